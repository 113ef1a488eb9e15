"""What claims and numbers say of the order, as edges between begins and ends of events.

Every event has two nodes, its begin and its end. An edge says that one node is no later
than another, or how many days lie between the two.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise, product

import attrs

from chronology.claims import Gap, VerifiedClaim
from chronology.reconciling.model import Dossier
from chronology.reconciling.series import numbered
from chronology.vocabulary import GapOf, Modality, OrderLabel, Relation

Node = tuple[str, str]
BEGIN, END = "begin", "end"
_SPEAKING = (Modality.REPORTED, Modality.PENDING)


@attrs.frozen(kw_only=True, eq=False)
class Edge:
    """One node is no later than another.

    Attributes:
        before: the earlier node.
        after: the later node.
        label: `stated` or `ordinal`; `None` between the begin and the end of one event.
        strict: whether the two cannot coincide.
        days: by how many calendar days the later node comes after the earlier at the least;
            not positive where it may come before. `None` for edges that count no days.
        sentence: the reason, for people.
        claims: the claims that say so.
    """

    before: Node
    after: Node
    label: OrderLabel | None = None
    strict: bool = False
    days: int | None = None
    sentence: str = ""
    claims: tuple[VerifiedClaim, ...] = ()

    @property
    def orders(self) -> bool:
        """Whether the one node cannot come before the other, rather than stay near it."""
        return self.days is None or self.days > 0

    def touches(self, events: Collection[str]) -> bool:
        """Say whether it begins or ends at one of these events."""
        return self.before[0] in events or self.after[0] in events


def edges_of(
    dossiers: Sequence[Dossier],
    root_of: Mapping[str, str],
    *,
    in_conflict: Collection[str] = (),
    out_of_order: Collection[str] = (),
    unordered: Collection[str] = (),
) -> tuple[Edge, ...]:
    """Return every edge: from relations, from ordinals, and within each event that those touch.

    Nothing is passed on from an event that nothing ties to others: of that, `within` has the edges.

    Args:
        dossiers: the events.
        root_of: for each id and alias, the event that it stands for.
        in_conflict: events that pass nothing on; numbers on either side of one are joined
            directly as well.
        out_of_order: events whose numbers contradict their dates; those numbers are no edge.
        unordered: series whose numbers need not follow time.
    """
    names = {dossier.event.id: dossier.name for dossier in dossiers}
    found: list[Edge] = []
    for dossier in dossiers:
        for claim in (made.claim for made in dossier.with_modality(*_SPEAKING)):
            for relation, other in claim.claim.relations:
                to = root_of.get(other, other)
                if to in names and to != dossier.event.id and _words_found(claim):
                    found.extend(_relation(relation, dossier.event.id, to, claim, names))
        found.extend(_still_to_come(dossier, root_of, names))
    numbers = numbered(dossiers, unordered)
    ordered = [dossier for run in numbers.values() for _, dossier in run]
    found += _ordinals(ordered, in_conflict, out_of_order)
    tied = {node[0] for edge in found for node in (edge.before, edge.after)}
    inner = (edge for one in dossiers if one.event.id in tied for edge in within(one))
    return (*inner, *found)


def within(dossier: Dossier) -> Iterator[Edge]:
    """Yield that an event begins no later than it ends; what does not last, on the same day."""
    begin, end = (dossier.event.id, BEGIN), (dossier.event.id, END)
    yield Edge(before=begin, after=end)
    if not (dossier.event.has_extent or (dossier.reported and dossier.reported.is_extent)):
        yield Edge(before=end, after=begin, days=0)


def _still_to_come(
    dossier: Dossier, root_of: Mapping[str, str], names: Mapping[str, str]
) -> Iterator[Edge]:
    """Yield that what was said at an event to be still to come began no earlier than it."""
    for claim in (made.claim for made in dossier.with_modality(Modality.PENDING)):
        place = root_of.get(claim.claim.said_at, claim.claim.said_at)
        if place in names and place != dossier.event.id:
            yield Edge(
                before=(place, BEGIN),
                after=(dossier.event.id, BEGIN),
                label=OrderLabel.STATED,
                sentence=f"{dossier.name} was still to come at {names[place]}",
                claims=(claim,),
            )


def _words_found(claim: VerifiedClaim) -> bool:
    """Say whether the words for the relation, if they stand apart, were found."""
    return all(e.holds for e in claim.evidence if e.role == "relation_quote")


def _relation(
    relation: Relation, event: str, other: str, claim: VerifiedClaim, names: Mapping[str, str]
) -> Iterator[Edge]:
    gap = claim.claim.gap if relation in _COUNTING_DAYS else None
    if relation is Relation.NEAR and (gap is None or gap.days[1] is None):
        return
    sentence = _related(names[event], relation, _counted_from(relation, other, claim, names), gap)
    ordered = relation in _ORDERING
    for before, after, days in _holding(relation, event, other, gap):
        yield Edge(
            before=before,
            after=after,
            label=OrderLabel.STATED,
            strict=ordered and (days is None or days > 0),
            days=days,
            sentence=sentence,
            claims=(claim,),
        )


_ORDERING = frozenset({Relation.BEFORE, Relation.AFTER})
_COUNTING_DAYS = _ORDERING | {Relation.NEAR}


def _counted_from(
    relation: Relation, other: str, claim: VerifiedClaim, names: Mapping[str, str]
) -> str:
    """Return what an event is counted from, by name: "the later of signing and permit"."""
    gap = claim.claim.gap
    if relation not in _COUNTING_DAYS or gap is None or gap.of is GapOf.EACH:
        return names[other]
    others = [names.get(to, to) for one, to in claim.claim.relations if one is relation]
    return f"the {gap.of.value} of {' and '.join(others)}"


def _holding(
    relation: Relation, event: str, other: str, gap: Gap | None
) -> Iterator[tuple[Node, Node, int | None]]:
    """Yield what a relation to one of several events certainly puts before what.

    "Within 30 days of the later of two" says of each that it comes no earlier than 30 days before
    the event, and of neither that it comes no later than 30 days after: what follows the later
    follows both; what is bounded by the later alone is bounded by one of the two, nobody knows
    which. Of the earlier it is the other way round.
    """
    edges = tuple(_put_before(relation, event, other, gap))
    if gap is None or gap.of is GapOf.EACH or relation not in _COUNTING_DAYS:
        yield from edges
        return
    follows = gap.of is GapOf.LATER  # what puts the event behind the other holds of each
    for before, after, days in edges:
        if (before[0] == other) is follows:
            yield before, after, days


def _put_before(
    relation: Relation, event: str, other: str, gap: Gap | None
) -> Iterator[tuple[Node, Node, int | None]]:
    """Yield what a relation puts before what, and by how many days at the least."""
    match relation:
        case Relation.AFTER:
            yield (other, END), (event, BEGIN), None
            yield from _days_apart(other, event, gap)
        case Relation.BEFORE:
            yield (event, END), (other, BEGIN), None
            yield from _days_apart(event, other, gap)
        case Relation.DURING:
            yield (other, BEGIN), (event, BEGIN), None
            yield (event, END), (other, END), None
        case Relation.SAME_DAY:
            yield (other, BEGIN), (event, BEGIN), 0
            yield (event, BEGIN), (other, BEGIN), 0
        case Relation.NEAR if gap is not None and gap.days[1] is not None:
            yield (event, BEGIN), (other, END), -gap.days[1]
            yield (other, BEGIN), (event, END), -gap.days[1]


def _days_apart(first: str, second: str, gap: Gap | None) -> Iterator[tuple[Node, Node, int]]:
    least, most = (None, None) if gap is None else gap.days
    if least:
        yield (first, BEGIN), (second, BEGIN), least
    if most is not None:
        yield (second, BEGIN), (first, END), -most


_VERBS = {
    Relation.BEFORE: "came before",
    Relation.AFTER: "came after",
    Relation.DURING: "happened during",
    Relation.SAME_DAY: "was on the day of",
}


def _related(event: str, relation: Relation, other: str, gap: Gap | None) -> str:
    """Return what a relation says, as a sentence."""
    if gap is None:
        return f"{event} {_VERBS[relation]} {other}"
    if relation is Relation.NEAR:
        return f"{event} was {attrs.evolve(gap, least=None, of=GapOf.EACH)} from {other}"
    return f"{event} came {attrs.evolve(gap, of=GapOf.EACH)} {relation} {other}"


def _ordinals(
    dossiers: Sequence[Dossier], in_conflict: Collection[str], out_of_order: Collection[str]
) -> Iterator[Edge]:
    found: dict[tuple[str, str], Edge] = {}
    for left_out in (out_of_order, in_conflict):
        used = [dossier for dossier in dossiers if dossier.event.id not in left_out]
        for run in numbered(used).values():
            for lower, higher in pairwise(_by_number(run)):
                for first, second in product(lower, higher):
                    found.setdefault((first.event.id, second.event.id), _ordinal(first, second))
    yield from found.values()


def _by_number(run: Sequence[tuple[int, Dossier]]) -> list[list[Dossier]]:
    groups: dict[int, list[Dossier]] = {}
    for ordinal, dossier in run:
        groups.setdefault(ordinal, []).append(dossier)
    return list(groups.values())


def _ordinal(first: Dossier, second: Dossier) -> Edge:
    return Edge(
        before=(first.event.id, BEGIN),
        after=(second.event.id, BEGIN),
        label=OrderLabel.ORDINAL,
        sentence=f"{first.name} has the lower number in the series of {second.name}",
    )

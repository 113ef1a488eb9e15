"""What is known of the order: two nodes for each event, its begin and its end, and edges.

An edge says that one node is no later than another. Bounds are tightened along edges, each
with a note of the edge it came over, so that every bound and every contradiction can name
the claims it rests on (simple temporal networks: Dechter, Meiri, Pearl 1991; where there
are precedences only, passing bounds along them is exact).
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

import attrs

from chronology.claims import VerifiedClaim
from chronology.findings import Finding
from chronology.graphs import knots, shortest_way
from chronology.reconcile.model import Dossier, claim_ids
from chronology.reconcile.series import numbered
from chronology.timespan import DAY
from chronology.vocabulary import Modality, OrderLabel

Node = tuple[str, str]
BEGIN, END = "begin", "end"
_SPEAKING = (Modality.REPORTED, Modality.PENDING)


@attrs.frozen(kw_only=True)
class Edge:
    """One node is no later than another.

    Attributes:
        before: the earlier node.
        after: the later node.
        label: `stated` or `ordinal`; `None` between the begin and the end of one event.
        strict: whether the two cannot coincide.
        same_day: whether the two lie on one day; then there is an edge each way.
        sentence: the reason, for people.
        claims: the claims that say so.
    """

    before: Node
    after: Node
    label: OrderLabel | None = None
    strict: bool = False
    same_day: bool = False
    sentence: str = ""
    claims: tuple[VerifiedClaim, ...] = ()


@attrs.define
class Network:
    """The tightened bounds of every node, in seconds, and where each came from.

    Attributes:
        edges: every edge that holds.
        lower: the lower bound of each node that has one.
        upper: the upper bound of each node that has one.
        lower_from: the edge over which a lower bound came; absent if it is the event's own.
        upper_from: the same for upper bounds.
        findings: each contradiction found; its edges were left out.
    """

    edges: tuple[Edge, ...]
    lower: dict[Node, int] = attrs.field(factory=dict)
    upper: dict[Node, int] = attrs.field(factory=dict)
    lower_from: dict[Node, Edge] = attrs.field(factory=dict)
    upper_from: dict[Node, Edge] = attrs.field(factory=dict)
    findings: tuple[Finding, ...] = ()


def edges_of(dossiers: Sequence[Dossier], root_of: Mapping[str, str]) -> tuple[Edge, ...]:
    """Return every edge: within each event, from relations, from ordinals."""
    names = {dossier.event.id: dossier.name for dossier in dossiers}
    found: list[Edge] = []
    for dossier in dossiers:
        event = dossier.event.id
        found.append(Edge(before=(event, BEGIN), after=(event, END)))
        for claim in dossier.with_modality(*_SPEAKING):
            for relation, other in claim.claim.relations:
                real = root_of.get(other, other)
                if real in names:  # on an earlier day the other may not be told of yet
                    found.extend(_relation(relation, event, real, claim, names))
    found.extend(_ordinals(dossiers))
    return tuple(found)


def _relation(
    relation: str, event: str, other: str, claim: VerifiedClaim, names: Mapping[str, str]
) -> Iterator[Edge]:
    if not _relation_found(claim) or event == other:
        return
    words = f"{names[event]} {relation.replace('_', ' ')} {names[other]}"

    def edge(before: Node, after: Node, *, strict: bool = False, same_day: bool = False) -> Edge:
        return Edge(
            before=before,
            after=after,
            label=OrderLabel.STATED,
            strict=strict,
            same_day=same_day,
            sentence=words,
            claims=(claim,),
        )

    match relation:
        case "after":
            yield edge((other, END), (event, BEGIN), strict=True)
        case "before":
            yield edge((event, END), (other, BEGIN), strict=True)
        case "during":
            yield edge((other, BEGIN), (event, BEGIN))
            yield edge((event, END), (other, END))
        case "same_day":
            yield edge((other, BEGIN), (event, BEGIN), same_day=True)
            yield edge((event, BEGIN), (other, BEGIN), same_day=True)


def _relation_found(claim: VerifiedClaim) -> bool:
    """Say whether the words for the relation, if they stand apart, were found."""
    return all(e.verdict.verified for e in claim.evidence if e.role == "relation_quote")


def _ordinals(dossiers: Sequence[Dossier]) -> Iterator[Edge]:
    for run in numbered(dossiers).values():
        for (low, first), (high, second) in pairwise(run):
            if low < high:
                yield Edge(
                    before=(first.event.id, BEGIN),
                    after=(second.event.id, BEGIN),
                    label=OrderLabel.ORDINAL,
                    sentence=f"{first.name} has the lower number in the series of {second.name}",
                )


def tightened(
    dossiers: Sequence[Dossier], edges: Sequence[Edge], in_conflict: frozenset[str]
) -> Network:
    """Return the network with every bound that follows, and every contradiction found.

    Args:
        dossiers: the events.
        edges: what is known of their order.
        in_conflict: ids of events that stand in a conflict; they give and receive nothing.
    """
    names = {dossier.event.id: dossier.name for dossier in dossiers}
    sound = [e for e in edges if not {e.before[0], e.after[0]} & in_conflict or e.label is None]
    findings: list[Finding] = []
    for circle in _circles(sound):
        findings.append(_contradiction(circle, names, ""))
        sound = [edge for edge in sound if edge not in circle]
    while True:
        network = _propagated([d for d in dossiers if d.event.id not in in_conflict], sound)
        clash = _clash(network)
        if clash is None:
            network.findings = tuple(findings)
            return network
        chain, reason = clash
        findings.append(_contradiction(chain, names, reason))
        sound = [edge for edge in sound if edge.label is None or edge not in chain]


def _circles(edges: Sequence[Edge]) -> Iterator[tuple[Edge, ...]]:
    """Yield circles of edges of which one is strict, until none is left; a shortest one first."""
    left = list(edges)
    while True:
        ways: dict[Node, list[Node]] = defaultdict(list)
        for edge in left:
            ways[edge.before].append(edge.after)
        circle = _strict_circle(left, ways)
        if not circle:
            return
        yield circle
        left = [edge for edge in left if edge not in circle or edge.label is None]


def _strict_circle(edges: Sequence[Edge], ways: Mapping[Node, Iterable[Node]]) -> tuple[Edge, ...]:
    knot_of = {node: knot for knot in knots(ways) for node in knot}
    best: list[Node] = []
    for edge in edges:
        knot = knot_of.get(edge.before)
        if edge.strict and knot is not None and edge.after in knot:
            way = [edge.before, *shortest_way(ways, edge.after, edge.before)]
            best = way if not best or len(way) < len(best) else best
    between = {(edge.before, edge.after): edge for edge in reversed(edges)}
    return tuple(between[step] for step in pairwise(best))


def _contradiction(chain: Sequence[Edge], names: Mapping[str, str], reason: str) -> Finding:
    stated = [edge for edge in chain if edge.label is not None]
    claims = [claim for edge in stated for claim in edge.claims]
    events = dict.fromkeys(node[0] for edge in stated for node in (edge.before, edge.after))
    steps = "; ".join(
        dict.fromkeys(
            f"{edge.sentence} ({', '.join(claim_ids(*edge.claims))})"
            if edge.claims
            else edge.sentence
            for edge in stated
        )
    )
    subject = " and ".join(dict.fromkeys(names[event] for event in list(events)[:2]))
    return Finding(
        code="order-cycle",
        sentence=f"{subject} cannot all hold: {steps}{reason}",
        events=tuple(events),
        claims=claim_ids(*claims),
    )


def _propagated(dossiers: Sequence[Dossier], edges: Sequence[Edge]) -> Network:
    network = Network(edges=tuple(edges))
    for dossier in dossiers:
        _own_bounds(dossier, network)
    after: dict[Node, list[Edge]] = defaultdict(list)
    before: dict[Node, list[Edge]] = defaultdict(list)
    for edge in edges:
        after[edge.before].append(edge)
        before[edge.after].append(edge)
    _pass_lower(network, after)
    _pass_upper(network, before)
    return network


def _own_bounds(dossier: Dossier, network: Network) -> None:
    """Enter what an event's own claims say: its reports, or that it was still pending."""
    span = dossier.reported
    begin, end = (dossier.event.id, BEGIN), (dossier.event.id, END)
    if span is not None:
        for node, low, high in (
            (begin, span.begin_of_the_begin, span.end_of_the_begin),
            (end, span.begin_of_the_end, span.end_of_the_end),
        ):
            if low is not None:
                network.lower[node] = low
            if high is not None:
                network.upper[node] = high
    pending = [c.stated.begin_of_the_begin for c in dossier.with_modality(Modality.PENDING)]
    low = max((bound for bound in pending if bound is not None), default=None)
    high = network.upper.get(begin)
    if low is not None and (high is None or low <= high):
        network.lower[begin] = max(low, network.lower.get(begin, low))


def _pass_lower(network: Network, after: Mapping[Node, Sequence[Edge]]) -> None:
    queue = deque(network.lower)
    while queue:
        node = queue.popleft()
        for edge in after.get(node, ()):
            bound = network.lower[node]
            bound = bound // DAY * DAY if edge.same_day else bound
            if network.lower.get(edge.after, bound - 1) < bound:
                network.lower[edge.after] = bound
                network.lower_from[edge.after] = edge
                queue.append(edge.after)


def _pass_upper(network: Network, before: Mapping[Node, Sequence[Edge]]) -> None:
    queue = deque(network.upper)
    while queue:
        node = queue.popleft()
        for edge in before.get(node, ()):
            bound = network.upper[node]
            bound = bound // DAY * DAY + DAY - 1 if edge.same_day else bound
            if network.upper.get(edge.before, bound + 1) > bound:
                network.upper[edge.before] = bound
                network.upper_from[edge.before] = edge
                queue.append(edge.before)


def _clash(network: Network) -> tuple[tuple[Edge, ...], str] | None:
    """Return the chain of edges that leaves a node no time at all, and the two dates."""
    best: tuple[tuple[Edge, ...], str] | None = None
    for node in sorted(network.lower.keys() & network.upper.keys()):
        if network.lower[node] <= network.upper[node]:
            continue
        chain = (*lower_chain(network, node), *upper_chain(network, node))
        if not any(edge.label is not None for edge in chain):
            continue
        from chronology.reconcile.combine import day_in_words

        reason = (
            f"; but that needs a time after {day_in_words(network.lower[node])} "
            f"and by {day_in_words(network.upper[node])}"
        )
        if best is None or len(chain) < len(best[0]):
            best = chain, reason
    return best


def lower_chain(network: Network, node: Node) -> list[Edge]:
    """Return the edges over which a node's lower bound came, the first one first."""
    chain: list[Edge] = []
    while (edge := network.lower_from.get(node)) is not None and edge not in chain:
        chain.append(edge)
        node = edge.before
    return chain[::-1]


def upper_chain(network: Network, node: Node) -> list[Edge]:
    """Return the edges over which a node's upper bound came, nearest first."""
    chain: list[Edge] = []
    while (edge := network.upper_from.get(node)) is not None and edge not in chain:
        chain.append(edge)
        node = edge.after
    return chain

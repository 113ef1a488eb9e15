"""The shortest chain: the fewest claims and numbers that put one moment before another.

A chain leads along edges, or over the dates of two events: one that was by some day, and one
that was not before a later one. Paths are sought with ever more links; a path of more links
counts only where it says more, that is more days between.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

import attrs

from chronology.claims import Statement, VerifiedClaim
from chronology.events import ordinal_in_words
from chronology.reconciling.bounds import begins
from chronology.reconciling.model import Dossier, moment_in_words
from chronology.reconciling.order.edges import BEGIN, END, Edge, Node
from chronology.reconciling.order.search import (
    SAME,
    Budget,
    Edges,
    Path,
    chains_from,
    is_number,
    mirrored,
)
from chronology.timespan import DAY
from chronology.vocabulary import Modality, OrderLabel

WORK = 2_000_000  # edges looked at for one chain
_PAST = {BEGIN: "begun", END: "ended"}


@attrs.frozen(kw_only=True)
class Link:
    """One link of a chain: what one claim says, or what the numbers of a series say.

    Attributes:
        label: `dated`, `stated` or `ordinal`.
        sentence: what it says, for people.
        claims: the claim that says so; for numbers, those whose words bear them.
    """

    label: OrderLabel
    sentence: str
    claims: tuple[VerifiedClaim, ...] = ()


# Dates -------------------------------------------------------------------------------------


class Bound(NamedTuple):
    """The bound that some event's date gives, over a path, to the node where the path began."""

    links: int
    bound: int
    path: Path


def bounds(
    paths: Iterator[Path], own: Callable[[Node], int | None], *, upper: bool
) -> Iterator[Bound]:
    """Yield the bounds, in seconds, that dates give over paths; each tighter than the last."""
    best: int | None = None
    for path in paths:
        if (date := own(path.node)) is None:
            continue
        bound = mirrored(_after(mirrored(date), path)) if upper else _after(date, path)
        if best is None or (bound < best if upper else bound > best):
            best = bound
            yield Bound(path.links + 1, bound, path)


def _after(moment: int, path: Path) -> int:
    """Return the moment from which on the end of a path lies that began at another."""
    return moment if path.time == SAME else (moment // DAY + path.time // DAY) * DAY


def squeezed(uppers: Sequence[Bound], lowers: Sequence[Bound]) -> tuple[Bound, Bound] | None:
    """Return an upper bound and a lower one that lies after it, with the fewest links together.

    Both are given fewest links first, each tighter than the last.
    """
    heights = [lower.bound for lower in lowers]
    pairs = [
        (upper, lowers[place])
        for upper in uppers
        if (place := bisect_right(heights, upper.bound)) < len(lowers)
    ]
    return min(pairs, key=lambda pair: pair[0].links + pair[1].links, default=None)


def own_bounds(dossier: Dossier, part: str) -> tuple[int | None, int | None]:
    """Return what an event's own claims say of its begin or end, in seconds; `None` if open.

    What was still pending began no earlier than that was said, unless its reports have it so.
    """
    span = dossier.reported
    if part == END:
        return (None, None) if span is None else (span.begin_of_the_end, span.end_of_the_end)
    low, high = (None, None) if span is None else (span.begin_of_the_begin, span.end_of_the_begin)
    awaited, last = _pending_until(dossier), begins(span)[1]
    if awaited is not None and (last is None or awaited <= last):
        low = awaited if low is None else max(low, awaited)
    return low, high


def _pending_until(dossier: Dossier) -> int | None:
    """Return the first second at which it can have begun, as it was still pending then."""
    pending = (made.awaited.begin_of_the_begin for made in dossier.with_modality(Modality.PENDING))
    return max((bound for bound in pending if bound is not None), default=None)


def giving(dossier: Dossier, part: str, bound: int | None, *, upper: bool) -> tuple[Statement, ...]:
    """Return the first statement that gives an event one of its own bounds, if it has that one."""
    if bound is None:
        return ()
    awaited = () if upper or part == END else dossier.with_modality(Modality.PENDING)
    found = [report for report in dossier.reports if _bound_of(report, part, upper=upper) == bound]
    found += [made for made in awaited if made.awaited.begin_of_the_begin == bound]
    return tuple(found[:1])


def _bound_of(report: Statement, part: str, *, upper: bool) -> int | None:
    if report.span is None:
        return None
    span = report.span.begin if part == BEGIN else report.span.end
    return span.end_of_the_end if upper else span.begin_of_the_begin


def dated(dossier: Dossier, part: str, bound: int, *, upper: bool) -> Link:
    """Return the link that an event's own date gives: it had begun, or not yet, by then."""
    made = giving(dossier, part, bound, upper=upper)
    timed = any(one.span is not None and one.span.timed for one in made)
    moment = moment_in_words(bound, timed=timed)
    lasts = dossier.event.has_extent
    if upper:
        verb = _PAST[part] if lasts else "happened"
        sentence = f"{dossier.name} had {verb} by {moment}"
    else:
        sentence = f"{dossier.name} did not {part if lasts else 'happen'} before {moment}"
    claims = tuple(one.claim for one in made)
    return Link(label=OrderLabel.DATED, sentence=sentence, claims=claims)


# Chains ------------------------------------------------------------------------------------


@attrs.frozen(kw_only=True)
class Net:
    """What is known of the order, as chains are sought in it.

    Attributes:
        after: the edges that leave each node.
        before: the edges that reach each node.
        dossiers: the events, by id.
        silent: ids of events whose dates prove nothing of others, as they stand in a conflict.
    """

    after: Edges
    before: Edges
    dossiers: Mapping[str, Dossier]
    silent: Collection[str] = ()

    def own(self, node: Node, ends: Collection[Node]) -> tuple[int | None, int | None]:
        """Return the bounds that a date gives a node of a chain between two ends."""
        event, part = node
        if event in self.silent and node not in ends:
            return None, None
        return own_bounds(self.dossiers[event], part)


def shortest(net: Net, first: str, second: str, work: int = WORK) -> tuple[Link, ...]:
    """Return the shortest chain that puts the begin of one event before another's.

    Of two as short it is the one over dates. Empty if there is no chain.

    Args:
        net: what is known of the order.
        first: the id of the event that began first.
        second: the id of the other.
        work: how many edges may be looked at in either direction.
    """
    dossiers = net.dossiers
    start, goal = ends = (first, BEGIN), (second, BEGIN)
    onward = list(chains_from(start, net.after, Budget(work)))
    direct = next((path for path in onward if path.node == goal and path.time >= SAME), None)
    uppers = list(bounds(iter(onward), lambda node: net.own(node, ends)[1], upper=True))
    back = chains_from(goal, net.before, Budget(work), back=True) if uppers else iter(())
    lowers = list(bounds(back, lambda node: net.own(node, ends)[0], upper=False))
    pair = squeezed(uppers, lowers)
    if pair is not None and (direct is None or pair[0].links + pair[1].links <= direct.links):
        return _chain_over_dates(*pair, dossiers)
    return () if direct is None else tuple(links_of(direct.edges[::-1], dossiers))


def _chain_over_dates(
    upper: Bound, lower: Bound, dossiers: Mapping[str, Dossier]
) -> tuple[Link, ...]:
    (until, part), (since, other) = upper.path.node, lower.path.node
    last, first = own_bounds(dossiers[until], part)[1], own_bounds(dossiers[since], other)[0]
    return (
        *links_of(upper.path.edges[::-1], dossiers),
        dated(dossiers[until], part, last or 0, upper=True),
        dated(dossiers[since], other, first or 0, upper=False),
        *links_of(lower.path.edges, dossiers),
    )


def links_of(edges: Sequence[Edge], dossiers: Mapping[str, Dossier]) -> Iterator[Link]:
    """Yield the links of a chain of edges; numbers that follow each other make one."""
    numbers: list[Edge] = []
    for edge in (*edges, None):
        if edge is not None and is_number(edge):
            numbers.append(edge)
            continue
        if numbers:
            yield _link_of_numbers(dossiers[numbers[0].before[0]], dossiers[numbers[-1].after[0]])
            numbers = []
        if edge is not None and edge.label is not None:
            yield Link(label=edge.label, sentence=edge.sentence, claims=edge.claims)


def _link_of_numbers(lower: Dossier, higher: Dossier) -> Link:
    claims = (*_claims_bearing_number(lower), *_claims_bearing_number(higher))
    return Link(
        label=OrderLabel.ORDINAL,
        sentence=f"{lower.name} has the lower number in the series of {higher.name}",
        claims=claims,
    )


def _claims_bearing_number(dossier: Dossier) -> list[VerifiedClaim]:
    """Return the first claim on an event whose words bear its number."""
    number = dossier.number[2] if dossier.number else 0
    words = re.compile(rf"(?<!\d){ordinal_in_words(number)}\b")
    return [claim for claim in dossier.counting if words.search(claim.claim.quote.exact)][:1]

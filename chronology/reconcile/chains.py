"""The shortest chain: the fewest claims and numbers that put one moment before another.

A chain leads along edges, or over the dates of two events: one that was by some day, and one
that was not before a later one. Ways are sought with ever more links; a way of more links
counts only where it says more, that is more days between (Bellman and Ford, by links).
"""

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

import attrs

from chronology.claims import Statement, VerifiedClaim
from chronology.events import ordinal_in_words
from chronology.reconcile.bounds import begins
from chronology.reconcile.edges import BEGIN, END, Edge, Node
from chronology.reconcile.model import Dossier, moment_in_words
from chronology.timespan import DAY
from chronology.vocabulary import Modality, OrderLabel

WORK = 2_000_000  # edges looked at for one chain
_Value = tuple[int, bool]
_Place = tuple[Node, bool]  # a node, and whether a number led there
_EXACT: _Value = (0, True)
_NOTHING: _Value = (-(10**18), False)
_PAST = {BEGIN: "begun", END: "ended"}
_Edges = Mapping[Node, Sequence[Edge]]


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


class Way(NamedTuple):
    """A way along edges, and how far apart it puts its two ends.

    Attributes:
        links: how many claims and numbers it takes.
        node: where it has led so far.
        days: by how many calendar days the later end comes after the earlier, at the least.
        exact: whether the later end is no earlier by the clock too.
        last: the edge taken last; `None` where it begins.
        rest: the way up to that edge.
    """

    links: int
    node: Node
    days: int
    exact: bool
    last: Edge | None = None
    rest: "Way | None" = None

    @property
    def edges(self) -> list[Edge]:
        """The edges taken, the last one first."""
        found: list[Edge] = []
        way: Way | None = self
        while way is not None and way.last is not None:
            found.append(way.last)
            way = way.rest
        return found


class Budget:
    """How many edges may still be looked at."""

    def __init__(self, work: int = WORK) -> None:
        self.left = work


def ways(start: Node, edges: _Edges, budget: Budget, *, back: bool = False) -> Iterator[Way]:
    """Yield ways from a node, fewest links first; a longer one only where it says more.

    Numbers of one series are compared directly, however many lie between. Work is bounded:
    once the budget is used up there are no more.

    Args:
        start: where every way begins.
        edges: the edges that leave each node; those that reach it, if `back`.
        budget: how many edges may be looked at.
        back: whether the ways lead to earlier nodes.
    """
    told: dict[_Place, _Value] = {}
    waiting: dict[_Place, tuple[int, _Value]] = {}
    queue = deque([Way(0, start, *_EXACT)])
    while queue and budget.left > 0:
        way = queue.popleft()
        counting = _is_number(way.last)
        if told.get((way.node, counting), _NOTHING) >= (way.days, way.exact):
            continue
        told[way.node, counting] = way.days, way.exact
        yield way
        for edge in edges.get(way.node, ()):
            budget.left -= 1
            node, number = edge.before if back else edge.after, _is_number(edge)
            free = edge.label is None or (counting and number)
            links, value = way.links + (not free), _passed(way, edge)
            before = waiting.get((node, number))
            if before is not None and before[0] <= links and before[1] >= value:
                continue
            waiting[node, number] = links, value
            onward = Way(links, node, *value, edge, way)
            if free:
                queue.appendleft(onward)
            else:
                queue.append(onward)


def _is_number(edge: Edge | None) -> bool:
    return edge is not None and edge.label is OrderLabel.ORDINAL


def _passed(way: Way, edge: Edge) -> _Value:
    if edge.days is None:
        return way.days, way.exact
    days = way.days + edge.days
    return days, days > 0


# Dates -------------------------------------------------------------------------------------


class Bound(NamedTuple):
    """The bound that some event's date gives, over a way, to the node where the way began."""

    links: int
    bound: int
    way: Way


def bounds(
    reached: Iterator[Way], own: Callable[[Node], int | None], *, upper: bool
) -> Iterator[Bound]:
    """Yield the bounds, in seconds, that dates give over ways; each tighter than the last."""
    best: int | None = None
    for way in reached:
        if (date := own(way.node)) is None:
            continue
        bound = _upper(date, way) if upper else _lower(date, way)
        if best is None or (bound < best if upper else bound > best):
            best = bound
            yield Bound(way.links + 1, bound, way)


def _upper(date: int, way: Way) -> int:
    if (way.days, way.exact) == _EXACT:
        return date
    return (date // DAY - way.days + 1) * DAY - 1


def _lower(date: int, way: Way) -> int:
    return date if (way.days, way.exact) == _EXACT else (date // DAY + way.days) * DAY


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
    pending = (made.stated.begin_of_the_begin for made in dossier.with_modality(Modality.PENDING))
    return max((bound for bound in pending if bound is not None), default=None)


def giving(dossier: Dossier, part: str, bound: int | None, *, upper: bool) -> tuple[Statement, ...]:
    """Return the first statement that gives an event one of its own bounds, if it has that one."""
    if bound is None:
        return ()
    awaited = () if upper or part == END else dossier.with_modality(Modality.PENDING)
    found = [report for report in dossier.reports if _side(report, part, upper=upper) == bound]
    found += [made for made in awaited if made.stated.begin_of_the_begin == bound]
    return tuple(found[:1])


def _side(report: Statement, part: str, *, upper: bool) -> int | None:
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

    after: _Edges
    before: _Edges
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
    onward = list(ways(start, net.after, Budget(work)))
    direct = next((w for w in onward if w.node == goal and (w.days, w.exact) >= _EXACT), None)
    uppers = list(bounds(iter(onward), lambda node: net.own(node, ends)[1], upper=True))
    back = ways(goal, net.before, Budget(work), back=True) if uppers else iter(())
    lowers = list(bounds(back, lambda node: net.own(node, ends)[0], upper=False))
    pair = squeezed(uppers, lowers)
    if pair is not None and (direct is None or pair[0].links + pair[1].links <= direct.links):
        return _over_dates(*pair, dossiers)
    return () if direct is None else tuple(links_of(direct.edges[::-1], dossiers))


def _over_dates(upper: Bound, lower: Bound, dossiers: Mapping[str, Dossier]) -> tuple[Link, ...]:
    (until, part), (since, other) = upper.way.node, lower.way.node
    last, first = own_bounds(dossiers[until], part)[1], own_bounds(dossiers[since], other)[0]
    return (
        *links_of(upper.way.edges[::-1], dossiers),
        dated(dossiers[until], part, last or 0, upper=True),
        dated(dossiers[since], other, first or 0, upper=False),
        *links_of(lower.way.edges, dossiers),
    )


def links_of(edges: Sequence[Edge], dossiers: Mapping[str, Dossier]) -> Iterator[Link]:
    """Yield the links of a chain of edges; numbers that follow each other make one."""
    numbers: list[Edge] = []
    for edge in (*edges, None):
        if edge is not None and _is_number(edge):
            numbers.append(edge)
            continue
        if numbers:
            yield _numbered(dossiers[numbers[0].before[0]], dossiers[numbers[-1].after[0]])
            numbers = []
        if edge is not None and edge.label is not None:
            yield Link(label=edge.label, sentence=edge.sentence, claims=edge.claims)


def _numbered(lower: Dossier, higher: Dossier) -> Link:
    claims = (*_bearing_its_number(lower), *_bearing_its_number(higher))
    return Link(
        label=OrderLabel.ORDINAL,
        sentence=f"{lower.name} has the lower number in the series of {higher.name}",
        claims=claims,
    )


def _bearing_its_number(dossier: Dossier) -> list[VerifiedClaim]:
    """Return the first claim on an event whose words bear its number."""
    number = dossier.number[2] if dossier.number else 0
    words = re.compile(rf"(?<!\d){ordinal_in_words(number)}\b")
    return [claim for claim in dossier.counting if words.search(claim.claim.quote.exact)][:1]

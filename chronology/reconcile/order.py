"""The printed order: deterministic, and each step says why it stands there."""

import heapq
from collections import defaultdict, deque
from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import chain, pairwise

import attrs

from chronology.claims import Statement, VerifiedClaim
from chronology.graphs import knots
from chronology.reconcile.bounds import INFINITY, dated_by, dated_since
from chronology.reconcile.chains import Budget, Link, shortest, ways
from chronology.reconcile.model import Dossier
from chronology.reconcile.network import (
    BEGIN,
    END,
    Edge,
    Network,
    Node,
    lower_chain,
    lower_claims,
    upper_chain,
    upper_claims,
)
from chronology.reconcile.series import number_of
from chronology.timespan import TimeSpan
from chronology.vocabulary import OrderLabel

_WORK = 10_000  # edges looked at before a pair is called a tie
_WORK_FOR_DAYS = 400_000  # edges looked at for what days between events put in order
_Key = tuple[float, float, str, int, float, str]
_NUMBER = 2  # where in a key the series and the number stand
_Ways = dict[Node, list[Node]]


@attrs.frozen(kw_only=True)
class Step:
    """Why one event stands before another.

    Attributes:
        label: the kind of reason.
        sentence: the reason, for people.
        claims: the claims that it rests on.
    """

    label: OrderLabel
    sentence: str
    claims: tuple[VerifiedClaim, ...] = ()


# The order ---------------------------------------------------------------------------------


def ordered(dossiers: Sequence[Dossier], network: Network) -> list[Dossier]:
    """Return the events in order: topologically, among the free ones by their sort keys.

    What claims and numbers say of the order is kept, and so are the dates of what was
    reported, unless it stands in a conflict: whatever must come before a date has a key no
    later than that, so nothing later can go first.
    """
    keys = {dossier.event.id: _key(dossier, network) for dossier in dossiers}
    following: _Ways = {(event, part): [] for event in keys for part in (BEGIN, END)}
    for edge in network.edges:
        if edge.orders:
            following[edge.before].append(edge.after)
    for before, after in _days_apart(network):
        following[before].append(after)
    by_id = {dossier.event.id: dossier for dossier in dossiers}
    return [by_id[event] for event in _topological(keys, following)]


def _days_apart(network: Network) -> Iterator[tuple[Node, Node]]:
    """Yield begins that days between others put before each other, as far as work allows.

    "A week after x" and "within two days of that" put x first, though no claim says so.
    """
    near = [e for e in network.edges if e.label is not None and not e.orders]
    budget = Budget(_WORK_FOR_DAYS)
    for event in sorted(_joined(network, near)) if near else ():
        start = event, BEGIN
        for way in ways(start, network.after, budget):
            if way.days > 0 and way.node[1] == BEGIN:
                yield start, way.node


def _joined(network: Network, near: Sequence[Edge]) -> set[str]:
    """Return the events that claims join to those of some edges, in whatever direction."""
    found: set[str] = set()
    waiting = [edge.before for edge in near]
    while waiting:
        event = waiting.pop()[0]
        if event not in found:
            found.add(event)
            for node in ((event, BEGIN), (event, END)):
                waiting += [edge.after for edge in network.after.get(node, ())]
                waiting += [edge.before for edge in network.before.get(node, ())]
    return found


def _topological(keys: Mapping[str, _Key], ways: _Ways) -> Iterator[str]:
    """Yield event ids; begins go in the order of their keys, ends as soon as they can.

    Nodes that are each no later than the other, such as the begins of two events during each
    other, go together, by their numbers.
    """
    together: dict[Node, Hashable] = {node: node for node in ways}
    groups: dict[Hashable, list[Node]] = {node: [node] for node in ways}
    joined = {event for node, afters in ways.items() for event, _ in afters if event != node[0]}
    for knot in knots({node: afters for node, afters in ways.items() if node[0] in joined}):
        first = min(knot)
        groups[first] = sorted(knot, key=lambda node: keys[node[0]][_NUMBER:])
        together.update(dict.fromkeys(knot, first))
    followers: dict[Hashable, list[Hashable]] = {
        group: [
            together[after] for node in nodes for after in ways[node] if together[after] != group
        ]
        for group, nodes in groups.items()
        if together[nodes[0]] == group
    }
    yield from _by_rank(groups, followers, keys)


def _by_rank(
    groups: Mapping[Hashable, Sequence[Node]],
    followers: Mapping[Hashable, Sequence[Hashable]],
    keys: Mapping[str, _Key],
) -> Iterator[str]:
    blocked: dict[Hashable, int] = defaultdict(int)
    for after in chain.from_iterable(followers.values()):
        blocked[after] += 1
    rank = {group: max(_rank(node, keys) for node in groups[group]) for group in followers}
    ready = [(rank[group], groups[group][0], group) for group in followers if not blocked[group]]
    heapq.heapify(ready)
    while ready:
        *_, group = heapq.heappop(ready)
        yield from (event for event, part in groups[group] if part == BEGIN)
        for after in followers[group]:
            blocked[after] -= 1
            if not blocked[after]:
                heapq.heappush(ready, (rank[after], groups[after][0], after))


def _rank(node: Node, keys: Mapping[str, _Key]) -> tuple[object, ...]:
    """Return what decides among free nodes: only begins are printed, so ends go first."""
    event, part = node
    return (True, *keys[event]) if part == BEGIN else (False,)


def _key(dossier: Dossier, network: Network) -> _Key:
    """Return (earliest, latest, series, ordinal, first stated, id); dates in seconds."""
    stated = [made.stated.end_of_the_end for made in dossier.statements]
    first = min((bound for bound in stated if bound is not None), default=INFINITY)
    series, ordinal = number_of(dossier.event) or ("", 0)
    return (*_place(dossier, network), series, ordinal, first, dossier.event.id)


def _place(dossier: Dossier, network: Network) -> tuple[float, float]:
    """Return (earliest, latest) to sort by, in seconds.

    What a chain of claims puts before or after some date stands so, also over events in a
    conflict.
    """
    tight = inferred(dossier, network)
    if dossier.reported is None and dossier.span is not None:
        first, last = _planned_place(dossier, dossier.span)
    else:
        first, last = (tight if not tight.is_unknown else dossier.span or tight).sort_key
    begin = dossier.event.id, BEGIN
    first = max(first, network.earliest.get(begin, first))
    return min(first, network.latest.get(begin, first)), last


def _planned_place(dossier: Dossier, span: TimeSpan) -> tuple[float, float]:
    """Return where a plan stands: not before its statement, unless its time was over by then."""
    first, last = span.sort_key
    made = min((_statement(plan) for plan in dossier.planned), default=first)
    return (max(first, made), last) if made <= last else (first, last)


def _statement(plan: Statement) -> float:
    """Return the second by which a statement stands in the order."""
    return plan.stated.sort_key[0]


def inferred(dossier: Dossier, network: Network) -> TimeSpan:
    """Return what follows for an event from all that is known; its bounds may be open."""
    begin, end = (dossier.event.id, BEGIN), (dossier.event.id, END)
    return TimeSpan(
        begin_of_the_begin=network.lower.get(begin),
        end_of_the_begin=network.upper.get(begin),
        begin_of_the_end=network.lower.get(end),
        end_of_the_end=network.upper.get(end),
        timed=dossier.reported is not None and dossier.reported.timed,
    )


# The reasons -------------------------------------------------------------------------------


def steps(dossiers: Sequence[Dossier], network: Network) -> tuple[Step, ...]:
    """Return, for each event but the first with a date and the first without, why it stands there.

    That is, why it stands after the one before it.
    """
    sections = [d for d in dossiers if d.span], [d for d in dossiers if d.span is None]
    pairs = chain.from_iterable(map(pairwise, sections))
    return tuple(why_before(first, second, network) for first, second in pairs)


def why_before(first: Dossier, second: Dossier, network: Network) -> Step:
    """Return why one event stands before another that is printed later."""
    if first.span and second.span and first.span.definitely_before(second.span):
        sentence = f"{first.name} ({first.span}) is dated before {second.name} ({second.span})"
        return Step(label=OrderLabel.DATED, sentence=sentence, claims=_dating(first, second))
    path = path_between(first, second, network)
    if path:
        return Step(
            label=_label(path),
            sentence="; ".join(dict.fromkeys(edge.sentence for edge in path if edge.sentence)),
            claims=tuple(dict.fromkeys(claim for edge in path for claim in edge.claims)),
        )
    a, b = inferred(first, network), inferred(second, network)
    if a.definitely_before(b):
        return _inferred_step(first, second, network)
    links = shortest(network.net, first.event.id, second.event.id, _WORK)
    if not links:
        return Step(label=OrderLabel.TIE_BREAK, sentence=_tie(first, second))
    return Step(
        label=label_of(links),
        sentence="; ".join(dict.fromkeys(link.sentence for link in links)),
        claims=tuple(dict.fromkeys(claim for link in links for claim in link.claims)),
    )


def chain_before(first: Dossier, second: Dossier, network: Network) -> tuple[Link, ...]:
    """Return the shortest chain of claims and numbers that puts one event before another.

    That is, that it began no later. Empty if there is none: then the printed order goes by
    the dates of plans, or by a tie-break.
    """
    return shortest(network.net, first.event.id, second.event.id)


def label_of(links: Sequence[Link]) -> OrderLabel:
    """Name a chain: two dates are dated, one link is what it is, more are inferred."""
    labels = {link.label for link in links}
    if labels == {OrderLabel.DATED} or len(links) == 1:
        return links[0].label
    return OrderLabel.INFERRED


def _label(path: Sequence[Edge]) -> OrderLabel:
    """Name a chain: what one claim says is stated, numbers alone are ordinal, else inferred."""
    labels = [edge.label for edge in path if edge.label is not None]
    if set(labels) == {OrderLabel.ORDINAL} or len(labels) == 1:
        return labels[0]
    return OrderLabel.INFERRED


def _inferred_step(first: Dossier, second: Dossier, network: Network) -> Step:
    end, begin = (first.event.id, END), (second.event.id, BEGIN)
    through = [*upper_chain(network, end), *lower_chain(network, begin)]
    reasons = "; ".join(dict.fromkeys(edge.sentence for edge in through if edge.sentence))
    a, b = inferred(first, network), inferred(second, network)
    claims = (*upper_claims(network, end), *lower_claims(network, begin))
    return Step(
        label=OrderLabel.INFERRED,
        sentence=f"it follows that {first.name} was {a} and {second.name} {b}"
        f"{f', through: {reasons}' if reasons else ''}",
        claims=tuple(dict.fromkeys(claims)),
    )


def _dating(first: Dossier, second: Dossier) -> tuple[VerifiedClaim, ...]:
    """Return the claims that date two events, one side's latest and the other's earliest."""
    before = [c for c in _shown_by(first) if c.span is not None]
    after = [c for c in _shown_by(second) if c.span is not None]
    ended = min(before, key=dated_by, default=None)
    begun = max(after, key=dated_since, default=None)
    return tuple(made.claim for made in (ended, begun) if made is not None)


def _shown_by(dossier: Dossier) -> tuple[Statement, ...]:
    """Return the statements from which an event has the date it is shown with."""
    return dossier.reports or dossier.planned or dossier.statements


def _tie(first: Dossier, second: Dossier) -> str:
    if first.span is None or second.span is None:
        return f"nothing tells whether {first.name} or {second.name} came first"
    return (
        f"nothing tells whether {first.name} ({first.span}) or {second.name} ({second.span}) "
        "came first; the earlier first day goes first, then the earlier last day, "
        "then what was stated first"
    )


def path_between(first: Dossier, second: Dossier, network: Network) -> list[Edge]:
    """Return the shortest chain of edges from one event's begin to another's."""
    start, goal = (first.event.id, BEGIN), (second.event.id, BEGIN)
    came_over: dict[Node, Edge] = {}
    queue = deque([start])
    while queue and goal not in came_over:
        for edge in network.leaving.get(queue.popleft(), ()):
            if edge.after not in came_over and edge.after != start:
                came_over[edge.after] = edge
                queue.append(edge.after)
    path: list[Edge] = []
    node = goal
    while node in came_over:
        path.append(came_over[node])
        node = path[-1].before
    return path[::-1]

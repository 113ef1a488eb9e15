"""The printed order: topological, among free events by their dates, and deterministic."""

import heapq
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import chain
from operator import itemgetter

from chronology.claims import Statement
from chronology.graphs import components
from chronology.reconciling.bounds import INFINITY
from chronology.reconciling.model import Dossier
from chronology.reconciling.order.edges import BEGIN, END, Node
from chronology.reconciling.order.network import Network
from chronology.reconciling.order.search import Budget, chains_from, connected
from chronology.reconciling.series import number_of
from chronology.timespan import DAY, TimeSpan

_WORK_FOR_DAYS = 400_000  # edges looked at for what days between events put in order
_Key = tuple[float, float, str, int, float, str]
_FIRST: _Key = (-INFINITY, -INFINITY, "", 0, -INFINITY, "")  # the key of what is not printed
_NUMBER = 2  # where in a key the series and the number stand
_Followers = dict[Node, list[Node]]


def ordered(dossiers: Sequence[Dossier], network: Network) -> list[Dossier]:
    """Return the events in order: topologically, among the free ones by their sort keys.

    What claims and numbers say of the order is kept, and so are the dates of what was
    reported, unless it stands in a conflict: whatever must come before a date has a key no
    later than that, so nothing later can go first.
    """
    by_id = {dossier.event.id: dossier for dossier in dossiers}
    keys = {event: _sort_key(by_id[event], network) for event in by_id if event in network.joined}
    alone = [(_sort_key(one, network), one) for one in dossiers if one.event.id not in keys]
    alone.sort(key=itemgetter(0))
    following: _Followers = {(event, part): [] for event in keys for part in (BEGIN, END)}
    for edge in network.edges:
        if edge.orders:
            following[edge.before].append(edge.after)
    for before, after in _put_apart_by_days(network):
        following[before].append(after)
    tied = ((key, by_id[event]) for key, event in _topological(keys, following))
    # What nothing ties to others is free from the start: it goes as soon as its key is the least.
    return [dossier for _, dossier in heapq.merge(tied, alone, key=itemgetter(0))]


def _put_apart_by_days(network: Network) -> Iterator[tuple[Node, Node]]:
    """Yield begins that days between others put before each other, as far as work allows.

    "A week after x" and "within two days of that" put x first, though no claim says so.
    """
    near = [e.before for e in network.edges if e.label is not None and not e.orders]
    budget = Budget(_WORK_FOR_DAYS)
    joined = {event for event, _ in connected(network.edges, near)} if near else set()
    for event in sorted(joined):
        start = event, BEGIN
        for path in chains_from(start, network.after, budget):
            if path.time >= DAY and path.node[1] == BEGIN:
                yield start, path.node


def _topological(keys: Mapping[str, _Key], following: _Followers) -> Iterator[tuple[_Key, str]]:
    """Yield event ids, each with the key by which it comes.

    Begins go in the order of their keys, ends as soon as they can.

    Nodes that are each no later than the other, such as the begins of two events during each
    other, go together, by their numbers.
    """
    together: dict[Node, Hashable] = {node: node for node in following}
    groups: dict[Hashable, list[Node]] = {node: [node] for node in following}
    joined = {
        event for node, afters in following.items() for event, _ in afters if event != node[0]
    }
    joint = {node: afters for node, afters in following.items() if node[0] in joined}
    for component in components(joint):
        first = min(component)
        groups[first] = sorted(component, key=lambda node: keys[node[0]][_NUMBER:])
        together.update(dict.fromkeys(component, first))
    followers: dict[Hashable, list[Hashable]] = {
        group: [
            together[after]
            for node in nodes
            for after in following[node]
            if together[after] != group
        ]
        for group, nodes in groups.items()
        if together[nodes[0]] == group
    }
    yield from _by_rank(groups, followers, keys)


def _by_rank(
    groups: Mapping[Hashable, Sequence[Node]],
    followers: Mapping[Hashable, Sequence[Hashable]],
    keys: Mapping[str, _Key],
) -> Iterator[tuple[_Key, str]]:
    blocked: dict[Hashable, int] = defaultdict(int)
    for after in chain.from_iterable(followers.values()):
        blocked[after] += 1
    rank = {group: max(_rank_of(node, keys) for node in groups[group]) for group in followers}
    ready = [(rank[group], groups[group][0], group) for group in followers if not blocked[group]]
    heapq.heapify(ready)
    while ready:
        (_, key), _, group = heapq.heappop(ready)
        yield from ((key, event) for event, part in groups[group] if part == BEGIN)
        for after in followers[group]:
            blocked[after] -= 1
            if not blocked[after]:
                heapq.heappush(ready, (rank[after], groups[after][0], after))


def _rank_of(node: Node, keys: Mapping[str, _Key]) -> tuple[bool, _Key]:
    """Return what decides among free nodes: only begins are printed, so ends go first."""
    event, part = node
    return (True, keys[event]) if part == BEGIN else (False, _FIRST)


def _sort_key(dossier: Dossier, network: Network) -> _Key:
    """Return (earliest, latest, series, ordinal, first stated, id); dates in seconds."""
    stated = [made.stated.end_of_the_end for made in dossier.statements]
    first = min((bound for bound in stated if bound is not None), default=INFINITY)
    series, ordinal = number_of(dossier.event) or ("", 0)
    return (*_place_in_time(dossier, network), series, ordinal, first, dossier.event.id)


def _place_in_time(dossier: Dossier, network: Network) -> tuple[float, float]:
    """Return (earliest, latest) to sort by, in seconds.

    What a chain of claims puts before or after some date stands so, also over events in a
    conflict.
    """
    tight, bounds = inferred(dossier, network), network.bounds_in_order(dossier.event.id)
    if dossier.reported is None and dossier.span is not None:
        first, last = _planned_place(dossier, dossier.span)
    else:
        first, last = (tight if not tight.is_unknown else dossier.span or tight).sort_key
    begin = dossier.event.id, BEGIN
    first = max(first, bounds.lower.get(begin, first))
    return min(first, bounds.upper.get(begin, first)), last


def _planned_place(dossier: Dossier, span: TimeSpan) -> tuple[float, float]:
    """Return where a plan stands: not before its statement, unless its time was over by then."""
    first, last = span.sort_key
    made = min((_stated_at(plan) for plan in dossier.planned), default=first)
    return (max(first, made), last) if made <= last else (first, last)


def _stated_at(plan: Statement) -> float:
    """Return the second by which a statement stands in the order."""
    return plan.stated.sort_key[0]


def inferred(dossier: Dossier, network: Network) -> TimeSpan:
    """Return what follows for an event from all that is known; its bounds may be open."""
    begin, end = (dossier.event.id, BEGIN), (dossier.event.id, END)
    bounds = network.bounds_of(dossier.event.id)
    return TimeSpan(
        begin_of_the_begin=bounds.lower.get(begin),
        end_of_the_begin=bounds.upper.get(begin),
        begin_of_the_end=bounds.lower.get(end),
        end_of_the_end=bounds.upper.get(end),
        timed=dossier.reported is not None and dossier.reported.timed,
    )

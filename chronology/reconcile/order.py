"""The printed order: deterministic, and each step says why it stands there."""

import heapq
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import attrs

from chronology.claims import VerifiedClaim
from chronology.graphs import shortest_way
from chronology.reconcile.model import Dossier
from chronology.reconcile.network import BEGIN, END, Edge, Network, Node
from chronology.timespan import TimeSpan
from chronology.vocabulary import OrderLabel

_FAR = float("inf")
_Key = tuple[object, ...]


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


def ordered(dossiers: Sequence[Dossier], network: Network) -> list[Dossier]:
    """Return the events in order: topologically, among the free ones by their sort keys."""
    keys = {dossier.event.id: _key(dossier, network) for dossier in dossiers}
    by_id = {dossier.event.id: dossier for dossier in dossiers}
    blocked: dict[Node, int] = defaultdict(int)
    followers: dict[Node, list[Node]] = defaultdict(list)
    for edge in network.edges:
        if not edge.same_day:
            blocked[edge.after] += 1
            followers[edge.before].append(edge.after)
    return [by_id[event] for event in _topological(keys, blocked, followers)]


def _topological(
    keys: Mapping[str, _Key], blocked: dict[Node, int], followers: Mapping[Node, Sequence[Node]]
) -> Iterator[str]:
    """Yield event ids; an end goes as soon as it can, a begin in the order of keys.

    Events that contain each other block one another for ever; then the first by key goes.
    """
    nodes = [(event, part) for event in keys for part in (BEGIN, END)]
    rank = {node: (node[1] == BEGIN, *keys[node[0]]) for node in nodes}
    ready = [(rank[node], node) for node in nodes if not blocked[node]]
    waiting = [(rank[node], node) for node in nodes if blocked[node]]
    heapq.heapify(ready)
    heapq.heapify(waiting)
    done: set[Node] = set()
    while ready or waiting:
        _, node = heapq.heappop(ready or waiting)
        if node in done:
            continue
        done.add(node)
        if node[1] == BEGIN:
            yield node[0]
        for follower in followers.get(node, ()):
            blocked[follower] -= 1
            if not blocked[follower]:
                heapq.heappush(ready, (rank[follower], follower))


def _key(dossier: Dossier, network: Network) -> _Key:
    """Return (earliest, latest, series, ordinal, first stated, id); dates in seconds."""
    stated = [claim.stated.end_of_the_end for claim in dossier.claims]
    first = min((bound for bound in stated if bound is not None), default=_FAR)
    return (
        *_place(dossier, network),
        getattr(dossier.event, "series", "") or "",
        getattr(dossier.event, "ordinal", None) or 0,
        first,
        dossier.event.id,
    )


def _place(dossier: Dossier, network: Network) -> tuple[float, float]:
    """Return (earliest, latest) to sort by, in seconds.

    A plan speaks of what was still to come: it stands no earlier than its statement, unless
    its time was over by then.
    """
    if dossier.reported is not None or dossier.span is None:
        return inferred(dossier, network).sort_key
    first, last = dossier.span.sort_key
    made = min((_statement(plan) for plan in dossier.planned), default=first)
    return (max(first, made), last) if made <= last else (first, last)


def _statement(claim: VerifiedClaim) -> float:
    """Return the second by which a statement stands in the order."""
    return claim.stated.sort_key[0]


def inferred(dossier: Dossier, network: Network) -> TimeSpan:
    """Return what follows for an event from all that is known; its bounds may be open."""
    begin, end = (dossier.event.id, BEGIN), (dossier.event.id, END)
    return TimeSpan(
        begin_of_the_begin=network.lower.get(begin),
        end_of_the_begin=network.upper.get(begin),
        begin_of_the_end=network.lower.get(end),
        end_of_the_end=network.upper.get(end),
    )


def why_before(first: Dossier, second: Dossier, network: Network) -> Step:
    """Return why one event stands before another that is printed later."""
    if first.span and second.span and first.span.definitely_before(second.span):
        sentence = f"{first.name} ({first.span}) ended before {second.name} ({second.span}) began"
        return Step(label=OrderLabel.DATED, sentence=sentence, claims=_dating(first, second))
    path = path_between(first, second, network)
    if path:
        labels = {edge.label for edge in path} - {None}
        label = labels.pop() if len(labels) == 1 else OrderLabel.INFERRED
        return Step(
            label=label or OrderLabel.INFERRED,
            sentence="; ".join(dict.fromkeys(edge.sentence for edge in path if edge.sentence)),
            claims=tuple(claim for edge in path for claim in edge.claims),
        )
    a, b = inferred(first, network), inferred(second, network)
    if a.definitely_before(b):
        sentence = f"it follows that {first.name} was {a} and {second.name} {b}"
        return Step(label=OrderLabel.INFERRED, sentence=sentence, claims=_dating(first, second))
    return Step(label=OrderLabel.TIE_BREAK, sentence=_tie(first, second))


def _dating(first: Dossier, second: Dossier) -> tuple[VerifiedClaim, ...]:
    """Return the claims that date two events, one side's latest and the other's earliest."""
    before = [c for c in first.claims if c.span is not None]
    after = [c for c in second.claims if c.span is not None]
    ended = min(before, key=_ended, default=None)
    begun = max(after, key=_begun, default=None)
    return tuple(claim for claim in (ended, begun) if claim is not None)


def _ended(claim: VerifiedClaim) -> float:
    bound = claim.span.end_of_the_end if claim.span is not None else None
    return _FAR if bound is None else bound


def _begun(claim: VerifiedClaim) -> float:
    bound = claim.span.begin_of_the_begin if claim.span is not None else None
    return -_FAR if bound is None else bound


def _tie(first: Dossier, second: Dossier) -> str:
    if first.span is None or second.span is None:
        return f"nothing tells whether {first.name} or {second.name} came first"
    return (
        f"{first.name} ({first.span}) and {second.name} ({second.span}) overlap; "
        "the earlier first day, then the earlier last day, goes first"
    )


def path_between(first: Dossier, second: Dossier, network: Network) -> list[Edge]:
    """Return the shortest chain of edges from one event's begin to another's."""
    ways: dict[Node, list[Node]] = defaultdict(list)
    between: dict[tuple[Node, Node], Edge] = {}
    for edge in network.edges:
        if not edge.same_day:
            ways[edge.before].append(edge.after)
            between.setdefault((edge.before, edge.after), edge)
    way = shortest_way(ways, (first.event.id, BEGIN), (second.event.id, BEGIN))
    return [between[step] for step in pairwise(way)]

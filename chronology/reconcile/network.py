"""What follows from dates and order together: bounds, tightened along edges.

Bounds are passed along edges, each with a note of the edge it came over, so that every
bound and every contradiction can name the claims it rests on (simple temporal networks:
Dechter, Meiri, Pearl 1991; where there are precedences only, passing bounds along them is
exact). Lower bounds are passed latest first and upper bounds earliest first, so that each
node is settled once.
"""

import heapq
from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import NamedTuple

import attrs

from chronology.claims import VerifiedClaim
from chronology.findings import Finding
from chronology.reconcile.chains import (
    Budget,
    Net,
    bounds,
    dated,
    giving,
    own_bounds,
    squeezed,
    ways,
)
from chronology.reconcile.circles import Contradiction, contradiction, without_circles
from chronology.reconcile.edges import BEGIN, END, Edge, Node
from chronology.reconcile.model import Dossier
from chronology.timespan import DAY

__all__ = [
    "BEGIN",
    "END",
    "Edge",
    "Network",
    "Node",
    "lower_chain",
    "lower_claims",
    "tightened",
    "upper_chain",
    "upper_claims",
]

_ROUNDS = 16  # contradictions that share edges are told apart so many times
_COMPARED = 64  # events left no time among which the shortest chain is sought first
_WORK = 400_000  # edges looked at for shortest chains; then the tightest are taken


@attrs.define(kw_only=True, slots=False)
class Network:
    """The tightened bounds of every node, in seconds, and where each came from.

    Attributes:
        edges: every edge that holds; the printed order respects them.
        dossiers: the events, by id.
        lower: the lower bound of each node that has one.
        upper: the upper bound of each node that has one.
        lower_from: the edge over which a lower bound came; absent if it is the event's own.
        upper_from: the same for upper bounds.
        lower_steps: over how many claims or numbers a lower bound came.
        upper_steps: the same for upper bounds.
        earliest: lower bounds that count for the printed order alone: those that came
            through events in a conflict too.
        latest: upper bounds that count for the printed order alone.
        contradictions: what cannot all hold; its edges were left out.
        silent: ids of events that stand in a conflict: their dates prove nothing of others.
    """

    edges: tuple[Edge, ...]
    dossiers: Mapping[str, Dossier] = attrs.field(factory=dict)
    lower: dict[Node, int] = attrs.field(factory=dict)
    upper: dict[Node, int] = attrs.field(factory=dict)
    lower_from: dict[Node, Edge] = attrs.field(factory=dict)
    upper_from: dict[Node, Edge] = attrs.field(factory=dict)
    lower_steps: dict[Node, int] = attrs.field(factory=dict)
    upper_steps: dict[Node, int] = attrs.field(factory=dict)
    earliest: Mapping[Node, int] = attrs.field(factory=dict)
    latest: Mapping[Node, int] = attrs.field(factory=dict)
    contradictions: tuple[Contradiction, ...] = ()
    silent: Collection[str] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Each contradiction found, as a finding."""
        return tuple(dict.fromkeys(found.finding for found in self.contradictions))

    @property
    def net(self) -> Net:
        """What chains are sought in."""
        return Net(after=self.after, before=self.before, dossiers=self.dossiers, silent=self.silent)

    @cached_property
    def after(self) -> Mapping[Node, Sequence[Edge]]:
        """The edges that leave each node."""
        found: dict[Node, list[Edge]] = defaultdict(list)
        for edge in self.edges:
            found[edge.before].append(edge)
        return found

    @cached_property
    def before(self) -> Mapping[Node, Sequence[Edge]]:
        """The edges that reach each node."""
        found: dict[Node, list[Edge]] = defaultdict(list)
        for edge in self.edges:
            found[edge.after].append(edge)
        return found

    @cached_property
    def leaving(self) -> Mapping[Node, Sequence[Edge]]:
        """The edges that leave each node, but for those that only keep two near each other."""
        found: dict[Node, list[Edge]] = defaultdict(list)
        for edge in self.edges:
            if edge.orders:
                found[edge.before].append(edge)
        return found


def tightened(
    dossiers: Sequence[Dossier], edges: Sequence[Edge], in_conflict: Collection[str]
) -> Network:
    """Return the network with every bound that follows, and every contradiction found.

    Args:
        dossiers: the events.
        edges: what is known of their order.
        in_conflict: ids of events that stand in a conflict; they give no bounds and get none.
            What claims say of their order still must not contradict itself, nor the dates of
            others.
    """
    by_id = {dossier.event.id: dossier for dossier in dossiers}
    counting = [dossier for dossier in dossiers if dossier.event.id not in in_conflict]
    kept, circles = without_circles(edges, by_id)
    through, clashes = _without_clashes(counting, kept, by_id)
    firm = through
    if in_conflict:
        passing = [edge for edge in through.edges if not edge.touches(in_conflict)]
        firm = _propagated(counting, passing)
    return Network(
        edges=through.edges,
        dossiers=by_id,
        lower=firm.lower,
        upper=firm.upper,
        lower_from=firm.lower_from,
        upper_from=firm.upper_from,
        lower_steps=firm.lower_steps,
        upper_steps=firm.upper_steps,
        earliest=through.lower,
        latest=through.upper,
        contradictions=(*circles, *clashes),
        silent=in_conflict,
    )


# Bounds ------------------------------------------------------------------------------------


def _propagated(dossiers: Iterable[Dossier], edges: Sequence[Edge]) -> Network:
    network = Network(edges=tuple(edges))
    for dossier in dossiers:
        _own_bounds(dossier, network)
    _pass_lower(network, network.after)
    _pass_upper(network, network.before)
    return network


def _own_bounds(dossier: Dossier, network: Network) -> None:
    """Enter what an event's own claims say: its reports, or that it was still pending."""
    for part in (BEGIN, END):
        low, high = own_bounds(dossier, part)
        if low is not None:
            network.lower[dossier.event.id, part] = low
        if high is not None:
            network.upper[dossier.event.id, part] = high


_Entry = tuple[int, int, Node]


class _Queue:
    """Bounds to pass on: tightest first, which settles each node once.

    Days between events would unsettle nodes again; with them, it is first in, first out
    (Bellman and Ford), so that the work stays bounded by nodes times edges.
    """

    def __init__(self, entries: list[_Entry], edges: Mapping[Node, Sequence[Edge]]) -> None:
        self.waiting: list[_Entry] | deque[_Entry] = entries
        if any(edge.days for leaving in edges.values() for edge in leaving):
            self.waiting = deque(sorted(entries))
        else:
            heapq.heapify(entries)

    def push(self, entry: _Entry) -> None:
        if isinstance(self.waiting, deque):
            self.waiting.append(entry)
        else:
            heapq.heappush(self.waiting, entry)

    def pop(self) -> _Entry:
        if isinstance(self.waiting, deque):
            return self.waiting.popleft()
        return heapq.heappop(self.waiting)


def _pass_lower(network: Network, after: Mapping[Node, Sequence[Edge]]) -> None:
    lower, steps = network.lower, network.lower_steps
    steps.update(dict.fromkeys(lower, 0))
    queue = _Queue([(-bound, 0, node) for node, bound in lower.items()], after)
    while queue.waiting:
        negative, taken, node = queue.pop()
        if (-negative, taken) != (lower[node], steps[node]):
            continue
        for edge in after.get(node, ()):
            bound = -negative if edge.days is None else (-negative // DAY + edge.days) * DAY
            far, target = taken + (edge.label is not None), edge.after
            known = lower.get(target, bound - 1)
            if known < bound or (known == bound and far < steps[target]):
                lower[target], steps[target], network.lower_from[target] = bound, far, edge
                queue.push((-bound, far, target))


def _pass_upper(network: Network, before: Mapping[Node, Sequence[Edge]]) -> None:
    upper, steps = network.upper, network.upper_steps
    steps.update(dict.fromkeys(upper, 0))
    queue = _Queue([(bound, 0, node) for node, bound in upper.items()], before)
    while queue.waiting:
        first, taken, node = queue.pop()
        if (first, taken) != (upper[node], steps[node]):
            continue
        for edge in before.get(node, ()):
            bound = first if edge.days is None else (first // DAY - edge.days + 1) * DAY - 1
            far, target = taken + (edge.label is not None), edge.before
            known = upper.get(target, bound + 1)
            if known > bound or (known == bound and far < steps[target]):
                upper[target], steps[target], network.upper_from[target] = bound, far, edge
                queue.push((bound, far, target))


def lower_chain(network: Network, node: Node) -> list[Edge]:
    """Return the edges over which a node's lower bound came, the first one first."""
    return list(_lower_edges(network, node))[::-1]


def upper_chain(network: Network, node: Node) -> list[Edge]:
    """Return the edges over which a node's upper bound came, nearest first."""
    return list(_upper_edges(network, node))


def _lower_edges(network: Network, node: Node) -> Iterator[Edge]:
    while (edge := network.lower_from.get(node)) is not None:
        yield edge
        node = edge.before


def _upper_edges(network: Network, node: Node) -> Iterator[Edge]:
    while (edge := network.upper_from.get(node)) is not None:
        yield edge
        node = edge.after


def lower_claims(network: Network, node: Node) -> tuple[VerifiedClaim, ...]:
    """Return the claims on which a lower bound rests: the one that dates, those that order."""
    edges = lower_chain(network, node)
    first = edges[0].before if edges else node
    dated = giving(network.dossiers[first[0]], first[1], network.lower.get(first), upper=False)
    return (*(made.claim for made in dated), *(claim for edge in edges for claim in edge.claims))


def upper_claims(network: Network, node: Node) -> tuple[VerifiedClaim, ...]:
    """Return the claims on which an upper bound rests: those that order, the one that dates."""
    edges = upper_chain(network, node)
    last = edges[-1].after if edges else node
    dated = giving(network.dossiers[last[0]], last[1], network.upper.get(last), upper=True)
    return (*(claim for edge in edges for claim in edge.claims), *(made.claim for made in dated))


# Contradictions ----------------------------------------------------------------------------


def _without_clashes(
    dossiers: Sequence[Dossier], edges: Sequence[Edge], by_id: Mapping[str, Dossier]
) -> tuple[Network, list[Contradiction]]:
    """Return the network of the edges that the dates allow, and the chains left out.

    Chains that share no edge are found together. Where many share edges, those left after
    some rounds are named as a whole, so that work stays bounded.
    """
    found: list[Contradiction] = []
    for number in range(_ROUNDS):
        network = _propagated(dossiers, edges)
        network.dossiers = by_id
        if not any(True for _ in _empty(network)):
            break
        clashes = list(_Clashes(network, {d.event.id for d in dossiers}))
        if number < _ROUNDS - 1:
            found += [_told(clash, by_id) for clash in clashes]
            gone = {edge for clash in clashes for edge in clash.edges}
        else:
            gone = _connected(edges, _empty(network))
            found.append(contradiction([edge for edge in edges if edge in gone], by_id))
        edges = [edge for edge in edges if edge not in gone or edge.label is None]
    else:
        network = _propagated(dossiers, edges)
    return network, found


def _empty(network: Network) -> Iterator[Node]:
    """Yield nodes that are left no time at all, though not by their own event's dates alone."""
    for node, bound in network.lower.items():
        over = network.upper.get(node)
        if (
            over is not None
            and bound > over
            and any(e.label is not None for e in _over(network, node))
        ):
            yield node


class _Clash(NamedTuple):
    """A lower and an upper bound of one node that leave it no time.

    Attributes:
        node: the node.
        lower: the edges over which the lower bound came, the first one first.
        upper: those over which the upper bound came, nearest first.
    """

    node: Node
    lower: Sequence[Edge]
    upper: Sequence[Edge]

    @property
    def edges(self) -> tuple[Edge, ...]:
        return (*self.lower, *self.upper)

    @property
    def said(self) -> frozenset[Edge]:
        return frozenset(edge for edge in self.edges if edge.label is not None)

    @property
    def since(self) -> Node:
        """The node whose own date gives the lower bound."""
        return self.lower[0].before if self.lower else self.node

    @property
    def until(self) -> Node:
        """The node whose own date gives the upper bound."""
        return self.upper[-1].after if self.upper else self.node


class _Clashes:
    """The clashes of a network, shortest chains first, no edge used twice."""

    def __init__(self, network: Network, dated: Collection[str]) -> None:
        self.network = network
        self.dated = dated
        self.budget = Budget(_WORK)

    def __iter__(self) -> Iterator[_Clash]:
        steps = self.network.lower_steps, self.network.upper_steps
        nodes = sorted(_empty(self.network), key=lambda n: (steps[0][n] + steps[1][n], n))
        few = [self._shortest(node) for node in nodes[:_COMPARED]]
        few.sort(key=lambda clash: (len(clash.said), clash.node))
        used: set[Edge] = set()
        for clash in chain(few, map(self._shortest, nodes[_COMPARED:])):
            if clash.said and not clash.said & used:
                used |= clash.said
                yield clash

    def _shortest(self, node: Node) -> _Clash:
        """Return the shortest chain through a node; where work runs out, the tightest."""
        network, budget = self.network, self.budget
        uppers = list(bounds(ways(node, network.after, budget), self._last, upper=True))
        lowers = list(
            bounds(ways(node, network.before, budget, back=True), self._first, upper=False)
        )
        if budget.left > 0 and (pair := squeezed(uppers, lowers)) is not None:
            shortest = _Clash(node, pair[1].way.edges, pair[0].way.edges[::-1])
            if shortest.said:
                return shortest
        return _Clash(node, lower_chain(network, node), upper_chain(network, node))

    def _first(self, node: Node) -> int | None:
        return self._own(node)[0]

    def _last(self, node: Node) -> int | None:
        return self._own(node)[1]

    def _own(self, node: Node) -> tuple[int | None, int | None]:
        event, part = node
        return (
            own_bounds(self.network.dossiers[event], part) if event in self.dated else (None,) * 2
        )


def _over(network: Network, node: Node) -> Iterator[Edge]:
    """Yield the edges over which both bounds of a node came."""
    return chain(_lower_edges(network, node), _upper_edges(network, node))


def _told(clash: _Clash, dossiers: Mapping[str, Dossier]) -> Contradiction:
    """Return what a clash contradicts: two dates, and the chain between them."""
    (since, begun), (until, over) = clash.since, clash.until
    low = own_bounds(dossiers[since], begun)[0]
    high = own_bounds(dossiers[until], over)[1]
    dates = (
        dated(dossiers[since], begun, low or 0, upper=False),
        dated(dossiers[until], over, high or 0, upper=True),
    )
    return contradiction(clash.edges, dossiers, dates)


def _connected(edges: Iterable[Edge], starts: Iterable[Node]) -> set[Edge]:
    """Return every edge that is joined to one of these nodes, in whatever direction."""
    touching: dict[Node, list[Edge]] = defaultdict(list)
    for edge in edges:
        touching[edge.before].append(edge)
        touching[edge.after].append(edge)
    found: set[Edge] = set()
    queue = deque(starts)
    while queue:
        for edge in touching.pop(queue.popleft(), ()):
            found.add(edge)
            queue.extend((edge.before, edge.after))
    return found

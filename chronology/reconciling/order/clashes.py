"""Chains that the dates at their two ends contradict, whatever else holds.

The shortest chain through each event that is left no time is sought, and its edges are left
out, so that the rest of the order still works.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from chronology.reconciling.model import Dossier
from chronology.reconciling.order.chains import bounds, dated, own_bounds, squeezed
from chronology.reconciling.order.cycles import Contradiction, contradiction
from chronology.reconciling.order.edges import Edge, Node
from chronology.reconciling.order.network import (
    Network,
    came_over,
    lower_chain,
    propagated,
    upper_chain,
)
from chronology.reconciling.order.search import Budget, chains_from, connected

_ROUNDS = 16  # contradictions that share edges are told apart so many times
_COMPARED = 64  # events left no time among which the shortest chain is sought first
_WORK = 400_000  # edges looked at for shortest chains; then the tightest are taken


def without_clashes(
    dossiers: Sequence[Dossier], edges: Sequence[Edge], by_id: Mapping[str, Dossier]
) -> tuple[Network, list[Contradiction]]:
    """Return the network of the edges that the dates allow, and the chains left out.

    Chains that share no edge are found together. Where many share edges, those left after
    some rounds are named as a whole, so that work stays bounded.

    Args:
        dossiers: the events whose dates count.
        edges: what is known of the order; without cycles.
        by_id: every event, by id.
    """
    found: list[Contradiction] = []
    for number in range(_ROUNDS):
        network = propagated(dossiers, edges, by_id)
        empty = list(_without_time(network))
        if not empty:
            break
        clashes = list(_Clashes(network, empty, {d.event.id for d in dossiers}))
        if number < _ROUNDS - 1:
            found += [_contradict(clash, by_id) for clash in clashes]
            gone = {edge for clash in clashes for edge in clash.edges}
        else:
            nodes = connected(edges, empty)
            gone = {edge for edge in edges if edge.before in nodes}
            found.append(contradiction([edge for edge in edges if edge in gone], by_id))
        edges = [edge for edge in edges if edge not in gone or edge.label is None]
    else:
        network = propagated(dossiers, edges, by_id)
    return network, found


def _without_time(network: Network) -> Iterator[Node]:
    """Yield nodes that are left no time at all, though not by their own event's dates alone."""
    for node, bound in network.passed.lower.items():
        over = network.passed.upper.get(node)
        if (
            over is not None
            and bound > over
            and any(edge.label is not None for edge in came_over(network, node))
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

    def __init__(self, network: Network, nodes: Sequence[Node], dated: Collection[str]) -> None:
        self.network = network
        self.nodes = nodes
        self.dated = dated
        self.budget = Budget(_WORK)

    def __iter__(self) -> Iterator[_Clash]:
        lower, upper = self.network.passed.lower_over, self.network.passed.upper_over
        nodes = sorted(self.nodes, key=lambda n: (lower[n].links + upper[n].links, n))
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
        onward = chains_from(node, network.after, budget)
        uppers = list(bounds(onward, self._last, upper=True))
        back = chains_from(node, network.before, budget, back=True)
        lowers = list(bounds(back, self._first, upper=False))
        if budget.left > 0 and (pair := squeezed(uppers, lowers)) is not None:
            shortest = _Clash(node, pair[1].path.edges, pair[0].path.edges[::-1])
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


def _contradict(clash: _Clash, dossiers: Mapping[str, Dossier]) -> Contradiction:
    """Return what a clash contradicts: two dates, and the chain between them."""
    (since, begun), (until, over) = clash.since, clash.until
    low = own_bounds(dossiers[since], begun)[0]
    high = own_bounds(dossiers[until], over)[1]
    dates = (
        dated(dossiers[since], begun, low or 0, upper=False),
        dated(dossiers[until], over, high or 0, upper=True),
    )
    return contradiction(clash.edges, dossiers, dates)

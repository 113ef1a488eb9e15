"""What follows from dates and order together: bounds, tightened along edges.

Bounds are passed along edges, each with a note of the edge it came over, so that every
bound and every contradiction can name the claims it rests on (simple temporal networks:
Dechter, Meiri, Pearl 1991; where there are precedences only, passing bounds along them is
exact). Lower bounds are passed latest first and upper bounds earliest first, so that each
node is settled once.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

import attrs

from chronology.claims import VerifiedClaim
from chronology.findings import Finding
from chronology.reconciling.model import Dossier
from chronology.reconciling.order.chains import Net, giving, own_bounds
from chronology.reconciling.order.cycles import Contradiction
from chronology.reconciling.order.edges import BEGIN, END, Edge, Node, within
from chronology.reconciling.order.search import (
    Budget,
    Edges,
    MostTime,
    Path,
    Step,
    leaving,
    mirrored,
    reaching,
    search,
)


class Bounds(NamedTuple):
    """Bounds of nodes, in seconds, and where each came from.

    Attributes:
        lower: the lower bound of each node that has one.
        upper: the upper bound of each node that has one.
        lower_over: the path over which a lower bound came; if it is the event's own, one of no
            edges.
        upper_over: the same for upper bounds.
    """

    lower: Mapping[Node, int]
    upper: Mapping[Node, int]
    lower_over: Mapping[Node, Path]
    upper_over: Mapping[Node, Path]


@attrs.frozen(kw_only=True, slots=False)
class Network:
    """The tightened bounds of every node, and what they follow from.

    Of most events of a long table nothing ties one to another: their bounds follow from their own
    dates alone, and are found when they are asked for.

    Attributes:
        edges: every edge that holds between events, and within those that it joins; the printed
            order respects them.
        dossiers: the events, by id.
        passed: the bounds of the events that edges join.
        through: the bounds that count for the printed order alone: those that came through
            events in a conflict too.
        joined: ids of the events that edges join.
        contradictions: what cannot all hold; its edges were left out.
        silent: ids of events that stand in a conflict: their dates prove nothing of others.
    """

    edges: tuple[Edge, ...]
    dossiers: Mapping[str, Dossier] = attrs.field(factory=dict)
    passed: Bounds
    through: Bounds
    joined: Collection[str] = frozenset()
    contradictions: tuple[Contradiction, ...] = ()
    silent: Collection[str] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Each contradiction found, as a finding."""
        return tuple(dict.fromkeys(found.finding for found in self.contradictions))

    @property
    def lower(self) -> dict[Node, int]:
        """The lower bound of each node that has one."""
        own = (bounds.lower for bounds in map(self.bounds_of, self._alone))
        return {node: bound for lower in (self.passed.lower, *own) for node, bound in lower.items()}

    @property
    def upper(self) -> dict[Node, int]:
        """The upper bound of each node that has one."""
        own = (bounds.upper for bounds in map(self.bounds_of, self._alone))
        return {node: bound for upper in (self.passed.upper, *own) for node, bound in upper.items()}

    @property
    def _alone(self) -> list[str]:
        return [event for event in self.dossiers if self._is_alone(event)]

    def _is_alone(self, event: str) -> bool:
        """Say whether the bounds of an event follow from its own dates alone."""
        return event not in self.joined and event not in self.silent

    def bounds_of(self, event: str) -> Bounds:
        """Return bounds among which are those of an event."""
        return self._own(event) if self._is_alone(event) else self.passed

    def bounds_in_order(self, event: str) -> Bounds:
        """Return bounds among which are those of an event that count for the printed order."""
        return self._own(event) if self._is_alone(event) else self.through

    def _own(self, event: str) -> Bounds:
        if event not in self._known:
            dossier = self.dossiers[event]
            self._known[event] = passed([dossier], tuple(within(dossier)))
        return self._known[event]

    @cached_property
    def _known(self) -> dict[str, Bounds]:
        """The bounds of events that stand alone, as far as they were asked for."""
        return {}

    def net(self, first: str, second: str) -> Net:
        """Return what chains from one event to another are sought in."""
        after, before = self.after, self.before
        if first not in self.joined and first in self.dossiers:
            after = leaving(within(self.dossiers[first]))
        if second not in self.joined and second in self.dossiers:
            before = reaching(within(self.dossiers[second]))
        return Net(after=after, before=before, dossiers=self.dossiers, silent=self.silent)

    @cached_property
    def after(self) -> Edges:
        """The edges that leave each node."""
        return leaving(self.edges)

    @cached_property
    def before(self) -> Edges:
        """The edges that reach each node."""
        return reaching(self.edges)

    @cached_property
    def ordering(self) -> Edges:
        """The edges that leave each node, but for those that only keep two near each other."""
        return leaving(edge for edge in self.edges if edge.orders)


# Bounds ------------------------------------------------------------------------------------


def propagated(
    dossiers: Iterable[Dossier], edges: Sequence[Edge], by_id: Mapping[str, Dossier]
) -> Network:
    """Return the network in which the dates of some events are passed along edges.

    Args:
        dossiers: the events whose dates count: their reports, or that they were still pending.
        edges: what is known of the order.
        by_id: every event, by id.
    """
    joined = frozenset(edge.before[0] for edge in edges)
    along = passed((one for one in dossiers if one.event.id in joined), edges)
    return Network(edges=tuple(edges), dossiers=by_id, passed=along, through=along, joined=joined)


def passed(dossiers: Iterable[Dossier], edges: Sequence[Edge]) -> Bounds:
    """Return the bounds that the dates of events give, along edges."""
    lower, upper = {}, {}
    for dossier in dossiers:
        for part in (BEGIN, END):
            low, high = own_bounds(dossier, part)
            if low is not None:
                lower[dossier.event.id, part] = low
            if high is not None:
                upper[dossier.event.id, part] = mirrored(high)
    later = _passed_on(lower, leaving(edges), back=False)
    sooner = _passed_on(upper, reaching(edges), back=True)
    return Bounds(
        lower={node: path.time for node, path in later.items()},
        upper={node: mirrored(path.time) for node, path in sooner.items()},
        lower_over=later,
        upper_over=sooner,
    )


def _passed_on(own: Mapping[Node, int], edges: Edges, *, back: bool) -> dict[Node, Path]:
    """Return, for each node that gets a bound, the path over which its tightest came.

    Args:
        own: the bounds that events have themselves; upper ones mirrored.
        edges: the edges that leave each node; those that reach it, if `back`.
        back: whether the paths lead to earlier nodes.
    """
    counting = any(edge.days for own in edges.values() for edge in own)
    starts = sorted(own.items(), key=lambda entry: (-entry[1], entry[0]))

    def steps(path: Path) -> Iterator[Step]:
        for edge in edges.get(path.node, ()):
            node = edge.before if back else edge.after
            yield edge, node, edge.days, edge.label is not None

    paths = search(starts, steps, MostTime(in_turn=counting), Budget())
    return {path.node: path for path in paths}


def lower_chain(network: Network, node: Node) -> list[Edge]:
    """Return the edges over which a node's lower bound came, the first one first."""
    return list(_lower_edges(network, node))[::-1]


def upper_chain(network: Network, node: Node) -> list[Edge]:
    """Return the edges over which a node's upper bound came, nearest first."""
    return list(_upper_edges(network, node))


def came_over(network: Network, node: Node) -> Iterator[Edge]:
    """Yield the edges over which both bounds of a node came."""
    yield from _lower_edges(network, node)
    yield from _upper_edges(network, node)


def _lower_edges(network: Network, node: Node) -> Iterator[Edge]:
    paths = network.bounds_of(node[0]).lower_over
    while (path := paths.get(node)) is not None and path.last is not None:
        yield path.last
        node = path.last.before


def _upper_edges(network: Network, node: Node) -> Iterator[Edge]:
    paths = network.bounds_of(node[0]).upper_over
    while (path := paths.get(node)) is not None and path.last is not None:
        yield path.last
        node = path.last.after


def lower_claims(network: Network, node: Node) -> tuple[VerifiedClaim, ...]:
    """Return the claims on which a lower bound rests: the one that dates, those that order."""
    edges = lower_chain(network, node)
    first = edges[0].before if edges else node
    bound = network.bounds_of(first[0]).lower.get(first)
    dated = giving(network.dossiers[first[0]], first[1], bound, upper=False)
    return (*(made.claim for made in dated), *(claim for edge in edges for claim in edge.claims))


def upper_claims(network: Network, node: Node) -> tuple[VerifiedClaim, ...]:
    """Return the claims on which an upper bound rests: those that order, the one that dates."""
    edges = upper_chain(network, node)
    last = edges[-1].after if edges else node
    bound = network.bounds_of(last[0]).upper.get(last)
    dated = giving(network.dossiers[last[0]], last[1], bound, upper=True)
    return (*(claim for edge in edges for claim in edge.claims), *(made.claim for made in dated))

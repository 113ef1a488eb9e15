"""Relations and numbers that cannot all hold, whatever the dates: circles of edges.

The shortest circle through each contradictory edge is sought, short ones first, and its
edges are left out, so that the rest of the order still works. Work is bounded: a knot with
more circles than can be told apart in reasonable time is named as a whole.
"""

from collections import defaultdict, deque
from collections.abc import Collection, Iterator, Mapping, Sequence

import attrs

from chronology.findings import Finding
from chronology.graphs import knots
from chronology.reconcile.chains import Budget, Link, links_of, ways
from chronology.reconcile.edges import Edge, Node
from chronology.reconcile.model import Dossier, claim_ids

_SHORT = 16  # edges; circles up to this length are sought in the order of their length
_WORK = 400_000  # edges looked at for one knot
_SHOWN = 6  # steps of a long chain that are shown from either end


@attrs.frozen(kw_only=True)
class Contradiction:
    """What cannot all hold.

    Attributes:
        finding: the finding that says so.
        links: its links, each with the claim that says it; dates first and last.
    """

    finding: Finding
    links: tuple[Link, ...]


def without_circles(
    edges: Sequence[Edge], dossiers: Mapping[str, Dossier]
) -> tuple[tuple[Edge, ...], list[Contradiction]]:
    """Return the edges that can all hold, and each circle left out.

    That two events share a day contradicts no order of theirs, so such edges are kept.
    """
    gone: set[Edge] = set()
    found: list[Contradiction] = []
    for knot in _knots_of([edge for edge in edges if edge.orders]):
        for circle in _circles(knot, gone):
            gone.update(edge for edge in circle if edge.label is not None)
            found.append(contradiction(circle, dossiers))
    for knot in _knots_of([edge for edge in edges if edge not in gone] if _gaps(edges) else []):
        while circle := circle_of_days([edge for edge in knot if edge not in gone]):
            gone.update(edge for edge in circle if edge.label is not None)
            found.append(contradiction(circle, dossiers))
    return tuple(edge for edge in edges if edge not in gone), found


def _knots_of(edges: Sequence[Edge]) -> list[list[Edge]]:
    """Return the edges that lie on some circle with a strict edge, knot by knot.

    Only events of which claims or numbers give an order can lie on one.
    """
    told = {node[0] for e in edges if e.label is not None for node in (e.before, e.after)}
    edges = [edge for edge in edges if edge.before[0] in told]
    ways: dict[Node, list[Node]] = defaultdict(list)
    for edge in edges:
        ways[edge.before].append(edge.after)
    knot_of = {node: number for number, knot in enumerate(knots(ways)) for node in knot}
    found: dict[int, list[Edge]] = defaultdict(list)
    for edge in edges:
        number = knot_of.get(edge.before)
        if number is not None and number == knot_of.get(edge.after):
            found[number].append(edge)
    return [inside for inside in found.values() if any(edge.strict for edge in inside)]


def _gaps(edges: Sequence[Edge]) -> bool:
    return any(edge.days for edge in edges)


def circle_of_days(edges: Sequence[Edge]) -> list[Edge]:
    """Return a circle round which more days pass than none; empty if there is none.

    Longest ways are sought from all nodes at once (Bellman and Ford, with a queue): a way of
    more edges than there are nodes leads round. Then the shortest circle through one of its
    nodes is sought. A knot that takes too much work is returned whole.
    """
    leaving: dict[Node, list[Edge]] = defaultdict(list)
    for edge in edges:
        leaving[edge.before].append(edge)
    nodes = dict.fromkeys(node for edge in edges for node in (edge.before, edge.after))
    days, steps = dict.fromkeys(nodes, 0), dict.fromkeys(nodes, 0)
    over: dict[Node, Edge] = {}
    queue, left = deque(nodes), 4 * _WORK
    while queue and left > 0:
        node = queue.popleft()
        for edge in leaving.get(node, ()):
            left -= 1
            far = days[node] + (edge.days or 0)
            if far > days[edge.after]:
                days[edge.after], steps[edge.after] = far, steps[node] + 1
                over[edge.after] = edge
                if steps[edge.after] > len(nodes):
                    return _shortened(_round(over, edge.after), leaving)
                queue.append(edge.after)
    return [] if left > 0 else list(edges)


def _shortened(circle: list[Edge], leaving: Mapping[Node, Sequence[Edge]]) -> list[Edge]:
    """Return the shortest circle through any node of one, as far as work allows."""
    budget = Budget(_WORK)
    for node in dict.fromkeys(edge.before for edge in circle):
        longest = sum(edge.label is not None for edge in circle)
        for way in ways(node, leaving, budget):
            if way.links >= longest:
                break
            if way.node == node and way.days > 0:
                circle = way.edges[::-1]
                break
    return circle


def _round(over: Mapping[Node, Edge], node: Node) -> list[Edge]:
    """Return the circle that a way leads back to."""
    seen: dict[Node, None] = {}
    while node not in seen:
        seen[node] = None
        node = over[node].before
    way = [over[node]]
    while way[-1].before != node:
        way.append(over[way[-1].before])
    return way[::-1]


def _circles(knot: Sequence[Edge], gone: set[Edge]) -> Iterator[list[Edge]]:
    """Yield circles, the short ones first, until no strict edge lies on one.

    `gone` holds the edges left out so far; the caller adds to it between two circles.
    """
    search = _Search(knot, gone)
    strict = [edge for edge in knot if edge.strict]
    for longest in (*range(1, _SHORT), len(knot)):
        for edge in strict:
            if edge in gone:
                continue
            way = search.way(edge.after, edge.before, longest)
            if search.left <= 0:
                yield [e for e in knot if e not in gone]
                return
            if way is not None:
                yield [edge, *way]


class _Search:
    """Looks for ways along edges that are not gone, and counts the edges it looks at."""

    def __init__(self, edges: Sequence[Edge], gone: Collection[Edge]) -> None:
        self.ways: dict[Node, list[Edge]] = defaultdict(list)
        for edge in edges:
            self.ways[edge.before].append(edge)
        self.gone = gone
        self.left = _WORK

    def way(self, start: Node, goal: Node, longest: int) -> list[Edge] | None:
        """Return a way of the fewest links, fewer than `longest`; `None` if there is none."""
        came_over: dict[Node, Edge] = {}
        links = {start: 0}
        queue = deque([(0, start)])
        while queue and self.left > 0:
            so_far, node = queue.popleft()
            if node == goal:
                return _back(came_over, start, goal)
            for edge in self.ways.get(node, ()) if so_far == links[node] else ():
                self.left -= 1
                far = so_far + (edge.label is not None)
                if edge not in self.gone and far < min(longest, links.get(edge.after, longest)):
                    links[edge.after], came_over[edge.after] = far, edge
                    if edge.label is None:
                        queue.appendleft((far, edge.after))
                    else:
                        queue.append((far, edge.after))
        return None


def _back(came_over: Mapping[Node, Edge], start: Node, goal: Node) -> list[Edge]:
    way: list[Edge] = []
    node = goal
    while node != start:
        way.append(came_over[node])
        node = way[-1].before
    return way[::-1]


def contradiction(
    chain: Sequence[Edge], dossiers: Mapping[str, Dossier], dates: tuple[Link, ...] = ()
) -> Contradiction:
    """Return what a chain of edges contradicts: itself, or the dates at its two ends.

    Args:
        chain: the edges, each with its claims.
        dossiers: the events, by id.
        dates: the two dates that the chain contradicts; none for a circle.
    """
    said = [edge for edge in chain if edge.label is not None]
    events = tuple(dict.fromkeys(node[0] for edge in said for node in (edge.before, edge.after)))
    links = tuple(dict.fromkeys(links_of(chain, dossiers)))
    steps = list(dict.fromkeys(_step(link) for link in links))
    if len(steps) > 2 * _SHOWN:
        left_out = len(steps) - 2 * _SHOWN
        steps[_SHOWN:-_SHOWN] = [f"and {left_out} more between"]
    subject = " and ".join(dossiers[event].name for event in events[:2])
    if len(events) > 2:  # noqa: PLR2004 - two are named
        subject = f"{subject} and {len(events) - 2} more"
    but = f"; but {', and '.join(map(_step, dates))}" if dates else ""
    claims = [claim for link in (*links, *dates) for claim in link.claims]
    finding = Finding(
        code="order-cycle",
        sentence=f"{subject}: these cannot all hold: {'; '.join(steps)}{but}",
        events=events,
        claims=claim_ids(*claims),
    )
    return Contradiction(finding=finding, links=(*dates[:1], *links, *dates[1:]))


def _step(link: Link) -> str:
    if not link.claims:
        return link.sentence
    return f"{link.sentence} ({', '.join(claim_ids(*link.claims))})"

"""One search over edges, from which bounds, chains, shortest paths and cycles are taken.

A path is held against what is known of the node it leads to, and followed only where it says
more (label correcting: Bellman 1958). It says two things: over how many links it leads, and
how much later its end is than its begin. What counts first is for the agenda to say:

- `FewestLinks` follows short paths first, and a longer one only where it puts more time
  between its ends. So chains are found, and, over edges that count no days, shortest paths
  and the shortest cycles.
- `MostTime` follows those that say most first, and of two that say as much the one of fewer
  links; so each node is settled once (Dijkstra 1959). So bounds are passed on from every date
  at once; short paths first would pass over a chain of n events n times. Days between events
  would unsettle nodes again; with them paths are followed in turn, which takes no more than
  nodes times edges.
- `Round` follows whatever says more, in turn, until a path leads round (Bellman and Ford): so
  a cycle is found on which time passes.
"""

import heapq
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

from chronology.reconciling.bounds import INFINITY
from chronology.reconciling.order.edges import Edge, Node
from chronology.timespan import DAY
from chronology.vocabulary import OrderLabel

Edges = Mapping[Node, Sequence[Edge]]
SAME = 1  # a time that is the same by the clock, whatever it is


def mirrored(moment: int) -> int:
    """Return a moment as it is for paths that lead back: upper bounds mirrored are lower ones."""
    return -moment - 1


class Path(NamedTuple):
    """A path along edges.

    Attributes:
        links: how many links it takes.
        node: where it has led so far.
        time: from when on its later end lies, in seconds. Where it begins at a moment that is
            not known, they count from the begin of that day, and `SAME` is that moment.
        last: the edge taken last; `None` where it begins.
        rest: the path up to that edge.
    """

    links: int
    node: Node
    time: int
    last: Edge | None = None
    rest: "Path | None" = None

    @property
    def edges(self) -> list[Edge]:
        """The edges taken, the last one first."""
        found: list[Edge] = []
        path: Path | None = self
        while path is not None and path.last is not None:
            found.append(path.last)
            path = path.rest
        return found


# One step onward: the edge, the node it leads to, the days it counts, and if it is a link.
Step = tuple[Edge, Node, int | None, bool]


class Budget:
    """How many edges may still be looked at."""

    def __init__(self, work: float = INFINITY) -> None:
        self.left = work


class Agenda(Protocol):
    """What is followed next, and what is not worth it."""

    def offer(
        self, links: int, node: Node, time: int, last: Edge | None, rest: Path | None
    ) -> None:
        """Take the path that these make, if it says more than what is known."""

    def next(self) -> Path | None:
        """Return the path to follow next; `None` if there is none left."""


def search(
    starts: Iterable[tuple[Node, int]],
    steps: Callable[[Path], Iterable[Step]],
    agenda: Agenda,
    budget: Budget,
) -> Iterator[Path]:
    """Yield paths as they are followed. Once the budget is used up there are no more.

    Args:
        starts: where they begin, each with the time there.
        steps: returns what leads onward from the node of a path.
        agenda: what is followed first.
        budget: how many edges may be looked at.
    """
    for node, time in starts:
        agenda.offer(0, node, time, None, None)
    while budget.left > 0 and (path := agenda.next()) is not None:
        yield path
        for edge, node, days, is_link in steps(path):
            budget.left -= 1
            time = path.time if days is None else (path.time // DAY + days) * DAY
            agenda.offer(path.links + is_link, node, time, edge, path)


# Agendas -----------------------------------------------------------------------------------


class FewestLinks:
    """Short paths first, longer ones only where they say more.

    Args:
        runs: whether it matters that a number led to a node, as the next number is then free.
    """

    def __init__(self, *, runs: bool = False) -> None:
        self.runs = runs
        self.known: dict[object, int] = {}  # the most time that followed paths have said
        self.waiting: dict[object, tuple[int, int]] = {}
        self.queue: deque[Path] = deque()
        self.links = 0

    def _place(self, node: Node, last: Edge | None) -> object:
        return (node, is_number(last)) if self.runs else node

    def offer(
        self, links: int, node: Node, time: int, last: Edge | None, rest: Path | None
    ) -> None:
        """Take a path, unless one waits that takes no more links and says no less."""
        place = self._place(node, last)
        before = self.waiting.get(place)
        if before is not None and before[0] <= links and before[1] >= time:
            return
        self.waiting[place] = links, time
        path = Path(links, node, time, last, rest)
        if links == self.links:
            self.queue.appendleft(path)
        else:
            self.queue.append(path)

    def next(self) -> Path | None:
        """Return the next path that says more than those of fewer links."""
        while self.queue:
            path = self.queue.popleft()
            place = self._place(path.node, path.last)
            known = self.known.get(place)
            if known is None or known < path.time:
                self.known[place] = path.time
                self.links = path.links
                return path
        return None


class MostTime:
    """What says most first, and of what says as much the fewest links.

    Args:
        in_turn: whether paths are followed one after the other instead, as days are counted.
    """

    def __init__(self, *, in_turn: bool) -> None:
        self.best: dict[Node, tuple[int, int]] = {}
        self.heap: list[tuple[int, int, Node, Path]] = []
        self.queue: deque[Path] | None = deque() if in_turn else None

    def offer(
        self, links: int, node: Node, time: int, last: Edge | None, rest: Path | None
    ) -> None:
        """Take a path, if it says more than any other, or as much with fewer links."""
        says, best = (time, -links), self.best.get(node)
        if best is not None and best >= says:
            return
        self.best[node] = says
        path = Path(links, node, time, last, rest)
        if self.queue is None:
            heapq.heappush(self.heap, (-time, links, node, path))
        else:
            self.queue.append(path)

    def next(self) -> Path | None:
        """Return the next path that is still the best to its node."""
        while self.heap or self.queue:
            path = self.queue.popleft() if self.queue else heapq.heappop(self.heap)[-1]
            if self.best[path.node] == (path.time, -path.links):
                return path
        return None


class Round:
    """What says more, node after node, until a path is longer than there are nodes: a cycle.

    Args:
        nodes: how many nodes there are.
    """

    def __init__(self, nodes: int) -> None:
        self.nodes = nodes
        self.best: dict[Node, Path] = {}
        self.last: dict[Node, Edge] = {}
        self.queue: deque[Node] = deque()
        self.waiting: set[Node] = set()
        self.cycle: list[Edge] = []

    def offer(
        self, links: int, node: Node, time: int, last: Edge | None, rest: Path | None
    ) -> None:
        """Take a path, if it says more than any other."""
        if self.cycle or (node in self.best and self.best[node].time >= time):
            return
        self.best[node] = Path(links, node, time, last, rest)
        if last is not None:
            self.last[node] = last
        self.queue.append(node)
        self.waiting.add(node)
        if links > self.nodes:
            self.cycle = self._cycle_before(node)

    def _cycle_before(self, node: Node) -> list[Edge]:
        """Return the cycle to which the edges taken last lead back."""
        passed: set[Node] = set()
        while node not in passed:
            passed.add(node)
            node = self.last[node].before
        cycle = [self.last[node]]
        while cycle[-1].before != node:
            cycle.append(self.last[cycle[-1].before])
        return cycle[::-1]

    def next(self) -> Path | None:
        """Return the best path to the next node; `None` once there is a cycle."""
        while self.queue and not self.cycle:
            node = self.queue.popleft()
            if node in self.waiting:
                self.waiting.remove(node)
                return self.best[node]
        return None


# Paths -------------------------------------------------------------------------------------


def is_number(edge: Edge | None) -> bool:
    """Say whether an edge says that a number of a series is lower than another."""
    return edge is not None and edge.label is OrderLabel.ORDINAL


def chains_from(start: Node, edges: Edges, budget: Budget, *, back: bool = False) -> Iterator[Path]:
    """Yield paths from a node, fewest links first; a longer one only where it says more.

    Numbers of one series are compared directly, however many lie between: they are one link.

    Args:
        start: where every path begins.
        edges: the edges that leave each node; those that reach it, if `back`.
        budget: how many edges may be looked at.
        back: whether the paths lead to earlier nodes.
    """

    def steps(path: Path) -> Iterator[Step]:
        counting = is_number(path.last)
        for edge in edges.get(path.node, ()):
            free = edge.label is None or (counting and is_number(edge))
            yield edge, edge.before if back else edge.after, edge.days, not free

    return search([(start, SAME)], steps, FewestLinks(runs=True), budget)


def shortest_path(edges: Edges, start: Node, goal: Node) -> list[Edge]:
    """Return the fewest edges that lead from one node to another; none if nothing does."""

    def steps(path: Path) -> Iterator[Step]:
        for edge in edges.get(path.node, ()):
            yield edge, edge.after, None, True

    paths = search([(start, SAME)], steps, FewestLinks(), Budget())
    return next((path.edges[::-1] for path in paths if path.node == goal), [])


def leaving(edges: Iterable[Edge]) -> dict[Node, list[Edge]]:
    """Return the edges that leave each node."""
    found: dict[Node, list[Edge]] = defaultdict(list)
    for edge in edges:
        found[edge.before].append(edge)
    return found


def reaching(edges: Iterable[Edge]) -> dict[Node, list[Edge]]:
    """Return the edges that reach each node."""
    found: dict[Node, list[Edge]] = defaultdict(list)
    for edge in edges:
        found[edge.after].append(edge)
    return found


def connected(edges: Sequence[Edge], starts: Iterable[Node]) -> set[Node]:
    """Return every node that edges join to some, in whatever direction."""
    after, before = leaving(edges), reaching(edges)
    found: set[Node] = set()
    waiting = list(starts)
    while waiting:
        node = waiting.pop()
        if node not in found:
            found.add(node)
            waiting += [edge.after for edge in after.get(node, ())]
            waiting += [edge.before for edge in before.get(node, ())]
    return found

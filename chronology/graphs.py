"""Cycles in a directed graph: strongly connected components, shortest paths; disjoint sets.

Source of the rule: R. Tarjan, "Depth-first search and linear graph algorithms" (1972), here
without recursion, so that a long chain in hostile input cannot exhaust the stack.
"""

from collections import deque
from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import Generic, TypeVar

Node = TypeVar("Node", bound=Hashable)


def components(edges: Mapping[Node, Iterable[Node]]) -> list[frozenset[Node]]:
    """Return the sets of nodes, of two or more or one that points at itself, on some cycle."""
    found: list[frozenset[Node]] = []
    index: dict[Node, int] = {}
    low: dict[Node, int] = {}
    stack: list[Node] = []
    on_stack: set[Node] = set()
    for root in edges:
        if root in index:
            continue
        work: list[tuple[Node, Iterator[Node]]] = [(root, iter(edges.get(root, ())))]
        index[root] = low[root] = len(index)
        stack.append(root)
        on_stack.add(root)
        while work:
            node, targets = work[-1]
            for target in targets:
                if target not in index:
                    index[target] = low[target] = len(index)
                    stack.append(target)
                    on_stack.add(target)
                    work.append((target, iter(edges.get(target, ()))))
                    break
                if target in on_stack:
                    low[node] = min(low[node], index[target])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    component = _cut_off(stack, on_stack, node)
                    if len(component) > 1 or node in edges.get(node, ()):
                        found.append(component)
    return found


def _cut_off(stack: list[Node], on_stack: set[Node], node: Node) -> frozenset[Node]:
    """Take a finished component off the stack."""
    component: set[Node] = set()
    while node not in component:
        component.add(stack.pop())
    on_stack -= component
    return frozenset(component)


def shortest_path(edges: Mapping[Node, Iterable[Node]], start: Node, goal: Node) -> list[Node]:
    """Return the nodes of a shortest path from `start` to `goal`, both included; empty if none.

    With `start` equal to `goal` it is the shortest cycle, at least one edge long.
    """
    came_from: dict[Node, Node] = {}
    queue = deque([start])
    while queue:
        node = queue.popleft()
        for target in edges.get(node, ()):
            if target == goal:
                return _trace(came_from, start, node, goal)
            if target not in came_from and target != start:
                came_from[target] = node
                queue.append(target)
    return []


def _trace(came_from: Mapping[Node, Node], start: Node, last: Node, goal: Node) -> list[Node]:
    path = [goal, last]
    while path[-1] != start:
        path.append(came_from[path[-1]])
    return path[::-1]


def shortest_cycle(edges: Mapping[Node, Iterable[Node]], component: frozenset[Node]) -> list[Node]:
    """Return a shortest cycle within a component; its first node stands again at its end.

    In a component of more than some 300 nodes it is the shortest through any of as many nodes as
    are tried, so that the work stays bounded.
    """
    inside = {node: [t for t in edges.get(node, ()) if t in component] for node in component}
    best: list[Node] = []
    for node in sorted(component, key=repr)[: max(1, _STEPS // max(1, len(component)))]:
        path = shortest_path(inside, node, node)
        if path and (not best or len(path) < len(best)):
            best = path
    return best


_STEPS = 100_000  # a bound on work: nodes passed, all paths tried together


class Groups(Generic[Node]):
    """Disjoint sets of what can be told apart, such as (event, source)."""

    def __init__(self) -> None:
        self.parents: dict[Node, Node] = {}

    def of(self, node: Node) -> Node:
        """Return the node that stands for the group of a node."""
        while (parent := self.parents.get(node, node)) != node:
            self.parents[node] = self.parents.get(parent, parent)
            node = parent
        return node

    def join(self, one: Node, other: Node) -> None:
        """Make two groups one."""
        root = self.of(other)
        self.parents.setdefault(root, root)
        self.parents[self.of(one)] = root

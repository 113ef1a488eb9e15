"""The one search, each of its agendas against a brute force on small graphs."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, permutations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from chronology.reconciling.order.cycles import cycle_of_days
from chronology.reconciling.order.edges import BEGIN, Edge, Node
from chronology.reconciling.order.search import (
    SAME,
    Budget,
    MostTime,
    Path,
    Step,
    chains_from,
    leaving,
    search,
    shortest_path,
)
from chronology.timespan import DAY
from chronology.vocabulary import OrderLabel

NODES: tuple[Node, ...] = tuple((name, BEGIN) for name in "abcd")
LAW = settings(max_examples=200, deadline=None)


def graphs(days: st.SearchStrategy[int | None]) -> st.SearchStrategy[list[Edge]]:
    """Draw the edges of a small graph."""
    nodes = st.sampled_from(NODES)
    edges = st.builds(
        Edge,
        before=nodes,
        after=nodes,
        label=st.sampled_from((None, OrderLabel.STATED, OrderLabel.STATED)),
        days=days,
    )
    return st.lists(edges, max_size=7)


no_days = graphs(st.none())
some_days = graphs(st.none() | st.integers(-2, 2))


def paths_of(edges: Sequence[Edge], start: Node) -> Iterator[tuple[Edge, ...]]:
    """Yield every path from a node that passes no node twice, the one without edges included."""
    yield ()
    for length in range(1, len(NODES)):
        for path in permutations(edges, length):
            joined = all(a.after == b.before for a, b in pairwise(path))
            nodes = [start, *(edge.after for edge in path)]
            if path[0].before == start and joined and len(set(nodes)) == len(nodes):
                yield path


def cycles_of(edges: Sequence[Edge]) -> Iterator[tuple[Edge, ...]]:
    """Yield every cycle that passes no node twice."""
    for length in range(1, len(NODES) + 1):
        for path in permutations(edges, length):
            closed = all(a.after == b.before for a, b in pairwise((*path, path[0])))
            if closed and len({edge.before for edge in path}) == length:
                yield path


def end_of(path: Sequence[Edge], start: Node) -> Node:
    """Return the node to which a path leads."""
    return path[-1].after if path else start


def links_in(path: Sequence[Edge]) -> int:
    """Return how many claims or numbers a path takes."""
    return sum(edge.label is not None for edge in path)


@LAW
@given(no_days, st.sampled_from(NODES), st.sampled_from(NODES))
def test_a_shortest_path(edges: list[Edge], start: Node, goal: Node) -> None:
    """It leads along edges from one node to the other, and none is shorter."""
    found = shortest_path(leaving(edges), start, goal)
    lengths = [len(path) for path in paths_of(edges, start) if end_of(path, start) == goal]
    assert len(found) == min(lengths, default=0)
    assert all(a.after == b.before for a, b in pairwise(found))


@LAW
@given(no_days, st.sampled_from(NODES))
def test_chains_take_the_fewest_links(edges: list[Edge], start: Node) -> None:
    """Every node that can be reached is, at first over as few links as can be."""
    found: dict[Node, Path] = {}
    for path in chains_from(start, leaving(edges), Budget()):
        found.setdefault(path.node, path)
    expected: dict[Node, int] = {}
    for chain in paths_of(edges, start):
        node = end_of(chain, start)
        expected[node] = min(expected.get(node, len(edges)), links_in(chain))
    assert {node: path.links for node, path in found.items()} == expected
    assert all(path.time == SAME for path in found.values())


@LAW
@given(no_days, st.lists(st.integers(0, 5), min_size=4, max_size=4))
def test_bounds_are_the_tightest(edges: list[Edge], times: list[int]) -> None:
    """Each node gets the latest time of all that lead to it, over the fewest links."""
    after, own = leaving(edges), dict(zip(NODES, times, strict=True))

    def steps(path: Path) -> Iterator[Step]:
        for edge in after.get(path.node, ()):
            yield edge, edge.after, edge.days, edge.label is not None

    found = list(search(own.items(), steps, MostTime(in_turn=False), Budget()))
    expected = {
        node: max(
            (own[start], -links_in(path))
            for start in NODES
            for path in paths_of(edges, start)
            if end_of(path, start) == node
        )
        for node in NODES
    }
    assert {path.node: (path.time, -path.links) for path in found} == expected
    assert len(found) == len(NODES)  # each node is settled once


@LAW
@given(some_days)
def test_a_cycle_of_days(edges: list[Edge]) -> None:
    """There is one where days pass round some cycle; what is found is such a cycle."""
    there = any(sum(edge.days or 0 for edge in cycle) > 0 for cycle in cycles_of(edges))
    found = cycle_of_days(edges)
    assert bool(found) == there
    if found:
        assert sum(edge.days or 0 for edge in found) > 0
        assert all(a.after == b.before for a, b in pairwise([*found, found[0]]))


def test_work_is_bounded() -> None:
    """Once the budget is used up, there are no more paths."""
    edges = [Edge(before=a, after=b, days=1) for a, b in product(NODES, NODES) if a != b]
    few = list(chains_from(NODES[0], leaving(edges), Budget(3)))
    assert [path.time for path in few] == [SAME]
    more = list(chains_from(NODES[0], leaving(edges), Budget(30)))
    assert len(more) > len(few)
    assert max(path.time for path in more) >= DAY

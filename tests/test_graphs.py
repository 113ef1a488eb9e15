"""Components and shortest paths, against a brute force on small graphs; and long ones."""

from itertools import pairwise, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chronology.graphs import components, shortest_cycle, shortest_path

Graph = dict[int, list[int]]

NODES = range(6)
graphs = st.dictionaries(
    st.sampled_from(NODES), st.lists(st.sampled_from(NODES), max_size=4), max_size=len(NODES)
)
LONG = 100_000


def reached(graph: Graph, start: int) -> set[int]:
    """Return every node that a path of at least one edge leads to."""
    found: set[int] = set()
    edge = {start}
    while edge:
        edge = {target for node in edge for target in graph.get(node, [])} - found
        found |= edge
    return found


def paths(graph: Graph, start: int, goal: int) -> list[tuple[int, ...]]:
    """Return every path without a node twice, `start` and `goal` aside, shortest first."""
    between = [node for node in NODES if node not in {start, goal}]
    tried = [
        (start, *middle, goal)
        for length in range(len(NODES))
        for middle in permutations(between, length)
    ]
    return [path for path in tried if all(b in graph.get(a, []) for a, b in pairwise(path))]


@given(graphs)
@settings(deadline=None)
def test_components_are_the_sets_that_reach_each_other(graph: Graph) -> None:
    """A component is a greatest set of nodes that each lead to every other, and round to itself."""
    reach = {node: reached(graph, node) for node in NODES}
    expected = {
        frozenset(other for other in reach[node] if node in reach[other])
        for node in NODES
        if node in reach[node]
    }
    found = components(graph)
    assert set(found) == expected
    assert len(found) == len(expected)


@given(graphs, st.sampled_from(NODES), st.sampled_from(NODES))
@settings(deadline=None)
def test_a_shortest_path_is_a_path_and_none_is_shorter(graph: Graph, start: int, goal: int) -> None:
    """The path follows edges, begins and ends where asked, and is as short as any; or none is."""
    path = shortest_path(graph, start, goal)
    known = paths(graph, start, goal)
    if not known:
        assert path == []
    else:
        assert tuple(path) in known
        assert len(path) == len(known[0])


@given(graphs)
@settings(deadline=None)
def test_a_shortest_cycle_is_the_shortest_of_its_component(graph: Graph) -> None:
    """Within a component the cycle found closes, stays inside, and none is shorter."""
    for component in components(graph):
        cycle = shortest_cycle(graph, component)
        assert cycle[0] == cycle[-1]
        assert set(cycle) <= component
        assert len(cycle) == min(
            len(paths(graph, n, n)[0]) for n in component if paths(graph, n, n)
        )


@pytest.mark.parametrize(
    ("graph", "found"),
    [
        ({}, []),
        ({1: []}, []),
        ({1: [2], 2: [3]}, []),
        ({1: [1]}, [{1}]),
        ({1: [2], 2: [1]}, [{1, 2}]),
        ({1: [2, 2], 2: [1]}, [{1, 2}]),
        ({1: [2], 2: [1, 3], 3: [4], 4: [3]}, [{3, 4}, {1, 2}]),
        ({1: [9]}, []),
    ],
    ids=[
        "empty",
        "alone",
        "chain",
        "itself",
        "two",
        "double-edge",
        "two-components",
        "unknown-target",
    ],
)
def test_small_graphs(graph: Graph, found: list[set[int]]) -> None:
    """A component is found whether or not its nodes are listed, each once, and a chain is none."""
    assert [set(component) for component in components(graph)] == found


def test_outside_a_component_there_is_no_cycle() -> None:
    """Nodes of no component have no cycle, and no path leads where none leads."""
    assert shortest_cycle({1: [2]}, frozenset({1, 2})) == []
    assert shortest_path({1: [2]}, 2, 1) == []
    assert shortest_path({}, 1, 1) == []


def test_a_long_chain_is_no_component() -> None:
    """A chain of 100,000 nodes is walked without exhausting the stack."""
    chain = {node: [node + 1] for node in range(LONG)}
    assert components(chain) == []
    assert len(shortest_path(chain, 0, LONG)) == LONG + 1


def test_a_long_cycle_is_one_component() -> None:
    """A cycle of 100,000 nodes is one component, and the shortest cycle passes each once."""
    cycle = {node: [(node + 1) % LONG] for node in range(LONG)}
    (component,) = components(cycle)
    assert len(component) == LONG
    assert len(shortest_path(cycle, 7, 7)) == LONG + 1
    assert len(shortest_cycle(cycle, component)) == LONG + 1


def test_a_short_cycle_in_a_large_component() -> None:
    """Among 300 nodes the one short cycle is found, wherever it is."""
    size = 300
    graph = {node: [(node + 1) % size] for node in range(size)}
    graph[217].append(216)
    assert set(shortest_cycle(graph, frozenset(range(size)))) == {216, 217}

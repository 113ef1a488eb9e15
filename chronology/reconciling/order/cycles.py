"""Relations and numbers that cannot all hold, whatever the dates: cycles of edges.

The shortest cycle through each contradictory edge is sought, short ones first, and its
edges are left out, so that the rest of the order still works. Work is bounded: a component
with more cycles than can be told apart in reasonable time is named as a whole.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

import attrs

from chronology.findings import Finding
from chronology.graphs import components
from chronology.reconciling.model import Dossier, claim_ids
from chronology.reconciling.order.chains import Link, links_of
from chronology.reconciling.order.edges import Edge, Node
from chronology.reconciling.order.search import (
    SAME,
    Budget,
    Edges,
    FewestLinks,
    Path,
    Round,
    Step,
    chains_from,
    leaving,
    search,
)
from chronology.timespan import DAY

_SHORT = 16  # edges; cycles up to this length are sought in the order of their length
_WORK = 400_000  # edges looked at for one component
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


def without_cycles(
    edges: Sequence[Edge], dossiers: Mapping[str, Dossier]
) -> tuple[tuple[Edge, ...], list[Contradiction]]:
    """Return the edges that can all hold, and each cycle left out.

    That two events share a day contradicts no order of theirs, so such edges are kept.
    """
    gone: set[Edge] = set()
    found: list[Contradiction] = []
    for component in _components_of([edge for edge in edges if edge.orders]):
        for cycle in _cycles(component, gone):
            gone.update(edge for edge in cycle if edge.label is not None)
            found.append(contradiction(cycle, dossiers))
    counting = any(edge.days for edge in edges)
    for component in _components_of([e for e in edges if e not in gone] if counting else []):
        while cycle := cycle_of_days([edge for edge in component if edge not in gone]):
            gone.update(edge for edge in cycle if edge.label is not None)
            found.append(contradiction(cycle, dossiers))
    return tuple(edge for edge in edges if edge not in gone), found


def _components_of(edges: Sequence[Edge]) -> list[list[Edge]]:
    """Return the edges that lie on some cycle with a strict edge, component by component.

    Only events of which claims or numbers give an order can lie on one.
    """
    told = {node[0] for e in edges if e.label is not None for node in (e.before, e.after)}
    edges = [edge for edge in edges if edge.before[0] in told]
    targets: dict[Node, list[Node]] = defaultdict(list)
    for edge in edges:
        targets[edge.before].append(edge.after)
    number_of = {node: n for n, nodes in enumerate(components(targets)) for node in nodes}
    found: dict[int, list[Edge]] = defaultdict(list)
    for edge in edges:
        number = number_of.get(edge.before)
        if number is not None and number == number_of.get(edge.after):
            found[number].append(edge)
    return [inside for inside in found.values() if any(edge.strict for edge in inside)]


# Days --------------------------------------------------------------------------------------


def cycle_of_days(edges: Sequence[Edge]) -> list[Edge]:
    """Return a cycle round which more days pass than none; empty if there is none.

    Paths are sought from all nodes at once: one of more edges than there are nodes leads
    round. Then the shortest cycle through one of its nodes is sought. A component that takes
    too much work is returned whole.
    """
    after = leaving(edges)
    nodes = dict.fromkeys(node for edge in edges for node in (edge.before, edge.after))
    budget = Budget(4 * _WORK)

    def steps(path: Path) -> Iterator[Step]:
        for edge in after.get(path.node, ()):
            yield edge, edge.after, edge.days, True

    agenda = Round(len(nodes))
    for _ in search([(node, 0) for node in nodes], steps, agenda, budget):
        pass
    if agenda.cycle:
        return _shortest_round(agenda.cycle, after)
    return [] if budget.left > 0 else list(edges)


def _shortest_round(cycle: list[Edge], after: Edges) -> list[Edge]:
    """Return the shortest cycle through any node of one, as far as work allows."""
    budget = Budget(_WORK)
    for node in dict.fromkeys(edge.before for edge in cycle):
        longest = sum(edge.label is not None for edge in cycle)
        for path in chains_from(node, after, budget):
            if path.links >= longest:
                break
            if path.node == node and path.time >= DAY:
                cycle = path.edges[::-1]
                break
    return cycle


# Order -------------------------------------------------------------------------------------


def _cycles(component: Sequence[Edge], gone: Collection[Edge]) -> Iterator[list[Edge]]:
    """Yield cycles, the short ones first, until no strict edge lies on one.

    `gone` holds the edges left out so far; the caller adds to it between two cycles.
    """
    after, budget = leaving(component), Budget(_WORK)
    strict = [edge for edge in component if edge.strict]
    for longest in (*range(1, _SHORT), len(component)):
        for edge in strict:
            if edge in gone:
                continue
            back = _path_back(edge, after, gone, longest, budget)
            if budget.left <= 0:
                yield [e for e in component if e not in gone]
                return
            if back is not None:
                yield [edge, *back]


def _path_back(
    over: Edge, after: Edges, gone: Collection[Edge], longest: int, budget: Budget
) -> list[Edge] | None:
    """Return the fewest links, fewer than `longest`, back from an edge's end to its begin."""

    def steps(path: Path) -> Iterator[Step]:
        for edge in after.get(path.node, ()):
            if edge in gone:
                budget.left -= 1
            else:
                yield edge, edge.after, None, edge.label is not None

    for path in search([(over.after, SAME)], steps, FewestLinks(), budget):
        if path.links >= longest:
            return None
        if path.node == over.before:
            return path.edges[::-1]
    return None


# What cannot hold --------------------------------------------------------------------------


def contradiction(
    chain: Sequence[Edge], dossiers: Mapping[str, Dossier], dates: tuple[Link, ...] = ()
) -> Contradiction:
    """Return what a chain of edges contradicts: itself, or the dates at its two ends.

    Args:
        chain: the edges, each with its claims.
        dossiers: the events, by id.
        dates: the two dates that the chain contradicts; none for a cycle.
    """
    said = [edge for edge in chain if edge.label is not None]
    events = tuple(dict.fromkeys(node[0] for edge in said for node in (edge.before, edge.after)))
    links = tuple(dict.fromkeys(links_of(chain, dossiers)))
    steps = list(dict.fromkeys(_in_words(link) for link in links))
    if len(steps) > 2 * _SHOWN:
        left_out = len(steps) - 2 * _SHOWN
        steps[_SHOWN:-_SHOWN] = [f"and {left_out} more between"]
    subject = " and ".join(dossiers[event].name for event in events[:2])
    if len(events) > 2:  # noqa: PLR2004 - two are named
        subject = f"{subject} and {len(events) - 2} more"
    but = f"; but {', and '.join(map(_in_words, dates))}" if dates else ""
    claims = [claim for link in (*links, *dates) for claim in link.claims]
    finding = Finding(
        code="order-cycle",
        sentence=f"{subject}: these cannot all hold: {'; '.join(steps)}{but}",
        events=events,
        claims=claim_ids(*claims),
    )
    return Contradiction(finding=finding, links=(*dates[:1], *links, *dates[1:]))


def _in_words(link: Link) -> str:
    if not link.claims:
        return link.sentence
    return f"{link.sentence} ({', '.join(claim_ids(*link.claims))})"

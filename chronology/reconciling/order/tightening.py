"""From edges to the network of what follows: cycles and clashes left out, bounds tightened."""

from collections.abc import Collection, Sequence

import attrs

from chronology.reconciling.model import Dossier
from chronology.reconciling.order.clashes import without_clashes
from chronology.reconciling.order.cycles import without_cycles
from chronology.reconciling.order.edges import Edge
from chronology.reconciling.order.network import Network, propagated


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
    kept, cycles = without_cycles(edges, by_id)
    through, clashes = without_clashes(counting, kept, by_id)
    firm = through
    if in_conflict:
        passing = [edge for edge in through.edges if not edge.touches(in_conflict)]
        firm = propagated(counting, passing, by_id)
    return attrs.evolve(
        firm,
        edges=through.edges,
        through=through.passed,
        joined=through.joined,
        contradictions=(*cycles, *clashes),
        silent=in_conflict,
    )

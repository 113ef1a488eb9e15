"""Gaps that count from the later or the earlier of several events, and in other units than days."""

from itertools import product
from typing import Any

import attrs
import pytest
from conftest import reconciled, said

from chronology.claims import Gap
from chronology.reconciling.order import inferred
from chronology.reconciling.order.edges import Edge, edges_of
from chronology.timespan import DAY
from chronology.vocabulary import GapOf, GapUnit, Relation, Severity

DAYS = range(5)
SAID = "a 2024 reports x ?; a 2024 reports w ?; a 2024 reports y ? after=x"
GAPS = [
    Gap(least=2),
    Gap(most=2),
    Gap(least=1, most=2),
    Gap(least=2, most=2),
    Gap(),
]


def _edges(relation: Relation, gap: Gap) -> tuple[Edge, ...]:
    """Return what a report of y that names x and w puts in order."""
    claims = said(SAID)
    fields: dict[str, Any] = {"after": (), relation.value: ("x", "w"), "gap": gap}
    changed = attrs.evolve(claims[2].claim, **fields)
    made = reconciled([*claims[:2], attrs.evolve(claims[2], claim=changed)])
    return tuple(edge for edge in edges_of(made.dossiers, {}) if edge.before[0] != edge.after[0])


def _holds(relation: Relation, gap: Gap, y: int, others: tuple[int, int]) -> bool:
    """Say whether days are as a claim says, counted from the later or the earlier of two."""
    other = max(others) if gap.of is GapOf.LATER else min(others)
    apart = {Relation.AFTER: y - other, Relation.BEFORE: other - y, Relation.NEAR: abs(y - other)}
    least = 0 if relation is Relation.NEAR else gap.least or 0
    return least <= apart[relation] <= (99 if gap.most is None else gap.most)


@pytest.mark.parametrize("of", [GapOf.LATER, GapOf.EARLIER])
@pytest.mark.parametrize("relation", [Relation.AFTER, Relation.BEFORE, Relation.NEAR])
@pytest.mark.parametrize("gap", GAPS, ids=str)
def test_every_edge_holds_in_every_world(of: GapOf, relation: Relation, gap: Gap) -> None:
    """What is put in order of each event holds wherever the claim does, on whatever days."""
    gap = attrs.evolve(gap, of=of)
    edges = _edges(relation, gap)
    for x, w, y in product(DAYS, DAYS, DAYS):
        if not _holds(relation, gap, y, (x, w)):
            continue
        day = {"x": x, "w": w, "y": y}
        for edge in edges:
            apart = day[edge.after[0]] - day[edge.before[0]]
            assert apart >= (edge.days or 0), (edge, day)


@pytest.mark.parametrize("of", GapOf)
@pytest.mark.parametrize("relation", [Relation.AFTER, Relation.BEFORE])
def test_some_of_it_is_put_in_order(of: GapOf, relation: Relation) -> None:
    """Of a gap with both limits, at least one holds of each event."""
    assert _edges(relation, Gap(least=1, most=2, of=of))


def test_the_sentence_names_the_later_of_both() -> None:
    """A reader reads of which of the events it is told."""
    edges = _edges(Relation.AFTER, Gap(least=2, of=GapOf.LATER))
    assert {edge.sentence for edge in edges} == {
        "y came at least 2 days after the later of x and w"
    }


def test_thirty_days_after_the_later_is_no_contradiction_of_the_earlier() -> None:
    """An event 30 days after the later of two may be months after the earlier."""
    claims = said(
        "a 2024 reports x 2023-03-01; a 2024 reports w 2023-05-20;"
        "a 2024 reports y 2023-06-10 after=x"
    )
    gap = Gap(most=30, of=GapOf.LATER)
    changed = attrs.evolve(claims[2].claim, after=("x", "w"), gap=gap)
    made = reconciled([*claims[:2], attrs.evolve(claims[2], claim=changed)])
    assert [one for one in made.findings if one.severity is Severity.CONFLICT] == []


@pytest.mark.parametrize(
    ("gap", "first", "last"),
    [
        (Gap(least=2, most=3, unit=GapUnit.WEEKS), 14, 21),
        (Gap(least=1, most=1, unit=GapUnit.MONTHS), 28, 31),
        (Gap(least=1, most=2, unit=GapUnit.YEARS), 365, 732),
        (Gap(least=10, most=10, unit=GapUnit.BUSINESS_DAYS), 10, None),
        (Gap(most=5, unit=GapUnit.BUSINESS_DAYS), 0, None),
    ],
)
def test_other_units_bound_as_many_days_as_they_may_have(
    gap: Gap, first: int, last: int | None
) -> None:
    """Weeks, months and years pass bounds on; business days only those at the least."""
    claims = said("a 2026 reports x 2023-03-01; a 2026 reports y ? after=x")
    changed = attrs.evolve(claims[1].claim, gap=gap)
    made = reconciled([claims[0], attrs.evolve(claims[1], claim=changed)])
    (y,) = [dossier for dossier in made.dossiers if dossier.event.id == "y"]
    span = inferred(y, made.network)
    (x,) = [dossier for dossier in made.dossiers if dossier.event.id == "x"]
    assert x.span is not None
    assert span is not None
    start = x.span.begin_of_the_begin
    assert (start, span.begin_of_the_begin) != (None, None)
    assert ((span.begin_of_the_begin or 0) - (start or 0)) // DAY == first
    if last is None:
        assert span.end_of_the_end is None or span.end_of_the_end > (start or 0) + 600 * DAY
    else:
        assert ((span.end_of_the_end or 0) - (start or 0)) // DAY == last

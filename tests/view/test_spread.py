"""How many plans moved, and events came after their first plan, by how long."""

import datetime as dt
from itertools import pairwise

from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st

import chronology
from chronology.reconciling import PlanHistory
from chronology.reconciling.planned import Kept
from chronology.report import contents
from chronology.slip import Slip
from chronology.timespan import TimeSpan
from chronology.view.spread import LENGTHS, spread_in_words, spread_rows
from chronology.vocabulary import Against, Outcome

AT = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)


def history(slip: Slip) -> PlanHistory:
    """Return what came of one plan."""
    return PlanHistory(
        event="e",
        name="e",
        kind="event",
        series="",
        plans=(),
        reported=TimeSpan.of_date(dt.date(2022, 1, 1)),
        outcome=Outcome.LATE,
        slip=slip,
        against={Against.BASELINE: Kept(outcome=Outcome.LATE, slip=slip, claims=())},
        total=slip,
    )


def test_the_case_of_a_dispute() -> None:
    """Of the depot each length has the number that the histories of its plans give."""
    told = contents(chronology.build(ROOT / "tests/golden/depot/chronology.toml"), at=AT)
    rows = {
        row.length: (row.moves, row.moves_possible, row.came, row.came_possible)
        for row in told.spread
    }
    assert rows == {
        "1 to 30 days earlier": (0, 0, 0, 1),
        "the same day": (0, 0, 0, 1),
        "1 to 7 days later": (0, 0, 0, 1),
        "8 to 30 days later": (0, 0, 1, 2),
        "31 to 90 days later": (0, 1, 4, 4),
        "91 to 180 days later": (0, 1, 1, 1),
        "181 days to a year later": (1, 1, 3, 3),
    }
    assert list(spread_in_words(told)) == [
        "Against the first plan: median 51 to 85 days, 80th percentile 240 days (n = 10).",
        (
            "From the first plan to the last, where one moved: "
            "median 169 to 199 days, 80th percentile 276 to 306 days (n = 2)."
        ),
    ]


def test_lengths_leave_no_gap() -> None:
    """Every number of days is of one length."""
    for (_, _, most), (_, least, _) in pairwise(LENGTHS):
        assert least == most + 1


ENDS = st.none() | st.integers(-2000, 2000)


@given(st.lists(st.tuples(ENDS, ENDS), max_size=12))
def test_every_slip_has_a_length(ends: list[tuple[int | None, int | None]]) -> None:
    """What is certain adds up to no more than there is; what is possible to no less."""
    slips = []
    for low, high in ends:
        least, most = (
            (high, low) if low is not None and high is not None and low > high else (low, high)
        )
        slips.append(Slip(least=least, most=most))
    rows = list(spread_rows(map(history, slips)))
    assert sum(row.came for row in rows) <= len(slips) <= sum(row.came_possible for row in rows)
    assert all(row.came <= row.came_possible for row in rows)
    assert bool(rows) == bool(slips)

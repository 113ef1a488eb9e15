"""Plan histories: who planned what and when, how it moved, what came of it, and how often."""

import pytest
from conftest import Desk, reconciled, world

from chronology.edtf import format as in_edtf
from chronology.events import CommissionMeeting, Event
from chronology.reconciling import PlanHistory, PlanStatistics
from chronology.reconciling.histories import plan_histories
from chronology.reconciling.statistics import plan_statistics
from chronology.slip import Slip

SEEN = world("2022-06-30")


def histories(claims: str, *events: Event) -> tuple[PlanHistory, ...]:
    """Return the plan histories of some claims."""
    return plan_histories(reconciled(claims, *events, seen=SEEN).dossiers, SEEN)


def statistics(claims: str, *events: Event, by: str = "") -> tuple[PlanStatistics, ...]:
    """Return how the plans of some claims were kept."""
    return plan_statistics(reconciled(claims, *events, seen=SEEN).dossiers, SEEN, by)


def days(slip: Slip | None) -> str:
    """Return a slip in a few signs."""
    return "-" if slip is None else f"{slip.least}..{slip.most}"


def test_a_history() -> None:
    """Each plan with who stated it and when, its move, and whether it is current; the report."""
    (history,) = histories(
        "a 2021-01-01 plans x 2022-01 speaker=Kim; b 2021-02-01 plans x 2022-02 speaker=Lee;"
        "a 2021-03-01 plans x 2022-03 speaker=Kim; c 2022-05-01 reports x 2022-04-15"
    )
    assert [
        (p.claim, p.speaker, p.source, str(p.stated), str(p.date), days(p.moved), p.current)
        for p in history.plans
    ] == [
        ("c1", "Kim", "a", "1 January 2021", "January 2022", "-", False),
        ("c2", "Lee", "b", "1 February 2021", "February 2022", "-", False),
        ("c3", "Kim", "a", "1 March 2021", "March 2022", "29..89", True),
    ]
    assert (history.outcome, days(history.slip)) == ("late", "74..104")
    assert {against: days(kept.slip) for against, kept in history.against.items()} == {
        "baseline": "74..104",
        "last": "15..45",
    }
    assert (history.moves, days(history.total)) == (1, "74..104")


@pytest.mark.parametrize(
    ("old", "new", "stated", "moves"),
    [
        ("2021-09", "../2022-01-15", "2021-11-14", 1),  # September was over
        ("2021-09", "../2022-01-15", "2021-09-20", 0),  # it was not
        ("2021-09", "../2021-12-31", "2021-10-05", 1),
        ("../2021-09-30", "../2022-01-15", "2021-09-20", 1),  # bound against bound
    ],
)
def test_a_deadline_stated_when_the_old_time_was_over_is_a_move(
    old: str, new: str, stated: str, moves: int
) -> None:
    """What is still to come by a day was not done when that was said."""
    (history,) = histories(f"a 2021-01-01 plans x {old}; a {stated} plans x {new}")
    assert history.moves == moves


@pytest.mark.parametrize(
    ("claims", "outcome", "slip", "total"),
    [
        ("a 2021 plans x 2022-01; b 2022-06 reports x 2022-01-31", "met", "0..30", "0..30"),
        ("a 2021 plans x 2022-01; b 2022-06 reports x 2022-02-01", "late", "1..31", "1..31"),
        ("a 2021 plans x 2022-01; b 2022-06 reports x 2021-12-31", "early", "-31..-1", "-31..-1"),
        (
            "a 2021 plans x 2022-01; b 2022-06 reports x ?",
            "cannot-tell",
            "None..None",
            "None..None",
        ),
        ("a 2021 plans x 2022-01; b 2022-06 cancels x", "cancelled", "-", "-"),
        ("a 2021 plans x 2022-01", "unreported", "-", "-"),
        ("a 2021 plans x 2022-06", "open", "-", "-"),
        ("a 2021 plans x", "open", "-", "-"),
        ("a 2021 plans x; b 2022-06 reports x 2022-02", "cannot-tell", "-", "-"),
        (
            "a 2021-01-01 plans x 2022-01-01; a 2021-02-01 plans x 2022-09-01",
            "open",
            "-",
            "243..243",
        ),
        (
            "a 2021 plans x 2022-01-01; b 2021 plans x 2022-02-01; c 2022 reports x 2022-03-01",
            "late",
            "28..59",
            "28..59",
        ),
    ],
)
def test_what_came_of_a_plan(claims: str, outcome: str, slip: str, total: str) -> None:
    """A report against the current plans; without one, whether it was cancelled or is over."""
    (history,) = histories(claims)
    assert (history.outcome, days(history.slip), days(history.total)) == (outcome, slip, total)


@pytest.mark.parametrize(
    ("claims", "moves", "total", "whose", "replaced"),
    [
        # Another voice's plan replaces and moves nobody's.
        ("a 2024-01-10 plans x 2024; b 2024-08-05 plans x 2026 speaker=Engineer", 0, "-", (), ()),
        (
            "a 2024-01-10 plans x 2024-05; a 2024-01-10 plans x 2024-09 speaker=Costa",
            0,
            "-",
            (),
            (),
        ),
        (
            (
                "a 2024-01-10 plans x 2024-05-01; b 2024-02-01 plans x 2026-01-01 speaker=Engineer;"
                "a 2024-03-01 plans x 2024-06-01"
            ),
            1,
            "31..31",
            ("A",),
            ("2024-05-01",),
        ),
        (
            (
                "a 2024-01-10 plans x 2024-05-01; b 2024-02-01 plans x 2025-01-01 speaker=Engineer;"
                "b 2024-03-01 plans x 2026-01-01 speaker=Engineer"
            ),
            1,
            "365..365",
            ("Engineer",),
            ("2025-01-01",),
        ),
        # Whoever planned first counts, where several moved theirs.
        (
            (
                "a 2024-01-10 plans x 2024-05-01; b 2024-02-01 plans x 2025-01-01 speaker=Engineer;"
                "b 2024-03-01 plans x 2026-01-01 speaker=Engineer; a 2024-04-01 plans x 2024-05-03"
            ),
            2,
            "2..2",
            ("A",),
            ("2024-05-01", "2025-01-01"),
        ),
        # What is told again, or more vaguely, is not replaced; what moved back was.
        ("a 2024-01-10 plans x 2025-05-01; a 2024-02-10 plans x 2025-05-01", 0, "-", (), ()),
        ("a 2024-01-10 plans x 2025-05-01; a 2024-02-10 plans x 2025", 0, "-", (), ()),
        (
            (
                "a 2024-01-10 plans x 2025-05-01; a 2024-02-10 plans x 2025-06-01;"
                "a 2024-03-10 plans x 2025-05-01"
            ),
            2,
            "0..0",
            ("A",),
            ("2025-05-01", "2025-06-01"),
        ),
    ],
)
def test_plans_are_replaced_and_moved_by_their_own_voice(
    claims: str, moves: int, total: str, whose: tuple[str, ...], replaced: tuple[str, ...]
) -> None:
    """What moved, by how much in all, and what was replaced, is told of one voice alone."""
    (history,) = histories(claims)
    assert (history.moves, days(history.total)) == (moves, total)
    assert tuple(name.title() for name in history.total_by) == whose
    assert tuple(in_edtf(p.date) for p in history.plans if p.date and p.replaced) == replaced


def test_what_was_never_planned_has_no_history() -> None:
    """Only events with a plan are listed, in the order of the events."""
    found = histories("a 2022 reports x 2022-02; b 2021 plans z 2022-03; b 2021 plans y 2022-04")
    assert [history.event for history in found] == ["z", "y"]


FIVE = (
    "a 2021 plans m 2022-01-10 speaker=Kim; b 2022-06 reports m 2022-01-10;"
    "a 2021 plans n 2022-02-10 speaker=Kim; b 2022-06 reports n 2022-02-13;"
    "a 2021 plans o 2022-03-10 speaker=Lee; b 2022-06 reports o 2022-04-10;"
    "a 2021 plans p 2022-04-10 speaker=Lee; a 2021 plans q 2023 speaker=Lee"
)
MEETINGS = tuple(CommissionMeeting(id=n, series="az", ordinal=i) for i, n in enumerate("mno", 1))


def test_statistics_of_all() -> None:
    """The share met counts what was met, late or early; the median slip is a range of days."""
    (row,) = statistics(FIVE, *MEETINGS)
    assert (row.events, row.met, row.late, row.unreported, row.open) == (5, 1, 2, 1, 1)
    assert row.share_met == pytest.approx(1 / 3)
    assert days(row.median_slip) == "3..3"


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("series", [("", 2, None), ("az", 3, 1 / 3)]),
        ("speaker", [("Kim", 2, 1 / 2), ("Lee", 3, 0.0)]),
        ("kind", [("commission-meeting", 3, 1 / 3), ("event", 2, None)]),
    ],
)
def test_statistics_by_group(by: str, expected: list[tuple[str, int, float | None]]) -> None:
    """By series, speaker or kind there is a row for each."""
    rows = statistics(FIVE, *MEETINGS, by=by)
    assert [(row.group, row.events, row.share_met) for row in rows] == expected


def test_by_speaker_each_ones_own_last_plan_counts() -> None:
    """Who was replaced by another's later plan is held to their own word."""
    rows = statistics(
        "a 2021-01 plans x 2022-01 speaker=Kim; b 2021-03 plans x 2022-02 speaker=Lee;"
        "c 2022-06 reports x 2022-02-03",
        by="speaker",
    )
    assert [(row.group, row.late, row.met) for row in rows] == [("Kim", 1, 0), ("Lee", 0, 1)]


def test_the_median_of_ranges() -> None:
    """The median lies between the median of the least and that of the most; open ends stay open."""
    claims = (
        "a 2021 plans x 2022-01; b 2022-06 reports x 2022-02;"
        "a 2021 plans y 2022-01; b 2022-06 reports y [2022-02-10..];"
        "a 2021 plans z 2022-01-01; b 2022-06 reports z 2022-02-01"
    )
    (row,) = statistics(claims)
    assert days(row.median_slip) == "10..58"
    (alone,) = statistics("a 2021 plans y 2022-01; b 2022-06 reports y [2022-02-10..]")
    assert days(alone.median_slip) == "10..None"


def test_the_table_of_plans_reads_plainly(desk: Desk) -> None:
    """What is not due yet is not called open, and what a negative slip means is said."""
    ledger = """
        [events.airport]
        [events.mill]
        [sources.a]
        file = "a.txt"
        published = 2023-01-10
        [sources.b]
        file = "b.txt"
        published = 2023-06-20
        [[claims]]
        event = "airport"
        source = "a"
        quote = "The airport will open in 2030"
        modality = "planned"
        [[claims]]
        event = "mill"
        source = "a"
        quote = "the mill on 9 June 2023"
        modality = "planned"
        [[claims]]
        event = "mill"
        source = "b"
        quote = "The mill opened on 2 June 2023"
        """
    made = desk.build(
        ledger,
        a="The airport will open in 2030, the mill on 9 June 2023.",
        b="The mill opened on 2 June 2023.",
    )
    table = str(made.plans_table())
    rows = [" ".join(line.split()) for line in table.splitlines()]
    assert "not due yet" in rows
    assert "open" not in rows
    assert "-7 days" in table
    assert rows[-1] == "A slip counts days after the plan; a negative one, days before it."

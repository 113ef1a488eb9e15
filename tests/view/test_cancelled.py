"""What one voice called off, and another speaks of otherwise, is told where readers look first."""

import datetime as dt

import pytest

from chronology import LedgerBuilder
from chronology.report import contents
from chronology.view import Report
from chronology.view.answers import answers
from chronology.view.dates import text_of
from chronology.view.plans import PlanLine, lines_of
from chronology.view.told import who_disputes_what
from chronology.writers.page.drawn_rows import rows
from chronology.writers.page.marks import Look

AT = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)
PLANNED = ("2024-01-10", "Organiser", "The race will be held on 2 July 2024")
CANCELLED = ("2024-03-01", "Organiser", "The race on 2 July 2024 is cancelled")
HELD = "The race will go ahead on 2 July 2024"


def told(*said: tuple[str, str, str]) -> Report:
    """Return a report on a race of which publishers speak on some days."""
    book = LedgerBuilder()
    race = book.add_event("Race")
    for day, publisher, quote in said:
        source = book.add_source(
            text=f"{quote}.", publisher=publisher, published=day, title=publisher
        )
        moods = {
            "cancelled": "cancelled",
            "will": "planned",
            "not yet": "pending",
            "was held": "reported",
        }
        mood = next(mood for words, mood in moods.items() if words in quote)
        book.add_claim(race, source, quote, modality=mood)
    return contents(book.build(), at=AT)


def is_struck_out(report: Report) -> bool:
    """Say whether a cross stands in the picture."""
    return any(m.look is Look.CANCELLED for row in rows(report) for _, m in row.marks)


@pytest.mark.parametrize(
    ("later", "says"),
    [
        (
            ("2024-03-15", "Gazette", HELD),
            "planned: 2 July 2024 (“Gazette”, 15 March 2024)",
        ),
        (
            ("2024-03-15", "Gazette", "The race has not yet been held"),
            "pending: 15 March 2024 or later (“Gazette”, 15 March 2024)",
        ),
    ],
)
def test_a_cancellation_that_another_voice_passes_over(
    later: tuple[str, str, str], says: str
) -> None:
    """The first lines, the table of disputes and the picture have both."""
    report = told(PLANNED, CANCELLED, later)
    (item,) = (
        item for answer in answers(report) if "cancelled by one voice" in answer.sentence
        for item in answer.items
    )  # fmt: skip
    assert item.in_words == (
        f"Race: cancelled according to “Organiser” (Organiser, 1 March 2024); but {says}"
    )
    (dispute,) = who_disputes_what(report)
    assert [row.words for row in dispute[2]] == [CANCELLED[2], later[2]]
    assert is_struck_out(report)


@pytest.mark.parametrize(
    "said",
    [
        (PLANNED, CANCELLED),  # it stands, and is told so
        (PLANNED, CANCELLED, ("2024-04-01", "Organiser", HELD)),  # taken back
        (PLANNED, CANCELLED, ("2024-04-01", "Organiser", HELD), ("2024-05-01", "Gazette", HELD)),
        (PLANNED, ("2024-01-15", "Gazette", HELD), CANCELLED),  # said before
        (PLANNED, CANCELLED, ("2024-02-01", "Gazette", "The race was held on 30 January 2024")),
    ],
)
def test_what_nobody_passes_over(said: tuple[tuple[str, str, str], ...]) -> None:
    """A cancellation that stands, was taken back by its own voice, or came last, is no such."""
    report = told(*said)
    assert not [a for a in answers(report) if "cancelled by one voice" in a.sentence]


def test_held_though_cancelled() -> None:
    """It is a possible disagreement, disputed and struck out, and not called as planned."""
    report = told(PLANNED, CANCELLED, ("2024-07-09", "Gazette", "The race was held on 2 July 2024"))
    sentences = [answer.sentence for answer in answers(report)]
    assert "1 possible disagreement was found." in sentences
    assert not [said for said in sentences if "came as planned" in said]
    ((what, _, rows),) = who_disputes_what(report)
    assert (what, [row.voice for row in rows]) == ("Race", ["9 July 2024", "1 March 2024"])
    assert is_struck_out(report)


@pytest.mark.parametrize(
    ("since", "is_found"),
    [
        ((("2024-03-15", "Gazette", HELD),), True),
        ((("2024-03-15", "Organiser", HELD),), False),
        ((("2024-03-15", "", HELD),), False),
        ((), True),
    ],
)
def test_held_though_cancelled_by_who_called_it_off(
    since: tuple[tuple[str, str, str], ...],
    is_found: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    """Only who called it off lifts that: what another reports of it then is told as contested."""
    report = told(
        PLANNED, CANCELLED, *since, ("2024-08-01", "Gazette", "The race was held on 2 July 2024")
    )
    assert [row.code for row in report.findings] == [*["held-though-cancelled"] * is_found, "met"]


def test_what_was_still_to_come_has_its_own_mark() -> None:
    """An hourglass stands at the day on which that was said, and tells the words."""
    report = told(PLANNED, ("2024-07-15", "Gazette", "The race has not yet been held"))
    (mark,) = (m for row in rows(report) for _, m in row.marks if m.look is Look.PENDING)
    assert mark.says.startswith("Race: still to come on 15 July 2024 — “The race has not yet")
    assert [m.look for row in rows(told(PLANNED)) for _, m in row.marks].count(Look.PENDING) == 0


@pytest.mark.parametrize(
    ("said", "stated"),
    [
        ((PLANNED, CANCELLED), ["1 March 2024"]),
        ((PLANNED, CANCELLED, ("2024-04-01", "Organiser", HELD)), ["1 March 2024"]),  # revived
        (
            (
                PLANNED,
                CANCELLED,
                ("2024-04-01", "Organiser", HELD),
                ("2024-05-01", "Organiser", "The race on 2 July 2024 is cancelled again"),
                ("2024-06-01", "Organiser", HELD),
            ),
            ["1 March 2024", "1 May 2024"],
        ),
        (
            (
                PLANNED,
                CANCELLED,
                ("2024-04-01", "Organiser", HELD),
                ("2024-08-01", "Gazette", "The race was held on 2 July 2024"),
            ),
            ["1 March 2024"],
        ),
        ((PLANNED,), []),
    ],
)
def test_each_cancellation_is_drawn(
    said: tuple[tuple[str, str, str], ...], stated: list[str]
) -> None:
    """A cross stands for each, whether it was taken back since or not."""
    marks = [m for row in rows(told(*said)) for _, m in row.marks if m.look is Look.CANCELLED]
    assert [mark.says.split("stated ")[1].split(" — ")[0] for mark in marks] == stated


AGAIN = ("2024-04-01", "Organiser", HELD)
OFF_AGAIN = ("2024-05-01", "Organiser", "The race on 2 July 2024 is cancelled again")
HAPPENED = ("2024-08-01", "Gazette", "The race was held on 2 July 2024")


@pytest.mark.parametrize(
    ("said", "lines"),
    [
        ((PLANNED, CANCELLED), ["planned", "cancelled"]),  # what came of it
        ((PLANNED, CANCELLED, AGAIN), ["given up", "off 1 March 2024", "planned", "open"]),
        ((CANCELLED, AGAIN), ["off 1 March 2024", "planned", "open"]),
        (
            (PLANNED, CANCELLED, AGAIN, OFF_AGAIN),
            ["given up", "off 1 March 2024", "planned", "cancelled"],
        ),
        (
            (PLANNED, CANCELLED, AGAIN, OFF_AGAIN, HAPPENED),
            ["given up", "off 1 March 2024", "planned", "off 1 May 2024", "met"],
        ),
        ((PLANNED, CANCELLED, HAPPENED), ["planned", "off 1 March 2024", "met"]),
    ],
)
def test_tables_of_plans_tell_cancellations(
    said: tuple[tuple[str, str, str], ...], lines: list[str]
) -> None:
    """Each stands among the plans where it was stated, but for the one that came of them."""
    (history,) = told(*said).plans
    assert [in_short(line) for line in lines_of(history)][: len(lines)] == lines


def in_short(line: PlanLine) -> str:
    """Return what a line of a table of plans tells."""
    if line.off:
        return f"off {text_of(line.off.stated)}"
    if line.plan:
        return line.plan.says.removeprefix("planned, ")
    return line.history.outcome

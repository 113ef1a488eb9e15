"""The counts of a report's first lines are those of its tables and pictures."""

import datetime as dt
import re
from collections.abc import Iterable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chronology import LedgerBuilder
from chronology.report import contents
from chronology.view import Report
from chronology.view.answers import answers
from chronology.view.plans import ALL, FIRST_TO_LAST
from chronology.view.spread import spread_in_words
from chronology.vocabulary import EventStatus, Outcome
from chronology.writers.page import slips

AT = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)
NAMES = ("Alder bridge", "Birch tunnel", "Cedar depot")
PUBLISHED = ("2021-11-05", "2022-04-01", "2022-07-09", "2023-08-01")
DAYS = ("on 3 March 2022", "in March 2022", "on 9 May 2022", "in 2022", "on 4 January 2023")
SAYINGS = (
    ("planned", "will open {day}"),
    ("planned", "is to open not before 9 May 2022"),
    ("planned", "must open by 3 March 2022"),
    ("reported", "opened {day}"),
    ("pending", "has not opened yet"),
    ("cancelled", "was cancelled"),
)
MOVED = ("plan-slipped", "plan-advanced")


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Draw a report on a few events, of which one source after another says something."""
    book = LedgerBuilder()
    events = {name: book.add_event(name) for name in NAMES}
    for published in PUBLISHED:
        said = draw(st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(SAYINGS))))
        claims = [
            (name, mood, f"The {name} {words.format(day=draw(st.sampled_from(DAYS)))}")
            for name, (mood, words) in said
        ]
        text = "\n\n".join(f"{quote}." for _, _, quote in claims) or "Nothing."
        source = book.add_source(text=text, published=published)
        for number, (name, mood, quote) in enumerate(claims):
            book.add_claim(events[name], source, quote, modality=mood, note=str(number))
    if draw(st.booleans()):
        event = events[draw(st.sampled_from(NAMES))]
        book.add_decision(draw(st.sampled_from(("late", *MOVED))), event, "it is known")
    return contents(book.build(), at=AT)


def number_in(pattern: str, sentences: Iterable[str]) -> int:
    """Return the number that a sentence tells; 0 if none tells it."""
    found = (re.search(pattern, sentence) for sentence in sentences)
    return next((int(one[1]) for one in found if one), 0)


OF_OUTCOMES = {
    Outcome.LATE: r"^(\d+) events? came later than planned",
    Outcome.EARLY: r"^(\d+) events? came earlier than planned",
    Outcome.MET: r"^(\d+) events? came as planned",
    Outcome.UNREPORTED: r"^Of (\d+) planned events?",
}
SOME = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@SOME
@given(reports())
def test_first_lines_count_what_the_tables_hold(report: Report) -> None:
    """Outcomes, moves, conflicts, failures: each number is that of the rows below."""
    told = [answer.sentence for answer in answers(report)]
    settled = {f.events[0] for f in report.findings if f.acknowledged and f.code == "late"}
    doubted = {f.events[0] for f in report.findings if f.code == "held-though-cancelled"}
    doubted |= {f.events[0] for f in report.conflicts if f.code == "held-though-cancelled"}
    awaited = {f.events[0] for f in report.findings if f.code == "pending-after-plan"}
    for outcome, pattern in OF_OUTCOMES.items():
        rows = {one.event for one in report.plans if one.outcome == outcome}
        open_ = rows - settled if outcome is Outcome.LATE else rows
        open_ = open_ - doubted if outcome is Outcome.MET else open_
        if outcome is Outcome.UNREPORTED:  # or told as what is still awaited
            open_ = {f.events[0] for f in report.findings if f.code == "plan-unreported"}
            assert open_ <= rows <= open_ | awaited
        assert number_in(pattern, told) == len(open_)
        of_all = sum(getattr(one, outcome) for one in report.statistics if one.by == ALL)
        assert of_all == len(rows)
    cancelled = [e for e in report.event_of.values() if e.status == EventStatus.CANCELLED]
    assert number_in(r"^(\d+) events? (?:was|were) cancelled(?: \(|\.)", told) == len(cancelled)
    assert number_in(r"^(\d+) conflicts? (?:was|were) found", told) == len(report.conflicts)
    failed = next(one.number for one in report.totals.parts if one.what == "unverified")
    assert number_in(r"^(\d+) claims? could not be verified", told) == failed


@SOME
@given(reports())
def test_moves_are_counted_alike(report: Report) -> None:
    """As many events moved by the first lines as by the table, the curves and the figures."""
    moved = {one.event for one in report.plans if one.moves}
    found = [row for row in report.findings if row.code in MOVED]
    assert {row.events[0] for row in found} == moved
    unsettled = {row.events[0] for row in found if not row.acknowledged}
    told = [answer.sentence for answer in answers(report)]
    assert number_in(r"^The plans? of (\d+) events? moved", told) == len(unsettled)
    figures = list(spread_in_words(report))
    if any("from the first plan" in words.lower() for words in figures):
        assert number_in(r"From the first plan.*n = (\d+)", figures) == len(moved)
    drawn = {one.event for one in slips.moved(report)}
    assert drawn <= moved
    assert bool(slips.without_a_curve(report)) == (drawn != moved)
    rows = [row for one in report.statistics if one.by == ALL for row in one.against]
    from_first = next((row.number for row in rows if row.plan == FIRST_TO_LAST), 0)
    assert from_first == sum(bool(one.moves) for one in report.plans)

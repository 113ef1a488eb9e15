"""What is not settled is told in sentences: disputed lateness, rival plans, what is awaited."""

import datetime as dt
from pathlib import Path

import pytest

from chronology import LedgerBuilder, build, load
from chronology.report import contents
from chronology.view import Report
from chronology.view.answers import answers
from chronology.view.told import who_disputes_what
from chronology.writers.page import drawn_rows
from chronology.writers.page.marks import Look

AT = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)
Said = tuple[str, str, str, str]
"""Who says something, when, in which words, in what mood."""

DUE = ("Contract", "2022-03-14", "The Contractor shall finish the works by 30 June 2023", "planned")
EXTENDED = (
    "Notice",
    "2023-05-09",
    "The Contractor shall finish the works by 29 September 2023",
    "planned",
)
SOON = ("Pyke", "2023-10-02", "The works were finished on 28 September 2023", "reported")
NOT_SO = ("Okafor", "2023-10-04", "The works were not finished on 28 September 2023", "denied")
LATE = ("Certificate", "2023-12-08", "The works were finished on 1 December 2023", "reported")


def told(*said: Said) -> Report:
    """Return a report on works; each later plan of “Notice” amends that of “Contract”."""
    book = LedgerBuilder()
    works = book.add_event("Works")
    first = ""
    for who, day, quote, mood in said:
        source = book.add_source(text=f"{quote}.", publisher=who, published=day, title=who)
        amends = [first] if who == "Notice" else []
        made = book.add_claim(works, source, quote, modality=mood, amends=amends)
        first = first or made.id
    return contents(book.build(), at=AT)


def lines(report: Report, words: str) -> list[str]:
    """Return what stands in the first lines under the answers with some words."""
    return [
        item.in_words
        for answer in answers(report)
        if words in answer.sentence
        for item in answer.items
    ]


def test_a_lateness_that_is_disputed() -> None:
    """Who reports what decides whether it came in time, and the first lines say so."""
    [line] = lines(told(DUE, EXTENDED, SOON, NOT_SO, LATE), "came in time is disputed")
    assert (
        "in time if 28 September 2023 (Pyke), late by 63 days if 1 December 2023 (Certificate)"
        in line
    )
    assert "what is reported for 28 September 2023 is denied by Okafor, 4 October 2023" in line


@pytest.mark.parametrize(
    "said",
    [
        (DUE, SOON),
        (DUE, LATE),
        (
            DUE,
            LATE,
            ("Diary", "2023-12-09", "The works were finished on 2 December 2023", "reported"),
        ),
        (SOON, LATE),
    ],
)
def test_what_does_not_depend_on_who_is_right(said: tuple[Said, ...]) -> None:
    """Where all reports give one outcome, or nothing was planned, none is told as disputed."""
    assert not lines(told(*said), "came in time is disputed")


def test_what_binds_is_extended_by_no_party_alone() -> None:
    """A plan that amends what binds is told as an extension, and by the paper that grants it."""
    report = told(DUE, EXTENDED)
    [line] = lines(report, "moved")
    assert line == (
        "Works: the binding plan was extended by 91 days, from “by 30 June 2023” to "
        "“by 29 September 2023” in “Notice”"
    )
    assert [plan.moved for plan in report.plans[0].plans] == ["", "extended by 91 days"]


def test_the_own_plan_of_who_denies() -> None:
    """What a denier plans after a report is not held against it, in no table and no picture."""
    report = told(
        ("Post", "2024-10-24", "The works were finished on 30 September 2024", "reported"),
        ("Firm", "2024-10-28", "The works were not finished on 30 September 2024", "denied"),
        ("Firm", "2024-10-28", "The works will be finished on 31 March 2025", "planned"),
    )
    [history] = report.plans
    assert [(plan.came, plan.held) for plan in history.plans] == [
        ("its voice denies what is reported", False)
    ]
    assert history.kept == "cannot tell: its voice denies what is reported"
    assert not [m for row in drawn_rows.rows(report) for _, m in row.marks if m.look is Look.ARROW]


def test_a_report_that_is_denied_judges_with_saying_so() -> None:
    """A plan made before the report is held against it, and the denial is told beside."""
    report = told(
        ("Firm", "2024-01-10", "The works will be finished on 31 March 2025", "planned"),
        ("Post", "2024-10-24", "The works were finished on 30 September 2024", "reported"),
        ("Firm", "2024-10-28", "The works were not finished on 30 September 2024", "denied"),
    )
    [line] = lines(report, "earlier than planned")
    assert line.endswith("early by 182 days; what is reported is denied by Firm, 28 October 2024")
    [plan] = report.plans[0].plans
    assert plan.came == "early by 182 days, by a report that its voice denies"


RIVALS = (
    ("Sandoval", "2025-01-20", "The works will be finished in autumn 2025", "planned"),
    ("Firm", "2025-03-03", "The works will be finished in April 2026", "planned"),
)


def test_rival_plans() -> None:
    """The first lines name both, and so does the column for when."""
    report = told(*RIVALS)
    [line] = lines(report, "disagree")
    assert line == (
        "Works: planned between September and November 2025 by Sandoval, for April 2026 by Firm"
    )
    [event] = report.event_of.values()
    assert event.when is not None
    assert event.when.text == "between September and November 2025 or April 2026"


def test_what_is_awaited() -> None:
    """What no plan stands for was still to come when it was last spoken of."""
    report = told(
        ("Okafor", "2023-04-20", "The works had not been finished by 17 March 2023", "pending")
    )
    [line] = lines(report, "still to come when last spoken of")
    assert line == "Works: pending, 17 March 2023 or later (“Okafor”, 20 April 2023)"


def test_the_first_plan_of_another_voice() -> None:
    """Beside the moves of a body stands what somebody else planned before them."""
    report = told(
        ("Sandoval", "2024-01-08", "The works will be finished in May 2024", "planned"),
        ("Firm", "2024-05-06", "The works will be finished in September 2024", "planned"),
        ("Firm", "2024-08-27", "The works will be finished on 22 October 2024", "planned"),
    )
    [line] = lines(report, "moved")
    assert line.endswith(
        "from September 2024 to 22 October 2024; planned before that for May 2024 "
        "(Sandoval, 8 January 2024)"
    )


def test_each_says_once_what_is_disputed() -> None:
    """Of several disagreements on one event there is one entry, with each claim once."""
    [(name, _, rows)] = who_disputes_what(told(DUE, SOON, NOT_SO, LATE))
    assert name == "Works"
    assert [row.words for row in rows] == [SOON[2], LATE[2], NOT_SO[2]]


MAIL = """\
From: Jonathan Pyke <pyke@port.example>
To: Ruth Okafor <okafor@port.example>
Date: Mon, 2 Oct 2023 09:14:00 +0100
Subject: Works
Content-Type: text/plain; charset=utf-8

The works were finished on 28 September 2023.

On Sun, 1 Oct 2023 at 10:02, Ruth Okafor <okafor@port.example> wrote:
> Are they finished?
"""


def test_a_mail_has_the_date_of_its_own_head(tmp_path: Path) -> None:
    """In the list of sources it is not undated, nor has it the date of what it quotes."""
    (tmp_path / "mail.eml").write_text(MAIL, encoding="utf-8")
    (tmp_path / "chronology.toml").write_text('[sources.mail]\nfile = "mail.eml"\n', "utf-8")
    [source] = contents(build(load(tmp_path / "chronology.toml")), at=AT).sources
    assert (source.published, source.dated) == (None, "2 October 2023 (by its own words)")

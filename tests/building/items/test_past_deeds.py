"""The mood of an item is that of the verb to which its date belongs, whatever stands beside it."""

import pytest

from chronology import CheckedItem, check_items
from chronology.vocabulary import ItemOutcome, Modality

HEAD = "The Courier\n\nMonday, 10 February 2025\n\n"
HOLDS, AS_TYPED, FAILS = ItemOutcome.HOLDS, ItemOutcome.AS_TYPED, ItemOutcome.FAILS

DONE = [
    ("The ship docked on Friday, three days behind schedule", "2025-02-07"),
    ("The train left on Thursday, an hour later than scheduled", "2025-02-06"),
    ("The court ruled on Thursday, two days earlier than expected", "2025-02-06"),
    ("The bridge opened on Thursday, a week later than hoped", "2025-02-06"),
    ("The centre opened on 1 February, five months later than planned", "2025-02-01"),
    ("He came on Thursday, a day earlier than planned, and was met by the mayor", "2025-02-06"),
    ("The pool reopened on 3 January, not in March as planned", "2025-01-03"),
    ("The market opened on Thursday instead of Monday", "2025-02-06"),
    ("The crew finished two weeks ahead of schedule on 3 January", "2025-01-03"),
    ("The vote, delayed from Thursday, took place on Friday", "2025-02-07"),
    ("He was jailed on Friday until 2031", "2025-02-07"),
    ("The road was closed on Thursday until 1 March", "2025-02-06"),
    ("The contract was extended on Thursday to 2030", "2025-02-06"),
    ("The exhibition, open until 30 March, was visited by the queen on Friday", "2025-02-07"),
    ("The man about to be deported escaped on Thursday", "2025-02-06"),
    ("She died on Thursday, two days before she was to be married", "2025-02-06"),
    ("Although the vote was expected to be close, it was carried on Thursday", "2025-02-06"),
    ("The factory that was to have closed in 2024 was sold on Friday", "2025-02-07"),
    ("The merger planned for 1 March was announced on Friday", "2025-02-07"),
]
PLANNED = [
    ("The hearing was moved to 20 October", "2025-10-20"),
    ("The hearing was scheduled for 8 March", "2025-03-08"),
    ("The firm said on Friday that the shop would open on 3 May", "2025-05-03"),
    ("It was resolved that the rent be raised from 1 May 2025", "2025-05-01"),
    ("The launch slipped to May, three months behind schedule", "2025-05"),
    ("The trial, delayed from January, opens on 3 March", "2025-03-03"),
    ("He promised on Friday to resign by 1 March", "[..2025-03-01]"),
    ("The opening, announced on Friday, is planned for 3 March", "2025-03-03"),
    ("The hall is due to open on 1 October, five months later than announced", "2025-10-01"),
]
ALLOWING = [
    "may", "can", "might", "could", "may, if it wishes,", "is free to", "has the right to",
    "is entitled to", "is at liberty to", "has an option to",
]  # fmt: skip
LEFT = [
    "was postponed from 6 October 2024",
    "was adjourned from 6 October 2024",
    "was brought forward from 6 October 2024",
    "was switched from 6 October 2024",
]


def checked(text: str, quote: str = "", **item: str) -> CheckedItem:
    """Return what becomes of an item that quotes a sentence of a paper, or a part of it."""
    made = {"quote": quote or text, **item}
    (one,) = check_items([made], {"paper": f"{HEAD}{text}.\n"})
    return one


@pytest.mark.parametrize(("text", "day"), DONE)
def test_what_was_done_is_reported_for_its_day(text: str, day: str) -> None:
    """Words of a plan beside a deed, or a day up to which it holds, leave its own day to it."""
    assert checked(text, date=day, modality="reported").outcome is HOLDS
    bare = checked(text)
    assert bare.modality is (None if text.startswith("Although") else Modality.REPORTED)
    from chronology import edtf

    assert bare.derived == edtf.parse(day)
    assert bare.outcome is HOLDS
    assert str(bare.derived) == str(checked(text, date=day, modality="reported").derived)


@pytest.mark.parametrize(("text", "_day"), DONE)
def test_what_was_done_is_no_plan(text: str, _day: str) -> None:
    """A deed is planned neither for its day nor for none."""
    planned = checked(text, modality="planned")
    assert planned.outcome is FAILS
    assert checked(text, modality="planned", date=_day).outcome is FAILS


@pytest.mark.parametrize(("text", "day"), PLANNED)
def test_what_was_planned_stays_planned(text: str, day: str) -> None:
    """A verb in the past that makes, moves or tells a plan leaves it one."""
    assert checked(text, date=day, modality="planned").outcome is HOLDS
    assert checked(text).modality is Modality.PLANNED
    assert checked(text, date=day, modality="reported").outcome is FAILS


def test_the_day_of_a_postponement_and_the_new_day_are_both_told() -> None:
    """That it was put off is reported for its day, and what was put off planned for the new one."""
    text = "On Thursday the firm postponed the launch to May"
    assert checked(text, date="2025-02-06", modality="reported").outcome is HOLDS
    assert checked(text, date="2025-05", modality="planned").outcome is HOLDS
    assert checked(text, date="2025-02-06", modality="reported", event="Launch").outcome is FAILS


@pytest.mark.parametrize("allowing", ALLOWING)
def test_what_may_be_done_is_no_plan(allowing: str) -> None:
    """Cut off from what allows it nothing is planned; with it the modality is as typed."""
    text = f"The Buyer {allowing} collect the goods on 2 May 2025"
    cut = checked(text, "collect the goods on 2 May 2025", modality="planned", date="2025-05-02")
    assert cut.outcome is FAILS
    assert checked(text, modality="planned").outcome is AS_TYPED


def test_what_is_owed_is_planned() -> None:
    """A duty that its quote cuts off stays a plan."""
    text = "The Buyer shall collect the goods on 2 May 2025"
    cut = checked(text, "collect the goods on 2 May 2025", modality="planned", date="2025-05-02")
    assert cut.outcome is HOLDS


@pytest.mark.parametrize("left", LEFT)
def test_nothing_was_done_on_a_day_from_which_it_was_moved(left: str) -> None:
    """The old day of a move dates no report, be it quoted or given for the date."""
    text, day = f"The hearing {left} to 20 October", "2024-10-06"
    assert checked(text, f"The hearing {left}", date=day, modality="reported").outcome is FAILS
    beside = {"date": day, "date_quote": "6 October 2024", "modality": "reported"}
    assert checked(text, "The hearing", **beside).outcome is FAILS


def test_a_day_ahead_is_not_one_that_has_been() -> None:
    """What opens on a day was not opened on it a year ago, whatever was announced before."""
    made = checked("The bridge opens on 1 October, a week later than first announced")
    assert made.outcome is FAILS


def test_the_words_of_a_plan_are_named() -> None:
    """Whoever entered a plan as reported is told by which words it is one."""
    made = checked("The launch slipped to May, three months behind schedule", modality="reported")
    (told,) = (one for one in made.reasons if one.code == "modality-mismatch")
    assert "“May, three months behind schedule”" in str(told.sentence)


def test_a_match_that_was_abandoned_is_reported_without_its_day() -> None:
    """The day for which it was scheduled keeps nobody from telling that it was abandoned."""
    text = "The match, scheduled for 8 March, was abandoned at half-time"
    made = checked(text, modality="reported", event="Match abandoned")
    assert (made.outcome, str(made.derived), made.reasons) == (HOLDS, "by 10 February 2025", ())

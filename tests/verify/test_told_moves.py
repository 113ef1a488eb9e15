"""Days without a year to which something was moved: of a move told as past, either may be meant."""

import pytest
from verifying import PLANNED, REPORTED, codes, four, source_of, verify

PUBLISHED = "2025-07-22"
OPEN = [
    "The release was pushed back to 13 March.",
    "The release was delayed until 13 March.",
    "The release was brought forward from 13 March to 11 March.",
    "The release was planned for 11 March but slipped to 13 March.",
    "We moved the launch to 13 March.",
    "The committee deferred the vote until 9 April.",
    "The cut-over was rescheduled for 4 April.",
    "The maker said the launch had slipped to 13 March.",
    "After a postponement to 13 March, the release shipped.",
    "The latest delay pushed delivery to 13 March.",
    "On 3 February the launch was postponed to 13 March.",
    "The go-live was first moved to 2 April and then to 30 April.",
    "The hearing was due to be moved to 13 March.",
    "The board agreed to move the launch to 24 April.",
    "The rollout was pushed from April to May.",
    "The tender deadline was extended until 30 April.",
    "The vote was postponed to 13 March and approved by the board.",
    "The vote was moved to 13 March, and the minister arrived.",
    "The fair was moved to 13 March when rain fell.",
]
OVER = [
    ("The release was postponed to 13 March, when it was done.", "2025-03-13"),
    ("The release was then moved to 13 March and shipped.", "2025-03-13"),
    ("The launch was postponed to 13 March and took place then.", "2025-03-13"),
    ("The vote was deferred to 9 April and took place that day.", "2025-04-09"),
    ("The concert was put back to 2 May and then held.", "2025-05-02"),
    ("The go-live was moved to 2 April, then to 30 April, when it was done.", "2025-04-30"),
    ("The maintenance was rescheduled to 24 April and went ahead as planned.", "2025-04-24"),
]
AHEAD = [
    ("The launch has been postponed to 13 March.", "2026-03-13"),
    ("It’s been moved to 13 March.", "2026-03-13"),
    ("The trial will now be moved to 13 March.", "2026-03-13"),
    ("The launch, now moved to 13 March, needs a new venue.", "2026-03-13"),
    ("The launch was moved to 13 March and will be held in Leeds.", "2026-03-13"),
    ("Yesterday the launch was postponed to 13 March.", "2026-03-13"),
    ("Postponed to 13 March.", "2026-03-13"),
    ("The fair will be moved to 13 March and held.", "2026-03-13"),
    ("The launch was postponed to 13 March 2026.", "2026-03-13"),
    ("The launch was moved to 24 April this year.", "2025-04-24"),
    ("The opening was postponed to 3 October.", "2025-10-03"),
    ("The opening was postponed to 3 December.", "2025-12-03"),
    ("The launch was moved to Friday.", "2025-07-25"),
]
CUT_OFF = [
    ("postponed to 13 March", ", when it was done."),
    ("The release was postponed to 13 March", ", when it was done."),
]


@pytest.mark.parametrize("text", OPEN)
def test_what_was_moved_to_a_day_may_be_of_either_year(text: str) -> None:
    """Told in the past, with the last such day as near as the next, it cannot be known."""
    assert codes(verify(source_of(text, PUBLISHED), text, modality=PLANNED)) == ["date-ambiguous"]


@pytest.mark.parametrize("when", ["2025-03-13", "2026-03-13"])
def test_a_date_that_is_given_does_not_make_it_known(when: str) -> None:
    """Neither year follows from the words."""
    text = "The release was pushed back to 13 March."
    found = verify(source_of(text, PUBLISHED), text, modality=PLANNED, when=when)
    assert codes(found) == ["date-ambiguous"]


@pytest.mark.parametrize(("text", "date"), OVER)
def test_words_that_tell_that_it_was_done_then_look_back(text: str, date: str) -> None:
    """The plan was for the day that is over."""
    found = verify(source_of(text, PUBLISHED), text, modality=PLANNED)
    assert four(found.claim.derivation.span) == date


@pytest.mark.parametrize(("text", "date"), AHEAD)
def test_news_of_a_move_looks_ahead(text: str, date: str) -> None:
    """What is told as news, or plainly of what is to come, or whose next day is near."""
    found = verify(source_of(text, PUBLISHED), text, modality=PLANNED)
    assert (codes(found), four(found.claim.span)) == ([], date)


@pytest.mark.parametrize(("quote", "rest"), CUT_OFF)
def test_a_quote_cut_off_from_what_came_of_it_is_of_no_year(quote: str, rest: str) -> None:
    """The words around a quote tell another year than it does alone, or may."""
    text = f"{'' if quote[0].isupper() else 'The release was '}{quote}{rest}"
    found = verify(source_of(text, PUBLISHED), quote, modality=PLANNED)
    assert found.claim.span is None


def test_what_something_was_moved_to_dates_no_report_of_it() -> None:
    """That it was postponed is not reported for the day to which it was."""
    text = "The release was postponed to 13 March."
    found = verify(
        source_of(text, PUBLISHED), "was postponed", modality=REPORTED, date_quote="to 13 March"
    )
    assert codes(found) == ["date-mismatch"]

"""What the first lines say of plans of several voices, and of plans open to one side."""

import datetime as dt

import pytest

from chronology import LedgerBuilder
from chronology.report import contents
from chronology.view.answers import answers

AT = dt.datetime(2026, 11, 30, tzinfo=dt.UTC)
HALE = ("Colm Hale", "the wall would be finished on 28 February 2023")
DESHMUKH = ("Anil Deshmukh", "the wall would be finished in April 2023")


def first_lines(plans: list[tuple[str, str]], report: str) -> str:
    """Return the first lines on plans that one document tells, and a report of their event."""
    book = LedgerBuilder()
    wall = book.add_event("Wall finished")
    told = " ".join(f"{speaker} said {quote}." for speaker, quote in plans)
    letter = book.add_source(text=told, published="2022-10-11")
    for speaker, quote in plans:
        book.add_claim(wall, letter, quote, speaker=speaker, modality="planned")
    diary = book.add_source(text=f"{report}.", published="2023-06-09")
    book.add_claim(wall, diary, report)
    made = contents(book.build(), at=AT)
    return "\n".join(
        line for one in answers(made) for line in (one.sentence, *(i.in_words for i in one.items))
    )


@pytest.mark.parametrize("plans", [[HALE, DESHMUKH], [DESHMUKH, HALE]])
def test_two_voices_at_once(plans: list[tuple[str, str]]) -> None:
    """Where one voice's plan was missed and another's met, both are told, in any order."""
    told = first_lines(plans, "The wall was finished on 21 April 2023")
    assert "Whether 1 event came in time depends on whose plan is meant." in told
    assert "late by 52 days against the plan of Colm Hale, as planned by Anil Deshmukh" in told
    assert told.splitlines()[0] == "Whether 1 event came in time depends on whose plan is meant."
    assert "later than planned" not in told


@pytest.mark.parametrize("plans", [[HALE, DESHMUKH], [DESHMUKH, HALE]])
def test_late_for_both(plans: list[tuple[str, str]]) -> None:
    """What is late by the plan of each is late."""
    told = first_lines(plans, "The wall was finished on 5 May 2023")
    assert "1 event came later than planned." in told
    assert "whose plan" not in told


@pytest.mark.parametrize(
    ("plan", "said"),
    [
        ("the wall would be finished in August 2023 at the earliest", "early by at least 102 days"),
        ("the wall would be finished by 10 April 2023", "late by 11 days"),
    ],
)
def test_an_open_side(plan: str, said: str) -> None:
    """What came before a time that is open to its end is early by so much at least."""
    assert said in first_lines([("Colm Hale", plan)], "The wall was finished on 21 April 2023")

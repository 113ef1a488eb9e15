"""Two deeds with two days are no plan, and "the next day" counts from the deed before it."""

import pytest

from chronology import CheckedItem, check_items
from chronology.vocabulary import Modality

TWO_DEEDS = [
    ("The build broke on 3 May and was fixed the next day", "the next day"),
    ("The server crashed on 3 May, and two days later it was restored", "two days later"),
    ("On 3 June the service failed; two days later it was restored", "two days later"),
    ("The dam burst on 9 April, and a week later the road was reopened", "a week later"),
    ("On 3 May the mayor resigned, and the next day her deputy took office", "the next day"),
    ("The leak was found on 3 May, and the next day the valve was closed", "the next day"),
    ("He was arrested on 3 May and released a day later", "a day later"),
    ("The ship sailed on 3 May and sank two days later", "two days later"),
    ("The service failed on 3 May and on 5 May", "5 May"),
    ("The team missed 3 May and 5 May", "5 May"),
    ("Alerts fired on 3 May and 5 May", "5 May"),
]
THEN = [
    ("The build broke on 3 May and was fixed the next day", "the next day", "2025-05-04"),
    ("The server crashed on 3 May, and two days later it was restored", "two days later",
     "2025-05-05"),
    ("On 3 June the service failed; two days later it was restored", "two days later",
     "2025-06-05"),
    ("The build broke on 3 May and was fixed the next day", "3 May", "2025-05-03"),
]  # fmt: skip
PLANS = [
    ("The board voted on 3 May to strike the next day", "2025-05-04"),
    ("The board voted on 3 May to strike on 5 September", "2025-09-05"),
    ("The committee met on 3 May and will meet again on 5 September", "2025-09-05"),
    ("The bridge closed on 3 May and is to reopen on 5 September", "2025-09-05"),
    ("The bridge closed on 3 May and is expected to reopen two weeks later", "2025-05-17"),
    ("They agreed on 3 May that work would start on 5 September", "2025-09-05"),
]


def checked(quote: str, **item: object) -> CheckedItem:
    """Return what becomes of an item that quotes a sentence of a report of 22 July 2025."""
    (one,) = check_items([{"quote": quote, **item}], {"report": f"22 July 2025\n\n{quote}.\n"})
    return one


@pytest.mark.parametrize(("quote", "second"), TWO_DEEDS)
def test_two_deeds_are_no_plan(quote: str, second: str) -> None:
    """No mood makes a plan of them, whichever day is meant, and none is told alone."""
    given: tuple[dict[str, str], ...] = (
        {},
        {"modality": "planned"},
        {"modality": "planned", "date_quote": second},
    )
    found = [checked(quote, **item) for item in given]
    assert [one.holds for one in found] == [False, False, False]
    assert found[0].modality is not Modality.PLANNED


@pytest.mark.parametrize(("quote", "date_quote", "date"), THEN)
def test_each_deed_holds_on_its_own_day(quote: str, date_quote: str, date: str) -> None:
    """A report is of the day that its words count to, in the year of the deed."""
    one = checked(quote, date_quote=date_quote, modality="reported", date=date)
    assert (one.holds, one.typed) == (True, ())


@pytest.mark.parametrize(("quote", "date"), PLANS)
def test_a_plan_beside_a_deed_stays_one(quote: str, date: str) -> None:
    """Where words tell of a plan, the deed beside it says when it was made, or began."""
    one = checked(quote, modality="planned", date=date)
    assert one.holds is True

"""A plan told in a relative clause is no earlier one of another deed."""

import pytest
from verifying import PLANNED, verify

OF_ANOTHER = [
    "The depot, which was to have opened in April 2022, will employ 120 people in December 2024",
    "The court, which was to have sat in April 2022, will hear the appeal in November 2024",
    "The ship, which was due to have been scrapped in May 2021, will sail to Oslo in June 2024",
]
OF_THE_SAME = [
    "The depot, which was to have opened in April 2022, will open in November 2024",
    "The depot, originally planned for April 2022, will open in November 2024",
    "The depot was to have opened in April 2022 and will open in November 2024",
]


@pytest.mark.parametrize("told", OF_ANOTHER)
def test_of_another_deed(told: str) -> None:
    """Nothing moved."""
    made = verify(f"{told}.", told, modality=PLANNED).claim
    assert made.counts
    assert made.recalled == ()


@pytest.mark.parametrize("told", OF_ANOTHER)
def test_of_another_deed_by_its_own_words(told: str) -> None:
    """Nor did it where words of the quote are given for the date."""
    *_, month, year = told.split()
    made = verify(f"{told}.", told, modality=PLANNED, date_quote=f"{month} {year}").claim
    assert made.counts
    assert made.recalled == ()


@pytest.mark.parametrize("told", OF_THE_SAME)
def test_of_the_same(told: str) -> None:
    """What it was planned for before is kept."""
    made = verify(f"{told}.", told, modality=PLANNED).claim
    assert made.counts
    assert [str(one.span) for one in made.recalled] == ["April 2022"]

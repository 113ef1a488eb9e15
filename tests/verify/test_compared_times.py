"""A time with which something is only compared dates nothing: "its lowest level since 2003"."""

import pytest
from verifying import REPORTED, codes, source_of, verify

PUBLISHED = "2024-09-10"


@pytest.mark.parametrize(
    "text",
    [
        "The river fell to its lowest level since 2003.",
        "Unemployment reached its highest level since June.",
        "It was the first victory for the club since 1998.",
        "The team won for the first time since 2003.",
        "Prices rose at the fastest pace since March 2010.",
        "It is the biggest deal since 2015.",
        "Exports hit a record high, the highest since 2008.",
        "He was the youngest mayor since 1900.",
        "She became only the second woman since 1960 to lead it.",
    ],
)
def test_it_dates_nothing(text: str) -> None:
    """All that is known is that it was so when it was said."""
    found = verify(source_of(text, PUBLISHED), modality=REPORTED)
    assert codes(found) == []
    assert str(found.claim.span) == "by 10 September 2024"


@pytest.mark.parametrize("words", ["since 2003", "2003"])
def test_nobody_may_choose_it_as_the_date(words: str) -> None:
    """Quoting it as `date_quote` makes no date of it."""
    text = "The river fell to its lowest level since 2003."
    assert codes(verify(source_of(text, PUBLISHED), date_quote=words)) == ["date-ambiguous"]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("The worst flood since 1953 hit the town on Monday.", "9 September 2024"),
        ("The largest strike since the 1980s began on 3 September.", "3 September 2024"),
        ("The court's first ruling since May came on 2 September.", "2 September 2024"),
        ("The oldest house has been closed since 2003.", "2003"),
        ("The club has been based in Leeds since 2003.", "2003"),
        ("Sales have fallen every month since January.", "January 2024"),
        ("The west wing has housed guests since May.", "May 2024"),
    ],
)
def test_what_has_a_time_of_its_own_keeps_it(text: str, span: str) -> None:
    """Beside it, and where "since" tells how long something has been so, the time counts."""
    assert str(verify(source_of(text, PUBLISHED), modality=REPORTED).claim.span) == span

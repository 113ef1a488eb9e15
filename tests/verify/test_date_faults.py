"""Words that give a claim no date: the code and the sentence that each gives."""

import pytest
from verifying import UNVERIFIED, codes, only_sentence, verify


@pytest.mark.parametrize(
    ("text", "code", "sentence"),
    [
        (
            "It opened on 31 November 2022.",
            "impossible-date",
            "c: “31 November 2022”: November 2022 has 30 days",
        ),
        (
            "It opened on 31 November.",
            "impossible-date",
            "c: “31 November”: November has 30 days",
        ),
        (
            "It opened on 29 February of last year.",
            "impossible-date",
            "c: “29 February of last year”: February 2022 has 28 days",
        ),
        (
            "It opened on 2023-13-01.",
            "impossible-date",
            "c: “2023-13-01”: there is no month 13",
        ),
        (
            "It opened on 31/2/2023.",
            "impossible-date",
            "c: “31/2/2023”: 31/2/2023 is no day of any month",
        ),
        (
            "It opened on Monday, May 16, 2024.",
            "weekday-mismatch",
            "c: the weekday of 16 May 2024 is Thursday, not Monday",
        ),
        (
            "It opened on 3/4/2023.",
            "date-ambiguous",
            "c: “3/4/2023”: 3/4/2023 is 3 April or 4 March",
        ),
        (
            "It opened in Q4 FY2023.",
            "date-ambiguous",
            "c: “Q4 FY2023”: the fiscal calendar is unknown",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) and value.endswith(".") else "",
)
def test_dates_that_are_none(text: str, code: str, sentence: str) -> None:
    """A day that does not exist, a wrong weekday and an unclear date give no date."""
    result = verify(text)
    assert (result.claim.status, codes(result)) == (UNVERIFIED, [code])
    assert only_sentence(result) == sentence
    assert result.claim.span is None

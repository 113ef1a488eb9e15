"""Words that give a claim no date: the code and the sentence that each gives."""

import pytest
from conftest import Desk
from verifying import UNVERIFIED, codes, only_sentence, verify

UNDECLARED = (
    "c: “Q4 FY2023”: the fiscal calendar is unknown; declare when it begins, as "
    '`fiscal_year = "04-01"` of the source or the ledger'
)


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
            UNDECLARED,
        ),
        (
            "It opened within five business days of 4 May 2023.",
            "date-ambiguous",
            (
                "c: “five business days of 4 May 2023”: no calendar tells its business days; "
                'declare one as `calendar = "GB-ENG"` of the source or the ledger, or quote words '
                "that name the day"
            ),
        ),
        (
            "It opened two days after the fire on 4 May 2023.",
            "date-ambiguous",
            (
                "c: “two days after the fire on 4 May 2023”: it may be the day itself or the one "
                "from which it is counted"
            ),
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


IMPOSSIBLE = [
    # Days that a month has not
    "on 31 November",
    "on 31 November 2023",
    "on the 31st of June 2023",
    "on 0 May 2023",
    "on 45 May 2023",
    "on 30 February",
    "on 30 February 2024",
    "on 29 February 2023",
    # In figures
    "on 2023-02-30",
    "on 2023-13-01",
    "on 2023-00-10",
    "on 13/13/2023",
    "on 32.05.2023",
    # Weeks (ISO 8601)
    "in week 54 of 2023",
    "in week 53 of 2023",
    "in week 0 of 2023",
    "in 2023-W54",
    "on 2023-W53-1",
    # Times of day
    "on 2023-05-03T25:00",
    "on 2023-05-03 24:30",
    "on 2023-05-03 10:61",
    # Counted within something shorter
    "on the fifth Monday of June 2023",
    "on the fifth Tuesday of this month",
    "in the last 40 days of March 2023",
    "in the first seven weeks of April 2023",
    "in the first five months of the third quarter of 2023",
    # With another time, or beside one
    "on 29 and 31 November 2022",
    "on 30 or 31 November 2023",
    "from 16 May 2024 to 31 November 2024",
    "from Monday, 16 May 2024 to 31 November 2024",
    "at 10:30 on 31 November 2023",
    "before 31 November 2023",
    "around 31 November 2023",
    "in the week of 31 November 2023",
    "on Monday, 31 November 2023",
]
WRONG_WEEKDAYS = [
    "on Monday, 17 June 2023",
    "on 17 June 2023 (Mon)",
    "by Monday, 17 June 2023",
    "from Monday, 16 May 2024 to Tuesday, 17 May 2024",
]
UNCLEAR = [
    "on 3/4/2023",
    "in 2011-12",
    "in fiscal 2023",
    "in Q4 FY2023",
    "nearly two years ago",
    "on the eve of 10 May 2024",
    "not in 2020",
    "on Monday the 6th",
    # Nobody can say more than that these words name no stretch of time, or not a whole one.
    "from 5 to 3 May 2024",
    "from 2024 to 2023",
    "in the first five weeks of April 2023",
    "on the fifth Monday of June",
]

UNREAD = [
    "on 10 May 2O19",
    "on 3 May 1 983",
    "on 19 January 19 83",
    "in June l983",
    "on 31 March 51",
    "on 3 May (2019)",
]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        *((words, "date-unread") for words in UNREAD),
        *((words, "impossible-date") for words in IMPOSSIBLE),
        *((words, "weekday-mismatch") for words in WRONG_WEEKDAYS),
        *((words, "date-ambiguous") for words in UNCLEAR),
    ],
)
def test_the_kind_of_fault_decides_the_code(desk: Desk, words: str, code: str) -> None:
    """From ledger to finding: a day that cannot be, another weekday, and what is only unclear."""
    ledger = """
    [sources.a]
    file = "a.txt"
    published = 2023-06-24
    [events.plant]
    [[claims]]
    event = "plant"
    source = "a"
    quote = "The plant opened"
    date_quote = """
    made = desk.build(f'{ledger}"{words}"\n', a=f"The plant opened {words}.")
    assert [finding.code for finding in made.findings] == [code]
    assert [claim.status for claim in made.claims] == [UNVERIFIED]


@pytest.mark.parametrize(
    "words",
    [
        "in week 52 of 2023",
        "in week 53 of 2020",
        "on 29 February 2024",
        "on the fifth Monday of May 2023",
        "in the first four weeks of April 2023",
        "on 2023-05-03T23:59",
        "on Saturday, 17 June 2023",
    ],
)
def test_the_last_that_there_is_has_a_date(words: str) -> None:
    """The last week, day or weekday that there is has no fault."""
    result = verify(f"It opened {words}.")
    assert (codes(result), result.claim.counts) == ([], True)
    assert result.claim.derivation.words


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("It opened on 31 December 3000.", "date-unread"),
        ("It opened on 12 May 12023.", "date-unread"),
        ("It opened in May 0999.", "date-unread"),
        ("It opened in December 9999 at last.", "date-unread"),
        ("It opened on May 3, 4500.", "date-unread"),
        ("It opened within 60000 days after 1 May 2023.", "date-ambiguous"),
        ("It opened within 10 000 days from 1 May 2023.", "date-ambiguous"),
        ("It opened within 12 345 days after 1 May 2023.", "date-ambiguous"),
        ("It opened within twenty thousand days of 1 May 2023.", "date-ambiguous"),
        ("It opened not later than umpteen weeks after 1 May 2023.", "date-ambiguous"),
    ],
)
def test_years_and_lengths_that_are_not_read(text: str, code: str) -> None:
    """A year or a length that is not read is no other one, and gives no date."""
    result = verify(text)
    assert (result.claim.status, codes(result)) == (UNVERIFIED, [code])
    assert result.claim.span is None


@pytest.mark.parametrize(
    "text",
    [
        "On 12 May 4500 people came to it.",
        "On May 5, 7500 fans came to it.",
        "On 12 May 2023 3000 people came to it.",
        "It opened within 12,000 days after 1 May 1990.",
        "It opened within 900 days after 1 May 2020.",
        "It opened within two days of 1 May 2022.",
    ],
)
def test_numbers_that_only_look_so(text: str) -> None:
    """People who came are no year, and a length that is read counts."""
    result = verify(text)
    assert codes(result) == []
    assert result.claim.span is not None

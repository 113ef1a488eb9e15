"""`resolve_date`: the date that words give, or none with the reason; never one that is made up."""

import pytest

from chronology.guard.dates import resolve_date

NO_ANCHOR = "no `anchor` is given"
GIVEN = [
    ("3 May 2024", "", "", "2024-05-03"),
    ("on Friday", "2024-05-12", "The bridge will be opened on Friday.", "2024-05-17"),
    ("Friday", "2024-05-12", "The bridge was opened on Friday.", "2024-05-10"),
    ("next year", "2024-05-12", "", "2025"),
    ("the day after 3 May 2024", "", "", "2024-05-04"),
    ("early 2025", "", "", "[2025-01..2025-04]"),
    ("c. 1850", "", "", "1850~"),
    ("by Friday", "2024-05-12", "It must be paid by Friday.", "[..2024-05-17]"),
    (
        "the following day",
        "2024-05-12",
        "They met on 3 May 2024 and left the following day.",
        "2024-05-04",
    ),
    ("3 July", "2023-06-14", "In May 2021 the firm promised to open on 3 July.", "2021-07-03"),
    ("in three years", "2023-06-14", "It will open in three years.", "2026"),
    ("in three years", "2023-06-14", "", "2026"),
    ("June 17 and 18 of this year", "2023-06-24", "", "2023-06-17/2023-06-18"),
]
NONE = [
    ("Friday", "", "", NO_ANCHOR),
    ("next year", "", "", NO_ANCHOR),
    ("tomorrow", "", "It opens tomorrow.", NO_ANCHOR),
    ("3 May", "", "The bridge was opened on 3 May.", NO_ANCHOR),
    ("Friday", "2024-05-12", "", "may look back or ahead"),
    ("3/5/2024", "", "", "3 May or 5 March"),
    ("31 November 2024", "", "", "November 2024 has 30 days"),
    ("Monday, 3 May 2024", "", "", "the weekday of 3 May 2024 is Friday"),
    ("two years", "2024-05-12", "", "no time of the calendar"),
    ("in three years", "", "It will open in three years.", NO_ANCHOR),
    ("next year", "2023-06-14", "In May 2021 it said it would open next year.", "the other time"),
    ("recently", "2024-05-12", "", "no time of the calendar"),
    ("soon", "2024-05-12", "", "no time of the calendar"),
    ("Q4 FY2024", "", "", "the fiscal calendar is unknown"),
    ("3 May", "2024-05-12", "It was the day after 3 May.", "a part of “the day after 3 May”"),
    ("May 2024", "", "On 3 May 2024 it opened.", "a part of “3 May 2024”"),
    ("3 May 2024 and 4 June 2025", "", "", "several times"),
    ("5 May '98", "", "", "its century is not said"),
    ("14 days after signing", "2024-05-12", "", "more than the time that is read in them"),
    ("Friday", "2024-05-12", "It was opened on Monday.", "do not stand in the `sentence`"),
    ("May", "2024-05-12", "In May and in May.", "stand several times"),
    ("no date", "", "", "no time is read"),
    ("", "", "", "`words` is empty"),
    ("Friday", "some day", "It was opened on Friday.", "`anchor` cannot be read"),
    ("Friday", "yesterday", "It was opened on Friday.", "`anchor` cannot be read"),
]


@pytest.mark.parametrize(("words", "anchor", "sentence", "expected"), GIVEN)
def test_a_date(words: str, anchor: str, sentence: str, expected: str) -> None:
    """It comes with its four bounds, its rule, and what it counts from."""
    found = resolve_date(words, anchor, sentence)
    assert found["resolved"]
    date = found["date"]
    assert (date["edtf"], bool(found["rule"])) == (expected, True)
    assert {"begin_of_the_begin", "end_of_the_begin", "begin_of_the_end", "end_of_the_end"} <= {
        *date
    }
    assert (found["counted_from"] is not None) == (found["rests_on"] in {"anchor", "tense"})


@pytest.mark.parametrize(("words", "anchor", "sentence", "reason"), NONE)
def test_no_date(words: str, anchor: str, sentence: str, reason: str) -> None:
    """Where words give none, there is none: no first of January, and no today."""
    found = resolve_date(words, anchor, sentence)
    assert (found["resolved"], found["date"]) == (False, None)
    assert reason in found["reason"]


def test_both_readings_are_told() -> None:
    """Of figures that leave the order open both are named, and the order decides."""
    found = resolve_date("3/5/2024")
    assert [one["edtf"] for one in found["open_between"]] == ["2024-03-05", "2024-05-03"]
    assert resolve_date("3/5/2024", day_first=True)["date"]["edtf"] == "2024-05-03"


@pytest.mark.parametrize(
    ("words", "sentence", "edtf"),
    [
        ("two years later", "In 1954 she married. Two years later they moved.", "1956"),
        ("Two years later", "In 1954 she married, and two years later they moved.", "1956"),
        ("the next day", "She came on 3 May 2019. The next day she left.", "2019-05-04"),
    ],
)
def test_the_capital_of_a_sentence(words: str, sentence: str, edtf: str) -> None:
    """Words that begin a sentence are found without its capital, and the other way round."""
    answer = resolve_date(words, "2023-01-11", sentence)
    assert answer["resolved"]
    assert answer["date"]["edtf"] == edtf


@pytest.mark.parametrize("words", ["", "  "])
def test_no_words(words: str) -> None:
    """Empty words are told as such."""
    assert "`words` is empty" in resolve_date(words)["reason"]

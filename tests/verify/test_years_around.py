"""Old years told before a time without its year: nobody can say whether they are its own."""

import pytest
from verifying import PLANNED, REPORTED, codes, four, only_sentence, source_of, verify

from chronology.vocabulary import Modality

PUBLISHED = "2023-06-14"
BORN = "He was born in 1850. He married in May and sailed on 3 June."
BURNT = "On 3 August the mill burned down"


@pytest.mark.parametrize(
    ("text", "quote", "modality", "may_be"),
    [
        (BORN, "sailed on 3 June", REPORTED, "beside “1850” it may be 3 June 1850 or 3 June 2023"),
        (BORN, "He married in May", REPORTED, "May 1850 or May 2023"),
        (f"The year was 1914. {BURNT}.", BURNT, REPORTED, "3 August 1914 or 3 August 2022"),
        (f"It is the year 1914. {BURNT}.", BURNT, REPORTED, "3 August 1914 or 3 August 2022"),
        (
            "Vos became mayor in 2016. He resigned in April.",
            "He resigned in April.",
            REPORTED,
            "April 2016 or April 2023",
        ),
        (
            "It began in 2001. It grew. It fell on 9 May.",
            "It fell on 9 May.",
            REPORTED,
            "2001 or 9 May 2023",
        ),
        (
            "Vos was mayor from 2010 to 2016. He resigned in April.",
            "He resigned in April.",
            REPORTED,
            "April 2016 or April 2023",
        ),
        (
            "The firm began in 2001. On 9 March it made a bid.",
            "On 9 March it made a bid.",
            REPORTED,
            "9 March 2001 or 9 March 2023",
        ),
        (
            "The hall burnt in 2019 and was let in March.",
            "was let in March",
            REPORTED,
            "March 2019 or March 2023",
        ),
        (f"## 1914\n\n{BURNT}.", BURNT, REPORTED, "3 August 1914 or 3 August 2022"),
        (f"1914\n\n{BURNT}.", BURNT, REPORTED, "3 August 1914 or 3 August 2022"),
        (f"**1914**\n{BURNT}.", BURNT, REPORTED, "3 August 1914 or 3 August 2022"),
        (f"## Fires of 1914\n\nOne.\n\n{BURNT}.", BURNT, REPORTED, "3 August 1914 or 3 August"),
        (f"# 1914\n\n## Summer\n\n{BURNT}.", BURNT, REPORTED, "3 August 1914 or 3 August 2022"),
        (f"- 1914: {BURNT}.", BURNT, REPORTED, "or 3 August 2022"),
        (f"1914 – {BURNT}.", BURNT, REPORTED, "3 August 1914 or 3 August 2022"),
        (f"| 1914 | {BURNT} |", BURNT, REPORTED, "3 August 1914 or 3 August 2022"),
        (f"| {BURNT} | 1914 |", BURNT, REPORTED, "3 August 1914 or 3 August 2022"),
        (
            "## 1914\n\nIt will open on 3 August.",
            "It will open on 3 August.",
            PLANNED,
            "3 August 1914 or 3 August 2023",
        ),
    ],
)
def test_an_old_year_before_a_time_may_be_its_own(
    text: str, quote: str, modality: Modality, may_be: str
) -> None:
    """A year told in the sentence before, a heading or a row leaves a time's own year open."""
    result = verify(source_of(text, PUBLISHED), quote, modality=modality)
    assert codes(result) == ["date-ambiguous"]
    assert may_be in only_sentence(result)


@pytest.mark.parametrize(
    ("text", "quote", "modality", "date"),
    [
        ("Under the 2019 law fees rose. It fell in March.", "It fell in March.", REPORTED, "03-01"),
        ("The 2019 deal failed. It closed on 9 May.", "It closed on 9 May.", REPORTED, "05-09"),
        ("The bridge, built in 1936, broke on 9 May.", "broke on 9 May", REPORTED, "05-09"),
        ("It was the worst since 2009. It fell on 9 May.", "fell on 9 May", REPORTED, "05-09"),
        ("It opened in 2023. It closed on 9 May.", "It closed on 9 May.", REPORTED, "05-09"),
        ("It began in 2001.\n\nIt closed on 9 May.", "It closed on 9 May.", REPORTED, "05-09"),
        ("It began in 2001. It will end in July.", "It will end in July.", PLANNED, "07-01"),
        ("# 1914\n\n# 2023\n\nIt closed on 9 May.", "It closed on 9 May.", REPORTED, "05-09"),
        ("| 1914 | 1915 | It closed on 9 May |", "It closed on 9 May", REPORTED, "05-09"),
    ],
)
def test_other_years_leave_a_date_as_it_is(
    text: str, quote: str, modality: Modality, date: str
) -> None:
    """What tells which thing is meant, is of this year, or stands farther off, is no such year."""
    result = verify(source_of(text, PUBLISHED), quote, modality=modality)
    assert codes(result) == []
    assert f"2023-{date}" in four(result.claim.span)


@pytest.mark.parametrize("when", ["1850-06-03", "2023-06-03"])
def test_the_date_given_says_which_year_is_meant(when: str) -> None:
    """Of the two, the one that `when` holds is verified."""
    assert codes(verify(source_of(BORN, PUBLISHED), "sailed on 3 June", when=when)) == []


@pytest.mark.parametrize(
    "words",
    [
        *("at 1 am last night", "last night at 2:30", "at 00:30 on Monday night"),
        *("at 1 am, on the night of 3 May", "between 1 am and 3 am last night"),
    ],
)
def test_small_hours_of_a_night_are_of_either_day(words: str) -> None:
    """Whether "1 am last night" is of the day on which the night begins, nobody can say."""
    text = f"The pipe burst {words}."
    assert codes(verify(source_of(text, PUBLISHED), text)) == ["date-ambiguous"]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("at 11 pm last night", "2023-06-13T23:00:00"),
        ("last night", "2023-06-13"),
        ("at 1 am on 3 May", "2023-05-03T01:00:00"),
        ("between 11 pm and 1 am last night", "2023-06-13T23:00:00"),
    ],
)
def test_other_hours_of_a_night_are_of_its_day(words: str, day: str) -> None:
    """Before midnight, and where no night is told, a time of day stays on its day."""
    text = f"The pipe burst {words}."
    result = verify(source_of(text, PUBLISHED), text)
    assert codes(result) == []
    assert day in four(result.claim.span)

"""Nothing beside a date is left over: figures and words of years are its year, or refuse it."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.expressions import Basis, TimeExpression, day_first, find, phrases
from chronology.expressions.capitals import in_small_letters
from chronology.languages.english.time_words import ENGLISH, lexicon
from chronology.timespan import DAY, civil

ANCHOR = dt.date(2024, 5, 14)
_NAMES = [name for names in lexicon.MONTHS for name in names]
_MONTHS = st.sampled_from([form for name in _NAMES for form in (name, name.upper())])
_DAYS = st.sampled_from(
    [
        "{day} {month}",
        "{day}th {month}",
        "the {day}th of {month}",
        "{month} {day}",
        "{month} {day}th",
        "{month} the {day}th",
    ]
)
_BEHIND = st.sampled_from(
    [
        "{date} {year}",
        "{date}, {year}",
        "{date} in {year}",
        "{date} of the year {year}",
        "{date} in the year {year}",
        "{date} in the year of our Lord {year}",
        "{date} ({year})",
        "{date} [{year}]",
        "{date} '{short:02}",
        "{date}, ’{short:02}",
        "{date} {short:02}",
        "{date} {century} {short:02}",
        "{date} {thousand} {rest:03}",
        "{date} l{rest:03}",
        "{date}, I{rest:03}",
        "{date} {thousand}{hundred}{ten}?",
        "{date} {thousand}O{short:02}",
        "{date} 09:12:44 {year}",
        "{date} 9:12 p.m. {year}",
        "{date}, 09:12 UTC, {year}",
        "{date} {year}/{next}",
    ]
)
_AFTER = st.sampled_from(
    ["", ".", ", he said.", " in Ghent.", " and was lost.", "; it is torn.", ")"]
)


def _years(expression: TimeExpression) -> set[int]:
    """Return the years that a time touches."""
    span = expression.span
    assert span is not None
    ends = (span.begin_of_the_begin, span.end_of_the_end)
    return {civil(end // DAY)[0] for end in ends if end is not None}


@given(_DAYS, st.integers(4, 20), _MONTHS, _BEHIND, st.integers(1500, 2029), _AFTER)
def test_what_stands_behind_a_date_is_its_year(  # noqa: PLR0913, PLR0917 - all that a date is written with
    days: str, day: int, month: str, behind: str, year: int, after: str
) -> None:
    """However a year is written behind a day, no other year is taken for it."""
    date = days.format(day=day, month=month)
    words = behind.format(
        date=date,
        year=year,
        short=year % 100,
        century=year // 100,
        thousand=year // 1000,
        hundred=year // 100 % 10,
        ten=year // 10 % 10,
        rest=year % 1000,
        next=(year + 1) % 100,
    )
    sentence = f"The deed was signed on {words}{after}"
    dated = [one for one in phrases(find(sentence, ANCHOR)) if one.span is not None]
    is_short = "short" in behind and "century" not in behind and "thousand" not in behind
    for one in dated:
        touched = _years(one)
        if is_short:
            assert {each % 100 for each in touched} == {year % 100}, (sentence, one)
        else:
            assert touched <= {year, year + 1}, (sentence, one)


@given(_MONTHS, st.integers(4, 28), st.integers(1500, 2099), st.sampled_from(" -"))
def test_what_stands_before_a_date_is_its_year(month: str, day: int, year: int, mark: str) -> None:
    """A year directly before a day is its year."""
    words = f"{year}{mark}{month}{mark}{day:02}"
    dated = [one for one in find(f"It was posted {words}.", ANCHOR) if one.span is not None]
    assert all(_years(one) == {year} for one in dated)
    assert dated


@given(st.integers(0, 99), st.integers(1700, 2100))
def test_two_figures_are_a_year_near_the_telling(short: int, told: int) -> None:
    """Two figures are a year that has come, or comes soon; else the date is refused."""
    (found,) = find(f"The lease ran to 3 May '{short:02}, it says.", dt.date(told, 6, 1))
    if found.span is None:
        assert found.fault is not None
        return
    (year,) = _years(found)
    assert year % 100 == short
    assert -60 <= year - told <= 5


def test_two_figures_without_an_anchor() -> None:
    """Nobody knows the century of two figures that were told on no known day."""
    (found,) = find("Letter of 14 Feb 98.", None)
    assert (found.span, found.value) == (None, "XX98-02-14")
    assert str(found.fault) == "its century is not said"


@pytest.mark.parametrize(
    "sentence",
    [
        "The talks will last three days.",
        "Good Friday agreement talks were slow.",
        "They joined the March of the Living.",
        "THE MARCH OF TIME WAS ON THE SCREEN.",
        "Thanksgiving turkey prices rose.",
        "The Labor Day weekend was dry.",
        "Most rehearsals last two weeks.",
        "A cask may last several months.",
        "The film did not last two hours.",
        "Strikes there last many months.",
        "They do not last ten years on salt water.",
        "In 2000 homes the lights went out.",
        "Fire broke out in 1945 flats and 12 shops.",
        "A total 1996 votes were cast.",
        "He paid an additional 2000 dollar fee.",
        "Police found the man's 1987 Chevrolet near the airport.",
        "She drives a rusty 1999 Volvo to work.",
        "He sold his 2015 Toyota Corolla to a friend.",
        "A stolen 2003 sedan was found in the river.",
        "In today's world few can read it.",
        "The needs of today's children are many.",
        "What matters to the people of tomorrow is water.",
        "We build the cities of tomorrow.",
        'The Secretary spoke on the programme "This Week" about the embargo.',
        "She hosts Last Week Tonight from a studio.",
        "Thousands joined the March for Life.",
        "She led the March on Washington and the March for Jobs.",
        "In 1500 homes visited by inspectors mice were found.",
        "He keeps 1990 sheep on 2000 acres.",
        "Over 1900 workers struck.",
        "About 2000 voters were asked.",
        "The talks last three days and cost a lot.",
        "It could last a week or two months.",
        "Shoes that last ten years are dear.",
        "His brother bought a used 1998 Ford.",
        "Two 2011 Hondas and a 2014 Ford pickup burned.",
        "An early 1965 Mustang convertible is worth more.",
        "The youth of today and the leaders of tomorrow met.",
        "Today's readers want brevity.",
        "The March for Science drew thousands.",
        "The Easter Rising and Easter eggs are things.",
        "He works Monday mornings and Friday nights.",
    ],
)
def test_nothing_is_dated(sentence: str) -> None:
    """Words that only look like a time date nothing."""
    dated = [one for one in find(sentence, ANCHOR) if one.span is not None and one.calendar]
    assert dated == []


@pytest.mark.parametrize(
    ("sentence", "compared"),
    [
        ("Sales rose to $3bn, up from $2bn in 2022.", "2022"),
        ("Profit was 12 million, against 9 million in 2021.", "2021"),
        ("Output fell from 40 tonnes in 2019 to 30 tonnes in 2020.", "2019"),
        ("Turnover was higher than in 2018.", "2018"),
        ("There were 9 per cent fewer than last year.", "last year"),
        ("More people came than in May 2022.", "May 2022"),
        ("It was 4%, compared with 3% in March 2021.", "March 2021"),
        ("Losses narrowed from 7 million in 2020.", "2020"),
    ],
)
def test_what_is_only_compared_dates_nothing(sentence: str, compared: str) -> None:
    """A time with whose amount another is compared is no time of what is told."""
    (found,) = [one for one in find(sentence, ANCHOR) if one.text == compared]
    assert not found.calendar


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("Sales rose to $3bn in 2023, up from $2bn.", "2023"),
        ("He moved from 12 Elm Street in 2022.", "2022"),
        ("The bridge was opened no later than in 2019.", "2019"),
        ("Rather late, in 2019, it opened.", "2019"),
        ("Output fell from 40 tonnes in 2019 to 30 tonnes in 2020.", "2020"),
    ],
)
def test_what_is_told_beside_a_comparison_dates(sentence: str, when: str) -> None:
    """The time of what is told is one, whatever it is compared with."""
    (found,) = [one for one in find(sentence, ANCHOR) if one.text == when]
    assert found.calendar


_PHRASES = (
    "between 3 and 5 June 2021",
    "from 3 May to 5 May 2023",
    "on the 3rd day of May 2019",
    "in the second half of 2019",
    "at the end of March 2022",
    "by no later than 30 June 2025",
    "since the autumn of 2011",
    "two weeks ago",
    "in the third quarter of last year",
    "on Monday, 13 May 2024",
    "during the first six months of 2020",
    "before 44 BC",
    "at 9 am on 3 May 2021",
    "last week",
)


@pytest.mark.parametrize("phrase", _PHRASES)
def test_capitals_are_read_as_small_letters(phrase: str) -> None:
    """A clause in capitals has the times that it has in small letters."""
    sentence = f"The plant was closed {phrase}."
    small = [(one.start, one.end, one.value, one.span) for one in find(sentence, ANCHOR)]
    large = [(one.start, one.end, one.value, one.span) for one in find(sentence.upper(), ANCHOR)]
    assert small == large
    assert small


@given(st.text(alphabet="ABMY aby.,3:'’ÄßI\n", max_size=80))
def test_no_letter_moves(text: str) -> None:
    """A text that is read in small letters differs in nothing but their size."""
    read = in_small_letters(f"{text} FROM THE", ENGLISH)
    assert read.upper() == f"{text} FROM THE".upper()
    assert len(read) == len(text) + len(" FROM THE")


def test_several_days_take_the_year_of_the_last() -> None:
    """Days with a gap between are each a time of its own, in one year."""
    found = find("The court sat on 2, 3 and 9 March.", ANCHOR)
    assert [str(one.span) for one in found] == ["2 March 2024", "3 March 2024", "9 March 2024"]


@given(st.integers(1942, 2200))
def test_thanksgiving(year: int) -> None:
    """Thanksgiving is the fourth Thursday of November in the United States."""
    (found,) = find(f"They met on Thanksgiving {year}.", ANCHOR)
    day = dt.date.fromisoformat(found.value)
    assert (found.rule, day.isoweekday(), day.month, (day.day - 1) // 7) == (
        "holiday-united-states",
        4,
        11,
        3,
    )


@given(st.integers(1753, 2200))
def test_easter(year: int) -> None:
    """Easter Sunday is a Sunday from 22 March to 25 April; Whit Monday is fifty days later."""
    found = find(f"Easter Sunday {year}; Whit Monday {year}.", ANCHOR)
    sunday, monday = (dt.date.fromisoformat(one.value) for one in found)
    assert (sunday.isoweekday(), (monday - sunday).days) == (7, 50)
    assert dt.date(year, 3, 22) <= sunday <= dt.date(year, 4, 25)
    assert {one.rule for one in found} == {"easter-western"}


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("01/31/2024 and 02/14/2024", {"/": False}),
        ("31/01/2024 and 14/02/24", {"/": True}),
        ("31/01/2024 and 02/14/2024", {}),
        ("01/31/2024", {"/": False}),
        ("03/05/2024 and 25/04/2024", {"/": True}),
        ("03/05/2024", {}),
        ("01/31/2024, 02/14/2024, 14.02.2024, 15.02.2024", {"/": False, ".": True}),
        ("40/31/2024 and 02/45/2024", {}),
        ("10.12.15.2024 and A-02-14-2024", {}),
    ],
)
def test_a_document_shows_which_figure_is_the_day(text: str, order: dict[str, bool]) -> None:
    """A date that can be read in one way only settles all of its mark, if none says else."""
    assert day_first(text) == order


@given(st.integers(1, 12), st.integers(1, 12), st.sampled_from("/.-"), st.booleans())
def test_a_known_order_is_kept(one: int, other: int, mark: str, first: bool) -> None:  # noqa: FBT001
    """Where it is known which figure is the day, no date of that mark is unclear."""
    words = f"{one:02}{mark}{other:02}{mark}2023"
    (found,) = find(f"Filed {words}.", ANCHOR, day_first={mark: first})
    day, month = (one, other) if first else (other, one)
    assert found.value == f"2023-{month:02}-{day:02}"
    assert found.basis is (Basis.WORDS if one == other else Basis.ORDER)
    (unknown,) = find(f"Filed {words}.", ANCHOR)
    assert (unknown.fault is None) is (one == other)


@pytest.mark.parametrize(
    "words", ["3/5/2024 at 09:30 AM", "09:30 AM on 3/5/2024", "3/5/2024, 9.30 am"]
)
def test_a_day_in_figures_takes_its_time_of_day(words: str) -> None:
    """Where the order of its figures is told; else it stays in doubt, and has no hour."""
    for first, day in ((True, "3 May 2024 09:30"), (False, "5 March 2024 09:30")):
        spans = {str(one.span) for one in find(f"Set for {words}.", ANCHOR, day_first={"/": first})}
        assert spans == {day}
    assert all(one.fault for one in find(f"Set for {words}.", ANCHOR))

"""Laws of what looks like a time, and of times that run from a day or come again each year."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from chronology.expressions import TimeExpression, find, phrases
from chronology.languages.english.time_words import lexicon
from chronology.meanings.terms import Tense
from chronology.timespan import DAY, civil

TOLD = dt.date(2019, 5, 14)
YEARS = st.integers(1950, 2060)
DAYS = st.dates(dt.date(1950, 1, 1), dt.date(2060, 12, 31))


def _dated(sentence: str, told: dt.date = TOLD) -> list[TimeExpression]:
    """Return what a sentence dates."""
    found = phrases(find(sentence, told))
    return [one for one in found if one.calendar and one.span is not None]


def _written(day: dt.date) -> str:
    return f"{day.day} {lexicon.MONTHS[day.month - 1][0]} {day.year}"


def _day(second: int | None) -> str:
    year, month, day = civil((second or 0) // DAY)
    return f"{year:04}-{month:02}-{day:02}"


@given(YEARS, st.sampled_from(lexicon.NAMED_PAPERS), st.sampled_from(["", "Senior ", "Equity "]))
def test_a_paper_of_a_year_dates_nothing(year: int, paper: str, which: str) -> None:
    """Every sort of paper bears the year as its name; what was done with it is dated as before."""
    assert _dated(f"It is told of in the {year} {which}{paper}.") == []
    (one,) = _dated(f"The {year} {which}{paper} was signed on {_written(TOLD)}.")
    assert one.span is not None
    assert _day(one.span.begin_of_the_begin) == TOLD.isoformat()


@given(YEARS, st.sampled_from(["flood", "election", "harvest", "strike", "census", "budget"]))
def test_an_event_of_a_year_is_of_that_year(year: int, event: str) -> None:
    """What happened in a year keeps it."""
    (one,) = _dated(f"The {year} {event} was told of.")
    assert one.value == str(year)


@given(DAYS, st.integers(1, 60))
def test_an_anniversary_falls_on_its_day(day: dt.date, years: int) -> None:
    """So many years on it is the same day; of the last of February, that of its year."""
    ending = (
        "th" if years % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(years % 10, "th")
    )
    (one,) = _dated(f"It ends on the {years}{ending} anniversary of {_written(day)}.")
    assert one.span is not None
    leap = (day.month, day.day) == (2, 29)
    expected = day.replace(day=28 if leap else day.day).isoformat()[5:]
    found = _day(one.span.begin_of_the_begin)
    assert found[:4] == str(day.year + years)
    assert found[5:] == expected or (leap and found[5:] == "02-29")


@given(st.integers(0, 99), st.sampled_from([1, 6, 12]))
def test_a_plan_is_never_of_a_past_century(short: int, month: int) -> None:
    """Two figures of a year, told as planned, are a year to come or are not read."""
    sentence = f"It is planned for 3 {lexicon.MONTHS[month - 1][0]} {short:02}."
    for one in find(sentence, TOLD, tense=Tense.FUTURE, decided=True):
        assert one.span is None or _day(one.span.end_of_the_end) >= "2019-01-01"


@given(st.sampled_from(sorted(lexicon.SAINTS)), st.integers(1000, 2018))
def test_a_saints_day_needs_its_year(saint: str, year: int) -> None:
    """With its year it is a day; without, none of the year of the telling."""
    (one,) = _dated(f"It was held on St {saint}'s Day {year}.")
    assert one.span is not None
    assert _day(one.span.begin_of_the_begin).startswith(f"{year:04}-")
    assert _dated(f"It was held on St {saint}'s Day.") == []

"""Lengths counted from a time, deadlines, "not until", ends of stretches, and what looks alike.

Each of the tables has a row for each sentence: when it was told, the words, and when that is: first
and last day, `-` where a side is open; `refused` where a careful reader could not tell, or must
count business days; `length` for what dates nothing; `none` where nothing is found.
"""

import csv
import datetime as dt

import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st

from chronology.expressions import TimeExpression, find, phrases
from chronology.languages.english.time_words import lexicon
from chronology.timespan import DAY, civil

TOLD = dt.date(2024, 5, 14)


def _rows(name: str) -> list[dict[str, str]]:
    path = ROOT / "tests" / "expressions" / f"{name}.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


ROWS = [*_rows("limits"), *_rows("alike")]


def _day(second: int | None) -> str:
    if second is None:
        return "-"
    year, month, day = civil(second // DAY)
    return f"{year:04}-{month:02}-{day:02}"


def _said(one: TimeExpression | None) -> str:
    if one is None:
        return "none"
    if not one.calendar and one.fault is None:
        return "length"
    if one.span is None:
        return "refused" if one.fault is not None else "length"
    return f"{_day(one.span.begin_of_the_begin)}..{_day(one.span.end_of_the_end)}"


def _at(sentence: str, words: str, told: dt.date) -> TimeExpression | None:
    """Return the time that covers most of some words of a sentence; one with a span first."""
    start = sentence.index(words)
    end = start + len(words)

    def shared(one: TimeExpression) -> int:
        return min(one.phrase_end, end) - max(one.phrase_start, start)

    touching = [one for one in find(sentence, told) if shared(one) > 0]
    return max(touching, key=lambda one: (one.span is not None, shared(one)), default=None)


@pytest.mark.parametrize("row", ROWS, ids=[f"{row['sentence']}-{row['words']}" for row in ROWS])
def test_row(row: dict[str, str]) -> None:
    """Each row is read as it says."""
    told = dt.date.fromisoformat(row["told"])
    assert _said(_at(row["sentence"], row["words"], told)) == row["when"]


def test_no_day_from_which_one_counts_is_what_is_meant() -> None:
    """A length and the time from which it is counted name one time together."""
    for row in ROWS:
        found = find(row["sentence"], dt.date.fromisoformat(row["told"]))
        for one in found:
            if one.rule == "counted-from":
                same = {other.span for other in found if other.phrase_start == one.phrase_start}
                assert same == {one.span}


# Laws --------------------------------------------------------------------------------------------

DAYS = st.dates(dt.date(1950, 1, 1), dt.date(2090, 12, 31))
COUNTS = st.integers(2, 99)


def _written(day: dt.date) -> str:
    return f"{day.day} {lexicon.MONTHS[day.month - 1][0]} {day.year}"


def _bounds(sentence: str, told: dt.date = TOLD) -> tuple[str, str] | None:
    """Return the bounds of the one time of a sentence that the calendar has."""
    dated = [one for one in phrases(find(sentence, told)) if one.calendar]
    assert len(dated) == 1, sentence
    span = dated[0].span
    return None if span is None else (_day(span.begin_of_the_begin), _day(span.end_of_the_end))


def _in_words(number: int) -> str:
    units = {
        value: word for word, value in lexicon.NUMBERS.items() if " " not in word and value > 1
    }
    if number in units:
        return units[number]
    tens = units[number // 10 * 10]
    return f"{tens}-{'one' if number % 10 == 1 else units[number % 10]}"


@given(DAYS, COUNTS, st.sampled_from(["day", "week"]), st.booleans())
def test_a_length_counts_from_its_day(day: dt.date, count: int, unit: str, twice: bool) -> None:  # noqa: FBT001 - drawn
    """So many days or weeks, in figures or written twice, are counted from the day named."""
    length = dt.timedelta(days=count * (7 if unit == "week" else 1))
    number = f"{_in_words(count)} ({count})" if twice else str(count)
    words, date, units = f"{number} {unit}s", _written(day), (day - length, day + length)
    before, after = units[0].isoformat(), units[1].isoformat()
    assert _bounds(f"It is due within {words} of {date}.") == (day.isoformat(), after)
    assert _bounds(f"It is due within {words} of the order of {date}.") == (day.isoformat(), after)
    assert _bounds(f"It came {words} after {date}.") == (after, after)
    assert _bounds(f"It came {words} before {date}.") == (before, before)
    assert _bounds(f"It is due at least {words} before {date}.") == ("-", before)
    assert _bounds(f"It is due not later than {words} before {date}.") == ("-", before)
    assert _bounds(f"It is due not less than {words} after {date}.") == (after, "-")
    assert _bounds(f"It came no more than {words} after {date}.") == (day.isoformat(), after)


@given(COUNTS, COUNTS, DAYS)
def test_two_numbers_must_be_the_same(words: int, figures: int, day: dt.date) -> None:
    """Where the figure in brackets is another than the words, nobody knows how many it is."""
    sentence = f"It is due within {_in_words(words)} ({figures}) days of {_written(day)}."
    assert (_bounds(sentence) is None) == (words != figures)


@given(st.sampled_from(sorted(lexicon.UNCOUNTED_DAYS)), COUNTS, DAYS)
def test_what_only_a_calendar_counts_is_refused(days: str, count: int, day: dt.date) -> None:
    """Business days, and others of their kind, are counted from nowhere, and the reason is told."""
    length, date = f"{count} {days} days", _written(day)
    for words in (
        f"within {length} of {date}",
        f"{length} before {date}",
        f"the last {days} day of {date[2:].strip()}",
    ):
        dated = [one for one in find(f"It is due {words}.", TOLD) if one.calendar]
        assert dated
        assert all(one.span is None and one.fault is not None for one in dated)


_INCLUDING = ["", " (and including)", " and including", ", and including,", " (inclusive of)"]
_EXCLUDING = [" (but excluding)", " but excluding", ", but excluding,", " but not including"]


@given(
    DAYS,
    st.integers(3, 400),
    st.sampled_from([*_INCLUDING, *_EXCLUDING]),
    st.sampled_from(["to", "until", "through", "up to"]),
    st.sampled_from([*_INCLUDING, *_EXCLUDING]),
)
def test_ends_belong_to_a_stretch_or_not(
    day: dt.date, length: int, first: str, to: str, last: str
) -> None:
    """An end that is excluded is the day beside it, whichever way that is written."""
    end = day + dt.timedelta(days=length)
    sentence = f"It is open from{first} {_written(day)} {to}{last} {_written(end)}."
    begins = day + dt.timedelta(days=first in _EXCLUDING)
    ends = end - dt.timedelta(days=last in _EXCLUDING)
    assert _bounds(sentence) == (begins.isoformat(), ends.isoformat())


@given(
    DAYS,
    st.sampled_from(["It was", "It had", "They were", "They did", "The bridge was", "The men had"]),
    st.sampled_from([" not", " never"]),
    st.sampled_from(["opened", "finished", "begin", "sold", "paid in full"]),
)
def test_what_did_not_happen_until_a_day_happened_then(
    day: dt.date, subject: str, denied: str, verb: str
) -> None:
    """Told of what is over, "not until" names the day of it."""
    sentence = f"{subject}{denied} {verb} until {_written(day)}."
    assert _bounds(sentence) == (day.isoformat(), day.isoformat())


@given(
    DAYS,
    st.sampled_from(
        [
            *("will not open", "won't open", "would not open", "shall not open", "may not open"),
            *("cannot open", "is not open", "is not to open", "was not to open", "must not open"),
            *("was not due to open", "was not expected to open", "is never expected to open"),
            *("will never open", "has not been planned to open", "does not open"),
        ]
    ),
)
def test_what_will_not_happen_until_a_day_may_be_later(day: dt.date, verb: str) -> None:
    """Told of a plan, "not until" names the first day on which it may be."""
    assert _bounds(f"The bridge {verb} until {_written(day)}.") == (day.isoformat(), "-")


_CLOSES = [
    *(
        "close of business",
        "close of play",
        "the close of trading",
        "end of business",
        "COB",
        "EOD",
    ),
    *("the end of the working day", "end of day", "the end of the day", "lunchtime", "noon"),
    *("close of banking hours", "5 p.m.", "12 noon", "midnight", "11:59 p.m. (New York City time)"),
]


@given(
    st.sampled_from(_CLOSES), st.sampled_from(["by", "by no later than", "not later than"]), DAYS
)
def test_words_between_leave_a_deadline_one(close: str, by: str, day: dt.date) -> None:
    """Whatever hour is named between "by" and its day, the day is the last of them."""
    assert _bounds(f"It must be sent {by} {close} on {_written(day)}.") == ("-", day.isoformat())


_WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


@given(
    st.dates(dt.date(2001, 1, 1), dt.date(2060, 12, 31)),
    st.sampled_from(_WEEKDAYS),
    st.sampled_from(["", "noon on ", "5 p.m. on "]),
    st.integers(0, 200),
)
def test_a_weekday_ahead_begins_within_the_week(
    told: dt.date, weekday: str, hour: str, length: int
) -> None:
    """The weekday that begins a stretch to come is the next one, and its end the next from it."""
    begin = told + dt.timedelta(days=(_WEEKDAYS.index(weekday) - told.weekday()) % 7)
    end = begin + dt.timedelta(days=length)
    date = f"{end.day} {lexicon.MONTHS[end.month - 1][0]}"
    found = _bounds(f"The office will be closed from {hour}{weekday} to {date}.", told)
    assert found == (begin.isoformat(), end.isoformat())


@given(st.integers(1850, 2020), st.sampled_from(lexicon.MONTHS), st.sampled_from(lexicon.MONTHS))
def test_an_end_is_counted_from_its_begin(
    year: int, first: tuple[str, ...], last: tuple[str, ...]
) -> None:
    """What follows the begin of a stretch comes within a year: "the following March"."""
    one, other = lexicon.MONTHS.index(first) + 1, lexicon.MONTHS.index(last) + 1
    ends = year + (other <= one)
    sentence = f"Between {first[0]} {year} and the following {last[0]}, many died."
    found = _bounds(sentence)
    assert found is not None
    assert found[0] == f"{year}-{one:02}-01"
    assert found[1].startswith(f"{ends}-{other:02}-")

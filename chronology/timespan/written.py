"""The words for a date whose bounds alone do not tell it: a season, or one with digits missing.

Its EDTF text tells it: "2022-21" is spring 2022, "156X-12-25" is 25 December in the 1560s.
"""

import re

from chronology.timespan.civil import days_in_month
from chronology.timespan.marks import Qualification, marks_of
from chronology.timespan.notation import CODE_KINDS, CODE_NAMES, CODES, DATE, LONG_YEAR
from chronology.timespan.unspecified import (
    days_that_fit,
    months_that_fit,
    years_that_fit,
    years_that_share,
)
from chronology.timespan.words import Style, year_in_words

_LAST_SHORT_YEAR = 99
_MANY = 9  # the choices of a list that are worth reading
_FEW = 3  # the choices of a run that are worth naming one by one
_UNKNOWN_YEAR = "an unknown year"
_YEARS_OF_DECADE = 10
_LEAP_YEAR = 2000
_MONTHS = 12
_ARTICLES = ("a ", "an ")
_FROM_THE_RIGHT = re.compile(r"-?[0-9]*X+")


def written_in_words(text: str, style: Style) -> str:
    """Return a canonical EDTF date, or two that ".." joins, in English."""
    if ".." in text:
        first, _, last = text.strip("[]").partition("..")
        return _range_in_words(first, last, style)
    if match := LONG_YEAR.fullmatch(text):
        return _long_year(match)
    match = DATE.fullmatch(text)
    return _date(match, style) if match else text


def _range_in_words(first: str, last: str, style: Style) -> str:
    if not first:
        return f"by {written_in_words(last, style)}"
    if not last:
        return f"{written_in_words(first, style)} or later"
    return f"between {written_in_words(first, style)} and {written_in_words(last, style)}"


def _date(match: re.Match[str], style: Style) -> str:
    year, month, day = match["year"], match["month"], match["day"]
    marks = marks_of(match)
    throughout = marks.throughout(sum(part is not None for part in (year, month, day)))
    if month is None:
        words = _year(year)
    elif day is None:
        words = _month(year, month, style)
    else:
        words = _day_in_words(year, month, day, style)
    if throughout is not None:
        return qualified(words, throughout)
    coded = month is not None and month.isdecimal()
    return f"{words} ({marks.in_words(CODE_KINDS.get(int(month), 'month') if coded else 'month')})"


def qualified(words: str, qualification: Qualification) -> str:
    """Add to a date in words how sure it is."""
    match qualification:
        case Qualification.NONE:
            return words
        case Qualification.UNCERTAIN:
            return f"{words} (uncertain)"
        case Qualification.APPROXIMATE if words.startswith(_ARTICLES):
            return f"{words} ({qualification.in_words})"
        case Qualification.APPROXIMATE:
            return f"c. {words}"
        case Qualification.BOTH if words.startswith(_ARTICLES):
            return f"{words} ({qualification.in_words})"
        case Qualification.BOTH:
            return f"c. {words} (uncertain)"


def in_some(words: str) -> str:
    """Put "in" before an unspecified year, month or season."""
    return f"in {words}" if words.startswith(_ARTICLES) else words


def either(choices: list[str], last_joint: str = "or") -> str:
    """Join choices: "1, 11 or 21"; of a long list only the first ones and the last."""
    *head, last = choices
    if len(head) > _MANY:
        head = [*head[: _MANY - 1], f"… ({len(head) - _MANY + 1} more)"]
    if not head:
        return last
    several_words = any(" or " in choice or choice.startswith("by ") for choice in choices)
    comma = "," if several_words else ""
    return f"{', '.join(head)}{comma} {last_joint} {last}"


def _long_year(match: re.Match[str]) -> str:
    year = int(match["short"] or f"{match['sign']}{match['digits']}")
    if match["significant"] is None:
        return qualified(year_in_words(year), Qualification(match["mark"] or ""))
    first, last = years_that_share(year, int(match["significant"]))
    return f"about {year_in_words(year)} ({_years(first, last)})"


def _years(first: int, last: int) -> str:
    head, tail = year_in_words(first), year_in_words(last)
    era = " BCE" if head.endswith(" BCE") and tail.endswith(" BCE") else ""
    return f"{head.removesuffix(era)}–{tail}"


def _year(pattern: str) -> str:
    """Say a year, also with digits missing: "the 2010s", "a year from 1900 to 1999"."""
    if "X" not in pattern:
        return year_in_words(int(pattern))
    if pattern == "XXXX":
        return _UNKNOWN_YEAR
    first, last = next(years_that_fit(pattern)), next(years_that_fit(pattern, last_first=True))
    words = f"a year from {year_in_words(first)} to {year_in_words(last)}"
    if not _FROM_THE_RIGHT.fullmatch(pattern):
        return f"{words} ({pattern})"
    if last - first + 1 == _YEARS_OF_DECADE and first > _LAST_SHORT_YEAR and first % 100:
        return f"the {first}s"
    return words


def _within_the_year(pattern: str, part: str) -> str:
    """Say a part of a year: "April 1985", "a month of 2004", "25 December in the 1560s"."""
    words = _year(pattern)
    if words.startswith("the ") or part == "a day":
        return f"{part} in {words}"
    return f"{part} of {words}" if "X" in pattern or part == "a month" else f"{part} {words}"


def _month(year: str, month: str, style: Style) -> str:
    if "X" not in month and int(month) in CODES:
        return _over_the_new_year(_within_the_year(year, _coded(int(month), style)), year, month)
    return _within_the_year(year, _months(months_that_fit(month), style))


def _over_the_new_year(words: str, year: str, code: str) -> str:
    """Add the second year of a season that ends in the next: "winter 2022–23"."""
    first, count = CODES[int(code)]
    if first + count - 1 <= _MONTHS or "X" in year or int(year) <= _LAST_SHORT_YEAR:
        return words
    return f"{words}–{(int(year) + 1) % 100:02}"


def _coded(code: int, style: Style) -> str:
    """Say a season, a quarter, a half; a third of a year by its months."""
    if code in CODE_NAMES:
        return CODE_NAMES[code]
    first, count = CODES[code]
    return f"{style.month(first)}–{style.month(first + count - 1)}"


def _months(numbers: list[int], style: Style) -> str:
    if len(numbers) == _MONTHS:
        return "a month"
    names = [style.month(number) for number in numbers]
    return either(names) if len(names) <= _FEW else f"a month from {names[0]} to {names[-1]}"


def _day_in_words(year: str, month: str, day: str, style: Style) -> str:
    """Say a day with digits missing; only days and months that the calendar has are named."""
    if month == "XX" and day == "XX":
        return _within_the_year(year, "a day")
    lengths = _lengths_of_months(year)
    days = days_that_fit(day)
    months = [number for number in months_that_fit(month) if lengths[number - 1] >= days[0]]
    days = [number for number in days if any(number <= lengths[n - 1] for n in months)]
    few = len(months) <= _FEW and day != "XX"
    if few and any(days[-1] > lengths[number - 1] for number in months):
        return f"{_within_the_year(year, 'a day')} ({month}-{day})"
    within = _within_the_year(year, _months(months, style))
    if day == "XX":
        return f"a day in {within}"
    if within.startswith("a month"):
        return f"day {either([str(number) for number in days])} of {within}"
    run = len(days) > _FEW and day.endswith("X")
    words = f"a day from {days[0]} to {days[-1]}" if run else either([str(n) for n in days])
    return f"{words} {within}"


def _lengths_of_months(year: str) -> list[int]:
    """Return how many days the months have, in a leap year if digits of the year are missing."""
    number = _LEAP_YEAR if "X" in year else int(year)
    return [days_in_month(number, month) for month in range(1, _MONTHS + 1)]

"""The words for a date whose bounds alone do not tell it: a season, or one with digits missing.

Its EDTF text tells it: "2022-21" is spring 2022, "156X-12-25" is 25 December in the 1560s.
"""

import re

from chronology.timespan.civil import days_in_month
from chronology.timespan.marks import Qualification, marks_of
from chronology.timespan.notation import CODE_NAMES, DATE, LONG_YEAR
from chronology.timespan.unspecified import days_that_fit, months_that_fit, years_that_fit
from chronology.timespan.words import Style, year_in_words

_LAST_SHORT_YEAR = 99
_MANY = 9  # the choices of a list that are worth reading
_FEW = 3  # the choices of a run that are worth naming one by one
_UNKNOWN_YEAR = "an unknown year"
_YEARS_OF_DECADE = 10
_LEAP_YEAR = 2000
_FROM_THE_RIGHT = re.compile(r"-?[0-9]*X+")


def written_in_words(text: str, style: Style) -> str:
    """Return a canonical EDTF date, or two that ".." joins, in English."""
    if ".." in text:
        first, _, last = text.partition("..")
        return _range_in_words(first, last, style)
    if match := LONG_YEAR.fullmatch(text):
        return _rounded_year(match)
    match = DATE.fullmatch(text)
    return _date(match, style) if match else text


def _range_in_words(first: str, last: str, style: Style) -> str:
    if not first:
        return f"by {written_in_words(last, style)}"
    if not last:
        return f"after {written_in_words(first, style)}"
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
        words = _day(year, month, day, style)
    return f"{words} ({marks.in_words})" if throughout is None else qualified(words, throughout)


def qualified(words: str, qualification: Qualification) -> str:
    """Add to a date in words how sure it is."""
    match qualification:
        case Qualification.NONE:
            return words
        case Qualification.UNCERTAIN:
            return f"{words} (uncertain)"
        case Qualification.APPROXIMATE:
            return f"c. {words}"
        case Qualification.BOTH:
            return f"c. {words} (uncertain)"


def either(choices: list[str], last_joint: str = "or") -> str:
    """Join choices: "1, 11 or 21"; of a long list only the first ones and the last."""
    *head, last = choices
    if len(head) > _MANY:
        head = [*head[: _MANY - 1], f"… ({len(head) - _MANY + 1} more)"]
    return f"{', '.join(head)} {last_joint} {last}" if head else last


def _rounded_year(match: re.Match[str]) -> str:
    year = int(match["short"] or f"{match['sign']}{match['digits']}")
    digits = match["significant"]
    return f"about {year_in_words(year)} (to {digits} digit{'' if digits == '1' else 's'})"


def _year(pattern: str) -> str:
    """Say a year, also with digits missing: "the 2010s", "a year from 1900 to 1999"."""
    if "X" not in pattern:
        return year_in_words(int(pattern))
    if pattern == "XXXX":
        return _UNKNOWN_YEAR
    if not _FROM_THE_RIGHT.fullmatch(pattern):
        return f"a year like {pattern}"
    first, last = next(years_that_fit(pattern)), next(years_that_fit(pattern, last_first=True))
    if last - first + 1 == _YEARS_OF_DECADE and first > _LAST_SHORT_YEAR:
        return f"the {first}s"
    return f"a year from {year_in_words(first)} to {year_in_words(last)}"


def _within_the_year(pattern: str) -> str:
    words = _year(pattern)
    if "X" not in pattern:
        return f" {words}"
    return f" in {words}" if words.startswith("the ") else f" of {words}"


def _month(year: str, month: str, style: Style) -> str:
    if "X" not in month and int(month) in CODE_NAMES:
        return f"{CODE_NAMES[int(month)]}{_within_the_year(year)}"
    if month == "XX":
        return f"a month {'of' if 'X' not in year else 'in'} {_year(year)}"
    names = [style.month(number) for number in months_that_fit(month)]
    if len(names) > _FEW:
        return f"a month from {names[0]} to {names[-1]}{_within_the_year(year)}"
    return f"{either(names)}{_within_the_year(year)}"


def _day(year: str, month: str, day: str, style: Style) -> str:
    if month == "XX":
        within = f"a month of {_year(year)}"
        whole = f"a day in {_year(year)}"
    else:
        within = _month(year, month, style)
        whole = f"a day in {within}"
    if day == "XX":
        return whole
    longest = max(days_in_month(_LEAP_YEAR, number) for number in months_that_fit(month))
    days = [str(number) for number in days_that_fit(day) if number <= longest]
    if month == "XX":
        return f"day {either(days)} of {within}"
    run = len(days) > _FEW and day.endswith("X")
    return f"a day from {days[0]} to {days[-1]} {within}" if run else f"{either(days)} {within}"

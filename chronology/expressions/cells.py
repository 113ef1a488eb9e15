"""Dates in the cells of a table, where a cell is nothing but a date; nothing of it is guessed.

Beside whatever is a time in running text, a cell may hold what spreadsheets show: "Mar-16" is a
month. Two figures of a year are one only where all programs agree on the century. Whether days
or months come first in "03/04/2021" `expressions.column_orders` knows.
"""

import datetime as dt
import re
from collections.abc import Mapping
from functools import lru_cache

import attrs

from chronology import edtf, languages
from chronology.expressions import engine
from chronology.expressions.figures import MARKS
from chronology.expressions.model import phrases
from chronology.languages.english.names import MONTHS, WEEKDAYS
from chronology.meanings.fiscal_year import FiscalYear
from chronology.meanings.terms import Basis
from chronology.timespan import DAY, TimeSpan, day_number
from chronology.vocabulary import Standing

MONTH_OF_CELL = "month-of-a-column"
"""The rule by which "Mar-16" is read."""

_LONGEST = 60  # code points; no date alone is longer
_FIGURES = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?:[T ].{0,20})?", re.ASCII)
_SHORT_DAY = re.compile(r"(\d{1,2})[-/ .]([A-Za-z]{3,9})\.?[-/ .,]{1,2}(\d\d)", re.ASCII)
_MOMENT = re.compile(
    r"(\d{1,2}[-/. ](?:\d{1,2}|[A-Za-z]{3,9})[-/. ](?:\d{4}|\d\d)|\d{4}-\d\d-\d\d)"
    r"[T ](\d{1,2}):(\d\d)(?::(\d\d)(?:\.0{1,9})?)?(?: ?([AaPp])\.?[Mm]\.?)?",
    re.ASCII,
)
_SHORT_PAIR = re.compile(r"(?<![\d/])(\d\d)([/-])(\d\d)(?![\d/])", re.ASCII)
_SHORT_FISCAL = re.compile(r"(?i:fy) ?['’]?(\d\d)(?![\d/-])", re.ASCII)
_SHORT_MONTH = re.compile(r"([A-Za-z]{3,9})\.?[-/ ’']{1,2}(\d\d)", re.ASCII)
_BEHIND_A_MONTH = re.compile(r"([A-Za-z]{3,9})\.?[-/ ’']{1,2}(\d\d?)[a-z]{0,2}", re.ASCII)
_MAY_BE_A_DAY = re.compile(r"[A-Za-z]\.? \d\d", re.ASCII)
_ON_A_WEEKDAY = re.compile(
    r"([A-Za-z]{2,9})\.?,? (\d{1,2}[-/ .][\w-]{1,9}[-/ .,]{1,2}\d\d)", re.ASCII
)
_ON_ANY_WEEKDAY = re.compile(r"([A-Za-z]{2,9})\.?,? (\d.{5,40})", re.ASCII)
_DOTTED = re.compile(r"(\d{4})\.(\d\d)\.(\d\d)", re.ASCII)
_COMPACT = re.compile(r"((?:1[89]|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])", re.ASCII)
_MONTH_OF_YEAR = re.compile(r"(\d{1,2})/(\d{4})", re.ASCII)
_NAMED_MONTH = re.compile(r"([A-Za-z]{3,9})\.?[-/](\d{4})", re.ASCII)
_MIDNIGHT = re.compile(r"(\d{4}-\d\d-\d\d)[T ]00:00(?::00(?:\.0{1,9})?)?", re.ASCII)
_NUMBER = re.compile(r"-?\d{1,12}(?:\.\d{1,12})?", re.ASCII)
_IS_FISCAL = re.compile(r"\b(?:FY|Q[1-4]|H[12])", re.IGNORECASE)
_FILLERS = {
    day_number(1899, 12, 30): "day 0 of spreadsheets",
    day_number(1899, 12, 31): "day 0 of older spreadsheets",
    day_number(1900, 1, 1): "day 1 of spreadsheets, or the earliest of databases",
    day_number(1970, 1, 1): "second 0 of computers' clocks",
    day_number(9999, 12, 31): "the latest day of databases",
}
_PLAIN_DAY = re.compile(r"(?:19|20)\d\d-\d\d-\d\d", re.ASCII)
_LENGTH_OF_DAY = len("2021-05-03")
_HALF_DAY, _HOURS, _MINUTES = 12, 24, 60
_MONTHS_IN_YEAR, _DAYS_IN_MONTH, _THURSDAY, _PAIR = 12, 31, 3, 2
_OF_2000, _OF_1900 = 29, 69  # up to which, and from which on, spreadsheets and POSIX agree
_WEEKDAY_CALLED = {form.lower(): at for at, forms in enumerate(WEEKDAYS) for form in forms}
_MONTH_CALLED = {form.lower(): number for number, forms in enumerate(MONTHS, 1) for form in forms}


@attrs.frozen(kw_only=True)
class CellDate:
    """What a cell says when, if it is nothing but a date.

    Attributes:
        span: the time; `None` if it is none that can be read.
        rule: the rule by which it was read.
        is_ordered: whether it rests on which of two figures is the day.
        fault: why it is no date, in one clause; empty if it is one.
        is_contrary: whether its column contradicts the order that was declared for it.
        standing: how it stands by a word in brackets behind it; `None` for none.
        either: the two days that it may be, where nothing says which.
    """

    span: TimeSpan | None = None
    rule: str = ""
    is_ordered: bool = False
    fault: str = ""
    is_contrary: bool = False
    standing: Standing | None = None
    either: tuple[TimeSpan, ...] = ()


def filler_in(span: TimeSpan) -> str:
    """Return what a day is that programs write where there is none; empty for other days."""
    first, last = span.begin_of_the_begin, span.end_of_the_end
    if first is None or last is None or first % DAY or last - first >= DAY:
        return ""
    return _FILLERS.get(first // DAY, "")


def figures_in(words: str) -> tuple[str, int, int] | None:
    """Return the mark between the figures of a cell and the first two; `None` if it has others."""
    told = _ON_ANY_WEEKDAY.fullmatch(words)
    is_weekday = told is not None and told[1].lower() in _WEEKDAY_CALLED
    found = _FIGURES.fullmatch(told[2] if told and is_weekday else words)
    return None if found is None else (found[2], int(found[1]), int(found[3]))


def may_lead_with_year(words: str) -> bool:
    """Say whether three pairs of figures may be a day whose year comes first: "22-05-01"."""
    return _with_year_first_in(words) is not None


def _with_year_first_in(words: str) -> TimeSpan | None:
    found = _FIGURES.fullmatch(words)
    return None if found is None else _with_year_first(found)


def _with_year_first(figures: re.Match[str]) -> TimeSpan | None:
    """Return the day of three pairs of figures, if the first of them may be its year."""
    year, month, day = figures[1], int(figures[3]), figures[4]
    if len(year) != _PAIR or len(day) != _PAIR or (full := _in_full(int(year))) is None:
        return None
    try:
        return TimeSpan.of_date(dt.date(full, month, int(day)))
    except ValueError:
        return None


def cell_date(
    words: str,
    order: Mapping[str, bool] | None = None,
    fiscal: FiscalYear | None = None,
    *,
    of_months: bool = False,
) -> CellDate:
    """Return the date that a cell is, if it is nothing else.

    Args:
        words: what stands in it.
        order: whether days come first in its figures, by the mark between them.
        fiscal: when the financial year begins, if that is declared.
        of_months: whether figures behind a month are years, as its column shows: "Jun 98".
    """
    if of_months and (short := _SHORT_MONTH.fullmatch(words)):
        words = f"{short[1]}-{short[2]}"
    return _read(words, tuple(sorted((order or {}).items())), fiscal)


def figure_behind_a_month(words: str) -> int | None:
    """Return the figure behind the month of a cell that is nothing else: "Jun 98", "Apr 5"."""
    found = _BEHIND_A_MONTH.fullmatch(words)
    return int(found[2]) if found and found[1].lower() in _MONTH_CALLED else None


@lru_cache(maxsize=2**14)
def _read(  # noqa: C901, PLR0911 - one for each sort of cell
    words: str, order: tuple[tuple[str, bool], ...], fiscal: FiscalYear | None
) -> CellDate:
    if len(words) > _LONGEST:
        return CellDate(fault="it holds more than a date")
    if (day := plain_day(words)) is not None:
        return day
    if (written := _written_otherwise(words, order, fiscal)) is not None:
        return written
    if midnight := _MIDNIGHT.fullmatch(words):
        words = midnight[1]
    if moment := _MOMENT.fullmatch(words):
        return _of_moment(moment, words, order, fiscal)
    if short := _SHORT_DAY.fullmatch(words):
        return _of_short_day(short, words, order, fiscal)
    if short := _SHORT_MONTH.fullmatch(words):
        return _of_short_month(short[1], int(short[2]), words)
    if _NUMBER.fullmatch(words) and not re.fullmatch(r"\d{4}", words, re.ASCII):
        return CellDate(fault=f"“{words}” is a number and no date")
    if (figures := _FIGURES.fullmatch(words)) and len(figures[4]) == 2:  # noqa: PLR2004 - figures of a year
        return _of_short_year(figures, words, dict(order))
    if fiscal is not None and (full := _with_fiscal_years(words)) != words:
        return _told_of(words, _read(full, order, fiscal))
    return _read_by_engine(words, order, fiscal)


def is_plain_day(words: str) -> bool:
    """Say whether a cell has the form of a day of these times, as ISO 8601 writes it."""
    return len(words) == _LENGTH_OF_DAY and _PLAIN_DAY.fullmatch(words) is not None


def plain_day(words: str) -> CellDate | None:
    """Return the day that a cell is in ISO 8601, whatever its column shows; `None` for others."""
    return _plain_day(words) if len(words) == _LENGTH_OF_DAY else None


@lru_cache(maxsize=2**14)
def _plain_day(words: str) -> CellDate | None:
    """Return a day of these times as ISO 8601 writes it, as the engine would; it need not look."""
    if not is_plain_day(words):
        return None
    try:
        day = dt.date.fromisoformat(words)
    except ValueError:
        return None  # the engine tells why
    return CellDate(span=TimeSpan.of_date(day), rule="iso-date")


def _read_by_engine(
    words: str, order: tuple[tuple[str, bool], ...], fiscal: FiscalYear | None
) -> CellDate:
    """Return what words say that are a time as running text has them."""
    read = engine.read(words, None, languages.of(), day_first=dict(order), fiscal=fiscal)
    found = phrases(read.expressions)
    if len(found) != 1 or found[0].text != words:
        more = "holds more than a date" if found else "is no date"
        return CellDate(fault=f"“{words}” {more}")
    one = found[0]
    if one.fault is not None or one.span is None or one.span.is_unknown:
        return CellDate(fault=str(one.fault) if one.fault else f"“{words}” gives no date")
    if one.basis not in {Basis.WORDS, Basis.ORDER, Basis.FISCAL}:
        return CellDate(fault=f"“{words}” counts from another day")
    return CellDate(span=one.span, rule=one.rule, is_ordered=one.basis is Basis.ORDER)


def _written_otherwise(
    words: str, order: tuple[tuple[str, bool], ...], fiscal: FiscalYear | None
) -> CellDate | None:
    """Return the day or month of a cell that running text writes otherwise; else `None`."""
    if told := _ON_A_WEEKDAY.fullmatch(words):
        return _on_its_weekday(told, words, order, fiscal)
    plain = _as_running_text(words)
    return None if plain == words else _told_of(words, _read_by_engine(plain, order, fiscal))


def _on_its_weekday(
    told: re.Match[str],
    words: str,
    order: tuple[tuple[str, bool], ...],
    fiscal: FiscalYear | None,
) -> CellDate:
    """Return the day that spreadsheets show as "Thu 25-Mar-21", if it is such a weekday."""
    if (called := _WEEKDAY_CALLED.get(told[1].lower())) is None:
        return _read_by_engine(words, order, fiscal)
    read = _read(told[2], order, fiscal)
    led = _with_year_first_in(told[2])
    if read.span is None and led is not None and int(told[2][:_PAIR]) > _MONTHS_IN_YEAR:
        last = _read(told[2], tuple((mark, True) for mark in MARKS), fiscal)
        read = read if _weekday_of(led) == called else last
    if (weekday := _weekday_of(read.span)) is None:
        return _told_of(words, read)
    if weekday == called:
        return read
    return CellDate(fault=f"“{words}” is no {WEEKDAYS[called][0]}, but a {WEEKDAYS[weekday][0]}")


def _weekday_of(span: TimeSpan | None) -> int | None:
    """Return the weekday on which a time begins, counted from Monday."""
    first = None if span is None else span.begin_of_the_begin
    # The first of all days was a Thursday.
    return None if first is None else (first // DAY + _THURSDAY) % len(WEEKDAYS)


def _as_running_text(words: str) -> str:
    """Return a day or month of a cell as running text has it: "2021.04.05", "03/2021".

    Eight figures are a day of ISO 8601 ("20210405") that is none with its year behind.
    """
    if day := _DOTTED.fullmatch(words) or _COMPACT.fullmatch(words):
        return "-".join(day.groups())
    if (month := _MONTH_OF_YEAR.fullmatch(words)) and 1 <= int(month[1]) <= _MONTHS_IN_YEAR:
        return f"{month[2]}-{int(month[1]):02}"
    if (month := _NAMED_MONTH.fullmatch(words)) and month[1].lower() in _MONTH_CALLED:
        return f"{MONTHS[_MONTH_CALLED[month[1].lower()] - 1][0]} {month[2]}"
    return words


def _of_short_month(month: str, year: int, words: str) -> CellDate:
    """Return the month that a spreadsheet shows as "Mar-16"."""
    number, full = _MONTH_CALLED.get(month.lower()), _in_full(year)
    if number is None:
        return CellDate(fault=f"“{words}” is no date")
    if full is None:
        return CellDate(fault=_no_century(words, year))
    if _MAY_BE_A_DAY.search(words) and 1 <= year <= _DAYS_IN_MONTH:
        name = MONTHS[number - 1][0]
        return CellDate(fault=f"“{words}” may be {name} {full}, or a day of any {name}")
    return CellDate(span=edtf.parse(f"{full}-{number:02}"), rule=MONTH_OF_CELL)


def _of_short_year(figures: re.Match[str], words: str, order: Mapping[str, bool]) -> CellDate:
    """Return the day of three figures, the last of which is a year of two.

    Unless it is known which of days and months comes first, the first may be the year as well.
    """
    led, full = _with_year_first(figures), _in_full(int(figures[4]))
    if led is not None and not 1 <= int(figures[1]) <= _DAYS_IN_MONTH:
        told = f"“{words}” has its year first; write it in full: “{edtf.format(led)}”"
        return CellDate(fault=told)
    if full is None:
        return CellDate(fault=_no_century(words, int(figures[4])))
    mark = figures[2]
    whole = f"{figures[1]}{mark}{figures[3]}{mark}{full}"
    read = _read(whole, tuple(sorted(order.items())), None)
    is_day = order.get(mark, False) or (mark in order and int(figures[1]) <= _MONTHS_IN_YEAR)
    if led is not None and read.span is not None and not is_day:
        either = f"“{words}” may be {read.span} or {led}"
        told = f"{either}; declare `day_first`, or write years in full"
        return CellDate(fault=told, either=(read.span, led))
    return attrs.evolve(read, fault=read.fault and f"“{words}”: {read.fault}")


def _of_moment(
    moment: re.Match[str],
    words: str,
    order: tuple[tuple[str, bool], ...],
    fiscal: FiscalYear | None,
) -> CellDate:
    """Return a day with a time of day, as spreadsheets export both; midnight is the day alone."""
    day = _read(moment[1], order, fiscal)
    hour, minute, second = int(moment[2]), int(moment[3]), int(moment[4] or 0)
    if half := moment[5]:
        is_hour = 1 <= hour <= _HALF_DAY
        hour = hour % _HALF_DAY + _HALF_DAY * (half in "Pp") if is_hour else _HOURS
    if day.span is None or day.span.earliest is None:
        return _told_of(words, day)
    if hour >= _HOURS or max(minute, second) >= _MINUTES:
        return CellDate(fault=f"“{words}” has no time of day that there is")
    if not hour and not minute and not second:
        return day
    told = f"{str(day.span.earliest)[:10]}T{hour:02}:{minute:02}"
    exact = f"{told}:{second:02}" if moment[4] is not None else told
    at = _read_by_engine(exact, order, fiscal)
    return attrs.evolve(at, rule=day.rule, is_ordered=day.is_ordered)


def _of_short_day(
    found: re.Match[str],
    words: str,
    order: tuple[tuple[str, bool], ...],
    fiscal: FiscalYear | None,
) -> CellDate:
    """Return the day that a spreadsheet shows as "25-Mar-21"."""
    number, full = _MONTH_CALLED.get(found[2].lower()), _in_full(int(found[3]))
    if number is None:
        return CellDate(fault=f"“{words}” is no date")
    if full is None:
        return CellDate(fault=_no_century(words, int(found[3])))
    return _told_of(words, _read(f"{int(found[1])} {MONTHS[number - 1][0]} {full}", order, fiscal))


def _with_fiscal_years(words: str) -> str:
    """Return words with the years of two figures in full where they tell of a financial year."""

    def pair(found: re.Match[str]) -> str:
        first, full = int(found[1]), _in_full(int(found[1]))
        is_next = (first + 1) % 100 == int(found[3])
        return f"{full}/{found[3]}" if is_next and full is not None else found[0]

    def single(found: re.Match[str]) -> str:
        full = _in_full(int(found[1]))
        return found[0] if full is None else f"FY{full}"

    if not _IS_FISCAL.search(words):
        return words
    return _SHORT_FISCAL.sub(single, _SHORT_PAIR.sub(pair, words))


def _told_of(words: str, read: CellDate) -> CellDate:
    """Return what was read of words in another writing, with what is wrong told of themselves."""
    return attrs.evolve(read, fault=f"“{words}”: {read.fault}") if read.fault else read


def _in_full(year: int) -> int | None:
    """Return a year of two figures in full, where all programs read it alike; else `None`."""
    if year <= _OF_2000:
        return 2000 + year
    return 1900 + year if year >= _OF_1900 else None


def _no_century(words: str, year: int) -> str:
    return f"“{words}” may be of {1900 + year} or {2000 + year}; write the year in full"

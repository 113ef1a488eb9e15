"""`TimeSpan`, with four bounds, and `Bound`, one of them.

The bounds are those of CIDOC CRM (P81a, P81b, P82a, P82b) and Linked Art. Each is a civil
date-time on the proleptic Gregorian calendar, held as whole seconds since
1970-01-01T00:00:00 of the same civil timeline, so that 44 BCE is no special case. `None`
is an open bound: nothing is known there. A day runs from its second 00:00:00 to its second
23:59:59, both included.

Spans are not ordered by `<`: of two uncertain dates it is often undetermined which is the
earlier. `definitely_before` and `possibly_before` answer what can be answered, and
`sort_key` gives a total order for printing.
"""

import datetime as dt
from enum import StrEnum
from typing import TYPE_CHECKING, Self

import attrs

from chronology.errors import OutOfRange
from chronology.timespan.civil import (
    DAY,
    LAST_SECOND,
    check_date,
    civil,
    day_number,
    days_of_months,
    narrowed,
    whole_unit,
)
from chronology.timespan.words import in_words

if TYPE_CHECKING:
    from collections.abc import Callable

    import pendulum


class Qualification(StrEnum):
    """How sure a written date is (EDTF level 1): `?` uncertain, `~` approximate, `%` both."""

    NONE = ""
    UNCERTAIN = "?"
    APPROXIMATE = "~"
    BOTH = "%"


_APPROXIMATE = frozenset({Qualification.APPROXIMATE, Qualification.BOTH})
_QUALIFIED = {Qualification.APPROXIMATE: "c. {}", Qualification.BOTH: "c. {} (uncertain)"}
_SURENESS = {
    Qualification.UNCERTAIN: "uncertain",
    Qualification.APPROXIMATE: "approximate",
    Qualification.BOTH: "approximate and uncertain",
}


@attrs.frozen(kw_only=True, order=True)
class Bound:
    """One bound of a time span, as people see it. Its `str` is ISO 8601.

    Attributes:
        seconds: whole seconds since 1970-01-01T00:00:00 on the civil timeline.
        timed: whether the time of day was given; if not, `str` writes the day alone.
    """

    seconds: int
    timed: bool = attrs.field(default=False, eq=False)

    @property
    def day(self) -> int:
        """Days since 1970-01-01."""
        return self.seconds // DAY

    @property
    def parts(self) -> tuple[int, int, int, int, int, int]:
        """Year, month, day, hour, minute, second; the year is astronomical (0 is 1 BCE)."""
        number, second = divmod(self.seconds, DAY)
        return *civil(number), second // 3600, second // 60 % 60, second % 60

    def date(self) -> dt.date:
        """Return the day as `datetime.date`; raises `OutOfRange` outside the years 1 to 9999."""
        return self.datetime().date()

    def datetime(self) -> dt.datetime:
        """Return a naive `datetime`; raises `OutOfRange` outside the years 1 to 9999."""
        self._require_range("datetime")
        return dt.datetime(*self.parts)  # noqa: DTZ001 - a civil date-time bears no zone

    def pendulum(self) -> "pendulum.DateTime":
        """Return a naive pendulum `DateTime`; raises `OutOfRange` as `datetime` does."""
        import pendulum

        self._require_range("pendulum")
        return pendulum.naive(*self.parts)

    def _require_range(self, target: str) -> None:
        year = self.parts[0]
        if not dt.MINYEAR <= year <= dt.MAXYEAR:
            raise OutOfRange(year=year, target=target)

    def __str__(self) -> str:
        year, month, day, hour, minute, second = self.parts
        text = f"{iso_year(year)}-{month:02}-{day:02}"
        return f"{text}T{hour:02}:{minute:02}:{second:02}" if self.timed else text


def iso_year(year: int) -> str:
    """Return a year as EDTF writes it: four digits, a sign if negative, `Y` if longer."""
    if abs(year) > 9999:  # noqa: PLR2004 - four digits
        return f"Y{year}"
    return f"-{-year:04}" if year < 0 else f"{year:04}"


@attrs.frozen(kw_only=True)
class TimeSpan:
    """When: begin and end, each somewhere between two bounds.

    *One day*: all four bounds lie in that day. *Some time in April*: begin and end both lie
    within April. *17 and 18 June*: the begin lies on the 17th, the end on the 18th. *The
    17th or the 18th*: one day, unknown which; begin and end both lie within the two days.

    Attributes:
        begin_of_the_begin: the earliest second at which it may have begun, or `None`.
        end_of_the_begin: the latest second at which it may have begun, or `None`.
        begin_of_the_end: the earliest second at which it may have ended, or `None`.
        end_of_the_end: the latest second at which it may have ended, or `None`.
        timed: whether a time of day was given.
        qualification: how sure the date is, as written.
        written: the EDTF text, where the bounds alone do not determine it.
    """

    begin_of_the_begin: int | None = None
    end_of_the_begin: int | None = None
    begin_of_the_end: int | None = None
    end_of_the_end: int | None = None
    timed: bool = attrs.field(default=False, eq=False)
    qualification: Qualification = Qualification.NONE
    written: str = ""

    @classmethod
    def within(cls, earliest: int | None, latest: int | None, *, timed: bool = False) -> Self:
        """Return *some time between two seconds*: begin and end both lie there."""
        return cls(
            begin_of_the_begin=earliest,
            end_of_the_begin=latest,
            begin_of_the_end=earliest,
            end_of_the_end=latest,
            timed=timed,
        )

    @classmethod
    def days(cls, first: int, last: int) -> Self:
        """Return *some time from one day number to another*, both days included."""
        return cls.within(first * DAY, last * DAY + LAST_SECOND)

    @classmethod
    def day(cls, year: int, month: int, day: int) -> Self:
        """Return one day; raises `NoSuchDate` unless the calendar has it."""
        check_date(year, month, day)
        number = day_number(year, month, day)
        return cls.days(number, number)

    @classmethod
    def months(cls, year: int, month: int, count: int = 1) -> Self:
        """Return *some time within so many whole months*, from the first of `month`.

        Raises:
            NoSuchDate: `month` is not one of 1 to 12.
        """
        check_date(year, month)
        return cls.days(*days_of_months(year, month, count))

    @classmethod
    def year(cls, year: int) -> Self:
        """Return *some time in a year* (astronomical: 0 is 1 BCE)."""
        return cls.months(year, 1, 12)

    @classmethod
    def of_date(cls, date: dt.date) -> Self:
        """Return the day of a `date`, or the second of a `datetime` on its own clock.

        Bounds bear no zone: convert a `datetime` with one to the chronology's zone first.
        """
        number = day_number(date.year, date.month, date.day)
        if isinstance(date, dt.datetime):
            second = number * DAY + date.hour * 3600 + date.minute * 60 + date.second
            return cls.within(second, second, timed=True)
        return cls.days(number, number)

    @classmethod
    def from_to(cls, begin: "TimeSpan", end: "TimeSpan") -> Self:
        """Return what began at some time in `begin` and ended at some time in `end`."""
        if begin == end and isinstance(begin, cls) and not begin.is_extent:
            return begin  # with how sure it is, and how it was written
        return cls(
            begin_of_the_begin=begin.begin_of_the_begin,
            end_of_the_begin=begin.end_of_the_end,
            begin_of_the_end=end.begin_of_the_begin,
            end_of_the_end=end.end_of_the_end,
            timed=begin.timed or end.timed,
        )

    @classmethod
    def since(cls, begin: "TimeSpan") -> Self:
        """Return what began at some time in `begin`; of its end nothing is known."""
        return cls.from_to(begin, cls())

    @property
    def earliest(self) -> Bound | None:
        """The outer bound before which it cannot have begun; `None` if open."""
        return self._bound(self.begin_of_the_begin)

    @property
    def latest(self) -> Bound | None:
        """The outer bound after which it cannot have ended; `None` if open."""
        return self._bound(self.end_of_the_end)

    def _bound(self, seconds: int | None) -> Bound | None:
        return None if seconds is None else Bound(seconds=seconds, timed=self.timed)

    @property
    def bounds(self) -> "tuple[Bound | None, Bound | None, Bound | None, Bound | None]":
        """All four: begin at the earliest and at the latest, end at the earliest and latest."""
        return (
            self.earliest,
            self._bound(self.end_of_the_begin),
            self._bound(self.begin_of_the_end),
            self.latest,
        )

    @property
    def begin(self) -> "TimeSpan":
        """When it began, as a span of its own."""
        if not self.is_extent:
            return self
        return TimeSpan.within(self.begin_of_the_begin, self.end_of_the_begin, timed=self.timed)

    @property
    def end(self) -> "TimeSpan":
        """When it ended, as a span of its own."""
        if not self.is_extent:
            return self
        return TimeSpan.within(self.begin_of_the_end, self.end_of_the_end, timed=self.timed)

    @property
    def some_time_within(self) -> "TimeSpan":
        """The reading for a point in time: it lies somewhere between the outer bounds."""
        if not self.is_extent:
            return self
        within = TimeSpan.within(self.begin_of_the_begin, self.end_of_the_end, timed=self.timed)
        return attrs.evolve(within, qualification=self.qualification)

    @property
    def is_unknown(self) -> bool:
        """Whether all four bounds are open."""
        return self == _UNKNOWN

    @property
    def is_extent(self) -> bool:
        """Whether begin and end are bounded apart, rather than both lying in one stretch."""
        return (self.begin_of_the_begin, self.end_of_the_begin) != (
            self.begin_of_the_end,
            self.end_of_the_end,
        )

    @property
    def is_possible(self) -> bool:
        """Whether the bounds leave any reading: no lower bound lies after its upper one."""
        return (
            _ordered(self.begin_of_the_begin, self.end_of_the_begin)
            and _ordered(self.begin_of_the_end, self.end_of_the_end)
            and _ordered(self.begin_of_the_begin, self.end_of_the_end)
        )

    @property
    def _earliest_end(self) -> int | None:
        """Where it can have ended at the earliest, its begin considered."""
        return later(self.begin_of_the_begin, self.begin_of_the_end)

    @property
    def _latest_begin(self) -> int | None:
        """Where it can have begun at the latest, its end considered."""
        return earlier(self.end_of_the_begin, self.end_of_the_end)

    def definitely_before(self, other: "TimeSpan") -> bool:
        """Whether this ended before the other began, under every reading."""
        return (
            self.end_of_the_end is not None
            and other.begin_of_the_begin is not None
            and self.end_of_the_end < other.begin_of_the_begin
        )

    def possibly_before(self, other: "TimeSpan") -> bool:
        """Whether some reading lets this end before the other begins."""
        ended, begun = self._earliest_end, other._latest_begin  # noqa: SLF001 - another of ours
        return ended is None or begun is None or ended < begun

    def contains(self, other: "TimeSpan") -> bool:
        """Whether every reading of the other is a reading of this."""
        return (
            _no_later(self.begin_of_the_begin, other.begin_of_the_begin)
            and _no_later(self.begin_of_the_end, other._earliest_end)  # noqa: SLF001 - ours
            and _no_earlier(self.end_of_the_begin, other._latest_begin)  # noqa: SLF001 - ours
            and _no_earlier(self.end_of_the_end, other.end_of_the_end)
        )

    def intersection(self, other: "TimeSpan") -> "TimeSpan | None":
        """Return what both allow, begin with begin and end with end; `None` if nothing."""
        both = TimeSpan(
            begin_of_the_begin=later(self.begin_of_the_begin, other.begin_of_the_begin),
            end_of_the_begin=earlier(self.end_of_the_begin, other.end_of_the_begin),
            begin_of_the_end=later(self.begin_of_the_end, other.begin_of_the_end),
            end_of_the_end=earlier(self.end_of_the_end, other.end_of_the_end),
            timed=self.timed or other.timed,
        )
        return both if both.is_possible else None

    def hull(self, other: "TimeSpan") -> "TimeSpan":
        """Return the narrowest span that contains both; an open bound stays open."""
        return TimeSpan(
            begin_of_the_begin=_both(min, self.begin_of_the_begin, other.begin_of_the_begin),
            end_of_the_begin=_both(max, self.end_of_the_begin, other.end_of_the_begin),
            begin_of_the_end=_both(min, self.begin_of_the_end, other.begin_of_the_end),
            end_of_the_end=_both(max, self.end_of_the_end, other.end_of_the_end),
            timed=self.timed or other.timed,
        )

    @property
    def sort_key(self) -> tuple[float, float]:
        """Seconds to sort by: earliest, then latest. An open bound takes another's place.

        So "by 26 April 2022" stands at 26 April 2022 and not before all time. What is
        entirely open sorts after everything else.
        """
        return sort_key(
            self.begin_of_the_begin,
            self.end_of_the_begin,
            self.begin_of_the_end,
            self.end_of_the_end,
        )

    def __str__(self) -> str:
        if self.qualification in _APPROXIMATE and (about := self._unit_approximated):
            return _QUALIFIED[self.qualification].format(in_words(*about, *about, timed=False))
        text = in_words(
            self.begin_of_the_begin,
            self.end_of_the_begin,
            self.begin_of_the_end,
            self.end_of_the_end,
            timed=self.timed,
        )
        return f"{text} ({_SURENESS[self.qualification]})" if self.qualification else text

    @property
    def _unit_approximated(self) -> tuple[int, int] | None:
        """The bounds of the day, month, quarter, half or year that was widened to these."""
        earliest, latest = self.begin_of_the_begin, self.end_of_the_end
        if self.is_extent or self.timed or earliest is None or latest is None:
            return None
        inner = narrowed(earliest, latest)
        return inner if inner is not None and whole_unit(*inner) else None


def sort_key(
    begin_of_the_begin: int | None,
    end_of_the_begin: int | None,
    begin_of_the_end: int | None,
    end_of_the_end: int | None,
) -> tuple[float, float]:
    """Return the key described at `TimeSpan.sort_key`, for four bare bounds in seconds."""
    outward = (begin_of_the_begin, end_of_the_begin, begin_of_the_end, end_of_the_end)
    known = [bound for bound in outward if bound is not None]
    if not known:
        return (float("inf"), float("inf"))
    # Where only a stretch in the middle is known, the inner bounds stand the other way round.
    return min(known[0], known[-1]), max(known[0], known[-1])


def later(a: int | None, b: int | None) -> int | None:
    """Return the greater of two lower bounds; an open one gives way."""
    return b if a is None else a if b is None else max(a, b)


def earlier(a: int | None, b: int | None) -> int | None:
    """Return the smaller of two upper bounds; an open one gives way."""
    return b if a is None else a if b is None else min(a, b)


def _both(pick: "Callable[[int, int], int]", a: int | None, b: int | None) -> int | None:
    return None if a is None or b is None else pick(a, b)


def _ordered(lower: int | None, upper: int | None) -> bool:
    return lower is None or upper is None or lower <= upper


def _no_later(a: int | None, b: int | None) -> bool:
    return a is None or (b is not None and a <= b)


def _no_earlier(a: int | None, b: int | None) -> bool:
    return a is None or (b is not None and a >= b)


_UNKNOWN = TimeSpan()

"""`TimeSpan`: when, with four bounds.

The bounds are those of CIDOC CRM (P81a, P81b, P82a, P82b) and Linked Art. Each is a civil
date-time on the proleptic Gregorian calendar, held as whole seconds since
1970-01-01T00:00:00 of the same civil timeline, so that 44 BCE is no special case. `None`
is an open bound: nothing is known there. A day runs from its second 00:00:00 to its second
23:59:59, both included.

Spans are not ordered by `<`: of two uncertain dates it is often undetermined which is the
earlier. `definitely_before` and `possibly_before` answer what can be answered, and
`sort_key` gives a total order for printing.

Two times that were given with offsets are compared as instants. A date, or a time without an
offset, floats: beside any other it is taken as the calendar and the clock have it. Among
spans of which some float and others have different offsets, these comparisons are therefore
not transitive; convert all to one zone first (`in_zone`), as a ledger with a `zone` does.

The module is long because `TimeSpan` is one class, and what can be asked of it is asked of it.
"""

import datetime as dt
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Self

import attrs

from chronology.errors import UnknownName, WrongType
from chronology.timespan.bound import Bound
from chronology.timespan.civil import (
    DAY,
    LAST_SECOND,
    check_date,
    day_number,
    days_of_months,
    in_zone,
    narrowed,
    of_zone,
    whole_unit,
)
from chronology.timespan.duration import Duration, duration
from chronology.timespan.marks import Marks, Qualification
from chronology.timespan.relations import Bounds, Lean, Relation, possible_relations
from chronology.timespan.unspecified import all_days_fit
from chronology.timespan.words import Style, in_words
from chronology.timespan.written import either, in_some, qualified, written_in_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import pendulum

_STYLES = ("", "long", "short")


@attrs.frozen(kw_only=True, repr=False, cache_hash=True)
class TimeSpan:
    """When: begin and end, each somewhere between two bounds.

        >>> import chronology
        >>> third_quarter = chronology.edtf.parse("2022-35")
        >>> print(third_quarter, third_quarter.earliest, third_quarter.latest)
        Q3 2022 2022-07-01 2022-09-30
        >>> third_quarter.definitely_before(chronology.TimeSpan.day(2022, 10, 1))
        True

    *One day*: all four bounds lie in that day. *Some time in April*: begin and end both lie
    within April. *17 and 18 June*: the begin lies on the 17th, the end on the 18th. *The
    17th or the 18th*: one day, unknown which; begin and end both lie within the two days.

    Attributes:
        begin_of_the_begin: the earliest second at which it may have begun, or `None`.
        end_of_the_begin: the latest second at which it may have begun, or `None`.
        begin_of_the_end: the earliest second at which it may have ended, or `None`.
        end_of_the_end: the latest second at which it may have ended, or `None`.
        timed: whether a time of day was given.
        offset: seconds ahead of UTC of the clock that the bounds are read from, where the
            time of day was given with one; `None` floats.
        qualification: how sure the date is, all its parts together.
        component_marks: how sure each component of a date is, where they are not all equally
            sure; `marks` says it for every date.
        written: the EDTF text, where the bounds alone do not determine it.
        ends: begin and end of an interval, where they are more than their bounds.
        members: the members of a set, where the bounds do not say it all.

    Make one with `chronology.edtf.parse`, or with `day`, `months`, `year`, `of_date`,
    `from_to`, `since` or `within`. Two spans are equal if all of the above is equal, `timed`
    apart.
    """

    begin_of_the_begin: int | None = None
    end_of_the_begin: int | None = None
    begin_of_the_end: int | None = None
    end_of_the_end: int | None = None
    timed: bool = attrs.field(default=False, eq=False)
    offset: int | None = None
    qualification: Qualification = Qualification.NONE
    component_marks: Marks | None = None
    written: str = ""
    ends: tuple["TimeSpan", ...] = ()
    members: tuple["TimeSpan", ...] = ()

    @classmethod
    def within(  # noqa: PLR0913 - what a span is beyond its bounds
        cls,
        earliest: int | None,
        latest: int | None,
        *,
        timed: bool = False,
        offset: int | None = None,
        qualification: Qualification = Qualification.NONE,
        component_marks: Marks | None = None,
        written: str = "",
    ) -> Self:
        """Return *some time between two seconds*: begin and end both lie there."""
        return cls(
            begin_of_the_begin=earliest,
            end_of_the_begin=latest,
            begin_of_the_end=earliest,
            end_of_the_end=latest,
            timed=timed,
            offset=offset,
            qualification=qualification,
            component_marks=component_marks,
            written=written,
        )

    @classmethod
    def days(
        cls,
        first: int,
        last: int,
        *,
        qualification: Qualification = Qualification.NONE,
        component_marks: Marks | None = None,
        written: str = "",
    ) -> Self:
        """Return *some time from one day number to another*, both days included."""
        return cls.within(
            first * DAY,
            last * DAY + LAST_SECOND,
            qualification=qualification,
            component_marks=component_marks,
            written=written,
        )

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

        A pendulum `Date` or `DateTime` is one of these. The offset of a `datetime` that has a
        zone is kept; parts of a second are not.
        """
        if not isinstance(date, dt.date):
            raise WrongType(
                argument="date", expected="a datetime.date or datetime", got=type(date).__name__
            )
        number = day_number(date.year, date.month, date.day)
        if not isinstance(date, dt.datetime):
            return cls.days(number, number)
        second = number * DAY + date.hour * 3600 + date.minute * 60 + date.second
        ahead = date.utcoffset()
        return cls.within(
            second,
            second,
            timed=True,
            offset=None if ahead is None else int(ahead.total_seconds()),
        )

    @classmethod
    def of_interval(cls, interval: "pendulum.Interval[Any]") -> Self:
        """Return what lasted from the begin of an interval of pendulum's to its end.

            >>> import pendulum
            >>> from chronology import TimeSpan
            >>> print(TimeSpan.of_interval(pendulum.Date(2024, 5, 5) - pendulum.Date(2024, 5, 3)))
            3–5 May 2024

        Raises:
            WrongType: it is no interval, or ends before it begins.
        """
        begin, end = getattr(interval, "start", None), getattr(interval, "end", None)
        if not (isinstance(begin, dt.date) and isinstance(end, dt.date)):
            got = type(interval).__name__
            raise WrongType(argument="interval", expected="a pendulum.Interval", got=got)
        span = cls.from_to(cls.of_date(begin), cls.of_date(end))
        if not span.is_possible:
            expected = "one that ends no earlier than it begins"
            raise WrongType(argument="interval", expected=expected, got=str(interval))
        return span

    @classmethod
    def from_to(cls, begin: "TimeSpan", end: "TimeSpan") -> Self:
        """Return what began at some time in `begin` and ended at some time in `end`."""
        if begin == end and isinstance(begin, cls) and not begin.is_extent:
            return begin  # with how sure it is, and how it was written
        begin, end = (part.some_time_within for part in aligned(begin, end))
        if begin == end and isinstance(begin, cls):
            return begin  # two intervals of one extent: each end is some time within it
        alike = (begin.timed, begin.offset) == (end.timed, end.offset)
        plain = begin.is_unknown or end.is_unknown or alike
        plain = plain and begin.is_plain and end.is_plain
        return cls(
            begin_of_the_begin=begin.begin_of_the_begin,
            end_of_the_begin=begin.end_of_the_end,
            begin_of_the_end=end.begin_of_the_begin,
            end_of_the_end=end.end_of_the_end,
            timed=begin.timed or end.timed,
            offset=_offset_of(begin, end),
            qualification=begin.qualification | end.qualification,
            ends=() if plain else (begin, end),
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
        if seconds is None:
            return None
        return Bound(seconds=seconds, timed=self.timed, offset=self.offset)

    def interval(self) -> "pendulum.Interval[Any] | None":
        """Return pendulum's interval between the outer bounds; `None` if one of them is open.

        Of days where no time of day is known: the last of them is its end.

            >>> from chronology import edtf
            >>> edtf.parse("2024-05").interval().in_days()
            30

        Raises:
            OutOfRange: the years are not among 1 to 9999.
        """
        earliest, latest = self.earliest, self.latest
        if earliest is None or latest is None:
            return None
        begin, end = earliest.pendulum(), latest.pendulum()
        return end - begin if self.timed else end.date() - begin.date()

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
        if self.ends:
            return self.ends[0]
        return self.between(*self._bounds[0]) if self.is_extent else self

    @property
    def end(self) -> "TimeSpan":
        """When it ended, as a span of its own."""
        if self.ends:
            return self.ends[1]
        return self.between(*self._bounds[1]) if self.is_extent else self

    @property
    def marks(self) -> Marks:
        """How sure each component of a date is."""
        mark = self.qualification
        return self.component_marks or Marks(year=mark, month=mark, day=mark)

    @property
    def _bounds(self) -> tuple[Bounds, Bounds]:
        """The bounds of the begin and those of the end."""
        return (
            (self.begin_of_the_begin, self.end_of_the_begin),
            (self.begin_of_the_end, self.end_of_the_end),
        )

    def between(self, earliest: int | None, latest: int | None) -> "TimeSpan":
        """Return some time between two seconds of the clock that this was read from."""
        return TimeSpan.within(earliest, latest, timed=self.timed, offset=self.offset)

    @property
    def some_time_within(self) -> "TimeSpan":
        """The reading for a point in time: it lies somewhere between the outer bounds."""
        if not self.is_extent:
            return self
        within = self.between(self.begin_of_the_begin, self.end_of_the_end)
        return attrs.evolve(within, qualification=self.qualification)

    @property
    def is_unknown(self) -> bool:
        """Whether all four bounds are open."""
        return self._bounds == ((None, None), (None, None))

    @property
    def is_plain(self) -> bool:
        """Whether the bounds are all there is to it: no mark, no form, no members."""
        return not (self.qualification or self.written or self.ends or self.members)

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
        this, other = aligned(self, other)
        return (
            this.end_of_the_end is not None
            and other.begin_of_the_begin is not None
            and this.end_of_the_end < other.begin_of_the_begin
        )

    def possibly_before(self, other: "TimeSpan") -> bool:
        """Whether some reading lets this end before the other begins."""
        this, other = aligned(self, other)
        ended, begun = this._earliest_end, other._latest_begin  # noqa: SLF001 - others of ours
        return ended is None or begun is None or ended < begun

    def lean(self, other: "TimeSpan") -> Lean:
        """Return which way a pair leans, also where neither is definitely before the other.

        A span leans before another if neither of its outer bounds is later and one is
        earlier. If one span lies inside the other, their middles decide; the middle of a
        span with one open bound lies on that side of everything, and that of a span with
        two, or of two equal spans, nowhere.
        """
        this, other = aligned(self, other)
        begins = _order(this.begin_of_the_begin, other.begin_of_the_begin, float("-inf"))
        ends = _order(this.end_of_the_end, other.end_of_the_end, float("inf"))
        way = begins or ends if begins * ends >= 0 else _order_of_middles(this, other)
        return Lean.BEFORE if way < 0 else Lean.AFTER if way > 0 else Lean.NEITHER

    def relations(self, other: "TimeSpan") -> frozenset[Relation]:
        """Return every one of Allen's relations that some reading of the two spans allows."""
        this, other = aligned(self, other)
        return possible_relations(this._bounds, other._bounds)  # noqa: SLF001 - others of ours

    def relation(self, other: "TimeSpan") -> Relation | None:
        """Return Allen's relation to the other where it is certain, `None` where it is not."""
        possible = self.relations(other)
        return next(iter(possible)) if len(possible) == 1 else None

    @property
    def duration(self) -> Duration:
        """How long it may have lasted, as a range."""
        return duration(*self._bounds, timed=self.timed)

    def contains(self, other: "TimeSpan") -> bool:
        """Whether every reading of the other is a reading of this.

        Of a one-of set one member has to contain it; of a date with digits unspecified, its
        days have to fit the digits.
        """
        this, other = aligned(self, other)
        bounded = this._bounds_contain(other)  # noqa: SLF001 - one of ours
        return this == other or (bounded and this._form_contains(other))  # noqa: SLF001 - as above

    def _form_contains(self, other: "TimeSpan") -> bool:
        """Whether the other keeps to what the bounds of this do not say."""
        if self.members and self.written.startswith("["):
            parts = other.members if other.written.startswith("[") else (other,)
            return all(any(member.contains(part) for member in self.members) for part in parts)
        if "X" not in self.written or "/" in self.written or self.qualification.is_approximate:
            return True
        first, last = other.begin_of_the_begin, other.end_of_the_end
        if first is None or last is None:
            return False
        return all_days_fit(self.written, first // DAY, last // DAY)

    def _bounds_contain(self, other: "TimeSpan") -> bool:
        return (
            _no_later(self.begin_of_the_begin, other.begin_of_the_begin)
            and _no_later(self.begin_of_the_end, other._earliest_end)  # noqa: SLF001 - ours
            and _no_earlier(self.end_of_the_begin, other._latest_begin)  # noqa: SLF001 - ours
            and _no_earlier(self.end_of_the_end, other.end_of_the_end)
        )

    def intersection(self, other: "TimeSpan") -> "TimeSpan | None":
        """Return what both allow, begin with begin and end with end; `None` if nothing.

        It is as unsure as both together. What a span is beyond its bounds (a season, the
        members of a set) is kept only where the two are equal.
        """
        this, other = aligned(self, other)
        if this == other:
            return this if this.is_possible else None
        both = TimeSpan(
            begin_of_the_begin=later(this.begin_of_the_begin, other.begin_of_the_begin),
            end_of_the_begin=earlier(this.end_of_the_begin, other.end_of_the_begin),
            begin_of_the_end=later(this.begin_of_the_end, other.begin_of_the_end),
            end_of_the_end=earlier(this.end_of_the_end, other.end_of_the_end),
            timed=this.timed or other.timed,
            offset=_offset_of(this, other),
            qualification=this.qualification | other.qualification,
        )
        return both if both.is_possible else None

    def hull(self, other: "TimeSpan") -> "TimeSpan":
        """Return the narrowest span that contains both; an open bound stays open.

        It is as unsure as both together. What a span is beyond its bounds (a season, the
        members of a set) is kept only where the two are equal.
        """
        this, other = aligned(self, other)
        if this == other:
            return this
        return TimeSpan(
            begin_of_the_begin=_both(min, this.begin_of_the_begin, other.begin_of_the_begin),
            end_of_the_begin=_both(max, this.end_of_the_begin, other.end_of_the_begin),
            begin_of_the_end=_both(min, this.begin_of_the_end, other.begin_of_the_end),
            end_of_the_end=_both(max, this.end_of_the_end, other.end_of_the_end),
            timed=this.timed or other.timed,
            offset=_offset_of(this, other),
            qualification=this.qualification | other.qualification,
        )

    def at_offset(self, offset: int) -> "TimeSpan":
        """Return the same time read from a clock so many seconds ahead of UTC.

        A span without an offset floats: it stays as it is.
        """
        if self.offset is None or self.offset == offset:
            return self
        shift = offset - self.offset
        return self._moved(lambda second: second + shift, offset)

    def in_zone(self, zone: dt.tzinfo) -> "TimeSpan":
        """Return the same time on the clock of a zone, as a civil time without an offset.

        A span without an offset floats: it stays as it is. Outside the years 2 to 9998,
        where zones have no rules, the clock is that of UTC.
        """
        if not isinstance(zone, dt.tzinfo):
            raise WrongType(argument="zone", expected="a datetime.tzinfo", got=type(zone).__name__)
        if self.offset is None:
            return self
        ahead = self.offset
        return self._moved(lambda second: in_zone(second - ahead, zone), None)

    def on_clock_of(self, zone: dt.tzinfo) -> "TimeSpan":
        """Return the same time as an instant on the clock of a zone, with its offset then.

        A time of day that floats is read as that clock's; of an hour that a clock shows twice
        it may be either. A date that floats stays as it is.

            >>> from zoneinfo import ZoneInfo
            >>> from chronology import edtf
            >>> moment = edtf.parse("2022-03-30T01:00:00Z")
            >>> print(moment.on_clock_of(ZoneInfo("Asia/Baku")))
            30 March 2022 05:00 UTC+04:00
        """
        if self.offset is None and not self.timed:
            return self
        if self.ends or self.is_extent:
            begin, end = self.begin.on_clock_of(zone), self.end.on_clock_of(zone)
            whole = TimeSpan.from_to(begin, end)
            return attrs.evolve(whole, qualification=self.qualification)
        low = _moved(self.begin_of_the_begin, lambda second: self._in_utc(second, zone))
        high = _moved(self.end_of_the_end, lambda second: self._in_utc(second, zone, last=True))
        known = low if low is not None else high
        if known is None:
            return self
        ahead = in_zone(known, zone) - known
        moved = TimeSpan.within(low, high, timed=True, offset=0).at_offset(ahead)
        either = tuple(member.on_clock_of(zone) for member in self.members if self.timed)
        return attrs.evolve(moved, qualification=self.qualification, members=either)

    def _in_utc(self, second: int, zone: dt.tzinfo, *, last: bool = False) -> int:
        """Return a second of its clock, or else of a zone's, as a second of UTC."""
        return of_zone(second, zone, last=last) if self.offset is None else second - self.offset

    def _moved(self, move: "Callable[[int], int]", offset: int | None) -> "TimeSpan":
        begin, end = (tuple(_moved(bound, move) for bound in stretch) for stretch in self._bounds)
        return attrs.evolve(
            self,
            begin_of_the_begin=begin[0],
            end_of_the_begin=begin[1],
            begin_of_the_end=end[0],
            end_of_the_end=end[1],
            offset=offset,
            ends=tuple(part._moved(move, offset) for part in self.ends),  # noqa: SLF001 - ours
            members=tuple(
                one if one.offset is None else one._moved(move, offset)  # noqa: SLF001 - ours
                for one in self.members
            ),
        )

    @property
    def sort_key(self) -> tuple[float, float]:
        """Seconds to sort by: earliest, then latest. An open bound takes another's place.

        So "by 26 April 2022" stands at 26 April 2022 and not before all time. What is
        entirely open sorts after everything else. A time that was given with an offset
        stands where UTC has it.
        """
        utc = self.at_offset(0)
        return sort_key(
            utc.begin_of_the_begin,
            utc.end_of_the_begin,
            utc.begin_of_the_end,
            utc.end_of_the_end,
        )

    def __str__(self) -> str:
        return self.in_words()

    def __format__(self, spec: str) -> str:
        if spec not in _STYLES:
            raise UnknownName(what="style", name=spec, known=_STYLES[1:])
        return self.in_words(short=spec == "short")

    def in_words(self, *, short: bool = False) -> str:
        """Return the span as people write it, in English.

        Args:
            short: whether months are written with three letters ("17–18 Jun 2023").
        """
        if self.members:
            words = [member.in_words(short=short) for member in self.members]
            return either(words, "and" if self.written.startswith("{") else "or")
        if self.ends:
            return self._ends_in_words(short=short)
        return _span_told(self, self.timed, short)

    def _own_in_words(self, *, short: bool) -> str:
        """Return a span without members or ends of its own, in English."""
        timed = self.timed or not self._is_of_whole_days
        style = Style(short=short, timed=timed, offset=self.offset)
        if self.written and "/" not in self.written:
            return written_in_words(self.written, style)
        if self.qualification.is_approximate and (about := self._unit_approximated):
            return qualified(in_words(about, about, style), self.qualification)
        words_ = in_words(*self._bounds, style, unknown=self._unknown_end)
        return f"{words_} ({self.qualification.in_words})" if self.qualification else words_

    def _ends_in_words(self, *, short: bool) -> str:
        """Return an interval whose ends are more than their bounds, in English."""
        begin, end = self.ends
        words = [part.in_words(short=short) for part in self.ends]
        if begin.is_unknown and self._unknown_end:
            return f"from an unknown beginning to {words[1]}"
        if end.is_unknown and self._unknown_end:
            return f"from {words[0]} to an unknown end"
        if begin.is_unknown:
            return f"until {words[1]}" if end.end_of_the_end is not None else f"ended {words[1]}"
        if end.is_unknown:
            open_before = begin.begin_of_the_begin is None
            return f"begun {words[0]}" if open_before else f"since {words[0]}"
        one_sided = begin.begin_of_the_begin is None or end.end_of_the_end is None
        if one_sided or any(" to " in phrase for phrase in words):
            return f"begun {in_some(words[0])}, ended {in_some(words[1])}"
        return f"from {words[0]} to {words[1]}"

    @property
    def _unknown_end(self) -> bool:
        """Whether an end is not open but unknown."""
        return self.written.startswith("/") or self.written.endswith("/")

    @property
    def _is_of_whole_days(self) -> bool:
        first, last = self._bounds
        begins = all(bound is None or bound % DAY == 0 for bound in (first[0], last[0]))
        return begins and all(
            bound is None or bound % DAY == LAST_SECOND for bound in (first[1], last[1])
        )

    def __repr__(self) -> str:
        begin, end = ("..".join(str(b or "") for b in pair) for pair in _pairs(self.bounds))
        return (
            f"<TimeSpan {self}: {begin}>"
            if begin == end
            else f"<TimeSpan {self}: {begin} to {end}>"
        )

    @property
    def _unit_approximated(self) -> tuple[int, int] | None:
        """The bounds of the day, month, quarter, half or year that was widened to these."""
        earliest, latest = self.begin_of_the_begin, self.end_of_the_end
        if self.is_extent or self.timed or earliest is None or latest is None:
            return None
        inner = narrowed(earliest, latest)
        return inner if inner is not None and whole_unit(*inner) else None


@lru_cache(maxsize=2**14)
def _span_told(span: TimeSpan, _timed: bool, short: bool) -> str:  # noqa: FBT001 - what decides, beside what makes spans equal
    """Return a span without members or ends in English: of many, few differ."""
    return span._own_in_words(short=short)  # noqa: SLF001 - ours


def sort_key(
    begin_of_the_begin: int | None,
    end_of_the_begin: int | None,
    begin_of_the_end: int | None,
    end_of_the_end: int | None,
) -> tuple[float, float]:
    """Return the key described at `TimeSpan.sort_key`, for four bare bounds in seconds."""
    bounds = (begin_of_the_begin, end_of_the_begin, begin_of_the_end, end_of_the_end)
    if begin_of_the_begin is not None and end_of_the_end is not None:
        return begin_of_the_begin, max(begin_of_the_begin, end_of_the_end)
    known = [bound for bound in bounds if bound is not None]
    if not known:
        return (float("inf"), float("inf"))
    first = min(known) if begin_of_the_begin is None else begin_of_the_begin
    return first, max(known) if end_of_the_end is None else max(first, end_of_the_end)


def later(a: int | None, b: int | None) -> int | None:
    """Return the greater of two lower bounds; an open one gives way."""
    return b if a is None else a if b is None else max(a, b)


def earlier(a: int | None, b: int | None) -> int | None:
    """Return the smaller of two upper bounds; an open one gives way."""
    return b if a is None else a if b is None else min(a, b)


def _moved(bound: int | None, move: "Callable[[int], int]") -> int | None:
    return None if bound is None else move(bound)


def _both(pick: "Callable[[int, int], int]", a: int | None, b: int | None) -> int | None:
    return None if a is None or b is None else pick(a, b)


def _ordered(lower: int | None, upper: int | None) -> bool:
    return lower is None or upper is None or lower <= upper


def _no_later(a: int | None, b: int | None) -> bool:
    return a is None or (b is not None and a <= b)


def _no_earlier(a: int | None, b: int | None) -> bool:
    return a is None or (b is not None and a >= b)


def _pairs(bounds: "Sequence[Bound | None]") -> "tuple[Sequence[Bound | None], ...]":
    return bounds[:2], bounds[2:]


def aligned(a: TimeSpan, b: TimeSpan) -> tuple[TimeSpan, TimeSpan]:
    """Return two spans as one clock shows them, if each was read from a known one.

    Raises:
        WrongType: the second is no span.
    """
    if not isinstance(b, TimeSpan):
        raise WrongType(argument="other", expected="a TimeSpan", got=type(b).__name__)
    if a.offset is None or b.offset is None or a.offset == b.offset:
        return a, b
    return a.at_offset(0), b.at_offset(0)


def _offset_of(a: TimeSpan, b: TimeSpan) -> int | None:
    """Return the offset of what is made of two aligned spans: where one floats, it floats.

    One that is open on all sides was read from no clock.
    """
    if a.is_unknown != b.is_unknown:
        return b.offset if a.is_unknown else a.offset
    return a.offset if a.offset == b.offset else None


def _order(a: int | None, b: int | None, openly: float) -> int:
    """Return -1, 0 or 1 as a bound lies before, at or after another; an open one is far away."""
    this, other = openly if a is None else a, openly if b is None else b
    return (this > other) - (this < other)


def _order_of_middles(a: TimeSpan, b: TimeSpan) -> int:
    """Return -1, 0 or 1 for two spans of which one lies inside the other."""
    a_middle, b_middle = _twice_the_middle(a), _twice_the_middle(b)
    if a_middle is None or b_middle is None:
        return 0
    return (a_middle > b_middle) - (a_middle < b_middle)


def _twice_the_middle(span: TimeSpan) -> float | None:
    earliest, latest = span.begin_of_the_begin, span.end_of_the_end
    if earliest is None:
        return None if latest is None else float("-inf")
    return float("inf") if latest is None else earliest + latest

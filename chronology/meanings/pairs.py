"""Meanings of two times: ranges, lists, shared years."""

from enum import StrEnum

import attrs

from chronology.meanings.calendar import Day, Months, Years
from chronology.meanings.clock import PartOfDay
from chronology.meanings.counted import MonthDay
from chronology.meanings.ends import Closing, FromBegin, Opening, is_weekly
from chronology.meanings.meaning import DAYS_IN_WEEK, MONTHS_IN_YEAR, Meaning, Pair, Reading, View
from chronology.meanings.parts import Part
from chronology.meanings.stepped import FromAntecedent, Weekday
from chronology.meanings.terms import Basis, Tense, TimeFault, unclear
from chronology.meanings.wrapped import Near
from chronology.timespan import TimeSpan, days_in_month
from chronology.vocabulary import TimeFaultKind

_ORDER_OF_BASES = tuple(Basis)
_COMMON_YEAR = 2001


class Extent(StrEnum):
    """What two times together denote."""

    FROM_TO = "from one to the other"
    ONE_OF = "one of the two"


@attrs.frozen(kw_only=True)
class Range(Pair):
    """Two times that belong together: "17 and 18 June", "from May to July 2023".

    Attributes:
        extent: whether it lasted from one to the other, or was at one of them.
    """

    extent: Extent = Extent.FROM_TO

    @property
    def basis(self) -> Basis:
        """The less certain of the two."""
        return max(self.begin.basis, self.end.basis, key=_ORDER_OF_BASES.index)

    @property
    def leans(self) -> bool:
        """Whether either leans."""
        return self.begin.leans or self.end.leans

    @property
    def spreads(self) -> bool:
        """Whether either spreads."""
        return self.begin.spreads or self.end.spreads

    @property
    def opens_ahead(self) -> bool:
        """Whether either does."""
        return self.begin.opens_ahead or self.end.opens_ahead

    @property
    def opens_sooner(self) -> bool:
        """Whether either does."""
        return self.begin.opens_sooner or self.end.opens_sooner

    def seen_from(self, view: View) -> Reading:
        """Return the span of the two; a fault if the first comes after the second."""
        begin, end = self.begin.seen_from(view), self.end.seen_from(view)
        value = f"{begin.value}/{end.value}"
        fault = _with_both(begin.fault, end.fault)
        basis = begin.basis or end.basis
        if begin.span is None or end.span is None:
            return Reading(span=None, value=value, fault=fault, basis=basis)
        first, last = begin.span, end.span
        if self.extent is Extent.ONE_OF and last.definitely_before(first):
            first, last = last, first  # "Tuesday or Thursday", on a Wednesday
            value = f"{end.value}/{begin.value}"
        if last.definitely_before(first):
            # Not impossible: "sales fell from 2024 to 2023" tells of no stretch of time.
            descending = unclear(f"{begin.span} is after {end.span}")
            return Reading(span=None, value=value, fault=descending)
        span = TimeSpan.from_to(first, last)
        if self.extent is Extent.ONE_OF:
            span = span.some_time_within
        return Reading(span=span, value=value, fault=fault, basis=basis)


def _with_both(one: TimeFault | None, other: TimeFault | None) -> TimeFault | None:
    """Return what is wrong with two times together: the graver kind, and what is said of each."""
    faults = list(dict.fromkeys(fault for fault in (one, other) if fault is not None))
    if not faults:
        return None
    kind = min((fault.kind for fault in faults), key=_GRAVEST_FIRST.index)
    return TimeFault(kind=kind, sentence="; ".join(fault.sentence for fault in faults))


_GRAVEST_FIRST = tuple(TimeFaultKind)


@attrs.frozen(kw_only=True)
class Listed(Range):
    """Two times of one sort, each named by itself: "July and August 2022"."""

    @property
    def each(self) -> tuple[Meaning, ...]:
        """Both."""
        return self.ends


def between(begin: Meaning, end: Meaning) -> Range:
    """Return the stretch between two times, of which one may name the year for both.

    "From 28 December to 4 January" crosses the year: the begin is the last one not after
    the end. "28 December 2023 to 4 January": the end is the next one from the begin. "From
    November 1918 to the following March": it is counted from the begin. "From Friday to 2
    January": the nearest Friday, and where that has passed, the last one not after the end.
    """
    if end.basis is Basis.ANTECEDENT and not _is_named_before(end):
        return Range(begin=begin, end=FromBegin(of=end, begin=begin))
    if is_weekly(begin):
        return Range(begin=Opening(of=begin, to=end), end=Closing(of=end, begin=begin))
    if begin.leans:
        return Range(begin=Near(of=begin, to=end, tense=Tense.PAST), end=end)
    if end.leans:
        return Range(begin=begin, end=Near(of=end, to=begin, tense=Tense.FUTURE))
    return Range(begin=begin, end=end)


def _is_named_before(end: Meaning) -> bool:
    """Whether an end was named before both: "from 3 May to that day"."""
    return isinstance(end, MonthDay) or (isinstance(end, FromAntecedent) and not end.shift)


def together(left: Meaning, right: Meaning) -> Listed | None:
    """Return two times of one sort that follow on each other: "July and August 2022".

    `None` if there is a gap between them, of which the words do not speak.
    """
    pair = _pair(left, right)
    return pair if pair is not None and _adjoin(left, _first(right)) else None


def either(left: Meaning, right: Meaning) -> Listed | None:
    """Return one of two times of one sort: "May or June 2025"."""
    pair = _pair(left, right)
    if pair is None:
        return None
    begin = left if is_weekly(left) else pair.begin  # of two weekdays either may come first
    return attrs.evolve(pair, begin=begin, extent=Extent.ONE_OF)


def _pair(left: Meaning, right: Meaning) -> Listed | None:
    """Return two times of one sort, the left one near the right if it has no year."""
    first = _first(right)
    one, other = _without_part(left), _without_part(first)
    sorts = (Day, Months, Weekday, Years)
    alike = isinstance(one, sorts) and type(one) is type(other) and type(left) is type(first)
    if not alike or (isinstance(one, Day) and isinstance(right, Range)):
        return None
    end = right.end if isinstance(right, Range) else right
    to = right.begin if isinstance(right, Range) else right
    # What takes its year from another gives none: all of a list take it from the same.
    to = to.to if isinstance(to, Near) else to
    begin = Near(of=left, to=to, tense=Tense.PAST) if left.leans else left
    return Listed(begin=begin, end=end)


def _first(meaning: Meaning) -> Meaning:
    """Return the first of a stretch, without what it takes its year from."""
    begin = meaning.begin if isinstance(meaning, Range) else meaning
    return begin.of if isinstance(begin, Near) and isinstance(meaning, Range) else begin


def _adjoin(left: Meaning, right: Meaning) -> bool:
    """Whether one time follows directly on another, in the same year or over its end."""
    one, other = _without_part(left), _without_part(right)
    if isinstance(one, Years) and isinstance(other, Years):
        return one.first + one.count == other.first
    if isinstance(one, Months) and isinstance(other, Months):
        return (one.month + one.count - other.month) % MONTHS_IN_YEAR == 0
    if isinstance(one, Weekday) and isinstance(other, Weekday):
        return (one.weekday + 1) % DAYS_IN_WEEK == other.weekday
    if not isinstance(one, Day) or not isinstance(other, Day):
        return False
    if one.month == other.month:
        return one.day + 1 == other.day
    is_next = one.month % MONTHS_IN_YEAR + 1 == other.month and other.day == 1
    return is_next and days_in_month(_COMMON_YEAR, one.month) <= one.day


def sharing_year(left: Meaning, right: Meaning) -> Meaning | None:
    """Return the left of two coordinated times with the year that only the right one names.

    `None` if there is nothing to share: "17 June and 3 July 2023" share, "in April and in
    2023" do not.
    """
    right = right.begin if isinstance(right, Range) else right
    target = right.to if isinstance(right, Near) else right
    if isinstance(left, Range):  # "28–29 May and 1 June 2022"
        first = left.begin.of if isinstance(left.begin, Near) else left.begin
        begin, end = sharing_year(first, target), sharing_year(left.end, target)
        return None if begin is None or end is None else attrs.evolve(left, begin=begin, end=end)
    one, other = _without_part(left), _without_part(target)
    days = isinstance(one, Day) and isinstance(other, Day)
    months = isinstance(one, Months) and isinstance(other, Months) and one.count == other.count
    if (days or months) and left.leans and not target.leans:
        return Near(of=left, to=target, tense=Tense.PAST)
    return None


def _without_part(meaning: Meaning) -> Meaning:
    return meaning.of if isinstance(meaning, Part | PartOfDay) else meaning

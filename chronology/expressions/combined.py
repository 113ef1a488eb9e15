"""Meanings made from other meanings: parts, open sides, ranges, shared years."""

from enum import StrEnum

import attrs

from chronology.expressions.meaning import Meaning, Pair, Reading, View, outer_days, value_of
from chronology.expressions.model import Basis, Tense, TimeFault, TimexType, unclear
from chronology.expressions.stepped import Weekday
from chronology.expressions.yearly import Day, Months, Years
from chronology.timespan import DAY, Qualification, TimeSpan, civil, days_in_month, widened
from chronology.timespan.civil import days_of_months
from chronology.vocabulary import TimeFaultKind

_ORDER_OF_BASES = tuple(Basis)
_DAYS_IN_WEEK = 7
_MONTHS_IN_YEAR = 12
_COMMON_YEAR = 2001
_YEARS_IN_DECADE = 10
_THURSDAY = 3  # 1970-01-01, day number 0, counted from Monday


@attrs.frozen(kw_only=True)
class Wrapped(Meaning):
    """A meaning made from another.

    Attributes:
        of: the other.
    """

    of: Meaning

    @property
    def type(self) -> TimexType:
        """As the other's."""
        return self.of.type

    @property
    def calendar(self) -> bool:
        """As the other's."""
        return self.of.calendar

    @property
    def basis(self) -> Basis:
        """As the other's."""
        return self.of.basis

    @property
    def leans(self) -> bool:
        """As the other."""
        return self.of.leans

    @property
    def lacks_year(self) -> bool:
        """As the other."""
        return self.of.lacks_year

    @property
    def opens_ahead(self) -> bool:
        """As the other."""
        return self.of.opens_ahead

    @property
    def spreads(self) -> bool:
        """As the other."""
        return self.of.spreads


@attrs.frozen(kw_only=True)
class Part(Wrapped):
    """A part of a stretch: "the end of March", "early 2023".

    Attributes:
        index: which part, from 0.
        parts: into how many the stretch is divided.
        mod: TIMEX3 `mod`.
    """

    index: int
    parts: int
    mod: str

    def seen_from(self, view: View) -> Reading:
        """Return the part of the whole, in whole months where it has enough of them."""
        whole = self.of.seen_from(view)
        outer = None if whole.span is None else outer_days(whole.span)
        if outer is None:
            return whole
        days = _part(*outer, self.index, self.parts)
        return attrs.evolve(whole, span=TimeSpan.days(*days))


class Side(StrEnum):
    """On which side of a time something lies."""

    SINCE = "since"
    NOT_BEFORE = "not before"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"


_MOD_OF_SIDE = {
    Side.SINCE: "AFTER",
    Side.NOT_BEFORE: "ON_OR_AFTER",
    Side.UNTIL: "ON_OR_BEFORE",
    Side.BEFORE: "BEFORE",
    Side.AFTER: "AFTER",
}


@attrs.frozen(kw_only=True)
class Beside(Wrapped):
    """What lies on one side of a time: "since 1992", "by the end of the year".

    Attributes:
        side: which side; "by X" and "until X" still include X.
        opens: whether it opens its sentence, as a rule for what is to come does: "From 3 June on
            the road is closed".
    """

    side: Side
    opens: bool = False

    @property
    def mod(self) -> str:
        """The side, as TIMEX3 writes it."""
        return _MOD_OF_SIDE[self.side]

    @property
    def by_default(self) -> Tense:
        """Ahead, for what has a limit: "valid until September", "pay before 1 June"."""
        is_limit = self.side in {Side.UNTIL, Side.BEFORE, Side.NOT_BEFORE}
        return Tense.FUTURE if is_limit or self.opens else Tense.PAST

    def seen_from(self, view: View) -> Reading:
        """Return the open span."""
        reading = self.of.seen_from(view)
        if reading.span is None:
            return reading
        return attrs.evolve(
            reading, span=_beside(reading.span, self._meant_side()), of=reading.span
        )

    def _meant_side(self) -> Side:
        """Return the side; before the end of a year is before it is over, not before autumn."""
        ends = isinstance(self.of, Part) and self.of.mod == "END"
        return Side.UNTIL if ends and self.side is Side.BEFORE else self.side


@attrs.frozen(kw_only=True)
class Onward(Wrapped):
    """What begins at a time if it is still to come: "will be closed from Wednesday".

    Looking back, "from April" may be where something stems from: then it is the time itself.

    Attributes:
        opens: as `Beside.opens`.
    """

    opens: bool = False

    @property
    def by_default(self) -> Tense:
        """Ahead, where it opens its sentence."""
        return Tense.FUTURE if self.opens else Tense.PAST

    leans = True
    opens_ahead = True

    def seen_from(self, view: View) -> Reading:
        """Return the open span, or the time itself."""
        reading = self.of.seen_from(view)
        outer = None if reading.span is None else outer_days(reading.span)
        if reading.span is None or outer is None:
            return reading
        # What the words alone date must not differ with the anchor.
        by_tense = self.basis is Basis.WORDS or view.today is None
        if view.tense is Tense.PAST and (by_tense or outer[0] <= (view.today or 0)):
            return reading
        return attrs.evolve(reading, span=_beside(reading.span, Side.SINCE), of=reading.span)


@attrs.frozen(kw_only=True)
class WeekOf(Wrapped):
    """The week, from Monday to Sunday (ISO 8601), in which a day lies: "the week of 3 May"."""

    def seen_from(self, view: View) -> Reading:
        """Return the whole week."""
        reading = self.of.seen_from(view)
        outer = None if reading.span is None else outer_days(reading.span)
        if outer is None:
            return reading
        monday = outer[0] - (outer[0] + _THURSDAY) % _DAYS_IN_WEEK
        span = TimeSpan.days(monday, monday + _DAYS_IN_WEEK - 1)
        return Reading(span=span, value=value_of(monday, monday + _DAYS_IN_WEEK - 1))


@attrs.frozen(kw_only=True)
class About(Wrapped):
    """What lies near a time: "around 1890".

    It widens as `~` does in EDTF: by the length of the stretch itself, on either side.
    """

    mod = "APPROX"

    def seen_from(self, view: View) -> Reading:
        """Return the widened span, marked as approximate."""
        reading = self.of.seen_from(view)
        outer = None if reading.span is None else outer_days(reading.span)
        if outer is None:
            return reading
        earliest, latest = widened(outer[0] * DAY, (outer[1] + 1) * DAY - 1)
        span = TimeSpan.within(earliest, latest)
        return attrs.evolve(
            reading, span=attrs.evolve(span, qualification=Qualification.APPROXIMATE)
        )


@attrs.frozen(kw_only=True)
class Near(Wrapped):
    """A meaning without a year that takes its year from another, beside which it stands.

    Attributes:
        to: the other.
        tense: `past` for the last one not after the other, `future` for the next one.
    """

    to: Meaning
    tense: Tense

    @property
    def basis(self) -> Basis:
        """As that which it leans on."""
        return self.to.basis

    @property
    def leans(self) -> bool:
        """As that which it leans on."""
        return self.to.leans

    @property
    def lacks_year(self) -> bool:
        """As its own words, whatever it leans on."""
        return self.of.lacks_year

    @property
    def spreads(self) -> bool:
        """As that which it leans on."""
        return self.to.spreads

    def seen_from(self, view: View) -> Reading:
        """Return the reading seen from the other's near end."""
        to = self.to.seen_from(view)
        outer = None if to.span is None else outer_days(to.span)
        today = None if outer is None else outer[1 if self.tense is Tense.PAST else 0]
        near = self.of.seen_from(attrs.evolve(view, today=today, tense=self.tense, told=None))
        return attrs.evolve(near, basis=to.basis)


@attrs.frozen(kw_only=True)
class LookingBack(Wrapped):
    """A meaning that leans back whatever the words around it: the day of a dateline."""

    @property
    def basis(self) -> Basis:
        """The anchor, if the meaning needs it."""
        return Basis.ANCHOR if self.of.leans else self.of.basis

    leans = False

    def seen_from(self, view: View) -> Reading:
        """Return the last one by today."""
        return self.of.seen_from(attrs.evolve(view, tense=Tense.PAST, told=None))


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

    def seen_from(self, view: View) -> Reading:
        """Return the span of the two; a fault if the first comes after the second."""
        begin, end = self.begin.seen_from(view), self.end.seen_from(view)
        value = f"{begin.value}/{end.value}"
        fault = _with_both(begin.fault, end.fault)
        basis = begin.basis or end.basis
        if begin.span is None or end.span is None:
            return Reading(span=None, value=value, fault=fault, basis=basis)
        if end.span.definitely_before(begin.span):
            # Not impossible: "sales fell from 2024 to 2023" tells of no stretch of time.
            descending = unclear(f"{begin.span} is after {end.span}")
            return Reading(span=None, value=value, fault=descending)
        span = TimeSpan.from_to(begin.span, end.span)
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


def between(begin: Meaning, end: Meaning) -> Range:
    """Return the stretch between two times, of which one may name the year for both.

    "From 28 December to 4 January" crosses the year: the begin is the last one not after
    the end. "28 December 2023 to 4 January": the end is the next one from the begin.
    """
    if begin.leans:
        return Range(begin=Near(of=begin, to=end, tense=Tense.PAST), end=end)
    if end.leans:
        return Range(begin=begin, end=Near(of=end, to=begin, tense=Tense.FUTURE))
    return Range(begin=begin, end=end)


def together(left: Meaning, right: Meaning) -> Listed | None:
    """Return two times of one sort that follow on each other: "July and August 2022".

    `None` if there is a gap between them, of which the words do not speak.
    """
    pair = _pair(left, right)
    return pair if pair is not None and _adjoin(left, _first(right)) else None


def either(left: Meaning, right: Meaning) -> Listed | None:
    """Return one of two times of one sort: "May or June 2025"."""
    pair = _pair(left, right)
    return None if pair is None else attrs.evolve(pair, extent=Extent.ONE_OF)


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
        return (one.month + one.count - other.month) % _MONTHS_IN_YEAR == 0
    if isinstance(one, Weekday) and isinstance(other, Weekday):
        return (one.weekday + 1) % _DAYS_IN_WEEK == other.weekday
    if not isinstance(one, Day) or not isinstance(other, Day):
        return False
    if one.month == other.month:
        return one.day + 1 == other.day
    is_next = one.month % _MONTHS_IN_YEAR + 1 == other.month and other.day == 1
    return is_next and days_in_month(_COMMON_YEAR, one.month) <= one.day


def sharing_year(left: Meaning, right: Meaning) -> Meaning | None:
    """Return the left of two coordinated times with the year that only the right one names.

    `None` if there is nothing to share: "17 June and 3 July 2023" share, "in April and in
    2023" do not.
    """
    right = right.begin if isinstance(right, Range) else right
    target = right.to if isinstance(right, Near) else right
    one, other = _without_part(left), _without_part(target)
    days = isinstance(one, Day) and isinstance(other, Day)
    months = isinstance(one, Months) and isinstance(other, Months) and one.count == other.count
    if (days or months) and left.leans and not target.leans:
        return Near(of=left, to=target, tense=Tense.PAST)
    return None


def _without_part(meaning: Meaning) -> Meaning:
    return meaning.of if isinstance(meaning, Part) else meaning


def _part(first: int, last: int, index: int, parts: int) -> tuple[int, int]:
    """Return one part of a stretch.

    A month's thirds are its first ten days, its second ten and the rest; a year's are four
    months each; a decade's and a century's are whole years. What does not divide into whole
    months is divided by days.
    """
    year, month, day = civil(first)
    end_year, end_month, end_day = civil(last)
    count = (end_year - year) * 12 + end_month - month + 1
    whole = day == 1 and end_day == days_in_month(end_year, end_month)
    years, rest = divmod(count, _MONTHS_IN_YEAR)
    if whole and not rest and years >= _YEARS_IN_DECADE:
        # "Early" and "mid-" overlap by a year or so: nobody draws the line within a year.
        start, end = years * index // parts, -(-years * (index + 1) // parts)
        return days_of_months(year + start, month, _MONTHS_IN_YEAR * (end - start))
    if whole and count % parts == 0:
        start = year * 12 + month - 1 + index * count // parts
        return days_of_months(start // 12, start % 12 + 1, count // parts)
    length = 30 if whole and count == 1 else last - first + 1
    begin, following = (first + length * part // parts for part in (index, index + 1))
    return begin, last if index == parts - 1 else following - 1


def _beside(span: TimeSpan, side: Side) -> TimeSpan:
    """Return what lies on one side of a span."""
    first, last = span.begin_of_the_begin, span.end_of_the_end
    match side:
        case Side.SINCE:
            return TimeSpan.since(span.begin)
        case Side.NOT_BEFORE:
            return TimeSpan.within(first, None)
        case Side.UNTIL:
            return TimeSpan.within(None, last)
        case Side.BEFORE:
            return TimeSpan.within(None, None if first is None else first - 1)
        case Side.AFTER:
            return TimeSpan.within(None if last is None else last + 1, None)

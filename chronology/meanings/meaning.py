"""What words may mean, before anybody has said from which day they are seen.

A language's rules turn words into one of these meanings; `Meaning.seen_from` turns a
meaning into bounds. Nothing here knows any language.

Every meaning moves forward, or stays, as the day it is seen from moves forward. Therefore
two readings, from the first and from the last day of an uncertain anchor, tell whether any
day between them would give another result.
"""

import datetime as dt
from abc import ABC, abstractmethod
from collections.abc import Mapping
from functools import lru_cache

import attrs

from chronology.meanings.business import BusinessCalendar
from chronology.meanings.fiscal_year import FiscalYear
from chronology.meanings.terms import Basis, Offset, Step, Tense, TimeFault, TimexType
from chronology.timespan import DAY, TimeSpan, civil
from chronology.timex3 import value_of_days, year_value

DAYS_IN_WEEK = 7
MONTHS_IN_YEAR = 12
_KNOWN = 1024  # stretches of days that are kept as they are read


@attrs.frozen(kw_only=True)
class View:
    """From where a meaning is seen.

    Attributes:
        today: the anchor, as days since 1970-01-01; `None` if there is none.
        tense: which way a date without its year leans.
        antecedent: the day that "the same day" leans on.
        same_year: the year that "the same year" leans on.
        last: the first and last day number of what "the following month" leans on.
        stretch: the first and last day number of a stretch of years, if one was named after that.
        told: the first and last day number of what a time without its year leans on, where
            it leans on the text and not on the anchor.
        framed: whether `told` opened a sentence of the same paragraph: then its year holds on.
        onward: whether it is the next one after `told`: something was put off from then.
        cued: whether anything tells the tense.
        day_first: whether the day comes before the month in figures, by the mark between them.
        century: the first year of the century that the text has come to, if it has to one.
        century_is_near: whether that stands in the same sentence, and it is open whether the text
            goes on from it.
        fiscal: when the financial year begins, if that is declared.
        zone: the zone of the source, if one is declared.
        business: which days are business days, if that is declared.
    """

    today: int | None
    tense: Tense = Tense.PAST
    cued: bool = True
    antecedent: TimeSpan | None = None
    same_year: int | None = None
    last: tuple[int, int] | None = None
    stretch: tuple[int, int] | None = None
    told: tuple[int, int] | None = None
    framed: bool = False
    onward: bool = False
    day_first: Mapping[str, bool] = attrs.field(factory=dict)
    century: int | None = None
    century_is_near: bool = False
    fiscal: FiscalYear | None = None
    zone: dt.tzinfo | None = None
    business: BusinessCalendar | None = None


@attrs.frozen(kw_only=True)
class Reading:
    """A meaning, seen from one day.

    Attributes:
        span: when that is; `None` if unknown or impossible.
        value: as `TimeExpression.value`.
        fault: as `TimeExpression.fault`.
        basis: what it rested on, if that turned out only here.
        of: the time itself, where `span` is what lies beside it ("since 1992").
        holidays: weekdays that were passed over as no business days, as day numbers.
    """

    span: TimeSpan | None
    value: str
    fault: TimeFault | None = None
    basis: Basis | None = None
    of: TimeSpan | None = None
    holidays: tuple[int, ...] = ()


class Meaning(ABC):
    """A time as words name it.

    A meaning `leans` if it needs a tense. It `spreads` if, seen from an uncertain anchor,
    it may be any of the readings ("today"); one that does not spread is taken from the
    anchor's latest day looking back, and from its earliest looking ahead ("29 November").
    """

    @property
    def type(self) -> TimexType:
        """TIMEX3 `type`."""
        return TimexType.DATE

    @property
    def calendar(self) -> bool:
        """As `TimeExpression.calendar`."""
        return True

    @property
    def mod(self) -> str:
        """TIMEX3 `mod`."""
        return ""

    @property
    def basis(self) -> Basis:
        """What a reading rests on."""
        return Basis.WORDS

    @property
    def leans(self) -> bool:
        """Whether a reading needs a tense."""
        return self.basis is Basis.TENSE

    @property
    def is_deadline(self) -> bool:
        """Whether a plan for it may be met at any time up to its end: "within two weeks"."""
        return False

    @property
    def is_business(self) -> bool:
        """Whether it is counted in business days."""
        return False

    @property
    def offset(self) -> Offset | None:
        """How it counts from what is not dated, or from now; `None` if it does not."""
        return None

    @property
    def lacks_year(self) -> bool:
        """Whether it is a day or month of which the words do not name the year."""
        return False

    @property
    def by_default(self) -> Tense:
        """Which way a reading leans where nothing around it tells."""
        return Tense.PAST

    @property
    def opens_ahead(self) -> bool:
        """Whether a reading differs with the tense though the time is the same."""
        return False

    @property
    def opens_sooner(self) -> bool:
        """Whether its words must tell more plainly than others' which way it leans."""
        return False

    @property
    def comes_again(self) -> bool:
        """Whether how far the next such time is tells which one is meant."""
        return True

    @property
    def spreads(self) -> bool:
        """Whether an uncertain anchor makes the reading as uncertain as itself."""
        return self.basis is Basis.ANCHOR

    @property
    def grain(self) -> Step | None:
        """The unit as which it is named: a day, a month; `None` for what is none by itself."""
        return None

    @property
    def is_date(self) -> bool:
        """Whether something may begin there, of which it is then the date: "from May"."""
        return False

    @property
    def is_end(self) -> bool:
        """Whether it may be one end of a stretch: "from May", "to 3 p.m."."""
        return False

    @property
    def is_told(self) -> bool:
        """Whether a narrative uses it as well: "by the end of the year"."""
        return False

    @property
    def has_sides(self) -> bool:
        """Whether something may lie beside it: before it, since then."""
        return True

    @property
    def takes_clock(self) -> bool:
        """Whether a time of day may stand beside it: "Monday, 5 p.m."."""
        return False

    @property
    def is_clock(self) -> bool:
        """Whether it is a time of day in hours, of whichever day."""
        return False

    @property
    def without_side(self) -> "Meaning":
        """The time beside which it lies ("before May"); itself, if beside none."""
        return self

    @property
    def own(self) -> "Meaning":
        """What its own words mean, without the time from which it takes its year."""
        return self

    @property
    def as_limit(self) -> "Meaning":
        """What it means where it is a limit: "before", "by"."""
        return self

    @property
    def core(self) -> "Meaning | None":
        """Beside which a unit may lie ("the week before Easter"); `None` if beside nothing."""
        return None

    @property
    def is_day_long(self) -> bool:
        """Whether it is a time of day of which only the day bounds it: "Monday night"."""
        return False

    @property
    def day_named(self) -> "Meaning | None":
        """The day of a time of day; `None` if it is none, or its words name no day."""
        return None

    @property
    def ends(self) -> tuple["Meaning", "Meaning"] | None:
        """The two times of which it is made; `None` if it is one."""
        return None

    @property
    def each(self) -> tuple["Meaning", ...]:
        """The times that it lists; itself, if it lists none."""
        return (self,)

    @property
    def year_named(self) -> int | None:
        """The year that it is; `None` if it is none, or several."""
        return None

    @property
    def recurring(self) -> str:
        """The TIMEX3 value of it again and again ("Mondays"); empty if it does not recur."""
        return ""

    def of_year(self, number: int) -> "Meaning | None":  # noqa: ARG002 - most take none
        """Return the same of a year that stands beside it; `None` if it takes none."""
        return None

    def on(self, day: "Meaning") -> "Meaning | None":  # noqa: ARG002 - most are on no day
        """Return the same time of another's day; `None` if it is none that lacks its day."""
        return None

    @abstractmethod
    def seen_from(self, view: View) -> Reading:
        """Return when that is, seen from there."""


@attrs.frozen(kw_only=True)
class Unclear(Meaning):
    """Words that certainly denote a time, of which they do not say enough.

    Attributes:
        value: as `TimeExpression.value`.
        fault: what is missing, or impossible.
        type: as `TimeExpression.type`.
        span: the times of which it is one, if they are known.
        far: how far it counts from what is not dated, if that is why.
    """

    value: str
    fault: TimeFault
    type: TimexType = TimexType.DATE
    span: TimeSpan | None = None
    far: Offset | None = None

    has_sides = False

    @property
    def offset(self) -> Offset | None:
        """As `far`."""
        return self.far

    def seen_from(self, view: View) -> Reading:  # noqa: ARG002 - it is unclear from everywhere
        """Return what is known, and the fault."""
        return Reading(span=self.span, value=self.value, fault=self.fault)


@attrs.frozen(kw_only=True)
class Pair(Meaning):
    """Two times that make one construction.

    Attributes:
        begin: the first.
        end: the second.
    """

    begin: Meaning
    end: Meaning

    @property
    def ends(self) -> tuple[Meaning, Meaning]:
        """Both."""
        return self.begin, self.end

    @property
    def lacks_year(self) -> bool:
        """Whether the words behind which more may stand name none."""
        return self.end.lacks_year


def weekday_of(number: int) -> int:
    """Return the weekday of a day number, 0 for Monday."""
    return (number + 3) % DAYS_IN_WEEK  # 1970-01-01 was a Thursday


def weekday_within(days: tuple[int, int], weekday: int, place: int) -> int:
    """Return the day number of a weekday counted within a stretch, from 1, or -1 for its last."""
    first, last = days
    if place < 0:
        behind = DAYS_IN_WEEK * (-place - 1)
        return last - (weekday_of(last) - weekday) % DAYS_IN_WEEK - behind
    return first + (weekday - weekday_of(first)) % DAYS_IN_WEEK + DAYS_IN_WEEK * (place - 1)


def outer_days(span: TimeSpan) -> tuple[int, int] | None:
    """Return the first and last day number that a span touches; `None` if it is open."""
    if span.begin_of_the_begin is None or span.end_of_the_end is None:
        return None
    return span.begin_of_the_begin // DAY, span.end_of_the_end // DAY


@lru_cache(maxsize=_KNOWN)
def value_of(first: int, last: int) -> str:
    """Return the TIMEX3 value of a stretch of whole days, given by day numbers."""
    return value_of_days(first, last) or f"{_iso(first)}/{_iso(last)}"


@lru_cache(maxsize=_KNOWN)
def span_of(first: int, last: int) -> TimeSpan:
    """Return some time from one day number to another."""
    return TimeSpan.days(first, last)


@lru_cache(maxsize=_KNOWN)
def reading_of(first: int, last: int) -> Reading:
    """Return the reading of a stretch of whole days."""
    return Reading(span=span_of(first, last), value=value_of(first, last))


def _iso(number: int) -> str:
    year, month, day = civil(number)
    return f"{year_value(year)}-{month:02}-{day:02}"

"""Meanings of financial years, and of their quarters and halves, which begin on a declared day."""

import attrs

from chronology.meanings.calendar import NO_YEAR, InYear, Months, Year, Years
from chronology.meanings.centuries import CENTURY, in_century
from chronology.meanings.either import either_reading
from chronology.meanings.fiscal_year import FiscalYear
from chronology.meanings.meaning import MONTHS_IN_YEAR, Meaning, Pair, Reading, View, value_of
from chronology.meanings.pairs import Range
from chronology.meanings.terms import (
    FISCAL,
    FISCAL_NAME,
    FISCAL_QUARTERS,
    Basis,
    Step,
    unclear,
)
from chronology.timespan import civil, day_number
from chronology.vocabulary import FiscalNaming

_NEAR = 10  # years from the anchor within which "Q2 1920" may be of 2019/20


@attrs.frozen(kw_only=True)
class FiscalPeriod(InYear):
    """Whole months of a financial year that begins on a known day.

    Attributes:
        begins: on which day of the calendar's year it begins.
        month: the first of its months, counted from 0 at the begin of the financial year.
        count: how many.
    """

    begins: FiscalYear
    month: int = 0
    count: int = MONTHS_IN_YEAR

    @property
    def unresolved(self) -> str:
        """The value while the year is not known."""
        return "XXXX"

    def stretch(self, year: int) -> tuple[int, int]:
        """Return the first and last day number, in the financial year that begins in a year."""
        return self._begin(year, self.month), self._begin(year, self.month + self.count) - 1

    def _begin(self, year: int, months: int) -> int:
        index = year * MONTHS_IN_YEAR + self.begins.month - 1 + months
        return day_number(index // MONTHS_IN_YEAR, index % MONTHS_IN_YEAR + 1, self.begins.day)

    def value_in(self, year: int) -> str:
        """Return the value in a year."""
        return value_of(*self.stretch(year))

    def counts_as_past(self, days: tuple[int, int], today: int) -> bool:
        """The figures of what is longer than a month are out when it is complete."""
        return days[1] <= today


@attrs.frozen(kw_only=True)
class Fiscal(Meaning):
    """A financial year, or a part of one: "fiscal 2023", "Q4 FY22/23", "the fiscal second quarter".

    Attributes:
        year: which one. A number is the year in which it begins if `spans`; else the name of
            the year, after its begin or its end.
        spans: whether the words name the year in which it begins and the one in which it ends.
        month: the first of its months, counted from 0.
        count: how many.
        value: as annotators write it where nobody has said when the year begins.
    """

    year: Year = NO_YEAR
    spans: bool = False
    month: int = 0
    count: int = MONTHS_IN_YEAR
    value: str = "XXXX"

    grain = Step.YEAR
    is_end = True

    @property
    def basis(self) -> Basis:
        """The declared year, and the anchor where the words name none."""
        if self.year.short is not None:
            return Basis.ANCHOR
        return Basis.FISCAL if self.year.number is not None else self.year.basis

    @property
    def lacks_year(self) -> bool:
        """Whether the words name none."""
        return self.year is NO_YEAR

    @property
    def is_whole(self) -> bool:
        """Whether it is a year, and no part of one."""
        return self.count == MONTHS_IN_YEAR

    def seen_from(self, view: View) -> Reading:
        """Return the months; a fault where the year's begin, or how it is named, is unknown."""
        if view.fiscal is None:
            return Reading(span=None, value=self.value, fault=FISCAL)
        if self.spans and view.fiscal.is_calendar:
            return Reading(span=None, value=self.value, fault=_NOT_TWO)
        found = [self._in(year, view) for year in self._begins_in(view, view.fiscal)]
        if not found:
            return Reading(span=None, value=self.value, fault=self.year.doubt)
        one, *others = found
        return either_reading(one, others[0], self.value, FISCAL_NAME) if others else one

    def _in(self, year: Year, view: View) -> Reading:
        begins = view.fiscal or _CALENDAR
        period = FiscalPeriod(begins=begins, month=self.month, count=self.count, year=year)
        basis = None if year is NO_YEAR else self.basis
        return attrs.evolve(period.seen_from(view), basis=basis)

    def _begins_in(self, view: View, begins: FiscalYear) -> tuple[Year, ...]:
        """Return the years in which it may begin; none if they are not known."""
        if self.year is NO_YEAR:
            return (NO_YEAR,)
        is_counted = self.year.shift is not None
        number = self._counted(view, begins) if is_counted else self.year.seen_from(view)
        if number is None:
            return ()
        before, same = Year(number=number - 1), Year(number=number)
        if is_counted or self.spans or begins.is_calendar:
            return (same,)
        named = {FiscalNaming.BEGIN: (same,), FiscalNaming.END: (before,), None: (before, same)}
        return named[begins.named_by]

    def _counted(self, view: View, begins: FiscalYear) -> int | None:
        """Return the year in which that of the anchor begins, or one counted from it."""
        if view.today is None or self.year.shift is None:
            return None
        year, *day = civil(view.today)
        is_begun = tuple(day) >= (begins.month, begins.day)
        return year - (not is_begun) + self.year.shift


_CALENDAR = FiscalYear(begins="01-01")
_NOT_TWO = unclear("it names two years, and the financial year is declared to be the calendar's")


_OF_WHICH_YEAR = unclear(
    "whether the year it is counted from is the financial one or the calendar's is not said"
)


@attrs.frozen(kw_only=True)
class NumberedMonths(Months):
    """A quarter or half by its number, that no word calls a financial one: "Q2 2022".

    Where a financial year is declared that does not begin in January, it may count from there.
    """

    def seen_from(self, view: View) -> Reading:
        """Return the months of the calendar, or of the financial year, as it is declared."""
        calendar, fiscal = super().seen_from(view), view.fiscal
        if view.century is not None and self.lacks_year:
            first, count = (
                months * CENTURY // MONTHS_IN_YEAR for months in (self.month - 1, self.count)
            )
            return in_century(calendar, view, first, count)
        if fiscal is None or fiscal.is_calendar or fiscal.quarters is False:
            return calendar
        own = self._fiscal
        if self.year.shift is not None:
            both = own.seen_from(view), calendar
            return either_reading(*both, calendar.value, _OF_WHICH_YEAR)
        if fiscal.quarters:
            return own.seen_from(view)
        return either_reading(own.seen_from(view), calendar, calendar.value, FISCAL_QUARTERS)

    @property
    def _fiscal(self) -> Fiscal:
        return Fiscal(year=self.year, month=self.month - 1, count=self.count)


@attrs.frozen(kw_only=True)
class TwoYears(NumberedMonths):
    """A quarter of a year of four figures that may be two years: "Q2 1920" of 2019/20."""

    def seen_from(self, view: View) -> Reading:
        """Return the months of the two years, if the anchor is near them and not near the one."""
        number, today = self.year.number, view.today
        if number is None or today is None:
            return super().seen_from(view)
        this_year = civil(today)[0]
        begin = this_year // CENTURY * CENTURY + number // CENTURY
        if abs(begin - this_year) > _NEAR:
            return super().seen_from(view)
        two = attrs.evolve(self._fiscal, year=Year(number=begin), spans=True).seen_from(view)
        if abs(number - this_year) > _NEAR:
            return two if two.value != "XXXX" else attrs.evolve(two, value=self.value_in(number))
        plain = super().seen_from(view)
        is_known = view.fiscal is None or view.fiscal.quarters is False
        if is_known or plain.span == two.span:
            return plain
        return either_reading(two, plain, plain.value, FISCAL_NAME)


_ONE_OR_TWO = unclear("whether it is one financial year or two of the calendar's is not said")


@attrs.frozen(kw_only=True)
class YearAndNext(Range):
    """A year and the next, which may be one financial year: "2022/23", "2022-23".

    Attributes:
        is_one: whether the words name no stretch of two ("2022/23").
    """

    is_one: bool

    def seen_from(self, view: View) -> Reading:
        """Return the financial year where one is declared; both years where none is."""
        two, begin = super().seen_from(view), self.begin
        fiscal = view.fiscal
        is_plain = fiscal is None or fiscal.is_calendar or fiscal.quarters is False
        if is_plain or not isinstance(begin, Years):
            return two
        one = Fiscal(year=Year(number=begin.first), spans=True).seen_from(view)
        if self.is_one:
            return attrs.evolve(one, value=two.value)
        return either_reading(one, two, two.value, _ONE_OR_TWO)


def fiscal_years(left: Meaning, right: Meaning) -> Range | None:
    """Return financial years from one to another of which the second is a bare number."""
    is_year = isinstance(left, Fiscal) and left.is_whole and not left.spans
    if not is_year or not isinstance(left, Fiscal) or not isinstance(right, Years):
        return None
    if right.count > 1:
        return None
    end = attrs.evolve(left, year=Year(number=right.first), value=f"{right.first:04}")
    return Range(begin=left, end=end)


def sharing_fiscal_year(left: Meaning, right: Meaning) -> Fiscal | None:
    """Return the first of several parts of one financial year: "Q2 and Q3 of FY23"."""
    of = right.end if isinstance(right, Pair) else right
    if not isinstance(left, NumberedMonths) or not left.lacks_year or not isinstance(of, Fiscal):
        return None
    return None if of.is_whole else attrs.evolve(of, month=left.month - 1, count=left.count)

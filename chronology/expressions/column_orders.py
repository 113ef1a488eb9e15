"""Whether days come first in the figures of a column: as somebody declared, or as it shows.

A column holds one order. Where a cell of it contradicts what was declared, nobody knows which of
the two is wrong; then no cell is read by the declaration, and whatever can be read in both ways is
refused, with the cell that contradicts it.
"""

from collections.abc import Iterable, Mapping

import attrs

from chronology.expressions.bracketed import bracketed
from chronology.expressions.cells import (
    CellDate,
    cell_date,
    figure_behind_a_month,
    figures_in,
    may_lead_with_year,
    plain_day,
)
from chronology.expressions.figures import MARKS
from chronology.meanings.fiscal_year import FiscalYear

_MONTHS_IN_YEAR, _LONGEST_MONTH = 12, 31
_LONGEST_SHOWN = 30  # code points of a cell
_FIRST = {True: "its day first", False: "its month first"}


@attrs.frozen(kw_only=True)
class ColumnOrder:
    """The order of the figures of a column.

    Attributes:
        ways: whether days come first, by the mark between the figures.
        against: why it is not known though it was declared, in one clause, by the mark.
        of_months: whether figures behind a month are years of two figures: "May 22", "Jun 98".
    """

    ways: Mapping[str, bool] = attrs.field(factory=dict, hash=False)
    against: Mapping[str, str] = attrs.field(factory=dict, hash=False)
    of_months: bool = False

    def date_in(self, words: str, fiscal: FiscalYear | None = None) -> CellDate:
        """Return the date that a cell of the column is, if it is nothing else."""
        if (day := plain_day(words)) is not None:
            return day
        if (beside := bracketed(words)) is not None:
            return attrs.evolve(self.date_in(beside.date, fiscal), standing=beside.standing)
        read = cell_date(words, self.ways, fiscal, of_months=self.of_months)
        why = self.why_open(words) if read.span is None else ""
        return CellDate(fault=why, is_contrary=True) if why else read

    def why_open(self, words: str) -> str:
        """Return why a cell that fits both ways is not read as declared; empty for all others."""
        if not self.against or (figures := figures_in(words)) is None:
            return ""
        mark, first, second = figures
        fits_both = min(first, second) >= 1 and max(first, second) <= _MONTHS_IN_YEAR
        why = self.against.get(mark, "") if fits_both else ""
        return f"“{words[:_LONGEST_SHOWN]}” may be read in two ways: {why}" if why else ""


@attrs.frozen(kw_only=True)
class MonthFigures:
    """What the figures behind a month are in a column: its days, or years.

    Attributes:
        has_years: whether one can be no day: "Jun 98".
        has_days: whether one can be no year of two figures: "Apr 5".
    """

    has_years: bool = False
    has_days: bool = False

    @property
    def are_years(self) -> bool:
        """Whether they are years, and none of them a day."""
        return self.has_years and not self.has_days

    def beside(self, words: str) -> "MonthFigures":
        """Return the same, with what one more cell shows."""
        figure = figure_behind_a_month(words)
        if figure is None:
            return self
        if figure > _LONGEST_MONTH:
            return attrs.evolve(self, has_years=True)
        is_day = not words.endswith(f"{figure:02}")
        return attrs.evolve(self, has_days=True) if is_day else self


def column_order(cells: Iterable[tuple[str, str]], *, declared: bool | None) -> ColumnOrder:
    """Return the order of the figures of a column.

    What is declared holds for every mark, unless a cell can be read in the other way only. If
    nothing is, such a cell settles it, unless another says the contrary.

    Args:
        cells: where each cell stands ("row 5"), and its words.
        declared: whether days come first, as somebody declared; `None` if nobody did.
    """
    shown: dict[str, dict[bool, str]] = {}
    of_months = MonthFigures()
    for where, words in cells:
        of_months = of_months.beside(words)
        if (way := only_way_of(words)) is not None:
            told = f"“{words[:_LONGEST_SHOWN]}” ({where}) has {_FIRST[way[1]]}"
            shown.setdefault(way[0], {}).setdefault(way[1], told)
    if declared is None:
        return ColumnOrder(
            ways={mark: way for mark, told in shown.items() if len(told) == 1 for way in told},
            of_months=of_months.are_years,
        )
    said = f"`day_first = {str(declared).lower()}` is declared, and "
    other = not declared
    against = {mark: said + told[other] for mark, told in shown.items() if other in told}
    ways = {mark: declared for mark in MARKS if mark not in against}
    return ColumnOrder(ways=ways, against=against, of_months=of_months.are_years)


def only_way_of(words: str) -> tuple[str, bool] | None:
    """Return the mark of a cell, and whether its day comes first, if it fits one way only."""
    beside = bracketed(words)
    plain = words if beside is None else beside.date
    if (figures := figures_in(plain)) is None or may_lead_with_year(plain):
        return None
    mark, first, second = figures
    if 1 <= second <= _MONTHS_IN_YEAR < first <= _LONGEST_MONTH:
        return mark, True
    if 1 <= first <= _MONTHS_IN_YEAR < second <= _LONGEST_MONTH:
        return mark, False
    return None

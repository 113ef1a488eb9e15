"""What is declared of a financial year: when it begins, and how it is named."""

import re

import attrs

from chronology.timespan.civil import days_in_month
from chronology.vocabulary import FiscalNaming

_LATEST_DAY = 28  # every month has it, so that every quarter begins on it
_COMMON_YEAR = 2001
_WRITTEN = re.compile(r"(\d\d)-(\d\d)", re.ASCII)


@attrs.frozen(kw_only=True)
class FiscalYear:
    """When a financial year begins, and what its words mean.

    Attributes:
        begins: the day of the year on which it begins, as month and day: `04-01`.
        named_by: whether "FY2023" is the year that begins in 2023 or the one that ends in it;
            `None` if nobody has said. "2022/23" is the one that begins in 2022 in any case.
        quarters: whether quarters and halves that no word calls financial ones ("Q2 2022") count
            from it too; `None` if nobody has said.

    Raises:
        ValueError: `begins` is no month and day, or its day is past the 28th.

    Examples:
        >>> FiscalYear(begins="04-01").month
        4
    """

    begins: str = attrs.field()
    named_by: FiscalNaming | None = None
    quarters: bool | None = None

    @begins.validator
    def _check(self, _: object, begins: str) -> None:
        written = _WRITTEN.fullmatch(begins)
        month, day = (int(part) for part in written.groups()) if written else (0, 0)
        if not 1 <= month <= 12 or not 1 <= day <= min(  # noqa: PLR2004 - months
            _LATEST_DAY, days_in_month(_COMMON_YEAR, month)
        ):
            wanted = "month and day, such as 04-01, the day not after the 28th"
            message = f"“{begins}” is not when a year begins: {wanted}"
            raise ValueError(message)

    @property
    def month(self) -> int:
        """The month in which it begins, 1 to 12."""
        return int(self.begins[:2])

    @property
    def day(self) -> int:
        """The day of that month."""
        return int(self.begins[3:])

    @property
    def is_calendar(self) -> bool:
        """Whether it is the calendar's year."""
        return (self.month, self.day) == (1, 1)

"""`Bound`: one bound of a time span, as people see it."""

import datetime as dt
from typing import TYPE_CHECKING

import attrs

from chronology.errors import OutOfRange
from chronology.timespan.civil import DAY, civil

if TYPE_CHECKING:
    import pendulum


@attrs.frozen(kw_only=True, order=True)
class Bound:
    """One bound of a time span, as people see it.

    Its `str` is ISO 8601 on the clock that it was read from: four digits of the year or as
    many as it needs, `-` before a negative one.

    Attributes:
        seconds: whole seconds since 1970-01-01T00:00:00 on the civil timeline.
        timed: whether the time of day was given; if not, `str` writes the day alone.
        offset: seconds ahead of UTC of the clock that shows it; `None` if not given.
    """

    seconds: int
    timed: bool = attrs.field(default=False, eq=False)
    offset: int | None = attrs.field(default=None, eq=False)

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
        self._require_range("date")
        return dt.date(*self.parts[:3])

    def datetime(self) -> dt.datetime:
        """Return a `datetime`, naive unless an offset is known.

        Raises:
            OutOfRange: the year is not one of 1 to 9999.
        """
        self._require_range("datetime")
        return dt.datetime(*self.parts, tzinfo=self._zone)

    def pendulum(self) -> "pendulum.DateTime":
        """Return a pendulum `DateTime`, naive unless an offset is known.

        Raises:
            OutOfRange: the year is not one of 1 to 9999.
        """
        import pendulum

        self._require_range("pendulum")
        naive = pendulum.naive(*self.parts)
        return naive if self.offset is None else naive.set(tz=pendulum.FixedTimezone(self.offset))

    @property
    def _zone(self) -> dt.timezone | None:
        return None if self.offset is None else dt.timezone(dt.timedelta(seconds=self.offset))

    def _require_range(self, target: str) -> None:
        year = self.parts[0]
        if not dt.MINYEAR <= year <= dt.MAXYEAR:
            raise OutOfRange(year=year, target=target)

    def __str__(self) -> str:
        year, month, day, hour, minute, second = self.parts
        text = f"{iso_year(year)}-{month:02}-{day:02}"
        if not self.timed:
            return text
        return f"{text}T{hour:02}:{minute:02}:{second:02}"


def iso_year(year: int) -> str:
    """Return an astronomical year in four digits or as many as it needs, `-` if negative."""
    return f"-{-year:04}" if year < 0 else f"{year:04}"


def iso_offset(seconds: int | None) -> str:
    """Return an offset from UTC as ISO 8601 writes it: `Z`, `+04:00`; empty for none."""
    if seconds is None:
        return ""
    if seconds == 0:
        return "Z"
    size = abs(seconds)
    clock = f"{size // 3600:02}:{size // 60 % 60:02}" + (f":{size % 60:02}" if size % 60 else "")
    return f"{'-' if seconds < 0 else '+'}{clock}"

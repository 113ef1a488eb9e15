"""How long something may have lasted, as a range."""

import datetime as dt
import re
from typing import TYPE_CHECKING, Self

import attrs

from chronology.errors import WrongType
from chronology.timespan.civil import DAY

if TYPE_CHECKING:
    import pendulum

_DAYS = re.compile(r"(\d{1,18})(?: days?)?", re.ASCII)
_CLOCK = re.compile(r"(?:(\d{1,18}) days? )?(\d{1,2}):(\d\d):(\d\d)", re.ASCII)
_AT_LEAST = "at least "


@attrs.frozen(kw_only=True)
class Duration:
    """How long a span may have lasted: at least this long, at most that long.

        >>> from chronology import Duration, edtf
        >>> lasted = edtf.parse("2024-05-03/2024-05-05").duration
        >>> str(lasted), Duration.of(str(lasted)) == lasted
        ('3 days', True)
        >>> lasted.timedeltas()
        (datetime.timedelta(days=1, seconds=1), datetime.timedelta(days=2, seconds=86399))

    Attributes:
        shortest: seconds from begin to end, at the least.
        longest: seconds from begin to end, at the most; `None` if open.
        fewest_days: calendar days touched, at the least; a span within one day touches 1.
        most_days: calendar days touched, at the most; `None` if open.
        timed: whether times of day are known, so that seconds say more than days.
    """

    shortest: int
    longest: int | None
    fewest_days: int
    most_days: int | None
    timed: bool = False

    @classmethod
    def of(cls, length: dt.timedelta | str) -> Self:
        """Return a length as a range: a `timedelta`, one of pendulum's, or what `str` writes.

        A text of days counts days touched, so that "2 days" may be little more than a second
        about midnight; `timedelta(days=2)` is two times 24 hours, and touches two or three days.

        Raises:
            WrongType: it is none of these; it is negative; or it is so many months or years of
                pendulum's, which are no length.
        """
        if isinstance(length, str):
            return cls._of_text(length)
        seconds = seconds_of(length, "length")
        return cls._of_seconds(seconds, seconds)

    @classmethod
    def _of_seconds(cls, shortest: int, longest: int | None) -> Self:
        if shortest < 0:
            raise WrongType(argument="length", expected="no less than nothing", got=f"{shortest} s")
        return cls(
            shortest=shortest,
            longest=longest,
            fewest_days=shortest // DAY + 1,
            most_days=None if longest is None else -(-longest // DAY) + 1,
            timed=True,
        )

    @classmethod
    def _of_text(cls, text: str) -> Self:
        low, between, high = text.removeprefix(_AT_LEAST).partition(" to ")
        ends = (low, high if between else None if text.startswith(_AT_LEAST) else low)
        if (clocks := [_seconds_in(end) for end in ends if end is not None]) and None not in clocks:
            shortest, *rest = (clock for clock in clocks if clock is not None)
            return cls._of_seconds(shortest, rest[0] if rest else None)
        days = [_DAYS.fullmatch(end) for end in ends if end is not None]
        if not all(days):
            raise WrongType(argument="length", expected="such as “2 to 3 days”", got=repr(text))
        fewest, *most = (int(match.group(1)) for match in days if match)
        return cls(
            shortest=max(0, (fewest - 2) * DAY + 1),
            longest=most[0] * DAY - 1 if most else None,
            fewest_days=fewest,
            most_days=most[0] if most else None,
        )

    def timedeltas(self) -> tuple[dt.timedelta, dt.timedelta | None]:
        """Return the shortest and the longest; `None` if open, or beyond what the type holds.

        The type holds 999,999,999 days; a shortest that is longer is given as that.
        """
        shortest = _timedelta(self.shortest)
        longest = None if self.longest is None else _timedelta(self.longest)
        return dt.timedelta.max if shortest is None else shortest, longest

    def pendulum(self) -> "tuple[pendulum.Duration, pendulum.Duration | None]":
        """Return the same as pendulum's durations."""
        import pendulum

        shortest, longest = self.timedeltas()
        return (
            pendulum.duration(days=shortest.days, seconds=shortest.seconds),
            None
            if longest is None
            else pendulum.duration(days=longest.days, seconds=longest.seconds),
        )

    def __str__(self) -> str:
        if self.timed:
            low, high = (
                _clock(self.shortest),
                None if self.longest is None else _clock(self.longest),
            )
        else:
            low, high = (
                _days(self.fewest_days),
                None if self.most_days is None else _days(self.most_days),
            )
        if high is None:
            return f"at least {low}"
        return low if low == high else f"{low.removesuffix(' days').removesuffix(' day')} to {high}"


def duration(
    begin: tuple[int | None, int | None], end: tuple[int | None, int | None], *, timed: bool
) -> Duration:
    """Return how long what began and ended between these bounds, in seconds, may have lasted."""
    earliest_begin, latest_begin = begin
    earliest_end, latest_end = end
    shortest = _gap(latest_begin, earliest_end)
    fewest = _gap(_day(latest_begin), _day(earliest_end)) + 1
    if earliest_begin is None or latest_end is None:
        return Duration(
            shortest=shortest, longest=None, fewest_days=fewest, most_days=None, timed=timed
        )
    return Duration(
        shortest=shortest,
        longest=latest_end - earliest_begin,
        fewest_days=fewest,
        most_days=latest_end // DAY - earliest_begin // DAY + 1,
        timed=timed,
    )


def seconds_of(length: dt.timedelta, argument: str) -> int:
    """Return the whole seconds of a length; so many months or years of pendulum's are none."""
    given: object = length  # whatever a caller gives
    if not isinstance(given, dt.timedelta):
        expected = "a datetime.timedelta or a text"
        raise WrongType(argument=argument, expected=expected, got=type(length).__name__)
    if type(length) is not dt.timedelta:
        import pendulum

        is_between = isinstance(length, pendulum.Interval)  # of two known days
        of_months = getattr(length, "years", 0) or getattr(length, "months", 0)
        if of_months and not is_between:
            expected = "of a known length: give days"
            raise WrongType(argument=argument, expected=expected, got=str(length))
    return int(length.total_seconds())


def _timedelta(seconds: int) -> dt.timedelta | None:
    try:
        return dt.timedelta(seconds=seconds)
    except OverflowError:
        return None


def _seconds_in(text: str) -> int | None:
    """Return the seconds that a clock shows, days before it; `None` if the text is no such."""
    if (match := _CLOCK.fullmatch(text)) is None:
        return None
    days, hours, minutes, seconds = (int(part or 0) for part in match.groups())
    return ((days * 24 + hours) * 60 + minutes) * 60 + seconds


def _gap(begin: int | None, end: int | None) -> int:
    """Return what certainly lies between a latest begin and an earliest end."""
    return 0 if begin is None or end is None else max(0, end - begin)


def _day(seconds: int | None) -> int | None:
    return None if seconds is None else seconds // DAY


def _days(count: int) -> str:
    return "1 day" if count == 1 else f"{count} days"


def _clock(seconds: int) -> str:
    days, rest = divmod(seconds, DAY)
    clock = f"{rest // 3600}:{rest // 60 % 60:02}:{rest % 60:02}"
    return f"{_days(days)} {clock}" if days else clock

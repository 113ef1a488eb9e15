"""How far an event lies after a plan: `Slip`, in days, or exactly between instants."""

import datetime as dt
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Self, cast

import attrs

from chronology.claims import days_in_words
from chronology.errors import WrongType
from chronology.timespan import DAY, length_in_words, length_of
from chronology.timespan.duration import seconds_of

if TYPE_CHECKING:
    import pendulum

_SLIP = re.compile(r"(?:by )?(?P<side>at least |at most )?(?P<first>.+?)(?: to (?P<last>.+))?")
_DAYS = re.compile(r"(-?\d{1,18})(?: days?)?", re.ASCII)


@attrs.frozen(kw_only=True)
class Slip:
    """How many calendar days a report lies after a plan, as a range; negative is early.

    Between two times of day whose zones are known it is exact, to the second.

        >>> from chronology import Slip
        >>> slip = Slip.of("3 to 5 days")
        >>> str(slip), slip.timedeltas()
        ('by 3 to 5 days', (datetime.timedelta(days=3), datetime.timedelta(days=5)))
        >>> slip = Slip.of("3 h 15 min")
        >>> str(slip), slip.seconds, slip.least
        ('by 3 h 15 min', (11700, 11700), 0)

    Attributes:
        least: days at the least; `None` if unbounded. Of an exact slip, whole days.
        most: days at the most; `None` if unbounded. Of an exact slip, whole days.
        seconds: of an exact slip, seconds at the least and at the most; `None` of any other.
    """

    least: int | None
    most: int | None
    seconds: tuple[int | None, int | None] | None = None

    @classmethod
    def exact(cls, least: int | None, most: int | None) -> Self:
        """Return the range between so many seconds; `None` is unbounded."""
        seconds = None if least is None and most is None else (least, most)
        return cls(least=_whole_days(least), most=_whole_days(most), seconds=seconds)

    @classmethod
    def of(cls, days: int | dt.timedelta | str) -> Self:
        """Return so many days: a number, a `timedelta`, one of pendulum's, or what `str` writes.

        Raises:
            WrongType: it is none of these, or no whole number of days; `exact` takes seconds.
        """
        if isinstance(days, str):
            return cls._of_text(days)
        if type(days) is int:
            return cls(least=days, most=days)
        number, rest = divmod(seconds_of(cast("dt.timedelta", days), "days"), DAY)
        if rest:
            raise WrongType(argument="days", expected="a whole number of days", got=str(days))
        return cls(least=number, most=number)

    @classmethod
    def _of_text(cls, text: str) -> Self:
        unknown = cls(least=None, most=None)
        if text.removeprefix("by ") == str(unknown).removeprefix("by "):
            return unknown
        found = _SLIP.fullmatch(text)
        ends = [] if found is None else [end for end in (found["first"], found["last"]) if end]
        side = None if found is None else found["side"]
        made = None
        if len(ends) == 1 or (ends and not side):
            lengths = [length_of(end) for end in ends]
            days = [_DAYS.fullmatch(end) for end in ends]
            if None not in lengths:
                made = cls.exact(*_range(lengths, side))
            elif all(days) and "day" in ends[-1]:
                least, most = _range([int(one[1]) for one in days if one], side)
                made = cls(least=least, most=most)
        if made is None:
            raise WrongType(argument="days", expected="such as “3 to 5 days”", got=repr(text))
        return made

    @property
    def is_later(self) -> bool:
        """Whether it is certainly after the plan."""
        least = self.least if self.seconds is None else self.seconds[0]
        return least is not None and least > 0

    @property
    def is_earlier(self) -> bool:
        """Whether it is certainly before the plan."""
        return (-self).is_later

    @property
    def is_within_a_day(self) -> bool:
        """Whether it is certainly of less than a day, either way."""
        if self.seconds is None:
            return self.least == self.most == 0
        low, high = self.seconds
        return low is not None and high is not None and low > -DAY and high < DAY

    def timedeltas(self) -> tuple[dt.timedelta | None, dt.timedelta | None]:
        """Return the least and the most; `None` if unbounded, or beyond what the type holds."""
        if self.seconds is not None:
            least, most = self.seconds
            return _timedelta(seconds=least), _timedelta(seconds=most)
        return _timedelta(days=self.least), _timedelta(days=self.most)

    def pendulum(self) -> "tuple[pendulum.Duration | None, pendulum.Duration | None]":
        """Return the same as pendulum's durations."""
        import pendulum

        least, most = self.timedeltas()
        return (
            None if least is None else pendulum.duration(days=least.days, seconds=least.seconds),
            None if most is None else pendulum.duration(days=most.days, seconds=most.seconds),
        )

    def __str__(self) -> str:
        low, high = (self.least, self.most) if self.seconds is None else self.seconds
        words = _days_or_none if self.seconds is None else _length_or_none
        match words(low), words(high):
            case "", "":
                return "by an unknown number of days"
            case least, "":
                return f"by at least {least}"
            case "", most:
                return f"by at most {most}"
            case least, most if least == most:
                return f"by {least}"
            case least, most:
                begin = str(low) if self.seconds is None else least
                return f"by {begin} to {most}"

    def __neg__(self) -> "Slip":
        least, most = _turned((self.least, self.most))
        seconds = None if self.seconds is None else _turned(self.seconds)
        return Slip(least=least, most=most, seconds=seconds)


def _days_or_none(days: int | None) -> str:
    return "" if days is None else days_in_words(days)


def _length_or_none(seconds: int | None) -> str:
    return "" if seconds is None else length_in_words(seconds)


_Ends = tuple[int | None, int | None]


def _range(ends: Sequence[int | None], side: str | None) -> _Ends:
    """Return the least and the most that are written: one number, two, or one and a side."""
    if side:
        return (ends[0], None) if side == "at least " else (None, ends[0])
    return ends[0], ends[-1]


def _turned(ends: _Ends) -> _Ends:
    low, high = (None if end is None else -end for end in ends)
    return high, low


def _whole_days(seconds: int | None) -> int | None:
    """Return how many whole days some seconds are, either way."""
    if seconds is None:
        return None
    return -(-seconds // DAY) if seconds < 0 else seconds // DAY


def _timedelta(*, days: int | None = None, seconds: int | None = None) -> dt.timedelta | None:
    if days is None and seconds is None:
        return None
    try:
        return dt.timedelta(days=days or 0, seconds=seconds or 0)
    except OverflowError:
        return None

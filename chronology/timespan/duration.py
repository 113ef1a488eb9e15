"""How long something may have lasted, as a range."""

import attrs

from chronology.timespan.civil import DAY


@attrs.frozen(kw_only=True)
class Duration:
    """How long a span may have lasted: at least this long, at most that long.

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

"""Time zones by name: those of the IANA database, and `AoE`."""

import datetime as dt
from functools import lru_cache
from zoneinfo import ZoneInfo

AOE = "AoE"
"""Anywhere on Earth: a day is over when it is over everywhere, on the clock of UTC−12."""
_AOE = dt.timezone(-dt.timedelta(hours=12), AOE)


@lru_cache(maxsize=64)
def zone_of(name: str) -> dt.tzinfo:
    """Return a time zone by its name.

        >>> zone_of("AoE").utcoffset(None)
        datetime.timedelta(days=-1, seconds=43200)

    Raises:
        ZoneInfoNotFoundError: the database has no zone of that name.
        ValueError: it is no name of a zone.
        OSError: it is that of a folder of the database.
    """
    return _AOE if name == AOE else ZoneInfo(name)

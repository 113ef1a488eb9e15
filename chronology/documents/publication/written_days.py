"""Full days as pages and files write them, in words or figures, with the moment if one is told.

Only what has day, month and year is a day. Figures whose order is not known ("07/11/2023") are
two possible days until something else in the file tells which.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

import attrs

from chronology.languages.english.names import WEEKDAYS
from chronology.languages.english.time_words.days import SPOKEN_DAYS
from chronology.languages.page_words import AT, MONTH_OF
from chronology.patterns import when_used

_FIRST_YEAR, _LAST_YEAR = 1500, 2100
_MOST = 20  # days that are looked at, of one stretch of text
_LONGEST = 2_000  # code points of a stretch
_LONGEST_DAY = 100  # code points of a day, and more
_LAST_MONTH = 12
_WORD = r"(?P<{}>[^\W\d_]{{3,12}})"
_ORDINAL = r"(?:st|nd|rd|th|er|º|°|ª|\.)?"
_DAY_OF_WEEK = "|".join(form for forms in WEEKDAYS for form in forms)
_TIME = r"\d{1,2}:\d\d(?::\d\d)?"
_ISO = r"(?<![\d.,/-])(?P<y1>\d{4})(?P<s1>[-/.])(?P<m1>\d{1,2})(?P=s1)(?P<d1>\d{1,2})(?!\d)"
_FIGURES = (
    r"(?<![\d.,/-])(?P<a2>\d{1,2})(?P<s2>[./-])\s?(?P<b2>\d{1,2})(?P=s2)\s?(?P<y2>\d{4})(?!\d)"
)
# 3 May 2022, 3. Mai 2022, 3 de mayo de 2022, 11-Jul-2023, 14th day of August, 2023
_DAY_MONTH = (
    rf"(?<![\d:.,/-])(?P<d3>\d{{1,2}}){_ORDINAL}(?:\s?-|\s{{0,3}}(?:(?:of|de|del|day of)\s)?)"
    rf"{_WORD.format('m3')}\.?(?:\s?-|[\s,/]{{1,3}}(?:(?:de|del|of|do)\s)?)(?P<y3>\d{{4}})(?!\d)"
)
# May 3, 2022; Jul 11 17:57:00 CEST 2023; Dec 28 Sat 2013
_MONTH_DAY = (
    rf"(?<![^\W\d_]){_WORD.format('m4')}\.?[\s-]{{1,2}}(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?"
    rf"(?:\s?,\s?|[\s-]{{1,2}}|\s(?:{_DAY_OF_WEEK})\s|\s{_TIME}\s(?:[A-Z]{{1,5}}\s|[+-]\d{{4}}\s)?)"
    r"(?P<y4>\d{4})(?![\d:])"
)
_EAST_ASIAN = r"(?<!\d)(?P<y5>\d{4})\s?[年년]\s?(?P<m5>\d{1,2})\s?[月월]\s?(?P<d5>\d{1,2})\s?[日일]"
# the first day of March, 2023
_SPOKEN = (
    rf"\b(?P<d6>{'|'.join(sorted(SPOKEN_DAYS, key=len, reverse=True)).replace('-', '[ -]')})"
    rf"\s(?:day\s)?of\s{_WORD.format('m6')}(?:,\s?|\s(?:in\sthe\syear\s)?)(?P<y6>\d{{4}})(?!\d)"
)
# 2023. május 12.
_YEAR_FIRST = rf"(?<![\d.,/-])(?P<y7>\d{{4}})\.\s{_WORD.format('m7')}\s(?P<d7>\d{{1,2}})(?!\d)"
_DAY = when_used(
    f"{_ISO}|{_FIGURES}|{_DAY_MONTH}|{_MONTH_DAY}|{_EAST_ASIAN}|{_YEAR_FIRST}|(?i:{_SPOKEN})"
)
_YEAR = when_used(r"\d{4}")  # which every day has
_KEPT = 128  # lines of which the days are kept
_COMPACT = when_used(r"(?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)(?:T?\d{4,6}Z?)?", re.ASCII)
_EPOCH = when_used(r"1\d{9}(?:\d{3})?", re.ASCII)
_CLOCK = when_used(
    rf"(?:T|t|\s{{0,3}}[,|\-–—@]?\s{{0,3}}(?:{AT}|-)?\s{{0,3}})"
    r"(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d{1,9})?)?"
    r"\s{0,2}(?P<half>[ap]\.?m\.?)?\s{0,2}"
    r"(?P<zone>Z\b|UTC\b|GMT\b|[+-]\d\d:?\d\d\b)?",
    re.IGNORECASE,
)
_WEEKDAY = when_used(
    r"\b(?P<name>"
    + "|".join(sorted((n for forms in WEEKDAYS for n in forms), key=len)[::-1])
    + r")\b\.?,?\s{0,2}(?:the\s)?\Z",
    re.IGNORECASE,
)
_WEEKDAY_OF = {form.lower(): number for number, forms in enumerate(WEEKDAYS) for form in forms}
_BEFORE = 16  # code points in which a weekday stands before its day


@attrs.frozen(kw_only=True)
class WrittenDay:
    """A day that is written somewhere.

    Attributes:
        readings: the days that it may be; several for figures whose order is not known.
        start: where it begins in what was read.
        end: where it ends, its time of day not included.
        day_first: of figures that can be read in one order only, whether days come first.
        dotted: whether its figures are parted by full stops, as no American parts them.
        at: its time of day as it is written, on that day, if one is told.
        offset: how many seconds that time is ahead of UTC, if told.
    """

    readings: tuple[dt.date, ...]
    start: int = 0
    end: int = 0
    day_first: bool | None = None
    dotted: bool = False
    at: dt.datetime | None = None
    offset: int | None = None

    @property
    def in_utc(self) -> bool:
        """Whether it is counted in UTC, which need not be where the page is read."""
        return self.at is not None and self.offset == 0

    @property
    def clock(self) -> str:
        """Its time of day to the minute, or empty."""
        return f"{self.at:%H:%M}" if self.at is not None else ""

    def ordered(self, *, day_first: bool | None) -> "WrittenDay":
        """Return it with figures read in the order that the rest of the file shows."""
        if day_first is None or len(self.readings) < 2:  # noqa: PLR2004 - of two orders
            return self
        return attrs.evolve(self, readings=self.readings[:1] if day_first else self.readings[1:])


def days_around(moment: dt.datetime, hours: tuple[float, float]) -> tuple[dt.date, ...]:
    """Return the days that a moment in UTC may lie on, where clocks are so many hours ahead."""
    try:
        first, last = ((moment + dt.timedelta(hours=ahead)).date() for ahead in hours)
    except OverflowError:
        return (moment.date(),)
    return tuple(first + dt.timedelta(days=n) for n in range((last - first).days + 1))


def days_in(words: str) -> Iterator[WrittenDay]:
    """Yield the full days that words tell, in order; of a long stretch, those of its beginning."""
    yield from _days_in(words[:_LONGEST])


# Several rules ask for the days of one line, each by itself.
@lru_cache(maxsize=_KEPT)
def _days_in(words: str) -> tuple[WrittenDay, ...]:
    years = [match.span() for match in _YEAR.finditer(words)]
    if not years:
        return ()
    # What lies far from every year is no day, and the pattern is tried at every letter.
    first, last = max(0, years[0][0] - _LONGEST_DAY), years[-1][1] + _LONGEST_DAY
    matches = islice(_DAY.finditer(words, first, last), _MOST)
    return tuple(day for match in matches if (day := _day_written(words, match)))


def day_of(value: str) -> WrittenDay | None:
    """Return the day that a value of an attribute gives, which tells one and no other."""
    value = value.strip()
    if compact := _COMPACT.fullmatch(value):
        day = _calendar_day(*compact.group("y", "m", "d"))
        return WrittenDay(readings=(day,), end=len(value)) if day else None
    if _EPOCH.fullmatch(value):
        moment = dt.datetime.fromtimestamp(int(value[:10]), dt.UTC)
        return WrittenDay(readings=(moment.date(),), end=len(value), at=moment, offset=0)
    found = list(days_in(value))
    return found[0] if found and len({day.readings for day in found}) == 1 else None


def order_of(days: Sequence[WrittenDay]) -> bool | None:
    """Return whether days come first in the figures of a file, if those that can tell agree."""
    orders = {day.day_first for day in days if day.day_first is not None}
    return orders.pop() if len(orders) == 1 else None


def _day_written(words: str, match: re.Match[str]) -> WrittenDay | None:
    if any(sign.isdigit() and not sign.isascii() for sign in match.group()):
        return None  # figures of a script that is not read
    readings, day_first = _readings(match)
    if weekday := _WEEKDAY.search(words[max(0, match.start() - _BEFORE) : match.start()]):
        wanted = _WEEKDAY_OF[weekday["name"].lower()]
        readings = tuple(day for day in readings if day.weekday() == wanted)
    if not readings:
        return None
    day = WrittenDay(
        readings=readings,
        start=match.start(),
        end=match.end(),
        day_first=day_first,
        dotted=match["s2"] == ".",
    )
    return _with_moment(day, words, match)


def _readings(match: re.Match[str]) -> tuple[tuple[dt.date, ...], bool | None]:
    """Return the days that a writing may be, and which order its figures show."""
    if match["y2"]:
        first, second = int(match["a2"]), int(match["b2"])
        both = (
            _calendar_day(match["y2"], second, first),
            _calendar_day(match["y2"], first, second),
        )
        readings = tuple(dict.fromkeys(day for day in both if day))
        order = None if first == second or len(readings) != 1 else first > _LAST_MONTH
        return readings, order
    if match["y1"]:
        day = _calendar_day(match["y1"], match["m1"], match["d1"])
    elif match["y5"]:
        day = _calendar_day(match["y5"], match["m5"], match["d5"])
    elif match["y6"]:
        month = MONTH_OF.get(match["m6"].lower())
        number = SPOKEN_DAYS[match["d6"].lower().replace(" ", "-")]
        day = _calendar_day(match["y6"], month, number) if month else None
    else:
        form = next(one for one in "347" if match[f"y{one}"])
        month = MONTH_OF.get(match[f"m{form}"].lower())
        day = _calendar_day(match[f"y{form}"], month, match[f"d{form}"]) if month else None
    return ((day,) if day else ()), None


def _calendar_day(year: str | int, month: str | int, day: str | int) -> dt.date | None:
    try:
        found = dt.date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if _FIRST_YEAR <= found.year <= _LAST_YEAR else None


def _with_moment(day: WrittenDay, words: str, match: re.Match[str]) -> WrittenDay:
    """Return a day with its time of day, and with its moment in UTC, if an offset is told."""
    clock = _CLOCK.match(words, match.end())
    if len(day.readings) > 1 or clock is None or int(clock["minute"]) >= 60:  # noqa: PLR2004
        return day
    hour = int(clock["hour"]) % 24
    if clock["half"]:
        hour = hour % 12 + 12 * (clock["half"][0].lower() == "p")
    at = dt.datetime.combine(day.readings[0], dt.time(hour, int(clock["minute"])), dt.UTC)
    offset = _seconds_ahead(clock["zone"]) if clock["zone"] else None
    if offset is None:
        return attrs.evolve(day, at=at)
    if not offset and not hour and clock["second"] and not int(clock["minute"] + clock["second"]):
        return day  # a bare day to which a program added midnight and its own zone
    return attrs.evolve(day, at=at, offset=offset)


def _seconds_ahead(zone: str) -> int | None:
    """Return how many seconds a zone is ahead of UTC."""
    if zone[0] not in "+-":
        return 0
    digits = zone[1:].replace(":", "")
    hours, minutes = int(digits[:2]), int(digits[2:])
    if hours > 14 or minutes > 59:  # noqa: PLR2004 - the zones of the earth
        return None
    return (-1 if zone[0] == "-" else 1) * (hours * 3600 + minutes * 60)

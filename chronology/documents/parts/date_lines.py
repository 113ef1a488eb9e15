"""Lines that hold one day and little else: heads of entries, and the date lines of letters."""

import datetime as dt
import re
from functools import lru_cache

import attrs

from chronology.documents.parts.days import HeadDay, of_figures
from chronology.languages import written_heads as others
from chronology.languages.english.dated_heads import (
    BEFORE_HOUR,
    HOURS,
    ORDINAL,
    ORDINAL_DAY,
    ZONED,
)
from chronology.languages.english.names import WEEKDAYS
from chronology.languages.page_words import MONTH_OF
from chronology.patterns import when_used
from chronology.timespan import TimeSpan

_LONGEST = 160  # code points of a head
_WORD = "|".join(sorted(MONTH_OF, key=len, reverse=True))
_YEAR = r"(?P<{}>\d{{4}})"
_DAY = when_used(
    "|".join(
        (
            r"(?<![\d/.-])(?P<iso>\d{4}-\d\d-\d\d)(?![\d-])",
            (
                r"(?<![\d/.-])(?P<figures>\d{1,2}(?P<joint>[/.-])\d{1,2}(?P=joint)"
                r"(?:\d{4}|\d\d))(?![\d/-])"
            ),
            (
                rf"(?<![\d/.:-])(?P<d2>\d{{1,2}}){others.ORDINAL_DAY}{ORDINAL_DAY}[ \t]{{1,3}}"
                rf"(?:(?:{others.OF_MONTH})[ \t])?(?P<m2>{_WORD})(?![^\W_])\.?"
                rf"(?:,?[ \t]{{1,3}}(?:(?:{others.OF_MONTH})[ \t])?{_YEAR.format('y2')})?(?!\d)"
            ),
            (
                rf"(?<![^\W_])(?P<m3>{_WORD})\.?[ \t]{{1,3}}(?P<d3>\d{{1,2}}){ORDINAL}"
                rf"(?![^\W_]|[:.]\d)(?:,?[ \t]{{1,3}}{_YEAR.format('y3')})?(?!\d)"
            ),
        )
    ),
    re.IGNORECASE,
)
_ENGLISH = {form.lower(): number for number, forms in enumerate(WEEKDAYS) for form in forms}
_WEEKDAY_OF = others.WEEKDAY_OF | _ENGLISH
_NAMES = "|".join(sorted(_WEEKDAY_OF, key=len, reverse=True))
_WEEKDAY_BEFORE = when_used(
    rf"(?<![^\W_])(?P<name>{_NAMES})\.?,?(?: (?:the|{others.BEFORE_DAY}))?\s*\Z", re.IGNORECASE
)
_BEFORE_DAY = when_used(rf"(?:\A|(?<=[\s,]))(?:{others.BEFORE_DAY})\s*\Z", re.IGNORECASE)
_YEAR_MARK = when_used(rf"\A\s?(?:{others.YEAR_MARK})\.?(?!\w)")
_WEEKDAY_BEHIND = when_used(rf"\A[,\s]{{0,3}}\(?(?P<name>{_NAMES})\.?\)?(?![^\W_])", re.IGNORECASE)
_CLOCK = when_used(
    rf"\A[\s,|–—-]{{0,4}}(?:(?:{BEFORE_HOUR}) )?"
    rf"(?:\d{{1,2}}[:.]\d\d(?:[:.]\d\d)?|\d{{4}}(?= ?(?:{HOURS})\b)|\d{{1,2}}(?= ?[ap]))"
    rf"(?: ?[ap]\.?m\.?)?(?: ?{ZONED})?"
    r"(?: ?[–-] ?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?)?",
    re.IGNORECASE,
)
_HASHES = when_used(r"(?P<level>#{1,6})[ \t]+")
_BULLET = when_used(r"[-*•+][ \t]")
_MARKS = " \t*_=~#[]()|:—–-\u200e\u200f"
_SET_OFF = ("**", "__", "==", "--", "~~", "[", "(")
_FIRST_YEAR, _LAST_YEAR = 1500, 2100
_YEAR_ALONE = when_used(r"[\s#*_=(\[—–-]{0,20}(?P<year>1[5-9]\d\d|20\d\d)[\s#*_=)\]:.—–-]{0,80}\Z")


@attrs.frozen(kw_only=True)
class DateLine:
    """A line that holds one day.

    Attributes:
        day: the day; without one if no year stands beside it, or it is none.
        month: the month of a day without a year; 0 for others.
        number: the day in it.
        weekday: the weekday beside it, 0 for Monday; `None` if there is none.
        before: the words before it, and its weekday.
        behind: the words behind it, and its weekday and time of day.
        level: how high a heading of Markdown it is, 1 for the highest; 0 for none.
        is_set_off: whether marks set the line off as a heading.
        is_abroad: whether its weekday is in another language than English.
    """

    day: HeadDay
    month: int = 0
    number: int = 0
    weekday: int | None = None
    before: str = ""
    behind: str = ""
    level: int = 0
    is_set_off: bool = False
    is_abroad: bool = False

    @property
    def is_alone(self) -> bool:
        """Whether nothing stands beside the day."""
        return not self.before and not self.behind

    def in_year(self, year: int) -> TimeSpan | None:
        """Return a day without a year as one of a year, unless its weekday is another's."""
        try:
            day = dt.date(year, self.month, self.number)
        except ValueError:
            return None
        return TimeSpan.of_date(day) if self.weekday in {None, day.weekday()} else None

    @property
    def has_wrong_weekday(self) -> bool:
        """Whether the weekday beside the day is another's."""
        return self.weekday is not None and self.day.day is not None and not self._agrees()

    @property
    def has_weekday(self) -> bool:
        """Whether its own weekday stands beside the day."""
        return self.weekday is not None and self._agrees()

    def _agrees(self) -> bool:
        return self.day.day is None or weekday_of(self.day.day) == self.weekday


def weekday_of(day: TimeSpan) -> int | None:
    """Return the weekday of a day, 0 for Monday; `None` if it is none."""
    try:
        return dt.date.fromisoformat(str(day.earliest)[:10]).weekday()
    except ValueError:
        return None


def is_weekday(words: str) -> bool:
    """Say whether a line consists of a weekday."""
    return len(words) <= _LONGEST and words.strip(_MARKS + ".,").lower() in _WEEKDAY_OF


def level_of(words: str) -> int:
    """Return how high a heading of Markdown a line is, 1 for the highest; 0 for none."""
    found = _HASHES.match(words)
    return len(found["level"]) if found else 0


def year_alone(words: str) -> int | None:
    """Return the year that a line consists of; `None` if it is anything else."""
    found = _YEAR_ALONE.match(words) if len(words) <= _LONGEST else None
    return int(found["year"]) if found else None


@lru_cache(maxsize=32_768)
def date_line(words: str) -> DateLine | None:
    """Return the one day of a short line with what stands beside it; `None` if it has none."""
    if len(words) > _LONGEST or not any(map(str.isdigit, words)):
        return None
    own = words.strip()
    is_bullet = _BULLET.match(own) is not None and not own.endswith(own[0])
    found = list(_days_in_line(own)) if not is_bullet else []
    if len(found) != 1:
        return None
    match, one = found[0]
    before, behind = own[: match.start()], _YEAR_MARK.sub("", own[match.end() :])
    weekday = _WEEKDAY_BEFORE.search(before)
    before = before[: weekday.start()] if weekday else before
    if weekday is None and (weekday := _WEEKDAY_BEHIND.match(behind)):
        behind = behind[weekday.end() :]
    before = _BEFORE_DAY.sub("", before)
    behind = _CLOCK.sub("", behind, count=1)
    return attrs.evolve(
        one,
        weekday=_WEEKDAY_OF[weekday["name"].lower()] if weekday else None,
        is_abroad=weekday is not None and weekday["name"].lower() not in _ENGLISH,
        before=before.strip(_MARKS + ",."),
        behind=behind.strip(_MARKS + ",."),
        level=level_of(own),
        is_set_off=bool(level_of(own)) or _is_set_off(own),
    )


def _is_set_off(words: str) -> bool:
    return words.startswith(_SET_OFF) and words[-1] in "*_=-~])"


def _days_in_line(words: str) -> "list[tuple[re.Match[str], DateLine]]":
    return [
        (found, one) for found in _DAY.finditer(words) if (one := _day_in_line(found)) is not None
    ]


def _day_in_line(found: re.Match[str]) -> DateLine | None:
    if found["iso"] or found["figures"]:
        day = of_figures(found["iso"] or found["figures"])
        return None if day.day is None else DateLine(day=HeadDay() if day.is_short else day)
    form = "2" if found["m2"] else "3"
    month, number = MONTH_OF.get(found[f"m{form}"].lower(), 0), int(found[f"d{form}"])
    if not month or not 1 <= number <= 31:  # noqa: PLR2004 - days of a month
        return None
    if found[f"y{form}"] is None:
        return DateLine(day=HeadDay(), month=month, number=number)
    try:
        own = dt.date(int(found[f"y{form}"]), month, number)
    except ValueError:
        return DateLine(day=HeadDay())
    is_year = _FIRST_YEAR <= own.year <= _LAST_YEAR
    return DateLine(day=HeadDay(day=TimeSpan.of_date(own)) if is_year else HeadDay())

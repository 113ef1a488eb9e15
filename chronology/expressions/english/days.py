"""English words that denote days: written dates, weekdays, "yesterday", "the same day"."""

import attrs

from chronology.expressions.combined import Extent, LookingBack, Range, between
from chronology.expressions.english import lexicon
from chronology.expressions.english.words import (
    END,
    FULL_WEEKDAYS,
    IN_YEAR,
    MONTH,
    MOVED,
    START,
    WEEKDAY_NAMES,
    YEAR,
    Match,
    S,
    before,
    is_alone,
    is_counted,
    month_of,
    named,
    number_of,
    one_of,
    word_before,
    year_of,
)
from chronology.expressions.language import Rule
from chronology.expressions.meaning import (
    NO_YEAR,
    Clock,
    Day,
    FromAntecedent,
    Meaning,
    Shifted,
    Step,
    Unclear,
    Weekday,
    Which,
    Year,
)
from chronology.expressions.model import TimexType
from chronology.timespan import DAY, TimeSpan, days_in_month

_MONTHS_IN_YEAR = 12
_LONGEST_MONTH = 31
_SIXTY = 60
_DAYS_IN_WEEK = 7

_WEEKDAY = rf"(?:(?P<weekday>{one_of(WEEKDAY_NAMES)})\b\.?,?{S})?"
_SUFFIX = r"(?:st|nd|rd|th)?\b"
_DAY = rf"(?:the{S})?(?P<day>\d{{1,2}}){_SUFFIX}"
_LAST = rf"(?:the{S})?(?P<last>\d{{1,2}}){_SUFFIX}"
_LIST = rf"(?:,{S}\d{{1,2}}{_SUFFIX}){{0,6}},?"
_OF_MONTH = rf"{S}(?:of{S})?{MONTH}"
_AND = rf"{S}(?P<and>and|&|or){S}"
_TO = rf"(?:{S}(?P<to>to|until|till|through|and){S}|\s?[–-]\s?)"
_OPENING = rf"(?:(?P<opening>(?i:from|between)){S})?"


def _day(match: Match) -> Day | None:
    """A day of a month; "June 45" is none, "45 June 2023" is an impossible one."""
    day, year = int(match["day"]), year_of(match)
    if year is NO_YEAR and (day > _LONGEST_MONTH or is_counted(match)):
        return None
    return Day(
        month=month_of(match),
        day=day,
        year=year,
        weekday=WEEKDAY_NAMES.get(match.groupdict().get("weekday") or ""),
    )


def _two_days(match: Match) -> Range | None:
    """The days from one to another of one month.

    Without a year they must ascend; with one, descending days are a fault to be told.
    """
    begin, last = _day(match), int(match["last"])
    if begin is None:
        return None
    if begin.leans and not begin.day < last <= _LONGEST_MONTH:
        return None
    return between(begin, attrs.evolve(begin, day=last))


def _pair(match: Match) -> Meaning | None:
    """Two days and what lies between, or one of the two."""
    pair = _two_days(match)
    return attrs.evolve(pair, extent=Extent.ONE_OF) if pair and match["and"] == "or" else pair


def _range(match: Match) -> Meaning | None:
    """A stretch of days; "postponed from 17 to 19 June" is none."""
    if match["to"] == "and" and named(match, "opening") != "between":
        return None
    return None if MOVED.search(before(match)) else _two_days(match)


def _dateline(match: Match) -> Meaning | None:
    """The last such day by the anchor, whatever the tense around."""
    day = _day(match)
    return None if day is None else LookingBack(of=day)


def _iso(match: Match) -> Meaning:
    """An ISO 8601 date, with a time of day if one is given."""
    month = int(match["number"])
    if not 1 <= month <= _MONTHS_IN_YEAR:
        return Unclear(value=match[0], fault=f"there is no month {month}")
    day = Day(month=month, day=int(match["day"]), year=year_of(match))
    return day if match["hour"] is None else _clock(match, day)


def _clock(match: Match, day: Day) -> Meaning:
    """A minute, or a second, of a day."""
    written = match[0][len("2023-06-17T") :]
    if match["zone"]:
        fault = "a time with an offset needs the time zone of the chronology"
        return Unclear(value=match[0], fault=fault, type=TimexType.TIME)
    hour, minute, second = (int(match[name] or 0) for name in ("hour", "minute", "second"))
    first = (hour * _SIXTY + minute) * _SIXTY + second
    if first >= DAY or minute >= _SIXTY or second >= _SIXTY:
        fault = f"there is no time {written}"
        return Unclear(value=match[0], fault=fault, type=TimexType.TIME)
    last = first if match["second"] else first + _SIXTY - 1
    return Clock(of=day, first=first, last=last, written=written)


def _numeric(match: Match) -> Meaning:
    """Day and month in figures: clear only if one of them cannot be the month."""
    one, other, year = int(match["one"]), int(match["other"]), int(match["year"])
    readings = [
        Day(month=month, day=day, year=Year(number=year))
        for day, month in dict.fromkeys([(one, other), (other, one)])
        if 1 <= month <= _MONTHS_IN_YEAR and 1 <= day <= days_in_month(year, month)
    ]
    if len(readings) == 1:
        return readings[0]
    both = " or ".join(_without_year(reading, year) for reading in readings)
    fault = f"{match[0]} is {both or 'no day of any month'}"
    return Unclear(value=f"{year}-XX-XX", fault=fault)


def _without_year(day: Day, year: int) -> str:
    return str(TimeSpan.day(year, day.month, day.day)).removesuffix(f" {year}")


_WHICH = {
    "": Which.NEAREST,
    "last": Which.LAST,
    "this past": Which.LAST,
    "this": Which.THIS,
    "next": Which.NEXT,
    "this coming": Which.NEXT,
}


_ANY_WHICH = one_of(tuple(filter(None, _WHICH)))


def _weekday(match: Match) -> Meaning | None:
    """A weekday; "Black Friday" is a name."""
    if word_before(match).lower() in lexicon.NAMES_BEFORE_WEEKDAYS:
        return None
    return Weekday(weekday=WEEKDAY_NAMES[match["weekday"]], which=_WHICH[named(match, "which")])


def _every(match: Match) -> Meaning:
    """What comes again and again is no single time."""
    weekday = WEEKDAY_NAMES.get(match["weekday"] or "")
    value = (
        f"P1{named(match, 'unit')[:1].upper()}" if weekday is None else f"XXXX-WXX-{weekday + 1}"
    )
    return Unclear(value=value, type=TimexType.SET)


_FROM_TODAY = {
    "today": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}


def _from_today(match: Match) -> Meaning | None:
    """A day counted from today; "Russia Today" is a name."""
    is_name = match[0][0].isupper() and word_before(match)[:1].isupper()
    if is_name and not is_alone(match):
        return None
    return Shifted(step=Step.DAY, shift=_FROM_TODAY[named(match, "words")])


def _same_day(match: Match) -> Meaning:  # noqa: ARG001 - every such phrase means the same
    return FromAntecedent()


_STEPS = {"next": 1, "following": 1, "previous": -1, "preceding": -1}


def _next_to_antecedent(match: Match) -> Meaning:
    return FromAntecedent(shift=_STEPS.get(named(match, "step"), -1))


def _from_antecedent(match: Match) -> Meaning:
    """So many days or weeks from the day named before."""
    days = number_of(named(match, "count")) * (_DAYS_IN_WEEK if match["unit"] == "week" else 1)
    is_later = named(match, "way") == "later" or named(match, "side") == "after"
    return FromAntecedent(shift=days if is_later else -days)


def _dateline_rule(date: str) -> Rule:
    """A place in capitals at the beginning of a line, perhaps a country, then the day."""
    place = r"[ \t]{0,8}[^\W\d_a-z]{2}[^\W\d_a-z]{0,20}[A-Z .'’/-]{0,30}"
    country = r"(?:,[ ]?[A-Z](?:[^\W\d_]|['’ -]|\.(?![ ][A-Z][a-z])){0,30}){0,2}"
    return Rule(
        name="dateline",
        pattern=(
            rf"(?m)^{place}{country}[,.]?[ ]?\(?(?P<expression>{date}(?:,?{S}{YEAR})?)"
            r"(?=\s?(?:[.—–-]|\(|\)))"
        ),
        build=_dateline,
    )


_COUNT = rf"(?i:(?P<count>{one_of(lexicon.NUMBERS)}|\d{{1,3}}))"

DAY_RULES = (
    _dateline_rule(rf"{_WEEKDAY}{MONTH}{S}(?P<day>\d{{1,2}})"),
    _dateline_rule(rf"{_WEEKDAY}(?P<day>\d{{1,2}}){S}{MONTH}"),
    Rule(
        name="iso-date",
        pattern=(
            r"(?<![\w-])(?<!\d[.,:])(?P<year>[12]\d{3})-(?P<number>\d\d)-(?P<day>\d\d)"
            r"(?:[T ](?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d))?"
            r"(?P<zone>Z|[+-]\d\d:?\d\d)?)?(?![\w:-])"
        ),
        build=_iso,
    ),
    Rule(
        name="numeric-date",
        pattern=rf"{START}(?P<one>\d{{1,2}})(?P<mark>[/.])(?P<other>\d{{1,2}})(?P=mark){YEAR}{END}",
        build=_numeric,
    ),
    Rule(
        name="pair-of-days",
        pattern=rf"{START}{_DAY}{_LIST}{_AND}{_LAST}{_OF_MONTH}{IN_YEAR}?{END}",
        build=_pair,
    ),
    Rule(
        name="pair-of-days",
        pattern=rf"{START}{MONTH}{S}{_DAY}{_LIST}{_AND}{_LAST}{IN_YEAR}?{END}(?!{S}[A-Z])",
        build=_pair,
    ),
    Rule(
        name="range-of-days",
        pattern=rf"{START}{_OPENING}{_DAY}{_TO}{_LAST}{_OF_MONTH}{IN_YEAR}?{END}",
        build=_range,
    ),
    Rule(
        name="range-of-days",
        pattern=rf"{START}{_OPENING}{MONTH}{S}{_DAY}{_TO}{_LAST}{IN_YEAR}?{END}(?!{S}[A-Z])",
        build=_range,
    ),
    Rule(name="day", pattern=rf"{START}{_WEEKDAY}{_DAY}{_OF_MONTH}{IN_YEAR}{END}", build=_day),
    Rule(name="day", pattern=rf"{START}{_WEEKDAY}{MONTH}{S}{_DAY}{IN_YEAR}{END}", build=_day),
    Rule(
        name="day-without-year",
        pattern=rf"{START}{_WEEKDAY}{_DAY}{_OF_MONTH}{END}",
        build=_day,
    ),
    Rule(
        name="day-without-year",
        pattern=rf"{START}{_WEEKDAY}{MONTH}{S}{_DAY}{END}",
        build=_day,
    ),
    Rule(
        name="every",
        pattern=(
            rf"{START}(?i:every|each){S}(?:(?P<weekday>{one_of(FULL_WEEKDAYS)})"
            rf"|(?i:(?P<unit>day|week|month|year))){END}"
        ),
        build=_every,
    ),
    Rule(
        name="weekday",
        pattern=(
            rf"{START}(?:(?i:(?P<which>{_ANY_WHICH})"
            rf"){S})?(?P<weekday>{one_of(FULL_WEEKDAYS)}){END}"
        ),
        build=_weekday,
    ),
    Rule(
        name=lambda match: named(match, "words").removeprefix("the ").replace(" ", "-"),
        pattern=rf"{START}(?i:(?P<words>{one_of(_FROM_TODAY)})){END}",
        build=_from_today,
    ),
    Rule(
        name="same-day",
        pattern=rf"{START}(?i:(?:the|that){S}(?:very{S})?same{S}day|that{S}(?:very{S})?day){END}",
        build=_same_day,
    ),
    Rule(
        name="next-to-that-day",
        pattern=(
            rf"{START}(?i:the{S}(?P<step>{one_of(_STEPS)}){S}day"
            rf"|the{S}day{S}before(?=[.,;]|\Z)){END}"
        ),
        build=_next_to_antecedent,
    ),
    Rule(
        name="from-that-day",
        pattern=(
            rf"{START}{_COUNT}{S}(?i:(?P<unit>day|week)s?{S}"
            rf"(?:(?P<way>later|earlier)|(?P<side>after|before)(?!{S}\w))){END}"
        ),
        build=_from_antecedent,
    ),
)

"""English words that name days: written dates, pairs and ranges of them, days with a name."""

import re
from itertools import pairwise

import attrs

from chronology import edtf
from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.feasts import in_its_year
from chronology.languages.english.time_words.named_things import is_thing
from chronology.languages.english.time_words.numbered_things import unless_numbered
from chronology.languages.english.time_words.words import (
    BY_FIGURE,
    BY_LETTERED_FIGURE,
    BY_LONG_FIGURE,
    BY_LOWER_MONTH,
    BY_MARKED_FIGURE,
    BY_MONTH,
    BY_THE,
    BY_WEEKDAY,
    COMMA,
    END,
    END_WORD,
    IN_YEAR,
    LOWER_MONTH,
    MONTH,
    MONTHS,
    MOVED,
    START,
    START_WORD,
    WEEKDAY_NAMES,
    YEAR,
    Match,
    S,
    any_of,
    before,
    full_year,
    is_alone,
    is_counted,
    month_of,
    named,
    named_as_is,
    one_of,
    word_after,
    word_before,
    year_of,
)
from chronology.languages.english.time_words.zones import ZONE_NAMES, clock_behind, clock_named
from chronology.languages.time_rules import LINE, Apart, Construction, Rule
from chronology.meanings.calendar import NO_YEAR, Day, Year
from chronology.meanings.clock import AtClock
from chronology.meanings.figures import InFigures, YearAtEitherEnd
from chronology.meanings.meaning import Meaning, Unclear
from chronology.meanings.pairs import Extent, Range, between
from chronology.meanings.parts import PieceOf
from chronology.meanings.stepped import Shifted
from chronology.meanings.terms import Step, Tense, TimexType, impossible, unclear, unread
from chronology.meanings.weeks import WeekOfYear
from chronology.meanings.wrapped import LookingBack, Near
from chronology.timespan import DAY, TimeSpan, days_in_month

_MONTHS_IN_YEAR = 12
LONGEST_MONTH = 31
_SIXTY = 60
_LEAP_YEAR = 2000

WEEKDAY = rf"(?:(?P<weekday>{one_of(WEEKDAY_NAMES)})\b\.?{COMMA}(?:the{S})?)?"
_WEEKDAY_AFTER = rf"(?:,?[ ]\((?P<after>{one_of(WEEKDAY_NAMES)})\.?\))?"
SPOKEN_DAYS = {word: place + 1 for place, word in enumerate(lexicon.CENTURIES[:20])} | {
    f"{tens}-{unit}": number + place + 1
    for tens, number in (("twenty", 20), ("thirty", 30))
    for place, unit in enumerate(lexicon.CENTURIES[:9])
    if number + place < LONGEST_MONTH
}
SPOKEN_DAYS |= {"thirtieth": 30}
SPOKEN_DAY = rf"(?i:(?P<spoken>{one_of(tuple(SPOKEN_DAYS))}".replace(r"\-", r"[\s-]") + r"))\b"
_ROMAN_MONTHS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_ROMAN = one_of((*_ROMAN_MONTHS, *(numeral.upper() for numeral in _ROMAN_MONTHS)))
_THREE_LETTERS = "|".join(name for name in MONTHS if len(name) == len("Jan"))
_SUFFIX = r"(?:st|nd|rd|th|(?<=[23])d)?\b"  # "2d of July" in law and in older letters
DAY_FIGURE = rf"(?:the{S})?(?P<day>\d{{1,2}}){_SUFFIX}"
_LAST = rf"(?:the{S})?(?P<last>\d{{1,2}}){_SUFFIX}"
_LIST = rf"(?P<list>(?:\s?,{S}\d{{1,2}}{_SUFFIX}){{0,6}}),?"
OF_MONTH = rf"{S}(?:(?:day{S})?of{S})?{MONTH}"
_AND = rf"(?:{S}(?P<and>and|&|or){S}|(?P<slash>/))"
_TO = rf"(?:{S}(?P<to>to|until|till|through|and){S}|\s?[–-]\s?)"
_OPENING = rf"(?:(?P<opening>(?i:from|between)){S})?"


def _day(match: Match) -> Day | None:
    """A day of a month; "June 45" is none, "45 June 2023" is an impossible one."""
    day, year = int(match["day"]), year_of(match)
    if year is NO_YEAR and (day > LONGEST_MONTH or _counts(match) or _is_name(match)):
        return None
    return Day(
        month=month_of(match),
        day=day,
        year=year,
        weekday=_weekday_beside(match),
    )


def _bare_day(match: Match) -> Meaning | None:
    """A day without its year; refused where its figure may as well count what follows.

    "By May 7 men had left" tells of seven men or of a day.
    """
    day = _day(match)
    if day is not None or not _counts(match) or int(match["day"]) > LONGEST_MONTH:
        return day
    is_limit = word_before(match).lower() in _LIMITS
    if not is_limit or word_after(match).lower() in lexicon.MANY_FOLD:
        return None
    both = f"{match['day']} is its day, or counts what follows"
    return Unclear(value=f"XXXX-{month_of(match):02}", fault=unread(both))


_LIMITS = frozenset({"after", "before", "by", "from", "since", "till", "until"})
_OF_DAYS = frozenset({"on", "of"})


def _counts(match: Match) -> bool:
    """Whether the figure behind a month counts what follows: "in May 7 men", not "on May 7 men"."""
    is_last = match.start("month") < match.start("day")
    if not is_last or not is_counted(match) or named(match, "weekday"):
        return False
    preceding, following = word_before(match).lower(), word_after(match).lower()
    is_day = preceding in _OF_DAYS and (preceding == "on" or following not in lexicon.MANY_FOLD)
    return not is_day


def _weekday_beside(match: Match) -> int | None:
    """The weekday that stands before a date, or behind it in brackets."""
    groups = match.groupdict()
    return WEEKDAY_NAMES.get(groups.get("weekday") or groups.get("after") or "")


def _is_name(match: Match) -> bool:
    """Whether something bears the day in its name: "the 26 July Movement"."""
    following = word_after(match)
    return following[:1].isupper() and following.lower() in lexicon.NAMED_AFTER_DAYS


def _roman(match: Match) -> Meaning | None:
    """A day whose month is a Roman numeral, as in letters and herbaria: "12.iv.1893"."""
    month = _ROMAN_MONTHS.index(match["roman"].lower()) + 1
    day = int(match["day"])
    is_dimension = match["mark"].isspace() and (
        match["roman"].islower() or len(match["roman"]) == 1
    )
    if is_dimension or not 1 <= day <= days_in_month(int(match["year"]), month):
        return None
    return Day(month=month, day=day, year=year_of(match))


def _parts(match: Match, whole: Range, begin: Day) -> Construction:
    """The days between which a stretch of days lies, each an expression of its own."""
    first, last = match.span("day"), match.span("last")
    end = match.end("expression") if "expression" in match.re.groupindex else match.end()
    if match.start("month") < first[0]:
        first = (match.start("month"), first[1])
    listed = [
        (match.start("list") + day.start(), match.start("list") + day.end(), int(day[0]))
        for day in re.finditer(r"\d{1,2}", named_as_is(match, "list"))
    ]
    between_them = [(start, stop, attrs.evolve(begin, day=day)) for start, stop, day in listed]
    ends = (whole.begin, whole.end)
    return Construction(
        whole=whole,
        parts=((*first, ends[0]), *between_them, (last[0], end, ends[1])),
    )


def _two_days(match: Match) -> Range | None:
    """The days from one to another of one month.

    Without a year they must ascend; with one, descending days are a fault to be told.
    """
    begin, last = _day(match), int(match["last"])
    if begin is None:
        return None
    if begin.leans and not begin.day < last <= LONGEST_MONTH:
        return None
    return between(begin, attrs.evolve(begin, day=last))


def _pair(match: Match) -> Construction | Apart | None:
    """Days that follow on each other, or one of them; others are each a time of its own."""
    pair = _two_days(match)
    if pair is None or _counts_last(match):
        return None
    has_gap = _has_gap(match)
    if match["slash"] and (has_gap or int(match["day"]) >= int(match["last"])):
        return None  # "3/14 May 1712" may be of two calendars
    if match["and"] != "or" and has_gap:
        return _apart(match, pair)
    if match["and"] == "or":
        pair = attrs.evolve(pair, extent=Extent.ONE_OF)
    return _parts(match, pair, _first_day(match))


def _counts_last(match: Match) -> bool:
    """Whether the last figure counts what follows: "on May 7 and 12 others"."""
    is_last = match.start("month") < match.start("day") and year_of(match) is NO_YEAR
    following = word_after(match)
    return is_last and following.islower() and following not in lexicon.FUNCTION_WORDS


def _has_gap(match: Match) -> bool:
    """Whether some day of a list does not follow on the one before: "3 and 9 March"."""
    listed = map(int, re.findall(r"\d{1,2}", named_as_is(match, "list")))
    days = [int(match["day"]), *listed, int(match["last"])]
    # What descends, or is too long for the month, is a fault to be told of the whole.
    is_sound = days == sorted(days) and days[-1] <= days_in_month(_LEAP_YEAR, month_of(match))
    return is_sound and any(day + 1 != after for day, after in pairwise(days))


def _apart(match: Match, pair: Range) -> Apart:
    """Return several days of one month, of which the last, or the first, names it."""
    parts = _parts(match, pair, _first_day(match)).parts
    end = pair.end
    return Apart(
        parts=tuple(
            (start, stop, Near(of=day, to=end, tense=Tense.PAST) if day.leans else day)
            for start, stop, day in parts[:-1]
        )
        + parts[-1:]
    )


def _first_day(match: Match) -> Day:
    return Day(month=month_of(match), day=int(match["day"]), year=year_of(match))


def _range(match: Match) -> Construction | Apart | None:
    """A stretch of days; "postponed from 17 to 19 June" is two."""
    if match["to"] == "and" and named(match, "opening") != "between":
        return None
    is_apart = match["to"] == "to" and named(match, "opening") == "from"
    if is_apart and MOVED.search(before(match, 64)):
        return _moved_between(match)
    whole = _two_days(match)
    return None if whole is None else _parts(match, whole, _first_day(match))


_LETTERS = re.compile(r"st|nd|rd|th")


def _moved_between(match: Match) -> Apart | None:
    """Two days of one month, from one to the other of which something was moved."""
    begin, last = _day(match), int(match["last"])
    if begin is None or (begin.leans and last > LONGEST_MONTH):
        return None
    end = attrs.evolve(begin, day=last)
    tense = Tense.PAST if begin.day < last else Tense.FUTURE
    near = Near(of=begin, to=end, tense=tense) if begin.leans else begin
    (start, stop, first), *rest = _parts(match, Range(begin=near, end=end), begin).parts
    letters = _LETTERS.match(match.string, stop)  # "from the 3rd to the 9th of April"
    return Apart(parts=((start, stop if letters is None else letters.end(), first), *rest))


def _dateline(match: Match) -> Meaning | None:
    """The last such day by the anchor, whatever the tense around."""
    day = _day(match)
    return None if day is None else LookingBack(of=day)


def _iso(match: Match) -> Meaning:
    """An ISO 8601 date, with a time of day if one is given."""
    month = int(match["number"])
    if not 1 <= month <= _MONTHS_IN_YEAR:
        return Unclear(value=match["figures"], fault=impossible(f"there is no month {month}"))
    day = Day(
        month=month,
        day=int(match["day"]),
        year=year_of(match),
        weekday=_weekday_beside(match),
    )
    return day if match["hour"] is None else _clock(match, day)


def _clock(match: Match, day: Day) -> Meaning:
    """A minute, or a second, of a day."""
    zone = match["zone"] or ""
    end = match.end("figures") - (0 if zone[:1] in "Z+-" else len(zone))
    written = match.string[match.start("hour") : end]  # a name of a clock is no part of a value
    hour, minute, second = (int(match[name] or 0) for name in ("hour", "minute", "second"))
    first = (hour * _SIXTY + minute) * _SIXTY + second
    if first >= DAY or minute >= _SIXTY or second >= _SIXTY:
        fault = impossible(f"there is no time {written}")
        return Unclear(value=match["figures"], fault=fault, type=TimexType.TIME)
    last = first if match["second"] else first + _SIXTY - 1
    name = zone.strip(" ()")
    clock = clock_named(name) if name else clock_behind(match)
    return AtClock(of=day, first=first, last=last, written=written, clock=clock)


def _numeric(match: Match) -> Meaning | None:
    """Day and month in figures: clear only if one of them cannot be the month."""
    one, other, year = int(match["one"]), int(match["other"]), full_year(match["year"])
    is_short = len(match["year"]) == 2  # noqa: PLR2004 - the century is left out
    written = Year(short=year % 100) if is_short else Year(number=year)
    is_dated = not is_short or match["mark"] == "/" or _DATED.search(before(match))
    if lexicon.NUMBERED.search(before(match)) or not (is_dated or is_alone(match)):
        return None
    readings = [
        Day(month=month, day=day, year=written)
        for day, month in dict.fromkeys([(one, other), (other, one)])
        if 1 <= month <= _MONTHS_IN_YEAR and 1 <= day <= days_in_month(year, month)
    ]
    if len(readings) == 1:
        day = attrs.evolve(readings[0], weekday=_weekday_beside(match))
        return _with_year_first(match, day) if is_short else day
    if match["mark"] == "-" and not readings:
        return None
    value = f"{year}-XX-XX"
    if not readings:
        return Unclear(value=value, fault=impossible(f"{match[0]} is no day of any month"))
    both = " or ".join(_without_year(reading, year) for reading in readings)
    doubtful = Unclear(
        value=value,
        fault=unclear(f"{match[0]} is {both}"),
        span=edtf.parse(f"[{','.join(reading.value_in(year) for reading in readings)}]"),
    )
    first, second = (attrs.evolve(one, weekday=_weekday_beside(match)) for one in readings)
    return InFigures(day_first=first, month_first=second, mark=match["mark"], unclear=doubtful)


def _with_year_first(match: Match, day: Day) -> Meaning:
    """A day whose year may stand at either end: "24/05/03"."""
    month, last = int(match["other"]), int(match["year"])
    year = full_year(match["one"])
    is_day = 1 <= month <= _MONTHS_IN_YEAR and 1 <= last <= days_in_month(year, month)
    if match["mark"] == "." or day.weekday is not None or not is_day or len(match["one"]) < 2:  # noqa: PLR2004
        return day
    other = Day(month=month, day=last, year=Year(number=year))
    both = f"{day.value_in(full_year(match['year']))} or {other.value_in(year)}"
    return YearAtEitherEnd(
        day_first=day,
        year_first=other,
        mark=match["mark"],
        unclear=Unclear(value="XXXX-XX-XX", fault=unclear(f"{match[0]} is {both}")),
    )


# After these even "3-4-23" is a date, where it might be a score or a part's number.
_DATED = re.compile(
    r"(?i:\b(?:on|dated?:?|received|filed|signed|issued|posted|printed|until|by|since|due|born"
    r"|died)"
    r"\s{1,3}\Z)"
)


def _numeric_range(match: Match) -> Construction | None:
    """Two days in figures, written one way: clear if only one way makes a stretch of them."""
    ways = [("day", "one", "last", "other"), ("one", "day", "other", "last")]
    ranges = [pair for way in ways if (pair := _read_as(match, way)) is not None]
    if len(ranges) != 1:
        return None
    whole = ranges[0]
    begin = match.start("day"), match.end("year"), whole.begin
    return Construction(whole=whole, parts=(begin, (match.start("last"), match.end(), whole.end)))


def _read_as(match: Match, way: tuple[str, ...]) -> Range | None:
    first, month, last, other = (int(match[name]) for name in way)
    if not (1 <= month <= _MONTHS_IN_YEAR and 1 <= other <= _MONTHS_IN_YEAR):
        return None
    begin = Day(month=month, day=first, year=Year(number=int(match["year"])))
    end = Day(month=other, day=last, year=Year(number=int(match["end"])))
    days = begin.stretch(int(match["year"])), end.stretch(int(match["end"]))
    is_stretch = days[0] is not None and days[1] is not None and days[0] < days[1]
    return Range(begin=begin, end=end) if is_stretch else None


def _year_first(match: Match) -> Meaning | None:
    """A date in figures that begins with its year."""
    year, month, day = (int(match[name]) for name in ("year", "number", "day"))
    if not 1 <= month <= _MONTHS_IN_YEAR or not 1 <= day <= days_in_month(year, month):
        return None
    weekday = _weekday_beside(match)
    return Day(month=month, day=day, year=Year(number=year), weekday=weekday)


def _spoken_day(match: Match) -> Meaning | None:
    """A day whose number is written in words: "the twenty-first of March 1721"."""
    if year_of(match) is NO_YEAR and is_thing(match):
        return None
    return Day(
        month=month_of(match),
        day=SPOKEN_DAYS[named(match, "spoken").replace(" ", "-")],
        year=year_of(match),
        weekday=WEEKDAY_NAMES.get(match["weekday"] or ""),
    )


def _without_year(day: Day, year: int) -> str:
    return str(TimeSpan.day(year, day.month, day.day)).removesuffix(f" {year}")


_HOLIDAY = "|".join(
    name.replace("'", "['’]") for name in sorted(lexicon.HOLIDAYS, key=len, reverse=True)
)


def _holiday(match: Match) -> Meaning | None:
    """A day with a name; "Christmas" alone is a season of sales as well."""
    which = named(match, "which")
    is_bare = year_of(match) is NO_YEAR and not which
    if is_bare and is_thing(match):
        return None
    if match["holiday"] == "NYE" and word_after(match)[:1].isupper():
        return None
    if match["holiday"] in {"Christmas", "Xmas"} and is_bare and not _is_limit(match):
        return None
    month, day = lexicon.HOLIDAYS[match["holiday"].replace("’", "'")]
    year = Year(shift=0) if which == "this" else year_of(match)
    holiday = Day(month=month, day=day, year=year)
    if is_bare:
        return in_its_year(match["holiday"], holiday, match)
    if which == "next":
        return Near(of=holiday, to=Shifted(step=Step.DAY), tense=Tense.FUTURE)
    return LookingBack(of=holiday) if which == "last" else holiday


def _is_limit(match: Match) -> bool:
    """Whether Christmas is the day: "by Christmas", "since Christmas", but not "at Christmas"."""
    is_beside = word_before(match).lower() in _LIMITS | {"between", "til"}
    following = word_after(match).lower()
    return is_beside and (
        not following or following in lexicon.FUNCTION_WORDS | lexicon.HASTY_FILLERS
    )


def _week_of_year(match: Match) -> Meaning | None:
    """A week by its number (ISO 8601): "week 14 of 2023"; "week 3 of the 2023 season" is none."""
    if word_after(match).lower() in {"season", "campaign"}:
        return None
    weekday = match.groupdict().get("weekday")
    week = WeekOfYear(year=int(match["year"]), week=int(match["week"]))
    return week if weekday is None else PieceOf(of=week, index=int(weekday) - 1, days=1)


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
        first=(LINE,),
    )


BY_SPOKEN_DAY = any_of(" ".join(day.partition("-")[0] for day in SPOKEN_DAYS))
_FIRST_OF_DAY = BY_FIGURE + BY_THE + BY_WEEKDAY + any_of("from between")

DAY_RULES = (
    _dateline_rule(rf"{WEEKDAY}{MONTH}{S}(?P<day>\d{{1,2}})"),
    _dateline_rule(rf"{WEEKDAY}(?P<day>\d{{1,2}}){S}{MONTH}"),
    Rule(
        name="iso-date",
        pattern=(
            rf"(?<![\w-])(?<!\d[.,:]){WEEKDAY}"
            r"(?P<figures>(?P<year>[12]\d{3})-(?P<number>\d{1,2})-(?P<day>\d{1,2})"
            r"(?:[T ](?P<hour>\d\d?):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d{1,9})?)?"
            rf"(?P<zone>Z|[+-]\d\d:?\d\d|[ ][+-]\d{{4}}"
            rf"|\s?(?:{ZONE_NAMES}|\((?:{ZONE_NAMES})\)))?)?)"
            rf"(?![\w-]|:\d){_WEEKDAY_AFTER}"
        ),
        build=_iso,
        first=BY_WEEKDAY + BY_LONG_FIGURE,
    ),
    Rule(
        name="numeric-date",
        pattern=(
            rf"{START}{WEEKDAY}(?P<one>\d{{1,2}})(?P<mark>[/.-])(?P<other>\d{{1,2}})(?P=mark)"
            rf"(?P<year>[12]\d{{3}}|\d\d){END}(?!-[a-z]){_WEEKDAY_AFTER}"
        ),
        build=_numeric,
        first=BY_WEEKDAY + BY_MARKED_FIGURE,
    ),
    Rule(
        name="range-of-days",
        pattern=(
            rf"{START}(?P<day>\d{{1,2}})(?P<mark>[/.])(?P<one>\d{{1,2}})(?P=mark)"
            rf"(?P<year>[12]\d{{3}})"
            rf"\s?[–-]\s?(?P<last>\d{{1,2}})(?P=mark)(?P<other>\d{{1,2}})(?P=mark)"
            rf"(?P<end>[12]\d{{3}}){END}"
        ),
        build=_numeric_range,
        first=BY_MARKED_FIGURE,
    ),
    Rule(
        name="iso-date",
        pattern=(
            rf"{START}{WEEKDAY}{YEAR}/(?P<number>\d{{1,2}})/(?P<day>\d{{1,2}}){END}"
            rf"{_WEEKDAY_AFTER}"
        ),
        build=_year_first,
        first=BY_WEEKDAY + BY_LONG_FIGURE,
    ),
    Rule(
        name="day",
        pattern=(
            rf"{START}{WEEKDAY}(?:the{S})?{SPOKEN_DAY}{S}(?:day{S})?of{S}{MONTH}{IN_YEAR}?"
            rf"{END_WORD}"
        ),
        build=_spoken_day,
        trigger=BY_MONTH,
        first=BY_THE + BY_WEEKDAY + BY_SPOKEN_DAY,
    ),
    Rule(
        name="day",
        pattern=rf"{START_WORD}{WEEKDAY}{MONTH}{S}the{S}{SPOKEN_DAY}{IN_YEAR}?{END_WORD}",
        build=_spoken_day,
        first=BY_MONTH + BY_WEEKDAY,
    ),
    Rule(
        name="day",
        pattern=(
            rf"{START}(?P<day>\d{{1,2}})(?P<mark>[/.-])(?P<month>{one_of(tuple(MONTHS))})(?P=mark)"
            rf"(?:{YEAR}|(?P<short>\d\d)){END}"
        ),
        build=_day,
        trigger=BY_MONTH,
        first=BY_FIGURE,
    ),
    Rule(
        name="day",
        pattern=(
            rf"{START}(?P<day>\d{{2}})(?P<month>{_THREE_LETTERS})"
            rf"(?P<year>(?:19|20)\d\d){END}"
        ),
        build=_day,
        first=BY_LETTERED_FIGURE,
    ),
    Rule(
        name="day",
        pattern=(
            rf"{START}(?P<day>\d{{1,2}})(?P<mark>[./-]\s?|\s)(?P<roman>{_ROMAN})(?P=mark)"
            rf"(?P<year>[12]\d{{3}}){END}"
        ),
        build=_roman,
        trigger=BY_LONG_FIGURE,
        first=BY_FIGURE,
    ),
    Rule(
        name="week",
        pattern=(
            rf"{START}(?i:(?:calendar{S})?week{S}(?P<week>\d{{1,2}})"
            rf"(?:{S}(?:of|in){S}|,?{S}|/)){YEAR}{END}"
        ),
        build=_week_of_year,
        trigger=BY_LONG_FIGURE,
        first=any_of("week calendar"),
    ),
    Rule(
        name="week",
        pattern=rf"{START}{YEAR}-?W(?P<week>\d\d)(?:-?(?P<weekday>[1-7]))?{END}",
        build=_week_of_year,
        first=BY_LONG_FIGURE,
    ),
    Rule(
        name="day",
        pattern=rf"{START_WORD}{LOWER_MONTH}{S}{DAY_FIGURE}{COMMA}{YEAR}{END}",
        build=_day,
        first=BY_LOWER_MONTH,
    ),
    Rule(
        name="day",
        pattern=rf"{START}{DAY_FIGURE}{S}(?:of{S})?{LOWER_MONTH}{COMMA}{YEAR}{END}",
        build=_day,
        trigger=BY_LOWER_MONTH,
        first=BY_THE + BY_FIGURE,
    ),
    Rule(
        name="holiday",
        pattern=(
            rf"{START}(?:(?i:(?P<which>last|this|next)){S})?(?P<holiday>{_HOLIDAY}){IN_YEAR}?{END}"
        ),
        build=_holiday,
        trigger=tuple(dict.fromkeys(name.split()[0] for name in lexicon.HOLIDAYS)),
    ),
    Rule(
        name="pair-of-days",
        pattern=rf"{START}{DAY_FIGURE}{_LIST}{_AND}{_LAST}{OF_MONTH}{IN_YEAR}?{END}",
        build=unless_numbered(_pair),
        trigger=BY_MONTH,
        first=_FIRST_OF_DAY,
    ),
    Rule(
        name="pair-of-days",
        pattern=rf"{START}{MONTH}{S}{DAY_FIGURE}{_LIST}{_AND}{_LAST}{IN_YEAR}?{END}(?!{S}[A-Z])",
        build=_pair,
        first=BY_MONTH,
    ),
    Rule(
        name="range-of-days",
        pattern=rf"{START}{_OPENING}{DAY_FIGURE}{_TO}{_LAST}{OF_MONTH}{IN_YEAR}?{END}",
        build=unless_numbered(_range),
        trigger=BY_MONTH,
        first=_FIRST_OF_DAY,
    ),
    Rule(
        name="range-of-days",
        pattern=rf"{START}{_OPENING}{MONTH}{S}{DAY_FIGURE}{_TO}{_LAST}{IN_YEAR}?{END}(?!{S}[A-Z])",
        build=_range,
        first=any_of("from between") + BY_MONTH,
    ),
    Rule(
        name="day",
        pattern=rf"{START}{WEEKDAY}{DAY_FIGURE}{OF_MONTH}{IN_YEAR}{END}{_WEEKDAY_AFTER}",
        build=_day,
        trigger=BY_MONTH,
        first=_FIRST_OF_DAY,
    ),
    Rule(
        name="day",
        pattern=rf"{START_WORD}{WEEKDAY}{MONTH}{S}{DAY_FIGURE}{IN_YEAR}{END}{_WEEKDAY_AFTER}",
        build=_day,
        first=BY_MONTH + BY_WEEKDAY,
    ),
    Rule(
        name="day-without-year",
        pattern=rf"{START}{WEEKDAY}{DAY_FIGURE}{OF_MONTH}{END_WORD}",
        build=_bare_day,
        trigger=BY_MONTH,
        first=_FIRST_OF_DAY,
    ),
    Rule(
        name="day-without-year",
        pattern=rf"{START_WORD}{WEEKDAY}{MONTH}{S}{DAY_FIGURE}{END}",
        build=_bare_day,
        first=BY_MONTH + BY_WEEKDAY,
    ),
)

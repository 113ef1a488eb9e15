"""English days as schedules write them: weekdays beside both ends, halves of two, words."""

import attrs

from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.days import DAY_FIGURE, OF_MONTH, SPOKEN_DAYS
from chronology.languages.english.time_words.words import (
    BY_CODE,
    BY_FIGURE,
    BY_MONTH,
    BY_THE,
    BY_WEEKDAY,
    COMMA,
    END,
    IN_YEAR,
    MONTH,
    START,
    START_WORD,
    WEEKDAY_NAMES,
    YEAR,
    Match,
    S,
    any_of,
    dated_year_of,
    month_of,
    named,
    number_of,
    one_of,
    word_after,
    word_before,
    year_of,
)
from chronology.languages.time_rules import Apart, Construction, Rule
from chronology.meanings.calendar import NO_YEAR, Day, Months
from chronology.meanings.meaning import Meaning
from chronology.meanings.pairs import Extent, Range, between

_LONGEST_MONTH = 31
_FIRST_WEEKDAY = rf"(?P<weekday>{one_of(WEEKDAY_NAMES)})\b\.?{COMMA}(?:the{S})?"
_LAST_WEEKDAY = rf"(?P<weekday2>{one_of(WEEKDAY_NAMES)})\b\.?{COMMA}(?:the{S})?"
_LAST = r"(?P<last>\d{1,2})(?:st|nd|rd|th)?\b"
_TO = rf"(?:{S}(?P<to>(?i:to|until|till|through|and|or)|&){S}|\s?[–-]\s?)"
_OPENING = rf"(?:(?P<opening>(?i:from|between)){S})?"
_CARDINALS = tuple(
    word for word in lexicon.NUMBERS if not word.startswith(("a", "hundred", "sing"))
)
_SPOKEN = one_of(
    (
        *SPOKEN_DAYS,
        *(word for word in _CARDINALS if lexicon.NUMBERS[word] <= _LONGEST_MONTH),
        *(f"{tens}-{unit}" for tens in ("twenty", "thirty") for unit in _CARDINALS[:9]),
    )
).replace(r"\-", r"[\s-]")


def _weekdays(match: Match) -> Construction | Apart | None:
    """Days from one to another of a month, each with its weekday, or two of them.

    "Monday 23rd – Thursday 26th March 2026", "Saturday 13th and Sunday 14th June".
    """
    first, last = int(match["day"]), int(match["last"])
    year, joint = year_of(match), named(match, "to")
    if not 1 <= first < last <= _LONGEST_MONTH:
        return None
    end = Day(month=month_of(match), day=last, year=year, weekday=WEEKDAY_NAMES[match["weekday2"]])
    begin = attrs.evolve(end, day=first, weekday=WEEKDAY_NAMES[match["weekday"]])
    whole = between(begin, end)
    if joint == "or":
        whole = attrs.evolve(whole, extent=Extent.ONE_OF)
    starts = match.start("weekday"), match.start("weekday2")
    parts = (starts[0], match.end("day"), whole.begin), (starts[1], match.end(), whole.end)
    is_listed = joint in {"and", "&"} and named(match, "opening") != "between"
    if is_listed and first + 1 != last:
        return Apart(parts=parts)
    return Construction(whole=whole, parts=parts)


def _comma_days(match: Match) -> Construction | None:
    """Days behind their month and a comma: "September, 19-22, 2023"."""
    first, last = int(match["day"]), int(match["last"])
    if not 1 <= first < last <= _LONGEST_MONTH:
        return None
    end = Day(month=month_of(match), day=last, year=year_of(match))
    whole = Range(begin=attrs.evolve(end, day=first), end=end)
    parts = (
        (match.start(), match.end("day"), whole.begin),
        (match.start("last"), match.end(), whole.end),
    )
    return Construction(whole=whole, parts=parts)


def _comma_day(match: Match) -> Day:
    """A day behind its month and a comma: "September, 19, 2023"."""
    return Day(month=month_of(match), day=int(match["day"]), year=year_of(match))


def _spoken(match: Match) -> Meaning | None:
    """A day in words behind its month: "March one, 2020"; "in May one man" is none."""
    year, word = year_of(match), named(match, "spoken").replace(" ", "-")
    if year is NO_YEAR and (word_before(match).lower() != "on" or word_after(match)):
        return None
    day = SPOKEN_DAYS.get(word) or number_of(word)
    return Day(month=month_of(match), day=day, year=year) if day <= _LONGEST_MONTH else None


def _one_of_two(match: Match) -> Construction | None:
    """One of two quarters or halves that follow on each other: "Q2/Q3 2024"."""
    letter, numbers = match["letter"], (int(match["first"]), int(match["last"]))
    most = 4 if letter == "Q" else 2
    if numbers[0] + 1 != numbers[1] or numbers[1] > most:
        return None
    begin, end = (_period(letter, number, match) for number in numbers)
    whole = between(begin, end)
    whole = attrs.evolve(whole, extent=Extent.ONE_OF)
    parts = (
        (match.start(), match.end("first"), whole.begin),
        (match.start("last"), match.end(), whole.end),
    )
    return Construction(whole=whole, parts=parts)


def _period(letter: str, number: int, match: Match) -> Months:
    count = 3 if letter == "Q" else 6
    year = dated_year_of(match)
    month = (number - 1) * count + 1
    return Months(month=month, count=count, code=f"{letter}{number}", year=year)


def _numbered(match: Match) -> Meaning | None:
    """A quarter by its number: "Quarter 1 2018", "quarter two of 2019"."""
    written = named(match, "number")
    number = int(written) if written.isdecimal() else number_of(written)
    return _period("Q", number, match)


_FIRST_OF_DAY = BY_WEEKDAY + any_of("from between") + BY_THE + BY_FIGURE

SCHEDULE_RULES = (
    Rule(
        name="range-of-days",
        pattern=(
            rf"{START}{_OPENING}{_FIRST_WEEKDAY}{DAY_FIGURE}{_TO}{_LAST_WEEKDAY}{_LAST}{OF_MONTH}"
            rf"{IN_YEAR}?{END}"
        ),
        build=_weekdays,
        trigger=BY_MONTH,
        first=_FIRST_OF_DAY,
    ),
    Rule(
        name="range-of-days",
        pattern=(
            rf"{START_WORD}{MONTH}\s?,{S}{DAY_FIGURE}(?:\s?[–-]\s?|{S}(?i:to){S}){_LAST}"
            rf"\s?,?{S}{YEAR}{END}"
        ),
        build=_comma_days,
        first=BY_MONTH,
    ),
    Rule(
        name="day",
        pattern=rf"{START_WORD}{MONTH}\s?,{S}{DAY_FIGURE}\s?,?{S}{YEAR}{END}",
        build=_comma_day,
        first=BY_MONTH,
    ),
    Rule(
        name="day",
        pattern=rf"{START_WORD}{MONTH}{S}(?P<spoken>(?i:{_SPOKEN}))\b{IN_YEAR}?{END}",
        build=_spoken,
        first=BY_MONTH,
    ),
    Rule(
        name="pair",
        pattern=(
            rf"{START}(?P<letter>[QH])(?P<first>[1-4])\s?/\s?(?P=letter)?(?P<last>[1-4])(?:(?:\s?,?{S}(?:of{S})?|/){YEAR})?{END}"
        ),
        build=_one_of_two,
        first=BY_CODE,
    ),
    Rule(
        name="quarter",
        pattern=(
            rf"{START}(?i:quarter|qtr\.?){S}(?P<number>[1-4]|(?i:one|two|three|four))"
            rf"(?:{S}(?:of|in){S}|\s?,?{S}|\s?/\s?){YEAR}{END}"
        ),
        build=_numbered,
        first=any_of("quarter qtr"),
    ),
)

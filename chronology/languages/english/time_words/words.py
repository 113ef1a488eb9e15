"""Patterns and questions that several English rules share."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from chronology.languages.english.move_lists import UNTIL_LASTING
from chronology.languages.english.time_words import lexicon
from chronology.languages.notation import Notation, group, plain
from chronology.languages.time_rules import (
    FIGURE,
    LETTERED_FIGURE,
    LONG_FIGURE,
    MARKED_FIGURE,
    SHORT_FIGURE,
    alternation,
)
from chronology.meanings.calendar import NO_YEAR, WEEKDAYS, Year
from chronology.meanings.counted import Modified, Rough
from chronology.meanings.meaning import Meaning
from chronology.meanings.terms import Step, unclear

Match = re.Match[str]
S = r"\s{1,3}"


def one_of(words: Mapping[str, object] | tuple[str, ...]) -> str:
    """Return a pattern for any of the words, the longest first, with any space between words."""
    return alternation(words).replace(r"\ ", S)


def _cased(names: tuple[tuple[str, ...], ...]) -> dict[str, int]:
    """Return the place of every name as people capitalise it: "June", "JUNE"."""
    spelt = {name: place for place, forms in enumerate(names) for name in forms}
    return spelt | {name.upper(): place for name, place in spelt.items()}


MONTHS = {name: place + 1 for name, place in _cased(lexicon.MONTHS).items()}
FULL_MONTHS = tuple(name for name in MONTHS if name.title() in {m[0] for m in lexicon.MONTHS})
WEEKDAY_NAMES = _cased(lexicon.WEEKDAYS)
FULL_WEEKDAYS = tuple(name for name in WEEKDAY_NAMES if name.title() in WEEKDAYS)

# No number, amount, code or longer date may go on beyond the words.
START = r"\b(?<![\w$€£¥#№])(?<!\d[.,:/–-])"
START_WORD = r"\b(?<![\w$€£¥#№])"
# A slash between figures, but not that of "31 May/1 June".
_OTHER_DAY = rf"/(?!\d{{1,2}}(?:[–-]\d{{1,2}})?\s(?:{one_of(FULL_MONTHS)})\b)"
END_WORD = rf"(?!\w)(?!(?:[.,:]|{_OTHER_DAY})\d)"
END = rf"(?!\w)(?!(?:[.,:–-]|{_OTHER_DAY})\d)"
SHORT_MONTHS = tuple(name for name in MONTHS if name not in FULL_MONTHS)
MONTH = rf"(?P<month>(?:{one_of(FULL_MONTHS)})\b|(?:{one_of(SHORT_MONTHS)})\b\.?)"
LOWER_MONTH = rf"(?P<month>{one_of(tuple(m[0].lower() for m in lexicon.MONTHS))})"
YEAR = r"(?P<year>[12]\d{3})"
SHORT_YEAR = r"[’'](?P<short>\d\d)"
SHIFT = (
    rf"(?i:(?P<shift>{one_of(lexicon.YEAR_SHIFTS)}){S}year)\b"
    rf"(?!{S}(?:of{S}our\b|[12]\d{{3}}\b))"
)
BESIDE = rf"(?i:(?P<beside>{one_of(lexicon.SPOKEN_SHIFTS)}){S}year)\b"
BCE = r"(?P<bce>\d{1,4})\s{1,3}(?:BCE?\b|B\.\s?C\b\.?(?:E\.?)?)"
COMMA = r"(?:\s{0,2},)?\s{1,3}"
IN_YEAR = (
    rf"(?:\N{{SOFT HYPHEN}}?(?:{S}(?:of|in){S}|{S}(?!the{S}year\b)|\s{{0,2}},{S}(?!the\b)|,(?!\s))"
    rf"(?:(?:\[(?=\d{{4}}\]))?{YEAR}(?:(?<=\[\d{{4}})\])?(?!\s?,\d)|{BCE}|{SHIFT}|{BESIDE}))"
)
PERIOD_CODE = "Q[1-4]|[1-4]Q|H[12]|[12]H"
NOT_OF = r"(?!\s{1,3}of\b)"
STEPS = {
    "day": Step.DAY,
    "week": Step.WEEK,
    "month": Step.MONTH,
    "quarter": Step.QUARTER,
    "year": Step.YEAR,
    "decade": Step.DECADE,
}
SECONDS = {"second": 1, "minute": 60, "hour": 3600}
_LATEST_SHORT_YEAR = 30
# Triggers: what the words of a rule cannot be without.


def any_of(words: str) -> tuple[str, ...]:
    """Return a trigger: any of the words, small, capitalised or in capitals."""
    spelt = (form for word in words.split() for form in (word, word.title(), word.upper()))
    return tuple(dict.fromkeys(spelt))


def first_words(*tables: Iterable[str]) -> tuple[str, ...]:
    """Return a trigger: the first word, as a whole, of any of some phrases."""
    words = any_of(" ".join(phrase.split()[0] for table in tables for phrase in table))
    return tuple(f"{word} " for word in words)


BY_CODE = any_of("Q1 Q2 Q3 Q4 H1 H2")  # of a quarter or a half
BY_FIGURE = (FIGURE,)
BY_LONG_FIGURE = (LONG_FIGURE,)
BY_MARKED_FIGURE = (MARKED_FIGURE,)
BY_LETTERED_FIGURE = (LETTERED_FIGURE,)
BY_SHORT_FIGURE = (SHORT_FIGURE,)
BY_MONTH = tuple(dict.fromkeys(name[:3] for name in MONTHS))
BY_LOWER_MONTH = tuple(name.lower() for name, *_ in lexicon.MONTHS)
BY_WEEKDAY = tuple(dict.fromkeys(name[:3] for name in WEEKDAY_NAMES))
BY_THE = first_words(["the"])
BY_NUMBER = BY_FIGURE + first_words(lexicon.NUMBERS, lexicon.TENS, lexicon.ABOUT_LENGTHS)
BY_UNIT = any_of("secon minut hour day night week fort month quart year decad centur")
MOVED = re.compile(rf"\b(?i:{lexicon.MOVED}|{lexicon.MOVING})\b{UNTIL_LASTING}{{0,64}}\Z")


def named(match: Match, name: str) -> str:
    """Return a group, in lower case and with single spaces; empty if it is not there."""
    return plain(group(match, name))


def named_as_is(match: Match, name: str) -> str:
    """Return a group as it stands, wherever the words name it; empty if it is not there."""
    return group(match, name)


def full_year(written: str) -> int:
    """Return a year; of two digits, one from 1931 to 2030."""
    year = int(written)
    if len(written) > 2:  # noqa: PLR2004 - the century is written
        return year
    return year + (1900 if year > _LATEST_SHORT_YEAR else 2000)


def month_of(match: Match) -> int:
    """Return the month that words name, 1 to 12."""
    name = match["month"].removesuffix(".")
    return MONTHS[name.title() if name.islower() else name]


def year_of(match: Match) -> Year:
    """Return the year that words name."""
    if number := named(match, "bce"):
        return Year(number=1 - int(number))
    if number := named(match, "year"):
        return Year(number=int(number))
    if short := named(match, "short"):
        return Year(number=full_year(short))
    if shift := named(match, "shift"):
        return Year(shift=lexicon.YEAR_SHIFTS[shift], told=shift == "the")
    if beside := named(match, "beside"):
        return Year(beside=lexicon.SPOKEN_SHIFTS[beside])
    return NO_YEAR


def dated_year_of(match: Match) -> Year:
    """Return the year beside a day or month; of two figures, its century is still to be told."""
    short = named(match, "short")
    return Year(short=int(short)) if short else year_of(match)


_UNDER_HUNDRED = (
    rf"(?:(?:{'|'.join(lexicon.TENS)})[\s-](?:{'|'.join(list(lexicon.NUMBERS)[6:15])})"
    rf"|{'|'.join(reversed(list(lexicon.NUMBERS)[6:-1]))})"
)
_HUNDREDS = (
    rf"(?:an?|{'|'.join(list(lexicon.NUMBERS)[6:15])}){S}hundred"
    rf"(?:{S}(?:and{S})?{_UNDER_HUNDRED})?\b"
)
# "Ninety (90)", "90 (ninety)": contracts write a number twice.
_AGAIN = rf"(?:{S}\((?:\d{{1,4}}|{_UNDER_HUNDRED})\))?"
# Three figures behind others are the end of a longer number: "12 345 days".
NUMBER = (
    rf"(?:{_HUNDREDS}|(?:{'|'.join(lexicon.TENS)})[\s-]"
    rf"(?:{'|'.join(list(lexicon.NUMBERS)[6:15])})\b"
    rf"|(?:{one_of(lexicon.NUMBERS)})\b|(?!00)(?!(?<=\d\s)\d{{3}}\b)\d{{1,4}}(?:,\d{{3}})?(?:\.\d)?){_AGAIN}"
)


def number_of(word: str) -> int:
    """Return a whole number in words or figures, or both: "5", "twenty-five", "five (5)"."""
    word, _, _ = word.partition(" (")
    if word.replace(",", "").isdecimal():
        return int(word.replace(",", ""))
    if word in lexicon.NUMBERS:
        return lexicon.NUMBERS[word]
    head, _, rest = word.rpartition("hundred")
    hundreds = 100 * lexicon.NUMBERS[head.strip()] if head else 0
    parts = rest.replace("-", " ").removeprefix(" and").split()
    return hundreds + sum(lexicon.NUMBERS[part] for part in parts)


ABOUT = rf"(?:(?P<about>{one_of(lexicon.ABOUT_LENGTHS)}){S})?"


WORDS = Notation(
    lists={
        "about": lexicon.ABOUT_LENGTHS,
        "any_shift": lexicon.UNIT_SHIFTS | lexicon.SPOKEN_SHIFTS,
        "any_unit": lexicon.UNITS,
        "any_weekday": WEEKDAY_NAMES,
        "between": lexicon.BETWEEN_NUMBER_AND_UNIT.split("|"),
        "century": tuple(lexicon.CENTURIES),
        "country": lexicon.COUNTRIES_OF_HOLIDAYS,
        "decade": lexicon.DECADES,
        "easter": lexicon.DAYS_OF_EASTER,
        "frequency": lexicon.FREQUENCIES,
        "holiday": tuple(dict.fromkeys(name for name, _ in lexicon.HOLIDAYS_BY_WEEKDAY)),
        "length_unit": (*lexicon.UNITS, "centurie"),
        "month_name": FULL_MONTHS,
        "ordinal": lexicon.ORDINALS,
        "part_of_day": lexicon.PARTS_OF_DAY,
        "period": lexicon.ORDINALS_OF_PERIODS,
        "place": lexicon.PLACES_OF_WEEKDAYS,
        "reference": lexicon.REFERENCES,
        "rite": lexicon.RITES,
        "shift": lexicon.UNIT_SHIFTS,
        "short_unit": (*(unit for unit in STEPS if unit != "day"), "century"),
        "spoken_shift": lexicon.SPOKEN_SHIFTS,
        "uncounted": lexicon.UNCOUNTED_DAYS,
        "unit": STEPS,
        "vague": lexicon.VAGUE_NUMBERS,
        "weekday": FULL_WEEKDAYS,
    },
    pieces={
        "code": PERIOD_CODE,
        "day": r"\d{1,2}",
        "in_year": IN_YEAR,
        "its_year": rf"(?:{IN_YEAR}|{NOT_OF})",
        "month": MONTH,
        "number": NUMBER,
        "small_number": rf"{one_of(lexicon.NUMBERS)}|\d{{1,3}}",
        "year": YEAR[len("(?P<year>") : -1],
    },
)


def say(words: str, *, unless: str = "", beside: str = "", end: str = END) -> str:
    """Return the pattern of words that stand by themselves, in the notation of `Notation`.

    No number, amount, code or longer date may go on beyond them.

    Args:
        words: the words.
        unless: words that may not follow, in the notation.
        beside: what else must stand behind them, as a pattern.
        end: where they end, as a pattern.
    """
    not_behind = rf"(?!\s{{1,3}}{WORDS.pattern(unless)}\b)" if unless else ""
    return f"{START}{WORDS.pattern(words)}{not_behind}{beside}{end}"


def roughly(match: Match, meaning: Meaning) -> Meaning:
    """Return a meaning as the words before its number leave it: "nearly two years ago"."""
    about = lexicon.ABOUT_LENGTHS.get(named(match, "about"))
    if about is None:
        return meaning
    if about == "APPROX":
        return Modified(of=meaning, mod=about)
    return Rough(of=meaning, fault=unclear("it is counted only roughly"), mod=about)


def is_number(word: str) -> bool:
    """Say whether words are a whole number that `number_of` reads; "five (6)" is none."""
    return "." not in word and not is_contradictory(word)


def is_contradictory(word: str) -> bool:
    """Say whether a number is written twice, and not the same: "five (6)"."""
    number, _, again = word.partition(" (")
    return bool(again) and number_of(number) != number_of(again[:-1])


def before(match: Match, reach: int = 40) -> str:
    """Return what stands shortly before a match."""
    return match.string[max(0, match.start() - reach) : match.start()]


_WORD_BEFORE = re.compile(r"[^\w’']([\w’']{1,24})[\s(“\"-]{1,3}\Z")
_ASKED = 64  # of one match, they are asked for again and again
_WORD_AFTER = re.compile(r"[\s-]{1,3}(\w{1,24}|%)")


def word_before(match: Match) -> str:
    """Return the word directly before a match; empty if something else stands there."""
    return _last_word(before(match, 28))


@lru_cache(maxsize=_ASKED)
def _last_word(words: str) -> str:
    word = _WORD_BEFORE.search(f" {words}")
    return word[1] if word else ""


def word_after(match: Match) -> str:
    """Return the word directly after a match; empty if something else stands there."""
    end = match.end()
    return _first_word(match.string[end : end + 28])


@lru_cache(maxsize=_ASKED)
def _first_word(words: str) -> str:
    word = _WORD_AFTER.match(words)
    return word[1] if word else ""


def is_counted(match: Match) -> bool:
    """Whether the number that ends a match counts what follows: "2022 people"."""
    return match.string[match.end() : match.end() + 1] == "%" or (
        word_after(match).lower() in lexicon.COUNTED
    )


def is_alone(match: Match) -> bool:
    """Whether the match is the whole text, but for spaces."""
    slack = 8
    return len(match.string) < len(match[0]) + slack and match.string.strip() == match[0]


# "This Week", "Last Week Tonight".
_TITLE_OF_SHOW = re.compile(r"(?:Tonight|With)\b|[”\"’]")
_QUOTE_BEFORE = re.compile(r"[“\"‘]\Z")


def is_title(match: Match) -> bool:
    """Whether the words are written as a title, between marks of quotation or in a longer one."""
    rest = match.string[match.end() : match.end() + 10].lstrip(" ,")
    is_cased = all(word[0].isupper() for word in match[0].split()) and not match[0].isupper()
    if not is_cased or not (end := _TITLE_OF_SHOW.match(rest)):
        return False
    return end[0].isalpha() or _QUOTE_BEFORE.search(before(match)) is not None

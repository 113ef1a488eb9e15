"""Patterns and questions that several English rules share."""

import re
from collections.abc import Mapping

from chronology.expressions.english import lexicon
from chronology.expressions.meaning import NO_YEAR, WEEKDAYS, Year

Match = re.Match[str]
S = r"\s{1,3}"


def one_of(words: Mapping[str, object] | tuple[str, ...]) -> str:
    """Return an alternation, the longest word first, with any space between words."""
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", S) for word in longest_first)


def _cased(names: tuple[tuple[str, ...], ...]) -> dict[str, int]:
    """Return the place of every name as people capitalise it: "June", "JUNE"."""
    spelt = {name: place for place, forms in enumerate(names) for name in forms}
    return spelt | {name.upper(): place for name, place in spelt.items()}


MONTHS = {name: place + 1 for name, place in _cased(lexicon.MONTHS).items()}
FULL_MONTHS = tuple(name for name in MONTHS if name.title() in {m[0] for m in lexicon.MONTHS})
WEEKDAY_NAMES = _cased(lexicon.WEEKDAYS)
FULL_WEEKDAYS = tuple(name for name in WEEKDAY_NAMES if name.title() in WEEKDAYS)

# No number, amount, code or longer date may go on beyond the words.
START = r"(?<![\w$€£¥#№])(?<!\d[.,:/–-])"
END = r"(?!\w)(?![.,:/–-]\d)"
_ABBREVIATED = tuple(name for name in MONTHS if name not in FULL_MONTHS)
MONTH = rf"(?P<month>(?:{one_of(FULL_MONTHS)})\b|(?:{one_of(_ABBREVIATED)})\b\.?)"
YEAR = r"(?P<year>[12]\d{3})"
SHIFT = rf"(?i:(?P<shift>{one_of(lexicon.YEAR_SHIFTS)}){S}year)\b"
SAME = rf"(?i:(?P<same>{one_of(lexicon.SAME_YEAR)}){S}year)\b"
IN_YEAR = rf"(?:(?:{S}(?:of|in){S}|,?{S}|,)(?:{YEAR}|{SHIFT}|{SAME}))"
NOT_OF = r"(?!\s{1,3}of\b)"
MOVED = re.compile(rf"\b(?i:{lexicon.MOVED})\b")


# Letters that `re` takes for ASCII ones when it ignores case, and `str.lower` does not.
_ASCII_FORMS = str.maketrans({"ſ": "s", "ı": "i", "İ": "i", "\N{KELVIN SIGN}": "k"})


def named(match: Match, name: str) -> str:
    """Return a group, in lower case and with single spaces; empty if it is not there."""
    return " ".join((match.groupdict().get(name) or "").translate(_ASCII_FORMS).lower().split())


def month_of(match: Match) -> int:
    """Return the month that words name, 1 to 12."""
    return MONTHS[match["month"].removesuffix(".")]


def year_of(match: Match) -> Year:
    """Return the year that words name."""
    if number := named(match, "year"):
        return Year(number=int(number))
    if shift := named(match, "shift"):
        return Year(shift=lexicon.YEAR_SHIFTS[shift])
    return Year(same=True) if named(match, "same") else NO_YEAR


def number_of(word: str) -> int:
    """Return a number in words or figures."""
    return int(word) if word.isdecimal() else lexicon.NUMBERS[word]


def before(match: Match, reach: int = 40) -> str:
    """Return what stands shortly before a match."""
    return match.string[max(0, match.start() - reach) : match.start()]


def word_before(match: Match) -> str:
    """Return the word directly before a match; empty if something else stands there."""
    word = re.search(r"([\w’']{1,24})[\s(“\"-]{1,3}\Z", before(match, 28))
    return word[1] if word else ""


def word_after(match: Match) -> str:
    """Return the word directly after a match; empty if something else stands there."""
    word = re.match(r"[\s-]{1,3}(\w{1,24}|%)", match.string[match.end() : match.end() + 28])
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

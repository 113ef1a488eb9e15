"""Formats of numbers in a workbook: how much of a date they show, and what they add to it."""

import re
import unicodedata
from collections.abc import Iterator

import attrs

YEAR, MONTH, DAY = 4, 7, 10  # code points of an ISO date that show so much
ALL = 15  # stands for all of a date with its time, and fits in four bits
_LONGEST_FORMAT = 1000
_OF_WORDS = 3  # the section of a format that is for words
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*+)"?|\\(?P<escaped>.?)|_.?|\*(?P<filling>.?)|\[(?P<bracket>[^\]]*+)\]?'
    r"|(?P<end>;)|AM/PM|A/P|(?P<general>General)|(?P<power>E[+-])|(?P<code>[ymdhsegba@0#?]++)"
    r"|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_MINUTES = re.compile(
    r"(?<=[hH])[^a-zA-Z;]{0,20}[mM]{1,2}(?![mM])|[mM]{1,2}(?=[^a-zA-Z;]{0,20}[sS])"
)
_NAMES = re.compile(r"d{3,}|a{3,}|m{5,}", re.IGNORECASE)
"""Names of weekdays, which are no days, and the first letter of a month, which is of several."""
_SHOWS_NUMBER = re.compile(r"[0#?@a-zA-Z]")
_SHOW_DAYS = frozenset({14, 15})
_SHOW_MONTHS = frozenset({17, 27, 34, 36, 50, 52, 55, 57})
_SHOW_NO_YEAR = frozenset({16, 18, 19, 20, 21, 28, 29, 32, 33, 35, 45, 46, 47, 51, 53, 54, 56, 58})
"""Formats by number that show days alone, a month alone, or no year, in some country at least."""
_PLAIN_SIGNS = frozenset(" \t\u00a0\u202f.,-/:;()'’%°+&年月日時时分秒년월일시분초")
_BETWEEN_DAY_AND_TIME = frozenset("TZ")
_COLOURS = {
    "black": "#000000",
    "color1": "#000000",
    "white": "#ffffff",
    "color2": "#ffffff",
    "red": "#ff0000",
    "green": "#00ff00",
    "blue": "#0000ff",
    "yellow": "#ffff00",
    "cyan": "#00ffff",
    "magenta": "#ff00ff",
}


@attrs.frozen(kw_only=True)
class Format:
    """What a format shows of a cell.

    Attributes:
        length: how many code points of an ISO date it shows: the least of its sections.
        is_yearless: whether it shows of a date no year.
        hides_numbers: whether no number is seen, and no date.
        hides_words: whether no words are seen.
        adds_to_numbers: whether words or signs stand beside a number that are not the cell's.
        adds_to_words: whether words stand beside its words.
        colours: the colours in which it writes, as `#rrggbb`.
    """

    length: int = ALL
    is_yearless: bool = False
    hides_numbers: bool = False
    hides_words: bool = False
    adds_to_numbers: bool = False
    adds_to_words: bool = False
    colours: frozenset[str] = frozenset()


@attrs.frozen(kw_only=True)
class _Section:
    """A section of a format, of which each is for other values.

    Attributes:
        plain: its codes, with a blank for whatever is none.
        adds: whether it adds words.
    """

    plain: str
    adds: bool

    @property
    def codes(self) -> str:
        """The codes of dates and times, without those of minutes, and of names that tell no day."""
        return _NAMES.sub("-", _MINUTES.sub("", self.plain)).lower()

    @property
    def length(self) -> int:
        """How many code points of an ISO date it shows."""
        signs = set(self.codes)
        if not signs & set("ymdeb"):
            return ALL
        if "d" in signs:
            return ALL if signs & set("hs") else DAY
        return MONTH if "m" in signs else YEAR

    @property
    def is_yearless(self) -> bool:
        """Whether it is of dates or times, and shows no year."""
        is_dated = bool(set(self.plain.lower()) & set("ymdhseagb"))
        return is_dated and not set(self.codes) & set("yeb")


def built_in(number: str) -> Format:
    """Return what a format shows that is known by its number alone."""
    known = int(number) if number.isascii() and number.isdecimal() and len(number) < 4 else 0  # noqa: PLR2004 - figures
    length = MONTH if known in _SHOW_MONTHS else DAY if known in _SHOW_DAYS else ALL
    return Format(length=length, is_yearless=known in _SHOW_NO_YEAR)


def format_of(code: str) -> Format:
    """Return what a format shows, such as `d mmm yyyy` or `0" MW"`."""
    if not code:
        return Format()
    sections, colours = _sections_of(code[:_LONGEST_FORMAT])
    of_numbers = sections[:_OF_WORDS]
    if len(sections) > _OF_WORDS:
        of_words = sections[_OF_WORDS]
    else:
        of_words = sections[-1] if "@" in sections[-1].plain else _Section(plain="@", adds=False)
    return Format(
        length=min(one.length for one in of_numbers),
        is_yearless=any(one.is_yearless for one in of_numbers),
        hides_numbers=_SHOWS_NUMBER.search(sections[0].plain) is None,
        hides_words="@" not in of_words.plain,
        adds_to_numbers=any(one.adds for one in of_numbers) or len(code) > _LONGEST_FORMAT,
        adds_to_words=of_words.adds,
        colours=frozenset(colours),
    )


def _sections_of(code: str) -> tuple[list[_Section], list[str]]:
    """Return the sections of a format, and the colours in which they write."""
    sections, colours, plain, adds = list[_Section](), list[str](), list[str](), False
    for found in _TOKEN.finditer(code):
        if found["end"]:
            sections.append(_Section(plain="".join(plain), adds=adds))
            plain, adds = [], False
            continue
        bracket = (found["bracket"] or "").strip().lower()
        if (colour := _COLOURS.get(bracket.replace(" ", ""))) is not None:
            colours.append(colour)
        plain.append(found["code"] or ("0" if found["general"] else " "))
        adds = adds or any(map(_is_added, _literals_of(found)))
    sections.append(_Section(plain="".join(plain), adds=adds))
    return sections, colours


def _literals_of(found: re.Match[str]) -> Iterator[str]:
    """Yield what a piece of a format shows as it stands."""
    for name in ("quoted", "escaped", "filling", "other"):
        if found[name]:
            yield found[name]
    bracket = found["bracket"] or ""
    if bracket.startswith("$"):
        yield bracket[1:].rpartition("-")[0] if "-" in bracket else bracket[1:]  # "[$EUR-407]"


def _is_added(literal: str) -> bool:
    """Say whether signs beside a date or a number may change what is read of it."""
    if literal in _BETWEEN_DAY_AND_TIME:
        return False
    return any(sign not in _PLAIN_SIGNS and unicodedata.category(sign) != "Sc" for sign in literal)

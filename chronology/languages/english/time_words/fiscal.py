"""English words for financial years and their quarters and halves: "FY2023", "22/23-Q4"."""

import attrs

from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.words import (
    BY_CODE,
    BY_FIGURE,
    BY_LETTERED_FIGURE,
    END,
    IN_YEAR,
    NOT_OF,
    START,
    Match,
    S,
    any_of,
    before,
    named,
    one_of,
    year_of,
)
from chronology.languages.time_rules import Construction, Rule
from chronology.meanings.calendar import Year
from chronology.meanings.fiscal import Fiscal
from chronology.meanings.meaning import MONTHS_IN_YEAR, Meaning, Unclear
from chronology.meanings.pairs import Extent, Range
from chronology.meanings.terms import TimeFault
from chronology.vocabulary import TimeFaultKind

_ORDINAL = rf"(?P<ordinal>{one_of(lexicon.ORDINALS_OF_PERIODS)})"
_CODE = r"(?P<code>Q[1-4]|[1-4]Q|H[12]|[12]H)"
_UNIT = r"(?P<unit>quarter|half)"
_WORD = r"(?i:fiscal|financial)"
# One year by its name, or the two in which it lies.
_ONE_OR_TWO = r"(?P<first>\d{4}|\d\d)(?:\s?[/–-]\s?(?P<last>\d{4}|\d\d))?"
_LONG = r"(?P<first>[12]\d{3})(?:\s?[/–-]\s?(?P<last>\d{4}|\d\d))?"
_TWO = r"(?P<first>\d{4}|\d\d)[/–-](?P<last>\d{4}|\d\d)"
_WHICH = rf"(?P<which>{one_of(lexicon.FISCAL_SHIFTS)})"
_OF_NAMED = rf"(?:(?i:{one_of(lexicon.FISCAL_SHIFTS)}|the){S})?"
_YEARS = (
    rf"FY[\s-]?[’']?{_ONE_OR_TWO}",
    rf"{_OF_NAMED}{_WORD}(?:{S}(?i:years?))?{S}{_LONG}",
    rf"{_OF_NAMED}(?i:tax{S}years?){S}(?P<first>[12]\d{{3}})\s?[/–-]\s?(?P<last>\d{{4}}|\d\d)",
    rf"(?:(?i:the){S})?(?:{_LONG}|{_TWO.replace('>', '2>')}){S}{_WORD}{S}(?i:year)",
    rf"(?i:{_WHICH}){S}{_WORD}{S}(?i:year)(?!{S}[12]\d{{3}})",
)
_THE_YEAR = rf"(?i:the){S}{_WORD}{S}(?i:year)(?!{S}[12]\d{{3}})"
_PART = (
    rf"(?:(?i:(?:the{S})?{_ORDINAL}(?:{S}|-){_UNIT})|{_CODE})"
    rf"(?:(?:\s?,|\s?[/-])?{S}|[\s/-]?(?=FY|\d))(?:(?i:of|in|for){S})?"
)
_JOINED = rf"(?:\s?[–-]\s?|{S}(?P<joint>(?i:to|through|and|or)){S}(?:(?i:the){S})?)"
_OF_YEAR = rf"(?:\s?,)?{S}(?:(?i:of|in|for){S})?"
_NTH = one_of(lexicon.ORDINALS)
_TWO_PARTS = (
    rf"(?P<from>Q[1-4]){_JOINED}(?P<to>Q?[1-4]){_OF_YEAR}",
    rf"(?i:(?:the{S})?(?P<from>{_NTH}){_JOINED}(?P<to>{_NTH}){S}(?P<units>quarters?|halves))"
    + _OF_YEAR,
)
_PART_BEHIND = (
    rf"(?:[\s/-]{{0,2}}{_CODE.replace('code', 'code_behind')}"
    rf"|(?:[’']s)?{S}(?i:{_ORDINAL.replace('ordinal', 'ordinal_behind')}(?:{S}|-)"
    rf"{_UNIT.replace('unit', 'unit_behind')}))"
)
_MONTHS = {"q": 3, "h": 6}
_CENTURY = 100


def _years_named(match: Match) -> tuple[str, str]:
    """Return the year, or the two, that words name; empty where they name none."""
    return (
        named(match, "first") or named(match, "first2"),
        named(match, "last") or named(match, "last2"),
    )


def _year(first: str) -> Year:
    return Year(short=int(first)) if len(first) == 2 else Year(number=int(first))  # noqa: PLR2004


def _part(match: Match) -> tuple[int, int]:
    """Return the first month of a part of a year, counted from 0, and how many it has."""
    code = named(match, "code") or named(match, "code_behind")
    if code:
        letter = code.strip("1234")
        return (int(code.strip("qh")) - 1) * _MONTHS[letter], _MONTHS[letter]
    ordinal = named(match, "ordinal") or named(match, "ordinal_behind")
    unit = named(match, "unit") or named(match, "unit_behind")
    if not ordinal:
        return 0, MONTHS_IN_YEAR
    count, most = (3, 4) if unit == "quarter" else (6, 2)
    place = lexicon.ORDINALS_OF_PERIODS[ordinal]
    return ((place if place > 0 else most) - 1) * count, count


def _fiscal(match: Match) -> Fiscal | None:
    """A financial year, or a part of one, whose year is named or counted from the anchor."""
    month, count = _part(match)
    first, last = _years_named(match)
    follows = not last or (int(first) + 1) % _CENTURY == int(last) % _CENTURY
    if not follows or month >= MONTHS_IN_YEAR:
        return None
    which = named(match, "which")
    year = Year(shift=lexicon.FISCAL_SHIFTS[which]) if which else _year(first)
    value = "XXXX" if year.number is None else f"{year.number:04}"
    return Fiscal(year=year, spans=bool(last), month=month, count=count, value=value)


def _two_parts(match: Match) -> Construction | None:
    """Parts from one to another of a financial year: "Q1–Q3 FY23"."""
    whole = _fiscal(match)
    if whole is None:
        return None
    numbers = [_number(match[name]) for name in ("from", "to")]
    count = _MONTHS["h" if named(match, "units") == "halves" else "q"]
    if not 1 <= numbers[0] < numbers[1] <= MONTHS_IN_YEAR // count:
        return None
    joint = named(match, "joint")
    if joint in {"and", "or"} and numbers[0] + 1 < numbers[1]:
        return None
    begin, end = (attrs.evolve(whole, month=(n - 1) * count, count=count) for n in numbers)
    extent = Extent.ONE_OF if joint == "or" else Extent.FROM_TO
    parts = (match.start("from"), match.end("from"), begin), (match.start("to"), match.end(), end)
    return Construction(whole=Range(begin=begin, end=end, extent=extent), parts=parts)


def _number(written: str) -> int:
    digits = written.strip("Qq")
    return int(digits) if digits.isdecimal() else lexicon.ORDINALS[written.lower()]


def _the_year(_: Match) -> Meaning:
    """A financial year of which nothing says which it is."""
    return Unclear(value="XXXX", fault=_UNNAMED)


_UNNAMED = TimeFault(kind=TimeFaultKind.FISCAL, sentence="which financial year is not said")


def _without_word(match: Match) -> Meaning | None:
    """A part of a year that two years name, whatever word is missing: "22/23-Q4"."""
    return None if lexicon.NUMBERED.search(before(match)) else _fiscal(match)


def _worded(match: Match) -> Meaning | None:
    """A part of a year that is called a financial one: "the fiscal second quarter of 2023"."""
    month, count = _part(match)
    year = year_of(match)
    if month >= MONTHS_IN_YEAR:
        return None
    letter = "Q" if count == _MONTHS["q"] else "H"
    written = "XXXX" if year.number is None else f"{year.number:04}"
    value = f"{written}-{letter}{month // count + 1}"
    return Fiscal(year=year, month=month, count=count, value=value)


_BY_WORD = any_of("fiscal financial tax")
_BY_FY = (*_BY_WORD, "FY", *(f"{code}FY" for code in BY_CODE), *BY_LETTERED_FIGURE)

FISCAL_RULES = (
    *(
        Rule(
            name="fiscal",
            pattern=rf"{START}(?:{_PART})?{year}{_PART_BEHIND}?{END}",
            build=_fiscal,
            trigger=_BY_FY,
        )
        for year in _YEARS
    ),
    *(
        Rule(name="fiscal", pattern=rf"{START}{parts}{year}{END}", build=_two_parts, trigger=_BY_FY)
        for year in _YEARS
        for parts in _TWO_PARTS
    ),
    Rule(
        name="fiscal",
        pattern=rf"{START}(?:{_PART})?{_THE_YEAR}{END}",
        build=_the_year,
        trigger=_BY_WORD,
    ),
    Rule(
        name="fiscal",
        pattern=rf"{START}{_CODE}[\s/-]{{1,2}}{_TWO}{END}",
        build=_without_word,
        first=BY_CODE + BY_LETTERED_FIGURE,
    ),
    Rule(
        name="fiscal",
        pattern=rf"{START}{_TWO}[\s/-]{{1,2}}{_CODE}{END}",
        build=_without_word,
        first=BY_FIGURE,
    ),
    *(
        Rule(
            name="fiscal",
            pattern=rf"{START}(?:(?i:the){S})?{words}(?:{IN_YEAR}|{NOT_OF}){END}",
            build=_worded,
            trigger=_BY_WORD,
        )
        for words in (
            rf"{_WORD}[\s-](?:{_CODE}|(?i:{_ORDINAL}[\s-]{_UNIT}))",
            rf"(?i:{_ORDINAL})[\s-]{_WORD}[\s-](?i:{_UNIT})",
        )
    ),
)

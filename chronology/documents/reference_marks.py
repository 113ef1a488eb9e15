"""Reference marks among the words of a text: `[4]`, raised figures, asterisks and daggers.

A figure that belongs to the text is none: of an exponent, a unit, a number that was completed in
brackets ("20[19]"). In doubt a mark stays, and a quote without it is not verified.
"""

import re
from collections.abc import Iterable, Iterator

from chronology.languages.english.pages import (
    ANY_MONTH,
    DAY_OR_NONE,
    NOTES,
    REMARKS_OF_EDITORS,
    UNITS,
)
from chronology.vocabulary import QuoteFold

RAISED = {ord(a): b for a, b in zip("0123456789+-=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾", strict=True)}
"""Plain figures and signs, and the same raised: 10⁶ is not 106."""

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_FIGURES = rf"[\d{_RAISED}]{{1,3}}(?:[,⁻–-][\d{_RAISED}]{{1,3}}){{0,4}}"
_NAMED = rf"{NOTES} ?[\d{_RAISED}]{{1,3}}|[a-z]|{REMARKS_OF_EDITORS}"
# Directly behind a word or its punctuation, and nothing that goes on behind.
_BRACKETED = re.compile(
    rf"(?<=[\w.,;:!?)\]\"'”’»%*`])\[(?:{_FIGURES}|{_NAMED})\](?![^\W_])", re.IGNORECASE
)
_BARE = re.compile(
    rf"(?<=[^\W_]|[.,;:!?)\]\"'”’»])[{_RAISED}]{{1,3}}(?:,[{_RAISED}]{{1,3}}){{0,4}}(?![\w⁺⁻⁄]|/[\d₀-₉])|(?<=\w)[†‡]"
)
_SURE = re.compile(rf"\[?(?:{_FIGURES}|{_NAMED}|[*†‡§¶]{{1,3}})\]?", re.IGNORECASE)
_BEFORE = re.compile(r"(?:[^\W\d_]+|\d+|[^\w\s])\Z")
_NUMBER = re.compile(r"(?<![\w.,/-])[\d.,/-]*\d\Z")
# Numbers to which no figure can be missing: a year, a day of the calendar, whole thousands.
_WHOLE_NUMBER = re.compile(r"1[5-9]\d\d|20\d\d|\d{4}-\d\d-\d\d|\d{1,3}(?:,\d{3})+")
_FORMULA = re.compile(r"[A-HJ-Z]|CO|NO|SO|NH|CH|HO|SF|UF|UO|PM|TiO|SiO|FeO|AlO|CaCO|HCO|PO|HNO")
_FEWEST_LETTERS = 4  # of a word that is no unit and no formula
_LONGEST_WORD = 40
# Those that are units, and those that a page raises to a power, in the shortest writing.
_SYMBOLS = re.compile(
    r"[kcmµμndhMGT]?(?:m|g|s|l|L|W|Hz|J|N|Pa|V|A|t|b|B|K|mol|rad|sr|lx|cd|eV)|ha|ft|in|yd|mi|sq|cu"
    r"|px|km|kmh|mph|lb|oz|au|AU|ly|pc|mc|x|y|z|n|e|i|dm|atm|bar|min|h|sec"
)


def reference_marks(text: str) -> Iterator[tuple[int, int, QuoteFold]]:
    """Yield where marks stand in a text that nothing but its characters tells of."""
    letters = "a"  # the next of the notes that are named by letters
    for mark in _BRACKETED.finditer(text):
        words = mark.group()[1:-1]
        if words.isalpha() and len(words) == 1:
            letter = words.lower()
            if letter > letters or (letter == "a" and _completes_a_name(text, mark.start())):
                continue
            letters = max(letters, chr(ord(letter) + 1))
        elif words[0].isdigit() and _completes(text, mark.start()):
            continue
        yield *mark.span(), QuoteFold.REFERENCE_MARKS
    for mark in _BARE.finditer(text):
        if not mark.group()[0].isdigit() or is_no_exponent(text, mark.start()):
            yield *mark.span(), QuoteFold.REFERENCE_MARKS


def is_sure_mark(words: str) -> bool:
    """Say whether raised words that lead to a note are written as a mark."""
    return _SURE.fullmatch(words) is not None


def goes_on(text: str, at: int) -> bool:
    """Say whether what is raised before an offset belongs to what follows: "²³⁵U", "¹/₂"."""
    behind = text[at : at + 1]
    return behind.isalnum() or (behind != "" and behind in "_⁺⁻⁄/")


def is_no_exponent(text: str, at: int) -> bool:
    """Say whether a raised figure at an offset can be no power or unit by what is before it."""
    word = _word_before(text, at)
    if word[:1].isalpha() and len(word) < _FEWEST_LETTERS and not ANY_MONTH.fullmatch(word):
        return False
    return is_no_power(text, at)


def is_no_power(text: str, at: int) -> bool:
    """Say the same of a figure of which it is known that it leads to a note: of any word."""
    word = _word_before(text, at)
    if not word:
        return False
    if word.isdigit():
        return _is_whole_number(text, at)
    if not word.isalpha():
        return word in set(".,;:!?)]\"'”’»") and not (
            word in set(")]") and _is_of_formula(text, at - 1)
        )
    if ANY_MONTH.fullmatch(word):
        return _has_day(text, at - len(word))
    return not any(one.fullmatch(word) for one in (UNITS, _SYMBOLS, _FORMULA))


def _word_before(text: str, at: int) -> str:
    """Return the word, the figures or the mark directly before an offset; or nothing."""
    before = _BEFORE.search(text, max(0, at - _LONGEST_WORD), at)
    return before.group() if before else ""


def _has_day(text: str, at: int) -> bool:
    """Say whether a month at an offset has its day before it, or needs none: "in May¹"."""
    return DAY_OR_NONE.search(text[max(0, at - _LONGEST_WORD) : at]) is not None


def _is_whole_number(text: str, at: int) -> bool:
    number = _NUMBER.search(text[max(0, at - _LONGEST_WORD) : at])
    return number is not None and _WHOLE_NUMBER.fullmatch(number.group()) is not None


def _is_of_formula(text: str, at: int) -> bool:
    """Say whether a closing bracket ends what may have a power: "(a + b)²", "square(s)²"."""
    opening = max(text.rfind("(", max(0, at - _LONGEST_WORD), at), 0)
    is_of_a_word = text[max(0, opening - 1) : opening].isalnum()
    return is_of_a_word or re.search(r"[-+*/=\d]", text[opening:at]) is not None


def _completes(text: str, at: int) -> bool:
    """Say whether a figure in brackets may belong to what is before it: "201[9]", "CO[2]"."""
    word = _word_before(text, at)
    if word.isdigit():
        return not _is_whole_number(text, at)
    if ANY_MONTH.fullmatch(word):
        return not _has_day(text, at - len(word))
    return _FORMULA.fullmatch(word) is not None


def _completes_a_name(text: str, at: int) -> bool:
    """Say whether the first letter in brackets may belong to a name: "Paul[a]"."""
    return _word_before(text, at)[:1].isupper() and "[b]" not in text


def in_order(
    found: Iterable[tuple[int, int, QuoteFold]],
) -> tuple[tuple[int, int, QuoteFold], ...]:
    """Return what is passed over in order, without what overlaps."""
    kept: list[tuple[int, int, QuoteFold]] = []
    for one in sorted(found, key=lambda one: (one[0], -one[1])):
        if not kept or one[0] >= kept[-1][1]:
            kept.append(one)
    return tuple(kept)

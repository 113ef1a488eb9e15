"""Reference marks among the words of a text: `[4]`, raised figures, asterisks and daggers.

A figure that belongs to the text is none: of an exponent, a unit, a number that was completed in
brackets ("20[19]"). In doubt a mark stays, and a quote without it is not verified.
"""

import re
from collections.abc import Iterable, Iterator

from chronology.vocabulary import QuoteFold

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_FIGURES = rf"[\d{_RAISED}]{{1,3}}(?:[,⁻–-][\d{_RAISED}]{{1,3}}){{0,4}}"
_NAMED = (
    r"(?:note|nb|fn\.?|n\.?|ref\.?) ?[\d⁰-⁹]{1,3}|[a-z]|citation needed|clarification needed"
    r"|(?:by )?who(?:m)?\?|when\?|where\?|which\?|update|better source needed|dubious"
)
# Directly behind a word or its punctuation, and nothing that goes on behind.
_BRACKETED = re.compile(
    rf"(?<=[\w.,;:!?)\]\"'”’»%*`])\[(?:{_FIGURES}|{_NAMED})\](?![^\W_])", re.IGNORECASE
)
_BARE = re.compile(
    rf"(?<=[^\W_]|[.,;:!?)\]\"'”’»])[{_RAISED}]{{1,3}}(?:,[{_RAISED}]{{1,3}}){{0,4}}(?![\w⁺⁻])|(?<=\w)[†‡]"
)
_SURE = re.compile(rf"\[?(?:{_FIGURES}|{_NAMED}|[*†‡§¶]{{1,3}})\]?", re.IGNORECASE)
_BEFORE = re.compile(r"(?:[^\W\d_]+|\d+|[^\w\s])\Z")
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_FEWEST_LETTERS = 4  # of a word that is no unit and no formula
_LONGEST_WORD = 40
_UNITS = re.compile(
    r"(?:kilo|centi|milli|micro)?met(?:re|er)s?|miles?|foot|feet|inch(?:es)?|yards?|seconds?"
    r"|hectares?|microns?",
    re.IGNORECASE,
)


def reference_marks(text: str) -> Iterator[tuple[int, int, QuoteFold]]:
    """Yield where marks stand in a text that nothing but its characters tells of."""
    for mark in _BRACKETED.finditer(text):
        if not _completes_a_number(text, *mark.span()):
            yield *mark.span(), QuoteFold.REFERENCE_MARKS
    for mark in _BARE.finditer(text):
        if is_no_exponent(text, mark.start()):
            yield *mark.span(), QuoteFold.REFERENCE_MARKS


def is_sure_mark(words: str) -> bool:
    """Say whether raised words that lead to a note are written as a mark."""
    return _SURE.fullmatch(words) is not None


def is_no_exponent(text: str, at: int) -> bool:
    """Say whether a raised figure at an offset can be no power or unit by what is before it."""
    before = _BEFORE.search(text, max(0, at - _LONGEST_WORD), at)
    if before is None:
        return False
    word = before.group()
    if word.isdigit():
        return _YEAR.fullmatch(word) is not None and text[before.start() - 1 : before.start()] in {
            "",
            " ",
            "\n",
            "\u00a0",
        }
    if not word.isalpha():
        return word in set(".,;:!?)]\"'”’»") and not (
            word in set(")]") and _is_formula(text, before.start())
        )
    return len(word) >= _FEWEST_LETTERS and _UNITS.fullmatch(word) is None


def _is_formula(text: str, at: int) -> bool:
    """Say whether a closing bracket ends what may be raised to a power: "(a + b)²"."""
    opening = max(text.rfind("(", max(0, at - _LONGEST_WORD), at), 0)
    return re.search(r"[-+*/=\d]", text[opening:at]) is not None


def _completes_a_number(text: str, start: int, end: int) -> bool:
    """Say whether a figure in brackets makes a year of the digits before it: "201[9]"."""
    before = re.search(r"(?<!\d)\d{1,3}\Z", text[max(0, start - 4) : start])
    return before is not None and len(before.group()) + (end - start - 2) == len("2019")


def in_order(
    found: Iterable[tuple[int, int, QuoteFold]],
) -> tuple[tuple[int, int, QuoteFold], ...]:
    """Return what is passed over in order, without what overlaps."""
    kept: list[tuple[int, int, QuoteFold]] = []
    for one in sorted(found, key=lambda one: (one[0], -one[1])):
        if not kept or one[0] >= kept[-1][1]:
            kept.append(one)
    return tuple(kept)

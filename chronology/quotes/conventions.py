"""What quoters and pages write otherwise though the words are the same: nested marks, dashes.

Each convention is a substitution that keeps the length of the text, so that every offset stays
what it was; what is passed over becomes characters without width, which folding drops.
"""

import html
import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable
from functools import cached_property
from typing import TypeAlias

import attrs

from chronology.languages.english.names import MONTH
from chronology.quotes.boundaries import SINGLE_QUOTES
from chronology.quotes.folding import Folded
from chronology.vocabulary import QuoteFold

Passed: TypeAlias = tuple[int, int, QuoteFold]
"""Where something of a text stands that its page or its markup put there, and what it is."""

CONVENTIONS = (
    QuoteFold.REFERENCE_MARKS,
    QuoteFold.MARKUP,
    QuoteFold.QUOTE_MARKS,
    QuoteFold.PAGE_FURNITURE,
    QuoteFold.LINE_NUMBERS,
    QuoteFold.FOOTNOTES,
    QuoteFold.TIMECODES,
    QuoteFold.MOJIBAKE,
    QuoteFold.RAISED_FIGURES,
    QuoteFold.DASHES,
    QuoteFold.QUOTATION_MARKS,
)
"""Those that are read out of a text as they are out of a quote."""

OF_PAGES = frozenset({
    QuoteFold.PAGE_FURNITURE,
    QuoteFold.LINE_NUMBERS,
    QuoteFold.FOOTNOTES,
    QuoteFold.TIMECODES,
})  # fmt: skip
"""Those that stand between words, as white space does."""

_JOINER = "\u2060"  # has no width, and is folded away
_DASH = "\ue001"  # stands for every dash, with the spaces around it
_SINGLES = f"{re.escape(SINGLE_QUOTES)}'"
_DOUBLES = '"“”„‟«»″‶〝〞〟＂'
_DASH_MARK = re.compile(r"[-–‐‑‒—―]+")  # one class, so that searching is quick
_EM_DASH = re.compile(r"-{2,3}|[—―]")
_SPACES_BEFORE = re.compile(rf"\s{{1,3}}{_JOINER}{{0,2}}\Z")
_REACH = 5  # code points of the longest spaces before a dash
_MONTH_BEFORE = re.compile(rf"\b{MONTH}\Z", re.IGNORECASE)
_LONG = 12  # code points of the longest month and what is before it
_SPACES_BEHIND = re.compile(rf"{_JOINER}{{0,8}}\s{{1,3}}")
_FIGURES = "⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉"
_PLAIN_FIGURES = str.maketrans(_FIGURES, "01234567890123456789")
# Only behind a letter, of a unit or a formula: 10⁶ is not 106.
_RAISED = re.compile(rf"(?<=[^\W\d_{_FIGURES}])[{_FIGURES}]+")
_WRITTEN_TWICE = re.compile(r"``|''|‘‘|’’|(?<!\S)«\s(?=\S)")
_TWO_MARKS = ("``", "''", "‘‘", "’’", "«", "»")
_BEFORE_GUILLEMET = re.compile(r"(?<=\S)\s»(?!\w)")
_QUOTE_MARK = re.compile(rf"[{_DOUBLES}{_SINGLES}]")
_SHORT_YEAR = re.compile(r"\d\d(?!\d)")
_SMALL_NUMBER = re.compile(r"(?<!\d)\d{1,3}\Z")
_MARK_BEFORE_QUOTE_MARK = re.compile(rf'([.,])({_JOINER}*+)(")')
# What the bytes 0x80 to 0xBF become when read as Windows-1252, or as Latin-1.
_CONTINUED = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_LEADS = "ÂÃÄÅâ"  # the first bytes of what is likely
_MOJIBAKE = re.compile(rf"[ÂÃÄÅ][{_CONTINUED}]|â[{_CONTINUED}]{{2}}|â€(?![{_CONTINUED}])")
_LINE_BREAK = re.compile(r"<br\b", re.IGNORECASE)
_BREAK = "\n\n"  # between two paragraphs
_PARTS_BLOCKS = re.compile(r"</?(?:p|div|li|[uod]l|d[td]|h[1-6r]|t[rdh]|table)\b", re.IGNORECASE)
_LIKELY = re.compile("[\u00a0-\u017f‐‑–—‘’‚“”„†‡•…‹›€™]")


def loosened(text: str, folds: Collection[QuoteFold], passed: Iterable[Passed] = ()) -> str:
    """Return a text with some conventions written in one way; it is as long as before."""
    text = _passed_over(text, [one for one in passed if one[2] in folds])
    if QuoteFold.MOJIBAKE in folds and any(lead in text for lead in _LEADS):
        text = _MOJIBAKE.sub(_decoded, text)
    if QuoteFold.RAISED_FIGURES in folds and any(figure in text for figure in _FIGURES):
        text = _RAISED.sub(lambda run: run.group().translate(_PLAIN_FIGURES), text)
    if QuoteFold.DASHES in folds:
        text = _with_one_dash(text)
    return _with_one_quote_mark(text) if QuoteFold.QUOTATION_MARKS in folds else text


def with_empty_lines(text: str, passed: Iterable[Passed]) -> str:
    """Return a text in which lines of nothing but marks of quoted mail are empty; as long."""
    pieces, done = list[str](), 0
    for start, end, fold in passed:
        if fold is QuoteFold.QUOTE_MARKS and text[end : end + 1] in {"", "\n", "\r"}:
            pieces += (text[done:start], "\n" * (end - start))
            done = end
    return "".join([*pieces, text[done:]]) if pieces else text


def _passed_over(text: str, passed: Iterable[Passed]) -> str:
    pieces, done = list[str](), 0
    for start, end, fold in passed:
        if start >= done and (fold in OF_PAGES or text[start:end].lstrip().startswith(">")):
            between = " " * (end - start)
            if fold is QuoteFold.TIMECODES:  # no page, over which words stand farther apart
                between = _JOINER * (end - start)
            pieces += (text[done:start], between)
            done = end
        elif start >= done:
            meant = _said_by_markup(text[start:end])
            is_in_a_row = start == done and bool(pieces) and pieces[-1].startswith(_BREAK)
            broken = pieces.pop() if is_in_a_row else ""  # "</p><b>": the break is behind both
            length = end - start - len(meant)
            pieces += (text[done:start], _JOINER * length, broken + meant)
            done = end
    return "".join([*pieces, text[done:]]) if pieces else text


def _said_by_markup(passed: str) -> str:
    """Return what markup stands for: a space for the end of a line, a character for an entity."""
    if _LINE_BREAK.match(passed):
        return " "
    if _PARTS_BLOCKS.match(passed):
        return _BREAK
    if not passed.startswith("&"):
        return ""
    meant = passed
    while meant.startswith("&amp;") and len(meant) > len("&amp;"):  # written twice
        meant = meant.replace("amp;", "", 1)
    return html.unescape(meant)


def _decoded(run: re.Match[str]) -> str:
    """Return the character whose bytes in UTF-8 were read as another set, or what stands there."""
    written = run.group()
    if written == "â€":  # of the closing mark, the last byte is no character and often lost
        return f"”{_JOINER}"
    try:
        character = b"".join(map(_byte, written)).decode()
    except UnicodeError:
        return written
    if not _LIKELY.fullmatch(character):
        return written
    return _JOINER * (len(written) - 1) + character


def _byte(character: str) -> bytes:
    return character.encode("latin-1" if character <= "\xff" else "cp1252")


def _with_one_dash(text: str) -> str:
    """Write one dash for all, with the spaces around it; a hyphen within a word is none.

    What may be the sign of a number or an option ("--strict") stays.
    """
    pieces, done = list[str](), 0
    for mark in _DASH_MARK.finditer(text):
        before = _SPACES_BEFORE.search(text, max(done, mark.start() - _REACH), mark.start())
        behind = _SPACES_BEHIND.match(text, mark.end())
        opens = before is not None or mark.start() == 0
        start = mark.start() if before is None else before.start()
        end = mark.end() if behind is None else behind.end()
        if text[end : end + 1].isdigit() and _MONTH_BEFORE.search(
            text, max(0, start - _LONG), start
        ):
            continue  # "3 May—2020 was a good year"
        if _EM_DASH.fullmatch(mark.group()):
            lopsided = before is not None and behind is None
            if lopsided and ("--" in mark.group() or text[mark.end() : mark.end() + 1].isdigit()):
                continue
        elif len(mark.group()) > 1 or not opens or behind is None:
            continue
        pieces += (text[done:start], _JOINER * (end - start - 1), _DASH)
        done = end
    return "".join([*pieces, text[done:]])


def _with_one_quote_mark(text: str) -> str:
    """Write all quotation marks alike; a comma or a full stop before a closing one goes behind."""
    if any(mark in text for mark in _TWO_MARKS):
        text = _WRITTEN_TWICE.sub(f'"{_JOINER}', text)
        text = _BEFORE_GUILLEMET.sub(f'{_JOINER}"', text)
    return _MARK_BEFORE_QUOTE_MARK.sub(r"\3\1\2", _QUOTE_MARK.sub(_one_quote_mark, text))


def _one_quote_mark(mark: re.Match[str]) -> str:
    """Return one mark for all, but where it is that of a short year or of feet and inches."""
    text, at = mark.string, mark.start()
    if mark.group() not in _DOUBLES and (
        _SHORT_YEAR.match(text, at + 1)
        or _is_apostrophe(text[max(0, at - 1) : at], text[at + 1 : at + 2])
    ):
        return mark.group()
    return mark.group() if _SMALL_NUMBER.search(text, max(0, at - 4), at) else '"'


def _is_apostrophe(before: str, behind: str) -> bool:
    return _is_of_word(behind) and (_is_of_word(before) or before == _JOINER)


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character == "_"


@attrs.frozen(kw_only=True, slots=False)
class LooseText:
    """A text in which quotes are looked for with every convention written in one way.

    Attributes:
        text: the text as it was read.
        passed: what its page or its markup put there, in order.
        plain: the text after folding, without conventions.
    """

    text: str = attrs.field(repr=False)
    passed: tuple[Passed, ...] = attrs.field(repr=False)
    plain: Folded = attrs.field(repr=False)

    @cached_property
    def folded(self) -> Folded:
        """The text after folding with every convention."""
        loose = loosened(self.text, CONVENTIONS, self.passed)
        return self.plain if loose == self.text else Folded.of(loose)

    @cached_property
    def unmarked(self) -> Folded:
        """The text after folding, without what its page or its markup put there."""
        if not self.passed:
            return self.plain
        return Folded.of(loosened(self.text, {fold for _, _, fold in self.passed}, self.passed))

    @cached_property
    def is_marked(self) -> bool:
        """Whether a quote may be helped that has no mark itself."""
        if self.passed or self.text.isascii():
            return bool(self.passed)
        return any(character in self.text for character in _LEADS + _FIGURES)

    def within(self, start: int, end: int) -> tuple[Passed, ...]:
        """Return what is passed over in a stretch, counted from its begin."""
        first = bisect_right(self.passed, start, key=lambda one: one[1])
        last = bisect_left(self.passed, end, key=lambda one: one[0])
        return tuple(
            (max(a, start) - start, min(b, end) - start, fold)
            for a, b, fold in self.passed[first:last]
        )


def conventions_between(quoted: str, written: str, passed: Collection[Passed]) -> list[QuoteFold]:
    """Return the conventions by which two stretches are the same words; the fewest that do."""
    needed = list(CONVENTIONS)
    for fold in CONVENTIONS:
        rest = [other for other in needed if other is not fold]
        if _compared(quoted, rest) == _compared(written, rest, passed):
            needed = rest
    return needed


def _compared(text: str, folds: Collection[QuoteFold], passed: Iterable[Passed] = ()) -> str:
    return Folded.of(loosened(text, folds, passed)).text.strip(' .,;:"')

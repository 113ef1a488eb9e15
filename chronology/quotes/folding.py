"""Folding: what may differ between two texts that are the same words, and the way back."""

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import Self

import attrs

from chronology.quotes.boundaries import HYPHENATION, HYPHENS, IGNORED, SINGLE_QUOTES
from chronology.quotes.model import Stretch
from chronology.quotes.places import free_places

ACCENTS = 10  # canonical combining classes from here on are accents; lower ones make letters

# Everything outside fold to itself in lower case, one to one, and is copied in long runs.
_PLAIN = "!-_a-~А-ИК-Яа-ик-я"
# A pattern that begins with one class of characters is searched for several times as fast.
_SPECIAL = re.compile(rf"[^ {_PLAIN}]")
_SPECIAL_OR_SPACES = re.compile(rf"[^ {_PLAIN}]|(?<= ) +")
_SPACES = re.compile(r"\s+")
_MOST_SPACES = 8  # between a hyphen and the end of its line
_DOUBLE_QUOTES = "“”„‟«»″‶〝〞〟＂"
_DASHES = "‐‑‒–—―⁃−➖﹘﹣－"
_FOLDS = (
    dict.fromkeys(SINGLE_QUOTES, "'")
    | dict.fromkeys(_DOUBLE_QUOTES, '"')
    | dict.fromkeys(_DASHES, "-")
    | dict.fromkeys(IGNORED, "")
    | {"⋯": "..."}
)


@attrs.frozen(kw_only=True)
class Folded:
    """A text after folding, and where each of its characters came from.

    The text falls into runs: folded one to one, or one unit that became longer, shorter or
    nothing. Each run has one entry in both arrays, and a last entry closes them.
    """

    text: str
    folded_at: "array[int]"
    raw_at: "array[int]"

    @classmethod
    def of(cls, text: str) -> Self:
        """Fold a text."""
        pieces, folded_at, raw_at = list[str](), array("q", [0]), array("q", [0])
        done, dropped, last = 0, 0, ""
        for special in (_SPECIAL_OR_SPACES if "  " in text else _SPECIAL).finditer(text):
            at = special.start()
            if at < done:
                continue
            if single := _single(special.group()):
                pieces += (text[done:at], single)
                done, last = at + 1, single
                continue
            start, end, folded = _unit(text, done, at)
            before = text[start - 1] if start > done else last
            if before == " ":  # between two spaces, what is dropped leaves one
                folded = "" if folded == " " else folded
                end += not folded and text[end : end + 1] == " "
            pieces += (text[done:start], folded)
            raw_at.extend((start, end))
            folded_at.extend((start - dropped, start - dropped + len(folded)))
            dropped += end - start - len(folded)
            done, last = end, folded[-1:] or before
        pieces.append(text[done:])
        raw_at.append(len(text))
        folded_at.append(len(text) - dropped)
        return cls(text="".join(pieces).lower(), folded_at=folded_at, raw_at=raw_at)

    def places(self, words: str, begin: int, end: int) -> Iterator[int]:
        """Yield where folded words stand freely and begin and end with whole raw characters."""
        for at in free_places(self.text, words, begin, end):
            if self._whole(at) and self._whole(at + len(words)):
                yield at

    def raw(self, start: int, end: int) -> Stretch:
        """Return the raw stretch of a folded one, without what was dropped at its ends."""
        run = bisect_right(self.folded_at, start) - 1
        return self.raw_at[run] + start - self.folded_at[run], self._raw_end(end)

    def offset_of(self, raw: int) -> int:
        """Return the folded offset of a raw one."""
        run = bisect_right(self.raw_at, raw) - 1
        if run + 1 == len(self.raw_at):
            return len(self.text)
        return min(self.folded_at[run] + raw - self.raw_at[run], self.folded_at[run + 1])

    def _raw_end(self, end: int) -> int:
        # Of several runs that end here, the first: what was dropped after it is not the quote's.
        run = bisect_left(self.folded_at, end)
        if self.folded_at[run] == end:
            return self.raw_at[run]
        return self.raw_at[run - 1] + end - self.folded_at[run - 1]

    def _whole(self, offset: int) -> bool:
        run = bisect_right(self.folded_at, offset) - 1
        if self.folded_at[run] == offset:
            return True
        return self._length(self.folded_at, run) == self._length(self.raw_at, run)

    @staticmethod
    def _length(entries: "array[int]", run: int) -> int:
        return entries[run + 1] - entries[run]


def folded_words(text: str) -> str:
    """Return folded words without the white space around them."""
    return fold(text).strip()


def _unit(text: str, done: int, at: int) -> tuple[int, int, str]:
    """Return where something begins and ends that does not fold one to one; what it becomes."""
    first = text[at]
    if first.isspace():
        if (hyphen := _hyphen_before(text, done, at)) and (end := _hyphenation_end(text, hyphen)):
            return hyphen, end, ""
        spaces = _SPACES.match(text, at)
        return at, spaces.end() if spaces else at + 1, " "
    if first in HYPHENS and (end := _hyphenation_end(text, at)):
        return at, end, ""
    if folded := _folded_character(first):
        return at, at + 1, folded
    return at, *_dropped(text, at)


def _hyphen_before(text: str, done: int, at: int) -> int:
    """Return where a hyphen stands before an offset, spaces between them passed over, or 0."""
    before = text[max(done, at - _MOST_SPACES) : at].rstrip(" ")
    end = at - (len(text[max(done, at - _MOST_SPACES) : at]) - len(before))
    return end - 1 if before.endswith("-") else 0


def _hyphenation_end(text: str, at: int) -> int:
    """Return where the word goes on that a hyphen divides at a line end, or 0."""
    if not text[max(0, at - 1) : at].isalpha():
        return 0
    divided = HYPHENATION.match(text, at)
    return divided.end() if divided and text[divided.end() : divided.end() + 1].islower() else 0


def _dropped(text: str, start: int) -> tuple[int, str]:
    """Drop characters without width and accents, except where that would join two numbers."""
    end = start + 1
    while end < len(text) and not text[end].isspace() and not _folded_character(text[end]):
        end += 1
    beside = text[max(0, start - 1) : start] + text[end : end + 1]
    return end, text[start:end] if len(beside) > 1 and beside.isnumeric() else ""


@lru_cache(maxsize=4096)
def _single(characters: str) -> str:
    """Return the one character that a character always folds to; empty if it depends, or none."""
    if len(characters) > 1 or characters.isspace() or characters in HYPHENS:
        return ""
    folded = _folded_character(characters)
    return folded if len(folded) == 1 else ""


@lru_cache(maxsize=4096)
def _folded_character(character: str) -> str:
    """Fold one character that is not white space.

    Whatever holds a digit in its compatibility form (²; ½; ①; full-width and mathematical
    digits) stays itself, so that no digit is made. So do symbols made of letters (™; №) and
    free-standing accents. Overlays stay, for they deny (≠); so do the marks that make
    another letter (the voicing of kana, viramas).
    """
    if character in _FOLDS:
        return _FOLDS[character]
    forms = unicodedata.normalize("NFKD", character)
    if unicodedata.category(character) == "So" or any(c.isdigit() or c.isspace() for c in forms):
        return character.casefold()
    kept = (c for c in forms if unicodedata.combining(c) < ACCENTS)
    return "".join(_FOLDS.get(c, c) for c in kept).casefold()


def fold(text: str) -> str:
    """Return the text as it is compared: two texts are the same words iff these are equal.

    Case, Unicode form, accents, white space, quote marks, dashes, ligatures, characters
    without width and hyphenation at a line end fold away. Digits never do: none is made,
    joined or removed, and those of other scripts stay as they are.
    """
    return Folded.of(text).text

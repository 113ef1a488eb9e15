"""The lines of a document's pages, as they stand at the pages' edges."""

import math
import re
from collections.abc import Iterator, Sequence

import attrs

_FORM_FEED = re.compile(r"\f")
_EMPTY_LINE = re.compile(r"\n[^\S\n]*+\n")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_LONGEST_ROMAN = 7  # letters of a number of front matter
_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")


@attrs.frozen(kw_only=True)
class PageLine:
    """A line of a page that holds more than white space.

    Attributes:
        begin: where its words begin in the text.
        end: where they end.
        words: its words, each space one.
        y: its baseline in points from below, as a PDF has it; `nan` where it is not known.
        size: the size of its letters in points; `nan` where it is not known.
        counted: of a line that its page counts, its number; else 0.
        counted_at: where that number begins.
        apart: whether an empty line stands before it on its page.
    """

    begin: int
    end: int
    words: str
    y: float = math.nan
    size: float = math.nan
    counted: int = 0
    counted_at: int = -1
    apart: bool = False


def page_beginnings(text: str) -> tuple[int, ...]:
    """Return where the pages of a text begin that form feeds part; nothing if it has but one.

    One that ends the text ends its last page.
    """
    body = text.rstrip()
    if "\f" not in body:
        return ()
    return (0, *(found.end() for found in _FORM_FEED.finditer(body)))


def pages_in(text: str, beginnings: Sequence[int]) -> Iterator[list[PageLine]]:
    """Yield the lines of each page of a text; empty ones are none.

    Args:
        text: the text.
        beginnings: where each page begins.
    """
    ends = [*beginnings[1:], len(text)]
    for begin, end in zip(beginnings, ends, strict=True):
        page, last = list[PageLine](), begin
        for one in _LINE.finditer(text, begin, end):
            if line := _page_line(one):
                is_apart = bool(page) and _EMPTY_LINE.search(text, last, line.begin) is not None
                page.append(attrs.evolve(line, apart=True) if is_apart else line)
                last = line.end
        yield page


def _page_line(found: re.Match[str]) -> PageLine | None:
    written = found.group()
    words = written.split()
    if not words:
        return None
    begin = found.start() + len(written) - len(written.lstrip())
    end = found.end() - len(written) + len(written.rstrip())
    return PageLine(begin=begin, end=end, words=" ".join(words))


def roman_number(words: str) -> int:
    """Return the number that a line is, written as front matter counts its pages; or 0."""
    letters = words.lower().strip("-–— ")
    if not letters or len(letters) > _LONGEST_ROMAN or set(letters) - _ROMAN.keys():
        return 0
    values = [_ROMAN[letter] for letter in letters]
    return sum(
        -one if one < following else one
        for one, following in zip(values, [*values[1:], 0], strict=True)
    )

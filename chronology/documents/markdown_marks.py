"""Markdown's marks around words: bold, italics, code, links. What is struck out stays marked.

The text of a Markdown file is kept as it is; quotes are looked for without these marks too.
"""

import re
from collections.abc import Iterator
from html.entities import html5

from chronology.vocabulary import QuoteFold

SUFFIXES = frozenset({".md", ".markdown"})
_MOST = 500  # code points between two marks
_PAIRS = (
    # A mark is no escaped one, opens before a word and closes behind one.
    re.compile(
        rf"(?<![\\*\w])(\*{{1,3}})(?=[^\s*])(?:[^*\n]|\n(?!\n)){{1,{_MOST}}}?(?<=[^\s*\\])\1(?![*\w])"
    ),
    re.compile(
        rf"(?<![\\_\w])(_{{1,3}})(?=[^\s_])(?:[^_\n]|\n(?!\n)){{1,{_MOST}}}?(?<=[^\s_\\])\1(?![_\w])"
    ),
    re.compile(rf"(?<![\\`])(`)(?=[^`])[^`\n]{{1,{_MOST}}}`(?!`)"),
)
_TITLE = rf"\"[^\"\n]{{0,{_MOST}}}\"|'[^'\n]{{0,{_MOST}}}'"
_LINK = re.compile(
    rf"(?<![!\\])\[(?P<words>[^\[\]\n]{{1,{_MOST}}})\]"
    rf"(?:\([^()\s]{{0,{_MOST}}}(?: (?:{_TITLE}))?\)|\[[^\[\]\n]{{0,100}}\])"
)
_NOTE = re.compile(r"\[\^[^\[\]\s]{1,30}\](?!:)")
_STRIKE = re.compile(
    r"(?<![~\\])~~(?!~)|<(?P<ends>/?)(?:s|del|strike)(?:\s[^<>\n]{0,200})?>|\n[ \t]*\n",
    re.IGNORECASE,
)
# An entity of HTML, which may have been written as one twice ("&amp;nbsp;").
_ENTITY = re.compile(
    r"&(?:amp;){0,3}(?:(?P<name>[A-Za-z][A-Za-z0-9]{1,30};)|#\d{1,7};|#[xX][\da-fA-F]{1,6};)"
)


def entities(text: str) -> Iterator[tuple[int, int, QuoteFold]]:
    """Yield where entities of HTML stand, as a page has them whose text was copied as it is."""
    if "&" not in text:
        return
    for entity in _ENTITY.finditer(text):
        if entity["name"] is None or entity["name"] in html5:
            yield *entity.span(), QuoteFold.MARKUP


def struck_passages(text: str) -> tuple[tuple[int, int], ...]:
    """Return where paragraphs have words between `~~` and `~~`, or in a tag that strikes out."""
    joined: list[tuple[int, int]] = []
    for begin, end in sorted(_struck(text)):
        if joined and begin <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((begin, end))
    return tuple(joined)


def _struck(text: str) -> Iterator[tuple[int, int]]:
    if "~~" not in text and "<" not in text:
        return
    begins: dict[bool, int] = {}  # of `~~`, and of tags
    for mark in _STRIKE.finditer(text):
        if mark.group().isspace():
            begins = {}
            continue
        is_tag = mark.group()[0] == "<"
        ends = bool(mark["ends"]) if is_tag else is_tag in begins
        if not ends:
            begins.setdefault(is_tag, mark.end())
        elif is_tag in begins and (begin := begins.pop(is_tag)) < mark.start():
            yield begin, mark.start()


def markdown_marks(text: str) -> Iterator[tuple[int, int, QuoteFold]]:
    """Yield where Markdown's marks stand around words, and those of its notes."""
    for pattern in _PAIRS:
        for pair in pattern.finditer(text):
            width = len(pair[1])
            yield pair.start(), pair.start() + width, QuoteFold.MARKUP
            yield pair.end() - width, pair.end(), QuoteFold.MARKUP
    for link in _LINK.finditer(text):
        yield link.start(), link.start("words"), QuoteFold.MARKUP
        yield link.end("words"), link.end(), QuoteFold.MARKUP
    for note in _NOTE.finditer(text):
        yield *note.span(), QuoteFold.REFERENCE_MARKS

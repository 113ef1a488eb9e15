"""Markdown's marks: bold, italics, code, links, `>`, comments. What is struck out stays marked.

The text of a Markdown file is kept as it is; quotes are looked for without these marks too.
"""

import re
from collections.abc import Iterable, Iterator
from html.entities import html5

from chronology.vocabulary import QuoteFold

SUFFIXES = frozenset({".md", ".markdown"})
_MOST = 500  # code points between two marks
_ESCAPE = re.compile(r"\\[!-/:-@\[-`{-~\n]")
_CODE = re.compile(rf"(?<![\\`])(`{{1,3}})(?!`)[^`\n]{{1,{_MOST}}}(?<!`)\1(?!`)")
# What stands in a tag, and is no word of the text: "<a never>" says never.
_ATTRIBUTE = (
    r"[A-Za-z][\w:-]{0,40}\s?=\s?"
    r"(?:\"[^\"<>\n]{0,300}\"|'[^'<>\n]{0,300}'|[^\s\"'<>=]{1,300})"
)
_TAG = re.compile(
    r"</?(?:b|i|em|strong|u|span|a|sup|sub|q|cite|code|mark|small|font|big|tt|abbr|time|wbr|br|kbd|ins)"
    rf"(?:\s{{1,3}}{_ATTRIBUTE}){{0,8}}\s?/?>",
    re.IGNORECASE,
)
# A tag that begins or ends a paragraph, an item, a heading or a cell.
_BLOCK_TAG = re.compile(
    rf"</?(?:p|div|li|[uod]l|d[td]|h[1-6r]|t[rdh]|table)(?:\s{{1,3}}{_ATTRIBUTE}){{0,8}}\s?/?>",
    re.IGNORECASE,
)
_TITLE = rf"\"[^\"\n]{{0,{_MOST}}}\"|'[^'\n]{{0,{_MOST}}}'"
_TARGET = (
    rf"<[^<>\n]{{0,{_MOST}}}>|[^()\s<>]{{0,{_MOST}}}(?:\([^()\s]{{0,100}}\)[^()\s]{{0,100}}){{0,3}}"
)
_WORDS = rf"(?:[^\[\]\n]|\n(?!\s*\n)){{1,{_MOST}}}"
_BEHIND = rf"\((?:{_TARGET})(?:\s(?:{_TITLE}))?\)|\[[^\[\]\n]{{0,100}}\]"
_LINK = re.compile(rf"(?P<image>!?)(?<!\\)\[(?P<words>{_WORDS})\](?:{_BEHIND})")
_SHORTCUT = re.compile(r"(?<![!\\\]\w])\[(?P<words>[^\[\]\n^]{1,100})\](?![\[(:])")
_DEFINED = re.compile(r"^ {0,3}\[([^\[\]\n^]{1,100})\]:", re.MULTILINE)
_BLOCK_QUOTE = re.compile(r"^ {0,3}>(?:[ \t]{0,3}>){0,20}[ \t]?", re.MULTILINE)
_RUN = re.compile(r"\*{1,3}|_{1,3}|\n[ \t]*\n")
_NOTE = re.compile(r"\[\^[^\[\]\s]{1,30}\](?!:)")
_STRIKE = re.compile(
    r"(?<![~\\])~~(?!~)|<(?P<ends>/?)(?:s|del|strike)(?:\s[^<>\n]{0,200})?>|\n[ \t]*\n",
    re.IGNORECASE,
)
_WAVE = re.compile(
    rf"\\.|(?<!`)(`{{1,3}})(?!`)[^`\n]{{1,{_MOST}}}(?<!`)\1(?!`)|(?<!~)(?P<wave>~)(?!~)|\n[ \t]*\n"
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


def struck_passages(text: str, *, is_markdown: bool = False) -> tuple[tuple[int, int], ...]:
    """Return where paragraphs have words between `~~` and `~~`, or in a tag that strikes out.

    In Markdown one `~` at each end is enough, as GitHub reads it.
    """
    joined: list[tuple[int, int]] = []
    waved = _waved(text) if is_markdown else ()
    for begin, end in sorted([*_struck(text), *waved]):
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


def _waved(text: str) -> Iterator[tuple[int, int]]:
    """Yield what stands between single waves that flank it; of one alone ("~5 days") nothing."""
    opened: int | None = None
    for wave in _WAVE.finditer(text):
        if wave["wave"] is None:  # code, an escape, or a paragraph ends
            opened = None if wave.group()[0] == "\n" else opened
            continue
        at, end = wave.span()
        opens, closes = _flanks("*", text[at - 1 : at] if at else "", text[end : end + 1])
        if closes and opened is not None:
            yield opened, at
            opened = None
        elif opens:
            opened = end


def markdown_marks(text: str) -> Iterator[tuple[int, int, QuoteFold]]:
    """Yield where Markdown's marks stand around words, and those of its notes."""
    found = sorted(_marks_but_stress(text))
    for begin, end in found:
        yield begin, end, QuoteFold.MARKUP
    for note in _NOTE.finditer(text):
        yield *note.span(), QuoteFold.REFERENCE_MARKS
    shown = (one.span() for pattern in (_CODE, _ESCAPE) for one in pattern.finditer(text))
    hidden = [*found, *shown]
    for begin, end in _stress(_masked(text, hidden)):
        yield begin, end, QuoteFold.MARKUP


def _marks_but_stress(text: str) -> Iterator[tuple[int, int]]:
    """Yield where marks stand that are told one by one."""
    yield from _comments(text)
    for pattern in (_ESCAPE, _TAG, _BLOCK_TAG, _BLOCK_QUOTE):
        for one in pattern.finditer(text):
            yield one.start(), one.end() - (pattern is _ESCAPE)
    for code in _CODE.finditer(text):
        width = len(code[1])
        yield code.start(), code.start() + width
        yield code.end() - width, code.end()
    for link in _LINK.finditer(text):
        if link["image"]:  # a picture shows no words
            yield link.span()
        else:
            yield link.start(), link.start("words")
            yield link.end("words"), link.end()
    defined = {name.casefold() for name in _DEFINED.findall(text)}
    for link in _SHORTCUT.finditer(text) if defined else ():
        if link["words"].casefold() in defined:
            yield link.start(), link.start("words")
            yield link.end("words"), link.end()


def _comments(text: str) -> Iterator[tuple[int, int]]:
    at = text.find("<!--")
    while at >= 0 and (end := text.find("-->", at + 4)) >= 0:
        yield at, end + 3
        at = text.find("<!--", end + 3)


def _masked(text: str, hidden: Iterable[tuple[int, int]]) -> str:
    """Return a text without stars and lines where they are no stress; it is as long as before."""
    pieces, at = list[str](), 0
    for begin, end in sorted(hidden):
        if end > at:
            first = max(at, begin)
            pieces += (text[at:first], "\x00" * (end - first))
            at = end
    return "".join([*pieces, text[at:]])


def _stress(text: str) -> Iterator[tuple[int, int]]:
    """Yield where stars and lines stand that stress the words between them, pair by pair."""
    opened: dict[str, list[tuple[int, int]]] = {"*": [], "_": []}
    for run in _RUN.finditer(text):
        mark, at, end = run.group()[0], run.start(), run.end()
        if mark not in opened:  # a paragraph ends
            opened = {"*": [], "_": []}
            continue
        before, behind = text[at - 1 : at] if at else "", text[end : end + 1]
        if mark in {before, behind} or (before.isdigit() and behind.isdigit()):
            continue
        opens, closes = _flanks(mark, before, behind)
        stack = opened[mark]
        while closes and stack and at < end:
            begin, stop = stack.pop()
            width = min(stop - begin, end - at)
            yield stop - width, stop
            yield at, at + width
            at += width
            if stop - width > begin:
                stack.append((begin, stop - width))
        if opens and at < end:
            stack.append((at, end))


def _flanks(mark: str, before: str, behind: str) -> tuple[bool, bool]:
    """Say whether a mark may open, and close, what it stresses (CommonMark 0.31, 6.2)."""
    space_before, space_behind = not before.strip(), not behind.strip()
    point_before, point_behind = (
        bool(one.strip()) and not one.isalnum() and one != "\x00" for one in (before, behind)
    )
    left = not space_behind and (not point_behind or space_before or point_before)
    right = not space_before and (not point_before or space_behind or point_behind)
    if mark == "*":
        return left, right
    return left and (not right or point_before), right and (not left or point_behind)

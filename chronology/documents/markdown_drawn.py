"""What a Markdown file has that is drawn, not written: where words of it are left out.

Rows of tables lose what goes beyond their head, front matter and diagrams have comments, and a
formula may have words that take room, or the colour of the page, and are seen by nobody.
"""

import re
from collections.abc import Iterator

_Stretch = tuple[int, int]

_RULE = re.compile(
    r"^[ \t>]{0,20}+(?=[|:-])\|?+(?:[ \t]*+:?-++:?[ \t]*+\|)*+[ \t]*+(?::?-++:?[ \t]*+)?+$",
    re.MULTILINE,
)
_BAR = re.compile(r"\\.|\|")
_FRONT = re.compile(
    r"\A(?P<mark>---|\+\+\+)[ \t]*\n(?P<lines>.*?)^(?P=mark)[ \t]*$", re.DOTALL | re.MULTILINE
)
_COMMENT = re.compile(
    r"\"(?:\\.|[^\"\\\n])*+\"|'[^'\n]*+'|(?P<comment>(?:^[ \t]*+|(?<=[ \t]))#[^\n]*+)",
    re.MULTILINE,
)
_OF_DIAGRAM = re.compile(r"^[ \t]*+%%[^\n]*+", re.MULTILINE)
_FORMULA = re.compile(
    r"\\.|\$\$(?:[^$\\]|\\.){1,5000}?\$\$|\$(?:[^$\\\n]|\\.){1,1000}?\$", re.DOTALL
)
_UNSEEN = re.compile(
    r"\\(?:[hv]?phantom|smash|(?:text)?color(?:box)?|f?colorbox|(?:math)?[rlc]lap|[mh]?kern"
    r"|[hm]s(?:pace|kip)|raise(?:box)?|lower|class|style|cssId|bbox|require|def|newcommand|hide"
    r"|href|data|tiny|scriptscriptstyle|transparent|opacity)(?![a-zA-Z])|(?<!\\)%"
)


def drawn(text: str) -> Iterator[_Stretch]:
    """Yield what tables, front matter and formulas do not show, in no order."""
    yield from _beyond_tables(text)
    yield from _comments_of_front_matter(text)
    for one in _FORMULA.finditer(text):
        if one[0].startswith("$") and _UNSEEN.search(one[0]):
            yield one.span()


def comments_of_diagram(text: str, info: str, begin: int, end: int) -> Iterator[_Stretch]:
    """Yield what a fence of code does not show because it is drawn: comments, or a formula.

    Args:
        text: of the file.
        info: the words behind the marks of the fence.
        begin: where what stands in it begins.
        end: where it ends.
    """
    kind = info.strip().lower().partition(" ")[0].strip("{}")
    if kind == "mermaid":
        yield from (one.span() for one in _OF_DIAGRAM.finditer(text, begin, end))
    elif kind == "math" and _UNSEEN.search(text, begin, end):
        yield begin, end


def _beyond_tables(text: str) -> Iterator[_Stretch]:
    """Yield the cells of rows that are more than the head of their table has."""
    at = 0
    while (found := _RULE.search(text, at)) is not None:
        at = found.end()
        head = text[text.rfind("\n", 0, max(0, found.start() - 1)) + 1 : found.start()]
        columns = len(list(_cells_of(head.rstrip("\n"))))
        if "|" not in head and "|" not in found[0]:
            continue
        while at < len(text):
            begin = at + 1
            end = text.find("\n", begin)
            end = len(text) if end < 0 else end
            if not text[begin:end].strip():
                break
            surplus = list(_cells_of(text[begin:end]))[columns:]
            if surplus:
                yield begin + surplus[0][0], begin + surplus[-1][1]
            at = end


def _cells_of(row: str) -> Iterator[_Stretch]:
    """Yield where the cells of a row stand."""
    begin = len(row) - len(row.lstrip(" \t>"))
    begin += row.startswith("|", begin)
    for bar in _BAR.finditer(row, begin):
        if bar[0] == "|":
            yield begin, bar.start()
            begin = bar.end()
    if row[begin:].strip():
        yield begin, len(row)


def _comments_of_front_matter(text: str) -> Iterator[_Stretch]:
    found = _FRONT.match(text)
    if found is None:
        return
    for one in _COMMENT.finditer(text, *found.span("lines")):
        if one["comment"]:
            yield one.span()

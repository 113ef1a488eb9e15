"""The lines of a text, and how deep each is quoted."""

import re
from collections.abc import Iterator, Sequence

import attrs

_LINE = re.compile(r"[^\n]*\n?")
_QUOTED = re.compile(r"[ \t]{0,2}>(?!From )(?:[ \t]?>){0,30}[ \t]?")  # ">From" is of an mbox file
_BARRED = re.compile(r"[ \t]{0,2}\|(?:[ \t]?\|){0,30}[ \t]")
_INITIALLED = re.compile(r"[ \t]{0,2}[A-Z][A-Za-z]{0,3}>(?:[ \t]?>){0,30}[ \t]")
_NEAR = 3  # lines behind a head in which its message begins


@attrs.frozen(kw_only=True)
class Line:
    """A line of a text.

    Attributes:
        start: where it begins, in code points.
        body: where its own words begin, behind marks of quoting.
        end: where it ends, its line end included.
        depth: how deep it is quoted.
        words: its own words.
    """

    start: int
    body: int
    end: int
    depth: int
    words: str


def lines_of(
    text: str, *, is_mail: bool = False, quoted: Sequence[tuple[int, int]] = ()
) -> Iterator[Line]:
    """Yield the lines of a text.

    Args:
        text: the text.
        is_mail: whether other marks than `>` quote: `|`, and initials before `>`.
        quoted: where it is set off as quoted in another way than by marks.
    """
    depths = _Depths(quoted)
    for found in _LINE.finditer(text):
        if not found.group():
            continue
        mark = _mark_of(found.group(), is_mail=is_mail)
        body = found.start() + (mark.end() if mark else 0)
        marks = max(1, mark.group().count(">") + mark.group().count("|")) if mark else 0
        depth = marks + depths.at(found.start())
        words = text[body : found.end()].rstrip("\r\n")
        yield Line(start=found.start(), body=body, end=found.end(), depth=depth, words=words)


def _mark_of(line: str, *, is_mail: bool) -> re.Match[str] | None:
    """Return the marks of quoting that begin a line; a table's row has `|` besides."""
    mark = _QUOTED.match(line)
    if mark is not None or not is_mail:
        return mark
    barred = _BARRED.match(line)
    if barred is not None and "|" not in line[barred.end() :]:
        return barred
    return _INITIALLED.match(line)


class _Depths:
    """How many quoted stretches lie around each place, asked for in order."""

    def __init__(self, quoted: Sequence[tuple[int, int]]) -> None:
        self._edges = sorted(
            [(start, 1) for start, end in quoted if start < end]
            + [(end, -1) for start, end in quoted if start < end]
        )
        self._next = self._depth = 0

    def at(self, place: int) -> int:
        while self._next < len(self._edges) and self._edges[self._next][0] <= place:
            self._depth += self._edges[self._next][1]
            self._next += 1
        return self._depth


def following(lines: Sequence[Line], at: int) -> Line | None:
    """Return the first line with words at or closely behind a place; `None` if there is none."""
    return next((line for line in lines[at : at + _NEAR] if line.words.strip()), None)

"""The lines of a text, and how deep each is quoted."""

import re
from collections.abc import Iterator, Sequence

import attrs

_LINE = re.compile(r"[^\n]*\n?")
_QUOTED = re.compile(r"[ \t]{0,2}>(?!From )(?:[ \t]?>){0,30}[ \t]?")  # ">From" is of an mbox file
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


def lines_of(text: str) -> Iterator[Line]:
    """Yield the lines of a text."""
    for found in _LINE.finditer(text):
        if not found.group():
            continue
        mark = _QUOTED.match(found.group())
        body = found.start() + (mark.end() if mark else 0)
        depth = mark.group().count(">") if mark else 0
        words = text[body : found.end()].rstrip("\r\n")
        yield Line(start=found.start(), body=body, end=found.end(), depth=depth, words=words)


def following(lines: Sequence[Line], at: int) -> Line | None:
    """Return the first line with words at or closely behind a place; `None` if there is none."""
    return next((line for line in lines[at : at + _NEAR] if line.words.strip()), None)

"""Plain text whose lines a mail program broke: `format=flowed` (RFC 3676)."""

from collections.abc import Iterator
from itertools import groupby

import attrs

_SIGNATURE = "-- "


@attrs.frozen(kw_only=True)
class _Line:
    """A line as it was sent: how deep it is quoted, its words, whether the next goes on."""

    depth: int
    words: str
    soft: bool


def unfolded(text: str, *, deletes_space: bool = False) -> str:
    """Return a text with its soft line breaks taken back.

    A line that ends with a space goes on in the next, if that is quoted as deep; the line
    that divides a signature off goes on nowhere. Quoted lines begin with `> `.

    Args:
        text: the text, its lines parted by line feeds.
        deletes_space: whether the space at a soft break is no part of the text (`delsp`).
    """
    lines = (_line(line) for line in text.split("\n"))
    paragraphs = (
        _quoted_to_depth(depth, paragraph)
        for depth, quoted in groupby(lines, key=lambda line: line.depth)
        for paragraph in _paragraphs(quoted, deletes_space=deletes_space)
    )
    return "\n".join(paragraphs)


def _line(sent: str) -> _Line:
    stuffed = sent.lstrip(">")
    words = stuffed.removeprefix(" ")
    soft = words.endswith(" ") and words != _SIGNATURE
    return _Line(depth=len(sent) - len(stuffed), words=words, soft=soft)


def _paragraphs(lines: Iterator[_Line], *, deletes_space: bool) -> Iterator[str]:
    parts: list[str] = []
    for line in lines:
        if line.words == _SIGNATURE and parts:
            yield "".join(parts)
            parts = []
        parts.append(line.words[:-1] if line.soft and deletes_space else line.words)
        if not line.soft:
            yield "".join(parts)
            parts = []
    if parts:
        yield "".join(parts)


def _quoted_to_depth(depth: int, paragraph: str) -> str:
    return f"{'>' * depth} {paragraph}" if depth else paragraph

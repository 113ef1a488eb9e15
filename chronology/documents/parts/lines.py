"""The lines of a text, and how deep each is quoted."""

import re
from collections.abc import Iterator, Sequence

import attrs

_LINE = re.compile(r"[^\n]*\n?")
_QUOTED = re.compile(r"[ \t]{0,2}>(?!From )(?:[ \t]?>){0,30}[ \t]?")  # ">From" is of an mbox file
_BARRED = re.compile(r"[ \t]{0,2}\|(?:[ \t]?\|){0,30}(?:[ \t]|\r?\n|\Z)")
_INITIALLED = re.compile(
    r"[ \t]{0,2}[A-Z][A-Za-z]{0,3}>(?:[ \t]?(?:[A-Z][A-Za-z]{0,3})?>){0,30}(?:[ \t]|\r?\n|\Z)"
)
_MARK = re.compile(r"(?P<initials>[A-Za-z]{0,4})[>|]")
_ENDS = ".!?:;\"”’'»)]>-_*="
_LONG = 40  # code points of a line behind which a program may have wrapped
_DEEPEST = 200  # how deep anything is quoted without marks that is told apart
_FEWEST = 2
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
        marks: the initials in the marks of quoting before it, from the outer to the inner; empty
            ones for marks without any.
    """

    start: int
    body: int
    end: int
    depth: int
    words: str
    marks: tuple[str, ...] = ()

    def mark_at(self, depth: int) -> str:
        """Return the initials in the mark of a depth; empty if it has none."""
        at = depth - 1 - (self.depth - len(self.marks))
        return self.marks[at] if 0 <= at < len(self.marks) else ""


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
        body = found.start() + (len(mark.group().rstrip("\r\n")) if mark else 0)
        marks = tuple(one["initials"] for one in _MARK.finditer(mark.group())) if mark else ()
        yield Line(
            start=found.start(),
            body=body,
            end=found.end(),
            depth=len(marks) + min(depths.at(found.start()), _DEEPEST),
            words=text[body : found.end()].rstrip("\r\n"),
            marks=marks,
        )


def with_wrapped(lines: Sequence[Line]) -> list[Line]:
    """Return lines, each that a program wrapped out of quoted ones as quoted as they are.

    It has no mark, stands between marked ones, and goes on with the sentence of the one above.
    """
    found = list(lines)
    for at in range(1, len(found) - 1):
        above, line = found[at - 1], found[at]
        if is_between_marked(found, at) and _runs_over(above.words, line.words):
            found[at] = attrs.evolve(line, depth=above.depth, marks=above.marks)
    return found


def marked_stretches(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Yield where lines stand with marks of quoting before them, in code points."""
    start = end = -1
    for line in lines:
        if line.depth and start < 0:
            start = line.start
        elif not line.depth and start >= 0:
            yield start, end
            start = -1
        end = line.end
    if start >= 0:
        yield start, end


def is_between_marked(lines: Sequence[Line], at: int) -> bool:
    """Say whether a line without a mark stands directly between lines with marks.

    The one above ends in the midst of a sentence, and is as long as those that programs wrap.
    """
    if lines[at].depth or not 0 < at < len(lines) - 1 or not lines[at].words.strip():
        return False
    above, below = lines[at - 1], lines[at + 1]
    own = above.words.rstrip()
    return bool(
        above.depth
        and below.depth
        and own
        and own[-1] not in _ENDS
        and (len(own) >= _LONG or lines[at].words[:1].islower())
    )


def _runs_over(above: str, words: str) -> bool:
    return words[:1].islower() and above.rstrip()[-1:] not in _ENDS


def has_other_marks(lines: Sequence[Line]) -> bool:
    """Say whether bars or initials stand before lines, as marks of quoting do in mail."""
    found = 0
    for line in lines:
        mark = _mark_of(line.words, is_mail=True) if not line.depth else None
        found += mark is not None and line.words.strip() != "|"
        if found >= _FEWEST:
            return True
    return False


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

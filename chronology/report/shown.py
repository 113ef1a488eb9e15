"""What a file shows against what its payload says: the visible document, made again."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

from chronology.report.verification import Fault, FaultKind, shortened

_HEADING = re.compile(r"^#{1,6} (?P<md>.+)|<h[1-6][^>]{0,200}>(?P<html>[^<]{1,200})")
_ANCHOR = re.compile(r"^\[\^(c\d+)\]:|\bid=\"([a-z]\d+)\"")
_FEW = 2000  # lines among which inserted and removed ones are told apart
_EXCERPT = 60  # code points shown on either side of the first that differs


def shown_faults(file: str, expected: str) -> Iterator[Fault]:
    """Yield each line of a file that is not as its payload has it, with its place."""
    if file == expected:
        return
    then, now = file.split("\n"), expected.split("\n")
    pairs = list(_pairs(then, now))
    spaced = [pair for pair in pairs if _packed(pair[1]) == _packed(pair[2])]
    if _packed(file) == _packed(expected):
        spaced = pairs
    for number, old, new in pairs:
        if (number, old, new) not in spaced:
            yield _line(then, number, old, new)
    if spaced:
        yield _spaces(then, spaced)


def _packed(text: str) -> str:
    """Return a text without its white space."""
    return "".join(text.split())


def _pairs(then: Sequence[str], now: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    """Yield (number, line of the file, line expected) where they differ."""
    first = 0
    while first < min(len(then), len(now)) and then[first] == now[first]:
        first += 1
    last = 0
    most = min(len(then), len(now)) - first
    while last < most and then[len(then) - 1 - last] == now[len(now) - 1 - last]:
        last += 1
    old, new = then[first : len(then) - last], now[first : len(now) - last]
    if len(old) == len(new) or max(len(old), len(new)) > _FEW:
        yield from _one_by_one(old, new, first)
    else:
        yield from _matched(old, new, first)


def _one_by_one(
    old: Sequence[str], new: Sequence[str], first: int
) -> Iterator[tuple[int, str, str]]:
    for place, (a, b) in enumerate(zip_longest(old, new), start=first + 1):
        if a != b:  # a line that is not there differs from an empty one too
            yield place, a or "", b or ""


def _matched(old: Sequence[str], new: Sequence[str], first: int) -> Iterator[tuple[int, str, str]]:
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield from _one_by_one(old[a:b], new[c:d], first + a)


def _line(lines: Sequence[str], number: int, old: str, new: str) -> Fault:
    column = _first_difference(old, new)
    shown, expected = _excerpt(old, column), _excerpt(new, column)
    heading, anchor = _where(lines, number)
    under = f", under “{heading}”" if heading else ""
    return Fault(
        kind=FaultKind.SHOWN,
        sentence=(
            f"line {number}, column {column + 1}{under}: it shows {shortened(shown)}, where "
            f"{shortened(expected)} follows from its payload"
        ),
        section=heading,
        row=anchor or f"line {number}",
        field=f"column {column + 1}",
        recorded=shown,
        found=expected,
    )


def _spaces(lines: Sequence[str], pairs: Sequence[tuple[int, str, str]]) -> Fault:
    number, old, new = pairs[0]
    column = _first_difference(old, new)
    many = "line differs" if len(pairs) == 1 else "lines differ"
    return Fault(
        kind=FaultKind.WHITE_SPACE,
        sentence=(
            f"{len(pairs)} {many} in white space alone, the first is line {number}, "
            f"column {column + 1}: no other character has changed"
        ),
        section=_where(lines, number)[0],
        row=f"line {number}",
        field=f"column {column + 1}",
        recorded=_excerpt(old, column),
        found=_excerpt(new, column),
    )


def _first_difference(old: str, new: str) -> int:
    """Return the first code point at which two texts differ."""
    shorter = min(len(old), len(new))
    return next((at for at in range(shorter) if old[at] != new[at]), shorter)


def _excerpt(text: str, column: int) -> str:
    return text[max(0, column - _EXCERPT) : column + _EXCERPT]


def _where(lines: Sequence[str], number: int) -> tuple[str, str]:
    """Return the heading and the anchor under which a line stands, as far as there are any."""
    heading = anchor = ""
    for line in reversed(lines[max(0, number - 5000) : number]):
        found = None if anchor else _ANCHOR.search(line[:5000])
        anchor = anchor or (found and (found[1] or found[2])) or ""
        if match := _HEADING.search(line[:5000]):
            heading = (match["md"] or match["html"]).strip()
            break
    return heading, anchor

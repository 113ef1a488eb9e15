"""What a file shows against what its payload says: the visible document, made again."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

import attrs

from chronology.proof.verification import Fault, shortened
from chronology.vocabulary import ReportFaultKind

_HEADING = re.compile(r"^#{1,6} (?P<md>.+)|<h[1-6][^>]{0,200}>(?P<html>[^<]{1,200})")
_ANCHOR = re.compile(r"^\[\^(c\d+)\]:|\bid=\"([a-z]\d+)\"")
_FEW = 200  # lines among which inserted and removed ones are told apart
_LOOKED_AT = 5000  # code points of a line in which a heading is looked for
_EXCERPT = 60  # code points shown on either side of the first that differs


def shown_faults(file: str, expected: str) -> Iterator[Fault]:
    """Yield each line of a file that is not as its payload has it, with its place."""
    if file == expected:
        return
    lines = file.split("\n")
    pairs = list(_pairs(lines, expected.split("\n")))
    if _packed(file) == _packed(expected):
        spaced = pairs
    else:
        spaced = [pair for pair in pairs if _packed(pair[1]) == _packed(pair[2])]
    told = {number for number, _, _ in spaced}
    places = _Places.of(lines)
    for number, old, new in pairs:
        if number not in told:
            yield _fault_of_a_line(places, number, old, new)
    if spaced:
        yield _spaces(places, spaced)


@attrs.frozen(kw_only=True)
class _Places:
    """Headings and anchors of a file, each with the number of its line."""

    headings: Sequence[tuple[int, str]]
    anchors: Sequence[tuple[int, str]]

    @classmethod
    def of(cls, lines: Sequence[str]) -> "_Places":
        headings, anchors = [], []
        for number, line in enumerate(lines, start=1):
            head = line[:_LOOKED_AT]
            if match := _HEADING.search(head):
                headings.append((number, (match["md"] or match["html"]).strip()))
            if match := _ANCHOR.search(head):
                anchors.append((number, match[1] or match[2]))
        return cls(headings=headings, anchors=anchors)

    def of_line(self, number: int) -> tuple[str, str]:
        """Return the heading and the anchor under which a line stands, if there are any."""
        at, heading = _last(self.headings, number)
        below, anchor = _last(self.anchors, number)
        return heading, anchor if below >= at else ""


def _last(places: Sequence[tuple[int, str]], number: int) -> tuple[int, str]:
    """Return the last of some places up to a line."""
    at = bisect_right(places, number, key=lambda place: place[0])
    return places[at - 1] if at else (0, "")


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


def _fault_of_a_line(places: _Places, number: int, old: str, new: str) -> Fault:
    column = _first_difference(old, new)
    shown, expected = _excerpt(old, column), _excerpt(new, column)
    heading, anchor = places.of_line(number)
    under = f", under “{heading}”" if heading else ""
    return Fault(
        kind=ReportFaultKind.SHOWN,
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


def _spaces(places: _Places, pairs: Sequence[tuple[int, str, str]]) -> Fault:
    number, old, new = pairs[0]
    column = _first_difference(old, new)
    return Fault(
        kind=ReportFaultKind.WHITE_SPACE,
        sentence=f"{_what_of_the_spaces(pairs)}: no other character has changed",
        section=places.of_line(number)[0],
        row=f"line {number}",
        field=f"column {column + 1}",
        recorded=_excerpt(old, column),
        found=_excerpt(new, column),
    )


def _what_of_the_spaces(pairs: Sequence[tuple[int, str, str]]) -> str:
    """Say how lines differ in white space: in how they end, as mail programs do, or within."""
    number, old, new = pairs[0]
    if all(one != other and one.rstrip("\r") == other.rstrip("\r") for _, one, other in pairs):
        many = "1 line ends" if len(pairs) == 1 else f"{len(pairs)} lines end"
        now, before = ("CR LF", "LF") if old.endswith("\r") else ("LF", "CR LF")
        return (
            f"{many} in {now} where the report had {before}, as mail and version control convert "
            "line ends"
        )
    many = "line differs" if len(pairs) == 1 else "lines differ"
    column = _first_difference(old, new) + 1
    first = f"the first is line {number}, column {column}"
    return f"{len(pairs)} {many} in white space alone, {first}"


def _first_difference(old: str, new: str) -> int:
    """Return the first code point at which two texts differ."""
    shorter = min(len(old), len(new))
    return next((at for at in range(shorter) if old[at] != new[at]), shorter)


def _excerpt(text: str, column: int) -> str:
    return text[max(0, column - _EXCERPT) : column + _EXCERPT]

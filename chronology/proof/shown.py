"""What a file shows against what its payload says: the visible document, made again."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby, zip_longest

import attrs

from chronology.proof.verification import Fault, shortened
from chronology.vocabulary import ReportFaultKind

_HEADING = re.compile(r"^#{1,6} (?P<md>.+)|<h[1-6][^>]{0,200}>(?P<html>[^<]{1,200})")
_ANCHOR = re.compile(r"^\[\^(c\d+)\]:|\bid=\"([a-z]\d+)\"")
_WORDS = 8  # words on either side of those that differ
_FEW = 200  # lines among which inserted and removed ones are told apart
_LOOKED_AT = 5000  # code points of a line in which a heading, or a column, is looked for
_EXCERPT = 60  # code points recorded on either side of the first that differs
_AROUND = 30  # code points of each line that a sentence shows on either side


def shown_faults(file: str, expected: str, seen: Callable[[str], str] = str) -> Iterator[Fault]:
    """Yield each line of a file that is not as its payload has it, with its place.

    Args:
        file: the file's text.
        expected: the text that follows from its payload.
        seen: what a reader sees of a line; sentences quote that, and not the markup.
    """
    if file == expected:
        return
    lines = file.split("\n")
    pairs = list(_pairs(lines, expected.split("\n")))
    if _packed(file) == _packed(expected):
        spaced = pairs
    else:
        spaced = [pair for pair in pairs if _packed(pair[1]) == _packed(pair[2])]
    told = {number for number, _, _ in spaced}
    places = _Places.of(file, lines)
    for number, old, new in pairs:
        if number not in told:
            yield _fault_of_a_line(places, number, (old, new), seen)
    if spaced:
        yield _spaces(places, spaced, seen)


def word_faults(file: str, expected: str, seen: Callable[[str], str]) -> Iterator[Fault]:
    """Yield each run of words of a file that is not as its payload has it.

    Lines do not count here: another version may have laid the same words out otherwise.
    """
    then, now = file.split(), expected.split()
    for start, old, new in _runs(then, now):
        before = then[max(0, start - _WORDS) : start]
        behind = then[start + len(old) : start + len(old) + _WORDS]
        shown, wanted = (" ".join((*before, *words, *behind)) for words in (old, new))
        yield Fault(
            kind=ReportFaultKind.SHOWN,
            sentence=f"word {start + 1}: {_how_they_differ(shown, wanted, seen)}",
            row=f"word {start + 1}",
            recorded=" ".join(old),
            found=" ".join(new),
        )


def _runs(
    then: Sequence[str], now: Sequence[str]
) -> Iterator[tuple[int, Sequence[str], Sequence[str]]]:
    """Yield (place, words of the file, words expected) for each stretch that differs."""
    first, old, new = _what_differs(then, now)
    if max(len(old), len(new)) > _FEW and len(old) != len(new):
        yield first, old, new
        return
    for tag, a, b, c, d in _steps(old, new):
        if tag != "equal":
            yield first + a, old[a:b], new[c:d]


def _steps(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, int, int, int, int]]:
    """Yield what became of stretches of two sequences, as `SequenceMatcher` has it."""
    if max(len(old), len(new)) <= _FEW:
        yield from SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        return
    start = 0
    for same, run in groupby(a == b for a, b in zip(old, new, strict=True)):
        end = start + sum(1 for _ in run)
        yield "equal" if same else "replace", start, end, start, end
        start = end


@attrs.frozen(kw_only=True)
class _Places:
    """Headings and anchors of a file, each with the number of its line.

    What no heading stands above, such as the style of a page, is a block.
    """

    headings: Sequence[tuple[int, str]]
    anchors: Sequence[tuple[int, str]]
    blocks: Sequence[tuple[int, int, str]]

    @classmethod
    def of(cls, file: str, lines: Sequence[str]) -> "_Places":
        headings, anchors = [], []
        for number, line in enumerate(lines, start=1):
            head = line[:_LOOKED_AT]
            if match := _HEADING.search(head):
                headings.append((number, (match["md"] or match["html"]).strip()))
            if match := _ANCHOR.search(head):
                anchors.append((number, match[1] or match[2]))
        return cls(headings=headings, anchors=anchors, blocks=list(_blocks_of_page(file)))

    def block_of(self, number: int) -> str:
        """Return the block in which a line stands or begins; empty for none."""
        at = bisect_right(self.blocks, number, key=lambda block: block[0])
        return self.blocks[at - 1][2] if at and number <= self.blocks[at - 1][1] else ""

    def of_line(self, number: int) -> tuple[str, str]:
        """Return the heading and the anchor under which a line stands, if there are any."""
        at, heading = _last(self.headings, number)
        below, anchor = _last(self.anchors, number)
        return heading, anchor if below >= at else ""


def _blocks_of_page(file: str) -> Iterator[tuple[int, int, str]]:
    """Yield the first and last line of each block of a page that is not read, and its name."""
    if not file.startswith(_PAGE):
        return
    line = 1
    done = 0
    while found := _OPENS.search(file, done):
        end = file.find(f"</{found['tag']}", found.end())
        end = len(file) if end < 0 else end
        begin = line + file.count("\n", done, found.start())
        line = begin + file.count("\n", found.start(), end)
        done = end
        is_data = 'id="page-data"' in found[0]
        yield begin, line, _DATA if is_data else _BLOCKS[found["tag"]]


_PAGE = "<!DOCTYPE html>"
_OPENS = re.compile(r"<(?P<tag>style|script)\b[^<>]{0,200}>")
_STYLE, _DATA = "its style sheet", "the data of its picture"
_BLOCKS = {"style": _STYLE, "script": "its script"}


def _last(places: Sequence[tuple[int, str]], number: int) -> tuple[int, str]:
    """Return the last of some places up to a line."""
    at = bisect_right(places, number, key=lambda place: place[0])
    return places[at - 1] if at else (0, "")


def _packed(text: str) -> str:
    """Return a text without its white space."""
    return "".join(text.split())


def _pairs(then: Sequence[str], now: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    """Yield (number, line of the file, line expected) where they differ."""
    first, old, new = _what_differs(then, now)
    if len(old) == len(new) or max(len(old), len(new)) > _FEW:
        yield from _one_by_one(old, new, first)
    else:
        yield from _matched(old, new, first)


def _what_differs(
    then: Sequence[str], now: Sequence[str]
) -> tuple[int, Sequence[str], Sequence[str]]:
    """Return two sequences without what they begin and end alike with, and where that begins."""
    first = 0
    while first < min(len(then), len(now)) and then[first] == now[first]:
        first += 1
    last = 0
    most = min(len(then), len(now)) - first
    while last < most and then[len(then) - 1 - last] == now[len(now) - 1 - last]:
        last += 1
    return first, then[first : len(then) - last], now[first : len(now) - last]


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


def _fault_of_a_line(
    places: _Places, number: int, lines: tuple[str, str], seen: Callable[[str], str]
) -> Fault:
    old, new = lines
    column = _first_difference(old, new)
    can_be_found = column < _LOOKED_AT
    heading, anchor = places.of_line(number)
    under = f", under “{heading}”" if heading else ""
    told = _how_they_differ(old, new, seen)
    if block := places.block_of(number):
        heading, anchor, under = block, "", f", in {block}"
        told = _how_they_differ(old, new, str, "it has")
        told += ": a style can hide what the page says" if block == _STYLE else ""
    at = f"line {number}, column {column + 1}"
    return Fault(
        kind=ReportFaultKind.SHOWN,
        sentence=f"{at}{under}: {told}" if can_be_found else f"{under.strip(', ') or at}: {told}",
        section=heading,
        row=anchor or (f"line {number}" if can_be_found else ""),
        field=f"column {column + 1}" if can_be_found else "",
        recorded=_excerpt(old, column),
        found=_excerpt(new, column),
    )


def _how_they_differ(
    old: str, new: str, seen: Callable[[str], str], shows: str = "it shows"
) -> str:
    """Say how two lines differ: in what a reader sees of them, or else in what is not seen."""
    shown, expected = seen(old), seen(new)
    unseen = _packed(shown) == _packed(expected)
    if unseen:
        shown, expected = old, new
    has = "its markup has" if unseen and shows == "it shows" else shows
    if not expected.strip():
        return f"{has} {shortened(shown)}, and nothing of that follows from its payload"
    if not shown.strip():
        return f"it lacks {shortened(expected)}, which follows from its payload"
    shown, expected = words_apart(shown, expected)
    return f"{has} {shortened(shown)}, where {shortened(expected)} follows from its payload"


def words_apart(old: str, new: str) -> tuple[str, str]:
    """Return the words in which two texts differ, each with a few on either side."""
    begin = _first_difference(old, new)
    end = _first_difference(old[begin:][::-1], new[begin:][::-1])
    start = _start_of_a_word(old, max(0, begin - _AROUND))
    return _clipped_around(old, start, len(old) - end), _clipped_around(new, start, len(new) - end)


def _clipped_around(text: str, start: int, end: int) -> str:
    """Return a text from a place to a few words after another, with dots where it goes on."""
    stop = min(end + _AROUND, len(text))
    if stop < len(text):
        space = text.rfind(" ", end, stop + 1)
        stop = stop if space < 0 else space
    before = "…" if start else ""
    return f"{before}{text[start:stop].strip()}{'…' if stop < len(text) else ''}"


def _start_of_a_word(text: str, at: int) -> int:
    """Return where a word begins, at a place or soon after; or the place."""
    space = text.find(" ", at, at + _AROUND) if at else -1
    return at if space < 0 else space + 1


def _spaces(
    places: _Places, pairs: Sequence[tuple[int, str, str]], seen: Callable[[str], str]
) -> Fault:
    number, old, new = pairs[0]
    column = _first_difference(old, new)
    told = f"{_what_of_the_spaces(pairs)}: {_words_in_spaces(old, new, seen)}"
    return Fault(
        kind=ReportFaultKind.WHITE_SPACE,
        sentence=f"{told}no other character has changed",
        section=places.block_of(number) or places.of_line(number)[0],
        row=f"line {number}",
        field=f"column {column + 1}",
        recorded=_excerpt(old, column),
        found=_excerpt(new, column),
    )


def _words_in_spaces(old: str, new: str, seen: Callable[[str], str]) -> str:
    """Return how words read otherwise for a space, as “1 7 June” does; nothing if none does."""
    shown, expected = " ".join(seen(old).split()), " ".join(seen(new).split())
    if shown == expected:
        return ""
    shown, expected = words_apart(shown, expected)
    return f"it shows {shortened(shown)}, where {shortened(expected)} follows from its payload; "


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

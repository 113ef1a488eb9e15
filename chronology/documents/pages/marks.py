"""Where pages interrupt their text: heads, feet, numbers of lines, notes within a sentence.

What is marked is passed over by quotes that run over it; its own words can be quoted all the same.
"""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby, pairwise, zip_longest

import attrs

from chronology.documents.pages.edges import Edge, edges_of, printed_of
from chronology.documents.pages.line_numbers import with_numbers
from chronology.documents.pages.lines import PageLine
from chronology.documents.pages.numbering import breaks_of
from chronology.documents.pages.wanted import without_wanted
from chronology.documents.reference_marks import goes_on, in_order, is_no_power
from chronology.languages.english.page_marks import DIVIDED_DATE
from chronology.quotes.boundaries import LINE_END
from chronology.sources import PrintedLine, PrintedPage
from chronology.vocabulary import QuoteFold

Mark = tuple[int, int, QuoteFold]

_LINE_ENDS = re.compile(rf"[ \t\u00a0]*{LINE_END}")
_MOST_PAGES = 20_000
_LONGEST_COUNT = 12
_ENDS_IN_SENTENCE = re.compile(r"[\w,;(\[–—-]\Z")
_SMALL_WORD = re.compile(r"(?<!\w)[a-z][\w'’-]*[,;]?\Z")
_RAISED_NOTE = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3} ?\w|[*†‡]{1,3} ?\w")
_OPENS_NOTE = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3} ?\w|\d{1,3}[.)]? [A-Z]|[*†‡]{1,3} ?\w")
_FIGURES = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}")
_OPENS_LINE = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?= [A-Z“\"‘(])")
_COUNT = re.compile(r"(?<![\w.,/×^*-])(?!10+(?!\d))[1-9]\d\d(?:,?\d{3})?\Z")
_NOTES_ARE = 0.93  # of the size of a page's letters are those of its notes at most
_SAME_SIZE = 0.05  # of a letter's size by which lines of one text differ at most
_LONGEST_DATE = 24  # code points on either side of a line end within a date
_MOST_NOTES = 0.6  # of a page's lines


@attrs.frozen(kw_only=True)
class Layout:
    """What pages did to their text.

    Attributes:
        marks: what interrupts it, in order.
        pages: what is printed on each page, where anything is; each begins where the page does.
        lines: the lines that are counted.
        figures: where a page's number stands that a sentence may want: it may be either's.
    """

    marks: tuple[Mark, ...] = ()
    pages: tuple[PrintedPage, ...] = ()
    lines: tuple[PrintedLine, ...] = ()
    figures: tuple[tuple[int, int], ...] = ()


def layout_of(text: str, pages: Sequence[Sequence[PageLine]], beginnings: Sequence[int]) -> Layout:
    """Return what pages did to a text.

    Args:
        text: the text.
        pages: the lines of each page.
        beginnings: where each page begins in the text; none if it has no pages.
    """
    if len(pages) > _MOST_PAGES:
        return Layout()
    numbered = with_numbers(text, pages)
    at_edges = edges_of(numbered) if beginnings else [{} for _ in pages]
    edges = without_wanted(numbered, at_edges)
    marks = [
        *_of_lines(numbered),
        *_of_edges(text, numbered, edges, breaks_of(numbered, edges)),
        *_to_notes(text, numbered, edges),
    ]
    printed = [printed_of(found) for found in edges]
    return Layout(
        marks=in_order(marks),
        pages=tuple(
            PrintedPage(begin=begin, page=page, bates=bates)
            for begin, (page, bates) in zip(beginnings, printed, strict=True)
        )
        if any(map(any, printed))
        else (),
        lines=tuple(line for page in numbered for line in _counted_lines(page)),
        figures=tuple(
            (page[index].begin, page[index].end)
            for page, found, kept in zip(numbered, at_edges, edges, strict=True)
            for index in found
            if index not in kept and page[index].words.isdecimal()
        ),
    )


def _counted_lines(page: Sequence[PageLine]) -> Iterator[PrintedLine]:
    """Yield the lines that a page counts; one drawn apart, with the words beside it."""
    for at, line in enumerate(page):
        if not line.counted:
            continue
        beside = line if line.words else _line_counted(page, at)
        yield PrintedLine(begin=line.counted_at, end=beside.end, number=line.counted)


def _line_counted(page: Sequence[PageLine], at: int) -> PageLine:
    """Return the one line of words between a bare number and the next; else the number's own."""
    behind = page[at + 1 : at + 3]
    is_one = bool(behind) and not behind[0].counted and (len(behind) == 1 or behind[1].counted > 0)
    return behind[0] if is_one else page[at]


def _of_lines(pages: Sequence[Sequence[PageLine]]) -> Iterator[Mark]:
    """Yield where the numbers of lines stand; one without words goes with its line."""
    for page in pages:
        for line, behind in zip_longest(page, page[1:]):
            if line.counted:
                to_next = behind is not None and not line.words
                end = _begin(behind) if to_next and behind is not None else line.begin
                yield line.counted_at, end, QuoteFold.LINE_NUMBERS


def _begin(line: PageLine) -> int:
    return line.counted_at if line.counted else line.begin


@attrs.frozen(kw_only=True)
class _Between:
    """What stands since the last line of text: edges of pages, and notes."""

    last: PageLine | None = None
    edges: list[PageLine] = attrs.field(factory=list)
    notes: list[PageLine] = attrs.field(factory=list)
    turned: bool = False  # whether a page ended
    broken: bool = False  # whether one ended that the next does not follow


def _of_edges(
    text: str,
    pages: Sequence[Sequence[PageLine]],
    edges: Sequence[Mapping[int, Edge]],
    breaks: AbstractSet[int],
) -> Iterator[Mark]:
    """Yield what stands between the last words of a page and the first of the next.

    Where the pages' numbers do not count on, nothing is passed over.
    """
    since = _Between()
    for at, (page, found) in enumerate(zip(pages, edges, strict=True)):
        if at in breaks:
            since = attrs.evolve(since, broken=True)
        body = [line for index, line in enumerate(page) if index not in found and line.words]
        notes = {id(line) for line in _notes(body)}
        for index, line in enumerate(page):
            if index in found:
                since.edges.append(line)
            elif id(line) in notes:
                since.notes.append(line)
            elif line.words:
                yield from _closed(text, since, line)
                since = _Between(last=line)
        since = attrs.evolve(since, turned=True)
    yield from _closed(text, since, None)


def _closed(text: str, since: _Between, following: PageLine | None) -> Iterator[Mark]:
    """Yield the marks of what stands between two lines of text."""
    if since.broken:
        return
    last = since.last
    first = None if last is None else _LINE_ENDS.match(text, last.end)
    interrupted = since.turned or since.edges or since.notes
    if last is None or first is None or following is None or not interrupted:
        yield from _each_edge(since)
        return
    if not _sentence_goes_on(last, following):
        yield from _each_edge(since)
        if since.notes and _RAISED_NOTE.match(since.notes[0].words):
            yield from _each_note(since)
        return
    at, end = first.end(), _begin(following)
    if since.notes:
        begin, stop = since.notes[0].begin, since.notes[-1].end
        if any(begin < one.begin < stop for one in since.edges):
            yield from _each_edge(since)
            return
        if at < begin:
            yield at, begin, QuoteFold.PAGE_FURNITURE
        yield begin, stop, QuoteFold.FOOTNOTES
        at = stop
    if at < end:
        yield at, end, QuoteFold.PAGE_FURNITURE


def _each_edge(since: _Between) -> Iterator[Mark]:
    for line in since.edges:
        yield line.begin, line.end, QuoteFold.PAGE_FURNITURE


def _each_note(since: _Between) -> Iterator[Mark]:
    for line in since.notes:
        yield line.begin, line.end, QuoteFold.FOOTNOTES


def _sentence_goes_on(last: PageLine, following: PageLine) -> bool:
    """Say whether a sentence goes on from one line into another."""
    if not _ENDS_IN_SENTENCE.search(last.words):
        return False
    opens = following.words[:1]
    return (
        opens.islower()
        or (
            _SMALL_WORD.search(last.words) is not None
            and (opens.isalnum() or opens in "“\"'‘([$€£")
        )
        or (last.words[-1] == "," and opens.isalnum())
        or DIVIDED_DATE.search(f"{last.words[-_LONGEST_DATE:]}\n{following.words[:_LONGEST_DATE]}")
        is not None
    )


def _to_notes(
    text: str, pages: Sequence[Sequence[PageLine]], edges: Sequence[Mapping[int, Edge]]
) -> Iterator[Mark]:
    """Yield the raised figures of a page that are those of notes at its foot, or lead a line."""
    for page, found in zip(pages, edges, strict=True):
        body = [line for index, line in enumerate(page) if index not in found and line.words]
        notes = _notes(body)
        of_notes = {id(line) for line in notes}
        rest = [line for line in body if id(line) not in of_notes]
        yield from _opening_lines(rest)
        figures = [one[0] for line in notes if (one := _FIGURES.match(line.words)) is not None]
        if not figures:
            continue
        raised = [one for line in rest for one in _FIGURES.finditer(text, line.begin, line.end)]
        is_complete = sorted(one[0] for one in raised if one[0] in figures) == sorted(figures)
        for one in raised:
            if one[0] in figures and not goes_on(text, one.end()):
                is_no_base = is_complete and _is_count_before(text, one.start())
                if is_no_power(text, one.start()) or is_no_base:
                    yield *one.span(), QuoteFold.REFERENCE_MARKS


def _is_count_before(text: str, at: int) -> bool:
    """Say whether a number before an offset is one that nobody raises to a power: "773 men"."""
    return _COUNT.search(text[max(0, at - _LONGEST_COUNT) : at]) is not None


def _opening_lines(body: Sequence[PageLine]) -> Iterator[Mark]:
    """Yield the raised figures that belong to the line above the one that they stand on."""
    for above, line in pairwise(body):
        figure = _OPENS_LINE.match(line.words)
        is_alike = abs(above.size - line.size) <= _SAME_SIZE * above.size  # never without sizes
        if figure is not None and is_alike and above.words[-1] in ".,;:!?”’\"')":
            yield line.begin, line.begin + figure.end(), QuoteFold.REFERENCE_MARKS


def _notes(body: Sequence[PageLine]) -> Sequence[PageLine]:
    """Return the lines at the foot of a page, or of a column, that are its notes, for sure.

    They are smaller, the first of them is marked, and what follows stands higher on the page.
    """
    sizes = Counter[float]()
    for line in body:
        if not math.isnan(line.size):
            sizes[round(line.size, 1)] += len(line.words)
    if not sizes:
        return ()
    usual = max(sizes, key=lambda size: sizes[size])
    small = [line.size <= _NOTES_ARE * usual for line in body]
    found = list[PageLine]()
    for is_small, group in groupby(range(len(body)), key=small.__getitem__):
        places = list(group)
        first, behind = body[places[0]], body[places[-1] + 1 : places[-1] + 2]
        ends_column = not behind or behind[0].y > first.y
        if is_small and ends_column and _OPENS_NOTE.match(first.words):
            found += (body[index] for index in places)
    return found if len(found) <= _MOST_NOTES * len(body) else ()

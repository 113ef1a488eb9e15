"""Where the numbers of pages stop counting on: pages are missing, or another document begins.

No sentence is known to run on over such an end of a page.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import attrs

from chronology.documents.pages.bates import BATES
from chronology.documents.pages.edges import Edge
from chronology.documents.pages.lines import PageLine, roman_number
from chronology.languages.english.page_marks import NAMED_PAGE, PAGE_NUMBER, STAMP

_FIGURE = re.compile(r"\d+")
_FARTHEST = 3  # pages back on which a line is looked for that some pages do not bear
_LONGEST = 200  # code points of a line with a number
_LONGEST_FIGURE = 12
_OF_PAPERS = frozenset({"stamp", "bates"})


@attrs.frozen(kw_only=True)
class _Numbered:
    """A line at the edge of a page that bears a number, which may be its page's.

    Attributes:
        kind: `stamp`, `bates`, `page`, or `head` of a line that has other words.
        series: what the lines of one numbering have in common, its document aside.
        document: of a stamp and a Bates number, what else is on it; it must stay the same.
        numbers: the figures, of which one counts.
    """

    kind: str
    series: str
    document: str = ""
    numbers: tuple[int, ...]


_OfPage = Mapping[str, Sequence[_Numbered]]  # the lines of a page by their series


def breaks_of(
    pages: Sequence[Sequence[PageLine]], edges: Sequence[Mapping[int, Edge]]
) -> frozenset[int]:
    """Return the pages, from 0, whose numbers do not follow those of the pages before.

    Args:
        pages: the lines of each page.
        edges: which of them are at its edge, and none of its text.
    """
    own = [_by_series(edge.line for edge in found.values()) for found in edges]
    numbered = [
        {**_at_the_ends(page, beside), **found}
        for page, found, beside in zip(pages, own, _neighbours(own), strict=True)
    ]
    counting = _counting(numbered)
    return frozenset(
        turn
        for at, found in enumerate(numbered)
        for series in found.keys() & counting
        for turn in _broken(numbered, at, series)
    )


def _by_series(lines: Iterator[PageLine]) -> dict[str, list[_Numbered]]:
    found: dict[str, list[_Numbered]] = {}
    for line in lines:
        if (one := _bearing_number(line.words)) is not None:
            found.setdefault(one.series, []).append(one)
    return found


def _bearing_number(words: str) -> _Numbered | None:
    if len(words) > _LONGEST:
        return None
    if (found := STAMP.fullmatch(words)) is not None:
        number, document = found["number"], words[: found.start("number")]
        return _bearing("stamp", "", document, number) if number else None
    if (found := BATES.fullmatch(words)) is not None:
        return _bearing("bates", "", found["prefix"], found["number"])
    if number := roman_number(words):
        return _bearing("page", "roman", "", str(number))
    shape = _FIGURE.sub("#", words)
    if (found := PAGE_NUMBER.fullmatch(words) or NAMED_PAGE.search(words)) is not None:
        return _bearing("page", shape, "", found["number"]) if found["number"].isdecimal() else None
    return _bearing("head", shape, "", *_FIGURE.findall(words)) if shape != words else None


def _bearing(kind: str, shape: str, document: str, *numbers: str) -> _Numbered:
    return _Numbered(
        kind=kind,
        series=f"{kind} {shape}",
        document=document,
        numbers=tuple(int(number[-_LONGEST_FIGURE:]) for number in numbers),
    )


def _neighbours(own: Sequence[_OfPage]) -> Iterator[frozenset[str]]:
    """Yield for each page the series of the pages beside it."""
    for at in range(len(own)):
        beside = (*own[max(0, at - 1) : at], *own[at + 1 : at + 2])
        yield frozenset(series for found in beside for series in found)


def _at_the_ends(page: Sequence[PageLine], beside: frozenset[str]) -> dict[str, list[_Numbered]]:
    """Return what a page ends or begins with that is of a numbering beside it.

    It may be none of the page's edge, for it does not count along.
    """
    found = _by_series(iter((*page[:1], *page[1:][-1:])))
    return {series: lines for series, lines in found.items() if series in beside}


def _counting(numbered: Sequence[_OfPage]) -> frozenset[str]:
    """Return the series that count pages, as they show somewhere.

    Of a line that has words, as a head with a chapter, only if it does so mostly.
    """
    along, same = Counter[str](), Counter[str]()
    for before, behind in pairwise(numbered):
        for series in before.keys() & behind.keys():
            along[series] += _follows(before[series], behind[series], 1)
            same[series] += before[series] == behind[series]
    return frozenset(
        series
        for found in numbered
        for series, lines in found.items()
        if lines[0].kind in _OF_PAPERS
        or along[series] > (same[series] if lines[0].kind == "head" else 0)
    )


def _broken(numbered: Sequence[_OfPage], at: int, series: str) -> Iterator[int]:
    """Yield the pages before which a series may have been broken off, up to one page."""
    for back in range(1, min(_FARTHEST, at) + 1):
        if before := numbered[at - back].get(series):
            if not _follows(before, numbered[at][series], back):
                yield from range(at - back + 1, at + 1)
            return


def _follows(before: Sequence[_Numbered], behind: Sequence[_Numbered], apart: int) -> bool:
    """Say whether a page's numbers count on from those of one that lies so many pages before.

    Pages between that bear none may not be counted. Where a document goes on, its numbers decide.
    """
    pairs = [(one, other) for one in before for other in behind if one.document == other.document]
    documents = {one.document for one, _ in pairs}
    return bool(pairs) and all(
        any(_counts_on(*pair, apart) for pair in pairs if pair[0].document == document)
        for document in documents
    )


def _counts_on(one: _Numbered, other: _Numbered, apart: int) -> bool:
    return any(1 <= b - a <= apart for a, b in zip(one.numbers, other.numbers, strict=True))

"""What stands at the edges of pages and belongs to none of their sentences.

Running heads, footers, page numbers, Bates numbers, stamps of courts. A line is such only if it
stands in the same place of several pages, with nothing changed but a figure that counts along with
the pages; or if it can be nothing else. In doubt it is text.
"""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain, takewhile

import attrs

from chronology.documents.pages.bates import (
    BATES,
    is_of_bates,
    is_sheet_number,
    is_sure_bates,
    sure_bates_beside,
)
from chronology.documents.pages.heads import NEVER, fewest_pages, is_set_apart, usual_leading
from chronology.documents.pages.letterheads import continued_edges
from chronology.documents.pages.lines import PageLine, roman_number
from chronology.languages.english.page_marks import (
    COUNTED,
    DATED,
    NAMED_PAGE,
    PAGE_NUMBER,
    SHEET_NUMBER,
    STAMP,
    SUMMED,
)

_EDGE = 5  # lines at each end of a page that may be of its edge
_LONGEST = 200  # code points of such a line
_NUMBER = re.compile(r"\d+")
_OUTER_NUMBER = re.compile(
    r"(?:(?P<first>\d{1,4}) )?(?P<words>[^\d]{3,80}?)(?: (?P<last>\d{1,4}))?"
)
_FIRST_NUMBER = re.compile(r"(\d{1,4})\b(?![.,/:])")
_LAST_NUMBER = re.compile(r"(?<![.,/:\d-])(\d{1,4})(?: ?/ ?\d{1,4})?\Z")
_OF_ALL = re.compile(r"(?<![.,/:\d-])\d{1,5} ?(?:/|of) ?\d{1,5}\Z")
_MONTHS = 12
_SAME_HEIGHT = 4.0  # points by which the baseline of a running head differs from page to page
_BACK = (1, 2)  # pages back on which it stands: left and right pages differ
_SURE_PAGES = 3  # on which what is short must stand
_FEW_LETTERS = 8
_YEARS = range(1500, 2200)  # which a figure on its own may be


@attrs.frozen(kw_only=True)
class Edge:
    """A line at the edge of a page that is none of its text.

    Attributes:
        line: the line.
        page: the number printed on it for the page, or empty.
        bates: the Bates number on it, or empty.
    """

    line: PageLine
    page: str = ""
    bates: str = ""


@attrs.frozen(kw_only=True)
class _Candidate:
    """A line that may be of an edge, and what of it is compared.

    Attributes:
        line: the line.
        index: its place among the lines of its page, from 0.
        page: the place of its page among all, from 0.
        of: how many pages there are.
        head: its place from the top of the page's text, in lines.
        foot: its place from the bottom.
        shape: its words, a sign for each figure.
        numbers: its figures.
    """

    line: PageLine
    index: int
    page: int
    of: int
    head: int
    foot: int
    shape: str
    numbers: tuple[int, ...]


def edges_of(pages: Sequence[Sequence[PageLine]]) -> list[dict[int, Edge]]:
    """Return for each page which of its lines are none of its text."""
    candidates = [list(_candidates(page, at, len(pages))) for at, page in enumerate(pages)]
    partners = [dict[int, set[int]]() for _ in pages]  # of a line, the pages where it stands too
    counts = [set[int]() for _ in pages]  # lines with a figure that counts along
    for number in range(len(pages)):
        for back in _BACK:
            if back <= number:
                for one, other, along in _running_lines(
                    candidates[number - back], candidates[number], back
                ):
                    partners[number - back].setdefault(one, set()).add(number)
                    partners[number].setdefault(other, set()).add(number - back)
                    if along:
                        counts[number - back].add(one)
                        counts[number].add(other)
    running = _Running(
        candidates=candidates, partners=partners, counts=counts, leading=usual_leading(pages)
    )
    return [
        _of_page(
            page,
            candidates[at],
            _repeated(page, running, at)
            | continued_edges(page, pages[at - 1] if at else (), at + 1, running.leading),
            len(pages),
        )
        for at, page in enumerate(pages)
    ]


def _candidates(page: Sequence[PageLine], at: int, of: int) -> Iterator[_Candidate]:
    last = len(page) - 1
    near = {index for index in range(len(page)) if min(index, last - index) < _EDGE}
    placed = [index for index in range(len(page)) if not math.isnan(page[index].y)]
    if len(placed) > 2 * _EDGE:
        placed.sort(key=lambda index: page[index].y)
        near.update(placed[:_EDGE], placed[-_EDGE:])
    for index in sorted(near):
        line = page[index]
        if 0 < len(line.words) <= _LONGEST and not line.counted:
            numbers = tuple(int(number[-12:]) for number in _NUMBER.findall(line.words))
            shape = _NUMBER.sub("#", line.words)
            if not numbers and (value := roman_number(line.words)):
                shape, numbers = "#roman", (value,)
            yield _Candidate(
                line=line,
                index=index,
                page=at,
                of=of,
                head=index,
                foot=last - index,
                shape=shape,
                numbers=numbers,
            )


def _running_lines(
    before: Sequence[_Candidate], behind: Sequence[_Candidate], apart: int
) -> Iterator[tuple[int, int, bool]]:
    """Yield the lines of two pages that are one running line, and whether it counts along."""
    by_shape: dict[str, list[_Candidate]] = {}
    for one in before:
        by_shape.setdefault(one.shape, []).append(one)
    for other in behind:
        for one in by_shape.get(other.shape, ()):
            if _is_in_place(one, other):
                along = _counts_along(one, other, apart)
                if one.numbers == other.numbers or along:
                    yield one.index, other.index, along
        if apart == 1 and _bears_its_page(other):
            for one in before:
                if _bears_its_page(one) and one.shape != other.shape and _is_in_place(one, other):
                    yield one.index, other.index, True


def _bears_its_page(one: _Candidate) -> bool:
    """Say whether a line is a title with the number of its page, as left and right pages have."""
    found = _OUTER_NUMBER.fullmatch(one.line.words)
    return (
        found is not None
        and int(found["first"] or found["last"] or 0) == one.page + 1
        and found["words"].isupper()
        and not math.isnan(one.line.y)
    )


def _is_in_place(one: _Candidate, other: _Candidate) -> bool:
    if math.isnan(one.line.y) or math.isnan(other.line.y):
        return one.head == other.head or one.foot == other.foot
    return abs(one.line.y - other.line.y) <= _SAME_HEIGHT


def _counts_along(one: _Candidate, other: _Candidate, apart: int) -> bool:
    """Say whether the figures that differ count as many on as the pages do."""
    pairs = list(zip(one.numbers, other.numbers, strict=True))
    changed = [index for index, (a, b) in enumerate(pairs) if a != b]
    if not changed or any(pairs[index][1] - pairs[index][0] != apart for index in changed):
        return False
    return _may_count(other, changed)


def _may_count(one: _Candidate, changed: Sequence[int]) -> bool:
    """Say whether the figures of a line that change may count pages."""
    words = one.line.words
    if STAMP.fullmatch(words) or BATES.fullmatch(words) or is_sheet_number(words):
        return True
    if len(changed) > 1:
        return False
    if one.shape != "#roman" and is_of_bates(words, changed[0]):
        return True
    if (plain := PAGE_NUMBER.fullmatch(words)) is not None:
        return changed[0] == 0 and _is_page_of(one, plain["total"] or "")
    return (
        NAMED_PAGE.search(words) is not None
        or one.shape == "#roman"
        or _ends_with_its_page(one)
        or _stands_beside_words(words, changed[0])
    )


def _ends_with_its_page(one: _Candidate) -> bool:
    """Say whether a line ends with the number of its page and that of all pages: "… 3/9"."""
    return _OF_ALL.search(one.line.words) is not None and one.numbers[-2:] == (one.page + 1, one.of)


def _is_page_of(one: _Candidate, total: str) -> bool:
    """Say whether a number, and the number of all pages if there is one, may be a page's."""
    if not total:
        return True
    if one.numbers == (one.page + 1, one.of):
        return True
    is_date = total.startswith("/") and one.numbers[-1] <= _MONTHS  # a day and its month
    return one.numbers[-1] >= one.numbers[0] and not is_date


def _stands_beside_words(words: str, index: int) -> bool:
    """Say whether a figure stands at an end of a running head that tells of nothing counted."""
    begin, end = list(_NUMBER.finditer(words))[index].span()
    if begin and end < len(words):
        return False
    if sum(map(str.isalpha, words[:begin] + words[end:])) < _FEW_LETTERS:
        return False
    is_other = DATED.search(words) or SUMMED.search(words) or COUNTED.search(words[:begin])
    return is_other is None


@attrs.frozen(kw_only=True)
class _Running:
    """Lines of all pages, and which of other pages are like them.

    Attributes:
        candidates: the lines, page by page.
        partners: of each page, its lines with the pages on which they stand too.
        counts: of each page, its lines with a figure that counts along.
        leading: how far lines lie apart, in points.
    """

    candidates: Sequence[Sequence[_Candidate]]
    partners: Sequence[Mapping[int, set[int]]]
    counts: Sequence[set[int]]
    leading: float


def _repeated(page: Sequence[PageLine], running: _Running, at: int) -> frozenset[int]:
    """Return the lines of a page that stand on enough others, too."""
    partners, stamps = running.partners[at], set[int]()
    for one in running.candidates[at]:
        if STAMP.fullmatch(one.line.words):
            stamps.add(one.index)
    likely = stamps | partners.keys()
    found = set(stamps)
    for one in running.candidates[at]:
        if one.index in partners:
            is_apart = _is_apart(page, one, likely, running.leading)
            enough = _enough(one, counts=one.index in running.counts[at], apart=is_apart)
            if _reach(running, at, one) >= enough:
                found.add(one.index)
    return frozenset(found)


def _enough(one: _Candidate, *, counts: bool, apart: bool) -> int:
    """Return on how many pages a line must stand to be none of the text."""
    words = one.line.words
    letters = sum(map(str.isalpha, words))
    if one.shape == "#roman":
        return _SURE_PAGES - words.islower()
    if letters == 0:
        if not counts:
            return NEVER  # a figure that stays what it is may be the text's
        is_year = len(one.numbers) == 1 and one.numbers[0] in _YEARS
        is_sure = not words.isdecimal() or (apart and not is_year)
        return _SURE_PAGES - is_sure
    if counts and is_sheet_number(words) and (apart or not words[-1].isdecimal()):
        return _SURE_PAGES - 1
    bears_bates = BATES.fullmatch(words) or sure_bates_beside(words)
    if counts and (NAMED_PAGE.search(words) or bears_bates or _ends_with_its_page(one)):
        return _SURE_PAGES - 1
    fewest = fewest_pages(one.line, apart=apart)
    return fewest if letters >= _FEW_LETTERS else max(fewest, _SURE_PAGES)


def _is_apart(
    page: Sequence[PageLine], one: _Candidate, likely: AbstractSet[int], leading: float
) -> bool:
    """Say whether a page sets a line apart from its text, beyond others that may be of its edge."""
    step = 1 if one.head < one.foot else -1
    at = one.index
    while 0 <= at + step < len(page):
        if is_set_apart(page[at], page[at + step], leading):
            return True
        at += step
        if at not in likely:
            return False
    return False


def _reach(running: _Running, at: int, one: _Candidate) -> int:
    """Return on how many pages a line stands, three at most: its own, its partners', theirs."""
    others = running.partners[at].get(one.index, set())
    pages = {at, *others}
    for other in others:
        for twin in running.candidates[other]:
            if twin.shape == one.shape:
                pages |= running.partners[other].get(twin.index, set())
    return min(len(pages), _SURE_PAGES)


def _of_page(
    page: Sequence[PageLine],
    candidates: Sequence[_Candidate],
    repeated: frozenset[int],
    number: int,
) -> dict[int, Edge]:
    """Return which of the lines that stand on other pages too are at the very edge of one."""
    sure = {one.index for one in candidates if STAMP.fullmatch(one.line.words)}
    kept = sure | _from_the_ends(page, repeated) | _from_above_and_below(page, repeated)
    if number == 1 or not kept:
        kept |= {
            one.index
            for one in candidates
            if min(one.head, one.foot) == 0 and is_sure_bates(one.line.words)
        }
    return {index: _printed_edge(page[index]) for index in sorted(kept)}


def _from_the_ends(page: Sequence[PageLine], repeated: frozenset[int]) -> set[int]:
    """Return the repeated lines before which, or behind which, only such lines stand."""
    kept = set[int]()
    for order in (range(len(page)), range(len(page) - 1, -1, -1)):
        run = list(takewhile(lambda index: index in repeated, order))
        if len(run) < _EDGE:  # else whole pages are the same
            kept.update(run)
    return kept


def _from_above_and_below(page: Sequence[PageLine], repeated: frozenset[int]) -> set[int]:
    """Return the repeated lines above which, or below which, only such lines stand."""
    text = [line.y for index, line in enumerate(page) if index not in repeated]
    text = [y for y in text if not math.isnan(y)]
    top, bottom = max(text, default=-math.inf), min(text, default=math.inf)
    above = {index for index in repeated if page[index].y > top}
    below = {index for index in repeated if page[index].y < bottom}
    return {index for side in (above, below) if len(side) < _EDGE for index in side}


def _printed_edge(line: PageLine) -> Edge:
    words = line.words
    bates = next(
        (
            one.group()
            for one in BATES.finditer(words)
            if one.group() == words or is_sure_bates(one.group())
        ),
        "",
    )
    sheet = SHEET_NUMBER.fullmatch(words)
    bates = bates or (sheet["sheet"] if sheet is not None and is_sheet_number(words) else "")
    rest = words.replace(bates, "").strip("[]() ") if bates else words
    found = PAGE_NUMBER.fullmatch(rest) or NAMED_PAGE.search(rest)
    return Edge(
        line=line, page=found["number"] if found is not None else _counted_in(rest), bates=bates
    )


def _counted_in(words: str) -> str:
    """Return the figure with which a running head ends or begins; or nothing."""
    if STAMP.fullmatch(words) or DATED.search(words):
        return ""
    found = _FIRST_NUMBER.match(words) or _LAST_NUMBER.search(words)
    return found[1] if found else ""


def printed_of(edges: Mapping[int, Edge]) -> tuple[str, str]:
    """Return the number that a page bears, and its Bates numbers: each party stamps its own."""
    own = [one for one in edges.values() if not STAMP.fullmatch(one.line.words)]
    page = next((one.page for one in chain(own, edges.values()) if one.page), "")
    return page, ", ".join(dict.fromkeys(one.bates for one in edges.values() if one.bates))

"""Which lines at the edges of pages the sentences around them want: those are text.

"The firm sold / 3 / ships": where figures or words that seem to be the pages' are what a sentence
needs, page after page, a quote that passes over them would say something else.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

import attrs

from chronology.documents.pages.edges import Edge
from chronology.documents.pages.heads import is_set_apart, usual_leading
from chronology.documents.pages.lines import PageLine
from chronology.languages.english.function_words import COMMON_WORDS
from chronology.languages.english.page_marks import (
    BEGINS_WITH_MONTH,
    CALLS_FOR_NUMBER,
    COUNTED,
    COUNTED_PLURAL,
    COUNTED_UNIT,
    ENDS_WITH_MONTH,
    GOES_ON_FROM_SUBJECT,
    NAMED_PAGE,
    OF_DOCUMENTS,
    OF_THE_PAGE,
    SPEAKS_OF_PAGE,
)
from chronology.languages.english.small_words import DETERMINERS

_Found = Mapping[int, Edge]
_Series = tuple[str, int]
_LONGEST = 80  # code points of a line that are looked at
_LAST_WORD = re.compile(r"[\w'’-]+\Z")
_FIRST_WORD = re.compile(r"[\w'’-]+")
_SENTENCE_ENDS = re.compile(r"[.!?][\"'”’)]?\Z")
_DAYS = 31
_YEARS = range(1500, 2200)
_ENTIRE = re.compile(r"(?P<number>\d{1,5}) ?(?:of|/) ?(?P<total>\d{1,5})\W*\Z")


@attrs.frozen(kw_only=True)
class _Joint:
    """A line of an edge, and the text before and behind it.

    Attributes:
        page: the place of its page among all, from 0.
        index: its place among the lines of its page.
        line: the line.
        before: the last words of the text before it.
        behind: the first words behind it; empty at the end.
        inner: the line of text next to it on its page, if there is one.
    """

    page: int
    index: int
    line: PageLine
    before: str
    behind: str
    inner: PageLine | None


def without_wanted(
    pages: Sequence[Sequence[PageLine]], edges: Sequence[_Found]
) -> list[dict[int, Edge]]:
    """Return the edges of pages without the lines that are wanted where they stand.

    A line that stands on pages most of which do without it stays an edge; a bare figure only where
    it is set apart.
    """
    times = Counter(
        series
        for at, found in enumerate(edges)
        for series in {_series(edge.line, at) for edge in found.values()}
    )
    opens = {_series(found[0].line, 0) for found in edges[:1] if 0 in found}
    wanted = defaultdict[_Series, list[_Joint]](list)
    for joint in _joints(pages, edges):
        series = _series(joint.line, joint.page)
        if _is_wanted(joint, len(pages), opens=series in opens):
            wanted[series].append(joint)
    mostly = {series for series, found in wanted.items() if 2 * len(found) >= times[series]}
    leading = usual_leading(pages) if wanted else math.nan
    beside = {
        (joint.page, joint.index)
        for found in wanted.values()
        for joint in found
        if joint.line.words.isdecimal() and not _is_parted(joint, leading)
    }
    return [
        {
            index: edge
            for index, edge in found.items()
            if _series(edge.line, at) not in mostly and (at, index) not in beside
        }
        for at, found in enumerate(edges)
    ]


def _series(line: PageLine, page: int) -> _Series:
    """Return what a line has in common with those of other pages: words, or how far it counts."""
    words = line.words
    if words.isdecimal():
        return "", int(words[-9:]) - page
    return re.sub(r"\d+", "#", words), 0


def _joints(pages: Sequence[Sequence[PageLine]], edges: Sequence[_Found]) -> Iterator[_Joint]:
    """Yield the lines of edges between the text of two pages."""
    before: PageLine | None = None
    since: list[tuple[int, int, PageLine]] = []
    for at, (page, found) in enumerate(zip(pages, edges, strict=True)):
        for index, line in enumerate(page):
            if index in found:
                since.append((at, index, line))
            elif line.words:
                if before is not None:
                    for on_page, place, edge in since:
                        yield _Joint(
                            page=on_page,
                            index=place,
                            line=edge,
                            before=before.words[-_LONGEST:],
                            behind=line.words[:_LONGEST],
                            inner=line if on_page == at else before,
                        )
                before, since = line, []


def _is_wanted(joint: _Joint, of: int, *, opens: bool) -> bool:
    """Say whether the sentence around a line may need it.

    Args:
        joint: the line, and what stands around it.
        of: how many pages there are.
        opens: whether such a line stands above all the text.
    """
    words = joint.line.words
    if words.isdecimal():
        return _wants_number(joint)
    if NAMED_PAGE.search(words):
        entire = _ENTIRE.search(words)
        is_own = entire is not None and (int(entire["number"]), int(entire["total"])) == (
            joint.page + 1,
            of,
        )
        is_spoken_of = SPEAKS_OF_PAGE.search(joint.before) and OF_THE_PAGE.match(joint.behind)
        return bool(is_spoken_of) and not is_own
    is_placed = not math.isnan(joint.line.y)
    if is_placed or OF_DOCUMENTS.search(words) or any(map(str.isdigit, words)):
        return False
    return _wants_subject(joint, opens=opens)


def _wants_number(joint: _Joint) -> bool:
    number = int(joint.line.words[-9:])
    before, behind = joint.before, joint.behind
    if _SENTENCE_ENDS.search(before) and behind[:1].isupper():
        return False
    if ENDS_WITH_MONTH.search(before):
        return number <= _DAYS or number in _YEARS
    if BEGINS_WITH_MONTH.match(behind):
        return number <= _DAYS
    is_called_for = CALLS_FOR_NUMBER.search(before) or COUNTED.search(before)
    opening = _FIRST_WORD.match(behind)
    if is_called_for and not (opening is not None and opening[0].lower() in DETERMINERS):
        return True
    if COUNTED_UNIT.match(behind):
        return True
    is_from_one = number == joint.page + 1
    return COUNTED_PLURAL.match(behind) is not None and number > 1 and not is_from_one


def _wants_subject(joint: _Joint, *, opens: bool) -> bool:
    """Say whether the words of a line may be what a sentence is about."""
    if not joint.behind[:1].islower():
        return False
    if _SENTENCE_ENDS.search(joint.before):
        return True
    last = _LAST_WORD.search(joint.before)
    is_open = last is not None and last[0].lower() in COMMON_WORDS
    follows = GOES_ON_FROM_SUBJECT.match(joint.behind) is not None
    return follows and not is_open and not opens and not joint.before.endswith(",")


def _is_parted(joint: _Joint, leading: float) -> bool:
    return joint.inner is not None and is_set_apart(joint.line, joint.inner, leading)

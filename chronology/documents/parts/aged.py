"""Lines that say how old a post was when it was saved: "Ann Marsh 2 years ago", "2mo • Edited".

Programs write such lines over what readers and members wrote, and none of them tells a day: what
stands there was not written on the day of the document. So do heads and feet of posts that tell a
day of their own among others: "annmarsh on May 12, 2021 | next", "9:14 AM · May 12, 2021".
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

import attrs

from chronology.documents.parts.lines import Line
from chronology.documents.parts.of_pages import BlocksAround
from chronology.documents.parts.writers import is_name
from chronology.languages.english import threads as english
from chronology.languages.page_words import AGO, HEADING_OF_READERS, MONTH_OF
from chronology.parts import Part
from chronology.patterns import when_used
from chronology.vocabulary import PartKind

_LONGEST = 160
_LONG_LINE = 40  # code points of a line behind which a program may have wrapped
_MOST_NAMES = 3
_MOST_WORDS = 5  # of a name
_MOST_ABOVE = 6  # lines of a head over how old its post is
_MOST_OF_A_HEAD = 2  # lines with a name and a title
_MOST_OF_A_POST = 40  # lines of a post over its foot
_MOST_WORDS_OF_A_HEAD = 14
_FEWEST = 2
_ENDS = (".", ";", "!", "?", ",")
_MONTH = "|".join(sorted(MONTH_OF, key=len, reverse=True))
_DATE = rf"(?:(?:{_MONTH})\.? \d{{1,2}}|\d{{1,2}}\.? (?:de )?(?:{_MONTH})\.?)"
_AGE = when_used(
    rf"(?<![\w.,'’-])(?:(?P<long>{english.LONG_AGO}|{AGO})|(?P<short>{english.SHORT_AGO}))"
    r"(?![\w'’])",
    re.IGNORECASE,
)
_HANDLE = when_used(r"(?<!\w)(?:@|/?[ur]/)[\w.-]{1,40}")
_MARKS = when_used(
    r"\[[–—+-]\]|\((?!\d)[^()\n]{1,24}\)"
    rf"|(?<![\w'’])(?:{english.BESIDE_AGE})(?![\w'’])|[·•|–—\[\]()]|,(?= )|:\Z|\*+|(?<!\S)-(?!\S)",
    re.IGNORECASE,
)
_LISTED = when_used(
    rf"[ \t]{{0,40}}[\w.-]{{1,40}} (?:on {_DATE},? \d{{4}}[ \t]?(?:\||{english.OF_A_LIST})"
    rf"|{english.COMMENTED_ON} {_DATE},? \d{{4}}[ \t\r]*\Z)",
    re.IGNORECASE,
    only_if=r"[oO][nN] [^\n]{1,40}\d{4}",
)
_HANDLED = when_used(
    rf"[^\n@]{{0,60}}@\w{{1,30}}[ \t]?[·•][ \t]?{_DATE}(?:,? \d{{4}})?[ \t\r]*\Z",
    re.IGNORECASE,
    only_if="[·•]",
)
_FOOT = when_used(
    r"[ \t]{0,8}\d{1,2}[:.]\d\d(?:[ \u202f\u00a0]?[AaPp]\.?[ ]?[Mm]\.?)?[ \t]?[·•][ \t]?"
    rf"{_DATE},?(?: de)? \d{{4}}[ \t\r]*(?:[·•]|\Z)",
    re.IGNORECASE,
    only_if="[·•]",
)
_DOUBT = "its head or foot tells of another time than that of the whole"


@attrs.frozen(kw_only=True)
class _Aged:
    """A line that tells how old a post is, or its day.

    Attributes:
        at: its number.
        has_name: whether it names who wrote, too.
        is_loose: whether a line of any text may be written so, unless another one is as well.
        is_foot: whether the post stands above it.
    """

    at: int
    has_name: bool = False
    is_loose: bool = False
    is_foot: bool = False


def aged_in(
    lines: Sequence[Line],
    known: Sequence[Part],
    blocks: Sequence[tuple[int, int]] = (),
    headings: Mapping[int, int] | None = None,
) -> Iterator[Part]:
    """Yield what stands below such lines, or over those that are feet: of no day that is known.

    Args:
        lines: the lines of a document.
        known: its parts that are read; within them, who wrote when is known better.
        blocks: of a page, where its blocks begin and end.
        headings: of a page, where its headings begin, and how high each is.
    """
    if not lines:
        return
    read = _Spans(known)
    found = [one for one in _aged_lines(lines) if not read.hold(lines[one.at].start)]
    if found and headings and _is_of_the_page(lines, found[0].at, headings):
        found = found[1:]
    if not found:
        return
    around = BlocksAround(blocks)
    starts = list(_starts(lines, found))
    behind = [*(lines[at].start for at in starts[1:]), lines[-1].end]
    for one, first, following in zip(found, starts, behind, strict=True):
        line = lines[one.at]
        end = line.end if one.is_foot else min(following, _end_of_block(lines, line, around))
        start = lines[first].start
        if start < end:
            yield Part(kind=PartKind.COMMENT, start=start, end=end, is_quoted=True, doubt=_DOUBT)


class _Spans:
    """Where parts stand that begin and end in order, with their heads."""

    def __init__(self, parts: Sequence[Part]) -> None:
        spans = sorted(
            (min(one.start, one.head_start) if one.head else one.start, one.end) for one in parts
        )
        self._starts = [start for start, _ in spans]
        self._ends: list[int] = []
        for _, end in spans:
            self._ends.append(max(end, self._ends[-1] if self._ends else 0))

    def hold(self, place: int) -> bool:
        before = bisect_right(self._starts, place) - 1
        return before >= 0 and place < self._ends[before]


def _aged_lines(lines: Sequence[Line]) -> list[_Aged]:
    found = [one for at in range(len(lines)) if (one := _aged_at(lines, at)) is not None]
    several = sum(one.is_loose for one in found) >= _FEWEST
    first = next((at for at, line in enumerate(lines) if line.words.strip()), 0)
    return [one for one in found if not one.is_loose or several or one.at == first]


def _aged_at(lines: Sequence[Line], at: int) -> _Aged | None:
    words = lines[at].words.strip()
    if not words or len(words) > _LONGEST or not any(map(str.isalnum, words)):
        return None
    if _FOOT.match(words):
        return _Aged(at=at, is_foot=True)
    if _LISTED.match(words) or _HANDLED.match(words):
        return _Aged(at=at, has_name=True)
    ages = list(_AGE.finditer(words))
    is_one = 0 < len(ages) <= _FEWEST and not words.endswith(_ENDS)
    return _under_age(lines, at, ages[0]) if is_one else None


def _under_age(lines: Sequence[Line], at: int, age: re.Match[str]) -> _Aged | None:
    """Return a line that holds an age, if it holds nothing but a name, marks and counters too."""
    rest = _AGE.sub("\n", age.string)
    without = _HANDLE.sub("\n", rest)
    apart = _MARKS.sub("\n", without)
    names = [piece.strip() for piece in apart.split("\n") if any(map(str.isalnum, piece))]
    is_set_apart = apart != rest
    if not names and without == rest:
        is_sure = is_set_apart or age["short"] is None
        return _bare(lines, at, is_sure=is_sure)
    if len(names) > _MOST_NAMES or not all(map(_may_write, names)):
        return None
    is_short = age["short"] is not None
    if is_short and (len(names) > 1 or _names_behind(age)):
        return None  # "Thun – Bern 2h", "3d Cavalry"
    if is_set_apart:
        is_loose = is_short and without == rest and not any(map(str.isalnum, _marks_in(rest)))
        is_loose = is_loose and " " not in names[0] and not _is_under_a_name(lines, at)
        return _Aged(at=at, has_name=True, is_loose=is_loose)
    may_be_told = _runs_over(lines, at) or english.MAY_BE_DONE.search(names[0]) is not None
    if rest.startswith("\n") or may_be_told or not age.group().islower():
        return None
    return _Aged(at=at, has_name=True, is_loose=is_short or names[0][0].islower())


def _names_behind(age: re.Match[str]) -> bool:
    """Say whether a word that names somebody stands directly behind an age."""
    behind = age.string[age.end() :].lstrip()
    return behind[:1].isalpha() and _MARKS.match(behind) is None


def _marks_in(words: str) -> str:
    """Return the marks and counters in a line."""
    return "".join(found.group() for found in _MARKS.finditer(words))


def _bare(lines: Sequence[Line], at: int, *, is_sure: bool) -> _Aged | None:
    """Return a line that names nobody; a short age stands under a name, or beside marks."""
    if _runs_over(lines, at):
        return None
    return _Aged(at=at) if is_sure or _is_under_a_name(lines, at) else None


def _is_under_a_name(lines: Sequence[Line], at: int) -> bool:
    """Say whether a name stands over a line, or over a title above it."""
    first = at
    while first > max(0, at - _MOST_OF_A_HEAD) and _is_short(lines[first - 1].words):
        first -= 1
    return first < at and any(
        _is_name_line(_MARKS.sub("", lines[number].words)) for number in {first, at - 1}
    )


def _is_short(words: str) -> bool:
    own = words.strip()
    return 0 < len(own) <= _LONG_LINE and not own.endswith(_ENDS)


def _runs_over(lines: Sequence[Line], at: int) -> bool:
    """Say whether a sentence may run over into a line from that above."""
    above = lines[at - 1].words.rstrip() if at else ""
    return len(above) >= _LONG_LINE and above[-1].isalnum() and len(above.split()) > _MOST_WORDS


def _may_write(words: str) -> bool:
    tokens = words.split()
    first = tokens[0].lower()
    return (
        len(tokens) <= _MOST_WORDS
        and is_name(words)
        and first not in english.BESIDE_NAMES | english.NOT_NAMED | english.NO_COMMENT
        and (first not in english.NEVER_IN_NAMES)
        and not words.isdecimal()
    )


def _is_name_line(words: str) -> bool:
    own = words.strip(" *_\t\r")
    return 0 < len(own) <= _LONGEST and (
        _HANDLE.fullmatch(own) is not None or (not own.endswith(_ENDS) and _may_write(own))
    )


def _starts(lines: Sequence[Line], found: Sequence[_Aged]) -> Iterator[int]:
    """Yield the number of the first line of each post, in order."""
    is_below = not any(line.words.strip() for line in lines[found[-1].at + 1 :])
    done = 0
    for number, one in enumerate(found):
        first = one.at
        if one.is_foot:
            first = _start_over_foot(lines, one.at, done)
        elif not one.has_name:
            first = _start_of_head(lines, one.at, done)
        if is_below and not number and not one.is_foot:
            first = _start_of_block(lines, first, done)
        yield first
        done = one.at + 1


def _start_over_foot(lines: Sequence[Line], at: int, done: int) -> int:
    """Return where the post over a foot begins: with who wrote it, or with all that is above."""
    for number in range(at - 1, max(done, at - _MOST_OF_A_POST) - 1, -1):
        if _HANDLE.search(lines[number].words[:_LONGEST]) and _is_head(lines[number].words):
            is_named = number > done and _is_name_line(lines[number - 1].words)
            return number - is_named
    return done


def _is_head(words: str) -> bool:
    return len(words.split()) <= _MOST_WORDS and not words.rstrip().endswith(_ENDS)


def _start_of_head(lines: Sequence[Line], at: int, done: int) -> int:
    """Return where a head begins that ends with how old its post is."""
    above = at - 1
    while (
        above > done
        and lines[above].words.strip()
        and not any(map(str.isalnum, lines[above].words))
    ):
        above -= 1
    if above >= done and _is_name_line(lines[above].words):
        return above
    first = at
    while first > max(done, at - _MOST_ABOVE) and lines[first - 1].words.strip():
        first -= 1
    return first


def _start_of_block(lines: Sequence[Line], at: int, done: int) -> int:
    """Return where the paragraph begins that ends above a line."""
    first = at
    while first > done and not lines[first - 1].words.strip():
        first -= 1
    while first > done and lines[first - 1].words.strip():
        first -= 1
    return first


def _is_of_the_page(lines: Sequence[Line], at: int, headings: Mapping[int, int]) -> bool:
    """Say whether a line stands between the title of a page and its text: it is of the page."""
    title = min(headings)
    between = [line.words for line in lines[:at] if line.start >= title]
    if not between or lines[at].start < title:
        return False
    return all(
        len(words.split()) <= _MOST_WORDS_OF_A_HEAD
        and not words.rstrip().endswith(_ENDS)
        and HEADING_OF_READERS.fullmatch(words.strip()) is None
        for words in between[1:]
    )


def _end_of_block(lines: Sequence[Line], line: Line, around: BlocksAround) -> int:
    """Return where the innermost block of a page ends that holds a line and words below it."""
    last = max((one.end for one in lines[-1:]), default=line.end)
    for _, end in around.of(line.start, min(line.end, line.body + len(line.words))):
        if end > line.end:
            return end
    return last

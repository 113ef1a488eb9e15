"""Headings that name a day in notes of another day: "## Call with L., 9 June".

What stands under them may have been written on that day or on the document's. The day that a
heading tells about, "The storm of 9 June", says nothing of when it was written.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from chronology.documents.parts.date_lines import DateLine, date_line, level_of
from chronology.documents.parts.lines import Line
from chronology.parts import Part
from chronology.vocabulary import PartKind

_APART = frozenset(",;:(|–—-")
_DAY = re.compile(r"\d")
_YEAR = re.compile(r"(?<![\d/.-])(?:19|20)\d\d(?!\d)")
_MOST_ABOVE = 12  # lines that may tell the year of a document
_LONGEST = 160
_FEWEST_DATED = 2
_DOUBT_BESIDE = "its heading names no day, where those beside it do"
_DOUBT = "it may be of the day in its heading, or of the document's"


def headed_in(
    lines: Sequence[Line], end: int, headings: Mapping[int, int] | None = None
) -> tuple[Part, ...]:
    """Return what stands under headings that name a day, but for the title of the document.

    Args:
        lines: its own lines.
        end: where it ends.
        headings: of a page, where its headings begin, and how high each is; `None` where only
            marks of Markdown make one.
    """
    levels = {at: level for at, line in enumerate(lines) if (level := _level(line, headings))}
    if not levels:
        return ()
    year = _year_above(lines)
    return tuple(_sections_under(lines, levels, end, year))


def _sections_under(
    lines: Sequence[Line], levels: Mapping[int, int], end: int, year: int | None
) -> Iterator[Part]:
    numbers = sorted(levels)
    ends = _ends_of_sections(numbers, levels, len(lines))
    has_front_matter = lines[0].words.rstrip() == "---"
    title = -1 if has_front_matter or levels[numbers[0]] > 1 else numbers[0]
    dated = {at: one for at in numbers if (one := _day_set_apart(lines[at].words)) and at != title}
    undated = _beside_dated(numbers, levels, dated) - {title}
    for at in sorted({*dated, *undated}):
        behind, one = ends[at], dated.get(at)
        day = one.day.day if one is not None and one.day.if_month_first is None else None
        if one is not None and day is None and one.month and year is not None:
            day = one.in_year(year)
        yield Part(
            kind=PartKind.SECTION,
            start=lines[at].end,
            end=max(lines[at].end, lines[behind].start if behind < len(lines) else end),
            told=day,
            head=" ".join(lines[at].words.split()),
            head_start=lines[at].start,
            head_end=lines[at].end,
            doubt=_DOUBT if at in dated else _DOUBT_BESIDE,
        )


def _beside_dated(
    numbers: Sequence[int], levels: Mapping[int, int], dated: Mapping[int, DateLine]
) -> set[int]:
    """Return the headings without a day among others as high of which most name one."""
    rows: dict[tuple[int, int], list[int]] = {}
    above: list[int] = []
    for at in numbers:
        while above and levels[above[-1]] >= levels[at]:
            above.pop()
        rows.setdefault((above[-1] if above else -1, levels[at]), []).append(at)
        above.append(at)
    return {
        at
        for row in rows.values()
        if 2 * sum(one in dated for one in row) >= max(len(row), 2 * _FEWEST_DATED)
        for at in row
        if at not in dated
    }


def _ends_of_sections(
    numbers: Sequence[int], levels: Mapping[int, int], length: int
) -> dict[int, int]:
    """Return the line before which each heading's words end: the next heading as high."""
    ends: dict[int, int] = {}
    open_: list[int] = []
    for at in numbers:
        while open_ and levels[open_[-1]] >= levels[at]:
            ends[open_.pop()] = at
        open_.append(at)
    return ends | dict.fromkeys(open_, length)


def _level(line: Line, headings: Mapping[int, int] | None) -> int:
    return level_of(line.words) if headings is None else headings.get(line.start, 0)


def _day_set_apart(words: str) -> DateLine | None:
    """Return the day that a heading sets apart, behind a comma or alone; `None` without one."""
    one = date_line(words)
    if one is None:
        return None
    own = words.lstrip(" \t#*_")
    if not one.before:
        return one
    rest = own[own.find(one.before) + len(one.before) :]
    figure = _DAY.search(rest)
    is_apart = figure is not None and not _APART.isdisjoint(rest[: figure.start()])
    return one if is_apart or one.before.endswith(" on") else None


def _year_above(lines: Sequence[Line]) -> int | None:
    """Return the one year in the first lines of a document; `None` for none, or several."""
    above = (line.words[:_LONGEST] for line in lines[:_MOST_ABOVE])
    years = {int(one) for words in above for one in _YEAR.findall(words)}
    return years.pop() if len(years) == 1 else None

"""Several releases to the press in one text: each has a head with its day."""

import re
from collections.abc import Iterator, Sequence

from chronology.documents.parts.date_lines import DateLine, date_line
from chronology.documents.parts.days import HeadDay
from chronology.documents.parts.lines import Line
from chronology.languages.english import threads as english
from chronology.parts import Part
from chronology.vocabulary import PartKind

_FEWEST = 2
_LONGEST = 160
_NUMBER = (
    r"(?:(?:no|nr|number)\.? ?[A-Z]{0,4}[-/ ]?\d{1,5}(?:[-/]\d{1,5})?|[A-Z]{0,4}\d{1,5}[-/]\d{1,5})"
)
_HEAD = re.compile(
    rf"[\s#*_]{{0,20}}(?:{'|'.join(english.RELEASES)})(?: {_NUMBER})?"
    r"(?:[\s,:|*_–—-]{1,8}(?:(?:" + english.BEFORE_DAY + r") )?)(?=\S)"
    rf"|[\s#*_]{{0,20}}(?:{'|'.join(english.FOR_RELEASE)})(?: on)?[\s,:|*_–—-]{{1,8}}(?=\S)",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"[\s#*_]{{0,20}}(?:{'|'.join((*english.RELEASES, *english.FOR_RELEASE))})(?: {_NUMBER})?"
    r"[\s#*_:]{0,20}\Z",
    re.IGNORECASE,
)
_RELEASED = re.compile(r"[\s#*_]{0,20}(?:released|issued)(?: on)?[\s:*_]{1,4}(?=\S)", re.IGNORECASE)


def releases_in(lines: Sequence[Line], end: int) -> tuple[Part, ...]:
    """Return the releases of a text that holds several; nothing of any other text.

    Where the days may stand over releases or below them, none has a day.

    Args:
        lines: its own lines.
        end: where it ends.
    """
    heads = list(_heads_of_releases(lines))
    if len({(one.day, one.month, one.number) for _, _, one, _ in heads}) < _FEWEST:
        return ()
    behind = [*(first for first, _, _, _ in heads[1:]), len(lines)]
    bodies = (lines[last + 1 : until] for (_, last, _, _), until in zip(heads, behind, strict=True))
    if not all(any(line.words.strip() for line in body) for body in bodies):
        return ()  # a list of releases
    begins = [lines[first].start for first, _, _, _ in heads]
    parts = []
    for (first, last, one, is_head), until in zip(heads, [*begins[1:], end], strict=True):
        day = HeadDay() if one.has_wrong_weekday or not is_head else one.day
        parts.append(
            Part(
                kind=PartKind.SECTION,
                start=min(lines[last].end, until),
                end=until,
                published=day.day,
                if_month_first=day.if_month_first,
                told=one.day.day if one.day.if_month_first is None else None,
                head=" ".join(lines[last].words.split()),
                head_start=lines[first].start,
                head_end=min(lines[last].end, until),
                doubt="" if day.day is not None else "nothing shows of which release its day is",
            )
        )
    if any(not is_head for _, _, _, is_head in heads) and lines[0].start < begins[0]:
        doubt = "nothing shows of which release the day below it is"
        start = lines[0].start
        parts.insert(0, Part(kind=PartKind.SECTION, start=start, end=begins[0], doubt=doubt))
    return tuple(parts)


def _heads_of_releases(lines: Sequence[Line]) -> Iterator[tuple[int, int, DateLine, bool]]:
    """Yield the first and the last line of each head, its day, and whether it stands above."""
    behind = 0
    for at, line in enumerate(lines):
        if at < behind or len(line.words) > _LONGEST:
            continue
        for pattern, is_head in ((_HEAD, True), (_RELEASED, False)):
            found = pattern.match(line.words)
            one = date_line(line.words[found.end() :]) if found else None
            if one is not None and one.is_alone:
                yield at, at, one, is_head
                break
        else:
            if _BARE.match(line.words) and (below := _day_below(lines, at)) is not None:
                yield at, below[0], below[1], True
                behind = below[0] + 1


def _day_below(lines: Sequence[Line], at: int) -> tuple[int, DateLine] | None:
    """Return the day that stands alone on the next line with words, and which that is."""
    for below in range(at + 1, min(at + 4, len(lines))):
        if lines[below].words.strip():
            one = date_line(lines[below].words)
            return (below, one) if one is not None and one.is_alone else None
    return None

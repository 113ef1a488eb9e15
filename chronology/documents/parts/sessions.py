"""Sittings of several days in one paper: minutes and transcripts that go on, on another day.

"The meeting was adjourned and resumed on 20 June 2023", "SECOND DAY", the head of another meeting
below minutes: what follows is of that day if it is plainly told, and else of no known day. So is
a note that was added after the meeting.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

import attrs

from chronology.documents.parts.date_lines import DateLine, date_line, level_of
from chronology.documents.parts.days import HeadDay
from chronology.documents.parts.lines import Line
from chronology.documents.parts.titles import is_head_of_minutes, is_of_another_meeting
from chronology.languages.english import papers
from chronology.languages.english import transcripts as english
from chronology.languages.english.dated_heads import PRESENT
from chronology.parts import Part
from chronology.timespan import TimeSpan
from chronology.vocabulary import PartKind

_LONGEST = 160
_MOST_TOP = 60  # lines in which a paper calls itself minutes or a transcript
_MOST_JOINED = 6  # lines of a paragraph that are read together
_NEAR = 8  # lines below a head in which its day stands, or who was present
_SENTENCE = re.compile(r"[a-z]{2,}[,;]? [a-z]{2,} [^\n]{20,}|[a-z]{3,}[.!?]\s*\Z")
_BEFORE = re.compile(
    r"(?:\A[ \t]{0,20}(?:\d{1,3}(?:\.\d{1,3}){0,2}[.)]?[ \t]{1,12})?|[.;]\s{1,12})"
    r"(?P<open>[(\[—–-]{0,3}[ \t]?)(?=[A-Za-z])"
)
_HEAD_OF = {
    PartKind.MINUTES: re.compile(
        rf"(?<![\w’'-])(?:{'|'.join(english.HEADS_OF_MINUTES)})(?![\w’'-])", re.IGNORECASE
    ),
    PartKind.SECTION: re.compile(
        rf"(?<![\w’'-])(?:{'|'.join((*english.SITTINGS, *english.HEADS_OF_MINUTES))})(?![\w’'-])",
        re.IGNORECASE,
    ),
}
_LABELLED = re.compile(r"[ \t\d]{0,16}(?:M[RS]S?\.? |THE )?[A-Z][A-Z .'’-]{2,40}:\s")
_BRACKETED = re.compile(r"[ \t\f\d]{0,24}[(\[]")
_MOST = 4_000  # code points of a paragraph
_NUMBERED = re.compile(r"[\s#*_]{0,8}(?:\d{1,3}(?:\.\d{1,3})*[.)]?|[-•*]|\(?[a-z]\)) ")
_PRESENT = re.compile(
    rf"[\s*_|]{{0,8}}(?:{'|'.join(PRESENT)})[*_]{{0,2}}[ \t]?(?::|\Z)", re.IGNORECASE
)
_LOWEST = 9  # below every level of a heading
_FEWEST = 2
_MOST_WORDS = 14  # of a head


@attrs.frozen(kw_only=True)
class _Session:
    """Where another sitting begins.

    Attributes:
        start: where its words begin, in code points.
        told: the words that say that it begins, in one line.
        day: the day that they name.
        head: where its head stands; `None` for words of the sitting before it.
    """

    start: int
    told: str
    day: HeadDay = attrs.field(factory=HeadDay)
    head: tuple[int, int] | None = None


def with_sessions(parts: Sequence[Part], lines: Sequence[Line], end: int) -> tuple[Part, ...]:
    """Return the parts of a paper with those of other days that begin in it.

    Args:
        parts: what stands under heads of days in it.
        lines: its own lines.
        end: where it ends.
    """
    kind = _kind_of(lines)
    if kind is None:
        return tuple(parts)
    starts = sorted(part.head_start for part in parts if part.head)
    headed = sorted((part.head_start, part.head_end) for part in parts if part.head)
    by_place = {one.start: one for one in _sessions(lines, kind) if not _heads_a_part(one, headed)}
    sessions = [by_place[start] for start in sorted(by_place)]
    limits = [one.start if one.head is None else one.head[0] for one in sessions]
    found = [_ended_by(part, limits) for part in parts]
    for at, one in enumerate(sessions):
        behind = bisect_right(starts, one.start)
        ends = (*limits[at + 1 : at + 2], *starts[behind : behind + 1], end)
        found.append(_part_of(one, min(ends), kind))
    notes = _added(lines) if kind is PartKind.MINUTES else ()
    return tuple(sorted((*found, *notes), key=lambda part: (part.start, -part.end)))


def _kind_of(lines: Sequence[Line]) -> PartKind | None:
    """Return what a paper is that tells of a sitting; `None` for any other."""
    top = [line.words[:_LONGEST] for line in lines[:_MOST_TOP]]
    if any(is_head_of_minutes(words) or papers.MINUTES.match(words) for words in top):
        return PartKind.MINUTES
    titles = (words for words in top if _SENTENCE.search(words) is None)
    called = {found[0].lower() for words in titles if (found := papers.TRANSCRIPT.search(words))}
    turns = [found for line in lines if (found := english.TURN.match(line.words[:_LONGEST]))]
    asked = sum(found["asks"] is not None for found in turns)
    is_spoken = min(asked, len(turns) - asked) >= _FEWEST or (
        bool(called) and sum(_LABELLED.match(line.words) is not None for line in lines) >= _FEWEST
    )
    return PartKind.SECTION if is_spoken or called - english.OF_ANY_COURT else None


def _heads_a_part(one: _Session, headed: Sequence[tuple[int, int]]) -> bool:
    """Say whether a head of another part stands there already."""
    at = one.start if one.head is None else one.head[0]
    before = bisect_right(headed, (at, at + 1)) - 1
    return before >= 0 and headed[before][0] <= at < headed[before][1]


def _ended_by(part: Part, limits: Sequence[int]) -> Part:
    """Return a part, ended where the next sitting begins."""
    at = bisect_right(limits, part.start)
    is_within = at < len(limits) and limits[at] < part.end
    return attrs.evolve(part, end=limits[at]) if is_within else part


def _part_of(one: _Session, end: int, kind: PartKind) -> Part:
    start = min(one.start, end)
    head = one.head or (start, start)
    doubt = f"it stands behind “{one.told[:_LONGEST]}”, which begins another day"
    is_dated = one.day.day is not None
    return Part(
        kind=kind if is_dated else PartKind.SECTION,
        start=start,
        end=end,
        published=one.day.day,
        if_month_first=one.day.if_month_first,
        told=one.day.day if one.day.if_month_first is None else None,
        head=one.told,
        head_start=head[0],
        head_end=min(head[1], end),
        doubt="" if is_dated else doubt,
    )


def _sessions(lines: Sequence[Line], kind: PartKind) -> Iterator[_Session]:
    """Yield where sittings of another day begin, in order."""
    begun, number = False, 1
    last: TimeSpan | None = None
    for at, line in enumerate(lines):
        own = _number_of_day(line.words)
        found = list[_Session]()
        if begun and own and own != number:
            found = [_under_number(lines, at)]
        elif begun and not own:
            found = list(_begun_at(lines, at, last, kind))
        yield from found
        number = own or number
        last = next((one.day.day for one in found if one.day.day), last or _day_of_line(line.words))
        begun |= _is_of_the_record(line.words)


def _begun_at(
    lines: Sequence[Line], at: int, last: TimeSpan | None, kind: PartKind
) -> Iterator[_Session]:
    """Yield the sitting that begins at a line, or behind words of the paragraph there."""
    if _begins_paragraph(lines, at):
        head = _head_of_sitting(lines, at, last, kind)
        yield from _broken_off(lines, at, kind, last) if head is None else [head]
    elif kind is PartKind.SECTION and _BRACKETED.match(lines[at].words):
        yield from _broken_off(lines, at, kind, last)


def _day_of_line(words: str) -> TimeSpan | None:
    one = date_line(words)
    return one.day.day if one is not None else None


def _is_of_the_record(words: str) -> bool:
    """Say whether a line is of what was said or noted, and of no title above it."""
    own = words[:_LONGEST]
    return any(
        one is not None
        for one in (_SENTENCE.search(words[:400]), _PRESENT.match(own), english.TURN.match(own))
    )


def _begins_paragraph(lines: Sequence[Line], at: int) -> bool:
    words = lines[at].words
    is_apart = not at or not lines[at - 1].words.strip() or words.startswith("\f")
    return bool(words.strip()) and is_apart


def _number_of_day(words: str) -> int:
    """Return which day's record a head begins; 0 for any other line."""
    found = english.NUMBERED_DAY.match(words) if len(words) <= _LONGEST else None
    if found is None:
        return 0
    told = (found["number"] or found["ordinal"] or found["volume"]).lower()
    for names in (english.NUMBERS, english.ORDINALS, english.ROMAN):
        if told in names:
            return names.index(told) + 1
    return int(told) if told.isdecimal() else 0


def _under_number(lines: Sequence[Line], at: int) -> _Session:
    """Return the sitting under the number of its day, with the day that stands alone below it."""
    told = " ".join(lines[at].words.split())
    for line in lines[at + 1 : at + 1 + _NEAR]:
        one = date_line(line.words)
        if one is not None and one.day.day is not None and one.is_alone:
            day = HeadDay() if one.has_wrong_weekday else one.day
            return _Session(
                start=line.end,
                told=" ".join(line.words.split()),
                day=day,
                head=(line.start, line.end),
            )
        if _SENTENCE.search(line.words[:400]) or english.TURN.match(line.words[:_LONGEST]):
            break
    return _Session(start=lines[at].end, told=told)


def _head_of_sitting(
    lines: Sequence[Line], at: int, last: TimeSpan | None, kind: PartKind
) -> _Session | None:
    """Return the sitting under a head that names its kind and day; `None` for any other line."""
    line = lines[at]
    words = line.words.strip()
    if len(words) > _LONGEST or words.endswith((".", ";", "?", "!", ",")) or _NUMBERED.match(words):
        return None
    one = date_line(line.words)
    if one is None or one.day.day is None or is_of_another_meeting(words):
        return None
    if _HEAD_OF[kind].search(words) is None or one.day.day == last:
        return None
    top = map(level_of, (above.words for above in lines[: min(at, _MOST_TOP)]))
    if level_of(words) > next(filter(None, top), _LOWEST):
        return None  # an item
    below = lines[at + 1].words if at + 1 < len(lines) else ""
    is_apart = not below.strip() or _PRESENT.match(below[:_LONGEST]) or date_line(below)
    if any(map(str.isdigit, one.behind)) or len(words.split()) > _MOST_WORDS or not is_apart:
        return None
    told = " ".join(words.split())
    is_plain = _is_taken_down(lines, at, one, last)
    day = HeadDay() if one.has_wrong_weekday or not is_plain else one.day
    return _Session(start=line.end, told=told, day=day, head=(line.start, line.end))


def _is_taken_down(lines: Sequence[Line], at: int, one: DateLine, last: TimeSpan | None) -> bool:
    """Say whether what stands below a head was plainly taken down on its day."""
    if any(_PRESENT.match(line.words[:_LONGEST]) for line in lines[at + 1 : at + 1 + _NEAR]):
        return True
    is_later = last is None or (one.day.day is not None and last.definitely_before(one.day.day))
    words = lines[at].words
    is_told = words.isupper() or english.HELD_ON.match(words) or english.GOES_ON.search(one.before)
    return is_later and bool(is_told)


def _broken_off(
    lines: Sequence[Line], at: int, kind: PartKind, last: TimeSpan | None
) -> Iterator[_Session]:
    """Yield the sitting that follows where a paragraph tells that one broke off, or went on."""
    own = list[Line]()
    for line in lines[at : at + _MOST_JOINED]:
        if not line.words.strip():
            break
        own.append(line)
    joined = re.sub(r"\s", " ", "\n".join(line.words[:_MOST] for line in own))[:_MOST]
    found = None
    for begin in _BEFORE.finditer(joined):
        is_bracketed = begin["open"].strip()[:1] in {"(", "["}
        one = english.SUSPENDED.match(joined, begin.end())
        if one is not None and _is_of_the_sitting(one, kind, is_bracketed=is_bracketed):
            day, is_other = _day_of_going_on(one.group(), kind, is_bracketed=is_bracketed)
            if is_other and (last is None or day.day != last):
                found = (one, day)
    if found is None:
        return
    one, day = found
    yield _Session(start=_place_in(own, one.end()), told=" ".join(one.group().split()), day=day)


def _is_of_the_sitting(found: re.Match[str], kind: PartKind, *, is_bracketed: bool) -> bool:
    """Say whether words are of the sitting itself, and not of another that it tells of."""
    if is_bracketed:
        return True
    if kind is PartKind.MINUTES:
        return (found["who"] or "").lower() in english.OF_MINUTES
    before = found.string[: found.start()].strip()
    is_all = not found.string[found.end() :].strip(" .)")
    return is_all and (not before or before.isdecimal())


def _day_of_going_on(words: str, kind: PartKind, *, is_bracketed: bool) -> tuple[HeadDay, bool]:
    """Return the day on which a sitting goes on, and whether it is another one."""
    days = list(english.FULL_DAY.finditer(words))
    if len(days) == 1:
        one = date_line(_weekday_with(words, days[0]))
        going = english.GOES_ON.search(words[: days[0].start()])
        is_plain = going is not None or is_bracketed or kind is PartKind.SECTION
        if one is None or one.day.day is None or one.has_wrong_weekday or not is_plain:
            return HeadDay(), True
        return one.day, True
    return HeadDay(), bool(days) or english.ANOTHER_DAY.search(words) is not None


def _weekday_with(words: str, day: re.Match[str]) -> str:
    """Return a day with the weekday before it."""
    before = words[: day.start()].rstrip(" ,").rpartition(" ")[2]
    return f"{before}, {day.group()}" if before.lower().endswith("day") else day.group()


def _place_in(lines: Sequence[Line], at: int) -> int:
    """Return where in the document a place of joined lines lies."""
    for line in lines:
        if at <= len(line.words):
            return line.body + at
        at -= len(line.words) + 1
    return lines[-1].end


def _added(lines: Sequence[Line]) -> Iterator[Part]:
    """Yield notes that were added to minutes after the meeting: the rest of their paragraphs."""
    for at, line in enumerate(lines):
        found = english.AFTER_THE_MEETING.search(line.words[:400]) if line.words else None
        if found is None:
            continue
        behind = at + 1
        is_bare = not line.words[found.end() :].strip(" *_")
        while is_bare and behind < len(lines) and not lines[behind].words.strip():
            behind += 1
        while behind < len(lines) and lines[behind].words.strip():
            behind += 1
        doubt = f"“{found.group().strip()}” tells that it was added on a later day"
        yield Part(
            kind=PartKind.SECTION,
            start=line.body + found.end(),
            end=lines[behind - 1].end,
            doubt=doubt,
        )

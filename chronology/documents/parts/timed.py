"""Chats in which a line says who wrote at what hour, of a day that it tells or a divider above it.

Programmes, timetables and logs have such lines too. Who writes in a chat is known by a form that
only programs for chats print, or by names that come again and words such as "I" and "you"; else
what stands behind such lines has no day, and is nobody's word in particular.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import attrs

from chronology.documents.parts.chats import PERSONAL, after_the_last, pasted
from chronology.documents.parts.days import HeadDay
from chronology.documents.parts.lines import Line, lines_of
from chronology.documents.parts.timed_heads import Head, heads_with_hours
from chronology.languages.english import threads as english
from chronology.parts import OpenDay, Part
from chronology.vocabulary import PartKind

_FEWEST = 2
_MOST_ABOVE = 12  # lines above the first message
_FORWARDED = re.compile(
    rf"\[?\s?(?:{'|'.join(english.PASSED_ON)})\s(?P<name>[^\]\n:]{{1,60}}?)\s?[\]:]?\s*\Z"
)


def timed_in(text: str, lines: Sequence[Line]) -> tuple[Part, ...]:
    """Return the messages of such a chat, of which the lines are given; else nothing."""
    heads = list(heads_with_hours(lines))
    return _read_under(text, lines, heads, is_loose=True) or _read_under(
        text, lines, [head for head in heads if not head.is_loose], is_loose=False
    )


def _read_under(
    text: str, lines: Sequence[Line], heads: Sequence[Head], *, is_loose: bool
) -> tuple[Part, ...]:
    """Return the messages under heads; of such as any text may have, only if they are a chat's."""
    written = [head for head in heads if head.name]
    if len(written) < _FEWEST or not _have_words(lines, heads, written):
        return ()
    first = min(heads[0].at, written[0].at)
    if sum(bool(line.words.strip()) for line in lines[:first]) > _MOST_ABOVE:
        return ()
    is_chat = _is_chat(lines, heads, written)
    if is_loose and not (is_chat and all(one.is_loose for one in _usual(written))):
        return ()
    return tuple(_messages(text, lines, heads, is_chat=is_chat))


def _usual(written: Sequence[Head]) -> list[Head]:
    """Return the heads of the form in which most are written."""
    (usual, _), *_ = Counter(head.form for head in written).most_common(1)
    return [head for head in written if head.form == usual]


def _have_words(lines: Sequence[Line], heads: Sequence[Head], written: Sequence[Head]) -> bool:
    """Say whether words stand behind most lines that name somebody, as in no timetable."""
    return sum(bool(one.strip()) for one in _bodies(lines, heads)) * 4 >= len(written) * 3


def _bodies(lines: Sequence[Line], heads: Sequence[Head]) -> Iterator[str]:
    """Yield what stands behind each line that names somebody."""
    ends = [*(head.at for head in heads[1:]), len(lines)]
    for head, end in zip(heads, ends, strict=True):
        if head.name:
            own = lines[head.at].words[head.body - lines[head.at].body :]
            below = [line.words[:500] for line in lines[head.at + 1 : min(end, head.at + 8)]]
            yield "\n".join((own[:2000], *below))


def _is_chat(lines: Sequence[Line], heads: Sequence[Head], written: Sequence[Head]) -> bool:
    own = _usual(written)
    if len(own) * 2 > len(written) and all(head.is_of_program for head in own):
        return True
    names = Counter(head.name for head in written)
    bodies = list(_bodies(lines, heads))
    personal = sum(PERSONAL.search(body) is not None for body in bodies)
    return max(names.values()) >= _FEWEST and personal * 3 >= len(bodies)


def _messages(
    text: str, lines: Sequence[Line], heads: Sequence[Head], *, is_chat: bool
) -> Iterator[Part]:
    month_first = _month_first(heads)
    (usual, _), *_ = Counter(head.form for head in heads if head.form).most_common(1)
    ends = [*(lines[head.at].start for head in heads[1:]), len(text)]
    last_end = _end_of_last(lines, heads[-1])
    day: HeadDay | None = None
    open_: OpenDay | None = None
    clock = -1
    for head, until in zip(heads, ends, strict=True):
        if head.day is not None:
            day, open_, clock = head.day, head.open_day, -1
        if not head.day and head.clock < clock:
            day = open_ = None  # a day later, and which nobody says
        clock = max(clock, head.clock)
        end = last_end if head is heads[-1] else until
        is_usual = is_chat and head.form in {"", usual}
        part = _timed_message(
            lines[head.at], head, end, day, is_chat=is_usual, month_first=month_first
        )
        if is_usual:
            part = attrs.evolve(part, open_day=open_)
        elif is_chat:  # from another chat
            part = attrs.evolve(part, kind=PartKind.QUOTED, is_quoted=True)
        yield part
        if head.name:
            yield from _of_others(text, part)
    yield from after_the_last(text, last_end)


def _month_first(heads: Sequence[Head]) -> bool | None:
    shown = {head.day.months_first for head in heads if head.day is not None} - {None}
    return shown.pop() if len(shown) == 1 else None


def _timed_message(  # noqa: PLR0913 - a message is of a head, its day and the order of figures
    line: Line,
    head: Head,
    end: int,
    day: HeadDay | None,
    *,
    is_chat: bool,
    month_first: bool | None,
) -> Part:
    own = day or HeadDay()
    if own.if_month_first is not None and month_first is not None:
        own = HeadDay(day=own.if_month_first if month_first else own.day)
    doubt = "" if is_chat else "nothing shows that it is a message of the hour before it"
    if is_chat and own.day is None:
        doubt = "nothing says of which day its hour is"
    return Part(
        kind=PartKind.MESSAGE if is_chat else PartKind.SECTION,
        start=min(head.body, end),
        end=end,
        author=head.name if is_chat else "",
        published=None if doubt else own.day,
        if_month_first=None if doubt else own.if_month_first,
        head=head.words,
        head_start=line.start,
        head_end=min(head.body, end),
        is_quoted=is_chat,
        doubt=doubt,
    )


def _of_others(text: str, part: Part) -> Iterator[Part]:
    """Yield what a message passes on of somebody else, if anything."""
    start = part.start
    for line in lines_of(text[part.start : part.end]):
        if found := _FORWARDED.match(line.words):
            yield Part(
                kind=PartKind.QUOTED,
                start=start + line.end,
                end=max(part.end, start + line.end),
                author=found["name"].strip(),
                head=" ".join(line.words.split()),
                head_start=start + line.start,
                head_end=start + line.end,
                is_quoted=True,
                doubt="it was forwarded, and nothing says when it was written",
            )
            return
        if line.words.strip():
            break
    yield from pasted(text, part)


def _end_of_last(lines: Sequence[Line], head: Head) -> int:
    """Return where the last message ends: behind its first paragraph other words may stand."""
    begun = False
    for line in lines[head.at :]:
        words = (
            line.words[max(0, head.body - line.body) :] if line.start < head.body else line.words
        )
        if begun and not line.words.strip():
            return line.start
        begun |= bool(words.strip())
    return lines[-1].end

"""Chats whose lines say from whom to whom, as in "09:14:02 From Ann Marsh to Everyone:".

The lines of a call tell the hour only: their day stands once above all of them. So do those that
the program LINE exports, in whose first line its name stands; there days stand between messages.
"""

import re
from collections.abc import Iterator, Sequence

import attrs

from chronology.documents.parts.chats import after_the_last, pasted
from chronology.documents.parts.date_lines import date_line
from chronology.documents.parts.days import HeadDay
from chronology.documents.parts.lines import Line
from chronology.documents.parts.writers import name_of
from chronology.languages.english import threads as english
from chronology.parts import Part
from chronology.vocabulary import PartKind

_FEWEST = 2
_MOST_ABOVE = 12  # lines above the first message
_LONGEST = 200
_CLOCK = r"\d{1,2}:\d\d(?::\d\d)?"
_OF_A_CALL = re.compile(
    rf"[ \t]{{0,4}}(?P<clock>{_CLOCK})[ \t]{{1,4}}{english.FROM_WHOM}[ \t]{{1,3}}"
    rf"(?P<name>[^\n:]{{1,60}}?)[ \t]{{1,3}}{english.TO_WHOM}[ \t]{{1,3}}[^\n:]{{1,80}}:[ \t]?"
)
_OF_A_PHONE = re.compile(
    rf"[ \t]{{0,4}}\[?(?P<date>[\d/.-]{{8,10}}),?[ \t]{{1,2}}{_CLOCK}(?: ?[AaPp]\.?[Mm]\.?)?\]?"
    rf"[ \t]{{1,4}}(?:-[ \t])?(?:(?P<came>{english.CAME_FROM})|{english.WENT_TO})"
    r"[ \t]{1,3}(?P<name>[^\n:]{1,60}?):?[ \t\r]*\Z"
)

_DIVIDER = re.compile(
    r"(\d{4})[./](\d{1,2})[./](\d{1,2})(?:[ \t]?\(?([^\W\d_]{2,12})\.?\)?)?[ \t\r]*\Z"
)
_TABBED = re.compile(r"\d{1,2}:\d\d(?: ?[AaPp][Mm])?\t(?P<name>[^\t\n]{1,60})\t")
_HOUR = re.compile(r"\d{1,2}:\d\d(?: ?[AaPp][Mm])?[ \t](?=\S)")


@attrs.frozen(kw_only=True)
class _Routed:
    """A line that says from whom, and when: its number, where what is written begins, its day.

    A divider tells the day of those below it only.
    """

    at: int
    body: int
    name: str
    day: HeadDay
    is_divider: bool = False


def routed_in(text: str, lines: Sequence[Line]) -> tuple[Part, ...]:
    """Return the messages of such a chat, of which the lines are given; else nothing."""
    heads = list(_of_line(lines)) or list(_of_a_call(lines)) or list(_of_a_phone(lines))
    if sum(not one.is_divider for one in heads) < _FEWEST:
        return ()
    if sum(bool(line.words.strip()) for line in lines[: heads[0].at]) > _MOST_ABOVE:
        return ()
    return tuple(
        sorted(_routed_messages(text, lines, heads), key=lambda one: (one.start, -one.end))
    )


def _of_a_call(lines: Sequence[Line]) -> Iterator[_Routed]:
    """Yield the lines of a call's chat, if its day stands above them."""
    found = [
        (at, one)
        for at, line in enumerate(lines)
        if (one := _OF_A_CALL.match(line.words[:_LONGEST]))
    ]
    day = _day_above(lines[: found[0][0]]) if found else HeadDay()
    if day.day is None:
        return
    last = -1
    for at, one in found:
        hour, minute = map(int, one["clock"].split(":")[:2])
        if hour * 60 + minute < last:
            day = HeadDay()  # a day later, or which nobody says
        last = hour * 60 + minute
        yield _Routed(at=at, body=lines[at].body + one.end(), name=name_of(one["name"]), day=day)


def _day_above(lines: Sequence[Line]) -> HeadDay:
    """Return the one day that the lines above a chat name."""
    days = {one.day for line in lines if (one := date_line(line.words)) and one.day.day is not None}
    wrong = any((one := date_line(line.words)) and one.has_wrong_weekday for line in lines)
    return days.pop() if len(days) == 1 and not wrong else HeadDay()


def _of_a_phone(lines: Sequence[Line]) -> Iterator[_Routed]:
    for at, line in enumerate(lines):
        found = _OF_A_PHONE.match(line.words) if len(line.words) <= _LONGEST else None
        one = date_line(found["date"]) if found is not None else None
        if found is not None and one is not None:
            name = name_of(found["name"]) if found["came"] else ""
            yield _Routed(at=at, body=line.end, name=name, day=one.day)


def _of_line(lines: Sequence[Line]) -> Iterator[_Routed]:
    """Yield the lines of a chat that the program LINE exported, with those of its days."""
    top = next((line.words.strip() for line in lines if line.words.strip()), "")
    if not top.startswith(english.LINE):
        return
    other = english.CHAT_WITH.search(top[:_LONGEST])
    day = HeadDay()
    for at, line in enumerate(lines):
        words = line.words[:_LONGEST]
        if divider := _DIVIDER.match(words):
            one = date_line("{}-{:0>2}-{:0>2} {}".format(*divider.groups(default="")))
            day = HeadDay() if one is None or one.has_wrong_weekday else one.day
            yield _Routed(at=at, body=line.end, name="", day=day, is_divider=True)
        elif found := _TABBED.match(words):
            name = name_of(found["name"])
            yield _Routed(at=at, body=line.body + found.end(), name=name, day=day)
        elif found := _HOUR.match(words):
            name = other["name"].strip() if other is not None else ""
            is_other = bool(name) and words.startswith(f"{name} ", found.end())
            body = line.body + found.end() + (len(name) + 1 if is_other else 0)
            yield _Routed(at=at, body=body, name=name if is_other else "", day=day)


def _routed_messages(text: str, lines: Sequence[Line], heads: Sequence[_Routed]) -> Iterator[Part]:
    shown = {one.day.months_first for one in heads} - {None}
    month_first = shown.pop() if len(shown) == 1 else None
    end_of_all = _end_of_last_routed(lines, heads[-1])
    ends = [*(lines[one.at].start for one in heads[1:]), end_of_all]
    for one, end in zip(heads, ends, strict=True):
        if one.is_divider:
            continue
        day, other = one.day.day, one.day.if_month_first
        if other is not None and month_first is not None:
            day, other = (other if month_first else day), None
        line = lines[one.at]
        part = Part(
            kind=PartKind.MESSAGE,
            start=one.body,
            end=max(one.body, end),
            author=one.name,
            published=day,
            if_month_first=other,
            head=" ".join(line.words[: one.body - line.body].split()),
            head_start=line.start,
            head_end=one.body,
            is_quoted=True,
            doubt="" if day is not None else "nothing says of which day its hour is",
        )
        yield part
        yield from pasted(text, part)
    yield from after_the_last(text, end_of_all)


def _end_of_last_routed(lines: Sequence[Line], head: _Routed) -> int:
    """Return where the last message ends: behind its first paragraph other words may stand."""
    begun = bool(lines[head.at].words[head.body - lines[head.at].body :].strip())
    for line in lines[head.at + 1 :]:
        if begun and not line.words.strip():
            return line.start
        begun |= bool(line.words.strip())
    return lines[-1].end

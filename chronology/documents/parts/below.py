"""Chats in which the day stands below each message: a name, what was written, and its moment.

So do exports of social networks look when they are copied. What shows it is the end: below the
last moment stands nothing, and below each other one a name. Where no words such as "I" and "you",
and no name that comes again, show a chat, each day may be of what stands above it, or below.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from chronology.documents.parts.chats import PERSONAL
from chronology.documents.parts.date_lines import date_line
from chronology.documents.parts.days import HeadDay
from chronology.documents.parts.lines import Line
from chronology.documents.parts.writers import name_of
from chronology.languages.english import threads as english
from chronology.parts import Part
from chronology.vocabulary import PartKind

_FEWEST = 2
_MOST_WORDS = 5  # of a name
_MOST_ABOVE = 40  # lines above the first moment
_LONGEST = 60
_MOST_READ = 500  # code points of a message in which such words are looked for
_CLOCK = re.compile(r"\d[:.]\d\d")
_ENDS = (".", ";", "!", "?", ",", ":")


def told_below(lines: Sequence[Line]) -> tuple[Part, ...]:
    """Return the messages of a chat in whose lines the moment of each stands below it."""
    own = [line for line in lines if line.words.strip()]
    moments = [at for at, line in enumerate(own) if _is_moment(line.words)]
    if len(moments) < _FEWEST or moments[-1] != len(own) - 1 or not 0 < moments[0] < _MOST_ABOVE:
        return ()
    firsts = [_first_name(own, moments), *(at + 1 for at in moments[:-1])]
    pairs = list(zip(firsts, moments, strict=True))
    named = sum(at - first >= _FEWEST and bool(_name_in(own[first].words)) for first, at in pairs)
    if named * 2 < len(pairs) or not any(_name_in(own[first].words) for first in firsts[1:]):
        return ()
    if named < len(pairs) or not _write_to_each_other(own, pairs):
        return (_of_any_day(_start_of_paragraph(own, moments[0]), lines[-1].end),)
    return tuple(_messages_over_moments(own, pairs))


def _is_moment(words: str) -> bool:
    one = date_line(words)
    return one is not None and one.is_alone and (one.day.day is not None or one.month > 0)


def _first_name(own: Sequence[Line], moments: Sequence[int]) -> int:
    """Return the number of the line that may name who wrote first."""
    later = {_name_in(own[at + 1].words) for at in moments[:-1]}
    above = range(moments[0] - 1)
    again = [at for at in above if _name_in(own[at].words) in later]
    if again:
        return again[-1]
    return 0


def _name_in(words: str) -> str:
    """Return the name that a line consists of; empty if it is none."""
    name = name_of(words.strip(" *_\t\r")) if len(words) <= _LONGEST else ""
    tokens = name.split()
    is_one = 0 < len(tokens) <= _MOST_WORDS and not name.endswith(_ENDS)
    is_one &= _CLOCK.search(name) is None  # "Read 9:20 AM"
    return name if is_one and tokens[0].lower() not in english.NOT_NAMED else ""


def _write_to_each_other(own: Sequence[Line], pairs: Sequence[tuple[int, int]]) -> bool:
    names = Counter(_name_in(own[first].words) for first, _ in pairs)
    bodies = [
        " ".join(line.words[:_MOST_READ] for line in own[first + 1 : at])[:_MOST_READ]
        for first, at in pairs
    ]
    personal = sum(PERSONAL.search(body) is not None for body in bodies)
    is_said_to = personal * 3 >= len(bodies)
    return is_said_to and (max(names.values()) >= _FEWEST or personal >= _FEWEST)


def _messages_over_moments(own: Sequence[Line], pairs: Sequence[tuple[int, int]]) -> Iterator[Part]:
    days = [_day_of_moment(own[at].words) for _, at in pairs]
    shown = {day.months_first for day in days} - {None}
    month_first = shown.pop() if len(shown) == 1 else None
    for (first, at), day in zip(pairs, days, strict=True):
        published, other = day.day, day.if_month_first
        if other is not None and month_first is not None:
            published, other = (other if month_first else published), None
        line = own[at]
        yield Part(
            kind=PartKind.MESSAGE,
            start=own[first].end,
            end=line.start,
            author=_name_in(own[first].words),
            published=published,
            if_month_first=other,
            head=" ".join(line.words.split()),
            head_start=line.start,
            head_end=line.end,
            is_quoted=True,
            doubt="" if published is not None else "nothing says of which day its hour is",
        )


def _day_of_moment(words: str) -> HeadDay:
    one = date_line(words)
    return HeadDay() if one is None or one.has_wrong_weekday else one.day


def _start_of_paragraph(own: Sequence[Line], at: int) -> int:
    """Return where the paragraph begins that ends with a line."""
    first = at
    while first and own[first - 1].end == own[first].start:
        first -= 1
    return own[max(0, first - (first == at))].start


def _of_any_day(start: int, end: int) -> Part:
    doubt = "days stand between its paragraphs, and each may be of either"
    return Part(kind=PartKind.SECTION, start=start, end=end, doubt=doubt)

"""Chats: messages that each begin a line with a stamp and a name, as exports write them.

Tables, logs, timetables and lists of news begin their lines with moments too. Some forms of stamps
only programs for chats print; in another, names that come again and words such as "I" and "you"
show a chat. No log is one whose levels stand as names. A stamp of another form than its chat's is
pasted from elsewhere, and what stands behind it is nobody's word of no day.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import attrs

from chronology.documents.parts.days import HeadDay
from chronology.documents.parts.heads import may_be_head
from chronology.documents.parts.lines import lines_of
from chronology.documents.parts.stamps import Stamp, begins_another, stamps_in
from chronology.languages.english import threads as english
from chronology.parts import Part
from chronology.timespan import TimeSpan
from chronology.vocabulary import PartKind

_LEVELS = re.compile(
    r"trace|debug|info|notice|warn|warning|error|critical|fatal|alert|severe|crit|err",
    re.IGNORECASE,
)
_PARAGRAPH = re.compile(r"\n[ \t\r]*\n")
_PASSED_ON = re.compile(
    r"\s{0,4}(?:[↪➡⤳↩↱]\S{0,2}[ \t]{0,2})?\[?\s?[Ff]orwarded"
    rf"(?!\s+(?:{english.FORWARDED_THINGS}))\b[^\n]{{0,80}}\n"
)
PERSONAL = re.compile(rf"(?<![\w’'])(?:{'|'.join(english.PERSONAL)})(?![\w’'])")
"""What people write to each other, and no log."""
_OF_CHATS = re.compile("|".join(map(re.escape, english.OF_CHATS)))
_MOST_SEARCHED = 20_000  # code points of a text in which a program's own words are looked for
_MOMENT = re.compile(r"\s*(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?!\d)")
_FEWEST = 2
_FEWEST_KEPT = 3  # lines by whose minutes a clock is known
_ROUND = 5  # minutes
_MOST_READ = 500  # code points of a message in which such words are looked for
_LINES_ABOVE = 2
_TWO = 2  # figures of a day, a month or a short year


def chat_in(text: str) -> tuple[Part, ...]:
    """Return the messages of a text that is a chat; nothing of any other text."""
    found = list(stamps_in(text))
    named = [one for one in found if one.name]
    if not named or text[: found[0].start].count("\n") > _LINES_ABOVE:
        return ()
    if any(_LEVELS.fullmatch(one.name) for one in named):
        return ()
    if len(named) < _FEWEST:
        return tuple(_one_message(text, found))
    usual = Counter(one.form for one in named).most_common(1)[0][0]
    stamps = [one for one in found if one.form == usual]
    if stamps[0] is not found[0] or not (_is_chat(text, stamps) or _is_kept(text, stamps)):
        return ()
    stamps = _with_sure_years(stamps)
    month_first = _month_first(stamps)
    ends = [*(one.start for one in stamps[1:]), _end_of_last(text, stamps[-1])]
    messages = [
        _chat_message(one, end, month_first=month_first)
        for one, end in zip(stamps, ends, strict=True)
    ]
    within = (other for one in messages for other in pasted(text, one))
    return tuple(
        sorted((*messages, *within, *after_the_last(text, ends[-1])), key=lambda one: one.start)
    )


def _is_chat(text: str, stamps: Sequence[Stamp]) -> bool:
    """Say whether stamps of one form are a chat's: by the form, or by who writes what in it."""
    if all(one.is_of_program for one in stamps) or _OF_CHATS.search(text[:_MOST_SEARCHED]):
        return True
    named = [one for one in stamps if one.name]
    names = Counter(one.name for one in named)
    if len(named) < _FEWEST or len(named) * 4 < len(stamps) * 3:
        return False
    ends = [*(one.start for one in stamps[1:]), len(text)]
    bodies = [text[one.body : min(end, one.body + _MOST_READ)]
              for one, end in zip(stamps, ends, strict=True)]  # fmt: skip
    personal = sum(PERSONAL.search(body) is not None for body in bodies)
    return personal * 3 >= len(bodies) * (1 if max(names.values()) >= _FEWEST else 3)


def _is_kept(text: str, stamps: Sequence[Stamp]) -> bool:
    """Say whether stamps are those of a log in which each line was written at its moment.

    A clock wrote them: each line has one, year first, in order, most at no round minute; and names
    come again that are logins, or what people write to each other. Programmes have round hours.
    """
    moments = [_MOMENT.match(one.head) for one in stamps]
    written = [found.groups() for found in moments if found is not None]
    is_all = len(written) == len(stamps) == _lines_from(text, stamps[0].start)
    if not is_all or len(stamps) < _FEWEST_KEPT or not all(one.name for one in stamps):
        return False
    odd = sum(int(minute) % _ROUND != 0 for *_, minute in written)
    if odd * 2 < len(written) or sorted(written) != written:
        return False
    names = Counter(one.name for one in stamps)
    is_personal = any(PERSONAL.search(line) for line in text[stamps[0].start :].split("\n"))
    return max(names.values()) >= _FEWEST and (
        is_personal or all(name[0].islower() for name in names)
    )


def _lines_from(text: str, start: int) -> int:
    return sum(bool(line.strip()) for line in text[start:].split("\n"))


def _one_message(text: str, stamps: Sequence[Stamp]) -> Iterator[Part]:
    """Yield what stands behind the one stamp that a text begins with: it may be anything's."""
    if len(stamps) == 1 and not text[: stamps[0].start].strip():
        doubt = "nothing beside it shows that it is a message of a chat"
        yield Part(kind=PartKind.SECTION, start=stamps[0].body, end=len(text), doubt=doubt)


def _with_sure_years(stamps: Sequence[Stamp]) -> list[Stamp]:
    """Return stamps, without a day where two figures of each may be its year.

    They are the last, where those stay the same while the first change, or where one of them
    cannot be the first: all stamps of a chat are written in one order.
    """
    if not all(one.figures for one in stamps):
        return list(stamps)
    lasts, firsts = {one.figures[-1] for one in stamps}, {one.figures[0] for one in stamps}
    if len(lasts) == 1 < len(firsts) or any(map(_has_year_last, stamps)):
        return list(stamps)
    return [attrs.evolve(one, day=HeadDay()) if one.day.is_short else one for one in stamps]


def _has_year_last(one: Stamp) -> bool:
    return one.day.day is not None and not one.day.is_short and len(one.figures[0]) <= _TWO


def _month_first(stamps: Sequence[Stamp]) -> bool | None:
    """Say whether months come first in all stamps of a chat; `None` if that is open.

    A figure above 12 shows it; else that messages stand in the order in which they were sent, be
    the first or the last of them at the top.
    """
    shown = {one.day.months_first for one in stamps} - {None}
    if len(shown) == 1:
        return shown.pop()
    if shown or not any(one.day.if_month_first for one in stamps):
        return None
    orders = [_is_in_order(stamps, month_first=first) for first in (False, True)]
    return None if orders[0] == orders[1] else orders[1]


def _is_in_order(stamps: Sequence[Stamp], *, month_first: bool) -> bool:
    days = [_day_meant(one.day, month_first=month_first) for one in stamps]
    keys = [day.sort_key for day in days if day is not None]
    return sorted(keys) in (keys, keys[::-1])


def _day_meant(day: HeadDay, *, month_first: bool) -> TimeSpan | None:
    return day.if_month_first if month_first and day.if_month_first is not None else day.day


def _chat_message(one: Stamp, end: int, *, month_first: bool | None) -> Part:
    is_open = month_first is None and one.day.if_month_first is not None
    return Part(
        kind=PartKind.MESSAGE,
        start=one.body,
        end=end,
        author=one.name,
        published=one.day.day if is_open else _day_meant(one.day, month_first=bool(month_first)),
        if_month_first=one.day.if_month_first if is_open else None,
        head=one.head,
        head_start=one.start,
        head_end=one.body,
        is_quoted=True,
    )


def _end_of_last(text: str, last: Stamp) -> int:
    """Return where the last message ends: behind its first paragraph other words may stand."""
    paragraph = _PARAGRAPH.search(text, last.body)
    return len(text) if paragraph is None else paragraph.start()


def after_the_last(text: str, end: int) -> Iterator[Part]:
    """Yield what stands behind the last message of a chat, if anything does."""
    if text[end:].strip():
        doubt = "it stands behind the last message, and may be of it or not"
        yield Part(kind=PartKind.QUOTED, start=end, end=len(text), is_quoted=True, doubt=doubt)


def pasted(text: str, message: Part) -> Iterator[Part]:
    """Yield what may be another's in a message.

    What it answers stands marked at its head, and its own words below; what else may be another's
    is so to its end.
    """
    words = text[message.start : message.end]
    if (passed := _PASSED_ON.match(words)) is not None:
        yield Part(
            kind=PartKind.QUOTED,
            start=message.start + passed.end(),
            end=max(message.end, message.start + passed.end()),
            is_quoted=True,
            doubt="it was forwarded, and nothing says when it was written",
        )
        return
    lines = list(lines_of(words))
    first = next((at for at, line in enumerate(lines) if line.depth or line.words.strip()), 0)
    own = next((at for at, line in enumerate(lines) if at >= first and not line.depth), len(lines))
    if first < own:
        yield _of_another(message, lines[first].start, lines[own - 1].end)
    last = max((at for at, line in enumerate(lines) if line.words.strip()), default=0)
    for at, line in enumerate(lines[own:], own):
        leads = at < last
        is_cited = at > 0 and line.words.lstrip().startswith(('"', "“"))
        is_head = (at > 0 or leads) and may_be_head(lines, at)
        if line.depth or is_cited or is_head or begins_another(line.words, leads=leads):
            yield _of_another(message, line.start, len(words))
            return


def _of_another(message: Part, start: int, end: int) -> Part:
    return Part(
        kind=PartKind.QUOTED,
        start=message.start + start,
        end=message.start + end,
        is_quoted=True,
        doubt="it may be pasted from another message",
    )

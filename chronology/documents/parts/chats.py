"""Chats: messages that each begin a line with a stamp and a name, as exports write them.

Tables, logs, timetables and lists of news begin their lines with moments too. Exports of chats
write a comma behind the day, or the day as ISO 8601 has it, and set the stamp or the name apart by
brackets or a dash; nothing else is taken for a chat, and no log whose levels stand as names.
"""

import re
from collections.abc import Iterator, Sequence

import attrs

from chronology.documents.parts.days import HeadDay, of_figures
from chronology.documents.parts.heads import may_be_head
from chronology.documents.parts.lines import lines_of
from chronology.languages.english import threads as english
from chronology.parts import Part
from chronology.timespan import TimeSpan
from chronology.vocabulary import PartKind

_CLOCK = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[ \u202f\u00a0]?[AaPp]\.?[Mm]\.?)?"
_DATE = r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}"
_MOMENT = rf"(?P<day>{_DATE}),[ \u202f]{{1,2}}{_CLOCK}"
_ISO = r"(?P<iso>\d{4}-\d\d-\d\d)[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?"
_LED, _MARKED = _MOMENT.replace("day", "led"), _ISO.replace("iso", "marked")
_STAMPED = re.compile(
    rf"^[\u200e\u200f]?(?:\[{_MOMENT}\][ ]|{_LED} [-–] )"
    r"[\u200e\u200f]?(?:(?P<name>[^:\n]{1,60}): )?"
    rf"|^{_ISO} (?:<(?P<nick>[^<>\n]{{1,60}})>|(?=[*-])) ?"
    rf"|^\[{_MARKED}\] (?P<writer>[^:\n]{{1,60}}): ",
    re.MULTILINE,
)
_LEVELS = re.compile(
    r"trace|debug|info|notice|warn|warning|error|critical|fatal|alert|severe|crit|err",
    re.IGNORECASE,
)
_PARTICLES = "van|von|de|der|den|al|bin|el"
_NAME = re.compile(
    r"~?\s?(?:\+[\d ()-]{6,20}|[\w.'’-]+"
    rf"|(?:[^\W\d_a-zß-öø-ÿ][\w.'’-]*|{_PARTICLES})"
    rf"(?: (?:(?:[^\W_a-zß-öø-ÿ]|\()[\w.'’()-]*|{_PARTICLES}|\([^()\n]{{1,40}}\))){{1,5}})"
)
_PARAGRAPH = re.compile(r"\n[ \t\r]*\n")
_PASSED_ON = re.compile(
    r"\s{0,4}(?:[↪➡⤳↩↱]\S{0,2}[ \t]{0,2})?\[?\s?[Ff]orwarded"
    rf"(?!\s+(?:{english.FORWARDED_THINGS}))\b[^\n]{{0,80}}\n"
)
_FEWEST = 2
_LINES_ABOVE = 2
_TWO = 2  # figures of a day, a month or a short year


@attrs.frozen(kw_only=True)
class _Stamp:
    start: int
    body: int
    name: str
    day: HeadDay
    figures: tuple[str, ...]
    head: str


def chat_in(text: str) -> tuple[Part, ...]:
    """Return the messages of a text that is a chat; nothing of any other text."""
    stamps = list(_stamps(text))
    named = [one for one in stamps if one.name]
    if not named or text[: stamps[0].start].count("\n") > _LINES_ABOVE:
        return ()
    if any(_LEVELS.fullmatch(one.name) for one in named):
        return ()
    if len(named) < _FEWEST:
        return tuple(_one_message(text, stamps))
    stamps = _with_sure_years(stamps)
    month_first = _month_first(stamps)
    ends = [*(one.start for one in stamps[1:]), _end_of_last(text, stamps[-1])]
    messages = [
        _chat_message(one, end, month_first=month_first)
        for one, end in zip(stamps, ends, strict=True)
    ]
    within = (doubt for one in messages if (doubt := pasted(text, one)) is not None)
    return tuple(
        sorted((*messages, *within, *after_the_last(text, ends[-1])), key=lambda one: one.start)
    )


def _one_message(text: str, stamps: Sequence[_Stamp]) -> Iterator[Part]:
    """Yield what stands behind the one stamp that a text begins with: it may be anything's."""
    if len(stamps) == 1 and not text[: stamps[0].start].strip():
        doubt = "nothing beside it shows that it is a message of a chat"
        yield Part(kind=PartKind.SECTION, start=stamps[0].body, end=len(text), doubt=doubt)


def _stamps(text: str) -> Iterator[_Stamp]:
    for found in _STAMPED.finditer(text):
        day = found["day"] or found["led"] or found["iso"] or found["marked"]
        written = "writer" if found["writer"] else "name"
        name = (found[written] or found["nick"] or "").strip(" ~\u200e\u200f")
        is_name = found["nick"] is not None or _NAME.fullmatch(name) is not None
        yield _Stamp(
            start=found.start(),
            body=found.end() if is_name or not found[written] else found.start(written),
            name=name if is_name else "",
            day=of_figures(day),
            figures=tuple(re.split(r"\D", day)),
            head=" ".join(found.group().split()),
        )


def _with_sure_years(stamps: Sequence[_Stamp]) -> list[_Stamp]:
    """Return stamps, without a day where two figures of each may be its year.

    They are the last, where those stay the same while the first change, or where one of them
    cannot be the first: all stamps of a chat are written in one order.
    """
    lasts, firsts = {one.figures[-1] for one in stamps}, {one.figures[0] for one in stamps}
    if len(lasts) == 1 < len(firsts) or any(map(_has_year_last, stamps)):
        return list(stamps)
    return [attrs.evolve(one, day=HeadDay()) if one.day.is_short else one for one in stamps]


def _has_year_last(one: _Stamp) -> bool:
    return one.day.day is not None and not one.day.is_short and len(one.figures[0]) <= _TWO


def _month_first(stamps: Sequence[_Stamp]) -> bool | None:
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


def _is_in_order(stamps: Sequence[_Stamp], *, month_first: bool) -> bool:
    days = [_day_meant(one.day, month_first=month_first) for one in stamps]
    keys = [day.sort_key for day in days if day is not None]
    return sorted(keys) in (keys, keys[::-1])


def _day_meant(day: HeadDay, *, month_first: bool) -> TimeSpan | None:
    return day.if_month_first if month_first and day.if_month_first is not None else day.day


def _chat_message(one: _Stamp, end: int, *, month_first: bool | None) -> Part:
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


def _end_of_last(text: str, last: _Stamp) -> int:
    """Return where the last message ends: behind its first paragraph other words may stand."""
    paragraph = _PARAGRAPH.search(text, last.body)
    return len(text) if paragraph is None else paragraph.start()


def after_the_last(text: str, end: int) -> Iterator[Part]:
    """Yield what stands behind the last message of a chat, if anything does."""
    if text[end:].strip():
        doubt = "it stands behind the last message, and may be of it or not"
        yield Part(kind=PartKind.QUOTED, start=end, end=len(text), is_quoted=True, doubt=doubt)


def pasted(text: str, message: Part) -> Part | None:
    """Return what may be another's in a message of several lines; `None` if nothing may."""
    words = text[message.start : message.end]
    if (passed := _PASSED_ON.match(words)) is not None:
        return Part(
            kind=PartKind.QUOTED,
            start=message.start + passed.end(),
            end=max(message.end, message.start + passed.end()),
            is_quoted=True,
            doubt="it was forwarded, and nothing says when it was written",
        )
    if "\n" not in text[message.start : message.end].strip():
        return None
    lines = list(lines_of(text[message.start : message.end]))
    for at, line in enumerate(lines[1:], 1):
        if line.depth or may_be_head(lines, at) or line.words.lstrip().startswith(('"', "“")):
            return Part(
                kind=PartKind.QUOTED,
                start=message.start + line.start,
                end=message.end,
                is_quoted=True,
                doubt="it may be pasted from another message",
            )
    return None

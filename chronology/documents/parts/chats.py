"""Chats: messages that each begin a line with a stamp and a name, as exports write them."""

import re
from collections.abc import Iterator, Sequence

import attrs

from chronology.documents.parts.days import HeadDay, day_of
from chronology.languages.mail_heads import LEVELS
from chronology.parts import Part
from chronology.timespan import TimeSpan
from chronology.vocabulary import PartKind

_CLOCK = r"\d{1,2}[:.]\d\d(?:[:.]\d\d(?:\.\d{1,6})?)?(?:[ \u202f\u00a0]?[AaPp]\.?[Mm]\.?)?"
_DATE = r"(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d\d)|\d{4}-\d\d-\d\d)"
_STAMPED = re.compile(
    rf"^[\u200e\u200f]?(?P<open>\[)?(?P<day>{_DATE})(?:,|T)?[ \u202f]?{_CLOCK}(?:Z| UTC)?"
    r"\]?(?P<dash> ?[-–] )?[ :]?[ ]{0,2}(?P<rest>[^\n]*)",
    re.MULTILINE,
)
_NAMED = re.compile(r"(?:<(?P<nick>[^<>\n]{1,60})> ?|(?P<name>[^:\n]{1,60}): ?)")
_FEWEST = 2


@attrs.frozen(kw_only=True)
class _Stamp:
    start: int
    body: int
    name: str
    day: HeadDay
    head: str
    is_marked: bool


def chat_in(text: str) -> tuple[Part, ...]:
    """Return the messages of a text that is a chat; nothing of any other text."""
    stamps = list(_stamps(text))
    if not _is_chat(text, stamps):
        return ()
    month_first = _month_first(stamps)
    ends = [*(one.start for one in stamps[1:]), len(text)]
    return tuple(
        _message(one, end, month_first=month_first) for one, end in zip(stamps, ends, strict=True)
    )


def _stamps(text: str) -> Iterator[_Stamp]:
    for found in _STAMPED.finditer(text):
        named = _NAMED.match(found["rest"])
        name = (named["nick"] or named["name"] or "").strip(" ~\u200e\u200f") if named else ""
        if name.lower() in LEVELS:
            name = ""
        body = found.start("rest") + (named.end() if named and name else 0)
        head = " ".join(text[found.start() : body].split())
        yield _Stamp(
            start=found.start(),
            body=body,
            name=name,
            day=day_of(found["day"]),
            head=head,
            is_marked=bool(found["open"] or found["dash"] or (named and named["nick"])),
        )


def _is_chat(text: str, stamps: Sequence[_Stamp]) -> bool:
    """Say whether a text begins with stamps, as chats do, and people speak behind them.

    Without brackets or a dash, what stands before a colon may be no name: it is, if it comes again.
    """
    names = [one.name for one in stamps if one.name]
    if len(names) < _FEWEST or text[: stamps[0].start].count("\n") > _FEWEST:
        return False
    return all(one.is_marked for one in stamps) or len(set(names)) < len(names)


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


def _message(one: _Stamp, end: int, *, month_first: bool | None) -> Part:
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

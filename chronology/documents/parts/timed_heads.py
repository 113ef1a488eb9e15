"""Lines that say who wrote at what hour in a chat, or tell the day of those below them.

"Ann Marsh  9:14 AM", "[3/13/2023 5:40 PM] Ann Marsh", "22:04 < moss> …", or a name and a moment on
two lines, one over the other.
"""

import re
from collections.abc import Iterator, Sequence

import attrs

from chronology.documents.parts.date_lines import date_line
from chronology.documents.parts.days import HeadDay, day_of, of_figures
from chronology.documents.parts.lines import Line
from chronology.documents.parts.writers import is_name, name_of
from chronology.languages.english import threads as english
from chronology.languages.english.dated_heads import ORDINAL
from chronology.languages.english.names import WEEKDAYS
from chronology.languages.page_words import MONTH_OF
from chronology.parts import OpenDay
from chronology.patterns import is_by, when_used

_LONGEST = 160
_MARK = r"[*_]{0,2}"
_MINUTE = r"\d[:.]\d\d"  # stands in every clock
_CLOCK = r"(?P<clock>\d{1,2}[:.]\d\d(?:[:.]\d\d)?)(?:[ \u202f\u00a0]?(?P<half>[AaPp])\.?[Mm]\.?)?"
_NAME = r"[^\W_][\w.'’#&+-]{0,40}(?: (?:[\w.'’#&+-]{1,40}|\([^()\n]{1,40}\))){0,5}?"
_MONTH = "|".join(sorted(MONTH_OF, key=len, reverse=True))
_WEEKDAY = "|".join(name for forms in WEEKDAYS for name in sorted(forms, key=len, reverse=True))
_DATE = (
    r"(?P<date>\d{1,2}(?P<joint>[/.-])\d{1,2}(?P=joint)(?:\d{4}|\d\d)|\d{4}-\d\d-\d\d"
    rf"|\d{{1,2}}[ -](?:{_MONTH})\.?,?[ -](?:\d{{4}}|\d\d)"
    rf"|(?:(?:{_WEEKDAY})\.?,? )?(?:{_MONTH})\.? \d{{1,2}}{ORDINAL},? \d{{4}}"
    rf"|(?:(?:{_WEEKDAY})\.?,? )?\d{{1,2}}{ORDINAL} (?:{_MONTH})\.? \d{{4}}"
    rf"|{'|'.join(english.DEICTIC)})"
)
_MOMENT = rf"(?:{_DATE}(?:,| at|T| um)?[ \u202f]{{1,2}})?{_CLOCK}"
_ADDRESS = r"<[^<>\n]{3,120}>"
# "Ann Marsh  9:14 AM", "Ann — 03/05/2024 10:42", "Ann Marsh, [13.03.2023 17:40]".
_NAMED_FIRST = when_used(
    rf"[ \t>]{{0,8}}{_MARK}(?P<name>{_NAME}){_MARK}(?:[ \t]{{1,3}}(?:APP|BOT|Bot|App))?"
    rf"(?P<address>[ \t]{{1,3}}{_ADDRESS})?"
    r"(?P<gap>[ \t]{2,80}|\t|,? ?\[|,? ?\(| [—–-]{1,2} |, |[ \t])"
    rf"{_MOMENT}[\])]?:?(?: \(edited\))?[ \t\r]*\Z",
    re.IGNORECASE,
    only_if=_MINUTE,
)
# The same behind any name, "Berg, T. | Port": set apart by what only programs print.
_ANY_FIRST = when_used(
    rf"[ \t>]{{0,8}}{_MARK}(?P<name>[^\n\[]{{1,60}}?){_MARK}(?P<address>){{0}}"
    rf"(?P<gap>,? ?\[| [—–]{{1,2}} | \| ){_MOMENT}\]?:?(?: \(edited\))?[ \t\r]*\Z",
    re.IGNORECASE,
    only_if=_MINUTE,
)
# "Ann Marsh  3 days ago", "Ann Marsh · 2h".
_AGO = when_used(
    rf"[ \t>]{{0,8}}{_MARK}(?P<name>{_NAME}){_MARK}(?:[ \t]{{2,80}}|\t| ?[·•|] ?| [—–-]{{1,2}} )"
    rf"(?:{english.AGO})(?: \(edited\))?[ \t\r]*\Z",
    re.IGNORECASE,
)
# "[3/13/2023 5:40 PM] Ann Marsh".
_NAMED_BEHIND = when_used(
    rf"[ \t]{{0,4}}\[{_MOMENT}\][ \t]{{1,3}}{_MARK}(?P<name>[^\n:]{{1,60}}?){_MARK}:?[ \t\r]*\Z",
    re.IGNORECASE,
    only_if=_MINUTE,
)
# "22:04 < moss> …", "[17:40] Ann: …".
_IRC = when_used(
    r"[ \t]{0,4}\[?(?P<clock>\d{1,2}:\d\d(?::\d\d)?)\]?(?P<half>)[ \t]{1,3}"
    r"(?:<[ @+%&~]?(?P<name>[^<>\s]{1,40})>|(?P<system>-!-|\*{1,3}|[<-]->?))[ \t]?"
)
_INLINE = when_used(
    rf"[ \t]{{0,4}}[\[(]?{_CLOCK}[\])]?(?: ?[-–—] ?|[ \t]{{1,3}})"
    rf"{_MARK}(?P<name>{_NAME}){_MARK}:{_MARK}[ \t]"
)
_HOUR_ALONE = when_used(rf"[ \t]{{1,8}}(?P<date>(?!))?{_CLOCK}[ \t\r]{{0,4}}\Z")
# A day with its hour, behind a sign that somebody set beside his name, or before who read it.
_MOMENT_ALONE = when_used(
    rf"[ \t]{{0,8}}(?::[a-z0-9_+-]{{2,40}}:[ \t]{{1,3}})?{_MOMENT}"
    r"(?: \([^()\n]{1,60}\))?[ \t\r]{0,4}\Z",
    re.IGNORECASE,
    only_if=_MINUTE,
)
_LOGGED = when_used(
    rf"[-*# ]{{0,6}}(?:{'|'.join(english.LOGGED)}):?,? "
    r"(?:[A-Z][a-z]{2},? )?(?P<month>[A-Z][a-z]{2}) (?P<number>\d{1,2}) "
    r"(?:\d\d:\d\d:\d\d )?(?P<year>\d{4})\s*\Z",
    re.IGNORECASE,
)
_BOLD = when_used(r"[ \t>]{0,8}(?:\*\*|__)[^*_\n]{1,80}(?:\*\*|__) ")
_NOON = 12
_FEWEST = 2


@attrs.frozen(kw_only=True)
class Head:
    """A line that begins a message, or tells the day of those below it.

    Attributes:
        at: its number.
        body: where what is written begins.
        name: who wrote; empty for a divider and for what the program says.
        day: the day that it tells; `None` if it tells no day at all.
        open_day: the day that it tells by the day on which the whole was saved.
        clock: the minute of the day; -1 for a divider.
        is_of_program: whether only a program for chats prints such a line.
        words: its words.
        form: how its hour is written, and set apart from the name.
        is_loose: whether a line of any text may be written so.
    """

    at: int
    body: int
    name: str = ""
    day: HeadDay | None = None
    open_day: OpenDay | None = None
    clock: int = -1
    is_of_program: bool = False
    words: str
    form: str = ""
    is_loose: bool = False


def is_printed_thread(lines: Sequence[Line]) -> bool:
    """Say whether lines hold a thread as a mail program prints it: name, address, day and hour."""
    found = (_NAMED_FIRST.match(line.words) for line in lines if len(line.words) <= _LONGEST)
    return sum(one is not None and bool(one["address"] and one["date"]) for one in found) >= _FEWEST


def heads_with_hours(lines: Sequence[Line]) -> Iterator[Head]:
    """Yield the lines that begin messages, and those that tell the day of what stands below."""
    pairs = _heads_of_two_lines(lines)
    done = -1
    for at, line in enumerate(lines):
        if at <= done:
            continue
        head = pairs.get(at) or _head_with_hour(line, at)
        if head is not None:
            done = at + (at in pairs)
            yield head


def _heads_of_two_lines(lines: Sequence[Line]) -> dict[int, Head]:
    """Return a name and a moment on two lines, by the number of the first of them.

    Where the first day with its hour stands over a name, and behind none, all stand so.
    """
    hours = [at for at, line in enumerate(lines) if _moment_alone(line.words) is not None]
    is_below = _stand_below_names(lines, hours)
    found: dict[int, Head] = {}
    for at in hours:
        moment = _moment_alone(lines[at].words)
        first = at if moment is not None and moment["date"] and not is_below else at - 1
        name = first if first < at else at + 1
        if moment is None or not 0 <= name < len(lines) or not _is_name_line(lines[name].words):
            continue
        last = max(at, name)
        date = moment["date"]
        found[first] = Head(
            at=first,
            body=lines[last].end,
            name=name_of(lines[name].words.strip(" *_\t\r")),
            day=None if date is None else _day_of_a_head(date),
            open_day=None if date is None else _open_day(date),
            clock=_minute(moment),
            is_of_program=first == at and moment["clock"].count(":") > 1,
            words=" ".join(f"{lines[first].words} {lines[last].words}".split()),
            form=f"{'over' if first == at else 'below'}{bool(date)}",
        )
    return found


def _stand_below_names(lines: Sequence[Line], hours: Sequence[int]) -> bool:
    """Say whether a name stands over the first day with its hour."""
    for at in hours:
        moment = _moment_alone(lines[at].words)
        if moment is not None and moment["date"]:
            return at > 0 and _is_name_line(lines[at - 1].words)
    return True


def _moment_alone(words: str) -> "re.Match[str] | None":
    """Return the moment that a line consists of: an hour only where it is set in."""
    if len(words) > _LONGEST or not words:
        return None
    found = _MOMENT_ALONE.match(words)
    return found if found is not None and found["date"] else _HOUR_ALONE.match(words)


def _is_name_line(words: str) -> bool:
    return len(words) <= _LONGEST and bool(name_of(words.strip(" *_\t\r")))


def _head_with_hour(line: Line, at: int) -> Head | None:
    words = line.words
    if not words:
        return None
    if inline := (_IRC.match(words) or _INLINE.match(words)):
        is_irc = is_by(inline, _IRC)
        return Head(
            at=at,
            body=line.body + inline.end(),
            name=inline["name"] or "",
            clock=_minute(inline),
            is_of_program=is_irc,
            words=" ".join(inline.group().split()),
            form=_form(inline),
        )
    if len(words) > _LONGEST:
        return None
    found = _NAMED_BEHIND.match(words) or _NAMED_FIRST.match(words)
    is_loose = False
    if found is not None and not _is_name_alone(found):
        is_loose = found["date"] is not None and is_name(found["name"].strip("*_ "))
        found = found if is_loose else None
    found = found or _any_first(words)
    own = " ".join(words.split())
    if found is not None:
        date = found["date"]
        return Head(
            at=at,
            body=line.end,
            name=name_of(found["name"].strip("*_ ")) or found["name"].strip("*_ "),
            day=None if date is None else _day_of_a_head(date),
            open_day=None if date is None else _open_day(date),
            clock=_minute(found),
            is_of_program=date is not None and _is_printed(found),
            words=own,
            form=_form(found),
            is_loose=is_loose,
        )
    if ago := _AGO.match(words):
        name = ago["name"].strip("*_ ")
        return Head(at=at, body=line.end, name=name, day=HeadDay(), clock=0, words=own, form="ago")
    return _divider(line, at, own)


def _any_first(words: str) -> "re.Match[str] | None":
    """Return a line that names anybody, with signs in the name, before a moment set apart."""
    found = _ANY_FIRST.match(words)
    return found if found is not None and is_name(found["name"].strip("*_ ,")) else None


def _is_printed(found: re.Match[str]) -> bool:
    """Say whether name and moment stand apart as only programs for chats and mail print them."""
    named = found.groupdict()
    is_apart = is_by(found, _NAMED_BEHIND) or "[" in named["gap"] or "—" in named["gap"]
    return is_apart or named["address"] is not None


def _form(found: re.Match[str]) -> str:
    """Return how a line is written: programs write all their lines in one way."""
    named = found.groupdict()
    gap = (named.get("gap") or "").strip() or "apart"
    return f"{is_by(found, _NAMED_BEHIND)}{bool(named.get('date'))}{bool(named['half'])}{gap}"


def _is_name_alone(found: re.Match[str]) -> bool:
    """Say whether a name stands before a moment, set apart by more than one space."""
    if not is_by(found, _NAMED_FIRST):
        return is_name(found["name"].strip("*_ ")) and not found["name"].isupper()
    if found["gap"] == " " and found["date"] is not None and _BOLD.match(found.string):
        return True
    if found["gap"] in {" ", ", "}:
        return found["address"] is not None or (found["gap"] == ", " and found["date"] is not None)
    return True


def _divider(line: Line, at: int, own: str) -> Head | None:
    logged = _LOGGED.match(own)
    if logged is not None:
        words = f"{logged['number']} {logged['month']} {logged['year']}"
        return Head(at=at, body=line.end, day=day_of(words), words=own)
    if open_ := _open_day(own.strip(" -–—*_")):
        return Head(at=at, body=line.end, day=HeadDay(), open_day=open_, words=own)
    one = date_line(own)
    if one is None or not one.is_alone:
        return None
    day, open_ = HeadDay() if one.has_wrong_weekday else one.day, None
    if one.month and one.weekday is not None:
        open_ = OpenDay(month=one.month, number=one.number, weekday=one.weekday)
    return Head(at=at, body=line.end, day=day, open_day=open_, words=own)


def _open_day(words: str) -> OpenDay | None:
    """Return the day of "Today" or "Yesterday", as programs write it; `None` for anything else."""
    back = english.DEICTIC.index(words.lower()) if words.lower() in english.DEICTIC else None
    return None if back is None else OpenDay(days_back=back)


def _day_of_a_head(words: str) -> HeadDay:
    if words.lower() in english.DEICTIC:
        return HeadDay()
    day = of_figures(words)
    return HeadDay() if day.is_short else day


def _minute(found: re.Match[str]) -> int:
    hour, minute = (int(one) for one in re.split("[:.]", found["clock"])[:2])
    if found["half"]:
        hour = hour % _NOON + _NOON * (found["half"].lower() == "p")
    return hour * 60 + minute

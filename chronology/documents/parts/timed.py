"""Chats in which a line says who wrote at what hour, of a day that it tells or a divider above it.

Programmes, timetables and logs have such lines too. Who writes in a chat is known by a form that
only programs for chats print, or by names that come again and words such as "I" and "you"; else
what stands behind such lines has no day, and is nobody's word in particular.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import attrs

from chronology.documents.parts.chats import after_the_last, pasted
from chronology.documents.parts.date_lines import date_line
from chronology.documents.parts.days import HeadDay, day_of, of_figures
from chronology.documents.parts.lines import Line, lines_of
from chronology.languages.english import threads as english
from chronology.languages.page_words import MONTH_OF
from chronology.parts import OpenDay, Part
from chronology.vocabulary import PartKind

_FEWEST = 2
_MOST_ABOVE = 12  # lines above the first message
_LONGEST = 160
_MARK = r"[*_]{0,2}"
_CLOCK = r"(?P<clock>\d{1,2}[:.]\d\d(?:[:.]\d\d)?)(?:[ \u202f\u00a0]?(?P<half>[AaPp])\.?[Mm]\.?)?"
_NAME = r"[^\W_][\w.'’#&+-]{0,40}(?: (?:[\w.'’#&+-]{1,40}|\([^()\n]{1,40}\))){0,5}?"
_MONTH = "|".join(sorted(MONTH_OF, key=len, reverse=True))
_DATE = (
    r"(?P<date>\d{1,2}(?P<joint>[/.-])\d{1,2}(?P=joint)(?:\d{4}|\d\d)|\d{4}-\d\d-\d\d"
    rf"|\d{{1,2}}[ -](?:{_MONTH})\.?,?[ -](?:\d{{4}}|\d\d)"
    rf"|(?:\w{{3,9}},? )?(?:{_MONTH})\.? \d{{1,2}},? \d{{4}}"
    rf"|(?:\w{{3,9}},? )?\d{{1,2}} (?:{_MONTH})\.? \d{{4}}|{'|'.join(english.DEICTIC)})"
)
_MOMENT = rf"(?:{_DATE}(?:,| at|T| um)?[ \u202f]{{1,2}})?{_CLOCK}"
_ADDRESS = r"<[^<>\n]{3,120}>"
# "Ann Marsh  9:14 AM", "Ann — 03/05/2024 10:42", "Ann Marsh, [13.03.2023 17:40]".
_NAMED_FIRST = re.compile(
    rf"[ \t>]{{0,8}}{_MARK}(?P<name>{_NAME}){_MARK}(?:[ \t]{{1,3}}(?:APP|BOT|Bot|App))?"
    rf"(?P<address>[ \t]{{1,3}}{_ADDRESS})?"
    r"(?P<gap>[ \t]{2,80}|\t|,? ?\[|,? ?\(| [—–-]{1,2} |, |[ \t])"
    rf"{_MOMENT}[\])]?:?(?: \(edited\))?[ \t\r]*\Z",
    re.IGNORECASE,
)
# "Ann Marsh  3 days ago", "Ann Marsh · 2h".
_AGO = re.compile(
    rf"[ \t>]{{0,8}}{_MARK}(?P<name>{_NAME}){_MARK}(?:[ \t]{{2,80}}|\t| ?[·•|] ?| [—–-]{{1,2}} )"
    rf"(?:{english.AGO})(?: \(edited\))?[ \t\r]*\Z",
    re.IGNORECASE,
)
# "[3/13/2023 5:40 PM] Ann Marsh".
_NAMED_BEHIND = re.compile(
    rf"[ \t]{{0,4}}\[{_MOMENT}\][ \t]{{1,3}}{_MARK}(?P<name>{_NAME}){_MARK}:?[ \t\r]*\Z",
    re.IGNORECASE,
)
# "22:04 < moss> …", "[17:40] Ann: …".
_IRC = re.compile(
    r"[ \t]{0,4}\[?(?P<clock>\d{1,2}:\d\d(?::\d\d)?)\]?(?P<half>)[ \t]{1,3}"
    r"(?:<[ @+%&~]?(?P<name>[^<>\s]{1,40})>|(?P<system>-!-|\*{1,3}|[<-]->?))[ \t]?"
)
_INLINE = re.compile(
    rf"[ \t]{{0,4}}[\[(]?{_CLOCK}[\])]?(?: ?[-–—] ?|[ \t]{{1,3}})"
    rf"{_MARK}(?P<name>{_NAME}){_MARK}:{_MARK}[ \t]"
)
_NAME_ALONE = re.compile(rf"{_MARK}(?=[^\Wa-z_]){_NAME}{_MARK}[ \t\r]{{0,4}}\Z")
_HOUR_ALONE = re.compile(rf"[ \t]{{1,8}}{_CLOCK}[ \t\r]{{0,4}}\Z")
_LOGGED = re.compile(
    rf"[-*# ]{{0,6}}(?:{'|'.join(english.LOGGED)}):?,? "
    r"(?:[A-Z][a-z]{2},? )?(?P<month>[A-Z][a-z]{2}) (?P<number>\d{1,2}) "
    r"(?:\d\d:\d\d:\d\d )?(?P<year>\d{4})\s*\Z",
    re.IGNORECASE,
)
_PERSONAL = re.compile(rf"(?<![\w’'])(?:{'|'.join(english.PERSONAL)})(?![\w’'])")
_FORWARDED = re.compile(
    rf"\[?\s?(?:{'|'.join(english.PASSED_ON)})\s(?P<name>[^\]\n:]{{1,60}}?)\s?[\]:]?\s*\Z"
)
_BOLD = re.compile(r"[ \t>]{0,8}(?:\*\*|__)[^*_\n]{1,80}(?:\*\*|__) ")
_NOON = 12


@attrs.frozen(kw_only=True)
class _Head:
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


def timed_in(text: str, lines: Sequence[Line]) -> tuple[Part, ...]:
    """Return the messages of such a chat, of which the lines are given; else nothing."""
    heads = list(_heads_with_hours(lines))
    written = [head for head in heads if head.name]
    if len(written) < _FEWEST or not _have_words(lines, heads, written):
        return ()
    first = min(heads[0].at, written[0].at)
    if sum(bool(line.words.strip()) for line in lines[:first]) > _MOST_ABOVE:
        return ()
    is_chat = _is_chat(lines, heads, written)
    return tuple(_messages(text, lines, heads, is_chat=is_chat))


def is_printed_thread(lines: Sequence[Line]) -> bool:
    """Say whether lines hold a thread as a mail program prints it: name, address, day and hour."""
    found = (_NAMED_FIRST.match(line.words) for line in lines if len(line.words) <= _LONGEST)
    return sum(one is not None and bool(one["address"] and one["date"]) for one in found) >= _FEWEST


def _heads_with_hours(lines: Sequence[Line]) -> Iterator[_Head]:
    below = None
    for at, line in enumerate(lines):
        if below is not None:
            below = None  # the hour below a name
            continue
        below = _name_over_hour(lines, at)
        if (head := below or _head_with_hour(line, at)) is not None:
            yield head


def _name_over_hour(lines: Sequence[Line], at: int) -> _Head | None:
    """Return a name alone on its line, with nothing but an hour, set in, on the next."""
    behind = lines[at + 1] if at + 1 < len(lines) else None
    if behind is None or len(behind.words) > _LONGEST or len(lines[at].words) > _LONGEST:
        return None
    hour = _HOUR_ALONE.match(behind.words)
    if hour is None or _NAME_ALONE.match(lines[at].words) is None:
        return None
    return _Head(
        at=at,
        body=behind.end,
        name=lines[at].words.strip(" *_"),
        clock=_minute(hour),
        words=" ".join(f"{lines[at].words} {behind.words}".split()),
        form="below",
    )


def _head_with_hour(line: Line, at: int) -> _Head | None:
    words = line.words
    if inline := (_IRC.match(words) or _INLINE.match(words)):
        is_irc = inline.re is _IRC
        return _Head(
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
    if found is not None and not _is_name_alone(found):
        found = None
    own = " ".join(words.split())
    if found is not None:
        date = found["date"]
        return _Head(
            at=at,
            body=line.end,
            name=found["name"].strip("*_ "),
            day=None if date is None else _day_written(date),
            open_day=None if date is None else _open_day(date),
            clock=_minute(found),
            is_of_program=date is not None and _is_printed(found),
            words=own,
            form=_form(found),
        )
    if ago := _AGO.match(words):
        name = ago["name"].strip("*_ ")
        return _Head(at=at, body=line.end, name=name, day=HeadDay(), clock=0, words=own, form="ago")
    return _divider(line, at, own)


def _is_printed(found: re.Match[str]) -> bool:
    """Say whether name and moment stand apart as only programs for chats and mail print them."""
    named = found.groupdict()
    is_apart = found.re is _NAMED_BEHIND or "[" in named["gap"] or "—" in named["gap"]
    return is_apart or named["address"] is not None


def _form(found: re.Match[str]) -> str:
    """Return how a line is written: programs write all their lines in one way."""
    named = found.groupdict()
    gap = (named.get("gap") or "").strip() or "apart"
    return f"{found.re is _NAMED_BEHIND}{bool(named.get('date'))}{bool(named['half'])}{gap}"


def _is_name_alone(found: re.Match[str]) -> bool:
    """Say whether a name stands before a moment, set apart by more than one space."""
    if found.re is not _NAMED_FIRST:
        return not found["name"].isupper()
    if found["gap"] == " " and found["date"] is not None and _BOLD.match(found.string):
        return True
    if found["gap"] in {" ", ", "}:
        return found["address"] is not None or (found["gap"] == ", " and found["date"] is not None)
    return True


def _divider(line: Line, at: int, own: str) -> _Head | None:
    logged = _LOGGED.match(own)
    if logged is not None:
        words = f"{logged['number']} {logged['month']} {logged['year']}"
        return _Head(at=at, body=line.end, day=day_of(words), words=own)
    if open_ := _open_day(own.strip(" -–—*_")):
        return _Head(at=at, body=line.end, day=HeadDay(), open_day=open_, words=own)
    one = date_line(own)
    if one is None or not one.is_alone:
        return None
    day, open_ = HeadDay() if one.has_wrong_weekday else one.day, None
    if one.month and one.weekday is not None:
        open_ = OpenDay(month=one.month, number=one.number, weekday=one.weekday)
    return _Head(at=at, body=line.end, day=day, open_day=open_, words=own)


def _open_day(words: str) -> OpenDay | None:
    """Return the day of "Today" or "Yesterday", as programs write it; `None` for anything else."""
    back = english.DEICTIC.index(words.lower()) if words.lower() in english.DEICTIC else None
    return None if back is None else OpenDay(days_back=back)


def _day_written(words: str) -> HeadDay:
    if words.lower() in english.DEICTIC:
        return HeadDay()
    day = of_figures(words)
    return HeadDay() if day.is_short else day


def _minute(found: re.Match[str]) -> int:
    hour, minute = (int(one) for one in re.split("[:.]", found["clock"])[:2])
    if found["half"]:
        hour = hour % _NOON + _NOON * (found["half"].lower() == "p")
    return hour * 60 + minute


def _have_words(lines: Sequence[Line], heads: Sequence[_Head], written: Sequence[_Head]) -> bool:
    """Say whether words stand behind most lines that name somebody, as in no timetable."""
    return sum(bool(one.strip()) for one in _bodies(lines, heads)) * 4 >= len(written) * 3


def _bodies(lines: Sequence[Line], heads: Sequence[_Head]) -> Iterator[str]:
    """Yield what stands behind each line that names somebody."""
    ends = [*(head.at for head in heads[1:]), len(lines)]
    for head, end in zip(heads, ends, strict=True):
        if head.name:
            own = lines[head.at].words[head.body - lines[head.at].body :]
            below = [line.words[:500] for line in lines[head.at + 1 : min(end, head.at + 8)]]
            yield "\n".join((own[:2000], *below))


def _is_chat(lines: Sequence[Line], heads: Sequence[_Head], written: Sequence[_Head]) -> bool:
    if all(head.is_of_program for head in written):
        return True
    names = Counter(head.name for head in written)
    bodies = list(_bodies(lines, heads))
    personal = sum(_PERSONAL.search(body) is not None for body in bodies)
    return max(names.values()) >= _FEWEST and personal * 3 >= len(bodies)


def _messages(
    text: str, lines: Sequence[Line], heads: Sequence[_Head], *, is_chat: bool
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
        part = attrs.evolve(part, open_day=open_) if is_usual else part
        yield part
        if head.name:
            yield from _of_others(text, part)
    yield from after_the_last(text, last_end)


def _month_first(heads: Sequence[_Head]) -> bool | None:
    shown = {head.day.months_first for head in heads if head.day is not None} - {None}
    return shown.pop() if len(shown) == 1 else None


def _timed_message(  # noqa: PLR0913 - a message is of a head, its day and the order of figures
    line: Line,
    head: _Head,
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
    if (doubtful := pasted(text, part)) is not None:
        yield doubtful


def _end_of_last(lines: Sequence[Line], head: _Head) -> int:
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

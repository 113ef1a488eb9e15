"""Moments and names that begin a line, as programs for chats write them in many countries.

A stamp is of one form with the others of its chat: how the day is joined, what stands between it
and the hour, and what sets the name apart. Some forms only such programs print; others stand in
logs, tables and lists of news too.
"""

import datetime as dt
import re
from collections.abc import Iterator

import attrs

from chronology.documents.parts.date_lines import date_line
from chronology.documents.parts.days import HeadDay, of_figures
from chronology.documents.parts.writers import is_name, name_of
from chronology.languages import written_heads as others
from chronology.languages.english import threads as english
from chronology.languages.english.names import WEEKDAYS
from chronology.languages.page_words import MONTH_OF
from chronology.patterns import when_used
from chronology.timespan import TimeSpan

_FIRST_YEAR, _LAST_YEAR = 1900, 2050  # others are of another calendar
_LONGEST_LINE = 2_000  # code points of a line in which its stamp is looked for
_LONGEST_HEAD = 160
_B = r"[\u200e\u200f\u202a-\u202e\u2066-\u2069]{0,3}"  # marks of the direction of writing
_S = r"[ \u202f\u00a0]"
_MONTHS = "|".join(sorted(MONTH_OF, key=len, reverse=True))
_HALVES = "|".join(others.HALVES)
_BEHIND = "|".join(map(re.escape, others.BEHIND_CLOCK))
_BEFORE = "|".join(map(re.escape, sorted(others.BEFORE_CLOCK, key=len, reverse=True)))
_SIGNED = "|".join(
    rf"\d{{4}}{year} ?\d{{1,2}}{month} ?\d{{1,2}}{day}" for year, month, day in others.DAY_SIGNS
)
_CLOCK = (
    rf"(?P<half>(?:{_HALVES}){_S}?)?\d{{1,2}}[:.]\d\d(?:[:.]\d\d)?(?![\d:])"
    rf"(?:{_S}?[AaPp]\.?{_S}?[Mm](?:\.|(?!\w)))?(?:{_S}?(?P<of_hour>{_BEHIND})(?!\w))?"
    r"(?: ?(?:UTC|GMT|Z|[+-]\d\d:?\d\d))?"
)
_FIGURES = rf"\d{{1,4}}{_B}(?P<joint>[/.-]|\. ){_B}\d{{1,2}}{_B}(?P=joint){_B}\d{{1,4}}(?!\d)"
_OF = rf"(?: (?:{others.OF_MONTH}))?"
_WRITTEN = (
    rf"\d{{1,2}}\.?{_OF} (?:{_MONTHS})\.?,?{_OF} \d{{4}}"
    rf"|(?:{_MONTHS})\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
)
_DATE = (
    rf"(?:[^\W\d_]{{2,12}}\.?,? (?=[\d{{]|[^\W\d_]{{3,12}}\.? \d))?(?P<date>{_SIGNED}|{_FIGURES}"
    rf"|{_WRITTEN})(?P<of_year>\.(?= )| (?:{'|'.join(map(re.escape, others.BEHIND_DAY))}))?"
)
_SHORT = r"(?P<short>\d{1,2}[/.]\d{1,2}\.?)"
# "12/05/2023, 18:03", "12.5.2023 klo 18.03", "2023. 5. 12. 오후 6:03", "2023-05-12T18:03:11Z".
_MOMENT = rf"{_DATE}(?P<comma>[,،]?){_B}(?:T|{_S}{{1,2}}(?:(?P<word>{_BEFORE}){_S})?){_B}{_CLOCK}"
# "18:03, 12/5/2023".
_TURNED = (
    _CLOCK.replace("<half>", "<half2>").replace("<of_hour>", "<of_hour2>")
    + rf"[,،]{_S}{_B}"
    + _FIGURES.replace("joint", "joint2").join(("(?P<turned>", ")"))
)
_OPENS = rf"[ \t]{{0,4}}{_B}(?P<bracket>\[?){_B}(?:{_MOMENT}|{_TURNED}){_B}(?P<closed>\]?){_B}"
_HEAD = when_used(
    rf"{_OPENS}(?P<gap>{_S}[-–—]{_S}|\t|,{_S}|{_S}{{0,2}}){_B}(?P<rest>[^\n]*)",
    re.IGNORECASE,
    only_if=r"\d[:.]\d\d",
)
_LINE = when_used(r"[^\n]+")
_NICK = when_used(r"<(?P<name>[^<>\n]{1,60})> ?|(?=[*-])")
_NAMED = when_used(rf"(?P<name>[^:\t\n]{{1,60}}?)(?P<colon>{_S}?:{_S}|:\Z|\t)")
_NO_YEAR = when_used(
    rf"[ \t]{{0,4}}\[(?:{_SHORT},{_S}\d{{1,2}}[:.]\d\d|\d{{1,2}}[:.]\d\d(?:[:.]\d\d)?,{_S}"
    rf"{_SHORT.replace('short', 'turned')})[^\]\n]{{0,12}}\]{_S}(?P<name>[^:\n]{{1,60}}):{_S}",
    re.IGNORECASE,
)
_HOUR_NAMED = when_used(
    rf"[ \t]{{0,4}}[\[(]?\d{{1,2}}[:.]\d\d(?:[:.]\d\d)?(?:{_S}?[AaPp]\.?[Mm]\.?)?[\])]?"
    rf"(?:{_S}[-–—])?{_S}{{1,2}}<?(?P<name>[^:<>\n]{{1,60}})(?::{_S}|>{_S})",
)
_PLAIN_CLOCK = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?"
_DEICTIC = "|".join((*english.DEICTIC, *(name for forms in WEEKDAYS for name in forms)))
# "Lena Voss 03/05/2023 10:04", "Lena Voss  10:04 AM", "Lena, Fri 12:04", "Lena (3 May 2023):".
_NAMED_FIRST = when_used(
    rf"[ \t*_—–-]{{0,8}}(?P<name>[^\n\d\[(]{{1,60}}?)"
    rf"(?:,?{_S}{{1,4}}[\[(—–-]?{_S}?{_MOMENT}{_B}[\])]?:?"
    rf"|(?:{_S}{{1,9}}|\t|{_S}?[·•|]{_S}?|,{_S}|{_S}[—–-]{{1,2}}{_S}){_PLAIN_CLOCK}"
    rf"|,?{_S}{{1,4}}(?:{_DEICTIC})(?:,|{_S}at)?{_S}{_PLAIN_CLOCK}"
    rf"|,?{_S}{{1,4}}\(?(?:{_WRITTEN}|{_FIGURES.replace('joint', 'sign')})\)?:)[ \t\r]{{0,4}}\Z",
    re.IGNORECASE,
)
# "Yesterday at 9:00 AM", below a name.
_HOUR_AGO = when_used(
    rf"[ \t]{{0,4}}(?:{_DEICTIC})(?:,|{_S}at)?{_S}{_PLAIN_CLOCK}[ \t\r]{{0,4}}\Z", re.IGNORECASE
)
# "[Lena] [10:04] …", "Lena (10:04): …".
_BESIDE = when_used(
    rf"[ \t]{{0,4}}(?:\[(?P<name>[^\]\n]{{1,60}})\]{_S}\[[^\]\n\d]{{0,6}}{_PLAIN_CLOCK}\]"
    rf"|[*_]{{0,2}}[^\W\d_][^\n:()\[\]]{{0,40}}{_S}[(\[]{_PLAIN_CLOCK}[)\]]:)",
    re.IGNORECASE,
)


@attrs.frozen(kw_only=True)
class Stamp:
    """A moment that begins a line, and the name behind it.

    Attributes:
        start: where it begins, in code points.
        body: where what is written begins.
        name: who wrote; empty for what the program says.
        day: the day that it names.
        figures: the figures of that day; empty where words name the month.
        head: its words, in one line.
        form: how it is written; all those of a chat are written in one form.
        is_of_program: whether only programs for chats print that form.
    """

    start: int
    body: int
    name: str
    day: HeadDay
    figures: tuple[str, ...]
    head: str
    form: str
    is_of_program: bool


def stamps_in(text: str) -> Iterator[Stamp]:
    """Yield the stamps that begin lines of a text and have something behind them."""
    for line in _LINE.finditer(text):
        if (found := _stamp(line.group(), line.start())) is not None:
            yield found


def begins_another(words: str, *, leads: bool) -> bool:
    """Say whether a line begins, or is, the head of a message as programs for chats write it.

    Args:
        words: the line's.
        leads: whether other words stand below it: a head alone on its line leads some.
    """
    words = words[:_LONGEST_HEAD]
    stamped = _HEAD.match(words)
    if stamped is not None and (leads or stamped["rest"].strip()):
        return True
    if _NO_YEAR.match(words) or _BESIDE.match(words):
        return True
    if leads and _HOUR_AGO.match(words):
        return True
    found = _HOUR_NAMED.match(words) or (_NAMED_FIRST.match(words) if leads else None)
    return found is not None and is_name(found["name"].strip(" ,*_—–-"))


def _stamp(line: str, at: int) -> Stamp | None:
    found = _HEAD.match(line[:_LONGEST_LINE])
    if found is None or bool(found["bracket"]) != bool(found["closed"]):
        return None
    rest = found["rest"]
    if not rest.strip() or (not found["closed"] and not found["gap"]):
        return None
    nick = _NICK.match(rest) if found["gap"].strip() == "" else None
    named = nick or _NAMED.match(rest)
    name = _name_behind(named, is_nick=nick is not None)
    is_apart = bool(found["closed"]) or found["gap"].strip() not in {"", ","} or nick is not None
    if not is_apart and not name:
        return None  # "12/05/2023 18:03 the crane arrived: …"
    if found["closed"] and not name and (named is None or not found["comma"]) and not nick:
        return None  # a log, or a name that stands alone on its line
    date = found["date"] or found["turned"]
    start = at + len(line) - len(line.lstrip(" \t"))
    is_behind = name or nick is not None
    body = at + found.start("rest") + (named.end() if is_behind and named is not None else 0)
    return Stamp(
        start=start,
        body=body,
        name=name,
        day=_day_of_a_stamp(date),
        figures=tuple(re.findall(r"\d+", date)) if re.search(r"[^\W\d]", date) is None else (),
        head=" ".join(line[: body - at].split()),
        form=_form(found),
        is_of_program=_is_of_program(found, nick),
    )


def _name_behind(named: re.Match[str] | None, *, is_nick: bool) -> str:
    if named is None or named["name"] is None:
        return ""
    return named["name"].strip() if is_nick else name_of(named["name"])


def _form(found: re.Match[str]) -> str:
    date = found["date"] or found["turned"]
    joint = "".join(sorted(set(re.sub(rf"\d|{_B}", "", date))))[:8] if found["date"] else "turned"
    length = max(map(len, re.findall(r"\d+", date)), default=0)
    is_iso = len(re.match(r"\d*", date).group()) > 2  # type: ignore[union-attr]  # noqa: PLR2004 - a year
    return "|".join(
        (
            "words" if re.search(r"[^\W\d_]{3}", date) else joint,
            str(length),
            str(is_iso),
            found["bracket"],
            found["comma"] or "",
            (found["word"] or "").lower(),
            "dash" if found["gap"].strip() in {"-", "–", "—"} else repr(found["gap"]),
        )
    )


def _is_of_program(found: re.Match[str], nick: re.Match[str] | None) -> bool:
    if found["turned"]:
        return bool(found["bracket"])
    is_apart = bool(found["bracket"]) or found["gap"].strip() in {"-", "–", "—"}
    is_of = found["date"] and re.search(rf" (?:{others.OF_MONTH}) \d{{4}}\Z", found["date"])
    is_worded = is_of or found["half"] or found["of_hour"] or found["of_year"] or found["word"]
    if found["comma"] or is_worded:
        return is_apart or bool(found["half"])
    is_iso = re.match(r"\d{4}-\d\d-\d\d\Z", found["date"]) is not None
    return is_iso and (nick is not None or bool(found["bracket"]))


def _day_of_a_stamp(date: str) -> HeadDay:
    figures = re.findall(r"\d+", date)
    if re.search(r"[^\W\d_]{3}", date):
        one = date_line(date)
        return HeadDay() if one is None else one.day
    if len(figures[0]) > 2:  # noqa: PLR2004 - figures of a day
        return HeadDay(day=_of_year_first(*map(int, figures)))
    joint = "." if "." in date else "-" if "-" in date else "/"
    day = of_figures(joint.join(figures))
    return day if day.day is None or _is_of_our_calendar(day.day) else HeadDay()


def _of_year_first(year: int, month: int, day: int) -> TimeSpan | None:
    try:
        one = TimeSpan.of_date(dt.date(year, month, day))
    except ValueError:
        return None
    return one if _is_of_our_calendar(one) else None


def _is_of_our_calendar(day: TimeSpan) -> bool:
    return _FIRST_YEAR <= int(str(day.earliest)[:4]) <= _LAST_YEAR

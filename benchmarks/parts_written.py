"""Chats, diaries, minutes, archives and letters, with the day and the writer of each stretch."""

import datetime as dt
import random
from collections.abc import Callable, Iterator, Sequence

import attrs
from parts_threads import NAMES, THINGS, TOLD, Expected, Made

Stretch = tuple[dt.datetime, str, tuple[Expected, ...]]


def stretches(
    draw: random.Random, count: int, *, known: bool = True, voice: bool = True
) -> list[Stretch]:
    """Return stretches of several days in order, each with two quotes."""
    people = [name for name, _ in draw.sample(NAMES, 3)]
    first = dt.date(draw.randint(1950, 2023), draw.randint(1, 12), draw.randint(14, 27))
    at = dt.datetime.combine(first, dt.time(9, 5))
    things = draw.sample(THINGS, 2 * count)
    made = []
    for number in range(count):
        name = people[number % len(people)]
        told = []
        for thing in things[2 * number : 2 * number + 2]:
            words, away, mood = draw.choice(TOLD)
            day = at.date() + dt.timedelta(days=away) if known else None
            told.append(
                Expected(words=words.format(thing), mood=mood, day=day, voice=name if voice else "")
            )
        made.append((at, name, tuple(told)))
        at += dt.timedelta(days=draw.randint(1, 9), minutes=draw.randint(1, 300))
    return made


def _said(told: Sequence[Expected], joint: str = ". ") -> str:
    return joint.join(one.words for one in told) + "."


def _english(day: dt.date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def _american(day: dt.date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


def _weekday(day: dt.date) -> str:
    return f"{day:%A}, {_english(day)}"


# Chats --------------------------------------------------------------------------------------


def _whatsapp(made: Sequence[Stretch]) -> str:
    return "\n".join(f"[{at:%d/%m/%Y, %H:%M:%S}] {who}: {_said(told)}" for at, who, told in made)


def _android(made: Sequence[Stretch]) -> str:
    lines = (f"{at:%m/%d/%Y}, {at:%I:%M %p} - {who}: {_said(told)}" for at, who, told in made)
    return "\n".join(lines)


def _telegram(made: Sequence[Stretch]) -> str:
    return "\n\n".join(f"{who}, [{at:%d.%m.%Y %H:%M}]\n{_said(told)}" for at, who, told in made)


def _slack(made: Sequence[Stretch]) -> str:
    return "\n\n".join(
        f"{at:%A}, {_american(at)}\n\n{who}  {at:%I:%M %p}\nok, as I told you: {_said(told)}\n\n"
        f"{made[0][1]}  {at:%I:%M} PM\nthanks"
        for at, who, told in made
    )


def _discord(made: Sequence[Stretch]) -> str:
    return "\n".join(f"{who} — {at:%m/%d/%Y %I:%M %p}\n{_said(told)}" for at, who, told in made)


def _teams(made: Sequence[Stretch]) -> str:
    return "\n".join(f"[{at:%d/%m/%Y %H:%M}] {who}\n{_said(told)}" for at, who, told in made)


def _irc(made: Sequence[Stretch]) -> str:
    return "\n".join(
        f"--- Day changed {at:%a %b %d %Y}\n{at:%H:%M} < {who.split()[0].lower()}> {_said(told)}"
        for at, who, told in made
    )


def _hours_alone(made: Sequence[Stretch]) -> str:
    return "\n".join(f"{who}  {at:%I:%M %p}\nI say: {_said(told)}" for at, who, told in made)


def _one_stamp(made: Sequence[Stretch]) -> str:
    at, who, told = made[0]
    return f"[{at:%d/%m/%Y, %H:%M}] {who}: {_said(told)}\n"


# Diaries, minutes, archives, letters ---------------------------------------------------------


def _diary(made: Sequence[Stretch]) -> str:
    body = "\n\n".join(f"{_weekday(at)}\n\n{_said(told)} Rain." for at, _, told in made)
    return f"Site diary of the works\n\n{body}\n"


def _headings(made: Sequence[Stretch]) -> str:
    return "\n\n".join(
        f"## {at:%Y-%m-%d}\n\nI was there when {_said(told)}" for at, _, told in made
    )


def _weekdays(made: Sequence[Stretch]) -> str:
    body = "\n\n".join(f"{at:%A} {_english(at)}\n\n{_said(told)}" for at, _, told in made)
    return f"The Quay\n\n{body}\n"


def _year_in_title(made: Sequence[Stretch]) -> str:
    year = made[0][0].year
    body = "\n\n".join(f"{at:%A}, {at.day} {at:%B}\n\n{_said(told)}" for at, _, told in made)
    return f"# Journal, {year}\n\n{body}\n"


def _web_diary(made: Sequence[Stretch]) -> str:
    body = "".join(
        f"<h2>{_american(at)}</h2><p>{_said(told)}</p>" for at, _, told in reversed(made)
    )
    return f"<html><body><h1>Harbour log</h1>{body}</body></html>"


def _minutes(made: Sequence[Stretch]) -> str:
    return "\n\n".join(
        f"QUAY COUNCIL\n\nMINUTES OF THE MEETING HELD ON {_english(at).upper()}\nin the Hall\n\n"
        f"1. The minutes of the previous meeting were approved.\n2. {_said(told)}\n"
        f"3. Next meeting: {_english(at + dt.timedelta(days=30))}."
        for at, _, told in made
    )


def _minutes_in_markdown(made: Sequence[Stretch]) -> str:
    return "\n\n".join(
        f"# Minutes of the board meeting\n\n**Date:** {_weekday(at)}\n**Present:** all\n\n"
        f"## Works\n\n{_said(told)}"
        for at, _, told in made
    )


def _cuttings(made: Sequence[Stretch]) -> str:
    return "\n\n".join(
        f"Quay Courier, {at:%A} {_english(at)}, page {number}\n\nTHE WORKS\n\n{_said(told)}"
        for number, (at, _, told) in enumerate(made, 1)
    )


def _letters(made: Sequence[Stretch]) -> str:
    return "\n\n".join(
        f"The Wharf\n\n{_english(at)}\n\nDear Sir,\n\nI write to say that {_said(told)}\n\n"
        f"Yours faithfully,\n\n{who}"
        for at, who, told in made
    )


def _sheets(made: Sequence[Stretch]) -> str:
    return "\n\n".join(
        f"---\n*page {number}*\n\nQuay Works Ltd\nOld Road, Port\n\nDate: {_english(at)}\n\n"
        f"Dear Ms Vale\n\n**Works**\n\n{_said(told)}\n\nKind regards\n{who}\nDirector"
        for number, (at, who, told) in enumerate(made, 1)
    )


# What has no day of its own ------------------------------------------------------------------


def _schedule(made: Sequence[Stretch]) -> str:
    body = "\n\n".join(f"{_weekday(at)}\n\n{_said(told)}" for at, _, told in made)
    return f"Programme of events\n\n{body}\n"


def _history(made: Sequence[Stretch]) -> str:
    body = "\n\n".join(f"{_english(at)}\n\nHere {_said(told)}" for at, _, told in made)
    return f"History of the Quay\n\n{body}\n"


def _outline(made: Sequence[Stretch]) -> str:
    return "\n\n".join(f"{_english(at)}\n\n{_said(told)}" for at, _, told in made)


def _undated_letters(made: Sequence[Stretch]) -> str:
    days = ("12 March 1950", "14 March 1950")
    dated = "\n\n".join(
        f"{day}\n\nDear Sir,\n\nNo news.\n\nYours truly,\n\nAda Pike" for day in days
    )
    return f"{dated}\n\n---\n[undated note]\n\n{_said(made[0][2])}\n\n---\n{_said(made[1][2])}\n"


@attrs.frozen(kw_only=True)
class Style:
    """A manner of writing: how it is made, as which file, and what of it can be known."""

    make: Callable[[Sequence[Stretch]], str]
    file: str = "a.txt"
    known: bool = True
    voice: bool = True
    first: bool = False


STYLES = {
    "WhatsApp, iOS": Style(make=_whatsapp),
    "WhatsApp, Android, American": Style(make=_android),
    "Telegram": Style(make=_telegram),
    "Slack": Style(make=_slack),
    "Discord": Style(make=_discord),
    "Teams": Style(make=_teams),
    "IRC": Style(make=_irc),
    "hours without a day": Style(make=_hours_alone, known=False),
    "one stamp": Style(make=_one_stamp, known=False, first=True),
    "diary": Style(make=_diary, voice=False),
    "diary, headings": Style(make=_headings, file="a.md", voice=False),
    "weekdays": Style(make=_weekdays, voice=False),
    "diary, year in its title": Style(make=_year_in_title, file="a.md", voice=False),
    "diary, page": Style(make=_web_diary, file="a.html", voice=False),
    "minutes": Style(make=_minutes, voice=False),
    "minutes, Markdown": Style(make=_minutes_in_markdown, file="a.md", voice=False),
    "cuttings": Style(make=_cuttings),
    "letters": Style(make=_letters),
    "letters on sheets": Style(make=_sheets, file="a.md"),
    "schedule": Style(make=_schedule, known=False),
    "history": Style(make=_history, known=False),
    "outline": Style(make=_outline, known=False),
    "letters without a date": Style(make=_undated_letters, known=False),
}


def written(seed: int) -> Iterator[Made]:
    """Yield a document of each style; another seed, other people and days."""
    draw = random.Random(1000 + seed)  # noqa: S311 - texts, no secrets
    for name, style in STYLES.items():
        made = stretches(draw, 4, known=style.known, voice=style.voice)
        if style.make is _irc:
            made = [(at, who, _spoken(told, who.split()[0].lower())) for at, who, told in made]
        if style.make is _cuttings:
            made = [(at, who, _spoken(told, "Quay Courier")) for at, who, told in made]
        if style.make is _year_in_title:
            made = [one for one in made if one[0].year == made[0][0].year]
        shown = made[:1] if style.first else made[:2] if style.make is _undated_letters else made
        yield Made(
            style=name,
            file=style.file,
            text=style.make(made),
            published=made[-1][0].date() + dt.timedelta(days=60),
            quotes=tuple(one for _, _, told in shown for one in told),
        )


def _spoken(told: Sequence[Expected], voice: str) -> tuple[Expected, ...]:
    return tuple(attrs.evolve(one, voice=voice) for one in told)

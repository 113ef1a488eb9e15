"""Manners of writing in which parts were not looked at while their readers were made."""

import random
from collections.abc import Callable, Iterator, Sequence

from parts_threads import Made, Message, messages
from parts_written import Stretch, stretches

_WIDE = " " * 40


def _said(one: Stretch) -> str:
    return ". ".join(words.words for words in one[2]) + "."


def _wrapped(thread: Sequence[Message]) -> str:
    new, old = thread
    at = f"{old.at:%a}, {old.at.day} {old.at:%b} {old.at.year} at {old.at:%H:%M}"
    head = f"On {at}, {old.name}\n<{old.address}> wrote:"
    return "\n".join([*new.lines, "", head, "", *(f"> {line}" for line in old.lines)])


def _block_in_marks(thread: Sequence[Message]) -> str:
    new, old = thread
    head = [
        "-----Original Message-----",
        f"From: {old.name} <{old.address}>",
        f"Sent: {old.at.day} {old.at:%B} {old.at.year} {old.at:%H:%M}",
        f"To: {new.name}",
        "Subject: works",
        "",
    ]
    return "\n".join([*new.lines, "", *(f"> {line}" for line in (*head, *old.lines))])


def _signed(thread: Sequence[Message]) -> str:
    new, old = thread
    at = f"{old.at:%d/%m/%Y} {old.at:%H:%M}"
    rest = ["--", new.name, "Works Office", "", "This mail is confidential.", ""]
    quoted = [f"> {line}" for line in (*old.lines, "", "-- ", old.name)]
    return "\n".join([*new.lines, "", *rest, f"On {at}, {old.name} wrote:", *quoted])


def _ordinals(made: Sequence[Stretch]) -> str:
    heads = (f"{at:%A} {at.day}TH {at:%B} {at.year}".upper() for at, _, _ in made)
    body = "\n\n".join(f"{head}\n\n{_said(one)}" for head, one in zip(heads, made, strict=True))
    return f"CAPTAIN'S LOG\n\n{body}\n"


def _figures(made: Sequence[Stretch]) -> str:
    body = "\n\n".join(f"{one[0]:%d.%m.%Y}\n{_said(one)}" for one in made)
    return f"My diary\n\n{body}\n"


def _held(made: Sequence[Stretch]) -> str:
    return "\n\n".join(
        f"Parish Council\nMinutes of a meeting\nheld on {one[0]:%A} {one[0].day} {one[0]:%B} "
        f"{one[0].year} at 7 pm\n\nPresent: all.\n\n{_said(one)}"
        for one in made
    )


def _dear(made: Sequence[Stretch]) -> str:
    return "\n\n\n".join(
        f"{_WIDE}Kirkby, {one[0].day}th {one[0]:%B} {one[0].year}\n\nMy dear Ada,\n\n"
        f"{_said(one)}\n\n{_WIDE}Yours ever,\n{_WIDE}    {one[1]}"
        for one in made
    )


def _short_years(made: Sequence[Stretch]) -> str:
    return "\n".join(f"{one[0]:%d.%m.%y}, {one[0]:%H:%M} - {one[1]}: {_said(one)}" for one in made)


def _columns(made: Sequence[Stretch]) -> str:
    return "\n".join(f"{one[0]:%Y-%m-%d} | {_said(one)}" for one in made)


def _posted(made: Sequence[Stretch]) -> str:
    return "\n\n".join(
        f"The works\nPosted on {one[0]:%B} {one[0].day}, {one[0].year}\n\n{_said(one)}"
        for one in reversed(made)
    )


def _bullets(made: Sequence[Stretch]) -> str:
    return "\n".join(f"- {one[0].day} {one[0]:%B} {one[0].year}: {_said(one)}" for one in made)


_MAILS: dict[str, Callable[[Sequence[Message]], str]] = {
    "wrapped head": _wrapped,
    "headers in marks": _block_in_marks,
    "signatures, figures": _signed,
}
_TEXTS: dict[str, tuple[Callable[[Sequence[Stretch]], str], bool, bool]] = {
    "log, ordinals": (_ordinals, True, False),
    "diary, figures": (_figures, True, False),
    "minutes, held on": (_held, True, False),
    "letters, places": (_dear, True, True),
    "WhatsApp, short years": (_short_years, True, True),
    "lines with dates": (_columns, False, False),
    "posts": (_posted, False, False),
    "list of dates": (_bullets, False, False),
}


def others(seed: int) -> Iterator[Made]:
    """Yield a document in each of these manners."""
    draw = random.Random(2000 + seed)  # noqa: S311 - texts, no secrets
    for name, mail in _MAILS.items():
        thread = messages(draw, 2)
        first = thread[0]
        head = (
            f"From: {first.name} <{first.address}>\nDate: {first.at:%a, %d %b %Y %H:%M:%S} +0000\n"
        )
        quotes = tuple(one for message in thread for one in message.body)
        text = f"{head}Subject: Re: works\n\n{mail(thread)}\n"
        yield Made(style=name, file="a.eml", text=text, published=None, quotes=quotes)
    for name, (make, known, voice) in _TEXTS.items():
        made = stretches(draw, 4, known=known, voice=voice)
        yield Made(
            style=name,
            file="a.txt",
            text=make(made),
            published=made[-1][0].date().replace(year=made[-1][0].year + 1),
            quotes=tuple(one for _, _, told in made for one in told),
        )

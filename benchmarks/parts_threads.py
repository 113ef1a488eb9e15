"""Threads of mail in the manner of many programs, with the day and the writer of each message."""

import datetime as dt
import random
from collections.abc import Callable, Iterator, Sequence
from email.utils import format_datetime

import attrs

NAMES = (
    ("Ann Marsh", "ann@quay.example"), ("Bo Lind", "bo@quay.example"),
    ("Carla Voss", "carla@mill.example"), ("Dev Patel", "dev@mill.example"),
    ("Elin Åberg", "elin@ferry.example"), ("Farid O'Neill", "farid@ferry.example"),
    ("Greta van Dam", "greta@port.example"), ("Hugh Penrose", "hugh@port.example"),
)  # fmt: skip
THINGS = (
    "kiln", "mast", "crane", "ferry", "sluice", "lamp", "chapel roof", "pump", "barge", "weir",
    "north gate", "silo", "boiler", "signal box", "slipway", "footbridge", "cold store",
    "mill race",
)  # fmt: skip
TOLD = (
    ("the {} was closed yesterday", -1, "reported"),
    ("the {} was opened today", 0, "reported"),
    ("the {} will be moved tomorrow", 1, "planned"),
    ("the {} was repaired the day before yesterday", -2, "reported"),
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_GERMAN = ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
           "Oktober", "November", "Dezember")  # fmt: skip
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@attrs.frozen(kw_only=True)
class Expected:
    """A quote, with the day that it tells and whose word it is.

    Attributes:
        words: the quote.
        mood: its modality.
        day: the day; `None` where nobody can tell it.
        voice: who says it; empty where that is nobody in particular.
    """

    words: str
    mood: str
    day: dt.date | None
    voice: str


@attrs.frozen(kw_only=True)
class Made:
    """A document with what is to be read in it.

    Attributes:
        style: in whose manner it is.
        file: the name of its file.
        text: its content.
        published: when the whole was published; `None` if its text tells that.
        quotes: what is to be read.
    """

    style: str
    file: str
    text: str
    published: dt.date | None
    quotes: tuple[Expected, ...]


@attrs.frozen(kw_only=True)
class Message:
    """A message of a thread."""

    name: str
    address: str
    at: dt.datetime
    body: tuple[Expected, ...]
    other: str

    @property
    def lines(self) -> list[str]:
        """What it says, line by line."""
        return [f"Hello {self.other.split()[0]},", "", *(one.words + "." for one in self.body)]


def messages(draw: random.Random, count: int, *, known: bool = True) -> list[Message]:
    """Return messages, the newest first, each with two quotes of its own."""
    people = draw.sample(NAMES, count + 1)
    first = dt.date(draw.randint(2005, 2023), draw.randint(1, 12), draw.randint(2, 27))
    at = dt.datetime.combine(first, dt.time(17, 5))
    things = draw.sample(THINGS, 2 * count)
    made = []
    for number in range(count):
        (name, address), (other, _) = people[number], people[number + 1]
        body = []
        for thing in things[2 * number : 2 * number + 2]:
            words, away, mood = draw.choice(TOLD)
            day = at.date() + dt.timedelta(days=away) if known or not number else None
            body.append(Expected(words=words.format(thing), mood=mood, day=day, voice=name))
        made.append(Message(name=name, address=address, at=at, body=tuple(body), other=other))
        at -= dt.timedelta(days=draw.randint(3, 40), minutes=draw.randint(1, 300))
    return made


def _quotes(thread: Sequence[Message]) -> tuple[Expected, ...]:
    return tuple(one for message in thread for one in message.body)


def _mail(first: Message, body: str, *, html: bool = False) -> str:
    kind = "html" if html else "plain"
    return (
        f"From: {first.name} <{first.address}>\nTo: {first.other} <other@x.example>\n"
        f"Date: {format_datetime(first.at.replace(tzinfo=dt.UTC))}\nSubject: Re: works\n"
        f"MIME-Version: 1.0\nContent-Type: text/{kind}; charset=utf-8\n\n{body}\n"
    )


def _quoted(lines: Sequence[str], mark: str = "> ") -> list[str]:
    return [(mark + line).rstrip() if mark == "> " else mark + line for line in lines]


def english(one: Message) -> str:
    """Return the line above a quoted message, as Gmail has it."""
    at = one.at
    day = f"{_DAYS[at.weekday()]}, {_MONTHS[at.month - 1]} {at.day}, {at.year}"
    return f"On {day} at {at:%I:%M %p} {one.name} <{one.address}> wrote:"


def british(one: Message) -> str:
    """Return the same as Apple has it."""
    at = one.at
    day = f"{at.day} {_MONTHS[at.month - 1]} {at.year}"
    return f"On {day}, at {at:%H:%M}, {one.name} <{one.address}> wrote:"


def german(one: Message) -> str:
    """Return the same in German."""
    at = one.at
    day = f"{at.day}. {_GERMAN[at.month - 1]} {at.year}"
    return f"Am {day} um {at:%H:%M} schrieb {one.name} <{one.address}>:"


def dutch(one: Message) -> str:
    """Return the same in Dutch."""
    months = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
    day = f"{one.at.day} {months[one.at.month - 1]} {one.at.year}"
    return f"Op {day} om {one.at:%H:%M} schreef {one.name} <{one.address}>:"


def iso(one: Message) -> str:
    """Return the same with an ISO date."""
    return f"On {one.at:%Y-%m-%d %H:%M}, {one.name} wrote:"


def _above(thread: Sequence[Message], head: Callable[[Message], str], mark: str = "> ") -> str:
    """Return a thread answered above what is quoted."""
    lines: list[str] = []
    for number, one in enumerate(reversed(thread)):
        earlier = list(reversed(thread))[number - 1] if number else None
        lines = [*one.lines, "", *([head(earlier), *_quoted(lines, mark)] if earlier else [])]
    return "\n".join(lines)


def _below(thread: Sequence[Message], head: Callable[[Message], str]) -> str:
    lines: list[str] = []
    earlier: Message | None = None
    for one in reversed(thread):
        lines = [*([head(earlier), *_quoted(lines), ""] if earlier else []), *one.lines]
        earlier = one
    return "\n".join(lines)


def _between(thread: Sequence[Message], head: Callable[[Message], str]) -> str:
    new, old = thread[0], thread[1]
    first, second = new.body
    told = [one.words + "." for one in old.body]
    return "\n".join(
        [
            head(old),
            f"> {told[0]}",
            "",
            first.words + ".",
            "",
            f"> {told[1]}",
            "",
            second.words + ".",
        ]
    )


def _block(one: Message, form: int) -> str:
    at, rest = one.at, f"Subject: works\nTo: {one.other} <x@x.example>\n"
    sender = f"From: {one.name} <{one.address}>\n"
    american = f"{_MONTHS[at.month - 1]} {at.day}, {at.year}"
    german = f"{at.day}. {_GERMAN[at.month - 1]} {at.year}"
    return (
        (
            f"-----Original Message-----\nFrom: {one.name} [mailto:{one.address}]\n"
            f"Sent: {at:%A}, {at:%B} {at.day}, {at.year} {at:%I:%M %p}\n{rest}"
        ),
        (
            f"________________________________\nVon: {one.name} <{one.address}>\n"
            f"Gesendet: {german} {at:%H:%M}\nAn: {one.other}\nBetreff: works\n"
        ),
        (
            "-------- Forwarded Message --------\nSubject: works\n"
            f"Date: {format_datetime(at.replace(tzinfo=dt.UTC))}\n{sender}To: {one.other}\n"
        ),
        (
            f"---------- Forwarded message ---------\n{sender}"
            f"Date: {_DAYS[at.weekday()]}, {american} at {at:%I:%M %p}\n{rest}"
        ),
        (
            f"Begin forwarded message:\n\n{sender}Subject: works\n"
            f"Date: {at.day} {at:%B} {at.year} at {at:%H:%M:%S} BST\nTo: {one.other}\n"
        ),
    )[form]


def _blocks(thread: Sequence[Message], form: int) -> str:
    parts = ["\n".join(thread[0].lines)]
    parts += [f"{_block(one, form)}\n" + "\n".join(one.lines) for one in thread[1:]]
    return "\n\n".join(parts)


def _paragraphs(one: Message) -> str:
    return "".join(f"<p>{words.words}.</p>" for words in one.body)


def _html(thread: Sequence[Message], form: int) -> str:
    made = ""
    for one, earlier in zip(reversed(thread[:-1]), reversed(thread[1:]), strict=True):
        inner = made or _paragraphs(earlier)
        head = english(earlier).replace("<", "&lt;").replace(">", "&gt;")
        quote = {
            0: f'<div class="gmail_quote"><div class="gmail_attr">{head}<br></div>'
            f'<blockquote class="gmail_quote">{inner}</blockquote></div>',
            1: f'<div>{head}</div><br><blockquote type="cite">{inner}</blockquote>',
            2: '<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm">'
            f"<p><b>From:</b> {earlier.name} &lt;{earlier.address}&gt;<br><b>Sent:</b> "
            f"{earlier.at.day} {earlier.at:%B} {earlier.at.year} {earlier.at:%H:%M}<br>"
            f"<b>To:</b> {earlier.other}<br><b>Subject:</b> works</p></div>{inner}",
        }[form]
        made = _paragraphs(one) + quote
    return f"<html><body>{made}</body></html>"


def _attached(thread: Sequence[Message], *, digest: bool) -> str:
    first = thread[0]
    edge, kind = "=_edge", "digest" if digest else "mixed"
    own = f"--{edge}\nContent-Type: text/plain; charset=utf-8\n\n" + "\n".join(first.lines)
    rest = [
        f"--{edge}\nContent-Type: message/rfc822\n\n" + _mail(one, "\n".join(one.lines))
        for one in thread[1:]
    ]
    head = _mail(first, "").replace(
        "text/plain; charset=utf-8", f'multipart/{kind}; boundary="{edge}"'
    )
    return head + "\n".join([own, *rest, f"--{edge}--\n"])


def threads(seed: int) -> Iterator[Made]:
    """Yield twenty threads, each in a manner of its own; another seed, other people and days."""
    draw = random.Random(seed)  # noqa: S311 - texts, no secrets
    heads = (english, british, german, dutch, iso)

    def made(style: str, thread: Sequence[Message], text: str, file: str = "a.eml") -> Made:
        published = thread[0].at.date() if file.endswith(".txt") else None
        return Made(style=style, file=file, text=text, published=published, quotes=_quotes(thread))

    for number, head in enumerate(heads):
        thread = messages(draw, 2 + (seed + number) % 3)
        yield made(f"above, {head.__name__}", thread, _mail(thread[0], _above(thread, head)))
    for head in (english, british):
        thread = messages(draw, 3)
        yield made("below", thread, _mail(thread[0], _below(thread, head)))
    thread = messages(draw, 2)
    yield made("between", thread, _mail(thread[0], _between(thread, draw.choice(heads))))
    for form in range(5):
        thread = messages(draw, 2 + (seed + form) % 2)
        yield made(f"headers {form}", thread, _mail(thread[0], _blocks(thread, form)))
    for form in range(3):
        thread = messages(draw, 3)
        yield made(f"HTML {form}", thread, _mail(thread[0], _html(thread, form), html=True))
    for digest in (False, True):
        thread = messages(draw, 3)
        yield made("attached", thread, _attached(thread, digest=digest))
    thread = messages(draw, 2, known=False)
    bare = "\n".join(
        [*thread[0].lines, "", *_quoted(thread[1].lines, ("> ", "| ", "JD> ")[seed % 3])]
    )
    yield made("without a head", thread, _mail(thread[0], bare))
    thread = messages(draw, 2, known=False)
    told = "\n".join([*thread[0].lines, "", f"{thread[1].name} wrote:", *_quoted(thread[1].lines)])
    yield made("without a day", thread, _mail(thread[0], told))

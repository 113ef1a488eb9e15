"""Threads of mail: what is quoted by `>`, under a line that says who wrote it, or under headers.

A message that is quoted without saying when it was written has no day: what is said in it is
never counted from the day of the mail that quotes it.
"""

import re
from collections.abc import Iterator, Sequence

import attrs

from chronology.documents.parts.days import HeadDay, day_of
from chronology.languages.mail_heads import (
    FORWARDED,
    FROM,
    HEADER,
    NAME_BEHIND,
    NOBODY,
    OPENS,
    SENT,
    SPEAKING,
    SUBJECT,
    WROTE,
)
from chronology.parts import Part
from chronology.vocabulary import PartKind, QuoteFold

_LINE = re.compile(r"[^\n]*\n?")
_QUOTED = re.compile(r"[ \t]{0,2}>(?:[ \t]?>){0,30}[ \t]?")
_ADDRESS = re.compile(
    r"<[^<>\n]{0,200}>|\[mailto:[^\]\n]{0,200}\]|\(?[\w.+-]{1,80}@[\w.-]{1,120}\)?"
)
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?")
_BETWEEN = re.compile(rf",|{_CLOCK.pattern}|\d{{4}}")  # the parts of a head before a name
_ZONE = re.compile(r"\A(?:[+-]\d{4}|[A-Z]{3,4})\b|\A[^\w]+")
_LONGEST_STAMP = 120  # code points of a line that may be the head of a message
# A day with its year, then a time of day, and little else: what mail programs print so.
_STAMPED = re.compile(
    r"(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}|[^\W\d_]{3,12}\.? \d{1,2},? \d{4}"
    r"|\d{1,2}\.? [^\W\d_]{3,12}\.? \d{4})"
    rf"[^\n]{{0,20}}?{_CLOCK.pattern}[^\n]{{0,24}}\Z"
)
_WEEKDAY_OR_JOINT = re.compile(r"(?:\b[^\W\d_]{2,12}, )?(?:\b[a-z]{2} )?\Z")
_LONGEST_HEAD = 4  # lines over which a line that says who wrote may be wrapped
_LONGEST = 400  # code points of it
_MOST_HEADERS = 12  # lines of a block
_FEWEST_HEADERS = 2
_NAME = re.compile(
    r"[^\W\d_][\w.'’-]{0,40}(?:,? [^\W\d_][\w.'’-]{0,40}){0,5}(?: \([^()\n]{1,40}\))?\s*\Z"
)
Mark = tuple[int, int, QuoteFold]


@attrs.frozen(kw_only=True)
class Thread:
    """What was found in a text: its parts, and where marks of quoted mail stand."""

    parts: tuple[Part, ...]
    marks: tuple[Mark, ...]


@attrs.frozen(kw_only=True)
class _Line:
    """A line: where it begins, its own words begin and it ends; how deep it is quoted."""

    start: int
    body: int
    end: int
    depth: int
    words: str


@attrs.frozen(kw_only=True)
class _Head:
    """What says who wrote what follows, and when."""

    start: int
    end: int
    words: str
    author: str
    day: HeadDay
    depth: int
    leads_quoted: bool = False


def thread_in(text: str, *, is_mail: bool) -> Thread:
    """Return the messages that a text quotes, and the marks of quoting before their lines."""
    lines = list(_all_lines(text))
    heads = dict(_heads(lines))
    if not heads and not is_mail:
        return Thread(parts=(), marks=())  # there `>` may be a word of the text
    parts = [*_quoted(lines, heads), *_under_heads(lines, heads)]
    marks = tuple((line.start, line.body, QuoteFold.QUOTE_MARKS) for line in lines if line.depth)
    return Thread(parts=tuple(sorted(parts, key=lambda one: (one.start, -one.end))), marks=marks)


def _all_lines(text: str) -> Iterator[_Line]:
    for found in _LINE.finditer(text):
        if not found.group():
            continue
        mark = _QUOTED.match(found.group())
        body = found.start() + (mark.end() if mark else 0)
        depth = mark.group().count(">") if mark else 0
        words = text[body : found.end()].rstrip("\r\n")
        yield _Line(start=found.start(), body=body, end=found.end(), depth=depth, words=words)


def _heads(lines: Sequence[_Line]) -> Iterator[tuple[int, _Head]]:
    """Yield heads by the number of the line behind them."""
    at = 0
    while at < len(lines):
        found = _block(lines, at) or _attribution(lines, at)
        if found is None:
            at += 1
        else:
            behind, head = found
            yield behind, head
            at = behind


def _attribution(lines: Sequence[_Line], at: int) -> tuple[int, _Head] | None:
    """Return a line such as "On 2 March 2023, Ann Marsh wrote:", wrapped or not."""
    first, words = lines[at], ""
    if not _may_say_who_wrote(first.words):
        return None
    for behind in range(at, min(at + _LONGEST_HEAD, len(lines))):
        line = lines[behind]
        words = f"{words} {line.words.strip()}".strip()
        if line.depth != first.depth or not line.words.strip() or len(words) > _LONGEST:
            return None
        if WROTE.search(words) and (behind == at or OPENS.match(words)):
            follows = _next_words(lines, behind + 1)
            head = _Head(
                start=first.start,
                end=line.end,
                words=words,
                author=_author(words),
                day=day_of(_ADDRESS.sub(" ", words)),
                depth=first.depth,
                leads_quoted=follows is not None and follows.depth > first.depth,
            )
            is_head = head.leads_quoted or _is_of_a_program(head)
            return (behind + 1, head) if is_head else None
    return None


def _may_say_who_wrote(words: str) -> bool:
    if len(words) > _LONGEST:
        return False
    return OPENS.match(words.lstrip()) is not None or words.rstrip().endswith(":")


def _is_of_a_program(head: _Head) -> bool:
    """Say whether a head without marks behind it is a mail program's, and no person's words.

    A report may go on "On 3 May 2023 the minister said:"; programs write the hour or the address.
    """
    is_told = _CLOCK.search(head.words) is not None or _ADDRESS.search(head.words) is not None
    is_opened = OPENS.match(head.words) is not None
    return is_told and is_opened and head.day.day is not None


def _next_words(lines: Sequence[_Line], at: int) -> _Line | None:
    return next((line for line in lines[at : at + 3] if line.words.strip()), None)


def _author(words: str) -> str:
    """Return who wrote, in the words of a line that says so; empty if it is not plain."""
    if led := NAME_BEHIND.search(words):
        return _name_in(led["name"])
    spoken = SPEAKING.search(words)
    before = _ADDRESS.sub(" ", words[: spoken.start()] if spoken else words).strip(" ,")
    return _name_in(_ZONE.sub("", _BETWEEN.split(before)[-1].strip()).strip())


def _name_in(words: str) -> str:
    words = " ".join(words.strip(" \"'*_").split())
    return words if _NAME.match(words) and words.lower() not in NOBODY else ""


def _block(lines: Sequence[_Line], at: int) -> tuple[int, _Head] | None:
    """Return a block of headers, as Outlook and printed mail have it, and what stands above it."""
    first, start = lines[at], at
    if len(first.words) <= _LONGEST and FORWARDED.match(first.words):
        at += 1
        while at < len(lines) and at < start + 3 and not lines[at].words.strip():
            at += 1
    values: dict[str, str] = {}
    behind = at
    while behind < min(at + _MOST_HEADERS, len(lines)) and lines[behind].depth == first.depth:
        found = HEADER.match(lines[behind].words)
        if found is None:
            break
        values.setdefault(found["key"].lower(), found["value"].strip())
        behind += 1
    sender = next((values[key] for key in values if key in FROM), None)
    sent = next((values[key] for key in values if key in SENT), None)
    if sender is None or len(values) < _FEWEST_HEADERS:
        return None
    is_mail = not SUBJECT.isdisjoint(values) or any(map(_ADDRESS.search, values.values()))
    if at == start and (sent is None or not is_mail):
        return None  # "From: London", "Date: 3 May 2023" may be of a journey
    words = " ".join(" ".join(line.words.split()) for line in lines[at:behind])[:_LONGEST]
    author = _name_in(_ADDRESS.sub(" ", sender).strip())
    head = _Head(
        start=first.start,
        end=lines[behind - 1].end,
        words=words,
        author=author,
        day=day_of(sent or ""),
        depth=first.depth,
    )
    return behind, head


def _quoted(lines: Sequence[_Line], heads: dict[int, _Head]) -> Iterator[Part]:
    """Yield the stretches of quoted lines, each of whom the last head before it names."""
    told: dict[int, _Head] = {}  # by the depth of what they lead
    open_: list[tuple[int, int, _Head | None]] = []  # depth, start, head
    end = 0
    for at, line in enumerate(lines):
        head = heads.get(at)
        ended = line.depth if head is None else min(line.depth, head.depth)
        if head is not None or _may_be_head(line):
            told = {depth: one for depth, one in told.items() if depth <= ended}
        if head is not None and head.leads_quoted:
            told[head.depth + 1] = head
        if not line.depth and not line.words.strip():
            continue  # empty lines between quoted ones need no mark
        while open_ and open_[-1][0] > ended:
            yield _part_of_stretch(open_.pop(), end)
        deeper = range((open_[-1][0] if open_ else 0) + 1, line.depth + 1)
        open_ += [(depth, line.start, told.get(depth)) for depth in deeper]
        end = line.end
    while open_:
        yield _part_of_stretch(open_.pop(), end)


def _part_of_stretch(stretch: tuple[int, int, _Head | None], end: int) -> Part:
    _, start, head = stretch
    if head is None:
        doubt = "it is quoted without saying who wrote it, or when"
        return Part(kind=PartKind.QUOTED, start=start, end=end, is_quoted=True, doubt=doubt)
    return _of_head(head, start, end)


def _of_head(head: _Head, start: int, end: int) -> Part:
    return Part(
        kind=PartKind.QUOTED,
        start=start,
        end=end,
        author=head.author,
        published=head.day.day,
        if_month_first=head.day.if_month_first,
        head=head.words,
        head_start=head.start,
        head_end=head.end,
        is_quoted=True,
    )


def _under_heads(lines: Sequence[_Line], heads: dict[int, _Head]) -> Iterator[Part]:
    """Yield what stands unquoted under a head: to the next one, or where its own level ends."""
    for at, head in heads.items():
        if head.leads_quoted:
            continue
        end = at
        while end < len(lines) and lines[end].depth >= head.depth:
            following = heads.get(end) if end > at else None
            if following and following.depth == head.depth and not following.leads_quoted:
                break
            end += 1
        stop = heads[end].start if end in heads else (lines[end - 1].end if end > at else head.end)
        if stop > head.end:
            own = _of_head(head, head.end, stop)
            yield from _of_the_whole(own) if head.start == lines[0].start else [own]
            yield from _doubtful(lines[at:end], stop)


def _of_the_whole(own: Part) -> Iterator[Part]:
    """Yield what stands under the head of the document itself: without a day, it is no part."""
    if own.published is not None and own.if_month_first is None:
        yield attrs.evolve(own, kind=PartKind.MESSAGE, is_quoted=bool(own.author))


def _doubtful(lines: Sequence[_Line], stop: int) -> Iterator[Part]:
    """Yield what stands behind a line that may begin another message, in no way that is read."""
    for line in lines:
        if _may_be_head(line):
            told = f"“{line.words.strip()}” may begin another message"
            yield Part(kind=PartKind.QUOTED, start=line.start, end=stop, is_quoted=True, doubt=told)
            return


def _may_be_head(line: _Line) -> bool:
    """Say whether a line is a moment, behind nothing or what may be a name, or says what follows.

    That is forwarded, as where it says so and the headers behind it are not read.
    """
    if len(line.words) > _LONGEST:
        return False
    words = " ".join(line.words.split())
    if FORWARDED.match(words):
        return True
    if len(words) > _LONGEST_STAMP or words.endswith("."):
        return False
    stamp = _STAMPED.search(words)
    if stamp is None:
        return False
    before = _WEEKDAY_OR_JOINT.sub("", _ADDRESS.sub(" ", words[: stamp.start()])).split()
    return all(word[:1].isupper() and not word.endswith(":") for word in before)

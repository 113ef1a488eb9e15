"""Threads of mail: what is quoted by `>`, under a line that says who wrote it, or under headers.

A message that is quoted without saying when it was written has no day: what is said in it is
never counted from the day of the mail that quotes it.
"""

import re
from collections.abc import Iterator, Sequence

import attrs

from chronology.documents.parts.days import HeadDay, day_of
from chronology.languages.english.threads import (
    AUTHOR_LED,
    FORWARDED,
    FROM,
    HEADER,
    OPENS,
    SENT,
    SPEAKING,
    WROTE,
)
from chronology.parts import Part, in_order
from chronology.vocabulary import PartKind, QuoteFold

_LINE = re.compile(r"[^\n]*\n?")
_QUOTED = re.compile(r"[ \t]{0,2}>(?:[ \t]?>){0,30}[ \t]?")
_ADDRESS = re.compile(
    r"<[^<>\n]{0,200}>|\[mailto:[^\]\n]{0,200}\]|\(?[\w.+-]{1,80}@[\w.-]{1,120}\)?"
)
_LONGEST_STAMP = 120
# A day with its year, and a time of day: what mail programs print over a message.
_STAMPED = re.compile(
    r"(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}|[^\W\d_]{3,12}\.? \d{1,2},? \d{4}"
    r"|\d{1,2}\.? [^\W\d_]{3,12}\.? \d{4})"
    r"[^\n]{0,20}?\d{1,2}[:.]\d\d"
)
_LONGEST_HEAD = 4  # lines over which a line that says who wrote may be wrapped
_LONGEST = 400  # code points of it
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
    is_block: bool = False


def thread_in(text: str, *, is_mail: bool) -> Thread:
    """Return the messages that a text quotes, and the marks of quoting before their lines."""
    lines = list(_all_lines(text))
    heads = dict(_heads(lines))
    if not is_mail:
        lines = list(_unquoted_without_heads(lines, heads))
    parts = in_order((*_quoted(lines, heads), *_under_heads(lines, heads)))
    if not is_mail and not any(part.head for part in parts):
        return Thread(parts=(), marks=())
    marks = tuple((line.start, line.body, QuoteFold.QUOTE_MARKS) for line in lines if line.depth)
    return Thread(parts=parts, marks=marks)


def _all_lines(text: str) -> Iterator[_Line]:
    for found in _LINE.finditer(text):
        if not found.group():
            continue
        mark = _QUOTED.match(found.group())
        body = found.start() + (mark.end() if mark else 0)
        depth = mark.group().count(">") if mark else 0
        words = text[body : found.end()].rstrip("\r\n")
        yield _Line(start=found.start(), body=body, end=found.end(), depth=depth, words=words)


def _unquoted_without_heads(lines: Sequence[_Line], heads: dict[int, _Head]) -> Iterator[_Line]:
    """Yield the lines of what may be no mail: there `>` counts only where a head says so."""
    is_thread = bool(heads)
    for line in lines:
        yield line if is_thread else attrs.evolve(line, depth=0, body=line.start)


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
    first = lines[at]
    if not _may_say_who_wrote(first.words):
        return None
    words = ""
    for behind in range(at, min(at + _LONGEST_HEAD, len(lines))):
        line = lines[behind]
        if line.depth != first.depth or not line.words.strip():
            return None
        words = f"{words} {line.words.strip()}".strip()
        if len(words) > _LONGEST:
            return None
        if WROTE.search(words) and (behind == at or OPENS.match(words)):
            follows = _next_words(lines, behind + 1)
            is_quoted = follows is not None and follows.depth > first.depth
            day = day_of(_ADDRESS.sub(" ", words))
            if not is_quoted and day.day is None:
                return None
            start, end = first.start, line.end
            head = _Head(start=start, end=end, words=words, author=_author(words), day=day)
            return behind + 1, head
    return None


def _may_say_who_wrote(words: str) -> bool:
    if len(words) > _LONGEST:
        return False
    return OPENS.match(words.lstrip()) is not None or words.rstrip().endswith(":")


def _next_words(lines: Sequence[_Line], at: int) -> _Line | None:
    return next((line for line in lines[at : at + 3] if line.words.strip()), None)


def _author(words: str) -> str:
    """Return who wrote, in the words of a line that says so; empty if it is not plain."""
    if led := AUTHOR_LED.search(words):
        return _name_in(led["behind"])
    spoken = SPEAKING.search(words)
    before = _ADDRESS.sub(" ", words[: spoken.start()] if spoken else words).strip(" ,")
    parts = [
        one.strip()
        for one in re.split(r",|\d\d:\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?|\d{4}", before)
    ]
    last = parts[-1] if parts else ""
    return _name_in(re.sub(r"\A(?:[+-]\d{4}|[A-Z]{3,4})\b|\A[^\w]+", "", last).strip())


def _name_in(words: str) -> str:
    words = " ".join(words.strip(" \"'*_").split())
    return words if _NAME.match(words) else ""


def _block(lines: Sequence[_Line], at: int) -> tuple[int, _Head] | None:
    """Return a block of headers, as Outlook and printed mail have it, and what stands above it."""
    first, start = lines[at], at
    if len(first.words) <= _LONGEST and FORWARDED.search(first.words):
        at += 1
        while at < len(lines) and at < start + 3 and not lines[at].words.strip():
            at += 1
    values: dict[str, str] = {}
    behind = at
    while behind < len(lines) and lines[behind].depth == first.depth:
        found = HEADER.match(lines[behind].words)
        if found is None:
            break
        values.setdefault(found["key"].lower(), found["value"].strip())
        behind += 1
    sender = next((values[key] for key in values if key in FROM), None)
    sent = next((values[key] for key in values if key in SENT), None)
    if sender is None or len(values) < _FEWEST_HEADERS or (sent is None and at == start):
        return None
    words = " ".join(" ".join(line.words.split()) for line in lines[at:behind])[:_LONGEST]
    author = _name_in(_ADDRESS.sub(" ", sender).strip())
    head = _Head(
        start=first.start,
        end=lines[behind - 1].end,
        words=words,
        author=author,
        day=day_of(sent or ""),
        is_block=True,
    )
    return behind, head


def _quoted(lines: Sequence[_Line], heads: dict[int, _Head]) -> Iterator[Part]:
    """Yield the stretches of quoted lines, each of whom the last head before it names."""
    told: dict[int, _Head] = {}  # by the depth at which what they lead stands
    open_: list[tuple[int, int, _Head | None]] = []  # depth, start, head
    end = 0
    for at, line in enumerate(lines):
        if at in heads and not heads[at].is_block:
            led = line.depth if line.depth > _depth_before(lines, at) else None
            depth = _depth_before(lines, at) + 1
            if led is not None or (
                (follows := _next_words(lines, at)) is not None and follows.depth >= depth
            ):
                told = {d: head for d, head in told.items() if d < depth}
                told[depth] = heads[at]
                while open_ and open_[-1][0] >= depth:
                    yield _part_of_stretch(open_.pop(), end)
        depth = line.depth
        if not depth and not line.words.strip():
            continue
        while open_ and open_[-1][0] > depth:
            yield _part_of_stretch(open_.pop(), end)
        for inner in range((open_[-1][0] if open_ else 0) + 1, depth + 1):
            head = told.get(inner)
            open_.append((inner, line.start, head))
        end = line.end
    while open_:
        yield _part_of_stretch(open_.pop(), end)


def _depth_before(lines: Sequence[_Line], behind: int) -> int:
    return lines[behind - 1].depth


def _part_of_stretch(stretch: tuple[int, int, _Head | None], end: int) -> Part:
    _, start, head = stretch
    if head is None:
        doubt = "it is quoted without saying who wrote it, or when"
        return Part(kind=PartKind.QUOTED, start=start, end=end, is_quoted=True, doubt=doubt)
    return _of_head(head, start, end)


def _of_head(head: _Head, start: int, end: int) -> Part:
    is_before = head.end <= start
    return Part(
        kind=PartKind.QUOTED,
        start=start,
        end=end,
        author=head.author,
        published=head.day.day,
        if_month_first=head.day.if_month_first,
        head=head.words,
        head_start=head.start if is_before else 0,
        head_end=head.end if is_before else 0,
        is_quoted=True,
    )


def _under_heads(lines: Sequence[_Line], heads: dict[int, _Head]) -> Iterator[Part]:
    """Yield what stands unquoted under a head: to the next one, or where its own level ends."""
    for at, head in heads.items():
        depth = lines[at - 1].depth
        if not head.is_block:
            follows = _next_words(lines, at)
            if follows is None or follows.depth > depth:
                continue
        end = at
        while end < len(lines) and lines[end].depth >= depth:
            if end in heads and end > at and lines[end - 1].depth == depth:
                is_own = heads[end].is_block or (
                    (behind := _next_words(lines, end)) is not None and behind.depth <= depth
                )
                if is_own:
                    break
            end += 1
        stop = heads[end].start if end in heads else (lines[end - 1].end if end > at else head.end)
        if stop > head.end:
            yield _of_head(head, head.end, stop)
            yield from _doubtful(lines[at:end], stop)


def _doubtful(lines: Sequence[_Line], stop: int) -> Iterator[Part]:
    """Yield what stands behind a line that may begin another message, in no way that is read."""
    for line in lines:
        words = line.words.strip()
        if len(words) <= _LONGEST_STAMP and not words.endswith(".") and _STAMPED.search(words):
            told = f"“{words}” may begin another message"
            yield Part(kind=PartKind.QUOTED, start=line.start, end=stop, is_quoted=True, doubt=told)
            return

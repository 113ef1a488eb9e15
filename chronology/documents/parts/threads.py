"""Threads of mail: what is quoted by `>`, under a line that says who wrote it, or under headers.

A message that is quoted without saying when it was written has no day: what is said in it is
never counted from the day of the mail that quotes it.
"""

from collections.abc import Iterator, Mapping, Sequence

import attrs

from chronology.documents.parts.answered import INITIALS, may_hold_answers
from chronology.documents.parts.endings import (
    Around,
    Number,
    Turn,
    is_in_capitals,
    numbers_of,
    turns_in,
)
from chronology.documents.parts.heads import Head, heads_in, may_be_head
from chronology.documents.parts.lines import Line, following, is_between_marked
from chronology.languages.mail_heads import FORWARDED
from chronology.parts import Part
from chronology.vocabulary import PartKind, QuoteFold

_LONGEST_SHOWN = 60
Mark = tuple[int, int, QuoteFold]


@attrs.frozen(kw_only=True)
class Thread:
    """What was found in a text: its parts, and where marks of quoted mail stand."""

    parts: tuple[Part, ...]
    marks: tuple[Mark, ...]


def thread_in(
    lines: Sequence[Line],
    *,
    is_mail: bool,
    quotes_others: bool,
    headings: Mapping[int, int] | None = None,
) -> Thread:
    """Return the messages that a text quotes, and the marks of quoting before their lines."""
    heads = heads_in(lines, is_mail=is_mail)
    if not heads and not is_mail:
        return Thread(parts=(), marks=())  # there `>` may be a word of the text
    is_thread = is_mail or any(head.is_of_program for head in heads.values())
    found = _quoted(lines, heads, lasts=not quotes_others)
    led = [one for one in found if one.head or (is_thread and not quotes_others)]
    below = _under_heads(lines, heads, headings, is_mail=is_mail)
    if not is_mail and not any(head.is_block for head in heads.values()):
        below = map(_of_unknown_end, below)
    marked = _marked_by_initials(lines) if is_thread else ()
    wrapped = _between_marked(lines) if led else ()
    doubts = may_hold_answers(lines, heads) if is_thread else {}
    told = (_doubted(one, doubts.get(one.head_start, "")) for one in (*led, *below))
    parts = sorted((*told, *marked, *wrapped), key=lambda one: (one.start, -one.end))
    return Thread(parts=tuple(parts), marks=tuple(_marks(lines, led)))


def _marks(lines: Sequence[Line], quoted: Sequence[Part]) -> Iterator[Mark]:
    """Yield the marks before the lines that some parts hold."""
    places = iter(sorted((one.start, one.end) for one in quoted))
    start, end = next(places, (0, 0))
    for line in lines:
        while line.start >= end and (place := next(places, None)) is not None:
            start, end = place[0], max(end, place[1])
        if line.start < line.body and start <= line.start < end:
            yield line.start, line.body, QuoteFold.QUOTE_MARKS


def _doubted(part: Part, doubt: str) -> Part:
    """Return what stands under a head, of nobody in particular and no known day if in doubt."""
    if not doubt or not part.head or not part.is_quoted:
        return part
    return attrs.evolve(part, author="", published=None, if_month_first=None, doubt=doubt)


def _marked_by_initials(lines: Sequence[Line]) -> Iterator[Part]:
    """Yield paragraphs that somebody's initials begin: answers within what they answer."""
    start, mark, depth, end = -1, "", 0, 0
    for line in lines:
        found = INITIALS.match(line.words)
        ends = found or not line.words.strip() or line.depth != depth
        if start >= 0 and ends:
            yield _answer(start, end, mark)
            start = -1
        if found:
            start, mark, depth = line.body, found.group().strip(), line.depth
        end = line.end
    if start >= 0:
        yield _answer(start, end, mark)


def _between_marked(lines: Sequence[Line]) -> Iterator[Part]:
    """Yield lines without marks among quoted ones, where a sentence may run over into them."""
    for at, line in enumerate(lines):
        if is_between_marked(lines, at):
            doubt = "it has no mark, and may be of what is quoted above and below it"
            yield Part(
                kind=PartKind.QUOTED, start=line.start, end=line.end, is_quoted=True, doubt=doubt
            )


def _answer(start: int, end: int, mark: str) -> Part:
    doubt = f"“{mark}” may mark an answer of another day"
    return Part(kind=PartKind.QUOTED, start=start, end=end, is_quoted=True, doubt=doubt)


# What is quoted by marks --------------------------------------------------------------------


def _quoted(lines: Sequence[Line], heads: Mapping[int, Head], *, lasts: bool) -> Iterator[Part]:
    """Yield the stretches of quoted lines, each of whom the last head before it names.

    A person's head is only of what stands behind it, and so is any head unless it `lasts`.
    """
    told: dict[int, Head] = {}  # by the depth of what they lead
    is_initialled = any(any(line.marks) for line in lines)
    signed = _by_initials(heads)
    open_: list[tuple[int, int, Head | None, str]] = []  # depth, start, head, initials
    end = 0
    for at, line in enumerate(lines):
        head = heads.get(at)
        ended = line.depth if head is None else min(line.depth, head.depth)
        if head is not None or _leads_another(lines, at):
            told = {depth: one for depth, one in told.items() if depth <= ended}
        if head is not None and head.leads_quoted:
            told[head.depth + 1] = head
        if not line.depth and not line.words.strip():
            continue  # empty lines between quoted ones need no mark
        other = (
            next((n for n, one in enumerate(open_) if line.mark_at(one[0]) != one[3]), None)
            if (is_initialled)
            else None
        )
        while open_ and (open_[-1][0] > ended or (other is not None and len(open_) > other)):
            depth, start, led, _ = open_.pop()
            yield _of_stretch(start, end, led)
            if led is not None and not (lasts and led.is_of_program):
                told.pop(depth, None)
        for depth in range((open_[-1][0] if open_ else 0) + 1, line.depth + 1):
            mark = line.mark_at(depth)
            led = _leader(told.get(depth), mark, signed.get((depth, mark.upper())), line.start)
            open_.append((depth, line.start, led, mark))
        end = line.end
    while open_:
        _, start, led, _ = open_.pop()
        yield _of_stretch(start, end, led)


def _by_initials(heads: Mapping[int, Head]) -> dict[tuple[int, str], Head | None]:
    """Return heads by the depth and initials of what they lead; `None` where several have them."""
    found: dict[tuple[int, str], Head | None] = {}
    for head in heads.values():
        if head.leads_quoted and (names := head.author.split()):
            for mark in _initials(names):
                key = (head.depth + 1, mark)
                found[key] = None if key in found else head
    return found


def _initials(names: Sequence[str]) -> set[str]:
    return {"".join(name[0] for name in names).upper(), (names[0][0] + names[-1][0]).upper()}


def _leader(told: Head | None, mark: str, signed: Head | None, start: int) -> Head | None:
    """Return what leads a stretch: the last head before it, with initials that of their bearer."""
    if not mark:
        return told
    names = told.author.split() if told is not None else []
    if names and mark.upper() in _initials(names):
        return told
    return signed if signed is not None and signed.start < start else None


def _leads_another(lines: Sequence[Line], at: int) -> bool:
    """Say whether a line leads words of somebody else than the last head, in a way not read."""
    if may_be_head(lines, at):
        return True
    behind = following(lines, at + 1) if lines[at].words.rstrip().endswith(":") else None
    return behind is not None and behind.depth > lines[at].depth


def _of_stretch(start: int, end: int, head: Head | None) -> Part:
    if head is not None:
        return _of_head(head, start, end)
    doubt = "it is quoted without saying who wrote it, or when"
    return Part(kind=PartKind.QUOTED, start=start, end=end, is_quoted=True, doubt=doubt)


def _of_head(head: Head, start: int, end: int) -> Part:
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


# What stands below a head without marks -----------------------------------------------------


def _under_heads(
    lines: Sequence[Line],
    heads: Mapping[int, Head],
    headings: Mapping[int, int] | None,
    *,
    is_mail: bool,
) -> Iterator[Part]:
    """Yield what stands unquoted under a head: to the next one, or where its own level ends."""
    read = {number for at, head in heads.items() for number in range(head.first, at)}
    for at, around in _around_heads(lines, heads, headings, is_mail=is_mail):
        head = heads[at]
        end = at
        while end < len(lines) and lines[end].depth >= head.depth:
            other = heads.get(end) if end > at else None
            if other and other.depth == head.depth and not other.leads_quoted:
                break
            end += 1
        last = end - 1 if end not in heads else max(at, heads[end].first)
        turns = list(turns_in(lines, at, last if end in heads else end, around))
        stop = heads[end].start if end in heads else (lines[end - 1].end if end > at else head.end)
        if turns and turns[-1].is_outer:
            stop = lines[turns.pop().first].start
        if stop > head.end:
            own = _of_head(head, head.end, stop)
            yield from _of_the_whole(own) if around.is_whole else [own]
            yield from _of_others(lines, turns, stop)
            yield from _doubtful(lines, (n for n in range(at, end) if n not in read), stop)


def _around_heads(
    lines: Sequence[Line],
    heads: Mapping[int, Head],
    headings: Mapping[int, int] | None,
    *,
    is_mail: bool,
) -> Iterator[tuple[int, Around]]:
    """Yield the heads of what stands unquoted, each with what stands around its message."""
    done, number, sender, has_capitals, led = 0, frozenset[Number](), "", False, 0
    for at, head in heads.items():
        for line in lines[done : head.first]:
            number = numbers_of(line.words) or number
            has_capitals |= is_in_capitals(line.words[:200])
        done = at
        if head.leads_quoted:
            continue
        is_whole = head.is_block and head.start == lines[0].start
        yield (
            at,
            Around(
                depth=head.depth,
                author=head.author,
                names=f"{sender} {head.words}",
                number=number,
                headings=headings,
                is_mail=is_mail,
                is_whole=is_whole,
                is_set_in=not led and FORWARDED.match(lines[head.first].words) is not None,
                has_capitals=has_capitals,
            ),
        )
        sender = head.author if is_whole else sender
        led += not is_whole


def _of_others(lines: Sequence[Line], turns: Sequence[Turn], stop: int) -> Iterator[Part]:
    """Yield what stands in the place of a message and may be anybody's."""
    for turn in turns:
        start = lines[turn.first].start
        end = min(lines[turn.behind].start if turn.behind < len(lines) else stop, stop)
        doubt = f"“{_shortened_head(lines[turn.first].words)}” may not be of the message above it"
        if start < end:
            yield Part(kind=PartKind.QUOTED, start=start, end=end, is_quoted=True, doubt=doubt)


def _shortened_head(words: str) -> str:
    return " ".join(words.split())[:_LONGEST_SHOWN]


def _of_unknown_end(own: Part) -> Part:
    """Return what a text that is no thread quotes without marks: who goes on nobody can tell."""
    doubt = "nothing shows where the message ends"
    return attrs.evolve(own, author="", published=None, if_month_first=None, doubt=doubt)


def _of_the_whole(own: Part) -> Iterator[Part]:
    """Yield what stands under the head of the document itself: without a day, it is no part."""
    if own.published is not None and own.if_month_first is None:
        yield attrs.evolve(own, kind=PartKind.MESSAGE, is_quoted=bool(own.author))


def _doubtful(lines: Sequence[Line], numbers: Iterator[int], stop: int) -> Iterator[Part]:
    """Yield what stands behind a line that may begin another message, in no way that is read."""
    for at in numbers:
        if not lines[at].depth and may_be_head(lines, at):
            told = f"“{lines[at].words.strip()}” may begin another message"
            start = lines[at].start
            yield Part(kind=PartKind.QUOTED, start=start, end=stop, is_quoted=True, doubt=told)
            return

"""The parts of a document: messages of mail and chats, letters, minutes, what is dated by heads."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import TypeAlias

import attrs

from chronology.documents.parts.aged import aged_in
from chronology.documents.parts.bare import Bare
from chronology.documents.parts.below import told_below
from chronology.documents.parts.chats import chat_in
from chronology.documents.parts.dated import dated_in
from chronology.documents.parts.enclosed import enclosed_in
from chronology.documents.parts.exported import exported_in
from chronology.documents.parts.headings import headed_in
from chronology.documents.parts.heads import begins_as_mail, leads_marked
from chronology.documents.parts.letters import letters_in
from chronology.documents.parts.lines import (
    Line,
    has_other_marks,
    lines_of,
    marked_stretches,
    with_wrapped,
)
from chronology.documents.parts.of_pages import ended, quoted_in
from chronology.documents.parts.pasted import pasted_in
from chronology.documents.parts.releases import releases_in
from chronology.documents.parts.routed import routed_in
from chronology.documents.parts.sessions import with_sessions
from chronology.documents.parts.stamped import commented_in, stamped_in
from chronology.documents.parts.threads import Thread, thread_in
from chronology.documents.parts.timed import timed_in
from chronology.documents.parts.timed_heads import is_printed_thread
from chronology.parts import Layout, Part
from chronology.vocabulary import PartKind

__all__ = ["SetOff", "Thread", "found_in"]


_Places: TypeAlias = tuple[tuple[int, int], ...]


@attrs.frozen(kw_only=True)
class SetOff:
    """What the format of a file sets off, in code points.

    Attributes:
        headings: where headings begin, and how high each is, 1 for the highest; `None` for a
            format in which any line may be one.
        quoted: what a mail quotes, in another way than by marks.
        enclosed: the messages that are attached to a mail.
        comments: what readers wrote below a page.
        blocks: where the blocks of a page begin and end.
        posts: the parts of a page that its elements tell.
    """

    headings: Mapping[int, int] | None = None
    quoted: _Places = ()
    enclosed: _Places = ()
    comments: _Places = ()
    blocks: _Places = ()
    posts: tuple[Part, ...] = ()


def found_in(
    text: str, *, is_mail: bool, quotes_others: bool = False, of_file: SetOff | None = None
) -> Thread:
    """Return the parts of a text, and the marks of quoted mail in it.

    Args:
        text: the text.
        is_mail: whether it is an e-mail: there, `>` before a line is always such a mark.
        quotes_others: whether `>` may set off whatever a text quotes, as in Markdown.
        of_file: what the format of its file sets off.
    """
    known, bare = of_file or SetOff(), Bare(text)
    if bare:
        known = attrs.evolve(
            known,
            headings=None
            if known.headings is None
            else {bare.place(at): high for at, high in known.headings.items()},
            quoted=bare.places(known.quoted),
            enclosed=bare.places(known.enclosed),
            comments=bare.places(known.comments),
            blocks=bare.places(known.blocks),
            posts=tuple(map(bare.placed, known.posts)),
        )
    found = _found_in(bare.text, known, is_mail=is_mail, quotes_others=quotes_others)
    if not bare:
        return found
    marks = tuple((bare.back(begin), bare.back(end), why) for begin, end, why in found.marks)
    return Thread(parts=tuple(map(bare.part, found.parts)), marks=marks)


def _found_in(text: str, known: SetOff, *, is_mail: bool, quotes_others: bool) -> Thread:
    """Return what `found_in` does, of a text without letters that nobody sees."""
    if not is_mail and (messages := chat_in(text) or exported_in(text)):
        return Thread(parts=messages, marks=())
    lines = with_wrapped(list(lines_of(text, is_mail=is_mail, quoted=known.quoted)))
    is_saved = False
    if not is_mail and has_other_marks(lines):
        marked = with_wrapped(list(lines_of(text, is_mail=True, quoted=known.quoted)))
        is_saved = begins_as_mail(lines) or leads_marked(marked)
        lines = marked if is_saved else lines
    quotes_others = quotes_others and not is_saved
    found = thread_in(
        lines,
        is_mail=is_mail or is_saved,
        quotes_others=quotes_others,
        headings=known.headings,
    )
    if not is_mail and known.blocks:
        found = attrs.evolve(found, parts=ended(found.parts, text, known.blocks))
    found = attrs.evolve(found, parts=_by_place((*found.parts, *_of_file(known, found.parts))))
    has_parts = bool(found.parts) or is_mail
    if not is_mail:
        set_off = (*known.quoted, *(marked_stretches(lines) if quotes_others else ()))
        quoted = quoted_in(text, set_off, found.parts)
        found = attrs.evolve(found, parts=_by_place((*found.parts, *quoted)))
    is_printed = not is_mail and is_printed_thread(lines)
    if not has_parts and (messages := told_below(lines) or routed_in(text, lines)):
        return Thread(parts=messages, marks=())
    if (is_printed or not has_parts) and (messages := timed_in(text, lines)):
        return Thread(parts=messages, marks=())
    written = list(_written_in(lines, found, known, is_mail=is_mail or is_saved))
    stamped = () if has_parts else _cut_by(stamped_in(text), written)
    of_readers = () if is_mail else _of_readers(text, lines, found.parts, written, known)
    return attrs.evolve(found, parts=_by_place((*found.parts, *written, *stamped, *of_readers)))


def _of_readers(
    text: str, lines: Sequence[Line], read: Sequence[Part], written: Sequence[Part], known: SetOff
) -> Iterator[Part]:
    """Yield what stands over or under lines that say how old it was when a page was saved."""
    commented = tuple(commented_in(text))
    yield from commented
    aged = aged_in(lines, (*read, *commented), known.blocks, known.headings)
    yield from _cut_by(tuple(aged), written)


def _by_place(parts: Iterable[Part]) -> tuple[Part, ...]:
    return tuple(sorted(parts, key=lambda one: (one.start, -one.end)))


def _of_file(known: SetOff, parts: Sequence[Part]) -> Iterator[Part]:
    """Yield what a file sets off as another's, of no known day but where a head was read."""
    headed = {part.head_start for part in parts if part.head}
    for start, end in known.enclosed:
        if start not in headed:
            doubt = "it is attached, and nothing that was read says who wrote it, or when"
            yield Part(kind=PartKind.QUOTED, start=start, end=end, is_quoted=True, doubt=doubt)
    posts = sorted(known.posts, key=lambda one: one.head_start)
    starts = [one.head_start for one in posts]
    soonest = list(accumulate((one.end for one in reversed(posts)), min))[::-1]
    for start, end in known.comments:
        first = bisect_left(starts, start)
        if first < len(posts) and soonest[first] <= end:
            continue  # who wrote it is told
        doubt = "a reader wrote it, on a day that was not read"
        yield Part(kind=PartKind.COMMENT, start=start, end=end, is_quoted=True, doubt=doubt)
    yield from known.posts


def _written_in(
    lines: Sequence[Line], found: Thread, known: SetOff, *, is_mail: bool
) -> Iterator[Part]:
    """Yield letters, minutes and entries, each of them in the own lines of one message."""
    length = lines[-1].end if lines else 0
    if not found.parts:
        yield from _written_by(lines, length, "", known, is_mail=is_mail)
        return
    layout = Layout.of(found.parts, length)
    owned: dict[Part | None, list[Line]] = {}
    for line in lines:
        place = layout.at(line.start)
        if place is not None and place.head_of is None:
            owned.setdefault(place.part, []).append(line)
    for part, own in owned.items():
        end = length if part is None else part.end
        is_message = is_mail or part is not None
        written = _written_by(own, end, part.author if part else "", known, is_mail=is_message)
        yield from (_in_message(part, one) for one in written)


def _written_by(
    lines: Sequence[Line], end: int, author: str, known: SetOff, *, is_mail: bool
) -> Iterator[Part]:
    """Yield what stands in the own lines of a message or document, before and in a letter there."""
    if several := letters_in(lines, end) or releases_in(lines, end):
        yield from several
        return
    headed = _headed(lines, end, known)
    letter = pasted_in(lines, end, author, is_mail=is_mail)
    if letter is None or _go_on_behind(headed, letter.parts[0]):
        yield from headed
        yield from () if headed or is_mail else enclosed_in(lines, end)
        return
    yield from _headed(lines[: letter.at], lines[letter.at].start, known)
    yield from letter.parts


def _headed(lines: Sequence[Line], end: int, known: SetOff) -> tuple[Part, ...]:
    """Return what stands under heads of days, or of sittings, or under headings that name one."""
    found = dated_in(lines, end, known.headings) or headed_in(lines, end, known.headings)
    return with_sessions(found, lines, end)


def _go_on_behind(dated: Sequence[Part], letter: Part) -> bool:
    """Say whether heads of days go on behind where a letter begins, as among cuttings."""
    return any(part.head and part.head_start >= letter.head_start for part in dated)


def _in_message(outer: Part | None, part: Part) -> Part:
    """Return a part as it stands in somebody's message: of nobody in particular, unless signed."""
    if outer is None or not outer.is_quoted or part.is_quoted:
        return part
    return attrs.evolve(part, is_quoted=True)


def _cut_by(stamped: Sequence[Part], written: Sequence[Part]) -> Iterator[Part]:
    """Yield what begins with moments, ended where another stretch begins."""
    starts = sorted(part.head_start if part.head else part.start for part in written)
    for part in stamped:
        following = bisect_right(starts, part.start)
        end = min(part.end, starts[following]) if following < len(starts) else part.end
        yield attrs.evolve(part, end=end)

"""The parts of a document: messages of mail and chats, letters, minutes, what is dated by heads."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

import attrs

from chronology.documents.parts.chats import chat_in
from chronology.documents.parts.dated import dated_in
from chronology.documents.parts.letters import letters_in
from chronology.documents.parts.lines import Line, lines_of
from chronology.documents.parts.stamped import stamped_in
from chronology.documents.parts.threads import Thread, thread_in
from chronology.documents.parts.timed import timed_in
from chronology.parts import Layout, Part

__all__ = ["Thread", "found_in"]


def found_in(
    text: str,
    *,
    is_mail: bool,
    quotes_others: bool = False,
    headings: Mapping[int, int] | None = None,
    quoted: Sequence[tuple[int, int]] = (),
) -> Thread:
    """Return the parts of a text, and the marks of quoted mail in it.

    Args:
        text: the text.
        is_mail: whether it is an e-mail: there, `>` before a line is always such a mark.
        quotes_others: whether `>` may set off whatever a text quotes, as in Markdown.
        headings: of a page, where its headings begin, and how high each is, 1 for the highest;
            `None` for a text in which any line may be one.
        quoted: where a mail sets off what it quotes, in another way than by marks.
    """
    if not is_mail and (messages := chat_in(text)):
        return Thread(parts=messages, marks=())
    found = thread_in(text, is_mail=is_mail, quotes_others=quotes_others, quoted=quoted)
    if not found.parts and not is_mail and (messages := timed_in(text)):
        return Thread(parts=messages, marks=())
    written = list(_written_in(text, found, headings))
    stamped = () if found.parts or is_mail else _between(stamped_in(text), written)
    parts = sorted((*found.parts, *written, *stamped), key=lambda one: (one.start, -one.end))
    return Thread(parts=tuple(parts), marks=found.marks)


def _written_in(text: str, found: Thread, headings: Mapping[int, int] | None) -> Iterator[Part]:
    """Yield letters, minutes and entries, each of them in the own lines of one message."""
    lines = list(lines_of(text))
    if not found.parts:
        yield from letters_in(lines, len(text)) or dated_in(lines, len(text), headings)
        return
    layout = Layout.of(found.parts, len(text))
    owned: dict[Part | None, list[Line]] = {}
    for line in lines:
        place = layout.at(line.start)
        if place is not None and place.head_of is None:
            owned.setdefault(place.part, []).append(line)
    for part, own in owned.items():
        end = len(text) if part is None else part.end
        yield from letters_in(own, end) or dated_in(own, end, headings)


def _between(stamped: Sequence[Part], written: Sequence[Part]) -> Iterator[Part]:
    """Yield what begins with moments, ended where another stretch begins."""
    starts = sorted(part.head_start if part.head else part.start for part in written)
    for part in stamped:
        following = bisect_right(starts, part.start)
        end = min(part.end, starts[following]) if following < len(starts) else part.end
        yield attrs.evolve(part, end=end)

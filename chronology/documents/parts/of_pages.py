"""What a page sets off by its elements: who wrote it, and where it ends."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

import attrs

from chronology.documents.parts.days import day_of
from chronology.languages.english import threads as english
from chronology.languages.mail_heads import FORWARDED
from chronology.parts import Part
from chronology.vocabulary import PartKind

_Places = Sequence[tuple[int, int]]

_SIGNED = re.compile(
    # As in "— Anna Keller (@ak) May 3, 2023", or "A post shared by Anna Keller (@ak)" and a day.
    r"^[ \t]{0,8}(?:[—–-]{1,2} ?|" + english.SHARED_BY + r" )"
    r"(?P<name>[^\n@()]{1,60}?) ?\(@[\w.@-]{1,60}\)[ \t]{0,3}"
    r"(?:" + english.ON + r" )?(?P<day>[^\n]{0,60})$",
    re.MULTILINE,
)
_NAME = re.compile(r"[^\W\d_][\w.'’-]{0,40}(?: [\w.'’()-]{1,40}){0,4}")
_MOST_STEPS = 200
_LONGEST_QUOTE = 20_000  # code points in which who signed it is looked for
_UNKNOWN_END = "nothing shows where the message ends"
_NO_DAY = "the page quotes it, and nothing that was read says when it was written"


def ended(parts: Sequence[Part], text: str, blocks: _Places) -> tuple[Part, ...]:
    """Return messages that heads begin in a page, each ended with the element that holds it.

    Where no element holds it alone, and the page is no thread, nobody knows where it ends.

    Args:
        parts: the messages.
        text: the page's text.
        blocks: where its blocks begin and end, the outer before those in them.
    """
    led = [one for one in parts if _is_led(one)]
    is_thread = len(led) > 1 or (bool(led) and not text[: led[0].head_start].strip())
    around = BlocksAround(blocks)
    return tuple(
        _ended_with_block(one, text, around, is_thread=is_thread) if _is_led(one) else one
        for one in parts
    )


def _is_led(part: Part) -> bool:
    """Say whether a head stands directly before a part."""
    return bool(part.head) and part.head_end == part.start


def _ended_with_block(part: Part, text: str, around: "BlocksAround", *, is_thread: bool) -> Part:
    for start, end in around.of(part.head_start, part.head_end):
        if not text[part.head_end : end].strip():
            continue
        before = text[start : part.head_start].strip()
        if before and FORWARDED.match(before[:200]) is None:
            break
        return attrs.evolve(part, end=min(part.end, end))
    if is_thread or part.doubt:
        return part
    return attrs.evolve(
        part, author="", published=None, if_month_first=None, told=None, doubt=_UNKNOWN_END
    )


class BlocksAround:
    """The blocks around places."""

    def __init__(self, blocks: _Places) -> None:
        self._blocks = blocks
        self._starts = [start for start, _ in blocks]
        self._outer: list[int] = []
        open_: list[int] = []
        for number, (start, _) in enumerate(blocks):
            while open_ and blocks[open_[-1]][1] <= start:
                open_.pop()
            self._outer.append(open_[-1] if open_ else -1)
            open_.append(number)

    def of(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the blocks that hold all from one place to another, the innermost first."""
        number = bisect_right(self._starts, start) - 1
        for _ in range(_MOST_STEPS):
            if number < 0:
                return
            if self._blocks[number][1] >= end:
                yield self._blocks[number]
            number = self._outer[number]


def quoted_in(text: str, quoted: _Places, known: Sequence[Part]) -> Iterator[Part]:
    """Yield what a page quotes in elements for that, each with who signed it, and when.

    Nothing in which a part begins already, and nothing where a page is little but what it quotes.
    """
    held = sum(len(text[start:end].strip()) for start, end in _outermost(quoted))
    if held * 4 >= len(text.strip()) * 3 and not any(_signed(text, *one) for one in quoted):
        return
    begins = sorted(one.start for one in known)
    for start, end in _outermost(quoted):
        if bisect_left(begins, start) < bisect_left(begins, end):
            continue
        found = _signed(text, start, end)
        if found is None:
            yield Part(kind=PartKind.SECTION, start=start, end=end, doubt=_NO_DAY)
            continue
        day = day_of(found["day"])
        name = found["name"].strip()
        yield Part(
            kind=PartKind.QUOTED,
            start=start,
            end=found.start(),
            author=name if _NAME.fullmatch(name) else "",
            published=day.day,
            if_month_first=day.if_month_first,
            head=" ".join(found.group().split()),
            head_start=found.start(),
            head_end=found.end(),
            is_quoted=True,
            doubt="" if day.day is not None else _NO_DAY,
        )


def _outermost(quoted: _Places) -> Iterator[tuple[int, int]]:
    last = 0
    for start, end in sorted(quoted):
        if start >= last:
            yield start, end
            last = end


def _signed(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the last line of a quotation if it says who wrote it, as posts in a page do."""
    begin = max(start, end - _LONGEST_QUOTE)
    lines = list(_SIGNED.finditer(text, begin, end))
    return lines[-1] if lines and not text[lines[-1].end() : end].strip() else None

"""A ledger's text as blocks: one for each table, with the comments directly above it."""

from collections.abc import Iterable, Sequence

from chronology.ledger.chain import Block
from chronology.ledger.locate import KeyPath, statements
from chronology.ledger.salvage import BrokenBlock, without

LOOSE: KeyPath = ("#",)
BROKEN: KeyPath = ("?",)


def cut(text: str, broken: Sequence[BrokenBlock]) -> list[Block]:
    """Cut a text into blocks; put together again they are the very same text."""
    lines = text.split("\n")
    starts, ends = _tables(without(text, broken), broken)
    blocks: list[Block] = []
    for first, after in zip(starts, [*list(starts)[1:], len(lines)], strict=True):
        entry = starts[first]
        body = after if entry == BROKEN else _body_end(lines, ends.get(first, first), after)
        for what, low, high in ((entry, first, body), (LOOSE, body, after)):
            if low < high:
                blocks.append(Block(entry=what, text=_lines_between(lines, low, high)))
    return blocks


def _tables(sound: str, broken: Iterable[BrokenBlock]) -> tuple[dict[int, KeyPath], dict[int, int]]:
    """Return the first line of each table in order, and the line after its last key."""
    lines = sound.split("\n")
    starts: dict[int, KeyPath] = {0: (), **{block.first: BROKEN for block in broken}}
    ends: dict[int, int] = {}
    start = 0
    for statement in statements(sound):
        if statement.is_header:
            start = _comments_above(lines, statement.first)
            starts[start] = statement.path[:2]
        ends[start] = statement.last + 1
    return dict(sorted(starts.items())), ends


def _comments_above(lines: Sequence[str], header: int) -> int:
    """Return the line at which the comments directly above a header begin."""
    first = header
    while first > 0 and lines[first - 1].lstrip().startswith("#"):
        first -= 1
    return first


def _body_end(lines: Sequence[str], end: int, after: int) -> int:
    """Return where a table ends: comments that follow its last key directly belong to it."""
    while end < after and lines[end].strip():
        end += 1
    return end


def _lines_between(lines: Sequence[str], first: int, after: int) -> str:
    text = "\n".join(lines[first:after])
    return text if after == len(lines) else f"{text}\n"

r"""Lines that a terminal shows otherwise than they are written: overwritten, erased or unseen.

A backspace (`\b`) or a return moves the pen back, and what is written then takes the place of what
was there. Signs that begin with an escape do that and more; those that only make letters bold or
of another colour are known to leave them to be read.
"""

import re
from collections.abc import Iterator

_HARMLESS = re.compile(r"(?:\x1b\[|\x9b)(?:(?:0|[1-4]|9|2[2-9]|3[1-6]|39|9[1-6])?;?){0,6}m")
_MOVES = re.compile(r"[\x08\x1b\x9b]|\r(?=[^\r\n])")


def overwritten_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield the lines of a text of which a terminal may not show all."""
    if _MOVES.search(text) is None or text.count("\r") > text.count("\n"):  # which end its lines
        return
    begin = 0
    for line in text.split("\n"):
        if _MOVES.search(_HARMLESS.sub("", line)) is not None:
            yield begin, begin + len(line.rstrip("\r"))
        begin += len(line) + 1


def joined(passages: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield passages in order, those that overlap as one."""
    begin, end = -1, -1
    for first, last in sorted(passages):
        if first >= end:
            if begin >= 0:
                yield begin, end
            begin, end = first, last
        end = max(end, last)
    if begin >= 0:
        yield begin, end

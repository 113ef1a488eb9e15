"""A quote and what its source has, line under line, with what differs marked."""

from collections.abc import Iterable

from chronology.quotes.model import Location

_AROUND = 60  # code points of a line beside what differs
_LINE_ENDS = str.maketrans(dict.fromkeys("\r\n\v\f\x85\u2028\u2029\t", " "))


def compared(quote: str, text: str, found: Location) -> str:
    """Return four lines: the quote, its marks, the source's words, their marks.

    Of long words only the part around the first difference is shown. The result is empty if
    nothing differs.
    """
    if not found.differences or found.start is None or found.end is None:
        return ""
    first = found.differences[0]
    quoted = [(d.quoted_start, d.quoted_end) for d in found.differences]
    standing = [(d.start, d.end) for d in found.differences]
    begin = min(found.start, *(start for start, _ in standing))
    end = max(found.end, *(end for _, end in standing))
    lines = (
        *_marked("quote: ", quote, quoted, (0, len(quote)), first.quoted_start),
        *_marked("source:", text, standing, (begin, end), first.start),
    )
    return "\n".join(line.rstrip() for line in lines)


def _marked(
    label: str,
    text: str,
    stretches: Iterable[tuple[int, int]],
    bounds: tuple[int, int],
    middle: int,
) -> tuple[str, str]:
    """Return a line of a text and a line that marks stretches of it; a caret marks a gap."""
    begin, end = max(bounds[0], middle - _AROUND), min(bounds[1], middle + _AROUND)
    head = "…" if begin > bounds[0] else ""
    tail = "…" if end < bounds[1] else ""
    marks = [" "] * (end - begin + 1)
    for start, stop in stretches:
        for at in range(max(start, begin), min(max(stop, start + 1), end + 1)):
            marks[at - begin] = "^"
    shown = text[begin:end].translate(_LINE_ENDS)
    indent = " " * (len(label) + 1 + len(head))
    return f"{label} {head}{shown}{tail}", f"{indent}{''.join(marks)}"

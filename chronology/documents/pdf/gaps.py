"""Wide gaps within one instruction of a PDF: what stands behind one is drawn at a place of its own.

Some programs write a whole row of a page, across columns, as one string with a gap in it. How far
on the second part stands follows from the widths of the letters before it, where a font tells them.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from chronology.documents.pdf.setting import Font, Operation, Setting

_WIDE = -1500.0  # thousandths of a letter's size by which the pen is moved on
_MOVES = frozenset({b"Td", b"TD", b"Tm", b"T*", b"BT", b"ET", b"'", b'"'})
_SHOWS = frozenset({b"Tj", b"TJ", b"'", b'"'})
_FAR = 12  # instructions in which the next move must follow


def with_gaps_as_moves(
    operations: Sequence[Operation], fonts: Mapping[str, Font]
) -> Sequence[Operation]:
    """Return instructions that draw the same, where wide gaps are moves of the pen.

    Raises:
        IndexError: an instruction lacks what it needs; likewise `TypeError`, `ValueError`.
    """
    if not any(operator == b"TJ" and _gaps(operands) for operands, operator in operations):
        return operations
    return list(_with_moves(operations, fonts))


def _gaps(operands: Sequence[Any]) -> list[int]:
    """Return where in an array that is shown wide gaps stand."""
    shown = operands[0] if operands and isinstance(operands[0], list) else ()
    return [at for at, one in enumerate(shown) if isinstance(one, float | int) and one <= _WIDE]


def _with_moves(operations: Sequence[Operation], fonts: Mapping[str, Font]) -> Iterator[Operation]:
    setting, kept, is_placed = Setting(), list[Setting](), False
    ahead = 0.0  # how far the moves for gaps have brought the pen from where the line begins
    for at, (operands, operator) in enumerate(operations):
        if operator == b"q":
            kept.append(setting)
        elif operator == b"Q" and kept:
            setting = kept.pop()
        else:
            setting = setting.after(operands, operator)
        font = fonts.get(setting.font, Font())
        gaps = _gaps(operands) if operator == b"TJ" and is_placed and font.widths else []
        if gaps and _moves_behind(operations, at):
            parts, ahead = _each_part(operands, gaps, setting, font)
            yield from parts
        elif operator in {b"Td", b"TD"} and ahead:
            yield [float(operands[0]) - ahead, operands[1]], operator
            ahead = 0.0
        else:
            if ahead and operator in _MOVES:
                yield [-ahead, 0.0], b"Td"
                ahead = 0.0
            yield operands, operator
        is_placed = operator not in _SHOWS and (is_placed or operator in _MOVES)


def _moves_behind(operations: Sequence[Operation], at: int) -> bool:
    """Say whether the pen is moved before anything else is shown."""
    for _, operator in operations[at + 1 : at + _FAR]:
        if operator in _MOVES:
            return True
        if operator in _SHOWS:
            return False
    return False


def _each_part(
    operands: Sequence[Any], gaps: Sequence[int], setting: Setting, font: Font
) -> tuple[list[Operation], float]:
    """Return what shows the parts of an array, each behind a move, and how far they move."""
    from pypdf.generic import ArrayObject

    shown = operands[0]
    begins = [0, *(gap + 1 for gap in gaps)]
    try:
        widths_shown = [setting.width(shown[a:b], font) for a, b in pairwise(begins)]
    except KeyError:
        return [(operands, b"TJ")], 0.0
    made = list[Operation]()
    for begin, end, width in zip(begins, gaps, widths_shown, strict=False):
        made += [([ArrayObject(shown[begin:end])], b"TJ"), ([width, 0.0], b"Td")]
    made.append(([ArrayObject(shown[begins[-1] :])], b"TJ"))
    return made, sum(widths_shown)

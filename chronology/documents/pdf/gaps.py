"""Wide gaps within one instruction of a PDF: what stands behind one is drawn at a place of its own.

Some programs write a whole row of a page, across columns, as one string with a gap in it. How far
on the second part stands follows from the widths of the letters before it, where a font tells them.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Self, TypeAlias

import attrs

if TYPE_CHECKING:
    from pypdf import PageObject

Operation: TypeAlias = tuple[Any, bytes]
"""What is told of an instruction, and its name."""

Widths: TypeAlias = Mapping[int, float]
"""How wide each letter of a font is, in thousandths of its size."""

_WIDE = -1500.0  # thousandths of a letter's size by which the pen is moved on
_MOVES = frozenset({b"Td", b"TD", b"Tm", b"T*", b"BT", b"ET", b"'", b'"'})
_SHOWS = frozenset({b"Tj", b"TJ", b"'", b'"'})
_SPACE = 32
_CODES = 256
_FAR = 12  # instructions in which the next move must follow


@attrs.frozen(kw_only=True)
class _Setting:
    """How text is set: its font and size, more space for letters and words, how far stretched."""

    font: str = ""
    size: float = 0.0
    for_letters: float = 0.0
    for_words: float = 0.0
    scale: float = 1.0

    def after(self, operands: Sequence[Any], operator: bytes) -> Self:
        """Return how text is set behind an instruction."""
        if operator == b"Tf":
            return attrs.evolve(self, font=str(operands[0]), size=float(operands[1]))
        if operator == b"Tc":
            return attrs.evolve(self, for_letters=float(operands[0]))
        if operator == b"Tw":
            return attrs.evolve(self, for_words=float(operands[0]))
        if operator == b"Tz":
            return attrs.evolve(self, scale=float(operands[0]) / 100)
        return self

    def width(self, shown: Sequence[Any], widths: Widths) -> float:
        """Return how far on the pen is behind what is shown.

        Raises:
            KeyError: the font does not tell how wide a letter is.
        """
        total = 0.0
        for one in shown:
            if isinstance(one, bytes):
                total += sum(widths[code] for code in one) / 1000 * self.size
                total += len(one) * self.for_letters + one.count(_SPACE) * self.for_words
            else:
                total -= float(one) / 1000 * self.size
        return total * self.scale


def with_gaps_as_moves(page: "PageObject", operations: Sequence[Operation]) -> Sequence[Operation]:
    """Return instructions that draw the same, where wide gaps are moves of the pen.

    What is damaged stays as it is.
    """
    if not any(operator == b"TJ" and _gaps(operands) for operands, operator in operations):
        return operations
    try:
        return list(_with_moves(operations, _fonts_of(page)))
    except (AttributeError, IndexError, OverflowError, TypeError, ValueError):
        return operations


def _gaps(operands: Sequence[Any]) -> list[int]:
    """Return where in an array that is shown wide gaps stand."""
    shown = operands[0] if operands and isinstance(operands[0], list) else ()
    return [at for at, one in enumerate(shown) if isinstance(one, float | int) and one <= _WIDE]


def _fonts_of(page: "PageObject") -> dict[str, Widths]:
    """Return the fonts of a page by the names that its instructions have for them."""
    resources: Any = page.get("/Resources")
    fonts: Any = resources.get_object().get("/Font") if resources else None
    named = fonts.get_object().items() if fonts else ()
    return {str(name): _widths_of(font.get_object()) for name, font in named}


def _widths_of(font: Any) -> Widths:  # noqa: ANN401 - as the file has it
    """Return how wide the letters of a simple font are; nothing if it does not tell."""
    widths, first = font.get("/Widths"), font.get("/FirstChar")
    if widths is None or first is None or font.get("/Subtype") == "/Type3":
        return {}
    told = enumerate(widths.get_object()[:_CODES], int(first))
    return {code: float(one.get_object()) for code, one in told}


def _with_moves(
    operations: Sequence[Operation], fonts: Mapping[str, Widths]
) -> Iterator[Operation]:
    setting, kept, is_placed = _Setting(), list[_Setting](), False
    for at, (operands, operator) in enumerate(operations):
        if operator == b"q":
            kept.append(setting)
        elif operator == b"Q" and kept:
            setting = kept.pop()
        else:
            setting = setting.after(operands, operator)
        widths = fonts.get(setting.font, {})
        gaps = _gaps(operands) if operator == b"TJ" and is_placed and widths else []
        if gaps and _moves_behind(operations, at):
            yield from _each_part(operands, gaps, setting, widths)
        else:
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
    operands: Sequence[Any], gaps: Sequence[int], setting: _Setting, widths: Widths
) -> Iterator[Operation]:
    """Yield what shows the parts of an array, each behind a move; then a move back."""
    from pypdf.generic import ArrayObject

    shown = operands[0]
    begins = [0, *(gap + 1 for gap in gaps)]
    try:
        widths_shown = [setting.width(shown[a:b], widths) for a, b in pairwise(begins)]
    except KeyError:
        yield operands, b"TJ"
        return
    for begin, end, width in zip(begins, gaps, widths_shown, strict=False):
        yield [ArrayObject(shown[begin:end])], b"TJ"
        yield [width, 0.0], b"Td"
    yield [ArrayObject(shown[begins[-1] :])], b"TJ"
    yield [-sum(widths_shown), 0.0], b"Td"

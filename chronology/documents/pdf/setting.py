"""How a PDF sets text: its font and size, more room behind letters and words, how far stretched."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Self, TypeAlias

import attrs

if TYPE_CHECKING:
    from pypdf import PageObject

Operation: TypeAlias = tuple[Any, bytes]
"""What is told of an instruction, and its name."""

SPACE = 32
"""The code that more room for words stands behind, in a font of one byte a letter."""
_CODES = 256
_PAIRS = 65_535
_USUAL = 1000.0  # thousandths of its size is a letter of two bytes wide, where that is not told


@attrs.frozen(kw_only=True)
class Font:
    """A font of a page.

    Attributes:
        widths: how wide each letter is, in thousandths of its size; nothing if it does not tell.
        is_simple: whether each letter is one byte.
        by_pairs: likewise of letters of two bytes each.
        usual: how wide, in thousandths, are letters of which that is not told.
        is_own: whether each letter is instructions of its own, with their own colours and size.
    """

    widths: Mapping[int, float] = attrs.field(factory=dict)
    is_simple: bool = True
    by_pairs: Mapping[int, float] = attrs.field(factory=dict)
    usual: float | None = None
    is_own: bool = False


@attrs.frozen(kw_only=True)
class Setting:
    """How text is set: its font and size, more room for letters and words, how far stretched."""

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
        if operator == b'"':
            return attrs.evolve(self, for_words=float(operands[0]), for_letters=float(operands[1]))
        return self

    def width(self, shown: Sequence[Any], font: Font) -> float:
        """Return how far on the pen is behind what is shown.

        Raises:
            KeyError: the font does not tell how wide a letter is.
        """
        total = 0.0
        for one in shown:
            if isinstance(one, bytes):
                total += sum(font.widths[code] for code in one) / 1000 * self.size
                total += len(one) * self.for_letters + one.count(SPACE) * self.for_words
            else:
                total -= float(one) / 1000 * self.size
        return total * self.scale


def fonts_of(page: "PageObject | Mapping[str, Any]") -> dict[str, Font]:
    """Return the fonts of a page, or a form, by the names that its instructions have for them."""
    resources: Any = page.get("/Resources")
    fonts: Any = resources.get_object().get("/Font") if resources else None
    named = fonts.get_object().items() if fonts else ()
    return {str(name): _font(font.get_object()) for name, font in named}


def _font(written: Any) -> Font:  # noqa: ANN401 - as the file has it
    if written.get("/Subtype") == "/Type0":
        return _font_of_pairs(written)
    widths, first = written.get("/Widths"), written.get("/FirstChar")
    kind = written.get("/Subtype")
    if widths is None or first is None or kind == "/Type3":
        return Font(is_own=kind == "/Type3")
    told = enumerate(widths.get_object()[:_CODES], int(first))
    return Font(widths={code: float(one.get_object()) for code, one in told})


def _font_of_pairs(written: Any) -> Font:  # noqa: ANN401 - as the file has it
    """Return a font whose letters have two bytes; of how wide they are, what it tells plainly."""
    try:
        if written["/Encoding"] != "/Identity-H":
            return Font(is_simple=False)
        letters = written["/DescendantFonts"][0].get_object()
        told = letters["/W"] if "/W" in letters else ()  # noqa: SIM401 - it follows references
        usual = float(letters["/DW"]) if "/DW" in letters else _USUAL
        return Font(is_simple=False, by_pairs=dict(_widths_of_pairs(told)), usual=usual)
    except (AttributeError, LookupError, TypeError, ValueError):
        return Font(is_simple=False)


def _widths_of_pairs(told: Sequence[Any]) -> Iterator[tuple[int, float]]:
    """Yield letters and how wide they are: of each, or of all from one to another."""
    at, left = 0, 4 * _PAIRS
    while at + 1 < len(told) and left > 0:
        first, second = int(told[at]), told[at + 1]
        if isinstance(second, list):
            yield from enumerate(map(float, second[:_PAIRS]), first)
            at += 2
        else:
            last, width = min(int(second), _PAIRS), float(told[at + 2])
            left -= max(0, last - first)
            yield from ((code, width) for code in range(first, last + 1))
            at += 3

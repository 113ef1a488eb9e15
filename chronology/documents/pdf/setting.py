"""How a PDF sets text: its font and size, more room behind letters and words, how far stretched."""

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Self, TypeAlias

import attrs

if TYPE_CHECKING:
    from pypdf import PageObject

Operation: TypeAlias = tuple[Any, bytes]
"""What is told of an instruction, and its name."""

PAIRED = 1 << 16
"""What the number of a letter of two bytes begins with, for none is a space."""
SPACE = 32
"""The code that more room for words stands behind, in a font of one byte a letter."""
_CODES = 256
_PAIRS = 65_535
_USUAL = 1000.0  # thousandths of its size is a letter of two bytes wide, where that is not told

_HELVETICA = """
278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556
556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778
667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556
556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584
"""
_TIMES = """
250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500
500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722
556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500
500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541
"""
_STANDARD: Mapping[str, Mapping[int, float]] = {
    "Courier": dict.fromkeys(range(_CODES), 600.0),
    "Helvetica": dict(enumerate(map(float, _HELVETICA.split()), SPACE)),
    "Arial": dict(enumerate(map(float, _HELVETICA.split()), SPACE)),
    "Times": dict(enumerate(map(float, _TIMES.split()), SPACE)),
}


@attrs.frozen(kw_only=True)
class Font:
    """A font of a page.

    Attributes:
        widths: how wide each letter is, in thousandths of its size; nothing if it does not tell.
        is_simple: whether each letter is one byte.
        by_pairs: likewise of letters of two bytes each.
        usual: how wide, in thousandths, are letters of which that is not told.
        likely: how wide each letter is where text is not set by that: of fonts that every reader
            has, and of letters that are instructions of their own.
        tall: how high its letters are, of its size; of those that are instructions of their own.
        is_own: whether its letters are instructions of their own, and stand whichever way.
    """

    widths: Mapping[int, float] = attrs.field(factory=dict)
    is_simple: bool = True
    by_pairs: Mapping[int, float] = attrs.field(factory=dict)
    usual: float | None = None
    likely: Mapping[int, float] = attrs.field(factory=dict)
    tall: float = 1.0
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
    if widths is None or first is None:
        return Font(likely=_standard_widths(str(written.get("/BaseFont", ""))))
    told = enumerate(widths.get_object()[:_CODES], int(first))
    wide = {code: float(one.get_object()) for code, one in told}
    return _own_setting(written, wide) if written.get("/Subtype") == "/Type3" else Font(widths=wide)


def _own_setting(written: Any, widths: Mapping[int, float]) -> Font:  # noqa: ANN401 - as the file has it
    """Return a font whose letters are instructions, measured in units of its own."""
    a, b, c, d, *_ = (float(one) for one in written["/FontMatrix"])
    low, high = (float(one) for one in written["/FontBBox"][1::2])
    tall = math.hypot(c, d) * abs(high - low)
    return Font(
        likely={code: wide * math.hypot(a, b) * 1000 for code, wide in widths.items()},
        tall=tall or 1.0,
        is_own=True,
    )


def _standard_widths(name: str) -> Mapping[int, float]:
    """Return how wide letters are in a font that every reader has; of others none."""
    for part, widths in _STANDARD.items():
        if part in name:
            return widths
    return {}


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

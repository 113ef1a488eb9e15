"""Letters of a PDF that are drawn over one another, so that nobody reads them."""

from collections.abc import Iterator
from itertools import pairwise

import attrs

from chronology.documents.pdf.paint import Box, Colour, Point
from chronology.documents.pdf.writing import Shown, Written
from chronology.vocabulary import Hidden

_MOST_LETTERS = 100_000
_MOST_LOOKS = 4_000_000
_ACROSS = 0.4  # of a letter's width from its middle is another that it is drawn over, at most
_UP = 0.35  # of its size, upwards
_ALIKE = 0.35  # of red, green and blue by which inks differ at most that are not told apart
_ENOUGH = 3  # letters, one after the other


@attrs.frozen(eq=False, kw_only=True)
class _Text:
    """A text: the number of its first letter on the page, its letters, their ink and their box."""

    first: int
    written: Written
    ink: Colour
    shown: Shown
    box: Box


class Stack:
    """The letters of a page, to see which are drawn over one another."""

    def __init__(self) -> None:
        self._texts: list[_Text] = []
        self._letters = 0
        self._looks = 0

    def write(self, shown: Shown, written: Written, ink: Colour | None) -> None:
        """Keep letters that are drawn in some ink; such as are hidden anyway are not."""
        first, self._letters = self._letters, self._letters + len(written.middles)
        if shown.hidden is None and ink is not None and self._letters <= _MOST_LETTERS:
            box = written.box(_ACROSS * max(written.widths), _UP)
            text = _Text(first=first, written=written, ink=ink, shown=shown, box=box)
            self._texts.append(text)

    def end(self) -> None:
        """Say of text that letters are drawn over it, where they are over some in a row."""
        over: dict[int, Shown] = {}
        for one, other in self._that_meet():
            self._looks += len(one.written.middles) * len(other.written.middles)
            if self._looks > _MOST_LOOKS:
                one.shown.hidden = one.shown.hidden or Hidden.TANGLED
                continue
            over.update((number, one.shown) for number in _drawn_over(one, other))
        run: list[Shown] = []
        for number in sorted(over):
            run = [*run, over[number]] if number - 1 in over else [over[number]]
            if len(run) >= _ENOUGH:
                for shown in run:
                    shown.hidden = shown.hidden or Hidden.STACKED
                run = run[-1:] * _ENOUGH

    def _that_meet(self) -> Iterator[tuple[_Text, _Text]]:
        """Yield texts of which one may be over the other; a text with itself where it goes back."""
        open_texts: list[_Text] = []
        for text in sorted(self._texts, key=lambda one: one.box[1]):
            if _goes_back(text.written):
                yield text, text
            open_texts = [one for one in open_texts if one.box[3] >= text.box[1]]
            self._looks += len(open_texts)
            if self._looks > _MOST_LOOKS:  # nobody knows of what is left
                for one in self._texts:
                    one.shown.hidden = one.shown.hidden or Hidden.TANGLED
                return
            for one in open_texts:
                if one.box[0] <= text.box[2] and text.box[0] <= one.box[2]:
                    yield one, text
                    yield text, one
            open_texts.append(text)


def _goes_back(written: Written) -> bool:
    """Say whether the pen goes back over letters within a text."""
    right, high = written.right
    along = [x * right + y * high for x, y in written.middles]
    return any(second < first for first, second in pairwise(along))


def _drawn_over(text: _Text, other: _Text) -> Iterator[int]:
    """Yield the letters of a text that some of another are drawn over."""
    if any(abs(a - b) > _ALIKE for a, b in zip(text.ink, other.ink, strict=True)):
        return
    left, low, right, high = other.box
    size = text.written.height / (other.written.height or 1.0)
    for number, (x, y) in enumerate(text.written.middles):
        if not (left <= x <= right and low <= y <= high):
            continue
        code = text.written.codes[number] if 0.8 < size < 1.25 else None  # noqa: PLR2004 - as large
        if any(_is_over((x, y), other.written, at, code) for at in _near(text, number, other)):
            yield text.first + number


def _near(text: _Text, number: int, other: _Text) -> Iterator[int]:
    """Yield which letters of another text may be over one: not those beside it, as accents are."""
    for at in range(len(other.written.middles)):
        if abs(other.first + at - text.first - number) > 1:
            yield at


def _is_over(place: Point, written: Written, at: int, code: int | None) -> bool:
    """Say whether a letter is drawn over a place where another is; not one of the same code."""
    if written.codes[at] == code:
        return False
    x, y = written.middles[at]
    right, up = place[0] - x, place[1] - y
    across = (right * written.right[0] + up * written.right[1]) / (written.width**2 or 1.0)
    upward = (right * written.up[0] + up * written.up[1]) / (written.height**2 or 1.0)
    return abs(across) <= _ACROSS * written.widths[at] and abs(upward) <= _UP

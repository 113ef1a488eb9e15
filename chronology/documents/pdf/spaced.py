"""Spaces that a PDF draws by the room behind letters, and those that it draws and takes back.

Some programs leave a space out and set the two letters beside it apart ("y2" for "y 2"); or draw
one where there is none and take its room back. Others widen the spaces of a line to fill it. pypdf
takes none of that into account: then words are torn, or run into one another. Written as steps of
the pen within what is shown, which draw the same, it does.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

import attrs

from chronology.documents.pdf.setting import SPACE, Font, Operation, Setting

_SHOWS = frozenset({b"Tj", b"TJ", b"'", b'"'})
_BREAKS = frozenset({b"Tm", b"T*", b"TD", b"BT", b"ET", b"cm", b"Q", b"q"})
_IS_SPACE = 0.18  # of a letter's size is a space at least that stands for one
_IS_NONE = 0.08  # of that size is what is left of a space that is none, at most
_TOUCHES = (-0.2, 0.08)  # of that size lie letters apart that touch, or are drawn together
_COLUMN = 1.5  # of that size is a space that parts columns


@attrs.frozen(kw_only=True)
class _Shown:
    """What an instruction shows.

    Attributes:
        at: the place of the instruction among all.
        array: its strings, and steps of the pen in thousandths of a letter's size to the left.
        setting: how it is set.
        moved: how far the pen was moved along the line since what was shown before, and by
            nothing else; `None` for otherwise.
    """

    at: int
    array: Sequence[Any]
    setting: Setting
    moved: float | None

    @property
    def is_wide(self) -> bool:
        """Whether its letters stand as far apart as words do."""
        return self.setting.for_letters >= _IS_SPACE * self.setting.size > 0


def with_spaces_as_steps(
    operations: Sequence[Operation], fonts: Mapping[str, Font]
) -> Sequence[Operation]:
    """Return instructions that draw the same, where no room is set for words.

    Raises:
        IndexError: an instruction lacks what it needs; likewise `TypeError`, `ValueError`.
    """
    if not any(operator in {b"Tc", b"Tw", b'"'} for _, operator in operations):
        return operations
    shown = list(_all_shown(operations))
    apart = {one.at for one in _set_apart(shown, fonts)}
    return list(_rewritten(operations, {one.at: one for one in shown}, fonts, apart))


def _all_shown(operations: Sequence[Operation]) -> Iterator[_Shown]:
    """Yield what is shown, in order."""
    setting, kept, moved = Setting(), list[Setting](), list[float | None]()
    for at, (operands, operator) in enumerate(operations):
        if operator == b"q":
            kept.append(setting)
        elif operator == b"Q" and kept:
            setting = kept.pop()
        else:
            setting = setting.after(operands, operator)
        if operator in _BREAKS:
            moved = [None]
        elif operator == b"Td":
            moved.append(float(operands[0]) if float(operands[1]) == 0 else None)
        elif operator in _SHOWS:
            array = operands[-1] if operator == b"TJ" else [operands[-1]]
            by = moved[0] if len(moved) == 1 and operator in {b"Tj", b"TJ"} else None
            yield _Shown(at=at, array=array, setting=setting, moved=by)
            moved = []


def _set_apart(shown: Sequence[_Shown], fonts: Mapping[str, Font]) -> Iterator[_Shown]:
    """Yield what is wide only between words: it touches what is not wide, in one word with it.

    Likewise what is narrower than its letters, and touches what follows.
    """
    touching = [_touch(one, other, fonts) for one, other in pairwise(shown)]
    before_is_word = False
    for one, before, behind, following in zip(
        shown, [False, *touching], [*touching, False], [*shown[1:], None], strict=True
    ):
        is_of_word = (before and before_is_word) or (
            behind and following is not None and not following.is_wide
        )
        if (one.is_wide and is_of_word) or (behind and one.setting.for_letters < 0):
            yield one
        before_is_word = not one.is_wide or is_of_word


def _touch(one: _Shown, other: _Shown, fonts: Mapping[str, Font]) -> bool:
    """Say whether the first letter of what is shown touches the last of what was before."""
    setting = one.setting
    alike = (setting.font, setting.size) == (other.setting.font, other.setting.size)
    is_asked = one.is_wide or other.is_wide or setting.for_letters < 0
    if other.moved is None or not alike or not is_asked:
        return False
    if _code_at(one.array, -1) in {None, SPACE} or _code_at(other.array, 0) in {None, SPACE}:
        return False
    try:
        width = setting.width(one.array, fonts.get(setting.font, Font()))
    except KeyError:
        return False
    width -= setting.for_letters * setting.scale  # behind the last letter there is none
    least, most = _TOUCHES
    return least * setting.size <= other.moved - width <= most * setting.size


def _code_at(array: Sequence[Any], at: int) -> int | None:
    """Return the code with which an array of strings begins or ends."""
    strings = [one for one in array if isinstance(one, bytes) and one]
    return strings[at][at] if strings else None


def _rewritten(
    operations: Sequence[Operation],
    shown: Mapping[int, _Shown],
    fonts: Mapping[str, Font],
    apart: set[int],
) -> Iterator[Operation]:
    for at, (operands, operator) in enumerate(operations):
        if at in shown:
            if operator == b'"':
                yield [operands[1]], b"Tc"
            if operator in {b"'", b'"'}:
                yield [], b"T*"
            yield from _plainly_shown(shown[at], fonts, is_apart=at in apart)
        elif operator != b"Tw":
            yield operands, operator


def _plainly_shown(
    one: _Shown, fonts: Mapping[str, Font], *, is_apart: bool
) -> Iterator[Operation]:
    """Yield what shows the same without room for words, and without that for letters if apart."""
    from pypdf.generic import ArrayObject

    array, setting = one.array, one.setting
    font = fonts.get(setting.font, Font())
    if setting.size > 0 and setting.for_words and font.is_simple:
        array = _with_words_apart(array, setting, font)
    if is_apart:
        yield [0.0], b"Tc"
        yield [ArrayObject(_with_letters_apart(array, setting))], b"TJ"
        yield [setting.for_letters], b"Tc"
    else:
        yield [ArrayObject(array)], b"TJ"


def _with_words_apart(array: Sequence[Any], setting: Setting, font: Font) -> Sequence[Any]:
    """Return an array with the room for words as steps.

    A step stands behind a space: all room of a string behind its first, or each behind its own
    where it parts columns. A space of which nothing is left is but a step.
    """
    room = setting.for_words
    width = font.widths.get(SPACE, 0.0) / 1000 * setting.size
    left = width + room + 2 * setting.for_letters
    if width and left <= _IS_NONE * setting.size:
        step = -(width + room + setting.for_letters) / setting.size * 1000
        return [part for one in array for part in _with_each_step(one, step, b"")]
    step = -room / setting.size * 1000
    if room >= _COLUMN * setting.size:
        return [part for one in array for part in _with_each_step(one, step, b" ")]
    return [part for one in array for part in _with_one_step(one, step)]


def _with_each_step(one: Any, step: float, space: bytes) -> Iterator[Any]:  # noqa: ANN401 - of any kind
    """Yield a string with a step for each space, or behind it."""
    if not isinstance(one, bytes):
        yield one
        return
    first, *others = one.split(b" ")
    for word in others:
        yield first + space
        yield step
        first = word
    yield first


def _with_one_step(one: Any, step: float) -> Iterator[Any]:  # noqa: ANN401 - of any kind
    """Yield a string with one step for all its spaces, behind the first."""
    number = one.count(b" ") if isinstance(one, bytes) else 0
    if not number:
        yield one
        return
    before, space, behind = one.partition(b" ")
    yield before + space
    yield step * number
    yield behind


def _with_letters_apart(array: Sequence[Any], setting: Setting) -> Sequence[Any]:
    """Return an array with the room behind each letter but the last as a step."""
    step = -setting.for_letters / setting.size * 1000
    made = list[Any]()
    pending: float | None = None
    for one in array:
        if not isinstance(one, bytes):
            pending = float(one) + (pending or 0.0)
            continue
        for code in one:
            if pending is not None:
                made.append(pending)
            made.append(bytes([code]))
            pending = step
    return made

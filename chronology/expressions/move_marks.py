"""What stands for times and lengths in a text in which turns of phrase for moves are sought."""

from collections.abc import Iterator
from string import ascii_lowercase

from chronology.expressions.beside import Atom
from chronology.languages.turns import LENGTH, TIME
from chronology.meanings.terms import TimexType

_LETTERS = ascii_lowercase


def mark_of(atom: Atom) -> str:
    """Return what stands for an expression in a marked text; empty for nothing."""
    meaning = atom.meaning
    if meaning.type is TimexType.DURATION:
        return LENGTH
    is_clock = meaning.is_clock  # of a day that the other time may name
    return (
        TIME
        if (meaning.calendar or is_clock) and meaning.type in {TimexType.DATE, TimexType.TIME}
        else ""
    )


def ends_of(atom: Atom, text: str) -> Iterator[tuple[int, int]]:
    """Yield where an expression begins and ends, or each of two with words between them.

    "From" before it may tell of a move, as "to" between the two.
    """
    is_stretch = atom.meaning.ends is not None and len(atom.parts) == 2  # noqa: PLR2004 - both
    between = text[atom.parts[0][1] : atom.parts[1][0]] if is_stretch else ""
    if is_stretch and "".join(between.split()).isalpha():
        ending = len(between) - len(between.lstrip(_LETTERS))  # "14th to 21st"
        yield atom.parts[0][0], atom.parts[0][1] + ending
        yield atom.parts[1][:2]
    else:
        yield atom.parts[0][0], atom.end

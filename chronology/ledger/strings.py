r"""Texts as TOML writes them, safe to show on a terminal and ready to paste from one.

    >>> print(toml_text('the "new"\nbridge'))
    "the \"new\"\nbridge"

What is longer than a line is folded so that it says the same:

    >>> import tomllib
    >>> line = f'quote = {toml_text("the bridge was opened on Monday")}'
    >>> shorter = in_lines(line, 24)
    >>> [len(piece) for piece in shorter.split("\n")]
    [12, 18, 21]
    >>> tomllib.loads(shorter) == tomllib.loads(line)
    True
"""

import json
import re
from collections.abc import Iterator
from textwrap import wrap

from chronology.ledger.locate import comment_behind
from chronology.printable import display_width, printable

_STRING = re.compile(r'(?<== )"((?:[^"\\]|\\.)*+)"')  # a value: no key in quote marks
_ATOM = re.compile(r"\\u[0-9a-f]{4}|\\U[0-9a-f]{8}|\\.|[^\\]", re.DOTALL)
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_SHORT = frozenset('"\\\n\t')
_FOUR_DIGITS = 0x10000  # code points from here on have eight in an escape
_INDENT = "  "
_MARKS, _MARKS_OF_A_TABLE = 4, 24  # columns that marks and keys take beside a piece
_SPACE = "\\u0020"
_SHORTEST = 8  # columns of a piece, however narrow the lines


def toml_text(words: str) -> str:
    """Return words as a basic string of TOML in one line: what cannot be seen is an escape."""
    return f'"{"".join(map(_escaped, words))}"'


def toml_key(name: str) -> str:
    """Return a name as a key of TOML: bare where it may be so, else as a string."""
    return name if _BARE_KEY.fullmatch(name) else toml_text(name)


def _escaped(character: str) -> str:
    if character in _SHORT:
        return json.dumps(character)[1:-1]
    if printable(character) == character:
        return character
    code = ord(character)
    return f"\\u{code:04x}" if code < _FOUR_DIGITS else f"\\U{code:08x}"


def in_lines(toml: str, width: int | None) -> str:
    """Return lines of TOML in which strings are folded where a line is too long.

    A folded string stands between three quote marks; a backslash ends each line of it, and what
    white space follows is no part of it.

    Args:
        toml: lines with basic strings only, such as `toml_text` writes.
        width: the columns there are; `None` for no limit.
    """
    if width is None:
        return toml
    return "\n".join(
        _in_lines(line, width) if display_width(line) > width else line for line in toml.split("\n")
    )


def _in_lines(line: str, width: int) -> str:
    line = line.rstrip()
    comment = comment_behind(line)
    said = line.removesuffix(comment).rstrip()
    room = width - len(_INDENT) - (_MARKS_OF_A_TABLE if "{" in said else _MARKS)
    folded = _STRING.sub(lambda found: _in_pieces(found[1], max(_SHORTEST, room)), said)
    if not comment:
        return folded
    behind = f"{folded}  {comment}"
    if display_width(behind.rpartition("\n")[2]) <= width:
        return behind
    above = wrap(comment, width, subsequent_indent="# ")
    return "\n".join([*above, folded])


def _in_pieces(inside: str, room: int) -> str:
    """Return a basic string as one of several lines, by what stands between its marks."""
    if not inside:
        return '""'
    pieces = (f"{_INDENT}{piece}" for piece in _pieces(inside, room))
    return '"""\\\n' + "\\\n".join(pieces) + '"""'


def _pieces(inside: str, room: int) -> Iterator[str]:
    """Yield pieces of a string that begin with no white space, as long as there is room for."""
    piece, length = list[str](), 0
    cut = 0  # of the piece, how many atoms stand up to its last space
    for atom in _ATOM.findall(inside):
        if piece and length + display_width(atom) > room + (atom == " "):
            cut = cut if cut and atom != " " else len(piece)
            yield "".join(piece[:cut])
            piece, cut = piece[cut:], 0
            length = sum(map(display_width, piece))
        written = atom if piece or atom != " " else _SPACE
        piece.append(written)
        length += display_width(written)
        if atom == " ":
            cut = len(piece)
    yield "".join(piece)

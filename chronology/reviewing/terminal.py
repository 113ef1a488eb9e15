"""A terminal, or a pipe in its place: what shows proposals there, and reads keys and lines."""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import TextIOWrapper
from itertools import groupby
from shutil import get_terminal_size
from textwrap import fill
from typing import TextIO

import attrs
import click

from chronology.errors import Unreadable
from chronology.printable import display_width, printable
from chronology.reviewing.screen import Line, Look, Piece, said

_INDENT = 13
_STYLES: Mapping[Look, Mapping[str, object]] = {
    Look.PLAIN: {},
    Look.FAINT: {"dim": True},
    Look.STRONG: {"bold": True},
    Look.QUOTE: {"fg": "green"},
    Look.DATE: {"fg": "green", "bold": True, "underline": True},
    Look.CONTEXT: {"fg": "red", "bold": True},
}
_MARKS: Mapping[Look, tuple[str, str]] = {
    Look.QUOTE: ("«", "»"),
    Look.DATE: ("[", "]"),
    Look.CONTEXT: ("{", "}"),
}
_LEAVES = r'"\C-a\C-k\C-d"'  # empties the line, and ends it as a file ends
_ESCAPES = (r'"\e\C-m"', r'"\e\C-j"')  # Escape by itself begins other keys, and waits for them
LEGEND = "«quoted», [dating words], {words that govern the quote}"


_ROWS_OF_KEYS = 5  # an empty line, the keys, and where one types
_FEWEST_ROWS = 4
_MORE = " "


@attrs.frozen(kw_only=True)
class Terminal:
    """Asks on a terminal by single keys; elsewhere by lines, of which the first letter counts.

    Attributes:
        width: how many columns lines may have.
        height: how many lines a screen has; what does not fit is shown by the space bar.
        coloured: whether pieces are told apart by colours; else by marks.
        screens: whether each proposal is shown on an empty screen.
        read: where keys and lines come from, if not from the keyboard.
    """

    width: int
    height: int = 0
    coloured: bool
    screens: bool
    read: TextIO | None = None
    _pages: list[list[str]] = attrs.field(factory=list, init=False)
    _foot: list[str] = attrs.field(factory=list, init=False)

    @classmethod
    def here(cls, width: int) -> "Terminal":
        """Return the terminal of this process, as far as it is one.

        Raises:
            Unreadable: the input, from which keys are read, is closed.
        """
        if sys.stdin is None:
            remedy = "open it: keys are read from there, a line for each"
            raise Unreadable(path="stdin", reason="it is closed", remedy=remedy)
        both = sys.stdin.isatty() and sys.stdout.isatty()
        coloured = both and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
        if isinstance(sys.stdin, TextIOWrapper):
            sys.stdin.reconfigure(errors="replace")
        return cls(
            width=width,
            height=get_terminal_size().lines if both else 0,
            coloured=coloured,
            screens=both,
            read=None if both else sys.stdin,
        )

    def show(self, lines: Sequence[Line], told: str) -> None:
        """Show lines, fitted into the columns, and as many of them as fit on the screen."""
        rows = [row for line in lines for row in self._fitted(line)]
        self._foot.clear()
        if not self.coloured and any(
            piece.look in _MARKS for line in lines for piece in line.pieces
        ):
            self._foot.extend(["", *self._fitted(Line(pieces=(said(LEGEND),)))])
        if told:
            self._foot.extend(["", *self._fitted(Line(pieces=(said(told),)))])
        room = max(_FEWEST_ROWS, self.height - len(self._foot) - _ROWS_OF_KEYS)
        room = room if self.screens and self.height else len(rows)
        self._pages[:] = [rows[at : at + room] for at in range(0, len(rows), max(1, room))] or [[]]
        self._show_page()

    def _show_page(self) -> None:
        if self.screens:
            click.clear()
        for row in (*self._pages[0], *self._foot):
            click.echo(row, color=self.coloured)

    def key(self, keys: Mapping[str, str]) -> str | None:
        """Return the key that is pressed, once it is one of those given."""
        self._tell_keys(keys)
        while True:
            try:
                pressed = click.getchar() if self.read is None else self.read.readline()
            except (EOFError, KeyboardInterrupt, UnicodeError):
                return None
            if not pressed:
                return None
            if pressed == _MORE and self._pages[1:]:
                self._pages.append(self._pages.pop(0))
                self._show_page()
                self._tell_keys(keys)
            elif (key := pressed.strip()[:1].lower()) in keys:
                if self.read is not None:
                    click.echo(f"> {keys[key]}")
                return key

    def _tell_keys(self, keys: Mapping[str, str]) -> None:
        told = "  ".join(f"[{key}]{word.removeprefix(key)}" for key, word in keys.items())
        if self._pages[1:]:
            told += "  [space] the rest of it"
        click.echo("\n" + fill(told, self.width))

    def line(self, prompt: str, before: str) -> str | None:
        """Return the line that is typed."""
        if self.read is not None:
            typed = self.read.readline()
            shown = prompt + typed if typed else f"{prompt}(nothing more)"
            for row in self._fitted(Line(pieces=(said(shown),))):
                click.echo(row)
            return typed.rstrip("\n") if typed else None
        try:
            return _edited(prompt, before)
        except (EOFError, KeyboardInterrupt, UnicodeError):
            return None

    def _fitted(self, line: Line) -> Iterator[str]:
        """Yield a paragraph in lines that fit, its label before the first."""
        indent = _INDENT if line.label else 0
        label = f"{line.label:>{_INDENT - 2}}  " if line.label else ""
        rows = _in_rows(
            _words_of_pieces(line.pieces, marked=not self.coloured), self.width - indent
        )
        for number, row in enumerate(rows or [[]]):
            yield (label if number == 0 else " " * indent) + self._row_drawn(row)

    def _row_drawn(self, row: Sequence[Piece]) -> str:
        if not self.coloured:
            return "".join(piece.text for piece in row).rstrip()
        return "".join(click.style(piece.text, **_STYLES[piece.look]) for piece in row)  # type: ignore[arg-type]  # the table has what it takes


def _words_of_pieces(pieces: Sequence[Piece], *, marked: bool) -> list[list[Piece]]:
    """Return the words of pieces; one that two pieces share is of both."""
    letters = [
        (letter, piece.look)
        for piece in pieces
        for letter in (_piece_with_marks(piece) if marked else piece.text)
    ]
    words: list[list[Piece]] = []
    for is_space, group in groupby(letters, lambda one: one[0].isspace()):
        if not is_space:
            words.append(_as_pieces(group))
    return words


def _piece_with_marks(piece: Piece) -> str:
    before, behind = _MARKS.get(piece.look, ("", ""))
    text = piece.text
    core = text.strip()
    return text.replace(core, f"{before}{core}{behind}", 1) if core else text


def _in_rows(words: Sequence[Sequence[Piece]], width: int) -> list[list[Piece]]:
    """Return words in rows of at most so many columns, a longer word by itself."""
    rows: list[list[Piece]] = []
    room = 0
    for word in (part for long in words for part in _cut_to_width(long, width)):
        length = display_width("".join(piece.text for piece in word))
        if not rows or length + 1 > room:
            rows.append([*word])
            room = width - length
        else:
            space = word[0].look if word[0].look is rows[-1][-1].look else Look.PLAIN
            rows[-1] += [Piece(text=" ", look=space), *word]
            room -= length + 1
    return rows


def _cut_to_width(word: Sequence[Piece], width: int) -> Iterator[list[Piece]]:
    """Yield a word in parts that fit into a row; a mark above a letter stays with it."""
    if display_width("".join(piece.text for piece in word)) <= width:
        yield [*word]
        return
    part: list[tuple[str, Look]] = []
    room = width
    for letter, look in ((letter, piece.look) for piece in word for letter in piece.text):
        length = display_width(letter)
        if part and length > room:
            yield _as_pieces(part)
            part, room = [], width
        part.append((letter, look))
        room -= length
    yield _as_pieces(part)


def _as_pieces(letters: Iterable[tuple[str, Look]]) -> list[Piece]:
    looks = groupby(letters, lambda one: one[1])
    return [Piece(text="".join(letter for letter, _ in run), look=look) for look, run in looks]


def _edited(prompt: str, before: str) -> str:
    """Return a line that a person edits, beginning with what is there.

    Raises:
        EOFError: they left it.
    """
    try:
        import readline
    except ImportError:  # where there is none, the line is typed anew
        return input(prompt)
    text = " ".join(before.split())
    begun = text if text == printable(text) else ""  # what is no text is not put on the screen
    for keys in _ESCAPES:
        readline.parse_and_bind(f"{keys}: {_LEAVES}")
    readline.set_startup_hook(lambda: readline.insert_text(begun))
    try:
        return input(prompt)
    finally:
        readline.set_startup_hook()

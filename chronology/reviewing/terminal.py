"""A terminal, or a pipe in its place: what shows proposals there, and reads keys and lines."""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from textwrap import fill
from typing import TextIO

import attrs
import click

from chronology.printable import printable
from chronology.reviewing.screen import Line, Look, Piece

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
LEGEND = "«quoted», [dating words], {words that govern the quote}"


@attrs.frozen(kw_only=True)
class Terminal:
    """Asks on a terminal by single keys; elsewhere by lines, of which the first letter counts.

    Attributes:
        width: how many columns lines may have.
        coloured: whether pieces are told apart by colours; else by marks.
        screens: whether each proposal is shown on an empty screen.
        read: where keys and lines come from, if not from the keyboard.
    """

    width: int
    coloured: bool
    screens: bool
    read: TextIO | None = None

    @classmethod
    def here(cls, width: int) -> "Terminal":
        """Return the terminal of this process, as far as it is one."""
        both = sys.stdin.isatty() and sys.stdout.isatty()
        coloured = both and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
        return cls(width=width, coloured=coloured, screens=both, read=None if both else sys.stdin)

    def show(self, lines: Sequence[Line], told: str) -> None:
        """Show lines, fitted into the columns."""
        if self.screens:
            click.clear()
        for line in lines:
            for shown in self._fitted(line):
                click.echo(shown, color=self.coloured)
        if not self.coloured and any(
            piece.look in _MARKS for line in lines for piece in line.pieces
        ):
            click.echo("\n" + fill(LEGEND, self.width))
        if told:
            click.echo("\n" + fill(printable(told), self.width))

    def key(self, keys: Mapping[str, str]) -> str | None:
        """Return the key that is pressed, once it is one of those given."""
        told = "  ".join(f"[{key}]{word.removeprefix(key)}" for key, word in keys.items())
        click.echo("\n" + fill(told, self.width))
        while True:
            try:
                pressed = click.getchar() if self.read is None else self.read.readline()
            except (EOFError, KeyboardInterrupt):
                return None
            if not pressed:
                return None
            if (key := pressed.strip()[:1].lower()) in keys:
                return key

    def line(self, prompt: str, before: str) -> str | None:
        """Return the line that is typed."""
        if self.read is not None:
            click.echo(prompt, nl=False)
            typed = self.read.readline()
            click.echo()
            return typed.rstrip("\n") if typed else None
        try:
            return _edited(prompt, before)
        except (EOFError, KeyboardInterrupt):
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
            looks = groupby(group, lambda one: one[1])
            words.append([Piece(text="".join(x for x, _ in run), look=look) for look, run in looks])
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
        length = sum(len(piece.text) for piece in word)
        if not rows or length + 1 > room:
            rows.append([*word])
            room = width - length
        else:
            space = word[0].look if word[0].look is rows[-1][-1].look else Look.PLAIN
            rows[-1] += [Piece(text=" ", look=space), *word]
            room -= length + 1
    return rows


def _cut_to_width(word: Sequence[Piece], width: int) -> Iterator[list[Piece]]:
    """Yield a word in parts that fit into a row."""
    letters = [(letter, piece.look) for piece in word for letter in piece.text]
    for start in range(0, len(letters), max(1, width)):
        looks = groupby(letters[start : start + max(1, width)], lambda one: one[1])
        yield [Piece(text="".join(x for x, _ in run), look=look) for look, run in looks]


def _edited(prompt: str, before: str) -> str:
    """Return a line that a person edits, beginning with what is there."""
    try:
        import readline
    except ImportError:  # where there is none, the line is typed anew
        return input(f"({before}) {prompt}") or before
    readline.set_startup_hook(lambda: readline.insert_text(before))
    try:
        return input(prompt)
    finally:
        readline.set_startup_hook()

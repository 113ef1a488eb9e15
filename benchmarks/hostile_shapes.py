"""Texts of one piece over and over, in every place where a reader or a ledger takes text.

Each shape is what some reader has to look at more than once: openings that nothing closes, ends of
lines, marks that may begin a date, a head or a quote.
"""

import json
from collections.abc import Callable, Mapping

SHAPES: Mapping[str, str] = {
    "letters": "a",
    "blanks": " ",
    "line ends": "\n",
    "returns": "\r\n",
    "tags": "<",
    "elements": "<b>",
    "ampersands": "&",
    "double quotes": '"',
    "brackets": "[",
    "braces": "{",
    "backslashes": "\\",
    "marks of quoting": "> ",
    "ellipses": "… ",
    "accents": "\u0301",
    "turned": "\u202e",
    "dates": "4 May 2021 ",
    "lines with dates": "4 May 2021\n",
    "sentences": "The quay was opened on 4 May 2021. ",
    "heads": "From: Ann\nDate: 4 May 2021\n\n",
    "hours": "9:14 ",
    "numbers": "9",
    "commas": "a,",
}
FILE_BYTES = 200_000
TEXT_BYTES = 40_000  # of a value in a ledger, which is bounded


def filled(shape: str, most: int) -> str:
    """Return a shape's piece, so often that the bytes are as many as that, or a few less."""
    piece = SHAPES[shape]
    return piece * (most // len(piece.encode()))


def escaped(text: str) -> str:
    """Return a text as XML and HTML hold it."""
    return text.replace("&", "&amp;").replace("<", "&lt;")


def files_of(
    makers: Mapping[str, Callable[[str], bytes]],
) -> dict[str, Callable[[], bytes]]:
    """Return files of each suffix and shape, by their names; a maker puts text into a file."""
    return {
        f"{suffix} shape of {shape}": _made(make, shape)
        for suffix, make in makers.items()
        for shape in SHAPES
    }


def _made(make: Callable[[str], bytes], shape: str) -> Callable[[], bytes]:
    return lambda: make(filled(shape, FILE_BYTES))


def quoted(shape: str) -> str:
    """Return a shape's text as a string of TOML or JSON, short enough for a line of a ledger."""
    return json.dumps(filled(shape, TEXT_BYTES), ensure_ascii=False)

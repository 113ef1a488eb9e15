"""What pages of a PDF do: heads told by their height, columns, raised figures, notes, gaps."""

import io
import textwrap
from collections.abc import Sequence
from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
)

from chronology.documents import of_bytes
from chronology.quotes import PreparedText
from chronology.sources import Document
from chronology.vocabulary import QuoteFold

SAID = (
    "I saw the quay when the minister had asked all of us to come down to the harbour and look at"
    " what had been built there since the winter of 1987, which was more than we thought."
    " The pier on the other side was not opened until 4 June 1991, after the crane had come."
)
Run = tuple[float, float, float, str]
"""Where words are drawn, how large, and the words."""


def pdf(*streams: str, widths: bool = True) -> Document:
    """Return what is read of pages that are drawn so, with a font whose letters are 500 wide."""
    writer = PdfWriter()
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Plain"),
            NameObject("/Encoding"): NameObject("/WinAnsiEncoding"),
        }
    )
    if widths:
        font[NameObject("/FirstChar")] = NumberObject(0)
        font[NameObject("/Widths")] = ArrayObject([FloatObject(500)] * 256)
    for stream in streams:
        page = writer.add_blank_page(600, 800)
        contents = DecodedStreamObject()
        contents.set_data(stream.encode("latin-1"))
        page[NameObject("/Contents")] = contents
        fonts = DictionaryObject({NameObject("/F"): font})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    out = io.BytesIO()
    writer.write(out)
    return of_bytes(out.getvalue(), Path("a.pdf"))


def drawn(runs: Sequence[Run]) -> str:
    """Return the instructions that draw words where they are to stand."""
    return "\n".join(f"BT /F {size} Tf {x} {y} Td ({words}) Tj ET" for x, y, size, words in runs)


def lines(words: Sequence[str], x: float = 80, size: float = 11) -> list[Run]:
    """Return lines one below the other."""
    return [(x, 720 - 15 * number, size, one) for number, one in enumerate(words)]


def folds(found: Document, quote: str) -> tuple[QuoteFold, ...] | None:
    """Return what a verified quote was read with; `None` for one that is not verified."""
    location = PreparedText.of(found.text, found.passed_over).locate(quote)
    return location.folds if location.verified else None


FIRST = ["We met in the hall of the town, and all of us", "were there when the new quay was on"]
SECOND = ["2 March 2023 opened by the minister, and so", "it was that we went home on"]
THIRD = ["the same day. The end."]
ACROSS = "when the new quay was on 2 March 2023 opened by the minister"


@pytest.mark.parametrize(
    ("edge", "y", "passed"),
    [
        ("The Harbour Courier", 780, True),
        ("The Harbour Courier", 40, True),
        ("The Harbour Courier", 690, False),  # where the next line would be
        ("Men of the harbour board", 40, True),
        ("Unless the board says otherwise", 40, True),  # set apart on three pages
        ("CANCELLED", 40, False),
        ("so we went away", 40, False),
        ("{}", 40, True),
        ("{}", 690, True),  # on three pages
        ("Total men {}", 40, False),
    ],
)
def test_heads_are_told_by_their_height(edge: str, y: float, passed: bool) -> None:  # noqa: FBT001 - of a table
    """What stands at one height of three pages, apart from the text, is none of it."""
    pages = [
        drawn([*lines(words), (80, y, 9 if y != 690 else 11, edge.format(number))])
        for number, words in enumerate((FIRST, SECOND, THIRD), 12)
    ]
    assert (folds(pdf(*pages), ACROSS) == (QuoteFold.PAGE_FURNITURE,)) is passed


def test_raised_figures_stand_apart() -> None:
    """A figure that is smaller and higher is a mark behind a year, and not behind a unit."""
    one = [(80, 700, 11, "It was opened in 2023"), (195.5, 704, 6, "12"), (203, 700, 11, " by us.")]
    found = pdf(drawn(one))
    assert "2023¹²" in found.text
    assert folds(found, "It was opened in 2023 by us.") == (QuoteFold.REFERENCE_MARKS,)
    assert folds(found, "It was opened in 202312 by us.") is None
    two = [(80, 700, 11, "The lake covers 20 km"), (195.5, 704, 6, "2"), (200, 700, 11, " now.")]
    assert folds(pdf(drawn(two)), "The lake covers 20 km now.") is None


def test_notes_at_the_foot_are_passed_over() -> None:
    """In smaller letters, marked; one raised figure leads to each."""
    body = lines([*FIRST])
    mark = (80 + 5.5 * len(FIRST[1]), 709, 6, "3")
    note = [(80, 102, 5, "3"), (84, 100, 8, " See the file of the board.")]
    found = pdf(drawn([*body, mark, *note]), drawn(lines(SECOND)))
    assert folds(found, ACROSS) is not None
    assert folds(found, ACROSS.replace("2 March", "3 March")) is None


def in_columns(left: Sequence[str], right: Sequence[str]) -> str:
    """Return instructions that draw two columns line by line, each line in one string."""
    rows = ["BT /F 9 Tf 80 700 Td"]
    for one, other in zip(left, right, strict=True):
        gap = 240 / 9 * 1000 - 500 * len(one)
        rows.append(f"[({one}) {-gap} ({other})] TJ 0 -12 Td")
    return "\n".join([*rows, "ET"])


def test_columns_are_read_one_after_the_other() -> None:
    """Also where a line runs across both, if the font tells how wide letters are."""
    words = textwrap.wrap(SAID * 2, 34)
    half = len(words) // 2
    columns = in_columns(words[:half], words[half : 2 * half])
    assert folds(pdf(columns), SAID) == ()
    assert folds(pdf(columns, widths=False), SAID) is None


def test_rows_of_a_table_stay_rows() -> None:
    """A wide gap between cells parts no row."""
    dates = [f"{day} May 2023" for day in range(1, 13)]
    names = [f"Hansen, of ship {day}" for day in range(1, 13)]
    found = pdf(in_columns(names, dates))
    assert "Hansen, of ship 3 3 May 2023" in found.text


def shown(*steps: tuple[float, float, float, str]) -> str:
    """Return instructions that draw strings in one line, from where each begins beyond the last.

    Each has the room behind its letters, that for its words, the move to it, and its string, of
    which each letter is 5 points wide.
    """
    told = [f"{tc} Tc {tw} Tw {move} 0 Td [{words}] TJ" for tc, tw, move, words in steps]
    return "\n".join(["BT /F 10 Tf 72 700 Td", *told, "ET"])


@pytest.mark.parametrize(
    ("stream", "text"),
    [
        # The room of a space between two letters stands for it.
        (shown((0, 0, 0, "(17 Ma)"), (2.5, 0, 25, "(y2)"), (0, 0, 12.5, "(023)")), "17 May 2023"),
        (shown((0, 0, 0, "(a day)"), (3, 0, 25, "(,Is)"), (0, 0, 21, "(aid)")), "a day, I said"),
        (shown((0, 0, 0, "(COUR)"), (2.5, 0, 20, "(TO) 250 (FJ)")), "COURT OF J"),
        (shown((2.5, 0, 0, "(Yo)"), (0, 0, 12.5, "(ne.)")), "Y one."),
        (shown((0, 0, 0, "(with)"), (2.5, 0, 19, "(.Y)"), (0, 0, 12.5, "(ates)")), "with. Yates"),
        # Letters set apart, and words of such, are no words of one letter.
        (shown((3, 0, 0, "(JUDGMENT)")), "JUDGMENT"),
        (shown((0, 0, 0, "(the )"), (3, 0, 20, "(word)"), (0, 0, 32, "( was)")), "the word was"),
        # Spaces are widened to fill a line, and letters drawn together.
        (shown((0, 1, 0, "(It is of the w)"), (0, 1, 74, "(harf)")), "It is of the wharf"),
        (shown((0, -1, 0, "(It is of the w)"), (0, -1, 66, "(harf)")), "It is of the wharf"),
        (shown((0, 1, 0, "(of the w)"), (0, 1, 45, "(harf)")), "of the w harf"),
        (shown((-1.4, 0, 0, "(Yo)"), (0, 0, 8.6, "(urs)")), "Yours"),
        ('BT /F 10 Tf 72 700 Td 1 0 (of the w) " 42 0 Td (harf) Tj ET', "of the wharf"),
        (shown((0, 300, 0, "(Approved Judgment)"), (0, 0, 385, "(s)")), "Approved Judgments"),
        # A space of which nothing is left is none.
        (shown((0, 0, 0, "(AV)"), (0, -4.8, 10, "(OW ED)")), "AVOWED"),
        (shown((-0.3, -4.5, 0, "(av e)"), (0, 0, 14.6, "(ner)")), "avener"),
    ],
)
def test_spaces_are_read_as_they_are_seen(stream: str, text: str) -> None:
    """By the room between letters, whatever stands for it."""
    assert " ".join(pdf(stream).text.split()) == text


@pytest.mark.parametrize(
    "stream",
    [
        "BT /F Tf 70 700 Td [(a) -2000 (b)] TJ 0 -12 Td ET",
        "BT /F 11 Tf 70 700 Td [(a) -2000 (b)] TJ () TJ TJ ET",
        "BT /F 0 Tf 70 700 Td 3 Tc 3 Tw (a) Tj (b) Tj ET",
        "BT /F 11 Tf 70 700 Td 3 Tc 3 Tw (a) Tj () Tj Td Tc (b) Tj Tw Tj ET",
        "BT /F 11 Tf [-9000 -9000] TJ 0 0 Td Q q Q [(a) -99999999 (b)] TJ 0 -1 Td ET",
    ],
)
def test_damaged_instructions_lose_nothing(stream: str) -> None:
    """What cannot be told is read as pypdf reads it."""
    assert "".join(pdf(stream).text.split()) in {"ab", ""}


@pytest.mark.parametrize(
    ("run", "told"),
    [
        ((80, 600, 0.1, "It is shut."), True),
        ((80, -700, 11, "It is shut."), True),
        ((5000, 600, 11, "It is shut."), True),
        ((80, 600, 4, "It is shut."), False),
        ((80, 600, 0.1, " . "), False),
    ],
)
def test_text_too_small_or_beyond_the_page_is_told(run: Run, told: bool) -> None:  # noqa: FBT001 - of a table
    """It is read as text, and a reader of it is told that nobody sees it."""
    document = pdf(drawn([*lines(FIRST), run]))
    assert any("nobody sees it" in clause for clause in document.unread) is told

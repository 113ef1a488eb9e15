"""What pages did to their text: marked where it is sure, and never a word or digit of the text."""

import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.documents import of_bytes
from chronology.documents.pages.lines import page_beginnings, pages_in
from chronology.documents.pages.marks import layout_of
from chronology.quotes import PreparedText
from chronology.sources import Document, Source
from chronology.vocabulary import QuoteFold

SAID = (
    "I saw the quay when the minister had asked all of us to come down to the harbour and look at "
    "what had been built there since the winter, which was a good deal more than we thought. "
)
STAMP = "Case 1:23-cv-00417-ABC Document 14 Filed 03/15/23 Page {} of 9"


def document(*pages: str) -> Document:
    """Return a text of pages parted by form feeds."""
    return of_bytes("\f".join(pages).encode(), Path("a.txt"))


def marked(found: Document) -> list[tuple[str, QuoteFold]]:
    """Return the words that are marked, of each mark in one line."""
    return [
        (" ".join(found.text[a:b].split()), fold)
        for a, b, fold in found.passed_over
        if found.text[a:b].strip()
    ]


def folds(found: Document, quote: str) -> tuple[QuoteFold, ...] | None:
    """Return what a verified quote was read with; `None` for one that is not verified."""
    location = PreparedText.of(found.text, found.passed_over).locate(quote)
    return location.folds if location.verified else None


@pytest.mark.parametrize(
    ("foot", "head"),
    [
        (("\n\n12", "\n\n13"), ("", "")),
        (("\n- 1 -", "\n- 2 -"), ("", "")),
        (("", ""), ("Page 1 of 2\n\n", "Page 2 of 2\n\n")),
        (("", ""), ("iv\n", "v\n")),
        (("\nACME-0001234", "\nACME-0001235"), ("", "")),
        (("\nABC 000123", "\nABC 000124"), ("", "")),
        (tuple(f"\nReporters (555) 010-2000 PETROV000003{one}" for one in (2, 3)), ("", "")),
        (("", ""), (STAMP.format(1) + "\n", STAMP.format(2) + "\n")),
        (("\nHarbour Board – Confidential",) * 2, ("", "")),
        (("", ""), ("Annual Report of the Harbour 6\n", "Annual Report of the Harbour 7\n")),
        (("\nACME-0001234", "\nACME-0001235"), ("Minutes of 2 March 2023\n",) * 2),
    ],
)
def test_edges_of_pages_are_passed_over(foot: tuple[str, str], head: tuple[str, str]) -> None:
    """A sentence runs on over what stands at the end of one page and the begin of the next."""
    first = f"{head[0]}The board met in the hall. The new quay was opened by the minister, held on"
    second = f"{head[1]}the eastern side, on 2 March 2023. All were glad of it."
    found = document(first + foot[0], second + foot[1])
    quote = "opened by the minister, held on the eastern side, on 2 March 2023"
    assert folds(found, quote) == (QuoteFold.PAGE_FURNITURE,)
    assert folds(found, quote.replace("eastern", "western")) is None
    assert folds(found, quote.replace("2 March", "3 March")) is None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("He paid a total of\n12", "men on 3 May, and no more."),
        ("He paid a total of\n12", "13\nmen on 3 May, and no more."),
        ("Item 1\nThe quay was opened.", "Item 2\nThe dam was closed."),
        ("3 May 2023\nThe quay was opened.", "4 May 2023\nThe dam was closed."),
        ("Day 1\nWe sailed on.", "Day 2\nWe sailed on and on."),
        ("3/9\nWe sailed on.", "4/9\nWe sailed on and on."),
        ("He said so.\nYes.", "She said so.\nYes."),
        ("There were in\n2019", "there were in\n2020"),
        ("The fee was\n$ 500", "the fee was\n$ 501"),
        ("We have seen this.\nCase 7", "We have read this.\nCase 8"),
    ],
)
def test_words_of_the_text_are_never_marked(first: str, second: str) -> None:
    """A figure that may count something else, or stands on one page only, is text."""
    assert marked(document(first, second)) == []


SPLIT = ("The board met. The quay is", "opened since 3 May 2021, as all know.", "The end.")
JOINED = "The quay is opened since 3 May 2021"


@pytest.mark.parametrize(
    "feet",
    [
        ("Page 2 of 2", "Page 1 of 2", "Page 2 of 2"),
        ("Page 2 of 2", "Page 1 of 1", "Page 1 of 1"),
        ("ACME-0001234", "ACME-0001240", "ACME-0001241"),
        ("ACME-0001240", "ACME-0001234", "ACME-0001235"),
        ("ACME-0001240", "HILL-0000001", "HILL-0000002"),
        ("8", "1", "2"),
        ("- 3 -", "- 1 -", "- 2 -"),
        ("v", "ix", "x"),
        ("Seite 5", "Seite 8", "Seite 9"),
        (
            "Case 1:23-cv-00417 Document 14 Page 2 of 2",
            "Case 1:23-cv-00417 Document 15 Page 1 of 2",
            "Case 1:23-cv-00417 Document 15 Page 2 of 2",
        ),
        (
            "Annual Report of the Port 7",
            "Annual Report of the Port 9",
            "Annual Report of the Port 10",
        ),
    ],
)
def test_no_quote_runs_over_numbers_that_do_not_count_on(feet: tuple[str, str, str]) -> None:
    """Where pages are missing, or another document begins, its first words are not the next ones.

    It is so whether or not a page before bears none.
    """
    letter = [
        f"The Port\nBern\n\n{words}\n\n{foot}" for words, foot in zip(SPLIT, feet, strict=True)
    ]
    for before in ((), ("The Port\nBern\n\nIt began.",)):
        assert folds(document(*before, *letter), JOINED) is None
        assert folds(document(*before, *letter), "opened since 3 May 2021") is not None


@pytest.mark.parametrize(
    "feet",
    [
        ("Annual Report 2020\n\n3", "Annual Report 2020\n\n4", "Annual Report 2020\n\n5"),
        ("Chapter 3 – Docks 41", "Chapter 3 – Docks 42", "Chapter 4 – Ships 43"),
        ("ACME-0001239", "ACME-0001240", "ACME-0001241"),
        ("iv", "v", "vi"),
        ("41\n\nACME-0001239", "42\n\nACME-0001240", "1\n\nACME-0001241"),
    ],
)
def test_quotes_run_over_numbers_that_count_on(feet: tuple[str, str, str]) -> None:
    """A year in each head, a chapter's number, what breaks off later: none parts these pages."""
    pages = [f"{words}\n\n{foot}" for words, foot in zip(SPLIT, feet, strict=True)]
    assert folds(document(*pages), JOINED) == (QuoteFold.PAGE_FURNITURE,)


@pytest.mark.parametrize(
    ("pages", "quote"),
    [
        (("The firm sold\n\n3", "ships in spring and bought\n\n4", "sheds."), "sold ships in"),
        (("He was paid a sum of\n\n12", "million for it, of\n\n13", "million."), "of million for"),
        (("The rent under section\n\n11", "of the lease, and\n\n12", "so on."), "section of the"),
        (("In the night of May\n\n1", "to the joy of May\n\n2", "too."), "of May to the"),
        (("It opened on\n\n3", "May 2021, on\n\n4", "May, on\n\n5", "May."), "on May 2021"),
        (("It was in May\n\n2019", "and in June\n\n2020", "or July\n\n2021", "so."), "May and in"),
        (("He lied on\n\nPage 3 of 9", "of it, says\n\nPage 4 of 9", "of it."), "lied on of it"),
        (("He got\n\nCHF 0001234", "for it and\n\nCHF 0001235", "for that."), "He got for it"),
        (("It was\n\nAllegedly", "open and\n\nAllegedly", "so\n\nAllegedly"), "It was open"),
        (
            (
                "At the end\n\nThe Port Board",
                "of Bern met.\n\nThe Port Board",
                "left.\n\nThe Port Board",
            ),
            "At the end of Bern",
        ),
        (
            ("Who signed:\n\nBob Hill", "and Ann left.\n\nBob Hill", "came.\n\nBob Hill"),
            "Who signed: and Ann",
        ),
    ],
)
def test_what_a_sentence_needs_is_text(pages: tuple[str, ...], quote: str) -> None:
    """A figure or words that stand for a page's, page after page, and are the sentence's."""
    assert folds(document(*pages), quote) is None


@pytest.mark.parametrize(
    ("pages", "quote"),
    [
        (("The firm sold\n\n3", "ships in spring.\n\n4", "The end.\n\n5"), "sold ships in"),
        (("It was open in May\n\n6", "and in June.\n\n7", "The end.\n\n8"), "May and in"),
        (("It opened on 3 May\n\n1", "2021 at last.\n\n2"), "on 3 May 2021"),
        (
            ("The quay\n\nPort Courier", "was open. It\n\nPort Courier", "x.\n\nPort Courier"),
            "quay was",
        ),
    ],
)
def test_what_is_needed_once_by_chance_is_passed_over(pages: tuple[str, ...], quote: str) -> None:
    """Other pages show that the figures count pages, or that the words head them."""
    assert folds(document(*pages), quote) == (QuoteFold.PAGE_FURNITURE,)


def transcript() -> Document:
    """Return a transcript of three pages of 25 lines, each counted anew."""
    lines = textwrap.wrap(SAID * 40, 50)[:70]
    pages = []
    for number, begin in enumerate(range(0, 70, 25)):
        rows = [f"{count:3}    {line}" for count, line in enumerate(lines[begin : begin + 25], 1)]
        pages.append("\n".join([f"{'':40}{number + 41}", *rows]))
    return document(*pages)


def test_numbers_of_lines_are_passed_over() -> None:
    """Lines that are counted anew on each page are quoted without their numbers, and pinpointed."""
    found = transcript()
    assert [fold for _, fold in marked(found)].count(QuoteFold.LINE_NUMBERS) == 70
    words = " ".join(SAID.split()[4:20])
    location = PreparedText.of(found.text, found.passed_over).locate(words, start=None)
    assert location.start is not None
    where = Source(file="a.txt", document=found).pinpoint(location.start, location.end or 0)
    assert str(where) == "a.txt:2:23 (page 1, printed page 41, printed lines 1–2)"


@pytest.mark.parametrize(
    ("first", "last", "printed"),
    [
        (1, 1, "printed page 41, printed line 1"),
        (13, 14, "printed page 41, printed lines 13–14"),
        (24, 26, "printed page 41, printed line 24, to page 2, printed page 42, printed line 1"),
        (26, 30, "printed page 42, printed lines 1–5"),
    ],
)
def test_lines_over_which_words_stand_are_told(first: int, last: int, printed: str) -> None:
    """From the first to the last, as one cites them."""
    found = transcript()
    begin, end = found.printed_lines[first - 1].begin, found.printed_lines[last - 1].end
    where = Source(file="a.txt", document=found).pinpoint(begin, end)
    assert where is not None
    assert where.printed == printed


QUESTIONS = ["Q. When did you first see it?", "A. I saw it on May 2, 2023, before", "the men left."]


@pytest.mark.parametrize(
    ("rows", "are_lines"),
    [
        (QUESTIONS, True),
        (["A. It went away.", "Q. Who took it?"], True),
        (["Q. Who took it?"], False),
        (["Ann Lee", "A. B. Marsh"], False),
        (["Bread", "Butter", "the milk"], False),
    ],
)
def test_lines_of_a_short_page_are_counted(rows: list[str], are_lines: bool) -> None:  # noqa: FBT001 - a case
    """Where a witness is asked and answers, though most of its lines are empty."""
    texts = [*rows, *[""] * (25 - len(rows))]
    page = "\n".join(f"{number} {text}".strip() for number, text in enumerate(texts, 1))
    found = document("Deposition", page, page)
    assert bool(found.printed_lines) is are_lines


def test_a_short_page_follows_the_full_ones() -> None:
    """Its lines are counted as theirs are, whether or not its empty lines have numbers."""
    full = textwrap.wrap(SAID * 40, 50)[:50]
    for short in (QUESTIONS, [*QUESTIONS, *[""] * 22], ["Nothing more.", *[""] * 24]):
        pages = [
            "\n".join(f"{number} {text}".strip() for number, text in enumerate(part, 1))
            for part in (full[:25], full[25:], short)
        ]
        assert len(document(*pages).printed_lines) == 50 + len(short)


def test_lines_are_counted_anew_on_a_page_that_is_not_full() -> None:
    """One full page and the begin of another suffice, if the words run on."""
    lines = textwrap.wrap(SAID * 12, 60)[:33]
    pages = [
        "\n".join(f"{count:3}  {line}" for count, line in enumerate(part, 1))
        for part in (lines[:25], lines[25:])
    ]
    found = document(*pages)
    assert [one.number for one in found.printed_lines] == [*range(1, 26), *range(1, 9)]
    assert len(document(pages[0]).printed_lines) == 25
    assert not document("\n".join(pages[0].split("\n")[:19])).printed_lines


@pytest.mark.parametrize(
    "opening", ["Arsenal won", "Bread", "paid to Mr Brandt", "van Dyk 12 34. Won", "lamps. Sold"]
)
def test_numbers_of_a_list_are_text(opening: str) -> None:
    """What is numbered on each page anew, and does not run on, is a list."""
    rows = "\n".join(f"{number} {opening}" for number in range(1, 21))
    assert QuoteFold.LINE_NUMBERS not in [fold for _, fold in marked(document(rows, rows))]


def test_words_are_divided_over_a_page_end() -> None:
    """A hyphen at the end of a page is one at the end of a line."""
    found = document("It was a harbour of ex-\nACME-0001234", "ceptional size.\nACME-0001235")
    assert folds(found, "a harbour of exceptional size") == (QuoteFold.PAGE_FURNITURE,)


def test_words_at_an_edge_can_be_quoted() -> None:
    """What is passed over is found where it is quoted itself."""
    found = document(f"{STAMP.format(1)}\nIt met.", f"{STAMP.format(2)}\nIt parted.")
    assert folds(found, "Document 14 Filed 03/15/23 Page 2") == ()


EDGES = st.sampled_from(["", "7", "8", "Page 3", "ACME-0001234", "ACME-0001235", STAMP.format(3)])
BODY = st.text(st.sampled_from("ab 1.-\n"), max_size=60)


@given(st.lists(st.tuples(EDGES, BODY, EDGES), min_size=1, max_size=6))
def test_marks_are_in_order_and_lie_apart(pages: list[tuple[str, str, str]]) -> None:
    """Whatever pages hold, marks lie within the text, apart, and blank no more than their lines."""
    text = "\f".join("\n".join(page) for page in pages)
    beginnings = page_beginnings(text)
    layout = layout_of(text, list(pages_in(text, beginnings or (0,))), beginnings)
    at = 0
    for begin, end, _ in layout.marks:
        assert at <= begin < end <= len(text)
        at = end
    assert all(one.begin < one.end for one in layout.lines)

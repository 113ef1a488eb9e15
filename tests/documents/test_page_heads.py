"""Which lines at the edges of pages are theirs: never one that says something of its own."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.documents import of_bytes
from chronology.quotes import PreparedText
from chronology.sources import Document
from chronology.vocabulary import QuoteFold

HEADS = (
    "Harbour Board – Minutes of 7 May 2023",
    "Page {}",
    "{}",
    "ANNUAL REPORT",
    "Annual report of the harbour board {}",
    "- {} -",
    "The Harbour Courier",
    "ACME-{:07}",
    "Confidential",
    "Draft of 3 May – not for publication",
    "This paper is confidential and may not be copied.",
    "[{}]",
    "{}/3",
    "{} | Harbour Bulletin",
    "Seite {} von 600",
    "Hansen v Port of Eastham [2023] EWCA Civ {}",
)
BODIES = (
    "The new quay was opened by the minister on",
    "the eastern side on 2 March 2023. He was glad of",
    "all that was done there. The end.",
)
SAID = (
    "opened by the minister on the eastern side on 2 March 2023. He was glad of all that was done"
)


def document(*pages: str) -> Document:
    """Return a text of pages parted by form feeds."""
    return of_bytes("\f".join(pages).encode(), Path("a.txt"))


def verifies(found: Document, quote: str) -> bool:
    """Say whether a quote is verified."""
    return PreparedText.of(found.text, found.passed_over).locate(quote).verified


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("head", [*HEADS, "file:///pages19/minutes.html {}/3", "Column 118{}"])
def test_what_runs_along_is_passed_over(head: str, gap: str) -> None:
    """Heads and feet of three pages, set apart or not."""
    above = [head.format(at) + gap + body for at, body in enumerate(BODIES, 1)]
    below = [body + gap + head.format(at) for at, body in enumerate(BODIES, 1)]
    assert verifies(document(*above), SAID)
    assert verifies(document(*below), SAID)


TEXT = (
    # A clause that two sections end with.
    ("The tenant shall not", "subject to the consent of the landlord", "assign the lease."),
    ("The tenant shall on 2 May", "Unless the landlord consents", "assign the lease."),
    ("The plan was on 2 May 2023", "Not approved by the board", "and was sent on 3 May."),
    ("The bridge was", "Never opened to traffic", "in May 2020."),
    ("The contract was, on 3 May,", "\nREFUSED BY THE BOARD", "signed by all."),
    # A refrain.
    ("The wind blew from the west,", "And so we sailed away", "The morning broke so clear,"),
    ("The wind blew from the west,", "And so we sailed away.", "the morning broke so clear,"),
    # Who says it, to whom, where.
    ("We were told by the", "Minister for Works", "that the quay was opened."),
    ("The goods were sent by", "Harbour Board\n12 Quay Street", "the ship on 2 May."),
    ("He wrote on 3 May to", "Dear Sir or Madam,", "nobody in the town."),
)


@pytest.mark.parametrize(("before", "line", "behind"), TEXT)
def test_what_says_something_is_text(before: str, line: str, behind: str) -> None:
    """A line that two pages end, or begin, with is no foot or head if it reads like a sentence."""
    found = document(f"{before}\n{line}", f"{behind} So it was,\n{line}", "That was all.")
    assert not verifies(found, f"{before} {behind}")
    found = document(before, f"{line}\n{behind}\nSo it was,", f"{line}\nand that was all.")
    assert not verifies(found, f"{before} {behind}")


@pytest.mark.parametrize(
    ("foot", "quote"),
    [
        ("{}", "a total of men on 3 May"),
        ("Men in the yard {}", "a total of men on 3 May"),
        ("$ {}", "a total of men on 3 May"),
        ("§ {}", "a total of men on 3 May"),
        ("{}/5", "a total of men on 3 May"),
    ],
)
def test_figures_of_two_pages_are_text(foot: str, quote: str) -> None:
    """A figure that counts on once, and is not set apart, may be the sentence's."""
    pages = [f"He paid a total of\n{foot.format(n)}" for n in (3, 4)]
    assert not verifies(document(pages[0], f"men on 3 May.\n{pages[1]}"), quote)


def test_the_number_of_a_page_is_its_own() -> None:
    """A figure in an address, or that of all pages, is none."""
    pages = [f"{body}\n\nfile:///pages19/a.html {n}/3" for n, body in enumerate(BODIES, 1)]
    assert [one.page for one in document(*pages).printed_pages] == ["1", "2", "3"]


@pytest.mark.parametrize("paper", ["INVOICE 00123", "PO-0001234", "REF 000123", "TEL 0012345"])
def test_numbers_of_papers_are_no_bates_numbers(paper: str) -> None:
    """What stands once at the end of one page is a Bates number only if it can be nothing else."""
    assert not document(f"We paid on 3 May.\n{paper}", "The end.").printed_pages
    found = document("We paid on 3 May.\nACME-0001234", "The end.")
    assert found.printed_pages[0].bates == "ACME-0001234"


def test_columns_of_figures_are_text() -> None:
    """Figures that count on, twice on one page and with nothing beside them, are a table's."""
    column = "\n".join(map(str, range(1, 22)))
    found = document(f"Men\n{column}\nwere ill.\nWomen\n{column}\nwere well.")
    assert not verifies(found, "Men were ill.")


LINES = st.lists(
    st.lists(
        st.sampled_from(
            ["the", "quay", "was", "not", "opened", "on", "by", "men", "3", "12", "May"]
        )
    ).map(lambda words: " ".join(["so", *words[:12]])),
    min_size=1,
    max_size=6,
)


@given(st.lists(LINES, min_size=1, max_size=6), st.sampled_from(["\n", "\n\n"]))
def test_no_word_of_a_text_is_passed_over(pages: list[list[str]], gap: str) -> None:
    """Lines of words in small letters, however they repeat, are never a page's own."""
    found = document(*(gap.join(lines) for lines in pages))
    for begin, end, fold in found.passed_over:
        if fold is QuoteFold.PAGE_FURNITURE:
            assert not found.text[begin:end].strip()


@given(
    st.lists(st.sampled_from(BODIES), min_size=3, max_size=8),
    st.sampled_from([head for head in HEADS if head != "{}/3"]),  # a day and its month, else
    st.booleans(),
    st.integers(1, 500),
)
def test_a_sentence_runs_on_over_any_edge(
    bodies: list[str],
    head: str,
    is_above: bool,  # noqa: FBT001 - drawn by hypothesis
    first: int,
) -> None:
    """What is set apart on every page interrupts no sentence, from wherever pages are counted."""
    pages = []
    for at, body in enumerate(bodies, first):
        edge = head.format(at)
        pages.append(f"{edge}\n\nThere, {body}" if is_above else f"There, {body}\n\n{edge}")
    found = document(*pages)
    for one, other in pairwise(bodies):
        assert PreparedText.of(found.text, found.passed_over).locate(
            f"There, {one} There, {other}"
        ).verdict.value in {"normalised", "ambiguous", "exact"}

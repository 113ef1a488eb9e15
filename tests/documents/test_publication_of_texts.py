"""The day that plain text and Markdown give themselves, in their first lines or their last."""

from pathlib import Path

import pytest

from chronology import documents
from chronology.documents.publication.first_lines import dates_of_text

LINES = Path(__file__).with_name("texts_with_dates.tsv").read_text(encoding="utf-8").splitlines()
CASES = [line.split("\t") for line in LINES if line and not line.startswith("#")]


def stated(name: str, text: str) -> documents.Stated:
    """Return what a text states; Markdown by its name."""
    suffix = ".md" if name.startswith(("fm", "md")) else ".txt"
    return documents.stated(documents.of_bytes(text.encode(), Path(f"a{suffix}")))


@pytest.mark.parametrize(("name", "day", "written"), CASES, ids=[case[0] for case in CASES])
def test_the_day_that_a_text_gives_itself(name: str, day: str, written: str) -> None:
    """Front matter, labels, datelines, contracts and minutes say it; another's day is not taken."""
    text = written.replace("\\t", "\t").replace("\\n", "\n").replace("\\f", "\f")
    found = stated(name, text).published
    assert str(found or "-") == day


def test_the_words_of_a_text_are_quoted() -> None:
    """What says it is given as a quote, and what says another day as a candidate."""
    text = "The bridge\n\nPublished 18 August 2023, updated 20 August 2023\n\nIt is open.\n"
    found = stated("a", text)
    assert found.published_quote is not None
    assert found.published_quote.exact == "Published 18 August 2023, updated 20 August 2023"
    assert [one.day for one in found.candidates] == ["20 August 2023"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "ATTENDANCE NOTE\n\nDate of call: 4 May 2023\nDate: 8 May 2023\n\nIt fell yesterday.\n",
            {"4 May 2023 (“Date of call: 4 May 2023”)", "8 May 2023 (“Date: 8 May 2023”)"},
        ),
        (
            "Minutes\nDate of meeting: 11 May 2023\nIssued: 16 May 2023\n\nIt fell yesterday.\n",
            {"16 May 2023 (“Issued: 16 May 2023”)"},
        ),
        (
            "WITNESS STATEMENT OF A B\n\nTuesday 9 May 2023\n\nIt fell. They came on Thursday.\n",
            {"9 May 2023 (“Tuesday 9 May 2023”)"},
        ),
        (
            "MEMORANDUM\n\nIt concerns the lease made on 14 March 2023. It was paid yesterday.\n",
            {"14 March 2023 (“It concerns the lease made on 14 March 2023”)"},
        ),
        (
            "15 June 2023\n\nRe: Lease dated 12 June 2023\n\nDear Karen,\n\nIt fell yesterday.\n",
            {"12 June 2023 (“Re: Lease dated 12 June 2023”)"},
        ),
        (
            "LEASE dated 14 March 2023\n\n15 June 2023\n\nIt was paid yesterday.\n",
            {"14 March 2023 (“LEASE dated 14 March 2023”)", "15 June 2023 (“15 June 2023”)"},
        ),
    ],
)
def test_what_was_not_taken_is_told_with_its_place(text: str, told: set[str]) -> None:
    """A day of something else, and each of two that compete, is a candidate."""
    assert set(map(str, stated("a", text).candidates)) == told


def test_a_contract_that_goes_over_lines() -> None:
    """The first sentence of a contract may be broken into lines."""
    text = "LEASE\n\nThis Lease is made\nas of the 14th day\nof August, 2023, by A and B.\n"
    assert str(stated("a", text).published) == "14 August 2023"


@pytest.mark.parametrize(
    "line",
    [
        "Date: ", "18 August 2023 ", "(" * 50, "A" * 200, "Minutes meeting ", "1 ", "-",
        "This agreement made ", "Sent:\t", "18.08.2023\n", "Berlin, 18 August 2023\n", "\n",
        "Dear A,\n", "THIS AGREEMENT (a) between b ", "Sworn at A this ", "Held at a ", "of the\n",
        "Affidavit\n3 May 2023\n", "first day of May, 2023 ", "minutes - ", "a b on\n",
    ],
)  # fmt: skip
def test_a_hostile_text_is_read_in_a_moment(line: str) -> None:
    """Only the beginning and the end of a text are looked at, whatever stands there."""
    text = line * (1_000_000 // len(line))
    assert len(dates_of_text(text)) < 50

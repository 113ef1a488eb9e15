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
    text = written.replace("\\t", "\t").replace("\\n", "\n")
    found = stated(name, text).published
    assert str(found or "-") == day


def test_the_words_of_a_text_are_quoted() -> None:
    """What says it is given as a quote, and what says another day as a candidate."""
    text = "The bridge\n\nPublished 18 August 2023, updated 20 August 2023\n\nIt is open.\n"
    found = stated("a", text)
    assert found.published_quote is not None
    assert found.published_quote.exact == "Published 18 August 2023, updated 20 August 2023"
    assert [one.day for one in found.candidates] == ["20 August 2023"]


def test_a_contract_that_goes_over_lines() -> None:
    """The first sentence of a contract may be broken into lines."""
    text = "LEASE\n\nThis Lease is made\nas of the 14th day\nof August, 2023, by A and B.\n"
    assert str(stated("a", text).published) == "14 August 2023"


@pytest.mark.parametrize(
    "line",
    [
        "Date: ", "18 August 2023 ", "(" * 50, "A" * 200, "Minutes meeting ", "1 ", "-",
        "This agreement made ", "Sent:\t", "18.08.2023\n", "Berlin, 18 August 2023\n", "\n",
    ],
)  # fmt: skip
def test_a_hostile_text_is_read_in_a_moment(line: str) -> None:
    """Only the beginning and the end of a text are looked at, whatever stands there."""
    text = line * (1_000_000 // len(line))
    assert len(dates_of_text(text)) < 50

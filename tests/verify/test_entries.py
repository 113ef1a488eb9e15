"""Entries of a form above a text: they say not who speaks, and may say that nothing below is so."""

from pathlib import Path

import pytest

import chronology
from chronology import drafting
from chronology.vocabulary import ItemOutcome

CERTIFICATE = (
    "The works were completed on 26 January 2024. The keys were handed over a day later.\n"
)


def outcome(head: str, **fields: str) -> ItemOutcome:
    """Return what becomes of the completion under a head."""
    item = {
        "document": "certificate.txt",
        "quote": "The works were completed on 26 January 2024",
        "date": "2024-01-26",
        "modality": "reported",
    }
    [made] = chronology.check_items([item | fields], {"certificate.txt": f"{head}\n{CERTIFICATE}"})
    return made.outcome


@pytest.mark.parametrize(
    "head",
    [
        "Status: Cancelled",
        "Status: Draft",
        "Status: Unconfirmed",
        "Project: Depot\nStatus: Withdrawn",
        "Status: Superseded\nProject: Depot",
        "Source: Rumour",
        "Origin: Hoax",
        "Category: Fiction",
        "Type: Example",
        "Kind: Exercise",
        "Type: Drill",
        "Nature of entry: Test only",
        "Status: Cancelled\n",
    ],
)
def test_an_entry_that_disowns_what_stands_below(head: str) -> None:
    """Whatever its label is called."""
    assert outcome(head) is not ItemOutcome.HOLDS


@pytest.mark.parametrize(
    "head",
    [
        "Contractor: Orrell Construction Ltd",
        "Project: Depot\nContractor: Orrell Construction Ltd",
        "Status: Final",
        "Status: Issued\nArchitect: Lena Brandt",
        "Employer: Ann Lee\nPlace: Hull",
        "Reference: 14/3",
        "Status: Cancelled\n\nThe other certificate stands here.\n",
        "Author: Ann Marsh\n",
    ],
)
def test_an_entry_that_says_nothing_of_it(head: str) -> None:
    """And one that a paragraph parts from it."""
    assert outcome(head) is ItemOutcome.HOLDS


@pytest.mark.parametrize("head", ["Contractor: B Ltd", "Employer: A Ltd\nDefendant: Bob Ray"])
def test_who_is_named_in_an_entry_speaks_not(head: str) -> None:
    """A party in the head of a certificate is not who certifies."""
    label, name = head.splitlines()[-1].split(": ")
    for speaker in (label, name):
        assert outcome(head, speaker=speaker) is not ItemOutcome.HOLDS


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("Project: Depot\nContractor: Orrell Ltd", "I certify that the works were completed"),
        ("Employer: A Ltd\nContractor: B Ltd", "The works were completed"),
        ("Ship: Morven\nMaster: John Hay", "The works were completed"),
    ],
)
def test_drafts_below_entries(tmp_path: Path, head: str, said: str) -> None:
    """Neither its label nor its value comes into the name, the quote or the speaker of a draft."""
    (tmp_path / "certificate.txt").write_text(f"{head}\n{said} on 26 January 2024.\n", "utf-8")
    drafting.draft(tmp_path)
    made = chronology.build(tmp_path)
    [claim] = made.claims
    assert claim.claim.speaker == ""
    assert not {"Contractor", "Ltd", "Master", "Hay"} & set(claim.words.split())


def test_a_duty_within_so_many_days() -> None:
    """A length of days cut from "within" is another time, and the whole is a limit."""
    text = "The Contractor shall insure the Works within 2 months after 3 March 2023.\n"
    item = {"document": "c.txt", "quote": text.strip(" .\n"), "modality": "planned"}
    cut = item | {"date_quote": "2 months after 3 March 2023"}
    whole, part = chronology.check_items([item, cut], {"c.txt": text})
    assert str(whole.derived) == "by 3 May 2023"
    assert part.outcome is ItemOutcome.FAILS


def test_a_duty_drafted_with_its_limit(tmp_path: Path) -> None:
    """What is to be done within a time may be done before."""
    text = (
        "3 March 2023\n\nThe Contractor shall insure the Works within 28 days after 3 March 2023.\n"
    )
    (tmp_path / "contract.txt").write_text(text, "utf-8")
    drafting.draft(tmp_path)
    made = chronology.build(tmp_path)
    assert [str(claim.span) for claim in made.claims] == ["by 31 March 2023"]

"""Entries of a chronicle: in a list of dated lines the present tells what happened that day."""

from pathlib import Path

import pytest

import chronology
from chronology import drafting

PRESENT = """\
12 March 2018: Police arrest two directors of the mill.
14 March 2018: The union, which represents the workers, calls a strike.
2 April 2018: Protesters and students block the road.
3 April 2018: The firm appeals.
9 May 2018: The minister is sacked over the affair.
30 May 2018: It emerges that the mill was insured twice.
19 June 2018: The committee does not meet.
"""
DRAFTED = {
    "Police arrest two directors of the mill": ("reported", "12 March 2018"),
    "Union, which represents the workers calls a strike": ("reported", "14 March 2018"),
    "Protesters and students block the road": ("reported", "2 April 2018"),
    "Firm appeals": ("reported", "3 April 2018"),
    "Minister sacked over the affair": ("reported", "9 May 2018"),
    "It emerges that the mill was insured twice": ("reported", "30 May 2018"),
    "Committee does meet": ("denied", "19 June 2018"),
}
TWO = "12 March 2018: The bank fails.\n"
NO_REPORTS = (
    "13 March 2018: Reed is expected to testify.",
    "13 March 2018: Reed is due to testify.",
    "13 March 2018: The court may rule.",
    "13 March 2018: The board will meet.",
    "13 March 2018: The clerk allegedly burns the books.",
    "13 March 2018: If the bank fails, the mill closes.",
    "13 March 2018: Who owns the mill?",
    "13 March 2018: Sales figures for the mill",
    "13 March 2018: Talks in Geneva between both sides",
    "13 March 2018: Opening of the bridge",
    "13 March 2018: Deadline for bids",
    "13 March 2018: The mill has 400 workers.",
    "13 March 2018: The mill is worthless.",
    "13 March 2018: No one claims the money.",
)


def drafted(folder: Path, text: str, day: str = "2022-06-10") -> dict[str, tuple[str, str]]:
    """Return the mood and date of what is drafted of a document, by its name."""
    (folder / "a.txt").write_text(text, encoding="utf-8")
    published = f"published = {day}\n" if day else ""
    (folder / "ledger.toml").write_text(f'[sources.a]\nfile = "a.txt"\n{published}', "utf-8")
    drafting.draft(folder)
    made = chronology.build(folder)
    assert made.evidence_holds
    assert not any(one.typed for one in made.claims)
    names = {event.id: event.name for event in made.ledger.events}
    return {
        names[one.claim.event]: (one.claim.modality.value, str(one.span)) for one in made.claims
    }


@pytest.mark.parametrize("title", ["", "Chronology of the mill\n\n", "Events, with the plans\n\n"])
@pytest.mark.parametrize("mark", [":", " –", ".", " —"])
@pytest.mark.parametrize("before", ["", "- "])
def test_a_chronicle_in_the_present(tmp_path: Path, title: str, mark: str, before: str) -> None:
    """Whatever mark stands behind the day, each entry is a report of that day."""
    lines = (f"{before}{line.replace(':', mark, 1)}" for line in PRESENT.splitlines())
    assert drafted(tmp_path, title + "\n".join(lines)) == DRAFTED


def test_months_and_bold_days(tmp_path: Path) -> None:
    """A month, and a day in bold, head an entry as well."""
    text = "**March 2019** – The council approves the bridge.\n**May 2020** – Work begins.\n"
    assert drafted(tmp_path, text) == {
        "Council approves the bridge": ("reported", "March 2019"),
        "Work begins": ("reported", "May 2020"),
    }


def test_iso_days_and_the_past(tmp_path: Path) -> None:
    """A list whose entries tell in the past is read so, too."""
    text = "- 2019-07-19: A judge barred the sale.\n- 2019-08-03: The firm appealed.\n"
    assert drafted(tmp_path, text) == {
        "Judge barred the sale": ("reported", "19 July 2019"),
        "Firm appealed": ("reported", "3 August 2019"),
    }


@pytest.mark.parametrize("line", NO_REPORTS)
def test_no_reports(tmp_path: Path, line: str) -> None:
    """What an entry expects, doubts, asks or only names did not happen on its day."""
    assert drafted(tmp_path, f"{TWO}{line}\n") == {"Bank fails": ("reported", "12 March 2018")}


def test_days_to_come_are_plans(tmp_path: Path) -> None:
    """What is told for a day after that of the document is planned for it."""
    text = "12 March 2022: The mill closes.\n13 March 2022: The bank opens the file.\n"
    assert drafted(tmp_path, text, "2022-03-01") == {
        "Mill closes": ("planned", "12 March 2022"),
        "Bank opens the file": ("planned", "13 March 2022"),
    }


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Programme\n\n12 March 2022: The chair opens.\n13 March 2022: The bank fails.\n", ""),
        ("12 March 2022: The chair opens it.\n13 March 2022: The bank fails.\n", ""),
        ("12 March 2022: The chair opens it.\n", "2022-06-10"),
        ("The judge bars it on 12 March 2022.\nThe bank fails on 13 March 2022.\n", "2022-06-10"),
        (
            "Programme\n\n12 March 2022: The chair opens it.\n13 March 2022: The bank fails.\n",
            "2022-06-10",
        ),
        (
            "12 March 2020: The lease ends in 2021.\n13 March 2020: The bank pays it in 2021.\n",
            "2020-06-10",
        ),
    ],
    ids=["programme undated", "undated", "alone", "no head", "programme", "other times"],
)
def test_no_chronicles(tmp_path: Path, text: str, day: str) -> None:
    """Programmes, lone lines and lists of an unknown day tell in the present of no report."""
    assert not any(mood == "reported" for mood, _ in drafted(tmp_path, text, day).values())

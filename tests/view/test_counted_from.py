"""A deadline counted from another event has its date wherever its passage is shown."""

import datetime as dt
import re

import pytest

from chronology import LedgerBuilder
from chronology.report import contents
from chronology.view import Report
from chronology.writers.page.elements import markup
from chronology.writers.page.passages import claim_link, claim_passage

AT = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)


def told(*completed: str) -> tuple[Report, str]:
    """Return a report on drawings that are due 28 days after completion, and that claim."""
    book = LedgerBuilder()
    completion, drawings = book.add_event("Completion"), book.add_event("Drawings")
    quote = "The Contractor shall deliver the drawings within 28 days of completion"
    source = book.add_source(text=f"{quote}.", published="2023-01-05", publisher="Employer")
    book.add_claim(drawings, source, quote, modality="planned", after=completion.id)
    for place, day in enumerate(completed):
        said = f"The works reached completion on {day}"
        mail = book.add_source(text=f"{said}.", published="2023-09-01", publisher=f"Mail {place}")
        book.add_claim(completion, mail, said)
    report = contents(book.build(), at=AT)
    return report, next(row.anchor for row in report.claims if row.modality == "planned")


def words_of(markup: str) -> str:
    """Return the text of some markup."""
    return " ".join(re.sub(r"<[^>]+>", " ", markup).split())


@pytest.mark.parametrize(
    ("completed", "date", "counted"),
    [
        (["4 July 2023"], "by 1 August 2023", ", counted from Completion"),
        (
            ["4 July 2023", "14 July 2023"],
            "by 1 August 2023, or by 11 August 2023",
            ", counted from Completion",
        ),
        ([], "no date", ""),
    ],
)
def test_the_date_of_a_leaning_deadline(completed: list[str], date: str, counted: str) -> None:
    """Its passage, its links and its derivation tell the date that follows, and from what."""
    report, anchor = told(*completed)
    claim = report.claim_of[anchor]
    assert claim.date is None
    assert claim.derivation.endswith(f"→ {date}{counted}")
    assert f"Planned: {date} —" in words_of(markup(claim_passage(claim, report)))
    assert words_of(markup(claim_link(anchor, report))).startswith(f"{date}, Employer")

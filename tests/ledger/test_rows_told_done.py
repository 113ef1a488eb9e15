"""What a row says of itself beside its dates: remarks that deny them, and a status without one."""

from typing import Any

import pytest

import chronology
from chronology.vocabulary import Outcome

STATUSES = {"Done": "reported", "Active": "planned"}


def built(table: str, **fields: Any) -> chronology.Chronology:  # noqa: ANN401 - any field
    """Return what a table of projects tells, published on 1 December 2024."""
    book = chronology.LedgerBuilder()
    raw = f"Project,Planned,Actual,{table}\n".encode()
    source = book.add_source(data=raw, file="works.csv", published="2024-12-01")
    book.add_table(source, "{Project}", planned="Planned", actual="Actual", **fields)
    return book.build()


@pytest.mark.parametrize("column", ["Remarks", "Note", "Outcome"])
@pytest.mark.parametrize(
    ("remark", "is_typed"),
    [
        ("was never done", True),
        ("this did not happen", True),
        ("still to be done", True),
        ("failed", True),
        ("nobody came", True),
        ("cancelled on the day", True),
        ("gate log says 03/07/2024 not 28/06/2024", True),
        ("not before 20/09/2024", True),
        ("moved to 27/09/2024", True),
        ("finished in the rain", False),
        ("no delays", False),
        ("see letter of 3 May", False),
        ("on time", False),
        ("", False),
    ],
)
def test_a_remark_that_denies_its_row(column: str, remark: str, *, is_typed: bool) -> None:
    """A report of the row is as typed, though no other column tells the deed."""
    made = built(f"{column}\nQuay,2024-04-01,2024-05-01,{remark}")
    (report,) = (claim for claim in made.claims if claim.modality == "reported")
    assert [one.value for one in report.typed] == (["modality"] if is_typed else [])


def test_done_without_a_date() -> None:
    """A row whose status says that it is done is no plan of which nobody tells."""
    made = built("Status\nQuay,2024-11-01,,Done\nPier,2024-11-01,,Active", status="Status",
                 statuses=STATUSES)  # fmt: skip
    outcomes = {event.name: event.outcome for event in made.events}
    assert outcomes == {"Quay": Outcome.CANNOT_TELL, "Pier": Outcome.UNREPORTED}
    assert str(made["quay"].when) == "by 1 December 2024"
    told = [finding.events for finding in made.findings if finding.code == "plan-unreported"]
    assert told == [("pier",)]


def test_done_with_a_date() -> None:
    """What its date tells the status does not tell again."""
    made = built("Status\nQuay,2024-11-01,2024-11-05,Done", status="Status", statuses=STATUSES)
    assert len(made["quay"].claims) == 2
    assert str(made["quay"].when) == "5 November 2024"

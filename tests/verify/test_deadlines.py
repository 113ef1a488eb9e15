"""Deadlines told by nouns, ends of what lasts, numbers of things, notices, the later of several.

Each row of the table has a sentence of March 2023, the words quoted (all of them where the field is
empty) and the dates that follow; `-` where a careful reader could not know. Innocents, which look
alike and are of another kind, stand beside them.
"""

import csv

import pytest
from conftest import ROOT
from verifying import VERIFIED, codes, source_of, verify

from chronology.events import PlantLaunch, State
from chronology.languages import of
from chronology.vocabulary import Modality


def _rows() -> list[dict[str, str]]:
    path = ROOT / "tests" / "verify" / "deadlines.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


ROWS = _rows()


@pytest.mark.parametrize("row", ROWS, ids=[f"{row['sentence']}|{row['quote']}" for row in ROWS])
def test_row(row: dict[str, str]) -> None:
    """A claim has the dates of its row, or none."""
    source = source_of(row["sentence"], "2023-03-15")
    kind = State if row["lasts"] else PlantLaunch
    quote = row["quote"] or row["sentence"].rstrip(".")
    result = verify(source, quote, modality=Modality(row["modality"]), kind=kind)
    claim = result.claim

    dates = "-" if claim.span is None or claim.status is not VERIFIED else str(claim.span)
    assert (dates, "" if claim.status is VERIFIED else codes(result)[0]) == (
        row["dates"],
        row["code"],
    )


def test_every_kind_has_its_innocents() -> None:
    """Beside each kind stand sentences that only look like it."""
    kinds = {row["kind"] for row in ROWS}
    assert {f"no {kind}" for kind in kinds if not kind.startswith("no ")} <= kinds


def test_a_moved_deadline_was_one_before() -> None:
    """The old and the new plan of a deadline that moved are both open to their begin."""
    sentence = "The Completion Date is extended from 15 September 2023 to 30 November 2023."
    claim = verify(source_of(sentence, "2023-03-15"), sentence, modality=Modality.PLANNED).claim

    spans = [claim.span, *(plan.span for plan in claim.recalled)]
    assert [str(span) for span in spans] == ["by 30 November 2023", "by 15 September 2023"]


def test_words_that_run_on_cost_no_time() -> None:
    """However many words of deadlines stand in a row, a question is answered."""
    text = "the deadline for the time for the payment due payment, " * 40
    assert not of().due.tell(text, len(text), len(text))

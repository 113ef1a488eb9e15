"""Which time of a claim dates it beside lengths, weekdays and plans: one row, one sentence."""

import csv

import pytest
from conftest import ROOT
from verifying import VERIFIED, source_of, verify

from chronology import edtf
from chronology.timespan import TimeSpan
from chronology.verify import Verified
from chronology.vocabulary import Modality, Recall


def _rows() -> list[dict[str, str]]:
    path = ROOT / "tests" / "verify" / "planned_times.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


ROWS = _rows()


def _in_edtf(span: TimeSpan | None) -> str:
    return "-" if span is None else edtf.format(span)


def _told(result: Verified) -> tuple[str, str]:
    """Return the date of a claim, and the plans that it tells of as given up.

    The date is `?` if it is refused, and `recalled` behind it if it is a plan given up itself.
    """
    claim = result.claim
    if claim.status is not VERIFIED:
        return "?", ""
    own = f"{_in_edtf(claim.span)}{' recalled' if claim.recall else ''}"
    plans = (
        f"{_in_edtf(plan.span)}{' original' if plan.recall is Recall.ORIGINAL else ''}"
        for plan in claim.recalled
    )
    return own, "; ".join(plans)


@pytest.mark.parametrize("row", ROWS, ids=[f"{row['modality']}: {row['sentence']}" for row in ROWS])
def test_row(row: dict[str, str]) -> None:
    """A claim is dated by the time of its event, and by no time of a plan beside it."""
    source = source_of(row["sentence"], row["published"])
    result = verify(source, modality=Modality(row["modality"]))

    assert _told(result) == (row["date"], row["before"])


def test_rows_are_traps_and_innocents() -> None:
    """Each kind has sentences that lead astray, and others that only look alike."""
    kinds = {row["kind"] for row in ROWS}

    assert kinds == {kind for one in kinds for kind in (one, f"{one.partition(', ')[0]}, alike")}

"""What words around a move make of a claim: what lasts, what was decided, what was not moved."""

import csv

import pytest
from conftest import ROOT
from verifying import VERIFIED, codes, four, source_of, verify

from chronology.claims import VerifiedClaim
from chronology.events import PlantLaunch, State
from chronology.vocabulary import Modality


def _rows() -> list[dict[str, str]]:
    path = ROOT / "tests" / "verify" / "moves.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


ROWS = _rows()


@pytest.mark.parametrize("row", ROWS, ids=[row["sentence"] for row in ROWS])
def test_row(row: dict[str, str]) -> None:
    """A claim has the date of the new plan or of what lasts, or tells what was given up for it.

    A length alone moves a plan by so much; else there is no date that is verified.
    """
    fields = {"day_first": True} if row["day_first"] else {}
    source = source_of(row["sentence"], row["published"], **fields)
    kind = State if row["lasts"] else PlantLaunch
    result = verify(source, modality=Modality(row["modality"]), kind=kind)
    claim = result.claim

    dates = _dates(claim) if claim.status is VERIFIED else "-"
    code = "" if claim.status is VERIFIED else codes(result)[0]
    assert (dates, code) == (row["dates"], row["code"])


def _dates(claim: VerifiedClaim) -> str:
    """Return the date of a verified claim, or by how much it moves one."""
    if claim.shift is not None:
        return f"{claim.shift.length} {'earlier' if claim.shift.back else 'later'}"
    return f"{'' if claim.recall is None else 'given up: '}{four(claim.span)}"


def test_every_kind_is_there() -> None:
    """What lasts, what was moved and what was not stand beside each other."""
    kinds = {"a stretch", "a date", "open", "no date", "given up", "a length"}
    assert {row["kind"] for row in ROWS} == kinds

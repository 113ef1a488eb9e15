"""Plans that words tell of as given up, lengths by which they move one, and what is put off."""

import csv

import pytest
from conftest import ROOT
from verifying import PLANNED, REPORTED, VERIFIED, codes, source_of, verify

from chronology import edtf
from chronology.building.statements import counts_otherwise, statements_of
from chronology.claims import VerifiedClaim
from chronology.timespan import TimeSpan
from chronology.verify import Verified
from chronology.vocabulary import Modality, Recall

TOLD = "2024-05-15"


def _rows(name: str) -> list[dict[str, str]]:
    path = ROOT / "tests" / "verify" / name
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


ROWS = _rows("recalled.tsv")


def _in_edtf(span: TimeSpan | None) -> str:
    return "-" if span is None else edtf.format(span)


def _date(result: Verified) -> str:
    """Return the date of a claim; that of a plan given up, and one by default, are none."""
    claim = result.claim
    if claim.status is not VERIFIED:
        return "?"
    is_by_default = claim.derivation.rule in {"after-the-statement", "by-the-statement"}
    return "-" if claim.recall or is_by_default else _in_edtf(claim.span)


def _before(claim: VerifiedClaim) -> str:
    """Return the plans that a claim tells of as given up."""
    own = [(claim.span, claim.recall)] if claim.recall else []
    told = [*own, *((plan.span, plan.recall) for plan in claim.recalled)]
    return "; ".join(
        f"{_in_edtf(span)}{' original' if recall is Recall.ORIGINAL else ''}"
        for span, recall in told
    )


@pytest.mark.parametrize("row", ROWS, ids=[f"{row['modality']}: {row['sentence']}" for row in ROWS])
def test_row(row: dict[str, str]) -> None:
    """A claim has the plan that holds, and tells those that were given up for it."""
    result = verify(source_of(row["sentence"], TOLD), modality=Modality(row["modality"]))
    claim = result.claim
    shift = claim.shift and f"{claim.shift.length} {'earlier' if claim.shift.back else 'later'}"

    assert (_date(result), _before(claim)) == (row["date"], row["before"])
    assert (shift or "", bool(claim.put_off)) == (row["shift"], bool(row["put_off"]))


def test_there_are_as_many_innocents_as_moves() -> None:
    """Words that look alike and tell of no plan given up stand beside those that do."""
    innocent = [row for row in ROWS if not (row["before"] or row["shift"] or row["put_off"])]

    assert len(innocent) >= 80
    assert len(ROWS) - len(innocent) >= 80


def test_one_claim_makes_two_statements() -> None:
    """The plan given up comes first, and the one that holds is not recalled."""
    text = "Version 2 slipped from March to May 2024."
    claim = verify(source_of(text, TOLD), modality=PLANNED).claim
    made = statements_of([claim])

    assert [(_in_edtf(one.span), one.recall) for one in made] == [
        ("2024-03", Recall.RECALLED),
        ("2024-05", None),
    ]


def test_a_report_tells_the_plan_before_it() -> None:
    """What happened is reported, and what was planned before stands beside it."""
    text = "The bridge opened in May 2024 instead of March 2024."
    claim = verify(source_of(text, "2024-06-01"), modality=REPORTED).claim
    made = statements_of([claim])

    assert [(one.modality, _in_edtf(one.span), one.recall) for one in made] == [
        (PLANNED, "2024-03", Recall.RECALLED),
        (REPORTED, "2024-05", None),
    ]
    assert counts_otherwise(claim) == ()


def test_a_plan_with_its_own_statement_is_as_it_stood() -> None:
    """Who says when a plan was stated gives it as it stood then."""
    text = "It had been planned for 2022."
    result = verify(source_of(text, TOLD), modality=PLANNED, stated=edtf.parse("2020"))

    assert (result.claim.recall, _in_edtf(result.claim.span), codes(result)) == (None, "2022", [])


@pytest.mark.parametrize(
    ("said", "recall"),
    [
        ("The minister said that it had been planned for 2025.", None),
        ("She told the council it was supposed to open in 2025.", None),
        ("The minister said that it had originally been planned for 2025.", Recall.ORIGINAL),
        ("The minister said that it was to have opened in 2025.", Recall.RECALLED),
        ("It had been planned for 2025.", Recall.RECALLED),
    ],
)
def test_what_was_said_may_be_of_a_plan_that_stands(said: str, recall: Recall | None) -> None:
    """The past of what is told as said may be that of the telling alone."""
    claim = verify(source_of(said, TOLD), modality=PLANNED).claim

    assert (claim.status, _in_edtf(claim.span), claim.recall) == (VERIFIED, "2025", recall)


@pytest.mark.parametrize("modality", [Modality.PENDING, Modality.CANCELLED])
def test_what_is_put_off_is_not_cancelled(modality: Modality) -> None:
    """What is "postponed" is entered as pending; as cancelled its words speak against it."""
    result = verify(source_of("The vote was postponed.", TOLD), modality=modality)
    is_pending = modality is Modality.PENDING

    assert (result.claim.status is VERIFIED) is is_pending
    assert codes(result) == ([] if is_pending else ["modality-mismatch"])
    assert result.claim.put_off == ("was postponed" if is_pending else "")


@pytest.mark.parametrize("modality", [Modality.PENDING, Modality.CANCELLED])
def test_what_is_shelved_may_be_either(modality: Modality) -> None:
    """Whether a shelved plan comes back nobody can say."""
    result = verify(source_of("The project was shelved.", TOLD), modality=modality)

    assert (result.claim.status, codes(result)) == (VERIFIED, [])

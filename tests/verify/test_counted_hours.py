"""Deadlines from another event in hours or uncounted days, and duties that come again."""

import pytest
from verifying import PLANNED, codes, source_of, verify

SAID = "2026-06-01"


@pytest.mark.parametrize("fields", [{}, {"after": "acc"}])
@pytest.mark.parametrize(
    "sentence",
    [
        "The Tenant shall report to the Landlord within 24 hours of the accident.",
        "The Tenant must tell us within two hours of the accident.",
        "The Tenant must report within 24 hours of becoming aware.",
        "The Insured shall notify the Insurer within 48 hours after the loss.",
        "The Buyer shall inspect the goods within 12 hours of delivery.",
        "The Buyer shall pay within ten clear days of receipt.",
        "The notice shall be served within five clear days after the hearing.",
    ],
)
def test_what_gives_no_day_is_refused(sentence: str, fields: dict[str, str]) -> None:
    """Hours, and clear days, from another event never count from the telling."""
    result = verify(source_of(sentence, SAID), modality=PLANNED, **fields)
    assert (codes(result), result.claim.span) == (["date-ambiguous"], None)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Tenant shall report an accident within 24 hours.",
        "The Buyer shall pay invoices within 30 days.",
        "The Buyer must pay undisputed invoices within 30 days.",
        "Invoices shall be paid within 30 days.",
        "Accidents must be reported within 24 hours.",
        "An accident must be reported to the Landlord within two days.",
        "The Council will answer complaints within ten days.",
        "The Supplier shall promptly respond to requests within five days.",
        "The Supplier is required to repair defects within 14 days.",
        "Within 30 days the Buyer shall pay invoices.",
    ],
)
def test_a_duty_that_comes_again_is_undated(sentence: str) -> None:
    """What is due after each of several occasions is no plan for one day."""
    assert verify(source_of(sentence, SAID), modality=PLANNED).claim.span is None


@pytest.mark.parametrize(
    "sentence",
    [
        "The Defendant shall pay costs within 14 days.",
        "The Buyer shall pay the invoices within 14 days.",
        "The Buyer shall pay all outstanding invoices within 14 days.",
        "The Contractor shall submit a programme within 14 days.",
        "The Buyer shall pay invoices 12 to 15 within 14 days.",
        "The Council will answer the complaint within 14 days.",
        "The Company must publish its accounts within 14 days.",
        "The Claimant shall file and serve a reply within 14 days.",
        "The Defendant shall deliver up the keys within 14 days.",
        "The Company will appeal within 14 days.",
    ],
)
def test_one_duty_counts_from_its_telling(sentence: str) -> None:
    """What is due once counts from when it was said."""
    span = verify(source_of(sentence, SAID), modality=PLANNED).claim.span
    assert span is not None
    assert str(span) == "by 15 June 2026"


@pytest.mark.parametrize(
    ("words", "last"),
    [
        ("the date of this Lease", "by 15 June 2026"),
        ("the date hereof", "by 15 June 2026"),
        ("the date of this certificate", "by 15 June 2026"),
        ("the date of this award", "by 15 June 2026"),
    ],
)
def test_the_date_of_the_document(words: str, last: str) -> None:
    """What counts from the date of a document counts from when its source is published."""
    sentence = f"The Employer shall pay within 14 days from {words}."
    assert str(verify(source_of(sentence, SAID), modality=PLANNED).claim.span) == last

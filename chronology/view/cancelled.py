"""By which claim an event was called off."""

from chronology.view.report import Report
from chronology.view.rows import ClaimRow, EventRow
from chronology.vocabulary import ClaimStatus, Modality, TypedField


def called_off_by(event: EventRow, report: Report) -> list[ClaimRow]:
    """Return the last claim by which an event is cancelled; none, if none is."""
    return _cancelling(event, report)[-1:]


def is_off_as_typed(event: EventRow, report: Report) -> bool:
    """Say whether an event is cancelled only because a person typed it: no words bear it."""
    return all(TypedField.MODALITY in claim.typed for claim in _cancelling(event, report))


def _cancelling(event: EventRow, report: Report) -> list[ClaimRow]:
    claims = [report.claim_of[anchor] for anchor in event.claims]
    return [
        claim
        for claim in claims
        if claim.status == ClaimStatus.VERIFIED and claim.counted_modality == Modality.CANCELLED
    ]

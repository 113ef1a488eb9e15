"""By which claim an event was called off."""

from chronology.view.report import Report
from chronology.view.rows import ClaimRow, EventRow
from chronology.vocabulary import ClaimStatus, Modality


def called_off_by(event: EventRow, report: Report) -> list[ClaimRow]:
    """Return the last claim by which an event is cancelled; none, if none is."""
    claims = [report.claim_of[anchor] for anchor in event.claims]
    return [
        claim
        for claim in claims
        if claim.status == ClaimStatus.VERIFIED and claim.counted_modality == Modality.CANCELLED
    ][-1:]

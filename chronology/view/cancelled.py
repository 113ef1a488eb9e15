"""By which claim an event was called off, and who speaks of it otherwise."""

from collections.abc import Iterator

import attrs

from chronology.view.report import Report
from chronology.view.rows import ClaimRow, EventRow
from chronology.vocabulary import ClaimStatus, EventStatus, Modality, TypedField

HELD_THOUGH_CANCELLED = "held-though-cancelled"


@attrs.frozen(kw_only=True)
class Contested:
    """A cancellation of which another voice thinks nothing, for it speaks later of what is to come.

    Attributes:
        event: the event.
        cancelled: the claim by which it was called off.
        later: the last claim by which it is still to come.
    """

    event: EventRow
    cancelled: ClaimRow
    later: ClaimRow


def called_off_by(event: EventRow, report: Report) -> list[ClaimRow]:
    """Return the last claim by which an event is cancelled; none, if none is."""
    return cancelling(event, report)[-1:]


def cancelling(event: EventRow, report: Report) -> list[ClaimRow]:
    """Return the claims by which an event was called off, whatever was said since."""
    return [claim for claim in _counting(event, report) if _is_off(claim)]


def is_off_as_typed(event: EventRow, report: Report) -> bool:
    """Say whether an event is cancelled only because a person typed it: no words bear it."""
    return all(TypedField.MODALITY in claim.typed for claim in cancelling(event, report))


def contested(report: Report) -> Iterator[Contested]:
    """Yield what one voice called off, and another, but not that one, planned or awaited since.

    What is reported is none of these: whether it was held though it was cancelled, a finding says.
    """
    recalled = {plan.claim for one in report.plans for plan in one.plans if plan.is_recalled}
    for event in report.event_of.values():
        if event.status in _SETTLED:
            continue
        said = [claim for claim in _counting(event, report) if claim.anchor not in recalled]
        off = [place for place, one in enumerate(said) if _is_off(one)]
        if not off:
            continue
        cancelled = said[off[-1]]
        since = [one for one in said[off[-1] + 1 :] if one.counted_modality in _AHEAD]
        if since and all(one.speaker != cancelled.speaker for one in since):
            yield Contested(event=event, cancelled=cancelled, later=since[-1])


def is_held_though_cancelled(event: EventRow, report: Report) -> bool:
    """Say whether a cancellation stands against what is reported of an event."""
    found = [report.finding_of[anchor] for anchor in event.findings if anchor in report.finding_of]
    return any(one.code == HELD_THOUGH_CANCELLED and not one.acknowledged for one in found)


_SETTLED = frozenset({EventStatus.CANCELLED, EventStatus.REPORTED, EventStatus.DISPUTED})
_AHEAD = frozenset({Modality.PLANNED, Modality.PENDING})


def _counting(event: EventRow, report: Report) -> list[ClaimRow]:
    claims = (report.claim_of[anchor] for anchor in event.claims)
    return [claim for claim in claims if claim.status == ClaimStatus.VERIFIED]


def _is_off(claim: ClaimRow) -> bool:
    return claim.counted_modality == Modality.CANCELLED

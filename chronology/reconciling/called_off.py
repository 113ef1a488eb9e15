"""What was called off: the cancellations that stand, and those that plans since have lifted."""

from chronology.claims import Statement
from chronology.reconciling.bounds import is_before, made_by, made_since
from chronology.reconciling.told import origin_of
from chronology.reconciling.world import Spoken
from chronology.vocabulary import Modality


def standing_cancellations(spoken: Spoken) -> tuple[Statement, ...]:
    """Return the cancellations that stand: no plan or pending claim is definitely later.

    A plan that is only recalled lifts none; one that its own document tells for another time does.
    """
    cancelled = spoken.get(Modality.CANCELLED, ())
    if not cancelled:
        return ()
    planned = [plan for plan in spoken.get(Modality.PLANNED, ()) if plan.recall is None]
    ahead = (*planned, *spoken.get(Modality.PENDING, ()))
    made = (other.stated.begin_of_the_begin for other in ahead)
    newest = max((bound for bound in made if bound is not None), default=None)
    return tuple(
        one
        for one in cancelled
        if not is_before(one.stated.end_of_the_end, newest)
        and not any(_is_instead(plan, one) for plan in planned)
    )


def _is_instead(plan: Statement, off: Statement) -> bool:
    """Say whether a document plans for another time than what it calls off: "is cancelled. We …".

    What is called off has to be for a time to come, else that may be when it was called off. A
    limit beyond it ("by the end of the month"), and a time before it, are planned instead where
    they are told behind.
    """
    if plan.span is None or off.span is None or origin_of(plan.claim) != origin_of(off.claim):
        return False
    if plan.stated != off.stated or not off.stated.definitely_before(off.span):
        return False
    if off.span.definitely_before(plan.span):
        return True
    last, until = off.span.end_of_the_end, plan.span.end_of_the_end
    is_limit = plan.span.begin_of_the_begin is None and is_before(last, until)
    is_sooner = plan.span.definitely_before(off.span) and plan.stated.definitely_before(plan.span)
    return (is_limit or is_sooner) and _is_told_behind(plan, off)


def _is_told_behind(one: Statement, other: Statement) -> bool:
    """Say whether one statement stands behind another in the text that both are of."""
    if not one.claim.evidence or not other.claim.evidence:
        return False
    return is_before(other.claim.evidence[0].start, one.claim.evidence[0].start)


def cancellations_of_own(spoken: Spoken) -> tuple[Statement, ...]:
    """Return the cancellations that those who called off have not lifted since, by a new plan.

    What another voice plans lifts nobody's cancellation, but what a nameless document plans may.
    """
    ahead = [
        *(plan for plan in spoken.get(Modality.PLANNED, ()) if plan.recall is None),
        *spoken.get(Modality.PENDING, ()),
    ]
    return tuple(
        one
        for one in spoken.get(Modality.CANCELLED, ())
        if not any(_may_lift(other, one) for other in ahead)
    )


def _may_lift(other: Statement, one: Statement) -> bool:
    """Say whether a later plan may be of who called off: of the same voice, or published by it."""
    if made_by(one) >= made_since(other) and not _is_instead(other, one):
        return False
    source = other.claim.told_by
    publisher = "" if source is None else source.publisher
    own = one.speaker or one.voice
    named = {other.speaker or other.voice, publisher} - {""}
    return own in named or own in {"", one.source} or named <= {other.source}

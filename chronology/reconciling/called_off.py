"""What was called off: the cancellations that stand, and those that plans since have lifted."""

from chronology.claims import Statement
from chronology.reconciling.bounds import is_before, made_by, made_since
from chronology.reconciling.world import Spoken
from chronology.vocabulary import Modality


def standing_cancellations(spoken: Spoken) -> tuple[Statement, ...]:
    """Return the cancellations that stand: no plan or pending claim is definitely later.

    A plan that is only recalled lifts none.
    """
    cancelled = spoken.get(Modality.CANCELLED, ())
    if not cancelled:
        return ()
    planned = (plan for plan in spoken.get(Modality.PLANNED, ()) if plan.recall is None)
    ahead = (*planned, *spoken.get(Modality.PENDING, ()))
    made = (other.stated.begin_of_the_begin for other in ahead)
    newest = max((bound for bound in made if bound is not None), default=None)
    return tuple(one for one in cancelled if not is_before(one.stated.end_of_the_end, newest))


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
    if made_by(one) >= made_since(other):
        return False
    source = other.claim.told_by
    publisher = "" if source is None else source.publisher
    own = one.speaker or one.voice
    named = {other.speaker or other.voice, publisher} - {""}
    return own in named or own in {"", one.source} or named <= {other.source}

"""Days without their year of what was announced, approved or ruled out: "the launch on 3 June".

"The launch on 3 June was announced", said in May, is of the June to come, or of the last: the past
of the verb tells when somebody spoke, and not when the launch is. Only where one of the two is
much nearer to what was said is it that one.
"""

from chronology.expressions import Basis, Tense, TimeExpression
from chronology.languages import Attached
from chronology.verify.case import Case
from chronology.verify.either_of import either_of
from chronology.verify.meant_for import are_on_two_sides, much_nearer
from chronology.verify.times import read_as
from chronology.vocabulary import Modality

_LEANING = frozenset({Basis.TENSE, Basis.ANCHOR})
_SIDES = {Modality.REPORTED: Tense.FUTURE, Modality.PLANNED: Tense.PAST}


def as_arranged(one: TimeExpression, at: Attached, case: Case) -> TimeExpression:
    """Return a time as it may be meant of a thing to come that its verb only arranges.

    Args:
        one: the time.
        at: what it belongs to.
        case: the claim.
    """
    tense = _SIDES.get(case.claim.modality)
    is_open = one.basis in _LEANING and one.fault is None and at.is_of_what_may_come
    other = read_as(one.text, case, tense) if is_open and tense is not None else None
    if other is None or other.span is None or other.span == one.span:
        return one
    back, ahead = (one, other) if tense is Tense.FUTURE else (other, one)
    if not are_on_two_sides(back, ahead, case) or much_nearer(back, ahead, case) is one:
        return one
    return either_of(one, [(other.span, at.words)], case)

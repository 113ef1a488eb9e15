"""Days without their year from which a plan counts: "ends 30 days after the notice of 3 January".

What is to come may count from what lies behind: of two days on the two sides of the statement, the
one is meant that has happened by its noun ("the notice of", "the outage of"), or that is much
nearer. Else the plan is for one of two days.
"""

import attrs

from chronology.expressions import Basis, Tense, TimeExpression
from chronology.meanings.meaning import outer_days
from chronology.verify.case import Case
from chronology.verify.either_of import either_of
from chronology.verify.evidence import reader_of
from chronology.verify.meant_for import are_on_two_sides, much_nearer
from chronology.verify.times import read_as, read_in_place
from chronology.vocabulary import Modality

COUNTED_FROM = "counted-from"
_MOST = 16  # words of a length and of what it counts from
_TO_COME = frozenset({Modality.PLANNED, Modality.PENDING, Modality.CANCELLED})


def as_counted_on(one: TimeExpression, case: Case) -> TimeExpression:
    """Return a time to come that counts from another as that other may lie behind.

    Args:
        one: the time.
        case: the claim.
    """
    is_leaning = one.basis is Basis.TENSE and one.fault is None and one.rule == COUNTED_FROM
    if case.claim.modality not in _TO_COME or not is_leaning:
        return one
    back = read_in_place(one, case, Tense.PAST)
    if back is None or back.span is None:
        return one
    if back.span == one.span or back.span.definitely_before(case.stated):
        return one
    sides = _sides(one.text, case)
    nearer = None if sides is None else much_nearer(*sides, case)
    if _has_happened(one.text, case) or (sides is not None and nearer is sides[0]):
        return attrs.evolve(one, span=back.span, value=back.value)
    return one if nearer is not None else either_of(one, [(back.span, one.text)], case)


def _sides(text: str, case: Case) -> tuple[TimeExpression, TimeExpression] | None:
    """Return the day from which words count as the last such and the next; `None` for no two."""
    rest = text
    for _ in range(_MOST):
        _, _, rest = rest.partition(" ")
        back, ahead = (read_as(rest, case, tense) for tense in (Tense.PAST, Tense.FUTURE))
        if back is not None and ahead is not None and _is_closed(back):
            return (back, ahead) if are_on_two_sides(back, ahead, case) else None
    return None


def _is_closed(one: TimeExpression) -> bool:
    """Say whether words are read as a time with two ends, from which a length may count."""
    return one.rule != COUNTED_FROM and one.span is not None and outer_days(one.span) is not None


def _has_happened(text: str, case: Case) -> bool:
    """Say whether words count from what lies behind by its noun: "after the *outage* of"."""
    reader = reader_of(case.source)
    nouns = frozenset[str]() if reader is None else reader.grammar.times.never_ahead
    return not nouns.isdisjoint(text.lower().split())

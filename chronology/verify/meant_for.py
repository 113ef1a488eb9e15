"""Times for which a thing was meant of which more is told: "the report, promised for May, is late".

Whether that May lies back or ahead the participle does not say, but what is told of the thing does:
"is still awaited" and "went ahead" are of the much nearer one, "will be long" looks ahead. Else the
time is one of two.
"""

import attrs

from chronology.expressions import Basis, Tense, TimeExpression
from chronology.languages import Attached
from chronology.languages.when_told import tells_of_the_past, tells_of_what_comes
from chronology.meanings.meaning import outer_days
from chronology.verify.case import Case
from chronology.verify.either_of import either_of
from chronology.verify.evidence import reader_of
from chronology.verify.times import read_as
from chronology.vocabulary import Modality

_BEFORE = 40  # code points before a participle in which its auxiliary stands
_REACH = 300  # code points behind a time in which is told what became of the thing
_MUCH = 3  # times as far away as the other reading is one that nobody means
_LEANING = frozenset({Basis.TENSE, Basis.ANCHOR})


def as_meant(expression: TimeExpression, at: Attached, case: Case) -> TimeExpression:
    """Return the time of a plan as what its sentence tells of the thing has it.

    Args:
        expression: the time, read as one to come.
        at: what it belongs to.
        case: the claim.
    """
    is_plan = case.claim.modality is Modality.PLANNED and at.is_meant_for and at.is_done
    if not is_plan or not _is_unhelped(at, case):
        return expression
    if expression.basis not in _LEANING or expression.fault is not None:
        return expression
    back = read_as(expression.text, case, Tense.PAST)
    is_told, looks_ahead = _told_of_the_thing(expression, case)
    if (
        back is None
        or back.span is None
        or looks_ahead
        or not are_on_two_sides(back, expression, case)
    ):
        return expression
    nearer = much_nearer(back, expression, case) if is_told else None
    if nearer is not None:
        return attrs.evolve(expression, span=nearer.span, value=nearer.value)
    return either_of(expression, [(back.span, expression.phrase)], case)


def are_on_two_sides(back: TimeExpression, expression: TimeExpression, case: Case) -> bool:
    """Say whether a time lies on one side of the statement, and its other reading on the other."""
    stated = outer_days(case.stated)
    ahead = None if expression.span is None else outer_days(expression.span)
    before = None if back.span is None else outer_days(back.span)
    if stated is None or ahead is None or before is None:
        return False
    return before[1] < stated[0] and stated[1] < ahead[0]


def much_nearer(back: TimeExpression, ahead: TimeExpression, case: Case) -> TimeExpression | None:
    """Return the reading that is much nearer to the statement; `None` for neither."""
    stated, before, after = (
        None if span is None else outer_days(span) for span in (case.stated, back.span, ahead.span)
    )
    if stated is None or before is None or after is None:
        return None
    since, until = stated[0] - before[1], after[0] - stated[1]
    if since * _MUCH <= until:
        return back
    return ahead if until * _MUCH <= since else None


def _told_of_the_thing(expression: TimeExpression, case: Case) -> tuple[bool, bool]:
    """Return whether words behind a time tell what became of the thing, and whether what will."""
    document, reader = case.source.document, reader_of(case.source)
    place = case.dated.place_of(expression.start, expression.end)
    if document is None or reader is None or place is None:
        return False, False
    _, end = reader.sentence(document.legible, *place)
    behind, text = (place[1], min(end, place[1] + _REACH)), document.legible
    return (
        tells_of_the_past(text, behind, reader.grammar),
        tells_of_what_comes(text, behind, reader.grammar),
    )


def _is_unhelped(at: Attached, case: Case) -> bool:
    """Say whether a participle stands without an auxiliary: "the run *planned* for 3 May"."""
    document, reader = case.source.document, reader_of(case.source)
    if document is None or reader is None or at.verb is None:
        return False
    before = document.legible[max(0, at.verb - _BEFORE) : at.verb].lower().split()[-2:]
    return not any(map(reader.grammar.is_auxiliary, before))

"""The times of a claim's words, read as the claim's."""

from chronology import expressions
from chronology.expressions import Basis, Tense, TimeExpression, TimexType
from chronology.expressions.engine import DATELINE
from chronology.meanings.meaning import DAYS_IN_WEEK, outer_days
from chronology.timespan import TimeSpan
from chronology.verify.case import Case
from chronology.verify.missed import (
    only_much_nearer,
    or_before,
    tells_how_it_went,
    tells_of_a_miss,
)
from chronology.vocabulary import Modality


def dates_in(words: str, case: Case) -> list[TimeExpression]:
    """Return the dates that words name; a dateline only where there is no other."""
    return dates_of(times_in(words, case))


def times_in(words: str, case: Case, antecedent: TimeSpan | None = None) -> expressions.Read:
    """Return the times of words, and the moves that they tell of, as the claim's.

    A plan looks ahead of its statement, whatever verb stands beside it ("postponed to
    December"); but a plan that is recalled ("had been planned for March", "was due in March") is
    the nearest. What was cancelled lay ahead, unless the words date the cancelling itself. What
    is reported had happened when it was. Of a plan that is told to be missed, or over, a day to
    come may as well be the last.
    """
    modality = case.claim.modality
    is_plan = modality is Modality.PLANNED
    ahead = modality in {Modality.PLANNED, Modality.PENDING, Modality.CANCELLED}
    tense = Tense.FUTURE if ahead else Tense.PAST
    is_decided = is_plan or modality is Modality.REPORTED
    read = _looking(words, case, antecedent, tense, decided=is_decided)
    if modality is Modality.DENIED:
        return _or_before(read, words, case, antecedent)
    if not is_plan:
        return read
    is_given_up = any(map(_is_given_up, read.moves))
    if expressions.recalls_a_plan(words) and not is_given_up:
        read = _looking(words, case, antecedent, Tense.RECALLED, decided=True)
    return _or_before(read, words, case, antecedent)


def _or_before(
    read: expressions.Read, words: str, case: Case, antecedent: TimeSpan | None
) -> expressions.Read:
    """Return the times of a plan as they may be of before, if it is told to be missed or over."""
    if not any(one.basis is Basis.TENSE for one in read.expressions):
        return read
    is_denied = case.claim.modality is Modality.DENIED
    is_recalled = expressions.recalls_a_plan(words) or any(map(_is_given_up, read.moves))
    is_recalled |= is_denied
    missed = tells_of_a_miss(case) if is_recalled else ""
    went = "" if missed or is_denied else tells_how_it_went(case)
    if not missed and not went:
        return read
    before = _looking(words, case, antecedent, Tense.PAST, decided=True)
    if went:
        before = only_much_nearer(before, read, case)
    return or_before(read, before, missed or went, case)


def _is_given_up(move: expressions.Move) -> bool:
    is_alone = move.old is not None and move.new is None and move.by is None
    return is_alone and not move.if_over


def _looking(
    words: str, case: Case, antecedent: TimeSpan | None, tense: Tense, *, decided: bool
) -> expressions.Read:
    return expressions.read(
        words,
        case.anchor,
        antecedent=antecedent,
        tense=tense,
        decided=decided,
        day_first=case.day_first,
        fiscal=case.fiscal,
        zone=case.zone,
        business=case.business,
    )


def read_as(words: str, case: Case, tense: Tense) -> TimeExpression | None:
    """Return the one date of some words as it is before, or after, the statement."""
    found = dates_of(_looking(words, case, None, tense, decided=True))
    return found[0] if len(found) == 1 and found[0].span is not None else None


def then(words: str, case: Case, antecedent: TimeSpan | None = None) -> list[TimeExpression]:
    """Return the dates that words name as they are before the statement."""
    return dates_of(_looking(words, case, antecedent, Tense.PAST, decided=True))


def read_in_place(one: TimeExpression, case: Case, tense: Tense) -> TimeExpression | None:
    """Return a time of a claim's words as it is before, or after, the statement."""
    found = dates_of(_looking(case.dated.text, case, None, tense, decided=True))
    return next(
        (other for other in found if (other.start, other.end) == (one.start, one.end)), None
    )


def is_of_two_weeks(time: TimeExpression, case: Case) -> bool:
    """Say whether a weekday may be the last such day before the statement, or the next.

    Of a plan that was given up nobody can say which, unless its words do ("next Monday").
    """
    both = [read_as(time.text, case, tense) for tense in (Tense.PAST, Tense.FUTURE)]
    spans = [None if one is None else one.span for one in both]
    last, coming = (None if span is None else outer_days(span) for span in spans)
    today = outer_days(case.stated)
    if last is None or coming is None or today is None:
        return False
    return last[0] == last[1] < today[0] and coming[0] - last[0] == DAYS_IN_WEEK


def dates_of(read: expressions.Read) -> list[TimeExpression]:
    """Return the dates among the times of words; a dateline only where there is no other."""
    found = [
        expression
        for expression in expressions.phrases(read.expressions)
        if expression.calendar and expression.type in {TimexType.DATE, TimexType.TIME}
    ]
    return [expression for expression in found if expression.rule != DATELINE] or found


def lengths_in(words: str, case: Case) -> int:
    """Return how many lengths some words name: "by two weeks, and then by another month"."""
    found = times_in(words, case).expressions
    return sum(one.value.startswith("P") for one in found)

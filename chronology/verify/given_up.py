"""The date of a claim whose words tell of a move, or of a plan that was given up.

Those that name the new time are dated by it, and tell the old one besides. Those that name only
the old one date a plan that was given up; those that name neither move the last plan by a length.
"""

import attrs

from chronology.claims import Derivation, RecalledPlan
from chronology.expressions import Move, TimeExpression
from chronology.expressions.moved import MOVED_FROM
from chronology.findings import CODE_OF_TIME_FAULT
from chronology.timespan import TimeSpan
from chronology.verify.cancelled_times import of_what_was_cancelled
from chronology.verify.case import Case
from chronology.verify.dated import (
    AMBIGUOUS,
    Dated,
    Refusal,
    against_given,
    by_the_statement,
    code_of_fault,
    refused,
)
from chronology.verify.derivations import assumption, derivation, unresolved
from chronology.verify.evidence import reader_of
from chronology.verify.half_moves import cut_behind_the_old
from chronology.verify.moved import denied_in, not_made, told_before
from chronology.verify.put_off import is_put_off
from chronology.verify.recalled import (
    counted_from,
    recall_in,
    recalled_around,
    recalled_plans,
    shift_in,
)
from chronology.verify.spans import as_aspect, as_end, as_kind, as_told
from chronology.verify.times import is_of_two_weeks, lengths_in
from chronology.verify.told_then import as_planned_on
from chronology.verify.words import TimeWords, has_date
from chronology.vocabulary import Modality, TimeFaultKind

MOVED_BY = "moved-by"
_MOST_TIMES = 20  # times of one quote of which it is sought whether they are put off
_TELLING_OF_PLANS = frozenset({Modality.PLANNED, Modality.REPORTED, Modality.PENDING})


def with_plans_before(dated: Dated, words: TimeWords, case: Case) -> Dated:
    """Return a date with the plans that its words tell of as given up for it."""
    if case.claim.modality not in _TELLING_OF_PLANS or dated.recalled:
        return dated
    told = recalled_plans(words.around, words.own, case)
    is_plan = case.claim.modality is Modality.PLANNED
    kept = tuple(plan for plan in told if not is_plan or plan.span != dated.span)
    words_kept = {one.words for one in kept}
    return attrs.evolve(
        dated,
        before=tuple(one for one in dated.before if one not in words_kept),
        recalled=kept,
    )


def of_a_move(words: TimeWords, case: Case) -> Dated | None:
    """Return what refuses to date a plan by a move that was not made or names no new time."""
    if case.claim.modality is not Modality.PLANNED:
        return None
    is_open = case.claim.date_quote is None
    told = not_made(case, words.around)
    if told and not _is_apart(words, case):
        return _of_no_move(told)
    if is_open and (told := denied_in(words.moves, words.own)):
        return _of_no_move(told)
    is_open &= case.claim.when is None
    old = told_before(words.moves, words.own) if is_open else None
    if old is None:
        return None
    is_its_plan = is_put_off(old, case)
    return from_the_old(old, words, case) if is_its_plan else _of_the_old_plan(old.text)


def of_what_is_put_off(words: TimeWords, case: Case) -> Dated | None:
    """Return the date of what is pending since it was put off from a time: the statement's."""
    is_open = case.claim.modality is Modality.PENDING and case.claim.date_quote is None
    if not is_open or case.claim.when is not None or len(words.named) > _MOST_TIMES:
        return None
    off = [one for one in words.named if has_date(one) and is_put_off(one, case)]
    is_one = len({one.span for one in off}) == 1 and all(one in off for one in words.own)
    span = _of_a_plan(off[0], words, case) if is_one else None
    if span is None:
        return None
    meant = of_what_was_cancelled(off[0], case)
    if is_of_two_weeks(off[0], case) or isinstance(meant, Refusal) or meant.span != off[0].span:
        return attrs.evolve(by_the_statement(case), before=(off[0].text,))
    plan = RecalledPlan(span=span, words=off[0].text)
    return attrs.evolve(by_the_statement(case), recalled=(plan,))


def half_a_move(case: Case) -> Refusal | None:
    """Return why a quote does not date a plan that ends before the new time of a move."""
    old = cut_behind_the_old(case)
    sentence = f"the source moves it from “{old}” to another time; quote that as well"
    return Refusal(code=AMBIGUOUS, sentence=sentence) if old else None


def _of_the_old_plan(old: str) -> Dated:
    """Refuse to date a plan by a time that may be the one for which it was planned before."""
    sentence = f"“{old}” may be the time that was given up, and these words name no new one"
    nothing = Derivation(rule=MOVED_FROM, words=old, basis="a plan given up", span=None)
    refusal = Refusal(code=CODE_OF_TIME_FAULT[TimeFaultKind.UNREAD], sentence=sentence)
    return Dated(derivation=nothing, span=None, refusal=refusal)


def by_a_length(by: str, words: TimeWords, case: Case) -> Dated:
    """Return by how much a plan was moved; a length that is not exact dates none."""
    is_alone = case.claim.when is None and _is_only_length(words, case)
    shift = shift_in(words.moves) if is_alone else None
    if shift is not None:
        how = Derivation(rule=MOVED_BY, words=by, basis="the last plan of its voice", span=None)
        return Dated(derivation=how, span=None, shift=shift)
    sentence = (
        f"“{by}” counts from the last plan, which these words do not name; "
        "quote the words that tell the new time"
    )
    nothing = Derivation(rule=MOVED_BY, words=by, basis="a plan that is not named", span=None)
    refusal = Refusal(code=CODE_OF_TIME_FAULT[TimeFaultKind.UNREAD], sentence=sentence)
    return Dated(derivation=nothing, span=None, refusal=refusal)


def _is_only_length(words: TimeWords, case: Case) -> bool:
    """Say whether words move something once: not "by two weeks, and then by another month"."""
    reader, end = reader_of(case.source), max(move.end for move in words.moves)
    behind = frozenset(words.text[end:].lower().replace(",", " ").split())
    is_added = reader is not None and not behind.isdisjoint(reader.grammar.fields.adding)
    return not is_added and lengths_in(words.text, case) == 1


def from_the_old(old: TimeExpression, words: TimeWords, case: Case) -> Dated:
    """Return the date of a plan of which its words name the time that was given up.

    So much later or earlier the new one lies, if they say by how much.
    """
    if not has_date(old):
        return refused(old, case, Refusal(code=code_of_fault(old), sentence=unresolved(old, case)))
    if not any(one.undone for one in words.moves) and is_of_two_weeks(old, case):
        sentence = f"“{old.text}” may be the last such day or the next; name the day it was"
        return refused(old, case, Refusal(code=AMBIGUOUS, sentence=sentence))
    if old.rule == MOVED_FROM and (refusal := half_a_move(case)) is not None:
        return refused(old, case, refusal)
    made = (move.on for move in words.moves if move.old == old and move.on is not None)
    on = next(made, None)
    meant = old if on is None else as_planned_on(old, on, case)
    if not has_date(meant):
        return refused(
            meant, case, Refusal(code=code_of_fault(meant), sentence=unresolved(meant, case))
        )
    span = _of_a_plan(old, words, case, meant)
    moves = [move for move in words.moves if move.by is not None]
    after = _of_a_plan_at(counted_from(old, moves[0]), moves[0], case) if moves else None
    if after is not None:
        by = moves[0].text
        how = Derivation(rule=MOVED_BY, words=by, basis=f"counted from “{old.text}”", span=after)
        plan = () if span is None else (RecalledPlan(span=span, words=old.text),)
        return against_given(Dated(derivation=how, span=after, recalled=plan), case)
    leaned_on = words.leaned_on or on
    how = derivation(meant, case, span, leaned_on)
    told = Dated(derivation=how, span=span, assumed=assumption(meant, case, leaned_on))
    return against_given(as_recalled(told, old, words, case), case)


def _of_a_plan(
    old: TimeExpression, words: TimeWords, case: Case, meant: TimeExpression | None = None
) -> TimeSpan | None:
    """Return when a plan was for that was given up, as it holds for the event."""
    is_end = any(move.of_end and move.old == old for move in words.moves)
    told = as_told(meant or old, case)
    return as_kind(as_end(told, case) if is_end else as_aspect(told, old, words.text, case), case)


def _of_a_plan_at(span: TimeSpan | None, move: Move, case: Case) -> TimeSpan | None:
    return as_kind(as_end(span, case) if move.of_end else span, case)


def as_recalled(dated: Dated, expression: TimeExpression, words: TimeWords, case: Case) -> Dated:
    """Return the date of a plan, told as given up if its words tell so.

    Whoever says when it was stated gives the plan as it stood then.
    """
    if case.claim.modality is not Modality.PLANNED or case.claim.stated is not None:
        return dated
    place = case.dated.place_of(expression.start, expression.end)
    recalls = [
        recall_in(move)
        for move in words.around
        if (old := move.old) is not None
        and (old == expression or (place and case.quoted.place_of(old.start, old.end) == place))
        and move.new != expression
    ]
    is_new = any(move.new == expression for move in words.around)
    if not (is_new or recalls or place is None):
        recalls = recalled_around(place, case)
    return dated if is_new or not recalls else attrs.evolve(dated, recall=recalls[0])


def _of_no_move(told: str) -> Dated:
    """Refuse to date a plan by a time to which it was not moved, or which was only asked for."""
    sentence = f"“{told}”: so it was not moved, or that is only asked for; it has no new date"
    nothing = Derivation(rule="none", basis="a move that was not made", span=None)
    refusal = Refusal(code=AMBIGUOUS, sentence=sentence)
    return Dated(derivation=nothing, span=None, refusal=refusal)


def _is_apart(words: TimeWords, case: Case) -> bool:
    """Say whether the claim's dates are of none of the moves of its quote."""
    times = [one.text for move in words.around for one in (move.old, move.new) if one is not None]
    is_chosen = case.claim.date_quote is not None or case.claim.when is not None
    return is_chosen and not any(one.text in times for one in words.own)

"""The date of a claim: derived from its words, and held against the date given."""

import re
from collections.abc import Sequence

import attrs

from chronology import expressions
from chronology.claims import Derivation
from chronology.expressions import TimeExpression
from chronology.timespan import TimeSpan, aligned, earlier
from chronology.verify.attachments import attachment_of
from chronology.verify.awaited import STILL_TO_COME, is_of_waiting, no_earlier
from chronology.verify.cancelled_times import of_what_was_cancelled
from chronology.verify.case import Case
from chronology.verify.counted import Counted, remedy_of
from chronology.verify.counted_from import counts_from_its_date
from chronology.verify.dated import (
    AMBIGUOUS,
    MISMATCH,
    UNDATED,
    Dated,
    Refusal,
    against_given,
    by_the_statement,
    code_of_fault,
    refused,
)
from chronology.verify.deed_times import done_beside
from chronology.verify.derivations import assumption, counted_on, derivation, unresolved
from chronology.verify.evidence import has_rules
from chronology.verify.gaps import Told
from chronology.verify.given_up import (
    as_recalled,
    by_a_length,
    from_the_old,
    half_a_move,
    of_a_move,
    of_what_is_put_off,
    with_plans_before,
)
from chronology.verify.half_moves import moved_away_from, moved_between, moved_to_it
from chronology.verify.lengths import Length, said
from chronology.verify.moved import given_up, length_alone, plans_before
from chronology.verify.other_verb import dated_by_another_verb
from chronology.verify.own_cell import by_own_cell
from chronology.verify.planned_times import without_plans
from chronology.verify.sighted import sighted
from chronology.verify.since import some_time_since
from chronology.verify.spans import (
    as_aspect,
    as_end,
    as_kind,
    as_seen,
    as_told,
    begin_only,
    days_named,
)
from chronology.verify.words import (
    TimeWords,
    cut_off,
    has_date,
    time_against,
    time_beside,
)
from chronology.vocabulary import Modality

_MOST_LISTED = 8  # dates of a quote that a finding lists
_MOST_BESIDE = 3  # words before a time by which its thing is shown
_NEAR = 60  # code points on either side of it in which they stand
_TWO_BEHIND = re.compile(r"(?:[^\w\s]*\s*\S+){0,2}")


def date_of(case: Case, words: TimeWords) -> Dated:
    """Derive the claim's date from its words, and hold the date given against it."""
    if not has_rules(case.source):
        return _taken_as_given(case)
    if case.cell is not None:
        return by_own_cell(case, case.cell)
    dated = _dated(words, case)
    return dated if dated.refusal is not None else with_plans_before(dated, words, case)


def _dated(words: TimeWords, case: Case) -> Dated:
    """Return the date that follows from a claim's words, but for the plans before it."""
    if (moved := of_a_move(words, case)) is not None:
        return moved
    if (put_off := of_what_is_put_off(words, case)) is not None:
        return put_off
    parted = without_plans(words, case)
    if parted.left_out and not parted.words.own:
        return parted.by_the_statement(case)
    return parted.on(_beside_gaps(parted.words, case))


def _beside_gaps(words: TimeWords, case: Case) -> Dated:
    """Return the date that follows from a claim's words, whatever they count from."""
    counted = Counted.of(words, case)
    if counted.told.reason:
        return _of_another_gap(counted.told)
    dated = _against_words(counted.without_leaning(words), counted, case)
    return attrs.evolve(dated, gap=counted.told.gap)


def _against_words(words: TimeWords, counted: Counted, case: Case) -> Dated:
    """Return the date that the words give, whatever they say of another event."""
    if not words.own:
        return _without_own(words, counted, case)
    if done := done_beside(words.own, case):
        sentence = f"“{done}” is when something was done, and no word tells of a plan beside it"
        return refused(words.own[0], case, Refusal(code=AMBIGUOUS, sentence=sentence))
    dated = _from_words(words, case)
    if dated.refusal is not None:
        return dated
    if refusal := _cut_off(dated, words, case):
        return refused(words.own[0], case, refusal)
    return _seen(against_given(dated, case))


def _seen(dated: Dated) -> Dated:
    """Return what was only going on at a time as begun by then and ended no earlier."""
    span = dated.span
    is_seen = dated.sighting and span is not None and not span.is_extent
    if dated.refusal is not None or span is None or not is_seen:
        return attrs.evolve(dated, sighting="")
    return attrs.evolve(dated, span=as_seen(span))


def _of_another_gap(told: Told) -> Dated:
    """Refuse a claim that puts its event elsewhere than its words do."""
    nothing = Derivation(rule="none", words=told.words, basis="another gap", span=None)
    return Dated(
        derivation=nothing, span=None, refusal=Refusal(code=MISMATCH, sentence=told.reason)
    )


def _without_own(words: TimeWords, counted: Counted, case: Case) -> Dated:
    """Return the date of a claim whose words name none of its own."""
    if (by_length := _by_lengths(counted, case)) is not None:
        return by_length
    if case.claim.modality is Modality.PLANNED:
        if by := length_alone(words.moves):
            return by_a_length(by, words, case)
        if (old := given_up(words.moves)) is not None:
            return from_the_old(old, words, case)
    elsewhere = words.telling + words.others
    told = _from_telling(elsewhere[0], words, case) if elsewhere else _without_time(words, case)
    is_open = case.claim.date_quote is None
    return attrs.evolve(told, beside=time_beside(case) if is_open else "")


def _by_lengths(counted: Counted, case: Case) -> Dated | None:
    """Return the date of a plan that lengths give, or what they leave open; `None` for none."""
    if (basis := counted.leaning_on(case)) is not None:
        return against_given(Dated(derivation=basis, span=None), case)
    ahead = counted.ahead
    if len({one.time.span for one in ahead}) == 1:
        return against_given(_counted_on(ahead[0], case), case)
    if ahead:
        listed = _first_of([one.time for one in ahead])
        several = f"the words give several dates: {listed}; add the one meant as `date_quote`"
        return refused(ahead[0].time, case, Refusal(code=AMBIGUOUS, sentence=several))
    return _left_open(counted, case)


def _left_open(counted: Counted, case: Case) -> Dated | None:
    """Return a plan without a date, with what its lengths leave open; `None` for none."""
    for one in counted.faulty:
        refusal = Refusal(code=code_of_fault(one.time), sentence=unresolved(one.time, case))
        return refused(one.time, case, refusal)
    for one in counted.doubtful:
        told = f"“{one.time.text}”: {one.doubt}; {remedy_of(one, case)}"
        if case.claim.date_quote is not None:
            return refused(one.time, case, Refusal(code=AMBIGUOUS, sentence=told))
        how = Derivation(rule=UNDATED, words=one.time.text, basis=told, span=None)
        return against_given(Dated(derivation=how, span=None), case)
    return None


def _counted_on(length: Length, case: Case) -> Dated:
    """Return the date of a plan that its words count from when they were said."""
    told = as_told(length.time, case)
    span = as_kind(as_aspect(told, length.time, length.sentence, case), case)
    return Dated(
        derivation=counted_on(length.time, case, said(case), span),
        span=span,
        extent=days_named(told, length.time, case),
        assumed=assumption(length.time, case, None),
    )


def _cut_off(dated: Dated, words: TimeWords, case: Case) -> Refusal | None:
    """Return why a date does not count for what stands around its words; `None` if it does."""
    if not words.moves and (two := moved_between(case)):
        sentence = f"the source moves it from “{two[0]}” to “{two[1]}”; quote the one meant"
        return Refusal(code=AMBIGUOUS, sentence=sentence)
    if old := moved_away_from(case):
        sentence = f"the source moves it away from “{old}”: that is not when it happened"
        return Refusal(code=MISMATCH, sentence=sentence)
    if new := moved_to_it(case):
        sentence = f"the source moves it to “{new}”: that does not say that it happened then"
        return Refusal(code=MISMATCH, sentence=sentence)
    is_plan = case.claim.modality is Modality.PLANNED
    if is_plan and not words.moves and (refusal := half_a_move(case)) is not None:
        return refusal
    if cut := cut_off(words.own[0], case):
        return Refusal(code=MISMATCH, sentence=cut)
    other = dated_by_another_verb(words, case) or _against_the_quote(dated.span, words, case)
    return Refusal(code=AMBIGUOUS, sentence=other) if other else None


def _against_the_quote(span: TimeSpan | None, words: TimeWords, case: Case) -> str:
    """Say which words of a quote tell another day than its `date_quote`; empty for none."""
    if span is None or case.claim.date_quote is None:
        return ""
    if other := time_against(span, case):
        return f"“{words.own[0].text}” is given for the date, but the quote says “{other}”"
    counted = counts_from_its_date(span, case)
    return counted and f"{counted}; quote those words alone for the date"


def _from_words(words: TimeWords, case: Case) -> Dated:
    """Return the one date that the words name, as it holds for the event."""
    found = words.meant(case.claim)
    expression = found[0]
    if not expressions.is_one_time(found):
        listed = _first_of(found)
        several = f"the words give several dates: {listed}; add the one meant as `date_quote`"
        return refused(expression, case, Refusal(code=AMBIGUOUS, sentence=several))
    if not has_date(expression):
        refusal = Refusal(code=code_of_fault(expression), sentence=unresolved(expression, case))
        return refused(expression, case, refusal)
    meant = of_what_was_cancelled(expression, case)
    if isinstance(meant, Refusal):
        return refused(expression, case, meant)
    expression = meant
    told = some_time_since(as_told(expression, case), expression, words, case)
    is_end = any(move.of_end and move.new == expression for move in words.moves)
    seen = sighted(told, expression, words, case)
    if is_end:
        span = as_end(told, case)
    else:
        span = told if seen else as_aspect(told, expression, words.text, case)
    span = as_kind(span, case)
    waiting = is_of_waiting(told, case)
    span = no_earlier(span, expression, case) if waiting else span
    derived = as_seen(span) if seen and span is not None else span
    fault = expression.fault
    how = derivation(expression, case, derived, words.leaned_on)
    if waiting:
        how = attrs.evolve(how, basis=f"{how.basis}; {STILL_TO_COME}")
    if seen:
        how = attrs.evolve(how, basis=f"{how.basis}; “{seen}”: no more than that it was so then")
    dated = Dated(
        derivation=how,
        span=span,
        extent=days_named(told, expression, case),
        refusal=Refusal(code=code_of_fault(expression), sentence=fault.sentence) if fault else None,
        assumed=assumption(expression, case, words.leaned_on),
        before=plans_before(words.moves, words.own),
        sighting=seen,
    )
    return as_recalled(dated, expression, words, case)


def _first_of(found: Sequence[TimeExpression]) -> str:
    """Return the words of several dates; of many, the first and how many more there are."""
    told = ", ".join(f"“{one.text}”" for one in found[:_MOST_LISTED])
    more = len(found) - _MOST_LISTED
    return f"{told} and {more} more" if more > 0 else told


def _without_time(words: TimeWords, case: Case) -> Dated:
    """Return the date of a claim whose words name none of its own."""
    if case.claim.date_quote is None or words.named:
        return _from_statement(case)
    words_given = case.claim.date_quote.exact
    refusal = Refusal(code=MISMATCH, sentence=f"“{words_given}” names no time")
    if expressions.find(words_given, None):
        sentence = f"“{words_given}” does not say when; quote the words that do"
        refusal = Refusal(code=AMBIGUOUS, sentence=sentence)
    nothing = Derivation(rule="none", basis="no time words", span=None)
    return Dated(derivation=nothing, span=None, refusal=refusal)


def _from_telling(expression: TimeExpression, words: TimeWords, case: Case) -> Dated:
    """Return the date of a claim whose only times are those of the telling or another thing.

    What was told on a day had happened by then, if it is reported; a plan has no date.
    """
    claim, bound = case.claim, _by_the_telling(words, case)
    held = None if claim.when is None else against_given(bound, case)
    if claim.date_quote is not None or (held is not None and held.refusal is not None):
        sentence = _not_its_own(expression, words, case)
        return refused(expression, case, Refusal(code=AMBIGUOUS, sentence=sentence))
    return held or bound


def _not_its_own(expression: TimeExpression, words: TimeWords, case: Case) -> str:
    """Return whose a time is that does not tell when it happened, and what to do."""
    own = "other words" if case.claim.date_quote is not None else "the words that do"
    remedy = f"give {own} as `date_quote`, or leave {case.date_key} out"
    if words.telling:
        return f"“{expression.text}” says when it was told, not when it happened; {remedy}"
    verb, text = attachment_of(expression, case).words, case.dated.text
    start, end = expression.phrase_start, expression.phrase_end
    first = text[max(0, start - _NEAR) : start].split()[-_MOST_BESIDE:]
    behind = _TWO_BEHIND.match(text[end : end + _NEAR])
    last = "" if first or behind is None else behind[0].rstrip(" .,;")
    around = " ".join([*first, f"{text[start:end]}{last}"])
    whose = f"may be of “{verb}” alone" if verb else f"is of a thing: “{around}”"
    return f"“{expression.text}” {whose}, and does not tell when it happened; {remedy}"


def _by_the_telling(words: TimeWords, case: Case) -> Dated:
    """Return the date of what was told on a day: by then, or by the statement as a whole."""
    told = [one.span for one in words.telling if has_date(one)]
    if case.claim.modality is not Modality.REPORTED or len(told) != 1 or told[0] is None:
        return _with_the_left(by_the_statement(case), words)
    first, second = aligned(told[0], case.stated)
    stated = first.between(None, earlier(first.end_of_the_end, second.end_of_the_end))
    span = begin_only(stated, case.event)
    how = derivation(words.telling[0], case, span)
    return Dated(derivation=attrs.evolve(how, rule="by-the-telling"), span=span)


def _with_the_left(dated: Dated, words: TimeWords) -> Dated:
    """Return a date with the times that the words name and that do not tell when."""
    listed = _first_of(words.telling + words.others)
    basis = f"{listed} may be of another thing; quote the words that say when"
    if dated.span is not None:
        basis = f"the date of the statement; {listed} may be of another thing"
    return attrs.evolve(dated, derivation=attrs.evolve(dated.derivation, basis=basis))


def _from_statement(case: Case) -> Dated:
    """Return the date that follows from the statement alone, held against the date given."""
    return against_given(by_the_statement(case), case)


def _taken_as_given(case: Case) -> Dated:
    """Return the date given; without one, what follows from the statement in any language."""
    rules = f"there are no rules for the language “{case.source.language}”"
    if case.claim.when is not None:
        span = as_kind(case.when, case)
        how = Derivation(rule="as-given", basis=f"taken as given: {rules}", span=span)
        return Dated(derivation=how, span=span)
    dated = _from_statement(case)
    how = attrs.evolve(dated.derivation, basis=f"the date of the statement: {rules}")
    return attrs.evolve(dated, derivation=how)

"""The date of a claim: derived from its words, and held against the date given."""

from collections.abc import Sequence

import attrs

from chronology import edtf
from chronology.claims import Derivation
from chronology.errors import NotExpressible
from chronology.expressions import TimeExpression
from chronology.findings import CODE_OF_TIME_FAULT
from chronology.timespan import TimeSpan, earlier
from chronology.verify.case import Case
from chronology.verify.derivations import assumption, derivation, unresolved
from chronology.verify.evidence import has_rules
from chronology.verify.half_moves import cut_behind_the_old, moved_between
from chronology.verify.moved import (
    denied_in,
    given_up,
    length_alone,
    not_made,
    plans_before,
    told_before,
)
from chronology.verify.spans import (
    as_aspect,
    as_end,
    as_kind,
    as_seen,
    as_told,
    begin_only,
    by_default,
    days_named,
    sighted,
)
from chronology.verify.words import (
    TimeWords,
    cut_off,
    has_date,
    time_against,
    time_beside,
)
from chronology.vocabulary import Modality, TimeFaultKind

_MOST_LISTED = 8  # dates of a quote that a finding lists
_MISMATCH, _AMBIGUOUS = "date-mismatch", "date-ambiguous"
_DEFAULT_RULES = {
    Modality.REPORTED: "by-the-statement",
    Modality.PENDING: "after-the-statement",
    Modality.PLANNED: "plan-without-a-date",
}


@attrs.frozen(kw_only=True)
class Refusal:
    """Why a date does not count.

    Attributes:
        code: that of the finding that says so.
        sentence: what is wrong, in one clause.
    """

    code: str
    sentence: str


@attrs.frozen(kw_only=True)
class Dated:
    """The date of a claim, how it follows, and what is wrong with it.

    Attributes:
        derivation: how it follows from the words.
        span: the date; `None` if there is none.
        extent: the stretch of days that the words name, where the kind does not last.
        refusal: why it does not count; `None` if it does.
        assumed: what it takes for granted, in one clause, or empty.
        beside: the time by which its sentence dates it outside the quote, or empty.
        before: the words for the plans that were given up for it.
        sighting: the words by which something was only going on then, or empty.
    """

    derivation: Derivation
    span: TimeSpan | None
    extent: TimeSpan | None = None
    refusal: Refusal | None = None
    assumed: str = ""
    beside: str = ""
    before: tuple[str, ...] = ()
    sighting: str = ""


def date_of(case: Case, words: TimeWords) -> Dated:
    """Derive the claim's date from its words, and hold the date given against it."""
    if not has_rules(case.source):
        return _taken_as_given(case)
    if (moved := _of_a_move(words, case)) is not None:
        return moved
    if not words.own:
        return _without_own(words, case)
    dated = _from_words(words, case)
    if dated.refusal is not None:
        return dated
    if refusal := _cut_off(dated, words, case):
        return _refused(words.own[0], case, refusal)
    return _seen(_against_given(dated, case))


def _seen(dated: Dated) -> Dated:
    """Return what was only going on at a time as begun by then and ended no earlier."""
    span = dated.span
    is_seen = dated.sighting and span is not None and not span.is_extent
    if dated.refusal is not None or span is None or not is_seen:
        return attrs.evolve(dated, sighting="")
    return attrs.evolve(dated, span=as_seen(span))


def _of_a_move(words: TimeWords, case: Case) -> Dated | None:
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
    old = told_before(words.moves, words.own) if is_open else ""
    return _of_the_old_plan(old) if old else None


def _without_own(words: TimeWords, case: Case) -> Dated:
    """Return the date of a claim whose words name none of its own."""
    if case.claim.modality is Modality.PLANNED:
        if by := length_alone(words.moves):
            return _by_a_length(by)
        if old := given_up(words.moves):
            return _of_the_old_plan(old)
    elsewhere = words.telling + words.others
    told = _from_telling(elsewhere[0], words, case) if elsewhere else _without_time(words, case)
    is_open = case.claim.date_quote is None
    return attrs.evolve(told, beside=time_beside(case) if is_open else "")


def _cut_off(dated: Dated, words: TimeWords, case: Case) -> Refusal | None:
    """Return why a date does not count for what stands around its words; `None` if it does."""
    if not words.moves and (two := moved_between(case)):
        sentence = f"the source moves it from “{two[0]}” to “{two[1]}”; quote the one meant"
        return Refusal(code=_AMBIGUOUS, sentence=sentence)
    is_plan = case.claim.modality is Modality.PLANNED
    if is_plan and not words.moves and (old := cut_behind_the_old(case)):
        sentence = f"the source moves it from “{old}” to another time; quote that as well"
        return Refusal(code=_AMBIGUOUS, sentence=sentence)
    if cut := cut_off(words.own[0], case):
        return Refusal(code=_MISMATCH, sentence=cut)
    if dated.span is not None and (other := time_against(dated.span, case)):
        sentence = f"“{words.own[0].text}” is given for the date, but the quote says “{other}”"
        return Refusal(code=_AMBIGUOUS, sentence=sentence)
    return None


def _by_a_length(by: str) -> Dated:
    """Refuse to date a plan by a length alone: it counts from a plan that is not named."""
    sentence = f"“{by}” counts from the last plan, which these words do not name"
    nothing = Derivation(rule="moved-by", words=by, basis="a plan that is not named", span=None)
    refusal = Refusal(code=CODE_OF_TIME_FAULT[TimeFaultKind.UNREAD], sentence=sentence)
    return Dated(derivation=nothing, span=None, refusal=refusal)


def _of_the_old_plan(old: str) -> Dated:
    """Refuse to date a plan by the time for which it was planned before."""
    sentence = f"“{old}” is the time that was given up, and these words name no new one"
    nothing = Derivation(rule="moved-from", words=old, basis="a plan given up", span=None)
    refusal = Refusal(code=CODE_OF_TIME_FAULT[TimeFaultKind.UNREAD], sentence=sentence)
    return Dated(derivation=nothing, span=None, refusal=refusal)


def _of_no_move(told: str) -> Dated:
    """Refuse to date a plan by a time to which it was not moved, or which was only asked for."""
    sentence = f"“{told}”: so it was not moved, or that is only asked for; it has no new date"
    nothing = Derivation(rule="none", basis="a move that was not made", span=None)
    refusal = Refusal(code=_AMBIGUOUS, sentence=sentence)
    return Dated(derivation=nothing, span=None, refusal=refusal)


def _is_apart(words: TimeWords, case: Case) -> bool:
    """Say whether the claim's dates are of none of the moves of its quote."""
    times = [one.text for move in words.around for one in (move.old, move.new) if one is not None]
    is_chosen = case.claim.date_quote is not None or case.claim.when is not None
    return is_chosen and not any(one.text in times for one in words.own)


def written(span: TimeSpan) -> str:
    """Return a span as people write it, with its EDTF where that says more."""
    try:
        return f"{span} ({edtf.format(span)})"
    except NotExpressible:
        return str(span)


def _from_words(words: TimeWords, case: Case) -> Dated:
    """Return the one date that the words name, as it holds for the event."""
    found = words.meant(case.claim)
    expression = found[0]
    if len({one.span for one in found}) > 1:
        listed = _first_of(found)
        several = f"the words give several dates: {listed}; add the one meant as `date_quote`"
        return _refused(expression, case, Refusal(code=_AMBIGUOUS, sentence=several))
    if not has_date(expression):
        refusal = Refusal(code=_code(expression), sentence=unresolved(expression, case))
        return _refused(expression, case, refusal)
    told = as_told(expression, case)
    is_end = any(move.of_end and move.new == expression for move in words.moves)
    seen = sighted(told, expression, words, case)
    if is_end:
        span = as_end(told, case)
    else:
        span = told if seen else as_aspect(told, expression, words.text, case)
    span = as_kind(span, case)
    derived = as_seen(span) if seen and span is not None else span
    fault = expression.fault
    how = derivation(expression, case, derived, words.leaned_on)
    if seen:
        how = attrs.evolve(how, basis=f"{how.basis}; “{seen}”: it was going on then")
    return Dated(
        derivation=how,
        span=span,
        extent=days_named(told, case),
        refusal=Refusal(code=_code(expression), sentence=fault.sentence) if fault else None,
        assumed=assumption(expression, case, words.leaned_on),
        before=plans_before(words.moves, words.own),
        sighting=seen,
    )


def _first_of(found: Sequence[TimeExpression]) -> str:
    """Return the words of several dates; of many, the first and how many more there are."""
    told = ", ".join(f"“{one.text}”" for one in found[:_MOST_LISTED])
    more = len(found) - _MOST_LISTED
    return f"{told} and {more} more" if more > 0 else told


def _code(expression: TimeExpression) -> str:
    """Return the code for an expression with a fault, or without a date."""
    fault = expression.fault
    return CODE_OF_TIME_FAULT[TimeFaultKind.UNCLEAR if fault is None else fault.kind]


def _refused(expression: TimeExpression, case: Case, refusal: Refusal) -> Dated:
    return Dated(derivation=derivation(expression, case, None), span=None, refusal=refusal)


def _without_time(words: TimeWords, case: Case) -> Dated:
    """Return the date of a claim whose words name none of its own."""
    if case.claim.date_quote is None or words.named:
        return _from_statement(case)
    refusal = Refusal(code=_MISMATCH, sentence=f"“{case.claim.date_quote.exact}” names no time")
    nothing = Derivation(rule="none", basis="no time words", span=None)
    return Dated(derivation=nothing, span=None, refusal=refusal)


def _from_telling(expression: TimeExpression, words: TimeWords, case: Case) -> Dated:
    """Return the date of a claim whose only times are those of the telling or another thing.

    What was told on a day had happened by then, if it is reported; a plan has no date.
    """
    claim, bound = case.claim, _by_the_telling(words, case)
    held = None if claim.when is None else _against_given(bound, case)
    if claim.date_quote is not None or (held is not None and held.refusal is not None):
        is_told = bool(words.telling)
        what = "says when it was told" if is_told else "belongs to another thing"
        sentence = f"“{expression.text}” {what}, not when it happened; quote the words that do"
        return _refused(expression, case, Refusal(code=_AMBIGUOUS, sentence=sentence))
    return held or bound


def _by_the_telling(words: TimeWords, case: Case) -> Dated:
    """Return the date of what was told on a day: by then, or by the statement as a whole."""
    told = [one.span for one in words.telling if has_date(one)]
    if case.claim.modality is not Modality.REPORTED or len(told) != 1 or told[0] is None:
        return _by_the_statement(case)
    stated = TimeSpan.within(None, earlier(told[0].end_of_the_end, case.stated.end_of_the_end))
    span = begin_only(stated, case.event)
    how = derivation(words.telling[0], case, span)
    return Dated(derivation=attrs.evolve(how, rule="by-the-telling"), span=span)


def _from_statement(case: Case) -> Dated:
    """Return the date that follows from the statement alone, held against the date given."""
    return _against_given(_by_the_statement(case), case)


def _by_the_statement(case: Case) -> Dated:
    span = by_default(case)
    how = Derivation(
        rule=_DEFAULT_RULES.get(case.claim.modality, "undated"),
        anchor=case.stated,
        basis="no time words read; the date of the statement",
        span=span,
    )
    return Dated(derivation=how, span=span)


def _against_given(dated: Dated, case: Case) -> Dated:
    """Hold the date given against the derived one: it must equal or contain it."""
    when = case.claim.when
    if when is None:
        return dated
    given = as_kind(when, case) or when
    if dated.span is not None and given.contains(dated.span):
        return attrs.evolve(dated, span=given)
    derived = "no date" if dated.span is None else written(dated.span)
    read = dated.derivation.words
    words = f"“{read}”" if read else "words in which no date was read"
    remedy = "" if read else "; give the words for it as `date_quote`, or leave `when` out"
    sentence = f"`when` says {written(given)}, but from {words} follows {derived}{remedy}"
    return attrs.evolve(dated, refusal=Refusal(code=_MISMATCH, sentence=sentence))


def _taken_as_given(case: Case) -> Dated:
    """Return the date given; without one, what follows from the statement in any language."""
    rules = f"there are no rules for the language “{case.source.language}”"
    if case.claim.when is not None:
        span = as_kind(case.claim.when, case)
        how = Derivation(rule="as-given", basis=f"taken as given: {rules}", span=span)
        return Dated(derivation=how, span=span)
    dated = _from_statement(case)
    how = attrs.evolve(dated.derivation, basis=f"the date of the statement: {rules}")
    return attrs.evolve(dated, derivation=how)

"""From `Claim` to `VerifiedClaim`: the words are looked for, and the date derived again.

This is the only maker of `VerifiedClaim`. It looks at one claim at a time and never
compares claims.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

import attrs

from chronology import edtf, expressions
from chronology.claims import Claim, Derivation, Evidence, VerifiedClaim
from chronology.errors import NotExpressible
from chronology.events import Event
from chronology.expressions import Aspect, Basis, Cue, Tense, TimeExpression, TimexType
from chronology.findings import CODE_OF_TIME_FAULT, CODE_OF_VERDICT, Finding
from chronology.quotes import Location, PreparedText, compared, fold
from chronology.sources import Quote, Source
from chronology.timespan import TimeSpan, earlier
from chronology.vocabulary import ClaimStatus, Modality, Severity, TimeFaultKind, Verdict

_DECIDING = frozenset({"quote", "date_quote", "antecedent"})
_BROKEN_WORD = re.compile(r"\u00ad|(?<=[^\W\d_])-[ \t]*\r?\n[ \t]*(?=[^\W\d_])")
_DATELINE = "dateline"  # the rule whose date is that of the telling
_AROUND = 80  # code points around a quote in which a date that it cuts off may stand
_LANGUAGES = frozenset({"en"})


@attrs.frozen(kw_only=True)
class Verified:
    """A verified claim, and what a reader must know of its evidence.

    Attributes:
        claim: the claim, verified or not; its status says which.
        findings: what is wrong or assumed.
    """

    claim: VerifiedClaim
    findings: tuple[Finding, ...]


@attrs.frozen(kw_only=True)
class _Date:
    """The date of a claim, how it follows, and what is wrong with it."""

    derivation: Derivation
    span: TimeSpan | None
    fault: str = ""
    code: str = ""
    assumed: str = ""
    extent: TimeSpan | None = None


def stated_by_source(source: Source) -> TimeSpan:
    """Return when a source made its statements: published, or by the day it was retrieved."""
    if source.published is not None:
        return source.published.some_time_within
    if source.retrieved is not None:
        return TimeSpan.within(None, source.retrieved.end_of_the_end)
    return TimeSpan()


def stated_at(source: Source, event_date: TimeSpan | None) -> TimeSpan:
    """Return when a claim was made that was said at an event, and published later."""
    published = stated_by_source(source)
    if event_date is None:
        return published
    stated = TimeSpan.within(
        event_date.begin_of_the_begin,
        earlier(event_date.end_of_the_end, published.end_of_the_end),
    )
    # An event dated after the publication cannot be where it was said.
    return stated if stated.is_possible else published


def verify_claim(claim: Claim, event: Event, source: Source, stated: TimeSpan) -> Verified:
    """Return a claim with its evidence located and its date derived, and the findings.

    Args:
        claim: the claim as entered.
        event: what it speaks of; its kind says whether a date is an extent or a point.
        source: the source that says so, with its document.
        stated: when the claim was made.
    """
    evidence = tuple(_evidence(claim, source))
    date = _date(claim, event, source, stated, evidence)
    sound = all(found.holds for found in evidence if found.role in _DECIDING)
    status = ClaimStatus.VERIFIED if sound and not date.fault else ClaimStatus.UNVERIFIED
    if claim.set_aside:
        status = ClaimStatus.SET_ASIDE
    verified = VerifiedClaim(
        claim=claim,
        status=status,
        verdict=evidence[0].verdict,
        evidence=evidence,
        derivation=date.derivation,
        span=date.span if status is ClaimStatus.VERIFIED else None,
        stated=stated,
        voice=claim.speaker or source.publisher or source.id,
        extent=date.extent if status is ClaimStatus.VERIFIED else None,
    )
    return Verified(claim=verified, findings=tuple(_findings(verified, date)))


# Quotes ------------------------------------------------------------------------------------


def _evidence(claim: Claim, source: Source) -> Iterator[Evidence]:
    for role in (
        "quote",
        "date_quote",
        "antecedent",
        "modality_quote",
        "speaker_quote",
        "relation_quote",
    ):
        quote: Quote | None = getattr(claim, role)
        if quote is not None:
            yield located(role, quote, source)


def located(role: str, quote: Quote, source: Source) -> Evidence:
    """Return what becomes of looking for a quote in its source, and what the words are for."""
    if source.document is None:
        return Evidence(
            role=role,
            quote=quote,
            verdict=Verdict.MISSING,
            reason="the source's document could not be read",
        )
    found = locate_in(source, quote)
    comparison = compared(quote.exact, source.document.text, found)
    if source.changed:
        still = "still there" if found.verified else "no longer there"
        return Evidence(
            role=role,
            quote=quote,
            verdict=Verdict.SOURCE_CHANGED,
            start=found.start,
            end=found.end,
            reason=f"the source's bytes have changed; the words are {still}",
            after_change=found.verdict,
            differences=found.differences,
            comparison=comparison,
        )
    return Evidence(
        role=role,
        quote=quote,
        verdict=found.verdict,
        start=found.start,
        end=found.end,
        reason=found.reason or _unchecked(found, source),
        differences=found.differences,
        comparison=comparison,
    )


def _unchecked(found: Location, source: Source) -> str:
    """Say why an elision does not count: only of some languages are the negations known."""
    if found.verdict is not Verdict.ELIDED or _is_read(source):
        return ""
    return (
        f"what was left out may hold a negation, and there are no rules for “{source.language}”; "
        "quote the words without leaving any out"
    )


def _is_read(source: Source) -> bool:
    """Say whether there are rules for the language of a source, whatever the region."""
    return source.language.partition("-")[0].lower() in _LANGUAGES


def locate_in(source: Source, quote: Quote) -> Location:
    """Return where a quote stands in a source's text; the source must have a document."""
    text = source.document.text if source.document is not None else ""
    return _prepared(text).locate(quote.exact, quote.prefix, quote.suffix, quote.start)


@lru_cache(maxsize=8)
def _prepared(text: str) -> PreparedText:
    return PreparedText.of(text)


# Dates -------------------------------------------------------------------------------------


def _date(
    claim: Claim, event: Event, source: Source, stated: TimeSpan, evidence: tuple[Evidence, ...]
) -> _Date:
    """Derive the claim's date from its words, and hold the date given against it."""
    if not _is_read(source):
        return _taken_as_given(claim, event, source, stated)
    dating = _dating(claim, evidence)
    words = _words(dating, source)
    leaned_on = _leaned_on(claim, source)
    named = _dates_in(words, claim, source, leaned_on.span if leaned_on else None)
    found = _besides_gap(named, claim)
    if not found:
        told = attrs.evolve(claim, date_quote=None) if named else claim
        return _without_words(told, event, stated)
    date = _from_expressions(found, words, claim, event, source, stated, leaned_on)
    if date.fault:
        return date
    if fault := _cut_off(found[0], dating, claim, source):
        return _faulty(found[0], source, code="date-mismatch", fault=fault)
    return _against_given(date, claim, event)


def _dates_in(
    words: str, claim: Claim, source: Source, antecedent: TimeSpan | None = None
) -> list[TimeExpression]:
    """Return the dates that words name; a dateline only where there is no other."""
    tense, decided = _tense(claim.modality, words)
    found = [
        expression
        for expression in expressions.phrases(
            expressions.find(
                words, source.published, antecedent=antecedent, tense=tense, decided=decided
            )
        )
        if expression.calendar and expression.type in {TimexType.DATE, TimexType.TIME}
    ]
    return [expression for expression in found if expression.rule != _DATELINE] or found


def _besides_gap(found: list[TimeExpression], claim: Claim) -> list[TimeExpression]:
    """Return the dates without the words for the `gap`: "two days later" leans on another event.

    Where the quote itself names the day that they lean on, they are the claim's date, if they
    count the claim's way ("later" for `after`); otherwise they are that of the other event.
    """
    told = [expression for expression in found if _tells_gap(expression, claim)]
    own = [one for one in told if one.span and (_days_on(one)[0] > 0) == bool(claim.after)]
    return own or [expression for expression in found if expression not in told]


def _tells_gap(expression: TimeExpression, claim: Claim) -> bool:
    """Say whether words say what `gap` says: so many days from another event."""
    if claim.gap is None or expression.basis is not Basis.ANTECEDENT:
        return False
    low, high = sorted(abs(days) for days in _days_on(expression))
    least, most = claim.gap.least or 0, claim.gap.most
    return bool(high) and least <= high and (most is None or low <= most)


def _days_on(expression: TimeExpression) -> tuple[int, int]:
    """Return how many days on words count from what they lean on; negative for back, 0 for none."""
    counted = expressions.resolve(expression.phrase, None, antecedent=_ANY_DAY)
    span = counted.span if counted is not None else None
    if span is None or span.earliest is None or span.latest is None or _ANY_DAY.earliest is None:
        return 0, 0
    return span.earliest.day - _ANY_DAY.earliest.day, span.latest.day - _ANY_DAY.earliest.day


_ANY_DAY = TimeSpan.day(2001, 7, 15)  # the middle of its month and year, which "a year later" keeps


def _tense(modality: Modality, words: str) -> tuple[Tense, bool]:
    """Return which way a date without its year leans, and whether the claim decides that.

    A plan looks ahead of its statement, whatever verb stands beside it ("postponed to
    December"); but a plan that is recalled ("had been planned for March") is the nearest. What
    was cancelled lay ahead, unless the words date the cancelling itself.
    """
    if modality is Modality.PLANNED:
        return Tense.RECALLED if expressions.recalls_a_plan(words) else Tense.FUTURE, True
    ahead = modality in {Modality.PENDING, Modality.CANCELLED}
    return Tense.FUTURE if ahead else Tense.PAST, False


def _dating(claim: Claim, evidence: tuple[Evidence, ...]) -> Evidence:
    """Return what became of the words that date the claim."""
    role = "quote" if claim.date_quote is None else "date_quote"
    return next(found for found in evidence if found.role == role)


def _words(dating: Evidence, source: Source) -> str:
    """Return the words that date a claim: as the source has them, where that is one stretch."""
    if dating.verdict in {Verdict.EXACT, Verdict.NORMALISED} and source.document is not None:
        return _BROKEN_WORD.sub("", source.document.text[dating.start : dating.end])
    return dating.quote.exact


def _cut_off(expression: TimeExpression, dating: Evidence, claim: Claim, source: Source) -> str:
    """Say of which longer date a quote's edge cuts off a part; empty if of none.

    A part that says less than the whole ("June 2023" of "17 June 2023") is true and holds.
    """
    if dating.start is None or dating.end is None or source.document is None:
        return ""
    first = max(0, dating.start - _AROUND)
    around = source.document.text[first : dating.end + _AROUND]
    start, end = dating.start - first, dating.end - first
    for whole in _dates_in(around, claim, source):
        inside = around[max(start, whole.start) : min(end, whole.end)]
        inside_quote = start <= whole.start and whole.end <= end
        if inside_quote and _is_in_doubt(whole) and fold(whole.text) == fold(expression.text):
            return f"“{whole.text}”, read with the words around it: {whole.fault}"
        is_cut = whole.start < start < whole.end or whole.start < end < whole.end
        if not is_cut or fold(expression.text) not in fold(inside):
            continue
        if (
            whole.span is None
            or expression.span is None
            or not expression.span.contains(whole.span)
        ):
            return (
                f"“{expression.text}” is only a part of “{whole.text}”; "
                "quote all of it, or give it as `date_quote`"
            )
    return ""


def _is_in_doubt(expression: TimeExpression) -> bool:
    return expression.fault is not None and not _has_date(expression)


def _has_date(expression: TimeExpression) -> bool:
    """Say whether words name one date, be it another weekday than they say."""
    fault = expression.fault
    is_sound = fault is None or fault.kind is TimeFaultKind.WEEKDAY
    return is_sound and expression.span is not None


def _leaned_on(claim: Claim, source: Source) -> TimeExpression | None:
    """Return the one sound date that the words leaned on name; `None` if they do not."""
    if claim.antecedent is None:
        return None
    found = _dates_in(claim.antecedent.exact, claim, source)
    sound = len({expression.span for expression in found}) == 1 and not found[0].fault
    return found[0] if sound and found[0].span is not None else None


def _from_expressions(  # noqa: PLR0913, PLR0917 - a date rests on all of these
    found: list[TimeExpression],
    words: str,
    claim: Claim,
    event: Event,
    source: Source,
    stated: TimeSpan,
    leaned_on: TimeExpression | None,
) -> _Date:
    found = _meant(found, claim)
    spans = {expression.span for expression in found}
    if len(spans) > 1:
        listed = ", ".join(f"“{expression.text}”" for expression in found)
        return _faulty(
            found[0],
            source,
            code="date-ambiguous",
            fault=f"the words give several dates: {listed}; add the one meant as `date_quote`",
        )
    expression = found[0]
    if not _has_date(expression):
        fault = _unresolved(expression, claim, source)
        return _faulty(expression, source, code=_code(expression), fault=fault)
    told = _as_told(expression, claim, event, stated)
    span = _as_kind(_as_aspect(told, expression, words, event, claim), event, claim)
    return _Date(
        derivation=_derivation(expression, source, span, leaned_on),
        span=span,
        extent=_days_named(told, event, claim),
        code=_code(expression) if expression.fault else "",
        fault=str(expression.fault or ""),
        assumed=_assumption(expression, source, leaned_on),
    )


def _meant(found: list[TimeExpression], claim: Claim) -> list[TimeExpression]:
    """Return the one date that `when` holds and that says when, where the rest tell which thing.

    "The 2019 agreement was renewed in April 2024" may be quoted for the agreement or for its
    renewal: without `when` it is left open.
    """
    when = [expression for expression in found if not expression.attributive]
    is_one = len({expression.span for expression in when}) == 1
    if claim.when is None or not is_one or when[0].span is None:
        return found
    return when if claim.when.contains(when[0].span) else found


def _code(expression: TimeExpression) -> str:
    """Return the code for an expression with a fault, or without a date."""
    fault = expression.fault
    return CODE_OF_TIME_FAULT[TimeFaultKind.UNCLEAR if fault is None else fault.kind]


def _unresolved(expression: TimeExpression, claim: Claim, source: Source) -> str:
    words = f"“{expression.text}”"
    if expression.fault:
        return f"{words}: {expression.fault}"
    if expression.basis is Basis.ANTECEDENT:
        if claim.antecedent is None:
            return f"{words} leans on another day; quote its words as `antecedent`"
        return f"{words} leans on “{claim.antecedent.exact}”, which does not name one day"
    if source.published is None:
        return f"{words} needs a date to count from; give the source's `published`"
    return f"{words} cannot be counted from {source.published}, when {source.id} was published"


def _faulty(expression: TimeExpression, source: Source, *, code: str, fault: str) -> _Date:
    derivation = _derivation(expression, source, None)
    return _Date(derivation=derivation, span=None, code=code, fault=fault)


def _derivation(
    expression: TimeExpression,
    source: Source,
    span: TimeSpan | None,
    leaned_on: TimeExpression | None = None,
) -> Derivation:
    leans = leaned_on if expression.basis is Basis.ANTECEDENT else None
    basis = {
        Basis.WORDS: "the words alone",
        Basis.ANCHOR: f"counted from the publication of {source.id}",
        Basis.TENSE: f"the year from the publication of {source.id} and the tense",
        Basis.ANTECEDENT: f"the day of “{leans.text}”" if leans else "the day of other words",
    }[expression.basis]
    anchored = (leans or expression).basis in {Basis.ANCHOR, Basis.TENSE}
    return Derivation(
        rule=expression.rule,
        words=expression.text,
        anchor=source.published if anchored else None,
        basis=basis,
        span=span,
    )


def _assumption(
    expression: TimeExpression, source: Source, leaned_on: TimeExpression | None
) -> str:
    leans = leaned_on if expression.basis is Basis.ANTECEDENT else None
    counted = (leans or expression).basis in {Basis.ANCHOR, Basis.TENSE}
    placed = counted and source.placed_by is not None
    if not (expression.assumed or placed or (leans and leans.assumed)):
        return ""
    words = f"“{expression.text}”" + (f", as “{leans.text}”," if leans else "")
    return f"{words} rests on {source.id} having been published in {source.published}"


def _as_told(
    expression: TimeExpression, claim: Claim, event: Event, stated: TimeSpan
) -> TimeSpan | None:
    """Return what the words date: a dateline dates the telling, not the event."""
    if expression.rule != _DATELINE:
        return expression.span
    return _begin_only(_by_default(claim.modality, expression.span or stated), event)


def _as_aspect(
    span: TimeSpan | None, expression: TimeExpression, words: str, event: Event, claim: Claim
) -> TimeSpan | None:
    """Return the begin or the end alone, where the words tell no more of what lasts."""
    if span is None or span.is_extent or not event.has_extent or claim.during:
        return span
    match expressions.aspect(words, expression.start):
        case Aspect.BEGIN:
            return TimeSpan.since(span)
        case Aspect.END:
            return TimeSpan.from_to(TimeSpan(), span)
    return span


def _by_default(modality: Modality, stated: TimeSpan) -> TimeSpan | None:
    """Return the date of a claim without time words."""
    if modality is Modality.REPORTED:
        return TimeSpan.within(None, stated.end_of_the_end)
    if modality is Modality.PENDING:
        return TimeSpan.within(stated.begin_of_the_begin, None)
    return None


def _as_kind(span: TimeSpan | None, event: Event, claim: Claim) -> TimeSpan | None:
    """Return an extent for what lasts, and "some time within" for what happens at a point.

    What happened `during` something else has no extent of its own in these words. "Since"
    says when something began: of what lasts the end stays open, a point lies there.
    """
    if span is None:
        return None
    if span.is_extent and span.begin_of_the_end is None and span.end_of_the_end is None:
        return span if event.has_extent else span.begin
    return span if event.has_extent and not claim.during else span.some_time_within


def _days_named(span: TimeSpan | None, event: Event, claim: Claim) -> TimeSpan | None:
    """Return the stretch of days that words name, where the kind of event does not last."""
    if span is None or event.has_extent or claim.during or not span.is_extent:
        return None
    return None if span.begin_of_the_end is None else span


def _without_words(claim: Claim, event: Event, stated: TimeSpan) -> _Date:
    if claim.date_quote is not None:
        derivation = Derivation(rule="none", basis="no time words", span=None)
        fault = f"“{claim.date_quote.exact}” names no time"
        return _Date(derivation=derivation, span=None, code="date-mismatch", fault=fault)
    span = _begin_only(_by_default(claim.modality, stated), event)
    derivation = Derivation(
        rule=_DEFAULT_RULES.get(claim.modality, "undated"),
        anchor=stated,
        basis="no time words read; the date of the statement",
        span=span,
    )
    return _against_given(_Date(derivation=derivation, span=span), claim, event)


_DEFAULT_RULES = {
    Modality.REPORTED: "by-the-statement",
    Modality.PENDING: "after-the-statement",
    Modality.PLANNED: "plan-without-a-date",
}


def _begin_only(span: TimeSpan | None, event: Event) -> TimeSpan | None:
    """Return the default date of what lasts: only its begin is bounded by the statement."""
    if span is None or not event.has_extent or span.is_unknown:
        return span
    return TimeSpan.since(span)


def _against_given(date: _Date, claim: Claim, event: Event) -> _Date:
    """Hold the date given against the derived one: it must equal or contain it."""
    if claim.when is None:
        return date
    given = _as_kind(claim.when, event, claim) or claim.when
    if date.span is not None and given.contains(date.span):
        return attrs.evolve(date, span=given)
    derived = "no date" if date.span is None else written(date.span)
    read = date.derivation.words
    words = f"“{read}”" if read else "words in which no date was read"
    remedy = "" if read else "; give the words for it as `date_quote`, or leave `when` out"
    fault = f"`when` says {written(given)}, but from {words} follows {derived}{remedy}"
    return attrs.evolve(date, code="date-mismatch", fault=fault)


def _taken_as_given(claim: Claim, event: Event, source: Source, stated: TimeSpan) -> _Date:
    """Return the date given; without one, what follows from the statement in any language."""
    rules = f"there are no rules for the language “{source.language}”"
    if claim.when is not None:
        span = _as_kind(claim.when, event, claim)
        derivation = Derivation(rule="as-given", basis=f"taken as given: {rules}", span=span)
        return _Date(derivation=derivation, span=span)
    date = _without_words(attrs.evolve(claim, date_quote=None), event, stated)
    derivation = attrs.evolve(date.derivation, basis=f"the date of the statement: {rules}")
    return attrs.evolve(date, derivation=derivation)


def written(span: TimeSpan) -> str:
    """Return a span as people write it, with its EDTF where that says more."""
    try:
        return f"{span} ({edtf.format(span)})"
    except NotExpressible:
        return str(span)


# Findings ----------------------------------------------------------------------------------


def _denied(claim: Claim) -> str:
    """Return the words by which a report denies what it is entered for, or puts it off.

    In doubt none: a quote that tells of something else besides may be entered for that.
    """
    if claim.modality is not Modality.REPORTED:
        return ""
    words = claim.quote.exact
    denials = (cue for cue in expressions.cues(words, 0, len(words)) if _denies(cue))
    alone = (cue.words for cue in denials if not expressions.tells_besides(words, cue))
    return next(alone, "")


def _said_otherwise(claim: Claim) -> str:
    """Return the words of a claim's quote that say it in another mood; empty if none do.

    A quote may speak of other things in the same breath. Only where no word of it has the
    claim's own mood, or looks the claim's way, do the words of another one count.
    """
    words = claim.quote.exact
    cues = expressions.cues(words, 0, len(words))
    if claim.modality is Modality.REPORTED:
        return _only(Modality.PLANNED, cues, words, not_looking=Tense.PAST)
    if claim.modality is Modality.PLANNED and claim.modality_quote is None:
        return _only(Modality.REPORTED, cues, words, not_looking=Tense.FUTURE)
    return ""


def _denies(cue: Cue) -> bool:
    is_not_yet = cue.modality is Modality.PENDING and "yet" in cue.words
    return cue.firm and (cue.modality is Modality.DENIED or is_not_yet)


def _only(modality: Modality, cues: tuple[Cue, ...], words: str, *, not_looking: Tense) -> str:
    """Return the first firm cue, if all are of one mood and no verb looks the other way."""
    firm = [cue.words for cue in cues if cue.firm]
    if not firm or any(cue.modality is not modality for cue in cues):
        return ""
    return "" if expressions.looks(words, not_looking) else firm[0]


def _findings(verified: VerifiedClaim, date: _Date) -> Iterator[Finding]:
    claim = verified.claim
    if claim.set_aside:
        return

    def finding(code: str, sentence: str) -> Finding:
        return Finding(code=code, sentence=sentence, events=(claim.event,), claims=(claim.id,))

    for found in verified.evidence:
        if found.verdict in CODE_OF_VERDICT:
            yield finding(CODE_OF_VERDICT[found.verdict], _failed(found, claim))
        elif found.verdict.verified and not found.holds:
            unchecked = finding("language-unread", _failed(found, claim))
            yield attrs.evolve(unchecked, severity=Severity.WARNING)
    if date.fault and all(e.holds for e in verified.evidence if e.role in _DECIDING):
        yield finding(date.code, f"{claim.id}: {date.fault}")
    if said := _denied(claim) or (verified.counts and _said_otherwise(claim)):
        fault = f"it is entered as {claim.modality}, but its words say “{said}”"
        yield finding("modality-mismatch", f"{claim.id}: {fault}")
    if date.assumed and verified.counts:
        yield finding("anchor-assumed", f"{claim.id}: {date.assumed}")


_ROLES = {
    "quote": "the quote",
    "date_quote": "the words for the date",
    "antecedent": "the words leaned on",
    "modality_quote": "the words for the modality",
    "speaker_quote": "the words for the speaker",
    "relation_quote": "the words for the relation",
}


def _failed(found: Evidence, claim: Claim) -> str:
    reason = found.reason or f"not found in {claim.source}"
    return f"{claim.id}: {_ROLES[found.role]} “{_short(found.quote.exact)}”: {reason}"


def _short(words: str) -> str:
    limit = 80
    return words if len(words) <= limit else f"{words[:limit].rstrip()}…"


# Sources -----------------------------------------------------------------------------------


def verify_source(source: Source, claims: tuple[str, ...]) -> Iterator[Finding]:
    """Yield what a reader must know of a source: changed bytes, a date its words do not give.

    Args:
        source: the source, with its document.
        claims: the ids of the claims that rest on it.
    """
    if source.changed:
        yield Finding(
            code="source-changed",
            sentence=f"{source.id}: {source.file} no longer has the SHA-256 recorded for it",
            sources=(source.id,),
            claims=claims,
        )
    if not _is_read(source):
        yield Finding(
            code="language-unread",
            sentence=f"{source.id}: no rules for “{source.language}”; its dates are as given",
            sources=(source.id,),
        )
    if source.document is not None:
        if unread := source.document.unread:
            sentence = f"{source.id}: not read of {source.file}: {'; '.join(unread)}"
            yield _of_source(source, "source-unread", sentence)
        yield from _publication(source)


def _publication(source: Source) -> Iterator[Finding]:
    placed = source.placed_by.quote if source.placed_by is not None else None
    for role, quote in (("published_quote", source.published_quote), ("placed_by", placed)):
        if quote is None:
            continue
        found = located(role, quote, source)
        if found.verdict in CODE_OF_VERDICT:
            reason = found.reason or "not found in its text"
            sentence = f"{source.id}: {role} “{_short(quote.exact)}”: {reason}"
            yield _of_source(source, CODE_OF_VERDICT[found.verdict], sentence)
        elif found.verdict.verified and not found.holds:
            sentence = f"{source.id}: {role} “{_short(quote.exact)}”: {found.reason}"
            unchecked = _of_source(source, "language-unread", sentence)
            yield attrs.evolve(unchecked, severity=Severity.WARNING)
        elif role == "published_quote" and _is_read(source) and not _says(quote, source.published):
            yield _of_source(source, "date-mismatch", _does_not_say(source, quote))


def _of_source(source: Source, code: str, sentence: str) -> Finding:
    return Finding(code=code, sentence=sentence, sources=(source.id,))


def _does_not_say(source: Source, quote: Quote) -> str:
    words = f"“{_short(quote.exact)}”"
    if source.published is None:
        return f"{source.id}: {words} is quoted for its date, but `published` is not given"
    return f"{source.id}: `published` says {source.published}, which does not follow from {words}"


def _says(quote: Quote, published: TimeSpan | None) -> bool:
    """Say whether some time expression of the quote gives a date that `published` contains.

    Words that only count from the publication ("today") prove nothing about it.
    """
    if published is None:
        return False
    bounds = published.earliest, published.latest
    days = TimeSpan.days(*(bound.day for bound in bounds if bound)) if all(bounds) else published
    return any(
        expression.span is not None and not expression.fault and days.contains(expression.span)
        for expression in expressions.phrases(expressions.find(quote.exact, published))
        if expression.basis in {Basis.WORDS, Basis.TENSE} or expression.rule == _DATELINE
    )

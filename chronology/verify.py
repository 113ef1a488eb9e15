"""From `Claim` to `VerifiedClaim`: the words are looked for, and the date derived again.

This is the only maker of `VerifiedClaim`. It looks at one claim at a time and never
compares claims.
"""

from collections.abc import Iterator
from functools import lru_cache

import attrs

from chronology import edtf, expressions
from chronology.claims import Claim, Derivation, Evidence, VerifiedClaim
from chronology.errors import NotExpressible
from chronology.events import Event
from chronology.expressions import TimeExpression, TimexType
from chronology.findings import Finding
from chronology.quotes import Location, PreparedText
from chronology.sources import Quote, Source
from chronology.timespan import TimeSpan, earlier
from chronology.vocabulary import ClaimStatus, Modality, Verdict

_FINDING_OF = {
    Verdict.MISSING: "quote-missing",
    Verdict.NEAR: "quote-missing",
    Verdict.ALTERED: "quote-altered",
    Verdict.AMBIGUOUS: "quote-ambiguous",
}
_DECIDING = frozenset({"quote", "date_quote", "antecedent"})
_AHEAD = frozenset({Modality.PLANNED, Modality.PENDING})
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
    return TimeSpan.within(
        event_date.begin_of_the_begin,
        earlier(event_date.end_of_the_end, published.end_of_the_end),
    )


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
    sound = all(found.verdict.verified for found in evidence if found.role in _DECIDING)
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
            yield _located(role, quote, source)


def _located(role: str, quote: Quote, source: Source) -> Evidence:
    if source.document is None:
        return Evidence(
            role=role,
            quote=quote,
            verdict=Verdict.MISSING,
            reason="the source's document could not be read",
        )
    found = locate_in(source, quote)
    if source.changed:
        still = "still there" if found.verified else "no longer there"
        return Evidence(
            role=role,
            quote=quote,
            verdict=Verdict.SOURCE_CHANGED,
            start=found.start,
            end=found.end,
            reason=f"the source's bytes have changed; the words are {still}",
        )
    return Evidence(
        role=role,
        quote=quote,
        verdict=found.verdict,
        start=found.start,
        end=found.end,
        reason=found.reason,
    )


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
    if source.language not in _LANGUAGES:
        return _taken_as_given(claim, event, source)
    words = _words(claim, source, evidence)
    found = [
        expression
        for expression in expressions.find(
            words,
            source.published,
            antecedent=_antecedent(claim, source),
            tense=expressions.Tense.FUTURE if claim.modality in _AHEAD else expressions.Tense.PAST,
        )
        if expression.type in {TimexType.DATE, TimexType.TIME}
    ]
    if not found:
        return _without_words(claim, event, stated)
    date = _from_expressions(found, claim, event, source, stated)
    return date if date.fault else _against_given(date, claim, event)


def _words(claim: Claim, source: Source, evidence: tuple[Evidence, ...]) -> str:
    """Return the words that date the claim: as the source has them, where that is one stretch."""
    role = "quote" if claim.date_quote is None else "date_quote"
    found = next(entry for entry in evidence if entry.role == role)
    if found.verdict is Verdict.EXACT and source.document is not None:
        return source.document.text[found.start : found.end]
    return found.quote.exact


def _antecedent(claim: Claim, source: Source) -> TimeSpan | None:
    if claim.antecedent is None:
        return None
    found = expressions.find(claim.antecedent.exact, source.published)
    spans = [expression.span for expression in found if expression.span is not None]
    return spans[0] if len(spans) == 1 else None


def _from_expressions(
    found: list[TimeExpression], claim: Claim, event: Event, source: Source, stated: TimeSpan
) -> _Date:
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
    if expression.span is None:
        return _faulty(expression, source, code=_code(expression), fault=_unresolved(expression))
    span = _as_kind(_as_told(expression, claim, stated), event, claim)
    return _Date(
        derivation=_derivation(expression, source, span),
        span=span,
        code="weekday-mismatch" if expression.fault else "",
        fault=expression.fault,
        assumed=_assumption(expression, source),
    )


def _code(expression: TimeExpression) -> str:
    """Return the code for an expression without a date."""
    impossible = expression.fault and expression.basis is expressions.Basis.WORDS
    return "impossible-date" if impossible and "days" in expression.fault else "date-ambiguous"


def _unresolved(expression: TimeExpression) -> str:
    if expression.fault:
        return f"“{expression.text}”: {expression.fault}"
    if expression.basis is expressions.Basis.ANTECEDENT:
        return f"“{expression.text}” leans on another day; quote its words as `antecedent`"
    return f"“{expression.text}” needs a date to count from; give the source's `published`"


def _faulty(expression: TimeExpression, source: Source, *, code: str, fault: str) -> _Date:
    derivation = _derivation(expression, source, None)
    return _Date(derivation=derivation, span=None, code=code, fault=fault)


def _derivation(expression: TimeExpression, source: Source, span: TimeSpan | None) -> Derivation:
    anchored = expression.basis in {expressions.Basis.ANCHOR, expressions.Basis.TENSE}
    basis = {
        expressions.Basis.WORDS: "the words alone",
        expressions.Basis.ANCHOR: f"counted from the publication of {source.id}",
        expressions.Basis.TENSE: f"the year from the publication of {source.id} and the tense",
        expressions.Basis.ANTECEDENT: "the day of other words",
    }[expression.basis]
    return Derivation(
        rule=expression.rule,
        words=expression.text,
        anchor=source.published if anchored else None,
        basis=basis,
        span=span,
    )


def _assumption(expression: TimeExpression, source: Source) -> str:
    if not expression.assumed:
        return ""
    return f"“{expression.text}” rests on {source.id} having been published in {source.published}"


def _as_told(expression: TimeExpression, claim: Claim, stated: TimeSpan) -> TimeSpan | None:
    """Return what the words date: a dateline dates the telling, not the event."""
    if expression.rule != "dateline":
        return expression.span
    telling = expression.span or stated
    return _by_default(claim.modality, telling)


def _by_default(modality: Modality, stated: TimeSpan) -> TimeSpan | None:
    """Return the date of a claim without time words."""
    if modality is Modality.REPORTED:
        return TimeSpan.within(None, stated.end_of_the_end)
    if modality is Modality.PENDING:
        return TimeSpan.within(stated.begin_of_the_begin, None)
    return None


def _as_kind(span: TimeSpan | None, event: Event, claim: Claim) -> TimeSpan | None:
    """Return an extent for what lasts, and "some time within" for what happens at a point.

    What happened `during` something else has no extent of its own in these words.
    """
    if span is None:
        return None
    begins_only = span.begin_of_the_end is None and span.end_of_the_end is None
    if event.has_extent and not claim.during:
        return span
    return span.begin if begins_only and span.is_extent else span.some_time_within


def _without_words(claim: Claim, event: Event, stated: TimeSpan) -> _Date:
    if claim.date_quote is not None:
        derivation = Derivation(rule="none", basis="no time words", span=None)
        fault = f"“{claim.date_quote.exact}” names no time"
        return _Date(derivation=derivation, span=None, code="date-mismatch", fault=fault)
    span = _begin_only(_by_default(claim.modality, stated), event)
    derivation = Derivation(
        rule=_DEFAULT_RULES.get(claim.modality, "undated"),
        anchor=stated,
        basis="no time words; the date of the statement",
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
    given = claim.when if event.has_extent else claim.when.some_time_within
    if date.span is not None and given.contains(date.span):
        return attrs.evolve(date, span=given)
    derived = "no date" if date.span is None else written(date.span)
    words = f"“{date.derivation.words}”" if date.derivation.words else "no time words"
    fault = f"`when` says {written(given)}, but from {words} follows {derived}"
    return attrs.evolve(date, code="date-mismatch", fault=fault)


def _taken_as_given(claim: Claim, event: Event, source: Source) -> _Date:
    given = claim.when
    if given is not None and not event.has_extent:
        given = given.some_time_within
    basis = f"taken as given: there are no rules for the language “{source.language}”"
    return _Date(derivation=Derivation(rule="as-given", basis=basis, span=given), span=given)


def written(span: TimeSpan) -> str:
    """Return a span as people write it, with its EDTF where that says more."""
    try:
        return f"{span} ({edtf.format(span)})"
    except NotExpressible:
        return str(span)


# Findings ----------------------------------------------------------------------------------


def _findings(verified: VerifiedClaim, date: _Date) -> Iterator[Finding]:
    claim = verified.claim
    if claim.set_aside:
        return

    def finding(code: str, sentence: str) -> Finding:
        return Finding(code=code, sentence=sentence, events=(claim.event,), claims=(claim.id,))

    for found in verified.evidence:
        if found.verdict in _FINDING_OF:
            yield finding(_FINDING_OF[found.verdict], _failed(found, claim))
    if date.fault and all(e.verdict.verified for e in verified.evidence if e.role in _DECIDING):
        yield finding(date.code, f"{claim.id}: {date.fault}")
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
    if source.language not in _LANGUAGES:
        yield Finding(
            code="language-unread",
            sentence=f"{source.id}: no rules for “{source.language}”; its dates are as given",
            sources=(source.id,),
        )
    if source.document is not None:
        yield from _publication(source)


def _publication(source: Source) -> Iterator[Finding]:
    placed = source.placed_by.quote if source.placed_by is not None else None
    for role, quote in (("published_quote", source.published_quote), ("placed_by", placed)):
        if quote is None:
            continue
        found = locate_in(source, quote)
        if not found.verified:
            code = _FINDING_OF.get(found.verdict, "quote-missing")
            reason = found.reason or "not found in its text"
            sentence = f"{source.id}: {role} “{_short(quote.exact)}”: {reason}"
            yield Finding(code=code, sentence=sentence, sources=(source.id,))
        elif role == "published_quote" and not _says(quote, source.published):
            sentence = (
                f"{source.id}: `published` says {source.published}, "
                f"which does not follow from “{_short(quote.exact)}”"
            )
            yield Finding(code="date-mismatch", sentence=sentence, sources=(source.id,))


def _says(quote: Quote, published: TimeSpan | None) -> bool:
    """Say whether some time expression of the quote gives a date that `published` contains."""
    if published is None:
        return False
    bounds = published.earliest, published.latest
    days = TimeSpan.days(*(bound.day for bound in bounds if bound)) if all(bounds) else published
    return any(
        expression.span is not None and days.contains(expression.span)
        for expression in expressions.find(quote.exact, published)
    )

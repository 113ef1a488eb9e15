"""A claim verified: what became of its words and its date, and what a reader must know."""

from collections.abc import Iterator

import attrs

from chronology.claims import Claim, Context, Evidence, VerifiedClaim
from chronology.events import Event
from chronology.expressions.cells import CellDate
from chronology.findings import CODE_OF_CONTEXT, Finding, Sentence, claim_named, parts_of
from chronology.meanings.business import BusinessCalendar, why_uncounted
from chronology.meanings.meaning import outer_days
from chronology.meanings.terms import BUSINESS_DAYS
from chronology.quotes.prepared import NO_CONTEXT
from chronology.sources import Source
from chronology.timespan import TimeSpan
from chronology.verify.ahead import tells_ahead
from chronology.verify.answered import with_its_answer
from chronology.verify.binding import BINDING_MISMATCH, Bound, bound_by
from chronology.verify.borne import MODALITY_MISMATCH, Borne, borne_by
from chronology.verify.case import Case
from chronology.verify.cells import CellRead, by_cell
from chronology.verify.chosen import is_chosen
from chronology.verify.context import context_of
from chronology.verify.dated import AMBIGUOUS, Dated
from chronology.verify.dates import date_of
from chronology.verify.day_of_part import not_of_its_day
from chronology.verify.doubted_rows import doubted_by_row
from chronology.verify.evidence import A_SOURCE, code_of, failure, weighed
from chronology.verify.headed import with_its_heading
from chronology.verify.hours import hour_beside
from chronology.verify.joined_entries import joined_entries
from chronology.verify.only_planned import undone_in
from chronology.verify.outcome import Verified
from chronology.verify.own_cell import own_cell
from chronology.verify.parts import voice_in
from chronology.verify.put_off import put_off_in
from chronology.verify.quoted_rows import by_its_row
from chronology.verify.row_remarks import held_to_its_row
from chronology.verify.rows import InTable, in_table
from chronology.verify.vouched import unvouched_by
from chronology.verify.words import TimeWords
from chronology.verify.written_tables import with_its_table
from chronology.vocabulary import ClaimStatus, Modality, QuoteRole, Severity, TypedField

_ANY_DAY = 10_957  # 2000-01-01, of which every calendar knows


def verify_claim(claim: Claim, event: Event, source: Source, stated: TimeSpan) -> Verified:
    """Return a claim with its evidence located and its date derived, and the findings.

    Args:
        claim: the claim as entered.
        event: what it speaks of; its kind says whether a date is an extent or a point.
        source: the source that says so, with its document.
        stated: when the claim was made.
    """
    placed = in_table(claim, source)
    if placed is None:
        return _verified(claim, event, source, stated)
    read = by_cell(placed, event, stated)
    if read is not None:
        made = _of_cell(read, placed, stated)
    else:
        made = _within_bounds(by_its_row(_of_row(placed, event, stated), placed, stated), placed)
    return _with_own_quotes(held_to_its_row(doubted_by_row(made, placed), placed, event))


def _of_row(placed: InTable, event: Event, stated: TimeSpan) -> Verified:
    """Return a claim verified in its row alone, dated by the one cell of it that tells when."""
    cell, inner = own_cell(placed), placed.inner
    if cell is None:
        return placed.put_back(_verified(inner, event, placed.within, stated))
    inner = attrs.evolve(inner, date_quote=cell.quote)
    return placed.put_back(_verified(inner, event, placed.within, stated, cell.read))


def _with_own_quotes(made: Verified) -> Verified:
    """Return a claim with what became of its own quotes alone."""
    found = made.claim.evidence
    if len(found) == 1 and found[0].role is QuoteRole.QUOTE:
        return made
    roles = {role for role, _ in made.claim.claim.quotes}
    own = tuple(one for one in found if one.role in roles)
    return attrs.evolve(made, claim=attrs.evolve(made.claim, evidence=own))


def _within_bounds(made: Verified, placed: InTable) -> Verified:
    """Return a claim of a row, unverified where its words pass over the bounds of cells."""
    if not placed.fault or not made.claim.counts:
        return made
    claim = attrs.evolve(made.claim, status=ClaimStatus.UNVERIFIED, span=None, typed=())
    told = _finding("quote-across-parts", placed.claim, placed.fault)
    return Verified(claim=claim, findings=(*made.findings, told))


def _of_cell(read: CellRead, placed: InTable, stated: TimeSpan) -> Verified:
    """Return a claim that quotes a cell which is nothing but a date or a status."""
    claim, source = placed.claim, placed.source
    verified = VerifiedClaim(
        claim=claim,
        status=read.status,
        verdict=read.evidence.verdict,
        evidence=(read.evidence,),
        derivation=read.derivation,
        span=read.derivation.span if read.status is ClaimStatus.VERIFIED else None,
        stated=stated,
        voice=claim.speaker or source.publisher or source.id,
        governed_by=read.governed_by,
        typed=read.typed,
        binding=read.binding,
        recall=read.recall,
        told_by=source,
    )
    return Verified(claim=verified, findings=read.findings)


def _verified(
    claim: Claim,
    event: Event,
    source: Source,
    stated: TimeSpan,
    cell: CellDate | None = None,
) -> Verified:
    """Return a claim verified by what governs its words in their sentence."""
    case = attrs.evolve(Case.of(claim, event, source, stated), cell=cell)
    words = TimeWords.of(case)
    if not case.across:
        case = attrs.evolve(case, across=joined_entries(case, words) or not_of_its_day(case))
    dated = date_of(case, words)
    context = context_of(case, words, is_dated=dated.refusal is None)
    context = with_its_heading(case, context)
    context = with_its_answer(case, context)
    context = with_its_table(case, words, context)
    unvouched = unvouched_by(case, words)
    if unvouched is not None and unvouched.doubts and not _is_decided(context):
        context = unvouched
    borne = borne_by(case, dated.derivation, words)
    bound = bound_by(case, words)
    status = _status(case, dated, context, borne)
    counts = status is ClaimStatus.VERIFIED
    verified = VerifiedClaim(
        claim=claim,
        status=status,
        verdict=case.evidence[0].verdict,
        evidence=case.evidence,
        derivation=dated.derivation,
        span=dated.span if counts else None,
        stated=_made_when(case, words),
        voice=claim.speaker or voice_in(case.part, source),
        part=case.part,
        extent=dated.extent if counts else None,
        gap=(dated.gap or claim.gap) if counts else None,
        governed_by=context,
        typed=_all_typed(
            borne, bound, by_when=is_chosen(case, words, dated), is_vouched=unvouched is None
        )
        if counts
        else (),
        binding=bound.binding if counts else None,
        sighting=dated.sighting if counts else "",
        undone=undone_in(case) if counts else "",
        recall=dated.recall if counts else None,
        recalled=dated.recalled if counts else (),
        shift=dated.shift if counts else None,
        put_off=_put_off(case, words) if counts else "",
        ahead=counts and tells_ahead(case, words),
        told_by=source,
    )
    findings = (
        *_findings(case, dated, context, borne, status),
        *(_of_unvouched(claim, unvouched) if counts else ()),
        *(_of_hours(claim, verified.span, words) if counts else ()),
        *_of_binding(claim, bound, status),
    )
    return Verified(claim=verified, findings=findings)


def _made_when(case: Case, words: TimeWords) -> TimeSpan:
    """Return when a claim was made: of a plan, when its words say that it was."""
    claim = case.claim
    is_entered = claim.stated is not None or bool(claim.said_at)
    if is_entered or words.said is None or claim.modality is not Modality.PLANNED:
        return case.stated
    return words.said


def _put_off(case: Case, words: TimeWords) -> str:
    """Return the words by which what is pending was put off to no new time."""
    found = put_off_in(case, words.around) if case.claim.modality is Modality.PENDING else None
    return "" if found is None else found.words


def _status(case: Case, dated: Dated, context: Context | None, borne: Borne) -> ClaimStatus:
    if case.claim.set_aside:
        return ClaimStatus.SET_ASIDE
    is_turned = _is_decided(context) or borne.turns
    holds = case.is_sound and dated.refusal is None and not is_turned and not case.across
    return ClaimStatus.VERIFIED if holds else ClaimStatus.UNVERIFIED


def _is_decided(context: Context | None) -> bool:
    """Say whether what governs a claim's quote keeps it from counting."""
    return context is not None and (context.turns or context.doubts)


def _findings(
    case: Case, dated: Dated, context: Context | None, borne: Borne, status: ClaimStatus
) -> Iterator[Finding]:
    claim, counts = case.claim, status is ClaimStatus.VERIFIED
    if status is ClaimStatus.SET_ASIDE:
        return
    for found in case.evidence:
        if code := code_of(found):
            shown = found if case.has_ledger else _as_of_an_item(found)
            yield weighed(_finding(code, claim, failure(shown, claim.source)))
    yield from _across(case)
    if dated.refusal is not None and case.is_sound:
        yield _finding(dated.refusal.code, claim, dated.refusal.sentence)
    if context is not None and case.is_sound:
        mood = f"it is entered as {claim.modality}, but {context}"
        told = _finding(CODE_OF_CONTEXT[context.inside], claim, mood)
        yield told if context.turns else attrs.evolve(told, severity=Severity.WARNING)
    for code, clause in borne.against if case.is_sound else ():
        if code == MODALITY_MISMATCH and context is not None and context.inside:
            continue  # told already, with the words that decide
        told = _finding(code, claim, clause)
        is_backing = code == MODALITY_MISMATCH  # of words that prove nothing, not of the claim
        yield attrs.evolve(told, severity=Severity.WARNING) if is_backing else told
    if dated.beside and case.is_sound:
        offer = f"its sentence dates it: “{dated.beside}”; give it as `date_quote`"
        yield _finding("date-beside-quote", claim, offer)
    if counts:
        yield from _of_the_date(claim, dated)
        yield from _of_its_business_days(case, dated)


def _as_of_an_item(found: Evidence) -> Evidence:
    """Return what became of a quote, as whoever gave an item is told: it has no prefix."""
    reason = found.reason.replace(NO_CONTEXT, "nothing says which; quote more of them")
    return attrs.evolve(found, reason=reason)


def _across(case: Case) -> Iterator[Finding]:
    """Yield that a quote runs from one part of its document into another."""
    if case.across and case.is_sound:
        yield _finding("quote-across-parts", case.claim, case.across)


def _of_unvouched(claim: Claim, found: Context | None) -> Iterator[Finding]:
    """Yield that words govern a quote of which it is not known that they tell it."""
    if found is not None:
        yield _finding("telling-unknown", claim, f"it is entered as {claim.modality}, but {found}")


def _of_hours(claim: Claim, span: TimeSpan | None, words: TimeWords) -> Iterator[Finding]:
    """Yield that a time of day beside a date is not read, where only the day counts."""
    if span is not None and not span.timed and (hour := hour_beside(words)):
        clause = f"“{hour}” stands beside its date and is not read with it: only the day counts"
        yield _finding("hour-unread", claim, clause)


def _all_typed(
    borne: Borne, bound: Bound, *, by_when: bool, is_vouched: bool
) -> tuple[TypedField, ...]:
    """Return the fields of a claim that no words bear, in the order of `TypedField`."""
    own = {*borne.typed, *([TypedField.BINDING] if bound.is_typed else [])}
    own |= {TypedField.WHEN} if by_when else set()
    own |= set() if is_vouched else {TypedField.MODALITY}
    if bound.is_told:
        own -= {TypedField.MODALITY}  # what obliges is a plan
    return tuple(field for field in TypedField if field in own)


def _of_binding(claim: Claim, bound: Bound, status: ClaimStatus) -> Iterator[Finding]:
    """Yield what the words have against a plan that is entered as binding."""
    if bound.against and status is ClaimStatus.VERIFIED:
        told = _finding(BINDING_MISMATCH, claim, bound.against)
        # It is a conflict where they say otherwise; else what is given as proof proves nothing.
        yield told if bound.turns else attrs.evolve(told, severity=Severity.WARNING)


def _of_the_date(claim: Claim, dated: Dated) -> Iterator[Finding]:
    """Yield what a reader must know of a date that counts."""
    if dated.before:
        listed = ", ".join(f"“{words}”" for words in dated.before)
        yield _finding("planned-before", claim, f"not used: {listed}, planned before it was moved")
    if dated.recalled:
        listed = ", ".join(f"{plan.span} (“{plan.words}”)" for plan in dated.recalled)
        yield _finding("planned-before", claim, f"planned before: {listed}; kept as given up")
    if dated.recall is not None and claim.when is not None:
        words = f"“{dated.derivation.words}” is the time of a plan that was given up"
        yield _finding("planned-before", claim, f"{words}; kept as given up")
    if dated.assumed:
        yield _finding("anchor-assumed", claim, dated.assumed)


def _of_its_business_days(case: Case, dated: Dated) -> Iterator[Finding]:
    """Yield that nobody can count the business days by which a plan lies from another event."""
    gap = dated.gap or case.claim.gap
    if case.claim.modality is not Modality.PLANNED or gap is None or not gap.business:
        return
    if case.business is None:
        where = "the source or the ledger" if case.has_ledger else A_SOURCE
        clause = (
            f"{gap} give no day: {BUSINESS_DAYS.sentence}; declare one as "
            f'`calendar = "GB-ENG"` of {where}'
        )
        yield _finding(AMBIGUOUS, case.claim, clause)
    elif why := _uncounted(case, case.business):
        yield _finding(AMBIGUOUS, case.claim, f"{gap} give no day: {why}")


def _uncounted(case: Case, calendar: BusinessCalendar) -> str:
    """Return why a calendar counts no days from when a claim was made; empty if it does.

    From which day they are counted is known only once the other event is.
    """
    days = None if case.anchor is None else outer_days(case.anchor)
    return why_uncounted(_ANY_DAY if days is None else days[1], calendar)


def _finding(code: str, claim: Claim, clause: str) -> Finding:
    sentence = Sentence(claim_named(claim.id), ": ", *parts_of(clause))
    return Finding(code=code, sentence=sentence, events=(claim.event,), claims=(claim.id,))

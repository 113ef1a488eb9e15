"""The mood that an item gives, held against what its words tell.

In a ledger a person answers for the mood of a claim, and only words that stand against it are told.
Of an item nobody does: what is to come is no report, and a report that no words tell as one is as
typed.
"""

import attrs

from chronology.expressions.moved import MOVED_FROM
from chronology.findings import Finding
from chronology.reconciling.bounds import begins, is_to_come
from chronology.verify import Verified
from chronology.verify.doubted_rows import as_typed
from chronology.verify.evidence import reader_of
from chronology.verify.past_deeds import Deed
from chronology.verify.told_mood import Told
from chronology.vocabulary import ClaimStatus, Family, Modality, Severity, TypedField

_UNDONE = frozenset({Modality.CANCELLED, Modality.DENIED})
_BY_STATEMENT = "by-the-statement"


def held_to_words(one: Verified, told: Told) -> Verified:
    """Return what was verified in the mood that was given, with what its words say of that.

    Args:
        one: what became of the claim.
        told: the mood that its words tell.
    """
    claim = one.claim
    if _is_unread(one):
        return _unread(one)
    if claim.claim.modality is not Modality.REPORTED or not claim.counts or not claim.evidence:
        return _held_to_denial(one, told)
    return _held_to_report(one, told)


def _held_to_report(one: Verified, told: Told) -> Verified:
    """Return what is entered as reported, open where its words tell no report."""
    claim = one.claim
    if lies_ahead(one):
        clause = f"it is entered as reported, for {claim.span}, and was said {claim.stated}"
        return _not_held(one, "reported-in-future", clause)
    if other := _told_otherwise(told):
        clause = f"it is entered as reported, and its words tell {other}"
        return _not_held(one, "modality-mismatch", clause)
    if not (told.mood or told.is_past or told.is_plain or names_date(one)):
        return without_mood(one, is_given=True)
    if told.mood is not Modality.REPORTED and not told.is_past:
        return as_typed(one)
    return one


def held_to_time(one: Verified) -> Verified:
    """Return what words tell as a report, unverified where its time was still to come."""
    claim = one.claim
    if claim.claim.modality is not Modality.REPORTED or not claim.counts or not lies_ahead(one):
        return one
    clause = f"its words tell it as reported, for {claim.span}, and it was said {claim.stated}"
    return _not_held(one, "reported-in-future", clause)


def _is_unread(one: Verified) -> bool:
    """Say whether a quote counts with a date that was given, and nobody reads its language."""
    claim = one.claim
    is_dated = claim.counts and claim.claim.when is not None and bool(claim.evidence)
    return is_dated and claim.told_by is not None and reader_of(claim.told_by) is None


def _unread(one: Verified) -> Verified:
    """Return what was quoted in a language whose words are not read: its mood is as typed."""
    claim = one.claim
    told = Finding(
        code="language-unread",
        severity=Severity.NOTE,
        family=Family.EVIDENCE,
        sentence=f"{claim.id}: its document is not in English, and only English words are read; "
        "the quote was found, and its date and modality are as typed",
        events=(claim.claim.event,),
        claims=(claim.id,),
    )
    return attrs.evolve(as_typed(one), findings=(*one.findings, told))


def _held_to_denial(one: Verified, told: Told) -> Verified:
    """Return what is entered as denied, open where its words plainly tell that it was done.

    So is what was called off, where only something else is told to be: "the cancelled flight".
    """
    claim = one.claim
    if told.is_done_otherwise and claim.counts and claim.claim.modality in _UNDONE:
        clause = f"it is entered as {claim.claim.modality}, and its words tell that of something "
        return _not_held(one, "modality-mismatch", f"{clause}else")
    is_denied = claim.claim.modality is Modality.DENIED and claim.counts
    is_done = told.mood is Modality.REPORTED and told.is_past and told.is_plain
    if not (is_denied and is_done and TypedField.MODALITY in claim.typed):
        return one
    clause = "it is entered as denied, and its words tell it as reported"
    return _not_held(one, "modality-mismatch", clause)


def held_to_condition(one: Verified, told: Told) -> Verified:
    """Return a plan that was verified, open where its quote leaves out on what it hangs.

    A reader of the item sees no more than the quote: "dredging will start on 3 June", cut off from
    "if the council approves the loan".
    """
    claim = one.claim
    is_cut_off = told.lacks_condition and claim.claim.modality is Modality.PLANNED
    if not (is_cut_off and claim.counts and claim.governed_by is not None):
        return one
    left = attrs.evolve(claim, status=ClaimStatus.UNVERIFIED, span=None, typed=())
    return attrs.evolve(one, claim=left)


def held_to_deeds(one: Verified, told: Told) -> Verified:
    """Return a plan that was verified, open where its words tell as done what it is dated by.

    "Docked on Friday, three days behind schedule" plans nothing for Friday, and "was jailed on
    Friday until 2031" nothing up to 2031. Where the event is called by other words than what was
    done, nobody knows whether it was planned.
    """
    claim = one.claim
    if claim.claim.modality is not Modality.PLANNED or not claim.counts or not claim.evidence:
        return one
    words = claim.derivation.words
    done = next((deed for deed in told.deeds if deed.has(words)), None)
    beside = next((deed for deed in told.deeds if _is_all_there_is(deed, one)), None)
    deed = done or beside
    if deed is None:
        return one
    if done is None and (deed.is_other or not deed.times):
        return as_typed(one)
    when = deed.times[0]
    clause = f"it is entered as planned, and its words report it: “{deed.words}”, “{when}”"
    made = _not_held(one, "modality-mismatch", clause)
    return attrs.evolve(made, claim=attrs.evolve(made.claim, typed=()))


def held_to_right(one: Verified, told: Told, *, is_given: bool) -> Verified:
    """Return a plan that was verified, as typed where its words tell that it is only allowed.

    It is open where the quote leaves those words out: "collect the goods on 2 May", cut off from
    "the Buyer may".

    Args:
        one: what became of the claim.
        told: the mood that its words tell.
        is_given: whether somebody gave its mood.
    """
    claim, right = one.claim, told.right
    if claim.claim.modality is not Modality.PLANNED or not claim.counts or right is None:
        return one
    if not (right.is_cut or is_given):
        return without_mood(one)
    if not right.is_cut:
        return as_typed(one)
    clause = f"it is entered as planned, but its words say “{right.words}”: only allowed"
    made = _not_held(one, "modality-mismatch", clause)
    return attrs.evolve(made, claim=attrs.evolve(made.claim, typed=()))


def _is_all_there_is(deed: Deed, one: Verified) -> bool:
    """Say whether a plan has no other date than one up to which goes on what was done, or none."""
    is_undated = one.claim.span is None and not deed.is_of_the_plan
    return is_undated or deed.goes_on(one.claim.derivation.words)


def is_of_a_plan_before(one: Verified) -> bool:
    """Say whether a date that was given is that of a plan of which its words tell as given up."""
    claim = one.claim
    is_old = claim.recall is not None or _is_reported_of_old(one)
    return claim.counts and is_old and claim.claim.when is not None


def _is_reported_of_old(one: Verified) -> bool:
    claim = one.claim
    return claim.claim.modality is Modality.REPORTED and claim.derivation.rule == MOVED_FROM


def held_to_new_plan(one: Verified, alone: Verified) -> Verified:
    """Return what is dated by a plan that was given up, refused where its words tell the new one.

    Whoever reads an item takes its date for what is planned; in a ledger a plan that was given up
    is kept as one.

    Args:
        one: what became of the claim.
        alone: what becomes of it without the date that was given.
    """
    if _is_reported_of_old(one):
        clause = f"“{one.claim.derivation.words}” is the time that was given up: nothing is "
        return _not_held(one, "date-mismatch", f"{clause}reported for it")
    new = alone.claim
    if not new.counts or new.recall is not None or new.span in {None, one.claim.span}:
        return one
    clause = (
        f"`date` is that of a plan that was given up, and the words tell the new one: {new.span}"
    )
    others = tuple(found for found in one.findings if found.code != "planned-before")
    return _not_held(attrs.evolve(one, findings=others), "date-mismatch", clause)


def _told_otherwise(told: Told) -> str:
    """Return what words tell of what is entered as reported; empty for nothing else."""
    if told.mood is Modality.PLANNED or (told.mood is None and told.is_of_a_plan):
        by = f": “{told.plan}”" if told.plan else ""
        return f"it as {Modality.PLANNED}{by}"
    return "only that it was called off" if told.is_ended else ""


def lies_ahead(one: Verified) -> bool:
    """Say whether the date of a claim had not begun when it was told.

    What counts from the day of telling is of the same clock as that day.
    """
    claim = one.claim
    span = claim.derivation.span if claim.span is None else claim.span
    anchor = claim.derivation.anchor
    if anchor is None or span is None:
        return is_to_come(span, claim.stated)
    first, until = begins(span)[0], anchor.end_of_the_end
    return first is not None and until is not None and first > until


def names_date(one: Verified) -> bool:
    """Say whether the words of a claim name its date, rather than when it was told."""
    return bool(one.claim.derivation.words) and one.claim.derivation.rule != _BY_STATEMENT


def without_mood(one: Verified, *, is_given: bool = False) -> Verified:
    """Return what was verified as of an unknown mood: then its date is not known either.

    Args:
        one: what became of the claim.
        is_given: whether the item gives a mood, which its words do not bear.
    """
    clause = "its words do not tell whether it was reported or planned"
    clause += ", and name no date" if is_given else "; give `modality`"
    made = _not_held(one, "modality-open", clause, Severity.WARNING)
    return attrs.evolve(made, claim=attrs.evolve(made.claim, typed=()))


def _not_held(
    one: Verified, code: str, clause: str, severity: Severity = Severity.CONFLICT
) -> Verified:
    """Return what was verified as what does not count, with the reason."""
    told = Finding(
        code=code,
        severity=severity,
        family=Family.EVIDENCE,
        sentence=f"{one.claim.id}: {clause}",
        events=(one.claim.claim.event,),
        claims=(one.claim.id,),
    )
    claim = attrs.evolve(one.claim, status=ClaimStatus.UNVERIFIED, span=None)
    return attrs.evolve(one, claim=claim, findings=(*one.findings, told))

"""Plans form a history: which is current, how each moved, what came of the last."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from chronology.claims import VerifiedClaim
from chronology.findings import Finding, Slip
from chronology.reconcile.model import Dossier, World, begins, claim_ids
from chronology.timespan import DAY, TimeSpan
from chronology.vocabulary import Modality


def definitely_later(a: TimeSpan, b: TimeSpan) -> bool:
    """Say whether a statement was made after another, under every reading."""
    return b.definitely_before(a)


def dated_plans(claims: Sequence[VerifiedClaim]) -> list[VerifiedClaim]:
    """Return the plans that enter the history: those with a closed bound."""
    return [
        claim
        for claim in claims
        if claim.counts
        and claim.claim.modality is Modality.PLANNED
        and begins(claim.span) != (None, None)
    ]


def current_plans(claims: Sequence[VerifiedClaim]) -> tuple[VerifiedClaim, ...]:
    """Return every plan than which none is definitely stated later.

    A plan stated after the event was reported is never current; nor is one that was
    cancelled since.
    """
    plans = [plan for plan in dated_plans(claims) if not _after_report(plan, claims)]
    return tuple(
        plan
        for plan in plans
        if not any(definitely_later(other.stated, plan.stated) for other in plans)
    )


def _after_report(plan: VerifiedClaim, claims: Sequence[VerifiedClaim]) -> bool:
    return any(
        definitely_later(plan.stated, claim.stated)
        for claim in claims
        if claim.counts and claim.claim.modality is Modality.REPORTED
    )


def standing_cancellation(claims: Sequence[VerifiedClaim]) -> VerifiedClaim | None:
    """Return the cancellation that stands: no plan or pending claim is definitely later."""
    ahead = [
        claim
        for claim in claims
        if claim.counts and claim.claim.modality in {Modality.PLANNED, Modality.PENDING}
    ]
    for claim in reversed(claims):
        cancelled = claim.counts and claim.claim.modality is Modality.CANCELLED
        if cancelled and not any(definitely_later(a.stated, claim.stated) for a in ahead):
            return claim
    return None


def slip(later: TimeSpan | None, earlier: TimeSpan | None) -> Slip:
    """Return how many calendar days the begin of one date lies after that of another."""
    (low, high), (from_low, from_high) = begins(later), begins(earlier)
    return Slip(least=_days_between(from_high, low), most=_days_between(from_low, high))


def _days_between(first: int | None, last: int | None) -> int | None:
    return None if first is None or last is None else last // DAY - first // DAY


# Checks ------------------------------------------------------------------------------------


def check_outcome(dossier: Dossier, _: World) -> Iterator[Finding]:
    """Hold the report against every current plan: `late`, `early`, `met` or `cannot-tell`."""
    if not dossier.planned or dossier.reported is None:
        return
    plans = [plan.span for plan in dossier.planned]
    low, high = begins(dossier.reported)
    lows, highs = [begins(plan)[0] for plan in plans], [begins(plan)[1] for plan in plans]
    slips = [slip(dossier.reported, plan) for plan in plans]
    if low is not None and all(bound is not None and low > bound for bound in highs):
        yield _outcome("late", dossier, _joint(slips))
    elif high is not None and all(bound is not None and high < bound for bound in lows):
        yield _outcome("early", dossier, _joint(slips))
    elif all(plan is not None and _inside(dossier.reported, plan) for plan in plans):
        yield _outcome("met", dossier, None)
    else:
        yield _outcome("cannot-tell", dossier, None)


def _inside(report: TimeSpan, plan: TimeSpan) -> bool:
    return plan.begin.contains(report.begin)


def _joint(slips: Sequence[Slip]) -> Slip:
    least = [s.least for s in slips if s.least is not None]
    most = [s.most for s in slips if s.most is not None]
    return Slip(
        least=min(least) if len(least) == len(slips) else None,
        most=max(most) if len(most) == len(slips) else None,
    )


_OUTCOMES = {
    "late": "{name}: planned for {plan}, reported {report}: late {slip}",
    "early": "{name}: planned for {plan}, reported {report}: early {slip}",
    "met": "{name}: planned for {plan}, reported {report}: as planned",
    "cannot-tell": "{name}: planned for {plan}, reported {report}: cannot tell whether in time",
}


def _outcome(code: str, dossier: Dossier, by: Slip | None) -> Finding:
    shown = -by if by is not None and code == "early" else by
    return Finding(
        code=code,
        sentence=_OUTCOMES[code].format(
            name=dossier.name,
            plan=plans_in_words(dossier.planned),
            report=dossier.reported,
            slip=shown,
        ),
        events=(dossier.event.id,),
        claims=claim_ids(*dossier.planned, *dossier.reports),
        slip=by,
    )


def plans_in_words(plans: Sequence[VerifiedClaim]) -> str:
    """Return the dates of plans, each once."""
    return " or ".join(dict.fromkeys(str(plan.span) for plan in plans))


def check_unreported(dossier: Dossier, world: World) -> Iterator[Finding]:
    """Find a plan whose time is over, of which no source says what came."""
    answered = dossier.with_modality(Modality.REPORTED, Modality.DENIED)
    ends = [begins(plan.span)[1] for plan in dossier.planned]
    if answered or not ends or standing_cancellation(dossier.claims) or world.as_of is None:
        return
    if any(end is None or world.as_of <= end for end in ends):
        return
    none_of = (
        f"none of the {world.sources} sources"
        if world.sources > 1
        else "its one source does not say"
    )
    says = "says whether it happened" if world.sources > 1 else "whether it happened"
    yield Finding(
        code="plan-unreported",
        sentence=f"{dossier.name}: planned for {plans_in_words(dossier.planned)}; "
        f"{none_of} (latest {world.latest}) {says}",
        events=(dossier.event.id,),
        claims=claim_ids(*dossier.planned),
    )


def check_history(dossier: Dossier, _: World) -> Iterator[Finding]:
    """Compare each speaker's plan with the last one that was definitely stated before it."""
    by_speaker: dict[str, list[VerifiedClaim]] = defaultdict(list)
    for plan in dated_plans(dossier.claims):
        by_speaker[plan.claim.speaker or plan.claim.source].append(plan)
    for speaker, plans in sorted(by_speaker.items()):
        for plan in plans:
            before = [p for p in plans if definitely_later(plan.stated, p.stated)]
            if before:
                yield from _moved(dossier, speaker, before[-1], plan)


def _moved(
    dossier: Dossier, speaker: str, old: VerifiedClaim, new: VerifiedClaim
) -> Iterator[Finding]:
    (old_low, old_high), (new_low, new_high) = begins(old.span), begins(new.span)
    by = slip(new.span, old.span)
    if new_low is not None and old_high is not None and new_low > old_high:
        code, words = "plan-slipped", f"slipped {by}"
    elif new_high is not None and old_low is not None and new_high < old_low:
        code, words = "plan-advanced", f"came forward {-by}"
    else:
        return
    yield Finding(
        code=code,
        sentence=f"{dossier.name}: the plan of {speaker} {words}, from {old.span} to {new.span}",
        events=(dossier.event.id,),
        claims=claim_ids(old, new),
        slip=by,
    )


def check_pending_after_plan(dossier: Dossier, _: World) -> Iterator[Finding]:
    """Find what was still pending when the time of the plan current then was over."""
    for pending in dossier.with_modality(Modality.PENDING):
        known = [claim for claim in dossier.claims if _certainly_by(claim.stated, pending.stated)]
        plans = current_plans(known)
        since = pending.stated.begin_of_the_begin
        ends = [begins(plan.span)[1] for plan in plans]
        if plans and since is not None and all(end is not None and since > end for end in ends):
            yield Finding(
                code="pending-after-plan",
                sentence=f"{dossier.name}: planned for {plans_in_words(plans)}, "
                f"still pending on {pending.stated}",
                events=(dossier.event.id,),
                claims=claim_ids(*plans, pending),
            )


def _certainly_by(stated: TimeSpan, moment: TimeSpan) -> bool:
    """Say whether one statement was certainly made by the time of another."""
    return (
        stated.end_of_the_end is not None
        and moment.begin_of_the_begin is not None
        and stated.end_of_the_end // DAY <= moment.begin_of_the_begin // DAY
    )

"""Plans against reports, against each other, and against the day looked from."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from chronology.claims import Statement
from chronology.findings import Finding, Slip
from chronology.reconcile.bounds import begins, is_before, is_over
from chronology.reconcile.model import Dossier, World, claim_ids
from chronology.reconcile.plans import (
    are_over,
    before_reported,
    histories,
    not_replaced,
    outcome,
    plans_in_words,
    slip,
    speaker_of,
    standing_cancellations,
)
from chronology.timespan import TimeSpan
from chronology.vocabulary import Modality, Outcome

# The outcome -------------------------------------------------------------------------------


def check_outcome(dossier: Dossier, _: World) -> Iterator[Finding]:
    """Hold the report against every current plan: `late`, `early`, `met` or `cannot-tell`."""
    if not dossier.planned or dossier.reported is None:
        return
    came, by = outcome(dossier.planned, dossier.reported)
    missed = by if came in {Outcome.LATE, Outcome.EARLY} else None
    shown = "" if missed is None else _slip_in_words(-by if came is Outcome.EARLY else by)
    yield Finding(
        code=came.value,
        sentence=_OUTCOMES[came].format(
            name=dossier.name,
            plan=plans_in_words(dossier.planned),
            report=dossier.reported,
            slip=shown,
        ),
        events=(dossier.event.id,),
        claims=claim_ids(*dossier.planned, *dossier.reports),
        slip=missed,
    )


_OUTCOMES = {
    Outcome.LATE: "{name}: planned {plan}, reported {report}: late {slip}",
    Outcome.EARLY: "{name}: planned {plan}, reported {report}: early {slip}",
    Outcome.MET: "{name}: planned {plan}, reported {report}: as planned",
    Outcome.CANNOT_TELL: "{name}: planned {plan}, reported {report}: cannot tell whether in time",
}


def _slip_in_words(by: Slip) -> str:
    return "within the day" if by == Slip(least=0, most=0) else str(by)


def check_unreported(dossier: Dossier, world: World) -> Iterator[Finding]:
    """Find a plan whose time is over, of which no source says what came."""
    answered = dossier.with_modality(Modality.REPORTED, Modality.DENIED)
    if answered or standing_cancellations(dossier.spoken) or not are_over(dossier.planned, world):
        return
    yield Finding(
        code="plan-unreported",
        sentence=f"{dossier.name}: planned {plans_in_words(dossier.planned)}; "
        f"{_silence_in_words(world)}",
        events=(dossier.event.id,),
        claims=claim_ids(*dossier.planned),
    )


def _silence_in_words(world: World) -> str:
    """Say that no source tells what came of a plan. Silence is not failure."""
    if world.sources == 1:
        latest = "" if world.latest is None else f" ({world.latest})"
        return f"its one source{latest} does not say whether it happened"
    latest = "" if world.latest is None else f" (latest {world.latest})"
    return f"none of the {world.sources} sources{latest} says whether it happened"


# Moves -------------------------------------------------------------------------------------


def check_history(dossier: Dossier, _: World) -> Iterator[Finding]:
    """Compare each speaker's plan with the last one that was definitely stated before it.

    A plan that repeats what was told before does not move the plan again.
    """
    for speaker, plans in histories(dossier).items():
        known: set[tuple[_Plan, _Plan]] = set()
        for old, new in plans:
            if old is not None and (move := (_plan_told(old), _plan_told(new))) not in known:
                known.add(move)
                yield from _find_move(dossier, speaker, old, new)


_Plan = tuple[TimeSpan | None, TimeSpan]  # what was planned, and when it was first stated


def _plan_told(plan: Statement) -> _Plan:
    return plan.span, plan.stated


def _find_move(dossier: Dossier, speaker: str, old: Statement, new: Statement) -> Iterator[Finding]:
    (old_low, old_high), (new_low, new_high) = begins(old.span), begins(new.span)
    by = slip(new.span, old.span)
    if is_before(old_high, new_low):
        code, words = "plan-slipped", f"slipped {_slip_in_words(by)}"
    elif is_before(new_high, old_low):
        code, words = "plan-advanced", f"came forward {_slip_in_words(-by)}"
    else:
        return
    yield Finding(
        code=code,
        sentence=f"{dossier.name}: the plan of {speaker} {words}, from {old.span} to {new.span}",
        events=(dossier.event.id,),
        claims=claim_ids(old, new),
        slip=by,
    )


def check_stale(dossier: Dossier, _: World) -> Iterator[Finding]:
    """Find a plan for a time that was over when the plan was stated.

    Where a source tells in one statement what was planned and what came, it looks back. A plan
    that repeats what was told before is not found again.
    """
    known: set[_Plan] = set()
    answered = {(report.source, report.stated) for report in dossier.reports}
    for plan in dossier.with_modality(Modality.PLANNED):
        looks_back = (plan.source, plan.stated) in answered
        if is_over(plan.span, plan.stated) and not looks_back and _plan_told(plan) not in known:
            known.add(_plan_told(plan))
            yield Finding(
                code="stale-plan",
                sentence=f"{dossier.name}: planned {plans_in_words([plan])} in a statement of "
                f"{plan.stated}, when that time was over",
                events=(dossier.event.id,),
                claims=claim_ids(plan),
            )


def check_planned_after_reported(dossier: Dossier, _: World) -> Iterator[Finding]:
    """Find a plan stated after a report of the event: the first report and the last plan."""
    made = [(b, r) for r in dossier.reports if (b := r.stated.end_of_the_end) is not None]
    planned = dossier.with_modality(Modality.PLANNED)
    stated = [(b, p) for p in planned if (b := p.stated.begin_of_the_begin) is not None]
    if not made or not stated:
        return
    known, report = min(made, key=lambda entry: (entry[0], entry[1].id))
    since, plan = max(stated, key=lambda entry: (entry[0], entry[1].id))
    if since > known:
        dated = "" if plan.span is None else f" {plans_in_words([plan])}"
        yield Finding(
            code="planned-after-reported",
            sentence=f"{dossier.name}: planned{dated} on {plan.stated} according to "
            f"{plan.source}, but reported by {report.source} before, on {report.stated}",
            events=(dossier.event.id,),
            claims=claim_ids(report, plan),
        )


# Rivals ------------------------------------------------------------------------------------


def check_rivals(dossier: Dossier, _: World) -> Iterator[Finding]:
    """Find two plans that both stand and cannot both be met.

    What stands is the last word of each speaker whom the sources name, and among all plans
    those than which none is definitely later. A plan that was over when the newest was
    stated has been answered by events, not by a rival.
    """
    plans = before_reported(dossier)
    if len(plans) < 2:  # noqa: PLR2004 - it takes two
        return
    newest = max((s for p in plans if (s := p.stated.begin_of_the_begin) is not None), default=None)
    bounds = [(begins(plan.span), plan) for plan in _last_words(plans)]
    open_ = [(low, high, plan) for (low, high), plan in bounds if not is_before(high, newest)]
    lows = [(low, plan.id, plan) for low, _high, plan in open_ if low is not None]
    highs = [(high, plan.id, plan) for _low, high, plan in open_ if high is not None]
    late = max(lows, default=None, key=lambda entry: entry[:2])
    soon = min(highs, default=None, key=lambda entry: entry[:2])
    if late is not None and soon is not None and late[0] > soon[0]:
        yield _exclude_each_other(dossier, soon[2], late[2])


def _last_words(plans: Sequence[Statement]) -> Iterator[Statement]:
    by_name: dict[str, list[Statement]] = defaultdict(list)
    for plan in plans:
        by_name[plan.speaker].append(plan)
    standing = {*not_replaced(plans, by=plans)}
    for name, own in by_name.items():
        standing.update(not_replaced(own, by=own) if name else ())
    return (plan for plan in plans if plan in standing)


def _exclude_each_other(dossier: Dossier, first: Statement, second: Statement) -> Finding:
    whose = [speaker_of(plan) for plan in (first, second)]
    return Finding(
        code="rival-plans",
        sentence=f"{dossier.name}: planned {plans_in_words([first])} by {whose[0]}, "
        f"{plans_in_words([second])} by {whose[1]}",
        events=(dossier.event.id,),
        claims=claim_ids(first, second),
    )

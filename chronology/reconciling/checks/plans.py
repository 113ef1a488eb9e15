"""Plans against each other, against reports, and against the day looked from."""

from collections.abc import Iterator, Sequence

from chronology.claims import Statement
from chronology.findings import Finding, Named, Sentence, source_named
from chronology.meanings.terms import Course
from chronology.reconciling.bounds import (
    INFINITY,
    dated_by,
    ends,
    is_over,
    made_by,
    made_since,
)
from chronology.reconciling.called_off import standing_cancellations
from chronology.reconciling.checks.named import slip_in_words
from chronology.reconciling.checks.outcomes import severity_of
from chronology.reconciling.checks.pending import still_to_come
from chronology.reconciling.given_up import is_only_over
from chronology.reconciling.history import History
from chronology.reconciling.model import Dossier, World, claim_ids
from chronology.reconciling.moves import Moved, moves
from chronology.reconciling.plans import (
    as_stated,
    cancelled_between,
    dates_in_words,
    denials_of,
    denied_by,
    has_preposition,
    in_order,
    is_reported,
    planned,
    span_in_words,
    stood_till_over,
    teller,
    watched,
    with_other_voices,
)
from chronology.reconciling.told import Told, answering, looks_back, promises
from chronology.timespan import DAY, TimeSpan
from chronology.vocabulary import ClaimStatus, Modality

# While nothing is reported -----------------------------------------------------------------


def check_unreported(dossier: Dossier, world: World) -> Iterator[Finding]:
    """Find a plan whose time is over, of which no source says what came.

    What binds is looked at besides the last plan, whatever anyone forecasts since; what a claim
    tells as still to come then is told as that alone.
    """
    for history, watching, denials in _without_report(dossier, world):
        pending = still_to_come(dossier, history)
        told = tuple(one for one in watching if one not in pending)
        if told and not denials:
            yield Finding(
                code="plan-unreported",
                sentence=f"{dossier.name}: {planned(history, told)} "
                f"{with_other_voices(told, history)}{_given_up_in_words(told)}; "
                f"{_silence_in_words(world)}{_unverified_in_words(dossier)}"
                f"{_denied_otherwise(dossier)}",
                events=(dossier.event.id,),
                claims=claim_ids(*in_order(told)),
            )


def check_plan_denied(dossier: Dossier, world: World) -> Iterator[Finding]:
    """Find a plan that was not kept as a source says, while nobody reports the event.

    A promise that was broken is told so, whatever was promised when its time was over.
    """
    for history, told, denials in _without_report(dossier, world):
        if denials:
            yield _find_plan_denied(dossier, history, told, denials)
        broken: dict[tuple[Statement, ...], list[Told]] = {}
        for plan in stood_till_over(history, dossier.spoken, world):
            own = denials_of([plan], dossier.spoken, world, of_end=history.of_end)
            if own and plan not in told:
                broken.setdefault(own, []).append(plan)
        for deniers, plans in broken.items():
            yield _find_plan_denied(dossier, history, plans, deniers)


def _find_plan_denied(
    dossier: Dossier, history: History, plans: Sequence[Told], denials: Sequence[Statement]
) -> Finding:
    return Finding(
        code="plan-denied",
        sentence=Sentence(
            f"{dossier.name}: {planned(history, plans)} {dates_in_words(plans)}; did not "
            "happen when planned: denied by ",
            *_tellers_named(denials),
        ),
        events=(dossier.event.id,),
        claims=claim_ids(*in_order(plans), *denials),
    )


def _without_report(
    dossier: Dossier, world: World
) -> Iterator[tuple[History, tuple[Told, ...], tuple[Statement, ...]]]:
    """Yield plans of which nothing is reported, those whose time is over, and what denies them."""
    if standing_cancellations(dossier.spoken):
        return
    for history in dossier.planning:
        told = watched(history, dossier.spoken, world)
        if not is_reported(dossier.reports, history):
            yield (
                history,
                told,
                denials_of(told, dossier.spoken, world, of_end=history.of_end),
            )


def _denied_otherwise(dossier: Dossier) -> str:
    """Say whose denials there are that do not reach a plan: for another time, or too early."""
    denials = dossier.with_modality(Modality.DENIED)
    return f"; nor does what is denied by {denied_by(denials)}" if denials else ""


def _given_up_in_words(told: Sequence[Told]) -> str:
    """Say that nothing but plans that were given up is known: their own words tell so much.

    Of one that may only have been over when it was told they do not.
    """
    is_all = all(one.recall is not None and not is_only_over(one) for one in told)
    return ", but that was given up" if is_all else ""


def _silence_in_words(world: World) -> str:
    """Say that no claim tells what came of a plan: what sources tell besides is not known.

    Silence is not failure.
    """
    number = "1 source" if world.sources == 1 else f"{world.sources} sources"
    latest = "" if world.latest is None else f", {'latest ' * (world.sources > 1)}{world.latest}"
    return f"no claim of this ledger (from {number}{latest}) says whether it happened"


def _unverified_in_words(dossier: Dossier) -> str:
    """Say how many passages on an event could not be verified: one of them may tell."""
    number = sum(claim.status is ClaimStatus.UNVERIFIED for claim in dossier.claims)
    if not number:
        return ""
    passages = "1 passage" if number == 1 else f"{number} passages"
    return f", as far as verified; {passages} on it could not be verified"


# Moves -------------------------------------------------------------------------------------


def check_history(dossier: Dossier, _: World) -> Iterator[Finding]:
    """Find how each voice's plan moved from the one before it, and how what binds was moved."""
    for history in dossier.planning:
        for move in moves(history):
            yield _find_move(dossier, move, planned(history))


def _find_move(dossier: Dossier, move: Moved, side: str) -> Finding:
    is_later, binds = move.course is Course.LATER, all(one.binding for one in (*move.old, move.new))
    code = "plan-slipped" if is_later else "plan-advanced"
    verb = _MOVED[binds, is_later]
    off = cancelled_between(dossier.spoken, move.old, [move.new])
    if off:
        verb = (
            f"was cancelled ({denied_by(off)}) and made anew, {'later' if is_later else 'earlier'}"
        )
    words = f"{verb} {slip_in_words(move.slip if is_later else -move.slip)}"
    old = " or ".join(dict.fromkeys(span_in_words(one) for one in move.old))
    end = " for its end" if side != "planned" else ""
    whose = f"the binding plan{end}" if binds else f"the plan{end}{teller(move.new)}"
    from_to = _from_to(old, span_in_words(move.new))
    by = (" in ", *_teller_named(move.new.first)) if binds else ()
    return Finding(
        code=code,
        sentence=Sentence(f"{dossier.name}: {whose} {words}, {from_to}", *by),
        events=(dossier.event.id,),
        claims=claim_ids(*as_stated([*in_order(move.old), *off]), *in_order([move.new])),
        slip=move.slip,
        severity=severity_of(code, move.slip, move.old),
    )


_MOVED = {
    (False, True): "slipped",
    (False, False): "came forward",
    (True, True): "was extended",
    (True, False): "was brought forward",
}
"""How a plan moved: whether it binds, as what it replaces, and whether it is for later.

What binds is moved by what amends it, whoever issued that: it is no party's slip.
"""


def _from_to(old: str, new: str) -> str:
    """Return two dates as they stand behind a move; a deadline brings its own preposition."""
    if has_preposition(old) or has_preposition(new):
        return f"from “{old}” to “{new}”"
    return f"from {old} to {new}"


# Plans told too late -----------------------------------------------------------------------

_Plan = tuple[TimeSpan | None, TimeSpan]  # what was planned, and when it was first stated


def _told_anew(dossier: Dossier) -> Iterator[Statement]:
    """Yield plans that neither look back nor grant what binds, those told before left out.

    Where a source tells in one statement what was planned and what came, it looks back.
    """
    answered = answering(dossier.claims)
    known: set[_Plan] = set()
    for plan in dossier.with_modality(Modality.PLANNED):
        told = plan.span, plan.stated
        is_recalled = plan.recall is not None or looks_back(plan, answered)
        if not is_recalled and not plan.claim.claim.amends and told not in known:
            known.add(told)
            yield plan


def check_stale(dossier: Dossier, _: World) -> Iterator[Finding]:
    """Find a plan for a time that was over when the plan was stated."""
    for plan in _told_anew(dossier):
        if is_over(plan.span, plan.stated):
            yield Finding(
                code="stale-plan",
                sentence=f"{dossier.name}: planned {span_in_words(plan, behind_planned=True)} in a "
                f"statement of {plan.stated}, when that time was over",
                events=(dossier.event.id,),
                claims=claim_ids(plan),
            )


def check_planned_after_reported(dossier: Dossier, _: World) -> Iterator[Finding]:
    """Find a plan stated after a report of the event: the first report and the last plan.

    A plan for the end of what lasts is held against the reports that it ended.
    """
    for of_end in (False, True):
        reports = [r for r in dossier.reports if not of_end or ends(r.span)[1] is not None]
        if not reports:
            continue
        plans = [
            plan
            for plan in _told_anew(dossier)
            if (plan.of_end and dossier.event.has_extent) is of_end
        ]
        made = [(b, r) for r in reports if (b := r.stated.end_of_the_end) is not None]
        stated = [(b, p) for p in plans if (b := p.stated.begin_of_the_begin) is not None]
        if not made or not stated:
            continue
        known, report = min(made, key=lambda entry: (entry[0], entry[1].id))
        since, plan = max(stated, key=lambda entry: (entry[0], entry[1].id))
        if since > known or _is_over_that_day(plan, report):
            yield _find_planned_after(dossier, plan, report)


def _is_over_that_day(plan: Statement, report: Statement) -> bool:
    """Say whether what is promised on the day of a report had certainly happened before that day.

    What is not told as a promise may be recalled.
    """
    since, known = made_since(plan), made_by(report)
    is_that_day = abs(since) < INFINITY and known < INFINITY and since // DAY == known // DAY
    return is_that_day and promises(plan) and dated_by(report) < since


def _find_planned_after(dossier: Dossier, plan: Statement, report: Statement) -> Finding:
    dated = "" if plan.span is None else f" {span_in_words(plan, behind_planned=True)}"
    before = f" before, on {report.stated}"
    if made_since(plan) <= made_by(report):
        before = f" on that day, for {report.span}"
    return Finding(
        code="planned-after-reported",
        sentence=Sentence(
            f"{dossier.name}: planned{dated} on {plan.stated} according to ",
            *_teller_named(plan),
            ", but reported by ",
            *_teller_named(report),
            before,
        ),
        events=(dossier.event.id,),
        claims=claim_ids(report, plan),
    )


def _tellers_named(statements: Sequence[Statement]) -> Iterator[str | Named]:
    """Yield who say so, each with the day of the statement."""
    for number, one in enumerate(statements):
        yield "; " if number else ""
        yield from _teller_named(one)
        yield "" if one.stated.is_unknown else f", {one.stated}"


def _teller_named(statement: Statement) -> tuple[str | Named, ...]:
    """Return who says so, as a source is named; a speaker with the source in brackets."""
    source = source_named(statement.source)
    return (f"{statement.speaker} (", source, ")") if statement.speaker else (source,)

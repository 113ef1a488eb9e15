"""Plans form a history: which is current, how each moved, what came of the last."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate

from chronology.claims import Statement
from chronology.findings import Finding, Slip
from chronology.reconcile.model import Dossier, Spoken, World, begins, claim_ids, is_over
from chronology.timespan import DAY, TimeSpan
from chronology.vocabulary import Modality

_FAR = float("inf")


def dated_plans(plans: Sequence[Statement]) -> list[Statement]:
    """Return the plans that enter the history: those with a closed bound."""
    return [plan for plan in plans if begins(plan.span) != (None, None)]


def current_plans(
    plans: Sequence[Statement],
    reports: Sequence[Statement],
    reported: TimeSpan | None,
) -> tuple[Statement, ...]:
    """Return every plan that may have been the last when the event was first reported.

    A plan stated after the event was reported is never current. One that may have been stated
    after it replaces none of those before.

    Args:
        plans: the plans of an event.
        reports: its reports.
        reported: what they give together; nobody reported the event before it began.
    """
    if not plans:
        return ()
    return _last_before(_not_after(dated_plans(plans), reports), reports, reported)


def _not_after(plans: Sequence[Statement], reports: Sequence[Statement]) -> list[Statement]:
    known = _first_made_by(reports)
    return [plan for plan in plans if not _made_after(plan, known)]


def _last_before(
    plans: Sequence[Statement],
    reports: Sequence[Statement],
    reported: TimeSpan | None,
) -> tuple[Statement, ...]:
    if not reports:
        return not_replaced(plans, by=plans)
    first = _reported_since(reports, reported)
    return not_replaced(plans, by=[plan for plan in plans if _made_by(plan) < first])


def _reported_since(reports: Sequence[Statement], reported: TimeSpan | None) -> float:
    """Return the second before which nobody can have reported an event."""
    made = min(map(_made_since, reports))
    begun = begins(reported)[0]
    return made if begun is None else max(made, begun)


def not_replaced(claims: Sequence[Statement], *, by: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return the claims than which none of the others is definitely stated later."""
    made = (other.stated.begin_of_the_begin for other in by)
    newest = max((bound for bound in made if bound is not None), default=None)
    return tuple(claim for claim in claims if not _made_before(claim, newest))


def not_preceded(claims: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return the claims than which none of them is definitely stated earlier."""
    known = _first_made_by(claims)
    return tuple(claim for claim in claims if not _made_after(claim, known))


def _first_made_by(claims: Sequence[Statement]) -> int | None:
    """Return the second by which the first of some statements was certainly made."""
    made = (claim.stated.end_of_the_end for claim in claims)
    return min((bound for bound in made if bound is not None), default=None)


def _made_after(claim: Statement, moment: int | None) -> bool:
    made = claim.stated.begin_of_the_begin
    return made is not None and moment is not None and made > moment


def _made_before(claim: Statement, moment: int | None) -> bool:
    made = claim.stated.end_of_the_end
    return made is not None and moment is not None and made < moment


def standing_cancellations(spoken: Spoken) -> tuple[Statement, ...]:
    """Return the cancellations that stand: no plan or pending claim is definitely later."""
    cancelled = spoken.get(Modality.CANCELLED, ())
    if not cancelled:
        return ()
    ahead = (*spoken.get(Modality.PLANNED, ()), *spoken.get(Modality.PENDING, ()))
    return not_replaced(cancelled, by=ahead)


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
    code, by = outcome(dossier.planned, dossier.reported)
    yield _outcome(code, dossier, by if code in {"late", "early"} else None)


def outcome(plans: Sequence[Statement], reported: TimeSpan) -> tuple[str, Slip]:
    """Return `late`, `early`, `met` or `cannot-tell`: a report against every plan; and the slip."""
    low, high = begins(reported)
    bounds = [begins(plan.span) for plan in plans]
    by = joint([slip(reported, plan.span) for plan in plans])
    if low is not None and all(last is not None and low > last for _first, last in bounds):
        return "late", by
    if high is not None and all(first is not None and high < first for first, _last in bounds):
        return "early", by
    return ("met" if all(_inside((low, high), plan) for plan in bounds) else "cannot-tell"), by


_Bounds = tuple[int | None, int | None]


def _inside(report: _Bounds, plan: _Bounds) -> bool:
    return TimeSpan.within(*plan).contains(TimeSpan.within(*report))


def joint(slips: Sequence[Slip]) -> Slip:
    """Return the range that holds every one of some slips."""
    least = [s.least for s in slips if s.least is not None]
    most = [s.most for s in slips if s.most is not None]
    return Slip(
        least=min(least) if len(least) == len(slips) else None,
        most=max(most) if len(most) == len(slips) else None,
    )


_OUTCOMES = {
    "late": "{name}: planned {plan}, reported {report}: late {slip}",
    "early": "{name}: planned {plan}, reported {report}: early {slip}",
    "met": "{name}: planned {plan}, reported {report}: as planned",
    "cannot-tell": "{name}: planned {plan}, reported {report}: cannot tell whether in time",
}


def _outcome(code: str, dossier: Dossier, by: Slip | None) -> Finding:
    shown = _by(-by if by is not None and code == "early" else by)
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


def _by(slip: Slip | None) -> str:
    return "within the day" if slip == Slip(least=0, most=0) else str(slip)


_OWN_PREPOSITION = ("by ", "after ", "between ", "since ", "until ", "begun ", "ended ", "from ")


def plans_in_words(plans: Sequence[Statement]) -> str:
    """Return the dates of plans, each once, as they stand behind "planned"."""
    dates = " or ".join(dict.fromkeys(str(plan.span) for plan in plans))
    return dates if dates.startswith(_OWN_PREPOSITION) else f"for {dates}"


def check_unreported(dossier: Dossier, world: World) -> Iterator[Finding]:
    """Find a plan whose time is over, of which no source says what came."""
    answered = dossier.with_modality(Modality.REPORTED, Modality.DENIED)
    if answered or standing_cancellations(dossier.spoken) or not are_over(dossier.planned, world):
        return
    yield Finding(
        code="plan-unreported",
        sentence=f"{dossier.name}: planned {plans_in_words(dossier.planned)}; {_silent(world)}",
        events=(dossier.event.id,),
        claims=claim_ids(*dossier.planned),
    )


def are_over(plans: Sequence[Statement], world: World) -> bool:
    """Say whether the time of every plan, and there is one, is over on the day looked from."""
    ends = [begins(plan.span)[1] for plan in plans]
    return bool(ends) and all(_over_by(end, world.as_of) for end in ends)


def _silent(world: World) -> str:
    """Say that no source tells what came of a plan. Silence is not failure."""
    if world.sources == 1:
        latest = "" if world.latest is None else f" ({world.latest})"
        return f"its one source{latest} does not say whether it happened"
    latest = "" if world.latest is None else f" (latest {world.latest})"
    return f"none of the {world.sources} sources{latest} says whether it happened"


def check_history(dossier: Dossier, _: World) -> Iterator[Finding]:
    """Compare each speaker's plan with the last one that was definitely stated before it.

    A plan that repeats what was told before does not move the plan again.
    """
    for speaker, plans in histories(dossier).items():
        known: set[tuple[_Told, _Told]] = set()
        for old, new in plans:
            if old is not None and (move := (_told(old), _told(new))) not in known:
                known.add(move)
                yield from _moved(dossier, speaker, old, new)


_Told = tuple[TimeSpan | None, TimeSpan]  # what was planned, and when it was first stated


def _told(plan: Statement) -> _Told:
    return plan.span, plan.stated


History = list[tuple[Statement | None, Statement]]


def histories(dossier: Dossier) -> dict[str, History]:
    """Return each speaker's plans as stated, each behind the last one definitely before it."""
    by_speaker: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for plan in dated_plans(dossier.with_modality(Modality.PLANNED)):
        by_speaker[_speaker(plan)].append(plan)
    found: dict[str, History] = defaultdict(list)
    for (speaker, source), plans in sorted(by_speaker.items()):
        made = [plan.stated.end_of_the_end for plan in plans]
        known_by = [float("inf") if bound is None else bound for bound in made]
        for plan in plans:
            stated = plan.stated.begin_of_the_begin
            before = 0 if stated is None else bisect_left(known_by, stated)
            found[speaker or source].append((plans[before - 1] if before else None, plan))
    return found


def speaker_of(plan: Statement) -> str:
    """Return whose plan it is: a person's, a publisher's, or else the source's."""
    name, source = _speaker(plan)
    return name or source


def _speaker(plan: Statement) -> tuple[str, str]:
    """Return whose plan it is: a person's or publisher's, or the source's if it names none."""
    name = plan.voice or plan.speaker
    return (name, "") if name else ("", plan.source)


def _moved(dossier: Dossier, speaker: str, old: Statement, new: Statement) -> Iterator[Finding]:
    (old_low, old_high), (new_low, new_high) = begins(old.span), begins(new.span)
    by = slip(new.span, old.span)
    if new_low is not None and old_high is not None and new_low > old_high:
        code, words = "plan-slipped", f"slipped {_by(by)}"
    elif new_high is not None and old_low is not None and new_high < old_low:
        code, words = "plan-advanced", f"came forward {_by(-by)}"
    else:
        return
    yield Finding(
        code=code,
        sentence=f"{dossier.name}: the plan of {speaker} {words}, from {old.span} to {new.span}",
        events=(dossier.event.id,),
        claims=claim_ids(old, new),
        slip=by,
    )


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
    open_ = [(low, high, plan) for (low, high), plan in bounds if not _over_by(high, newest)]
    lows = [(low, plan.id, plan) for low, _high, plan in open_ if low is not None]
    highs = [(high, plan.id, plan) for _low, high, plan in open_ if high is not None]
    late, soon = max(lows, default=None, key=_by_bound), min(highs, default=None, key=_by_bound)
    if late is not None and soon is not None and late[0] > soon[0]:
        yield _rivals(dossier, soon[2], late[2])


def _last_words(plans: Sequence[Statement]) -> Iterator[Statement]:
    by_name: dict[str, list[Statement]] = defaultdict(list)
    for plan in plans:
        by_name[plan.speaker].append(plan)
    standing = {*not_replaced(plans, by=plans)}
    for name, own in by_name.items():
        last = not_replaced(own, by=own) if name else ()
        standing.update(last)
    return (plan for plan in plans if plan in standing)


def _over_by(high: int | None, moment: int | None) -> bool:
    return high is not None and moment is not None and high < moment


def _by_bound(entry: tuple[int, str, Statement]) -> tuple[int, str]:
    return entry[:2]


def _rivals(dossier: Dossier, first: Statement, second: Statement) -> Finding:
    whose = [speaker_of(plan) for plan in (first, second)]
    return Finding(
        code="rival-plans",
        sentence=f"{dossier.name}: planned {plans_in_words([first])} by {whose[0]}, "
        f"{plans_in_words([second])} by {whose[1]}",
        events=(dossier.event.id,),
        claims=claim_ids(first, second),
    )


def before_reported(dossier: Dossier) -> list[Statement]:
    """Return the plans that may have been stated before anybody reported the event."""
    return _not_after(dated_plans(dossier.with_modality(Modality.PLANNED)), dossier.reports)


def last_plans(dossier: Dossier, plans: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return those of some plans that may have been the last before the event was reported."""
    return _last_before(plans, dossier.reports, dossier.reported)


def check_stale(dossier: Dossier, _: World) -> Iterator[Finding]:
    """Find a plan for a time that was over when the plan was stated.

    Where a source tells in one statement what was planned and what came, it looks back. A plan
    that repeats what was told before is not found again.
    """
    known: set[_Told] = set()
    answered = {(report.source, report.stated) for report in dossier.reports}
    for plan in dossier.with_modality(Modality.PLANNED):
        looks_back = (plan.source, plan.stated) in answered
        if is_over(plan.span, plan.stated) and not looks_back and _told(plan) not in known:
            known.add(_told(plan))
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
            f"{plan.source}, but reported by {report.source} before, on "
            f"{report.stated}",
            events=(dossier.event.id,),
            claims=claim_ids(report, plan),
        )


def check_pending_after_plan(dossier: Dossier, _: World) -> Iterator[Finding]:
    """Find what was still pending when the time of every plan current then was over.

    Of those plans the one that reached furthest is named, and of several claims that it was
    answered by, the one stated last.
    """
    awaited = dossier.with_modality(Modality.PENDING)
    plans = before_reported(dossier) if awaited else []
    answered = {
        plan: pending
        for pending, plan in (_furthest_current(plans, awaited) if plans else ())
        if _over_by(begins(plan.span)[1], pending.stated.begin_of_the_begin)
    }
    for plan, pending in answered.items():
        yield Finding(
            code="pending-after-plan",
            sentence=f"{dossier.name}: planned {plans_in_words([plan])}, "
            f"still pending on {pending.stated}",
            events=(dossier.event.id,),
            claims=claim_ids(plan, pending),
        )


def _furthest_current(
    plans: Sequence[Statement], awaited: Sequence[Statement]
) -> Iterator[tuple[Statement, Statement]]:
    """Yield each pending claim with that plan, of those current when it was stated, that ends last.

    Current are all that may have been: those than which none certainly made by then is
    definitely later. None is, unless one had certainly been made by then; a plan of the same
    day counts as made. Claims and plans are gone through in the order stated, so that the
    time taken grows hardly faster than their number.
    """
    by_end = sorted(plans, key=_made_by)
    made_by = [_made_by(plan) for plan in by_end]
    newest = list(accumulate(map(_made_since, by_end), max))
    begun = sorted(range(len(by_end)), key=lambda place: _made_since(by_end[place]), reverse=True)
    furthest = _Furthest(by_end)
    for pending in sorted(awaited, key=_made_by):
        while begun and _made_since(by_end[begun[-1]]) <= _made_by(pending):
            furthest.add(begun.pop())
        first = pending.stated.begin_of_the_begin
        certain = 0 if first is None else bisect_left(made_by, (first // DAY + 1) * DAY)
        if certain:
            plan = furthest.since(bisect_left(made_by, newest[certain - 1]))
            if plan is not None:
                yield pending, plan


class _Furthest:
    """Which plan reaches furthest, of those added, from some place in a list on.

    A tree of maxima (P. Fenwick, "A new data structure for cumulative frequency tables", 1994).
    """

    def __init__(self, plans: Sequence[Statement]) -> None:
        self.plans = plans
        self.best: list[tuple[float, str, int]] = [_NOWHERE] * (len(plans) + 1)

    def add(self, place: int) -> None:
        """Add the plan at a place."""
        last = begins(self.plans[place].span)[1]
        reach = (_FAR if last is None else last, self.plans[place].id, place)
        at = len(self.plans) - place
        while at < len(self.best):
            self.best[at] = max(self.best[at], reach)
            at += at & -at

    def since(self, start: int) -> Statement | None:
        """Return the plan that reaches furthest among those added from a place on."""
        found, at = _NOWHERE, len(self.plans) - start
        while at > 0:
            found = max(found, self.best[at])
            at -= at & -at
        return None if found is _NOWHERE else self.plans[found[2]]


_NOWHERE = (-_FAR, "", -1)


def _made_by(claim: Statement) -> float:
    bound = claim.stated.end_of_the_end
    return _FAR if bound is None else bound


def _made_since(claim: Statement) -> float:
    bound = claim.stated.begin_of_the_begin
    return -_FAR if bound is None else bound

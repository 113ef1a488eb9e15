"""Plans form a history: which is current, how each moved, what came of the last."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from chronology.claims import Statement
from chronology.findings import Slip
from chronology.reconcile.bounds import begins, is_before, made_by, made_since
from chronology.reconcile.model import Dossier, Spoken, World
from chronology.timespan import DAY, TimeSpan
from chronology.vocabulary import Modality, Outcome


def dated_plans(plans: Sequence[Statement]) -> list[Statement]:
    """Return the plans that enter the history: those with a closed bound."""
    return [plan for plan in plans if begins(plan.span) != (None, None)]


def current_plans(
    plans: Sequence[Statement], reports: Sequence[Statement], reported: TimeSpan | None
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


def before_reported(dossier: Dossier) -> list[Statement]:
    """Return the plans that may have been stated before anybody reported the event."""
    return _not_after(dated_plans(dossier.with_modality(Modality.PLANNED)), dossier.reports)


def last_plans(dossier: Dossier, plans: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return those of some plans that may have been the last before the event was reported."""
    return _last_before(plans, dossier.reports, dossier.reported)


def _not_after(plans: Sequence[Statement], reports: Sequence[Statement]) -> list[Statement]:
    known = _first_made_by(reports)
    return [plan for plan in plans if not is_before(known, plan.stated.begin_of_the_begin)]


def _last_before(
    plans: Sequence[Statement], reports: Sequence[Statement], reported: TimeSpan | None
) -> tuple[Statement, ...]:
    if not reports:
        return not_replaced(plans, by=plans)
    first = _reported_since(reports, reported)
    return not_replaced(plans, by=[plan for plan in plans if made_by(plan) < first])


def _reported_since(reports: Sequence[Statement], reported: TimeSpan | None) -> float:
    """Return the second before which nobody can have reported an event."""
    made = min(map(made_since, reports))
    begun = begins(reported)[0]
    return made if begun is None else max(made, begun)


def not_replaced(
    statements: Sequence[Statement], *, by: Sequence[Statement]
) -> tuple[Statement, ...]:
    """Return the statements than which none of the others is definitely made later."""
    made = (other.stated.begin_of_the_begin for other in by)
    newest = max((bound for bound in made if bound is not None), default=None)
    return tuple(one for one in statements if not is_before(one.stated.end_of_the_end, newest))


def not_preceded(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return the statements than which none of them is definitely made earlier."""
    known = _first_made_by(statements)
    return tuple(one for one in statements if not is_before(known, one.stated.begin_of_the_begin))


def _first_made_by(statements: Sequence[Statement]) -> int | None:
    """Return the second by which the first of some statements was certainly made."""
    made = (one.stated.end_of_the_end for one in statements)
    return min((bound for bound in made if bound is not None), default=None)


def standing_cancellations(spoken: Spoken) -> tuple[Statement, ...]:
    """Return the cancellations that stand: no plan or pending claim is definitely later."""
    cancelled = spoken.get(Modality.CANCELLED, ())
    if not cancelled:
        return ()
    ahead = (*spoken.get(Modality.PLANNED, ()), *spoken.get(Modality.PENDING, ()))
    return not_replaced(cancelled, by=ahead)


def are_over(plans: Sequence[Statement], world: World) -> bool:
    """Say whether the time of every plan, and there is one, is over on the day looked from."""
    ends = [begins(plan.span)[1] for plan in plans]
    return bool(ends) and all(is_before(end, world.as_of) for end in ends)


# What came of them -------------------------------------------------------------------------


def slip(later: TimeSpan | None, earlier: TimeSpan | None) -> Slip:
    """Return how many calendar days the begin of one date lies after that of another."""
    (low, high), (from_low, from_high) = begins(later), begins(earlier)
    return Slip(least=_days_between(from_high, low), most=_days_between(from_low, high))


def _days_between(first: int | None, last: int | None) -> int | None:
    return None if first is None or last is None else last // DAY - first // DAY


def joint(slips: Sequence[Slip]) -> Slip:
    """Return the range that holds every one of some slips."""
    least = [s.least for s in slips if s.least is not None]
    most = [s.most for s in slips if s.most is not None]
    return Slip(
        least=min(least) if len(least) == len(slips) else None,
        most=max(most) if len(most) == len(slips) else None,
    )


def outcome(plans: Sequence[Statement], reported: TimeSpan) -> tuple[Outcome, Slip]:
    """Return what came, a report held against every plan (late, early, met or not to be told).

    And how many days the report lies after them.
    """
    low, high = begins(reported)
    bounds = [begins(plan.span) for plan in plans]
    by = joint([slip(reported, plan.span) for plan in plans])
    if all(is_before(last, low) for _first, last in bounds):
        return Outcome.LATE, by
    if all(is_before(high, first) for first, _last in bounds):
        return Outcome.EARLY, by
    begun = TimeSpan.within(low, high)
    met = all(TimeSpan.within(*plan).contains(begun) for plan in bounds)
    return Outcome.MET if met else Outcome.CANNOT_TELL, by


# Histories ---------------------------------------------------------------------------------

History = list[tuple[Statement | None, Statement]]


def histories(dossier: Dossier) -> dict[str, History]:
    """Return each speaker's plans as stated, each behind the last one definitely before it."""
    by_speaker: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for plan in dated_plans(dossier.with_modality(Modality.PLANNED)):
        by_speaker[_speaker_or_source(plan)].append(plan)
    found: dict[str, History] = defaultdict(list)
    for (speaker, source), plans in sorted(by_speaker.items()):
        known_by = [made_by(plan) for plan in plans]
        for plan in plans:
            stated = plan.stated.begin_of_the_begin
            before = 0 if stated is None else bisect_left(known_by, stated)
            found[speaker or source].append((plans[before - 1] if before else None, plan))
    return found


def speaker_of(plan: Statement) -> str:
    """Return whose plan it is: a person's, a publisher's, or else the source's."""
    name, source = _speaker_or_source(plan)
    return name or source


def _speaker_or_source(plan: Statement) -> tuple[str, str]:
    """Return whose plan it is: a person's or publisher's, or the source's if it names none."""
    name = plan.voice or plan.speaker
    return (name, "") if name else ("", plan.source)


_OWN_PREPOSITION = ("by ", "after ", "between ", "since ", "until ", "begun ", "ended ", "from ")


def plans_in_words(plans: Sequence[Statement]) -> str:
    """Return the dates of plans, each once, as they stand behind "planned"."""
    # Equal spans are written alike, if both have times of day or neither has.
    spans = {(plan.span, plan.span is not None and plan.span.timed): plan.span for plan in plans}
    dates = " or ".join(dict.fromkeys(map(str, spans.values())))
    return dates if dates.startswith(_OWN_PREPOSITION) else f"for {dates}"

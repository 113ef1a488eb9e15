"""What tells of plans: which are shown or watched, and the words for plans and slips."""

from collections.abc import Iterable, Sequence
from functools import reduce

from chronology.claims import Statement
from chronology.reconciling.bounds import (
    INFINITY,
    begins,
    ends,
    made_by,
    made_since,
)
from chronology.reconciling.clocks import by_own_clock
from chronology.reconciling.either import either
from chronology.reconciling.history import Alternatives, History
from chronology.reconciling.slips import Limits, slip_of
from chronology.reconciling.told import Told, time_made
from chronology.reconciling.world import Spoken, World
from chronology.slip import Slip
from chronology.timespan import DAY, TimeSpan
from chronology.vocabulary import Modality, Recall


def slip(later: TimeSpan | None, earlier: TimeSpan | None) -> Slip:
    """Return how many calendar days the begin of one date lies after that of another."""
    return slip_of(Limits.of(begins(later), later), Limits.of(begins(earlier), earlier))


def current_plans(history: History) -> tuple[Told, ...]:
    """Return the plans with which an event is shown that is not reported.

    That is what binds, whatever is forecast, or else the last; none where all were given up.
    """
    binding = tuple(told for plans in history.binding for told in plans.told)
    return binding or history.last.told


def date_of_plans(plans: Sequence[Told]) -> TimeSpan | None:
    """Return the time that plans span, or each of their times; `None` if there is none."""
    spans = [
        told.date if one.span is None else one.span
        for told in plans
        for one in (told.statements[:1] if told.agrees else told.statements)
    ]
    return either(spans, reduce(TimeSpan.hull, spans)) if spans else None


def of_other_voices(told: Sequence[Told], history: History) -> tuple[Told, ...]:
    """Return the last words of those whose plans some are not, in the order stated.

    None where it is not known whose plans they are: a document that names nobody may be anyone's.
    """
    own = {one.voice for one in told}
    if not all(map(is_named, told)):
        return ()
    words = [
        one for voice, last in history.last_words.items() if voice not in own for one in last.told
    ]
    return tuple(sorted(filter(is_named, words), key=lambda one: one.sort_key))


def is_named(told: Told) -> bool:
    """Say whether it is known whose plan it is: a person's, or a publisher's."""
    return bool(told.voice[0])


def cancelled_between(
    spoken: Spoken, old: Sequence[Told], new: Sequence[Told]
) -> tuple[Statement, ...]:
    """Return what was called off after some plans, and before others, for certain."""
    since, until = max(one.by for one in old), min(one.since for one in new)
    return tuple(
        one
        for one in spoken.get(Modality.CANCELLED, ())
        if since < made_since(one) and made_by(one) < until
    )


def is_reported(reports: Sequence[Statement], history: History) -> bool:
    """Say whether any of some reports tells of that side of an event of which plans were made."""
    if not history.of_end:
        return bool(reports)
    return history.event is not None or any(ends(one.span)[1] is not None for one in reports)


# While nothing is reported -----------------------------------------------------------------


def watched(history: History, spoken: Spoken, world: World) -> tuple[Told, ...]:
    """Return the last plans, if their time is over, and what binds whose time is over.

    Not what binds if somebody spoke since of the event as still to come. Where all that is known
    are plans that were given up, these are watched; nobody says what was planned instead.
    """
    if world.as_of is None:
        return ()
    last = history.last if history.last.whole else Alternatives()
    over = [*last.told] if last and _latest(last) < world.as_of else []
    for plans in history.binding:
        end = _latest(plans)
        if end < world.as_of and not _is_to_come_after(end, history, spoken):
            over += plans.told
    return tuple(dict.fromkeys(over)) or _given_up_and_over(history, spoken, world.as_of)


def _given_up_and_over(history: History, spoken: Spoken, as_of: float) -> tuple[Told, ...]:
    """Return the first plans, if all plans known are recalled ones whose time is over."""
    known = Alternatives(told=history.told)
    is_all = known and all(one.recall is not None for one in known.told) and not history.unknown
    is_silent = not spoken.get(Modality.PENDING)
    return history.baseline.told if is_all and is_silent and _latest(known) < as_of else ()


def stood_till_over(history: History, spoken: Spoken, world: World) -> tuple[Told, ...]:
    """Return the plans that stood until their time was over, whatever was planned since.

    One did not that its own voice may have replaced by then, or that may have been given up or
    called off. A document that names nobody may be anyone's.
    """
    if world.as_of is None or not spoken.get(Modality.DENIED):
        return ()
    off = [(made_since(one), made_by(one)) for one in spoken.get(Modality.CANCELLED, ())]
    plans = [one for one in history.counting if one.recall is None]
    return tuple(
        one
        for one in plans
        if (end := one.when.in_utc.last) < world.as_of
        and not any(given.since <= end for given in one.given_up)
        and not any(since <= end and one.since < by for since, by in off)
        and not any(other.since <= end and _may_replace(other, one, history) for other in plans)
    )


def _may_replace(other: Told, one: Told, history: History) -> bool:
    if other in history.amended.get(one, ()):
        return True
    is_own = other.voice == one.voice or not (is_named(other) and is_named(one))
    return is_own and other.whens != one.whens and one.since < other.by


def denials_of(
    plans: Sequence[Told], spoken: Spoken, world: World, *, of_end: bool
) -> tuple[Statement, ...]:
    """Return the denials by which something did not happen when plans had it, whichever counts.

    What is denied for a time is so for plans that lie wholly in it; without a date, for all until
    then. Either is told when that time was over, or on its last day.
    """
    whens = [when for one in plans for when in one.whens]
    return tuple(
        one
        for one in spoken.get(Modality.DENIED, ())
        if whens and (of_end or not one.of_end) and all(_denies(one, when, world) for when in whens)
    )


def _denies(denial: Statement, when: Limits, world: World) -> bool:
    said = time_made(denial, world)[0]
    if denial.span is None:
        return said > when.in_utc.last
    denied = Limits.of(
        (denial.span.begin_of_the_begin, denial.span.end_of_the_end), denial.span, denial.zone
    )
    return denied.holds(when) and said >= when.last // DAY * DAY


def _latest(plans: Alternatives) -> float:
    return max(when.in_utc.last for when in plans.whens)


def _is_to_come_after(moment: float, history: History, spoken: Spoken) -> bool:
    """Say whether somebody may have spoken after some moment of an event as still to come."""
    awaited = any(made_by(one) > moment for one in spoken.get(Modality.PENDING, ()))
    return awaited or any(
        one.recall is None and one.by > moment and one.when.counted.last > one.since
        for one in history.told
    )


# In words ----------------------------------------------------------------------------------

_OWN_PREPOSITION = ("by ", "after ", "between ", "since ", "until ", "begun ", "ended ", "from ")


def dates_in_words(plans: Iterable[Told], *, begin: bool = False) -> str:
    """Return the dates of plans, each once, as they stand behind "planned".

    Args:
        plans: the plans.
        begin: whether only the begin is meant of what was planned from one day to another.
    """
    dates = dict.fromkeys(date_in_words(one, begin=begin) for one in plans)
    return _behind_planned(" or ".join(dates))


def span_in_words(plan: Told | Statement, *, behind_planned: bool = False) -> str:
    """Return the date of one plan, alone or as it stands behind "planned"."""
    own = plan.first.span if isinstance(plan, Told) else plan.span
    date = date_of(plan) if isinstance(plan, Told) else own and by_own_clock(own, [plan])
    return _behind_planned(str(date)) if behind_planned else str(date)


def _behind_planned(dates: str) -> str:
    return dates if has_preposition(dates) else f"for {dates}"


def has_preposition(dates: str) -> bool:
    """Say whether the words of a date begin with a preposition: "by 3 May 2023"."""
    return dates.startswith(_OWN_PREPOSITION)


def date_of(told: Told) -> TimeSpan:
    """Return when a plan is for, as it was given, or else as it follows from what it leans on."""
    return by_own_clock(_date_of(told), told.statements)


def _date_of(told: Told) -> TimeSpan:
    for one in told.statements:
        date = one.span
        if date is None:
            continue
        is_begin = told.when[:2] == Limits.of(begins(date))[:2]
        if is_begin or told.when[:2] == Limits.of(ends(date))[:2]:
            return date if is_begin and not one.of_end else date.end
    return told.date


def date_in_words(told: Told, *, begin: bool = False) -> str:
    """Return when a plan is for; of a deadline that leans on an uncertain day, its first and last.

    Args:
        told: the plan.
        begin: as for `dates_in_words`.
    """
    deadlines = [when for when in told.whens if when.first == -INFINITY]
    if len(deadlines) > 1 and len(deadlines) == len(told.whens) and not told.apart:
        lasts = [when.counted.last for when in deadlines]
        between = Limits(min(lasts) // DAY * DAY, max(lasts))
        return f"by a day that is {between.as_date()}"
    date = date_of(told)
    return str(date.begin if begin else date)


def end_of(date: TimeSpan | None) -> TimeSpan | None:
    """Return the time at which something ended."""
    return None if date is None else date.end


def planned(history: History, plans: Iterable[Told] = ()) -> str:
    """Return the words behind which plans stand."""
    said = "end planned" if history.of_end else "planned"
    recalled = {one.recall for one in plans}
    if not recalled or None in recalled:
        return said
    if recalled == {Recall.ORIGINAL}:
        return f"{said} first"
    return "end had been planned" if history.of_end else "had been planned"


def whose(told: Sequence[Told]) -> str:
    """Return whose plans they are and when stated, as it stands in brackets behind them.

    Of a plan that is only recalled, who recalls it.
    """
    by_day: dict[str, list[str]] = {}
    for one in told:
        day = "" if one.first.stated.is_unknown else f", {one.first.stated}"
        name = f"as {one.by_name} recalls" if one.recall is not None else one.by_name
        by_day.setdefault(day, []).append(name)
    return "; ".join(f"{' and '.join(dict.fromkeys(names))}{day}" for day, names in by_day.items())


def each_with_whose(told: Sequence[Told], *, begin: bool = False, joint: str = " or ") -> str:
    """Return the dates of plans as they stand behind "planned", each with whose it is.

    Args:
        told: the plans.
        begin: as for `dates_in_words`.
        joint: what stands between two of them.
    """
    by_date: dict[str, list[Told]] = {}
    for one in told:
        by_date.setdefault(_behind_planned(date_in_words(one, begin=begin)), []).append(one)
    return joint.join(f"{date} ({whose(same)})" for date, same in by_date.items())


def with_other_voices(told: Sequence[Told], history: History) -> str:
    """Return the dates of plans as they stand behind "planned", and what others planned last.

    Whose they are is told where others planned something else: nobody's plan replaces another's.
    """
    whens = {when for one in told for when in one.whens}
    others = [one for one in of_other_voices(told, history) if not {*one.whens} <= whens]
    if not others:
        return dates_in_words(told)
    otherwise = each_with_whose(others, joint=", ")
    return f"{each_with_whose(told)}, otherwise {otherwise}"


def teller(told: Told) -> str:
    """Return whose plan moved, behind "the plan": a speaker's, or as the source tells it."""
    if told.first.speaker:
        return f" of {told.by_name}"
    return f", as told by {told.by_name},"


def denied_by(denials: Sequence[Statement]) -> str:
    """Return who denies something, and when they said so: "Harbour Review, 2 October 2023"."""
    said = (
        ", ".join(filter(None, (by, "" if one.stated.is_unknown else str(one.stated))))
        for one in denials
        for by in [one.speaker or one.voice or one.source]
    )
    return "; ".join(dict.fromkeys(said))


def in_order(plans: Iterable[Told]) -> list[Statement]:
    """Return the statements of plans in the order stated."""
    return as_stated(statement for told in plans for statement in told.statements)


def as_stated(statements: Iterable[Statement]) -> list[Statement]:
    """Return statements in the order in which they were made, each once."""
    return sorted(dict.fromkeys(statements), key=lambda one: (made_by(one), one.id))

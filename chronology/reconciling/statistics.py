"""How plans were kept: on time, slips, moves, and how long what is unreported was awaited."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from math import ceil, floor
from statistics import median

import attrs

from chronology.claims import VerifiedClaim
from chronology.reconciling.bounds import INFINITY, as_lower, as_upper, awaited_by, awaited_since
from chronology.reconciling.chains import in_all
from chronology.reconciling.fared import Awaited, Fared, PlanStatistics
from chronology.reconciling.histories import what_came
from chronology.reconciling.history import History
from chronology.reconciling.model import Dossier, World
from chronology.reconciling.moves import moves
from chronology.reconciling.outcomes import Came, came_of, decisive, held_against
from chronology.reconciling.series import number_of
from chronology.reconciling.slips import Limits, joint, slip_of
from chronology.reconciling.survival import Delay, median_of
from chronology.reconciling.told import Told
from chronology.slip import Slip
from chronology.timespan import DAY
from chronology.vocabulary import Against, Grouping, Modality, Outcome

_PERCENTILE = 0.8


def plan_statistics(
    dossiers: Iterable[Dossier], world: World, by: str = "", ahead: int | None = None
) -> tuple[PlanStatistics, ...]:
    """Return how plans were kept, in all or by group, in alphabetical order.

    By voice, the report is held against each named speaker's own plans, and against those told
    without a speaker. An event with several tags counts under each.

    Args:
        dossiers: the events.
        world: what is known besides.
        by: a `Grouping`; empty for all.
        ahead: how many days before the event a plan must have been the last one to be held
            against it besides; `None` for none.
    """
    groups: dict[str, list[Figures]] = defaultdict(list)
    for group, figures in figures_of(dossiers, world, by, ahead):
        groups[group].append(figures)
    return tuple(statistics_of(group, own) for group, own in sorted(groups.items()))


def figures_of(
    dossiers: Iterable[Dossier], world: World, by: str = "", ahead: int | None = None
) -> Iterator[tuple[str, "Figures"]]:
    """Yield what statistics count of each event, with the group that it counts in; as above."""
    for dossier in dossiers:
        yield from ((group, one) for _, group, one in figures_by((by,), dossier, world, ahead))


def figures_by(
    groupings: Iterable[str], dossier: Dossier, world: World, ahead: int | None = None
) -> Iterator[tuple[str, str, "Figures"]]:
    """Yield what statistics count of an event, by what it is grouped, and in which group."""
    known: dict[int, Figures] = {}
    for by in groupings:
        for history in dossier.planning:
            if history.is_two_sided:
                continue  # the begin counts
            for group, own in _grouped(dossier, history, by):
                if own is not history:
                    yield by, group, _figures(dossier, own, world, ahead)
                    continue
                if id(history) not in known:
                    known[id(history)] = _figures(dossier, history, world, ahead)
                yield by, group, known[id(history)]


# Groups ------------------------------------------------------------------------------------


def _grouped(dossier: Dossier, history: History, by: str) -> Iterator[tuple[str, History]]:
    match Grouping(by) if by else None:
        case None:
            yield "", history
        case Grouping.KIND:
            yield dossier.event.kind, history
        case Grouping.SERIES:
            yield (number_of(dossier.event) or ("", 0))[0], history
        case Grouping.TAG:
            for tag in dossier.tags or ("",):
                yield tag, history
        case Grouping.VOICE:
            for speaker in dict.fromkeys(told.first.speaker for told in history.told):
                yield speaker, _of_speaker(speaker, history)


def _of_speaker(speaker: str, history: History) -> History:
    """Return what one speaker planned; of none, what was told without a speaker."""
    own = tuple(told for told in history.told if told.first.speaker == speaker)
    others = any(told.first.speaker != speaker for told in history.unknown)
    if len(own) == len(history.told) and not others:
        return history
    return attrs.evolve(
        history,
        told=own,
        recalled_as={plan: told for plan, told in history.recalled_as.items() if told in own},
        unknown=tuple(told for told in history.unknown if told.first.speaker == speaker),
    )


# One event ---------------------------------------------------------------------------------


@attrs.frozen(kw_only=True)
class Held:
    """What an event gives, held against a plan.

    Attributes:
        outcome: what came of the plan.
        slip: by how many days the event lies after it, as it counts in figures.
    """

    outcome: Outcome
    slip: Slip


@attrs.frozen(kw_only=True)
class Figures:
    """How the plans of one event were kept.

    Attributes:
        outcome: what came of them.
        slip: by how many days the event lies after them.
        against: what came of the first, of what binds, of the last.
        drift: how the last lies to the first, as one voice tells it; `None` if it did not move.
        moves: how often it moved.
        delay: how long after the first plan it happened, or was known to be still to come.
    """

    outcome: Outcome
    slip: Slip | None
    against: Mapping[Against, Held]
    drift: Held | None
    moves: int
    delay: Delay | None


def _figures(dossier: Dossier, history: History, world: World, ahead: int | None) -> Figures:
    outcome, slip = what_came(dossier, history, world)
    moved = moves(history)
    came = decisive(history)
    against = dict(held_against(history))
    if ahead is not None and (came := _came_ahead(history, ahead)) is not None:
        against[Against.AHEAD] = came
    drift = in_all(history)
    return Figures(
        outcome=outcome,
        slip=slip if came is None else _counted_slip(came),
        against={plan: _held(one) for plan, one in against.items()},
        drift=None if drift is None else Held(outcome=drift.outcome, slip=drift.slip),
        moves=len(moved),
        delay=_delay(dossier, history),
    )


def _held(came: Came) -> Held:
    return Held(outcome=came.outcome, slip=_counted_slip(came))


def _came_ahead(history: History, days: int) -> Came | None:
    """Return what came of the plan that was the last so many days before the event.

    Whatever was stated by the end of that day counts.
    """
    moment = history.moment
    if moment is None:
        return None
    first, last = (_day_after(bound, days) for bound in (moment.first, moment.last))
    told = tuple(one for one in history.told if one.since < last)
    then = attrs.evolve(history, told=told, event=Limits(first, last - 1))
    plans = then.last
    if not plans:
        return None
    known = any(told.by < first for told in then.counting if told.recall is None)
    return came_of(plans if known else attrs.evolve(plans, whole=False), history)


def _day_after(moment: float, days: int) -> float:
    """Return the first second of the day after the one that lies some days before a moment."""
    return moment if abs(moment) == INFINITY else (moment // DAY - days + 1) * DAY


def _delay(dossier: Dossier, history: History) -> Delay | None:
    """Return how long after the first plan an event happened, or was known to be to come."""
    first = history.baseline.whens
    if not first:
        return None
    seen = history.counted_to or _last_to_come(dossier, history)
    if seen is None:
        return None
    slip = (
        joint(slip_of(seen, when) for when in first)
        if history.event is None
        else _counted_slip(came_of(history.baseline, history))
    )
    return Delay(
        least=as_lower(slip.least), most=as_upper(slip.most), is_over=history.event is not None
    )


def _last_to_come(dossier: Dossier, history: History) -> Limits | None:
    """Return when a source last spoke of an event as still to come.

    A plan for a time that was over when it was stated does not speak so, nor one that is
    recalled.
    """
    said = [(since, by, True) for since, by in _awaited_in(dossier)]
    said += [
        (since, by, by < told.when.counted.first)
        for told, since, by in _tellings(dossier, history)
        if told.recall is None and told.when.counted.last >= since
    ]
    if not said:
        return None
    certain = (since for since, _, sure in said if sure)
    return Limits(max(certain, default=-INFINITY), max(by for _, by, _ in said))


def _awaited_in(dossier: Dossier) -> Iterator[tuple[float, float]]:
    """Yield when sources said that an event was still pending, as first said or unchanged."""
    for one in dossier.with_modality(Modality.PENDING):
        yield awaited_since(one), awaited_by(one)
    for claim in dossier.claims:
        if claim.unchanged is not None and claim.unchanged.modality is Modality.PENDING:
            yield _bounds_of_stated(claim)


def _tellings(dossier: Dossier, history: History) -> Iterator[tuple[Told, float, float]]:
    """Yield plans with when they were told, each time that it stands in a newer version too."""
    told_by = {plan.id: told for told in history.counting for plan in told.statements}
    for told in history.counting:
        yield told, told.since, told.by
    for claim in dossier.claims:
        if claim.unchanged is not None and claim.unchanged.claim in told_by:
            yield told_by[claim.unchanged.claim], *_bounds_of_stated(claim)


def _bounds_of_stated(claim: VerifiedClaim) -> tuple[float, float]:
    stated = claim.stated.at_offset(0)
    return as_lower(stated.begin_of_the_begin), as_upper(stated.end_of_the_end)


# Groups in numbers -------------------------------------------------------------------------


def statistics_of(group: str, kept: Sequence[Figures]) -> PlanStatistics:
    """Return the statistics of a group, of what its events count."""
    count = Counter(one.outcome for one in kept)
    held = {plan: [one.against[plan] for one in kept if plan in one.against] for plan in Against}
    against = {plan: _fared(came) for plan, came in held.items()}
    drifts = [one.drift for one in kept if one.drift is not None]
    return PlanStatistics(
        group=group,
        events=len(kept),
        met=count[Outcome.MET],
        late=count[Outcome.LATE],
        early=count[Outcome.EARLY],
        cannot_tell=count[Outcome.CANNOT_TELL],
        cancelled=count[Outcome.CANCELLED],
        denied=count[Outcome.DENIED],
        unreported=count[Outcome.UNREPORTED],
        open=count[Outcome.OPEN],
        median_slip=median_slip([one.slip for one in kept if one.slip is not None]),
        against={plan: fared for plan, fared in against.items() if fared.number},
        moved=_fared(drifts),
        moves=tuple(sorted(one.moves for one in kept)),
        awaited=_awaited([one.delay for one in kept if one.delay is not None]),
    )


def _counted_slip(came: Came) -> Slip:
    """Return a slip as it counts in figures: none of a deadline, or "not before", that was kept."""
    is_kept = came.outcome is Outcome.MET
    one_sided = all(when.is_open for told in came.told for when in told.whens)
    return Slip(least=0, most=0) if is_kept and one_sided else came.slip


def _fared(held: Sequence[Held]) -> Fared:
    count, slips = Counter(one.outcome for one in held), [one.slip for one in held]
    return Fared(
        met=count[Outcome.MET],
        late=count[Outcome.LATE],
        early=count[Outcome.EARLY],
        cannot_tell=count[Outcome.CANNOT_TELL],
        median_slip=median_slip(slips),
        percentile_80=slip_not_exceeded(slips, _PERCENTILE),
    )


def median_slip(slips: Sequence[Slip]) -> Slip | None:
    """Return the range in which the median lies: of the least days, and of the most."""
    return _ranged(slips, median)


def slip_not_exceeded(slips: Sequence[Slip], share: float) -> Slip | None:
    """Return the smallest slip that is not exceeded by a share of them, as a range."""
    place = max(0, ceil(share * len(slips) - 1e-9) - 1)
    return _ranged(slips, lambda known: sorted(known)[place])


def _ranged(slips: Sequence[Slip], of: Callable[[list[float]], float]) -> Slip | None:
    """Return a figure of slips, as a range: of the least, and of the most; exact if all are."""
    if not slips:
        return None
    exact = [slip.seconds for slip in slips if slip.seconds is not None]
    is_exact = len(exact) == len(slips)
    known = exact if is_exact else [(slip.least, slip.most) for slip in slips]
    least, most = of([as_lower(low) for low, _ in known]), of([as_upper(high) for _, high in known])
    return Slip.exact(_down(least), _up(most)) if is_exact else _slip(least, most)


def _awaited(delays: Sequence[Delay]) -> Awaited:
    over = sum(one.is_over for one in delays)
    least, most = median_of(delays)
    return Awaited(
        reported=over,
        censored=len(delays) - over,
        median=None if least == INFINITY else _slip(least, most),
    )


def _slip(least: float, most: float) -> Slip:
    return Slip(least=_down(least), most=_up(most))


def _down(number: float) -> int | None:
    return None if abs(number) == INFINITY else floor(number)


def _up(number: float) -> int | None:
    return None if abs(number) == INFINITY else ceil(number)

"""What was planned of an event: the first plan, the last, each voice's last word, what binds.

What holds of several plans of which nobody knows which was the first, or the last, holds against
each: they are alternatives.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, wraps
from typing import Any, TypeVar

import attrs

from chronology.claims import Statement
from chronology.reconciling.bounds import INFINITY
from chronology.reconciling.given_up import with_called_off, with_given_up, without_repeated
from chronology.reconciling.happened import Known, ended, happened, side
from chronology.reconciling.latest import not_preceded, not_replaced
from chronology.reconciling.shifts import shifted
from chronology.reconciling.slips import Limits
from chronology.reconciling.told import (
    Answered,
    Told,
    as_one,
    as_recalled,
    is_before,
    joined,
    looks_back,
    plans_told,
    with_first_plans,
)
from chronology.reconciling.world import World
from chronology.timespan import DAY
from chronology.vocabulary import Modality

Voice = tuple[str, str]
_NONE: Mapping[Any, Any] = {}  # one for all of which nothing was recalled or amended


@attrs.frozen(kw_only=True)
class Alternatives:
    """Plans of which any may be the one that counts.

    Attributes:
        told: the plans.
        whole: whether one of them certainly counts; otherwise there may be none that does.
    """

    told: tuple[Told, ...] = ()
    whole: bool = True

    def __bool__(self) -> bool:
        return bool(self.told)

    @property
    def whens(self) -> tuple[Limits, ...]:
        """When they are for, one after another."""
        return tuple(when for told in self.told for when in told.whens)


@attrs.frozen(kw_only=True)
class History:
    """What was planned of one side of an event.

    Attributes:
        told: every plan, in the order stated; a recalled one that adds nothing to another is
            not among them.
        recalled_as: for each recalled plan that is another, that one.
        event: when it happened, by its reports, and no later than the first of them was made;
            `None` if that is not reported.
        ended: when what lasts ended, as far as known, where its begin is meant: a plan that tells
            neither may be of either; `None` for what does not last.
        is_open: whether its reports do not say by when it had happened.
        of_end: whether the end of what lasts is meant, and not its begin.
        unknown: what moved a plan to a time that is not known.
        undone: the words by which a report tells that something was not done; empty if none does.
    """

    told: tuple[Told, ...]
    recalled_as: Mapping[Statement, Told] = attrs.field(factory=dict)
    event: Limits | None = None
    ended: Limits | None = None
    is_open: bool = False
    of_end: bool = False
    unknown: tuple[Told, ...] = ()
    undone: str = ""

    @property
    def is_two_sided(self) -> bool:
        """Whether it holds, of what lasts, ends that were only planned with their begins."""
        return self.of_end and not any(plan.of_end for one in self.told for plan in one.statements)

    @property
    def counted_to(self) -> Limits | None:
        """The event as slips count to it: without an end where its reports give none."""
        if self.event is None or not self.is_open:
            return self.event
        return self.event._replace(last=INFINITY)

    @cached_property
    def reckoned(self) -> dict[object, Any]:
        """What was reckoned of it, by what reckons it and of what: see `once`."""
        return {}

    # What takes part -----------------------------------------------------------------------

    @cached_property
    def moment(self) -> Limits | None:
        """When it happened, on the clock by which statements are made."""
        return None if self.event is None else self.event.in_utc

    @cached_property
    def counting(self) -> tuple[Told, ...]:
        """The plans that may have been stated before the event, or amend what binds."""
        if self.moment is None:
            return self.told
        last = self.moment.last
        if all(one.since <= last for one in self.told):
            return self.told
        partly = (one if one.since <= last else _granted(one) for one in self.told)
        return tuple(one for one in partly if one is not None)

    def replaces(self, told: Told) -> bool:
        """Say whether a plan was certainly stated before the event, so that it may replace others.

        What was stated on the day of the event, for that day, came before it.
        """
        if self.moment is None:
            return True
        first = self.moment.first
        if told.by < first:
            return True
        day = first // DAY * DAY if abs(first) < INFINITY else first
        whens = [one.when.in_utc for one in told.each]
        today = any(day <= when.first and when.last < day + DAY for when in whens)
        return told.by < day + DAY and today

    # The first, and the last ---------------------------------------------------------------

    @cached_property
    def baseline(self) -> Alternatives:
        """The plans than which none is certainly stated earlier."""
        whole = all(one.recall is None for one in self.unknown)
        return Alternatives(told=not_preceded(self.counting), whole=whole)

    @cached_property
    def on_record(self) -> Alternatives:
        """The same of the plans that are not only recalled."""
        told = not_preceded([one for one in self.counting if one.recall is None])
        return self._as_known(Alternatives(told=told))

    @cached_property
    def last(self) -> Alternatives:
        """Of those neither given up nor amended, the plans than which none is certainly later."""
        last = self._last_of_all
        return attrs.evolve(last, whole=False) if self.unknown else last

    @cached_property
    def _last_of_all(self) -> Alternatives:
        return self._last_of(self.counting)

    @cached_property
    def last_words(self) -> Mapping[Voice, Alternatives]:
        """The same of each voice."""
        by_voice: dict[Voice, list[Told]] = defaultdict(list)
        for one in self.counting:
            by_voice[one.voice].append(one)
        if len(by_voice) == 1:
            return dict.fromkeys(by_voice, self._last_of_all)
        return {voice: self._last_of(own) for voice, own in sorted(by_voice.items())}

    @cached_property
    def promised(self) -> Alternatives:
        """The last word of whoever gave the baseline."""
        of_all = self.last_words
        words = [of_all[voice] for voice in {one.voice: 0 for one in self.baseline.told}]
        told = [one for word in words for one in word.told]
        return self._as_known(
            Alternatives(
                told=tuple(sorted(told, key=lambda one: one.sort_key)),
                whole=all(word.whole and word for word in words),
            )
        )

    def _as_known(self, plans: Alternatives) -> Alternatives:
        """Return the first plans where they are the same: of many events there is but one plan."""
        return self.baseline if plans == self.baseline else plans

    def _last_of(self, told: Iterable[Told]) -> Alternatives:
        live = [
            one
            for one in told
            if one.recall is None and not self._amended_before(one) and not self._called_off(one)
        ]
        newest = not_replaced(live, by=[one for one in live if self.replaces(one)])
        standing = tuple(one for one in newest if not self.surely_given_up(one))
        return self._as_known(
            Alternatives(
                told=standing,
                whole=len(standing) == len(newest)
                and not any(map(self.perhaps_given_up, standing)),
            )
        )

    def _amended_before(self, told: Told) -> bool:
        return any(map(self.replaces, self.amended.get(told, ())))

    def _called_off(self, told: Told) -> bool:
        """Say whether its own voice called a plan off before the event; no other's with it."""
        first = INFINITY if self.moment is None else self.moment.first
        return any(off.own and off.sure and off.by < first for off in told.given_up)

    def surely_given_up(self, told: Told) -> bool:
        """Say whether a plan was certainly given up before the event."""
        first = INFINITY if self.moment is None else self.moment.first
        return any(told_so.sure and told_so.by < first for told_so in told.given_up)

    def perhaps_given_up(self, told: Told) -> bool:
        """Say whether a plan may have been given up before the event."""
        last = INFINITY if self.moment is None else self.moment.last
        return any(told_so.since <= last for told_so in told.given_up)

    # What binds ----------------------------------------------------------------------------

    @cached_property
    def binding(self) -> tuple[Alternatives, ...]:
        """The binding plans that stand, those of one voice or document together."""
        stands = [
            one
            for one in self.bound
            if one not in self.amended
            and not any(
                is_of_one(one, other) and self.replaces(other) and is_before(one, other)
                for other in self.bound
            )
        ]
        return tuple(Alternatives(told=tuple(group)) for group in _together(stands))

    @cached_property
    def bound(self) -> tuple[Told, ...]:
        """What was ever told that binds, apart from all that was told with it."""
        parts = (_binding_part(one) for one in self.counting)
        return tuple(one for one in parts if one is not None)

    @cached_property
    def amended(self) -> Mapping[Told, tuple[Told, ...]]:
        """For each binding plan that another names as amended, those others."""
        found: dict[Told, list[Told]] = defaultdict(list)
        named = {statement.id: one for one in self.bound for statement in one.statements}
        for one in self.bound:
            for name in one.amends:
                if name in named and named[name] is not one:
                    found[named[name]].append(one)
        return {one: tuple(others) for one, others in found.items()} or _NONE


_Reckoned = TypeVar("_Reckoned")


def once(reckon: Callable[[History], _Reckoned]) -> Callable[[History], _Reckoned]:
    """Have what follows from a history alone reckoned once: checks, tables and figures ask for it.

    Args:
        reckon: a function whose result nobody changes.
    """

    @wraps(reckon)
    def known(history: History) -> _Reckoned:
        found = history.reckoned
        if reckon not in found:
            found[reckon] = reckon(history)
        made: _Reckoned = found[reckon]
        return made

    return known


def takes_part(told: Told, history: History) -> bool:
    """Say whether a plan may have been stated before the event, or amends what binds."""
    is_before_it = history.moment is None or told.since <= history.moment.last
    return is_before_it or _granted(told) is not None


def _granted(told: Told) -> Told | None:
    """Return what of a plan amends what binds."""
    return _part(told, [one for one in told.each if one.binding and one.amends])


def _binding_part(told: Told) -> Told | None:
    """Return what of a plan binds."""
    return _part(told, [one for one in told.each if one.binding])


def _part(told: Told, parts: Sequence[Told]) -> Told | None:
    if not parts:
        return None
    return told if len(parts) == len(told.each) else joined(parts)


def is_of_one(one: Told, other: Told) -> bool:
    """Say whether two plans are of one voice or document."""
    if one.voice == other.voice:
        return True
    return (
        one.version is not None
        and other.version is not None
        and one.version.document == other.version.document
    )


def _together(told: Sequence[Told]) -> list[list[Told]]:
    """Return plans in groups, each of those that are of one voice or document."""
    groups: list[list[Told]] = []
    for one in told:
        own = [group for group in groups if any(is_of_one(one, other) for other in group)]
        groups = [group for group in groups if group not in own]
        groups.append([*(other for group in own for other in group), one])
    return groups


# Reading it --------------------------------------------------------------------------------


def history_of(
    plans: Iterable[Statement],
    known: Known,
    world: World,
    *,
    lasts: bool = False,
    of_end: bool = False,
) -> History:
    """Return what was planned of one side of an event.

    Args:
        plans: the plans for that side.
        known: what is known of the event.
        world: what is known besides.
        lasts: whether the event lasts.
        of_end: whether the end of what lasts is meant, and not its begin.
    """
    told, unknown = shifted(plans_told(plans, world, of_end=of_end))
    event = happened(known, told, world, of_end=of_end)
    told = as_one(with_first_plans(_looking_back(told, known.answered, event)))
    told, recalled_as = without_repeated(told)
    told = with_called_off(with_given_up(told, known.spoken, unknown), known.spoken, world)
    by_statement = {one.first: one for one in told}
    reports = known.spoken.get(Modality.REPORTED, ())
    return History(
        told=tuple(told),
        recalled_as={plan: by_statement[it] for plan, it in recalled_as.items()} or _NONE,
        event=event,
        ended=ended(known.date, event) if lasts and not of_end else None,
        is_open=known.date is not None and side(known.date, of_end=of_end)[1] is None,
        of_end=of_end,
        unknown=tuple(_looking_back(unknown, known.answered, event)),
        undone=next(filter(None, (one.claim.undone for one in reports)), ""),
    )


def _looking_back(told: Iterable[Told], answered: Answered, event: Limits | None) -> list[Told]:
    """Return plans, those told after the event by a source that reports it as recalled."""
    last = INFINITY if event is None else event.in_utc.last
    return [
        attrs.evolve(as_recalled(one), looks_back=True)
        if one.since > last and not one.amends and looks_back(one.first, answered)
        else one
        for one in told
    ]

"""What stands of plans in one reading of a small world: first, last, what binds."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from math import inf
from typing import NamedTuple

import attrs
from plan_readings import Days, Reading, Said, Telling, common_of


class Group(NamedTuple):
    """What one voice plans at one time: alternatives, if all it says cannot be met at once."""

    voice: str
    members: tuple[Said, ...]
    dates: tuple[Days, ...]


@attrs.define(kw_only=True)
class Held:
    """What holds in a reading, of the plans that take part in all.

    Attributes:
        reading: the reading.
        told: every plan with its date.
        part: the claims that take part.
        plans: the plans that take part.
        folded: the recalled plans that are others, each with those.
    """

    reading: Reading
    told: Sequence[Said]
    part: frozenset[str]
    plans: Sequence[Said] = attrs.field(init=False)
    folded: Mapping[Said, Sequence[Said]] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        """Find which recalled plans are plans that were told before."""
        self.folded = {one: found for one in self.told if (found := list(self._same_as(one)))}
        self.plans = [one for one in self.told if one.recall or one.claim in self.part]

    def _same_as(self, one: Said) -> Iterator[Said]:
        """Yield the plans, told before a recalled one's source, that say as much or more."""
        day = self.reading.day
        for other in self.told if one.recall else ():
            known = day[other.source] < day[one.source]
            date = self._looking_back(one) or one.date
            if known and date and other.date and _is_recalled_as(date, other.date):
                yield other

    def _looking_back(self, one: Said) -> Days | None:
        """Return what one voice looks back on in one source, as far as it can be met together."""
        back = (o for o in self.told if o.looks_back and one.looks_back)
        own = [o.date for o in back if (o.source, o.voice) == (one.source, one.voice) and o.date]
        return common_of(own)

    def own(self) -> list[Said]:
        """Return the plans that stand for themselves."""
        return [one for one in self.plans if one not in self.folded]

    def grouped(self, plans: Iterable[Said]) -> list[Group]:
        """Return plans by voice and time, the earliest first within a voice."""
        time = self.reading.time

        def key(one: Said) -> tuple[object, ...]:
            alone = one.source if one.looks_back else one.claim
            return one.voice, time(one), (not one.own, alone) if one.recall else (False, "")

        made = sorted(plans, key=key)
        return [_group(key_[0], tuple(members)) for key_, members in groupby(made, key=key)]  # type: ignore[arg-type]

    def baseline(self) -> list[Group]:
        """Return the first plans; several of one day are alternatives."""
        groups = self.grouped(self.own())
        return [
            group
            for group in groups
            if not any(
                self.reading.is_earlier(other.members[0], group.members[0]) for other in groups
            )
        ]

    def is_given_up(self, plan: Said) -> bool:
        """Say whether a plan had been given up before the event."""
        told = self.reading.telling.said
        put_off = (one for one in told if one.verb == "postpones" and not plan.binding)
        recalled = (one for one, plans in self.folded.items() if plan in plans)
        return any(
            self._is_after(other, plan) for other in (*put_off, *recalled) if self._spoke(other)
        )

    def _is_after(self, other: Said, plan: Said) -> bool:
        mine, others = self.reading.day[plan.source], self.reading.day[other.source]
        return mine < others or (mine == others and plan.source == other.source)

    def _spoke(self, other: Said) -> bool:
        event = self.reading.event
        made = self.reading.day[other.source]
        tie = made == event and other.voice in self.reading.afterwards
        return event is None or (made <= event and not tie)

    def standing(self, voice: str = "") -> list[Said]:
        """Return the plans of a voice, or all, neither recalled nor given up, before the event."""
        plans = [
            one
            for one in self.plans
            if not one.recall and not self.is_given_up(one) and voice in {"", one.voice}
        ]
        return [one for one in plans if self.reading.is_before_event(one)] or plans

    def last(self, voice: str = "") -> list[Group]:
        """Return the last plans, of a voice or over all; several of one day are alternatives."""
        groups = self.grouped(self.standing(voice))
        return [
            group
            for group in groups
            if not any(
                self.reading.is_earlier(group.members[0], other.members[0]) for other in groups
            )
        ]

    def binding(self) -> list[Group]:
        """Return the plans that bind when it happens."""
        own = [one for one in self.own() if one.binding and not one.recall]
        standing = [one for one in own if not any(self._replaces(other, one) for other in own)]
        return self.grouped(standing)

    def with_its_voice(self, plan: Said) -> Group:
        """Return a plan that binds with all that binds of what its voice said at the time."""
        binding = [one for one in self.plans if one.binding and not one.recall]
        return next(group for group in self.grouped(binding) if plan in group.members)

    def _amended(self, amending: Said) -> tuple[Said, ...]:
        """Return what a plan amends, with all that binds of what its voice said at the time."""
        binding = (one for one in self.plans if one.binding and not one.recall)
        named = [one for one in binding if one.claim == amending.amends]
        return tuple(other for one in named for other in self.with_its_voice(one).members)

    def _replaces(self, other: Said, plan: Said) -> bool:
        if other.amends and plan in self._amended(other):
            return True
        spoke = self.reading.is_before_event(other)
        return other.voice == plan.voice and spoke and self.reading.is_earlier(plan, other)


def _group(voice: str, members: tuple[Said, ...]) -> Group:
    dates = list(dict.fromkeys(one.date for one in members if one.date is not None))
    common = common_of(dates)
    if common is not None:
        return Group(voice, members, (common,))
    exact = (date for date in dates if not any(date != o and date.holds(o) for o in dates))
    return Group(voice, members, tuple(exact))


def taking_part(telling: Telling) -> frozenset[str]:
    """Return the claims that plan before the event, perhaps, or amend what binds."""
    plans = list(telling.plans())
    known = [telling.stated[one.source].hi for one in telling.said if one.verb == "reports"]
    latest = min([telling.happened.hi, *known]) if telling.happened else inf
    return frozenset(
        one.claim
        for one in plans
        if telling.stated[one.source].lo <= latest or (one.binding and one.amends)
    )


# How dates lie to each other ---------------------------------------------------------------


def came(event: float, plan: Days) -> str:
    """Return what came of a plan."""
    if event > plan.hi:
        return "late"
    return "early" if event < plan.lo else "met"


def days_after(date: Days, plan: Days) -> Days:
    """Return how many days a date lies after a plan."""
    if (date.is_deadline and plan.is_deadline) or (date.is_embargo and plan.is_embargo):
        return Days(date.ends()[0] - plan.ends()[0], date.ends()[0] - plan.ends()[0])
    return Days(min(date.ends()) - max(plan.ends()), max(date.ends()) - min(plan.ends()))


def moved(old: Days, new: Days) -> str:
    """Return whether a plan slipped or advanced against another; empty if neither."""
    if old.is_deadline and new.is_deadline:
        return _direction(new.hi - old.hi)
    if old.is_embargo and new.is_embargo:
        return _direction(new.lo - old.lo)
    if new.lo > old.hi:
        return "plan-slipped"
    return "plan-advanced" if new.hi < old.lo else ""


def _direction(days: float) -> str:
    if not days:
        return ""
    return "plan-slipped" if days > 0 else "plan-advanced"


def adds_nothing(new: Days, old: Days) -> bool:
    """Say whether a plan says as much as another, or less, and nothing else."""
    return new.holds(old) and not moved(old, new)


def _is_recalled_as(new: Days, old: Days) -> bool:
    """Say whether who recalls a plan says as much or less; of a deadline, perhaps its last day."""
    if inf in {old.hi, -old.lo} and inf not in {new.hi, -new.lo}:
        return new.lo <= old.ends()[0] <= new.hi
    return adds_nothing(new, old)


def is_vaguer(new: Days, old: Days) -> bool:
    """Say whether a plan says less than the one before, and nothing else."""
    return new != old and adds_nothing(new, old)


def exclude(one: Days, other: Days) -> bool:
    """Say whether two plans cannot both be met."""
    return one.common(other) is None

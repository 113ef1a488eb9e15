"""What holds of plans in one reading of a small world, in the most naive way.

In a reading every statement has its day and the event has its day; nothing is uncertain but the
ranges that plans name. It is written apart from the reconciler, to hold that against it: what
the reconciler finds must hold in every reading.

A reading: a day for each source within its span, for each recalled plan a time before its
source's and its own date, for the event a day within its date and no later than its first report;
on one day a voice may speak before the event or after it. A plan that may have been stated before
the event takes part in every reading; it replaces another only where it was stated before that.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, product
from math import inf
from typing import NamedTuple

import attrs

EARLIER = 4  # what has no first day may have been so many days before all that is dated


class Days(NamedTuple):
    """Days from one to another, both included; either may be infinite."""

    lo: float
    hi: float

    @property
    def is_deadline(self) -> bool:
        """Whether it is open to its begin alone."""
        return self.lo == -inf and self.hi < inf

    @property
    def is_embargo(self) -> bool:
        """Whether it is open to its end alone: "not before"."""
        return self.hi == inf and self.lo > -inf

    def holds(self, other: "Days") -> bool:
        """Say whether another lies within this one."""
        return self.lo <= other.lo and other.hi <= self.hi

    def common(self, other: "Days") -> "Days | None":
        """Return the days of both, if there are any."""
        lo, hi = max(self.lo, other.lo), min(self.hi, other.hi)
        return Days(lo, hi) if lo <= hi else None

    def ends(self) -> tuple[float, ...]:
        """Return the days from which one counts: those that are not open."""
        return tuple(day for day in self if abs(day) < inf)


@attrs.frozen(kw_only=True)
class Said:
    """A statement of a small world.

    Attributes:
        claim: the claim by which it is made.
        source: the source that makes it.
        voice: whose word it is.
        verb: `plans`, `reports`, `awaits`, `postpones`, `cancels` or `denies`.
        date: the days named; `None` if none are.
        binding: whether it is a plan that binds.
        recall: `recalled` or `originally`; else empty.
        amends: the claim that it amends; else empty.
        own: whether it is recalled by the words of a plan: "from A to B".
        by: by how many days it moves the last plan of its voice.
        within: within how many days of the last of the events it leans on.
        after: the events it leans on.
        aside: whether it reports the end, and the begin only by that.
        looks_back: whether it is recalled as its source tells besides that it happened.
    """

    claim: str
    source: str
    voice: str
    verb: str
    date: Days | None
    binding: bool = False
    recall: str = ""
    amends: str = ""
    own: bool = False
    by: int = 0
    within: int = 0
    after: tuple[str, ...] = ()
    aside: bool = False
    looks_back: bool = False


@attrs.frozen(kw_only=True)
class Telling:
    """A small world: what is said of one event, and when it may have been.

    Attributes:
        said: every statement.
        stated: for each source, the days on which it may have spoken.
        version: for each source that is a version of a document, the document and its number.
        happened: the days on which it may have happened; `None` if nobody reports it.
        as_of: the day one looks from.
        leaned_on: for each event that it leans on, when that may have happened.
        answering: the sources that report it: what they plan besides looks back.
    """

    said: tuple[Said, ...]
    stated: Mapping[str, Days]
    version: Mapping[str, tuple[str, int]]
    happened: Days | None
    as_of: float
    leaned_on: Mapping[str, Days | None] = attrs.field(factory=dict)
    answering: frozenset[str] = frozenset()

    def since(self) -> float:
        """Return a day before all that is dated."""
        dates = (one.date for one in self.said if one.date is not None)
        days = (day for date in (*dates, *self.stated.values()) for day in date.ends())
        return min(days) - EARLIER

    def told(self) -> Iterator[Said]:
        """Yield the plans, those that a version repeats of the one before left out."""
        told: dict[tuple[str, bool], dict[int, list[Said]]] = defaultdict(dict)
        for one in sorted(self.said, key=lambda one: self.version.get(one.source, ("", 0))):
            document, number = self.version.get(one.source, ("", 0))
            if one.verb != "plans":
                if document and one.verb != "reports":  # it is a row of what is to come
                    told[document, False].setdefault(number, [])
                continue
            gave_up = bool(one.recall) and not one.looks_back
            versions = told[document, gave_up] if document else {}
            before = (
                versions[max(n for n in versions if n < number)]
                if versions and min(versions) < number
                else ()
            )
            if not any(self._says(one) and self._says(old) == self._says(one) for old in before):
                yield one
            versions.setdefault(number, []).append(one)

    def _says(self, one: Said) -> tuple[object, ...] | None:
        """Return what a row of a version says, if one can tell when it says the same again."""
        moves = one.own or any(o.own and o.claim == one.claim for o in self.said)
        if one.by or one.amends or moves:
            return None
        return one.date, one.after, one.within, one.binding

    def plans(self) -> Iterator[Said]:
        """Yield those of them that have a date, or may get one."""
        yield from (one for one in self.told() if one.date or one.by or one.after)


@attrs.frozen(kw_only=True, eq=False)
class Reading:
    """A small world in which every day is known.

    Attributes:
        telling: the world.
        day: for each source, the day on which it spoke.
        recalled_on: for each recalled plan, by its claim and whether its words are of a plan,
            when it was stated.
        event: the day on which it happened; `None` if nobody reports it.
        afterwards: the voices that spoke on the event's day, after it.
        leaned_on: for each event that it leans on, the day on which that happened.
    """

    telling: Telling
    day: Mapping[str, float]
    recalled_on: Mapping[tuple[str, bool], float]
    event: float | None
    afterwards: frozenset[str]
    leaned_on: Mapping[str, float]

    def time(self, one: Said) -> tuple[float, int]:
        """Return when a statement was made, and among versions of a document in which place."""
        place = self.telling.version.get(one.source, ("", 0))[1]
        if one.recall:
            return self.recalled_on[one.claim, one.own], -1
        return self.day[one.source], place

    def is_earlier(self, one: Said, other: Said) -> bool:
        """Say whether one statement was made before another, for whoever orders them by day."""
        if one.source == other.source and bool(one.recall) != bool(other.recall):
            return bool(one.recall)
        if _is_moved_to(one, other) or _is_moved_to(other, one):
            return one.own
        mine, others = self.time(one), self.time(other)
        if self._document(one) and self._document(one) == self._document(other):
            return mine < others
        return mine[0] < others[0]

    def _document(self, one: Said) -> str:
        return self.telling.version.get(one.source, ("", 0))[0]

    def is_before_event(self, one: Said) -> bool:
        """Say whether a statement was made before the event happened."""
        if self.event is None:
            return True
        made = self.time(one)[0]
        if made == self.event:
            opens_today = one.date == Days(made, made)
            return opens_today or one.voice not in self.afterwards
        return made < self.event


def readings(telling: Telling) -> Iterator[Reading]:
    """Yield every reading of a small world."""
    sources = sorted(telling.stated)
    recalled = [one for one in telling.plans() if one.recall]
    ranges = [range(int(telling.stated[s].lo), int(telling.stated[s].hi) + 1) for s in sources]
    for chosen in product(*ranges):
        day = dict(zip(sources, map(float, chosen), strict=True))
        if not _versions_in_order(telling, day):
            continue
        for places in product(*(_places(one, day) for one in recalled)):
            recalled_on = _looked_back_at_once(dict(zip(recalled, places, strict=True)))
            if not _as_their_words_say(recalled_on):
                continue
            for event, leaned_on in product(_event_days(telling, day), _leaned_days(telling)):
                on_its_day = sorted({o.voice for o in telling.said if day[o.source] == event})
                for after in product((False, True), repeat=len(on_its_day)):
                    late = (v for v, is_after in zip(on_its_day, after, strict=True) if is_after)
                    yield Reading(
                        telling=telling,
                        day=day,
                        recalled_on={(o.claim, o.own): on for o, on in recalled_on.items()},
                        event=event,
                        afterwards=frozenset(late),
                        leaned_on=leaned_on,
                    )


def _versions_in_order(telling: Telling, day: Mapping[str, float]) -> bool:
    places = sorted((*telling.version[source], day[source]) for source in telling.version)
    return all(one[2] <= other[2] for one, other in pairwise(places) if one[0] == other[0])


def _looked_back_at_once(recalled_on: Mapping[Said, float]) -> dict[Said, float]:
    """Return when plans were stated, what one voice looks back on in one source at one time."""
    return {
        one: min(
            other_on
            for other, other_on in recalled_on.items()
            if other is one or (other.looks_back and one.looks_back and _are_of_one(one, other))
        )
        for one in recalled_on
    }


def _are_of_one(one: Said, other: Said) -> bool:
    return (one.source, one.voice) == (other.source, other.voice)


def _as_their_words_say(recalled_on: Mapping[Said, float]) -> bool:
    """Say whether what is told to have moved "from A to B" was planned for A first."""
    return all(
        recalled_on[one] <= recalled_on[other]
        for one, other in product(recalled_on, repeat=2)
        if _is_moved_to(one, other)
    )


def _is_moved_to(one: Said, other: Said) -> bool:
    """Say whether the words of one voice tell that a plan had moved from one to another."""
    return one.own and other.looks_back and _are_of_one(one, other)


def _places(one: Said, day: Mapping[str, float]) -> Iterable[float]:
    """Return when a recalled plan may have been stated: between the days, or before all."""
    if one.recall == "originally":
        return [-inf]
    last = one.date.hi - 0.25 if one.date else inf
    return sorted({min(other - 0.5, last) for other in day.values() if other <= day[one.source]})


def _event_days(telling: Telling, day: Mapping[str, float]) -> Iterable[float | None]:
    if telling.happened is None:
        return [None]
    made = (day[one.source] for one in telling.said if one.verb == "reports")
    known = min(made, default=inf)
    first, last = max(telling.happened.lo, telling.since()), min(telling.happened.hi, known)
    return map(float, range(int(first), int(last) + 1)) if first <= last else []


def _leaned_days(telling: Telling) -> Iterable[Mapping[str, float]]:
    """Yield on which days those events happened that are reported."""
    known = {event: days for event, days in telling.leaned_on.items() if days is not None}
    ranges = (range(int(days.lo), int(days.hi) + 1) for days in known.values())
    for chosen in product(*ranges):
        yield dict(zip(known, map(float, chosen), strict=True))


def resolved(reading: Reading, plans: Iterable[Said]) -> list[Said]:
    """Return plans with the dates that they have in a reading; without those that have none."""
    made: list[Said] = []

    def told(one: Said) -> Said:
        return attrs.evolve(one, recall="") if one.by else one

    for one in sorted(plans, key=lambda one: reading.time(told(one))):
        date = one.date
        if one.by:
            own = [o for o in made if o.voice == one.voice and not o.recall]
            before = [o for o in own if reading.is_earlier(o, told(one))]
            latest = max(map(reading.time, before), default=None)
            dates = [o.date for o in before if reading.time(o) == latest and o.date]
            common = common_of(dates)
            date = Days(common.lo + one.by, common.hi + one.by) if common else None
        elif one.after:
            days = [reading.leaned_on.get(event) for event in one.after]
            known = [day for day in days if day is not None]
            date = Days(-inf, max(known) + one.within) if len(known) == len(days) else None
        if date is not None:
            made.append(one if date == one.date else attrs.evolve(one, date=date))
    return made


def common_of(dates: Sequence[Days]) -> Days | None:
    """Return the days that all of some dates name, if there are any."""
    common: Days | None = dates[0] if dates else None
    for date in dates[1:]:
        common = None if common is None else common.common(date)
    return common

"""Plans of one voice at one time that break the order in which their events are to come.

Two voices, or one voice at two times, may differ; who plans both at once contradicts himself.
What a document planned before, and what a newer version of it leaves as it is, it plans still.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain

import attrs

from chronology.claims import Statement
from chronology.findings import Finding
from chronology.reconciling.bounds import INFINITY, as_lower, as_upper, begins, made_by, made_since
from chronology.reconciling.model import Dossier, World, claim_ids
from chronology.reconciling.plans import span_in_words
from chronology.reconciling.series import numbered, unordered
from chronology.reconciling.told import voice_of
from chronology.reconciling.versions import Documents
from chronology.timespan import DAY
from chronology.vocabulary import Modality, Relation


def check_plan_order(dossiers: Sequence[Dossier], world: World) -> Iterator[Finding]:
    """Find two events that one voice plans, at one time, in the other order."""
    order = _Order(dossiers=dossiers, unordered=unordered(world))
    told: set[tuple[str, ...]] = set()
    if order.is_free:
        return
    for moment in chain(_on_days(dossiers, world, order), _in_versions(dossiers, world)):
        for broken in _broken(moment, order):
            claims = claim_ids(*broken.first.plans, *broken.second.plans)
            if claims not in told:
                told.add(claims)
                yield _find(broken)


@attrs.frozen(kw_only=True, slots=False)
class _Planned:
    """What a voice plans for an event at one time: what all it says has in common.

    Attributes:
        dossier: the event.
        plans: the plans.
        answered: the second before which nobody can have reported the event.
    """

    dossier: Dossier
    plans: tuple[Statement, ...]
    answered: float

    @cached_property
    def low(self) -> float:
        return max((as_lower(begins(plan.span)[0]) for plan in self.plans), default=-INFINITY)

    @cached_property
    def high(self) -> float:
        return min((as_upper(begins(plan.span)[1]) for plan in self.plans), default=INFINITY)

    def is_as(self, other: "_Planned | None") -> bool:
        """Say whether another is for the same time."""
        return other is not None and (self.low, self.high) == (other.low, other.high)

    def stands(self, until: float) -> bool:
        """Say whether it is a plan that can be met, and nothing was reported by some second."""
        return bool(self.plans) and self.low <= self.high and self.answered > until


@attrs.frozen(kw_only=True)
class _Broken:
    """Two events planned in the other order: the one that comes first, planned for later."""

    first: _Planned
    second: _Planned
    where: str


@attrs.frozen(kw_only=True)
class _Moment:
    """What one voice plans at one time.

    Attributes:
        where: whose plans these are, and when or where they were told, for people.
        until: the second by which they were told.
        planned: what is planned, by event.
        told: the events of which something was told then.
    """

    where: str
    until: float
    planned: Mapping[str, _Planned]
    told: Sequence[str]

    def of(self, events: Iterable[str]) -> list[_Planned]:
        """Return what is planned for some events, and stands."""
        found = (self.planned.get(event) for event in events)
        return [one for one in found if one is not None and one.stands(self.until)]


@attrs.frozen(kw_only=True, slots=False)
class _Order:
    """Which events come before which: by their numbers, or as claims say."""

    dossiers: Sequence[Dossier] = attrs.field(hash=False)
    unordered: frozenset[str]

    @property
    def is_free(self) -> bool:
        """Whether no event comes before another."""
        return not self._neighbours and not self._runs

    @cached_property
    def _neighbours(self) -> Mapping[str, tuple[set[str], set[str]]]:
        """By event, those that claims put before it, and those that they put behind it."""
        real = {
            name: dossier.id
            for dossier in self.dossiers
            for entry in (dossier.event, *dossier.entries)
            for name in (entry.id, *entry.aliases)
        }
        found: defaultdict[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
        for dossier in self.dossiers:
            for claim in dossier.counting:
                for relation, other in claim.claim.relations:
                    to = real.get(other, other)
                    if relation in _ORDERING and to != dossier.id:
                        first, second = dossier.id, to
                        if relation is Relation.AFTER:
                            first, second = to, dossier.id
                        found[second][0].add(first)
                        found[first][1].add(second)
        return found

    @cached_property
    def _runs(self) -> Mapping[str, Sequence[tuple[int, Dossier]]]:
        runs = numbered(self.dossiers, self.unordered).values()
        return {dossier.id: run for run in runs for _, dossier in run}

    def holds(self, event: str) -> bool:
        """Say whether an event comes before another, or behind one."""
        return event in self._neighbours or event in self._runs

    def before(self, planned: _Planned) -> Iterator[str]:
        """Yield the events that come before one."""
        yield from self._neighbours.get(planned.dossier.id, _ALONE)[0]
        yield from self._by_number(planned, lower=True)

    def behind(self, planned: _Planned) -> Iterator[str]:
        """Yield the events that come behind one."""
        yield from self._neighbours.get(planned.dossier.id, _ALONE)[1]
        yield from self._by_number(planned, lower=False)

    def _by_number(self, planned: _Planned, *, lower: bool) -> Iterator[str]:
        number = planned.dossier.number
        for ordinal, dossier in self._runs.get(planned.dossier.id, ()) if number else ():
            if number and (ordinal < number[2] if lower else ordinal > number[2]):
                yield dossier.id


_ALONE: tuple[set[str], set[str]] = (set(), set())
_ORDERING = frozenset({Relation.BEFORE, Relation.AFTER})


def _broken(moment: _Moment, order: _Order) -> Iterator[_Broken]:
    """Yield what is worst before each event of which something was told, and behind it."""
    for planned in moment.of(moment.told):
        late = max(moment.of(order.before(planned)), key=_by_begin, default=None)
        soon = min(moment.of(order.behind(planned)), key=_by_end, default=None)
        if late is not None and late.low > planned.high:
            yield _Broken(first=late, second=planned, where=moment.where)
        if soon is not None and planned.low > soon.high:
            yield _Broken(first=planned, second=soon, where=moment.where)


def _by_begin(planned: _Planned) -> tuple[float, str]:
    return planned.low, planned.dossier.id


def _by_end(planned: _Planned) -> tuple[float, str]:
    return planned.high, planned.dossier.id


def _on_days(dossiers: Sequence[Dossier], world: World, order: _Order) -> Iterator[_Moment]:
    """Yield what each voice plans on one day, or in one source without a day, in some order."""
    found: defaultdict[tuple[str, str], defaultdict[str, list[Statement]]]
    found = defaultdict(lambda: defaultdict(list))
    of_event = {dossier.id: dossier for dossier in dossiers}
    for dossier in dossiers:
        for plan in _ordering(dossier.with_modality(Modality.PLANNED)):
            if plan.source not in world.versions and plan.recall is None:
                voice = "".join(voice_of(plan, {})).casefold()
                found[voice, _told_on(plan) or plan.source][dossier.id].append(plan)
    for told in found.values():
        if not (ordered := [name for name in told if order.holds(name)]):
            continue
        first = next(plan for plans in told.values() for plan in plans)
        yield _Moment(
            where=f"{''.join(voice_of(first, {}))}, {first.stated}",
            until=max(made_by(plan) for plans in told.values() for plan in plans),
            planned={
                name: _Planned(
                    dossier=of_event[name],
                    plans=tuple(told[name]),
                    answered=_answered(of_event[name]),
                )
                for name in ordered
            },
            told=tuple(ordered),
        )


def _answered(dossier: Dossier) -> float:
    """Return the second before which nobody can have reported an event."""
    return min(map(made_since, dossier.reports), default=INFINITY)


def _told_on(plan: Statement) -> str:
    first, last = plan.stated.begin_of_the_begin, plan.stated.end_of_the_end
    if first is None or last is None or first // DAY != last // DAY:
        return ""
    return str(first // DAY)


def _ordering(plans: Iterable[Statement]) -> Iterator[Statement]:
    """Yield the plans that say when something is to begin."""
    return (plan for plan in plans if not plan.of_end and begins(plan.span) != (None, None))


def _in_versions(dossiers: Sequence[Dossier], world: World) -> Iterator[_Moment]:
    """Yield what each voice plans in each version in which a plan changed, the rest included."""
    if not world.versions:
        return
    documents = Documents(versions=world.versions)
    steps: defaultdict[_Voice, defaultdict[int, list[_Planned]]]
    steps = defaultdict(lambda: defaultdict(list))
    for dossier in dossiers:
        answered = _answered(dossier)
        for line, changes in documents.changes(dossier).items():
            for change in () if line.of_end else changes:
                plans = tuple(_ordering(change.plans))
                planned = _Planned(dossier=dossier, plans=plans, answered=answered)
                steps[line.document, line.speaker][change.number].append(planned)
    for (document, speaker), own in steps.items():
        standing: dict[str, _Planned] = {}
        for number, changed in sorted(own.items(), key=_by_number):
            moved = [one for one in changed if not one.is_as(standing.get(one.dossier.id))]
            standing |= {planned.dossier.id: planned for planned in changed}
            source = documents.sources[document, number]
            yield _Moment(
                where=f"{speaker}, {source}" if speaker else source,
                until=as_upper(world.versions[source].stated.end_of_the_end),
                planned=standing,
                told=[planned.dossier.id for planned in moved],
            )


_Voice = tuple[str, str]  # a document, and who speaks in it


def _by_number(step: tuple[int, list[_Planned]]) -> int:
    return step[0]


def _find(broken: _Broken) -> Finding:
    first, second = broken.first, broken.second
    return Finding(
        code="plan-order",
        sentence=f"{first.dossier.name}: planned {_when_planned(first)}, which is after "
        f"{second.dossier.name}, planned {_when_planned(second)}, though it comes before "
        f"that ({broken.where})",
        events=(first.dossier.id, second.dossier.id),
        claims=claim_ids(*first.plans, *second.plans),
    )


def _when_planned(planned: _Planned) -> str:
    words = (span_in_words(plan, behind_planned=True) for plan in planned.plans)
    return " and ".join(dict.fromkeys(words))

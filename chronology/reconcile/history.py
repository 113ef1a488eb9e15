"""What was planned of an event: the first plan, the last, each voice's last word, what binds.

What holds of several plans of which nobody knows which was the first, or the last, holds against
each: they are alternatives.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

import attrs

from chronology.claims import Statement
from chronology.reconcile.bounds import INFINITY, begins, ends, made_by, made_since
from chronology.reconcile.shifts import shifted
from chronology.reconcile.slips import Limits
from chronology.reconcile.told import (
    GivenUp,
    Told,
    adds_nothing,
    as_one,
    as_recalled,
    in_order_of_versions,
    is_before,
    origin_of,
    plans_told,
)
from chronology.reconcile.world import Spoken, World
from chronology.timespan import DAY, TimeSpan
from chronology.vocabulary import Modality, Recall

Voice = tuple[str, str]


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


@attrs.frozen(kw_only=True, slots=False)
class History:
    """What was planned of one side of an event.

    Attributes:
        told: every plan, in the order stated; a recalled one that adds nothing to another is
            not among them.
        recalled_as: for each recalled plan that is another, that one.
        event: when it happened, by its reports, and no later than the first of them was made;
            `None` if that is not reported.
        is_open: whether its reports do not say by when it had happened.
        of_end: whether the end of what lasts is meant, and not its begin.
        unknown: statements that moved a plan to a time that is not known.
    """

    told: tuple[Told, ...]
    recalled_as: Mapping[Statement, Told] = attrs.field(factory=dict)
    event: Limits | None = None
    is_open: bool = False
    of_end: bool = False
    unknown: tuple[Statement, ...] = ()

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
        return tuple(one for one in self.told if one.since <= last or one in self._granted)

    @cached_property
    def _granted(self) -> frozenset[Told]:
        return frozenset(one for one in self.told if one.binding and one.amends)

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
        when = told.when.in_utc
        return told.by < day + DAY and day <= when.first and when.last < day + DAY

    # The first, and the last ---------------------------------------------------------------

    @cached_property
    def baseline(self) -> Alternatives:
        """The plans than which none is certainly stated earlier."""
        return Alternatives(told=_not_preceded(self.counting))

    @cached_property
    def on_record(self) -> Alternatives:
        """The same of the plans that are not only recalled."""
        return Alternatives(
            told=_not_preceded([one for one in self.counting if one.recall is None])
        )

    @cached_property
    def last(self) -> Alternatives:
        """Of those not given up, the plans than which none is certainly stated later."""
        last = self._last_of(self.counting)
        return attrs.evolve(last, whole=last.whole and not self.unknown)

    @cached_property
    def last_words(self) -> Mapping[Voice, Alternatives]:
        """The same of each voice."""
        by_voice: dict[Voice, list[Told]] = defaultdict(list)
        for one in self.counting:
            by_voice[one.voice].append(one)
        return {voice: self._last_of(own) for voice, own in sorted(by_voice.items())}

    @cached_property
    def promised(self) -> Alternatives:
        """The last word of whoever gave the baseline."""
        words = [self.last_words[voice] for voice in {one.voice: 0 for one in self.baseline.told}]
        told = [one for word in words for one in word.told]
        return Alternatives(
            told=tuple(sorted(told, key=lambda one: one.sort_key)),
            whole=all(word.whole and word for word in words),
        )

    def _last_of(self, told: Iterable[Told]) -> Alternatives:
        live = [one for one in told if one.recall is None]
        newest = not_replaced(live, by=[one for one in live if self.replaces(one)])
        standing = tuple(one for one in newest if not self.surely_given_up(one))
        return Alternatives(
            told=standing,
            whole=len(standing) == len(newest) and not any(map(self.perhaps_given_up, standing)),
        )

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
        binding = [one for one in self.counting if one.binding]
        if not binding:
            return ()
        amended = self.amended
        stands = [
            one
            for one in binding
            if one not in amended
            and not any(
                is_of_one(one, other) and self.replaces(other) and is_before(one, other)
                for other in binding
            )
        ]
        return tuple(Alternatives(told=tuple(group)) for group in _together(stands))

    @cached_property
    def amended(self) -> Mapping[Told, tuple[Told, ...]]:
        """For each binding plan that another names as amended, those others."""
        binding = [one for one in self.counting if one.binding]
        found: dict[Told, list[Told]] = defaultdict(list)
        named = {statement.id: one for one in binding for statement in one.statements}
        for one in binding:
            for name in one.amends:
                if name in named and named[name] is not one:
                    found[named[name]].append(one)
        return {one: tuple(others) for one, others in found.items()}


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


def not_replaced(told: Sequence[Told], *, by: Sequence[Told]) -> tuple[Told, ...]:
    """Return the plans than which none of some is certainly stated later."""
    newest = max((one.since for one in by), default=-INFINITY)
    numbers: dict[str, int] = {}
    for one in by:
        if one.version is not None:
            document, number = one.version.document, one.version.number
            numbers[document] = max(number, numbers.get(document, number))
    return tuple(
        one
        for one in told
        if one.by >= newest
        and (one.version is None or numbers.get(one.version.document, 0) <= one.version.number)
    )


def _not_preceded(told: Sequence[Told]) -> tuple[Told, ...]:
    """Return the plans than which none of them is certainly stated earlier."""
    oldest = min((one.by for one in told), default=INFINITY)
    perhaps = [one for one in told if one.since <= oldest]
    return tuple(
        one
        for one in perhaps
        if not any(other is not one and is_before(other, one) for other in _special(told, one))
    )


def _special(told: Sequence[Told], one: Told) -> list[Told]:
    """Return the plans that may be before another by more than the times of their statements."""
    return [
        other
        for other in told
        if other.recall is not None or (one.version is not None and other.version is not None)
    ]


# Reading it --------------------------------------------------------------------------------


def history_of(
    plans: Iterable[Statement],
    spoken: Spoken,
    date: TimeSpan | None,
    world: World,
    *,
    of_end: bool = False,
) -> History:
    """Return what was planned of one side of an event.

    Args:
        plans: the plans for that side.
        spoken: all statements on the event, by modality.
        date: when it happened, as its reports say together.
        world: what is known besides.
        of_end: whether the end of what lasts is meant, and not its begin.
    """
    told, unknown = shifted(plans_told(plans, world, of_end=of_end))
    event = _happened(spoken, date, told, of_end=of_end)
    told = as_one(_looking_back(in_order_of_versions(told), spoken, event))
    told, recalled_as = _without_repeated(told)
    told = _with_given_up(told, spoken, unknown)
    by_statement = {one.first: one for one in told}
    return History(
        told=tuple(told),
        recalled_as={plan: by_statement[it] for plan, it in recalled_as.items()},
        event=event,
        is_open=date is not None and (ends(date) if of_end else begins(date))[1] is None,
        of_end=of_end,
        unknown=tuple(unknown),
    )


def _happened(
    spoken: Spoken, date: TimeSpan | None, told: Sequence[Told], *, of_end: bool
) -> Limits | None:
    """Return when an event happened by its reports; no later than the first of them was made.

    What was only seen to last may end at any time from then on: an end is reported by it only if
    it lies beyond all that was planned.
    """
    if date is None:
        return None
    reports = spoken.get(Modality.REPORTED, ())
    zones = {one.zone for one in reports}
    zone = zones.pop() if len(zones) == 1 else ""
    event = Limits.of(ends(date) if of_end else begins(date), date, zone)
    if of_end:
        reports = tuple(one for one in reports if ends(one.span)[1] is not None)
        if event.last == INFINITY and not all(one.when.last < event.first for one in told):
            return None
    known = min(map(made_by, reports), default=INFINITY)
    return event.until(known)


def _looking_back(told: Iterable[Told], spoken: Spoken, event: Limits | None) -> Iterator[Told]:
    """Yield plans, those told after the event by a source that reports it as recalled."""
    reported = {(origin_of(one), one.stated) for one in spoken.get(Modality.REPORTED, ())}
    last = INFINITY if event is None else event.in_utc.last
    for one in told:
        over = one.since > last and not one.amends
        if over and (origin_of(one.first), one.first.stated) in reported:
            yield attrs.evolve(as_recalled(one), looks_back=True)
        else:
            yield one


def _without_repeated(told: Sequence[Told]) -> tuple[list[Told], dict[Statement, Statement]]:
    """Return plans without the recalled ones that add nothing to one stated before their source.

    Each such is that plan, given up by then; for each, the statement of that plan is returned.
    """
    kept = [one for one in told if one.recall is None]
    given_up: dict[Statement, list[GivenUp]] = defaultdict(list)
    same: dict[Statement, Statement] = {}
    for one in sorted((one for one in told if one.recall is not None), key=_by_width):
        since, by = made_since(one.first), made_by(one.first)
        others = [o for o in kept if origin_of(o.first) != origin_of(one.first)]
        alike = [o for o in others if o.since < by and adds_nothing(one, o)]
        known = [o for o in alike if o.by < since]
        sure = bool(known) and (one.recall is Recall.RECALLED or len(alike) == 1)
        for other in known or alike:
            given_up[other.first].append(GivenUp(since=since, by=by, sure=sure))
        if known:
            same[one.first] = known[0].first
        else:
            kept.append(one)
    kept = [attrs.evolve(one, given_up=tuple(given_up[one.first])) for one in kept]
    return sorted(kept, key=lambda one: one.sort_key), same


def _by_width(told: Told) -> tuple[float, float, tuple[object, ...]]:
    return made_by(told.first), told.when.last - told.when.first, told.sort_key


def _with_given_up(
    told: Sequence[Told], spoken: Spoken, unknown: Sequence[Statement]
) -> list[Told]:
    """Return plans, with what put them off; nobody puts off alone what binds.

    What was moved to a time that is not known may be any of them.
    """
    put_off = [(one, True) for one in spoken.get(Modality.PENDING, ()) if one.put_off]
    said = [
        (GivenUp(since=made_since(one), by=made_by(one), sure=sure))
        for one, sure in (*put_off, *((one, False) for one in unknown))
    ]
    return [
        one if one.binding else attrs.evolve(one, given_up=(*one.given_up, *_giving_up(one, said)))
        for one in told
    ]


def _giving_up(told: Told, said: Iterable[GivenUp]) -> Iterator[GivenUp]:
    """Yield, of what gives up the plans told before, what gives up one."""
    for one in said:
        if told.since <= one.by:
            yield attrs.evolve(one, sure=one.sure and told.by < one.since)

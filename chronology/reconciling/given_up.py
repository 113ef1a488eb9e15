"""Plans that were told as given up: which plan was meant, and which it may have been."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import attrs

from chronology.claims import Statement
from chronology.reconciling.bounds import begins, made_by, made_since
from chronology.reconciling.called_off import standing_cancellations
from chronology.reconciling.slips import Limits
from chronology.reconciling.told import (
    GivenUp,
    Told,
    adds_nothing,
    may_add_nothing,
    origin_of,
    time_made,
    voice_of,
)
from chronology.reconciling.world import Spoken, World
from chronology.vocabulary import Modality, Recall


def without_repeated(told: Sequence[Told]) -> tuple[list[Told], dict[Statement, Statement]]:
    """Return plans without the recalled ones that add nothing to one stated before their source.

    Each such is that plan, given up by then; for each, the statement of that plan is returned. One
    that was told when its time was over may only have been over: "had been due on 15 October".
    """
    if all(one.recall is None for one in told):
        return sorted(told, key=lambda one: one.sort_key), {}
    given_up: dict[Statement, list[GivenUp]] = defaultdict(list)
    same: dict[Statement, Statement] = {}
    doubtful: set[Statement] = set()
    for one in sorted((one for one in told if one.recall is not None), key=_by_width):
        since, by = made_since(one.first), made_by(one.first)
        alike = [other for other in told if _may_be(one, other)]
        known = [
            other
            for other in alike
            if made_by(other.first) < since and any(adds_nothing(one, part) for part in other.each)
        ]
        for other in alike:
            if is_only_over(one):
                break
            sure = other in known and (one.recall is Recall.RECALLED or len(alike) == 1)
            sure = sure and adds_nothing(one, other)
            given_up[other.first].append(GivenUp(since=since, by=by, sure=sure))
        if known:
            same[one.first] = same.get(known[0].first, known[0].first)
        elif alike:
            doubtful.add(one.first)
    kept = (
        attrs.evolve(
            one,
            given_up=tuple(given_up[one.first]),
            perhaps_another=one.first in doubtful,
        )
        for one in told
        if one.first not in same
    )
    return sorted(kept, key=lambda one: one.sort_key), same


def is_only_over(told: Told) -> bool:
    """Say whether a plan was told, alone and not as the first, when its time was over for all.

    "The city had pledged it for 30 June", said in July, may tell of a promise that was broken.
    """
    first = told.first
    is_alone = first.recall is Recall.RECALLED and first.claim.recall is not None
    return is_alone and told.when.in_utc.last < made_since(first)


def _may_be(recalled: Told, other: Told) -> bool:
    """Say whether a recalled plan adds nothing to one that may have been told before its source."""
    if other is recalled or made_since(other.first) >= made_by(recalled.first):
        return False
    apart = origin_of(other.first.claim) != origin_of(recalled.first.claim)
    return apart and any(may_add_nothing(recalled, one) for one in {other, *other.each})


def _by_width(told: Told) -> tuple[float, float, tuple[object, ...]]:
    return made_by(told.first), told.when.last - told.when.first, told.sort_key


def with_given_up(told: Sequence[Told], spoken: Spoken, unknown: Sequence[Told]) -> list[Told]:
    """Return plans, with what put them off; nobody puts off alone what binds.

    What was moved to a time that is not known may be any of them.
    """
    put_off = (one for one in spoken.get(Modality.PENDING, ()) if one.put_off)
    said = [GivenUp(since=made_since(one), by=made_by(one)) for one in put_off]
    said += [GivenUp(since=one.since, by=one.by, sure=False) for one in unknown]
    if not said:
        return list(told)
    return [
        one if one.binding else attrs.evolve(one, given_up=(*one.given_up, *_giving_up(one, said)))
        for one in told
    ]


def with_called_off(told: Sequence[Told], spoken: Spoken, world: World) -> list[Told]:
    """Return plans, with by what their own voice called them off, where they go on since.

    What is called off for good is told of the event. What is called off for some time leaves what
    was planned for another.
    """
    standing = standing_cancellations(spoken)
    off = [one for one in spoken.get(Modality.CANCELLED, ()) if one not in standing]
    return [
        one
        if one.binding
        else attrs.evolve(one, given_up=(*one.given_up, *_calling_off(one, off, world)))
        for one in told
    ]


def _calling_off(told: Told, off: Iterable[Statement], world: World) -> Iterator[GivenUp]:
    for one in off:
        since, by = time_made(one, world)
        if told.since > by or voice_of(one, world.versions) != told.voice:
            continue
        when = Limits.of(begins(one.span), one.span, one.zone)
        is_meant = one.span is None or all(map(when.holds, told.whens))
        if is_meant or not any(when.excludes(other) for other in told.whens):
            yield GivenUp(since=since, by=by, sure=is_meant and told.by < since, own=True)


def _giving_up(told: Told, said: Iterable[GivenUp]) -> Iterator[GivenUp]:
    """Yield, of what gives up the plans told before, what gives up one."""
    for one in said:
        if told.since <= one.by:
            yield attrs.evolve(one, sure=one.sure and told.by < one.since)

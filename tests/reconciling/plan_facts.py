"""What holds of plans in one reading of a small world, as findings have it."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise, product
from math import inf

import attrs
from plan_held import Group, Held, days_after, exclude, is_vaguer, moved
from plan_readings import Days, Reading, Said, resolved


@attrs.frozen(kw_only=True)
class Facts:
    """What holds in one reading.

    Attributes:
        targets: the plans that the event is held against; several where a day has alternatives.
        first: the first plan, likewise.
        last: the last plan, likewise.
        moves: code, the claim that moved, and by how many days.
        rivals: whether two plans exclude each other.
        pending: whether it was still to come after a plan.
        unreported: whether a plan is over of which nobody says what came.
        answered: whether another word answers what is over: still pending, or cancelled.
        stale: the claims that plan for a time over.
        after_report: the claims that plan after a report.
    """

    event: float | None
    targets: tuple[tuple[Days, ...], ...]
    first: tuple[Days, ...]
    last: tuple[Days, ...]
    binding: tuple[tuple[Days, ...], ...]
    moves: frozenset[tuple[str, str, Days]]
    rivals: bool
    pending: bool
    unreported: bool
    answered: bool
    stale: frozenset[str]
    after_report: frozenset[str]


def facts_of(reading: Reading, part: frozenset[str]) -> Facts:
    """Return what holds in a reading, of the claims that take part."""
    held = Held(reading=reading, told=resolved(reading, reading.telling.plans()), part=part)
    binding = held.binding()
    bound = tuple(product(*(group.dates for group in binding))) if binding else ()
    return Facts(
        event=reading.event,
        targets=bound or tuple(_first_and_last_word(held)),
        first=tuple(date for group in held.baseline() for date in group.dates),
        last=tuple(date for group in held.last() for date in group.dates),
        binding=bound,
        moves=frozenset(_moves(held)),
        rivals=_are_rivals(held),
        pending=_is_pending_after(held),
        unreported=_is_unreported(held),
        answered=_is_pending_after(held) or any(o.verb == "cancels" for o in reading.telling.said),
        stale=frozenset(_stale(held)),
        after_report=frozenset(_after_report(held)),
    )


def _first_and_last_word(held: Held) -> Iterator[tuple[Days, ...]]:
    for group in held.baseline():
        words = [date for last in held.last(group.voice) for date in last.dates]
        for first in group.dates:
            yield from ((first, word) for word in words)
            if not words:
                yield (first,)


def _moves(held: Held) -> Iterator[tuple[str, str, Days]]:
    own = held.own()
    for voice in {one.voice for one in own}:
        current: Group | None = None
        for group in held.grouped(one for one in own if one.voice == voice):
            if current is None:
                current = group
            elif not _says_less(group, current):
                yield from _move(current, group)
                current = group
    yield from _moves_in_words(held)
    yield from _moves_of_what_binds(held)


def _moves_in_words(held: Held) -> Iterator[tuple[str, str, Days]]:
    """Yield the moves that one claim tells: from A to B, by some days."""
    for one in held.told:
        if one.by and one in held.plans and one.date is not None:
            before = Days(one.date.lo - one.by, one.date.hi - one.by)
            yield from _move(_alone(attrs.evolve(one, date=before)), _alone(one))
        for other in held.plans if one.own else ():
            if other.claim == one.claim and not other.own:
                for known in (one, *held.folded.get(one, ())):
                    yield from _move(_alone(known), _alone(other))


def _moves_of_what_binds(held: Held) -> Iterator[tuple[str, str, Days]]:
    binding = [one for one in held.plans if one.binding and not one.recall]
    for before, after in pairwise(held.grouped(binding)):
        if before.voice == after.voice:
            yield from _move(before, after)
    for one in binding:
        for other in binding:
            if other.amends == one.claim:
                yield from _move(held.with_its_voice(one), held.with_its_voice(other))


def _alone(one: Said) -> Group:
    assert one.date is not None
    return Group(one.voice, (one,), (one.date,))


def _says_less(group: Group, than: Group) -> bool:
    return all(is_vaguer(new, old) for new in group.dates for old in than.dates)


def _move(old: Group, new: Group) -> Iterator[tuple[str, str, Days]]:
    pairs = list(product(old.dates, new.dates))
    codes = {moved(before, after) for before, after in pairs}
    if len(codes) == 1 and (code := codes.pop()):
        slips = [days_after(after, before) for before, after in pairs]
        slip = Days(min(s.lo for s in slips), max(s.hi for s in slips))
        for one in new.members:
            yield code, one.claim, slip


def _are_rivals(held: Held) -> bool:
    said = held.grouped(one for one in held.own() if not one.recall)
    if any(len(group.dates) > 1 for group in said):
        return True
    if held.reading.event is not None:
        return False
    voices = sorted({group.voice for group in said})
    words = [*(group for voice in voices for group in held.last(voice)), *held.binding()]
    return any(_exclude(held, one, other) for one, other in combinations(words, 2))


def _exclude(held: Held, one: Group, other: Group) -> bool:
    newest = max(held.reading.time(group.members[0])[0] for group in (one, other))
    return all(
        exclude(mine, others) and mine.hi >= newest and others.hi >= newest
        for mine, others in product(one.dates, other.dates)
    )


def _is_pending_after(held: Held) -> bool:
    awaits = (one for one in held.reading.telling.said if one.verb in {"awaits", "postpones"})
    plans = (one for one in held.plans if not one.recall)
    return any(_is_witness(held, one) for one in (*awaits, *plans))


def _is_witness(held: Held, one: Said) -> bool:
    time = held.reading.day[one.source]
    if one.verb == "plans" and one.date is not None and one.date.hi < time:
        return False
    known = [
        other
        for other in held.own()
        if held.reading.time(other)[0] <= time and other.claim != one.claim
    ]
    if one.verb == "plans":
        known = [other for other in known if held.reading.is_earlier(other, one)]
    then = Held(reading=attrs.evolve(held.reading, event=None), told=known, part=held.part)
    groups = then.grouped(then.own())
    current = [
        group
        for group in groups
        if not any(then.reading.is_earlier(group.members[0], o.members[0]) for o in groups)
    ]
    over = [group for group in groups if _are_over([group], time)]
    others = [group for group in over if one.verb != "plans" or group.voice != one.voice]
    binding = [g for g in then.binding() if one.verb != "plans" or g.voice != one.voice]
    return (bool(others) and _are_over(current, time)) or any(
        _are_over([group], time) for group in binding
    )


def _are_over(groups: Sequence[Group], time: float) -> bool:
    return bool(groups) and all(date.hi < time for group in groups for date in group.dates)


def _is_unreported(held: Held) -> bool:
    telling, day = held.reading.telling, held.reading.day
    verbs = {one.verb for one in telling.said}
    if verbs & {"reports", "denies"}:
        return False
    ahead = [one for one in telling.said if one.verb in {"plans", "awaits", "postpones"}]
    since = max((day[one.source] for one in ahead if not one.recall), default=-inf)
    if any(day[one.source] > since for one in telling.said if one.verb == "cancels"):
        return False
    return any(
        bool(groups) and all(date.hi < telling.as_of for group in groups for date in group.dates)
        for groups in (held.last(), *([group] for group in held.binding()))
    ) or _are_given_up_and_over(held, verbs)


def _are_given_up_and_over(held: Held, verbs: set[str]) -> bool:
    """Say whether every plan that is known was given up, and its time is over."""
    telling = held.reading.telling
    known = [one for one in held.told if one.verb == "plans"]
    every = known and all(one.recall and one.date for one in known)
    if not every or verbs & {"awaits", "postpones"}:
        return False
    return all(one.date.hi < telling.as_of for one in known if one.date)


def _stale(held: Held) -> Iterator[str]:
    for one in held.told:
        spoke = held.reading.day[one.source]
        if one.source in held.reading.telling.answering:
            continue
        if one.date and one.date.hi < spoke and not one.recall and not one.amends:
            yield one.claim


def _after_report(held: Held) -> Iterator[str]:
    day = held.reading.day
    reports = [day[o.source] for o in held.reading.telling.said if o.verb == "reports"]
    for one in held.reading.telling.told():
        if not one.recall and not one.amends and any(r < day[one.source] for r in reports):
            yield one.claim

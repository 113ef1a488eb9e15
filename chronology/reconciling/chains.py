"""Chains of plans: what one voice planned, with what it says itself that it moved or replaced.

Whose plan moved is told within a chain alone: another voice's plan moves nobody's.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import attrs

from chronology.reconciling.history import Alternatives, History, Voice, once
from chronology.reconciling.latest import not_replaced
from chronology.reconciling.moves import Moved, moves
from chronology.reconciling.outcomes import Came, outcome_of
from chronology.reconciling.slips import joint, moved_by
from chronology.reconciling.told import Told, is_before, is_vaguer
from chronology.vocabulary import Outcome


@once
def in_all(history: History) -> Came | None:
    """Return how the last plan lies to the first, in the chain that counts, where it moved.

    That is the chain of what binds, if it moved; else that of whoever planned first; else each
    other that moved.
    """
    moved = moves(history)
    of_moves = frozenset(move.new.voice for move in moved)
    binding = frozenset(told.voice for plans in history.binding for told in plans.told)
    first = frozenset(told.voice for told in history.baseline.told)
    chains = [chain for chain in _chains(history, moved) if of_moves & _voices(chain)]
    for counting in (binding, first, of_moves):
        own = [chain for chain in chains if counting & _voices(chain)]
        came = [one for chain in own if (one := _first_to_last(chain, moved)) is not None]
        if came:
            return _joint(came)
    return None


def _joint(came: Sequence[Came]) -> Came:
    outcomes = {one.outcome for one in came}
    return Came(
        outcome=outcomes.pop() if len(outcomes) == 1 else Outcome.CANNOT_TELL,
        slip=joint(one.slip for one in came),
        told=tuple(told for one in came for told in one.told),
    )


def _first_to_last(chain: History, moved: Sequence[Moved]) -> Came | None:
    last = chain.last or _last_looked_back_on(chain, moved)
    pairs = [(when, first) for when in last.whens for first in chain.baseline.whens]
    if not pairs:
        return None
    found = {outcome_of(first.counted, when.counted) for when, first in pairs}
    return Came(
        outcome=found.pop() if len(found) == 1 and last.whole else Outcome.CANNOT_TELL,
        slip=joint(moved_by(when, first) for when, first in pairs),
        told=last.told,
    )


def _last_looked_back_on(history: History, moved: Sequence[Moved]) -> Alternatives:
    """Return the last plans that a source tells beside what came of them, where one moved there.

    So a table does that has what was planned at first, what was forecast, and what was done.
    """
    told = [one for one in history.counting if one.looks_back and one.first.recall is None]
    own = {one for told_so in told for one in told_so.statements}
    is_known = any(not own.isdisjoint(move.new.statements) for move in moved)
    return Alternatives(told=not_replaced(told, by=told) if is_known else ())


def _chains(history: History, moved: Iterable[Moved]) -> Iterator[History]:
    """Yield the plans of each voice, together with those that some move joins to them."""
    voices = frozenset(told.voice for told in history.told)
    if len(voices) == 1:
        yield history
        return
    groups = [{voice} for voice in sorted(voices)]
    for move in moved:
        joined = {move.new.voice, *(told.voice for told in move.old)}
        together = [group for group in groups if group & joined]
        groups = [group for group in groups if group not in together]
        groups.append(joined.union(*together))
    for group in groups:
        yield _of_voices(history, group)


def _of_voices(history: History, voices: set[Voice]) -> History:
    own = tuple(told for told in history.told if told.voice in voices)
    held = frozenset(own)
    return attrs.evolve(
        history,
        told=own,
        recalled_as={plan: told for plan, told in history.recalled_as.items() if told in held},
        unknown=tuple(told for told in history.unknown if told.voice in voices),
    )


def _voices(chain: History) -> frozenset[Voice]:
    return frozenset(told.voice for told in chain.told)


def replaced(history: History) -> frozenset[Told]:
    """Return the plans in whose place another stands: a later one of their voice, or what amends.

    One that its voice only told again, or more vaguely, is not replaced. Nor is what binds, by
    what does not.
    """
    standing = [told for plans in history.binding for told in plans.told]
    bound = {one for told in standing for one in told.statements}
    own: dict[Voice, list[Told]] = defaultdict(list)
    for one in history.counting:
        own[one.voice].append(one)
    return frozenset(
        one
        for told in own.values()
        for one, is_moved in _replaced_in(told, history)
        if bound.isdisjoint(one.statements)
        and (is_moved or (one.binding and not any(_is_as(one, other) for other in standing)))
    )


def _replaced_in(told: Sequence[Told], history: History) -> Iterator[tuple[Told, bool]]:
    """Yield the plans of one voice, and whether it planned something else later."""
    live = [one for one in told if one.recall is None]
    later = {one.whens: one for one in live if history.replaces(one)}
    for one in live:
        yield (
            one,
            any(
                is_before(one, other) and not _is_as(one, other) and not is_vaguer(other, one)
                for other in later.values()
            ),
        )


def _is_as(one: Told, other: Told) -> bool:
    return {*one.whens} == {*other.whens}

"""The plans that a sentence on an outcome names, in words, and what came of each."""

from collections.abc import Iterator, Sequence

import attrs

from chronology.claims import Statement
from chronology.reconciling.history import Alternatives, History
from chronology.reconciling.outcomes import Came, came_of
from chronology.reconciling.plans import (
    cancelled_between,
    dates_in_words,
    denied_by,
    each_with_whose,
    of_other_voices,
)
from chronology.reconciling.slips import Limits
from chronology.reconciling.told import Told
from chronology.reconciling.world import Spoken
from chronology.slip import Slip
from chronology.vocabulary import Outcome

_FIRST, _RECORD, _THEN, _BINDING, _LAST = "first", "first on record", "then", "binding", "last"
_ANEW = "anew"  # the last, made when the one before it had been called off
_OTHERWISE = "otherwise"  # by another voice, which replaces nobody's plan
_WEIGHT = (  # which of several that are one plan is named
    _BINDING, _FIRST, _RECORD, _ANEW, _LAST, _THEN, _OTHERWISE,
)  # fmt: skip
_MOST_OTHERS = 3  # so many times are told that other voices planned; of more, the number of those
_AGAINST = {
    _FIRST: "the first plan",
    _RECORD: "the first on record",
    _THEN: "the plan after it",
    _BINDING: "what binds",
    _LAST: "the last plan",
    _ANEW: "the plan made anew",
}
_AS = {
    _FIRST: "as first planned",
    _RECORD: "as first on record",
    _THEN: "as planned then",
    _BINDING: "as was binding",
    _LAST: "as last planned",
    _ANEW: "as planned anew",
}


@attrs.frozen(kw_only=True)
class Part:
    """Plans that a sentence names.

    Attributes:
        labels: what they are: the first, what binds, the last.
        came: the plans, and what came of them.
        also: plans of other voices for the same time.
        by_voice: whether they are named by whose they are, as they are no part of one chain.
        off: what called off the plans before them, before they were made.
    """

    labels: tuple[str, ...]
    came: Came
    also: tuple[Told, ...] = ()
    by_voice: bool = False
    off: tuple[Statement, ...] = ()

    @property
    def label(self) -> str:
        """What they are above all."""
        return next(label for label in _WEIGHT if label in self.labels)

    @property
    def told(self) -> tuple[Told, ...]:
        """The plans, and those of others for the same time."""
        return *self.came.told, *self.also

    @property
    def names(self) -> str:
        """Whose plans they are."""
        return " and ".join(dict.fromkeys(one.by_name for one in self.told))

    @property
    def against(self) -> str:
        """What it is that was missed."""
        return f"the plan of {self.names}" if self.by_voice else _AGAINST[self.label]

    @property
    def as_planned(self) -> str:
        """That it was met."""
        return f"as planned by {self.names}" if self.by_voice else _AS[self.label]


def parts_of(history: History, came: Came, spoken: Spoken) -> list[Part]:
    """Return the first plans, those that bind and the last, each once.

    Where the last word is another voice's, it ends no chain: each other voice's is told then.
    """
    named = [(_FIRST, history.baseline), (_RECORD, history.on_record)]
    if not history.binding:
        named.append((_THEN, history.promised))
    named += [(_BINDING, plans) for plans in history.binding]
    others = _told_otherwise(history, [one for _, plans in named for one in plans.told])
    if not others:
        named.append((_LAST, history.last))
    parts: list[Part] = []
    for label, plans in named:
        if not plans or history.event is None:
            continue
        same = next((n for n, part in enumerate(parts) if _are_same(part.came, plans)), None)
        if same is None:
            parts.append(Part(labels=(label,), came=came_of(plans, history)))
        else:
            parts[same] = attrs.evolve(parts[same], labels=(*parts[same].labels, label))
    if others:
        return _with_what_called_off(_with_others(parts, others, history), spoken)
    hidden = [part for part in parts if part.labels == (_THEN,) and part.came.told != came.told]
    return _with_anew([part for part in parts if part not in hidden], history, spoken)


def _are_same(came: Came, plans: Alternatives) -> bool:
    return {*came.told} == {*plans.told}


def _told_otherwise(history: History, told: Sequence[Told]) -> list[tuple[Told, ...]]:
    """Return the last words of all other voices, by date, if the last plan is one of theirs.

    What amends a plan of the chain, as it names that, goes on with it, whoever says so.
    """
    chain = {statement.id for one in told for statement in one.statements}
    others = [one for one in of_other_voices(told, history) if chain.isdisjoint(one.amends)]
    if not history.last or not {*history.last.told} <= {*others}:
        return []
    by_date: dict[frozenset[Limits], list[Told]] = {}
    for one in others:
        by_date.setdefault(frozenset(one.whens), []).append(one)
    return [tuple(same) for same in by_date.values()]


def _with_others(
    parts: Sequence[Part], others: Sequence[tuple[Told, ...]], history: History
) -> list[Part]:
    """Return the parts of a chain, and what other voices planned; the same time with the first."""
    only = {_FIRST, _THEN} if history.promised else {_FIRST}  # none, where its voice called it off
    chain = [attrs.evolve(part, by_voice=only <= {*part.labels}) for part in parts]
    apart: list[Part] = []
    for told in others:
        whens = {when for one in told for when in one.whens}
        same = next((n for n, part in enumerate(chain) if _whens(part) == whens), None)
        if same is None:
            came = came_of(Alternatives(told=told), history)
            apart.append(Part(labels=(_OTHERWISE,), came=came, by_voice=True))
        else:
            chain[same] = attrs.evolve(chain[same], also=told)
    return [*chain, *apart]


def _whens(part: Part) -> set[Limits]:
    return {when for one in part.came.told for when in one.whens}


def _with_anew(parts: list[Part], history: History, spoken: Spoken) -> list[Part]:
    """Return parts, with the plan made anew, when those before it had been called off."""
    if len(parts) == 1 or not parts or _LAST not in parts[-1].labels:
        return _with_what_called_off(parts, spoken)
    *chain, last = parts
    old = [one for part in chain for one in part.told]
    off = cancelled_between(spoken, old, last.told)
    for told in _made_between(old, last, history):
        first_off = cancelled_between(spoken, old, [told])
        if first_off:
            came = came_of(Alternatives(told=(told,)), history)
            again = tuple(one for one in off if one not in first_off)
            anew = Part(labels=(_ANEW,), came=came, off=first_off)
            return [*chain, anew, attrs.evolve(last, off=again)]
    labels = (*last.labels, *([_ANEW] if off else []))
    return [*chain, attrs.evolve(last, labels=labels, off=off)]


def _made_between(old: Sequence[Told], last: Part, history: History) -> list[Told]:
    """Return what the voice of the last plan planned after some plans, and before the last."""
    since, until = max(one.by for one in old), min(one.since for one in last.told)
    voices = {one.voice for one in last.told}
    return [
        one
        for one in history.counting
        if one.recall is None and one.voice in voices and since < one.since and one.by < until
    ]


def _with_what_called_off(parts: list[Part], spoken: Spoken) -> list[Part]:
    """Return parts, the last with what called off all others before it was made."""
    if len(parts) == 1 or not parts:
        return parts
    *before, last = parts
    told = [one for part in before for one in part.told]
    return [*before, attrs.evolve(last, off=cancelled_between(spoken, told, last.told))]


def planned_in_words(parts: Sequence[Part], *, begin: bool) -> str:
    """Return the plans as they stand behind "planned": each with whose it is, if several."""
    if len(parts) == 1:
        told = parts[0].told
        binding = "and binding " if _BINDING in parts[0].labels else ""
        in_words = each_with_whose if _are_of_several(told) else dates_in_words
        return f"{binding}{in_words(told, begin=begin)}"
    others = [part for part in parts if part.labels == (_OTHERWISE,)]
    folded = others[:-_MOST_OTHERS]
    said = []
    for part in parts:
        said += [f"cancelled ({denied_by(part.off)})"] if part.off else []
        if part not in folded:
            labels = _labels_in_words(part, is_chain=not others)
            said.append(f"{labels}{each_with_whose(part.told, begin=begin)}")
    if folded:
        number = len({one.voice for part in folded for one in part.told})
        said.append(f"and by {number} {'other' if number == 1 else 'others'} for other times")
    return ", ".join(said)


def _are_of_several(told: Sequence[Told]) -> bool:
    """Say whether several voices planned different times."""
    return len({one.voice for one in told}) > 1 and len({one.whens for one in told}) > 1


def by_each_voice(parts: Sequence[Part], history: History) -> tuple[str, ...]:
    """Return what came of each plan, where several voices planned at once; else nothing."""
    told = parts[0].came.told if len(parts) == 1 else ()
    if not _are_of_several(told):
        return ()
    return tuple(_kept_by_voice(one.by_name, came) for one, came in _each_came(told, history))


def missed_by_each_voice(parts: Sequence[Part], history: History) -> Iterator[Came]:
    """Yield what was missed of what several voices planned at once."""
    if by_each_voice(parts, history):
        for _, came in _each_came(parts[0].came.told, history):
            if came.outcome in {Outcome.LATE, Outcome.EARLY}:
                yield came


def _each_came(told: Sequence[Told], history: History) -> Iterator[tuple[Told, Came]]:
    for one in told:
        yield one, came_of(Alternatives(told=(one,)), history)


def _kept_by_voice(name: str, came: Came) -> str:
    said = _kept_in_words(came, None, several=False)[0]
    joint = {Outcome.MET: "by", Outcome.CANNOT_TELL: "for"}.get(came.outcome, "against the plan of")
    return f"{said} {joint} {name}"


def _labels_in_words(part: Part, *, is_chain: bool) -> str:
    """Return what plans are, without what is said by something else."""
    redundant = {_RECORD} if _FIRST in part.labels else set()
    redundant |= {_LAST} if _ANEW in part.labels else set()
    if not is_chain and (part.by_voice or {_THEN, _BINDING} & {*part.labels}):
        redundant |= {_FIRST, _RECORD}
    labels = [label for label in part.labels if label != _THEN and label not in redundant]
    if _FIRST in redundant and labels == [_BINDING]:
        return "and binding "
    said = " and ".join(labels or ([] if part.by_voice else [_THEN]))
    return f"{said} " if said else ""


def verdicts(parts: Sequence[Part], came: Came, depends: str) -> Iterator[str]:
    """Yield what came of the plans: first of those that decide, then of the others.

    Of plans by which it is as late, all are named behind one slip; what depends on which report
    is right stands behind what cannot be told.
    """
    against: dict[tuple[str, Outcome], list[str]] = {}
    for outcome, said, plan in _kept_each(parts, came):
        against.setdefault((said, outcome), []).extend([plan] if plan else [])
    for (said, outcome), plans in against.items():
        more = f": {depends}" if depends and outcome is Outcome.CANNOT_TELL else ""
        yield f"{said} against {' and '.join(plans)}" if plans else f"{said}{more}"


def _kept_each(parts: Sequence[Part], came: Came) -> Iterator[tuple[Outcome, str, str]]:
    """Yield what came of each plan, in words, and against what, as in `_kept_in_words`."""
    deciding = [part for part in parts if {*part.came.told} <= {*came.told}]
    own = next((part for part in deciding if part.came.outcome is came.outcome), None)
    several = sum(_BINDING in part.labels for part in parts) > 1
    own_label = None if len(parts) == 1 else own
    yield came.outcome, *_kept_in_words(came, own_label, several=several)
    for part in parts:
        if part is not own and part.came.outcome is not Outcome.CANNOT_TELL:
            yield part.came.outcome, *_kept_in_words(part.came, part, several=several)


def _kept_in_words(came: Came, part: Part | None, *, several: bool) -> tuple[str, str]:
    """Return what came of plans, and if there are others, of which: of several that bind, whose.

    Against which it was late stands apart: `late by 3 days`, `the first plan`.
    """
    is_own = part is not None and several and part.label == _BINDING
    whom = f" ({part.names})" if part is not None and is_own else ""
    against = "" if part is None else f"{part.against}{whom}"
    match came.outcome:
        case Outcome.MET:
            return "as planned" if part is None else f"{part.as_planned}{whom}", ""
        case Outcome.LATE:
            return f"late {slip_in_words(came.slip)}", against
        case Outcome.EARLY:
            return f"early {slip_in_words(-came.slip)}", against
    return _CANNOT_TELL, ""


_CANNOT_TELL = "cannot tell whether in time"


def slip_in_words(by: Slip) -> str:
    """Return a slip as it stands behind "late" or "slipped"."""
    return "within the day" if by == Slip(least=0, most=0) else str(by)

"""What the clause reader finds: the words that govern others, and what a time belongs to."""

from collections.abc import Iterator
from enum import Enum, auto

import attrs

from chronology.vocabulary import Attachment, Governing

_TURNING = frozenset(
    {
        Governing.NEGATION,
        Governing.FAILURE,
        Governing.DENIAL,
        Governing.FALSITY,
        Governing.CONDITION,
        Governing.PLAN,
        Governing.ATTEMPT,
        Governing.QUESTION,
        Governing.COUNTERFACTUAL,
        Governing.UNSAID,
    }
)
_DENYING = frozenset({Governing.NEGATION, Governing.FAILURE, Governing.DENIAL, Governing.FALSITY})


class Denies(Enum):
    """Whether words that deny what somebody told deny that it was told."""

    YES = auto()
    MAYBE = auto()
    NO = auto()


NOT_SAID = frozenset({Governing.NEGATION, Governing.FAILURE})
"""What tells that something was not said."""

_UNPROVED = frozenset({Governing.PLAN, Governing.ATTEMPT, Governing.FAILURE, Governing.NEGATION})


@attrs.frozen(kw_only=True)
class Governor:
    """Words that govern others.

    Attributes:
        kind: what they make of what they govern.
        start: the code point of the text at which they begin.
        end: the code point after the last of them.
        words: the words as the text has them.
        is_done: whether they tell of something done themselves: "*voted to* close the school".
        is_vague: whether it is unknown how far they reach, and they may govern nothing here.
        denies_telling: of what denies a stretch that tells what somebody told, whether it denies
            the telling: "He *told* her that it was clean. It was not".
    """

    kind: Governing
    start: int
    end: int
    words: str
    is_done: bool = False
    is_vague: bool = False
    denies_telling: Denies = Denies.YES

    @property
    def turns(self) -> bool:
        """Whether what is governed so has not been told as a fact."""
        return self.kind in _TURNING

    @property
    def denies(self) -> bool:
        """Whether what is governed so is told not to be."""
        return self.kind in _DENYING


def of_the_telling(one: Governor) -> Governor | None:
    """Return what words make of a telling, whatever they make of what was told; or `None`."""
    if one.denies_telling is Denies.NO:
        return None
    is_open = one.denies_telling is Denies.MAYBE
    return attrs.evolve(one, kind=Governing.HEDGE) if is_open else one


@attrs.frozen(kw_only=True)
class Governors:
    """All that governs a stretch of text, the nearest first; double negations are resolved.

    Attributes:
        found: the words that govern, after those that cancel each other are left out.
        tells_besides: whether the stretch tells of something else in a clause of its own, which
            they do not govern.
        verb: where the verb begins that they govern; `None` if the stretch has none of its own.
    """

    found: tuple[Governor, ...] = ()
    tells_besides: bool = False
    verb: int | None = None

    def of(self, *kinds: Governing) -> Governor | None:
        """Return the nearest governor of one of these kinds."""
        return next((one for one in self.found if one.kind in kinds), None)

    @property
    def turning(self) -> Governor | None:
        """The nearest words by which what is governed is not told as a fact."""
        return next((one for one in self.found if one.turns), None)

    @property
    def denying(self) -> Governor | None:
        """The nearest words by which what is governed is told not to be."""
        return next((one for one in self.found if one.denies), None)

    @property
    def doubting(self) -> Governor | None:
        """The nearest words by which what is governed is left open: "may have"."""
        doubts = (one for one in self.found if one.kind is Governing.HEDGE)
        return next((one for one in doubts if not one.is_vague), None)


@attrs.frozen(kw_only=True)
class Attached:
    """What a time belongs to.

    Attributes:
        kind: whether that is the telling, another thing, or what is told.
        verb: the code point at which its verb begins; `None` if none was found.
        words: the verb.
        in_relative: whether its clause is a relative one.
        is_done: whether it tells what was done, and nothing that was only to come.
        is_put_off: whether it tells to when something was put: "set for", "moved to".
        is_meant_for: whether it tells for when something was meant: "the run planned for 3 May".
        is_compared: whether something is only compared with it: "the lowest level since 2003".
        is_of_either: whether it may as well be that of a noun before it: "spoke of the fire on".
        is_of_what_may_come: whether it may be that of a thing to come which its verb arranges, or
            speaks of: "approved the launch on 3 June".
        is_main: whether its verb is the main one: "*said* on 3 May that it had closed".
        is_saying: whether the event is that it was said, and not what was said.
    """

    kind: Attachment
    verb: int | None = None
    words: str = ""
    in_relative: bool = False
    is_done: bool = False
    is_put_off: bool = False
    is_meant_for: bool = False
    is_compared: bool = False
    is_of_either: bool = False
    is_of_what_may_come: bool = False
    is_main: bool = False
    is_saying: bool = False


def as_unshown(found: list[Governor]) -> Iterator[Governor]:
    """Yield what makes a proof one that is yet to come: "*must* prove that", "*to* show that"."""
    for one in found:
        if one.kind in _UNPROVED:
            yield attrs.evolve(one, kind=Governing.UNSAID)


def as_hedges(found: list[Governor]) -> Iterator[Governor]:
    """Yield negations as the doubts that they raise where it is unknown how far they reach."""
    for one in found:
        if one.kind in NOT_SAID or one.kind is Governing.HEDGE:
            is_vague = one.is_vague or one.kind is not Governing.HEDGE
            yield attrs.evolve(one, kind=Governing.HEDGE, is_vague=is_vague)

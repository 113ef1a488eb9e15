"""Whether a length in a sentence counts from now: what else its words may mean."""

import re
from enum import StrEnum
from functools import cached_property

import attrs

from chronology.vocabulary import GapOf

_BESIDE = 64  # code points looked at behind a length
_NOTHING = "(?!)"
_FROM_EACH = ("others", "generic")


class LengthDoubt(StrEnum):
    """What a length may be that is no time from now."""

    OTHER = "it counts from what these words do not date"
    LASTING = "it may say how long that takes"
    ROUGH = "it is only roughly known"
    TOLD = "it counts from when that was said or planned"


class LengthKind(StrEnum):
    """What sort of length it is: a deadline, told in hours, said to begin now, or none of these."""

    DEADLINE = "within"
    CLOCK = "hours"
    NEXT = "next"
    PLAIN = "in"


@attrs.frozen(kw_only=True, slots=False)
class LengthWords:
    """Words of a sentence that keep a length in it from counting from now; patterns.

    Attributes:
        later_of: words behind it by which it counts from the last of several ("the later of").
        earlier_of: the same of the first of them.
        if_later: words beside it by which another time may count instead ("or, if later").
        others: words anywhere that name what a deadline counts from ("upon receipt, … within").
        others_before: those that do so of any length behind them ("once approved, … in").
        generic: duties that arise again and again ("shall pay invoices"): a deadline counts from
            each occasion.
        modals: verbs that bring the one that a length belongs to; what stands before the last of
            them before a length does not concern it.
        comparing: words between the two that tell how often, or which of several ("the first").
        lasting: verbs there that take so long ("cover", "build").
        transitive: the begin of these words where a verb has an object ("will empty the basin"):
            unless it comes at a moment, a length tells how long that takes.
        moments: words of what comes at a moment; without one, hours tell how long.
        abilities: modals that tell what can be done, and not when.
        lasting_before: words directly before a length that tell how long ("for").
        rough_before: words directly before it that make it a rough one.
        rough_behind: the same directly behind it ("or so").
        told: modals of what was planned in the past ("was to").
        told_before: verbs of saying before such a modal that put it farther back ("had said").
        would: modals of what was said, as it was said.
    """

    later_of: str = _NOTHING
    earlier_of: str = _NOTHING
    if_later: str = _NOTHING
    others: str = _NOTHING
    others_before: str = _NOTHING
    generic: str = _NOTHING
    modals: str = _NOTHING
    comparing: str = _NOTHING
    lasting: str = _NOTHING
    transitive: str = _NOTHING
    moments: str = _NOTHING
    abilities: str = _NOTHING
    lasting_before: str = _NOTHING
    rough_before: str = _NOTHING
    rough_behind: str = _NOTHING
    told: str = _NOTHING
    told_before: str = _NOTHING
    would: str = _NOTHING

    def doubt(self, sentence: str, start: int, end: int, *, kind: LengthKind) -> LengthDoubt | None:
        """Return what else than a time from now a length may be; `None` if it is nothing else.

        Args:
            sentence: its sentence.
            start: where the length begins in it.
            end: the code point after it.
            kind: what sort of length it is.
        """
        before, behind = sentence[:start], sentence[end:]
        of_verb, modal = self._of_verb(before)
        is_other = self._finds("others_before", before)
        around = f"{before} | {behind}"
        is_limit = kind is LengthKind.DEADLINE
        if is_other or (is_limit and any(self._finds(one, around) for one in _FROM_EACH)):
            return LengthDoubt.OTHER
        is_told = self._finds("would", modal) and self._finds("told_before", before)
        if is_told or self._finds("told", modal):
            return LengthDoubt.TOLD
        is_rough = self._patterns["rough_behind"].match(behind[:_BESIDE]) is not None
        if is_rough or self._finds("rough_before", before):
            return LengthDoubt.ROUGH
        is_lasting = self._finds("lasting_before", before)
        if kind in {LengthKind.PLAIN, LengthKind.CLOCK}:
            is_lasting |= self._lasts(of_verb, modal)
        if kind is LengthKind.CLOCK:
            is_lasting |= not self._finds("moments", sentence)
        return LengthDoubt.LASTING if is_lasting else None

    def _lasts(self, of_verb: str, modal: str) -> bool:
        """Say whether the verb of a length tells how long something takes, or how often."""
        if any(self._finds(one, of_verb) for one in ("comparing", "lasting")):
            return True
        done = self._patterns["transitive"].search(of_verb)
        takes_time = done is not None and not self._finds("moments", done["verb"])
        return takes_time or self._finds("abilities", modal)

    def of_several(self, sentence: str, end: int) -> GapOf:
        """Return from which of several events a length counts that ends at a place."""
        behind = sentence[end : end + 4 * _BESIDE]
        if self._finds("later_of", behind):
            return GapOf.LATER
        return GapOf.EARLIER if self._finds("earlier_of", behind) else GapOf.EACH

    def is_one_of_several(self, sentence: str, start: int, end: int, *, named: bool) -> bool:
        """Say whether a length counts only if it, or another time, is the later or the earlier.

        Args:
            sentence: its sentence.
            start: where the length begins in it.
            end: the code point after it.
            named: whether all of what it counts from is named, of which it may say so itself.
        """
        before, behind = sentence[max(0, start - 4 * _BESIDE) : start], sentence[end:]
        behind = behind[: 4 * _BESIDE]
        ways = ("later_of", "earlier_of", "if_later")
        beside = before if named else f"{before} | {behind}"
        return any(self._finds(way, beside) for way in ways)

    def is_told_so(self, sentence: str, start: int) -> bool:
        """Say whether the verb of a length repeats what somebody said: "would open in a week"."""
        return self._finds("would", self._of_verb(sentence[:start])[1])

    def _of_verb(self, before: str) -> tuple[str, str]:
        """Return the words from the last modal to a length, and that modal; all, if none."""
        modals = [*self._patterns["modals"].finditer(before)]
        return (before[modals[-1].end() :], modals[-1][0]) if modals else (before, "")

    def _finds(self, name: str, text: str) -> bool:
        return self._patterns[name].search(text) is not None

    @cached_property
    def _patterns(self) -> dict[str, re.Pattern[str]]:
        return {
            field.name: re.compile(getattr(self, field.name)) for field in attrs.fields(type(self))
        }


NO_LENGTH_WORDS = LengthWords()

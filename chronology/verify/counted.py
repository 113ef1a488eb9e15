"""What the lengths in a claim's words give: a time from when it was said, or from another event."""

import attrs

from chronology.claims import Derivation
from chronology.expressions import TimeExpression
from chronology.languages import LengthDoubt
from chronology.verify.case import Case
from chronology.verify.gaps import Told, derived, told_by
from chronology.verify.lengths import Length, leans, lengths_of, said
from chronology.verify.words import TimeWords
from chronology.vocabulary import Modality

_REMEDIES = {
    LengthDoubt.OTHER: "name that event as `after` or `before`",
    LengthDoubt.TOLD: "say when as `stated`",
    LengthDoubt.LASTING: "quote words that name the day",
    LengthDoubt.ROUGH: "quote words that name the day",
}


@attrs.frozen(kw_only=True)
class Counted:
    """What the lengths in a claim's words give.

    Attributes:
        told: how far they put it from the events that the claim names.
        ahead: those that count from when it was said.
        faulty: those with which something is wrong.
        doubtful: those of which it is open, or that count from what is not named.
    """

    told: Told = attrs.field(factory=Told)
    ahead: tuple[Length, ...] = ()
    faulty: tuple[Length, ...] = ()
    doubtful: tuple[Length, ...] = ()

    @classmethod
    def of(cls, words: TimeWords, case: Case) -> "Counted":
        """Return what the lengths in a claim's words give; of none but plans a date."""
        is_plan = case.claim.modality is Modality.PLANNED
        if not is_plan and case.claim.gap is None:
            return cls()
        lengths = lengths_of(case)
        told = told_by(lengths, case)
        if not is_plan or words.moves or words.around:
            return cls(told=told)
        return cls(
            told=told,
            ahead=tuple(one for one in lengths if one.doubt is None and _is_ahead(one, case)),
            faulty=tuple(one for one in lengths if one.time.fault),
            doubtful=tuple(one for one in lengths if one.doubt is not None),
        )

    def without_leaning(self, words: TimeWords) -> TimeWords:
        """Return a claim's time words without those that only say how far it is from another."""
        if self.told.gap is None or not self.told.words:
            return words
        own = tuple(one for one in words.own if not _is_only_far(one))
        return words if own == words.own else attrs.evolve(words, own=own)

    def leaning_on(self, case: Case) -> Derivation | None:
        """Return how a plan follows from the event on which it leans; `None` if on none."""
        is_plan = case.claim.modality is Modality.PLANNED
        if is_plan and self.told.gap is not None and self.told.words:
            return derived(self.told, case)
        if is_plan and self.told.lacking:
            rule = "plan-without-a-date"
            return Derivation(rule=rule, words=self.told.words, basis=self.told.lacking, span=None)
        return None


def remedy_of(length: Length, case: Case) -> str:
    """Return what helps where a length gives no date; no item can name another event."""
    doubt = length.doubt or LengthDoubt.ROUGH
    return _REMEDIES[doubt if case.has_ledger else LengthDoubt.ROUGH]


def _is_ahead(length: Length, case: Case) -> bool:
    """Say whether a length ends at a known time, and not before it was said."""
    span, when = length.time.span, said(case)
    if span is None or when is None or span.latest is None or length.time.fault is not None:
        return False
    return span.earliest is not None and not span.definitely_before(when)


def _is_only_far(one: TimeExpression) -> bool:
    return one.offset is not None and leans(one)

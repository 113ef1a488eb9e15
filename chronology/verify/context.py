"""What governs the quoted words in their own sentence: the source's words, where they stand.

Exact words cut off from the "not", "if" or "is expected to" that governs them are no evidence
for what is entered. Words inside the quote count as those outside it do; only the finding is
called otherwise.
"""

import attrs

from chronology.claims import Claim
from chronology.languages import Governor, Governors
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.verify.moods import denied, said_otherwise
from chronology.verify.words import TimeWords
from chronology.vocabulary import Governing, Modality

_OUTSIDE, _INSIDE = "quote-out-of-context", "modality-mismatch"
_WEAK = (Governing.HEDGE, Governing.QUANTITY)
# What the context makes of the words, as readers are told it.
_MADE: dict[Governing, str] = {
    Governing.NEGATION: "denied",
    Governing.FAILURE: "not done",
    Governing.DENIAL: "denied",
    Governing.FALSITY: "denied",
    Governing.CONDITION: "conditional",
    Governing.PLAN: "planned",
    Governing.ATTEMPT: "attempted",
    Governing.QUESTION: "asked",
    Governing.COUNTERFACTUAL: "not so",
    Governing.HEDGE: "not certain",
    Governing.QUANTITY: "true of some only",
}
# "Failed to pay", "could not agree" may be the very event that is reported.
_EVENTS_THEMSELVES = frozenset({Governing.FAILURE, Governing.ATTEMPT})
_AHEAD = frozenset({Modality.PLANNED, Modality.PENDING, Modality.CANCELLED})


@attrs.frozen(kw_only=True)
class Governed:
    """Words by which a quote says something else than the claim is entered for.

    Attributes:
        words: the words.
        made: what they make of it.
        code: the code of the finding, which tells whether they stand in the quote.
        turns: whether the claim cannot stand so, or is only weaker than it looks.
    """

    words: str
    made: str
    code: str
    turns: bool

    def __str__(self) -> str:
        place = "its words say" if self.code == _INSIDE else "its sentence says"
        return f"{place} “{self.words}”: {self.made}"


def governed(case: Case, times: TimeWords, *, is_dated: bool) -> Governed | None:
    """Return what turns or weakens a claim's quote where it stands; `None` for nothing.

    What governs the verb that has the claim's time counts as what governs the quote.

    Args:
        case: the claim, its quotes looked for.
        times: the time words of the claim.
        is_dated: whether its date holds; where it does not, that comes first.
    """
    found = _by_the_sentence(case) or _by_the_time(case, times)
    return found or _by_the_words(case.claim, is_dated=is_dated)


def _by_the_words(claim: Claim, *, is_dated: bool) -> Governed | None:
    """Return the words of a quote that say it in another mood, whatever its verbs."""
    if denying := denied(claim):
        return Governed(words=denying, made="denied", code=_INSIDE, turns=True)
    if is_dated and (saying := said_otherwise(claim)):
        made = "planned" if claim.modality is Modality.REPORTED else "reported"
        return Governed(words=saying, made=made, code=_INSIDE, turns=True)
    return None


def _by_the_time(case: Case, times: TimeWords) -> Governed | None:
    """Return what governs the verb that has the claim's time: "says it will open on 3 May"."""
    document, reader = case.source.document, reader_of(case.source)
    at = times.verb
    if document is None or reader is None or at is None or at.verb is None:
        return None
    if at.in_relative or case.claim.modality is not Modality.REPORTED:
        return None
    found = reader.governors(document.text, at.verb, at.verb + len(at.words))
    turning = found.turning
    if turning is None or turning.kind in _EVENTS_THEMSELVES:
        return None
    return Governed(words=turning.words, made=_MADE[turning.kind], code=_INSIDE, turns=True)


def _by_the_sentence(case: Case) -> Governed | None:
    quote = case.evidence[0]
    document, reader = case.source.document, reader_of(case.source)
    if document is None or reader is None or quote.start is None or quote.end is None:
        return None
    found = reader.governors(document.text, quote.start, quote.end)
    outer, turns = _against(case.claim.modality, found)
    if outer is None:
        return None
    is_inside = quote.start <= outer.start and outer.end <= quote.end
    is_its_own = outer.kind in _EVENTS_THEMSELVES or case.claim.modality is Modality.PENDING
    if is_inside and (found.tells_besides or is_its_own):
        return None
    code = _INSIDE if is_inside else _OUTSIDE
    return Governed(words=outer.words, made=_MADE[outer.kind], code=code, turns=turns)


def _against(modality: Modality, found: Governors) -> tuple[Governor | None, bool]:
    """Return the words that stand against a claim's modality, and whether they turn it round."""
    if modality is Modality.REPORTED:
        if (turning := found.turning) is not None:
            return turning, True
        return found.of(*_WEAK), False
    if modality in _AHEAD:
        if (denying := found.denying or found.of(Governing.COUNTERFACTUAL)) is not None:
            return denying, True
        weak = (Governing.CONDITION, *(() if modality is Modality.PLANNED else _WEAK))
        return found.of(*weak), False
    return None, False

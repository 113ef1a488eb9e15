"""What governs the quoted words in their own sentence: the source's words, where they stand.

Exact words cut off from the "not", "if" or "is expected to" that governs them are no evidence
for what is entered. Words inside the quote count as those outside it do; only the finding is
called otherwise.
"""

import attrs

from chronology.languages import Governor, Governors, Reader, readers
from chronology.sources import Source
from chronology.verify.case import Case
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
        governor: the words.
        code: the code of the finding, which tells whether they stand in the quote.
        turns: whether the claim cannot stand so, or is only weaker than it looks.
    """

    governor: Governor
    code: str
    turns: bool

    def __str__(self) -> str:
        made = _MADE[self.governor.kind]
        place = "its words say" if self.code == _INSIDE else "its sentence says"
        return f"{place} “{self.governor.words}”: {made}"


def governed(case: Case) -> Governed | None:
    """Return what turns or weakens a claim's quote where it stands; `None` for nothing."""
    quote = case.evidence[0]
    document, reader = case.source.document, _reader_of(case.source)
    if document is None or reader is None or quote.start is None or quote.end is None:
        return None
    found = reader.governors(document.text, quote.start, quote.end)
    outer, turns = _against(case.claim.modality, found)
    if outer is None:
        return None
    is_inside = quote.start <= outer.start and outer.end <= quote.end
    if is_inside and (found.tells_besides or outer.kind in _EVENTS_THEMSELVES):
        return None
    return Governed(governor=outer, code=_INSIDE if is_inside else _OUTSIDE, turns=turns)


def _reader_of(source: Source) -> Reader | None:
    return readers().get(source.language.partition("-")[0].lower())


def _against(modality: Modality, found: Governors) -> tuple[Governor | None, bool]:
    """Return the words that stand against a claim's modality, and whether they turn it round."""
    if modality is Modality.REPORTED:
        if (turning := found.turning) is not None:
            return turning, True
        return found.of(*_WEAK), False
    if modality in _AHEAD:
        if (denying := found.denying or found.of(Governing.COUNTERFACTUAL)) is not None:
            return denying, True
        return found.of(Governing.CONDITION), False
    return None, False

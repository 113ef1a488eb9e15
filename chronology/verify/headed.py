"""What the heading under which a quote stands makes of it: "# Myths", "Planned", "Cancelled".

A heading is farther from a quote than its sentence is, and what stands under it may go beyond it.
So it leaves open whether the words are so, and the claim does not count.
"""

from chronology.claims import Context
from chronology.languages import Governor, heading_above
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.vocabulary import ContextPlace, Governing, Modality, PartKind

_MADE = {
    Governing.FALSITY: "told as not true",
    Governing.NEGATION: "told as not done",
    Governing.PLAN: "planned",
    Governing.HEDGE: "not certain",
}
_UNDONE = frozenset({Governing.FALSITY, Governing.NEGATION})
_AGAINST: dict[Modality, frozenset[Governing]] = {
    Modality.REPORTED: frozenset(_MADE),
    Modality.PLANNED: _UNDONE,
    Modality.PENDING: _UNDONE,
    Modality.CANCELLED: frozenset({Governing.FALSITY, Governing.HEDGE}),
}


def with_its_heading(case: Case, context: Context | None) -> Context | None:
    """Return what stands against a claim: what its sentence says, or else the heading above.

    Args:
        case: the claim, its quotes looked for.
        context: what turns or weakens its quote in its sentence.
    """
    is_decided = context is not None and (context.turns or context.doubts)
    if is_decided or case.claim.takes_back:
        return context
    found = _heading(case)
    if found is None or found.kind not in _AGAINST.get(case.claim.modality, frozenset()):
        return context
    return Context(
        words=found.words,
        start=found.start,
        end=found.end,
        made=_MADE[found.kind],
        inside=False,
        turns=False,
        doubts=True,
        place=ContextPlace.HEADING if _is_above(found, case) else ContextPlace.SENTENCE,
    )


def _is_above(found: Governor, case: Case) -> bool:
    """Say whether words stand in a line above that of a quote."""
    document, start = case.source.document, case.evidence[0].start
    return document is not None and "\n" in document.legible[found.end : start]


def _heading(case: Case) -> Governor | None:
    quote, document, reader = case.evidence[0], case.source.document, reader_of(case.source)
    if document is None or reader is None or quote.start is None or document.rows is not None:
        return None
    whole = document.whole
    if whole is not None and case.part is not None and case.part.kind is PartKind.SECTION:
        document = whole  # a page's heading may stand outside what it sets off
    return heading_above(document.legible, quote.start, reader.grammar)

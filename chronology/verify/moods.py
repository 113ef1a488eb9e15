"""Whether the words of a plan only report: "was opened" alone is no plan."""

from functools import lru_cache

from chronology import expressions
from chronology.claims import Claim
from chronology.expressions import Cue, Tense
from chronology.vocabulary import Modality


def report_in(claim: Claim, words: str) -> Cue | None:
    """Return the words by which what a claim quotes for a plan reports; `None` if none do.

    A quote may speak of other things in the same breath. Only where no word of it is one of
    plans, or looks ahead, do those of reports count.

    Args:
        claim: the claim.
        words: the words that it quotes, as the source has them.
    """
    if claim.modality is not Modality.PLANNED or claim.modality_quote is not None:
        return None
    cues = _cues(words)
    firm = [cue for cue in cues if cue.firm]
    if not firm or any(cue.modality is not Modality.REPORTED for cue in cues):
        return None
    return None if expressions.looks(words, Tense.FUTURE) else firm[0]


@lru_cache(maxsize=8)
def _cues(words: str) -> tuple[Cue, ...]:
    return expressions.cues(words, 0, len(words))

"""Whether the words of a claim speak in its mood: a plan alone is no report, nor the reverse."""

from functools import lru_cache

from chronology import expressions
from chronology.claims import Claim
from chronology.expressions import Cue, Tense
from chronology.vocabulary import Modality


def said_otherwise(claim: Claim, words: str) -> Cue | None:
    """Return what says in another mood what a claim quotes; `None` if nothing does.

    A quote may speak of other things in the same breath. Only where no word of it has the
    claim's own mood, or looks the claim's way, do the words of another one count.

    Args:
        claim: the claim.
        words: the words that it quotes, as the source has them.
    """
    cues = _cues(words)
    if claim.modality is Modality.REPORTED:
        return _only(Modality.PLANNED, cues, words, not_looking=Tense.PAST)
    if claim.modality is Modality.PLANNED and claim.modality_quote is None:
        return _only(Modality.REPORTED, cues, words, not_looking=Tense.FUTURE)
    return None


@lru_cache(maxsize=8)
def _cues(words: str) -> tuple[Cue, ...]:
    return expressions.cues(words, 0, len(words))


def _only(
    modality: Modality, cues: tuple[Cue, ...], words: str, *, not_looking: Tense
) -> Cue | None:
    """Return the first firm cue, if all are of one mood and no verb looks the other way."""
    firm = [cue for cue in cues if cue.firm]
    if not firm or any(cue.modality is not modality for cue in cues):
        return None
    return None if expressions.looks(words, not_looking) else firm[0]

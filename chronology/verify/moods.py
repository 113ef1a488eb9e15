"""Whether the words of a claim speak in its mood: a denial or a plan alone is no report."""

from functools import lru_cache

from chronology import expressions
from chronology.claims import Claim
from chronology.expressions import Cue, Tense
from chronology.vocabulary import Modality


def denied(claim: Claim) -> str:
    """Return the words by which a report denies what it is entered for, or puts it off.

    In doubt none: a quote that tells of something else besides may be entered for that.
    """
    if claim.modality is not Modality.REPORTED:
        return ""
    words = claim.quote.exact
    denials = (cue for cue in _cues(words) if _denies(cue))
    alone = (cue.words for cue in denials if not expressions.tells_besides(words, cue))
    return next(alone, "")


def said_otherwise(claim: Claim) -> str:
    """Return the words of a claim's quote that say it in another mood; empty if none do.

    A quote may speak of other things in the same breath. Only where no word of it has the
    claim's own mood, or looks the claim's way, do the words of another one count.
    """
    words = claim.quote.exact
    cues = _cues(words)
    if claim.modality is Modality.REPORTED:
        return _only(Modality.PLANNED, cues, words, not_looking=Tense.PAST)
    if claim.modality is Modality.PLANNED and claim.modality_quote is None:
        return _only(Modality.REPORTED, cues, words, not_looking=Tense.FUTURE)
    return ""


@lru_cache(maxsize=8)
def _cues(words: str) -> tuple[Cue, ...]:
    return expressions.cues(words, 0, len(words))


def _denies(cue: Cue) -> bool:
    is_not_yet = cue.modality is Modality.PENDING and "yet" in cue.words
    return cue.firm and (cue.modality is Modality.DENIED or is_not_yet)


def _only(modality: Modality, cues: tuple[Cue, ...], words: str, *, not_looking: Tense) -> str:
    """Return the first firm cue, if all are of one mood and no verb looks the other way."""
    firm = [cue.words for cue in cues if cue.firm]
    if not firm or any(cue.modality is not modality for cue in cues):
        return ""
    return "" if expressions.looks(words, not_looking) else firm[0]

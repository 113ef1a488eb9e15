"""What another voice denies behind a quote: it is that voice's, and a claim of its own."""

import attrs

from chronology.languages import Governor, Governors
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.verify.speaker_names import Speaker
from chronology.verify.speakers import (
    denying,
    is_somebody_else,
    sayings_of,
    subjects_of,
    without_tellers,
)
from chronology.vocabulary import Governing

_DENYING = frozenset({Governing.NEGATION, Governing.DENIAL})


def in_its_voice(case: Case, governors: Governors) -> Governors:
    """Return what governs a quote, without what another voice denies in the sentence behind.

    "The bridge opened, *the mayor said*. The bridge was not opened, *the engineer said*": of the
    mayor the first holds. So it is only where the words name the speaker entered, and another.

    Args:
        case: the claim, its quotes looked for.
        governors: what governs its quote.
    """
    if not any(one.kind in _DENYING for one in governors.found):
        return governors
    speaker, quote, document = case.claim.speaker, case.evidence[0], case.source.document
    reader = reader_of(case.source)
    if not speaker.strip() or reader is None or document is None or quote.end is None:
        return governors
    text, found = document.legible, Speaker.of(speaker)
    _, end = reader.sentence(text, quote.start or 0, quote.end)
    behind = {one for one in governors.found if one.kind in _DENYING and one.start >= end}
    told = tuple(sayings_of(quote, case, text, reader))
    if not behind or not any(map(found.is_subject, subjects_of(told))):
        return governors
    whole = reader.sentence(text, quote.start or 0, quote.end)
    others = without_tellers(text[slice(*whole)], told)
    of_others = {one for one in behind if _is_told_by_others(found, one, case, others)}
    return attrs.evolve(
        governors, found=tuple(one for one in governors.found if one not in of_others)
    )


def _is_told_by_others(speaker: Speaker, one: Governor, case: Case, others: str) -> bool:
    subjects = denying(one, case)
    is_other = all(is_somebody_else(speaker, subject, others, case) for subject in subjects)
    return bool(subjects) and is_other and not any(map(speaker.is_subject, subjects))

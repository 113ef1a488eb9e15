"""What another voice denies behind a quote: it is that voice's, and a claim of its own."""

import attrs

from chronology.languages import Governor, Governors, Reader, Subject
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.verify.speakers import Speaker, sayings_of, subjects_of, unaccented
from chronology.vocabulary import Governing

# "The engineer denied that" has no claim of its own to be entered by.
_DENYING = Governing.NEGATION


def in_its_voice(case: Case, governors: Governors) -> Governors:
    """Return what governs a quote, without what another voice denies in the sentence behind.

    "The bridge opened, *the mayor said*. The bridge was not opened, *the engineer said*": of the
    mayor the first holds. So it is only where the words name the speaker entered, and another.

    Args:
        case: the claim, its quotes looked for.
        governors: what governs its quote.
    """
    if not any(one.kind is _DENYING for one in governors.found):
        return governors
    speaker, quote, document = case.claim.speaker, case.evidence[0], case.source.document
    reader = reader_of(case.source)
    if not speaker.strip() or reader is None or document is None or quote.end is None:
        return governors
    text, found = document.legible, Speaker.of(speaker)
    _, end = reader.sentence(text, quote.start or 0, quote.end)
    behind = {one for one in governors.found if one.kind is _DENYING and one.start >= end}
    if not behind or not _is_told_by(found, subjects_of(sayings_of(quote, case, text, reader))):
        return governors
    of_others = {one for one in behind if _is_told_by_others(found, one, text, reader)}
    return attrs.evolve(
        governors, found=tuple(one for one in governors.found if one not in of_others)
    )


def _is_told_by(speaker: Speaker, subjects: list[Subject]) -> bool:
    return any(map(speaker.is_subject, subjects))


def _is_told_by_others(speaker: Speaker, one: Governor, text: str, reader: Reader) -> bool:
    whole = reader.sentence(text, one.start, one.end)
    subjects = subjects_of(reader.sayings(text, *whole, reader.governors(text, *whole)))
    is_other = all(_is_somebody_else(speaker, one.head, reader) for one in subjects)
    return bool(subjects) and is_other and not _is_told_by(speaker, subjects)


def _is_somebody_else(speaker: Speaker, head: tuple[str, ...], reader: Reader) -> bool:
    """Say whether a subject is not the speaker: "the mayor" may be Anna Berg, no engineer is."""
    nouns = reader.grammar.nouns
    told = [word for word in head if word.lower() not in nouns.determiners]
    if not told or told[0].lower() in nouns.pronouns:
        return False
    is_name = any(word[:1].isupper() for word in told)
    is_like = is_name and speaker.may_be(tuple(unaccented(word).lower() for word in told))
    return is_name == speaker.is_name and not is_like

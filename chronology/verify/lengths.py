"""The lengths by which the words of a claim date it: "in two weeks", "within 30 days of receipt".

A length is read in its sentence, whatever part of that is quoted: what it counts from often stands
outside the quote.
"""

import attrs

from chronology import expressions
from chronology.claims import Evidence
from chronology.expressions import Basis, Tense, TimeExpression, TimexType
from chronology.languages import LengthDoubt, LengthKind, known
from chronology.sources import PASSED_OVER
from chronology.timespan import TimeSpan
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of, subtag
from chronology.vocabulary import Attachment, Modality, QuoteRole

_LONGEST_SENTENCE = 4000  # code points; of a longer one only what stands before and behind is read
_OF_ANOTHER = frozenset({Attachment.THING, Attachment.SOURCE, Attachment.TELLING})


@attrs.frozen(kw_only=True)
class Length:
    """A length in a claim's words, and what keeps it from counting from when that was said.

    Attributes:
        time: the length, as its sentence has it; its places are those of the sentence.
        sentence: its sentence.
        doubt: what else it may be; `None` if it counts from then.
    """

    time: TimeExpression
    sentence: str
    doubt: LengthDoubt | None = None

    @property
    def leans(self) -> bool:
        """Whether its own words count it from what they do not date."""
        return self.time.offset is not None and leans(self.time)


def lengths_of(case: Case) -> tuple[Length, ...]:
    """Return the lengths in the words that date a claim, or tell how far it lies from another."""
    roles = {case.dating.role, QuoteRole.RELATION} if _is_related(case) else {case.dating.role}
    found = [one for at in case.evidence if at.role in roles for one in _lengths_in(at, case)]
    return tuple({(one.time.text, one.time.offset, one.time.span): one for one in found}.values())


def said(case: Case) -> TimeSpan | None:
    """Return from when a length counts that counts from when it was said."""
    if case.claim.stated is not None:
        return case.claim.stated
    return case.stated if case.claim.said_at else case.anchor


def leans(one: TimeExpression) -> bool:
    """Say whether a time's own words count it from what they do not date."""
    is_other = one.basis is Basis.ANTECEDENT or one.type is not TimexType.DURATION
    return one.span is None and is_other


def _is_related(case: Case) -> bool:
    return bool(case.claim.before or case.claim.after or case.claim.near)


def _lengths_in(at: Evidence, case: Case) -> list[Length]:
    document, reader = case.source.document, reader_of(case.source)
    if document is None or reader is None or at.start is None or at.end is None:
        return []
    first, last = reader.sentence(document.legible, at.start, at.end)
    first, last = max(first, at.start - _LONGEST_SENTENCE), min(last, at.end + _LONGEST_SENTENCE)
    sentence = document.legible[first:last].replace(PASSED_OVER, " ")
    read = expressions.phrases(
        expressions.find(
            sentence,
            said(case),
            tense=Tense.PAST if case.claim.modality is Modality.REPORTED else Tense.FUTURE,
            decided=True,
            day_first=case.day_first,
            fiscal=case.fiscal,
            business=case.business,
        )
    )
    own = [one for one in read if at.start < first + one.end and first + one.start < at.end]
    return [
        Length(time=one, sentence=sentence, doubt=_doubt(one, read, sentence, first, case))
        for one in own
        if _is_length(one)
    ]


def _is_length(one: TimeExpression) -> bool:
    """Say whether a time counts so many units from now, or from what is not dated."""
    if one.type is TimexType.DURATION:
        if one.offset is not None or (one.fault is not None and leans(one)):
            return True
        return one.basis is Basis.TENSE and one.span is not None
    return one.offset is not None and leans(one)


def _doubt(
    one: TimeExpression, read: tuple[TimeExpression, ...], sentence: str, first: int, case: Case
) -> LengthDoubt | None:
    if leans(one):
        return LengthDoubt.OTHER
    language = known().get(subtag(case.source.language))
    if language is None:
        return LengthDoubt.ROUGH
    words = language.length_words
    others = [other for other in read if other.type in {TimexType.DATE, TimexType.TIME}]
    if _is_told_elsewhen(one, others, first, case):
        return LengthDoubt.TOLD
    if words.is_told_so(sentence, one.start) and others:
        return LengthDoubt.TOLD
    kind = _kind(one)
    if kind is LengthKind.CLOCK and not one.value.endswith("H"):
        return LengthDoubt.LASTING  # "in nine minutes": whatever takes so long is told so
    return words.doubt(sentence, one.start, one.end, kind=kind)


def _kind(one: TimeExpression) -> LengthKind:
    if one.is_deadline:
        return LengthKind.DEADLINE
    if one.basis is Basis.ANCHOR:
        return LengthKind.NEXT
    return LengthKind.CLOCK if one.value.startswith("PT") else LengthKind.PLAIN


def _is_told_elsewhen(
    one: TimeExpression, others: list[TimeExpression], first: int, case: Case
) -> bool:
    """Say whether its sentence tells when it was said, and that is not the day it counts from."""
    document, reader = case.source.document, reader_of(case.source)
    if document is None or reader is None:
        return False
    stretch = (first + one.start, first + one.end)
    for other in others:
        at = reader.attached(document.legible, (first + other.start, first + other.end), stretch)
        if at.kind in _OF_ANOTHER - {Attachment.THING} and other.span != said(case):
            return True
    return False

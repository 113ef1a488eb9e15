"""On which date "nine days later" and "that year" lean: one that is quoted, or stands before.

A date that is quoted as `antecedent` is one that a person chose. That the words lean on it
follows from the text alone only where it is the one date of the sentence before, or of their own,
and that sentence tells it as something that happened; else it is a person's word.
"""

import re
from collections.abc import Iterator

from chronology import expressions
from chronology.claims import Evidence
from chronology.expressions import Basis, TimeExpression
from chronology.languages import Reader
from chronology.sources import Document
from chronology.verify.case import Case
from chronology.verify.deed_times import as_done
from chronology.verify.evidence import reader_of
from chronology.verify.passage import Passage
from chronology.verify.times import dates_in
from chronology.vocabulary import Attachment, QuoteRole

_LONGEST = 1_000  # code points of the sentences that are looked at
_WORD = re.compile(r"[^\W\d_]+")
_PARAGRAPH = "\n\n"


def leaned_on(case: Case) -> TimeExpression | None:
    """Return the one sound date on which the words of a claim lean; `None` if none is named.

    It is that of its `antecedent`; or, if a `date_quote` is a part of the quote, the only other
    date of the quote, told right before.
    """
    antecedent = case.claim.antecedent
    if antecedent is not None:
        return _of_antecedent(antecedent.exact, case)
    quote, dating = case.evidence[0], case.dating
    if dating is quote or dating.start is None or quote.start is None or quote.end is None:
        return None
    if not quote.start <= dating.start < quote.end:
        return None
    own = [*_leaning_in(case)]
    before = [
        (one, place)
        for one in dates_in(case.quoted.text, case)
        if (place := case.quoted.place_of(one.start, one.end)) and place[1] <= dating.start
    ]
    found = _one_of([one for one, _ in before])
    if len(own) != 1 or found is None:
        return None
    if not _is_right_before(before[0][1], own[0], case):
        return None
    return as_done(found, before[0][1], case.quoted.text, case)


def _of_antecedent(words: str, case: Case) -> TimeExpression | None:
    """Return the one sound date of the words that are quoted for it."""
    one = _one_of(dates_in(words, case))
    found = next(found for found in case.evidence if found.role is QuoteRole.ANTECEDENT)
    place = _place_of_date(found, case)
    return one if one is None or place is None else as_done(one, place, words, case)


def is_chosen(case: Case) -> bool:
    """Say whether it is but a person's word on which date the words of a claim lean."""
    if case.claim.antecedent is None:
        return False
    leaning = [*_leaning_in(case)]
    found = next(one for one in case.evidence if one.role is QuoteRole.ANTECEDENT)
    place = _place_of_date(found, case)
    return bool(leaning) and (
        place is None or not all(_is_right_before(place, one, case) for one in leaning)
    )


def _one_of(found: list[TimeExpression]) -> TimeExpression | None:
    sound = expressions.is_one_time(found) and not found[0].fault
    return found[0] if sound and found[0].span is not None else None


def _leaning_in(case: Case) -> Iterator[tuple[int, int]]:
    """Yield where the words of a claim stand that lean on another date."""
    for one in dates_in(case.dated.text, case):
        place = case.dated.place_of(one.start, one.end)
        if one.basis is Basis.ANTECEDENT and place is not None:
            yield place


def _place_of_date(found: Evidence, case: Case) -> tuple[int, int] | None:
    """Return where the date of quoted words stands in the text."""
    passage = Passage.of(found, case.source)
    dates = dates_in(passage.text, case)
    return passage.place_of(dates[0].start, dates[0].end) if len(dates) == 1 else None


def _is_right_before(place: tuple[int, int], leaning: tuple[int, int], case: Case) -> bool:
    """Say whether a date is the only one before words that lean on one, and told as a fact."""
    document, reader = case.source.document, reader_of(case.source)
    if document is None or reader is None or place[1] > leaning[0]:
        return False
    text = document.legible
    own = reader.sentence(text, *leaning)
    first = reader.sentence(text, *place)
    is_near = first == own or not text[first[1] : own[0]].strip()
    if not is_near or own[1] - first[0] > _LONGEST or _PARAGRAPH in text[first[1] : own[0]]:
        return False
    others = [one for one in _places_of_dates(text, first[0], own[1], case) if one != place]
    is_only = all(one[0] < leaning[1] and leaning[0] < one[1] for one in others)
    return is_only and (first == own or _is_told_as_done(place, first, document, reader))


def _places_of_dates(text: str, start: int, end: int, case: Case) -> Iterator[tuple[int, int]]:
    for one in dates_in(text[start:end], case):
        yield start + one.start, start + one.end


def _is_told_as_done(
    place: tuple[int, int], sentence: tuple[int, int], document: Document, reader: Reader
) -> bool:
    """Say whether a sentence tells that something happened on a date, and nothing after it."""
    text = document.legible
    found = reader.attached(text, place, sentence)
    if found.kind is not Attachment.EVENT or found.verb is None:
        return False
    if (
        reader.governors(text, *sentence).found
        or reader.governors(text, found.verb, place[1]).found
    ):
        return False
    verb = _WORD.match(text, found.verb)
    behind = _WORD.findall(text[max(place[1], verb.end() if verb else 0) : sentence[1]])
    grammar = reader.grammar
    if verb is not None and found.verb > place[1] and grammar.is_auxiliary(verb[0].lower()):
        behind = behind[1:]
    return not any(grammar.is_verb(word.lower()) for word in behind)

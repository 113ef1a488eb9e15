"""Which fields of a claim its source's words bear, which were merely typed, which they contradict.

Words bear a field where they stand in the claim's own quotes, in the sentence around the quote,
or, for what is said of the source, in its document. That they are there is all that is asked:
"later" bears `after`, whichever event it speaks of. Of what no words bear a reader is told that
it is as typed.
"""

import re
from collections.abc import Iterator

import attrs

from chronology import expressions
from chronology.claims import Derivation
from chronology.languages import Reader
from chronology.verify.absent import absent
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.verify.leaning import is_chosen
from chronology.verify.moods import bears_mood, is_backed_elsewhere, words_without_mood
from chronology.verify.nearer_times import has_a_nearer_time
from chronology.verify.ordinals import Numbered, numbered
from chronology.verify.passage import GAP, Passage
from chronology.verify.speakers import Named, named
from chronology.verify.stated import bears_published, contradicts_published, speaks
from chronology.verify.told_done import is_told_done
from chronology.verify.words import TimeWords
from chronology.vocabulary import Attachment, PartKind, QuoteRole, Relation, TypedField

MODALITY_MISMATCH = "modality-mismatch"
_AS_GIVEN = "as-given"
_RELATIONS = {TypedField(relation.value): relation for relation in Relation}
_ORDERING = (QuoteRole.DATE, QuoteRole.RELATION)
_PAUSE = re.compile(r"[,;] ")
_NARROW = 50  # code points of a line that is not full
_WIDTH = 120  # code points of a line that are looked at
_LONGEST_CLAUSE = 400  # code points before a time in which its own words begin
_LONGEST_TIME = 120  # code points of a quote that is a time alone
_WORD = re.compile(r"[^\W\d_]+")
_TELLING = (QuoteRole.SPEAKER, QuoteRole.RELATION, QuoteRole.MODALITY, QuoteRole.DATE)


@attrs.frozen(kw_only=True)
class Borne:
    """What the words of its source say of a claim's fields.

    Attributes:
        typed: the fields that they do not bear, in the order of `TypedField`.
        against: what they contradict: the code of the finding, and what is wrong.
        turns: whether the claim cannot stand so.
    """

    typed: tuple[TypedField, ...]
    against: tuple[tuple[str, str], ...]
    turns: bool


def borne_by(case: Case, how: Derivation, times: TimeWords) -> Borne:
    """Return which fields of a claim the words of its source bear.

    Args:
        case: the claim, its quotes looked for.
        how: how its date follows.
        times: the time words of the claim.
    """
    speaker, number, missing = named(case), numbered(case), absent(case)
    typed = set(_typed(case, how))
    typed |= {TypedField.MODALITY} if is_told_done(case, times) else set()
    is_entered = case.part is not None and case.part.kind is PartKind.ENTERED
    is_of_another_day = (
        _counts_from_publication(case, how)
        and not _is_dated_by_part(case)
        and contradicts_published(case.given or case.source)
    )
    is_of_an_entry = is_entered and case.part is not None and bool(case.part.author)
    typed |= {TypedField.SPEAKER} if is_of_an_entry or not speaker.is_borne else set()
    typed |= set() if number.is_borne else {TypedField.ORDINAL}
    return Borne(
        typed=tuple(field for field in TypedField if field in typed),
        against=tuple(_against(case, speaker, number, missing)),
        turns=bool(number.other) or speaker.is_by_another or bool(missing[0]) or is_of_another_day,
    )


def _against(
    case: Case, speaker: Named, number: Numbered, missing: tuple[str, str]
) -> Iterator[tuple[str, str]]:
    claim = case.claim
    if missing[0]:
        told = (
            f"its event has {missing[0]} among its `participants`, but the words say “{missing[1]}”"
        )
        yield "participant-mismatch", told
    if speaker.other:
        clause = f"`speaker` says {claim.speaker}, but the words say “{speaker.other}”"
        yield "speaker-mismatch", clause
    if words := words_without_mood(case):
        clause = f"the words for the modality “{words}” do not say that it is {claim.modality}"
        yield MODALITY_MISMATCH, clause
    if number.other:
        own = getattr(case.event, "ordinal", "")
        clause = f"its event has the `ordinal` {own}, but the words say “{number.other}”"
        yield "ordinal-mismatch", clause


def _typed(case: Case, how: Derivation) -> Iterator[TypedField]:
    """Yield the fields that no words bear, but for those of which they may contradict more."""
    if not bears_mood(case) or is_backed_elsewhere(case) or _is_bare_time(case):
        yield TypedField.MODALITY
    if how.rule == _AS_GIVEN:
        yield TypedField.WHEN
    if _is_dated_elsewhere(case):
        yield TypedField.DATE_QUOTE
    if is_chosen(case):
        yield TypedField.ANTECEDENT
    yield from _relations(case)
    if case.claim.stated is not None and not _bears_stated(case):
        yield TypedField.STATED
    if case.claim.said_at and not _bears_occasion(case):
        yield TypedField.SAID_AT
    if _counts_from_publication(case, how) and not _bears_its_day(case):
        yield TypedField.PUBLISHED
    if not speaks(case.source):
        yield TypedField.LANGUAGE


def _is_bare_time(case: Case) -> bool:
    """Say whether a quote is a time and no more: "on Monday" tells that nothing was.

    In a row of a table the columns tell what it is of.
    """
    reader, document, text = reader_of(case.source), case.source.document, case.quoted.text
    if reader is None or document is None or (document.whole or document).rows is not None:
        return False
    if case.claim.date_quote is not None or len(text) > _LONGEST_TIME:
        return False
    times = expressions.phrases(
        expressions.find(text, case.anchor, day_first=case.day_first, zone=case.zone)
    )
    for one in reversed(times):
        text = text[: one.phrase_start] + " " + text[one.phrase_end :]
    nouns = reader.grammar.nouns
    words = {word.lower() for word in _WORD.findall(text)}
    return bool(times) and not words - nouns.prepositions - nouns.determiners


def _is_dated_elsewhere(case: Case) -> bool:
    """Say whether the words for a claim's date stand in another sentence, or have another verb.

    "On Monday it was closed, and *on Tuesday* it was reopened" does not date the closing so.
    """
    quote, dating, document = case.evidence[0], case.dating, case.source.document
    reader = reader_of(case.source)
    if dating is quote or document is None or reader is None:
        return False
    if quote.start is None or quote.end is None or dating.start is None:
        return False
    first, last = reader.sentence(document.text, quote.start, quote.end)
    if not first <= dating.start < last or dating.end is None:
        return True
    time, stretch = (dating.start, dating.end), (quote.start, quote.end)
    found = reader.attached(document.legible, time, stretch)
    is_its_own = found.verb is None or quote.start <= found.verb < quote.end
    if found.kind is Attachment.EVENT and not is_its_own:
        return True
    legible = document.legible
    if _is_on_another_line(legible, stretch, time, reader) or has_a_nearer_time(
        legible, stretch, time, reader
    ):
        return True
    between = document.legible[quote.end : dating.start]
    return _has_its_own_words(
        between, reader, is_cell=(document.whole or document).rows is not None
    )


def _is_on_another_line(
    text: str, quote: tuple[int, int], time: tuple[int, int], reader: Reader
) -> bool:
    """Say whether a time stands on a line of its own sense: "Pump restarted | 3 May gate shut".

    A line breaks within a sentence where the next word would not have stood on it.
    """
    first, last = sorted([quote, time])
    at = text.find("\n", first[1], last[0])
    while at >= 0:
        line = text[max(0, at - _WIDTH) : at].rpartition("\n")[2]
        stop = text.find("\n", at + 1, at + 1 + _WIDTH)
        behind = text[at + 1 : stop if stop >= 0 else at + 1 + _WIDTH].lstrip()
        word = (_WORD.findall(line) or [""])[-1].lower()
        goes_on = word in reader.grammar.nouns.prepositions | reader.grammar.nouns.determiners
        is_full = len(line.rstrip()) + 1 + len(behind.partition(" ")[0]) > _NARROW
        if not (goes_on or is_full or behind[:1].islower()):
            return True
        at = text.find("\n", at + 1, last[0])
    return False


def _has_its_own_words(between: str, reader: Reader, *, is_cell: bool) -> bool:
    """Say whether a time behind a quote has words of its own: "renewed, *expires* 2024-05-12".

    Args:
        between: what stands between the quote and the time.
        reader: reads the language.
        is_cell: whether they stand in a row of a table, where names of columns say nothing.
    """
    *before, last = _PAUSE.split(between[-_LONGEST_CLAUSE:])
    if not before or (is_cell and last.rstrip().endswith(":")):
        return False
    for time in reversed(expressions.find(last, None)):  # "opened, Monday 3 May 2021"
        last = last[: time.start] + last[time.end :]
    nouns = reader.grammar.nouns
    words = {word.lower() for word in _WORD.findall(last)}
    return bool(words - nouns.prepositions - nouns.determiners)


def _relations(case: Case) -> Iterator[TypedField]:
    """Yield the relations, and the number of days between, for which there are no words."""
    told = {relation for relation, _ in case.claim.relations}
    if not told:
        return
    reader, words = reader_of(case.source), _words(case, _ORDERING)
    for field, relation in _RELATIONS.items():
        known = reader.grammar.fields.orders[relation] if reader is not None else None
        if relation in told and (known is None or not known.search(words)):
            yield field
    spans = reader.grammar.fields.spans if reader is not None else None
    if case.claim.gap is not None and (spans is None or not spans.search(words)):
        yield TypedField.GAP


def _bears_stated(case: Case) -> bool:
    """Say whether words around a claim's quotes give a time that lies within `stated`."""
    stated = case.claim.stated
    words = _words(case, _TELLING)
    found = expressions.find(
        words, case.anchor, day_first=case.day_first, fiscal=case.fiscal, zone=case.zone
    )
    return stated is not None and any(
        one.span is not None and not one.fault and stated.contains(one.span) for one in found
    )


def _bears_occasion(case: Case) -> bool:
    """Say whether words around a claim's quotes tell of an occasion: "speaking at the meeting"."""
    reader = reader_of(case.source)
    if reader is None:
        return False
    return reader.grammar.fields.occasions.search(_words(case, _TELLING)) is not None


def _counts_from_publication(case: Case, how: Derivation) -> bool:
    """Say whether a claim's date rests on when its source was published."""
    if how.anchor is None or case.source.published is None:
        return False
    own = case.source.published
    return how.anchor in {own, own.some_time_within}


def _is_dated_by_part(case: Case) -> bool:
    """Say whether a claim counts from the day of a part, and not from its source's."""
    own, given = case.source, case.given or case.source
    return (own.published, own.published_quote) != (given.published, given.published_quote)


def _bears_its_day(case: Case) -> bool:
    """Say whether the document gives the day from which a claim counts as its own, or its part's.

    The head of a part was found where it heads it.
    """
    if not _is_dated_by_part(case):
        return bears_published(case.given or case.source)
    return case.source.published_quote is not None or bears_published(case.source)


def _words(case: Case, roles: tuple[QuoteRole, ...]) -> str:
    """Return the words of a claim's quote with its sentence, and of its further quotes."""
    others = [found for found in case.evidence if found.role in roles and found.holds]
    parts = [case.quoted.text, case.sentence]
    for found in others:
        parts += [Passage.of(found, case.source).text, case.sentence_of(found)]
    return GAP.join(dict.fromkeys(parts))  # of a cell, its words are its sentence

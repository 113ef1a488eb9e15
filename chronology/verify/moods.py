"""In what mood the words of a claim speak, where nothing governs them: "was opened" is no plan."""

import re
from functools import lru_cache

import attrs

from chronology import expressions
from chronology.events import Event
from chronology.expressions import Cue, Tense
from chronology.languages import Governors, Reader
from chronology.languages.fields import Fields
from chronology.languages.grammar import Grammar
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.verify.passage import Passage
from chronology.vocabulary import Governing, Modality, QuoteRole

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NAMED = 4  # letters of a word of an event's name by which its verb is known, at least
_LONGEST_VERB = 6  # words of a verb with its auxiliaries
_OF_MOOD: dict[Modality, frozenset[Governing]] = {
    Modality.PLANNED: frozenset(Governing) - {Governing.ATTRIBUTION, Governing.QUANTITY},
    Modality.PENDING: frozenset(Governing) - {Governing.ATTRIBUTION, Governing.QUANTITY},
    Modality.CANCELLED: frozenset(
        {Governing.NEGATION, Governing.FAILURE, Governing.DENIAL, Governing.FALSITY}
    ),
    Modality.DENIED: frozenset(
        {
            Governing.NEGATION,
            Governing.FAILURE,
            Governing.DENIAL,
            Governing.FALSITY,
            Governing.COUNTERFACTUAL,
        }
    ),
}


@attrs.frozen(kw_only=True)
class Telling:
    """Words that tell plainly that something happened.

    Attributes:
        words: the words.
        start: the code point of the source's text at which they begin.
        end: the code point after them.
    """

    words: str
    start: int
    end: int


def bears_mood(case: Case, governors: Governors) -> bool:
    """Say whether words of a claim, or what governs them, give the mood it is entered with."""
    modality, reader = case.claim.modality, reader_of(case.source)
    if modality is Modality.REPORTED or case.claim.takes_back:
        return True
    if reader is None:
        return False
    if is_backed(case) or _says(modality, case.quoted.text, reader):
        return True
    return governors.of(*_OF_MOOD[modality]) is not None


def is_backed(case: Case) -> bool:
    """Say whether the words given for the modality stand in the source and give that modality."""
    reader = reader_of(case.source)
    found = next((one for one in case.evidence if one.role is QuoteRole.MODALITY), None)
    if found is None or not found.holds:
        return False
    words = Passage.of(found, case.source).text
    return reader is not None and _says(case.claim.modality, words, reader)


def words_without_mood(case: Case) -> str:
    """Return the words given for the modality if they stand there and do not give it."""
    found = next((one for one in case.evidence if one.role is QuoteRole.MODALITY), None)
    is_open = found is None or not found.holds or reader_of(case.source) is None
    if is_open or case.claim.modality is Modality.REPORTED or is_backed(case):
        return ""
    return found.quote.exact if found is not None else ""


def _says(modality: Modality, words: str, reader: Reader) -> bool:
    known = reader.grammar.fields.moods.get(modality)
    if known is not None and known.search(words):
        return True
    if any(cue.modality is modality for cue in _cues(words)):
        return True
    is_ahead = modality in {Modality.PLANNED, Modality.PENDING}
    return is_ahead and expressions.looks(words, Tense.FUTURE)


def report_in(case: Case) -> Cue | None:
    """Return the words by which what a claim quotes for a plan reports; `None` if none do.

    A quote may speak of other things in the same breath. Only where no word of it is one of
    plans, or looks ahead, do those of reports count.
    """
    words = case.quoted.text
    if case.claim.modality is not Modality.PLANNED or is_backed(case):
        return None
    cues = _cues(words)
    firm = [cue for cue in cues if cue.firm]
    if not firm or any(cue.modality is not Modality.REPORTED for cue in cues):
        return None
    return None if expressions.looks(words, Tense.FUTURE) else firm[0]


@lru_cache(maxsize=8)
def _cues(words: str) -> tuple[Cue, ...]:
    return expressions.cues(words, 0, len(words))


def plain_report(case: Case, governors: Governors, sentence: str) -> Telling | None:
    """Return the verb by which a quote only reports what is entered as denied or called off.

    "Closed on 5 May" denies nothing. A verb counts that says of anything that it took place, or
    is that of the event's name; of what is pending only the latter, for much may have happened
    before it. `None` where any word of the sentence may deny, call off or look ahead.

    Args:
        case: the claim, its quotes looked for.
        governors: what governs its quote.
        sentence: the sentence in which it stands.
    """
    modality, reader = case.claim.modality, reader_of(case.source)
    if modality in {Modality.REPORTED, Modality.PLANNED} or reader is None:
        return None
    if bears_mood(case, governors) or governors.verb is None:
        return None
    if any(one.kind is not Governing.ATTRIBUTION for one in governors.found):
        return None
    if not _is_plain(sentence, reader.grammar.fields):
        return None
    return _told_verb(case, governors.verb, reader.grammar)


def _is_plain(sentence: str, fields: Fields) -> bool:
    """Say whether no word of a sentence may deny, call off or look ahead."""
    if any(pattern.search(sentence) for pattern in fields.moods.values()):
        return False
    return fields.undoing.isdisjoint(word.lower() for word in _WORD.findall(sentence))


def _told_verb(case: Case, verb: int, grammar: Grammar) -> Telling | None:
    """Return the verb that begins at a place of the source, if it tells that it took place."""
    quote, document = case.evidence[0], case.source.document
    if document is None or quote.end is None:
        return None
    fields, own = grammar.fields, _stems(case.event, grammar.fields)
    is_pending = case.claim.modality is Modality.PENDING
    for count, found in enumerate(_WORD.finditer(document.text, verb, quote.end)):
        word = found[0].lower()
        is_its_own = fields.stem(word) in own
        if grammar.is_past(word) and not grammar.is_auxiliary(word):
            if is_its_own or (word in fields.happening and not is_pending):
                words = document.text[verb : found.end()]
                return Telling(words=words, start=verb, end=found.end())
            return None
        is_helper = grammar.is_auxiliary(word) or grammar.is_adverb(word)
        if not is_helper or count >= _LONGEST_VERB:
            return None
    return None


def _stems(event: Event, fields: Fields) -> frozenset[str]:
    """Return the stems of the words by which an event is called."""
    own = f"{event.name} {event.id} {getattr(event, 'milestone', '')}"
    words = (word.lower() for part in _WORD.findall(own) for word in part.split("-"))
    return frozenset(fields.stem(word) for word in words if len(word) >= _NAMED)

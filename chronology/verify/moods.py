"""In what mood the words of a claim speak, where nothing governs them: "was opened" is no plan."""

import re
from functools import lru_cache

import attrs

from chronology import expressions
from chronology.expressions import Basis, Cue, Tense
from chronology.languages import Reader
from chronology.languages.fields import Fields
from chronology.languages.grammar import Grammar
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.verify.named import is_called_by, stems_of
from chronology.verify.passage import Passage
from chronology.vocabulary import Governing, Modality, QuoteRole

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_KEPT = 128  # names and sentences of which is kept whether they are plain
_BEFORE = 40  # code points before a verb in which its auxiliaries stand
_LONGEST_VERB = 6  # words of a verb with its auxiliaries
_ENDED = frozenset({Modality.CANCELLED, Modality.DENIED})
_TOLD = frozenset({Governing.ATTRIBUTION, Governing.CONTENTION, Governing.QUANTITY})
MOODS_OF: dict[Modality, frozenset[Governing]] = {
    Modality.PLANNED: frozenset(Governing) - _TOLD,
    Modality.PENDING: frozenset(Governing) - _TOLD,
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
    """Words that tell plainly that something happened, or is to happen.

    Attributes:
        words: the words.
        start: the code point of the source's text at which they begin.
        end: the code point after them.
        made: what they make of it: `reported`, or `planned`.
    """

    words: str
    start: int
    end: int
    made: str


def bears_mood(case: Case) -> bool:
    """Say whether words of a claim, or what governs them, give the mood it is entered with."""
    modality, reader = case.claim.modality, reader_of(case.source)
    if modality is Modality.REPORTED or case.claim.takes_back:
        return True
    if reader is None:
        return False
    if is_backed(case):
        return True
    if _is_what_was_done(case, reader) or _is_denied_twice(case, reader.grammar):
        return False
    if case.governors.of(*MOODS_OF[modality]) is not None:
        return True
    return any(_gives(case, words.text, reader) for words in (case.quoted, case.dated))


def _is_denied_twice(case: Case, grammar: Grammar) -> bool:
    """Say whether a denial is denied, or is of a denial: "did *not deny* that it met"."""
    spoken = [one[0].lower() for one in _WORD.finditer(case.quoted.text)]
    denials = [one for one in spoken if grammar.clauses.governing.get(one) is Governing.DENIAL]
    others = grammar.negation.adverbs | grammar.negation.none
    is_twice = len(denials) > 1 or not others.isdisjoint(spoken)
    return case.claim.modality is Modality.DENIED and bool(denials) and is_twice


def _is_what_was_done(case: Case, reader: Reader) -> bool:
    """Say whether only the verb of a quote gives a mood, which tells what was done itself.

    "The army withdrew", "the guard was dismissed" deny nothing and call nothing off; "the march
    was called off" does.
    """
    quote, document, verb = case.evidence[0], case.source.document, case.governors.verb
    if document is None or verb is None or quote.start is None or quote.end is None:
        return False
    word = _WORD.match(document.text, verb)
    if word is None or not quote.start <= verb < quote.end:
        return False
    if _may_be_meant(document.text, word, case.claim.modality, reader.grammar):
        return False
    others = (one for one in case.governors.found if not one.start <= verb < one.end)
    if any(one.kind in MOODS_OF[case.claim.modality] for one in others):
        return False
    beside = f"{document.text[quote.start : verb]} {document.text[word.end() : quote.end]}"
    return not _gives(case, beside, reader)


def _may_be_meant(text: str, verb: re.Match[str], modality: Modality, grammar: Grammar) -> bool:
    """Say whether a verb may give a mood to what it is told of: "was called off", "refused to"."""
    word, behind = verb[0].lower(), _WORD.search(text, verb.end(), verb.end() + _BEFORE)
    known = grammar.fields.moods[Modality.DENIED].search(
        text[verb.start() : verb.start() + _BEFORE]
    )
    if not grammar.is_past(word) or known is None:
        return True
    brings = grammar.verbs.infinitive | grammar.clauses.that  # "refused to", "denied that"
    if behind is not None and behind[0].lower() in brings:
        return True
    if _brings_a_saying(text, verb, grammar):
        return True
    off = grammar.called_off.begins_with_one(text, verb.start())
    if modality is not Modality.PENDING and (off or word in grammar.verbs.undoing):
        return True
    is_alone = _stands_alone(text, verb.start(), verb.end(), grammar)
    return modality is Modality.CANCELLED and not is_alone


def _brings_a_saying(text: str, verb: re.Match[str], grammar: Grammar) -> bool:
    """Say whether a main verb has for its object what somebody says: "rejected *claims that*"."""
    before, behind = (
        [one[0].lower() for one in _WORD.finditer(text, low, high)]
        for low, high in (
            (max(0, verb.start() - _BEFORE), verb.start()),
            (verb.end(), verb.end() + _BEFORE),
        )
    )
    is_denied = not grammar.negation.adverbs.isdisjoint(before)
    if is_denied or not grammar.clauses.subject_relatives.isdisjoint(before):
        return False
    behind = behind[1:] if behind[:1] and behind[0] in grammar.nouns.determiners else behind
    noun, that = [*behind, "", ""][:2]
    return noun in grammar.clauses.nouns and that in grammar.clauses.that


def _stands_alone(text: str, verb: int, end: int, grammar: Grammar) -> bool:
    """Say whether a verb has no object, and nothing was done to its subject: "it *lapsed* in"."""
    behind = _WORD.match(text, end + 1)
    is_free = behind is None or behind[0].lower() in grammar.nouns.prepositions
    return is_free and _first_auxiliary(text, 0, verb, grammar) == verb


def is_backed_elsewhere(case: Case) -> bool:
    """Say whether only words of another sentence than the quote's give the modality.

    That they speak of the same thing is then a person's word.
    """
    return is_backed(case) and not _is_beside(case)


def _is_beside(case: Case) -> bool:
    """Say whether the words for the modality stand in the quote's sentence."""
    found = next((one for one in case.evidence if one.role is QuoteRole.MODALITY), None)
    quote, document, reader = case.evidence[0], case.source.document, reader_of(case.source)
    if found is None or found.start is None or document is None or reader is None:
        return False
    if quote.start is None or quote.end is None:
        return False
    first, last = reader.sentence(document.text, quote.start, quote.end)
    return first <= found.start < last


def is_backed(case: Case) -> bool:
    """Say whether the words given for the modality stand in the source and give that modality."""
    reader = reader_of(case.source)
    found = next((one for one in case.evidence if one.role is QuoteRole.MODALITY), None)
    if found is None or not found.holds:
        return False
    words = Passage.of(found, case.source).text
    return reader is not None and _gives(case, words, reader)


def words_without_mood(case: Case) -> str:
    """Return the words given for the modality if they stand there and do not give it."""
    found = next((one for one in case.evidence if one.role is QuoteRole.MODALITY), None)
    is_open = found is None or not found.holds or reader_of(case.source) is None
    if is_open or case.claim.modality is Modality.REPORTED or is_backed(case):
        return ""
    return found.quote.exact if found is not None else ""


def _gives(case: Case, words: str, reader: Reader) -> bool:
    """Say whether words give the mood of a claim: a cue, or for a plan a time still to come."""
    modality = case.claim.modality
    known = reader.grammar.fields.moods.get(modality)
    words = _without_times_leant(words, case)
    if known is not None and known.search(words):
        return True
    if any(cue.modality is modality for cue in _cues(words)):
        return True
    if modality not in {Modality.PLANNED, Modality.PENDING}:
        return False
    return expressions.looks(words, Tense.FUTURE) or _is_to_come(words, case)


def _without_times_leant(words: str, case: Case) -> str:
    """Return words without the times that count from another day than that of the statement.

    "The *next* day" and "two days *later*" look on from what is told before them, and not ahead.
    """
    found = expressions.find(
        words, case.anchor, day_first=case.day_first, fiscal=case.fiscal, zone=case.zone
    )
    for one in reversed(found):
        if one.basis is Basis.ANTECEDENT:
            words = f"{words[: one.start]} {words[one.end :]}"
    return words


def _is_to_come(words: str, case: Case) -> bool:
    """Say whether words by themselves name a time after the claim was made."""
    found = expressions.find(
        words, case.anchor, day_first=case.day_first, fiscal=case.fiscal, zone=case.zone
    )
    whole = (one for one in found if one.basis is Basis.WORDS and not one.fault)
    spans = (one.span for one in whole if one.span is not None)
    return any(case.stated.definitely_before(span) for span in spans)


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


def plain_report(case: Case) -> Telling | None:
    """Return the verb by which a quote only reports, or plans, what is entered otherwise.

    "Closed on 5 May" denies nothing. A verb counts that says of anything that it took place, or
    is that of the event's name; of what is pending or planned only the latter, for much may have
    happened before it. `None` where any word of the sentence may deny, call off or look ahead.
    """
    modality, reader = case.claim.modality, reader_of(case.source)
    governors, sentence = case.governors, case.sentence
    if modality is Modality.REPORTED or reader is None or governors.verb is None:
        return None
    kinds = {one.kind for one in governors.found} - {Governing.ATTRIBUTION}
    is_plan = kinds == {Governing.PLAN} and modality in _ENDED
    if (kinds and not is_plan) or bears_mood(case):
        return None
    of_others = _ENDED if is_plan else frozenset(Modality)
    if not is_plain(sentence, of_others, reader.grammar.fields):
        return None
    if is_plan and expressions.recalls_a_plan(sentence):
        return None  # "was to open" leaves open what came of it
    return _told_verb(case, governors.verb, reader.grammar, is_plan=is_plan)


@lru_cache(maxsize=_KEPT)
def is_plain(sentence: str, moods: frozenset[Modality], fields: Fields) -> bool:
    """Say whether no word of a sentence may give one of some moods, or turn what it tells."""
    if any(fields.moods[mood].search(sentence) for mood in fields.moods.keys() & moods):
        return False
    return fields.undoing.isdisjoint(word.lower() for word in _WORD.findall(sentence))


def _told_verb(case: Case, verb: int, grammar: Grammar, *, is_plan: bool) -> Telling | None:
    """Return the verb that begins at a place of the source, if it is one that takes place."""
    quote, document = case.evidence[0], case.source.document
    if document is None or quote.end is None:
        return None
    event = case.event
    called = f"{event.name} {event.id} {getattr(event, 'milestone', '')}"
    fields, own = grammar.fields, stems_of(called, grammar.fields)
    is_ended = case.claim.modality in _ENDED
    known = own | (frozenset(map(fields.stem, fields.happening)) if is_ended else frozenset())
    for count, found in enumerate(_WORD.finditer(document.legible, verb, quote.end)):
        word = found[0].lower()
        is_helper = grammar.is_auxiliary(word) or grammar.is_adverb(word)
        is_helper |= is_plan and word in grammar.verbs.modals.keys() | grammar.verbs.infinitive
        if is_helper and count < _LONGEST_VERB:
            continue
        if fields.stem(word) not in known or not (is_plan or grammar.is_past(word)):
            return None
        begin = _first_auxiliary(document.legible, quote.start or 0, verb, grammar)
        words = document.legible[begin : found.end()]
        made = "planned" if is_plan else "reported"
        return Telling(words=words, start=begin, end=found.end(), made=made)
    return None


def _first_auxiliary(text: str, first: int, verb: int, grammar: Grammar) -> int:
    """Return where the words of a verb begin within a quote: "was | opened"."""
    begin = verb
    for found in reversed([*_WORD.finditer(text, max(first, verb - _BEFORE), verb)]):
        word = found[0].lower()
        is_part = grammar.is_auxiliary(word) or word in grammar.verbs.modals
        if not is_part and not grammar.is_adverb(word):
            break
        begin = found.start() if is_part else begin
    return begin


def is_named_for(verb: str, case: Case) -> bool:
    """Say whether an event is called by a verb: the "revision" of what "was *revised*"."""
    reader = reader_of(case.source)
    if reader is None or not verb:
        return False
    return is_called_by(case.event, verb, reader.grammar.fields)

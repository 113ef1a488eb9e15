"""Whether the verb that has a claim's date tells it as done, whatever its sentence denies besides.

"The bridge, which was *not* cheap, was opened on 3 May" denies no opening: what denies, ends or
leaves open has to be of the verb of the date, or of what the event is called by.
"""

import re
from collections.abc import Iterator

from chronology.languages import Attached, Governor
from chronology.languages.english.second_meanings import BODILY, OF_OBJECTS, PLANS
from chronology.languages.grammar import Grammar
from chronology.languages.tokens import STOPS
from chronology.languages.words import Words
from chronology.verify.attachments import attachment_of
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.verify.moods import MOODS_OF, is_backed, is_named_for
from chronology.verify.words import TimeWords
from chronology.vocabulary import Modality

_ENDED = frozenset({Modality.PENDING, Modality.CANCELLED, Modality.DENIED})
_NEAR = 4  # words behind one that denies in which stands what it denies
_SUBJECT = 16  # words before a verb in which its subject stands
_OBJECT = 6  # words behind it in which its object stands
_LETTERS = re.compile(r"[^\W\d_]+")


def is_told_done(case: Case, times: TimeWords) -> bool:
    """Say whether what is entered as denied, called off or pending is told as done at its date.

    Args:
        case: the claim, its quotes looked for.
        times: the time words of the claim.
    """
    reader, document, quote = reader_of(case.source), case.source.document, case.evidence[0]
    at = _verb_of_the_date(case, times)
    if reader is None or document is None or quote.start is None or quote.end is None:
        return False
    if at is None or at.verb is None or not reader.grammar.is_past(at.words.lower()):
        return False
    is_row = (document.whole or document).rows is not None
    if is_row or at.is_meant_for or not _may_be_beside_it(case):
        return False
    text, place = document.legible, (at.verb, at.verb + len(at.words))
    words = Words.around(text, place, (quote.start, quote.end), reader.grammar)
    verb, of_mood = words.place_of(at.verb), MOODS_OF[case.claim.modality]
    governing = (one for one in reader.governors(text, *place).found if _may_turn(words, one, verb))
    cues = _words_of_mood(words, case.claim.modality)
    is_its_mood = any(one.kind in of_mood for one in governing)
    if is_its_mood or any(bears_on_the_verb(words, n, verb) for n in cues):
        return False
    return is_named_for(at.words, case) or not any(_is_called_by(words, n, case) for n in cues)


def is_done_otherwise(case: Case, times: TimeWords) -> bool:
    """Say whether what denies or calls off is told of something else alone, beside what was done.

    "The referee, *whose licence was cancelled*, was found on 3 May", "the *cancelled* flight's
    passengers were found on 3 May".

    Args:
        case: the claim, its quotes looked for.
        times: the time words of the claim.
    """
    at, reader, quote = _verb_of_the_date(case, times), reader_of(case.source), case.evidence[0]
    document = case.source.document
    if not is_told_done(case, times) or at is None or at.verb is None or reader is None:
        return False
    if document is None or quote.start is None or quote.end is None:
        return False
    place = (at.verb, at.verb + len(at.words))
    words = Words.around(document.legible, place, (quote.start, quote.end), reader.grammar)
    verb, cues = words.place_of(at.verb), _words_of_mood(words, case.claim.modality)
    others = [n for n in cues if n < verb and words[n] not in BODILY]
    is_apart = all(
        _is_attribute(words, n) or _is_in_a_relative(words, n) for n in cues if n in others
    )
    is_called_so = any(is_named_for(words[n], case) for n in cues)
    return bool(others) and is_apart and len(others) + 1 >= len(cues) and not is_called_so


def _is_in_a_relative(words: Words, cue: int) -> bool:
    """Say whether a word stands in a clause that tells which is meant: "*who* had denied it"."""
    for place in range(cue - 1, max(-1, cue - _SUBJECT), -1):
        if words[place] in STOPS | {","}:
            return False
        if words[place] in words.grammar.clauses.relative_pronouns:
            return True
    return False


def _may_be_beside_it(case: Case) -> bool:
    """Say whether the mood of a claim has to be told by its quote, and may be of another verb."""
    claim = case.claim
    return claim.modality in _ENDED and not claim.takes_back and not is_backed(case)


def is_done_beside(case: Case, times: TimeWords) -> bool:
    """Say whether an event called by the verb of a date is told as done, and not the main verb.

    "*Nobody* was hurt when the bridge was opened on 3 May" tells that it was opened.
    """
    reader, document, at = reader_of(case.source), case.source.document, times.verb
    if reader is None or document is None or at is None or at.verb is None:
        return False
    is_other = case.governors.verb is not None and case.governors.verb < at.verb
    is_done = is_other and reader.grammar.is_past(at.words.lower()) and is_named_for(at.words, case)
    if not is_done:
        return False
    return not reader.governors(document.legible, at.verb, at.verb + len(at.words)).found


def _may_turn(words: Words, governor: Governor, verb: int) -> bool:
    """Say whether words that deny may deny a verb: not of "he *denied building*" before it."""
    own = words.place_of(governor.end)
    return own >= verb or not words.grammar.is_gerund(words[own])


def _verb_of_the_date(case: Case, times: TimeWords) -> Attached | None:
    meant = times.meant(case.claim)
    return times.verb or (attachment_of(meant[0], case) if len(meant) == 1 else None)


def _words_of_mood(words: Words, modality: Modality) -> tuple[int, ...]:
    """Return the first words of what may give a mood, in the quote's sentence."""
    if words.first >= words.last:
        return ()
    start, end = words.tokens[words.first].start, words.tokens[words.last - 1].end
    known = words.grammar.fields.moods[modality].all_in(words.text[start:end])
    places = (words.place_of(start + found.start()) for found in known)
    return tuple(n for n in places if not _joins_clauses(words, n))


def _joins_clauses(words: Words, place: int) -> bool:
    """Say whether a word only joins two clauses: "…, *yet* the treaty was signed"."""
    return words[place - 1] == "," and words[place] in words.grammar.clauses.clause_coordinators


def bears_on_the_verb(words: Words, cue: int, verb: int) -> bool:
    """Say whether a word gives the verb of a date its mood: no "was found *dead*".

    Args:
        words: the sentence.
        cue: the word.
        verb: the verb.
    """
    if not _is_of_the_verb(words, cue, verb):
        return False
    return words[cue] not in BODILY or not PLANS.isdisjoint(_beside_verb(words, verb, cue))


def _beside_verb(words: Words, verb: int, cue: int) -> Iterator[str]:
    """Yield the nouns of the subject of a verb, and of its object, in the singular."""
    clauses, prepositions = words.grammar.clauses, words.grammar.nouns.prepositions
    own, place = list[str](), words.first_auxiliary(verb) - 1
    while place >= max(0, verb - _SUBJECT):
        word = words[place]
        if word == "," and (opening := words.opening_of(place)) > 0 and not own:
            place = opening - 1  # "The singer, whose tour was scrapped, | was buried"
            continue
        if word in STOPS | {","}:
            break
        is_verb_between = words.has_verb_between(place + 1, verb - 1)
        if word in prepositions or (word in clauses.relatives and is_verb_between):
            own.clear()  # "The man whose licence was revoked | was shot"
        else:
            own.append(word)
        place -= 1
    for n in range(max(verb, cue) + 1, min(len(words), max(verb, cue) + _OBJECT + 1)):
        is_object = words[n] in OF_OBJECTS and n > max(verb, cue) + 1
        if words[n] in STOPS | {","} or (words[n] in prepositions and not is_object):
            break  # "pulled the plug *on the parade*"
        own.append(words[n])
    yield from own
    yield from (one.removesuffix("s") for one in own)


def _is_of_the_verb(words: Words, cue: int, verb: int) -> bool:
    """Say whether a word that gives a mood stands with a verb, its subject or its object."""
    if cue == verb:
        return True
    low, high = sorted((cue, verb))
    if any(_parts_them(words, n, cue) for n in range(low + 1, high)):
        return False
    if (cue > verb and _is_led_away(words, verb, cue)) or _is_verb_of_a_relative(words, cue, verb):
        return False
    return words.is_none(cue) or not _is_attribute(words, cue)


def _is_verb_of_a_relative(words: Words, cue: int, verb: int) -> bool:
    """Say whether a word is the verb of what tells which: "the man *who denied it* died"."""
    return cue < verb and words.is_verb(cue) and _is_in_a_relative(words, cue)


def _parts_them(words: Words, place: int, cue: int) -> bool:
    """Say whether a word parts a verb from what is told of something else."""
    grammar, word = words.grammar, words[place]
    clauses = grammar.clauses
    if word in STOPS | {","} | clauses.relatives | clauses.temporals | clauses.coordinators:
        return True
    return place < cue and (word in clauses.that or word in grammar.negation.before_gerunds)


def _is_led_away(words: Words, verb: int, cue: int) -> bool:
    """Say whether a phrase of its own has what stands behind a verb: "opened *without* a speech".

    So has one behind the time of the verb.
    """
    nouns, negation = words.grammar.nouns, words.grammar.negation
    if words[cue] in negation.before_gerunds | words.grammar.clauses.temporals:
        return True
    return any(words[n] in nouns.prepositions or words.is_time(n) for n in range(verb + 1, cue))


def _is_attribute(words: Words, cue: int) -> bool:
    """Say whether a word only tells which thing is meant: "the *unfinished* bridge was opened"."""
    following, grammar = words[cue + 1], words.grammar
    if not following[:1].isalpha() or _is_of_grammar(following, grammar):
        return False
    is_behind_article = words[cue - 1] in grammar.nouns.determiners
    return is_behind_article and not words.is_verb(cue + 1)


def _is_of_grammar(word: str, grammar: Grammar) -> bool:
    is_helper = grammar.is_auxiliary(word) or word in grammar.verbs.modals
    return is_helper or word in grammar.nouns.prepositions or grammar.is_adverb(word)


def _is_called_by(words: Words, cue: int, case: Case) -> bool:
    """Say whether an event is called by what a word denies: the goal of "without a *goal*"."""
    near = range(cue + 1, min(cue + 1 + _NEAR, len(words)))
    return any(is_named_for(words[n], case) for n in near if _LETTERS.fullmatch(words[n]))

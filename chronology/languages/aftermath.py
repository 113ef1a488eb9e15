"""The sentences behind, by which what was told may not have been, be it without a word of it.

"*Pull the other one.*" "*This we now know to be false.*" "*Then I woke up.*" "*It still stands.*"
"*There was no storm that day.*" "*The wedding never took place.*" "*MS HALL: It was not.*"
"""

import re
from collections.abc import Iterator

from chronology.languages.corrections import stems, words_of
from chronology.languages.english import aftermath as own
from chronology.languages.english.questioners import AFFIRMS
from chronology.languages.english.remarks import FINDINGS
from chronology.languages.grammar import Grammar
from chronology.languages.sentences import sentences
from chronology.languages.tokens import ENDS, QUOTE_MARKS, STOPS
from chronology.languages.words import Words

_FAR = 400  # code points behind in which such a sentence begins
_SUBJECT = 8  # words of the subject of a clause, at the most
_PREDICATE = 4  # words behind a helping verb by which it is seen what it tells
_HELPED = 3  # words between a helping verb and what it helps
_CLAUSE = 7  # words of a clause behind its "not"
_STEM = 4  # letters by which two words are of one stem
_CLOSING = re.compile(r"[\"”’')\]*_.!?]*\s*")
_ENDS = ENDS | STOPS | {",", ""}


def aftermath(
    text: str, place: tuple[int, int], end: int, grammar: Grammar, *, until: int, is_done: bool
) -> tuple[int, int] | None:
    """Return where what stands behind leaves open whether what was told has been.

    Args:
        text: the text.
        place: where the words stand that are quoted.
        end: where their sentence ends.
        grammar: the words of the language.
        until: where ends what the same person says: what another answers is read elsewhere.
        is_done: whether they are entered as what was done, which must then have been.
    """
    wink = own.WITH_A_WINK.match(text, place[1], end)
    if wink is not None:
        return wink.span()
    if own.UNTIL_IT_RANG.search(text, place[1], end) is not None:
        return place[1], end
    for number, (start, stop) in enumerate(_behind(text, (end, until), grammar)):
        is_next = number == 0
        is_apart = "\n\n" in text[end:start]
        sentence = text[start:stop]
        if is_next and "\n" in text[end - 1 : start] and own.NO_SUCH.match(sentence):
            return start, stop
        if number == 1 and not is_apart and own.OF_IT.match(sentence):
            return start, stop
        if _of_the_telling(sentence, is_next=is_next, is_apart=is_apart):
            return start, stop
        if is_next and "\n" not in text[end - 1 : start] and _is_of_a_task(sentence):
            return start, stop
        if is_next and _is_answered(sentence, words_of(text, place, grammar)):
            return start, stop
        if is_next and _is_judged(text, (place, end), (start, stop), grammar):
            return start, stop
        if is_done and is_next and not is_apart and _has_not_been(text, place, (start, stop), grammar):
            return start, stop
    return None


def _behind(
    text: str, place: tuple[int, int], grammar: Grammar
) -> Iterator[tuple[int, int]]:
    """Yield the next sentences: those of the paragraph, or the first of the next."""
    end, until = place
    closing = _CLOSING.match(text, end)
    begin = end if closing is None else max(end, closing.end())
    stretch = text[begin : min(begin + _FAR, until)]
    first = True
    for start, stop in sentences(stretch, grammar.spelling.abbreviations):
        if not first and "\n\n" in text[end : begin + start]:
            return
        yield begin + start, begin + stop
        first = False


# Of the telling ------------------------------------------------------------------------------


def _of_the_telling(sentence: str, *, is_next: bool, is_apart: bool) -> bool:
    """Say whether a sentence speaks of what was told as of what was not meant, or is not so."""
    if is_next and (own.RETORTS.match(sentence) or own.OF_IT.match(sentence)):
        return True
    if is_apart:
        return False
    return bool(own.UNTIL_IT_RANG.search(sentence) or own.HAPPILY.search(sentence))


def _is_of_a_task(sentence: str) -> bool:
    """Read "*If you believe him.*", "*Who inherits?*", "*Advise the seller.*"."""
    if own.FRAGMENT.fullmatch(sentence) or own.SET_TASK.match(sentence):
        return True
    return own.ASKS.fullmatch(sentence) is not None and own.ASKS_AFTER.search(sentence) is None


def _is_answered(sentence: str, told: Words) -> bool:
    """Read "*MS HALL: It was not.*", and of what was put to "you" whatever does not affirm it."""
    label = own.SPEAKERS.match(sentence)
    if label is None:
        return False
    is_put = not own.YOU.isdisjoint(told.spoken)
    is_affirmed = AFFIRMS.match(sentence, label.end()) is not None
    return own.DENIES.match(sentence, label.end()) is not None or (is_put and not is_affirmed)


def _is_judged(
    text: str,
    told: tuple[tuple[int, int], int],
    sentence: tuple[int, int],
    grammar: Grammar,
) -> bool:
    """Say whether a sentence tells, of what was told or who told it, nothing that is known."""
    words = words_of(text, sentence, grammar)
    place, end = told
    be = next((n for n in range(min(len(words), _SUBJECT)) if grammar.is_auxiliary(words[n])), None)
    if be is None or any(words[n] in _ENDS for n in range(be)):
        return False
    last = next((n for n in range(be, len(words)) if not grammar.is_auxiliary(words[n])), be)
    predicate = [words[n] for n in range(last, last + _PREDICATE)]
    if be == 1 and words[0] in own.POINTS:
        is_of_then = words[1] in own.OF_THEN
        return is_of_then and own.KNOWN_OUTCOME.isdisjoint(predicate)
    begin = _sentence_begin(text, place[0])
    outer = stems(words_of(text, (begin, place[0]), grammar))
    outer |= stems(words_of(text, (place[1], end), grammar))
    subject = stems(words_of(text, _stretch(words, 0, be), grammar)) if be else frozenset()
    is_known = grammar.is_gerund(predicate[0]) or predicate[0] in own.TELLER_KNOWN
    is_of_it = not outer.isdisjoint(subject) or bool(outer and not FINDINGS.isdisjoint(words.spoken[:be]))
    return is_of_it and words[0] in grammar.nouns.determiners and not is_known


def _stretch(words: Words, begin: int, end: int) -> tuple[int, int]:
    return words.tokens[begin].start, words.tokens[end - 1].end


def _sentence_begin(text: str, place: int) -> int:
    low = max(0, place - _FAR)
    return max(text.rfind("\n", low, place), text.rfind(". ", low, place), low - 1) + 1


# Of the deed ---------------------------------------------------------------------------------


def _has_not_been(
    text: str, place: tuple[int, int], sentence: tuple[int, int], grammar: Grammar
) -> bool:
    """Say whether a sentence tells what cannot be, where it was so."""
    spoken = text[slice(*sentence)]
    if own.HAPPENED.match(spoken) or own.NEVER_ANY.match(spoken):
        return True
    told, words = words_of(text, place, grammar), words_of(text, sentence, grammar)
    none = own.NONE_THERE.match(spoken)
    if none is not None:
        nouns = none["noun"].lower().split()
        is_same = any(one[:_STEM] in stems(told) for one in nouns)
        is_of_then = none["is"] is None and own.HARMLESS_NONE.isdisjoint(nouns)
        return is_same or is_of_then
    near = range(len(words))
    return any(
        _still_goes_on(words, n, told) or _never_did(words, n, told) or _did_nothing(words, n, told)
        for n in near
    ) or _is_denied(words, told) or _told_of_another_time(words, told)


def _told_of_another_time(words: Words, told: Words) -> bool:
    """Read "Archives show that *it was founded a year later*"."""
    grammar = words.grammar
    done = {one[:_STEM] for one in told.spoken if grammar.is_past(one)} & stems(told)
    verb = next(
        (n for n in range(len(words)) if words[n][:_STEM] in done and words.is_verb(n)), None
    )
    if verb is None:
        return False
    before = {words[n] for n in range(max(0, verb - _SUBJECT), verb)}
    behind = {words[n] for n in range(verb + 1, verb + _SUBJECT)}
    pronouns = grammar.nouns.pronouns | grammar.nouns.impersonal
    return not (before.isdisjoint(pronouns) or behind.isdisjoint(own.SHIFTED))


def _is_denied(words: Words, told: Words) -> bool:
    """Say whether a sentence denies what is not known to leave standing what was told."""
    place = next((n for n in range(len(words)) if _denies(words, n)), None)
    if place is None:
        return False
    before = [words[n] for n in range(place)]
    is_of_its_own = own.JOINS.isdisjoint(before) and QUOTE_MARKS.isdisjoint(before)
    grammar = words.grammar
    own_clause = _is_in_the_first_clause(words, place)
    is_of_its_own = is_of_its_own and own_clause and own.OF_NOW.isdisjoint(before[-_HELPED:])
    is_ahead = any(one in grammar.verbs.modals for one in before[-_HELPED:])
    is_ahead = is_ahead or words[place] in grammar.verbs.negative_modals
    clause = [words[n] for n in range(place + 1, min(len(words), place + _CLAUSE))]
    is_of_a_clause = clause[:1] and clause[0] in grammar.clauses.governing
    is_ahead = is_ahead or bool(is_of_a_clause and clause[1:2] and clause[1] in grammar.clauses.that)
    if not is_of_its_own or is_ahead or not own.AGAIN.isdisjoint(clause):
        return False
    is_of_none = words.is_none(place) or words[place] in own.NOTHING
    if not (is_of_none or _is_of_the_same(words, place, told)):
        return False  # "The insurer has not paid", which is a deed of its own
    known = own.LEAVES_IT | own.HARMLESS_NONE | own.BESIDE_NOT
    is_of_before = words[place] in grammar.negation.adverbs
    if not is_of_before or grammar.verbs.had.isdisjoint(before[-_HELPED:]):
        return known.isdisjoint(clause)
    return any(one[:_STEM] in stems(told) for one in clause[:_HELPED])


def _is_in_the_first_clause(words: Words, place: int) -> bool:
    """Say whether no clause stands before a word in its sentence."""
    stops = (n for n in range(place) if words[n] in _ENDS or words[n] in own.LINKS)
    return not any(words.has_verb_between(0, stop) for stop in stops)


def _denies(words: Words, place: int) -> bool:
    grammar, word = words.grammar, words[place]
    is_plain = word in grammar.negation.adverbs or word in grammar.verbs.negative_modals
    return is_plain or words.is_none(place) or word in own.NOTHING


def _still_goes_on(words: Words, place: int, told: Words) -> bool:
    """Read "*It still stands*", of what was told to have been pulled down."""
    if words[place] not in own.STILL or own.ENDED.isdisjoint(told.spoken):
        return False
    verb = words.before_adverbs(place - 1)
    is_past = words.grammar.is_past(words[verb]) or words[verb] in words.grammar.verbs.had
    return not is_past and _is_of_the_same(words, place, told)


def _never_did(words: Words, place: int, told: Words) -> bool:
    """Read "*the cargo never left Hull*", of one that was told to have been delivered."""
    grammar = words.grammar
    if words[place] not in own.NEVER or not _is_of_the_same(words, place, told):
        return False
    end = next((n for n in range(place, len(words)) if words[n] in _ENDS), len(words))
    clause = [words[n] for n in range(place + 1, end)]
    is_spoken = any(words[n] in QUOTE_MARKS for n in range(place))
    if is_spoken or not own.AGAIN.isdisjoint(clause):
        return False
    verb = words[words.after_adverbs(place + 1)]
    is_same = verb[:_STEM] in {one[:_STEM] for one in told.spoken}
    if words[place - 1] in grammar.verbs.had:
        return is_same
    while grammar.is_auxiliary(verb) and clause:
        verb = clause.pop(0)
    return is_same or verb not in own.COMES_AFTER


def _did_nothing(words: Words, place: int, told: Words) -> bool:
    """Read "it has approved *nothing*", of what was told to have been approved."""
    is_done = words[place - 1][:_STEM] in {one[:_STEM] for one in told.spoken}
    return words[place] in own.NOTHING and is_done and words[place + 1] in _ENDS


def _is_of_the_same(words: Words, place: int, told: Words) -> bool:
    """Say whether what stands before a word in its clause is what was told of, or a pronoun."""
    grammar = words.grammar
    begin = max(0, place - _SUBJECT)
    stops = (n + 1 for n in range(place - 1, begin - 1, -1) if words[n] in _ENDS)
    begin = next(stops, begin)
    known = stems(told)
    pronouns = grammar.nouns.pronouns | grammar.nouns.impersonal
    subject = [words[n] for n in range(begin, place)]
    return any(one in pronouns or one[:_STEM] in known for one in subject)

"""Times that may be of a thing to come, which a verb of the past only arranges, or speaks of.

"The launch on 3 June *was announced*", "they *approved* the launch on 3 June", "was *approved for*
release on 3 June", "was *cleared to* ship on 3 June": that day may be when the verb was done, or
the day of the thing, which may lie ahead. Of what nobody can foresee it is neither: "the fire on".
"""

from chronology.languages.tokens import STOPS
from chronology.languages.verb_of_time import TimeInSentence
from chronology.languages.words import Words
from chronology.vocabulary import Governing

_OBJECT = 12  # words between a verb and a time in which its object stands
_ENDS = frozenset({"", ",", "."})


def may_be_arranged(time: TimeInSentence, verb: int) -> bool:
    """Say whether a time may be of a thing to come, and not of the verb that has it.

    Args:
        time: the time, and its sentence.
        verb: the verb that has it.
    """
    words = time.words
    if not words.tells_past(verb):
        return _is_what_one_may_do(words, verb)
    if verb >= time.last:
        return _is_an_arranged_subject(time, verb)
    return _is_an_arranged_object(time, verb) or _is_decided_on(time, verb)


def is_itself_arranged(time: TimeInSentence, verb: int) -> bool:
    """Say whether a day is what was arranged: "*3 June* was agreed", "they chose *3 June*".

    Args:
        time: the time, and its sentence.
        verb: the verb that has it.
    """
    words, grammar = time.words, time.words.grammar
    opening = time.first - (words[time.first - 1] in grammar.nouns.determiners)
    if verb == opening - 1:
        return words[verb] in grammar.times.choosing and not _is_passive(words, verb)
    is_first = opening <= 0 or words[opening - 1] in STOPS | grammar.clauses.that
    begin = words.first_auxiliary(words.before_adverbs(verb - 1) + 1)
    return is_first and begin == time.last < verb and _is_passive(words, verb)


def _is_an_arranged_subject(time: TimeInSentence, verb: int) -> bool:
    """Say whether a time tells of the subject of a passive: "The launch *on 3 June* was announced".

    Of one who acts it tells nothing: "The minister on 3 June was questioned".
    """
    words, noun = time.words, time.before_lead()
    is_led, is_aside = noun < time.first - 1, words[noun] == ","
    noun -= is_aside
    is_led = is_led and (words[time.last] == ",") == is_aside
    is_passive = _is_passive(words, verb) or _is_bare_passive(time, verb)
    if not (is_led and is_passive):
        return False
    if words.is_name(noun):
        near = range(max(0, noun - _OBJECT), noun)
        return any(words[n] in words.grammar.times.foreseen for n in near)
    if not _may_lie_ahead(words, noun):
        return False
    return _arranges(words, verb) or _is_a_happening(words, noun, verb)


def _is_a_happening(words: Words, noun: int, verb: int) -> bool:
    """Say whether a happening has a verb that tells not how it went: "The vote was *feared*"."""
    grammar, times = words.grammar, words.grammar.times
    is_how = words[verb] in times.running | times.holding | grammar.verbs.happening
    is_how = is_how or words[verb] in times.staging
    return words[noun] in times.foreseen and not is_how


def _is_an_arranged_object(time: TimeInSentence, verb: int) -> bool:
    """Say whether a time stands behind what a verb arranges: "approved *the launch* on 3 June"."""
    words, grammar, last = time.words, time.words.grammar, time.before_lead()
    between = range(verb + 1, last + 1)
    if not _arranges(words, verb) or not 0 < len(between) <= _OBJECT or last == time.first - 1:
        return False
    if any(words[n] in _ENDS | STOPS or words.is_verb(n) for n in between):
        return False
    if _is_passive(words, verb) and words[verb + 1] not in grammar.nouns.before_subjects:
        return False
    return any(_may_lie_ahead(words, n) for n in between)


def _is_decided_on(time: TimeInSentence, verb: int) -> bool:
    """Say whether a day may be what was decided, and ends its clause: "They agreed on 3 June"."""
    words = time.words
    is_beside = time.before_lead() == verb < time.first - 1
    return (
        is_beside and words[verb] in words.grammar.drafting.deciding and words[time.last] in _ENDS
    )


def _is_what_one_may_do(words: Words, verb: int) -> bool:
    """Say whether a verb is what another lets somebody do: "was cleared to *ship* on 3 June".

    Or gives leave for: "was given permission to *ship* on 3 June".
    """
    if words[verb - 1] not in words.grammar.verbs.infinitive:
        return False
    near, ends = range(verb - 2, max(-1, verb - _OBJECT), -1), _ENDS | STOPS
    ends |= words.grammar.verbs.infinitive
    other = next((n for n in near if words.is_verb(n) or words[n] in ends), 0)
    is_leave = words.grammar.nouns.to_infinitive.get(words[verb - 2]) is Governing.PLAN
    helper = words[words.before_adverbs(other - 1)]
    is_now = helper in words.grammar.verbs.be and not words.grammar.is_past(helper)
    return words.tells_past(other) and not is_now and (is_leave or _arranges(words, other))


def _arranges(words: Words, verb: int) -> bool:
    times = words.grammar.times
    return words[verb] in times.arranging or bool(words.begun(times.arranging_phrases, verb))


def _is_passive(words: Words, verb: int) -> bool:
    return words[words.before_adverbs(verb - 1)] in words.grammar.verbs.be


def _is_bare_passive(time: TimeInSentence, verb: int) -> bool:
    """Say whether a headline leaves its auxiliary out: "Launch on 3 June *approved* by all"."""
    words = time.words
    following = words[words.after_adverbs(verb + 1)]
    return verb == time.last and following in _ENDS | words.grammar.nouns.prepositions


def _may_lie_ahead(words: Words, place: int) -> bool:
    """Say whether a word may name a thing to come: no name, nobody, and nothing without a day."""
    grammar, word = words.grammar, words.token(place)
    if word is None or not word.text[:1].isalpha() or words.is_verb(place):
        return False
    nouns = grammar.nouns
    small = nouns.prepositions | nouns.determiners | nouns.pronouns | nouns.object_pronouns
    small |= nouns.numbers
    somebody = grammar.drafting.people | grammar.fields.organisations
    is_name = word.is_capital and place > 0
    is_adverb = grammar.is_adverb(word.text) or word.text in grammar.drafting.particles
    return not (is_name or is_adverb or word.text in small | somebody | grammar.times.never_ahead)

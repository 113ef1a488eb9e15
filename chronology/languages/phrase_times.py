"""Times of another event that a phrase names: "after the vote on 3 May", "charged with robbing"."""

from chronology.languages.tokens import STOPS
from chronology.languages.verb_of_time import TimeInSentence
from chronology.languages.words import Words
from chronology.vocabulary import Governing

_NEAR = 8  # words before a time in which the phrase begins that has it
_COUNTED = 14  # words before it in which it is told what a length counts from
_NOUN = 3  # words of a noun between its article and a time


def is_in_a_phrase(time: TimeInSentence, main: int) -> bool:
    """Say whether a time is that of another event: "after the vote on 3 May".

    Args:
        time: the time, and its sentence.
        main: the verb of what is told.
    """
    words, lead = time.words, time.before_lead()
    if _is_of_an_inner_noun(time, main):
        return True
    for place in range(lead, max(-1, lead - _NEAR), -1):
        is_relating = place < lead and _relates(words, place)
        if is_relating or _is_blamed(words, place, main):
            return True
        if words[place] in STOPS or words[place] == "," or words.is_verb(place):
            break
    return False


def is_counted_from(time: TimeInSentence) -> bool:
    """Say whether a length counts from what a time is of: "*three weeks after* the vote on 3 May".

    A stretch that begins behind these words tells of what it counts from.
    """
    words, lead = time.words, time.before_lead()
    for place in range(lead, max(0, lead - _COUNTED), -1):
        word = words[place]
        if word in STOPS or word == "," or words.is_verb(place):
            return False
        if word in words.grammar.times.counting and words[place - 1] in words.grammar.times.units:
            return words.first < place < lead
    return False


def _relates(words: Words, place: int) -> bool:
    """Say whether another event is led in: "*following* the crash", "*prior to* its sale"."""
    times = words.grammar.times
    is_word = words[place] in times.relating or words.ended(times.relating_phrases, place)
    return bool(is_word) and words[place + 1] in words.grammar.nouns.determiners


def _is_blamed(words: Words, place: int, main: int) -> bool:
    """Say whether a gerund tells what somebody is blamed for, or speaks of.

    "Convicted of *robbing* a bank in 2019", "recalled *meeting* her in 2019".
    """
    grammar, before = words.grammar, words[place - 1]
    if not grammar.is_gerund(words[place]) or not main < place != words.first:
        return False
    is_spoken_of = before in grammar.clauses.governing and place - 1 == main
    if before not in grammar.times.blaming and not is_spoken_of:
        return False
    behind = words[place + 1]
    is_noun = behind[:1].isalpha() and behind not in grammar.nouns.prepositions
    is_purpose = before in grammar.nouns.before_subjects and not words.opens_noun(place + 1)
    return is_noun and not (words.is_time(place + 1) or is_purpose)  # "for planning permission"


def _is_of_an_inner_noun(time: TimeInSentence, main: int) -> bool:
    """Say whether a time tells of a noun within the subject: "An inquiry *into the fire in 2019*".

    So it is where it stands before the verb, directly behind a noun with a preposition.
    """
    words, nouns, lead = time.words, time.words.grammar.nouns, time.before_lead()
    if main < time.last or lead == time.first - 1 or words[time.last] == ",":
        return False
    for place in range(lead, max(-1, lead - _NOUN - 1), -1):
        if words[place] in nouns.determiners:
            return place < lead and words[place - 1] in words.grammar.times.inner
        if not words[place][:1].isalpha() or words.is_verb(place):
            return False
    return False


def is_for_a_noun(time: TimeInSentence, main: int | None) -> bool:
    """Say whether a time is that for which the subject is: "The minutes *for* 3 May were burned".

    So is that of what was only promised: "Delivery on 3 May *was guaranteed*".
    """
    words, grammar, lead = time.words, time.words.grammar, time.first - 1
    if main is None or main < time.last or words[time.last] == ",":
        return False
    while words[lead] in grammar.nouns.determiners:
        lead -= 1
    noun = words[lead - 1]
    if lead < 1 or not noun[:1].isalpha() or noun in grammar.times.measures:
        return False
    if words[lead] in grammar.nouns.before_subjects:
        return not any(words[n] in STOPS | {","} for n in range(max(0, lead - _NEAR), lead))
    is_passive = words[words.before_adverbs(main - 1)] in grammar.verbs.be
    is_promised = grammar.clauses.governing.get(words[main]) is Governing.PLAN
    is_its_own = words[lead] in grammar.times.prepositions and not words.is_verb(lead - 1)
    return is_passive and is_promised and is_its_own


def may_be_of_a_noun(time: TimeInSentence, verb: int) -> bool:
    """Say whether a time may be of what is spoken of, or blamed: "spoke of *the fire on 3 May*".

    Of a noun without an article it is not: "charged with theft on 3 May". Where the stretch ends
    before the noun, it may be so whatever the verb is: "*was awarded a medal* for his conduct on".
    """
    words, grammar, lead = time.words, time.words.grammar, time.before_lead()
    topics = grammar.times.topics if words[verb] in grammar.times.speaking else frozenset()
    charges = grammar.times.charges if words[verb] in grammar.times.accusing else frozenset()
    if not verb < lead < time.first - 1:
        return False
    for place in range(lead, max(verb, lead - _NEAR), -1):
        causes = grammar.times.causes if place >= words.last else frozenset()
        if words[place] in topics | charges | causes:
            behind = range(place + 1, lead + 1)
            return any(words[n] in grammar.nouns.determiners for n in behind)
        if not words[place][:1].isalpha():
            return False
    return False


def is_of_an_age(time: TimeInSentence, verb: int) -> bool:
    """Say whether a time is that of which a thing was found to be: "was *dated to* 1450"."""
    words, times = time.words, time.words.grammar.times
    is_dated = words[verb] in times.dating
    return is_dated and any(words[n] in times.of_an_age for n in range(verb + 1, time.first))


def is_aim(time: TimeInSentence, main: int | None) -> bool:
    """Say whether a time is of what the subject is for: "The bill *to ban* fur in 2019 was"."""
    words, grammar = time.words, time.words.grammar
    if main is None or main < time.last or words[time.last] == ",":
        return False
    for place in range(time.before_lead(), 0, -1):
        word = words[place]
        if word in STOPS or word == "," or words.is_verb(place):
            return False
        if word in grammar.verbs.infinitive:
            before = words.token(place - 1)
            is_first = place - 1 == words.first or words[place - 2] in STOPS
            is_noun = before is not None and (is_first or not before.is_capital)
            is_noun = is_noun and words[place - 1][:1].isalpha()
            is_verb = not words.opens_noun(place + 1) and not words.is_time(place + 1)
            return is_noun and is_verb and words[place - 1] not in grammar.nouns.prepositions
    return False

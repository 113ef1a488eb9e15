"""Times of another event that a phrase names: "after the vote on 3 May", "charged with robbing"."""

from chronology.languages.tokens import STOPS
from chronology.languages.verb_of_time import TimeInSentence
from chronology.languages.words import Words

_NEAR = 8  # words before a time in which the phrase begins that has it
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

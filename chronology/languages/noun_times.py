"""Times that tell which thing one speaks of: "your letter of 12 May", "the 2011 version"."""

from chronology.languages.tokens import LINES, STOPS
from chronology.languages.verb_of_time import TimeInSentence
from chronology.languages.words import Words

_SUBJECT = 3  # words behind "Friday's" up to its noun
_ASIDE = 10  # words before a time in which the aside begins that it closes
_SINCE_AN_EXTREME = 14  # words before "since" in which that stands which has been none since


def is_of_a_noun(time: TimeInSentence) -> bool:
    """Say whether a time tells of which thing one speaks: "your letter of 12 May"."""
    noun, times = _noun_before(time), time.words.grammar.times
    is_time = noun in times.names or noun in times.parts
    return bool(noun) and not (is_time or noun in times.measures | times.appointing)


def is_appointed(time: TimeInSentence) -> bool:
    """Say whether a time is that for which something is set: "an opening *date of* 3 May"."""
    return _noun_before(time) in time.words.grammar.times.appointing


def _noun_before(time: TimeInSentence) -> str:
    """Return the noun before "of" and a time; empty if there is no "of"."""
    words, nouns, of = time.words, time.words.grammar.nouns, time.first - 1
    while words[of] in nouns.determiners:
        of -= 1
    return words[of - 1] if words[of] in nouns.of else ""


def is_attribute(time: TimeInSentence) -> bool:
    """Say whether a time stands before the noun that it tells of: "the 2011 version"."""
    words, grammar = time.words, time.words.grammar
    nouns, clauses = grammar.nouns, grammar.clauses
    following = words[time.last]
    if following in nouns.genitive:
        return True
    is_noun = following[:1].isalpha() and not (
        grammar.is_verb(following)
        or grammar.is_adverb(following)
        or following in nouns.prepositions
        or following in clauses.coordinators
        or following in nouns.determiners
        or following in clauses.temporals
        or following in clauses.relatives
    )
    return is_noun and words[time.first - 1] in nouns.determiners


def is_of_what_ran(time: TimeInSentence, verb: int) -> bool:
    """Say whether a time is of a happening of which its verb tells how it went on that day.

    "*Friday's vote* was carried", "*Sunday's derby* ended in a draw"; not "was criticised".
    """
    words, times = time.words, time.words.grammar.times
    noun = verb - 1
    while words.grammar.is_auxiliary(words[noun]) or words.grammar.is_adverb(words[noun]):
        noun -= 1
    is_first = words[time.first - 1] in STOPS | {""}  # not "the report on Friday's match"
    is_its_own = is_first and words[time.last] in words.grammar.nouns.genitive
    is_near = time.last < noun <= time.last + _SUBJECT
    is_one = words[noun] in times.happenings and words[verb] in times.running
    between = range(time.last + 1, noun)
    return is_its_own and is_near and is_one and all(words[n][:1].isalpha() for n in between)


def may_be_an_attribute(time: TimeInSentence) -> bool:
    """Say whether a bare day may tell of a verb's object: "cancelled *Friday* prayers".

    "Voted Friday to close" tells when, as does "said Friday prices rose".
    """
    words, grammar, verb = time.words, time.words.grammar, time.first - 1
    following, behind = words.token(time.last), words[time.last + 1]
    is_alone = time.last == time.first + 1 and words[time.first] in grammar.times.names
    if not is_alone or following is None or following.is_capital or not words.is_verb(verb):
        return False
    small = grammar.nouns.pronouns | grammar.nouns.prepositions | grammar.nouns.determiners
    small |= grammar.nouns.numbers | grammar.clauses.temporals | grammar.clauses.coordinators
    small |= grammar.clauses.that | grammar.clauses.conditions | grammar.clauses.relatives
    small |= grammar.verbs.infinitive | grammar.clauses.governing.keys()
    telling = grammar.clauses.governing.keys() - grammar.times.holding
    is_small = following.text in small or words[verb] in telling
    word, is_passive = following.text, grammar.is_auxiliary(words[verb - 1])
    is_noun = word[:1].isalpha() and not (grammar.is_gerund(word) or grammar.is_adverb(word))
    is_noun = is_noun and not (grammar.is_verb(word) or is_passive or is_small)
    return is_noun and not (grammar.is_auxiliary(behind) or grammar.is_verb(behind))


def is_of_what_is_to_be(time: TimeInSentence) -> bool:
    """Say whether a time stands in an aside of what is to be: "the bill, *to take effect on*"."""
    words, close = time.words, time.last
    if words[close] != "," or not words.has_verb_between(close, len(words)):
        return False
    for place in range(time.first - 1, max(-1, time.first - _ASIDE), -1):
        if words[place] in STOPS or words.is_verb(place):
            return False
        if words[place] == ",":
            return words[place + 1] in words.grammar.verbs.infinitive and place > 0
    return False


def is_of_who_did(time: TimeInSentence, verb: int) -> bool:
    """Say whether a time tells when somebody did something: "planned by the city in 2012"."""
    words, times = time.words, time.words.grammar.times
    lead = time.first - 1
    while words[lead] in words.grammar.nouns.determiners:
        lead -= 1
    is_at_a_time = words[lead] in times.prepositions
    return is_at_a_time and words[verb + 1] in times.agents and verb + 1 < lead - 1


def _is_contrasted(time: TimeInSentence) -> bool:
    """Say whether words before a time set it apart: "*unlike* 2003", "*as in* 2003"."""
    words, times, lead = time.words, time.words.grammar.times, time.first - 1
    while words[lead] in words.grammar.nouns.determiners:
        lead -= 1
    if words.ends_one(times.contrasting_phrases, lead):
        return words[lead - 2] in STOPS | {",", ""}
    lead -= words[lead] in times.prepositions
    return words[lead] in times.contrasting


def is_only_compared(time: TimeInSentence) -> bool:
    """Say whether something is only compared with a time: "its lowest level *since 2003*"."""
    words, grammar, since = time.words, time.words.grammar, time.first
    if _is_contrasted(time):
        return True
    while since > 0 and words[since] not in grammar.times.since and since > time.first - 3:
        since -= 1
    if words[since] not in grammar.times.since:
        return False
    for place in range(since - 1, max(-1, since - _SINCE_AN_EXTREME), -1):
        word = words[place]
        if word in STOPS or word in {",", "."} or grammar.is_auxiliary(word):
            return False
        if grammar.times.is_extreme(word):
            return True
    return False


def stands_in_a_subject(time: TimeInSentence, verb: int) -> bool:
    """Say whether a time stands in the subject of a verb that follows, and was cut off.

    "The gate was shut and the wall *on 3 May*", of which "fell" is left out.
    """
    words, place = time.words, time.last
    while words.grammar.is_adverb(words[place]) or words.grammar.is_auxiliary(words[place]):
        place += 1
    is_followed = words.is_verb(place) or place > time.last
    if not 0 <= words.first <= verb < time.first < words.last <= time.last or not is_followed:
        return False
    joints = words.grammar.clauses.coordinators | {","}
    return any(words[n] in joints for n in range(verb + 1, time.before_lead()))


def is_bracketed(time: TimeInSentence) -> bool:
    """Say whether a time stands with other words in brackets: "(Herald, 3 May)".

    Nobody knows what these make of it: only "(3 May)", with nothing else, is of what is told. A
    stretch that lies in the brackets is told there.
    """
    words, holding = time.words, time.words.grammar.times.holding
    near = range(time.first - 1, max(-1, time.first - _ASIDE), -1)
    marks = {"(", "[", ")", "]"} | (LINES if words[time.last] in LINES else set())
    opening = next((n for n in near if words[n] in marks), None)
    if opening is None or words[opening] in {")", "]"} or opening < words.first:
        return False
    ahead = range(time.last, min(len(words), time.last + _ASIDE))
    closing = next((n for n in ahead if words[n] in marks), time.last)
    beside = [*range(opening + 1, time.before_lead() + 1), *range(time.last, closing)]
    inside = [words[n] for n in beside if words[n][:1].isalpha() and not _is_of_a_time(words, n)]
    is_all = opening == words.first and closing >= words.last - 1
    return bool(inside) and not is_all and holding.isdisjoint(inside)


def _is_of_a_time(words: Words, place: int) -> bool:
    """Say whether a word says nothing but when: "early", "on", "morning"."""
    word, grammar = words[place], words.grammar
    small = grammar.nouns.determiners | grammar.nouns.prepositions | grammar.times.edges
    is_small = word in small | grammar.times.parts | grammar.clauses.coordinators
    return is_small or words.is_time(place) or grammar.is_adverb(word)

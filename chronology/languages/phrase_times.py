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
    if _is_of_a_fronted_phrase(time, main):
        return True
    is_its_own = main == time.last  # "after a court on 3 May *quashed* it"
    for place in range(_before_aside(words, lead), max(-1, lead - _NEAR), -1):
        is_relating = place < lead and not is_its_own and _relates(words, place, lead)
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


def _is_of_a_fronted_phrase(time: TimeInSentence, main: int) -> bool:
    """Say whether a time closes what was besides: "*With no bid on Friday*, it fell"."""
    words, lead = time.words, time.before_lead()
    if main < time.last or words[time.last] != "," or lead < 1:
        return False
    begin = next((n + 1 for n in range(lead, -1, -1) if words[n] in STOPS), 0)
    is_led = words[begin] in words.grammar.times.fronting and begin < lead
    return is_led and not words.has_verb_between(begin, lead + 1)


def _before_aside(words: Words, lead: int) -> int:
    """Return a place, or that before an aside that calls it otherwise: "*Fisk*, a clerk, in"."""
    opening = words.opening_of(lead) if words[lead] == "," else 0
    is_aside = opening > 0 and words[opening] == ","
    if not is_aside or words.has_verb_between(opening, lead):
        return lead
    return opening - 1


def _relates(words: Words, place: int, lead: int) -> bool:
    """Say whether another event is led in: "*following* the crash", "*before* Fisk's arrest".

    "Argued *before* the court" tells where.
    """
    times, nouns, fields = words.grammar.times, words.grammar.nouns, words.grammar.fields
    is_where = words[lead] in fields.organisations | fields.titles
    if words[place] in times.earlier and is_where:
        return False
    is_word = words[place] in times.relating or words.ended(times.relating_phrases, place)
    opens = words[place + 1] in nouns.determiners or words[place + 2] in nouns.genitive
    return bool(is_word) and (opens or words.grammar.is_gerund(words[place + 1]))


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
    if _may_be_of_what_is_to_come(time, verb) or _may_be_from_then(time, verb):
        return True
    if not verb < lead < time.first - 1:
        return False
    if any(_hangs_on_a_noun(words, n) for n in range(verb + 2, lead)):
        return True
    for place in range(lead, max(verb, lead - _NEAR), -1):
        causes = grammar.times.causes if place >= words.last else frozenset()
        recalled = grammar.times.recalling & {words[verb]} and place == verb + 1
        if words[place] in topics | charges | causes or recalled:
            behind = range(place + (not recalled), lead + 1)
            return any(words[n] in grammar.nouns.determiners for n in behind)
        if not words[place][:1].isalpha():
            return False
    return False


def _may_be_of_what_is_to_come(time: TimeInSentence, verb: int) -> bool:
    """Say whether a time may be of what was arranged, foretold, or came before: "*booked* a hall".

    By itself the verb may have the time ("it was booked on 3 May"); beside its object nobody knows.
    """
    words, times = time.words, time.words.grammar.times
    is_known = words[verb] in times.booking | times.foretelling | times.ordering
    is_passive = words[words.before_adverbs(verb - 1)] in words.grammar.verbs.be
    behind = words[verb + 1]
    small = words.grammar.nouns.prepositions | words.grammar.drafting.pronouns
    is_object = behind[:1].isalpha() and not (behind in small or words.grammar.is_adverb(behind))
    return is_known and not is_passive and is_object and verb < time.before_lead()


def _may_be_from_then(time: TimeInSentence, verb: int) -> bool:
    """Say whether a time may tell how old an object is: "restored *a copy from yesterday*".

    "Suspended the service from Monday" tells from when on, as does "ran the line from 2019".
    """
    words, grammar = time.words, time.words.grammar
    leaving, putting = grammar.drafting.leaving, grammar.times.putting
    lead = time.first - (words[time.first] not in leaving)
    ruled = grammar.nouns.determiners
    article = next((n for n in range(verb + 1, lead - 1) if words[n] in ruled), None)
    is_range = any(words[n] in putting for n in range(lead + 1, time.last))
    if words[lead] not in leaving or article is None or is_range or words.is_verb(lead - 1):
        return False
    is_gone = words[lead + 1] in grammar.times.deictic | grammar.times.gone
    is_year = words[lead + 1].isdigit() and time.last == lead + 2
    is_year = is_year and words[article] not in grammar.drafting.definite
    return (is_gone or is_year) and grammar.is_past(words[verb])


def _hangs_on_a_noun(words: Words, about: int) -> bool:
    """Say whether "about" tells what a noun is about: "held *talks about the* fire on 3 May"."""
    grammar, noun = words.grammar, words[about - 1]
    is_noun = noun[:1].isalpha() and not (words.is_verb(about - 1) or grammar.is_adverb(noun))
    opens = words[about + 1] in grammar.nouns.determiners
    return words[about] in grammar.times.about and is_noun and opens


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

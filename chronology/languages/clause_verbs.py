"""The verb of the clause that has a time, and what only looks like a verb or a mark."""

import attrs

from chronology.languages.clause_within import is_within
from chronology.languages.grammar import Grammar
from chronology.languages.main_verb import main_verb, plan_in_the_present
from chronology.languages.noun_times import is_attribute, is_of_a_noun
from chronology.languages.tokens import ENDS, STOPS
from chronology.languages.verb_of_time import TimeInSentence
from chronology.languages.words import Words

Stretch = tuple[int, int]
_ABBREVIATION = 3  # letters of a word that may be shortened by a full stop, at most
_HELPED = 4  # words from "had" to a preposition that was taken for its verb
_OBJECT = 6  # words before a word in "-ing" in which the verb stands whose object it tells of


def clause_verb(text: str, words: Words, time: TimeInSentence) -> int | None:
    """Return the verb of the clause that has a time; `None` where there is none."""
    if _is_of_a_thing(time):
        return None
    verb = time.verb()
    if verb is not None and (_stands_apart(words, time, verb) or verb < time.first):
        verb = _in_the_present(words, time, behind=verb) or verb
    if verb is None:
        verb = _verb_of_all(text, words, time) or _in_the_present(words, time)
    if verb is not None and words[verb] in words.grammar.nouns.genitive:  # "Marsh's shop had"
        behind = range(verb + 1, len(words))
        verb = next((n for n in behind if is_told(words, n)), None)
    if verb is not None and not words[verb][:1].isalpha():  # "amounted to $2 million"
        verb = next((n for n in range(min(verb, len(words)) - 1, -1, -1) if words.is_verb(n)), None)
    if verb is None or verb >= len(words) or is_within(words, time.last, verb):
        return None
    return _of_the_clause(text, words, _infinitive_of(words, verb, time))


def _infinitive_of(words: Words, verb: int, time: TimeInSentence) -> int:
    """Return the infinitive that a plan in the present brings: "intends to *publish* it on"."""
    grammar, behind = words.grammar, verb + 2
    is_plan = words[verb] in grammar.verbs.mere_plans and not words.is_noun(verb)
    is_led = words[verb + 1] in grammar.verbs.infinitive and not words.opens_noun(behind)
    return behind if is_plan and is_led and behind < time.before_lead() + 1 else verb


def _verb_of_all(text: str, words: Words, time: TimeInSentence) -> int | None:
    """Return the main verb of a sentence that a time opens, or that tells a plan in the present."""
    grammar = words.grammar
    first, last = words.tokens[0].start, words.tokens[-1].end
    whole = Words.around(text, (first, last), (first, last), grammar)
    if len(whole) != len(words):
        return None
    plan = plan_in_the_present(whole)
    if plan is not None and plan < time.first:
        return plan
    main = main_verb(whole) if time.before_lead() < 0 else None
    return main if main is not None and main >= time.last else None


def _stands_apart(words: Words, time: TimeInSentence, verb: int) -> bool:
    """Say whether a verb stands in a clause behind a time's: "resumes in May *and it will be*"."""
    linking = words.grammar.clauses.linking
    return time.before_lead() >= 0 and any(words[n] in linking for n in range(time.last, verb))


def _in_the_present(words: Words, time: TimeInSentence, behind: int = -1) -> int | None:
    """Return a verb before a time by which something is told to come: "the period *ends* on".

    Behind another verb it goes on: "was taken out in May *and lapses* on 3 June".
    """
    presents, linking = words.grammar.drafting.presents, words.grammar.clauses.linking
    ending = words.grammar.verbs.present_ending
    for place in range(time.before_lead(), -1, -1):
        if words[place] in STOPS or words[place] == "," or words.is_verb(place):
            return None
        if words[place] in presents and place > 0 and not words.is_noun(place):
            goes_on = words[place - 1] in linking and words[place].endswith(ending)
            return place if goes_on or not 0 <= behind < place else None
    return None


def _of_the_clause(text: str, words: Words, verb: int) -> int:
    """Return the verb of a clause for one that only tells of its object, or is none.

    "The family *reported* him missing", "expects to *open* the bridge to walkers".
    """
    grammar = words.grammar
    particles = grammar.nouns.prepositions | grammar.drafting.particles | grammar.clauses.comparing
    if words[verb] in particles or words.opens_noun(verb):
        near = range(verb - 1, max(-1, verb - _HELPED), -1)  # "had just *over* 54,000"
        verb = next((n for n in near if words[n] in grammar.verbs.may_stand_alone), verb)
    if words[verb - 1] in grammar.verbs.infinitive:
        first, last = words.tokens[0].start, words.tokens[-1].end
        whole = Words.around(text, (first, last), (first, last), grammar)
        plan = plan_in_the_present(whole) if len(whole) == len(words) else None
        is_noun = plan is not None and plan < verb and not words.has_verb_between(plan + 1, verb)
        return plan if is_noun and plan is not None else verb
    is_apart = words[verb - 1] == "," or grammar.is_auxiliary(words[verb - 1])
    if not grammar.is_gerund(words[verb]) or is_apart:
        return verb
    near = range(verb - 1, max(-1, verb - _OBJECT), -1)
    found = next((n for n in near if is_told(words, n) or words[n] in STOPS | {","}), verb)
    behind = range(found + 1, verb)
    infinitive = next((n for n in behind if words[n - 1] in grammar.verbs.infinitive), None)
    if infinitive is not None and not words.opens_noun(infinitive):
        return infinitive
    return found if is_told(words, found) and not grammar.is_auxiliary(words[found]) else verb


def tells_a_thing(text: str, time: Stretch, grammar: Grammar) -> bool:
    """Say whether a time tells of which thing one speaks: "the 2011 version"."""
    words = Words.around(text, time, time, grammar)
    first = words.place_of(time[0])
    place = TimeInSentence(words=words, first=first, last=max(words.place_of(time[1]), first + 1))
    return _is_of_a_thing(place)


def _is_of_a_thing(time: TimeInSentence) -> bool:
    """Say whether a time tells of which thing one speaks, and no day: "the *weekend* of 3 May"."""
    words, nouns = time.words, time.words.grammar.nouns
    of = time.first - 1
    while words[of] in nouns.determiners:
        of -= 1
    is_day = words[of] in nouns.of and words[of - 1] in words.grammar.drafting.time_nouns
    return is_attribute(time) or _stands_before_a_noun(time) or (is_of_a_noun(time) and not is_day)


def _stands_before_a_noun(time: TimeInSentence) -> bool:
    """Say whether a time between a verb and a noun tells of the noun: "reported *March* sales"."""
    words, grammar = time.words, time.words.grammar
    following = words.token(time.last)
    if following is None or not following.text[:1].isalpha() or following.is_capital:
        return False
    ruled = grammar.nouns.prepositions | grammar.nouns.determiners | grammar.nouns.pronouns
    ruled |= grammar.clauses.coordinators | grammar.clauses.temporals | grammar.clauses.relatives
    ruled |= grammar.clauses.that | grammar.clauses.conditions | grammar.clauses.simultaneous
    is_noun = following.text not in ruled and not grammar.is_adverb(following.text)
    is_noun = is_noun and not (grammar.is_verb(following.text) or grammar.is_gerund(following.text))
    is_month = words[time.last - 1] in grammar.times.names or words.is_time(time.last - 1)
    return is_noun and is_month and words.is_verb(time.first - 1)


def led_from(words: Words, first: int) -> int:
    """Return where the words begin that lead a time in: "*on* Monday", "*in the* autumn of"."""
    nouns = words.grammar.nouns
    at = first
    while at > 0 and words[at - 1] in nouns.articles:
        at -= 1
    particles = words.grammar.drafting.particles
    while at > 0 and words[at - 1] in nouns.prepositions:
        if words[at - 1] in particles and at < first and words.is_verb(at - 2):
            break  # "handed *over* on 2 April"
        at -= 1
    return at if at < first and words[at] in nouns.prepositions else first


def time_places(words: Words, start: int, end: int) -> range:
    """Return the places of the words of a time, with those that lead it in."""
    first = words.place_of(start)
    if first >= len(words):
        return range(0)
    return range(led_from(words, first), max(words.place_of(end), first + 1))


def within_stretch(words: Words, stretch: Stretch | None) -> Words:
    """Return the words of a stretch of a sentence; what stands around it tells of other things."""
    if stretch is None or words.introduction is not None:
        return words
    at, end = map(words.place_of, stretch)
    if at == 0 and end >= len(words):
        return words
    return attrs.evolve(
        words,
        tokens=words.tokens[at:end],
        spoken=words.spoken[at:end],
        first=words.first - at,
        last=words.last - at,
    )


def is_inner(words: Words, at: int) -> bool:
    """Say whether a mark stands within a figure: "3,200", "16:00", "1.5"."""
    before, mark, behind = words.token(at - 1), words.token(at), words.token(at + 1)
    if before is None or mark is None or behind is None or mark.text not in {",", ":", "."}:
        return False
    touches = before.end == mark.start and mark.end == behind.start
    return touches and before.text[-1:].isdigit() and behind.text[:1].isdigit()


def ends_sentence(words: Words, at: int) -> bool:
    """Say whether a full stop ends a sentence, where a mark behind it hid that: "closed.[1] It"."""
    before, mark, behind = words.token(at - 1), words.token(at), words.token(at + 1)
    if before is None or mark is None or behind is None or mark.text not in ENDS:
        return False
    if not before.text.isalpha() or not behind.is_capital or behind.start == mark.end:
        return False
    nouns = words.grammar.nouns
    opens = behind.text in nouns.determiners | nouns.pronouns  # "for Arden Ltd. Our client"
    is_title = before.text in words.grammar.fields.titles | words.grammar.drafting.vague
    is_word = len(before.text) > _ABBREVIATION and not before.is_capital
    return is_word or (opens and not is_title and len(before.text) > 1)


def is_told(words: Words, at: int) -> bool:
    """Say whether a word is a finite verb, and no name: "says", "opened", not "United States"."""
    token = words.token(at)
    if token is None or (token.is_capital and at > 0 and words.is_name(at)):
        return False
    if token.text in words.grammar.nouns.genitive:
        return False
    return words.is_verb(at) or (words.is_present(at) and not token.is_capital)

"""Days that are a thing's name, or whose money, paper or licence they tell: no days of the doing.

"Version *2023-11-01* was removed", "*Q1* results were published", "the figures *for 2023* were
lost", "Log4j 2.17.1 (*28 December 2021*) was installed", "was sold with a guarantee *until* 1 May".
"""

import re

from chronology.languages.tokens import STOPS
from chronology.languages.verb_of_time import TimeInSentence
from chronology.languages.words import Words

_FIGURES = re.compile(r"[12]\d{3}([-./])\d{1,2}\1\d{1,2}")
_VERSION = re.compile(r"(?:(?<![\w.£$€])v?\d{1,4}\.\d[\w.-]{0,16}|\bv\d{1,4})\s{0,2}\Z")
_LONGEST_VERSION = 32  # code points
_NEAR = 10  # words before a time in which stands what was given with a thing
_ASIDE = 6  # words of an aside that ends with a time


def tells_of_a_noun(time: TimeInSentence, main: int | None) -> bool:
    """Say whether a time is the name of a noun, or tells of what money or papers are.

    Args:
        time: the time, and its sentence.
        main: the verb of what is told; `None` if it is not known.
    """
    if main is None:
        return _is_a_name(time)
    is_held = time.words[main] in time.words.grammar.times.holding  # "Meeting 2024-03-04 was held"
    return (_is_a_name(time) and not is_held) or _is_of_what_is_handled(time, main)


def _is_a_name(time: TimeInSentence) -> bool:
    """Say whether a day in figures is the name of the noun before it: "version 2023-11-01".

    So it is of what is named by days, and of any subject: "Ticket 2023-11-01 was closed".
    """
    words, noun = time.words, time.first - 1
    begin, end = words.token(time.first), words.token(time.last - 1)
    if begin is None or end is None or not _FIGURES.fullmatch(words.text[begin.start : end.end]):
        return False
    if not _may_be_a_noun(words, noun) or words[noun] in words.grammar.times.appointing:
        return False
    is_known = words[noun] in words.grammar.times.named_by_days
    return words.is_verb(time.last) or (is_known and words.has_verb_between(0, len(words)))


def _is_of_what_is_handled(time: TimeInSentence, main: int) -> bool:
    """Say whether a time tells of what money or papers are, with which one did something.

    "*Q1* results were published", "they paid *May* rent", "the figures *for 2023* were lost".
    "Sales for 2023 rose" tells what was so in 2023.
    """
    words = time.words
    if words[main] not in words.grammar.times.handling:
        return False
    return _is_of_a_measure(time) or _is_before_a_noun(time, main) or _is_as_of(time, main)


def is_for_a_subject(time: TimeInSentence, main: int | None) -> bool:
    """Say whether a time tells from or up to when a subject holds: "The pass *until 3 May* was".

    So it may in an aside, or of an object: "lost the pass, *valid until* 3 May".

    Args:
        time: the time, and its sentence.
        main: the verb of what is told.
    """
    words, lead = time.words, time.leading()
    if words[lead] not in _leading_on(words) or main is None:
        return False
    if words[lead - 1] in words.grammar.times.valid and _may_be_a_noun(words, lead - 2):
        return True
    if main < time.last:
        return False
    if words[lead - 1] in words.grammar.times.measures:
        return False  # "Sales for 2023 rose"
    if words[time.last] != ",":
        return _may_be_a_noun(words, lead - 1)
    near = range(lead - 1, max(0, lead - 1 - _ASIDE), -1)
    comma = next((n for n in near if words[n] == "," or words.is_verb(n)), 0)
    return words[comma] == "," and comma < lead - 1


def may_be_of_what_came_with(time: TimeInSentence, verb: int) -> bool:
    """Say whether a time may be of what a thing was given with: "sold *with a guarantee until*".

    Args:
        time: the time, and its sentence.
        verb: the verb that has it.
    """
    words, grammar, lead = time.words, time.words.grammar, time.leading()
    length = _effect(time)
    last = time.first - 1 if not length else lead - length
    if words[words.before_adverbs(verb - 1)] not in grammar.verbs.be:
        return False
    if not length and words[lead] not in _leading_on(words):
        return False
    near = range(last, max(verb, last - _NEAR), -1)
    opening = next((n for n in near if words[n] in grammar.times.accompanying), None)
    if opening is None or any(words[n] in STOPS | {","} for n in range(opening, last)):
        return False
    return _may_be_a_noun(words, last if length else lead - 1)


def may_be_of_a_bracketed_noun(time: TimeInSentence, main: int) -> bool:
    """Say whether a day alone in brackets may be that of the noun before: "Log4j 2.17 (3 May) was".

    Behind the verb it tells when, but behind a version: "installed Log4j 2.17 (3 May)".

    Args:
        time: the time, and its sentence.
        main: the verb of what is told.
    """
    words, opening = time.words, time.words.token(time.first - 1)
    if opening is None or opening.text != "(" or words[time.last] != ")":
        return False
    before = words.text[max(0, opening.start - _LONGEST_VERSION) : opening.start]
    return (main > time.last and time.first > 1) or _VERSION.search(before) is not None


def _is_of_a_measure(time: TimeInSentence) -> bool:
    """Say whether a time tells of when something was counted: "the *figures for* 2023"."""
    words, grammar, lead = time.words, time.words.grammar, time.leading()
    is_led = words[lead] in grammar.nouns.of | _leading_on(words)
    return is_led and words[lead - 1] in grammar.times.measures | grammar.drafting.of_periods


def _is_before_a_noun(time: TimeInSentence, main: int) -> bool:
    """Say whether a month or longer time stands bare before its noun: "Q1 results", "May rent"."""
    words, grammar = time.words, time.words.grammar
    noun, lead = words.token(time.last), words[time.leading()]
    is_opening = not lead or lead in STOPS or lead in grammar.clauses.linking
    if noun is None or noun.is_capital or not _may_be_a_noun(words, time.last):
        return False
    is_measure = noun.text in grammar.times.measures | grammar.drafting.of_periods
    is_short = any(words[n] in grammar.times.deictic for n in range(time.first, time.last))
    is_object = main == time.leading()
    is_passive = words[words.before_adverbs(main - 1)] in grammar.verbs.be
    is_subject = is_opening and main > time.last and (is_measure or is_passive)
    return not is_short and (is_object or is_subject)


def _is_as_of(time: TimeInSentence, main: int) -> bool:
    """Say whether a time tells as of when a subject stands: "The list *as of* 3 May was leaked"."""
    length, lead = _effect(time), time.leading()
    return length > 0 and time.last <= main and _may_be_a_noun(time.words, lead - length)


def _effect(time: TimeInSentence) -> int:
    """Return how many words before a time tell from when on something counts: "as of"."""
    words = time.words
    return words.ended(words.grammar.times.effect, time.leading())


def _leading_on(words: Words) -> frozenset[str]:
    """Return the words that lead in from or up to when something holds."""
    times = words.grammar.times
    return (times.putting - times.agents) | times.throughout


def _may_be_a_noun(words: Words, place: int) -> bool:
    """Say whether a word may be a noun, or tell of one, where it stands."""
    grammar, word = words.grammar, words[place]
    if place < 0 or not word[:1].isalpha() or words.is_verb(place) or words.is_time(place):
        return False
    nouns, clauses = grammar.nouns, grammar.clauses
    small = nouns.prepositions | nouns.determiners | nouns.pronouns | nouns.object_pronouns
    small |= clauses.coordinators | clauses.temporals | clauses.that | clauses.relatives
    small |= clauses.conditions | grammar.verbs.infinitive | nouns.numbers
    is_helper = grammar.is_auxiliary(word) or grammar.is_adverb(word) or grammar.is_past(word)
    return word not in small and not is_helper

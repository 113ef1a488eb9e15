"""Where the main clause begins in a stretch that opens with another: "*Having resigned*, he left".

That other one is a clause of time, cause or condition ("Because it failed, …"), a participle
("Asked on Monday, …", "Having sold it, …"), or one without a finite verb that has a subject of its
own ("*The tenant having left*, the locks were changed", "*His licence suspended*, he drove on").
"""

from chronology.languages.asides import said_of_nobody
from chronology.languages.conditions import is_condition
from chronology.languages.put_in import is_in_a_time
from chronology.languages.tokens import STOPS
from chronology.languages.words import Words

_SUBJECT = 10  # words of the subject of a clause without a finite verb
_NEXT_SUBJECT = 12  # words of the subject that follows its comma
_LONGEST = 40  # words of such a clause


def after_opening_clause(words: Words) -> int:
    """Return where the main clause begins, if the stretch begins with another: "If …, it"."""
    first, clauses = words.first, words.grammar.clauses
    onward = _after_opening_participle(words)
    if onward is None:
        onward = _after_absolute(words)
    if onward is not None:
        is_hearsay = said_of_nobody(words, onward - 1) is not None
        return first if is_hearsay else onward  # "The ship sailed, it is disputed, on 3 May"
    is_phrase = words[first] in clauses.reporting_openings
    opens = words[first] in clauses.temporals | clauses.simultaneous or is_condition(words, first)
    if not is_phrase and (not opens or words.precedes_time(first)):
        return first
    comma = words.comma_from(first, words.last)
    if comma is None or (is_phrase and not words.has_verb_between(first, comma)):
        return first
    return comma + 1


def stands_in_opening(words: Words, verb: int, main: int) -> bool:
    """Say whether a verb stands in a clause that opens the stretch, before the main one.

    Args:
        words: the sentence, and the stretch of it.
        verb: the verb.
        main: the verb of the main clause.
    """
    return words.first <= verb < after_opening_clause(words) <= main


def is_absolute(words: Words, verb: int, main: int) -> bool:
    """Say whether a verb behind a comma is not finite, with a subject of its own or none.

    "He drove on, his licence *suspended* on 3 May", "…, the tenant having *left*", "the garrison
    surrendered, *deprived* of water". What shares the auxiliary of the main verb is finite.
    """
    grammar = words.grammar
    is_bare = words[words.before_adverbs(verb - 1)] == "," and grammar.is_participle(words[verb])
    is_helped = grammar.is_auxiliary(words[words.before_adverbs(main - 1)])
    if is_bare and not is_helped and _has_no_object(words, verb):
        return True
    begin = verb
    while begin > 0 and (words[begin] != "," or is_in_a_time(words, begin)):
        begin -= 1
        if words[begin] in STOPS or verb - begin > _SUBJECT:
            return False
    return begin > 0 and _non_finite(words, begin + 1, verb + 1) == verb


def _after_opening_participle(words: Words) -> int | None:
    """Return where the main clause begins behind a participle: "Asked on Monday, the mayor"."""
    grammar, first = words.grammar, words.after_adverbs(words.first)
    if not (grammar.is_gerund(words[first]) or grammar.is_participle(words[first])):
        return None
    first = _last_of_group(words, first)
    for place in range(first + 1, words.last):
        if words.is_verb(place) and not _is_joined(words, place):
            return None
        if words[place] in {",", ":"} and not is_in_a_time(words, place):
            is_told = words.has_verb_between(place, words.last) or words[place] == ":"
            return place + 1 if is_told else None
    return None


def _last_of_group(words: Words, first: int) -> int:
    """Return the last word of a verb that a gerund opens: "having been *repaired*"."""
    grammar = words.grammar
    while grammar.is_auxiliary(words[first]) and words.is_verb(words.after_adverbs(first + 1)):
        first = words.after_adverbs(first + 1)
    return first


def _is_joined(words: Words, place: int) -> bool:
    """Say whether a participle is joined to the one that opens: "painted and *sold* to him"."""
    before = words[words.before_adverbs(place - 1)]
    return before in words.grammar.clauses.joining and words.grammar.is_participle(words[place])


def _after_absolute(words: Words) -> int | None:
    """Return where the main clause begins behind one with a subject and no finite verb."""
    comma = next(
        (
            n
            for n in range(words.first, min(words.last, words.first + _LONGEST))
            if words[n] == "," and not is_in_a_time(words, n)
        ),
        None,
    )
    if comma is None or _non_finite(words, words.first, comma) is None:
        return None
    return comma + 1 if _is_followed_by_a_clause(words, comma) else None


def _non_finite(words: Words, begin: int, end: int) -> int | None:
    """Return the verb of a clause without a finite one, which has a subject; `None` for others."""
    grammar = words.grammar
    if not words.opens_noun(begin) or words[begin] in grammar.nouns.prepositions:
        return None
    verb = next((n for n in range(begin + 1, end) if _may_be_verb(words, n)), None)
    if verb is None or verb - begin > _SUBJECT:
        return None
    subject = words.spoken[begin:verb]
    parting = grammar.clauses.relatives | grammar.clauses.that | grammar.clauses.temporals
    if not parting.isdisjoint(subject) or "," in subject:
        return None
    last = _last_of_group(words, verb)
    if grammar.is_auxiliary(words[verb]):
        return last if grammar.is_gerund(words[verb]) and last > verb else None
    if not grammar.is_participle(words[verb]) or words[verb] in grammar.clauses.governing:
        return None
    return verb if _has_no_object(words, verb) else None


def _may_be_verb(words: Words, place: int) -> bool:
    is_helper = words.grammar.is_auxiliary(words[place]) and words.grammar.is_gerund(words[place])
    return words.is_verb(place) or is_helper


def _has_no_object(words: Words, verb: int) -> bool:
    grammar, behind = words.grammar, words.after_adverbs(verb + 1)
    following = words[behind]
    is_led = following in grammar.nouns.prepositions or following in grammar.times.agents
    return is_led or words.is_time(behind) or following in {",", ".", ""}


def _is_followed_by_a_clause(words: Words, comma: int) -> bool:
    """Say whether a clause of its own follows a comma: ", *he drove* on", and no remark on it."""
    grammar, first = words.grammar, comma + 1
    nouns, clauses = grammar.nouns, grammar.clauses
    within = clauses.temporals | grammar.cuts.comparing  # "a day *before* she was", "later *than*"
    if words[first] in clauses.coordinators | clauses.temporals | clauses.relatives:
        return False
    if words[first] in nouns.prepositions | clauses.conditions or grammar.is_gerund(words[first]):
        return False
    for place in range(first, min(words.last, first + _NEXT_SUBJECT)):
        word = words[place]
        if words.is_verb(place):
            is_said = word in clauses.governing
            return place > first and not (is_said or grammar.is_gerund(word))
        is_within = place > first and word in nouns.determiners | nouns.pronouns
        is_led = words[place - 1] in nouns.prepositions
        if word in STOPS | {",", "."} | clauses.relatives | clauses.that | within or (
            is_within and not is_led
        ):
            return False
    return False

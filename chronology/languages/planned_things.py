"""What a plan is of, where the verb tells what somebody did to it: "The judge delayed *the trial*".

The trial is what is planned for the day that follows, and not the delay.
"""

from chronology.languages.clause_verbs import led_from
from chronology.languages.timed_clauses import TimedClause
from chronology.languages.words import Words

_LONGEST = 14  # words of what is planned


def planned_thing(clause: TimedClause, *, is_moved: bool) -> range:
    """Return the places of the words for what is planned; an empty range for the clause itself.

    Args:
        clause: the clause that tells of its time.
        is_moved: whether its verb puts something off to that time.
    """
    lead = led_from(clause.words, clause.time[0])
    participle = lead - 1
    if _is_set(clause, participle):
        return _phrase_before(clause.words, participle)
    words, verb = clause.words, clause.verb
    if words[verb] in words.grammar.drafting.defining:
        return range(*clause.subject)
    if not (is_moved or words[verb] in words.grammar.times.scheduling):
        return range(0)
    if any(words[n] in words.grammar.verbs.be for n in range(clause.group, verb)):
        return range(*clause.subject) if is_moved else range(0)
    begin, passed = verb + 1, words.grammar.drafting.particles | {"forward"}
    while begin < lead and words[begin] in passed:
        begin += 1
    thing = range(begin, min(lead, begin + _LONGEST))
    is_noun = bool(thing) and words[begin] not in words.grammar.nouns.object_pronouns
    is_noun = is_noun and not words.has_verb_between(begin, lead)
    return thing if is_noun else range(0)


def _is_set(clause: TimedClause, at: int) -> bool:
    """Say whether a participle sets the object of the verb for the time: "a hearing *set* for"."""
    words, grammar = clause.words, clause.words.grammar
    known = grammar.times.scheduling | grammar.times.aims
    is_known = words[at] in known and grammar.is_participle(words[at])
    is_behind = clause.verb < at or (at == clause.group and words.has_verb_between(*clause.subject))
    return is_known and is_behind and not grammar.is_auxiliary(words[at - 1])


def _phrase_before(words: Words, end: int) -> range:
    """Return the places of the noun phrase that ends before a place: "*the hearing* set for"."""
    nouns, begin = words.grammar.nouns, end
    while begin > max(0, end - _LONGEST) and words[begin - 1] not in nouns.determiners:
        if not words[begin - 1][:1].isalnum() or words.is_verb(begin - 1):
            break
        begin -= 1
    return range(begin, end) if words[begin - 1] in nouns.determiners else range(0)

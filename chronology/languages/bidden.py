"""What is bidden and told of as done by nobody: "Delete the photos you took on 3 May"."""

from chronology.languages.timed_clauses import TimedClause

_BIDDING = 4  # words to the noun that somebody is bidden to do something with


def is_of_what_is_bidden(clause: TimedClause) -> bool:
    """Say whether a time tells only of which thing one is to do something with.

    "Delete the photos *you took on Tuesday*", "please return the keys *we gave you in May*".
    """
    words, grammar = clause.words, clause.words.grammar
    nouns, clauses, subject = grammar.nouns, grammar.clauses, clause.group - 1
    if words[subject] not in nouns.pronouns or not words[subject - 1][:1].isalpha():
        return False
    near = range(1, min(_BIDDING, subject - 1))
    noun = next((n for n in near if words[n] in nouns.determiners), None)
    if noun is None or words.has_verb_between(0, subject):
        return False
    ruled = nouns.prepositions | nouns.determiners | clauses.temporals | clauses.conditions
    ruled |= clauses.linking | clauses.relatives | clauses.that | grammar.drafting.openings
    ruled |= clauses.simultaneous | clauses.comparing
    return not any(
        words[n] in ruled
        or grammar.is_adverb(words[n])
        or words.is_time(n)
        or not words[n].isalpha()
        for n in range(noun)
    ) and not any(words[n] in clauses.relatives | {","} for n in range(noun, subject))

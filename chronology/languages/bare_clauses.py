"""Which verbs bring their clause without a "that": "he *said* it had", "it is *denied* the keys".

A participle does so only of nobody, or where somebody is told ("was *told* the ship had sailed").
"""

from chronology.languages.conditions import is_conceded
from chronology.languages.words import Words


def governs_bare(words: Words, at: int) -> bool:
    """Say whether a verb before a subject governs its clause without a "that": "said it had"."""
    is_led = at + 1 < len(words) and is_said_of_nobody(words, at)
    return is_led or _governs_bare(words, at)


def _governs_bare(words: Words, at: int) -> bool:
    grammar, clauses, word = words.grammar, words.grammar.clauses, words[at]
    is_other = words.is_noun(at) or word in clauses.only_with_that or _is_attributive(words, at)
    if at + 1 >= len(words) or is_other:
        return False
    before, following = words[at - 1], words[at + 1]
    if grammar.is_gerund(word):  # "short of saying the army had"
        is_led = words.ends_one(grammar.negation.gerund_phrases, at - 1)
        return is_led and following in grammar.nouns.determiners | grammar.nouns.clause_subjects
    if before in clauses.making or before in clauses.made:
        return True
    if word.endswith(grammar.verbs.past_ending) or word in grammar.verbs.only_past:
        is_active = not grammar.is_auxiliary(before) or before in grammar.verbs.have
        return is_active or word in clauses.passive_tellers
    token = words.token(at + 1)
    is_name = token is not None and token.is_capital and not is_conceded(words, at)
    is_denied = following in grammar.negation.none and words.is_none(at + 1)
    if following in grammar.nouns.determiners or is_name or is_denied:
        return word.endswith(grammar.verbs.present_ending) or _is_bare_verb(words, at)
    return following in grammar.nouns.clause_subjects


def is_said_of_nobody(words: Words, at: int) -> bool:
    """Say whether a participle or adjective tells of its clause alone: "*it is denied* the keys".

    What is said of nobody has no subject of its own but its clause, with a "that" or without.
    """
    grammar, begin = words.grammar, at
    while begin > 0 and (
        grammar.is_auxiliary(words[begin - 1])
        or words[begin - 1] in grammar.verbs.be
        or words.after_adverbs(begin - 1) > begin - 1
        or words[begin - 1] in grammar.verbs.modals
    ):
        begin -= 1
    is_passive = any(words[n] in grammar.verbs.be for n in range(begin, at))
    return is_passive and words[begin - 1] in grammar.nouns.impersonal


def _is_attributive(words: Words, at: int) -> bool:
    """Say whether a participle tells of a noun: "the *alleged* thief", "a man *suspected* of"."""
    grammar, following = words.grammar, words[at + 1]
    if not grammar.is_participle(words[at]):
        return False
    is_reduced = following in grammar.nouns.prepositions or following in grammar.verbs.infinitive
    return is_reduced or words[at - 1] in grammar.nouns.determiners


def _is_bare_verb(words: Words, at: int) -> bool:
    """Say whether a bare form is a verb: "police believe the man"."""
    before, word, nouns = words[at - 1], words[at], words.grammar.nouns
    may_be_noun = word in words.grammar.clauses.nouns or word in nouns.to_infinitive
    return not (may_be_noun or before in nouns.determiners or before in nouns.prepositions)

"""What somebody only means to have done: "*plans to have* the hall opened"."""

from chronology.languages.governors import Governor
from chronology.languages.tokens import STOPS
from chronology.languages.words import NEAR, Words


def meant_to_be_done(words: Words) -> Governor | None:
    """Read "*Plans to* have the hall opened", "they *failed to* get the tower closed"."""
    grammar = words.grammar
    own = range(words.first, words.last)
    done = next((n for n in own if grammar.is_participle(words[n])), None)
    if done is None or grammar.is_auxiliary(words[words.before_adverbs(done - 1)]):
        return None
    for have in range(min(done, words.first) - 1, max(0, done - 2 * NEAR), -1):
        if words[have] in STOPS or words[have] == ",":
            return None
        if words[have] in grammar.verbs.causing and words[have - 1] in grammar.verbs.infinitive:
            return _what_means_it(words, have - 1)
        if words.is_verb(have):
            return None
    return None


def _what_means_it(words: Words, to: int) -> Governor | None:
    """Return the word before an infinitive that plans, fails or tries: "*failed* to"."""
    grammar, at = words.grammar, words.before_time(to - 1)
    kinds = grammar.nouns.to_infinitive, grammar.verbs.to_infinitive
    kind = next((kind for of in kinds if (kind := of.get(words[at])) is not None), None)
    return None if kind is None else words.governor(kind, at, to + 1)

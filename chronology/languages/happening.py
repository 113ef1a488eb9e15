"""Whether something took place at all: "was not *held*", "never *happened*"."""

from chronology.languages.words import NEAR, Words


def helped_verb(words: Words, begin: int) -> tuple[int, bool]:
    """Return where the verb stands behind its auxiliaries, and whether they deny it."""
    grammar, is_negative, at = words.grammar, False, begin
    while at < begin + NEAR:
        word = words[at]
        is_negation = word in grammar.negation.adverbs
        is_helper = grammar.is_auxiliary(word) or word in grammar.verbs.modals
        if not (is_negation or is_helper or grammar.is_adverb(word)):
            break
        is_negative = is_negative or is_negation
        at += 1
    return at, is_negative


def happens(words: Words, verb: int) -> bool:
    """Say whether a verb tells that something took place, and nothing more of it."""
    verbs, following = words.grammar.verbs, words.token(verb + 1)
    if words.begun(verbs.happening_phrases, verb):
        return True
    is_last = following is None or not following.text[:1].isalpha()
    is_last = is_last or words[verb + 1] in words.grammar.nouns.prepositions  # not "made public"
    return words[verb] in verbs.happening and is_last


def never_happened(words: Words, begin: int) -> bool:
    """Say whether a verb that begins at a place denies that something took place."""
    verb, is_negative = helped_verb(words, begin)
    return is_negative and happens(words, verb)

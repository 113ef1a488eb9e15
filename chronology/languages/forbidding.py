"""Words that forbid something up to a time: "*shall not* sell until 19 July".

What is forbidden until then is not planned for then, or for any time behind it.
"""

from chronology.languages.clause_verbs import Stretch
from chronology.languages.governors import Governor
from chronology.languages.grammar import Grammar
from chronology.languages.words import Words
from chronology.vocabulary import Governing

_REACH = 14  # words before a verb in which the one that forbids stands


def forbidding(words: Words, verb: int) -> Stretch | None:
    """Return the words by which the deed of a denied verb is forbidden; `None` for no such words.

    That it is denied, and up to which time, is not asked.

    Args:
        words: the sentence.
        verb: the place of the verb: "is not permitted to *sell*", "may not be *sold*".
    """
    grammar, binding = words.grammar, words.grammar.binding
    passed = (
        grammar.verbs.infinitive | grammar.negation.adverbs | {","} | grammar.times.prepositions
    )
    for at in range(verb, max(-1, verb - _REACH), -1):
        word = words[at]
        if word in binding.forbidding and words.is_modal(at):
            return at, verb + 1
        if word in binding.permitting and _is_now(words, at):
            return words.first_auxiliary(words.before_adverbs(at - 1) + 1), verb + 1
        is_own = at == verb or word in passed or word in binding.permitting or words.is_time(at)
        if not (is_own or grammar.is_auxiliary(word) or grammar.is_adverb(word)):
            return None
    return None


def forbidden(text: str, verb: int, grammar: Grammar) -> Governor | None:
    """Return the words by which the deed of a denied verb is forbidden; `None` for no such words.

    Args:
        text: the text.
        verb: where the verb begins.
        grammar: the words of the language.
    """
    words = Words.around(text, (verb, verb + 1), (verb, verb + 1), grammar)
    found = forbidding(words, words.first)
    return None if found is None else words.governor(Governing.NEGATION, *found)


def _is_now(words: Words, at: int) -> bool:
    """Say whether something is, or is not, permitted now: "*is not* permitted to"."""
    grammar, before = words.grammar, at - 1
    while words[before] in grammar.negation.adverbs or grammar.is_adverb(words[before]):
        before -= 1
    return words[before] in grammar.verbs.be and not grammar.is_past(words[before])

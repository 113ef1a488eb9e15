"""A sentence of a later message that takes back an earlier one: "*Correction: it was not paid*"."""

from chronology.languages.corrections import words_of
from chronology.languages.english import taken_back as own
from chronology.languages.grammar import Grammar
from chronology.languages.taken_back import refers, takes_back_all

_ALIKE = 2  # stems of what was told that such a sentence has, where nothing else tells what it is
_MOST = 30  # words of a sentence that denies what was told


def takes_back_later(
    sentence: str, told: frozenset[str], grammar: Grammar, *, is_own: bool
) -> bool:
    """Say whether a sentence takes back what an earlier message told.

    Args:
        sentence: the sentence.
        told: the stems of what was told.
        grammar: the words of the language.
        is_own: whether the same person wrote both.
    """
    of_all = takes_back_all(sentence)
    if of_all is not None:
        rest = sentence[of_all[1] :].partition(":")[2]
        is_of_it = refers(rest, told, grammar) if rest.strip() else True
        is_theirs = is_own or own.OF_OTHERS.search(sentence) is not None
        if is_of_it and (is_theirs or refers(sentence, told, grammar)):
            return True
    lower = sentence.lower()
    if not any(stem in lower for stem in told):
        return False  # most of a thread is of something else
    words = words_of(sentence, (0, len(sentence)), grammar)
    if len(words) > _MOST or sentence.rstrip().endswith("?"):
        return False
    if own.CORRECTING.match(sentence) is not None and own.REVISING.search(sentence) is not None:
        return refers(sentence, told, grammar)
    is_negative = any(
        word in grammar.negation.adverbs or words.is_none(n) for n, word in enumerate(words.spoken)
    )
    return is_negative and _alike(sentence, told, grammar) >= _ALIKE


def _alike(sentence: str, told: frozenset[str], grammar: Grammar) -> int:
    return sum(refers(word, told, grammar) for word in set(sentence.split()))

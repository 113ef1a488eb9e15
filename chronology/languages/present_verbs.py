"""The verb of a sentence that tells in the present what happened: "a judge *bars* the sale".

The form alone does not tell it from a noun ("the *bars* of the cell"): what stands before a word
and behind it does, or the verb is known.
"""

from functools import lru_cache

from chronology.languages.clause_verbs import Stretch
from chronology.languages.grammar import Grammar
from chronology.languages.main_verb import after_participle, lead
from chronology.languages.tokens import CLOSING, QUOTE_MARKS, STOPS
from chronology.languages.words import Words

_SHORTEST = 3  # letters of a verb, at least
_NO_ENDINGS = ("ss", "us", "is", "ics")  # of words that are no plurals, and no verbs in "-s"


def verb_told(words: Words, begin: int, end: int, *, is_whole: bool) -> Stretch | None:
    """Return the first word and the last of the verb of a sentence, be it in the present.

    Args:
        words: the sentence.
        begin: the first word of its subject.
        end: the first word behind it.
        is_whole: whether it is closed by a full stop, as headings are not.
    """
    place = begin
    while place < end and words[place] not in STOPS:
        if words.is_verb(place):
            onward = after_participle(words, place, end) if place > begin else None
            if onward is None:
                return place, lead(words, place, end)
            place = onward
        elif place > begin and _is_present(words, place, begin, end, is_whole=is_whole):
            return place, place
        else:
            place += 1
    return None


def _is_present(words: Words, at: int, begin: int, end: int, *, is_whole: bool) -> bool:
    """Say whether a word is a verb in the present: it has a subject and what a verb brings."""
    token, grammar = words.tokens[at], words.grammar
    if token.is_capital or not token.text.isalpha() or len(token.text) < _SHORTEST:
        return False
    if _is_function_word(token.text, grammar) or not _may_be_subject(words, at - 1):
        return False
    is_third = token.text.endswith(grammar.verbs.present_ending)
    if is_third and token.text.endswith(_NO_ENDINGS):
        return False
    if not is_third and not _is_plural(words, at - 1, begin):
        return False
    if _brings_an_object(words, at + 1):
        return True
    is_known = grammar.fields.stem(token.text) in _stems(grammar)
    ends = at + 1 >= end or words[at + 1] in CLOSING | {","}
    is_free = ends or words[at + 1] in grammar.nouns.prepositions | grammar.drafting.particles
    return (is_free and (is_known or (is_third and is_whole))) or (is_known and not ends)


def _is_function_word(word: str, grammar: Grammar) -> bool:
    """Say whether a word only joins others, or tells how: no verb in the present."""
    nouns, clauses = grammar.nouns, grammar.clauses
    is_small = word in nouns.prepositions or word in nouns.determiners or word in nouns.pronouns
    is_small |= grammar.opens_no_noun(word) or grammar.is_adverb(word) or word in nouns.numbers
    is_small |= word in clauses.comparing or word in clauses.simultaneous
    return is_small or grammar.is_gerund(word) or grammar.is_past(word)


def _may_be_subject(words: Words, at: int) -> bool:
    """Say whether a word may end a subject: a noun or name, or the comma behind an aside."""
    word, nouns, clauses = words[at], words.grammar.nouns, words.grammar.clauses
    if word in nouns.pronouns:
        return word not in clauses.relative_pronouns
    leads = word in nouns.determiners or word in nouns.prepositions or word in nouns.before_nouns
    leads |= word in clauses.linking or word in clauses.relatives or word in nouns.numbers
    is_ruling = leads or word in nouns.genitive or word in words.grammar.verbs.infinitive
    return not is_ruling and (word[:1].isalnum() or word in QUOTE_MARKS | {",", ")"})


def _is_plural(words: Words, at: int, begin: int) -> bool:
    """Say whether a subject is of several: it ends in "-s", is joined by "and", or "police"."""
    word, nouns = words[at], words.grammar.nouns
    ending = words.grammar.verbs.present_ending
    if word in nouns.pronouns:
        return not word.endswith(ending)
    is_joined = any(words[n] in words.grammar.clauses.adding for n in range(begin + 1, at))
    is_body = at == begin and word in words.grammar.fields.organisations  # "police arrest"
    return is_joined or is_body or (word.endswith(ending) and not word.endswith(_NO_ENDINGS))


def _brings_an_object(words: Words, at: int) -> bool:
    """Say whether what stands at a place follows a verb only: "the", a name, "that", "to open"."""
    token, grammar = words.token(at), words.grammar
    if token is None:
        return False
    nouns = grammar.nouns
    is_object = token.text in nouns.determiners or token.text in nouns.object_pronouns
    is_object |= token.is_capital or token.text[:1].isdigit() or token.text in nouns.numbers
    is_led = token.text in grammar.verbs.infinitive and not words.opens_noun(at + 1)
    brings = token.text in grammar.clauses.that or is_led or token.text in nouns.before_nouns
    return is_object or brings or grammar.is_adverb(token.text)


@lru_cache(maxsize=4)
def _stems(grammar: Grammar) -> frozenset[str]:
    """Return the stems of the verbs that the language knows by name."""
    verbs, drafting = grammar.verbs, grammar.drafting
    known = {*verbs.to_infinitive, *grammar.clauses.governing, *drafting.presents}
    known |= verbs.happening | verbs.undoing | grammar.fields.happening | drafting.light
    known = known.union(*(one.verbs for one in drafting.kinds.values()))
    return frozenset(map(grammar.fields.stem, known))

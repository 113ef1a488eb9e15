"""Times within the title of a work: 'screened the film "Berlin fell on 2 May 1945"'.

Nobody says in a title that anything was: the verb that has it only tells what became of the work.
Quotation marks behind a verb of saying, a comma or a colon are speech, and no title.
"""

from chronology.languages.tokens import STOPS
from chronology.languages.verb_of_time import TimeInSentence
from chronology.languages.words import Words

_CLOSING = {"\N{LEFT DOUBLE QUOTATION MARK}": "\N{RIGHT DOUBLE QUOTATION MARK}", '"': '"', "«": "»"}
_LONGEST = 40  # words of a title
_NOUN = 5  # words in which the noun before a title has its article


def is_in_a_title(time: TimeInSentence) -> bool:
    """Say whether a time stands within a title, be it the stretch as a whole."""
    words = time.words
    if _is_titled(words, words.first - 1) and words.tokens[words.first].is_capital:
        return time.first >= words.first
    opening = _opening_before(time)
    return opening is not None and _is_before_a_title(words, opening - 1)


def _opening_before(time: TimeInSentence) -> int | None:
    """Return the mark that opens the quotation in which a time stands; `None` for none."""
    words, near = time.words, range(time.first - 1, max(-1, time.first - _LONGEST), -1)
    for place in near:
        mark = words[place]
        if mark == '"' and list(words.spoken[:place]).count(mark) % 2:
            return None  # it closes one
        if mark in _CLOSING:
            behind = range(time.last, min(len(words), time.last + _LONGEST))
            return place if any(words[n] == _CLOSING[mark] for n in behind) else None
        if mark in _CLOSING.values():
            return None
    return None


def _is_before_a_title(words: Words, place: int) -> bool:
    """Say whether a word before a quotation is a noun, or a verb of no saying: "sang"."""
    grammar, word = words.grammar, words[place]
    if not word[:1].isalpha() or word in STOPS or word in grammar.clauses.that:
        return False
    is_verb = word in grammar.clauses.governing and not words.is_noun(place)
    if word in grammar.clauses.nouns or is_verb:
        return False
    if any(words[n] in grammar.clauses.passive_tellers for n in range(place)):
        return False  # "told the paper"
    if _is_titled(words, place):
        return True
    if words.is_verb(place) or word in grammar.nouns.prepositions:
        return words.is_verb(place) and not grammar.is_auxiliary(word)
    near = range(place - 1, max(-1, place - _NOUN), -1)
    return any(words[n] in grammar.nouns.determiners for n in near)


def _is_titled(words: Words, place: int) -> bool:
    return words[place] in words.grammar.times.titling

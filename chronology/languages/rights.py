"""Words by which something is only allowed or possible: "*may* collect", "is *free to* collect"."""

from chronology.languages.governors import Governor
from chronology.languages.words import Words
from chronology.vocabulary import Governing

_BEFORE = 12  # words before a verb in which such words stand


def right_before(words: Words, verb: int) -> Governor | None:
    """Return the words by which what a verb tells is only allowed or possible; `None` for none.

    Args:
        words: the sentence.
        verb: the verb, or the first of its auxiliaries.
    """
    grammar = words.grammar
    verbs, known = grammar.verbs, grammar.drafting
    modals = known.able | known.allowing | known.possible | verbs.ability
    place = verb - 1
    while place >= max(0, verb - _BEFORE):
        word = words[place]
        if word in modals and not words.is_time(place):
            return _allowing_words(words, place, place)
        if word in verbs.infinitive:
            allowing = words.before_adverbs(place - 1)
            is_right = words[allowing] in known.allowed | known.allowed_now
            return _allowing_words(words, allowing, place) if is_right else None
        if word == "," and words[opening := words.opening_of(place)] == ",":
            place = opening - 1  # "may, *if it wishes*, collect"
            continue
        if not (grammar.is_auxiliary(word) or grammar.is_adverb(word) or words.is_time(place)):
            return None
        place -= 1
    return None


def _allowing_words(words: Words, first: int, last: int) -> Governor:
    start, end = words.tokens[first].start, words.tokens[last].end
    return Governor(kind=Governing.HEDGE, start=start, end=end, words=words.text[start:end])

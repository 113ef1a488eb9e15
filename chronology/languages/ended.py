"""Words that tell of their subject only that it was called off: "concert *cancelled*".

"The firm cancelled its order" tells what was done, and to what; it is none of these.
"""

from chronology.languages.governors import Governor
from chronology.languages.words import Words
from chronology.vocabulary import Governing


def ended_subject(words: Words) -> Governor | None:
    """Return the words by which all that a stretch tells is that something was called off.

    A plan alone is called off so: a ship that was scrapped is no plan.

    Args:
        words: the sentence, seen from the stretch.
    """
    grammar = words.grammar
    ended, at = list[tuple[int, int]](), words.first
    while at < words.last:
        phrase = words.begun(grammar.verbs.ending_plans_phrases, at)
        length = 1 if words[at] in grammar.verbs.ending_plans else len(phrase)
        if length:
            ended.append((at, at + length))
        elif _tells_of_another(words, at):
            return None
        at += length or 1
    if not ended or any(_takes_an_object(words, end) for _, end in ended):
        return None
    return words.governor(Governing.DENIAL, *ended[0])


def _tells_of_another(words: Words, place: int) -> bool:
    """Say whether a word is a verb of its own, that tells of something else."""
    return words.is_verb(place) and not (
        words.grammar.is_auxiliary(words[place]) or words.is_time(place)
    )


def _takes_an_object(words: Words, place: int) -> bool:
    """Say whether a verb that ends at a place has an object: "cancelled *its order*"."""
    at = words.after_adverbs(place)
    grammar = words.grammar
    is_apart = words[at] in grammar.nouns.prepositions or words[at] in grammar.times.deictic
    is_noun = words.opens_noun(at) and words[at][:1].isalpha()
    return is_noun and not (is_apart or words.is_time(at))

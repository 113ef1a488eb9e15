"""What somebody is thanked for, which took place: "special thanks for *today's fair*"."""

import attrs

from chronology.languages.clause_verbs import Stretch
from chronology.languages.grammar import Grammar
from chronology.languages.tokens import ENDS, STOPS
from chronology.languages.words import Words

_REACH = 6  # words before a time in which the thanks stand
_LONGEST = 6  # words of what they are for


@attrs.frozen(kw_only=True)
class Thanked:
    """Thanks for a happening.

    Attributes:
        start: where they begin in the text.
        end: the code point after what they are for.
        name: what they are for.
        noun: its noun, in lower case.
    """

    start: int
    end: int
    name: str
    noun: str


def thanked_for(text: str, time: Stretch, grammar: Grammar) -> Thanked | None:
    """Return the happening of a time for which somebody is thanked; `None` where nobody is.

    Args:
        text: the text.
        time: where the time begins, and the code point after it.
        grammar: the words of the language.
    """
    words = Words.around(text, time, time, grammar)
    first, behind = words.place_of(time[0]), words.place_of(time[1])
    if words[first - 1] not in grammar.nouns.before_subjects:
        return None
    near = range(first - 2, max(-1, first - 2 - _REACH), -1)
    thanks = next((n for n in near if words[n] in grammar.drafting.thanks), None)
    if thanks is None or any(words[n] in STOPS | ENDS for n in range(thanks, first)):
        return None
    begin = behind + (words[behind] in grammar.nouns.genitive)
    end = begin
    while end < min(len(words), begin + _LONGEST) and _is_of_it(words, end):
        end += 1
    if begin in (end, behind):
        return None
    is_named = words.tokens[end - 1].is_capital
    happenings = frozenset().union(*(one.nouns for one in grammar.drafting.kinds.values()))
    if not is_named and words[end - 1] not in happenings:
        return None
    start, stop = words.tokens[begin].start, words.tokens[end - 1].end
    name = " ".join(text[start:stop].split())
    return Thanked(
        start=words.tokens[thanks].start,
        end=stop,
        name=name[:1].upper() + name[1:],
        noun=words[end - 1],
    )


def _is_of_it(words: Words, at: int) -> bool:
    nouns, clauses = words.grammar.nouns, words.grammar.clauses
    small = nouns.prepositions | nouns.determiners | clauses.coordinators | clauses.relatives
    return words[at][:1].isalpha() and words[at] not in small and not words.is_verb(at)

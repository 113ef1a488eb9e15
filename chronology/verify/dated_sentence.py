"""Which sentence of a quote of several tells what its claim does: the one that dates it.

"*The plant opened on 3 May 2023.* It did not close." That another sentence denies something else
says nothing of it; what it says of this one it says as if it stood outside the quote.
"""

from collections.abc import Mapping

from chronology import expressions
from chronology.languages import Reader
from chronology.languages.grammar import Grammar
from chronology.languages.happening import happens, helped_verb
from chronology.languages.words import Words
from chronology.timespan import TimeSpan
from chronology.verify.passage import Passage

_LONGEST = 2_000  # code points of a quote in which the sentence is sought


def dated_sentence(
    text: str,
    stretch: tuple[int, int],
    dated: Passage,
    anchor: TimeSpan | None,
    reader: Reader,
    day_first: Mapping[str, bool],
) -> tuple[int, int]:
    """Return the stretch of the only sentence of a quote that has a time; else all of it.

    A sentence that leans on the one before ("*That* was on 3 May") does not tell by itself.

    Args:
        text: the text in which the quote stands.
        stretch: where the quote begins, and the code point after it.
        dated: the words that date the claim.
        anchor: from when they count.
        reader: reads the language.
        day_first: whether days come before months in figures, by the mark between them.
    """
    start, end = stretch
    first_end = reader.sentence(text, start, start + 1)[1]
    if end - start > _LONGEST or first_end >= end:
        return stretch
    found = expressions.find(dated.text, anchor, day_first=day_first)
    places = [dated.place_of(one.start, one.end) for one in found if one.calendar]
    sentences = {reader.sentence(text, *place) for place in places if place is not None}
    if len(sentences) != 1:
        return stretch
    [(begin, stop)] = sentences
    begin, stop = max(begin, start), min(stop, end)
    if begin >= stop or (begin > start and _leans_back(text, begin, stop, reader.grammar)):
        return stretch
    return begin, stop


def _leans_back(text: str, begin: int, stop: int, grammar: Grammar) -> bool:
    """Say whether a sentence only dates what was told before it: "*It was* on 3 May"."""
    words = Words.around(text, (begin, stop), (begin, stop), grammar)
    first = next((n for n in range(words.first, words.last) if words[n][:1].isalnum()), 0)
    if words[first] not in grammar.nouns.impersonal | grammar.negation.referring:
        return False
    verb, _ = helped_verb(words, first + 1)
    return happens(words, verb) or not words.is_verb(verb)

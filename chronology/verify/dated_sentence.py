"""Which sentence of a quote of several tells what its claim does: the one that dates it.

"*The plant opened on 3 May 2023.* It did not close." That another sentence denies something else
says nothing of it; what it says of this one it says as if it stood outside the quote.
"""

from collections.abc import Callable, Iterable

from chronology.languages import Reader
from chronology.languages.grammar import Grammar
from chronology.languages.happening import happens, helped_verb
from chronology.languages.words import Words

_LONGEST = 2_000  # code points of a quote in which the sentence is sought


def dated_sentence(
    text: str,
    stretch: tuple[int, int],
    times: Callable[[], Iterable[tuple[int, int]]],
    reader: Reader,
) -> tuple[int, int]:
    """Return the stretch of the only sentence of a quote that has a time; else all of it.

    A sentence that leans on the one before ("*That* was on 3 May") does not tell by itself.

    Args:
        text: the text in which the quote stands.
        stretch: where the quote begins, and the code point after it.
        times: returns the same of the times that may date the claim; asked only of several.
        reader: reads the language.
    """
    start, end = stretch
    first_end = reader.sentence(text, start, start + 1)[1]
    if end - start > _LONGEST or first_end >= end:
        return stretch
    sentences = {reader.sentence(text, *place) for place in times()}
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
    is_plan = words[verb] in grammar.verbs.mere_plans or words[verb] in grammar.times.scheduling
    return is_plan or happens(words, verb) or not words.is_verb(verb)

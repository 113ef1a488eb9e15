"""A time at the edge of a quote that the source's sentence gives to words beyond it.

"Smith resigned as chair. In March 2019" is cut out of "Smith resigned as chair. In March 2019
Jones was convicted": the words are the source's, and the date is that of Jones.
"""

import re
from collections.abc import Iterator, Sequence

from chronology.languages import Attached, Reader
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of

_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 1_500  # code points of a sentence that is looked at


def belongs_beyond(time: tuple[int, int], at: Attached, case: Case) -> bool:
    """Say whether a time of a quote belongs to a verb that was left out of it.

    A quote without a verb of its own has none to which it might be thought to belong.

    Args:
        time: where it stands in the source's text.
        at: what it belongs to, in the source's sentence.
        case: the claim, its quotes looked for.
    """
    quote, document, reader = case.evidence[0], case.source.document, reader_of(case.source)
    if document is None or reader is None or not _is_in(time[0], quote.parts):
        return False
    text = document.legible
    own = [verb for part in quote.parts if (verb := reader.governors(text, *part).verb) is not None]
    if at.verb is not None and at.verb < quote.parts[0][0] and not own:
        own = list(_past_behind(time[1], text, quote.parts, reader))
    if not own or _is_set_off(time, own, text, reader):
        return False
    if at.verb is None:
        return _is_of_a_cut_sentence(time, own, text, quote.parts, reader)
    return not _is_in(at.verb, quote.parts)


def _past_behind(
    place: int, text: str, parts: Sequence[tuple[int, int]], reader: Reader
) -> Iterator[int]:
    """Yield where verbs in the past stand behind a place of a quote."""
    for start, end in parts:
        for word in _WORD.finditer(text, max(start, place), max(end, place)):
            if reader.grammar.is_past(word[0].lower()):
                yield word.start()


def _is_set_off(time: tuple[int, int], verbs: Sequence[int], text: str, reader: Reader) -> bool:
    """Say whether a clause is divided so that its time stands out: "It was on 3 May *that* it"."""
    found = _WORD.search(text, time[1], max(verbs))
    return found is not None and found[0].lower() in reader.grammar.clauses.that


def _is_of_a_cut_sentence(
    time: tuple[int, int],
    verbs: Sequence[int],
    text: str,
    parts: Sequence[tuple[int, int]],
    reader: Reader,
) -> bool:
    """Say whether the sentence of a time is cut by a quote, whose verbs are all of another."""
    first, last = reader.sentence(text, *time)
    if last - first > _LONGEST or any(first <= verb < last for verb in verbs):
        return False
    return any(text[n].isalpha() and not _is_in(n, parts) for n in range(first, last))


def _is_in(place: int, parts: Sequence[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in parts)

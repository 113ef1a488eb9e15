"""Words of its sentence that a quote is cut off from, and without which it tells something else.

"The woman suing | *Dr Hale died*", "*Smith was hanged* | in effigy". Where they surely make it
something else, the claim does not count; where they may, it is as typed in its modality.
"""

import re

from chronology.claims import Context
from chronology.languages.cut_ends import cut_end_of
from chronology.languages.cut_exceptions import exception_of
from chronology.languages.cut_heads import cut_head_of
from chronology.languages.cut_starts import CutOff, cut_subject_of
from chronology.languages.words import Words
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.vocabulary import QuoteRole

_SURELY = "of what it tells, and cut off from it"
_MAYBE = (
    "of what it tells, perhaps, and cut off from it, so its modality is as typed; quote the "
    "sentence from its subject to its end"
)
_IN_ANOTHER_CELL = re.compile(r"[\t|]")


def cut_off(case: Case) -> Context | None:
    """Return the words that a claim's quote is cut off from; `None` for none that matter.

    Args:
        case: the claim, its quotes looked for.
    """
    quote, document, reader = case.evidence[0], case.source.document, reader_of(case.source)
    if document is None or reader is None or quote.start is None or quote.end is None:
        return None
    if (document.whole or document).rows is not None:
        return None
    stretch = quote.start, quote.end
    words = Words.around(document.legible, stretch, stretch, reader.grammar)
    found = _found(words, case)
    if found is None:
        return None
    one = found.words
    if _IN_ANOTHER_CELL.search(document.legible, quote.end, max(quote.end, one.start)):
        return None
    return Context(
        words=one.words,
        start=one.start,
        end=one.end,
        made=_SURELY if found.is_certain else _MAYBE,
        inside=quote.start <= one.start and one.end <= quote.end,
        turns=False,
        doubts=found.is_certain,
    )


def _found(words: Words, case: Case) -> CutOff | None:
    excepted = exception_of(words) or _exception_of_date(case)
    if excepted is not None:
        return excepted
    head, verb = cut_head_of(words), case.governors.verb
    if head is not None or verb is None:
        return head
    place = words.place_of(verb)
    ends = cut_end_of(words, place, _time_behind(words, case))
    starts = cut_subject_of(words, place)
    return starts if starts is not None and (starts.is_certain or ends is None) else ends


def _exception_of_date(case: Case) -> CutOff | None:
    """Return what the words that date a claim apart are cut off from: "in 1990 | *prices*"."""
    document, reader = case.source.document, reader_of(case.source)
    for found in case.evidence:
        is_date = found.role is QuoteRole.DATE and found.start is not None and found.end is not None
        if is_date and document is not None and reader is not None:
            stretch = found.start or 0, found.end or 0
            words = Words.around(document.legible, stretch, stretch, reader.grammar)
            if (cut := exception_of(words)) is not None:
                return cut
    return None


def _time_behind(words: Words, case: Case) -> int | None:
    """Return the first word of the date behind a quote, where its words are given apart."""
    stretch = words.tokens[words.last - 1].end if words.last else 0
    for found in case.evidence:
        if found.role is QuoteRole.DATE and found.start is not None and found.start >= stretch:
            return words.place_of(found.start)
    return None

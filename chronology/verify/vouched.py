"""Words that govern what is quoted, and of which it is not known that they tell it.

Such a claim is as typed in its modality: the text has its words, but need not stand by them.
"""

from chronology.claims import Context
from chronology.languages import Governor
from chronology.languages.reserving import reserved
from chronology.languages.same_sentence import taken_back_beside
from chronology.languages.tails import unvouched_tail
from chronology.languages.vouching import unvouched
from chronology.languages.words import Words
from chronology.verify.case import Case
from chronology.verify.cut_off import cut_off
from chronology.verify.evidence import reader_of
from chronology.verify.open_marks import marked_openly
from chronology.verify.questioned import questioned
from chronology.verify.remarked import remarked
from chronology.verify.words import TimeWords
from chronology.vocabulary import Modality

_OF_FACTS = frozenset({Modality.REPORTED, Modality.CANCELLED})
_OF_CLAIMS = _OF_FACTS | {Modality.PLANNED}
_UNKNOWN = (
    "not known to tell it, so its modality is as typed; read the sentence, and leave the claim out "
    "if nobody vouches for it"
)


def unvouched_by(case: Case, times: TimeWords) -> Context | None:
    """Return the words that govern a claim's quote and are not known to tell it; or `None`.

    Args:
        case: the claim, its quotes looked for.
        times: the time words of the claim.
    """
    if case.claim.takes_back:
        return None
    cut = cut_off(case)
    if case.claim.modality not in _OF_CLAIMS or (cut is not None and cut.doubts):
        return cut
    return _unvouched_by_others(case, times) or cut


def _unvouched_by_others(case: Case, times: TimeWords) -> Context | None:
    found = _unvouched_in(case, times)
    if found is None:
        return questioned(case) or remarked(case) or marked_openly(case)
    quote = case.evidence[0]
    return Context(
        words=found.words,
        start=found.start,
        end=found.end,
        made=_UNKNOWN,
        inside=(quote.start or 0) <= found.start and found.end <= (quote.end or 0),
        turns=False,
    )


def _unvouched_in(case: Case, times: TimeWords) -> Governor | None:
    quote, document, reader = case.evidence[0], case.source.document, reader_of(case.source)
    if document is None or reader is None or quote.start is None or quote.end is None:
        return None
    if (document.whole or document).rows is not None:
        return None
    words = Words.around(
        document.legible, (quote.start, quote.end), (quote.start, quote.end), reader.grammar
    )
    at, is_fact = times.verb, case.claim.modality in _OF_FACTS
    if is_fact and (beside := taken_back_beside(words)) is not None:
        return beside
    if at is not None and at.verb is not None and not at.in_relative:
        verb = at.verb
    elif case.governors.verb is not None:
        verb = case.governors.verb
    else:
        of_time = None if at is None else at.verb
        at_verb = words.last - 1 if of_time is None else words.place_of(of_time)
        return reserved(words, at_verb, opens=False, is_fact=is_fact)
    own = case.governors.verb
    opens = own is not None and own > quote.start
    at_verb = words.place_of(verb)
    found = unvouched(words, at_verb, opens=opens) if is_fact else None
    if found is None and is_fact:
        found = _by_a_lead_within(words, at_verb, quote.end)
    found = found or unvouched_tail(words, at_verb)
    return found or reserved(words, at_verb, opens=opens, is_fact=is_fact)


def _by_a_lead_within(words: Words, verb: int, end: int) -> Governor | None:
    """Return what a quote has before a colon, where that is not known to tell what follows.

    "*Reverted:* the parser was enabled" is as open as the same words cut behind the colon.
    """
    colon = next((n for n in range(verb - 1, words.first, -1) if words[n] == ":"), None)
    if colon is None:
        return None
    start = words.tokens[colon + 1].start
    inner = Words.around(words.text, (start, end), (start, end), words.grammar)
    return unvouched(inner, inner.place_of(words.tokens[verb].start), opens=True)

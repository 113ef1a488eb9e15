"""A date of one verb for an event that is called by another verb of the sentence, with its own.

"The vet, who had *retired in 2019*, opened the clinic in 2022" tells not that he retired in 2022.
"""

import re
from collections.abc import Sequence

from chronology.expressions import Basis, TimeExpression
from chronology.languages import Reader
from chronology.languages.joined_clauses import joined_verbs
from chronology.verify.attachments import attachment_of
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.verify.moods import is_named_for
from chronology.verify.named import stems_of
from chronology.verify.times import dates_in
from chronology.verify.words import TimeWords

_LONGEST = 1_500  # code points of a sentence that is looked at
_MOST = 8  # times of it
_WORD = re.compile(r"[^\W\d_]+")


def dated_by_another_verb(words: TimeWords, case: Case) -> str:
    """Return which other verb of the sentence the event is called by, with its time; or nothing.

    A verb that only tells that something took place says nothing of what: "the opening was held".

    Args:
        words: the time words of a claim, of which one date is its own.
        case: the claim.
    """
    meant = words.meant(case.claim)
    at = words.verb or (attachment_of(meant[0], case) if len(meant) == 1 else None)
    reader = reader_of(case.source)
    if at is None or at.verb is None or reader is None or is_named_for(at.words, case):
        return ""
    own = _WORD.findall(at.words.lower())
    if not own or not reader.grammar.verbs.happening.isdisjoint(own):
        return ""
    other = (
        _dated_other(at.verb, at.words, case)
        or _in_a_joined_clause(at.verb, meant, case)
        or _in_another_sentence(at.verb, case)
        or _from_which_it_counts(at.verb, meant, case)
    )
    return other and (
        f"“{meant[0].text}” is when it says “{at.words}”, and its event is called by {other}; "
        "quote the words that say when"
    )


def _dated_other(verb: int, words: str, case: Case) -> str:
    """Return another verb of a sentence by which the event is called, with its own time."""
    document, reader = case.source.document, reader_of(case.source)
    if document is None or reader is None:
        return ""
    sentence = reader.sentence(document.legible, verb, verb + 1)
    text = document.legible[slice(*sentence)]
    if len(text) > _LONGEST or not _may_be_called_by(text, case, reader):
        return ""
    for one in dates_in(text, case)[:_MOST]:
        time = (sentence[0] + one.start, sentence[0] + one.end)
        found = reader.attached(document.legible, time, sentence)
        is_other = found.verb not in {None, verb} and found.words != words
        if is_other and is_named_for(found.words, case):
            return f"“{found.words}”, of which it says “{one.text}”"
    return ""


def _from_which_it_counts(verb: int, meant: Sequence[TimeExpression], case: Case) -> str:
    """Return the verb from which the time of another counts, if the event is called by it.

    "Was *taken* to hospital and released two days later": so much later than it was taken.
    """
    document, reader, quote = case.source.document, reader_of(case.source), case.evidence[0]
    counts = any(one.basis is Basis.ANTECEDENT for one in meant)
    if not counts or document is None or reader is None or quote.start is None:
        return ""
    first, _ = reader.sentence(document.legible, verb, verb + 1)
    for found in _WORD.finditer(document.legible, max(first, quote.start), verb):
        if reader.grammar.is_past(found[0].lower()) and is_named_for(found[0], case):
            return f"“{found[0]}”, from which that may count"
    return ""


def _in_a_joined_clause(verb: int, meant: Sequence[TimeExpression], case: Case) -> str:
    """Return a verb of a clause joined with the dated one by which the event is called; or nothing.

    "The mill was *closed* and the owner left on 3 May" does not date the closure; a time that
    opens the sentence is of all its clauses.
    """
    document, reader, quote = case.source.document, reader_of(case.source), case.evidence[0]
    if document is None or reader is None or quote.start is None or quote.end is None:
        return ""
    places = [case.dated.place_of(one.start, one.end) for one in meant]
    opens = any(place is None or place[0] < verb for place in places)
    if opens or not quote.start <= verb < quote.end:
        return ""
    for found in joined_verbs(document.legible, verb, reader.grammar):
        if is_named_for(found, case):
            return f"“{found}”, which has a subject of its own"
    return ""


def _in_another_sentence(verb: int, case: Case) -> str:
    """Return a verb of another sentence of the quote by which the event is called; or nothing.

    "The lock was closed on 3 May. The gate *fell*" does not date the fall.
    """
    document, reader, quote = case.source.document, reader_of(case.source), case.evidence[0]
    if document is None or reader is None or quote.start is None or quote.end is None:
        return ""
    text, own = document.legible, reader.sentence(document.legible, verb, verb + 1)
    is_beside = own[1] <= quote.start or quote.end <= own[0]  # it has a date quoted from elsewhere
    is_within = own[0] <= quote.start and quote.end <= own[1]
    if is_beside or is_within or quote.end - quote.start > _LONGEST:
        return ""
    for found in _WORD.finditer(text, quote.start, quote.end):
        is_other = not own[0] <= found.start() < own[1]
        is_verb = is_other and reader.grammar.is_past(found[0].lower())
        if is_verb and is_named_for(found[0], case):
            return f"“{found[0]}” of another sentence"
    return ""


def _may_be_called_by(text: str, case: Case, reader: Reader) -> bool:
    """Say whether a verb in the past stands in a sentence by which the event may be called."""
    event, grammar = case.event, reader.grammar
    named = stems_of(f"{event.name} {event.id}", grammar.fields)
    past = (word for word in map(str.lower, _WORD.findall(text)) if grammar.is_past(word))
    return any(grammar.fields.stem(word) in named for word in past)

"""Whether the words of a claim put off its plan to no new time: then it is no longer awaited."""

from collections.abc import Iterable

from chronology import expressions
from chronology.expressions import Move, TimeExpression
from chronology.languages.called_off import CalledOff
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.verify.moved import only_asked
from chronology.vocabulary import Modality


def is_put_off(time: TimeExpression, case: Case) -> bool:
    """Say whether what a claim's sentence plans for a time is put off in it."""
    reader, document = reader_of(case.source), case.source.document
    place = case.dated.place_of(time.start, time.end)
    if reader is None or document is None or place is None:
        return False
    found = reader.called_off(document.legible, place)
    return found is not None and found.counts_as is Modality.PENDING


def put_off_in(case: Case, moves: Iterable[Move]) -> CalledOff | None:
    """Return the words of a claim's quote that put off its plan; `None` if none plainly do.

    Where they name a new time or a length the plan is moved, and not only put off; where they
    call it off, or tell that it goes on, they do so besides.

    Args:
        case: the claim.
        moves: the moves of which its quote tells.
    """
    quote, document, reader = case.evidence[0], case.source.document, reader_of(case.source)
    if document is None or reader is None or quote.start is None or quote.end is None:
        return None
    if any(move.new is not None or move.by is not None for move in moves):
        return None
    stretch = (quote.start, quote.end)
    found = reader.verb_that_ends(document.legible, stretch, Modality.PENDING)
    if found is None or only_asked(case, (found.start, found.end), is_open=True):
        return None
    if case.claim.modality is Modality.PENDING:
        return None if _is_still_awaited(case, found) else found
    called_off = reader.verb_that_ends(document.legible, stretch, Modality.CANCELLED)
    return None if called_off is not None or _is_off(case) else found


def _is_still_awaited(case: Case, found: CalledOff) -> bool:
    """Say whether a quote tells besides that something is still going on: "not yet", "underway"."""
    words, reader = case.quoted.text, reader_of(case.source)
    undoing = frozenset[str]() if reader is None else reader.grammar.fields.undoing
    if not undoing.isdisjoint(words.lower().split()):
        return True
    return any(
        place is None or place[1] <= found.start or found.end <= place[0]
        for cue in expressions.cues(words, 0, len(words))
        if cue.firm and cue.modality is Modality.PENDING
        for place in [case.quoted.place_of(cue.start, cue.end)]
    )


def _is_off(case: Case) -> bool:
    words = case.quoted.text
    ended = {Modality.CANCELLED, Modality.DENIED}
    return any(c.modality in ended for c in expressions.cues(words, 0, len(words)))

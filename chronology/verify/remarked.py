"""What is said behind quoted words, or above them, of the telling itself."""

from chronology.claims import Context
from chronology.languages import Governor
from chronology.languages.aftermath import Told, aftermath
from chronology.languages.doubtful_entries import doubtful_entry
from chronology.languages.grammar import Grammar
from chronology.languages.minority_opinions import minority_opinion
from chronology.languages.remarks import next_message, remark, tale_above
from chronology.languages.scenes import scene_before
from chronology.sources import Document
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.verify.later_words import taken_back_later
from chronology.verify.parts import layout_of
from chronology.vocabulary import Governing, Modality, PartKind

_OPEN = (
    "said of what was told, so the modality is as typed; read it, and leave the claim out if it "
    "takes that back"
)
_MOST = 3  # stretches between a message and the next
_REST = 60  # code points of a message behind the words that are quoted


def remarked(case: Case) -> Context | None:
    """Return a remark on what a claim's quote tells, behind it or above; `None` for none.

    Args:
        case: the claim, its quotes looked for.
    """
    quote, document, reader = case.evidence[0], case.source.document, reader_of(case.source)
    if document is None or reader is None or quote.start is None or quote.end is None:
        return None
    whole = document.whole or document
    if whole.rows is not None:
        return None
    place = quote.start, quote.end
    sentence = reader.sentence(whole.legible, *place)
    found = remark(whole.legible, whole.text, place, sentence, reader.grammar)
    found = found or tale_above(whole.legible, place[0], _message_begin(case, place[0]))
    found = found or _sentences_around(case, whole.legible, sentence, reader.grammar)
    found = found or _message_behind(case, whole, sentence[1], reader.grammar)
    found = found or taken_back_later(case, whole, reader.grammar)
    begin = _message_begin(case, place[0])
    found = found or doubtful_entry(whole.legible, place[0], begin, reader.grammar)
    found = found or minority_opinion(whole.legible, place[0], begin, reader.grammar)
    if found is None:
        return None
    return Context(
        words=found.words,
        start=found.start,
        end=found.end,
        made=_OPEN,
        inside=False,
        turns=False,
    )


def _sentences_around(
    case: Case, text: str, sentence: tuple[int, int], grammar: Grammar
) -> Governor | None:
    """Return the sentence before or behind in whose light what was told may not have been."""
    quote = case.evidence[0]
    place = quote.start or 0, quote.end or 0
    is_done = case.claim.modality is Modality.REPORTED
    begin = _message_begin(case, place[0])
    found = scene_before(text, place, sentence[0], begin, grammar)
    told = Told(
        text=text,
        place=place,
        end=max(place[1], sentence[1]),
        until=_message_end(case, place[1], text),
        grammar=grammar,
        is_done=is_done,
    )
    found = found or aftermath(told)
    if found is None:
        return None
    start, end = found
    words = " ".join(text[start:end].split())
    return Governor(kind=Governing.UNVOUCHED, start=start, end=end, words=words)


def _message_begin(case: Case, place: int) -> int:
    """Return where the message begins in which a code point stands; 0 in what has none."""
    layout = None if case.given is None else layout_of(case.given)
    own = None if layout is None else layout.at(place)
    if layout is None or own is None or own.part is None:
        return 0
    return min(one.start for one in layout.stretches if one.part == own.part)


def _message_end(case: Case, place: int, text: str) -> int:
    """Return where what somebody says ends in which a code point stands."""
    layout = None if case.given is None else layout_of(case.given)
    own = None if layout is None else layout.at(place - 1)
    return len(text) if own is None or own.part is None else own.end


def _message_behind(case: Case, whole: Document, end: int, grammar: Grammar) -> Governor | None:
    """Return the next message of a chat, where it may take back the one that is quoted."""
    layout = None if case.given is None else layout_of(case.given)
    quote = case.evidence[0]
    own = None if layout is None or quote.end is None else layout.at(quote.end - 1)
    if layout is None or own is None or own.part is None or own.part.kind is not PartKind.MESSAGE:
        return None
    if len(whole.legible[min(end, own.end) : own.end].strip()) > _REST:
        return None
    following = layout.at(own.end)
    for _ in range(_MOST):
        if following is None or following.head_of is None:
            break
        following = layout.at(following.end)
    if following is None or following.part is None or following.part.kind is not own.part.kind:
        return None
    return next_message(whole.legible, (following.start, following.end), grammar)

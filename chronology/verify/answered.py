"""What another answers to quoted words, and what a note of their document corrects.

In a mail, answers stand between the lines that it quotes; in a chat, an interview or a hearing,
they are the next turn. And a paper corrects at its end what it said above. Either leaves open
whether the words are so, and the claim does not count.
"""

import re
from weakref import WeakKeyDictionary

from chronology.claims import Context
from chronology.languages import Governor
from chronology.languages.answers import contradiction
from chronology.languages.corrections import Correction, corrections, stems, words_of
from chronology.languages.echoes import of_what_is_told
from chronology.languages.governors import of_the_telling
from chronology.languages.grammar import Grammar
from chronology.languages.words import Words
from chronology.parts import Layout, Part, Stretch
from chronology.sources import Document
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.verify.parts import layout_of
from chronology.vocabulary import ContextPlace, Governing, Modality, PartKind

_TURNS = frozenset({PartKind.MESSAGE, PartKind.CUE})
_NOT_SO = frozenset({Modality.DENIED, Modality.PENDING})
_LONGEST = 60  # code points of a name below what was written
_CLOSES = re.compile(r"[^.!?]{0,60}\Z")
_NEAR = 1_200  # code points of what one wrote, all of which an answer may speak of
_MOST = 3  # stretches between words and an answer to them
_ALIKE = 2  # stems of one subject
_NOTES: WeakKeyDictionary[Document, dict[Grammar, tuple[Correction, ...]]] = WeakKeyDictionary()


def with_its_answer(case: Case, context: Context | None) -> Context | None:
    """Return what stands against a claim: what was found, or an answer to it, or a correction.

    Args:
        case: the claim, its quotes looked for.
        context: what turns or weakens its quote where it stands.
    """
    is_decided = context is not None and (context.turns or context.doubts)
    quote, reader, document = case.evidence[0], reader_of(case.source), case.source.document
    if is_decided or case.claim.takes_back or quote.start is None or quote.end is None:
        return context
    if reader is None or document is None or document.rows is not None:
        return context
    whole = document.whole or document
    place = quote.start, quote.end
    answer = _answer_behind(case, whole, place, reader.grammar)
    if answer is not None:
        return _governed(answer, ContextPlace.ANSWER)
    note = _corrected(case, whole, place, reader.grammar)
    return context if note is None else _governed(note, ContextPlace.CORRECTION)


def _governed(found: Governor, place: ContextPlace) -> Context:
    return Context(
        words=found.words,
        start=found.start,
        end=found.end,
        made="told otherwise",
        inside=False,
        turns=False,
        doubts=True,
        place=place,
    )


# Answers -----------------------------------------------------------------------------------


def _answer_behind(
    case: Case, whole: Document, place: tuple[int, int], grammar: Grammar
) -> Governor | None:
    """Return the words of the answer to quoted words by which they are not so."""
    layout = None if case.given is None else layout_of(case.given)
    own = None if layout is None else layout.at(place[1] - 1)
    reader = reader_of(case.source)
    if layout is None or own is None or reader is None:
        return None
    following = _following(layout, own)
    if following is None:
        return None
    text = whole.spaced
    _, end = reader.sentence(text, *place)
    end = min(end, own.end)
    if own.end - end > _NEAR:
        return None
    rest = text[end : own.end].strip()
    is_last = len(rest) <= _LONGEST and _CLOSES.match(rest) is not None
    if text[place[0] : end].rstrip().endswith("?"):
        return None
    told = Words.around(text, place, place, grammar)
    begin = following.start
    found = contradiction(text, begin, told, of_several=False) if is_last else None
    found = found or contradiction(text, begin, told, of_several=True)
    is_echo = found is not None and found.kind is Governing.NEGATION
    is_denied = case.claim.modality in _NOT_SO  # "It was not opened." – "No, it wasn't."
    return None if found is None or (is_echo and is_denied) else _of_it(found, told, case, whole)


def _of_it(found: Governor, told: Words, case: Case, whole: Document) -> Governor | None:
    """Return an answer as it stands against what is quoted: "They were not" denies no telling."""
    verb = case.governors.verb
    if verb is None:
        return found
    of_it = of_what_is_told(found, told, told.place_of(verb))
    is_telling = of_it is not None and case.is_of_the_telling(verb, whole)
    return of_the_telling(of_it) if of_it is not None and is_telling else of_it


def _following(layout: Layout, own: Stretch) -> Stretch | None:
    """Return the stretch in which another goes on behind one: the answer to it."""
    one = layout.at(own.end)
    for _ in range(_MOST):
        if one is None or one.head_of is None:
            break
        one = layout.at(one.end)
    is_answer = one is not None and own.part is not None and _answers(one.part, own.part)
    return one if is_answer else None


def _answers(one: Part | None, told: Part) -> bool:
    """Say whether a part goes on where another, which it quotes or follows, was answered."""
    if told.is_quoted and (one is None or (one.start <= told.start and told.end <= one.end)):
        return True
    if one is None or one.kind is not told.kind or one.kind not in _TURNS:
        return False
    is_other = one.author != told.author and bool(one.author)
    is_earlier = (
        one.published is not None
        and told.published is not None
        and one.published.definitely_before(told.published)
    )
    return is_other and not is_earlier


# Corrections -------------------------------------------------------------------------------


def _corrected(
    case: Case, whole: Document, place: tuple[int, int], grammar: Grammar
) -> Governor | None:
    """Return the note that corrects the time of what is quoted elsewhere in its document."""
    text = whole.legible
    for note in _notes_of(whole, grammar):
        if place[0] < note.end and note.start < place[1]:
            return None  # it tells what is right
        if note.is_of_times and _is_about(case, note, grammar):
            start, end = note.words
            return Governor(kind=Governing.HEDGE, start=start, end=end, words=text[start:end])
    return None


def _notes_of(document: Document, grammar: Grammar) -> tuple[Correction, ...]:
    """Return the notes of a document by which it corrects something: read once for all claims."""
    own = _NOTES.setdefault(document, {})
    if grammar not in own:
        own[grammar] = corrections(document.legible, grammar)
    return own[grammar]


def _is_about(case: Case, note: Correction, grammar: Grammar) -> bool:
    """Say whether a note corrects the time of a claim: it speaks of the same, not its time."""
    quoted = words_of(case.quoted.text, (0, len(case.quoted.text)), grammar)
    dated = words_of(case.dated.text, (0, len(case.dated.text)), grammar)
    times = {dated[n] for n in range(len(dated)) if dated.is_time(n)}
    if not times or times <= note.times:
        return False
    return len(stems(quoted) & note.stems) >= (_ALIKE if note.times else 1)

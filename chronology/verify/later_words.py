"""What is written later in a thread that takes back a message: "*I was wrong below: …*"."""

import re
from collections.abc import Iterator

from chronology.languages import Governor
from chronology.languages.corrections import stems, words_of
from chronology.languages.grammar import Grammar
from chronology.languages.later_words import takes_back_later
from chronology.parts import Layout, Part, Stretch
from chronology.sources import Document
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.verify.parts import layout_of
from chronology.vocabulary import Governing, Modality, PartKind

_MOST = 80  # stretches of a thread that are looked at
_FAR = 20_000  # code points of them
_SENTENCE = re.compile(r"[^.!?\n]{3,300}[.!?]?")


def taken_back_later(case: Case, whole: Document, grammar: Grammar) -> Governor | None:
    """Return the words of a later message by which the quoted one is taken back; or `None`.

    Args:
        case: the claim, its quotes looked for.
        whole: its document.
        grammar: the words of its language.
    """
    layout = None if case.given is None else layout_of(case.given)
    quote, reader = case.evidence[0], reader_of(case.source)
    own = None if layout is None or quote.end is None else layout.at(quote.end - 1)
    if layout is None or own is None or reader is None or own.part is None or quote.start is None:
        return None
    text = whole.legible
    told = words_of(text, (quote.start, quote.end or quote.start), grammar)
    if any(word in grammar.negation.adverbs for word in told.spoken):
        return None
    about = stems(told)
    for other in _later(layout, own, own.part):
        is_own = _is_by_the_same(other, own.part)
        if not is_own and case.claim.modality is Modality.PLANNED:
            continue  # what is not confirmed may yet be planned
        for found in _SENTENCE.finditer(text, other.start, other.end):
            if takes_back_later(found[0], about, grammar, is_own=is_own):
                start, end = found.span()
                words = " ".join(text[start:end].split())
                start += len(found[0]) - len(found[0].lstrip())
                return Governor(kind=Governing.UNVOUCHED, start=start, end=end, words=words)
    return None


def _is_by_the_same(other: Stretch, part: Part) -> bool:
    """Say whether the same person wrote a stretch and a message, as far as that is known."""
    return other.part is not None and other.part.author == part.author


def _later(layout: Layout, own: Stretch, part: Part) -> Iterator[Stretch]:
    """Yield the stretches of the thread that were written after a message, the nearest first."""
    others = [one for one in layout.stretches if one != own and one.head_of is None]
    others = [one for one in others if one.part != part and _is_after(one, own, part)]
    others.sort(key=lambda one: abs(one.start - own.start))
    read = 0
    for one in others[:_MOST]:
        read += one.end - one.start
        if read > _FAR:
            return
        yield one


def _is_after(one: Stretch, own: Stretch, part: Part) -> bool:
    """Say whether a stretch was written after a message."""
    other = one.part
    if other is None:
        return part.is_quoted
    if other.published is not None and part.published is not None:
        if other.published.definitely_before(part.published):
            return False
        if part.published.definitely_before(other.published):
            return other.kind is part.kind or part.is_quoted
    if part.is_quoted and (not other.is_quoted or other.start <= part.start < other.end):
        return True
    return other.kind is part.kind is PartKind.MESSAGE and own.end <= one.start

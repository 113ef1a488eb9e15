"""Texts that stand one behind the other in one document, with all places moved along."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

import attrs

from chronology.documents.extracted import Extracted
from chronology.parts import Part

APART = "\n\n"


def joined(pieces: Sequence[Extracted], extractor: str) -> Extracted:
    """Return the pieces as one text, an empty line between them, what is unread told once."""
    begins = list(accumulate((len(one.text) + len(APART) for one in pieces), initial=0))
    placed = list(zip(begins, pieces, strict=False))
    heads = [(at, one.headings) for at, one in placed if one.headings is not None]
    has_parts = any(one.parts is not None for one in pieces)
    parts = tuple(moved(part, at) for at, one in placed for part in one.parts or ())
    return Extracted(
        text=APART.join(one.text for one in pieces),
        extractor=extractor,
        unread=tuple(told_once(clause for one in pieces for clause in one.unread)),
        mails=_places_moved((at, one.mails) for at, one in placed),
        paragraphs=any(one.paragraphs for one in pieces),
        declared=tuple(one for piece in pieces for one in piece.declared),
        comments=_places_moved((at, one.comments) for at, one in placed),
        passed_over=tuple(
            (at + start, at + end, fold)
            for at, one in placed
            for start, end, fold in one.passed_over
        ),
        struck=_places_moved((at, one.struck) for at, one in placed),
        unseen=_places_moved((at, one.unseen) for at, one in placed),
        hidden=tuple(
            (at + start, at + end, why) for at, one in placed for start, end, why in one.hidden
        ),
        headings=tuple((at + place, level) for at, own in heads for place, level in own)
        if heads
        else None,
        quoted=_places_moved((at, one.quoted) for at, one in placed),
        blocks=_places_moved((at, one.blocks) for at, one in placed),
        posts=tuple(moved(part, at) for at, one in placed for part in one.posts),
        parts=parts if has_parts else None,
    )


def told_once(clauses: Iterable[str]) -> Iterator[str]:
    """Yield each clause once, with the number of times that it was told, if more than one."""
    for clause, number in Counter(clauses).items():
        yield clause if number == 1 else f"{clause} ({number} times)"


def moved(part: Part, by: int) -> Part:
    """Return a part as it stands so many code points later."""
    return attrs.evolve(
        part,
        start=part.start + by,
        end=part.end + by,
        head_start=part.head_start + by,
        head_end=part.head_end + by,
    )


def _places_moved(
    places: Iterable[tuple[int, Iterable[tuple[int, int]]]],
) -> tuple[tuple[int, int], ...]:
    return tuple((at + start, at + end) for at, own in places for start, end in own)

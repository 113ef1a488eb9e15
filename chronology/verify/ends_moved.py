"""Moves of the end of what lasts: "*the end of the closure* has been postponed by two weeks"."""

from collections.abc import Sequence

import attrs

from chronology.expressions import Move
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of

_REACH = 120  # code points before a move in which its subject stands


def of_the_ends(moves: Sequence[Move], text: str, case: Case) -> tuple[Move, ...]:
    """Return moves, told to be of the end where their subject is the end of what lasts.

    Args:
        moves: the moves.
        text: the text in which their places lie.
        case: the claim; of what does not last they stay as they are.
    """
    reader = reader_of(case.source)
    if reader is None or not case.event.has_extent:
        return tuple(moves)
    ends = reader.grammar.fields.end_of_it

    def moves_end(move: Move) -> bool:
        return (
            move.of_end or ends.search(text[max(0, move.start - _REACH) : move.start]) is not None
        )

    return tuple(attrs.evolve(move, of_end=moves_end(move)) for move in moves)

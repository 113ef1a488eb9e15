"""Whether the words of a claim are only a part of a move that its source tells."""

from collections.abc import Iterable

from chronology import expressions
from chronology.claims import Evidence
from chronology.expressions import Move
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.verify.moved import both_of_a_move, old_of_a_move, overlaps
from chronology.verify.times import dates_in
from chronology.vocabulary import Modality

_AROUND = 80  # code points around a quote in which the rest of a move may stand
_LONGEST = 320  # those of its sentence on either side that are read


def moved_between(case: Case) -> tuple[str, str] | None:
    """Return the two times of a move that a quote cuts off from it, naming both."""
    dating, document = case.dating, case.source.document
    if dating.start is None or dating.end is None or document is None:
        return None
    first = max(0, dating.start - _AROUND)
    around = document.legible[first : dating.end + _AROUND]
    if not expressions.tells_a_move(around):
        return None
    return both_of_a_move(dates_in(around, case), dating.start - first, dating.end - first)


def cut_behind_the_old(case: Case) -> str:
    """Return the old time of a move, where a plan's quote holds it and not the new one."""
    if case.claim.stated is not None:
        return ""  # a plan recalled as such
    return _old_in(case.evidence[0], case)


def moved_away_from(case: Case) -> str:
    """Return the time from which its sentence moves something, where that dates a report."""
    is_report = case.claim.modality is Modality.REPORTED and case.claim.date_quote is not None
    return _old_in(case.dating, case) if is_report else ""


def moved_to_it(case: Case, moves: Iterable[Move]) -> str:
    """Return the time to which a quote only moves something, where that dates a report.

    "The opening was postponed from March to May" tells of no opening in May. Of some moves the
    words tell what happened: "it slipped to May, when it opened".

    Args:
        case: the claim.
        moves: the moves of which its quote tells.
    """
    if case.claim.modality is not Modality.REPORTED or case.claim.date_quote is None:
        return ""
    new = (move.new for move in moves if move.new is not None and not move.told)
    places = ((one.text, case.quoted.place_of(one.start, one.end)) for one in new)
    return next((text for text, place in places if overlaps(place, case.dating)), "")


def _old_in(found: Evidence, case: Case) -> str:
    """Return the old time of a move that some words hold without the new one."""
    document, reader = case.source.document, reader_of(case.source)
    if reader is None or document is None or found.start is None or found.end is None:
        return ""
    first, last = reader.sentence(document.legible, found.start, found.end)
    first, last = max(first, found.start - _LONGEST), min(last, found.end + _LONGEST)
    around = document.legible[first:last]
    if not expressions.tells_a_move(around):
        return ""
    return old_of_a_move(dates_in(around, case), found.start - first, found.end - first)

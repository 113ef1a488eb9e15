"""Whether the words of a claim are only a part of a move that its source tells."""

from chronology import expressions
from chronology.claims import Evidence
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.verify.moved import both_of_a_move, old_of_a_move
from chronology.verify.times import dates_in, times_in
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


def moved_to_it(case: Case) -> str:
    """Return the time to which its sentence moves something, where that dates a report.

    "The release was postponed", dated by "to 13 March", was not postponed then, nor made.
    """
    if case.claim.modality is not Modality.REPORTED or case.claim.date_quote is None:
        return ""
    first, around = _sentence_around(case.dating, case)
    start, end = case.dating.start, case.dating.end
    if start is None or end is None or not expressions.tells_a_move(around):
        return ""
    found = (one for one in times_in(around, case).moves if not one.told)
    new = (one.new for one in found if one.new is not None)
    return next((o.text for o in new if o.start < end - first and start - first < o.end), "")


def _old_in(found: Evidence, case: Case) -> str:
    """Return the old time of a move that some words hold without the new one."""
    first, around = _sentence_around(found, case)
    if found.start is None or found.end is None or not expressions.tells_a_move(around):
        return ""
    return old_of_a_move(dates_in(around, case), found.start - first, found.end - first)


def _sentence_around(found: Evidence, case: Case) -> tuple[int, str]:
    """Return the sentence of some words, and where it begins; of a long one, what is near."""
    document, reader = case.source.document, reader_of(case.source)
    if reader is None or document is None or found.start is None or found.end is None:
        return 0, ""
    first, last = reader.sentence(document.legible, found.start, found.end)
    first, last = max(first, found.start - _LONGEST), min(last, found.end + _LONGEST)
    return first, document.legible[first:last]

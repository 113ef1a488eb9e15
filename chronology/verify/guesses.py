"""Words that only guess at what is to come, or want it of others: "bet that", "demanded that"."""

from chronology.languages import Governor
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of

_SUBJECT = 24  # code points before a verb in which one is told who wants something


def is_a_guess(one: Governor, case: Case) -> bool:
    """Say whether words only guess at what is to come, or want it of others: "bet that"."""
    reader, document = reader_of(case.source), case.source.document
    if reader is None or document is None:
        return False
    clauses, told = reader.grammar.clauses, frozenset(one.words.lower().split())
    before = frozenset(document.legible[max(0, one.start - _SUBJECT) : one.start].lower().split())
    is_of_power = not before.isdisjoint(reader.grammar.binding.authorities)
    is_guess = not told.isdisjoint(clauses.guessing)
    return is_guess or (not told.isdisjoint(clauses.wishing) and not is_of_power)

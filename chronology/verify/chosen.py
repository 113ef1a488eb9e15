"""Whether it is the date given with a claim that settles which date its words have.

"It ended on 6 November", behind "opened on 14 October 2019", may be of that year or of the year in
which it is published; "03/05/2024" of 3 May or of 5 March; "spoke of the fire on 3 May" of the
fire or of the speech. Whoever enters a date says which: then the words bear no more than that it
is one of these, and the date is as typed.
"""

import attrs

from chronology.expressions import Basis
from chronology.verify.case import Case
from chronology.verify.dated import Dated
from chronology.verify.dates import date_of
from chronology.verify.words import TimeWords

_BY_ITSELF = frozenset({Basis.WORDS, Basis.ORDER, Basis.FISCAL})


def is_chosen(case: Case, words: TimeWords, dated: Dated) -> bool:
    """Say whether the words of a claim leave open which date is meant, but for its `when`.

    Args:
        case: the claim, its quotes looked for.
        words: its time words.
        dated: its date, as it follows with the one that was given.
    """
    if case.claim.when is None or dated.refusal is not None:
        return False
    if words.verb is not None and words.verb.is_of_either:
        return True
    if _names_one_date(words):
        return False
    alone = attrs.evolve(case, claim=attrs.evolve(case.claim, when=None))
    return date_of(alone, TimeWords.of(alone)).refusal is not None


def _names_one_date(words: TimeWords) -> bool:
    """Say whether a claim's words name nothing but one date, whole by itself."""
    if len(words.named) != 1 or words.moves:
        return False
    only = words.named[0]
    return only.basis in _BY_ITSELF and only.fault is None

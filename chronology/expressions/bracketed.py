"""A word behind the date of a cell, which says how things stand: "2022 (planned)", "4-May-22 A"."""

import re
from functools import lru_cache

import attrs

from chronology.expressions.column_names import standing_in
from chronology.languages.english.columns import ACTUAL_MARK, SURELY_PLANNED
from chronology.vocabulary import Standing

_BEHIND = re.compile(r"(\S.{2,44}?) ?[(\[]([A-Za-z][A-Za-z .-]{1,19})[)\]]", re.ASCII)
_PLAIN = frozenset({Standing.PLANNED, Standing.DONE, Standing.CALLED_OFF})


@attrs.frozen(kw_only=True)
class Bracketed:
    """What stands in a cell beside its date, in brackets or as a mark of planning software.

    Attributes:
        date: the words before it.
        words: the words in brackets, or the mark.
        standing: how things stand by these.
    """

    date: str
    words: str
    standing: Standing


@lru_cache(maxsize=2**12)
def bracketed(cell: str) -> Bracketed | None:
    """Return what says behind the date of a cell how it stands; `None` if nothing plainly does.

    What is only under way, or may be to come, says nothing plain of a date.
    """
    if (marked := ACTUAL_MARK.fullmatch(cell)) is not None:
        return Bracketed(date=marked[1], words=marked[2], standing=Standing.DONE)
    found = _BEHIND.fullmatch(cell)
    standing = None if found is None else _standing(found[2])
    if found is None or standing not in _PLAIN:
        return None
    return Bracketed(date=found[1], words=found[2], standing=standing)


def _standing(words: str) -> Standing | None:
    """Return how a date stands by the words behind it, be they but a word of plans: "(est.)"."""
    standing = standing_in(words)
    is_plan = standing is None and SURELY_PLANNED.fullmatch(words.removesuffix(".")) is not None
    return Standing.PLANNED if is_plan else standing

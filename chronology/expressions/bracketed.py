"""A word in brackets behind the date of a cell, which says how things stand: "2022 (planned)"."""

import re
from functools import lru_cache

import attrs

from chronology.expressions.column_names import standing_in
from chronology.vocabulary import Standing

_BEHIND = re.compile(r"(\S.{2,44}?) ?[(\[]([A-Za-z][A-Za-z .-]{1,19})[)\]]", re.ASCII)
_PLAIN = frozenset({Standing.PLANNED, Standing.DONE, Standing.CALLED_OFF})


@attrs.frozen(kw_only=True)
class Bracketed:
    """What stands in a cell beside its date, in brackets.

    Attributes:
        date: the words before them.
        words: the words within.
        standing: how things stand by these.
    """

    date: str
    words: str
    standing: Standing


@lru_cache(maxsize=2**12)
def bracketed(cell: str) -> Bracketed | None:
    """Return what says in brackets how the date of a cell stands; `None` if nothing plainly does.

    What is only under way, or may be to come, says nothing plain of a date.
    """
    found = _BEHIND.fullmatch(cell)
    standing = None if found is None else standing_in(found[2])
    if found is None or standing not in _PLAIN:
        return None
    return Bracketed(date=found[1], words=found[2], standing=standing)

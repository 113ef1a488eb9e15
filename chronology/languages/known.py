"""The languages that there are rules for: each with its words of time and its clause reader.

This is the one place where a language is chosen. Whoever reads times, quotes or claims asks here,
and gets both at once: `of("en").reader` reads clauses, `of("en").rules` are its words of time.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from chronology.languages.language import Language

_DEFAULT = "en"


@cache
def known() -> Mapping[str, Language]:
    """Return each language by its subtag (BCP 47)."""
    from chronology.languages.english.time_words import ENGLISH

    return MappingProxyType({ENGLISH.code: ENGLISH})


def of(code: str = _DEFAULT) -> Language:
    """Return a language by its subtag (BCP 47); of a text of which nobody says it, English.

    Raises:
        KeyError: If there are no rules for it (`known` has those that there are).
    """
    return known()[code]

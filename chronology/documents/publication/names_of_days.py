"""Whether words right before a day can be the name of who wrote a text, or of where.

Nothing but its capital tells a name from another word: a single one is taken only if it is known,
and two or three unless one of them is a thing that is on a day.
"""

from collections.abc import Sequence
from functools import lru_cache
from zoneinfo import available_timezones

from chronology.languages.english import pages

_LONGEST_ABBREVIATION = 4
_CONTINENTS = ("Africa/", "America/", "Asia/", "Australia/", "Europe/")


def names_no_writer(words: Sequence[str]) -> bool:
    """Say whether words that stand before a day with nothing between are no name.

    Args:
        words: the words, without marks and those that lead to a day.
    """
    words = [word for word in words if word]
    low = [word.lower() for word in words]
    if not low or any(map(_has_no_case, "".join(low))):
        return False
    if len(low) == 1:
        return not (_is_a_known_name(low[0]) or _is_an_abbreviation(words[0]))
    return not pages.THINGS_ON_A_DAY.isdisjoint(low)


def _is_an_abbreviation(word: str) -> bool:
    """Say whether a word is but capitals: an agency's ("AFP"), or the code of a field ("PD")."""
    return word.isupper() and len(word) <= _LONGEST_ABBREVIATION


def _has_no_case(letter: str) -> bool:
    return letter.isalpha() and letter.lower() == letter.upper()


def _is_a_known_name(word: str) -> bool:
    return word in pages.NAMES_IN_ED or word in pages.SECTIONS or word in _cities()


@lru_cache(maxsize=1)
def _cities() -> frozenset[str]:
    """Return the cities that zones of time are called by: "london", "zurich"."""
    return frozenset(
        zone.rpartition("/")[2].lower()
        for zone in available_timezones()
        if zone.startswith(_CONTINENTS)
    )

"""Where a page is at home, as far as it says so: how far its clock may be ahead of UTC.

A moment in UTC ("2019-11-20T02:07:18Z") may be of two days. A page whose other stamps tell an
offset, whose address ends in a country or whose language is spoken in one zone only says which.
"""

import re
from collections.abc import Iterable

from chronology.documents.publication.written_days import WrittenDay
from chronology.languages.page_words import DAY_FIRST

ANYWHERE = (-10.0, 13.0)
"""Hours ahead of UTC: from Hawaii to a summer in New Zealand."""
_HOST = re.compile(r"\A(?:https?:)?//(?P<host>[^/\s:?#]{1,253})", re.IGNORECASE)
_CENTRAL, _EASTERN = (1.0, 2.0), (2.0, 3.0)
# Ends of addresses that are used at home; those that are sold to the world (.tv, .io) are not.
_COUNTRIES = {
    **dict.fromkeys(
        ("de", "at", "ch", "it", "nl", "be", "fr", "pl", "cz", "sk", "hu", "si", "hr", "rs", "se",
         "dk", "no", "lu", "li"),
        _CENTRAL,
    ),
    **dict.fromkeys(("fi", "gr", "ro", "bg", "ua", "ee", "lt", "lv", "cy"), _EASTERN),
    **dict.fromkeys(("uk", "ie"), (0.0, 1.0)),
    "es": (0.0, 2.0), "pt": (-1.0, 1.0), "il": (2.0, 3.0), "tr": (2.0, 3.0), "za": (2.0, 2.0),
    "ke": (3.0, 3.0), "ng": (1.0, 1.0), "pk": (5.0, 5.0), "in": (5.5, 5.5), "lk": (5.5, 5.5),
    "bd": (6.0, 6.0), "th": (7.0, 7.0), "vn": (7.0, 7.0), "sg": (8.0, 8.0), "my": (8.0, 8.0),
    "ph": (8.0, 8.0), "hk": (8.0, 8.0), "tw": (8.0, 8.0), "cn": (8.0, 8.0), "jp": (9.0, 9.0),
    "kr": (9.0, 9.0), "au": (8.0, 11.0), "nz": (12.0, 13.0), "br": (-5.0, -2.0),
    "ar": (-3.0, -3.0), "mx": (-8.0, -5.0), "ca": (-8.0, -2.5),
    "gov": (-10.0, -4.0), "mil": (-10.0, -4.0), "edu": (-10.0, -4.0),
}  # fmt: skip
# Languages that are written at home alone.
_LANGUAGES = {
    **dict.fromkeys(("de", "it", "pl", "cs", "sk", "hu", "sl", "sv", "da", "nb", "no"), _CENTRAL),
    **dict.fromkeys(("fi", "el", "ro", "bg"), _EASTERN),
    "en-gb": (0.0, 1.0), "en-ie": (0.0, 1.0), "en-au": (8.0, 11.0), "en-nz": (12.0, 13.0),
    "en-in": (5.5, 5.5), "en-za": (2.0, 2.0), "en-ca": (-8.0, -2.5),
    # Programs declare it for English anywhere, but hardly where the sun rises first.
    "en-us": (-10.0, 8.0),
    "ja": (9.0, 9.0), "ko": (9.0, 9.0), "pt-br": (-5.0, -2.0),
}  # fmt: skip

_ENGLISH_DAY_FIRST = frozenset({"en-gb", "en-ie", "en-au", "en-nz", "en-in", "en-za"})
_OF_AMERICA = frozenset({".gov", ".mil", ".edu"})


def order_at_home(
    stamps: Iterable[WrittenDay], countries: Iterable[str], language: str
) -> bool | None:
    """Return whether days come first in figures where a page is at home; `None` if not known.

    American English says that months do, unless an address or a clock is of elsewhere: programs
    declare it for English of any country.

    Args:
        stamps: what the page states; those with an offset tell.
        countries: where its addresses end, as `country_of` gives them.
        language: the language that it is in (BCP 47), or empty.
    """
    tag = language.lower().replace("_", "-")
    if tag.partition("-")[0] in DAY_FIRST or tag in _ENGLISH_DAY_FIRST:
        return True
    is_elsewhere = any(day.offset is not None and day.offset > 0 for day in stamps)
    if tag == "en-us" and not is_elsewhere and _OF_AMERICA.issuperset(countries):
        return False
    return None


def country_of(address: str) -> str:
    """Return the country that the end of an address names, as `.uk`; empty if none."""
    found = _HOST.match(address)
    end = found["host"].rpartition(".")[2].lower() if found else ""
    return f".{end}" if end in _COUNTRIES else ""


def hours_ahead(
    days: Iterable[WrittenDay], countries: Iterable[str], language: str
) -> tuple[float, float]:
    """Return how many hours a page's clock is ahead of UTC, at the least and at the most.

    Args:
        days: what the page states; those with an offset of their own tell.
        countries: where its addresses end, as `country_of` gives them.
        language: the language that it is in (BCP 47), or empty.
    """
    ahead = {day.offset / 3600 for day in days if day.offset}
    if ahead and max(ahead) - min(ahead) <= 1:  # the hour of a summer
        return min(ahead) - 1, max(ahead) + 1
    homes = {_COUNTRIES[end] for one in countries if (end := one.removeprefix(".")) in _COUNTRIES}
    if len(homes) == 1:
        return homes.pop()
    tag = language.lower().replace("_", "-")
    return _LANGUAGES.get(tag) or _LANGUAGES.get(tag.partition("-")[0], ANYWHERE)

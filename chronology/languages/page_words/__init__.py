"""Words by which pages in other languages than English say when they were published.

A language whose months are known here has no rules for times: only the date that a page gives
itself is read. Each has a module; what follows are all of them at once, English with them, since
no name of a month means another one in another of these languages.
"""

from collections.abc import Iterator

from chronology.languages.english.names import MONTHS
from chronology.languages.page_words.dutch import DUTCH
from chronology.languages.page_words.french import FRENCH
from chronology.languages.page_words.german import GERMAN
from chronology.languages.page_words.italian import ITALIAN
from chronology.languages.page_words.portuguese import PORTUGUESE
from chronology.languages.page_words.spanish import SPANISH
from chronology.languages.page_words.words import PageWords

__all__ = ["BESIDE", "CHANGED", "MONTH_OF", "OTHERS", "PUBLISHED", "PageWords"]

OTHERS = {
    "de": GERMAN,
    "fr": FRENCH,
    "es": SPANISH,
    "it": ITALIAN,
    "pt": PORTUGUESE,
    "nl": DUTCH,
}


def _forms_of_months() -> Iterator[tuple[str, int]]:
    """Yield each form of a month's name, in small letters, with the month's number."""
    for names in (MONTHS, *(words.months for words in OTHERS.values())):
        for number, forms in enumerate(names, 1):
            yield from ((form.lower(), number) for form in forms)


MONTH_OF = dict(_forms_of_months())
PUBLISHED = frozenset(phrase for words in OTHERS.values() for phrase in words.published)
CHANGED = frozenset(phrase for words in OTHERS.values() for phrase in words.changed)
BESIDE = frozenset(phrase for words in OTHERS.values() for phrase in words.beside)

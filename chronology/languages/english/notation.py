"""How word lists are written: words and phrases as one reads them, with a space between."""

from collections.abc import Mapping
from types import MappingProxyType

from chronology.languages.grammar import Kinds
from chronology.languages.phrases import Phrases
from chronology.vocabulary import Governing


def words(text: str) -> frozenset[str]:
    """Return the words of a list."""
    return frozenset(text.split())


def phrases(*texts: str) -> Phrases:
    """Return phrases, each as its words."""
    split = [tuple(text.split()) for text in texts]
    return Phrases(
        by_first={p[0]: tuple(q for q in split if q[0] == p[0]) for p in split},
        by_last={p[-1]: tuple(q for q in split if q[-1] == p[-1]) for p in split},
    )


def kinds(table: Mapping[Governing | None, frozenset[str]]) -> Kinds:
    """Return what each word makes of what it governs; a word in two lists has the later kind."""
    return MappingProxyType({word: kind for kind, listed in table.items() for word in listed})

"""Which changes of words alter what a sentence says, and which are slips of a reader or a scanner.

In doubt a change alters: a quote is then shown as altered rather than as nearly found.
"""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

import attrs

from chronology.languages.english import names
from chronology.languages.english.quoting import altering as known
from chronology.languages.english.quoting import telling
from chronology.quotes.model import Alteration

_TELLING_WORDS = (
    (Alteration.NUMBER, telling.NUMBERS),
    (Alteration.MONTH, names.ANY_MONTH - names.OTHERWISE),
    (Alteration.WEEKDAY, names.ANY_WEEKDAY - names.OTHERWISE),
    (Alteration.PART_OF_YEAR, known.PARTS_OF_YEAR),
    (Alteration.NEGATION, telling.NEGATIONS),
    (Alteration.MODAL, telling.MODALS | telling.AUXILIARIES),
    (Alteration.TIME, telling.TIME_WORDS),
)
_SHORTEST_STEM = 4
# Letters that scanners confuse are made one, then pairs of letters, written in those.
_ALIKE = str.maketrans("0|!1i5869qc", "ollllsbbgge")
_PAIRS = (("rn", "m"), ("el", "d"), ("vv", "w"), ("nn", "m"))
_LEAST_ALIKE = 0.5  # of two words of which one may be a slip, or another form, of the other


@attrs.frozen(kw_only=True)
class Word:
    """One word of a quote or of a source, as it counts in a comparison.

    Attributes:
        folded: the word after folding.
        raw: the word as written.
    """

    folded: str
    raw: str

    @property
    def is_name(self) -> bool:
        """Whether its capital marks a name; at the head of a sentence it may."""
        return self.raw[:1].isupper() and self.folded not in known.FUNCTION_WORDS


def alteration(quoted: Sequence[Word], found: Sequence[Word]) -> Alteration | None:
    """Return what a change of words does to what the sentence says; `None` if nothing.

    Args:
        quoted: the words of the quote that the source does not have there.
        found: the words of the source that the quote does not have there.
    """
    if quoted and found and is_misread(quoted, found):
        return None
    if not quoted:
        return _of_words_left_out(found)
    kinds = [kind_of(word) for word in (*quoted, *found)]
    if known := [kind for kind in kinds if kind]:
        return min(known, key=list(Alteration).index)
    if any(_are_opposites(q.folded, f.folded) for q in quoted for f in found):
        return Alteration.ANTONYM
    if any(word.is_name for word in (*quoted, *found)):
        return Alteration.NAME
    return Alteration.WORD if _stand_for_others(quoted, found) else None


def _stand_for_others(quoted: Sequence[Word], found: Sequence[Word]) -> bool:
    """Say whether a word with a meaning of its own stands where another one stood.

    A slip of the pen, another form of the word, and words like "the" are none.
    """
    one, other = (
        [word.folded for word in words if word.folded not in known.FUNCTION_WORDS]
        for words in (quoted, found)
    )
    return bool(one and other) and not all(
        any(SequenceMatcher(None, a, b, autojunk=False).ratio() >= _LEAST_ALIKE for b in longer)
        for shorter, longer in [sorted((one, other), key=len)]
        for a in shorter
    )


def is_misread(quoted: Sequence[Word], found: Sequence[Word]) -> bool:
    """Say whether two runs of words look alike to a scanner, and no number is concerned."""
    one, other = ("".join(w.folded for w in words) for words in (quoted, found))
    if any(word.folded.isdecimal() for word in (*quoted, *found)) or _digits_differ(one, other):
        return False
    return skeleton(one) == skeleton(other)


@lru_cache(maxsize=65_536)
def skeleton(word: str) -> str:
    """Return what is left of a folded word once letters that scanners confuse are one."""
    word = word.translate(_ALIKE)
    for pair, letter in _PAIRS:
        word = word.replace(pair, letter)
    return word


def _digits_differ(one: str, other: str) -> bool:
    """Say whether both have digits, and not the same ones."""
    digits = [re.sub(r"\D", "", word) for word in (one, other)]
    return all(digits) and digits[0] != digits[1]


def leads_a_verb(word: Word) -> bool:
    """Say whether what a word says belongs to the verb behind it: "will", "to", "not"."""
    return word.folded == "to" or kind_of(word) in {Alteration.MODAL, Alteration.NEGATION}


def kind_of(word: Word) -> Alteration | None:
    """Return what kind of telling word it is; `None` if of none."""
    folded, capital = word.folded, word.raw[:1].isupper()
    if not folded[0].isalpha() or any(c.isdigit() for c in folded):
        return Alteration.NUMBER
    for kind, words in _TELLING_WORDS:
        if folded in words:
            return kind
    if folded.endswith("n't"):
        return Alteration.NEGATION
    if folded.endswith(("'ll", "'d")):
        return Alteration.MODAL
    return _capitalised_kind(folded) if capital else None


def _capitalised_kind(folded: str) -> Alteration | None:
    """Return the kind of a word that tells a time only if it has a capital."""
    if folded in names.ANY_MONTH:
        return Alteration.MONTH
    return Alteration.WEEKDAY if folded in names.ANY_WEEKDAY else None


def _of_words_left_out(found: Sequence[Word]) -> Alteration | None:
    """Return what leaving words out does: without its negation or modal a sentence says more."""
    if any(word.folded == "to" for word in found) and any(
        word.folded in telling.AUXILIARIES for word in found
    ):
        return Alteration.MODAL  # "is to be opened"
    kinds = {kind_of(word) for word in found if word.folded not in telling.AUXILIARIES}
    for kind in (Alteration.NEGATION, Alteration.MODAL):
        if kind in kinds:
            return kind
    return None


def _are_opposites(one: str, other: str) -> bool:
    if other in known.OPPOSITES.get(one, ()):
        return True
    longer, shorter = sorted((one, other), key=len, reverse=True)
    if longer.endswith("less") and shorter == f"{longer[:-4]}ful":
        return True
    return len(shorter) >= _SHORTEST_STEM and any(
        longer == prefix + shorter for prefix in known.DENYING
    )

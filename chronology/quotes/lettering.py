"""Accents and capitals that make another word, though folding looks past them.

Accents fold where the text is plainly English, for there they are a matter of type ("café",
names); in other languages they tell words apart ("wurde", "würde"). A capital folds but where
the word with it is another one ("Polish", "May"), unless its place or its neighbours explain it.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher
from functools import cache, cached_property, partial

import attrs

from chronology.languages.english.names import ANY_MONTH, ORDINAL_ENDING, OTHERWISE
from chronology.quotes.boundaries import IGNORED
from chronology.quotes.folding import Folded
from chronology.quotes.model import Difference, Location, Stretch
from chronology.quotes.tokens import WORD
from chronology.vocabulary import Verdict

_MARKS = str.maketrans(dict.fromkeys(".,;:!?()[]\"'/-“”‘’«»–—‐‑−", " "))
_ACCENTED = re.compile(r"[\u00c0-\u04ff\u1e00-\u1fff]")  # Latin, Greek, Cyrillic; accents
_NO_WIDTH = str.maketrans(dict.fromkeys(IGNORED, ""))
_OPENS = re.compile(
    r"(?:\A|[.!?:…][\"'”’»)\]]{0,3}\s+|\n\s*)[\"'“‘«(\[*_\s-]{0,6}\Z|(?<!\w)[\"“‘«'\[]\Z"
)
_BEFORE = 20  # code points in which the end of a sentence is sought before a word
_ENGLISH = frozenset({"en", "eng", "english", ""})
_TOLD = 3  # differences that a reason names
_FEW = 3  # words by which a text is known to be all in capitals
_LONG = 4  # letters of a word that a heading gives a capital
_FIGURE = re.compile(r"\W{0,3}\d")
_FIGURE_BEFORE = re.compile(rf"\d{ORDINAL_ENDING}?\W{{0,3}}(?:of )?\Z")
_SURE = 2  # words more of one language than of others that tell that of a stretch
_MOST = 2000  # code points around a quote by which its language is told


@attrs.frozen(kw_only=True, slots=False)
class Lettered:
    """A stretch of a text and the place of its words.

    Attributes:
        text: the text.
        begin: where the stretch begins.
        end: where it ends, exclusive.
    """

    text: str = attrs.field(repr=False)
    begin: int
    end: int

    @cached_property
    def folded(self) -> Folded:
        """The stretch after folding."""
        return Folded.of(self.text[self.begin : self.end])

    def words(self, only: frozenset[str] | None) -> Iterator[tuple[str, Stretch]]:
        """Yield each word folded, or some words only, and where it stands in the text."""
        for word in WORD.finditer(self.folded.text):
            if only is not None and word.group() not in only:
                continue
            start, end = self.folded.raw(*word.span())
            yield word.group(), (self.begin + start, self.begin + end)

    def is_all_capitals(self) -> bool:
        """Say whether it is written as headings are: in capitals, or each word with one."""
        words = [w for w in WORD.findall(self.text[self.begin : self.end]) if w.isalpha()]
        capitals = [word for word in words if len(word) > 1 and word.isupper()]
        long = [word for word in words if len(word) >= _LONG]
        is_title = len(long) >= _FEW and all(word[0].isupper() for word in long)
        return is_title or (
            len(words) >= _FEW and len(capitals) >= len(words) - words.count("I") - 1
        )


@attrs.frozen(kw_only=True)
class Spelling:
    """How a text spells: whether accents fold in it.

    Attributes:
        text: the text.
        language: what it is declared to be (BCP 47).
    """

    text: str = attrs.field(repr=False)
    language: str

    def checked(self, found: Location, pairs: Iterable[tuple[str, Stretch, Stretch]]) -> Location:
        """Return what was found, as nearly found if words of the quote are others.

        Args:
            found: what was found.
            pairs: a quote, a stretch of it, and the stretch of the text that is the same folded.
        """
        differences = list[Difference]()
        for quote, here, there in pairs:
            words, written = quote[slice(*here)], self.text[slice(*there)]
            if may_differ(words, written):
                differences += other_words(
                    Lettered(text=quote, begin=here[0], end=here[1]),
                    Lettered(text=self.text, begin=there[0], end=there[1]),
                    folds_accents=partial(self._folds_accents, there),
                )
        if not differences:
            return found
        told = "; ".join(map(str, differences[:_TOLD]))
        return attrs.evolve(
            found,
            verdict=Verdict.NEAR,
            differences=tuple(differences),
            reason=f"{told}, which may be another word",
            folds=(),
        )

    def _folds_accents(self, place: Stretch) -> bool:
        language = self.language.lower().replace("_", "-").partition("-")[0]
        return language in _ENGLISH and is_plainly_english(self.text, *place)


def may_differ(quoted: str, written: str) -> bool:
    """Say whether words that are the same after folding may be others; quick, and often wrong."""
    one, other = quoted.split(), written.split()
    if one == other:
        return False
    words = quoted, written
    if len(one) == len(other):
        differing = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
        words = " ".join([a for a, _ in differing]), " ".join([b for _, b in differing])
    if not (words[0].isascii() and words[1].isascii()) and _accents_differ(*words):
        return True
    return _doubtfully_cased(*words) and not (
        len(one) >= _FEW and any(side.isupper() or side.istitle() for side in (quoted, written))
    )


def _doubtfully_cased(quoted: str, written: str) -> bool:
    """Say whether a word that its capital tells may be cased in another way."""
    seen = quoted if quoted.isascii() else quoted.translate(_NO_WIDTH)
    plain = seen.translate(_MARKS).lower().split()
    return not _in_doubt().isdisjoint(plain) and any(
        quoted.count(form) != written.count(form)
        for word in _in_doubt().intersection(plain)
        for form in (word, word.capitalize(), word.upper())
    )


def _accents_differ(quoted: str, written: str) -> bool:
    """Say whether the letters that may bear accents are not the same."""
    found = _ACCENTED.findall(quoted), _ACCENTED.findall(written)
    return found[0] != found[1] and _composed(quoted) != _composed(written)


def _composed(text: str) -> list[str]:
    return _ACCENTED.findall(unicodedata.normalize("NFC", text).lower())


def other_words(
    quoted: Lettered, written: Lettered, *, folds_accents: Callable[[], bool]
) -> Iterator[Difference]:
    """Yield the words of a quote that an accent or a capital makes other words than the text's."""
    stretches = [one.text[one.begin : one.end] for one in (quoted, written)]
    only = None if _accents_differ(*stretches) else _in_doubt()
    for word, here, there in _paired(list(quoted.words(only)), list(written.words(only))):
        mine, theirs = (
            _seen_letters(lettered.text[slice(*place)])
            for lettered, place in ((quoted, here), (written, there))
        )
        if mine == theirs:
            continue
        if (
            _accent_differs(mine, theirs)
            and (word in _accent_makes_another() or not folds_accents())
        ) or (_are_two(word, mine, theirs) and not _is_explained(quoted, here, written, there)):
            yield Difference(
                quoted=quoted.text[slice(*here)],
                found=written.text[slice(*there)],
                quoted_start=here[0],
                quoted_end=here[1],
                start=there[0],
                end=there[1],
            )


def _paired(
    one: list[tuple[str, Stretch]], other: list[tuple[str, Stretch]]
) -> Iterator[tuple[str, Stretch, Stretch]]:
    """Yield each word with its two places; both are the same words, but for hyphens."""
    words, same = [word for word, _ in one], [word for word, _ in other]
    if words == same:
        yield from ((word, a, b) for (word, a), (_, b) in zip(one, other, strict=True))
        return
    for block in SequenceMatcher(None, words, same, autojunk=False).get_matching_blocks():
        for step in range(block.size):
            word, place = one[block.a + step]
            yield word, place, other[block.b + step][1]


def _accent_differs(mine: str, theirs: str) -> bool:
    """Say whether words differ in more than case; in capitals "ß" is written SS."""
    if mine.lower() == theirs.lower():
        return False
    return mine.upper() != theirs.upper() or not (mine.isupper() or theirs.isupper())


def _seen_letters(word: str) -> str:
    return unicodedata.normalize("NFKC", word.translate(_NO_WIDTH))


def _are_two(word: str, mine: str, theirs: str) -> bool:
    """Say whether a word is two words, told by capitals, and these are not the same of them."""
    beginning, throughout = _capitals_that_tell()
    if word in throughout and mine.isupper() != theirs.isupper():
        return True
    return word in beginning and mine[:1].isupper() != theirs[:1].isupper()


def _is_explained(quoted: Lettered, here: Stretch, written: Lettered, there: Stretch) -> bool:
    """Say whether a capital comes from the place of a word, or its neighbour tells which it is."""
    return (
        any(
            _has_one_capital(lettered.text[slice(*place)]) and _opens(lettered, place)
            for lettered, place in ((quoted, here), (written, there))
        )
        or quoted.is_all_capitals()
        or _around(written, there).is_all_capitals()
        or _is_dated(quoted, here, written, there)
    )


def _has_one_capital(word: str) -> bool:
    return word[:1].isupper() and not word[1:].isupper()


def _opens(lettered: Lettered, place: Stretch) -> bool:
    text, at = lettered.text, place[0]
    before = text[max(0, at - _BEFORE) : at]
    return _OPENS.search(before if len(before) == at else f"x{before}") is not None


def _is_dated(quoted: Lettered, here: Stretch, written: Lettered, there: Stretch) -> bool:
    """Say whether a word is a month in the text, and a figure beside it makes it one anyhow."""
    word = written.text[slice(*there)]
    if not word[:1].isupper() or word.lower() not in OTHERWISE & ANY_MONTH:
        return False
    text = quoted.text
    return bool(
        _FIGURE.match(text, here[1])
        or _FIGURE_BEFORE.search(text[max(0, here[0] - _BEFORE) : here[0]])
    )


def _around(lettered: Lettered, place: Stretch) -> Lettered:
    """Return the line of a word."""
    text = lettered.text
    begin = max(text.rfind("\n", 0, place[0]) + 1, place[0] - _MOST)
    end = text.find("\n", place[1])
    end = len(text) if end < 0 else end
    return Lettered(text=text, begin=begin, end=min(end, place[1] + _MOST))


def is_plainly_english(text: str, begin: int, end: int) -> bool:
    """Say whether the words about a stretch are English rather than of another language.

    Where no word tells, they are taken for what the source is declared to be.
    """
    english, other = _telling()
    around = Folded.of(text[max(0, begin - _MOST) : end + _MOST]).text
    for stretch, enough in ((Folded.of(text[begin:end]).text, _SURE), (around, 1)):
        words = WORD.findall(stretch)
        ours, theirs = (sum(word in known for word in words) for known in (english, other))
        if abs(ours - theirs) >= enough:
            return ours > theirs
    return True


@cache
def _capitals_that_tell() -> tuple[frozenset[str], frozenset[str]]:
    """Return the words of which a first capital makes another word, and those of capitals only."""
    from chronology.languages.english import homographs as known  # takes a while

    return known.CAPITAL_MAKES_ANOTHER, known.CAPITALS_MAKE_ANOTHER


@cache
def _in_doubt() -> frozenset[str]:
    beginning, throughout = _capitals_that_tell()
    return beginning | throughout


@cache
def _accent_makes_another() -> frozenset[str]:
    from chronology.languages.english.homographs import ACCENT_MAKES_ANOTHER  # takes a while

    return frozenset(Folded.of(word).text for word in ACCENT_MAKES_ANOTHER)


@cache
def _telling() -> tuple[frozenset[str], frozenset[str]]:
    from chronology.languages.english import homographs as known  # takes a while

    english, other = known.PLAINLY_ENGLISH, known.PLAINLY_OTHER
    folded = frozenset(Folded.of(word).text for word in other)
    return frozenset(english) - folded, folded - english

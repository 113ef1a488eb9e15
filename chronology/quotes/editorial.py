"""Quotes as careful people make them: `[A]t`, `[sic]`, “…” made ‘…’, dashes, marks of the page.

A quote with conventions is read into the source's own words; those are then judged as every
other quote is. What is understood is named, so that it can be shown and refused.
"""

import re
from collections.abc import Iterator
from itertools import chain

import attrs

from chronology.languages.english.quoting.remarks import IN_REMARKS
from chronology.quotes.boundaries import cuts
from chronology.quotes.brackets import (
    Reading,
    are_of,
    borne,
    may_be_put_in,
    may_open,
    readings,
    runs_before,
    runs_behind,
    stands_for,
)
from chronology.quotes.conventions import (
    CONVENTIONS,
    LooseText,
    conventions_between,
    loosened,
)
from chronology.quotes.folding import Folded
from chronology.quotes.model import Alteration, Stretch
from chronology.vocabulary import QuoteFold

_MARKED = re.compile(
    rf"\((?=[^()\n]{{0,60}}\b(?i:{IN_REMARKS})\b)"
    r"|[\[\]“”„‟«»‹›‘\"—―`⁰¹²³⁴-₉]|--|'(?!\w)|(?<!\w)['’]|’(?!\w)|\s[-–]\s|\.\s?\."
)
_MADE = re.compile(r"[ÃÂâ][\u0080-\u2122]")  # of a wrong character set
_IN_BRACKETS = re.compile(r"\[[^\[\]\n]{0,80}\]|\([^()\n]{0,80}\)")
_BETWEEN_MARKS = re.compile(r"[^\w\s,;:]+")
_SHORT = 5  # code points of what stands between marks: it is not worth looking for
_DOTS_BEFORE = re.compile(r"\s*(?:\.\s?){2,6}(?=[^\s.])")
_DOTS_BEHIND = re.compile(r"(?<=[^\s.])(?:\s?\.){2,6}\s*\Z")
_LAST_MARK = re.compile(r"(?<=\w)[.,;:]\Z|(?<=\")[.,;:]\Z")
_ENDS = re.compile(r"\s*(?:[.,;:!?)\]]|\"(?!\w)|\ue001|\Z)")
_REACH = 40  # code points beside words in brackets that decide whether they may stand there
_MOST_PLACES = 1000  # of a quote's first words at which the rest is looked for


@attrs.frozen(kw_only=True)
class Read:
    """The source's own words for a quote with conventions.

    Attributes:
        stretch: where they stand, in code points of the text as written.
        pairs: each stretch of the quote without brackets, and the place of the source's for it.
        folds: the conventions that were needed.
        borne: the words in brackets that bear what only a source may, and what that is.
        insertions: all words in brackets that are the quoter's own.
    """

    stretch: Stretch
    pairs: tuple[tuple[str, Stretch], ...]
    folds: frozenset[QuoteFold]
    borne: tuple[tuple[str, Alteration], ...] = ()
    insertions: tuple[str, ...] = ()


def may_be_read(quote: str, folded: str, loose: LooseText) -> bool:
    """Say whether a quote may stand in a text by some convention, though not as it is; quick.

    Conventions change marks only: what stands between a quote's marks must stand in the text.

    Args:
        quote: the quote as written.
        folded: the quote after folding.
        loose: the text.
    """
    if loose.is_marked or _MADE.search(quote):
        return True
    if not _MARKED.search(quote):
        return False
    pieces = _BETWEEN_MARKS.split(_IN_BRACKETS.sub("|", folded))
    pieces.sort(key=len, reverse=True)  # the longest is likeliest not to stand there
    text = loose.plain.text
    return all(piece.strip(" .,;:") in text for piece in pieces if len(piece) > _SHORT)


def read_in(quote: str, loose: LooseText) -> list[Read]:
    """Return where a quote stands in a text if its conventions are understood; all places."""

    def has(brackets: str) -> bool:
        return Folded.of(loosened(brackets, CONVENTIONS)).text in loose.folded.text

    for reading in readings(quote, has=has):
        for dotted in _without_dots(reading):
            if found := list(_places(dotted, loose)):
                return found
    return []


def _without_dots(reading: Reading) -> Iterator[Reading]:
    """Yield a reading as it is, and without dots at its ends."""
    yield reading
    segments = list(reading.segments)
    segments[0] = _DOTS_BEFORE.sub("", segments[0], count=1)
    segments[-1] = _DOTS_BEHIND.sub("", segments[-1], count=1)
    if tuple(segments) != reading.segments and " " in " ".join(segments).strip():
        folds = reading.folds | {QuoteFold.DOTS}
        yield attrs.evolve(reading, segments=tuple(segments), folds=folds)


def _places(reading: Reading, loose: LooseText) -> Iterator[Read]:
    """Yield where a reading stands in a text."""
    bearing = [(words, kind) for words in reading.insertions if (kind := borne(words))]
    if any(kind not in {Alteration.NAME, Alteration.WORD} for _, kind in bearing):
        return
    forms = [Folded.of(loosened(one, CONVENTIONS)).text.strip() for one in reading.segments]
    if not any(map(str.isalnum, "".join(forms))):
        return
    found = _Search(forms=forms, reading=reading, loose=loose).found()
    first = next(found, None)
    if first is None and _LAST_MARK.search(forms[-1]):  # which may be the quoter's
        forms = [*forms[:-1], forms[-1][:-1].rstrip()]
        found = _Search(forms=forms, reading=reading, loose=loose).found()
        first = next(found, None)
    for segments, bounds in chain([] if first is None else [first], found):
        raw = [loose.folded.raw(a, b) for a, b in segments]
        begin, end = loose.folded.raw(*bounds)
        stretch = min(begin, raw[0][0]), max(end, raw[-1][1])
        passed = loose.within(*stretch)
        standing = [loose.text[stretch[0] + a : stretch[0] + b] for a, b, _ in passed]
        if are_of(reading.marks, standing):
            yield _understood(reading, loose, raw, stretch, tuple(bearing))


def _understood(
    reading: Reading,
    loose: LooseText,
    raw: list[Stretch],
    stretch: Stretch,
    bearing: tuple[tuple[str, Alteration], ...],
) -> Read:
    folds = set(reading.folds)
    pairs = list[tuple[str, Stretch]]()
    for words, (start, end) in zip(reading.segments, raw, strict=True):
        if words.strip():
            standing = loose.text[start:end]
            pairs.append((words, (start, end)))
            folds.update(conventions_between(words, standing, loose.within(start, end)))
    return Read(
        stretch=stretch,
        pairs=tuple(pairs),
        folds=frozenset(folds),
        borne=bearing,
        insertions=reading.insertions,
    )


@attrs.frozen(kw_only=True)
class _Search:
    """Where folded segments stand one behind another, but for words that brackets stand for."""

    forms: list[str]
    reading: Reading
    loose: LooseText

    @property
    def text(self) -> str:
        """The folded text."""
        return self.loose.folded.text

    def found(self) -> Iterator[tuple[list[Stretch], Stretch]]:
        """Yield the stretches of the segments, and that of all with what brackets stand for."""
        first = next(at for at, form in enumerate(self.forms) if form)
        if first > 1 or any(not form for form in self.forms[first + 1 : -1]):
            return
        form = self.forms[first]
        many = 0
        for at in self.loose.folded.places(form, 0, len(self.text)):
            many += 1
            if many > _MOST_PLACES and self.reading.insertions:
                return
            begin = self._before(at) if first else at
            if begin is None:
                continue
            segments = [*([(begin, begin)] if first else []), (at, at + len(form))]
            if (end := self._behind(segments)) is not None:
                yield segments, (begin, end)

    def _before(self, at: int) -> int | None:
        """Return where the words begin in place of which a quote's first brackets stand."""
        end = at - self.text.startswith(" ", at - 1) if at else at
        for begin in runs_before(self.text, end):
            before = self.text[max(0, begin - _REACH) : begin]
            put_in, written = self.reading.insertions[0], self.text[begin:end]
            opens = may_open(put_in, written, before) and not cuts(self.text, begin)
            if opens and self._stands_for(0, (begin, end)):
                return begin
        return None

    def _behind(self, segments: list[Stretch]) -> int | None:
        """Add where the other segments stand; return where all ends, or nothing if nowhere."""
        end = segments[-1][1]
        for index in range(len(segments), len(self.forms)):
            found = self._next(index, end)
            if found is None:
                return None
            segments.append(found)
            end = found[1]
        return end

    def _next(self, index: int, at: int) -> Stretch | None:
        """Return where a segment stands behind an offset, words in brackets before it."""
        form, text = self.forms[index], self.text
        begin = at + text.startswith(" ", at)
        for end in runs_behind(text, begin):
            if self._stands_for(index - 1, (begin, end)) and not cuts(text, end):
                following = end + (text.startswith(" ", end) and not text.startswith(form, end))
                if not form:
                    return end, end
                if self._is_at(form, following):
                    return following, following + len(form)
        put_in = self.reading.insertions[index - 1]
        if not may_be_put_in(put_in, text[max(0, at - _REACH) : at], text[begin : begin + _REACH]):
            return None
        if not form:
            return (at, at) if _ENDS.match(text, at) else None
        at = next((one for one in (begin, at) if self._is_at(form, one)), -1)
        return (at, at + len(form)) if at >= 0 else None

    def _is_at(self, form: str, at: int) -> bool:
        end = at + len(form)
        return self.text.startswith(form, at) and not cuts(self.text, end)

    def _stands_for(self, index: int, stretch: Stretch) -> bool:
        written = self.loose.text[slice(*self.loose.folded.raw(*stretch))]
        behind = self.text[stretch[1] : stretch[1] + _REACH]
        return stands_for(self.reading.insertions[index], written, behind)


def rewritten(parts: list[str], reads: list[Read | None], text: str) -> str:
    """Return a quote's parts in the source's own words, ellipses between them."""
    words = [
        part if read is None else text[slice(*read.stretch)]
        for part, read in zip(parts, reads, strict=True)
    ]
    return " … ".join(words)


def reason_of(bearing: tuple[tuple[str, Alteration], ...]) -> str:
    """Return in a clause why words in brackets do not count."""
    words, kind = bearing[0]
    what = "may bear what decides" if kind is Alteration.WORD else f"bears {kind}"
    return f"“[{words}]” is the quoter's own and {what}; quote the source's words alone"

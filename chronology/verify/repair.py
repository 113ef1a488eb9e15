"""What may be entered instead of a quote that does not hold: words that the source has.

Nothing is proposed that does not hold: each proposal was looked for, and stands where the quote
nearly stood.
"""

import re
from collections.abc import Iterator
from itertools import pairwise, product

import attrs

from chronology.claims import Evidence
from chronology.quotes import fold, line_and_column, places_of
from chronology.quotes.ellipses import between_ellipses
from chronology.sources import Quote, Source
from chronology.verify.evidence import located, reader_of, shortened
from chronology.verify.wording import in_one_line, whole_words
from chronology.vocabulary import QuoteRole, Verdict

_MOST_PLACES = 200  # of an ambiguous quote that are held apart
_OFFERED = 5  # places of an ambiguous quote that are offered
_REACH = 300  # code points beside a place in which words that decide are looked for
_DECIDING = (1, 2, 3, 4, 5, 8, 13, 21)  # how many of those words are tried
_WIDER = 2  # words by which a stretch is widened on either side, at the most
_AROUND = 5  # words on either side by which a reader knows one place among several
_LONGEST_SENTENCE = 600  # code points; a longer one is not proposed as a whole
_WORD = re.compile(r"\S+")
_REPAIRED = frozenset({Verdict.NEAR, Verdict.ALTERED, Verdict.ELIDED})


@attrs.frozen(kw_only=True)
class Proposal:
    """Words that hold, and may be entered instead of a quote.

    Attributes:
        quote: what may be entered.
        start: where it stands in the source's text, in code points.
        end: where it ends, exclusive.
        line: the line of the source's text on which it begins, from 1.
        around: the words beside it, of one place among several; else empty.
    """

    quote: Quote
    start: int
    end: int
    line: int
    around: str = ""


@attrs.frozen(kw_only=True)
class Change:
    """Words of a quote that a proposal has otherwise.

    Attributes:
        quoted: the words as the quote has them; empty if it leaves some out, `…` if it says so.
        found: the words as the source has them, in a line; empty if the quote adds some.
        what: what the change is of, e.g. `a number`; else empty.
        hides: why the words may not be left out, if they were; else empty.
        turns: whether it turns what the sentence says; then nobody should paste it unread.
    """

    quoted: str
    found: str
    what: str = ""
    hides: str = ""
    turns: bool = False

    def __str__(self) -> str:
        if self.hides:
            return f"{self.hides}: “{shortened(self.found)}”"
        return f"differs in {self.what or 'the wording'}: {self._words}"

    @property
    def _words(self) -> str:
        quoted, found = (f"“{shortened(words)}”" for words in (self.quoted, self.found))
        if not self.quoted:
            return f"{found} comes in"
        return f"{quoted} → {found}" if self.found else f"{quoted} goes out"


@attrs.frozen(kw_only=True)
class Mending:
    """What may be entered instead of one quote, and what that changes.

    Attributes:
        proposals: one; several, of which one is meant, if the quote stands in several places;
            none if there is nothing that would hold.
        changes: what a proposal has otherwise, in the order of the quote.
    """

    proposals: tuple[Proposal, ...] = ()
    changes: tuple[Change, ...] = ()


def mending(found: Evidence, source: Source) -> Mending:
    """Return what may be entered instead of a quote that does not hold.

    Instead of one that is near or altered it is the source's true wording; of one that stands in
    several places, the same words for each of the first of them, with the words beside them that
    decide. Nothing can be proposed instead of one that is missing, or if the source changed.

    Args:
        found: what became of looking for the quote.
        source: its source, with its document.
    """
    if found.holds or source.document is None or found.start is None or found.end is None:
        return Mending()
    if found.verdict is Verdict.AMBIGUOUS:
        return Mending(proposals=tuple(_one_for_each_place(found, source)))
    return _of_one_place(found, source) if found.verdict in _REPAIRED else Mending()


def _of_one_place(found: Evidence, source: Source) -> Mending:
    """Return the true wording of what stands in one place, part by part as it is found."""
    changes = tuple(_changes(found, source))
    for _ in between_ellipses(found.quote.exact)[1:]:
        if not _is_of_a_part(found):
            break
        wanted = attrs.evolve(found.quote, exact=in_one_line(found.true_wording), start=None)
        if made := _looked_for(wanted, found, source):
            return Mending(proposals=(made,), changes=changes)
        found = located(found.role, wanted, source)
        changes = (*changes, *_changes(found, source))
    if _is_of_a_part(found) or found.verdict not in _REPAIRED:
        return Mending()
    proposed = (_holding(words, found, source) for words in _wordings(found, source))
    best = next(filter(None, proposed), None)
    return Mending() if best is None else Mending(proposals=(best,), changes=changes)


def _is_of_a_part(found: Evidence) -> bool:
    """Say whether only one part was looked at, of a quote that leaves words out."""
    return len(found.parts) == 1 and len(between_ellipses(found.quote.exact)) > 1


def _changes(found: Evidence, source: Source) -> Iterator[Change]:
    """Yield what the source has otherwise, word for word."""
    for one in found.differences:
        yield Change(
            quoted=in_one_line(one.quoted),
            found=in_one_line(one.found),
            what=str(one.alteration or ""),
            turns=one.alteration is not None,
        )
    text = source.document.text if source.document else ""
    for (_, end), (start, _) in pairwise(found.parts):
        yield Change(
            quoted="…",
            found=in_one_line(text[end:start]),
            hides=found.reason,
            turns=found.verdict is Verdict.ALTERED,
        )


def _wordings(found: Evidence, source: Source) -> Iterator[str]:
    """Yield what may hold: the true wording, then more and more of what stands about it."""
    text = source.document.text if source.document else ""
    seen = set[str]()
    for wording in (found.true_wording, *_stretches(found, source, text)):
        for form in (in_one_line(wording), " ".join(wording.split()), wording):
            if form and form not in seen:
                seen.add(form)
                yield form


def _stretches(found: Evidence, source: Source, text: str) -> Iterator[str]:
    start, end = whole_words(text, found.start or 0, found.end or 0)
    before, behind = _starts_before(text, start), _stops_behind(text, end)
    for left, right in sorted(product(range(_WIDER + 1), repeat=2), key=sum):
        if left < len(before) and right < len(behind):
            yield text[before[left] : behind[right]]
    if reader := reader_of(source):
        first, last = reader.sentence(text, start, end)
        if last - first <= _LONGEST_SENTENCE:
            yield text[first:last].strip()


def _starts_before(text: str, start: int) -> list[int]:
    """Return an offset, then where the words before it begin, the nearest first."""
    first = max(0, start - _REACH)
    words = [first + word.start() for word in _WORD.finditer(text[first:start])]
    return [start, *reversed(words[1:] if first else words)]


def _stops_behind(text: str, end: int) -> list[int]:
    """Return an offset, then where the words behind it end, the nearest first."""
    last = min(len(text), end + _REACH)
    words = [end + word.end() for word in _WORD.finditer(text[end:last])]
    return [end, *(words[:-1] if last < len(text) else words)]


def _holding(words: str, found: Evidence, source: Source) -> Proposal | None:
    """Return words as a proposal if they hold where the quote nearly stood; else `None`."""
    kept = attrs.evolve(found.quote, exact=words, start=None)
    made = _looked_for(kept, found, source)
    if made is not None or source.document is None:
        return made
    bare = Quote(exact=words)
    again = located(QuoteRole.QUOTE, bare, source)
    if again.holds and not (kept.prefix or kept.suffix):
        return None
    if again.verdict is not Verdict.AMBIGUOUS:
        return _looked_for(bare, found, source)
    places = places_of(source.document.text, words, _MOST_PLACES)
    at = next((n for n, place in enumerate(places) if _is_within(place, found)), None)
    if at is None:  # it is none of the first
        start, _ = whole_words(source.document.text, found.start or 0, found.end or 0)
        return _looked_for(Quote(exact=words, start=start), found, source)
    return _looked_for(_told_apart(words, places, at, source.document.text), found, source)


def _is_within(place: tuple[int, int], found: Evidence) -> bool:
    """Say whether a place overlaps that at which the quote nearly stood."""
    return place[0] < (found.end or 0) and place[1] > (found.start or 0)


def _looked_for(quote: Quote, found: Evidence, source: Source) -> Proposal | None:
    """Return a quote as a proposal if it holds where another nearly stood; else `None`."""
    made = located(found.role, quote, source)
    if not made.holds or made.start is None or made.end is None or source.document is None:
        return None
    if not _is_within((made.start, made.end), found):
        return None
    line, _ = line_and_column(source.document.text, made.start)
    return Proposal(quote=quote, start=made.start, end=made.end, line=line)


def _one_for_each_place(found: Evidence, source: Source) -> Iterator[Proposal]:
    text = source.document.text if source.document else ""
    words = found.quote.exact
    places = places_of(text, words, _MOST_PLACES)
    for at, (start, end) in enumerate(places[:_OFFERED]):
        here = attrs.evolve(found, start=start, end=end)
        made = _looked_for(_told_apart(words, places, at, text), here, source)
        if made is not None:
            first, last = _starts_before(text, start), _stops_behind(text, end)
            around = text[first[: _AROUND + 1][-1] : last[: _AROUND + 1][-1]]
            yield attrs.evolve(made, around=in_one_line(around))


def _told_apart(words: str, places: tuple[tuple[int, int], ...], at: int, text: str) -> Quote:
    """Return words as a quote that stands in one of several places only.

    What is before them decides, or else what follows; where neither does, or more places are
    than are held apart, the recorded place does.
    """
    start, end = places[at]
    others = [place for n, place in enumerate(places) if n != at]
    recorded = Quote(exact=words, start=start)
    if len(places) >= _MOST_PLACES:
        return recorded
    before, rivals = (
        _starts_before(text, start),
        [fold(text[max(0, a - _REACH) : a]) for a, _ in others],
    )
    for number in _DECIDING:
        prefix = in_one_line(text[before[number] : start]) if number < len(before) else ""
        if prefix and not any(rival.rstrip().endswith(fold(prefix)) for rival in rivals):
            return Quote(exact=words, prefix=prefix)
    behind, rivals = _stops_behind(text, end), [fold(text[b : b + _REACH]) for _, b in others]
    for number in _DECIDING:
        suffix = in_one_line(text[end : behind[number]]) if number < len(behind) else ""
        if suffix and not any(rival.lstrip().startswith(fold(suffix)) for rival in rivals):
            return Quote(exact=words, suffix=suffix)
    return recorded

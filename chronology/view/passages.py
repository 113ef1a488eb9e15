"""Quotes as a reader sees them: beside the passage of the source in which they stand."""

from collections.abc import Iterator

import attrs

from chronology.claims import Context, Evidence
from chronology.quotes import OF_PAGES
from chronology.sources import Quote, Source
from chronology.verify import located
from chronology.view.words import ROLES
from chronology.vocabulary import QuoteRole

_MOST_PASSED = 6  # lines passed over that are shown
_LONGEST_PASSED = 80  # code points of each
_AROUND = 160  # code points of the source that are shown on either side


@attrs.frozen(kw_only=True)
class Passage:
    """One quote of the ledger, and the passage of the source in which it was looked for.

    `before`, `found` and `after` are the source's own characters, and stand side by side in
    its text. Where nothing was found they are empty.

    Attributes:
        role: what the words are for: `quote`, `date`, `antecedent`, `modality`, `speaker`,
            `relation`, `publication` or `placing`.
        quoted: the words as the ledger has them.
        verdict: `exact`, `normalised`, `elided`, `ambiguous`, `near`, `altered`, `missing` or
            `source-changed`.
        holds: whether the words count as found.
        reason: why they do not, in one clause; empty if they do.
        read_with: the conventions of quoting with which they were read, in words; or empty. Of
            what pages put between the words, the words are told.
        start: where the words begin in the source's text, in code points; `None` if not found.
        end: where they end, half open; `None` if not found.
        place: where a reader finds the words in the source: `page 2, line 3`, `paragraph 6`;
            empty if they were not found.
        line: the line of the text on which they begin, from 1, as programs count; else `None`.
        page: the page, from 1; `None` if the document has no pages.
        printed: what the page bears there, in words: its own number, the line's, its Bates
            number; or empty.
        before: the source's text directly before.
        found: the source's text from `start` to `end`.
        after: the source's text directly after.
        marks: (start, end) in code points of `found`: the time words a date follows from.
        governing: (start, end) in code points of `before`, `found` and `after` together: the
            words that govern the quote and stand against the claim.
        comparison: quote and nearest passage, line under line, with what differs marked by
            `^`; for a font of fixed width. Empty if nothing differs.
    """

    role: str
    quoted: str
    verdict: str
    holds: bool
    reason: str
    read_with: str
    start: int | None
    end: int | None
    place: str
    line: int | None
    page: int | None
    printed: str
    before: str
    found: str
    after: str
    marks: tuple[tuple[int, int], ...]
    governing: tuple[tuple[int, int], ...]
    comparison: str

    @property
    def on_page(self) -> str:
        """The page, and what it bears there, as one cites them: `page 5, ACME-0007`; or empty."""
        page = "" if self.page is None else f"page {self.page}"
        return ", ".join(filter(None, (page, self.printed)))


def passage(
    evidence: Evidence, source: Source, words: str = "", context: Context | None = None
) -> Passage:
    """Return one quote of a claim beside its passage.

    Args:
        evidence: the quote, and where it stands.
        source: its source.
        words: the time words, marked where they stand.
        context: what governs the quote, marked likewise.
    """
    made = _beside_its_source(QuoteRole(evidence.role), evidence, source, words)
    return attrs.evolve(made, governing=tuple(_places_of_context(made, context)))


def passage_of_source(role: QuoteRole, quote: Quote | None, source: Source) -> Passage | None:
    """Return the words for a source's own date beside their passage; `None` for none."""
    if quote is None:
        return None
    return _beside_its_source(role, located(role, quote, source), source)


def _beside_its_source(
    role: QuoteRole, evidence: Evidence, source: Source, words: str = ""
) -> Passage:
    document = source.document
    text = document.text if document else ""
    start, end = evidence.start, evidence.end
    found = "" if start is None else text[start:end]
    where = None if start is None else source.pinpoint(start, end or start)
    return Passage(
        role=ROLES[role],
        quoted=evidence.quote.exact,
        verdict=evidence.verdict.value,
        holds=evidence.holds,
        reason=evidence.reason,
        read_with=read_with(evidence, source),
        start=start,
        end=end,
        place="" if where is None else where.place,
        line=None if where is None else where.line,
        page=None if start is None or document is None else document.page_of(start),
        printed="" if where is None else where.printed,
        before="" if start is None else _text_before(text, start),
        found=found,
        after="" if end is None else _text_after(text, end),
        marks=tuple(_places_of_words(found, words)),
        governing=(),
        comparison=evidence.comparison,
    )


def read_with(evidence: Evidence, source: Source) -> str:
    """Return how a quote was read: its conventions, what was passed over, what a change inserted.

    `read with: page furniture (“ACME-0001234”; “Page 3 of 9”)`
    """
    told = (_conventions_told(evidence, source), _inserted_told(evidence, source))
    return "; ".join(filter(None, told))


def _inserted_told(evidence: Evidence, source: Source) -> str:
    """Say which words of a quote a tracked change inserted: nobody may have agreed to them."""
    document = source.document
    if document is None or not document.inserted:
        return ""
    words = [
        " ".join(document.text[max(a, begin) : min(b, end)].split())
        for begin, end in evidence.parts
        for a, b in document.inserted
        if max(a, begin) < min(b, end)
    ]
    shown = "; ".join(f"“{_begin_of(one)}”" for one in words[:_MOST_PASSED] if one)
    return f"tracked insertion ({shown})" if shown else ""


def _conventions_told(evidence: Evidence, source: Source) -> str:
    """Return the conventions with which a quote was read, and what of its pages was passed over."""
    document = source.document
    if document is None or not OF_PAGES & {*evidence.folds} or not evidence.read_with:
        return evidence.read_with
    passed = [
        f"“{_begin_of(' '.join(line.split()))}”"
        for begin, end in evidence.parts
        for a, b in document.of_pages_within(begin, end)
        for line in document.text[max(a, begin) : min(b, end)].splitlines()
        if line.strip()
    ]
    more = len(passed) - _MOST_PASSED
    told = "; ".join(passed[:_MOST_PASSED]) + (f"; and {more} more" if more > 0 else "")
    return f"{evidence.read_with} ({told})" if told else evidence.read_with


def _begin_of(words: str) -> str:
    return words if len(words) <= _LONGEST_PASSED else f"{words[:_LONGEST_PASSED].rstrip()}…"


def words_around(text: str, start: int, end: int, reach: int) -> tuple[int, int]:
    """Return where whole words begin and end around a stretch of text, at most so far from it."""
    first, last = max(0, start - reach), min(len(text), end + reach)
    if first > 0:
        first += _first_gap(text[first:start]) + 1
    if last < len(text):
        last -= _first_gap(text[end:last][::-1]) + 1
    return min(first, start), max(last, end)


def _text_before(text: str, start: int) -> str:
    """Return the text directly before a place, from the beginning of a word on."""
    first = max(0, start - _AROUND)
    cut = text[first:start]
    return cut if first == 0 else cut[_first_gap(cut) :].lstrip()


def _text_after(text: str, end: int) -> str:
    """Return the text directly after a place, up to the end of a word."""
    cut = text[end : end + _AROUND]
    if end + _AROUND >= len(text):
        return cut
    gap = _first_gap(cut[::-1])
    return cut[: len(cut) - gap].rstrip()


def _first_gap(text: str) -> int:
    """Return where the first white space stands; 0 if there is none."""
    return next((place for place, char in enumerate(text) if char.isspace()), 0)


def _places_of_context(passage: Passage, context: Context | None) -> Iterator[tuple[int, int]]:
    """Yield where the governing words stand in a passage, if they stand in what is shown of it."""
    if context is None or passage.start is None:
        return
    first = passage.start - len(passage.before)
    shown = len(passage.before) + len(passage.found) + len(passage.after)
    if first <= context.start < context.end <= first + shown:
        yield context.start - first, context.end - first


def _places_of_words(found: str, words: str) -> Iterator[tuple[int, int]]:
    """Yield where the time words stand, if they stand there as they are."""
    start = found.find(words) if words else -1
    if start >= 0:
        yield start, start + len(words)

"""Whether quoted words stand in their source, and what is told where they do not."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from weakref import WeakKeyDictionary

import attrs

from chronology import expressions
from chronology.claims import Evidence
from chronology.expressions.column_orders import column_order
from chronology.findings import CODE_OF_VERDICT, Finding
from chronology.languages import Reader, known, language_told
from chronology.quotes import Location, PreparedText, compared
from chronology.sources import Document, Quote, Source
from chronology.verify.wording import shown_wording, true_wording
from chronology.vocabulary import Hidden, QuoteFold, QuoteRole, Severity, Verdict

DECIDING = frozenset({QuoteRole.QUOTE, QuoteRole.DATE, QuoteRole.ANTECEDENT})
"""The quotes without which a claim does not count."""

LANGUAGE_UNREAD = "language-unread"
RECOGNISED = "source-recognised"
_NAMES = {
    QuoteRole.QUOTE: "the quote",
    QuoteRole.DATE: "the words for the date",
    QuoteRole.ANTECEDENT: "the words leaned on",
    QuoteRole.MODALITY: "the words for the modality",
    QuoteRole.BINDING: "the words that bind",
    QuoteRole.SPEAKER: "the words for the speaker",
    QuoteRole.RELATION: "the words for the relation",
    QuoteRole.PUBLISHED: "published_quote",
    QuoteRole.PLACED_BY: "placed_by",
    QuoteRole.BEGINS: "the words that begin a part",
    QuoteRole.ENDS: "the words that end a part",
}
_READ_OVER = frozenset({QuoteFold.MARKUP, QuoteFold.TIMECODES})
_SHORT = {"eng": "en", "english": "en"}  # what people write for the subtag of BCP 47
_LANGUAGES: WeakKeyDictionary[Document, str] = WeakKeyDictionary()
_DAY_FIRST: WeakKeyDictionary[Document, Mapping[str, bool]] = WeakKeyDictionary()
_DECLARED: WeakKeyDictionary[Document, dict[bool, Mapping[str, bool]]] = WeakKeyDictionary()
_FEWEST_BLANKS = 4  # in a cell of a table that is prose
_MOST_CELLS = 20_000  # of a table that are looked at for prose
LONGEST_QUOTE = 100_000
"""Code points of a quote that is looked for."""
_CELLS_END = re.compile(r"[,;|\t]")
_LONGEST = 80  # code points of a quote that a finding shows
A_SOURCE = "a Source that is given as document"
"""What says of a document, of items without a ledger, what no item can say."""


def day_first_of(source: Source) -> Mapping[str, bool]:
    """Return whether days come before months in a source's figures: as declared, or as it shows."""
    declared = source.has_day_first
    if source.document is None:
        return column_order((), declared=declared).ways
    document = source.document.whole or source.document
    if declared is not None:
        return _declared_of(document, declared)
    if document not in _DAY_FIRST:
        _DAY_FIRST[document] = expressions.day_first(document.text)
    return _DAY_FIRST[document]


def _declared_of(document: Document, declared: bool) -> Mapping[str, bool]:  # noqa: FBT001 - it is the value
    """Return the declared order for every mark; of a table for those that no cell contradicts."""
    known_ways = _DECLARED.setdefault(document, {})
    if declared not in known_ways:
        cells = () if document.rows is None else document.rows.words_in(document.text)
        known_ways[declared] = column_order(cells, declared=declared).ways
    return known_ways[declared]


def located(role: QuoteRole, quote: Quote, source: Source) -> Evidence:
    """Return what becomes of looking for a quote in its source, and what the words are for."""
    if source.document is None:
        return Evidence(
            role=role,
            quote=quote,
            verdict=Verdict.MISSING,
            reason="the source's document could not be read",
        )
    table = source.document.whole
    is_of_row = table is not None and table.rows is not None and quote.exact != ""
    if is_of_row and quote.exact == source.document.text and not source.changed:
        whole = (0, len(quote.exact))  # all of a row, or of a cell
        return Evidence(
            role=role, quote=quote, verdict=Verdict.EXACT, start=0, end=whole[1], parts=(whole,)
        )
    found = locate_in(source, quote)
    is_short = len(quote.exact) <= LONGEST_QUOTE
    comparison = compared(quote.exact, source.document.text, found) if is_short else ""
    wording = true_wording(source.document.text, quote, found) if is_short else ""
    if source.changed:
        still = "still there" if found.verified else "no longer there"
        return Evidence(
            role=role,
            quote=quote,
            verdict=Verdict.SOURCE_CHANGED,
            start=found.start,
            end=found.end,
            parts=found.parts,
            reason=f"the source's bytes have changed; the words are {still}",
            after_change=found.verdict,
            differences=found.differences,
            comparison=comparison,
            true_wording=wording,
            folds=found.folds,
        )
    return Evidence(
        role=role,
        quote=quote,
        verdict=found.verdict,
        start=found.start,
        end=found.end,
        parts=found.parts,
        reason=_of_a_scan(found, source.document)
        or _with_form_of_rows(found, quote, source.document)
        or _unchecked(found, source),
        differences=found.differences,
        comparison=comparison,
        true_wording=wording,
        folds=found.folds,
        hidden=found.hidden,
    )


def _with_form_of_rows(found: Location, quote: Quote, document: Document) -> str:
    """Return why a quote was not found, and how rows are quoted if it may be a line of a file."""
    is_row = (document.whole or document).rows is not None and _CELLS_END.search(quote.exact)
    if not is_row or found.verdict is not Verdict.NEAR:
        return found.reason
    reason = f"{found.reason}; " if found.reason else ""
    return reason + "quote a row as it is read, each cell behind the name of its column"


def located_beside(main: Evidence, role: QuoteRole, quote: Quote, source: Source) -> Evidence:
    """Return what becomes of looking for another quote of a claim beside its main one.

    Of words that stand in several places, those inside the quote are meant, if they stand there
    once.

    Args:
        main: what became of the claim's quote.
        role: what the words are for.
        quote: the words.
        source: the source.
    """
    found = located(role, quote, source)
    is_told = bool(quote.prefix or quote.suffix)
    if found.verdict is not Verdict.AMBIGUOUS or not main.holds or is_told:
        return found
    places = [place for start, end in main.parts for place in _inside(start, end, quote, source)]
    if len(places) != 1 or places[0] is None:
        return found
    inner = located(role, attrs.evolve(quote, start=places[0]), source)
    return attrs.evolve(inner, quote=quote) if inner.verdict.verified else found


def _inside(start: int, end: int, quote: Quote, source: Source) -> Iterator[int | None]:
    """Yield where words begin that stand in a stretch of a source; `None` if in several places."""
    text = "" if source.document is None else source.document.text[start:end]
    found = PreparedText.of(text, (), source.language).locate(quote.exact)
    if found.verdict is Verdict.AMBIGUOUS:
        yield None
    elif found.verified and found.start is not None:
        yield start + found.start


def locate_in(source: Source, quote: Quote) -> Location:
    """Return where a quote stands in a source's text; the source must have a document."""
    if len(quote.exact) > LONGEST_QUOTE:
        told = f"it has more than {LONGEST_QUOTE:,} characters, and is not looked for; quote less"
        return Location(verdict=Verdict.NEAR, reason=told)
    document = source.document
    text, passed = (document.text, document.passed_over) if document is not None else ("", ())
    prepared = _prepared(text, passed, source.language)
    found = prepared.locate(quote.exact, quote.prefix, quote.suffix, quote.start)
    if found.verified and document is not None:
        found = _held_to_readers(found, document)
    if not (source.strict_quotes and found.folds and found.verified):
        return found
    told = f"it is read with {', '.join(found.folds)}, which `strict_quotes` refuses"
    return attrs.evolve(found, verdict=Verdict.NEAR, reason=told)


def _held_to_readers(found: Location, document: Document) -> Location:
    """Return what becomes of words that were found, where the document shows them otherwise."""
    if unseen := _unseen(found, document):
        told = (
            f"no reader of the source is shown “{shortened(unseen)}”, or not every one: it stands "
            "in a comment, a hidden element, a tag, before a cue, or in one of two forms of a "
            "mail; quote the words that are shown"
        )
        return attrs.evolve(found, verdict=Verdict.NEAR, reason=told, hidden=Hidden.UNSHOWN)
    if kept := _kept_from_readers(found, document):
        words, why = kept
        told = f"“{shortened(words)}” stands in the file, but {why}; quote the words that are shown"
        return attrs.evolve(found, verdict=Verdict.NEAR, reason=told, hidden=why)
    if struck := _struck(found, document):
        told = (
            f"the source has “{shortened(struck)}” struck out: it does not say that any more; "
            "quote the words that stand"
        )
        return attrs.evolve(found, verdict=Verdict.NEAR, reason=told)
    if figure := _of_a_page(found, document):
        told = f"“{figure}” may be the number of its page, and no word of the sentence around it"
        return attrs.evolve(found, verdict=Verdict.NEAR, reason=told)
    return attrs.evolve(found, hidden=Hidden.SCANNED) if _is_scanned(found, document) else found


def _is_scanned(found: Location, document: Document) -> bool:
    """Say whether a machine read any words of a quote off a picture of their page."""
    return any(
        why is Hidden.SCANNED
        for start, end in found.parts
        for _, _, why in document.hidden_within(start, end)
    )


def _struck(found: Location, document: Document) -> str:
    """Return the first words of a quote that its source has struck out; empty for none."""
    return _first_words_in(found.parts, document, document.struck)


def _of_a_page(found: Location, document: Document) -> str:
    """Return the first figure of a quote that may be its page's number; empty for none."""
    return _first_words_in(found.parts, document, document.page_figures)


def _unseen(found: Location, document: Document) -> str:
    """Return the first words of a quote that no reader is shown; empty for none.

    A comment that the quote runs over is passed over, and none of it; so is what stands between
    cues.
    """
    is_read_over = not _READ_OVER.isdisjoint(found.folds)
    places = [
        (first, last)
        for start, end in found.parts
        for first, last in document.unshown_within(start, end)
        if not (is_read_over and any(a < first and last < b for a, b in found.parts))
    ]
    return _first_words_in(found.parts, document, places)


def _kept_from_readers(found: Location, document: Document) -> tuple[str, Hidden] | None:
    """Return the words of a quote that a page hides or shows otherwise, and how; else `None`.

    What a style sheet certainly hides may be read over, and what is moved may be quoted alone.
    """
    is_read_over = QuoteFold.MARKUP in found.folds
    for start, end in found.parts:
        for first, last, why in document.hidden_within(start, end):
            is_over = why is Hidden.STYLED and start < first and last < end
            is_alone = why is Hidden.MOVED and first <= start and end <= last
            if not (is_over and is_read_over) and not is_alone and why is not Hidden.SCANNED:
                return document.text[max(start, first) : min(end, last)].strip(), why
    return None


def _first_words_in(
    parts: Sequence[tuple[int, int]], document: Document, places: Sequence[tuple[int, int]]
) -> str:
    """Return the first words of parts of a document that stand in one of some places."""
    for start, end in parts:
        for first, last in places:
            if start < last and first < end:
                return document.text[max(start, first) : min(end, last)].strip()
    return ""


@lru_cache(maxsize=8)
def _prepared(
    text: str, passed: tuple[tuple[int, int, QuoteFold], ...], language: str
) -> PreparedText:
    return PreparedText.of(text, passed, language)


def _unchecked(found: Location, source: Source) -> str:
    """Say why an elision does not count: only of some languages are the negations known."""
    if found.verdict is not Verdict.ELIDED or has_rules(source):
        return ""
    return (
        f"what was left out may hold a negation, and there are no rules for “{source.language}”; "
        "quote the words without leaving any out"
    )


def _of_a_scan(found: Location, document: Document) -> str:
    """Say that words that are not found may stand on a page that is an image; or nothing."""
    if found.verdict is not Verdict.MISSING or not document.scanned:
        return ""
    return f"not found in its text, but {document.scanned}"


def has_rules(source: Source) -> bool:
    """Say whether there are rules for the language of a source, whatever the region."""
    return reader_of(source) is not None


def reader_of(source: Source) -> Reader | None:
    """Return the reader of a source's language, whatever the region; `None` without rules.

    A text that is plainly English is read as such, whatever language was entered for it.
    """
    language = known().get(subtag(source.language))
    if language is None and source.document is not None:
        language = known().get(language_of(source.document))
    return None if language is None else language.reader


def language_of(document: Document) -> str:
    """Return the language that a document is plainly in (BCP 47); empty where none is."""
    document = document.whole or document
    if (told := _LANGUAGES.get(document)) is None:
        told = _LANGUAGES[document] = language_told(_prose_of(document))
    return told


def _prose_of(document: Document) -> str:
    """Return the text of a document; of a table the cells with sentences, which tell a language."""
    rows = document.rows
    if rows is None:
        return document.text
    cells = (
        document.text[start:end]
        for start, end in islice(zip(rows.cell_starts, rows.cell_ends, strict=True), _MOST_CELLS)
    )
    return "\n".join(cell for cell in cells if cell.count(" ") >= _FEWEST_BLANKS)


@lru_cache(maxsize=2**8)
def subtag(language: str) -> str:
    """Return the first subtag of a language (BCP 47), as people write it."""
    name = language.replace("_", "-").partition("-")[0].strip().lower()
    return _SHORT.get(name, name)


def code_of(found: Evidence) -> str:
    """Return the code of what is told of a quote; empty if nothing is, or its source changed."""
    if found.holds and found.hidden is Hidden.SCANNED:
        return RECOGNISED
    if found.verdict.verified and not found.holds:
        return LANGUAGE_UNREAD
    if found.hidden is not None:
        return "source-hidden"
    return CODE_OF_VERDICT.get(found.verdict, "")


def weighed(finding: Finding) -> Finding:
    """Return what is told of a quote: one that no rules could check is a warning."""
    if finding.code != LANGUAGE_UNREAD:
        return finding
    return attrs.evolve(finding, severity=Severity.WARNING)


def failure(found: Evidence, where: str) -> str:
    """Return why a quote does not hold, or what is open of it; `where` it was looked for."""
    scanned = f"{found.hidden}; look at the page" if found.holds and found.hidden else ""
    reason = found.reason or scanned or f"not found in {where}"
    words = f" “{shortened(found.quote.exact)}”" if found.quote.exact else ""
    clause = f"{_NAMES[found.role]}{words}: {reason}"
    if not found.true_wording or found.after_change is not None:
        return clause
    return f"{clause}; the source says “{shown_wording(found.true_wording, found.quote.exact)}”"


def shortened(words: str) -> str:
    """Return the first words of a long quote."""
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"

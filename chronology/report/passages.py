"""Quotes as a reader sees them: beside the passage of the source in which they stand."""

from collections.abc import Iterator

from chronology.claims import Evidence
from chronology.quotes import line_and_column
from chronology.report.model import Passage
from chronology.sources import Quote, Source
from chronology.verify import located
from chronology.vocabulary import QuoteRole

_AROUND = 160  # code points of the source that are shown on either side
_ROLES = {
    "quote": "quote",
    "date_quote": "date",
    "antecedent": "antecedent",
    "modality_quote": "modality",
    "speaker_quote": "speaker",
    "relation_quote": "relation",
}
_ROLES_OF_SOURCE = {"publication": QuoteRole.PUBLISHED, "placing": QuoteRole.PLACED_BY}


def passage(evidence: Evidence, source: Source, words: str = "") -> Passage:
    """Return one quote of a claim beside its passage; `words` are marked where they stand."""
    return _passage(_ROLES[evidence.role], evidence, source, words)


def publication(role: str, quote: Quote | None, source: Source) -> Passage | None:
    """Return the words for a source's own date beside their passage; `None` for none."""
    if quote is None:
        return None
    return _passage(role, located(_ROLES_OF_SOURCE[role], quote, source), source, "")


def _passage(role: str, evidence: Evidence, source: Source, words: str) -> Passage:
    document = source.document
    text = document.text if document else ""
    start, end = evidence.start, evidence.end
    found = "" if start is None else text[start:end]
    return Passage(
        role=role,
        quoted=evidence.quote.exact,
        verdict=evidence.verdict.value,
        holds=evidence.holds,
        reason=evidence.reason,
        start=start,
        end=end,
        line=None if start is None else line_and_column(text, start)[0],
        page=None if start is None or document is None else document.page_of(start),
        before="" if start is None else _before(text, start),
        found=found,
        after="" if end is None else _after(text, end),
        marks=tuple(_marks(found, words)),
        comparison=evidence.comparison,
    )


def _before(text: str, start: int) -> str:
    """Return the text directly before a place, from the beginning of a word on."""
    first = max(0, start - _AROUND)
    cut = text[first:start]
    return cut if first == 0 else cut[_first_gap(cut) :].lstrip()


def _after(text: str, end: int) -> str:
    """Return the text directly after a place, up to the end of a word."""
    cut = text[end : end + _AROUND]
    if end + _AROUND >= len(text):
        return cut
    gap = _first_gap(cut[::-1])
    return cut[: len(cut) - gap].rstrip()


def _first_gap(text: str) -> int:
    """Return where the first white space stands; 0 if there is none."""
    return next((place for place, char in enumerate(text) if char.isspace()), 0)


def _marks(found: str, words: str) -> Iterator[tuple[int, int]]:
    """Yield where the time words stand, if they stand there as they are."""
    start = found.find(words) if words else -1
    if start >= 0:
        yield start, start + len(words)

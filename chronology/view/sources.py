"""Sources as reports tell them."""

from functools import reduce

from chronology.parts import Part
from chronology.reconciling import Version
from chronology.sources import Source
from chronology.timespan import TimeSpan
from chronology.verify import typed_of_source
from chronology.view.dates import date_of
from chronology.view.passages import passage_of_source
from chronology.view.rows import SourceRow
from chronology.vocabulary import QuoteRole


def written(source: Source) -> TimeSpan | None:
    """Return when the parts of a source without a date say that they were written.

    A mail has its own head, a thread of mails several; what they quote is another's.
    """
    if source.published is not None or source.document is None:
        return None
    known = [part for part in source.document.parts if not part.is_added]
    own = [one for one in known if not any(_lies_within(one, other) for other in known)]
    days = [part.published for part in own if part.published is not None]
    return reduce(TimeSpan.hull, days) if days else None


def _lies_within(part: Part, other: Part) -> bool:
    """Say whether a part lies deeper in another, as a quoted message does in a mail."""
    is_other = (part.start, part.end) != (other.start, other.end)
    return is_other and other.start <= part.start and part.end <= other.end


def source_row(
    source: Source, anchor: str, claims: int, version: Version | None = None
) -> SourceRow:
    """Return one source; so many claims rest on it; it is that version of a document, if any."""
    document, placed = source.document, source.placed_by
    return SourceRow(
        anchor=anchor,
        id=source.id,
        file=source.file,
        title=source.title,
        publisher=source.publisher,
        published=date_of(source.published),
        written=date_of(written(source)),
        published_passage=passage_of_source(QuoteRole.PUBLISHED, source.published_quote, source),
        placed_passage=passage_of_source(
            QuoteRole.PLACED_BY, placed.quote if placed else None, source
        ),
        placed_reason=placed.reason if placed else "",
        retrieved=date_of(source.retrieved),
        language=source.language,
        url=source.url,
        recorded_sha256=source.sha256.lower(),
        raw_sha256=document.raw_sha256 if document else "",
        text_sha256=document.text_sha256 if document else "",
        extractor=document.extractor if document else "",
        changed=source.changed,
        unread=document.unread if document else (),
        version_of=version.document if version else source.version_of,
        version=version.number if version else None,
        complete=source.complete,
        claims=claims,
        typed=tuple(field.value for field in typed_of_source(source)),
        note=source.note,
    )

"""Entries of calendars and timelines as a table that a ledger can quote, a row each.

Neither format is one of documents, and both spread a date over several places. So the entries are
written as JSON Lines beside the ledger: what stands there is what was read of the file, and the
source says of which.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import attrs

from chronology.building.builder import LedgerBuilder
from chronology.claims import Claim
from chronology.importers.model import Record
from chronology.ledger.locate import one_line
from chronology.sources import Source
from chronology.vocabulary import Modality

_DATE, _PLANNED, _STATUS = "date", "planned date", "status"
_UNSAFE = re.compile(r"[^\w.-]+")
_LONGEST = 60  # code points of the file's name
_SHOWN = 8  # figures of the digest in the file's name


def enter_records(
    book: LedgerBuilder, records: Sequence[Record], file: Path
) -> Iterator[tuple[Claim, Record]]:
    """Add the source that holds some entries, and yield a claim for each.

    Args:
        book: the ledger.
        records: the entries.
        file: the file in which they were read.

    Yields:
        The claim, its event still to be named, and its entry.
    """
    source = _source(book, records, file)
    for row, record in enumerate(records, 1):
        claim = Claim(
            event="",
            source=source.id,
            quote="",
            row=row,
            cell=_column(record),
            modality=record.modality,
            stated=record.stated or None,
        )
        if record.modality == Modality.CANCELLED:  # the day for which it was planned till then
            yield attrs.evolve(claim, modality=Modality.PLANNED), record
            claim = attrs.evolve(claim, cell=_STATUS)
        yield claim, record


def _column(record: Record) -> str:
    return _DATE if record.modality == Modality.REPORTED else _PLANNED


def _source(book: LedgerBuilder, records: Sequence[Record], file: Path) -> Source:
    """Return the source of the entries; that of the ledger, where they were imported before."""
    raw = "".join(map(_line, records)).encode()
    digest = hashlib.sha256(raw).hexdigest()
    for one in book.ledger.sources:
        if one.sha256.lower() == digest:
            return one
    stem = _UNSAFE.sub("-", file.stem).strip("-.")[:_LONGEST] or "entries"
    name = f"{stem}-{digest[:_SHOWN]}.jsonl"
    with file.open("rb") as opened:
        original = hashlib.file_digest(opened, "sha256").hexdigest()
    note = f"Made of {one_line(file.name)} (SHA-256 {original}) when it was imported."
    return book.add_source(data=raw, file=name, title=one_line(file.name), sha256=digest, note=note)


def _line(record: Record) -> str:
    values = {
        "what": record.what,
        _column(record): record.date,
        _STATUS: record.modality if record.modality == Modality.CANCELLED else "",
        "place": record.place,
        "stated": record.stated,
        "text": record.text,
    }
    told = {key: value for key, value in values.items() if value}
    return json.dumps(told, ensure_ascii=False) + "\n"

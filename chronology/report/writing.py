"""Writing a report: its contents, its payload, and the file that holds both."""

import datetime as dt
import hashlib
from pathlib import Path

import attrs

from chronology.building import Chronology, build
from chronology.errors import ReportUnreadable, UnknownName, WrongType
from chronology.ledger import loads
from chronology.ledger.write import dumps
from chronology.report import sheets
from chronology.report.contents import contents
from chronology.report.formats import SUFFIXES, Assets, Format, format_of
from chronology.report.model import Report
from chronology.report.payload import payload_of, written


def write(chronology: Chronology, path: str | Path, *, at: dt.datetime) -> str:
    """Write a report on a chronology, and return the SHA-256 of the file.

    Args:
        chronology: what it reports.
        path: the file; its name says the format: `.html`, `.md` and `.json` can be checked
            again; `.csv` and `.xlsx` are tables to work with.
        at: when the report is made. The same chronology and time give the same bytes.

    Raises:
        UnknownName: there is no such format.
        ReportUnreadable: the file cannot be written, or is the ledger or one of its sources.
        MissingExtra: the format is `.xlsx`, and the extra `xlsx` is not installed.
        NotExpressible: a claim of a ledger made by hand bears a date that no ledger can hold.
    """
    _require_free(Path(path), chronology)
    if (suffix := Path(path).suffix.lower()) in sheets.SUFFIXES:
        raw = sheets.written(contents(as_text(chronology), at=at), suffix)
    else:
        raw = rendered(chronology, _format_of(Path(path)), at=at).encode()
    save(raw, path)
    return hashlib.sha256(raw).hexdigest()


def _format_of(path: Path) -> Format:
    """Return the format of a file; the error names tables too."""
    if path.suffix.lower() not in SUFFIXES:
        known = (*SUFFIXES, *sheets.SUFFIXES)
        raise UnknownName(what="format of reports", name=path.suffix or str(path), known=known)
    return format_of(path)


def _require_free(path: Path, chronology: Chronology) -> None:
    """Refuse to write over what the report is made from."""
    documents = (source.document for source in chronology.ledger.sources)
    used = [document.path for document in documents if document is not None]
    for file in filter(None, (chronology.ledger.path, *used)):
        if path.exists() and Path(file).exists() and path.samefile(file):
            reason = "the report is made from this file, and would overwrite it"
            remedy = "name another file"
            raise ReportUnreadable(path=str(path), reason=reason, remedy=remedy)


def save(raw: bytes, path: str | Path) -> None:
    """Write bytes to a file; raises `ReportUnreadable` if that cannot be done."""
    try:
        Path(path).write_bytes(raw)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ReportUnreadable(
            path=str(path), reason=f"it cannot be written: {reason}", remedy="name another file"
        ) from error


def rendered(chronology: Chronology, form: Format, *, at: dt.datetime) -> str:
    """Return a report on a chronology as the text of a file in a format.

    Raises:
        WrongType: `at` is no `datetime`.
        NotExpressible: a claim of a ledger made by hand bears a date that no ledger can hold.
    """
    if not isinstance(at, dt.datetime):
        raise WrongType(argument="at", expected="a datetime.datetime", got=type(at).__name__)
    chronology = as_text(chronology)
    report = contents(chronology, at=at)
    assets = blocks_of(report, form)
    if assets:
        head = attrs.evolve(report.head, versions=(*report.head.versions, *form.drawn_by()))
        report = attrs.evolve(report, head=head)
    return form.render(
        report, written(payload_of(chronology, report, at=at, assets=assets)), assets
    )


def blocks_of(report: Report, form: Format) -> Assets:
    """Return the blocks that a file of a report has in a format; empty ones are none."""
    return {name: block for name, block in form.assets(report).items() if block}


def as_text(chronology: Chronology) -> Chronology:
    """Return the chronology of what its ledger's text says.

    A ledger that was made or changed by a program is written as text and read again: what
    a reader gets is the text, and the report must follow from it.
    """
    ledger = chronology.ledger
    text = dumps(ledger)
    if text == ledger.text:
        return chronology
    read = loads(text, ledger.path, ledger.classes)
    documents = {source.id: source.document for source in ledger.sources}
    sources = tuple(attrs.evolve(s, document=documents.get(s.id)) for s in read.sources)
    return build(
        attrs.evolve(read, sources=sources), as_of=chronology.asked, checks=chronology.checks
    )

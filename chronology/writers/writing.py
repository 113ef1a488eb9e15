"""Writing a report: its contents, its payload, and the file that holds both."""

import datetime as dt
import hashlib
from pathlib import Path

import attrs

from chronology.documents.own_reports import is_own_report
from chronology.errors import ReportUnreadable, UnknownName, WrongType
from chronology.paths import are_one, is_there
from chronology.replacing import write_whole
from chronology.view import Report, View
from chronology.view.payload import Assets, payload_of
from chronology.writers import pictures, printed, sheets, word
from chronology.writers.formats import SUFFIXES, Format, format_of


def write(view: View, path: str | Path, *, at: dt.datetime, appendix: bool = False) -> str:
    """Write the report of a view of a ledger's text, and return the SHA-256 of the file.

    Arguments and errors are those of `chronology.report.write`.
    """
    require_free(Path(path), view)
    suffix = Path(path).suffix.lower()
    if appendix and suffix not in PAPERS:
        whose = f"a file that may lack it: {' or '.join(PAPERS)}"
        raise WrongType(argument="appendix", expected=whose, got=suffix or str(path))
    if suffix in SUFFIXES:
        _require_report(Path(path))
    raw = _report_as_bytes(view, Path(path), at=at, appendix=appendix)
    save(raw, path)
    return hashlib.sha256(raw).hexdigest()


PAPERS = (word.SUFFIX, printed.SUFFIX)
"""The suffixes of what is written for reading on paper alone."""


def _report_as_bytes(view: View, path: Path, *, at: dt.datetime, appendix: bool) -> bytes:
    suffix = path.suffix.lower()
    if suffix in sheets.SUFFIXES:
        return sheets.written(view.report(at), suffix)
    if suffix == word.SUFFIX:
        whole = rendered(view, format_of("report.json"), at=at).encode()
        return word.written(view.report(at), hashlib.sha256(whole).hexdigest(), appendix=appendix)
    if suffix == printed.SUFFIX:
        page, head = rendered(view, format_of("report.html"), at=at), view.report(at).head
        made_from = f"{head.ledger} with --at {head.at}"
        return printed.written(page, made_from=made_from, appendix=appendix)
    return rendered(view, _format_of(path), at=at).encode()


def write_picture(view: View, path: str | Path, *, of_slips: bool) -> pictures.Picture:
    """Draw a view's timeline or slip curves, and write it if a path is given.

    Arguments and errors are those of `chronology.report.picture`.
    """
    suffix = pictures.suffix_of(Path(path)) if str(path) else ""
    made = pictures.drawn(view.report(_ANY_MOMENT), of_slips=of_slips)
    if suffix:
        require_free(Path(path), view)
        save(made.png() if suffix == ".png" else made.svg.encode(), path)
    return made


_ANY_MOMENT = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)  # a picture does not say when it was made


def _format_of(path: Path) -> Format:
    """Return the format of a file; the error names tables too."""
    if path.suffix.lower() not in SUFFIXES:
        known = (*SUFFIXES, *sheets.SUFFIXES, *PAPERS)
        raise UnknownName(what="format of reports", name=path.suffix or str(path), known=known)
    return format_of(path)


def require_free(path: Path, view: View) -> None:
    """Refuse to write over what the report is made from, by whatever name.

    Raises:
        ReportUnreadable: it would be overwritten.
    """
    if is_there(path) and any(are_one(path, Path(file)) for file in view.files):
        raise _not_over(path, "the report is made from this file, and would overwrite it")


def _require_report(path: Path) -> None:
    """Refuse to write over a page or a text that is no report: it may be somebody's document."""
    try:
        is_other = path.is_file() and path.stat().st_size > 0 and not is_own_report(path)
    except (OSError, ValueError):
        return  # whoever writes it is told
    if is_other:
        raise _not_over(path, "what stands there is no report, and would be overwritten")


def _not_over(path: Path, reason: str) -> ReportUnreadable:
    return ReportUnreadable(path=str(path), reason=reason, remedy="name another file")


def save(raw: bytes, path: str | Path) -> None:
    """Write bytes to a file, whole or not at all; `ReportUnreadable` if that cannot be done."""
    try:
        write_whole(Path(path), raw)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ReportUnreadable(
            path=str(path), reason=f"it cannot be written: {reason}", remedy="name another file"
        ) from error


def rendered(view: View, form: Format, *, at: dt.datetime) -> str:
    """Return the report of a view as the text of a file in a format.

    Raises:
        WrongType: `at` is no `datetime`.
    """
    if not isinstance(at, dt.datetime):
        raise WrongType(argument="at", expected="a datetime.datetime", got=type(at).__name__)
    report = view.report(at)
    assets = blocks_of(report, form)
    if assets:
        head = attrs.evolve(report.head, versions=(*report.head.versions, *form.drawn_by()))
        report = attrs.evolve(report, head=head)
    return form.render(report, payload_of(view, report, at=at, assets=assets), assets)


def blocks_of(report: Report, form: Format, standing: Assets | None = None) -> Assets:
    """Return the blocks that a file of a report has in a format; empty ones are none.

    Args:
        report: the report.
        form: the format.
        standing: blocks that stand in a file; one that is known to be what the library makes
            need not be made again.
    """
    made = form.assets(report, standing or {})
    return {name: block for name, block in made.items() if block}

"""Reports that can be checked again: what they hold, how they are written and verified.

`contents` makes a `Report` of a chronology, `write` writes it in a format with its payload, and
`verify` derives everything again from the payload and the sources.

    >>> import chronology, datetime as dt, tempfile, pathlib
    >>> made = chronology.build("seeds/chronology.toml")
    >>> file = pathlib.Path(tempfile.mkdtemp(), "report.html")
    >>> digest = chronology.report.write(made, file, at=dt.datetime(2026, 1, 1, tzinfo=dt.UTC))
    >>> checked = chronology.report.verify(file, "seeds", digest=digest)
    >>> checked.holds, checked.claims
    (True, 73)
"""

import datetime as dt
from pathlib import Path

from chronology.arguments import checked
from chronology.building import Chronology
from chronology.proof import Fault, Verification, sign, verify
from chronology.view import Report, View, contents
from chronology.vocabulary import ReportFaultKind
from chronology.writers import writing
from chronology.writers.pictures import Picture

__all__ = [
    "Fault",
    "Picture",
    "Report",
    "ReportFaultKind",
    "Verification",
    "contents",
    "picture",
    "sign",
    "verify",
    "write",
]


@checked
def write(
    chronology: Chronology, path: str | Path, *, at: dt.datetime, appendix: bool = False
) -> str:
    """Write a report on a chronology, and return the SHA-256 of the file.

    Args:
        chronology: what it reports.
        path: the file; its name says the format: `.html`, `.md` and `.json` can be checked
            again; `.csv` and `.xlsx` are tables to work with; `.docx` and `.pdf` are for reading.
        at: when the report is made. The same chronology and time give the same bytes, but for
            `.pdf`.
        appendix: whether a `.docx` or `.pdf` has the appendix: how each date follows, why in this
            order, the hashes. The other files always have it.

    Raises:
        UnknownName: there is no such format.
        WrongType: an appendix is asked for where it is always there.
        MissingProgram: the format is `.pdf`, and Chromium is not installed.
        ReportUnreadable: the file cannot be written, or is the ledger or one of its sources.
        MissingExtra: the format is `.xlsx` or `.docx`, and the extra `xlsx` or `word` is not
            installed.
        NotExpressible: a claim of a ledger made by hand bears a date that no ledger can hold.
    """
    return writing.write(View.of_text(chronology), path, at=at, appendix=appendix)


@checked
def picture(chronology: Chronology, path: str | Path = "", *, of_slips: bool = False) -> Picture:
    """Draw the timeline of a chronology, or the curves of its slips, and return the picture.

        >>> import chronology
        >>> made = chronology.build("seeds/chronology.toml")
        >>> chronology.report.picture(made).svg[:4]
        '<svg'

    Args:
        chronology: what it shows.
        path: where to write it, `.svg` or `.png`; left out, it is not written. A notebook shows
            the value that is returned.
        of_slips: whether to draw, for each event whose plans moved, the day promised by the day
            on which it was, in place of the timeline.

    Raises:
        MissingExtra: the extra `html` is not installed.
        UnknownName: there is no such format.
        NothingToDraw: no event has a date, or none has plans that moved.
        ReportUnreadable: the file cannot be written, or is the ledger or one of its sources.
    """
    return writing.write_picture(View.of(chronology), path, of_slips=of_slips)

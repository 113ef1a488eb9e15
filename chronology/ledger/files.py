"""The text of a ledger's file, and of the files that it includes."""

from pathlib import Path

import attrs

from chronology.errors import LedgerUnreadable
from chronology.opening import bytes_of, no_file

LEDGER_NAME = "chronology.toml"
LARGEST_LEDGER = 64 * 2**20  # bytes


@attrs.frozen(kw_only=True)
class FileText:
    """A file that a ledger includes, as it was read.

    Attributes:
        name: the file, as it is called from the folder of the ledger: `letters/more.toml`.
        text: its text; bytes that are not UTF-8 are lone surrogates.
    """

    name: str
    text: str = attrs.field(repr=False)


def text_of(path: Path) -> str:
    """Return the text in a file; bytes that are not UTF-8 stand in it as surrogates.

    Raises:
        LedgerUnreadable: the file cannot be opened, or is larger than 64 MiB.
    """
    try:
        reason = no_file(path)
        raw = b"" if reason else bytes_of(path, LARGEST_LEDGER)
    except OSError as error:
        raise LedgerUnreadable(
            path=str(path), reason=str(error.strerror), remedy="check the file's permissions"
        ) from error
    if reason:
        remedy = "`chronology new FOLDER` writes a ledger"
        raise LedgerUnreadable(path=str(path), reason=reason, remedy=remedy)
    if len(raw) > LARGEST_LEDGER:
        raise LedgerUnreadable(
            path=str(path), reason="it is larger than 64 MiB", remedy="split it into several"
        )
    return raw.decode("utf-8", errors="surrogateescape")

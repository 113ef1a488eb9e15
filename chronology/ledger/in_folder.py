"""The ledger of a folder, which may be named in its place."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path, PurePosixPath

from chronology.errors import LedgerUnreadable
from chronology.ledger.files import LEDGER_NAME, text_of
from chronology.ledger.parsed import ParsedFile
from chronology.ledger.read import is_ledger

_MOST_NAMED = 5


def ledger_in(path: Path) -> Path:
    """Return a ledger's file: the one given, or of a folder the only one that lies in it.

    Where it has a `chronology.toml`, it is that; else the only file of TOML that is a ledger and
    that no other one includes.

    A folder without one is returned as it is, and so is what is not there.

    Raises:
        LedgerUnreadable: the folder has several.
    """
    try:
        if not path.is_dir() or (path / LEDGER_NAME).exists():
            return path / LEDGER_NAME if path.is_dir() else path
        tables = sorted(one for one in path.iterdir() if one.suffix.lower() == ".toml")
    except OSError:
        return path  # whoever reads it tells why it cannot be read
    found = _ledgers_among([one for one in tables if not one.name.startswith(".")])
    if len(found) > 1:
        names = ", ".join(one.name for one in found[:_MOST_NAMED])
        more = ", …" if len(found) > _MOST_NAMED else ""
        reason = f"it is a folder with {len(found)} ledgers: {names}{more}"
        raise LedgerUnreadable(path=str(path), reason=reason, remedy="name one of them")
    return found[0] if found else path


def _ledgers_among(tables: Sequence[Path]) -> list[Path]:
    """Return the files that are ledgers, and that no other of them includes."""
    found: list[Path] = []
    included: set[str] = set()
    for table in tables:
        with suppress(LedgerUnreadable):
            text = text_of(table)
            if text.strip() and is_ledger(text):
                found.append(table)
                names = ParsedFile.of("", str(table), text).includes
                included |= {str(PurePosixPath(name)) for name in names if isinstance(name, str)}
    return [one for one in found if one.name not in included] or found

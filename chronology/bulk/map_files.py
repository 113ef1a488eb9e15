"""Files that say which columns of a table hold what: the keys of `[[tables]]`, or of claims."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from chronology.errors import DocumentUnreadable
from chronology.ledger.mapping.model import TableMapping
from chronology.ledger.structure import structure
from chronology.opening import bytes_of, how_to_mend

_LARGEST = 2**20  # bytes
_OF_A_MAP = frozenset({"planned", "actual"})


def columns_in(path: Path) -> TableMapping | Mapping[str, str]:
    """Return which columns hold what, as a TOML file says it.

    Raises:
        DocumentUnreadable: it is not there, is no TOML, or says something else.
    """
    try:
        raw = bytes_of(path, _LARGEST)
        table = tomllib.loads(raw[:_LARGEST].decode("utf-8"))
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        raise _no_map(path, reason, how_to_mend(error)) from error
    except UnicodeDecodeError as error:
        raise _no_map(path, "it is not UTF-8", "save it in UTF-8") from error
    except (ValueError, RecursionError) as error:  # also one with a number of too many digits
        reason = f"it is no TOML: {error}"
        raise _no_map(path, reason, 'write lines such as event = "{project}"') from error
    if not _OF_A_MAP & {*table}:
        return _column_names(table, path)
    read = structure({"source": "table", **table}, TableMapping, "")
    if isinstance(read, list):
        where = ".".join(map(str, read[0].path))
        raise _no_map(path, f"{where}: {read[0].reason}".lstrip(": "), read[0].remedy)
    return read


def _column_names(table: Mapping[str, object], path: Path) -> Mapping[str, str]:
    found = {}
    for field, name in table.items():
        if not isinstance(name, str):
            remedy = 'write the name of a column: when = "End", or map it by `planned` and `actual`'
            raise _no_map(path, f"{field}: it is no text", remedy)
        found[field] = name
    return found


def _no_map(path: Path, reason: str, remedy: str) -> DocumentUnreadable:
    return DocumentUnreadable(path=str(path), reason=reason, remedy=remedy)

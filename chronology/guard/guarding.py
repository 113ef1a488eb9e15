"""`Guard`: the tools over the documents of one folder; nothing else is ever opened."""

from collections.abc import Callable, Mapping
from os import PathLike
from pathlib import Path
from threading import Lock
from typing import Any

from chronology.building import Chronology, build, load
from chronology.building.items.documents import Library
from chronology.building.loading import inside
from chronology.entered import told
from chronology.errors import (
    DocumentUnreadable,
    UnknownArgument,
    UnknownName,
    WrongArgument,
    suggest,
)
from chronology.guard.dates import resolve_date
from chronology.guard.explaining import explain
from chronology.guard.items import check_items, check_quote
from chronology.guard.tools import TOOLS, Tool
from chronology.ledger.in_folder import ledger_in

_MOST_HELD = 50_000_000  # code points of documents that stay read between calls
MOST_FILES = 20_000  # in the folder and those within
_TYPES: Mapping[str, tuple[type, str]] = {
    "string": (str, "a text"),
    "boolean": (bool, "true or false"),
    "array": (list, "a list"),
}


class Guard:
    """The tools of a model over the documents of one folder.

    Args:
        folder: the folder. Its documents and ledger are read anew when they changed.

    Raises:
        DocumentUnreadable: there is no such folder.
    """

    def __init__(self, folder: str | PathLike[str]) -> None:
        folder = Path(folder)
        if not folder.is_dir():
            raise DocumentUnreadable(
                path=str(folder), reason="it is no folder", remedy="name a folder of documents"
            )
        self.folder = folder
        self._lock = Lock()
        self._library: Library | None = None
        self._seen: object = None
        self._made: Chronology | None = None
        self._made_of: object = None

    def call(self, name: str, arguments: Mapping[str, object]) -> dict[str, Any]:
        """Return what a tool says; plain values that JSON can hold.

        Raises:
            UnknownName: there is no such tool.
            UnknownArgument: it takes no such argument.
            WrongArgument: an argument is missing, of another type, or too long.
        """
        tool = next((one for one in TOOLS if one.name == name), None)
        if tool is None:
            raise UnknownName(what="tool", name=name[:100], known=tuple(t.name for t in TOOLS))
        _require_sound(tool, arguments)
        given = {key: value for key, value in arguments.items() if value is not None}
        calls: dict[str, Callable[..., dict[str, Any]]] = {
            "resolve_date": resolve_date,
            "check_quote": self._check_quote,
            "check_items": self._check_items,
            "explain": self._explain,
        }
        with self._lock:
            return calls[name](**given)

    def _check_quote(self, *, day_first: bool | None = None, **quote: str) -> dict[str, Any]:
        return check_quote(quote, self._documents(), day_first=day_first)

    def _check_items(self, items: list[object], *, day_first: bool | None = None) -> dict[str, Any]:
        return check_items(items, self._documents(), day_first=day_first)

    def _explain(self, what: str) -> dict[str, Any]:
        return explain(what, self._chronology)

    def _documents(self) -> Library:
        """Return the folder's documents; those read before stay so, as long as nothing changed."""
        fresh = Library(self.folder, most=MOST_FILES)
        seen = fresh.stamps
        if self._library is None or seen != self._seen or self._library.held > _MOST_HELD:
            self._library, self._seen = fresh, seen
        return self._library

    def _chronology(self) -> Chronology | None:
        """Return the chronology of the folder's ledger; `None` if it has none.

        Raises:
            LedgerUnreadable: it has several, or it cannot be read.
            DocumentUnreadable: it is a link that leads out of the folder.
        """
        path = ledger_in(self.folder)
        if path == self.folder or not path.is_file():
            return None
        inside(self.folder, path.name)  # a link may lead out of it
        stamp = (path, path.stat().st_mtime_ns, Library(self.folder, most=MOST_FILES).stamps)
        if self._made is None or stamp != self._made_of:
            self._made, self._made_of = build(load(path)), stamp
        return self._made


def _require_sound(tool: Tool, arguments: Mapping[str, object]) -> None:
    """Refuse arguments that a tool does not take.

    Raises:
        UnknownArgument: it takes no such argument.
        WrongArgument: one is missing, of another type, or too long.
    """
    for name in arguments:
        if name not in tool.fields:
            raise UnknownArgument(what="argument", name=name[:100], known=tuple(tool.fields))
    for name, field in tool.fields.items():
        value = arguments.get(name)
        if value is None:
            if name in tool.required:
                raise WrongArgument(argument=name, reason="is missing", remedy="give it")
            continue
        plain, called = _TYPES[field["type"]]
        if not isinstance(value, plain):
            reason, remedy = f"is {told(value)[:100]}", f"give {called}"
            raise WrongArgument(argument=name, reason=reason, remedy=remedy)
        most = field.get("maxLength", field.get("maxItems"))
        if isinstance(value, str | list) and most is not None and len(value) > most:
            of = "items" if isinstance(value, list) else "characters"
            reason = f"has {len(value):,} {of}, and at most {most:,} are taken"
            raise WrongArgument(argument=name, reason=reason, remedy="give less at once")
        if (known := field.get("enum")) and value not in known:
            reason, remedy = f"is {told(value)[:100]}", suggest(str(value)[:100], known)
            raise WrongArgument(argument=name, reason=reason, remedy=remedy)

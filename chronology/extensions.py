"""What a user adds: kinds of event, checks, columns, readers of documents, exporters.

Code is named by whoever calls, and by nobody else: a file of Python, or a module that an installed
distribution offers under the entry point group `chronology.extensions`. No ledger, report or
document can name any, and nothing is loaded that was not asked for.
"""

import hashlib
import sys
from collections.abc import Callable, Iterable, Mapping
from importlib.metadata import entry_points
from importlib.util import module_from_spec, spec_from_file_location
from os import PathLike, fspath
from pathlib import Path
from types import ModuleType
from typing import Any, TypeAlias

import attrs

from chronology import documents
from chronology.errors import ExtensionUnusable, InvalidKind, suggest
from chronology.events import Event, check_kind
from chronology.reconciling import Check, Checks
from chronology.tables import Column
from chronology.view import View
from chronology.writers import sheets
from chronology.writers.formats import SUFFIXES as REPORTS
from chronology.writers.writing import require_free, save

GROUP = "chronology.extensions"
"""The entry point group under which distributions offer modules."""

Exporter: TypeAlias = Callable[[Any], str | bytes]
"""Makes a file's content of a `Chronology`."""

_OURS = {"readers": documents.SUFFIXES, "exporters": (*REPORTS, *sheets.SUFFIXES)}
_NAMES = ("checks", "readers", "exporters")


@attrs.frozen(kw_only=True)
class Extension:
    """What modules of a user add.

        >>> import chronology
        >>> added = chronology.use("examples/court.py")
        >>> [kind.__name__ for kind in added.kinds], [*added.columns], [*added.readers]
        (['Hearing'], ['docket'], ['.docket'])
        >>> ledger = chronology.load("seeds/chronology.toml", added.kinds)

    Attributes:
        kinds: the kinds of event, for `load` and `report.verify`.
        checks: the checks, for `build` and `report.verify`, beside ours: `[*Checks(), *checks]`.
        columns: the columns by key, for `table`.
        readers: what gives the text of a file's bytes, by the file's type, such as `.docket`.
        exporters: what makes a file of a chronology, by the file's type, such as `.bib`.
    """

    kinds: tuple[type[Event], ...] = ()
    checks: tuple[Check, ...] = ()
    columns: Mapping[str, Column] = attrs.field(factory=dict)
    readers: Mapping[str, documents.Reader] = attrs.field(factory=dict)
    exporters: Mapping[str, Exporter] = attrs.field(factory=dict)

    def __add__(self, other: "Extension") -> "Extension":
        return Extension(
            kinds=tuple(dict.fromkeys((*self.kinds, *other.kinds))),
            checks=tuple(dict.fromkeys((*self.checks, *other.checks))),
            columns={**self.columns, **other.columns},
            readers={**self.readers, **other.readers},
            exporters={**self.exporters, **other.exporters},
        )

    def for_build(self) -> dict[str, Any]:
        """Return what `build` takes besides the ledger: our checks, and these."""
        return {"checks": (*Checks(), *self.checks)} if self.checks else {}

    def for_verify(self) -> dict[str, Any]:
        """Return what `report.verify` takes besides the report: the kinds and checks."""
        return {"kinds": self.kinds, **self.for_build()}

    def export(self, chronology: Any, path: Path) -> str:  # noqa: ANN401 - a `Chronology`, of above
        """Write a chronology by the exporter of a file's type, and return the file's SHA-256.

        Raises:
            ExtensionUnusable: the exporter fails.
            ReportUnreadable: the file cannot be written, or is the ledger or one of its sources.
        """
        suffix = path.suffix.lower()
        require_free(path, View.of(chronology))
        try:
            made = self.exporters[suffix](chronology)
            raw = made.encode() if isinstance(made, str) else bytes(made)
        except Exception as error:
            what = f"exporter of {suffix}"
            raise _failed(what, error) from error
        save(raw, path)
        return hashlib.sha256(raw).hexdigest()


def use(*names: str | PathLike[str]) -> Extension:
    """Return what modules add, and have documents read by their readers from now on.

        >>> import chronology
        >>> added = chronology.use("examples/court.py")
        >>> made = chronology.build("seeds/chronology.toml", **added.for_build())
        >>> [f.code for f in made.findings if f.code == "one-witness"][:1]
        ['one-witness']

    A module's kinds are the classes derived from `Event` that it defines, with a `kind` of their
    own; its columns the `Column`s among its names. `checks` is a list of checks, `readers` and
    `exporters` are functions by type of file: `readers = {".docket": text_of}`.

    Args:
        names: files of Python, ending in `.py`; or the names of entry points that installed
            distributions have in the group `chronology.extensions`.

    Raises:
        ExtensionUnusable: there is no such file or entry point, it cannot be loaded, or what it
            adds is nothing of that kind.
    """
    found = Extension()
    for given in names:
        name = fspath(given)
        module = _in_file(Path(name)) if name.endswith(".py") else _installed(name)
        found += _of(module, name)
    for suffix, reader in found.readers.items():
        documents.add_reader(suffix, reader)
    return found


def _in_file(path: Path) -> ModuleType:
    if not path.is_file():
        raise _unusable(str(path), "there is no such file", "name a file of Python")
    name = f"chronology_use_{path.stem}"
    spec = spec_from_file_location(name, path)
    assert spec is not None and spec.loader is not None  # noqa: S101, PT018 - its name ends in .py
    module = module_from_spec(spec)
    sys.modules[name] = module  # classes look for the module in which they are made
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        del sys.modules[name]
        raise _failed(str(path), error) from error
    return module


def _installed(name: str) -> Any:  # noqa: ANN401 - whatever the entry point names
    offered = entry_points(group=GROUP)
    if name not in offered.names:
        remedy = f"{suggest(name, sorted(offered.names))}; a file ends in .py"
        raise _unusable(name, "no installed distribution offers it", remedy)
    try:
        return offered[name].load()
    except Exception as error:
        raise _failed(name, error) from error


def _of(module: Any, name: str) -> Extension:  # noqa: ANN401 - a module, or what looks like one
    """Return what a module adds.

    Raises:
        ExtensionUnusable: it adds nothing, or something of another sort.
    """
    values = [value for key, value in vars(module).items() if not key.startswith("_")]
    own = getattr(module, "__name__", None)
    try:
        kinds = tuple(check_kind(one) for one in values if _is_kind(one, own))
    except InvalidKind as error:
        raise _unusable(name, str(error), "see docs/extensions.md") from error
    lists = {key: getattr(module, key, None) or () for key in _NAMES}
    checks, by_type = lists.pop("checks"), lists
    if not isinstance(checks, Iterable) or not all(map(callable, checks)):
        raise _unusable(name, "`checks` is no list of functions", "write `checks = [each(mine)]`")
    for key, functions in by_type.items():
        _require_by_type(functions or {}, key, name)
        taken = [suffix for suffix in functions or {} if suffix.lower() in _OURS[key]]
        if taken:
            reason = f"`{key}`: files of type {taken[0]} are known already"
            raise _unusable(name, reason, "give your files a type of their own")
    found = Extension(
        kinds=kinds,
        checks=tuple(checks),
        columns={one.key: one for one in values if isinstance(one, Column)},
        readers={key.lower(): reader for key, reader in dict(by_type["readers"]).items()},
        exporters={key.lower(): made for key, made in dict(by_type["exporters"]).items()},
    )
    if found == Extension():
        remedy = "define a kind, a Column, `checks`, `readers` or `exporters` in it"
        raise _unusable(name, "it adds nothing", remedy)
    return found


def _is_kind(value: object, module: str | None) -> bool:
    """Say whether a value is a kind of event that a module defines itself."""
    is_own = isinstance(value, type) and issubclass(value, Event) and value.__module__ == module
    return is_own and "kind" in vars(value)


def _require_by_type(functions: object, key: str, name: str) -> None:
    is_good = isinstance(functions, Mapping) and all(
        isinstance(suffix, str) and suffix.startswith(".") and callable(function)
        for suffix, function in functions.items()
    )
    if not is_good:
        remedy = f'write `{key} = {{".type": function}}`'
        raise _unusable(name, f"`{key}` are no functions by type of file", remedy)


def _failed(name: str, error: Exception) -> ExtensionUnusable:
    reason = f"it fails: {type(error).__name__}: {error}"
    return _unusable(name, reason, "mend it; it is run as Python")


def _unusable(name: str, reason: str, remedy: str) -> ExtensionUnusable:
    return ExtensionUnusable(name=name, reason=reason, remedy=remedy)

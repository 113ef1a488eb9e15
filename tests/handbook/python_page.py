"""The page that tells of every public name, made from signatures and docstrings."""

import inspect
from collections.abc import Iterator
from enum import EnumType
from types import ModuleType
from typing import Any

import attrs
from docstrings import signature, summary, told, types_of

import chronology

GROUPS: dict[str, tuple[str, ...]] = {
    "Building and reading": (
        "build", "load", "read_source", "Chronology", "Selection", "Dossier", "Table", "Column",
    ),
    "Writing a ledger": ("LedgerBuilder", "Ledger", "Heading"),
    "Sources": ("Source", "Quote", "PlacedBy", "PartEntry"),
    "Events": (
        "Event", "Visit", "CommissionMeeting", "PlantLaunch", "State", "KindDeclaration", "SameAs",
        "Place", "Series",
    ),
    "Claims": ("Claim", "Modality", "Gap"),
    "Tables as evidence": ("TableMapping", "DateColumn", "TableReading"),
    "What is found, and what a person decides": ("Finding", "Slip", "Decision", "Refusal"),
    "Tables of claims": ("reconcile", "Reconciliation"),
    "Checking what was extracted": ("check_items", "CheckedItems", "CheckedItem", "ItemMapping"),
    "Time": ("TimeSpan", "Duration", "timespan", "expressions", "edtf", "iso8601", "timex3"),
    "Quotes and reports": ("quotes", "report"),
    "What one adds": ("use", "Extension"),
    "What goes wrong": ("ChronologyError", "InvalidLedger", "Problem", "errors"),
    "Version": ("__version__",),
}  # fmt: skip
"""The public names, as one comes to need them."""

GIVEN = frozenset(
    {
        "Chronology",
        "Selection",
        "Dossier",
        "Reconciliation",
        "TableReading",
        "CheckedItem",
        "CheckedItems",
        "Problem",
    }
)
"""Classes of which only the library makes values."""

IN_FULL = ("edtf", "iso8601", "report", "timex3")
"""Modules whose functions are told whole; of the others each name has a line."""

HEAD = """\
# Python

Every public name of `chronology`, in the order in which one comes to need them. It is made from the
docstrings; each example runs in the tests, from the folder of the project (`seeds/` lies there).

Three more parts are imported by name: [`chronology.guard`](../guard.md) for loops around a model,
[`chronology.importers`](../importing.md) for what others extracted, and
[`chronology.reviewing`](../review.md) for going through proposals.
"""


def page() -> str:
    """Return the page."""
    return "\n\n".join(_parts()) + "\n"


def _parts() -> Iterator[str]:
    yield HEAD.strip()
    yield "\n".join(
        f"- **{title}**: {', '.join(f'[`{name}`](#{_anchor(name)})' for name in names)}"
        for title, names in GROUPS.items()
    )
    for title, names in GROUPS.items():
        yield f"## {title}"
        for name in names:
            yield from _name(name)


def _anchor(name: str) -> str:
    """Return where a name stands on the page."""
    module = inspect.ismodule(getattr(chronology, name))
    return f"the-module-{name}" if module else name.lower()


def _name(name: str) -> Iterator[str]:
    found = getattr(chronology, name)
    if inspect.ismodule(found):
        yield f"### The module `{name}`"
        yield told(found)
        yield from _module(name, found)
    elif name == "__version__":
        yield f"### `{name}`"
        yield f"The version of the distribution, as text. These pages tell of {found}."
    else:
        yield f"### `{name}`"
        if name not in GIVEN and not isinstance(found, EnumType):
            yield f"```python\n{signature(name, found)}\n```"
        yield told(found)
        if isinstance(found, EnumType):
            members: dict[str, Any] = {**found.__members__}
            yield f"Values: {', '.join(f'`{member.value}`' for member in members.values())}."
        elif inspect.isclass(found):
            yield from _methods(name, found)


def _methods(name: str, found: type) -> Iterator[str]:
    """Yield the bases of a class, what can be called on its values, and its properties."""
    bases = [base.__name__ for base in found.__mro__[1:] if base.__name__ in chronology.__all__]
    if bases:
        has = " and ".join(f"[`{base}`](#{base.lower()})" for base in bases)
        yield f"It has all that {has} has."
    fields = {field.name for field in attrs.fields(found)} if attrs.has(found) else set()
    listed = told(found)
    members: dict[str, object] = {**vars(found)}
    for key, member in members.items():
        if key.startswith("_") or key in fields or f"**`{key}`**" in listed:
            continue
        bound = getattr(found, key)
        if isinstance(member, classmethod | staticmethod) or inspect.isfunction(member):
            yield f"#### `{name}.{key}`"
            own = not isinstance(member, classmethod | staticmethod)
            yield f"```python\n{signature(key, bound, without_self=own)}\n```"
            yield told(bound)
        elif (
            inspect.getdoc(bound)
            and not inspect.isclass(bound)
            and callable(getattr(bound, "__get__", None))
        ):
            of = f"Is a `{types[key]}`. " if key in (types := types_of(found)) else ""
            yield f"#### `{name}.{key}`"
            yield f"{of}{told(bound)}"


def _module(name: str, module: ModuleType) -> Iterator[str]:
    names = [key for key in _public(module) if inspect.getdoc(getattr(module, key))]
    functions = [
        key for key in names if name in IN_FULL and inspect.isfunction(getattr(module, key))
    ]
    for key in functions:
        found = getattr(module, key)
        yield f"#### `{name}.{key}`"
        yield f"```python\n{signature(key, found)}\n```"
        yield told(found)
    lines = [
        f"| `{name}.{key}` | {summary(getattr(module, key)).replace('|', '&#124;')} |"
        for key in names
        if key not in functions and callable(getattr(module, key))
    ]
    if lines:
        yield "\n".join(["| name | meaning |", "|---|---|", *lines])


def _public(module: ModuleType) -> list[str]:
    listed = getattr(module, "__all__", None)
    own = [
        key
        for key, value in vars(module).items()
        if not key.startswith("_") and getattr(value, "__module__", "") == module.__name__
    ]
    return list(listed or own)

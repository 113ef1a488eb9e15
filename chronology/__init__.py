"""Chronologies in which every date stands beside the words it follows from.

    >>> import chronology
    >>> made = chronology.build("seeds/chronology.toml")
    >>> made.events[0].name
    'Representation of Tatarstan at work'

`load` reads a ledger and its documents, `LedgerBuilder` writes one from Python, `build`
verifies its claims and puts its events in order, and the `Chronology` that results prints
tables and explains itself. What is wrong with a ledger's file is a value in its `problems`,
with one made in Python an `InvalidLedger` that lists it all; what is wrong with a call is
another `ChronologyError`.

Importing this package is cheap: each name is loaded when it is first used.

The documents begin with README.md. What each package within is for, and the way of a date from
a ledger to a report, stands in docs/architecture.md; how to change the code in CONTRIBUTING.md.
"""

TYPE_CHECKING = False  # type checkers know the name; importing typing would take most of our time
if TYPE_CHECKING:
    from chronology import edtf, errors, expressions, iso8601, quotes, report, timespan, timex3
    from chronology.building import Chronology, LedgerBuilder, build, load, read_source
    from chronology.building.items import CheckedItem, CheckedItems, check_items
    from chronology.building.selection import Selection
    from chronology.claims import Claim, Gap
    from chronology.errors import ChronologyError, InvalidLedger, Problem
    from chronology.events import (
        CommissionMeeting,
        Event,
        KindDeclaration,
        Place,
        PlantLaunch,
        SameAs,
        Series,
        State,
        Visit,
    )
    from chronology.extensions import Extension, use
    from chronology.findings import Decision, Finding, Refusal
    from chronology.ledger import Heading, Ledger
    from chronology.ledger.mapping.items import ItemMapping
    from chronology.ledger.mapping.model import DateColumn, TableMapping, TableReading
    from chronology.reconciling import Dossier
    from chronology.slip import Slip
    from chronology.sources import PartEntry, PlacedBy, Quote, Source
    from chronology.tables import Column, Table
    from chronology.timespan import Duration, TimeSpan
    from chronology.vocabulary import Modality

__version__ = "0.2.0"

_HOME = {
    "CheckedItem": "building.items",
    "CheckedItems": "building.items",
    "Chronology": "building",
    "ChronologyError": "errors",
    "Claim": "claims",
    "Column": "tables",
    "DateColumn": "ledger.mapping.model",
    "CommissionMeeting": "events",
    "Decision": "findings",
    "Dossier": "reconcile",
    "Duration": "timespan",
    "Event": "events",
    "Extension": "extensions",
    "Finding": "findings",
    "Gap": "claims",
    "Heading": "ledger",
    "InvalidLedger": "errors",
    "ItemMapping": "ledger.mapping.items",
    "KindDeclaration": "events",
    "Ledger": "ledger",
    "LedgerBuilder": "building",
    "Modality": "vocabulary",
    "Place": "events",
    "PartEntry": "sources",
    "PlacedBy": "sources",
    "PlantLaunch": "events",
    "Problem": "errors",
    "Quote": "sources",
    "SameAs": "events",
    "Refusal": "findings",
    "Selection": "building.selection",
    "Series": "events",
    "Slip": "findings",
    "Source": "sources",
    "State": "events",
    "Table": "tables",
    "TableMapping": "ledger.mapping.model",
    "TableReading": "ledger.mapping.model",
    "TimeSpan": "timespan",
    "Visit": "events",
    "build": "building",
    "check_items": "building.items",
    "load": "building",
    "read_source": "building",
    "use": "extensions",
}
_MODULES = frozenset(
    {"edtf", "errors", "expressions", "iso8601", "quotes", "report", "timespan", "timex3"}
)

__all__ = [
    "CheckedItem",
    "CheckedItems",
    "Chronology",
    "ChronologyError",
    "Claim",
    "Column",
    "CommissionMeeting",
    "DateColumn",
    "Decision",
    "Dossier",
    "Duration",
    "Event",
    "Extension",
    "Finding",
    "Gap",
    "Heading",
    "InvalidLedger",
    "ItemMapping",
    "KindDeclaration",
    "Ledger",
    "LedgerBuilder",
    "Modality",
    "PartEntry",
    "Place",
    "PlacedBy",
    "PlantLaunch",
    "Problem",
    "Quote",
    "Refusal",
    "SameAs",
    "Selection",
    "Series",
    "Slip",
    "Source",
    "State",
    "Table",
    "TableMapping",
    "TableReading",
    "TimeSpan",
    "Visit",
    "__version__",
    "build",
    "check_items",
    "edtf",
    "errors",
    "expressions",
    "iso8601",
    "load",
    "quotes",
    "read_source",
    "report",
    "timespan",
    "timex3",
    "use",
]


def __getattr__(name: str) -> object:
    """Load a public name when it is first used."""
    if name not in _HOME and name not in _MODULES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module

    if name in _MODULES:
        return import_module(f"{__name__}.{name}")
    value: object = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})

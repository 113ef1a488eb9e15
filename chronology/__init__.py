"""Chronologies in which every date stands beside the words it follows from.

    >>> import chronology
    >>> made = chronology.build("seeds/chronology.toml")
    >>> made.events[0].name
    'Representation of Tatarstan at work'

`load` reads a ledger and its documents, `build` verifies its claims and puts its events in
order, and the `Chronology` that results prints tables and explains itself. What is wrong
with a ledger is a value in its `problems`; what is wrong with a call is a
`ChronologyError`.

Importing this package is cheap: each name is loaded when it is first used.

The documents begin with README.md. What each package within is for, and the way of a date from
a ledger to a report, stands in docs/architecture.md; how to change the code in CONTRIBUTING.md.
"""

TYPE_CHECKING = False  # type checkers know the name; importing typing would take most of our time
if TYPE_CHECKING:
    from chronology import edtf, errors, expressions, iso8601, quotes, report, timespan, timex3
    from chronology.building import Chronology, build, load
    from chronology.building.selection import Selection
    from chronology.claims import Claim
    from chronology.errors import ChronologyError, Problem
    from chronology.events import CommissionMeeting, Event, PlantLaunch, State, Visit
    from chronology.findings import Finding, Slip
    from chronology.ledger import Ledger
    from chronology.reconcile import Dossier
    from chronology.sources import Quote, Source
    from chronology.tables import Column, Table
    from chronology.timespan import Duration, TimeSpan
    from chronology.vocabulary import Modality

_HOME = {
    "Chronology": "building",
    "ChronologyError": "errors",
    "Claim": "claims",
    "Column": "tables",
    "CommissionMeeting": "events",
    "Dossier": "reconcile",
    "Duration": "timespan",
    "Event": "events",
    "Finding": "findings",
    "Ledger": "ledger",
    "Modality": "vocabulary",
    "PlantLaunch": "events",
    "Problem": "errors",
    "Quote": "sources",
    "Selection": "building.selection",
    "Slip": "findings",
    "Source": "sources",
    "State": "events",
    "Table": "tables",
    "TimeSpan": "timespan",
    "Visit": "events",
    "build": "building",
    "load": "building",
}
_MODULES = frozenset(
    {"edtf", "errors", "expressions", "iso8601", "quotes", "report", "timespan", "timex3"}
)

__all__ = [
    "Chronology",
    "ChronologyError",
    "Claim",
    "Column",
    "CommissionMeeting",
    "Dossier",
    "Duration",
    "Event",
    "Finding",
    "Ledger",
    "Modality",
    "PlantLaunch",
    "Problem",
    "Quote",
    "Selection",
    "Slip",
    "Source",
    "State",
    "Table",
    "TimeSpan",
    "Visit",
    "build",
    "edtf",
    "errors",
    "expressions",
    "iso8601",
    "load",
    "quotes",
    "report",
    "timespan",
    "timex3",
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

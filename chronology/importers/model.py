"""What is read of a file to be imported, and what became of its rows."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import attrs

from chronology.building.items.read import Given
from chronology.errors import Problem
from chronology.ledger import Ledger


@attrs.frozen(kw_only=True)
class Record:
    """An entry of a calendar or a timeline, which quotes nothing: it is evidence itself.

    Attributes:
        name: how its place is called: `entry 3`.
        what: what is to happen, or happened.
        date: when, in EDTF.
        modality: in which mood.
        stated: when it was written, in EDTF; empty if it does not say.
        place: where; may be empty.
        text: what else it says.
        of: what entries of one event have alike; empty where each is its own.
        fault: why it cannot be entered, and the remedy; `None` if it can.
    """

    name: str
    what: str = ""
    date: str = ""
    modality: str = "reported"
    stated: str = ""
    place: str = ""
    text: str = ""
    of: str = ""
    fault: tuple[str, str] | None = None


@attrs.frozen(kw_only=True)
class Read:
    """What was read of a file.

    Attributes:
        items: items with quotes.
        records: entries without any.
        unused: keys that mean nothing here, each with how often it stands there.
    """

    items: tuple[Given, ...] = ()
    records: tuple[Record, ...] = ()
    unused: Mapping[str, int] = attrs.field(factory=dict, hash=False)


@attrs.frozen(kw_only=True)
class Refused:
    """A row that was not entered.

    Attributes:
        name: its place: `line 3`.
        kind: why, in a word: the code of a finding, `not-read`, `as-typed` or `left-out`.
        reason: why, in a sentence.
    """

    name: str
    kind: str
    reason: str


@attrs.frozen(kw_only=True)
class Imported:
    """What became of importing a file into a ledger.

    Attributes:
        path: the ledger's file.
        ledger: what it holds now.
        rows: how many rows the file has.
        claims: the ids of the new claims, in the order of their rows.
        events: the ids of the new events.
        sources: the ids of the new sources.
        known: how many rows the ledger had already.
        refused: those that were not entered.
        unused: keys that mean nothing here, each with how often it stands there.
        written: whether the ledger was written, rather than only asked what would be.
    """

    path: Path
    ledger: Ledger
    rows: int
    claims: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    known: int = 0
    refused: tuple[Refused, ...] = ()
    unused: Mapping[str, int] = attrs.field(factory=dict, hash=False)
    written: bool = True

    @property
    def counts(self) -> Mapping[str, int]:
        """How many rows were refused, by kind, the most first."""
        return dict(Counter(one.kind for one in self.refused).most_common())

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the ledger."""
        return self.ledger.problems

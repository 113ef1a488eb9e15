"""Ledgers made in Python: their entries go through the checks of those that stand in a file."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import attrs

from chronology.claims import Claim
from chronology.entered import told
from chronology.errors import Problem
from chronology.events import Event, check_kind
from chronology.ledger.locate import KeyPath, one_line, written_path
from chronology.ledger.model import Heading, Ledger, checked
from chronology.ledger.reading import Reading
from chronology.ledger.rows import Row
from chronology.ledger.salvage import ORDER
from chronology.ledger.structure import Entry, Fault, as_table, known_keys
from chronology.ledger.toml_faults import RENAME
from chronology.sources import Document, Source

_OURS = Event.__module__


def sound(ledger: Ledger) -> Ledger:
    """Return what is sound of a ledger; the rest is told in its `problems`, behind those it had.

    Dates are on the clock of the ledger's zone then, every claim has its id, and every alias is
    the event's id, as in a ledger that was read from a file.

    Raises:
        InvalidKind: the class of an event cannot serve as a kind.
    """
    return ledger if ledger.is_checked else _ObjectReading(ledger).ledger()


def kinds_in_python(ledger: Ledger) -> tuple[type[Event], ...]:
    """Return the kinds that are Python classes: neither built in nor declared by the ledger."""
    used = (
        cls
        for event in ledger.events
        for cls in type(event).__mro__
        if issubclass(cls, Event) and "kind" in vars(cls) and cls.__module__ != _OURS
    )
    return tuple(dict.fromkeys([*ledger.classes, *used]))


class _ObjectReading(Reading):
    """A reading of a ledger's objects, each of which is known by its table and its id."""

    nameless = "give it an `id`"

    def __init__(self, made: Ledger) -> None:
        self.made = made
        self.entry_at: dict[KeyPath, object] = {}
        given: set[type] = {type(event) for event in made.events}
        for cls in given:
            if issubclass(cls, Event) and cls.__module__ != _OURS:
                check_kind(cls)
        classes = tuple(map(check_kind, kinds_in_python(made)))
        super().__init__(classes=classes, declared=_entered_names(made), whole=not made.unused)

    def ledger(self) -> Ledger:
        """Read everything; remember what the ledger knows of its file."""
        read, made = super().ledger(), self.made
        known = {(problem.key_path, problem.reason) for problem in made.problems}
        new = [p for p in read.problems if (p.key_path, p.reason) not in known]
        return checked(
            attrs.evolve(
                read,
                problems=(*made.problems, *new),
                unused=made.unused + read.unused,
                faulty_files=(*made.faulty_files, *read.faulty_files),
                path=made.path,
                text=made.text,
                included=made.included,
                locations=made.locations,
            )
        )

    def heading_row(self) -> Row[Heading]:
        """Return the ledger's heading."""
        return self._row(("chronology",), self.made.heading, Heading, None)

    def named(self, table: str, cls: type[Entry]) -> list[Row[Entry]]:
        """Return the entries of a table, those whose id stands there already with that fault."""
        entries: Sequence[object] = getattr(self.made, table)
        first: dict[object, int] = {}
        rows = []
        for position, entry in enumerate(entries):
            name = getattr(entry, "id", None)
            before = first.setdefault(name, position) if isinstance(name, str) and name else None
            plain = before == position
            path = (table, str(name)) if plain else (table, position)
            row = self._row(path, entry, cls, name)
            if before is not None and not plain:
                row.subject = str(name)
                row.faults.insert(0, _named_already(table, before))
            rows.append(row)
        return rows

    def listed(self, table: str, cls: type[Entry]) -> list[Row[Entry]]:
        """Return the entries of a table whose entries need no id."""
        entries: Sequence[object] = getattr(self.made, table)
        return [self._row((table, n), entry, cls, None) for n, entry in enumerate(entries)]

    def event_rows(self) -> list[Row[Event]]:
        """Return the events, each by the class of its kind."""
        return self.named("events", Event)

    def described(self, claims: Sequence[Row[Claim]]) -> dict[KeyPath, Row[Event]]:  # noqa: ARG002 - as texts do
        """Return no event: claims name theirs."""
        return {}

    def line_of(self, path: KeyPath) -> int | None:
        """Return the line of a claim that was read from a file once."""
        return getattr(self.entry_at.get(path), "line", None)

    def file_of(self, path: KeyPath) -> str:
        """Return the included file of a claim that was read from one once."""
        return getattr(self.entry_at.get(path), "in_file", "")

    def problem(
        self, path: KeyPath, reason: str, remedy: str, *, words: str = "", subject: str = ""
    ) -> Problem:
        """Return what is wrong, by table and id: there are no lines."""
        del words  # no line is shown under which they could be marked
        return Problem(
            file=self.made.path,
            key_path=written_path(path),
            subject=one_line(subject),
            reason=one_line(reason),
            remedy=one_line(remedy),
        )

    def used(self, rows: Iterable[Row[Entry]]) -> list[Entry]:
        """Return the sound entries, the very same objects where nothing in them was converted."""
        rows = list(rows)
        for row in rows:
            if (entry := self.entry_at.get(row.path)) is not None and not row.faults:
                row.entry = _like(entry, row.entry)
        return super().used(rows)

    def _row(self, path: KeyPath, entry: object, cls: type[Entry], name: str | None) -> Row[Entry]:
        if not isinstance(entry, cls):
            row = self.row(path, {}, cls, None)
            row.faults, row.broken = [_no_entry(entry, cls)], frozenset(known_keys(cls, ids=True))
            return row
        table = as_table(entry)
        if name is not None:
            table.pop("id", None)
        self.entry_at[path] = entry
        if isinstance(entry, Event):
            return self.event_row(path, {**table, "kind": entry.kind}, entry.id)  # type: ignore[return-value]  # `cls` is `Event` then
        row = self.row(path, table, cls, name)
        if isinstance(entry, Source) and not isinstance(entry.document, Document | None):
            row.faults.append(_no_document(entry.document))
        return row


def _entered_names(made: Ledger) -> set[KeyPath]:
    """Return the names of all entries; also of those that a file has and that were left out."""
    places: Mapping[KeyPath, int] = made.locations.where if made.locations is not None else {}
    named = {
        (table, name)
        for table in ORDER[1:]
        for entry in getattr(made, table)
        if isinstance(name := getattr(entry, "id", None), str)
    }
    return {*places, *named}


def _no_entry(entry: object, cls: type) -> Fault:
    article = "an" if cls is Event else "a"
    return Fault(
        path=(),
        reason=f"{told(entry)} stands where {article} {cls.__name__} belongs",
        remedy=f"give {article} chronology.{cls.__name__}",
    )


def _no_document(value: object) -> Fault:
    return Fault(
        path=("document",),
        reason=f"{told(value)} stands where a Document belongs",
        remedy="make the source by chronology.read_source, which takes a path, a text or bytes",
    )


def _named_already(table: str, first: int) -> Fault:
    reason = f"the same name stands at {table}[{first}] already"
    return Fault(path=(), reason=reason, remedy=RENAME)


def _like(given: Any, read: Entry) -> Entry:  # noqa: ANN401 - whatever was given
    """Return what was read of an object, with what no file has of it: its document, its line."""
    if type(given) is not type(read):
        return read
    cls: Any = type(given)
    aside = {f.name: getattr(given, f.name) for f in attrs.fields(cls) if not f.eq}
    same: Entry = given if given == read else attrs.evolve(read, **aside)  # type: ignore[misc]  # an attrs class
    return same

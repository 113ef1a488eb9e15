"""One reading of a ledger: its entries become the model, each fault is told, the sound are kept.

Whether the entries stand in a text or were made in Python, they go through the same checks.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from chronology.claims import Claim
from chronology.errors import Problem, suggest
from chronology.events import BUILT_IN, Event, KindDeclaration, Place, Series, real_names
from chronology.findings import Decision, Refusal
from chronology.ledger import check, described, versions
from chronology.ledger.binding import faults_of_amending, faults_of_binding
from chronology.ledger.ids import repeated_ids, with_ids, with_real_names
from chronology.ledger.locate import KeyPath
from chronology.ledger.mapping.model import TableMapping
from chronology.ledger.model import Heading, Ledger
from chronology.ledger.references import taken_back
from chronology.ledger.rows import HasId, Row, cascade, check_events
from chronology.ledger.structure import Entry, Fault, known_keys, stand_in, structure
from chronology.sources import Source

if TYPE_CHECKING:
    from chronology.timespan import TimeSpan


class Reading(ABC):
    """One reading of one ledger: gathers problems while it fills the model."""

    nameless = "write a name in the brackets"

    def __init__(
        self, *, classes: tuple[type[Event], ...], declared: Iterable[KeyPath], whole: bool = True
    ) -> None:
        self.classes = classes
        self.kinds = {kind.kind: kind for kind in (*BUILT_IN, *classes)}
        self.declared = set(declared)
        self.problems: list[Problem] = []
        self.unused = 0
        self.whole = whole
        self.zone = ""

    # Where the entries stand ---------------------------------------------------------------

    @abstractmethod
    def heading_row(self) -> Row[Heading]:
        """Return what the ledger says of itself."""

    @abstractmethod
    def named(self, table: str, cls: type[Entry]) -> list[Row[Entry]]:
        """Return the entries of a table whose entries have names."""

    @abstractmethod
    def listed(self, table: str, cls: type[Entry]) -> list[Row[Entry]]:
        """Return the entries of a table whose entries need no names."""

    @abstractmethod
    def event_rows(self) -> list[Row[Event]]:
        """Return the events that stand under a name."""

    @abstractmethod
    def described(self, claims: Sequence[Row[Claim]]) -> dict[KeyPath, Row[Event]]:
        """Return the events that claims describe in place, by the claim's path."""

    @abstractmethod
    def line_of(self, path: KeyPath) -> int | None:
        """Return the line of an entry, if it has one."""

    def file_of(self, path: KeyPath) -> str:  # noqa: ARG002 - who knows files says more
        """Return the included file in which an entry stands; empty for the ledger's own."""
        return ""

    def repeated(self, claims: Sequence[Row[Claim]]) -> dict[int, list[Fault]]:
        """Return a fault for each claim (by position) whose id an earlier one has."""
        return repeated_ids([row.entry for row in claims])

    @abstractmethod
    def problem(
        self, path: KeyPath, reason: str, remedy: str, *, words: str = "", subject: str = ""
    ) -> Problem:
        """Return what is wrong at a place."""

    # The reading ---------------------------------------------------------------------------

    def ledger(self) -> Ledger:
        """Read everything, in the order in which one thing refers to another."""
        heading = self._heading()
        kinds = self._kinds()
        series = self.used(self.named("series", Series))
        places = self.used(self._places())
        named = self._sources(heading)
        sources = self.used(named)
        faulty = [row.entry.file for row in named if row.faults and "file" not in row.broken]
        claims = self.listed("claims", Claim)
        self._check_clocks(sources)
        for name, fault in versions.order_unknown(sources):
            self.report(("sources", name, *fault.path), fault.reason, fault.remedy)
        events = self._events(places, series, claims)
        return Ledger(
            heading=heading,
            kinds=kinds,
            series=series,
            places=places,
            sources=sources,
            events=events,
            claims=self._claims(claims, events, sources),
            tables=self._tables(sources),
            decisions=self._decisions(events),
            refused=self._refused(sources),
            problems=self.problems,
            unused=self.unused,
            faulty_files=faulty,
            classes=self.classes,
        )

    def _check_clocks(self, sources: Sequence[Source]) -> None:
        """Without a zone, "today" is that of the clock which a source was published by."""
        dates: list[tuple[KeyPath, TimeSpan | None]] = [
            (("sources", source.id, "published"), source.published) for source in sources
        ]
        clocks = [(path, date.offset) for path, date in dates if date and date.offset is not None]
        others = [path for path, offset in clocks if offset != clocks[0][1]]
        if others and not self.zone:
            self.report(
                others[0],
                "times of day bear different offsets, and the ledger names no zone",
                'write zone = "Europe/Zurich", or another, under [chronology]',
            )

    def _heading(self) -> Heading:
        row = self.heading_row()
        if faults := list(check.zone(row.entry.zone)):
            row.check(faults)
            row.entry = attrs.evolve(row.entry, zone="")
        self.used([row])
        self.zone = row.entry.zone
        return row.entry

    def _sources(self, heading: Heading) -> list[Row[Source]]:
        rows = self.named("sources", Source)
        documents = versions.documents_in([row.entry for row in rows])
        for row in rows:
            row.check(check.zone(row.entry.zone))
            row.check(check.parts(row.entry.parts))
            row.check(versions.faults(row.entry, documents))
            row.entry = attrs.evolve(row.entry, defaults=heading.defaults)
        return rows

    def _kinds(self) -> list[KindDeclaration]:
        rows = self.named("kinds", KindDeclaration)
        known = [*self.kinds, *(row.entry.id for row in rows)]
        known += [str(path[1]) for path in self.declared if len(path) > 1 and path[0] == "kinds"]
        for row in rows:
            row.check(check.kind(row.entry, self.kinds.get(row.entry.id, Event), known))
        kinds = self.used(rows)
        for kind in kinds:
            self.kinds[kind.id] = kind.make(self.kinds.get(kind.id, Event))
        return kinds

    # Entries -------------------------------------------------------------------------------

    def row(
        self, path: KeyPath, value: object, cls: type[Entry], name: str | None = None
    ) -> Row[Entry]:
        """Read one entry; its id stands in brackets, or it has none."""
        faults = []
        if not isinstance(value, dict):
            faults.append(Fault(path=(), reason="it is no table", remedy="write it as a table"))
            value = {}
        elif isinstance(name, str) and (reason := _no_name(name)):
            faults.append(Fault(path=(), reason=reason, remedy=self.nameless))
        elif cls is Claim and (reason := _no_name(value.get("id") or "c")):
            remedy = "write another, or leave it out: ids are optional"
            faults.append(Fault(path=("id",), reason=reason, remedy=remedy))
        elif name and "id" in value:
            faults.append(
                Fault(
                    path=("id",),
                    reason="an `id` cannot stand here",
                    remedy="remove the line; the name in brackets is the id",
                    words="id",
                )
            )
        table = {**value, **({} if name is None else {"id": name})}
        subject = value.get("event", "")
        row = self._read(table, cls)
        row.path, row.subject = path, subject if isinstance(subject, str) else ""
        row.faults = faults + (row.faults if value or not faults else [])
        return row

    def _read(self, table: Mapping[str, object], cls: type[Entry]) -> Row[Entry]:
        entry = structure(table, cls, self.zone)
        if not isinstance(entry, list):
            return Row(path=(), entry=entry)
        read, broken = stand_in(table, cls, self.zone, entry)
        return Row(path=(), entry=read, faults=entry, broken=broken)

    def used(self, rows: Iterable[Row[Entry]]) -> list[Entry]:
        """Report what is wrong with the rows; return the entries with which nothing is."""
        used = []
        for row in rows:
            if not row.faults:
                used.append(row.entry)
                continue
            self.unused += 1
            for fault in row.faults:
                path = (*row.path, *fault.path)
                self.report(path, fault.reason, fault.remedy, fault.words, row.subject)
        return used

    # Places, events, claims ----------------------------------------------------------------

    def _places(self) -> list[Row[Place]]:
        rows = self.named("places", Place)
        names = self._names(place=[row.entry for row in rows])
        cycles = check.cycles({row.entry.id: row.entry.within for row in rows}, "within")
        for row in rows:
            row.check([*check.place(row.entry, names), *cycles.get(row.entry.id, ())])
        cascade(rows, "place", "within", lambda place: place.within)
        return rows

    def _events(
        self, places: Sequence[Place], series: Sequence[Series], claims: Sequence[Row[Claim]]
    ) -> list[Event]:
        """Read the events: those under a name of their own, and those that claims describe."""
        rows = self.event_rows()
        pieces = self.described(claims)
        names = self._names(place=places, series=series, event=[row.entry for row in rows])
        for row in (*rows, *pieces.values()):
            row.check(check.event(row.entry, names))
        self._join(rows, pieces, claims)
        check_events(rows)
        return self.used(rows)

    def event_row(self, path: KeyPath, value: object, name: str) -> Row[Event]:
        """Read one event by the class of its kind."""
        kind = value.get("kind", Event.kind) if isinstance(value, dict) else Event.kind
        cls = self.kinds.get(kind) if isinstance(kind, str) else None
        if cls is not None or not isinstance(value, dict):
            table: object = value
            if isinstance(value, dict):
                table = {key: part for key, part in value.items() if key != "kind"}
            return self.row(path, table, cls or Event, name)
        known = {key: part for key, part in value.items() if key in known_keys(Event)}
        row = self.row(path, known, Event, name)
        row.faults.insert(0, self._no_kind(str(kind)))
        return row

    def _no_kind(self, kind: str) -> Fault:
        if ("kinds", kind) in self.declared:
            return check.leans_on_faulty("kind", kind, ("kind",))
        return Fault(
            path=("kind",),
            reason=f"there is no kind of event “{kind}”",
            remedy=check.or_add(suggest(kind, list(self.kinds)), "kind", kind),
            words=kind,
        )

    def _join(
        self,
        rows: list[Row[Event]],
        pieces: Mapping[KeyPath, Row[Event]],
        claims: Sequence[Row[Claim]],
    ) -> None:
        """Name the events that claims describe, and let the claims refer to those names."""
        sound = {path: row.entry for path, row in pieces.items() if not row.faults}
        of_path = {row.path: row for row in claims}
        taken = {str(path[1]) for path in self.declared if path[0] == "events" and len(path) > 1}
        taken |= {name for row in rows for name in row.entry.aliases}
        joined = described.join(
            [row.entry for row in rows if not row.faults],
            {path: (event, of_path[path].entry) for path, event in sound.items()},
            taken,
        )
        for path, row in pieces.items():
            claim = of_path[path]
            faults = [*row.faults, *joined.faults.get(path, ())]
            claim.broken |= {"event"}
            claim.faults = [f for f in claim.faults if f.path[:1] != ("event",)]
            claim.faults += [attrs.evolve(f, path=("event", *f.path)) for f in faults]
            claim.entry = attrs.evolve(claim.entry, event=joined.names.get(path, ""))
        for row in rows:
            row.entry = joined.events.pop(row.entry.id, row.entry)
        rows += [Row(path=("events", name), entry=event) for name, event in joined.events.items()]

    def _claims(
        self, rows: Sequence[Row[Claim]], events: Sequence[Event], sources: Sequence[Source]
    ) -> list[Claim]:
        real = {alias: event.id for event in events for alias in event.aliases}
        names = self._names(event=events, source=sources)
        same = real_names(events)
        cycles = check.cycles_of_said_at([row.entry for row in rows], same)
        repeated = self.repeated(rows)
        named = with_ids(with_real_names(row.entry, real) for row in rows)
        references = taken_back(named, whole=self.whole)
        amended = faults_of_amending(named, same)
        for position, row in enumerate(rows):
            row.check(check.claim(row.entry, names, same))
            row.check(check.zone(row.entry.zone))
            row.check([*cycles.get(position, ()), *repeated.get(position, ())])
            row.check([*references.get(position, ()), *amended.get(position, ())])
            row.check(() if "modality" in row.broken else faults_of_binding(row.entry))
            line, file = self.line_of(row.path), self.file_of(row.path)
            row.entry = attrs.evolve(named[position], line=line, in_file=file)
        return self.used(rows)

    def _tables(self, sources: Sequence[Source]) -> list[TableMapping]:
        names = self._names(source=sources)
        rows = self.listed("tables", TableMapping)
        for row in rows:
            row.check(check.zone(row.entry.zone))
            row.check(check.table(row.entry, names, list(self.kinds)))
            line, file = self.line_of(row.path), self.file_of(row.path)
            row.entry = attrs.evolve(row.entry, line=line, in_file=file)
        return self.used(rows)

    def _decisions(self, events: Sequence[Event]) -> list[Decision]:
        real = {alias: event.id for event in events for alias in event.aliases}
        names = self._names(event=events)
        rows = self.listed("decisions", Decision)
        for row in rows:
            row.check(check.decision(row.entry, names))
            name = real.get(row.entry.event, row.entry.event)
            row.entry = attrs.evolve(row.entry, event=name)
        return self.used(rows)

    def _refused(self, sources: Sequence[Source]) -> list[Refusal]:
        names = self._names(source=sources)
        rows = self.listed("refused", Refusal)
        for row in rows:
            row.check(names.fault("source", row.entry.source, ("source",)))
        return self.used(rows)

    # Problems ------------------------------------------------------------------------------

    def _names(self, **entries: Iterable[HasId]) -> check.Names:
        sound = {
            what: frozenset(entry.id for entry in entries.get(what, ())) for what in check.TABLES
        }
        events = entries.get("event", ())
        sound["event"] |= {alias for event in events for alias in getattr(event, "aliases", ())}
        return check.Names(sound=sound, faulty=self._faulty(sound))

    def _faulty(self, sound: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
        """Return the ids that the file declares but that could not be used."""
        declared: dict[str, set[str]] = {what: set() for what in check.TABLES}
        tables = {table: what for what, table in check.TABLES.items()}
        for path in self.declared:
            if len(path) > 1 and path[0] in tables:
                declared[tables[str(path[0])]].add(str(path[1]))
        return {what: frozenset(names) - sound[what] for what, names in declared.items()}

    def report(
        self, path: KeyPath, reason: str, remedy: str, words: str = "", subject: str = ""
    ) -> None:
        """Tell what is wrong at a place."""
        self.problems.append(self.problem(path, reason, remedy, words=words, subject=subject))


def _no_name(name: object) -> str:
    """Return why a text is no id, in one clause; empty if it is one."""
    if not isinstance(name, str):
        return ""  # told as any field of another type
    if not name.strip():
        return "its name is empty"
    if "\0" in name or name.splitlines() != [name]:
        return "its name holds a line break or a character NUL"
    return ""

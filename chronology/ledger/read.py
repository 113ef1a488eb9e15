"""From a ledger's text to the model. Every fault is reported; whatever is sound is kept."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from chronology.claims import Claim
from chronology.errors import Problem, nearest, suggest
from chronology.events import (
    BUILT_IN,
    Event,
    KindDeclaration,
    Place,
    Series,
    check_kind,
    real_names,
)
from chronology.findings import Decision
from chronology.ledger import check, described
from chronology.ledger.files import text_of
from chronology.ledger.ids import repeated_ids, with_ids, with_real_names
from chronology.ledger.locate import KeyPath, Locations, locate, written_path
from chronology.ledger.model import Heading, Ledger
from chronology.ledger.rows import HasId, Row, cascade, check_events, name_of
from chronology.ledger.salvage import BrokenBlock, parse_what_can_be, without
from chronology.ledger.structure import Entry, Fault, known_keys, stand_in, structure
from chronology.sources import Source

if TYPE_CHECKING:
    from chronology.timespan import TimeSpan

_TABLES = ("chronology", "kinds", "series", "places", "sources", "events", "claims", "decisions")


def read(path: str | Path, kinds: Iterable[type[Event]] = ()) -> Ledger:
    """Return the ledger in a file. What is wrong with its content stands in `.problems`.

    Args:
        path: the TOML file.
        kinds: further kinds of event, as attrs classes derived from `Event`.

    Raises:
        LedgerUnreadable: the file cannot be opened, or is larger than 64 MiB.
        InvalidKind: a class cannot serve as a kind of event.
    """
    return loads(text_of(Path(path)), str(path), kinds)


def loads(text: str, path: str = "", kinds: Iterable[type[Event]] = ()) -> Ledger:
    """Return the ledger that a TOML text holds; as `read`, without a file."""
    return _Reading(text=text, path=path, classes=tuple(map(check_kind, kinds))).ledger()


class _Reading:
    """One reading of one ledger: gathers problems while it fills the model."""

    def __init__(self, *, text: str, path: str, classes: tuple[type[Event], ...]) -> None:
        self.original = text
        self.text = text.removeprefix("\ufeff")
        self.path = path
        self.classes = classes
        self.kinds = {kind.kind: kind for kind in (*BUILT_IN, *classes)}
        self.problems: list[Problem] = []
        self.unused = 0
        self.zone = ""
        self.locations: Locations = locate(path, self.text)
        self.declared = set(self.locations.where)

    def ledger(self) -> Ledger:
        """Read everything, in the order in which one thing refers to another."""
        tables = self._tables()
        heading = self._heading(tables)
        kinds = self._kinds(tables)
        series = self._used(self._named(tables, "series", Series))
        places = self._used(self._places(tables))
        sources = self._used(self._sources(tables, heading))
        claims = self._listed(tables, "claims", Claim)
        self._check_clocks(sources, claims)
        events = self._events(tables, places, series, claims)
        names = self._names(event=events)
        return Ledger(
            heading=heading,
            kinds=tuple(kinds),
            series=tuple(series),
            places=tuple(places),
            sources=tuple(sources),
            events=tuple(events),
            claims=tuple(self._claims(claims, events, sources)),
            decisions=tuple(self._decisions(tables, names, events)),
            problems=tuple(sorted(self.problems, key=lambda p: (p.line or 0, p.key_path))),
            unused=self.unused,
            path=self.path,
            text=self.original,
            classes=self.classes,
            locations=self.locations,
        )

    def _check_clocks(self, sources: Sequence[Source], claims: Sequence[Row[Claim]]) -> None:
        """Without a zone, times are taken as their clocks show them: then one clock must do."""
        dates: list[tuple[KeyPath, TimeSpan | None]] = [
            (("sources", source.id, "published"), source.published) for source in sources
        ]
        dates += [((*row.path, "when"), row.entry.when) for row in claims if not row.faults]
        clocks = [(path, date.offset) for path, date in dates if date and date.offset is not None]
        others = [path for path, offset in clocks if offset != clocks[0][1]]
        if others and not self.zone:
            self._report(
                others[0],
                "times of day bear different offsets, and the ledger names no zone",
                'write zone = "Europe/Zurich", or another, under [chronology]',
            )

    # TOML ----------------------------------------------------------------------------------

    def _tables(self) -> dict[str, Any]:
        if not self.text.strip():
            self._report((), "the ledger is empty", "add a source: [sources.NAME] file = …")
            return {}
        tables, broken = parse_what_can_be(self.text)
        if broken:
            self._leave_out(broken)
        for name in sorted(set(tables) - set(_TABLES)):
            self._report((name,), f"a ledger has no table `{name}`", suggest(name, _TABLES), name)
            self._declare(nearest(name, _TABLES), tables[name])
            self.unused += 1
        return tables

    def _declare(self, table: str, entries: object) -> None:
        """Remember the names in a table that cannot be used, for what leans on them says so."""
        if isinstance(entries, dict):
            self.declared |= {(table, name) for name in entries}
        elif isinstance(entries, list):
            self.declared |= {(table, name) for name in filter(None, map(name_of, entries))}

    def _leave_out(self, broken: Sequence[BrokenBlock]) -> None:
        lines = self.text.split("\n")
        for block in broken:
            self.declared |= locate("", "\n".join(lines[block.first : block.after])).where.keys()
            marker = (block.column, block.column + 1)
            problem = self.locations.at(block.line + 1, marker, block.reason, block.remedy)
            self.problems.append(problem)
        self.unused += len(broken)
        sound = locate(self.path, without(self.text, broken))
        self.locations = attrs.evolve(sound, lines=self.locations.lines)

    def _heading(self, tables: Mapping[str, Any]) -> Heading:
        row = self._row(("chronology",), tables.get("chronology", {}), Heading)
        if faults := list(check.zone(row.entry.zone)):
            row.check(faults)
            row.entry = attrs.evolve(row.entry, zone="")
        self._used([row])
        self.zone = row.entry.zone
        return row.entry

    def _sources(self, tables: Mapping[str, Any], heading: Heading) -> list[Row[Source]]:
        rows = self._named(tables, "sources", Source)
        for row in rows:
            row.check(check.zone(row.entry.zone))
            row.entry = attrs.evolve(row.entry, defaults=heading.defaults)
        return rows

    def _kinds(self, tables: Mapping[str, Any]) -> list[KindDeclaration]:
        rows = self._named(tables, "kinds", KindDeclaration)
        known = [*self.kinds, *(row.entry.id for row in rows)]
        for row in rows:
            row.check(check.kind(row.entry, self.kinds.get(row.entry.id, Event), known))
        kinds = self._used(rows)
        for kind in kinds:
            self.kinds[kind.id] = kind.make(self.kinds.get(kind.id, Event))
        return kinds

    # Entries -------------------------------------------------------------------------------

    def _named(self, tables: Mapping[str, Any], table: str, cls: type[Entry]) -> list[Row[Entry]]:
        """Read a table of tables, `[table.ID]`; the id is the key."""
        entries = self._table(tables, table, known_keys(cls))
        return [self._row((table, name), value, cls, name) for name, value in entries.items()]

    def _listed(self, tables: Mapping[str, Any], table: str, cls: type[Entry]) -> list[Row[Entry]]:
        """Read a list of tables, `[[table]]`."""
        value = tables.get(table, [])
        if not isinstance(value, list):
            remedy = f"write [[{table}]], in double brackets and without a name, above each entry"
            self._report((table,), f"`{table}` is a list of tables", remedy)
            self.unused += 1
            return []
        return [self._row((table, position), entry, cls) for position, entry in enumerate(value)]

    def _table(
        self, tables: Mapping[str, Any], name: str, keys: Sequence[str] = ()
    ) -> dict[str, Any]:
        """Return the entries of a table of tables, without the keys that need a name above."""
        value = tables.get(name, {})
        if isinstance(value, dict):
            nameless = [k for k, v in value.items() if k in keys and not isinstance(v, dict)]
            for key in nameless[:1]:
                remedy = f"write [{name}.NAME] above, with a name of your own"
                self._report((name, key), f"`{key}` stands in [{name}] without a name", remedy)
                self.unused += 1
            return {key: entry for key, entry in value.items() if key not in nameless}
        own = next(filter(None, map(name_of, value if isinstance(value, list) else ())), "")
        remedy = (
            f"write [{written_path((name, own or 'NAME'))}] in single brackets above each entry"
        )
        self._report((name,), f"`{name}` is a table", remedy)
        self._declare(name, value)
        self.unused += 1
        return {}

    def _row(
        self, path: KeyPath, value: object, cls: type[Entry], name: str | None = None
    ) -> Row[Entry]:
        """Read one entry; its id stands in brackets, or it has none."""
        faults = []
        if not isinstance(value, dict):
            faults.append(Fault(path=(), reason="it is no table", remedy="write it as a table"))
            value = {}
        elif name == "":
            faults.append(
                Fault(path=(), reason="its name is empty", remedy="write a name in the brackets")
            )
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

    def _used(self, rows: Iterable[Row[Entry]]) -> list[Entry]:
        """Report what is wrong with the rows; return the entries with which nothing is."""
        used = []
        for row in rows:
            if not row.faults:
                used.append(row.entry)
                continue
            self.unused += 1
            for fault in row.faults:
                path = (*row.path, *fault.path)
                self._report(path, fault.reason, fault.remedy, fault.words, row.subject)
        return used

    # Places, events, claims ----------------------------------------------------------------

    def _places(self, tables: Mapping[str, Any]) -> list[Row[Place]]:
        rows = self._named(tables, "places", Place)
        names = self._names(place=[row.entry for row in rows])
        cycles = check.cycles({row.entry.id: row.entry.within for row in rows}, "within")
        for row in rows:
            row.check([*check.place(row.entry, names), *cycles.get(row.entry.id, ())])
        cascade(rows, "place", "within", lambda place: place.within)
        return rows

    def _events(
        self,
        tables: Mapping[str, Any],
        places: Sequence[Place],
        series: Sequence[Series],
        claims: Sequence[Row[Claim]],
    ) -> list[Event]:
        """Read the events: those under a name of their own, and those that claims describe."""
        rows = [
            self._event(("events", name), value, name)
            for name, value in self._table(tables, "events", known_keys(Event)).items()
        ]
        raw = tables.get("claims", []) if claims else []
        pieces = {
            row.path: self._event((*row.path, "event"), value["event"], described.NAMELESS)
            for row, value in zip(claims, raw, strict=True)
            if isinstance(value, dict) and isinstance(value.get("event"), dict)
        }
        every = [*rows, *pieces.values()]
        names = self._names(place=places, series=series, event=[row.entry for row in rows])
        for row in every:
            row.check(check.event(row.entry, names))
        self._join(rows, pieces, claims)
        check_events(rows)
        return self._used(rows)

    def _event(self, path: KeyPath, value: object, name: str) -> Row[Event]:
        kind = value.get("kind", Event.kind) if isinstance(value, dict) else Event.kind
        cls = self.kinds.get(kind) if isinstance(kind, str) else None
        if cls is not None or not isinstance(value, dict):
            table: object = value
            if isinstance(value, dict):
                table = {key: part for key, part in value.items() if key != "kind"}
            return self._row(path, table, cls or Event, name)
        known = {key: part for key, part in value.items() if key in known_keys(Event)}
        row = self._row(path, known, Event, name)
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
        repeated = repeated_ids([row.entry for row in rows])
        named = with_ids(with_real_names(row.entry, real) for row in rows)
        references = check.taken_back(named)
        for position, row in enumerate(rows):
            row.check(check.claim(row.entry, names, same))
            row.check([*cycles.get(position, ()), *repeated.get(position, ())])
            row.check(references.get(position, ()))
            row.entry = attrs.evolve(named[position], line=self.locations.line(row.path))
        return self._used(rows)

    def _decisions(
        self, tables: Mapping[str, Any], names: check.Names, events: Sequence[Event]
    ) -> list[Decision]:
        real = {alias: event.id for event in events for alias in event.aliases}
        rows = self._listed(tables, "decisions", Decision)
        for row in rows:
            row.check(check.decision(row.entry, names))
            name = real.get(row.entry.event, row.entry.event)
            row.entry = attrs.evolve(row.entry, event=name)
        return self._used(rows)

    # Problems ------------------------------------------------------------------------------

    def _names(self, **entries: Iterable[HasId]) -> check.Names:
        sound = {
            what: frozenset(entry.id for entry in entries.get(what, ())) for what in check.TABLES
        }
        for event in entries.get("event", ()):
            sound["event"] |= frozenset(getattr(event, "aliases", ()))
        return check.Names(sound=sound, faulty=self._faulty(sound))

    def _faulty(self, sound: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
        """Return the ids that the file declares but that could not be used."""
        declared: dict[str, set[str]] = {what: set() for what in check.TABLES}
        tables = {table: what for what, table in check.TABLES.items()}
        for path in self.declared:
            if len(path) > 1 and path[0] in tables:
                declared[tables[str(path[0])]].add(str(path[1]))
        return {what: frozenset(names) - sound[what] for what, names in declared.items()}

    def _report(
        self, path: KeyPath, reason: str, remedy: str, words: str = "", subject: str = ""
    ) -> None:
        self.problems.append(
            self.locations.problem(path, reason, remedy, subject=subject, words=words)
        )

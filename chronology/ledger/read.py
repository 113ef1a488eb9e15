"""From a ledger's text to the model. Every fault is reported; whatever is sound is kept."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import attrs

from chronology.claims import Claim
from chronology.errors import Problem, nearest, suggest
from chronology.events import Event, check_kind
from chronology.ledger import described
from chronology.ledger.files import text_of
from chronology.ledger.locate import KeyPath, Locations, locate, written_path
from chronology.ledger.model import Heading, Ledger, checked
from chronology.ledger.reading import Reading
from chronology.ledger.rows import Row, name_of
from chronology.ledger.salvage import BrokenBlock, parse_what_can_be, without
from chronology.ledger.structure import Entry, known_keys

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
    return _TextReading(text=text, path=path, classes=tuple(map(check_kind, kinds))).ledger()


def is_ledger(text: str) -> bool:
    """Say whether a text is TOML and a ledger: its tables hold entries, or it is blank."""
    text = text.removeprefix("\ufeff")
    tables, broken = parse_what_can_be(text)
    known = [(name, tables[name]) for name in _TABLES if name in tables]
    is_read = bool(known) and not broken
    return not text.strip() or (is_read and all(_has_entries(*table) for table in known))


def _has_entries(name: str, table: object) -> bool:
    """Say whether a table of a file holds what a ledger's of that name does: tables."""
    if isinstance(table, dict):
        return name == "chronology" or all(isinstance(one, dict) for one in table.values())
    return isinstance(table, list)


class _TextReading(Reading):
    """A reading of a ledger's text, which knows where everything stands in it."""

    def __init__(self, *, text: str, path: str, classes: tuple[type[Event], ...]) -> None:
        self.original = text
        self.text = text.removeprefix("\ufeff")
        self.path = path
        self.locations: Locations = locate(path, self.text)
        super().__init__(classes=classes, declared=self.locations.where)
        self.tables = self._tables()

    def ledger(self) -> Ledger:
        """Read everything; remember the text, and where everything stands in it."""
        read = super().ledger()
        problems = sorted(read.problems, key=lambda p: (p.line or 0, p.key_path))
        return checked(
            attrs.evolve(
                read,
                problems=problems,
                path=self.path,
                text=self.original,
                locations=self.locations,
            )
        )

    def heading_row(self) -> Row[Heading]:
        """Return the table `[chronology]`."""
        return self.row(("chronology",), self.tables.get("chronology", {}), Heading)

    def event_rows(self) -> list[Row[Event]]:
        """Return the tables `[events.NAME]`."""
        return [
            self.event_row(("events", name), value, name)
            for name, value in self._table("events", known_keys(Event)).items()
        ]

    def described(self, claims: Sequence[Row[Claim]]) -> dict[KeyPath, Row[Event]]:
        """Return the events of claims such as `event = { kind = "…" }`."""
        raw = self.tables.get("claims", []) if claims else []
        return {
            row.path: self.event_row((*row.path, "event"), value["event"], described.NAMELESS)
            for row, value in zip(claims, raw, strict=True)
            if isinstance(value, dict) and isinstance(value.get("event"), dict)
        }

    def line_of(self, path: KeyPath) -> int | None:
        """Return the line on which an entry begins."""
        return self.locations.line(path)

    def problem(
        self, path: KeyPath, reason: str, remedy: str, *, words: str = "", subject: str = ""
    ) -> Problem:
        """Return what is wrong, with its line."""
        return self.locations.problem(path, reason, remedy, subject=subject, words=words)

    # Entries -------------------------------------------------------------------------------

    def named(self, table: str, cls: type[Entry]) -> list[Row[Entry]]:
        """Read a table of tables, `[table.ID]`; the id is the key."""
        entries = self._table(table, known_keys(cls))
        return [self.row((table, name), value, cls, name) for name, value in entries.items()]

    def listed(self, table: str, cls: type[Entry]) -> list[Row[Entry]]:
        """Read a list of tables, `[[table]]`."""
        value = self.tables.get(table, [])
        if not isinstance(value, list):
            remedy = f"write [[{table}]], in double brackets and without a name, above each entry"
            self.report((table,), f"`{table}` is a list of tables", remedy)
            self.unused += 1
            return []
        return [self.row((table, position), entry, cls) for position, entry in enumerate(value)]

    def _table(self, name: str, keys: Sequence[str] = ()) -> dict[str, Any]:
        """Return the entries of a table of tables, without the keys that need a name above."""
        value = self.tables.get(name, {})
        if isinstance(value, dict):
            nameless = [k for k, v in value.items() if k in keys and not isinstance(v, dict)]
            for key in nameless[:1]:
                remedy = f"write [{name}.NAME] above, with a name of your own"
                self.report((name, key), f"`{key}` stands in [{name}] without a name", remedy)
                self.unused += 1
            return {key: entry for key, entry in value.items() if key not in nameless}
        own = next(filter(None, map(name_of, value if isinstance(value, list) else ())), "")
        remedy = (
            f"write [{written_path((name, own or 'NAME'))}] in single brackets above each entry"
        )
        self.report((name,), f"`{name}` is a table", remedy)
        self._declare(name, value)
        self.unused += 1
        return {}

    # TOML ----------------------------------------------------------------------------------

    def _tables(self) -> dict[str, Any]:
        if not self.text.strip():
            self.report((), "the ledger is empty", "add a source: [sources.NAME] file = …")
            return {}
        tables, broken = parse_what_can_be(self.text)
        if broken:
            self._leave_out(broken)
        for name in sorted(set(tables) - set(_TABLES)):
            self.report((name,), f"a ledger has no table `{name}`", suggest(name, _TABLES), name)
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

"""From a ledger's text to the model. Every fault is reported; whatever is sound is kept."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import attrs

from chronology.claims import Claim
from chronology.errors import Problem, nearest, suggest
from chronology.events import Event, check_kind
from chronology.ledger import described
from chronology.ledger.files import text_of
from chronology.ledger.including import (
    TextOf,
    all_locations,
    file_texts,
    in_order,
    texts_in,
    texts_known,
    with_included,
)
from chronology.ledger.locate import KeyPath, Locations, written_path
from chronology.ledger.model import Heading, Ledger, checked
from chronology.ledger.parsed import INCLUDE, ParsedFile
from chronology.ledger.reading import Reading
from chronology.ledger.rows import Row, name_of
from chronology.ledger.salvage import ORDER, parse_what_can_be
from chronology.ledger.structure import Entry, Fault, known_keys
from chronology.ledger.toml_faults import RENAME
from chronology.sources import Source

_KEYS = (INCLUDE, *ORDER)


def read(path: str | Path, kinds: Iterable[type[Event]] = ()) -> Ledger:
    """Return the ledger in a file. What is wrong with its content stands in `.problems`.

    Args:
        path: the TOML file. Files that it includes are looked for in its folder and below.
        kinds: further kinds of event, as attrs classes derived from `Event`.

    Raises:
        LedgerUnreadable: the file cannot be opened, or is larger than 64 MiB.
        InvalidKind: a class cannot serve as a kind of event.
    """
    return _ledger_of(text_of(Path(path)), str(path), kinds, texts_in(Path(path).parent))


def loads(
    text: str,
    path: str = "",
    kinds: Iterable[type[Event]] = (),
    included: Mapping[str, str] | None = None,
) -> Ledger:
    """Return the ledger that a TOML text holds; as `read`, without a file.

    Args:
        text: the text.
        path: the name by which problems call it.
        kinds: further kinds of event.
        included: the texts of the files that it includes, by their names from its folder.
    """
    return _ledger_of(text, path, kinds, texts_known(included))


def _ledger_of(text: str, path: str, kinds: Iterable[type[Event]], text_of_name: TextOf) -> Ledger:
    classes = tuple(map(check_kind, kinds))
    return _TextReading(text=text, path=path, classes=classes, text_of=text_of_name).ledger()


def is_ledger(text: str) -> bool:
    """Say whether a text is TOML and a ledger: its tables hold entries, or it is blank."""
    text = text.removeprefix("\ufeff")
    tables, broken = parse_what_can_be(text)
    known = [(name, tables[name]) for name in _KEYS if name in tables]
    is_read = bool(known) and not broken
    return not text.strip() or (is_read and all(_has_entries(*table) for table in known))


def _has_entries(name: str, table: object) -> bool:
    """Say whether a table of a file holds what a ledger's of that name does: tables."""
    if isinstance(table, dict):
        return name == "chronology" or all(isinstance(one, dict) for one in table.values())
    return isinstance(table, list) or (name == INCLUDE and isinstance(table, str))


class _TextReading(Reading):
    """A reading of a ledger's text, and of the texts that it includes, as if they were one.

    It knows where everything stands in them.
    """

    def __init__(
        self, *, text: str, path: str, classes: tuple[type[Event], ...], text_of: TextOf
    ) -> None:
        self.path = path
        top = ParsedFile.of("", path, text)
        self.files, faults = with_included(top, text_of)
        self.locations: Locations = all_locations(self.files)
        super().__init__(classes=classes, declared=self.locations.where)
        self.problems += faults
        self.unused += len(faults)
        self.described_by: list[object] = []
        for file in self.files:
            self._look_at(file)

    def ledger(self) -> Ledger:
        """Read everything; remember the texts, and where everything stands in them."""
        read = super().ledger()
        return checked(
            attrs.evolve(
                read,
                problems=in_order(read.problems, self.files),
                path=self.path,
                text=self.files[-1].text,
                included=file_texts(self.files),
                locations=self.locations,
            )
        )

    def heading_row(self) -> Row[Heading]:
        """Return the table `[chronology]` of the ledger's own file."""
        own = self.files[-1].tables.get("chronology", {})
        for file in self.files[:-1]:
            self._hold_heading(file, own)
        return self.row(("chronology",), own, Heading)

    def event_rows(self) -> list[Row[Event]]:
        """Return the tables `[events.NAME]`."""
        return [
            self.event_row(("events", name), value, name)
            for _, name, value in self._entries("events", known_keys(Event))
        ]

    def described(self, claims: Sequence[Row[Claim]]) -> dict[KeyPath, Row[Event]]:
        """Return the events of claims such as `event = { kind = "…" }`."""
        return {
            row.path: self.event_row((*row.path, "event"), value["event"], described.NAMELESS)
            for row, value in zip(claims, self.described_by, strict=True)
            if isinstance(value, dict) and isinstance(value.get("event"), dict)
        }

    def line_of(self, path: KeyPath) -> int | None:
        """Return the line on which an entry begins, in its file."""
        return self.locations.line(path)

    def file_of(self, path: KeyPath) -> str:
        """Return the included file in which an entry stands; empty for the ledger's own."""
        return self.locations.name_of(path)

    def problem(
        self, path: KeyPath, reason: str, remedy: str, *, words: str = "", subject: str = ""
    ) -> Problem:
        """Return what is wrong, with its line."""
        return self.locations.problem(path, reason, remedy, subject=subject, words=words)

    # Entries -------------------------------------------------------------------------------

    def named(self, table: str, cls: type[Entry]) -> list[Row[Entry]]:
        """Read a table of tables, `[table.ID]`; the id is the key."""
        return [
            self.row((table, name), _seen_from_home(file, cls, value), cls, name)
            for file, name, value in self._entries(table, known_keys(cls))
        ]

    def listed(self, table: str, cls: type[Entry]) -> list[Row[Entry]]:
        """Read a list of tables, `[[table]]`."""
        entries = [entry for file in self.files for entry in self._list(file, table)]
        if cls is Claim:
            self.described_by = entries
        return [self.row((table, position), entry, cls) for position, entry in enumerate(entries)]

    def repeated(self, claims: Sequence[Row[Claim]]) -> dict[int, list[Fault]]:
        """Return a fault for each claim whose id an earlier one has; it names that one's place."""
        faults = super().repeated(claims)
        first: dict[str, KeyPath] = {}
        for row in claims if self.files[1:] else ():
            first.setdefault(row.entry.id, row.path)
        return {
            position: [attrs.evolve(one, reason=self._also_at(one, first)) for one in found]
            for position, found in faults.items()
        }

    def _also_at(self, fault: Fault, first: Mapping[str, KeyPath]) -> str:
        path = first.get(fault.words)
        return f"{fault.reason}: the first stands {self._place(path)}" if path else fault.reason

    def _place(self, path: KeyPath) -> str:
        """Return where an entry stands, for a sentence: `in more.toml, line 4`."""
        file = self.locations.name_of(path) or self.files[-1].locations.file
        return f"in {file or 'the ledger itself'}, line {self.locations.line(path)}"

    def _list(self, file: ParsedFile, table: str) -> list[Any]:
        value = file.tables.get(table, [])
        if isinstance(value, list):
            return value
        remedy = f"write [[{table}]], in double brackets and without a name, above each entry"
        self._tell(file, (table,), f"`{table}` is a list of tables", remedy)
        return []

    def _entries(self, table: str, keys: Sequence[str]) -> Iterator[tuple[ParsedFile, str, Any]]:
        """Yield the entries of a table of tables, file by file, each name once."""
        seen: set[str] = set()
        for file in self.files:
            for name, value in self._table(file, table, keys).items():
                if name not in seen:
                    seen.add(name)
                    yield file, name, value
                    continue
                reason = f"the same name stands {self._place((table, name))} already"
                self._tell(file, (table, name), reason, RENAME, name)

    def _table(self, file: ParsedFile, name: str, keys: Sequence[str] = ()) -> dict[str, Any]:
        """Return the entries of a table of tables, without the keys that need a name above."""
        value = file.tables.get(name, {})
        if isinstance(value, dict):
            nameless = [k for k, v in value.items() if k in keys and not isinstance(v, dict)]
            for key in nameless[:1]:
                remedy = f"write [{name}.NAME] above, with a name of your own"
                reason = f"`{key}` stands in [{name}] without a name"
                self._tell(file, (name, key), reason, remedy)
            return {key: entry for key, entry in value.items() if key not in nameless}
        own = next(filter(None, map(name_of, value if isinstance(value, list) else ())), "")
        remedy = (
            f"write [{written_path((name, own or 'NAME'))}] in single brackets above each entry"
        )
        self._tell(file, (name,), f"`{name}` is a table", remedy)
        self._declare(name, value)
        return {}

    # Files ---------------------------------------------------------------------------------

    def _look_at(self, file: ParsedFile) -> None:
        """Tell what is wrong with a file as a whole."""
        if not file.text.removeprefix("\ufeff").strip():
            remedy = "add a source: [sources.NAME] file = …"
            self.problems.append(file.locations.problem((), "the ledger is empty", remedy))
            return
        for path in file.declared_in_broken():
            self.declared.add(path)
        self.problems += file.faults()
        self.unused += len(file.broken)
        for name in sorted(set(file.tables) - set(_KEYS)):
            self._tell(file, (name,), f"a ledger has no table `{name}`", suggest(name, _KEYS), name)
            self._declare(nearest(name, _KEYS), file.tables[name])

    def _hold_heading(self, file: ParsedFile, own: object) -> None:
        """Tell what an included file says of all sources that the ledger does not say."""
        heading = file.tables.get("chronology", {})
        said = own if isinstance(own, dict) else {}
        for key in sorted(heading) if isinstance(heading, dict) else ():
            if key != "title" and said.get(key) != heading[key]:
                self._tell(
                    file,
                    ("chronology", key),
                    f"what is under [chronology] in an included file counts for no source: `{key}`",
                    "write it under [chronology] of the ledger itself, or in each source",
                    key,
                )

    def _tell(
        self, file: ParsedFile, path: KeyPath, reason: str, remedy: str, words: str = ""
    ) -> None:
        """Tell what is wrong in one file, of which something cannot be used."""
        self.problems.append(file.locations.problem(path, reason, remedy, words=words))
        self.unused += 1

    def _declare(self, table: str, entries: object) -> None:
        """Remember the names in a table that cannot be used, for what leans on them says so."""
        if isinstance(entries, dict):
            self.declared |= {(table, name) for name in entries}
        elif isinstance(entries, list):
            self.declared |= {(table, name) for name in filter(None, map(name_of, entries))}


def _seen_from_home(file: ParsedFile, cls: type, value: object) -> object:
    """Return a source of an included file with its document called from the ledger's folder."""
    if cls is not Source or not isinstance(value, dict) or not isinstance(value.get("file"), str):
        return value
    return {**value, "file": file.called_from_home(value["file"])}

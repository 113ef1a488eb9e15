"""In which file of a ledger its entries stand, where it includes others."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

import attrs

from chronology.findings import Decision, Refusal
from chronology.ledger.model import Ledger
from chronology.ledger.salvage import parse_what_can_be

NAMED = ("kinds", "series", "places", "sources", "events")
"""The tables whose entries have names."""
KEYED = ("decisions", "refused")
"""The lists whose entries have no names, and are known by what they are about."""
BOM = "\ufeff"
OWN = ""
"""The name of a ledger's own file, among those of the files that it includes."""
_Entry = TypeVar("_Entry")


@attrs.frozen(kw_only=True)
class Homes:
    """In which file of a ledger each of its entries stands; what is new is its own file's.

    Attributes:
        named: the file of each entry that has a name, by table and name.
        keyed: the file of each decision and refusal, by table and what it is about.
        described: by file, the events that claims describe there.
        names: the files.
    """

    named: Mapping[tuple[str, str], str]
    keyed: Mapping[tuple[str, str], str]
    described: Mapping[str, frozenset[str]]
    names: frozenset[str]

    @classmethod
    def of(cls, before: Ledger) -> "Homes":
        """Return the homes of what the texts of a ledger say."""
        found = before.locations
        assert found is not None  # noqa: S101 - it was read from texts
        named = {
            (table, entry.id): found.name_of((table, entry.id))
            for table in NAMED
            for entry in getattr(before, table)
            if (table, entry.id) in found.where
        }
        named |= {("claims", claim.id): claim.in_file for claim in before.claims}
        described: defaultdict[str, set[str]] = defaultdict(set)
        for claim in before.claims:
            if ("events", claim.event) not in found.where:
                described[claim.in_file].add(claim.event)
                named.setdefault(("events", claim.event), claim.in_file)
        return cls(
            named=named,
            keyed={
                (table, key): found.name_of((table, position))
                for table in KEYED
                for key, position in _positions_by_key(before, table)
            },
            described={name: frozenset(events) for name, events in described.items()},
            names=frozenset({OWN, *(file.name for file in before.included)}),
        )

    def home(self, table: str, entry: object) -> str:
        """Return the file of an entry that has a name; of a claim with a new id, where it was."""
        known = self.named.get((table, getattr(entry, "id", "")))
        if known is not None:
            return known
        was = getattr(entry, "in_file", OWN)
        return was if was in self.names else OWN

    def share(self, ledger: Ledger, name: str, text: str) -> Ledger:
        """Return what of a ledger stands in one of its files."""
        in_claims = self.described.get(name, frozenset())
        tables: dict[str, Any] = {
            table: [
                entry
                for entry in getattr(ledger, table)
                if self.home(table, entry) == name or (table == "events" and entry.id in in_claims)
            ]
            for table in (*NAMED, "claims")
        }
        tables["tables"] = [one for one in ledger.tables if one.in_file == name]
        for table in KEYED:
            entries = getattr(ledger, table)
            tables[table] = [
                one
                for key, one in zip(keys_of(entries), entries, strict=True)
                if self.keyed.get((table, key), OWN) == name
            ]
        return attrs.evolve(
            ledger,
            **tables,
            problems=[problem for problem in ledger.problems if problem.file == name],
            text=text,
        )


def _positions_by_key(ledger: Ledger, table: str) -> Iterator[tuple[str, int]]:
    entries = getattr(ledger, table)
    for key, (position, _) in zip(
        keys_of(entries), _faultless(ledger, entries, table), strict=True
    ):
        yield key, position


def _faultless(ledger: Ledger, entries: Sequence[_Entry], table: str) -> list[tuple[int, _Entry]]:
    """Return the sound entries of a list of tables, with their positions through all files."""
    found, left = list[tuple[int, _Entry]](), iter(entries)
    at = 0
    for name in [*(file.name for file in ledger.included), OWN]:
        text = next((f.text for f in ledger.included if f.name == name), ledger.text)
        number = len(entries_of(parse_what_can_be(text.removeprefix(BOM))[0], table))
        faulty = _faulty_positions(ledger, table, name)
        found += [(at + n, next(left)) for n in range(number) if n not in faulty]
        at += number
    return found


def _faulty_positions(ledger: Ledger, table: str, name: str) -> set[int]:
    return {
        int(problem.key_path[len(table) + 1 :].split("]", 1)[0])
        for problem in ledger.problems
        if problem.file == name and problem.key_path.startswith(f"{table}[")
    }


def entries_of(raw: Mapping[str, object], table: str) -> Sequence[Mapping[str, object]]:
    """Return the tables of a list of tables, by position; what is no table is empty."""
    entries = raw.get(table, ())
    if not isinstance(entries, list):
        return ()
    return [entry if isinstance(entry, dict) else {} for entry in entries]


def positions_of(ledger: Ledger, entries: Sequence[_Entry], table: str) -> list[tuple[int, _Entry]]:
    """Return the sound entries of a list of tables, each with its position in the text."""
    faulty = {
        int(problem.key_path[len(table) + 1 :].split("]", 1)[0])
        for problem in ledger.problems
        if problem.key_path.startswith(f"{table}[")
    }
    free = (n for n in range(len(entries) + len(faulty)) if n not in faulty)
    return list(zip(free, entries, strict=True))


def keys_of(entries: Sequence[Decision | Refusal]) -> list[str]:
    """Return a key for each entry: what it is about, and how often that stood before."""
    seen: dict[tuple[str, object], int] = {}
    keys = []
    for one in entries:
        about = (one.finding, one.event) if isinstance(one, Decision) else (one.source, one.quote)
        seen[about] = seen.get(about, 0) + 1
        keys.append(repr((*about, seen[about])))
    return keys

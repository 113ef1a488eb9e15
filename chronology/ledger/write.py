"""From the model back to a ledger's text. What did not change keeps its every character.

A text is cut into blocks, one for each table with the comments above it. The block of an
unchanged entry is kept verbatim; that of a changed one is edited key by key by tomlkit,
which keeps the comments in it; a new entry is put behind the one before it in the ledger.
What could not be read stays as it stands.
"""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import attrs

from chronology.claims import Claim
from chronology.events import Event
from chronology.findings import Decision
from chronology.ledger.ids import may_be_made, with_ids
from chronology.ledger.layout import cut
from chronology.ledger.made import kinds_in_python
from chronology.ledger.model import Heading, Ledger
from chronology.ledger.read import loads
from chronology.ledger.rewrite import Content, Text
from chronology.ledger.salvage import parse_what_can_be
from chronology.ledger.structure import unstructure
from chronology.replacing import write_whole

if TYPE_CHECKING:
    from chronology.ledger.locate import KeyPath

_NAMED = ("kinds", "series", "places", "sources", "events")
_BOM = "\ufeff"
_Entry = TypeVar("_Entry")


def write(ledger: Ledger, path: str | Path) -> None:
    """Write a ledger to a file, as `dumps` has it, in UTF-8.

    Bytes of the text it was read from that are not UTF-8 are written as they were.

    Raises:
        NotExpressible: a claim bears a date that no ledger can hold.
    """
    write_whole(Path(path), dumps(ledger).encode("utf-8", errors="surrogateescape"))


def dumps(ledger: Ledger) -> str:
    """Return a ledger as TOML. What it says is what `loads` reads from it again.

    If the ledger was read from a text, comments, order and layout of that text are kept.
    Entries of that text which could not be read are kept as they stand, too. A claim that
    describes its event in place names it, once either of them has changed.

    Raises:
        NotExpressible: a claim bears a date that no ledger can hold.
    """
    kinds = kinds_in_python(ledger)
    before = loads(ledger.text, kinds=kinds)
    wanted = attrs.evolve(ledger, claims=tuple(with_ids(ledger.claims)))
    if before == wanted and ledger.text:
        return ledger.text
    careful = _Rewriting.of(before, ledger, careful=True).text()
    if loads(careful, kinds=kinds) == wanted:
        return careful
    return _Rewriting.of(before, ledger, careful=False).text()


@attrs.frozen(kw_only=True)
class _Rewriting:
    """One rewriting of a ledger's text, from what it said before to what it says now.

    Attributes:
        before: what the text says.
        after: what it is to say.
        raw: the text's plain tables.
        careful: whether changed entries are edited key by key, rather than written anew.
        described: by position in the text, the claims that describe their event in place,
            and the name of that event.
    """

    before: Ledger
    after: Ledger
    raw: Mapping[str, object]
    careful: bool
    described: Mapping[int, str]

    @classmethod
    def of(cls, before: Ledger, after: Ledger, *, careful: bool) -> "_Rewriting":
        """Prepare a rewriting."""
        raw = parse_what_can_be(before.text.removeprefix(_BOM))[0]
        claims = _entries(raw, "claims")
        described = {
            position: claim.event
            for position, claim in _positions(before, before.claims, "claims")
            if isinstance(claims[position].get("event"), dict)
        }
        return cls(before=before, after=after, raw=raw, careful=careful, described=described)

    def text(self) -> str:
        """Return the new text, with the byte order mark and line ends of the old one."""
        old = self.before.text.removeprefix(_BOM)
        broken = parse_what_can_be(old)[1]
        text = Text.of(cut(old, broken) if old.strip() else [], careful=self.careful)
        self._update_heading(text)
        for table in _NAMED[:-1]:
            self._update_named(text, table, frozenset())
        moved = self._moved()
        self._update_named(text, "events", moved)
        self._update_claims(text, moved)
        self._update_decisions(text)
        made = text.text()
        if "\r\n" in old and not re.search(r"(?<!\r)\n", old):
            made = re.sub(r"\r?\n", "\r\n", made)
        return _BOM + made if self.before.text.startswith(_BOM) else made

    def _update_heading(self, text: Text) -> None:
        before, after = self.before.heading, self.after.heading
        written = "chronology" in self.raw
        if before != after or (not written and after != Heading()):
            text.update_one(("chronology",), unstructure(after))

    def _update_named(self, text: Text, table: str, moved: frozenset[str]) -> None:
        """Bring a table of tables up to date; events that moved out of claims are written."""
        raw = self.raw.get(table)
        at_home = raw.keys() if isinstance(raw, dict) else frozenset[str]()
        old = {entry.id: entry for entry in getattr(self.before, table) if entry.id in at_home}
        new: dict[str, Content | None] = {}
        in_claims = frozenset(self.described.values()) - moved if table == "events" else ()
        for entry in getattr(self.after, table):
            if entry.id in in_claims and entry.id not in at_home:
                continue
            same = old.get(entry.id) == entry and entry.id not in moved
            new[entry.id] = None if same else _content(entry)
        text.update(table, {name: (table, name) for name in old}, new)

    def _moved(self) -> frozenset[str]:
        """Return the events that claims describe, but that need a place of their own now."""
        names = set(self.described.values())
        if self.careful:
            now = {claim.id: claim for claim in self.after.claims}
            changed = {
                claim.event
                for position, claim in _positions(self.before, self.before.claims, "claims")
                if position in self.described and now.get(claim.id) != claim
            }
            event_of = self.after.event_of
            changed |= {n for n in names if self.before.event_of[n] != event_of.get(n)}
            names = changed
        return frozenset(names) & self.after.event_of.keys()

    def _update_claims(self, text: Text, moved: frozenset[str]) -> None:
        raw = _entries(self.raw, "claims")
        before = _positions(self.before, self.before.claims, "claims")
        explicit = {claim.id for position, claim in before if "id" in raw[position]}
        old: dict[str, KeyPath] = {}
        same = {}
        for position, claim in before:
            old[claim.id] = ("claims", position)
            if self.described.get(position) not in moved:
                same[claim.id] = claim, "id" in raw[position]
        new: dict[str, Content | None] = {}
        ids = _written_ids(self.after.claims, explicit)
        for number, (claim, written) in enumerate(zip(self.after.claims, ids, strict=True)):
            content = {**({"id": written} if written else {}), **_content(claim)}
            unchanged = same.get(claim.id) == (claim, bool(written))
            new[claim.id or f"#{number}"] = None if unchanged else content
        text.update("claims", old, new)

    def _update_decisions(self, text: Text) -> None:
        positions = _positions(self.before, self.before.decisions, "decisions")
        old = dict(zip(_keys([d for _, d in positions]), positions, strict=True))
        new = dict(zip(_keys(self.after.decisions), self.after.decisions, strict=True))
        text.update(
            "decisions",
            {key: ("decisions", position) for key, (position, _) in old.items()},
            {
                key: None if key in old and old[key][1] == decision else _content(decision)
                for key, decision in new.items()
            },
        )


def _entries(raw: Mapping[str, object], table: str) -> Sequence[Mapping[str, object]]:
    """Return the tables of a list of tables, by position; what is no table is empty."""
    entries = raw.get(table, ())
    if not isinstance(entries, list):
        return ()
    return [entry if isinstance(entry, dict) else {} for entry in entries]


def _positions(ledger: Ledger, entries: Sequence[_Entry], table: str) -> list[tuple[int, _Entry]]:
    """Return the sound entries of a list of tables, each with its position in the text."""
    faulty = {
        int(problem.key_path[len(table) + 1 :].split("]", 1)[0])
        for problem in ledger.problems
        if problem.key_path.startswith(f"{table}[")
    }
    free = (n for n in range(len(entries) + len(faulty)) if n not in faulty)
    return list(zip(free, entries, strict=True))


def _keys(decisions: Sequence[Decision]) -> list[str]:
    """Return a key for each decision: what it is about, and how often that stood before."""
    seen: dict[tuple[str, str], int] = {}
    keys = []
    for decision in decisions:
        about = decision.finding, decision.event
        seen[about] = seen.get(about, 0) + 1
        keys.append(repr((*about, seen[about])))
    return keys


def _content(entry: object) -> Content:
    """Return an entry as the table that stands under its header, without its id."""
    table = unstructure(entry)
    table.pop("id", None)
    if isinstance(entry, Event) and entry.kind != Event.kind:
        table = {"kind": entry.kind, **table}
    return table


def _written_ids(claims: Sequence[Claim], explicit: set[str]) -> list[str]:
    """Return the ids to write: none where reading makes the very same id again."""
    written = [
        "" if may_be_made(claim) and claim.id not in explicit else claim.id for claim in claims
    ]
    while True:
        bare = (attrs.evolve(c, id=name) for c, name in zip(claims, written, strict=True))
        wrong = [
            position
            for position, made in enumerate(with_ids(bare))
            if claims[position].id not in {"", made.id}
        ]
        if not wrong:
            return written
        for position in wrong:
            written[position] = claims[position].id

"""From the model back to a ledger's text. What did not change keeps its every character.

A text is cut into blocks, one for each table with the comments above it. The block of an
unchanged entry is kept verbatim; that of a changed one is edited key by key by tomlkit,
which keeps the comments in it; a new entry is put behind the one before it in the ledger.
What could not be read stays as it stands.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from chronology.claims import Claim
from chronology.errors import NotExpressible
from chronology.events import Event
from chronology.ledger.homes import BOM, KEYED, NAMED, OWN, Homes, entries_of, keys_of, positions_of
from chronology.ledger.ids import may_be_made, with_ids
from chronology.ledger.layout import cut
from chronology.ledger.made import kinds_in_python
from chronology.ledger.model import Heading, Ledger
from chronology.ledger.parsed import called_from
from chronology.ledger.read import loads
from chronology.ledger.rewrite import Content, Text
from chronology.ledger.salvage import parse_what_can_be
from chronology.ledger.structure import unstructure
from chronology.replacing import write_whole
from chronology.sources import Source

if TYPE_CHECKING:
    from chronology.ledger.locate import KeyPath

_LONGEST_SHOWN = 80  # code points of a line


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
    describes its event in place names it, once either of them has changed. Of a ledger that
    includes others it is the text of its own file; see `texts_of`.

    Raises:
        NotExpressible: a claim bears a date that no ledger can hold.
    """
    return texts_of(ledger)[OWN]


def texts_of(ledger: Ledger) -> dict[str, str]:
    """Return the texts of a ledger's files by name, as `dumps`; its own is called `OWN`.

    Each entry stands in the file in which it stood, a new one in the ledger's own.

    Raises:
        NotExpressible: a claim bears a date that no ledger can hold.
    """
    ledger = ledger.entered or ledger  # what comes of its tables is written nowhere
    kinds = kinds_in_python(ledger)
    texts = texts_read(ledger)
    before = loads(ledger.text, kinds=kinds, included=texts)
    wanted = arranged(attrs.evolve(ledger, claims=tuple(with_ids(ledger.claims))), before)
    if before == wanted and ledger.text:
        return texts
    careful = _rewritten(texts, before, wanted, careful=True)
    if loads(careful[OWN], kinds=kinds, included=careful) == wanted:
        return careful
    return _rewritten(texts, before, wanted, careful=False)


def require_kept(old: str, new: str) -> None:
    """Refuse a text in which not every line of another stands as it is, in its order.

    Entries in one list in brackets cannot be added to without writing the list anew.

    Raises:
        NotExpressible: some line would be lost or changed.
    """
    lines = iter(new.splitlines())
    lost = next((line for line in old.splitlines() if line not in lines), None)
    if lost is not None:
        shown = lost.strip()[:_LONGEST_SHOWN]
        reason = f"the line “{shown}” would not stay as it is: write a table for each entry first"
        raise NotExpressible(reason=reason, notation="ledger in TOML")


def texts_read(ledger: Ledger) -> dict[str, str]:
    """Return the texts that a ledger was read from, by name; its own is called `OWN`."""
    return {OWN: ledger.text, **{file.name: file.text for file in ledger.included}}


def arranged(ledger: Ledger, before: Ledger | None = None) -> Ledger:
    """Return a ledger with its entries in the order of the files in which they stand.

    Args:
        ledger: the ledger.
        before: what its texts say; left out, they are read.
    """
    if not ledger.included:
        return ledger
    texts = texts_read(ledger)
    before = before or loads(ledger.text, kinds=kinds_in_python(ledger), included=texts)
    homes = Homes.of(before)
    order = {name: number for number, name in enumerate([*list(texts)[1:], OWN])}
    tables: dict[str, Any] = {}
    for table in (*NAMED, "claims"):
        entries = [(order[homes.home(table, one)], one) for one in getattr(ledger, table)]
        tables[table] = [entry for _, entry in sorted(entries, key=itemgetter(0))]
    tables["tables"] = sorted(ledger.tables, key=lambda one: order.get(one.in_file, len(order)))
    for table in KEYED:
        entries = getattr(ledger, table)
        keyed = [((table, key), one) for key, one in zip(keys_of(entries), entries, strict=True)]
        keyed.sort(key=lambda pair: order[homes.keyed.get(pair[0], OWN)])
        tables[table] = [one for _, one in keyed]
    return attrs.evolve(ledger, **tables)


def _rewritten(
    texts: Mapping[str, str],
    before: Ledger,
    after: Ledger,
    *,
    careful: bool,
) -> dict[str, str]:
    """Return the texts of all files, brought up to date."""
    if len(texts) == 1:
        return {OWN: _Rewriting.of(before, after, careful=careful).text()}
    homes = Homes.of(before)
    return {
        name: _Rewriting.of(
            homes.share(before, name, text),
            homes.share(after, name, text),
            careful=careful,
            name=name,
            ids=_all_written_ids(before, after, texts),
        ).text()
        for name, text in texts.items()
    }


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
        name: the included file that it is; `OWN` for the ledger's own.
        ids: which id to write for each claim, if that does not follow from this file alone.
    """

    before: Ledger
    after: Ledger
    raw: Mapping[str, object]
    careful: bool
    described: Mapping[int, str]
    name: str = OWN
    ids: Mapping[str, str] | None = None

    @classmethod
    def of(
        cls,
        before: Ledger,
        after: Ledger,
        *,
        careful: bool,
        name: str = OWN,
        ids: Mapping[str, str] | None = None,
    ) -> "_Rewriting":
        """Prepare a rewriting."""
        raw = parse_what_can_be(before.text.removeprefix(BOM))[0]
        claims = entries_of(raw, "claims")
        described = {
            position: claim.event
            for position, claim in positions_of(before, before.claims, "claims")
            if isinstance(claims[position].get("event"), dict)
        }
        return cls(
            before=before,
            after=after,
            raw=raw,
            careful=careful,
            described=described,
            name=name,
            ids=ids,
        )

    def text(self) -> str:
        """Return the new text, with the byte order mark and line ends of the old one."""
        old = self.before.text.removeprefix(BOM)
        broken = parse_what_can_be(old)[1]
        text = Text.of(cut(old, broken) if old.strip() else [], careful=self.careful)
        self._update_heading(text)
        for table in NAMED[:-1]:
            self._update_named(text, table, frozenset())
        moved = self._moved()
        self._update_named(text, "events", moved)
        self._update_claims(text, moved)
        self._update_tables(text)
        for table in KEYED:
            self._update_keyed(text, table)
        made = text.text()
        if "\r\n" in old and not re.search(r"(?<!\r)\n", old):
            made = re.sub(r"\r?\n", "\r\n", made)
        return BOM + made if self.before.text.startswith(BOM) else made

    def _update_heading(self, text: Text) -> None:
        before, after = self.before.heading, self.after.heading
        if self.name != OWN:
            return  # what is said of the whole stands in the ledger's own file
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
            new[entry.id] = None if same else self._content(entry)
        text.update(table, {name: (table, name) for name in old}, new)

    def _moved(self) -> frozenset[str]:
        """Return the events that claims describe, but that need a place of their own now."""
        names = set(self.described.values())
        if self.careful:
            now = {claim.id: claim for claim in self.after.claims}
            changed = {
                claim.event
                for position, claim in positions_of(self.before, self.before.claims, "claims")
                if position in self.described and now.get(claim.id) != claim
            }
            event_of = self.after.event_of
            changed |= {n for n in names if self.before.event_of[n] != event_of.get(n)}
            names = changed
        return frozenset(names) & self.after.event_of.keys()

    def _content(self, entry: object) -> Content:
        """Return an entry as a table; documents are called from the folder of the file."""
        table = content_of(entry)
        if isinstance(entry, Source) and "file" in table:
            table["file"] = called_from(posixpath.dirname(self.name), str(table["file"]))
        return table

    def _update_claims(self, text: Text, moved: frozenset[str]) -> None:
        raw = entries_of(self.raw, "claims")
        before = positions_of(self.before, self.before.claims, "claims")
        explicit = {claim.id for position, claim in before if "id" in raw[position]}
        old: dict[str, KeyPath] = {}
        same = {}
        for position, claim in before:
            old[claim.id] = ("claims", position)
            if self.described.get(position) not in moved:
                same[claim.id] = claim, "id" in raw[position]
        for was, now in self._renamed():
            old[now] = old.pop(was)
        new: dict[str, Content | None] = {}
        ids = (
            _written_ids(self.after.claims, explicit)
            if self.ids is None
            else [self.ids.get(claim.id, claim.id) for claim in self.after.claims]
        )
        for number, (claim, written) in enumerate(zip(self.after.claims, ids, strict=True)):
            content = {**({"id": written} if written else {}), **content_of(claim)}
            unchanged = same.get(claim.id) == (claim, bool(written))
            new[claim.id or f"#{number}"] = None if unchanged else content
        text.update("claims", old, new)

    def _renamed(self) -> Iterator[tuple[str, str]]:
        """Yield the old id and the new one of each claim whose id follows from what changed.

        It is edited where it stands, so that its comments stay.
        """
        kept = {claim.id for claim in self.after.claims}
        gone = {claim.line: claim for claim in self.before.claims if claim.id not in kept}
        known = {claim.id for claim in self.before.claims}
        for claim in self.after.claims:
            if not isinstance(claim.line, int) or not claim.id or claim.id in known:
                continue
            was = gone.get(claim.line)
            if was is None or (was.source, was.in_file) != (claim.source, claim.in_file):
                continue
            if was.event == claim.event or was.quote == claim.quote:
                del gone[claim.line]
                yield was.id, claim.id

    def _update_tables(self, text: Text) -> None:
        positions = positions_of(self.before, self.before.tables, "tables")
        old = {str(number): one for number, (_, one) in enumerate(positions)}
        paths: dict[str, KeyPath] = {key: ("tables", positions[int(key)][0]) for key in old}
        text.update(
            "tables",
            paths,
            {
                str(number): None if old.get(str(number)) == one else content_of(one)
                for number, one in enumerate(self.after.tables)
            },
        )

    def _update_keyed(self, text: Text, table: str) -> None:
        """Bring a list up to date whose entries are known by what they are about."""
        entries = getattr(self.after, table)
        positions = positions_of(self.before, getattr(self.before, table), table)
        old = dict(zip(keys_of([one for _, one in positions]), positions, strict=True))
        new = dict(zip(keys_of(entries), entries, strict=True))
        text.update(
            table,
            {key: (table, position) for key, (position, _) in old.items()},
            {
                key: None if key in old and old[key][1] == one else content_of(one)
                for key, one in new.items()
            },
        )


def content_of(entry: object) -> Content:
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


def _all_written_ids(before: Ledger, after: Ledger, texts: Mapping[str, str]) -> dict[str, str]:
    """Return the id to write for each claim, as it follows from all files together."""
    explicit: set[str] = set()
    for name, text in texts.items():
        raw = entries_of(parse_what_can_be(text.removeprefix(BOM))[0], "claims")
        own = attrs.evolve(
            before,
            claims=[claim for claim in before.claims if claim.in_file == name],
            problems=[problem for problem in before.problems if problem.file == name],
        )
        positions = positions_of(own, own.claims, "claims")
        explicit |= {claim.id for position, claim in positions if "id" in raw[position]}
    ids = _written_ids(after.claims, explicit)
    return {claim.id: written for claim, written in zip(after.claims, ids, strict=True)}

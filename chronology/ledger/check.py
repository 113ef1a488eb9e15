"""What one entry of a ledger says of others: every name must be known, no cycle closed."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from keyword import iskeyword
from zoneinfo import ZoneInfoNotFoundError, available_timezones

import attrs

from chronology.claims import Claim
from chronology.errors import Suggestions, suggest
from chronology.events import FIELD_TYPES, Event, KindDeclaration, Place
from chronology.findings import CODES, Decision
from chronology.graphs import components, shortest_cycle
from chronology.ledger.gaps import faults_of_gap
from chronology.ledger.locate import KeyPath, written_path
from chronology.ledger.mapping.model import TableMapping
from chronology.ledger.references import closes_a_cycle
from chronology.ledger.structure import Fault
from chronology.sources import PartEntry
from chronology.timespan.zones import AOE, zone_of


@attrs.frozen(kw_only=True)
class Names:
    """What a ledger names, split into what can be used and what has an error of its own.

    Attributes:
        sound: the usable ids, by what they name (`event`, `source`, `place`, `series`).
        faulty: the ids whose own entry could not be used.
    """

    sound: Mapping[str, frozenset[str]]
    faulty: Mapping[str, frozenset[str]]
    _meant: dict[str, Suggestions] = attrs.field(factory=dict, init=False, eq=False, repr=False)

    def declares(self, what: str) -> bool:
        """Say whether the ledger has any entry of a sort; if so, others must name one."""
        return bool(self.sound[what] or self.faulty[what])

    def fault(self, what: str, name: str, path: KeyPath) -> Iterator[Fault]:
        """Yield a fault if a name is not that of a usable entry."""
        if name in self.sound[what]:
            return
        if name in self.faulty[what]:
            yield leans_on_faulty(what, name, path)
            return
        meant = self._meant.setdefault(what, Suggestions(self.sound[what]))
        reason, remedy = f"no {what} “{name}” is in this ledger", or_add(meant.of(name), what, name)
        yield Fault(path=path, reason=reason, remedy=remedy, words=name)


def leans_on_faulty(what: str, name: str, path: KeyPath) -> Fault:
    """Return the fault of an entry that names another which cannot be used itself."""
    return Fault(
        path=path,
        reason=f"its {what} “{name}” has an error of its own",
        remedy=f"mend [{_header_of_table(what, name)}] first",
        words=name,
    )


def or_add(remedy: str, what: str, name: str) -> str:
    """Return a remedy with the other way out: to add what is missing."""
    joint = " Or" if remedy.endswith("?") else "; or"
    return f"{remedy}{joint} add [{_header_of_table(what, name)}]"


def _header_of_table(what: str, name: str) -> str:
    return written_path((TABLES.get(what, f"{what}s"), name))


TABLES = {"event": "events", "source": "sources", "place": "places", "series": "series"}


def kind(declaration: KindDeclaration, base: type[Event], kinds: Sequence[str]) -> Iterator[Fault]:
    """Yield what is wrong with a declared kind: its name, unknown types, names taken, loose keys.

    Args:
        declaration: the kind as the ledger declares it.
        base: the class that it extends: the built-in kind of the same name, or `Event`.
        kinds: the names of all kinds that the ledger may use.
    """
    if not f"k{declaration.id.replace('-', '')}".isidentifier():
        yield Fault(
            path=(),
            reason=f"a kind cannot be called “{declaration.id}”",
            remedy="name it in letters, digits, _ and -, such as court-hearing",
            words=declaration.id,
        )
    for name, type_name in declaration.fields.items():
        yield from _field(name, type_name, base)
    yield from _key(declaration, base)
    for name in declaration.related:
        if name not in kinds:
            yield Fault(
                path=("related",),
                reason=f"there is no kind of event “{name}”",
                remedy=suggest(name, kinds),
                words=name,
            )


def _key(declaration: KindDeclaration, base: type[Event]) -> Iterator[Fault]:
    known = [*declaration.fields, *(f.name for f in attrs.fields(base) if f.name != "id")]
    for name in declaration.key:
        if name not in known:
            yield Fault(
                path=("key",),
                reason=f"the key names no field “{name}”",
                remedy=suggest(name, list(declaration.fields)),
                words=name,
            )


def _field(name: str, type_name: str, base: type[Event]) -> Iterator[Fault]:
    if type_name not in FIELD_TYPES:
        yield Fault(
            path=("fields", name),
            reason=f"“{type_name}” is no type of field",
            remedy=suggest(type_name, list(FIELD_TYPES)),
            words=type_name,
        )
    if hasattr(base, name):
        yield Fault(
            path=("fields", name),
            reason=f"a field cannot be called “{name}”: every event of the kind has that already",
            remedy="choose another name",
            words=name,
        )
    elif not name.isidentifier() or iskeyword(name) or name.startswith("_") or name == "self":
        yield Fault(
            path=("fields", name),
            reason=f"a field cannot be called “{name}”",
            remedy="choose a plain word: letters, digits and _",
            words=name,
        )


def event(entry: Event, names: Names) -> Iterator[Fault]:
    """Yield what is wrong with what an event says of others."""
    if entry.place and names.declares("place"):
        yield from names.fault("place", entry.place, ("place",))
    series = getattr(entry, "series", "")
    if isinstance(series, str) and series and names.declares("series"):
        yield from names.fault("series", series, ("series",))
    ordinal = getattr(entry, "ordinal", None)
    if isinstance(ordinal, int) and ordinal < 1:
        yield Fault(path=("ordinal",), reason="ordinals count from 1", remedy="write 1, 2, 3 …")
    if entry.same_as is not None:
        if not entry.same_as.reason.strip():
            yield _reasonless(("same_as",))
        if entry.same_as.event in {entry.id, *entry.aliases}:
            yield _itself(("same_as",), entry.same_as.event)
        else:
            yield from names.fault("event", entry.same_as.event, ("same_as",))


def claim(entry: Claim, names: Names, canonical: Mapping[str, str]) -> Iterator[Fault]:
    """Yield what is wrong with what a claim says of others."""
    yield from names.fault("event", entry.event, ("event",))
    yield from names.fault("source", entry.source, ("source",))
    yield from _row_of_claim(entry)
    if entry.said_at:
        yield from _other_event("said_at", entry.said_at, entry, names, canonical)
    for relation, other in entry.relations:
        yield from _other_event(relation, other, entry, names, canonical)
    if entry.relation_quote is not None and not entry.relations:
        yield Fault(
            path=("relation_quote",),
            reason="there is no relation for these words",
            remedy="add `before`, `after`, `during`, `same_day` or `near`",
        )
    yield from faults_of_gap(entry, entry.gap)
    if entry.speaker_quote is not None and not entry.speaker:
        yield Fault(
            path=("speaker_quote",),
            reason="there is no speaker for these words",
            remedy='add `speaker = "…"`',
        )


def _row_of_claim(entry: Claim) -> Iterator[Fault]:
    """Yield what is wrong with the row of a table that a claim names."""
    if entry.row is not None and entry.row < 1:
        remedy = "write the number that a spreadsheet shows; the header is row 1"
        yield Fault(path=("row",), reason="rows count from 1", remedy=remedy)
    if entry.cell and entry.row is None:
        reason = "a cell is named, and not of which row"
        yield Fault(path=("cell",), reason=reason, remedy="add `row = …`")


def table(entry: TableMapping, names: Names, kinds: Sequence[str]) -> Iterator[Fault]:
    """Yield what is wrong with how a table is mapped, its columns aside."""
    for name in entry.source:
        yield from names.fault("source", name, ("source",))
    if not entry.source:
        remedy = 'write `source = "…"`, the id of a source'
        yield Fault(path=("source",), reason="it names no source", remedy=remedy)
    if not entry.mapped:
        reason = "no column of it is mapped: it would make no claim"
        remedy = 'add `planned = "…"` or `actual = "…"`, the name of a column of dates'
        yield Fault(path=(), reason=reason, remedy=remedy)
    if entry.kind and entry.kind not in kinds:
        reason = f"there is no kind of event “{entry.kind}”"
        remedy = or_add(suggest(entry.kind, kinds), "kind", entry.kind)
        yield Fault(path=("kind",), reason=reason, remedy=remedy, words=entry.kind)
    is_with_status = any(one.status for one in (*entry.planned, *entry.actual))
    if bool(entry.status or is_with_status) != bool(entry.statuses):
        reason = "`status` names a column, and `statuses` says what stands there: one is missing"
        remedy = 'write status = "Status" and statuses = { "Never built" = "cancelled" }'
        yield Fault(path=("status",), reason=reason, remedy=remedy)


def _other_event(
    key: str, name: str, claim: Claim, names: Names, canonical: Mapping[str, str]
) -> Iterator[Fault]:
    if canonical.get(name, name) == canonical.get(claim.event, claim.event):
        yield _itself((key,), name)
    else:
        yield from names.fault("event", name, (key,))


def _itself(path: KeyPath, name: str) -> Fault:
    return Fault(
        path=path,
        reason=f"“{name}” cannot refer to itself",
        remedy="name another event, or remove the line",
        words=name,
    )


def _reasonless(path: KeyPath) -> Fault:
    return Fault(path=path, reason="the reason is empty", remedy="say why")


def misspelt(code: str) -> bool:
    """Say whether a code is none of ours, but nearly: no check of a user's own is called so."""
    return code not in CODES and (
        not code.strip() or bool(get_close_matches(code, CODES, n=1, cutoff=_MISSPELT))
    )


_MISSPELT = 0.85  # a letter or two of a code


def decision(entry: Decision, names: Names) -> Iterator[Fault]:
    """Yield what is wrong with a decision: a misspelt code, an unknown event, or no reason.

    A code that is none of ours may be one of a user's own check, which a ledger cannot know.
    """
    if misspelt(entry.finding):
        yield Fault(
            path=("finding",),
            reason=f"there is no finding “{entry.finding}”",
            remedy=suggest(entry.finding, list(CODES)),
            words=entry.finding,
        )
    if not entry.reason.strip():
        yield _reasonless(("reason",))
    yield from names.fault("event", entry.event, ("event",))


def zone(name: str) -> Iterator[Fault]:
    """Yield a fault if a name is none of the IANA time zone database; empty names none."""
    try:
        if name:
            zone_of(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        near = suggest(name, [AOE, *sorted(available_timezones())])
        remedy = near if near.endswith("?") else "write an IANA name such as Asia/Baku"
        yield Fault(path=("zone",), reason=f"“{name}” is no time zone", remedy=remedy, words=name)


def parts(entries: Sequence[PartEntry]) -> Iterator[Fault]:
    """Yield what is wrong with the parts that a source enters: their time zones."""
    for number, entry in enumerate(entries):
        for fault in zone(entry.zone):
            yield attrs.evolve(fault, path=("parts", number, *fault.path))


def place(entry: Place, names: Names) -> Iterator[Fault]:
    """Yield what is wrong with the place that contains an entry."""
    if entry.within == entry.id:
        yield _itself(("within",), entry.id)
    elif entry.within:
        yield from names.fault("place", entry.within, ("within",))


def cycles(following: Mapping[str, str], key: str) -> dict[str, list[Fault]]:
    """Return a fault for each entry that reaches itself over others by following one key."""
    edges = {name: [after] for name, after in following.items() if after not in {"", name}}
    faults: dict[str, list[Fault]] = {}
    for component in components(edges):
        fault = closes_a_cycle(key, shortest_cycle(edges, component))
        faults |= {name: [fault] for name in component}
    return faults


def cycles_of_said_at(
    claims: Sequence[Claim], canonical: Mapping[str, str]
) -> dict[int, list[Fault]]:
    """Return a fault for each claim (by position) whose event is, in the end, said at itself."""
    edges: dict[str, set[str]] = {}
    steps = {
        position: (_real(claim.event, canonical), _real(claim.said_at, canonical))
        for position, claim in enumerate(claims)
        if claim.said_at
    }
    for event, place_said in steps.values():
        if event != place_said:
            edges.setdefault(event, set()).add(place_said)
    found = components(edges)
    component_of = {name: number for number, component in enumerate(found) for name in component}
    faults = [closes_a_cycle("said_at", shortest_cycle(edges, component)) for component in found]
    return {
        position: [faults[component_of[event]]]
        for position, (event, place_said) in steps.items()
        if event != place_said
        and event in component_of
        and component_of[event] == component_of.get(place_said)
    }


def _real(name: str, canonical: Mapping[str, str]) -> str:
    return canonical.get(name, name)

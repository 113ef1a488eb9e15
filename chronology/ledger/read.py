"""From a ledger's text to the model. Every fault is reported; whatever is sound is kept."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, count
from pathlib import Path
from typing import Any, Protocol, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import attrs

from chronology.claims import Claim
from chronology.errors import LedgerUnreadable, Problem, suggest
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
from chronology.ledger import check
from chronology.ledger.locate import KeyPath, locate
from chronology.ledger.model import Heading, Ledger
from chronology.ledger.salvage import BrokenBlock, parse_what_can_be, without
from chronology.ledger.structure import Fault, structure
from chronology.sources import Source

LARGEST_LEDGER = 64 * 2**20
_LONGEST_EXCERPT = 160
_TABLES = ("chronology", "kinds", "series", "places", "sources", "events", "claims", "decisions")
Entry = TypeVar("Entry")


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


Named = TypeVar("Named", bound=_HasId)


def read(path: str | Path, kinds: Iterable[type[Event]] = ()) -> Ledger:
    """Return the ledger in a file. What is wrong with its content stands in `.problems`.

    Args:
        path: the TOML file.
        kinds: further kinds of event, as attrs classes derived from `Event`.

    Raises:
        LedgerUnreadable: the file cannot be opened, or is larger than 64 MiB.
        InvalidKind: a class cannot serve as a kind of event.
    """
    return loads(_text_of(Path(path)), str(path), kinds)


def loads(text: str, path: str = "", kinds: Iterable[type[Event]] = ()) -> Ledger:
    """Return the ledger that a TOML text holds; as `read`, without a file."""
    return _Reading(text=text, path=path, kinds=[*BUILT_IN, *map(check_kind, kinds)]).ledger()


def _text_of(path: Path) -> str:
    try:
        if not path.is_file():
            reason = "it is a folder" if path.is_dir() else "there is no such file"
            raise LedgerUnreadable(
                path=str(path), reason=reason, remedy="`chronology new FOLDER` writes a ledger"
            )
        with path.open("rb") as file:
            raw = file.read(LARGEST_LEDGER + 1)
    except OSError as error:
        raise LedgerUnreadable(
            path=str(path), reason=str(error.strerror), remedy="check the file's permissions"
        ) from error
    if len(raw) > LARGEST_LEDGER:
        raise LedgerUnreadable(
            path=str(path), reason="it is larger than 64 MiB", remedy="split it into several"
        )
    text = raw.decode("utf-8", errors="surrogateescape").removeprefix("\ufeff")
    return text.replace("\r\n", "\n")


class _Reading:
    """One reading of one ledger: gathers problems while it fills the model."""

    def __init__(self, *, text: str, path: str, kinds: Iterable[type[Event]]) -> None:
        self.text = text
        self.path = path
        self.kinds = {kind.kind: kind for kind in kinds}
        self.problems: list[Problem] = []
        self.unused = 0
        self.locations = locate(path, text)
        self.declared = self.locations.where
        self.zone = "UTC"

    def ledger(self) -> Ledger:
        """Read everything, in the order in which one thing refers to another."""
        tables = self._tables()
        heading = self._heading(tables)
        kinds: list[KindDeclaration] = self._kept(
            "kinds", self._named(tables, "kinds", KindDeclaration), check.kind
        )
        for declaration in kinds:
            base = self.kinds.get(declaration.id, Event)
            self.kinds[declaration.id] = declaration.make(base)
        series = self._named(tables, "series", Series)
        places = self._places(tables)
        sources = self._named(tables, "sources", Source)
        events = self._events(tables, places, series)
        claims, events = self._claims(tables, events, sources)
        names = self._names(event=events)
        decisions = self._listed(tables, "decisions", Decision)
        return Ledger(
            heading=heading,
            kinds=tuple(kinds),
            series=tuple(series),
            places=tuple(places),
            sources=tuple(sources),
            events=tuple(events),
            claims=tuple(claims),
            decisions=tuple(
                decision
                for position, decision in decisions
                if self._sound(("decisions", position), check.decision(decision, names))
            ),
            problems=tuple(sorted(self.problems, key=lambda p: (p.line or 0, p.key_path))),
            unused=self.unused,
            path=self.path,
            text=self.text,
            locations=self.locations,
        )

    # TOML ----------------------------------------------------------------------------------

    def _tables(self) -> dict[str, Any]:
        if not self.text.strip():
            self._report((), "the ledger is empty", "add a source: [sources.NAME] file = …")
            return {}
        tables, broken = parse_what_can_be(self.text)
        for fault in broken:
            self._report_line(fault)
        if broken:
            self.unused += len(broken)
            sound = locate(self.path, without(self.text, broken))
            self.locations = attrs.evolve(sound, lines=self.locations.lines)
        for name in sorted(set(tables) - set(_TABLES)):
            self._report((name,), f"a ledger has no table `{name}`", suggest(name, _TABLES), name)
            self.unused += 1
        return tables

    def _heading(self, tables: Mapping[str, Any]) -> Heading:
        heading = self._entry(("chronology",), tables.get("chronology", {}), Heading)
        if heading is None:
            return Heading()
        try:
            ZoneInfo(heading.zone)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            path = ("chronology", "zone")
            reason = f"“{heading.zone}” is no time zone"
            self._report(path, reason, "write an IANA name such as Asia/Baku", heading.zone)
            return attrs.evolve(heading, zone="UTC")
        self.zone = heading.zone
        return heading

    # Entries -------------------------------------------------------------------------------

    def _named(self, tables: Mapping[str, Any], table: str, cls: type[Entry]) -> list[Entry]:
        """Read a table of tables, `[table.ID]`; the id is the key."""
        entries = []
        for name, value in self._table(tables, table).items():
            entry = self._entry((table, name), value, cls, id=name)
            if entry is not None:
                entries.append(entry)
        return entries

    def _listed(
        self, tables: Mapping[str, Any], table: str, cls: type[Entry]
    ) -> list[tuple[int, Entry]]:
        """Read a list of tables, `[[table]]`, each with its position."""
        found = []
        for position, value in enumerate(self._list(tables, table)):
            entry = self._entry((table, position), value, cls)
            if entry is not None:
                found.append((position, entry))
        return found

    def _table(self, tables: Mapping[str, Any], name: str) -> dict[str, Any]:
        value = tables.get(name, {})
        if isinstance(value, dict):
            return value
        self._report((name,), f"`{name}` is a table", f"write [{name}.NAME]")
        self.unused += 1
        return {}

    def _list(self, tables: Mapping[str, Any], name: str) -> list[Any]:
        value = tables.get(name, [])
        if isinstance(value, list):
            return value
        self._report((name,), f"`{name}` is a list of tables", f"write [[{name}]]")
        self.unused += 1
        return []

    def _entry(self, path: KeyPath, value: object, cls: type[Entry], **given: str) -> Entry | None:
        """Read one entry, or report all that is wrong with it."""
        if not isinstance(value, dict):
            fault = Fault(path=(), reason="it is no table", remedy="write it as a table")
            self._sound(path, [fault])
            return None
        if clash := given.keys() & value.keys():
            key = min(clash)
            fault = Fault(
                path=(key,),
                reason=f"its {key} is its name in brackets already",
                remedy="remove the line",
            )
            self._sound(path, [fault])
            return None
        entry = structure({**given, **value}, cls, self.zone)
        if isinstance(entry, list):
            self._sound(path, entry, subject=str(value.get("event", "")))
            return None
        return entry

    def _kept(
        self, table: str, entries: Iterable[Named], faults: Callable[[Named], Iterable[Fault]]
    ) -> list[Named]:
        return [entry for entry in entries if self._sound((table, entry.id), faults(entry))]

    # Places, events, claims ----------------------------------------------------------------

    def _places(self, tables: Mapping[str, Any]) -> list[Place]:
        places = self._named(tables, "places", Place)
        names = self._names(place=places)
        circles = check.circles({place.id: place.within for place in places}, "within")
        return self._kept(
            "places", places, lambda place: [*check.place(place, names), *circles.get(place.id, ())]
        )

    def _events(
        self, tables: Mapping[str, Any], places: Sequence[Place], series: Sequence[Series]
    ) -> list[Event]:
        events = []
        for name, value in self._table(tables, "events").items():
            event = self._event(("events", name), value, name)
            if event is not None:
                events.append(event)
        names = self._names(place=places, series=series, event=events)
        events = self._kept("events", events, lambda event: check.event(event, names))
        same = {event.id: event.same_as.event for event in events if event.same_as}
        circles = check.circles(same, "same_as")
        events = self._kept("events", events, lambda event: circles.get(event.id, ()))
        return self._kept("events", events, _AliasCheck(events))

    def _event(self, path: KeyPath, value: object, name: str) -> Event | None:
        if not isinstance(value, dict):
            return self._entry(path, value, Event)
        kind = value.get("kind", Event.kind)
        cls = self.kinds.get(kind) if isinstance(kind, str) else None
        if cls is None:
            fault = Fault(
                path=("kind",),
                reason=f"there is no kind of event “{kind}”",
                remedy=f"{suggest(str(kind), list(self.kinds))} Or add [kinds.{kind}]",
                words=str(kind),
            )
            self._sound(path, [fault])
            return None
        table = {key: part for key, part in value.items() if key != "kind"}
        return self._entry(path, table, cls, id=name)

    def _claims(
        self, tables: Mapping[str, Any], events: list[Event], sources: Sequence[Source]
    ) -> tuple[list[Claim], list[Event]]:
        raw = self._list(tables, "claims")
        raw, events = self._with_inline_events(raw, events)
        real = {alias: event.id for event in events for alias in event.aliases}
        found = self._listed({"claims": raw}, "claims", Claim)
        names = self._names(event=events, source=sources, aliases=real)
        same = real_names(events)
        circles = check.said_at_circles([claim for _, claim in found], same)
        repeated = _repeated_ids([claim for _, claim in found])
        kept = []
        for order, (position, claim) in enumerate(found):
            faults = [*check.claim(claim, names, same), *circles.get(order, ())]
            faults += repeated.get(order, ())
            if self._sound(("claims", position), faults, subject=claim.event):
                line = self.locations.line(("claims", position))
                kept.append(_with_real_names(attrs.evolve(claim, line=line), real))
        return with_ids(kept), events

    def _with_inline_events(
        self, raw: Sequence[Any], events: Sequence[Event]
    ) -> tuple[list[Any], list[Event]]:
        """Give an id to each event that a claim describes instead of naming one."""
        all_events = list(events)
        by_identity = {event.identity: event.id for event in events if event.identity}
        taken = {event.id for event in events}
        named = []
        for position, value in enumerate(raw):
            if not (isinstance(value, dict) and isinstance(value.get("event"), dict)):
                named.append(value)
                continue
            event = self._event(("claims", position, "event"), value["event"], "?")
            if event is None:
                named.append(None)
                continue
            name = by_identity.get(event.identity) if event.identity else None
            if name is None:
                name = _free_name(event, taken)
                taken.add(name)
                all_events.append(attrs.evolve(event, id=name))
                if event.identity:
                    by_identity[event.identity] = name
            named.append({**value, "event": name})
        return named, all_events

    # Problems ------------------------------------------------------------------------------

    def _names(
        self, aliases: Mapping[str, str] | None = None, **entries: Iterable[Named]
    ) -> check.Names:
        sound = {
            what: frozenset(entry.id for entry in entries.get(what, ())) for what in check.TABLES
        }
        sound["event"] |= frozenset(aliases or ())
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

    def _sound(self, path: KeyPath, faults: Iterable[Fault], subject: str = "") -> bool:
        """Report the faults of an entry; say whether there were none."""
        found = list(faults)
        for fault in found:
            full = (*path, *fault.path)
            self._report(full, fault.reason, fault.remedy, fault.words, subject)
        self.unused += bool(found)
        return not found

    def _report(
        self, path: KeyPath, reason: str, remedy: str, words: str = "", subject: str = ""
    ) -> None:
        self.problems.append(
            self.locations.problem(path, reason, remedy, subject=subject, words=words)
        )

    def _report_line(self, fault: BrokenBlock) -> None:
        excerpt = self.locations.lines[fault.line].encode("utf-8", "replace").decode()
        shown = excerpt[:_LONGEST_EXCERPT]
        marker = (min(fault.column, len(shown)), min(fault.column, len(shown)) + 1)
        self.problems.append(
            Problem(
                file=self.path,
                line=fault.line + 1,
                reason=fault.reason,
                remedy=fault.remedy,
                excerpt=shown,
                marker=marker,
            )
        )


class _AliasCheck:
    """Finds an alias that is another event's name or alias already."""

    def __init__(self, events: Sequence[Event]) -> None:
        self.uses = Counter(name for event in events for name in {event.id, *event.aliases})

    def __call__(self, event: Event) -> Iterator[Fault]:
        for alias in event.aliases:
            if self.uses[alias] > 1:
                yield Fault(
                    path=("aliases",),
                    reason=f"“{alias}” is the name of another event too",
                    remedy="give each alias to one event only",
                    words=alias,
                )


def _with_real_names(claim: Claim, real: Mapping[str, str]) -> Claim:
    """Return a claim in which every alias is replaced by the event's id."""
    if not real:
        return claim

    def named(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(real.get(name, name) for name in names)

    return attrs.evolve(
        claim,
        event=real.get(claim.event, claim.event),
        said_at=real.get(claim.said_at, claim.said_at),
        before=named(claim.before),
        after=named(claim.after),
        during=named(claim.during),
        same_day=named(claim.same_day),
    )


def _repeated_ids(claims: Sequence[Claim]) -> dict[int, list[Fault]]:
    seen: set[str] = set()
    repeated = {}
    for position, claim in enumerate(claims):
        if claim.id and claim.id in seen:
            repeated[position] = [
                Fault(
                    path=("id",),
                    reason=f"the id “{claim.id}” stands twice",
                    remedy="choose another, or leave it out: ids are optional",
                    words=claim.id,
                )
            ]
        seen.add(claim.id)
    return repeated


def with_ids(claims: Iterable[Claim]) -> list[Claim]:
    """Give each claim without an id one that does not depend on the order in the file."""
    claims = list(claims)
    taken = {claim.id for claim in claims if claim.id}
    nameless = sorted(
        (claim for claim in claims if not claim.id),
        key=lambda claim: (claim.event, claim.source, claim.quote.exact, repr(claim)),
    )
    made: dict[int, str] = {}
    for claim in nameless:
        stem = f"{claim.event}@{claim.source}"
        numbered = (f"{stem}#{number}" for number in count(2))
        made[id(claim)] = next(name for name in chain([stem], numbered) if name not in taken)
        taken.add(made[id(claim)])
    return [attrs.evolve(claim, id=claim.id or made[id(claim)]) for claim in claims]


def _free_name(event: Event, taken: Iterable[str]) -> str:
    parts = event.identity or (event.kind, event.name)
    words = re.findall(r"\w+", " ".join(str(part) for part in parts).lower())
    stem = "-".join(words)
    numbered = (f"{stem}-{number}" for number in count(2))
    return next(name for name in chain([stem], numbered) if name not in taken)

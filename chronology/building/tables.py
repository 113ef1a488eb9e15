"""What a ledger says of its tables in a few lines, as events and claims: see `ledger.mapping`."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from chronology.building.headers import with_likelier_header
from chronology.claims import Claim
from chronology.errors import Problem
from chronology.events import BUILT_IN, Event
from chronology.findings import Finding, Sentence, source_named
from chronology.ledger import Ledger, checked
from chronology.ledger.ids import RowIds
from chronology.ledger.mapping.expansion import expansion
from chronology.ledger.mapping.model import Rejected, TableMapping, TableReading
from chronology.ledger.structure import Fault
from chronology.ledger.versions import documents_in
from chronology.sources import Source
from chronology.verify import quoting_its_row
from chronology.vocabulary import Severity

_MOST_VALUES = 5  # of one reason that a finding tells


def with_tables(read: Ledger) -> Ledger:
    """Return a ledger with what it takes from tables: events, claims, the words of rows.

    The ledger as it was entered stands in its `entered`, and is what is written to a file. What is
    wrong with a mapping stands in its `problems`, as the columns of a table are known only now.

    Args:
        read: a ledger that was checked, with its documents.
    """
    if read.entered is not None:
        return read  # it has them already
    quoted = [quoting_its_row(claim, read.source_of.get(claim.source)) for claim in read.claims]
    is_changed = any(one is not other for one, other in zip(quoted, read.claims, strict=True))
    if not read.tables:
        return checked(attrs.evolve(read, claims=quoted, entered=read)) if is_changed else read
    return _Tables(read, quoted).ledger()


class _Tables:
    """The tables of a ledger, while they become events and claims."""

    def __init__(self, read: Ledger, claims: list[Claim]) -> None:
        self.read = read
        self.claims = claims
        self.events = {event.id: event for event in read.events}
        self.real = {alias: event.id for event in read.events for alias in event.aliases}
        self.ids = RowIds(claim.id for claim in claims)
        self.sources = dict(read.source_of)
        self.readings: list[TableReading] = []
        self.problems: list[Problem] = []

    def ledger(self) -> Ledger:
        """Return the ledger with all that its tables say."""
        for number, mapping in enumerate(self.read.tables):
            for name in mapping.source:
                self._take(number, mapping, name)
        return checked(
            attrs.evolve(
                self.read,
                claims=self.claims,
                events=tuple(self.events.values()),
                sources=self._complete(),
                readings=tuple(self.readings),
                problems=(*self.read.problems, *self.problems),
                unused=self.read.unused + len(self.problems),
                entered=self.read,
            )
        )

    def _take(self, number: int, mapping: TableMapping, name: str) -> None:
        source = self.sources.get(name)
        if source is None or source.document is None:
            return  # told already, where its file was to be read
        source = _with_order(source, mapping)
        kind = _class_of(mapping.kind, self.read)
        absent = self._absent(mapping, source)
        made = expansion(mapping, source, kind, self._known, self.ids, absent)
        if made.faults:
            faults = with_likelier_header(made.faults, mapping, source)
            self.problems += self._told(number, faults)
            return
        self.sources[name] = source
        self.events |= {one.id: one for one in made.events if one.id not in self.events}
        self.claims += made.claims
        self.readings += [made.reading] if made.reading is not None else []

    def _absent(self, mapping: TableMapping, source: Source) -> frozenset[str]:
        """Return the columns of a mapping that one of its tables has not, and another has."""
        tables = [self.sources[name].document for name in mapping.source if name in self.sources]
        rows = [one.rows for one in tables if one is not None and one.rows is not None]
        own = None if source.document is None else source.document.rows
        return frozenset(
            name
            for name in mapping.names
            if own is not None
            and own.column_called(name) is None
            and any(one.column_called(name) is not None for one in rows)
        )

    def _known(self, name: str) -> str:
        """Return the event that a name is: an alias stands for its event."""
        return self.real.get(name, name)

    def _told(self, number: int, faults: Iterable[Fault]) -> Iterator[Problem]:
        known = {(one.key_path, one.reason) for one in (*self.read.problems, *self.problems)}
        for fault in faults:
            path = ("tables", number, *fault.path)
            told = self.read.problem(path, fault.reason, fault.remedy, words=fault.words)
            if (told.key_path, told.reason) not in known:
                yield told

    def _complete(self) -> tuple[Source, ...]:
        """Return the sources; versions of which every row was read are complete."""
        versions = documents_in(self.read.sources)
        whole: dict[str, bool] = {}
        for one in self.readings:
            whole[one.source] = whole.get(one.source, True) and one.is_whole
        return tuple(
            attrs.evolve(source, complete=True)
            if source.id in versions and whole.get(source.id)
            else source
            for source in self.sources.values()
        )


def rejected(read: Ledger) -> Iterator[Finding]:
    """Yield the cells of tables of which no claim was made, each reason once."""
    for one in read.readings:
        reasons: dict[tuple[bool, str], list[Rejected]] = {}
        for why in one.rejected:
            reasons.setdefault((why.is_plain, why.reason), []).append(why)
        for (is_plain, reason), values in sorted(
            reasons.items(), key=lambda item: (item[0][0], -sum(why.count for why in item[1]))
        ):
            count = sum(why.count for why in values)
            make = "makes" if count == 1 else "make"
            cells = f"{count:,} of {one.rows * len(one.columns):,} cells {make} no claim"
            told = Finding(
                code="cells-rejected",
                sentence=Sentence(
                    source_named(one.source), f": {cells}: {reason}{_values_told(values)}"
                ),
                sources=(one.source,),
            )
            yield attrs.evolve(told, severity=Severity.NOTE) if is_plain else told


def _values_told(values: Sequence[Rejected]) -> str:
    """Return what is wrong with the values that are rejected for one reason, the first few."""
    if not any(one.why for one in values):
        return f" {values[0].where}"
    shown = "; ".join(one.told for one in values[:_MOST_VALUES])
    more = len(values) - _MOST_VALUES
    further = f"; and {more:,} further {'value' if more == 1 else 'values'}, with `check --all`"
    return f": {shown}{further if more > 0 else ''}"


def _with_order(source: Source, mapping: TableMapping) -> Source:
    """Return a source whose figures, and years, are read as the mapping of its table says."""
    if mapping.day_first is not None and source.day_first is None:
        source = attrs.evolve(source, day_first=mapping.day_first)
    if mapping.fiscal_year is not None and source.fiscal_year is None:
        source = attrs.evolve(source, fiscal_year=mapping.fiscal_year)
    return source


def _class_of(kind: str, read: Ledger) -> type[Event]:
    """Return the class of the events of a kind; that of no particular kind where it is unknown."""
    known: Mapping[str, type[Event]] = {one.kind: one for one in (*BUILT_IN, *read.classes)}
    declared = {one.id: one.make(known.get(one.id, Event)) for one in read.kinds}
    used = {type(event).kind: type(event) for event in read.events}
    return {**known, **used, **declared}.get(kind, Event)

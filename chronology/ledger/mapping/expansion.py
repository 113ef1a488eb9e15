"""From the rows of a table to events and claims, each cell once: a claim, or rejected and why."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

import attrs

from chronology.claims import Claim
from chronology.events import Event
from chronology.expressions.cells import filler_in
from chronology.expressions.column_names import label_of
from chronology.ledger.ids import RowIds
from chronology.ledger.mapping.columns import ColumnFinder, Dates, ReadyMapping
from chronology.ledger.mapping.model import TableMapping, TableReading
from chronology.ledger.mapping.rejecting import Rejections
from chronology.ledger.mapping.templates import slug
from chronology.ledger.structure import Fault, structure
from chronology.parts import Rows
from chronology.sources import Quote, Source
from chronology.timespan import TimeSpan
from chronology.vocabulary import EventEdge, Modality, Standing

_OWN_CLAIM = frozenset({Modality.CANCELLED, Modality.DENIED, Modality.PENDING})
"""What a status says by itself, without a date."""

_UNSTATED = "no day on which it was stated, which `stated` wants"
_NOT_DONE = frozenset({Modality.CANCELLED, Modality.DENIED})
_MOOD_OF = {
    Standing.PLANNED: Modality.PLANNED,
    Standing.DONE: Modality.REPORTED,
    Standing.CALLED_OFF: Modality.CANCELLED,
}
_TO_COME = frozenset({Modality.PLANNED, Modality.PENDING})


@attrs.frozen(kw_only=True)
class Expansion:
    """What a table gives.

    Attributes:
        events: its events, each once, in the order of the rows.
        claims: its claims, row by row.
        reading: what became of its cells.
        faults: what is wrong with the mapping; then it gives nothing.
    """

    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    reading: TableReading | None = None
    faults: tuple[Fault, ...] = ()


def expansion(  # noqa: PLR0913, PLR0917 - what a table is read by
    mapping: TableMapping,
    source: Source,
    kind: type[Event],
    known: Callable[[str], str],
    ids: RowIds,
    absent: Collection[str] = (),
) -> Expansion:
    """Return the events and claims of a table.

    Args:
        mapping: which columns say what.
        source: the table's source, with its document.
        kind: the class of its events.
        known: returns the event that a name is, its own where the ledger has none of it.
        ids: gives the ids of claims.
        absent: columns that it has not and other versions of it have: these it need not have.
    """
    document = source.document
    rows = None if document is None else document.rows
    if document is None or rows is None:
        reason = f"the document of “{source.id}” is no table"
        remedy = "name a source that is a .csv, .tsv, .xlsx or .jsonl"
        return Expansion(
            faults=(Fault(path=("source",), reason=reason, remedy=remedy, words=source.id),)
        )
    finder = ColumnFinder(mapping, source, rows, absent)
    ready = finder.ready()
    if finder.faults:
        return Expansion(faults=tuple(finder.faults))
    made = _Expanding(mapping, source, rows, document.text, ready, kind, known, ids)
    made.absent = [name for name in mapping.mapped if name in absent]
    return made.all()


class _Expanding:
    """One table, while its rows become events and claims."""

    def __init__(  # noqa: PLR0913, PLR0917 - what a table is read by
        self,
        mapping: TableMapping,
        source: Source,
        rows: Rows,
        text: str,
        ready: ReadyMapping,
        kind: type[Event],
        known: Callable[[str], str],
        ids: RowIds,
    ) -> None:
        self.mapping = mapping
        self.source = source
        self.rows = rows
        self.text = text
        self.ready = ready
        self.kind = kind
        self.known = known
        self.ids = ids
        self.width = len(mapping.mapped)
        self.absent: list[str] = []
        self.events: dict[str, Event] = {}
        self.faulty_events: dict[str, str] = {}
        self.claims: list[Claim] = []
        self.rejected = Rejections()
        self.quotes: dict[str, Quote] = {}  # of cells; many have the same words

    def all(self) -> Expansion:
        """Return what the table gives."""
        clashing = self._clashing()
        for at in range(len(self.rows)):
            self._take(at, clashing)
        reading = TableReading(
            source=self.source.id,
            rows=len(self.rows),
            columns=self.mapping.mapped,
            claims=len(self.claims),
            rejected=tuple(self.rejected.all()),
            line=self.mapping.line,
            in_file=self.mapping.in_file,
        )
        return Expansion(
            events=tuple(self.events.values()), claims=tuple(self.claims), reading=reading
        )

    def _cells(self, at: int) -> dict[int, str]:
        return {
            column: self.text[start:end] for column, (start, end) in self.rows.cells_of(at).items()
        }

    def _clashing(self) -> Mapping[str, tuple[str, str]]:
        """Return the ids that two different keys would have, with two of these."""
        first: dict[str, tuple[str, ...]] = {}
        clashing: dict[str, tuple[str, str]] = {}
        for at in range(len(self.rows)):
            key = self.ready.event.key(self._cells(at))
            name = slug(self.ready.event.of(dict(zip(self.ready.event.columns, key, strict=True))))
            before = first.setdefault(name, key)
            if before != key and name not in clashing:
                clashing[name] = (", ".join(before), ", ".join(key))
        return clashing

    def _take(self, at: int, clashing: Mapping[str, tuple[str, str]]) -> None:
        """Make the claims of a row."""
        number, cells = self.rows.numbers[at], self._cells(at)
        if (left_out := self._left_out(cells)) is not None:
            self.rejected.add(left_out, number, self.width, is_plain=True)
            return
        event, reason, why = self._event(cells, clashing)
        if not event:
            self.rejected.add(reason, number, self.width, why=why)
            return
        for name in self.absent:
            reason = f"the table has no column “{name}”, and other versions of it have"
            self.rejected.add(reason, number, column=name)
        before = len(self.claims)
        for column in self.ready.dates:
            self._take_date(column, at, event, self._mood(column.status, cells), cells)
        if self.ready.status is not None:
            made = {one.modality for one in self.claims[before:]}
            own = _OWN_CLAIM if Modality.REPORTED in made else _OWN_CLAIM | {Modality.REPORTED}
            self._take_status(at, event, self._mood(self.ready.status, cells), own, cells)

    def _left_out(self, cells: Mapping[int, str]) -> str | None:
        """Return why a row is not meant; `None` if it is."""
        for column, wanted in self.ready.where.items():
            if cells.get(column, "").casefold() not in wanted:
                return f"left out by `where`: “{self.rows.columns[column]}”"
        return None

    def _event(
        self, cells: Mapping[int, str], clashing: Mapping[str, tuple[str, str]]
    ) -> tuple[str, str, str]:
        """Return the event of a row; of a row without one nothing, and why."""
        missing = [one for one in self.ready.event.columns if one not in cells]
        if missing:
            return "", f"no event, for “{self.rows.columns[missing[0]]}” is empty", ""
        name = slug(self.ready.event.of(cells))
        if not name:
            return "", "no event, for its name has no letters or digits", ""
        if name in clashing:
            one, other = clashing[name]
            told = f"“{one[:60]}” and “{other[:60]}” would both be “{name}”"
            return "", "no event, for others would have its id", told
        name = self.known(name)
        if name not in self.events and name not in self.faulty_events:
            made = self._made_event(name, cells)
            if isinstance(made, Event):
                self.events[name] = made
            else:
                self.faulty_events[name] = made
        if name in self.faulty_events:
            return "", "no event, for its fields cannot be so", self.faulty_events[name]
        return name, "", ""

    def _made_event(self, name: str, cells: Mapping[int, str]) -> Event | str:
        """Return the event of a row, or what is wrong with it."""
        ready = self.ready
        told = {
            "name": ready.name.of(cells) or ready.event.of(cells),
            "place": ready.place.of(cells),
            "participants": tuple(filter(None, (one.of(cells) for one in ready.participants))),
            "tags": tuple(filter(None, (one.of(cells) for one in ready.tags))),
            "lasts": self.mapping.lasts,
        }
        if not ready.fields:
            made: Any = self.kind(id=name, **told)  # type: ignore[arg-type]  # each of its type
            return made  # type: ignore[no-any-return]  # an event
        own = {key: _as_value(one.of(cells), key, self.kind) for key, one in ready.fields.items()}
        given = {key: list(v) if isinstance(v, tuple) else v for key, v in told.items()}
        table = {
            "id": name,
            **{k: v for k, v in {**given, **own}.items() if v not in ("", None, [])},
        }
        read = structure(table, self.kind, "")
        if isinstance(read, list):
            return f"{read[0].reason}; {read[0].remedy}"
        return read

    def _mood(self, status: int | None, cells: Mapping[int, str]) -> Modality | None:
        """Return what the status in a column means; `None` if it says nothing known."""
        if status is None:
            return None
        return self.ready.statuses.get(cells.get(status, "").casefold())

    def _take_date(
        self, column: Dates, at: int, event: str, mood: Modality | None, cells: Mapping[int, str]
    ) -> None:
        """Make a claim of a cell with a date."""
        number, words = self.rows.numbers[at], cells.get(column.at, "")
        reject = self.rejected.add
        if not words:
            reject(f"“{column.label}” is empty", number, column=column.label, is_plain=True)
            return
        read = column.order.date_in(words, self.source.fiscal)
        if read.span is None:
            reason = f"“{column.label}” has no date"
            reject(reason, number, column=column.label, value=words, why=read.fault)
            return
        if meaning := filler_in(read.span):
            reason = f"“{column.label}” has no date, but what programs write for none"
            reject(reason, number, column=column.label, value=words, why=f"“{words}” is {meaning}")
            return
        modality = column.modality
        if read.standing is not None:
            mood = _MOOD_OF[read.standing]
            if mood is Modality.CANCELLED or (
                modality is Modality.REPORTED and self._is_contrary(column, mood)
            ):
                reason = f"“{column.label}” has a date, and says {mood} behind it"
                reject(reason, number, column=column.label, value=words, why=f"“{words}”")
                return
        elif modality is Modality.REPORTED and (
            against := self._status_against(column, mood, cells)
        ):
            reason, why = against
            reject(reason, number, column=column.label, value=words, why=why)
            return
        if modality is Modality.REPORTED and mood in _TO_COME:
            modality = Modality.PLANNED
        stated, fault = self._stated(column.stated, cells)
        if fault:
            reject(_UNSTATED, number, column=column.label, value=words, why=fault)
            return
        when = None
        if column.of is not None and self._lasts:
            is_end = column.of is EventEdge.END
            when = TimeSpan.from_to(TimeSpan(), read.span) if is_end else TimeSpan.since(read.span)
        is_plan = modality is Modality.PLANNED
        self._add(
            at, column.at, event, cells, modality,
            when=when, stated=stated, binding=column.binding if is_plan else None,
        )  # fmt: skip

    def _status_against(
        self, column: Dates, mood: Modality | None, cells: Mapping[int, str]
    ) -> tuple[str, str] | None:
        """Return why a status leaves no report of a date, and what it says; `None` if it does."""
        if column.status is None:
            return None
        said, status = cells.get(column.status, ""), self.rows.columns[column.status]
        if mood is None and self.ready.statuses:
            of = f"“{status}” is {'none of `statuses`' if said else 'empty'}"
        elif self._is_contrary(column, mood):
            of = f"“{status}” says {mood}"
        else:
            return None
        beside = f"beside “{said[:60]}”" if said else "beside nothing"
        return f"“{column.label}” has a date, and {of}", beside

    @staticmethod
    def _is_contrary(column: Dates, mood: Modality | None) -> bool:
        """Say whether a status says otherwise than a column of what was done: who knows."""
        label = label_of(column.label)
        tells_of_done = bool(label.does) and not label.plans
        return mood in _NOT_DONE or (mood in _TO_COME and tells_of_done)

    @property
    def _lasts(self) -> bool:
        return self.kind.kind_lasts if self.mapping.lasts is None else self.mapping.lasts

    def _stated(self, column: int | None, cells: Mapping[int, str]) -> tuple[TimeSpan | None, str]:
        """Return when a row was stated, and what is wrong with that; none if its source says it."""
        if column is None:
            return None, ""
        read = self.ready.stated_in(cells, column)
        if read.span is not None:
            return read.span, ""
        label = self.rows.columns[column]
        return None, f"“{label}” is empty" if column not in cells else f"“{label}”, {read.fault}"

    def _take_status(
        self,
        at: int,
        event: str,
        mood: Modality | None,
        own: frozenset[Modality],
        cells: Mapping[int, str],
    ) -> None:
        """Make a claim of a status that says by itself what is so, as that of `own` does."""
        number, column = self.rows.numbers[at], self.ready.status
        assert column is not None  # noqa: S101 - for the type checker
        label, words = self.rows.columns[column], cells.get(column, "")
        if not words:
            self.rejected.add(f"“{label}” is empty", number, column=label, is_plain=True)
        elif mood is None:
            reason, why = f"“{label}” is none of `statuses`", f"“{words[:60]}”"
            self.rejected.add(reason, number, column=label, value=words, why=why)
        elif mood not in own:
            reason = f"“{label}” says {mood}: its dates say when"
            self.rejected.add(reason, number, column=label, is_plain=True)
        else:
            stated, fault = self._stated(self._stated_column, cells)
            if fault:
                self.rejected.add(_UNSTATED, number, column=label, value=words, why=fault)
                return
            self._add(at, column, event, cells, mood, when=None, stated=stated, binding=None)

    @property
    def _stated_column(self) -> int | None:
        return self.rows.column_called(self.mapping.stated) if self.mapping.stated else None

    def _add(  # noqa: PLR0913 - the fields of a claim
        self,
        at: int,
        column: int,
        event: str,
        cells: Mapping[int, str],
        modality: Modality,
        *,
        when: TimeSpan | None,
        stated: TimeSpan | None,
        binding: bool | None,
    ) -> None:
        place = self.rows.field_of(at, column)
        assert place is not None  # noqa: S101 - its cell has words
        label = self.rows.columns[column]
        row = self.text[self.rows.starts[at] : self.rows.ends[at]]
        words = self.text[place[0] : place[1]]
        given = "" if self.ready.id is None else f"{self.ready.id.of(cells)}"
        self.claims.append(
            Claim(
                id=self.ids.free(given, event, self.source.id, label, row),
                event=event,
                source=self.source.id,
                quote=self.quotes.setdefault(words, Quote(exact=words)),
                row=self.rows.numbers[at],
                cell=label,
                modality=modality,
                when=when,
                zone=self.mapping.zone,
                speaker=self.ready.speaker.of(cells),
                stated=stated,
                binding=binding,
                line=self.mapping.line,
                in_file=self.mapping.in_file,
            )
        )


def _as_value(words: str, key: str, kind: type[Event]) -> object:
    """Return what a template gives as a value of the field of a kind: a number, or a text."""
    field = next((one for one in attrs.fields(kind) if one.name == key), None)
    is_number = field is not None and "int" in str(field.type)
    return int(words) if is_number and words.isascii() and words.isdigit() else words

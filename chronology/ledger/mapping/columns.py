"""A mapping made ready for one table: every column that it names, found, or told that it is not."""

from collections.abc import Container, Iterable, Iterator, Mapping

import attrs

from chronology.expressions.cells import CellDate
from chronology.expressions.column_orders import ColumnOrder, column_order
from chronology.ledger.mapping.model import DateColumn, TableMapping
from chronology.ledger.mapping.templates import NoColumn, Template, place_of, template
from chronology.ledger.structure import Fault
from chronology.parts import Rows
from chronology.sources import Source
from chronology.vocabulary import EventEdge, Modality


@attrs.frozen(kw_only=True)
class Dates:
    """A column of dates of a table.

    Attributes:
        at: its place.
        label: its name.
        modality: in what mood its dates are told, whatever a status says.
        of: of which edge of what lasts they are; `None` if its name says it, or none.
        binding: whether what they plan obliges somebody.
        stated: the place of the column that says when they were stated; `None` for none.
        status: the place of the column that says how they stand; `None` for none.
        order: the order of its figures.
    """

    at: int
    label: str
    modality: Modality
    of: EventEdge | None
    binding: bool | None
    stated: int | None
    status: int | None
    order: ColumnOrder


@attrs.frozen(kw_only=True)
class ReadyMapping:
    """A mapping made ready for one table.

    Attributes:
        event: the template for the event.
        name: the template for its name.
        place: the template for its place.
        participants: the templates for who took part.
        tags: the templates for its tags.
        fields: the templates for the fields of its kind.
        dates: the columns of dates.
        status: the place of the column of statuses; `None` for none.
        statuses: what is meant by them, in small letters.
        stated: the order of figures in each column that says when something was stated.
        speaker: the template for the speaker.
        where: what must stand in which columns, in small letters.
        id: the template for the ids of claims; `None` for none.
    """

    event: Template
    name: Template
    place: Template
    participants: tuple[Template, ...]
    tags: tuple[Template, ...]
    fields: Mapping[str, Template] = attrs.field(hash=False)
    dates: tuple[Dates, ...]
    status: int | None
    statuses: Mapping[str, Modality] = attrs.field(hash=False)
    stated: Mapping[int, ColumnOrder] = attrs.field(hash=False)
    speaker: Template
    where: Mapping[int, frozenset[str]] = attrs.field(hash=False)
    id: Template | None

    def stated_in(self, cells: Mapping[int, str], column: int) -> CellDate:
        """Return when a row was stated, as a column of it says."""
        return self.stated[column].date_in(cells.get(column, ""))


class ColumnFinder:
    """Finds the columns of a mapping in a table, and gathers what is wrong."""

    def __init__(
        self, mapping: TableMapping, source: Source, rows: Rows, absent: Container[str] = ()
    ) -> None:
        self.mapping = mapping
        self.source = source
        self.rows = rows
        self.absent = absent  # columns that it need not have, for other versions have them
        self.faults: list[Fault] = []

    def ready(self) -> ReadyMapping:
        """Return the mapping made ready; it is of no use where there are `faults`."""
        mapping, stated = self.mapping, self._column(self.mapping.stated, "stated")
        status = self._column(self.mapping.status, "status")
        dates = (
            *self._dates("planned", stated, status),
            *self._dates("actual", stated, status),
        )
        self.faults += _of_both_moods(dates)
        spoken = {one.stated for one in dates} | {stated}
        return ReadyMapping(
            event=self._template(mapping.event, "event", needed=True),
            name=self._template(mapping.name or mapping.event, "name"),
            place=self._template(mapping.place, "place"),
            participants=self._templates(mapping.participants, "participants"),
            tags=self._templates(mapping.tags, "tags"),
            fields={
                name: self._template(words, "fields", name)
                for name, words in mapping.fields.items()
            },
            dates=dates,
            status=status,
            statuses={name.casefold(): one for name, one in mapping.statuses.items()},
            stated={column: self._order(column) for column in spoken if column is not None},
            speaker=self._template(mapping.speaker, "speaker"),
            where=dict(self._wanted()),
            id=self._template(mapping.id, "id", needed=True) if mapping.id else None,
        )

    def _wanted(self) -> Iterator[tuple[int, frozenset[str]]]:
        for name, words in self.mapping.where.items():
            if (column := self._column(name, "where", name)) is not None:
                yield column, frozenset(word.casefold() for word in words)

    def _dates(self, key: str, stated: int | None, status: int | None) -> Iterator[Dates]:
        given: tuple[DateColumn, ...] = getattr(self.mapping, key)
        modality = Modality.PLANNED if key == "planned" else Modality.REPORTED
        for number, one in enumerate(given):
            column = self._column(one.column, key, number)
            own = self._column(one.stated, key, number, "stated") if one.stated else stated
            how = status
            if one.status is not None:
                how = self._column(one.status, key, number, "status")
            if column is not None:
                yield Dates(
                    at=column,
                    label=self.rows.columns[column],
                    modality=modality,
                    of=one.of,
                    binding=one.binding,
                    stated=own,
                    status=how,
                    order=self._order(column),
                )

    def _order(self, column: int) -> ColumnOrder:
        """Return the order of a column's figures: as is said, or as it shows."""
        said = self.source.has_day_first
        said = self.mapping.day_first if said is None else said
        document = self.source.document
        cells = () if document is None else self.rows.words_in(document.text, column)
        return column_order(cells, declared=said)

    def _column(self, name: str, *path: str | int) -> int | None:
        if not name:
            return None
        found = place_of(name, self.rows, *path)
        if isinstance(found, Fault):
            is_needed = name not in self.absent or path[0] in {"stated", "where"}
            self.faults += [found] if is_needed or path[-1] == "stated" else []
            return None
        return found

    def _template(self, words: str, *path: str | int, needed: bool = False) -> Template:
        found = template(words, self.rows, *path, needed=needed)
        if isinstance(found, Fault):
            is_absent = isinstance(found, NoColumn) and found.words in self.absent and not needed
            self.faults += [] if is_absent or found in self.faults else [found]
            return Template(texts=("",), columns=())
        return found

    def _templates(self, given: tuple[str, ...], key: str) -> tuple[Template, ...]:
        return tuple(self._template(words, key) for words in given)


def _of_both_moods(dates: Iterable[Dates]) -> Iterator[Fault]:
    """Yield the columns whose dates are mapped as planned and as what was done."""
    planned = {one.at for one in dates if one.modality is Modality.PLANNED}
    actual = [one for one in dates if one.modality is Modality.REPORTED]
    for number, one in enumerate(actual):
        if one.at in planned:
            yield Fault(
                path=("actual", number),
                reason=f"“{one.label}” is mapped as `planned`, and as `actual`",
                remedy="name it once; where a status says which it is, as `actual` with `statuses`",
                words=one.label,
            )

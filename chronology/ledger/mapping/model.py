"""`TableMapping`: how the rows of a table become claims, as a ledger says it in `[[tables]]`."""

import re
from collections.abc import Iterable, Mapping

import attrs

from chronology.entered import Texts, as_modality, as_texts
from chronology.meanings.fiscal_year import FiscalYear
from chronology.sources import as_fiscal_year
from chronology.vocabulary import EventEdge, Modality

_FIELD = re.compile(r"\{([^{}]*)\}")


def as_edge(value: EventEdge | str | None) -> EventEdge | None:
    """Return an edge by its name."""
    try:
        return None if value is None else EventEdge(value)
    except ValueError:
        return value  # type: ignore[return-value]  # the checks of a ledger tell


@attrs.frozen(kw_only=True)
class DateColumn:
    """A column of dates.

        >>> import chronology
        >>> chronology.DateColumn(column="Contract end", of="end", binding=True).of
        <EventEdge.END: 'end'>

    Attributes:
        column: its name.
        of: `begin` or `end`, of what lasts; left out, the name of the column says it.
        binding: whether what it plans obliges somebody.
        stated: the column that says when that was stated, if not the table's.
        status: the column that says how its dates stand, if not the table's: "Completion date
            type"; empty for none, where the status of the row is not about it.
    """

    column: str
    of: EventEdge | None = attrs.field(default=None, converter=as_edge)
    binding: bool | None = None
    stated: str = ""
    status: str | None = None


def as_columns(
    value: DateColumn | str | Iterable[DateColumn | str],
) -> tuple[DateColumn, ...]:
    """Return the name of a column, a column, or several of them, as columns."""
    if isinstance(value, str | DateColumn) or not isinstance(value, Iterable):
        value = [value]
    given = value
    return tuple(DateColumn(column=one) if isinstance(one, str) else one for one in given)


def as_means(value: Mapping[str, Modality | str]) -> Mapping[str, Modality]:
    """Return what each status means as modalities."""
    return {name: as_modality(one) for name, one in value.items()}


def as_wanted(value: Mapping[str, Texts]) -> Mapping[str, tuple[str, ...]]:
    """Return which words are wanted of a column as texts."""
    return {name: as_texts(one) for name, one in value.items()}


@attrs.frozen(kw_only=True)
class TableMapping:
    r"""How the rows of a table become claims. In templates `{Column}` stands for what is in it.

        >>> import chronology
        >>> book = chronology.LedgerBuilder()
        >>> table = book.add_source(
        ...     text="unit,plan,done\nA,2020-05-01,2020-06-30\nB,2021-01-01,\n",
        ...     file="units.csv",
        ...     published="2020-12-31",
        ... )
        >>> mapping = book.add_table(table, "{unit}", planned="plan", actual="done")
        >>> made = book.build()
        >>> [(dossier.name, str(dossier.span)) for dossier in made]
        [('A', '30 June 2020'), ('B', '1 January 2021')]
        >>> print(made.findings[0].sentence)
        A: planned for 1 May 2020, reported 30 June 2020: late by 60 days

    Attributes:
        source: the id of the source whose document is the table, or several, such as its versions.
        event: a template for the event of a row; its id is made of it.
        kind: the kind of the events.
        name: a template for what tables call the event; left out, that of `event`.
        place: a template for its place.
        participants: templates for who took part.
        tags: templates for words to select it by.
        lasts: whether the events have an extent; by default their kind says so.
        fields: templates for the fields of their kind, by name.
        planned: the columns of dates that were planned.
        actual: the columns of dates at which it is reported to have happened.
        status: the column that says how the event stands.
        statuses: what is meant by what stands there, as modalities.
        stated: the column that says when the row was stated; left out, when its source was.
        speaker: a template for whose word it is, if not the source's.
        zone: the zone by which its times of day count.
        day_first: whether days come before months in its figures; left out, as the source says,
            else as each column shows.
        fiscal_year: when its financial year begins, if not as the source says.
        where: the rows that are meant: by column, what stands there.
        id: a template for the ids of claims; left out, they are made of the row's words.
        note: a remark for readers.
        line: the line of the ledger on which it stands.
        in_file: the file that the ledger includes in which that line is; empty for its own.
    """

    source: tuple[str, ...] = attrs.field(converter=as_texts)
    event: str
    kind: str = ""
    name: str = ""
    place: str = ""
    participants: tuple[str, ...] = attrs.field(default=(), converter=as_texts)
    tags: tuple[str, ...] = attrs.field(default=(), converter=as_texts)
    lasts: bool | None = None
    fields: Mapping[str, str] = attrs.field(factory=dict, hash=False)
    planned: tuple[DateColumn, ...] = attrs.field(default=(), converter=as_columns)
    actual: tuple[DateColumn, ...] = attrs.field(default=(), converter=as_columns)
    status: str = ""
    statuses: Mapping[str, Modality] = attrs.field(factory=dict, converter=as_means, hash=False)
    stated: str = ""
    speaker: str = ""
    zone: str = ""
    day_first: bool | None = None
    fiscal_year: FiscalYear | None = attrs.field(default=None, converter=as_fiscal_year)
    where: Mapping[str, tuple[str, ...]] = attrs.field(
        factory=dict, converter=as_wanted, hash=False
    )
    id: str = ""
    note: str = ""
    line: int | None = attrs.field(default=None, eq=False)
    in_file: str = attrs.field(default="", eq=False)

    @property
    def names(self) -> tuple[str, ...]:
        """Every column that it names."""
        dates = (*self.planned, *self.actual)
        said = [name for one in dates for name in (one.column, one.stated, one.status)]
        templates = (
            self.event, self.name, self.place, self.speaker, self.id, *self.participants,
            *self.tags, *self.fields.values(),
        )  # fmt: skip
        within = [name for words in templates for name in _FIELD.findall(words)]
        named = (*within, *said, self.status, self.stated, *self.where)
        return tuple(dict.fromkeys(filter(None, named)))

    @property
    def mapped(self) -> tuple[str, ...]:
        """The columns of which each row may make a claim."""
        dates = [one.column for one in (*self.planned, *self.actual)]
        return (*dates, *([self.status] if self.status else []))


@attrs.frozen(kw_only=True)
class Rejected:
    """Cells of a table of which no claim was made, for one reason, and with one value.

    Attributes:
        reason: why not, in one clause.
        count: how many cells.
        rows: the numbers of their rows; of those with which nothing is wrong the first.
        is_all: whether these are all of them.
        why: what is wrong with the value, in one clause; or empty.
        column: the column; empty for all that are mapped.
        value: what stands there; empty if nothing does, or if further values are told together.
        is_plain: whether nothing is wrong with them: they are empty, or not meant.
    """

    reason: str
    count: int
    rows: tuple[int, ...]
    is_all: bool = True
    why: str = ""
    column: str = ""
    value: str = ""
    is_plain: bool = False

    def __str__(self) -> str:
        return f"{self.reason}: {self.told}" if self.why else f"{self.reason} {self.where}"

    @property
    def told(self) -> str:
        """What is wrong with the value, and where: `“TBC” is no date (row 6)`."""
        return f"{self.why} {self.where}".strip()

    @property
    def where(self) -> str:
        """How many cells in which rows, in brackets."""
        first = self.rows[0] if self.rows else 0
        return f"(row {first})" if self.count == 1 else f"({self.count:,} cells, first row {first})"


@attrs.frozen(kw_only=True)
class TableReading:
    r"""What became of a table: every mapped cell made a claim, or was rejected for a reason.

        >>> import chronology
        >>> book = chronology.LedgerBuilder()
        >>> table = book.add_source(text="unit,done\nA,2020-05-01\nB,soon\n", file="units.csv")
        >>> mapping = book.add_table(table, "{unit}", actual="done")
        >>> reading = book.build().ledger.readings[0]
        >>> reading.rows, reading.claims, str(reading.rejected[0])
        (2, 1, '“done” has no date: “soon” gives no date (row 3)')

    Attributes:
        source: the id of its source.
        rows: how many rows it has.
        columns: the columns of which each row may make a claim.
        claims: how many claims it made.
        rejected: the cells of which none was made, the faulty ones first, the most first.
        line: the line of the ledger on which its mapping stands.
        in_file: the file that the ledger includes in which that line is; empty for its own.
    """

    source: str
    rows: int
    columns: tuple[str, ...]
    claims: int
    rejected: tuple[Rejected, ...] = ()
    line: int | None = attrs.field(default=None, eq=False)
    in_file: str = attrs.field(default="", eq=False)

    @property
    def is_whole(self) -> bool:
        """Whether no cell was rejected for a fault."""
        return all(one.is_plain for one in self.rejected)

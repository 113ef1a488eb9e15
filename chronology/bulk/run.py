"""`reconcile`: from a table of claims to what happened when, as tables."""

import datetime as dt
import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import attrs

from chronology import edtf
from chronology.arguments import checked
from chronology.building.known import last_day
from chronology.bulk import sheets
from chronology.bulk.disk import BATCH, Order, Tell, digest_of, is_done, reconcile_on_disk, rows_in
from chronology.bulk.engines import Hands, hands
from chronology.bulk.form import Cells, Form, Piece, Reject
from chronology.bulk.given import Faulty, Given, TableLike, given
from chronology.bulk.glance import Glance, Tie, repeated
from chronology.bulk.kernel import GROUPINGS, Made, made_of
from chronology.bulk.rules import own_rules
from chronology.bulk.store import rows_of
from chronology.entered import DateLike, as_date
from chronology.errors import MissingExtra, WrongArgument, WrongType
from chronology.ledger.mapping.model import TableMapping
from chronology.processes import uncollected
from chronology.reconciling import Check, Checks
from chronology.reconciling.statistics import Figures, statistics_of
from chronology.replacing import Held, write_whole
from chronology.tables import Table
from chronology.timespan import TimeSpan
from chronology.vocabulary import Engine

Lines = Mapping[str, Iterable[sheets.Line]]


@attrs.frozen(kw_only=True, repr=False)
class Reconciliation:
    """What came of a table of claims; each is a table, which pandas, Polars and DuckDB read.

        >>> import chronology
        >>> rows = [{"event": "bridge", "modality": "reported", "when": "2024-07-03"}]
        >>> made = chronology.reconcile(rows, published="2024-07-31")
        >>> print(made.events.pick("position", "event", "in_words", "status"))
        Position    Event    In words     Status
        ----------  -------  -----------  --------
        1           bridge   3 July 2024  reported

    Attributes:
        events: what happened, or was to happen, in order, with its date and what came of plans.
        findings: what a reader must know, most serious first.
        plans: every plan of every event.
        order: the events in order, with what follows for their dates.
        claims: what became of each claim, by the row that makes it.
        statistics: how plans were kept: of all, by kind, by series and by voice.
        rejects: the cells that could not be read, and why; of their rows no claim was made.
    """

    events: Table
    findings: Table
    plans: Table
    order: Table
    claims: Table
    statistics: Table
    rejects: Table

    @property
    def tables(self) -> Mapping[str, Table]:
        """All of them, by name."""
        return {sheet.name: getattr(self, sheet.name) for sheet in sheets.SHEETS}

    def to_dicts(self) -> dict[str, list[dict[str, Any]]]:
        """Return the rows of all of them as dictionaries."""
        return {name: table.to_dicts() for name, table in self.tables.items()}

    def __str__(self) -> str:
        return str(self.events)

    def __repr__(self) -> str:
        rows = ", ".join(f"{name}={len(table)}" for name, table in self.tables.items())
        return f"{type(self).__name__}({rows})"


@attrs.frozen(kw_only=True)
class Written:
    """What was written.

    Attributes:
        into: the folder.
        suffix: of the files: `.parquet`, or `.csv` where the extra `bulk` is not installed.
        rows: how many rows each table has.
        remark: what whoever asked should know; or empty.
    """

    into: Path
    suffix: str
    rows: Mapping[str, int]
    remark: str = ""


@checked
def reconcile(  # noqa: PLR0913 - each is one thing to say of the table
    table: TableLike,
    columns: TableMapping | Mapping[str, str] | None = None,
    *,
    as_of: DateLike | None = None,
    publisher: str = "",
    published: DateLike | None = None,
    day_first: bool | None = None,
    checks: Iterable[Check] = Checks(),
    engine: str = "processes",
    address: str = "",
) -> Reconciliation:
    """Return what the rows of a table say happened, every disagreement in the open.

        >>> import chronology
        >>> rows = [
        ...     {"event": "a", "modality": "planned", "when": "2024-05", "stated": "2023-01-09"},
        ...     {"event": "a", "modality": "reported", "when": "2024-07-03"},
        ... ]
        >>> made = chronology.reconcile(rows, published="2024-07-31")
        >>> for row in made.findings.to_dicts():
        ...     print(row["code"], row["slip_least"], row["slip_most"])
        late 33 63

    Args:
        table: a path (`.csv`, `.tsv`, `.jsonl`, `.parquet`, `.arrow`), whatever gives Arrow by
            `__arrow_c_stream__`, or rows as mappings. A row is its own evidence.
        columns: which column holds what. A `TableMapping` is that of a ledger's `[[tables]]`: its
            rows may make several claims each. Names of fields with the columns, or templates,
            that hold them are for tables of which each row is one claim. Left out, the columns
            are called as the fields of claims are.
        as_of: the day from which one looks; claims stated later do not exist yet. By default the
            last day of which the table knows.
        publisher: who published the table, where its rows do not say.
        published: when, likewise; it counts as stated then.
        day_first: whether days come before months in its figures; left out, as each column shows.
        checks: what looks for findings: by default all of ours.
        engine: "processes" for all in this process; "ray" for batches on a Ray cluster, sorted on
            the disk (the extras `ray` and `bulk`), with the same result.
        address: where that cluster is; left out, one is begun on this machine, and ended.

    Raises:
        DocumentUnreadable: a file cannot be read.
        MissingExtra: what it is given as, or the engine, needs an extra that is not installed.
        ClusterFailed: a cluster cannot be had, or does not do its work.
        WrongArgument: the table has not the columns that are named, or none for the event; there
            is no such engine, or it takes no checks of one's own.
        EdtfError: a date is a text, and no date.
        WrongType: an argument is of another type.
    """
    day, mapping = last_day(as_of, "as_of"), columns
    own, by = tuple(checks), hands(engine, address, os.cpu_count() or 1, is_kept=False)
    found = given(table)
    form = form_of(found.names, mapping, publisher, published, day_first)
    if by.engine is Engine.RAY:
        if own != tuple(Checks()):
            raise WrongArgument(
                argument="checks",
                reason="has others than ours, and the machines of a cluster know ours alone",
                remedy="leave the engine out",
            )
        return _by_others(found, form, day, by)
    whole = _Whole(form)
    for number, cells in found.rows:
        whole.take(number, cells)
    with uncollected():
        made = made_of(whole.piece(), day, checks=own)
        lines = {**made.lines(), sheets.STATISTICS.name: [*_statistics(made)]}
    lines[sheets.REJECTS.name] += sheets.rejects_of(whole.rejects)
    return Reconciliation(**{sheet.name: _table_of_run(sheet, lines) for sheet in sheets.SHEETS})


def _by_others(found: Given, form: Form, day: dt.date | None, by: Hands) -> Reconciliation:
    """Return what batches come to that others reconcile."""
    Glance(form)  # a wrong call is told first
    with TemporaryDirectory() as folder:
        into = Path(folder)
        order = Order(form=form, day=day, into=into, hands=by, size=BATCH, digest="")
        reconcile_on_disk(lambda: found, order, _unheard)
        lines = {sheet.name: rows_of(into / f"{sheet.name}.parquet") for sheet in sheets.SHEETS}
    return Reconciliation(**{sheet.name: _table_of_run(sheet, lines) for sheet in sheets.SHEETS})


def _unheard(_what: str, _done: int, _all: int) -> None:
    """Tell nobody."""


def form_of(
    names: tuple[str, ...],
    columns: TableMapping | Mapping[str, str] | None,
    publisher: str,
    published: DateLike | None,
    day_first: bool | None,  # noqa: FBT001 - as a source has it
) -> Form:
    """Return how the rows of a table with these columns are read.

    Raises:
        WrongType: `published` is no date.
    """
    when: object = edtf.parse(published) if isinstance(published, str) else as_date(published)
    if when is not None and not isinstance(when, TimeSpan):
        raise WrongType(argument="published", expected="a date", got=type(when).__name__)
    is_map = isinstance(columns, TableMapping)
    return Form(
        names=names,
        mapping=columns if isinstance(columns, TableMapping) else None,
        columns={} if is_map or not isinstance(columns, Mapping) else dict(columns),
        publisher=publisher,
        published=when,
        day_first=day_first,
    )


class _Whole:
    """A table that is reconciled in one piece."""

    def __init__(self, form: Form) -> None:
        self.glance = Glance(form)
        self.numbers: list[int] = []
        self.rows: list[Cells] = []
        self.ties: list[tuple[int, Tie]] = []
        self.rejects: list[Reject] = []

    def take(self, number: int, cells: Cells | Faulty) -> None:
        """Take a row."""
        if isinstance(cells, Faulty):
            self.rejects.append(
                Reject(row=number, column="", value=cells.value, reason=cells.reason)
            )
            return
        self.ties.append((number, self.glance.at(number, cells)))
        self.numbers.append(number)
        self.rows.append(cells)

    def piece(self) -> Piece:
        """Return all rows."""
        form = attrs.evolve(self.glance.form_of_all(), shown={})  # the rows show it themselves
        return Piece(form=form, numbers=self.numbers, rows=self.rows, refused=repeated(self.ties))


def _statistics(made: Made) -> Iterator[sheets.Line]:
    groups: dict[tuple[str, str], list[Figures]] = defaultdict(list)
    for _, by, group, figures in made.figures():
        groups[by, group].append(figures)
    for by in GROUPINGS:
        own = sorted((group, figures) for (of, group), figures in groups.items() if of == by)
        rows = [statistics_of(group, figures) for group, figures in own]
        yield from sheets.statistics_of(by, rows)


def _table_of_run(sheet: sheets.Sheet, lines: Lines) -> Table:
    """Return one of the tables, with the place of each row where it has one."""
    rows = [*lines.get(sheet.name, ())]
    if sheet.by == ("position",):
        rows = [(place, *row[1:]) for place, row in enumerate(rows, 1)]
    else:
        rows = [*sheets.in_order(sheet, rows)]
    names = tuple(sheet.columns)
    return Table(
        keys=names,
        headers=tuple(name.replace("_", " ").capitalize() for name in names),
        rows=tuple(rows),
        texts=tuple(tuple(_text_of_cell(value) for value in row) for row in rows),
        empty=f"no {sheet.name}",
    )


def _text_of_cell(value: sheets.Value) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def reconcile_into(  # noqa: PLR0913 - each is one thing to say of the table
    path: Path,
    into: Path,
    columns: TableMapping | Mapping[str, str] | None = None,
    *,
    as_of: DateLike | None = None,
    publisher: str = "",
    published: DateLike | None = None,
    day_first: bool | None = None,
    jobs: int = 1,
    size: int = BATCH,
    tell: Tell = _unheard,
    engine: str = "processes",
    address: str = "",
) -> Written:
    """Write what the rows of a file say happened into a folder, within bounded memory.

    With the extra `bulk` the tables are Parquet, the work is done on the disk, and a run that was
    killed goes on where it was. Without it all is done in memory, and the tables are CSV.

    Args:
        path: the file.
        into: the folder; it is made where it is not there.
        columns: as of `reconcile`; so are the next four.
        as_of: the day from which one looks.
        publisher: who published the table.
        published: when.
        day_first: whether days come before months in its figures.
        jobs: how many processes work; on a cluster that has an address, all that it has.
        size: how many rows are reconciled together, unless one component has more.
        tell: told what is done now, how much of it, and of how much.
        engine: as of `reconcile`; so is the next.
        address: where a cluster is.

    Raises:
        DocumentUnreadable: the file cannot be read.
        OSError: something cannot be written.
        MissingExtra, ClusterFailed, WrongArgument, EdtfError, WrongType: as `reconcile`.
    """
    by = hands(engine, address, jobs)
    day = last_day(as_of, "as_of")
    found = given(path)  # also where all is done: a wrong call is told each time
    form = form_of(found.names, columns, publisher, published, day_first)
    Glance(form)
    into.mkdir(parents=True, exist_ok=True)
    if not _has_duckdb() and by.engine is Engine.PROCESSES:
        made = reconcile(
            path, columns, as_of=as_of, publisher=publisher, published=published,
            day_first=day_first,
        )  # fmt: skip
        return _in_csv(made, into)
    # Work of other rules, or of other code of ours, is not gone on with.
    digest = digest_of(path, form, day, size, own_rules())
    if is_done(into, digest):
        return Written(into=into, suffix=".parquet", rows=rows_in(into))
    order = Order(form=form, day=day, into=into, hands=by, size=size, digest=digest)
    with Held(into):  # two runs at once would take each other's files
        counts = reconcile_on_disk(lambda: found, order, tell)
    return Written(into=into, suffix=".parquet", rows=counts)


def _has_duckdb() -> bool:
    return find_spec("duckdb") is not None


def _in_csv(made: Reconciliation, into: Path) -> Written:
    for name, table in made.tables.items():
        write_whole(into / f"{name}.csv", f"{table.to('csv')}\n".encode())
    rows = {name: len(table) for name, table in made.tables.items()}
    remark = str(
        MissingExtra(what="writing Parquet, and more rows than memory holds,", extra="bulk")
    )
    return Written(into=into, suffix=".csv", rows=rows, remark=remark)

"""What batches gave, put together: events that a second look compares, the order, the tables."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from chronology.bulk import sheets
from chronology.bulk.kernel import GROUPINGS
from chronology.bulk.store import connected, quoted, read_csv, written_rows
from chronology.bulk.work import FIGURES, GUESTS, KEYS, STAYS, figures_in, path_of
from chronology.graphs import Groups
from chronology.processes import settle
from chronology.reconciling.statistics import statistics_of

_TYPES = {str: "VARCHAR", int: "BIGINT", float: "DOUBLE", bool: "BOOLEAN"}
_AT_ONCE = 50_000  # rows that are asked of DuckDB together
Columns = Sequence[tuple[str, str]]


class Gatherer:
    """Puts together what batches gave.

    Args:
        work: where that lies.
        into: where the tables go.
        size: how many rows are reconciled together.
    """

    def __init__(self, work: Path, into: Path, size: int) -> None:
        self.work = work
        self.into = into
        self.size = size
        self.base = connected(work)

    def close(self) -> None:
        """Let go of the database."""
        self.base.close()
        settle()

    # The second look -----------------------------------------------------------------------

    def apart(self, names: Sequence[str]) -> list[str]:
        """Write the rows that must be compared across components, and return their batches.

        Somebody may have been in two places, or two entries be one event, whatever ties them:
        the components of both are reconciled once more, together.
        """
        self._view("stays", STAYS, names)
        self._view("guests", GUESTS, names)
        groups = Groups[int]()
        pairs = set[int]()
        for query in (_IN_TWO_PLACES, _MAYBE_THE_SAME):
            found = self.base.execute(query)
            while chunk := found.fetchmany(_AT_ONCE):
                for first, second in chunk:
                    groups.join(first, second)
                    pairs |= {first, second}
        path = self.work / "again.csv"
        written_rows(path, ((one, groups.of(one)) for one in sorted(pairs)))
        self.base.execute("DROP TABLE IF EXISTS again")
        again = read_csv([path], [("component", "BIGINT"), ("root", "BIGINT")])
        self.base.execute(
            "CREATE TABLE again AS SELECT a.component, ((sum(g.rows) OVER (ORDER BY a.root "  # noqa: S608 - ours
            f"RANGE UNBOUNDED PRECEDING) - sum(g.rows) OVER (PARTITION BY a.root)) // "
            f"{int(self.size)})::BIGINT AS batch FROM {again} a JOIN (SELECT component, count(*) "
            "AS rows FROM sorted GROUP BY component) g USING (component)"
        )
        numbers = [
            number
            for (number,) in self.base.execute(
                "SELECT DISTINCT batch FROM again ORDER BY batch"
            ).fetchall()
        ]
        for number in numbers:
            self._write_again(int(number))
        return [f"again-{number:06}" for number in numbers]

    def _write_again(self, number: int) -> None:
        own = [
            name
            for (name,) in self.base.execute(
                "SELECT column_name FROM information_schema.columns WHERE table_name = 'sorted' "
                "AND column_name LIKE 'c%' AND column_name <> 'component' "
                "ORDER BY ordinal_position"
            ).fetchall()
        ]
        listed = ", ".join(["n", "component", "refused", *own])
        path = quoted(self.work / f"again-{number:06}.csv")
        self.base.execute(
            f"COPY (SELECT {listed} FROM sorted WHERE component IN "  # noqa: S608 - ours
            f"(SELECT component FROM again WHERE batch = {number}) ORDER BY n) "
            f"TO '{path}' (FORMAT csv, HEADER false)"
        )

    def _view(self, table: str, columns: Columns, names: Sequence[str]) -> None:
        """Make the rows that batches gave of a table a view."""
        files = [path_of(self.work, table, name) for name in names]
        source = read_csv(files, columns) if files else _nothing(columns)
        self.base.execute(f'CREATE OR REPLACE TEMP VIEW "{table}" AS SELECT * FROM {source}')  # noqa: S608

    # The tables ----------------------------------------------------------------------------

    def put_together(
        self,
        names: Sequence[str],
        again: Sequence[str],
        faulty: Sequence[sheets.Line],
        tell: Callable[[str, int, int], None],
    ) -> dict[str, int]:
        """Write the tables, and return how many rows each has.

        Args:
            names: the batches.
            again: those of what was reconciled once more.
            faulty: the rows that could not be read at all.
            tell: told how far it is.
        """
        self._gather("keys", KEYS, names, again)
        self.base.execute(f"CREATE OR REPLACE TEMP TABLE positions AS {_POSITIONS}")
        counts = {}
        for done, sheet in enumerate(sheets.SHEETS):
            tell("Writing tables", done, len(sheets.SHEETS))
            if sheet is sheets.STATISTICS:
                counts[sheet.name] = self._statistics(names, again)
                continue
            columns = [("component", "BIGINT"), *_columns_of(sheet)]
            self._gather(sheet.name, columns, names, again)
            if sheet is sheets.REJECTS and faulty:
                path = self.work / "faulty.csv"
                written_rows(path, ((0, *line) for line in faulty))
                self.base.execute(
                    f"INSERT INTO rejects SELECT * FROM {read_csv([path], columns)}"  # noqa: S608
                )
            counts[sheet.name] = self._write(sheet, self._query(sheet))
        tell("Writing tables", len(sheets.SHEETS), len(sheets.SHEETS))
        return counts

    def _gather(
        self, table: str, columns: Columns, names: Sequence[str], again: Sequence[str]
    ) -> None:
        """Make a table of what batches gave; what was reconciled again counts as it then was."""
        first = read_csv([path_of(self.work, table, name) for name in names], columns)
        query = f"SELECT * FROM {first if names else _nothing(columns)}"  # noqa: S608
        query += " WHERE component NOT IN (SELECT component FROM again)"
        if again:
            second = read_csv([path_of(self.work, table, name) for name in again], columns)
            query += f" UNION ALL SELECT * FROM {second}"  # noqa: S608
        listed = ", ".join(f'"{name}"' for name, _ in columns)
        self.base.execute(
            f'CREATE OR REPLACE TEMP TABLE "{table}" AS SELECT {listed} FROM ({query})'  # noqa: S608
        )

    @staticmethod
    def _query(sheet: sheets.Sheet) -> str:
        """Return what selects the rows of a table in their order."""
        by = ", ".join(f'"{name}" NULLS FIRST' for name in sheet.by)
        if sheet.by == ("position",):
            own = ", ".join(f't."{name}"' for name in list(sheet.columns)[1:])
            return (
                f'SELECT p.position::BIGINT AS "position", {own} FROM "{sheet.name}" t '  # noqa: S608
                "JOIN positions p ON p.event = t.event ORDER BY p.position"
            )
        own = ", ".join(f'"{name}"' for name in sheet.columns)
        return f'SELECT {own} FROM "{sheet.name}" ORDER BY {by}'  # noqa: S608 - ours

    def _write(self, sheet: sheets.Sheet, query: str) -> int:
        """Write a table as Parquet, whole by rename, and return how many rows it has."""
        made = self.work / f"{sheet.name}.parquet"
        self.base.execute("SET preserve_insertion_order = true")
        self.base.execute(f"COPY ({query}) TO '{quoted(made)}' (FORMAT parquet)")
        self.base.execute("SET preserve_insertion_order = false")
        found = self.base.execute("SELECT count(*) FROM read_parquet(?)", [str(made)]).fetchone()
        made.replace(self.into / made.name)
        return int(found[0]) if found else 0

    def _statistics(self, names: Sequence[str], again: Sequence[str]) -> int:
        """Make statistics of what all batches count, group by group."""
        sheet = sheets.STATISTICS
        self._gather("figures", FIGURES, names, again)
        path = self.work / "statistics.csv"
        written_rows(path, self._groups())
        columns = _columns_of(sheet)
        self.base.execute(
            f"CREATE OR REPLACE TEMP TABLE statistics AS SELECT * FROM {read_csv([path], columns)}"  # noqa: S608
        )
        listed = ", ".join(
            f"""coalesce("{name}", '') AS "{name}" """ if name in sheet.by else f'"{name}"'
            for name, _ in columns
        )
        return self._write(sheet, f'SELECT {listed} FROM statistics ORDER BY "by", "group"')  # noqa: S608

    def _groups(self) -> Iterator[sheets.Line]:
        for by in GROUPINGS:
            names = self.base.execute(
                "SELECT DISTINCT coalesce(named, '') AS g FROM figures "
                "WHERE coalesce(grouped, '') = ? ORDER BY g",
                [by],
            ).fetchall()
            for (group,) in names:
                found = self.base.execute(
                    "SELECT data FROM figures WHERE coalesce(grouped, '') = ? "
                    "AND coalesce(named, '') = ?",
                    [by, group],
                ).fetchall()
                own = [figures_in(data) for (data,) in found]
                yield from sheets.statistics_of(by, [statistics_of(group, own)])


def _columns_of(sheet: sheets.Sheet) -> list[tuple[str, str]]:
    return [(name, _TYPES[kind]) for name, kind in sheet.columns.items()]


def _nothing(columns: Columns) -> str:
    listed = ", ".join(f'NULL::{kind} AS "{name}"' for name, kind in columns)
    return f"(SELECT {listed} WHERE false)"


_IN_TWO_PLACES = """
SELECT DISTINCT a.component, b.component FROM stays a JOIN stays b
ON a.participant = b.participant AND a.place <> b.place AND a.begun <= b.lasted
AND b.begun <= a.lasted AND a.component < b.component
"""
_MAYBE_THE_SAME = """
SELECT DISTINCT a.component, b.component FROM guests a JOIN guests b
ON a.participant = b.participant AND a.place = b.place AND a.kind = b.kind
AND a.component < b.component
AND ((a.first <= b.last AND b.first <= a.last) OR (a.awaited AND b.reported)
     OR (b.awaited AND a.reported))
AND NOT list_has_any(string_split(a.sources, chr(31)), string_split(b.sources, chr(31)))
"""
_POSITIONS = """
WITH known AS (
    SELECT *, row_number() OVER (ORDER BY k0, k1, coalesce(k2, ''), k3, k4, k5) AS kr FROM keys
), waiting AS (
    SELECT a.*, row_number() OVER (ORDER BY b.kr, a.place) AS tp
    FROM known a JOIN known b ON a.through = b.event WHERE a.tied
), merged AS (
    SELECT event, dated, 0 AS free, tp,
        max(kr) OVER (ORDER BY tp ROWS UNBOUNDED PRECEDING) AS mk FROM waiting
    UNION ALL SELECT event, dated, 1, 0, kr FROM known WHERE NOT tied
)
SELECT event, row_number() OVER (ORDER BY NOT dated, mk, free, tp) AS position FROM merged
"""
"""The order of all: what is tied goes by what it waited for, what is free by its own key."""

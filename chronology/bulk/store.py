"""A table's rows on disk, sorted by what belongs together: DuckDB does it, out of core.

Rows belong together if what comes of one may depend on the other: those of one event, of events
that are the same, of one series, ordered by some claim, or of which one takes back another's claim.
"""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import attrs

from chronology.errors import MissingExtra
from chronology.graphs import Groups
from chronology.processes import settle

ROWS, TIES = "rows.csv", "ties.csv"
_MEMORY = "512MB"  # that DuckDB may take; what needs more goes to the disk
_AT_ONCE = 50_000  # rows that are asked of it together


def connected(folder: Path) -> Any:  # noqa: ANN401 - of a package that may be missing
    """Return a connection to DuckDB that keeps within its memory, and puts the rest on the disk.

    Raises:
        MissingExtra: the extra `bulk` is not installed.
    """
    try:
        import duckdb
    except ImportError as error:
        raise MissingExtra(what="reconciling on the disk", extra="bulk") from error
    made = duckdb.connect(str(folder / "sorted.duckdb"))
    made.execute(f"SET memory_limit = '{_MEMORY}'")
    made.execute(f"SET temp_directory = '{quoted(folder / 'spilled')}'")
    made.execute("SET preserve_insertion_order = false")
    return made


def quoted(path: Path) -> str:
    """Return a path as it stands between the quotation marks of a query."""
    return str(path).replace("'", "''")


def read_csv(paths: Sequence[Path], columns: Sequence[tuple[str, str]]) -> str:
    """Return how DuckDB reads files that we wrote, with the names and types of their columns."""
    files = ", ".join(f"'{quoted(path)}'" for path in paths)
    types = ", ".join(f"'{name}': '{kind}'" for name, kind in columns)
    return (
        f"read_csv([{files}], header = false, auto_detect = false, delim = ',', quote = '\"', "
        f"escape = '\"', new_line = '\\n', nullstr = '', max_line_size = 67108864, "
        f"columns = {{{types}}})"
    )


@attrs.frozen(kw_only=True)
class Batch:
    """Rows that are reconciled together.

    Attributes:
        number: its number.
        rows: how many rows it has.
    """

    number: int
    rows: int


class Sorter:
    """Sorts the rows of a table by component, and cuts them into batches of whole components.

    Args:
        folder: where the rows lie, and the batches go.
        width: how many columns the table has.
        size: how many rows a batch has at the most, unless one component has more.
    """

    def __init__(self, folder: Path, width: int, size: int) -> None:
        self.folder = folder
        self.size = size
        self.cells = [f"c{at}" for at in range(width)]
        (folder / "sorted.duckdb").unlink(missing_ok=True)
        (folder / "sorted.duckdb.wal").unlink(missing_ok=True)
        self.base = connected(folder)

    def batches(self) -> list[Batch]:
        """Sort the rows, write the batches, and return them."""
        self._load()
        self._join()
        self._cut()
        found = self.base.execute(
            "SELECT batch, count(*) FROM sorted GROUP BY batch ORDER BY batch"
        ).fetchall()
        for number, _ in found:
            self.write(self.folder / f"batch-{number:06}.csv", f"batch = {int(number)}")
        return [Batch(number=number, rows=rows) for number, rows in found]

    def write(self, path: Path, which: str) -> None:
        """Write some rows to a file, in their order."""
        listed = ", ".join(["n", "component", "refused", *self.cells])
        self.base.execute(
            f"COPY (SELECT {listed} FROM sorted WHERE {which} ORDER BY n) "  # noqa: S608 - ours
            f"TO '{quoted(path)}' (FORMAT csv, HEADER false)"
        )

    def close(self) -> None:
        """Let go of the database; its threads end, so that processes may be forked."""
        self.base.close()
        settle()

    def _load(self) -> None:
        texts = [(name, "VARCHAR") for name in ("event", "id", *self.cells)]
        rows = read_csv([self.folder / ROWS], [("n", "BIGINT"), *texts])
        ties = read_csv([self.folder / TIES], [("event", "VARCHAR"), ("node", "VARCHAR")])
        self.base.execute(f"CREATE TABLE given AS SELECT * FROM {rows}")  # noqa: S608 - our files
        self.base.execute(f"CREATE TABLE ties AS SELECT DISTINCT * FROM {ties}")  # noqa: S608

    def _join(self) -> None:
        """Find out which events belong together, where anything ties them."""
        edges = self.base.execute(
            "SELECT event, node FROM ties UNION ALL "
            "SELECT DISTINCT g.event, t.node FROM given g "
            "JOIN (SELECT DISTINCT node FROM ties WHERE node LIKE 'c:%') t ON t.node = 'c:' || g.id"
        )
        groups = Groups[str]()
        while chunk := edges.fetchmany(_AT_ONCE):
            for event, node in chunk:
                groups.join(f"e:{event or ''}", node or "")
        path = self.folder / "joined.csv"
        events = (name for name in list(groups.parents) if name.startswith("e:"))
        written_rows(path, ((name[2:], groups.of(name)) for name in events))
        joined = read_csv([path], [("event", "VARCHAR"), ("root", "VARCHAR")])
        self.base.execute(f"CREATE TABLE joined AS SELECT * FROM {joined}")  # noqa: S608
        path.unlink()

    def _cut(self) -> None:
        """Give each row its component and its batch."""
        self.base.execute(
            "CREATE TABLE placed AS SELECT g.*, coalesce(j.root, 'e:' || g.event, 'r:' || g.n) "
            "AS root, g.id IS NOT NULL AND row_number() OVER (PARTITION BY g.id ORDER BY g.n) > 1 "
            "AS repeats FROM given g LEFT JOIN joined j ON j.event = g.event"
        )
        self.base.execute(
            "CREATE TABLE components AS SELECT root, row_number() OVER (ORDER BY first, root) AS "  # noqa: S608 - ours
            "component, (sum(rows) OVER (ORDER BY first, root ROWS UNBOUNDED PRECEDING) - rows) "
            f"// {int(self.size)} AS batch FROM "
            "(SELECT root, count(*) AS rows, min(n) AS first FROM placed GROUP BY root)"
        )
        listed = ", ".join(f"p.{name}" for name in self.cells)
        self.base.execute(
            "CREATE TABLE sorted AS SELECT c.batch::BIGINT AS batch, c.component, p.n, "  # noqa: S608 - ours
            f"p.repeats::INTEGER AS refused, {listed} "
            "FROM placed p JOIN components c USING (root) ORDER BY batch, p.n"
        )
        for name in ("placed", "given", "components"):
            self.base.execute(f"DROP TABLE {name}")


def rows_of(path: Path) -> list[tuple[Any, ...]]:
    """Return the rows of a table that was written as Parquet, in their order."""
    base = connected(path.parent)
    base.execute("SET preserve_insertion_order = true")
    found: list[tuple[Any, ...]] = base.execute(
        "SELECT * FROM read_parquet(?)", [str(path)]
    ).fetchall()
    base.close()
    return found


def written_rows(path: Path, lines: Iterable[Sequence[object]]) -> int:
    """Write lines to a file, and return how many."""
    count = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        for line in lines:
            writer.writerow(line)
            count += 1
    return count

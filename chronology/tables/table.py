"""Tables as values: `Table`, and a `Column` of one's own."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Self

import attrs

from chronology import doors
from chronology.arguments import checked
from chronology.errors import UnknownName, WrongType
from chronology.reconciling import Dossier
from chronology.tables.values import (
    Plain,
    as_text,
    as_value,
    in_order,
    plain_columns,
    values_for_groups,
)


@attrs.frozen(kw_only=True, init=False)
class Column:
    """A column of a table of events: its header, and what stands in it.

        >>> import chronology
        >>> from chronology import Column
        >>> made = chronology.build("seeds/chronology.toml")
        >>> planned = made.where(status="planned", kind="forum")
        >>> where = Column("Where it says so", lambda event: event.claims[0].where)
        >>> print(planned.table(columns=["when", "what", where]))
        When           What                                 Where it says so
        -------------  -----------------------------------  -------------------------------
        2022           11th Russian–Azerbaijani forum       003_adb87583c557ecc5.txt:25:94
        November 2023  Kazakhstan–Russia forum in Kostanay  004_cce68e04d03525b8.txt:13:145
        <BLANKLINE>
        2 of 66 events, with 2 claims: 2 verified. 2 warnings (--findings to read them).

    Attributes:
        header: its name for people.
        value: what stands in it: a function of a `Dossier`, a standing column's key such as
            `status`, or the name of a field of one's own kind.
        key: its name in programs; made from the header where left out.
    """

    header: str
    value: Callable[[Dossier[Any]], object] | str
    key: str

    def __init__(
        self, header: str, value: Callable[[Dossier[Any]], object] | str, *, key: str = ""
    ) -> None:
        given: object = value
        if not (callable(given) or isinstance(given, str)):
            expected = "a function of a Dossier, or the key of a column or field"
            raise WrongType(argument="value", expected=expected, got=type(given).__name__)
        made = key or "_".join("".join(c if c.isalnum() else " " for c in header).lower().split())
        self.__attrs_init__(header=header, value=value, key=made)


@attrs.frozen(kw_only=True)
class Table:
    """A table as a value: printed by `str` or `to`, read by programs with `to_dicts` or as Arrow.

        >>> import chronology
        >>> made = chronology.build("seeds/chronology.toml")
        >>> table = made.where(kind="forum", status="planned").table(columns=["what", "status"])
        >>> print(table.to("github"))
        | What                                | Status   |
        |-------------------------------------|----------|
        | 11th Russian–Azerbaijani forum      | planned  |
        | Kazakhstan–Russia forum in Kostanay | planned  |
        <BLANKLINE>
        2 of 66 events, with 2 claims: 2 verified. 2 warnings (--findings to read them).
        >>> table.to_dicts()[0]
        {'what': '11th Russian–Azerbaijani forum', 'status': 'planned'}

    Where Polars or DuckDB is installed beside the extra `arrow`, it takes a table as it is:
    `polars.DataFrame(table)` or, in DuckDB, `SELECT * FROM table`. `pandas.DataFrame.from_arrow`
    takes it, too, where pyarrow is installed; `pandas.DataFrame(table.to_dicts())` needs neither.

    Attributes:
        keys: the names of its columns in programs.
        headers: the same for people.
        rows: what stands in it, as values: texts, numbers, spans, slips, tuples of texts.
        texts: the same as people read it.
        undated: how many of the last rows are events without a date; they are printed apart.
        heading: what stands above it, if it stands below another.
        below: what follows it: other tables, and sentences.
        empty: what is said where it has no rows.
        format: how `str` prints it: a format of tabulate, or `csv`.
        width: columns of text that `str` fits plain formats into; unlimited if `None`.
    """

    keys: tuple[str, ...]
    headers: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]
    texts: tuple[tuple[str, ...], ...]
    undated: int = 0
    heading: str = ""
    below: tuple["Table | str", ...] = ()
    empty: str = ""
    format: str = "simple"
    width: int | None = None

    def __len__(self) -> int:
        return len(self.rows)

    def __bool__(self) -> bool:
        return True  # also one without rows says something

    def __str__(self) -> str:
        return self.to(self.format, self.width)

    @checked
    def to(self, format: str, width: int | None = None) -> str:  # noqa: A002 - tabulate's users know it by this name
        """Return it as text.

        Args:
            format: a format of tabulate such as `github`, `html`, `grid` or `tsv`; `markdown`
                is `github`; `csv` has every value, dates in several columns, and no sentence;
                `tsv` has the cells as people read them, and no sentence either.
            width: columns of text to fit plain formats into, 40 or more; unlimited if `None`.

        Raises:
            UnknownName: there is no such format.
            WrongType: the width is no such number.
        """
        return str(doors.opened("printed")(self, style=format, width=width))

    def _repr_html_(self) -> str:
        return self.to("html")

    @checked
    def pick(self, *keys: str) -> Self:
        """Return the columns with these keys, in this order.

        Raises:
            UnknownName: there is no such column.
        """
        places = [self._place(key) for key in keys]
        return attrs.evolve(
            self,
            keys=tuple(self.keys[at] for at in places),
            headers=tuple(self.headers[at] for at in places),
            rows=tuple(tuple(row[at] for at in places) for row in self.rows),
            texts=tuple(tuple(row[at] for at in places) for row in self.texts),
        )

    @checked
    def sort(self, key: str, *, reverse: bool = False) -> Self:
        """Return the rows sorted by a column; those in which nothing stands come last.

        Raises:
            UnknownName: there is no such column.
        """
        at = self._place(key)
        order = in_order([row[at] for row in self.rows], reverse=reverse)
        return self._with_rows(order)

    @checked
    def group_by(self, key: str) -> Mapping[object, Self]:
        """Return a table for each value of a column; a row with several values is in each.

        Raises:
            UnknownName: there is no such column.
        """
        at = self._place(key)
        found: dict[object, list[int]] = {}
        for number, row in enumerate(self.rows):
            for value in values_for_groups(row[at]):
                found.setdefault(value, []).append(number)
        return {value: self._with_rows(numbers) for value, numbers in found.items()}

    @checked
    def summary(self, key: str) -> "Table":
        """Return how many rows have each value of a column, most first.

        Raises:
            UnknownName: there is no such column.
        """
        groups = self.group_by(key)
        counted = sorted(groups.items(), key=lambda item: -len(item[1]))
        rows = tuple((as_value(value), len(rows)) for value, rows in counted)
        return Table(
            keys=(key, "number"),
            headers=(self.headers[self._place(key)], "Number"),
            rows=rows,
            texts=tuple((as_text(value), str(number)) for value, number in rows),
            empty=self.empty,
            format=self.format,
            width=self.width,
        )

    def to_dicts(self) -> list[dict[str, Any]]:
        """Return a dictionary for each row, of plain values.

        A date in column `when` stands in words as `when`, its outer bounds as `when_earliest`
        and `when_latest` in ISO 8601, and in EDTF as `when_edtf`; where no one string of EDTF
        holds it, that is `None`, and `when_begin` and `when_end` have it in two. What is open
        or not given is `None`.
        """
        columns = list(self.plain())
        names = [column.name for column in columns]
        by_row = zip(*(column.values for column in columns), strict=True)
        return [dict(zip(names, row, strict=True)) for row in by_row]

    def plain(self) -> Iterator[Plain]:
        """Yield its columns as programs have them."""
        for at, key in enumerate(self.keys):
            yield from plain_columns(key, [row[at] for row in self.rows])

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Return it as an Arrow stream (PyCapsule interface), with the columns of `to_dicts`.

        Earliest and latest bounds are timestamps to the second, lists of texts are lists.

        Raises:
            MissingExtra: the extra `arrow` is not installed.
        """
        return doors.opened("arrow")(self, requested_schema)

    def _with_rows(self, numbers: list[int]) -> Self:
        return attrs.evolve(
            self,
            rows=tuple(self.rows[number] for number in numbers),
            texts=tuple(self.texts[number] for number in numbers),
            undated=0,
        )

    def _place(self, key: str) -> int:
        if key not in self.keys:
            raise UnknownName(what="column", name=key, known=self.keys)
        return self.keys.index(key)

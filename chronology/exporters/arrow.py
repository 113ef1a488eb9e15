"""Tables as Arrow streams, by the PyCapsule interface that pandas, Polars and DuckDB read."""

from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate, chain
from typing import Any

from chronology.errors import MissingExtra
from chronology.tables import Table
from chronology.tables.values import NUMBERS, TEXTS, Plain


def stream(table: Table, requested_schema: object = None) -> object:
    """Return a table as the capsule of an Arrow stream, in one batch.

    Bounds of dates are timestamps to the second without a zone, as the calendar and the clock
    have them; several texts are a list.

    Raises:
        MissingExtra: the extra `arrow` is not installed.
    """
    try:
        import nanoarrow
    except ImportError as error:
        raise MissingExtra(what="a table in Arrow", extra="arrow") from error
    columns = list(table.plain())
    arrays = [_array(column, nanoarrow) for column in columns]
    schema = nanoarrow.struct({c.name: a.schema for c, a in zip(columns, arrays, strict=True)})
    batch = nanoarrow.c_array_from_buffers(schema, len(table), [None], children=arrays)
    made = nanoarrow.c_array_stream(batch)
    return made.__arrow_c_stream__(requested_schema=requested_schema)


def _array(column: Plain, nanoarrow: Any) -> Any:  # noqa: ANN401 - of a package that may be missing
    """Return one column as an array of the type that all its values have."""
    if column.seconds is not None:
        return nanoarrow.c_array(list(column.seconds), nanoarrow.timestamp("s"))
    given = [value for value in column.values if value is not None]
    if column.name in TEXTS or any(isinstance(value, list) for value in given):
        return _lists([_texts(value) for value in column.values], nanoarrow)
    kinds = (kind for kind, holds in _KINDS.items() if given and all(map(holds, given)))
    kind = next(kinds, "int64" if column.name in NUMBERS and not given else "")
    if kind:
        return nanoarrow.c_array(list(column.values), getattr(nanoarrow, kind)())
    texts = [None if value is None else _utf8(value) for value in column.values]
    return nanoarrow.c_array(texts, nanoarrow.string())


_FITS = range(-(2**63), 2**63)  # what 64 bits hold
# By its name in Arrow, what a type holds; what none of them holds is a text.
_KINDS: Mapping[str, Callable[[object], bool]] = {
    "bool_": lambda value: isinstance(value, bool),
    "int64": lambda value: type(value) is int and value in _FITS,
    "float64": lambda value: type(value) is float or (type(value) is int and value in _FITS),
}


def _texts(value: object) -> list[str]:
    several = value if isinstance(value, list) else [] if value is None else [value]
    return [_utf8(one) for one in several]


def _utf8(value: object) -> str:
    """Return a value as text that UTF-8 can hold: half a character of UTF-16 is told."""
    return str(value).encode("utf-8", "backslashreplace").decode("utf-8")


def _lists(values: Sequence[list[str]], nanoarrow: Any) -> Any:  # noqa: ANN401 - as above
    """Return lists of texts: where each begins, and all of them in a row."""
    begins = list(accumulate(map(len, values), initial=0))
    texts = nanoarrow.c_array(list(chain.from_iterable(values)), nanoarrow.string())
    offsets = nanoarrow.c_buffer(begins, nanoarrow.int32())
    kind = nanoarrow.list_(nanoarrow.string())
    return nanoarrow.c_array_from_buffers(kind, len(values), [None, offsets], children=[texts])

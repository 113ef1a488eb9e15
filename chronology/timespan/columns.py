"""Many spans as columns of integers, for bulk work, and back."""

from collections.abc import Iterable, Mapping, Sequence

from chronology.errors import OutOfRange, WrongShape
from chronology.timespan.civil import DAY, civil
from chronology.timespan.span import TimeSpan

BOUNDS = ("begin_of_the_begin", "end_of_the_begin", "begin_of_the_end", "end_of_the_end")
_LARGEST = 2**63 - 1


def to_columns(spans: Iterable[TimeSpan]) -> dict[str, list[int | None]]:
    """Return four columns of 64-bit integers, named as the bounds are, a row for each span.

    A value counts seconds since 1970-01-01T00:00:00 on the civil timeline; `None` is an open
    bound. What a span is beyond its bounds (marks, an unknown end, a set's members) is not in
    the columns.

    Raises:
        OutOfRange: a bound lies more than 292 billion years away.
    """
    rows = list(spans)
    columns = {name: [getattr(span, name) for span in rows] for name in BOUNDS}
    for column in columns.values():
        for bound in column:
            if bound is not None and not -_LARGEST <= bound <= _LARGEST:
                raise OutOfRange(
                    year=civil(bound // DAY)[0],
                    target="64-bit seconds",
                    reach="292 billion years either way",
                )
    return columns


def from_columns(columns: Mapping[str, Sequence[int | None]]) -> list[TimeSpan]:
    """Return the spans that four columns of bounds hold, a span for each row.

    Raises:
        WrongShape: a column is missing, or the columns are not equally long.
    """
    missing = [name for name in BOUNDS if name not in columns]
    if missing:
        raise WrongShape(reason=f"the column “{missing[0]}” is missing")
    if len({len(columns[name]) for name in BOUNDS}) > 1:
        raise WrongShape(reason="the columns are not equally long")
    rows = zip(*(columns[name] for name in BOUNDS), strict=True)
    return [TimeSpan(**dict(zip(BOUNDS, row, strict=True))) for row in rows]

"""Many spans as columns of integers, for bulk work, and back."""

from collections.abc import Iterable, Mapping, Sequence

from chronology.errors import OutOfRange, WrongShape
from chronology.timespan.civil import DAY, civil
from chronology.timespan.span import TimeSpan

BOUNDS = ("begin_of_the_begin", "end_of_the_begin", "begin_of_the_end", "end_of_the_end")
_LARGEST = 2**63 - 1


def to_columns(spans: Iterable[TimeSpan]) -> dict[str, list[int | None]]:
    """Return six columns of 64-bit integers, a row for each span.

    Four are named as the bounds are and count seconds since 1970-01-01T00:00:00 on the clock
    that the span was read from; `None` is an open bound. `offset` is how many seconds that
    clock is ahead of UTC, `None` if it floats; `timed` is 1 where a time of day was given,
    else 0. What a span is beyond these (marks, a season, an unknown end, a set's members) is
    not in the columns.

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
    offsets = [span.offset for span in rows]
    return columns | {"offset": offsets, "timed": [int(span.timed) for span in rows]}


def from_columns(columns: Mapping[str, Sequence[int | None]]) -> list[TimeSpan]:
    """Return the spans that columns hold, a span for each row; see `to_columns`.

    `offset` and `timed` may be left out: the spans then float and have no time of day.

    Raises:
        WrongShape: a column is missing, or the columns are not equally long.
    """
    missing = [name for name in BOUNDS if name not in columns]
    if missing:
        raise WrongShape(reason=f"the column “{missing[0]}” is missing")
    count = len(columns[BOUNDS[0]])
    offsets = columns.get("offset", [None] * count)
    timed = columns.get("timed", [0] * count)
    if {len(column) for column in (*(columns[name] for name in BOUNDS), offsets, timed)} != {count}:
        raise WrongShape(reason="the columns are not equally long")
    rows = zip(*(columns[name] for name in BOUNDS), offsets, timed, strict=True)
    return [
        TimeSpan(
            begin_of_the_begin=row[0],
            end_of_the_begin=row[1],
            begin_of_the_end=row[2],
            end_of_the_end=row[3],
            offset=row[4],
            timed=bool(row[5]),
        )
        for row in rows
    ]

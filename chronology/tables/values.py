"""What stands in tables: how values are told, ordered, grouped and handed to programs."""

import datetime as dt
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import Any

import attrs

from chronology import edtf
from chronology.errors import NotExpressible
from chronology.slip import Slip
from chronology.timespan import DAY, Bound, TimeSpan, iso_offset

DATES = frozenset(
    {"when", "follows", "date", "stated", "given_date", "derived_date", "anchor_date", "happened"}
)
"""The keys of standing columns that hold dates, also where no row has one."""
SLIPS = frozenset({"slip", "moved", "first_slip", "binding_slip", "last_slip", "total"})
"""The same for slips."""
TEXTS = frozenset({"who", "tags", "findings"})
"""The same for several texts."""
NUMBERS = frozenset(
    {"number", "sources", "claims", "line", "start", "end", "moves", "plans"}
    | {f"{slip}_{bound}" for slip in SLIPS for bound in ("least", "most")}
    | {f"{slip}_seconds_{bound}" for slip in SLIPS for bound in ("least", "most")}
)
"""The same for whole numbers."""


def as_text(value: object) -> str:
    """Return a value as people read it; empty for none."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple | list):
        return ", ".join(map(as_text, value))
    if isinstance(value, Slip):
        return str(value).removeprefix("by ")
    return str(value.value if isinstance(value, Enum) else value)


def as_value(value: object) -> Any:  # noqa: ANN401 - JSON holds any value
    """Return a value as JSON has it: nothing, a truth, a number, a text or a list."""
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, tuple | list | set | frozenset):
        return [as_value(one) for one in value]
    return value.isoformat() if isinstance(value, dt.date | dt.time) else as_text(value)


def in_order(values: Sequence[object], *, reverse: bool = False) -> list[int]:
    """Return the places of values in ascending order; nothing comes last, either way.

    Values of different sorts are ordered as texts.
    """
    given = [at for at, value in enumerate(values) if not _is_nothing(value)]
    keys = {at: _sort_key(values[at]) for at in given}
    if len({type(part) for key in keys.values() for part in key[:1]}) > 1:
        keys = {at: (as_text(values[at]).casefold(),) for at in given}
    rest = [at for at, value in enumerate(values) if _is_nothing(value)]
    return [*sorted(given, key=keys.__getitem__, reverse=reverse), *rest]


def _is_nothing(value: object) -> bool:
    return value is None or value in ("", ())


def _sort_key(value: object) -> tuple[Any, ...]:
    if isinstance(value, TimeSpan):
        return value.sort_key
    if isinstance(value, Slip):
        ends, unit = (value.least, value.most), 1
        if value.seconds is not None:
            ends, unit = value.seconds, DAY
        least = float("-inf") if ends[0] is None else ends[0] / unit
        return least, float("inf") if ends[1] is None else ends[1] / unit
    if isinstance(value, bool | int | float):
        return (float(value),) if abs(value) < _EXACT else (value,)
    return (as_text(value).casefold(),)


_EXACT = 2**53  # whole numbers up to here are exact as floats


def values_for_groups(value: object) -> Iterator[object]:
    """Yield the values under which a row stands when rows are grouped; `None` for nothing."""
    several = tuple(value) if isinstance(value, tuple | list) else (value,)
    yield from dict.fromkeys(map(_as_group, several or (None,)))


def _as_group(value: object) -> object:
    """Return a value by which rows are grouped: what has no hash, such as a table, as its text."""
    if _is_nothing(value):
        return None
    return value if _has_hash(value) else as_text(value)


def _has_hash(value: object) -> bool:
    try:
        hash(value)
    except TypeError:
        return False  # a tuple with a list in it
    return True


# Columns of programs -----------------------------------------------------------------------


@attrs.frozen(kw_only=True)
class Plain:
    """A column as programs have it.

    Attributes:
        name: its name.
        values: what stands in it, plain values or lists of such.
        seconds: of bounds of dates, the same in seconds since 1970 by the calendar.
    """

    name: str
    values: tuple[Any, ...]
    seconds: tuple[int | None, ...] | None = None


def plain_columns(key: str, values: Sequence[object]) -> Iterator[Plain]:
    """Yield what a column is for programs: a date several, a slip two, everything else one.

    Where a slip is exact, its seconds are two more.
    """
    if key in DATES or any(isinstance(value, TimeSpan) for value in values):
        yield from _columns_of_dates(key, values)
    elif key in SLIPS or any(isinstance(value, Slip) for value in values):
        slips = [value if isinstance(value, Slip) else None for value in values]
        for part in ("least", "most"):
            of_each = tuple(None if slip is None else getattr(slip, part) for slip in slips)
            yield Plain(name=f"{key}_{part}", values=of_each)
        if any(slip is not None and slip.seconds is not None for slip in slips):
            for place, part in enumerate(("least", "most")):
                yield Plain(
                    name=f"{key}_seconds_{part}",
                    values=tuple(_seconds_of(slip, place) for slip in slips),
                )
    else:
        yield Plain(name=key, values=tuple(map(as_value, values)))


def _seconds_of(slip: Slip | None, place: int) -> int | None:
    return None if slip is None or slip.seconds is None else slip.seconds[place]


def _columns_of_dates(key: str, values: Sequence[object]) -> Iterator[Plain]:
    spans = [value if isinstance(value, TimeSpan) else None for value in values]
    spans = [None if span is None or span.is_unknown else span for span in spans]
    yield Plain(name=key, values=tuple(map(_nothing_or_text, values)))
    for name, bounds in (
        ("earliest", [None if span is None else span.earliest for span in spans]),
        ("latest", [None if span is None else span.latest for span in spans]),
    ):
        yield Plain(
            name=f"{key}_{name}",
            values=tuple(map(_bound_in_words, bounds)),
            seconds=tuple(map(_seconds, bounds)),
        )
    pairs = [(None, None, None) if span is None else edtf_of(span) for span in spans]
    for place, name in enumerate(("edtf", "begin", "end")):
        yield Plain(name=f"{key}_{name}", values=tuple(pair[place] for pair in pairs))


def _bound_in_words(bound: Bound | None) -> str | None:
    """Return a bound in ISO 8601, a time of day with the offset of its clock if that is known."""
    if bound is None:
        return None
    return f"{bound}{iso_offset(bound.offset) if bound.timed else ''}"


def _nothing_or_text(value: object) -> str | None:
    return as_text(value) or None


def _seconds(bound: Bound | None) -> int | None:
    return None if bound is None else bound.seconds


def edtf_of(span: TimeSpan) -> tuple[str | None, str | None, str | None]:
    """Return a date in EDTF; where no one string holds it, `None`, its begin and its end."""
    try:
        return edtf.format(span), None, None
    except NotExpressible:
        return None, _in_edtf(span.begin), _in_edtf(span.end)


def _in_edtf(span: TimeSpan) -> str | None:
    try:
        return None if span.is_unknown else edtf.format(span)
    except NotExpressible:
        return None

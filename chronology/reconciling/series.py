"""Numbered series: the 3rd meeting of a commission comes before its 4th."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from chronology.events import Event
from chronology.reconciling.bounds import as_lower, as_upper, begins
from chronology.reconciling.model import Dossier, World
from chronology.timespan import DAY, TimeSpan


def number_of(event: Event) -> tuple[str, int] | None:
    """Return the series and the number of an event; `None` if it has none.

    A kind that a user declares may call fields so and mean something else by them.
    """
    series, ordinal = getattr(event, "series", None), getattr(event, "ordinal", None)
    if isinstance(series, str) and series and type(ordinal) is int:
        return series, ordinal
    return None


Run = tuple[str, int]  # a series, and how often it has begun anew
Number = tuple[str, int, int]  # the same, and a number


def number_in_run(event: Event, reported: TimeSpan | None, world: World) -> Number | None:
    """Return an event's series, its run and its number; `None` if that cannot be told.

    Where a series counted anew, the date of an event says which run it belongs to; what
    began on the day of a restart is of the new run.
    """
    number = number_of(event)
    if number is None:
        return None
    series, ordinal = number
    run = _run(world.series[series].restarts if series in world.series else (), reported)
    return None if run is None else (series, run, ordinal)


def _run(restarts: Sequence[TimeSpan], reported: TimeSpan | None) -> int | None:
    low, high = begins(reported)
    first, last = as_lower(_day(low)), as_upper(_day(high))
    surely = sum(as_upper(_day(moment.end_of_the_end)) <= first for moment in restarts)
    perhaps = sum(as_lower(_day(moment.begin_of_the_begin)) <= last for moment in restarts)
    return surely if surely == perhaps else None


def _day(seconds: int | None) -> int | None:
    return None if seconds is None else seconds // DAY


def unordered(world: World) -> frozenset[str]:
    """Return the series whose numbers need not follow time."""
    return frozenset(name for name, series in world.series.items() if not series.ordered)


def numbered(
    dossiers: Sequence[Dossier], but: Collection[str] = ()
) -> dict[Run, list[tuple[int, Dossier]]]:
    """Return the numbered events of each run of a series, by ordinal and then by id.

    Args:
        dossiers: the events.
        but: series that are left out.
    """
    found: dict[Run, list[tuple[int, Dossier]]] = defaultdict(list)
    for dossier in dossiers:
        if dossier.number is not None and dossier.number[0] not in but:
            series, run, ordinal = dossier.number
            found[series, run].append((ordinal, dossier))
    return {
        series: sorted(run, key=lambda entry: (entry[0], entry[1].event.id))
        for series, run in sorted(found.items())
    }

"""Numbered series: the 3rd meeting of a commission comes before its 4th."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from chronology.events import ordinal_in_words
from chronology.findings import Finding
from chronology.reconcile.model import Dossier, World, begins, claim_ids
from chronology.timespan import TimeSpan


def numbered(dossiers: Sequence[Dossier]) -> dict[str, list[tuple[int, Dossier]]]:
    """Return the numbered events of each series, by ordinal and then by id."""
    found: dict[str, list[tuple[int, Dossier]]] = defaultdict(list)
    for dossier in dossiers:
        series = getattr(dossier.event, "series", "")
        ordinal = getattr(dossier.event, "ordinal", None)
        if series and ordinal is not None:
            found[series].append((ordinal, dossier))
    return {
        series: sorted(run, key=lambda entry: (entry[0], entry[1].event.id))
        for series, run in sorted(found.items())
    }


def check_series_order(dossiers: Sequence[Dossier], _: World) -> Iterator[Finding]:
    """Find a number reported to have begun after a higher one, under every reading.

    Each is held against the latest begin among strictly lower numbers.
    """
    for run in numbered(dossiers).values():
        latest: tuple[int, Dossier] | None = None
        waiting: list[tuple[int, Dossier]] = []
        for ordinal, dossier in run:
            for lower, other in waiting:
                if lower < ordinal:
                    latest = _later(latest, (lower, other))
            waiting = [entry for entry in waiting if entry[0] == ordinal] + [(ordinal, dossier)]
            if latest is not None and _begins_after(latest[1], dossier):
                yield _out_of_order(latest, (ordinal, dossier))


def _later(
    latest: tuple[int, Dossier] | None, entry: tuple[int, Dossier]
) -> tuple[int, Dossier] | None:
    low = begins(entry[1].reported)[0]
    if low is None:
        return latest
    best = begins(latest[1].reported)[0] if latest is not None else None
    return entry if best is None or low > best else latest


def _begins_after(first: Dossier, second: Dossier) -> bool:
    low, high = begins(first.reported)[0], begins(second.reported)[1]
    return low is not None and high is not None and low > high


def _out_of_order(lower: tuple[int, Dossier], higher: tuple[int, Dossier]) -> Finding:
    return Finding(
        code="series-order",
        sentence=f"{lower[1].name} is reported {lower[1].reported}, after "
        f"{higher[1].name}, reported {higher[1].reported}",
        events=(lower[1].event.id, higher[1].event.id),
        claims=claim_ids(*lower[1].reports, *higher[1].reports),
    )


def check_series_gap(dossiers: Sequence[Dossier], world: World) -> Iterator[Finding]:
    """Find numbers missing between two known ones, with the bounds that follow for them."""
    for series, run in numbered(dossiers).items():
        for (low, before), (high, after) in pairwise(run):
            if high - low > 1:
                yield _gap(series, (low, before), (high, after), world)


def _gap(
    series: str, lower: tuple[int, Dossier], higher: tuple[int, Dossier], world: World
) -> Finding:
    first, last = lower[0] + 1, higher[0] - 1
    which = ordinal_in_words(first)
    if last > first:
        which = f"{which} to {ordinal_in_words(last)}"
    name = world.series[series].name if series in world.series else ""
    between = TimeSpan.within(begins(lower[1].reported)[0], begins(higher[1].reported)[1])
    when = "" if between.is_unknown else f", {between} if they were held in order"
    return Finding(
        code="series-gap",
        sentence=f"{name or series}: no source speaks of the {which}{when}",
        events=(lower[1].event.id, higher[1].event.id),
        claims=claim_ids(*lower[1].claims, *higher[1].claims),
    )

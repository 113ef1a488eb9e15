"""Numbered series: the 3rd meeting of a commission comes before its 4th."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from chronology.claims import VerifiedClaim
from chronology.events import Event, ordinal_in_words
from chronology.findings import Finding
from chronology.reconcile.model import Dossier, World, begins, claim_ids
from chronology.timespan import TimeSpan


def number_of(event: Event) -> tuple[str, int] | None:
    """Return the series and the number of an event; `None` if it has none.

    A kind that a user declares may call fields so and mean something else by them.
    """
    series, ordinal = getattr(event, "series", None), getattr(event, "ordinal", None)
    if isinstance(series, str) and series and type(ordinal) is int:
        return series, ordinal
    return None


def numbered(dossiers: Sequence[Dossier]) -> dict[str, list[tuple[int, Dossier]]]:
    """Return the numbered events of each series, by ordinal and then by id."""
    found: dict[str, list[tuple[int, Dossier]]] = defaultdict(list)
    for dossier in dossiers:
        number = number_of(dossier.event)
        if number is not None:
            found[number[0]].append((number[1], dossier))
    return {
        series: sorted(run, key=lambda entry: (entry[0], entry[1].event.id))
        for series, run in sorted(found.items())
    }


def check_series_order(dossiers: Sequence[Dossier], _: World) -> Iterator[Finding]:
    """Find a number reported to have begun after a higher one, under every reading.

    Each report is held against the latest begin among all reports of strictly lower
    numbers, so that what others say of an event cannot cover up a contradiction.
    """
    for run in numbered(dossiers).values():
        latest: _Report | None = None
        for _number, entries in groupby(run, key=lambda entry: entry[0]):
            same = [dossier for _, dossier in entries]
            for dossier in same:
                first = min(_reports(dossier, high=True), key=_Report.order, default=None)
                if latest and first and latest.bound > first.bound:
                    yield _out_of_order(latest, first)
            begun = [report for dossier in same for report in _reports(dossier, high=False)]
            latest = max([*begun, *([latest] if latest else [])], key=_Report.order, default=None)


class _Report(NamedTuple):
    """One report's earliest or latest begin, in seconds."""

    bound: int
    claim: VerifiedClaim
    dossier: Dossier

    def order(self) -> tuple[int, str]:
        return self.bound, self.claim.claim.id


def _reports(dossier: Dossier, *, high: bool) -> list[_Report]:
    bounds = [(begins(report.span)[high], report) for report in dossier.reports]
    return [_Report(bound, report, dossier) for bound, report in bounds if bound is not None]


def _out_of_order(lower: _Report, higher: _Report) -> Finding:
    return Finding(
        code="series-order",
        sentence=f"{lower.dossier.name} is reported {lower.claim.span}, after "
        f"{higher.dossier.name}, reported {higher.claim.span}",
        events=(lower.dossier.event.id, higher.dossier.event.id),
        claims=claim_ids(lower.claim, higher.claim),
    )


def check_series_gap(dossiers: Sequence[Dossier], world: World) -> Iterator[Finding]:
    """Find numbers missing between two known ones, with the bounds that follow for them."""
    known = [d for d in dossiers if any(claim.counts for claim in d.claims)]
    for series, run in numbered(known).items():
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
    bounded = between.is_possible and not between.is_unknown
    when = f", {between} if they were held in order" if bounded else ""
    return Finding(
        code="series-gap",
        sentence=f"{name or series}: no source speaks of the {which}{when}",
        events=(lower[1].event.id, higher[1].event.id),
        claims=claim_ids(*_counting(lower[1]), *_counting(higher[1])),
    )


def _counting(dossier: Dossier) -> list[VerifiedClaim]:
    return [claim for claim in dossier.claims if claim.counts]

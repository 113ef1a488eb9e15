"""Numbered series: what bears one number, and what is missing."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from chronology.claims import Statement, VerifiedClaim
from chronology.events import Event, ordinal_in_words
from chronology.findings import Finding, Sentence, event_named
from chronology.reconciling.bounds import begins
from chronology.reconciling.model import Dossier, World, claim_ids
from chronology.reconciling.series import number_of, numbered, unordered
from chronology.timespan import TimeSpan


class _Report(NamedTuple):
    """One report's earliest or latest begin, in seconds."""

    bound: int
    report: Statement
    dossier: Dossier

    def order(self) -> tuple[int, str]:
        return self.bound, self.report.id


def _begins_of(dossier: Dossier, *, high: bool) -> list[_Report]:
    bounds = [(begins(report.span)[high], report) for report in dossier.reports]
    return [_Report(bound, report, dossier) for bound, report in bounds if bound is not None]


def check_ordinal_clash(dossiers: Sequence[Dossier], _: World) -> Iterator[Finding]:
    """Find one number borne by two events of disjoint dates, and one event with two numbers."""
    for run in numbered(dossiers).values():
        for _number, entries in groupby(run, key=lambda entry: entry[0]):
            same = [dossier for _, dossier in entries]
            if len(same) > 1 and (apart := _find_apart(same)) is not None:
                yield _find_one_number(*apart)
    for dossier in dossiers:
        yield from _find_two_numbers(dossier)


def _find_apart(dossiers: Sequence[Dossier]) -> tuple[_Report, _Report] | None:
    """Return reports of two events, of which one had begun before the other can have."""
    ended = sorted((r for d in dossiers for r in _begins_of(d, high=True)), key=_Report.order)
    begun = sorted((r for d in dossiers for r in _begins_of(d, high=False)), key=_Report.order)
    pairs = [(ended[0], r) for r in begun[::-1] if ended and r.dossier is not ended[0].dossier][:1]
    pairs += [(r, begun[-1]) for r in ended if begun and r.dossier is not begun[-1].dossier][:1]
    return next((pair for pair in pairs if pair[0].bound < pair[1].bound), None)


def _find_one_number(first: _Report, second: _Report) -> Finding:
    return Finding(
        code="ordinal-clash",
        sentence=Sentence(
            f"{first.dossier.name} (",
            event_named(first.dossier.event.id),
            f"), reported {first.report.span}, bears the number of ",
            event_named(second.dossier.event.id),
            f", reported {second.report.span}",
        ),
        events=(first.dossier.event.id, second.dossier.event.id),
        claims=claim_ids(first.report, second.report),
    )


def _find_two_numbers(dossier: Dossier) -> Iterator[Finding]:
    """Find two numbers of one series among the entries that are one event."""
    numbers: dict[str, tuple[int, Event]] = {}
    for entry in (dossier.event, *dossier.entries):
        series, ordinal = number_of(entry) or ("", 0)
        first, other = numbers.setdefault(series, (ordinal, entry))
        if first != ordinal:
            yield Finding(
                code="ordinal-clash",
                sentence=f"{dossier.name}: {other.id} is the {ordinal_in_words(first)}, {entry.id} "
                f"the {ordinal_in_words(ordinal)} of one series, yet they are one event",
                events=(dossier.event.id,),
                claims=claim_ids(*_claims_naming(other, dossier), *_claims_naming(entry, dossier)),
            )


def _claims_naming(entry: Event, dossier: Dossier) -> list[VerifiedClaim]:
    """Return the first claim that names an entry."""
    return [c for c in dossier.counting if c.claim.event in {entry.id, *entry.aliases}][:1]


def check_series_gap(dossiers: Sequence[Dossier], world: World) -> Iterator[Finding]:
    """Find numbers missing between two known ones, with the bounds that follow for them."""
    known = [d for d in dossiers if d.statements]
    unplaced = [n for d in known if d.number is None and (n := number_of(d.event)) is not None]
    for (series, _run), run in numbered(known, unordered(world)).items():
        for (low, before), (high, after) in pairwise(run):
            if high - low > 1 and not any(s == series and low < n < high for s, n in unplaced):
                yield _find_gap(series, (low, before), (high, after), world)


def _find_gap(
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
        claims=claim_ids(*lower[1].statements, *higher[1].statements),
    )

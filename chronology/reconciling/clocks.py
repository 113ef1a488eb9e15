"""Dates of several reports as one clock has them, so that they can be laid upon each other."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

import attrs

from chronology.claims import Statement
from chronology.reconciling.slips import AHEAD, BEHIND
from chronology.timespan import TimeSpan
from chronology.timespan.zones import zone_of


def have_instants(reports: Sequence[Statement]) -> bool:
    """Say whether any report is of an instant: then all are laid upon the clock of UTC."""
    return any(report.span is not None and report.span.offset is not None for report in reports)


def in_utc(span: TimeSpan, zone: str) -> TimeSpan:
    """Return a date as the clock of UTC has it.

    What has no offset is told by the clock of its zone; without one it may be that date in any
    zone, from 12 hours behind UTC to 14 ahead of it.

    Args:
        span: the date.
        zone: the zone by which its source counts; empty if that is not known.
    """
    if span.offset is not None:
        return span.at_offset(0)
    if span.is_unknown:
        return span
    if zone:
        return attrs.evolve(span, timed=True).on_clock_of(zone_of(zone)).at_offset(0)
    begin, end = span.begin, span.end
    widened = [
        TimeSpan.within(
            _later_by(part.begin_of_the_begin, -AHEAD),
            _later_by(part.end_of_the_end, BEHIND),
            timed=True,
            offset=0,
        )
        for part in (begin, end)
    ]
    whole = TimeSpan.from_to(*widened) if span.is_extent else widened[0]
    return attrs.evolve(whole, qualification=span.qualification)


def _later_by(bound: int | None, by: int) -> int | None:
    return None if bound is None else bound + by


def as_one_clock_shows(statements: Iterable[Statement], zone: str) -> list[Statement]:
    """Return statements whose instants one clock shows, so that their bounds can be compared.

    That is the clock of the ledger's zone; without one, the one that all are told by, or UTC.

    Args:
        statements: the statements of all events.
        zone: the ledger's zone; empty if it declares none.
    """
    made = list(statements)
    offsets = {one.span.offset for one in made if one.span is not None} - {None}
    if not offsets or (len(offsets) == 1 and not zone):
        return made
    return [
        attrs.evolve(one, span=_as_it_shows(one.span, zone), extent=_as_it_shows(one.extent, zone))
        for one in made
    ]


def _as_it_shows(span: TimeSpan | None, zone: str) -> TimeSpan | None:
    if span is None or span.offset is None:
        return span
    return span.on_clock_of(zone_of(zone)) if zone else span.at_offset(0)


def on_common_clock(span: TimeSpan, reports: Sequence[Statement]) -> TimeSpan:
    """Return a time of UTC by the clock that all instants among some reports share, if one."""
    return _by_one(span, {report.span.offset for report in reports if report.span is not None})


def _by_one(span: TimeSpan, offsets: AbstractSet[int | None]) -> TimeSpan:
    (offset, *others) = offsets - {None} or {None}
    return span if others or offset is None else span.at_offset(offset)


def by_own_clock(span: TimeSpan, statements: Iterable[Statement]) -> TimeSpan:
    """Return a time that was laid upon UTC to be compared by the clock that its words tell.

    That is the one that all instants among some statements share, or that of their source. What
    the ledger's own zone shows stays.

    Args:
        span: the time.
        statements: those that tell it.
    """
    told = [one for one in statements if one.span is not None and one.span.offset is not None]
    offsets = {one.claim.span.offset for one in told if one.claim.span is not None} - {None}
    if span.offset != 0 or not offsets or any(one.span and one.span.offset for one in told):
        return span
    if len(offsets) == 1:
        return _by_one(span, offsets)
    zones = {one.zone for one in told}
    return span.on_clock_of(zone_of(*zones)) if len(zones) == 1 and all(zones) else span

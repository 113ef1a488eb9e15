"""Reports combine by intersecting bounds; where they cannot all be right, the hull is kept."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from types import MappingProxyType
from typing import NamedTuple

import attrs

from chronology.claims import Statement
from chronology.findings import Finding
from chronology.reconcile.model import claim_ids
from chronology.timespan import DAY, TimeSpan
from chronology.vocabulary import Severity

_NO_ZONES: Mapping[str, str] = MappingProxyType({})


@attrs.frozen(kw_only=True)
class Combined:
    """What the reports of one event give together.

    Attributes:
        span: the intersection of their dates, or their hull if they disagree.
        disputed: whether they disagree.
        findings: the disagreement, or the side on which they differ.
    """

    span: TimeSpan
    disputed: bool = False
    findings: tuple[Finding, ...] = ()


class _Dated(NamedTuple):
    """A report and one of its stretches: its whole date, its begin or its end."""

    report: Statement
    span: TimeSpan


class _Witness(NamedTuple):
    """Two reports that cannot both be right, and the seconds between which they part."""

    first: _Dated
    second: _Dated
    upper: int
    lower: int


def combine(
    reports: Sequence[Statement],
    event: str,
    name: str,
    zone_of: Mapping[str, str] = _NO_ZONES,
) -> Combined | None:
    """Return what the reports of one event give together; `None` if there is none.

    A report without any date says that it happened, at an unknown time.

    Args:
        reports: the reports, verified.
        event: the event's id.
        name: what tables call it.
        zone_of: for each source that declares one, the zone by which it counts its days.
    """
    if not reports:
        return None
    if len(reports) == 1:
        return Combined(span=reports[0].span or TimeSpan())
    dated = [_Dated(report, report.span or TimeSpan()) for report in reports]
    witness = _parted(dated)
    if witness is not None and not _is_spanned(witness, dated):
        finding = _disagree(dated, witness, event, name, zone_of)
        return Combined(span=_hull(dated, witness), disputed=True, findings=(finding,))
    dated = dated if witness is None else [_lasting(entry) for entry in dated]
    begins = [_Dated(report, span.begin) for report, span in dated]
    ends = [_Dated(report, span.end) for report, span in dated]
    differing = {side: found for side, found in _parts(begins, ends) if found is not None}
    span = TimeSpan.from_to(
        _hull(begins, differing["begin"]) if "begin" in differing else _intersection(begins),
        _hull(ends, differing["end"]) if "end" in differing else _intersection(ends),
    )
    against = {
        side: _disagree(list(found[:2]), found, event, f"{name} {verb}", zone_of)
        for side, verb, told in (("begin", "began", begins), ("end", "ended", ends))
        if (found := _contradictory(told, dated)) is not None
    }
    rest = {side: found for side, found in differing.items() if side not in against}
    return Combined(
        span=_as_written(span, dated),
        disputed=bool(against),
        findings=(*against.values(), *_extent_differs(rest, event, name)),
    )


def _parts(
    begins: Sequence[_Dated], ends: Sequence[_Dated]
) -> Iterator[tuple[str, _Witness | None]]:
    yield "begin", _parted(begins)
    yield "end", _parted(ends)


def _contradictory(side: Sequence[_Dated], dated: Sequence[_Dated]) -> _Witness | None:
    """Return two reports that tell of a begin, or of an end, and cannot both be right.

    "Began on the 4th" is against "began on the 9th", and against "from the 9th to the 12th";
    two extents may be of more and of less of it, and so may a day and an extent. Copies of what
    was corrected since are named only where nothing else is contradictory.
    """
    extents = [
        (part, _is_one_sided(span))
        for part, (_, span) in zip(side, dated, strict=True)
        if span.is_extent
    ]
    firm = [(part, is_open) for part, is_open in extents if not part.report.outdated]
    return _against_open(firm) or _against_open(extents)


def _against_open(extents: Sequence[tuple[_Dated, bool]]) -> _Witness | None:
    """Return the two that are the furthest apart, of which one at least tells of one side alone."""
    told = [part for part, _ in extents]
    alone = [part for part, is_open in extents if is_open]
    found = [witness for pair in ((told, alone), (alone, told)) if (witness := _parting(*pair))]
    return max(found, key=lambda witness: witness.lower - witness.upper, default=None)


def _is_one_sided(span: TimeSpan) -> bool:
    """Say whether a date is open: of an extent, one side alone, or only that it was going on."""
    return span.begin_of_the_begin is None or span.end_of_the_end is None


def _parted(dated: Sequence[_Dated]) -> _Witness | None:
    """Return the latest begin and the earliest end, if the one lies after the other."""
    return _parting(dated, dated)


def _parting(later: Sequence[_Dated], earlier: Sequence[_Dated]) -> _Witness | None:
    """Return the latest begin of some and the earliest end of others, if so they lie."""
    lower = [
        (entry.span.begin_of_the_begin, entry.report.id, entry)
        for entry in later
        if entry.span.begin_of_the_begin is not None
    ]
    upper = [
        (entry.span.end_of_the_end, entry.report.id, entry)
        for entry in earlier
        if entry.span.end_of_the_end is not None
    ]
    if not lower or not upper:
        return None
    last, first = max(lower, key=lambda e: e[:2]), min(upper, key=lambda e: e[:2])
    if last[0] <= first[0]:
        return None
    return _Witness(first=first[2], second=last[2], upper=first[0], lower=last[0])


def _is_spanned(witness: _Witness, dated: Sequence[_Dated]) -> bool:
    """Say whether a report certainly spans two others: then it lasted, and they tell of parts.

    Words that name several days show that it did, also of what need not last.
    """
    return any(_covers(_lasting(entry).span, witness) for entry in dated)


def _lasting(entry: _Dated) -> _Dated:
    extent = entry.report.extent
    return entry if extent is None else _Dated(entry.report, extent)


def _covers(span: TimeSpan, witness: _Witness) -> bool:
    """Say whether a date certainly spans the time between two others."""
    return (
        span.end_of_the_begin is not None
        and span.begin_of_the_end is not None
        and span.end_of_the_begin <= witness.upper
        and span.begin_of_the_end >= witness.lower
    )


def _hull(dated: Sequence[_Dated], witness: _Witness) -> TimeSpan:
    """Return what holds every date, but for open ones that hold both of two that part.

    Who says only by when, or nothing, does not widen what others say.
    """
    hull = witness.first.span.hull(witness.second.span)
    spans = [span for _, span in dated]
    for span in spans:
        if not _is_one_sided(span):
            hull = hull.hull(span)
    wider = [span for span in spans if _is_one_sided(span) and not span.contains(hull)]
    return reduce(TimeSpan.hull, wider, hull)


def _intersection(stretches: Sequence[_Dated]) -> TimeSpan:
    """Return what all allow; they are known to have something in common."""
    lower = [bound for _, s in stretches if (bound := s.begin_of_the_begin) is not None]
    upper = [bound for _, s in stretches if (bound := s.end_of_the_end) is not None]
    timed = any(stretch.timed for _, stretch in stretches)
    return TimeSpan.within(max(lower, default=None), min(upper, default=None), timed=timed)


def _as_written(span: TimeSpan, dated: Sequence[_Dated]) -> TimeSpan:
    """Return the date of the report that says it all, with how sure it is, if one does."""
    same = {s for _, s in dated if s.contains(span) and span.contains(s)}
    if len(same) > 1:
        return min(same, key=repr)
    return same.pop() if same else span


# Findings ----------------------------------------------------------------------------------


def _disagree(
    dated: Sequence[_Dated], witness: _Witness, event: str, name: str, zone_of: Mapping[str, str]
) -> Finding:
    """Return the disagreement; a day apart it may be one of time zones, unless of one clock.

    Copies of what was corrected since disagree with what stands in no way that still matters.
    """
    firm = [entry for entry in dated if not entry.report.outdated]
    standing = _parted(firm)
    if len(firm) < len(dated) and (standing is None or _is_spanned(standing, firm)):
        return _differ(witness, event, name, _of_copies(witness))
    dated, witness = (firm, standing) if standing is not None else (dated, witness)
    apart = witness.lower // DAY - witness.upper // DAY
    alone = None if apart > 1 else _by_one_clock(dated, zone_of)
    perhaps = "" if apart > 1 or alone else f"; {_APART[apart]} apart, perhaps across time zones"
    return _differ(alone or witness, event, name, perhaps)


def _of_copies(witness: _Witness) -> str:
    """Say which of two reports repeats words that no longer stand."""
    pair = [entry.report for entry in witness[:2]]
    return "".join(f"; {one.source} {one.outdated}" for one in pair if one.outdated)


def _differ(witness: _Witness, event: str, name: str, doubt: str) -> Finding:
    """Return what two reports say otherwise; a warning if something may account for it."""
    first, second = witness[:2]
    return Finding(
        code="date-disagreement",
        severity=Severity.WARNING if doubt else Severity.CONFLICT,
        sentence=f"{name}: {first.span} by {first.report.source}, "
        f"but {second.span} by {second.report.source}{doubt}",
        events=(event,),
        claims=claim_ids(first.report, second.report),
    )


_APART = ("hours", "a day")


def _by_one_clock(dated: Sequence[_Dated], zone_of: Mapping[str, str]) -> _Witness | None:
    """Return two reports that cannot both be right, whatever the zone: of one clock.

    That is, of one source, of sources that declare one zone, or given with offsets.
    """
    by_clock: dict[tuple[str, str], list[_Dated]] = defaultdict(list)
    for entry in dated:
        source = entry.report.source
        zone = zone_of.get(source, "")
        by_clock[("zone", zone) if zone else ("source", source)].append(entry)
        if entry.span.offset is not None:
            by_clock["offset", ""].append(entry)
    return next(
        (found for _, own in sorted(by_clock.items()) if (found := _parted(own)) is not None),
        None,
    )


def _extent_differs(differing: dict[str, _Witness], event: str, name: str) -> tuple[Finding, ...]:
    if not differing:
        return ()
    sides = " and ".join(f"{side}s" for side in differing)
    pairs = [(found.first.report, found.second.report) for found in differing.values()]
    return (
        Finding(
            code="extent-differs",
            sentence=f"{name}: the sources give different {sides}; both are allowed for",
            events=(event,),
            claims=claim_ids(*(report for pair in pairs for report in pair)),
        ),
    )

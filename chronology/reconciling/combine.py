"""Reports combine by intersecting bounds; where they cannot all be right, the hull is kept."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from types import MappingProxyType
from typing import NamedTuple

import attrs

from chronology.claims import Statement
from chronology.findings import Finding, Named, Sentence, source_named
from chronology.reconciling.clocks import have_instants, in_utc, on_common_clock
from chronology.reconciling.model import claim_ids, voice_in_source
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
    """A report and one of its stretches: its whole date, its begin or its end.

    Attributes:
        report: the report.
        span: the stretch, on a clock that is one for all reports of the event.
        own: as the report has it, where the stretch is its whole date.
        extent: the stretch of days that its words name, on that clock.
    """

    report: Statement
    span: TimeSpan
    own: TimeSpan | None = None
    extent: TimeSpan | None = None

    @classmethod
    def of(cls, report: Statement, *, is_in_utc: bool) -> "_Dated":
        """Return the whole date of a report."""
        own, extent = report.span or TimeSpan(), report.extent
        if not is_in_utc:
            return cls(report, own, own, extent)
        held = None if extent is None else in_utc(extent, report.zone)
        return cls(report, in_utc(own, report.zone), own, held)


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
    is_in_utc = have_instants(reports)
    dated = [_Dated.of(report, is_in_utc=is_in_utc) for report in reports]
    witness = _parted(dated)
    if witness is None and is_in_utc:
        told = [_Dated.of(report, is_in_utc=False) for report in reports if _floats(report)]
        witness = _by_one_clock(told, zone_of)
    if witness is not None and not _is_spanned(witness, dated):
        finding = _disagree(dated, witness, event, name, None if is_in_utc else zone_of)
        span = on_common_clock(_hull(dated, witness), reports)
        return Combined(span=span, disputed=True, findings=(finding,))
    dated = dated if witness is None else [_lasting(entry) for entry in dated]
    begins = [_Dated(entry.report, entry.span.begin) for entry in dated]
    ends = [_Dated(entry.report, entry.span.end) for entry in dated]
    differing = {side: found for side, found in _parts(begins, ends) if found is not None}
    span = TimeSpan.from_to(
        _hull(begins, differing["begin"]) if "begin" in differing else _intersection(begins),
        _hull(ends, differing["end"]) if "end" in differing else _intersection(ends),
    )
    against = {
        side: _disagree(
            list(found[:2]), found, event, f"{name} {verb}", None if is_in_utc else zone_of
        )
        for side, verb, told in (("begin", "began", begins), ("end", "ended", ends))
        if (found := _contradictory(told, dated)) is not None
    }
    rest = {side: found for side, found in differing.items() if side not in against}
    return Combined(
        span=on_common_clock(_as_written(span, dated), reports),
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
        (part, _is_one_sided(entry.span))
        for part, entry in zip(side, dated, strict=True)
        if entry.span.is_extent
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
    extent = entry.extent
    return entry if extent is None else entry._replace(span=extent, own=entry.report.extent)


def _floats(report: Statement) -> bool:
    return report.span is not None and report.span.offset is None


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
    spans = [entry.span for entry in dated]
    for span in spans:
        if not _is_one_sided(span):
            hull = hull.hull(span)
    wider = [span for span in spans if _is_one_sided(span) and not span.contains(hull)]
    return reduce(TimeSpan.hull, wider, hull)


def _intersection(stretches: Sequence[_Dated]) -> TimeSpan:
    """Return what all allow; they are known to have something in common."""
    spans = [stretch.span for stretch in stretches]
    lower = [bound for s in spans if (bound := s.begin_of_the_begin) is not None]
    upper = [bound for s in spans if (bound := s.end_of_the_end) is not None]
    timed = any(span.timed for span in spans)
    offset = 0 if any(span.offset is not None for span in spans) else None
    return TimeSpan.within(
        max(lower, default=None), min(upper, default=None), timed=timed, offset=offset
    )


def _as_written(span: TimeSpan, dated: Sequence[_Dated]) -> TimeSpan:
    """Return the date of the report that says it all, with how sure it is, if one does."""
    same = {
        entry.own or entry.span
        for entry in dated
        if entry.span.contains(span) and span.contains(entry.span)
    }
    if len(same) > 1:
        return min(same, key=repr)
    return same.pop() if same else span


# Findings ----------------------------------------------------------------------------------


def _disagree(
    dated: Sequence[_Dated],
    witness: _Witness,
    event: str,
    name: str,
    zone_of: Mapping[str, str] | None,
) -> Finding:
    """Return the disagreement; a day apart it may be one of time zones, unless of one clock.

    What was held against instants, without `zone_of`, was so in every zone.

    Copies of what was corrected since disagree with what stands in no way that still matters.
    """
    firm = [entry for entry in dated if not entry.report.outdated]
    standing = _parted(firm)
    if len(firm) < len(dated) and (standing is None or _is_spanned(standing, firm)):
        return _differ(witness, event, name, _of_copies(witness))
    dated, witness = (firm, standing) if standing is not None else (dated, witness)
    if zone_of is None:
        return _differ(witness, event, name, ())
    apart = witness.lower // DAY - witness.upper // DAY
    alone = None if apart > 1 else _by_one_clock(dated, zone_of)
    perhaps = "" if apart > 1 or alone else f"; {_APART[apart]} apart, perhaps across time zones"
    return _differ(alone or witness, event, name, [perhaps] if perhaps else ())


def _of_copies(witness: _Witness) -> Sequence[str | Named]:
    """Say which of two reports repeats words that no longer stand."""
    copies = [entry.report for entry in witness[:2] if entry.report.outdated]
    return [part for one in copies for part in ("; ", source_named(one.source), f" {one.outdated}")]


def _differ(witness: _Witness, event: str, name: str, doubt: Sequence[str | Named]) -> Finding:
    """Return what two reports say otherwise; a warning if something may account for it."""
    first, second = witness[:2]
    return Finding(
        code="date-disagreement",
        severity=Severity.WARNING if doubt else Severity.CONFLICT,
        sentence=Sentence(
            f"{name}: {first.own or first.span} by ",
            *voice_in_source(first.report),
            f", but {second.own or second.span} by ",
            *voice_in_source(second.report),
            *doubt,
        ),
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
        zone = entry.report.claim.claim.zone or zone_of.get(source, "")
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

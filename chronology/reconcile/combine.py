"""Reports combine by intersecting bounds; where they cannot all be right, the hull is kept."""

from collections.abc import Callable, Sequence

import attrs

from chronology.claims import VerifiedClaim
from chronology.findings import Finding
from chronology.reconcile.model import claim_ids
from chronology.timespan import DAY, Bound, TimeSpan, earlier, later
from chronology.vocabulary import Severity


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


def combine(reports: Sequence[VerifiedClaim], event: str, name: str) -> Combined | None:
    """Return what dated reports of one event give together; `None` if there is none."""
    dated = [report for report in reports if report.span is not None]
    if not dated:
        return None
    witness = _disagreement(dated)
    if witness is not None:
        finding = _disagree(*witness, event, name)
        return Combined(span=_hull(dated), disputed=True, findings=(finding,))
    begin, begin_differs = _side([_span(report).begin for report in dated])
    end, end_differs = _side([_span(report).end for report in dated])
    sides = [side for side, differs in (("begin", begin_differs), ("end", end_differs)) if differs]
    span = TimeSpan.from_to(begin, end)
    return Combined(span=span, findings=_extent_differs(sides, dated, event, name))


def _span(report: VerifiedClaim) -> TimeSpan:
    return report.span or TimeSpan()


def _hull(reports: Sequence[VerifiedClaim]) -> TimeSpan:
    hull = _span(reports[0])
    for report in reports[1:]:
        hull = hull.hull(_span(report))
    return hull


def _disagreement(
    reports: Sequence[VerifiedClaim],
) -> tuple[VerifiedClaim, VerifiedClaim] | None:
    """Return the pair that cannot both be right: the latest begin and the earliest end.

    None, if some report certainly covers the time between the two.
    """
    begun = [r for r in reports if _span(r).begin_of_the_begin is not None]
    ended = [r for r in reports if _span(r).end_of_the_end is not None]
    if not begun or not ended:
        return None
    last_begin = max(begun, key=lambda r: (_span(r).begin_of_the_begin or 0, r.claim.id))
    first_end = min(ended, key=lambda r: (_span(r).end_of_the_end or 0, r.claim.id))
    lower, upper = _span(last_begin).begin_of_the_begin, _span(first_end).end_of_the_end
    if lower is None or upper is None or lower <= upper:
        return None
    if any(_covers(_span(report), upper, lower) for report in reports):
        return None
    return first_end, last_begin


def _covers(span: TimeSpan, first: int, last: int) -> bool:
    return (
        span.end_of_the_begin is not None
        and span.begin_of_the_end is not None
        and span.end_of_the_begin <= first
        and span.begin_of_the_end >= last
    )


def _disagree(first: VerifiedClaim, second: VerifiedClaim, event: str, name: str) -> Finding:
    upper, lower = _span(first).end_of_the_end or 0, _span(second).begin_of_the_begin or 0
    neighbours = lower // DAY - upper // DAY == 1 and first.claim.source != second.claim.source
    sentence = (
        f"{name}: {first.span} by {first.claim.source}, but {second.span} by {second.claim.source}"
    )
    return Finding(
        code="date-disagreement",
        severity=Severity.WARNING if neighbours else Severity.CONFLICT,
        sentence=f"{sentence}; a day apart, perhaps across time zones" if neighbours else sentence,
        events=(event,),
        claims=claim_ids(first, second),
    )


def _side(stretches: Sequence[TimeSpan]) -> tuple[TimeSpan, bool]:
    """Return the intersection of one side's stretches, or their hull and True if empty."""
    lower = _fold(later, [stretch.begin_of_the_begin for stretch in stretches])
    upper = _fold(earlier, [stretch.end_of_the_end for stretch in stretches])
    timed = any(stretch.timed for stretch in stretches)
    if lower is None or upper is None or lower <= upper:
        return TimeSpan.within(lower, upper, timed=timed), False
    hull = stretches[0]
    for stretch in stretches[1:]:
        hull = hull.hull(stretch)
    return hull, True


def _fold(
    pick: Callable[[int | None, int | None], int | None], bounds: Sequence[int | None]
) -> int | None:
    found = None
    for bound in bounds:
        found = pick(found, bound)
    return found


def _extent_differs(
    sides: Sequence[str], reports: Sequence[VerifiedClaim], event: str, name: str
) -> tuple[Finding, ...]:
    if not sides:
        return ()
    sentence = f"{name}: the sources give different {' and '.join(sides)}s; both are allowed for"
    return (
        Finding(
            code="extent-differs",
            sentence=sentence,
            events=(event,),
            claims=claim_ids(*reports),
        ),
    )


def day_in_words(seconds: int | None) -> str:
    """Return a bound's day as people write it."""
    if seconds is None:
        return "an unknown day"
    day = Bound(seconds=seconds).day
    return str(TimeSpan.days(day, day))

"""What is reported and denied, and by whom.

Of what lasts, a report tells a stretch, and a denial may be of a day within it, of a stretch, or
of its begin or end alone. What holds of all that a report may mean contradicts it.
"""

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, auto

from chronology.claims import Statement
from chronology.reconciling.bounds import (
    INFINITY,
    begins,
    ends,
    made_by,
    made_since,
    seen_by,
    seen_since,
)
from chronology.reconciling.model import Dossier
from chronology.reconciling.slips import Limits
from chronology.timespan import DAY, TimeSpan
from chronology.verify.since import SINCE
from chronology.verify.spans import FROM
from chronology.vocabulary import Modality


def denied_until(denial: Statement) -> float:
    """Return how far the time of a denial reaches: no further than the day on which it was made.

    Of a time to come it tells a forecast, which denies nothing that is reported of then.
    """
    made = made_by(denial)
    if denial.span is None or made == INFINITY:
        return made if denial.span is None else seen_by(denial)
    return min(seen_by(denial), made // DAY * DAY + DAY - 1)


def contradictions(
    reports: Iterable[Statement], denials: Iterable[Statement], *, lasts: bool
) -> Iterator[tuple[Statement, Statement]]:
    """Yield reports that cannot be true with what is denied, each with one denial of a sort.

    Args:
        reports: reports of one event.
        denials: denials of it.
        lasts: whether the event lasts; what does not has the stretch that its words name.
    """
    of_sort: dict[_Denied, list[Statement]] = {}
    for denial in denials:
        of_sort.setdefault(_what_is_denied(denial), []).append(denial)
    reports = tuple(reports)
    for sort, own in of_sort.items():
        told = [(_limits_told(one, sort, lasts=lasts), one) for one in reports]
        yield from _pairs_within(told, _denied_times(own, sort))
    stretches = _denied_times(of_sort.get(_Denied.ALL, ()), _Denied.ALL)
    whole = [(_all_of(one, lasts=lasts), one) for one in reports]
    for denial, report in _pairs_within(stretches, whole):
        yield report, denial


def denials_of_reports(dossier: Dossier) -> tuple[Statement, ...]:
    """Return the denials of an event with which one of its reports cannot be true."""
    return tuple(
        denial
        for denial in dossier.with_modality(Modality.DENIED)
        if any(contradictions(dossier.reports, [denial], lasts=dossier.event.has_extent))
    )


def denied_reports(dossier: Dossier) -> tuple[Statement, ...]:
    """Return the reports of an event that cannot be true with a denial."""
    denials = dossier.with_modality(Modality.DENIED)
    lasts = dossier.event.has_extent
    return tuple(one for one in dossier.reports if any(contradictions([one], denials, lasts=lasts)))


def forecasts_missed(dossier: Dossier) -> tuple[Statement, ...]:
    """Return what was forecast not to be at a time, by which it is reported all the same."""
    return tuple(
        one
        for one in dossier.with_modality(Modality.DENIED)
        if one.span is not None
        and any(
            seen_since(one) <= seen_since(report)
            and denied_until(one) < seen_since(report)
            and seen_by(report) <= seen_by(one)
            for report in dossier.reports
        )
    )


# Which time is denied, and which is told ---------------------------------------------------


class _Denied(Enum):
    """What a denial is of: that it was so at some time, all of a stretch, or one side of it."""

    THEN = auto()
    ALL = auto()
    BEGIN = auto()
    END = auto()


def _what_is_denied(denial: Statement) -> _Denied:
    span = denial.extent or denial.span
    if span is None or not span.is_extent:
        return _Denied.ALL if span is None else _Denied.THEN
    if span.begin.is_unknown:
        return _Denied.END
    is_since = denial.claim.derivation.rule in {SINCE, FROM}
    return _Denied.BEGIN if span.end.is_unknown and not is_since else _Denied.ALL


def _denied_times(denials: Iterable[Statement], sort: _Denied) -> list[tuple[Limits, Statement]]:
    """Return what denials are of, but forecasts, which deny nothing that was so by then."""
    timed = ((_denied_time(one, sort), one) for one in denials)
    return [(when, one) for when, one in timed if when.first <= when.last]


def _denied_time(denial: Statement, sort: _Denied) -> Limits:
    """Return the time that is denied, no further than the day on which that was said."""
    known = denied_until(denial)
    span = denial.span
    if span is None:
        return Limits(-INFINITY, known)
    if sort in {_Denied.BEGIN, _Denied.END}:
        own = Limits.of(begins(span) if sort is _Denied.BEGIN else ends(span))
        return own._replace(last=min(own.last, known))
    return Limits(seen_since(denial), known)


def _limits_told(report: Statement, sort: _Denied, *, lasts: bool) -> Limits:
    """Return what of a report lies within what is denied, if they cannot both be true.

    That it was so at some time of a day is contradicted if it had begun by then and ended no
    earlier, whatever it began and ended besides; its limits are then the last begin and the first
    end, in any order. Of what lasts without a known end, its begin is told.
    """
    span = _time_told(report, lasts=lasts)
    if span is None:
        return Limits()
    begin, end = Limits.of(begins(span)), Limits.of(ends(span))
    match sort:
        case _Denied.BEGIN:
            return begin
        case _Denied.END:
            return end
        case _Denied.THEN:
            return Limits(max(begin.first, end.first), begin.last)
    if report.sighting:
        return Limits(seen_since(report), seen_by(report))
    return begin if end.is_unknown else Limits(begin.first, end.last)


def _time_told(report: Statement, *, lasts: bool) -> TimeSpan | None:
    """Return the time of a report: of what does not last, one within it, or the days named."""
    if lasts or report.span is None:
        return report.span
    return report.extent or report.span.some_time_within


def _all_of(report: Statement, *, lasts: bool) -> Limits:
    """Return the days all of which a report tells; of a point, none."""
    span = _time_told(report, lasts=lasts)
    if span is None or not span.is_extent or report.sighting:
        return Limits(INFINITY, -INFINITY)
    begin, end = Limits.of(begins(span)), Limits.of(ends(span))
    if INFINITY in {abs(begin.last), abs(end.first)}:
        return Limits(INFINITY, -INFINITY)
    return Limits(begin.last // DAY * DAY, end.first // DAY * DAY + DAY - 1)


def _pairs_within(
    inner: Iterable[tuple[Limits, Statement]], outer: Sequence[tuple[Limits, Statement]]
) -> Iterator[tuple[Statement, Statement]]:
    """Yield each statement whose time lies wholly within that of another, with that one.

    Of several it is the one that reaches furthest, then the one stated last.
    """

    def reach(told: tuple[Limits, Statement]) -> tuple[float, float, str]:
        return told[0].last, made_since(told[1]), told[1].id

    waiting = sorted(outer, key=lambda told: (told[0].first, told[1].id), reverse=True)
    furthest: tuple[Limits, Statement] | None = None
    for when, one in sorted(inner, key=lambda told: (told[0].first, told[1].id)):
        while waiting and waiting[-1][0].first <= when.first:
            furthest = max(filter(None, (furthest, waiting.pop())), key=reach)
        if furthest is not None and when.last <= furthest[0].last:
            yield one, furthest[1]

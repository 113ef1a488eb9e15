"""What is denied or called off, and reported all the same."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from chronology.claims import Statement
from chronology.findings import Finding
from chronology.reconcile.model import Dossier, World, claim_ids
from chronology.reconcile.plans import standing_cancellations
from chronology.vocabulary import Modality, Severity

_FAR = float("inf")


def check_denied(dossier: Dossier, _: World) -> Iterator[Finding]:
    """Find a report that lies wholly within what another claim denies.

    A denial without a date denies all that had happened by then: a report may be of later
    unless it certainly lies before that.
    """
    denials = dossier.with_modality(Modality.DENIED)
    for report, denial in _covered(dossier.reports, denials, _denied_until):
        yield Finding(
            code="denied-vs-reported",
            sentence=f"{dossier.name}: reported{_dated(report)} by {report.source}, "
            f"denied{_for(denial)} by {denial.source}",
            events=(dossier.event.id,),
            claims=claim_ids(report, denial),
        )
        return


def check_cancelled(dossier: Dossier, _: World) -> Iterator[Finding]:
    """Find a report of what was called off; worst if it was called off after it was held."""
    standing = standing_cancellations(dossier.spoken) if dossier.reports else ()
    pairs = list(_covered(dossier.reports, standing, _last))
    over = [(report, called) for report, called in pairs if _last(report) < _made_since(called)]
    for report, called in (over or pairs)[:1]:
        yield Finding(
            code="held-though-cancelled",
            severity=Severity.CONFLICT if over else Severity.WARNING,
            sentence=f"{dossier.name}: reported{_dated(report)} by {report.source}, "
            f"cancelled{_for(called)} according to {called.source}, {_stated(called)}",
            events=(dossier.event.id,),
            claims=claim_ids(report, called),
        )


def _covered(
    reports: Iterable[Statement],
    others: Sequence[Statement],
    until: Callable[[Statement], float],
) -> Iterator[tuple[Statement, Statement]]:
    """Yield each report that lies wholly within the time another claim speaks of, with that one.

    `until` says how far that time reaches. Of several it is the one that reaches furthest,
    then the one stated last.
    """

    def reach(claim: Statement) -> tuple[float, float, str]:
        return until(claim), _made_since(claim), claim.id

    waiting = sorted(others, key=lambda c: (_first(c), c.id), reverse=True)
    furthest: Statement | None = None
    for report in sorted(reports, key=lambda c: (_first(c), c.id)):
        while waiting and _first(waiting[-1]) <= _first(report):
            furthest = max(filter(None, (furthest, waiting.pop())), key=reach)
        if furthest is not None and _last(report) <= until(furthest):
            yield report, furthest


def _denied_until(denial: Statement) -> float:
    return _made_by(denial) if denial.span is None else _last(denial)


def _first(claim: Statement) -> float:
    bound = None if claim.span is None else claim.span.begin_of_the_begin
    return -_FAR if bound is None else bound


def _last(claim: Statement) -> float:
    bound = None if claim.span is None else claim.span.end_of_the_end
    return _FAR if bound is None else bound


def _made_since(claim: Statement) -> float:
    bound = claim.stated.begin_of_the_begin
    return -_FAR if bound is None else bound


def _made_by(claim: Statement) -> float:
    bound = claim.stated.end_of_the_end
    return _FAR if bound is None else bound


def _dated(claim: Statement) -> str:
    return "" if claim.span is None or claim.span.is_unknown else f" {claim.span}"


def _for(claim: Statement) -> str:
    return "" if claim.span is None or claim.span.is_unknown else f" for {claim.span}"


def _stated(claim: Statement) -> str:
    return "at an unknown date" if claim.stated.is_unknown else f"stated {claim.stated}"

"""What is reported and denied, and by whom."""

from chronology.claims import Statement
from chronology.reconciling.bounds import INFINITY, made_by, seen_by, seen_since
from chronology.reconciling.model import Dossier
from chronology.timespan import DAY
from chronology.vocabulary import Modality


def denied_until(denial: Statement) -> float:
    """Return how far the time of a denial reaches: no further than the day on which it was made.

    Of a time to come it tells a forecast, which denies nothing that is reported of then.
    """
    made = made_by(denial)
    if denial.span is None or made == INFINITY:
        return made if denial.span is None else seen_by(denial)
    return min(seen_by(denial), made // DAY * DAY + DAY - 1)


def denials_of_reports(dossier: Dossier) -> tuple[Statement, ...]:
    """Return the denials of an event, within whose time one of its reports lies wholly."""
    return tuple(
        denial
        for denial in dossier.with_modality(Modality.DENIED)
        if any(_covers(denial, report) for report in dossier.reports)
    )


def denied_reports(dossier: Dossier) -> tuple[Statement, ...]:
    """Return the reports of an event that lie wholly within the time of a denial."""
    denials = dossier.with_modality(Modality.DENIED)
    return tuple(one for one in dossier.reports if any(_covers(denial, one) for denial in denials))


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


def _covers(denial: Statement, report: Statement) -> bool:
    return seen_since(denial) <= seen_since(report) and seen_by(report) <= denied_until(denial)

"""What is reported and denied, and by whom."""

from chronology.claims import Statement
from chronology.reconciling.bounds import made_by, seen_by, seen_since
from chronology.reconciling.model import Dossier
from chronology.vocabulary import Modality


def denied_until(denial: Statement) -> float:
    """Return how far the time of a denial reaches: without a date, until it was made."""
    return made_by(denial) if denial.span is None else seen_by(denial)


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


def _covers(denial: Statement, report: Statement) -> bool:
    return seen_since(denial) <= seen_since(report) and seen_by(report) <= denied_until(denial)

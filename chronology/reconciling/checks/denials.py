"""What is denied or called off, and reported all the same."""

from collections.abc import Iterable, Iterator, Sequence

from chronology.claims import Statement
from chronology.findings import Finding, Sentence
from chronology.reconciling.bounds import made_since, seen_by, seen_since
from chronology.reconciling.denied import contradictions
from chronology.reconciling.model import Dossier, World, claim_ids, voice_in_source
from chronology.reconciling.plans import cancellations_of_own
from chronology.vocabulary import Modality, Severity


def check_denied(dossier: Dossier, _: World) -> Iterator[Finding]:
    """Find a report that cannot be true with what another claim denies.

    It lies wholly within that, or that lies within the stretch that is reported. A denial without
    a date denies all that had happened by then: a report may be of later unless it certainly lies
    before that.
    """
    denials = dossier.with_modality(Modality.DENIED)
    for report, denial in contradictions(dossier.reports, denials, lasts=dossier.event.has_extent):
        yield Finding(
            code="denied-vs-reported",
            sentence=Sentence(
                f"{dossier.name}: reported{_date_after('', report)} by ",
                *voice_in_source(report),
                ", denied by ",
                *voice_in_source(denial),
                _denied_time(denial),
            ),
            events=(dossier.event.id,),
            claims=claim_ids(report, denial),
        )
        return


def check_cancelled(dossier: Dossier, _: World) -> Iterator[Finding]:
    """Find a report of what was called off; worst if it was called off after it was held.

    A cancellation stands until who called it off plans anew, whatever another voice announces.
    """
    standing = cancellations_of_own(dossier.spoken) if dossier.reports else ()
    pairs = list(_covered(dossier.reports, standing))
    over = [(report, called) for report, called in pairs if seen_by(report) < made_since(called)]
    for report, called in (over or pairs)[:1]:
        yield Finding(
            code="held-though-cancelled",
            severity=Severity.CONFLICT if over else Severity.WARNING,
            sentence=Sentence(
                f"{dossier.name}: reported{_date_after('', report)} by ",
                *voice_in_source(report),
                f", cancelled{_date_after(' for', called)} according to ",
                *voice_in_source(called),
                f", {_statement_in_words(called)}",
            ),
            events=(dossier.event.id,),
            claims=claim_ids(report, called),
        )


def _covered(
    reports: Iterable[Statement], standing: Sequence[Statement]
) -> Iterator[tuple[Statement, Statement]]:
    """Yield each report that lies wholly within the time of a cancellation, with that one.

    Of several it is the one that reaches furthest, then the one stated last.
    """

    def reach(claim: Statement) -> tuple[float, float, str]:
        return seen_by(claim), made_since(claim), claim.id

    waiting = sorted(standing, key=lambda c: (seen_since(c), c.id), reverse=True)
    furthest: Statement | None = None
    for report in sorted(reports, key=lambda c: (seen_since(c), c.id)):
        while waiting and seen_since(waiting[-1]) <= seen_since(report):
            furthest = max(filter(None, (furthest, waiting.pop())), key=reach)
        if furthest is not None and seen_by(report) <= seen_by(furthest):
            yield report, furthest


def _denied_time(denial: Statement) -> str:
    """Return for what time a denial holds: ", up to 2 July 2023"."""
    span = denial.span
    if span is None or span.is_unknown:
        return ""
    if span.begin_of_the_begin is None and span.latest is not None:
        return f", up to {span.latest}"
    return f", for {span}"


def _date_after(words: str, made: Statement) -> str:
    """Return the date of a statement behind some words; nothing where it has none."""
    return "" if made.span is None or made.span.is_unknown else f"{words} {made.span}"


def _statement_in_words(made: Statement) -> str:
    return "at an unknown date" if made.stated.is_unknown else f"stated {made.stated}"

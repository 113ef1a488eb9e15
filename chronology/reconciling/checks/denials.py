"""What is denied or called off, and reported all the same."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from chronology.claims import Statement
from chronology.findings import Finding, Named, Sentence
from chronology.reconciling.bounds import made_by, made_since, seen_by, seen_since
from chronology.reconciling.called_off import cancellations_of_own
from chronology.reconciling.denied import contradictions, denied_until
from chronology.reconciling.model import Dossier, World, claim_ids, voice_in_source
from chronology.reconciling.plans import as_stated, span_in_words
from chronology.vocabulary import Modality, Severity


def check_denied(dossier: Dossier, _: World) -> Iterator[Finding]:
    """Find a report that cannot be true with what other claims deny, with all who deny it.

    It lies wholly within that, or that lies within the stretch that is reported. A denial without
    a date denies all that had happened by then: a report may be of later unless it certainly lies
    before that. Who denies only another report is told with that.
    """
    denials, lasts = dossier.with_modality(Modality.DENIED), dossier.event.has_extent
    first = next(contradictions(dossier.reports, denials, lasts=lasts), None)
    if first is None:
        return
    told = {first[0]: [d for d in denials if any(contradictions([first[0]], [d], lasts=lasts))]}
    named = {_voice(one) for one in told[first[0]]}
    for denial in denials:
        if _voice(denial) not in named:
            for report, _denial in islice(
                contradictions(dossier.reports, [denial], lasts=lasts), 1
            ):
                told.setdefault(report, []).append(denial)
    for report, deniers in told.items():
        yield _find_denied(dossier, report, _last_words(deniers))


def _last_words(denials: Iterable[Statement]) -> list[Statement]:
    """Return denials in the order stated, of each voice the one that reaches furthest."""
    own: dict[tuple[str, str], Statement] = {}
    for one in sorted(denials, key=lambda one: (denied_until(one), made_since(one), one.id)):
        own[_voice(one)] = one
    return as_stated(own.values())


def _voice(one: Statement) -> tuple[str, str]:
    """Return who speaks; a source that names nobody is a voice of its own."""
    name = one.speaker or one.voice
    return (name.casefold(), "") if name else ("", one.source)


def _find_denied(dossier: Dossier, report: Statement, denials: Sequence[Statement]) -> Finding:
    return Finding(
        code="denied-vs-reported",
        sentence=Sentence(
            f"{dossier.name}: reported{_date_after('', report)} by ",
            *voice_in_source(report),
            ", denied by ",
            *_deniers_named(denials),
        ),
        events=(dossier.event.id,),
        claims=claim_ids(report, *denials),
    )


def _deniers_named(denials: Sequence[Statement]) -> Iterator[str | Named]:
    """Yield who denies something, and for what time: once, where that is the same for all."""
    times = [_denied_time(one) for one in denials]
    is_one = len({*times}) == 1
    for number, (denial, time) in enumerate(zip(denials, times, strict=True)):
        is_last = number == len(denials) - 1
        yield "" if not number else "; by " if not is_one else " and " if is_last else ", "
        yield from voice_in_source(denial)
        yield "" if is_one and not is_last else time


def check_cancelled(dossier: Dossier, _: World) -> Iterator[Finding]:
    """Find a report of what was called off; worst if it was called off after it was held.

    A cancellation stands until who called it off plans anew, whatever another voice announces;
    what one announced since is told with it.
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
                *_planned_since(dossier, report, called),
            ),
            events=(dossier.event.id,),
            claims=claim_ids(report, called),
        )


def _planned_since(dossier: Dossier, report: Statement, called: Statement) -> Iterator[str | Named]:
    """Yield what was planned last between a cancellation and a report, and by whom."""
    since = [
        one
        for one in dossier.with_modality(Modality.PLANNED)
        if one.recall is None
        and one.span is not None
        and made_by(called) < made_since(one)
        and made_by(one) < made_since(report)
    ]
    if since:
        last = as_stated(since)[-1]
        yield f"; planned since {span_in_words(last, behind_planned=True)} by "
        yield from voice_in_source(last)
        yield f", {_statement_in_words(last)}"


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

"""Reports against the day they were made, and against what was still to come."""

from collections.abc import Iterator

from chronology.findings import Finding, Sentence, source_named
from chronology.reconciling.bounds import begins, is_to_come, seen
from chronology.reconciling.model import Dossier, World, claim_ids, moment_in_words
from chronology.vocabulary import Modality


def check_reported_in_future(dossier: Dossier, _: World) -> Iterator[Finding]:
    """Find a report of something that can only have begun after the report was made."""
    for report in dossier.reports:
        made_by = report.told.end_of_the_end  # a copy may count the days from its own date
        if made_by is not None and is_to_come(seen(report), report.told):
            yield Finding(
                code="reported-in-future",
                sentence=f"{dossier.name}: reported for {seen(report)}, "
                f"in a statement made by {moment_in_words(made_by)}",
                events=(dossier.event.id,),
                claims=claim_ids(report),
            )


def check_reported_before_pending(dossier: Dossier, _: World) -> Iterator[Finding]:
    """Find what is reported to have begun before a source says that it is still pending."""
    pending = dossier.with_modality(Modality.PENDING)
    done = [(u, r.id, r) for r in dossier.reports if (u := begins(r.span)[1]) is not None]
    awaited = [(s, p.id, p) for p in pending if (s := p.awaited.begin_of_the_begin) is not None]
    if not done or not awaited:
        return
    until, _id, first = min(done, key=lambda entry: entry[:2])
    since, _id, last = max(awaited, key=lambda entry: entry[:2])
    if until < since:
        yield Finding(
            code="reported-before-pending",
            sentence=Sentence(
                f"{dossier.name}: reported {first.span} by ",
                source_named(first.source),
                f", but still pending on {last.awaited} in ",
                source_named(last.source),
            ),
            events=(dossier.event.id,),
            claims=claim_ids(first, last),
        )

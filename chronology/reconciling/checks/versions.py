"""What newer versions of a document changed: reports corrected, plans dropped."""

from collections.abc import Iterator, Sequence

from chronology.findings import Finding, Sentence, claim_named, source_named
from chronology.reconciling.model import Dossier, World, claim_ids
from chronology.reconciling.plans import span_in_words
from chronology.reconciling.versions import Documents, may_be_answered
from chronology.vocabulary import Modality


def check_corrected(dossier: Dossier, _: World) -> Iterator[Finding]:
    """Find a report that a newer version of its document states otherwise: the newest counts."""
    by_id = {claim.id: claim for claim in dossier.claims}
    for old in dossier.claims:
        new = by_id.get(old.corrected_by)
        if new is None:
            continue
        was, now = (f" {one.span}" if one.span else "" for one in (old, new))
        yield Finding(
            code="report-corrected",
            sentence=Sentence(
                f"{dossier.name}: {old.claim.modality}{was} by ",
                source_named(old.claim.source),
                f", {new.claim.modality}{now} by ",
                source_named(new.claim.source),
                ", a newer version of it",
            ),
            events=(dossier.event.id,),
            claims=claim_ids(old, new),
        )


def check_unchanged(dossier: Dossier, _: World) -> Iterator[Finding]:
    """Find a report that counts as a plan, its words being those of one in an earlier version.

    Only where nothing else reports the event: else nobody misses it.
    """
    if dossier.reported:
        return
    for claim in dossier.claims:
        first = claim.unchanged
        if first is None or claim.claim.modality is not Modality.REPORTED:
            continue
        if first.modality is not Modality.PLANNED or not claim.counts:
            continue
        yield Finding(
            code="report-unchanged",
            sentence=Sentence(
                f"{dossier.name}: ",
                claim_named(claim.id),
                " is entered as reported, but its words stand unchanged from ",
                claim_named(first.claim),
                ", a plan, and so it counts as that; what else on the page tells that it is done "
                "can be given as `modality_quote`",
            ),
            events=(dossier.event.id,),
            claims=(first.claim, claim.id),
        )


def check_dropped(dossiers: Sequence[Dossier], world: World) -> Iterator[Finding]:
    """Find a plan that a version entered whole no longer has, while nobody says what came of it.

    The plan stays as it was: neither met nor cancelled.
    """
    documents = Documents(versions=world.versions)
    for dossier in dossiers if world.versions else ():
        for line, changes in documents.changes(dossier).items():
            for change in changes:
                source = documents.sources.get((line.document, change.number), "")
                if not change.dropped or may_be_answered(dossier, world.versions[source]):
                    continue
                dated = [plan for plan in change.dropped if plan.span is not None]
                words = dict.fromkeys(span_in_words(plan, behind_planned=True) for plan in dated)
                planned = f" {' or '.join(words)}" if words else ""
                yield Finding(
                    code="plan-dropped",
                    sentence=Sentence(
                        f"{dossier.name}: planned{planned} by ",
                        source_named(change.dropped[0].source),
                        "; ",
                        source_named(source),
                        ", a newer version of it, says nothing of it any more",
                    ),
                    events=(dossier.event.id,),
                    claims=claim_ids(*change.dropped),
                )

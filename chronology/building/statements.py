"""What claims count as: statements; what its publisher corrects or takes back makes none.

The claims stay as entered, and stay listed.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain

import attrs

from chronology.claims import Statement, VerifiedClaim
from chronology.findings import Finding, Sentence, claim_named, source_named
from chronology.graphs import components
from chronology.timespan import TimeSpan
from chronology.vocabulary import ClaimStatus, Modality

_SAYING_WHETHER = frozenset({Modality.REPORTED, Modality.DENIED})


def statements_of(claims: Iterable[VerifiedClaim]) -> tuple[Statement, ...]:
    """Return what claims count as, those that take part in reconciling, in their order.

    What stands unchanged from an earlier version of its document states nothing anew.

    Args:
        claims: verified claims, after `with_retractions` and `with_versions`.
    """
    counting = [claim for claim in claims if claim.counts and claim.unchanged is None]
    binding = _binding(counting)
    return tuple(chain.from_iterable(_made_by(claim, binding) for claim in counting))


def _binding(claims: Sequence[VerifiedClaim]) -> frozenset[str]:
    """Return the ids of the claims that bind: what only amends another binds if that does."""
    plain = {one.id for one in claims if one.binding is not None and not _only_amends(one)}
    amending = [one for one in claims if _only_amends(one)]
    names = {one.id for one in claims}
    # What it amends may not be known on the day looked from: then a person's word stands.
    plain |= {one.id for one in amending if not names & {*one.claim.amends}}
    while new := {one.id for one in amending if plain & {*one.claim.amends}} - plain:
        plain |= new
    return frozenset(plain)


def _only_amends(claim: VerifiedClaim) -> bool:
    """Say whether a plan binds for nothing else than that it amends another."""
    why = claim.binding
    entered = claim.claim.binding is True or claim.source.binding is True
    return why is not None and not why.words and bool(claim.claim.amends) and not entered


def _made_by(claim: VerifiedClaim, binding: frozenset[str]) -> tuple[Statement, ...]:
    """Return the statements of a claim: what only takes back another publisher's claim denies."""
    modality, span = claim.claim.modality, claim.span
    if modality is Modality.PLANNED:
        return _plans_of(claim, binds=claim.id in binding)
    if claim.claim.retracts and modality in _SAYING_WHETHER:
        modality = Modality.DENIED
        span = None if claim.is_dated_by_default else span
    told = Statement(
        claim=claim,
        modality=modality,
        span=span,
        extent=claim.extent,
        of_end=modality is Modality.PENDING and _is_of_end(span),
        put_off=bool(claim.put_off),
        sighting=bool(claim.sighting) and modality is Modality.REPORTED,
    )
    return (*_given_up(claim), told)


def _plans_of(claim: VerifiedClaim, *, binds: bool) -> tuple[Statement, ...]:
    """Return the plan that a claim tells, behind those that its words tell of as given up."""
    told = Statement(
        claim=claim,
        modality=Modality.PLANNED,
        span=claim.span,
        extent=claim.extent,
        binding=binds,
        recall=claim.recall,
        of_end=_is_of_end(claim.span) or (claim.shift is not None and claim.shift.of_end),
        shift=claim.shift,
    )
    return (*_given_up(claim), told)


def _given_up(claim: VerifiedClaim) -> Iterator[Statement]:
    """Yield the plans that the words of a claim tell of as given up, be it a report or a plan."""
    for plan in claim.recalled:
        yield Statement(
            claim=claim,
            modality=Modality.PLANNED,
            span=plan.span,
            recall=plan.recall,
            of_end=_is_of_end(plan.span),
        )


def _is_of_end(span: TimeSpan | None) -> bool:
    """Say whether a date tells of the end alone of what lasts."""
    return span is not None and span.is_extent and span.begin.is_unknown


def counts_otherwise(claim: VerifiedClaim) -> tuple[Statement, ...]:
    """Return those statements of a claim that have another modality than it was entered with.

    The plans that it tells of as given up stand beside it, and not in its place.
    """
    made = (one for one in statements_of([claim]) if one.recall is None)
    return tuple(one for one in made if one.modality is not claim.claim.modality)


def with_retractions(
    claims: Sequence[VerifiedClaim], publisher_of: Mapping[str, str]
) -> list[VerifiedClaim]:
    """Return the claims, with those off that their own publisher corrected or retracted.

    A claim is off while its corrector exists, whatever became of that one. A retraction
    itself says nothing of the event, but one of another publisher's claim denies it.

    Args:
        claims: every claim that exists.
        publisher_of: for each source that names one, its publisher.
    """
    if not any(claim.claim.takes_back for claim in claims):
        return list(claims)
    by_id = {claim.claim.id: claim for claim in claims}
    takes_back = {
        name: [other for other in claim.claim.takes_back if other in by_id]
        for name, claim in by_id.items()
    }
    circular = frozenset(name for cycle in components(takes_back) for name in cycle)
    own = {
        (name, other)
        for name, others in takes_back.items()
        for other in others
        if not {name, other} <= circular and _one_voice(by_id[name], by_id[other], publisher_of)
    }
    off = {other for _, other in own}
    return [_standing(claim, off, own) for claim in claims]


def _one_voice(claim: VerifiedClaim, other: VerifiedClaim, publisher_of: Mapping[str, str]) -> bool:
    """Say whether two claims were published by one hand."""
    first, second = claim.claim.source, other.claim.source
    publisher = publisher_of.get(first, "").casefold()
    return first == second or (
        bool(publisher) and publisher == publisher_of.get(second, "").casefold()
    )


def unheeded(claims: Sequence[VerifiedClaim], publisher_of: Mapping[str, str]) -> Iterator[Finding]:
    """Yield where a claim corrects one of another publisher: both count.

    Args:
        claims: every claim that exists.
        publisher_of: for each source that names one, its publisher.
    """
    by_id = {claim.claim.id: claim for claim in claims}
    for claim in claims:
        for name in claim.claim.corrects if claim.counts else ():
            other = by_id.get(name)
            if other is None or not other.counts or _one_voice(claim, other, publisher_of):
                continue
            yield Finding(
                code="correction-unheeded",
                sentence=Sentence(
                    claim_named(claim.id),
                    " corrects ",
                    claim_named(name),
                    ", but ",
                    source_named(claim.claim.source),
                    " and ",
                    source_named(other.claim.source),
                    " have not one `publisher`; both count, and `retracts` would deny the other",
                ),
                events=tuple(dict.fromkeys((claim.claim.event, other.claim.event))),
                claims=(claim.id, name),
            )


def _standing(
    claim: VerifiedClaim, off: Collection[str], own: Collection[tuple[str, str]]
) -> VerifiedClaim:
    """Return a claim with its status, considering what is taken back."""
    name, entered = claim.claim.id, claim.claim
    if name in off:
        return attrs.evolve(claim, status=ClaimStatus.RETRACTED)
    retracting = claim.counts and entered.retracts and entered.modality in _SAYING_WHETHER
    if retracting and all((name, other) in own for other in entered.retracts):
        return attrs.evolve(claim, status=ClaimStatus.RETRACTION)
    return claim

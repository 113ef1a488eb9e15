"""What a publisher corrects or takes back no longer counts; it stays listed."""

from collections.abc import Collection, Mapping, Sequence

import attrs

from chronology.claims import VerifiedClaim
from chronology.graphs import knots
from chronology.vocabulary import ClaimStatus, Modality

_BY_DEFAULT = frozenset({"by-the-statement", "after-the-statement", "plan-without-a-date"})


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
    circular = frozenset(name for knot in knots(takes_back) for name in knot)
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


def _standing(
    claim: VerifiedClaim, off: Collection[str], own: Collection[tuple[str, str]]
) -> VerifiedClaim:
    """Return a claim as it counts, considering what is taken back."""
    name = claim.claim.id
    if name in off:
        return attrs.evolve(claim, status=ClaimStatus.RETRACTED)
    if not claim.counts or not claim.claim.retracts or claim.claim.modality not in _SAYING_WHETHER:
        return claim
    if all((name, other) in own for other in claim.claim.retracts):
        return attrs.evolve(claim, status=ClaimStatus.RETRACTION)
    span = None if claim.derivation.rule in _BY_DEFAULT else claim.span
    denial = attrs.evolve(claim.claim, modality=Modality.DENIED)
    return attrs.evolve(claim, claim=denial, span=span)


_SAYING_WHETHER = frozenset({Modality.REPORTED, Modality.DENIED})

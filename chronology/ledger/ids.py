"""The ids of claims: optional in a ledger, made where left out, and each given once only."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, count

import attrs

from chronology.claims import Claim
from chronology.ledger.structure import Fault


def with_real_names(claim: Claim, real: Mapping[str, str]) -> Claim:
    """Return a claim in which every alias is replaced by the event's id."""
    if not real:
        return claim

    def named(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(real.get(name, name) for name in names)

    return attrs.evolve(
        claim,
        event=real.get(claim.event, claim.event),
        said_at=real.get(claim.said_at, claim.said_at),
        before=named(claim.before),
        after=named(claim.after),
        during=named(claim.during),
        same_day=named(claim.same_day),
        near=named(claim.near),
    )


def repeated_ids(claims: Sequence[Claim]) -> dict[int, list[Fault]]:
    """Return a fault for each claim (by position) whose id an earlier one has."""
    seen: set[str] = set()
    repeated = {}
    for position, claim in enumerate(claims):
        if claim.id and claim.id in seen:
            repeated[position] = [
                Fault(
                    path=("id",),
                    reason=f"the id “{claim.id}” stands twice",
                    remedy="choose another, or leave it out: ids are optional",
                    words=claim.id,
                )
            ]
        seen.add(claim.id)
    return repeated


def with_ids(claims: Iterable[Claim]) -> list[Claim]:
    """Give each claim without an id one that does not depend on the order in the file."""
    claims = list(claims)
    taken = {claim.id for claim in claims if claim.id}
    made: dict[int, str] = {}
    names: dict[str, Iterator[str]] = {}
    for position, claim in sorted(enumerate(claims), key=lambda pair: _identifying(pair[1])):
        if not claim.id:
            stem = f"{claim.event}@{claim.source}"
            free = names.setdefault(stem, _numbered(stem))
            made[position] = next(name for name in free if name not in taken)
            taken.add(made[position])
    return [
        attrs.evolve(claim, id=made.get(position, claim.id))
        for position, claim in enumerate(claims)
    ]


def _numbered(stem: str) -> Iterator[str]:
    """Yield a stem, then the stem with 2, 3 and so on behind it."""
    return chain([stem], (f"{stem}#{number}" for number in count(2)))


def _identifying(claim: Claim) -> tuple[str, str, str, str]:
    rest = repr(attrs.evolve(claim, line=None))
    return (claim.event, claim.source, claim.quote.exact, rest)

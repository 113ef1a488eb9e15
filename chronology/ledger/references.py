"""What claims of a ledger say of other claims: each must be known, and no cycle closed."""

from collections.abc import Collection, Sequence
from itertools import chain
from operator import attrgetter

import attrs

from chronology.claims import Claim
from chronology.entered import as_texts
from chronology.errors import suggest
from chronology.graphs import components, shortest_cycle
from chronology.ledger.ids import doubtful_ids, made_before, may_be_made
from chronology.ledger.structure import Fault

_KEYS = (("corrects", "retracts"), ("repeats",), ("amends",))
_LONGEST_CHAIN = 12
_EVERY = tuple(chain.from_iterable(_KEYS))
_values = attrgetter(*_EVERY)


def taken_back(claims: Sequence[Claim], *, whole: bool = True) -> dict[int, list[Fault]]:
    """Return a fault for each claim (by position) that refers to no claim, or in a cycle.

    Args:
        claims: the claims.
        whole: whether these are all; else a claim that is not among them may have been left out.
    """
    faults: dict[int, list[Fault]] = {}
    referring = [(position, claim) for position, claim in enumerate(claims) if any(_values(claim))]
    if not referring:
        return faults
    ids = {claim.id for claim in claims if claim.id}
    sources = {claim.id for _, claim in referring if claim.id}  # what refers to none closes nothing
    doubtful = _doubtful(
        claims, {name for _, claim in referring for name in _referred(claim, _EVERY)}
    )
    for keys in _KEYS:
        edges = {claim.id: _referred(claim, keys) for claim in claims if claim.id in sources}
        circular = {name: component for component in components(edges) for name in component}
        for position, claim in referring:
            component = circular.get(claim.id) if claim.id else None
            for key in keys:
                for name in _referred(claim, (key,)):
                    if name not in ids and whole:
                        faults.setdefault(position, []).append(_no_claim(key, name, claims))
                    elif name in doubtful:
                        faults.setdefault(position, []).append(_doubtful_claim(key, name))
                    elif component and name in component:
                        cycle = closes_a_cycle(key, shortest_cycle(edges, component))
                        faults.setdefault(position, []).append(attrs.evolve(cycle, words=name))
    return faults


def _doubtful(claims: Sequence[Claim], named: Collection[str]) -> frozenset[str]:
    """Return the ids that may mean several claims, if some that are named may be such."""
    is_asked = any(claim.id in named and may_be_made(claim) for claim in claims)
    return doubtful_ids(claims) if is_asked else frozenset()


def _referred(claim: Claim, keys: Sequence[str]) -> list[str]:
    return [name for key in keys for name in as_texts(getattr(claim, key)) if name]


def _doubtful_claim(key: str, name: str) -> Fault:
    return Fault(
        path=(key,),
        reason=f"several claims on one event quote the words of “{name}”",
        remedy="give the one that is meant an `id`, and name that",
        words=name,
    )


def _no_claim(key: str, name: str, claims: Sequence[Claim]) -> Fault:
    ids = [claim.id for claim in claims if claim.id]
    remedy = suggest(name, made_before(name, claims) or sorted(set(ids)))
    return Fault(
        path=(key,),
        reason=f"no claim has the id “{name}”",
        remedy=f'{remedy}; or give the claim that is meant `id = "{name}"`',
        words=name,
    )


def closes_a_cycle(key: str, names: Sequence[str]) -> Fault:
    """Return the fault of an entry that closes a cycle over some names."""
    return Fault(
        path=(key,),
        reason=f"it closes a cycle: {_chain(names)}",
        remedy=f"remove one `{key}` of the cycle",
    )


def _chain(names: Sequence[str]) -> str:
    """Return a cycle as people read it, its middle left out where it is long."""
    if len(names) > _LONGEST_CHAIN:
        half = _LONGEST_CHAIN // 2
        names = [*names[:half], f"… {len(names) - 2 * half} more …", *names[-half:]]
    return " → ".join(names)

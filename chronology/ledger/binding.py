"""What a claim says of what binds: only a plan can, and it amends plans for its own event."""

from collections.abc import Iterator, Mapping, Sequence

from chronology.claims import Claim
from chronology.ledger.structure import Fault
from chronology.vocabulary import Modality


def faults_of_binding(entry: Claim) -> Iterator[Fault]:
    """Yield what is wrong with `binding`, `binding_quote` and `amends` of a claim by itself."""
    is_plan = entry.modality is Modality.PLANNED
    if is_plan and entry.binding is not False:
        return
    named = {
        "binding": entry.binding is not None,
        "binding_quote": entry.binding_quote is not None,
        "amends": bool(entry.amends),
    }
    keys = [key for key, is_given in named.items() if is_given]
    if not is_plan:
        yield from (_no_plan(key, entry.modality) for key in keys)
    else:
        for key in keys[1:]:
            yield Fault(
                path=(key,),
                reason="the plan is entered as one that does not bind",
                remedy=f"remove `binding = false` or `{key}`",
            )


def _no_plan(key: str, modality: Modality) -> Fault:
    return Fault(
        path=(key,),
        reason=f"only a plan binds, and the claim is entered as {modality}",
        remedy='write `modality = "planned"`, or remove the line',
    )


def faults_of_amending(
    claims: Sequence[Claim], canonical: Mapping[str, str]
) -> dict[int, list[Fault]]:
    """Return a fault for each claim (by position) that amends no plan for its own event.

    Args:
        claims: the claims, with their ids.
        canonical: the name of each event that is the same as another, with that other's.
    """
    by_id = {claim.id: claim for claim in claims if claim.id}
    faults: dict[int, list[Fault]] = {}
    for position, claim in enumerate(claims):
        for name in claim.amends:
            other = by_id.get(name)
            if other is not None and (reason := _unfit(claim, other, canonical)):
                remedy = "name a plan for the same event, or remove the line"
                fault = Fault(path=("amends",), reason=reason, remedy=remedy, words=name)
                faults.setdefault(position, []).append(fault)
    return faults


def _unfit(claim: Claim, other: Claim, canonical: Mapping[str, str]) -> str:
    """Return why a claim cannot amend another, in one clause; empty if it can."""
    event, own = (canonical.get(one.event, one.event) for one in (other, claim))
    if event != own:
        return f"“{other.id}” is on another event, {other.event}"
    if other.modality is not Modality.PLANNED:
        return f"“{other.id}” is no plan: it is entered as {other.modality}"
    return ""

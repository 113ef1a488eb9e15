"""Which claims speak of one event: those that name it, or an entry declared the same."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from chronology.claims import VerifiedClaim
from chronology.events import Event, SameAs
from chronology.timespan import sort_key


def merged(
    events: Iterable[Event], root_of: Mapping[str, str]
) -> dict[str, list[tuple[str, SameAs]]]:
    """Return, for each event that others were declared to be, their ids and the reasons."""
    found: dict[str, list[tuple[str, SameAs]]] = defaultdict(list)
    for event in sorted(events, key=lambda event: event.id):
        if event.same_as is not None:
            found[root_of[event.id]].append((event.id, event.same_as))
    return found


def grouped(
    claims: Iterable[VerifiedClaim], root_of: Mapping[str, str]
) -> dict[str, tuple[VerifiedClaim, ...]]:
    """Return the claims on each event, by when they were stated and then by id."""
    found: dict[str, list[VerifiedClaim]] = defaultdict(list)
    for claim in claims:
        found[root_of.get(claim.claim.event, claim.claim.event)].append(claim)
    return {name: tuple(sorted(group, key=_stated_order)) for name, group in found.items()}


def _stated_order(claim: VerifiedClaim) -> tuple[tuple[float, float], str]:
    """Order by the day by which a statement was certainly made."""
    latest = claim.stated.end_of_the_end
    return sort_key(latest, latest, latest, latest), claim.claim.id

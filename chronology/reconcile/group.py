"""Which claims speak of one event: those that name it, or an entry declared the same."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from chronology.claims import Statement, VerifiedClaim
from chronology.events import Event
from chronology.timespan import sort_key


def roots(events: Sequence[Event]) -> dict[str, str]:
    """Return, for each id and alias, the id of the event that it stands for.

    An entry that a person declared to be another (`same_as`) stands for that other. Every
    entry stands for one of those given, also where a ledger made by hand names others or
    closes a circle.
    """
    ids = {event.id for event in events}
    onward = {name: event.id for event in events for name in event.aliases if name not in ids}
    same = {event.id: event.same_as.event for event in events if event.same_as is not None}
    onward |= {name: to for name, to in same.items() if to in ids or to in onward}
    found: dict[str, str] = {}
    for start in (*onward, *ids):
        way: dict[str, None] = {}
        name = start
        while name not in found and name not in way and name in onward:
            way[name] = None
            name = onward[name]
        root = _of_circle(name, list(way), ids) if name in way else found.get(name, name)
        found.update(dict.fromkeys([*way, name], root))
    return found


def _of_circle(name: str, way: Sequence[str], ids: set[str]) -> str:
    return min(other for other in way[way.index(name) :] if other in ids)


def merged(events: Iterable[Event], root_of: Mapping[str, str]) -> dict[str, list[str]]:
    """Return, for each event that others were declared to be, their ids."""
    found: dict[str, list[str]] = defaultdict(list)
    for event in sorted(events, key=lambda event: event.id):
        if event.same_as is not None:
            found[root_of[event.id]].append(event.id)
    return found


def grouped(
    claims: Iterable[VerifiedClaim], root_of: Mapping[str, str]
) -> dict[str, tuple[VerifiedClaim, ...]]:
    """Return the claims on each event, by when they were stated and then by id."""
    found: dict[str, list[VerifiedClaim]] = defaultdict(list)
    for claim in claims:
        found[root_of.get(claim.claim.event, claim.claim.event)].append(claim)
    return {name: tuple(sorted(group, key=_when_stated)) for name, group in found.items()}


def stated(
    statements: Iterable[Statement], root_of: Mapping[str, str]
) -> dict[str, tuple[Statement, ...]]:
    """Return the statements on each event, by when they were made and then by their claims' ids."""
    found: dict[str, list[Statement]] = defaultdict(list)
    for made in statements:
        event = made.claim.claim.event
        found[root_of.get(event, event)].append(made)
    return {name: tuple(sorted(group, key=_when_stated)) for name, group in found.items()}


def _when_stated(made: VerifiedClaim | Statement) -> tuple[tuple[float, float], str]:
    """Order by the day by which a statement was certainly made."""
    latest = made.stated.end_of_the_end
    return sort_key(latest, latest, latest, latest), made.id

"""Which claims speak of one event: those that name it, or an entry declared the same."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from chronology.claims import Statement, VerifiedClaim
from chronology.events import Event
from chronology.reconciling.bounds import as_upper
from chronology.timespan import TimeSpan


def roots(events: Sequence[Event]) -> dict[str, str]:
    """Return, for each id and alias, the id of the event that it stands for.

    An entry that a person declared to be another (`same_as`) stands for that other. Every
    entry stands for one of those given, also where a ledger made by hand names others or
    closes a cycle.
    """
    ids = {event.id for event in events}
    onward = {name: event.id for event in events for name in event.aliases if name not in ids}
    same = {event.id: event.same_as.event for event in events if event.same_as is not None}
    onward |= {name: to for name, to in same.items() if to in ids or to in onward}
    found: dict[str, str] = {}
    for start in (*onward, *ids):
        path: dict[str, None] = {}
        name = start
        while name not in found and name not in path and name in onward:
            path[name] = None
            name = onward[name]
        root = _root_of_cycle(name, list(path), ids) if name in path else found.get(name, name)
        found.update(dict.fromkeys([*path, name], root))
    return found


def _root_of_cycle(name: str, path: Sequence[str], ids: set[str]) -> str:
    return min(other for other in path[path.index(name) :] if other in ids)


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
    """Return the claims on each event, by when they were certainly stated, their date, their id."""
    found: dict[str, list[VerifiedClaim]] = defaultdict(list)
    for claim in claims:
        found[root_of.get(claim.claim.event, claim.claim.event)].append(claim)
    return {name: tuple(sorted(group, key=_when_stated)) for name, group in found.items()}


def counted(
    statements: Iterable[Statement], root_of: Mapping[str, str]
) -> dict[str, tuple[Statement, ...]]:
    """Return the statements on each event, in the order of their claims."""
    found: dict[str, list[Statement]] = defaultdict(list)
    for made in statements:
        event = made.claim.claim.event
        found[root_of.get(event, event)].append(made)
    return {name: tuple(sorted(group, key=_when_made)) for name, group in found.items()}


_When = tuple[float, tuple[float, float], str]


def _when_stated(claim: VerifiedClaim) -> _When:
    date = (claim.span or TimeSpan()).sort_key
    return as_upper(claim.stated.end_of_the_end), date, claim.claim.id


def _when_made(statement: Statement) -> _When:
    return _when_stated(statement.claim)

"""Events that claims describe instead of naming: `event = { kind = "…", series = "…", … }`.

Two descriptions are one event only if their kind has a key and both give all of it, with
equal values; then what one leaves out the other may say. Every other description is an
event of its own.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import count

import attrs

from chronology.claims import Claim
from chronology.events import Event
from chronology.ledger.ids import DIGEST, LONGEST_ID, cut, digest
from chronology.ledger.locate import KeyPath
from chronology.ledger.structure import Fault, format_fields

NAMELESS = "?"


@attrs.define
class Joined:
    """The events of a ledger once those that claims describe have names.

    Attributes:
        events: events by id: those described, and those under a name that descriptions add to.
        names: the id of the event that each claim describes.
        faults: why a claim's description cannot be used.
    """

    events: dict[str, Event] = attrs.field(factory=dict)
    names: dict[KeyPath, str] = attrs.field(factory=dict)
    faults: dict[KeyPath, list[Fault]] = attrs.field(factory=dict)


def join(
    named: Sequence[Event], pieces: Mapping[KeyPath, tuple[Event, Claim]], taken: Iterable[str]
) -> Joined:
    """Give every described event a name that does not depend on the order in the file.

    Args:
        named: the events that stand under a name of their own.
        pieces: where a claim describes an event: the event, and the claim.
        taken: names that cannot be given any more.
    """
    joined = Joined()
    taken = set(taken)
    holders: dict[object, list[Event]] = {}
    for event in named:
        if event.identity is not None:
            holders.setdefault(event.identity, []).append(event)
    for path in sorted(pieces, key=lambda path: _order(*pieces[path])):
        event, claim = pieces[path]
        same = holders.get(event.identity, []) if event.identity is not None else []
        if len(same) > 1:
            joined.faults[path] = [_several(same)]
        elif same:
            _add_to(joined, joined.events.get(same[0].id, same[0]), event, path)
        else:
            event = attrs.evolve(event, id=_free_name(event, claim, taken))
            taken.add(event.id)
            joined.events[event.id], joined.names[path] = event, event.id
            if event.identity is not None:
                holders[event.identity] = [event]
    return joined


def _order(event: Event, claim: Claim) -> tuple[str, ...]:
    """Return what to sort by: content only, never a place in the file."""
    rest = repr(attrs.evolve(claim, line=None))
    return (repr(event.identity), repr(event), claim.source, claim.quote.exact, rest)


def _several(events: Sequence[Event]) -> Fault:
    names = " and ".join(sorted(event.id for event in events))
    first = min(event.id for event in events)
    return Fault(
        path=(),
        reason=f"several events have this key: {names}",
        remedy=f'name the one that is meant: event = "{first}"',
    )


def _add_to(joined: Joined, known: Event, event: Event, path: KeyPath) -> None:
    """Let a description say what the event leaves out; it must not say anything else."""
    said = {
        field.name: getattr(event, field.name)
        for field in format_fields(type(event))
        if field.name != "id" and getattr(event, field.name) != field.default
    }
    unsaid = {field.name: field.default for field in format_fields(type(known))}
    clashing = [
        name for name, value in said.items() if getattr(known, name) not in {value, unsaid[name]}
    ]
    if clashing:
        joined.faults[path] = [_otherwise(known, name) for name in clashing]
        return
    joined.names[path] = known.id
    joined.events[known.id] = attrs.evolve(known, **said)


def _otherwise(known: Event, name: str) -> Fault:
    return Fault(
        path=(name,),
        reason=f"{known.id} is this very event, but its {name} is “{getattr(known, name)}”",
        remedy="say the same, or leave it out here",
    )


def _free_name(event: Event, claim: Claim, taken: set[str]) -> str:
    """Return an id for an event: it follows from its key, or from the claim that describes it."""
    parts = [str(part) for part in event.identity or (event.kind, event.name)]
    told = [] if event.identity else [claim.source, claim.quote.exact]
    stem = "-".join(re.findall(r"\w+", " ".join(parts).lower()))
    if event.identity and len(stem) <= LONGEST_ID and stem not in taken:
        return stem
    short = cut(stem, LONGEST_ID - DIGEST - 1)
    names = (f"{short}-{digest(*parts, *told, str(number))}" for number in count(1))
    return next(name for name in names if name not in taken)

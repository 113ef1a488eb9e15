"""What a decision of a review makes of a ledger, and of what is known of it."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

import attrs

from chronology.building.complete import complete, events_named, with_heading
from chronology.building.evidence import verified
from chronology.claims import Claim
from chronology.errors import InvalidLedger, NotExpressible
from chronology.events import Event
from chronology.ledger import Ledger, checked, loads, sound
from chronology.ledger.homes import OWN
from chronology.ledger.ids import may_be_made
from chronology.ledger.write import texts_of
from chronology.reviewing.model import PROPOSED, Twin
from chronology.verify import Verified

_Entry = TypeVar("_Entry", Claim, Event)


@attrs.frozen(kw_only=True)
class State:
    """Where a review stands: what is written, and what was not looked at yet.

    Attributes:
        ledger: the ledger as it is written, with its documents.
        open: the claims that are still proposals, by id, in their order.
        at: which of them is looked at.
        known: what became of verifying claims, by id.
        twins: the event that each event may be, as comments propose, by id.
        way: the texts of the files that were written in between, where there were any.
        did: what led here, in one sentence; empty for where it began.
    """

    ledger: Ledger
    open: tuple[str, ...]
    at: int
    known: Mapping[str, Verified]
    twins: Mapping[str, str]
    way: Mapping[str, str] | None = None
    did: str = ""


def twin_in(state: State, event: str) -> Twin | None:
    """Return the event that one may be, as a comment proposes, if it is still there."""
    other = state.ledger.event_of.get(state.twins.get(event, ""))
    if other is None or other.id == event:
        return None
    claims = [
        state.known[claim.id].claim
        for claim in state.ledger.claims
        if claim.event == other.id and claim.id in state.known
    ]
    first = next((claim for claim in claims if claim.counts), next(iter(claims), None))
    return Twin(event=other, name=other.describe(state.ledger.series_names), claim=first)


def on_the_way(before: Ledger, after: Ledger) -> Mapping[str, str] | None:
    """Return the texts of a ledger's files without what changed but for events that go.

    Where several files are written one after the other, whoever ends between two leaves neither
    a claim without its event nor a passage that is neither a claim nor refused. `None` where no
    event goes, or there is one file.
    """
    gone = {event.id for event in before.events} - {event.id for event in after.events}
    if not gone or not before.included:
        return None
    now = {event.id: event for event in after.events}
    return texts_of(attrs.evolve(after, events=[now.get(one.id, one) for one in before.events]))


def read_back(wanted: Ledger) -> Ledger:
    """Return a ledger as it is read from the texts that say so.

    Raises:
        InvalidLedger: it is not sound.
        NotExpressible: its text is such that nothing can be changed in it.
    """
    full = sound(wanted)
    if faults := full.problems[len(wanted.problems) :]:
        raise InvalidLedger(problems=faults)
    texts = texts_of(full)
    read = loads(texts[OWN], wanted.path, wanted.classes, included=texts)
    if read != full:
        reason = "what would be read from it is another ledger"
        raise NotExpressible(reason=reason, notation="ledger in TOML")
    return checked(attrs.evolve(read, sources=full.sources, problems=wanted.problems))


def open_still(written: Ledger, state: State, *, stays: bool) -> Iterator[str]:
    """Yield the proposals that are left, by id; the one looked at may have a new one."""
    current = state.open[state.at]
    there = {claim.id for claim in written.claims}
    for name in state.open:
        if name != current and name in there:
            yield name
        elif name == current and stays:
            yield written.claims[[claim.id for claim in state.ledger.claims].index(name)].id


def verified_again(written: Ledger, state: State) -> Mapping[str, Verified]:
    """Return what becomes of all claims; those are verified whose words or event changed."""
    before = state.ledger
    same = {
        claim.id
        for claim in written.claims
        if claim.id in state.known
        and claim == state.known[claim.id].claim.claim
        and written.event_of[claim.event] == before.event_of.get(claim.event)
    }
    new = [claim for claim in written.claims if claim.id not in same]
    found = verified(attrs.evolve(to_verify(written), claims=new), lambda _done, _of: None, 1)
    return {name: state.known[name] for name in same} | {one.claim.id: one for one in found}


def to_verify(read: Ledger) -> Ledger:
    """Return what is sound of a ledger, for its claims to be verified."""
    return with_heading(complete(read, strict=False))


def looked_at(entry: _Entry) -> _Entry:
    """Return a claim or an event without the tag of a proposal."""
    return attrs.evolve(entry, tags=tuple(tag for tag in entry.tags if tag not in PROPOSED))


def unless_made(claim: Claim) -> str:
    """Return the id that a person wrote for a claim; one that was made follows from its event."""
    return "" if may_be_made(claim) else claim.id


def without_empty_event(read: Ledger, event: str) -> Ledger:
    """Return a ledger without a proposed event of which nothing is said, and nothing speaks."""
    is_proposed = PROPOSED & {*read.event_of[event].tags}
    others = (one.same_as.event for one in read.events if one.same_as is not None)
    named = {name for claim in read.claims for name in events_named(claim)}
    named |= {*others, *(decision.event for decision in read.decisions)}
    if not is_proposed or event in named:
        return read
    return attrs.evolve(read, events=tuple(one for one in read.events if one.id != event))

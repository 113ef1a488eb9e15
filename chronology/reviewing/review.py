"""`Review`: the proposals of a ledger, one after the other, and what a person decides of each.

Each decision is written at once, whole, with every comment of the ledger kept; so nothing is lost
whenever it ends. Nobody is asked anything here.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

import attrs

from chronology.building.complete import complete, events_named, with_heading
from chronology.building.evidence import verified
from chronology.building.loading import load
from chronology.building.saving import rewrite
from chronology.claims import Claim
from chronology.errors import InvalidLedger, NotExpressible, UnknownName, UnusableChange
from chronology.events import Event
from chronology.findings import Refusal
from chronology.ledger import Ledger, checked, loads, sound
from chronology.ledger.homes import OWN
from chronology.ledger.ids import may_be_made
from chronology.ledger.in_folder import ledger_in
from chronology.ledger.write import texts_of, texts_read
from chronology.reviewing.candidates import candidates
from chronology.reviewing.changes import OF_CLAIM, text_of, with_claim, with_event
from chronology.reviewing.model import PROPOSED, Candidate, Proposal
from chronology.verify import Verified

_Entry = TypeVar("_Entry", Claim, Event)


@attrs.frozen(kw_only=True)
class _State:
    """Where a review stands: what is written, and what was not looked at yet.

    Attributes:
        ledger: the ledger as it is written, with its documents.
        open: the claims that are still proposals, by id, in their order.
        at: which of them is looked at.
        known: what became of verifying claims, by id.
        did: what led here, in one sentence; empty for where it began.
    """

    ledger: Ledger
    open: tuple[str, ...]
    at: int
    known: Mapping[str, Verified]
    did: str = ""


@attrs.define(kw_only=True)
class Review:
    """The proposals of a ledger, in the order of its claims, looked at one by one.

    Attributes:
        path: the ledger's file, which every decision changes at once.
        first: how many proposals there were at the beginning.
    """

    path: Path
    first: int
    _state: _State
    _before: list[_State]

    @classmethod
    def of(
        cls, ledger: str | Path, progress: Callable[[int, int], None] = lambda _done, _of: None
    ) -> "Review":
        """Begin to look at the proposals of a ledger.

        Args:
            ledger: its file, or the folder of the only one.
            progress: called now and again with how many claims are verified, and of how many.

        Raises:
            LedgerUnreadable: it cannot be read.
        """
        path = ledger_in(Path(ledger))
        read = load(path)
        known = {one.claim.id: one for one in verified(_to_verify(read), progress, 1)}
        waiting = tuple(claim.id for claim in read.claims if PROPOSED & {*claim.tags})
        return cls(
            path=path,
            first=len(waiting),
            state=_State(ledger=read, open=waiting, at=0, known=known),
            before=[],
        )

    @property
    def ledger(self) -> Ledger:
        """The ledger as it is written now, with its documents."""
        return self._state.ledger

    @property
    def left(self) -> int:
        """How many proposals nobody has decided on."""
        return len(self._state.open)

    @property
    def current(self) -> Proposal | None:
        """What is looked at; `None` if nothing is left."""
        state = self._state
        if not state.open:
            return None
        found = state.known[state.open[state.at]]
        event = state.ledger.event_of[found.claim.claim.event]
        return Proposal(
            claim=found.claim,
            event=event,
            name=event.describe(state.ledger.series_names),
            findings=found.findings,
            number=self.first - self.left + state.at + 1,
            of=self.first,
            others=sum(claim.event == event.id for claim in state.ledger.claims) - 1,
        )

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """The events that the current proposal may be about instead, the likeliest first."""
        proposal, state = self._now, self._state
        claims = (found.claim for found in state.known.values())
        return candidates(proposal, state.ledger, claims)

    def text(self, field: str) -> str:
        """Return what a field of the current proposal says, as a person would type it.

        Raises:
            UnknownName: there is no such field.
        """
        return text_of(self._now.claim.claim, self._now.event, field)

    # What may be decided --------------------------------------------------------------------

    def accept(self) -> None:
        """Take the current proposal for a claim like any other: its tag goes.

        Raises:
            LedgerExists: somebody changed the file meanwhile; nothing was written.
            LedgerUnreadable: it cannot be written.
        """
        claim = self._now.claim.claim
        self._decide(
            self._with(_looked_at(claim), _looked_at(self._now.event)),
            f"accepted: {self._now.name}",
        )

    def refuse(self, reason: str = "") -> None:
        """Take the current proposal out, its event too if nothing else is said of it.

        The passage is kept as refused, so that nobody proposes it again.

        Args:
            reason: why; it is kept beside the passage.

        Raises:
            LedgerExists, LedgerUnreadable: as `accept`.
        """
        read, claim = self.ledger, self._now.claim.claim
        claims = tuple(one for one in read.claims if one.id != claim.id)
        refusal = Refusal(source=claim.source, quote=claim.quote, reason=reason.strip())
        after = attrs.evolve(read, claims=claims, refused=(*read.refused, refusal))
        self._decide(_without_empty_event(after, claim.event), f"refused: {self._now.name}")

    def merge(self, event: str) -> None:
        """Take the current proposal for a claim of another event, and accept it.

        Its own event goes if nothing else is said of it.

        Args:
            event: the id of the other event.

        Raises:
            UnknownName: there is no such event.
            LedgerExists, LedgerUnreadable: as `accept`.
        """
        read, claim = self.ledger, self._now.claim.claim
        if event not in read.event_of:
            raise UnknownName(what="event", name=event, known=tuple(read.event_of))
        name = read.event_of[event].describe(read.series_names)
        moved = attrs.evolve(_looked_at(claim), event=event, id=_unless_made(claim))
        after = self._with(moved, _looked_at(read.event_of[event]))
        self._decide(_without_empty_event(after, claim.event), f"made a claim of {name}")

    def change(self, field: str, text: str) -> None:
        """Change a field of the current proposal, which is verified anew and stays one.

        Args:
            field: one of `FIELDS` in `chronology.reviewing.changes`.
            text: what it is to say, as a ledger has it; empty to take it away.

        Raises:
            UnknownName: there is no such field, or no such kind.
            UnusableChange: the field cannot say so; nothing was changed.
            LedgerExists, LedgerUnreadable: as `accept`.
        """
        claim, event = self._now.claim.claim, self._now.event
        if field in OF_CLAIM:
            claim = with_claim(claim, field, text)
        else:
            event = with_event(event, field, text, self.ledger)
        try:
            self._write(self._with(claim, event), f"changed `{field}`", stays=True)
        except InvalidLedger as error:
            first = error.problems[0]
            raise UnusableChange(field=field, reason=first.reason, remedy=first.remedy) from error

    def skip(self) -> None:
        """Leave the current proposal as it is and look at the next, or again at the first."""
        self._look_at(self._state.at + 1)

    def back(self) -> None:
        """Look at the proposal before, or at the last."""
        self._look_at(self._state.at - 1)

    def undo(self) -> str:
        """Take back the last decision or change, and return what it was; empty if there is none.

        Raises:
            LedgerExists, LedgerUnreadable: as `accept`.
        """
        if not self._before:
            return ""
        was, before = self._state.did, self._before[-1]
        rewrite(self.path, texts_read(self.ledger), texts_read(before.ledger))
        self._before.pop()
        self._state = before
        return was

    # How it is done -------------------------------------------------------------------------

    @property
    def _now(self) -> Proposal:
        if (found := self.current) is None:
            raise UnknownName(what="proposal", name="current", known=())
        return found

    def _look_at(self, number: int) -> None:
        if self.left:
            self._state = attrs.evolve(self._state, at=number % self.left)

    def _with(self, claim: Claim, event: Event) -> Ledger:
        """Return the ledger with the current claim and an event as they are given."""
        read, old = self.ledger, self._now.claim.claim
        return attrs.evolve(
            read,
            claims=[claim if one.id == old.id else one for one in read.claims],
            events=[event if one.id == event.id else one for one in read.events],
        )

    def _decide(self, after: Ledger, did: str) -> None:
        self._write(after, did, stays=False)

    def _write(self, after: Ledger, did: str, *, stays: bool) -> None:
        """Write a ledger, and go on from it; what was there before may be had back."""
        state, written = self._state, _read_back(after)
        rewrite(self.path, texts_read(state.ledger), texts_read(written))
        left = tuple(_open_still(written, state, stays=stays))
        self._before.append(state)
        self._state = _State(
            ledger=written,
            open=left,
            at=state.at if state.at < len(left) else 0,
            known=_verified_again(written, state),
            did=did,
        )


def _read_back(wanted: Ledger) -> Ledger:
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


def _open_still(written: Ledger, state: _State, *, stays: bool) -> Iterator[str]:
    """Yield the proposals that are left, by id; the one looked at may have a new one."""
    current = state.open[state.at]
    there = {claim.id for claim in written.claims}
    for name in state.open:
        if name != current and name in there:
            yield name
        elif name == current and stays:
            yield written.claims[[claim.id for claim in state.ledger.claims].index(name)].id


def _verified_again(written: Ledger, state: _State) -> Mapping[str, Verified]:
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
    found = verified(attrs.evolve(_to_verify(written), claims=new), lambda _done, _of: None, 1)
    return {name: state.known[name] for name in same} | {one.claim.id: one for one in found}


def _to_verify(read: Ledger) -> Ledger:
    """Return what is sound of a ledger, for its claims to be verified."""
    return with_heading(complete(read, strict=False))


def _looked_at(entry: _Entry) -> _Entry:
    """Return a claim or an event without the tag of a proposal."""
    return attrs.evolve(entry, tags=tuple(tag for tag in entry.tags if tag not in PROPOSED))


def _unless_made(claim: Claim) -> str:
    """Return the id that a person wrote for a claim; one that was made follows from its event."""
    return "" if may_be_made(claim) else claim.id


def _without_empty_event(read: Ledger, event: str) -> Ledger:
    """Return a ledger without a proposed event of which nothing is said, and nothing speaks."""
    is_proposed = PROPOSED & {*read.event_of[event].tags}
    others = (one.same_as.event for one in read.events if one.same_as is not None)
    named = {name for claim in read.claims for name in events_named(claim)}
    named |= {*others, *(decision.event for decision in read.decisions)}
    if not is_proposed or event in named:
        return read
    return attrs.evolve(read, events=tuple(one for one in read.events if one.id != event))

"""`Review`: the proposals of a ledger, one after the other, and what a person decides of each.

Each decision is written at once, whole, with every comment of the ledger kept; so nothing is lost
whenever it ends. Nobody is asked anything here.
"""

from collections.abc import Callable
from pathlib import Path

import attrs

from chronology.arguments import checked
from chronology.building.evidence import verified
from chronology.building.loading import load
from chronology.building.saving import rewrite
from chronology.claims import Claim
from chronology.errors import InvalidLedger, NothingProposed, UnknownName, UnusableChange
from chronology.events import Event
from chronology.findings import Refusal
from chronology.ledger import Ledger
from chronology.ledger.in_folder import ledger_in
from chronology.ledger.write import texts_read
from chronology.reviewing.candidates import candidates
from chronology.reviewing.changes import OF_CLAIM, text_of, with_claim, with_event
from chronology.reviewing.model import PROPOSED, Candidate, Proposal
from chronology.reviewing.steps import (
    State,
    looked_at,
    on_the_way,
    open_still,
    read_back,
    to_verify,
    twin_in,
    unless_made,
    verified_again,
    without_empty_event,
)
from chronology.reviewing.twins import proposed_twins, without_twin


@attrs.define(kw_only=True)
class Review:
    """The proposals of a ledger, in the order of its claims, looked at one by one.

    Attributes:
        path: the ledger's file, which every decision changes at once.
        first: how many proposals there were at the beginning.
    """

    path: Path
    first: int
    _state: State
    _before: list[State]

    @classmethod
    @checked
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
        known = {one.claim.id: one for one in verified(to_verify(read), progress, 1)}
        waiting = tuple(claim.id for claim in read.claims if PROPOSED & {*claim.tags})
        return cls(
            path=path,
            first=len(waiting),
            state=State(ledger=read, open=waiting, at=0, known=known, twins=proposed_twins(read)),
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
        return self._proposal(self._state) if self._state.open else None

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """The events that the current proposal may be about instead, the likeliest first."""
        proposal, state = self._now, self._state
        claims = (found.claim for found in state.known.values())
        return candidates(proposal, state.ledger, claims)

    @checked
    def if_changed(self, field: str, text: str) -> Proposal:
        """Return what the current proposal would be with a field changed; nothing is written.

        Raises:
            UnknownName, UnusableChange, NotExpressible: as `change`.
        """
        return self._proposal(self._changed(field, text))

    @checked
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
            self._with(looked_at(claim), looked_at(self._now.event)),
            f"accepted: {self._now.name}",
        )

    @checked
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
        self._decide(without_empty_event(after, claim.event), f"refused: {self._now.name}")

    @checked
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
        moved = attrs.evolve(looked_at(claim), event=event, id=unless_made(claim))
        after = self._with(moved, looked_at(read.event_of[event]))
        after = without_empty_event(after, claim.event)
        state = self._after(after, f"made a claim of {name}", stays=False)
        if claim.event not in state.ledger.event_of:  # what may have been it may be the other
            twins = {one: event if it == claim.event else it for one, it in state.twins.items()}
            state = attrs.evolve(state, twins=twins)
        self._write(state)

    @checked
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
        self._write(self._changed(field, text))

    def apart(self) -> None:
        """Say that the current proposal is not the event that a comment proposes: it goes.

        The proposal stays one. Where no comment proposes any, nothing is done.

        Raises:
            LedgerExists, LedgerUnreadable: as `accept`.
        """
        proposal = self._now
        if proposal.twin is None:
            return
        event = proposal.event.id
        after = self._after(
            without_twin(self.ledger, event), f"not {proposal.twin.name}", stays=True
        )
        twins = {one: twin for one, twin in after.twins.items() if one != event}
        self._write(attrs.evolve(after, twins=twins))

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
        steps = [one for one in (self._state.way, texts_read(before.ledger)) if one is not None]
        backwards = [dict(reversed([*one.items()])) for one in steps]
        rewrite(self.path, texts_read(self.ledger), *backwards)
        self._before.pop()
        self._state = before
        return was

    # How it is done -------------------------------------------------------------------------

    @property
    def _now(self) -> Proposal:
        if (found := self.current) is None:
            raise NothingProposed(path=str(self.path))
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
        self._write(self._after(after, did, stays=False))

    def _changed(self, field: str, text: str) -> State:
        """Return where a review stands with a field of the current proposal changed."""
        claim, event = self._now.claim.claim, self._now.event
        if field in OF_CLAIM:
            claim = with_claim(claim, field, text)
        else:
            event = with_event(event, field, text, self.ledger)
        try:
            return self._after(self._with(claim, event), f"changed `{field}`", stays=True)
        except InvalidLedger as error:
            first = error.problems[0]
            raise UnusableChange(field=field, reason=first.reason, remedy=first.remedy) from error

    def _after(self, after: Ledger, did: str, *, stays: bool) -> State:
        """Return where a review stands with another ledger; nothing is written."""
        state, written = self._state, read_back(after)
        left = tuple(open_still(written, state, stays=stays))
        return State(
            ledger=written,
            open=left,
            at=state.at if state.at < len(left) else 0,
            known=verified_again(written, state),
            twins=state.twins,
            way=on_the_way(state.ledger, after),
            did=did,
        )

    def _write(self, after: State) -> None:
        """Write a ledger, and go on from it; what was there before may be had back."""
        steps = [one for one in (after.way, texts_read(after.ledger)) if one is not None]
        rewrite(self.path, texts_read(self.ledger), *steps)
        self._before.append(self._state)
        self._state = after

    def _proposal(self, state: State) -> Proposal:
        """Return what is looked at where a review stands."""
        found = state.known[state.open[state.at]]
        event = state.ledger.event_of[found.claim.claim.event]
        return Proposal(
            claim=found.claim,
            event=event,
            name=event.describe(state.ledger.series_names),
            findings=found.findings,
            number=self.first - len(state.open) + state.at + 1,
            of=self.first,
            others=sum(claim.event == event.id for claim in state.ledger.claims) - 1,
            twin=twin_in(state, event.id),
        )

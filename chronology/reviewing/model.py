"""What is looked at: a `Proposal`, and the events with which it may be one."""

import attrs

from chronology.claims import VerifiedClaim
from chronology.events import Event
from chronology.findings import Finding
from chronology.timespan import TimeSpan
from chronology.vocabulary import Proposed

PROPOSED = frozenset(one.value for one in Proposed)
"""The tags of what nobody looked at yet."""


@attrs.frozen(kw_only=True)
class Candidate:
    """An event that a proposal may be about instead of its own.

    Attributes:
        event: the event.
        name: what tables call it.
        when: its date, as its claims give it; `None` if they give none.
    """

    event: Event
    name: str
    when: TimeSpan | None


@attrs.frozen(kw_only=True)
class Twin:
    """An event of which a comment of the ledger says that a proposal may be the same.

    Attributes:
        event: the event.
        name: what tables call it.
        claim: the first claim of it that holds, or else the first; `None` if it has none.
    """

    event: Event
    name: str
    claim: VerifiedClaim | None


@attrs.frozen(kw_only=True)
class Proposal:
    """A claim that nobody looked at yet, verified, with its event.

    Attributes:
        claim: the claim, and what became of its words and its date.
        event: the event that it proposes.
        name: what tables call that.
        findings: what is to be said of its evidence, the gravest first.
        number: which it is of all that were there at the beginning, from 1.
        of: how many these are.
        others: how many other claims the event has.
        twin: the event that it may be, as a comment of the ledger proposes; `None` for none.
    """

    claim: VerifiedClaim
    event: Event
    name: str
    findings: tuple[Finding, ...]
    number: int
    of: int
    others: int
    twin: Twin | None = None

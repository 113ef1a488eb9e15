"""Events with which a proposal may be one, the likeliest first."""

import re
from collections.abc import Iterable, Mapping

from chronology.claims import VerifiedClaim
from chronology.events import Event
from chronology.ledger import Ledger
from chronology.reviewing.model import Candidate, Proposal
from chronology.timespan import TimeSpan

_SHORTEST = 4  # letters of a word that tells two names apart
_WORD = re.compile(r"\w+")


def candidates(
    proposal: Proposal, read: Ledger, claims: Iterable[VerifiedClaim]
) -> tuple[Candidate, ...]:
    """Return all other events: a twin that is proposed, then those that share most with it.

    What counts is how many words of name, place and participants they share, then whether their
    dates may be one, then whether their kinds are one; the rest keep the order of the ledger.

    Args:
        proposal: what is looked at.
        read: the ledger.
        claims: its claims, as they were verified.
    """
    dates = _date_by_event(claims)
    own, when = _words_of_event(proposal.event), dates.get(proposal.event.id)
    twin = proposal.twin.event.id if proposal.twin is not None else ""
    found = [
        Candidate(event=event, name=event.describe(read.series_names), when=dates.get(event.id))
        for event in read.events
        if event.id != proposal.event.id
    ]

    def rank(one: Candidate) -> tuple[bool, int, bool, bool]:
        return (
            one.event.id != twin,
            -len(own & _words_of_event(one.event)),
            not _overlap(when, one.when),
            one.event.kind != proposal.event.kind,
        )

    return tuple(sorted(found, key=rank))


def _date_by_event(claims: Iterable[VerifiedClaim]) -> Mapping[str, TimeSpan]:
    """Return a date for each event: that of its first claim that has one."""
    dates: dict[str, TimeSpan] = {}
    for claim in claims:
        if claim.span is not None:
            dates.setdefault(claim.claim.event, claim.span)
    return dates


def _words_of_event(event: Event) -> frozenset[str]:
    told = " ".join((event.name or event.id, event.place, *event.participants)).casefold()
    return frozenset(word for word in _WORD.findall(told) if len(word) >= _SHORTEST)


def _overlap(first: TimeSpan | None, second: TimeSpan | None) -> bool:
    return first is not None and second is not None and first.intersection(second) is not None

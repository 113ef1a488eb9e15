"""Events with which a proposal may be one, the likeliest first."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from chronology.building.drafts.twins import stems_of
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

    What counts is how many words of name, place and participants they share, whatever their
    endings, and whether dates that their claims give may be one; then whether their kinds are one.
    The rest keep the order of the ledger.

    Args:
        proposal: what is looked at.
        read: the ledger.
        claims: its claims, as they were verified.
    """
    dates = _dates_by_event(claims)
    own, when = _words_of_event(proposal.event), proposal.claim.span
    twin = proposal.twin.event.id if proposal.twin is not None else ""
    found = [
        Candidate(
            event=event,
            name=event.describe(read.series_names),
            when=next(iter(dates[event.id]), None),
        )
        for event in read.events
        if event.id != proposal.event.id
    ]

    def rank(one: Candidate) -> tuple[bool, int, bool]:
        shared = len(own & _words_of_event(one.event))
        may_be_then = any(_overlap(when, other) for other in dates[one.event.id])
        is_alike = one.event.kind == proposal.event.kind
        return one.event.id != twin, -(shared + may_be_then), not is_alike

    return tuple(sorted(found, key=rank))


def _dates_by_event(claims: Iterable[VerifiedClaim]) -> Mapping[str, Sequence[TimeSpan]]:
    """Return the dates that the claims of each event give, in their order."""
    dates: defaultdict[str, list[TimeSpan]] = defaultdict(list)
    for claim in claims:
        if claim.span is not None:
            dates[claim.claim.event].append(claim.span)
    return dates


def _words_of_event(event: Event) -> frozenset[str]:
    told = " ".join((event.place, *event.participants)).casefold()
    words = frozenset(word for word in _WORD.findall(told) if len(word) >= _SHORTEST)
    return words | stems_of(event)


def _overlap(first: TimeSpan | None, second: TimeSpan | None) -> bool:
    return first is not None and second is not None and first.intersection(second) is not None

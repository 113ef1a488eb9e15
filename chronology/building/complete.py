"""Ledgers made by hand: every claim gets an id, and names that nothing bears are refused."""

from collections.abc import Iterator

import attrs

from chronology.claims import Claim
from chronology.errors import UnknownName
from chronology.ledger import Ledger
from chronology.ledger.ids import with_ids
from chronology.reconcile import roots


def complete(read: Ledger) -> Ledger:
    """Return a ledger in which every claim has an id; refuse names that nothing bears.

    A ledger read from a file is complete already; one made by hand may not be.
    """
    known = roots(read.events)
    for claim in read.claims:
        if claim.source not in read.source_of:
            raise UnknownName(what="source", name=claim.source, known=tuple(read.source_of))
        for name in events_named(claim):
            if name not in known:
                raise UnknownName(what="event", name=name, known=tuple(known))
    if not all(claim.id for claim in read.claims):
        read = attrs.evolve(read, claims=tuple(with_ids(read.claims)))
    ids = {claim.id for claim in read.claims}
    for claim in () if read.unused else read.claims:
        for name in filter(None, (*claim.takes_back, claim.repeats)):
            if name not in ids:
                raise UnknownName(what="claim", name=name, known=tuple(ids))
    return read


def events_named(claim: Claim) -> Iterator[str]:
    """Yield the events that a claim names."""
    yield claim.event
    yield from filter(None, [claim.said_at])
    yield from (event for _, event in claim.relations)

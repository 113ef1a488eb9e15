"""What a ledger says of its tables in a few lines, as events and claims: see `ledger.tables`."""

import attrs

from chronology.ledger import Ledger, checked
from chronology.verify import quoting_its_row


def with_tables(read: Ledger) -> Ledger:
    """Return a ledger with what it takes from tables: the words of the rows that claims name.

    Args:
        read: a ledger that was checked, with its documents.
    """
    claims = [quoting_its_row(claim, read.source_of.get(claim.source)) for claim in read.claims]
    if all(one is other for one, other in zip(claims, read.claims, strict=True)):
        return read
    return checked(attrs.evolve(read, claims=claims))

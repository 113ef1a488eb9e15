"""`build`: from a ledger to its `Chronology`."""

import datetime as dt
from collections.abc import Callable, Iterable
from pathlib import Path

from chronology.building.chronology import Chronology
from chronology.building.complete import complete
from chronology.building.evidence import verified
from chronology.building.loading import load
from chronology.errors import WrongType
from chronology.ledger import Ledger
from chronology.reconcile import Check, Checks


def build(
    source: Ledger | str | Path,
    as_of: dt.date | None = None,
    progress: Callable[[int, int], None] | None = None,
    jobs: int = 1,
    checks: Iterable[Check] = Checks(),
) -> Chronology:
    """Return the chronology of a ledger: its claims verified, reconciled and put in order.

    Args:
        source: a ledger, or the path of one, which is then loaded.
        as_of: the day from which one looks; claims stated later do not exist yet. By
            default the last day of which the ledger has a statement or a source.
        progress: called now and again with how many claims are verified, and of how many; the
            number never falls, and the last is that of all claims.
        jobs: how many processes verify claims. Where the system forks they are forks; where
            other threads run, and elsewhere, they are started anew: a script that asks for
            them does so below `if __name__ == "__main__":`, as Python wants it, and what they
            cannot do is done here.
        checks: what looks for findings: by default all of ours. A user's own stands beside
            them: `[*Checks(), each(my_check)]`, see `chronology.reconcile`.

    Raises:
        LedgerUnreadable: as `load`, if a path is given.
        UnknownName: a claim of a ledger made by hand names no source or event of it.
        WrongType: an argument is of another type.
    """
    if not isinstance(as_of, dt.date | None):
        raise WrongType(argument="as_of", expected="a datetime.date", got=type(as_of).__name__)
    as_of = as_of.date() if isinstance(as_of, dt.datetime) else as_of
    if not isinstance(source, Ledger | str | Path):
        raise WrongType(argument="source", expected="a ledger or a path", got=type(source).__name__)
    read = complete(source if isinstance(source, Ledger) else load(source))
    evidence = verified(read, progress or _no_progress, jobs)
    return Chronology.seen_from(as_of, read, evidence, tuple(checks))


def _no_progress(_done: int, _all: int) -> None:
    """Tell nobody."""

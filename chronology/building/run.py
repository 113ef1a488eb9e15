"""`build`: from a ledger to its `Chronology`."""

from collections.abc import Callable, Iterable
from pathlib import Path

from chronology.arguments import checked
from chronology.building.chronology import Chronology
from chronology.building.complete import complete, with_heading
from chronology.building.evidence import Keeping, verified
from chronology.building.known import last_day
from chronology.building.loading import load
from chronology.building.tables import with_tables
from chronology.entered import DateLike
from chronology.errors import WrongType
from chronology.ledger import Ledger
from chronology.reconciling import Check, Checks


@checked
def build(  # noqa: PLR0913 - each is one choice of how it is built
    source: Ledger | str | Path,
    as_of: DateLike | None = None,
    progress: Callable[[int, int], None] | None = None,
    jobs: int = 1,
    checks: Iterable[Check] = Checks(),
    *,
    strict: bool | None = None,
) -> Chronology:
    """Return the chronology of a ledger: its claims verified, reconciled and put in order.

        >>> import chronology
        >>> made = chronology.build("seeds/chronology.toml", as_of="2022")
        >>> print(made.event("business-forum").status, made.totals.verified, made.evidence_holds)
        pending 34 True

    Args:
        source: a ledger, or the path of one, which is then loaded.
        as_of: the day from which one looks; claims stated later do not exist yet. By
            default the last day of which the ledger has a statement or a source. A date that
            is no day, such as "2022" in EDTF, counts to its end: 31 December 2022.
        progress: called now and again with how many claims are verified, and of how many; the
            number never falls, and the last is that of all claims.
        jobs: how many processes verify claims. Where the system forks they are forks; where
            other threads run, and elsewhere, they are started anew: a script that asks for
            them does so below `if __name__ == "__main__":`, as Python wants it, and what they
            cannot do is done here.
        checks: what looks for findings: by default all of ours. A user's own stands beside
            them: `[*Checks(), each(my_check)]`, see `chronology.reconciling`.
        strict: whether the ledger must be sound. By default one that was made in Python must,
            and of one from a file the sound part is used: what could not be used stands in
            `problems`, and its evidence does not hold.

    Raises:
        LedgerUnreadable: as `load`, if a path is given.
        InvalidLedger: the ledger must be sound, and is not; the error lists all that is wrong.
        InvalidKind: the class of an event cannot serve as a kind.
        EdtfError: `as_of` is a text, and no date.
        WrongType: an argument is of another type.
    """
    if jobs < 1:
        raise WrongType(argument="jobs", expected="a whole number from 1", got=f"number {jobs}")
    day = last_day(as_of, "as_of")
    given = source if isinstance(source, Ledger) else load(source)
    read = with_tables(with_heading(complete(given, strict=strict)))
    evidence = verified(read, progress or _no_progress, jobs)
    return Chronology.seen_from(day, read, evidence, tuple(checks))


def built_keeping(
    given: Ledger,
    as_of: DateLike | None,
    progress: Callable[[int, int], None],
    jobs: int,
    keeping: Keeping | None,
) -> Chronology:
    """Return the chronology of a ledger from a file, as `build` does.

    Args:
        given: the ledger, as it was loaded.
        as_of: the day from which one looks.
        progress: as of `build`; so is the next.
        jobs: how many processes verify claims.
        keeping: keeps what is verified, and gives what a run before kept.

    Raises:
        EdtfError, WrongType: as `build`.
    """
    day = last_day(as_of, "as_of")
    read = with_tables(with_heading(complete(given, strict=None)))
    evidence = verified(read, progress, jobs, keeping)
    return Chronology.seen_from(day, read, evidence, tuple(Checks()))


def _no_progress(_done: int, _all: int) -> None:
    """Tell nobody."""

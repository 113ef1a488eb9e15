"""What is wrong with how far a claim puts its event from others."""

from collections.abc import Iterator

from chronology.claims import Claim, Gap
from chronology.ledger.structure import Fault
from chronology.vocabulary import GapOf

_MOST_DAYS = 1_000_000_000
_PAIR = 2  # of fewer events none is the later


def faults_of_gap(entry: Claim, gap: Gap | None) -> Iterator[Fault]:
    """Yield what is wrong with the days between two events."""
    if gap is None:
        if entry.near:
            yield Fault(
                path=("near",),
                reason="how near it was is not said",
                remedy="add the days at the most, such as `gap = { most = 30 }`",
            )
        return
    least, most = gap.least or 0, gap.most
    days = [days for days in (gap.least, gap.most) if days is not None]
    if not (entry.before or entry.after or entry.near):
        yield Fault(
            path=("gap",),
            reason="there is no other event",
            remedy="add `before`, `after` or `near`",
        )
    elif not days or min(days) < 0 or (most is not None and most < least):
        yield Fault(
            path=("gap",),
            reason="these are no days between two events",
            remedy="write { least = 2, most = 30 }, one of the two, or a number of days",
        )
    elif max(days) > _MOST_DAYS:
        yield Fault(
            path=("gap",),
            reason=f"{max(days)} days are longer than any chronology",
            remedy=f"write at most {_MOST_DAYS}",
        )
    elif gap.of is not GapOf.EACH and _most_named(entry) < _PAIR:
        yield Fault(
            path=("gap", "of"),
            reason=f"there is no {gap.of.value} of one event",
            remedy='name the others as well, such as `after = ["signing", "permit"]`',
        )
    elif entry.near and (most is None or 0 < least < most):
        yield Fault(
            path=("gap",),
            reason="days at the least do not say whether it came before or after",
            remedy="write only `most` for `near`; or `before` or `after` in its stead",
        )


def _most_named(entry: Claim) -> int:
    """Return how many events one relation of a claim names at the most."""
    return max(map(len, (entry.before, entry.after, entry.near)))

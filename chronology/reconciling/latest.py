"""Which of some plans may be the latest word, and which the first."""

from collections.abc import Sequence

from chronology.reconciling.bounds import INFINITY
from chronology.reconciling.told import Told, is_before


def not_replaced(told: Sequence[Told], *, by: Sequence[Told]) -> tuple[Told, ...]:
    """Return the plans than which none of some is certainly stated later."""
    newest = max((one.since for one in by), default=-INFINITY)
    numbers: dict[str, int] = {}
    for one in by:
        if one.version is not None:
            document, number = one.version.document, one.version.number
            numbers[document] = max(number, numbers.get(document, number))
    return tuple(
        one
        for one in told
        if one.by >= newest
        and (one.version is None or numbers.get(one.version.document, 0) <= one.version.number)
    )


def not_preceded(told: Sequence[Told]) -> tuple[Told, ...]:
    """Return the plans than which none of them is certainly stated earlier.

    What may be another of the plans may not be one that was stated earlier.
    """
    firm = [one for one in told if not one.perhaps_another]
    oldest = min((one.by for one in firm), default=INFINITY)
    perhaps = [one for one in told if one.since <= oldest]
    return tuple(
        one
        for one in perhaps
        if not any(other is not one and is_before(other, one) for other in _special(firm, one))
    )


def _special(told: Sequence[Told], one: Told) -> list[Told]:
    """Return the plans that may be before another by more than the times of their statements."""
    return [
        other
        for other in told
        if other.recall is not None or (one.version is not None and other.version is not None)
    ]

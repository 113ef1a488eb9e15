"""A time without its year or week, and how far its next one is, as parts that bear weights."""

from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise

import attrs


class Kind(StrEnum):
    """What kind of time comes again: the weights of distances differ by it."""

    WEEKDAY = "weekday"
    DAY = "day"
    MONTH = "month"
    LONGER = "longer"


# Distances in days between which weights are interpolated.
KNOTS = {
    Kind.WEEKDAY: (0, 1, 2, 3, 4, 5, 6),
    Kind.DAY: (0, 3, 7, 31, 61, 92, 137, 183, 245, 300, 335, 365),
    Kind.MONTH: (0, 31, 61, 92, 137, 183, 245, 300, 335),
    Kind.LONGER: (0, 1, 31, 92, 183, 275),
}


@attrs.frozen(kw_only=True)
class Mention:
    """A time without its year or week, where it stands, and how far its next one is.

    Attributes:
        start: the code point at which its words begin, without what leads them in.
        end: the code point after them.
        kind: what kind of time it is.
        ahead: days from the anchor to the next such time; 0 within it; `None` if unknown.
    """

    start: int
    end: int
    kind: Kind
    ahead: float | None


def distances_of(mention: Mention) -> Iterator[tuple[str, float]]:
    """Yield how far the next such time is, as parts of the two knots between which it lies."""
    if mention.ahead is None:
        return
    yield f"{mention.kind}", 1.0
    knots = KNOTS[mention.kind]
    ahead = min(max(mention.ahead, knots[0]), knots[-1])
    for near, far in pairwise(knots):
        if near <= ahead <= far:
            share = (ahead - near) / (far - near)
            yield f"{mention.kind}: {near} days ahead", 1 - share
            yield f"{mention.kind}: {far} days ahead", share
            return

"""Allen's thirteen relations between two spans whose bounds are uncertain.

Source: J. F. Allen, "Maintaining knowledge about temporal intervals", 1983. Begin and end are
seconds, both included; so a span of one second has no inner part, and where it stands on the
other's first second it *starts* it, on its last it *finishes* it. Two days that follow each
other do not meet: one is before the other.
"""

from collections.abc import Sequence
from enum import StrEnum

Bounds = tuple[int | None, int | None]


class Relation(StrEnum):
    """How one span lies to another (Allen)."""

    BEFORE = "before"
    MEETS = "meets"
    OVERLAPS = "overlaps"
    STARTS = "starts"
    DURING = "during"
    FINISHES = "finishes"
    EQUALS = "equals"
    AFTER = "after"
    MET_BY = "met by"
    OVERLAPPED_BY = "overlapped by"
    STARTED_BY = "started by"
    CONTAINS = "contains"
    FINISHED_BY = "finished by"

    @property
    def inverse(self) -> "Relation":
        """The relation seen from the other span."""
        return _INVERSE[self]


class Lean(StrEnum):
    """Which way an undetermined pair leans."""

    BEFORE = "before"
    AFTER = "after"
    NEITHER = "neither"


_PAIRS = (
    (Relation.BEFORE, Relation.AFTER),
    (Relation.MEETS, Relation.MET_BY),
    (Relation.OVERLAPS, Relation.OVERLAPPED_BY),
    (Relation.STARTS, Relation.STARTED_BY),
    (Relation.DURING, Relation.CONTAINS),
    (Relation.FINISHES, Relation.FINISHED_BY),
    (Relation.EQUALS, Relation.EQUALS),
)
_INVERSE = dict(_PAIRS) | {b: a for a, b in _PAIRS}

# Each relation as a chain of the four points: a and b begin at "(" and "[", and end at ")" and
# "]". Points within one word coincide; "<" and "≤" stand between words.
_CHAINS = {
    Relation.BEFORE: "( ≤ ) < [ ≤ ]",
    Relation.MEETS: "( < )[ < ]",
    Relation.OVERLAPS: "( < [ < ) < ]",
    Relation.STARTS: "([ ≤ ) < ]",
    Relation.DURING: "[ < ( ≤ ) < ]",
    Relation.FINISHES: "[ < ( ≤ )]",
    Relation.EQUALS: "([ ≤ )]",
}
_MIRROR = str.maketrans("()[]", "[]()")


def possible_relations(a: Sequence[Bounds], b: Sequence[Bounds]) -> frozenset[Relation]:
    """Return every relation that some reading of two spans allows.

    Args:
        a: the bounds of the first span's begin and of its end, in seconds; `None` is open.
        b: the same of the second span.
    """
    points = {"(": a[0], ")": a[1], "[": b[0], "]": b[1]}
    found = {relation for relation, chain in _CHAINS.items() if _allows(chain, points)}
    found |= {
        relation.inverse
        for relation, chain in _CHAINS.items()
        if _allows(chain.translate(_MIRROR), points)
    }
    return frozenset(found)


def _allows(chain: str, points: dict[str, Bounds]) -> bool:
    """Say whether the points can take values within their bounds in the order of a chain.

    Each group of points takes the least value that it can; if that is too late for one, no
    other choice helps.
    """
    words = chain.split()
    reached: int | None = None
    for group, step in zip(words[::2], ["≤", *words[1::2]], strict=True):
        lowest = [low for low in (points[point][0] for point in group) if low is not None]
        if reached is not None:
            lowest.append(reached + (step == "<"))
        reached = max(lowest, default=None)
        if reached is None:
            continue
        if any(high is not None and high < reached for high in (points[p][1] for p in group)):
            return False
    return True

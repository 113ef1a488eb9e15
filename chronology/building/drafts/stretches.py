"""Stretches of a text, and how they lie to each other."""

from collections.abc import Sequence
from typing import TypeAlias

Stretch: TypeAlias = tuple[int, int]
"""The code points from the first to before the second."""


def lies_around(outer: Stretch, inner: Stretch) -> bool:
    """Say whether one stretch has all of another."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def meets_any(one: Stretch, others: Sequence[Stretch]) -> bool:
    """Say whether a stretch has a code point of another."""
    return any(one[0] < end and start < one[1] for start, end in others)

"""Meanings of centuries, and of what divides the one that was told of before.

A century counts here from the year that bears its figures: the sixteenth is 1500 to 1599. By the
letter of the reckoning without a year 0 it is 1501 to 1600; most who write of centuries mean
neither to the year.
"""

import attrs

from chronology.meanings.calendar import Years
from chronology.meanings.meaning import Meaning, Reading, View
from chronology.meanings.parts import Part
from chronology.meanings.stepped import Shifted
from chronology.meanings.terms import Basis, Step, unclear

CENTURY = 100
_QUARTER = 25
_HALVES = 2
_OPEN = unclear("it may be of the century told before, or of the year")


@attrs.frozen(kw_only=True)
class OfCentury(Meaning):
    """Some years of the century told before: "the second half of the century".

    Attributes:
        first: how many years of the century go before.
        count: how many years.
    """

    first: int = 0
    count: int = CENTURY

    basis = Basis.ANTECEDENT

    def seen_from(self, view: View) -> Reading:
        """Return the years."""
        if view.century is None:
            return Reading(span=None, value="XX")
        return Years(first=view.century + self.first, count=self.count).seen_from(view)


@attrs.frozen(kw_only=True)
class LastQuarter(Shifted):
    """The last quarter: that before the anchor's, or of the century told before."""

    step: Step = Step.QUARTER
    shift: int = -1

    def seen_from(self, view: View) -> Reading:
        """Return that of the century, if the text goes on from one."""
        quarter = super().seen_from(view)
        return in_century(quarter, view, CENTURY - _QUARTER, _QUARTER)


def in_century(reading: Reading, view: View, first: int, count: int) -> Reading:
    """Return a quarter or half of a year; that of the century, if the text goes on from one.

    Args:
        reading: it, as it is read of a year.
        view: from where it is seen.
        first: how many years of the century go before.
        count: how many years it has there.
    """
    if view.century is None:
        return reading
    if view.century_is_near:
        return attrs.evolve(reading, span=None, fault=_OPEN)
    years = OfCentury(first=first, count=count).seen_from(view)
    return attrs.evolve(years, basis=Basis.ANTECEDENT)


def century_of(meaning: Meaning) -> int | None:
    """Return the first year of the century of which a meaning is the whole or a named part."""
    inner = meaning
    while not isinstance(inner, Years) and (of := getattr(inner, "of", None)) is not None:
        inner = of
    if not isinstance(inner, Years) or inner.count not in {CENTURY, _QUARTER}:
        return None
    return inner.first - (inner.first % CENTURY if inner.count == _QUARTER else 0)


def is_divided(meaning: Meaning) -> bool:
    """Say whether a meaning is a quarter or a half of a century."""
    is_half = isinstance(meaning, Part) and meaning.parts == _HALVES
    return is_half or (isinstance(meaning, Years) and meaning.count == _QUARTER)

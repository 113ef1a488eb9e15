"""Meanings of weekdays that are counted from a day named before, or lie in a week named before."""

import attrs

from chronology.meanings.counted import FittingDay
from chronology.meanings.meaning import (
    DAYS_IN_WEEK,
    Reading,
    View,
    outer_days,
    reading_of,
    weekday_of,
)
from chronology.meanings.stepped import Weekday
from chronology.meanings.terms import Basis, TimeFault, unclear

_FROM_NOTHING = unclear("no day is named before from which it is counted")
_IN_NOTHING = unclear("no week or weekend is named before in which it lies")
_PLACE_OR_DAY = unclear("the number behind it is its day of the month, or counts what follows")


@attrs.frozen(kw_only=True)
class BesideDay(Weekday):
    """The weekday before or after the day named last: "the Friday after that"."""

    def seen_from(self, view: View) -> Reading:
        """Return that day; none, if what was named last is no day."""
        named = None if view.antecedent is None else outer_days(view.antecedent)
        if named is None or view.last != named:
            return self._unknown(_FROM_NOTHING)
        return super().seen_from(view)

    def _unknown(self, fault: TimeFault) -> Reading:
        return Reading(span=None, value=f"XXXX-WXX-{self.weekday + 1}", fault=fault)


@attrs.frozen(kw_only=True)
class InWeekNamed(BesideDay):
    """The one such day of the week or weekend named last: "next weekend …, on the Saturday"."""

    basis = Basis.ANTECEDENT

    def seen_from(self, view: View) -> Reading:
        """Return the day; none, if no such stretch was named last."""
        if view.last is None or not 1 < view.last[1] - view.last[0] + 1 <= DAYS_IN_WEEK:
            return self._unknown(_IN_NOTHING)
        number = view.last[0] + (self.weekday - weekday_of(view.last[0])) % DAYS_IN_WEEK
        return reading_of(number, number) if number <= view.last[1] else self._unknown(_IN_NOTHING)


@attrs.frozen(kw_only=True)
class WithNumber(Weekday):
    """A weekday before a number that may be its day, or counts: "on Monday the 3rd battalion".

    Attributes:
        day: the number.
    """

    day: int

    def seen_from(self, view: View) -> Reading:
        """Return the weekday; none, if the number is that of such a weekday nearby."""
        day = FittingDay(weekday=self.weekday, day=self.day)
        fitting = day.seen_from(attrs.evolve(view, cued=False))
        if fitting.span is None:
            return super().seen_from(view)
        return Reading(span=None, value=fitting.value, fault=_PLACE_OR_DAY)

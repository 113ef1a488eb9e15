"""What something was moved from, or to: a time that takes its year from the other."""

import attrs

from chronology.meanings.either import either_reading
from chronology.meanings.meaning import DAYS_IN_WEEK, Reading, View, outer_days
from chronology.meanings.terms import Tense, unclear
from chronology.meanings.wrapped import Near

_YEAR, _MONTH = 365, 31
# Where nothing tells the direction, what is moved is put off, unless that would be by most of a
# year: "originally 3 May, now 20 April". In days of a year, or so much of a week or a month.
_NEAR, _FAR = 45, 120


@attrs.frozen(kw_only=True)
class Displaced(Near):
    """A time without a year on one side of another, to which something was moved from it.

    Attributes:
        tense: `past` for the last one before the other, `future` for the next one after it,
            `recalled` where nothing tells which of the two.
        is_new: whether something was moved to it, and not from it.
    """

    is_new: bool = False

    def seen_from(self, view: View) -> Reading:
        """Return the reading on that side of the other; one of two where both may be."""
        to = self.to.seen_from(view)
        span = to.of if to.of is not None else to.span
        outer = None if span is None else outer_days(span)
        if outer is None:
            return self._read(view, None, Tense.PAST)
        back = self._read(view, outer[0] - 1, Tense.PAST)
        ahead = self._read(view, outer[1] + 1, Tense.FUTURE)
        if self._is_of_these_days(view.today, outer, (back, ahead)):
            found = self._last_or_next(view)
        elif self.tense is not Tense.RECALLED:
            found = back if self.tense is Tense.PAST else ahead
        else:
            found = self._likelier(back, ahead, outer, view.today)
        return attrs.evolve(found, basis=to.basis or self.to.basis)

    def _last_or_next(self, view: View) -> Reading:
        """Return one of the last such weekday and the next; the day of the telling is itself."""
        last, coming = (self._read(view, view.today, one) for one in (Tense.PAST, Tense.FUTURE))
        today = None if last.span is None else outer_days(last.span)
        is_today = today is not None and today[0] == view.today
        return last if is_today else one_of(last, coming, coming.value)

    def _is_of_these_days(
        self, today: int | None, outer: tuple[int, int], sides: tuple[Reading, Reading]
    ) -> bool:
        """Whether it is a weekday near the telling, moved to a day that is farther off."""
        days = [outer_days(span) for one in sides if (span := one.of or one.span)]
        if self.is_new or today is None or len(days) < 2 or None in days:  # noqa: PLR2004 - both
            return False
        (back, _), (ahead, _) = (found for found in days if found is not None)
        return ahead - back <= 2 * DAYS_IN_WEEK and outer[0] - today > DAYS_IN_WEEK

    def _read(self, view: View, today: int | None, tense: Tense) -> Reading:
        seen = attrs.evolve(view, today=today, tense=tense, told=None, last=None)
        return self.of.seen_from(seen)

    def _likelier(
        self, back: Reading, ahead: Reading, outer: tuple[int, int], today: int | None
    ) -> Reading:
        """Return the reading by which something is put off, unless it is far the farther.

        A weekday that is over may be that of the week to come.
        """
        days = [outer_days(span) for one in (back, ahead) if (span := one.of or one.span)]
        if len(days) < 2 or days[0] is None or days[1] is None:  # noqa: PLR2004 - both
            return back
        period = days[1][0] - days[0][0] or _YEAR
        against = outer[0] - days[0][0] if self.is_new else days[1][0] - outer[0]
        share = against * _YEAR / period
        later, earlier = (ahead, back) if self.is_new else (back, ahead)
        is_over = not self.is_new and today is not None and days[0][1] < today <= days[1][1]
        if is_over and period <= _MONTH:
            return one_of(back, ahead, later.value)
        if share >= _FAR:
            return later
        return earlier if share <= _NEAR else one_of(back, ahead, later.value)


def one_of(back: Reading, ahead: Reading, value: str) -> Reading:
    """Return the reading of a time of which nobody can tell which of two is meant.

    Args:
        back: as it is read looking back.
        ahead: as it is read looking ahead.
        value: what is known of it.
    """
    sides = (back.of or back.span), (ahead.of or ahead.span)
    fault = unclear(f"it may be {sides[0]} or {sides[1]}, and the words do not tell which")
    return either_reading(back, ahead, value, fault)

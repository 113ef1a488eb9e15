"""Meanings of what lies to one side of a time: before, since, until, from then on."""

from enum import StrEnum

import attrs

from chronology.meanings.meaning import Meaning, Reading, View, outer_days
from chronology.meanings.parts import Part
from chronology.meanings.terms import Basis, Tense
from chronology.meanings.wrapped import Wrapped
from chronology.timespan import TimeSpan


class Side(StrEnum):
    """On which side of a time something lies."""

    SINCE = "since"
    NOT_BEFORE = "not before"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"


_MOD_OF_SIDE = {
    Side.SINCE: "AFTER",
    Side.NOT_BEFORE: "ON_OR_AFTER",
    Side.UNTIL: "ON_OR_BEFORE",
    Side.BEFORE: "BEFORE",
    Side.AFTER: "AFTER",
}


@attrs.frozen(kw_only=True)
class Beside(Wrapped):
    """What lies on one side of a time: "since 1992", "by the end of the year".

    Attributes:
        side: which side; "by X" and "until X" still include X.
        opens: whether it opens its sentence, as a rule for what is to come does: "From 3 June on
            the road is closed".
    """

    side: Side
    opens: bool = False

    has_sides = False

    @property
    def without_side(self) -> Meaning:
        """The time itself."""
        return self.of

    @property
    def mod(self) -> str:
        """The side, as TIMEX3 writes it."""
        return _MOD_OF_SIDE[self.side]

    @property
    def by_default(self) -> Tense:
        """Ahead, for what has a limit: "valid until September", "pay before 1 June"."""
        is_limit = self.side in {Side.UNTIL, Side.BEFORE, Side.NOT_BEFORE}
        return Tense.FUTURE if is_limit or self.opens else Tense.PAST

    def seen_from(self, view: View) -> Reading:
        """Return the open span."""
        reading = self.of.seen_from(view)
        if reading.span is None:
            return reading
        return attrs.evolve(
            reading, span=_beside(reading.span, self._meant_side()), of=reading.span
        )

    def _meant_side(self) -> Side:
        """Return the side; before the end of a year is before it is over, not before autumn."""
        ends = isinstance(self.of, Part) and self.of.mod == "END"
        return Side.UNTIL if ends and self.side is Side.BEFORE else self.side


def _beside(span: TimeSpan, side: Side) -> TimeSpan:
    """Return what lies on one side of a span; of an hour that may be either of two, of either."""
    whole = _beside_bounds(span, side)
    if not span.timed or not span.members:
        return whole
    return attrs.evolve(whole, members=tuple(_beside_bounds(one, side) for one in span.members))


def _beside_bounds(span: TimeSpan, side: Side) -> TimeSpan:
    first, last = span.begin_of_the_begin, span.end_of_the_end
    match side:
        case Side.SINCE:
            return TimeSpan.since(span.begin)
        case Side.NOT_BEFORE:
            return span.between(first, None)
        case Side.UNTIL:
            return span.between(None, last)
        case Side.BEFORE:
            return span.between(None, None if first is None else first - 1)
        case Side.AFTER:
            return span.between(None if last is None else last + 1, None)


@attrs.frozen(kw_only=True)
class Onward(Wrapped):
    """What begins at a time if it is still to come: "will be closed from Wednesday".

    Looking back, "from April" may be where something stems from: then it is the time itself.

    Attributes:
        opens: as `Beside.opens`.
    """

    opens: bool = False

    @property
    def without_side(self) -> Meaning:
        """The time itself."""
        return self.of

    @property
    def by_default(self) -> Tense:
        """Ahead, where it opens its sentence."""
        return Tense.FUTURE if self.opens else Tense.PAST

    leans = True
    opens_ahead = True

    def seen_from(self, view: View) -> Reading:
        """Return the open span, or the time itself."""
        reading = self.of.seen_from(view)
        outer = None if reading.span is None else outer_days(reading.span)
        if reading.span is None or outer is None:
            return reading
        # What the words alone date must not differ with the anchor.
        by_tense = self.basis is Basis.WORDS or view.today is None
        if view.tense is Tense.PAST and (by_tense or outer[0] <= (view.today or 0)):
            return reading
        return attrs.evolve(reading, span=_beside(reading.span, Side.SINCE), of=reading.span)


@attrs.frozen(kw_only=True)
class NotUntil(Wrapped):
    """What did not happen until a time: looking back, it happened then; ahead, not before."""

    leans = True
    opens_ahead = True

    def seen_from(self, view: View) -> Reading:
        """Return the time itself, or what begins with it."""
        reading = self.of.seen_from(view)
        if reading.span is None or view.tense is Tense.PAST:
            return reading
        span = _beside(reading.span, Side.NOT_BEFORE)
        return attrs.evolve(reading, span=span, of=reading.span)

"""What is claimed of an event, and how near in time two claims may be of one."""

import attrs

from chronology.languages.deeds import Deed
from chronology.timespan import DAY, TimeSpan
from chronology.vocabulary import Modality

_MONTH = 31  # days of two times that overlap, within which what may come again soon is one
_SOON = 21  # days within which it is one though they do not
_SLIP_OF_THE_PEN = 10  # days by which two reports of what happens once may differ


@attrs.frozen(kw_only=True)
class Telling:
    """One claim of an event.

    Attributes:
        mood: in which mood it tells of it.
        span: its date.
        stated: when it was made.
        source: of which source.
        given_up: for when it says that it was planned before.
    """

    mood: Modality
    span: TimeSpan
    stated: TimeSpan
    source: str
    given_up: tuple[TimeSpan, ...] = ()

    @property
    def dates(self) -> tuple[TimeSpan, ...]:
        """Its date, and those for which it was planned before."""
        return (self.span, *self.given_up)

    def is_at_one_time(self, other: "Telling", within: float = float("inf")) -> bool:
        """Say whether both may be of one time, be it that of a plan which one of them moves.

        Args:
            other: the other one.
            within: how many days may lie between the first and the last that both name.
        """
        return any(
            overlap(one, two) and _days_apart(one, two) <= within
            for one in self.dates
            for two in other.dates
        )

    def is_beside(self, other: "Telling") -> bool:
        """Say whether one source tells of both in one mood: who does, tells of two."""
        return self.source == other.source and self.mood is other.mood

    def may_come_of(self, other: "Telling") -> bool:
        """Say whether one of the two may be what came of the other, a plan, at another time."""
        if Modality.CANCELLED in {self.mood, other.mood}:
            return self.is_at_one_time(other)
        plan, after = (self, other) if self.mood is Modality.PLANNED else (other, self)
        if plan.mood is not Modality.PLANNED:
            return {self.mood, other.mood} == {Modality.PENDING, Modality.REPORTED}
        is_report = after.mood is Modality.REPORTED
        is_recalled = plan.span.definitely_before(plan.stated)
        return is_recalled or not (is_report and after.span.definitely_before(plan.stated))


def nearness_of(one: Telling, deed: Deed, other: Telling, done: Deed) -> int:
    """Return how near in time two tellings of one deed are; 0 where that makes them two."""
    is_again = deed.is_again or done.is_again or not (deed.is_of_something and done.is_of_something)
    is_often = deed.is_often or done.is_often or deed.is_only_named or done.is_only_named
    if one.is_at_one_time(other):
        is_near = one.is_at_one_time(other, within=_MONTH)
        return 3 if is_near or not (is_again or is_often) else 0
    if is_again or (is_often and _days_apart(one.span, other.span) > _SOON):
        return 0
    is_report = one.mood is other.mood is Modality.REPORTED
    if one.is_beside(other):
        return 0
    if one.may_come_of(other):
        return 2
    is_once = is_report and deed.is_once and done.is_once and deed.is_alike(done)
    is_once &= bool(deed.more)  # "her father died" is not told of whose it was
    return int(is_once and _days_apart(one.span, other.span) <= _SLIP_OF_THE_PEN)


def _days_apart(one: TimeSpan, other: TimeSpan) -> float:
    """Return how many days lie between the first and the last that two dates name."""
    days = [
        bound / DAY
        for span in (one, other)
        for bound in (span.begin_of_the_begin, span.end_of_the_end)
        if bound is not None
    ]
    return max(days) - min(days) if days else float("inf")


def overlap(one: TimeSpan, other: TimeSpan) -> bool:
    """Say whether two dates, each with both ends, do not exclude each other."""
    bounds = (one.begin_of_the_begin, one.end_of_the_end)
    others = (other.begin_of_the_begin, other.end_of_the_end)
    if None in bounds or None in others:
        return False
    return not (one.definitely_before(other) or other.definitely_before(one))

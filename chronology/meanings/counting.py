"""What words between a length and a time make of them: a time counted from the other, a term."""

import attrs

from chronology.meanings.beside_named import BesideNamed
from chronology.meanings.calendar import Day, InYear, Months, Years
from chronology.meanings.clock import AtClock, PartOfDay
from chronology.meanings.counted import Ahead, Modified, Spoken, Timeless
from chronology.meanings.lengths import LengthTo, length_from, length_to
from chronology.meanings.meaning import DAYS_IN_WEEK, Meaning
from chronology.meanings.offsets import (
    CountedFrom,
    Uncounted,
    counted_from,
    counted_from_what_may_be_it,
    refused_as_rough,
    uncountable,
)
from chronology.meanings.parts import Part
from chronology.meanings.stepped import FromAntecedent, Shifted, Weekday
from chronology.meanings.terms import Limit, Step

_COUNTED_FROM = (
    AtClock
    | BesideNamed
    | Day
    | FromAntecedent
    | InYear
    | Modified
    | Months
    | Part
    | PartOfDay
    | Shifted
    | Spoken
    | Weekday
    | Years
)


def counted(  # noqa: PLR0913 - all that words beside the two may tell
    left: Meaning,
    right: Meaning,
    *,
    back: bool = False,
    of: bool = False,
    several: bool = False,
    lasting: bool = False,
    may_be_it: bool = False,
    exact: bool = False,
) -> Meaning | None:
    """Count from a time; "three days of May" are no such thing.

    Args:
        left: the length.
        right: the time.
        back: whether it lies before the time.
        of: whether only a limit is so told: "within 60 days of 1 March".
        several: whether there are two numbers: "two or three days after".
        lasting: whether it tells how long something lasted.
        may_be_it: whether the words between leave open if it counts from that time.
        exact: whether it is to the day.
    """
    if not isinstance(right, _COUNTED_FROM):
        return None
    is_deadline = isinstance(left, Ahead) and left.deadline
    is_deadline |= isinstance(left, Uncounted) and left.is_limit
    if of and not is_deadline:
        return None
    if several:
        return refused_as_rough(left)
    if may_be_it and not lasting:
        return counted_from_what_may_be_it(left, right, back=back)
    found = counted_from(left, right, back=back, lasting=lasting)
    if exact and isinstance(found, CountedFrom):
        return attrs.evolve(found, exact=True)
    return found


def notice_before(left: Meaning, right: Meaning) -> Meaning | None:
    """Count a notice back from a time; it may be longer: "14 days' notice before 30 June"."""
    found = counted(left, right, back=True)
    if isinstance(found, CountedFrom) and found.limit is Limit.EXACT:
        return attrs.evolve(found, limit=Limit.LEAST)
    return found


def vaguely_counted(left: Meaning, right: Meaning) -> Meaning | None:
    """Leave open a time of which only the unit is told: "within weeks of the vote of 3 May"."""
    if uncountable(left) is not None or not isinstance(left, Timeless):
        return None
    is_vague = left.value.startswith("PX")
    return refused_as_rough(left) if is_vague and isinstance(right, _COUNTED_FROM) else None


def term(left: Meaning, right: Meaning) -> Meaning | None:
    """Join how long something runs to the day with which it begins.

    A term of years or months that begins with a day ends on the eve of its anniversary; of days,
    the first is counted or is not.
    """
    if (refused := uncountable(left)) is not None:
        return refused
    if isinstance(right, FromAntecedent | Day):
        length = length_from(left, right)
        is_counted = length is not None and length.step in {Step.DAY, Step.WEEK}
        return length_from(left, right, counted=True) if is_counted else length
    return counted_from(left, right, back=False, lasting=True)


def within_beginning(left: Meaning, right: Meaning) -> Meaning | None:
    """Join a limit to the day with which it begins, which counts: "within 28 days beginning with".

    Only days and weeks are counted so; `None` for other lengths.
    """
    is_limit = isinstance(left, Ahead) and left.deadline
    if not is_limit or not isinstance(right, FromAntecedent | Day):
        return None
    found = counted_from(left, right, back=False)
    days = {Step.DAY: 1, Step.WEEK: DAYS_IN_WEEK}
    if not isinstance(found, CountedFrom) or found.step not in days:
        return None
    last = int(found.count) * days[found.step] - 1
    return attrs.evolve(found, step=Step.DAY, count=last)


def lasting_from(left: Meaning, right: Meaning) -> Meaning | None:
    """Join how long something lasts to the day from which it does: "for six weeks from 4 June"."""
    return length_from(left, right, counted=True)


def ending_with(left: Meaning, right: Meaning) -> Meaning | None:
    """Join a length to the time with which it ends."""
    return uncountable(left) or length_to(left, right)


def ending_as(left: Meaning, right: Meaning) -> Meaning | None:
    """Give a length the end of the length behind it: "the three and nine months ended"."""
    return length_to(left, right.end) if isinstance(right, LengthTo) else None

"""Meanings of lengths that count from what is named, but not dated: "within 30 days of receipt"."""

import attrs

from chronology.meanings.clock import HoursAhead
from chronology.meanings.counted import Ahead, Timeless
from chronology.meanings.meaning import Meaning, Reading, View
from chronology.meanings.offsets import Uncounted, business_days, limit_of, whole_length
from chronology.meanings.terms import (
    Basis,
    Limit,
    Offset,
    Step,
    Tense,
    TimeFault,
    TimexType,
    unclear,
)
from chronology.meanings.wrapped import Wrapped


@attrs.frozen(kw_only=True)
class FromOther(Wrapped):
    """A length that counts from what the words behind it name. It has no span.

    Attributes:
        offset: how far it counts, and to which side.
    """

    offset: Offset

    basis = Basis.ANTECEDENT
    leans = False
    calendar = False
    has_sides = False

    def seen_from(self, view: View) -> Reading:
        """Return the value alone, with what is wrong with the length."""
        length = self.of.seen_from(attrs.evolve(view, today=None))
        return Reading(span=None, value=length.value, fault=length.fault)


@attrs.frozen(kw_only=True)
class UnclearFromOther(Wrapped):
    """A length that counts from what its words name, but gives no day.

    "Within 24 hours of the accident": the hour at which that happened is not said.

    Attributes:
        fault: why it gives none.
    """

    fault: TimeFault

    basis = Basis.ANTECEDENT
    leans = False
    calendar = True
    has_sides = False

    def seen_from(self, view: View) -> Reading:
        """Return the value alone; looking ahead, that it gives no time."""
        value = self.of.seen_from(attrs.evolve(view, today=None)).value
        fault = None if view.tense is Tense.PAST else self.fault
        return Reading(span=None, value=value, fault=fault)


_HOURS = unclear("it counts hours from what happened at an hour that is not said")


def from_other(of: Meaning, *, back: bool | None, limit: Limit | None) -> Meaning | None:
    """Return a length as counted from what stands behind it; `None` if it is no whole length.

    Args:
        of: the length.
        back: whether it counts back; `None` for "of", which leaves it open.
        limit: what words before the length make of it ("no later than", "at least"); `None` if
            its own words say it.
    """
    if of.type is not TimexType.DURATION or isinstance(of, FromOther):
        return None
    if isinstance(of, HoursAhead):
        is_far = of.deadline or back is not None
        return UnclearFromOther(of=of, fault=_HOURS) if is_far else _lasting(of)
    if isinstance(of, Uncounted):
        return UnclearFromOther(of=of, fault=of.fault)
    business = business_days(of)
    length = whole_length(of) if business is None else (Step.DAY, business)
    if back is None and not of.is_deadline:
        return _lasting(of)
    if length is None:
        return None
    step, count = length
    own = Limit.MOST if of.is_deadline else limit_of(of)
    offset = Offset(
        step=step,
        count=count,
        back=back,
        limit=limit or own,
        business=business is not None,
    )
    return FromOther(of=of, offset=offset)


def _lasting(of: Meaning) -> Meaning | None:
    """Return what "in two weeks of talks" tells: how long, and not when."""
    if not isinstance(of, Ahead | HoursAhead):
        return None
    return Timeless(value=of.seen_from(View(today=None)).value, type=TimexType.DURATION)

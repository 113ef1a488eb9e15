"""How plans were kept, in figures: of one group against each sort of plan, and of all of them."""

from collections.abc import Mapping
from statistics import fmean, median

import attrs

from chronology.slip import Slip
from chronology.vocabulary import Against


@attrs.frozen(kw_only=True)
class Fared:
    """How plans fared of which one for each event is looked at, such as the first.

    Slips are ranges in which the figure lies whatever the true dates are.

    Attributes:
        met: how many were met.
        late: how many were missed.
        early: how many were beaten.
        cannot_tell: of how many the dates do not tell.
        median_slip: the median of the slips, in days; of an even number the mean of the middle
            two. `None` if there is none.
        percentile_80: the smallest slip that is not exceeded by 80 % of them.
    """

    met: int
    late: int
    early: int
    cannot_tell: int
    median_slip: Slip | None
    percentile_80: Slip | None

    @property
    def number(self) -> int:
        """How many there are."""
        return self.met + self.late + self.early + self.cannot_tell

    @property
    def share_on_time(self) -> tuple[float, float] | None:
        """The least and the greatest share that was on time: met or beaten; `None` for none."""
        if not self.number:
            return None
        kept = self.met + self.early
        return kept / self.number, (kept + self.cannot_tell) / self.number


@attrs.frozen(kw_only=True)
class Awaited:
    """How long after its first plan an event happens, what is unreported being censored.

    Attributes:
        reported: how many events are reported.
        censored: how many are not: each counts as still to come up to the last day on which a
            source spoke of it so, for silence is no proof that it was pending later.
        median: the median by Kaplan and Meier, in days after the first plan: it lies in this
            range whatever the true dates are. `None` if it is not reached: more than half were
            still to come when last spoken of.
    """

    reported: int
    censored: int
    median: Slip | None


@attrs.frozen(kw_only=True)
class PlanStatistics:
    """How a group of events kept to their plans.

    The begin and the end of what lasts count as two, where each was planned by itself.

    Attributes:
        group: the series, voice, kind or tag; empty for all, for events without a series or
            tag, and for plans told without a speaker.
        events: events with a dated plan.
        met: of these, reported as planned: by what binds, or else by the first plan and by the
            last word of whoever gave it.
        late: reported later.
        early: reported earlier.
        cannot_tell: reported, but the dates do not tell.
        cancelled: cancelled, and not planned anew.
        denied: a source denies that they happened when planned, and nobody reports them.
        unreported: the planned time is over and no source says what came.
        open: the planned time is not over.
        median_slip: the median of these slips in days: it lies in this range whatever the true
            dates are. `None` if nothing planned was reported.
        against: the same against the first plan, what binds, the last plan, and the last some
            days before the event, where there are such plans.
        moved: how the last plan lies to the first, of events whose plan moved, as its voice or
            what binds tells it: later, earlier, the same ("met") or not to be told.
        moves: how often each event's plan moved, ascending.
        awaited: how long after its first plan an event happens, what is unreported counted.
    """

    group: str
    events: int
    met: int
    late: int
    early: int
    cannot_tell: int
    cancelled: int
    denied: int
    unreported: int
    open: int
    median_slip: Slip | None
    against: Mapping[Against, Fared] = attrs.field(factory=dict, hash=False)
    moved: Fared
    moves: tuple[int, ...] = ()
    awaited: Awaited

    @property
    def share_met(self) -> float | None:
        """The share met of all that were met, late or early; `None` if there are none."""
        told = self.met + self.late + self.early
        return self.met / told if told else None

    @property
    def mean_moves(self) -> float | None:
        """How often a plan moved on average; `None` for no plans."""
        return fmean(self.moves) if self.moves else None

    @property
    def median_moves(self) -> float | None:
        """The median of how often a plan moved; `None` for no plans."""
        return median(self.moves) if self.moves else None

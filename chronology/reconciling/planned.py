"""What became of plans: each `Plan` for an event, and their `PlanHistory`."""

from collections.abc import Mapping

import attrs

from chronology import doors
from chronology.slip import Slip
from chronology.timespan import TimeSpan
from chronology.vocabulary import Against, Outcome, Recall


@attrs.frozen(kw_only=True)
class Plan:
    """One plan for an event.

    Attributes:
        claim: the id of the claim that states it.
        speaker: whose plan it is: a speaker's, a publisher's, or else the source's.
        named: whether a speaker is named; else it is told as its source tells it.
        source: the id of the source.
        stated: when it was stated; of a recalled plan, when it was recalled.
        date: what it was planned for, or what follows from the event it leans on; `None` for a
            plan without a date.
        moved: how many days it lies after the plan that it followed; `None` if it moved none.
        follows: the ids of the claims that state the plans from which it moved.
        current: whether it is what binds, or the last plan, whoever gave it.
        replaced: whether another stands in its place: a later one of its own voice, or what
            amends it.
        binding: whether it obliges.
        recall: how it was told, where it was given up by then; else `None`.
        given_up: whether it was told as given up, or put off, since.
        outcome: what came of it by itself; `None` where nothing is reported.
        slip: how many days the event lies after it; `None` where nothing is reported.
        after: whether it was certainly stated after the event as reported: nothing comes of it.
        denies: whether its voice denies what is reported.
    """

    claim: str
    speaker: str
    named: bool = False
    source: str
    stated: TimeSpan
    date: TimeSpan | None
    moved: Slip | None = None
    follows: tuple[str, ...] = ()
    current: bool = False
    replaced: bool = False
    binding: bool = False
    recall: Recall | None = None
    given_up: bool = False
    outcome: Outcome | None = None
    slip: Slip | None = None
    after: bool = False
    denies: bool = False


@attrs.frozen(kw_only=True)
class Kept:
    """What came of some of an event's plans: the first, what binds or the last.

    Attributes:
        outcome: late, early, met or not to be told; of several plans of which any may be the
            one, what holds against each.
        slip: how many days the event lies after them.
        claims: the ids of the claims that state them.
    """

    outcome: Outcome
    slip: Slip
    claims: tuple[str, ...]


@attrs.frozen(kw_only=True)
class IfRight:
    """What came of an event's plans, if those are right who report it for one date.

    Attributes:
        date: that date.
        by: who reports it, each once; those whose name is not known are left out.
        outcome: late, early, met or not to be told.
        slip: how many days the event then lies after the plans that decide.
    """

    date: TimeSpan
    by: tuple[str, ...]
    outcome: Outcome
    slip: Slip


@attrs.frozen(kw_only=True)
class PlanHistory:
    """Every plan for one event, and what came of them.

    Attributes:
        event: the event's id.
        name: what tables call it.
        kind: its kind.
        series: its series; empty if it has none.
        plans: in the order stated, those for the end alone left out, or alone if `of_end`.
        of_end: whether the end of what lasts is meant, and not its begin.
        reported: when it happened, as its reports say; `None` if there is none.
        outcome: late, early, met or not to be told: against what binds, or else against the
            first plan and the last word of whoever gave it; without a report cancelled,
            denied, unreported or open.
        slip: how many days the report lies after them; `None` without either.
        against: what came of the first plan, of what binds and of the last plan, where there
            is such a plan and a report.
        moves: how often a plan moved.
        total: how many days the report lies after the first plan; without one, how far the plan
            moved in all, as its voice or what binds tells it; `None` if it did not.
        total_by: whose plan that is which moved so, while nothing is reported.
        denied_by: who denies that it happened when planned, and when they said so; empty but
            where that is the outcome.
        if_right: what came of the plans by each report, where that depends on which is right.
        called_off: the ids of the claims by which it was called off, but for those that stand,
            where that is the outcome.
    """

    event: str
    name: str
    kind: str
    series: str
    plans: tuple[Plan, ...]
    of_end: bool = False
    reported: TimeSpan | None
    outcome: Outcome
    slip: Slip | None
    against: Mapping[Against, Kept] = attrs.field(factory=dict, hash=False)
    moves: int = 0
    total: Slip | None
    total_by: tuple[str, ...] = ()
    denied_by: str = ""
    if_right: tuple[IfRight, ...] = ()
    called_off: tuple[str, ...] = ()

    def _repr_html_(self) -> str:
        return doors.shown("history", self)

"""What became of plans: each `Plan` for an event, and their `PlanHistory`."""

import attrs

from chronology import doors
from chronology.findings import Slip
from chronology.timespan import TimeSpan
from chronology.vocabulary import Outcome


@attrs.frozen(kw_only=True)
class Plan:
    """One plan for an event.

    Attributes:
        claim: the id of the claim that states it.
        speaker: whose plan it is: a speaker's, a publisher's, or else the source's.
        source: the id of the source.
        stated: when it was stated.
        date: what it was planned for; `None` for a plan without a date.
        moved: how many days it lies after the same speaker's plan definitely stated before
            it; `None` if there is none.
        current: whether no later plan has replaced it.
    """

    claim: str
    speaker: str
    source: str
    stated: TimeSpan
    date: TimeSpan | None
    moved: Slip | None = None
    current: bool = False


@attrs.frozen(kw_only=True)
class PlanHistory:
    """Every plan for one event, and what came of the last.

    Attributes:
        event: the event's id.
        name: what tables call it.
        kind: its kind.
        series: its series; empty if it has none.
        plans: in the order stated.
        reported: when it happened, as its reports say; `None` if there is none.
        outcome: late, early, met or not to be told against the current plans; without a
            report cancelled, unreported or open.
        slip: how many days the report lies after the current plans; `None` without either.
        total: how many days the report, or else the current plans, lie after the first plan.
    """

    event: str
    name: str
    kind: str
    series: str
    plans: tuple[Plan, ...]
    reported: TimeSpan | None
    outcome: Outcome
    slip: Slip | None
    total: Slip | None

    def _repr_html_(self) -> str:
        return doors.shown("history", self)

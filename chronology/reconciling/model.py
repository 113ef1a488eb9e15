"""What the parts of reconciling hand to each other."""

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Generic

import attrs

from chronology import doors
from chronology.claims import Statement, VerifiedClaim
from chronology.events import Event, SameAs
from chronology.findings import Finding, Named, source_named
from chronology.reconciling.history import History
from chronology.reconciling.planned import Plan, PlanHistory
from chronology.reconciling.world import Spoken, Version, World
from chronology.slip import Slip
from chronology.timespan import DAY, TimeSpan
from chronology.vocabulary import EventStatus, Modality, Outcome

__all__ = ["Dossier", "Spoken", "Version", "World", "by_modality", "claim_ids", "moment_in_words",
    "voice_in_source",
]  # fmt: skip

if TYPE_CHECKING:  # type checkers know defaults of type variables, Python does from 3.13 on
    from typing_extensions import TypeVar

    Kind_co = TypeVar("Kind_co", bound=Event, covariant=True, default=Event)
else:
    from typing import TypeVar

    Kind_co = TypeVar("Kind_co", bound=Event, covariant=True)

_FEW = 8  # statements that are sooner looked through than kept apart by modality


@attrs.frozen(kw_only=True)
class Dossier(Generic[Kind_co]):
    """One event with everything that is said of it: `made["az-tat-3"]` of a chronology.

        >>> import chronology
        >>> made = chronology.build("seeds/chronology.toml")
        >>> forum = made["forum-11"]
        >>> print(forum.name, "|", forum.when, "|", forum.status)
        11th Russian–Azerbaijani forum | 2022 | planned
        >>> for plan in forum.plans:
        ...     print(plan.speaker, "said", plan.stated, "that it is for", plan.date)
        Alexei Overchuk said by 26 April 2022 that it is for 2022
        >>> for finding in forum.findings:
        ...     print(finding.code)
        plan-unreported
        >>> for claim in forum.claims:
        ...     print(claim.where)
        003_adb87583c557ecc5.txt:25:94

    Attributes:
        event: the event; where several entries are one, the one the others point at.
        name: what tables call it.
        merged: the entries that a person declared to be this event, with the reasons.
        entries: those entries themselves.
        number: its series, the run within that series, and its number; `None` if it has none
            or the run cannot be told.
        claims: every claim on it, whatever its status, by when it was stated.
        statements: what those count as that take part in reconciling, by when they were stated.
        reported: the combined date of its reports, one of theirs where they cannot all be right;
            `None` if there is none.
        disputed: whether its reports cannot all be right.
        planned: the last plans, of which any may be current.
        planned_for: the time that those span, or one of theirs where they exclude each other;
            `None` if there is none.
        planning: what was planned of its begin and, where it lasts, of its end.
        span: the date it is shown with; `None` if it has none.
        status: how it stands.
        findings: what a reader must know of it, most serious first; while checks run, what
            combining its claims brought up.
        history: its plans, and what came of them; `None` if it was never planned, and while
            checks run. Of what lasts, the plans for its begin, or else those for its end.
        end: of what lasts, the plans for its end alone where `history` has those for its begin.
    """

    event: Kind_co
    name: str
    merged: tuple[tuple[str, SameAs], ...] = ()
    entries: tuple[Event, ...] = ()
    number: tuple[str, int, int] | None = None
    claims: tuple[VerifiedClaim, ...] = ()
    statements: tuple[Statement, ...] = ()
    reported: TimeSpan | None = None
    disputed: bool = False
    planned: tuple[Statement, ...] = ()
    planned_for: TimeSpan | None = None
    span: TimeSpan | None = None
    status: EventStatus = EventStatus.UNCLAIMED
    findings: tuple[Finding, ...] = ()
    history: PlanHistory | None = None
    end: PlanHistory | None = None
    planning: tuple[History, ...] = attrs.field(default=(), eq=False, repr=False)

    @cached_property
    def spoken(self) -> Spoken:
        """The statements, by modality."""
        return by_modality(self.statements)

    @property
    def id(self) -> str:
        """The event's id."""
        return self.event.id

    @property
    def when(self) -> TimeSpan | None:
        """The date it is shown with, `None` if it has none: the same as `span`."""
        return self.span

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags that it, its entries or its claims bear, each once."""
        entries: tuple[Event, ...] = (self.event, *self.entries)
        own = (tag for entry in entries for tag in entry.tags)
        claimed = (tag for claim in self.claims for tag in claim.claim.tags)
        return tuple(dict.fromkeys((*own, *claimed)))

    @property
    def plans(self) -> tuple[Plan, ...]:
        """Every plan for it, in the order stated; of what lasts, those for its end behind."""
        return tuple(plan for one in (self.history, self.end) if one for plan in one.plans)

    @property
    def outcome(self) -> Outcome | None:
        """What came of its plans; `None` if it was never planned."""
        return None if self.history is None else self.history.outcome

    @property
    def slip(self) -> Slip | None:
        """How many days the report lies after the plan by which `outcome` goes.

        That is what binds; where nothing does, the first plan or the last word of whoever gave
        it, whichever was missed most. `None` without a plan or a report; `history.against` has
        it against each.
        """
        return None if self.history is None else self.history.slip

    def _repr_html_(self) -> str:
        return doors.shown("dossier", self)

    def with_modality(self, *modalities: Modality) -> tuple[Statement, ...]:
        """Return the statements of these modalities."""
        if len(modalities) > 1:
            return tuple(made for made in self.statements if made.modality in modalities)
        (modality,) = modalities
        if len(self.statements) > _FEW:
            return self.spoken.get(modality, ())
        return tuple([made for made in self.statements if made.modality is modality])

    @property
    def reports(self) -> tuple[Statement, ...]:
        """The statements that it happened."""
        return self.with_modality(Modality.REPORTED)

    @property
    def counting(self) -> tuple[VerifiedClaim, ...]:
        """Every claim that takes part in reconciling."""
        return tuple(claim for claim in self.claims if claim.counts)


def by_modality(statements: Iterable[Statement]) -> Spoken:
    """Return statements by modality."""
    found: dict[Modality, list[Statement]] = {}
    for made in statements:
        found.setdefault(made.modality, []).append(made)
    return {modality: tuple(spoken) for modality, spoken in found.items()}


def claim_ids(*claims: VerifiedClaim | Statement) -> tuple[str, ...]:
    """Return the ids of claims, and of those that make statements, each once, as given."""
    return tuple(dict.fromkeys(claim.id for claim in claims))


def voice_in_source(made: Statement) -> tuple[str | Named, ...]:
    """Return whose word something is, as a sentence names it: the source, or a speaker in it."""
    source = source_named(made.source)
    return (f"{made.speaker} (", source, ")") if made.speaker else (source,)


def moment_in_words(seconds: int, *, timed: bool = False) -> str:
    """Return a bound as people write it: its day, and its time of day if that was given."""
    if timed:
        return str(TimeSpan.within(seconds, seconds, timed=True))
    return str(TimeSpan.days(seconds // DAY, seconds // DAY))

"""What the parts of reconciling hand to each other."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Generic

import attrs

from chronology import doors
from chronology.claims import Statement, VerifiedClaim
from chronology.events import Event, Place, SameAs, Series
from chronology.findings import Finding, Slip
from chronology.reconcile.planned import Plan, PlanHistory
from chronology.timespan import DAY, TimeSpan
from chronology.vocabulary import EventStatus, Modality, Outcome

if TYPE_CHECKING:  # type checkers know defaults of type variables, Python does from 3.13 on
    from typing_extensions import TypeVar

    Kind_co = TypeVar("Kind_co", bound=Event, covariant=True, default=Event)
else:
    from typing import TypeVar

    Kind_co = TypeVar("Kind_co", bound=Event, covariant=True)

Spoken = Mapping[Modality, tuple[Statement, ...]]


@attrs.frozen(kw_only=True)
class Version:
    """Which version of which document a source is.

    Attributes:
        document: the id that all versions of the document share.
        number: its place among them, from 1, in the order in which they were made.
        complete: whether all that this version says was entered, so that what it no longer
            has was dropped.
    """

    document: str
    number: int
    complete: bool = False


@attrs.frozen(kw_only=True)
class World:
    """What the checks may look at besides the event itself.

    Attributes:
        as_of: the last second of the day from which one looks; `None` if nothing is dated.
        sources: how many sources there are at that day.
        latest: when the last of them spoke, for people; `None` if nothing is dated.
        places: places by id.
        series: series by id.
        zones: for each source that declares one, the time zone by which it counts its days.
        versions: for each source that is a version of a document, which.
    """

    as_of: int | None
    sources: int
    latest: TimeSpan | None
    places: Mapping[str, Place] = attrs.field(hash=False)
    series: Mapping[str, Series] = attrs.field(hash=False)
    zones: Mapping[str, str] = attrs.field(factory=dict, hash=False)
    versions: Mapping[str, Version] = attrs.field(factory=dict, hash=False)
    series_names: Mapping[str, str] = attrs.field(
        init=False,
        eq=False,
        repr=False,
        default=attrs.Factory(
            lambda self: {id_: entry.name or id_ for id_, entry in self.series.items()},
            takes_self=True,
        ),
    )


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
        reported: the combined date of its reports; `None` if there is none.
        disputed: whether its reports cannot all be right.
        planned: the plans that are current.
        span: the date it is shown with; `None` if it has none.
        status: how it stands.
        findings: what a reader must know of it, most serious first; while checks run, what
            combining its claims brought up.
        history: its plans, and what came of them; `None` if it was never planned, and while
            checks run.
        spoken: the statements, by modality.
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
    span: TimeSpan | None = None
    status: EventStatus = EventStatus.UNCLAIMED
    findings: tuple[Finding, ...] = ()
    history: PlanHistory | None = None
    spoken: Spoken = attrs.field(
        eq=False,
        repr=False,
        default=attrs.Factory(lambda self: by_modality(self.statements), takes_self=True),
    )

    @property
    def id(self) -> str:
        """The event's id."""
        return self.event.id

    @property
    def when(self) -> TimeSpan | None:
        """The date it is shown with, `None` if it has none: the same as `span`."""
        return self.span

    @property
    def plans(self) -> tuple[Plan, ...]:
        """Every plan for it, in the order stated."""
        return () if self.history is None else self.history.plans

    @property
    def outcome(self) -> Outcome | None:
        """What came of its plans; `None` if it was never planned."""
        return None if self.history is None else self.history.outcome

    @property
    def slip(self) -> Slip | None:
        """How many days the report lies after the current plans; `None` without either."""
        return None if self.history is None else self.history.slip

    def _repr_html_(self) -> str:
        return doors.shown("dossier", self)

    def with_modality(self, *modalities: Modality) -> tuple[Statement, ...]:
        """Return the statements of these modalities."""
        if len(modalities) == 1:
            return self.spoken.get(modalities[0], ())
        return tuple(made for made in self.statements if made.modality in modalities)

    @property
    def reports(self) -> tuple[Statement, ...]:
        """The statements that it happened."""
        return self.spoken.get(Modality.REPORTED, ())

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


def moment_in_words(seconds: int, *, timed: bool = False) -> str:
    """Return a bound as people write it: its day, and its time of day if that was given."""
    if timed:
        return str(TimeSpan.within(seconds, seconds, timed=True))
    return str(TimeSpan.days(seconds // DAY, seconds // DAY))

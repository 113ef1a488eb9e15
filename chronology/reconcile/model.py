"""What the parts of reconciling hand to each other."""

from collections.abc import Iterable, Mapping

import attrs

from chronology.claims import Statement, VerifiedClaim
from chronology.events import Event, Place, SameAs, Series
from chronology.findings import Finding
from chronology.timespan import DAY, TimeSpan
from chronology.vocabulary import EventStatus, Modality

Spoken = Mapping[Modality, tuple[Statement, ...]]


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
    """

    as_of: int | None
    sources: int
    latest: TimeSpan | None
    places: Mapping[str, Place]
    series: Mapping[str, Series]
    zones: Mapping[str, str] = attrs.field(factory=dict)
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
class Dossier:
    """One event with everything that is said of it.

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
        findings: what combining its claims brought up.
        spoken: the statements, by modality.
    """

    event: Event
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
    spoken: Spoken = attrs.field(
        eq=False,
        repr=False,
        default=attrs.Factory(lambda self: by_modality(self.statements), takes_self=True),
    )

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

"""What the parts of reconciling hand to each other."""

from collections.abc import Mapping

import attrs

from chronology.claims import VerifiedClaim
from chronology.events import Event, Place, SameAs, Series
from chronology.findings import Finding
from chronology.timespan import DAY, TimeSpan, earlier
from chronology.vocabulary import EventStatus, Modality


@attrs.frozen(kw_only=True)
class World:
    """What the checks may look at besides the event itself.

    Attributes:
        as_of: the last second of the day from which one looks; `None` if nothing is dated.
        sources: how many sources there are at that day.
        latest: the last statement among them, for people; `None` if nothing is dated.
        places: places by id.
        series: series by id.
    """

    as_of: int | None
    sources: int
    latest: TimeSpan | None
    places: Mapping[str, Place]
    series: Mapping[str, Series]


@attrs.frozen(kw_only=True)
class Dossier:
    """One event with everything that is said of it.

    Attributes:
        event: the event; where several entries are one, the one the others point at.
        name: what tables call it.
        merged: the entries that a person declared to be this event, with the reasons.
        claims: every claim on it, whatever its status, by when it was stated.
        reported: the combined date of its reports; `None` if there is none.
        disputed: whether its reports cannot all be right.
        planned: the plans that are current.
        span: the date it is shown with; `None` if it has none.
        status: how it stands.
        findings: what combining its claims brought up.
    """

    event: Event
    name: str
    merged: tuple[tuple[str, SameAs], ...] = ()
    claims: tuple[VerifiedClaim, ...] = ()
    reported: TimeSpan | None = None
    disputed: bool = False
    planned: tuple[VerifiedClaim, ...] = ()
    span: TimeSpan | None = None
    status: EventStatus = EventStatus.UNCLAIMED
    findings: tuple[Finding, ...] = ()

    def with_modality(self, *modalities: Modality) -> tuple[VerifiedClaim, ...]:
        """Return the claims of these modalities that take part in reconciling."""
        return tuple(
            claim for claim in self.claims if claim.counts and claim.claim.modality in modalities
        )

    @property
    def reports(self) -> tuple[VerifiedClaim, ...]:
        """The reports that take part in reconciling."""
        return self.with_modality(Modality.REPORTED)


def begins(span: TimeSpan | None) -> tuple[int | None, int | None]:
    """Return the bounds [l, u] that plan, pending and series checks compare: the begin's.

    What must have ended by some time has begun by then.
    """
    if span is None:
        return None, None
    return span.begin_of_the_begin, earlier(span.end_of_the_begin, span.end_of_the_end)


def claim_ids(*claims: VerifiedClaim) -> tuple[str, ...]:
    """Return the ids of claims, each once, in the order given."""
    return tuple(dict.fromkeys(claim.claim.id for claim in claims))


def moment_in_words(seconds: int, *, timed: bool = False) -> str:
    """Return a bound as people write it: its day, and its time of day if that was given."""
    if timed:
        return str(TimeSpan.within(seconds, seconds, timed=True))
    return str(TimeSpan.days(seconds // DAY, seconds // DAY))

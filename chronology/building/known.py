"""What there is on the day looked from: the sources known on it, and the `World` of the checks."""

import datetime as dt
import math
from collections import defaultdict
from collections.abc import Iterable, Sequence

import attrs

from chronology import edtf
from chronology.building.complete import events_named
from chronology.claims import VerifiedClaim
from chronology.entered import DateLike, as_date
from chronology.errors import WrongType
from chronology.events import Event
from chronology.findings import Finding
from chronology.ledger import Ledger
from chronology.ledger.versions import versions_in
from chronology.reconciling import Dossier, PlanHistory, Version, World, roots
from chronology.sources import Source
from chronology.timespan import DAY, TimeSpan
from chronology.verify import stated_by_source


def last_day(day: DateLike | None, argument: str) -> dt.date | None:
    """Return the day from which somebody looks, where a date is given: the last day of it.

    Raises:
        EdtfError: a text is no date.
        WrongType: it is no date, or has no end.
    """
    if day is None:
        return None
    given: object = edtf.parse(day) if isinstance(day, str) else as_date(day)
    if not isinstance(given, TimeSpan):
        expected = "a date: a datetime.date, EDTF text, a span or a year"
        raise WrongType(argument=argument, expected=expected, got=type(day).__name__)
    if given.latest is None:
        raise WrongType(argument=argument, expected="a date with an end", got=f"“{given}”")
    return given.latest.date()


def certainly_by(stated: TimeSpan, day: TimeSpan | None) -> bool:
    """Say whether a statement had certainly been made by the end of a day."""
    if day is None:
        return True
    last, end = stated.end_of_the_end, day.end_of_the_end
    return last is not None and end is not None and last <= end


def events_told(read: Ledger, existing: set[str]) -> list[Event]:
    """Return the events that some existing claim names, and those that none ever does."""
    real = roots(read.events)
    now = {real[name] for c in read.claims if c.id in existing for name in events_named(c)}
    ever = {real[name] for c in read.claims for name in events_named(c)}
    return [e for e in read.events if real[e.id] in now or real[e.id] not in ever]


def known_sources(
    read: Ledger, claims: Sequence[VerifiedClaim], day: TimeSpan | None
) -> list[tuple[Source, tuple[str, ...]]]:
    """Return the sources that exist on a day, each with the ids of its claims."""
    own: dict[str, list[str]] = defaultdict(list)
    for claim in claims:
        own[claim.claim.source].append(claim.claim.id)
    return [
        (source, tuple(sorted(own[source.id])))
        for source in read.sources
        if source.id in own or certainly_by(stated_by_source(source), day)
    ]


def world_of(
    day: TimeSpan | None, claims: Sequence[VerifiedClaim], sources: Sequence[Source], read: Ledger
) -> World:
    """Return what the checks may look at besides the events: the day, sources, places, series."""
    said = [*(claim.told for claim in claims), *map(stated_by_source, sources)]
    latest, last = spoken_last(said)
    return World(
        as_of=day.end_of_the_end if day is not None else last,
        sources=len(sources),
        latest=latest,
        places={place.id: place for place in read.places},
        series={series.id: series for series in read.series},
        zone=read.heading.zone,
        zones={source.id: source.zone for source in read.sources if source.zone},
        versions=versions_known(read, sources),
    )


@attrs.frozen(kw_only=True)
class Seen:
    """What is known of a table on the day looked from, of which a ledger has some rows.

    Attributes:
        as_of: the last second of that day; `None` if nothing is dated.
        sources: how many sources there are on it.
        latest: when the last of them spoke.
    """

    as_of: int | None
    sources: int
    latest: TimeSpan | None

    def of(self, world: World) -> World:
        """Return the world of some rows as that of the whole table."""
        return attrs.evolve(world, as_of=self.as_of, sources=self.sources, latest=self.latest)


def spoken_last(stated: Iterable[TimeSpan]) -> tuple[TimeSpan | None, int | None]:
    """Return when somebody spoke last, and the last second of the day of which that is certain.

    Of several that end alike the begin decides, and then the words; an open begin is before any
    other. What has no end is left out.
    """
    made = [one for one in stated if one.end_of_the_end is not None]
    if not made:
        return None, None
    newest = max(map(_by_its_end, made))
    latest = max((one for one in made if _by_its_end(one) == newest), key=str)
    return latest, day_of(max(map(certain_second, made))).end_of_the_end


def _by_its_end(stated: TimeSpan) -> tuple[float, float]:
    first, last = stated.sort_key
    return last, -math.inf if stated.begin_of_the_begin is None else first


def versions_known(read: Ledger, sources: Iterable[Source]) -> dict[str, Version]:
    """Return, for each of some sources that is a version of a document, which.

    Args:
        read: the ledger, which has every version.
        sources: the sources that are known on the day looked from.
    """
    known = {source.id for source in sources}
    return {
        source.id: Version(
            document=document,
            number=number,
            complete=source.complete,
            stated=stated_by_source(source),
        )
        for document, versions in versions_in(read.sources).items()
        for number, source in enumerate(versions, 1)
        if source.id in known
    }


def with_all(
    dossiers: Iterable[Dossier], findings: Iterable[Finding], plans: Iterable[PlanHistory]
) -> tuple[Dossier, ...]:
    """Return events with every finding on them, and with what came of their plans."""
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        for event in finding.events:
            found[event].append(finding)
    histories: dict[str, list[PlanHistory]] = defaultdict(list)
    for history in plans:
        histories[history.event].append(history)
    return tuple(
        attrs.evolve(
            one,
            findings=tuple(found[one.event.id]),
            history=next(iter(histories[one.event.id]), None),
            end=next(iter(histories[one.event.id][1:]), None),
        )
        for one in dossiers
    )


def certain_second(stated: TimeSpan) -> int:
    """Return up to when somebody certainly still spoke: the earliest that it may have been."""
    if stated.begin_of_the_begin is not None:
        return stated.begin_of_the_begin
    return stated.end_of_the_end or 0


def day_of(seconds: int) -> TimeSpan:
    """Return the day in which a second lies."""
    return TimeSpan.days(seconds // DAY, seconds // DAY)

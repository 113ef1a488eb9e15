"""What events are selected by: each a function that says of an event whether it holds."""

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Protocol

from chronology import edtf
from chronology.building.names import EventNames, folded
from chronology.errors import UnknownName, WrongType
from chronology.events import BUILT_IN, Event, containing
from chronology.findings import CODES, Finding
from chronology.ledger import Ledger
from chronology.reconciling import Dossier, World
from chronology.timespan import TimeSpan
from chronology.vocabulary import EventStatus, Severity

Names = str | Iterable[str]
Time = TimeSpan | dt.date | str


class Whole(Protocol):
    """What a selection looks up in the chronology that it is of."""

    @property
    def ledger(self) -> Ledger:
        """What it was made from."""

    @property
    def events(self) -> tuple[Dossier, ...]:
        """Its events, in order."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What a reader must know."""

    @property
    def names(self) -> EventNames:
        """Which event a name means."""

    @property
    def world(self) -> World:
        """The day looked from, places and series."""


Test = Callable[[Dossier], bool]


def each(names: Names) -> tuple[str, ...]:
    """Return the names, of which there may be one."""
    found = (names,) if isinstance(names, str) else tuple(names)
    for name in found:
        if not isinstance(name, str):
            raise WrongType(argument="where", expected="given names", got=type(name).__name__)
    return found


def _as_span(time: Time) -> TimeSpan:
    if isinstance(time, TimeSpan):
        return time
    return edtf.parse(time) if isinstance(time, str) else TimeSpan.of_date(time)


def _all_known(what: str, wanted: Iterable[str], known: Iterable[str]) -> frozenset[str]:
    """Return the names wanted, in one case; refuse one that nothing has."""
    names = tuple(dict.fromkeys(known))
    there = {folded(name) for name in names}
    for name in wanted:
        if folded(name) not in there:
            raise UnknownName(what=what, name=name, known=names)
    return frozenset(folded(name) for name in wanted)


def of_kind(kind: Names | type[Event], whole: Whole) -> Test:
    """Of one of these kinds."""
    if isinstance(kind, type):
        is_kind: type[Event] = kind
        return lambda one: isinstance(one.event, is_kind)
    used = (one.event.kind for one in whole.events)
    declared = (one.id for one in whole.ledger.kinds)
    wanted = _all_known("kind", each(kind), (*used, *declared, *(cls.kind for cls in BUILT_IN)))
    return lambda one: folded(one.event.kind) in wanted


def with_participant(names: tuple[str, ...], whole: Whole) -> Test:
    """One of these took part."""
    wanted = _all_known(
        "participant", names, (p for e in whole.events for p in e.event.participants)
    )
    return lambda one: any(folded(name) in wanted for name in one.event.participants)


def at_place(names: tuple[str, ...], whole: Whole) -> Test:
    """At one of these places, or within it."""
    places = whole.ledger.places
    called = {place.id: (place.id, *filter(None, (place.name,))) for place in places}
    used = (one.event.place for one in whole.events if one.event.place)
    wanted = _all_known("place", names, (*used, *(name for own in called.values() for name in own)))

    def is_there(one: Dossier) -> bool:
        around = containing(one.event.place, places)
        return any(folded(name) in wanted for id_ in around for name in called.get(id_, (id_,)))

    return is_there


def of_series(names: tuple[str, ...], whole: Whole) -> Test:
    """Of one of these series."""
    entries = {s.id: (s.id, *filter(None, (s.name,)), *s.aliases) for s in whole.ledger.series}
    used = (series_of(one.event) for one in whole.events)
    every = (*filter(None, used), *(name for own in entries.values() for name in own))
    wanted = _all_known("series", names, every)

    def is_of_series(one: Dossier) -> bool:
        series = series_of(one.event)
        return any(folded(name) in wanted for name in entries.get(series, (series,)))

    return is_of_series


def series_of(event: Event) -> str:
    """Return the series of an event; empty if it has none."""
    series = getattr(event, "series", "")
    return series if isinstance(series, str) else ""


def with_tag(names: tuple[str, ...], whole: Whole) -> Test:
    """It, or a claim on it, bears one of these tags."""
    wanted = _all_known("tag", names, (tag for one in whole.events for tag in one.tags))
    return lambda one: any(folded(tag) in wanted for tag in one.tags)


def during(asked: Time, *, certainly: bool) -> Test:
    """It may lie in a time, or certainly lies within it."""
    time = _as_span(asked)
    whole_of_it = TimeSpan(
        begin_of_the_begin=time.begin_of_the_begin,
        end_of_the_end=time.end_of_the_end,
        offset=time.offset,
    )

    def is_in(one: Dossier) -> bool:
        if one.span is None:
            return False
        if certainly:
            return whole_of_it.contains(one.span)
        return not (one.span.definitely_before(time) or time.definitely_before(one.span))

    return is_in


def with_finding(names: tuple[str, ...], whole: Whole) -> Test:
    """There is a finding on it of one of these codes or severities."""
    found = (finding.code for finding in whole.findings)
    wanted = _all_known("finding", names, (*Severity, *found, *CODES))
    return lambda one: any({f.code, f.severity.value} & wanted for f in one.findings)


def with_status(names: tuple[str, ...]) -> Test:
    """It stands in one of these ways."""
    wanted = _all_known("status", names, EventStatus)
    return lambda one: one.status.value in wanted

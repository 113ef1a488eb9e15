"""Events as a value: a chronology, and any selection of it, iterates, has a length and selects."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import Generic, Protocol, TypeVar, cast, overload

import attrs

from chronology import edtf
from chronology.building.names import EventNames, folded
from chronology.errors import UnknownName, WrongType
from chronology.events import BUILT_IN, Event, containing
from chronology.findings import CODES, Finding
from chronology.ledger import Ledger
from chronology.reconcile import Dossier
from chronology.reconcile.model import Kind_co
from chronology.timespan import TimeSpan
from chronology.vocabulary import EventStatus, Severity

Other = TypeVar("Other", bound=Event)
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


class Events(Generic[Kind_co]):
    """Events in order: a `Chronology`, or a `Selection` of one."""

    __slots__ = ()

    @property
    def whole(self) -> Whole:
        """The chronology."""
        raise NotImplementedError

    @property
    def events(self) -> tuple[Dossier[Kind_co], ...]:
        """The events in order, each with its claims; those without a date last."""
        raise NotImplementedError

    def __iter__(self) -> Iterator[Dossier[Kind_co]]:
        return iter(self.events)

    def __len__(self) -> int:
        return len(self.events)

    def __bool__(self) -> bool:
        return bool(self.events)

    def __contains__(self, event: object) -> bool:
        """Say whether it has an event: a dossier, or what finds one by `[…]`."""
        if isinstance(event, Dossier):
            return any(event.id == one.id for one in self.events)
        if not isinstance(event, str):
            return False
        meant = self.whole.names.meant(event)
        return any(one.id in meant for one in self.events)

    @overload
    def __getitem__(self, key: str | int) -> Dossier[Kind_co]: ...
    @overload
    def __getitem__(self, key: slice) -> "Selection[Kind_co]": ...
    def __getitem__(self, key: str | int | slice) -> "Dossier[Kind_co] | Selection[Kind_co]":
        """Return one event by its id, an alias or its name, or by its place; several by a slice.

            >>> import chronology
            >>> made = chronology.build("seeds/chronology.toml")
            >>> made["az-tat-3"].name
            '3rd Azerbaijan–Tatarstan commission'
            >>> made[0].name, len(made[:3])
            ('Representation of Tatarstan at work', 3)

        Raises:
            UnknownName: there is no such event.
            AmbiguousName: several events are called so.
        """
        if isinstance(key, slice):
            return self._chosen(self.events[key])
        if isinstance(key, int):
            return self.events[key]
        if not isinstance(key, str):
            expected = "an event's id or name, its place in the order, or a slice"
            raise WrongType(argument="key", expected=expected, got=type(key).__name__)
        found = self.whole.names.find(key)
        for one in self.events:
            if one.id == found.id:
                return one
        known = tuple(one.id for one in self.events)
        raise UnknownName(what="event of the selection", name=key, known=known)

    def event(self, name: str) -> Dossier[Kind_co]:
        """Return one event by its id or an alias, or else by what tables call it.

        Raises:
            UnknownName: there is no such event.
            AmbiguousName: several events are called so.
        """
        return self[name]

    def of(self, kind: type[Other]) -> "Selection[Other]":
        """Return the events of a kind, given as its class; their own fields are typed.

        >>> import chronology
        >>> made = chronology.build("seeds/chronology.toml")
        >>> made.of(chronology.CommissionMeeting)["az-tat-3"].event.ordinal
        3
        """
        given: object = kind  # whatever a caller gives
        if not (isinstance(given, type) and issubclass(given, Event)):
            expected = "a kind of event, such as chronology.Visit"
            raise WrongType(argument="kind", expected=expected, got=repr(kind))

        return Selection(whole=self.whole, events=tuple(_those_of(kind, self.events)))

    def where(  # noqa: PLR0913 - each is one thing to select by
        self,
        *,
        kind: Names | type[Event] = (),
        participant: Names = (),
        place: Names = (),
        series: Names = (),
        tag: Names = (),
        during: Time | None = None,
        certainly: bool = False,
        finding: Names = (),
        status: Names = (),
    ) -> "Selection[Kind_co]":
        """Return the events for which all of this holds; of several names, one of them suffices.

            >>> import chronology
            >>> made = chronology.build("seeds/chronology.toml")
            >>> len(made.where(during="2022")), len(made.where(during="2022", certainly=True))
            (50, 15)
            >>> [one.id for one in made.where(kind="forum", finding="plan-unreported")]
            ['forum-11', 'kostanay-forum']

        Args:
            kind: of this kind, by its name or class.
            participant: in which somebody took part.
            place: at a place or within it, by its id or name.
            series: of a series, by its id, name or alias.
            tag: that bear a tag, themselves or by one of their claims.
            during: that may have been going on at some time of this: EDTF such as `2022` or
                `2022-05/2022-07`, a date, or a span. What has no date is at no time.
            certainly: only those that lie wholly within `during`, whatever is true.
            finding: of which there is a finding of this code or severity, acknowledged or not.
            status: that stand so, e.g. `planned`.

        Raises:
            UnknownName: nothing in the whole chronology has the name.
            NotationError: `during` is no EDTF.
        """
        tests = (
            bool(kind) and _of_kind(kind, self.whole),
            participant and _with_participant(_each(participant), self.whole),
            place and _at_place(_each(place), self.whole),
            series and _of_series(_each(series), self.whole),
            tag and _with_tag(_each(tag), self.whole),
            during is not None and _during(_as_span(during), certainly=certainly),
            finding and _with_finding(_each(finding), self.whole),
            status and _with_status(_each(status)),
        )
        wanted = [test for test in tests if callable(test)]
        return self._chosen(one for one in self.events if all(test(one) for test in wanted))

    def _chosen(self, events: "Iterable[Dossier[Kind_co]]") -> "Selection[Kind_co]":
        return Selection(whole=self.whole, events=tuple(events))


@attrs.frozen(kw_only=True, repr=False)
class Selection(Events[Kind_co]):
    """Some events of a chronology, in order.

        >>> import chronology
        >>> made = chronology.build("seeds/chronology.toml")
        >>> made.where(status="planned", finding="plan-unreported")
        <Selection of 6 of 66 events>

    Attributes:
        whole: the chronology.
        events: the events, each with its claims.
    """

    whole: Whole = attrs.field(eq=False)
    events: tuple[Dossier[Kind_co], ...] = ()

    def __repr__(self) -> str:
        return f"<Selection of {len(self.events)} of {len(self.whole.events)} events>"


def _those_of(kind: type[Other], events: Iterable[Dossier]) -> Iterator[Dossier[Other]]:
    for one in events:
        if isinstance(one.event, kind):
            yield cast("Dossier[Other]", one)


_Test = Callable[[Dossier], bool]


def _each(names: Names) -> tuple[str, ...]:
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


def _of_kind(kind: Names | type[Event], whole: Whole) -> _Test:
    if isinstance(kind, type):
        is_kind: type[Event] = kind
        return lambda one: isinstance(one.event, is_kind)
    used = (one.event.kind for one in whole.events)
    declared = (one.id for one in whole.ledger.kinds)
    wanted = _all_known("kind", _each(kind), (*used, *declared, *(cls.kind for cls in BUILT_IN)))
    return lambda one: folded(one.event.kind) in wanted


def _with_participant(names: tuple[str, ...], whole: Whole) -> _Test:
    wanted = _all_known(
        "participant", names, (p for e in whole.events for p in e.event.participants)
    )
    return lambda one: any(folded(name) in wanted for name in one.event.participants)


def _at_place(names: tuple[str, ...], whole: Whole) -> _Test:
    places = whole.ledger.places
    called = {place.id: (place.id, *filter(None, (place.name,))) for place in places}
    used = (one.event.place for one in whole.events if one.event.place)
    wanted = _all_known("place", names, (*used, *(name for own in called.values() for name in own)))

    def is_there(one: Dossier) -> bool:
        around = containing(one.event.place, places)
        return any(folded(name) in wanted for id_ in around for name in called.get(id_, (id_,)))

    return is_there


def _of_series(names: tuple[str, ...], whole: Whole) -> _Test:
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


def tags_of(one: Dossier) -> tuple[str, ...]:
    """Return the tags that an event or its claims bear, each once."""
    entries = (one.event, *one.entries)
    own = (tag for entry in entries for tag in entry.tags)
    return tuple(dict.fromkeys((*own, *(tag for c in one.claims for tag in c.claim.tags))))


def _with_tag(names: tuple[str, ...], whole: Whole) -> _Test:
    wanted = _all_known("tag", names, (tag for one in whole.events for tag in tags_of(one)))
    return lambda one: any(folded(tag) in wanted for tag in tags_of(one))


def _during(time: TimeSpan, *, certainly: bool) -> _Test:
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


def _with_finding(names: tuple[str, ...], whole: Whole) -> _Test:
    found = (finding.code for finding in whole.findings)
    wanted = _all_known("finding", names, (*Severity, *found, *CODES))
    return lambda one: any({f.code, f.severity.value} & wanted for f in one.findings)


def _with_status(names: tuple[str, ...]) -> _Test:
    wanted = _all_known("status", names, EventStatus)
    return lambda one: one.status.value in wanted

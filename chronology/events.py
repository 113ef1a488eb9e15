"""What claims are about: `Event` and its kinds, series and places.

A kind is a frozen attrs class derived from `Event`. Four class variables say what the
checks need to know of it: `kind` (its name in a ledger), `lasts` (whether it has an extent
or happens at a point), `key` (the fields which, all given, identify an event of the kind)
and `related` (kinds that may be the same happening under another name).

The module is long because every kind has an example of its own.
"""

from collections.abc import Iterable, Mapping
from functools import partialmethod
from typing import Any, ClassVar, cast
from weakref import WeakValueDictionary

import attrs

from chronology.entered import as_date, as_dates, as_texts
from chronology.errors import InvalidKind
from chronology.timespan import TimeSpan


def _copied(value: Mapping[str, str]) -> Mapping[str, str]:
    given: object = value
    return cast("Mapping[str, str]", dict(given) if isinstance(given, Mapping) else given)


_NOT_GIVEN = (None, "", ())


@attrs.frozen(kw_only=True)
class SameAs:
    """A person's word that two entries are one event.

        >>> import chronology
        >>> same = chronology.SameAs(event="bridge", reason="the Herald's name for it")
        >>> chronology.Event(id="aare-bridge", same_as=same).same_as.event
        'bridge'

    Attributes:
        event: the id of the event that this one is.
        reason: why; it is printed wherever the merged event is explained.
    """

    event: str
    reason: str


@attrs.frozen(kw_only=True)
class Event:
    """Something that happened, or was to happen. Kinds with fields of their own derive from it.

        >>> import attrs, chronology
        >>> from typing import ClassVar
        >>> @attrs.frozen(kw_only=True)
        ... class Hearing(chronology.Event):
        ...     kind: ClassVar[str] = "hearing"
        ...     key: ClassVar[tuple[str, ...]] = ("court", "docket")
        ...     court: str = ""
        ...     docket: str = ""
        >>> book = chronology.LedgerBuilder()
        >>> hearing = book.add_event(Hearing(court="Bern", docket="24-117"))
        >>> hearing.id, hearing.describe({})
        ('bern-24-117', 'Hearing: Bern, 24-117')

    Attributes:
        id: the name by which claims refer to it.
        name: what tables call it; made from the fields of its key, or its id, where left out.
        place: where: the id of a place, or its name.
        participants: who took part.
        aliases: other ids by which claims may refer to it.
        lasts: whether it has an extent; by default its kind says so.
        same_as: another event that this one is, with the reason.
        tags: a person's words to select it by.
        note: a remark for readers.
    """

    kind: ClassVar[str] = "event"
    kind_lasts: ClassVar[bool] = False
    key: ClassVar[tuple[str, ...]] = ()
    related: ClassVar[tuple[str, ...]] = ()

    id: str = ""
    name: str = ""
    place: str = ""
    participants: tuple[str, ...] = attrs.field(default=(), converter=as_texts)
    aliases: tuple[str, ...] = attrs.field(default=(), converter=as_texts)
    lasts: bool | None = None
    same_as: SameAs | None = None
    tags: tuple[str, ...] = attrs.field(default=(), converter=as_texts)
    note: str = ""

    @property
    def has_extent(self) -> bool:
        """Whether it lasts, rather than happening at a point."""
        return self.kind_lasts if self.lasts is None else self.lasts

    @property
    def identity(self) -> tuple[object, ...] | None:
        """The kind and its key, if the kind has one and every part of it is given."""
        values = self.key_values
        if not values or any(value in _NOT_GIVEN for value in values):
            return None
        return (self.kind, *values)

    @property
    def key_values(self) -> tuple[object, ...]:
        """What the fields of its kind's key say, those not given included."""
        return tuple(getattr(self, field) for field in self.key)

    def describe(self, series_names: Mapping[str, str]) -> str:
        """Return what a table calls the event: its name, or else its kind and its key."""
        told = self._told(series_names)
        return self.name or (
            f"{self.kind.replace('-', ' ').capitalize()}: {told}" if told else self.id
        )

    def _told(self, series_names: Mapping[str, str]) -> str:
        """Return what the fields of its key say, as far as they are given."""
        told = (
            series_names.get(str(value), str(value)) if field == "series" else str(value)
            for field, value in zip(self.key, self.key_values, strict=True)
            if value not in _NOT_GIVEN
        )
        return ", ".join(told)


@attrs.frozen(kw_only=True)
class Visit(Event):
    """Somebody's stay somewhere. It lasts.

    >>> import chronology
    >>> visit = chronology.Visit(name="The mayor in Basel", participants="the mayor")
    >>> visit.participants, visit.has_extent
    (('the mayor',), True)
    """

    kind: ClassVar[str] = "visit"
    kind_lasts: ClassVar[bool] = True


@attrs.frozen(kw_only=True)
class CommissionMeeting(Event):
    """A numbered meeting of a commission.

        >>> import chronology
        >>> meeting = chronology.CommissionMeeting(series="aare", ordinal=3)
        >>> meeting.describe({"aare": "Aare commission"})
        '3rd meeting, Aare commission'

    Attributes:
        series: the id of the commission's series of meetings.
        ordinal: which meeting of the series, from 1.
    """

    kind: ClassVar[str] = "commission-meeting"
    key: ClassVar[tuple[str, ...]] = ("series", "ordinal")

    series: str = ""
    ordinal: int | None = None

    def describe(self, series_names: Mapping[str, str]) -> str:
        """Return its name, or its number and the name of its series."""
        if self.name or self.ordinal is None:
            return self.name or self.id
        series = series_names.get(self.series, self.series)
        return f"{ordinal_in_words(self.ordinal)} meeting, {series}"


@attrs.frozen(kw_only=True)
class PlantLaunch(Event):
    """One milestone of a plant or works: start of production, ribbon-cutting and so on.

        >>> import chronology
        >>> launch = chronology.PlantLaunch(plant="Bern works", milestone="commissioning")
        >>> launch.describe({})
        'Bern works, commissioning'

    Attributes:
        plant: which plant.
        stage: which stage of it, where it is built in stages.
        milestone: which step, e.g. "commissioning" or "ribbon-cutting".
    """

    kind: ClassVar[str] = "plant-launch"
    key: ClassVar[tuple[str, ...]] = ("plant", "stage", "milestone")

    plant: str = ""
    stage: str = ""
    milestone: str = ""

    def describe(self, series_names: Mapping[str, str]) -> str:
        """Return its name, or its plant, stage and milestone."""
        return self.name or self._told(series_names) or self.id


@attrs.frozen(kw_only=True)
class State(Event):
    """A state of affairs: "operating since 1992", "under construction". It lasts.

    >>> import chronology
    >>> book = chronology.LedgerBuilder()
    >>> herald = book.add_source(text="The works have been operating since 1992.")
    >>> works = book.add_event(chronology.State(name="Bern works in operation"))
    >>> claim = book.add_claim(works, herald, "operating since 1992")
    >>> print(book.build().events[0].span)
    since 1992
    """

    kind: ClassVar[str] = "state"
    kind_lasts: ClassVar[bool] = True


BUILT_IN: tuple[type[Event], ...] = (Event, Visit, CommissionMeeting, PlantLaunch, State)

FIELD_TYPES: Mapping[str, tuple[Any, object]] = {
    "text": (str, ""),
    "texts": (tuple[str, ...], ()),
    "integer": (int | None, None),
    "number": (float | None, None),
    "boolean": (bool | None, None),
    "date": (TimeSpan | None, None),
}
"""The types a ledger may give a field of its own kind: name to (type, default)."""

_CONVERTERS: Mapping[str, Any] = {"texts": as_texts, "date": as_date}


@attrs.frozen(kw_only=True)
class KindDeclaration:
    """A kind of event that a ledger declares; `make` gives its class.

        >>> import chronology
        >>> kind = chronology.KindDeclaration(id="hearing", fields={"docket": "text"})
        >>> kind.make()(docket="24-117").docket
        '24-117'

    Attributes:
        id: the kind's name, as events give it in `kind`.
        lasts: whether its events have an extent.
        fields: name to type: text, texts, integer, number, boolean or date.
        key: the fields which, all given, identify an event.
        related: kinds that may be the same happening under another name.
        words: words of which one in a sentence lets `draft` propose an event of the kind: its
            verb, or the noun that is its subject ("hearing").
    """

    id: str
    lasts: bool | None = None
    fields: Mapping[str, str] = attrs.field(factory=dict, converter=_copied, hash=False)
    key: tuple[str, ...] = attrs.field(default=(), converter=as_texts)
    related: tuple[str, ...] = attrs.field(default=(), converter=as_texts)
    words: tuple[str, ...] = attrs.field(default=(), converter=as_texts)

    def make(self, base: type[Event] = Event) -> type[Event]:
        """Return the attrs class that the declaration describes, derived from `base`.

        Equal declarations give the same class, so that their events can be equal.
        """
        made = _MADE.get((repr(self), base))
        if made is None:
            made = _MADE[repr(self), base] = self._made(base)
        return made

    def _made(self, base: type[Event]) -> type[Event]:
        own: dict[str, Any] = {
            name: attrs.field(
                default=FIELD_TYPES[kind][1],
                type=FIELD_TYPES[kind][0],
                converter=_CONVERTERS.get(kind),
            )
            for name, kind in self.fields.items()
        }
        name = self.id.title().replace("-", "")
        body = {
            "kind": self.id,
            "kind_lasts": base.kind_lasts if self.lasts is None else self.lasts,
            "key": self.key or base.key,
            "related": self.related or base.related,
            "__reduce__": partialmethod(_pickled, self, base),
            "__module__": __name__,
        }
        made: type[Event] = attrs.make_class(
            name, own, bases=(base,), class_body=body, frozen=True, kw_only=True, slots=True
        )
        return made


def _pickled(event: Event, declared: KindDeclaration, base: type[Event]) -> tuple[object, ...]:
    """Return how an event of a declared kind is made again: its class stands in no module."""
    given = {field.alias: getattr(event, field.name) for field in attrs.fields(type(event))}
    return _made_again, (declared, base, given)


def _made_again(declared: KindDeclaration, base: type[Event], given: dict[str, Any]) -> Event:
    return declared.make(base)(**given)


_MADE: WeakValueDictionary[tuple[str, type[Event]], type[Event]] = WeakValueDictionary()


@attrs.frozen(kw_only=True)
class Series:
    """A numbered run of events, e.g. one commission's meetings.

        >>> import chronology
        >>> book = chronology.LedgerBuilder()
        >>> aare = book.add_series("Aare commission", restarts="2020")
        >>> meeting = book.add_event(chronology.CommissionMeeting(series=aare.id, ordinal=3))
        >>> meeting.id
        'aare-commission-3'

    Attributes:
        id: the name by which events refer to it.
        name: what tables call it.
        aliases: other names by which sources call it.
        restarts: when it began to count anew; numbers before and after are two runs.
        ordered: whether its numbers follow time. Those of dockets or flights need not: nothing is
            then held against their order, and no number is missed.
    """

    id: str = ""
    name: str = ""
    aliases: tuple[str, ...] = attrs.field(default=(), converter=as_texts)
    restarts: tuple[TimeSpan, ...] = attrs.field(default=(), converter=as_dates)
    ordered: bool = True


@attrs.frozen(kw_only=True)
class Place:
    """A place, and the place it lies within.

        >>> import chronology
        >>> book = chronology.LedgerBuilder()
        >>> bern = book.add_place("Bern", within=book.add_place("Switzerland"))
        >>> bern.id, bern.within
        ('bern', 'switzerland')

    Attributes:
        id: the name by which events refer to it.
        name: what people call it.
        within: the id of the place that contains it.
    """

    id: str = ""
    name: str = ""
    within: str = ""


def check_kind(kind: object) -> type[Event]:
    """Return a Python class that is to serve as a kind, or raise `InvalidKind`."""
    name = getattr(kind, "__name__", repr(kind))
    if not (isinstance(kind, type) and issubclass(kind, Event)):
        raise InvalidKind(name=name, reason="it does not derive from chronology.Event")
    if fault := _kind_fault(kind):
        raise InvalidKind(name=name, reason=fault)
    return kind


def _kind_fault(kind: type[Event]) -> str:
    """Say in one clause why a class cannot serve as a kind; empty if it can."""
    own = vars(kind)
    if own.get("__attrs_attrs__") is None:
        return "it lacks the decorator @attrs.frozen(kw_only=True)"
    if "kind" not in own:
        return 'it lacks a class variable such as kind = "hearing"'
    if not (isinstance(own["kind"], str) and own["kind"].strip()):
        return 'its kind is no name such as "hearing"'
    if isinstance(own.get("key"), str):
        return f'its key is no tuple such as ("{own["key"]}",)'
    return _fault_of_fields(kind)


def _fault_of_fields(kind: type[Event]) -> str:
    names = {field.name for field in attrs.fields(kind)}
    unknown = [field for field in kind.key if field not in names]
    if unknown:
        return f"its key names no field “{unknown[0]}”"
    try:
        attrs.resolve_types(kind)
    except (NameError, TypeError) as error:
        return f"the type of a field cannot be told: {error}"
    return ""


def real_names(events: Iterable[Event]) -> dict[str, str]:
    """Return, for each id and alias, the id of the event that it stands for.

    An entry that a person declared to be another (`same_as`) stands for that other.
    """
    events = list(events)
    same = {event.id: event.same_as.event for event in events if event.same_as is not None}
    alias = {name: event.id for event in events for name in event.aliases}
    return {
        name: _followed(name, {**alias, **same})
        for name in (*alias, *(event.id for event in events))
    }


def _followed(name: str, onward: Mapping[str, str]) -> str:
    seen = {name}
    while (other := onward.get(name, "")) and other not in seen:
        seen.add(other)
        name = other
    return name


def containing(place: str, places: Iterable[Place]) -> tuple[str, ...]:
    """Return a place and all that contain it, the smallest first."""
    outer = {entry.id: entry.within for entry in places}
    chain: list[str] = []
    while place and place not in chain:
        chain.append(place)
        place = outer.get(place, "")
    return tuple(chain)


def ordinal_in_words(number: int) -> str:
    """Return an English ordinal: 1st, 2nd, 3rd, 4th, 11th."""
    tens, ones = divmod(number % 100, 10)
    suffix = "th" if tens == 1 else {1: "st", 2: "nd", 3: "rd"}.get(ones, "th")
    return f"{number}{suffix}"

"""Events: their kinds, what identifies them, what they are called, and where they are."""

from typing import ClassVar

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.errors import InvalidKind
from chronology.events import (
    BUILT_IN,
    FIELD_TYPES,
    CommissionMeeting,
    Event,
    KindDeclaration,
    Place,
    PlantLaunch,
    SameAs,
    State,
    Visit,
    check_kind,
    containing,
    ordinal_in_words,
    real_names,
)


@attrs.frozen(kw_only=True)
class Hearing(Event):
    """A court hearing."""

    kind: ClassVar[str] = "hearing"
    key: ClassVar[tuple[str, ...]] = ("docket", "day")

    docket: str = ""
    day: int | None = None


# Kinds --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "name", "lasts"),
    [
        (Event, "event", False),
        (Visit, "visit", True),
        (CommissionMeeting, "commission-meeting", False),
        (PlantLaunch, "plant-launch", False),
        (State, "state", True),
    ],
)
def test_the_kinds_that_come_with_the_package(kind: type[Event], name: str, *, lasts: bool) -> None:
    """Each kind has its name, and says whether what is of it lasts."""
    assert kind in BUILT_IN
    assert kind.kind == name
    assert kind(id="x").has_extent is lasts


@pytest.mark.parametrize("kind", BUILT_IN)
@pytest.mark.parametrize("lasts", [True, False])
def test_an_event_may_say_itself_whether_it_lasts(kind: type[Event], *, lasts: bool) -> None:
    """An event's own word goes before that of its kind."""
    assert kind(id="x", lasts=lasts).has_extent is lasts


def test_one_text_is_a_list_of_one() -> None:
    """A single participant or alias need not be written as a list."""
    event = Event(id="x", participants="KAMAZ", aliases="y")
    assert (event.participants, event.aliases) == (("KAMAZ",), ("y",))


# Identity -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("event", "identity"),
    [
        (Event(id="x"), None),
        (Visit(id="x", place="baku", participants=("a",)), None),
        (State(id="x"), None),
        (
            CommissionMeeting(id="x", series="az-ru", ordinal=20),
            ("commission-meeting", "az-ru", 20),
        ),
        (CommissionMeeting(id="x", series="az-ru"), None),
        (CommissionMeeting(id="x", ordinal=20), None),
        (PlantLaunch(id="x", plant="KAMAZ", stage="1"), None),
        (
            PlantLaunch(id="x", plant="KAMAZ", stage="1", milestone="start"),
            ("plant-launch", "KAMAZ", "1", "start"),
        ),
        (Hearing(id="x", docket="22-1", day=0), ("hearing", "22-1", 0)),
        (Hearing(id="x", docket="22-1"), None),
    ],
    ids=lambda value: type(value).__name__,
)
def test_only_a_complete_key_identifies(event: Event, identity: tuple[object, ...] | None) -> None:
    """An event is identified by its kind's key with every part given, and never by less."""
    assert event.identity == identity


def test_start_of_production_and_ribbon_cutting_are_two() -> None:
    """Milestones of one plant are different events."""
    start = PlantLaunch(id="a", plant="KAMAZ", stage="1", milestone="start of production")
    ribbon = PlantLaunch(id="b", plant="KAMAZ", stage="1", milestone="ribbon-cutting")
    assert start.identity != ribbon.identity


@pytest.mark.parametrize("kind", FIELD_TYPES)
def test_a_field_left_out_is_not_given(kind: str) -> None:
    """Whatever its type, a key field that is left out leaves an event without identity."""
    made = KindDeclaration(id="thing", fields={"mark": kind}, key="mark").make()
    assert made(id="x").identity is None


# Names --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (Event(id="flowers", name="Flowers laid"), "Flowers laid"),
        (Event(id="flowers"), "flowers"),
        (Visit(id="baku-visit"), "baku-visit"),
        (
            CommissionMeeting(id="x", series="az-ru", ordinal=20),
            "20th meeting, Azerbaijan–Russia commission",
        ),
        (CommissionMeeting(id="x", series="az-tat", ordinal=3), "3rd meeting, az-tat"),
        (CommissionMeeting(id="x", series="az-ru", ordinal=20, name="The 20th"), "The 20th"),
        (CommissionMeeting(id="x", series="az-ru"), "x"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_a_table_calls_an_event(event: Event, words: str) -> None:
    """An event has its own name, or one made of its fields, or its id."""
    assert event.describe({"az-ru": "Azerbaijan–Russia commission"}) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "0th"),
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (10, "10th"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (20, "20th"),
        (21, "21st"),
        (22, "22nd"),
        (23, "23rd"),
        (100, "100th"),
        (101, "101st"),
        (111, "111th"),
        (112, "112th"),
        (1013, "1013th"),
        (1021, "1021st"),
    ],
)
def test_ordinals_in_words(number: int, words: str) -> None:
    """Ordinals end as English ends them, the teens included."""
    assert ordinal_in_words(number) == words


@pytest.mark.parametrize(
    ("events", "names"),
    [
        ([], {}),
        ([Event(id="a")], {"a": "a"}),
        ([Event(id="a", aliases=("b", "c"))], {"a": "a", "b": "a", "c": "a"}),
        (
            [Event(id="a", same_as=SameAs(event="b", reason="one")), Event(id="b")],
            {"a": "b", "b": "b"},
        ),
        (
            [
                Event(id="a", aliases=("x",), same_as=SameAs(event="y", reason="one")),
                Event(id="b", aliases=("y",), same_as=SameAs(event="c", reason="one")),
                Event(id="c"),
            ],
            {"a": "c", "b": "c", "c": "c", "x": "c", "y": "c"},
        ),
        (
            [Event(id="a", same_as=SameAs(event="gone", reason="one"))],
            {"a": "gone"},
        ),
    ],
    ids=["none", "itself", "aliases", "same-as", "chain-through-aliases", "unknown"],
)
def test_which_event_a_name_stands_for(events: list[Event], names: dict[str, str]) -> None:
    """An id or alias stands for its event, or for the one that a person said it is."""
    assert real_names(events) == names


def test_a_circle_of_names_ends() -> None:
    """A cycle of `same_as`, which the ledger refuses, is at least no endless loop."""
    cycle = [
        Event(id="a", same_as=SameAs(event="b", reason="one")),
        Event(id="b", same_as=SameAs(event="a", reason="one")),
    ]
    assert set(real_names(cycle)) == {"a", "b"}


# Places -------------------------------------------------------------------------------------

PLACES = (
    Place(id="jabrayil", within="karabakh"),
    Place(id="karabakh", within="azerbaijan"),
    Place(id="azerbaijan"),
    Place(id="here", within="there"),
    Place(id="there", within="here"),
)


@pytest.mark.parametrize(
    ("place", "chain"),
    [
        ("jabrayil", ("jabrayil", "karabakh", "azerbaijan")),
        ("azerbaijan", ("azerbaijan",)),
        ("Kazan", ("Kazan",)),
        ("", ()),
        ("here", ("here", "there")),
    ],
)
def test_places_within_places(place: str, chain: tuple[str, ...]) -> None:
    """A place is followed outwards, the smallest first, and a cycle ends."""
    assert containing(place, PLACES) == chain


# Kinds that users add -------------------------------------------------------------------------


def test_a_declared_kind_is_a_kind_like_ours() -> None:
    """A kind declared as a table of fields has its name, fields, key and extent."""
    made = KindDeclaration(
        id="court-hearing",
        lasts=True,
        fields={"docket": "text", "day": "integer", "judges": "texts"},
        key=("docket", "day"),
        related=("hearing",),
    ).make()
    event = made(id="x", docket="22-1", day=2)  # type: ignore[call-arg]
    assert (made.kind, made.related, event.has_extent) == ("court-hearing", ("hearing",), True)
    assert event.identity == ("court-hearing", "22-1", 2)
    assert made.__name__ == "CourtHearing"
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        event.name = "other"  # type: ignore[misc]


def test_equal_declarations_give_one_class() -> None:
    """Events of a kind read twice from one ledger are equal."""
    first = KindDeclaration(id="forum", fields={"series": "text"})
    second = KindDeclaration(id="forum", fields={"series": "text"})
    other = KindDeclaration(id="forum", fields={"series": "texts"})
    assert first.make() is second.make()
    assert first.make() is not other.make()


def test_a_declared_kind_may_build_on_one_of_ours() -> None:
    """What a declaration leaves out is as the kind beneath it has it."""
    made = KindDeclaration(id="state-visit", fields={"host": "text"}).make(Visit)
    assert issubclass(made, Visit)
    assert made(id="x").has_extent


@given(st.lists(st.sampled_from(sorted(FIELD_TYPES)), max_size=4))
def test_any_field_types_make_a_kind(types: list[str]) -> None:
    """Fields of any declared type can be left out, and an event of the kind still be made."""
    fields = {f"field_{place}": kind for place, kind in enumerate(types)}
    made = KindDeclaration(id="thing", fields=fields).make()
    event = made(id="x")
    assert [getattr(event, name) for name in fields] == [FIELD_TYPES[kind][1] for kind in types]


def test_a_python_class_can_be_a_kind() -> None:
    """A frozen attrs class derived from `Event`, with a name of its own, is a kind."""
    assert check_kind(Hearing) is Hearing


class Undecorated(Event):
    """Lacks the decorator."""

    kind: ClassVar[str] = "undecorated"


@attrs.frozen(kw_only=True)
class Nameless(Event):
    """Lacks a name of its own."""


@attrs.frozen(kw_only=True)
class EmptyName(Event):
    """Has a name that is none."""

    kind: ClassVar[str] = " "


@attrs.frozen(kw_only=True)
class WrongName(Event):
    """Has a name that is no text."""

    kind: ClassVar[str] = 3  # type: ignore[assignment]


@attrs.frozen(kw_only=True)
class WrongKey(Event):
    """Has a key that names no field."""

    kind: ClassVar[str] = "wrong-key"
    key: ClassVar[tuple[str, ...]] = ("id", "docket")


@attrs.frozen(kw_only=True)
class TextAsKey(Event):
    """Has a text where its key should be."""

    kind: ClassVar[str] = "text-as-key"
    key: ClassVar[tuple[str, ...]] = "id"  # type: ignore[assignment]


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (int, "int cannot be a kind of event: it does not derive from chronology.Event"),
        ("Hearing", "'Hearing' cannot be a kind of event: it does not derive from"),
        (Hearing(id="x"), "it does not derive from chronology.Event"),
        (
            Undecorated,
            "Undecorated cannot be a kind of event: it lacks the decorator @attrs.frozen",
        ),
        (Nameless, 'it lacks a class variable such as kind = "hearing"'),
        (EmptyName, 'its kind is no name such as "hearing"'),
        (WrongName, 'its kind is no name such as "hearing"'),
        (WrongKey, "its key names no field “docket”"),
        (TextAsKey, 'its key is no tuple such as ("id",)'),
    ],
    ids=["int", "text", "instance", "plain", "nameless", "empty", "number", "key", "text-key"],
)
def test_what_cannot_be_a_kind(kind: object, words: str) -> None:
    """A class that cannot serve as a kind is refused with what it lacks."""
    with pytest.raises(InvalidKind) as raised:
        check_kind(kind)
    assert words in str(raised.value)

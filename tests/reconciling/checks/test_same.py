"""Entries that may be one event, and those declared to be one."""

import attrs
import pytest
from conftest import brief, meetings, reconciled, world

from chronology.events import (
    Event,
    KindDeclaration,
    PlantLaunch,
    SameAs,
    Visit,
)

PLANNED_AND_BUILT = "a 2022-04-26 plans p 2022-34; b 2024 reports q 2023-06-17"
PLACES = {"jabrayil": "karabakh", "karabakh": "azerbaijan", "kazan": "tatarstan"}


def launch(name: str, place: str = "karabakh", *who: str) -> PlantLaunch:
    """Return the launch of a plant."""
    return PlantLaunch(id=name, place=place, participants=who or ("KAMAZ",))


def visit(name: str, place: str = "kazan", *who: str) -> Visit:
    """Return a visit."""
    return Visit(id=name, place=place, participants=who or ("Aliyev",))


def plain(name: str) -> Event:
    """Return an event of no particular kind."""
    return Event(id=name, place="karabakh", participants=("KAMAZ",))


def sessions(*numbers: int) -> tuple[Event, ...]:
    """Return numbered meetings of the same people in one place."""
    return tuple(
        attrs.evolve(meeting, place="kazan", participants=("A",)) for meeting in meetings(*numbers)
    )


LAUNCHES = (launch("p"), launch("q"))
VISITS = (visit("p"), visit("q"))


@pytest.mark.parametrize(
    ("events", "claims", "noted"),
    [
        pytest.param(
            (launch("p"), launch("q", "jabrayil")),
            PLANNED_AND_BUILT,
            True,
            id="a plan unreported, places nested",
        ),
        pytest.param(
            (launch("p"), launch("q", "kazan")),
            PLANNED_AND_BUILT,
            False,
            id="places apart",
        ),
        pytest.param(
            (launch("p"), launch("q", "")),
            PLANNED_AND_BUILT,
            False,
            id="no place",
        ),
        pytest.param(
            (launch("p"), launch("q", "karabakh", "MAZ")),
            PLANNED_AND_BUILT,
            False,
            id="nobody in common",
        ),
        pytest.param(
            (launch("p"), plain("q")),
            PLANNED_AND_BUILT,
            False,
            id="another kind",
        ),
        pytest.param(
            LAUNCHES,
            "a 2022-04-26 plans p 2022-34; b 2024 reports p 2022-05; b 2024 reports q 2023-06-17",
            False,
            id="the plan is reported",
        ),
        pytest.param(
            LAUNCHES,
            "a 2022-04-26 plans p 2022-34; b 2024 reports q 2010",
            False,
            id="over before it was planned",
        ),
        pytest.param(
            LAUNCHES,
            "a 2022-04-26 plans p 2022-34; b 2024 reports q 2022-04-26",
            True,
            id="that very day",
        ),
        pytest.param(
            LAUNCHES,
            "a 2022-04-26 plans p 2022-34; a 2024 reports q 2023-06-17",
            False,
            id="one source speaks of both",
        ),
        pytest.param(
            LAUNCHES,
            "a 2022-04-26 plans p 2022-34; b 2024 plans q 2022-34",
            False,
            id="two plans",
        ),
        pytest.param(
            VISITS,
            "a 2024 reports p 2023-06-17/2023-06-18; b 2024 reports q 2023-06-17/2023-06-18",
            True,
            id="two reports of one time",
        ),
        pytest.param(
            VISITS,
            "a 2024 reports p 2023-06-17/2023-06-18; b 2024 reports q 2023-06-18/2023-06-19",
            False,
            id="two reports of two times",
        ),
        pytest.param(
            VISITS,
            "a 2024 reports p [..2023-06-18]; b 2024 reports q 2023-06-18",
            False,
            id="an open date says too little",
        ),
        pytest.param(
            VISITS,
            "a 2024 reports p 2022; b 2024 reports p 2023; c 2024 reports q 2023",
            False,
            id="a disputed date says too little",
        ),
        pytest.param(
            sessions(3, 4),
            "a 2024 reports m1 2023; b 2024 reports m2 2023",
            False,
            id="two numbers of one series",
        ),
        pytest.param(
            sessions(3, 3),
            "a 2024 reports m1 2023; b 2024 reports m2 2023",
            True,
            id="one number twice",
        ),
    ],
)
def test_possible_same_event(events: tuple[Event, ...], claims: str, *, noted: bool) -> None:
    """Kind, people, place and time must fit, and no source may speak of both."""
    made = reconciled(claims, *events, seen=world(places=PLACES))
    assert ("possible-same-event" in {f.code for f in made.findings}) is noted


def test_possible_same_event_of_related_kinds() -> None:
    """Kinds may be declared related; the note names both, and who took part."""
    opening = KindDeclaration(id="opening", related=("plant-launch",)).make()
    made = reconciled(
        "a 2024 reports p 2023-06-17; b 2024 reports q 2023-06",
        launch("p", "karabakh", "KAMAZ", "Minnikhanov"),
        opening(
            id="q", name="The opening", place="jabrayil", participants=("Minnikhanov", "KAMAZ")
        ),
        seen=world(places=PLACES),
    )
    assert [f.sentence for f in made.findings] == [
        (
            "p (p) and The opening (q) may be one event: plant-launch and opening, both with "
            "KAMAZ, Minnikhanov; if so, add `same_as` with the reason"
        )
    ]


def test_same_as_merges_entries() -> None:
    """Entries declared to be one, over aliases and several steps, are one event with reasons."""
    events = [
        Event(id="centre", aliases=("garage",)),
        Event(id="plant", same_as=SameAs(event="garage", reason="one building")),
        Event(id="works", same_as=SameAs(event="plant", reason="one sign on the door")),
    ]
    made = reconciled(
        "a 2022-04-26 plans works 2022-34; b 2024 reports centre 2023-06-17;"
        "c 2024 reports plant 2023",
        *events,
    )
    (dossier,) = made.dossiers
    assert dossier.event.id == "centre"
    assert [(name, same.reason) for name, same in dossier.merged] == [
        ("plant", "one building"),
        ("works", "one sign on the door"),
    ]
    assert [brief(f) for f in made.findings] == ["warning late c1 c3 c2 352..442"]


def test_same_as_of_a_ledger_made_by_hand_loses_nothing() -> None:
    """Where `same_as` names nothing, or closes a cycle, every claim still has its event."""
    events = [
        Event(id="a", same_as=SameAs(event="b", reason="")),
        Event(id="b", same_as=SameAs(event="a", reason="")),
        Event(id="c", same_as=SameAs(event="nowhere", reason="")),
        Event(id="d", same_as=SameAs(event="b", reason="")),
    ]
    made = reconciled(
        "s 2024 reports a; s 2024 reports b; s 2024 reports c; s 2024 reports d", *events
    )
    assert {d.event.id: [c.claim.id for c in d.claims] for d in made.dossiers} == {
        "a": ["c1", "c2", "c4"],
        "c": ["c3"],
    }

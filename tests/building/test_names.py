"""Events are found by id, by alias, or by what tables call them."""

import pickle

import pytest
from click.testing import CliRunner
from conftest import Desk

from chronology import Chronology
from chronology.cli import main
from chronology.errors import AmbiguousName, UnknownName

LEDGER = """
    [sources.herald]
    file = "herald.txt"
    published = 2024-05-12

    [events.aare]
    name = "Bridge over the Aare"
    aliases = ["bridge"]

    [events.rhine]
    name = "Ferry on the Rhine"

    [events.north]
    name = "Fire"

    [events.south]
    name = "fire"

    [events.opening]
    name = "rhine"

    [events.span]
    name = "New span"
    same_as = { event = "aare", reason = "one structure" }

    [[claims]]
    event = "aare"
    source = "herald"
    quote = "opened on 3 May 2024"
    """


@pytest.fixture
def made(desk: Desk) -> Chronology:
    """Return a chronology of events some of which are called alike."""
    return desk.build(LEDGER, herald="The bridge opened on 3 May 2024.")


@pytest.mark.parametrize(
    ("name", "event"),
    [
        ("aare", "aare"),
        ("bridge", "aare"),
        ("Bridge over the Aare", "aare"),
        ("BRIDGE  OVER the aare ", "aare"),
        ("New span", "aare"),
        ("rhine", "rhine"),
        ("Rhine", "opening"),
        ("north", "north"),
    ],
)
def test_an_event_is_found_by_what_people_call_it(made: Chronology, name: str, event: str) -> None:
    """Ids and aliases go before what others are called; case and spaces do not matter."""
    assert made.event(name).event.id == event


def test_a_name_of_several_events_is_an_error(made: Chronology) -> None:
    """It lists the ids."""
    with pytest.raises(AmbiguousName) as raised:
        made.explain("FIRE")
    assert raised.value.meant == ("north", "south")
    said = "several events are called “FIRE”; name one by its id: north, south"
    assert str(raised.value) == said
    assert str(pickle.loads(pickle.dumps(raised.value))) == said  # noqa: S301 - our own bytes


@pytest.mark.parametrize(
    ("name", "suggested"),
    [
        ("Bridge over", "did you mean “Bridge over the Aare”?"),
        ("ferry", "did you mean “Ferry on the Rhine”?"),
        ("Bridge over the Are", "did you mean “Bridge over the Aare”?"),
        ("nort", "did you mean “north”?"),
        ("zzz", "known are aare, bridge, north, opening, rhine, south, span"),
        ("", "known are aare, bridge, north, opening, rhine, south, span"),
    ],
)
def test_an_unknown_name_is_answered_with_the_nearest(
    made: Chronology, name: str, suggested: str
) -> None:
    """A begin that only one has, or a like spelling, is suggested, never taken for it."""
    with pytest.raises(UnknownName) as raised:
        made.event(name)
    assert str(raised.value) == f"no event “{name}”; {suggested}"


def test_the_command_explains_by_name(made: Chronology, desk: Desk) -> None:
    """`explain` takes what the table shows; an ambiguous name ends with the ids."""
    path = str(desk.folder / "chronology.toml")
    runner = CliRunner()
    shown = runner.invoke(main, ["explain", path, "Bridge over the Aare"])
    assert shown.exit_code == 0
    assert shown.output == runner.invoke(main, ["explain", path, "aare"]).output
    assert shown.output.startswith(made.explain("aare"))
    both = runner.invoke(main, ["explain", path, "bridge over the aare", "ferry on the rhine"])
    assert both.exit_code == 0
    for options in ([], ["--json"]):
        several = runner.invoke(main, ["explain", path, "fire", *options])
        assert several.exit_code == 2
        assert "name one by its id: north, south" in several.output

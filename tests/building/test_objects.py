"""One object for an event, and selections of events."""

import datetime as dt
from pathlib import Path
from typing import assert_type

import pytest
from conftest import ROOT, verified
from hypothesis import given
from hypothesis import strategies as st

import chronology
from chronology.building import Chronology
from chronology.building.selection import Selection
from chronology.claims import Claim
from chronology.errors import NotationError, UnknownName, WrongType
from chronology.events import CommissionMeeting
from chronology.reconciling import Dossier
from chronology.sources import Quote
from chronology.vocabulary import EventStatus, Severity

LEDGER = """
[series.court]
name = "The court's hearings"
aliases = ["hearings"]

[places.bern]
name = "Bern"
[places.town-hall]
name = "The town hall"
within = "bern"

[sources.herald]
file = "herald.txt"
published = 2024-05-12
[sources.post]
file = "post.txt"
published = 2024-03-01

[events.talks]
kind = "visit"
name = "Talks in Bern"
place = "town-hall"
participants = ["Ada", "Bo"]
tags = ["press"]

[events.plant]
kind = "plant-launch"
name = "The plant opens"
place = "bern"

[events.hearing]
kind = "commission-meeting"
series = "court"
ordinal = 3

[[claims]]
id = "c-talks"
event = "talks"
source = "herald"
quote = "Ada and Bo met from 3 to 5 May 2024"

[[claims]]
id = "c-plan"
event = "plant"
source = "post"
modality = "planned"
quote = "The plant will open on 20 April 2024"
tags = ["site", "press"]

[[claims]]
id = "c-opened"
event = "plant"
source = "herald"
quote = "The plant opened on 1 May 2024"

[[claims]]
id = "c-hearing"
event = "hearing"
source = "herald"
quote = "The third hearing was in April 2024"
"""
HERALD = """A town's news.

Ada and Bo met from 3 to 5 May 2024 in the
town hall. The plant opened on 1 May 2024. “It was time,” she said.
The third hearing was in April 2024.
"""
POST = "The plant will open on 20 April 2024, they say.\n"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Chronology:
    """Return the chronology of the ledger above."""
    folder = tmp_path_factory.mktemp("objects")
    return in_folder(folder)


def in_folder(folder: Path) -> Chronology:
    """Return the chronology of the ledger above, written into a folder."""
    (folder / "herald.txt").write_text(HERALD, encoding="utf-8")
    (folder / "post.txt").write_text(POST, encoding="utf-8")
    (folder / "l.toml").write_text(LEDGER, encoding="utf-8")
    made = chronology.build(folder / "l.toml")
    assert made.ledger.problems == ()
    return made


@pytest.fixture(scope="module")
def seeds() -> Chronology:
    """Return the chronology of the seeds."""
    return chronology.build(ROOT / "seeds" / "chronology.toml")


# One object --------------------------------------------------------------------------------


def test_one_object_tells_all_of_an_event(made: Chronology) -> None:
    """Its date, status, findings, plans and claims are had from it."""
    plant = made["plant"]
    assert (str(plant.when), plant.status, plant.id) == ("1 May 2024", "reported", "plant")
    assert [str(plan.date) for plan in plant.plans] == ["20 April 2024"]
    assert (plant.outcome, str(plant.slip)) == ("late", "by 11 days")
    assert [finding.code for finding in plant.findings] == ["late"]
    assert [claim.words for claim in plant.claims] == [
        "The plant will open on 20 April 2024",
        "The plant opened on 1 May 2024",
    ]


def test_words_have_a_place_and_a_context(made: Chronology) -> None:
    """A claim tells where its words stand, and the sentence around them."""
    opened = made["plant"].claims[1]
    where = opened.where
    assert where is not None
    assert (str(where), where.page) == ("herald.txt:4:12", None)
    assert HERALD[where.start : where.end] == opened.words
    assert opened.context == "The plant opened on 1 May 2024."
    talks = made["talks"].claims[0]
    assert talks.context == "Ada and Bo met from 3 to 5 May 2024 in the town hall."
    assert talks.source.id == "herald"


def test_words_that_are_not_found_have_no_place(tmp_path: Path) -> None:
    """Then they are those of the ledger."""
    (tmp_path / "a.txt").write_text("Nothing of the sort.", encoding="utf-8")
    (tmp_path / "l.toml").write_text(
        '[sources.a]\nfile = "a.txt"\n[events.e]\n'
        '[[claims]]\nevent = "e"\nsource = "a"\nquote = "The bridge fell on 3 May 2020"\n',
        encoding="utf-8",
    )
    claim = chronology.build(tmp_path / "l.toml")["e"].claims[0]
    assert claim.words == "The bridge fell on 3 May 2020"
    assert (claim.where, claim.context) == (None, "")


def test_a_dossier_has_every_finding_on_its_event(seeds: Chronology) -> None:
    """Whatever check brought it up, in the order of the chronology."""
    assert any(dossier.findings for dossier in seeds)
    for dossier in seeds:
        told = [finding for finding in seeds.findings if dossier.id in finding.events]
        assert list(dossier.findings) == told


def test_a_dossier_has_every_plan_of_its_event(seeds: Chronology) -> None:
    """As the table of plans has them."""
    histories = {history.event: history for history in seeds.plans()}
    for dossier in seeds:
        assert dossier.history == histories.get(dossier.id)


def test_kinds_are_typed(seeds: Chronology) -> None:
    """A type checker knows the fields of the kind that was asked for."""
    meetings = seeds.of(CommissionMeeting)
    assert_type(meetings, Selection[CommissionMeeting])
    assert_type(meetings["az-tat-3"], Dossier[CommissionMeeting])
    assert_type(meetings["az-tat-3"].event.ordinal, int | None)
    assert_type(seeds["az-tat-3"], Dossier)
    assert meetings["az-tat-3"].event.ordinal == 3
    assert all(isinstance(one.event, CommissionMeeting) for one in meetings)
    with pytest.raises(WrongType, match="a kind of event"):
        seeds.of(int)  # type: ignore[type-var]


# Finding one -------------------------------------------------------------------------------


def test_events_are_found_by_id_name_and_place(made: Chronology) -> None:
    """A chronology iterates, has a length, and knows what it has."""
    assert len(made) == 3
    assert [one.id for one in made] == [one.id for one in made.events]
    assert made[0] is made.events[0]
    assert made[-1] is made.events[-1]
    assert made["Talks in Bern"] is made["talks"]
    assert ("talks" in made, "Talks in Bern" in made, "x" in made, 5 in made) == (
        True, True, False, False,
    )  # fmt: skip
    assert made["talks"] in made
    first = made[:2]
    assert (len(first), bool(first), bool(first[:0])) == (2, True, False)
    assert list(first) == list(made.events[:2])


def test_what_is_not_there_is_told(made: Chronology) -> None:
    """With what was meant, or what there is."""
    with pytest.raises(UnknownName, match="did you mean “talks”"):
        made["talk"]
    with pytest.raises(UnknownName, match="no event of the selection “plant”"):
        made.where(kind="visit")["plant"]
    assert "plant" not in made.where(kind="visit")
    with pytest.raises(WrongType, match="a slice"):
        made[2.5]  # type: ignore[call-overload]


# Selecting ---------------------------------------------------------------------------------

SELECTED: list[tuple[dict[str, object], set[str]]] = [
    ({}, {"talks", "plant", "hearing"}),
    ({"kind": "visit"}, {"talks"}),
    ({"kind": chronology.Visit}, {"talks"}),
    ({"kind": ["visit", "plant-launch"]}, {"talks", "plant"}),
    ({"kind": "state"}, set()),
    ({"participant": "ada"}, {"talks"}),
    ({"place": "bern"}, {"talks", "plant"}),
    ({"place": "The town hall"}, {"talks"}),
    ({"series": "court"}, {"hearing"}),
    ({"series": "hearings"}, {"hearing"}),
    ({"tag": "press"}, {"talks", "plant"}),
    ({"tag": "site"}, {"plant"}),
    ({"during": "2024-05"}, {"talks", "plant"}),
    ({"during": "2024-04-05"}, {"hearing"}),
    ({"during": "2024-04-05", "certainly": True}, set()),
    ({"during": "2024-04", "certainly": True}, {"hearing"}),
    ({"during": "2024-05-04"}, {"talks"}),
    ({"during": "2024-05-04/2024-05-09", "certainly": True}, set()),
    ({"during": "2024-05-01/2024-05-09", "certainly": True}, {"talks", "plant"}),
    ({"during": dt.date(2024, 5, 1)}, {"plant"}),
    ({"during": chronology.TimeSpan.year(2023)}, set()),
    ({"finding": "late"}, {"plant"}),
    ({"finding": "warning"}, {"plant"}),
    ({"finding": "order-cycle"}, set()),
    ({"status": "reported"}, {"talks", "plant", "hearing"}),
    ({"status": EventStatus.PLANNED}, set()),
    ({"place": "bern", "finding": "late"}, {"plant"}),
]


def name_of_case(value: object) -> str:
    """The same in every process, so that runs can be parted among them."""
    return str(sorted(value)) if isinstance(value, set) else str(value)


@pytest.mark.parametrize(("choices", "wanted"), SELECTED, ids=name_of_case)
def test_selected(made: Chronology, choices: dict[str, object], wanted: set[str]) -> None:
    """A selection has the events for which all holds that was asked for."""
    selected = made.where(**choices)  # type: ignore[arg-type]
    assert {one.id for one in selected} == wanted
    assert [one.id for one in selected] == [one.id for one in made if one.id in wanted]
    assert len(selected) == len(wanted)


UNKNOWN = [
    ({"kind": "vist"}, "did you mean “visit”"),
    ({"participant": "Adda"}, "did you mean “Ada”"),
    ({"place": "berne"}, "did you mean “[Bb]ern”"),
    ({"series": "curt"}, "did you mean “court”"),
    ({"tag": "pres"}, "did you mean “press”"),
    ({"finding": "lat"}, "did you mean “late”"),
    ({"status": "plan"}, "did you mean “planned”"),
]


@pytest.mark.parametrize(("choices", "told"), UNKNOWN, ids=str)
def test_a_name_that_nothing_has_is_refused(
    made: Chronology, choices: dict[str, str], told: str
) -> None:
    """A misspelt name never gives an empty selection."""
    with pytest.raises(UnknownName, match=told):
        made.where(**choices)  # type: ignore[arg-type]


def test_a_time_that_is_none_is_refused(made: Chronology) -> None:
    """A date has to be EDTF."""
    with pytest.raises(NotationError):
        made.where(during="in May")
    with pytest.raises(WrongType):
        made.where(during=5)  # type: ignore[arg-type]


CHOICES = st.fixed_dictionaries(
    {},
    optional={
        "status": st.sets(st.sampled_from(EventStatus), min_size=1),
        "finding": st.sets(st.sampled_from(Severity), min_size=1),
        "kind": st.sampled_from(["visit", "state", "meeting", "forum", "commission-meeting"]),
        "during": st.sampled_from(["2022", "2023-04", "2022-05-15", "../2022", "2023/.."]),
    },
)


@given(first=CHOICES, second=CHOICES)
def test_law_of_selecting(
    seeds: Chronology, first: dict[str, object], second: dict[str, object]
) -> None:
    """Selecting from a selection is selecting by both; what is certain is possible; order stays."""
    one = seeds.where(**first)  # type: ignore[arg-type]
    both = {event.id for event in one.where(**second)}  # type: ignore[arg-type]
    other = {event.id for event in seeds.where(**second)}  # type: ignore[arg-type]
    assert both == {event.id for event in one} & other
    certain = seeds.where(**{**first, "certainly": True})  # type: ignore[arg-type]
    assert {event.id for event in certain} <= {event.id for event in one}
    places = [seeds.events.index(event) for event in one]
    assert places == sorted(places)


def test_a_claim_made_by_hand_names_its_source() -> None:
    """Without a document: its words are those of the ledger, and stand nowhere."""
    claim = Claim(event="e", source="herald", quote=Quote(exact="It opened"))
    made = verified(claim, None, chronology.TimeSpan())
    assert (made.source.id, made.words, made.where, made.context) == (
        "herald", "It opened", None, "",
    )  # fmt: skip

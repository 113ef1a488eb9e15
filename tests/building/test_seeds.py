"""The ledger of the seeds: dates, order, findings and plans."""

import datetime as dt

import pytest
from conftest import ROOT

import chronology
from chronology.building import Chronology
from chronology.vocabulary import EventStatus, Severity

SEEDS = ROOT / "seeds"


def codes(made: chronology.Chronology, event: str) -> set[str]:
    """Return the codes of the findings on one event."""
    return {finding.code for finding in made.findings if event in finding.events}


SAME = 'same_as = { event = "centre-opening", reason = "the only KAMAZ works announced there" }'


@pytest.fixture(scope="module")
def seeds() -> Chronology:
    """The chronology of the five documents."""
    return chronology.build(SEEDS / "chronology.toml")


@pytest.fixture(scope="module")
def merged_seeds(tmp_path_factory: pytest.TempPathFactory) -> Chronology:
    """The same, with the KAMAZ plant declared to be the service centre."""
    folder = tmp_path_factory.mktemp("seeds")
    for document in SEEDS.glob("*.txt"):
        (folder / document.name).write_bytes(document.read_bytes())
    text = (SEEDS / "chronology.toml").read_text(encoding="utf-8")
    head = "[events.kamaz-plant]\n"
    assert text.count(head) == 1
    (folder / "chronology.toml").write_text(
        text.replace(head, head + SAME + "\n"), encoding="utf-8"
    )
    return chronology.build(folder / "chronology.toml")


@pytest.mark.parametrize(
    ("event", "status", "date"),
    [
        ("declaration-2022", "reported", "22 February 2022"),
        ("az-ru-20", "reported", "by 26 April 2022"),
        ("kamaz-plant", "planned", "Q2 2022"),
        ("helicopter-plant", "planned", "Q3 2022"),
        ("border-crossing", "planned", "Q4 2022"),
        ("forum-11", "planned", "2022"),
        ("baku-meeting", "reported", "29 November 2022"),
        ("flowers", "reported", "29 November 2022"),
        ("az-tat-3", "reported", "April 2023"),
        ("visit-2023", "reported", "17–18 June 2023"),
        ("centre-opening", "reported", "17 or 18 June 2023"),
        ("sabantuy", "reported", "17 or 18 June 2023"),
        ("innoprom", "reported", "25 September 2023"),
        ("tokayev-reception", "reported", "by 25 September 2023"),
        ("kostanay-forum", "planned", "November 2023"),
        ("ministers-talk", "reported", "by 17 April 2024"),
        ("az-tat-4", "reported", "by 17 April 2024"),
        ("representation", "reported", "since 1992"),
    ],
)
def test_seeds_dates(seeds: Chronology, event: str, status: str, date: str) -> None:
    """Each happening that the issue names stands with its status and date."""
    dossier = seeds.event(event)
    assert (dossier.status, str(dossier.span)) == (status, date)


def test_seeds_third_centre_was_pending(seeds: Chronology) -> None:
    """The third service centre was still to come on the day of the meeting in Baku."""
    pending = [c for c in seeds.event("centre-opening").claims if c.claim.modality == "pending"]
    assert [str(claim.stated) for claim in pending] == ["29 November 2022"]


def test_seeds_order(seeds: Chronology) -> None:
    """The named happenings stand in order."""
    named = [
        "declaration-2022",
        "az-ru-20",
        "kamaz-plant",
        "helicopter-plant",
        "border-crossing",
        "baku-meeting",
        "flowers",
        "az-tat-3",
        "visit-2023",
        "centre-opening",
        "sabantuy",
        "innoprom",
        "kostanay-forum",
        "ministers-talk",
        "az-tat-4",
    ]
    ids = [dossier.event.id for dossier in seeds.events]
    assert [event for event in ids if event in named] == named
    assert ids.index("kamaz-plant") < ids.index("forum-11") < ids.index("baku-meeting")
    assert ids.index("visit-2023") < ids.index("tokayev-reception") < ids.index("kostanay-forum")


def test_seeds_findings(seeds: Chronology) -> None:
    """Plans nobody reports on say so; two entries may be one; nothing contradicts."""
    assert all(claim.counts for claim in seeds.claims)
    assert [f for f in seeds.findings if f.severity is Severity.CONFLICT] == []
    assert {f.events[0] for f in seeds.findings if f.severity is Severity.WARNING} == {
        "border-crossing",
        "forum-11",
        "helicopter-plant",
        "joint-events",
        "kamaz-plant",
        "kostanay-forum",
    }
    assert [f.events for f in seeds.findings if f.code == "possible-same-event"] == [
        ("centre-opening", "kamaz-plant")
    ]
    assert codes(seeds, "az-ru-20") == codes(seeds, "az-tat-3") == codes(seeds, "az-tat-4") == set()


def test_seeds_plans_in_the_words_of_the_design(seeds: Chronology) -> None:
    """The helicopter plant: planned, and nobody says whether it was built."""
    sentences = [f.sentence for f in seeds.findings if "helicopter-plant" in f.events]
    assert sentences == [
        (
            "Helicopter plant in Azerbaijan: planned for Q3 2022; no claim of this ledger "
            "(from 5 sources, latest 17 April 2024) says whether it happened"
        )
    ]


def test_seeds_plant_that_is_the_centre_is_late(merged_seeds: Chronology) -> None:
    """Declared one, the plan for the plant is late by 352 days at the least."""
    found = {f.code: f for f in merged_seeds.findings if "centre-opening" in f.events}
    assert set(found) == {"late", "pending-after-plan"}
    slip = found["late"].slip
    assert slip is not None
    assert (slip.least, slip.most) == (352, 443)
    assert found["late"].sentence.endswith(
        "planned for Q2 2022, reported 17 or 18 June 2023: late by 352 to 443 days"
    )
    assert found["pending-after-plan"].sentence.endswith(
        "planned for Q2 2022, still pending on 29 November 2022"
    )
    reason = "because the only KAMAZ works announced there"
    assert f"kamaz-plant is centre-opening, {reason}" in str(merged_seeds.table(findings=True))
    assert f"kamaz-plant is this event, {reason}" in merged_seeds.explain("kamaz-plant")


def test_seeds_in_2022(seeds: Chronology) -> None:
    """At the end of 2022 nobody knew of the openings, meetings and visits of 2023."""
    seen = seeds.as_of(dt.date(2022, 12, 31))
    status = {d.event.id: d.status for d in seen.events}
    assert status["centre-opening"] is EventStatus.PENDING
    assert not {"az-tat-3", "visit-2023", "innoprom", "az-tat-4"} & set(status)
    assert seen.world.sources == 2
    assert {f.code for f in seen.findings if f.severity is Severity.WARNING} == {"plan-unreported"}

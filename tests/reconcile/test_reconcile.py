"""Grouping, combining, plan histories and each check, on both sides of its border."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from conftest import ROOT, Desk, brief, reconciled, said, span, unverified, world

import chronology
from chronology.building import Chronology
from chronology.building.statements import statements_of
from chronology.errors import UnknownCode, UnknownName
from chronology.events import (
    CommissionMeeting,
    Event,
    KindDeclaration,
    PlantLaunch,
    SameAs,
    Series,
    Visit,
)
from chronology.findings import Finding
from chronology.reconcile import Dossier, World
from chronology.reconcile.checks import Checks, each
from chronology.reconcile.combine import combine
from chronology.reconcile.run import reconcile
from chronology.vocabulary import ClaimStatus, EventStatus, Family, Severity

SEEDS = ROOT / "seeds"


def codes(made: chronology.Chronology, event: str) -> set[str]:
    """Return the codes of the findings on one event."""
    return {finding.code for finding in made.findings if event in finding.events}


# Combining ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("claims", "shown", "findings"),
    [
        pytest.param("a 2024 reports x 1850~", "c. 1850", [], id="one, as it is written"),
        pytest.param(
            "a 2024 reports x 1850~; b 2024 reports x [1800..1900]",
            "c. 1850",
            [],
            id="the one that says it all keeps how sure it is",
        ),
        pytest.param(
            "a 2024 reports x 2023-06; b 2024 reports x [2023-06-17..2023-07-20]",
            "between 17 and 30 June 2023",
            [],
            id="what both allow",
        ),
        pytest.param(
            "a 2024 reports x [..2023-06-20]; b 2024 reports x [2023-06-17..]",
            "between 17 and 20 June 2023",
            [],
            id="one bound from each",
        ),
        pytest.param(
            "a 2024 reports x [..2023-06-17]; b 2024 reports x [2023-06-17..]",
            "17 June 2023",
            [],
            id="they touch on one day",
        ),
        pytest.param("a 2024 reports x ?; b 2024 reports x 2023", "2023", [], id="one undated"),
        pytest.param(
            "a 2024 reports x 2023-06-17/2023-06-18; b 2024 reports x 2023-06-17/2023-06-18",
            "17–18 June 2023",
            [],
            id="one extent",
        ),
        pytest.param(
            "a 2024 reports x 2023-06-01; b 2024 reports x 2023-06-03; c 2024 reports x 2023-06-02",
            "between 1 and 3 June 2023",
            ["conflict date-disagreement c1 c2"],
            id="the witness is the outermost pair",
        ),
        pytest.param(
            "a 2024 reports x 2023-06-01; b 2024 reports x 2023-06-05; c 2024 reports x 2023-06",
            "June 2023",
            ["conflict date-disagreement c1 c2"],
            id="a vaguer report does not settle it",
        ),
        pytest.param(
            "a 2024 reports x 2023-06-01; b 2024 reports x 2023-06-05;"
            "c 2024 reports x 2023-06-01/2023-06-05",
            "between 1 and 5 June 2023",
            ["note extent-differs c1 c2 c3"],
            id="a report that spans both does",
        ),
        pytest.param(
            "a 2024 reports x 2023-06-01; b 2024 reports x 2023-06-05;"
            "c 2024 reports x 2023-06-02/2023-06-05",
            "between 1 and 5 June 2023",
            ["conflict date-disagreement c1 c2"],
            id="one that begins a day late does not",
        ),
        pytest.param(
            "a 2024 reports x 2023-06-01; b 2024 reports x 2023-06-05;"
            "c 2024 reports x 2023-06-01/2023-06-04",
            "between 1 and 5 June 2023",
            ["conflict date-disagreement c1 c2"],
            id="nor one that ends a day early",
        ),
        pytest.param(
            "a 2024 reports x 2023-06-01/2023-06-05; b 2024 reports x 2023-06-02/2023-06-05",
            "from 1 or 2 June 2023 to 5 June 2023",
            ["note extent-differs c1 c2"],
            id="only the begins differ",
        ),
        pytest.param(
            "a 2024 reports x 2023-06-01/2023-06-05; b 2024 reports x 2023-06-01/2023-06-06",
            "from 1 June 2023 to 5 or 6 June 2023",
            ["note extent-differs c1 c2"],
            id="only the ends differ",
        ),
        pytest.param(
            "a 2024 reports x 2023-06-01; b 2024 reports x 2023-06-05; c 2024 reports x",
            "between 1 and 5 June 2023",
            ["conflict date-disagreement c1 c2"],
            id="one that says only by when does not widen",
        ),
        pytest.param(
            "a 2024 reports x 2023-06-17/..; b 2024 reports x ../2023-06-21;"
            "c 2024 reports x 2023-06-19/2023-06-19",
            "from between 17 and 19 June 2023 to between 19 and 21 June 2023",
            ["note extent-differs c1 c3 c2"],
            id="nor one that says nothing of a side",
        ),
        pytest.param(
            "a 2024 reports x 2023-06-01/2023-06-05; b 2024 reports x 2023-06/2023-06-05",
            "1–5 June 2023",
            [],
            id="a vaguer begin does not differ",
        ),
    ],
)
def test_reports_combine(claims: str, shown: str, findings: list[str]) -> None:
    """Reports give together what all allow; where they cannot all be right, the hull."""
    made = reconciled(claims)
    assert str(made.dossiers[0].span) == shown
    assert [brief(finding) for finding in made.findings] == findings


@pytest.mark.parametrize(
    ("claims", "sentence"),
    [
        (
            "a 2024 reports x 2023-06-01; b 2024 reports x 2023-06-02",
            (
                "warning c1 c2 x: 1 June 2023 by a, but 2 June 2023 by b; "
                "a day apart, perhaps across time zones"
            ),
        ),
        (
            "a 2024 reports x 2023-06-01; b 2024 reports x 2023-06-03",
            "conflict c1 c2 x: 1 June 2023 by a, but 3 June 2023 by b",
        ),
        (
            "a 2024 reports x 2023-06-01T10:00:00; b 2024 reports x 2023-06-01T15:00:00",
            (
                "warning c1 c2 x: 1 June 2023 10:00 by a, but 1 June 2023 15:00 by b; "
                "hours apart, perhaps across time zones"
            ),
        ),
        (
            "a 2024 reports x 2023-06-01; a 2024 reports x 2023-06-02",
            "conflict c1 c2 x: 1 June 2023 by a, but 2 June 2023 by a",
        ),
        (
            "b 2024 reports x 2023-06-01; a 2024 reports x 2023-06-01; b 2024 reports x 2023-06-02",
            "conflict c1 c3 x: 1 June 2023 by b, but 2 June 2023 by b",
        ),
    ],
    ids=["a day apart", "two days", "hours apart", "one source", "one source among others"],
)
def test_a_day_apart_is_a_warning_between_sources(claims: str, sentence: str) -> None:
    """Sources may keep different clocks; one source that contradicts itself may not."""
    (finding,) = reconciled(claims).findings
    assert f"{finding.severity} {' '.join(finding.claims)} {finding.sentence}" == sentence


@pytest.mark.parametrize(
    ("claims", "zones", "severity"),
    [
        (
            "a 2024 reports x 2023-06-01; b 2024 reports x 2023-06-02",
            "a=Asia/Baku",
            "warning c1 c2",
        ),
        (
            "a 2024 reports x 2023-06-01; b 2024 reports x 2023-06-02",
            "a=Asia/Baku b=Asia/Baku",
            "conflict c1 c2",
        ),
        (
            "a 2024 reports x 2023-06-01; b 2024 reports x 2023-06-02",
            "a=Asia/Baku b=Europe/Zurich",
            "warning c1 c2",
        ),
        (
            "a 2024 reports x 2023-06-01; b 2024 reports x 2023-06-02; c 2024 reports x 2023-06-01",
            "b=Asia/Baku c=Asia/Baku",
            "conflict c3 c2",
        ),
        (
            "a 2024 reports x 2023-06-01T23:00:00Z; b 2024 reports x 2023-06-02T01:00:00Z",
            "",
            "conflict c1 c2",
        ),
        (
            "a 2024 reports x 2023-06-01T23:00:00Z; b 2024 reports x 2023-06-02",
            "",
            "warning c1 c2",
        ),
        (
            "a 2024 reports x 2023-06-01T10:00:00; b 2024 reports x 2023-06-01T11:00:00",
            "a=Asia/Baku b=Asia/Baku",
            "conflict c1 c2",
        ),
    ],
)
def test_a_day_apart_in_one_zone_is_a_conflict(claims: str, zones: str, severity: str) -> None:
    """Sources that declare one zone, or times with offsets, leave no room for time zones."""
    seen = attrs.evolve(world(), zones=dict(part.split("=") for part in zones.split()))
    (finding,) = reconciled(claims, seen=seen).findings
    assert brief(finding).replace("date-disagreement ", "") == severity


def test_a_source_declares_its_zone(desk: Desk) -> None:
    """Read from a ledger, it counts; what is no zone is a located error."""
    ledger = """
        [events.x]

        [sources.a]
        file = "a.txt"
        zone = "Asia/Baku"

        [sources.b]
        file = "b.txt"
        zone = "Asia/Baku"

        [[claims]]
        event = "x"
        source = "a"
        quote = "on 1 June 2023"

        [[claims]]
        event = "x"
        source = "b"
        quote = "on 2 June 2023"
        """
    texts = {"a": "It opened on 1 June 2023.", "b": "It opened on 2 June 2023."}
    made = desk.build(ledger, **texts)
    assert [(f.code, f.severity) for f in made.findings] == [
        ("date-disagreement", Severity.CONFLICT)
    ]
    assert made.findings[0].sentence == "x: 1 June 2023 by a, but 2 June 2023 by b"
    path = desk.folder / "chronology.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("Asia/Baku", "Asia/Bakoo", 1), "utf-8")
    (problem, *_) = chronology.load(path).problems
    assert str(problem).startswith(
        f"{path}:6 sources.a.zone: “Asia/Bakoo” is no time zone; did you mean “Asia/Baku”?"
    )


def test_combining_nothing() -> None:
    """Without reports there is nothing to combine; with undated ones, an unknown date."""
    assert combine([], "x", "x") is None
    undated = combine(statements_of(said("a 2024 reports x ?")), "x", "x")
    assert undated is not None
    assert undated.span.is_unknown


# The checks of one event -------------------------------------------------------------------

REPORTED = [
    ("in-future: the day after it was told", "a 2023-06-17 reports x 2023-06-18", "c1"),
    ("in-future: that very day", "a 2023-06-17 reports x 2023-06-17", ""),
    ("in-future: perhaps before", "a 2023-06-17 reports x 2023-06", ""),
    ("in-future: told at some time that month", "a 2023-06 reports x 2023-06-30", ""),
    ("in-future: told that month, dated the next", "a 2023-06 reports x 2023-07-01", "c1"),
    (
        "in-future: that very second",
        "a 2023-06-17T10:00:00 reports x 2023-06-17T10:00:00",
        "",
    ),
    ("in-future: the next", "a 2023-06-17T10:00:00 reports x 2023-06-17T10:00:01", "c1"),
    ("in-future: that day elsewhere", "a 2023-06-17T10:00:00Z reports x 2023-06-18", ""),
    ("in-future: that day nowhere", "a 2023-06-17T09:59:59Z reports x 2023-06-18", "c1"),
    ("in-future: told at an unknown time", "a ? reports x 2099", ""),
    ("in-future: it had begun", "a 2023-06-17 reports x 2023-06-17/2023-06-20", ""),
]


@pytest.mark.parametrize(
    ("claims", "at_fault"), [case[1:] for case in REPORTED], ids=[case[0] for case in REPORTED]
)
def test_reported_in_future(claims: str, at_fault: str) -> None:
    """A report made before what it reports can have begun is a conflict."""
    expected = [f"conflict reported-in-future {at_fault}"] if at_fault else []
    assert [brief(finding) for finding in reconciled(claims).findings] == expected


@pytest.mark.parametrize(
    ("claims", "at_fault"),
    [
        pytest.param(
            "a 2024 reports x 2022-11-28; b 2022-11-29 awaits x", "c1 c2", id="the day before"
        ),
        pytest.param("a 2024 reports x 2022-11-29; b 2022-11-29 awaits x", "", id="that very day"),
        pytest.param(
            "a 2024 reports x 2022-11-29T10:00:00; b 2022-11-29T10:00:00 awaits x",
            "",
            id="that very second",
        ),
        pytest.param("a 2024 reports x 2022-11; b 2022-11-29 awaits x", "", id="perhaps later"),
        pytest.param("a 2022-11-28 reports x; b 2022-11-29 awaits x", "c1 c2", id="by the telling"),
        pytest.param(
            "a 2024 reports x 2022-11-28; b 2022 awaits x", "", id="pending at some time that year"
        ),
        pytest.param(
            "a 2024 reports x 2022-11-28; b ? awaits x", "", id="pending at no known time"
        ),
        pytest.param("a 2024 reports x ?; b 2022 awaits x", "", id="reported without a date"),
        pytest.param(
            "a 2024 reports x 2022-01-02; b 2024 reports x 2022-01; c 2022-05-01 awaits x;"
            "d 2022-06-01 awaits x",
            "c1 c4",
            id="first report, last pending",
        ),
        pytest.param(
            "a 2024 reports x ../2022-11-28; b 2022-11-29 awaits x", "c1 c2", id="ended before"
        ),
    ],
)
def test_reported_before_pending(claims: str, at_fault: str) -> None:
    """What had begun cannot still have been pending later."""
    expected = [f"conflict reported-before-pending {at_fault}"] if at_fault else []
    assert [brief(finding) for finding in reconciled(claims).findings] == expected


@pytest.mark.parametrize(
    ("plan", "report", "outcome"),
    [
        ("2022-34", "2022-06-30", "note met c1 c2"),
        ("2022-34", "2022-07-01", "warning late c1 c2 1..91"),
        ("2022-34", "2022-03-31", "warning early c1 c2 -91..-1"),
        ("2022-34", "2022-04-01", "note met c1 c2"),
        ("2022-06-30T10:00:00", "2022-06-30T10:00:00", "note met c1 c2"),
        ("2022-06-30T10:00:00", "2022-06-30T10:00:01", "warning late c1 c2 0..0"),
        ("2022-06-30T10:00:00", "2022-06-30T09:59:59", "warning early c1 c2 0..0"),
        (
            "2022-06-30T10:00:00..2022-06-30T12:00:00",
            "2022-06-30T12:00:00..2022-06-30T13:00:00",
            "note cannot-tell c1 c2",
        ),
        (
            "2022-06-30T10:00:00..2022-06-30T12:00:00",
            "2022-06-30T09:00:00..2022-06-30T10:00:00",
            "note cannot-tell c1 c2",
        ),
        ("2022-34", "[2022-06-30..2022-07-01]", "note cannot-tell c1 c2"),
        ("2022-34", "[2022-03-31..2022-04-01]", "note cannot-tell c1 c2"),
        ("2022-34", "[2023-06-17..2023-06-18]", "warning late c1 c2 352..443"),
        ("2022-34", "[2022-07-01..]", "warning late c1 c2 1..?"),
        ("2022-34", "[..2022-03-31]", "warning early c1 c2 ?..-1"),
        ("2022-34", "[..2022-06-30]", "note cannot-tell c1 c2"),
        ("2022-34", "[2022-04-01..]", "note cannot-tell c1 c2"),
        ("[..2022-06-30]", "2022-07-02", "warning late c1 c2 2..?"),
        ("[..2022-06-30]", "[..2022-06-30]", "note met c1 c2"),
        ("[..2022-06-30]", "[..2022-07-01]", "note cannot-tell c1 c2"),
        ("[2022-04-01..]", "2022-03-30", "warning early c1 c2 ?..-2"),
        ("[2022-04-01..]", "2030", "note met c1 c2"),
        ("2022-34", "?", "note cannot-tell c1 c2"),
        ("2022-04-01/2022-04-05", "2022-04-01/2022-09-30", "note met c1 c2"),
        ("2022-04-01/2022-04-05", "2022-04-02/2022-04-05", "warning late c1 c2 1..1"),
        ("../2022-06-30", "2022-07-01/2022-07-02", "warning late c1 c2 1..?"),
    ],
)
def test_outcome_of_a_plan(plan: str, report: str, outcome: str) -> None:
    """A report is held against the plan, begin against begin; an open bound opens the slip."""
    made = reconciled(f"a 2021 plans x {plan}; b 2031 reports x {report}")
    assert [brief(finding) for finding in made.findings] == [outcome]


def test_late_within_a_day() -> None:
    """Hours are not counted as days."""
    made = reconciled("a 2021 plans x 2022-06-30T10:00:00; b 2031 reports x 2022-06-30T12:00:00")
    assert [finding.sentence for finding in made.findings] == [
        "x: planned for 30 June 2022 10:00, reported 30 June 2022 12:00: late within the day"
    ]


def test_outcome_must_hold_against_every_current_plan() -> None:
    """Of two plans stated at unordered times both are current, and late means after both."""
    plans = "a 2021 plans x 2022-34; b 2021 plans x 2022-35; "
    late = reconciled(f"{plans} c 2024 reports x 2022-12-31")
    assert brief(late.findings[0]) == "warning late c1 c2 c3 92..274"
    assert late.findings[0].sentence == (
        "x: planned for Q2 2022 or Q3 2022, reported 31 December 2022: late by 92 to 274 days"
    )
    between = reconciled(f"{plans} c 2024 reports x 2022-09-30")
    assert [brief(f) for f in between.findings] == [
        "warning rival-plans c1 c2",
        "note cannot-tell c1 c2 c3",
    ]


@pytest.mark.parametrize(
    ("report", "sentence"),
    [
        ("2022-12-31", "x: planned for Q3 2022, reported 31 December 2022: late by 92 to 183 days"),
        ("2022-06-29", "x: planned for Q3 2022, reported 29 June 2022: early by 2 to 93 days"),
        ("2022-07-05", "x: planned for Q3 2022, reported 5 July 2022: as planned"),
        ("2022", "x: planned for Q3 2022, reported 2022: cannot tell whether in time"),
    ],
)
def test_outcome_in_words(report: str, sentence: str) -> None:
    """A reader reads plan, report and slip in one sentence."""
    made = reconciled(f"a 2021 plans x 2022-35; b 2031 reports x {report}")
    assert [finding.sentence for finding in made.findings] == [sentence]


@pytest.mark.parametrize(
    ("claims", "current"),
    [
        ("a 2021 plans x 2022", "c1"),
        ("a 2021-01-01 plans x 2022; b 2021-01-02 plans x 2023", "c2"),
        ("a 2021-01-01 plans x 2022; b 2021-01-01 plans x 2023", "c1 c2"),
        ("a 2021 plans x 2022; b 2021-12-31 plans x 2023", "c1 c2"),
        (
            (
                "a 2021-01-01T10:00:00 plans x 2022;"
                "b 2021-01-01T10:00:00..2021-01-02T10:00:00 plans x 2023"
            ),
            "c1 c2",
        ),
        (
            "a 2021-01-01T10:00:00 reports x; b 2021-01-01T10:00:00 plans x 2023",
            "c2",
        ),
        ("a ? plans x 2022; b 2021-12-31 plans x 2023", "c2 c1"),
        ("a 2021-01-01 plans x 2022; b 2021-01-02 plans x ?", "c1"),
        ("a 2021-01-01 plans x 2022; b 2021-01-02 plans x", "c1"),
        ("a 2021-01-01 plans x 2022; b 2021-01-02 plans x [..2023]", "c2"),
        ("a 2021-01-01 plans x 2022; b 2021-06-01 reports x; c 2021-06-02 plans x 2023", "c1"),
        ("a 2021-01-01 plans x 2022; b 2021-06-01 reports x; c 2021-06-01 plans x 2023", "c1 c3"),
        ("a 2021-01-01 plans x 2022; b ? reports x 2020; c 2021-06-01 plans x 2023", "c1 c3"),
        ("a 2021-01-01 plans x 2022; b ? reports x 2021-07; c 2021-06-01 plans x 2023", "c3"),
        ("a 2021-01-01 plans x 2022; b 2021-06 reports x; c 2021-06-15 plans x 2023", "c1 c3"),
        ("a 2021-01-01 plans x 2022; b 2021-06 reports x; c 2021-05-31 plans x 2023", "c3"),
    ],
)
def test_current_plans(claims: str, current: str) -> None:
    """Current is every dated plan than which none definitely later came before the report."""
    (dossier,) = reconciled(claims).dossiers
    assert " ".join(plan.id for plan in dossier.planned) == current


@pytest.mark.parametrize(
    ("claims", "moves"),
    [
        pytest.param(
            "a 2021-01-01 plans x 2022-34; a 2021-02-01 plans x 2022-35",
            ["warning plan-slipped c1 c2 1..182"],
            id="slipped, by the day after at the least",
        ),
        pytest.param(
            "a 2021-01-01 plans x 2022-34; a 2021-02-01 plans x [2022-06-30..2022-09-30]",
            [],
            id="they share a day",
        ),
        pytest.param(
            "a 2021-01-01 plans x 2022-34; a 2021-02-01 plans x 2022-03-31",
            ["warning plan-advanced c1 c2 -91..-1"],
            id="advanced",
        ),
        pytest.param(
            "a 2021-01-01 plans x 2022-34; a 2021-02-01 plans x 2022-04-01",
            [],
            id="narrowed only",
        ),
        pytest.param(
            "a 2021-01-01 plans x 2022; a 2021-01-01 plans x 2023", [], id="stated the same day"
        ),
        pytest.param("a 2021 plans x 2022; a 2021 plans x 2023", [], id="stated that year"),
        pytest.param(
            "a 2021-01-01 plans x 2022; b 2021-02-01 plans x 2023", [], id="another source's"
        ),
        pytest.param(
            "a 2021-01-01 plans x 2022 speaker=Putin; b 2021-02-01 plans x 2023 speaker=Putin",
            ["warning plan-slipped c1 c2 1..729"],
            id="one speaker in two sources",
        ),
        pytest.param(
            "a 2021-01-01 plans x 2022 speaker=Putin; a 2021-02-01 plans x 2023 speaker=Novak",
            [],
            id="two speakers in one source",
        ),
        pytest.param(
            "Novak 2021-01-01 plans x 2022; b 2021-02-01 plans x 2023 speaker=Novak",
            [],
            id="a source that is called like a speaker",
        ),
        pytest.param(
            "a 2021-01-01 plans x 2022; a 2021-02-01 plans x 2024; a 2021-03-01 plans x 2023",
            ["warning plan-advanced c2 c3 -730..-1", "warning plan-slipped c1 c2 366..1095"],
            id="each against the last before it",
        ),
        pytest.param(
            "a 2021-01-01 plans x [..2022]; a 2021-02-01 plans x 2023",
            ["warning plan-slipped c1 c2 1..?"],
            id="an open bound",
        ),
        pytest.param(
            "a 2021-01-01 plans x 2022; a 2021-02-01 plans x ?; a 2021-03-01 plans x 2023",
            ["warning plan-slipped c1 c3 1..729"],
            id="a plan without a date is no step",
        ),
    ],
)
def test_history_of_a_plan(claims: str, moves: list[str]) -> None:
    """Each speaker's plan is held against the last one definitely stated before it."""
    made = reconciled(claims, seen=world("2021-12-31"))
    assert [brief(f) for f in made.findings if f.code != "rival-plans"] == moves


def test_a_moved_plan_in_words() -> None:
    """A reader reads whose plan moved, by how much, from when to when."""
    made = reconciled(
        "a 2021-01-01 plans x 2022-34 speaker=Putin; b 2021-02-01 plans x 2022-36 speaker=Putin;"
        "b 2021-03-01 plans x 2022-33 speaker=Putin",
        seen=world("2021-12-31"),
    )
    assert [finding.sentence for finding in made.findings] == [
        "x: the plan of Putin came forward by 184 to 364 days, from Q4 2022 to Q1 2022",
        "x: the plan of Putin slipped by 93 to 274 days, from Q2 2022 to Q4 2022",
    ]


@pytest.mark.parametrize(
    ("claims", "at_fault"),
    [
        pytest.param("a 2022 plans x 2022-34; b 2022-07-01 awaits x", "", id="stated when?"),
        pytest.param("a 2021 plans x 2022-34; b 2022-07-01 awaits x", "c1 c2", id="the day after"),
        pytest.param("a 2021 plans x 2022-34; b 2022-06-30 awaits x", "", id="the last day"),
        pytest.param("a 2021 plans x 2022-34; b [2022-06-30..2022-07-01] awaits x", "", id="when?"),
        pytest.param(
            "a 2021 plans x 2022-06-30T10:00:00; b 2022-06-30T10:00:00 awaits x",
            "",
            id="that very second",
        ),
        pytest.param("a 2021 plans x [2022-04-01..]; b 2029 awaits x", "", id="an open plan"),
        pytest.param(
            "a 2022-07-01 plans x 2022-06; b 2022-07-01 awaits x", "c1 c2", id="of the same day"
        ),
        pytest.param("a 2022-07-02 plans x 2022-06; b 2022-07-01 awaits x", "", id="a later plan"),
        pytest.param(
            "a 2021-01-01 plans x 2022-34; a 2021-02-01 plans x 2022-36; b 2022-07-01 awaits x",
            "",
            id="moved before",
        ),
        pytest.param(
            "a 2021-01-01 plans x 2022-34; b 2022-07-01 awaits x; a 2022-08-01 plans x 2022-36",
            "c1 c2",
            id="moved after",
        ),
        pytest.param(
            "a 2021-01-01 plans x 2022-34; a 2022-08-01 plans x 2022-36; b 2022-35 awaits x",
            "",
            id="perhaps moved before",
        ),
        pytest.param(
            "a 2021-01-01 plans x 2022-34; a 2021-01-01 plans x 2022-36; b 2022-07-01 awaits x",
            "",
            id="two current plans, one not over",
        ),
        pytest.param(
            "a 2021-01-01 plans x 2022-33; b 2021-01-01 plans x 2022-34; b 2022-07-01 awaits x",
            "c2 c3",
            id="two current plans, both over: the one that reaches furthest is named",
        ),
    ],
)
def test_pending_after_plan(claims: str, at_fault: str) -> None:
    """Pending after the time of every plan that may have been current then is a warning."""
    made = reconciled(claims, seen=world("2022-06-30"))
    found = [brief(f) for f in made.findings if f.code == "pending-after-plan"]
    assert found == ([f"warning pending-after-plan {at_fault}"] if at_fault else [])


@pytest.mark.parametrize(
    ("as_of", "sources", "sentence"),
    [
        (
            "2024-04-17",
            5,
            (
                "x: planned for Q3 2022; none of the 5 sources (latest 17 April 2024) says whether "
                "it happened"
            ),
        ),
        (
            "2022-10-01",
            2,
            (
                "x: planned for Q3 2022; none of the 2 sources (latest 1 October 2022) says "
                "whether it happened"
            ),
        ),
        (
            "2022-10-01",
            1,
            (
                "x: planned for Q3 2022; its one source (1 October 2022) does not say whether "
                "it happened"
            ),
        ),
        ("2022-09-30", 5, None),
        ("2022-04-26", 5, None),
    ],
)
def test_plan_unreported_in_the_words_of_the_design(
    as_of: str, sources: int, sentence: str | None
) -> None:
    """Once its time is over, a plan without a report says so; silence is not failure."""
    made = reconciled("a 2022-04-26 plans x 2022-35", seen=world(as_of, sources))
    assert [f.sentence for f in made.findings] == ([sentence] if sentence else [])
    assert all(f.severity is Severity.WARNING for f in made.findings)


@pytest.mark.parametrize(
    ("claims", "unreported"),
    [
        ("a 2021 plans x 2022", True),
        ("a 2021 plans x 2022; b 2022 awaits x", True),
        ("a 2021 plans x 2022; b 2023 reports x", False),
        ("a 2021 plans x 2022; b 2020 reports x 2019", False),
        ("a 2021 plans x 2022; b 2023 reports x ?", False),
        ("a 2021 plans x 2022; b 2023 denies x", False),
        ("a 2021 plans x 2022; b 2023 cancels x", False),
        ("a 2022 plans x 2022; b 2022 cancels x", False),
        ("a 2021-06-01 plans x 2022; b 2021-01-01 cancels x", True),
        ("a 2021-01-01 plans x 2022; b 2021-06-01 cancels x; c 2022-01-01 awaits x", True),
        ("a 2021-01-01 plans x 2022; b 2021-06-01 cancels x; c 2021 awaits x", False),
        ("a 2021 plans x [2022-01-01..]", False),
        ("a 2021 plans x ?", False),
        ("a 2021 plans x 2022; b 2021 plans x [2022..]", False),
        ("a 2021 plans x 2022; b 2021 plans x 2031", False),
    ],
)
def test_plan_unreported_border(claims: str, *, unreported: bool) -> None:
    """A report, a denial or a standing cancellation answers a plan; an open plan is never over."""
    found = {finding.code for finding in reconciled(claims).findings}
    assert ("plan-unreported" in found) is unreported


@pytest.mark.parametrize(
    ("claims", "status", "shown"),
    [
        ("a 2021 plans x 2022", EventStatus.PLANNED, "2022"),
        (
            "a 2021 plans x 2022; b 2021 plans x 2024",
            EventStatus.PLANNED,
            "between 2022 and 2024",
        ),
        ("a 2021 plans x ?", EventStatus.PLANNED, "None"),
        ("a 2021 plans x 2022; b 2022-02-01 awaits x", EventStatus.PLANNED, "2022"),
        ("a 2021 plans x 2022; b 2021 reports x 2023", EventStatus.REPORTED, "2023"),
        ("a 2021 plans x 2022; b 2021 reports x ?", EventStatus.REPORTED, "None"),
        ("a 2021 plans x 2022; b 2021 cancels x", EventStatus.CANCELLED, "2022"),
        ("a 2021 denies x", EventStatus.DENIED, "None"),
        (
            "a 2024 reports x 2022; b 2024 reports x 2023",
            EventStatus.DISPUTED,
            "2022 or 2023",
        ),
        ("a 2022 plans x 2022 set_aside=hearsay", EventStatus.UNVERIFIED, "None"),
    ],
)
def test_status_and_date(claims: str, status: EventStatus, shown: str) -> None:
    """An event is shown as reported, else as planned; what has no date borrows none."""
    (dossier,) = reconciled(claims, seen=world("2021-12-31")).dossiers
    assert (dossier.status, str(dossier.span)) == (status, shown)


@pytest.mark.parametrize("state", ["unverified", "set aside"])
def test_what_is_not_verified_takes_no_part(state: str) -> None:
    """A claim that failed, or was set aside, is listed with its event and changes nothing."""
    sound = said("a 2021 plans x 2022; b 2024 reports x 2023-06-17")
    (third,) = said("c 2025 reports x 2024-01-01 after=y")
    third = attrs.evolve(third, claim=attrs.evolve(third.claim, id="c3"))
    failed = (
        unverified(third)
        if state == "unverified"
        else attrs.evolve(third, status=ClaimStatus.SET_ASIDE)
    )
    events = Event(id="x"), Event(id="y")
    without, with_it = reconciled(sound, *events), reconciled([*sound, failed], *events)
    assert [c.claim.id for c in with_it.dossiers[0].claims] == ["c1", "c2", "c3"]
    assert with_it.findings == without.findings
    assert [(d.event.id, d.span, d.status) for d in with_it.dossiers] == [
        (d.event.id, d.span, d.status) for d in without.dossiers
    ]


# Series ------------------------------------------------------------------------------------


def meetings(*numbers: int, series: str = "az-tat") -> list[CommissionMeeting]:
    """Return meetings m1, m2 … of one series, with these numbers."""
    return [
        CommissionMeeting(id=f"m{place}", series=series, ordinal=number)
        for place, number in enumerate(numbers, start=1)
    ]


@pytest.mark.parametrize(
    ("numbers", "claims", "at_fault"),
    [
        pytest.param(
            (3, 4), "a 2024 reports m1 2023-04; b 2024 reports m2 2023-03-31", ["c1 c2"], id="after"
        ),
        pytest.param(
            (3, 4),
            "a 2024 reports m1 2023-04; b 2024 reports m2 2023-04-01",
            [],
            id="one day shared",
        ),
        pytest.param(
            (3, 4),
            "a 2024 reports m1 2023-04-01T10:00:00; b 2024 reports m2 2023-04-01T10:00:00",
            [],
            id="that very second",
        ),
        pytest.param(
            (4, 4), "a 2024 reports m1 2023-04; b 2024 reports m2 2022", [], id="the same number"
        ),
        pytest.param((3, 4), "a 2022 plans m1 2023; b 2024 reports m2 2022", [], id="a plan only"),
        pytest.param(
            (3, 9), "a 2024 reports m1 2023; b 2024 reports m2 2022", ["c1 c2"], id="far apart"
        ),
        pytest.param(
            (1, 2, 3),
            "a 2024 reports m1 2023; b 2024 reports m2 2021; c 2024 reports m3 2022",
            ["c1 c2", "c1 c3"],
            id="against the latest of all lower numbers",
        ),
        pytest.param(
            (1, 2, 2, 3),
            "a 2024 reports m1 2020; b 2024 reports m2 2023; c 2024 reports m3 2021;"
            "d 2024 reports m4 2022",
            ["c2 c4"],
            id="one number twice",
        ),
        pytest.param(
            (3, 4),
            "a 2024 reports m1 2023-04; b 2024 reports m1 2021-04; c 2024 reports m2 2022",
            ["c1 c3"],
            id="a dispute does not cover it up",
        ),
    ],
)
def test_series_order(numbers: tuple[int, ...], claims: str, at_fault: list[str]) -> None:
    """A lower number reported to have begun after a higher one is a conflict of two reports."""
    made = reconciled(claims, *meetings(*numbers))
    found = [brief(f) for f in made.findings if f.code == "series-order"]
    assert found == [f"conflict series-order {pair}" for pair in at_fault]


def test_series_order_in_words() -> None:
    """A reader reads both meetings with the dates they are reported for."""
    made = reconciled(
        "a 2024 reports m1 2023-04; b 2024 reports m2 2023-03-31",
        *meetings(3, 4),
        seen=world(series=[Series(id="az-tat", name="Azerbaijan–Tatarstan commission")]),
    )
    assert [finding.sentence for finding in made.findings] == [
        (
            "3rd meeting, Azerbaijan–Tatarstan commission is reported April 2023, after "
            "4th meeting, Azerbaijan–Tatarstan commission, reported 31 March 2023"
        )
    ]


def test_two_series_say_nothing_of_each_other() -> None:
    """The 20th of one commission may come long before the 3rd of another."""
    others = [attrs.evolve(meetings(3)[0], id="third")]
    made = reconciled(
        "a 2024 reports m1 2022; b 2024 reports third 2023",
        *meetings(20, series="az-ru"),
        *others,
    )
    assert made.findings == ()


@pytest.mark.parametrize(
    ("numbers", "claims", "sentence"),
    [
        pytest.param(
            (3, 5),
            "a 2024 reports m1 2022-04; b 2024 reports m2 2024-04",
            "az-tat: no source speaks of the 4th, between April 2022 and April 2024 "
            "if they were held in order",
            id="one missing",
        ),
        pytest.param(
            (3, 6),
            "a 2024 reports m1 [..2022-04-26]; b 2024 reports m2 2024-04",
            "az-tat: no source speaks of the 4th to 5th, by 30 April 2024 "
            "if they were held in order",
            id="two missing, one bound",
        ),
        pytest.param(
            (3, 5),
            "a 2021 plans m1 2022; b 2021 plans m2 2023",
            "az-tat: no source speaks of the 4th",
            id="plans bound nothing",
        ),
        pytest.param(
            (3, 5),
            "a 2024 reports m1 2023; b 2024 reports m2 2022",
            "az-tat: no source speaks of the 4th",
            id="out of order bounds nothing",
        ),
        pytest.param((3, 4), "a 2024 reports m1 2022; b 2024 reports m2 2023", None, id="none"),
        pytest.param((3, 3), "a 2024 reports m1 2022; b 2024 reports m2 2022", None, id="twice"),
        pytest.param((3, 5), "a 2024 reports m1 2022", None, id="nobody speaks of the higher"),
    ],
)
def test_series_gap(numbers: tuple[int, ...], claims: str, sentence: str | None) -> None:
    """A missing number is noted, with what bounds it if the meetings were held in order."""
    made = reconciled(claims, *meetings(*numbers), seen=world("2021-12-31"))
    found = [f.sentence for f in made.findings if f.code == "series-gap"]
    assert found == ([sentence] if sentence else [])


def test_an_entry_nobody_speaks_of_fills_no_gap() -> None:
    """The 4th stands in the ledger, but no source tells of it."""
    made = reconciled("a 2024 reports m1 2022; b 2024 reports m3 2023", *meetings(3, 4, 5))
    assert [finding.code for finding in made.findings] == ["series-gap"]


def test_fields_of_a_users_kind_may_mean_something_else() -> None:
    """A kind whose `ordinal` is a text, or whose `series` are several, has no numbers."""
    odd: Any = KindDeclaration(id="lot", fields={"series": "texts", "ordinal": "text"}).make()
    lots = [odd(id="m1", series=("a", "b"), ordinal="3rd"), odd(id="m2", series=("a",), ordinal="")]
    made = reconciled(
        "a 2024 reports m1 2023; b 2024 reports m2 2022; c 2024 reports m3 2022",
        *lots,
        attrs.evolve(meetings(7)[0], id="m3"),
    )
    assert made.findings == ()


# Events that may be one --------------------------------------------------------------------

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
    assert [brief(f) for f in made.findings] == ["warning late c1 c2 c3 352..442"]


def test_same_as_of_a_ledger_made_by_hand_loses_nothing() -> None:
    """Where `same_as` names nothing, or closes a circle, every claim still has its event."""
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


def test_a_users_own_check() -> None:
    """A check is a plain function that may stand beside ours."""

    def two_sources(dossier: Dossier, _: World) -> Iterator[Finding]:
        if len({report.source for report in dossier.reports}) == 1:
            yield Finding(
                code="anchor-assumed", sentence="one source only", events=(dossier.event.id,)
            )

    claims = said("a 2024 reports x 2023; a 2024 reports y 2023; b 2024 reports y 2023")
    made = reconcile(
        [Event(id="x"), Event(id="y")],
        claims,
        statements_of(claims),
        world(),
        checks=[*Checks(), each(two_sources)],
    )
    assert [(f.events, f.sentence) for f in made.findings] == [(("x",), "one source only")]


def test_a_finding_of_a_users_own_code() -> None:
    """A code of one's own comes with its family and severity; without them it is refused."""
    own = Finding(code="own", family=Family.PLAN, severity=Severity.NOTE, sentence="So it is.")
    assert (own.family, own.severity) == (Family.PLAN, Severity.NOTE)
    with pytest.raises(UnknownCode):
        Finding(code="own", severity=Severity.NOTE, sentence="So it is.")


# Through the whole way: ledgers ------------------------------------------------------------

LEDGER = """
    [sources.early]
    file = "early.txt"
    published = 2022-04-26

    [sources.late]
    file = "late.txt"
    published = 2023-06-24

    [events.plant]
    name = "The plant"

    [events.summit]

    [[claims]]
    event = "plant"
    source = "early"
    quote = "the plant will open in June 2022"
    modality = "planned"

    [[claims]]
    event = "plant"
    source = "late"
    quote = "the plant opened on 17 June 2023"
"""
EARLY = "They met. He said that the plant will open in June 2022. They parted."
LATE = (
    "At the summit of 1 May 2022 she said: it is not built yet. "
    "Now the plant opened on 17 June 2023."
)
AT_THE_SUMMIT = """
    [[claims]]
    event = "summit"
    source = "late"
    quote = "At the summit of 1 May 2022"

    [[claims]]
    event = "plant"
    source = "late"
    quote = "it is not built yet"
    modality = "pending"
    said_at = "summit"
"""


def events_at(made: Chronology, day: dt.date) -> list[tuple[str, str]]:
    """Return ids and statuses of what is known on a day."""
    return [(d.event.id, d.status) for d in made.as_of(day).events]


def test_as_of_is_the_last_statement_by_default(desk: Desk) -> None:
    """One looks from the day of the last statement; the plan was met by then, but late."""
    made = desk.build(LEDGER, early=EARLY, late=LATE)
    assert str(made.totals.as_of) == "24 June 2023"
    assert [f.code for f in made.findings] == ["late"]
    assert made.as_of(dt.date(2023, 6, 24)).findings == made.findings


@pytest.mark.parametrize(
    ("day", "plant", "sources", "found"),
    [
        (dt.date(2022, 4, 25), EventStatus.UNCLAIMED, 0, []),
        (dt.date(2022, 4, 26), EventStatus.PLANNED, 1, []),
        (dt.date(2022, 6, 30), EventStatus.PLANNED, 1, []),
        (dt.date(2022, 7, 1), EventStatus.PLANNED, 1, ["plan-unreported"]),
        (dt.date(2023, 6, 23), EventStatus.PLANNED, 1, ["plan-unreported"]),
        (dt.date(2023, 6, 24), EventStatus.REPORTED, 2, ["late"]),
    ],
    ids=str,
)
def test_what_is_stated_later_does_not_exist_yet(
    desk: Desk, day: dt.date, plant: EventStatus, sources: int, found: list[str]
) -> None:
    """Seen from a day, only claims stated by then exist, and only sources published by then."""
    made = desk.build(LEDGER, early=EARLY, late=LATE).as_of(day)
    status = {d.event.id: d.status for d in made.events}
    assert status.get("plant", EventStatus.UNCLAIMED) is plant
    assert made.world.sources == sources
    assert [f.code for f in made.findings] == found
    assert len(made.claims) + len(made.not_yet) == made.totals.claims == 2
    assert (made.totals.verified, made.totals.not_yet) == (len(made.claims), len(made.not_yet))


def test_the_only_source_by_then(desk: Desk) -> None:
    """A source published later is not counted among those that are silent."""
    made = desk.build(LEDGER, early=EARLY, late=LATE).as_of(dt.date(2022, 7, 1))
    assert [f.sentence for f in made.findings] == [
        (
            "The plant: planned for June 2022; its one source (26 April 2022) does not say "
            "whether it happened"
        )
    ]


def test_said_at_dates_the_statement(desk: Desk) -> None:
    """What was said at an event counts as stated then, though published a year later."""
    made = desk.build(LEDGER + AT_THE_SUMMIT, early=EARLY, late=LATE)
    pending = next(c for c in made.claims if c.claim.said_at)
    assert str(pending.stated) == "1 May 2022"
    seen = made.as_of(dt.date(2022, 5, 31))
    assert pending in seen.claims
    assert seen.world.sources == 2
    assert [c.claim.id for c in made.as_of(dt.date(2022, 4, 30)).claims] == ["plant@early"]


def test_said_at_an_undated_event(desk: Desk) -> None:
    """Where nothing dates the event, the words were said by the day they were published."""
    ledger = (LEDGER + AT_THE_SUMMIT).replace(
        'quote = "At the summit of 1 May 2022"', 'quote = "At the summit"'
    )
    made = desk.build(ledger, early=EARLY, late=LATE)
    pending = next(c for c in made.claims if c.claim.said_at)
    assert str(pending.stated) == "by 24 June 2023"


def test_a_relation_to_what_is_not_told_yet(desk: Desk) -> None:
    """An event named by a claim that exists is listed, though its own claims come later."""
    ledger = LEDGER + """
    [events.road]

    [[claims]]
    event = "road"
    source = "early"
    quote = "They parted"
    after = "summit"
    """ + AT_THE_SUMMIT.split("[[claims]]")[1].join(["\n    [[claims]]", ""])  # fmt: skip
    made = desk.build(ledger, early=EARLY, late=LATE)
    assert events_at(made, dt.date(2022, 4, 26)) == [
        ("road", "reported"),
        ("plant", "planned"),
        ("summit", "unclaimed"),
    ]


def test_sources_without_a_date_count_by_default(desk: Desk) -> None:
    """By default every claim exists, also one that nobody can date; on a day it does not."""
    ledger = LEDGER.replace("published = 2023-06-24", "")
    made = desk.build(
        ledger.replace("opened on 17 June 2023", "opened"),
        early=EARLY,
        late=LATE.replace("opened on", "opened … on"),
    )
    assert made.totals.not_yet == 0
    assert made.world.sources == 2
    assert str(made.totals.as_of) == "26 April 2022"
    seen = made.as_of(dt.date(2099, 1, 1))
    assert (seen.totals.not_yet, seen.world.sources) == (1, 1)


def test_same_as_prints_its_reason(desk: Desk) -> None:
    """Entries merged by a person show the reason in tables and explanations."""
    ledger = LEDGER.replace(
        "[events.summit]",
        "[events.summit]\n\n    [events.works]\n"
        '    same_as = { event = "plant", reason = "one building" }',
    ).replace('event = "plant"\n    source = "early"', 'event = "works"\n    source = "early"')
    made = desk.build(ledger, early=EARLY, late=LATE)
    assert [f.code for f in made.findings] == ["late"]
    assert "works is plant, because one building" in made.table(findings=True)
    assert "The plant (also works)" in made.table()
    assert made.explain("works") == made.explain("plant")
    assert "  works is this event, because one building" in made.explain("plant").splitlines()


def test_findings_of_a_merged_entry_stand_at_its_event(desk: Desk) -> None:
    """What is wrong with a claim on the one entry is shown where the other stands."""
    ledger = LEDGER.replace(
        "[events.summit]",
        '[events.works]\n    same_as = { event = "plant", reason = "one building" }',
    ).replace(
        'event = "plant"\n    source = "early"\n    quote = "the plant will',
        'event = "works"\n    source = "early"\n    quote = "the plant will never',
    )
    made = desk.build(ledger, early=EARLY, late=LATE)
    assert codes(made, "plant") == {"quote-altered"}
    assert "quote-altered" in made.table(findings=True).split("Findings:")[1]


DECISION = """
    [[decisions]]
    finding = "late"
    event = "{}"
    reason = "nobody minds"
"""


@pytest.mark.parametrize("name", ["plant", "factory", "works"])
def test_decisions_acknowledge(desk: Desk, name: str) -> None:
    """A finding that a person decided on is folded away, counted, and bears the reason."""
    ledger = LEDGER.replace('name = "The plant"', 'aliases = ["factory"]').replace(
        "[events.summit]", '[events.works]\n    same_as = { event = "plant", reason = "one" }'
    )
    made = desk.build(ledger + DECISION.format(name), early=EARLY, late=LATE)
    assert [(f.code, f.acknowledged) for f in made.findings] == [("late", "nobody minds")]
    table = made.table(findings=True, notes=True)
    assert "1 acknowledged" in table
    assert "No findings on the events shown." in table
    assert "late" not in table.replace("acknowledged", "")
    assert "(acknowledged: nobody minds)" in made.explain("plant")


def test_what_was_set_aside_is_counted(desk: Desk) -> None:
    """A claim that a person set aside takes no part, and the totals say so."""
    ledger = LEDGER.replace(
        'modality = "planned"', 'modality = "planned"\n    set_aside = "hearsay"'
    )
    made = desk.build(ledger, early=EARLY, late=LATE)
    assert str(made.totals).startswith("2 claims from 2 sources: 1 verified, 1 set aside.")
    assert made.findings == ()
    assert "set aside: hearsay" in made.explain("plant")


def test_acknowledged_evidence_does_not_fail(desk: Desk) -> None:
    """Evidence fails while a quote does not stand, unless a person said why that is well."""
    ledger = LEDGER.replace("will open", "may open")
    assert not desk.build(ledger, early=EARLY, late=LATE).evidence_holds
    answered = ledger + DECISION.format("plant").replace('"late"', '"quote-altered"')
    made = desk.build(answered, early=EARLY, late=LATE)
    assert made.evidence_holds
    assert made.totals.unverified == 1


def test_a_ledger_made_by_hand() -> None:
    """Claims made in Python need no ids; one that names nothing known is a wrong call."""
    source = chronology.Source(id="herald", file="herald.txt", published=span("2023"))
    claim = chronology.Claim(event="x", source="herald", quote=chronology.Quote(exact="It opened."))
    ledger = chronology.Ledger(
        sources=(source,), events=(Event(id="x"),), claims=(claim, claim, claim)
    )
    made = chronology.build(ledger)
    assert len({c.claim.id for c in made.claims}) == 3
    assert made.not_yet == ()
    for wrong in (
        attrs.evolve(claim, source="tribune"),
        attrs.evolve(claim, event="y"),
        attrs.evolve(claim, after=("y",)),
        attrs.evolve(claim, said_at="y"),
    ):
        with pytest.raises(UnknownName):
            chronology.build(attrs.evolve(ledger, claims=(wrong,)))


def test_said_at_in_a_circle_made_by_hand() -> None:
    """Where each of two events was told of at the other, both were told by the publication."""
    source = chronology.Source(id="herald", file="herald.txt", published=span("2023"))
    ledger = chronology.Ledger(
        sources=(source,),
        events=(Event(id="x"), Event(id="y")),
        claims=tuple(
            chronology.Claim(
                event=event, source="herald", quote=chronology.Quote(exact="q"), said_at=other
            )
            for event, other in (("x", "y"), ("y", "x"))
        ),
    )
    assert {str(c.stated) for c in chronology.build(ledger).claims} == {"by 31 December 2023"}


# The seeds ---------------------------------------------------------------------------------

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
            "Helicopter plant in Azerbaijan: planned for Q3 2022; none of the 5 sources "
            "(latest 17 April 2024) says whether it happened"
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
    assert f"kamaz-plant is centre-opening, {reason}" in merged_seeds.table(findings=True)
    assert f"kamaz-plant is this event, {reason}" in merged_seeds.explain("kamaz-plant")


def test_seeds_in_2022(seeds: Chronology) -> None:
    """At the end of 2022 nobody knew of the openings, meetings and visits of 2023."""
    seen = seeds.as_of(dt.date(2022, 12, 31))
    status = {d.event.id: d.status for d in seen.events}
    assert status["centre-opening"] is EventStatus.PENDING
    assert not {"az-tat-3", "visit-2023", "innoprom", "az-tat-4"} & set(status)
    assert seen.world.sources == 2
    assert {f.code for f in seen.findings if f.severity is Severity.WARNING} == {"plan-unreported"}

"""What the reports of one event give together, on both sides of each border."""

import attrs
import pytest
from conftest import Desk, brief, reconciled, said, world

import chronology
from chronology.building.statements import statements_of
from chronology.reconciling.combine import combine
from chronology.vocabulary import Severity


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
            "1 June 2023 or 5 June 2023",
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
            "a 2024 reports x 2023-06-01T23:00:00Z; b 2024 reports x 2023-06-03",
            "",
            "conflict c1 c2",
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


INSTANTS = [
    # Two ways of writing one moment, and what is one in some zone, are one.
    ("x 2022-03-29T18:00:00-07:00", "x 2022-03-30T01:00:00Z", "30 March 2022 01:00 UTC"),
    ("x 2022-03-30T01:00:00Z", "x 2022-03-29", "30 March 2022 01:00 UTC"),
    ("x 2022-03-30T01:00:00Z", "x 2022-03-30", "30 March 2022 01:00 UTC"),
    ("x 2022-03-30T13:00:00Z", "x 2022-03-31", "30 March 2022 13:00 UTC"),
    ("x 2022-03-30T01:00:00Z", "x 2022-03", "30 March 2022 01:00 UTC"),
    ("x 2022-03-30T01:00:00Z", "x 2022-03-29T18:00:00", "30 March 2022 01:00 UTC"),
]


@pytest.mark.parametrize(("one", "other", "shown"), INSTANTS)
def test_one_moment_as_two_write_it(one: str, other: str, shown: str) -> None:
    """An instant stays one, and a day beside it may be that day in any zone."""
    made = reconciled(f"a 2024 reports {one}; b 2024 reports {other}")
    assert (str(made.dossiers[0].span), made.findings) == (shown, ())


APART = [
    ("x 2022-03-30T01:00:00Z", "x 2022-03-30T01:15:00Z"),
    ("x 2022-03-30T01:00:00Z", "x 2022-03-28"),
    ("x 2022-03-30T09:00:00Z", "x 2022-03-31"),
    ("x 2022-03-30T12:00:00Z", "x 2022-03-29"),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_moments_that_are_not_one(one: str, other: str) -> None:
    """What is apart in every zone is a conflict: no zone accounts for it."""
    (finding,) = reconciled(f"a 2024 reports {one}; b 2024 reports {other}").findings
    assert (finding.code, finding.severity) == ("date-disagreement", Severity.CONFLICT)
    assert "zones" not in finding.sentence


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

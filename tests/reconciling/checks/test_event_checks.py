"""The checks of one event, on both sides of their borders."""

import attrs
import pytest
from conftest import brief, reconciled, said, unverified, world

from chronology.claims import Binding, Shift
from chronology.events import Event, Visit
from chronology.vocabulary import ClaimStatus, EventStatus, Recall, Severity

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
        ("2022-06-30T10:00:00", "2022-06-30T10:00:01", "note late c1 c2 0..0"),
        ("2022-06-30T10:00:00", "2022-06-30T09:59:59", "note early c1 c2 0..0"),
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
        ("[..2022-06-30]", "2022-07-02", "warning late c1 c2 2..2"),
        ("[..2022-06-30]", "[..2022-06-30]", "note met c1 c2"),
        ("[..2022-06-30]", "[..2022-07-01]", "note cannot-tell c1 c2"),
        ("[2022-04-01..]", "2022-03-30", "warning early c1 c2 ?..-2"),
        ("[2022-04-01..]", "2030", "note met c1 c2"),
        ("2022-34", "?", "note cannot-tell c1 c2"),
        ("2022-04-01/2022-04-05", "2022-04-01/2022-09-30", "note met c1 c2"),
        ("2022-04-01/2022-04-05", "2022-04-02/2022-04-05", "warning late c1 c2 1..1"),
        ("../2022-06-30", "2022-07-01/2022-07-02", "warning late c1 c2 1..1"),
    ],
)
def test_outcome_of_a_plan(plan: str, report: str, outcome: str) -> None:
    """A report is held against the plan, begin against begin; a deadline counts from its day."""
    made = reconciled(f"a 2021 plans x {plan}; b 2031 reports x {report}")
    assert [brief(finding) for finding in made.findings] == [outcome]


def test_an_end_that_was_planned_with_its_begin() -> None:
    """Of what lasts, the end is held too where both days were planned; only a miss is told."""
    fair = Visit(id="x")
    late = reconciled(
        "a 2021 plans x 2022-06-03/2022-06-07; b 2031 reports x 2022-06-03/2022-06-20", fair
    )
    assert [brief(finding) for finding in late.findings] == [
        "warning late c1 c2 13..13",
        "note met c1 c2",
    ]
    assert late.findings[0].sentence == (
        "x: end planned for 7 June 2022, reported 20 June 2022: late by 13 days"
    )
    assert late.findings[1].sentence == (
        "x: begin planned for 3 June 2022, reported 3 June 2022: as planned"
    )
    kept = reconciled(
        "a 2021 plans x 2022-06-03/2022-06-07; b 2031 reports x 2022-06-03/2022-06-07", fair
    )
    assert [brief(finding) for finding in kept.findings] == ["note met c1 c2"]


def test_first_on_record() -> None:
    """A plan that is only recalled does not hide the first that is on record."""
    told = said("a 2014 plans x 2018-06; b 2018-06-13 reports x 2018-06-12; c 2023 plans x 2012")
    told[2] = attrs.evolve(told[2], recall=Recall.ORIGINAL)
    assert reconciled(told).findings[0].sentence == (
        "x: planned first for 2012 (as c recalls, 2023), first on record and last for June 2018 "
        "(a, 2014), reported 12 June 2018: late by 1989 to 2354 days against the first plan, as "
        "first on record"
    )


def test_silence_beside_what_could_not_be_verified() -> None:
    """Where a passage could not be verified, silence is said to be as far as verified."""
    told = said("a 2021 plans x 2022-03; b 2022-06 reports x 2022-04")
    made = reconciled([told[0], unverified(told[1])], seen=world("2022-06-30", sources=2))
    assert made.findings[0].sentence == (
        "x: planned for March 2022; no claim of this ledger (from 2 sources, latest 30 June 2022) "
        "says whether it happened, as far as verified; 1 passage on it could not be verified"
    )


def test_an_extension_by_a_length() -> None:
    """An extension "by 14 days" counts from what it amends, whoever grants it."""
    told = said("a 2021 plans x [..2022-09-15]; b 2022-01 plans x; c 2023 reports x 2022-09-24")
    told[0] = attrs.evolve(told[0], binding=Binding(words="shall"))
    told[1] = attrs.evolve(
        told[1],
        claim=attrs.evolve(told[1].claim, amends=("c1",)),
        binding=Binding(entered=True),
        shift=Shift(length="P14D"),
    )
    assert [brief(finding) for finding in reconciled(told).findings] == [
        "warning plan-slipped c1 c2 14..14",
        "note met c1 c2 c3",
    ]


def test_what_amends_what_binds_nobody_binds_nobody() -> None:
    """A plan binds by amending another only if that one binds."""
    told = said("a 2021-01 plans x 2022-03; b 2021-02 plans x 2022-05; c 2023 reports x 2022-05-20")
    told[1] = attrs.evolve(
        told[1],
        claim=attrs.evolve(told[1].claim, amends=("c1",)),
        binding=Binding(entered=True),
    )
    assert brief(reconciled(told).findings[0]) == "warning late c1 c2 c3 50..80"
    told[0] = attrs.evolve(told[0], binding=Binding(words="shall"))
    assert [brief(finding) for finding in reconciled(told).findings] == [
        "warning plan-slipped c1 c2 31..91",
        "note met c1 c2 c3",
    ]


def test_two_that_bind_are_told_apart() -> None:
    """Of several plans that bind, whose was kept and whose was not is said."""
    told = said("a 2021 plans x 2022-03; b 2021 plans x 2022-05; c 2023 reports x 2022-03-20")
    told[:2] = [attrs.evolve(one, binding=Binding(words="shall")) for one in told[:2]]
    assert (
        reconciled(told)
        .findings[0]
        .sentence.endswith("early by 42 to 72 days against what binds (b), as was binding (a)")
    )


def test_late_within_a_day() -> None:
    """Hours are not counted as days."""
    made = reconciled("a 2021 plans x 2022-06-30T10:00:00; b 2031 reports x 2022-06-30T12:00:00")
    assert [finding.sentence for finding in made.findings] == [
        "x: planned for 30 June 2022 10:00, reported 30 June 2022 12:00: late within the day"
    ]


def test_outcome_must_hold_against_every_first_plan() -> None:
    """Of two plans stated at unordered times either may be the first: late means after both."""
    plans = "a 2021 plans x 2022-34; b 2021 plans x 2022-35; "
    late = reconciled(f"{plans} c 2024 reports x 2022-12-31")
    assert brief(late.findings[0]) == "warning late c1 c2 c3 92..274"
    assert late.findings[0].sentence == (
        "x: planned for Q2 2022 (a, 2021) or for Q3 2022 (b, 2021), reported 31 December 2022: "
        "late by 184 to 274 days against the plan of a, late by 92 to 183 days against "
        "the plan of b"
    )
    between = reconciled(f"{plans} c 2024 reports x 2022-09-30")
    assert [brief(f) for f in between.findings] == ["warning cannot-tell c1 c2 c3"]


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
        ("a 2021-01-01 plans x 2022; b ? reports x 2020; c 2021-06-01 plans x 2023", ""),
        ("a 2021-01-01 plans x 2022; b ? reports x 2021-07; c 2021-06-01 plans x 2023", "c3"),
        ("a 2021-01-01 plans x 2022; b 2021-06 reports x; c 2021-06-15 plans x 2023", "c1 c3"),
        ("a 2021-01-01 plans x 2022; b 2021-06 reports x; c 2021-05-31 plans x 2023", "c1 c3"),
    ],
)
def test_current_plans(claims: str, current: str) -> None:
    """Current is every dated plan than which none definitely later came before the event."""
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
            ["warning plan-slipped c1 c2 1..365"],
            id="a deadline, from its last day",
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
                "x: planned for Q3 2022; no claim of this ledger "
                "(from 5 sources, latest 17 April 2024) says whether it happened"
            ),
        ),
        (
            "2022-10-01",
            2,
            (
                "x: planned for Q3 2022; no claim of this ledger "
                "(from 2 sources, latest 1 October 2022) says whether it happened"
            ),
        ),
        (
            "2022-10-01",
            1,
            (
                "x: planned for Q3 2022; no claim of this ledger (from 1 source, 1 October 2022) "
                "says whether it happened"
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
            "2022 or 2024",
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

"""Each check on both sides of its border: the claims that just trigger it, and that do not."""

import datetime as dt
from itertools import product

import pytest
from conftest import Desk, brief, reconciled, span, world
from hypothesis import given, settings
from hypothesis import strategies as st

from chronology.events import CommissionMeeting, Event, SameAs, Series, Visit
from chronology.findings import Finding
from chronology.reconciling import Checks
from chronology.reconciling.histories import plan_histories


def found(claims: str, code: str, *events: Event, **seen: object) -> list[str]:
    """Return the findings of one code, in a few words."""
    made = reconciled(claims, *events, seen=world(**seen) if seen else None)  # type: ignore[arg-type]
    return [brief(finding) for finding in made.findings if finding.code == code]


def only(claims: str, code: str, *events: Event) -> Finding:
    """Return the one finding of a code."""
    (finding,) = [f for f in reconciled(claims, *events).findings if f.code == code]
    return finding


@pytest.mark.parametrize(
    ("claims", "at_fault"),
    [
        ("a 2024 reports x 2023-06-17; b 2024 denies x 2023-06-17", "c1 c2"),
        ("a 2024 reports x 2023-06-17; b 2024 denies x 2023-06", "c1 c2"),
        ("a 2024 reports x 2023-06; b 2024 denies x 2023-06-17", ""),
        ("a 2024 reports x 2023-06-17/2023-06-19; b 2024 denies x 2023-06-17/2023-06-18", ""),
        ("a 2024 reports x 2023-06-17; b 2024 denies x 2023-06-18", ""),
        ("a 2024 reports x 2023-06-17; b 2024 denies x", "c1 c2"),
        ("a 2024 reports x; b 2024 denies x", "c1 c2"),
        ("a 2024 reports x ?; b 2024 denies x", ""),
        ("a 2024 reports x; b 2024 denies x 2023", ""),
        ("a 2024 reports x 2023-06-18; b 2023-06-18 denies x", "c1 c2"),
        ("a 2024 reports x 2023-06-19; b 2023-06-18 denies x", ""),
        ("a 2024 reports x 2023; b 2023-06-18 denies x", ""),
        ("a 2024 reports x 2023; b 2023-12-31 denies x", "c1 c2"),
        ("a 2024 reports x 2023; b 2023-12-30 denies x", ""),
        ("a 2024 reports x 2023; b 2023-12-30 denies x; c 2024 denies x 2023", "c1 c3"),
        ("a 2021 plans x 2023; b 2024 denies x", ""),
        (
            "a 2024 reports x 2023-06-19; b 2024 denies x 2023-06-19; c 2024 denies x 2023",
            "c1 c2 c3",
        ),
        (
            "a 2024 reports x 2023-06-19; b 2024 reports x 2023; c 2024 denies x 2023-06",
            "c1 c3",
        ),
    ],
)
def test_denied_vs_reported(claims: str, at_fault: str) -> None:
    """A report within what is denied is a conflict; what may be of after a denial is not denied."""
    expected = [f"conflict denied-vs-reported {at_fault}"] if at_fault else []
    assert found(claims, "denied-vs-reported") == expected


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ("a 2024 reports x 2023-06-17; b 2023-06-18 cancels x", "conflict c1 c2"),
        ("a 2024 reports x 2023-06-17; b 2023-06-17 cancels x", "warning c1 c2"),
        ("a 2024 reports x 2023-06-17; b 2023-06-01 cancels x", "warning c1 c2"),
        ("a 2024 reports x 2023-06-17; b ? cancels x", "warning c1 c2"),
        ("a 2024 reports x 2023-06; b 2023-06-18 cancels x", "warning c1 c2"),
        ("a 2024 reports x 2023-06-17; b 2023-06-01 cancels x; c 2023-06-02 plans x", ""),
        ("a 2024 reports x 2023-06-17; b 2023-06-01 cancels x; c 2023-06-02 awaits x", ""),
        (
            "a 2024 reports x 2023-06-17; b 2023-06-01 cancels x; c 2023-06-01 plans x",
            "warning c1 c2",
        ),
        ("a 2024 reports x 2023-06-17; b 2023-06-18 cancels x 2023-06-17", "conflict c1 c2"),
        ("a 2024 reports x 2023-06-17; b 2023-06-18 cancels x 2023-07-05", ""),
        ("a 2021 plans x 2023; b 2022 cancels x", ""),
        (
            "a 2024 reports x 2023-06-17; b 2023-06-01 cancels x; c 2023-06-18 cancels x",
            "conflict c1 c3",
        ),
    ],
)
def test_held_though_cancelled(claims: str, expected: str) -> None:
    """Called off after it was held is a conflict; before that, somebody would ask."""
    severity, _, at_fault = expected.partition(" ")
    lines = [f"{severity} held-though-cancelled {at_fault}"] if expected else []
    assert found(claims, "held-though-cancelled") == lines


def stays(first: str, second: str) -> tuple[Event, Event]:
    """Return a visit to each of two places by one person."""
    return tuple(  # type: ignore[return-value]
        Visit(id=name, place=place, participants=("Minnikhanov",))
        for name, place in (("x", first), ("y", second))
    )


@pytest.mark.parametrize(
    ("first", "second", "severity"),
    [
        ("2023-06-15/2023-06-18", "2023-06-17/2023-06-20", "warning"),
        ("2023-06-15/2023-06-17", "2023-06-17/2023-06-20", ""),
        ("2023-06-15/2023-06-18", "2023-06-17", "warning"),
        ("2023-06-15/2023-06-18", "2023-06-18", ""),
        ("2023-06-15/2023-06-18", "2023-06-15", ""),
        ("2023-06-17", "2023-06-17", ""),
        ("2023-06-15/2023-06-18", "[2023-06-17..2023-06-18]", ""),
        ("2023-06-17/2023-06-18", "2023-06-17/2023-06-18", "warning"),
        ("2023-06/2023-07", "2023-06/2023-07", "warning"),
        ("2023-06/2023-07", "2023-06", ""),
        ("2023-06-17T10:00:00", "2023-06-17T10:00:00", "conflict"),
        ("2023-06-17T10:00:00", "2023-06-17T10:00:01", ""),
        ("2023-06-17T10:00:00/2023-06-17T12:00:00", "2023-06-17T11:00:00", "conflict"),
        ("2023-06-17T10:00:00/2023-06-17T12:00:00", "2023-06-17T12:00:01", ""),
        ("2023-06-16/2023-06-18", "2023-06-17T11:00:00", "warning"),
        ("2023-06-16/..", "2023-06-17", ""),
        ("?", "2023-06-17", ""),
    ],
)
def test_two_places(first: str, second: str, severity: str) -> None:
    """Two stays conflict if they overlap certainly: by the hour; by whole days it is a warning."""
    claims = f"a 2024 reports x {first}; a 2024 reports y {second}"
    expected = [f"{severity} two-places c1 c2"] if severity else []
    assert found(claims, "two-places", *stays("baku", "kazan")) == expected


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        (("baku", "kazan"), 1),
        (("baku", "baku"), 0),
        (("baku", "azerbaijan"), 0),
        (("azerbaijan", "old town"), 0),
        (("azerbaijan", "kazan"), 1),
        (("baku", ""), 0),
    ],
)
def test_places_within_places(places: tuple[str, str], expected: int) -> None:
    """Who is in a town is in its country too."""
    claims = "a 2024 reports x 2023-06-15/2023-06-20; a 2024 reports y 2023-06-16/2023-06-20"
    within = {"baku": "azerbaijan", "old town": "baku", "azerbaijan": "", "kazan": ""}
    assert len(found(claims, "two-places", *stays(*places), places=within)) == expected


def test_two_places_needs_reports() -> None:
    """Plans bring nobody anywhere; what others say of a stay does not cover it up."""
    two = stays("baku", "kazan")
    plan = "a 2022 plans x 2023-06-15/2023-06-20; a 2024 reports y 2023-06-16/2023-06-20"
    assert found(plan, "two-places", *two) == []
    disputed = (
        "a 2024 reports x 2023-06-15/2023-06-20; b 2024 reports x 2021/2022;"
        "a 2024 reports y 2023-06-16/2023-06-20"
    )
    assert found(disputed, "two-places", *two) == ["warning two-places c1 c3"]


CITIES = ("baku", "kazan", "moscow", "old town")
NESTED = {"old town": "baku", "baku": "", "kazan": "", "moscow": ""}
certain_stays = st.lists(
    st.tuples(
        st.sampled_from(CITIES),
        st.integers(0, 5),
        st.integers(0, 3),
        st.integers(0, 4),
    ),
    max_size=9,
)


@settings(max_examples=200, deadline=None)
@given(certain_stays)
def test_every_pair_of_overlapping_stays_is_found_once(
    told: list[tuple[str, int, int, int]],
) -> None:
    """Pair by pair: what overlaps certainly is found, once for two events, and nothing else."""
    places = {f"e{event}": place for place, _, _, event in told}
    claims = [(f"e{event}", day + 1, day + 1 + length) for _, day, length, event in told]
    lines = "; ".join(f"a 2024 reports {e} 2023-06-0{f}/2023-06-0{t}" for e, f, t in claims)
    events = [Visit(id=e, place=place, participants=("M",)) for e, place in places.items()]
    made = reconciled(lines, *events, seen=world(places=NESTED))
    expected = {
        tuple(sorted((one, other)))
        for (one, begin, end), (other, begin2, end2) in product(claims, repeat=2)
        if begin < end2 and begin2 < end
        if places[one] != places[other] and {places[one], places[other]} != {"baku", "old town"}
    }
    found_of = [f.events for f in made.findings if f.code == "two-places"]
    assert sorted(tuple(sorted(pair)) for pair in found_of) == sorted(expected)


def test_many_places_at_one_time() -> None:
    """However many places somebody is said to be in, no pair is left out."""
    number = 60
    lines = "; ".join(f"a 2024 reports e{n} 2023-06-01/2023-06-20" for n in range(number))
    events = [Visit(id=f"e{n}", place=f"p{n}", participants=("M",)) for n in range(number)]
    assert len(found(lines, "two-places", *events)) == number * (number - 1) // 2


def test_two_places_in_words() -> None:
    """A reader reads who, where and when."""
    claims = "a 2024 reports x 2023-06-15/2023-06-18; a 2024 reports y 2023-06-17"
    assert only(claims, "two-places", *stays("baku", "kazan")).sentence == (
        "Minnikhanov: x in baku, 15–18 June 2023, but y in kazan, 17 June 2023"
    )


@pytest.mark.parametrize(
    ("claims", "at_fault"),
    [
        ("a 2021-01-01 plans x 2022-34; a 2021-01-01 plans x 2022-35", "c1 c2"),
        ("a 2021-01-01 plans x 2022-34; b 2021-01-01 plans x 2022-35", "c1 c2"),
        ("a 2021-01-01 plans x 2022-35; b 2021-01-01 plans x 2022-34", "c2 c1"),
        ("a 2021-01-01 plans x 2022-34; b 2021-01-01 plans x 2022-06-30", ""),
        ("a 2021-01-01 plans x 2022-34; a 2021-01-02 plans x 2022-35", ""),
        ("a 2021-01-01 plans x 2022-34; b 2021-01-02 plans x 2022-35", "c1 c2"),
        (
            "a 2021-01-01 plans x 2022-34 speaker=Putin; b 2021-06-01 plans x 2022-35 speaker=Kim",
            "c1 c2",
        ),
        (
            "a 2021-01-01 plans x 2022-34 speaker=Putin; b 2022-07-01 plans x 2022-35 speaker=Kim",
            "",
        ),
        (
            "a 2021-01-01 plans x 2022-34 speaker=Putin; b 2022-06-30 plans x 2022-35 speaker=Kim",
            "c1 c2",
        ),
        (
            (
                "a 2021-01-01 plans x 2022-34 speaker=Putin;"
                "b 2021-06-01 plans x 2022-35 speaker=Kim;"
                "a 2021-07-01 plans x 2022-35 speaker=Putin"
            ),
            "",
        ),
        ("a 2021-01-01 plans x [..2022-06]; b 2021-01-01 plans x [2022-07..]", "c1 c2"),
        ("a 2021-01-01 plans x [..2022-06]; b 2021-01-01 plans x [2022-06-30..]", ""),
        (
            "a 2021-01-01 plans x 2022-34; r 2022-05 reports x 2022-05; b 2023-01-01 plans x 2024",
            "",
        ),
        ("a ? plans x 2022-34; a ? plans x 2022-35", "c1 c2"),
    ],
)
def test_rival_plans(claims: str, at_fault: str) -> None:
    """Plans that both stand and share no time are rivals; a later plan of the same is a move."""
    expected = [f"warning rival-plans {at_fault}"] if at_fault else []
    assert found(claims, "rival-plans") == expected


def test_a_repeated_plan_moves_once() -> None:
    """A plan told again in the words of its first statement does not slip again."""
    claims = (
        "a 2021-01-01 plans x 2022-01 speaker=Kim; a 2021-02-01 plans x 2022-03 speaker=Kim;"
        "b 2021-02-01 plans x 2022-03 speaker=Kim; b 2021-05-01 plans x 2022-05 speaker=Kim"
    )
    assert found(claims, "plan-slipped") == [
        "warning plan-slipped c1 c2 c3 29..89",
        "warning plan-slipped c2 c3 c4 31..91",
    ]


def test_rival_plans_in_words() -> None:
    """A reader reads who planned what."""
    claims = "a 2021 plans x 2022-34 speaker=Putin; b 2021 plans x 2022-35 speaker=Kim"
    assert only(claims, "rival-plans").sentence == (
        "x: planned for Q2 2022 by Putin, for Q3 2022 by Kim"
    )


@pytest.mark.parametrize(
    ("claims", "at_fault"),
    [
        ("a 2022-07-01 plans x 2022-06-30", "c1"),
        ("a 2022-06-30 plans x 2022-06-30", ""),
        ("a 2022-07-01 plans x 2022", ""),
        ("a 2022 plans x 2022-06-30", ""),
        ("a ? plans x 1999", ""),
        ("a 2022-07-01 plans x 2022-06-01/2022-08-01", "c1"),
        ("a 2022-07-01T11:59:59Z plans x 2022-06-30", ""),
        ("a 2022-07-01T12:00:00Z plans x 2022-06-30", "c1"),
        ("a 2022-07-01 plans x 2022-06-30; b 2022-07-01 plans x 2022-06-30", "c1"),
        ("a 2022-07-01 plans x [..2022-06]", "c1"),
        ("a 2022-07-01 plans x [2022-06-01..]", ""),
        ("a 2022-07-01 plans x", ""),
        ("a 2022-07-01 plans x 2022-05; a 2022-07-01 reports x 2022-06", ""),
        ("a 2022-07-01 plans x 2022-05; b 2022-07-01 reports x 2022-06", "c1"),
        ("a 2022-07-01 plans x 2022-05; a 2022-07-02 reports x 2022-06", "c1"),
    ],
)
def test_stale_plan(claims: str, at_fault: str) -> None:
    """A plan for what is over is odd, unless its source tells what came in the same breath."""
    expected = [f"warning stale-plan {at_fault}"] if at_fault else []
    assert found(claims, "stale-plan") == expected


@pytest.mark.parametrize(
    ("claims", "at_fault"),
    [
        ("a 2022-06-30 reports x 2022-06-01; b 2022-07-01 plans x 2023", "c1 c2"),
        ("a 2022-06-30 reports x 2022-06-01; b 2022-06-30 plans x 2023", ""),
        ("a 2022-06-30 reports x 2022-06-01; b 2022 plans x 2023", ""),
        ("a 2022 reports x 2022-06-01; b 2022-12-31 plans x 2023", ""),
        ("a 2022 reports x 2022-06-01; b 2023-01-01 plans x 2023", "c1 c2"),
        ("a ? reports x 2022-06-01; b 2023-01-01 plans x 2023", ""),
        ("a 2022-06-30 reports x; b 2022-07-01 plans x", "c1 c2"),
        (
            (
                "a 2022-06-30 reports x; b 2022-08-30 reports x; c 2022-09-01 plans x;"
                "d 2022-09-02 plans x"
            ),
            "c1 c4",
        ),
        ("a 2022-06-30 awaits x; b 2022-07-01 plans x", ""),
    ],
)
def test_planned_after_reported(claims: str, at_fault: str) -> None:
    """A plan stated when somebody had reported it already: the first report, the last plan."""
    expected = [f"warning planned-after-reported {at_fault}"] if at_fault else []
    assert found(claims, "planned-after-reported") == expected


def meeting(name: str, number: int, *, same: str = "") -> CommissionMeeting:
    """Return a meeting of one commission."""
    same_as = SameAs(event=same, reason="one agenda") if same else None
    return CommissionMeeting(id=name, series="az", ordinal=number, same_as=same_as)


@pytest.mark.parametrize(
    ("numbers", "claims", "at_fault"),
    [
        ((3, 3), "a 2024 reports m 2023-06-17; b 2024 reports n 2023-06-18", ["c1 c2"]),
        ((3, 3), "a 2024 reports m 2023-06-18; b 2024 reports n 2023-06-17", ["c2 c1"]),
        ((3, 3), "a 2024 reports m 2023-06-17; b 2024 reports n 2023-06-17", []),
        ((3, 3), "a 2024 reports m 2023-06-17; b 2024 reports n 2023-06", []),
        ((3, 3), "a 2024 plans m 2023-06-17; b 2024 reports n 2023-06-18", []),
        ((3, 4), "a 2024 reports m 2023-06-17; b 2024 reports n 2023-06-18", []),
        (
            (3, 3),
            (
                "a 2024 reports m 2023-06-17; b 2024 reports m 2023-06-30;"
                "c 2024 reports n [2023-06-17..2023-06-30]"
            ),
            [],
        ),
        (
            (3, 3),
            (
                "a 2024 reports m 2023-06-17; b 2024 reports m 2023-06-30;"
                "c 2024 reports n 2023-06-20"
            ),
            ["c1 c3"],
        ),
    ],
)
def test_one_number_for_two_events(
    numbers: tuple[int, int], claims: str, at_fault: list[str]
) -> None:
    """Two entries of one number are at odds if their reports cannot be of one time."""
    events = [meeting(name, number) for name, number in zip("mn", numbers, strict=True)]
    assert found(claims, "ordinal-clash", *events) == [
        f"conflict ordinal-clash {claim}" for claim in at_fault
    ]


def test_two_numbers_for_one_event() -> None:
    """Entries that a person declared one event cannot bear two numbers of one series."""
    claims = "a 2024 reports m 2023-06-17; b 2024 reports n 2023-06-17"
    clash = only(claims, "ordinal-clash", meeting("m", 3), meeting("n", 4, same="m"))
    assert brief(clash) == "conflict ordinal-clash c1 c2"
    assert clash.sentence == (
        "3rd meeting, az: m is the 3rd, n the 4th of one series, yet they are one event"
    )
    assert found(claims, "ordinal-clash", meeting("m", 3), meeting("n", 3, same="m")) == []


RENAMED = Series(id="az", restarts=(span("2010-05"),))


@pytest.mark.parametrize(
    ("dates", "codes"),
    [
        (("2009-04", "2011-04"), []),
        (("2011-03", "2011-04"), ["series-order"]),
        (("2010-05-31", "2010-05-30"), []),
        (("2010-05-31", "2011"), ["series-order"]),
        (("2010-05-30", "2011"), []),
        (("2009", "2010-04-30"), ["series-order"]),
        (("2009", "2010-05-01"), []),
    ],
)
def test_a_series_that_counts_anew(dates: tuple[str, str], codes: list[str]) -> None:
    """Numbers are compared within one run; where the run cannot be told, they are not."""
    claims = f"a 2024 reports m {dates[0]}; a 2024 reports n {dates[1]}"
    made = reconciled(claims, meeting("m", 2), meeting("n", 1), seen=world(series=[RENAMED]))
    assert [finding.code for finding in made.findings] == codes


def test_no_gap_is_said_where_a_run_cannot_be_told() -> None:
    """A meeting that may belong to either run may be the one that seems to be missing."""
    claims = "a 2024 reports m 2011; a 2024 reports n 2010-05; a 2024 reports o 2013"
    events = meeting("m", 1), meeting("n", 2), meeting("o", 3)
    assert found(claims, "series-gap", *events, series=[RENAMED]) == []
    without = "a 2024 reports m 2011; a 2024 reports o 2013"
    assert found(without, "series-gap", *events, series=[RENAMED]) == ["note series-gap c1 c2"]


def test_many_claims_on_one_event() -> None:
    """Each disagreement is told once, however many claims take part in it."""
    claims = "\n".join(
        f"s{n} 2024 reports x 2023-06-{n % 28 + 1:02}\n"
        f"s{n} 2024 denies x 2023-06\ns{n} 2023-07-01 cancels x\ns{n} 2021 plans x 2022-34\n"
        f"s{n} 2021 plans x 2022-35"
        for n in range(200)
    )
    told = [f.code for f in reconciled(claims).findings]
    assert sorted(told) == sorted(
        ["date-disagreement", "denied-vs-reported", "held-though-cancelled", "rival-plans", "late"]
    )


DECIDED = """
    [events.bridge]
    name = "Bridge"

    [events.span]
    same_as = { event = "bridge", reason = "one bridge" }

    [sources.early]
    file = "early.txt"
    published = 2023-03-01

    [sources.late]
    file = "late.txt"
    published = 2024-06-09

    [[claims]]
    event = "span"
    source = "early"
    quote = "will open in May 2024"
    modality = "planned"

    [[claims]]
    id = "hearsay"
    event = "bridge"
    source = "late"
    quote = "The bridge opened on 3 June 2024"
    set_aside = "a misprint"

    [[claims]]
    event = "bridge"
    source = "late"
    quote = "It opened on 4 June 2024"

    [[decisions]]
    finding = "late"
    event = "span"
    reason = "known"

    [[decisions]]
    finding = "early"
    event = "bridge"
    reason = "was so once"

    [[refused]]
    source = "late"
    quote = "Trains run until 9 June 2024"
    reason = "a timetable"
    """
SAID = {
    "early": "It will open in May 2024.",
    "late": "The bridge opened on 3 June 2024. It opened on 4 June 2024. "
    "Trains run until 9 June 2024.",
}


def test_decisions_are_shown_and_counted(desk: Desk) -> None:
    """Acknowledged, set aside, merged, refused: each is listed with its reason, and counted."""
    made = desk.build(DECIDED, **SAID)
    assert [(d.what, d.on.partition(":")[0], d.events, d.reason) for d in made.decisions] == [
        ("unused", "Bridge", ("bridge",), ""),
        ("acknowledged", "late", ("bridge",), "known"),
        ("set aside", "hearsay", ("bridge",), "a misprint"),
        ("merged", "span is bridge", ("bridge",), "one bridge"),
        ("refused", "late", (), "a timetable"),
    ]
    totals = "3 claims from 2 sources: 2 verified, 1 set aside. 1 event merged."
    assert totals in str(made.table())
    assert "1 acknowledged" in str(made.table())
    listed = str(made.table(decisions=True))
    assert all(decided.reason in listed for decided in made.decisions if decided.events)


def test_a_decision_without_its_finding_is_reported(desk: Desk) -> None:
    """A decision on what is not found, or no more, is said; on what is to come, it is not."""
    made = desk.build(DECIDED, **SAID)
    unused = [f for f in made.findings if f.code == "decision-unused"]
    assert [f.sentence for f in unused] == [
        "Bridge: there is no finding early to acknowledge (was so once)"
    ]
    assert "there is no finding early" in " ".join(str(made.table(decisions=True)).split())
    before = made.as_of(dt.date(2023, 12, 31))
    assert not [f for f in before.findings if f.code == "decision-unused"]


def test_a_finding_that_two_persons_answer(desk: Desk) -> None:
    """Each reason is kept; what is not found is told by the event's name."""
    again = """
    [[decisions]]
    finding = "late"
    event = "bridge"
    reason = "asked the builder"
    """
    made = desk.build(DECIDED + again, **SAID)
    late = next(f for f in made.findings if f.code == "late")
    assert late.acknowledged == "known; asked the builder"
    unused = next(f for f in made.findings if f.code == "decision-unused")
    assert unused.sentence.startswith("Bridge: ")


def test_two_places_by_their_names(desk: Desk) -> None:
    """Who was in two cities at once was in cities that bear their names."""
    ledger = """
    [places.p1]
    name = "Baku"

    [places.p2]
    name = "Kazan"

    [events.x]
    kind = "visit"
    place = "p1"
    participants = ["Novak"]

    [events.y]
    kind = "visit"
    place = "p2"
    participants = ["Novak"]

    [sources.a]
    file = "a.txt"
    published = 2023-06-20

    [[claims]]
    event = "x"
    source = "a"
    quote = "He was in Baku from 15 to 18 June 2023"

    [[claims]]
    event = "y"
    source = "a"
    quote = "in Kazan from 16 to 19 June 2023"
    """
    text = "He was in Baku from 15 to 18 June 2023, some say in Kazan from 16 to 19 June 2023."
    made = desk.build(ledger, a=text)
    (finding,) = [f for f in made.findings if f.code == "two-places"]
    assert " in Baku, " in finding.sentence
    assert " in Kazan, " in finding.sentence


def test_the_tuple_of_checks() -> None:
    """Every check is in one named tuple and says in its docstring what it finds."""
    assert len(Checks._fields) == len(set(Checks())) == 21
    assert all(
        (check.__doc__ or "").startswith(("Find ", "Hold ", "Compare ")) for check in Checks()
    )


@pytest.mark.parametrize(
    ("claims", "outcome"),
    [
        ("a 2021 plans x 2022; b 2023 denies x", "denied"),
        ("a 2021 plans x 2022; b 2023 denies x 2022", "denied"),
        ("a 2021 plans x 2022-09-01; b 2022-09-01 denies x 2022-09-01", "denied"),
        ("a 2021 plans x 2022-09-01; b 2022-10-02 denies x 2022-09", "denied"),
        ("a 2021 plans x 2022; c 2021-06 plans x 2022-05; b 2023 denies x 2022", "denied"),
        ("a 2021 plans x 2022; b 2023 denies x 2022; c 2023 awaits x", "denied"),
        ("a 2021 plans x 2022; b 2023 denies x 2021", "unreported"),
        ("a 2021 plans x 2022; b 2023 denies x 2022-09-01", "unreported"),
        ("a 2021 plans x 2022; b 2022-05-01 denies x", "unreported"),
        ("a 2021 plans x 2022; b 2021-05-01 denies x 2022", "unreported"),
        ("a 2021 plans x [..2022]; b 2023 denies x 2022", "unreported"),
        ("a 2021 plans x 2022; b 2023 denies x; c 2023 cancels x", "cancelled"),
        ("a 2021 plans x 2022; b 2023 denies x 2022; c 2023 reports x 2022", "met"),
    ],
)
def test_plan_denied(claims: str, outcome: str) -> None:
    """A plan is denied by what denies all of its time, told when that was over; else unreported.

    The outcome, the findings and the figures agree.
    """
    made = reconciled(claims)
    (history,) = plan_histories(made.dossiers, world())
    codes = {finding.code for finding in made.findings}
    assert history.outcome == outcome
    assert bool(history.denied_by) is (outcome == "denied")
    assert ("plan-denied" in codes) is (outcome == "denied")
    assert ("plan-unreported" in codes) is (outcome == "unreported")


@pytest.mark.parametrize(
    ("claims", "broken"),
    [
        ("a 2021 plans x 2022-01; b 2022-03 denies x; a 2022-04 plans x 2022-08", "c1 c2"),
        ("a 2021 plans x 2022-01; b 2022-03 denies x; a 2022-04 plans x 2025", "c1 c2"),
        ("a 2021 plans x 2022-01; a 2022-04 plans x 2025; b 2022-06 denies x 2022-01", "c1 c3"),
        ("a 2021 plans x 2022-01; c 2022-04 plans x 2025; b 2022-06 denies x 2022", "c1 c3"),
        ("a 2021 plans x 2022-01; b 2022-03 denies x; c 2022-04 plans x 2025", "c1 c2"),
        (("a 2021 plans x 2022-01; a 2021-06 plans x 2022-01; b 2022-03 denies x; a 2022-04 plans "
         "x 2025"), "c2 c1 c3"),
        ("a 2021 plans x 2022-01; a 2021-06 plans x 2025; b 2022-03 denies x", ""),
        ("a 2021 plans x 2022-01; a 2022-04 plans x 2025; b 2021-12 denies x", ""),
        ("a 2021 plans x 2022-01; a 2022-04 plans x 2025", ""),
        ("a 2021 plans x 2022-01; c 2021-06 cancels x; b 2022-03 denies x; a 2022-04 plans x 2025",
         ""),
        (("a 2021 plans x 2022-01; b 2022-03 denies x; a 2022-04 plans x 2022-08; c 2023 reports x "
         "2022-08"), ""),
        ("a ? plans x 2022-01; b 2022-03 denies x; a ? plans x 2025", ""),
    ],
)  # fmt: skip
def test_broken_promises(claims: str, broken: str) -> None:
    """A plan that stood until its time was over, and was not kept, is told so, whatever came."""
    expected = [f"warning plan-denied {broken}"] if broken else []
    assert found(claims, "plan-denied") == expected


def test_all_who_deny_are_named() -> None:
    """Each voice that denies a report is named, and who denies only another stands with that."""
    told = found(
        "a 2024 reports x 2023-06-19; b 2024 reports x 2023-08; c 2024 denies x 2023; "
        "d 2024 denies x 2023-06; e 2024 denies x 2023-08; f 2024 denies x 2022",
        "denied-vs-reported",
    )
    assert told == ["conflict denied-vs-reported c1 c3 c4", "conflict denied-vs-reported c2 c5"]

"""The printed order, its labels, and what cannot all hold."""

import sys
from collections.abc import Callable, Iterator

import attrs
import pytest
from conftest import Desk, brief, meetings, reconciled, said, verified, world

from chronology.claims import Claim, Evidence, Gap, VerifiedClaim
from chronology.events import CommissionMeeting, Event, Series
from chronology.reconciling import Reconciled
from chronology.reconciling.order import Step, inferred, steps, why_before
from chronology.sources import Quote
from chronology.timespan import TimeSpan
from chronology.vocabulary import OrderLabel, Severity, Verdict


def order(made: Reconciled) -> str:
    """Return the ids in the printed order."""
    return " ".join(dossier.event.id for dossier in made.dossiers)


def why(made: Reconciled, first: str, second: str) -> Step:
    """Return why one event stands before another."""
    by_id = {dossier.event.id: dossier for dossier in made.dossiers}
    return why_before(by_id[first], by_id[second], made.network)


def tight(made: Reconciled, event: str) -> str:
    """Return what follows for an event from all that is known."""
    (dossier,) = [dossier for dossier in made.dossiers if dossier.event.id == event]
    return str(inferred(dossier, made.network))


# Order and bounds --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        pytest.param("a 2024 reports x 2023; a 2024 reports y 2022", "y x", id="dates"),
        pytest.param("a 2024 reports x 2022; a 2024 reports y 2022-06", "x y", id="earliest first"),
        pytest.param(
            "a 2024 reports x 2022; a 2024 reports y [2022-01-01..2022-06-30]",
            "y x",
            id="then the one over first",
        ),
        pytest.param(
            "a 2024 reports x [..2022-04-26]; a 2024 reports y 2022-04-25", "y x", id="by a day"
        ),
        pytest.param(
            "a 2024 reports x 2022; a 2023 reports y 2022", "y x", id="then what was stated first"
        ),
        pytest.param("a 2024 reports y 2022; a 2024 reports x 2022", "x y", id="then by id"),
        pytest.param("a 2024 reports x 2022; b 2024 reports y 2022 before=x", "y x", id="before"),
        pytest.param("a 2024 reports x 2022 after=y; b 2024 reports y 2022", "y x", id="after"),
        pytest.param("a 2024 reports x 2022 during=y; b 2024 reports y 2022", "y x", id="during"),
        pytest.param(
            "a 2024 reports x 2022 after=y; b 2024 reports y ? after=z; c 2024 reports z 2022-06",
            "z x y",
            id="over one without a date, which stands last",
        ),
        pytest.param(
            "a 2021-06-15 plans p 2021; b 2024 reports x 2021-03; b 2024 reports y 2021-09",
            "x p y",
            id="a plan speaks of what is to come",
        ),
        pytest.param(
            "a 2021-06-15 plans p 2020; b 2024 reports x 2021-03", "p x", id="a stale plan does not"
        ),
        pytest.param(
            "a 2024 reports x 2020; b 2024 reports x 2022; c 2024 reports y 2021", "x y",
            id="what is disputed stands where it may have begun",
        ),
        pytest.param(
            "a 2024 reports x 2020; b 2024 reports x 2022; c 2024 reports y 2021 before=x", "y x",
            id="and keeps the order that claims give it",
        ),
        pytest.param(
            "a 2021 awaits p before=x; b 2021-06-01 plans p 2030; c 2024 reports x 2022;"
            "d 2024 reports y 2023; e 2021 plans z 2026",
            "p x y z",
            id="a plan said to come before what happened",
        ),
        pytest.param(
            "a 2024 reports x 2022 during=y; b 2024 reports y 2022 during=x;"
            "c 2024 reports w 2022 after=x; c 2024 reports v 2022 before=y",
            "v x y w",
            id="two that are each during the other go together",
        ),
        pytest.param(
            "a 2031 reports x 2025; b 2031 reports x 2030; c 2024 reports y 2022 after=x;"
            "d 2024 reports z 2023; e 2021 plans p 2024",
            "x y z p",
            id="dates outside a conflict are kept",
        ),
    ],
)  # fmt: skip
def test_order(claims: str, expected: str) -> None:
    """Claims and dates decide; among the free, the earlier; then what was stated first."""
    assert order(reconciled(claims)) == expected


def test_numbers_give_an_order_and_bounds() -> None:
    """The 3rd meeting stands before the 4th, and no earlier than it did the 4th began."""
    made = reconciled("a 2024-04-17 reports m2; b 2024 reports m1 2023-04", *meetings(3, 4))
    assert order(made) == "m1 m2"
    assert tight(made, "m2") == "between 1 April 2023 and 17 April 2024"
    assert why(made, "m1", "m2").label is OrderLabel.ORDINAL


def test_what_began_together_goes_by_number_and_no_earlier_than_its_dates() -> None:
    """Events that claims make begin at one moment stand together, where the last of them may."""
    numbered = reconciled(
        "a 2024 reports m1 during=f; b 2024 reports m2 2023-06-17T10:00:00;"
        "c 2022 awaits f said_at=m2",
        *meetings(3, 4),
    )
    assert order(numbered) == "f m1 m2"
    dated = reconciled(
        "a 2024 reports m1 2023-06-05T10:00:00;"
        "b 2024 reports m2 [2023-06-05..2023-06-06] during=m3;"
        "c 2024 reports m3 2023-06-01 during=m2;"
        "d 2024 reports x [2023-06-02..2023-06-03] after=m1",
        *meetings(1, 5, 4),
    )
    assert [f.events for f in dated.findings if f.code == "series-order"] == [("m1", "m3")]
    assert order(dated) == "m1 x m3 m2"


def test_no_number_of_an_unordered_series_bounds_another() -> None:
    """The 4th is dated by what is said of it alone."""
    claims = "a 2024 reports m1 2022; b 2024 reports m2; c 2024 reports m3 2023"
    docket = Series(id="az-tat", ordered=False)
    for series, dated in (((), "2022 or 2023"), ((docket,), "by 31 December 2024")):
        made = reconciled(claims, *meetings(3, 4, 5), seen=world(series=series))
        assert tight(made, "m2") == dated


def test_numbers_join_over_a_conflict() -> None:
    """A disputed meeting passes nothing on, but the numbers beside it still count."""
    made = reconciled(
        "a 2024 reports m1 2022-04; b 2024 reports m2 2022-05; b 2024 reports m2 2023;"
        "c 2024 reports m3",
        *meetings(1, 2, 3),
    )
    assert tight(made, "m3") == "between April 2022 and December 2024"
    assert tight(made, "m2") == "date unknown"
    assert order(made) == "m1 m2 m3"


def test_numbers_that_contradict_dates_do_not_order() -> None:
    """Meetings reported out of order stand by their dates; the conflict names them."""
    made = reconciled("a 2024 reports m1 2023; b 2024 reports m2 2022", *meetings(3, 4))
    assert order(made) == "m2 m1"
    assert [f.code for f in made.findings] == ["series-order"]


@pytest.mark.parametrize(
    ("claims", "event", "expected"),
    [
        (
            "a 2024 reports x 2022-06-17 after=y; b 2024 reports y 2022",
            "y",
            "between 1 January and 17 June 2022",
        ),
        (
            "a 2024 reports x 2022 after=y; b 2024 reports y 2022-06-17",
            "x",
            "between 17 June and 31 December 2022",
        ),
        (
            "a 2024 reports x 2022 before=y; b 2024 reports y 2022-06-17",
            "x",
            "between 1 January and 17 June 2022",
        ),
        (
            "a 2024 reports x during=y; b 2024 reports y 2023-06-17/2023-06-18",
            "x",
            "17 or 18 June 2023",
        ),
        ("a 2024 reports x 2023 same_day=y; b 2024 reports y 2023-06-17", "x", "17 June 2023"),
        (
            "a 2024 reports x 2023 same_day=y; b 2024 reports y 2023-06-17T10:00:00",
            "x",
            "17 June 2023",
        ),
        ("a 2024 reports x 2023-06-17 same_day=y; b 2024 reports y 2023", "y", "17 June 2023"),
        ("a 2024 reports x 2023; b 2022-11-29 awaits x", "x", "2023"),
        (
            "a 2024 reports x [..2023-06-17]; b 2022-11-29 awaits x",
            "x",
            "between 29 November 2022 and 17 June 2023",
        ),
        ("a 2022-11-29 awaits x before=y; b 2024 reports y 2023", "y", "2023"),
        (
            "a 2022-11-29 awaits x before=y; b 2024 reports y [..2023]",
            "y",
            "between 29 November 2022 and 31 December 2023",
        ),
        ("a 2021 plans x 2022; b 2024 reports y after=x", "x", "by 31 December 2024"),
        ("a 2021 plans x 2022 after=y; b 2024 reports y 2030", "x", "date unknown"),
        (
            "a 2024 reports x after=y; b 2024 reports y after=z; c 2024 reports z 2023",
            "x",
            "2023 or 2024",
        ),
    ],
)
def test_bounds_that_follow(claims: str, event: str, expected: str) -> None:
    """Relations pass bounds on from reports and pending claims, never from plans."""
    assert tight(reconciled(claims), event) == expected


def test_what_stands_in_a_conflict_gives_no_bounds() -> None:
    """From disputed dates nothing follows for others, and nothing for what is disputed."""
    made = reconciled(
        "a 2024 reports x 2020; b 2024 reports x 2022; c 2024 reports y [..2030] after=x;"
        "d 2024 reports z 2024 after=x"
    )
    assert tight(made, "y") == "by 31 December 2030"
    assert tight(made, "x") == "date unknown"


def test_a_relation_whose_words_are_missing_is_not_used() -> None:
    """Words for the order that stand apart from the quote must be found."""
    first, second = said("a 2024 reports x 2022 after=y; b 2024 reports y 2022")
    quote = Quote(exact="Then")
    lost = Evidence(role="relation_quote", quote=quote, verdict=Verdict.MISSING, reason="not there")
    found = Evidence(role="relation_quote", quote=quote, verdict=Verdict.EXACT)
    assert order(reconciled([attrs.evolve(first, evidence=(lost,)), second])) == "x y"
    assert order(reconciled([attrs.evolve(first, evidence=(found,)), second])) == "y x"


def test_relations_of_merged_entries() -> None:
    """A relation to an entry that is another event is one to that event."""
    desk = reconciled(
        "a 2024 reports x 2022 after=alias; b 2024 reports y 2022",
        Event(id="y", aliases=("alias",)),
    )
    assert order(desk) == "y x"


# Labels ------------------------------------------------------------------------------------

LABELLED = """
    a 2024 reports m1 2021
    a 2024 reports m2 2022
    b 2024 reports m3 [..2022-12-31]
    c 2024 reports x 2022-12-31 after=m3
    d 2024 reports y 2022-12-31
    e 2025 reports late 2022-12-31
"""


def test_each_step_is_labelled() -> None:
    """Every adjacent pair has a label, a sentence and the claims that it rests on."""
    made = reconciled(LABELLED, *meetings(1, 2, 3))
    assert order(made) == "m1 m2 m3 x y late"
    found = steps(made.dossiers, made.network)
    assert [(step.label, [c.claim.id for c in step.claims]) for step in found] == [
        (OrderLabel.DATED, ["c1", "c2"]),
        (OrderLabel.ORDINAL, []),
        (OrderLabel.STATED, ["c4"]),
        (OrderLabel.TIE_BREAK, []),
        (OrderLabel.TIE_BREAK, []),
    ]
    assert [step.sentence for step in found[:3]] == [
        "1st meeting, az-tat (2021) is dated before 2nd meeting, az-tat (2022)",
        "2nd meeting, az-tat has the lower number in the series of 3rd meeting, az-tat",
        "x came after 3rd meeting, az-tat",
    ]


@pytest.mark.parametrize(
    ("claims", "first", "second", "label", "claims_named"),
    [
        pytest.param(
            "a 2024 reports x 2021; a 2024 reports y 2022 after=x",
            "x",
            "y",
            OrderLabel.DATED,
            ["c1", "c2"],
            id="dates before words",
        ),
        pytest.param(
            "a 2024 reports x 2022; a 2024 reports y 2022 after=x",
            "x",
            "y",
            OrderLabel.STATED,
            ["c2"],
            id="one claim",
        ),
        pytest.param(
            "a 2024 reports x 2022; a 2024 reports y 2022 during=x",
            "x",
            "y",
            OrderLabel.STATED,
            ["c2"],
            id="during",
        ),
        pytest.param(
            "a 2024 reports x 2022; a 2024 reports y ? after=x; a 2024 reports z 2022 after=y",
            "x",
            "z",
            OrderLabel.INFERRED,
            ["c2", "c3"],
            id="a chain of claims",
        ),
        pytest.param(
            "a 2024 reports x [..2021-06-17]; a 2024 reports y after=z; a 2024 reports z 2022",
            "x",
            "y",
            OrderLabel.INFERRED,
            ["c1", "c3", "c2"],
            id="bounds that follow",
        ),
        pytest.param(
            "a 2024 reports x 2022; a 2024 reports y 2022",
            "x",
            "y",
            OrderLabel.TIE_BREAK,
            [],
            id="nothing",
        ),
        pytest.param(
            "a 2024 reports x ?; a 2024 reports y ?",
            "x",
            "y",
            OrderLabel.TIE_BREAK,
            [],
            id="no dates at all",
        ),
        pytest.param(
            "a 2024 reports x 2020; b 2024 reports x 2022; c 2024 reports y 2019 after=x",
            "x",
            "y",
            OrderLabel.STATED,
            ["c3"],
            id="words against a disputed date",
        ),
    ],
)
def test_label_of_a_pair(
    claims: str, first: str, second: str, label: OrderLabel, claims_named: list[str]
) -> None:
    """Dates first, then words or numbers, then what follows from both, else a tie."""
    step = why(reconciled(claims), first, second)
    assert (step.label, [c.claim.id for c in step.claims]) == (label, claims_named)


def test_inferred_step_in_words() -> None:
    """What follows is said with the chain that it came over."""
    made = reconciled(
        "a 2024 reports x [..2021-06-17]; a 2024 reports y after=z; a 2024 reports z 2022"
    )
    assert why(made, "x", "y").sentence == (
        "it follows that x was by 17 June 2021 and y between 2022 and 2024, through: y came after z"
    )


def test_tie_in_words() -> None:
    """A tie says that nothing decides, and by what the table went."""
    made = reconciled("a 2024 reports x 2022; a 2024 reports y 2022; a 2024 reports z ?")
    assert why(made, "x", "y").sentence == (
        "nothing tells whether x (2022) or y (2022) came first; the earlier first day goes "
        "first, then the earlier last day, then what was stated first"
    )
    assert why(made, "y", "z").sentence == "nothing tells whether y or z came first"


# What cannot all hold ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("claims", "at_fault"),
    [
        pytest.param("a 2024 reports x after=y; b 2024 reports y after=x", ["c1 c2"], id="two"),
        pytest.param("a 2024 reports x ? after=y before=y", ["c1"], id="one claim"),
        pytest.param("a 2024 reports x ? after=y during=y", ["c1"], id="after and during"),
        pytest.param("a 2024 reports x ? after=y same_day=y", [], id="later the same day"),
        pytest.param("a 2024 reports x ? during=y; b 2024 reports y ? during=x", [], id="as long"),
        pytest.param(
            "a 2024 reports x ? after=y; b 2024 reports y ? after=z; c 2024 reports z ? after=x",
            ["c1 c3 c2"],
            id="three",
        ),
        pytest.param(
            "a 2024 reports x ? after=y; b 2024 reports y ? after=z; c 2024 reports z ? after=x;"
            "d 2024 reports y ? after=x",
            ["c1 c4"],
            id="the shortest chain, which breaks the longer one too",
        ),
        pytest.param(
            "a 2024 reports x ? after=y; b 2024 reports y ? after=x;"
            "c 2024 reports v ? after=w; d 2024 reports w ? after=v",
            ["c3 c4", "c1 c2"],
            id="two of them",
        ),
        pytest.param(
            "a 2024 reports x 2023-06-01; b 2024 reports y 2023-05-31 after=x",
            ["c2 c1"],
            id="a relation and dates",
        ),
        pytest.param(
            "a 2024 reports x 2023-06-01; b 2024 reports y 2023-06-01 after=x", [], id="of one day"
        ),
        pytest.param(
            "a 2024 reports x 2023-06-01; b 2024 reports y ? after=x;"
            "c 2024 reports z 2023-05-31 after=y",
            ["c2 c3 c1"],
            id="dates at the ends of a chain",
        ),
        pytest.param(
            "a 2024 reports x 2023-06-17/2023-06-18; b 2024 reports y 2023-06-19 during=x",
            ["c2 c1"],
            id="during, a day late",
        ),
        pytest.param(
            "a 2024 reports x 2023-06-17/2023-06-18; b 2024 reports y 2023-06-18 during=x",
            [],
            id="during, the last day",
        ),
        pytest.param(
            "a 2024 reports x 2023-06-17; b 2024 reports y 2023-06-18 same_day=x",
            ["c2 c1"],
            id="not the same day",
        ),
        pytest.param(
            "a 2022-11-29 awaits x before=y; b 2024 reports y 2022-11-28",
            ["c1 c2"],
            id="still pending, though before what happened",
        ),
        pytest.param(
            "a 2024 reports x 2020; b 2024 reports x 2022; c 2024 reports y 2023 before=x;"
            "d 2024 reports z 2021 after=x",
            ["c3 c4"],
            id="over one that is disputed",
        ),
    ],
)
def test_order_cycle(claims: str, at_fault: list[str]) -> None:
    """Claims that cannot all hold are named, the shortest chain of them, and only once."""
    found = [f for f in reconciled(claims).findings if f.code == "order-cycle"]
    assert [brief(f) for f in found] == [f"conflict order-cycle {chain}" for chain in at_fault]


def test_order_cycle_in_words() -> None:
    """A reader reads the chain, and the dates that it contradicts."""
    relations = reconciled("a 2024 reports x ? after=y; b 2024 reports y ? after=x")
    assert [f.sentence for f in relations.findings] == [
        "y and x: these cannot all hold: x came after y (c1); y came after x (c2)"
    ]
    dates = reconciled("a 2024 reports x 2023-06-01; b 2024 reports y 2023-05-31 after=x")
    assert [f.sentence for f in dates.findings] == [
        (
            "x and y: these cannot all hold: y came after x (c2); but x did not happen before "
            "1 June 2023 (c1), and y had happened by 31 May 2023 (c2)"
        )
    ]
    clocks = reconciled(
        "a 2024 reports x 2023-06-01T15:00:00; b 2024 reports y 2023-06-01T10:00:00 after=x"
    )
    assert "before 1 June 2023 15:00 (c1)" in clocks.findings[0].sentence


def test_the_rest_of_the_order_still_works() -> None:
    """Only the chain that cannot hold is left out; what leads to it and from it counts."""
    made = reconciled(
        "a 2024 reports x 2022 after=y; b 2024 reports y 2022 after=x;"
        "c 2024 reports w 2022 before=y; d 2024 reports v 2022-06-17 after=x"
    )
    assert [brief(f) for f in made.findings] == ["conflict order-cycle c1 c2"]
    assert order(made).index("w") < order(made).index("y")
    assert tight(made, "x") == "between 1 January and 17 June 2022"


def test_a_long_chain() -> None:
    """Three thousand events, each after the one before, fit on a short stack."""
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(500)
    try:
        made = reconciled(chain(3000))
    finally:
        sys.setrecursionlimit(limit)
    assert order(made).split() == [f"e{number:04}" for number in range(3000)]
    assert tight(made, "e2999") == "between 2000 and 2024"
    assert made.findings == ()


def chain(length: int) -> str:
    """Return events that each come after the one before; the first is of the year 2000."""
    return "a 2024 reports e0000 2000;" + ";".join(
        f"a 2024 reports e{number:04} after=e{number - 1:04}" for number in range(1, length)
    )


TANGLES: dict[str, tuple[Callable[[], Iterator[str]], int | None]] = {
    "one cycle of all": (lambda: (f"after=e{(n - 1) % 800:04}" for n in range(800)), 1),
    "cycles of two": (lambda: (f"after=e{n ^ 1:04}" for n in range(800)), 400),
    "cycles through one": (lambda: ("after=x before=x" for _ in range(800)), None),
    "each after two others": (
        lambda: (f"after=e{n * 7 % 800:04} before=e{n * 11 % 800:04}" for n in range(800)),
        None,
    ),
}


@pytest.mark.parametrize("name", TANGLES)
def test_many_cycles(name: str) -> None:
    """However many cycles, the work is bounded, and every claim in one is named."""
    relations, expected = TANGLES[name]
    made = reconciled(_reports(relations()))
    found = [f for f in made.findings if f.code == "order-cycle"]
    assert found
    assert expected is None or len(found) == expected
    assert max(len(f.sentence) for f in found) < 1000
    if name != "each after two others":
        assert {claim for f in found for claim in f.claims} == {f"c{n}" for n in range(1, 801)}


def _reports(relations: Iterator[str]) -> str:
    return ";".join(f"a 2024 reports e{n:04} ? {said_so}" for n, said_so in enumerate(relations))


def test_many_contradicted_dates() -> None:
    """Contradictions that share an event are told apart a while, then named as a whole."""
    late = [f"a 2060 reports late{n:02} {2001 + n} before=hub" for n in range(40)]
    early = [f"a 2024 reports early{n:02} {1901 + n} after=hub" for n in range(40)]
    made = reconciled(";".join([*late, *early]))
    chains = [finding.claims for finding in made.findings]
    assert {f.code for f in made.findings} == {"order-cycle"}
    assert sorted(map(len, chains))[:-1] == [2] * 15
    assert {claim for chain in chains for claim in chain} == {f"c{n}" for n in range(1, 81)}
    assert order(made).startswith("early00 early01 early02")


def test_two_thousand_claims() -> None:
    """Two thousand claims on five hundred events are no matter of minutes."""
    made = reconciled(
        [
            verified(
                Claim(
                    id=f"c{n}",
                    event=f"e{n % 500}",
                    source=f"s{n % 40}",
                    quote=Quote(exact="q"),
                    after=f"e{n % 500 - 1}" if n % 500 else (),
                ),
                TimeSpan.days(n % 500, n % 500 + n % 7),
                TimeSpan.days(20_000, 20_000),
            )
            for n in range(2000)
        ],
        *(
            CommissionMeeting(
                id=f"e{n}", series="s", ordinal=n + 1, place="p", participants=("A", "B")
            )
            for n in range(500)
        ),
        seen=world("2030"),
    )
    assert len(made.dossiers) == 500
    assert made.findings == ()


# Explaining --------------------------------------------------------------------------------

LEDGER = """
    [sources.herald]
    file = "herald.txt"
    published = 2024-04-17

    [events.talk]
    name = "The talk"

    [events.meeting]
    name = "The meeting"

    [events.visit]
    name = "The visit"

    [[claims]]
    event = "talk"
    source = "herald"
    quote = "The two talked"

    [[claims]]
    event = "meeting"
    source = "herald"
    quote = "the council met on 3 March 2024"
    relation_quote = "After that"
    after = "talk"

    [[claims]]
    event = "visit"
    source = "herald"
    quote = "In May 2023 they had visited the port"
"""
TEXT = (
    "The two talked. After that the council met on 3 March 2024. "
    "In May 2023 they had visited the port."
)


def test_explain_one_event(desk: Desk) -> None:
    """Why this date: the words, the rule, and what follows from other events."""
    made = desk.build(LEDGER, herald=TEXT)
    lines = made.explain("talk").splitlines()
    assert lines[0].startswith("The talk [talk]: reported, by 17 April 2024")
    assert lines[-1] == "inferred: by 3 March 2024, through: The meeting came after The talk"
    assert made.explain("talk", "talk") == made.explain("talk")


def test_explain_two_events(desk: Desk) -> None:
    """Why this order, whichever is named first."""
    made = desk.build(LEDGER, herald=TEXT)
    stated = made.explain("meeting", "talk")
    assert stated == made.explain("talk", "meeting")
    assert stated.splitlines()[:2] == [
        "The talk stands before The meeting (stated):",
        "  The meeting came after The talk",
    ]
    assert "“After that”" in stated
    dated = made.explain("meeting", "visit")
    assert dated.splitlines()[:2] == [
        "The visit stands before The meeting (dated):",
        "  The visit (May 2023) is dated before The meeting (3 March 2024)",
    ]


def test_explain_an_event_without_a_date(desk: Desk) -> None:
    """What has no date is printed last, but what claims say of its place is not denied."""
    ledger = LEDGER.replace(
        "[events.talk]", '[sources.undated]\nfile = "undated.txt"\n\n[events.talk]'
    )
    ledger = ledger.replace(
        'source = "herald"\n    quote = "The two talked"',
        'source = "undated"\n    quote = "The two talked"',
    )
    made = desk.build(ledger, herald=TEXT, undated=TEXT)
    assert [d.event.id for d in made.events] == ["visit", "meeting", "talk"]
    assert made.explain("meeting", "talk").startswith("The talk stands before The meeting (stated)")


# Days between events -----------------------------------------------------------------------


def apart(claims: str, **gaps: Gap) -> list[VerifiedClaim]:
    """Return the claims that lines say, those named with a gap."""
    return [
        attrs.evolve(c, claim=attrs.evolve(c.claim, gap=gaps.get(c.claim.id))) for c in said(claims)
    ]


@pytest.mark.parametrize(
    ("claims", "gap", "expected"),
    [
        (
            "a 2024 reports x 2023-06-01; a 2024 reports y ? after=x",
            Gap(least=2),
            "3 June 2023 or later",
        ),
        (
            "a 2024 reports x 2023-06-01; a 2024 reports y ? after=x",
            Gap(least=2, most=2),
            "3 June 2023",
        ),
        (
            "a 2024 reports x 2023-06; a 2024 reports y ? after=x",
            Gap(most=30),
            "between 1 June and 30 July 2023",
        ),
        (
            "a 2024 reports x 2023-06-10; a 2024 reports y ? before=x",
            Gap(least=2, most=5),
            "between 5 and 8 June 2023",
        ),
        (
            "a 2024 reports x 2023-06-01; a 2024 reports y 2023-06 after=x",
            Gap(least=29),
            "30 June 2023",
        ),
    ],
)
def test_days_between_events_give_bounds(claims: str, gap: Gap, expected: str) -> None:
    """Days at the least and at the most pass bounds on like any order, day by day."""
    made = reconciled(apart(claims, c2=gap))
    assert [f for f in made.findings if f.severity is Severity.CONFLICT] == []
    assert tight(made, "y") == expected


@pytest.mark.parametrize(
    ("claims", "gaps", "at_fault"),
    [
        ("a 2024 reports y ? after=x; a 2024 reports y ? after=x", {"c1": 5, "c2": -4}, "c1 c2"),
        ("a 2024 reports y ? after=x; a 2024 reports y ? after=x", {"c1": 5, "c2": -5}, ""),
        (
            "a 2024 reports y ? after=x; a 2024 reports z ? after=y; a 2024 reports z ? after=x",
            {"c1": 2, "c2": 2, "c3": -3},
            "c1 c2 c3",
        ),
        (
            "a 2024 reports y ? after=x; a 2024 reports z ? after=y; a 2024 reports z ? after=x",
            {"c1": 2, "c2": 2, "c3": -4},
            "",
        ),
        (
            "a 2024 reports x 2023-06-01; a 2024 reports y 2023-06-10 after=x",
            {"c2": -8},
            "c1 c2",
        ),
        ("a 2024 reports x 2023-06-01; a 2024 reports y 2023-06-10 after=x", {"c2": -9}, ""),
        ("a 2024 reports x 2023-06-01; a 2024 reports y 2023-06-10 after=x", {"c2": 9}, ""),
        ("a 2024 reports x 2023-06-01; a 2024 reports y 2023-06-10 after=x", {"c2": 10}, "c1 c2"),
        ("a 2024 reports y ? after=x same_day=x", {"c1": 1}, "c1"),
    ],
)
def test_days_that_cannot_be(claims: str, gaps: dict[str, int], at_fault: str) -> None:
    """A number is days at the least, a negative one at the most; what cannot be is named."""
    between = {n: Gap(least=g) if g > 0 else Gap(most=-g) for n, g in gaps.items()}
    found = reconciled(apart(claims, **between)).findings
    assert [" ".join(sorted(f.claims)) for f in found] == ([at_fault] if at_fault else [])
    assert all(f.code == "order-cycle" for f in found)


def test_days_between_in_words() -> None:
    """A reader reads how many days each claim puts between."""
    claims = apart(
        "a 2024 reports y ? after=x; a 2024 reports y ? after=x",
        c1=Gap(least=5),
        c2=Gap(most=4),
    )
    (finding,) = reconciled(claims).findings
    assert finding.sentence == (
        "y and x: these cannot all hold: y came at most 4 days after x (c2); "
        "y came at least 5 days after x (c1)"
    )


def test_many_days_between() -> None:
    """A long chain of gaps, closed by one that is a day too short, is found in time."""
    chain_of = [f"a 2024 reports e{n} ? after=e{n - 1}" for n in range(1, 300)]
    claims = apart(
        "\n".join([*chain_of, "a 2024 reports e299 ? after=e0"]),
        **{f"c{n}": Gap(least=2, most=2) for n in range(1, 300)},
        c300=Gap(most=597),
    )
    (finding,) = reconciled(claims).findings
    assert len(finding.claims) == 300

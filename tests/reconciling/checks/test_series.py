"""Numbered series: order and gaps, on both sides of each border."""

from typing import Any

import attrs
import pytest
from conftest import brief, meetings, reconciled, world

from chronology.events import (
    KindDeclaration,
    Series,
)


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
            ["c1 c2"],
            id="one at odds with several, once",
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


LAUNCHES = "; ".join(f"s{n} 2040 reports m{n} 2023-{n:02}" for n in range(1, 13))


@pytest.mark.parametrize(
    ("claims", "sentences"),
    [
        pytest.param(LAUNCHES, [], id="in order"),
        pytest.param(
            LAUNCHES.replace("2023-03", "2033-03"),
            [
                (
                    "3rd meeting, az is reported March 2033, after 4th meeting, az, reported "
                    "April 2023, and is out of order with 8 more"
                )
            ],
            id="one far too late",
        ),
        pytest.param(
            LAUNCHES.replace("2023-11", "2013-11"),
            [
                (
                    "11th meeting, az is reported November 2013, before 10th meeting, az, "
                    "reported October 2023, and is out of order with 9 more"
                )
            ],
            id="one far too early",
        ),
        pytest.param(
            LAUNCHES.replace("2023-11", "2013-11").replace("2023-03", "2033-03"),
            [
                (
                    "11th meeting, az is reported November 2013, before 10th meeting, az, "
                    "reported October 2023, and is out of order with 8 more"
                ),
                (
                    "3rd meeting, az is reported March 2033, after 4th meeting, az, reported "
                    "April 2023, and is out of order with 7 more"
                ),
            ],
            id="two, each once",
        ),
        pytest.param(
            LAUNCHES.replace("2023-05", "2022-04") + "; b 2024 reports m5 2022-04",
            [
                (
                    "5th meeting, az is reported April 2022, before 4th meeting, az, reported "
                    "April 2023, and is out of order with 3 more"
                )
            ],
            id="a majority for each of the others does not matter, all of them together do",
        ),
        pytest.param(
            "a 2024 reports m1 2023; b 2024 reports m2 2022; c 2024 reports m3 2021",
            [
                (
                    "out of order, and it cannot be told which: 1st meeting, az, reported 2023 and "
                    "2nd meeting, az, reported 2022; or 1st meeting, az, reported 2023 and 3rd "
                    "meeting, az, reported 2021; or 2nd meeting, az, reported 2022 and 3rd "
                    "meeting, az, reported 2021"
                )
            ],
            id="three turned round",
        ),
        pytest.param(
            "a 2024 reports m1 2024; b 2024 reports m2 2023; c 2024 reports m3 2022;"
            "d 2024 reports m4 2021",
            [
                (
                    "at least 3 of 4 reports are out of order: 1st meeting, az, 2nd meeting, "
                    "az, 3rd meeting, az, 4th meeting, az; if these numbers need not "
                    "follow time, say `ordered = false` of the series"
                )
            ],
            id="four turned round",
        ),
    ],
)
def test_the_fewest_reports_that_restore_the_order(claims: str, sentences: list[str]) -> None:
    """Each outlier is named once, beside the number nearest to it; where it is not known, so."""
    made = reconciled(claims, *meetings(*range(1, 13), series="az"))
    found = [f.sentence for f in made.findings if f.code == "series-order"]
    assert found == sentences


def test_ids_say_nothing_of_which_is_wrong() -> None:
    """The outlier is the same whichever ids claims and sources bear."""
    claims = LAUNCHES.replace("2023-03", "2033-03").split("; ")
    made = reconciled("; ".join(claims), *meetings(*range(1, 13)))
    back = reconciled("; ".join(claims[::-1]), *meetings(*range(1, 13)))
    told, again = ([f.sentence for f in one.findings] for one in (made, back))
    assert told == again
    assert [f.events for f in made.findings] == [("m3",)]


def test_copies_outvote_nobody() -> None:
    """A date that one voice gives over and over weighs no more than one told once."""
    claims = "a 2024 reports m1 2023; b 2024 reports m2 2022; " + "; ".join(
        ["a 2024 reports m1 2023"] * 5
    )
    assert [f.events for f in reconciled(claims, *meetings(3, 4)).findings] == [("m1", "m2")]


def test_numbers_that_need_not_follow_time() -> None:
    """Of dockets no order is expected, none is missed, none is joined; one number is still one."""
    docket = Series(id="az-tat", ordered=False)
    claims = "a 2024 reports m1 2023; b 2024 reports m2 2022; c 2024 reports m3"
    numbers = meetings(3, 7, 5)
    assert [f.code for f in reconciled(claims, *numbers).findings] == [
        "series-order",
        "series-gap",
        "series-gap",
    ]
    made = reconciled(claims, *numbers, seen=world(series=[docket]))
    assert made.findings == ()
    assert [d.event.id for d in made.dossiers] == ["m2", "m1", "m3"]
    twice = reconciled(claims, *meetings(3, 3, 5), seen=world(series=[docket]))
    assert [f.code for f in twice.findings] == ["ordinal-clash"]


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

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

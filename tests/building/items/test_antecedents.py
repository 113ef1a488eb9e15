"""Items whose words lean on a day that other words name."""

import pytest

from chronology import check_items

LATER = "The master gave notice nine days later"
DAY = "29 June 2019"


@pytest.mark.parametrize(
    ("before", "together", "apart"),
    [
        ("The vessel was delivered on 20 June 2019.", "holds", "holds"),
        ("On 20 June 2019 the vessel was delivered.", "holds", "holds"),
        ("The vessel arrived on 20 June 2019.", "holds", "holds"),
        ("Orr delivered the vessel to Brandt on 20 June 2019.", "holds", "holds"),
        ("He was arrested on 20 June 2019 in Oslo.", "holds", "holds"),
        ("It was repaired. The vessel was delivered on 20 June 2019.", "holds", "holds"),
        ("The vessel was not delivered on 20 June 2019.", "fails", "as-typed"),
        ("The vessel was to be delivered on 20 June 2019.", "fails", "as-typed"),
        ("The vessel will be delivered on 20 June 2019.", "fails", "as-typed"),
        ("The vessel may have been delivered on 20 June 2019.", "fails", "as-typed"),
        ("Orr denied that the vessel was delivered on 20 June 2019.", "fails", "as-typed"),
        ("Orr said that the vessel was delivered on 20 June 2019.", "fails", "as-typed"),
        ("Orr said on 20 June 2019 that the vessel was delivered.", "fails", "as-typed"),
        ("Had the vessel been delivered on 20 June 2019, it would sail.", "fails", "as-typed"),
        ("The vessel was delivered on 20 June 2019 and was repaired.", "fails", "as-typed"),
        ("The vessel, damaged on 20 June 2019, was repaired.", "fails", "as-typed"),
        ("After it was delivered on 20 June 2019, it was repaired.", "fails", "as-typed"),
        ("The claim of 20 June 2019 was heard.", "fails", "as-typed"),
        ("The vessel was delivered on 20 June 2019. It was repaired.", "fails", "as-typed"),
        ("The vessel was delivered on 20 June 2019.\n\nIt rained.", "fails", "as-typed"),
        ("It was bought on 6 May 2019 and delivered on 20 June 2019.", "fails", "as-typed"),
    ],
)
def test_nine_days_later(before: str, together: str, apart: str) -> None:
    """They count from the one date told as a fact right before; another is a person's word."""
    texts = {"report": f"Report of 1 May 2022.\n\n{before} {LATER}.\n"}
    items = [
        {"quote": f"{before} {LATER}", "date_quote": "nine days later"},
        {"quote": LATER, "antecedent": "20 June 2019"},
    ]
    whole, alone = check_items(items, texts)
    assert (whole.outcome.value, alone.outcome.value) == (together, apart)
    assert str(alone.derived) == DAY
    assert together == "fails" or str(whole.derived) == DAY


def test_the_remedy_works() -> None:
    """What the finding asks for makes the item hold."""
    text = "The judge ruled on 11 February 2021. It was refused on 3 March of that year."
    item = {"quote": "It was refused on 3 March of that year"}
    (bare,) = check_items([item], {"t": text})
    assert [one.sentence for one in bare.reasons] == [
        "items[0]: “3 March of that year” leans on another day; quote its words as `antecedent`"
    ]
    (told,) = check_items([item | {"antecedent": "11 February 2021"}], {"t": text})
    assert (told.outcome.value, str(told.derived)) == ("holds", "3 March 2021")


def test_another_day_is_as_typed() -> None:
    """A date that does not stand right before is but what somebody chose, and is said to be."""
    text = "It was bought on 6 May 2019. It sailed on 20 June 2019. It sank nine days later."
    item = {"quote": "It sank nine days later", "antecedent": "6 May 2019"}
    (checked,) = check_items([item], {"t": text})
    assert (checked.outcome.value, [str(one) for one in checked.typed]) == (
        "as-typed",
        ["antecedent"],
    )


@pytest.mark.parametrize(
    ("date", "remedy"),
    [
        ("..2024-03-31", 'write "[..2024-03-31]", with brackets'),
        ("2024-03-31..", 'write "[2024-03-31..]", with brackets'),
        ("..2024", 'write "[..2024]", with brackets'),
        ("..foo", "write it with its year, like 2024-05-03 or 3 May 2024"),
    ],
)
def test_brackets_that_lack(date: str, remedy: str) -> None:
    """A stretch without its brackets is told to lack them."""
    item = {"quote": "It closes by 31 March 2024", "date": date}
    (checked,) = check_items([item], {"t": "It closes by 31 March 2024.\n"})
    assert [one.remedy for one in checked.problems] == [remedy]


def test_years_over_a_chronicle() -> None:
    """Under a year that stands alone the remedy is that year, and no day of the document."""
    text = "Parish\n\n1893\n\nOn 12 March the bell was hung.\n\n1894\n\nOn 3 May the rector died.\n"
    items = [{"quote": "On 12 March the bell was hung"}, {"quote": "On 3 May the rector died"}]
    first, second = check_items(items, {"t": text})
    assert "give the year above, “1893”, as `published`" in first.reasons[0].sentence
    assert "give the year above, “1894”, as `published`" in second.reasons[0].sentence
    item = items[0] | {"published": "1893"}
    (told,) = check_items([item], {"t": text})
    assert (told.outcome.value, str(told.derived)) == ("as-typed", "12 March 1893")

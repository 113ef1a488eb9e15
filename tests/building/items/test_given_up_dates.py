"""Items whose date is that of a plan that was given up, or of another deed of their words."""

import pytest

import chronology


def checked(
    quote: str, date: str, event: str, before: str = "1 March 2024\n\n", **given: str
) -> chronology.CheckedItem:
    """Return what becomes of one item, whose quote stands in a text behind some words."""
    item = {"quote": quote, "date": date, "event": event, "document": "x", **given}
    (found,) = chronology.check_items([item], {"x": f"{before}{quote}."})
    return found


@pytest.mark.parametrize(
    ("quote", "old", "new"),
    [
        ("The run, which was to begin on {}, has been put off to {}", "3 June 2024", "9 July 2024"),
        ("The run planned for {} has been moved to {}", "May 2024", "October 2024"),
        ("The run was to start on {} but was postponed to {}", "1 July 2024", "8 July 2024"),
        ("The run, originally set for {}, was brought forward to {}", "2 May 2024", "4 April 2024"),
        ("The run, planned for {}, has been delayed until {}", "12 March 2024", "20 April 2024"),
        ("The run was due on {} but has been rescheduled for {}", "4 May 2024", "11 May 2024"),
        ("The run slipped from {} to {}", "1 August 2024", "15 August 2024"),
        ("The run, which had been set for {}, will be held on {}", "6 May 2024", "13 May 2024"),
        ("The run has been adjourned from {} to {}", "3 June 2024", "9 September 2024"),
        ("Instead of {}, the run will start on {}", "5 May 2024", "12 May 2024"),
    ],
)
@pytest.mark.parametrize("mood", [{}, {"modality": "planned"}])
def test_the_date_that_was_given_up(quote: str, old: str, new: str, mood: dict[str, str]) -> None:
    """What was given up for a date that the words tell is no plan; that other date is."""
    quote = quote.format(old, new)
    assert checked(quote, old, "Run", **mood).outcome.value == "fails"
    held = checked(quote, new, "Run", **mood)
    assert (held.holds, str(held.derived)) == (True, new)


@pytest.mark.parametrize(
    ("quote", "date", "notes"),
    [
        ("The run had originally been planned for May 2024", "2024-05", ["planned-before"]),
        ("The run will start on 1 July 2024", "2024-07-01", []),
        (
            "The run, which was to start on 1 July 2024, will start on 1 July 2024 as planned",
            "2024-07-01",
            [],
        ),
    ],
)
def test_plans_that_stand(quote: str, date: str, notes: list[str]) -> None:
    """A plan holds; one that its words only recall holds as one that was given up."""
    found = checked(quote, date, "Run")
    assert (found.holds, [one.code for one in found.reasons]) == (True, notes)


def test_a_ledger_tells_what_was_given_up() -> None:
    """A ledger keeps a plan that was given up as one, and tells so where its day is over."""
    quote = "The run was to start on 1 July 2024 but was postponed to 8 July 2024"
    book = chronology.LedgerBuilder()
    source = book.add_source(text=f"{quote}.", published="2024-03-01")
    book.add_claim(book.add_event("Run"), source, quote, modality="planned", when="2024-07-01")
    made = {one.code: str(one.sentence) for one in book.build(as_of="2024-12-01").findings}
    assert "“1 July 2024” is the time of a plan that was given up" in made["planned-before"]
    assert "had been planned for 1 July 2024, but that was given up;" in made["plan-unreported"]


@pytest.mark.parametrize(
    ("quote", "event", "holds"),
    [
        ("A driver was taken to hospital and released {}", "Driver taken to hospital", False),
        ("A driver was taken to hospital and released {}", "Driver released", True),
        ("A driver was taken to hospital and released {}", "Driver hospitalised", True),
        ("The pump was shut down and restarted {}", "Pump shut down", False),
        ("The pump was shut down and restarted {}", "Pump restarted", True),
        ("The road was closed, and it reopened {}", "Road closed", False),
        ("The road was closed, and it reopened {}", "Road reopened", True),
        ("The man who was hurt was released {}", "Man hurt", False),
        ("The injured driver died {}", "Injured driver died", True),
        ("The injured driver died {}", "Driver injured", False),
        ("The school was closed and searched {}", "School searched", True),
    ],
)
def test_what_counts_from_a_deed(quote: str, event: str, *, holds: bool) -> None:
    """So much later than a deed another was done, and not that deed."""
    words = "two days later"
    given = {"date_quote": words, "antecedent": "21 September 2024"}
    before = "1 November 2024\n\nThe spill happened on 21 September 2024. "
    assert checked(quote.format(words), "2024-09-23", event, before, **given).holds is holds

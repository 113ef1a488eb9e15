"""Plans of several voices as readers see them: nobody's plan is replaced or moved by another's."""

import datetime as dt
import re

import pytest

from chronology import LedgerBuilder
from chronology.report import contents
from chronology.view import Report
from chronology.view.answers import answers
from chronology.view.spread import spread_in_words
from chronology.writers.page import drawn_rows, tables
from chronology.writers.page.elements import markup

AT = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)
SAID = (
    ("2022-03-02", "Contract", "The Contractor shall complete the hall by 31 March 2023."),
    ("2022-06-16", "Minutes", "The hall will be complete by 31 May 2023, Lindqvist said."),
    ("2022-10-03", "Council", "The Contractor shall complete the hall by 30 April 2023."),
    ("2024-01-10", "Organiser", "The tram will run in May 2025. The depot will open in May 2024."),
    ("2024-02-01", "Gazette", "The tram will run in March 2026, the engineer said."),
    ("2024-03-01", "Organiser", "The tram will run in July 2025."),
    ("2024-08-05", "Gazette", "The depot opened on 9 June 2024."),
    ("2025-01-05", "Weekly", ("Halden will show the mini in May 2025. Costa will show the mini in "
     "June 2025.")),
)  # fmt: skip
SPEAKERS = {"Lindqvist said": "Lindqvist", "engineer": "the engineer", "Costa": "Costa"}


def told(*said: tuple[str, str, str]) -> Report:
    """Return a report on what publishers said of a few events: the nouns of their sentences."""
    book = LedgerBuilder()
    known: dict[str, str] = {}
    for day, publisher, text in said:
        source = book.add_source(text=text, publisher=publisher, published=day)
        for quote in text.rstrip(".").split(". "):
            name = next(word for word in ("hall", "tram", "depot", "mini") if word in quote)
            if name not in known:
                known[name] = book.add_event(name.capitalize(), id=name).id
            speaker = next((who for words, who in SPEAKERS.items() if words in quote), "")
            mood = "planned" if re.search("will|shall", quote) else "reported"
            amends = "hall-1" if "30 April" in quote else ()
            named = "hall-1" if "31 March" in quote else ""
            book.add_claim(
                name, source, quote, modality=mood, speaker=speaker, amends=amends, id=named
            )
    return contents(book.build(), at=AT)


@pytest.fixture(scope="module")
def report() -> Report:
    """A contract that was extended, a tram and a mini of which two voices speak, a depot."""
    return told(*SAID)


def cells(report: Report) -> list[str]:
    """Return the rows of the page's table of plans, their cells apart."""
    rows = re.findall(r"<tr[^>]*>(.*?)</tr>", markup(tables.plans(report)), re.DOTALL)[1:]
    return [
        "|".join(
            " ".join(re.sub(r"<[^>]+>", " ", cell).split())
            for cell in re.findall(r"<t[dh].*?</t[dh]>", row)
        )
        for row in rows
    ]


def test_the_table_of_plans_tells_voices_apart(report: Report) -> None:
    """Replaced and moved is what a voice, or what amends, says so of; the report has its row."""
    assert cells(report) == [
        "2 March 2022|Hall Contract|by 31 March 2023 [1] planned, binding, replaced||",
        "16 June 2022|Hall Lindqvist|by 31 May 2023 [2]||",
        "3 October 2022|Hall Council|by 30 April 2023 [3] planned, binding|extended by 30 days|",
        (
            "|Hall what came of it|no report|"
            "in all slipped by 30 days, as planned by Council|unreported"
        ),
        "10 January 2024|Depot Organiser|May 2024 [4]||",
        "|Depot what came of it|9 June 2024 reported||late by 9 to 39 days",
        "5 January 2025|Mini Weekly|May 2025 [6]||",
        "5 January 2025|Mini Costa|June 2025 [7]||",
        "|Mini what came of it|no report||open",
        "10 January 2024|Tram Organiser|May 2025 [8] replaced||",
        "1 February 2024|Tram the engineer|March 2026 [9]||",
        "1 March 2024|Tram Organiser|July 2025 [10]|slipped by 31 to 91 days|",
        (
            "|Tram what came of it|no report|"
            "in all slipped by 31 to 91 days, as planned by Organiser|open"
        ),
    ]


def test_figures_count_what_moved(report: Report) -> None:
    """Two plans of one day by two voices are no move; the number is that of what moved."""
    assert [*spread_in_words(report)][-1] == (
        "From the first plan to the last, where one moved: "
        "median 30 to 61 days, 80th percentile 31 to 91 days (n = 2)."
    )
    (moved,) = (one for one in answers(report) if "moved" in one.sentence)
    assert moved.sentence == "The plans of 2 events moved."


def test_the_picture_pales_only_what_is_replaced(report: Report) -> None:
    """The engineer's plan leaves the organiser's last one in full colour."""
    marks = {
        mark.says.partition(" — ")[0]: tone
        for row in drawn_rows.rows(report)
        for tone, mark in row.marks
        if mark.look.value.startswith(("plan", "limit"))
    }
    assert marks == {
        "planned: by 31 March 2023, Contract": "dropped",
        "planned: by 31 May 2023, Lindqvist": "planned",
        "planned: by 30 April 2023, Council": "planned",
        "planned: May 2024, Organiser": "planned",
        "planned: May 2025, Weekly": "planned",
        "planned: June 2025, Costa": "planned",
        "planned: May 2025, Organiser": "dropped",
        "planned: March 2026, the engineer": "planned",
        "planned: July 2025, Organiser": "planned",
    }

"""A heading governs what stands under it, up to the next one."""

from time import process_time

import pytest
from verifying import UNVERIFIED, VERIFIED, codes, only_sentence, source_of, verify

from chronology.languages import heading_above, of
from chronology.vocabulary import Modality, Severity

TOLD = "The tunnel opened on 3 May 2023."
QUOTE = TOLD.rstrip(".")
GOVERNING = [
    ("Myths", "told as not true"),
    ("Common myths", "told as not true"),
    ("Myths about the tunnel", "told as not true"),
    ("Myths and legends", "told as not true"),
    ("Popular misconceptions", "told as not true"),
    ("Fiction", "told as not true"),
    ("False claims", "told as not true"),
    ("The following are false:", "told as not true"),
    ("Cancelled", "told as not done"),
    ("Cancelled events", "told as not done"),
    ("Did not happen", "told as not done"),
    ("Never happened", "told as not done"),
    ("Not done", "told as not done"),
    ("Not yet built", "told as not done"),
    ("What never happened", "told as not done"),
    ("Events that never took place:", "told as not done"),
    ("Events which did not take place", "told as not done"),
    ("Planned", "planned"),
    ("PLANNED", "planned"),
    ("Plans for 2023", "planned"),
    ("Planned works", "planned"),
    ("Upcoming events", "planned"),
    ("What is planned", "planned"),
    ("Forecast", "planned"),
    ("Forecast for May", "planned"),
    ("To do", "planned"),
    ("Rumours", "not certain"),
    ("Rumors", "not certain"),
    ("Allegations", "not certain"),
    ("Claims", "not certain"),
    ("Not confirmed", "not certain"),
    ("Unconfirmed reports", "not certain"),
]
INNOCENT = [
    "Facts",
    "Timeline",
    "Background",
    "Completed",
    "Confirmed",
    "Planned works completed",
    "Plans and outcomes",
    "Plans, and what changed",
    "Myths and facts",
    "Planned Parenthood",
    "Insurance claims",
    "Claims Department",
    "Draft agreement",
    "Not guilty",
    "Not cancelled",
    "No myths",
    "No longer a rumour",
    "Minister denies the charges",
    "Ministers did not meet on Monday",
    "Court denied the appeal of the owners",
    "Is the tunnel a myth?",
    "Cancelled flights cost the airport millions",
    "Plan B",
    "Business plan",
    "Scenario planning",
]
WRITTEN = [
    "# {}\n\n{}\n",
    "{}\n\n{}\n",
    "{}\n=====\n\n{}\n",
    "**{}**\n\n{}\n",
    "{}\n- It was late.\n- {}\n",
    "## {}\n\nIt was a long year. Nobody came.\n\n{}\n",
    "{}\n\nMay\n\n{}\n",
    "{}\n\nIt was a long year.\n\nThe mayor was there and so was everybody else in town.\n\n{}\n",
]


@pytest.mark.parametrize(("heading", "made"), GOVERNING)
@pytest.mark.parametrize("written", WRITTEN)
def test_what_a_heading_governs(heading: str, made: str, written: str) -> None:
    """What stands under a heading of what is no report does not count; the heading is named."""
    result = verify(source_of(written.format(heading, TOLD)), QUOTE)
    assert result.claim.status is UNVERIFIED
    (finding,) = result.findings
    assert (finding.code, finding.severity) == ("quote-out-of-context", Severity.WARNING)
    assert only_sentence(result).endswith(f": {made}")
    assert "the heading above it says" in finding.sentence


@pytest.mark.parametrize("heading", INNOCENT)
@pytest.mark.parametrize("written", WRITTEN)
def test_what_other_headings_leave(heading: str, written: str) -> None:
    """A heading that only has such words among others governs nothing."""
    assert verify(source_of(written.format(heading, TOLD)), QUOTE).claim.status is VERIFIED


@pytest.mark.parametrize(
    ("text", "governed"),
    [
        ("# Myths\n\nA.\n\n# Facts\n\n{}\n", False),
        ("# Myths\n\n## The tunnel\n\n{}\n", True),
        ("# News\n\n## Myths\n\nIt was so.\n\n## The tunnel\n\n{}\n", False),
        ("# Myths\n\n## Roads\n\nIt was so.\n\n## The tunnel\n\n{}\n", True),
        ("Myths\n\nIt was so.\n\nThe tunnel\n\n{}\n", False),
        ("Myths\n\nThe tunnel\n\n{}\n", True),
        ("Home\n\nForecast\n\nSport\n\nAbout us\n\nThe tunnel\n\n{}\n", False),
        ("Planned\n\nRoad works, 4 May 2023\n\n{}\n", True),
        ("Planned\n\nThe bridge was opened on 4 May 2023\n\n{}\n", True),
        ("Planned:\n\n{}\n", True),
        ("Planned\n\nIt was so.\n\n3. The tunnel\n\n{}\n", False),
        ("Myths\n\nFact: {}\n", False),
        ("Myths\n\nMyth: it was late. Monday: {}\n", True),
        ("Yesterday there were many\nMyths\n\n{}\n", False),
        ("Ann told many myths.\n\n{}\n", False),
        ("Planned | Done\n\n{}\n", False),
        ("Planned: yes\n\n{}\n", False),
    ],
)
def test_how_far_a_heading_reaches(text: str, *, governed: bool) -> None:
    """It governs up to the next heading; one of Markdown up to the next that is as high."""
    source = source_of(text.format(TOLD))
    assert source.document is not None
    found = heading_above(source.document.legible, text.index("{"), of().reader.grammar)
    assert (found is not None) is governed


@pytest.mark.parametrize(
    ("heading", "quote", "modality", "against"),
    [
        ("Planned", "The tunnel will open on 3 July 2023", "planned", False),
        ("Rumours", "The tunnel will open on 3 July 2023", "planned", False),
        ("Cancelled", "The tunnel will open on 3 July 2023", "planned", True),
        ("Myths", "The tunnel will open on 3 July 2023", "planned", True),
        ("Cancelled", "The visit on 3 July 2023 was cancelled", "cancelled", False),
        ("Planned", "The visit on 3 July 2023 was cancelled", "cancelled", False),
        ("Myths", "The visit on 3 July 2023 was cancelled", "cancelled", True),
        ("Rumours", "The visit on 3 July 2023 was cancelled", "cancelled", True),
    ],
)
def test_what_stands_against_what(
    heading: str, quote: str, modality: str, *, against: bool
) -> None:
    """A plan stands under what is planned, and a cancellation under what is cancelled."""
    result = verify(f"{heading}\n\n{quote}.\n", quote, modality=Modality(modality))
    assert ("quote-out-of-context" in codes(result)) is against
    assert (result.claim.status is UNVERIFIED) is against


def test_many_quotes_under_many_headings_take_little() -> None:
    """The headings of a text are found once."""
    text = "Myths\n\n" + "A line of its own\nIt was so.\n\n" * 20_000
    grammar, began = of().reader.grammar, process_time()
    for place in range(100, len(text), len(text) // 500):
        heading_above(text, place, grammar)
    assert process_time() - began < 20


def test_what_the_sentence_says_comes_first() -> None:
    """Where its own sentence turns a quote round, the heading is not asked."""
    result = verify("Rumours\n\nThe bridge was not opened on 3 May 2023.\n", "opened on 3 May 2023")
    assert "was not" in only_sentence(result)

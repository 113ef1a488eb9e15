"""What stands over a quote, or right beside it, and is not known to leave it as it is."""

import pytest

import chronology
from chronology.vocabulary import ItemOutcome

IT = "The plant was closed on 3 May 2022"
DAY = "2022-05-03"


def outcome(text: str, quote: str = IT, document: str = "paper.txt") -> ItemOutcome:
    """Return what becomes of an item that quotes a text as a report."""
    item = {"document": document, "quote": quote, "date": DAY, "modality": "reported"}
    (made,) = chronology.check_items([item], {document: text})
    return made.outcome


@pytest.mark.parametrize(
    "entry",
    [
        "Verified: no",
        "Confirmed: no",
        "Checked: not yet",
        "Checked by: nobody",
        "Reliability: low",
        "Confidence: 10 %",
        "Validity: null and void\nContract no.: 17",
        "Status: rejected proof",
        "Standing: repealed",
        "Category: training text, all events invented",
        "Source: anonymous caller, nothing checked",
        "Source: a drunk at the bar",
        "Nature: practical joke",
        "Purpose: to test the parser",
        "Author: a chatbot",
        "Draft: true",
        "Caption: staged for the camera",
        "Note: dates not checked",
    ],
)
def test_entries_not_known_to_be_harmless(entry: str) -> None:
    """An entry over a text, or in its head, that may take it back makes it no report that holds."""
    direct = ItemOutcome.FAILS if entry.startswith(("Nature", "Note")) else ItemOutcome.AS_TYPED
    for gap, due in (("", direct), ("It rained.\n\n", ItemOutcome.AS_TYPED)):
        assert outcome(f"{entry}\nDate: 5 May 2022\n\n{gap}{IT}.") is due


@pytest.mark.parametrize(
    "entry",
    [
        "Verified: yes",
        "Checked by: M. Oduya",
        "Approved: 4 May 2022",
        "Status: approved by the committee",
        "Reliability: high",
        "Source: our own correspondent",
        "Source: https://example.org/plant",
        "Author: Ines Aalto <ines@example.org>",
        "Type: news item",
        "Tags: energy, region",
        "Version: 2.1",
        "Weather: heavy rain",
        "Injuries: none",
        "Allergies: none",
        "Landlord: Hall Ltd",
        "Reported by: the lock keeper",
        "Retracted: no",
        "Content-Type: text/plain",
        "Case no.: 22/104",
    ],
)
def test_entries_known_to_be_harmless(entry: str) -> None:
    """What an entry names beside a text, or affirms, leaves it as it is."""
    assert outcome(f"{entry}\nDate: 5 May 2022\n\n{IT}.") is ItemOutcome.HOLDS


def test_headlines_and_talk_are_no_entries() -> None:
    """A headline with a colon judges nothing, nor do the lines of a talk."""
    headline = "Harrow Courier\n5 May 2022\n\nPlant fire: the owner and the keys\n\n"
    assert outcome(f"{headline}{IT}.") is ItemOutcome.HOLDS
    assert outcome(f"Ann: no idea\nBob: {IT}\nAnn: never\n") is ItemOutcome.HOLDS


@pytest.mark.parametrize(
    ("column", "cell", "holds"),
    [
        ("Verified by", "A. Lee", True),
        ("Checked", "MO", True),
        ("Confidence", "high", True),
        ("Checked", "not yet", False),
        ("Reliability", "low", False),
        ("Confidence", "0.2", False),
        ("Certainty", "guess", False),
    ],
)
def test_columns_that_judge_their_row(column: str, cell: str, *, holds: bool) -> None:
    """A cell that judges its row must be known to let it stand."""
    table = f"Event,Date,{column}\nPlant was closed,{DAY},{cell}\n"
    quote = f"Event: Plant was closed; Date: {DAY}"
    assert outcome(table, quote, "table.csv") is (
        ItemOutcome.HOLDS if holds else ItemOutcome.AS_TYPED
    )


@pytest.mark.parametrize(
    ("heading", "holds"),
    [
        ("Dissenting opinion of Judge Moreau", False),
        ("Dissenting opinion of Judge Moreau\n\n1. Facts", False),
        ("JUSTICE HAAS, with whom JUSTICE LEE joins, dissenting.", False),
        ("Opinion of Moreau J, in part dissenting", False),
        ("MOREAU J (dissenting):", False),
        ("Separate opinion of Judge Lee", False),
        ("Minority report", False),
        ("View of the minority", False),
        ("OPINION", True),
        ("Opinion of the court, delivered by Moreau J", True),
        ("Judgment of the majority", True),
        ("Minority shareholders", True),
        ("Dissenting opinion of Judge Haas\n\nI would allow it.\n\nORDER OF THE COURT", True),
    ],
)
def test_opinions(heading: str, *, holds: bool) -> None:
    """What stands in an opinion that is not the court's is not the court's word."""
    text = f"Judgment of 4 July 2022\n\n{heading}\n\n{IT}."
    assert outcome(text) is (ItemOutcome.HOLDS if holds else ItemOutcome.AS_TYPED)


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("For the purposes of Schedule 2 only, {it}.", False),
        ("Solely for tax purposes, {it}.", False),
        ("By way of legal fiction, {it}.", False),
        ("For the purposes of this Part, {it}.", False),
        ("Unless time was extended, {it}.", False),
        ("{it}; this clause has no effect unless both parties sign it.", False),
        ("{it}. This clause has no effect unless both parties sign it.", False),
        ("{it}; provided that the cheque was honoured.", False),
        ("{it}; save that one shed was not.", False),
        ("For the purpose of the repair, {it}.", True),
        ("For safety reasons, {it}.", True),
        ("{it}; the keys are kept by the lessee.", True),
        ("{it}; if the tenant agrees, it is reopened.", True),
        ("{it}. This agreement may not be assigned.", True),
    ],
)
def test_purposes_and_conditions(text: str, *, holds: bool) -> None:
    """A purpose for which alone it is so, or a condition behind a semicolon, leaves it open."""
    low = IT[0].lower() + IT[1:]
    own = IT if text.startswith("{it}") else low
    contract = f"LEASE of 3 June 2022 between Hall Ltd and R. Novak\n\n{text.format(it=own)}"
    assert outcome(contract, own) is (
        ItemOutcome.HOLDS
        if holds
        else ItemOutcome.FAILS
        if text.startswith("Unless")
        else ItemOutcome.AS_TYPED
    )


TALK = [
    "Tongues are wagging in Tarn:",
    "The village hums with it:",
    "You know how barbers are:",
    "The tabloids are having a field day:",
    "Straight from the bar stool:",
    "Heard at the hairdresser's:",
    "Overheard:",
    "A little bird sang:",
    "Two drunks swore it:",
    "In the deepfake,",
    "In the forgery,",
    "In the doctored tape,",
    "The clip, generated by software, showed how",
    "The film, cut together by pranksters, showed how",
    "The video, doctored by rivals, shows that",
    "A diary, since exposed as a fraud, tells how",
]
TOLD = [
    "The facts are plain:",
    "The news came at noon:",
    "We have bad news:",
    "The reason was simple:",
    "Then came the blow:",
    "One thing is certain:",
    "The minutes are clear:",
    "The board had no choice:",
    "Action taken:",
    "Update:",
    "Clerk:",
    "9 May:",
    "In short:",
    "In the night,",
    "The video showed how",
    "The letter, found in the vestry, showed how",
    "The log, signed by the mate, records that",
    "Ann Lee, the verger, told the court how",
]


@pytest.mark.parametrize(
    ("before", "holds"), [*((one, False) for one in TALK), *((one, True) for one in TOLD)]
)
def test_leads(before: str, *, holds: bool) -> None:
    """What leads to a clause has to be known to tell it: a colon by itself vouches for nothing."""
    low = IT[0].lower() + IT[1:]
    text = f"TARN, 10 May 2022\n\n{before} {low}."
    assert outcome(text, low) is (ItemOutcome.HOLDS if holds else ItemOutcome.AS_TYPED)


BESIDE = [
    ("The referee, whose licence was cancelled last year, was found dead on 3 May 2022", "c"),
    ("The man whose licence was revoked was shot dead on 3 May 2022", "c"),
    ("Passengers of the cancelled flight were flown to Oslo on 3 May 2022", "c"),
    ("A stage built for the cancelled festival collapsed on 3 May 2022", "c"),
    ("The singer, whose tour was scrapped, was buried on 3 May 2022", "c"),
    ("The priest was killed on 3 May 2022", "c"),
    ("The firm whose bid was rejected sued on 3 May 2022", "d"),
    ("The council reinstated on 3 May 2022 the bus line that it had scrapped", "c"),
]
OFF = [
    "The concert, whose tickets had sold out, was cancelled on 3 May 2022",
    "The bill was killed on 3 May 2022",
    "The project was pronounced dead on 3 May 2022",
    "The contract was declared void on 3 May 2022",
    "The flight that was to bring them home was called off on 3 May 2022",
]


@pytest.mark.parametrize(("sentence", "mood"), BESIDE)
def test_what_is_called_off_beside(sentence: str, mood: str) -> None:
    """A word that calls off, or denies, another thing than the date is of is not its mood."""
    text = f"SKARN, 12 May 2022\n\n{sentence}."
    for modality, holds in (({"c": "cancelled", "d": "denied"}[mood], False), ("reported", True)):
        item = {"document": "a", "quote": sentence, "date": DAY, "modality": modality}
        (made,) = chronology.check_items([item], {"a": text})
        assert (made.outcome is ItemOutcome.HOLDS) is holds, modality


@pytest.mark.parametrize("sentence", OFF)
def test_what_is_called_off(sentence: str) -> None:
    """What is called off at the date holds as called off."""
    item = {"document": "a", "quote": sentence, "date": DAY, "modality": "cancelled"}
    (made,) = chronology.check_items([item], {"a": f"SKARN, 12 May 2022\n\n{sentence}."})
    assert made.outcome is ItemOutcome.HOLDS

"""What stands around a quote disowns it: a heading, a lead-in, what follows, a later message."""

from pathlib import Path

import pytest

import chronology
from chronology.vocabulary import ItemOutcome

LOST = "The fuse was removed on 26 January 2024 by a fitter"
OPENED = "The kiosk was rebuilt on 13 May 2024"
DISOWNING_HEADINGS = [
    "Possible causes",
    "Potential explanations",
    "What may have happened",
    "Theories about the fire",
    "The Claimant's case",
    "Version of the supplier (disputed by us)",
    "Arguments of the tenant",
    "Sample entry for the new log",
    "Worked example",
    "Template",
    "Withdrawn statement",
    "Superseded: our note of 3 March",
    "From the pupils' short stories",
    "Serial: the lost key",
    "True or false? Our quiz",
    "What if the dam fails?",
    "Options considered",
    "Option B",
    "Draft for discussion",
    "Draft minutes, not approved",
    "Text for the press (not sent)",
    "Training scenario",
    "Local legends",
    "Errors in our last issue",
]
HEADINGS = [
    "Causes",
    "What happened",
    "Case history",
    "Test results",
    "The film festival",
    "Options exercised",
    "Story of the dam",
    "The court's findings",
    "Withdrawal of the troops",
    "Examples of good work",
    "Version history",
    "Drills carried out",
    "Agreed facts",
]
LEAD_INS = [
    "She told herself ",
    "ChatGPT told the board ",
    "A parrot told the sailor ",
    "Lee told the lie ",
    "Draft wording for the press, not released: ",
    "What he first said and later took back: ",
    "My horoscope says ",
    "My horoscope says: ",
    "The fortune cookie told me ",
    "A deepfake shows that ",
    "The graffiti says that ",
    "In the musical “Ash”, written in 2001, ",
    'In the film "Salt", shot here in 1995, ',
    "As the joke goes, ",
    "As rumour would have it, ",
    "According to the grapevine, ",
    "According to talk in the village, ",
    "According to an anonymous post, ",
    "Line for the play: ",
    "Let's tell them ",
    "I am told ",
    "In an earlier version of this memo I wrote that ",
]
VOUCHING = [
    "The engineer says ",
    "According to the log, ",
    "According to the fire brigade, ",
    "According to Ms Gray, ",
    "As the inquiry found, ",
    "Our electrician told me ",
    "A witness told the court that ",
    "A witness told the court ",
    "The mayor told reporters ",
    "The engineer informed the board ",
    "The clerk reminded members ",
    "The register shows that ",
    "Greta recalled that ",
    "In the main hall, built in 1900, ",
    "Fact: ",
    "Night shift: ",
]
TAKEN_BACK = [
    ", though I have not seen the paper.",
    ", though nobody has shown me proof.",
    ", or I'll eat my hat.",
    " in the novel.",
    " in the second chapter of her novel.",
    " /s",
    " – as if.",
    " [citation needed].",
    ". Wrong, says its owner.",
    ". Rubbish, says the mayor.",
    ". Incorrect: it still lies in ruins.",
    ". We got that wrong.",
    ". Only joking, of course.",
    ". I have since learned that it was not.",
    ". This sentence is only a placeholder.",
    ". Nobody believes that it was rebuilt.",
    ". It is not true that the kiosk was rebuilt.",
    ". The claim that the kiosk was rebuilt is false.",
    ".\n\nUpdate: an earlier version of this page was wrong about the kiosk.",
    ".\n\nUpdate, 12 May: the kiosk was not rebuilt after all.",
]
STANDING = [
    ", though I was away.",
    ", but the paint is poor.",
    " in the film studio's yard.",
    " in the second week of the fair.",
    ". Wrong numbers had been printed on the tickets.",
    ". Nobody believes that the siren was tested on 10 May.",
    ". The firm would like people to believe that the pier is safe.",
    ". We apologise for the delay.",
    ". The rumour that the pier was sold is false.",
    ". He later admitted that he had stolen a bike.",
    ".\n\nUpdate: the kiosk was painted on 3 June.",
    ".\n\nUpdate: the ferry was not repaired after all.",
    ".\n\nCorrection: the ferry sank in 1902, not in 1903.",
]
TALES = [
    "Picture the island at night. The lamp is out.",
    "This is a scene from the novel. Rain falls on the quay.",
    "Her new thriller opens on the quay. The lamp is out.",
    "Read the first page of our short story. It was a dark night.",
]
NO_TALES = [
    "The novel sold well. On the island people talked of other things.",
    "The film was shown in May. The audience went home.",
    "The game was won by the visitors. The crowd left early.",
]


def _holds(text: str, quote: str, folder: Path, name: str = "a.txt") -> bool:
    (folder / name).write_text(text, encoding="utf-8")
    item = {"quote": quote, "document": name, "modality": "reported"}
    [made] = chronology.check_items([item], folder)
    return made.outcome is ItemOutcome.HOLDS


@pytest.mark.parametrize("marks", ["## ", ""])
@pytest.mark.parametrize(
    ("heading", "holds"),
    [*((one, False) for one in DISOWNING_HEADINGS), *((one, True) for one in HEADINGS)],
)
def test_headings(heading: str, marks: str, tmp_path: Path, *, holds: bool) -> None:
    """All that stands under a heading that disowns is open, up to the next heading."""
    closed = "The lamp was lit on 27 January 2024"
    text = (
        f"5 February 2024\n\n{marks}{heading}\n\nIt rained. {LOST}.\n\n{marks}Facts\n\n{closed}.\n"
    )
    assert _holds(text, LOST, tmp_path) is holds
    assert _holds(text, closed, tmp_path)


def test_headings_within_a_line(tmp_path: Path) -> None:
    """A heading may open the paragraph that it governs."""
    text = (
        f"5 February 2024\n\n3. Hypotheses. (a) It rained. (b) {LOST}. Neither has been tested.\n"
    )
    assert not _holds(text, LOST, tmp_path)


@pytest.mark.parametrize(
    ("before", "holds"),
    [*((one, False) for one in LEAD_INS), *((one, True) for one in VOUCHING)],
)
def test_lead_ins(before: str, tmp_path: Path, *, holds: bool) -> None:
    """Only those of whom it is known that they tell vouch for what they say."""
    quote = f"t{LOST[1:]}"
    assert _holds(f"5 February 2024\n\n{before}{quote}.\n", quote, tmp_path) is holds


@pytest.mark.parametrize(
    ("behind", "holds"),
    [*((one, False) for one in TAKEN_BACK), *((one, True) for one in STANDING)],
)
def test_what_follows(behind: str, tmp_path: Path, *, holds: bool) -> None:
    """What follows takes back what it refers to, and nothing else."""
    assert _holds(f"10 October 2024\n\n{OPENED}{behind}\n", OPENED, tmp_path) is holds


@pytest.mark.parametrize(
    ("before", "holds"), [*((one, False) for one in TALES), *((one, True) for one in NO_TALES)]
)
def test_a_tale_that_goes_on(before: str, tmp_path: Path, *, holds: bool) -> None:
    """A tale goes on to the end of its paragraph."""
    quote = "The keeper was drowned on 28 April 2023"
    assert _holds(f"5 February 2024\n\n{before} {quote}.\n", quote, tmp_path) is holds


@pytest.mark.parametrize(
    ("later", "holds"),
    [
        ("Correction to what I wrote yesterday: deposit not paid", False),
        ("sorry, I mixed that up, the deposit was never paid", False),
        ("I just asked the bank, no deposit was paid", False),
        ("the tent was not delivered", True),
        ("did you buy the milk?", True),
    ],
)
def test_later_messages(later: str, tmp_path: Path, *, holds: bool) -> None:
    """A later message of a chat, though not the next, takes back what it speaks of."""
    told = "The deposit was paid on 22 May"
    text = (
        f"[25/05/2023, 18:12:10] Ken: {told}\n[25/05/2023, 18:14:09] Sol: thanks\n"
        f"[26/05/2023, 08:15:00] Ken: {later}\n"
    )
    assert _holds(text, told, tmp_path) is holds


@pytest.mark.parametrize(
    ("outer", "tank", "boiler"),
    [
        ("I was wrong in my mail below: the tank was never emptied.", False, True),
        ("The tank was not emptied after all.", False, True),
        ("Please disregard my message below.", False, False),
        ("What I wrote below about the tank is not right.", False, False),
        ("The flue was not swept.", True, True),
        ("Please see my mail below.", True, True),
    ],
)
def test_an_outer_mail(outer: str, tmp_path: Path, *, tank: bool, boiler: bool) -> None:
    """A mail takes back of the one that it quotes what it speaks of, or all of it."""
    emptied, replaced = "The tank was emptied on 30 October", "The boiler was replaced yesterday"
    text = (
        "From: Ruth Calder <r@c.example>\nTo: Tom Weir <t@w.example>\n"
        "Date: Tue, 14 Nov 2023 09:12:00 +0000\nSubject: Re: Boiler\n"
        f"Content-Type: text/plain; charset=utf-8\n\nDear Tom,\n\n{outer}\n\nRuth\n\n"
        "On Thu, 2 Nov 2023 at 17:40, Ruth Calder <r@c.example> wrote:\n> Dear Tom,\n>\n"
        f"> {replaced}. {emptied}.\n>\n> Ruth\n"
    )
    assert _holds(text, emptied, tmp_path, "a.eml") is tank
    assert _holds(text, replaced, tmp_path, "a.eml") is boiler

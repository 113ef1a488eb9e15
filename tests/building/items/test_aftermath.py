"""What the sentences behind an item make of it: not meant, not so, or what cannot be beside it.

All stands in a text that is dated 14 June 2024.
"""

import pytest

import chronology
from chronology.vocabulary import ItemOutcome

IT = "The old granary was demolished on 6 May 2024"


def outcome(text: str, quote: str = IT, modality: str = "reported") -> ItemOutcome:
    """Return what became of an item that quotes a text."""
    item = {"document": "a", "quote": quote, "date": "2024-05-06", "modality": modality}
    return chronology.check_items([item], {"a": f"14 June 2024\n\n{text}\n"})[0].outcome


@pytest.mark.parametrize(
    "behind",
    [
        "Pull the other one.",
        "You could have fooled us.",
        "Tell that to the swallows.",
        "And I am the Pope.",
        "Sure it was.",
        "Who are they trying to fool?",
        "As far as we know, then I woke up.",
        "And they lived happily ever after.",
        "If you trust the builder.",
        "Who is to pay?",
        "Discuss.",
        "Advise the owner.",
        "Except that it was not.",
        "The owner did nothing of the kind.",
        "This we now know to be untrue.",
        "The report is now known to be a forgery.",
        "Historians dismiss this.",
        "We have been unable to confirm this.",
        "The foreman made that up.",
        "The truth is rather different.",
        "So runs the leaflet.",
        "At any rate, so the builder claims.",
        "The surveyor took pictures to the contrary.",
        "Please disregard the entry above.",
        "The line above was added by a joker.",
        "This has turned out to be premature.",
        "There was no crane that day.",
        "There had been no granary.",
        "The demolition never took place.",
        "No wall was ever touched.",
        "It still stands.",
        "The granary never lost a stone.",
        "It had been postponed.",
        "Archives show that it was demolished a year later.",
        "The surveyor had no word of it.",
    ],
)
def test_it_may_not_have_been(behind: str) -> None:
    """It is as typed."""
    assert outcome(f"{IT}. {behind}") is not ItemOutcome.HOLDS


@pytest.mark.parametrize(
    "behind",
    [
        "Neighbours were pleased.",
        "Its doors were saved.",
        "The mill still stands.",
        "There was no damage to the mill.",
        "There were no injuries.",
        "No one was hurt.",
        "The owner has not commented.",
        "The insurer has not paid.",
        "The new one has not been built.",
        "The owner did not appeal.",
        "It had never been so quiet in the yard.",
        "It was not listed, the owner said.",
        "It will never be rebuilt.",
        "Nobody was surprised.",
        "This was the third in a year.",
        "That was a relief.",
        "Why it was not repaired is unclear.",
        "What does this mean for the mill?",
        "What happened next is well known.",
        '"I never liked it," the mayor said.',
        "The owner denied that the mill was next.",
        "It has been claimed that the mill is next; the claim is false.",
        "The carpenter woke early.",
        "If it rains, the yard floods.",
        "Tell us what you think.",
    ],
)
def test_it_stands(behind: str) -> None:
    """What only looks like such a sentence, or denies another deed, takes nothing back."""
    assert outcome(f"{IT}. {behind}") is ItemOutcome.HOLDS


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("MS LUND: It was not.", False),
        ("MS LUND: I do not accept that.", False),
        ("The witness: So you say.", False),
        ("No, it was let.", False),
        ("MS LUND: I was glad to hear it.", True),
        ("MS LUND: No problem.", True),
    ],
)
def test_another_answers(answer: str, *, expected: bool) -> None:
    """What another denies in the next line, with a name or without, does not hold."""
    assert (outcome(f"MR GREY: {IT}.\n{answer}") is ItemOutcome.HOLDS) is expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("MS LUND: Yes, that is right. We sold it to a neighbour.", True),
        ("WITNESS: I was in Oslo.", False),
        ("WITNESS: You may say what you like.", False),
    ],
)
def test_what_is_put_to_you(answer: str, *, expected: bool) -> None:
    """What one tells another of themselves must be affirmed."""
    quote = "Your firm sold the granary on 6 May 2024"
    assert (outcome(f"COUNSEL: {quote}.\n{answer}", quote) is ItemOutcome.HOLDS) is expected


@pytest.mark.parametrize(
    ("manner", "expected"),
    [
        ('", he said with a wink.', False),
        ('", she whispered.', False),
        ('" – said nobody ever.', False),
        ('", he said with a smile.', True),
        ('", the mayor said.', True),
        (" (sample).", False),
        (" (Lund).", True),
    ],
)
def test_how_it_was_said(manner: str, *, expected: bool) -> None:
    """What is said in jest, or marked as only shown, is as typed."""
    opens = '"' if manner.startswith('"') else ""
    assert (outcome(f"{opens}{IT}{manner}") is ItemOutcome.HOLDS) is expected


def test_a_plan_is_not_undone_by_what_is() -> None:
    """What is to be done has not been: that it still stands takes nothing back."""
    quote = "The old granary is to be demolished on 6 July 2024"
    item = {"document": "a", "quote": quote, "date": "2024-07-06", "modality": "planned"}
    text = f"14 June 2024\n\n{quote}. It is still in use. There was no vote.\n"
    [made] = chronology.check_items([item], {"a": text})
    assert made.outcome is ItemOutcome.HOLDS

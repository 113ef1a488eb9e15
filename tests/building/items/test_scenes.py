"""What the sentences before an item make of it: dreamt, read out, supposed, or set as a task.

All stands in a text that is dated 14 June 2024.
"""

import pytest

import chronology
from chronology.vocabulary import ItemOutcome

IT = "The boathouse was sold on 6 May 2024"


def outcome(text: str, quote: str = IT) -> ItemOutcome:
    """Return what became of an item that quotes a text."""
    item = {"document": "a", "quote": quote, "date": "2024-05-06", "modality": "reported"}
    return chronology.check_items([item], {"a": f"14 June 2024\n\n{text}\n"})[0].outcome


@pytest.mark.parametrize(
    "before",
    [
        "I had the oddest dream on the train.",
        "We all dreamt it.",
        "In my worst nightmare nobody could speak.",
        "She spoke under hypnosis.",
        "Delirious, he would not stop talking.",
        "Aunt Jo began to read.",
        "He read us a chapter from the storybook.",
        "The keeper told the boys a ghost story.",
        "Once upon a time there was a miller.",
        "The minstrel struck a chord.",
        "They sang the ballad of Red Tom.",
        "The curtain rose.",
        "The thriller opens in a harbour.",
        "The hero is a retired judge.",
        "In the second season everything changes.",
        "SCENE 4. A boathouse.",
        "The clairvoyant closed her eyes and spoke.",
        "She looked long into the crystal ball.",
        "The satirical newspaper came out today.",
        "Let us say that the owner is a minor.",
        "Imagine a lake.",
        "Suppose the agent had no mandate.",
        "Take a simple case.",
        "Think of a small port.",
        "What if the price had been higher?",
        "Put yourself in the place of the heir.",
        "In a parallel world the heirs agreed.",
        "Had the bank paid, the heirs would be rich.",
        "Here is a scenario.",
        "You are a judge in Lund.",
        "Which of these is right?",
        "Translate the sentences into Danish.",
        "Give full dates, for they help the reader.",
        "Replace the names with your own.",
        "Typing test.",
        "The following is illustrative only.",
        "He crossed his fingers.",
        "How these things go!\n\nDear [Name],",
    ],
)
@pytest.mark.parametrize("between", [" ", "\n"])
def test_a_scene(before: str, between: str) -> None:
    """What is told behind it does not hold as verified."""
    assert outcome(f"{before}{between}{IT}.") is not ItemOutcome.HOLDS


@pytest.mark.parametrize(
    "before",
    [
        "Give exact dates, e.g. ",
        "The clerk enters, for example, ",
        "Fill in the form as follows: ",
        "The letter should say: ",
        "Boilerplate: ",
        'Write the date in full ("',
    ],
)
def test_a_lead_of_the_same_sentence(before: str) -> None:
    """So it is behind words of the sentence itself that bid one write, or give an instance."""
    quote = IT.replace("The", "the")
    assert outcome(f"{before}{quote}.", quote) is ItemOutcome.AS_TYPED


@pytest.mark.parametrize(
    "before",
    [
        "The club had long dreamt of a new quay.",
        "She read the minutes to the meeting.",
        "The film festival moved to Lund.",
        "The novel won a prize.",
        "The play was sold to a theatre.",
        "The game was lost in the last minute.",
        "The season ended in the rain.",
        "The astrologer was fined.",
        "The museum tells the story of the lake.",
        "The heirs assumed the worst.",
        "Consider what the record shows.",
        "Take the ferry, for example.",
        "Think of the heirs.",
        "Imagine our delight.",
        "Let me begin with the facts.",
        "Suppose we begin with the good news.",
        "Please read this letter with care.",
        "Enter by the side door.",
        "The tests were repeated.",
        "He crossed the road.",
        "The case is simple.",
        "I had a strange dream. In fact, little had changed.",
    ],
)
def test_no_scene(before: str) -> None:
    """What only looks like one leaves what follows as it is."""
    assert outcome(f"{before} {IT}.") is ItemOutcome.HOLDS


def test_of_the_work_itself() -> None:
    """A work that is named before may be what is told of."""
    quote = "The novel was published on 6 May 2024"
    assert outcome(f"Her debut is set in a harbour. {quote}.", quote) is ItemOutcome.HOLDS


def test_of_the_paragraph_before() -> None:
    """Only the last sentence of the paragraph before leads on."""
    assert outcome(f"The keys rang. She began to read.\n\n{IT}.") is ItemOutcome.AS_TYPED
    assert outcome(f"She began to read. The keys rang.\n\n{IT}.") is ItemOutcome.HOLDS

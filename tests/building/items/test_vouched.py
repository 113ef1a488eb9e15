"""Who vouches for what an item quotes: what is not known to tell it leaves the modality as typed.

All stands in a text that is dated 12 May 2024.
"""

import pytest

import chronology
from chronology.vocabulary import ItemOutcome, TypedField

IT = "the lift was fixed on 3 May 2024"


def checked(text: str, quote: str = IT, modality: str = "reported") -> chronology.CheckedItem:
    """Return what became of an item that quotes a text."""
    item = {"document": "a", "quote": quote, "date": "2024-05-03", "modality": modality}
    return chronology.check_items([item], {"a": f"12 May 2024\n\n{text}\n"})[0]


@pytest.mark.parametrize(
    "before",
    [
        "The board noted that",
        "The clerk confirmed on Monday that",
        "He wrote to say that",
        "We are pleased to announce that",
        "I can confirm that",
        "It was announced that",
        "It is common ground that",
        "There is no doubt that",
        "It's great that",
        "The mayor himself confirmed that",
        "The landlord sent a letter saying that",
        "The caretaker, who has no phone, said that",
        "The minister told parliament that the work was late but that",
        "The parties agree that",
        "The Seller warrants that",
        "The fact that it rained shows that",
        "Everyone knows that",
        "The notice read: ",
        "In the village",
        "Treasurer: ",
    ],
)
def test_known_tellers(before: str) -> None:
    """What somebody is known to tell, and tells for sure, is reported."""
    assert checked(f"{before} {IT}.").outcome is ItemOutcome.HOLDS


@pytest.mark.parametrize(
    "before",
    [
        "The Seller makes no representation that",
        "The Buyer has not relied on any statement that",
        "No witness saw that",
        "I cannot vouch that",
        "The burden was on Castor to show that",
        "Counsel invited us to infer that",
        "The motion that",
        "Rumours swept the town that",
        "People were saying that",
        "Some historians write that",
        "ChatGPT says that",
        "As a prank, pupils announced that",
        "He fabricated minutes to prove that",
        "He persuaded himself",
        "He deluded himself",
        "They convinced themselves that",
        "She fooled herself that",
        "She talked herself into believing that",
        "Let's assume for a moment that",
        "Take it as given that",
        "We modelled a case where",
        "The parties leave open that",
        "It is a lie to say",
        "Don't tell me",
        "Example: ",
        "Template text: ",
        "Picture this: ",
        "In the drill",
        "In Exercise Grey Heron",
        "Mora has written a fine novel. In it",
        'He opened the show "',
        "He sold a painting called",
    ],
)
def test_unknown_tellers(before: str) -> None:
    """What nobody is known to tell never plainly holds; where it is as typed, that is told."""
    item = checked(f"{before} {IT}.")
    assert item.outcome is not ItemOutcome.HOLDS
    if item.outcome is ItemOutcome.AS_TYPED:
        assert item.typed == (TypedField.MODALITY,)
        assert [one.code for one in item.reasons] == ["telling-unknown"]


@pytest.mark.parametrize(
    ("behind", "stands"),
    [
        (" in the valley.", True),
        (", the owner said.", True),
        (", not on 27 April as they claim.", True),
        (". Nobody objected.", True),
        (". The tenants paid for this.", True),
        (". The judge agreed with that finding.", True),
        (". Verdict: true.", True),
        (". Source: city archive.", True),
        (". A guard, who asked not to be named, believes that the wall fell.", True),
        (" in his imagination only.", False),
        (" – at least that is what they tell us.", False),
        (", an invention of the tabloids.", False),
        (" (some say 4 May 2024).", False),
        (", give or take a day.", False),
        (" was a slogan of the old council.", False),
        (". Verdict: made up.", False),
        (". Fact check: no.", False),
        (". We retract this.", False),
        (". That finding cannot stand.", False),
        ("; the second panel set this aside.", False),
        (". In truth it stood open till June.", False),
        (". He has since recanted.", False),
        (".¹\n\n¹ Actually on 5 May 2024.", False),
        (".¹ It rained.\n\n¹ Doubtful, page 4.", False),
        (".¹ It rained.\n\n¹ Never confirmed, page 4.", False),
        (".¹ It rained.\n\n¹ Denied in paragraph 7.", False),
        (".¹ It rained.\n\n¹ Invoice 12.", True),
        (".¹ It rained.\n\n¹ As defined in clause 1.", True),
        (".¹ It rained.\n\n¹ Trial bundle, tab 4, page 112.", True),
        (".\n\nErratum: for 3 May read 5 May 2024.", False),
    ],
)
def test_behind(behind: str, stands: bool) -> None:  # noqa: FBT001 - of the table
    """The end of its sentence, and what is said of it right behind, may leave it open."""
    text = f"The gate was shut on 3 May 2024{behind}"
    item = checked(text, "The gate was shut on 3 May 2024")
    assert (item.outcome is ItemOutcome.HOLDS) == stands


@pytest.mark.parametrize(
    ("above", "stands"),
    [
        ("The following was reported by the clerk.", True),
        ("This article was first published in the Gazette.", True),
        ("This report is not confidential.", True),
        ("What the council did:", True),
        ("None of the following is true.", False),
        ("What follows is fiction.", False),
        ("This article has been withdrawn.", False),
        ("Claims we could not confirm:", False),
    ],
)
def test_above(above: str, stands: bool) -> None:  # noqa: FBT001 - of the table
    """A line above that speaks of what follows may say that it is not so."""
    item = checked(
        f"{above}\n\nThe gate was shut on 3 May 2024.", "The gate was shut on 3 May 2024"
    )
    assert (item.outcome is ItemOutcome.HOLDS) == stands


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ("Yes.", ItemOutcome.HOLDS),
        ("I did, with regret.", ItemOutcome.HOLDS),
        ("No.", ItemOutcome.FAILS),
        ("Nonsense.", ItemOutcome.FAILS),
        ("I still have it.", ItemOutcome.AS_TYPED),
        ("Yes, but only half.", ItemOutcome.AS_TYPED),
    ],
)
@pytest.mark.parametrize(("asks", "answers"), [("Q", "A"), ("PRESENTER", "MARLOWE")])
def test_questions(asks: str, answers: str, answer: str, outcome: ItemOutcome) -> None:
    """What one who asks says is no report, unless the answer affirms it."""
    text = f"{asks}: You sold the farm on 3 May 2024.\n{answers}: {answer}"
    assert checked(text, "You sold the farm on 3 May 2024").outcome is outcome


def test_a_list_closes_what_introduces_it() -> None:
    """What stands behind the items of an order is no part of it."""
    text = (
        "IT IS ORDERED THAT\n\n1. The Defendant shall pay by 1 June 2024.\n\n"
        "The Claimant left on 3 May 2024."
    )
    assert checked(text, "The Claimant left on 3 May 2024").outcome is ItemOutcome.HOLDS


def test_denied_though_told() -> None:
    """What its words plainly tell as done is not denied because an item says so."""
    item = checked("The gate was shut on 3 May 2024.", "The gate was shut on 3 May 2024", "denied")
    assert [one.code for one in item.reasons] == ["modality-mismatch"]

"""Words before a clause, or behind it, by which its sentence does not stand for it."""

import pytest

from chronology import check_items
from chronology.vocabulary import ItemOutcome

HEAD = "Thursday, 18 July 2024\n\n"
DAM, GOODS = "the dam broke on 3 May 2024", "the goods were delivered on 3 May 2024"

RESERVED = [
    # Conditions and reservations.
    ("Where the Buyer has paid by 3 May 2024, title passes.", "the Buyer has paid by 3 May 2024"),
    ("Once the Buyer has paid by 3 May 2024, title passes.", "the Buyer has paid by 3 May 2024"),
    ("Any clerk who left on 3 May 2024 gets nothing.", "clerk who left on 3 May 2024"),
    ("Goods shipped on 3 May 2024 count as sold.", "Goods shipped on 3 May 2024"),
    ("Castings are accepted where delivered on 3 May 2024.", "delivered on 3 May 2024"),
    (f"Subject to the bank's consent, {GOODS}.", GOODS),
    (f"3.1 Save as disclosed, {GOODS}.", GOODS),
    (f"Unless otherwise stated below, {GOODS}.", GOODS),
    (f"So far as the Seller is aware, {GOODS}.", GOODS),
    # Whose word it is.
    (f"HHJ Ruane (dissenting): {GOODS}.", GOODS),
    (f"Ground 3: {GOODS}. This ground fails.", GOODS),
    (f"On the Respondent's version {GOODS}.", GOODS),
    (f"Lecture: {DAM} (Prof. Ames).", DAM),
    (f"To hear Lee tell it, {DAM}.", DAM),
    (f"Lee spread the rumour {DAM}.", DAM),
    (f"The hoax {DAM} was printed.", DAM),
    (f"The agent put about that {DAM}.", DAM),
    (f"The agent let on that {DAM}.", DAM),
    (f"The agent inferred that {DAM}.", DAM),
    (f"The agent convinced himself that {DAM}.", DAM),
    (f"The agent vaguely recalled that {DAM}.", DAM),
    (f"The agent wrote in his novel that {DAM}.", DAM),
    # Forgeries and games.
    (f"A forged e-mail says {DAM}.", DAM),
    (f"In the forged log, {DAM}.", DAM),
    (f"In a now deleted post, {DAM}.", DAM),
    (f"Hart's e-mail, a forgery, says {DAM}.", DAM),
    (f"I cut the passage in which {DAM}.", DAM),
    (f"Ignore my draft, in which {DAM}.", DAM),
    (f"Bet you a fiver {DAM}.", DAM),
    (f"In my D&D campaign {DAM}.", DAM),
    # Behind it, and of the whole.
    (f"It is said: {DAM}, my foot.", DAM),
    (f"So {DAM}, we now know it did not.", DAM),
    (f"So {DAM}. Believe that and you will believe anything.", DAM),
    (f"So {DAM}.\n\nEditor's note: this article has been retracted.", DAM),
    (f"Synopsis\n\nWartime. So {DAM}.", DAM),
    (f"What each of us believed at the time\n\nSo {DAM}.", DAM),
]

PLAIN = [
    (f"In London, {GOODS}.", GOODS),
    (f"In this case, {GOODS}.", GOODS),
    (f"On the advice of counsel, {GOODS}.", GOODS),
    (f"Once the rain stopped, {GOODS}.", GOODS),
    (f"Despite the strike, {GOODS}.", GOODS),
    (f"The tribunal found that {GOODS}.", GOODS),
    (f"I am persuaded that {GOODS}.", GOODS),
    (f"The log says {DAM}.", DAM),
    (f"On Friday the mayor said {DAM}.", DAM),
    (f"A hundred years later {DAM}.", DAM),
    (f"The firm published the news {DAM}.", DAM),
    (f"Update: {DAM}.", DAM),
    (f"Ann Marsh: {DAM}.", DAM),
    (f"The liar was jailed in June; {DAM}.", DAM),
    (f"The forged cheque was found in June. Then {DAM}.", DAM),
    ("Talks ended on 3 May 2024 in Geneva.", "Talks ended on 3 May 2024"),
    ("Shares fell on 3 May 2024 after the report.", "Shares fell on 3 May 2024"),
    ("The withdrawn coins were melted on 3 May 2024.", "were melted on 3 May 2024"),
    ("Kim, known as the Rook, was arrested on 3 May 2024.", "was arrested on 3 May 2024"),
]


def outcome(text: str, quote: str, modality: str = "reported") -> ItemOutcome:
    """Return the outcome of an item that quotes part of a paper."""
    day = "[..2024-05-03]" if "by 3 May" in quote else "2024-05-03"
    (made,) = check_items([{"quote": quote, "date": day, "modality": modality}], {"p": HEAD + text})
    return made.outcome


@pytest.mark.parametrize(("text", "quote"), RESERVED)
def test_a_reserve_is_no_report(text: str, quote: str) -> None:
    """What is told with a reserve that the quote cuts off does not hold as reported."""
    assert outcome(text, quote) is not ItemOutcome.HOLDS


@pytest.mark.parametrize(("text", "quote"), PLAIN)
def test_what_is_told_holds(text: str, quote: str) -> None:
    """Other words before a clause reserve nothing."""
    assert outcome(text, quote) is ItemOutcome.HOLDS


def test_a_risk_is_no_plan() -> None:
    """What a register of risks names is planned by nobody."""
    text = "Risk 7: the shop will lose its licence on 1 January 2025."
    item = {"quote": text[8:-1], "date": "2025-01-01", "modality": "planned"}
    (made,) = check_items([item], {"p": HEAD + text})
    assert made.outcome is not ItemOutcome.HOLDS

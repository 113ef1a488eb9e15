"""What stands before or behind a telling and takes it back, leaves it open, or lets it hang."""

import pytest

from chronology import languages
from chronology.languages import Reader
from chronology.vocabulary import Governing

READER: Reader = languages.of().reader
SOLD = "The brewery was sold on 1 March"
OPENS = "the hall will open on 1 May"
FIRM = {Governing.ATTRIBUTION, Governing.PLAN, Governing.QUANTITY}

CONDITIONS = [
    "If approved, Q.",
    "If approved by the members, Q.",
    "If granted, Q.",
    "If elected, he says Q.",
    "Unless blocked by the court, Q.",
    "Once approved, Q.",
    "Once the vote is won, Q.",
    "When approved, Q.",
    "When funding is found, Q.",
    "When the permit is issued, Q.",
    "Whenever consent is obtained, Q.",
    "Only after being approved, Q.",
    "Upon ratification, Q.",
    "On ratification by both, Q.",
    "With a permit, Q.",
    "With a permit Q.",
    "With council approval, Q.",
    "With approval, Q.",
    "If approved Q.",
    "After approval, Q.",
    "Should funds allow, Q.",
    "Q if funded.",
    "Q, if approved.",
    "Q (if approved).",
    "Q – if passed.",
    "Q if, and only if, approved.",
    "Q, once approved by the council.",
    "Q as soon as approved.",
    "Q, should members agree.",
    "Q should the vote be won.",
    "Q, given a majority.",
    "Q provided approval is granted.",
    "Q or not at all.",
    "Q, if at all.",
]
NO_CONDITIONS = [
    "As approved, Q.",
    "Approved by the members, Q.",
    "Having been approved, Q.",
    "The plan was approved in May, and Q.",
    "With the permit in hand, Q.",
    "With approval of the board, Q.",
    "With the approval of the board, Q.",
    "Following its approval, Q.",
    "After its approval in May, Q.",
    "Given the weather, Q.",
    "On agreement day, Q.",
    "Even if contested, Q.",
    "Once more, Q.",
    "When trading opens, Q.",
    "When asked, the mayor said Q.",
    "Approval was given in May; Q.",
    "Q as approved.",
    "Q, with approval given in May.",
    "Q, once and for all.",
    "Q. If approved, the next stage follows.",
    "Q. Should members agree, more will follow.",
    "Q, and members should note it.",
]
DONE = [
    "With council approval, Q.",
    "If damaged, Q.",
    "Once repaired, Q.",
    "When approved, Q.",
    "With a permit, Q.",
]

TAKEN_BACK = [
    "That is not so.",
    "There was not a word of truth in it.",
    "There is no truth in this.",
    "Not a word of it was true.",
    "No evidence of it has been found.",
    "I find no record of this.",
    "We regret the error.",
    "The editor regrets the inaccuracy.",
    "With these words the hoax began.",
    "So ran the rumour.",
    "So the story goes.",
    "So the taverns had it.",
    "So he claims.",
    "So says the prospectus.",
    "So at least the guide told us.",
    "That is what Mr. Tarn says.",
    "That, at any rate, is what a post that was shared 9,000 times asserts.",
    "This is what the owner claims.",
    "That is how the gossips tell it.",
    "At least, that is the official version.",
    "That is only his story.",
    "In fact it was sold in May.",
    "Actually, it was sold on 9 June.",
    "It was in fact May.",
    "It was not sold until 3 May.",
    "They did not sell it until 3 May.",
    "The date was later corrected to 1 May.",
    "The date should read 1 May.",
    "The year is a misprint.",
    "The date is not certain.",
    "Nobody is sure of the day.",
    "We cannot be certain.",
    "Few believe it now.",
    "The sale was void.",
    "The sale fell through.",
    "It was long believed, but it is false.",
    "That should be 4 May.",
    "It should have read 4 May.",
    "Sorry, 4 May.",
    "The correct date is 4 May.",
    "The year was in fact 1921.",
]
LEFT_ALONE = [
    "That is so.",
    "So it was.",
    "So ended an era.",
    "So the court found.",
    "So the town rebuilt it.",
    "That is what the deed shows.",
    "That is a true account.",
    "That is the end of the story.",
    "This is the third version.",
    "The sale was confirmed in May.",
    "The sale was completed in June.",
    "The date was kept.",
    "The date was chosen by the bank.",
    "The day was fine.",
    "In fact it was sold for a song.",
    "In fact it was sold on 1 March at noon.",
    "In fact it was repaired in June.",
    "Actually, the mill was sold in May.",
    "It was not opened until 3 May.",
    "It was sold to Mr. Tarn.",
    "We regret the loss.",
    "With these words the auctioneer closed.",
    "There is no doubt of it.",
    "There is no record of the cost.",
    "I am sure of it.",
    "Nobody doubts it.",
    "Nobody is sure of the cost.",
    "The marriage was annulled.",
    "The jury preferred the second design.",
    "Little of it was left.",
    "It was expected, but it was sudden.",
    "It should be rebuilt by 1930.",
    "The correct procedure is of 4 May.",
    "Sorry for the delay until 4 May.",
    "That should be enough.",
    "The date was 1 March.",
]

DOUBTED = [
    " (it was not)",
    " (it never was)",
    " (unsold)",
    ", lot 77 (unsold)",
    " [sic; recte 1921]",
    " [recte 1 May]",
    " (sic)",
    " (?)",
    " (doubtful)",
    ", or on 5 May",
    " or 5 March",
    " – or 5 March",
    ", or perhaps in May",
    " – I see no sign of it",
    ", for which there is no evidence",
    ", I'm not sure",
    ", though nobody is certain",
    ", although no one is certain of the day",
    ", though some doubt it",
    ", but the sale was void",
    ", but the sale fell through",
    ", some say",
    ", they say",
    ", so they say",
    ", I was told",
    ", in name only",
    ", wrongly",
    ", he wrote, wrongly",
    ", but my mother always held it was May",
    "; the town says otherwise",
    " (according to legend)",
    ": a tale put about by its rivals",
    " – a malicious rumour",
    " is what the poster said",
    " (actually 4 May)",
    " (in fact, on 4 May)",
    " – no, it was 4 May",
    ", or rather 4 May",
    " – sorry, 4 May",
]
KEPT = [
    " (sold)",
    " (lot 77)",
    " (unused)",
    " (two bids)",
    " (see 5 May)",
    " [my italics]",
    ", he wrote",
    ", the court found",
    ", as the records show",
    ", and reopened on 5 May",
    " or thereabouts",
    " – a sign of the times",
    ", no earlier than agreed",
    " (actually at noon)",
    " – no bids were made in May",
    " – no record of the cost exists",
    ", for which there is a plaque",
    ", I am sure",
    ", and nobody was sure why",
    ", though nobody came",
    ", but the buyer was pleased",
    ", but the concert fell through",
    ", but the sale of tickets fell through",
    ", but my mother said it was a shame",
    "; the mayor says the mill was shut in June",
    ", while the mayor said that he was in Rome",
    ", and I was told to leave",
    ", according to the annals",
    ": a sale put about by its rivals",
    ", a day of joy",
]


def governing(text: str, quote: str) -> set[Governing]:
    """Return what governs a quote of a text, besides that it is said or planned."""
    start = text.index(quote)
    found = READER.governors(text, start, start + len(quote)).found
    return {one.kind for one in found} - FIRM


@pytest.mark.parametrize("sentence", CONDITIONS)
def test_a_plan_hangs_on_a_condition_without_a_clause(sentence: str) -> None:
    """What is cut off is a condition, be it no clause with a verb of its own."""
    assert governing(sentence.replace("Q", OPENS), OPENS) == {Governing.CONDITION}


@pytest.mark.parametrize("sentence", NO_CONDITIONS)
def test_a_plan_hangs_on_nothing(sentence: str) -> None:
    """What was approved already, or tells of another clause, is none."""
    assert Governing.CONDITION not in governing(sentence.replace("Q", OPENS), OPENS)


@pytest.mark.parametrize("sentence", DONE)
def test_what_is_done_hangs_on_nothing(sentence: str) -> None:
    """Where all is past, it tells of which pumps."""
    quote = "the pumps were sold on 1 March"
    assert governing(sentence.replace("Q", quote), quote) == set()


@pytest.mark.parametrize("behind", TAKEN_BACK)
def test_the_next_sentence_takes_it_back(behind: str) -> None:
    """It says that it was not so, or leaves it to others to say."""
    assert governing(f"It rained. {SOLD}. {behind} The rest is known.", SOLD)


@pytest.mark.parametrize("behind", LEFT_ALONE)
def test_the_next_sentence_leaves_it_alone(behind: str) -> None:
    """It confirms it, or tells of something else."""
    assert governing(f"It rained. {SOLD}. {behind} The rest is known.", SOLD) == set()


@pytest.mark.parametrize("behind", DOUBTED)
def test_the_end_of_its_sentence_takes_it_back(behind: str) -> None:
    """A bracket, an aside or a contrast leaves open what stands before it."""
    assert governing(f"{SOLD}{behind}.", SOLD)


@pytest.mark.parametrize("behind", KEPT)
def test_the_end_of_its_sentence_leaves_it_alone(behind: str) -> None:
    """What only tells more doubts nothing."""
    assert governing(f"{SOLD}{behind}.", SOLD) == set()


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "You write that it was delivered on the 2nd. It was not delivered until the 6th.",
            "it was delivered on the 2nd",
        ),
        (
            "The jury was told that she met him on 24 May. It preferred her account, of June.",
            "she met him on 24 May",
        ),
        (
            "My father said it shut on 3 May, but my mother always held that it shut in June.",
            "it shut on 3 May",
        ),
        ("Plans to have the hall opened on 3 May came to nothing.", "the hall opened on 3 May"),
        ("They failed to have the hall opened on 3 May.", "the hall opened on 3 May"),
        ("The hall narrowly escaped being sold on 3 May.", "being sold on 3 May"),
        ("I don't remember that I spoke to him in April.", "I spoke to him in April"),
        ("Nobody remembers that the hall opened on 3 May.", "the hall opened on 3 May"),
        ("In THE LONG PIER (1988), war breaks out on 1 May.", "war breaks out on 1 May"),
        ("In “Low Water” (1988), Hull is sold on 1 May.", "Hull is sold on 1 May"),
        ("In the third chapter the bank is robbed on 1 May.", "the bank is robbed on 1 May"),
        ("In Act II the king is shot on 1 May.", "the king is shot on 1 May"),
        ("The heroine of her new play left him on 6 June.", "left him on 6 June"),
        ("The novel's hero left Hull on 6 June.", "left Hull on 6 June"),
        ("According to legend, the tower fell on 6 June.", "the tower fell on 6 June"),
    ],
)
def test_what_frames_a_telling_takes_it_back(text: str, quote: str) -> None:
    """Another's word, a plan that failed, a memory that is none, and fiction."""
    turning = governing(text, quote)
    found = READER.governors(text, text.index(quote), text.index(quote) + len(quote)).found
    assert turning or Governing.PLAN in {one.kind for one in found}


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("They managed to have the hall opened on 3 May.", "the hall opened on 3 May"),
        ("They had the hall opened on 3 May.", "the hall opened on 3 May"),
        ("A plan to see it rebuilt failed; the hall opened on 3 May.", "the hall opened on 3 May"),
        ("He missed the train and was sold a ticket on 3 May.", "was sold a ticket on 3 May"),
        ("I remember that I spoke to him in April.", "I spoke to him in April"),
        ("Do not forget that the hall opened on 3 May.", "the hall opened on 3 May"),
        ("In Smith v Jones (1988), the court ruled on 3 May.", "the court ruled on 3 May"),
        ("In Hull (1931), Jon Hale met Ann Orr on 3 May.", "Jon Hale met Ann Orr on 3 May"),
        ("In the third quarter, the bank is sold on 11 May.", "the bank is sold on 11 May"),
        ("In the last chapter of his life he left Hull on 3 May.", "he left Hull on 3 May"),
        ("The hero of the play, Jon Hale, died on 3 May.", "died on 3 May"),
        ("The hero of Trafalgar left Hull on 6 June.", "left Hull on 6 June"),
        ("The character of the town changed on 3 May.", "changed on 3 May"),
        ("The opening scene was filmed on 3 May.", "The opening scene was filmed on 3 May"),
        ("According to the annals, the tower fell on 6 June.", "the tower fell on 6 June"),
    ],
)
def test_what_frames_a_telling_leaves_it_alone(text: str, quote: str) -> None:
    """A plan that was carried out, a memory that is one, and people and papers that are real."""
    assert governing(text, quote) == set()

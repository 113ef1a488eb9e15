"""Whose time it is: that of a telling put in, of a clause beside the main one, of a paper."""

from itertools import product

import pytest

import chronology
from chronology.vocabulary import ItemOutcome

DAY, GIVEN = "3 September 2024", "2024-09-03"
CLAUSES = [
    ("The keys", "were thrown in the lake by a guard"),
    ("The switch", "was never switched on"),
    ("Two cows", "were stolen by neighbours"),
    ("The village", "lost its water supply"),
    ("The plant", "shut its gates"),
    ("The old ferry", "had struck a rock off Oslo"),
]
TELLINGS = [
    "police said {}",
    "a court heard {}",
    "the firm wrote {}",
    "it was reported {}",
    "it emerged {}",
    "jurors were told {}",
    "the auditor confirmed {}",
    "a spokeswoman told reporters {}",
    "the ministry said in a statement {}",
    "as was revealed {}",
    "residents complained {}",
    "the tribunal learned {}",
    "said the firm's lawyer {}",
]
PLACES = [
    "{subject}, {telling}, {rest}",
    "{subject} – {telling} – {rest}",
    "{subject} ({telling}) {rest}",
    "{subject} {rest}, {telling}",
]


def outcome(sentence: str, **fields: str) -> ItemOutcome:
    """Check one item of a document that has one sentence."""
    item = {"quote": sentence, "date": GIVEN, "modality": "reported"} | fields
    (checked,) = chronology.check_items([item], {"d.txt": f"10 October 2024\n\n{sentence}.\n"})
    return checked.outcome


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("telling", TELLINGS)
def test_the_day_of_a_telling_is_never_that_of_what_is_told(telling: str, place: str) -> None:
    """Wherever the telling stands, whatever its verb and the clause around it."""
    for subject, rest in CLAUSES:
        told = telling.format(f"on {DAY}")
        sentence = place.format(subject=subject, telling=told, rest=rest)
        sentence = sentence[0].upper() + sentence[1:]
        assert outcome(sentence) is ItemOutcome.FAILS, sentence


@pytest.mark.parametrize("telling", TELLINGS)
def test_what_is_told_keeps_its_own_day(telling: str) -> None:
    """A telling without a day that is put in takes nothing from the clause around it."""
    told = telling.format("").strip()
    for (subject, rest), place in product(CLAUSES, PLACES[:3]):
        sentence = place.format(subject=subject, telling=told, rest=f"{rest} on {DAY}")
        assert outcome(sentence) is (ItemOutcome.FAILS if "never" in rest else ItemOutcome.HOLDS), (
            sentence
        )


@pytest.mark.parametrize(
    "sentence",
    [
        "The tenant having left on {}, the locks were changed by the agent",
        "Having resigned on {}, Hall was arrested at the border",
        "Being overdrawn on {}, the club sold its bus",
        "Painted on {} and sold to a Greek, the ship sank off Oslo",
        "His licence suspended on {}, he drove on",
        "He drove on, his licence suspended on {}",
        "The deal done on {}, Hall left the country",
        "Because the lock was broken on {}, thieves took the safe",
        "Although the ban was lifted on {}, the shop was closed",
        "As the well had run dry on {}, the cattle were slaughtered",
        "Once the dam was inspected on {}, the valley was reopened",
        "The ship, having been repaired on {}, sank off Oslo",
        "The firm, the court fined it on {}, was sold to a rival",
        "The lease was backdated to {}",
        "The cheque was post-dated to {}",
        "The letter was dated {}",
        "The police found a receipt dated {}",
        "The contract was signed as if on {}",
        "The transfer was recorded as made on {}",
        "The lease was signed with effect from {}",
        "The rise was approved effective {}",
    ],
)
def test_times_of_other_clauses_and_of_papers(sentence: str) -> None:
    """What another clause, or a paper, is dated by says nothing of what is told."""
    assert outcome(sentence.format(DAY)) is ItemOutcome.FAILS


@pytest.mark.parametrize(
    "sentence",
    [
        "The tenant having left, the locks were changed on {}",
        "Having resigned, Hall was arrested on {} at the border",
        "On {}, having resigned, Hall was arrested",
        "His licence suspended, Hall sold the boat on {}",
        "The mine was evacuated on {} because the pump failed",
        "On {}, because the pump failed, the mine was evacuated",
        "The mill closed on {}, officials said at a press conference in York",
        "The bridge opened on {}, the first in the valley",
        "Thieves broke in on {}, took the safe and fled",
        "The firm, on {}, sold the bridge",
        "The lease was signed on {} and backdated to May",
        "The clerk dated the form on {}",
        "The director was dismissed with effect from {}",
        "The order came into force on {}",
    ],
)
def test_the_main_clause_keeps_its_time(sentence: str) -> None:
    """A clause beside it, or a paper's date, takes nothing from the main clause."""
    assert outcome(sentence.format(DAY)) is ItemOutcome.HOLDS


@pytest.mark.parametrize(
    ("text", "quote", "date_quote", "expected"),
    [
        ("The pipe burst at 23:50 on {} and was mended forty minutes later", "m", "on", "fails"),
        ("The pipe burst at noon on {} and was mended forty minutes later", "m", "on", "stands"),
        ("The pipe burst on {} and was mended 36 hours later", "m", "on", "fails"),
        ("The pipe burst on {}. It was mended three days later", "I", "on", "fails"),
        ("The pipe burst on {}. It was mended the following day", "I", "on", "fails"),
        ("The pipe burst on {}. It was mended ten days earlier", "I", "on", "fails"),
        ("The pipe burst on Monday and was mended on {}", "T", "on", "fails"),
        ("The pipe burst on 2 September and was mended on {}", "T", "on", "fails"),
    ],
)
def test_a_quote_counts_against_the_date_quoted_for_it(
    text: str, quote: str, date_quote: str, expected: str
) -> None:
    """Its own words say another day than those quoted beside it."""
    text = text.format(DAY)
    quotes = {"m": text[text.find("was mended") :], "T": text.partition(" and")[0]}
    words = quotes.get(quote) or text.partition(". ")[2]
    item = {"quote": words, "date": GIVEN, "date_quote": f"{date_quote} {DAY}"}
    (checked,) = chronology.check_items([item], {"d.txt": f"10 October 2024\n\n{text}.\n"})
    assert (checked.outcome is ItemOutcome.FAILS) is (expected == "fails")


@pytest.mark.parametrize(
    ("sentence", "event", "holds"),
    [
        ("The hospital said on {} that it had treated nobody", "", True),
        ("The hospital said on {} that it had treated nobody", "Hospital says so", True),
        ("The minister told parliament on {} that it was safe", "Minister tells parliament", True),
        ("Residents were told on {} that blasting would end by May", "", True),
        ("Residents were told on {} that blasting would end by May", "Blasting ended", False),
        ("The hospital said on {} that the patient had died", "Patient died", False),
        ("A court heard on {} that the keys were lost", "Keys lost", False),
        ("The keys, police said on {}, were lost", "Police say keys were lost", True),
        ("The keys, police said on {}, were lost", "Keys lost", False),
        ("The lock was closed on {}. The gate fell into the river", "Gate falls", True),
        ("The lock was closed on {}. The gate collapsed", "Gate collapsed", False),
    ],
)
def test_that_something_was_said_is_an_event(sentence: str, event: str, holds: bool) -> None:  # noqa: FBT001 - a column of the table
    """The day of a telling holds for the telling alone, by the event's name."""
    fields = {"event": event} if event else {}
    assert (outcome(sentence.format(DAY), **fields) is ItemOutcome.HOLDS) is holds

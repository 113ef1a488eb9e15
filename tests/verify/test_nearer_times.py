"""A time of the same sentence that is given for words which have a nearer one, or deny nothing."""

import pytest

import chronology
from chronology.vocabulary import ItemOutcome

HEAD = "13 November 2024\n\n"


def outcome(text: str, **item: str) -> ItemOutcome:
    """Return what becomes of an item of a text."""
    given = {"document": "herald", "modality": "reported", **item}
    [made] = chronology.check_items([given], {"herald": f"{HEAD}{text}."})
    return made.outcome


SENTENCES = (
    ("The north wing was built in 1890 and the south wing in 1911", "the south wing", "1911"),
    (
        "The north wing was built in 1890 and the south wing in 1911",
        "The north wing was built",
        "1890",
    ),
    ("Smith was elected in 1990 and Jones in 1995", "Smith was elected", "1990"),
    ("Smith was elected in 1990 and Jones in 1995", "Jones", "1995"),
    ("It was bought in 1938, the year after its exhibition at Basel", "It was bought", "1938"),
    ("He was rector of Stow from 1870 and of Thame from 1880", "rector of Stow", "1870"),
    ("On 5 May 2020 the mayor opened the hall", "the mayor opened the hall", "5 May 2020"),
    ("It opened early in 1990", "It opened", "1990"),
)


@pytest.mark.parametrize(("text", "quote", "date_quote"), SENTENCES)
def test_own_times(text: str, quote: str, date_quote: str) -> None:
    """The time that follows words, or opens their sentence, dates them."""
    assert outcome(text, quote=quote, date_quote=date_quote) is ItemOutcome.HOLDS


@pytest.mark.parametrize(
    ("text", "quote", "date_quote"),
    [
        ("The north wing was built in 1890 and the south wing in 1911", "wing in 1911", "1890"),
        ("The north wing was built in 1890 and the south wing in 1911", "north wing was", "1911"),
        ("Smith was elected in 1990 and Jones in 1995", "Smith was elected", "1995"),
        ("Smith was elected in 1990 and Jones in 1995", "Jones", "1990"),
        ("It was ratified by France on 12 June 1904 and by Spain in 1905", "by Spain", "12 June"),
        ("It was bought in 1938, the year after its exhibition at Basel", "its exhibition", "1938"),
        ("He was rector of Stow from 1870 and of Thame from 1880", "of Thame", "1870"),
    ],
)
def test_the_time_of_a_neighbour(text: str, quote: str, date_quote: str) -> None:
    """A time that is another's in the sentence is a person's word at most."""
    assert outcome(text, quote=quote, date_quote=date_quote) is not ItemOutcome.HOLDS


@pytest.mark.parametrize("modality", ["denied", "pending"])
@pytest.mark.parametrize(
    "text",
    [
        "The army withdrew in 2011",
        "The firm failed in 2011",
        "The guard was dismissed in 2011",
        "The patent lapsed in 2011",
        "The clock stopped in 2011",
    ],
)
def test_what_was_done_denies_nothing(text: str, modality: str) -> None:
    """A verb that could deny another thing tells here what was done."""
    assert outcome(text, quote=text, modality=modality) is not ItemOutcome.HOLDS


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The army did not withdraw in 2011", "denied"),
        ("The firm refused to sign in 2011", "denied"),
        ("Nobody was dismissed in 2011", "denied"),
        ("The march of 3 May 2011 was called off", "cancelled"),
        ("The sale was dropped in 2011", "cancelled"),
        ("The launch of 3 May 2011 was scrapped", "cancelled"),
    ],
)
def test_what_denies_or_calls_off(text: str, modality: str) -> None:
    """Negations, refusals to do something, and verbs that end a plan do."""
    assert outcome(text, quote=text, modality=modality) is ItemOutcome.HOLDS

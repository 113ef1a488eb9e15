"""A time that opens a sentence is that of its main verb, be it no word that is known as one."""

import pytest

import chronology
from chronology.vocabulary import ItemOutcome, Modality


def derived(text: str, quote: str = "") -> tuple[str, str]:
    """Return the date derived for a quote of a text told on 13 December 2013, and its mood."""
    item = {"quote": quote or text, "document": "herald"}
    [made] = chronology.check_items([item], {"herald": f"13 December 2013\n\n{text}."})
    assert made.derived is not None
    return str(made.derived), "" if made.modality is None else made.modality.value


TOLD = "by 13 December 2013"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Aug. 18, 2012: The stock plunges after a filing shows that Cohen exited his position",
            "Cohen exited his position",
        ),
        (
            "Aug. 18, 2012: The stock plunges after a filing shows that Cohen exited his position",
            "a filing shows that Cohen exited his position",
        ),
        ("3 May 2012: Announcement that the plant had closed", "the plant had closed"),
        ("On 3 May 2012 an auditor finds that the firm hid its losses", "the firm hid its losses"),
        ("3 May 2012: The firm shuts the plant, saying demand collapsed", "demand collapsed"),
        (
            "An inquiry opens in early 2009 when a boy tells that he was hurt",
            "a boy tells that he was hurt",
        ),
    ],
)
def test_a_clause_within_has_no_share_in_the_time(text: str, quote: str) -> None:
    """What a clause within tells was so when the main one happened, and nobody says since when."""
    assert derived(text, quote)[0] == TOLD


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("3 May 2012 — The board hears that the pump failed", "3 May 2012"),
        ("On 3 May 2012 the council, after a long debate, approved the plan", "3 May 2012"),
        ("On 3 May 2012, when the bridge was opened, it rained", "3 May 2012"),
        ("3 May 2012: The bridge that was closed reopened", "3 May 2012"),
        ("3 May 2012: The firm, citing costs, sold the plant", "3 May 2012"),
        ("On 3 May 2012, two days after the strike began, the firm closed the plant", "3 May 2012"),
        ("In May 2012 work to widen the road began", "May 2012"),
    ],
)
def test_the_whole_sentence_has_it(text: str, span: str) -> None:
    """Whoever quotes the main clause has its time, whatever stands within."""
    assert derived(text)[0] == span


@pytest.mark.parametrize(
    "text",
    [
        "Aug. 20, 1997 - The lawyer asks to be withdrawn from the appeals",
        "Oct. 25, 1996 - The judge orders two trials, with McVeigh to be tried first",
    ],
)
def test_what_is_asked_for_is_not_planned_for_that_day(text: str) -> None:
    """The day is that of the asking, and not for when it was asked."""
    item = {"quote": text, "document": "herald", "modality": "planned"}
    [made] = chronology.check_items([item], {"herald": f"13 December 2013\n\n{text}."})
    assert made.modality is Modality.PLANNED
    assert made.derived is None


@pytest.mark.parametrize(
    "lead",
    ["unlike", "like", "than", "against", "versus", "except", "besides", "despite", "without"],
)
def test_a_time_compared_with_dates_nothing(lead: str) -> None:
    """A time that only stands beside is not when it happened."""
    assert derived(f"The plant was sold {lead} 3 May 2003")[0] == TOLD
    assert derived(f"{lead.capitalize()} in 2003, the plant was sold")[0] == TOLD


@pytest.mark.parametrize("lead", ["beyond", "past", "following", "after"])
def test_behind_a_day(lead: str) -> None:
    """What goes past a day is later."""
    assert derived(f"The plant was sold {lead} 3 May 2003")[0] == "4 May 2003 or later"


def test_the_following_day_of_a_month_is_that_day() -> None:
    """With its article the word only says which, and where nothing names that, it is open."""
    item = {"quote": "The plant was sold on the following 3 May", "document": "herald"}
    [made] = chronology.check_items([item], {"herald": f"13 December 2013\n\n{item['quote']}."})
    assert (made.derived, made.outcome) == (None, ItemOutcome.FAILS)
    assert [reason.code for reason in made.reasons] == ["date-ambiguous"]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("As of 6 December 2013, 14 of the 42 piers had been poured", "by 6 December 2013"),
        ("As of 6 December 2013 the permit has been issued", "by 6 December 2013"),
        ("The firm received half of it as at 6 December 2013", "by 6 December 2013"),
        ("He resigned as of 6 December 2013", "6 December 2013"),
        ("The plan had become effective as of 6 December 2013", "6 December 2013"),
    ],
)
def test_as_of_a_day(text: str, span: str) -> None:
    """What was done as of a day that opens the sentence was done by then."""
    assert derived(text)[0] == span


@pytest.mark.parametrize(
    "text",
    [
        "On Sunday the rocket's planned liftoff failed",
        "Sunday, the firm's planned launch was scrubbed",
        "Sunday, the city's promised fair drew large crowds",
    ],
)
def test_what_somebody_had_planned_is_no_plan(text: str) -> None:
    """A participle behind its owner tells which thing, as behind an article."""
    assert derived(text) == ("8 December 2013", "")


def test_the_week_of_a_sunday_is_either() -> None:
    """Weeks begin with Sunday in North America and end with it elsewhere."""
    text = "The trial will begin in the week of 22 December 2013"
    item = {"quote": text, "document": "herald"}
    [made] = chronology.check_items([item], {"herald": f"13 December 2013\n\n{text}."})
    assert made.derived is None
    assert derived(text.replace("22", "23"))[0] == "between 23 and 29 December 2013"


@pytest.mark.parametrize("words", ["a completion date of", "a start date of", "a deadline of"])
def test_a_date_that_is_set_is_not_when_it_was_set(words: str) -> None:
    """The day that a board sets is of what it sets."""
    assert derived(f"The board approved {words} 6 December 2013")[0] == TOLD


@pytest.mark.parametrize(
    "tail",
    [
        ", it seems",
        ", or so he says",
        ", I believe",
        ", apparently",
        ", he joked",
        ", on paper",
        ", it is said",
        ", wasn't it?",
        "?",
        ", though the firm denies it",
        ", a claim the firm denies",
    ],
)
def test_a_quote_that_takes_back_what_it_tells(tail: str) -> None:
    """What takes a sentence back does so within the quote as behind it."""
    text = f"It was sold in 2012{tail}"
    for quote in (text, "It was sold in 2012"):
        item = {"quote": quote, "document": "herald", "modality": "reported"}
        [made] = chronology.check_items([item], {"herald": f"13 December 2013\n\n{text}."})
        assert not made.holds, quote


@pytest.mark.parametrize(
    "tail", [", and burned in the same year", ", the mayor said", ", to a firm that is now closed"]
)
def test_a_tail_that_takes_nothing_back(tail: str) -> None:
    """Other clauses behind a comma leave the sentence as it is."""
    text = f"It was sold in 2012{tail}"
    item = {"quote": text, "document": "herald", "modality": "reported"}
    [made] = chronology.check_items([item], {"herald": f"13 December 2013\n\n{text}."})
    assert made.holds

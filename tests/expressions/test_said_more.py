"""Words in one phrase with a time that make it another one: it is left open, and never narrowed."""

import datetime as dt

import pytest

from chronology import expressions
from chronology.guard.dates import resolve_date

SAID = dt.date(2024, 7, 18)


@pytest.mark.parametrize(
    "words",
    [
        "on the first Monday of the month",
        "yesterday week",
        "yesterday fortnight",
        "last Friday week",
        "on Mothering Sunday",
        "on Plough Monday",
        "on Cup Final Saturday",
        "on August bank holiday Monday",
        "on the bank holiday Monday",
        "on Friday of Holy Week",
        "on Friday of half-term",
        "on Friday in Easter week",
        "on the Sunday of the regatta",
        "in May of the year before last",
        "in the May of her first term",
        "last month but one",
        "last year but one",
        "last night but one",
        "Friday before last",
        "that Friday",
        "on that Friday",
        "the same Friday",
        "that same Friday",
        "the other Friday",
        "on the Friday in question",
        "on Friday, weeks ago",
        "on 3 May, decades ago",
        "on 3 May, back in the days of steam",
        "on 3 May during the war",
        "on 3 May in her second year as mayor",
        "on 3 May in the year of the flood",
        "on 3 May of the leap year before this",
        "that 3 May",
        "as 3 July 2024 approached",
    ],
)
def test_a_time_of_which_more_is_said_than_is_read_is_left_open(words: str) -> None:
    """No time that is read in such words has a date: what they name together is not known."""
    found = expressions.find(f"The dam broke {words}.", SAID)
    assert all(one.fault is not None or one.span is None for one in found), found


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The dam broke on Friday.", "2024-07-12"),
        ("The dam broke Friday.", "2024-07-12"),
        ("On Friday Prime Minister Hale resigned.", "2024-07-12"),
        ("She died on 3 May of cancer.", "2024-05-03"),
        ("He was cleared on Friday of the murder.", "2024-07-12"),
        ("The Friday meeting was quiet; on Monday it burned.", "2024-07-12 2024-07-15"),
        ("The dam broke on 3 May in Leeds.", "2024-05-03"),
        ("The dam broke yesterday in the rain.", "2024-07-17"),
        ("Two vans were burnt on Friday during the parade.", "2024-07-12"),
        ("A man was released on bail Friday.", "2024-07-12"),
        ("The dam broke on Friday before the vote was taken.", "2024-07-12"),
        ("The dam broke last week in Hull.", "2024-W28"),
        ("Last weekend was wet; on the Saturday we stayed in.", "2024-W28-WE 2024-07-13"),
    ],
)
def test_what_begins_a_phrase_of_its_own_leaves_a_time_as_it_is(sentence: str, day: str) -> None:
    """Places, verbs, names of who did it and what a verb takes with “of” change no day."""
    found = [one for one in expressions.find(sentence, SAID) if one.span is not None]
    assert all(one.fault is None for one in found), found
    assert " ".join(str(one.value) for one in found) == day


@pytest.mark.parametrize(
    "words",
    ["Mothering Sunday", "yesterday week", "first Monday of the month", "Friday before last"],
)
def test_nobody_is_told_to_ask_for_less_than_the_words_say(words: str) -> None:
    """The time that is read in them alone may be another day: so none is offered."""
    answer = resolve_date(words, "2024-07-18")
    assert answer["resolved"] is False
    assert "ask for that alone" not in answer["reason"]
    assert "know" in answer["reason"]

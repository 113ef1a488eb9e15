"""Moves of plans: the time before, the time after, or the length between them."""

import csv
import datetime as dt
from itertools import chain

import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st

from chronology import edtf
from chronology.expressions import Move, TimeExpression, find, moves, phrases, read
from chronology.languages.english.moves import MOVES
from chronology.languages.turns import SLOTS
from chronology.meanings.terms import Course, Tense
from chronology.timespan import DAY, TimeSpan, civil

ANCHOR = dt.date(2024, 5, 15)
FLAGS = ("first", "told", "of_end")


def _rows() -> list[dict[str, str]]:
    path = ROOT / "tests" / "expressions" / "moves.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _days(span: TimeSpan | None) -> tuple[tuple[int, int, int] | None, ...]:
    if span is None:
        return ()
    ends = span.begin_of_the_begin, span.end_of_the_end
    return tuple(None if end is None else civil(end // DAY) for end in ends)


def _named(written: str) -> tuple[tuple[int, int, int] | None, ...]:
    return _days(edtf.parse(written.partition("T")[0]) if written else None)


def _found(time: TimeExpression | None) -> tuple[tuple[int, int, int] | None, ...]:
    assert time is None or time.fault is None
    return _days(None if time is None else time.span)


def only(sentence: str, anchor: dt.date = ANCHOR, tense: Tense | None = None) -> Move:
    """Return the one move that a sentence tells of."""
    [move] = moves(sentence, anchor, tense=tense)
    return move


ROWS = _rows()


@pytest.mark.parametrize("row", ROWS, ids=[row["sentence"] for row in ROWS])
def test_row(row: dict[str, str]) -> None:
    """A sentence tells of one move: from when, to when, by how much, and which way."""
    move = only(row["sentence"], dt.date.fromisoformat(row["anchor"]))

    for time, written in ((move.old, row["old"]), (move.new, row["new"])):
        assert _found(time) == _named(written)
    assert (move.by.value if move.by else "", move.course) == (row["by"], row["course"])
    assert " ".join(flag for flag in FLAGS if getattr(move, flag)) == row["flags"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The exhibition runs from June 1 to September 30.",
        "Prices increased from March to May.",
        "Sales slipped from March to May.",
        "Shares slid from June to August.",
        "The museum was closed from 3 March to 5 May 2024 for repairs.",
        "The season extends from May to October.",
        "He moved from Leeds to York in March 2024.",
        "The company moved to new premises in May 2024.",
        "The party changed its name in 1990 and again in 2001.",
        "The bridge was originally built in 1936 and is closed until May 2025.",
        "The museum was originally opened in 1990, and the new wing will open in 2026.",
        "The tax was due on 31 January, and a penalty will be charged from 1 March.",
        "The plant was scheduled to close in 2020 but is still open in 2024.",
        "The bill was due on 3 May and is now overdue since 3 June.",
        "The review is scheduled for May and the vote is set for June.",
        "The board met on 3 May instead of the chairman's home.",
        "The change from 2022 to 2023 was small.",
        "The line was extended to Oxford in 2016.",
        "The line was extended from Oxford to Cambridge from 2016 to 2020.",
        "Traffic was delayed on 3 May by an accident.",
        "He pushed for a vote in May.",
        "The exhibition is held over two floors from May 3 to June 9.",
        "The price target was revised from 12 to 15 dollars on 3 May.",
        "Her results are 3 weeks later than mine.",
        "We put the bins back on Tuesday.",
        "The trial continued from May 1 to May 5.",
        "The launch has not been postponed from May to June.",
        "The launch wasn’t moved to June.",
    ],
)
def test_what_is_no_move(sentence: str) -> None:
    """What lasts, what only changes, and what was not moved tell of no move."""
    assert moves(sentence, ANCHOR) == ()


def test_several_moves_of_one_plan() -> None:
    """What was moved twice went on from where it had come to."""
    told = moves("It was moved from March to June and then again to September.", ANCHOR)

    assert [(_found(move.old)[0], _found(move.new)[0]) for move in told] == [
        ((2024, 3, 1), (2024, 6, 1)),
        ((2024, 6, 1), (2024, 9, 1)),
    ]


def test_the_times_of_a_move_are_two() -> None:
    """The two times are found by rules that say so, each with its own span."""
    text = "The facility, due on 4 October 2025, was extended on 30 January to 4 October 2027."
    found = phrases(find(text, dt.date(2025, 2, 3)))

    assert [(one.text, one.rule) for one in found] == [
        ("4 October 2025", "moved-from"),
        ("30 January", "day-without-year"),
        ("4 October 2027", "moved-to"),
    ]
    assert only(text, dt.date(2025, 2, 3)).on == found[1]


@pytest.mark.parametrize(
    ("sentence", "anchor", "words"),
    [
        ("The launch was moved from June to March.", "2024-09-10", "June"),
        ("The start date changed from Monday to Wednesday.", "2024-09-10", "Monday"),
        ("It was pushed to March.", "2024-05-15", "March"),
    ],
)
def test_where_nobody_can_tell(sentence: str, anchor: str, words: str) -> None:
    """A time of a move that may be of either of two years, or weeks, is one of the two."""
    found = phrases(find(sentence, dt.date.fromisoformat(anchor)))
    [one] = [one for one in found if one.text == words]

    assert one.fault is not None
    assert "may be" in one.fault.sentence


DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))
LATER = ("postponed", "delayed", "put back", "pushed back", "deferred", "adjourned", "moved")
EARLIER = ("brought forward", "moved up", "moved")


def _written(day: dt.date) -> str:
    return f"{day.day} {day:%B} {day.year}"


@given(
    old=DAYS,
    new=DAYS,
    anchor=DAYS,
    verb=st.sampled_from(sorted({*LATER, *EARLIER})),
    turned=st.booleans(),
)
def test_a_move_is_never_a_stretch(
    old: dt.date, new: dt.date, anchor: dt.date, verb: str, *, turned: bool
) -> None:
    """Whatever the days and the verb, both are found as written, and nothing lies between."""
    both = f"to {_written(new)} from {_written(old)}" if turned else ""
    both = both or f"from {_written(old)} to {_written(new)}"
    text = f"The hearing was {verb} {both}."
    [move] = moves(text, anchor)

    assert (_found(move.old)[0], _found(move.new)[0]) == (
        (old.year, old.month, old.day),
        (new.year, new.month, new.day),
    )
    assert [one.rule for one in find(text, anchor)] == (
        ["moved-to", "moved-from"] if turned else ["moved-from", "moved-to"]
    )


@given(DAYS, st.integers(1, 180), st.integers(-60, 200), st.sampled_from(LATER[:-1]))
def test_without_years_the_old_day_comes_before(
    old: dt.date, days: int, told: int, verb: str
) -> None:
    """What is put off without its year has an old day less than a year before the new one."""
    new, anchor = old + dt.timedelta(days=days), old + dt.timedelta(days=days - told)
    if (old.month, old.day) == (2, 29) or (new.month, new.day) == (2, 29):
        return
    [move] = moves(f"It was {verb} from {old:%B} {old.day} to {new:%B} {new.day}.", anchor)
    assert move.old is not None
    assert move.new is not None
    if move.old.fault is None and move.new.fault is None:
        assert move.old.span is not None
        assert move.new.span is not None
        first, last = _days(move.old.span)[0], _days(move.new.span)[0]
        assert first is not None
        assert last is not None
        assert (dt.date(*last) - dt.date(*first)).days % 365 in {days, days - 1, days + 1}
        assert dt.timedelta(0) < dt.date(*last) - dt.date(*first) < dt.timedelta(days=366)


NUMBERS = st.integers(2, 99)
UNITS = {"days": "D", "weeks": "W", "months": "M", "years": "Y"}


@given(NUMBERS, st.sampled_from(sorted(UNITS)), st.sampled_from(LATER[:-1]))
def test_a_length_alone(count: int, unit: str, verb: str) -> None:
    """By how much something was put off is told, and no time."""
    move = only(f"The opening was {verb} by {count} {unit}.")

    assert (move.old, move.new, move.course) == (None, None, Course.LATER)
    assert move.by is not None
    assert move.by.value == f"P{count}{UNITS[unit]}"


WORDS = sorted({*chain.from_iterable(MOVES.kinds.values()), *MOVES.determiners, *MOVES.helpers})
TIMES = [
    *("3 May", "May", "6 June 2024", "from", "to", "until", "tomorrow", "Friday", "2019", "Q3"),
    *("two weeks", "by", "for", "(", ")", ",", ".", ";", "2pm", "at", "on", "the 11th", "the 18th"),
    *("Monday's", "than", "of", "and", "not", "11 to 18 June", "3–5 May", "date"),
]
TEXTS = st.lists(st.sampled_from([*WORDS, *TIMES]), max_size=24).map(" ".join)
ANCHORS = st.one_of(
    st.none(),
    DAYS,
    st.tuples(DAYS, DAYS)
    .map(sorted)
    .map(lambda pair: TimeSpan.of_date(pair[0]).hull(TimeSpan.of_date(pair[1]))),
)


@given(text=TEXTS, anchor=ANCHORS, tense=st.sampled_from([None, *Tense]), decided=st.booleans())
def test_any_words_of_moves(
    text: str, anchor: dt.date | TimeSpan | None, tense: Tense | None, *, decided: bool
) -> None:
    """Whatever the words, a move stands where it says, and its times are those that are found."""
    whole = read(text, anchor, tense=tense, decided=decided)
    found = phrases(whole.expressions)

    assert whole.expressions == find(text, anchor, tense=tense, decided=decided)
    assert all(text[move.start : move.end] == move.text != "" for move in whole.moves)
    for move in whole.moves:
        times = [one for one in (move.old, move.new, move.by, move.on) if one is not None]
        assert all(one in found for one in times)
        assert all(move.start <= one.start < one.end <= move.end for one in times)
    new = [move.new for move in whole.moves if move.new is not None]
    assert len(new) == len({one.start for one in new})


@given(TEXTS, st.dates(dt.date(1000, 1, 1)), st.integers(1, 800))
def test_an_uncertain_anchor_agrees(text: str, day: dt.date, width: int) -> None:
    """What an uncertain anchor settles without assuming, each of its ends gives as well."""
    last = dt.date.fromordinal(min(day.toordinal() + width, dt.date.max.toordinal()))
    anchor = TimeSpan.of_date(day).hull(TimeSpan.of_date(last))
    uncertain, early, late = (find(text, one) for one in (anchor, day, last))

    for i, one in enumerate(uncertain):
        assert one.assumed or one.span == early[i].span == late[i].span


def test_every_turn_names_what_there_is() -> None:
    """The kinds of words with which turns begin, and those that they need, are those listed."""
    kinds = {*MOVES.kinds, "time", "length", "of"}
    for turn in MOVES.turns:
        assert {turn.at, *turn.needs} <= kinds
        pattern = MOVES.pattern_of(turn)
        assert turn.is_timeless is not any(slot.lower() in pattern.groupindex for slot in SLOTS)


@pytest.mark.parametrize("verb", sorted(MOVES.kinds["moving"] - MOVES.enduring))
def test_every_form_of_every_verb(verb: str) -> None:
    """Every verb that moves a time by itself does so in each of its forms.

    A "delay from" one day to another is a noun, and lasts.
    """
    needs_more = {"put", "set", "bring", "brought", "pull", "knock", "continu"}
    if any(verb.startswith(stem) for stem in needs_more):
        return
    move = only(f"The deadline, they said, {verb} from 3 May 2024 to 5 June 2024.")
    assert (_found(move.old)[0], _found(move.new)[0]) == ((2024, 5, 3), (2024, 6, 5))

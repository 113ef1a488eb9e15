"""The words that a turn of phrase cannot be without: a look at them loses no turn."""

import random
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronology.languages.english.moves import MOVES
from chronology.languages.turn_words import are_in, needed, words_of
from chronology.languages.turns import LENGTH, PARTS, SLOTS, TIME, compiled, table_of

NAMES = {"put": "(postponed|put off)", "to": "(to|until|no (earlier|later) than)", "near": "about"}
NEEDED = {name: needed(words, {}) for name, words in NAMES.items()}
OF_MOVES = {name: needed(words, {}) for name, words in MOVES.names.items() if name != "aside"}
TABLE = table_of({**NAMES, "aside": r"\s?\?"})


@pytest.mark.parametrize(
    ("turn", "words"),
    [
        ("@put [on ON] @to NEW", [{"postponed", "put"}, {"to", "until", "no"}, {TIME}]),
        ("(late|by BY) from OLD", [{"late", "by"}, {"from"}, {TIME}]),
        ("re-open {4 words} OLD's date", [{"re"}, {"open"}, {TIME}, {"date"}]),
        ("(postponed|[not] {2 words}) by BY", [{"by"}, {LENGTH}]),
        ("[was] , can't OLD+", [{TIME}]),
    ],
)
def test_what_is_needed(turn: str, words: list[set[str]]) -> None:
    """What may be left out is not needed; of several, one of any; a time is needed as its mark."""
    assert [set(one) for one in needed(turn, NEEDED)] == words


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        (f"postponed to {TIME}", True),
        (f"PUT OFF, he said, until {TIME}", True),
        (f"po\N{LATIN SMALL LETTER LONG S}tponed to {TIME}", True),
        (f"to {TIME} postponed", False),
        (f"postponed {TIME} to", False),
        ("postponed to May", False),
    ],
)
def test_they_stand_in_their_order(text: str, *, stands: bool) -> None:
    """All of them stand there, whatever their case, and each behind the one before."""
    assert are_in(needed("@put @to NEW", NEEDED), words_of(text)) is stands


def _said(parts: Iterator[str], dice: random.Random, end: str = "") -> list[str]:
    """Return words as the notation of a turn has them, one choice of each."""
    branches = [list[str]()]
    for part in parts:
        if part == end:
            break
        if part == "|":
            branches.append([])
        elif part in {"(", "["}:
            inner = _said(parts, dice, ")" if part == "(" else "]")
            branches[-1] += inner if part == "(" or dice.random() < 1 / 2 else []
        elif part[0] == "@":
            branches[-1] += _said(iter(PARTS.findall(MOVES.names[part[1:]])), dice)
        elif part.removesuffix("'s").removesuffix("+") in SLOTS:
            mark = SLOTS[part.removesuffix("'s").removesuffix("+")]
            branches[-1].append(mark + ("'s" if part.endswith("'s") else ""))
        elif part[0] != "{":
            branches[-1].append(part.strip("\\"))
    return dice.choice(branches)


@given(st.sampled_from(MOVES.turns), st.randoms(use_true_random=False))
def test_wherever_a_turn_stands_they_do(turn: object, dice: random.Random) -> None:
    """Whatever words a turn has, its pattern finds none in which what it needs does not stand."""
    assert isinstance(turn, type(MOVES.turns[0]))
    spoken = _said(iter(PARTS.findall(turn.words)), dice)
    text = "".join(
        word if word in {",", ")"} or not at else f" {word}" for at, word in enumerate(spoken)
    )
    text = dice.choice([text, text.upper(), text.capitalize(), f"It was {text} he said"])
    found = MOVES.pattern_of(turn).search(text)
    assert found is None or are_in(needed(turn.words, OF_MOVES), words_of(text[found.start() :]))


def test_most_are_found_so() -> None:
    """The words that are drawn above are those of a turn: most patterns find theirs."""
    dice = random.Random(1)  # noqa: S311 - the same words each time
    found = 0
    for turn in MOVES.turns:
        said = [" ".join(_said(iter(PARTS.findall(turn.words)), dice)) for _ in range(8)]
        found += any(MOVES.pattern_of(turn).search(one.replace(" ,", ",")) for one in said)
    assert found > len(MOVES.turns) * 3 / 4


def test_the_pattern_of_a_turn_of_its_own() -> None:
    """A turn that a test makes is one that its pattern and what it needs agree on."""
    turn = compiled("@put [on ON] @to NEW", TABLE)
    text = f"It was put off on {TIME} until about {TIME}."
    assert turn.search(text)
    assert are_in(needed("@put [on ON] @to NEW", NEEDED), words_of(text))

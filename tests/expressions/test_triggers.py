"""Triggers only spare work: whatever a rule finds without its trigger, it finds with it."""

import csv
import datetime as dt
import re
from pathlib import Path

import attrs
import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st

from chronology.expressions import engine
from chronology.languages.english.time_words import ENGLISH
from chronology.languages.language import Language
from chronology.languages.time_rules import FIGURE, Rule, alternation
from chronology.meanings.calendar import Years

ANCHOR = dt.date(2023, 6, 24)
EVERYWHERE = attrs.evolve(
    ENGLISH,
    rules=tuple(attrs.evolve(rule, trigger=(), first=()) for rule in ENGLISH.rules),
    leads=tuple(attrs.evolve(lead, last=()) for lead in ENGLISH.leads),
)


def _sentences() -> list[str]:
    found: list[str] = []
    for table in ("time_expressions.tsv", "limits.tsv", "alike.tsv"):
        with (ROOT / "tests" / "expressions" / table).open(encoding="utf-8", newline="") as file:
            rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            found += [row["sentence"] for row in rows]
    return found


def test_triggers_lose_nothing_in_sentences() -> None:
    """Each row of the tables reads the same where every rule is tried everywhere."""
    for sentence in _sentences():
        with_triggers = engine.find(sentence, ANCHOR, ENGLISH)
        assert with_triggers == engine.find(sentence, ANCHOR, EVERYWHERE)


@pytest.mark.parametrize("seed", sorted((ROOT / "seeds").glob("*.txt")), ids=lambda path: path.stem)
def test_triggers_lose_nothing_in_a_document(seed: Path) -> None:
    """Nor does a whole document."""
    text = seed.read_text(encoding="utf-8")
    assert engine.find(text, ANCHOR, ENGLISH) == engine.find(text, ANCHOR, EVERYWHERE)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("(‘17 June 2023’)", "17 June 2023"),
        ("the class of ’99, then since ’99 again", "’99"),
        ("the '60s were", "the '60s"),
        ("    PARIS, June 17 (Reuters) -", "June 17"),
        ("mid-2022", "mid-2022"),
        ("by 5 o’clock", "5 o’clock"),
        ("THE NEXT DAY, it rained", "THE NEXT DAY"),
        ("a five-year plan", "five-year"),
        ("in 2022Q3", "2022Q3"),
        ("on 17/06/2023, then", "17/06/2023"),
        ("stamped 23JAN2020", "23JAN2020"),
        ("at 5:30, and", "5:30"),
        ("by at the latest June 2023", "June 2023"),
        ("the 1980s–90s", "the 1980s"),
    ],
)
def test_words_that_begin_in_unusual_places(text: str, words: str) -> None:
    """An apostrophe, a hyphen, an indent and capitals hide no expression."""
    assert words in [one.text for one in engine.find(text, ANCHOR, ENGLISH)]


@given(st.lists(st.text("abc ", min_size=1), min_size=1), st.text("abc "))
def test_alternation_prefers_the_longest(words: list[str], text: str) -> None:
    """It matches the longest of the words that a text begins with, and nothing else."""
    found = re.match(alternation(words), text)
    longest = max(filter(text.startswith, words), key=len, default=None)
    assert (found and found[0]) == longest


@pytest.mark.parametrize(
    "text", ["7", "17", "in 2022", "2022-05", "at 5:30", "3/5", "17JUN", "’98"]
)
@pytest.mark.parametrize("place", ["first", "trigger"])
def test_any_figure_is_every_figure(text: str, place: str) -> None:
    """What any figure triggers also finds four of them, or marked ones."""
    rule = Rule(
        name="figure",
        pattern=r"(?<!\d)\d{1,4}",
        build=lambda match: Years(first=int(match[0])),
        **{place: (FIGURE,)},
    )
    assert engine.find(text, ANCHOR, Language(code="figures", rules=(rule,)))

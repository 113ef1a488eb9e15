"""A second language is words and the names of what they do: here a little Esperanto.

Nothing else is needed: no class, no type is asked for, and what is not written (its clauses, which
way a month without its year looks) is left open instead of guessed.
"""

import datetime as dt
import re

import pytest

from chronology.expressions import find, phrases
from chronology.languages import Language
from chronology.languages.notation import Notation, group, plain
from chronology.languages.time_joints import Lead, Link, Tail, does
from chronology.languages.time_rules import FIGURE, Rule
from chronology.meanings.calendar import NO_YEAR, Day, Months, Year, Years
from chronology.meanings.changes import beside, open_ended, part
from chronology.meanings.joins import stretch
from chronology.meanings.pairs import sharing_year
from chronology.meanings.sides import Side
from chronology.meanings.stepped import Ago, Shifted
from chronology.meanings.terms import Step

MONTHS = {"januaro": 1, "majo": 5, "julio": 7}
UNITS = {"tago": Step.DAY, "semajno": Step.WEEK, "monato": Step.MONTH, "jaro": Step.YEAR}
NUMBERS = {"unu": 1, "du": 2, "tri": 3}
DAYS = {"hieraŭ": -1, "hodiaŭ": 0, "morgaŭ": 1}
WORDS = Notation(
    lists={"month": MONTHS, "unit": UNITS, "count": NUMBERS, "day_named": DAYS},
    pieces={"year": r"[12]\d{3}\b", "day": r"\d{1,2}"},
)
say = WORDS.pattern


def word(match: re.Match[str], name: str) -> str:
    """Return the words of a slot, as its list has them."""
    return plain(group(match, name))


def year_of(match: re.Match[str]) -> Year:
    """Return the year that the words name."""
    return Year(number=int(match["year"])) if match["year"] else NO_YEAR


ESPERANTO = Language(
    code="eo",
    rules=(
        Rule(
            name="day",
            pattern=say("la {day}a de {month} [{year}]"),
            build=lambda m: Day(month=MONTHS[word(m, "month")], day=int(m["day"]), year=year_of(m)),
        ),
        Rule(
            name="month",
            pattern=say("{month} [{year}]"),
            build=lambda m: Months(month=MONTHS[word(m, "month")], year=year_of(m)),
        ),
        Rule(
            name="year",
            pattern=say("{year}"),
            build=lambda m: Years(first=int(m["year"])),
            first=(FIGURE,),  # which four of them are as well
        ),
        Rule(
            name="ago",
            pattern=say("antaŭ {count} {unit}[j]"),
            build=lambda m: Ago(step=UNITS[word(m, "unit")], shift=-NUMBERS[word(m, "count")]),
            first=("antaŭ",),
        ),
        Rule(
            name="day-beside",
            pattern=say("{day_named}"),
            build=lambda m: Shifted(step=Step.DAY, shift=DAYS[word(m, "day_named")]),
        ),
    ),
    leads=(
        Lead(name="middle-of", pattern=say("[la] mezo de"), wrap=does(part, 1, 3, "MID")),
        Lead(name="until", pattern=say("ĝis"), wrap=does(beside, Side.UNTIL), signal=True),
    ),
    tails=(Tail(pattern=say(" aŭ poste"), wrap=does(open_ended, Side.NOT_BEFORE)),),
    links=(
        Link(name="from-to", opening=say("de"), middle=say(" ĝis "), join=stretch),
        Link(middle=say(" kaj "), join=sharing_year),
    ),
)

ANCHOR = dt.date(2023, 6, 24)


@pytest.mark.parametrize(
    ("sentence", "words", "rule", "span"),
    [
        ("Ĝi malfermiĝis la 3a de majo 2021.", "la 3a de majo 2021", "day", "3 May 2021"),
        ("En MAJO  2021 ĝi falis.", "MAJO  2021", "month", "May 2021"),
        ("Post 1914 venis milito.", "1914", "year", "1914"),
        ("Li alvenis hieraŭ.", "hieraŭ", "day-beside", "23 June 2023"),
        ("Tio okazis antaŭ du semajnoj.", "antaŭ du semajnoj", "ago", "between 5 and 11 June 2023"),
        (
            "en la mezo de majo 2021",
            "la mezo de majo 2021",
            "middle-of",
            "between 11 and 20 May 2021",
        ),
        ("validas ĝis la 5a de julio 2024", "ĝis la 5a de julio 2024", "until", "by 5 July 2024"),
        ("de majo ĝis julio 2021", "de majo ĝis julio 2021", "from-to", "May–July 2021"),
        ("konstruita en 1914 aŭ poste", "1914 aŭ poste", "year", "1914 or later"),
        ("la 3a de majo kaj la 5a de julio 2021", "la 3a de majo", "day", "3 May 2021"),
        ("Li naskiĝis la 31a de februaro.", None, None, None),
    ],
)
def test_it_is_found(sentence: str, words: str | None, rule: str | None, span: str | None) -> None:
    """Rules, words before, between and behind times do what they do in English."""
    found = phrases(find(sentence, ANCHOR, language=ESPERANTO))
    first = (found[0].phrase, found[0].rule, str(found[0].span)) if found else (None, None, None)
    assert first == (words, rule, span)


def test_what_is_not_written_is_left_open() -> None:
    """Which way a day without its year looks nobody knows: it is one of two."""
    (found,) = find("Ĝi malfermiĝis la 3a de majo.", ANCHOR, language=ESPERANTO)
    assert "the words do not tell which" in str(found.fault)

"""Tables of sentences of one kind, traps and innocents together: all that is dated in each.

The column *dated* holds what every construction of a sentence denotes, in order; a sentence
without any names no day, or none that can be known.
"""

import csv
import datetime as dt

import pytest
from conftest import ROOT

from chronology.expressions import find, phrases
from chronology.timespan import DAY, TimeSpan, civil

HERE = ROOT / "tests" / "expressions"


def _rows(name: str) -> list[dict[str, str]]:
    with (HERE / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _day(second: int) -> str:
    year, month, day = civil(second // DAY)
    return f"{year:04}-{month:02}-{day:02}"


def _bounds(span: TimeSpan) -> str:
    first, last = span.begin_of_the_begin, span.end_of_the_end
    if last is None:
        return "always" if first is None else f"from {_day(first)}"
    end = _day(last)
    if first is None:
        return f"..{end}"
    begin = _day(first)
    return begin if begin == end else f"{begin}..{end}"


def dated(sentence: str, anchor: str) -> str:
    """Return what a sentence dates, without what it leaves open."""
    found = phrases(find(sentence, dt.date.fromisoformat(anchor)))
    spans = [one.span for one in found if one.calendar and one.fault is None]
    return " ".join(_bounds(span) for span in spans if span is not None)


RECURRING, LOOK_ALIKES, CHAT, LOOKS = (
    _rows(name) for name in ("recurring", "look_alikes", "chat", "looks")
)


@pytest.mark.parametrize("row", RECURRING, ids=[row["sentence"] for row in RECURRING])
def test_what_comes_again_names_no_day(row: dict[str, str]) -> None:
    """Words of what comes again and again date nothing; the rest of their sentence does."""
    assert dated(row["sentence"], row["anchor"]) == row["dated"]


@pytest.mark.parametrize("row", LOOK_ALIKES, ids=[row["sentence"] for row in LOOK_ALIKES])
def test_names_and_unknown_years_date_nothing(row: dict[str, str]) -> None:
    """Parties, songs and ships are no days; what the text says it does not know is not given."""
    assert dated(row["sentence"], row["anchor"]) == row["dated"]


@pytest.mark.parametrize("row", CHAT, ids=[row["sentence"] for row in CHAT])
def test_chat_is_read_where_nothing_else_can_be_meant(row: dict[str, str]) -> None:
    """Short and small names of days are dates beside words that leave nothing else."""
    assert dated(row["sentence"], row["anchor"]) == row["dated"]


@pytest.mark.parametrize("row", LOOKS, ids=[row["sentence"] for row in LOOKS])
def test_the_shape_of_a_clause_tells_which_way_a_time_looks(row: dict[str, str]) -> None:
    """Resolutions, limits, notes and events of old years place their times, or leave them open."""
    assert dated(row["sentence"], row["anchor"]) == row["dated"]

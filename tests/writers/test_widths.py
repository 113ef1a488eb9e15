"""No line is wider than asked for, whatever stands in it."""

import datetime as dt
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wcwidth import wcswidth

import chronology
from chronology import Chronology, Claim, Event, Ledger, Modality, Quote, Source, TimeSpan
from chronology.errors import WrongType
from chronology.findings import Decision
from chronology.ledger.write import dumps
from chronology.view import View
from chronology.vocabulary import Grouping
from chronology.writers.terminal import check_table
from chronology.writers.terminal.fitting import WRAPPED, Table, fitted, folded, folded_pair
from chronology.writers.terminal.layout import Layout

SEEDS = ROOT / "seeds" / "chronology.toml"
TEXT = "The hall will open on 3 May 2022. It will open on 9 June 2022. It opened on 4 July 2023."
widths = st.integers(40, 130)
CHOICES = {"edtf": st.booleans(), "notes": st.booleans()}
styles = st.sampled_from(sorted(WRAPPED))
long_texts = st.text(
    st.sampled_from("ab-/.,éß漢字あ한ｱ🚆\u0301 ") | st.characters(codec="utf-8", categories=["L"]),
    max_size=70,
)
names = st.builds(" ".join, st.lists(long_texts, min_size=1, max_size=5))


def widest(text: str) -> int:
    """Return how many columns the widest line takes."""
    return max(wcswidth(line) for line in text.split("\n"))


@cache
def seeds() -> Chronology:
    """The chronology of the seeds."""
    return chronology.build(SEEDS)


@st.composite
def chronologies(draw: st.DrawFn) -> tuple[Chronology, Chronology]:
    """Draw a chronology with plans, reports, findings and decisions, and what came before it."""
    events = tuple(Event(id=f"e{n}", name=draw(names)) for n in range(draw(st.integers(1, 4))))
    said = (
        ("will open on 3 May 2022", Modality.PLANNED),
        ("will open on 9 June 2022", Modality.PLANNED),
        ("opened on 4 July 2023", Modality.REPORTED),
        ("opened on 5 July 2023", Modality.REPORTED),
    )
    claims = [
        Claim(
            event=event.id,
            source=draw(st.sampled_from(("old", "new"))),
            quote=Quote(exact=words),
            modality=modality,
            speaker=draw(names),
            set_aside=draw(st.just("") | names),
        )
        for event in events
        for words, modality in said
        if draw(st.booleans())
    ]
    reason = draw(names.filter(str.strip))
    ledger = Ledger(
        sources=(
            Source(id="old", file="t.txt", published=TimeSpan.days(18_600, 18_600)),
            Source(id="new", file="t.txt", published=TimeSpan.days(19_700, 19_700)),
        ),
        events=events,
        claims=tuple(claims),
        decisions=(Decision(finding="late", event="e0", reason=reason),),
    )
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "t.txt").write_bytes(TEXT.encode())
        path = Path(folder) / "chronology.toml"
        path.write_bytes(dumps(ledger).encode())
        made = chronology.build(path)
    return made, made.as_of(dt.date(2021, 12, 31))


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(chronologies(), widths, styles, st.fixed_dictionaries(CHOICES))
def test_no_table_is_wider_than_asked_for(
    drawn: tuple[Chronology, Chronology], width: int, style: str, choices: dict[str, Any]
) -> None:
    """Tables of events, findings, decisions, plans, statistics, differences and checks fit."""
    made, before = drawn
    table = str(made.table(findings=True, decisions=True, **choices, format=style, width=width))
    assert widest(table) <= width
    for by in ("", *Grouping):
        assert widest(str(made.plans_table(by=by, format=style, width=width))) <= width
    assert widest(str(before.diff_table(made, notes=True, format=style, width=width))) <= width
    assert widest(check_table(View.of(made), width)) <= width


@settings(max_examples=150)
@given(
    st.lists(st.lists(long_texts, min_size=11, max_size=11), min_size=1, max_size=4),
    st.lists(names.filter(str.strip), min_size=11, max_size=11, unique=True),
    st.integers(1, 11),
    widths,
    styles,
)
def test_any_table_fits(
    cells: list[list[str]], headers: list[str], columns: int, width: int, style: str
) -> None:
    """However many columns there are and whatever their headers, the table fits."""
    rows = tuple(tuple(row[:columns]) for row in cells)
    table = Table(headers=tuple(headers[:columns]), parts=(rows,))
    (text,) = fitted(table, style, width)
    assert widest(text) <= width
    shown = "".join(text.split())
    letters = [char for row in rows for cell in row for char in cell if char in "漢字あ한"]
    assert all(letters.count(char) <= shown.count(char) for char in set(letters))


@given(names, st.text(" ^", max_size=99), st.integers(20, 60))
def test_folded_comparisons_keep_their_marks(words: str, marks: str, width: int) -> None:
    """A line folded with its marks loses no character and no mark."""
    lines = folded_pair(f"source: {words}", f"{' ' * 8}{marks[: len(words)].rstrip()}", 8, width)
    assert all(widest(line) <= width for line in lines)
    assert "".join(lines).count("^") == marks[: len(words)].count("^") + words.count("^")


@pytest.mark.parametrize("style", sorted(WRAPPED))
@pytest.mark.parametrize("width", [40, 60, 80, 100, 120])
def test_the_seeds_fit(style: str, width: int) -> None:
    """The tables of the seeds fit into every usual width."""
    made = seeds()
    assert widest(str(made.table(findings=True, notes=True, format=style, width=width))) <= width
    for by in ("", *Grouping):
        assert widest(str(made.plans_table(by=by, format=style, width=width))) <= width


@pytest.mark.parametrize("width", [0, 8, 39, "80"])
def test_too_narrow_widths_are_refused(width: Any) -> None:  # noqa: ANN401 - whatever a caller gives
    """Nothing can be fitted into a few columns: the call is wrong, and says so."""
    with pytest.raises(WrongType):
        Layout(width=width)


def test_a_comparison_with_an_empty_line_is_shown(tmp_path: Path) -> None:
    """A document may begin with a blank line, and a quote with words that it has not."""
    (tmp_path / "a.txt").write_text("\nThe bridge opened on 3 May 2024.\n", "utf-8")
    ledger = tmp_path / "chronology.toml"
    ledger.write_text(
        '[sources.a]\nfile = "a.txt"\n[events.e]\n[[claims]]\nevent = "e"\nsource = "a"\n'
        'quote = "But the bridge opened on 3 May 2024"\n',
        "utf-8",
    )
    printed = check_table(View.of(chronology.build(ledger)), 80)
    assert "But the bridge opened" in printed


@pytest.mark.parametrize(
    "words", ["1,998", "1,998.50", "False", "True", "0012", "1.50", "1e5", "-7", "1_000", "", "nan"]
)
@pytest.mark.parametrize("style", ["simple", "grid", "pretty"])
def test_cells_stand_as_they_are_however_narrow(words: str, style: str) -> None:
    """A cell that looks like a number, or a truth, is printed as it stands in narrow columns."""
    long = "a sentence that is much longer than the page is wide, so that it must be folded"
    table = Table(
        headers=("n", "words"), parts=(((words, long),),), comfortable={"n": 8, "words": 20},
        tight={"n": 8, "words": 8},
    )  # fmt: skip
    for width in (24, 30, 40, 60):
        [printed] = fitted(table, style, width)
        assert words in printed
        assert max(map(len, printed.splitlines())) <= width


def test_prose_that_is_a_number_stays_it() -> None:
    """A sentence of one figure is folded like any other words."""
    assert folded("1,998 1,998", 6).split() == ["1,998", "1,998"]
    assert folded("1,998,123", 6).replace("\n", "") == "1,998,123"
    assert folded("False", 3).replace("\n", "") == "False"

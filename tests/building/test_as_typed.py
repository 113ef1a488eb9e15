"""What nobody proved is printed as typed, wherever it is printed, and counted."""

import datetime as dt
import json
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

import chronology
from chronology.building import Chronology
from chronology.building.totals import typed_among
from chronology.exporters.json import check_values
from chronology.report import write
from chronology.view import View
from chronology.view.payload import plain
from chronology.vocabulary import ClaimStatus, TypedField
from chronology.writers.terminal import check_table

AT = dt.datetime(2024, 6, 1, tzinfo=dt.UTC)
TEXT = """\
    12 May 2024

    The bridge, 3 May 2024. The road was opened on 4 May 2024, Anna Keller said. The tunnel will be
    opened on 5 July 2024, Keller said. The 3rd forum was held on 6 May 2024. The mine was shut.
"""
LEDGER = """\
    [sources.a]
    file = "a.txt"
    published = 2024-05-12

    [kinds.forum]
    fields = { series = "text", ordinal = "integer" }
    key = ["series", "ordinal"]

    [events.bridge]
    [events.road]
    [events.tunnel]
    [events.forum]
    kind = "forum"
    series = "s"
    ordinal = 3
    name = "forum"
    [events.next]
    kind = "forum"
    series = "t"
    ordinal = 4
    name = "next"

    [[claims]]
    event = "bridge"
    source = "a"
    quote = "The bridge, 3 May 2024"
    modality = "cancelled"

    [[claims]]
    event = "road"
    source = "a"
    quote = "The road was opened on 4 May 2024"
    speaker = "Anna Keller"
    after = "bridge"

    [[claims]]
    event = "tunnel"
    source = "a"
    quote = "The tunnel will be opened on 5 July 2024"
    modality = "planned"
    speaker = "Max Muster, the mayor"

    [[claims]]
    event = "forum"
    source = "a"
    quote = "The 3rd forum was held on 6 May 2024"

    [[claims]]
    event = "next"
    source = "a"
    quote = "The mine was shut"
"""
PLAIN = """\
    [sources.a]
    file = "a.txt"
    published = 2024-05-12

    [events.road]
    [[claims]]
    event = "road"
    source = "a"
    quote = "The road was opened on 4 May 2024"
    speaker = "Anna Keller"
"""


def built(folder: Path, ledger: str = LEDGER, text: str = TEXT) -> Chronology:
    """Return the chronology of a ledger and the text of its source."""
    (folder / "a.txt").write_text(dedent(text), encoding="utf-8")
    (folder / "c.toml").write_text(dedent(ledger), encoding="utf-8")
    made = chronology.build(folder / "c.toml")
    assert made.ledger.problems == ()
    return made


@pytest.fixture
def made(tmp_path: Path) -> Chronology:
    """The chronology of the ledger above."""
    return built(tmp_path)


def test_each_claim_says_what_is_typed(made: Chronology) -> None:
    """A claim has the fields that no words bear; a statement those of its claim."""
    typed = {claim.claim.event: claim.typed for claim in made.claims}
    assert typed == {
        "bridge": (TypedField.MODALITY,),
        "road": (TypedField.AFTER,),
        "tunnel": (TypedField.SPEAKER,),
        "forum": (),
        "next": (TypedField.ORDINAL,),
    }
    for dossier in made.events:
        assert [made.typed for made in dossier.statements] == [c.typed for c in dossier.counting]


def test_the_totals_count_them(made: Chronology) -> None:
    """How many claims rest on what was typed, and how many on each field."""
    assert str(made.totals) == (
        "5 claims from 1 source: 5 verified. 4 of the verified rest on fields as typed: "
        "speaker 1, modality 1, after 1, ordinal 1. As of 12 May 2024."
    )
    (line,) = [t for t in View.of(made).totals.others if t.what == "claims on fields as typed"]
    assert (line.number, line.reason) == (
        4,
        "no words of their sources bear: speaker 1, modality 1, after 1, ordinal 1",
    )


def test_tables_show_them(made: Chronology) -> None:
    """A status, a speaker and a number that no words bear are marked where they are printed."""
    assert "cancelled (as typed)" in str(made.table())
    assert "Max Muster, the mayor (as typed)" in " ".join(str(made.plans_table()).split())
    table = check_table(View.of(made), 200)
    header, _, *rows = table.splitlines()
    at = header.index("As typed")
    assert [row[at:].strip() for row in rows[:5]] == [
        "modality",
        "after",
        "speaker",
        "",
        "ordinal",
    ]


def test_explanations_show_them(made: Chronology) -> None:
    """`explain` names the fields in a line of the claim's own."""
    assert "\n  as typed: after (no words of the source bear it)" in made.explain("road")
    assert "as typed" not in made.explain("forum")


@pytest.mark.parametrize("suffix", [".md", ".html", ".json", ".csv"])
def test_reports_show_them(made: Chronology, tmp_path: Path, suffix: str) -> None:
    """Every format says it, by the claim and in the totals."""
    path = tmp_path / f"report{suffix}"
    write(made, path, at=AT)
    text = path.read_text(encoding="utf-8")
    assert "as typed" in text.lower()
    if suffix == ".md":
        assert "As typed: modality; no words of the source bear it" in text
        assert "Order: after bridge (as typed)" in text
    if suffix == ".html":
        assert "<dt>As typed</dt>" in text
        assert "Cancelled (as typed)" in text


def test_programs_read_them(made: Chronology) -> None:
    """JSON and the rows of a report have them by claim; JSON counts them."""
    values = json.loads(json.dumps(check_values(made)))
    assert [claim["typed"] for claim in values["claims"]].count([]) == 1
    assert values["totals"]["typed"] == {
        "claims": 4,
        "fields": {"speaker": 1, "modality": 1, "after": 1, "ordinal": 1},
    }
    rows = plain(View.of(made).report(AT))["claims"]
    assert sorted(row["typed"] for row in rows) == [
        [], ["after"], ["modality"], ["ordinal"], ["speaker"],
    ]  # fmt: skip


def test_where_words_bear_everything_nothing_is_shown(tmp_path: Path) -> None:
    """No column, no line and no number is added where there is nothing to say."""
    made = built(tmp_path, PLAIN)
    shown = [
        str(made.table()),
        check_table(View.of(made), 120),
        made.explain("road"),
        str(made.totals),
    ]
    assert "typed" not in "\n".join(shown).lower()


def test_the_source_says_it_too(tmp_path: Path) -> None:
    """A date of publication that the document does not bear is shown at its source."""
    made = built(tmp_path, text=dedent(TEXT).replace("12 May 2024", ""))
    (source,) = View.of(made).report(AT).sources
    assert source.typed == ("published",)
    assert "published 1" in str(made.totals)


@given(day=st.dates(dt.date(2024, 4, 1), dt.date(2024, 6, 1)))
def test_no_day_changes_what_is_typed(
    day: dt.date, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever the day looked from, the totals are those of the claims that count."""
    seen = built(tmp_path_factory.mktemp("seen")).as_of(day)
    resting = [c for c in seen.claims if c.typed]
    assert all(claim.status is ClaimStatus.VERIFIED for claim in resting)
    assert seen.totals.typed == typed_among(seen.claims)
    assert seen.totals.typed.claims == len(resting)
    for field, number in seen.totals.typed.fields:
        assert number == sum(field in claim.typed for claim in resting)


# Corrections --------------------------------------------------------------------------------


def corrected(folder: Path, first: str, second: str, key: str = "corrects") -> list[str]:
    """Return what is found where a claim of one publisher corrects one of another."""
    for name, day in (("a", 4), ("b", 5)):
        text = f"The road was opened on {day} May 2024."
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    ledger = f"""
        [sources.a]
        file = "a.txt"
        {first}
        [sources.b]
        file = "b.txt"
        {second}
        [events.road]
        [[claims]]
        id = "old"
        event = "road"
        source = "a"
        quote = "The road was opened on 4 May 2024"
        [[claims]]
        id = "new"
        event = "road"
        source = "b"
        quote = "The road was opened on 5 May 2024"
        {key} = "old"
        """
    (folder / "c.toml").write_text(dedent(ledger), encoding="utf-8")
    made = chronology.build(folder / "c.toml")
    return [f.sentence for f in made.findings if f.code == "correction-unheeded"]


@pytest.mark.parametrize(
    ("first", "second", "key", "found"),
    [
        ('publisher = "A"', 'publisher = "B"', "corrects", True),
        ('publisher = "A"', "", "corrects", True),
        ("", "", "corrects", True),
        ('publisher = "A"', 'publisher = "a"', "corrects", False),
        ('publisher = "A"', 'publisher = "B"', "retracts", False),
    ],
)
def test_corrections_of_another_publisher_are_told(
    tmp_path: Path,
    first: str,
    second: str,
    key: str,
    found: bool,  # noqa: FBT001 - a column
) -> None:
    """What `corrects` cannot do is said, with what would."""
    told = corrected(tmp_path, first, second, key)
    sentence = (
        "new corrects old, but b and a have not one `publisher`; both count, and `retracts` "
        "would deny the other"
    )
    assert told == ([sentence] if found else [])

"""Tables of events as values: columns, order, groups, summaries, and what programs get."""

import csv
import io
import json
import re
from pathlib import Path
from typing import Any, ClassVar

import attrs
import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st
from tabulate import tabulate_formats

import chronology
from chronology import Column, Table, edtf
from chronology.building import Chronology
from chronology.errors import UnknownName, WrongType
from chronology.printable import display_width
from chronology.tables.values import as_value, edtf_of, in_order
from chronology.timespan import TimeSpan
from chronology.view.columns import EVENTS
from chronology.vocabulary import EventStatus
from chronology.writers.terminal import formats
from chronology.writers.terminal.fitting import WRAPPED

LEDGER = """
[sources.gazette]
file = "gazette.txt"
published = 2024-05-12

[events.bern]
kind = "hearing"
name = "<b>Bern</b> | hears"
court = "Bern"
docket = "24-117"
fee = 1.5
tags = ["open"]

[events.basel]
kind = "hearing"
court = "Basel"
docket = "=1+1"
panel = 3
filed = 2024-01-31

[events.closing]
name = "The court closes"

[[claims]]
event = "bern"
source = "gazette"
quote = "The case was heard in Bern on 3 May 2024"
[[claims]]
event = "basel"
source = "gazette"
quote = "Basel heard its case in 2023"
[[claims]]
event = "closing"
source = "gazette"
modality = "planned"
quote = "The court will close in April 2024"
[[claims]]
event = "closing"
source = "gazette"
quote = "The court closed on 2 May 2024"
"""
GAZETTE = """The case was heard in Bern on 3 May 2024. Basel heard its case in 2023.
The court will close in April 2024. The court closed on 2 May 2024.
"""


@attrs.frozen(kw_only=True)
class Hearing(chronology.Event):
    """A day in court."""

    kind: ClassVar[str] = "hearing"

    court: str = ""
    docket: str = ""
    panel: int | None = None
    fee: float | None = None
    filed: TimeSpan | None = None


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Chronology:
    """Return the chronology of the ledger above."""
    folder = tmp_path_factory.mktemp("tables")
    (folder / "gazette.txt").write_text(GAZETTE, encoding="utf-8")
    (folder / "l.toml").write_text(LEDGER, encoding="utf-8")
    read = chronology.load(folder / "l.toml", kinds=[Hearing])
    assert read.problems == ()
    return chronology.build(read)


@pytest.fixture(scope="module")
def seeds() -> Chronology:
    """Return the chronology of the seeds."""
    return chronology.build(ROOT / "seeds" / "chronology.toml")


COURT = Column("Docket", "docket")
WORDS = Column("Words", lambda event: event.claims[0].words)


# Columns -----------------------------------------------------------------------------------


def test_columns_of_ones_own(made: Chronology) -> None:
    """A column is a key, a field of one's own kind, or a function of a dossier."""
    table = made.of(Hearing).table(columns=["when", "court", COURT, WORDS])
    assert table.headers == ("When", "Court", "Docket", "Words")
    assert table.keys == ("when", "court", "docket", "words")
    assert table.texts[1] == (
        "3 May 2024", "Bern", "24-117", "The case was heard in Bern on 3 May 2024",
    )  # fmt: skip


KEYS = [*EVENTS.keys, "outcome", "slip", "claims", "page", "note"]


@pytest.mark.parametrize("key", KEYS)
def test_every_column_stands_alone(seeds: Chronology, key: str) -> None:
    """Each can be shown, sorted by, and grouped by; events are neither lost nor doubled."""
    table = seeds.table(columns=[key])
    assert len(table) == len(seeds)
    ids = [one.id for one in seeds]
    assert sorted(one.id for one in seeds.sort(key)) == sorted(ids)
    groups = seeds.group_by(key)
    assert {one.id for group in groups.values() for one in group} == {*ids}
    assert len(seeds.summary(key)) == len(groups)


def test_docstring_names_every_column() -> None:
    """A reader of the docstring of `table` knows them all."""
    told = {*re.findall(r"`(\w+)`", Chronology.table.__doc__ or "")}
    rest = {"begins_latest", "ends_earliest", "ends_latest"}  # "the other three bounds"
    assert {*KEYS} - told - rest == {"event"}  # which is `what` without what was merged


def test_wrong_columns_are_refused(made: Chronology) -> None:
    """With what was meant, or what is at fault."""
    with pytest.raises(UnknownName, match="did you mean “docket”"):
        made.table(columns=["when", "dockett"])
    with pytest.raises(WrongType, match="“docket” twice"):
        made.table(columns=["docket", COURT])
    with pytest.raises(WrongType, match="keys and Columns"):
        made.table(columns=[5])  # type: ignore[list-item]
    with pytest.raises(WrongType, match="a function of a Dossier"):
        Column("x", 5)  # type: ignore[arg-type]
    with pytest.raises(UnknownName, match="no column “what”"):
        made.plans_table(columns=["what"])
    with pytest.raises(UnknownName, match="no column “when”"):
        made.claims_table(columns=["when"])


# Order, groups -----------------------------------------------------------------------------


def test_sorted_by_a_column(made: Chronology) -> None:
    """By what stands in it; where nothing does, last, whichever way."""
    assert [one.id for one in made.sort("fee")] == ["bern", "basel", "closing"]
    assert [one.id for one in made.sort("docket")] == ["bern", "basel", "closing"]
    assert [one.id for one in made.sort("docket", reverse=True)] == ["basel", "bern", "closing"]
    assert [one.id for one in made.sort(Column("n", lambda event: -len(event.claims)))] == [
        "closing", "basel", "bern",
    ]  # fmt: skip
    table = made.table(columns=["what", "slip"]).sort("slip")
    assert [row[1] for row in table.texts] == ["2 to 31 days", "", ""]


def test_grouped_by_a_column(made: Chronology) -> None:
    """What has nothing there is in the group of none."""
    groups = made.group_by("court")
    assert {court: [one.id for one in group] for court, group in groups.items()} == {
        "Basel": ["basel"], "Bern": ["bern"], None: ["closing"],
    }  # fmt: skip
    of_table = made.table(columns=["what", "court"]).group_by("court")
    assert {court: len(rows) for court, rows in of_table.items()} == {
        "Basel": 1, "Bern": 1, None: 1,
    }  # fmt: skip


def test_summary(made: Chronology) -> None:
    """How many of each group, how they stand, and when the first and the last was."""
    rows = made.summary().to_dicts()
    assert [(row["kind"], row["events"], row["warnings"]) for row in rows] == [
        ("event", 1, 1), ("hearing", 2, 0),
    ]  # fmt: skip
    assert (rows[1]["first"], rows[1]["last"]) == ("2023", "3 May 2024")
    counted = made.claims_table(columns=["verdict"]).summary("verdict")
    assert counted.rows == (("exact", 4),)


VALUES = st.one_of(
    st.none(), st.integers(), st.text(max_size=3), st.booleans(), st.floats(allow_nan=False),
    st.sampled_from([edtf.parse("2024"), edtf.parse("-0044"), chronology.Slip.of(3)]),
    st.sampled_from(EventStatus), st.tuples(st.text(max_size=2)),
)  # fmt: skip


@given(values=st.lists(VALUES), reverse=st.booleans())
def test_law_of_order(values: list[object], reverse: bool) -> None:  # noqa: FBT001 - hypothesis draws it
    """Any values have an order: none is lost, and nothing comes last."""
    order = in_order(values, reverse=reverse)
    assert sorted(order) == list(range(len(values)))
    there = [values[at] not in (None, "", ()) for at in order]
    assert there == sorted(there, reverse=True)
    again = [values[at] for at in order]
    assert [again[at] for at in in_order(again, reverse=reverse)] == again or reverse
    json.dumps([as_value(value) for value in values])


# As text -----------------------------------------------------------------------------------


@pytest.mark.parametrize("style", formats())
def test_every_format_has_every_event(made: Chronology, style: str) -> None:
    """Whatever the format; what stands in a cell is no markup."""
    text = made.table(columns=["what", COURT]).to(style)
    assert "court closes" in text.replace("\\", "")
    if style == "html":
        assert "<b>" not in text
        assert "&lt;b&gt;" in text
    if style in {"github", "pipe", "markdown"}:
        assert "\\|" in text
    if style in {"tsv", "csv"}:
        assert "'=1+1" in text


def test_formats() -> None:
    """Those of tabulate, but for the one that escapes nothing, and two more."""
    assert {*formats()} == ({*tabulate_formats} - {"unsafehtml"}) | {"csv", "markdown"}


def test_str_is_as_asked(made: Chronology) -> None:
    """`str` prints in the format and width that the table was asked for in."""
    table = made.table(format="grid", width=60)
    assert str(table) == table.to("grid", 60)
    assert str(made) == str(made.table())
    assert made._repr_html_() == made.table().to("html")
    assert made.table().to("markdown") == made.table().to("github")
    with pytest.raises(UnknownName, match="table format"):
        made.table(format="gridd")
    with pytest.raises(WrongType, match="`width`"):
        made.table(width=7)


@given(
    style=st.sampled_from(sorted(WRAPPED)),
    width=st.integers(40, 160),
    keys=st.lists(st.sampled_from(KEYS), min_size=1, max_size=9, unique=True),
)
def test_law_never_wider_than_asked(
    seeds: Chronology, style: str, width: int, keys: list[str]
) -> None:
    """Whatever the columns, the format and the width."""
    text = seeds[20:32].table(columns=keys).to(style, width)
    assert max(display_width(line) for line in text.splitlines()) <= width


def test_a_selection_says_that_it_is_one(made: Chronology) -> None:
    """Its table says of how many; that of everything tells what became of the claims."""
    assert str(made.where(kind="hearing").table()).endswith(
        "2 of 3 events, with 2 claims: 2 verified."
    )
    assert "4 claims from 1 source" in str(made.table())
    assert str(made.where(status="denied").table()).startswith("No such events.")
    assert made.table(kind="hearing") == made.where(kind="hearing").table()


def test_events_without_a_date_stand_apart_in_their_order_alone(seeds: Chronology) -> None:
    """A table that is sorted otherwise is one."""
    if any(one.when is None for one in seeds):
        assert "Without a date" in str(seeds.table())
    assert "Without a date" not in str(seeds.sort("what").table())


# For programs ------------------------------------------------------------------------------


def test_dicts_have_typed_values(made: Chronology) -> None:
    """Own fields keep their types; dates stand in words, bounds and EDTF."""
    bern, basel = made["bern"], made["basel"]
    rows = {row["id"]: row for row in made.to_dicts()}
    first = rows["basel"]
    assert (first["panel"], first["filed"], first["filed_earliest"]) == (
        3, "31 January 2024", "2024-01-31",
    )  # fmt: skip
    assert (first["when"], first["when_edtf"]) == ("2023", "2023")
    assert (first["when_earliest"], first["when_latest"]) == ("2023-01-01", "2023-12-31")
    assert rows["bern"]["fee"] == 1.5
    assert rows["bern"]["tags"] == ["open"]
    assert (rows["closing"]["slip_least"], rows["closing"]["slip_most"]) == (2, 31)
    assert rows["closing"]["court"] is None
    assert all(row.keys() == first.keys() for row in rows.values())
    assert {bern.id, basel.id} <= rows.keys()
    json.dumps([*rows.values()])


def test_csv_has_what_dicts_have(made: Chronology) -> None:
    """Every value, and no cell is a formula."""
    text = made.table(columns=["when", "what", "docket", "tags", "fee"]).to("csv")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["docket"] for row in rows] == ["'=1+1", "", "24-117"]
    assert (rows[2]["when_edtf"], rows[2]["tags"], rows[2]["fee"]) == ("2024-05-03", "open", "1.5")


@given(
    begin=st.sampled_from(["2024", "2024-05?", "2024-05-03T10:00:00Z", "156X", "[2020,2022]", ""]),
    end=st.sampled_from(["2025", "2024-06~", "2024-07-01", "{2026,2027}", "203X", ""]),
)
def test_law_of_edtf(begin: str, end: str) -> None:
    """A date is one string that reads as the same, or else the pair of its ends."""
    parts = [edtf.parse(text) if text else TimeSpan() for text in (begin, end)]
    span = TimeSpan.from_to(*parts)
    if span.is_unknown:
        return
    one, first, last = edtf_of(span)
    if one is None:
        assert first is not None or last is not None
        for text, part in ((first, span.begin), (last, span.end)):
            assert text is None or edtf.parse(text).bounds == part.bounds
    else:
        assert edtf.parse(one).bounds == span.bounds
        assert (first, last) == (None, None)


def test_json_has_own_fields(made: Chronology) -> None:
    """What only a kind has, typed, and what was dropped before: series and ordinal."""
    from chronology.exporters.json import chronology_values

    values: dict[str, Any] = chronology_values(made)
    event = next(one for one in values["events"] if one["id"] == "basel")
    assert event["fields"]["panel"] == 3
    assert event["fields"]["filed"]["edtf"] == "2024-01-31"
    assert (event["tags"], event["lasts"]) == ([], False)
    some = chronology_values(made, made.where(kind="hearing"))
    assert [one["id"] for one in some["events"]] == ["basel", "bern"]
    assert {claim["event"] for claim in some["claims"]} == {"basel", "bern"}
    assert some["findings"] == []


def test_json_of_the_seeds_has_series_and_ordinal(seeds: Chronology) -> None:
    """As typed, in `fields`."""
    from chronology.exporters.json import chronology_values

    values = chronology_values(seeds)
    event = next(one for one in values["events"] if one["id"] == "az-tat-3")
    assert event["fields"] == {"series": "az-tat", "ordinal": 3}


def test_tables_are_values(made: Chronology) -> None:
    """Equal ones are equal, and hash so."""
    one, other = (made.table(columns=["when", "court"]) for _ in range(2))
    assert one == other
    assert hash(one) == hash(other)
    assert len({one, other}) == 1
    assert isinstance(one.pick("court"), Table)
    assert one.pick("court").texts[0] == ("Basel",)


def test_plans_and_claims_of_a_selection(made: Chronology) -> None:
    """The tables of plans and claims tell of the events selected, alone."""
    hearings = made.where(kind="hearing")
    assert str(hearings.plans_table()) == "No plans of such events."
    assert hearings.plans() == ()
    assert len(made.plans()) == len(made.where(kind="event").plans()) == 1
    assert [row[0] for row in hearings.claims_table(columns=["event"]).texts] == [
        "<b>Bern</b> | hears", "basel",
    ]  # fmt: skip
    assert made.plan_statistics("kind")[0].late == 1


def test_html_of_a_table_in_a_file(made: Chronology, tmp_path: Path) -> None:
    """It is one element after the other, each closed."""
    from html.parser import HTMLParser

    class Tags(HTMLParser):
        """Counts what is open."""

        open_tags: ClassVar[list[str]] = []

        def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - as the base has it
            self.open_tags.append(tag)

        def handle_endtag(self, tag: str) -> None:
            assert self.open_tags.pop() == tag

    parser = Tags()
    parser.feed(made.table(findings=True).to("html"))
    assert parser.open_tags == []
    (tmp_path / "t.html").write_text(made.table().to("html"), encoding="utf-8")


def test_cells_between_tabs(made: Chronology) -> None:
    """`tsv` has the cells as they are, without padding and without a sentence."""
    told = made.table(columns=["what", "when"], format="tsv")
    lines = str(told).split("\n")
    assert len(lines) == len(told) + 1
    assert [line.split("\t") for line in lines][1:] == [
        [" ".join(cell.split()) for cell in row] for row in told.texts
    ]


def test_a_difference_in_a_line(made: Chronology) -> None:
    """`str` of a difference counts what it has; that of an event moved tells both dates."""
    assert str(made.diff(made)) == "nothing differs"
    assert not made.diff(made)

"""Tables of claims: what comes of them is what `build` gives, and what cannot be read is told."""

import datetime as dt
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from drawn_claims import DrawnRow, ledger_of, tables
from hypothesis import given
from hypothesis import strategies as st

import chronology
from chronology import TableMapping
from chronology.bulk import sheets
from chronology.bulk.kernel import GROUPINGS
from chronology.errors import DocumentUnreadable, MissingExtra, WrongArgument, WrongType

BRIDGE = [
    {"event": "bridge", "modality": "planned", "when": "2024-05", "stated": "2023-01-09"},
    {"event": "bridge", "modality": "reported", "when": "2024-07-03", "stated": "2024-07-03"},
]
DAYS = st.sampled_from((None, "2021-05-03", "2022"))


def told(made: chronology.Reconciliation, name: str) -> list[tuple[object, ...]]:
    """Return the rows of one of the tables."""
    return [*made.tables[name].rows]


@given(tables(), DAYS)
def test_as_build_gives(rows: list[DrawnRow], day: str | None) -> None:
    """Events, findings, plans, order and statistics are those of a ledger with the same claims."""
    made = chronology.reconcile(rows, as_of=day)
    built = chronology.build(ledger_of(rows), as_of=day)
    assert told(made, "rejects") == []
    assert [row[1:] for row in told(made, "events")] == [r[1:] for r in sheets.events_of(built)]
    assert [row[1:] for row in told(made, "order")] == [r[1:] for r in sheets.order_of(built)]
    assert told(made, "plans") == [*sheets.in_order(sheets.PLANS, sheets.plans_of(built))]
    assert told(made, "claims") == [*sheets.in_order(sheets.CLAIMS, sheets.claims_of(built))]
    of_events = [one for one in sheets.findings_of(built) if one[4] is not None]
    assert told(made, "findings") == [*sheets.in_order(sheets.FINDINGS, of_events)]
    statistics = [
        line for by in GROUPINGS for line in sheets.statistics_of(by, built.plan_statistics(by))
    ]
    assert told(made, "statistics") == statistics


def test_a_row_that_takes_another_back() -> None:
    """What a row is named by, and which row it takes back, are no words of the table."""
    rows = [
        {**BRIDGE[1], "id": "first", "source": "gazette"},
        {
            **BRIDGE[1],
            "id": "second",
            "source": "gazette",
            "retracts": "first",
            "stated": "2024-07-06",
        },
        {**BRIDGE[1], "id": "third", "source": "gazette", "stated": "2024-07-07"},
    ]
    claims = chronology.reconcile(rows).claims.to_dicts()
    assert [row["status"] for row in claims] == ["retracted", "retraction", "verified"]
    assert claims[2]["typed"] == "modality"


def test_the_hour_at_which_it_was_stated() -> None:
    """It stands in words, since EDTF has no minutes without seconds."""
    made = chronology.reconcile([{**BRIDGE[1], "stated": "2024-07-03 12:30"}])
    assert made.claims.to_dicts()[0]["stated"] == "3 July 2024 12:30"


def test_shown_by_its_numbers() -> None:
    """However many rows there are, a session shows one line."""
    assert repr(chronology.reconcile(BRIDGE)).startswith("Reconciliation(events=1, findings=")


@given(tables())
def test_neither_order_of_rows_nor_of_columns_matters(rows: list[DrawnRow]) -> None:
    """Rows, and columns, in another order give the same events, dates and outcomes."""
    of_events = {row["event"]: row for row in reversed(rows)}
    fields = ("kind", "place", "participants", "same_as", "series", "ordinal", "tags")
    same = [{**row, **{key: of_events[row["event"]][key] for key in fields}} for row in rows]
    made = chronology.reconcile(same)
    turned = chronology.reconcile([dict(reversed(row.items())) for row in reversed(same)])
    for name in ("events", "findings", "plans", "order", "statistics"):
        assert told(made, name) == told(turned, name)


REJECTED: tuple[tuple[dict[str, str], str, str], ...] = (
    ({"modality": "planed"}, "modality", "“planed” is none of reported, planned"),
    ({"modality": ""}, "modality", "the row does not say in what mood it tells"),
    ({"event": ""}, "event", "the row names no event"),
    ({"when": "soon"}, "when", "“soon”"),
    ({"when": "03/04/2021"}, "when", "03/04/2021"),
    ({"when": "1970-01-01"}, "when", "second 0 of computers' clocks"),
    ({"when": "2021-02-30"}, "when", "February 2021 has 28 days"),
    ({"stated": "lately"}, "stated", "“lately”"),
    ({"published": "31st"}, "published", "31st"),
    ({"binding": "perhaps"}, "binding", "“perhaps” is neither true nor false"),
    ({"binding": "yes", "modality": "reported"}, "binding", ""),
    ({"after": "tunnel"}, "after", "no event “tunnel” is in this ledger"),
    ({"after": "b"}, "after", "cannot refer to itself"),
    ({"retracts": "c9"}, "retracts", "no claim has the id “c9”"),
    ({"same_as": "b"}, "same_as", "cannot refer to itself"),
    ({"kind": "launch"}, "kind", "there is no kind of event “launch”"),
    ({"kind": "commission-meeting", "series": "s", "ordinal": "two"}, "ordinal", ""),
    ({"series": "s", "kind": "visit"}, "series", ""),
    ({"gap": "some", "after": "a"}, "gap", "“some” is no number of days"),
)


@pytest.mark.parametrize(("fields", "column", "reason"), REJECTED)
def test_rejected(fields: dict[str, str], column: str, reason: str) -> None:
    """A row that cannot be read is told with its number, column and reason, and counts nowhere."""
    fine = {"event": "a", "modality": "reported", "when": "2021-05-03", "stated": "2021-06-01"}
    wrong = {"event": "b", "modality": "planned", "when": "2021-05-03", "stated": "2021-01-01"}
    made = chronology.reconcile([fine, wrong | fields])
    [(row, where, _, why)] = told(made, "rejects")
    assert (row, where) == (3, column)
    assert reason in str(why)
    assert [one["event"] for one in made.events.to_dicts() if one["claims"]] == ["a"]


def test_an_id_stands_twice() -> None:
    """Of two rows with one id the first counts, whatever else is wrong with it."""
    rows = [{**row, "id": "c1"} for row in BRIDGE]
    made = chronology.reconcile(rows)
    assert [row[:4] for row in told(made, "rejects")] == [
        (3, "id", "c1", "the id “c1” stands twice")
    ]
    assert len(made.claims) == 1


def test_a_source_is_what_the_first_row_says() -> None:
    """What the first row of a source says of it holds for its other rows."""
    rows = [
        {"event": "a", "modality": "reported", "when": "2021", "source": "x", "published": "2022"},
        {"event": "b", "modality": "reported", "when": "2021", "source": "x"},
    ]
    made = chronology.reconcile(rows)
    assert [row["stated_edtf"] for row in made.claims.to_dicts()] == ["2022", "2022"]


def test_columns_by_other_names() -> None:
    """Columns may be called otherwise, and several make one field."""
    rows = [{"Works": "Quay", "Stage": "2", "How": "reported", "Opened": "2021-05-03"}]
    columns = {"event": "{Works}, stage {Stage}", "modality": "How", "when": "Opened"}
    made = chronology.reconcile(rows, columns, published="2022-01-01")
    [row] = made.events.to_dicts()
    assert (row["event"], row["edtf"]) == ("Quay, stage 2", "2021-05-03")


def test_the_name_of_a_column_counts() -> None:
    """A date that stands as a planned one is no report, whatever the row says of it."""
    rows = [{"event": "quay", "modality": "reported", "Planned end": "2021-05-03"}]
    made = chronology.reconcile(rows, {"when": "Planned end"}, published="2022-01-01")
    [claim] = made.claims.to_dicts()
    assert claim["status"] == "unverified"
    assert "quote-out-of-context" in str(made.findings.to_dicts()) or "modality-mismatch" in str(
        made.findings.to_dicts()
    )


PORTFOLIO = """\
project,phase,reported on,planned end,end,status
Quay,Building,2021-03-01,2022-06-30,,Active
Quay,Building,2022-03-01,2023-01-31,,Active
Quay,Open,2023-06-01,,2023-02-28,Done
Tunnel,Design,2021-03-01,2023-12-31,,Active
Tunnel,Design,2022-03-01,TBC,,Active
Ferry,Building,2021-03-01,2022-01-31,,Active
Ferry,Building,2022-03-01,,,Never started
"""


def portfolio() -> TableMapping:
    """Return the column map of docs/tabular-sources.md."""
    return TableMapping(
        source="table",
        event="{project}",
        tags="{phase}",
        planned="planned end",
        actual="end",
        status="status",
        statuses={"Active": "planned", "Done": "reported", "Never started": "cancelled"},
        stated="reported on",
    )


def test_a_column_map(tmp_path: Path) -> None:
    """A column map makes of a table what it makes of the table of a ledger."""
    path = tmp_path / "projects.csv"
    path.write_text(PORTFOLIO, encoding="utf-8")
    made = chronology.reconcile(
        path, portfolio(), publisher="Port Authority", published="2023-06-30"
    )
    book = chronology.LedgerBuilder()
    table = book.add_source(
        text=PORTFOLIO, file="projects.csv", id="table", publisher="Port Authority",
        published="2023-06-30",
    )  # fmt: skip
    given_map = portfolio()
    book.add_table(
        table, given_map.event, tags=given_map.tags, planned=given_map.planned,
        actual=given_map.actual, status="status", statuses=given_map.statuses, stated="reported on",
    )  # fmt: skip
    built = book.build()
    assert [row[1:] for row in told(made, "events")] == [r[1:] for r in sheets.events_of(built)]
    assert told(made, "plans") == [*sheets.in_order(sheets.PLANS, sheets.plans_of(built))]
    assert told(made, "rejects") == [
        (6, "planned end", "TBC", "“planned end” has no date: “TBC” is no date")
    ]


def test_figures_are_read_as_their_column_shows() -> None:
    """Whether days come first is known by the whole column."""
    rows = [
        {"event": "a", "modality": "reported", "when": "03/04/2021"},
        {"event": "b", "modality": "reported", "when": "25/04/2021"},
    ]
    made = chronology.reconcile(rows, published="2022-01-01")
    assert [row["edtf"] for row in made.events.to_dicts()] == ["2021-04-03", "2021-04-25"]


FORMS: tuple[tuple[str, str], ...] = (
    ("claims.csv", "event,modality,when\nbridge,reported,2024-07-03\n"),
    ("claims.tsv", "event\tmodality\twhen\nbridge\treported\t2024-07-03\n"),
    ("semicolons.csv", "event;modality;when\nbridge;reported;2024-07-03\n"),
    ("claims.jsonl", json.dumps({"event": "bridge", "modality": "reported", "when": "2024-07-03"})),
)


@pytest.mark.parametrize(("name", "text"), FORMS)
def test_files(name: str, text: str, tmp_path: Path) -> None:
    """Files of each type give the same."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    made = chronology.reconcile(path, published="2024-08-01")
    assert [row["edtf"] for row in made.events.to_dicts()] == ["2024-07-03"]


UNREADABLE: tuple[tuple[str, bytes, str], ...] = (
    ("claims.txt", b"x", "tables of type “.txt” are not read"),
    ("none.csv", b"", "names no columns"),
    ("open.csv", b'event,modality\n"a,reported\n', "is no row of a table"),
    ("latin.csv", b"event,modality\n\xe9,reported\n", "is not UTF-8"),
    ("none.jsonl", b"[1]\n", "no line of it is an object"),
    ("bad.parquet", b"PAR1 nothing", "no Parquet file|sourced-chronology"),
)


@pytest.mark.parametrize(("name", "raw", "reason"), UNREADABLE)
def test_what_cannot_be_read(name: str, raw: bytes, reason: str, tmp_path: Path) -> None:
    """A file that is none of its type is told, with a remedy."""
    path = tmp_path / name
    path.write_bytes(raw)
    with pytest.raises((DocumentUnreadable, ImportError), match=reason):
        chronology.reconcile(path)


def test_rows_that_are_none(tmp_path: Path) -> None:
    """A line that holds no object, and a row with too many cells, are told with their numbers."""
    path = tmp_path / "a.jsonl"
    path.write_text('{"event": "a", "modality": "reported"}\n[1]\n', encoding="utf-8")
    assert told(chronology.reconcile(path), "rejects")[0][:3] == (2, None, "[1]")
    path = tmp_path / "a.csv"
    path.write_text("event,modality\na,reported,2021,x\n", encoding="utf-8")
    [(row, _, value, reason)] = told(chronology.reconcile(path), "rejects")
    assert (row, value, reason) == (2, "2021", "the row has 4 cells, and the table 2 columns")


WRONG: tuple[tuple[Any, Any, type[Exception], str], ...] = (
    (3, None, WrongType, "table"),
    ([3], None, WrongType, "mappings"),
    ({"event": "a"}, None, WrongType, "rows as mappings"),
    ([{"what": "a"}], None, WrongArgument, "has none for “event”"),
    (BRIDGE, {"event": "nothing"}, WrongArgument, "the table has no column “nothing”"),
    (BRIDGE, {"evnt": "event"}, WrongArgument, "which is no field of a claim"),
    (BRIDGE, {"when": "{when}"}, WrongArgument, "whose words are quoted"),
    (BRIDGE, TableMapping(source="t", event="{x}", actual="when"), WrongArgument, "no column “x”"),
)


@pytest.mark.parametrize(("table", "columns", "error", "words"), WRONG)
def test_wrong_calls(table: Any, columns: Any, error: type[Exception], words: str) -> None:  # noqa: ANN401 - whatever is given
    """A wrong call is an exception of ours that says what belongs there."""
    with pytest.raises(error, match=words):
        chronology.reconcile(table, columns)


ENGINES: tuple[tuple[dict[str, Any], type[Exception], str], ...] = (
    (
        {"engine": "spark"},
        WrongArgument,
        "“spark”, which there is not; name “processes”",
    ),
    ({"address": "auto"}, WrongArgument, "name the engine “ray” too"),
    ({"engine": "ray", "checks": ()}, WrongArgument, "know ours alone"),
    ({"engine": "ray"}, MissingExtra, r"pip install 'sourced-chronology\[ray\]'"),
)


@pytest.mark.parametrize(("said", "error", "words"), ENGINES)
def test_who_cannot_do_the_work(
    said: dict[str, Any], error: type[Exception], words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An engine that there is not, or that is not installed, is told before any work is done."""
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(error, match=words):
        chronology.reconcile(BRIDGE, **said)


HOSTILE = (
    "=HYPERLINK(1)", "'; DROP TABLE given; --", "a\nb", "a\0b", "\ud800", "\x1b[31m", "c:x", "e:a",
    "{x}", "a" * 5_000, "“”", "\x1f", '"', ",", "; ; ;",
)  # fmt: skip


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words(words: str) -> None:
    """Whatever stands in cells, they are words, and a row of its own gives an event or a reject."""
    row = {**BRIDGE[0], "event": words, "speaker": words, "name": words, "participants": words}
    made = chronology.reconcile([row, *BRIDGE])
    assert len(made.events) + len(made.rejects) >= 1
    assert "bridge" in [one["event"] for one in made.events.to_dicts()]


def test_values_of_python() -> None:
    """Dates, numbers, truth and lists of Python are read as cells that say the same."""
    rows = [
        {"event": "a", "modality": "planned", "when": dt.date(2024, 5, 3), "binding": True,
         "stated": dt.datetime.fromisoformat("2024-01-02"), "participants": ["Ada", "Bo"]},
    ]  # fmt: skip
    made = chronology.reconcile(rows)
    [row] = made.events.to_dicts()
    [plan] = made.plans.to_dicts()
    assert (row["edtf"], row["participants"]) == ("2024-05-03", "Ada; Bo")
    assert (plan["binding"], plan["stated_edtf"]) == (True, "2024-01-02")


def test_nothing() -> None:
    """A table without rows gives tables without rows."""
    made = chronology.reconcile([{"event": "", "modality": ""}])
    assert all(len(table) == 0 for table in made.tables.values())

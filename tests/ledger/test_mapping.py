"""`[[tables]]`: every mapped cell makes a claim, or is counted with the reason."""

import datetime as dt
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import chronology
from chronology.ledger import loads
from chronology.ledger.write import dumps
from chronology.vocabulary import Severity

UNITS = """unit,site,planned start,start,status,seen
A 1,North,2020-01-14,2020-03-01,Operational,2021-01-01
B 1,North,2021-01-14,,Never commissioned,2022-01-01
C 1,South,TBC,2021-04-25,Operational,2022-01-01
D 1,South,03/04/2021,,Under construction,2020-01-01
E 1,South,2021-05-06,2022-01-01,Never commissioned,2022-01-01
,South,2021-05-06,,,2022-01-01
"""
STATUSES = {
    "operational": "reported",
    "Never commissioned": "cancelled",
    "Under construction": "planned",
}


def built(text: str = UNITS, **fields: Any) -> chronology.Chronology:  # noqa: ANN401 - as given
    """Return the chronology of a table, mapped by some fields."""
    book = chronology.LedgerBuilder()
    table = book.add_source(text=text, file="units.csv", id="units", published="2022-06-01")
    event = fields.pop("event", "{unit}")
    book.add_table(table, event, **fields)
    return book.build(strict=False)


def told(made: chronology.Chronology) -> set[tuple[str, str, str]]:
    """Return event, modality and date of every verified claim."""
    return {(c.claim.event, c.modality.value, str(c.span)) for c in made.claims if c.counts}


def rejected(made: chronology.Chronology) -> dict[str, int]:
    """Return how many cells were rejected for what."""
    found = Counter[str]()
    for one in made.ledger.readings[0].rejected:
        found[one.reason] += one.count
    return dict(found)


def test_plans_reports_and_statuses() -> None:
    """Each cell is one claim, with its row; what is rejected is counted."""
    made = built(
        planned="planned start", actual="start", status="status", statuses=STATUSES, stated="seen"
    )
    assert told(made) == {
        ("a-1", "planned", "14 January 2020"),
        ("a-1", "reported", "1 March 2020"),
        ("b-1", "planned", "14 January 2021"),
        ("b-1", "cancelled", "None"),
        ("c-1", "reported", "25 April 2021"),
        ("e-1", "planned", "6 May 2021"),
        ("e-1", "cancelled", "None"),
    }
    reading = made.ledger.readings[0]
    assert reading.claims + sum(rejected(made).values()) == reading.rows * len(reading.columns)
    assert rejected(made) == {
        "no event, for “unit” is empty": 3,
        "“planned start” has no date": 2,
        "“start” has a date, and “status” says cancelled": 1,
        "“start” is empty": 2,
        "“status” says reported: its dates say when": 2,
        "“status” says planned: its dates say when": 1,
    }
    codes = [(f.code, f.severity) for f in made.findings if f.code == "cells-rejected"]
    assert codes.count(("cells-rejected", Severity.WARNING)) == 3
    assert codes.count(("cells-rejected", Severity.NOTE)) == 3


def test_each_claim_has_its_cell() -> None:
    """Row, column, place and fragment are those of the cell that dates it."""
    made = built(actual="start")
    claim = made["a-1"].claims[0]
    assert (claim.claim.row, claim.claim.cell, claim.words) == (2, "start", "start: 2020-03-01")
    assert claim.where is not None
    assert str(claim.where).endswith("(row 2)")
    assert claim.where.fragment == "cell=2,4"
    assert claim.derivation.rule == "iso-date"


def test_the_order_of_figures_is_said_or_shown() -> None:
    """Nobody guesses whether 03/04/2021 is in March."""
    assert "d-1" not in {event for event, _, _ in told(built(planned="planned start"))}
    made = built(planned="planned start", day_first=True)
    assert ("d-1", "planned", "3 April 2021") in told(made)
    shown = built(UNITS.replace("2021-05-06", "25/04/2021"), planned="planned start")
    assert ("d-1", "planned", "3 April 2021") in told(shown)
    both = UNITS.replace("2021-05-06", "25/04/2021").replace("2021-01-14", "04/25/2021")
    assert "d-1" not in {event for event, _, _ in told(built(both, planned="planned start"))}


def test_a_status_that_is_not_finished_makes_a_plan_of_a_date() -> None:
    """A date to come beside "Under construction" is no report."""
    text = "unit,start,status\nA,2024-05-01,Under construction\nB,2020-05-01,Operational\n"
    made = built(text, actual="start", status="status", statuses=STATUSES)
    assert told(made) == {("a", "planned", "1 May 2024"), ("b", "reported", "1 May 2020")}


def test_two_keys_that_would_be_one_event_are_refused() -> None:
    """Neither is taken, whichever comes first."""
    text = "unit,start\nA-1,2020-01-01\nA 1,2020-02-01\nB,2020-03-01\n"
    made = built(text, actual="start")
    assert told(made) == {("b", "reported", "1 March 2020")}
    assert made.ledger.readings[0].rejected[0].why == "“A-1” and “A 1” would both be “a-1”"


def test_a_table_adds_to_events_that_are_there() -> None:
    """An id or an alias of the ledger is the event meant, as it was entered."""
    book = chronology.LedgerBuilder()
    table = book.add_source(text="unit,start\nA,2020-01-01\n", file="a.csv", published="2021")
    book.add_event("The first", id="first", aliases="a")
    book.add_table(table, "{unit}", actual="start")
    assert [(d.event.id, d.name) for d in book.build()] == [("first", "The first")]


def test_rows_may_be_left_out() -> None:
    """What `where` leaves out is counted."""
    made = built(actual="start", where={"site": "north"})
    assert {event for event, _, _ in told(made)} == {"a-1"}
    assert rejected(made)["left out by `where`: “site”"] == 4


def test_fields_of_a_kind() -> None:
    """Numbers are numbers; a kind's own fields are filled by templates."""
    text = "no,held\n3,2020-01-01\n4,2020-02-01\n"
    fields = {"series": "council", "ordinal": "{no}"}
    made = built(
        text, event="council {no}", kind="commission-meeting", actual="held", fields=fields
    )
    assert [getattr(one.event, "ordinal", None) for one in made] == [3, 4]
    assert all(not claim.typed for claim in made.claims)


def test_begin_and_end_of_what_lasts() -> None:
    """A column may be of one edge; where its name says so, nobody need."""
    text = "unit,from,done\nA,2020-01-01,2021-05-01\n"
    edge = chronology.DateColumn(column="done", of="end")
    made = built(text, kind="state", actual=["from", edge])
    assert str(made["a"].span) == "1 January 2020 – 1 May 2021"
    assert [claim.typed for claim in made.claims if claim.claim.cell == "done"] == [("when",)]


def test_the_name_of_a_column_is_held_against_the_mood() -> None:
    """Dates of a column of plans are no reports, whoever maps them so."""
    made = built(actual="planned start")
    assert told(made) == set()
    assert {finding.code for finding in made.findings} >= {"modality-mismatch"}


def test_versions_of_a_table() -> None:
    """What stands unchanged states nothing anew; what a whole version no longer has was dropped."""
    book = chronology.LedgerBuilder()
    texts = ("unit,plan\nA,2030-01-01\nB,2030-02-01\n", "unit,plan\nA,2030-01-01\nC,2030-03-01\n")
    for number, text in enumerate(texts, 1):
        book.add_source(
            text=text, file=f"{number}.csv", id=f"v{number}", published=f"202{number}-01-01",
            version_of="list",
        )  # fmt: skip
    book.add_table(["v1", "v2"], "{unit}", planned="plan")
    made = book.build()
    assert [c.unchanged is not None for c in made["a"].claims].count(True) == 1
    assert [f.events for f in made.findings if f.code == "plan-dropped"] == [("b",)]


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"planned": "planed start"}, "the table has no column “planed start”"),
        ({"actual": "start", "event": "{units}"}, "the table has no column “units”"),
        ({"actual": "start", "event": "unit"}, "“unit” is the name of a column"),
        ({"actual": "start", "speaker": "site"}, "“site” is the name of a column"),
        ({"actual": "start", "event": "all"}, "“all” names no column"),
        ({}, "no column of it is mapped: it would make no claim"),
        ({"actual": "start", "status": "status"}, "one is missing"),
        ({"actual": "start", "kind": "launch"}, "there is no kind of event “launch”"),
    ],
)
def test_what_is_wrong_with_a_mapping_is_told(fields: dict[str, Any], reason: str) -> None:
    """In one sentence, with a remedy; it makes no claim then."""
    made = built(**fields)
    assert not made.claims
    assert reason in " ".join(problem.reason for problem in made.problems)


def test_a_mapping_is_kept_when_a_ledger_is_written(tmp_path: Path) -> None:
    """What is entered is written, and what comes of a table is not."""
    book = chronology.LedgerBuilder()
    table = book.add_source(text=UNITS, file="units.csv", id="units", published="2022-06-01")
    edge = chronology.DateColumn(column="start", binding=True)
    book.add_table(table, "{unit}", planned="planned start", actual=edge, where={"site": "North"})
    written = book.save(tmp_path / "chronology.toml").read_text()
    assert "2020-01-14" not in written
    again = chronology.load(tmp_path / "chronology.toml")
    assert again.tables == book.ledger.tables
    made = chronology.build(again)
    assert len(made.claims) == 3
    assert chronology.LedgerBuilder.of(made.ledger).ledger.claims == ()
    assert dumps(loads(written)) == written


def test_a_report_of_a_table_is_checked_again(tmp_path: Path) -> None:
    """What a table says is derived again from it; rejected cells make no evidence fail."""
    book = chronology.LedgerBuilder()
    table = book.add_source(text=UNITS, file="units.csv", id="units", published="2022-06-01")
    book.add_table(
        table, "{unit}", planned="planned start", actual="start", status="status", statuses=STATUSES
    )
    path = book.save(tmp_path / "chronology.toml")
    made = chronology.build(path)
    assert made.evidence_holds
    assert chronology.build(made.ledger).totals == made.totals
    at = dt.datetime(2024, 1, 1, tzinfo=dt.UTC)
    chronology.report.write(made, tmp_path / "report.html", at=at)
    checked = chronology.report.verify(tmp_path / "report.html", tmp_path)
    assert not checked.faults
    assert checked.claims == len(made.claims)
    (tmp_path / "units.csv").write_text(UNITS.replace("2020-03-01", "2020-03-02"))
    assert chronology.report.verify(tmp_path / "report.html", tmp_path).faults


def test_made_ids_follow_from_the_row() -> None:
    """Rows that come before, or another order, change no id."""
    lines = UNITS.splitlines(keepends=True)
    other = "".join([lines[0], "Z 9,North,,2019-01-01,Operational,2021-01-01\n", *lines[:0:-1]])
    first = {c.claim.id for c in built(actual="start").claims}
    assert first < {c.claim.id for c in built(other, actual="start").claims}


def test_a_speaker_of_the_row_is_borne() -> None:
    """Whose word it is stands in a cell."""
    made = built(actual="start", speaker="{site}")
    assert {claim.voice for claim in made.claims} == {"North", "South"}
    assert all(not claim.typed for claim in made.claims)


def test_formulas_stay_text() -> None:
    """What a spreadsheet would run is printed, and written, as text."""
    text = 'unit,start\n"=HYPERLINK(""http://evil.example"",""x"")",2020-01-01\n'
    made = built(text, actual="start")
    assert made[0].name.startswith("=HYPERLINK")
    assert "\n=" not in made.table(format="csv").__str__()
    assert '<a href="http://evil' not in made.table()._repr_html_()


def test_modalities_are_checked() -> None:
    """A status means a modality, or nothing."""
    read = loads('[[tables]]\nsource = "a"\nevent = "{b}"\nstatus = "c"\nstatuses = { d = "x" }\n')
    assert "“x” is no modality" in [one.reason for one in read.problems]

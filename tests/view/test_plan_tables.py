"""Tables of plans: what moved, what is current, what is folded, and frames for programs."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from click.testing import CliRunner
from conftest import Desk

import chronology
from chronology import Chronology, LedgerBuilder
from chronology.cli import main
from chronology.vocabulary import Grouping

SAID = {
    "contract": (
        "2022-01-10",
        (
            "The contractor shall open the bridge no later than 30 June 2023. "
            "The station must be opened no later than 1 March 2023."
        ),
    ),
    "minister": (
        "2022-02-01",
        (
            "The bridge will open in March 2023. The station will open in May 2023. "
            "The park will open in June 2023. The pool will open in 2024."
        ),
    ),
    "builder": (
        "2022-12-01",
        "The bridge will open in September 2023. The permit expires on 3 May 2023.",
    ),
    "minister-2": ("2023-02-01", "The bridge will now open in May 2023."),
    "herald": (
        "2023-10-16",
        "The bridge was opened on 14 October 2023. The station was opened on 4 May 2023.",
    ),
}
CLAIMS = (
    ("bridge", "contract", "The contractor shall open the bridge no later than 30 June 2023"),
    ("station", "contract", "The station must be opened no later than 1 March 2023"),
    ("bridge", "minister", "The bridge will open in March 2023"),
    ("station", "minister", "The station will open in May 2023"),
    ("park", "minister", "The park will open in June 2023"),
    ("pool", "minister", "The pool will open in 2024"),
    ("bridge", "builder", "The bridge will open in September 2023"),
    ("permit", "builder", "The permit expires on 3 May 2023"),
    ("bridge", "minister-2", "The bridge will now open in May 2023"),
    ("bridge", "herald", "The bridge was opened on 14 October 2023"),
    ("station", "herald", "The station was opened on 4 May 2023"),
)
PUBLISHERS = {"contract": "Agency", "minister-2": "Minister"}


@pytest.fixture(scope="module")
def works() -> Chronology:
    """Works that a contract, a minister and a builder plan, as a paper reports them."""
    book = LedgerBuilder(title="Works")
    for id_, (day, text) in SAID.items():
        publisher = PUBLISHERS.get(id_, id_.capitalize())
        book.add_source(text=text, id=id_, published=day, publisher=publisher)
    for event in dict.fromkeys(event for event, _, _ in CLAIMS):
        tags = ("road",) if event == "bridge" else ()
        book.add_event(event.capitalize(), id=event, tags=tags, lasts=event == "permit")
    for event, source, quote in CLAIMS:
        modality = "reported" if source == "herald" else "planned"
        book.add_claim(event, source, quote, modality=modality)
    return book.build()


def lines(table: Any) -> list[str]:  # noqa: ANN401 - whatever prints as a table
    """Return the lines of a table, each with single spaces."""
    return [" ".join(line.split()) for line in str(table).splitlines()]


def test_what_binds_and_what_came_of_each_plan(works: Chronology) -> None:
    """What binds is said to, and an event is held against it; other plans are told besides."""
    told = lines(works.where(tag="road").plans_table())
    assert "Bridge 10 January 2022 Agency planned, binding by 30 June 2023" in told
    assert "1 February 2023 Minister planned May 2023 slipped by 31 to 91 days" in told
    came = (
        "reported 14 October 2023 late by 106 days; late by 136 to 166 days against the "
        "last plan (Minister)"
    )
    assert came in told
    assert any(line.startswith("A binding plan obliges") for line in told)


def test_the_end_of_what_lasts_is_planned_by_itself(works: Chronology) -> None:
    """A plan for the end is called so, and so is what came of it."""
    told = lines(works.where(kind="event").plans_table())
    assert "Permit 1 December 2022 Builder end planned 3 May 2023" in told
    assert "end unreported" in told


def test_only_what_moved(works: Chronology) -> None:
    """Of five events, one moved; the statistics are of that one."""
    table = works.plans_table(moved=True)
    assert {row["event"] for row in table.to_dicts()} == {"Bridge"}
    (kept, *_) = (below for below in table.below if not isinstance(below, str))
    assert kept.to_dicts()[0]["events"] == 1
    assert str(works.where(status="planned").plans_table(moved=True)) == (
        "No plan of such events moved."
    )


def test_only_current_plans(works: Chronology) -> None:
    """The last plan of each event and what binds, each with what came of it; no statistics."""
    table = works.plans_table(current=True)
    rows = [(row["event"], row["says"], row["date"], row["slip_least"]) for row in table.to_dicts()]
    assert ("Bridge", "planned, binding", "by 30 June 2023", 106) in rows
    assert ("Bridge", "planned", "May 2023", 136) in rows
    assert ("Bridge", "planned", "March 2023", 197) not in rows
    assert ("Station", "planned", "May 2023", -27) in rows
    assert [row for row in rows if row[0] == "Pool"] == [("Pool", "planned", "2024", None)]
    assert "How plans were kept" not in str(table)
    assert "As of 16 October 2023." in str(table)


def test_one_plan_of_an_event_of_many(works: Chronology) -> None:
    """One event's current plan is one line."""
    (row,) = works.where(status="planned", during="2024").plans_table(current=True).to_dicts()
    assert (row["event"], row["date"]) == ("Pool", "2024")


def test_long_lists_of_unreported_plans_are_one_line() -> None:
    """Unreported plans that never moved are counted, not listed; what moved still is."""
    book = LedgerBuilder()
    for number in range(30):
        event = book.add_event(f"Event {number}", id=f"e{number}")
        source = book.add_source(
            text="It will open in May 2022.", id=f"s{number}", published="2022-01-01"
        )
        book.add_claim(event, source, "It will open in May 2022", modality="planned")
    later = book.add_source(
        text="It will open in June 2022.", id="later", published="2022-02-01", publisher="s3"
    )
    book.add_claim("e3", later, "It will open in June 2022", modality="planned", speaker="Kim")
    made = book.build().as_of("2024-05-12")
    folded = made.plans_table(fold=20)
    assert "As of 12 May 2024. 30 plans unreported; --all shows them." in str(folded)
    assert folded.to_dicts() == []
    assert len(made.plans_table(fold=30).to_dicts()) == len(made.plans_table().to_dicts()) == 61
    assert "--all" not in str(made.plans_table())
    assert "All plans: none reported (30 unreported)" in str(folded)


@pytest.mark.parametrize("by", [*Grouping])
def test_groups_are_named(works: Chronology, by: Grouping) -> None:
    """Every group has a name, that of what has none too, and a sentence."""
    kept = works.plans_table(by=by, summary=True)
    assert all(row["group"] for row in kept.to_dicts())
    names = {"voice": "no speaker", "series": "no series", "tag": "no tag", "kind": "event"}
    assert names[by] in {row["group"] for row in kept.to_dicts()}
    assert "(n = " in str(kept)


def test_statistics_against_each_plan(works: Chronology) -> None:
    """The first plan, what binds, and the last, and the last some days before; in a sentence."""
    kept = works.plans_table(summary=True, ahead=300)
    (fared, *_) = (below for below in kept.below if not isinstance(below, str))
    found = {row["plan"]: (row["number"], row["late"], row["on_time"]) for row in fared.to_dicts()}
    assert found["first"] == (2, 2, "0%")
    assert found["binding"] == (2, 2, "0%")
    assert found["last"] == (2, 1, "50%")
    assert found["last 300 days ahead"] == (2, 1, "50%")
    assert found["first, censored"] == (5, "", "")
    told = " ".join(lines(kept))
    assert "All plans: median slip 85 days, 80th percentile 106 days against the first" in told
    assert "(n = 2, 1 still to come, 2 unreported)" in told


# Frames ------------------------------------------------------------------------------------


def test_a_row_for_each_plan(works: Chronology) -> None:
    """What a plan says, how it moved and what came of it, in plain values."""
    rows = works.plans_frame().to_dicts()
    assert len(rows) == len([claim for claim in works.claims if claim.claim.modality == "planned"])
    moved = next(row for row in rows if row["source"] == "minister-2")
    assert (moved["event"], moved["kind"], moved["series"], moved["tags"]) == (
        "bridge", "event", None, ["road"],
    )  # fmt: skip
    assert (moved["voice"], moved["named"], moved["current"]) == ("Minister", False, True)
    assert (moved["binding"], moved["recalled"], moved["of_end"]) == (False, None, False)
    assert (moved["stated_earliest"], moved["date_latest"]) == ("2023-02-01", "2023-05-31")
    assert (moved["moved_least"], moved["moved_most"]) == (31, 91)
    assert (moved["outcome"], moved["slip_least"]) == ("late", 136)
    assert moved["happened_earliest"] == "2023-10-14"
    assert next(row for row in rows if row["event"] == "permit")["of_end"] is True


def test_a_row_for_each_event(works: Chronology) -> None:
    """What came of the first plan, of what binds and of the last."""
    rows = {row["event"]: row for row in works.outcomes_frame().to_dicts()}
    bridge = rows["bridge"]
    assert (bridge["plans"], bridge["moves"], bridge["outcome"]) == (4, 1, "late")
    assert (bridge["first_outcome"], bridge["first_slip_least"]) == ("late", 106)
    assert (bridge["binding_outcome"], bridge["binding_slip_most"]) == ("late", 106)
    assert (bridge["last_outcome"], bridge["last_slip_least"]) == ("late", 136)
    assert (rows["park"]["outcome"], rows["park"]["first_outcome"]) == ("unreported", None)
    assert len(works.where(tag="road").outcomes_frame()) == 1


@pytest.mark.parametrize("frame", [Chronology.plans_frame, Chronology.outcomes_frame])
def test_frames_have_their_columns_without_rows(
    works: Chronology, frame: Callable[[Any], Any]
) -> None:
    """A selection without plans has the same columns, of the same types."""
    none = works[:0]
    assert [*frame(none).plain()]
    assert [c.name for c in frame(none).plain()] == [c.name for c in frame(works).plain()]
    assert frame(none).to_dicts() == []


# The command -------------------------------------------------------------------------------


def run(*arguments: object) -> str:
    """Return what the command prints."""
    result = CliRunner().invoke(main, [*map(str, arguments)])
    assert result.exit_code == 0, result.output
    return result.output


@pytest.fixture
def ledger(desk: Desk, works: Chronology) -> str:
    """The works in a ledger."""
    return str(chronology.LedgerBuilder.of(works.ledger).save(desk.folder / "works.toml"))


def test_the_command_chooses_and_sorts(ledger: str) -> None:
    """By slip, by moves, by when first planned; what moved, what is current."""
    columns = ("--columns", "event,date", "--current")
    by_moves = lines(run("plans", ledger, *columns, "--sort", "moves", "--reverse"))
    assert by_moves[2].startswith("Bridge")
    by_slip = lines(run("plans", ledger, *columns, "--sort", "slip"))
    assert by_slip[2].startswith("Station")
    first = lines(run("plans", ledger, *columns, "--sort", "stated", "--reverse"))
    assert first[2].startswith("Permit")
    assert "Station" not in run("plans", ledger, "--moved")


def test_the_command_hands_statistics_to_programs(ledger: str) -> None:
    """As JSON: against each plan, moves, and what is censored."""
    (row,) = json.loads(run("plans", ledger, "--json", "--summary", "--ahead", 300))
    assert row["against"]["binding"]["late"] == 2
    assert row["against"]["ahead"]["number"] == 2
    assert row["awaited"] == {
        "reported": 2, "censored": 3, "median": {"least": 64, "most": 64},
    }  # fmt: skip
    made = json.loads(run("plans", ledger, "--json"))
    assert {"plans", "statistics"} == {*made}
    assert len(json.loads(run("plans", ledger, "--json", "--current"))) == 7


@pytest.mark.parametrize("width", [40, 60, 80, 110])
def test_no_line_is_wider_than_asked(ledger: str, width: int) -> None:
    """Whatever is chosen, it fits."""
    for options in ([], ["--current"], ["--by", "voice"], ["--summary", "--ahead", "90"]):
        shown = run("plans", ledger, "--width", width, *options)
        assert max(map(len, shown.splitlines())) <= width

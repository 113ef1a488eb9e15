"""What stands in a report: everything, with its reasons, and totals that add up."""

import datetime as dt
from pathlib import Path

import pytest
from conftest import ROOT, Desk
from reports import AT, DOCUMENTS, LEDGER

import chronology
from chronology.building import Chronology
from chronology.report import contents
from chronology.view import Report

SEEDS = ROOT / "seeds" / "chronology.toml"


@pytest.fixture
def bridge(desk: Desk) -> Chronology:
    """A chronology with a plan, two reports that disagree, a false quote and one set aside."""
    return desk.build(LEDGER, **DOCUMENTS)


def test_totals_add_up(bridge: Chronology) -> None:
    """What became of the claims adds up to the claims that went in, and each is listed."""
    report = contents(bridge, at=AT)
    assert report.totals.claims == 5
    assert [(part.what, part.number) for part in report.totals.parts if part.number] == [
        ("verified", 3),
        ("unverified", 1),
        ("set aside", 1),
    ]
    assert [(row.status, row.claim) for row in report.failed] == [
        (claim.status, claim.anchor) for claim in report.claims if claim.status != "verified"
    ]


def test_a_failed_claim_has_its_reason_and_the_nearest_passage(bridge: Chronology) -> None:
    """A claim whose quote is altered says what differs, and shows where."""
    report = contents(bridge, at=AT)
    wrong = next(row for row in report.failed if report.claim_of[row.claim].id == "wrong")
    assert wrong.why[0].endswith(
        "“13” stands where the source has “12” (a number); "
        "the source says “The bridge opened on 12 June 2022”"
    )
    passage = report.claim_of[wrong.claim].passages[0]
    assert passage.found == "The bridge opened on 12 June 2022"
    assert "^^" in passage.comparison


def test_conflicts_come_with_both_claims(bridge: Chronology) -> None:
    """A disagreement leads to both claims, each with its words and its date."""
    report = contents(bridge, at=AT)
    first = next(row for row in report.conflicts if row.code == "date-disagreement")
    dates = {report.claim_of[name].id: report.claim_of[name].date for name in first.claims}
    assert {name: date and date.text for name, date in dates.items()} == {
        "first": "12 June 2022",
        "second": "20 February 2022",
    }


def test_a_date_has_everything_it_follows_from(bridge: Chronology) -> None:
    """A claim names the time words, where they stand, the rule, its version and the result."""
    report = contents(bridge, at=AT)
    claim = next(claim for claim in report.claims if claim.id == "first")
    passage = claim.passages[0]
    assert [passage.found[start:end] for start, end in passage.marks] == ["12 June 2022"]
    assert claim.derivation == (
        "“12 June 2022”, rule day: the words alone → 12 June 2022 (2022-06-12)"
    )
    assert claim.rule_version == report.head.versions[1].version
    assert (passage.start, passage.end, passage.line) == (0, 33, 1)


def test_the_passage_stands_in_the_source(bridge: Chronology) -> None:
    """What is shown before, of and after a quote is the source's own text, side by side."""
    report = contents(bridge, at=AT)
    for claim in report.claims:
        text = DOCUMENTS[report.source_of[claim.source].id]
        for passage in claim.passages:
            assert passage.before + passage.found + passage.after in text


def test_as_of(bridge: Chronology) -> None:
    """Claims that are not yet made on the day looked from are counted, and listed by id."""
    report = contents(bridge.as_of(dt.date(2022, 4, 1)), at=AT)
    assert report.head.as_of == "1 April 2022"
    assert {row.id for row in report.not_yet} == {"first", "wrong", "aside"}
    assert sum(part.number for part in report.totals.parts) == report.totals.claims


def every_reference(report: Report) -> set[str]:
    """Return every anchor that a row names."""
    findings = (*report.conflicts, *report.findings)
    events = (*report.events, *report.undated)
    return {
        *(name for row in findings for name in (*row.events, *row.claims, *row.sources)),
        *(name for row in events for name in (*row.claims, *row.sources, *row.findings)),
        *(name for row in events for name in row.order_claims),
        *(name for row in report.claims for name in (row.event, row.source, *row.takes_back)),
        *(row.claim for row in report.failed),
        *(plan.claim for row in report.plans for plan in row.plans),
        *(row.event for row in report.plans),
        *(name for row in report.decisions for name in row.events),
    }


def test_every_reference_leads_to_a_row() -> None:
    """Each anchor that a row of the seeds' report names is the anchor of some row."""
    report = contents(chronology.build(SEEDS), at=AT)
    known = {*report.event_of, *report.claim_of, *report.source_of, *report.finding_of}
    assert every_reference(report) <= known
    assert len(report.claims) == report.totals.claims == 73


def test_no_path_of_the_machine_stands_in_it(desk: Desk, tmp_path: Path) -> None:
    """A report names files, not the folders in which they lie on somebody's machine."""
    path = tmp_path / "broken.toml"
    path.write_text("[sources.a]\nfile = 'a.txt'\n[[claims]]\nevent = 3\n", encoding="utf-8")
    report = contents(chronology.build(path), at=AT)
    assert report.problems
    assert str(desk.folder) not in str(report)


def test_days_near_another_event_are_told(desk: Desk) -> None:
    """A claim that says "within 30 days of" is told in words, as every other relation is."""
    ledger = """
        [sources.t]
        file = "t.txt"
        [events.a]
        name = "The hall"
        [events.b]
        [[claims]]
        event = "b"
        source = "t"
        quote = "The bridge opened within 30 days of that"
        near = "a"
        gap = 30
    """
    text = "The hall opened on 3 May 2022. The bridge opened within 30 days of that."
    report = contents(desk.build(ledger, t=text), at=AT)
    assert report.claims[0].relations == ("near The hall, at most 30 days",)


TWO_PAPERS = """
    [sources.a]
    file = "a.txt"
    title = "The Herald"
    published = 2022-06-20
    [sources.b]
    file = "b.txt"
    title = "The Herald"
    published = 2022-06-21
    [events.bridge]
    name = "Bridge opened"
    [[claims]]
    event = "bridge"
    source = "a"
    quote = "The bridge opened on 12 June 2022"
    [[claims]]
    event = "bridge"
    source = "b"
    quote = "The bridge opened on 14 June 2022"
    [[claims]]
    event = "bridge"
    source = "b"
    quote = "The bridge opened on 15 June 2022"
"""


def test_readers_get_titles_and_not_ids(desk: Desk) -> None:
    """What a sentence names by its id has its title in a report; papers of one title their day."""
    texts = {
        "a": "The bridge opened on 12 June 2022.",
        "b": "The bridge opened on 14 June 2022.",
    }
    report = contents(desk.build(TWO_PAPERS, **texts), at=AT)
    told = {row.code: row for row in report.finding_of.values()}
    assert told["date-disagreement"].in_titles == (
        "Bridge opened: 12 June 2022 by “The Herald, 20 June 2022”, but 14 June 2022 by “The "
        "Herald, 21 June 2022”"
    )
    assert told["date-disagreement"].sentence.endswith("12 June 2022 by a, but 14 June 2022 by b")
    altered = told["quote-altered"].in_titles
    assert altered.startswith("Bridge opened (The Herald, 21 June 2022): the quote")
    assert report.failed[0].why[0].startswith("the quote “The bridge opened on 15 June 2022”")


def test_a_source_without_a_title_has_no_id_either(desk: Desk) -> None:
    """A finding calls it by who published it and when, as the tables do."""
    texts = {
        "a": "The bridge opened on 12 June 2022.",
        "b": "The bridge opened on 14 June 2022.",
    }
    untitled = TWO_PAPERS.replace('title = "The Herald"', 'publisher = "The Herald"')
    assert untitled != TWO_PAPERS
    report = contents(desk.build(untitled, **texts), at=AT)
    told = next(row for row in report.finding_of.values() if row.code == "date-disagreement")
    assert "by “The Herald, 20 June 2022”, but" in told.in_titles
    assert [source.name for source in report.sources] == [
        "The Herald, 20 June 2022",
        "The Herald, 21 June 2022",
    ]

"""The first lines of a report, and its one table: from the findings, and never beyond them."""

import datetime as dt
import os

import attrs
import pytest
from conftest import ROOT, Desk

import chronology
from chronology.report import contents
from chronology.view import Report
from chronology.view.answer import MOST_ITEMS
from chronology.view.answers import answers
from chronology.view.told import MOST_TOLD, in_the_table, told_of, who_disputes_what

AT = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)
DEPOT = ROOT / "tests" / "golden" / "depot"


@pytest.fixture(scope="module")
def depot() -> Report:
    """A report on a dispute over a late building."""
    return contents(chronology.build(DEPOT / "chronology.toml"), at=AT)


def test_first_lines_of_a_dispute(depot: Report) -> None:
    """What conflicts, what is late and by how much, what is unreported, what failed."""
    lines = []
    for answer in answers(depot):
        lines += [answer.sentence, *(f"  {item.in_words}" for item in answer.items)]
    told = "\n".join(lines) + "\n"
    if os.environ.get("UPDATE_DOCS"):
        (DEPOT / "first-lines.txt").write_text(told, encoding="utf-8")
    assert told == (DEPOT / "first-lines.txt").read_text(encoding="utf-8")


def test_what_is_not_there_is_said_to_be_not_there(desk: Desk) -> None:
    """Where nothing is wrong, the first lines say for what was looked; and no more."""
    made = desk.build(
        '[sources.a]\nfile = "a.txt"\npublished = 2022-06-20\n[events.b]\n'
        '[[claims]]\nevent = "b"\nsource = "a"\nquote = "The bridge opened on 12 June 2022"\n',
        a="The bridge opened on 12 June 2022.",
    )
    (only,) = answers(contents(made, at=AT))
    assert only.sentence == (
        "Looked for, and none found: conflicts, events later than planned, planned events that "
        "nobody reports after their time, claims that could not be verified."
    )


def test_a_long_list_is_folded_and_counted(depot: Report) -> None:
    """Of many findings of one kind the first are named, and of the rest their number is told."""
    late = next(row for row in depot.findings if row.code == "late")
    more = tuple(attrs.evolve(late, anchor=f"f{n}", events=(f"e{n}",)) for n in range(900, 940))
    told = answers(attrs.evolve(depot, findings=(*depot.findings, *more)))
    answer = next(one for one in told if "later than planned" in one.sentence)
    assert answer.sentence == "49 events came later than planned."
    assert (len(answer.items), answer.rest) == (MOST_ITEMS, 49 - MOST_ITEMS)
    assert answer.folded == f"and {answer.rest} more, below"


def test_what_begins_late_and_ends_late_is_one_event(desk: Desk) -> None:
    """Both findings are told, and the event that they are of is counted once."""
    made = desk.build(
        """
        [kinds.closure]
        lasts = true
        [sources.notice]
        file = "notice.txt"
        published = 2021-03-05
        [sources.paper]
        file = "paper.txt"
        published = 2021-10-03
        [events.closed]
        name = "Library closed"
        kind = "closure"
        [[claims]]
        event = "closed"
        source = "notice"
        quote = "The library will be closed from 1 April 2021 to 30 June 2021"
        modality = "planned"
        [[claims]]
        event = "closed"
        source = "paper"
        quote = "The library was closed from 15 April 2021 to 20 August 2021"
        """,
        notice="The library will be closed from 1 April 2021 to 30 June 2021.",
        paper="The library was closed from 15 April 2021 to 20 August 2021.",
    )
    late = next(a for a in answers(contents(made, at=AT)) if "later than" in a.sentence)
    assert late.sentence == "1 event came later than planned."
    assert [item.in_words.partition(" planned")[0] for item in late.items] == [
        "Library closed: begin",
        "Library closed: end",
    ]


def test_what_a_person_acknowledged_is_no_answer(depot: Report) -> None:
    """What is folded away is counted, and not told as found; nor is it told as absent."""
    folded = tuple(attrs.evolve(row, acknowledged="known") for row in depot.findings)
    told = " ".join(a.sentence for a in answers(attrs.evolve(depot, findings=folded)))
    assert f"{len(folded)} findings that a person acknowledged" in told
    assert "none found, save what a person acknowledged: events later than planned" in told


def test_the_table_tells_reports_first_with_their_places(depot: Report) -> None:
    """Each claim of an event is a line: what it says, in which words, where they stand."""
    hall = next(event for event in depot.events if event.id == "hall")
    lines = [(row.says, row.pinpoint) for row in told_of(hall, depot)]
    assert lines[:2] == [
        ("", "Minutes of the 11th site meeting, line 3"),
        ("planned: by 30 September 2020", "Works contract 17/2019 for the tram depot, line 6"),
    ]
    claim = next(event for event in depot.undated if event.id == "claim")
    assert [row.says for row in told_of(claim, depot)] == ["unverified"]


def test_an_event_of_many_claims_says_how_many_more(depot: Report) -> None:
    """Of an event with very many claims the table has the first, and the number of the rest."""
    hall = next(event for event in depot.events if event.id == "hall")
    many = attrs.evolve(hall, claims=hall.claims * 5)
    shown, more = in_the_table(many, depot)
    assert (len(shown), more) == (MOST_TOLD, len(many.claims) - MOST_TOLD)


def test_who_disputes_what(depot: Report) -> None:
    """Claims that cannot all be true stand under one another, each with its voice and words."""
    told = {what: [row.says for row in rows] for what, _, rows in who_disputes_what(depot)}
    assert told == {
        "Girder falls, two workers hurt": ["27 October 2020", "29 October 2020"],
        "Earthworks begin": ["17 June 2019", "1 July 2019"],
    }


_GALA = """
[sources.a]
file = "a.txt"
published = 2022-06-20
[sources.b]
file = "b.txt"
published = 2022-06-25
[events.bridge]
name = "Bridge opened"
[events.gala]
name = "Gala"
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
quote = "The bridge will open by 10 June 2022"
modality = "planned"
[[claims]]
event = "gala"
source = "b"
quote = "The gala on 1 July 2022 has been cancelled"
modality = "cancelled"
"""


def test_every_number_agrees_with_what_stands_below(desk: Desk) -> None:
    """Conflicts are counted all, both dates of a dispute are told, and so is what was cancelled."""
    made = desk.build(
        _GALA.replace("12 June", "13 June", 1),
        a="The bridge opened on 12 June 2022.",
        b="The bridge opened on 14 June 2022. The bridge will open by 10 June 2022. "
        "The gala on 1 July 2022 has been cancelled.",
    )
    report = contents(made, at=AT)
    told = [answer.sentence for answer in answers(report)]
    assert len(report.conflicts) == 1
    assert told[0] == "1 conflict was found, between a claim and its source (below)."
    assert "1 event was cancelled." in told


def test_both_dates_of_a_dispute_are_told(desk: Desk) -> None:
    """What is late by reports that disagree names each of their days, not those between."""
    made = desk.build(
        _GALA,
        a="The bridge opened on 12 June 2022.",
        b="The bridge opened on 14 June 2022. The bridge will open by 10 June 2022. "
        "The gala on 1 July 2022 has been cancelled.",
    )
    late = next(row for row in contents(made, at=AT).findings if row.code == "late")
    assert "reported 12 June 2022 or 14 June 2022: late by 2 to 4 days" in late.sentence


def test_what_the_answer_says_of_all_is_said_once(depot: Report) -> None:
    """Of two unreported plans; where one says more than that, both are left whole."""
    two = [row for row in depot.findings if row.code == "plan-unreported"]
    assert len(two) > 1
    of_all = next(one for one in answers(depot) if "whose time is over" in one.sentence)
    assert not any("says whether" in item.sentence for item in of_all.items)
    more = attrs.evolve(two[0], told=f"{two[0].in_titles}; 1 passage on it failed")
    rows = tuple(more if row is two[0] else row for row in depot.findings)
    whole = answers(attrs.evolve(depot, findings=rows))
    of_all = next(one for one in whole if "whose time is over" in one.sentence)
    assert all("says whether" in item.sentence for item in of_all.items)

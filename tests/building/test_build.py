"""From a ledger to its chronology: days looked from, decisions, ledgers made by hand."""

import datetime as dt
from pathlib import Path

import attrs
import pytest
from conftest import Desk, span

import chronology
from chronology.building import Chronology
from chronology.errors import InvalidLedger
from chronology.events import (
    Event,
)
from chronology.vocabulary import EventStatus


def codes(made: chronology.Chronology, event: str) -> set[str]:
    """Return the codes of the findings on one event."""
    return {finding.code for finding in made.findings if event in finding.events}


LEDGER = """
    [sources.early]
    file = "early.txt"
    published = 2022-04-26

    [sources.late]
    file = "late.txt"
    published = 2023-06-24

    [events.plant]
    name = "The plant"

    [events.summit]

    [[claims]]
    event = "plant"
    source = "early"
    quote = "the plant will open in June 2022"
    modality = "planned"

    [[claims]]
    event = "plant"
    source = "late"
    quote = "the plant opened on 17 June 2023"
"""
EARLY = "They met. He said that the plant will open in June 2022. They parted."
LATE = (
    "At the summit of 1 May 2022 she said: it is not built yet. "
    "Now the plant opened on 17 June 2023."
)
AT_THE_SUMMIT = """
    [[claims]]
    event = "summit"
    source = "late"
    quote = "At the summit of 1 May 2022"

    [[claims]]
    event = "plant"
    source = "late"
    quote = "it is not built yet"
    modality = "pending"
    said_at = "summit"
"""


def events_at(made: Chronology, day: dt.date) -> list[tuple[str, str]]:
    """Return ids and statuses of what is known on a day."""
    return [(d.event.id, d.status) for d in made.as_of(day).events]


def test_as_of_is_the_last_statement_by_default(desk: Desk) -> None:
    """One looks from the day of the last statement; the plan was met by then, but late."""
    made = desk.build(LEDGER, early=EARLY, late=LATE)
    assert str(made.totals.as_of) == "24 June 2023"
    assert [f.code for f in made.findings] == ["late"]
    assert made.as_of(dt.date(2023, 6, 24)).findings == made.findings


@pytest.mark.parametrize(
    ("day", "plant", "sources", "found"),
    [
        (dt.date(2022, 4, 25), EventStatus.UNCLAIMED, 0, []),
        (dt.date(2022, 4, 26), EventStatus.PLANNED, 1, []),
        (dt.date(2022, 6, 30), EventStatus.PLANNED, 1, []),
        (dt.date(2022, 7, 1), EventStatus.PLANNED, 1, ["plan-unreported"]),
        (dt.date(2023, 6, 23), EventStatus.PLANNED, 1, ["plan-unreported"]),
        (dt.date(2023, 6, 24), EventStatus.REPORTED, 2, ["late"]),
    ],
    ids=str,
)
def test_what_is_stated_later_does_not_exist_yet(
    desk: Desk, day: dt.date, plant: EventStatus, sources: int, found: list[str]
) -> None:
    """Seen from a day, only claims stated by then exist, and only sources published by then."""
    made = desk.build(LEDGER, early=EARLY, late=LATE).as_of(day)
    status = {d.event.id: d.status for d in made.events}
    assert status.get("plant", EventStatus.UNCLAIMED) is plant
    assert made.world.sources == sources
    assert [f.code for f in made.findings] == found
    assert len(made.claims) + len(made.not_yet) == made.totals.claims == 2
    assert (made.totals.verified, made.totals.not_yet) == (len(made.claims), len(made.not_yet))


def test_the_only_source_by_then(desk: Desk) -> None:
    """A source published later is not counted among those that are silent."""
    made = desk.build(LEDGER, early=EARLY, late=LATE).as_of(dt.date(2022, 7, 1))
    assert [f.sentence for f in made.findings] == [
        (
            "The plant: planned for June 2022; no claim of this ledger (from 1 source, "
            "26 April 2022) says whether it happened"
        )
    ]


def test_said_at_dates_the_statement(desk: Desk) -> None:
    """What was said at an event counts as stated then, though published a year later."""
    made = desk.build(LEDGER + AT_THE_SUMMIT, early=EARLY, late=LATE)
    pending = next(c for c in made.claims if c.claim.said_at)
    assert str(pending.stated) == "1 May 2022"
    seen = made.as_of(dt.date(2022, 5, 31))
    assert pending in seen.claims
    assert seen.world.sources == 2
    assert [c.claim.id for c in made.as_of(dt.date(2022, 4, 30)).claims] == ["plant@early-qgbvxgj"]


def test_said_at_an_undated_event(desk: Desk) -> None:
    """Where nothing dates the event, the words were said by the day they were published."""
    ledger = (LEDGER + AT_THE_SUMMIT).replace(
        'quote = "At the summit of 1 May 2022"', 'quote = "At the summit"'
    )
    made = desk.build(ledger, early=EARLY, late=LATE)
    pending = next(c for c in made.claims if c.claim.said_at)
    assert str(pending.stated) == "by 24 June 2023"


def test_a_relation_to_what_is_not_told_yet(desk: Desk) -> None:
    """An event named by a claim that exists is listed, though its own claims come later."""
    ledger = LEDGER + """
    [events.road]

    [[claims]]
    event = "road"
    source = "early"
    quote = "They parted"
    after = "summit"
    """ + AT_THE_SUMMIT.split("[[claims]]")[1].join(["\n    [[claims]]", ""])  # fmt: skip
    made = desk.build(ledger, early=EARLY, late=LATE)
    assert events_at(made, dt.date(2022, 4, 26)) == [
        ("road", "reported"),
        ("plant", "planned"),
        ("summit", "unclaimed"),
    ]


def test_sources_without_a_date_count_by_default(desk: Desk) -> None:
    """By default every claim exists, also one that nobody can date; on a day it does not."""
    ledger = LEDGER.replace("published = 2023-06-24", "")
    made = desk.build(
        ledger.replace("opened on 17 June 2023", "opened"),
        early=EARLY,
        late=LATE.replace("opened on", "opened … on"),
    )
    assert made.totals.not_yet == 0
    assert made.world.sources == 2
    assert str(made.totals.as_of) == "26 April 2022"
    seen = made.as_of(dt.date(2099, 1, 1))
    assert (seen.totals.not_yet, seen.world.sources) == (1, 1)


def test_same_as_prints_its_reason(desk: Desk) -> None:
    """Entries merged by a person show the reason in tables and explanations."""
    ledger = LEDGER.replace(
        "[events.summit]",
        "[events.summit]\n\n    [events.works]\n"
        '    same_as = { event = "plant", reason = "one building" }',
    ).replace('event = "plant"\n    source = "early"', 'event = "works"\n    source = "early"')
    made = desk.build(ledger, early=EARLY, late=LATE)
    assert [f.code for f in made.findings] == ["late"]
    assert "works is plant, because one building" in str(made.table(findings=True))
    assert "The plant (also works)" in str(made.table())
    assert made.explain("works") == made.explain("plant")
    assert "  works is this event, because one building" in made.explain("plant").splitlines()


def test_findings_of_a_merged_entry_stand_at_its_event(desk: Desk) -> None:
    """What is wrong with a claim on the one entry is shown where the other stands."""
    ledger = LEDGER.replace(
        "[events.summit]",
        '[events.works]\n    same_as = { event = "plant", reason = "one building" }',
    ).replace(
        'event = "plant"\n    source = "early"\n    quote = "the plant will',
        'event = "works"\n    source = "early"\n    quote = "the plant will never',
    )
    made = desk.build(ledger, early=EARLY, late=LATE)
    assert codes(made, "plant") == {"quote-altered"}
    assert "quote-altered" in str(made.table(findings=True)).split("Findings:")[1]


DECISION = """
    [[decisions]]
    finding = "late"
    event = "{}"
    reason = "nobody minds"
"""


@pytest.mark.parametrize("name", ["plant", "factory", "works"])
def test_decisions_acknowledge(desk: Desk, name: str) -> None:
    """A finding that a person decided on is folded away, counted, and bears the reason."""
    ledger = LEDGER.replace('name = "The plant"', 'aliases = ["factory"]').replace(
        "[events.summit]", '[events.works]\n    same_as = { event = "plant", reason = "one" }'
    )
    made = desk.build(ledger + DECISION.format(name), early=EARLY, late=LATE)
    assert [(f.code, f.acknowledged) for f in made.findings] == [("late", "nobody minds")]
    table = str(made.table(findings=True, notes=True))
    assert "1 acknowledged" in table
    assert "No findings on the events shown." in table
    assert "late" not in table.replace("acknowledged", "")
    assert "(acknowledged: nobody minds)" in made.explain("plant")


def test_what_was_set_aside_is_counted(desk: Desk) -> None:
    """A claim that a person set aside takes no part, and the totals say so."""
    ledger = LEDGER.replace(
        'modality = "planned"', 'modality = "planned"\n    set_aside = "hearsay"'
    )
    made = desk.build(ledger, early=EARLY, late=LATE)
    assert str(made.totals).startswith("2 claims from 2 sources: 1 verified, 1 set aside.")
    assert made.findings == ()
    assert "set aside: hearsay" in made.explain("plant")


def test_acknowledged_evidence_does_not_fail(desk: Desk) -> None:
    """Evidence fails while a quote does not stand, unless a person said why that is well."""
    ledger = LEDGER.replace("will open", "may open")
    assert not desk.build(ledger, early=EARLY, late=LATE).evidence_holds
    answered = ledger + DECISION.format("plant").replace('"late"', '"quote-altered"')
    made = desk.build(answered, early=EARLY, late=LATE)
    assert made.evidence_holds
    assert made.totals.unverified == 1


def test_a_ledger_made_by_hand() -> None:
    """Claims made in Python need no ids; one that names nothing known is a wrong call."""
    source = chronology.read_source(text="It opened.", id="herald", published="2023")
    claim = chronology.Claim(event="x", source="herald", quote=chronology.Quote(exact="It opened."))
    ledger = chronology.Ledger(
        sources=(source,), events=(Event(id="x"),), claims=(claim, claim, claim)
    )
    made = chronology.build(ledger)
    assert len({c.claim.id for c in made.claims}) == 3
    assert made.not_yet == ()
    for wrong in (
        attrs.evolve(claim, source="tribune"),
        attrs.evolve(claim, event="y"),
        attrs.evolve(claim, after=("y",)),
        attrs.evolve(claim, said_at="y"),
    ):
        with pytest.raises(InvalidLedger):
            chronology.build(attrs.evolve(ledger, claims=(wrong,)))


def test_said_at_in_a_circle_made_by_hand() -> None:
    """Where each of two events was told of at the other, neither claim can be used."""
    source = chronology.Source(id="herald", file="herald.txt", published=span("2023"))
    ledger = chronology.Ledger(
        sources=(source,),
        events=(Event(id="x"), Event(id="y")),
        claims=tuple(
            chronology.Claim(
                event=event, source="herald", quote=chronology.Quote(exact="q"), said_at=other
            )
            for event, other in (("x", "y"), ("y", "x"))
        ),
    )
    with pytest.raises(InvalidLedger, match="closes a cycle"):
        chronology.build(ledger)
    made = chronology.build(ledger, strict=False)
    assert [problem.key_path for problem in made.problems] == [
        "claims[0].said_at",
        "claims[1].said_at",
    ]
    assert made.claims == ()
    assert not made.evidence_holds


def test_two_claims_of_the_same_words_are_not_meant_by_a_made_id(tmp_path: Path) -> None:
    """Which of them has which id may change when one is added: a reference to one is refused."""
    (tmp_path / "a.txt").write_text("It had been planned for March but was cancelled.", "utf-8")
    claim = (
        '[[claims]]\nevent = "fair"\nsource = "a"\nquote = "planned for March but was cancelled"\n'
    )
    ledger = tmp_path / "chronology.toml"
    ledger.write_text(
        '[sources.a]\nfile = "a.txt"\n[events.fair]\n'
        f'{claim}modality = "planned"\n{claim}modality = "cancelled"\n',
        "utf-8",
    )
    name = chronology.load(ledger).claims[0].id
    text = ledger.read_text("utf-8")
    ledger.write_text(
        f'{text}[[claims]]\nevent = "fair"\nsource = "a"\nquote = "It had"\nretracts = "{name}"\n',
        "utf-8",
    )
    (problem,) = chronology.load(ledger).problems
    assert "several claims on one event quote the words" in str(problem)


def test_the_day_of_a_datetime_is_looked_from(desk: Desk) -> None:
    """One looks from a day: the hour of a moment counts for nothing."""
    made = desk.build(LEDGER, early=EARLY, late=LATE)
    seen = made.as_of(dt.datetime(2022, 5, 31, 3, 4, tzinfo=dt.UTC))
    assert seen.asked == dt.date(2022, 5, 31)
    assert type(seen.asked) is dt.date

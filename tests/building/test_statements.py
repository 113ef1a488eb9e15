"""Statements: what claims count as; the claims themselves stay as they were entered."""

import datetime as dt
import json
from pathlib import Path
from textwrap import dedent

import attrs
from click.testing import CliRunner
from conftest import Desk, said
from hypothesis import given, settings
from hypothesis import strategies as st
from reports import AT

import chronology
from chronology.building.statements import counts_otherwise, statements_of
from chronology.claims import Claim, Statement
from chronology.cli import main
from chronology.exporters.json import claim_values
from chronology.ledger import sound
from chronology.report import contents
from chronology.sources import Document, Quote, Source
from chronology.timespan import TimeSpan
from chronology.vocabulary import ClaimStatus, EventStatus, Modality

LEDGER = """
    [events.bridge]
    name = "Bridge"

    [sources.herald]
    file = "herald.txt"
    publisher = "Herald"
    published = 2023-05-05

    [sources.echo]
    file = "echo.txt"
    publisher = "Echo"
    published = 2023-05-09

    [[claims]]
    id = "opened"
    event = "bridge"
    source = "herald"
    quote = "The bridge was opened on 3 May 2023"

    [[claims]]
    id = "denial"
    event = "bridge"
    source = "echo"
    quote = "the Herald was wrong about the bridge"
    retracts = ["opened"]
    """
TEXTS = {
    "herald": "The bridge was opened on 3 May 2023.",
    "echo": "We asked: the Herald was wrong about the bridge.",
}


def test_another_publishers_retraction_stays_as_entered(desk: Desk) -> None:
    """It was entered as a report and stays one; it counts as a denial without a date."""
    made = desk.build(LEDGER, **TEXTS)
    verified = next(one for one in made.claims if one.id == "denial")
    assert verified.claim.modality is Modality.REPORTED
    (counted,) = statements_of([verified])
    assert (counted.modality, counted.span) == (Modality.DENIED, None)
    assert made.event("bridge").status is EventStatus.REPORTED
    assert made.event("bridge").with_modality(Modality.DENIED) == (counted,)
    assert "denied-vs-reported" in {finding.code for finding in made.findings}


def test_json_shows_the_modality_as_entered(desk: Desk) -> None:
    """Beside it stands what the claim counts as, where that is something else."""
    made = desk.build(LEDGER, **TEXTS)
    values = {claim.id: claim_values(claim) for claim in made.claims}
    assert values["denial"]["modality"] == "reported"
    assert values["denial"]["counts_as"] == [{"modality": "denied", "date": None}]
    assert values["opened"]["counts_as"] == []


def test_explain_shows_the_modality_as_entered(desk: Desk) -> None:
    """The line of the claim says how it was entered, another what it counts as."""
    told = desk.build(LEDGER, **TEXTS).explain("bridge").splitlines()
    (line,) = [line for line in told if "[denial]" in line and "stated" in line]
    assert line.startswith("reported by echo")
    assert told.count("  counts as denied") == 1


def test_diff_tells_that_the_modality_was_edited(tmp_path: Path) -> None:
    """Who enters as a denial what counted as one already has edited the claim."""
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    first, second = tmp_path / "first.toml", tmp_path / "second.toml"
    first.write_text(dedent(LEDGER), encoding="utf-8")
    second.write_text(f'{dedent(LEDGER)}modality = "denied"\n', encoding="utf-8")
    found = chronology.build(first).diff(chronology.build(second))
    assert found.claims_edited == ("denial",)
    assert (found.moved, found.found, found.no_longer) == ((), (), ())
    shown = CliRunner().invoke(main, ["diff", str(first), str(second)]).output
    assert "Nothing differs" not in shown
    assert "1 claim entered otherwise" in shown


def test_what_does_not_count_makes_no_statement() -> None:
    """Unverified claims, those set aside or taken back, and retractions say nothing."""
    (claim,) = said("a 2024 reports x 2023")
    for status in ClaimStatus:
        made = statements_of([attrs.evolve(claim, status=status)])
        assert len(made) == (status is ClaimStatus.VERIFIED)


def test_a_statement_tells_what_its_claim_does() -> None:
    """A claim that counts as entered makes one statement, of its own modality and date."""
    (claim,) = said("a 2024-05 plans x 2025 speaker=Overchuk")
    (made,) = statements_of([claim])
    assert made == Statement(claim=claim, modality=Modality.PLANNED, span=claim.span)
    assert hash(made) == hash(attrs.evolve(made))
    assert (made.id, made.source, made.speaker) == ("c1", "a", "Overchuk")
    assert (made.stated, made.told) == (claim.stated, claim.told)
    assert (made.voice, made.origin, made.outdated) == ("", "a", "")
    assert counts_otherwise(claim) == ()


# The law -----------------------------------------------------------------------------------

TEXT = (
    "The bridge was opened on 3 May 2023 after ten years of work on both banks. "
    "It is to open in June 2023. The report was wrong. On Friday it was not open yet."
)
QUOTES = (
    "opened on 3 May 2023",
    "is to open in June 2023",
    "The report was wrong",
    "On Friday it was not open yet",
    "no such words",
)
NAMES = ("c0", "c1", "c2", "c3", "c4")


@st.composite
def entered(draw: st.DrawFn, name: str) -> Claim:
    """Draw a claim that may take back, correct or repeat others."""
    others = st.sampled_from([other for other in NAMES if other != name])
    some = st.lists(others, max_size=2, unique=True).map(tuple)
    return Claim(
        id=name,
        event=draw(st.sampled_from(("bridge", "road"))),
        source=draw(st.sampled_from(("a", "b", "c"))),
        quote=Quote(exact=draw(st.sampled_from(QUOTES))),
        modality=draw(st.sampled_from(list(Modality))),
        retracts=draw(some),
        corrects=draw(st.just(()) | some),
        repeats=draw(st.just("") | others),
        set_aside=draw(st.sampled_from(("", "", "for a reason"))),
        stated=draw(st.none() | st.just(TimeSpan.days(19_000, 19_000))),
    )


@st.composite
def ledgers(draw: st.DrawFn) -> chronology.Ledger:
    """Draw the sound part of a ledger made by hand: three sources, two of one publisher."""
    document = Document(path="", text=TEXT, raw_sha256="", text_sha256="", extractor="")
    days = st.integers(19_400, 19_600).map(lambda day: TimeSpan.days(day, day))
    sources = tuple(
        Source(id=name, file="", publisher=publisher, published=draw(days), document=document)
        for name, publisher in (("a", "Herald"), ("b", "Herald"), ("c", "Echo"))
    )
    claims = tuple(draw(entered(name)) for name in NAMES)
    events = tuple(chronology.Event(id=name) for name in ("bridge", "road"))
    return sound(chronology.Ledger(sources=sources, events=events, claims=claims))


@settings(max_examples=100, deadline=None)
@given(ledgers(), st.dates(dt.date(2023, 1, 1), dt.date(2023, 12, 31)))
def test_a_claim_stays_as_it_was_entered(ledger: chronology.Ledger, day: dt.date) -> None:
    """Whatever is taken back, corrected, repeated or set aside: the record is not rewritten."""
    by_id = {claim.id: claim for claim in ledger.claims}
    made = chronology.build(ledger)
    for seen in (made, made.as_of(day)):
        for verified in (*seen.claims, *(s.claim for d in seen.events for s in d.statements)):
            assert verified.claim == by_id[verified.id]
            json.dumps(claim_values(verified))
        for row in contents(seen, at=AT).claims:
            assert row.modality == by_id[row.id].modality
        stated = [made for dossier in seen.events for made in dossier.statements]
        assert {made.id for made in stated} == {one.id for one in seen.claims if one.counts}

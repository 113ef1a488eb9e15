"""What holds of every report: it verifies, and its totals add up."""

import tempfile
from pathlib import Path
from typing import Any

import attrs
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from reports import AT, FORMATS

import chronology
from chronology import Claim, Event, Ledger, Modality, Quote, Source, TimeSpan
from chronology.claims import Gap
from chronology.events import BUILT_IN, Series
from chronology.findings import Decision
from chronology.ledger import Heading
from chronology.ledger.write import dumps
from chronology.report import contents, verify, write
from chronology.view.answers import answers
from chronology.vocabulary import QuoteRole, Relation
from chronology.writers import sheets

SENTENCES = (
    "The bridge opened on 12 June 2022.",
    "The bridge will open in the third quarter of 2022.",
    "The works have not begun yet.",
    "Later the same day the mayor laid flowers.",
    "It was cancelled on 31 November 2021.",
    "He was in Baku from 3 to 5 May 2019.",
    "Since 1992 the office has been at work.",
    "On Monday, 16 May 2019, they met.",
)
EVENTS = ("a", "b", "c")
OF_SOURCES = {
    QuoteRole.PUBLISHED,
    QuoteRole.PLACED_BY,
    QuoteRole.BEGINS,
    QuoteRole.ENDS,
}
FURTHER = [role for role in QuoteRole if role not in {QuoteRole.QUOTE, *OF_SOURCES}]
words = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")) | st.sampled_from("<>&|[]`*\n"),
    max_size=20,
)
modalities = st.sampled_from(Modality)


@st.composite
def claims(draw: st.DrawFn, sources: tuple[str, ...], text: str) -> Claim:
    """Draw a claim whose quote may stand in the text, or not."""
    event, quote = draw(st.sampled_from(EVENTS)), draw(quotes(text))
    others = st.sampled_from(sorted({*EVENTS} - {event}))
    related = draw(st.dictionaries(st.sampled_from(Relation), others, max_size=2))
    roles = draw(st.dictionaries(st.sampled_from(FURTHER), quotes(text), max_size=2))
    if not related:
        roles.pop(QuoteRole.RELATION, None)
    modality = draw(modalities)
    if modality is not Modality.PLANNED:
        roles.pop(QuoteRole.BINDING, None)
    binding = draw(st.sampled_from((None, True))) if modality is Modality.PLANNED else None
    more: dict[str, Any] = {relation: (other,) for relation, other in related.items()}
    more.update(roles.items())
    return Claim(
        event=event,
        source=draw(st.sampled_from(sources)),
        quote=quote,
        modality=modality,
        binding=binding,
        gap=draw(gaps(frozenset(related))),
        speaker=draw(words.filter(str.strip)) if QuoteRole.SPEAKER in roles else "",
        set_aside=draw(st.sampled_from(("", "", "", "for a reason"))),
        note=draw(words),
        **more,
    )


@st.composite
def quotes(draw: st.DrawFn, text: str) -> Quote:
    """Draw a quote that may stand in the text, or not."""
    start = draw(st.integers(0, len(text) - 1))
    standing = text[start : start + draw(st.integers(1, 60))]
    quote = draw(st.sampled_from((standing, *SENTENCES, "No such words.")))
    assume(quote.strip(" \t\r\n.…[]"))
    return Quote(exact=quote)


def gaps(related: frozenset[Relation]) -> st.SearchStrategy[Gap | None]:
    """Draw the days between events, where the relations can have some."""
    if Relation.NEAR in related:
        return st.just(Gap(most=30))
    some = st.sampled_from((Gap(least=2, most=2), Gap(least=2), Gap(most=30)))
    return st.none() | some if related & {Relation.BEFORE, Relation.AFTER} else st.none()


@st.composite
def documents(draw: st.DrawFn, name: str, text: str) -> Source:
    """Draw a source, with or without a date, and the words for that."""
    dates = st.none() | st.sampled_from((2019, 2022)).map(lambda y: TimeSpan.days(y * 365, y * 365))
    published = draw(dates)
    said = draw(st.none() | quotes(text)) if published else None
    title = draw(words)
    file = f"{name}.txt"
    return Source(id=name, file=file, published=published, published_quote=said, title=title)


@st.composite
def entries(draw: st.DrawFn, name: str) -> Event:
    """Draw an event of any kind; of a series, its number may be known."""
    kind = draw(st.sampled_from(BUILT_IN))
    numbered = {"series": "r", "ordinal": draw(st.none() | st.integers(1, 3))}
    more = numbered if "ordinal" in {field.name for field in attrs.fields(kind)} else {}
    return kind(id=name, name=draw(words), participants=("X",), **more)  # type: ignore[arg-type]


@st.composite
def ledgers(draw: st.DrawFn) -> tuple[Ledger, str]:
    """Draw a ledger, and the text of its documents."""
    chosen = draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6))
    text = " ".join([*chosen, draw(words)])
    names = draw(st.sampled_from((("s",), ("s", "t"))))
    sources = tuple(draw(documents(name, text)) for name in names)
    events = tuple(draw(entries(name)) for name in EVENTS)
    made = draw(st.lists(claims(names, text), max_size=6))
    reason = draw(words)
    decisions = (Decision(finding="late", event="a", reason=reason),) if reason.strip() else ()
    heading = Heading(title=draw(words))
    return Ledger(
        heading=heading,
        series=(Series(id="r", name=draw(words)),),
        sources=sources,
        events=events,
        claims=tuple(made),
        decisions=decisions,
    ), text


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ledgers(), st.sampled_from(FORMATS), st.none() | st.dates())
def test_every_report_verifies(drawn: tuple[Ledger, str], suffix: str, as_of: object) -> None:
    """Whatever a ledger says, its report is derived again, and fails only if nothing holds."""
    ledger, text = drawn
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for source in ledger.sources:
            (folder / source.file).write_bytes(text.encode())
        path = folder / "chronology.toml"
        path.write_bytes(dumps(ledger).encode("utf-8", "surrogateescape"))
        made = chronology.build(path, as_of=as_of)  # type: ignore[arg-type]
        assert made.ledger.problems == ()
        for tables in sheets.SUFFIXES:
            write(made, folder / f"report{tables}", at=AT)
        write(made, folder / f"report{suffix}", at=AT)
        found = verify(folder / f"report{suffix}", folder)
        report = contents(made, at=AT)
    verified = report.totals.parts[0].number
    assert [fault.kind for fault in found.faults] == ([] if verified else ["empty"]), found
    assert sum(part.number for part in report.totals.parts) == report.totals.claims
    assert len(report.claims) + len(report.not_yet) == report.totals.claims
    counted = {"unverified", "set aside", "retracted"}
    assert len(report.failed) == sum(p.number for p in report.totals.parts if p.what in counted)
    below = {*report.finding_of, *report.claim_of}
    assert {item.anchor for answer in answers(report) for item in answer.items} <= below


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ledgers(), st.data())
def test_any_changed_character_is_found(drawn: tuple[Ledger, str], data: st.DataObject) -> None:
    """A character put in place of another, anywhere in a report, makes it fail."""
    from chronology.errors import ReportUnreadable

    ledger, text = drawn
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for source in ledger.sources:
            (folder / source.file).write_bytes(text.encode())
        path = folder / "chronology.toml"
        path.write_bytes(dumps(ledger).encode("utf-8", "surrogateescape"))
        report = folder / data.draw(st.sampled_from([f"report{suffix}" for suffix in FORMATS]))
        write(chronology.build(path), report, at=AT)
        shown = report.read_bytes().decode()
        at = data.draw(st.integers(0, len(shown) - 1))
        new = data.draw(st.characters(codec="utf-8"))
        assume(new != shown[at])
        report.write_bytes(f"{shown[:at]}{new}{shown[at + 1 :]}".encode())
        try:
            found = verify(report, folder)
        except ReportUnreadable:
            return
    assert not found.holds
    assert all(attrs.asdict(fault)["sentence"] for fault in found.faults)

"""What holds of every report: it verifies, and its totals add up."""

import tempfile
from pathlib import Path

import attrs
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from reports import AT, FORMATS

import chronology
from chronology import Claim, Event, Ledger, Modality, Quote, Source, TimeSpan
from chronology.findings import Decision
from chronology.ledger import Heading
from chronology.ledger.write import dumps
from chronology.report import contents, verify, write

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
words = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")) | st.sampled_from("<>&|[]`*\n"),
    max_size=20,
)
modalities = st.sampled_from(list(Modality))


@st.composite
def claims(draw: st.DrawFn, sources: tuple[str, ...], text: str) -> Claim:
    """Draw a claim whose quote may stand in the text, or not."""
    start = draw(st.integers(0, len(text) - 1))
    standing = text[start : start + draw(st.integers(1, 60))]
    quote = draw(st.sampled_from((standing, *SENTENCES, "No such words.")))
    assume(quote.strip())
    return Claim(
        event=draw(st.sampled_from(EVENTS)),
        source=draw(st.sampled_from(sources)),
        quote=Quote(exact=quote),
        modality=draw(modalities),
        after=draw(st.sampled_from(((), ("a",), ("b",)))),
        set_aside=draw(st.sampled_from(("", "", "", "for a reason"))),
        note=draw(words),
    )


@st.composite
def ledgers(draw: st.DrawFn) -> tuple[Ledger, str]:
    """Draw a ledger, and the text of its documents."""
    chosen = draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6))
    text = " ".join([*chosen, draw(words)])
    names = draw(st.sampled_from((("s",), ("s", "t"))))
    dates = st.none() | st.sampled_from((2019, 2022)).map(lambda y: TimeSpan.days(y * 365, y * 365))
    sources = tuple(
        Source(id=n, file=f"{n}.txt", published=draw(dates), title=draw(words)) for n in names
    )
    events = tuple(Event(id=name, name=draw(words), participants=("X",)) for name in EVENTS)
    made = draw(st.lists(claims(names, text), max_size=6))
    reason = draw(words)
    decisions = (Decision(finding="late", event="a", reason=reason),) if reason.strip() else ()
    heading = Heading(title=draw(words))
    return Ledger(
        heading=heading, sources=sources, events=events, claims=tuple(made), decisions=decisions
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
        write(made, folder / f"report{suffix}", at=AT)
        found = verify(folder / f"report{suffix}", folder)
        report = contents(made, at=AT)
    verified = report.totals.parts[0].number
    assert [fault.kind for fault in found.faults] == ([] if verified else ["empty"]), found
    assert sum(part.number for part in report.totals.parts) == report.totals.claims
    assert len(report.claims) + len(report.not_yet) == report.totals.claims
    counted = {"unverified", "set aside", "retracted"}
    assert len(report.failed) == sum(p.number for p in report.totals.parts if p.what in counted)


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

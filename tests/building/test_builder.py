"""A ledger written from Python: entries with ids, one error for all, files that are read back."""

import datetime as dt
import hashlib
from decimal import Decimal
from pathlib import Path
from typing import Any, ClassVar, get_type_hints

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import chronology
from chronology import LedgerBuilder, read_source
from chronology.building.builder import ClaimFields, EventFields
from chronology.building.sources import SourceFields
from chronology.claims import Claim, Gap
from chronology.errors import (
    DocumentUnreadable,
    InvalidKind,
    InvalidLedger,
    LedgerExists,
    LedgerUnreadable,
    NotExpressible,
    WrongType,
)
from chronology.events import (
    CommissionMeeting,
    Event,
    KindDeclaration,
    Place,
    PlantLaunch,
    SameAs,
    Series,
    State,
    Visit,
)
from chronology.findings import CODES
from chronology.sources import PlacedBy, Quote, Source
from chronology.timespan import TimeSpan
from chronology.vocabulary import Modality

HERALD = "12 May 2024\n\nThe bridge was opened on Friday. It had been planned for March 2024.\n"


@attrs.frozen(kw_only=True)
class Hearing(Event):
    """A kind of one's own."""

    kind: ClassVar[str] = "hearing"
    key: ClassVar[tuple[str, ...]] = ("court", "docket")

    court: str = ""
    docket: str = ""
    judges: tuple[str, ...] = ()
    decided: TimeSpan | None = None


@attrs.frozen(kw_only=True)
class Odd(Event):
    """A kind with a type that no file has."""

    kind: ClassVar[str] = "odd"

    price: Decimal | None = None


@pytest.fixture
def book() -> LedgerBuilder:
    """Return a builder with one source and one event."""
    book = LedgerBuilder(title="Bridges")
    book.add_source(text=HERALD, id="herald")
    book.add_event("Bridge over the Aare")
    return book


def fields_of(cls: type, *without: str) -> set[str]:
    """Return the fields of a model class that stand in a ledger, or are its document."""
    return {field.name for field in attrs.fields(cls) if field.eq} - {*without}


# Fields ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "fields"),
    [
        (SourceFields, fields_of(Source, "id", "file")),
        (EventFields, fields_of(Event, "name")),
        (ClaimFields, fields_of(Claim, "event", "source", "quote")),
    ],
)
def test_every_field_can_be_given(typed: type, fields: set[str]) -> None:
    """What a builder takes is what the model has."""
    assert set(get_type_hints(typed)) == fields


# Ids ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("event", "name"),
    [
        ("Bridge over the Aare", "bridge-over-the-aare"),
        ("Opening of the very long bridge over the Aare", "opening-of-the-very-long"),
        ("Ça va – Öffnung", "ça-va-öffnung"),
        (PlantLaunch(plant="Bern works", milestone="opening"), "bern-works-opening"),
        (CommissionMeeting(series="aare", ordinal=3), "aare-3"),
        (Hearing(court="Bern", docket="24-117"), "bern-24-117"),
        (Visit(participants="the mayor", place="Basel"), "visit-the-mayor-basel"),
        (State(name="In operation"), "in-operation"),
        (State(), "state"),
        (Event(id="my-own", name="Bridge"), "my-own"),
        ("…", "event"),
    ],
)
def test_an_id_is_made_of_what_an_event_says(event: Event | str, name: str) -> None:
    """Short and readable, and never one that is taken."""
    added = LedgerBuilder().add_event(event)
    assert added.id == name
    book = LedgerBuilder()
    ids = [book.add_event(event).id for _ in range(12)] if not getattr(event, "id", "") else []
    assert len(set(ids)) == len(ids)
    assert all(len(one) <= 24 for one in ids)


def test_ids_of_sources(tmp_path: Path) -> None:
    """A file gives its name, a text its publisher or title."""
    (tmp_path / "The Herald, May.txt").write_text(HERALD, "utf-8")
    book = LedgerBuilder()
    added = [
        book.add_source(tmp_path / "The Herald, May.txt"),
        book.add_source(text=HERALD, publisher="Herald"),
        book.add_source(text=HERALD, publisher="Herald"),
        book.add_source(text=HERALD),
        book.add_source(text=HERALD, file="note.md"),
        book.add_source(text=HERALD, id="mine"),
        book.add_source(data=HERALD.encode(), file="raw.txt"),
        book.add_source(read_source(text=HERALD, id="mine")),
    ]
    assert [(source.id, Path(source.file).name) for source in added] == [
        ("the-herald-may", "The Herald, May.txt"),
        ("herald", "herald.txt"),
        ("herald-2", "herald-2.txt"),
        ("text", "text.txt"),
        ("note", "note.md"),
        ("mine", "mine.txt"),
        ("raw", "raw.txt"),
        ("mine", "mine.txt"),
    ]
    assert [problem.key_path for problem in book.problems] == ["sources[7]"]


def test_a_claim_can_be_referred_to(book: LedgerBuilder) -> None:
    """What `add_claim` returns has the id that reading the file makes again."""
    words = "The bridge was opened on Friday"
    first = book.add_claim("bridge-over-the-aare", "herald", words)
    second = book.add_claim("bridge-over-the-aare", "herald", words, modality="denied")
    third = book.add_claim("bridge-over-the-aare", "herald", "It had been", corrects=[second])
    assert len({first.id, second.id, third.id}) == 3
    assert third.corrects == (second.id,)
    assert [claim.id for claim in book.ledger.claims] == [first.id, second.id, third.id]


@pytest.mark.parametrize(
    ("fields", "argument"),
    [
        ({"event": Event(name="x")}, "event"),
        ({"source": Source(file="x.txt")}, "source"),
        ({"after": [Event(name="x")]}, "event"),
        ({"repeats": Claim(event="e", source="s", quote="q")}, "claim"),
    ],
)
def test_what_was_never_added(book: LedgerBuilder, fields: dict[str, Any], argument: str) -> None:
    """An entry without an id cannot be meant."""
    claim = {"event": "bridge-over-the-aare", "source": "herald", "quote": "opened", **fields}
    with pytest.raises(WrongType) as caught:
        book.add_claim(**claim)
    assert caught.value.argument == argument


# Sources -----------------------------------------------------------------------------------


def test_a_document_says_of_itself_what_it_is() -> None:
    """Title, publisher and date are entered as `chronology new` does, unless they are given."""
    stated = read_source(text=HERALD)
    assert str(stated.published) == "12 May 2024"
    assert stated.published_quote == Quote(exact="12 May 2024")
    assert stated.sha256 == hashlib.sha256(HERALD.encode()).hexdigest()
    same = read_source(text=HERALD, published="2024-05-12")
    assert same.published_quote == Quote(exact="12 May 2024")
    other = read_source(text=HERALD, published="2024-05-13", title="T", publisher="P")
    assert other.published_quote is None
    assert (other.title, other.publisher, str(other.published)) == ("T", "P", "13 May 2024")
    none = read_source(text=HERALD, published=None)
    assert (none.published, none.published_quote) == (None, None)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ({}, "call with none"),
        ({"path": "a.txt", "text": "a"}, "call with path and text"),
        ({"text": b"a"}, "`text` is a text, not a bytes"),
        ({"data": "a", "file": "a.txt"}, "`data` is bytes, not a str"),
        ({"data": b"a"}, "such as a.pdf"),
        ({"path": 5}, "`path` is a path, not a int"),
        ({"path": "The bridge\nwas opened."}, "give words as `text`"),
    ],
)
def test_a_source_is_given_in_one_way(arguments: dict[str, Any], told: str) -> None:
    """A wrong call says what is missing."""
    with pytest.raises(TypeError) as caught:
        read_source(**arguments)
    assert told in str(caught.value)


@pytest.mark.parametrize(
    "arguments",
    [
        {"path": "gone.txt"},
        {"text": "a\0b"},
        {"text": "a\ud800b"},
        {"data": b"\xff", "file": "a.txt"},
        {"data": b"PK", "file": "a.docx"},
        {"data": b"no PDF", "file": "a.pdf"},
    ],
)
def test_a_document_that_cannot_be_read(arguments: dict[str, Any]) -> None:
    """It is an error where it is read, also an `OSError`."""
    with pytest.raises(OSError, match=";") as caught:
        read_source(**arguments)
    assert isinstance(caught.value, DocumentUnreadable)


# Building ----------------------------------------------------------------------------------


def test_what_is_wrong_is_told_at_once(book: LedgerBuilder) -> None:
    """Nothing is checked before; then all is told."""
    book.add_claim("bridge", "herald", "opened", modality="plannned")
    book.add_decision("lat", "bridge-over-the-aare", reason="")
    book.add_place("Bern", within="Aargau")
    assert [problem.key_path for problem in book.problems] == [
        "places.bern.within",
        "claims[0].modality",
        "claims[0].event",
        "decisions[0].finding",
        "decisions[0].reason",
    ]
    with pytest.raises(InvalidLedger) as caught:
        book.build()
    assert caught.value.problems == book.problems
    assert book.build(strict=False).problems == book.problems


def test_a_builder_goes_on_from_a_ledger(book: LedgerBuilder) -> None:
    """Nothing of the ledger is lost, and no id given twice."""
    other = LedgerBuilder.of(book.ledger)
    assert other.ledger == book.ledger
    assert other.add_event("Bridge over the Aare").id == "bridge-over-the-aare-2"
    assert len(book.ledger.events) == 1


def test_a_kind_declared(book: LedgerBuilder) -> None:
    """What makes its events is what a ledger's own kind is; a faulty one is refused."""
    made = book.add_kind(KindDeclaration(id="sale", fields={"price": "number"}, key="price"))
    sale = book.add_event(made(price=3.5))
    assert (sale.id, sale.describe({})) == ("3-5", "Sale: 3.5")
    assert book.problems == ()
    with pytest.raises(InvalidKind, match="“num” is no type of field"):
        book.add_kind(KindDeclaration(id="loan", fields={"sum": "num"}))


def test_strict_quotes_of_a_heading() -> None:
    """What the heading says of quotes holds for a ledger in Python, as for a file."""
    for strict in (False, True):
        book = LedgerBuilder(strict_quotes=strict)
        note = book.add_source(text="The bridge was opened on 3 May 2024.")
        book.add_claim(book.add_event("Bridge"), note, "[T]he bridge was opened on 3 May 2024")
        assert book.build().totals.verified == (0 if strict else 1)


def test_a_heading_holds_for_every_source() -> None:
    """What the heading says of financial years holds for a ledger in Python, as for a file."""
    book = LedgerBuilder(fiscal_year="04-01")
    note = book.add_source(
        text="The bridge is to open in the fiscal second quarter.", published=2024
    )
    book.add_claim(book.add_event("Bridge"), note, "to open in the fiscal", modality="planned")
    (source,) = book.build().ledger.sources
    assert source.fiscal == book.heading.fiscal_year
    days = {"weekend": ["friday", "saturday"], "holidays": ["2023-05-08"]}
    assert str(LedgerBuilder(calendar=days).heading.calendar) == "a calendar of 1 holiday"
    assert LedgerBuilder(calendar={"closed": []}).problems[0].key_path == "chronology.calendar"
    assert LedgerBuilder(fiscal_year="1 April").problems[0].key_path == "chronology.fiscal_year"


# Saving ------------------------------------------------------------------------------------


def test_texts_are_saved_beside_the_ledger(book: LedgerBuilder, tmp_path: Path) -> None:
    """Everything that the ledger needs lies in its folder, which is made."""
    book.add_source(data=b"<p>Opened.</p>", file="pages/a.html")
    book.add_source(data=b"\xef\xbb\xbfOpened.", file="../b.txt")
    path = book.save(tmp_path / "new" / "chronology.toml")
    files = {p.relative_to(path.parent).as_posix() for p in path.parent.rglob("*") if p.is_file()}
    assert files == {"chronology.toml", "herald.txt", "pages/a.html", "b.txt"}
    assert (path.parent / "b.txt").read_bytes() == b"\xef\xbb\xbfOpened."
    read = chronology.load(path)
    assert read.problems == ()
    assert read == book.ledger
    documents = zip(read.sources, book.ledger.sources, strict=True)
    assert all(one.document == other.document for one, other in documents)


def test_no_file_of_another_content_is_overwritten(book: LedgerBuilder, tmp_path: Path) -> None:
    """A document whose name is taken gets another; one that is there already stays."""
    (tmp_path / "herald.txt").write_text("something else", "utf-8")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("one", "utf-8")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a.txt").write_text("two", "utf-8")
    book.add_source(tmp_path / "in" / "a.txt")
    book.add_source(tmp_path / "out" / "a.txt")
    book.save(tmp_path / "in" / "l.toml")
    assert [source.file for source in book.ledger.sources] == ["herald.txt", "a.txt", "a-2.txt"]
    book.save(tmp_path / "l.toml")
    assert [source.file for source in book.ledger.sources] == [
        "in/herald.txt",
        "in/a.txt",
        "in/a-2.txt",
    ]
    assert (tmp_path / "herald.txt").read_text("utf-8") == "something else"
    assert chronology.load(tmp_path / "l.toml").problems == ()


def test_a_ledger_is_not_written_over(book: LedgerBuilder, tmp_path: Path) -> None:
    """Another ledger stays, and what somebody wrote in the meantime; with comments, if asked."""
    path = tmp_path / "l.toml"
    path.write_text(
        "# Anna's\n\n[events.other]\n\n[events.bridge-over-the-aare]  # ours\n", "utf-8"
    )
    before = path.read_bytes()
    with pytest.raises(FileExistsError) as caught:
        book.save(path)
    assert isinstance(caught.value, LedgerExists)
    assert path.read_bytes() == before
    assert not (tmp_path / "herald.txt").exists()
    book.save(path, replace=True)
    text = path.read_text("utf-8")
    assert "# Anna's" in text
    assert "# ours" in text
    assert "other" not in text
    book.add_event("Second bridge")
    book.save(path)
    path.write_text(f"{path.read_text('utf-8')}\n# later\n", "utf-8")
    with pytest.raises(LedgerExists):
        book.save(path)
    opened = LedgerBuilder.open(path)
    opened.add_event("Third bridge")
    opened.save(path)
    assert "# later" in path.read_text("utf-8")


def test_nothing_is_written_of_what_is_refused(book: LedgerBuilder, tmp_path: Path) -> None:
    """Faults, dates that no file holds and documents that changed are told first."""
    hours = TimeSpan.within(0, 3600, timed=True, offset=1)
    path = tmp_path / "new" / "l.toml"
    wrong = LedgerBuilder.of(book.ledger)
    wrong.add_claim("bridge", "herald", "opened")
    with pytest.raises(InvalidLedger):
        wrong.save(path)
    odd = LedgerBuilder.of(book.ledger)
    odd.add_source(text="Opened.", published=hours)
    with pytest.raises(NotExpressible):
        odd.save(path)
    (tmp_path / "a.html").write_text("<p>Opened.</p>", "utf-8")
    changed = LedgerBuilder.of(book.ledger)
    changed.add_source(tmp_path / "a.html")
    (tmp_path / "a.html").write_text("<p>Closed.</p>", "utf-8")
    with pytest.raises(DocumentUnreadable, match="not as it was read"):
        changed.save(path)
    assert not path.parent.exists()
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(LedgerUnreadable, match="cannot be written"):
        book.save(tmp_path / "file" / "l.toml")


def test_a_value_that_no_file_holds(book: LedgerBuilder, tmp_path: Path) -> None:
    """A kind in Python may have types that TOML has not; it is built, and not saved."""
    book.add_event(Odd(name="Sale", price=Decimal("3.5")))
    assert book.build().events
    with pytest.raises(NotExpressible, match="a Decimal stands in a field"):
        book.save(tmp_path / "l.toml")


def test_a_report_of_a_broken_ledger_does_not_hold(book: LedgerBuilder, tmp_path: Path) -> None:
    """What could not be used stands in the report, and checking it says that it does not hold."""
    book.add_claim("bridge-over-the-aare", "herald", "The bridge was opened on Friday")
    book.save(tmp_path / "l.toml")
    made = book.build()
    at = dt.datetime(2025, 1, 1, tzinfo=dt.UTC)
    chronology.report.write(made, tmp_path / "sound.html", at=at)
    assert chronology.report.verify(tmp_path / "sound.html", tmp_path).holds
    book.add_source(text="Something else.", id="herald")
    broken = book.build(strict=False)
    assert not broken.evidence_holds
    chronology.report.write(broken, tmp_path / "broken.html", at=at)
    assert "stands at sources[0] already" in (tmp_path / "broken.html").read_text("utf-8")
    assert not chronology.report.verify(tmp_path / "broken.html", tmp_path).holds


def test_a_report_of_a_file_with_faults_says_so(book: LedgerBuilder, tmp_path: Path) -> None:
    """What was sound of a file is derived again; that something was not is told."""
    book.add_claim("bridge-over-the-aare", "herald", "The bridge was opened on Friday")
    path = book.save(tmp_path / "l.toml")
    path.write_text(path.read_text("utf-8") + '\n[[claims]]\nevent = "bridge"\n', "utf-8")
    made = chronology.build(path)
    assert not made.evidence_holds
    at = dt.datetime(2025, 1, 1, tzinfo=dt.UTC)
    chronology.report.write(made, tmp_path / "report.html", at=at)
    checked = chronology.report.verify(tmp_path / "report.html", tmp_path)
    assert checked.holds
    assert "the ledger had 3 faults, which the report lists" in str(checked)


# The law -----------------------------------------------------------------------------------

WORDS = st.sampled_from(
    [
        "opened on Friday",
        "It had been\n planned",
        "“quoted”",
        "# no comment",
        'a "b" \\ c',
        "ß é 橋",
    ]
)
DATES: st.SearchStrategy[str | int] = st.sampled_from(
    ["2024-05", 2023, "2022-35", "[..2022-11-29]", "1850~/1860?", "2024-05-12T10:00:00", "-0043"]
)
SOME = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=8)


@st.composite
def written(draw: st.DrawFn) -> LedgerBuilder:
    """Draw a builder with every kind of entry, and every member of every vocabulary."""
    book = LedgerBuilder(title=draw(SOME), zone=draw(st.sampled_from(["", "Asia/Baku"])))
    within = book.add_place(draw(SOME) or "a")
    book.add_place(Place(name="Bern", within=within.id))
    restarts, ordered = draw(st.lists(DATES, max_size=2)), draw(st.booleans())
    series = book.add_series("Aare commission", restarts=restarts, ordered=ordered)
    book.add_series(Series(id="other", name=draw(SOME)))
    own = KindDeclaration(id="sale", fields={"price": "number", "sold": "date", "by": "texts"})
    sale = book.add_kind(own)
    sources = [
        book.add_source(text=HERALD, published=draw(DATES), note=draw(SOME)),
        book.add_source(
            text=draw(SOME),
            file=draw(st.sampled_from(["", "a.md", "b/c.txt"])),
            placed_by=PlacedBy(quote=draw(WORDS), reason=draw(SOME)),
            day_first=draw(st.sampled_from([None, True, False])),
            fiscal_year=draw(st.sampled_from([None, "04-01"])),
            calendar=draw(st.sampled_from([None, "GB-ENG"])),
            zone="Europe/Zurich",
            version_of="letter",
            version=draw(st.sampled_from([None, 1, 2])),
            complete=draw(st.booleans()),
        ),
        book.add_source(data=b"<title>T</title><p>Opened.</p>", file="x.html"),
    ]
    events: list[Event] = [
        book.add_event(draw(SOME), place="bern", participants=["a", "b"], note=draw(SOME)),
        book.add_event(CommissionMeeting(series=series.id, ordinal=draw(st.integers(1, 9)))),
        book.add_event(PlantLaunch(plant="Bern works", milestone=draw(SOME))),
        book.add_event(Visit(name="Visit", lasts=draw(st.sampled_from([None, True, False])))),
        book.add_event(State(name="In operation", aliases="works")),
        book.add_event(Hearing(court="Bern", docket="24-117", judges=("A",))),
        book.add_event(sale(name="Sale", price=3.5, sold=draw(DATES), by=["x"])),
    ]
    same = SameAs(event=events[0].id, reason="told twice")
    book.add_event(Event(name="The same", same_as=same))
    for modality in Modality:
        first, second = draw(st.permutations(events).map(lambda found: found[:2]))
        relation = draw(st.sampled_from(["before", "after", "during", "same_day", "near"]))
        gap = draw(st.sampled_from([3, Gap(most=30)])) if relation == "near" else None
        fields: dict[str, Any] = {relation: second, "gap": gap}
        claim = book.add_claim(
            first,
            draw(st.sampled_from(sources)),
            draw(WORDS | WORDS.map(lambda words: Quote(exact=words, prefix="x", start=3))),
            modality=draw(st.sampled_from([modality, modality.value])),
            when=draw(st.none() | DATES),
            speaker="the mayor",
            speaker_quote=draw(st.none() | WORDS),
            stated=draw(st.none() | DATES),
            note=draw(SOME),
            **fields,
        )
    book.add_claim(events[0], sources[0], "words of the law", retracts=claim, said_at=events[3])
    book.add_decision(draw(st.sampled_from(list(CODES))), events[1], reason="a reason")
    return book


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(book=written())
def test_what_is_saved_is_read_back(
    book: LedgerBuilder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever is written into a builder, `load` reads the same ledger from its file."""
    if book.problems:  # two claims may have the same words, so that neither can be meant
        assert {problem.key_path for problem in book.problems} == {"claims[5].retracts"}
        return
    path = tmp_path_factory.mktemp("saved") / "chronology.toml"
    made = book.build()
    book.save(path)
    read = chronology.load(path, kinds=[Hearing])
    assert read.problems == ()
    assert read == book.ledger
    assert chronology.build(read).table(findings=True) == made.table(findings=True)


def test_saved_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the disk is full, the ledger that was there stays, and nothing lies beside it."""
    path = tmp_path / "chronology.toml"
    book = LedgerBuilder(title="Bridges")
    book.save(path)
    path.chmod(0o640)
    before = path.read_bytes()

    def full(_number: int) -> None:
        raise OSError(28, "No space left on device")

    book.add_event("Bridge over the Aare")
    with monkeypatch.context() as patched:
        patched.setattr("os.fsync", full)
        with pytest.raises(LedgerUnreadable, match="No space left"):
            book.save(path)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["chronology.toml"]
    book.save(path)
    assert b"Aare" in path.read_bytes()
    assert path.stat().st_mode & 0o777 == 0o640


def test_saved_through_a_link(tmp_path: Path) -> None:
    """A link stays one: the ledger to which it leads is written."""
    real, link = tmp_path / "real.toml", tmp_path / "link.toml"
    link.symlink_to(real)
    LedgerBuilder(title="Bridges").save(link)
    assert link.is_symlink()
    assert "Bridges" in real.read_text("utf-8")

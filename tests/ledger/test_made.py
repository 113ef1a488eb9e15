"""Ledgers made in Python: the same faults as in a file, told in the same words."""

import datetime as dt
import pickle
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, ClassVar

import attrs
import pytest

import chronology
from chronology import edtf
from chronology.claims import Claim, Gap
from chronology.errors import InvalidKind, InvalidLedger, Problem
from chronology.events import (
    FIELD_TYPES,
    CommissionMeeting,
    Event,
    KindDeclaration,
    Place,
    PlantLaunch,
    SameAs,
    Series,
    Visit,
)
from chronology.findings import Decision, Refusal
from chronology.ledger import Heading, Ledger, loads, sound
from chronology.ledger.write import dumps
from chronology.sources import PlacedBy, Quote, Source
from chronology.timespan import TimeSpan
from chronology.vocabulary import Modality

DOCUMENT = chronology.read_source(text="words others o").document
GOOD = Source(id="good", file="good.txt", published="2022-04-26", document=DOCUMENT)
FINE = Event(id="fine", aliases="well")
TOML = """\
[sources.good]
file = "good.txt"
published = 2022-04-26
[events.fine]
aliases = "well"
"""


def claim(**fields: Any) -> Claim:  # noqa: ANN401 - also what no claim can hold
    """Return a claim on the fine event, unless it is said otherwise."""
    return Claim(**{"event": "fine", "source": "good", "quote": "words", **fields})


def toml_claim(**lines: str) -> str:
    """Return the same claim as it stands in a file."""
    table = {"event": '"fine"', "source": '"good"', "quote": '"words"', **lines}
    return "\n".join(["[[claims]]", *(f"{key} = {value}" for key, value in table.items()), ""])


def ledger(*entries: object, **more: Any) -> Ledger:  # noqa: ANN401 - as `claim`
    """Return a ledger of the sound entries and some more, each in its table."""
    tables: dict[type, str] = {Source: "sources", Event: "events", Claim: "claims"}
    tables |= {Place: "places", Series: "series", KindDeclaration: "kinds"}
    tables[Decision], tables[Refusal] = "decisions", "refused"
    found: dict[str, list[object]] = {"sources": [GOOD], "events": [FINE]}
    for entry in entries:
        table = next(name for cls, name in tables.items() if isinstance(entry, cls))
        found.setdefault(table, []).append(entry)
    return Ledger(**{**found, **more})


def said(problems: Sequence[Problem]) -> list[tuple[str, str, str, str]]:
    """Return what problems say, but for the file and the line."""
    return sorted((p.key_path, p.subject, p.reason, p.remedy) for p in problems)


SAME: dict[str, tuple[list[object], str]] = {
    "unknown zone of a source": (
        [Source(id="x", file="x.txt", zone="Asia/Bacu")],
        '[sources.x]\nfile = "x.txt"\nzone = "Asia/Bacu"\n',
    ),
    "date in words": (
        [Source(id="x", file="x.txt", published="17 June 2023")],
        '[sources.x]\nfile = "x.txt"\npublished = "17 June 2023"\n',
    ),
    "day that is none": (
        [Source(id="x", file="x.txt", published="2023-02-30")],
        '[sources.x]\nfile = "x.txt"\npublished = "2023-02-30"\n',
    ),
    "date that bounds nothing": (
        [Source(id="x", file="x.txt", published="/")],
        '[sources.x]\nfile = "x.txt"\npublished = "/"\n',
    ),
    "date of another type": (
        [Source(id="x", file="x.txt", retrieved=1.5)],  # type: ignore[arg-type]
        '[sources.x]\nfile = "x.txt"\nretrieved = 1.5\n',
    ),
    "text of another type": (
        [Source(id="x", file=5, title=3)],  # type: ignore[arg-type]
        "[sources.x]\nfile = 5\ntitle = 3\n",
    ),
    "truth of another type": (
        [Source(id="x", file="x.txt", strict_quotes="yes", day_first=1)],  # type: ignore[arg-type]
        '[sources.x]\nfile = "x.txt"\nstrict_quotes = "yes"\nday_first = 1\n',
    ),
    "empty words for a date": (
        [Source(id="x", file="x.txt", published_quote=" … ")],
        '[sources.x]\nfile = "x.txt"\npublished_quote = " … "\n',
    ),
    "placed by empty words": (
        [Source(id="x", file="x.txt", placed_by=PlacedBy(quote=""))],
        '[sources.x]\nfile = "x.txt"\nplaced_by = { quote = "" }\n',
    ),
    "misspelt modality": ([claim(modality="plannned")], toml_claim(modality='"plannned"')),
    "modality by another name": ([claim(modality="forecast")], toml_claim(modality='"forecast"')),
    "modality of another type": ([claim(modality=3)], toml_claim(modality="3")),
    "empty quote": ([claim(quote="")], toml_claim(quote='""')),
    "quote of another type": ([claim(quote=7)], toml_claim(quote="7")),
    "quote before its text": (
        [claim(quote=Quote(exact="words", start=-1))],
        toml_claim(quote='{ exact = "words", start = -1 }'),
    ),
    "quote with a prefix of another type": (
        [claim(quote=Quote(exact="words", prefix=3))],  # type: ignore[arg-type]
        toml_claim(quote='{ exact = "words", prefix = 3 }'),
    ),
    "date that cannot be read": ([claim(when="soon")], toml_claim(when='"soon"')),
    "speaker of another type": ([claim(speaker=["a", "b"])], toml_claim(speaker='["a", "b"]')),
    "relation of another type": ([claim(after=3)], toml_claim(after="3")),
    "relation to one of another type": ([claim(after=[3])], toml_claim(after="[3]")),
    "no such event": ([claim(event="fin")], toml_claim(event='"fin"')),
    "no event": ([claim(event="")], toml_claim(event='""')),
    "no such source": ([claim(source="god")], toml_claim(source='"god"')),
    "no such event before": ([claim(before="bad")], toml_claim(before='"bad"')),
    "said at no event": ([claim(said_at="bad")], toml_claim(said_at='"bad"')),
    "after itself": ([claim(after="well")], toml_claim(after='"well"')),
    "words without relation": (
        [claim(relation_quote="then")],
        toml_claim(relation_quote='"then"'),
    ),
    "words without speaker": ([claim(speaker_quote="he")], toml_claim(speaker_quote='"he"')),
    "gap without event": ([claim(gap=2)], toml_claim(gap="2")),
    "gap of another type": ([claim(gap="two")], toml_claim(gap='"two"')),
    "gap that is none": (
        [Event(id="other"), claim(after="other", gap=Gap(least=3, most=2))],
        "[events.other]\n" + toml_claim(after='"other"', gap="{ least = 3, most = 2 }"),
    ),
    "gap in what is no unit": (
        [Event(id="other"), claim(after="other", gap=Gap(most=3, unit="hours"))],
        "[events.other]\n" + toml_claim(after='"other"', gap='{ most = 3, unit = "hours" }'),
    ),
    "gap of the later of one": (
        [Event(id="other"), claim(after="other", gap=Gap(most=3, of="later"))],
        "[events.other]\n" + toml_claim(after='"other"', gap='{ most = 3, of = "later" }'),
    ),
    "gap of what is none of them": (
        [Event(id="other"), claim(after="other", gap=Gap(most=3, of="last"))],
        "[events.other]\n" + toml_claim(after='"other"', gap='{ most = 3, of = "last" }'),
    ),
    "calendar that is none": ([claim(calendar="germany")], toml_claim(calendar='"germany"')),
    "near without gap": (
        [Event(id="other"), claim(near="other")],
        "[events.other]\n" + toml_claim(near='"other"'),
    ),
    "binding of another type": (
        [claim(binding="yes", modality="planned")],
        toml_claim(binding='"yes"', modality='"planned"'),
    ),
    "binding, and no plan": ([claim(binding=True)], toml_claim(binding="true")),
    "words that bind, of no plan": (
        [claim(binding_quote="shall")],
        toml_claim(binding_quote='"shall"'),
    ),
    "amends no claim": (
        [claim(amends="c9", modality="planned")],
        toml_claim(amends='"c9"', modality='"planned"'),
    ),
    "amends itself": (
        [claim(id="a", amends="a", modality="planned")],
        toml_claim(id='"a"', amends='"a"', modality='"planned"'),
    ),
    "amends, and does not bind": (
        [
            claim(id="a", modality="planned"),
            claim(id="b", quote="others", amends="a", binding=False, modality="planned"),
        ],
        toml_claim(id='"a"', modality='"planned"')
        + toml_claim(
            id='"b"', quote='"others"', amends='"a"', binding="false", modality='"planned"'
        ),
    ),
    "corrects no claim": ([claim(corrects="c9")], toml_claim(corrects='"c9"')),
    "repeats in a circle": (
        [claim(id="a", repeats="b"), claim(id="b", repeats="a")],
        toml_claim(id='"a"', repeats='"b"') + toml_claim(id='"b"', repeats='"a"'),
    ),
    "two claims of one id": (
        [claim(id="a"), claim(id="a", quote="others")],
        toml_claim(id='"a"') + toml_claim(id='"a"', quote='"others"'),
    ),
    "lasts of another type": (
        [Event(id="x", lasts="no")],  # type: ignore[arg-type]
        '[events.x]\nlasts = "no"\n',
    ),
    "alias of two events": (
        [Event(id="x", aliases="well")],
        '[events.x]\naliases = "well"\n',
    ),
    "same as itself": (
        [Event(id="x", same_as=SameAs(event="x", reason="r"))],
        '[events.x]\nsame_as = { event = "x", reason = "r" }\n',
    ),
    "same as another, without a reason": (
        [Event(id="x", same_as=SameAs(event="fine", reason=""))],
        '[events.x]\nsame_as = { event = "fine", reason = "" }\n',
    ),
    "same as of another type": (
        [Event(id="x", same_as=5)],  # type: ignore[arg-type]
        "[events.x]\nsame_as = 5\n",
    ),
    "ordinal below one": (
        [CommissionMeeting(id="x", ordinal=0)],
        '[events.x]\nkind = "commission-meeting"\nordinal = 0\n',
    ),
    "ordinal of another type": (
        [CommissionMeeting(id="x", ordinal="3rd")],  # type: ignore[arg-type]
        '[events.x]\nkind = "commission-meeting"\nordinal = "3rd"\n',
    ),
    "no such series": (
        [Series(id="aare"), CommissionMeeting(id="x", series="are")],
        '[series.aare]\n[events.x]\nkind = "commission-meeting"\nseries = "are"\n',
    ),
    "no such place": (
        [Place(id="bern"), Event(id="x", place="bernn")],
        '[places.bern]\n[events.x]\nplace = "bernn"\n',
    ),
    "place within itself": ([Place(id="bern", within="bern")], '[places.bern]\nwithin = "bern"\n'),
    "places in a circle": (
        [Place(id="a", within="b"), Place(id="b", within="a")],
        '[places.a]\nwithin = "b"\n[places.b]\nwithin = "a"\n',
    ),
    "series that restarts on no date": (
        [Series(id="aare", restarts=["2020", "then"])],
        '[series.aare]\nrestarts = ["2020", "then"]\n',
    ),
    "event at a faulty place": (
        [Place(id="bern", name=3), Event(id="x", place="bern")],  # type: ignore[arg-type]
        '[places.bern]\nname = 3\n[events.x]\nplace = "bern"\n',
    ),
    "kind with an unknown type": (
        [KindDeclaration(id="hearing", fields={"docket": "txt"})],
        '[kinds.hearing]\nfields = { docket = "txt" }\n',
    ),
    "kind with fields of another type": (
        [KindDeclaration(id="hearing", fields="docket")],  # type: ignore[arg-type]
        '[kinds.hearing]\nfields = "docket"\n',
    ),
    "kind with a loose key": (
        [KindDeclaration(id="hearing", fields={"docket": "text"}, key="dockett")],
        '[kinds.hearing]\nfields = { docket = "text" }\nkey = "dockett"\n',
    ),
    "kind related to none": (
        [KindDeclaration(id="hearing", related="vist")],
        '[kinds.hearing]\nrelated = "vist"\n',
    ),
    "misspelt finding": (
        [Decision(finding="plan-unreportd", event="fine", reason="r")],
        '[[decisions]]\nfinding = "plan-unreportd"\nevent = "fine"\nreason = "r"\n',
    ),
    "decision without reason or event": (
        [Decision(finding="late", event="fien", reason=" ")],
        '[[decisions]]\nfinding = "late"\nevent = "fien"\nreason = " "\n',
    ),
    "refusal of an unknown source": (
        [Refusal(source="goood", quote="words")],
        '[[refused]]\nsource = "goood"\nquote = "words"\n',
    ),
    "clocks that differ": (
        [
            Source(id="x", file="x.txt", published="2023-06-24T10:00:00+04:00"),
            Source(id="y", file="y.txt", published="2023-06-24T08:00:00Z"),
        ],
        (
            '[sources.x]\nfile = "x.txt"\npublished = "2023-06-24T10:00:00+04:00"\n'
            '[sources.y]\nfile = "y.txt"\npublished = "2023-06-24T08:00:00Z"\n'
        ),
    ),
    "unknown zone of a claim": (
        [claim(zone="Asia/Bacu")],
        toml_claim(zone='"Asia/Bacu"'),
    ),
    "many at once": (
        [claim(modality="plannned", event="fin", note=3), Source(id="x", file="x", zone="Bern")],
        toml_claim(modality='"plannned"', event='"fin"', note="3")
        + '[sources.x]\nfile = "x"\nzone = "Bern"\n',
    ),
}
"""Entries with a fault, beside the same in a file."""


@pytest.mark.parametrize("name", SAME)
def test_one_fault_in_the_same_words(name: str) -> None:
    """What is wrong in Python is told as what is wrong in a file: key path, reason, remedy."""
    entries, text = SAME[name]
    in_file = loads(TOML + text)
    assert in_file.problems
    with pytest.raises(InvalidLedger) as caught:
        chronology.build(ledger(*entries))
    assert said(caught.value.problems) == said(in_file.problems)
    made = chronology.build(ledger(*entries), strict=False)
    assert made.problems == caught.value.problems
    assert made.ledger == in_file
    assert made.ledger.unused == in_file.unused
    assert not made.evidence_holds


def test_a_heading_at_fault() -> None:
    """The ledger's own zone is checked, too."""
    in_file = loads('[chronology]\nzone = "Asia/Bacu"\ntitle = 3\n' + TOML)
    wrong = ledger(heading=Heading(zone="Asia/Bacu", title=3))  # type: ignore[arg-type]
    assert said(sound(wrong).problems) == said(in_file.problems)


@pytest.mark.parametrize(
    ("entries", "problem"),
    [
        (
            [Source(id="good", file="other.txt")],
            (
                'sources[1] "good": the same name stands at sources[0] already; '
                "rename this one; the first was kept"
            ),
        ),
        (
            [Event(id="fine")],
            (
                'events[1] "fine": the same name stands at events[0] already; '
                "rename this one; the first was kept"
            ),
        ),
        ([Source(file="other.txt")], "sources[1]: its name is empty; give it an `id`"),
        ([Event(name="Bridge")], "events[1]: its name is empty; give it an `id`"),
        (
            [Event(id=5)],  # type: ignore[arg-type]
            'events[1].id: a whole number stands where a text belongs; write a text in quotes: "…"',
        ),
        (
            [KindDeclaration(id="h", fields={"n": "text"}).make()(id="x")],
            (
                "events.x.kind: there is no kind of event “h”; "
                "known are commission-meeting, event, plant-launch, state, visit; or add [kinds.h]"
            ),
        ),
    ],
)
def test_what_only_python_can_get_wrong(entries: list[object], problem: str) -> None:
    """Names are keys in a file; in Python they may stand twice, or be left out."""
    assert [str(found) for found in sound(ledger(*entries)).problems] == [problem]
    with pytest.raises(InvalidLedger, match="the ledger has 1 fault:\n"):
        chronology.build(ledger(*entries))


@pytest.mark.parametrize(
    "table", ["sources", "events", "claims", "places", "series", "decisions", "refused"]
)
def test_what_is_no_entry(table: str) -> None:
    """An entry of another type is told by its place."""
    (problem,) = sound(Ledger(**{table: ["herald"]})).problems  # type: ignore[arg-type]
    assert problem.key_path == f"{table}[0]"
    assert problem.reason.startswith("“herald” stands where a")


def test_a_source_that_nobody_read() -> None:
    """A claim on a source without its document is told how to have it read."""
    bare = Source(id="bare", file="bare.txt")
    assert chronology.build(ledger(bare)).problems == ()
    with pytest.raises(InvalidLedger, match=r"sources.bare.file: its document was not read; make"):
        chronology.build(ledger(bare, claim(source="bare")))


def test_two_sources_of_one_id_prove_nothing() -> None:
    """Which of the two a claim means cannot be known: there is no chronology, and no report."""
    texts = ("1 May 1998\n\nNews.", "12 May 2024\n\nThe bridge was opened on Friday.")
    sources = [chronology.read_source(text=text, id="herald") for text in texts]
    claims = [Claim(event="bridge", source="herald", quote="opened on Friday")]
    made = Ledger(sources=sources, events=[Event(id="bridge")], claims=claims)
    with pytest.raises(InvalidLedger):
        chronology.build(made)


ODD: list[Any] = [
    None, 0, 5, -1, True, 1.5, "", "soon", "2023-13", b"x", [], ["x"], [3], [None], {}, {"a": 1},
    {1}, object(), Path("a"), dt.date(2023, 1, 1), dt.time(3), Decimal(3), int, range(3), 10**40,
    "\ud800", TimeSpan(), Quote(exact="x"), Quote(exact=5), Gap(least="a"), Event(id="q"),  # type: ignore[arg-type]
    SameAs(event=5, reason=5), PlacedBy(quote=5), Modality.DENIED,  # type: ignore[arg-type]
]  # fmt: skip
OWN = KindDeclaration(id="own", fields={name: name for name in FIELD_TYPES})
ENTRIES: list[tuple[type, dict[str, Any]]] = [
    (Source, {"id": "x", "file": "x.txt"}),
    (Event, {"id": "x"}),
    (CommissionMeeting, {"id": "x"}),
    (PlantLaunch, {"id": "x"}),
    (OWN.make(), {"id": "x"}),
    (Claim, {"event": "fine", "source": "good", "quote": "words"}),
    (Place, {"id": "x"}),
    (Series, {"id": "x"}),
    (KindDeclaration, {"id": "x"}),
    (Decision, {"finding": "late", "event": "fine", "reason": "r"}),
]


@pytest.mark.parametrize(("cls", "fields"), ENTRIES)
def test_no_value_goes_through_unseen(cls: Any, fields: dict[str, Any]) -> None:  # noqa: ANN401 - any class
    """Whatever stands in a field is converted or told; nothing breaks, and files say the same."""
    for field in attrs.fields(cls):
        for value in ODD:
            made = ledger(OWN, cls(**{**fields, field.name: value}))
            found = sound(made)
            assert all(problem.reason and problem.remedy for problem in found.problems)
            if not found.problems:
                assert chronology.build(made, strict=False).table(findings=True)
                assert loads(dumps(found)) == found
            else:
                with pytest.raises(InvalidLedger):
                    chronology.build(made)


# What is converted -------------------------------------------------------------------------


def test_texts_are_taken_where_they_can_be_read() -> None:
    """A text is a quote, a date in EDTF, a modality; a path is a text; a list becomes a tuple."""
    source = Source(id="a", file=Path("papers") / "a.txt", published=2023, retrieved="2024-02")
    assert source.file == "papers/a.txt"
    assert source.published == TimeSpan.year(2023)
    assert source.retrieved == edtf.parse("2024-02")
    made = claim(modality="denied", when="2022-35", gap=3, after=["x", "y"], date_quote="in May")
    assert made.modality is Modality.DENIED
    assert made.when == edtf.parse("2022-35")
    assert made.gap == Gap(least=3, most=3)
    assert made.after == ("x", "y")
    assert made.date_quote == Quote(exact="in May")
    assert Series(id="s", restarts="2020").restarts == (TimeSpan.year(2020),)
    hearing = KindDeclaration(id="h", fields={"day": "date", "judges": "texts"}).make()
    values: dict[str, Any] = {"day": "2023-06", "judges": ["A", "B"]}
    one = hearing(id="x", **values)
    assert (one.day, one.judges) == (edtf.parse("2023-06"), ("A", "B"))  # type: ignore[attr-defined]


@pytest.mark.parametrize("modality", Modality)
def test_every_modality_by_its_name(modality: Modality) -> None:
    """Each modality may be given by its name."""
    assert claim(modality=modality.value).modality is modality


def test_what_is_sound_stays_the_same_object() -> None:
    """Nothing is copied that need not be converted, and nothing is lost."""
    source = chronology.read_source(text="words", id="good")
    entered = attrs.evolve(claim(), id="c", line=12)
    made = ledger(entered, sources=[source])
    found = sound(made)
    assert found.is_checked
    assert found.sources[0] is source
    assert found.events[0] is FINE
    assert found.claims[0] is entered
    assert sound(found) is found
    assert not attrs.evolve(found, claims=()).is_checked
    assert pickle.loads(pickle.dumps(found)).is_checked  # noqa: S301 - our own


def test_names_and_moments_are_those_of_a_file() -> None:
    """An alias becomes the event's id, a moment that of the ledger's zone, an id is made."""
    entered = claim(event="well", when="2023-06-17T10:30:00Z")
    heading = Heading(zone="Asia/Baku")
    found = sound(ledger(entered, heading=heading))
    text = '[chronology]\nzone = "Asia/Baku"\n' + TOML
    text += toml_claim(event='"well"', when='"2023-06-17T10:30:00Z"')
    assert found == loads(text)
    assert found.claims[0].when == edtf.parse("2023-06-17T14:30:00+04:00")
    assert sound(attrs.evolve(found)) == found


def test_a_loaded_ledger_may_be_changed() -> None:
    """Of one that was read with faults, only what is new is refused; what it lost stays lost."""
    broken = TOML + toml_claim(id='"gone"', modality='"plannned"') + toml_claim(corrects='"gone"')
    read = attrs.evolve(loads(broken), sources=[GOOD])
    assert len(read.problems) == 1
    more = attrs.evolve(read, claims=(*read.claims, claim(quote="others", repeats="gone")))
    assert chronology.build(more).problems == read.problems
    with pytest.raises(InvalidLedger) as caught:
        chronology.build(more, strict=True)
    assert caught.value.problems == read.problems
    wrong = attrs.evolve(read, claims=(*read.claims, claim(source="god")))
    with pytest.raises(InvalidLedger) as caught:
        chronology.build(wrong)
    assert [problem.key_path for problem in caught.value.problems] == ["claims[1].source"]


def test_strict_refuses_a_file_with_faults(tmp_path: Path) -> None:
    """By default what is sound of a file is used, and its evidence does not hold."""
    path = tmp_path / "l.toml"
    (tmp_path / "good.txt").write_text("words", "utf-8")
    path.write_text(TOML + toml_claim() + toml_claim(modality='"plannned"'), "utf-8")
    made = chronology.build(path)
    assert made.totals.verified == 1
    assert not made.evidence_holds
    assert [problem.line for problem in made.problems] == [14]
    with pytest.raises(InvalidLedger) as caught:
        chronology.build(path, strict=True)
    assert caught.value.problems == made.problems
    assert chronology.build(path, strict=False).problems == made.problems


# Kinds in Python ---------------------------------------------------------------------------


@attrs.frozen(kw_only=True)
class Sale(Event):
    """A kind with types that no file has."""

    kind: ClassVar[str] = "sale"
    key: ClassVar[tuple[str, ...]] = ("buyer", "price")

    buyer: str = ""
    price: Decimal | None = None
    paid: Decimal = Decimal(0)


def test_kinds_may_have_types_of_their_own() -> None:
    """What a file cannot hold, a ledger in Python can; a value of another type is told."""
    sale = Sale(id="x", buyer="Bern", price=Decimal("3.5"), paid=Decimal(2))
    found = sound(ledger(sale))
    assert found.problems == ()
    assert found.events[1] is sale
    wrong = Sale(id="x", paid=2)  # type: ignore[arg-type]
    (problem,) = sound(ledger(wrong)).problems
    assert problem.reason == "a whole number stands where a Decimal belongs"


def test_a_class_that_cannot_be_a_kind() -> None:
    """A class without its decorator is refused as such."""

    class Hearing(Event):
        kind: ClassVar[str] = "hearing"

    @attrs.frozen(kw_only=True)
    class Stay(Visit):
        nights: int = 0

    with pytest.raises(InvalidKind, match="lacks the decorator"):
        chronology.build(ledger(Hearing(id="x")))
    with pytest.raises(InvalidKind, match="lacks a class variable"):
        chronology.build(ledger(Stay(id="x")))


@pytest.mark.parametrize(
    ("event", "name"),
    [
        (PlantLaunch(plant="Bern works", milestone="commissioning"), "Bern works, commissioning"),
        (PlantLaunch(plant="Bern works", stage="2"), "Bern works, 2"),
        (PlantLaunch(id="x", plant="Bern works", name="Start"), "Start"),
        (PlantLaunch(id="x"), "x"),
        (Sale(buyer="Bern", price=Decimal("3.5")), "Sale: Bern, 3.5"),
        (Sale(id="x"), "x"),
        (CommissionMeeting(series="aare", ordinal=3), "3rd meeting, Aare commission"),
        (CommissionMeeting(id="x", series="aare"), "x"),
        (Visit(id="x", participants="the mayor"), "x"),
    ],
)
def test_names_are_made_from_fields(event: Event, name: str) -> None:
    """Where no name is given, the fields of the key tell what it is, else its id."""
    assert event.describe({"aare": "Aare commission"}) == name

"""Copies: sources that repeat one another word for word count as one."""

import datetime as dt
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import chronology
from chronology.claims import Claim
from chronology.events import Event
from chronology.ledger import Ledger
from chronology.quotes import sharing
from chronology.sources import Document, Quote, Source
from chronology.timespan import TimeSpan
from chronology.vocabulary import Modality

SENTENCE = "The old bridge over the Aare was opened on Friday after ten years of work."
QUOTE = "bridge over the Aare was opened on Friday"


def made(tmp_path: Path, texts: dict[str, str], quotes: dict[str, str]) -> chronology.Chronology:
    """A chronology of one event, of which each document tells; each is published a day later."""
    ledger = '[events.bridge]\nname = "Bridge"\n'
    for day, (name, text) in enumerate(texts.items(), 12):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        ledger += f'[sources.{name}]\nfile = "{name}.txt"\npublished = 2024-05-{day}\n'
        ledger += f'[[claims]]\nevent = "bridge"\nsource = "{name}"\n'
        ledger += f'quote = "{quotes.get(name, QUOTE)}"\n'
    (tmp_path / "l.toml").write_text(ledger, encoding="utf-8")
    loaded = chronology.load(tmp_path / "l.toml")
    assert loaded.problems == ()
    return chronology.build(loaded)


def repeats(chronology_: chronology.Chronology) -> dict[str, str]:
    """Return which source repeats which."""
    return {c.claim.source: c.repeats for c in chronology_.claims if c.repeats}


@pytest.mark.parametrize(
    ("copy", "found"),
    [
        (f"AGENCY - {SENTENCE}\nOur own view.", {"copy": "first"}),
        (f"“Hear!” {SENTENCE.upper()}", {"copy": "first"}),
        (SENTENCE.replace(" ", "\u00a0"), {"copy": "first"}),
        (f"{SENTENCE[:-1]}, Reuters reports.", {"copy": "first"}),
        (f"“{SENTENCE[:-1]}!” they said.", {"copy": "first"}),
        ("The new bridge over the Aare was opened on Friday after ten years of work.", {}),
        ("We saw it: the bridge over the Aare was opened on Friday.", {}),
    ],
)
def test_a_shared_sentence(copy: str, found: dict[str, str], tmp_path: Path) -> None:
    """Whoever has the quoted sentence word for word repeats the one who told it first."""
    chronology_ = made(tmp_path, {"first": f"{SENTENCE} More later.", "copy": copy}, {})
    assert repeats(chronology_) == found
    row = str(chronology_.table(width=110)).splitlines()[2]
    told = "1 of 2" if found else "2"
    is_cut = copy.startswith("The new bridge")  # of whose name only a part is quoted
    assert row.split("reported")[1].split() == [
        *(["(as", "typed)"] if is_cut else []),
        *told.split(),
    ]


def test_the_same_text(tmp_path: Path) -> None:
    """Two files of the same words are one source, also where they are quoted differently."""
    text = "It was opened. The bridge over the Aare was opened on Friday."
    chronology_ = made(
        tmp_path, {"b": text, "a": text}, {"a": "The bridge over the Aare was opened"}
    )
    assert repeats(chronology_) == {"a": "b"}


def test_short_sentences_are_no_copies(tmp_path: Path) -> None:
    """Two people may say a few words alike without copying."""
    texts = {"a": "It opened on Friday. Good.", "b": "It opened on Friday. Bad."}
    assert repeats(made(tmp_path, texts, dict.fromkeys(texts, "It opened on Friday"))) == {}


def test_a_chain_of_copies_is_one_source(tmp_path: Path) -> None:
    """What copies a copy counts with the first."""
    second = "A crowd of many thousands cheered when the old bridge was at last free for all."
    texts = {"a": SENTENCE, "b": f"{SENTENCE} {second}", "c": second}
    quotes = {"c": "the old bridge was at last free"}
    assert repeats(made(tmp_path, texts, quotes)) == {"b": "a", "c": "a"}


VERSIONS = """
[events.bridge]
name = "Bridge"
"""


def versions(folder: Path, *told: tuple[str, str, str]) -> chronology.Chronology:
    """One document in several versions, a month apart: the publisher, the mood, the day."""
    ledger = VERSIONS
    for month, (publisher, mood, day) in enumerate(told, 1):
        text = f"{mood}:\n\nThe old bridge over the river Aare at Bern: {day} June 2024.\n"
        (folder / f"{month}.txt").write_text(text, encoding="utf-8")
        ledger += f'[sources.v{month}]\nfile = "{month}.txt"\npublished = 2024-{month:02}-20\n'
        ledger += f'publisher = "{publisher}"\n[[claims]]\nevent = "bridge"\nsource = "v{month}"\n'
        ledger += f'quote = "bridge over the river Aare at Bern: {day} June 2024"\n'
        ledger += f'modality = "{mood}"\nmodality_quote = "{mood}"\n'
    (folder / "l.toml").write_text(ledger, encoding="utf-8")
    return chronology.build(folder / "l.toml")


def test_a_report_is_no_copy_of_a_plan(tmp_path: Path) -> None:
    """The same words under "reported" do not count as stated when they stood under "planned"."""
    told = [("Herald", "planned", "3"), ("Herald", "planned", "5"), ("Herald", "reported", "3")]
    made_ = versions(tmp_path, *told)
    assert [str(claim.stated) for claim in made_.claims] == [
        "20 January 2024",
        "20 February 2024",
        "20 March 2024",
    ]
    assert {f.code for f in made_.findings} >= {"early", "plan-slipped"}


@pytest.mark.parametrize(
    ("publisher", "stated"), [("Herald", "20 March 2024"), ("Post", "20 January 2024")]
)
def test_a_plan_returned_to(publisher: str, stated: str, tmp_path: Path) -> None:
    """Who returns to an earlier plan plans so anew; another's copy is as old as the plan."""
    told = [("Herald", "planned", "3"), ("Herald", "planned", "5"), (publisher, "planned", "3")]
    made_ = versions(tmp_path, *told)
    assert str(made_.claims[-1].stated) == stated


def test_explained_and_exported(tmp_path: Path) -> None:
    """Why two sources count as one is said, and stands in the JSON."""
    chronology_ = made(tmp_path, {"first": SENTENCE, "copy": f"Hear: {SENTENCE}"}, {})
    assert "repeats first word for word: the two count as one source" in chronology_.explain(
        "bridge"
    )


# From any day ------------------------------------------------------------------------------

SENTENCES = (
    SENTENCE,
    "The old bridge over the Aare will be opened on 7 June after ten years of work.",
    "The minister said that the old bridge over the Aare was opened in May 2024.",
    "It was opened.",
)
FIRST = dt.date(2024, 5, 12)


@st.composite
def reprinted(draw: st.DrawFn) -> Ledger:
    """Draw a ledger of papers that print some of a few sentences, each on a day of its own."""
    sources: list[Source] = []
    claims: list[Claim] = []
    for number in range(draw(st.integers(1, 5))):
        printed = draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3))
        document = Document(
            path="", text=" ".join(printed), raw_sha256="", text_sha256="", extractor=""
        )
        day = FIRST + dt.timedelta(draw(st.integers(0, 6)))
        sources.append(
            Source(
                id=f"s{number}",
                file=f"s{number}",
                published=TimeSpan.of_date(day),
                publisher=draw(st.sampled_from(["", "Herald", "Agency"])),
                document=document,
            )
        )
        for words in draw(st.lists(st.sampled_from(printed), max_size=2)):
            named = st.sampled_from(claims).map(lambda claim: claim.id) if claims else st.just("")
            taken_back = draw(st.just("") | named)
            claims.append(
                Claim(
                    id=f"c{len(claims)}",
                    event=draw(st.sampled_from(["bridge", "other"])),
                    source=f"s{number}",
                    quote=Quote(exact=words),
                    modality=draw(st.sampled_from([Modality.REPORTED, Modality.PLANNED])),
                    repeats=draw(st.just("") | named),
                    corrects=(taken_back,) if taken_back else (),
                )
            )
    events = (Event(id="bridge"), Event(id="other"))
    return Ledger(sources=tuple(sources), events=events, claims=tuple(claims))


@settings(deadline=None)
@given(reprinted(), st.lists(st.integers(-1, 7), min_size=1, max_size=3))
def test_a_day_looked_at_later_is_the_day_built(ledger: Ledger, days: list[int]) -> None:
    """What is kept of the copies gives on every day what building for that day gives."""
    made = chronology.build(ledger)
    kept = made
    for number in days:
        day = FIRST + dt.timedelta(number)
        fresh = chronology.build(ledger, as_of=day)
        made = made.as_of(day)
        for seen in (made, kept.as_of(day)):
            assert attrs.asdict(seen, recurse=False, filter=_compared) == attrs.asdict(
                fresh, recurse=False, filter=_compared
            )
    assert chronology.build(ledger) == kept


def _compared(field: "attrs.Attribute[object]", _: object) -> bool:
    return bool(field.eq)


def test_texts_are_searched_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """However many days one looks from, what copies what is looked for once."""
    searched = []

    def counted(*arguments: object) -> object:
        searched.append(1)
        return sharing(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr("chronology.copies.sharing", counted)
    made_ = made(tmp_path, {"first": SENTENCE, "copy": f"{SENTENCE} Indeed."}, {})
    for number in range(3):
        made_ = made_.as_of(FIRST + dt.timedelta(number))
    assert repeats(made_) == {"copy": "first"}
    assert len(searched) == 1


WORDS = st.lists(st.sampled_from(["a", "b", "longer", "longest", "12"]), max_size=6).map(" ".join)


@given(st.lists(WORDS, max_size=4), st.lists(WORDS, max_size=30))
def test_every_text_that_holds_a_quote_is_found(texts: list[str], quotes: list[str]) -> None:
    """Whatever word leads to a quote, the answer is that of looking for each in each."""
    found = sorted(sharing(texts, quotes))
    assert found == [
        (index, number)
        for index, quote in enumerate(quotes)
        for number, text in enumerate(texts)
        if quote in text
    ]


def _planned(*told: tuple[str, str, str, str]) -> list[tuple[str, str, str]]:
    """Return when plans in like words count as stated: of (publisher, day, speaker, day meant)."""
    book = chronology.LedgerBuilder()
    event = book.add_event(chronology.Event(id="bridge"))
    for number, (publisher, day, speaker, meant) in enumerate(told):
        sentence = f"The bridge over the river Aare will be opened on {meant}"
        source = book.add_source(
            text=f"{sentence}. Item {number}.", published=day, publisher=publisher
        )
        book.add_claim(event, source, sentence, modality="planned", speaker=speaker)
    claims = book.build().claims
    return [(str(one.stated), one.repeats and "copy", str(one.span)) for one in claims]


def test_a_voice_plans_for_itself() -> None:
    """Two named voices that plan alike are two; so is who publishes and has planned before."""
    contractor = ("Audit Office", "2022-06-30", "the contractor", "1 December 2022")
    council = ("Council", "2022-11-08", "", "1 December 2022")
    assert ("8 November 2022", "", "1 December 2022") in _planned(contractor, council)
    before = ("Council", "2022-07-15", "", "1 October 2022")
    paper = ("Audit Office", "2022-06-30", "", "1 December 2022")
    assert ("8 November 2022", "", "1 December 2022") in _planned(paper, before, council)


def test_a_reprint_of_a_plan_is_none_of_its_own() -> None:
    """A paper that has never planned otherwise repeats whose words it prints."""
    agency = ("Agency", "2022-06-30", "", "1 December 2022")
    paper = ("Herald", "2022-11-08", "", "1 December 2022")
    assert ("30 June 2022", "copy", "1 December 2022") in _planned(agency, paper)

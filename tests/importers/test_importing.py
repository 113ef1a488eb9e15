"""`chronology import`: rows evidenced anew and entered, or refused with a reason; twice is once."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import chronology
from chronology.cli import main
from chronology.errors import ItemsUnreadable, LedgerUnreadable
from chronology.importers import import_items
from chronology.vocabulary import Modality

HERALD = """12 May 2024

The new bridge was opened on Friday, the mayor said. The minister denied that the old tunnel
was reopened on 3 May 2024. A second bridge is to follow in 2026.
"""
BY_HAND = """\
# By hand
[sources.h]   # the Herald
file = "herald.txt"
published = 2024-05-12
published_quote = "12 May 2024"

[events.second]
name = "Second bridge"   # not begun

[[claims]]
event  =  "second"
source = 'h'
quote  = "A second bridge is to follow"
modality = "planned"
# the end
"""
ITEMS: list[dict[str, Any]] = [
    {"quote": "The new bridge was opened on Friday", "date": "2024-05-10", "event": "Opening"},
    {"quote": "The new bridge was opened on Friday", "date": "2024-05-12", "event": "Opening"},
    {"quote": "A second bridge is to follow in 2026", "event": "second bridge"},
    {"quote": "A second bridge is to follow in 2026", "modality": "reported"},
    {"quote": "the old tunnel was reopened on 3 May 2024", "modality": "reported"},
    {"quote": "A third bridge burned down", "date": "2024"},
    {"quote": "A second bridge is to follow in 2026", "date": "next year"},
]
KINDS = {
    "date-mismatch": 1,
    "modality-mismatch": 1,
    "quote-out-of-context": 1,
    "quote-missing": 1,
    "not-read": 1,
}


def put(path: Path, text: str) -> Path:
    """Write a file."""
    path.write_text(text, encoding="utf-8")
    return path


def lines(items: list[dict[str, Any]]) -> str:
    """Return items as JSON Lines."""
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in items)


def run(*arguments: object) -> Result:
    """Run the command in this process."""
    return CliRunner().invoke(main, list(map(str, arguments)))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one document."""
    put(tmp_path / "herald.txt", HERALD)
    return tmp_path


def test_a_new_ledger(folder: Path) -> None:
    """What holds stands in it, tagged, with its document as source; what does not is told."""
    items = [{"document": "herald.txt", **one} for one in ITEMS]
    file = put(folder / "items.jsonl", lines(items))
    made = import_items(file, folder / "chronology.toml")
    assert (made.rows, len(made.claims), made.sources) == (7, 2, ("herald",))
    assert made.counts == KINDS
    read = chronology.build(folder)
    assert read.evidence_holds
    assert [(str(c.span), str(c.claim.modality), c.claim.tags) for c in read.claims] == [
        ("10 May 2024", "reported", ("imported",)),
        ("2026", "planned", ("imported",)),
    ]


def test_what_a_person_wrote_stays(folder: Path) -> None:
    """Every line of the ledger stays, events are known by their names, and twice adds nothing."""
    ledger = put(folder / "chronology.toml", BY_HAND)
    file = put(folder / "items.jsonl", lines([{"document": "herald", **one} for one in ITEMS]))
    made = import_items(file, folder)
    text = ledger.read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if line in BY_HAND.splitlines() and line]
    assert text.startswith(BY_HAND.partition("[[claims]]")[0].rstrip())
    assert BY_HAND[BY_HAND.index("[[claims]]") : BY_HAND.index("# the end")] in text
    assert (made.events, made.sources, len(made.claims)) == (("opening",), (), 2)
    assert {one.event for one in made.ledger.claims} == {"second", "opening"}
    again = import_items(file, folder)
    assert (again.claims, again.known, again.written) == ((), 2, False)
    assert ledger.read_text(encoding="utf-8") == text


def test_a_dry_run(folder: Path) -> None:
    """Nothing is written."""
    file = put(folder / "items.jsonl", lines(ITEMS[:1]))
    result = run("import", file, "--into", folder / "chronology.toml", "--dry-run")
    assert "Would enter in" in result.output
    assert result.output.endswith("Nothing was written.\n")
    assert not (folder / "chronology.toml").exists()


def test_the_command(folder: Path) -> None:
    """It says what was entered, counts what was not by kind, and names keys it does not use."""
    items = [{**one, "confidence": 0.9} for one in ITEMS]
    file = put(folder / "items.jsonl", lines(items))
    result = run("import", file, "-o", folder / "chronology.toml")
    assert result.exit_code == 1
    assert "7 rows. Entered in" in result.output
    output = " ".join(result.output.split())
    assert "2 claims, 2 events, 1 source." in output
    assert "Not entered: 5 (" in output
    assert "line 2: date-mismatch: `date` says 12 May 2024" in output
    assert "Keys that were not used: confidence (7)." in output


@pytest.mark.parametrize("suffix", [".csv", ".tsv"])
def test_tables_of_items(folder: Path, suffix: str) -> None:
    """A table is read by the names of its columns."""
    mark = {".csv": ",", ".tsv": "\t"}[suffix]
    rows = [["quote", "date"], ["The new bridge was opened on Friday", "2024-05-10"]]
    file = put(folder / f"items{suffix}", "\n".join(mark.join(row) for row in rows))
    assert len(import_items(file, folder).claims) == 1


def test_a_workbook(folder: Path) -> None:
    """So is a workbook."""
    xlsxwriter = pytest.importorskip("xlsxwriter")
    book = xlsxwriter.Workbook(str(folder / "items.xlsx"))
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["quote", "date", "document", "remark"])
    sheet.write_row(1, 0, ["The new bridge was opened on Friday", "2024-05-10", "herald.txt", "x"])
    sheet.write_row(2, 0, ["The new bridge was opened on Friday", "2024-05-11", "herald.txt"])
    book.close()
    made = import_items(folder / "items.xlsx", folder)
    assert (len(made.claims), made.counts, dict(made.unused)) == (
        1,
        {"date-mismatch": 1},
        {"remark": 1},
    )
    assert made.refused[0].name == "row 3"


MAP = 'quote = "Words"\ndate = "Day"\nevent = "{Project}, {Phase}"\n'


@pytest.mark.parametrize("suffix", [".csv", ".jsonl", ".xlsx"])
def test_a_column_map(folder: Path, suffix: str) -> None:
    """Columns that are called otherwise are read by a map of them, in every sort of file."""
    columns = ["Project", "Phase", "Words", "Day"]
    row = ["Bridge", "Opening", "The new bridge was opened on Friday", "2024-05-10"]
    file = folder / f"rows{suffix}"
    if suffix == ".xlsx":
        book = pytest.importorskip("xlsxwriter").Workbook(str(file))
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, columns)
        sheet.write_row(1, 0, row)
        book.close()
    elif suffix == ".csv":
        put(file, f"{','.join(columns)}\n{','.join(row)}\n")
    else:
        put(file, lines([dict(zip(columns, row, strict=True))]))
    named = put(folder / "map.toml", MAP)
    result = run("import", file, "-o", folder / "chronology.toml", "--map", named)
    assert result.exit_code == 0, result.output
    assert [one.name for one in chronology.load(folder).events] == ["Bridge, Opening"]


def annotated(text: str, name: str) -> dict[str, Any]:
    """Return a document as langextract writes it."""
    told = [
        ("The new bridge was opened on Friday", {"date": "2024-05-10", "event": ["Opening"]}),
        ("A second bridge is to follow in 2026", {"modality": "reported"}),
        ("The bridge burned", None),
    ]
    extractions = [
        {
            "extraction_class": "happening",
            "extraction_text": words,
            "char_interval": {"start_pos": 0, "end_pos": 3},
            "alignment_status": "match_fuzzy",
            "extraction_index": number,
            "group_index": 0,
            "description": None,
            "attributes": attributes,
        }
        for number, (words, attributes) in enumerate(told, 1)
    ]
    return {"extractions": [*extractions, {}], "text": text, "document_id": name}


@pytest.mark.parametrize("name", ["herald", "doc_1a2b3c4d"])
@pytest.mark.parametrize("suffix", [".jsonl", ".json"])
def test_langextract(folder: Path, name: str, suffix: str) -> None:
    """A document is known by its id or by its text; where words stand is looked for anew."""
    put(folder / "other.txt", "Another paper.\n")
    file = put(folder / f"lx{suffix}", json.dumps(annotated(HERALD, name)))
    made = import_items(file, folder)
    assert [one.name for one in made.ledger.events] == ["Opening"]
    assert list(made.counts.values()) == [1, 1, 1]
    assert {*made.counts} == {"modality-mismatch", "quote-altered", "not-read"}


TIMELINE = {
    "title": {"text": {"headline": "Bridges"}},
    "events": [
        {"start_date": {"year": "2012"}, "text": {"headline": "A <b>great</b> year &amp; more"}},
        {
            "start_date": {"year": 2013, "month": 5, "day": 3},
            "end_date": {"year": "2013", "month": "5", "day": "7"},
            "text": {"headline": "Fair", "text": "<p>Five days.</p>"},
        },
        {"start_date": {"year": "2013", "month": "2", "day": "31"}, "text": {"headline": "Bad"}},
        {"start_date": {"month": "2"}, "text": {"headline": "No year"}},
        {"start_date": {"year": "2013"}},
        "nothing",
    ],
}
SHEET = (
    "Year,Month,Day,End Year,End Month,End Day,Headline,Text,Type\n"
    ",,,,,,Bridges,,title\n"
    "2012,,,,,,A great year & more,,\n"
    "2013,5,3,2013,5,7,Fair,Five days.,\n"
    "2013,2,31,,,,Bad,,\n"
)


@pytest.mark.parametrize(
    ("name", "text", "refused"),
    [("tl.json", json.dumps(TIMELINE), 4), ("tl.csv", SHEET, 1)],
)
def test_timelines(folder: Path, name: str, text: str, refused: int) -> None:
    """Their entries are rows of a table of their own: each its own evidence, dates as they are."""
    file = put(folder / name, text)
    made = import_items(file, folder)
    assert len(made.refused) == refused
    read = chronology.build(folder)
    assert read.evidence_holds
    spans = [(dossier.name, str(dossier.span)) for dossier in read.events]
    assert spans == [("A great year & more", "2012"), ("Fair", "3–7 May 2013")]
    assert read.claims[0].where is not None
    assert read.claims[0].where.row == 1
    assert import_items(file, folder).known == 2


def _entry(headline: str, start: dict[str, Any], **fields: Any) -> dict[str, Any]:  # noqa: ANN401 - as given
    return {"start_date": start, "text": {"headline": headline}, **fields}


def test_what_a_timeline_cannot_give(folder: Path) -> None:
    """Dates that are not read whole, eras, and entries that report nothing are told with why."""
    events = [
        _entry("Ides", {"year": "-44", "month": "3", "day": "15"}),
        _entry("Fire", {"year": 20, "month": 5, "day": 5}),
        _entry("Fair", {"year": 2022, "month": 5, "day": 3}, end_date={"year": 2022, "month": 5}),
        _entry("Back", {"year": 2022, "month": 5, "day": 3}, end_date={"year": 2021}),
        _entry("Shown", {"year": 2023, "display_date": "Autumn 2021"}),
        _entry("Strike (cancelled)", {"year": 2022}),
        _entry("Lighting planned", {"year": 2022}),
        _entry("Shop not opened", {"year": 2022}),
    ]
    eras = [_entry("Old times", {"year": 1900})]
    file = put(folder / "tl.json", json.dumps({"events": events, "eras": eras}))
    made = import_items(file, folder)
    assert not made.claims
    assert len(made.refused) == len(events) + 1
    told = " ".join(one.reason for one in made.refused)
    for words in ("0020-05-05, is not read whole", "Old times", "cancelled", "shows", "not"):
        assert words in told


def test_what_a_timeline_shows_ahead(folder: Path) -> None:
    """What begins after the day of the import is a plan, and nothing reported."""
    file = put(folder / "tl.json", json.dumps({"events": [_entry("Opening", {"year": 2090})]}))
    import_items(file, folder)
    (claim,) = chronology.build(folder).claims
    assert claim.claim.modality is Modality.PLANNED
    assert claim.counts


@pytest.mark.parametrize(
    "headline", ["The Marshall Plan", "Opening of the bridge", "No agreement", "Mine closed"]
)
def test_plain_headlines_are_entered(folder: Path, headline: str) -> None:
    """Nothing of them tells of a plan, an end or a doubt."""
    file = put(folder / "tl.json", json.dumps({"events": [_entry(headline, {"year": 1999})]}))
    assert len(import_items(file, folder).claims) == 1


def test_an_event_of_the_same_name_is_another(folder: Path) -> None:
    """Two entries of one name are two events: nobody said that they are one."""
    events = [
        {"start_date": {"year": year}, "text": {"headline": "Meeting"}} for year in ("2012", "2013")
    ]
    file = put(folder / "tl.json", json.dumps({"events": events}))
    assert len(import_items(file, folder).events) == 2


WRONG = [
    ("items.txt", "x", "files of type “.txt” are not imported"),
    ("items", "x", "its name says no type"),
    ("items.csv", "a,b\n1,2\n", "no column is called `quote`"),
    ("items.json", "[{", "it is no JSON"),
    ("nothing.jsonl", None, "no such file"),
]


@pytest.mark.parametrize(("name", "text", "reason"), WRONG)
def test_files_that_cannot_be_read(folder: Path, name: str, text: str | None, reason: str) -> None:
    """What is wrong with the file is told, and no ledger is written."""
    file = folder / name if text is None else put(folder / name, text)
    with pytest.raises(ItemsUnreadable) as caught:
        import_items(file, folder / "chronology.toml")
    assert reason in str(caught.value)
    assert not (folder / "chronology.toml").exists()
    assert run("import", file, "-o", folder / "chronology.toml").exit_code == 2


def test_a_document_is_no_ledger(folder: Path) -> None:
    """A file that is no ledger is never written into."""
    file = put(folder / "items.jsonl", lines(ITEMS[:1]))
    with pytest.raises(LedgerUnreadable):
        import_items(file, folder / "herald.txt")
    assert (folder / "herald.txt").read_text(encoding="utf-8") == HERALD


def test_what_is_as_typed_is_not_entered(folder: Path) -> None:
    """A mood that no words bear is refused; a speaker stands in the ledger as typed."""
    put(folder / "herald.txt", "12 May 2024\n\nThe bridge: 3 May 2024. The dam opened in 2019.\n")
    items = [
        {"quote": "The bridge: 3 May 2024", "modality": "reported"},
        {"quote": "The dam opened in 2019", "modality": "reported", "speaker": "the mayor"},
    ]
    made = import_items(put(folder / "items.jsonl", lines(items)), folder)
    assert (len(made.claims), made.counts) == (1, {"as-typed": 1})
    [claim] = chronology.build(folder).claims
    assert [field.value for field in claim.typed] == ["speaker"]


def test_nothing_from_outside(folder: Path) -> None:
    """No item opens what lies outside the ledger's folder, nor a link that leads there."""
    home = folder / "in"
    home.mkdir()
    (home / "link.txt").symlink_to(folder / "herald.txt")
    items = [{**ITEMS[0], "document": name} for name in ("../herald.txt", "link.txt")]
    made = import_items(put(home / "items.jsonl", lines(items)), home)
    assert (made.claims, made.counts) == ((), {"not-read": 2})


def test_a_timeline_shows_less_than_its_figures(folder: Path) -> None:
    """Figures that only place an entry are no date: what it shows is."""
    events = [
        {**_entry("Tunnel", {"year": 2021, "month": 5, "day": 1}), "display_date": "May 2021"},
        {**_entry("Bridge", {"year": 2021, "month": 5, "day": 3}), "display_date": "9 June 2021"},
        _entry("Dam", {"year": 2021, "month": 1, "day": 1, "display_date": "2021"}),
    ]
    file = put(folder / "tl.json", json.dumps({"events": events}))
    made = import_items(file, folder)
    assert [one.reason for one in made.refused] == [
        "“Bridge”: it shows 9 June 2021, and its figures say 2021-05-03; say which is right"
    ]
    read = chronology.build(folder)
    assert {str(one.span) for one in read.claims} == {"May 2021", "2021"}


def test_a_source_that_a_person_dated(folder: Path) -> None:
    """The day that the ledger gives its source is a person's word, and items rest on it."""
    put(folder / "day.txt", "The tunnel opened yesterday.\n")
    item = {"quote": "The tunnel opened yesterday", "document": "day.txt", "event": "Tunnel"}
    items = put(folder / "items.jsonl", json.dumps({**item, "published": "2021-05-04"}) + "\n")
    refused = import_items(items, folder / "a.toml").refused
    assert "enter its source by hand first, with `published`" in refused[0].reason
    ledger = put(folder / "b.toml", '[sources.d]\nfile = "day.txt"\npublished = 2021-05-04\n')
    put(
        items,
        "".join(json.dumps(one) + "\n" for one in (item, {**item, "published": "2021-05-04"})),
    )
    made = import_items(items, ledger)
    assert (len(made.claims), made.known, made.refused) == (1, 1, ())


def test_a_broken_ledger(folder: Path) -> None:
    """Where its text is broken is told."""
    put(folder / "day.txt", "3 May 2021\n\nThe tunnel opened yesterday.\n")
    item = {"quote": "The tunnel opened yesterday", "document": "day.txt", "event": "Tunnel"}
    items = put(folder / "items.jsonl", json.dumps(item) + "\n")
    ledger = put(folder / "c.toml", '[sources.d\nfile = "day.txt"\n')
    made = import_items(items, ledger)
    assert "brackets do not match" in made.problems[0].reason

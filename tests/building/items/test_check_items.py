"""Items that somebody extracted are verified as claims are; a bad one is a result, too."""

import datetime as dt
import json
import pickle
from collections import namedtuple
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import attrs
import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

import chronology
from chronology import CheckedItem, check_items, read_source
from chronology.cli import main
from chronology.errors import ItemsUnreadable, UnknownName, WrongType
from chronology.events import Event, State
from chronology.sources import Document, Quote
from chronology.vocabulary import ItemOutcome, Modality

HERALD = """12 May 2024

The bridge was opened on Friday, the mayor said. The minister denied that the tunnel was opened on
3 May 2024. A second bridge is to follow in 2026. The dam is expected to open in June 2026. The
school will not be closed. The vote was postponed to 3 June 2024. The summit was cancelled on 2 May
2024. Was the road closed? If funds come, the port will be built in 2027. The station has not yet
been opened.
"""
TEXTS = {"herald": HERALD}


def one(quote: object, document: str = HERALD, **fields: object) -> CheckedItem:
    """Return what becomes of one item in one document."""
    (checked,) = check_items([{"quote": quote, **fields}], {"herald": document})
    return checked


# Dates -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("date", "follows"),
    [
        ("10 May 2024", True),
        ("2024-05-10", True),
        (dt.date(2024, 5, 10), True),
        ("May 2024", True),  # it contains the day
        ("2024", True),
        ("2024-05-12", False),
        ("10 May 2023", False),
        ("9 May 2024", False),
        (None, None),
        ("", None),
        (float("nan"), None),
    ],
)
def test_date_follows(date: object, follows: bool | None) -> None:  # noqa: FBT001 - a table
    """A date follows from the words if it is theirs or contains it."""
    checked = one("The bridge was opened on Friday", date=date)
    assert checked.follows is follows
    assert checked.holds is (follows is not False)
    assert str(checked.derived) == "10 May 2024"
    assert (checked.rule, str(checked.anchor)) == ("weekday", "12 May 2024")


def test_no_date_of_words_that_do_not_stand_there() -> None:
    """Words that the document does not have give no date, and none follows from them."""
    checked = one("A second bridge is to follow in 2025", date="2025")
    assert (checked.verdict, checked.holds) == ("altered", False)
    assert (checked.derived, checked.follows) == (None, None)
    assert checked.true_wording == "A second bridge is to follow in 2026"
    assert checked.marked == "**A second bridge is to follow in 2026**."


def test_words_for_the_date_elsewhere() -> None:
    """Another quote may date the item, as in a ledger."""
    text = "12 May 2024\n\nOn Friday, 10 May, it rained. The bridge was opened that day."
    checked = one("The bridge was opened", text, date_quote="10 May", date="2024-05-10")
    assert str(checked.derived) == "10 May 2024"


def test_published() -> None:
    """The day of publication may come with the item, and is held against the document."""
    bare = "The bridge was opened on Friday."
    assert str(one("The bridge was opened on Friday", bare, published="12 May 2024").derived) == (
        "10 May 2024"
    )
    assert one("The bridge was opened on Friday", bare).derived is None
    wrong = one("The bridge was opened on Friday", published="2024-06-02", date="31 May 2024")
    assert not wrong.holds
    assert [finding.code for finding in wrong.reasons] == ["published-mismatch"]


def test_two_days_of_publication() -> None:
    """One document with two days of publication counts from each."""
    bare = {"a": "The bridge was opened on Friday."}
    items = [
        {"quote": "opened on Friday", "published": day} for day in ("2024-05-12", "2024-06-02")
    ]
    assert [str(i.derived) for i in check_items(items, bare)] == ["10 May 2024", "31 May 2024"]


# Moods and contexts ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("quote", "mood", "holds"),
    [
        ("The bridge was opened on Friday", "reported", True),
        ("A second bridge is to follow in 2026", "planned", True),
        ("The dam is expected to open in June 2026", "planned", True),
        ("June 2026", None, False),
        ("The school will not be closed", None, False),
        ("The vote was postponed to 3 June 2024", "planned", True),
        ("The summit was cancelled on 2 May\n2024", "cancelled", True),
        ("The station has not yet\nbeen opened", "pending", True),
        ("the port will be built in 2027", "planned", False),
        ("The minister denied that the tunnel was opened on 3 May 2024", "denied", True),
        ("the tunnel was opened on 3 May 2024", "denied", False),
        ("Was the road closed", None, False),
    ],
)
def test_mood_derived(quote: str, mood: str | None, *, holds: bool) -> None:
    """Where no mood is given, the words tell it; cut off from a "denied" they are no evidence."""
    checked = one(quote)
    assert (checked.modality, checked.holds) == (mood, holds)
    assert checked.modality_derived is (mood is not None)


@pytest.mark.parametrize(
    "sentence",
    [
        "The bridge may have been opened on 3 May 2024.",
        "Reports that the bridge was opened on 3 May 2024 are untrue.",
        "It is false that the bridge was opened on 3 May 2024.",
        "Nobody opened the bridge on 3 May 2024.",
        "Had the bridge been opened on 3 May 2024, all would be well.",
        "The bridge could have been opened on 3 May 2024.",
        "The bridge failed to open on 3 May 2024.",
        "The opening of the bridge, planned for 3 May 2024, was put off.",
        "Was the bridge opened on 3 May 2024?",
        "The plan was to open the bridge on 3 May 2024.",
        "Opening of the bridge: 3 May 2024",
        "Plans to open the bridge on 3 May 2024 were dropped.",
        "The bridge was almost opened on 3 May 2024.",
        "He doubted that the bridge was opened on 3 May 2024.",
        "They asked whether the bridge was opened on 3 May 2024.",
        "The bridge was supposed to open on 3 May 2024.",
    ],
)
def test_never_told_as_a_report(sentence: str) -> None:
    """What is denied, doubted, asked or planned is never told as a report."""
    checked = one(sentence.rstrip("."), f"12 May 2024\n\n{sentence}")
    assert checked.modality is not Modality.REPORTED


@pytest.mark.parametrize(
    "sentence",
    [
        "The bridge was opened on 3 May 2024.",
        "The mayor opened the bridge on 3 May 2024.",
        "The company says it opened the plant on 3 May 2024.",
        "Ada Lovelace was born on 10 December 1815.",
        "On 3 May 2024 the two firms signed the contract.",
        "The court has ruled on 3 May 2024 that the road is public.",
        "The bridge had been opened on 3 May 2024.",
        "Opened on 3 May 2024",
        "The ship sank on 3 May 2024 off the coast of Spain.",
        "Sales rose in 2023, the company said.",
    ],
)
def test_plain_reports(sentence: str) -> None:
    """A plain report is told as one, and holds."""
    checked = one(sentence.rstrip("."), f"12 May 2024\n\n{sentence}")
    assert (checked.modality, checked.holds) == (Modality.REPORTED, True)


@pytest.mark.parametrize(
    "sentence",
    [
        "The order was revoked on 3 May 2024.",
        "Work stopped on 3 May 2024.",
        "The offer expired on 3 May 2024.",
        "The court rejected the claim on 3 May 2024.",
        "The plan was published on 3 May 2024.",
        "The minister refused to sign on 3 May 2024.",
        "The bridge, which will be closed in 2026, was opened on 3 May 2024.",
    ],
)
def test_no_false_alarm(sentence: str) -> None:
    """Words that name their date hold, though they may be told in several moods."""
    checked = one(sentence.rstrip("."), f"12 May 2024\n\n{sentence}", date="3 May 2024")
    assert checked.modality in {None, Modality.REPORTED}
    if "2026" not in sentence:
        assert checked.holds
        assert checked.follows


@pytest.mark.parametrize("modality", list(Modality))
def test_mood_given(modality: Modality) -> None:
    """A mood that is given is held against the words, as a ledger's is."""
    checked = one("The bridge was opened on Friday", modality=modality.value.upper())
    assert (checked.modality, checked.modality_derived) == (modality, False)
    book = chronology.LedgerBuilder()
    source = book.add_source(text=HERALD, id="herald")
    book.add_claim(
        book.add_event("e0"), source, "The bridge was opened on Friday", modality=modality
    )
    (same,) = book.build().claims
    assert checked.claim is not None
    assert (same.status, same.span) == (checked.claim.status, checked.claim.span)


def test_condition() -> None:
    """A condition outside the quote is told; the plan stands."""
    (told,) = one("the port will be built in 2027").reasons
    assert (told.code, told.severity) == ("quote-out-of-context", "warning")


def test_context() -> None:
    """What governs the words from outside is told with the words and their place."""
    checked = one("the tunnel was opened on\n3 May 2024", modality="reported")
    assert checked.context is not None
    assert (checked.context.words, checked.context.inside) == ("denied that", False)
    assert [finding.code for finding in checked.reasons] == ["quote-out-of-context"]
    assert str(checked.where) == "herald:3:75"
    assert "<mark>" in checked._repr_html_()


def test_speaker() -> None:
    """A speaker is held against the words."""
    checked = one("The bridge was opened on Friday", speaker="the mayor")
    assert checked.claim is not None
    assert checked.claim.voice == "the mayor"


# Items -------------------------------------------------------------------------------------


@attrs.frozen
class Extracted:
    """An item as a program may have it."""

    quote: str
    date: str = ""
    note: str = ""


Row = namedtuple("Row", "quote date")  # noqa: PYI024 - as frames give rows


@pytest.mark.parametrize(
    "item",
    [
        {"quote": "opened on Friday", "date": "10 May 2024"},
        Extracted("opened on Friday", "10 May 2024"),
        Row("opened on Friday", "10 May 2024"),
        SimpleNamespace(quote=Quote(exact="opened on Friday"), date=dt.date(2024, 5, 10)),
    ],
    ids=lambda item: type(item).__name__,
)
def test_mappings_and_objects(item: object) -> None:
    """Mappings and objects of any class are items."""
    (checked,) = check_items([item], TEXTS)
    assert checked.holds
    assert checked.follows


def test_event_of_a_kind() -> None:
    """An event may be an object: a state lasts, an event does not."""
    text = "12 May 2024\n\nThe plant has been in operation since 2019."
    items = [
        {"quote": "The plant has been in operation since 2019", "event": event}
        for event in (State(name="operation"), Event(name="operation"))
    ]
    state, _ = check_items(items, {"herald": text})
    assert state.event == "operation"
    assert str(state.derived).startswith("since 2019")


BAD = [
    None,
    5,
    "opened on Friday",
    [],
    ["quote", "x"],
    b"quote",
    {},
    {"quote": None},
    {"quote": ""},
    {"quote": " \n"},
    {"quote": 5},
    {"quote": ["opened on Friday"]},
    {"quote": {"text": {"deep": "opened on Friday"}}},
    {"quote": "x" * 1_000_001},
    {"quote": "half \ud800 a character"},
    {"quote": "opened on Friday", "date": "yesterday"},
    {"quote": "opened on Friday", "date": {"begin": {"x": "2024"}}},
    {"quote": "opened on Friday", "date": "9" * 100_000},
    {"quote": "opened on Friday", "date": object()},
    {"quote": "opened on Friday", "document": "nowhere"},
    {"quote": "opened on Friday", "document": 7},
    {"quote": "opened on Friday", "document": ["herald"]},
    {"quote": "opened on Friday", "document": "\x00"},
    {"quote": "opened on Friday", "document": "herald" * 100_000},
    {"quote": "opened on Friday", "modality": "plannned"},
    {"quote": "opened on Friday", "modality": 3},
    {"quote": "opened on Friday", "event": {"name": "x"}},
    {"quote": "opened on Friday", "speaker": ["the mayor"]},
    {"quote": "opened on Friday", "published": "soon"},
    {"qoute": "opened on Friday"},
    {"quote": "opened on Friday", "modalty": "planned"},
    {5: "opened on Friday"},
    Extracted,
]


@pytest.mark.parametrize("item", BAD, ids=lambda item: repr(item)[:40])
def test_bad_items(item: object) -> None:
    """A bad item is a result with what is wrong and the remedy; those beside it are checked."""
    good = {"quote": "The bridge was opened on Friday", "date": "10 May 2024"}
    made = check_items([good, item, good], TEXTS)
    assert [checked.holds for checked in made] == [True, False, True]
    assert made[1].problems == made.problems
    for problem in made.problems:
        assert "items[1]" in str(problem)
        assert len(str(problem)) < 600
        assert problem.reason
        assert problem.remedy
    assert str(made)
    json.dumps(made.to_dicts())
    assert made[1]._repr_html_()


def test_unknown_keys_are_told() -> None:
    """Keys that mean nothing here are told once, and are no fault."""
    items = [{"quote": "opened on Friday", "confidence": 0.9, "page": 3}] * 50
    made = check_items(items, TEXTS)
    assert made.hold
    assert made[0].unused == ("confidence", "page")
    assert "Keys that were not used: confidence (50), page (50)." in str(made)


@pytest.mark.parametrize("items", [None, 5, {"quote": "x"}, b"x"], ids=repr)
def test_no_items(items: Any) -> None:  # noqa: ANN401 - a wrong call
    """What is no row of items is a wrong call."""
    with pytest.raises(WrongType, match="items"):
        check_items(items, TEXTS)


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=4,
)
_KEYS = st.sampled_from(["quote", "date", "document", "event", "modality", "speaker", "published"])


@given(st.lists(_VALUES | st.dictionaries(_KEYS | st.text(max_size=8), _VALUES), max_size=3))
@settings(max_examples=60, deadline=None)
def test_anything(items: list[object]) -> None:
    """Whatever is given, each has one result, which can be printed, listed and pickled."""
    made = check_items(items, TEXTS)
    assert len(made) == len(items)
    assert str(made)
    json.dumps(made.to_dicts())
    assert pickle.loads(pickle.dumps(made)) == made  # noqa: S301 - our own


# Documents ---------------------------------------------------------------------------------


def _folder(folder: Path) -> Path:
    (folder / "press").mkdir()
    (folder / "herald.txt").write_text(HERALD, "utf-8")
    (folder / "press" / "times.txt").write_text(HERALD, "utf-8")
    return folder


@pytest.mark.parametrize(
    "name", ["herald.txt", "herald", "./herald.txt", "press/times.txt", "times", "times.txt"]
)
def test_names_in_a_folder(tmp_path: Path, name: str) -> None:
    """A document of a folder is named by its path, its name, or its name without its type."""
    (checked,) = check_items([{"quote": "opened on Friday", "document": name}], _folder(tmp_path))
    assert checked.holds


def test_path_is_a_name(tmp_path: Path) -> None:
    """Paths are given and named as they are."""
    path = _folder(tmp_path) / "herald.txt"
    for documents in (path, [path], str(path), [str(path)]):
        (checked,) = check_items([{"quote": "opened on Friday", "document": path}], documents)
        assert checked.holds


@pytest.mark.parametrize(
    "name",
    ["../secret.txt", "press/../../secret.txt", "/etc/passwd", "/etc/hosts.txt", "link.txt", "~"],
)
def test_nothing_outside_the_folder(tmp_path: Path, name: str) -> None:
    """A document outside the folder is never opened, also not through a link."""
    (tmp_path / "secret.txt").write_text("opened on Friday", "utf-8")
    (tmp_path / "in").mkdir()
    folder = _folder(tmp_path / "in")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    (checked,) = check_items([{"quote": "opened on Friday", "document": name}], folder)
    assert checked.claim is None
    assert len(checked.problems) == 1


def test_only_what_is_given_is_opened(tmp_path: Path) -> None:
    """An item cannot name a file that the caller did not give."""
    folder = _folder(tmp_path)
    item = {"quote": "opened on Friday", "document": str(folder / "press" / "times.txt")}
    (checked,) = check_items([item], [folder / "herald.txt"])
    assert checked.claim is None


def test_several_of_one_name(tmp_path: Path) -> None:
    """A name that several documents have is told, and none of them is taken."""
    folder = _folder(tmp_path)
    (folder / "press" / "herald.txt").write_text("Other words.", "utf-8")
    items = [{"quote": "opened on Friday", "document": name} for name in ("herald", "herald.txt")]
    several, whole = check_items(items, folder)
    assert "may be several documents" in several.problems[0].reason
    assert whole.holds


def test_which_document() -> None:
    """An item that names none is of the only one; of several it must say which."""
    item = {"quote": "opened on Friday"}
    assert check_items([item], TEXTS)[0].document == "herald"
    (checked,) = check_items([item], {"a": HERALD, "b": HERALD})
    assert "names no document" in checked.problems[0].reason


def test_sources() -> None:
    """Sources are taken as they are, with their publisher and their date."""
    source = read_source(
        text="Opened on Friday.", id="s1", publisher="Herald", published="2024-05-12"
    )
    (checked,) = check_items([{"quote": "Opened on Friday", "document": "s1"}], [source])
    assert checked.claim is not None
    assert (str(checked.derived), checked.claim.voice) == ("10 May 2024", "Herald")
    (bare,) = check_items(["x"], chronology.Source(id="s1", file="a.txt"))
    assert not bare.holds


@pytest.mark.parametrize("documents", [None, 5, b"x", [5], {"a": 5}], ids=repr)
def test_no_documents(documents: Any) -> None:  # noqa: ANN401 - a wrong call
    """What is no document is a wrong call."""
    with pytest.raises(WrongType, match="documents"):
        check_items([], documents)


def test_unreadable_document(tmp_path: Path) -> None:
    """A document that cannot be read is told of each item that names it."""
    items = [{"quote": "x", "document": "gone.txt"}] * 2
    made = check_items(items, [tmp_path / "gone.txt"])
    assert [problem.reason.partition(": ")[2] for problem in made.problems] == [
        "there is no such file"
    ] * 2


def test_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each document is read once, and none that no item names."""
    folder, opened = _folder(tmp_path), list[str]()
    from chronology import documents

    real = documents.read

    def read(path: Path) -> Document:
        opened.append(path.name)
        return real(path)

    monkeypatch.setattr(documents, "read", read)
    check_items([{"quote": "opened on Friday", "document": "herald"}] * 5, folder)
    assert opened == ["herald.txt"]


# Tables ------------------------------------------------------------------------------------


def test_table() -> None:
    """The result is a table value: columns by key, sorted, counted, as dictionaries."""
    made = check_items([{"quote": "opened on Friday"}, {"quote": "closed on Friday"}], TEXTS)
    assert made.table(["item", "holds"]).rows == (("items[0]", True), ("items[1]", False))
    assert made.table().summary("verdict").to_dicts()[0]["number"] == 1
    assert [row["holds"] for row in made.to_dicts()] == [True, False]
    assert made.to_dicts()[0].keys() == check_items([None], TEXTS).to_dicts()[0].keys()
    assert [checked.name for checked in made.failed] == ["items[1]"]
    assert made[1:] == made.failed
    assert "<table>" in made._repr_html_()
    with pytest.raises(UnknownName, match="column"):
        made.table(["nonsense"])
    assert str(check_items([], TEXTS)) == "No items."


# Files -------------------------------------------------------------------------------------


def run(*arguments: object) -> Result:
    """Run the command, in a wide terminal."""
    return CliRunner().invoke(main, [*map(str, arguments)], env={"COLUMNS": "120"})


GOOD = {"quote": "The bridge was opened on Friday", "date": "10 May 2024", "document": "herald"}


def test_json_lines(tmp_path: Path) -> None:
    """A file of JSON Lines is checked against the documents beside it; all hold: exit code 0."""
    file = _folder(tmp_path) / "items.jsonl"
    file.write_text(f"{json.dumps(GOOD)}\n\n{json.dumps(GOOD)}\n", "utf-8")
    done = run("check", "--items", file)
    assert (done.exit_code, done.stderr) == (0, "")
    assert "line 3  herald" in done.stdout
    assert "2 items: 2 hold, 0 do not." in done.stdout
    assert [i.line for i in check_items(file, tmp_path)] == [1, 3]


def test_exit_codes(tmp_path: Path) -> None:
    """1 if evidence does not hold, 2 if an item cannot be read, whatever else there is."""
    file = _folder(tmp_path) / "items.jsonl"
    wrong = GOOD | {"date": "2023"}
    file.write_text(json.dumps(wrong), "utf-8")
    done = run("check", "--items", file)
    assert done.exit_code == 1
    assert "conflict: date-mismatch: line 1: " in done.stdout
    file.write_text(f"{json.dumps(wrong)}\nnonsense\n[1]\n{{}}\n", "utf-8")
    done = run("check", "--items", file)
    assert done.exit_code == 2
    assert "items.jsonl:2: it is no JSON" in done.stderr
    assert "items.jsonl:3: a list is no item" in done.stderr
    assert "items.jsonl:4 quote: it quotes nothing" in done.stderr


def test_folder_of_documents(tmp_path: Path) -> None:
    """The documents may lie elsewhere."""
    (tmp_path / "docs").mkdir()
    _folder(tmp_path / "docs")
    file = tmp_path / "items.csv"
    file.write_text('quote,date,document\n"opened on\nFriday",10 May 2024,times\n', "utf-8-sig")
    assert run("check", "--items", file, "--documents", tmp_path / "docs").exit_code == 0
    assert (
        run("check", "--items", file, "--documents", tmp_path / "docs", "--json").stdout[0] == "["
    )
    counted = run("check", "--items", file, "--documents", tmp_path / "docs", "--by", "holds")
    assert "yes" in counted.stdout


HOSTILE = {
    "deep.jsonl": "[" * 100_000,
    "deep-list.json": "[" * 100_000,
    "object.jsonl": '{"quote": ' * 50_000,
    "digits.jsonl": f'{{"quote": {"9" * 10_000}}}',
    "twice.jsonl": '{"quote": "a", "quote": "b"}',
    "nan.jsonl": '{"quote": NaN, "date": Infinity}',
    "half.jsonl": '{"quote": "\\ud800"}',
    "null.jsonl": "null\nnull",
    "nul.csv": "quote\n\x00",
    "quotes.csv": 'quote,date\n"open',
    "header.csv": "words,when\na,b",
    "same.csv": "quote,quote\na,b",
    "more.csv": "quote,date\na,b,c,d",
    "empty.csv": "",
    "huge.csv": "quote\n" + "x" * 2_000_000,
    "huge.jsonl": json.dumps({"quote": "opened", "date": "x" * 2_000_000}),
    "list.json": "[1, null, {}]",
    "broken.json": "[1,",
    "type.docx": "x",
    "none": "x",
    "tsv.tsv": "quote\tdate\nx\tyesterday",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files(tmp_path: Path, name: str) -> None:
    """Whatever stands in a file of items is told in few words, and ends with exit code 2."""
    (_folder(tmp_path) / name).write_text(HOSTILE[name], "utf-8")
    done = run("check", "--items", tmp_path / name)
    assert done.exception is None or isinstance(done.exception, SystemExit)
    assert done.exit_code == 2
    assert "error: " in done.stderr
    assert len(done.stderr) < 2000


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("a = " + "[" * 100_000, "it is nested too deeply"),
        ("quote = " + "9" * 50_000, "a number in it has too many digits"),
    ],
)
def test_hostile_maps(tmp_path: Path, content: str, told: str) -> None:
    """A column map that no parser takes is told as what it is, and ends with exit code 2."""
    folder = _folder(tmp_path)
    (folder / "items.csv").write_text("words\na", "utf-8")
    (folder / "map.toml").write_text(content, "utf-8")
    done = run("check", "--items", folder / "items.csv", "--map", folder / "map.toml")
    assert done.exit_code == 2
    assert told in done.stderr


@pytest.mark.parametrize("name", ["items.json", "items.jsonl"])
def test_a_number_of_too_many_digits(tmp_path: Path, name: str) -> None:
    """A number that Python does not take is told as one, and not in Python's words."""
    content = f'{{"quote": {"9" * 10_000}}}'
    (_folder(tmp_path) / name).write_text(f"[{content}]" if name == "items.json" else content)
    done = run("check", "--items", tmp_path / name)
    assert "a number in it has too many digits" in done.stderr
    assert "sys." not in done.stderr


def test_not_utf8(tmp_path: Path) -> None:
    """Bytes that are no UTF-8 are told with their line."""
    (tmp_path / "items.csv").write_bytes(b"quote\nabc\n\xff\n")
    with pytest.raises(ItemsUnreadable, match="line 3 is not UTF-8"):
        check_items(tmp_path / "items.csv", TEXTS)


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["ledger.toml", "--items", "items.csv"],
        ["ledger.toml", "--documents", "."],
        ["ledger.toml", "--month-first"],
        ["--items", "items.csv", "--repair"],
        ["--items", "items.csv", "--where", "kind=visit"],
    ],
)
def test_wrong_calls(arguments: list[str]) -> None:
    """Options that mean nothing together are refused."""
    done = run("check", *arguments)
    assert done.exit_code == 2
    assert "Usage" in done.stderr


# What nobody proved ------------------------------------------------------------------------

TRANSCRIPT = (
    "12 May 2024\n\nKELLER: It sank on 3 May 2024.\n\nMOSER: It was raised on 9 May 2024.\n"
)


@pytest.mark.parametrize(
    ("quote", "fields", "typed", "code"),
    [
        ("It sank on 3 May 2024", {"speaker": "Moser"}, ["speaker"], "speaker-mismatch"),
        ("It sank on 3 May 2024", {"speaker": "Lena Ott"}, ["speaker"], ""),
        ("It sank on 3 May 2024", {"speaker": "Keller"}, [], ""),
        ("It sank on 3 May 2024", {}, [], ""),
    ],
)
def test_as_typed(quote: str, fields: dict[str, str], typed: list[str], code: str) -> None:
    """What no words bear is told as in a ledger, in the table, in JSON and below."""
    made = check_items([{"quote": quote, **fields}], {"a": TRANSCRIPT})
    (row,) = made.to_dicts()
    assert [str(field) for field in made[0].typed] == row["typed"] == typed
    assert [finding.code for finding in made[0].reasons] == [code] * bool(code)
    assert made[0].holds is not bool(code)
    assert ("As typed" in str(made)) == bool(typed)
    assert str(made).endswith("as typed: speaker 1.") == (bool(typed) and not code)


MAIL = """12 June 2023

-----Original Message-----
From: Ann <a@b.org>
Subject: x

It sank yesterday.
"""


def test_remedies_without_a_ledger() -> None:
    """They name what a caller can do, and no table of a ledger; a ledger's has a valid key."""
    (told,) = one("It sank yesterday", MAIL).told
    assert "[[" not in told
    assert told.endswith("or give the day in `parts` of a Source that is given as document")
    (told,) = one("It sank yesterday", "It sank yesterday.").told
    assert told.endswith("give the document's day as `published`")


def test_a_remedy_with_a_key_in_quote_marks() -> None:
    """A name that is no bare key stands between quote marks."""
    book = chronology.LedgerBuilder(title="t")
    source = book.add_source(text=MAIL, id="a b")
    book.add_claim(book.add_event("It sinks"), source, "It sank yesterday")
    sentences = [finding.sentence for finding in book.build().findings]
    assert any('give it in [[sources."a b".parts]]' in sentence for sentence in sentences)


@pytest.mark.parametrize("mark", [",", ";", "|", "\t"])
def test_separators_are_read_as_those_of_tables(tmp_path: Path, mark: str) -> None:
    """Of a `.csv` the header and the rows show it; other marks within cells part nothing."""
    texts = {"t": "It opened on 3 May 2024; the mayor, and the band | came. It closed."}
    quote = "It opened on 3 May 2024; the mayor, and the band | came"
    file = tmp_path / "items.csv"
    rows = [["quote", "date", "document"], [f'"{quote}"', "2024-05-03", "t"]]
    file.write_text("\n".join(map(mark.join, rows)), encoding="utf-8")
    [checked] = check_items(file, texts)
    assert not checked.problems
    assert checked.verdict is not None
    assert str(checked.derived) == "3 May 2024"


def test_another_language_is_as_typed() -> None:
    """Of a document that is not in English the quote is found, and the rest is as typed."""
    sentence = "Die Brücke wurde am 4. Juni 2024 eröffnet"
    text = (
        f"Lindauer Bote\n12. Juni 2024\n\n{sentence}. "
        "Der Kran ist nicht mehr da, und die Leute sagen, dass er auf dem See ist. "
        "Das Boot hat sich aus dem Hafen gelöst, und der Wirt ist mit dem Hund auf der Mole. "
    )
    item = {"quote": sentence, "date": "2024-06-04", "modality": "reported"}
    (made,) = check_items([item], {"bote.txt": text})
    assert made.outcome is ItemOutcome.AS_TYPED
    assert [one.code for one in made.reasons] == ["language-unread"]
    assert "not in English" in made.reasons[0].sentence


def _workbook(file: Path, *rows: Sequence[str]) -> Path:
    """Write a workbook of one sheet."""
    book = pytest.importorskip("xlsxwriter").Workbook(str(file))
    sheet = book.add_worksheet()
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
    book.close()
    return file


def test_a_workbook_is_checked_by_the_command(tmp_path: Path) -> None:
    """The rows of a workbook are items, each named by its row."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "herald.txt").write_text(HERALD, "utf-8")
    quote = "The bridge was opened on Friday"
    rows: list[list[str]] = [["quote", "date"], [quote, "2024-05-10"], [], [quote, "2024-05-18"]]
    file = _workbook(tmp_path / "items.xlsx", *rows)
    asked = ["check", "--items", str(file), "--documents", str(tmp_path / "in")]
    result = CliRunner().invoke(main, asked)
    assert result.exit_code == 1
    assert "2 items: 1 holds, 1 does not." in result.output
    assert "date-mismatch: row 4:" in result.output


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ([["words", "date"], ["opened on Friday", "2024-05-17"]], "no column is called `quote`"),
        ([], "it has no row with words"),
    ],
)
def test_a_workbook_without_items(tmp_path: Path, rows: list[list[str]], reason: str) -> None:
    """What is wrong with a whole workbook is told with its remedy."""
    file = _workbook(tmp_path / "items.xlsx", *rows)
    with pytest.raises(ItemsUnreadable, match=reason):
        check_items(file, {"herald": "opened on Friday"})


def test_no_workbook(tmp_path: Path) -> None:
    """A file that only calls itself a workbook is refused."""
    (tmp_path / "items.xlsx").write_text("quote", "utf-8")
    with pytest.raises(ItemsUnreadable, match="it is no workbook"):
        check_items(tmp_path / "items.xlsx", {"herald": "opened on Friday"})


@pytest.mark.parametrize(
    "sentence",
    [
        "The vote was held on 20 March 2025",
        "The bridge was opened in June 2025",
        "The file was handed over on Monday week",
    ],
)
def test_a_report_of_what_was_to_come(sentence: str) -> None:
    """What its words tell as done at a time to come does not hold, be its mood given or not."""
    item = {"document": "a", "quote": sentence}
    for asked in (item, item | {"modality": "reported"}):
        (made,) = check_items([asked], {"a": f"5 February 2025\n\n{sentence}."})
        assert made.outcome is ItemOutcome.FAILS
        assert [one.code for one in made.reasons] == ["reported-in-future"]

"""What a user adds: named by whoever calls, alike in every command, and by nobody else."""

import shutil
import sys
from collections.abc import Iterator
from importlib.metadata import EntryPoint, EntryPoints
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from conftest import ROOT

import chronology
from chronology import documents, extensions
from chronology.cli import main
from chronology.errors import DocumentUnreadable, ExtensionFailed, ExtensionUnusable, WrongType

COURT = ROOT / "examples" / "court.py"
LEDGER = """
[sources.gazette]
file = "gazette.docket"
published = 2024-05-12

[events.first-hearing]
kind = "hearing"
court = "Bern"
docket = "24-117"

[[claims]]
event = "first-hearing"
source = "gazette"
quote = "The café was heard on 3 May"
"""
AT = ("--at", "2026-01-01")


@pytest.fixture(autouse=True)
def _forgotten() -> Iterator[None]:
    """Forget the readers that a test added."""
    before = dict(documents.OWN_READERS)
    yield
    documents.OWN_READERS.clear()
    documents.OWN_READERS.update(before)


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A ledger with a hearing, of a document in Latin-1 of a type of its own."""
    (tmp_path / "gazette.docket").write_bytes("The café was heard on 3 May.".encode("latin-1"))
    path = tmp_path / "chronology.toml"
    path.write_text(LEDGER, "utf-8")
    return path


def run(*arguments: object) -> Result:
    """Run the command, in a wide terminal."""
    return CliRunner().invoke(main, [*map(str, arguments)], env={"COLUMNS": "120"})


def module(folder: Path, text: str, name: str = "own.py") -> Path:
    """Write a module."""
    (folder / name).write_text(text, "utf-8")
    return folder / name


# In every command --------------------------------------------------------------------------


def test_table(ledger: Path) -> None:
    """Kind, reader, check and column are used in a table."""
    done = run("table", ledger, "--use", COURT, "--columns", "when,kind,docket,findings")
    assert done.exit_code == 0
    assert "3 May 2024  hearing  24-117    one-witness" in done.stdout
    asked = run("table", ledger, "--use", COURT, "--columns", "docket", "--json")
    assert '"docket": "24-117"' in asked.stdout


def test_check_and_plans(ledger: Path) -> None:
    """The other commands on ledgers use it alike."""
    done = run("check", ledger, "--use", COURT)
    assert (done.exit_code, done.stderr) == (1, "")  # what it finds is of the evidence
    assert "warning: one-witness: " in done.stdout
    assert run("plans", ledger, "--use", COURT).exit_code == 0
    assert run("check", ledger).exit_code == run("plans", ledger).exit_code == 2


def test_check_of_items(ledger: Path) -> None:
    """Items may be of documents of a user's type."""
    items = ledger.with_name("items.jsonl")
    items.write_text(
        '{"quote": "The café was heard on 3 May", "published": "12 May 2024"}', "utf-8"
    )
    assert run("check", "--items", items, "--use", COURT).exit_code == 0
    documents.OWN_READERS.clear()
    assert run("check", "--items", items).exit_code == 2


def test_report_and_verify(ledger: Path) -> None:
    """A report tells what it was made with, and is verified with the same and not without."""
    report = ledger.with_name("report.html")
    assert run("report", ledger, "-o", report, "--use", COURT, *AT).exit_code == 0
    told = run("verify", report, "--sources", ledger.parent, "--use", COURT)
    assert told.exit_code == run("check", ledger, "--use", COURT).exit_code == 1
    assert "one-witness" in told.stdout
    assert "what it says follows from its sources: 1 claim derived again" in told.stdout
    refused = run("verify", report, "--sources", ledger.parent)
    assert refused.exit_code == 2
    assert "made with kinds of its own: " in refused.stderr


def test_exporter(ledger: Path) -> None:
    """A type of file of one's own is written by its exporter, whole."""
    made = ledger.with_name("made.days")
    done = run("report", ledger, "-o", made, "--use", COURT)
    assert (done.exit_code, made.read_text("utf-8")) == (0, "3 May 2024: Hearing: Bern, 24-117\n")
    assert run("report", ledger, "-o", made).exit_code == 2


def test_several(ledger: Path) -> None:
    """Several modules add up; one named twice is used once."""
    more = module(
        ledger.parent, "import chronology\nnumber = chronology.Column('Claims?', 'claims')\n"
    )
    options = ("--use", COURT, "--use", more, "--use", COURT)
    done = run("table", ledger, *options, "--columns", "docket,claims?,findings")
    assert done.exit_code == 2  # a key is made of letters
    done = run("table", ledger, *options, "--columns", "docket,claims,findings")
    assert done.stdout.count("one-witness") == 1


# Installed ---------------------------------------------------------------------------------


def test_installed(monkeypatch: pytest.MonkeyPatch, ledger: Path) -> None:
    """An entry point is loaded when it is asked for by name, and not before."""
    module(ledger.parent, COURT.read_text("utf-8"), "our_court.py")
    monkeypatch.syspath_prepend(ledger.parent)
    offered = EntryPoints(
        [
            EntryPoint("court", "our_court", extensions.GROUP),
            EntryPoint("hearing", "our_court", extensions.GROUP),
            EntryPoint("broken", "no_such_module", extensions.GROUP),
        ]
    )
    monkeypatch.setattr(extensions, "entry_points", lambda group: offered.select(group=group))
    run("table", ledger)
    run("check", ledger)
    assert "our_court" not in sys.modules
    try:
        assert run("table", ledger, "--use", "court").exit_code == 0
        assert "our_court" in sys.modules
    finally:
        sys.modules.pop("our_court", None)
    done = run("table", ledger, "--use", "broken")
    assert (done.exit_code, "ModuleNotFoundError" in done.stderr) == (2, True)
    done = run("table", ledger, "--use", "cort")
    assert "did you mean “court”?" in done.stderr


# Nobody else names code --------------------------------------------------------------------

TRAPS = [
    '[chronology]\nuse = "trap.py"\n',
    '[chronology]\nuse = ["trap"]\n',
    '[chronology]\nextensions = ["trap.py"]\n',
    'use = "trap.py"\n',
    '[kinds.trap]\nclass = "trap:Trap"\n',
    '[kinds.trap]\nfields = { x = "trap:Trap" }\n',
    '[events.a]\nname = "a"\nkind = "trap"\n',
    '[events.a]\nname = "a"\nkind = "trap:Trap"\n',
    '[events.a]\nname = "a"\nkind = "trap.py"\n',
    '[sources.a]\nfile = "trap.py"\n',
    '[sources.a]\nfile = "a.txt"\nreader = "trap:read"\n',
    '[[decisions]]\nfinding = "trap:check"\nevent = "a"\nreason = "x"\n',
    '[checks]\ntrap = "trap.py"\n',
    '[[tables]]\nuse = "trap.py"\n',
]


@pytest.mark.parametrize("text", TRAPS)
@pytest.mark.parametrize("command", ["table", "check", "plans", "report"])
def test_no_ledger_names_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, text: str
) -> None:
    """Whatever a ledger says, nothing that it names is run, installed or beside it."""
    module(tmp_path, "raise SystemExit('sprung')", "trap.py")
    (tmp_path / "a.txt").write_text("a", "utf-8")
    (tmp_path / "chronology.toml").write_text(text, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    offered = EntryPoints([EntryPoint("trap", "trap", extensions.GROUP)])
    monkeypatch.setattr(extensions, "entry_points", lambda group: offered.select(group=group))
    out = ("-o", tmp_path / "r.html", *AT) if command == "report" else ()
    done = run(command, tmp_path / "chronology.toml", *out)
    assert "sprung" not in done.output
    assert "trap" not in sys.modules


@pytest.mark.parametrize("named", ["trap", "trap.py", "trap:Trap", "os.system"])
def test_no_report_names_code(ledger: Path, monkeypatch: pytest.MonkeyPatch, named: str) -> None:
    """A report that names kinds or checks of its own is refused without them; nothing is run."""
    module(ledger.parent, "raise SystemExit('sprung')", "trap.py")
    monkeypatch.syspath_prepend(ledger.parent)
    report = ledger.with_name("report.json")
    run("report", ledger, "-o", report, "--use", COURT, *AT)
    for name in ("Hearing", "one_witness"):
        text = report.read_text("utf-8").replace(name, named)
        report.with_name("forged.json").write_text(text, "utf-8")
        done = run("verify", report.with_name("forged.json"), "--sources", ledger.parent)
        assert done.exit_code in {1, 2}
        assert "sprung" not in done.output
    assert "trap" not in sys.modules


def test_no_document_or_item_names_code(tmp_path: Path) -> None:
    """Documents and items that name Python are texts like any other."""
    module(tmp_path, "raise SystemExit('sprung')", "trap.py")
    (tmp_path / "a.txt").write_text("--use trap.py was opened", "utf-8")
    (tmp_path / "items.csv").write_text("quote,use,document\nwas opened,trap.py,trap.py\n", "utf-8")
    done = run("check", "--items", tmp_path / "items.csv")
    assert done.exit_code == 2
    assert "there is no document “trap.py”" in done.stderr


# What cannot be used -----------------------------------------------------------------------

BROKEN = {
    "syntax": ("def", "SyntaxError"),
    "raises": ("1 / 0", "ZeroDivisionError"),
    "imports": ("import no_such_module", "ModuleNotFoundError"),
    "nothing": ("x = 1", "it adds nothing"),
    "checks": ("checks = [1]", "`checks` is no list of functions"),
    "check": ("checks = 5", "`checks` is no list of functions"),
    "readers": ("readers = ['.x']", "`readers` are no functions by type of file"),
    "types": ("readers = {'x': str}", "`readers` are no functions by type of file"),
    "exporters": ("exporters = {'.x': 5}", "`exporters` are no functions by type of file"),
    "kind": (
        "import chronology\nclass A(chronology.Event):\n    kind = 'visit'\n",
        "A",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken(tmp_path: Path, ledger: Path, name: str) -> None:
    """Code that cannot be used is told with the file, what is wrong and the remedy."""
    text, told = BROKEN[name]
    own = module(tmp_path, text)
    done = run("table", ledger, "--use", own)
    assert done.exit_code == 2
    assert told in done.stderr
    assert str(own) in done.stderr
    assert "Traceback" not in done.output


def test_no_such_file() -> None:
    """A file that is not there is told."""
    with pytest.raises(ExtensionUnusable, match="there is no such file"):
        chronology.use("nowhere.py")


def test_failing_reader(tmp_path: Path) -> None:
    """A reader that fails, or gives no text, is a document that cannot be read."""
    file = tmp_path / "a.own"
    file.write_bytes(b"x")
    for body in ("1 / 0", "5", "'\\ud800'"):
        chronology.use(module(tmp_path, f"readers = {{'.own': lambda raw: {body}}}"))
        with pytest.raises(DocumentUnreadable, match="its reader"):
            documents.read(file)


def test_failing_exporter(ledger: Path) -> None:
    """An exporter that fails leaves what was there."""
    own = module(ledger.parent, "exporters = {'.own': lambda made: 1 / 0}")
    made = ledger.with_name("made.own")
    made.write_text("before", "utf-8")
    shutil.copy(COURT, ledger.with_name("court.py"))
    done = run("report", ledger, "-o", made, "--use", own, "--use", COURT)
    assert (done.exit_code, made.read_text("utf-8")) == (2, "before")
    assert "ZeroDivisionError" in done.stderr


FAILING = {
    "a check of each event": (
        """from chronology.reconciling import each
def late(dossier, world):
    yield from 1 / 0
checks = [each(late)]""",
        "the check late fails of the event first-hearing: ZeroDivisionError: division by zero",
    ),
    "a check of all": (
        "def late(dossiers, world):\n    raise ValueError('none')\nchecks = [late]",
        "the check late fails: ValueError: none",
    ),
    "a column": (
        "from chronology import Column\ncounsel = Column('Counsel', lambda one: one.nowhere)",
        "the column counsel fails of the event first-hearing: AttributeError: ",
    ),
}


@pytest.mark.parametrize("name", FAILING)
def test_failing_where_it_is_called(ledger: Path, name: str) -> None:
    """What is wrong with one's own code is told in one line, not as evidence that fails."""
    text, told = FAILING[name]
    own = module(ledger.parent, text)
    columns = ("--columns", "what,counsel") if name == "a column" else ()
    shutil.copy(COURT, ledger.with_name("court.py"))
    done = run("table", ledger, *columns, "--use", own, "--use", COURT)
    assert done.exit_code == 2
    assert done.stderr.startswith(f"error: {told}")
    assert done.stderr.count("\n") <= 3


def test_failing_in_python(ledger: Path) -> None:
    """Whoever calls gets the event and the cause; what is no function is no check."""

    def late(_dossiers: object, _world: object) -> tuple[()]:
        raise LookupError(late.__name__)

    added = chronology.use(COURT)
    read = chronology.load(ledger, added.kinds)
    with pytest.raises(ExtensionFailed) as caught:
        chronology.build(read, checks=[late])
    assert (caught.value.name, caught.value.event) == ("the check late", "")
    assert isinstance(caught.value.__cause__, LookupError)
    with pytest.raises(WrongType):
        chronology.build(read, checks=["late"])  # type: ignore[list-item]


@pytest.mark.parametrize(
    "text", ["readers = {'.txt': len}", "readers = {'.PDF': len}", "exporters = {'.html': len}"]
)
def test_our_types_stay_ours(tmp_path: Path, text: str) -> None:
    """A type that we read or write ourselves cannot be taken: reports would change by it."""
    with pytest.raises(ExtensionUnusable, match="already"):
        chronology.use(module(tmp_path, text))

"""`chronology add`: new documents in a ledger that there is, and nothing else touched."""

import hashlib
import itertools
import os
from collections.abc import Iterable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

import chronology
from chronology import drafting
from chronology.building.entering import Entering
from chronology.cli import main
from chronology.errors import LedgerExists, LedgerUnreadable
from chronology.ledger import loads
from chronology.ledger.files import text_of

TOP = """\
# My bridges
[sources.a]   # the first
file = "a.txt"

[events.quay]
name = "quay"   # as the Herald has it

[[claims]]
event  =  "quay"
source = 'a'
quote  = "The quay was opened"
# the end
"""
NEW = """\

[sources.b]
file = "b.txt"
published = 2023-05-02
published_quote = "2 May 2023"
sha256 = "{sha256}"
"""
TEXTS = {
    "a.txt": "14 March 2023\n\nThe quay was opened yesterday.\n",
    "b.txt": "2 May 2023\n\nThe crane arrived yesterday.\n",
    "c.txt": "3 May 2023\n\nThe crane left.\n",
    "in/d.txt": "4 May 2023\n\nThe crane is back.\n",
}


def run(*arguments: str) -> Result:
    """Run the command in this process."""
    return CliRunner().invoke(main, list(arguments), env={"COLUMNS": "300"})


def put(path: Path, content: str | bytes) -> Path:
    """Write a file, with the folders that lead to it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """Return a folder with a ledger and four documents, of which it knows one."""
    folder = tmp_path / "case"
    for name, text in TEXTS.items():
        put(folder / name, text)
    put(folder / "chronology.toml", TOP)
    return folder


def sha256(file: Path) -> str:
    """Return the SHA-256 of a file."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def test_a_document_is_entered_and_nothing_else_touched(case: Path) -> None:
    """The new source stands behind the others; what stood there before stays, to the byte."""
    result = run("add", str(case), str(case / "b.txt"))
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(f"Added 1 source to {case / 'chronology.toml'}:\n  b: b.txt, 2")
    before, after = TOP.split("\n[events", 1)
    new = NEW.format(sha256=sha256(case / "b.txt"))
    assert (case / "chronology.toml").read_text() == f"{before}{new}\n[events{after}"


@pytest.mark.parametrize(
    "written",
    [
        TOP,
        TOP.replace("\n", "\r\n"),
        "\ufeff" + TOP,
        TOP.removesuffix("\n"),
        TOP + '[sources."odd name"]\nfile = "e.txt"\npublished = 1 May\n[[claims]]\nquote = 1\n',
        "",
        "# only a comment\n",
        '[sources]\na = { file = "a.txt" }\n',
        'sources.a.file = "a.txt"\n',
    ],
    ids=["plain", "crlf", "bom", "no end", "faulty", "empty", "comment", "inline", "dotted"],
)
def test_every_line_of_a_person_stays(case: Path, written: str) -> None:
    """Whatever its layout and its faults, no line of a ledger is changed, lost or moved."""
    ledger = put(case / "chronology.toml", written)
    problems = loads(written).problems
    added = drafting.add(ledger, [case / "b.txt", case / "c.txt"])
    assert [source.id for source in added.entered.sources] == ["b", "c"]
    kept = iter(text_of(ledger).splitlines())
    assert all(line in kept for line in written.splitlines() if line)
    after = chronology.load(ledger)
    assert {"b", "c"} <= {source.id for source in after.sources}
    told = [problem.reason for problem in problems if "empty" not in problem.reason]
    assert [p.reason for p in after.problems if "no such file" not in p.reason] == told


@pytest.mark.parametrize("files", [["."], ["a.txt", "b.txt", "c.txt", "in"], ["b.txt", ".", "in"]])
def test_adding_twice_changes_nothing(case: Path, files: list[str]) -> None:
    """What a source uses already is passed over, and told."""
    ledger = case / "chronology.toml"
    drafting.add(ledger, [case / file for file in files])
    once = ledger.read_bytes()
    again = drafting.add(ledger, [case / file for file in files])
    assert ledger.read_bytes() == once
    assert (again.entered.sources, again.problems, again.written) == ((), (), False)
    assert dict(again.entered.known) == {
        "a.txt": "a", "b.txt": "b", "c.txt": "c", "in/d.txt": "d"
    }  # fmt: skip


@pytest.mark.parametrize("order", list(itertools.permutations(["b.txt", "c.txt", "in/d.txt"])))
def test_in_any_order_the_same(case: Path, order: tuple[str, ...]) -> None:
    """Files that are named together give the same ledger in any order."""
    ledger = case / "chronology.toml"
    drafting.add(ledger, [case / file for file in order])
    assert [source.id for source in chronology.load(ledger).sources] == ["a", "b", "c", "d"]


def test_one_by_one_as_together(case: Path) -> None:
    """A folder added file by file has the sources that it has when it is added whole."""
    drafting.add(put(case / "other.toml", '[chronology]\ntitle = "x"\n'), [case])
    for file in ["in/d.txt", "b.txt", "c.txt"]:
        drafting.add(case / "chronology.toml", [case / file])
    one, other = (
        {source.file: source.id for source in chronology.load(case / name).sources}
        for name in ("chronology.toml", "other.toml")
    )
    assert one == other


@settings(max_examples=30)
@given(
    names=st.lists(
        st.text(
            st.characters(exclude_characters="/\0", codec="utf-8"),
            min_size=1,
            max_size=40,
        ).filter(
            lambda name: name not in {".", ".."} and not name.startswith((".", "~$", "~lock"))
        ),
        min_size=1,
        max_size=4,
        unique_by=str.casefold,
    )
)
def test_any_name_is_entered_and_found_again(
    names: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever a file is called, its source has a short id and its document is found again."""
    folder = tmp_path_factory.mktemp("names")
    for name in names:
        put(folder / f"{name}.txt", f"3 May 2021\n\n{len(name)}\n")
    ledger = put(folder / "chronology.toml", "")
    added = drafting.add(ledger, [folder])
    read = chronology.load(ledger)
    assert (added.problems, read.problems) == ((), ())
    assert sorted(source.file for source in read.sources) == sorted(f"{n}.txt" for n in names)
    assert all(0 < len(source.id) <= 24 for source in read.sources)
    assert drafting.add(ledger, [folder]).entered.sources == ()


# What is not entered -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        ("nosuch.txt", "there is no such file"),
        ("../outside.txt", "it lies outside the ledger's folder"),
        ("picture.jpg", "documents of type “.jpg” are not read"),
        ("null.txt", "a null byte stands on line 1: it is no text"),
        ("chronology.toml", "it is a ledger, and no document"),
        ("report.json", "it is a report, and no document"),
        ("link.txt", "it is a link that leads out of the folder"),
        ("nowhere.txt", "there is no such file"),
        ("pipe.txt", "it is a pipe"),
    ],
)
def test_what_cannot_be_entered_is_told_and_stops_nothing(
    case: Path, file: str, reason: str
) -> None:
    """Each file that cannot be a source has its reason, and the others are entered."""
    put(case / "../outside.txt", "3 May 2023\n\nSecret.\n")
    put(case / "picture.jpg", b"\xff\xd8")
    put(case / "null.txt", b"\0")
    put(case / "report.json", '{"format":"chronology-report/1"}')
    (case / "link.txt").symlink_to("../outside.txt")
    (case / "nowhere.txt").symlink_to("nothing")
    os.mkfifo(case / "pipe.txt")
    result = run("add", str(case), str(case / file), str(case / "b.txt"))
    assert result.exit_code == 2
    assert f"{reason}" in result.stderr
    assert result.stderr.count("error:") == 1
    assert [source.id for source in chronology.load(case / "chronology.toml").sources] == ["a", "b"]


def test_what_is_no_document_is_passed_over_in_a_folder(case: Path) -> None:
    """Hidden files, ledgers, reports and what systems leave are no documents; nobody is told."""
    for name in (".hidden.txt", "Thumbs.db", "~$a.txt", "b.sig", "page_files/style.css"):
        put(case / name, "x")
    put(case / "page.html", "<p>5 May 2023</p>")
    put(case / "other.toml", '[sources.x]\nfile = "a.txt"\n')
    put(case / "report.md", '```\n{"format":"chronology-report/1"}\n```')
    added = drafting.add(case / "chronology.toml", [case])
    assert [source.file for source in added.entered.sources] == [
        "b.txt", "c.txt", "in/d.txt", "page.html"
    ]  # fmt: skip
    assert (added.problems, added.entered.left_out) == ((), ())


def test_a_folder_within_that_has_a_ledger(case: Path) -> None:
    """What belongs to another ledger is left to it, unless this one includes it."""
    put(case / "in/more.toml", '[sources.d]\nfile = "d.txt"\n')
    put(case / "in/e.txt", "5 May 2023\n\nMore.\n")
    ledger = case / "chronology.toml"
    told = drafting.add(ledger, [case]).entered
    assert [source.file for source in told.sources] == ["b.txt", "c.txt"]
    assert told.left_out == (
        f"{case / 'in'} has a ledger of its own: to read it too, include that",
    )
    ledger.write_text('include = "in/more.toml"\n' + ledger.read_text())
    assert [source.file for source in drafting.add(ledger, [case]).entered.sources] == ["in/e.txt"]


def test_a_file_that_changed_is_told(case: Path) -> None:
    """A source whose file has other bytes now is not entered anew; that it changed is told."""
    drafting.add(case / "chronology.toml", [case / "b.txt"])
    put(case / "b.txt", "2 May 2023\n\nThe crane did not arrive.\n")
    result = run("add", str(case), str(case / "b.txt"))
    assert result.exit_code == 0
    assert "b.txt is no longer what source b records: `chronology check` tells" in result.stdout


def test_the_same_bytes_under_two_names(case: Path) -> None:
    """A copy is entered, for it may be another witness's, and told."""
    put(case / "copied.txt", TEXTS["b.txt"])
    added = drafting.add(case / "chronology.toml", [case / "b.txt", case / "copied.txt"])
    assert added.entered.repeated == (("copied.txt", "b"),)
    assert [source.id for source in added.entered.sources] == ["b", "copied"]


def test_many_files_with_one_fault_are_told_shortly(case: Path) -> None:
    """Of files that cannot be read for one and the same reason the first few are named."""
    for number in range(200):
        put(case / f"picture-{number:03}.jpg", "x")
    result = run("add", str(case), str(case))
    assert len(result.stderr.splitlines()) == 10
    assert "and 191 more files: documents of type “.jpg” are not read" in result.stderr


def test_too_much_is_refused(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with too many files, or too deep, is refused, and what else is named entered."""
    put(case / "x/1/2/3/4/5/6/7/8/9/10/11/12/13/deep.txt", "x")
    added = drafting.add(case / "chronology.toml", [case / "x", case / "b.txt"])
    assert [problem.reason for problem in added.problems] == ["its folders lie more than 12 deep"]
    monkeypatch.setattr("chronology.building.folders._MOST_FILES", 1)
    added = drafting.add(case / "chronology.toml", [case / "in", case])
    assert [problem.reason for problem in added.problems] == ["more than 1 files lie in it"]
    read = chronology.load(case / "chronology.toml")
    assert [source.id for source in read.sources] == ["a", "b", "d"]


# The ledger --------------------------------------------------------------------------------


def test_a_dry_run_writes_nothing(case: Path) -> None:
    """What would be entered is told as if it were, and the ledger stays."""
    result = run("add", str(case), str(case), "--dry-run")
    assert result.stdout.startswith(f"Would add 3 sources to {case / 'chronology.toml'}:\n  b: b.")
    assert "Nothing was written." in result.stdout
    assert (case / "chronology.toml").read_text() == TOP


def test_a_ledger_that_somebody_changes_meanwhile(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What somebody else wrote meanwhile is never lost."""
    ledger = case / "chronology.toml"

    def changed(self: Entering, paths: Iterable[Path]) -> None:
        ledger.write_text("# mine\n")
        taken(self, paths)

    taken = Entering.take
    monkeypatch.setattr(Entering, "take", changed)
    with pytest.raises(LedgerExists, match="it was changed meanwhile"):
        drafting.add(ledger, [case / "b.txt"])
    assert ledger.read_text() == "# mine\n"


@pytest.mark.parametrize(
    ("name", "reason"),
    [("nosuch.toml", "there is no such file"), ("in", "it is a folder")],
)
def test_no_ledger(case: Path, name: str, reason: str) -> None:
    """Where there is no ledger, that is told, and how to have one."""
    with pytest.raises(LedgerUnreadable, match=reason):
        drafting.add(case / name, [case / "b.txt"])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", TEXTS["a.txt"]),
        ("a.md", "# The quay"),
        ("a.html", "<p>The quay was opened.</p>"),
        ("empty.txt", ""),
        ("pyproject.toml", "[project]"),
    ],
)
def test_no_document_is_written_into(case: Path, name: str, text: str) -> None:
    """Whoever forgets to name the ledger loses nothing."""
    put(case / name, text)
    told = run("add", str(case / name), str(case / "b.txt"))
    assert told.exit_code == 2
    assert "it is no ledger; name the ledger before the files" in " ".join(told.output.split())
    assert (case / name).read_text(encoding="utf-8") == text


def test_a_path_from_here_or_from_the_ledger(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A document may be named from where one is, or as the ledger and `check` call it."""
    put(case.parent / "b.txt", "another, outside")
    monkeypatch.chdir(case.parent)
    added = drafting.add("case", ["b.txt", "case/c.txt", "in/d.txt"])
    assert [source.file for source in added.entered.sources] == ["b.txt", "c.txt", "in/d.txt"]


def test_from_python(case: Path) -> None:
    """`LedgerBuilder.add_documents` does the same, and saving copies what lies elsewhere."""
    put(case.parent / "far/e.txt", "5 May 2023\n\nFrom afar.\n")
    book = chronology.LedgerBuilder.open(case / "chronology.toml")
    entered = book.add_documents(case, case.parent / "far/e.txt")
    assert [source.id for source in entered.sources] == ["b", "c", "d", "e"]
    assert dict(entered.known) == {"a.txt": "a"}
    book.save(case / "chronology.toml")
    read = chronology.load(case / "chronology.toml")
    assert [source.id for source in read.sources] == ["a", "b", "c", "d", "e"]
    assert (case / "e.txt").read_text() == "5 May 2023\n\nFrom afar.\n"
    assert "[sources.a]   # the first" in (case / "chronology.toml").read_text()


# What no source uses -----------------------------------------------------------------------


def test_check_names_the_files_that_no_source_uses(case: Path) -> None:
    """`check` of the folder names them, with the command that enters them; then there are none."""
    result = run("check", str(case))
    names = " ".join(str(case / name) for name in ("b.txt", "c.txt", "in/d.txt"))
    folded = " ".join(result.stdout.split())
    assert "3 files of the folder that no source uses: b.txt, c.txt, in/d.txt." in folded
    assert f"    chronology add {case / 'chronology.toml'} {names}\n" in result.stdout
    run("add", str(case), str(case))
    assert "no source uses" not in run("check", str(case)).stdout
    assert chronology.build(case / "chronology.toml").unused_files == ()


def test_a_file_of_a_source_in_error_is_used(case: Path) -> None:
    """Else it would be entered twice."""
    ledger = case / "chronology.toml"
    parts = '\n[sources.x]\nfile = "b.txt"\n[[sources.x.parts]]\nstart = "5 May"\n'
    ledger.write_text(ledger.read_text() + parts)
    assert "b.txt" not in chronology.build(ledger, strict=False).unused_files


def test_of_many_files_the_first_few_are_named(case: Path) -> None:
    """The command then names the folder; what cannot be entered is not counted."""
    for number in range(9):
        put(case / f"x{number}.txt", "x")
    put(case / "../outside.txt", "x")
    (case / "link.txt").symlink_to("../outside.txt")
    os.mkfifo(case / "pipe.txt")
    result = run("check", str(case))
    folded = " ".join(result.stdout.split())
    assert "12 files of the folder that no source uses: b.txt, c.txt, x0.txt, x1.txt," in folded
    assert f"    chronology add {case / 'chronology.toml'} {case}\n" in result.stdout


@pytest.mark.parametrize(
    ("files", "meant"),
    [
        ({"chronology.toml": TOP, "other.toml": TOP}, "chronology.toml"),
        ({"mine.toml": TOP, "config.toml": "[tool]\nx = 1\n"}, "mine.toml"),
        ({"mine.toml": 'include = "more.toml"\n', "more.toml": TOP}, "mine.toml"),
        ({"mine.toml": TOP, "other.toml": TOP}, "it is a folder with 2 ledgers: mine.toml, other"),
        ({}, "it is a folder"),
    ],
)
def test_a_folder_stands_for_its_ledger(tmp_path: Path, files: dict[str, str], meant: str) -> None:
    """It is its `chronology.toml`, or else its only ledger; of several none is taken."""
    put(tmp_path / "a.txt", TEXTS["a.txt"])
    for name, text in files.items():
        put(tmp_path / name, text)
    if meant.endswith(".toml"):
        assert chronology.load(tmp_path).path == str(tmp_path / meant)
        assert run("check", str(tmp_path)).stdout == run("check", str(tmp_path / meant)).stdout
    else:
        with pytest.raises(LedgerUnreadable, match=meant):
            chronology.load(tmp_path)

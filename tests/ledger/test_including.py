"""`include`: other files whose entries are the ledger's own, each written where it stands."""

import json
from pathlib import Path

import attrs
import pytest
from click.testing import CliRunner, Result

import chronology
from chronology import report
from chronology.cli import main
from chronology.errors import InvalidLedger, LedgerExists, LedgerUnreadable
from chronology.ledger import including, loads, read
from chronology.ledger.write import texts_of

TOP = """\
# the whole case
include = ["letters/more.toml"]   # what came by post

[chronology]
title = "Harbour"

[sources.a]
file = "a.txt"
published = 2023-03-14

[events.quay]
name = "quay"

[[claims]]
event = "quay"
source = "a"
quote = "The quay was opened yesterday"
"""
MORE = """\
# letters
[sources.b]
file = "b.txt"   # beside this file
published = 2023-05-02

[events.crane]
name = "crane"

[[claims]]
event = "crane"
source = "b"
quote = "The crane arrived yesterday"
note = 'seen'

[[decisions]]
finding = "series-gap"
event = "crane"
reason = "it is alone"

[[refused]]
source = "b"
quote = "yesterday"
"""


def run(*arguments: str) -> Result:
    """Run the command in this process."""
    return CliRunner().invoke(main, list(arguments))


def put(path: Path, text: str) -> Path:
    """Write a file, with the folders that lead to it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """Return a ledger that includes another, which lies in a folder within."""
    put(tmp_path / "a.txt", "14 March 2023\n\nThe quay was opened yesterday.\n")
    put(tmp_path / "letters/b.txt", "2 May 2023\n\nThe crane arrived yesterday.\n")
    put(tmp_path / "letters/more.toml", MORE)
    return put(tmp_path / "chronology.toml", TOP)


def test_entries_of_an_included_file_count_as_its_own(case: Path) -> None:
    """Its documents are called from its own folder; its claims may be of the ledger's events."""
    put(case.parent / "letters/more.toml", MORE.replace('event = "crane"', 'event = "quay"'))
    made = chronology.build(case)
    assert made.ledger.problems == ()
    assert [source.file for source in made.ledger.sources] == ["letters/b.txt", "a.txt"]
    assert made.totals.verified == 2
    assert [dossier.id for dossier in made.events if dossier.claims] == ["quay"]


def test_a_table_names_the_file_of_a_claim(case: Path) -> None:
    """`check` shows in which file a claim stands, and on which of its lines."""
    lines = [line.split()[0] for line in run("check", str(case)).stdout.splitlines() if "@" in line]
    assert lines == ["14", "letters/more.toml:9"]


@pytest.mark.parametrize(
    ("entry", "reason", "words"),
    [
        ('"nosuch.toml"', "there is no such file; correct its name", "nosuch.toml"),
        ('"letters"', "it is a folder", "letters"),
        ('"../out.toml"', "the path leads out of the ledger's folder", "../out.toml"),
        ('"letters/../../out.toml"', "the path leads out of the ledger's folder", "letters/"),
        ('"/etc/hostname"', "the path leads out of the ledger's folder", "/etc/hostname"),
        ('"link.toml"', "the path leads out of the ledger's folder", "link.toml"),
        (
            '"chronology.toml"',
            "the files include each other: chronology.toml → chronology.toml",
            "",
        ),
        ('"cycle.toml"', "chronology.toml → cycle.toml → chronology.toml", ""),
        ("7", "`include` is the name of a file, or a list of names", ""),
        ('""', "`include` is the name of a file, or a list of names", ""),
        ('"a\\u0000b"', "`include` is the name of a file, or a list of names", ""),
        ('["more.toml"]', "`include` is the name of a file, or a list of names", ""),
        ('"loop.toml"', "the path cannot be followed", "loop.toml"),
    ],
)
def test_what_cannot_be_included_is_told_where_it_is_asked_for(
    case: Path, entry: str, reason: str, words: str
) -> None:
    """The rest of the ledger is used; nothing outside its folder is read."""
    home = case.parent
    put(home.parent / "out.toml", '[sources.secret]\nfile = "x.txt"\n')
    put(home / "cycle.toml", 'include = "chronology.toml"\n')
    (home / "link.toml").symlink_to("../out.toml")
    (home / "loop.toml").symlink_to("loop.toml")
    put(case, TOP.replace('["letters/more.toml"]', f'["letters/more.toml", {entry}]'))
    found = read(case)
    assert [source.id for source in found.sources] == ["b", "a"]
    (problem,) = found.problems
    assert reason in f"{problem.reason}; {problem.remedy}"
    where = "cycle.toml" if "cycle.toml →" in reason else "chronology.toml"
    assert problem.file == str(home / where)
    assert words in problem.excerpt


def test_a_file_that_is_included_twice_counts_once(case: Path) -> None:
    """By two files, or by two names, it is the same file."""
    put(case.parent / "other.toml", 'include = "letters/../letters/more.toml"\n')
    put(case, TOP.replace('["letters/more.toml"]', '["letters/more.toml", "./other.toml"]'))
    found = read(case)
    assert (found.problems, len(found.claims)) == ((), 2)


@pytest.mark.parametrize(
    ("added", "reason", "line"),
    [
        ('[sources.a]\nfile = "b.txt"\n', "the same name stands in letters/more.toml, line 24", 7),
        ('[events.quay]\nname = "x"\n', "the same name stands in letters/more.toml, line 24", 11),
        ('[[claims]]\nid = "one"\nevent = "crane"\nsource = "b"\nquote = "crane"\n',
         "the id “one” stands twice: the first stands in letters/more.toml, line 24", 15),
    ],
)  # fmt: skip
def test_one_name_in_two_files(case: Path, added: str, reason: str, line: int) -> None:
    """The second is not used, and told with the place of the first."""
    put(case.parent / "letters/more.toml", f"{MORE}\n{added}")
    put(case, TOP.replace("[[claims]]\n", '[[claims]]\nid = "one"\n'))
    problem = read(case).problems[0]
    assert (problem.file, problem.line) == (str(case), line)
    assert problem.reason.startswith(reason)


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ("published = 2023-05-02", "published = 2023-05-32", 4, ""),
        ("note = 'seen'", "notes = 'seen'", 13, "a claim has no key `notes`"),
        ('source = "b"', 'source = "x"', 11, "no source “x” is in this ledger"),
        ('event = "crane"\nsource', 'event = "cran"\nsource', 10, "no event “cran” is in this"),
        ("[events.crane]", "[evnts.crane]", 6, "a ledger has no table `evnts`"),
        ("# letters", "[chronology]\nday_first = true\n", 2, "counts for no source: `day_first`"),
    ],
)
def test_errors_stand_in_the_file_where_they_are(
    case: Path, old: str, new: str, line: int, reason: str
) -> None:
    """Each is told with the included file, its line and the words of that line."""
    file = put(case.parent / "letters/more.toml", MORE.replace(old, new))
    problem = read(case).problems[0]
    assert (problem.file, problem.line) == (str(file), line)
    assert reason in problem.reason
    assert problem.excerpt in file.read_text()


# Written back ------------------------------------------------------------------------------


def test_saving_writes_each_entry_where_it_stands(case: Path) -> None:
    """A changed entry is changed in its own file, comments kept; a new one is the ledger's own."""
    found = chronology.load(case)
    renamed = [
        attrs.evolve(event, name="harbour crane") if event.id == "crane" else event
        for event in found.events
    ]
    book = chronology.LedgerBuilder.of(attrs.evolve(found, events=renamed))
    book.add_event("Lighthouse")
    book.save(case)
    more = (case.parent / "letters/more.toml").read_text()
    assert more == MORE.replace('name = "crane"', 'name = "harbour crane"')
    assert case.read_text().replace('[events.lighthouse]\nname = "Lighthouse"\n\n', "") == TOP


def test_what_did_not_change_is_not_written(case: Path) -> None:
    """Saving a ledger as it was opened leaves every file as it was, to the byte and the second."""
    files = [case, case.parent / "letters/more.toml"]
    stamps = [file.stat().st_mtime_ns for file in files[1:]]
    chronology.LedgerBuilder.open(case).save(case)
    assert [file.read_text() for file in files] == [TOP, MORE]
    assert [file.stat().st_mtime_ns for file in files[1:]] == stamps


def test_what_somebody_else_wrote_meanwhile_is_kept(case: Path) -> None:
    """A ledger is not saved over an included file that was changed since it was opened."""
    book = chronology.LedgerBuilder.open(case)
    book.add_event("Lighthouse")
    changed = put(case.parent / "letters/more.toml", f"# mine\n{MORE}").read_text()
    with pytest.raises(LedgerExists, match=r"more\.toml.*it was changed since it was read"):
        book.save(case)
    assert (case.read_text(), (case.parent / "letters/more.toml").read_text()) == (TOP, changed)


def test_a_ledger_in_several_files_stays_where_it_is(case: Path, tmp_path: Path) -> None:
    """It is not saved elsewhere, where the files that it includes would be missing."""
    book = chronology.LedgerBuilder.open(case)
    with pytest.raises(LedgerUnreadable, match=r"includes letters/more\.toml, which would not go"):
        book.save(tmp_path / "elsewhere" / "chronology.toml")
    assert not (tmp_path / "elsewhere").exists()


def test_texts_alone() -> None:
    """The texts of an included ledger may be given, too, and are given back; alone it has none."""
    found = loads(TOP, included={"letters/more.toml": MORE})
    assert (found.problems, len(found.claims)) == ((), 2)
    assert texts_of(found) == {"": TOP, "letters/more.toml": MORE}
    (problem,) = loads(TOP).problems
    assert problem.reason == "a text alone includes no files"


@pytest.mark.parametrize("name", ["r.html", "r.md", "r.json"])
def test_a_report_carries_all_files(case: Path, name: str, tmp_path: Path) -> None:
    """It can be checked again from the sources alone, and one changed word is found."""
    out = tmp_path / "out" / name
    out.parent.mkdir()
    assert run("report", str(case), "-o", str(out)).exit_code == 0
    assert report.verify(out, case.parent).evidence_holds
    text = out.read_text()
    assert "letters/more.toml" in text
    out.write_text(text.replace("The crane arrived", "The crane departed"))
    assert not report.verify(out, case.parent).evidence_holds


# Bounds ------------------------------------------------------------------------------------


def test_files_that_include_each_other_a_thousand_deep(tmp_path: Path) -> None:
    """It ends with one error, and no more files are read than are used."""
    for number in range(1_000):
        put(tmp_path / f"{number}.toml", f'include = "{number + 1}.toml"\n')
    (problem,) = read(tmp_path / "0.toml").problems
    assert problem.reason == "files are included more than 8 deep"
    assert problem.file.endswith("/8.toml")


def test_too_many_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """More files, or more text, than a ledger may have are told, and the rest is used."""
    names = [f"{number}.toml" for number in range(6)]
    for name in names:
        put(tmp_path / name, f'[sources.s{name[0]}]\nfile = "a.txt"\n')
    top = put(tmp_path / "top.toml", f"include = {json.dumps(names)}\n")
    monkeypatch.setattr(including, "MOST_FILES", 4)
    found = read(top)
    assert len(found.sources) == 4
    assert {problem.reason for problem in found.problems} == {"more than 4 files are included"}
    monkeypatch.setattr(including, "LARGEST_LEDGER", 100)
    reasons = {problem.reason for problem in read(top).problems}
    assert "together the files are larger than 64 MiB" in reasons


def test_a_tangle_of_cycles_ends(tmp_path: Path) -> None:
    """Where each of many files includes each, the first hundred errors are told."""
    names = json.dumps([f"{number}.toml" for number in range(100)])
    for number in range(100):
        put(tmp_path / f"{number}.toml", f"include = {names}\n")
    assert len(read(tmp_path / "0.toml").problems) == including.MOST_PROBLEMS


def test_a_broken_ledger_is_not_saved(case: Path) -> None:
    """What was added must be sound, wherever it would stand."""
    book = chronology.LedgerBuilder.open(case)
    book.add_claim("nosuch", "b", "The crane arrived")
    with pytest.raises(InvalidLedger):
        book.save(case)
    assert case.read_text() == TOP

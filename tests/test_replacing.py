"""Files take their place whole: whatever is full or taken, and whoever else writes."""

import os
import resource
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EPERM
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from conftest import ROOT
from kills import UNFINISHED
from reports import written_to

from chronology import replacing
from chronology.cli import main
from chronology.replacing import Held, LeftBehind, write_new, write_whole


def run(*words: str | Path) -> Result:
    """Run a command."""
    return CliRunner().invoke(main, [str(word) for word in words])


@contextmanager
def no_longer_than(size: int) -> Iterator[None]:
    """Let no file grow beyond a size, as on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def names(folder: Path) -> list[str]:
    """Return what lies in a folder."""
    return sorted(path.name for path in folder.iterdir())


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    """Nothing is left of what could not be written, and what was there stands."""
    (tmp_path / "a").write_bytes(b"old")
    with no_longer_than(10):
        for name, write in (("a", write_whole), ("b", write_whole), ("b", write_new)):
            with pytest.raises(OSError, match="File too large"):
                write(tmp_path / name, b"new" * 99)
    assert (names(tmp_path), (tmp_path / "a").read_bytes()) == (["a"], b"old")


def test_a_new_file_takes_no_name_that_is_taken(tmp_path: Path) -> None:
    """Neither that of a file, nor of a link that leads nowhere, nor where names are single."""
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "link").symlink_to("nowhere")
    for name in ("a", "link"):
        with pytest.raises(FileExistsError):
            write_new(tmp_path / name, b"new")
    write_new(tmp_path / "b", b"new")
    assert names(tmp_path) == ["a", "b", "link"]
    assert (tmp_path / "a").read_bytes() == b"old"


def test_without_second_names_of_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a file system has no hard links it is done otherwise."""

    def none(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", none)
    write_new(tmp_path / "a", b"words")
    assert names(tmp_path) == ["a"]


def test_rights_stay_and_nobody_else_reads_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What only its owner may read is so while it is written, too."""
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "a").chmod(0o600)
    seen = []
    synced = os.fsync

    def look(file: int) -> None:
        seen.append(stat.S_IMODE(os.fstat(file).st_mode))
        synced(file)

    monkeypatch.setattr(os, "fsync", look)
    write_whole(tmp_path / "a", b"new")
    assert seen[0] == 0o600
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o600


def test_what_another_process_makes_beside_it_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that by chance has the name of the unfinished one is not ours, and is not deleted."""
    monkeypatch.setattr("secrets.token_hex", lambda _: "00000000")
    (tmp_path / ".a.00000000.part").write_bytes(b"not ours")
    with pytest.raises(FileExistsError):
        write_whole(tmp_path / "a", b"new")
    assert (tmp_path / ".a.00000000.part").read_bytes() == b"not ours"


def test_one_waits_for_another_and_says_so_at_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder is held by one at a time; who never gets it is told why."""
    monkeypatch.setattr(replacing, "_PATIENCE", 0.1)
    with Held(tmp_path), pytest.raises(BlockingIOError, match="another command writes"):
        Held(tmp_path).__enter__()
    with Held(tmp_path):
        pass


def test_two_at_once_lose_nothing(tmp_path: Path) -> None:
    """Of two that add documents at once each is entered, or its command says that it is not."""
    ledger = written_to(tmp_path)
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(f"The quay {name} opened on 3 May 2021.\n")
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "chronology", "add", str(ledger), str(tmp_path / f"{name}.txt")],
            cwd=ROOT,
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            text=True,
        )
        for name in "abc"
    ]
    for name, one in zip("abc", running, strict=True):
        told = one.communicate()[1]
        is_in = f'"{name}.txt"' in ledger.read_text()
        assert is_in == (one.returncode == 0)
        assert is_in or "it was changed meanwhile: add them again" in told
    assert not any(map(UNFINISHED.fullmatch, names(tmp_path)))


# Never over what is read -------------------------------------------------------------------


@pytest.mark.parametrize("way", ["itself", "another spelling", "symlink", "hard link"])
@pytest.mark.parametrize("read", ["page.html", "more.md", "broken.json"])
def test_no_report_over_what_it_is_made_from(tmp_path: Path, way: str, read: str) -> None:
    """Not over a source, an included ledger, or a source that could not be read."""
    (tmp_path / "page.html").write_text("<p>The bridge opened on 12 June 2022.</p>")
    (tmp_path / "more.md").write_text('[events.ferry]\nname = "Ferry"\n')
    (tmp_path / "broken.json").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "c.toml").write_text(
        'include = ["more.md"]\n[sources.page]\nfile = "page.html"\npublished = 2022-07-01\n'
        '[sources.broken]\nfile = "broken.json"\npublished = 2022-07-01\n'
    )
    before = (tmp_path / read).read_bytes()
    target = tmp_path / read
    if way == "another spelling":
        (tmp_path / "in").mkdir()
        target = tmp_path / "in" / ".." / read
    elif way != "itself":
        target = tmp_path / f"other{target.suffix}"
        make = target.symlink_to if way == "symlink" else target.hardlink_to
        make(tmp_path / read)
    result = run("report", tmp_path / "c.toml", "-o", target)
    assert result.exit_code == 2
    assert "name another file" in result.stderr
    assert (tmp_path / read).read_bytes() == before


def test_no_report_over_a_document_that_is_no_source_yet(tmp_path: Path) -> None:
    """Over a report it is written, and over an empty file; not over what somebody else wrote."""
    ledger = written_to(tmp_path)
    (tmp_path / "notes.md").write_text("# Mine\n")
    (tmp_path / "empty.md").write_text("")
    result = run("report", ledger, "-o", tmp_path / "notes.md")
    assert result.exit_code == 2
    assert "what stands there is no report, and would be overwritten" in result.stderr
    for _ in range(2):
        assert run("report", ledger, "-o", tmp_path / "empty.md").exit_code == 0


def test_no_export_over_a_source(tmp_path: Path) -> None:
    """What an exporter of the user's makes is written by the same rules."""
    ledger = written_to(tmp_path)
    (tmp_path / "mine.py").write_text("exporters = {'.txt': str}\n")
    before = (tmp_path / "mail.txt").read_bytes()
    result = run("report", ledger, "--use", tmp_path / "mine.py", "-o", tmp_path / "mail.txt")
    assert (result.exit_code, (tmp_path / "mail.txt").read_bytes()) == (2, before)
    assert "the report is made from this file" in result.stderr


@pytest.mark.parametrize("target", ["report.md", "key.pem", "ledger.toml"])
def test_no_signature_over_what_is_none(tmp_path: Path, target: str) -> None:
    """Not over the report, the key, or another file."""
    for name in ("report.md", "key.pem", "ledger.toml"):
        (tmp_path / name).write_text(name * 20)
    words = ("sign", tmp_path / "report.md", "--key", tmp_path / "key.pem")
    result = run(*words, "-o", tmp_path / target)
    assert result.exit_code == 2
    assert "would be overwritten" in result.stderr
    assert (tmp_path / target).read_text() == target * 20


def test_no_import_over_its_items_or_its_map(tmp_path: Path) -> None:
    """The ledger is another file than those that are read."""
    (tmp_path / "items.csv").write_text("Words\nThe bridge opened\n")
    (tmp_path / "map.toml").write_text('quote = "Words"\n')
    for name in ("items.csv", "map.toml"):
        before = (tmp_path / name).read_bytes()
        words = ("import", tmp_path / "items.csv", "--map", tmp_path / "map.toml")
        result = run(*words, "-o", tmp_path / name)
        assert (result.exit_code, (tmp_path / name).read_bytes()) == (2, before)


@pytest.mark.parametrize(
    ("name", "hours", "stays"),
    [
        (".a.toml.0123abcd.part", 2, False),
        (".a.toml.0123abcd.part", 0, True),
        (".a.toml.0123ABCD.part", 2, True),
        (".a.toml.0123abc.part", 2, True),
        (".b.toml.0123abcd.part", 2, True),
        ("a.toml.0123abcd.part", 2, True),
        (".aXtoml.0123abcd.part", 2, True),
    ],
)
def test_what_a_killed_process_left_is_swept(
    tmp_path: Path, name: str, hours: int, *, stays: bool
) -> None:
    """Who writes a file deletes what was left of it long ago, and nothing else."""
    left, then = tmp_path / name, time.time() - 3_601 * hours
    left.write_bytes(b"half")
    os.utime(left, (then, then))
    write_whole(tmp_path / "a.toml", b"new")
    assert left.exists() is stays


@pytest.mark.parametrize("keeps_all", [True, False])
def test_a_name_that_cannot_be_taken_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, keeps_all: bool
) -> None:
    """Then nothing has the new name; or, where that is kept too, it is whole, and it is told so."""
    real = Path.unlink

    def refuses(path: Path, missing_ok: bool = False) -> None:  # noqa: FBT001, FBT002 - as there
        if keeps_all or path.name.endswith(".part"):
            raise PermissionError(EPERM, os.strerror(EPERM), str(path))
        real(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", refuses)
    with pytest.raises(OSError, match="not permitted") as caught:
        write_new(tmp_path / "a", b"new")
    assert isinstance(caught.value, LeftBehind) == keeps_all
    assert (tmp_path / "a").exists() == keeps_all
    if keeps_all:
        assert (tmp_path / "a").read_bytes() == b"new"
        assert "it stands there whole" in str(caught.value.strerror)

"""A drafting that ended before its time, however it ended, is gone on with."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st

from chronology import drafting, edtf
from chronology.building.drafts import proposing
from chronology.building.drafts import run as drafts
from chronology.building.drafts.model import SourceDraft
from chronology.building.sources import read_source
from chronology.drafting.journal import Journal, journal_of
from chronology.drafting.plain import made_of, plain
from chronology.sources import Source
from chronology.timespan import TimeSpan

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August")


class Ended(BaseException):
    """Stands for whatever ends a run."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Eight documents, each with what was done and what is planned."""
    made = tmp_path / "case"
    made.mkdir()
    for at, month in enumerate(MONTHS):
        text = (
            f"Works on bridge {at}\n\n9 {month} 2023\n\n"
            f"The council opened bridge {at} on 3 {month} "
            f"and plans to close ferry {at} in May 2024. Was it opened on 2 {month}?\n"
        )
        (made / f"d{at}.txt").write_text(text, encoding="utf-8")
    return made


@pytest.fixture
def whole(folder: Path) -> str:
    """What a run that nothing ended writes."""
    return drafted(folder)


def drafted(folder: Path) -> str:
    """Draft, take the ledger away, and return its text."""
    drafting.draft(folder)
    path = folder / "chronology.toml"
    text = path.read_text(encoding="utf-8")
    path.unlink()
    return text


def end_after(number: int, monkeypatch: pytest.MonkeyPatch, folder: Path) -> Path:
    """End a run when it has drafted of so many sources, and return its journal."""
    with monkeypatch.context() as patched:
        patched.setattr(drafts, "proposed", ending_after(number))
        with pytest.raises(Ended):
            drafting.draft(folder)
    return journal_of(folder / "chronology.toml")


def ending_after(number: int) -> Callable[..., SourceDraft]:
    """Return drafting that ends when it has drafted of so many sources."""
    left = iter(range(number))

    def made(*arguments: object) -> SourceDraft:
        if next(left, None) is None:
            raise Ended
        return proposing.proposed(*arguments)  # type: ignore[arg-type]

    return made


@pytest.mark.parametrize("number", range(len(MONTHS)))
def test_what_was_drafted_is_taken_up(
    folder: Path, whole: str, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    """Wherever it ended, the ledger becomes what it would have been, and nothing is left beside."""
    journal = end_after(number, monkeypatch, folder)
    assert journal.exists()
    monkeypatch.setattr(drafts, "proposed", ending_after(len(MONTHS) - number))  # and no more
    made = drafting.draft(folder)
    assert (made.taken, made.not_taken) == (number, "")
    assert made.path.read_text(encoding="utf-8") == whole
    assert not journal.exists()
    told = drafting.summary_of_drafted(made)
    assert ("Went on with a run that had ended early" in told) == bool(number)


def test_what_is_left_out_is_listed_all_the_same(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The times that were left out are told, those of the run before too."""
    before = drafting.draft(folder, dry_run=True)
    end_after(5, monkeypatch, folder)
    made = drafting.draft(folder)
    assert made.left_out == before.left_out
    assert made.entered.sources == before.entered.sources


def test_a_document_that_came_in_between(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A document that came in between is drafted, and changes nothing of the others."""
    end_after(5, monkeypatch, folder)
    (folder / "a.txt").write_text("9 May 2023\n\nThe mayor died on 3 May 2023.\n", encoding="utf-8")
    made = drafting.draft(folder)
    assert made.taken == 5
    text = made.path.read_text(encoding="utf-8")
    made.path.unlink()
    assert drafted(folder) == text


def test_a_changed_document_is_drafted_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was drafted of other bytes is not used."""
    end_after(5, monkeypatch, folder)
    text = (folder / "d0.txt").read_text(encoding="utf-8")
    (folder / "d0.txt").write_text(text.replace("3 January", "4 January"), encoding="utf-8")
    made = drafting.draft(folder)
    assert made.taken == 4
    found = made.path.read_text(encoding="utf-8")
    assert "on 4 January" in found
    assert "on 3 January" not in found


def test_what_a_person_enters_meanwhile_counts(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A ledger that a person writes meanwhile stays, and what its claims quote is not drafted."""
    end_after(8 - 1, monkeypatch, folder)
    quote = "The council opened bridge 1 on 3 February"
    source = '[sources.d1]\nfile = "d1.txt"\npublished = 2023-02-09\n'
    event = '[events.a]\nname = "Opening"\n'
    claim = f'[[claims]]\nevent = "a"\nsource = "d1"\nquote = "{quote}"\n'
    (folder / "chronology.toml").write_text(f"{source}\n{event}\n{claim}", encoding="utf-8")
    made = drafting.draft(folder)
    text = made.path.read_text(encoding="utf-8")
    assert source in text
    assert event in text
    assert claim in text
    assert text.count("opened bridge 1") == 1
    assert "opened bridge 2" in text


def test_a_dry_run_keeps_nothing(folder: Path) -> None:
    """What only asks writes no journal either."""
    drafting.draft(folder, dry_run=True)
    assert sorted(one.name for one in folder.iterdir()) == [f"d{at}.txt" for at in range(8)]


# What is no journal, or another one --------------------------------------------------------------


def forged(journal: Path) -> None:
    """Change a claim that it holds, and nothing else."""
    raw = journal.read_bytes()
    assert b"opened bridge 2" in raw
    journal.write_bytes(raw.replace(b"opened bridge 2", b"burnt down bridge"))


def torn(journal: Path) -> None:
    """Cut off the end of its last line."""
    os.truncate(journal, journal.stat().st_size - 9)


def of_another_version(journal: Path) -> None:
    """Say in its head that it is of another program."""
    head, _, rest = journal.read_text(encoding="utf-8").partition("\n")
    told = json.loads(head)
    journal.write_text(f"{json.dumps([told[0], 'f' * 64, *told[2:]])}\n{rest}", encoding="utf-8")


def copied(journal: Path) -> None:
    """Put a copy in its place, as who unpacks an archive does."""
    raw = journal.read_bytes()
    copy = journal.with_name(".copy")
    copy.write_bytes(raw)
    copy.replace(journal)


def emptied(journal: Path) -> None:
    """Leave none of its bytes."""
    journal.write_bytes(b"")


def deep(journal: Path) -> None:
    """Nest lists, deeper than any reader goes."""
    journal.write_bytes(b"[" * 200_000 + b"\n" + journal.read_bytes())


def foreign(journal: Path) -> None:
    """Put a file of a person in its place."""
    journal.write_bytes(b"mine\n")


def linked(journal: Path) -> None:
    """Let it lead out of the folder."""
    outside = journal.parent.parent / "outside"
    outside.write_bytes(journal.read_bytes())
    journal.unlink()
    journal.symlink_to(outside)


def hard(journal: Path) -> None:
    """Let it be a file elsewhere, too."""
    os.link(journal, journal.parent.parent / "outside")


def pipe(journal: Path) -> None:
    """Let it be a pipe, which nobody writes."""
    journal.unlink()
    os.mkfifo(journal)


@pytest.mark.parametrize(
    ("change", "taken", "stays"),
    [
        (forged, 5, False),
        (torn, 5, False),
        (of_another_version, 0, False),
        (copied, 0, False),
        (emptied, 0, False),
        (deep, 0, True),
        (foreign, 0, True),
        (linked, 0, True),
        (hard, 0, True),
        (pipe, 0, True),
    ],
)
def test_what_is_no_journal_of_this_is_told_and_not_used(  # noqa: PLR0913, PLR0917 - a table
    folder: Path,
    whole: str,
    monkeypatch: pytest.MonkeyPatch,
    change: Callable[[Path], None],
    taken: int,
    stays: bool,  # noqa: FBT001 - of a table
) -> None:
    """The ledger becomes what it would have been without; what is not ours is left as it is."""
    journal = end_after(6, monkeypatch, folder)
    change(journal)
    before = None if change is pipe else journal.read_bytes()
    made = drafting.draft(folder)
    assert made.path.read_text(encoding="utf-8") == whole
    assert made.taken == taken
    assert made.not_taken
    assert journal.name in drafting.summary_of_drafted(made)
    assert os.path.lexists(journal) == stays
    assert not stays or before is None or journal.read_bytes() == before


@given(st.binary(max_size=400), st.integers(0, 3))
def test_law_of_any_line(tmp_path_factory: pytest.TempPathFactory, raw: bytes, cut: int) -> None:
    """Whatever stands in it, a journal is read, and gives nothing that was not put into it."""
    path = tmp_path_factory.mktemp("any") / ".a.drafting"
    made = Journal(path, ["a"])
    made.keep_draft(SOURCE, "0" * 64, SourceDraft(why_not_read="a"))
    made.close()
    held = path.read_bytes()
    with path.open("ab") as file:
        file.truncate(max(0, len(held) - cut))
        file.write(raw)
    again = Journal(path, ["a"])
    found = again.draft(SOURCE, "0" * 64)
    assert found in {None, SourceDraft(why_not_read="a")}
    assert again.draft(SOURCE, "1" * 64) is None
    again.close()


SOURCE = Source(id="a", file="a.txt")


@pytest.mark.parametrize(
    "written", ["2024-05-03", "2024?-05", "2024-05/..", "{2024,2025-03}", "198X"]
)
def test_values_come_back(written: str) -> None:
    """A source comes back from JSON as it was, whatever its date."""
    date = edtf.parse(written)
    again = made_of(TimeSpan, json.loads(json.dumps(plain(date))))
    assert (again, str(again), again.timed) == (date, str(date), date.timed)
    text = "12 May 2024\n\nThe bridge was opened on Friday, the mayor said."
    source = read_source(text=text, publisher="Herald", day_first=True)
    bare = Source(id="", file=source.file, published=date, published_quote=source.published_quote)
    assert made_of(Source, json.loads(json.dumps(plain(bare)))) == bare


@pytest.mark.parametrize(
    "told",
    [None, 1, [], {"begin_of_the_begin": "1"}, {"members": {}}, {"qualification": "no"}, {"x": 1}],
)
def test_what_gives_no_value_is_refused(told: object) -> None:
    """What is no value of a class is an error, and never another value."""
    with pytest.raises((ValueError, TypeError, LookupError)):
        made_of(TimeSpan, told)


# A process that is killed ------------------------------------------------------------------------


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system kills otherwise")
@pytest.mark.parametrize("size", [1, 2_000, 9_000])
def test_a_killed_process_is_gone_on_with(folder: Path, whole: str, size: int) -> None:
    """A process killed as soon as its journal has a size leaves what the next one goes on with."""
    journal = journal_of(folder / "chronology.toml")
    command = [sys.executable, "-m", "chronology", "draft", str(folder)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as process:
        while process.poll() is None and not (journal.exists() and journal.stat().st_size >= size):
            pass
        process.kill()
    made = drafting.draft(folder)
    assert made.path.read_text(encoding="utf-8") == whole
    assert not journal.exists()

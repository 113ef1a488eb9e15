"""Verifying a large ledger: a run that is killed is gone on with, and nobody forges a verdict."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pytest
from conftest import ROOT

import chronology
from chronology import resuming
from chronology.building.evidence import verified
from chronology.building.run import built_keeping
from chronology.claims import Claim
from chronology.exporters.json import chronology_values
from chronology.resuming import Journal, build_on, identity, journal_of
from chronology.verify import Verified

KEY = bytes(32)
TOLD = "The pier of ward {n} was opened on {n} May 2021, and its repair is planned for June 2023."
CLAIM = """
[events.{kind}{n}]
name = "{kind} {n}"

[[claims]]
event = "{kind}{n}"
source = "s{n}"
modality = "{modality}"
quote = "{quote}"
"""


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A ledger of which all that is verified is kept, in a home of its own."""
    monkeypatch.setattr(resuming, "MANY", 1)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    path = tmp_path / "case" / "chronology.toml"
    path.parent.mkdir()
    lines = []
    for n in range(1, 11):
        said = TOLD.format(n=n)
        (path.parent / f"s{n}.txt").write_text(f"2 June 2022\n\n{said}\n", encoding="utf-8")
        lines.append(f'[sources.s{n}]\nfile = "s{n}.txt"\npublished = 2022-06-02\n')
        report, plan = said.split(", and ")
        lines += [
            CLAIM.format(kind="opening", n=n, modality="reported", quote=report),
            CLAIM.format(kind="repair", n=n, modality="planned", quote=plan),
        ]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


class Killed(Exception):
    """The run ended here."""


def run(path: Path, until: int | None = None, jobs: int = 1) -> tuple[list[int], object]:
    """Build a ledger, killed where so many claims are verified, and return what was told."""
    told: list[int] = []

    def tell(done: int, _all: int) -> None:
        told.append(done)
        if done == until:
            raise Killed

    made = None
    try:
        made = build_on(chronology.load(path), None, tell, jobs)
    except Killed:
        assert until is not None
    return told, made


def values(made: object) -> object:
    """Return all that a chronology says."""
    assert isinstance(made, chronology.Chronology)
    return chronology_values(made), made.claims


@pytest.mark.parametrize("jobs", [1, 2])
def test_gone_on_with(ledger: Path, jobs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run goes on where one was killed, ends with the same, and leaves nothing behind."""
    run(ledger, until=8)
    assert journal_of(ledger).exists()
    taken, back = Journal.taken, []

    def counted(self: Journal, claims: Iterable[Claim]) -> Mapping[str, Verified]:
        back.append(found := taken(self, claims))
        return found

    monkeypatch.setattr(Journal, "taken", counted)
    told, made = run(ledger, jobs=jobs)
    assert [len(one) for one in back] == [8]
    assert told == ([*range(8, 21)] if jobs == 1 else [20, 20])
    assert values(made) == values(chronology.build(ledger))
    assert not journal_of(ledger).exists()


def changed(path: Path) -> Iterator[str]:
    """Yield changes of a case after which nothing of an earlier run holds."""
    document = path.with_name("s1.txt")
    document.write_text(document.read_text("utf-8").replace("1 May", "2 May"), encoding="utf-8")
    yield "a document"
    path.write_text(path.read_text("utf-8") + "\n", encoding="utf-8")
    yield "the ledger"


def test_of_another_case(ledger: Path) -> None:
    """Where a document, or the ledger, is another, all is verified anew."""
    run(ledger, until=8)
    for what in changed(ledger):
        told, _ = run(ledger, until=5)
        assert told[0] == 0, what
    _, made = run(ledger)
    assert values(made) == values(chronology.build(ledger))


def forged(path: Path, key: bytes) -> None:
    """Write of a ledger whose quotes do not hold what would let them count."""
    read = chronology.load(path)
    sound = [one for one in verified(read, lambda *_: None, 1) if one.claim.verdict.verified]
    bad = path.read_text("utf-8").replace("was opened on 1 May", "was opened on 4 May")
    path.write_text(bad, encoding="utf-8")
    with Journal(journal_of(path), identity(chronology.load(path)), key) as journal:
        for one in sound:
            journal.keep(one)


def test_no_verdict_without_the_key(ledger: Path) -> None:
    """What somebody else wrote beside the ledger is not believed."""
    forged(ledger, KEY)
    told, made = run(ledger)
    assert told[0] == 0
    assert values(made) == values(chronology.build(ledger))
    assert isinstance(made, chronology.Chronology)
    assert not made.evidence_holds


def test_a_verdict_of_another_claim(ledger: Path) -> None:
    """Not even what this user's key sealed counts for a claim that reads otherwise."""
    run(ledger, until=1)
    forged(ledger, (ledger.parent.parent / "state" / "chronology" / "key").read_bytes())
    told, made = run(ledger)
    assert told[0] == 19
    assert values(made) == values(chronology.build(ledger))
    assert isinstance(made, chronology.Chronology)
    assert not made.evidence_holds


def test_torn(ledger: Path) -> None:
    """Lines that are torn or changed are verified again; the rest holds."""
    run(ledger, until=8)
    path = journal_of(ledger)
    lines = path.read_bytes().split(b"\n")
    lines[2] = lines[2].replace(b"exact", b"ellip")
    path.write_bytes(b"\n".join(lines)[:-200])
    told, made = run(ledger)
    assert told[0] == 6
    assert values(made) == values(chronology.build(ledger))


def test_killed_before_its_first_line(ledger: Path) -> None:
    """An empty journal is begun anew."""
    journal_of(ledger).touch()
    run(ledger)
    assert not journal_of(ledger).exists()


@pytest.mark.parametrize("words", ["\n", "notes", "[1]", json.dumps(["chronology drafting 1"])])
def test_what_is_no_journal_is_left_alone(ledger: Path, words: str) -> None:
    """A file of somebody's own that has the name stays as it is."""
    journal_of(ledger).write_text(words, encoding="utf-8")
    told, made = run(ledger)
    assert told[0] == 0
    assert values(made) == values(chronology.build(ledger))
    assert journal_of(ledger).read_text("utf-8") == words


def test_links_are_not_followed(ledger: Path) -> None:
    """A link in the journal's place, or in the key's, is not written through."""
    other = ledger.parent.parent / "other"
    journal_of(ledger).symlink_to(other)
    run(ledger)
    assert not other.exists()
    assert journal_of(ledger).is_symlink()
    journal_of(ledger).unlink()
    key = ledger.parent.parent / "state" / "chronology" / "key"
    key.unlink()
    key.symlink_to(other)
    run(ledger, until=8)
    assert not other.exists()
    assert not journal_of(ledger).exists()


def test_a_key_that_others_read(ledger: Path) -> None:
    """A key that others may read seals nothing: all is verified, and nothing kept."""
    run(ledger, until=8)
    (ledger.parent.parent / "state" / "chronology" / "key").chmod(0o644)
    run(ledger, until=8)
    told, made = run(ledger)
    assert told[0] == 0
    assert values(made) == values(chronology.build(ledger))


def test_where_nothing_can_be_kept(ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a home, all is verified as ever."""
    monkeypatch.setenv("XDG_STATE_HOME", os.devnull)
    run(ledger, until=8)
    assert not journal_of(ledger).exists()
    _, made = run(ledger)
    assert values(made) == values(chronology.build(ledger))


def test_the_seeds_come_back(tmp_path: Path) -> None:
    """What became of each claim of a real ledger comes back the same."""
    read = chronology.load(ROOT / "seeds" / "chronology.toml")
    with Journal(tmp_path / "kept", "x", KEY) as journal:
        built_keeping(read, None, lambda *_: None, 1, journal)
    with Journal(tmp_path / "kept", "x", KEY) as journal:
        taken = journal.taken(read.claims)
    sound = verified(read, lambda *_: None, 1)
    assert taken == {one.claim.claim.id: one for one in sound if not one.claim.claim.said_at}


def test_by_the_command(ledger: Path) -> None:
    """`check` keeps nothing of a small ledger."""
    command = [sys.executable, "-m", "chronology", "check", str(ledger), "--jobs", "2"]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert not journal_of(ledger).exists()
    assert not (ledger.parent.parent / "state").exists()

"""Where a ledger is saved: over no document, over nothing that is no ledger, and as quickly."""

import json
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

import chronology
from chronology import LedgerBuilder
from chronology.errors import ChronologyError, InvalidLedger, LedgerExists, LedgerUnreadable
from chronology.events import Event, Place, Series
from chronology.ledger import Ledger, loads, sound
from chronology.ledger.write import dumps

HERALD = "12 May 2024\n\nThe bridge was opened on Friday."


def written(text: str = HERALD, *, path: Path | None = None) -> LedgerBuilder:
    """Return a ledger with a claim of one source, which is a text or a file."""
    book = LedgerBuilder(title="Bridges")
    source = book.add_source(path) if path else book.add_source(text=text, id="herald")
    book.add_claim(book.add_event("Bridge"), source, "The bridge was opened on Friday")
    return book


@pytest.mark.parametrize("replace", [False, True])
@pytest.mark.parametrize("name", ["herald.txt", "../in/herald.txt", "link.toml", "hard.toml"])
def test_no_ledger_overwrites_a_document_of_its_own(
    name: str,
    replace: bool,  # noqa: FBT001 - a case of a table
    tmp_path: Path,
) -> None:
    """Whatever the path that leads to it, the document stays as it is."""
    folder = tmp_path / "in"
    folder.mkdir()
    document = folder / "herald.txt"
    document.write_text(HERALD, "utf-8")
    (folder / "link.toml").symlink_to(document)
    (folder / "hard.toml").hardlink_to(document)
    book = written(path=document)
    with pytest.raises((LedgerUnreadable, LedgerExists)):
        book.save(folder / name, replace=replace)
    assert document.read_text("utf-8") == HERALD


@pytest.mark.parametrize("replace", [False, True])
def test_a_text_and_its_ledger_are_not_one_file(
    replace: bool,  # noqa: FBT001 - a case of a table
    tmp_path: Path,
) -> None:
    """A text that would be saved under the ledger's own name is refused, and nothing is made."""
    with pytest.raises(LedgerUnreadable, match="the document of source herald"):
        written().save(tmp_path / "new" / "herald.txt", replace=replace)
    assert not (tmp_path / "new").exists()
    written().save(tmp_path / "new" / "herald.toml")


@pytest.mark.parametrize(
    "text",
    [
        "My precious notes.\nTwo lines.\n",
        "# A heading of Markdown\n",
        "# Notes\n\n- bread\n",
        '{"sources": {}}',
        '[project]\nname = "bridges"\n',
        "sources = 3\n",
        "title,when\nBridge,2024\n",
        "[events.a]\nname = \n\nnotes that are not TOML\n",
        "\x00\x01\x02",
        "[events]\nonstart = 'run'\n",
        "[sources]\nfolder = 'src'\n",
    ],
)
def test_what_is_no_ledger_is_never_replaced(text: str, tmp_path: Path) -> None:
    """`replace` speaks of another ledger, and of nothing else; links lead to what they lead to."""
    path = tmp_path / "notes"
    path.write_text(text, "utf-8")
    (tmp_path / "link.toml").symlink_to(path)
    for name in ("notes", "link.toml"):
        with pytest.raises(LedgerUnreadable, match="no ledger"):
            written().save(tmp_path / name, replace=True)
    assert path.read_text("utf-8") == text
    assert not (tmp_path / "herald.txt").exists()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "\ufeff[events.a]\n",
        "[chronology]\n",
        "claims = []\n",
        "# Anna's\n[sources.a]\nfile = 3\n",
        "[events.a]\n[evnets.b]\n",
    ],
)
def test_another_ledger_is_replaced_if_asked(text: str, tmp_path: Path) -> None:
    """Also an empty file, a ledger with faults, and the file to which a link leads."""
    path = tmp_path / "l.toml"
    path.write_text(text, "utf-8")
    (tmp_path / "link.toml").symlink_to(path)
    with pytest.raises(LedgerExists):
        written().save(path)
    written().save(tmp_path / "link.toml", replace=True)
    assert (tmp_path / "link.toml").is_symlink()
    assert [e.id for e in chronology.load(path).events] == ["bridge"]


def test_a_broken_file_goes_on_from_itself(tmp_path: Path) -> None:
    """A ledger that was opened is saved where it lies, whatever in it is no TOML."""
    path = tmp_path / "l.toml"
    path.write_text("[events.a]\n\n[events.b]\nname = \n", "utf-8")
    for replace in (False, True):
        book = LedgerBuilder.open(path)
        book.add_event("New")
        book.save(path, replace=replace)
        assert "name = \n" in path.read_text("utf-8")


def lines_run(call: Callable[[], object]) -> int:
    """Return how many lines of Python a call runs: a measure of time that no load disturbs."""
    count = 0

    def traced(_frame: FrameType, event: str, _argument: object) -> Any:  # noqa: ANN401 - as `sys` has it
        nonlocal count
        count += event == "line"
        return traced

    before = sys.gettrace()
    sys.settrace(traced)
    try:
        call()
    finally:
        sys.settrace(before)
    return count


def many(number: int, *, places: str = "") -> LedgerBuilder:
    """Return a builder of that many sources, events and claims, and as many places in one block."""
    entries = "".join(f'p{n} = {{ name = "P{n}" }}\n' for n in range(number))
    old = loads(places.format(entries)) if places else Ledger()
    book = LedgerBuilder.of(old)
    for n in range(number):
        book.add_place(f"Place {n}")
        source = book.add_source(text=HERALD, id=f"d{n}", file=f"d{n}.txt")
        book.add_claim(book.add_event(f"School {n}"), source, "The bridge was opened on Friday")
    return book


@pytest.mark.parametrize("places", ["", "[places]\n{}\n"])
def test_time_grows_with_what_is_saved(places: str) -> None:
    """Four times as many entries take some four times as long, also where places share a block."""
    few, more = (
        lines_run(partial(dumps, sound(many(number, places=places).ledger))) for number in (20, 80)
    )
    assert more < 5 * few


@pytest.mark.parametrize("name", ["   ", "\n", "a\0b", "a\nb", "a\rb", "\u2028", "\x85"])
def test_what_is_no_id_is_told(name: str, tmp_path: Path) -> None:
    """In Python and in a file, of every kind of entry; nothing is made of it."""
    book = written()
    book.add_event(Event(id=name))
    book.add_place(Place(id=name, name="Bern"))
    book.add_series(Series(id=name, name="Summits"))
    book.add_source(text=HERALD, id=name, file="a.txt")
    book.add_claim("bridge", "herald", "on Friday", id=name)
    assert len({problem.key_path for problem in book.problems}) == 5
    with pytest.raises(InvalidLedger):
        book.build()
    with pytest.raises(InvalidLedger):
        book.save(tmp_path / "new" / "l.toml")
    assert not (tmp_path / "new").exists()
    text = f"[events.{json.dumps(name)}]\n[places.{json.dumps(name)}]\n"
    assert len(loads(text).problems) == 2


@pytest.mark.parametrize("name", ["a b", "Brücke", "21-й", "桥", "a.b", "x\u200dy"])
def test_what_is_an_id(name: str, tmp_path: Path) -> None:
    """Whatever people write is one, in every script."""
    book = written()
    book.add_event(Event(id=name))
    assert book.problems == ()
    assert chronology.load(book.save(tmp_path / "l.toml")) == book.ledger


@pytest.mark.parametrize("name", ["a\0.txt", "a" * 300 + ".txt"])
def test_nothing_is_left_of_what_cannot_be_written(name: str, tmp_path: Path) -> None:
    """A name that no system takes is refused, and no folder stays behind."""
    for path in (tmp_path / "new" / "deep" / "l.toml", tmp_path / "new" / name):
        book = LedgerBuilder()
        try:
            book.add_source(text=HERALD, id="herald", file=name)
            book.add_source(text=f"{HERALD} It rained.", id="mail")
            book.save(path)
        except ChronologyError:
            pass
        else:
            pytest.fail("it was written")
        assert not (tmp_path / "new").exists()


def test_a_faulty_ledger_goes_on(tmp_path: Path) -> None:
    """Faults of a file stop nothing, and stay in it; those of what is added are told."""
    path = written().save(tmp_path / "l.toml")
    wrong = '\n[[claims]]\nevent = "bridge"\nsource = "herald"\nquote = 5\n'
    path.write_text(f"{path.read_text('utf-8')}{wrong}", "utf-8")
    for book in (LedgerBuilder.open(path), LedgerBuilder.of(chronology.load(path))):
        assert book.problems
        assert not book.build().evidence_holds
        with pytest.raises(InvalidLedger):
            book.build(strict=True)
        book.add_event("New")
        book.save(tmp_path / "other.toml", replace=True)
        assert "quote = 5" in (tmp_path / "other.toml").read_text("utf-8")
        book.add_claim("nowhere", "herald", "on Friday")
        for call in (book.build, partial(book.save, path)):
            with pytest.raises(InvalidLedger):
                call()

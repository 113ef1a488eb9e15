"""What a run keeps for the next is bounded, is its own, and leaves what is no journal alone."""

import os
from pathlib import Path

import pytest

from chronology import journals
from chronology.journals import Found, JournalFile

FORM = "a form"


def opened(path: Path, of: str = "this") -> tuple[JournalFile, Found, list[bytes]]:
    """Return the journal of something at a path, what was found there, and its lines."""
    file, lines = JournalFile(path, FORM, 100), list[bytes]()
    found = file.read(lambda head, _status: head == [FORM, of], lines.append)
    if found is Found.SAME:
        file.go_on()
    elif found is not Found.FOREIGN:
        file.begin(lambda _status: [FORM, of])
    return file, found, lines


def test_what_is_kept_is_read(tmp_path: Path) -> None:
    """The next run has each line; after the end there is nothing."""
    first, found, _ = opened(tmp_path / "kept")
    assert found is Found.NOTHING
    first.keep("one")
    first.keep("long" * 30)
    first.close()
    second, found, lines = opened(tmp_path / "kept")
    assert (found, lines) == (Found.SAME, [b"one\n"])
    second.end()
    assert not (tmp_path / "kept").exists()
    second.keep("after the end")
    assert not (tmp_path / "kept").exists()


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ('["a form", "that"]\nline\n', Found.OTHER),
        ('["a form", "th', Found.FOREIGN),
        ('["another form", "this"]\n', Found.FOREIGN),
        ("{}", Found.FOREIGN),
        ("", Found.OTHER),
    ],
)
def test_what_is_of_something_else(tmp_path: Path, said: str, found: Found) -> None:
    """A journal of something else makes place; what is no journal is not touched."""
    path = tmp_path / "kept"
    path.write_text(said, encoding="utf-8")
    file, was, lines = opened(path)
    assert (was, lines) == (found, [])
    assert file.is_open is (found is Found.OTHER)
    file.close()
    assert (path.read_text("utf-8") == said) is (found is Found.FOREIGN)


def test_no_link_is_followed(tmp_path: Path) -> None:
    """Neither a link nor a second name of another file is read, or written to."""
    other = tmp_path / "other"
    other.write_text(f'["{FORM}", "this"]\n', encoding="utf-8")
    (tmp_path / "link").symlink_to(other)
    os.link(other, tmp_path / "name")
    for name in ("link", "name"):
        file, found, _ = opened(tmp_path / name)
        assert (found, file.is_open) == (Found.FOREIGN, False)
    assert other.read_text("utf-8") == f'["{FORM}", "this"]\n'


def test_what_is_torn_is_a_line_of_its_own(tmp_path: Path) -> None:
    """A line that a run did not end is told apart from the next one's."""
    opened(tmp_path / "kept")[0].close()
    with (tmp_path / "kept").open("ab") as more:
        more.write(b"half")
    file, _, lines = opened(tmp_path / "kept")
    file.keep("whole")
    file.close()
    again, _, then = opened(tmp_path / "kept")
    again.close()
    assert (lines, then) == ([b"half"], [b"half\n", b"whole\n"])


def test_it_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond the bound nothing more is kept, and what was is had; a larger one is begun anew."""
    monkeypatch.setattr(journals, "LARGEST", 60)
    for number in range(100):
        file, found, lines = opened(tmp_path / "kept")
        assert found is (Found.SAME if number else Found.NOTHING)
        assert lines == [b"line\n"] * min(number, 8)
        file.keep("line")
        file.close()
    assert (tmp_path / "kept").stat().st_size <= 60
    with (tmp_path / "kept").open("ab") as more:
        more.write(b"x" * 60)
    again, found, lines = opened(tmp_path / "kept")
    again.close()
    assert (found, lines) == (Found.OTHER, [])

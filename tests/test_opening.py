"""Files that are read whole, and what is told where there is none."""

import os
import socket
from pathlib import Path

import pytest
from click.testing import CliRunner

from chronology.cli import main
from chronology.opening import NOT_THERE, bytes_of, no_file


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _folder(path: Path) -> None:
    path.mkdir()


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(path))


def _device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _nothing(_: Path) -> None:
    pass


KINDS = [
    (_pipe, "it is a pipe"),
    (_folder, "it is a folder"),
    (_socket, "it is a socket"),
    (_device, "it is a device"),
    (_nothing, NOT_THERE),
]


@pytest.mark.parametrize(("makes", "told"), KINDS)
def test_what_is_no_file_is_told_and_not_waited_for(
    makes: object, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever stands there is named, both beforehand and when it is opened."""
    monkeypatch.chdir(tmp_path)
    path = Path("x")
    assert callable(makes)
    makes(path)
    assert no_file(path) == told
    with pytest.raises(OSError, match=told):
        bytes_of(path, 10)


@pytest.mark.parametrize(("makes", "told"), KINDS)
@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("r.json", ("verify", "r.json", "--sources", ".")),
        ("i.json", ("check", "--items", "i.json")),
        ("m.toml", ("check", "--items", "sound.json", "--map", "m.toml")),
        ("t.json", ("import", "t.json", "--into", "n.toml")),
        ("k.pem", ("sign", "sound.json", "--key", "k.pem")),
        ("l.toml", ("check", "l.toml")),
    ],
)
def test_every_argument_tells_what_it_is(  # noqa: PLR0913, PLR0917 - a table of two sorts
    name: str,
    args: tuple[str, ...],
    makes: object,
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """No argument is waited for; the message names it and says what it is."""
    monkeypatch.chdir(tmp_path)
    Path("sound.json").write_text("[]", encoding="utf-8")
    assert callable(makes)
    makes(Path(name))
    if (args[0], told) == ("check", "it is a folder") and name == "l.toml":
        return  # a folder may hold a ledger
    result = CliRunner().invoke(main, args)
    assert result.exit_code == 2
    assert told in result.output
    assert "Traceback" not in result.output


def test_a_file_is_read_up_to_its_bound(tmp_path: Path) -> None:
    """One byte more than asked for tells that there are more."""
    path = tmp_path / "a"
    path.write_bytes(b"abcdef")
    assert bytes_of(path, 3) == b"abcd"
    assert bytes_of(path, 6) == b"abcdef"
    assert no_file(path) == ""


def test_a_name_that_is_none() -> None:
    """A null byte makes no name of a file."""
    assert no_file(Path("a\0b")) == "it is no name of a file"
    with pytest.raises(OSError, match="no name of a file"):
        bytes_of(Path("a\0b"), 1)

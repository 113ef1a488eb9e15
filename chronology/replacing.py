"""Files that take their place whole: a reader sees the old file or the new, never a part.

What is written stands beside its place first, flushed to the disk, under a hidden name: that of
the file, eight hexadecimal digits, `.part`. A process that is killed may leave such a file behind;
nothing reads it, and who writes that file again deletes it once nobody can be writing it any more.
"""

import gc
import os
import re
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EACCES, EAGAIN, EEXIST, EINVAL, EISDIR
from itertools import count
from pathlib import Path
from typing import Any, Self
from weakref import finalize

from chronology.opening import NOT_THERE, no_file
from chronology.paths import followed

try:
    import fcntl
except ImportError:  # on Windows: what others write meanwhile is seen, but for a moment
    fcntl = None  # type: ignore[assignment]

_LONGEST = 50  # code points of a name that stay in the name beside it: systems limit it in bytes
_OWNER_ALONE = 0o600
_PATIENCE = 10.0  # seconds that one waits for another
_LEFT = 3_600.0  # seconds after which no process writes an unfinished file any more
_PAUSE = 0.02  # seconds
_BUSY = "another command writes in this folder and does not end"


def write_whole(path: Path, raw: bytes) -> None:
    """Write bytes to a file by way of one beside it that takes its name when it is complete.

    A file that is there keeps its rights; of a link, the file is written to which it leads.

    Raises:
        OSError: it cannot be written; a file that was there is as it was. So where a pipe or a
            device has the name: one would wait for a reader, the other keeps nothing.
        ValueError: it is no name of a file.
    """
    target = followed(path)
    what = no_file(target)
    if what and what != NOT_THERE and not target.is_dir():
        raise OSError(EINVAL, what, str(path))
    if target.is_dir():
        raise IsADirectoryError(EISDIR, os.strerror(EISDIR), str(path))
    rights = target.stat().st_mode & 0o7777 if target.exists() else None
    if rights is not None and not os.access(target, os.W_OK):
        raise PermissionError(EACCES, os.strerror(EACCES), str(path))
    with _made_beside(target, raw, rights) as made:
        made.replace(target)
    _sweep(target)


class LeftBehind(OSError):
    """A file was written whole, and what it was made from could not be taken away."""


def write_new(path: Path, raw: bytes) -> None:
    """Write bytes to a file that is not there yet, whole or not at all.

    Raises:
        FileExistsError: something has this name; also a link that leads nowhere.
        LeftBehind: it is written, and a file beside it is left that cannot be deleted.
        OSError: it cannot be written, and nothing has this name.
        ValueError: it is no name of a file.
    """
    if os.path.lexists(path):
        raise FileExistsError(EEXIST, os.strerror(EEXIST), str(path))
    with _made_beside(path, raw, None) as made:
        _take_free_name(made, path)


@contextmanager
def _made_beside(target: Path, raw: bytes, rights: int | None) -> Iterator[Path]:
    """Give a complete file beside a place, to be moved there; if that fails, it is gone again."""
    made = target.with_name(f".{target.name[:_LONGEST]}.{secrets.token_hex(4)}.part")
    file = open(made, "xb", opener=_opener(rights))  # noqa: SIM115 - closed below
    try:
        with file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        if rights is not None:
            made.chmod(rights)
        yield made
    except BaseException:
        with suppress(OSError):
            made.unlink()
        raise
    _settle(target.parent)


def _sweep(target: Path) -> None:
    """Delete what killed processes left beside a file, and nothing that one may still write."""
    name = re.compile(re.escape(f".{target.name[:_LONGEST]}.") + r"[\da-f]{8}\.part", re.ASCII)
    with suppress(OSError), os.scandir(target.parent) as entries:
        for entry in entries:
            with suppress(OSError):
                if (
                    name.fullmatch(entry.name)
                    and entry.is_file(follow_symlinks=False)
                    and time.time() - entry.stat(follow_symlinks=False).st_mtime > _LEFT
                ):
                    Path(entry.path).unlink()


def _opener(rights: int | None) -> Any:  # noqa: ANN401 - what `open` asks for
    """Return what opens a file; what others may not read they do not read for a moment either."""
    mode = 0o666 if rights is None else _OWNER_ALONE
    return lambda path, flags: os.open(path, flags, mode)


def _take_free_name(made: Path, path: Path) -> None:
    """Give a file its name, unless something else has that by now."""
    try:
        os.link(made, path)  # a rename would take the place of what is there
    except FileExistsError:
        raise
    except OSError:  # not every file system knows a second name of a file
        if os.path.lexists(path):
            raise FileExistsError(EEXIST, os.strerror(EEXIST), str(path)) from None
        made.rename(path)
    else:
        _take_away(made, path)


def _take_away(made: Path, path: Path) -> None:
    """Take away the first name of a file that has its own by now, or else that one, too."""
    try:
        made.unlink()
    except OSError as error:
        try:
            path.unlink()
        except OSError:
            told = f"it stands there whole, but {made.name} beside it cannot be deleted"
            raise LeftBehind(error.errno, f"{told}: {error.strerror}", str(path)) from error
        raise


def _settle(folder: Path) -> None:
    """Flush a folder's names to the disk, where the system can."""
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


class Held:
    """A folder, held while its files are compared and replaced: by one command at a time.

    It is held by the folder itself, so that nothing is left behind whenever a process ends. Where
    a system cannot do so, it goes on without.

        >>> import pathlib, tempfile
        >>> with Held(pathlib.Path(tempfile.mkdtemp())) as held:
        ...     write_new(held.folder / "a.txt", b"words")
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._held: finalize[[int], Held] | None = None

    def __enter__(self) -> Self:
        with suppress(OSError):
            # One step, which no interrupt parts: the collector closes what nobody could.
            self._held = finalize(self, os.close, os.open(self.folder, os.O_RDONLY))
        held = None if self._held is None else self._held.peek()
        if held is not None and fcntl is not None:
            self._wait(held[2][0])
        return self

    def _wait(self, opened: int) -> None:
        end = time.monotonic() + _PATIENCE
        for turn in count():
            try:
                fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if not turn:
                    gc.collect()  # one of ours that was interrupted may still be held by it
                if time.monotonic() > end:
                    self._let_go()
                    raise BlockingIOError(EAGAIN, _BUSY) from None
                time.sleep(_PAUSE)
            except OSError:
                return
            else:
                return

    def __exit__(self, *_: object) -> None:
        self._let_go()

    def _let_go(self) -> None:
        if self._held is not None:
            self._held()

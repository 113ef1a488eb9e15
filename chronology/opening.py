"""Files read whole, up to a bound. What is no plain file is told as such, and never waited for.

A pipe that nobody writes to would never end, nor would a device that gives zeros.
"""

import errno
import os
import stat
from collections.abc import Mapping
from pathlib import Path

_KINDS: Mapping[int, tuple[int, str]] = {
    stat.S_IFDIR: (errno.EISDIR, "it is a folder"),
    stat.S_IFIFO: (errno.ESPIPE, "it is a pipe"),
    stat.S_IFSOCK: (errno.ENOTSUP, "it is a socket"),
    stat.S_IFCHR: (errno.ENOTSUP, "it is a device"),
    stat.S_IFBLK: (errno.ENOTSUP, "it is a device"),
    stat.S_IFREG: (0, ""),
}
NOT_THERE = "there is no such file"
_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


def no_file(path: Path) -> str:
    """Return what stands at a path where no plain file does, in one clause; empty if one does.

    Raises:
        OSError: it cannot be looked at, as where a folder around it is locked.
    """
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return NOT_THERE
    except ValueError:
        return "it is no name of a file"
    return _kind_of_mode(mode)[1]


def how_to_mend(error: OSError) -> str:
    """Return what to do about a file that cannot be read, in one clause."""
    if error.errno == errno.EISDIR:
        return "name a file in it"
    if error.strerror in {kind for _, kind in _KINDS.values() if kind}:
        return "save what it gives as a file, and name that"
    return "check the file's name and rights"


def bytes_of(path: Path, most: int) -> bytes:
    """Return the first bytes of a file, one more than `most` if there are more.

    Raises:
        OSError: it cannot be read, or is no plain file; `strerror` says why, in one clause.
    """
    try:
        _require_plain(path, path.stat().st_mode)
        with os.fdopen(os.open(path, os.O_RDONLY | _AT_ONCE), "rb") as file:
            _require_plain(path, os.fstat(file.fileno()).st_mode)
            return file.read(most + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise OSError(error.errno, NOT_THERE, str(path)) from error
    except ValueError as error:
        raise OSError(errno.EINVAL, "it is no name of a file", repr(path)) from error


def _kind_of_mode(mode: int) -> tuple[int, str]:
    return _KINDS.get(stat.S_IFMT(mode), (errno.ENOTSUP, "it is no plain file"))


def _require_plain(path: Path, mode: int) -> None:
    number, kind = _kind_of_mode(mode)
    if kind:
        raise OSError(number, kind, str(path))

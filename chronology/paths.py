"""Where a path leads, told alike under every Python."""

import os
from errno import ELOOP
from pathlib import Path
from stat import S_ISLNK


def followed(path: Path) -> Path:
    """Return where a path leads, as the system has it; what is not there keeps its name.

    Raises:
        OSError: it cannot be followed, as where links lead in a circle.
        ValueError: it is no name of a file.
    """
    try:
        real = path.resolve()
    except RuntimeError as error:  # what Python up to 3.12 says of a circle
        raise OSError(ELOOP, os.strerror(ELOOP), str(path)) from error
    try:
        is_link = S_ISLNK(real.lstat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return real
    if is_link:  # what Python from 3.13 on leaves of a circle
        raise OSError(ELOOP, os.strerror(ELOOP), str(path))
    return real


def is_there(path: Path) -> bool:
    """Say whether something is at a path, as far as that can be seen."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def are_one(first: Path, second: Path) -> bool:
    """Say whether two paths lead to one file, however they are spelled; it need not be there yet.

    What is no name of a file, or leads nowhere, is none: whoever opens it is told.
    """
    try:
        if first.exists() and second.exists():
            return first.samefile(second)
        return followed(first) == followed(second)
    except (OSError, ValueError):
        return False

"""Files that take their place whole: a reader sees the old file or the new, never a part."""

import os
import secrets
from contextlib import suppress
from errno import EACCES
from pathlib import Path

from chronology.paths import followed

_LONGEST = 50  # code points of a name that stay in the name beside it: systems limit it in bytes


def write_whole(path: Path, raw: bytes) -> None:
    """Write bytes to a file by way of one beside it that takes its name when it is complete.

    A file that is there keeps its rights; of a link, the file is written to which it leads. What
    is no plain file, such as a pipe, is written to as it is.

    Raises:
        OSError: it cannot be written; a file that was there is as it was.
        ValueError: it is no name of a file.
    """
    target = followed(path)
    if target.exists() and not target.is_file():
        target.write_bytes(raw)
        return
    rights = target.stat().st_mode & 0o7777 if target.exists() else None
    if rights is not None and not os.access(target, os.W_OK):
        raise PermissionError(EACCES, os.strerror(EACCES), str(path))
    made = target.with_name(f".{target.name[:_LONGEST]}.{secrets.token_hex(4)}")
    try:
        with made.open("xb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        if rights is not None:
            made.chmod(rights)
        made.replace(target)
    except BaseException:
        with suppress(OSError):
            made.unlink()
        raise

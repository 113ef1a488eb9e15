"""Files of lines in which a run that may be killed keeps what it has done, for the next to go on.

A journal lies beside what is being made, is this user's alone, and is taken away at the end. Its
first line is its head, which says what it is of. No link is followed, and a file that is no
journal is left as it is. What its lines mean, and which of them are believed, is its keeper's.
"""

import json
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from enum import Enum
from pathlib import Path
from stat import S_ISREG
from typing import Any, BinaryIO

LARGEST = 1 << 30  # bytes that are read, and that are written
NO_LINK = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""How a file of a name that others may have taken is opened."""
Head = Sequence[object]


class Found(Enum):
    """What lies where a journal is to be."""

    NOTHING = "nothing"
    FOREIGN = "a file that is no journal of this form"
    OTHER = "a journal of something else"
    SAME = "the journal of this"


class JournalFile:
    """The file of a journal, read and then written to.

    Args:
        path: where it lies.
        form: what its head begins with.
        longest: how many bytes a line has at the most; a longer one is not kept.
    """

    def __init__(self, path: Path, form: str, longest: int) -> None:
        self.path = path
        self.form = form
        self.longest = longest
        self._room = LARGEST
        self._is_torn = False
        self._file: BinaryIO | None = None

    @property
    def is_open(self) -> bool:
        """Whether lines are kept."""
        return self._file is not None

    def read(
        self, is_of_this: Callable[[Head, os.stat_result], bool], take: Callable[[bytes], object]
    ) -> Found:
        """Read what lies there, and give each line of a journal of this to `take`.

        Args:
            is_of_this: whether a head, read from a file of this status, is of this.
            take: told each line, its end included; the last may be torn.

        Raises:
            OSError: it cannot be read.
        """
        if not os.path.lexists(self.path):
            return Found.NOTHING
        if self.path.is_symlink():
            return Found.FOREIGN
        with os.fdopen(os.open(self.path, os.O_RDONLY | NO_LINK), "rb") as file:
            status = os.fstat(file.fileno())
            if not S_ISREG(status.st_mode) or status.st_nlink != 1:
                return Found.FOREIGN
            first = file.readline(self.longest)
            head = read_json(first)
            if not isinstance(head, list) or head[:1] != [self.form]:
                return Found.FOREIGN if status.st_size else Found.OTHER  # killed before its head
            if status.st_size > LARGEST or not is_of_this(head, status):
                return Found.OTHER
            last = first
            for line in iter(lambda: file.readline(self.longest), b""):
                take(line)
                last = line
            self._is_torn = not last.endswith(b"\n")
            self._room -= status.st_size
        return Found.SAME

    def go_on(self) -> None:
        """Write behind what there is.

        Raises:
            OSError: it cannot be written to.
        """
        self._file = self._opened(0)
        if self._is_torn:
            self._put(b"\n")

    def begin(self, head: Callable[[os.stat_result], Head]) -> None:
        """Begin a new one, in the place of what lies there.

        Args:
            head: says of a new file's status what its head is.

        Raises:
            OSError: it cannot be made, or its head not be written: then there is none.
        """
        with suppress(FileNotFoundError):
            self.path.unlink()
        self._file = self._opened(os.O_CREAT | os.O_EXCL)
        try:
            told = head(os.fstat(self._file.fileno()))
            self._put(f"{json.dumps(told)}\n".encode())
        except OSError:
            self.end()  # without its head it would be nobody's
            raise

    def keep(self, line: str) -> None:
        """Keep a line, if there is room for it; on a full disk what was kept so far stands."""
        said = f"{line}\n".encode()
        if self._file is None or len(said) >= self.longest or len(said) >= self._room:
            return
        try:
            self._put(said)
        except OSError:
            self.close()

    def close(self) -> None:
        """Leave it for the next run."""
        if self._file is not None:
            file, self._file = self._file, None
            with suppress(OSError):  # a full disk: what it holds so far can still be had
                file.close()

    def end(self) -> None:
        """Take it away: what it was kept for is done."""
        if self._file is not None:
            self.close()  # some systems take away no file that is open
            with suppress(OSError):
                self.path.unlink()

    def _put(self, line: bytes) -> None:
        assert self._file is not None  # noqa: S101
        self._room -= len(line)
        self._file.write(line)
        self._file.flush()

    def _opened(self, flags: int) -> BinaryIO:
        how = os.O_WRONLY | os.O_APPEND | flags | NO_LINK
        return os.fdopen(os.open(self.path, how, 0o600), "ab")


def read_json(line: bytes) -> Any:  # noqa: ANN401 - whatever JSON has
    """Return what a line of JSON says; `None` if it is none."""
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None

"""Files that are archives of files, as DOCX, ODT and EPUB are: opened with every size bounded.

An archive tells how large its files are, and may lie: what is inflated is counted as well. An
archive in it is never opened, and a name in it leads to nothing outside.
"""

import io
import zipfile
import zlib
from pathlib import Path

from chronology.documents.extracted import refused

_MOST_FILES = 20_000
_LARGEST_FILE = 24 * 2**20  # bytes of one file, inflated
_LARGEST_WHOLE = 64 * 2**20  # bytes of all that is inflated
_LOCKED = 0x1  # the flag of a file that needs a password
_OLE = b"\xd0\xcf\x11\xe0"  # how a file of Office begins that is locked with a password


class Package:
    """The files of an archive, by their names.

    Args:
        raw: the archive.
        path: its file, for messages.
        kind: what it should be: "Word document".
        remedy: what to do if it is not.

    Raises:
        DocumentUnreadable: it is no archive, is locked with a password, or holds too many files.
    """

    def __init__(self, raw: bytes, path: Path, *, kind: str, remedy: str) -> None:
        self._path, self._kind, self._remedy = path, kind, remedy
        self._left = _LARGEST_WHOLE
        if raw.startswith(_OLE):
            reason = f"it is locked with a password, or no {kind} of today"
            raise refused(path, reason, f"save it without a password as {path.suffix.lower()}")
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(raw))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError) as error:
            raise refused(path, f"it is no {kind}, or damaged", remedy) from error
        files = self._archive.infolist()
        if len(files) > _MOST_FILES:
            raise refused(path, f"more than {_MOST_FILES} files lie in it", remedy)
        self._files = {one.filename.replace("\\", "/").lstrip("/"): one for one in files}
        if any(one.flag_bits & _LOCKED for one in files):
            raise refused(path, "it is locked with a password", "save it without a password")

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its files, in their order."""
        return tuple(self._files)

    def has(self, name: str) -> bool:
        """Say whether it has a file of this name."""
        return name in self._files

    def read(self, name: str) -> bytes:
        """Return a file; empty if there is none of this name.

        Raises:
            DocumentUnreadable: it is damaged, or it or all that was read is too large.
        """
        info = self._files.get(name)
        if info is None:
            return b""
        limit = min(_LARGEST_FILE, self._left)
        if info.file_size > limit:
            raise self._too_large(name)
        try:
            with self._archive.open(info) as file:
                found = file.read(limit + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            NotImplementedError,
            RuntimeError,
            ValueError,
        ) as error:
            raise refused(self._path, f"“{name[:80]}” in it is damaged", self._remedy) from error
        if len(found) > limit:
            raise self._too_large(name)
        self._left -= len(found)
        return found

    def _too_large(self, name: str) -> Exception:
        whole = "" if self._left >= _LARGEST_FILE else ", with what was read before it,"
        most = (_LARGEST_FILE if not whole else _LARGEST_WHOLE) // 2**20
        reason = f"“{name[:80]}” in it{whole} unpacks to more than {most} MiB"
        return refused(self._path, reason, "split it into parts, or save its text as .txt")

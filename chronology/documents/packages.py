"""Files that are archives of files, as DOCX, ODT and EPUB are: opened with every size bounded.

An archive tells how large its files are, and may lie: what is inflated is counted as well, while it
is, and a tree is grown piece by piece. An archive in it is never opened, and a name in it leads to
nothing outside.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from chronology.documents.extracted import refused
from chronology.documents.trees import Room, tree_of

_MOST_FILES = 20_000
_STEP = 2**16  # bytes that are inflated at once
_LARGEST_FILE = 24 * 2**20  # bytes of one file, inflated
_LARGEST_WHOLE = 64 * 2**20  # bytes of all that is inflated
_PACKED_WELL, _ALWAYS = 20, 8 * 2**20  # by how much words can be packed, and how much may always be
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
        self._most = min(_LARGEST_WHOLE, _ALWAYS + _PACKED_WELL * len(raw))
        self._left = self._most
        self._room = Room()
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
        return b"".join(self._pieces(name))

    def tree(self, name: str) -> Element:
        """Return the root of a file of XML.

        Raises:
            DocumentUnreadable: as `read`, and as `trees.tree_of`.
        """
        return tree_of(self._pieces(name), self._path, name[:80], self._remedy, self._room)

    def _pieces(self, name: str) -> Iterator[bytes]:
        """Yield a file piece by piece, as it is inflated."""
        info = self._files.get(name)
        if info is None:
            return
        before = self._left
        limit = min(_LARGEST_FILE, before)
        if info.file_size > limit:
            raise self._too_large(name, before)
        try:
            with self._archive.open(info) as file:
                while piece := file.read(_STEP):
                    self._left -= len(piece)
                    if before - self._left > limit:
                        raise self._too_large(name, before)
                    yield piece
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

    def _too_large(self, name: str, left: int) -> Exception:
        whole = "" if left >= _LARGEST_FILE else ", with what was read before it,"
        most = (_LARGEST_FILE if not whole else self._most) / 2**20
        reason = f"“{name[:80]}” in it{whole} unpacks to more than {most:.0f} MiB"
        return refused(self._path, reason, "split it into parts, or save its text as .txt")

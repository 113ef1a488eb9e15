"""What a drafting has done so far, kept beside the ledger until that is written.

A run that ends before, however it ends, leaves its journal, and the next one takes from it what
was drafted of documents that are still the same. It is no document and no ledger, and nothing in
it is believed that another run may not have written: it is of one version of this program and its
rules, of the very file in which it was begun, which no copy and nothing unpacked is, and each of
its lines bears the digest of what it says. What it tells of a document holds for bytes of one
digest, and for one entry of the ledger.
"""

import hashlib
import json
import os
import secrets
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from stat import S_ISREG
from typing import Any, BinaryIO

import attrs

from chronology.building.drafts.model import SourceDraft
from chronology.documents import digest_of
from chronology.drafting.plain import made_of, plain
from chronology.errors import ChronologyError
from chronology.sources import Source

_FORMAT = "chronology drafting 1"
_LONGEST = 1 << 24  # bytes of a line
_DIGEST = 64  # hexadecimal figures
_FAULTS = (ChronologyError, ValueError, TypeError, LookupError)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_FOREIGN = "it is no journal of a drafting, and is left alone"
_OTHER = "it is of another version of this program, of another ledger, or was copied"
_TORN = "of its lines {number} {verb} torn or changed, and not used"


def journal_of(ledger: Path) -> Path:
    """Return where the journal of drafting into a ledger lies."""
    return ledger.with_name(f".{ledger.name}.drafting")


class Journal:
    """A journal, read from the last run, and written to.

    Args:
        path: where it lies.
        of: what it must be of: the program, kinds and whatever else decides what is drafted.
        is_used: whether there is one: of what is only asked nothing is kept.
    """

    def __init__(self, path: Path, of: Sequence[str], *, is_used: bool = True) -> None:
        self.path = path
        self.of = hashlib.sha256(json.dumps(list(of)).encode()).hexdigest()
        self.refused = ""
        self.taken = 0
        self._seed = ""
        self._entered: dict[str, Any] = {}
        self._drafted: dict[str, Any] = {}
        self._file: BinaryIO | None = None
        was_there = os.path.lexists(path)
        try:
            if is_used:
                self._begin()
        except OSError as error:
            if was_there:  # else nothing is lost but that a run which ends early begins anew
                self.refused = f"it cannot be used: {error.strerror or error}"

    # What the last run did ----------------------------------------------------------------------

    def sources(self, called: str, file: Path) -> tuple[Source, ...] | None:
        """Return the sources as which a file was entered that is still the same."""
        told = self._entered.get(called)
        if told is None:
            return None
        try:
            made = tuple(made_of(Source, one) for one in told)
        except _FAULTS:
            return None
        digest = digest_of(file)
        is_same = all((one.file, one.sha256, one.id) == (called, digest, "") for one in made)
        return made if made and is_same else None

    @property
    def has_drafts(self) -> bool:
        """Whether it holds what a run before drafted."""
        return bool(self._drafted)

    def draft(self, source: Source, digest: str) -> SourceDraft | None:
        """Return what was drafted of a source whose bytes have a digest."""
        told = self._drafted.get(_key_of_source(source, digest))
        try:
            made = None if told is None else made_of(SourceDraft, told)
        except _FAULTS:
            return None
        if made is None or any(one.claim.source for one in made.proposals):
            return None
        self.taken += 1
        return _under_id(made, source.id)

    # What this run does -------------------------------------------------------------------------

    def keep_sources(self, called: str, sources: Sequence[Source]) -> None:
        """Keep the sources as which a file was entered."""
        if self._file is not None:
            bare = [plain(attrs.evolve(one, id="", document=None)) for one in sources]
            self._write("entered", called, bare)

    def keep_draft(self, source: Source, digest: str, draft: SourceDraft) -> None:
        """Keep what is drafted of a source."""
        if self._file is not None:
            self._write("drafted", _key_of_source(source, digest), plain(_under_id(draft, "")))

    def close(self) -> None:
        """Leave it for the next run."""
        if self._file is not None:
            file, self._file = self._file, None
            with suppress(OSError):  # a full disk: what it holds so far can still be had
                file.close()

    def end(self) -> None:
        """Take it away: the ledger holds what it held."""
        if self._file is not None:
            self.close()  # some systems take away no file that is open
            with suppress(OSError):
                self.path.unlink()

    def _write(self, kind: str, key: str, told: object) -> None:
        assert self._file is not None  # noqa: S101
        words = json.dumps([kind, key, told], separators=(",", ":"))
        line = f"{self._sealed(words)} {words}\n"
        if len(line) >= _LONGEST:
            return
        try:
            self._file.write(line.encode())
            self._file.flush()
        except OSError:
            self.close()

    def _sealed(self, words: str) -> str:
        return hashlib.sha256(f"{self._seed}{words}".encode()).hexdigest()

    # Its file -----------------------------------------------------------------------------------

    def _begin(self) -> None:
        """Read what is there, if it is a journal of this; else begin anew."""
        if os.path.lexists(self.path):
            is_ours = self._read()
            if is_ours is None:
                self.refused = _FOREIGN
                return
            if is_ours:
                self._file = self._opened(os.O_APPEND)
                self._file.write(b"\n")  # behind what may be torn
                return
            self.refused = _OTHER
            self.path.unlink()
        self._file = self._opened(os.O_CREAT | os.O_EXCL | os.O_APPEND)
        self._seed = secrets.token_hex(16)
        status = os.fstat(self._file.fileno())
        head = [_FORMAT, self.of, status.st_dev, status.st_ino, self._seed]
        try:
            self._file.write(f"{json.dumps(head)}\n".encode())
            self._file.flush()
        except OSError:
            self.end()  # without its head it would be nobody's
            raise

    def _opened(self, flags: int) -> BinaryIO:
        return os.fdopen(os.open(self.path, os.O_WRONLY | flags | _NO_LINK, 0o600), "ab")

    def _read(self) -> bool | None:
        """Read it; say whether it is of this. `None` for a file that is no journal."""
        status = self.path.lstat()
        if not S_ISREG(status.st_mode) or status.st_nlink != 1:
            return None
        with os.fdopen(os.open(self.path, os.O_RDONLY | _NO_LINK), "rb") as file:
            head = _json_of(file.readline(_LONGEST))
            if not isinstance(head, list) or not head or head[0] != _FORMAT:
                return None if status.st_size else False
            if head[1:4] != [self.of, status.st_dev, status.st_ino] or len(head) < 5:  # noqa: PLR2004
                return False
            self._seed = str(head[4])
            lines = iter(lambda: file.readline(_LONGEST), b"")
            broken = sum(not self._take(line) for line in lines)
        if broken:
            verb = "is" if broken == 1 else "are"
            self.refused = _TORN.format(number=broken, verb=verb)
        return True

    def _take(self, line: bytes) -> bool:
        """Take one line; say whether it is whole."""
        if line == b"\n":
            return True
        seal, words = line[:_DIGEST], line[_DIGEST + 1 : -1].decode("utf-8", errors="replace")
        if seal.decode("ascii", errors="replace") != self._sealed(words) or line[-1:] != b"\n":
            return False
        told = _json_of(words.encode())
        match told:
            case ["entered", str(key), list(value)]:
                self._entered[key] = value
            case ["drafted", str(key), dict(value)]:
                self._drafted[key] = value
            case _:
                return False
        return True


def _json_of(line: bytes) -> object:
    """Return what a line of JSON says; `None` if it is none."""
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def _hashed(*parts: str) -> str:
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def _key_of_source(source: Source, digest: str) -> str:
    """Return by what is kept of a source is found: its bytes, and all that is said of it."""
    bare = plain(attrs.evolve(source, id="", document=None))
    return _hashed(digest, json.dumps(bare, sort_keys=True))


def _under_id(draft: SourceDraft, name: str) -> SourceDraft:
    """Return what is drafted of a source under another id."""
    return attrs.evolve(
        draft,
        proposals=tuple(
            attrs.evolve(one, claim=attrs.evolve(one.claim, source=name)) for one in draft.proposals
        ),
        left_out=tuple(attrs.evolve(one, source=name) for one in draft.left_out),
    )

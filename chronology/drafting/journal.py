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
from pathlib import Path
from typing import Any

import attrs

from chronology.building.drafts.model import SourceDraft
from chronology.documents import digest_of
from chronology.drafting.plain import made_of, plain
from chronology.errors import ChronologyError
from chronology.journals import Found, Head, JournalFile, read_json
from chronology.sources import Source

_FORMAT = "chronology drafting 1"
_LONGEST = 1 << 24  # bytes of a line
_DIGEST = 64  # hexadecimal figures
_FAULTS = (ChronologyError, ValueError, TypeError, LookupError)
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
        self.of = hashlib.sha256(json.dumps(list(of)).encode()).hexdigest()
        self.refused = ""
        self.taken = 0
        self._torn = 0
        self._seed = ""
        self._entered: dict[str, Any] = {}
        self._drafted: dict[str, Any] = {}
        self._file = JournalFile(path, _FORMAT, _LONGEST)
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
        if self._file.is_open:
            bare = [plain(attrs.evolve(one, id="", document=None)) for one in sources]
            self._write("entered", called, bare)

    def keep_draft(self, source: Source, digest: str, draft: SourceDraft) -> None:
        """Keep what is drafted of a source."""
        if self._file.is_open:
            self._write("drafted", _key_of_source(source, digest), plain(_under_id(draft, "")))

    def close(self) -> None:
        """Leave it for the next run."""
        self._file.close()

    def end(self) -> None:
        """Take it away: the ledger holds what it held."""
        self._file.end()

    def _write(self, kind: str, key: str, told: object) -> None:
        words = json.dumps([kind, key, told], separators=(",", ":"))
        self._file.keep(f"{self._sealed(words)} {words}")

    def _sealed(self, words: str) -> str:
        return hashlib.sha256(f"{self._seed}{words}".encode()).hexdigest()

    # Its file -----------------------------------------------------------------------------------

    def _begin(self) -> None:
        """Read what is there, if it is a journal of this; else begin anew."""
        match self._file.read(self._is_of_this, self._count):
            case Found.FOREIGN:
                self.refused = _FOREIGN
            case Found.SAME:
                self._file.go_on()
            case found:
                self.refused = _OTHER if found is Found.OTHER else ""
                self._seed = secrets.token_hex(16)
                self._file.begin(self._head)
        if self._torn:
            verb = "is" if self._torn == 1 else "are"
            self.refused = _TORN.format(number=self._torn, verb=verb)

    def _head(self, status: os.stat_result) -> Head:
        """Return the head of the very file that has a status, which no copy has."""
        return [_FORMAT, self.of, status.st_dev, status.st_ino, self._seed]

    def _is_of_this(self, head: Head, status: os.stat_result) -> bool:
        self._seed = str(head[-1])
        return list(head) == self._head(status)

    def _count(self, line: bytes) -> None:
        self._torn += not self._take(line)

    def _take(self, line: bytes) -> bool:
        """Take one line; say whether it is whole."""
        if line == b"\n":
            return True
        seal, words = line[:_DIGEST], line[_DIGEST + 1 : -1].decode("utf-8", errors="replace")
        if seal.decode("ascii", errors="replace") != self._sealed(words) or line[-1:] != b"\n":
            return False
        told = read_json(words.encode())
        match told:
            case ["entered", str(key), list(value)]:
                self._entered[key] = value
            case ["drafted", str(key), dict(value)]:
                self._drafted[key] = value
            case _:
                return False
        return True


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

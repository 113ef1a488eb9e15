"""Verifying a large ledger, gone on with where a run was killed.

What is verified is kept in a hidden file beside the ledger until all is, a line for each claim. A
verdict is believed from it only if this user's own key sealed the line, of the same ledger and
documents, by the same rules: whoever else can write in that folder cannot make a verdict. The key
lies in the user's own folder, and where none can be had nothing is kept.
"""

import hashlib
import hmac
import json
import os
import re
import secrets
import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from stat import S_IMODE, S_ISREG
from typing import Self

from chronology.building import Chronology
from chronology.building.run import built_keeping
from chronology.claims import Claim
from chronology.drafting.plain import made_of, plain
from chronology.entered import DateLike
from chronology.errors import ChronologyError
from chronology.journals import NO_LINK, Found, JournalFile, read_json
from chronology.ledger import Ledger
from chronology.verify import Verified
from chronology.view.versions import fingerprint, versions

MANY = 1_000
"""Claims from which on what is verified is kept: fewer are soon verified again."""
_FORMAT = "chronology checking 1"
_LONGEST = 1 << 20  # bytes of a line
_SEAL = 64  # hexadecimal figures
_KEY = 32  # bytes
_OTHERS = 0o077  # what anybody else may do with a file
_NAME = re.compile(r"[\w.-]{1,100}")
_OF_ALL = ("tzdata",)  # which others bring
_FAULTS = (ChronologyError, ValueError, TypeError, LookupError, RecursionError)
Tell = Callable[[int, int], None]


def journal_of(ledger: Path) -> Path:
    """Return where what is verified of a ledger is kept."""
    return ledger.with_name(f".{ledger.name}.checking")


def build_on(read: Ledger, as_of: DateLike | None, progress: Tell, jobs: int) -> Chronology:
    """Return the chronology of a ledger as `build` does; if it is killed, the next call goes on.

    Args:
        read: the ledger, as `load` gives it, with no kinds but ours.
        as_of: the day from which one looks.
        progress: told how many claims are verified, those of the run before too, and of how many.
        jobs: how many processes verify claims.

    Raises:
        EdtfError, WrongType: as `build`.
    """
    key = _own_key() if len(read.claims) >= MANY else None
    if key is None:
        return built_keeping(read, as_of, progress, jobs, None)
    with Journal(journal_of(Path(read.path)), identity(read), key) as journal:
        made = built_keeping(read, as_of, progress, jobs, journal)
        journal.end()
    return made


def identity(read: Ledger) -> str:
    """Return by what a ledger, its documents and the rules are told from all others."""
    texts = [("", read.text), *((file.name, file.text) for file in read.included)]
    documents = [
        (one.id, one.document and (one.document.raw_sha256, one.document.text_sha256))
        for one in read.sources
    ]
    code = [*(f"{one.name} {one.version}" for one in versions()), *map(_release, _libraries())]
    own = fingerprint(("processes.py", "drafting", "journals.py", "resuming.py"))
    told = json.dumps([texts, documents, [str(one) for one in read.problems], code, own])
    return hashlib.sha256(f"{sys.version} {told}".encode()).hexdigest()


def _libraries() -> list[str]:
    """Return the names of what reads documents, or dates, for us: whatever is asked for."""
    asked = requires("sourced-chronology") or []
    names = (found[0].lower() for one in asked if (found := _NAME.match(one)))
    return sorted({*names, *_OF_ALL})


def _release(name: str) -> str:
    try:
        return f"{name} {version(name)}"
    except PackageNotFoundError:
        return name


class Journal:
    """What is verified of a ledger so far.

    Args:
        path: where it lies.
        of: of which ledger, documents and rules it must be.
        key: this user's own.
    """

    def __init__(self, path: Path, of: str, key: bytes) -> None:
        self.of = of
        self.key = key
        self._kept: dict[str, str] = {}
        self._file = JournalFile(path, _FORMAT, _LONGEST)
        with suppress(OSError):  # a folder that cannot be written to: nothing is kept
            self._begin()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def taken(self, claims: Iterable[Claim]) -> Mapping[str, Verified]:
        """Return what a run before verified of some claims."""
        found = {}
        for claim in claims:
            words = self._kept.get(claim.id)
            made = None if words is None else _verified_of(words)
            if made is not None and made.claim.claim == claim:
                found[claim.id] = made
        return found

    def keep(self, made: Verified) -> None:
        """Keep what became of a claim, if it comes back the same."""
        if not self._file.is_open:
            return
        try:
            words = json.dumps(plain(made), separators=(",", ":"))
        except _FAULTS:
            return
        if _verified_of(words) == made:
            self._file.keep(f"{self._sealed(words)} {words}")

    def end(self) -> None:
        """Take it away: all is verified."""
        self._file.end()

    def _sealed(self, words: str) -> str:
        return hmac.new(self.key, f"{self.of} {words}".encode(), hashlib.sha256).hexdigest()

    def _begin(self) -> None:
        """Read what is there, if it is a journal of this; else begin anew."""
        head = [_FORMAT, self.of]
        match self._file.read(lambda told, _status: told == head, self._take):
            case Found.SAME:
                self._file.go_on()
            case Found.NOTHING | Found.OTHER:
                self._file.begin(lambda _status: head)

    def _take(self, line: bytes) -> None:
        seal, words = line[:_SEAL], line[_SEAL + 1 : -1].decode("utf-8", errors="replace")
        if not hmac.compare_digest(seal, self._sealed(words).encode()):
            return
        match read_json(words.encode()):
            case {"claim": {"claim": {"id": str(name)}}}:
                self._kept[name] = words


def _verified_of(words: str) -> Verified | None:
    """Return what a line says of a claim; `None` if it says nothing that there may be."""
    try:
        return made_of(Verified, json.loads(words))
    except _FAULTS:
        return None


def _own_key() -> bytes | None:
    """Return the key of this user, made if there is none; `None` if none can be had."""
    try:
        path = _home() / "chronology" / "key"
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not os.path.lexists(path):
            _make_key(path)
        with os.fdopen(os.open(path, os.O_RDONLY | NO_LINK), "rb") as file:
            status, found = os.fstat(file.fileno()), file.read(_KEY + 1)
    except (OSError, RuntimeError, ValueError):  # no home, or one that cannot be written to
        return None
    if hasattr(os, "getuid"):
        is_own = status.st_uid == os.getuid() and not S_IMODE(status.st_mode) & _OTHERS
        if not is_own:
            return None
    return found if S_ISREG(status.st_mode) and len(found) == _KEY else None


def _make_key(path: Path) -> None:
    """Write a key, which is there as a whole or not at all, unless there is one by then."""
    new = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
    made = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | NO_LINK, 0o600)
    try:
        with os.fdopen(made, "wb") as file:
            file.write(secrets.token_bytes(_KEY))
        with suppress(FileExistsError):
            os.link(new, path)
    finally:
        new.unlink()


def _home() -> Path:
    """Return the folder in which programs of this user keep what is theirs alone."""
    named = os.environ.get("XDG_STATE_HOME") or os.environ.get("LOCALAPPDATA") or ""
    is_usable = Path(named).is_absolute()  # as the XDG specification has it
    return Path(named) if is_usable else Path.home() / ".local" / "state"

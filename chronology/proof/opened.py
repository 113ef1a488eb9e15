"""A report's file, opened: its text, its payload, and the ledger with the sources found again."""

import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import attrs

from chronology.errors import ReportUnreadable, UnknownName
from chronology.events import Event
from chronology.ledger import Ledger, loads
from chronology.opening import bytes_of
from chronology.proof.again import Shelf
from chronology.proof.verification import Fault
from chronology.reconciling import Check
from chronology.view.payload import (
    Assets,
    Payload,
    kind_names,
    names_of,
    parts_of,
    read,
    unreadable,
    values_in,
)
from chronology.view.versions import Version
from chronology.view.view import written_moment
from chronology.writers.formats import Format, format_of

LARGEST_REPORT = 512 * 2**20  # bytes


@attrs.frozen(kw_only=True)
class Opened:
    """A report's file, opened.

    Attributes:
        form: its format.
        text: the file's text.
        sha256: of the file's bytes.
        written: its payload, as it stands there.
        values: the payload's JSON values.
        parts: each of its parts in canonical JSON.
        payload: the payload, typed.
        at: when it says it was made.
        as_of: the day that was asked for.
    """

    form: Format
    text: str
    sha256: str
    written: str
    values: Mapping[str, Any]
    parts: Mapping[str, str]
    payload: Payload
    at: dt.datetime
    as_of: dt.date | None

    @classmethod
    def of(cls, path: Path) -> "Opened":
        """Open a file; raises `ReportUnreadable` if it is no report."""
        form = _format_named_by(path)
        raw = _raw_report(path)
        text = _text_in(raw, path)
        try:
            written = form.payload_in(text)
        except ReportUnreadable as error:
            raise attrs.evolve(error, path=str(path)) from error
        values = values_in(written, str(path))
        payload = read(values, str(path))
        return cls(
            form=form,
            text=text,
            sha256=hashlib.sha256(raw).hexdigest(),
            written=written,
            values=values,
            parts=parts_of(values),
            payload=payload,
            at=_moment_in(payload.at, path),
            as_of=_day_in(payload.as_of, path),
        )

    @property
    def assets(self) -> Assets:
        """The blocks that stand in the file."""
        return self.form.assets_in(self.text)

    def ledger(self, kinds: tuple[type[Event], ...]) -> Ledger:
        """Return the ledger, without documents."""
        own = self.payload.ledger
        included = {file.name: file.text for file in own.included}
        return loads(own.text, own.name, kinds, included=included)

    def with_documents(self, read: Ledger, folder: Path) -> tuple[Ledger, tuple[Fault, ...]]:
        """Return the ledger with the documents of a folder, and what is wrong with those."""
        shelf = Shelf(folder=folder, recorded={s.id: s for s in self.payload.sources})
        return shelf.ledger_with_documents(read)

    def require_own(self, kinds: tuple[type[Event], ...], checks: tuple[Check, ...]) -> None:
        """Refuse a report that was made with kinds or checks which are not given."""
        for what, then, now in (
            ("kinds", self.payload.kinds, kind_names(kinds)),
            ("checks", self.payload.checks, names_of(checks)),
        ):
            if then != now:
                raise ReportUnreadable(
                    path="the report",
                    reason=f"it was made with {what} of its own: {', '.join(then) or 'none'}",
                    remedy=f"give the same {what} to `chronology.report.verify`",
                )


def _format_named_by(path: Path) -> Format:
    try:
        return format_of(path)
    except UnknownName as error:
        raise unreadable(str(path), str(error)) from error


def _raw_report(path: Path) -> bytes:
    try:
        raw = bytes_of(path, LARGEST_REPORT)
    except OSError as error:
        raise unreadable(str(path), str(error.strerror)) from error
    if len(raw) > LARGEST_REPORT:
        raise unreadable(str(path), "it is larger than 512 MiB")
    return raw


def _text_in(raw: bytes, path: Path) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise unreadable(str(path), f"line {line} holds bytes that are no UTF-8") from error


def _moment_in(at: str, path: Path) -> dt.datetime:
    try:
        moment = dt.datetime.strptime(at, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=dt.UTC)
        _require(written_moment(moment) == at)
    except ValueError as error:
        raise unreadable(str(path), f"its payload's `at` is no moment: {at!a}") from error
    return moment


def _day_in(day: str | None, path: Path) -> dt.date | None:
    try:
        found = None if day is None else dt.date.fromisoformat(day)
        _require(found is None or found.isoformat() == day)
    except ValueError as error:
        raise unreadable(str(path), f"its payload's `as_of` is no day: {day!a}") from error
    return found


def _require(is_canonical: bool) -> None:  # noqa: FBT001 - what is asked
    """Refuse another spelling of a value than the one that is written."""
    if not is_canonical:
        raise ValueError


def version_of(made_by: Iterable[Version], name: str) -> str:
    """Return the version of something that made a report."""
    return next((version.version for version in made_by if version.name == name), "unknown")

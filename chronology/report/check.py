"""`verify`: a report, checked again later, elsewhere and offline.

From the payload come the ledger, the day looked from and the hashes; from a folder, the
sources. Every source is hashed again, every quote looked for again, every date derived again,
everything reconciled again, and the contents made again and compared entry by entry; then what
the file shows is made again from its payload and compared with the file. What the payload
says is believed only where it follows.
"""

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

import attrs

from chronology.errors import ReportUnreadable, UnknownName
from chronology.events import Event
from chronology.ledger import Ledger, loads
from chronology.pipeline import build
from chronology.processes import jobs_for
from chronology.reconcile import Check, Checks
from chronology.report import signing
from chronology.report.again import Shelf
from chronology.report.comparing import Comparison
from chronology.report.contents import contents
from chronology.report.formats import Assets, Format, format_of
from chronology.report.model import Report, Version
from chronology.report.payload import (
    Payload,
    canonical,
    digests_of,
    hashes_of,
    kind_names,
    names_of,
    plain,
    read,
    report_in,
    sha256_of,
    unreadable,
    values_in,
)
from chronology.report.shown import shown_faults
from chronology.report.verification import Fault, FaultKind, Verification
from chronology.report.versions import DATES, LAYOUT, versions
from chronology.report.writing import blocks_of

LARGEST_REPORT = 512 * 2**20  # bytes
_MOST_FAULTS = 10_000


def verify(  # noqa: PLR0913 - each is one thing that somebody may check besides
    report: str | Path,
    sources: str | Path,
    *,
    digest: str = "",
    key: str | Path | None = None,
    signature: str | Path | None = None,
    jobs: int | None = None,
    kinds: Iterable[type[Event]] = (),
    checks: Iterable[Check] = Checks(),
) -> Verification:
    """Return whether everything that a report says still follows from its sources.

    Args:
        report: the file, as `chronology report` wrote it.
        sources: the folder in which the sources lie, under whatever names.
        digest: the SHA-256 of the file that was published elsewhere; empty for none.
        key: the file of an Ed25519 public key in PEM; with it, the signature is checked.
        signature: the file of the signature; left out, the report's name with `.sig`.
        jobs: how many processes look for quotes; left out, for many claims one on each
            processor.
        kinds: the kinds of event that were given as Python classes when it was made.
        checks: the checks that looked for findings, if there were others than ours.

    Raises:
        ReportUnreadable: the file is no report, its payload cannot be read, or it was made
            with kinds or checks that are not given.
        KeyUnreadable: the key or the signature cannot be read.
        MissingExtra: a key is given, and the extra `sign` is not installed.
    """
    checks, kinds = tuple(checks), tuple(kinds)
    opened = _Opened.of(Path(report))
    _require_own(opened, kinds, checks)
    ledger, missing = opened.ledger(Path(sources), kinds)
    jobs = jobs or jobs_for(len(ledger.claims))
    chronology = build(ledger, as_of=opened.as_of, jobs=jobs, checks=checks)
    again = contents(chronology, at=opened.at, made_by=opened.payload.made_by)
    blocks = blocks_of(again, opened.form)
    faults = [*_unlike(opened.sha256, digest), *missing, *_empty(again)]
    faults += opened.faults(again, missing, blocks)
    if key is not None:
        faults += signing.faults(report, key, signature)
    return Verification(
        path=str(report),
        sha256=opened.sha256,
        title=again.head.title,
        at=opened.payload.at,
        claims=len(again.claims),
        sources=len(again.sources),
        faults=tuple(sorted(faults, key=lambda fault: list(FaultKind).index(fault.kind))),
        notes=(*_notes(opened.payload), *opened.not_made_again(blocks)),
    )


@attrs.frozen(kw_only=True)
class _Opened:
    """A report's file, opened.

    Attributes:
        form: its format.
        text: the file's text.
        sha256: of the file's bytes.
        written: its payload, as it stands there.
        values: the payload's JSON values.
        payload: the same, typed.
        at: when it says it was made.
        as_of: the day that was asked for.
    """

    form: Format
    text: str
    sha256: str
    written: str
    values: Mapping[str, Any]
    payload: Payload
    at: dt.datetime
    as_of: dt.date | None

    @classmethod
    def of(cls, path: Path) -> "_Opened":
        """Open a file; raises `ReportUnreadable` if it is no report."""
        form = _format_of(path)
        raw = _bytes_of(path)
        text = _decoded(raw, path)
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
            payload=payload,
            at=_moment(payload.at, path),
            as_of=_day(payload.as_of, path),
        )

    def ledger(
        self, folder: Path, kinds: tuple[type[Event], ...]
    ) -> tuple[Ledger, tuple[Fault, ...]]:
        """Return the ledger with the documents of a folder, and what is wrong with those."""
        read = loads(self.payload.ledger.text, self.payload.ledger.name, kinds)
        shelf = Shelf(folder=folder, recorded={s.id: s for s in self.payload.sources})
        return shelf.ledger_with_documents(read)

    def faults(self, again: Report, missing: Iterable[Fault], blocks: Assets) -> Iterator[Fault]:
        """Yield what differs: entries, then what the file shows, then the payload's digests.

        Args:
            again: the contents as they follow today.
            missing: what is wrong with the sources.
            blocks: the blocks as this program would write them.
        """
        comparison = Comparison(
            changed=frozenset(fault.row for fault in missing), rules=_other_rules(self.payload)
        )
        entries = comparison.faults(self.payload.contents, plain(again))
        yield from islice(entries, _MOST_FAULTS)
        yield from islice(self._shown(again, blocks), _MOST_FAULTS)
        yield from self._form()
        yield from _digest_faults(self.values)

    def _shown(self, again: Report, blocks: Assets) -> Iterator[Fault]:
        """Yield where the file shows something else than its payload says."""
        recorded = again if plain(again) == self.payload.contents else report_in(self.payload)
        if recorded is None:
            return  # the entries say why
        if self.payload.sources != hashes_of(recorded):
            yield _of_payload("sources", "is not that of its contents")
        assets = self._genuine(self.form.assets_in(self.text), blocks)
        yield from _asset_faults(assets, self.payload.assets)
        try:
            expected = self.form.render(recorded, self.written, assets)
        except LookupError:
            return  # it names a row that is not there; the entries say so
        if _version(self.payload.made_by, LAYOUT) == _version(versions(), LAYOUT):
            yield from shown_faults(self.text, expected)
        else:
            yield from shown_faults(self.form.visible(self.text), self.form.visible(expected))

    def _genuine(self, found: Assets, blocks: Assets) -> Assets:
        """Return a page's blocks; for one that was changed, the genuine one, if it can be made.

        The page is then compared with that, which shows where the block was changed.
        """
        recorded = self.payload.assets
        genuine = {n: text for n, text in blocks.items() if recorded.get(n) == sha256_of(text)}
        return {**found, **genuine}

    def not_made_again(self, blocks: Assets) -> Iterator[str]:
        """Yield a note for each block of a page that this program does not write just so here.

        Another version of the library that draws, or other fonts, give another picture; so
        this is no fault, but what such a block shows is proved by nothing in the payload.
        """
        fresh = {name: sha256_of(text) for name, text in blocks.items()}
        for name, digest in sorted(self.payload.assets.items()):
            if fresh.get(name) != digest:
                yield (
                    f"the block “{name}” could not be made again here: only a digest published "
                    "elsewhere, or a signature, shows whether it is genuine"
                )

    def _form(self) -> Iterator[Fault]:
        """Yield whether the payload stands there in another form than the canonical one."""
        for fault in shown_faults(self.written, canonical(self.values)):
            if fault.kind is FaultKind.WHITE_SPACE:
                yield attrs.evolve(fault, section="payload")
            else:
                sentence = f"the payload is not in its canonical form: {fault.sentence}"
                kind = FaultKind.PAYLOAD
                yield attrs.evolve(fault, kind=kind, section="payload", sentence=sentence)


# Reading -----------------------------------------------------------------------------------


def _format_of(path: Path) -> Format:
    try:
        return format_of(path)
    except UnknownName as error:
        raise unreadable(str(path), str(error)) from error


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST_REPORT + 1)
    except (OSError, ValueError) as error:
        raise unreadable(str(path), getattr(error, "strerror", None) or str(error)) from error
    if len(raw) > LARGEST_REPORT:
        raise unreadable(str(path), "it is larger than 512 MiB")
    return raw


def _decoded(raw: bytes, path: Path) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise unreadable(str(path), f"line {line} holds bytes that are no UTF-8") from error


def _moment(at: str, path: Path) -> dt.datetime:
    try:
        return dt.datetime.strptime(at, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=dt.UTC)
    except ValueError as error:
        raise unreadable(str(path), f"its payload's `at` is no moment: {at!a}") from error


def _day(day: str | None, path: Path) -> dt.date | None:
    try:
        return None if day is None else dt.date.fromisoformat(day)
    except ValueError as error:
        raise unreadable(str(path), f"its payload's `as_of` is no day: {day!a}") from error


def _require_own(
    opened: _Opened, kinds: tuple[type[Event], ...], checks: tuple[Check, ...]
) -> None:
    """Refuse a report that was made with kinds or checks which are not given."""
    for what, then, now in (
        ("kinds", opened.payload.kinds, kind_names(kinds)),
        ("checks", opened.payload.checks, names_of(checks)),
    ):
        if then != now:
            raise ReportUnreadable(
                path="the report",
                reason=f"it was made with {what} of its own: {', '.join(then) or 'none'}",
                remedy=f"give the same {what} to `chronology.report.verify`",
            )


# Faults ------------------------------------------------------------------------------------


def _unlike(sha256: str, digest: str) -> Iterator[Fault]:
    """Yield whether a file is not the one whose digest was published."""
    if digest and digest.strip().lower() != sha256:
        yield Fault(
            kind=FaultKind.DIGEST,
            sentence="the file is not the one whose SHA-256 was published",
            recorded=digest,
            found=sha256,
        )


def _empty(report: Report) -> Iterator[Fault]:
    if not report.claims:
        sentence = "the report holds no claim: there is nothing that could hold"
        yield Fault(kind=FaultKind.EMPTY, sentence=sentence, section="claims")


def _other_rules(payload: Payload) -> tuple[str, ...]:
    """Return the versions of the rules for dates, then and now, if they differ."""
    then, now = _version(payload.made_by, DATES), _version(versions(), DATES)
    return () if then == now else (then, now)


def _version(made_by: Iterable[Version], name: str) -> str:
    return next((version.version for version in made_by if version.name == name), "unknown")


def _notes(payload: Payload) -> Iterator[str]:
    for version in versions():
        then = _version(payload.made_by, version.name)
        if then != version.version:
            yield f"{version.name}: the report was made by {then}, and checked by {version.version}"


def _asset_faults(assets: Mapping[str, str], recorded: Mapping[str, str]) -> Iterator[Fault]:
    for name in sorted({*assets, *recorded}):
        found = sha256_of(assets[name]) if name in assets else ""
        if found != recorded.get(name, ""):
            yield Fault(
                kind=FaultKind.SHOWN,
                sentence=f"the page's block “{name}” is not the one that was written",
                section=name,
                recorded=recorded.get(name, ""),
                found=found,
            )


def _digest_faults(values: Mapping[str, Any]) -> Iterator[Fault]:
    recorded, found = values["digests"], digests_of(values)
    for name in sorted({*recorded, *found}):
        if recorded.get(name) != found.get(name):
            fault = _of_payload(name, "is not as it was written")
            yield attrs.evolve(fault, recorded=recorded.get(name, ""), found=found.get(name, ""))


def _of_payload(part: str, what: str) -> Fault:
    sentence = f"the payload's part “{part}” {what}"
    return Fault(kind=FaultKind.PAYLOAD, sentence=sentence, section="payload", row=part)

"""`verify`: a report, checked again later, elsewhere and offline.

From the payload come the ledger, the day looked from and the hashes; from a folder, the
sources. Every source is hashed again, every quote looked for again, every date derived again,
everything reconciled again, and the contents made again and compared entry by entry; then what
the file shows is made again from its payload and compared with the file. What the payload
says is believed only where it follows.
"""

import datetime as dt
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

import attrs

from chronology.building import build
from chronology.errors import DigestUnreadable, ReportUnreadable, UnknownName
from chronology.events import Event
from chronology.ledger import Ledger, loads
from chronology.processes import jobs_for
from chronology.proof import signing
from chronology.proof.again import Shelf
from chronology.proof.comparing import Comparison
from chronology.proof.shown import shown_faults
from chronology.proof.verification import Fault, Verification
from chronology.reconcile import Check, Checks
from chronology.view import Report, contents
from chronology.view.payload import (
    Assets,
    Payload,
    digests_of,
    escaped,
    hashes_of,
    joined,
    kind_names,
    names_of,
    parts_of,
    plain,
    read,
    report_in,
    sha256_of,
    unreadable,
    values_in,
)
from chronology.view.versions import DATES, LAYOUT, Version, versions
from chronology.vocabulary import ReportFaultKind
from chronology.writers.formats import Format, format_of
from chronology.writers.writing import blocks_of

LARGEST_REPORT = 512 * 2**20  # bytes
_MOST_FAULTS = 10_000
_SHA256 = re.compile(r"[0-9a-f]{64}")
_ONLY_WHOLE = "hold the file against a digest published elsewhere (--digest) or a signature (--key)"


def verify(  # noqa: PLR0913 - each is one thing that somebody may check besides
    report: str | Path,
    sources: str | Path,
    *,
    digest: str | None = None,
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
        digest: the SHA-256 of the file that was published elsewhere, or the line with it
            that `chronology report --digest` prints; left out for none.
        key: the file of an Ed25519 public key in PEM; with it, the signature is checked.
        signature: the file of the signature; left out, the report's name with `.sig`.
        jobs: how many processes look for quotes; left out, for many claims one on each
            processor.
        kinds: the kinds of event that were given as Python classes when it was made.
        checks: the checks that looked for findings, if there were others than ours.

    Raises:
        ReportUnreadable: the file is no report, its payload cannot be read, or it was made
            with kinds or checks that are not given.
        DigestUnreadable: `digest` is no SHA-256.
        KeyUnreadable: the key or the signature cannot be read.
        MissingExtra: a key is given, and the extra `sign` is not installed.
    """
    checks, kinds = tuple(checks), tuple(kinds)
    published = None if digest is None else _digest_in(digest)
    opened = _Opened.of(Path(report))
    _require_own(opened, kinds, checks)
    ledger, missing = opened.ledger(Path(sources), kinds)
    jobs = jobs or jobs_for(len(ledger.claims))
    chronology = build(ledger, as_of=opened.as_of, jobs=jobs, checks=checks)
    again = contents(chronology, at=opened.at, made_by=opened.payload.made_by)
    blocks = blocks_of(again, opened.form)
    forged = [*_unlike(opened.sha256, published)]
    if key is not None:
        forged += signing.faults(report, key, signature)
    proofs = () if forged else _proofs(published, key)
    faults = [*forged, *missing, *_empty(again), *opened.faults(again, missing, blocks)]
    unproved = [fault for fault in faults if fault.kind is ReportFaultKind.UNPROVED]
    if proofs:
        faults = [fault for fault in faults if fault.kind is not ReportFaultKind.UNPROVED]
    return Verification(
        path=str(report),
        sha256=opened.sha256,
        title=again.head.title,
        at=opened.payload.at,
        claims=_verified(again),
        sources=sum(source.raw_sha256 != "" for source in again.sources),
        claims_in_all=again.totals.claims,
        sources_in_all=len(again.sources),
        proved_by=proofs,
        faults=tuple(sorted(faults, key=lambda fault: list(ReportFaultKind).index(fault.kind))),
        notes=(
            *_notes(opened.payload),
            *_never_there(opened.payload),
            *(f"{fault.sentence}; {proofs[0]} covers it" for fault in unproved if proofs),
            *_unused_signature(Path(report), key),
        ),
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
        parts: each of its parts in canonical JSON.
        payload: the same, typed.
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
            parts=parts_of(values),
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
        fresh = plain(again)
        entries = comparison.faults(self.payload.contents, fresh)
        yield from islice(entries, _MOST_FAULTS)
        recorded = again if fresh == self.payload.contents else report_in(self.payload)
        yield from islice(self._shown(recorded, blocks), _MOST_FAULTS)
        yield from self._form()
        yield from _digest_faults(self.values["digests"], digests_of(self.parts))
        yield from self.not_made_again(blocks)

    def _shown(self, recorded: Report | None, blocks: Assets) -> Iterator[Fault]:
        """Yield where the file shows something else than its payload says."""
        if recorded is None:
            return  # the entries say why
        if self.payload.sources != hashes_of(recorded):
            yield _of_payload("sources", "is not that of its contents")
        assets = self._genuine(self.form.assets_in(self.text), blocks)
        yield from _asset_faults(assets, self.payload.assets)
        yield from self._forged_blocks(blocks)
        try:
            expected = self.form.render(recorded, self.written, assets)
        except LookupError:
            return  # it names a row that is not there; the entries say so
        if self._is_of_this_layout():
            yield from shown_faults(self.text, expected)
        else:
            yield from shown_faults(self.form.visible(self.text), self.form.visible(expected))
            if self.form.active and self.text != expected:
                yield _unproved("scripts", f"is another version's: {_ONLY_WHOLE}")

    def _genuine(self, found: Assets, blocks: Assets) -> Assets:
        """Return a page's blocks; for one that was changed, the genuine one, if it can be made.

        The page is then compared with that, which shows where the block was changed.
        """
        recorded = self.payload.assets
        genuine = {n: text for n, text in blocks.items() if recorded.get(n) == sha256_of(text)}
        return {**found, **genuine}

    def not_made_again(self, blocks: Assets) -> Iterator[Fault]:
        """Yield each block of a page that cannot be proved here, for it was made otherwise.

        Another version of the library or of the layout gives other blocks, so nothing is
        wrong with those; but what they show or do is proved by nothing in the payload.
        """
        if self._made_alike():
            return
        for name in self._unlike_ours(blocks):
            yield _unproved(name, f"could not be made again here: {self._remedy()}")

    def _unlike_ours(self, blocks: Assets) -> list[str]:
        """Return the names of the recorded blocks that are not written just so here."""
        fresh = {name: sha256_of(text) for name, text in blocks.items()}
        recorded = sorted(self.payload.assets.items())
        return [name for name, digest in recorded if fresh.get(name) != digest]

    def _is_of_this_layout(self) -> bool:
        return _version(self.payload.made_by, LAYOUT) == _version(versions(), LAYOUT)

    def _made_alike(self) -> bool:
        """Say whether this program, as installed here, would write the same blocks."""
        ours = self.form.drawn_by()
        same = all(_version(self.payload.made_by, lib.name) == lib.version for lib in ours)
        return self._is_of_this_layout() and (not self.payload.assets or (bool(ours) and same))

    def _remedy(self) -> str:
        """Say how such a block could be proved."""
        known = {version.name for version in versions()}
        drew = [f"{v.name} {v.version}" for v in self.payload.made_by if v.name not in known]
        extra = f"install {', '.join(drew)} and check again, or " if drew else ""
        return f"{extra}{_ONLY_WHOLE}"

    def _forged_blocks(self, blocks: Assets) -> Iterator[Fault]:
        """Yield each block that is not what the same library makes of the same contents."""
        for name in self._unlike_ours(blocks) if self._made_alike() else ():
            drew = ", ".join(f"{lib.name} {lib.version}" for lib in self.form.drawn_by())
            sentence = f"the page's block “{name}” is not what {drew} makes here of its contents"
            yield Fault(kind=ReportFaultKind.SHOWN, sentence=sentence, section=name)

    def _form(self) -> Iterator[Fault]:
        """Yield whether the payload stands there in another form than the canonical one."""
        expected = joined(self.parts)
        if self.written == expected:
            return
        # The values are the same, so that one fault tells it; escapes come with reformatting.
        alike = "".join(escaped(self.written).split()) == "".join(expected.split())
        spelled = escaped(self.written) if alike else self.written
        for fault in islice(shown_faults(spelled, expected), 1):
            if fault.kind is ReportFaultKind.WHITE_SPACE:
                yield attrs.evolve(fault, section="payload")
            else:
                sentence = f"the payload is not in its canonical form: {fault.sentence}"
                kind = ReportFaultKind.PAYLOAD
                yield attrs.evolve(fault, kind=kind, section="payload", sentence=sentence)
        if spelled == expected:
            sentence = "the payload escapes other characters than its canonical form"
            yield Fault(kind=ReportFaultKind.PAYLOAD, section="payload", sentence=sentence)


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


def _digest_in(text: str) -> str:
    """Return the SHA-256 of a text: 64 hexadecimal digits, alone or as `sha256sum` has them.

    Raises:
        DigestUnreadable: it holds none.
    """
    first = text.split(maxsplit=1)[:1]
    found = first[0].lower() if first else ""
    if not _SHA256.fullmatch(found):
        raise DigestUnreadable(text=text)
    return found


def _unlike(sha256: str, digest: str | None) -> Iterator[Fault]:
    """Yield whether a file is not the one whose digest was published."""
    if digest is not None and digest != sha256:
        yield Fault(
            kind=ReportFaultKind.DIGEST,
            sentence="the file is not the one whose SHA-256 was published",
            recorded=digest,
            found=sha256,
        )


def _empty(report: Report) -> Iterator[Fault]:
    if not report.totals.claims:
        sentence = "the report holds no claim: there is nothing that could hold"
    elif not _verified(report):
        sentence = "nothing in it was verified: there is nothing that could hold"
    else:
        return
    yield Fault(kind=ReportFaultKind.EMPTY, sentence=sentence, section="claims")


def _verified(report: Report) -> int:
    return next(part.number for part in report.totals.parts if part.what == "verified")


def _never_there(payload: Payload) -> Iterator[str]:
    """Yield a note for each source whose document was missing when the report was made."""
    for source in payload.sources:
        if not source.raw_sha256:
            yield (
                f"source {source.id}: {source.file} could not be read when the report was made: "
                "nothing from it is proved"
            )


def _proofs(digest: str | None, key: str | Path | None) -> tuple[str, ...]:
    """Return what was held against the whole file."""
    by = (("the published SHA-256", digest), ("the signature", key))
    return tuple(name for name, given in by if given is not None)


def _unused_signature(report: Path, key: str | Path | None) -> Iterator[str]:
    if key is None and (file := signing.signature_of(report)).is_file():
        yield f"{file.name} lies beside the report, and was not checked: give the key with --key"


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
                kind=ReportFaultKind.SHOWN,
                sentence=f"the page's block “{name}” is not the one that was written",
                section=name,
                recorded=recorded.get(name, ""),
                found=found,
            )


def _digest_faults(recorded: Mapping[str, str], found: Mapping[str, str]) -> Iterator[Fault]:
    for name in sorted({*recorded, *found}):
        if recorded.get(name) != found.get(name):
            fault = _of_payload(name, "is not as it was written")
            yield attrs.evolve(fault, recorded=recorded.get(name, ""), found=found.get(name, ""))


def _unproved(block: str, why: str) -> Fault:
    sentence = f"the page's block “{block}” {why}"
    return Fault(kind=ReportFaultKind.UNPROVED, sentence=sentence, section=block)


def _of_payload(part: str, what: str) -> Fault:
    sentence = f"the payload's part “{part}” {what}"
    return Fault(kind=ReportFaultKind.PAYLOAD, sentence=sentence, section="payload", row=part)

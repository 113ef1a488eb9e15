"""`verify`: a report, checked again later, elsewhere and offline.

From the payload come the ledger, the day looked from and the hashes; from a folder, the
sources. Every source is hashed again, every quote looked for again, every date derived again,
everything reconciled again, and the contents made again and compared entry by entry; then what
the file shows is made again from its payload and compared with the file. What the payload
says is believed only where it follows.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path

import attrs

from chronology.arguments import checked
from chronology.building import build
from chronology.building.totals import Totals
from chronology.errors import DigestUnreadable, WrongType
from chronology.events import Event
from chronology.ledger import Ledger
from chronology.processes import jobs_for
from chronology.proof import signing
from chronology.proof.blocks import ONLY_WHOLE, Blocks
from chronology.proof.comparing import Comparison
from chronology.proof.opened import Opened, version_of
from chronology.proof.provenance import provenance_faults
from chronology.proof.shown import shown_faults, word_faults
from chronology.proof.verification import Fault, Verification, shortened
from chronology.reconciling import Check, Checks
from chronology.view import Report, contents
from chronology.view.payload import (
    LedgerText,
    Payload,
    canonical,
    digests_of,
    escaped,
    hashes_of,
    joined,
    plain,
    report_in,
)
from chronology.view.versions import DATES, PROGRAM, versions
from chronology.vocabulary import ReportFaultKind, TypedField
from chronology.writers.writing import blocks_of

_MOST_FAULTS = 10_000
_SHA256 = re.compile(r"[0-9a-f]{64}")


@checked
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

    A report may truly say that its evidence is bad: then it holds, and `evidence_holds` is
    false, as for the chronology that it was made from.

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
        WrongType: a signature is given without the key, or an argument is of another type.
        MissingExtra: a key is given, and the extra `sign` is not installed.
    """
    if signature is not None and key is None:
        who = "the public key of whoever signed, where a signature is given"
        raise WrongType(argument="key", expected=who, got="None")
    checks, kinds = tuple(checks), tuple(kinds)
    published = None if digest is None else _digest_in(digest)
    opened = Opened.of(Path(report))
    opened.require_own(kinds, checks)
    read = opened.ledger(kinds)
    ledger, missing = opened.with_documents(read, Path(sources))
    jobs = jobs or jobs_for(len(ledger.claims))
    chronology = build(ledger, as_of=opened.as_of, jobs=jobs, checks=checks)
    again = contents(chronology, at=opened.at, made_by=opened.payload.made_by)
    blocks = Blocks(opened=opened, ours=blocks_of(again, opened.form, opened.assets))
    forged = [*_unlike(opened.sha256, published)]
    if key is not None:
        forged += signing.faults(report, key, signature)
    proofs = () if forged else _proofs(published, key)
    typed = dict(chronology.totals.typed.fields)
    faults = [
        *forged,
        *_broken_ledger(read, opened.payload),
        *provenance_faults(opened.payload, opened.form),
        *missing,
        *_attached(read, opened.payload),
        *_empty(again),
        *_head_apart(opened.payload),
        *_faults(opened, again, missing, blocks),
    ]
    not_proved = [fault for fault in faults if fault.kind is ReportFaultKind.UNPROVED]
    if proofs:
        faults = [fault for fault in faults if fault.kind is not ReportFaultKind.UNPROVED]
    return Verification(
        path=str(report),
        sha256=opened.sha256,
        title=again.head.title,
        at=opened.payload.at,
        claims=again.totals.verified,
        sources=sum(source.raw_sha256 != "" for source in again.sources),
        claims_in_all=again.totals.claims,
        sources_in_all=len(again.sources),
        proved_by=proofs,
        faults=tuple(sorted(faults, key=lambda fault: list(ReportFaultKind).index(fault.kind))),
        notes=(
            *_made_by_others(opened.payload),
            *_never_there(opened.payload),
            *_unusable(opened.payload),
            *(f"{fault.sentence}; {proofs[0]} covers it" for fault in not_proved if proofs),
            *_unused_signature(Path(report), key),
        ),
        unheld=chronology.unheld.claims,
        unverified=chronology.unheld.unverified,
        doubts=chronology.unheld.reasons,
        counted_from_typed=typed.get(TypedField.PUBLISHED, 0),
        typed=typed.get(TypedField.WHEN, 0),
        as_of=again.head.as_of,
        as_of_asked=opened.as_of is not None,
        as_typed=chronology.totals.typed,
        left_out=tuple(_what_does_not_count(chronology.totals)),
        without_claim=tuple(_without_claim(chronology.ledger)),
    )


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


# Faults ------------------------------------------------------------------------------------


def _faults(
    opened: Opened, again: Report, missing: Iterable[Fault], blocks: Blocks
) -> Iterator[Fault]:
    """Yield what differs: entries, then what the file shows, then the payload's digests.

    Args:
        opened: the file.
        again: the contents as they follow today.
        missing: what is wrong with the sources.
        blocks: the blocks of the file.
    """
    changed = frozenset(fault.row for fault in missing)
    comparison = Comparison(changed=changed, rules=_other_rules(opened.payload))
    fresh = plain(again)
    apart = {(fault.section, fault.field) for fault in _head_apart(opened.payload)}
    entries = (
        fault
        for fault in comparison.faults(opened.payload.contents, fresh)
        if (fault.section, fault.field) not in apart
    )
    yield from islice(entries, _MOST_FAULTS)
    if fresh == opened.payload.contents and canonical(fresh) != opened.parts["contents"]:
        yield _of_payload("contents", "has a value of another type, such as 1 for true")
    recorded = again if fresh == opened.payload.contents else report_in(opened.payload)
    if recorded is not None:  # else the entries say why
        yield from islice(_faults_shown(opened, recorded, blocks), _MOST_FAULTS)
    yield from _faults_of_form(opened)
    yield from _digest_faults(opened.values["digests"], digests_of(opened.parts))
    yield from blocks.not_made_again()


def _faults_shown(opened: Opened, recorded: Report, blocks: Blocks) -> Iterator[Fault]:
    """Yield where the file shows something else than its payload says."""
    if opened.payload.sources != hashes_of(recorded):
        yield _of_payload("sources", "is not that of its contents")
    yield from blocks.changed()
    form = opened.form
    try:
        expected = form.render(recorded, opened.written, blocks.genuine())
    except LookupError:
        return  # it names a row that is not there; the entries say so
    if blocks.of_this_layout():
        yield from shown_faults(opened.text, expected, form.seen)
    elif opened.text != expected:
        yield from word_faults(form.visible(opened.text), form.visible(expected), form.seen)
        yield _laid_out_otherwise()


def _laid_out_otherwise() -> Fault:
    """Return what says that not all of a file can be compared, for another version wrote it."""
    sentence = (
        "another version laid the file out: what a reader does not see of it, such as scripts and "
        f"comments, cannot be compared here: {ONLY_WHOLE}"
    )
    return Fault(kind=ReportFaultKind.UNPROVED, sentence=sentence, section="layout")


def _faults_of_form(opened: Opened) -> Iterator[Fault]:
    """Yield whether the payload stands there in another form than the canonical one."""
    expected = joined(opened.parts)
    if opened.written == expected:
        return
    # The values are the same, so that one fault tells it; escapes come with reformatting.
    alike = "".join(escaped(opened.written).split()) == "".join(expected.split())
    spelled = escaped(opened.written) if alike else opened.written
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


def _unlike(sha256: str, digest: str | None) -> Iterator[Fault]:
    """Yield whether a file is not the one whose digest was published."""
    if digest is not None and digest != sha256:
        yield Fault(
            kind=ReportFaultKind.DIGEST,
            sentence="the file is not the one whose SHA-256 was published",
            recorded=digest,
            found=sha256,
        )


def _broken_ledger(read: Ledger, payload: Payload) -> Iterator[Fault]:
    """Yield what of the payload's ledger cannot be used, and could when the report was made."""
    problems = payload.contents.get("problems")
    known = {str(row.get("reason")) for row in problems or () if isinstance(row, dict)}
    for problem in read.problems:
        if problem.reason not in known:
            yield Fault(
                kind=ReportFaultKind.LEDGER,
                sentence=f"the ledger in the payload is broken: {problem.place}: {problem.reason}",
                section="ledger",
                row=problem.place,
            )


def _attached(read: Ledger, payload: Payload) -> Iterator[Fault]:
    """Yield whether the payload's ledger holds other files than it includes, or is called oddly."""
    if LedgerText.of(read) != payload.ledger:
        yield _of_payload("ledger", "has another name or other files than the ledger it holds")


def _head_apart(payload: Payload) -> Iterator[Fault]:
    """Yield where the payload has another time of making, or day looked from, than its contents.

    One of the two was altered, and nothing says which.
    """
    head = payload.contents.get("head")
    head = head if isinstance(head, dict) else {}
    seen_from = head.get("seen_from")
    days = {
        "at": (payload.at, head.get("at")),
        "as_of": (payload.as_of, seen_from.get("edtf") if isinstance(seen_from, dict) else None),
    }
    for field, (outside, inside) in days.items():
        if outside is not None and isinstance(inside, str) and outside != inside:
            yield Fault(
                kind=ReportFaultKind.ENTRY,
                sentence=f"head: {field} is {shortened(outside)} in the payload's first lines, and "
                f"{shortened(inside)} in its contents",
                section="head",
                field=field,
                recorded=inside,
                found=str(outside),
            )


def _empty(report: Report) -> Iterator[Fault]:
    if not report.totals.claims:
        sentence = "the report holds no claim: there is nothing that could hold"
    elif not report.totals.verified:
        sentence = "nothing in it was verified: there is nothing that could hold"
    else:
        return
    yield Fault(kind=ReportFaultKind.EMPTY, sentence=sentence, section="claims")


def _never_there(payload: Payload) -> Iterator[str]:
    """Yield a note for each source whose document was missing when the report was made."""
    for source in payload.sources:
        if not source.raw_sha256:
            yield (
                f"source {source.id}: {source.file} could not be read when the report was made: "
                "nothing from it is proved"
            )


def _what_does_not_count(totals: Totals) -> Iterator[tuple[str, int]]:
    """Yield what does not count of what was entered, in words, with how many."""
    yield from ((what, n) for what, n in totals.parts[1:] if n)
    if totals.unused:
        yield (f"{'entry' if totals.unused == 1 else 'entries'} of the ledger", totals.unused)


def _without_claim(ledger: Ledger) -> Iterator[tuple[str, int]]:
    """Yield how many events no claim is about, and how many sources none quotes.

    The ledger is the one that was built: what its tables became are claims of it.
    """
    events = {claim.event for claim in ledger.claims}
    sources = {claim.source for claim in ledger.claims}
    counts = (
        ("event", sum(one.id not in events for one in ledger.events)),
        ("source", sum(one.id not in sources for one in ledger.sources)),
    )
    yield from ((what, number) for what, number in counts if number)


def _unusable(payload: Payload) -> Iterator[str]:
    """Yield a note where something of the ledger could not be used, as the report tells.

    What cannot be used today alone is a fault.
    """
    problems = payload.contents.get("problems")
    if isinstance(problems, list) and problems:
        number = len(problems)
        faults = "a fault" if number == 1 else f"{number} faults"
        yield f"the ledger had {faults}, which the report lists: nothing at fault is proved"


def _proofs(digest: str | None, key: str | Path | None) -> tuple[str, ...]:
    """Return what was held against the whole file."""
    by = (("the published SHA-256", digest), ("the signature", key))
    return tuple(name for name, given in by if given is not None)


def _unused_signature(report: Path, key: str | Path | None) -> Iterator[str]:
    if key is None and (file := signing.signature_of(report)).is_file():
        yield f"{file.name} lies beside the report, and was not checked: give the key with --key"


def _other_rules(payload: Payload) -> tuple[str, ...]:
    """Return the versions of the rules for dates, then and now, if they differ."""
    then, now = version_of(payload.made_by, DATES), version_of(versions(), DATES)
    return () if then == now else (then, now)


def _made_by_others(payload: Payload) -> Iterator[str]:
    """Yield a note for each part of the program that is another one, and what to do about it."""
    then = {v.name: version_of(payload.made_by, v.name) for v in versions()}
    other = {v.name: v.version for v in versions() if then[v.name] != v.version}
    for name, now in other.items():
        yield f"{name}: the report was made by {then[name]}, and checked by {now}"
    if other:
        made, ours = then[PROGRAM], version_of(versions(), PROGRAM)
        how = f" (pip install 'sourced-chronology=={made}')" if made != ours else ""
        yield (
            "whoever holds this report can check it with the very version that made it"
            f"{how}, or have it written anew by this one"
        )


def _digest_faults(recorded: Mapping[str, str], found: Mapping[str, str]) -> Iterator[Fault]:
    for name in sorted({*recorded, *found}):
        if recorded.get(name) != found.get(name):
            fault = _of_payload(name, "is not as it was written")
            yield attrs.evolve(fault, recorded=recorded.get(name, ""), found=found.get(name, ""))


def _of_payload(part: str, what: str) -> Fault:
    sentence = f"the payload's part “{part}” {what}"
    return Fault(kind=ReportFaultKind.PAYLOAD, sentence=sentence, section="payload", row=part)

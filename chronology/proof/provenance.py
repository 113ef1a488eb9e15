"""What a report says of whoever made it, held against what this program can write at all.

Only these names stand there, each once, in this order: the program, its kinds of rules, and of a
page with blocks the library that drew them. What else is said proves nothing, and nobody can
compare it.
"""

import re
from collections.abc import Iterator

from chronology.proof.blocks import ONLY_WHOLE
from chronology.proof.verification import Fault, shortened
from chronology.view.payload import Payload
from chronology.view.versions import PROGRAM, RULES
from chronology.vocabulary import ReportFaultKind
from chronology.writers.formats import Format

_VERSION = re.compile(r"\d{1,6}(\.\d{1,6}){0,4}((a|b|c|rc|\.dev|\.post)\d{1,6}){0,3}", re.ASCII)
_FINGERPRINT = re.compile(r"[0-9a-f]{12}")


def provenance_faults(payload: Payload, form: Format) -> Iterator[Fault]:
    """Yield what a report says of its making that this program never writes."""
    expected = (PROGRAM, *RULES, *(form.drawers if payload.assets else ()))
    found = tuple(version.name for version in payload.made_by)
    for name in dict.fromkeys(found):
        if name not in expected:
            yield _unproved(f"it names {shortened(name)} among what made it")
        elif found.count(name) > 1:
            yield _unproved(f"it names {shortened(name)} twice among what made it")
    if missing := [name for name in expected if name not in found]:
        yield _unproved(f"it does not name the version of {shortened(missing[0])}")
    elif found != expected and sorted(found) == sorted(expected):
        yield _unproved("it names what made it in another order")
    yield from _odd_versions(payload)


def _odd_versions(payload: Payload) -> Iterator[Fault]:
    """Yield versions that nothing of ours has: rules bear the program's, and a fingerprint."""
    program = next((one.version for one in payload.made_by if one.name == PROGRAM), "")
    for one in payload.made_by:
        version, plus, fingerprint = one.version.partition("+")
        if one.name in RULES:
            is_ours = plus and version == program and _FINGERPRINT.fullmatch(fingerprint)
        else:
            is_ours = not plus and _VERSION.fullmatch(version)
        if not is_ours:
            yield _unproved(f"{shortened(one.version)} is no version of {shortened(one.name)}")


def _unproved(what: str) -> Fault:
    return Fault(
        kind=ReportFaultKind.UNPROVED,
        sentence=f"{what}, as this version never writes: {ONLY_WHOLE}",
        section="made_by",
    )

"""Whether the evidence of a chronology holds, and if not, of which claims and why."""

from collections.abc import Iterable, Iterator, Sequence

import attrs

from chronology.claims import VerifiedClaim
from chronology.errors import Problem
from chronology.findings import Finding
from chronology.vocabulary import ClaimStatus, Family, Severity


@attrs.frozen(kw_only=True)
class Unheld:
    """What of the evidence does not hold; false if all of it does.

    Attributes:
        claims: the ids of the claims whose evidence does not hold.
        reasons: why, a sentence each.
        unverified: the ids of those claims that could not be verified, and do not count.
    """

    claims: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    unverified: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.reasons)


def unheld(
    findings: Sequence[Finding], claims: Iterable[VerifiedClaim], problems: Sequence[Problem]
) -> Unheld:
    """Return what of the evidence does not hold.

    Findings that a person acknowledged do not count; claims set aside do not either.
    """
    claims = tuple(claims)
    failing = [finding for finding in findings if _fails(finding)]
    evidence = [finding for finding in findings if finding.family is Family.EVIDENCE]
    answered = {claim for f in evidence if f.acknowledged for claim in f.claims}
    unverified = {claim.id for claim in claims if claim.status is ClaimStatus.UNVERIFIED}
    told = {claim for finding in failing for claim in finding.claims}
    sources = {source for finding in failing if not finding.claims for source in finding.sources}
    told |= {claim.id for claim in claims if claim.claim.source in sources and claim.counts}
    silent = unverified - answered - told
    return Unheld(
        claims=tuple(sorted(told | silent)),
        unverified=tuple(sorted((told | silent) & unverified)),
        reasons=(
            *(f"{finding.code}: {finding.sentence}" for finding in failing),
            *(f"{claim}: it is not verified" for claim in sorted(silent)),
            *_left_out(problems),
        ),
    )


_OF_NO_CLAIM = "cells-rejected"  # what made no claim leaves every claim as it is


def _fails(finding: Finding) -> bool:
    if finding.code == _OF_NO_CLAIM:
        return False
    is_evidence = finding.family is Family.EVIDENCE or finding.code == "order-cycle"
    return is_evidence and not finding.acknowledged and finding.severity is not Severity.NOTE


def _left_out(problems: Sequence[Problem]) -> Iterator[str]:
    """Yield that something of the ledger could not be used: nobody knows what that said."""
    if problems:
        faults = "a fault" if len(problems) == 1 else f"{len(problems)} faults"
        yield f"the ledger had {faults}: nothing at fault is proved"

"""`Verified`: what comes of verifying a claim."""

import attrs

from chronology.claims import VerifiedClaim
from chronology.findings import Finding


@attrs.frozen(kw_only=True)
class Verified:
    """A verified claim, and what a reader must know of its evidence.

    Attributes:
        claim: the claim, verified or not; its status says which.
        findings: what is wrong or assumed.
    """

    claim: VerifiedClaim
    findings: tuple[Finding, ...]

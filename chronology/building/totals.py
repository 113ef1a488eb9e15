"""What became of everything that went in, and what a person decided."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import attrs

from chronology.claims import VerifiedClaim
from chronology.findings import Finding, Refusal
from chronology.reconciling import Dossier
from chronology.timespan import TimeSpan
from chronology.vocabulary import TypedField


@attrs.frozen(kw_only=True)
class AsTyped:
    """How many claims rest on what somebody typed, and no words of their sources bear.

    Attributes:
        claims: how many claims do.
        fields: the fields, each with how many claims rest on it as typed.
    """

    claims: int = 0
    fields: tuple[tuple[TypedField, int], ...] = ()

    def __str__(self) -> str:
        return ", ".join(f"{field} {number}" for field, number in self.fields)


def typed_among(claims: Iterable[VerifiedClaim]) -> AsTyped:
    """Return how many of some claims rest on fields as typed, and on which."""
    resting = [claim.typed for claim in claims if claim.typed and claim.counts]
    found = Counter(field for fields in resting for field in fields)
    counts = tuple((field, found[field]) for field in TypedField if found[field])
    return AsTyped(claims=len(resting), fields=counts)


@attrs.frozen(kw_only=True)
class Totals:
    """What became of everything that went in.

    Attributes:
        claims: claims in the ledger that could be used.
        verified: of these, how many take part.
        unverified: of these, how many failed.
        set_aside: of these, how many a person set aside.
        retracted: of these, how many their publisher corrected or took back.
        not_yet: of these, how many were not stated by the day looked from.
        sources: sources in the ledger.
        unused: entries of the ledger left out because of an error.
        merged: events that a person declared to be others.
        typed: how many of the verified claims rest on fields that no words bear.
        as_of: the day looked from.
    """

    claims: int
    verified: int
    unverified: int
    set_aside: int
    retracted: int = 0
    not_yet: int
    sources: int
    unused: int
    merged: int = 0
    typed: AsTyped = AsTyped()
    as_of: TimeSpan | None

    @property
    def parts(self) -> tuple[tuple[str, int], ...]:
        """What became of the claims, each in words with how many; they add up to `claims`."""
        return (
            ("verified", self.verified),
            ("unverified", self.unverified),
            ("set aside", self.set_aside),
            ("retracted", self.retracted),
            ("not stated yet", self.not_yet),
        )

    def __str__(self) -> str:
        parts = [f"{n} {words}" for words, n in self.parts if n or words == "verified"]
        merged = f" {counted(self.merged, 'event')} merged." if self.merged else ""
        unused = f" {counted(self.unused, 'entry', 'entries')} of the ledger could not be used."
        seen = f" As of {self.as_of}." if self.as_of else ""
        return (
            f"{counted(self.claims, 'claim')} from {counted(self.sources, 'source')}: "
            f"{', '.join(parts)}.{self._typed}{merged}{unused if self.unused else ''}{seen}"
        )

    @property
    def _typed(self) -> str:
        if not self.typed.claims:
            return ""
        rest = "rests" if self.typed.claims == 1 else "rest"
        return f" {self.typed.claims} of the verified {rest} on fields as typed: {self.typed}."


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: `1 claim`, `2 claims`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


@attrs.frozen(kw_only=True)
class Decided:
    """What a person decided.

    Attributes:
        what: `acknowledged`, `unused` where there is no such finding, `set aside`, `merged` or
            `refused`, of a passage.
        on: the finding, the claim, the event or the passage.
        events: the ids of the events concerned.
        reason: why; of an unused one it stands in the finding that says so.
    """

    what: str
    on: str
    events: tuple[str, ...]
    reason: str


def decisions(
    dossiers: Sequence[Dossier], findings: Iterable[Finding], refused: Iterable[Refusal]
) -> Iterator[Decided]:
    """Yield what a person decided: on findings, claims, events, and passages that are no claim."""
    shown = {dossier.event.id for dossier in dossiers}
    for finding in findings:
        if finding.acknowledged and shown & {*finding.events}:
            on, reason = f"{finding.code}: {finding.sentence}", finding.acknowledged
            yield Decided(what="acknowledged", on=on, events=finding.events, reason=reason)
        elif finding.code == "decision-unused":
            yield Decided(what="unused", on=finding.sentence, events=finding.events, reason="")
    for dossier in dossiers:
        events = (dossier.event.id,)
        for claim in dossier.claims:
            if reason := claim.claim.set_aside:
                yield Decided(what="set aside", on=claim.claim.id, events=events, reason=reason)
        for name, same in dossier.merged:
            on = f"{name} is {dossier.event.id}"
            yield Decided(what="merged", on=on, events=events, reason=same.reason)
    for refusal in refused:
        on = f"{refusal.source}: “{refusal.quote.exact}”"
        yield Decided(what="refused", on=on, events=(), reason=refusal.reason)

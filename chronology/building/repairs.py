"""What may be entered instead of the quotes of a ledger that do not hold; nothing is changed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import attrs

from chronology.claims import Evidence
from chronology.ledger import Ledger
from chronology.ledger.edits import Edited, Edits, Place
from chronology.reconciling import roots
from chronology.sources import Quote, Source
from chronology.verify import Change, Mending, Proposal, Verified, located, mending, verify_claim
from chronology.vocabulary import ClaimStatus, QuoteRole, Verdict

_NOTHING_NEAR = "nothing in the source is near these words"
_CHANGED = "the source's bytes are not those recorded: look first whether it is the right document"
_UNREAD = "the source's document could not be read"
_NONE_HOLDS = "no words about the place would hold by themselves"
_OUT_OF_CONTEXT = "the source's words would be cut out of their context"


@attrs.frozen(kw_only=True)
class Repair:
    """A quote that does not hold, and what may be entered instead.

    Attributes:
        claim: the id of its claim; empty for the words of a source's own date.
        source: the id of the source in which it was looked for.
        place: where it stands in the ledger, and the lines as they are.
        evidence: what became of looking for it; its `true_wording` is the source's own.
        changes: what the source has otherwise, word for word.
        proposals: what may be entered, each of which holds: one; several, of which one is
            meant, if the words stand in several places; or none.
        new: for each of them, what would stand in that place: TOML, to be pasted.
        why_none: if nothing is proposed, why, in one clause; else empty.
        then: the claim verified anew, with all its quotes repaired; `None` for a source's own
            words, and where more than one place may be meant.
    """

    claim: str
    source: str
    place: Place
    evidence: Evidence
    changes: tuple[Change, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    new: tuple[str, ...] = ()
    why_none: str = ""
    then: Verified | None = None

    @property
    def turns(self) -> tuple[Change, ...]:
        """The changes that turn what the sentence says: not to be pasted unread."""
        return tuple(change for change in self.changes if change.turns)


def repairs_of(read: Ledger, verified: Iterable[Verified]) -> tuple[Repair, ...]:
    """Return a repair for each quote that does not hold, in the order of the ledger.

    Args:
        read: the ledger, with its documents.
        verified: its claims as they were verified. Those that were set aside are passed over.
    """
    repairing = _Repairing(read=read, edits=Edits(ledger=read), roots=roots(read.events))
    return tuple(repairing.all(verified))


@attrs.frozen(kw_only=True)
class _Repairing:
    """One ledger, while what may be entered is sought.

    Attributes:
        read: the ledger.
        edits: the same, its lines looked up.
        roots: the ids of its events, each with that of the event that it really is.
    """

    read: Ledger
    edits: Edits
    roots: Mapping[str, str]

    def all(self, verified: Iterable[Verified]) -> Iterator[Repair]:
        for source in self.read.sources:
            yield from self._of_source(source)
        # Those of one source together: a text is prepared once for all its quotes.
        by_source = sorted(verified, key=lambda one: one.claim.claim.source)
        made = {
            one.claim.id: tuple(self._of_claim(one))
            for one in by_source
            if one.claim.status is not ClaimStatus.SET_ASIDE
        }
        by_line = sorted(by_source, key=lambda one: one.claim.claim.place)
        for one in by_line:
            yield from made.get(one.claim.id, ())

    def _of_source(self, source: Source) -> Iterator[Repair]:
        """Yield the repairs of the words for a source's own date."""
        if source.document is None:
            return
        own: list[tuple[QuoteRole, tuple[str, ...], Quote | None]] = [
            (QuoteRole.PUBLISHED, ("published_quote",), source.published_quote),
            (
                QuoteRole.PLACED_BY,
                ("placed_by", "quote"),
                source.placed_by.quote if source.placed_by else None,
            ),
        ]
        for role, keys, quote in own:
            found = None if quote is None else located(role, quote, source)
            if quote is None or found is None or found.holds:
                continue
            edited = self.edits.of_source(source.id, keys, quote)
            yield _repair("", found, source, mending(found, source), edited)

    def _of_claim(self, one: Verified) -> Iterator[Repair]:
        claim = one.claim.claim
        source = self.read.source_of[claim.source]
        failing = [
            (found, mending(found, source)) for found in one.claim.evidence if not found.holds
        ]
        if not failing:
            return
        then = self._again(one, failing)
        context = None if then is None else then.claim.governed_by
        is_turned = context is not None and context.turns and not context.inside
        for found, made in failing:
            edited = self.edits.of_claim(claim, found.role.value)
            repair = _repair(claim.id, found, source, made, edited)
            if is_turned and then is not None:
                told = "; ".join(dict.fromkeys(_clauses(then)))
                yield attrs.evolve(
                    repair, proposals=(), new=(), why_none=f"{_OUT_OF_CONTEXT}: {told}"
                )
            else:
                yield attrs.evolve(repair, then=then)

    def _again(self, one: Verified, failing: Sequence[tuple[Evidence, Mending]]) -> Verified | None:
        """Return a claim verified with its quotes repaired, if it is known how each is."""
        if any(len(made.proposals) != 1 for _, made in failing):
            return None
        claim = one.claim.claim
        repaired: dict[str, Any] = {
            found.role.value: made.proposals[0].quote for found, made in failing
        }
        name = claim.event if claim.event in self.read.event_of else self.roots[claim.event]
        event = self.read.event_of[name]
        source = self.read.source_of[claim.source]
        return verify_claim(attrs.evolve(claim, **repaired), event, source, one.claim.stated)


def _repair(claim: str, found: Evidence, source: Source, made: Mending, edited: Edited) -> Repair:
    return Repair(
        claim=claim,
        source=source.id,
        place=edited.place,
        evidence=found,
        changes=made.changes,
        proposals=made.proposals,
        new=tuple(edited.anew(proposal.quote) for proposal in made.proposals),
        why_none="" if made.proposals else _why_none(found, source),
    )


def _why_none(found: Evidence, source: Source) -> str:
    if source.document is None:
        return _UNREAD
    if found.verdict is Verdict.SOURCE_CHANGED:
        return _CHANGED
    return _NOTHING_NEAR if found.verdict is Verdict.MISSING else _NONE_HOLDS


def _clauses(then: Verified) -> Iterator[str]:
    """Yield what is found on a claim, without the id that leads each sentence."""
    for finding in then.findings:
        yield finding.sentence.removeprefix(f"{then.claim.id}: ")

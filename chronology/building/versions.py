"""What newer versions of a document make of what older ones said: unchanged, moved, corrected.

The claims stay as entered, and stay listed.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import attrs

from chronology.claims import Claim, Unchanged, VerifiedClaim
from chronology.quotes import fold
from chronology.reconciling import Version
from chronology.reconciling.versions import Documents, Line, Telling, following, line_of
from chronology.sources import Quote
from chronology.timespan import TimeSpan
from chronology.vocabulary import ClaimStatus, Modality


def with_versions(
    claims: Sequence[VerifiedClaim], versions: Mapping[str, Version], real: Mapping[str, str]
) -> list[VerifiedClaim]:
    """Return the claims, those of newer versions held against the version directly before.

    What stands unchanged states nothing anew, and keeps the mood in which it was first said; a
    report that a newer version changes is corrected by it.

    Args:
        claims: every claim that exists, after `with_retractions`.
        versions: for each source that is a version of a document, which.
        real: for each event's id, the id of the event that it is.
    """
    if not versions:
        return list(claims)
    of_event: defaultdict[str, list[VerifiedClaim]] = defaultdict(list)
    for claim in claims:
        if claim.claim.source in versions:
            of_event[real[claim.claim.event]].append(claim)
    documents = Documents(versions=versions)
    changed: dict[str, VerifiedClaim] = {}
    for own in of_event.values():
        for document, by_number in documents.by_version(own).items():
            _History(document, documents, changed).go_through(by_number)
    return [changed.get(claim.id, claim) for claim in claims]


class _History:
    """What a document says of one event, version after version."""

    def __init__(
        self, document: str, documents: Documents, changed: dict[str, VerifiedClaim]
    ) -> None:
        self.document = document
        self.documents = documents
        self.changed = changed
        self.standing: dict[Line, list[VerifiedClaim]] = {}

    def go_through(self, versions: Mapping[int, Sequence[VerifiedClaim]]) -> None:
        """Hold each version against what stood in the one before."""
        for (number, claims), after in zip(versions.items(), following(versions), strict=True):
            self._follow(claims)
            if self.documents.dropped_in(self.document, number, after) is not None:
                self.standing = {}

    def _follow(self, claims: Sequence[VerifiedClaim]) -> None:
        told: defaultdict[Line, list[VerifiedClaim]] = defaultdict(list)
        anew: list[tuple[Line, VerifiedClaim]] = []
        for claim in claims:
            if (first := self._unchanged_from(claim)) is not None:
                self.changed[claim.id] = _read_as(first, claim)
                told[line_of(first, self.document)].append(first)
            elif claim.counts:
                anew.append((line_of(claim, self.document), claim))
        for line, claim in anew:
            self._correct(line, claim, told[line])
        for line, claim in anew:
            told[line].append(claim)
        for line, own in told.items():
            kept = self._not_changed(line, own) if line.telling is Telling.DONE else []
            self.standing[line] = [*kept, *own]

    def _unchanged_from(self, claim: VerifiedClaim) -> VerifiedClaim | None:
        """Return the claim of an earlier version that says the same, and stands still."""
        line = line_of(claim, self.document)
        spoken = [
            old
            for other, own in self.standing.items()
            if other.speaker == line.speaker
            for old in own
        ]
        own = self.standing.get(line, [])
        ways = [(spoken, _same_words)] if claim.counts or _may_be_read_as_before(claim) else []
        ways += [(spoken, _same_row), (own, _same_date)] if claim.counts else []
        for candidates, is_same in ways:
            for old in candidates:
                if is_same(old, claim) and not _says_more(claim.claim, old.claim):
                    return old
        return None

    def _correct(self, line: Line, claim: VerifiedClaim, told: Sequence[VerifiedClaim]) -> None:
        """Take out the reports that a claim told anew changes."""
        if line.telling is not Telling.DONE:
            return
        still = {one.id for one in told}
        for old in self.standing.get(line, ()):
            if old.id not in still and _corrects(claim, old):
                self.changed[old.id] = attrs.evolve(
                    old, status=ClaimStatus.RETRACTED, corrected_by=claim.id
                )

    def _not_changed(self, line: Line, own: Sequence[VerifiedClaim]) -> list[VerifiedClaim]:
        """Return the reports that stood in the version before, and still do beside those told."""
        told = {one.id for one in own}
        return [
            old
            for old in self.standing.get(line, ())
            if old.id not in told and not self.changed.get(old.id, old).corrected_by
        ]


def _says_more(claim: Claim, old: Claim) -> bool:
    """Say whether a claim orders events, or amends a plan, where an older one did not."""
    ordered = set(claim.relations) - set(old.relations)
    return bool(ordered or set(claim.amends) - set(old.amends))


AS_BEFORE = frozenset(
    {
        "anchor-assumed", "date-ambiguous", "date-mismatch", "date-unread", "impossible-date",
        "modality-mismatch", "modality-open", "planned-before", "weekday-mismatch",
    }
)  # fmt: skip
"""What is found on the date and the mood of words; not of those that say what they said before."""


def _may_be_read_as_before(claim: VerifiedClaim) -> bool:
    """Say whether a claim's words stand in its source, and no word around them turns them."""
    is_open = claim.status is ClaimStatus.UNVERIFIED
    is_turned = claim.governed_by is not None and not claim.governed_by.inside
    return is_open and not is_turned and all(found.holds for found in claim.evidence)


def _read_as(first: VerifiedClaim, claim: VerifiedClaim) -> VerifiedClaim:
    """Return a claim, dated and in the mood as its words were when they were first said."""
    said = Unchanged(claim=first.id, source=first.claim.source, modality=first.claim.modality)
    if claim.counts and claim.span == first.span:
        return attrs.evolve(claim, unchanged=said)
    basis = f"{first.derivation.basis}, as {first.claim.source} has these words unchanged"
    return attrs.evolve(
        claim,
        status=ClaimStatus.VERIFIED,
        span=first.span,
        extent=first.extent,
        derivation=attrs.evolve(first.derivation, basis=basis),
        governed_by=None if claim.governed_by is None else first.governed_by,
        unchanged=said,
    )


def _same_words(old: VerifiedClaim, new: VerifiedClaim) -> bool:
    """Say whether words stand unchanged: then they say what they said, whatever is made of them.

    Those that count from the day on which they are read, such as "next week", date as they did.
    """
    if _wording(old.claim) != _wording(new.claim) or new.claim.when not in {None, old.claim.when}:
        return False
    return not new.counts or old.span == new.span or _is_relative(old) or _is_relative(new)


def _same_row(old: VerifiedClaim, new: VerifiedClaim) -> bool:
    """Say whether the source's whole lines stand unchanged, of which more or less was quoted."""
    return old.span == new.span and _row(old) == _row(new)


def _wording(claim: Claim) -> tuple[str, ...]:
    return (_folded(claim.quote), *_beside(claim))


def _beside(claim: Claim) -> tuple[str, str]:
    """Return the words that date a claim, and those outside its quote that tell its mood."""
    mood = _folded(claim.modality_quote)
    return _folded(claim.date_quote), "" if mood in _folded(claim.quote) else mood


def _folded(quote: Quote | None) -> str:
    return "" if quote is None else fold(quote.exact)


def _row(claim: VerifiedClaim) -> tuple[str, ...]:
    """Return the whole lines of the source in which a claim's quote stands, and its other words."""
    beside = _beside(claim.claim)
    document, found = claim.source.document, next(iter(claim.evidence), None)
    if document is None or found is None or found.start is None or found.end is None:
        return (_folded(claim.claim.quote), *beside)
    begin = document.text.rfind("\n", 0, found.start) + 1
    end = document.text.find("\n", found.end)
    return (fold(document.text[begin : end if end >= 0 else None]), *beside)


def _is_relative(claim: VerifiedClaim) -> bool:
    leans = claim.is_dated_by_default or claim.derivation.anchor is not None
    return claim.claim.when is None and leans


def _same_date(old: VerifiedClaim, new: VerifiedClaim) -> bool:
    """Say whether a plan, or a report, is told again, in other words."""
    modality = new.claim.modality
    if modality not in _TOLD_AGAIN or old.claim.modality is not modality:
        return False
    if new.shift is not None or old.shift is not None or new.recalled != old.recalled:
        return False
    if new.gap != old.gap or new.claim.gap != old.claim.gap:
        return False
    is_bound = (old.binding is None) == (new.binding is None)
    by_default = old.is_dated_by_default or new.is_dated_by_default
    return is_bound and not by_default and (old.span, old.extent) == (new.span, new.extent)


_TOLD_AGAIN = frozenset({Modality.PLANNED, Modality.REPORTED})


def _corrects(new: VerifiedClaim, old: VerifiedClaim) -> bool:
    """Say whether what a newer version says of what is done cannot stand beside the older."""
    if new.claim.modality is not old.claim.modality:
        denied, said = (new, old) if new.claim.modality is Modality.DENIED else (old, new)
        return denied.span is None or (said.span is not None and denied.span.contains(said.span))
    if new.claim.modality is Modality.DENIED or new.is_dated_by_default:
        return False
    if new.span is None or old.span is None:
        return False
    if new.span.is_extent or old.span.is_extent:
        apart = _exclude if new.sighting or old.sighting else _changes_end
        return any(apart(*ends) for ends in _begin_and_end(new.span, old.span))
    return not old.span.contains(new.span)


def _begin_and_end(new: TimeSpan, old: TimeSpan) -> Iterator[tuple[TimeSpan, TimeSpan]]:
    yield new.begin, old.begin
    yield new.end, old.end


def _exclude(one: TimeSpan, other: TimeSpan) -> bool:
    return one.definitely_before(other) or other.definitely_before(one)


def _changes_end(new: TimeSpan, old: TimeSpan) -> bool:
    return not (new.is_unknown or old.is_unknown or old.contains(new))

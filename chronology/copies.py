"""Sources that repeat one another: whose text is the same, or who share a quoted sentence.

Ten papers that print one agency's sentence are one witness, if they tell it in one mood. Sources
are one group for an event if their texts are the same words, or if one has, word for word, the
sentence that another is quoted with; words are compared after folding (`chronology.quotes.fold`).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from chronology.claims import VerifiedClaim
from chronology.quotes import PreparedText, sharing
from chronology.sources import Source
from chronology.timespan import TimeSpan
from chronology.vocabulary import Modality

_LAST_MARKS = " .,;:!?\"')"  # a paper that repeats a sentence may go on: "…, Reuters reports."
_FEWEST_WORDS = 8  # a shorter sentence may be two people's own


def with_origins(
    claims: Sequence[VerifiedClaim], sources: Mapping[str, Source], real: Mapping[str, str]
) -> list[VerifiedClaim]:
    """Return the claims, each with the source that told its words first, if it repeats them.

    Args:
        claims: verified claims.
        sources: their sources, by id.
        real: for each event's id, the id of the event that it is.
    """
    texts = {
        name: PreparedText.of(source.document.text)
        for name, source in sources.items()
        if source.document is not None
    }
    alive = [claim for claim in claims if claim.counts]
    groups = _Groups()
    holders: defaultdict[str, set[str]] = defaultdict(set)  # the sources that have its sentence
    for claim, other in _copies(alive, texts, real):
        event = real[claim.claim.event]
        groups.join((event, claim.claim.source), (event, other))
        holders[claim.claim.id].add(other)
    first = _first_told(alive, groups, real)
    stated = _Statements(alive, sources, real)
    found = []
    for claim in claims:
        own = claim.claim.source
        origin = first.get(groups.of((real[claim.claim.event], own)), own)
        repeats = "" if origin == own else origin
        found.append(stated.as_first(claim, repeats, holders.get(claim.claim.id, ())))
    return found


class _Statements:
    """When each source spoke of each event in each mood, and each claim was stated."""

    def __init__(
        self,
        claims: Sequence[VerifiedClaim],
        sources: Mapping[str, Source],
        real: Mapping[str, str],
    ) -> None:
        self.sources = sources
        self.real = real
        self.by_id = {claim.claim.id: claim for claim in claims}
        self.first: dict[_Said, TimeSpan] = {}
        for claim in claims:
            said = self._said(claim, claim.claim.source)
            known = self.first.get(said, claim.stated)
            self.first[said] = min(known, claim.stated, key=_by_time)

    def _said(self, claim: VerifiedClaim, source: str) -> "_Said":
        return self.real[claim.claim.event], source, claim.claim.modality

    def as_first(self, claim: VerifiedClaim, repeats: str, holders: Iterable[str]) -> VerifiedClaim:
        """Return a claim with the source that it repeats, and when its words were first told."""
        said = [self._said(claim, name) for name in holders if not self._plans_anew(claim, name)]
        told = [self.first[one] for one in said if one in self.first]
        original = self.by_id.get(claim.claim.repeats)
        told += [original.stated] if original is not None and claim.counts else []
        earliest = min([claim.stated, *told], key=_by_time)
        restated = claim.stated if earliest.definitely_before(claim.stated) else None
        stated = claim.stated if restated is None else earliest
        if not repeats and restated is None:
            return claim
        return attrs.evolve(claim, repeats=repeats, stated=stated, restated=restated)

    def _plans_anew(self, claim: VerifiedClaim, other: str) -> bool:
        """Say whether a plan is its publisher's own, of old, and so stated again.

        Who returns to an earlier plan, in the same words, plans so from now on.
        """
        publishers = [self.sources[name].publisher for name in (claim.claim.source, other)]
        is_plan = claim.claim.modality is Modality.PLANNED
        return is_plan and publishers[0] == publishers[1] != ""


def _by_time(span: TimeSpan) -> tuple[float, float]:
    return span.sort_key


_Node = tuple[str, str]  # an event, a source
_Told = tuple[str, Modality]  # an event, and in what mood it is told
_Said = tuple[str, str, Modality]


class _Groups:
    """Disjoint sets of (event, source)."""

    def __init__(self) -> None:
        self.parents: dict[_Node, _Node] = {}

    def of(self, node: _Node) -> _Node:
        """Return the node that stands for the group of a node."""
        while (parent := self.parents.get(node, node)) != node:
            self.parents[node] = self.parents.get(parent, parent)
            node = parent
        return node

    def join(self, one: _Node, other: _Node) -> None:
        """Make two groups one."""
        self.parents[self.of(one)] = self.of(other)


def _copies(
    claims: Sequence[VerifiedClaim], texts: Mapping[str, PreparedText], real: Mapping[str, str]
) -> Iterator[tuple[VerifiedClaim, str]]:
    """Yield (claim, source that has its words too); claims of the same event only."""
    telling: defaultdict[_Told, set[str]] = defaultdict(set)
    for claim in claims:
        telling[real[claim.claim.event], claim.claim.modality].add(claim.claim.source)
    yield from _by_hand(claims, real)
    yield from _twins(claims, texts, real)
    quoted = [(claim, words) for claim in claims if (words := _sentence(claim, texts))]
    names = list(texts)
    folded = (text.words for text in texts.values())
    for index, number in sharing(folded, [words for _, words in quoted]):
        told, holder = quoted[index][0], names[number]
        tellers = telling[real[told.claim.event], told.claim.modality]
        if holder in tellers and holder != told.claim.source:
            yield told, holder


def _by_hand(
    claims: Sequence[VerifiedClaim], real: Mapping[str, str]
) -> Iterator[tuple[VerifiedClaim, str]]:
    """Yield what a person says repeats another claim on the event."""
    by_id = {claim.claim.id: claim for claim in claims}
    for claim in claims:
        other = by_id.get(claim.claim.repeats)
        if other is not None and real[other.claim.event] == real[claim.claim.event]:
            yield claim, other.claim.source


def _twins(
    claims: Sequence[VerifiedClaim], texts: Mapping[str, PreparedText], real: Mapping[str, str]
) -> Iterator[tuple[VerifiedClaim, str]]:
    """Yield claims of sources whose text another has too, with the first of those to tell."""
    tellers: defaultdict[_Node, list[VerifiedClaim]] = defaultdict(list)
    for claim in claims:
        if claim.claim.source in texts:
            words = texts[claim.claim.source].words
            tellers[real[claim.claim.event], words].append(claim)
    for told in tellers.values():
        first = min(told, key=lambda claim: (claim.stated.sort_key, claim.claim.source))
        for claim in told:
            if claim.claim.source != first.claim.source:
                yield claim, first.claim.source


def _sentence(claim: VerifiedClaim, texts: Mapping[str, PreparedText]) -> str:
    """Return the sentence in which a claim's quote stands, folded; nothing if it is short."""
    quote = claim.evidence[0]
    text = texts.get(claim.claim.source)
    if text is None or quote.start is None or quote.end is None or not claim.counts:
        return ""
    words = text.sentence(quote.start, quote.end).rstrip(_LAST_MARKS)
    return words if len(words.split()) >= _FEWEST_WORDS else ""


def _first_told(
    claims: Sequence[VerifiedClaim], groups: _Groups, real: Mapping[str, str]
) -> dict[_Node, str]:
    """Return, for each group, the source that was the first to tell; of several, by id."""
    first: dict[_Node, tuple[tuple[float, float], str]] = {}
    for claim in claims:
        group = groups.of((real[claim.claim.event], claim.claim.source))
        told = claim.stated.sort_key, claim.claim.source
        first[group] = min(first.get(group, told), told)
    return {group: source for group, (_, source) in first.items()}

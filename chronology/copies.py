"""Sources that repeat one another: whose text is the same, or who share a quoted sentence.

Ten papers that print one agency's sentence are one witness. Sources are one group for an event
if their texts are the same words, or if one has, word for word, the sentence that another is
quoted with; words are compared after folding (`chronology.quotes.fold`).
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import attrs

from chronology.claims import VerifiedClaim
from chronology.quotes import PreparedText, sharing
from chronology.sources import Source

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
    groups = _Groups()
    for event, one, other in _copies(claims, texts, real):
        groups.join((event, one), (event, other))
    first = _first_told(claims, groups, real)
    return [
        attrs.evolve(claim, repeats=origin)
        if (origin := first[groups.of((real[claim.claim.event], claim.claim.source))])
        != claim.claim.source
        else claim
        for claim in claims
    ]


_Node = tuple[str, str]


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
) -> Iterator[tuple[str, str, str]]:
    """Yield (event, source, source that has its words too)."""
    telling: defaultdict[str, set[str]] = defaultdict(set)  # the sources that tell of an event
    for claim in claims:
        telling[real[claim.claim.event]].add(claim.claim.source)
    same: dict[str, str] = {}
    twins = {name: same.setdefault(text.words, name) for name, text in texts.items()}
    for event, tellers in telling.items():
        yield from ((event, name, twins[name]) for name in tellers if name in twins)
    quoted = [(claim.claim, words) for claim in claims if (words := _sentence(claim, texts))]
    names = list(texts)
    folded = (text.words for text in texts.values())
    for index, number in sharing(folded, [words for _, words in quoted]):
        told, holder = quoted[index][0], names[number]
        if holder in telling[real[told.event]]:
            yield real[told.event], told.source, holder


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

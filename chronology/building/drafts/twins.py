"""What may be one event: alike in name and kind, at dates that do not exclude each other."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

import attrs

from chronology.building.drafts.model import Proposal
from chronology.claims import VerifiedClaim
from chronology.events import Event
from chronology.languages import known
from chronology.ledger import Ledger
from chronology.timespan import TimeSpan

_WORD = re.compile(r"[^\W_]{4,}")
_FEWEST = 2  # words that two names share, at least
_SHARE = 0.5  # of the words of the shorter name
_COMMON = 200  # events that have a word, from which on it tells nothing


@attrs.frozen(kw_only=True)
class _Known:
    """An event beside which others may be told.

    Attributes:
        name: its id.
        kind: its kind.
        stems: what the words of its name and of who takes part have in common with other forms.
        spans: its dates.
    """

    name: str
    kind: str
    stems: frozenset[str]
    spans: Sequence[TimeSpan]


class Twins:
    """Events, found by the words of their names.

    Args:
        read: the ledger, whose events are known at first.
        claims: its claims as they were verified, by event.
    """

    def __init__(self, read: Ledger, claims: Mapping[str, Sequence[VerifiedClaim]]) -> None:
        self.known: list[_Known] = []
        self.by_stem: defaultdict[str, list[int]] = defaultdict(list)
        for event in read.events:
            if event.same_as is None:
                spans = [one.span for one in claims.get(event.id, ()) if one.span is not None]
                self._add(event, spans)

    def add(self, event: Event, proposal: Proposal) -> None:
        """Remember an event that is drafted."""
        self._add(event, [proposal.span])

    def of(self, event: Event, proposal: Proposal) -> str:
        """Return the id of the event that one may be; empty if there is none."""
        stems = stems_of(event)
        near: defaultdict[int, int] = defaultdict(int)
        for stem in stems:
            places = self.by_stem.get(stem, ())
            if len(places) <= _COMMON:
                for place in places:
                    near[place] += 1
        fits = [
            (shared / min(len(stems), len(self.known[place].stems)), -place)
            for place, shared in near.items()
            if shared >= _FEWEST and self._may_be(self.known[place], event, proposal)
        ]
        share, place = max(fits, default=(0.0, 0))
        return self.known[-place].name if share >= _SHARE else ""

    def _may_be(self, other: _Known, event: Event, proposal: Proposal) -> bool:
        plain = Event.kind
        is_alike = other.kind == event.kind or plain in {other.kind, event.kind}
        return is_alike and any(_overlap(span, proposal.span) for span in other.spans)

    def _add(self, event: Event, spans: Sequence[TimeSpan]) -> None:
        stems = stems_of(event)
        self.known.append(_Known(name=event.id, kind=event.kind, stems=stems, spans=spans))
        for stem in stems:
            self.by_stem[stem].append(len(self.known) - 1)


def _overlap(one: TimeSpan, other: TimeSpan) -> bool:
    """Say whether two dates, each with both ends, do not exclude each other."""
    bounds = (one.begin_of_the_begin, one.end_of_the_end)
    others = (other.begin_of_the_begin, other.end_of_the_end)
    if None in bounds or None in others:
        return False
    return not (one.definitely_before(other) or other.definitely_before(one))


def stems_of(event: Event) -> frozenset[str]:
    """Return the longer words of an event's name without their endings."""
    reader = known()["en"].reader
    words = (word.lower() for word in _WORD.findall(event.name))
    return frozenset(map(reader.grammar.fields.stem, words))

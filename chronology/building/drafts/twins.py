"""What may be one event: alike in name and kind, at dates that do not exclude each other."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import attrs

from chronology.building.drafts.model import Proposal
from chronology.claims import VerifiedClaim
from chronology.events import Event
from chronology.languages import known
from chronology.ledger import Ledger
from chronology.timespan import TimeSpan

_WORD = re.compile(r"[^\W_]{4,}")
_FEWEST = 2  # words that two names share, at least
_SHARE = 0.6  # of the words of one name
_SHARE_OF_A_DAY = 0.4  # the same where both are of one day
_COMMON = 200  # events that have a word, from which on it tells nothing


@attrs.frozen(kw_only=True)
class _Known:
    """An event beside which others may be told.

    Attributes:
        name: its id.
        kind: its kind.
        stems: what the words of its name and of who takes part have in common with other forms.
        told: the same of the words that tell of it, too.
        spans: its dates.
        people: who takes part, by the last words of their names.
        verb: the verb by which it is told; empty for none that tells much.
    """

    name: str
    kind: str
    stems: frozenset[str]
    told: frozenset[str]
    spans: Sequence[TimeSpan]
    people: frozenset[str] = frozenset()
    verb: str = ""


class Twins:
    """Events, found by the words of their names.

    Args:
        read: the ledger, whose events are known at first.
        claims: its claims as they were verified, by event.
    """

    def __init__(self, read: Ledger, claims: Mapping[str, Sequence[VerifiedClaim]]) -> None:
        self.known: list[_Known] = []
        self.by_stem: defaultdict[str, list[int]] = defaultdict(list)
        self._of_day: defaultdict[str, list[int]] = defaultdict(list)
        for event in read.events:
            if event.same_as is None:
                found = claims.get(event.id, ())
                spans = [one.span for one in found if one.span is not None]
                self._add(event, spans, [one.claim.quote.exact for one in found])

    def add(self, event: Event, proposal: Proposal) -> None:
        """Remember an event that is drafted."""
        self._add(event, [proposal.span], [proposal.claim.quote.exact], verb_of(proposal))

    def of(self, event: Event, proposal: Proposal) -> str:
        """Return the id of the event that one may be; empty if there is none.

        The words of a name are looked for in the other name, and in what tells of the other.
        """
        stems = stems_of(event)
        told = stems | _stems_of([proposal.claim.quote.exact])
        of_day = self._of_day.get(str(proposal.span), ())
        near: dict[int, None] = dict.fromkeys(of_day if len(of_day) <= _COMMON else ())
        for stem in told:
            places = self.by_stem.get(stem, ())
            if len(places) <= _COMMON:
                near |= dict.fromkeys(places)
        fits = [
            (_overlap_of_words(stems, told, self.known[place]), -place)
            for place in near
            if self._may_be(self.known[place], event, proposal)
        ]
        if (same := self._told_alike(near, event, proposal)) is not None:
            return same
        share, place = max(fits, default=(0.0, 0))
        other = self.known[-place] if fits else None
        if other is None:
            return ""
        is_one_day = any(_is_of_a_day(one) and one == proposal.span for one in other.spans)
        return other.name if share >= (_SHARE_OF_A_DAY if is_one_day else _SHARE) else ""

    def _told_alike(self, near: Iterable[int], event: Event, proposal: Proposal) -> str | None:
        """Return the first event of the same day and verb in which one of the same takes part."""
        people, verb = _people(event), verb_of(proposal)
        for place in near if verb and _is_of_a_day(proposal.span) else ():
            other = self.known[place]
            is_one = proposal.span in other.spans and verb == other.verb
            if is_one and people & other.people and self._may_be(other, event, proposal):
                return other.name
        return None

    def _may_be(self, other: _Known, event: Event, proposal: Proposal) -> bool:
        plain = Event.kind
        is_alike = other.kind == event.kind or plain in {other.kind, event.kind}
        return is_alike and any(_overlap(span, proposal.span) for span in other.spans)

    def _add(
        self, event: Event, spans: Sequence[TimeSpan], quotes: Iterable[str], verb: str = ""
    ) -> None:
        stems = stems_of(event)
        told = stems | _stems_of(quotes)
        self.known.append(
            _Known(
                name=event.id,
                kind=event.kind,
                stems=stems,
                told=told,
                spans=spans,
                people=_people(event),
                verb=verb,
            )
        )
        for span in spans if verb else ():
            self._of_day[str(span)].append(len(self.known) - 1)
        for stem in told:
            self.by_stem[stem].append(len(self.known) - 1)


def _overlap_of_words(stems: frozenset[str], told: frozenset[str], other: _Known) -> float:
    """Return how much of one of two names the words that tell of the other have."""
    shares = [0.0]
    for own, words in ((stems, other.told), (other.stems, told)):
        if len(own & words) >= _FEWEST:
            shares.append(len(own & words) / len(own))
    return max(shares)


def _is_of_a_day(span: TimeSpan) -> bool:
    first, last = span.earliest, span.latest
    return first is not None and last is not None and first.parts[:3] == last.parts[:3]


def _overlap(one: TimeSpan, other: TimeSpan) -> bool:
    """Say whether two dates, each with both ends, do not exclude each other."""
    bounds = (one.begin_of_the_begin, one.end_of_the_end)
    others = (other.begin_of_the_begin, other.end_of_the_end)
    if None in bounds or None in others:
        return False
    return not (one.definitely_before(other) or other.definitely_before(one))


def verb_of(proposal: Proposal) -> str:
    """Return the verb of what is told, without its ending; empty for one that tells little."""
    grammar, verb = known()["en"].reader.grammar, proposal.told.heads[0]
    is_light = verb in grammar.drafting.light or grammar.is_auxiliary(verb)
    return "" if is_light or proposal.told.is_making else grammar.fields.stem(verb)


def _people(event: Event) -> frozenset[str]:
    return frozenset(name.rpartition(" ")[2].lower() for name in event.participants)


def stems_of(event: Event) -> frozenset[str]:
    """Return the longer words of an event's name, and of who takes part, without endings."""
    return _stems_of([event.name, *event.participants])


def _stems_of(texts: Iterable[str]) -> frozenset[str]:
    """Return the longer words of some texts without their endings."""
    reader = known()["en"].reader
    words = (word.lower() for text in texts for word in _WORD.findall(text))
    return frozenset(map(reader.grammar.fields.stem, words))

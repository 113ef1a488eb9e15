"""What may be one event: alike in name and kind, at dates that do not exclude each other.

A plan and what came of it, or another plan for the same, may lie far apart: that is what a slip is.
"""

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
from chronology.verify.sources import stated_by_source
from chronology.vocabulary import DraftedKind, Modality

_WORD = re.compile(r"[^\W_]{4,}")
_MARK = re.compile(
    r"\w{0,20}\d\w{0,20}|\b[B-Z]\b|\b[IVX]{2,6}\b"
)  # "Phase 2", "Block B", "Part IV"
_FEWEST = 2  # words that two names share, at least
_SHARE = 0.6  # of the words of one name
_SHARE_OF_A_DAY = 0.4  # the same where both are of one day
_SHARE_OF_A_PLAN = 0.75  # of the shorter name, where a plan lies at another time than what came
_LIKENESS = 0.5  # and of both names together
_COMMON = 200  # events that have a word, from which on it tells nothing

_AGAIN_AND_AGAIN = frozenset(
    {DraftedKind.VISIT, DraftedKind.MEETING, DraftedKind.COMMISSION_MEETING}
)
"""What is one of many alike by its nature: at another time it is another."""


@attrs.frozen(kw_only=True)
class _Telling:
    """One claim of an event.

    Attributes:
        mood: in which mood it tells of it.
        span: its date.
        stated: when it was made.
    """

    mood: Modality
    span: TimeSpan
    stated: TimeSpan

    def may_come_of(self, other: "_Telling") -> bool:
        """Say whether one of the two may be what came of the other, a plan, at another time."""
        plan, after = (self, other) if self.mood is Modality.PLANNED else (other, self)
        if plan.mood is not Modality.PLANNED:
            return {self.mood, other.mood} == {Modality.PENDING, Modality.REPORTED}
        is_report = after.mood is Modality.REPORTED
        is_recalled = plan.span.definitely_before(plan.stated)
        return is_recalled or not (is_report and after.span.definitely_before(plan.stated))


@attrs.frozen(kw_only=True)
class _Known:
    """An event beside which others may be told.

    Attributes:
        name: its id.
        kind: its kind.
        stems: what the words of its name and of who takes part have in common with other forms.
        told: the same of the words that tell of it, too.
        tellings: what is claimed of it.
        marks: the numbers and letters in its name, by which it is told from others alike.
        people: who takes part, by the last words of their names.
        verb: the verb by which it is told; empty for none that tells much.
    """

    name: str
    kind: str
    stems: frozenset[str]
    told: frozenset[str]
    tellings: Sequence[_Telling]
    marks: frozenset[str]
    people: frozenset[str] = frozenset()
    verb: str = ""

    @property
    def spans(self) -> Sequence[TimeSpan]:
        """Its dates."""
        return [one.span for one in self.tellings]


class Twins:
    """Events, found by the words of their names.

    Args:
        read: the ledger, whose events are known at first.
        claims: its claims as they were verified, by event.
    """

    def __init__(self, read: Ledger, claims: Mapping[str, Sequence[VerifiedClaim]]) -> None:
        self.read = read
        self.known: list[_Known] = []
        self.by_stem: defaultdict[str, list[int]] = defaultdict(list)
        self._of_day: defaultdict[str, list[int]] = defaultdict(list)
        for event in read.events:
            if event.same_as is None:
                found = claims.get(event.id, ())
                tellings = [
                    _Telling(mood=one.claim.modality, span=one.span, stated=one.stated)
                    for one in found
                    if one.span is not None
                ]
                self._add(event, tellings, [one.claim.quote.exact for one in found])

    def add(self, event: Event, proposal: Proposal) -> None:
        """Remember an event that is drafted."""
        quotes = [proposal.claim.quote.exact]
        self._add(event, [self._telling(proposal)], quotes, verb_of(proposal))

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
        if other is not None:
            is_one_day = any(_is_of_a_day(one) and one == proposal.span for one in other.spans)
            if share >= (_SHARE_OF_A_DAY if is_one_day else _SHARE):
                return other.name
        return self._come_of_a_plan(near, event, proposal)

    def _come_of_a_plan(self, near: Iterable[int], event: Event, proposal: Proposal) -> str:
        """Return the event most alike that may be the same: a plan, or what came of it later.

        It is told by the same verb or is of the same kind, and the words of its name are the same.
        """
        if event.kind in _AGAIN_AND_AGAIN:
            return ""
        telling, stems, verb = self._telling(proposal), stems_of(event), verb_of(proposal)
        is_set = _is_only_set(proposal)
        fits = [
            (_likeness(stems - {verb}, other.stems - {other.verb}), place, other.name)
            for place, other in ((place, self.known[place]) for place in near)
            if (_is_one_verb(verb, other.verb) or other.kind == event.kind != Event.kind or is_set)
            and _is_alike(other, event)
            and any(telling.may_come_of(one) for one in other.tellings)
        ]
        likeness, _, name = max(fits, default=(0.0, 0, ""))
        return name if likeness >= _LIKENESS else ""

    def _telling(self, proposal: Proposal) -> _Telling:
        claim = proposal.claim
        stated = stated_by_source(self.read.source_of[claim.source])
        return _Telling(mood=claim.modality, span=proposal.span, stated=stated)

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
        return _is_alike(other, event) and any(_overlap(one, proposal.span) for one in other.spans)

    def _add(
        self, event: Event, tellings: Sequence[_Telling], quotes: Iterable[str], verb: str = ""
    ) -> None:
        stems = stems_of(event)
        told = stems | _stems_of(quotes)
        self.known.append(
            _Known(
                name=event.id,
                kind=event.kind,
                stems=stems,
                told=told,
                tellings=tellings,
                marks=frozenset(_MARK.findall(event.name)),
                people=_people(event),
                verb=verb,
            )
        )
        for telling in tellings if verb else ():
            self._of_day[str(telling.span)].append(len(self.known) - 1)
        for stem in told:
            self.by_stem[stem].append(len(self.known) - 1)


def _overlap_of_words(stems: frozenset[str], told: frozenset[str], other: _Known) -> float:
    """Return how much of one of two names the words that tell of the other have."""
    shares = [0.0]
    for own, words in ((stems, other.told), (other.stems, told)):
        if len(own & words) >= _FEWEST:
            shares.append(len(own & words) / len(own))
    return max(shares)


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Return which part of the words of two names both have; 0 where the shorter has its own.

    The verb, which both have, counts as one word that they share.
    """
    shared = len(one & other)
    is_in_other = shared >= max(1, _SHARE_OF_A_PLAN * min(len(one), len(other)))
    return (shared + 1) / (len(one | other) + 1) if is_in_other else 0.0


def _is_one_verb(one: str, other: str) -> bool:
    """Say whether two verbs without their endings may be one: "begin" and "began"."""
    verbs = known()["en"].reader.grammar.verbs
    if not one or not other or one == other:
        return one == other != ""
    return one[0] == other[0] and not {one, other}.isdisjoint(verbs.past | verbs.participles)


def _is_alike(other: _Known, event: Event) -> bool:
    """Say whether two events may be of one kind, and no two of the parts of something."""
    marks = frozenset(_MARK.findall(event.name))
    is_another = bool(marks and other.marks) and marks != other.marks
    return not is_another and (other.kind == event.kind or Event.kind in {other.kind, event.kind})


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


def _is_only_set(proposal: Proposal) -> bool:
    """Say whether what is told is only that something is set for a time: "it was planned for"."""
    times = known()["en"].reader.grammar.times
    return proposal.told.heads[0] in times.scheduling | times.aims


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

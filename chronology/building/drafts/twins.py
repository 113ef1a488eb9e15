"""What may be one event: alike in name and kind, at dates that do not exclude each other.

A plan and what came of it, or another plan for the same, may lie far apart: that is what a slip is.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import attrs

from chronology.building.drafts.model import Proposal
from chronology.building.drafts.tellings import Telling, nearness_of, overlap
from chronology.claims import VerifiedClaim
from chronology.events import Event
from chronology.languages import known
from chronology.languages.deeds import Deed, deed_by_name, deed_of
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
        deed: what deed that is; `None` where it is not certain.
    """

    name: str
    kind: str
    stems: frozenset[str]
    told: frozenset[str]
    tellings: Sequence[Telling]
    marks: frozenset[str]
    people: frozenset[str] = frozenset()
    verb: str = ""
    deed: Deed | None = None

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
                    Telling(
                        mood=one.claim.modality,
                        span=one.span,
                        stated=one.stated,
                        source=one.claim.source,
                        given_up=tuple(plan.span for plan in one.recalled),
                    )
                    for one in found
                    if one.span is not None
                ]
                self._add(event, tellings, [one.claim.quote.exact for one in found])

    def add(self, event: Event, proposal: Proposal) -> None:
        """Remember an event that is drafted."""
        quotes = [proposal.claim.quote.exact]
        self._add(event, [self._telling(proposal)], quotes, proposal)

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
        if (same := self._one_deed(near, event, proposal)) is not None:
            return same
        share, place = max(fits, default=(0.0, 0))
        other = self.known[-place] if fits else None
        if other is not None:
            is_one_day = any(_is_of_a_day(one) and one == proposal.span for one in other.spans)
            if share >= (_SHARE_OF_A_DAY if is_one_day else _SHARE):
                return other.name
        return self._come_of_a_plan(near, event, proposal)

    def _one_deed(self, near: Iterable[int], event: Event, proposal: Proposal) -> str | None:
        """Return the event that tells of the same deed to the same thing, in whatever words.

        It is empty where that may be done to another thing as well: "the engine was to be
        repaired" beside reports of the port engine and of the starboard engine. `None` is returned
        where no deed is known to be the same.
        """
        deed, telling, stems = _deed_of(proposal), self._telling(proposal), stems_of(event)
        if deed is None:
            return None
        alike = [
            (place, other, other.deed)
            for place, other in ((place, self.known[place]) for place in near)
            if other.deed is not None and _is_alike(other, event)
        ]
        fits = [
            (near_by, deed.is_alike(done), len(stems & other.stems), -place)
            for place, other, done in alike
            if deed.may_be(done)
            for near_by in (nearness_of(telling, deed, one, done) for one in other.tellings)
            if near_by
        ]
        if not fits:
            return None
        best = self.known[-max(fits)[-1]]
        beside = (other for _, other, done in alike if done.is_beside(deed))
        return "" if any(_may_be_one_deed(other, best) for other in beside) else best.name

    def _come_of_a_plan(self, near: Iterable[int], event: Event, proposal: Proposal) -> str:
        """Return the event most alike that may be the same: a plan, or what came of it later.

        It is told by the same verb or is of the same kind, and the words of its name are the same.
        """
        deed = _deed_of(proposal)
        if event.kind in _AGAIN_AND_AGAIN or (deed is not None and deed.is_again):
            return ""
        telling, stems, verb = self._telling(proposal), stems_of(event), verb_of(proposal)
        is_set = _is_only_set(proposal)
        fits = [
            (_likeness(stems - {verb}, other.stems - {other.verb}), place, other.name)
            for place, other in ((place, self.known[place]) for place in near)
            if (_is_one_verb(verb, other.verb) or other.kind == event.kind != Event.kind or is_set)
            and _is_alike(other, event)
            and not _is_told_apart(deed, other.deed)
            and any(
                telling.may_come_of(one) for one in other.tellings if not one.is_beside(telling)
            )
        ]
        likeness, _, name = max(fits, default=(0.0, 0, ""))
        return name if likeness >= _LIKENESS else ""

    def _telling(self, proposal: Proposal) -> Telling:
        claim = proposal.claim
        return Telling(
            mood=claim.modality,
            span=proposal.span,
            stated=stated_by_source(self.read.source_of[claim.source]),
            source=claim.source,
            given_up=proposal.given_up,
        )

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
        deed = _deed_of(proposal)
        is_another = deed is not None and other.deed is not None and deed.is_another(other.deed)
        is_of_then = any(overlap(one, proposal.span) for one in other.spans)
        return is_of_then and not is_another and _is_alike(other, event)

    def _add(
        self,
        event: Event,
        tellings: Sequence[Telling],
        quotes: Iterable[str],
        proposal: Proposal | None = None,
    ) -> None:
        stems = stems_of(event)
        told = stems | _stems_of(quotes)
        verb = "" if proposal is None else verb_of(proposal)
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
                deed=_deed_by_name(event) if proposal is None else _deed_of(proposal),
            )
        )
        for telling in tellings if verb else ():
            self._of_day[str(telling.span)].append(len(self.known) - 1)
        for stem in told:
            self.by_stem[stem].append(len(self.known) - 1)


def _is_told_apart(one: Deed | None, other: Deed | None) -> bool:
    """Say whether two deeds are known, and not by their names alone one of one thing."""
    if one is None or other is None:
        return False
    return one.is_one_deed(other) or not one.is_of_one_thing(other)


def _deed_by_name(event: Event) -> Deed | None:
    return deed_by_name(event.name, known()["en"].reader.grammar)


def _deed_of(proposal: Proposal) -> Deed | None:
    """Return the deed that a claim tells of; what a line says of a paper's making has none."""
    told, grammar = proposal.told, known()["en"].reader.grammar
    is_bare = told.mood.is_moved or _is_only_set(proposal)
    is_bare |= told.mood.modality in {Modality.CANCELLED, Modality.PENDING}
    return None if told.is_making else deed_of(told.name, told.heads, grammar, is_bare=is_bare)


def _may_be_one_deed(one: _Known, other: _Known) -> bool:
    """Say whether what tells of two events may be of one deed."""
    return (
        one.deed is not None
        and other.deed is not None
        and one.deed.may_be(other.deed)
        and any(
            nearness_of(told, one.deed, tells, other.deed)
            for told in one.tellings
            for tells in other.tellings
        )
    )


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

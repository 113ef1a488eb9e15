"""Entries of a ledger made of what is drafted: events with ids, their claims, who took part."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import attrs

from chronology import languages
from chronology.building.drafts.model import Proposal
from chronology.building.drafts.run import kinds_of, new_kinds
from chronology.building.drafts.twins import Twins
from chronology.claims import Claim
from chronology.events import BUILT_IN, Event, KindDeclaration, Series
from chronology.languages.drafting import Told
from chronology.ledger import Ledger
from chronology.ledger.ids import free_id
from chronology.vocabulary import Proposed

_WORDS = re.compile(r"[^\W_]+")
_OTHERWISE = "event"
_OF_A_PERSON = 2  # words of a name that may be written by its first one, or by its initials


@attrs.frozen(kw_only=True)
class DraftedEvent:
    """An event that is drafted, with its claims.

    Attributes:
        event: the event; `None` where the claims are of one that the ledger has.
        claims: its claims.
        line: the line of its source's text on which the first of them begins.
        may_be: the id of another event that it may be; empty for none.
    """

    event: Event | None
    claims: tuple[Claim, ...]
    line: int
    may_be: str = ""


@attrs.frozen(kw_only=True)
class DraftedEntries:
    """What is to be added to a ledger.

    Attributes:
        kinds: kinds that it does not declare yet.
        series: series that it does not have yet.
        events: events with their claims: those that may be one stand together.
    """

    kinds: tuple[KindDeclaration, ...] = ()
    series: tuple[Series, ...] = ()
    events: tuple[DraftedEvent, ...] = ()

    @classmethod
    def joined(cls, several: Sequence["DraftedEntries"]) -> "DraftedEntries":
        """Return the entries of several in one."""
        return cls(
            kinds=tuple(kind for one in several for kind in one.kinds),
            series=tuple(series for one in several for series in one.series),
            events=tuple(event for one in several for event in one.events),
        )

    def within(self, read: Ledger) -> Ledger:
        """Return a ledger with these entries."""
        events = [one.event for one in self.events if one.event is not None]
        claims = [claim for one in self.events for claim in one.claims]
        return attrs.evolve(
            read,
            kinds=(*read.kinds, *self.kinds),
            series=(*read.series, *self.series),
            events=(*read.events, *events),
            claims=(*read.claims, *claims),
        )


class Entering:
    """Proposals, while they become entries of a ledger.

    Args:
        read: the ledger.
        twins: what may be one event.
    """

    def __init__(self, read: Ledger, twins: Twins) -> None:
        self.read = read
        self.twins = twins
        self.kinds = kinds_of(read).by_name
        self.taken = {name for one in read.events for name in (one.id, *one.aliases)}
        self.series = {one.id: one for one in read.series}
        self.new_series: list[Series] = []
        self.declared = _kinds_known(read)
        self.by_identity = {one.identity: one.id for one in read.events if one.identity}
        self.entered = tuple(dict.fromkeys(n for one in read.events for n in one.participants))
        self.names = list(self.entered)
        self.names_of: defaultdict[str, dict[str, None]] = defaultdict(dict)
        self.events: list[DraftedEvent] = []

    def entries(self, proposals: Iterable[Proposal]) -> DraftedEntries:
        """Return the entries for some proposals, and remember them for the next ones."""
        self.events, self.new_series = [], []
        for proposal in proposals:
            self._enter(proposal)
        used = {one.event.kind for one in self.events if one.event is not None}
        new = [one for one in new_kinds(self.declared) if one.id in used]
        self.declared |= {one.id for one in new}
        return DraftedEntries(
            kinds=tuple(new), series=tuple(self.new_series), events=tuple(self._in_order())
        )

    def _enter(self, proposal: Proposal) -> None:
        """Make an event of a proposal; or give its claim to one that it certainly is."""
        event = self._event(proposal)
        same = self.by_identity.get(event.identity) if event.identity else None
        if same is not None:
            claims = (self._claim(proposal, same),)
            self.events.append(DraftedEvent(event=None, claims=claims, line=proposal.line))
            return
        self.taken.add(event.id)
        if event.identity:
            self.by_identity[event.identity] = event.id
        may_be = self.twins.of(event, proposal)
        self.twins.add(event, proposal)
        self.events.append(
            DraftedEvent(
                event=event,
                claims=(self._claim(proposal, event.id),),
                line=proposal.line,
                may_be=may_be,
            )
        )

    def _claim(self, proposal: Proposal, event: str) -> Claim:
        return attrs.evolve(proposal.claim, id="", event=event, tags=(Proposed.DRAFTED.value,))

    def _event(self, proposal: Proposal) -> Event:
        told, cls = proposal.told, self.kinds.get(proposal.kind, Event)
        own: dict[str, Any] = {}
        known = {field.name for field in attrs.fields(cls)}
        if told.numbered is not None and {"ordinal", "series"} <= known:
            own = {"ordinal": told.numbered.ordinal, "series": self._series(proposal)}
        place = self._place(proposal.claim)
        return cls(
            id=free_id(told.name, self.taken, proposal.kind or _OTHERWISE),
            name=told.name,
            place=place,
            participants=self._participants(proposal),
            tags=(Proposed.DRAFTED.value,),
            **own,
        )

    def _series(self, proposal: Proposal) -> str:
        """Return the series of a numbered event: of the ledger's, or a new one with a name."""
        numbered = proposal.told.numbered
        if numbered is None or not numbered.series:
            return ""
        words = _name_words(numbered.series)
        fits = [one.id for one in self.series.values() if words <= _words_of_series(one)]
        if len(fits) == 1:
            return fits[0]
        if fits or not numbered.is_named:
            return ""
        made = Series(id=free_id(numbered.series, self.series), name=numbered.series)
        self.series[made.id] = made
        self.new_series.append(made)
        return made.id

    def _place(self, claim: Claim) -> str:
        """Return the place of the ledger that a claim's words name, if it is one."""
        words = f" {' '.join(_WORDS.findall(claim.quote.exact))} "
        found = {
            place.id: place.within
            for place in self.read.places
            if place.name and f" {' '.join(_WORDS.findall(place.name))} " in words
        }
        inner = [name for name in found if name not in self._outer(found)]
        return inner[0] if len(inner) == 1 else ""

    def _outer(self, found: Mapping[str, str]) -> set[str]:
        """Return all places within which some lie."""
        within = {place.id: place.within for place in self.read.places}
        outer = set[str]()
        for name in found:
            at = within.get(name, "")
            while at and at not in outer:
                outer.add(at)
                at = within.get(at, "")
        return outer

    def _participants(self, proposal: Proposal) -> tuple[str, ...]:
        """Return who takes part: the names of the clause, as the ledger has them."""
        places = {name for one in self.read.places for name in (one.name, one.id)}
        found = dict[str, None]()
        for name in proposal.told.names:
            of_source = self.names_of[proposal.claim.source]
            near = [*self.entered, *of_source] if _is_of_a_body(name) else self.names
            known = dict.fromkeys(one for one in near if _may_be_short_for(name, one))
            whole = next(iter(known)) if len(known) == 1 else name
            if name not in places:
                found[whole] = None
        if (opening := self._who_opens(proposal.told)) and opening not in places:
            found = dict.fromkeys((opening, *found))
        self.names += [name for name in found if name not in self.names]
        of_source = self.names_of[proposal.claim.source]
        of_source |= dict.fromkeys(found)
        return tuple(found)

    def _who_opens(self, told: Told) -> str:
        """Return whom of the ledger's participants a subject of one word means, if one alone.

        That it is written large tells nothing of it: it opens a sentence.
        """
        first, _, rest = told.name.partition(" ")
        if not rest.lower().startswith(f"{told.heads[0]} ".strip()):
            return ""  # "New forms", where New Harbour Ltd takes part elsewhere
        known = [one for one in self.entered if _may_be_short_for(first, one)]
        return known[0] if len(known) == 1 else ""

    def _in_order(self) -> Iterator[DraftedEvent]:
        """Yield the events, each behind the one that it may be."""
        names = {one.event.id for one in self.events if one.event is not None}
        behind: dict[str, list[DraftedEvent]] = {}
        first = list[DraftedEvent]()
        for one in self.events:
            if one.may_be in names:
                behind.setdefault(one.may_be, []).append(one)
            else:
                first.append(one)
        waiting = first[::-1]
        while waiting:
            one = waiting.pop()
            yield one
            if one.event is not None:
                waiting += behind.get(one.event.id, ())[::-1]


def _may_be_short_for(short: str, name: str) -> bool:
    """Say whether a name may be written short: by its last words, its first one, or initials."""
    if short == name or name.endswith(f" {short}"):
        return True
    parts = name.split()
    if len(parts) < _OF_A_PERSON:
        return False
    is_initials = len(short) >= _OF_A_PERSON and short == "".join(part[0] for part in parts)
    return is_initials or (short == parts[0] and not _is_of_a_body(parts[-1]))


def _is_of_a_body(name: str) -> bool:
    """Say whether a name is the last word of those of many bodies: "the Board"."""
    return name.lower() in languages.of().grammar.fields.organisations


def _kinds_known(read: Ledger) -> set[str]:
    """Return the names of the kinds that a ledger knows."""
    classes = (*BUILT_IN, *read.classes)
    return {*(kind.kind for kind in classes), *(kind.id for kind in read.kinds)}


def _name_words(name: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORDS.findall(name))


def _words_of_series(series: Series) -> frozenset[str]:
    return _name_words(" ".join((series.id, series.name, *series.aliases)))

"""Verify every claim of a ledger, each as stated when it was: those said at an event after it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from graphlib import TopologicalSorter
from typing import Protocol

import attrs

from chronology.building.statements import statements_of
from chronology.claims import Claim, VerifiedClaim
from chronology.graphs import components
from chronology.ledger import Ledger
from chronology.processes import in_processes
from chronology.reconciling import roots
from chronology.reconciling.combine import combine
from chronology.sources import Source
from chronology.timespan import TimeSpan, earlier
from chronology.verify import Verified, stated_at, verify_claim
from chronology.vocabulary import Modality


class Keeping(Protocol):
    """Keeps what became of claims, for a run that goes on where this one is killed."""

    def taken(self, claims: Iterable[Claim]) -> Mapping[str, Verified]:
        """Return what became of those of some claims that a run before verified, by their ids."""

    def keep(self, made: Verified) -> None:
        """Keep what became of a claim."""


def verified(
    read: Ledger,
    progress: Callable[[int, int], None],
    jobs: int,
    keeping: Keeping | None = None,
) -> tuple[Verified, ...]:
    """Verify every claim, those said at an event after that event's own.

    When a claim was made does not depend on the day from which one looks: what was said at
    an event was said then, also if a later source is the first to tell when that was.

    Args:
        read: the ledger.
        progress: called with how many claims are verified, and of how many.
        jobs: how many processes verify.
        keeping: keeps what became of the claims that need no other's date; left out, nobody.
    """
    real = roots(read.events)
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in read.claims:
        groups[real[claim.event]].append(claim)
    needs = _said_at(groups, real)
    dates: dict[str, TimeSpan] = {}
    asked = frozenset(place for places in needs.values() for place in places)
    results: list[Verified] = []
    whole = len(read.claims)
    alone = {claim.id: claim for claim in _alone(read)}
    shared = (alone, real, read)
    ready = {} if keeping is None else {**keeping.taken(alone.values())}
    before = len(ready)
    ready |= in_processes(
        _verify_alone,
        shared,
        [name for name in alone if name not in ready],
        jobs,
        lambda done, _: progress(before + done, whole),
        kept=None if keeping is None else lambda _, made: keeping.keep(made),
    )
    done = len(ready)
    progress(done, whole)
    for event in TopologicalSorter(needs).static_order():
        known = {place: dates[place] for place in needs.get(event, ())}
        found = []
        for claim in groups.get(event, ()):
            made = ready.get(claim.id)
            if made is None:
                done += 1
                own = _verify(claim, known, real, read)
                found.append(own)
                if keeping is not None and claim.id in alone:
                    keeping.keep(_with_source(own, None))
                progress(done, whole)
            else:
                found.append(_with_source(made, read.source_of[claim.source]))
        if event in asked:
            dates[event] = _reported([one.claim for one in found], event)
        results += found
    return tuple(results)


def _with_source(made: Verified, source: Source | None) -> Verified:
    """Return what was verified elsewhere, with its source: processes do not hand texts over."""
    return attrs.evolve(made, claim=attrs.evolve(made.claim, told_by=source))


def _alone(read: Ledger) -> list[Claim]:
    """Return the claims that need no other's date, those of one source together."""
    alone = [claim for claim in read.claims if not claim.said_at]
    return sorted(alone, key=lambda claim: claim.source)


def _verify_alone(
    shared: tuple[Mapping[str, Claim], Mapping[str, str], Ledger], name: str
) -> Verified:
    """Verify one claim that needs no other's date."""
    claims, real, read = shared
    return _with_source(_verify(claims[name], {}, real, read), None)


def _said_at(groups: Mapping[str, Sequence[Claim]], real: Mapping[str, str]) -> dict[str, set[str]]:
    """Return the events at which something on each was said.

    Where that closes a cycle, as it may in a ledger made by hand, none of it is used.
    """
    needs = {
        event: {real[claim.said_at] for claim in claims if claim.said_at}
        for event, claims in groups.items()
    }
    for component in components(needs):
        for event in component:
            needs[event] -= component
    return needs


def _verify(
    claim: Claim, dates: Mapping[str, TimeSpan], real: Mapping[str, str], read: Ledger
) -> Verified:
    source = read.source_of[claim.source]
    said_at = dates.get(real[claim.said_at], TimeSpan()) if claim.said_at else None
    entry = read.event_of.get(claim.event) or read.event_of[real[claim.event]]
    return verify_claim(claim, entry, source, told_when(claim, source, said_at))


def told_when(claim: Claim, source: Source, said_at: TimeSpan | None = None) -> TimeSpan:
    """Return when a claim was made, as far as is known before its words are read.

    Args:
        claim: the claim.
        source: its source.
        said_at: when the event was at which it was said; `None` if it names none.
    """
    stated = stated_at(source, said_at)
    return stated if claim.stated is None else _recalled(claim.stated, stated)


def _recalled(recalled: TimeSpan, published: TimeSpan) -> TimeSpan:
    """Return when something was said that a source recalls: before it was published."""
    first, last = recalled.begin_of_the_begin, recalled.end_of_the_end
    stated = TimeSpan.within(first, earlier(last, published.end_of_the_end))
    return stated if stated.is_possible else published


def _reported(claims: Sequence[VerifiedClaim], event: str) -> TimeSpan:
    """Return when something happened, as far as its reports say."""
    reports = [made for made in statements_of(claims) if made.modality is Modality.REPORTED]
    combined = combine(reports, event, event)
    return TimeSpan() if combined is None else combined.span

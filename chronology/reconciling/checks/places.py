"""Nobody is in two places at one time."""

import heapq
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from chronology.claims import Statement
from chronology.events import containing
from chronology.findings import Finding
from chronology.reconciling.model import Dossier, World, claim_ids
from chronology.vocabulary import Severity


class _Stay(NamedTuple):
    """One report of an event at a place: by when it had begun, and up to when it lasted."""

    begun: int
    lasted: int
    event: str
    claim: str
    report: Statement
    dossier: Dossier

    @property
    def timed(self) -> bool:
        return self.report.span is not None and self.report.span.timed


def check_two_places(dossiers: Sequence[Dossier], world: World) -> Iterator[Finding]:
    """Find somebody reported in two places, neither within the other, at one time.

    The stays must overlap under every reading. Of whole days the morning may belong to one
    place and the evening to another, so a last day in one place and a first in another
    overlap nowhere. Of each two events one pair of reports is named, worst first.
    """
    around = {d.event.place: containing(d.event.place, world.places.values()) for d in dossiers}
    staying: dict[str, list[_Stay]] = defaultdict(list)
    for dossier in dossiers:
        if dossier.event.place:
            stays = _stays(dossier)
            for participant in dict.fromkeys(dossier.event.participants):
                staying[participant] += stays
    worst: dict[tuple[str, str], _Overlap] = {}
    for participant, own in sorted(staying.items()):
        for first, second in _overlaps(own, around):
            overlap = _Overlap(not (first.timed and second.timed), participant, first, second)
            pair = min(first.event, second.event), max(first.event, second.event)
            worst[pair] = min(worst.get(pair, overlap), overlap, key=_Overlap.order)
    names = {place.id: place.name or place.id for place in world.places.values()}
    yield from (_find_in_two_places(overlap, names) for overlap in worst.values())


def _stays(dossier: Dossier) -> list[_Stay]:
    """Return the stays reported of one event, but for those that lie within another."""
    found = []
    for report in dossier.reports:
        if report.span is not None:
            begun, lasted = report.span.end_of_the_begin, report.span.begin_of_the_end
            if begun is not None and lasted is not None:
                found.append(_Stay(begun, lasted, dossier.event.id, report.id, report, dossier))
    by_hour = [stay for stay in found if stay.timed]
    return [*_outermost(by_hour), *_outermost([stay for stay in found if not stay.timed])]


def _outermost(stays: Sequence[_Stay]) -> Iterator[_Stay]:
    longest: int | None = None
    for stay in sorted(stays, key=lambda stay: (stay.begun, -stay.lasted, stay.claim)):
        if longest is None or stay.lasted > longest:
            longest = stay.lasted
            yield stay


class _Overlap(NamedTuple):
    """Two stays of one participant that overlap; those told by the hour come first."""

    by_days: bool
    participant: str
    first: _Stay
    second: _Stay

    def order(self) -> tuple[bool, str, tuple[int, int, str, str], tuple[int, int, str, str]]:
        return self.by_days, self.participant, self.first[:4], self.second[:4]


def _overlaps(
    stays: Sequence[_Stay], around: Mapping[str, Sequence[str]]
) -> Iterator[tuple[_Stay, _Stay]]:
    """Go through the stays by when they had begun, with those that last still, by place."""
    lasting: dict[str, dict[int, _Stay]] = defaultdict(dict)
    ends: list[tuple[int, str, int]] = []
    for number, stay in enumerate(sorted(stays, key=lambda stay: stay[:4])):
        while ends and ends[0][0] < stay.begun:
            _, place, ended = heapq.heappop(ends)
            del lasting[place][ended]
            if not lasting[place]:
                del lasting[place]
        own = stay.dossier.event.place
        for place, staying in lasting.items():
            if _are_apart(own, place, around):
                for other in staying.values():
                    if other.begun > stay.lasted:
                        break
                    yield other, stay
        lasting[own][number] = stay
        heapq.heappush(ends, (stay.lasted, own, number))


def _are_apart(one: str, other: str, around: Mapping[str, Sequence[str]]) -> bool:
    return one not in around[other] and other not in around[one]


def _find_in_two_places(overlap: _Overlap, names: Mapping[str, str]) -> Finding:
    first, second = overlap.first, overlap.second
    told = [
        f"{s.dossier.name} in {names.get(place, place)}, {s.report.span}"
        for s in (first, second)
        for place in [s.dossier.event.place]
    ]
    return Finding(
        code="two-places",
        severity=Severity.WARNING if overlap.by_days else Severity.CONFLICT,
        sentence=f"{overlap.participant}: {told[0]}, but {told[1]}",
        events=(first.event, second.event),
        claims=claim_ids(first.report, second.report),
    )

"""Nobody is in two places at one time."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from chronology.claims import VerifiedClaim
from chronology.events import containing
from chronology.findings import Finding
from chronology.reconcile.model import Dossier, World, claim_ids
from chronology.vocabulary import Severity

_LOOKED_AT = 50  # places at which somebody is at one time; those stayed at longest


class _Stay(NamedTuple):
    """One report of an event at a place: by when it had begun, and up to when it lasted."""

    begun: int
    lasted: int
    event: str
    claim: str
    report: VerifiedClaim
    dossier: Dossier

    @property
    def timed(self) -> bool:
        return self.report.span is not None and self.report.span.timed


def check_two_places(dossiers: Sequence[Dossier], world: World) -> Iterator[Finding]:
    """Find somebody reported in two places, neither within the other, at one time.

    The stays must overlap under every reading. Of whole days the morning may belong to one
    place and the evening to another, so a last day in one place and a first in another
    overlap nowhere. For each stay one other is named.
    """
    around = {d.event.place: containing(d.event.place, world.places.values()) for d in dossiers}
    staying: dict[str, list[_Stay]] = defaultdict(list)
    for dossier in dossiers:
        if dossier.event.place:
            stays = list(_stays(dossier))
            for participant in dict.fromkeys(dossier.event.participants):
                staying[participant] += stays
    worst: dict[tuple[str, ...], Finding] = {}
    for participant, stays in sorted(staying.items()):
        for finding in _overlaps(participant, stays, around):
            pair = tuple(sorted(finding.events))
            worst[pair] = min(worst.get(pair, finding), finding, key=lambda f: f.sort_key)
    yield from worst.values()


def _stays(dossier: Dossier) -> Iterator[_Stay]:
    for report in dossier.reports:
        if report.span is not None:
            begun, lasted = report.span.end_of_the_begin, report.span.begin_of_the_end
            if begun is not None and lasted is not None:
                yield _Stay(begun, lasted, dossier.event.id, report.claim.id, report, dossier)


def _overlaps(
    participant: str, stays: Sequence[_Stay], around: Mapping[str, Sequence[str]]
) -> Iterator[Finding]:
    """Go through the stays by when they had begun, with the longest so far at each place."""
    longest: dict[str, _Stay] = {}
    for stay in sorted(stays, key=lambda stay: stay[:4]):
        longest = {place: other for place, other in longest.items() if other.lasted >= stay.begun}
        own = stay.dossier.event.place
        for place, other in longest.items():
            if other.begun <= stay.lasted and _apart(own, place, around):
                yield _in_two_places(participant, other, stay)
        longest[own] = max(longest.get(own, stay), stay, key=lambda stay: stay[1:4])
        if len(longest) > _LOOKED_AT:
            del longest[min(longest, key=lambda place: longest[place][1:4])]


def _apart(one: str, other: str, around: Mapping[str, Sequence[str]]) -> bool:
    return one not in around[other] and other not in around[one]


def _in_two_places(participant: str, first: _Stay, second: _Stay) -> Finding:
    told = [
        f"{s.dossier.name} in {s.dossier.event.place}, {s.report.span}" for s in (first, second)
    ]
    return Finding(
        code="two-places",
        severity=Severity.CONFLICT if first.timed and second.timed else Severity.WARNING,
        sentence=f"{participant}: {told[0]}, but {told[1]}",
        events=(first.event, second.event),
        claims=claim_ids(first.report, second.report),
    )

"""Nobody is in two places at one time."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from chronology.claims import VerifiedClaim
from chronology.events import containing
from chronology.findings import Finding
from chronology.reconcile.model import Dossier, World, claim_ids
from chronology.vocabulary import Severity

_LOOKED_AT = 50  # places at which somebody is at one time; those stayed at longest


def check_two_places(dossiers: Sequence[Dossier], world: World) -> Iterator[Finding]:
    """Find somebody reported in two places, neither within the other, at one time.

    The stays must overlap under every reading. Of whole days the morning may belong to one
    place and the evening to another, so a last day in one place and a first in another
    overlap nowhere. For each stay one other is named.
    """
    around = {d.event.place: containing(d.event.place, world.places.values()) for d in dossiers}
    staying: dict[str, list[Dossier]] = defaultdict(list)
    for dossier in dossiers:
        if dossier.event.place and _certain(dossier) is not None:
            for participant in dict.fromkeys(dossier.event.participants):
                staying[participant].append(dossier)
    told: set[tuple[str, ...]] = set()
    for participant, stays in sorted(staying.items()):
        for finding in _overlaps(participant, stays, around):
            if finding.events not in told:
                told.add(finding.events)
                yield finding


def _certain(dossier: Dossier) -> tuple[int, int] | None:
    """Return by when a stay had begun and up to when it lasted, under every reading."""
    span = dossier.reported
    if span is None or dossier.disputed:
        return None
    begun, lasted = span.end_of_the_begin, span.begin_of_the_end
    return None if begun is None or lasted is None else (begun, lasted)


def _overlaps(
    participant: str, stays: Sequence[Dossier], around: Mapping[str, Sequence[str]]
) -> Iterator[Finding]:
    """Go through the stays by when they had begun, with the longest so far at each place."""
    longest: dict[str, tuple[int, str, Dossier]] = {}
    bounded = ((bounds, d) for d in stays if (bounds := _certain(d)) is not None)
    for (begun, lasted), stay in sorted(bounded, key=lambda entry: (entry[0], entry[1].event.id)):
        longest = {place: entry for place, entry in longest.items() if entry[0] >= begun}
        own = stay.event.place
        for place in longest:
            other = longest[place][2]
            if _had_begun(other) <= lasted and _apart(own, place, around):
                yield _in_two_places(participant, other, stay)
                break
        latest = (lasted, stay.event.id, stay)
        longest[own] = max(longest.get(own, latest), latest, key=lambda entry: entry[:2])
        if len(longest) > _LOOKED_AT:
            del longest[min(longest, key=lambda place: longest[place][:2])]


def _had_begun(dossier: Dossier) -> int:
    return (_certain(dossier) or (0, 0))[0]


def _apart(one: str, other: str, around: Mapping[str, Sequence[str]]) -> bool:
    return one not in around[other] and other not in around[one]


def _in_two_places(participant: str, first: Dossier, second: Dossier) -> Finding:
    spans = [d.reported for d in (first, second) if d.reported is not None]
    return Finding(
        code="two-places",
        severity=Severity.CONFLICT if all(s.timed for s in spans) else Severity.WARNING,
        sentence=f"{participant}: {first.name} in {first.event.place}, {first.reported}, but "
        f"{second.name} in {second.event.place}, {second.reported}",
        events=(first.event.id, second.event.id),
        claims=claim_ids(*_dating(first), *_dating(second)),
    )


def _dating(dossier: Dossier) -> Iterator[VerifiedClaim]:
    """Yield the reports that say by when it had begun and up to when it lasted."""
    begun, lasted = _certain(dossier) or (None, None)
    spans = [(report, report.span) for report in dossier.reports if report.span is not None]
    yield from [report for report, span in spans if span.end_of_the_begin == begun][:1]
    yield from [report for report, span in spans if span.begin_of_the_end == lasted][:1]

"""Versions of one document: which line of it a claim is, and what of its plans stands in which.

A *line* is what a document says of one event, by one speaker. A version that says there
something else replaces it; one that says nothing of the event leaves it as it is, unless that
version was entered whole.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from functools import cached_property

import attrs

from chronology.claims import Statement, VerifiedClaim
from chronology.reconciling.bounds import as_upper, made_since
from chronology.reconciling.model import Dossier, Version
from chronology.vocabulary import Modality


class Telling(StrEnum):
    """How a line tells of an event: each is replaced by its like alone.

    Attributes:
        DONE: as done, or as not done.
        AHEAD: as still to come, or called off.
        GIVEN_UP: as what was planned before.
    """

    DONE = "done"
    AHEAD = "ahead"
    GIVEN_UP = "given up"


@attrs.frozen(kw_only=True)
class Line:
    """A line of a document on one event.

    Attributes:
        document: the name of the document.
        speaker: whose words it has, case folded; empty if they are the document's own.
        of_end: whether it speaks of the end alone of what lasts.
        telling: how it tells.
    """

    document: str
    speaker: str
    of_end: bool
    telling: Telling


def line_of(claim: VerifiedClaim, document: str) -> Line:
    """Return the line that a claim is, in its document."""
    span = claim.span
    return Line(
        document=document,
        speaker=claim.claim.speaker.casefold(),
        of_end=span is not None and span.is_extent and span.begin.is_unknown,
        telling=_told_as(claim),
    )


def _told_as(claim: VerifiedClaim) -> Telling:
    modality = claim.claim.modality if claim.unchanged is None else claim.unchanged.modality
    if modality in _DONE:
        return Telling.DONE
    return Telling.AHEAD if claim.recall is None else Telling.GIVEN_UP


_DONE = frozenset({Modality.REPORTED, Modality.DENIED})
_ANSWERS = (*_DONE, Modality.CANCELLED)


@attrs.frozen(kw_only=True)
class Change:
    """What is planned in a line from some version of its document on.

    Attributes:
        number: the number of the version.
        plans: what is planned; nothing, where the line speaks of no plan any more.
        dropped: what was planned, where this version was entered whole and says nothing of it.
    """

    number: int
    plans: tuple[Statement, ...] = ()
    dropped: tuple[Statement, ...] = ()


@attrs.frozen(kw_only=True, slots=False)
class Documents:
    """The documents of which a world knows several versions.

    Attributes:
        versions: for each source that is a version of a document, which.
    """

    versions: Mapping[str, Version] = attrs.field(hash=False)

    @cached_property
    def sources(self) -> Mapping[tuple[str, int], str]:
        """By document and number, the id of the source that is that version."""
        return {(v.document, v.number): name for name, v in self.versions.items()}

    @cached_property
    def _whole(self) -> Mapping[str, Sequence[int]]:
        """By document, the numbers of its versions that were entered whole, in order."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for version in self.versions.values():
            if version.complete:
                found[version.document].append(version.number)
        return {document: sorted(numbers) for document, numbers in found.items()}

    def by_version(
        self, claims: Sequence[VerifiedClaim]
    ) -> dict[str, dict[int, list[VerifiedClaim]]]:
        """Return claims on one event by document, and by the version's number, in order."""
        found: defaultdict[str, defaultdict[int, list[VerifiedClaim]]]
        found = defaultdict(lambda: defaultdict(list))
        for claim in claims:
            if (version := self.versions.get(claim.claim.source)) is not None:
                found[version.document][version.number].append(claim)
        return {document: dict(sorted(own.items())) for document, own in found.items()}

    def dropped_in(self, document: str, after: int, before: int | None) -> int | None:
        """Return the first version between two that was entered whole, if there is one.

        Args:
            document: the name of the document.
            after: the number of the last version that has a line on an event.
            before: the number of the next that has; `None` if none has.
        """
        numbers = self._whole.get(document, ())
        place = bisect_right(numbers, after)
        found = numbers[place] if place < len(numbers) else None
        return found if found is None or before is None or found < before else None

    def changes(self, dossier: Dossier) -> dict[Line, list[Change]]:
        """Return, for each line on an event that ever told of it as to come, its plans in time."""
        made: defaultdict[str, list[Statement]] = defaultdict(list)
        for plan in dossier.with_modality(Modality.PLANNED):
            if plan.recall is None:
                made[plan.id].append(plan)
        found: defaultdict[Line, list[Change]] = defaultdict(list)
        for document, versions in self.by_version(dossier.claims).items():
            for (number, claims), after in zip(versions.items(), following(versions), strict=True):
                told: defaultdict[Line, list[str]] = defaultdict(list)
                for claim in claims:
                    if claim.counts and (line := line_of(claim, document)).telling is _AHEAD:
                        told[line].append(claim.unchanged.claim if claim.unchanged else claim.id)
                for line, names in told.items():
                    plans = tuple(plan for name in dict.fromkeys(names) for plan in made[name])
                    found[line].append(Change(number=number, plans=plans))
                gone = self.dropped_in(document, number, after)
                for line, changes in found.items() if gone is not None else ():
                    if line.document == document and changes[-1].plans:
                        changes.append(Change(number=gone or 0, dropped=changes[-1].plans))
        return dict(found)


_AHEAD = Telling.AHEAD


def following(numbers: Iterable[int]) -> list[int | None]:
    """Return, for each of some numbers in order, the next one; for the last, `None`."""
    return [*list(numbers)[1:], None]


def may_be_answered(dossier: Dossier, version: Version) -> bool:
    """Say whether it may have been told, when a version was made, what came of a plan."""
    until = as_upper(version.stated.end_of_the_end)
    return any(made_since(one) <= until for one in dossier.with_modality(*_ANSWERS))

"""Events as reports and tables tell them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import reduce

import attrs

from chronology.building import Chronology
from chronology.events import Event, Place, containing
from chronology.reconciling import Dossier, Step
from chronology.reconciling.order import inferred, steps
from chronology.timespan import TimeSpan
from chronology.view.anchors import Anchors
from chronology.view.dates import Date, date_of
from chronology.view.rows import EventRow, Field, Merged
from chronology.view.words import as_typed, independent, is_disputed, standing
from chronology.vocabulary import TypedField

_OWN = frozenset(field.name for field in attrs.fields(Event)) | {"series", "ordinal"}


@attrs.frozen(kw_only=True)
class EventRows:
    """Makes rows of events.

    Attributes:
        chronology: what they stand in.
        anchors: the names of rows.
        places: places by id.
        findings: by event id, anchors of what a reader must know of it.
    """

    chronology: Chronology
    anchors: Anchors
    places: Mapping[str, Place]
    findings: Mapping[str, Sequence[str]]

    @classmethod
    def of(cls, chronology: Chronology, anchors: Anchors) -> "EventRows":
        """Return what makes rows of a chronology's events."""
        found: dict[str, list[str]] = defaultdict(list)
        for finding, anchor in anchors.findings:
            for event in finding.events:
                found[event].append(anchor)
        return cls(
            chronology=chronology,
            anchors=anchors,
            places={place.id: place for place in chronology.ledger.places},
            findings=found,
        )

    def row(self, dossier: Dossier, step: Step | None = None) -> EventRow:
        """Return one event, with the reason why it stands after the one before it."""
        event = dossier.event
        return EventRow(
            anchor=self.anchors.events[event.id],
            id=event.id,
            name=dossier.name,
            when=_when(dossier),
            reported=date_of(dossier.reported),
            planned=date_of(dossier.planned_for),
            inferred=date_of(self._what_follows(dossier)),
            kind=event.kind,
            lasts=event.has_extent,
            status=dossier.status.value,
            standing=standing(dossier),
            disputed=is_disputed(dossier),
            participants=event.participants,
            place=self._place_and_around(event.place),
            series=self._series_name(event),
            ordinal=_number(dossier),
            fields=tuple(_own_fields(event)),
            merged=tuple(Merged(id=name, reason=same.reason) for name, same in dossier.merged),
            claims=self.anchors.of_claims(claim.claim.id for claim in dossier.claims),
            sources=self.anchors.of_sources(claim.claim.source for claim in dossier.claims),
            independent=independent(dossier),
            findings=tuple(self.findings.get(event.id, ())),
            order=step.label.value if step else "",
            order_reason=step.sentence if step else "",
            order_claims=self.anchors.of_claims(c.claim.id for c in step.claims) if step else (),
            tags=dossier.tags,
            note=event.note,
        )

    def _what_follows(self, dossier: Dossier) -> TimeSpan | None:
        """Return what follows from all events, where it says more than the event's own date."""
        tight = inferred(dossier, self.chronology.reconciled.network)
        own = dossier.span
        return None if own is not None and tight.contains(own) else tight

    def _place_and_around(self, place: str) -> str:
        chain = containing(place, self.places.values())
        return ", ".join(self._place_name(name) for name in chain)

    def _place_name(self, place: str) -> str:
        known = self.places.get(place)
        return known.name or known.id if known else place

    def _series_name(self, event: Event) -> str:
        series = as_text(getattr(event, "series", ""))
        return self.chronology.ledger.series_names.get(series, series)


def _when(dossier: Dossier) -> Date | None:
    """Return the date with which an event is shown; of plans that disagree, each of theirs."""
    rivals = {
        claim
        for finding in dossier.findings
        if finding.code == _RIVALS and not finding.acknowledged
        for claim in finding.claims
    }
    history = dossier.history
    if not rivals or history is None or dossier.reported is not None:
        return date_of(dossier.span)
    plans = [one.date for one in history.plans if one.claim in rivals and one.date is not None]
    told = dict.fromkeys(map(str, sorted(plans, key=lambda date: date.sort_key)))
    whole = date_of(reduce(TimeSpan.hull, plans)) if len(told) > 1 else None
    if whole is None or dossier.planned_for is None:
        return date_of(dossier.span)
    return attrs.evolve(whole, text=" or ".join(told))


_RIVALS = "rival-plans"


def _number(dossier: Dossier) -> str:
    """Return an event's number in its series, as typed if the words of no claim say so."""
    number = as_text(getattr(dossier.event, "ordinal", None))
    bare = [TypedField.ORDINAL in claim.typed for claim in dossier.counting]
    typed = [TypedField.ORDINAL] if bare and all(bare) else []
    return as_typed(number, TypedField.ORDINAL, typed)


def steps_to(chronology: Chronology) -> dict[str, Step]:
    """Return why each event but the first with a date, and the first without, stands there."""
    dated = [d for d in chronology.events if d.span]
    undated = [d for d in chronology.events if d.span is None]
    followers = [d.event.id for d in (*dated[1:], *undated[1:])]
    found = steps(chronology.events, chronology.reconciled.network)
    return dict(zip(followers, found, strict=True))


def _own_fields(event: Event) -> Iterator[Field]:
    """Yield what only the event's kind says of it."""
    for field in attrs.fields(type(event)):
        if field.name not in _OWN and (text := as_text(getattr(event, field.name))):
            yield Field(name=field.name, text=text)


def as_text(value: object) -> str:
    """Return a field of an event as text; empty if it is not given."""
    if value is None:
        return ""
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)

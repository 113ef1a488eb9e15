"""Events and their plans as a report tells them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import reduce

import attrs

from chronology import tables
from chronology.building import Chronology
from chronology.events import Event, Place, containing
from chronology.reconcile import Dossier, PlanHistory, PlanStatistics, Step
from chronology.reconcile.order import inferred, steps
from chronology.report.anchors import Anchors
from chronology.report.dates import date_of
from chronology.report.model import (
    EventRow,
    Field,
    HistoryRow,
    Merged,
    PlanRow,
    StatisticsRow,
)
from chronology.timespan import TimeSpan
from chronology.vocabulary import Grouping

_OWN = frozenset(field.name for field in attrs.fields(Event)) | {"series", "ordinal"}


@attrs.frozen(kw_only=True)
class EventRows:
    """Makes rows of events.

    Attributes:
        chronology: what they stand in.
        anchors: the names of rows.
        places: places by id.
        steps: by event id, why it stands after the one before it.
        findings: by event id, anchors of what a reader must know of it.
    """

    chronology: Chronology
    anchors: Anchors
    places: Mapping[str, Place]
    steps: Mapping[str, Step]
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
            steps=_steps(chronology),
            findings=found,
        )

    def row(self, dossier: Dossier) -> EventRow:
        """Return one event."""
        event, step = dossier.event, self.steps.get(dossier.event.id)
        return EventRow(
            anchor=self.anchors.events[event.id],
            id=event.id,
            name=dossier.name,
            when=date_of(dossier.span),
            reported=date_of(dossier.reported),
            planned=date_of(_planned(dossier)),
            inferred=date_of(self._inferred(dossier)),
            kind=event.kind,
            lasts=event.has_extent,
            status=dossier.status.value,
            standing=tables.standing(dossier),
            participants=event.participants,
            place=self._place(event.place),
            series=self._series(event),
            ordinal=_text(getattr(event, "ordinal", None)),
            fields=tuple(_fields(event)),
            merged=tuple(Merged(id=name, reason=same.reason) for name, same in dossier.merged),
            claims=self.anchors.of_claims(claim.claim.id for claim in dossier.claims),
            sources=self.anchors.of_sources(claim.claim.source for claim in dossier.claims),
            independent=tables.independent(dossier),
            findings=tuple(self.findings.get(event.id, ())),
            order=step.label.value if step else "",
            order_reason=step.sentence if step else "",
            order_claims=self.anchors.of_claims(c.claim.id for c in step.claims) if step else (),
            note=event.note,
        )

    def _inferred(self, dossier: Dossier) -> TimeSpan | None:
        """Return what follows from all events, where it says more than the event's own date."""
        tight = inferred(dossier, self.chronology.reconciled.network)
        own = dossier.span
        return None if own is not None and tight.contains(own) else tight

    def _place(self, place: str) -> str:
        chain = containing(place, self.places.values())
        return ", ".join(self._place_name(name) for name in chain)

    def _place_name(self, place: str) -> str:
        known = self.places.get(place)
        return known.name or known.id if known else place

    def _series(self, event: Event) -> str:
        series = _text(getattr(event, "series", ""))
        return self.chronology.ledger.series_names.get(series, series)


def _steps(chronology: Chronology) -> dict[str, Step]:
    """Return why each event but the first with a date, and the first without, stands there."""
    dated = [d for d in chronology.events if d.span]
    undated = [d for d in chronology.events if d.span is None]
    followers = [d.event.id for d in (*dated[1:], *undated[1:])]
    found = steps(chronology.events, chronology.reconciled.network)
    return dict(zip(followers, found, strict=True))


def _planned(dossier: Dossier) -> TimeSpan | None:
    """Return the time that the current plans span."""
    spans = [plan.span for plan in dossier.planned if plan.span is not None]
    return reduce(TimeSpan.hull, spans) if spans else None


def _fields(event: Event) -> Iterator[Field]:
    """Yield what only the event's kind says of it."""
    for field in attrs.fields(type(event)):
        if field.name not in _OWN and (text := _text(getattr(event, field.name))):
            yield Field(name=field.name, text=text)


def _text(value: object) -> str:
    if value is None:
        return ""
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


# Plans -------------------------------------------------------------------------------------


def history_row(history: PlanHistory, anchors: Anchors) -> HistoryRow:
    """Return every plan for one event, and what came of the last."""
    return HistoryRow(
        event=anchors.events[history.event],
        plans=tuple(
            PlanRow(
                claim=anchors.claims[plan.claim],
                speaker=plan.speaker,
                stated=date_of(plan.stated),
                date=date_of(plan.date),
                moved=tables.moved_in_words(plan.moved),
                current=plan.current,
            )
            for plan in history.plans
        ),
        reported=date_of(history.reported),
        outcome=history.outcome,
        slip=tables.slip_in_words(history),
        total=tables.total_in_words(history),
    )


def statistics_rows(chronology: Chronology) -> Iterator[StatisticsRow]:
    """Yield how plans were kept: in all, then by each thing that some plan is grouped by."""
    for by in ("", *Grouping):
        rows = chronology.plan_statistics(by)
        if not by or any(row.group for row in rows):
            yield from (_statistics_row(row, by or "all") for row in rows)


def _statistics_row(row: PlanStatistics, by: str) -> StatisticsRow:
    return StatisticsRow(
        by=by,
        share_met="" if row.share_met is None else f"{row.share_met:.0%}",
        median_slip="" if row.median_slip is None else str(row.median_slip).removeprefix("by "),
        **attrs.asdict(row, filter=attrs.filters.exclude("median_slip")),
    )

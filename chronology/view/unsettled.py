"""The first lines on what is not settled: disputed lateness, rival plans, what is awaited."""

from collections.abc import Iterator

from chronology.view.answer import Answer, Item, answer_of, events_of, found, of_codes, who_said
from chronology.view.dates import text_of
from chronology.view.report import Report
from chronology.view.rows import EventRow, FindingRow
from chronology.view.told import RIVALS
from chronology.view.words import counted
from chronology.vocabulary import ClaimStatus, EventStatus, Modality, Severity


def undecided(report: Report) -> Iterator[Answer]:
    """Yield of what it is disputed whether it came in time."""
    yield from answer_of(
        undecided_rows(report),
        lambda number: (
            f"Whether {counted(number, 'event')} came in time is disputed: that depends on who is "
            "right on when."
        ),
        found,
        events_of,
    )


def undecided_rows(report: Report) -> list[FindingRow]:
    """Return what cannot be told for reports disagree on when it happened."""
    return [
        row
        for row in of_codes(report, "cannot-tell")
        if any(report.event_of[event].status == EventStatus.DISPUTED for event in row.events)
    ]


def parted(report: Report) -> Iterator[Answer]:
    """Yield what came in time by the plan of one voice, and not by that of another."""
    yield from answer_of(
        parted_rows(report),
        lambda number: (
            f"Whether {counted(number, 'event')} came in time depends on whose plan is meant."
        ),
        found,
        events_of,
    )


def parted_rows(report: Report) -> list[FindingRow]:
    """Return what several voices planned at once for other times, of which one was missed."""
    undecided = {row.anchor for row in undecided_rows(report)}
    return [
        row
        for row in of_codes(report, "cannot-tell")
        if row.severity == Severity.WARNING and row.anchor not in undecided
    ]


def rivals(report: Report) -> Iterator[Answer]:
    """Yield the plans that exclude each other, while nobody reports the event."""
    yield from answer_of(
        of_codes(report, RIVALS),
        lambda number: f"Plans for {counted(number, 'event')} disagree: not all can be met.",
        found,
        events_of,
    )


def awaited(report: Report) -> Iterator[Answer]:
    """Yield what was still to come when it was last spoken of; what is late is told as late."""
    yield from answer_of(
        [event for event in report.event_of.values() if event.status == EventStatus.PENDING],
        lambda number: (
            f"{counted(number, 'event was', 'events were')} still to come when last spoken of, and "
            f"no plan for {'it' if number == 1 else 'them'} stands."
        ),
        lambda event: _awaited_item(event, report),
    )
    yield from answer_of(
        awaited_rows(report),
        lambda number: (
            f"{counted(number, 'event was', 'events were')} still to come when the time planned "
            "was over."
        ),
        found,
        events_of,
    )


def awaited_rows(report: Report) -> list[FindingRow]:
    """Return what was still to come after its plan, but for what is told as late."""
    late = {event for row in of_codes(report, "late") for event in row.events}
    return [
        row for row in of_codes(report, "pending-after-plan") if not late.issuperset(row.events)
    ]


def _awaited_item(event: EventRow, report: Report) -> Item:
    claims = (report.claim_of[anchor] for anchor in event.claims)
    claim = [
        one
        for one in claims
        if one.status == ClaimStatus.VERIFIED and one.counted_modality == Modality.PENDING
    ][-1]
    said = f"{claim.modality_in_words}, {text_of(event.when, 'without a date')}"
    return Item(
        anchor=claim.anchor, about=event.name, sentence=f"{said} ({who_said(claim, report)})"
    )

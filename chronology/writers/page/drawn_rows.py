"""What the timeline draws of each event: its plans, its reports, and what became of both."""

from collections.abc import Iterator, Sequence

import attrs

from chronology.printable import in_a_line
from chronology.view import Report
from chronology.view.cancelled import cancelling
from chronology.view.dates import Date
from chronology.view.rows import ClaimRow, EventRow, HistoryRow, PlanRow
from chronology.view.told import dates_reported
from chronology.vocabulary import ClaimStatus, EventStatus, Modality, Outcome
from chronology.writers.page.looks import with_its_end
from chronology.writers.page.marks import (
    Bounds,
    Look,
    Mark,
    arrow,
    binds,
    cancelled,
    denied,
    drawable,
    marks_of,
    marks_of_plan,
    pending,
    word_at_the_edge,
)
from chronology.writers.page.passages import witness
from chronology.writers.page.reach import bounds_of

_LONGEST = 160  # code points of the words that a mark tells


@attrs.frozen(kw_only=True)
class Row:
    """One event's line in the picture.

    Attributes:
        event: the anchor of the event.
        label: what it is called there.
        tone: how it stands, a key of `looks.TONES`.
        marks: what is drawn, each with its own tone.
    """

    event: str
    label: str
    tone: str
    marks: tuple[tuple[str, Mark], ...]


def rows(report: Report) -> tuple[Row, ...]:
    """Return a line for each event with a date that a browser's calendar reaches."""
    # Of what lasts, the plans for its begin are drawn, or else those for its end.
    histories = {history.event: history for history in reversed(report.plans)}
    return tuple(
        _row(event, histories.get(event.anchor), report)
        for event in report.events
        if event.when is not None and drawable(bounds_of(event.when))
    )


def _row(event: EventRow, history: HistoryRow | None, report: Report) -> Row:
    tone = _tone(event)
    marks = [*_plan_marks(history, event, report), *_report_marks(event, report)]
    if not marks and event.when is not None:
        target = witness(event, report) or event.anchor
        says = _tooltip(event, event.when, target, report)
        hollow = marks_of_plan(bounds_of(event.when), target, says)
        marks = [(tone, mark) for mark in hollow]
    marks += [*_denials(event, report), *_awaited(event, report), *_crosses(event, report)]
    if event.when is not None:
        marks.append((tone, _word_beyond(event, event.when, report)))
    return Row(
        event=event.anchor, label=_label_of_a_row(event, history), tone=tone, marks=tuple(marks)
    )


def _tone(event: EventRow) -> str:
    """Return how an event stands, as its marks show it."""
    if event.disputed and event.status in _HAPPENED:
        return "disputed"
    return event.status if event.status in _HAPPENED else _TONES.get(event.status, "dropped")


def _word_beyond(event: EventRow, date: Date, report: Report) -> Mark:
    happened = event.status in _HAPPENED
    status = "planned" if event.status == EventStatus.CANCELLED else event.status
    says = in_a_line(date.text if happened else f"{status}: {date.text}")
    target = witness(event, report) or event.anchor
    return word_at_the_edge(bounds_of(date), target, says, planned=not happened)


def _label_of_a_row(event: EventRow, history: HistoryRow | None) -> str:
    """Return an event's name, and how it stands where the marks do not say so."""
    name = in_a_line(event.name)
    if event.disputed:
        name = f"! {name}"
    if event.status == EventStatus.DISPUTED:
        return name
    if _is_denied(history):
        return with_its_end(name, f" ({Outcome.DENIED})")
    return name if event.status in _PLAIN else with_its_end(name, f" ({event.status})")


def _is_denied(history: HistoryRow | None) -> bool:
    """Say whether a source denies that something happened as planned, and nobody reports it."""
    return history is not None and history.outcome == Outcome.DENIED


def _tooltip(event: EventRow, date: Date, claim: str, report: Report) -> str:
    return in_a_line(f"{event.name}: {event.standing}, {date.text}{_quoted_words(claim, report)}")


def _quoted_words(claim: str, report: Report) -> str:
    """Return the words of a claim as a mark tells them, cut where they are long."""
    row = report.claim_of.get(claim)
    if row is None:
        return ""
    words = in_a_line(row.passages[0].quoted)
    shown = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"
    return f" — “{shown}” ({report.source_of[row.source].name})"


def _report_marks(event: EventRow, report: Report) -> Iterator[tuple[str, Mark]]:
    """Yield the date that the reports share; where they disagree, what each of them says."""
    for date, target in _reports_told(event, report):
        says = _tooltip(event, date, target, report)
        for mark in marks_of(bounds_of(date), target, says):
            yield _tone(event), mark


def _reports_told(event: EventRow, report: Report) -> list[tuple[Date, str]]:
    """Return when an event is reported, and the row that says so, if a calendar reaches that."""
    told: list[tuple[Date, str]] = []
    if event.status == EventStatus.REPORTED and event.when is not None:
        told = [(event.when, witness(event, report) or event.anchor)]
    elif event.status == EventStatus.DISPUTED:
        told = dates_reported(event, report)
    return [(date, target) for date, target in told if drawable(bounds_of(date))]


_HAPPENED = frozenset({"reported", "disputed"})
_PLAIN = frozenset({"reported", "planned"})
_TONES = {"planned": "planned", "pending": "planned"}


def _plan_marks(
    history: HistoryRow | None, event: EventRow, report: Report
) -> Iterator[tuple[str, Mark]]:
    """Yield every plan, those replaced fainter, each joined to its move and to the end.

    Where the event was cancelled, a cross stands at the day on which that was said.
    """
    plans = history.plans if history else ()
    known = {plan.claim: bounds_of(plan.date) for plan in plans if plan.date is not None}
    ends = _times_reported(history, event, report) if history else []
    is_off = event.status == EventStatus.CANCELLED
    for plan in plans:
        if plan.date is None or not drawable(bounds_of(plan.date)):
            continue
        tone = "dropped" if plan.replaced or plan.given_up or is_off else "planned"
        if plan.current and _is_denied(history):
            tone = "disputed"
        says = in_a_line(
            f"planned: {plan.date.text}, {plan.voice}{_quoted_words(plan.claim, report)}"
        )
        bounds = bounds_of(plan.date)
        for old in filter(drawable, (known[one] for one in plan.follows if one in known)):
            moved = arrow(old, bounds, plan.claim, plan.moved, Look.MOVE)
            yield from (("dropped", mark) for mark in moved)
        for mark in marks_of_plan(bounds, plan.claim, says):
            yield tone, mark
        if plan.binds:
            yield from ((tone, mark) for mark in binds(bounds, plan.claim, says))
        if plan.current and plan.held and _is_held_against(plan, plans):
            slip = in_a_line(plan.came)
            arrows = (mark for end in ends for mark in arrow(bounds, end, plan.claim, slip))
            yield from (("disputed" if event.disputed else "planned", mark) for mark in arrows)


def _times_reported(history: HistoryRow, event: EventRow, report: Report) -> list[Bounds]:
    """Return when what was planned is reported: where reports disagree, each of their dates."""
    if history.of_end:
        return [bounds_of(history.reported)] if history.reported else []
    return [bounds_of(date) for date, _ in _reports_told(event, report)]


def _is_held_against(plan: PlanRow, plans: Sequence[PlanRow]) -> bool:
    """Say whether what is reported is held against a plan: what binds comes before the last."""
    return plan.binds or not any(one.binds and one.current for one in plans)


def _denials(event: EventRow, report: Report) -> Iterator[tuple[str, Mark]]:
    """Yield what strikes out each date that somebody denies; where none is named, the event's."""
    struck: set[Bounds] = set()
    for claim in (report.claim_of[anchor] for anchor in event.claims):
        date = claim.date or event.when
        if not _counts_as_denial(claim) or date is None or not drawable(bounds := bounds_of(date)):
            continue
        if bounds not in struck:
            says = f"{event.name}: denied, {date.text}{_quoted_words(claim.anchor, report)}"
            yield from (("disputed", m) for m in denied(bounds, claim.anchor, in_a_line(says)))
        struck.add(bounds)


def _counts_as_denial(claim: ClaimRow) -> bool:
    return claim.status == ClaimStatus.VERIFIED and claim.counted_modality == Modality.DENIED


def _awaited(event: EventRow, report: Report) -> Iterator[tuple[str, Mark]]:
    """Yield what tells when an event was still to come, for each claim that says so."""
    for claim in (report.claim_of[anchor] for anchor in event.claims):
        is_pending = claim.counted_modality == Modality.PENDING
        if claim.status != ClaimStatus.VERIFIED or not is_pending or claim.stated is None:
            continue
        if drawable(bounds_of(claim.stated)):
            said = f"{event.name}: still to come on {claim.stated.text}"
            says = in_a_line(f"{said}{_quoted_words(claim.anchor, report)}")
            for mark in pending(bounds_of(claim.stated), claim.anchor, says):
                yield "planned", mark


def _crosses(event: EventRow, report: Report) -> Iterator[tuple[str, Mark]]:
    """Yield a cross for each day on which an event was called off, whatever was planned since."""
    off = cancelling(event, report)
    last = off[-1] if event.status == EventStatus.CANCELLED else None
    for claim in off:
        if claim.stated is not None and drawable(bounds_of(claim.stated)):
            said = f"{EventStatus.CANCELLED}, stated {claim.stated.text}"
            standing = event.standing if claim is last else said
            says = f"{event.name}: {standing}{_quoted_words(claim.anchor, report)}"
            for mark in cancelled(bounds_of(claim.stated), claim.anchor, in_a_line(says)):
                yield "dropped", mark

"""The tables that come of reconciling: their columns, and the rows that a chronology gives."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from chronology import edtf
from chronology.building import Chronology
from chronology.bulk.form import Reject
from chronology.claims import VerifiedClaim
from chronology.errors import NotExpressible
from chronology.findings import Finding
from chronology.reconciling import PlanHistory, PlanStatistics
from chronology.reconciling.order import inferred
from chronology.reconciling.series import number_of
from chronology.slip import Slip
from chronology.timespan import TimeSpan
from chronology.vocabulary import Severity

Value = str | int | float | bool | None
Line = tuple[Value, ...]
"""A row of one of the tables."""
BETWEEN = "; "
"""Between several texts in one cell."""

_TEXT, _NUMBER, _SHARE, _FLAG = str, int, float, bool


@attrs.frozen(kw_only=True)
class Sheet:
    """One of the tables.

    Attributes:
        name: its name, that of its file.
        columns: by name, of what type the values of each column are.
        by: the columns by which its rows are sorted.
    """

    name: str
    columns: Mapping[str, type] = attrs.field(hash=False)
    by: tuple[str, ...]


EVENTS = Sheet(
    name="events",
    columns={
        "position": _NUMBER, "event": _TEXT, "name": _TEXT, "kind": _TEXT, "series": _TEXT,
        "ordinal": _NUMBER, "place": _TEXT, "participants": _TEXT, "tag": _TEXT, "status": _TEXT,
        "in_words": _TEXT, "edtf": _TEXT, "earliest": _TEXT, "latest": _TEXT, "disputed": _FLAG,
        "outcome": _TEXT, "slip_least": _NUMBER, "slip_most": _NUMBER, "claims": _NUMBER,
        "counting": _NUMBER, "sources": _NUMBER, "codes": _TEXT, "also": _TEXT,
    },
    by=("position",),
)  # fmt: skip
FINDINGS = Sheet(
    name="findings",
    columns={
        "rank": _NUMBER, "severity": _TEXT, "code": _TEXT, "family": _TEXT, "event_ids": _TEXT,
        "claim_ids": _TEXT, "sentence": _TEXT, "slip_least": _NUMBER, "slip_most": _NUMBER,
    },
    by=("rank", "code", "event_ids", "claim_ids", "sentence"),
)  # fmt: skip
PLANS = Sheet(
    name="plans",
    columns={
        "event": _TEXT, "of_end": _FLAG, "number": _NUMBER, "claim": _TEXT, "speaker": _TEXT,
        "source": _TEXT, "stated": _TEXT, "stated_edtf": _TEXT, "in_words": _TEXT, "edtf": _TEXT,
        "moved_least": _NUMBER, "moved_most": _NUMBER, "current": _FLAG, "binding": _FLAG,
        "recall": _TEXT, "given_up": _FLAG, "outcome": _TEXT, "slip_least": _NUMBER,
        "slip_most": _NUMBER,
    },
    by=("event", "of_end", "number"),
)  # fmt: skip
ORDER = Sheet(
    name="order",
    columns={
        "position": _NUMBER, "event": _TEXT, "in_words": _TEXT, "edtf": _TEXT, "inferred": _TEXT,
        "inferred_earliest": _TEXT, "inferred_latest": _TEXT, "tied": _FLAG,
    },
    by=("position",),
)  # fmt: skip
CLAIMS = Sheet(
    name="claims",
    columns={
        "row": _NUMBER, "column": _TEXT, "claim": _TEXT, "event": _TEXT, "source": _TEXT,
        "modality": _TEXT, "status": _TEXT, "in_words": _TEXT, "edtf": _TEXT, "stated": _TEXT,
        "stated_edtf": _TEXT, "typed": _TEXT,
    },
    by=("row", "column", "claim"),
)  # fmt: skip
STATISTICS = Sheet(
    name="statistics",
    columns={
        "by": _TEXT, "group": _TEXT, "events": _NUMBER, "met": _NUMBER, "late": _NUMBER,
        "early": _NUMBER, "cannot_tell": _NUMBER, "cancelled": _NUMBER, "denied": _NUMBER,
        "unreported": _NUMBER, "open": _NUMBER, "share_met": _SHARE, "median_slip_least": _NUMBER,
        "median_slip_most": _NUMBER, "mean_moves": _SHARE, "median_moves": _SHARE,
        "reported": _NUMBER, "censored": _NUMBER, "median_awaited_least": _NUMBER,
        "median_awaited_most": _NUMBER,
    },
    by=("by", "group"),
)  # fmt: skip
REJECTS = Sheet(
    name="rejects",
    columns={"row": _NUMBER, "column": _TEXT, "value": _TEXT, "reason": _TEXT},
    by=("row", "column", "reason"),
)
SHEETS = (EVENTS, FINDINGS, PLANS, ORDER, CLAIMS, STATISTICS, REJECTS)
"""All of them."""

_RANK = {severity: rank for rank, severity in enumerate(Severity)}


def events_of(made: Chronology) -> Iterator[Line]:
    """Yield a row for each event; its place in the order is not known yet."""
    for dossier in made.events:
        event = dossier.event
        series, ordinal = number_of(event) or (getattr(event, "series", ""), None)
        sources = {claim.claim.source for claim in dossier.counting}
        yield (
            None, event.id, dossier.name, event.kind, series or None, ordinal,
            event.place or None, _joined_texts(event.participants), _joined_texts(dossier.tags),
            dossier.status.value, *_dated_row(dossier.span), *_bounds(dossier.span),
            dossier.disputed,
            None if dossier.outcome is None else dossier.outcome.value, *_slip(dossier.slip),
            len(dossier.claims), len(dossier.counting), len(sources),
            _joined_texts(dict.fromkeys(one.code for one in dossier.findings)),
            _joined_texts(name for name, _ in dossier.merged),
        )  # fmt: skip


def findings_of(made: Chronology) -> Iterator[Line]:
    """Yield a row for each finding."""
    return map(_finding_row, made.findings)


def _finding_row(one: Finding) -> Line:
    return (
        _RANK[one.severity], one.severity.value, one.code, one.family.value,
        _joined_texts(one.events), _joined_texts(one.claims), str(one.sentence), *_slip(one.slip),
    )  # fmt: skip


def plans_of(made: Chronology) -> Iterator[Line]:
    """Yield a row for each plan of an event."""
    for dossier in made.events:
        for history in (dossier.history, dossier.end):
            if history is not None:
                yield from _plans(history)


def _plans(history: PlanHistory) -> Iterator[Line]:
    for number, plan in enumerate(history.plans, 1):
        yield (
            history.event, history.of_end, number, plan.claim, plan.speaker, plan.source,
            *_stated_row(plan.stated), *_dated_row(plan.date), *_slip(plan.moved),
            plan.current, plan.binding, None if plan.recall is None else plan.recall.value,
            plan.given_up,
            None if plan.outcome is None else plan.outcome.value, *_slip(plan.slip),
        )  # fmt: skip


def order_of(made: Chronology) -> Iterator[Line]:
    """Yield a row for each event, in order; its place among all is not known yet."""
    network, keys = made.reconciled.network, made.reconciled.keys
    for dossier in made.reconciled.dossiers:
        tight = inferred(dossier, network)
        known = tight if dossier.reported is None and not tight.is_unknown else None
        is_tied = keys[dossier.event.id][1] is not None
        yield (
            None, dossier.event.id, *_dated_row(dossier.span),
            None if known is None else str(known), *_bounds(known), is_tied,
        )  # fmt: skip


def claims_of(made: Chronology) -> Iterator[Line]:
    """Yield a row for each claim that there is on the day looked from, in the order of rows."""
    return map(_claim, sorted(made.claims, key=lambda one: (one.claim.row or 0, one.claim.cell)))


def _claim(one: VerifiedClaim) -> Line:
    claim = one.claim
    return (
        claim.row, claim.cell, claim.id, claim.event, claim.source, claim.modality.value,
        one.status.value, *_dated_row(one.span), *_stated_row(one.stated),
        _joined_texts(field.value for field in one.typed),
    )  # fmt: skip


def statistics_of(by: str, made: Iterable[PlanStatistics]) -> Iterator[Line]:
    """Yield a row for each group of events: how they kept to their plans."""
    for one in made:
        waited = one.awaited
        yield (
            by, one.group, one.events, one.met, one.late, one.early, one.cannot_tell,
            one.cancelled, one.denied, one.unreported, one.open, one.share_met,
            *_slip(one.median_slip), one.mean_moves, one.median_moves, waited.reported,
            waited.censored, *_slip(waited.median),
        )  # fmt: skip


def rejects_of(rejects: Iterable[Reject]) -> Iterator[Line]:
    """Yield a row for each cell that could not be read."""
    return ((one.row, one.column or None, one.value or None, one.reason) for one in rejects)


def in_order(sheet: Sheet, lines: Iterable[Line]) -> Sequence[Line]:
    """Return the rows of a table in its order; of what is left open first."""
    places = [list(sheet.columns).index(name) for name in sheet.by]
    return sorted(lines, key=lambda line: [_sortable(line[at]) for at in places])


def _sortable(value: Value) -> tuple[bool, Value]:
    return value is not None, 0 if value is None else value


def _joined_texts(texts: Iterable[str]) -> str | None:
    return BETWEEN.join(texts) or None


def _edtf(span: TimeSpan | None) -> str | None:
    if span is None or span.is_unknown:
        return None
    try:
        return edtf.format(span)
    except NotExpressible:
        return None


def _dated_row(span: TimeSpan | None) -> tuple[str | None, str | None]:
    """Return a date in words, and in EDTF where that has it."""
    return (None, None) if span is None else (str(span), _edtf(span))


def _stated_row(stated: TimeSpan | None) -> tuple[str | None, str | None]:
    """Return when something was stated, in words and in EDTF, where that is known."""
    return (None, None) if stated is None or stated.is_unknown else _dated_row(stated)


def _bounds(span: TimeSpan | None) -> tuple[str | None, str | None]:
    """Return the first and the last moment of a date in ISO 8601; of whole days, the days."""
    if span is None:
        return None, None
    first, last = span.earliest, span.latest
    return (None if first is None else str(first)), (None if last is None else str(last))


def _slip(slip: Slip | None) -> tuple[int | None, int | None]:
    return (None, None) if slip is None else (slip.least, slip.most)

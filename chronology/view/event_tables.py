"""Tables of events as values: their columns, what stands in them, how many there are of each."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

import attrs

from chronology.errors import ChronologyError, ExtensionFailed, UnknownName, WrongType
from chronology.events import Event
from chronology.reconciling import Dossier
from chronology.tables import Column, Table
from chronology.tables.values import as_text, in_order, values_for_groups
from chronology.view.columns import DECISIONS, EVENTS, FINDINGS, Columns
from chronology.view.rows import EventRow, FindingRow
from chronology.view.totals import findings_in_words
from chronology.view.view import View
from chronology.view.words import counted, is_shown
from chronology.vocabulary import ClaimStatus, EventStatus, Severity

Wanted: TypeAlias = Iterable[str | Column] | None
_SHOWN = ("when", "what", "kind", "status", "sources", "findings")
_FINDINGS = FINDINGS.pick("severity", "finding", "says")
_OWN = frozenset(field.name for field in attrs.fields(Event))


# Events ------------------------------------------------------------------------------------


def _independent(row: EventRow, _: Dossier[Any]) -> int:
    return int(row.independent.partition(" ")[0] or 0)


def _pages_cited(one: Dossier[Any]) -> str:
    """Return the pages on which an event is told of, and what they bear, as one cites them.

    Where several documents tell of it, each is named.
    """
    places = [claim.where for claim in one.claims if claim.where and claim.where.on_page]
    is_one = len({claim.source.file for claim in one.claims}) == 1
    told = (place.on_page if is_one else f"{place.file}, {place.on_page}" for place in places)
    return "; ".join(dict.fromkeys(told))


# By key of a column, its value. What people read of it is the column's own.
_VALUES: Mapping[str, Callable[[EventRow, Dossier[Any]], object]] = {
    "event": lambda row, _: row.name,
    "id": lambda row, _: row.id,
    "when": lambda _, one: one.span,
    "edtf": lambda row, _: row.when.edtf if row.when else None,
    "begins_earliest": lambda row, _: row.when.bounds[0] if row.when else None,
    "begins_latest": lambda row, _: row.when.bounds[1] if row.when else None,
    "ends_earliest": lambda row, _: row.when.bounds[2] if row.when else None,
    "ends_latest": lambda row, _: row.when.bounds[3] if row.when else None,
    "follows": lambda row, _: row.inferred.text if row.inferred else None,
    "what": lambda row, _: row.name,
    "kind": lambda row, _: row.kind,
    "status": lambda row, _: row.status,
    "who": lambda row, _: row.participants,
    "where": lambda row, _: row.place or None,
    "series": lambda row, _: row.series or None,
    "number": lambda _, one: getattr(one.event, "ordinal", None),
    "sources": _independent,
    "findings": lambda _, one: tuple(dict.fromkeys(f.code for f in one.findings)),
    "fields": lambda row, _: "; ".join(f"{f.name}: {f.text}" for f in row.fields) or None,
    "tags": lambda row, _: row.tags,
    "why_here": lambda row, _: row.order_reason or None,
}
_FURTHER: Mapping[str, tuple[str, Callable[[EventRow, Dossier[Any]], object]]] = {
    "outcome": ("Outcome", lambda _, one: one.outcome),
    "slip": ("Slip", lambda _, one: one.slip),
    "moves": ("Moves", lambda _, one: None if one.history is None else one.history.moves),
    "stated": ("First planned", lambda _, one: one.plans[0].stated if one.plans else None),
    "claims": ("Claims", lambda _, one: len(one.claims)),
    "page": ("Page", lambda _, one: _pages_cited(one) or None),
    "note": ("Note", lambda row, _: row.note or None),
}


@attrs.frozen(kw_only=True)
class _Made:
    """A column on its way into a table: its names, its values, what people read of them."""

    key: str
    header: str
    value: Callable[[EventRow, Dossier[Any]], object]
    text: Callable[[EventRow, object], str]


@attrs.frozen(kw_only=True)
class _Events:
    """Makes tables of some events.

    Attributes:
        view: the chronology as people read it.
        dossiers: the events.
        shows: which findings are shown.
        edtf: whether dates are written in EDTF.
    """

    view: View
    dossiers: Sequence[Dossier[Any]]
    shows: Callable[[FindingRow], bool] = lambda _: True
    edtf: bool = False

    def rows(self, *, reasons: bool = False) -> list[tuple[EventRow, Dossier[Any]]]:
        """Return the events with their rows."""
        rows = self.view.event_of
        if reasons:
            rows = {row.anchor: row for row in (*self.view.events, *self.view.undated)}
        anchors = self.view.anchors.events
        return [(rows[anchors[one.event.id]], one) for one in self.dossiers]

    def column(self, wanted: object) -> _Made:
        """Return a column by its key, by the name of a field, or as it is given."""
        if isinstance(wanted, str):
            return self._named(wanted)
        if not isinstance(wanted, Column):
            expected = "keys and Columns"
            raise WrongType(argument="columns", expected=expected, got=type(wanted).__name__)
        if isinstance(wanted.value, str):
            return attrs.evolve(self._named(wanted.value), key=wanted.key, header=wanted.header)
        return _Made(
            key=wanted.key,
            header=wanted.header,
            value=lambda _, one: _told_by_own(wanted, one),
            text=lambda _, held: as_text(held),
        )

    def _named(self, key: str) -> _Made:
        if key in _VALUES:
            header = EVENTS[key].header
            return _Made(key=key, header=header, value=_VALUES[key], text=self._texts(key))
        if key in _FURTHER:
            header, value = _FURTHER[key]
            return _Made(key=key, header=header, value=value, text=lambda _, held: as_text(held))
        own = _fields_in(self.view.chronology.events)
        if key not in own:
            known = (*_VALUES, *_FURTHER, *own)
            raise UnknownName(what="column", name=key, known=known)
        return _Made(
            key=key,
            header=key.replace("_", " ").capitalize(),
            value=lambda _, one: getattr(one.event, key, None),
            text=lambda _, held: as_text(held),
        )

    def _texts(self, key: str) -> Callable[[EventRow, object], str]:
        if key == "when":
            return lambda row, _: self._when(row)
        if key == "findings":
            return lambda row, _: self._codes(row)
        column = EVENTS[key]
        return lambda row, _: str(column.cell(row, self.view))

    def _when(self, row: EventRow) -> str:
        """Return a date as people read it; what follows for an event without one is marked."""
        date = row.when or row.inferred
        when = "" if date is None else date.edtf if self.edtf else date.text
        return f"(inferred: {when})" if when and row.when is None else when

    def _codes(self, row: EventRow) -> str:
        found = filter(self.shows, (self.view.finding_of[anchor] for anchor in row.findings))
        return ", ".join(dict.fromkeys(finding.code for finding in found))


def _told_by_own(column: Column, one: Dossier[Any]) -> object:
    """Return what stands in a user's own column.

    Raises:
        ExtensionFailed: it fails.
    """
    assert callable(column.value)  # noqa: S101 - else it is a key of ours
    try:
        return column.value(one)
    except ChronologyError:
        raise
    except Exception as error:
        name, reason = f"the column {column.key}", f"{type(error).__name__}: {error}"
        raise ExtensionFailed(name=name, event=one.event.id, reason=reason) from error


def _fields_in(dossiers: Iterable[Dossier[Any]]) -> tuple[str, ...]:
    """Return the fields that only some kinds of these events have."""
    kinds = dict.fromkeys(type(one.event) for one in dossiers)
    own = (field.name for kind in kinds for field in attrs.fields(kind))
    return tuple(dict.fromkeys(name for name in own if name not in _OWN))


def event_values(view: View, dossiers: Sequence[Dossier[Any]], wanted: str | Column) -> list[Any]:
    """Return what stands in a column, of each of these events.

    Raises:
        UnknownName: there is no such column.
    """
    made = _Events(view=view, dossiers=dossiers)
    column = made.column(wanted)
    return [column.value(row, one) for row, one in made.rows(reasons=column.key == "why_here")]


def events_table(  # noqa: PLR0913 - each is one choice of what the table shows
    view: View,
    dossiers: Sequence[Dossier[Any]],
    *,
    columns: Wanted,
    findings: bool,
    decisions: bool,
    notes: bool,
    edtf: bool,
) -> Table:
    """Return a table of events, and below it findings and decisions if wanted, and totals.

    Raises:
        UnknownName: there is no such column.
    """

    def shows(finding: FindingRow) -> bool:
        return is_shown(finding.severity, finding.acknowledged, notes=notes)

    made = _Events(view=view, dossiers=dossiers, shows=shows, edtf=edtf)
    wanted = [made.column(one) for one in (_SHOWN if columns is None else several(columns))]
    refuse_twice([column.key for column in wanted])
    pairs = made.rows(reasons=any(column.key == "why_here" for column in wanted))
    held = [tuple(column.value(row, one) for column in wanted) for row, one in pairs]
    texts = [
        tuple(column.text(row, value) for column, value in zip(wanted, values, strict=True))
        for (row, _), values in zip(pairs, held, strict=True)
    ]
    rows = [row for row, _ in pairs]
    below: list[Table | str] = []
    if findings:
        below.append(_findings_on(rows, view, shows))
    if decisions:
        below.append(_decisions_on(rows, view))
    return Table(
        keys=tuple(column.key for column in wanted),
        headers=tuple(column.header for column in wanted),
        rows=tuple(held),
        texts=tuple(texts),
        undated=_undated_last(dossiers, view),
        below=(*below, _totals(dossiers, view, listed=findings, notes=notes)),
        empty="No events yet." if not view.chronology.events else "No such events.",
    )


def several(columns: Iterable[str | Column]) -> tuple[str | Column, ...]:
    """Return the columns that were asked for; of a text, those between its commas."""
    return tuple(columns.split(",")) if isinstance(columns, str) else tuple(columns)


def refuse_twice(keys: Sequence[str]) -> None:
    """Refuse two columns of one key."""
    twice = [key for key, number in Counter(keys).items() if number > 1]
    if twice:
        expected = "of different keys; give one of them a `key`"
        raise WrongType(argument="columns", expected=expected, got=f"“{twice[0]}” twice")


def picked(columns: Columns[Any], wanted: Iterable[str | Column]) -> Columns[Any]:
    """Return the columns that were asked for.

    Raises:
        UnknownName: there is no such column.
    """
    keys = several(wanted)
    refuse_twice([key if isinstance(key, str) else key.key for key in keys])
    for key in keys:
        if key not in columns.keys:
            raise UnknownName(what="column", name=str(key), known=columns.keys)
    return columns.pick(*map(str, keys))


def _undated_last(dossiers: Sequence[Dossier[Any]], view: View) -> int:
    """Return how many events without a date stand last, if all are in the order of the view."""
    place = {one.event.id: number for number, one in enumerate(view.chronology.events)}
    places = [place[one.event.id] for one in dossiers]
    return sum(one.span is None for one in dossiers) if places == sorted(places) else 0


def _totals(dossiers: Sequence[Dossier[Any]], view: View, *, listed: bool, notes: bool) -> str:
    """Say what became of the claims, and what was found: on the events shown, if not all are."""
    whole = len(view.chronology.events)
    if len(dossiers) == whole:
        return view.in_words(listed=listed, notes=notes)
    claims = Counter(claim.status.value for one in dossiers for claim in one.claims)
    became = ", ".join(f"{claims[status]} {status}" for status in ClaimStatus if claims[status])
    said = f", with {counted(claims.total(), 'claim')}: {became}" if became else ""
    found = tuple(dict.fromkeys(finding for one in dossiers for finding in one.findings))
    told = findings_in_words(found, listed=listed, notes=notes)
    return f"{len(dossiers)} of {counted(whole, 'event')}{said}. {told}".rstrip()


def _findings_on(
    shown: Sequence[EventRow], view: View, shows: Callable[[FindingRow], bool]
) -> Table:
    found = [row for row in view.findings_on(shown) if shows(row)]
    names = {row.anchor for row in shown}
    texts = [
        (severity, code, "; ".join((sentence, *_reasons_for_merging(finding, names, view))))
        for finding in found
        for severity, code, sentence in (_FINDINGS.texts(finding, view).values(),)
    ]
    none = "No findings on the events shown."
    return of_texts(_FINDINGS, texts, heading="Findings", empty=none)


def _reasons_for_merging(finding: FindingRow, shown: Collection[str], view: View) -> Iterator[str]:
    """Yield, for events that a person merged, the reason for that."""
    for event in (view.event_of[anchor] for anchor in finding.events if anchor in shown):
        for merged in event.merged:
            yield f"{merged.id} is {event.id}, because {merged.reason}"


def _decisions_on(shown: Sequence[EventRow], view: View) -> Table:
    names = {row.anchor for row in shown}
    decided = [row for row in view.decisions if row.what == "unused" or names & {*row.events}]
    texts = [tuple(DECISIONS.texts(row, view).values()) for row in decided]
    none = "No decisions on the events shown."
    return of_texts(DECISIONS, texts, heading="Decisions", empty=none)


def of_texts(
    columns: Columns[Any], texts: Sequence[tuple[str, ...]], *, heading: str = "", empty: str = ""
) -> Table:
    """Return a table in which only texts stand."""
    return Table(
        keys=columns.keys,
        headers=columns.headers,
        rows=tuple(texts),
        texts=tuple(texts),
        heading=heading,
        empty=empty,
    )


def summary_table(view: View, dossiers: Sequence[Dossier[Any]], by: str | Column) -> Table:
    """Return how many events there are of each value of a column, how they stand, and when.

    Raises:
        UnknownName: there is no such column.
    """
    column = _Events(view=view, dossiers=dossiers).column(by)
    groups: dict[object, list[Dossier[Any]]] = {}
    for one, value in zip(dossiers, event_values(view, dossiers, by), strict=True):
        for group in values_for_groups(value):
            groups.setdefault(group, []).append(one)
    statuses = [status for status in EventStatus if any(one.status is status for one in dossiers)]
    values = [*groups]
    rows = [(values[at], *_counts_of(groups[values[at]], statuses)) for at in in_order(values)]
    severities = [f"{severity.value}s" for severity in Severity]
    counts = [*(status.value for status in statuses), *severities]
    return Table(
        keys=(column.key, "events", *counts, "first", "last"),
        headers=(column.header, "Events", *map(str.capitalize, counts), "First", "Last"),
        rows=tuple(rows),
        texts=tuple(tuple(map(as_text, row)) for row in rows),
        empty="No such events.",
    )


def _counts_of(events: Sequence[Dossier[Any]], statuses: Sequence[EventStatus]) -> Iterator[object]:
    yield len(events)
    held = Counter(one.status for one in events)
    yield from (held[status] for status in statuses)
    found = {f for one in events for f in one.findings if not f.acknowledged}
    of_each = Counter(finding.severity for finding in found)
    yield from (of_each[severity] for severity in Severity)
    spans = [one.span for one in events if one.span is not None]
    yield min(spans, key=lambda span: span.sort_key, default=None)
    yield max(spans, key=lambda span: span.sort_key, default=None)

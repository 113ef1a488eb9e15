"""What people read in a terminal: the tables of a view.

Cells hold text that came from ledgers and documents. Control characters are shown, never
sent, so that no document can steer a terminal or turn the reading direction; HTML is
escaped by tabulate; in `tsv` no cell can become a formula.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from chronology.printable import in_a_line, printable
from chronology.view import View
from chronology.view.columns import (
    CHANGES,
    CHECKED,
    DECISIONS,
    EVENTS,
    FINDINGS,
    PLANS,
    STATISTICS,
    STATISTICS_HEADING,
    Columns,
)
from chronology.view.plans import lines_of
from chronology.view.rows import EventRow, FailingRow, FindingRow
from chronology.writers.terminal.fitting import Table, folded, folded_pair
from chronology.writers.terminal.layout import Layout

_Row = TypeVar("_Row")
_Widths = Mapping[str, tuple[int, int]]

_EVENTS = EVENTS.pick("when", "what", "kind", "status", "sources", "findings")
# By key of a column: how narrow it may be in comfort, and how narrow where it must.
_EVENT_WIDTHS = {
    "when": (16, 11), "what": (24, 20), "kind": (18, 11), "status": (10, 9), "findings": (15, 12),
}  # fmt: skip
_FINDINGS = FINDINGS.pick("severity", "finding", "says")
_CHECKED_WIDTHS = {"id": (24, 16), "date": (16, 11), "follows": (24, 14), "typed": (10, 9)}
_PLAN_WIDTHS = {
    "event": (20, 14), "stated": (14, 10), "by": (14, 10), "date": (14, 11), "slip": (18, 14),
}  # fmt: skip
_CHANGE_WIDTHS = {"what": (20, 20), "before": (20, 14), "now": (20, 14)}
_DECISION_WIDTHS = {"on": (30, 30), "reason": (30, 30)}
_SIGN = "A slip counts days after the plan; a negative one, days before it."
_AROUND_SENTENCES = 8  # columns that stand beside and between those of a table of findings
_LEAST_OF_A_SENTENCE = 30
_INDENT = "    "
_LABEL = 8  # characters before the words of a comparison


def chronology_table(  # noqa: PLR0913 - each is one choice of what the table shows
    view: View,
    *,
    kind: str,
    findings: bool,
    decisions: bool,
    notes: bool,
    edtf: bool,
    format: str,  # noqa: A002 - tabulate's users know it by this name
    width: int | None,
) -> str:
    """Return dated events, events without a date, findings and decisions if wanted, totals.

    Arguments and errors are those of `Chronology.table`.
    """
    shown = view.of_kind(kind)
    layout = Layout(style=format, width=width, notes=notes, edtf=edtf)
    parts = [*_event_tables(shown, view, layout)]
    if findings:
        parts += _listed_findings(shown, view, layout)
    if decisions:
        parts += _listed_decisions(shown, view, layout)
    parts.append(layout.paragraph(view.in_words(listed=findings, notes=notes)))
    return "\n\n".join(parts)


def _event_tables(shown: Sequence[EventRow], view: View, layout: Layout) -> Iterator[str]:
    """Yield the events with a date, and those without; the columns of both are as wide."""
    cells = [(row.when is None, _event_cells(row, view, layout)) for row in shown]
    parts = [tuple(row for late, row in cells if late == undated) for undated in (False, True)]
    texts = iter(_laid_out(_EVENTS, filter(None, parts), layout, _EVENT_WIDTHS))
    if not shown:
        yield layout.paragraph("No events yet.")
    if parts[0]:
        yield next(texts)
    if parts[1]:
        yield layout.heading("Without a date")
        yield next(texts)


def _event_cells(row: EventRow, view: View, layout: Layout) -> tuple[str, ...]:
    """Return the cells of one event; what follows for one without a date is marked as such."""
    date = row.when or row.inferred
    when = "" if date is None else date.edtf if layout.edtf else date.text
    shown = filter(layout.shows, (view.finding_of[anchor] for anchor in row.findings))
    cells = {
        **_EVENTS.texts(row, view),
        "when": f"(inferred: {when})" if when and row.when is None else when,
        "findings": ", ".join(dict.fromkeys(finding.code for finding in shown)),
    }
    return tuple(cells.values())


def _laid_out(
    columns: Columns[_Row],
    parts: Iterable[Iterable[tuple[str, ...]]],
    layout: Layout,
    widths: _Widths,
) -> list[str]:
    """Return the parts of a table, with columns that may become as narrow as said."""
    header_of = {column.key: column.header for column in columns.columns}
    return layout.tables(
        Table(
            headers=columns.headers,
            parts=tuple(map(tuple, parts)),
            comfortable={header_of[key]: least for key, (least, _) in widths.items()},
            tight={header_of[key]: least for key, (_, least) in widths.items()},
        )
    )


def _texts(columns: Columns[_Row], rows: Iterable[_Row], view: View) -> list[tuple[str, ...]]:
    return [tuple(columns.texts(row, view).values()) for row in rows]


# Findings, decisions ----------------------------------------------------------------


def _listed_findings(shown: Sequence[EventRow], view: View, layout: Layout) -> list[str]:
    findings = [row for row in view.findings_on(shown) if layout.shows(row)]
    if not findings:
        return [layout.paragraph("No findings on the events shown.")]
    names = {row.anchor for row in shown}
    rows = [
        (severity, code, "; ".join((sentence, *_reasons_for_merging(finding, names, view))))
        for finding in findings
        for severity, code, sentence in (_FINDINGS.texts(finding, view).values(),)
    ]
    beside = sum(max(len(row[place]) for row in rows) for place in (0, 1)) + _AROUND_SENTENCES
    says, least = _FINDINGS["says"].header, _LEAST_OF_A_SENTENCE
    table = Table(
        headers=_FINDINGS.headers,
        parts=(tuple(rows),),
        comfortable={says: least},
        tight={says: least},
        most={says: max(least, (layout.width or 0) - beside)},
    )
    return [layout.heading("Findings"), *layout.tables(table)]


def _reasons_for_merging(finding: FindingRow, shown: Collection[str], view: View) -> Iterator[str]:
    """Yield, for events that a person merged, the reason for that."""
    for event in (view.event_of[anchor] for anchor in finding.events if anchor in shown):
        for merged in event.merged:
            yield f"{merged.id} is {event.id}, because {merged.reason}"


def _listed_decisions(shown: Sequence[EventRow], view: View, layout: Layout) -> list[str]:
    names = {row.anchor for row in shown}
    decided = [row for row in view.decisions if row.what == "unused" or names & {*row.events}]
    if not decided:
        return [layout.paragraph("No decisions on the events shown.")]
    rows = _texts(DECISIONS, decided, view)
    return [layout.heading("Decisions"), *_laid_out(DECISIONS, [rows], layout, _DECISION_WIDTHS)]


# Checking ----------------------------------------------------------------------------------


def check_table(view: View, width: int | None) -> str:
    """Return a verdict for each claim, in the order of the ledger, then what is wrong.

    Columns, all text: Line (of the ledger), Claim (its id), Verdict, Date, Follows from
    (the words and the rule), and, where some claim rests on such, the fields that are As typed.
    """
    layout = Layout(width=width)
    checked = tuple(view.checked())
    some = any(row.typed for row in checked)
    columns = CHECKED.pick(*(key for key in CHECKED.keys if some or key != "typed"))
    rows = _texts(columns, checked, view)
    widths = {key: least for key, least in _CHECKED_WIDTHS.items() if key in columns.keys}
    parts = _laid_out(columns, [rows], layout, widths) if rows else ["No claims yet."]
    for failing in view.failing():
        if layout.shows(failing.finding):
            parts.append("\n".join(_fault_lines(failing, width)))
    parts.append(layout.paragraph(view.claims_in_words))
    return "\n\n".join(parts)


def _fault_lines(failing: FailingRow, width: int | None) -> Iterator[str]:
    """Yield what is wrong, and the words that differ, line under line."""
    finding = failing.finding
    yield folded(in_a_line(f"{finding.severity}: {finding.code}: {finding.sentence}"), width)
    for comparison in failing.comparisons:
        lines = printable(comparison).split("\n")
        for words, marks in zip(lines[::2], lines[1::2], strict=True):
            pair = (words, marks) if width is None else _folded_pair(words, marks, width)
            yield from (f"{_INDENT}{line}" for line in pair)


def _folded_pair(words: str, marks: str, width: int) -> list[str]:
    return folded_pair(words, marks, _LABEL, width - len(_INDENT))


# Plans -------------------------------------------------------------------------------------


def plans_table(
    view: View,
    *,
    by: str,
    format: str,  # noqa: A002 - tabulate's users know it by this name
    width: int | None,
) -> str:
    """Return each event's plans in the order stated, what came of them, and the statistics.

    Arguments and errors are those of `Chronology.plans_table`.
    """
    layout = Layout(style=format, width=width)
    statistics = view.statistics_by(by)
    if not view.plans:
        return layout.paragraph("No plans yet.")
    lines = (line for history in view.plans for line in lines_of(history))
    parts = _laid_out(PLANS, [_texts(PLANS, lines, view)], layout, _PLAN_WIDTHS)
    if statistics:
        columns = STATISTICS.pick(*(["group"] if by else []), *_COUNTED)
        columns = columns.renamed(group=by.capitalize())
        parts.append(layout.heading(STATISTICS_HEADING))
        parts += _laid_out(columns, [_texts(columns, statistics, view)], layout, {})
        if any(row.median_slip for row in statistics):
            parts.append(layout.paragraph(_SIGN))
    return "\n\n".join(parts)


_COUNTED = tuple(c.key for c in STATISTICS.columns if c.key not in {"by", "group"})


# Differences -------------------------------------------------------------------------------


def diff_table(
    view: View,
    other: View,
    *,
    notes: bool,
    format: str,  # noqa: A002 - tabulate's users know it by this name
    width: int | None,
) -> str:
    """Return what is new, moved, newly found or no longer so, a row each.

    Arguments and errors are those of `Chronology.diff_table`.
    """
    layout = Layout(style=format, width=width, notes=notes)
    rows, claims = view.changes_to(other, notes=notes)
    parts = []
    if rows:
        parts += _laid_out(CHANGES, [_texts(CHANGES, rows, view)], layout, _CHANGE_WIDTHS)
    return "\n\n".join([*parts, layout.paragraph(claims)])

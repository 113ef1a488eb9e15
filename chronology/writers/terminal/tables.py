"""What people read in a terminal: tables as text, and what is at fault with the evidence.

Cells hold text that came from ledgers and documents. Control characters are shown, never
sent, so that no document can steer a terminal or turn the reading direction; HTML is
escaped by tabulate; in `tsv` and `csv` no cell can become a formula.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping

import attrs

from chronology.printable import in_a_line, printable
from chronology.tables import Table as Value
from chronology.view import View
from chronology.view.coverage import unreadable_in_words, unused_in_words
from chronology.view.mapped import (
    Mapped,
    mapping_of_claims,
    names_of_mappings,
    rejected_table,
    summary_of_tables,
)
from chronology.view.rows import FailingRow
from chronology.view.tables import claims_table
from chronology.writers.terminal.fitting import Table, folded, folded_pair
from chronology.writers.terminal.layout import CSV, SYNONYMS, TSV, Layout
from chronology.writers.terminal.separated import in_csv, in_tsv

# By key of a column: how narrow it may be in comfort, and how narrow where it must.
_WIDTHS = {
    "when": (16, 11), "what": (24, 20), "kind": (18, 11), "status": (10, 9), "findings": (15, 12),
    "id": (24, 16), "date": (16, 11), "follows": (24, 14), "typed": (10, 9), "part": (20, 14),
    "event": (20, 14), "stated": (14, 10), "by": (14, 10), "slip": (18, 14),
    "before": (20, 14), "now": (20, 14), "on": (30, 30), "reason": (30, 30), "says": (30, 30),
}  # fmt: skip
_WIDTHS_OF_OTHERS = (16, 10)
_RIGID = frozenset(
    {"severity", "finding", "decision", "change", "sources", "line", "verdict", "events", "met",
     "late", "early", "cannot_tell", "cancelled", "denied", "unreported", "open", "moves",
     "plan", "number", "on_time", "median_slip", "percentile_80", "group"}
)  # fmt: skip
_SAYS = "says"
_AROUND_SENTENCES = 8  # columns that stand beside and between those of a table of findings
_LEAST_OF_A_SENTENCE = 30
_INDENT = "    "
_MOST_ALIKE = 3  # findings of one code, of one mapped table, that are shown
_TABLES = "Tables"
_NO_CLAIM = "Cells that make no claim"
_LABEL = 8  # characters before the words of a comparison


def printed(table: Value, *, style: str, width: int | None) -> str:
    """Return a table as text, and what stands below it.

    Args:
        table: the table.
        style: a table format of tabulate, `markdown`, or `csv`.
        width: columns of text to fit plain formats into; unlimited if `None`.

    Raises:
        UnknownName: there is no such format.
        WrongType: the width is none that tables fit into.
    """
    if style == CSV:
        return in_csv(table)
    if style == TSV:
        Layout(style=style, width=width)
        return in_tsv(table)
    layout = Layout(style=SYNONYMS.get(style, style), width=width)
    return "\n\n".join(_above_and_below(table, layout))


def _above_and_below(table: Value, layout: Layout) -> Iterator[str]:
    """Yield what stands above a table, the table itself, and what stands below it."""
    if table.rows:
        if table.heading:
            yield layout.heading(table.heading)
        yield from _laid_out(table, layout)
    elif table.empty:
        yield layout.paragraph(table.empty)
    for below in table.below:
        if isinstance(below, str):
            yield layout.paragraph(below)
        else:
            yield from _above_and_below(below, layout)


def _laid_out(table: Value, layout: Layout) -> Iterator[str]:
    """Yield the rows with a date, and those without; the columns of both are as wide."""
    dated = len(table.texts) - table.undated
    parts = tuple(part for part in (table.texts[:dated], table.texts[dated:]) if part)
    widths = dict(zip(table.headers, map(_widths_of, table.keys), strict=True))
    texts = layout.tables(
        Table(
            headers=table.headers,
            parts=parts,
            comfortable={header: least[0] for header, least in widths.items() if least},
            tight={header: least[1] for header, least in widths.items() if least},
            most=_widest_sentences(table, layout.width),
        )
    )
    if dated:
        yield texts[0]
    if table.undated:
        yield layout.heading("Without a date")
        yield texts[-1]


def _widths_of(key: str) -> tuple[int, int] | None:
    return None if key in _RIGID else _WIDTHS.get(key, _WIDTHS_OF_OTHERS)


def _widest_sentences(table: Value, width: int | None) -> Mapping[str, int]:
    """Return how wide a column of sentences may be at the most, beside the others."""
    if width is None or _SAYS not in table.keys:
        return {}
    at = table.keys.index(_SAYS)
    others = (place for place in range(len(table.keys)) if place != at)
    beside = sum(max(len(row[place]) for row in table.texts) for place in others)
    most = max(_LEAST_OF_A_SENTENCE, width - beside - _AROUND_SENTENCES)
    return {table.headers[at]: most}


# Checking ----------------------------------------------------------------------------------


def check_table(  # noqa: PLR0913 - how it is shown
    view: View,
    width: int | None,
    table: Value | None = None,
    shown: Collection[str] | None = None,
    style: str = "simple",
    *,
    everything: bool = False,
) -> str:
    """Return a verdict for each claim, in the order of the ledger, then what is wrong.

    Columns, all text: Line (of the ledger), Claim (its id), Verdict, Date, Follows from
    (the words and the rule), and, where some claim has such, the part of its source that it is
    Said in, with its day, and the fields that are As typed. Of claims that tables make there is
    a row for each mapping, unless a table is given or everything is wanted.
    """
    layout = Layout(style=style, width=width)
    made = {} if everything else mapping_of_claims(view.chronology)
    tables = [table] if table is not None else _tables_of_claims(view, made)
    parts = [part for one in tables for part in _above_and_below(one, layout)]
    if everything and (rejected := rejected_table(view.chronology)).rows:
        parts += _above_and_below(attrs.evolve(rejected, heading=_NO_CLAIM), layout)
    parts += _failing_lines(view, layout, shown, everything=everything)
    parts.append(layout.paragraph(view.claims_in_words))
    unused, command = unused_in_words(view.chronology) if shown is None else ("", "")
    if unused:
        parts.append(f"{layout.paragraph(unused)}\n{layout.lines(f'{_INDENT}{command}')}")
    if shown is None and (others := unreadable_in_words(view.chronology)):
        parts.append(layout.paragraph(others))
    return "\n\n".join(parts)


def _tables_of_claims(view: View, made: Mapping[str, Mapped]) -> list[Value]:
    """Return the table of claims that are entered, and that of what tables make."""
    events = view.chronology.events
    if not made:
        return [claims_table(view, events, columns=None)]
    entered = claims_table(view, events, columns=None, without=made)
    of_tables = summary_of_tables(view.chronology)
    return [*([entered] if entered.rows else []), attrs.evolve(of_tables, heading=_TABLES)]


def _failing_lines(
    view: View, layout: Layout, shown: Collection[str] | None, *, everything: bool
) -> Iterator[str]:
    """Yield what is at fault; of many findings alike of one mapped table, the first and a count."""
    made = {} if everything else mapping_of_claims(view.chronology)
    anchor = view.anchors.claims
    own = {anchor[claim]: name for claim, name in made.items() if claim in anchor}
    meant = None if shown is None else {anchor[claim] for claim in shown if claim in anchor}
    names, told = dict(names_of_mappings(view.chronology)), Counter[tuple[str, Mapped]]()
    wanted = [
        one
        for one in view.failing()
        if layout.shows(one.finding) and (meant is None or not meant.isdisjoint(one.finding.claims))
    ]
    alike = [(one, _mapping_alike(one, own)) for one in wanted]
    counts = Counter((one.finding.code, name) for one, name in alike if name is not None)
    for one, name in alike:
        key = None if name is None else (one.finding.code, name)
        if key is None or counts[key] <= _MOST_ALIKE + 1:
            yield layout.lines("\n".join(_fault_lines(one, layout.fits)))
            continue
        told[key] += 1
        if told[key] <= _MOST_ALIKE:
            yield layout.lines("\n".join(_fault_lines(one, layout.fits)))
        if told[key] == _MOST_ALIKE:
            more, of = counts[key] - _MOST_ALIKE, names[key[1]]
            words = f"And {more:,} more {one.finding.code} of {of}: --all shows them."
            yield layout.paragraph(words)


def _mapping_alike(failing: FailingRow, own: Mapping[str, Mapped]) -> Mapped | None:
    """Return the one mapping whose claims a finding is about; `None` if there is no such."""
    found = {own.get(claim) for claim in failing.finding.claims}
    return next(iter(found)) if len(found) == 1 else None


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

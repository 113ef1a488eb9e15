"""The columns of every table: their keys, headers and texts stand here once, and nowhere else.

A table picks its columns by key. What a cell says besides in one format, such as a link or a
footnote, is that format's own; what it says at all is the column's.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar

import attrs

from chronology.view.dates import Date, text_of
from chronology.view.plans import NO_GROUP, PlanLine
from chronology.view.report import Report, Total
from chronology.view.rows import (
    ChangeRow,
    CheckedRow,
    ClaimRow,
    DecisionRow,
    EventRow,
    FaredRow,
    FindingRow,
    ProblemRow,
    SourceRow,
    SpreadRow,
    StatisticsRow,
)
from chronology.view.told import ToldRow
from chronology.view.view import View
from chronology.view.words import OUTCOMES, number_or_range
from chronology.vocabulary import Modality, Outcome

Row = TypeVar("Row")
Cell = str | int
"""What stands in a cell: text, or a number that can be counted with."""
Named = View | Report
"""Where a row finds those that it names by anchor."""


@attrs.frozen(kw_only=True)
class Column(Generic[Row]):
    """One column of a table.

    Attributes:
        key: its name in programs.
        header: its name for people.
        type: what its cells hold: `str`, or `int` for numbers.
        cell: what stands in it, of a row among others.
    """

    key: str
    header: str
    type: type[Cell]
    cell: Callable[[Row, Named], Cell]


@attrs.frozen(kw_only=True)
class Columns(Generic[Row]):
    """The columns of a table, in order."""

    columns: tuple[Column[Row], ...]

    @property
    def headers(self) -> tuple[str, ...]:
        """Their names for people."""
        return tuple(column.header for column in self.columns)

    @property
    def keys(self) -> tuple[str, ...]:
        """Their names in programs."""
        return tuple(column.key for column in self.columns)

    def __getitem__(self, key: str) -> Column[Row]:
        return next(column for column in self.columns if column.key == key)

    def pick(self, *keys: str) -> "Columns[Row]":
        """Return those with these keys, in this order."""
        return Columns(columns=tuple(self[key] for key in keys))

    def renamed(self, **headers: str) -> "Columns[Row]":
        """Return the columns with other headers for these keys."""
        columns = self.columns
        return Columns(
            columns=tuple(attrs.evolve(c, header=headers.get(c.key, c.header)) for c in columns)
        )

    def cells(self, row: Row, among: Named) -> tuple[Cell, ...]:
        """Return the cells of a row, in order."""
        return tuple(column.cell(row, among) for column in self.columns)

    def texts(self, row: Row, among: Named) -> dict[str, str]:
        """Return the cells of a row as texts, by key."""
        return {column.key: str(column.cell(row, among)) for column in self.columns}


_Cells = Callable[[Row, Named], Cell]


def _text(key: str, header: str, cell: _Cells[Row]) -> Column[Row]:
    return Column(key=key, header=header, type=str, cell=cell)


def _number(key: str, header: str, cell: _Cells[Row]) -> Column[Row]:
    return Column(key=key, header=header, type=int, cell=cell)


def _columns(*columns: Column[Row]) -> Columns[Row]:
    return Columns(columns=columns)


_BOUNDS = (
    ("begins_earliest", "Began at the earliest"),
    ("begins_latest", "Began at the latest"),
    ("ends_earliest", "Ended at the earliest"),
    ("ends_latest", "Ended at the latest"),
)
BOUNDS = tuple(key for key, _ in _BOUNDS)
"""The keys of the columns of a date's four bounds."""


def _bounds(date: Callable[[Row], Date | None]) -> Iterator[Column[Row]]:
    """Yield a column for each bound of a date."""
    for place, (key, header) in enumerate(_BOUNDS):
        yield _text(key, header, lambda row, _, place=place: _bound(date(row), place))  # type: ignore[misc]  # mypy cannot infer a lambda with a default


def _bound(date: Date | None, place: int) -> str:
    return "" if date is None else date.bounds[place] or ""


def _edtf(date: Date | None) -> str:
    return "" if date is None else date.edtf


# Findings, events --------------------------------------------------------------------------


def _finding_in_words(row: FindingRow, among: Named) -> str:
    """Return what is found: a report's readers have no ledger in which to look up an id."""
    return row.in_titles if isinstance(among, Report) else row.sentence


FINDINGS: Columns[FindingRow] = _columns(
    _text("severity", "Severity", lambda row, _: row.severity),
    _text("finding", "Finding", lambda row, _: row.code),
    _text("says", "What it says", _finding_in_words),
    _text("events", "Events", lambda row, of: ", ".join(of.event_names[e] for e in row.events)),
    _text("claims", "Claims", lambda row, of: ", ".join(of.claim_of[c].id for c in row.claims)),
    _text("acknowledged", "Acknowledged", lambda row, _: row.acknowledged),
)


def _codes(row: EventRow, among: Named) -> str:
    return ", ".join(dict.fromkeys(among.finding_of[anchor].code for anchor in row.findings))


def _fields(row: EventRow) -> str:
    return "; ".join(f"{field.name}: {field.text}" for field in row.fields)


def _of_event(row: ClaimRow, among: Named, column: Callable[[EventRow], str]) -> str:
    """Return what stands in a column of the event that a claim speaks of; empty for none."""
    return column(among.event_of[row.event]) if row.event else ""


def _name_with_merged(row: EventRow, _: Named) -> str:
    merged = ", ".join(one.id for one in row.merged)
    return f"{row.name} (also {merged})" if merged else row.name


EVENTS: Columns[EventRow] = _columns(
    _text("event", "Event", lambda row, _: row.name),
    _text("id", "Id", lambda row, _: row.id),
    _text("when", "When", lambda row, _: text_of(row.when)),
    _text("edtf", "EDTF", lambda row, _: _edtf(row.when)),
    *_bounds(lambda row: row.when),
    _text("follows", "What follows for it", lambda row, _: text_of(row.inferred)),
    _text("what", "What", _name_with_merged),
    _text("kind", "Kind", lambda row, _: row.kind),
    _text("status", "Status", lambda row, _: row.standing),
    _text("who", "Who", lambda row, _: ", ".join(row.participants)),
    _text("where", "Where", lambda row, _: row.place),
    _text("series", "Series", lambda row, _: row.series),
    _text("number", "Number", lambda row, _: row.ordinal),
    _text("sources", "Sources", lambda row, _: row.independent),
    _text("findings", "Findings", _codes),
    _text("fields", "Further fields", lambda row, _: _fields(row)),
    _text("tags", "Tags", lambda row, _: ", ".join(row.tags)),
    _text("why_here", "Why here", lambda row, _: row.order and f"{row.order}: {row.order_reason}"),
)

TOLD: Columns[tuple[EventRow, ToldRow]] = _columns(
    _text("when", "When", lambda row, _: text_of(row[0].when)),
    _text("what", "What", lambda row, _: row[0].name),
    _text("words", "The words", lambda row, _: row[1].in_words),
    _text("source", "Source", lambda row, _: row[1].pinpoint),
    _text("findings", "Findings", lambda row, of: _codes(row[0], of)),
)
"""The one table of a report: a row for each claim, with its event."""

# Plans -------------------------------------------------------------------------------------


def came_of_it(line: PlanLine) -> str:
    """Return what came of the plans for an event, or how far they moved in all."""
    if line.off:
        return ""
    history = line.history
    return history.kept or (f"in all {history.total}" if history.total else "")


def _plan_or_outcome(line: PlanLine) -> str:
    if line.plan:
        return line.plan.says
    if line.off:
        return Modality.CANCELLED
    said = OUTCOMES[Outcome(line.history.outcome)]
    return f"end {said}" if line.history.of_end else said


def _group(row: StatisticsRow | FaredRow, _: Named) -> str:
    return row.group or NO_GROUP[row.by]


def _or_nothing(number: int | None) -> Cell:
    return "" if number is None else number


PLANS: Columns[PlanLine] = _columns(
    _text(
        "event",
        "Event",
        lambda line, of: of.event_names[line.history.event] if line.first else "",
    ),
    _text("stated", "Stated", lambda line, _: text_of(line.said.stated) if line.said else ""),
    _text("by", "By", lambda line, _: line.said.voice if line.said else ""),
    _text("says", "Says", lambda line, _: _plan_or_outcome(line)),
    _text("date", "Date", lambda line, _: text_of(line.date)),
    _text("slip", "Slip", lambda line, _: line.plan.moved if line.plan else came_of_it(line)),
)
STATISTICS: Columns[StatisticsRow] = _columns(
    _text("by", "By", lambda row, _: row.by),
    _text("group", "Group", _group),
    _number("events", "Events", lambda row, _: row.events),
    _number("met", "Met", lambda row, _: row.met),
    _number("late", "Late", lambda row, _: row.late),
    _number("early", "Early", lambda row, _: row.early),
    _number("cannot_tell", "Cannot tell", lambda row, _: row.cannot_tell),
    _number("cancelled", "Cancelled", lambda row, _: row.cancelled),
    _number("denied", "Denied", lambda row, _: row.denied),
    _number("unreported", "Unreported", lambda row, _: row.unreported),
    _number("open", "Open", lambda row, _: row.open),
    _text("moves", "Moves", lambda row, _: row.moves),
)


def statistics_columns(rows: Iterable[StatisticsRow]) -> Columns[StatisticsRow]:
    """Return the columns of some statistics: that of what is denied only where something is."""
    is_any = any(row.denied for row in rows)
    return STATISTICS.pick(*(key for key in STATISTICS.keys if is_any or key != "denied"))


STATISTICS_HEADING = "How plans were kept"
FARED: Columns[FaredRow] = _columns(
    _text("by", "By", lambda row, _: row.by),
    _text("group", "Group", _group),
    _text("plan", "Against", lambda row, _: row.plan),
    _number("number", "Plans", lambda row, _: row.number),
    _number("met", "Met", lambda row, _: _or_nothing(row.met)),
    _number("late", "Late", lambda row, _: _or_nothing(row.late)),
    _number("early", "Early", lambda row, _: _or_nothing(row.early)),
    _number("cannot_tell", "Cannot tell", lambda row, _: _or_nothing(row.cannot_tell)),
    _text("on_time", "On time", lambda row, _: row.on_time),
    _text("median_slip", "Median slip", lambda row, _: row.median_slip),
    _text("percentile_80", "80th percentile", lambda row, _: row.percentile_80),
)
FARED_HEADING = "On time, and by how much not"
SPREAD: Columns[SpreadRow] = _columns(
    _text("length", "How far", lambda row, _: row.length),
    _text("moves", "Plans moved", lambda row, _: number_or_range(row.moves, row.moves_possible)),
    _text("came", "Events came", lambda row, _: number_or_range(row.came, row.came_possible)),
)
SPREAD_HEADING = "How many by how long"

# Claims and sources ------------------------------------------------------------------------


def _place(row: ClaimRow, end: bool) -> Cell:  # noqa: FBT001 - which end of a stretch
    place = row.passages[0].end if end else row.passages[0].start
    return "" if place is None else place


def _typed(row: ClaimRow | CheckedRow | SourceRow, _: Named) -> str:
    return ", ".join(row.typed)


def _first_said(row: ClaimRow, of: Named) -> str:
    return of.claim_of[row.unchanged_from].id if row.unchanged_from else ""


CLAIMS: Columns[ClaimRow] = _columns(
    _text("event", "Event", lambda row, of: of.event_names[row.event] if row.event else ""),
    _text("id", "Claim", lambda row, _: row.id),
    _text("date", "Date", lambda row, _: text_of(row.date)),
    _text("edtf", "EDTF", lambda row, _: _edtf(row.date)),
    *_bounds(lambda row: row.date),
    _text("modality", "Modality", lambda row, _: row.modality),
    _text("counts_as", "Counts as", lambda row, _: row.counts_as),
    _text("binds", "Binds", lambda row, _: row.binds),
    _text("unchanged", "Unchanged from", _first_said),
    _text("status", "Status", lambda row, _: row.status),
    _text("verdict", "Verdict", lambda row, _: row.verdict),
    _text("read_with", "Read with", lambda row, _: row.passages[0].read_with),
    _text("quote", "Quote", lambda row, _: row.passages[0].quoted),
    _text("words", "Time words", lambda row, _: row.words),
    _text("rule", "Rule", lambda row, _: row.rule),
    _text("rules", "Version of the rules", lambda row, _: row.rule_version),
    _text("follows", "Follows from", lambda row, _: row.derivation),
    _text("anchor", "Anchor", lambda row, _: text_of(row.anchor_date)),
    _text("anchor_words", "Words for the anchor", lambda row, _: row.anchor_words),
    _text("speaker", "Said by", lambda row, _: row.speaker),
    _text("typed", "As typed", _typed),
    _text("part", "Part of the source", lambda row, _: row.part),
    _text("stated", "Stated", lambda row, _: text_of(row.stated)),
    _text("source", "Source", lambda row, of: of.source_of[row.source].id),
    _text("file", "File", lambda row, of: of.source_of[row.source].file),
    _text("page", "Page", lambda row, _: row.passages[0].on_page),
    _number("start", "First code point", lambda row, _: _place(row, end=False)),
    _number("end", "Code point after the last", lambda row, _: _place(row, end=True)),
    _text("sha256", "SHA-256 of the file", lambda row, of: of.source_of[row.source].raw_sha256),
    _text("kind", "Kind", lambda row, of: _of_event(row, of, lambda event: event.kind)),
    _text("series", "Series", lambda row, of: _of_event(row, of, lambda event: event.series)),
    _text("number", "Number", lambda row, of: _of_event(row, of, lambda event: event.ordinal)),
    _text("fields", "Further fields", lambda row, of: _of_event(row, of, _fields)),
    _text("tags", "Tags", lambda row, _: ", ".join(row.tags)),
    _text("set_aside", "Set aside", lambda row, _: row.set_aside),
    _text("note", "Note", lambda row, _: row.note),
)
CHECKED: Columns[CheckedRow] = _columns(
    _text("line", "Line", lambda row, _: row.place_in_ledger),
    _text("id", "Claim", lambda row, _: row.id),
    _text("verdict", "Verdict", lambda row, _: row.verdict),
    _text("date", "Date", lambda row, _: text_of(row.date)),
    _text("follows", "Follows from", lambda row, _: row.follows),
    _text("part", "Said in", lambda row, _: row.part),
    _text("typed", "As typed", _typed),
)


def _words_for_its_date(row: SourceRow, _: Named) -> str:
    passage = row.published_passage or row.placed_passage
    return passage.quoted if passage else ""


SOURCES: Columns[SourceRow] = _columns(
    _text("id", "Source", lambda row, _: row.id),
    _text("file", "File", lambda row, _: row.file),
    _text("title", "Title", lambda row, _: row.title),
    _text("publisher", "Publisher", lambda row, _: row.publisher),
    _text("published", "Published", lambda row, _: row.dated),
    _text("words", "Words for that", _words_for_its_date),
    _text("retrieved", "Retrieved", lambda row, _: text_of(row.retrieved)),
    _text("url", "Address", lambda row, _: row.url),
    _text("language", "Language", lambda row, _: row.language),
    _text("raw_sha256", "SHA-256 of the bytes", lambda row, _: row.raw_sha256),
    _text("text_sha256", "SHA-256 of the text", lambda row, _: row.text_sha256),
    _text("version", "Version", lambda row, _: row.version_in_words),
    _number("claims", "Claims", lambda row, _: row.claims),
    _text("typed", "As typed", _typed),
    _text("note", "Note", lambda row, _: row.note),
)

# The rest ----------------------------------------------------------------------------------

CHANGES: Columns[ChangeRow] = _columns(
    _text("change", "Change", lambda row, _: row.change),
    _text("what", "What", lambda row, _: row.what),
    _text("before", "Before", lambda row, _: row.before),
    _text("now", "Now", lambda row, _: row.now),
)
DECISIONS: Columns[DecisionRow] = _columns(
    _text("decision", "Decision", lambda row, _: row.what),
    _text("on", "On", lambda row, _: row.on),
    _text("reason", "Reason", lambda row, _: row.reason),
)
PROBLEMS: Columns[ProblemRow] = _columns(
    _text("where", "Where", lambda row, _: row.place),
    _text("reason", "What is wrong", lambda row, _: row.reason),
    _text("remedy", "How to mend it", lambda row, _: row.remedy),
)
TOTALS: Columns[Total] = _columns(
    _text("what", "What", lambda row, _: row.what),
    _number("number", "Number", lambda row, _: row.number),
    _text("meaning", "What that means", lambda row, _: row.reason),
)

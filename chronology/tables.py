"""What people read in a terminal or a page: tables, by tabulate.

Cells hold text that came from ledgers and documents. Control characters are shown, never
sent, so that no document can steer a terminal or turn the reading direction; HTML is
escaped by tabulate; in `tsv` no cell can become a formula.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from chronology import edtf
from chronology.claims import VerifiedClaim
from chronology.difference import Diff
from chronology.errors import NotExpressible, UnknownName
from chronology.events import SameAs
from chronology.findings import Finding, Slip
from chronology.printable import in_a_line, printable
from chronology.reconcile import Dossier, PlanHistory, PlanStatistics
from chronology.timespan import TimeSpan
from chronology.vocabulary import EventStatus, Family, Modality, Severity, Verdict

HEADERS = ("When", "What", "Kind", "Status", "Sources", "Findings")
_FLEXIBLE = {"When": 16, "What": 24, "Kind": 18, "Status": 10, "Findings": 15}
_TIGHT = {
    "When": 11, "What": 20, "Kind": 11, "Status": 9, "Findings": 12,
    "Claim": 16, "Date": 11, "Follows from": 14,
    "Event": 14, "Stated": 10, "By": 10, "Slip": 14, "Before": 14, "Now": 14,
}  # fmt: skip
_WRAPPED = frozenset(
    {
        "plain", "simple", "grid", "simple_grid", "rounded_grid", "heavy_grid", "mixed_grid",
        "double_grid", "fancy_grid", "outline", "simple_outline", "rounded_outline", "pretty",
        "heavy_outline", "mixed_outline", "double_outline", "fancy_outline", "psql", "presto",
    }
)  # fmt: skip
_LEADS_A_FORMULA = frozenset("=+-@\t\r")
_SPREADSHEETS = frozenset({"tsv"})
_REFUSED = frozenset({"unsafehtml"})


@attrs.frozen(kw_only=True)
class Layout:
    """How a table is shown.

    Attributes:
        format: a table format of tabulate.
        width: columns of text to fit plain formats into; `None` for no limit.
        notes: whether findings of severity `note` are shown.
        edtf: whether dates are written in EDTF.
        findings: whether the findings are listed below.
        decisions: whether a person's decisions are listed below, with their reasons.
    """

    format: str = "simple"
    width: int | None = None
    notes: bool = False
    edtf: bool = False
    findings: bool = False
    decisions: bool = False

    def shows(self, finding: Finding) -> bool:
        """Say whether a finding is shown: not folded away, and serious enough."""
        return not finding.acknowledged and (self.notes or finding.severity is not Severity.NOTE)


@attrs.frozen(kw_only=True)
class Totals:
    """What became of everything that went in.

    Attributes:
        claims: claims in the ledger that could be used.
        verified: of these, how many take part.
        unverified: of these, how many failed.
        set_aside: of these, how many a person set aside.
        retracted: of these, how many their publisher corrected or took back.
        not_yet: of these, how many were not stated by the day looked from.
        sources: sources in the ledger.
        unused: entries of the ledger left out because of an error.
        merged: events that a person declared to be others.
        as_of: the day looked from.
    """

    claims: int
    verified: int
    unverified: int
    set_aside: int
    retracted: int = 0
    not_yet: int
    sources: int
    unused: int
    merged: int = 0
    as_of: TimeSpan | None

    def __str__(self) -> str:
        parts = [f"{self.verified} verified"]
        for number, words in (
            (self.unverified, "unverified"),
            (self.set_aside, "set aside"),
            (self.retracted, "retracted"),
            (self.not_yet, "not stated yet"),
        ):
            if number:
                parts.append(f"{number} {words}")
        merged = f" {_count(self.merged, 'event')} merged." if self.merged else ""
        unused = f" {_count(self.unused, 'entry', 'entries')} of the ledger could not be used."
        seen = f" As of {self.as_of}." if self.as_of else ""
        return (
            f"{_count(self.claims, 'claim')} from {_count(self.sources, 'source')}: "
            f"{', '.join(parts)}.{merged}{unused if self.unused else ''}{seen}"
        )


@attrs.frozen(kw_only=True)
class Decided:
    """What a person decided.

    Attributes:
        what: `acknowledged`, `unused` where there is no such finding, `set aside` or `merged`.
        on: the finding, the claim or the event.
        events: the ids of the events concerned.
        reason: why; of an unused one it stands in the finding that says so.
    """

    what: str
    on: str
    events: tuple[str, ...]
    reason: str


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def formats() -> tuple[str, ...]:
    """Return the names of the table formats that can be asked for."""
    from tabulate import tabulate_formats

    return tuple(name for name in tabulate_formats if name not in _REFUSED)


def chronology_table(
    dossiers: Sequence[Dossier],
    inferred: Mapping[str, TimeSpan],
    findings: Sequence[Finding],
    totals: Totals,
    layout: Layout,
) -> str:
    """Return the whole: dated events, events without a date, findings if wanted, totals.

    Args:
        dossiers: the events to show, in order.
        inferred: by event id, the date that follows from all events together.
        findings: what a reader must know.
        totals: what became of everything that went in.
        layout: how it is shown.
    """
    check_format(layout.format)
    by_event = _by_event(findings, layout)

    def cells(dossier: Dossier) -> list[str]:
        event = dossier.event.id
        return row(dossier, inferred.get(event), by_event.get(event, ()), layout)

    dated = [cells(dossier) for dossier in dossiers if dossier.span]
    undated = [cells(dossier) for dossier in dossiers if not dossier.span]
    widths = _widths([*dated, *undated], layout)
    parts = [_grid(dated, widths, layout)] if dated else []
    if undated:
        parts += [_heading("Without a date", layout), _grid(undated, widths, layout)]
    if not parts:
        parts.append(_paragraph("No events yet.", layout))
    shown_events = {dossier.event.id for dossier in dossiers}
    if layout.findings:
        parts += _findings(findings, shown_events, dossiers, layout)
    if layout.decisions:
        parts += _decisions(tuple(decisions(dossiers, findings)), layout)
    parts.append(_paragraph(f"{totals} {_finding_totals(findings, layout)}".strip(), layout))
    return "\n\n".join(parts)


def check_format(name: str) -> None:
    """Raise `UnknownName` unless this is a table format that can be asked for."""
    if name not in formats():
        raise UnknownName(what="table format", name=name, known=formats())


def row(
    dossier: Dossier, inferred: TimeSpan | None, findings: Sequence[Finding], layout: Layout
) -> list[str]:
    """Return the cells of one event, in the order of `HEADERS`."""
    cells = [
        _dates(dossier.span, inferred, layout),
        _what(dossier),
        dossier.event.kind,
        standing(dossier),
        independent(dossier),
        ", ".join(dict.fromkeys(finding.code for finding in findings)),
    ]
    return [_safe(cell, layout) for cell in cells]


def independent(dossier: Dossier) -> str:
    """Count the sources of an event that do not repeat one another, of all: `1 of 2`."""
    telling = [report.claim for report in dossier.reports] or dossier.claims
    sources = {claim.claim.source for claim in telling}
    origins = {claim.origin for claim in telling}
    of_all = "" if len(origins) == len(sources) else f" of {len(sources)}"
    return f"{len(origins)}{of_all}"


def _what(dossier: Dossier) -> str:
    merged = ", ".join(name for name, _ in dossier.merged)
    return f"{dossier.name} (also {merged})" if merged else dossier.name


def _dates(span: TimeSpan | None, inferred: TimeSpan | None, layout: Layout) -> str:
    """Return the event's own date; for one without, what follows from others, marked as such."""
    if span is not None or inferred is None or inferred.is_unknown:
        return _when(span, layout)
    return f"(inferred: {_when(inferred, layout)})"


def standing(dossier: Dossier) -> str:
    """Return the status; of what was reported in the end, also when it was still pending."""
    pending = dossier.with_modality(Modality.PENDING)
    if dossier.status is not EventStatus.REPORTED or not pending:
        return dossier.status.value
    seen = pending[-1].stated.latest
    return f"{dossier.status}; pending on {seen}" if seen else f"{dossier.status}; was pending"


def _when(span: TimeSpan | None, layout: Layout) -> str:
    if span is None:
        return ""
    return in_edtf(span) if layout.edtf else str(span)


def in_edtf(span: TimeSpan) -> str:
    """Return a date in EDTF; where one string cannot hold it, its begin and its end."""
    try:
        return edtf.format(span)
    except NotExpressible:
        if span.begin == span:
            return str(span)
        begin, end = ("" if s.is_unknown else in_edtf(s) for s in (span.begin, span.end))
        return f"begin {begin or '..'}, end {end or '..'}"


def _by_event(findings: Iterable[Finding], layout: Layout) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        if layout.shows(finding):
            for event in finding.events:
                found.setdefault(event, []).append(finding)
    return found


# Findings ----------------------------------------------------------------------------------


def _findings(
    findings: Sequence[Finding], events: set[str], dossiers: Sequence[Dossier], layout: Layout
) -> list[str]:
    shown = [f for f in findings if layout.shows(f) and (not f.events or events & {*f.events})]
    if not shown:
        return [_paragraph("No findings on the events shown.", layout)]
    reasons = {d.event.id: d.merged for d in dossiers if d.merged}
    rows = [[f.severity.value, f.code, _safe(_with_reason(f, reasons), layout)] for f in shown]
    headers = ("Severity", "Finding", "What it says")
    widths = None
    if layout.width is not None and layout.format in _WRAPPED:
        fixed = max(len(row[0]) for row in rows) + max(len(row[1]) for row in rows) + 8
        widths = [None, None, max(30, layout.width - fixed)]
    return [_heading("Findings", layout), _tabulated(rows, headers, widths, layout)]


def _with_reason(finding: Finding, reasons: Mapping[str, tuple[tuple[str, SameAs], ...]]) -> str:
    """Return the sentence, and for an event merged by a person the reason for that."""
    merged = [
        f"{name} is {event}, because {same.reason}"
        for event in finding.events
        for name, same in reasons.get(event, ())
    ]
    return "; ".join([finding.sentence, *merged])


def decisions(dossiers: Sequence[Dossier], findings: Iterable[Finding]) -> Iterator[Decided]:
    """Yield what a person decided: findings acknowledged, claims set aside, events merged."""
    shown = {dossier.event.id for dossier in dossiers}
    for finding in findings:
        if finding.acknowledged and shown & {*finding.events}:
            on, reason = f"{finding.code}: {finding.sentence}", finding.acknowledged
            yield Decided(what="acknowledged", on=on, events=finding.events, reason=reason)
        elif finding.code == "decision-unused":
            yield Decided(what="unused", on=finding.sentence, events=finding.events, reason="")
    for dossier in dossiers:
        events = (dossier.event.id,)
        for claim in dossier.claims:
            if reason := claim.claim.set_aside:
                yield Decided(what="set aside", on=claim.claim.id, events=events, reason=reason)
        for name, same in dossier.merged:
            on = f"{name} is {dossier.event.id}"
            yield Decided(what="merged", on=on, events=events, reason=same.reason)


def _decisions(decided: Sequence[Decided], layout: Layout) -> list[str]:
    if not decided:
        return [_paragraph("No decisions on the events shown.", layout)]
    headers = ("Decision", "On", "Reason")
    rows = [[_safe(cell, layout) for cell in (d.what, d.on, d.reason)] for d in decided]
    widths = _widths(rows, layout, headers, {"On": 30, "Reason": 30})
    return [_heading("Decisions", layout), _tabulated(rows, headers, widths, layout)]


def _finding_totals(findings: Sequence[Finding], layout: Layout) -> str:
    open_ = [finding for finding in findings if not finding.acknowledged]
    counts = [
        _count(number, severity.value)
        for severity in Severity
        if (number := sum(f.severity is severity for f in open_))
    ]
    folded = len(findings) - len(open_)
    if folded:
        counts.append(f"{folded} acknowledged")
    hidden = [] if layout.findings else ["findings"]
    if not layout.notes and any(f.severity is Severity.NOTE for f in open_):
        hidden.append("notes")
    more = f" (--{' --'.join(hidden)} to read them)" if counts and hidden else ""
    return f"{', '.join(counts)}{more}." if counts else ""


# Checking ----------------------------------------------------------------------------------

CHECK_HEADERS = ("Line", "Claim", "Verdict", "Date", "Follows from")


def check_table(
    claims: Sequence[VerifiedClaim],
    findings: Sequence[Finding],
    totals: Totals,
    width: int | None,
) -> str:
    """Return a verdict for each claim, in the order of the ledger, then what is wrong.

    Columns, all text: Line (of the ledger), Claim (its id), Verdict, Date, Follows from
    (the words and the rule).
    """
    layout = Layout(width=width, findings=True)
    in_order = sorted(claims, key=lambda claim: (claim.claim.line or 0, claim.claim.id))
    rows = [[_safe(cell, layout) for cell in _check_row(claim)] for claim in in_order]
    flexible = {"Claim": 24, "Date": 16, "Follows from": 24}
    widths = _widths(rows, layout, CHECK_HEADERS, flexible)
    parts = [_tabulated(rows, CHECK_HEADERS, widths, layout)] if rows else ["No claims yet."]
    failing = [f for f in findings if f.family is Family.EVIDENCE or f.code == "order-cycle"]
    failing = [f for f in failing if layout.shows(f)]
    compared = _comparisons(claims)
    parts += [
        "\n".join([in_a_line(f"{f.severity}: {f.code}: {f.sentence}"), *compared.get(_of(f), ())])
        for f in failing
    ]
    parts.append(printable(str(totals)))
    return "\n\n".join(parts)


def _of(finding: Finding) -> tuple[str, tuple[str, ...]]:
    return finding.code, finding.claims


def _comparisons(
    claims: Sequence[VerifiedClaim],
) -> dict[tuple[str, tuple[str, ...]], list[str]]:
    """Return, for each finding on a quote that is nearly found, the lines that show it."""
    shown: dict[tuple[str, tuple[str, ...]], list[str]] = defaultdict(list)
    codes = {Verdict.NEAR: "quote-near", Verdict.ALTERED: "quote-altered"}
    for claim in claims:
        for evidence in claim.evidence:
            if evidence.comparison and evidence.verdict in codes:
                lines = printable(evidence.comparison).splitlines()
                of = codes[evidence.verdict], (claim.claim.id,)
                shown[of] += [f"    {line}" for line in lines]
    return shown


def _check_row(claim: VerifiedClaim) -> list[str]:
    how = claim.derivation
    words = f"“{how.words}”, {how.rule}" if how.words else how.rule
    verdict = claim.verdict.value
    if claim.verdict.verified and not claim.counts:
        verdict = f"{verdict}, {claim.status}"
    elif after := claim.evidence[0].after_change:
        verdict = f"{verdict}, words {after}"
    return [
        "" if claim.claim.line is None else str(claim.claim.line),
        claim.claim.id,
        verdict,
        "" if claim.span is None else str(claim.span),
        words,
    ]


# Plans -------------------------------------------------------------------------------------

PLAN_HEADERS = ("Event", "Stated", "By", "Says", "Date", "Slip")
STATISTICS_HEADERS = (
    "Events", "Met", "Late", "Early", "Cannot tell", "Cancelled", "Unreported", "Open",
    "Share met", "Median slip",
)  # fmt: skip
_PLAN_WIDTHS = {"Event": 20, "Stated": 14, "By": 14, "Date": 14, "Slip": 18}


def plans_table(
    histories: Sequence[PlanHistory],
    statistics: Sequence[PlanStatistics],
    by: str,
    layout: Layout,
) -> str:
    """Return each event's plans in the order stated, what came of them, and the statistics.

    Args:
        histories: the plan histories to show.
        statistics: how plans were kept, a row for each group.
        by: what the statistics are grouped by; empty for one row.
        layout: how it is shown.
    """
    check_format(layout.format)
    if not histories:
        return _paragraph("No plans yet.", layout)
    rows = [
        [_safe(cell, layout) for cell in cells] for history in histories for cells in _told(history)
    ]
    widths = _widths(rows, layout, PLAN_HEADERS, _PLAN_WIDTHS)
    counted = [[_safe(cell, layout) for cell in _counted(row, by)] for row in statistics]
    headers = (*([by.capitalize()] if by else []), *STATISTICS_HEADERS)
    parts = [_tabulated(rows, PLAN_HEADERS, widths, layout)]
    if counted:
        parts += [
            _heading("How plans were kept", layout),
            _tabulated(counted, headers, None, layout),
        ]
        if any(row.median_slip is not None for row in statistics):
            parts.append(_paragraph(_SIGN, layout))
    return "\n\n".join(parts)


_SIGN = "A slip counts days after the plan; a negative one, days before it."


def _told(history: PlanHistory) -> Iterator[list[str]]:
    """Yield a row for each plan, and one for what came of them."""
    for number, plan in enumerate(history.plans):
        stated = "" if plan.stated.is_unknown else str(plan.stated)
        date = "" if plan.date is None else str(plan.date)
        moved = moved_in_words(plan.moved)
        yield ["" if number else history.name, stated, plan.speaker, "planned", date, moved]
    happened = "" if history.reported is None else str(history.reported)
    says = "reported" if history.reported is not None else _SILENT[history.outcome]
    yield ["", "", "", says, happened, _came(history)]


_SILENT = {"cancelled": "cancelled", "unreported": "unreported", "open": "not due yet"}


def moved_in_words(slip: Slip | None) -> str:
    """Say how a plan moved, if it certainly did: `slipped by 30 days`."""
    if slip is None:
        return ""
    if slip.least is not None and slip.least > 0:
        return f"slipped {slip}"
    return f"came forward {-slip}" if slip.most is not None and slip.most < 0 else ""


def _came(history: PlanHistory) -> str:
    words = []
    if history.reported is not None:
        words.append(f"{history.outcome} {slip_in_words(history)}".strip())
    if total := total_in_words(history):
        words.append(f"in all {total}")
    return "; ".join(filter(None, words))


def total_in_words(history: PlanHistory) -> str:
    """Say how far the end lies from the first of several plans; empty if it does not."""
    return moved_in_words(history.total) if len(history.plans) > 1 else ""


def slip_in_words(history: PlanHistory) -> str:
    """Say how late or early a planned event was, in days; empty if it was neither."""
    if history.slip is None or history.outcome not in {"late", "early"}:
        return ""
    return str(history.slip if history.outcome == "late" else -history.slip)


def _counted(row: PlanStatistics, by: str) -> list[str]:
    share = row.share_met
    counts = (
        row.events, row.met, row.late, row.early,
        row.cannot_tell, row.cancelled, row.unreported, row.open,
    )  # fmt: skip
    return [
        *([row.group] if by else []),
        *map(str, counts),
        "" if share is None else f"{share:.0%}",
        "" if row.median_slip is None else str(row.median_slip).removeprefix("by "),
    ]


# Differences -------------------------------------------------------------------------------

DIFF_HEADERS = ("Change", "What", "Before", "Now")
_DIFF_WIDTHS = {"What": 20, "Before": 20, "Now": 20}


def diff_table(diff: Diff, layout: Layout) -> str:
    """Return what is new, moved, newly found or no longer so, a row each."""
    check_format(layout.format)
    rows = [[_safe(cell, layout) for cell in cells] for cells in _changes(diff, layout)]
    parts = []
    if rows:
        widths = _widths(rows, layout, DIFF_HEADERS, _DIFF_WIDTHS)
        parts.append(_tabulated(rows, DIFF_HEADERS, widths, layout))
    return "\n\n".join([*parts, _paragraph(_claims_in_words(diff, shown=bool(rows)), layout)])


def _changes(diff: Diff, layout: Layout) -> Iterator[list[str]]:
    for dossier in diff.new:
        yield ["new", dossier.name, "", _state(dossier.span, dossier.status)]
    for dossier in diff.gone:
        yield ["gone", dossier.name, _state(dossier.span, dossier.status), ""]
    for moved in diff.moved:
        before = _state(moved.before, moved.status_before)
        yield ["moved", moved.name, before, _state(moved.after, moved.status_after)]
    yield from _entries(diff)
    for finding in filter(layout.shows, diff.found):
        yield [f"new {finding.severity}", finding.code, "", finding.sentence]
    for old, new in diff.changed:
        if layout.shows(old) or layout.shows(new):
            yield ["changed", new.code, old.sentence, new.sentence]
    for finding in filter(layout.shows, diff.no_longer):
        yield [f"no longer a {finding.severity}", finding.code, finding.sentence, ""]


def _entries(diff: Diff) -> Iterator[list[str]]:
    """Yield what the ledgers themselves say otherwise: of events, and by decisions."""
    for described in diff.redescribed:
        for key, was, now in described.changes:
            yield [f"changed {key.replace('_', ' ')}", described.name, was, now]
    for decided in diff.redecided:
        yield [f"decision: {decided.what}", decided.on, decided.before, decided.after]


def _state(span: TimeSpan | None, status: EventStatus) -> str:
    return status.value if span is None else f"{span}, {status}"


def _claims_in_words(diff: Diff, *, shown: bool) -> str:
    """Say how many claims came, went, or stand otherwise."""
    counts = [
        f"{_count(len(names), 'claim')} {words}"
        for names, words in (
            (diff.claims_new, "more"),
            (diff.claims_gone, "fewer"),
            (diff.claims_changed, "with another status"),
            (diff.claims_edited, "entered otherwise"),
        )
        if names
    ]
    if not diff:
        return "Nothing differs."
    hidden = "" if shown else "Nothing that is shown here differs. "
    return f"{hidden}{', '.join(counts)}." if counts else hidden.strip()


# Layout ------------------------------------------------------------------------------------


def _widths(
    rows: Sequence[Sequence[str]],
    layout: Layout,
    headers: Sequence[str] = HEADERS,
    flexible: Mapping[str, int] = _FLEXIBLE,
) -> list[int | None] | None:
    """Return the widest each column may be, so that the table fits; `None` for no limit."""
    if layout.width is None or layout.format not in _WRAPPED or not rows:
        return None
    columns = [_Column.of(n, [row[i] for row in rows]) for i, n in enumerate(headers)]
    frame = 2 * len(headers) if layout.format in {"plain", "simple"} else 3 * len(headers) + 1
    excess = frame + sum(column.width for column in columns) - layout.width
    movable = [column for column in columns if column.name in flexible]
    excess = _narrow(movable, excess, flexible)
    _narrow(movable, excess, _TIGHT)
    return [column.width if column.name in flexible else None for column in columns]


@attrs.define(kw_only=True)
class _Column:
    """A column on its way to fitting.

    Attributes:
        name: its header.
        cells: the lengths of its cells, ascending.
        width: how wide it may be.
    """

    name: str
    cells: list[int]
    width: int

    @classmethod
    def of(cls, name: str, cells: Sequence[str]) -> "_Column":
        lengths = sorted(map(len, cells))
        return cls(name=name, cells=lengths, width=max(len(name), lengths[-1]))

    def cost(self) -> tuple[int, int]:
        """Return how many cells would wrap in a column one narrower; the widest goes first."""
        return len(self.cells) - bisect_right(self.cells, self.width - 1), -self.width


def _narrow(columns: Sequence[_Column], excess: int, least: Mapping[str, int]) -> int:
    """Narrow columns, where it costs least, down to `least`; return what is still too wide."""
    while excess > 0:
        open_ = [column for column in columns if column.width > least.get(column.name, 0)]
        if not open_:
            break
        min(open_, key=_Column.cost).width -= 1
        excess -= 1
    return excess


def _grid(
    rows: Sequence[Sequence[str]], widths: Sequence[int | None] | None, layout: Layout
) -> str:
    return _tabulated(rows, HEADERS, widths, layout)


def _tabulated(
    rows: Sequence[Sequence[str]],
    headers: Sequence[str],
    widths: Sequence[int | None] | None,
    layout: Layout,
) -> str:
    from tabulate import tabulate

    return str(
        tabulate(
            rows,
            headers,
            tablefmt=layout.format,
            disable_numparse=True,
            maxcolwidths=list(widths) if widths is not None else None,
        )
    )


def _heading(words: str, layout: Layout) -> str:
    if layout.format == "html":
        return f"<h3>{words}</h3>"
    return f"### {words}" if layout.format in {"github", "pipe"} else f"{words}:"


def _paragraph(words: str, layout: Layout) -> str:
    if layout.format != "html":
        return printable(words)
    from html import escape

    return f"<p>{escape(printable(words))}</p>"


def _safe(cell: str, layout: Layout) -> str:
    text = " ".join(printable(cell).split())
    if layout.format in _SPREADSHEETS and text[:1] in _LEADS_A_FORMULA:
        return f"'{text}"
    if layout.format in {"github", "pipe"}:
        return text.replace("|", "\\|")
    return text

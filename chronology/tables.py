"""What people read in a terminal or a page: tables, by tabulate.

Cells hold text that came from ledgers and documents. Control characters are shown, never
sent, so that no document can steer a terminal or turn the reading direction; HTML is
escaped by tabulate; in `tsv` no cell can become a formula.
"""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence

import attrs

from chronology import edtf
from chronology.claims import VerifiedClaim
from chronology.errors import NotExpressible, UnknownName
from chronology.events import SameAs
from chronology.findings import Finding
from chronology.reconcile import Dossier
from chronology.timespan import DAY, TimeSpan
from chronology.vocabulary import Family, Severity

HEADERS = ("When", "What", "Kind", "Status", "Sources", "Findings")
_FLEXIBLE = {"When": 14, "What": 18, "Findings": 12}
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
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_HARMLESS = frozenset("\u200c\u200d")  # joiners, which some scripts need


@attrs.frozen(kw_only=True)
class Layout:
    """How a table is shown.

    Attributes:
        format: a table format of tabulate.
        width: columns of text to fit plain formats into; `None` for no limit.
        notes: whether findings of severity `note` are shown.
        edtf: whether dates are written in EDTF.
        findings: whether the findings are listed below.
    """

    format: str = "simple"
    width: int | None = None
    notes: bool = False
    edtf: bool = False
    findings: bool = False

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
        not_yet: of these, how many were not stated by the day looked from.
        sources: sources in the ledger.
        unused: entries of the ledger left out because of an error.
        as_of: the day looked from.
    """

    claims: int
    verified: int
    unverified: int
    set_aside: int
    not_yet: int
    sources: int
    unused: int
    as_of: TimeSpan | None

    def __str__(self) -> str:
        parts = [f"{self.verified} verified"]
        for number, words in (
            (self.unverified, "unverified"),
            (self.set_aside, "set aside"),
            (self.not_yet, "not stated yet"),
        ):
            if number:
                parts.append(f"{number} {words}")
        unused = f" {_count(self.unused, 'entry', 'entries')} of the ledger could not be used."
        seen = f" As of {self.as_of}." if self.as_of else ""
        return (
            f"{_count(self.claims, 'claim')} from {_count(self.sources, 'source')}: "
            f"{', '.join(parts)}.{unused if self.unused else ''}{seen}"
        )


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def formats() -> tuple[str, ...]:
    """Return the names of the table formats that can be asked for."""
    from tabulate import tabulate_formats

    return tuple(name for name in tabulate_formats if name not in _REFUSED)


def day_of(seconds: int) -> TimeSpan:
    """Return the day in which a second lies."""
    return TimeSpan.days(seconds // DAY, seconds // DAY)


def chronology_table(
    dossiers: Sequence[Dossier], findings: Sequence[Finding], totals: Totals, layout: Layout
) -> str:
    """Return the whole: dated events, events without a date, findings if wanted, totals."""
    check_format(layout.format)
    by_event = _by_event(findings, layout)
    dated = [row(d, by_event.get(d.event.id, ()), layout) for d in dossiers if d.span]
    undated = [row(d, by_event.get(d.event.id, ()), layout) for d in dossiers if not d.span]
    widths = _widths([*dated, *undated], layout)
    parts = [_grid(dated, widths, layout)] if dated else []
    if undated:
        parts += [_heading("Without a date", layout), _grid(undated, widths, layout)]
    if not parts:
        parts.append(_paragraph("No events yet.", layout))
    shown_events = {dossier.event.id for dossier in dossiers}
    if layout.findings:
        parts += _findings(findings, shown_events, dossiers, layout)
    parts.append(_paragraph(f"{totals} {_finding_totals(findings, layout)}".strip(), layout))
    return "\n\n".join(parts)


def check_format(name: str) -> None:
    """Raise `UnknownName` unless this is a table format that can be asked for."""
    if name not in formats():
        raise UnknownName(what="table format", name=name, known=formats())


def row(dossier: Dossier, findings: Sequence[Finding], layout: Layout) -> list[str]:
    """Return the cells of one event, in the order of `HEADERS`."""
    sources = {claim.claim.source for claim in dossier.reports or dossier.claims}
    cells = [
        _when(dossier.span, layout),
        _what(dossier),
        dossier.event.kind,
        dossier.status.value,
        str(len(sources)),
        ", ".join(dict.fromkeys(finding.code for finding in findings)),
    ]
    return [_safe(cell, layout) for cell in cells]


def _what(dossier: Dossier) -> str:
    merged = ", ".join(name for name, _ in dossier.merged)
    return f"{dossier.name} (also {merged})" if merged else dossier.name


def _when(span: TimeSpan | None, layout: Layout) -> str:
    if span is None:
        return ""
    if not layout.edtf:
        return str(span)
    try:
        return edtf.format(span)
    except NotExpressible:
        begin, end = (_when(None if s.is_unknown else s, layout) for s in (span.begin, span.end))
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
        return [_paragraph("No findings to show.", layout)]
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
    flexible = {"Claim": 16, "Date": 14, "Follows from": 18}
    widths = _widths(rows, layout, CHECK_HEADERS, flexible)
    parts = [_tabulated(rows, CHECK_HEADERS, widths, layout)] if rows else ["No claims yet."]
    failing = [f for f in findings if f.family is Family.EVIDENCE or f.code == "order-cycle"]
    failing = [f for f in failing if layout.shows(f)]
    parts += [printable(f"{f.severity}: {f.code}: {f.sentence}") for f in failing]
    parts.append(printable(str(totals)))
    return "\n\n".join(parts)


def _check_row(claim: VerifiedClaim) -> list[str]:
    how = claim.derivation
    words = f"“{how.words}”, {how.rule}" if how.words else how.rule
    verdict = claim.verdict.value
    if claim.verdict.verified and not claim.counts:
        verdict = f"{verdict}, {claim.status}"
    return [
        "" if claim.claim.line is None else str(claim.claim.line),
        claim.claim.id,
        verdict,
        "" if how.span is None else str(how.span),
        words,
    ]


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
    natural = [max(len(header), *(len(row[i]) for row in rows)) for i, header in enumerate(headers)]
    frame = 2 * len(headers) if layout.format in {"plain", "simple"} else 3 * len(headers) + 1
    widths = dict(zip(headers, natural, strict=True))
    spare = layout.width - frame - sum(natural)
    while spare < 0:
        widest = max(flexible, key=lambda name: widths[name] - flexible[name])
        if widths[widest] <= flexible[widest]:
            break
        widths[widest] -= 1
        spare += 1
    return [widths[name] if name in flexible else None for name in headers]


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


def printable(text: str) -> str:
    """Return text with every control and invisible character shown as its code point."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(c if _shows(c) else f"⟨U+{ord(c):04X}⟩" for c in text)


def _shows(character: str) -> bool:
    if character in "\n\t" or character in _HARMLESS:
        return True
    return unicodedata.category(character) not in _INVISIBLE

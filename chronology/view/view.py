"""`View`: a chronology as people read it, each section made when it is first looked at."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import filterfalse
from pathlib import PurePath

import attrs

from chronology.building import Chronology, build
from chronology.errors import Problem
from chronology.ledger import checked, loads
from chronology.ledger.homes import OWN
from chronology.ledger.write import texts_of, texts_read
from chronology.printable import printable
from chronology.sources import Source
from chronology.timespan import TimeSpan
from chronology.view.anchors import Anchors, open_conflict
from chronology.view.claims import (
    ClaimRows,
    checked_row,
    comparisons_in,
    failed_rows,
    not_yet_rows,
)
from chronology.view.coverage import CoverageRows, coverage_rows
from chronology.view.dates import date_of
from chronology.view.differences import changes, claims_in_words
from chronology.view.events import EventRows, steps_to
from chronology.view.explanations import explanation
from chronology.view.findings import finding_rows
from chronology.view.plans import all_statistics, history_row, reckoned
from chronology.view.repairs import RepairRow, repair_rows
from chronology.view.report import Head, Report, TotalRows
from chronology.view.rows import (
    ChangeRow,
    CheckedRow,
    ClaimRow,
    DecisionRow,
    EventRow,
    FailedRow,
    FailingRow,
    FindingRow,
    HistoryRow,
    NotYetRow,
    ProblemRow,
    SourceRow,
    SpreadRow,
    StatisticsRow,
)
from chronology.view.sources import source_row, written
from chronology.view.spread import spread_rows
from chronology.view.totals import findings_in_words, total_rows
from chronology.view.versions import DATES, Version, versions
from chronology.vocabulary import Family

PROVES = (
    "Each quote that counts stands in its source: who has the sources can look for it again.",
    "Each date follows from the words quoted, by its rule and anchor, unless it is “as-given”.",
    "What the sources disagree on is listed, and so is every claim that does not count.",
)
PROVES_NOT = (
    "Whether what the sources say is true, or whether a source is what it claims to be.",
    "Dates under the rule “as-given”, sources' own dates without words, and what is “as typed”.",
    "Whether the sources were chosen fairly, or something in them was passed over.",
    "Who made it: only a digest published elsewhere, or a signature, shows a forgery.",
)


def contents(chronology: Chronology, *, at: dt.datetime, made_by: Sequence[Version] = ()) -> Report:
    """Return everything that a reader of a report on a chronology sees.

    Args:
        chronology: the chronology.
        at: when the report is made; a time without a zone is taken as UTC.
        made_by: the versions to name; left out, those of this program.
    """
    return View.of(chronology, made_by).report(at)


@attrs.frozen(kw_only=True, slots=False)
class View:
    """A chronology as people read it: rows of plain text, made when they are first looked at.

    Attributes:
        chronology: the chronology.
        made_by: the versions of this program and its rules.
    """

    chronology: Chronology
    made_by: tuple[Version, ...]

    @classmethod
    def of(cls, chronology: Chronology, made_by: Sequence[Version] = ()) -> "View":
        """Return the view of a chronology; `made_by` as for `contents`."""
        return cls(chronology=chronology, made_by=tuple(made_by) or versions())

    @classmethod
    def of_text(cls, chronology: Chronology) -> "View":
        """Return the view of what the text of a chronology's ledger says.

        A ledger that was made or changed by a program is written as text and read again: what
        a reader of a report gets is the text, and the report must follow from it.

        Raises:
            NotExpressible: a claim of a ledger made by hand bears a date that no ledger can hold.
        """
        ledger = chronology.ledger
        texts = texts_of(ledger)
        if texts == texts_read(ledger):
            return cls.of(chronology)
        read = loads(texts[OWN], ledger.path, ledger.classes, included=texts)
        documents = {source.id: source.document for source in ledger.sources}
        sources = tuple(attrs.evolve(s, document=documents.get(s.id)) for s in read.sources)
        told = {problem.reason for problem in read.problems}
        untold = [problem for problem in ledger.problems if problem.reason not in told]
        full = attrs.evolve(read, sources=sources, problems=(*read.problems, *untold))
        return cls.of(build(checked(full), as_of=chronology.asked, checks=chronology.checks))

    def report(self, at: dt.datetime) -> Report:
        """Return the whole of it, as made at a moment."""
        return Report(head=self._head(at), **{name: getattr(self, name) for name in _SECTIONS})

    def _head(self, at: dt.datetime) -> Head:
        heading = self.chronology.ledger.heading
        return Head(
            title=heading.title or "Chronology",
            ledger=PurePath(self.chronology.ledger.path).name,
            at=written_moment(at),
            as_of=self._day,
            seen_from=date_of(self.chronology.totals.as_of),
            zone=heading.zone,
            versions=self.made_by,
            proves=PROVES,
            proves_not=PROVES_NOT,
        )

    @property
    def _day(self) -> str:
        seen = self.chronology.totals.as_of
        return "" if seen is None else str(seen)

    @property
    def files(self) -> Iterator[str]:
        """The files that it was made from, as far as they are known."""
        read = self.chronology.ledger
        documents = (source.document for source in read.sources)
        paths = (document.path for document in documents if document is not None)
        yield from filter(None, (read.path, *paths))
        if read.path:
            named = (*(file.name for file in read.included), *(one.file for one in read.sources))
            yield from (str(PurePath(read.path).parent / name) for name in named)

    @cached_property
    def anchors(self) -> Anchors:
        """The names by which rows refer to each other."""
        return Anchors.of(self.chronology)

    # Events --------------------------------------------------------------------------------

    @cached_property
    def _event_rows(self) -> EventRows:
        return EventRows.of(self.chronology, self.anchors)

    @cached_property
    def event_of(self) -> Mapping[str, EventRow]:
        """Events in order by anchor, without the reasons for their order: reports tell those."""
        rows = map(self._event_rows.row, self.chronology.events)
        return {row.anchor: row for row in rows}

    @cached_property
    def event_names(self) -> Mapping[str, str]:
        """The names of events by anchor."""
        return {self.anchors.events[d.event.id]: d.name for d in self.chronology.events}

    @cached_property
    def _reasoned(self) -> tuple[EventRow, ...]:
        steps = steps_to(self.chronology)
        return tuple(
            self._event_rows.row(dossier, steps.get(dossier.event.id))
            for dossier in self.chronology.events
        )

    @cached_property
    def events(self) -> tuple[EventRow, ...]:
        """The events with a date, in order, each with the reason for its place."""
        return tuple(row for row in self._reasoned if row.when is not None)

    @cached_property
    def undated(self) -> tuple[EventRow, ...]:
        """The events without a date, in order, with what follows for them."""
        return tuple(row for row in self._reasoned if row.when is None)

    # Findings ------------------------------------------------------------------------------

    @cached_property
    def conflicts(self) -> tuple[FindingRow, ...]:
        """What cannot all be true, and is not acknowledged."""
        return tuple(filter(open_conflict, self.finding_of.values()))

    @cached_property
    def findings(self) -> tuple[FindingRow, ...]:
        """Warnings and notes, and conflicts that a person acknowledged."""
        return tuple(filterfalse(open_conflict, self.finding_of.values()))

    @cached_property
    def finding_of(self) -> Mapping[str, FindingRow]:
        """Findings by anchor, conflicts too."""
        return {row.anchor: row for row in finding_rows(self.chronology, self.anchors)}

    def findings_on(self, events: Iterable[EventRow]) -> list[FindingRow]:
        """Return the findings that concern some of these events, or none at all."""
        shown = {event.id for event in events}
        return [
            self.finding_of[anchor]
            for finding, anchor in self.anchors.findings
            if not finding.events or shown & {*finding.events}
        ]

    def failing(self) -> Iterator[FailingRow]:
        """Yield what is at fault with the evidence, and relations that cannot all hold."""
        compared = comparisons_in(self.chronology.claims, self.chronology.ledger.source_of)
        for finding, anchor in self.anchors.findings:
            if finding.family is Family.EVIDENCE or finding.code == "order-cycle":
                lines = compared.get((finding.code, finding.claims), ())
                yield FailingRow(finding=self.finding_of[anchor], comparisons=tuple(lines))

    # Plans ---------------------------------------------------------------------------------

    @cached_property
    def plans(self) -> tuple[HistoryRow, ...]:
        """The history of every event ever planned."""
        claims = {claim.id: claim for claim in self.chronology.claims}
        titles = {source.id: source.title for source in self.chronology.ledger.sources}
        return tuple(
            history_row(one, self.anchors, claims, titles) for one in self.chronology.plans()
        )

    @cached_property
    def statistics(self) -> tuple[StatisticsRow, ...]:
        """How plans were kept, in all and by everything that they can be grouped by."""
        return tuple(all_statistics(self.chronology))

    @cached_property
    def spread(self) -> tuple[SpreadRow, ...]:
        """How many plans moved, and events came after their first, by how long."""
        return tuple(spread_rows(self.chronology.plans()))

    # Claims --------------------------------------------------------------------------------

    @cached_property
    def claims(self) -> tuple[ClaimRow, ...]:
        """Every claim with its derivation, in the order of the events."""
        rules = {version.name: version.version for version in self.made_by}
        rows = ClaimRows(
            anchors=self.anchors,
            sources=self.chronology.ledger.source_of,
            names=self.event_names,
            version=rules.get(DATES, ""),
            reckoned=reckoned(self.chronology.plans()),
        )
        return tuple(rows.row(c) for d in self.chronology.events for c in d.claims)

    @cached_property
    def claim_of(self) -> Mapping[str, ClaimRow]:
        """Claims by anchor."""
        return {row.anchor: row for row in self.claims}

    def checked(self) -> Iterator[CheckedRow]:
        """Yield what became of checking each claim, in the order of the ledger."""
        claims = self.chronology.claims
        in_order = sorted(claims, key=lambda claim: claim.claim.place)
        sources = {source.id: source for source in self.chronology.ledger.sources}
        return (checked_row(claim, sources.get(claim.claim.source)) for claim in in_order)

    def repairs(self) -> Iterator[RepairRow]:
        """Yield what may be entered instead of each quote that does not hold."""
        return repair_rows(self.chronology)

    def coverage(self) -> CoverageRows:
        """Return which dated sentences no claim covers, and which files no source uses."""
        return coverage_rows(self.chronology)

    @cached_property
    def failed(self) -> tuple[FailedRow, ...]:
        """The claims that do not count, with the reasons."""
        return tuple(failed_rows(self.chronology, self.anchors))

    @cached_property
    def not_yet(self) -> tuple[NotYetRow, ...]:
        """The claims that were not yet made on the day looked from."""
        return tuple(not_yet_rows(self.chronology, self.anchors, self._day))

    # Other views ---------------------------------------------------------------------------

    def changes_to(self, other: "View", *, notes: bool) -> tuple[tuple[ChangeRow, ...], str]:
        """Return what changed from this view to another, and a sentence on the claims.

        Args:
            other: the later one.
            notes: whether findings of severity `note` are told.
        """
        diff = self.chronology.diff(other.chronology)
        rows = tuple(changes(diff, notes=notes))
        return rows, claims_in_words(diff, shown=bool(rows))

    def explanation(self, event: str, other: str | None = None) -> str:
        """Return why an event has its date; with a second event, why this order.

        Raises:
            UnknownName: the ledger has no such event.
        """
        return printable("\n".join(explanation(self.chronology, event, other)))

    # The rest ------------------------------------------------------------------------------

    @cached_property
    def sources(self) -> tuple[SourceRow, ...]:
        """The sources by when they were published, then in the order of the ledger."""
        resting = Counter(claim.claim.source for claim in self.chronology.claims)
        return tuple(
            source_row(
                source,
                self.anchors.sources[source.id],
                resting[source.id],
                self.chronology.world.versions.get(source.id),
            )
            for source in sorted(self.chronology.ledger.sources, key=_when_published)
        )

    @cached_property
    def source_of(self) -> Mapping[str, SourceRow]:
        """Sources by anchor."""
        return {row.anchor: row for row in self.sources}

    @cached_property
    def decisions(self) -> tuple[DecisionRow, ...]:
        """What a person decided."""
        return tuple(
            DecisionRow(
                anchor=f"d{number}",
                what=decided.what,
                on=decided.on,
                events=self.anchors.of_events(decided.events),
                reason=decided.reason,
            )
            for number, decided in enumerate(self.chronology.decisions, start=1)
        )

    @cached_property
    def problems(self) -> tuple[ProblemRow, ...]:
        """What of the ledger and its documents could not be used."""
        ledger = self.chronology.ledger
        return tuple(_problem_row(one, ledger.path) for one in ledger.problems)

    @cached_property
    def totals(self) -> TotalRows:
        """What became of everything that went in."""
        return total_rows(self.chronology)

    @property
    def claims_in_words(self) -> str:
        """What became of the claims, in a sentence or two."""
        return str(self.chronology.totals)

    def in_words(self, *, listed: bool, notes: bool) -> str:
        """Return the same with the findings; arguments as for `findings_in_words`."""
        counted = findings_in_words(self.chronology.findings, listed=listed, notes=notes)
        return f"{self.claims_in_words} {counted}".strip()


_SECTIONS = tuple(field.name for field in attrs.fields(Report) if field.name != "head")


def written_moment(at: dt.datetime) -> str:
    """Return a moment in UTC, to the second, as ISO 8601 has it."""
    moment = at.replace(tzinfo=dt.UTC) if at.tzinfo is None else at.astimezone(dt.UTC)
    return f"{moment.replace(tzinfo=None, microsecond=0).isoformat()}Z"


def _problem_row(problem: Problem, ledger: str) -> ProblemRow:
    home = PurePath(ledger).parent
    inner = PurePath(problem.file).is_relative_to(home)
    file = PurePath(problem.file).relative_to(home) if inner else PurePath(problem.file).name
    named = attrs.evolve(problem, file=str(file))
    return ProblemRow(place=named.place, reason=problem.reason, remedy=problem.remedy)


def _when_published(source: Source) -> tuple[float, float]:
    """Order sources by their days; those of none stand last."""
    return (source.published or written(source) or TimeSpan()).sort_key

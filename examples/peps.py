"""Release schedules, version by version: what was planned, how it moved, and what is odd.

Run it on a clone of https://github.com/python/peps, or on a folder of saved versions with an
`index.csv` (columns: file, document, series, stated); without either, it takes an invented one:

    python examples/peps.py [PATH] [--most 12]

Each version is a source, and each milestone line in it (see `releases/schedules.py`) a claim
quoted word for word; its date is left to the library to derive. That the versions are those of one
document is said by `version_of`; what stays as it was, what moves, what is corrected and what is
dropped is then the library's to find. A line is planned or reported as the document's words say,
and those words are its `modality_quote`. Where none says so, a careful reader goes by time and by
the numbers:

- Until its date such a line is a plan. One that is written, or changed, from that day on is a
  report; one that only stays where it was, or comes back, is none.
- What is over, yet lies before a release of a lower number, can be neither. It is set aside, with
  this reason; so is a release of another series than its document's.
"""

import argparse
import datetime as dt
import hashlib
import os
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any, ClassVar

import attrs
import click
from releases.lines import (
    Line,
    Order,
    Said,
    age_of,
    foreign,
    mood_of,
    mood_words,
    names_of,
    order_of,
    out_of_order,
    span_of,
)
from releases.naming import Shared, named, shared
from releases.schedules import Reader
from releases.versions import Version, sample, versions_at
from releases.words import Milestone
from tabulate import tabulate

import chronology
from chronology import Claim, Event, Finding, Modality, Source
from chronology.events import Series
from chronology.sources import Document
from chronology.vocabulary import Severity

# Claims ------------------------------------------------------------------------------------


@attrs.frozen(kw_only=True)
class Release(Event):
    """A release: its place among the releases known of its minor version is its ordinal.

    The name says which comes first: alpha 1 before alpha 2 before beta 1, 3.9.1 after 3.9.0.

    Attributes:
        series: the project and the minor version.
        ordinal: its place in it, from 1.
    """

    kind: ClassVar[str] = "release"

    series: str = ""
    ordinal: int | None = None


class Ledger:
    """Collects sources, events and claims, version after version."""

    def __init__(self) -> None:
        self.sources: list[Source] = []
        self.claims: list[Claim] = []
        self.names: dict[str, str] = {}
        self.orders: dict[str, Order] = {}
        self.unread: list[tuple[str, str]] = []  # document, line
        self.numbers: Counter[str] = Counter()
        self.known: dict[str, set[Said]] = {}
        self.planned: set[tuple[str, Said]] = set()

    def add(
        self, version: Version, milestones: list[Milestone], several: Shared, *, whole: bool
    ) -> None:
        """Add a version, and what it says of each milestone; all that it says, if it is whole."""
        self.numbers[version.document] += 1
        source = source_of(
            version, len(self.sources) + 1, self.numbers[version.document], whole=whole
        )
        self.sources.append(source)
        lines = [
            self._line(name, milestone, version, source)
            for milestone in milestones
            for name in names_of(named(milestone, version, several))
        ]
        known, self.known[version.document] = self.known.get(version.document, set()), set()
        for line in lines:
            is_plain = line.milestone.mood or line.said in known
            doubt = foreign(line.order, version.number)
            doubt = doubt or ("" if is_plain else out_of_order(line, lines))
            self.known[version.document] |= set() if doubt else {line.said}
            came_back = line.said not in known and line.has_its_year
            self.claims.append(self._claim(line, source, doubt, came_back=came_back))

    def _line(self, name: str, milestone: Milestone, version: Version, source: Source) -> Line:
        order = order_of(name, version.project)
        event = f"{version.document}: {name}".lower()
        if order is not None:
            scope = "" if version.project else f"{version.document}: "
            event = f"{scope}{order[0]} {'.'.join(map(str, order[1]))} {order[2]}.{order[3]}"
            self.orders[event] = order
        self.names.setdefault(event, name)
        span = span_of(milestone.date.text, source.published) if milestone.date else None
        return Line(event, name, milestone, order, span, age_of(span, version.stated))

    def _claim(self, line: Line, source: Source, doubt: str, *, came_back: bool) -> Claim:
        """Enter a claim."""
        milestone = line.milestone
        was_planned = came_back and (source.title, line.said) in self.planned
        mood = mood_of(line, was_planned=was_planned)
        self.planned |= {(source.title, line.said)} if mood is Modality.PLANNED else set()
        words = mood_words(line, mood)
        return Claim(
            id=f"{source.id}: {line.name}, {len(self.claims) + 1}",
            event=line.event,
            source=source.id,
            quote=milestone.quote.quote,
            date_quote=milestone.date.quote if milestone.date else None,
            modality=mood,
            modality_quote=words.quote if words else None,
            set_aside=doubt,
        )

    def finished(self) -> chronology.Ledger:
        """Return the ledger, with every release at its place in its series."""
        series: defaultdict[str, list[tuple[Order, str]]] = defaultdict(list)
        for event, order in self.orders.items():
            series[order[0]].append((order, event))
        places = {e: n for run in series.values() for n, (_, e) in enumerate(sorted(run), 1)}
        return chronology.Ledger(
            sources=tuple(self.sources),
            claims=tuple(self.claims),
            series=tuple(Series(id=name) for name in series),
            events=tuple(
                Release(id=e, name=name, series=self.orders[e][0], ordinal=places[e])
                if e in places
                else Event(id=e, name=f"{name} ({e.split(':')[0]})")
                for e, name in self.names.items()
            ),
            classes=(Release,),
        )


def text_of(version: Version) -> str:
    """Return the text of a version."""
    return version.raw.decode("utf-8-sig", errors="replace").replace("\0", "\ufffd")


def source_of(version: Version, number: int, own: int, *, whole: bool) -> Source:
    """Return a version of a document as a source: its number among all, and among its own."""
    text = text_of(version)
    stated = version.stated.astimezone(dt.UTC)
    return Source(
        id=f"{version.document} of {version.stated:%Y-%m-%d} (version {number})",
        file=version.name,
        title=version.document,
        publisher=version.document,
        version_of=version.document,
        version=own,
        complete=whole,
        published=chronology.edtf.parse(f"{stated:%Y-%m-%dT%H:%M:%SZ}"),
        document=Document(
            path=version.name,
            text=text,
            raw_sha256=hashlib.sha256(version.raw).hexdigest(),
            text_sha256=hashlib.sha256(text.encode()).hexdigest(),
            extractor="plain text 1",
        ),
    )


def collected(path: Path | None) -> Ledger:
    """Return what the versions in a folder or a clone say."""
    ledger = Ledger()
    versions = versions_at(path, Progress("Reading the history").tell) if path else sample()
    progress = Progress("Reading milestones")
    read: list[tuple[Version, list[Milestone]]] = []
    whole: list[bool] = []  # whether nothing of a version was left unread
    for done, version in enumerate(versions, 1):
        reader = Reader(text_of(version))
        read.append((version, list(reader.milestones())))
        whole.append(not reader.unread)
        ledger.unread += [(version.document, line) for line in reader.unread]
        progress.tell(done, len(versions))
    several = shared(read)
    for (version, milestones), is_whole in zip(read, whole, strict=True):
        ledger.add(version, milestones, several, whole=is_whole)
    return ledger


# Printing ----------------------------------------------------------------------------------

_ODD = {
    "impossible-date": "Impossible dates",
    "weekday-mismatch": "Weekdays that do not match",
    "series-order": "Series out of order",
    "date-disagreement": "Reports that disagree",
    "report-corrected": "Corrected reports",
    "reported-in-future": "Reported before it can have happened",
    "stale-plan": "Planned for a time already over",
    "planned-after-reported": "Planned after it was reported",
    "rival-plans": "Planned for two times at once",
    "plan-order": "Planned out of order",
    "plan-dropped": "Dropped before anything was reported",
}


def oddities(made: chronology.Chronology) -> Iterator[tuple[str, list[str]]]:
    """Yield what is odd, under its heading; what many versions repeat stands once."""
    quotes = {claim.id: claim.quote.exact for claim in made.ledger.claims}
    for code, heading in _ODD.items():
        found: dict[str, list[Finding]] = {}
        for finding in (f for f in made.findings if f.code == code):
            evident = finding.family == "evidence"
            words = quotes[finding.claims[0]] if evident else ""
            told = finding.sentence.rpartition(": ")[2] if evident else finding.sentence
            found.setdefault(f"“{words}”: {told}" if evident else told, []).append(finding)
        yield heading, [f"{told}{_times(found[told])}" for told in found]
    aside = Counter(f"{made.event(c.event).name}: {c.set_aside}" for c in made.ledger.claims)
    yield "Set aside", [told for told in aside if not told.endswith(": ")]


def _times(findings: list[Finding]) -> str:
    versions = len({claim for finding in findings for claim in finding.claims})
    return f" (in {versions} versions)" if len(findings) > 1 else ""


def histories(made: chronology.Chronology) -> Iterator[tuple[int, list[str]]]:
    """Yield each plan's history as a row, with how often it moved."""
    for plan in made.plans():
        dates = [date for date, _ in groupby(str(p.date) for p in plan.plans if p.date)]
        if dates:
            moves = [*dates[:2], "…", *dates[-2:]] if len(dates) > 5 else dates  # noqa: PLR2004 - fits
            row = [plan.name, " → ".join(moves), str(plan.reported or "–"), plan.outcome]
            yield len(dates) - 1, [*row, _days(plan.slip)]


def _days(slip: object) -> str:
    return "" if slip is None else str(slip)


def show(made: chronology.Chronology, most: int) -> None:
    """Print histories, statistics, oddities and counts, each list as long as asked for."""
    rows = sorted(histories(made), key=lambda row: -row[0])
    moved = sum(moves > 0 for moves, _ in rows)
    print(f"Plans: {len(rows)}, of which {moved} moved. Those that moved most often:\n")
    head = ["What", "Planned for", "Reported", "Outcome", "Slip"]
    shown = [row for _, row in rows[:most]]
    print(tabulate(shown, head, disable_numparse=True, maxcolwidths=[24, 52, 18, 12, 24]))
    print("\nHow plans were kept:\n")
    kept = [
        [s.group or "other", s.events, s.met, s.late, s.early, s.unreported, s.open,
         "" if s.share_met is None else f"{s.share_met:.0%}", _days(s.median_slip)]
        for s in (*made.plan_statistics("series")[:most], *made.plan_statistics())
    ]  # fmt: skip
    kept[-1][0] = "all"
    head = [
        *["Series", "Events", "Met", "Late", "Early", "Unreported", "Open"],
        "Share met",
        "Median slip",
    ]
    print(tabulate(kept, head, disable_numparse=True))
    for heading, told in oddities(made):
        print(f"\n{heading}: {len(told) or 'none'}")
        print("".join(f"  {sentence}\n" for sentence in told[:most]), end="")
        print(f"  … and {len(told) - most} more\n" if len(told) > most else "", end="")
    counts = {s: Counter(f.code for f in made.findings if f.severity is s) for s in Severity}
    print("\nFindings:\n")
    rows_of = [[s, *row] for s in Severity for row in sorted(counts[s].items())]
    print(tabulate(rows_of, ["Severity", "Finding", "Count"]))
    print(f"\n{made.totals}")


def show_unread(lines: list[tuple[str, str]], most: int) -> None:
    """Print what holds a date, or names a release, and was not read."""
    times = Counter(lines)
    print(f"\nNot read: {len(lines) or 'no'} lines, {len(times)} of them distinct.")
    for (document, line), count in times.most_common(most):
        print(f"  {document}: {line}{f' (in {count} versions)' if count > 1 else ''}")
    print(f"  … and {len(times) - most} more\n" if len(times) > most else "", end="")


class Progress:
    """A bar on the terminal for what takes longer than two seconds."""

    def __init__(self, label: str) -> None:
        self.label = label
        self.begun = time.monotonic()
        self.bar: Any = None

    def tell(self, done: int, whole: int) -> None:
        """Show how far it is, if somebody is looking."""
        if self.bar is None and sys.stderr.isatty() and time.monotonic() - self.begun > _PATIENCE:
            self.bar = click.progressbar(length=whole, label=self.label, file=sys.stderr)
        if self.bar is not None:
            self.bar.update(done - self.bar.pos)
            if done >= whole:
                self.bar.render_finish()


_PATIENCE = 2  # seconds


def main() -> None:
    """Read the schedules at the path given, and print what there is to know."""
    parser = argparse.ArgumentParser(description="What became of release schedules.")
    parser.add_argument("path", type=Path, nargs="?", help="a clone, or a folder with index.csv")
    parser.add_argument("--most", type=int, default=12, help="how many rows of each list")
    given = parser.parse_args()
    try:
        ledger = collected(given.path)
    except (OSError, KeyError, ValueError) as error:
        parser.error(f"{given.path}: {error}")
    if not ledger.sources:
        parser.error(f"{given.path}: neither an index.csv nor a clone with release schedules")
    jobs = os.cpu_count() or 1
    made = chronology.build(
        ledger.finished(), progress=Progress("Verifying claims").tell, jobs=jobs
    )
    print(f"{len(made.ledger.sources)} versions of {len(ledger.numbers)} schedules.")
    show(made, given.most)
    show_unread(ledger.unread, given.most)


if __name__ == "__main__":
    main()

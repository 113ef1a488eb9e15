"""What differs between two chronologies, as rows and in a sentence."""

from collections.abc import Iterator
from itertools import chain

from chronology.difference import Diff
from chronology.findings import Finding
from chronology.timespan import TimeSpan
from chronology.view.rows import ChangeRow
from chronology.view.words import counted, is_shown
from chronology.vocabulary import EventStatus


def changes(diff: Diff, *, notes: bool) -> Iterator[ChangeRow]:
    """Yield a row for everything that differs; of findings, for those that are shown."""
    told = chain(_of_events(diff), _of_entries(diff), _of_findings(diff, notes=notes))
    for what, name, before, now in told:
        yield ChangeRow(change=what, what=name, before=before, now=now)


def _of_events(diff: Diff) -> Iterator[tuple[str, str, str, str]]:
    for dossier in diff.new:
        yield "new", dossier.name, "", _date_and_status(dossier.span, dossier.status)
    for dossier in diff.gone:
        yield "gone", dossier.name, _date_and_status(dossier.span, dossier.status), ""
    for moved in diff.moved:
        before = _date_and_status(moved.before, moved.status_before)
        is_dated = moved.before == moved.after
        what = "other status" if is_dated else "other date"
        yield what, moved.name, before, _date_and_status(moved.after, moved.status_after)


def _of_entries(diff: Diff) -> Iterator[tuple[str, str, str, str]]:
    """Yield what the ledgers themselves say otherwise: of events, and by decisions."""
    for described in diff.redescribed:
        for key, was, now in described.changes:
            yield f"changed {key.replace('_', ' ')}", described.name, was, now
    for decided in diff.redecided:
        yield f"decision: {decided.what}", decided.on, decided.before, decided.after


def _of_findings(diff: Diff, *, notes: bool) -> Iterator[tuple[str, str, str, str]]:
    def shown(finding: Finding) -> bool:
        return is_shown(finding.severity, finding.acknowledged, notes=notes)

    for finding in filter(shown, diff.found):
        yield f"new {finding.severity}", finding.code, "", finding.sentence
    for old, new in diff.changed:
        if shown(old) or shown(new):
            yield "changed", new.code, old.sentence, new.sentence
    for finding in filter(shown, diff.no_longer):
        yield f"no longer a {finding.severity}", finding.code, finding.sentence, ""


def _date_and_status(span: TimeSpan | None, status: EventStatus) -> str:
    return status.value if span is None else f"{span}, {status}"


def claims_in_words(diff: Diff, *, shown: bool) -> str:
    """Say how many claims came, went, or stand otherwise; `shown`: whether a row is shown."""
    counts = [
        f"{counted(len(names), 'claim')} {words}"
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

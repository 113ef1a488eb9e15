"""What a person decided: findings acknowledged, claims set aside, entries merged, with reasons."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

import attrs

from chronology.findings import CODES, Finding
from chronology.ledger import Ledger
from chronology.reconciling import roots


def decided(findings: Iterable[Finding], read: Ledger, *, whole: bool) -> Iterator[Finding]:
    """Yield findings on the events they stand at, most serious first.

    Those that a person decided on bear the reason. Once the whole ledger is known, a decision
    without its finding is a finding too.
    """
    real = roots(read.events)
    reasons = by_subject(
        ((d.finding, real.get(d.event, d.event)), d.reason) for d in read.decisions
    )
    placed = [_placed(finding, real) for finding in findings]
    there = {(finding.code, event) for finding in placed for event in finding.events}
    if whole:
        placed += [
            _unused(code, event, reason, _name_of(event, read))
            for (code, event), reason in reasons.items()
            if (code, event) not in there
        ]
    for finding in sorted(placed, key=lambda finding: finding.sort_key):
        named = ((finding.code, event) for event in finding.events)
        reason = next((reasons[key] for key in named if key in reasons), "")
        yield attrs.evolve(finding, acknowledged=reason) if reason else finding


def reasons_in(read: Ledger) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield every decision of a ledger with its reason, whether it still finds anything."""
    for decision in read.decisions:
        yield ("acknowledged", f"{decision.finding} of {decision.event}"), decision.reason
    for claim in read.claims:
        if claim.set_aside:
            yield ("set aside", claim.id), claim.set_aside
    for event in read.events:
        if event.same_as is not None:
            yield ("merged", f"{event.id} is {event.same_as.event}"), event.same_as.reason


def by_subject(reasons: Iterable[tuple[tuple[str, str], str]]) -> dict[tuple[str, str], str]:
    """Return the reasons by what they are for; several for one thing, one after the other."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for what, reason in reasons:
        found[what].append(reason)
    return {what: "; ".join(dict.fromkeys(given)) for what, given in found.items()}


def _name_of(event: str, read: Ledger) -> str:
    """Return what tables call an event; its id if the ledger has none."""
    entry = read.event_of.get(event)
    return event if entry is None else entry.describe({s.id: s.name or s.id for s in read.series})


def _unused(code: str, event: str, reason: str, name: str) -> Finding:
    sentence = f"{name}: there is no finding {code} to acknowledge ({reason})"
    if code not in CODES:
        near = get_close_matches(code, CODES, n=1)
        meant = f"; did you mean {near[0]}?" if near else ""
        sentence = f"{name}: no check finds {code}, to be acknowledged ({reason}){meant}"
    return Finding(code="decision-unused", sentence=sentence, events=(event,))


def _placed(finding: Finding, real: Mapping[str, str]) -> Finding:
    """Return a finding at the events that those of its events are."""
    events = tuple(dict.fromkeys(real.get(event, event) for event in finding.events))
    return finding if events == finding.events else attrs.evolve(finding, events=events)

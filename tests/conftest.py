"""Short ways of writing claims and ledgers for tests.

A line such as `herald 2022-04-26 plans plant 2022-34 speaker=Overchuk` is a verified claim:
source, when it was stated, what it says of which event, and the date (EDTF; `-` for a claim
without time words, `?` for one without any date). Claims are called c1, c2 … in the order of
the lines.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from textwrap import dedent
from typing import Any

import attrs
import pytest
from hypothesis import settings

import chronology
from chronology import edtf
from chronology.building import Chronology
from chronology.building.statements import statements_of
from chronology.claims import Claim, Derivation, VerifiedClaim
from chronology.events import CommissionMeeting, Event, Place, Series
from chronology.findings import Finding
from chronology.reconciling import Reconciled, World, reconcile
from chronology.sources import Quote
from chronology.timespan import TimeSpan
from chronology.vocabulary import ClaimStatus, Modality, Verdict

# How fast a law holds is for the benchmarks to say. The same cases are drawn each time: what passes
# once passes everywhere. `pytest --hypothesis-profile=exploring` looks for others.
settings.register_profile("repeatable", deadline=None, derandomize=True)
settings.register_profile("exploring", deadline=None, max_examples=1_000)
settings.load_profile("repeatable")

ROOT = Path(__file__).parent.parent

VERBS = {
    "reports": Modality.REPORTED,
    "plans": Modality.PLANNED,
    "awaits": Modality.PENDING,
    "cancels": Modality.CANCELLED,
    "denies": Modality.DENIED,
}


def span(text: str) -> TimeSpan:
    """Return a date written in EDTF; `?` for an unknown one, `from..to` between times of day."""
    if text == "?":
        return TimeSpan()
    if "T" in text and "/" in text:
        return TimeSpan.from_to(*map(edtf.parse, text.split("/")))
    first, between, last = text.partition("..") if "T" in text else (text, "", "")
    if not between:
        return edtf.parse(text)
    bounds = edtf.parse(first).begin_of_the_begin, edtf.parse(last).end_of_the_end
    return TimeSpan.within(*bounds, timed=True)


def verified(claim: Claim, when: TimeSpan | None, stated: TimeSpan) -> VerifiedClaim:
    """Return a claim as `verify` would, had it found the words and this date."""
    return VerifiedClaim(
        claim=claim,
        status=ClaimStatus.SET_ASIDE if claim.set_aside else ClaimStatus.VERIFIED,
        verdict=Verdict.EXACT,
        evidence=(),
        derivation=Derivation(rule="test", basis="a test", span=when),
        span=when,
        stated=stated,
    )


def unverified(claim: VerifiedClaim) -> VerifiedClaim:
    """Return the claim as one whose words were not found."""
    return attrs.evolve(claim, status=ClaimStatus.UNVERIFIED, verdict=Verdict.MISSING, span=None)


def said(lines: str) -> list[VerifiedClaim]:
    """Return the claims that lines (or parts between semicolons) say."""
    rows = [row.split() for row in lines.replace(";", "\n").splitlines() if row.strip()]
    return [_claim(f"c{number}", *row) for number, row in enumerate(rows, start=1)]


def _claim(name: str, source: str, when: str, verb: str, event: str, *rest: str) -> VerifiedClaim:
    extra: dict[str, Any] = dict(part.split("=") for part in rest if "=" in part)
    dates = [part for part in rest if "=" not in part]
    modality, stated = VERBS[verb], span(when)
    claim = Claim(
        id=name, event=event, source=source, quote=Quote(exact=name), modality=modality, **extra
    )
    date = dates[0] if dates else "-"
    return verified(claim, _by_default(modality, stated) if date == "-" else span(date), stated)


def _by_default(modality: Modality, stated: TimeSpan) -> TimeSpan | None:
    if modality is Modality.REPORTED:
        return TimeSpan.within(None, stated.end_of_the_end)
    if modality is Modality.PENDING:
        return TimeSpan.within(stated.begin_of_the_begin, None)
    return None


def world(
    as_of: str = "2030-12-31",
    sources: int = 5,
    places: Mapping[str, str] | None = None,
    series: Iterable[Series] = (),
) -> World:
    """Return what the checks may look at; `places` says what each place lies within."""
    known = [Place(id=name, within=outer) for name, outer in (places or {}).items()]
    return World(
        as_of=span(as_of).end_of_the_end,
        sources=sources,
        latest=span(as_of),
        places={place.id: place for place in known},
        series={entry.id: entry for entry in series},
    )


def reconciled(
    claims: str | Iterable[VerifiedClaim], *events: Event, seen: World | None = None
) -> Reconciled:
    """Return what the reconciler makes of claims; events not given are plain ones."""
    made = said(claims) if isinstance(claims, str) else list(claims)
    named = {c.claim.event for c in made} | {o for c in made for _, o in c.claim.relations}
    given = {name for event in events for name in (event.id, *event.aliases)}
    plain = [Event(id=name) for name in sorted(named - given)]
    return reconcile([*events, *plain], made, statements_of(made), seen or world())


def meetings(*numbers: int, series: str = "az-tat") -> list[CommissionMeeting]:
    """Return meetings m1, m2 … of one series, with these numbers."""
    return [
        CommissionMeeting(id=f"m{place}", series=series, ordinal=number)
        for place, number in enumerate(numbers, start=1)
    ]


def brief(finding: Finding) -> str:
    """Return a finding in a few words: `warning late c1 c2 352..443`."""
    slip = finding.slip
    days = [] if slip is None else [f"{_days(slip.least)}..{_days(slip.most)}"]
    return " ".join([finding.severity, finding.code, *finding.claims, *days])


def _days(number: int | None) -> str:
    return "?" if number is None else str(number)


class Desk:
    """A folder with documents and a ledger, as a person keeps one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def build(self, ledger: str, /, **documents: str) -> Chronology:
        """Write the documents and the ledger, and return the chronology."""
        for name, text in documents.items():
            (self.folder / f"{name}.txt").write_text(text, encoding="utf-8")
        path = self.folder / "chronology.toml"
        path.write_text(dedent(ledger), encoding="utf-8")
        read = chronology.load(path)
        assert not read.problems
        return chronology.build(read)


@pytest.fixture(autouse=True)
def _no_width_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Golden lines are those of no terminal, whatever width the shell that runs them has."""
    monkeypatch.delenv("COLUMNS", raising=False)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A folder of one's own for documents and a ledger."""
    return Desk(tmp_path)

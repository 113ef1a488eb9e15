"""Laws of the reconciler, over random small ledgers in which dates and statements collide."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations, pairwise, product
from random import Random

import attrs
from conftest import span, unverified, verified, world
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import chronology
from chronology.building.statements import statements_of, with_retractions
from chronology.claims import Claim, Gap, Statement, VerifiedClaim
from chronology.difference import View, difference
from chronology.events import CommissionMeeting, Event, SameAs, Visit
from chronology.findings import Finding
from chronology.ledger import sound
from chronology.reconciling import Reconciled, reconcile
from chronology.reconciling.order import steps
from chronology.reconciling.series import number_of
from chronology.sources import Document, Quote, Source
from chronology.timespan import DAY, TimeSpan
from chronology.vocabulary import ClaimStatus, Family, Modality, Severity

LAW = settings(max_examples=100, deadline=None)
FEW = settings(max_examples=50, deadline=None)

EVENTS: tuple[Event, ...] = (
    Event(id="fair", place="baku", participants=("A", "B")),
    Event(id="fete", aliases=("party",)),
    Visit(id="stay", place="baku", participants=("A",)),
    Visit(id="tour", place="baku", participants=("B", "A")),
    CommissionMeeting(id="m1", series="az", ordinal=1),
    CommissionMeeting(id="m2", series="az", ordinal=2),
    CommissionMeeting(id="m2b", series="az", ordinal=2),
    CommissionMeeting(id="m4", series="az", ordinal=4),
    Event(id="fest", same_as=SameAs(event="party", reason="the same tent")),
)
LASTING = {event.id for event in EVENTS if event.has_extent}
SEEN = world(series=(), places={"baku": ""})

# Some time between two days, or two times of a day; either bound may be open.
STRETCHES = (
    *(TimeSpan.days(first, last) for first in range(6) for last in range(first, 6)),
    *(TimeSpan.within(day * DAY, None) for day in range(6)),
    *(TimeSpan.within(None, day * DAY + DAY - 1) for day in range(6)),
    *(TimeSpan.within(day * DAY + 36_000, day * DAY + 72_000, timed=True) for day in range(6)),
    *(TimeSpan.within(day * DAY + 36_000, day * DAY + 36_000, timed=True) for day in range(6)),
    TimeSpan(),
)
# What began in one stretch and ended in another, no earlier under some reading.
EXTENTS = tuple(
    extent
    for begin in STRETCHES
    for end in STRETCHES
    if (extent := TimeSpan.from_to(begin, end)).is_possible
)

days = st.integers(min_value=0, max_value=6)
stretches = st.sampled_from(STRETCHES)
extents = st.sampled_from(EXTENTS)
names = st.sampled_from([event.id for event in EVENTS])
relations = st.sampled_from(["", "", "after", "before", "during", "same_day", "near"])
statuses = st.sampled_from([ClaimStatus.VERIFIED] * 8 + [*ClaimStatus])


@st.composite
def claims(draw: st.DrawFn, modalities: Sequence[Modality] = tuple(Modality)) -> VerifiedClaim:
    """A claim on one of the events, verified or not, with a relation or said at an event or not."""
    event, relation = draw(names), draw(relations)
    claim = Claim(
        id="?",
        event=event,
        source=draw(st.sampled_from(["a", "b", "c"])),
        quote=Quote(exact="q"),
        modality=draw(st.sampled_from(modalities)),
        speaker=draw(st.sampled_from(["", "", "Novak"])),
    )
    others = [other.id for other in EVENTS if other.id != event]
    if relation in {"after", "before"} and draw(st.booleans()):
        least = draw(st.none() | st.integers(0, 3))
        gap = Gap(least=least, most=draw(st.integers(least or 0, 4)))
        claim = attrs.evolve(claim, gap=gap)
    if relation == "near":
        claim = attrs.evolve(claim, gap=Gap(most=draw(st.integers(0, 4))))
    if relation:
        claim = attrs.evolve(claim, **{relation: draw(st.sampled_from(others))})  # type: ignore[arg-type]
    if draw(st.integers(0, 3)) == 0:
        claim = attrs.evolve(claim, said_at=draw(st.sampled_from(others)))
    when = draw(dates_of(event))
    undated = when.is_unknown and claim.modality is not Modality.REPORTED
    made = verified(claim, None if undated else when, draw(stretches))
    if event not in LASTING and draw(st.booleans()):
        made = attrs.evolve(made, extent=days_of(when))
    status = draw(statuses)
    return (
        unverified(made) if status is ClaimStatus.UNVERIFIED else attrs.evolve(made, status=status)
    )


def days_of(when: TimeSpan) -> TimeSpan | None:
    """Return the days between the bounds of a date as an extent, as words that name them all."""
    first, last = when.begin_of_the_begin, when.end_of_the_end
    if first is None or last is None or last - first < DAY:
        return None
    return TimeSpan.from_to(*(TimeSpan.days(bound // DAY, bound // DAY) for bound in (first, last)))


def dates_of(event: str) -> st.SearchStrategy[TimeSpan]:
    """Dates as `verify` gives them: an extent only for what lasts."""
    return extents if event in LASTING else stretches


def numbered(made: Iterable[VerifiedClaim]) -> list[VerifiedClaim]:
    """Give each claim an id of its own."""
    return [
        attrs.evolve(claim, claim=attrs.evolve(claim.claim, id=f"c{number:02}"))
        for number, claim in enumerate(made)
    ]


ledgers = st.lists(claims(), max_size=12).map(numbered)
related = st.lists(claims((Modality.REPORTED, Modality.PENDING)), max_size=12).map(numbered)
a_few = st.lists(claims(), min_size=2, max_size=6).map(numbered)
reports = st.lists(claims((Modality.REPORTED,)), max_size=10).map(numbered)


def made_of(claims: Sequence[VerifiedClaim]) -> Reconciled:
    """Reconcile claims on the events."""
    return reconcile(EVENTS, claims, statements_of(claims), SEEN)


def of_severity(made: Reconciled, *severities: Severity) -> list[Finding]:
    """Return the findings of these severities."""
    return [finding for finding in made.findings if finding.severity in severities]


@LAW
@given(ledgers, st.randoms(use_true_random=False))
def test_the_order_of_input_does_not_matter(
    entered: list[VerifiedClaim],
    random: Random,
) -> None:
    """Shuffling claims and events gives the same events, findings, bounds and reasons."""
    events, shuffled = list(EVENTS), list(entered)
    random.shuffle(events)
    random.shuffle(shuffled)
    first = made_of(entered)
    second = reconcile(events, shuffled, statements_of(shuffled), SEEN)
    assert first == second
    assert (first.network.lower, first.network.upper) == (
        second.network.lower,
        second.network.upper,
    )
    assert steps(first.dossiers, first.network) == steps(second.dossiers, second.network)


@LAW
@given(ledgers)
def test_every_event_and_claim_is_in_the_output_once(entered: list[VerifiedClaim]) -> None:
    """Nothing is dropped and nothing doubled, whatever is claimed."""
    made = made_of(entered)
    shown = Counter(dossier.event.id for dossier in made.dossiers)
    merged = Counter(name for dossier in made.dossiers for name, _ in dossier.merged)
    assert shown + merged == Counter(event.id for event in EVENTS)
    assert Counter(c.claim.id for d in made.dossiers for c in d.claims) == Counter(
        claim.claim.id for claim in entered
    )


@LAW
@given(ledgers)
def test_findings_name_what_is_there(entered: list[VerifiedClaim]) -> None:
    """A finding names events that are shown and claims that take part, and says something."""
    made = made_of(entered)
    shown = {dossier.event.id for dossier in made.dossiers}
    taking_part = {claim.claim.id for claim in entered if claim.counts}
    for finding in made.findings:
        assert set(finding.events) <= shown
        assert set(finding.claims) <= taking_part
        assert finding.events
        assert "None" not in finding.sentence
    assert len(set(made.findings)) == len(made.findings)


@LAW
@given(related)
def test_the_printed_order_respects_relations(entered: list[VerifiedClaim]) -> None:
    """Every verified `after` and `before` that is in no finding holds in the printed order."""
    made = made_of(entered)
    place = places(made)
    contested = {claim for f in made.findings if f.code == "order-cycle" for claim in f.claims}
    for claim in entered:
        if not claim.counts or claim.claim.id in contested:
            continue
        for relation, other in claim.claim.relations:
            (section, own), (other_section, its) = place[claim.claim.event], place[other]
            if section == other_section and place[claim.claim.event] != place[other]:
                assert relation not in {"after", "before"} or (own > its) == (relation == "after")


def places(made: Reconciled) -> dict[str, tuple[bool, int]]:
    """Return, for each entry, in which section it stands, and where."""
    return {
        name: (dossier.span is None, position)
        for position, dossier in enumerate(made.dossiers)
        for name in (dossier.event.id, *dossier.event.aliases, *(n for n, _ in dossier.merged))
    }


@LAW
@given(related)
def test_the_printed_order_respects_dates_and_numbers(entered: list[VerifiedClaim]) -> None:
    """What was definitely earlier, or has the lower number, stands first unless in conflict."""
    made = made_of(entered)
    conflicts = of_severity(made, Severity.CONFLICT)
    disputed = {event for finding in conflicts for event in finding.events}
    firm = [d for d in made.dossiers if d.event.id not in disputed and d.span and d.reported]
    for position, dossier in enumerate(firm):
        for later in firm[position + 1 :]:
            assert dossier.reported is not None
            assert later.reported is not None
            assert not later.reported.definitely_before(dossier.reported)
            own, its = number_of(dossier.event), number_of(later.event)
            assert own is None or its is None or own <= its


@LAW
@given(related)
def test_tightened_bounds_leave_some_time(entered: list[VerifiedClaim]) -> None:
    """Whatever cannot hold is in a finding, so every event keeps some time within its dates."""
    made = made_of(entered)
    both = made.network.lower.keys() & made.network.upper.keys()
    assert all(made.network.lower[node] <= made.network.upper[node] for node in both)
    silent = {d.event.id for d in made.dossiers if (d.event.id, "begin") not in both}
    for dossier in made.dossiers:
        if dossier.reported is not None and dossier.event.id not in silent:
            first = dossier.reported.begin_of_the_begin
            tight = made.network.lower[dossier.event.id, "begin"]
            assert first is None or first <= tight


@LAW
@given(ledgers, claims((Modality.REPORTED,)))
def test_a_new_report_never_removes_a_disagreement(
    entered: list[VerifiedClaim], new: VerifiedClaim
) -> None:
    """What others disagree on stays, as serious; a report that spans both turns it into a note.

    What is out of order stays so, though fewer reports may be named for it, or others.
    """
    before = made_of(entered)
    after = made_of(numbered([*entered, new]))
    still = {key(f): f for f in of_severity(after, Severity.WARNING, Severity.CONFLICT)}
    noted = {f.events for f in after.findings if f.code == "extent-differs"}
    for finding in of_severity(before, Severity.WARNING, Severity.CONFLICT):
        if finding.family not in {Family.DISAGREEMENT, Family.SERIES}:
            continue
        if key(finding) in still:
            assert finding.severity >= still[key(finding)].severity or (
                still[key(finding)].severity is Severity.CONFLICT
            )
        elif finding.code == "series-order":
            assert any(f.code == "series-order" for f in after.findings)
        else:
            assert finding.code == "date-disagreement"
            assert new.counts
            assert new.span is not None
            assert new.span.is_extent or new.extent
            assert finding.events in noted


def key(finding: Finding) -> tuple[str, str]:
    """Return what a disagreement is about: its code and the event it stands at."""
    return finding.code, finding.events[-1]


@LAW
@given(a_few, st.data())
def test_widening_a_report_puts_no_conflict_where_there_was_none(
    entered: list[VerifiedClaim], data: st.DataObject
) -> None:
    """A vaguer report contradicts no more, unless it was it that made others differ.

    Where reports differ, what they give together is vaguer than each; one that differs no
    longer makes it sharper again.
    """
    before = made_of(entered)
    assume(not of_severity(before, Severity.CONFLICT))
    differing = {
        event
        for f in before.findings
        if f.code in {"extent-differs", "date-disagreement"}
        for event in f.events
    }
    real = {n: d.event.id for d in before.dossiers for n in (d.event.id, *(m for m, _ in d.merged))}
    widenable = [
        number
        for number, claim in enumerate(entered)
        if claim.counts
        and claim.claim.modality is Modality.REPORTED
        and real[claim.claim.event] not in differing
    ]
    assume(widenable)
    number = data.draw(st.sampled_from(widenable))
    claim = entered[number]
    assert claim.span is not None
    wider = claim.span.hull(data.draw(dates_of(claim.claim.event)))
    changed = [*entered]
    changed[number] = attrs.evolve(claim, span=wider)
    assert of_severity(made_of(changed), Severity.CONFLICT) == []


@LAW
@given(ledgers)
def test_a_plan_with_a_report_has_one_outcome(entered: list[VerifiedClaim]) -> None:
    """Where a plan is current and something was reported, exactly one of four findings stands.

    The end of what lasts has an outcome of its own, or is told to be unreported.
    """
    made = made_of(entered)
    outcomes = Counter(
        f.events[0] for f in made.findings if f.code in {"late", "early", "met", "cannot-tell"}
    )
    unreported = Counter(f.events[0] for f in made.findings if f.code == "plan-unreported")
    for dossier in made.dossiers:
        told = outcomes[dossier.event.id], unreported[dossier.event.id]
        is_due = bool(dossier.planned and dossier.reports)
        if dossier.event.has_extent:
            assert is_due <= sum(told) <= 2
        elif is_due or told[0]:
            assert is_due
            assert told == (1, 0)


@LAW
@given(reports, ledgers)
def test_plans_never_bound_others(
    reported: list[VerifiedClaim], entered: list[VerifiedClaim]
) -> None:
    """Plans leave bounds and disagreements of reports as they are."""
    ahead = [c for c in entered if c.claim.modality is Modality.PLANNED]
    renamed = [
        attrs.evolve(c, claim=attrs.evolve(c.claim, id=f"p{number}"))
        for number, c in enumerate(ahead)
    ]
    alone, together = made_of(reported), made_of([*reported, *renamed])
    assert alone.network.lower == together.network.lower
    assert alone.network.upper == together.network.upper
    assert of_severity(alone, Severity.CONFLICT) == of_severity(together, Severity.CONFLICT)


# What a finding says -----------------------------------------------------------------------


# The same ledgers each time: one in some thousands breaks it still, where an outlier of a series
# stands in a cycle, or times of day beside days make a disagreement graver in company.
@settings(LAW, derandomize=True)
@given(ledgers)
def test_a_disagreement_stands_on_the_claims_it_names(entered: list[VerifiedClaim]) -> None:
    """The claims of a disagreement, taken alone, still disagree, as seriously."""
    made = made_of(entered)
    for finding in made.findings:
        if finding.family not in {Family.DISAGREEMENT, Family.SERIES, Family.ORDER}:
            continue
        if finding.severity is Severity.NOTE:
            continue
        alone = made_of([c for c in entered if c.claim.id in finding.claims])
        again = [f for f in alone.findings if f.code == finding.code]
        assert again
        # Numbers close a cycle too; of two events of one number either may stand in it. An outlier
        # among many is named by itself, of two alone either may be the one.
        if finding.family is not Family.ORDER:
            assert any({*f.events} & {*finding.events} for f in again)
        assert any(f.severity is finding.severity for f in again)


TICKS = sorted(
    day * DAY + second for day in range(-2, 9) for second in (0, 36_000, 72_000, DAY - 1)
)


def ticks(low: int | None, high: int | None) -> list[int]:
    """Return the moments of the little calendar at which something may lie."""
    return [t for t in TICKS if (low is None or low <= t) and (high is None or t <= high)]


def begun(claim: VerifiedClaim | Statement) -> list[int]:
    """Return every moment at which what is claimed may have begun, under some reading."""
    span = claim.span or TimeSpan()
    ends = ticks(span.begin_of_the_end, span.end_of_the_end)
    starts = ticks(span.begin_of_the_begin, span.end_of_the_begin)
    return [start for start in starts if any(start <= end for end in ends)]


def ended(claim: VerifiedClaim) -> list[int]:
    """Return every moment at which what is claimed may have ended, under some reading."""
    span = claim.span or TimeSpan()
    starts = ticks(span.begin_of_the_begin, span.end_of_the_begin)
    ends = ticks(span.begin_of_the_end, span.end_of_the_end)
    return [end for end in ends if any(start <= end for start in starts)]


def stated(claim: VerifiedClaim | Statement) -> list[int]:
    """Return every moment at which a claim may have been stated."""
    return ticks(claim.stated.begin_of_the_begin, claim.stated.end_of_the_end)


def always(first: Iterable[int], second: Iterable[int]) -> bool:
    """Say whether, under every reading, the first lies before the second."""
    return all(a < b for a in first for b in list(second))


def within_denied(report: VerifiedClaim, denial: VerifiedClaim) -> bool:
    """Say whether all that a report may mean lies in what is denied."""
    denied = denial.span or TimeSpan.within(None, denial.stated.end_of_the_end)
    within = ticks(denied.begin_of_the_begin, denied.end_of_the_end)
    return {*begun(report), *ended(report)} <= {*within}


def at_once(one: VerifiedClaim, other: VerifiedClaim) -> bool:
    """Say whether two stays share a moment under every reading."""
    pairs = [*product(begun(one), ended(other)), *product(begun(other), ended(one))]
    return all(start <= end for start, end in pairs)


def later_told(old: VerifiedClaim, new: VerifiedClaim) -> bool:
    """Say whether one claim was stated after another under every reading."""
    return always(stated(old), stated(new))


def lies_before(one: VerifiedClaim, other: VerifiedClaim) -> bool:
    """Say whether a plan is earlier than another; two open to one side differ by their bounds."""
    first, second = one.span or TimeSpan(), other.span or TimeSpan()
    bounds = [(s.begin_of_the_begin, s.end_of_the_begin) for s in (first, second)]
    (low, high), (low2, high2) = bounds
    if high is None and high2 is None and low is not None and low2 is not None:
        return low < low2
    if low is None and low2 is None and high is not None and high2 is not None:
        return high < high2
    return always(begun(one), begun(other))


RULES: dict[str, Callable[[VerifiedClaim, VerifiedClaim], bool]] = {
    "date-disagreement": lambda a, b: (
        always(ended(a), begun(b)) or always(begun(a), begun(b)) or always(ended(a), ended(b))
    ),
    "reported-in-future": lambda a, _: always(stated(a), begun(a)),
    "reported-before-pending": lambda a, b: always(begun(a), stated(b)),
    "denied-vs-reported": within_denied,
    "two-places": at_once,
    "plan-slipped": lambda a, b: lies_before(a, b) and later_told(a, b),
    "plan-advanced": lambda a, b: lies_before(b, a) and later_told(a, b),
    "rival-plans": lambda a, b: always(begun(a), begun(b)) or always(ended(a), ended(b)),
    "stale-plan": lambda a, _: always(begun(a), stated(a)),
    "planned-after-reported": later_told,
    "series-order": lambda a, b: always(begun(b), begun(a)),
}


def _missed(
    code: str,
    planned: Sequence[VerifiedClaim],
    reported: Sequence[VerifiedClaim],
    side: Callable[[VerifiedClaim], list[int]],
) -> bool:
    """Say whether one side of what is reported, its begin or end, lies beyond that of a plan."""
    held = set.intersection(*(set(side(report)) for report in reported))
    known = min(max(stated(report)) for report in reported)  # what is reported has happened
    held = {moment for moment in held if moment <= known} or held
    pairs = [(side(plan), held) for plan in planned]
    return any(always(*(p if code == "late" else p[::-1])) for p in pairs)


def holds(finding: Finding, claims: Sequence[VerifiedClaim]) -> bool:
    """Say whether a finding holds under every reading of the claims that it names."""
    first, last = claims[0], claims[-1]
    planned = [c for c in claims if c.claim.modality is Modality.PLANNED]
    if finding.code in {"late", "early"}:
        reported = [c for c in claims if c.claim.modality is Modality.REPORTED]
        return any(_missed(finding.code, planned, reported, side) for side in (begun, ended))
    if finding.code == "pending-after-plan":
        return any(always(begun(plan), stated(last)) for plan in planned if plan is not last)
    if finding.code == "held-though-cancelled" and finding.severity is Severity.CONFLICT:
        return always(ended(first), stated(last))
    if finding.code == "ordinal-clash" and len(finding.events) > 1:
        return always(begun(first), begun(last))
    if finding.family is Family.PLAN and len(claims) > 2:
        return True
    pairs_named = combinations(claims, 2) if finding.code == "series-order" else [(first, last)]
    return finding.code not in RULES or any(RULES[finding.code](*pair) for pair in pairs_named)


@settings(max_examples=300, deadline=None)
@given(ledgers)
def test_every_finding_holds_under_every_reading(entered: list[VerifiedClaim]) -> None:
    """Whatever moments the claims may mean, what is said of them is so."""
    by_id = {claim.claim.id: claim for claim in entered}
    made = made_of(entered)
    disputed = {d.event.id for d in made.dossiers if d.disputed}
    for finding in made.findings:
        if finding.code in {"late", "early"} and disputed & {*finding.events}:
            continue
        assert holds(finding, [by_id[name] for name in finding.claims]), finding


@LAW
@given(ledgers, st.data())
def test_a_retracted_claim_is_as_if_it_had_never_been(
    entered: list[VerifiedClaim], data: st.DataObject
) -> None:
    """Events and findings are those of the other claims, the retraction included."""
    assume(entered)
    off = data.draw(st.sampled_from(entered))
    key = data.draw(st.sampled_from(["retracts", "corrects"]))
    last = data.draw(claims())
    takes = {"id": "z", "source": off.claim.source, key: (off.claim.id,)}
    new = attrs.evolve(last, claim=attrs.evolve(last.claim, **takes))  # type: ignore[arg-type]
    others = [claim for claim in entered if claim is not off]
    standing = with_retractions([*entered, new], {})
    with_it = made_of(standing)
    without = made_of([*others, standing[-1]])
    assert with_it.findings == without.findings
    assert [(d.event.id, d.span, d.status) for d in with_it.dossiers] == [
        (d.event.id, d.span, d.status) for d in without.dossiers
    ]


@LAW
@given(ledgers, claims())
def test_whatever_a_new_claim_removes_is_named(
    entered: list[VerifiedClaim], new: VerifiedClaim
) -> None:
    """A difference names every event that moved, and every finding that is no longer there."""
    more = numbered([*entered, new])
    before, after = made_of(entered), made_of(more)
    views = [
        View(dossiers=made.dossiers, findings=made.findings, claims=told)
        for made, told in ((before, entered), (after, more))
    ]
    found = difference(*views)
    named = {key_of(f) for f in (*found.no_longer, *(old for old, _ in found.changed))}
    gone = Counter(map(key_of, before.findings)) - Counter(map(key_of, after.findings))
    assert set(gone) <= named
    now = {d.event.id: (d.span, d.status) for d in after.dossiers}
    moved = {d.event.id for d in before.dossiers if (d.span, d.status) != now[d.event.id]}
    assert moved == {entry.event for entry in found.moved}
    assert difference(views[0], views[0]) == difference(views[1], views[1])


def key_of(finding: Finding) -> tuple[object, ...]:
    """Return all that a finding says, but for its sentence."""
    return finding.code, finding.severity, finding.events, finding.claims, finding.slip


# The whole way -----------------------------------------------------------------------------

TEXT = "It began. It ended on 5 January 1970. They met there. It will open in January 1970."
QUOTES = (
    "It began",
    "It ended on 5 January 1970",
    "They met there",
    "It will open in January 1970",
)


@st.composite
def kept(draw: st.DrawFn) -> chronology.Ledger:
    """A ledger made by hand, its sound part: sources of several days, claims said at events."""
    document = Document(path="", text=TEXT, raw_sha256="", text_sha256="", extractor="")
    sources = tuple(
        Source(id=name, file="", published=draw(st.none() | stretches), document=document)
        for name in ("a", "b", "c")
    )
    events = ("fair", "fete", "stay")
    made = st.builds(
        Claim,
        event=st.sampled_from(events),
        source=st.sampled_from(["a", "b", "c"]),
        quote=st.sampled_from(QUOTES).map(lambda words: Quote(exact=words)),
        modality=st.sampled_from([Modality.REPORTED, Modality.PENDING, Modality.PLANNED]),
        said_at=st.sampled_from(["", "", *events]),
        after=st.sampled_from(["fair", "fete", "stay"]),
    )
    entered = draw(st.lists(made, max_size=6))
    return sound(
        chronology.Ledger(
            sources=sources,
            events=tuple(event for event in EVENTS if event.id in events),
            claims=tuple(entered),
        )
    )


@FEW
@given(kept(), days, days)
def test_what_is_known_only_grows(ledger: chronology.Ledger, first: int, second: int) -> None:
    """On a later day no claim is missing that existed before, and the totals always add up."""
    early, late = sorted(dt.date(1970, 1, 1) + dt.timedelta(days=day) for day in (first, second))
    whole = chronology.build(ledger)
    seen = [whole.as_of(early), whole.as_of(late), whole]
    for less, more in pairwise(seen):
        assert {c.claim.id for c in less.claims} <= {c.claim.id for c in more.claims}
        assert less.world.sources <= more.world.sources
    for made in seen:
        totals = made.totals
        assert totals.claims == len(ledger.claims)
        assert totals.claims == sum(
            (totals.verified, totals.unverified, totals.set_aside, totals.not_yet)
        )
        assert str(made.table(findings=True, notes=True))
    assert seen[-1].not_yet == ()


@FEW
@given(kept(), st.randoms(use_true_random=False))
def test_a_shuffled_ledger_gives_the_same_table(
    ledger: chronology.Ledger,
    random: Random,
) -> None:
    """The order of entries in a ledger is not seen in its table."""
    shuffled = {
        name: tuple(random.sample(getattr(ledger, name), len(getattr(ledger, name))))
        for name in ("sources", "events", "claims")
    }
    other = chronology.build(attrs.evolve(ledger, **shuffled))  # type: ignore[arg-type]
    assert str(other.table(findings=True, notes=True)) == str(
        chronology.build(ledger).table(findings=True, notes=True)
    )


def test_the_days_collide() -> None:
    """The little calendar of these laws begins where the tests' dates do."""
    assert span("1970-01-05") == TimeSpan.days(4, 4)

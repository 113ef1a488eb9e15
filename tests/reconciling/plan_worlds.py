"""What the reconciler says of a small world of plans, judged.

A world is a case in the compact form of `plan_cases`, in days of May 2023. What is found in it is
held against every reading of `plan_readings`.
"""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby, islice
from math import inf
from typing import Any

import attrs
from conftest import span
from plan_cases import ONLY, Case, Line, lines_of, reconciled_case, world_of
from plan_facts import Facts, facts_of
from plan_held import came, days_after, taking_part
from plan_readings import EARLIER, Days, Said, Telling, readings

from chronology.findings import Finding
from chronology.reconciling import Reconciled
from chronology.reconciling.histories import plan_histories
from chronology.slip import Slip
from chronology.timespan import DAY

FIRST = dt.date(2023, 5, 1)
_FIRST = (span(str(FIRST)).begin_of_the_begin or 0) // DAY
OUTCOMES = ("late", "early", "met")

# From a case to what is told -----------------------------------------------------------------


def tellings_of(case: Case, event: str = ONLY) -> list[Telling]:
    """Return what a case tells of an event; of what lasts, of its begin and of its end."""
    lasts = any("end" in line.flags for line in lines_of(case) if line.event == event)
    return [
        _telling(case, event, of_end=of_end) for of_end in ((False, True) if lasts else (False,))
    ]


def _telling(case: Case, event: str, *, of_end: bool = False) -> Telling:
    every = lines_of(case)
    lines = [line for line in every if line.event == event]
    said = tuple(
        statement
        for number, line in enumerate(every, start=1)
        if line in lines
        for statement in _said(f"c{number}", line, of_end=of_end)
    )
    version = {line.source: line.document for line in lines if line.document}
    stated = _in_order({line.source: days_of(line.stated) for line in lines}, version)
    answering = frozenset(one.source for one in said if one.verb == "reports")
    newest = {*_newest_reports(said)}
    said = tuple(one for one in said if one.verb != "reports" or one in newest)
    begins = _telling(case, event).happened if of_end else None
    begun = begins.lo if begins else -inf
    happened = _happened([one.date for one in newest if one.date], begun)
    others = {other for one in said for other in one.after}
    return Telling(
        said=tuple(_looking_back(said, answering, stated, happened)),
        stated=stated,
        version=version,
        happened=happened,
        as_of=days_of(case.as_of).hi if case.as_of else max(day.hi for day in stated.values()),
        answering=answering,
        leaned_on={
            name: _happened([date for line in every if (date := _reported(line, name))])
            for name in sorted(others)
        },
    )


def _in_order(
    stated: Mapping[str, Days], version: Mapping[str, tuple[str, int]]
) -> dict[str, Days]:
    """Return when sources spoke: no version before those of lower numbers, nor behind others."""

    def of_one(source: str) -> Iterator[tuple[int, Days]]:
        document, number = version[source]
        for other, (name, place) in version.items():
            if name == document:
                yield place - number, stated[other]

    return {
        source: Days(
            max(days.lo for place, days in of_one(source) if place <= 0),
            min(days.hi for place, days in of_one(source) if place >= 0),
        )
        if source in version
        else days
        for source, days in stated.items()
    }


def _looking_back(
    said: Sequence[Said],
    answering: Collection[str],
    stated: Mapping[str, Days],
    happened: Days | None,
) -> Iterator[Said]:
    """Yield statements; what a source plans and reports after the event, it recalls."""
    known = min((stated[one.source].hi for one in said if one.verb == "reports"), default=inf)
    latest = inf if happened is None else min(happened.hi, known)
    for one in said:
        after = one.source in answering and stated[one.source].lo > latest and not one.amends
        if after and one.verb == "plans" and not one.recall:
            yield attrs.evolve(one, recall="recalled", looks_back=True)
        else:
            yield one


def _reported(line: Line, event: str) -> Days | None:
    if line.event != event or line.verb != "reports":
        return None
    last = days_of(line.stated).hi
    return days_of(line.date).common(Days(-inf, last)) if line.date else Days(-inf, last)


def _said(claim: str, line: Line, *, of_end: bool) -> Iterator[Said]:
    date = days_of(line.date) if line.date else None
    if date is None and line.verb == "reports":
        date = Days(-inf, days_of(line.stated).hi)
    aside = False
    if line.verb in {"plans", "awaits", "reports"} and of_end != ("end" in line.flags):
        if of_end or line.verb != "reports" or date is None:
            return
        date, aside = Days(-inf, date.hi), True  # what has ended has begun
    told = Said(
        claim=claim,
        source=line.source,
        voice=line.voice,
        verb=line.verb,
        date=None if date == Days(-inf, inf) else date,
        binding="binding" in line.flags,
        recall=next((flag for flag in ("recalled", "originally") if flag in line.flags), ""),
        amends=f"c{line.flags['amends']}" if "amends" in line.flags else "",
        by=int(line.flags.get("by", 0)),
        within=int(line.flags.get("within", 0)),
        after=tuple(line.flags["after"].split("+")) if "after" in line.flags else (),
        aside=aside,
    )
    if "from" in line.flags:
        date = days_of(line.flags["from"])
        yield attrs.evolve(told, date=date, recall="recalled", own=True, amends="", by=0)
    yield told


@cache
def days_of(text: str) -> Days:
    """Return the days that a date written in EDTF names; `?` names none."""
    date = span(text)
    return Days(_day(date.begin_of_the_begin, -inf), _day(date.end_of_the_end, inf))


def _day(bound: int | None, if_open: float) -> float:
    return if_open if bound is None else bound // DAY - _FIRST


def in_edtf(days: Days) -> str:
    """Return days as a date written in EDTF."""
    first, last = ("" if abs(day) == inf else str(FIRST + dt.timedelta(day)) for day in days)
    return first if first == last else f"[{first}..{last}]"


def _newest_reports(said: Sequence[Said]) -> Iterator[Said]:
    """Yield the reports, of a document what its newest says, since it first said that."""
    reports = [one for one in said if one.verb == "reports"]
    for one in reports:
        document, _, number = one.source.partition("#")
        alike = [
            (int(other.source.partition("#")[2]), other)
            for other in reports
            if number and other.aside == one.aside and other.source.startswith(f"{document}#")
        ]
        standing: list[Said] = []
        for _, several in groupby(sorted(alike, key=lambda entry: entry[0]), key=lambda e: e[0]):
            told = [other for _, other in several]
            dates = {old.date: old for old in reversed(standing)}
            refined = [
                old
                for old in standing
                if old.date and any(o.date and old.date.holds(o.date) for o in told)
            ]
            standing = list(dict.fromkeys((*refined, *(dates.get(o.date, o) for o in told))))
        if not number or one in standing:
            yield one


def _happened(dates: Sequence[Days], since: float = -inf) -> Days | None:
    """Return the days that all reports name; all between them, if they disagree."""
    if not dates:
        return None
    lo, hi = max(since, *(date.lo for date in dates)), min(date.hi for date in dates)
    if lo <= hi:
        return Days(lo, hi)
    days = [*dates, *([Days(since, since)] if since > -inf else [])]
    return Days(min(day.lo for day in days), max(day.hi for day in days))


# What is found is judged ---------------------------------------------------------------------


@attrs.frozen(kw_only=True)
class Judged:
    """What the reconciler says of a world, judged.

    Attributes:
        faults: what it finds that does not hold in every reading.
        held: for each code, how often it holds in every reading.
        unsaid: for each code, how often that is not said.
        wide: how often a slip is wider than the readings give.
        counted: how many readings there are.
    """

    faults: tuple[str, ...]
    held: Counter[str]
    unsaid: Counter[str]
    wide: tuple[str, ...]
    counted: int


MANY = 4000  # readings


def judged(case: Case, most: int = MANY) -> Judged | None:
    """Hold what is found in a world against every reading; `None` if there are too many."""
    every = [_facts(telling, most) for telling in tellings_of(case)]
    if not all(every):
        return None
    made = reconciled_case(case)
    findings = [finding for finding in made.findings if finding.events[0] == ONLY]
    faults = [fault for one in findings for fault in _faults_of(one, every)]
    if len(every) == 1:
        faults += _faults_of_history(case, made, every[0])
    held, unsaid = _completeness(findings, every)
    return Judged(
        faults=tuple(faults),
        held=held,
        unsaid=unsaid,
        wide=tuple(_too_wide(findings, every[0])) if len(every) == 1 else (),
        counted=sum(map(len, every)),
    )


def unheld(case: Case) -> list[str]:
    """Return what a case expects that does not hold in every reading."""
    claims = tuple(f"c{number}" for number, _ in enumerate(case.claims, start=1))
    faults = []
    for expected in case.expect:
        event, colon, text = expected.rpartition(": ")
        code, _, slip = text.removeprefix("end ").partition(" ")
        if code in _TESTS:
            event = event if colon else ONLY
            finding = Finding(
                code=code, sentence=expected, events=(event,), claims=claims, slip=_slip(slip)
            )
            sides = [_facts(telling, MANY) for telling in tellings_of(case, event)]
            faults += [] if all(sides) else [f"{expected}: no reading"]
            faults += _faults_of(finding, sides)
    return faults


def _slip(text: str) -> Slip | None:
    least, between, most = text.partition("..")
    days = [int(part) if part else None for part in (least, most if between else least)]
    return Slip(least=days[0], most=days[1]) if text else None


def _facts(telling: Telling, most: int) -> list[Facts]:
    """Return what holds in each reading; nothing if there are too many."""
    plans = taking_part(telling)
    every = list(islice((facts_of(one, plans) for one in readings(telling)), most + 1))
    return [] if len(every) > most else list(dict.fromkeys(every))


def _faults_of(finding: Finding, sides: Sequence[Sequence[Facts]]) -> Iterator[str]:
    """Yield a finding that does not hold in every reading, of neither begin nor end."""
    holds = _TESTS.get(finding.code)
    if holds is None:
        return
    against = [
        next((facts for facts in every if not holds(finding, facts)), None) for every in sides
    ]
    first = against[0]
    if first is not None and None not in against:
        yield f"{finding.code} {_shown(finding.slip)}: {finding.sentence} | {_in_words(first)}"


def _in_words(facts: Facts) -> str:
    plans = " or ".join("+".join(_range(date) for date in dates) for dates in facts.targets)
    moves = " ".join(f"{code} {claim} {_range(slip)}" for code, claim, slip in sorted(facts.moves))
    day = "-" if facts.event is None else _range(Days(facts.event, facts.event))
    return f"a reading: event {day}, held against {plans or '-'}, moves {moves or '-'}"


def _range(days: Days) -> str:
    return "..".join(dict.fromkeys("" if abs(day) == inf else f"{day:g}" for day in days))


def _shown(slip: Slip | None) -> str:
    return "" if slip is None else f"{slip.least}..{slip.most}"


def _within(days: Days, slip: Slip | None) -> bool:
    if slip is None:
        return True
    return _days(slip).holds(days)


def _outcome_holds(finding: Finding, facts: Facts) -> bool:
    """Say whether it came so; where no plan takes part, nothing is said."""
    if facts.event is None:
        return False
    return not facts.targets or _came_so(facts.event, facts.targets, finding.code, finding.slip)


def _came_so(
    event: float, targets: Sequence[tuple[Days, ...]], code: str, slip: Slip | None
) -> bool:
    at = Days(event, event)
    if code == "met":
        held = (came(event, date) == "met" for dates in targets for date in dates)
        return bool(targets) and all(held)
    return bool(targets) and all(
        any(came(event, date) == code and _within(days_after(at, date), slip) for date in dates)
        for dates in targets
    )


def _move_holds(finding: Finding, facts: Facts) -> bool:
    return any(
        code == finding.code and _within(slip, finding.slip) for code, _, slip in facts.moves
    )


_TESTS: dict[str, Callable[[Finding, Facts], bool]] = {
    **dict.fromkeys(OUTCOMES, _outcome_holds),
    "plan-slipped": _move_holds,
    "plan-advanced": _move_holds,
    "rival-plans": lambda _, facts: facts.rivals,
    "pending-after-plan": lambda _, facts: facts.pending,
    "plan-unreported": lambda _, facts: facts.unreported,
    "stale-plan": lambda finding, facts: bool(set(finding.claims) & facts.stale),
    "planned-after-reported": lambda finding, facts: bool(set(finding.claims) & facts.after_report),
}


def _faults_of_history(case: Case, made: Reconciled, every: Sequence[Facts]) -> Iterator[str]:
    """Yield what is said of first, binding and last plan that does not hold."""
    for history in plan_histories(made.dossiers, world_of(case)):
        if history.event != ONLY:
            continue
        against: Any = getattr(history, "against", {})
        for which, kept in against.items():
            outcome, slip = kept.outcome, kept.slip
            if outcome not in OUTCOMES and outcome != "cannot-tell":
                continue
            for facts in every:
                if not _held_against(facts, str(which), str(outcome), slip):
                    yield f"against {which}: {outcome} {_shown(slip)} | {_in_words(facts)}"
                    break


def _held_against(facts: Facts, which: str, outcome: str, slip: Slip | None) -> bool:
    if facts.event is None:
        return True
    at = Days(facts.event, facts.event)
    if which == "binding":
        if outcome == "cannot-tell":
            return True
        slip = slip if outcome != "met" else None
        return not facts.binding or _came_so(facts.event, facts.binding, outcome, slip)
    dates = facts.first if which == "baseline" else facts.last
    return all(
        (outcome == "cannot-tell" or came(facts.event, date) == outcome)
        and _within(days_after(at, date), slip)
        for date in dates
    )


def _completeness(
    findings: Sequence[Finding], sides: Sequence[Sequence[Facts]]
) -> tuple[Counter[str], Counter[str]]:
    """Count what holds in every reading, and what of it is not said."""
    held = Counter(dict.fromkeys((code for every in sides for code in _holding(every)), 1))
    found = {finding.code for finding in findings}
    return held, Counter(code for code in held if code not in found)


def _holding(every: Sequence[Facts]) -> Iterator[str]:
    """Yield the codes of what holds in every reading."""
    holds = {
        "rival-plans": all(facts.rivals for facts in every),
        "pending-after-plan": all(facts.pending for facts in every),
        "plan-unreported": all(facts.unreported and not facts.answered for facts in every),
        "stale-plan": frozenset.intersection(*(facts.stale for facts in every)),
        "planned-after-reported": frozenset.intersection(*(f.after_report for f in every)),
        **{
            code: frozenset.intersection(*(_moved(facts, code) for facts in every))
            for code in ("plan-slipped", "plan-advanced")
        },
    }
    yield from (code for code, is_so in holds.items() if is_so)
    came_so = (code for code in OUTCOMES if all(_came_to(facts, code) for facts in every))
    yield from list(came_so)[:1]


def _moved(facts: Facts, code: str) -> frozenset[str]:
    return frozenset(claim for moved_, claim, _ in facts.moves if moved_ == code)


def _came_to(facts: Facts, code: str) -> bool:
    return facts.event is not None and _came_so(facts.event, facts.targets, code, None)


def _too_wide(findings: Sequence[Finding], every: Sequence[Facts]) -> Iterator[str]:
    """Yield late and early slips that reach beyond what the readings give."""
    slips = [
        days_after(Days(facts.event, facts.event), date)
        for facts in every
        if facts.event is not None
        for dates in facts.targets
        for date in dates
    ]
    for finding in findings if slips else ():
        if finding.code in {"late", "early"} and finding.slip is not None:
            hull = Slip(
                least=_bounded(min(slip.lo for slip in slips)),
                most=_bounded(max(slip.hi for slip in slips)),
            )
            if not _within(_days(finding.slip), hull):
                yield f"{finding.code} {_shown(finding.slip)}, readings {_shown(hull)}"


def _bounded(days: float) -> int | None:
    return None if abs(days) > 3 * EARLIER else int(days)


def _days(slip: Slip) -> Days:
    return Days(-inf if slip.least is None else slip.least, inf if slip.most is None else slip.most)

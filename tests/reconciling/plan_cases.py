"""Cases of plans in a compact form, and what reconciling finds in them.

A case is lines such as `2022-06-01 contract plans [..2023-09-15] binding`, each a claim:

    [EVENT:] STATED VOICE[@SOURCE] VERB [DATE] [FLAG ...]

`EVENT` is left out where a case has one event only. `STATED` and `DATE` are EDTF; `?` is no date,
a report without one is dated by its statement. A voice with a capital is a speaker, any other a
publisher that names none; `page#2` is the second version of a document. Each voice has one source
a day, unless `@SOURCE` says which; `@SOURCE/b` is another source of the same document. Claims
are called c1, c2 … in the order of the lines.

Flags: `binding`; `amends=1` (the first claim); `recalled`; `originally`; `from=DATE` ("from A to
B": what it moves); `by=14` (so many days, back if negative); `end` (of what lasts, the date is its
end's); `after=a+b within=30` (within 30 days of the later of two events).

What is expected is `[EVENT:] [end] CODE [SLIP]`; a slip is days after the plan, `56`, `224..254`,
`..43`, negative before it; below a day hours and minutes, `3h15`.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import attrs
from conftest import span, verified

from chronology.building.statements import statements_of
from chronology.building.versions import with_versions
from chronology.claims import Binding, Claim, Gap, RecalledPlan, Shift, VerifiedClaim
from chronology.events import Event, Visit
from chronology.findings import Finding
from chronology.reconciling import PlanHistory, Reconciled, World, reconcile
from chronology.reconciling.histories import plan_histories
from chronology.reconciling.model import Version
from chronology.slip import Slip
from chronology.sources import Document, Quote, Source
from chronology.timespan import TimeSpan
from chronology.vocabulary import Family, GapOf, Modality, Recall, Severity

VERBS = {
    "plans": Modality.PLANNED,
    "reports": Modality.REPORTED,
    "awaits": Modality.PENDING,
    "postpones": Modality.PENDING,
    "cancels": Modality.CANCELLED,
    "denies": Modality.DENIED,
}
RECALLS = {"recalled": Recall.RECALLED, "originally": Recall.ORIGINAL}
PUT_OFF = "postponed"
BESIDES = frozenset(
    {"date-disagreement", "held-though-cancelled", "report-corrected", "plan-dropped"}
)
ONLY = "it"


@attrs.frozen(kw_only=True)
class Line:
    """One line of a case, taken apart.

    Attributes:
        event: what it is about.
        stated: when it was said.
        voice: whose word it is.
        source: the id of the source.
        verb: what it does.
        date: its date as written; empty if it has none.
        flags: its flags, with what stands behind the sign of equality.
    """

    event: str
    stated: str
    voice: str
    source: str
    verb: str
    date: str
    flags: Mapping[str, str]

    @property
    def whole(self) -> str:
        """Its source, or that of which it is a part."""
        return self.source.partition("/")[0]

    @property
    def document(self) -> tuple[str, int] | None:
        """The document of which its source is a version, and which version it is."""
        name, _, number = self.whole.partition("#")
        return (name, int(number)) if number else None

    @property
    def publisher(self) -> str:
        """Who published its source: what names no speaker is its own publisher's word."""
        if self.document:
            return self.document[0]
        return self.whole if self.voice[0].isupper() else self.voice


@attrs.frozen(kw_only=True)
class Case:
    """A case: what is said, and what must be found.

    Attributes:
        id: its name.
        claims: the lines.
        as_of: the day one looks from; by default the day of the last claim.
        order: pairs of events of which the first comes before the second.
        expect: all findings on plans.
        outcomes: the event's report held against its first plan, what binds, the last.
        silent: whether no conflict and no warning may stand.
        rests_on: names of the rules on which it rests.
        why: why it comes out so.
    """

    id: str
    claims: tuple[str, ...]
    as_of: str = ""
    order: tuple[tuple[str, str], ...] = ()
    expect: tuple[str, ...]
    outcomes: Mapping[str, str] = attrs.field(factory=dict)
    silent: bool = False
    rests_on: tuple[str, ...] = ()
    by_hand: bool = False
    why: str = ""


def cases_of(path: Path) -> tuple[Case, ...]:
    """Return the cases of a file."""
    entered = tomllib.loads(path.read_text(encoding="utf-8"))["case"]
    return tuple(map(_case_of, entered))


def _case_of(entry: Mapping[str, Any]) -> Case:
    lists = {
        "claims": tuple(entry["claims"]),
        "order": tuple((first, second) for first, second in entry.get("order", ())),
        "expect": tuple(entry["expect"]),
        "rests_on": tuple(entry.get("rests_on", ())),
        "as_of": str(entry.get("as_of", "")),
    }
    return Case(**{**entry, **lists})


# From lines to claims ----------------------------------------------------------------------


def line_of(text: str) -> Line:
    """Take a line of a case apart."""
    head, colon, rest = text.partition(": ")
    event, words = (head, rest.split()) if colon else (ONLY, text.split())
    stated, said_by, verb, *details = words
    voice, _, source = said_by.partition("@")
    dates = [word for word in details[:1] if word[0] in "?[" or word[0].isdigit()]
    flags = dict(word.partition("=")[::2] for word in details[len(dates) :])
    voice, slash, part = voice.partition("/")
    name, version, _ = voice.partition("#")
    return Line(
        event=event,
        stated=stated,
        voice=name,
        source=source or f"{voice if version else f'{name}-{stated}'}{slash}{part}",
        verb=verb,
        date="".join(dates),
        flags=flags,
    )


def lines_of(case: Case) -> tuple[Line, ...]:
    """Return the lines of a case, taken apart."""
    return tuple(map(line_of, case.claims))


def claims_of(case: Case) -> list[VerifiedClaim]:
    """Return what a case says as verified claims."""
    lines = lines_of(case)
    lasting = frozenset(line.event for line in lines if "end" in line.flags)
    made = [
        _claim(f"c{number}", line, lasting=line.event in lasting)
        for number, line in enumerate(lines, start=1)
        if line.verb != "drops"
    ]
    for first, second in case.order:
        place = next(place for place, one in enumerate(made) if one.claim.event == second)
        related = attrs.evolve(made[place].claim, after=(first,))
        made[place] = attrs.evolve(made[place], claim=related)
    return made


def _claim(name: str, line: Line, *, lasting: bool) -> VerifiedClaim:
    claim = Claim(
        id=name,
        event=line.event,
        source=line.source,
        quote=Quote(exact=name),
        modality=VERBS[line.verb],
        speaker=line.voice if line.voice[0].isupper() else "",
        gap=_gap(line),
        **_links(line),
    )
    stated = span(line.stated)
    made = verified(claim, _date(line, stated, lasting=lasting), stated)
    return attrs.evolve(
        made,
        voice=line.voice,
        binding=Binding(words="shall") if "binding" in line.flags else None,
        recall=next((RECALLS[flag] for flag in line.flags if flag in RECALLS), None),
        recalled=tuple(_recalled(line, lasting=lasting)),
        shift=_shift(line),
        put_off=PUT_OFF if line.verb == "postpones" else "",
        told_by=_source(line),
    )


def _links(line: Line) -> dict[str, Any]:
    """Return the claims and events that a line points at."""
    links: dict[str, Any] = {}
    if "amends" in line.flags:
        links["amends"] = f"c{line.flags['amends']}"
    if "after" in line.flags:
        links["after"] = line.flags["after"].split("+")
    return links


def _gap(line: Line) -> Gap | None:
    if "within" not in line.flags:
        return None
    days = int(line.flags["within"])
    return Gap(most=days, of=GapOf.LATER) if "+" in line.flags["after"] else Gap(most=days)


def _date(line: Line, stated: TimeSpan, *, lasting: bool) -> TimeSpan | None:
    if line.date:
        return _of_begin_or_end(line, span(line.date), lasting=lasting)
    by_default = {
        "reports": TimeSpan.within(None, stated.end_of_the_end),
        "awaits": TimeSpan.within(stated.begin_of_the_begin, None),
        "postpones": TimeSpan.within(stated.begin_of_the_begin, None),
    }
    date = by_default.get(line.verb)
    return None if date is None else _of_begin_or_end(line, date, lasting=lasting)


def _of_begin_or_end(line: Line, date: TimeSpan, *, lasting: bool) -> TimeSpan:
    if not lasting:
        return date
    unknown = TimeSpan()
    return TimeSpan.from_to(*((unknown, date) if "end" in line.flags else (date, unknown)))


def _recalled(line: Line, *, lasting: bool) -> Iterator[RecalledPlan]:
    if "from" in line.flags:
        date = _of_begin_or_end(line, span(line.flags["from"]), lasting=lasting)
        yield RecalledPlan(span=date, words=line.flags["from"])


def _shift(line: Line) -> Shift | None:
    days = int(line.flags.get("by", 0))
    return Shift(length=f"P{abs(days)}D", back=days < 0, words="by") if days else None


def _source(line: Line) -> Source:
    text = line.whole
    return Source(
        id=line.source,
        file="",
        publisher=line.publisher,
        published=span(line.stated),
        document=Document(
            path=text,
            text=text,
            raw_sha256=text,
            text_sha256=text,
            extractor="test",
        ),
    )


# What is found in them ---------------------------------------------------------------------


def world_of(case: Case) -> World:
    """Return what the checks may look at besides."""
    lines = lines_of(case)
    latest = max((span(line.stated) for line in lines), key=lambda date: date.end_of_the_end or 0)
    looked_from = span(case.as_of) if case.as_of else latest
    dropping = {line.source for line in lines if line.verb == "drops"}
    return World(
        as_of=looked_from.end_of_the_end,
        sources=len({line.whole for line in lines}),
        latest=latest,
        places={},
        series={},
        versions={
            line.source: Version(
                document=line.document[0],
                number=line.document[1],
                complete=line.source in dropping,
                stated=span(line.stated),
            )
            for line in lines
            if line.document
        },
    )


def events_of(case: Case) -> list[Event]:
    """Return the events of a case; one of which a claim tells the end lasts."""
    lines = lines_of(case)
    lasting = {line.event for line in lines if "end" in line.flags}
    names = sorted({line.event for line in lines})
    return [Visit(id=name) if name in lasting else Event(id=name) for name in names]


def reconciled_case(case: Case) -> Reconciled:
    """Return what the reconciler makes of a case."""
    events, world = events_of(case), world_of(case)
    real = {event.id: event.id for event in events}
    made = with_versions(claims_of(case), world.versions, real)
    return reconcile(events, made, statements_of(made), world)


def found_in(case: Case, made: Reconciled) -> list[str]:
    """Return the findings on plans, as cases write them, in alphabetical order."""
    alone = all(line.event == ONLY for line in lines_of(case))
    return sorted(
        _in_short(finding, alone=alone)
        for finding in made.findings
        if finding.family is Family.PLAN or finding.code in BESIDES
    )


def expected_in(case: Case) -> list[str]:
    """Return the findings that a case expects, as `found_in` gives them."""
    return sorted(text.replace("end ", "") for text in case.expect)


def _in_short(finding: Finding, *, alone: bool) -> str:
    event = "" if alone else f"{finding.events[0]}: "
    slip = "" if finding.slip is None else f" {slip_in_short(finding.slip)}"
    return f"{event}{finding.code}{slip}"


def loud_in(made: Reconciled) -> list[str]:
    """Return the sentences of conflicts and warnings."""
    return [one.sentence for one in made.findings if one.severity is not Severity.NOTE]


def slip_in_short(slip: Slip) -> str:
    """Return a slip as cases write it: "3h15", "-20..9"."""
    exact = slip.seconds
    if exact is not None and exact[0] is not None and exact[0] == exact[1]:
        hours, rest = divmod(abs(exact[0]) // 60, 60)
        sign = "-" if exact[0] < 0 else ""
        return f"{sign}{hours}h{rest:02}" if exact[0] else "0"
    least, most = slip.least, slip.most
    if least is not None and least == most:
        return str(least)
    return f"{'' if least is None else least}..{'' if most is None else most}"


def outcomes_in(case: Case, made: Reconciled) -> dict[str, str]:
    """Return what became of the first plan, what binds and the last, of each event."""
    return {
        (against if history.event == ONLY else f"{history.event}: {against}"): came
        for history in plan_histories(made.dossiers, world_of(case))
        for against, came in against_in(history).items()
    }


def against_in(history: PlanHistory) -> dict[str, str]:
    """Return a report's outcome and slip against the first plan, what binds, and the last."""
    held: Mapping[Any, Any] = getattr(history, "against", {})
    return {
        str(against): f"{kept.outcome} {slip_in_short(kept.slip)}" for against, kept in held.items()
    }


def faults_in(case: Case) -> Sequence[str]:
    """Return how what is found differs from what a case expects; nothing if it does not."""
    made = reconciled_case(case)
    faults = []
    if (found := found_in(case, made)) != (expected := expected_in(case)):
        faults.append(f"expected {expected}, found {found}")
    came = outcomes_in(case, made)
    for against, outcome in case.outcomes.items():
        if came.get(against) != outcome:
            faults.append(f"{against}: expected {outcome!r}, found {came.get(against)!r}")
    if case.silent and (loud := loud_in(made)):
        faults.append(f"not silent: {loud}")
    return faults

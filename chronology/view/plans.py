"""Plans as reports and tables tell them: their histories, and how they were kept."""

from collections.abc import Iterable, Iterator, Mapping

import attrs

from chronology.building import Chronology
from chronology.building.selection import Events
from chronology.claims import VerifiedClaim
from chronology.reconciling import Fared, Plan, PlanHistory, PlanStatistics
from chronology.reconciling.bounds import as_upper
from chronology.timespan import TimeSpan
from chronology.view.anchors import Anchors
from chronology.view.dates import Date, date_of
from chronology.view.rows import CalledOffRow, FaredRow, HistoryRow, PlanRow, StatisticsRow
from chronology.view.words import (
    by_member,
    came_of_plan,
    days,
    kept_in_words,
    lateness,
    move,
    move_in_all,
    plan_in_words,
    share,
)
from chronology.vocabulary import Against, Grouping

ALL = "all"
"""What statistics are grouped by that are not grouped."""
NO_GROUP = {
    ALL: "all events",
    Grouping.SERIES: "no series",
    Grouping.VOICE: "no speaker",
    Grouping.KIND: "no kind",
    Grouping.TAG: "no tag",
}
"""By what is grouped by, what a group without a name is called."""


@attrs.frozen(kw_only=True)
class PlanLine:
    """One line of a table of plans: a plan, that it was called off, or what came of it.

    Attributes:
        history: the history.
        plan: the plan; `None` for another line.
        first: whether it is the first of its history.
        off: that the event was called off; `None` for another line.
    """

    history: HistoryRow
    plan: PlanRow | None
    first: bool = False
    off: CalledOffRow | None = None

    @property
    def said(self) -> PlanRow | CalledOffRow | None:
        """What was said; `None` for what came of it."""
        return self.plan or self.off

    @property
    def is_replaced(self) -> bool:
        """Whether it is a plan in whose place another stands."""
        return self.plan is not None and self.plan.replaced

    @property
    def date(self) -> Date | None:
        """What was planned for, or when it is reported; of a cancellation nothing."""
        if self.plan:
            return self.plan.date
        return None if self.off else self.history.reported


def lines_of(history: HistoryRow) -> Iterator[PlanLine]:
    """Yield a line for each plan and each cancellation, and one for what came of them."""
    lines: list[PlanLine] = []
    for place in range(len(history.plans) + 1):
        off = (one for one in history.called_off if one.after == place)
        lines += (PlanLine(history=history, plan=None, off=one) for one in off)
        lines += (PlanLine(history=history, plan=plan) for plan in history.plans[place : place + 1])
    for number, line in enumerate(lines):
        yield attrs.evolve(line, first=number == 0)
    yield PlanLine(history=history, plan=None)


def current_lines(history: HistoryRow) -> Iterator[PlanLine]:
    """Yield a line for what binds, and the last of all plans; all if each was given up."""
    current = [plan for plan in history.plans if plan.current] or history.plans
    for number, plan in enumerate(current):
        yield PlanLine(history=history, plan=plan, first=number == 0)


def history_row(
    history: PlanHistory,
    anchors: Anchors,
    claims: Mapping[str, VerifiedClaim],
    titles: Mapping[str, str],
) -> HistoryRow:
    """Return every plan for one side of an event, and what came of them.

    Args:
        history: the plans.
        anchors: the names of rows.
        claims: the claims, by id.
        titles: by the id of a source, its title; empty where it has none.
    """
    binding = {plan.claim for plan in history.plans if plan.binding}
    return HistoryRow(
        event=anchors.events[history.event],
        plans=tuple(
            PlanRow(
                claim=anchors.claims[plan.claim],
                speaker=_whose(plan, titles),
                typed=tuple(field.value for field in claims[plan.claim].typed),
                stated=date_of(plan.stated),
                date=date_of(plan.date),
                moved=move(plan.moved, binds=plan.binding and binding.issuperset(plan.follows)),
                follows=anchors.of_claims(plan.follows),
                current=plan.current,
                replaced=plan.replaced,
                given_up=plan.given_up or plan.recall is not None,
                came=came_of_plan(plan),
                held=plan.outcome is not None,
                says=plan_in_words(plan, of_end=history.of_end),
            )
            for plan in history.plans
        ),
        reported=date_of(history.reported),
        outcome=history.outcome,
        slip=lateness(history),
        kept=kept_in_words(history),
        total=move_in_all(history),
        moves=history.moves,
        of_end=history.of_end,
        called_off=tuple(
            CalledOffRow(
                claim=anchors.claims[off.id],
                speaker=_by_its_title(off.voice, off.claim.source, titles),
                typed=tuple(field.value for field in off.typed),
                stated=date_of(off.stated),
                after=sum(
                    _surely_said_by(plan.stated) <= _surely_said_by(off.stated)
                    for plan in history.plans
                ),
            )
            for off in map(claims.__getitem__, history.called_off)
        ),
    )


def reckoned(histories: Iterable[PlanHistory]) -> dict[str, TimeSpan]:
    """Return the dates of plans, by the ids of their claims, as they are told in a table."""
    rows = (plan for history in histories for plan in history.plans)
    return {plan.claim: plan.date for plan in rows if plan.date is not None}


def _surely_said_by(stated: TimeSpan) -> float:
    """Return the second by which something was certainly said."""
    return as_upper(stated.at_offset(0).end_of_the_end)


def _whose(plan: Plan, titles: Mapping[str, str]) -> str:
    """Return whose plan it is; a document's, that names nobody, is called by its title."""
    return _by_its_title(plan.speaker, plan.source, titles)


def _by_its_title(voice: str, source: str, titles: Mapping[str, str]) -> str:
    return (voice == source and titles.get(source)) or voice


# Statistics --------------------------------------------------------------------------------


def all_statistics(chronology: Chronology) -> Iterator[StatisticsRow]:
    """Yield how plans were kept: in all, then by each thing that parts them in groups."""
    for by in ("", *Grouping):
        rows = statistics_rows(chronology, by)
        if not by or len(rows) > 1:
            yield from rows


def statistics_rows(among: Events, by: str, ahead: int | None = None) -> list[StatisticsRow]:
    """Return how plans were kept, a row for each group; arguments as for `plan_statistics`."""
    grouping = Grouping(by) if by in {*Grouping, "speaker"} else None
    made = among.plan_statistics(by, ahead=ahead)
    return [_statistics_row(row, grouping, ahead) for row in made]


def _statistics_row(row: PlanStatistics, by: Grouping | None, ahead: int | None) -> StatisticsRow:
    return StatisticsRow(
        by=by or ALL,
        group=row.group,
        events=row.events,
        met=row.met,
        late=row.late,
        early=row.early,
        cannot_tell=row.cannot_tell,
        cancelled=row.cancelled,
        denied=row.denied,
        unreported=row.unreported,
        open=row.open,
        moves="" if row.mean_moves is None else f"{row.mean_moves:.1f}",
        against=tuple(_fared_rows(row, by or ALL, ahead)),
        sentence=slips_in_words(row, by),
    )


def _fared_rows(row: PlanStatistics, by: str, ahead: int | None) -> Iterator[FaredRow]:
    named = {**_PLANS, Against.AHEAD: f"last {ahead} day{'s' * (ahead != 1)} ahead"}
    for against, fared in row.against.items():
        yield _fared_row(row, by, named[against], fared, share(fared.share_on_time))
        if against is Against.BASELINE and row.awaited.censored:
            yield _censored_row(row, by)
    if row.moved.number:
        yield _fared_row(row, by, FIRST_TO_LAST, row.moved, "")


_PLANS = {Against.BASELINE: "first", Against.BINDING: "binding", Against.LAST: "last"}
CENSORED = "first, censored"
"""What the row is called that counts what is not reported, too."""
FIRST_TO_LAST = "first to last"
"""What the row is called that tells how far plans moved in all.

Its number is that of events whose plan moved, as one voice, or what binds, tells it.
"""


_MEANINGS = {
    CENSORED: "what is not reported counts, too, up to the day when a source last spoke of it as "
    "to come; the median is that of Kaplan and Meier",
    FIRST_TO_LAST: "of events whose plan moved, whether that voice’s last plan, or what binds, is "
    "later or earlier than its first, or the same (met)",
}


def rows_explained(rows: Iterable[FaredRow]) -> Iterator[str]:
    """Yield, in one sentence or two, what rows mean whose names do not say it."""
    held = {row.plan for row in rows}
    meant = [f"“{plan}”: {meaning}." for plan, meaning in _MEANINGS.items() if plan in held]
    if meant:
        yield " ".join(meant)


FEWEST = 2
"""Of fewer events no share and no median is told: one is no statistics."""


def _fared_row(row: PlanStatistics, by: str, plan: str, fared: Fared, on_time: str) -> FaredRow:
    is_enough = fared.number >= FEWEST
    return FaredRow(
        by=by,
        group=row.group,
        plan=plan,
        number=fared.number,
        met=fared.met,
        late=fared.late,
        early=fared.early,
        cannot_tell=fared.cannot_tell,
        on_time=on_time if is_enough else "",
        median_slip=days(fared.median_slip) if is_enough else "",
        percentile_80=days(fared.percentile_80) if is_enough else "",
    )


def _censored_row(row: PlanStatistics, by: str) -> FaredRow:
    return FaredRow(
        by=by,
        group=row.group,
        plan=CENSORED,
        number=row.awaited.reported + row.awaited.censored,
        met=None,
        late=None,
        early=None,
        cannot_tell=None,
        on_time="",
        median_slip=days(row.awaited.median) or _NOT_REACHED,
        percentile_80="",
    )


def slips_in_words(row: PlanStatistics, by: Grouping | None) -> str:
    """Say how far events of a group lie after their first plans, and what is not reported."""
    first = row.against.get(Against.BASELINE)
    rest = {
        "still to come": row.open,
        "unreported": row.unreported,
        "cancelled": row.cancelled,
        "denied": row.denied,
    }
    of_rest = ", ".join(f"{number} {what}" for what, number in rest.items() if number)
    if first is None:
        none = f"none reported{f' ({of_rest})' if of_rest else ''}"
        return f"{_subject(row, by)}: {'; '.join((none, *_moved_in_words(row.moved)))}."
    number = f"n = {first.number}{f', {of_rest}' if of_rest else ''}"
    if first.number < FEWEST:
        return f"{_subject(row, by)}: too few for a median ({number})."
    said = (
        f"{_subject(row, by)}: median slip {days(first.median_slip)}, 80th percentile "
        f"{days(first.percentile_80)} against the first plan ({number})."
    )
    if not row.awaited.censored:
        return said
    median = days(row.awaited.median) or _NOT_REACHED
    return (
        f"{said} With those that are not reported, each counted as not done when it was last "
        f"spoken of, the median is {median}."
    )


_NOT_REACHED = "not reached"  # more than half were still to come when last spoken of


def _moved_in_words(moved: Fared) -> Iterator[str]:
    """Yield how far plans moved in all, if several were made for some event."""
    if moved.number >= FEWEST:
        slips = f"median slip {days(moved.median_slip)}, 80th percentile"
        yield f"{slips} {days(moved.percentile_80)} from first plan to last (n = {moved.number})"


def _subject(row: PlanStatistics, by: Grouping | None) -> str:
    """Return of what plans something is said."""
    if by is None:
        return "All plans"
    if row.group:
        return f"Plans of {_OF_GROUPS[by]}{row.group}"
    return f"Plans {_WITHOUT_GROUP[by]}"


_OF_GROUPS = by_member(
    Grouping,
    {
        Grouping.SERIES: "series ",
        Grouping.VOICE: "",
        Grouping.KIND: "kind ",
        Grouping.TAG: "events tagged ",
    },
)
_WITHOUT_GROUP = by_member(
    Grouping,
    {
        Grouping.SERIES: "of no series",
        Grouping.VOICE: "told without a speaker",
        Grouping.KIND: "of no kind",
        Grouping.TAG: "of events without a tag",
    },
)

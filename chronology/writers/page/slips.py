"""How far plans slipped: which events have a curve, and the points of it."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from chronology.printable import in_a_line
from chronology.view import Report
from chronology.view.dates import Date, text_of
from chronology.view.rows import HistoryRow, PlanRow
from chronology.view.told import dates_reported
from chronology.view.words import counted
from chronology.vocabulary import EventStatus
from chronology.writers.page.reach import bounds_of

MOST = 12
"""So many events have a curve each; those whose plans moved most."""
_FEWEST_CAME = 3  # events, to show by how long they came late where no plan moved
_LONGEST = 40  # code points of a name above a curve
_LONGEST_VOICE = 44
INKS = ("accent", "second", "third", "soft")
"""The colours of voices, in the order in which they first spoke; all others have the last."""
CAME = "came"
"""The ink of what was reported, where several voices planned it."""


def moved(report: Report) -> tuple[HistoryRow, ...]:
    """Return the histories that have a curve: several dated plans, those of most moves first."""
    several = [one for one in report.plans if len([*points(one, report)]) > 1 and one.moves]
    return tuple(sorted(several, key=lambda one: -one.moves)[:MOST])


def without_a_curve(report: Report) -> str:
    """Say which events whose plans moved have no curve, and why; empty if all have one."""
    drawn = {one.event for one in moved(report)}
    rest = [one for one in report.plans if one.moves and one.event not in drawn]
    alike = dict.fromkeys(report.event_of[one.event].name for one in rest if not _has_days(one))
    more = len({one.event for one in rest if _has_days(one)})
    said = []
    if alike:
        names = ", ".join(map(in_a_line, islice(alike, MOST)))
        others = f" and {len(alike) - MOST} more" if len(alike) > MOST else ""
        said.append(f"Moved, too, but without a curve, as not all days are known: {names}{others}.")
    if more:
        said.append(
            f"{counted(more, 'further event has', 'further events have')} plans that moved."
        )
    return " ".join(said)


def _has_days(history: HistoryRow) -> bool:
    """Say whether enough plans have their days to draw a curve."""
    return sum(_days_of(plan) is not None for plan in history.plans) > 1


def others_named(report: Report) -> str:
    """Say whose the grey plans are, where a curve has no room for their names; else nothing."""
    said = []
    for one in moved(report):
        voices = _voices_of(one)
        rest = voices[len(INKS) - 1 :]
        if len(rest) > 1 and _is_long(rest):
            named = ", ".join(map(in_a_line, rest[:MOST]))
            more = f" and {len(rest) - MOST} more" if len(rest) > MOST else ""
            said.append(f"Grey of {title_of_curve(one, report)}: {named}{more}.")
    return " ".join(said)


def _is_long(names: Sequence[str]) -> bool:
    """Say whether there is no room for several names in one line."""
    return len(in_a_line(", ".join(names))) > _LONGEST_VOICE


def _voices_of(history: HistoryRow) -> list[str]:
    """Return whose plans have points in a curve, in the order in which they first spoke."""
    dated = (plan for plan in history.plans if _days_of(plan) and not plan.is_recalled)
    return list(dict.fromkeys(plan.speaker for plan in dated))


def shown(report: Report) -> bool:
    """Say whether a picture tells of slips: some plan moved, or enough events came."""
    return bool(moved(report)) or sum(row.came for row in report.spread) >= _FEWEST_CAME


def points(history: HistoryRow, report: Report) -> Iterator[dict[str, Any]]:
    """Yield a point for each dated plan, at its latest days, and one for what came of them.

    A plan that is only recalled was made nobody knows when: it stands at the left, on no line.
    Each voice has a line.
    """
    common = {"voice": "", "ink": "0", "fill": "plan"}
    dated = [(plan, *days) for plan in history.plans if (days := _days_of(plan)) is not None]
    voices = _voices_of(history)
    first = min((stated for plan, stated, _ in dated if not plan.is_recalled), default=None)
    unnamed = set(voices)
    for plan, stated, promised in dated:
        named: dict[str, Any] = {}
        if plan.speaker in unnamed and not plan.is_recalled:
            unnamed.remove(plan.speaker)
            named = _voice_in_its_line(voices, plan.speaker)
        place = voices.index(plan.speaker) if plan.speaker in voices else 0
        ink = str(min(place, len(INKS) - 1))
        new = {**common, "ink": ink, "stated": stated, "promised": promised}
        yield from _joined_to(plan, dated, new)
        yield {
            **common,
            **named,
            "ink": ink,
            "kind": "recalled" if plan.is_recalled else "plan",
            "line": "" if plan.is_recalled else f"by {plan.speaker}",
            "says": _plan_read_out(plan),
            "stated": stated if first is None or not plan.is_recalled else first,
            "promised": promised,
            "href": f"#{plan.claim}",
        }
    (only, *others) = voices or [""]
    for date, says, target in _reported(history, report):
        day = bounds_of(date)[3]
        if day is None:
            continue
        yield {
            **common,
            "kind": CAME,
            "ink": CAME if others else "0",
            "fill": CAME if others else "0",
            "line": "" if others else f"by {only}",
            "says": says,
            "stated": day * 1000,
            "promised": day * 1000,
            "href": f"#{target}",
        }


def _joined_to(
    plan: PlanRow, dated: Sequence[tuple[PlanRow, int, int]], new: dict[str, Any]
) -> Iterator[dict[str, Any]]:
    """Yield the ends of a line from what a plan replaces, where another voice had planned that."""
    line = {**new, "kind": "joined", "line": f"to {plan.claim}", "says": plan.moved}
    for old, stated, promised in dated:
        if old.claim in plan.follows and old.speaker != plan.speaker and not old.is_recalled:
            yield {**line, "stated": stated, "promised": promised}
            yield line


def _reported(history: HistoryRow, report: Report) -> Iterator[tuple[Date, str, str]]:
    """Yield when something is reported, with its words and its row; each date where they differ."""
    event = report.event_of[history.event]
    if event.status == EventStatus.DISPUTED and not history.of_end:
        for date, claim in dates_reported(event, report):
            yield date, f"reported {date.text}, by {report.claim_of[claim].voice}", claim
    elif history.reported is not None:
        yield history.reported, f"reported {history.reported.text}", history.event


def _voice_in_its_line(voices: Sequence[str], speaker: str) -> dict[str, Any]:
    """Return a voice's name and on which line above the lowest it stands; none of a late one."""
    place, most = voices.index(speaker), len(INKS)
    if place >= most:
        return {}
    rest = voices[most - 1 :]
    name = speaker
    if place == most - 1 and len(rest) > 1:
        name = f"{len(rest)} other voices" if _is_long(rest) else ", ".join(rest)
    return {"voice": _name_cut(name, _LONGEST_VOICE), "place": min(len(voices), most) - 1 - place}


def _days_of(plan: PlanRow) -> tuple[int, int] | None:
    """Return when a plan was stated and for when, in milliseconds; `None` if that is not known."""
    if plan.stated is None or plan.date is None:
        return None
    stated, promised = bounds_of(plan.stated)[3], bounds_of(plan.date)[3]
    return None if stated is None or promised is None else (stated * 1000, promised * 1000)


def _plan_read_out(plan: PlanRow) -> str:
    """Return a plan as it is read out: what it says, by whom, and when."""
    by = f", by {plan.speaker}" if plan.speaker else ""
    said = f"{plan.says}: {text_of(plan.date)}{by}, stated {text_of(plan.stated)}"
    return in_a_line(said)


def _name_cut(name: str, longest: int) -> str:
    """Return a name in a line, cut where it is long."""
    shown = in_a_line(name)
    return shown if len(shown) <= longest else f"{shown[:longest].rstrip()}…"


def title_of_curve(history: HistoryRow, report: Report) -> str:
    """Return what stands above a curve: the name of its event, and which of several so called."""
    shown = _name_cut(report.event_of[history.event].name, _LONGEST)
    end = " (its end)" if history.of_end else ""
    return f"{shown}{end}{_number_among_alike(history, shown, report)}"


def _number_among_alike(history: HistoryRow, shown: str, report: Report) -> str:
    """Return what tells an event from others whose names above curves are the same."""
    alike = [
        anchor for anchor, name in report.event_names.items() if _name_cut(name, _LONGEST) == shown
    ]
    several = len(alike) > 1
    return f" (no. {alike.index(history.event) + 1} of this name)" if several else ""

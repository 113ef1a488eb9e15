"""What comes of plans by each report, where reports disagree on when something happened."""

from collections.abc import Iterator

import attrs

from chronology.claims import Statement
from chronology.reconciling.clocks import by_own_clock
from chronology.reconciling.happened import ended, side
from chronology.reconciling.history import History
from chronology.reconciling.model import Dossier
from chronology.reconciling.outcomes import decisive
from chronology.reconciling.planned import IfRight
from chronology.reconciling.slips import Limits
from chronology.timespan import TimeSpan
from chronology.vocabulary import Outcome

_MOST_REPORTS = 3  # dates that disagree, each told; of more, none is


def if_right(dossier: Dossier, history: History) -> tuple[IfRight, ...]:
    """Return what came of plans by each report, if that depends on which of them is right.

    Empty where it does not, or where there are many dates.
    """
    came = decisive(history)
    if not dossier.disputed or came is None or came.outcome is not Outcome.CANNOT_TELL:
        return ()
    by_date: dict[TimeSpan, list[Statement]] = {}
    for report in dossier.reports:
        if report.span is not None:
            by_date.setdefault(report.span, []).append(report)
    if not 1 < len(by_date) <= _MOST_REPORTS:
        return ()
    found = tuple(_each(by_date, history))
    return found if len({one.outcome for one in found}) > 1 else ()


def _each(by_date: dict[TimeSpan, list[Statement]], history: History) -> Iterator[IfRight]:
    for span in sorted(by_date, key=lambda one: (one.sort_key, str(one))):
        reports, (first, last) = by_date[span], side(span, of_end=history.of_end)
        event = Limits.of((first, last), span, reports[0].zone)
        end = None if history.ended is None else ended(span, event)
        came = decisive(attrs.evolve(history, event=event, ended=end, is_open=last is None))
        if came is not None:
            names = (one.speaker or _publisher(one) for one in reports)
            yield IfRight(
                date=by_own_clock(span, reports),
                by=tuple(dict.fromkeys(filter(None, names))),
                outcome=came.outcome,
                slip=came.slip,
            )


def _publisher(report: Statement) -> str:
    return "" if report.voice == report.source else report.voice

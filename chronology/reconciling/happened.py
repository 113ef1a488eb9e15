"""When an event happened by its reports, as plans are held against it."""

from collections.abc import Sequence

import attrs

from chronology.claims import Statement
from chronology.reconciling.bounds import INFINITY, begins, ends
from chronology.reconciling.slips import Limits
from chronology.reconciling.told import Answered, Told, time_made
from chronology.reconciling.world import Spoken, World
from chronology.timespan import TimeSpan
from chronology.vocabulary import Modality


@attrs.frozen(kw_only=True)
class Known:
    """What is known of an event.

    Attributes:
        spoken: all that is said of it, by modality.
        date: when it happened, as its reports say together; `None` if nobody reports it.
        disputed: whether those cannot all be right.
        answered: the statements that report it, with whose reports these are: what is planned
            there besides is recalled, but for what another voice promises.
    """

    spoken: Spoken
    date: TimeSpan | None = None
    disputed: bool = False
    answered: Answered = attrs.field(factory=dict, hash=False)


def side(date: TimeSpan, *, of_end: bool) -> tuple[int | None, int | None]:
    """Return the bounds of the begin of an event, or of its end."""
    return ends(date) if of_end else begins(date)


def happened(known: Known, told: Sequence[Told], world: World, *, of_end: bool) -> Limits | None:
    """Return when an event happened by its reports; no later than they allow, as `_known_by` says.

    What was only seen to last may end at any time from then on: an end is reported by it only if
    it lies beyond all that was planned.
    """
    if known.date is None:
        return None
    reports = known.spoken.get(Modality.REPORTED, ())
    zones = {one.zone for one in reports}
    zone = zones.pop() if len(zones) == 1 else ""
    event = Limits.of(side(known.date, of_end=of_end), known.date, zone)
    if of_end:
        reports = tuple(one for one in reports if ends(one.span)[1] is not None)
        beyond_all = all(one.when.last < event.first for one in told)
        if event.last == INFINITY and not reports and not beyond_all:
            return None
    made = _known_by(reports, known, world, of_end=of_end)
    begin = Limits.of(begins(known.date), known.date, zone)
    return event.until(made) if begin.begins_by(made) else event


def ended(date: TimeSpan | None, begun: Limits | None) -> Limits | None:
    """Return when what lasts ended, as far as that is known: not before it began."""
    if date is None or begun is None:
        return None
    end = Limits.of(side(date, of_end=True), date, begun.zone)
    return end._replace(first=max(end.first, begun.first))


def _known_by(reports: Sequence[Statement], known: Known, world: World, *, of_end: bool) -> float:
    """Return the second of UTC by which an event had happened, as its reports allow.

    Reports that can all be right bear each other out: it had happened when the first was made. Of
    others any may be the one that is right: its own date counts, however early another was made.
    """
    made = [time_made(one, world)[1] for one in reports]
    first = min(made, default=INFINITY)
    sides = [Limits.of(side(one.span, of_end=of_end), one.span) for one in reports if one.span]
    if not known.disputed and all(side.begins_by(first) for side in sides):
        return first
    own = (
        made_by if one.span is None else min(made_by, _latest_of(one.span, of_end=of_end))
        for one, made_by in zip(reports, made, strict=True)
    )
    return max(own, default=INFINITY)


def _latest_of(span: TimeSpan, *, of_end: bool) -> float:
    return Limits.of(side(span, of_end=of_end), span).in_utc.last

"""An event's date against its plans, and the sentence that names the first, binding and last."""

from collections.abc import Iterator, Sequence

import attrs

from chronology.findings import CODES, Finding
from chronology.reconciling.clocks import by_own_clock
from chronology.reconciling.denied import denials_of_reports, denied_reports, forecasts_missed
from chronology.reconciling.history import Alternatives, History
from chronology.reconciling.if_right import if_right
from chronology.reconciling.model import Dossier, World, claim_ids
from chronology.reconciling.outcomes import Came, came_of, decisive, unsided
from chronology.reconciling.planned import IfRight
from chronology.reconciling.plans import (
    dates_in_words,
    denied_by,
    each_with_whose,
    in_order,
    planned,
)
from chronology.reconciling.told import Told
from chronology.slip import Slip
from chronology.timespan import TimeSpan
from chronology.vocabulary import Outcome, Severity


def check_outcome(dossier: Dossier, _: World) -> Iterator[Finding]:
    """Hold the event against its plans: `late`, `early`, `met` or `cannot-tell`.

    Against what binds and stands; where nothing binds, against the first plan and the last word
    of whoever gave it. The sentence names the first plan, what binds and the last.
    """
    found = [(one, came) for one in dossier.planning if (came := decisive(one)) is not None]
    told = [(one, came) for one, came in found if not one.is_two_sided or came.outcome in _MISSED]
    is_parted = any(one.is_two_sided for one, _ in told)
    for history, came in told:
        begin = is_parted and not history.of_end
        yield _tell_outcome(dossier, history, came, begin=begin)


def _tell_outcome(dossier: Dossier, history: History, came: Came, *, begin: bool) -> Finding:
    parts = _parts_of(history, came)
    told = {one for part in parts for one in part.came.told}
    happened = _reported_in_words(dossier, of_end=history.of_end, begin=begin)
    side = "begin planned" if begin else planned(history)
    depends = _if_right_in_words(if_right(dossier, history))
    said = _by_each_voice(parts, history) if not depends else ()
    each = ("; " if depends else ", ").join(said or _verdicts(parts, came, depends))
    verdicts = f"{each}{_reason(history, came)}{_denied_in_words(dossier)}"
    return Finding(
        code=came.outcome.value,
        sentence=f"{dossier.name}: {side} {_planned_in_words(parts, begin=begin)}, "
        f"reported {happened}: {verdicts}",
        events=(dossier.event.id,),
        claims=claim_ids(*in_order(told), *dossier.reports),
        slip=came.slip if came.outcome in _MISSED else None,
        severity=severity_of(came.outcome.value, came.slip, came.told),
    )


def _denied_in_words(dossier: Dossier) -> str:
    """Say who denies what is reported; where reports disagree, which of them."""
    denials, missed = denials_of_reports(dossier), forecasts_missed(dossier)
    forecast = f"; forecast otherwise by {denied_by(missed)}" if missed else ""
    if not denials:
        return forecast
    denied = denied_reports(dossier)
    dates = {str(one.span) for one in dossier.reports}
    told = dict.fromkeys(str(by_own_clock(one.span, [one])) for one in denied if one.span)
    which = f" for {' and '.join(told)}" if told and len(dates) > 1 else ""
    return f"; what is reported{which} is denied by {denied_by(denials)}{forecast}"


def _if_right_in_words(each: Sequence[IfRight]) -> str:
    """Say what came of plans by each report: "in time if 28 September 2023 (Pyke), late by …"."""
    told = []
    for one in each:
        by = f" ({' and '.join(one.by)})" if one.by else ""
        told.append(f"{_IN_SHORT.get(one.outcome) or _missed_in_words(one)} if {one.date}{by}")
    return ", ".join(told)


_IN_SHORT = {Outcome.MET: "in time", Outcome.CANNOT_TELL: "not to be told"}


def _missed_in_words(one: IfRight) -> str:
    by = one.slip if one.outcome is Outcome.LATE else -one.slip
    return f"{one.outcome} {slip_in_words(by)}"


def _reported_in_words(dossier: Dossier, *, of_end: bool, begin: bool) -> str:
    """Return when an event is reported; where reports disagree, what each says, if they are few."""

    def in_words(span: TimeSpan) -> str:
        side = span.end if of_end else span.begin if begin else span
        return "" if side.is_unknown else str(by_own_clock(side, dossier.reports))

    spans = {one.span for one in dossier.reports if one.span is not None}
    telling = [one for one in spans if not any(one != s and one.contains(s) for s in spans)]
    in_turn = sorted(telling, key=lambda span: (span.sort_key, str(span)))
    told = dict.fromkeys(in_words(span) for span in in_turn)
    if dossier.disputed and 1 < len(told) <= _MOST_REPORTS and all(told):
        return " or ".join(told)
    return in_words(dossier.reported) if dossier.reported is not None else "without a date"


_MOST_REPORTS = 3  # dates that disagree, each told; more stand between the first and the last


def _reason(history: History, came: Came) -> str:
    if came.outcome is not Outcome.CANNOT_TELL:
        return ""
    if history.undone:
        return f", for “{history.undone}” may tell that it was not done"
    is_either = unsided(Alternatives(told=came.told), history)
    return ", for the plan may be for its begin or for its end" if is_either else ""


def severity_of(code: str, by: Slip, plans: Sequence[Told]) -> Severity:
    """Return how much a slip matters: less than a day is a note, unless what was missed binds."""
    is_slight = by.is_within_a_day and not any(told.binding for told in plans)
    return Severity.NOTE if is_slight else CODES[code].severity


# The plans that it is held against, in words -----------------------------------------------

_MISSED = frozenset({Outcome.LATE, Outcome.EARLY})
_FIRST, _RECORD, _THEN, _BINDING, _LAST = "first", "first on record", "then", "binding", "last"
_WEIGHT = _BINDING, _FIRST, _RECORD, _LAST, _THEN  # which of several that are one plan is named
_AGAINST = {
    _FIRST: "the first plan",
    _RECORD: "the first on record",
    _THEN: "the plan after it",
    _BINDING: "what binds",
    _LAST: "the last plan",
}
_AS = {
    _FIRST: "as first planned",
    _RECORD: "as first on record",
    _THEN: "as planned then",
    _BINDING: "as was binding",
    _LAST: "as last planned",
}


@attrs.frozen(kw_only=True)
class _Part:
    """Plans that a sentence names: what they are, and what came of them."""

    labels: tuple[str, ...]
    came: Came

    @property
    def label(self) -> str:
        return next(label for label in _WEIGHT if label in self.labels)


def _parts_of(history: History, came: Came) -> list[_Part]:
    """Return the first plans, those that bind and the last, each once."""
    named = [(_FIRST, history.baseline), (_RECORD, history.on_record)]
    if not history.binding:
        named.append((_THEN, history.promised))
    named += [(_BINDING, plans) for plans in history.binding]
    named.append((_LAST, history.last))
    parts: list[_Part] = []
    for label, plans in named:
        if not plans or history.event is None:
            continue
        same = next((n for n, part in enumerate(parts) if _are_same(part.came, plans)), None)
        if same is None:
            parts.append(_Part(labels=(label,), came=came_of(plans, history)))
        else:
            parts[same] = attrs.evolve(parts[same], labels=(*parts[same].labels, label))
    hidden = [part for part in parts if part.labels == (_THEN,) and part.came.told != came.told]
    return [part for part in parts if part not in hidden]


def _are_same(came: Came, plans: Alternatives) -> bool:
    return {*came.told} == {*plans.told}


def _planned_in_words(parts: Sequence[_Part], *, begin: bool) -> str:
    """Return the plans as they stand behind "planned": each with whose it is, if several."""
    if len(parts) == 1:
        told = parts[0].came.told
        binding = "and binding " if _BINDING in parts[0].labels else ""
        in_words = each_with_whose if _are_of_several(told) else dates_in_words
        return f"{binding}{in_words(told, begin=begin)}"
    return ", ".join(
        f"{_labels_in_words(part)} {each_with_whose(part.came.told, begin=begin)}" for part in parts
    )


def _are_of_several(told: Sequence[Told]) -> bool:
    """Say whether several voices planned different times."""
    return len({one.voice for one in told}) > 1 and len({one.whens for one in told}) > 1


def _by_each_voice(parts: Sequence[_Part], history: History) -> tuple[str, ...]:
    """Return what came of each plan, where several voices planned at once; else nothing."""
    told = parts[0].came.told if len(parts) == 1 else ()
    if not _are_of_several(told):
        return ()
    each = [(one.by_name, came_of(Alternatives(told=(one,)), history)) for one in told]
    return tuple(_kept_by_voice(name, came) for name, came in each)


def _kept_by_voice(name: str, came: Came) -> str:
    said = _kept_in_words(came, None, several=False)[0]
    joint = {Outcome.MET: "by", Outcome.CANNOT_TELL: "for"}.get(came.outcome, "against the plan of")
    return f"{said} {joint} {name}"


def _labels_in_words(part: _Part) -> str:
    """Return what plans are, without what is said by something else."""
    redundant = {_RECORD} if _FIRST in part.labels else set()
    labels = [label for label in part.labels if label != _THEN and label not in redundant]
    return " and ".join(labels or [_THEN])


def _verdicts(parts: Sequence[_Part], came: Came, depends: str) -> Iterator[str]:
    """Yield what came of the plans: first of those that decide, then of the others.

    Of plans by which it is as late, all are named behind one slip; what depends on which report
    is right stands behind what cannot be told.
    """
    against: dict[tuple[str, Outcome], list[str]] = {}
    for outcome, said, plan in _kept_each(parts, came):
        against.setdefault((said, outcome), []).extend([plan] if plan else [])
    for (said, outcome), plans in against.items():
        more = f": {depends}" if depends and outcome is Outcome.CANNOT_TELL else ""
        yield f"{said} against {' and '.join(plans)}" if plans else f"{said}{more}"


def _kept_each(parts: Sequence[_Part], came: Came) -> Iterator[tuple[Outcome, str, str]]:
    """Yield what came of each plan, in words, and against what, as in `_kept_in_words`."""
    deciding = [part for part in parts if {*part.came.told} <= {*came.told}]
    own = next((part for part in deciding if part.came.outcome is came.outcome), None)
    several = sum(_BINDING in part.labels for part in parts) > 1
    own_label = None if len(parts) == 1 else own
    yield came.outcome, *_kept_in_words(came, own_label, several=several)
    for part in parts:
        if part is not own and part.came.outcome is not Outcome.CANNOT_TELL:
            yield part.came.outcome, *_kept_in_words(part.came, part, several=several)


def _kept_in_words(came: Came, part: _Part | None, *, several: bool) -> tuple[str, str]:
    """Return what came of plans, and if there are others, of which: of several that bind, whose.

    Against which it was late stands apart: `late by 3 days`, `the first plan`.
    """
    label = "" if part is None else part.label
    names = " and ".join(dict.fromkeys(one.by_name for one in part.came.told)) if part else ""
    whom = f" ({names})" if several and label == _BINDING else ""
    against = f"{_AGAINST[label]}{whom}" if label else ""
    match came.outcome:
        case Outcome.MET:
            return f"{_AS[label]}{whom}" if label else "as planned", ""
        case Outcome.LATE:
            return f"late {slip_in_words(came.slip)}", against
        case Outcome.EARLY:
            return f"early {slip_in_words(-came.slip)}", against
    return _CANNOT_TELL, ""


_CANNOT_TELL = "cannot tell whether in time"


def slip_in_words(by: Slip) -> str:
    """Return a slip as it stands behind "late" or "slipped"."""
    return "within the day" if by == Slip(least=0, most=0) else str(by)

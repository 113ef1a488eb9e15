"""An event's date against its plans, and the sentence that names the first, binding and last."""

from collections.abc import Iterator, Sequence

from chronology.findings import CODES, Finding
from chronology.reconciling.bounds import INFINITY
from chronology.reconciling.checks.named import (
    by_each_voice,
    missed_by_each_voice,
    parts_of,
    planned_in_words,
    slip_in_words,
    verdicts,
)
from chronology.reconciling.clocks import by_own_clock
from chronology.reconciling.denied import denials_of_reports, denied_reports, forecasts_missed
from chronology.reconciling.history import Alternatives, History
from chronology.reconciling.if_right import if_right
from chronology.reconciling.model import Dossier, World, claim_ids
from chronology.reconciling.outcomes import Came, decisive, hangs_on_side
from chronology.reconciling.planned import IfRight
from chronology.reconciling.plans import (
    as_stated,
    denied_by,
    in_order,
    planned,
)
from chronology.reconciling.told import Told
from chronology.slip import Slip
from chronology.timespan import TimeSpan
from chronology.vocabulary import Outcome, Severity

_MISSED = frozenset({Outcome.LATE, Outcome.EARLY})


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
    parts = parts_of(history, came, dossier.spoken)
    told = {one for part in parts for one in part.told}
    happened = _reported_in_words(dossier, of_end=history.of_end, begin=begin)
    side = "begin planned" if begin else planned(history)
    depends = _if_right_in_words(if_right(dossier, history))
    said = by_each_voice(parts, history) if not depends else ()
    each = ("; " if depends else ", ").join(said or verdicts(parts, came, depends))
    missed = () if depends else tuple(missed_by_each_voice(parts, history))
    off = [one for part in parts for one in part.off]
    kept = f"{each}{_reason(history, came)}{_denied_in_words(dossier)}"
    return Finding(
        code=came.outcome.value,
        sentence=f"{dossier.name}: {side} {planned_in_words(parts, begin=begin)}, "
        f"reported {happened}: {kept}",
        events=(dossier.event.id,),
        claims=claim_ids(*as_stated([*in_order(told), *off]), *dossier.reports),
        slip=came.slip if came.outcome in _MISSED else None,
        severity=Severity.WARNING
        if came.outcome is Outcome.CANNOT_TELL and any(map(_is_missed_by_a_day, missed))
        else severity_of(came.outcome.value, came.slip, came.told),
    )


def _is_missed_by_a_day(came: Came) -> bool:
    return severity_of(came.outcome.value, came.slip, came.told) is not Severity.NOTE


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
    if not hangs_on_side(Alternatives(told=came.told), history):
        return ""
    is_due = any(when.first == -INFINITY for one in came.told for when in one.whens)
    return f", for the plan may be for its begin or for {'its end' if is_due else 'all of it'}"


def severity_of(code: str, by: Slip, plans: Sequence[Told]) -> Severity:
    """Return how much a slip matters: less than a day is a note, unless what was missed binds."""
    is_slight = by.is_within_a_day and not any(told.binding for told in plans)
    return Severity.NOTE if is_slight else CODES[code].severity

"""The words for what the closed vocabularies and the slips mean, each once."""

from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import TypeVar

from chronology.building.totals import counted
from chronology.claims import Binding
from chronology.printable import in_a_line
from chronology.reconciling import Dossier, Plan, PlanHistory
from chronology.reconciling.called_off import standing_cancellations
from chronology.slip import Slip
from chronology.vocabulary import (
    Against,
    EventStatus,
    Family,
    Modality,
    Outcome,
    QuoteRole,
    Recall,
    Relation,
    Severity,
    TypedField,
)

__all__ = [
    "AGAINST", "AS_TYPED", "BINDING", "OUTCOMES", "RECALLED", "RELATIONS", "ROLES", "as_typed",
    "binding_in_words", "by_member", "came_in_words", "came_of_plan", "counted", "days",
    "independent", "is_disputed", "is_shown", "kept_in_words", "lateness", "move", "move_in_all",
    "number_or_range", "plan_in_words", "share", "standing",
]  # fmt: skip

_Member = TypeVar("_Member", bound=StrEnum)


def by_member(of: type[_Member], words: Mapping[_Member, str]) -> Mapping[_Member, str]:
    """Return the words for the members of an enumeration; fail at import if one has none.

    Raises:
        LookupError: a member has no words.
    """
    if missing := [member.name for member in of if member not in words]:
        raise LookupError(of.__name__, *missing)
    return words


RELATIONS = by_member(
    Relation,
    {
        Relation.BEFORE: "before",
        Relation.AFTER: "after",
        Relation.DURING: "during",
        Relation.SAME_DAY: "same day as",
        Relation.NEAR: "near",
    },
)
ROLES = by_member(
    QuoteRole,
    {
        QuoteRole.QUOTE: "quote",
        QuoteRole.DATE: "date",
        QuoteRole.ANTECEDENT: "antecedent",
        QuoteRole.MODALITY: "modality",
        QuoteRole.BINDING: "binding",
        QuoteRole.SPEAKER: "speaker",
        QuoteRole.RELATION: "relation",
        QuoteRole.PUBLISHED: "publication",
        QuoteRole.PLACED_BY: "placing",
        QuoteRole.BEGINS: "where a part begins",
        QuoteRole.ENDS: "where a part ends",
    },
)
OUTCOMES = by_member(
    Outcome,
    {
        Outcome.MET: "reported",
        Outcome.LATE: "reported",
        Outcome.EARLY: "reported",
        Outcome.CANNOT_TELL: "reported",
        Outcome.CANCELLED: "cancelled",
        Outcome.DENIED: "denied",
        Outcome.UNREPORTED: "unreported",
        Outcome.OPEN: "not due yet",
    },
)
"""What became of a planned event, whether it was as planned or not."""
_TOLD = frozenset(one for one, words in OUTCOMES.items() if words == OUTCOMES[Outcome.MET])
AGAINST = by_member(
    Against,
    {
        Against.BASELINE: "the first plan",
        Against.BINDING: "what binds",
        Against.LAST: "the last plan",
        Against.AHEAD: "the last plan before",
    },
)

RECALLED = "recalled"
"""How tables say of a plan that somebody only looks back on it."""
BINDING = "binding"
"""How tables say of a plan that it obliges."""
AS_TYPED = "as typed"
"""How tables and reports say that no words of a source bear what a person entered."""


def as_typed(text: str, field: TypedField, typed: Collection[str]) -> str:
    """Return the text of a field, and that it is as typed if it is one of those."""
    return f"{text} ({AS_TYPED})" if text and field.value in typed else text


def binding_in_words(binding: Binding | None) -> str:
    """Say why a plan binds: `“shall”`, or `as entered`; empty if it does not."""
    if binding is None:
        return ""
    words = f"“{in_a_line(binding.words)}”" if binding.words else ""
    return ", ".join(filter(None, (words, "as entered" if binding.entered else "")))


def is_disputed(dossier: Dossier) -> bool:
    """Say whether voices contradict each other on an event, and nobody acknowledged that.

    Where its reports disagree on its date, that stays unknown, acknowledged or not.
    """
    if dossier.status is EventStatus.DISPUTED:
        return True
    return any(
        one.family is Family.DISAGREEMENT
        and one.severity is Severity.CONFLICT
        and not one.acknowledged
        for one in dossier.findings
    )


def standing(dossier: Dossier) -> str:
    """Return the status, as typed if no words give it; also that it is disputed.

    Of what was reported in the end also when it was still pending; of what was called off, when
    that was said.
    """
    said = _standing_alone(dossier)
    if dossier.status is EventStatus.DISPUTED or not is_disputed(dossier):
        return said
    return f"{said}; {EventStatus.DISPUTED}"


def _standing_alone(dossier: Dossier) -> str:
    if dossier.status is EventStatus.CANCELLED:
        return _off_in_words(dossier)
    pending = dossier.with_modality(Modality.PENDING)
    if dossier.status is not EventStatus.REPORTED or not pending:
        said = as_typed(dossier.status.value, TypedField.MODALITY, _typed_by(dossier))
        is_denied = dossier.history is not None and dossier.history.outcome is Outcome.DENIED
        return f"{said}; {Outcome.DENIED}" if is_denied else said
    seen = pending[-1].awaited
    is_known = seen.latest is not None
    return f"{dossier.status}; pending on {seen}" if is_known else f"{dossier.status}; was pending"


def _off_in_words(dossier: Dossier) -> str:
    """Say that an event was cancelled and when that was stated: its date is that of its plan."""
    said = as_typed(dossier.status.value, TypedField.MODALITY, _typed_by(dossier))
    stated = standing_cancellations(dossier.spoken)[-1].stated
    when = "" if stated.is_unknown else f", stated {stated}"
    return f"{'' if dossier.planned_for is None else 'planned; '}{said}{when}"


def _typed_by(dossier: Dossier) -> frozenset[TypedField]:
    """Return the fields that are as typed in every claim that gives an event its status."""
    if dossier.status.value not in set(Modality):
        return frozenset()
    made = dossier.with_modality(Modality(dossier.status.value))
    return frozenset.intersection(*(frozenset(one.typed) for one in made)) if made else frozenset()


def independent(dossier: Dossier) -> str:
    """Count the sources of an event that do not repeat one another, of all: `1 of 2`.

    Versions of one document are one.
    """
    telling = [report.claim for report in dossier.reports] or dossier.claims
    sources = {claim.claim.source for claim in telling}
    document = {claim.claim.source: claim.source.version_of for claim in telling}
    origins = {document.get(claim.origin) or claim.origin for claim in telling}
    of_all = "" if len(origins) == len(sources) else f" of {len(sources)}"
    return f"{len(origins)}{of_all}"


def move(slip: Slip | None, *, binds: bool = False) -> str:
    """Say how a plan moved, if it certainly did: `slipped by 30 days`.

    Args:
        slip: by how much.
        binds: whether it binds, as what it moved from does: `extended by 30 days`.
    """
    if slip is None:
        return ""
    if slip.is_later:
        return f"{'extended' if binds else 'slipped'} {slip}"
    forward = "brought forward" if binds else "came forward"
    return f"{forward} {-slip}" if slip.is_earlier else ""


def move_in_all(history: PlanHistory) -> str:
    """Say how far a plan moved in all, while nothing is reported; whose, beside other voices."""
    moved = history.moves and history.outcome not in _TOLD
    in_all = move(history.total) if moved else ""
    is_of_several = len({plan.speaker for plan in history.plans}) > 1
    whose = f", as planned by {' and '.join(history.total_by)}" if is_of_several else ""
    return f"{in_all}{whose}" if in_all else ""


def lateness(history: PlanHistory) -> str:
    """Say how late or early a planned event was, in days; empty if it was neither."""
    if history.slip is None or history.outcome not in {Outcome.LATE, Outcome.EARLY}:
        return ""
    return str(history.slip if history.outcome == Outcome.LATE else -history.slip)


def kept_in_words(history: PlanHistory) -> str:
    """Say what came of the plans for an event, and of each of them of which something else did."""
    if history.outcome is Outcome.DENIED:
        return f"did not happen when planned: denied by {history.denied_by}"
    if history.outcome not in _TOLD:
        return ""
    came = came_in_words(history.outcome, history.slip)
    depends = ", ".join(
        f"{came_in_words(one.outcome, one.slip)} if {one.date}" for one in history.if_right
    )
    others = {
        f"{AGAINST[against]}{_by_another(against, history)}": said
        for against, kept in history.against.items()
        if (said := came_in_words(kept.outcome, kept.slip)) != came
    }
    first = f"{came}: {depends}" if depends else _with_reason(came, history)
    return "; ".join((first, *(f"{said} against {plan}" for plan, said in others.items())))


def _by_another(against: Against, history: PlanHistory) -> str:
    """Return in brackets whose the last plan is, where it is not theirs who made the first."""
    if against is not Against.LAST or Against.BASELINE not in history.against:
        return ""
    first, last = (
        {p.speaker for p in history.plans if p.claim in history.against[which].claims}
        for which in (Against.BASELINE, Against.LAST)
    )
    named = {plan.speaker for plan in history.plans if plan.speaker != plan.source}
    is_another = first | last <= named and not first & last
    return f" ({' and '.join(sorted(last))})" if is_another else ""


def _with_reason(came: str, history: PlanHistory) -> str:
    """Say why nothing can be told of plans that were all stated after what is reported."""
    if history.outcome is not Outcome.CANNOT_TELL or not all(one.after for one in history.plans):
        return came
    return ": ".join((came, *dict.fromkeys(map(came_of_plan, history.plans))))


def came_in_words(outcome: Outcome | None, slip: Slip | None) -> str:
    """Say what came of a plan: `met`, `late by 3 days`; empty if nothing is reported."""
    if outcome is None:
        return ""
    if outcome is Outcome.CANNOT_TELL:
        return "cannot tell"
    if outcome not in {Outcome.LATE, Outcome.EARLY} or slip is None:
        return outcome.value
    if slip == Slip(least=0, most=0):
        return f"{outcome} within the day"
    return f"{outcome} {slip if outcome is Outcome.LATE else -slip}"


def came_of_plan(plan: Plan) -> str:
    """Say what came of one plan: `late by 3 days`; empty if nothing is reported.

    Nothing comes of one that was stated after the event; nor without saying so of one whose voice
    denies what is reported.
    """
    if plan.after:
        return "its voice denies what is reported" if plan.denies else "stated after the event"
    came = came_in_words(plan.outcome, plan.slip)
    return f"{came}, by a report that its voice denies" if came and plan.denies else came


def plan_in_words(plan: Plan, *, of_end: bool) -> str:
    """Say what a plan is: `planned`, `end planned`, `planned, binding`, `recalled`."""
    if plan.recall is not None:
        said = f"{RECALLED} as first" if plan.recall is Recall.ORIGINAL else RECALLED
        return f"{said}, of the end" if of_end else said
    said = "end planned" if of_end else "planned"
    if plan.binding:
        return f"{said}, {BINDING}"
    return f"{said}, given up" if plan.given_up else said


def days(slip: Slip | None) -> str:
    """Return a slip without its preposition: `3 to 5 days`; empty for none."""
    return "" if slip is None else str(slip).removeprefix("by ")


def share(part: tuple[float, float] | None) -> str:
    """Return the range of a share in percent; empty for none."""
    if part is None:
        return ""
    least, most = (f"{bound:.0%}" for bound in part)
    return most if least == most else f"{least.rstrip('%')} to {most}"


def is_shown(severity: str, acknowledged: str, *, notes: bool) -> bool:
    """Say whether tables show a finding: not folded away, and serious enough unless asked."""
    return not acknowledged and (notes or severity != Severity.NOTE)


def number_or_range(least: int, most: int) -> str:
    """Return a number, or the least and the most it may be; nothing for none."""
    if least == most:
        return str(least) if least else ""
    return f"{least} to {most}"

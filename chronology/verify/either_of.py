"""A time that may be one of several dates for what stands around it."""

import re

import attrs

from chronology.expressions import Basis, TimeExpression
from chronology.meanings.either import either
from chronology.meanings.terms import TimeFault, unclear
from chronology.timespan import TimeSpan
from chronology.verify.case import Case
from chronology.verify.evidence import A_SOURCE
from chronology.vocabulary import PartKind, TimeFaultKind

_CLOCK = re.compile(r"\d[:.]\d\d")


def either_of(
    expression: TimeExpression, others: list[tuple[TimeSpan, str]], case: Case
) -> TimeExpression:
    """Return a time that may be one of several; of these, the one that the date given holds.

    Args:
        expression: the time.
        others: what else it may be, with the words beside it that let it be so, or none.
        case: the claim.
    """
    each = (expression.span, *(span for span, _ in others))
    spans = list(dict.fromkeys(span for span in each if span is not None))
    when = case.claim.when
    held = [span for span in spans if when is not None and when.contains(span)]
    is_forged = _may_be_of_another_message(others, case)
    if len(held) == 1 and not is_forged:
        chosen = held[0]
        basis = expression.basis if chosen == expression.span else Basis.ANTECEDENT
        return attrs.evolve(expression, span=chosen, basis=basis)
    listed = " or ".join(dict.fromkeys(map(str, sorted(spans, key=_by_begin))))
    remedy = f"say which as {case.date_key}"
    if is_forged:
        where = "the source" if case.has_ledger else A_SOURCE
        remedy = f"that may begin another message: enter it under `parts` of {where}"
    beside = f"beside “{others[0][1]}” " if others[0][1] else ""
    fault: TimeFault = unclear(f"{beside}it may be {listed}; {remedy}")
    span = spans[0]
    for other in spans[1:]:
        span = either(span, other) or span
    return attrs.evolve(expression, span=span, fault=fault)


def as_chosen(one: TimeExpression, case: Case) -> TimeExpression:
    """Return a time that its own words leave open as that which the date given holds.

    "Next Thursday", said on a Monday, is one of two days; whoever enters one of them says which.
    """
    span, when = one.span, case.claim.when
    is_open = one.fault is not None and one.fault.kind is TimeFaultKind.UNCLEAR
    if not is_open or span is None or when is None:
        return one
    held = [member for member in span.members if when.contains(member)]
    return attrs.evolve(one, span=held[0], fault=None) if len(held) == 1 else one


def _may_be_of_another_message(others: list[tuple[TimeSpan, str]], case: Case) -> bool:
    """Say whether what gives a time of a message another date may be a stamp typed in it.

    A person may have pasted another message there, or forged one: the date given cannot tell.
    """
    part = case.dating_part or case.part
    is_message = part is not None and part.kind is PartKind.MESSAGE
    return is_message and any(_CLOCK.search(words) is not None for _, words in others)


def _by_begin(span: TimeSpan) -> tuple[int, str]:
    return (0 if span.earliest is None else span.earliest.day, str(span))

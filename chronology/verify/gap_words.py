"""Dates of a quote without the words for its gap: "two days later" leans on another event."""

from chronology import expressions
from chronology.claims import Claim
from chronology.expressions import Basis, TimeExpression
from chronology.timespan import TimeSpan

_ANY_DAY = TimeSpan.day(2001, 7, 15)  # the middle of its month and year, which "a year later" keeps


def without_gap(found: list[TimeExpression], claim: Claim) -> list[TimeExpression]:
    """Return the dates without the words for the `gap`: "two days later" leans on another event.

    Where the quote itself names the day that they lean on, they are the claim's date, if they
    count the claim's way ("later" for `after`); otherwise they are that of the other event.
    """
    told = [expression for expression in found if _tells_gap(expression, claim)]
    own = [one for one in told if one.span and (_days_on(one)[0] > 0) == bool(claim.after)]
    return own or [expression for expression in found if expression not in told]


def _tells_gap(expression: TimeExpression, claim: Claim) -> bool:
    """Say whether words say what `gap` says: so many days from another event."""
    if claim.gap is None or expression.basis is not Basis.ANTECEDENT:
        return False
    low, high = sorted(abs(days) for days in _days_on(expression))
    least, most = claim.gap.days
    least = least or 0
    return bool(high) and least <= high and (most is None or low <= most)


def _days_on(expression: TimeExpression) -> tuple[int, int]:
    """Return how many days on words count from what they lean on; negative for back, 0 for none."""
    counted = expressions.resolve(expression.phrase, None, antecedent=_ANY_DAY)
    span = counted.span if counted is not None else None
    if span is None or span.earliest is None or span.latest is None or _ANY_DAY.earliest is None:
        return 0, 0
    return span.earliest.day - _ANY_DAY.earliest.day, span.latest.day - _ANY_DAY.earliest.day

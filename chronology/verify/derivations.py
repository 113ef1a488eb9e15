"""How a date follows from its words, for readers: the rule, the anchor, what it rests on."""

from chronology.claims import Derivation
from chronology.expressions import Basis, TimeExpression
from chronology.timespan import TimeSpan
from chronology.verify.case import Case

_COUNTED = frozenset({Basis.ANCHOR, Basis.TENSE})


def derivation(
    expression: TimeExpression,
    case: Case,
    span: TimeSpan | None,
    leaned_on: TimeExpression | None = None,
) -> Derivation:
    """Return how a date follows from its words, and from those leaned on if it needs them."""
    leans = leaned_on if expression.basis is Basis.ANTECEDENT else None
    basis = {
        Basis.WORDS: "the words alone",
        Basis.ORDER: _order_told(case),
        Basis.ANCHOR: f"counted from the publication of {case.source.id}",
        Basis.TENSE: f"the year from the publication of {case.source.id} and the tense",
        Basis.ANTECEDENT: f"the day of “{leans.text}”" if leans else "the day of other words",
    }[expression.basis]
    anchored = (leans or expression).basis in _COUNTED
    return Derivation(
        rule=expression.rule,
        words=expression.text,
        anchor=case.anchor if anchored else None,
        basis=basis,
        span=span,
    )


def _order_told(case: Case) -> str:
    """Return what says whether days or months come first in figures."""
    if case.source.day_first is not None:
        return f"the words, and `day_first` of {case.source.id}"
    return f"the words, as the other dates of {case.source.id} have their figures"


def assumption(expression: TimeExpression, case: Case, leaned_on: TimeExpression | None) -> str:
    """Return what a date takes for granted, in one clause; empty if nothing."""
    leans = leaned_on if expression.basis is Basis.ANTECEDENT else None
    counted = (leans or expression).basis in _COUNTED
    placed = counted and case.source.placed_by is not None
    if not (expression.assumed or placed or (leans and leans.assumed)):
        return ""
    words = f"“{expression.text}”" + (f", as “{leans.text}”," if leans else "")
    return f"{words} rests on {case.source.id} having been published in {case.anchor}"


def unresolved(expression: TimeExpression, case: Case) -> str:
    """Return why words give no date, and what would help, in one clause."""
    words, antecedent = f"“{expression.text}”", case.claim.antecedent
    if expression.fault is not None:
        return f"{words}: {expression.fault}"
    if expression.basis is Basis.ANTECEDENT:
        if antecedent is None:
            return f"{words} leans on another day; quote its words as `antecedent`"
        return f"{words} leans on “{antecedent.exact}”, which does not name one day"
    if case.anchor is None:
        return f"{words} needs a date to count from; give the source's `published`"
    return f"{words} cannot be counted from {case.anchor}, when {case.source.id} was published"

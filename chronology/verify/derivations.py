"""How a date follows from its words, for readers: the rule, the anchor, what it rests on."""

import re

from chronology import expressions
from chronology.claims import Derivation
from chronology.expressions import Basis, TimeExpression, TimeFault
from chronology.findings import Sentence, source_named
from chronology.ledger.strings import toml_key
from chronology.meanings.terms import BUSINESS_DAYS, FISCAL, FISCAL_NAME, FISCAL_QUARTERS
from chronology.parts import Part
from chronology.timespan import TimeSpan
from chronology.verify.case import Case
from chronology.verify.evidence import A_SOURCE

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
        Basis.FISCAL: f"the words, and `fiscal_year` of {_declarer(case.source.fiscal_year, case)}",
        Basis.ANCHOR: f"counted from {case.counted_from}",
        Basis.TENSE: f"counted from {case.counted_from}, by the tense",
        Basis.ANTECEDENT: _leaning_on(leans, case),
    }[expression.basis]
    anchored = (leans or expression).basis in _COUNTED
    return Derivation(
        rule=expression.rule,
        words=expression.text,
        anchor=case.anchor if anchored else None,
        basis=basis + _declared_clock(expression, case) + _by_calendar(expression, case),
        span=span,
    )


def _leaning_on(leans: TimeExpression | None, case: Case) -> str:
    """Return the words on which a date leans: an `antecedent`, or when it was told before."""
    if leans is None:
        return "the day of other words"
    if case.claim.antecedent is None:
        return f"counted from “{leans.text}”, when it was said"
    return f"the day of “{leans.text}”"


def _declared_clock(expression: TimeExpression, case: Case) -> str:
    """Return by which clock a time of day is told, where not its words say so but `zone`."""
    if case.zone is None or expression.span is None or expression.span.offset is None:
        return ""
    alone = expressions.resolve(expression.phrase, case.anchor)
    if alone is not None and alone.span is not None and alone.span.offset is not None:
        return ""
    name = case.claim.zone or case.source.clock
    whose = "the claim" if case.claim.zone else _declarer(case.source.zone or None, case)
    return f"; the clock of {name}, `zone` of {whose}"


def counted_on(
    expression: TimeExpression, case: Case, said: TimeSpan | None, span: TimeSpan | None
) -> Derivation:
    """Return how the date of a plan follows from a length that counts from when it was said."""
    is_recalled = case.claim.stated is not None or bool(case.claim.said_at)
    since = "when it was said" if is_recalled else case.counted_from
    return Derivation(
        rule=expression.rule,
        words=expression.text,
        anchor=said,
        basis=f"counted from {since}{_by_calendar(expression, case)}",
        span=span,
    )


def _by_calendar(expression: TimeExpression, case: Case) -> str:
    """Return by which calendar business days were counted, and without which holidays."""
    if not expression.is_business or case.business is None or expression.span is None:
        return ""
    if case.claim.calendar is not None:
        declarer = "the claim"
    else:
        declarer = _declarer(case.source.calendar, case)
    days = ", ".join(str(TimeSpan.of_date(day)) for day in expression.holidays)
    passed = f", without {days}" if days else ", no holiday among them"
    return f", business days by `calendar` of {declarer} ({case.business}){passed}"


def _order_told(case: Case) -> str:
    """Return what says whether days or months come first in figures."""
    if case.source.has_day_first is not None:
        return f"the words, and `day_first` of {_declarer(case.source.day_first, case)}"
    return f"the words, as the other dates of {case.source.id} have their figures"


def _declarer(own: object, case: Case) -> str:
    """Return who declares something: the source where it says it itself, or else the ledger."""
    return "the ledger" if own is None else case.source.id


def assumption(expression: TimeExpression, case: Case, leaned_on: TimeExpression | None) -> str:
    """Return what a date takes for granted, in one clause; empty if nothing."""
    leans = leaned_on if expression.basis is Basis.ANTECEDENT else None
    counted = (leans or expression).basis in _COUNTED
    placed = counted and case.source.placed_by is not None
    if not (expression.assumed or placed or (leans and leans.assumed)):
        return ""
    words = f"“{expression.text}”" + (f", as “{leans.text}”," if leans else "")
    source = source_named(case.source.id)
    return Sentence(f"{words} rests on ", source, f" having been published in {case.anchor}")


_YEAR_ALONE = re.compile(r"^[ \t#*_]{0,8}(?P<year>(?:1\d|20)\d\d)[ \t.:*_]{0,8}\r?$", re.MULTILINE)
_FAR = 20_000  # code points of what one line may head
_REMEDIES = {
    BUSINESS_DAYS: (
        'declare one as `calendar = "GB-ENG"` of {where}, or quote words that name the day'
    ),
    FISCAL: 'declare when it begins, as `fiscal_year = "04-01"` of {where}',
    FISCAL_NAME: 'say `named_by = "begin"` or "end" in `fiscal_year`{of}',
    FISCAL_QUARTERS: "say `quarters = true` or false in `fiscal_year`{of}",
}


def _remedy(fault: TimeFault, case: Case) -> str:
    """Return what to declare, with the mark that joins it to the fault; empty if nothing helps."""
    remedy = _REMEDIES.get(fault)
    if not remedy:
        return ""
    if case.has_ledger:
        return f"; {remedy.format(where='the source or the ledger', of='')}"
    return f"; {remedy.format(where=A_SOURCE, of=f' of {A_SOURCE}')}"


def _without_its_day(part: Part, case: Case) -> str:
    """Return why a part has no day, and how to give it one."""
    why = part.doubt or (f"“{part.head}” gives no day" if part.head else "nothing gives its day")
    remedy = f"give it in [[sources.{toml_key(case.source.id)}.parts]]"
    if not case.has_ledger:
        remedy = (
            "quote words that name the day, as `date_quote`, or give the day in `parts` of "
            f"{A_SOURCE}"
        )
    return f"{part} in {case.source.id}, of unknown day: {why}; {remedy}"


def _year_above(case: Case) -> str:
    """Return the year that stands alone on the last such line above a quote; empty for none."""
    document, start = case.source.document, case.dating.start
    if document is None or start is None:
        return ""
    above = document.legible[max(0, start - _FAR) : start]
    years = [found["year"] for found in _YEAR_ALONE.finditer(above)]
    return years[-1] if years else ""


def _what_to_count_from(case: Case) -> str:
    """Return which date to give for a source that has none, and where."""
    if year := _year_above(case):
        part = f" of its part in [[sources.{toml_key(case.source.id)}.parts]]"
        return f"the year above, “{year}”, as `published`{part if case.has_ledger else ''}"
    whose = "the source's" if case.has_ledger else "the document's day as"
    return f"{whose} `published`"


def unresolved(expression: TimeExpression, case: Case) -> str:
    """Return why words give no date, and what would help, in one clause."""
    words, antecedent = f"“{expression.text}”", case.claim.antecedent
    if expression.fault is not None:
        return f"{words}: {expression.fault}{_remedy(expression.fault, case)}"
    if expression.basis is Basis.ANTECEDENT:
        if antecedent is None:
            return f"{words} leans on another day; quote its words as `antecedent`"
        return f"{words} leans on “{antecedent.exact}”, which does not name one day"
    if case.anchor is None and case.dating_part is not None:
        return f"{words} counts from {_without_its_day(case.dating_part, case)}"
    if case.anchor is None:
        return f"{words} needs a date to count from; give {_what_to_count_from(case)}"
    source = source_named(case.source.id)
    counted = f"{words} cannot be counted from {case.anchor}, when "
    return Sentence(counted, source, " was published")

"""Values of a ledger that are neither dates nor quotes, and what is wrong with one."""

from collections.abc import Mapping

import attrs

from chronology.entered import WrongValue, told
from chronology.meanings.fiscal_year import FiscalYear
from chronology.vocabulary import FiscalNaming


def fiscal_year(value: object) -> FiscalYear:
    """Return when the financial year begins: its day alone, or a table that says more of it."""
    if isinstance(value, FiscalYear):
        return value
    table = value if isinstance(value, Mapping) else {"begins": value}
    unknown = sorted(set(map(str, table)) - {field.name for field in attrs.fields(FiscalYear)})
    if unknown:
        reason = f"a fiscal year has no key `{unknown[0]}`"
        raise WrongValue(reason=reason, remedy=_A_FISCAL_YEAR, words=unknown[0])
    named, quarters = table.get("named_by"), table.get("quarters")
    if named is not None and str(named) not in {*FiscalNaming}:
        reason = f"a fiscal year is not named by “{named}”"
        raise WrongValue(reason=reason, remedy=_A_FISCAL_YEAR, words=str(named))
    if not isinstance(quarters, bool | None):
        reason = f"{told(quarters)} stands where true or false belongs"
        raise WrongValue(reason=reason, remedy=_A_FISCAL_YEAR)
    begins = str(table.get("begins", ""))
    naming = None if named is None else FiscalNaming(str(named))
    try:
        return FiscalYear(begins=begins, named_by=naming, quarters=quarters)
    except ValueError as error:
        raise WrongValue(reason=str(error), remedy=_A_FISCAL_YEAR, words=begins) from error


_A_FISCAL_YEAR = (
    'write "04-01", or { begins = "04-01", named_by = "end", quarters = true }: "begin" or "end", '
    "true or false"
)

"""Dates as people write them anywhere: EDTF, ISO 8601, words, mail headers, `datetime`."""

import datetime as dt
from email.utils import format_datetime, parsedate_to_datetime

from chronology import expressions
from chronology.entered import WrongValue, date_of, open_ended, told
from chronology.expressions import Basis, TimeExpression
from chronology.expressions.column_orders import ColumnOrder
from chronology.timespan import TimeSpan

_BY_ITSELF = frozenset({Basis.WORDS, Basis.ORDER})  # of its figures, where somebody said that
_LONGEST = 200  # code points; no date is longer
_UNKNOWN = ColumnOrder()
_REMEDY = "write it with its year, like 2024-05-03 or 3 May 2024"


def any_date(value: object, *, order: ColumnOrder = _UNKNOWN) -> TimeSpan:
    """Return the date that is written in any usual way; nothing about it is guessed.

    Args:
        value: a span, a date or date-time, a year, a table of begin and end, or a text.
        order: whether days come before months in figures ("3/5/2024"); without it only such
            are read that have one meaning ("13/5/2024").

    Raises:
        WrongValue: it is no date, not one, or its year or day is not said.
    """
    if isinstance(value, str) and len(value) > _LONGEST:
        raise WrongValue(
            reason=f"{len(value)} characters are no date", remedy=_REMEDY, words=value[:_LONGEST]
        )
    try:
        return date_of(value, None)
    except WrongValue as error:
        if not isinstance(value, str):
            raise
        text = value.strip()
        return _in_words(text, order) or _by_the_clock(text) or _with_remedy(error, text)


def _in_words(text: str, order: ColumnOrder) -> TimeSpan | None:
    """Return the date that a text says in words or figures; `None` if it is nothing of that kind.

    Raises:
        WrongValue: it is a date that leaves something open, or that does not exist.
    """
    found = expressions.resolve(text, None)
    if found is None:
        return None
    if found.fault and order.ways:
        found = _with_order(text, order) or found
    if found.fault:
        reason = order.why_open(text) or f"{told(text)}: {found.fault}"
        raise WrongValue(reason=reason, remedy=_REMEDY, words=text)
    if found.basis not in _BY_ITSELF or found.span is None or found.span.is_unknown:
        reason = f"{told(text)} is no date by itself: it counts from another"
        raise WrongValue(reason=reason, remedy=_REMEDY, words=text)
    return found.span


def _with_order(text: str, order: ColumnOrder) -> TimeExpression | None:
    """Return the one time that a text is, with the order of its figures known."""
    found = expressions.find(text, None, day_first=order.ways)
    return found[0] if len(found) == 1 and found[0].text == text else None


def _by_the_clock(text: str) -> TimeSpan | None:
    """Return the moment that programs write: ISO 8601 in full, or the header of a mail."""
    try:
        return TimeSpan.of_date(_day_or_moment(text))
    except ValueError:
        pass
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    # It reads much else, and never looks at the weekday.
    if text not in {format_datetime(moment), format_datetime(moment).replace("-0000", "GMT")}:
        return None
    return TimeSpan.of_date(moment)


def _day_or_moment(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return dt.datetime.fromisoformat(text).replace(microsecond=0)


def _with_remedy(error: WrongValue, text: str) -> TimeSpan:
    remedy = open_ended(text) or _REMEDY
    raise WrongValue(reason=error.reason, remedy=remedy, words=error.words)

"""A `date_quote` that names the day from which a quote counts, and not when it was.

"The pipe burst at 23:50 on 6 October. It was mended *forty minutes later*": the quote's own words
count from the day that is given for it, and come to another.
"""

import re

from chronology import expressions
from chronology.expressions import Basis, TimeExpression
from chronology.languages import Reader
from chronology.timespan import TimeSpan
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.verify.times import times_in

_NEAR = 400  # code points before a quote in which the day stands from which it counts
_BEHIND = 24  # code points behind a length in which a word tells which way it counts
_DAY = 24 * 60  # minutes
_WORD = re.compile(r"[^\W\d_]+")
_CLOCK = re.compile(r"T(\d\d):(\d\d)")
_LENGTH = re.compile(r"PT(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:\d+S)?")
_MOST = 8  # times of a quote that are looked at


def counts_from_its_date(span: TimeSpan, case: Case) -> str:
    """Say by which words a quote counts from the day given for it to another; or nothing.

    Args:
        span: the date that a `date_quote` gives.
        case: the claim.
    """
    reader = reader_of(case.source)
    if reader is None or case.claim.antecedent is not None or not _is_right_before(case, reader):
        return ""
    read = times_in(case.quoted.text, case, span)
    for one in expressions.phrases(read.expressions)[:_MOST]:
        is_leaning = one.basis is Basis.ANTECEDENT and one.span is not None
        if is_leaning and one.span is not None and _excludes(one.span, span):
            return f"“{one.text}” counts from “{case.dated.text}”, and is {one.span}"
    return _by_hours(read.expressions, case, reader)


def _is_right_before(case: Case, reader: Reader) -> bool:
    """Say whether the words for the date stand in the sentence before a quote, or before it."""
    quote, dating, document = case.evidence[0], case.dating, case.source.document
    if dating is quote or document is None or quote.start is None or quote.end is None:
        return False
    if dating.start is None or dating.end is None or dating.end > quote.start:
        return False
    if quote.start - dating.end > _NEAR:
        return False
    own = reader.sentence(document.legible, quote.start, quote.end)
    end = reader.sentence(document.legible, dating.start, dating.end)[1]
    return dating.start >= own[0] or not document.legible[end : own[0]].strip()


def _by_hours(found: tuple[TimeExpression, ...], case: Case, reader: Reader) -> str:
    """Say by how many hours, or minutes, a quote lies on another day than the one before it."""
    for one in found[:_MOST]:
        minutes = _minutes(one, case, reader)
        if minutes is None:
            continue
        clock = _clock_before(case, reader)
        reached = None if clock is None else clock + minutes
        if abs(minutes) >= _DAY or (reached is not None and not 0 <= reached < _DAY):
            return f"“{one.text}” counts from “{case.dated.text}”, and is on another day"
    return ""


def _minutes(one: TimeExpression, case: Case, reader: Reader) -> float | None:
    """Return how many minutes later a length puts a quote, or earlier; `None` for others."""
    read = _LENGTH.fullmatch(one.value)
    if read is None or not any(read.groups()):
        return None
    behind = _WORD.findall(case.quoted.text[one.end : one.end + _BEHIND])
    way = behind[0].lower() if behind else ""
    times = reader.grammar.times
    if way not in times.later | times.earlier:
        return None
    minutes = float(read[1] or 0) * 60 + float(read[2] or 0)
    return minutes if way in times.later else -minutes


def _clock_before(case: Case, reader: Reader) -> int | None:
    """Return the time of day that stands with the date before a quote, in minutes; or `None`."""
    dating, document, quote = case.dating, case.source.document, case.evidence[0]
    if document is None or dating.start is None or dating.end is None or quote.start is None:
        return None
    begin = reader.sentence(document.legible, dating.start, dating.end)[0]
    text = document.legible[max(begin, dating.start - _NEAR) : quote.start]
    clocks = {
        int(read[1]) * 60 + int(read[2])
        for one in expressions.find(text, case.anchor)
        if (read := _CLOCK.search(one.value)) is not None
    }
    return clocks.pop() if len(clocks) == 1 else None


def _excludes(one: TimeSpan, other: TimeSpan) -> bool:
    return one.definitely_before(other) or other.definitely_before(one)

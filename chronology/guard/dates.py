"""`resolve_date`: the date that words give, or that they give none; nothing is made up for it."""

from collections.abc import Sequence
from typing import Any

from chronology import expressions, languages
from chronology.building.items.dates import any_date
from chronology.entered import WrongValue
from chronology.expressions import Basis, TimeExpression
from chronology.expressions.column_orders import column_order
from chronology.guard.marking import date_values, marked
from chronology.timespan import TimeSpan

_NO_ANCHOR = "they count from the day on which they were said, and no `anchor` is given"
_EITHER_WAY = (
    "they may look back or ahead, and nothing beside them says which: give the whole `sentence`"
)
_NOT_DECLARED = {
    Basis.ANCHOR: _NO_ANCHOR,
    Basis.TENSE: _NO_ANCHOR,
    Basis.ANTECEDENT: "they lean on a date told before, which the `sentence` does not have",
    Basis.FISCAL: "they count from the begin of a financial year, which nobody declared",
}


def resolve_date(
    words: str, anchor: str = "", sentence: str = "", *, day_first: bool | None = None
) -> dict[str, Any]:
    """Return the date of some words with its rule, or why they give none.

    Args:
        words: the words of a time, verbatim.
        anchor: the day from which they count, when the document was published; empty for none.
        sentence: the sentence in which they stand; empty if they stand alone.
        day_first: whether days come before months in figures ("3/5/2024").
    """
    try:
        order = column_order((), declared=day_first)
        counted_from = any_date(anchor, order=order) if anchor.strip() else None
    except WrongValue as error:
        return _none(words, f"`anchor` cannot be read: {error.reason}; {error.remedy}")
    text = sentence if sentence.strip() else words
    places = _standing_at(words.strip(), text)
    if len(places) != 1:
        stand = "stand several times" if places else "do not stand"
        return _none(words, f"they {stand} in the `sentence`: give more words, as it has them")
    order = None if day_first is None else dict.fromkeys(expressions.MARKS, day_first)
    read = expressions.read(text, counted_from, day_first=order)
    found = expressions.phrases(read.expressions)
    start, end = places[0]
    touching = [one for one in found if one.start < end and one.end > start]
    if reason := _why_not_one(touching, text, start, end):
        return _none(words, reason)
    one = touching[0]
    reason = _why_none(one, counted_from, is_alone=text == words)
    return _none(words, reason, one.span) if reason else _resolved(words, one, counted_from)


def _standing_at(words: str, text: str) -> list[tuple[int, int]]:
    """Return where words stand by themselves in a text, at most twice."""
    found: list[tuple[int, int]] = []
    at = text.find(words)
    while words and at >= 0 and len(found) <= 1:
        end = at + len(words)
        is_cut = (text[:at][-1:] and (text[at - 1] + words[0]).isalnum()) or (
            text[end:] and (words[-1] + text[end]).isalnum()
        )
        if not is_cut:
            found.append((at, end))
        at = text.find(words, at + 1)
    return found


def _why_not_one(touching: Sequence[TimeExpression], text: str, start: int, end: int) -> str:
    """Return why words are not one time and nothing besides; empty if they are."""
    if not touching:
        return "no time is read in them"
    if len(touching) > 1:
        times = ", ".join(f"“{one.text}”" for one in touching[:5])
        return f"they hold several times: {times}; ask for each by itself"
    one = touching[0]
    filler = languages.of().filler_pattern
    if one.start < start or one.end > end:
        outside = text[one.start : start], text[end : one.end]
        if not all(filler.fullmatch(rest.strip()) for rest in outside):
            return f"they are a part of “{one.text}”: ask for all of it"
    beside = text[start : max(one.start, start)], text[min(one.end, end) : end]
    if not all(filler.fullmatch(rest.strip()) for rest in beside):
        return f"they say more than the time that is read in them, “{one.text}”: ask for that alone"
    return ""


def _why_none(one: TimeExpression, anchor: TimeSpan | None, *, is_alone: bool) -> str:
    """Return why a time gives no date; empty if it gives one."""
    if one.fault is not None:
        return one.fault.sentence
    if anchor is None and one.basis in {Basis.ANCHOR, Basis.TENSE}:
        return _NO_ANCHOR
    if one.span is None or one.span.is_unknown or not one.calendar:
        lacking = _NOT_DECLARED.get(one.basis, "") if one.basis is not Basis.ANCHOR else ""
        return lacking or "they name no time of the calendar"
    if one.basis is Basis.TENSE and is_alone:
        return _EITHER_WAY
    if len(one.span.members) > 1:
        return f"they leave open which is meant: {one.span}"
    return ""


def _resolved(words: str, one: TimeExpression, anchor: TimeSpan | None) -> dict[str, Any]:
    rests = one.basis in {Basis.ANCHOR, Basis.TENSE}
    return {
        "resolved": True,
        "words": marked(words),
        "date": date_values(one.span),
        "rule": one.rule,
        "rests_on": one.basis.value,
        "counted_from": date_values(anchor) if rests else None,
        **({"assumed": True} if one.assumed else {}),
    }


def _none(words: str, reason: str, span: TimeSpan | None = None) -> dict[str, Any]:
    """Return that words give no date, and between which it lies open."""
    members = () if span is None or len(span.members) <= 1 else span.members
    return {
        "resolved": False,
        "words": marked(words),
        "date": None,
        "reason": marked(reason),
        "open_between": [date_values(member) for member in members],
    }

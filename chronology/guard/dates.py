"""`resolve_date`: the date that words give, or that they give none; nothing is made up for it."""

from collections.abc import Sequence
from typing import Any

import attrs

from chronology import expressions, languages
from chronology.building.items import check_items
from chronology.building.items.dates import any_date
from chronology.entered import WrongValue
from chronology.expressions import Basis, TimeExpression
from chronology.expressions.column_orders import ColumnOrder
from chronology.guard.marking import date_values, marked
from chronology.timespan import TimeSpan
from chronology.vocabulary import TypedField

_COUNTED = frozenset({Basis.ANCHOR, Basis.TENSE})
_SENTENCE = "sentence"
_MARKS = ".!?"
_NO_ANCHOR = "they count from the day on which they were said, and no `anchor` is given"
_BESIDE = (
    "beside the other time of the `sentence` they may be of another year or day than counted from "
    "`anchor`: nothing says which"
)
_EITHER_WAY = (
    "they may look back or ahead, and nothing beside them says which: give the whole `sentence`"
)
_SAYS_MORE = (
    "they say more than the time that is read in them, “{}”, and what they name together is not "
    "known: it may be another day or year than that time alone"
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
    ways = {} if day_first is None else dict.fromkeys(expressions.MARKS, day_first)
    try:
        order = ColumnOrder(ways=ways)
        counted_from = any_date(anchor, order=order) if anchor.strip() else None
    except WrongValue as error:
        return _none(words, f"`anchor` cannot be read: {error.reason}; {error.remedy}")
    if not words.strip():
        return _none(words, "`words` is empty: give the words of a time, as the document has them")
    text = sentence if sentence.strip() else words
    words = _with_its_capital(words, text)
    places = _standing_at(words.strip(), text)
    if len(places) != 1:
        stand = "stand several times" if places else "do not stand"
        return _none(words, f"they {stand} in the `sentence`: give more words, as it has them")
    read = expressions.read(text, counted_from, day_first=ways or None)
    found = expressions.phrases(read.expressions)
    start, end = places[0]
    touching = [one for one in found if one.start < end and one.end > start]
    if reason := _why_not_one(touching, text, start, end):
        return _none(words, reason)
    one = _as_a_claim(touching[0], words.strip(), text, counted_from)
    reason = _why_none(one, counted_from, is_alone=text == words)
    if not reason and _is_left_open(one, words.strip(), text, counted_from):
        reason = _BESIDE
    return _none(words, reason, one.span) if reason else _resolved(words, one, counted_from)


def _with_its_capital(words: str, text: str) -> str:
    """Return words with the capital that the one place of a text has where they stand in it.

    A sentence begins with a capital, and who asks for its words may not. Whatever else differs in
    more than its first letter is other words: "MAY" is no "may".
    """
    bare = words.strip()
    other = bare[:1].swapcase() + bare[1:]
    return other if not _standing_at(bare, text) and _standing_at(other, text) else words


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
    open_ones = [one for one in touching if one.fault is not None and len(touching) > 1]
    if open_ones:
        return f"“{open_ones[0].text}” in them cannot be known: {open_ones[0].fault}"
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
        return _SAYS_MORE.format(one.text)
    return ""


def _as_a_claim(
    one: TimeExpression, words: str, text: str, anchor: TimeSpan | None
) -> TimeExpression:
    """Return a time that counts from another as a claim of its sentence would have it.

    "In May 2021 it promised to open on 3 July" is of 2021; and lengths are read there alone.
    """
    is_alone = words == text.strip()
    is_length = one.span is None or not one.calendar
    if anchor is None or one.basis not in _COUNTED or one.fault is not None:
        return one
    if is_alone and not is_length:
        return one
    item = {"quote": text.strip().rstrip(_MARKS), "document": _SENTENCE, "published": anchor}
    own = {"modality": "planned"} if is_alone else {"date_quote": words}
    [made] = check_items([item | own], {_SENTENCE: text})
    claim = made.claim
    if claim is None:
        return one
    if made.derived is not None and claim.derivation.words:
        is_other = made.derived != one.span and not is_length
        rests = Basis.ANTECEDENT if is_other else Basis.ANCHOR if is_length else one.basis
        rule = claim.derivation.rule if made.derived != one.span else one.rule
        return attrs.evolve(one, span=made.derived, calendar=True, rule=rule, basis=rests)
    return one


def _is_left_open(one: TimeExpression, words: str, text: str, anchor: TimeSpan | None) -> bool:
    """Say whether a time may be another one, for what is told beside it: "in 2019 it said that"."""
    is_told = one.basis in _COUNTED and one.fault is None and one.span is not None
    if anchor is None or not is_told or words == text.strip():
        return False
    item = {"quote": text.strip().rstrip(_MARKS), "document": _SENTENCE, "published": anchor}
    chosen = {**item, "date_quote": words, "date": one.span}
    [made] = check_items([chosen], {_SENTENCE: text})
    return TypedField.WHEN in made.typed


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

"""What a time expression is, once found and resolved, and the terms that describe it."""

from collections.abc import Iterable
from enum import StrEnum
from itertools import groupby

import attrs

from chronology.timespan import TimeSpan
from chronology.vocabulary import TimeFaultKind


class TimexType(StrEnum):
    """What kind of time an expression denotes (TimeML, TIMEX3 `type`)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Tense(StrEnum):
    """Which way a date without its year leans.

    A plan that is looked back on ("was to open in March") may have been due by now or not: its
    date is the nearest, and its weekday the next.
    """

    PAST = "past"
    FUTURE = "future"
    RECALLED = "recalled"


class Aspect(StrEnum):
    """What of something lasting a time tells: its begin, its end, or neither alone."""

    BEGIN = "begin"
    END = "end"


class Basis(StrEnum):
    """What the resolved time rests on, beside the words themselves.

    `words`: nothing else. `order`: that days, or months, come first in the figures of their
    document. `anchor`: the anchor date. `tense`: the anchor date, and whether
    the clause looks back or ahead. `antecedent`: an expression that came before.
    """

    WORDS = "words"
    ORDER = "order"
    ANCHOR = "anchor"
    TENSE = "tense"
    ANTECEDENT = "antecedent"


@attrs.frozen(kw_only=True)
class TimeFault:
    """What is wrong with words of time.

    Attributes:
        kind: what sort of fault it is; only this decides anything.
        sentence: what is wrong, in one clause, for readers.
    """

    kind: TimeFaultKind
    sentence: str

    def __str__(self) -> str:
        return self.sentence


def impossible(sentence: str) -> TimeFault:
    """Return the fault of words for a time that does not exist."""
    return TimeFault(kind=TimeFaultKind.IMPOSSIBLE, sentence=sentence)


def unclear(sentence: str) -> TimeFault:
    """Return the fault of words that leave open which time is meant."""
    return TimeFault(kind=TimeFaultKind.UNCLEAR, sentence=sentence)


def unread(sentence: str) -> TimeFault:
    """Return the fault of words, or of a year beside them, that are not read for certain."""
    return TimeFault(kind=TimeFaultKind.UNREAD, sentence=sentence)


FISCAL = TimeFault(kind=TimeFaultKind.FISCAL, sentence="the fiscal calendar is unknown")


@attrs.frozen(kw_only=True)
class TimeExpression:
    """Words in running text that denote a time, and the time they denote.

    One of these is one TIMEX3: prepositions stand outside, and a range is two. What the
    words beside it make of it ("since 1992", "from 3 to 5 May") is the construction: `span`
    is what the whole construction says, and `phrase` is all its words.

    Attributes:
        start: the code point at which the words begin.
        end: the code point after the last of the words.
        text: the words.
        phrase_start: the code point at which the construction begins, its signals included.
        phrase_end: the code point after the last word of the construction.
        phrase: the words of the construction.
        type: TIMEX3 `type`.
        value: TIMEX3 `value`; `X` stands for each digit that could not be resolved. A
            stretch that TIMEX3 cannot name is written as its first and last unit with `/`.
        mod: TIMEX3 `mod` (`START`, `MID`, `END`, `APPROX`, `BEFORE`, `ON_OR_BEFORE`,
            `AFTER`, `ON_OR_AFTER`), or empty. What began in 1992 and goes on ("since
            1992") is `AFTER`; the rule's name tells it from "after 1992".
        span: when the construction is; `None` if it could not be resolved (`basis` says what
            it would have rested on, `fault` what is wrong), is no possible date, or is no
            time of the calendar ("two years", "now"). Where the words leave open which of
            several times it is ("3/4/2023"), these are the span's `members`.
        calendar: whether something may be dated from it: not from a length, from what comes
            again and again, from "now" and "recently", nor from what is only compared with
            ("than a year earlier").
        attributive: whether it stands between an article and a noun, and tells which thing is
            meant rather than when ("the 2019 agreement").
        rule: the name of the construction, for reports; it does not change between versions.
        basis: what the result rests on.
        assumed: whether another day within an uncertain anchor would give another result,
            or none.
        fault: what is wrong with the words; `None` if nothing is. If they name an impossible
            date, `span` is `None`; if only the weekday is wrong, `span` is the date as written.
    """

    start: int
    end: int
    text: str
    phrase_start: int
    phrase_end: int
    phrase: str
    type: TimexType = TimexType.DATE
    value: str
    mod: str = ""
    span: TimeSpan | None
    calendar: bool = True
    attributive: bool = False
    rule: str
    basis: Basis = Basis.WORDS
    assumed: bool = False
    fault: TimeFault | None = None


def phrases(found: Iterable[TimeExpression]) -> tuple[TimeExpression, ...]:
    """Return one expression for each construction, with all its words.

    "From 3 to 5 May" holds two TIMEX3 and is one construction: here its `text` is its
    `phrase`, and its `value` is the first and the last one's with `/`.

    Args:
        found: expressions of one text, in order.
    """
    constructions = groupby(found, key=lambda one: (one.phrase_start, one.phrase_end))
    return tuple(_whole(list(parts)) for _, parts in constructions)


def _whole(parts: list[TimeExpression]) -> TimeExpression:
    values = dict.fromkeys([parts[0].value, parts[-1].value])
    first = parts[0]
    return attrs.evolve(
        first,
        start=first.phrase_start,
        end=first.phrase_end,
        text=first.phrase,
        type=max(part.type for part in parts) if len(parts) > 1 else first.type,
        value="/".join(values),
    )

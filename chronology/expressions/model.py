"""What a time expression is, once found and resolved, and the terms that describe it."""

import datetime as dt
from collections.abc import Iterable
from itertools import groupby

import attrs

from chronology.meanings.terms import Basis, Course, Offset, TimeFault, TimexType
from chronology.timespan import TimeSpan


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
        is_deadline: whether a plan for it may be met at any time up to its end ("within two
            weeks").
        offset: how far it counts from now, or from what the words name and do not date; `None`
            if it does not.
        is_business: whether it is counted in business days, by a declared calendar.
        holidays: the weekdays that a declared calendar passed over as no business days.
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
    is_deadline: bool = False
    offset: Offset | None = None
    is_business: bool = False
    holidays: tuple[dt.date, ...] = ()


@attrs.frozen(kw_only=True)
class Move:
    """What a text tells of a plan that was moved: from which time, to which, or by how much.

    Of a plan that was given up, by what its words say ("had been planned for 2022"), the old time
    is told and no other.

    Attributes:
        start: the code point at which the words that tell of it begin.
        end: the code point after the last of them, or of the times that they hold.
        text: the words.
        old: the time for which it was planned before; `None` if the words do not say.
        new: the time for which it is planned now; `None` if the words do not say.
        by: the length by which it was moved, counted from the plan before; `None` if the words
            do not say. Its `value` is that of TIMEX3 ("P2W").
        on: the time at which it was moved; `None` if the words do not say.
        course: whether it was moved to a later or to an earlier time, as the words or the two
            times say; open if neither does.
        first: whether the words say that the old plan was the first one ("originally").
        told: whether what happened at the new time may be told so: "opened in May instead of
            April", but not "was postponed to May".
        came: whether the words tell that it was done at the new time: "to 3 May, when it was held".
        backshifted: whether the old plan may stand, if it is told as what somebody said: "he said
            that it had been planned for 2022".
        of_end: whether its end was moved: what is "extended until 30 June" ends then.
        verb: the code point at which the verb or noun that moves it begins; `None` for none.
        if_over: whether the old plan was given up only if its time is over: "should have opened".
        if_long_ago: whether it was only if `on` lies in a year before: "in 2016 it was due in".
        undone: whether the words tell of a move still to be made: "will be put off by a week".
    """

    start: int
    end: int
    text: str
    old: TimeExpression | None = None
    new: TimeExpression | None = None
    by: TimeExpression | None = None
    on: TimeExpression | None = None
    course: Course = Course.OPEN
    first: bool = False
    told: bool = False
    came: bool = False
    backshifted: bool = False
    of_end: bool = False
    verb: int | None = None
    undone: bool = False
    if_over: bool = False
    if_long_ago: bool = False


def is_one_time(found: Iterable[TimeExpression]) -> bool:
    """Say whether some expressions are of one time, whichever clocks show it."""
    return len({one.span and one.span.at_offset(0) for one in found}) == 1


def phrases(found: Iterable[TimeExpression]) -> tuple[TimeExpression, ...]:
    """Return one expression for each construction, with all its words.

    "From 3 to 5 May" holds two TIMEX3 and is one construction: here its `text` is its
    `phrase`, and its `value` is the first and the last one's with `/`.

    Args:
        found: expressions of one text, in order.
    """
    constructions = groupby(found, key=lambda one: (one.phrase_start, one.phrase_end))
    return tuple(_whole(list(parts)) for _, parts in constructions)


# What is counted from a date is one: "two days after 3 May".
_WEIGHTIEST_LAST = (TimexType.DURATION, TimexType.DATE, TimexType.TIME, TimexType.SET)


def _whole(parts: list[TimeExpression]) -> TimeExpression:
    first = parts[0]
    own = first.start, first.end, first.text
    if len(parts) == 1 and own == (first.phrase_start, first.phrase_end, first.phrase):
        return first
    values = dict.fromkeys([first.value, parts[-1].value])
    return attrs.evolve(
        first,
        start=first.phrase_start,
        end=first.phrase_end,
        text=first.phrase,
        type=max((part.type for part in parts), key=_WEIGHTIEST_LAST.index),
        value="/".join(values),
    )

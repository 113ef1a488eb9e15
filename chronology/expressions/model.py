"""What a time expression is, once found and resolved, and the terms that describe it."""

from enum import StrEnum

import attrs

from chronology.timespan import TimeSpan


class TimexType(StrEnum):
    """What kind of time an expression denotes (TimeML, TIMEX3 `type`)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Tense(StrEnum):
    """Which way a date without its year leans."""

    PAST = "past"
    FUTURE = "future"


class Aspect(StrEnum):
    """What of something lasting a time tells: its begin, its end, or neither alone."""

    BEGIN = "begin"
    END = "end"


class Basis(StrEnum):
    """What the resolved time rests on, beside the words themselves.

    `words`: nothing else. `anchor`: the anchor date. `tense`: the anchor date, and whether
    the clause looks back or ahead. `antecedent`: an expression that came before.
    """

    WORDS = "words"
    ANCHOR = "anchor"
    TENSE = "tense"
    ANTECEDENT = "antecedent"


@attrs.frozen(kw_only=True)
class TimeExpression:
    """Words in running text that denote a time, and the time they denote.

    Attributes:
        start: the code point at which the words begin.
        end: the code point after the last of the words.
        text: the words.
        type: TIMEX3 `type`.
        value: TIMEX3 `value`; `X` stands for each digit that could not be resolved. A
            stretch that TIMEX3 cannot name is written as its first and last unit with `/`.
        mod: TIMEX3 `mod` (`START`, `MID`, `END`, `APPROX`, `BEFORE`, `ON_OR_BEFORE`,
            `AFTER`, `ON_OR_AFTER`), or empty. What began in 1992 and goes on ("since
            1992") is `AFTER`; the rule's name tells it from "after 1992".
        span: when that is; `None` if it could not be resolved, or is no possible date.
        rule: the name of the construction, for reports; it does not change between versions.
        basis: what the result rests on.
        assumed: whether another day within an uncertain anchor would give another result,
            or none.
        fault: what is wrong with the words, in one clause; empty if nothing is. If they
            name an impossible or unclear date, `span` is `None`; if only the weekday is
            wrong, `span` is the date as written.
    """

    start: int
    end: int
    text: str
    type: TimexType = TimexType.DATE
    value: str
    mod: str = ""
    span: TimeSpan | None
    rule: str
    basis: Basis = Basis.WORDS
    assumed: bool = False
    fault: str = ""

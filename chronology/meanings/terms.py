"""The terms that describe words of time, once they are found."""

from enum import StrEnum

import attrs

from chronology.vocabulary import TimeFaultKind


class TimexType(StrEnum):
    """What kind of time an expression denotes (TimeML, TIMEX3 `type`)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Step(StrEnum):
    """A unit in which time is counted from the anchor."""

    DAY = "D"
    WEEK = "W"
    MONTH = "M"
    QUARTER = "Q"
    YEAR = "Y"
    DECADE = "DE"
    CENTURY = "CE"


class Tense(StrEnum):
    """Which way a date without its year leans.

    A plan that is looked back on ("was to open in March") may have been due by now or not: its
    date is the nearest, and its weekday the next.
    """

    PAST = "past"
    FUTURE = "future"
    RECALLED = "recalled"


class Aspect(StrEnum):
    """What of something lasting a verb beside a time tells.

    A closure begins when something is closed, and a fair ends then: of verbs of opening and of
    closing the event decides what they tell, and so it does of what is completed: works are over
    then, what was built may run from then on. Where it is `OVER` then, only the
    end is told, whatever the time is: "renewed from 1 April 2023 for five years".
    """

    BEGIN = "begin"
    END = "end"
    OVER = "over"
    COMPLETING = "completing"
    OPENING = "opening"
    REOPENING = "reopening"
    CLOSING = "closing"


@attrs.frozen(kw_only=True)
class Edge:
    """A verb that tells of the begin or the end of something.

    Attributes:
        aspect: which of the two, or what decides it.
        start: the code point at which it begins.
        words: it, as the text has it.
    """

    aspect: Aspect
    start: int
    words: str


class Course(StrEnum):
    """Which way a move goes: to a later time, to an earlier one, or to one of the two."""

    LATER = "later"
    EARLIER = "earlier"
    OPEN = "open"


class Basis(StrEnum):
    """What the resolved time rests on, beside the words themselves.

    `words`: nothing else. `order`: that days, or months, come first in the figures of their
    document. `fiscal`: that its financial year begins on a declared day. `anchor`: the anchor
    date. `tense`: the anchor date, and whether the clause looks back or ahead. `antecedent`: an
    expression that came before.
    """

    WORDS = "words"
    ORDER = "order"
    FISCAL = "fiscal"
    ANCHOR = "anchor"
    TENSE = "tense"
    ANTECEDENT = "antecedent"


class Limit(StrEnum):
    """How exactly a length tells of the time to which it counts."""

    EXACT = ""
    LEAST = "at least"
    MOST = "at most"


@attrs.frozen(kw_only=True)
class Offset:
    """How far, and to which side, words count from a time that they do not date.

    Attributes:
        step: the unit.
        count: how many.
        back: whether they count back; `None` if the words leave the side open ("of").
        limit: whether so many are meant, or so many at the least or at the most.
        business: whether only business days count.
    """

    step: Step
    count: int
    back: bool | None = False
    limit: Limit = Limit.EXACT
    business: bool = False


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


BUSINESS_DAYS = unclear("no calendar tells its business days")
FISCAL = TimeFault(kind=TimeFaultKind.FISCAL, sentence="the fiscal calendar is unknown")
FISCAL_NAME = TimeFault(
    kind=TimeFaultKind.FISCAL,
    sentence="whether the year is named after its begin or its end is unknown",
)
FISCAL_QUARTERS = TimeFault(
    kind=TimeFaultKind.FISCAL,
    sentence="whether it is of the financial year or of the calendar's is unknown",
)

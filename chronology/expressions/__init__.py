"""Time expressions in running text, resolved against an anchor date.

    >>> import datetime as dt
    >>> found = find("We met on June 17 and 18 of this year.", dt.date(2023, 6, 24))
    >>> [(e.text, e.value) for e in found]
    [('June 17', '2023-06-17'), ('18 of this year', '2023-06-18')]
    >>> [(e.text, str(e.span), e.rule) for e in phrases(found)]
    [('June 17 and 18 of this year', '17–18 June 2023', 'pair-of-days')]

One `TimeExpression` is one TIMEX3 (TimeML): prepositions stand outside, and a range is two;
`phrases` puts the parts of a construction together again. Precision comes before recall: what
only may be a date is not found. What certainly is one, but impossible or unclear, is found
with its fault. A date without its year looks back or ahead: its distance and the words around
it are weighed together (`chronology.expressions.direction`); where nobody can tell, it is one of
two. Words that stand alone lean on the caller's `tense`, or else back. In a
text that tells of a time far from the anchor it leans on the time the text has come to; so it
does, in any text, in a paragraph after a sentence that opens with an old time ("In 1933 …").
"""

import datetime as dt
import re
from collections.abc import Mapping
from functools import lru_cache

from chronology import languages
from chronology.expressions import engine, modality
from chronology.expressions.engine import KEPT, LONGEST_KEPT, Anchor, Read
from chronology.expressions.figures import MARKS, day_first
from chronology.expressions.modality import Cue
from chronology.expressions.model import Move, TimeExpression, is_one_time, phrases
from chronology.languages import Language
from chronology.languages.time_rules import NEUTRAL
from chronology.meanings.business import BusinessCalendar
from chronology.meanings.fiscal_year import FiscalYear
from chronology.meanings.terms import (
    Aspect,
    Basis,
    Course,
    Edge,
    Limit,
    Offset,
    Tense,
    TimeFault,
    TimexType,
)
from chronology.timespan import TimeSpan

__all__ = [
    "MARKS",
    "Anchor",
    "Aspect",
    "Basis",
    "BusinessCalendar",
    "Course",
    "Cue",
    "Edge",
    "FiscalYear",
    "Limit",
    "Move",
    "Offset",
    "Read",
    "Tense",
    "TimeExpression",
    "TimeFault",
    "TimexType",
    "cues",
    "day_first",
    "edge",
    "find",
    "is_one_time",
    "looks",
    "moves",
    "phrases",
    "read",
    "recalls_a_plan",
    "resolve",
    "tells_a_move",
    "tells_besides",
]


_Rest = tuple[
    TimeSpan | None,
    Tense | None,
    bool,
    tuple[tuple[str, bool], ...],
    FiscalYear | None,
    dt.tzinfo | None,
    BusinessCalendar | None,
]
"""What else a time may rest on, as it is asked for."""


def find(  # noqa: PLR0913 - all that a time expression may rest on
    text: str,
    anchor: Anchor,
    *,
    antecedent: TimeSpan | None = None,
    tense: Tense | None = None,
    decided: bool = False,
    day_first: Mapping[str, bool] | None = None,
    fiscal: FiscalYear | None = None,
    zone: dt.tzinfo | None = None,
    business: BusinessCalendar | None = None,
    language: Language | None = None,
) -> tuple[TimeExpression, ...]:
    """Return the time expressions of a text, in order, none overlapping another.

    Args:
        text: the text.
        anchor: the date against which they are resolved, sharp or uncertain; without one,
            what counts from it is found, its span is `None`, and its basis says why.
        antecedent: what "the same day" leans on, where no earlier expression of the text
            names a day.
        tense: which way a date without its year leans, where the words around it do not say.
        decided: whether `tense` holds whatever the words around say. Of a time that looks back
            so, both readings are kept if its words plainly look ahead.
        day_first: whether days come before months in figures ("3/5/2024"), by the mark between
            them; `day_first` tells it of a whole document. Where it is not known, such a day is
            unclear.
        fiscal: when the financial year begins, from which "FY2023" and "Q4 22/23" count; without
            it they are refused.
        zone: the zone of the source, which tells "local time" and abbreviations that several
            zones share ("BST"); without it such a time is only known to the day.
        business: which days are business days; without it they are not counted.
        language: that of the text; English, if it is not said.
    """
    return read(
        text,
        anchor,
        antecedent=antecedent,
        tense=tense,
        decided=decided,
        day_first=day_first,
        fiscal=fiscal,
        zone=zone,
        business=business,
        language=language,
    ).expressions


def moves(  # noqa: PLR0913 - as `find`
    text: str,
    anchor: Anchor,
    *,
    antecedent: TimeSpan | None = None,
    tense: Tense | None = None,
    decided: bool = False,
    day_first: Mapping[str, bool] | None = None,
    fiscal: FiscalYear | None = None,
    zone: dt.tzinfo | None = None,
    business: BusinessCalendar | None = None,
    language: Language | None = None,
) -> tuple[Move, ...]:
    """Return the moves of plans that an English text tells of, in order.

        >>> import datetime as dt
        >>> told = dt.date(2024, 5, 15)
        >>> [move] = moves("The launch slipped from March to June, by three months.", told)
        >>> str(move.old.span), str(move.new.span), move.course.value
        ('March 2024', 'June 2024', 'later')
        >>> [move] = moves("The vote was postponed by two weeks.", told)
        >>> move.old, move.new, move.by.value
        (None, None, 'P2W')
        >>> [move] = moves("It had been planned for 2022.", told)
        >>> str(move.old.span), move.new
        ('2022', None)

    The two times of a move are found by `find` too, by the rules `moved-from` and `moved-to`,
    each with its own span and never as a stretch. The arguments are those of `find`.
    """
    return read(
        text,
        anchor,
        antecedent=antecedent,
        tense=tense,
        decided=decided,
        day_first=day_first,
        fiscal=fiscal,
        zone=zone,
        business=business,
        language=language,
    ).moves


def read(  # noqa: PLR0913 - as `find`
    text: str,
    anchor: Anchor,
    *,
    antecedent: TimeSpan | None = None,
    tense: Tense | None = None,
    decided: bool = False,
    day_first: Mapping[str, bool] | None = None,
    fiscal: FiscalYear | None = None,
    zone: dt.tzinfo | None = None,
    business: BusinessCalendar | None = None,
    language: Language | None = None,
) -> Read:
    """Return what `find` and `moves` give, both from reading a text once."""
    kept = len(text) <= LONGEST_KEPT and language is None
    if kept and (plain := _without_times(text)) is not None:
        return plain
    ask = _read if kept else _read.__wrapped__
    at = str(anchor) if isinstance(anchor, dt.datetime) else ""  # one moment on two clocks
    rest = (antecedent, tense, decided, tuple((day_first or {}).items()), fiscal, zone, business)
    return ask(text, anchor, at, rest, language)


@lru_cache(maxsize=KEPT)
def _without_times(text: str) -> Read | None:
    """Return what a text without times tells, whatever it is read for; `None` of one with some."""
    language = languages.of()
    if engine.undated(text, language).moved.atoms:
        return None
    return engine.read(text, None, language)


# One sentence is read again and again while what is told in it is verified.
@lru_cache(maxsize=KEPT, typed=True)
def _read(text: str, anchor: Anchor, _: str, rest: _Rest, language: Language | None) -> Read:
    antecedent, tense, decided, day_first, fiscal, zone, business = rest
    return engine.read(
        text,
        anchor,
        language or languages.of(),
        antecedent=antecedent,
        tense=tense,
        decided=decided,
        day_first=dict(day_first),
        fiscal=fiscal,
        zone=zone,
        business=business,
    )


def tells_a_move(text: str) -> bool:
    """Say whether an English text may tell a move, from whatever day it is seen.

    Where it does not, `find` finds no time by the rules `moved-from` and `moved-to` in it.

    Args:
        text: the text.
    """
    return bool(engine.undated(text, languages.of()).moved.places)


def edge(text: str, start: int) -> Edge | None:
    """Return the verb of beginning or ending that a time has: "began on", "closed on".

    Args:
        text: an English text.
        start: the code point at which the time expression begins.
    """
    return engine.edge(text, start, languages.of())


def is_due(text: str, start: int, end: int) -> bool:
    """Say whether words beside a time make a deadline of it: "the deadline is", "payable on".

    Args:
        text: an English text.
        start: the code point at which the time expression begins.
        end: the code point after it.
    """
    return languages.of().due.tell(text, start, end)


def cues(text: str, start: int, end: int) -> tuple[Cue, ...]:
    """Return the words of a clause that tell of a plan, a report, a denial, in order.

    The clause is that of a time expression, or of any stretch of an English text; of a stretch
    that goes on over several, all of them.

    Args:
        text: an English text.
        start: the code point at which the stretch begins.
        end: the code point after it.
    """
    return modality.cues(text, start, end, languages.of())


_AHEAD = frozenset({Tense.FUTURE, Tense.RECALLED})
_TOLD = frozenset({Tense.PAST, NEUTRAL})  # "is opened" may be told in the historical present


def looks(text: str, tense: Tense) -> bool:
    """Say whether any verb of an English text looks back, or ahead; words that are told count.

    Args:
        text: an English text.
        tense: which way.
    """
    if languages.of().saying_pattern.search(text):
        return True
    ways = _AHEAD if tense is Tense.FUTURE else _TOLD
    return any(found.lastgroup in ways for found in languages.of().cue_pattern.finditer(text))


def tells_besides(text: str, denial: Cue) -> bool:
    """Say whether an English text tells of something that a denial in it does not deny.

    Args:
        text: an English text.
        denial: the words that deny, with offsets in the text. They deny the verb after them,
            and stand in another clause than the main one after "who", "which" or "that".
    """
    if languages.of().relative_pattern.search(text[: denial.start]):
        return True
    return any(
        found.lastgroup in _TOLD
        and not languages.of().telling_pattern.match(found[0])
        and _is_another(text, found, denial)
        for found in languages.of().cue_pattern.finditer(text)
    )


def _is_another(text: str, verb: re.Match[str], denial: Cue) -> bool:
    """Say whether a verb is another than the one denied, and its auxiliary ("was never")."""
    if verb.end() <= denial.start:
        return bool(text[verb.end() : denial.start].strip())
    between = text[denial.end : verb.start()]
    return verb.start() >= denial.end and len(between.split()) > _ADVERBS


_ADVERBS = 2  # words between a denial and its verb: "not in fact signed"


def recalls_a_plan(text: str) -> bool:
    """Say whether an English text looks back on a plan ("had been planned", "was to open")."""
    return languages.of().recalled_plan_pattern.search(text) is not None


def resolve(
    words: str,
    anchor: Anchor,
    *,
    antecedent: TimeSpan | None = None,
    tense: Tense | None = None,
    language: Language | None = None,
) -> TimeExpression | None:
    """Return the one construction that words consist of, prepositions aside.

    The arguments are those of `find`. `None` if the words are more than one construction, less
    than one, or say something else besides.
    """
    return engine.resolve(
        words, anchor, language or languages.of(), antecedent=antecedent, tense=tense
    )

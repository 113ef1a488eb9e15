"""What stands around the words that date a claim: their sentence, their paragraph, other times."""

from bisect import bisect_left
from operator import attrgetter
from typing import TypeAlias
from weakref import WeakKeyDictionary

import attrs

from chronology import expressions
from chronology.expressions import Basis, Tense, TimeExpression
from chronology.sources import Document
from chronology.timespan import TimeSpan
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.verify.speech import SentenceOf

_Key: TypeAlias = tuple[object, ...]
_REACH = 1200  # code points of a paragraph before a quote
_PART = 100_000  # code points in which a long text is read, with as many on either side
_TIMES: WeakKeyDictionary[Document, dict[_Key, tuple[TimeExpression, ...]]] = WeakKeyDictionary()
_PARAGRAPH = "\n\n"
_LONGEST_DAY = 2  # days that a complete date lasts at most
_LONGEST_YEAR = 366  # days
_NEAR = 60  # days between two dates that are of one time
_OPENING = 12  # code points, at most, before a time that opens a sentence: "In the year ended"


@attrs.frozen(kw_only=True)
class Surroundings:
    """What stands around the words that date a claim, in their source's text.

    Attributes:
        text: the source's text.
        layout: the same with spaces for marks and markup.
        paragraph: the code point at which the paragraph of the words begins, or its last part.
        sentence: the same of their own sentence.
        end: the code point after it.
        times: the times of the text, in order, as all of it has them.
        sentence_of: gives the sentence of a stretch of the text.
    """

    text: str
    layout: str
    paragraph: int
    sentence: int
    end: int
    times: tuple[TimeExpression, ...]
    sentence_of: SentenceOf

    @classmethod
    def of(cls, case: Case) -> "Surroundings | None":
        """Return what stands around the words that date a claim; `None` if they stand nowhere."""
        dating, document, reader = case.dating, case.source.document, reader_of(case.source)
        if document is None or reader is None or dating.start is None or dating.end is None:
            return None
        text, start = document.legible, dating.start
        paragraph = max(0, start - _REACH)
        broken = text.rfind(_PARAGRAPH, paragraph, start)
        paragraph = paragraph if broken < 0 else broken + len(_PARAGRAPH)
        sentence, end = reader.sentence(text, start, dating.end)
        sentence = max(sentence, paragraph)
        return cls(
            text=text,
            layout=document.spaced,
            paragraph=paragraph,
            sentence=sentence,
            end=min(end, dating.end + _REACH),
            times=_times_of(document, start, case),
            sentence_of=reader.sentence,
        )

    def within(self, start: int, end: int) -> tuple[TimeExpression, ...]:
        """Return the times that begin in a stretch of the text, in order."""
        first = bisect_left(self.times, start, key=attrgetter("start"))
        return self.times[first : bisect_left(self.times, end, key=attrgetter("start"))]

    def opens(self, one: TimeExpression) -> bool:
        """Say whether a time of a year, or less, opens the sentence of the dating words."""
        span = one.span
        if one.basis is not Basis.WORDS or span is None or one.fault is not None:
            return False
        if span.earliest is None or span.latest is None:
            return False
        is_short = span.latest.day - span.earliest.day <= _LONGEST_YEAR
        return is_short and 0 <= one.phrase_start - self.sentence <= _OPENING


def _times_of(document: Document, start: int, case: Case) -> tuple[TimeExpression, ...]:
    """Return the times of a text; of a long one, those of the part in which a place lies."""
    part = max(0, start // _PART - 1)
    known = _TIMES.setdefault(document, {})
    key = (part, case.anchor, case.source.fiscal_year, case.zone, case.business)
    if key not in known:
        first = part * _PART
        text = document.spaced[first : first + 3 * _PART]
        found = expressions.phrases(
            expressions.find(
                text,
                case.anchor,
                day_first=case.day_first,
                fiscal=case.fiscal,
                zone=case.zone,
                business=case.business,
            )
        )
        known.clear()  # the claims of a source come in order
        known[key] = tuple(_in_the_whole(one, first) for one in found) if first else found
    return known[key]


def _in_the_whole(one: TimeExpression, first: int) -> TimeExpression:
    """Return a time of a part of a text where it stands in the whole."""
    return attrs.evolve(
        one,
        start=one.start + first,
        end=one.end + first,
        phrase_start=one.phrase_start + first,
        phrase_end=one.phrase_end + first,
    )


def is_complete(one: TimeExpression) -> bool:
    """Say whether a time is a day that its words alone name."""
    return one.basis is Basis.WORDS and is_one_day(one)


def is_one_day(one: TimeExpression) -> bool:
    """Say whether a time is a day, or a night."""
    return _lasts(one, _LONGEST_DAY)


def is_short(one: TimeExpression) -> bool:
    """Say whether a time is a year or less."""
    return _lasts(one, _LONGEST_YEAR)


def _lasts(one: TimeExpression, most: int) -> bool:
    """Say whether a time is so many days at most."""
    span = one.span
    if span is None or one.fault is not None or not one.calendar:
        return False
    if span.earliest is None or span.latest is None:
        return False
    return span.latest.day - span.earliest.day < most


def seen_from(told: TimeExpression, expression: TimeExpression, tense: Tense) -> TimeSpan | None:
    """Return what a time is, counted from another; `None` where that cannot be told."""
    read = expressions.find(expression.phrase, told.span, tense=tense, decided=True)
    found = expressions.phrases(read)
    return found[0].span if len(found) == 1 and found[0].fault is None else None


def excludes(one: TimeSpan | None, other: TimeSpan | None) -> bool:
    """Say whether two dates cannot be one; of two limits, whether they are far from each other."""
    if one is None or other is None:
        return False
    for bound, another in ((one.latest, other.latest), (one.earliest, other.earliest)):
        is_limit = (one.earliest is None and other.earliest is None) or (
            one.latest is None and other.latest is None
        )
        if is_limit and bound is not None and another is not None:
            return abs(bound.day - another.day) > _NEAR
    return one.definitely_before(other) or other.definitely_before(one)

"""Whether what stands around a quote gives its time another year, or day, than the quote alone.

"On 9 March he was released" is of the year in which it is published, as long as nothing else is
read. Where "Smith was arrested on 3 March 2016" stands before it, it is of 2016, or may be. What
the words around a quote leave open, its own words cannot settle: then both are named, and `when`
or an `antecedent` says which.
"""

import re
from collections.abc import Iterable, Iterator
from typing import TypeAlias
from weakref import WeakKeyDictionary

import attrs

from chronology import expressions
from chronology.expressions import Basis, Tense, TimeExpression
from chronology.languages.english.speech import (
    DATELINE_ENDS,
    OF_A_DOCUMENT,
    OF_ANOTHER_TIME,
    SAYING,
)
from chronology.meanings.either import either
from chronology.meanings.terms import TimeFault, unclear
from chronology.sources import PASSED_OVER, Document
from chronology.timespan import TimeSpan
from chronology.verify.case import Case
from chronology.verify.day_heads import is_day_head
from chronology.verify.evidence import reader_of
from chronology.verify.speech import SentenceOf, heading_of, occasions, tellings
from chronology.vocabulary import Governing, Modality

_Key: TypeAlias = tuple[object, ...]
_REACH = 1200  # code points of a paragraph before a quote
_PART = 100_000  # code points in which a long text is read, with as many on either side
_TIMES: WeakKeyDictionary[Document, dict[_Key, tuple[TimeExpression, ...]]] = WeakKeyDictionary()
_PARAGRAPH = "\n\n"
_LEANING = frozenset({Basis.TENSE, Basis.ANCHOR})
_YEARLESS = "without-year"  # how the rules are called that choose the year
_LONGEST_DAY = 2  # days that a complete date lasts at most
_LONGEST_YEAR = 366  # days
_NEAR = 60  # days between two dates that are of one time
_BESIDE = 60  # code points between who says something and when
_UNDER_A_HEAD = 20_000  # code points of what one line may head
_YEAR = re.compile(r"(?<![\d.,])(?:1[5-9]|20)\d\d(?![\d.,]?\d)")
_DATELINE = 60  # code points of a dateline
_TENSES = {Modality.REPORTED: (Tense.PAST,), Modality.PLANNED: (Tense.FUTURE,)}
_OPENING = 12  # code points, at most, before a time that opens a sentence: "In the year ended"


@attrs.frozen(kw_only=True)
class Surroundings:
    """What stands around the words that date a claim, in their source's text.

    Attributes:
        text: the source's text.
        paragraph: the code point at which the paragraph of the words begins, or its last part.
        sentence: the same of their own sentence.
        end: the code point after it.
        times: the times of the text, in order, as all of it has them.
        sentence_of: gives the sentence of a stretch of the text.
    """

    text: str
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
            paragraph=paragraph,
            sentence=sentence,
            end=min(end, dating.end + _REACH),
            times=_times_of(document, start, case),
            sentence_of=reader.sentence,
        )

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
        text = document.legible[first : first + 3 * _PART].replace(PASSED_OVER, " ")
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
        known[key] = tuple(
            attrs.evolve(
                one,
                start=one.start + first,
                end=one.end + first,
                phrase_start=one.phrase_start + first,
                phrase_end=one.phrase_end + first,
            )
            for one in found
        )
    return known[key]


def as_in_its_place(expression: TimeExpression, case: Case) -> TimeExpression:
    """Return a time of a claim's words as the words around them have it.

    Where they give it another date than it has by itself, it may be either, unless the date given
    holds only one of them.
    """
    place = case.dated.place_of(expression.start, expression.end)
    if place is None or expression.basis not in _LEANING or expression.span is None:
        return expression
    if expression.fault is not None or case.claim.antecedent is not None:
        return expression
    around = Surroundings.of(case)
    if around is None:
        return expression
    others = list(_others(expression, place, around, case))
    return _one_of(expression, others, case) if others else expression


def _others(
    expression: TimeExpression, place: tuple[int, int], around: Surroundings, case: Case
) -> Iterator[tuple[TimeSpan, str]]:
    """Yield the dates that a time may have for what stands around it, each with the words."""
    start, end = place
    whole = next((one for one in around.times if one.start < end and start < one.end), None)
    if whole is not None and (whole.start < start or end < whole.end):
        return  # the quote cuts it off
    earlier = [one for one in around.times if one.end <= start]
    if whole is not None and _is_of_another_year(whole, expression, case):
        dated = [one for one in earlier if one.basis is Basis.WORDS]
        if whole.span is not None:
            yield whole.span, dated[-1].text if dated else whole.phrase
    elif said := list(_of_speech(expression, place, around, case)):
        yield from said
    elif _lacks_year(expression, case):
        since = around.sentence if case.claim.modality is Modality.PLANNED else around.paragraph
        told = [one for one in earlier if one.start >= since and _is_complete(one)]
        opening = [one for one in earlier if around.opens(one)]
        for one in [*opening, *told][-1:]:
            yield from _counted_from(one, expression)


def _is_of_another_year(whole: TimeExpression, expression: TimeExpression, case: Case) -> bool:
    """Say whether all of the text gives a time another year than its own words do."""
    if whole.fault is not None or not _is_far(whole.span, expression.span):
        return False
    # Whether it looks back or ahead the claim may say; here only the text around it counts.
    alone = expressions.find(
        case.dated.text, case.anchor, day_first=case.day_first, fiscal=case.fiscal, zone=case.zone
    )
    return all(
        _is_far(whole.span, one.span)
        for one in expressions.phrases(alone)
        if one.start < expression.end and expression.start < one.end
    )


def _of_speech(
    expression: TimeExpression, place: tuple[int, int], around: Surroundings, case: Case
) -> Iterator[tuple[TimeSpan, str]]:
    """Yield what a time is where it counts from the day on which its words were said."""
    told = list(_by_its_telling(expression, place, around, case))
    if not told and (above := _day_head_above(place, around)) is not None:
        told = list(_as_said(above, expression, case))
    yield from told or _by_what_stands_above(expression, place, around, case)


def _by_its_telling(
    expression: TimeExpression, place: tuple[int, int], around: Surroundings, case: Case
) -> Iterator[tuple[TimeSpan, str]]:
    """Yield what a time is in speech of which another day is told."""
    stretches = tellings(around.text, place, around.sentence_of)
    if (said := next(_told_within(stretches, around, place), None)) is not None:
        yield from _as_said(said, expression, case)
        return
    if other := next(_told_of_another_time(around, place, case), ""):
        yield _bounded(case.anchor, case), other
        return
    stretches = occasions(around.text, place, around.sentence_of)
    for one in _told_within(stretches, around, place):
        if not _holds(one.span, case.anchor):
            yield from _as_said(one, expression, case)
            return


def _by_what_stands_above(
    expression: TimeExpression, place: tuple[int, int], around: Surroundings, case: Case
) -> Iterator[tuple[TimeSpan, str]]:
    """Yield what a time is beside who says it, under a dateline, or under a heading with a day."""
    heading = heading_of(around.text, place)
    headed = () if heading is None else _told_within([heading], around, place)
    for one in (
        *_told_beside_attribution(place, around, case),
        *_datelines(place, around),
        *filter(_is_complete, headed),
    ):
        told = list(_as_said(one, expression, case))
        if any(_excludes(span, expression.span) for span, _ in told):
            yield from told
            return


def _told_of_another_time(
    around: Surroundings, place: tuple[int, int], case: Case
) -> Iterator[str]:
    """Yield the words by which a speech is told to be of another time: "said at the time"."""
    own = case.anchor.earliest if case.anchor is not None else None
    text, told = around.text, list(tellings(around.text, place, around.sentence_of))
    for start, end in told:
        for pattern in (OF_ANOTHER_TIME, OF_A_DOCUMENT, _YEAR):
            for found in pattern.finditer(text, start, end):
                if own is None or found[0] != str(own.parts[0]):
                    yield found[0]
    if not told:
        for start, end in occasions(text, place, around.sentence_of):
            yield from (found[0] for found in OF_A_DOCUMENT.finditer(text, start, end))


def _holds(span: TimeSpan | None, anchor: TimeSpan | None) -> bool:
    return span is not None and anchor is not None and span.contains(anchor)


def _bounded(span: TimeSpan | None, case: Case) -> TimeSpan:
    """Return a plan's time from a time on; of what happened, some time up to it."""
    told = TimeSpan() if span is None else span
    if case.claim.modality is Modality.PLANNED:
        return TimeSpan.within(told.begin_of_the_begin, None)
    return TimeSpan.within(None, told.end_of_the_end)


def _told_within(
    stretches: Iterable[tuple[int, int]], around: Surroundings, place: tuple[int, int]
) -> Iterator[TimeExpression]:
    """Yield the times of some stretches that may be of their telling."""
    for start, end in stretches:
        for one in around.times:
            is_other = one.end <= place[0] or place[1] <= one.start
            if start <= one.start < end and is_other and _is_short(one):
                yield one


def _day_head_above(place: tuple[int, int], around: Surroundings) -> TimeExpression | None:
    """Return the day of the last line above that seems to head what follows with one."""
    for one in reversed(around.times):
        if one.end > place[0] or not (_is_one_day(one) or one.fault is not None):
            continue
        if place[0] - one.end > _UNDER_A_HEAD:
            return None
        if around.text.find("\n", one.end, place[0]) < 0:
            continue
        if is_day_head(around.text, one.phrase_start, one.phrase_end):
            return one
    return None


def _told_beside_attribution(
    place: tuple[int, int], around: Surroundings, case: Case
) -> Iterator[TimeExpression]:
    """Yield the times that stand beside who says it: "She said on Friday that …"."""
    quote = case.evidence[0]
    telling = _attribution(around, case)
    if telling is None or quote.start is None or quote.end is None:
        return
    for one in around.times:
        if not around.sentence <= one.start < around.end or not _is_short(one):
            continue
        apart = max(one.start - telling[1], telling[0] - one.end)
        is_other = one.end <= min(quote.start, place[0]) or max(quote.end, place[1]) <= one.start
        if is_other and apart <= _BESIDE:
            yield one


def _attribution(around: Surroundings, case: Case) -> tuple[int, int] | None:
    """Return where the words stand by which another says what is quoted, if they do."""
    quote, telling = case.evidence[0], case.governors.of(Governing.ATTRIBUTION)
    if quote.start is None or quote.end is None:
        return None
    if telling is not None:
        is_inside = quote.start <= telling.start < quote.end
        return None if is_inside else (telling.start, telling.end)
    said = [*SAYING.finditer(around.text, around.sentence, max(quote.start, around.sentence))]
    return said[-1].span() if said else None


def _datelines(place: tuple[int, int], around: Surroundings) -> Iterator[TimeExpression]:
    """Yield the day of the last dateline before a place: "HAMBURG, June 9 (AP) — …"."""
    for one in reversed(around.times):
        if one.end > place[0] or not _is_one_day(one):
            continue
        line = around.text.rfind("\n", max(0, one.start - _DATELINE), one.start) + 1
        town = around.text[line : one.start].strip(" ,")
        is_town = one.start - line <= _DATELINE and town.isupper() and town[0].isalpha()
        if is_town and DATELINE_ENDS.match(around.text, one.end) is not None:
            yield one
            return


def _as_said(
    told: TimeExpression, expression: TimeExpression, case: Case
) -> Iterator[tuple[TimeSpan, str]]:
    """Yield what a time is, said at another, if it is not what it is without."""
    if told.span is None or told.fault is not None:
        yield _bounded(case.anchor, case), told.text
        return
    tenses = _TENSES.get(case.claim.modality, (Tense.FUTURE, Tense.PAST))
    seen = [_seen_from(told, expression, tense) for tense in tenses]
    spans = [span for span in seen if span is not None]
    if expression.span in spans:
        return
    if not spans:
        spans = [_bounded(told.span, case)]
    yield from ((span, told.text) for span in spans)


def _lacks_year(expression: TimeExpression, case: Case) -> bool:
    """Say whether it is a day or month without its year, be it a limit."""
    for one in expressions.find(
        expression.text, case.anchor, day_first=case.day_first, zone=case.zone
    ):
        bare = expressions.find(one.text, case.anchor, day_first=case.day_first, zone=case.zone)
        if bare and bare[0].rule.endswith(_YEARLESS):
            return True
    return False


def _counted_from(
    told: TimeExpression, expression: TimeExpression
) -> Iterator[tuple[TimeSpan, str]]:
    """Yield the next and the last such date after, and before, one that is told beside it."""
    following, preceding = (
        _seen_from(told, expression, tense) for tense in (Tense.FUTURE, Tense.PAST)
    )
    beside = [span for span in (following, preceding) if span is not None]
    if all(_excludes(span, expression.span) for span in beside):
        yield from ((span, told.text) for span in beside)


def _seen_from(told: TimeExpression, expression: TimeExpression, tense: Tense) -> TimeSpan | None:
    read = expressions.find(expression.phrase, told.span, tense=tense, decided=True)
    found = expressions.phrases(read)
    return found[0].span if len(found) == 1 and found[0].fault is None else None


def _is_complete(one: TimeExpression) -> bool:
    """Say whether a time is a day that its words alone name."""
    return one.basis is Basis.WORDS and _is_one_day(one)


def _is_one_day(one: TimeExpression) -> bool:
    """Say whether a time is a day, or a night."""
    return _lasts(one, _LONGEST_DAY)


def _is_short(one: TimeExpression) -> bool:
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


def _excludes(one: TimeSpan | None, other: TimeSpan | None) -> bool:
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


def _is_far(one: TimeSpan | None, other: TimeSpan | None) -> bool:
    """Say whether two dates exclude each other by more than which way a week is counted."""
    if one is None or other is None or not _excludes(one, other):
        return False
    sides = ((one.earliest, other.earliest), (one.latest, other.latest))
    return any(a is not None and b is not None and abs(a.day - b.day) > _NEAR for a, b in sides)


def _one_of(
    expression: TimeExpression, others: list[tuple[TimeSpan, str]], case: Case
) -> TimeExpression:
    """Return a time that may be one of several; of these, the one that the date given holds."""
    each = (expression.span, *(span for span, _ in others))
    spans = list(dict.fromkeys(span for span in each if span is not None))
    when = case.claim.when
    held = [span for span in spans if when is not None and when.contains(span)]
    if len(held) == 1:
        chosen = held[0]
        basis = expression.basis if chosen == expression.span else Basis.ANTECEDENT
        return attrs.evolve(expression, span=chosen, basis=basis)
    listed = " or ".join(dict.fromkeys(map(str, sorted(spans, key=_by_begin))))
    fault: TimeFault = unclear(f"beside “{others[0][1]}” it may be {listed}; say which as `when`")
    span = spans[0]
    for other in spans[1:]:
        span = either(span, other) or span
    return attrs.evolve(expression, span=span, fault=fault)


def _by_begin(span: TimeSpan) -> tuple[int, str]:
    return (0 if span.earliest is None else span.earliest.day, str(span))

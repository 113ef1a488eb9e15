"""The day from which a time counts where its words were said on another day than the text's own.

Of speech, what tells of it says when; else an attribution beside it, a dateline, or a line above
that heads what follows with a day. Then a time may be either, and nobody but the reader knows.
"""

import re
from collections.abc import Iterable, Iterator

from chronology.expressions import Tense, TimeExpression
from chronology.languages.english.speech import (
    DATELINE_ENDS,
    OF_A_DOCUMENT,
    OF_ANOTHER_TIME,
    OF_ONESELF,
    SAYING,
    TOLD_BEFORE,
)
from chronology.timespan import TimeSpan
from chronology.verify.case import Case
from chronology.verify.day_heads import (
    is_day_head,
    is_its_source,
    is_of_a_postscript,
    is_of_delivery,
    is_of_its_row,
    opens_its_line,
)
from chronology.verify.speech import heading_of, occasions, tellings
from chronology.verify.surroundings import (
    Surroundings,
    excludes,
    is_complete,
    is_one_day,
    is_short,
    seen_from,
)
from chronology.verify.time_moves import moved_on
from chronology.vocabulary import Governing, Modality

_BESIDE = 60  # code points between who says something and when
_PARAGRAPH = "\n\n"
_IN_A_ROW = 400  # code points of a row on either side
_UNDER_A_HEAD = 20_000  # code points of what one line may head
_YEAR = re.compile(r"(?<![\d.,])(?:1[5-9]|20)\d\d(?![\d.,]?\d)")
_DATELINE = 60  # code points of a dateline
_TENSES = {Modality.REPORTED: (Tense.PAST,), Modality.PLANNED: (Tense.FUTURE,)}


def of_speech(
    expression: TimeExpression, place: tuple[int, int], around: Surroundings, case: Case
) -> Iterator[tuple[TimeSpan, str]]:
    """Yield what a time is where it counts from the day on which its words were said."""
    told = list(_by_its_telling(expression, place, around, case))
    if not told and (own := _day_beside(place, around)) is not None:
        told = list(_as_said(own, expression, case))
    for above in () if told else _day_heads_above(place, around, case):
        told = told or list(_as_said(above, expression, case))
    told = told or list(_by_what_stands_above(expression, place, around, case))
    if not told and (moved := next(moved_on(around.layout, place), "")):
        told = [(_bounded(case.anchor, case), moved)]
    yield from told


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
    is_told = any(True for _ in tellings(around.text, place, around.sentence_of))
    stretches = occasions(around.text, place, around.sentence_of)
    for one in _told_within(stretches, around, place):
        if is_told and not is_one_day(one):
            continue  # "The sale was announced in May", before what somebody says of another
        if not _contains(one.span, case.anchor):
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
        *_told_of_oneself(place, around),
        *_datelines(place, around),
        *filter(is_complete, headed),
    ):
        told = list(_as_said(one, expression, case))
        if any(excludes(span, expression.span) for span, _ in told):
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


def _contains(span: TimeSpan | None, anchor: TimeSpan | None) -> bool:
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
        for one in around.within(start, end):
            is_other = one.end <= place[0] or place[1] <= one.start
            if is_other and is_short(one):
                yield one


def _days_above(place: tuple[int, int], around: Surroundings) -> Iterator[TimeExpression]:
    """Yield the days before a place, the last first, be it not sure which they are."""
    for one in reversed(around.within(max(0, place[0] - _UNDER_A_HEAD), place[0])):
        if one.end <= place[0] and (is_one_day(one) or one.fault is not None):
            yield one


def _has_figures(one: TimeExpression) -> bool:
    return any(map(str.isdigit, one.text))


def _day_heads_above(
    place: tuple[int, int], around: Surroundings, case: Case
) -> Iterator[TimeExpression]:
    """Yield the day that opens a line of the paragraph, and that of the last head above.

    Above the text's own day, one on which it was delivered counts.
    """
    text, is_opened, is_below_own = around.layout, False, False
    for one in _days_above(place, around):
        own = (one.phrase_start, one.phrase_end)
        if not is_opened and _has_figures(one) and text.find(_PARAGRAPH, one.end, place[0]) < 0:
            is_opened = opens_its_line(text, *own)
            if is_opened:
                yield one
        if is_below_own and not is_of_delivery(text, own[0]):
            continue
        is_above = text.find("\n", one.end, place[0]) >= 0
        if is_of_a_postscript(text, own[0]) or (is_above and is_day_head(text, *own)):
            if not _contains(one.span, case.anchor):
                yield one
                return
            is_below_own = True


def _day_beside(place: tuple[int, int], around: Surroundings) -> TimeExpression | None:
    """Return the day of the row in which a place stands, or of what its words are taken from."""
    for one in around.within(max(0, place[0] - _IN_A_ROW), place[1] + _IN_A_ROW):
        if not is_complete(one) and one.fault is None:
            continue
        own = (one.phrase_start, one.phrase_end)
        if is_of_its_row(around.layout, place, *own) or is_its_source(around.layout, place, *own):
            return one
        is_before = own[1] <= place[0] and around.layout.find("\n", own[1], place[0]) < 0
        if is_before and _has_figures(one) and opens_its_line(around.layout, *own):
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
    for one in filter(is_short, around.within(around.sentence, around.end)):
        apart = max(one.start - telling[1], telling[0] - one.end)
        is_other = one.end <= min(quote.start, place[0]) or max(quote.end, place[1]) <= one.start
        if is_other and apart <= _BESIDE:
            yield one


def _told_of_oneself(place: tuple[int, int], around: Surroundings) -> Iterator[TimeExpression]:
    """Yield the last day of one's own account before a sentence on what was told by then."""
    text = around.text
    if TOLD_BEFORE.search(text, around.sentence, place[0]) is None:
        return
    for one in reversed(around.within(around.paragraph, around.sentence)):
        first, last = around.sentence_of(text, one.start, one.end)
        if is_complete(one) and OF_ONESELF.search(text, max(first, around.paragraph), last):
            yield one
            return


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
    for one in filter(is_one_day, _days_above(place, around)):
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
    seen = [seen_from(told, expression, tense) for tense in tenses]
    spans = [span for span in seen if span is not None]
    if expression.span in spans:
        return
    if not spans:
        spans = [_bounded(told.span, case)]
    yield from ((span, told.text) for span in spans)

"""Which of the dates that a page shows are its own: those that stand by its headline."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import attrs

from chronology.documents.html.dates import Kind, Place, Scope
from chronology.documents.html.names import folded, letters_of
from chronology.documents.html.own_parts import OwnParts
from chronology.documents.publication.dated_lines import (
    DatedLine,
    dated,
    label_of,
    says_what_happened,
    sentence_goes_on,
    tells_of_its_text,
)
from chronology.documents.publication.first_lines import dateline
from chronology.documents.publication.page_home import ANYWHERE
from chronology.documents.publication.written_days import WrittenDay, day_of, days_around
from chronology.languages.english import pages
from chronology.languages.page_words import SURE
from chronology.sources import Declared

_ABOVE = 300  # code points above the headline in which a date may stand
_BELOW = 2_500  # and below it
_LONG_LINE = 100  # code points of a line of the text itself
_LINES_OF_TEXT = 3  # after so many of these the text has begun
_LABEL = 40  # code points before an element in which its label stands
_SHORTEST_HEADLINE = 6
_FIRST_LINES = 12
_MOST_LINES = 5_000  # of a page that are looked at
_LONGEST_WORDS = 200
_BESIDE = 400  # code points below the headline in which its date mostly stands
_FAR = 1_000_000
_MOST_TOLD = 12
_KEYS = {"changed": "modified", "published": "shown-published", "": "shown"}
_FIRST_LEVELS = 2
_LEAST_SHARE = 0.4
_LINES_OF_AN_EVENT = 4  # around its day, in which its place and hour stand
_SHORT_LINE = 100
_BETWEEN = re.compile(r"\s[|–—·•:»-]{1,2}\s|\s?[|»]\s?")
_FIGURES = re.compile(r"\d{4}")


def shown(
    text: str, places: Sequence[Place], scopes: Sequence[Scope], titles: Sequence[str]
) -> tuple[Declared, ...]:
    """Return the dates that a page shows, the likeliest first, and its headline.

    Their keys are `headline`, or `heading` where nothing calls the page so; `shown` for a date by
    it, `shown-published` for one that is called that of the publication, `shown-far` for one
    elsewhere in the page's own text, and `modified`.

    Args:
        text: the page's text.
        places: its headlines and dates.
        scopes: its parts.
        titles: what the page is called.
    """
    named = _headline(text, places, titles)
    headline = named or _only_heading(places)
    found = list(_by_elements(text, places, scopes, headline))
    if headline is None:
        return tuple(dict.fromkeys(_nearest(found)))[:_MOST_TOLD]
    taken = [(one.begin, one.end) for one in places if not one.level]
    found += _by_lines(text, scopes, headline, taken)
    words = folded(text[headline.begin : headline.end])[:_LONGEST_WORDS]
    key = "headline" if named is not None else "heading"
    heads = Declared(key=key, value=words, element=headline.element)
    return (*tuple(dict.fromkeys(_nearest(found)))[:_MOST_TOLD], heads)


def _headline(text: str, places: Sequence[Place], titles: Sequence[str]) -> Place | None:
    """Return the headline: the one that the page's title names."""
    heads = [one for one in places if one.level and one.begin < one.end]
    called = _names_of(titles)
    named = [
        (
            not _stands_beside(one),
            one.level <= _FIRST_LEVELS,
            _in_article(one),
            size,
            -one.begin,
            one,
        )
        for one in heads
        if (
            size := _size_named(letters_of(text[one.begin : one.end][: 2 * _LONGEST_WORDS]), called)
        )
    ]
    return max(named, key=lambda found: found[:-1])[-1] if named else None


def _only_heading(places: Sequence[Place]) -> Place | None:
    """Return the one first heading of a page's own text, if there is one only."""
    first = [
        one for one in places if one.level == 1 and one.begin < one.end and not _stands_beside(one)
    ]
    return first[0] if len(first) == 1 else None


def _names_of(titles: Sequence[str]) -> list[str]:
    """Return what a page is called, whole and without what stands behind a dash."""
    parts = [part for title in titles for part in (title, *_BETWEEN.split(title))]
    return [name for part in parts if len(name := letters_of(part)) >= _SHORTEST_HEADLINE]


def _size_named(words: str, called: Sequence[str]) -> int:
    """Return how long a heading is, if the page is called so; 0 if it is not."""
    if len(words) < _SHORTEST_HEADLINE or not called:
        return 0
    longest = max(map(len, called))
    is_named = any(
        (words in name and len(words) >= _LEAST_SHARE * longest)
        or (len(name) >= _LEAST_SHARE * max(len(words), longest) and name in words)
        for name in called
    )
    return len(words) if is_named else 0


def _stands_beside(one: Place) -> bool:
    return any(not scope.article for scope in one.scopes)


def _in_article(one: Place) -> bool:
    return any(scope.article for scope in one.scopes)


def _text_begins(text: str, headline: Place) -> int:
    """Return where the text below a headline has begun for sure."""
    at, long_lines = headline.end, 0
    limit = min(len(text), headline.end + _BELOW)
    while at < limit:
        end = text.find("\n", at, limit)
        end = limit if end < 0 else end
        long_lines += end - at >= _LONG_LINE
        if long_lines >= _LINES_OF_TEXT:
            return at
        at = end + 1
    return limit


def _by_elements(
    text: str, places: Sequence[Place], scopes: Sequence[Scope], headline: Place | None
) -> Iterator[tuple[int, Declared]]:
    """Yield the dates of elements that belong to the page's own text, each with its distance."""
    own = OwnParts(headline, scopes)
    begins = _text_begins(text, headline) if headline is not None else 0
    for place in places:
        if place.level or not own.holds(place):
            continue
        away = _distance(place, headline)
        is_near = headline is not None and away >= -_ABOVE and place.begin <= begins
        for key, told in _dates_of_element(text, place):
            if key in {"modified", "other"}:
                yield _FAR, told
            elif place.states and not told.words:
                yield 0, attrs.evolve(told, key="published")
            elif place.publishes or key == "shown-published":
                yield away, attrs.evolve(told, key="shown-published" if is_near else "shown-far")
            else:
                yield away, told if is_near else attrs.evolve(told, key="shown-far")


def _distance(place: Place, headline: Place | None) -> int:
    """Return how far below the headline an element stands; less than 0 above it."""
    if headline is None:
        return _FAR
    return min(0, place.end - headline.begin) or max(0, place.begin - headline.end)


def _nearest(found: Sequence[tuple[int, Declared]]) -> Iterator[Declared]:
    """Yield dates, those near the headline first; of several, those not beside it are far."""
    found = _without_others_works(found)
    for key in ("published", "shown-published", "shown"):
        told = [(away, one) for away, one in found if one.key == key]
        days = {day.readings for _, one in told if (day := day_of(one.value)) is not None}
        beside = [one for away, one in told if away <= _BESIDE]
        if key == "published" or len(days) < 2 or not beside:  # noqa: PLR2004 - two differ
            yield from (one for _, one in told)
        else:
            yield from beside
            yield from (attrs.evolve(one, key="shown-far") for away, one in told if away > _BESIDE)
    yield from (one for _, one in found if one.key in {"modified", "other", "shown-far"})


def _without_others_works(found: Sequence[tuple[int, Declared]]) -> list[tuple[int, Declared]]:
    """Return dates, those of a publication by somebody as of what the text is about.

    "Published 3 May 1998 by Penguin" stands below a by-line with a day of its own where a book is
    reviewed. Below a bare day it is one of two days that are shown.
    """
    own = [(away, one) for away, one in found if one.key == "shown"]
    return [(away, attrs.evolve(one, key=_key_beside(away, one, own))) for away, one in found]


def _key_beside(away: int, one: Declared, own: Sequence[tuple[int, Declared]]) -> str:
    if one.key != "shown-published" or not pages.PUBLISHED_BY.search(one.words):
        return one.key
    above = [other for place, other in own if place < away and other.value != one.value]
    if any(not other.words or pages.BYLINE.match(other.words) for other in above):
        return "other"
    return "shown" if above else one.key


def _dates_of_element(text: str, place: Place) -> Iterator[tuple[str, Declared]]:
    """Yield what an element tells: whether the publication or a change, and the date."""
    words = text[place.begin : place.end].strip()
    line_begin = text.rfind("\n\n", 0, place.begin) + 1
    before = text[max(line_begin, place.begin - _LABEL) : place.begin]
    is_called = place.states or label_of(before) == "published"
    if not (is_called or place.publishes) and sentence_goes_on(text, place.end):
        for told in _of_a_sentence(words, place):
            yield "other", told
        return
    if place.value and (day := day_of(place.value)) is not None:
        if not is_called and says_what_happened(before.strip("\n")):
            yield "other", _as_day_shown(day, words, "other", place)
            return
        label = "" if place.states else label_of(_words_before_figures(words)) or label_of(before)
        key = _KEYS["changed" if place.changes and label != "published" else label]
        yield key, _as_day_shown(day, words, key, place)
        return
    if len(words) > _LONGEST_WORDS:
        return
    for line in dated(words, before):
        changes = line.changes or (place.changes and not line.publishes)
        key = "modified" if changes else _KEYS["published" if line.publishes else ""]
        key = "other" if line.happens and not changes else key
        said = folded(words[line.day.start : line.day.end])
        element = f"{place.element}{folded(words)}"
        yield key, Declared(key=key, value=_with_weekday(words, line), element=element, words=said)


def _of_a_sentence(words: str, place: Place) -> Iterator[Declared]:
    """Yield the day of an element within a sentence, which tells of something else."""
    value = place.value or folded(words)[:_LONGEST_WORDS]
    if day_of(value) is not None:
        yield Declared(key="other", value=value, element=place.element)


def _as_day_shown(day: WrittenDay, words: str, key: str, place: Place) -> Declared:
    """Return the day that an element shows of its moment, which is that on the page's clock."""
    own = day_of(words) if len(words) <= _LONGEST_WORDS else None
    if own is None or day.at is None or day.offset or len(own.readings) > 1:
        return Declared(key=key, value=place.value, element=place.element)
    if own.readings[0] not in days_around(day.at, ANYWHERE):
        return Declared(key=key, value=place.value, element=place.element)
    said = folded(words[own.start : own.end])
    return Declared(key=key, value=own.readings[0].isoformat(), element=place.element, words=said)


def _with_weekday(words: str, line: DatedLine) -> str:
    """Return a date with what stands before it, which may be the day of the week."""
    return folded(words[max(0, line.day.start - 12) : line.day.end + 12])


def _words_before_figures(words: str) -> str:
    """Return the words before the first figure."""
    return re.split(r"\d", words, maxsplit=1)[0]


def _by_lines(
    text: str, scopes: Sequence[Scope], headline: Place, taken: Iterable[tuple[int, int]]
) -> Iterator[tuple[int, Declared]]:
    """Yield the dates of lines by the headline that say nothing else, each with its distance."""
    own = OwnParts(headline, scopes)
    gone = _merged(
        (
            *((one.begin, one.end) for one in scopes if not one.article and not own.has(one)),
            *(place for place in taken if place[1] - place[0] <= _LONGEST_WORDS),
        )
    )
    begin = max(0, text.rfind("\n", 0, max(0, headline.begin - _ABOVE)))
    begins = _text_begins(text, headline)
    above = _lines_outside(text, begin, headline.begin, gone)
    below = _lines_outside(text, headline.end, begins, gone)
    yield from _of_lines(below, headline.end)
    yield from _of_datelines(text, headline, gone)
    yield from _of_lines(above, headline.end)
    rest = islice(_lines_outside(text, begins, len(text), gone), _MOST_LINES)
    for _, one in _of_lines(rest, headline.end):
        if one.key == "shown-published" and SURE.search(one.words):
            yield _FAR, attrs.evolve(one, key="shown-far")
    yield from _of_changes(text, scopes, begins)


def _of_changes(text: str, scopes: Sequence[Scope], begins: int) -> Iterator[tuple[int, Declared]]:
    """Yield the days of change that lines in the foot of a page tell: "Last change: …"."""
    gone = _merged((one.begin, one.end) for one in scopes if one.kind is Kind.OF_ANOTHER)
    for _, line in islice(_lines_outside(text, begins, len(text), gone), _MOST_LINES):
        if len(line) > _SHORT_LINE or not _FIGURES.search(line):
            continue
        for one in dated(line):
            if one.changes and line[: one.day.start].rstrip().endswith(":"):
                said = folded(line)
                value = _with_weekday(line, one)
                yield _FAR, Declared(key="modified", value=value, element=f"“{said}”", words=said)


def _of_datelines(
    text: str, headline: Place, gone: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, Declared]]:
    """Yield the day with which the text itself begins: "BERLIN, 18 August 2023 – …"."""
    lines = _lines_outside(text, headline.end, headline.end + _BELOW, gone)
    for at, line in islice(lines, _FIRST_LINES):
        if _FIGURES.search(line, 0, _ABOVE) and (told := dateline(line)) is not None:
            yield at - headline.end, told


def _of_lines(lines: Iterable[tuple[int, str]], below: int) -> Iterator[tuple[int, Declared]]:
    """Yield the dates of lines that say nothing else, each with its distance from a place."""
    label = ""
    listed = list(lines)
    for number, (at, line) in enumerate(listed):
        if pages.BEHIND.fullmatch(line):
            return
        if len(line) > _LONGEST_WORDS or not _FIGURES.search(line):
            label = line if len(line) <= _LABEL else ""
            continue
        all_days = list(dated(line, label))
        if all_days and tells_of_its_text(line, all_days[0].day):
            all_days = [attrs.evolve(all_days[0], publishes=True, changes=False, alone=True)]
        days = [one for one in all_days if one.alone]
        for one in days:
            key = "modified" if one.changes else _KEYS["published" if one.publishes else ""]
            if key == "shown" and pages.HAPPENS.match(line):
                continue
            if key != "modified" and (one.happens or _is_of_an_event(listed, number, label)):
                key = "other"
            key = "shown-far" if key == "shown" and at - below > _BESIDE else key
            said = folded(line)
            yield (
                max(0, at - below),
                Declared(key=key, value=_with_weekday(line, one), element=f"“{said}”", words=said),
            )
        label = line if len(line) <= _LABEL and not days else ""


def _is_of_an_event(lines: Sequence[tuple[int, str]], number: int, label: str) -> bool:
    """Say whether a line is but a day's ("Date: 14 June 2023"), and a place or an hour are by it.

    Args:
        lines: the lines around it, with their places.
        number: which one it is.
        label: the line above it, if that is short.
    """
    named = pages.PLAIN_DATE.match(lines[number][1]) or pages.PLAIN_DATE.fullmatch(label)
    if named is None:
        return False
    around = [
        line
        for _, line in lines[max(0, number - _LINES_OF_AN_EVENT) : number + 1 + _LINES_OF_AN_EVENT]
    ]
    if any(map(pages.MINUTES.match, around)):
        return False
    return any(pages.HAPPENS.match(f"{line[:_LABEL]}:") for line in around)


def _merged(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return stretches of a text in order, those that touch as one."""
    merged: list[tuple[int, int]] = []
    for begin, end in sorted(one for one in stretches if one[0] < one[1]):
        if merged and begin <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((begin, end))
    return merged


def _lines_outside(
    text: str, begin: int, end: int, gone: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, str]]:
    """Yield the lines of a stretch that stand in no part which is left out, with their places.

    Args:
        text: the page's text.
        begin: where the stretch begins.
        end: where it ends.
        gone: what is left out, in order.
    """
    at, next_gone = begin, bisect_right(gone, begin, key=lambda one: one[1])
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        while next_gone < len(gone) and gone[next_gone][1] <= at:
            next_gone += 1
        if next_gone < len(gone) and gone[next_gone][0] < stop:
            at = max(stop + 1, at)
            continue
        line = text[at:stop].strip()
        if line:
            yield at, line
        at = stop + 1

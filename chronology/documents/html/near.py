"""Which of the dates that a page shows are its own: those that stand by its headline."""

import re
from collections.abc import Iterator, Sequence

import attrs

from chronology.documents.html.dates import Place, Scope
from chronology.documents.html.names import folded, letters_of
from chronology.documents.html.near_lines import (
    ABOVE,
    BESIDE,
    FAR,
    KEYS,
    LABEL,
    LONGEST_WORDS,
    dates_of_lines,
    text_begins,
    with_weekday,
)
from chronology.documents.html.own_parts import OwnParts
from chronology.documents.html.sections import Sections
from chronology.documents.publication.dated_lines import (
    dated,
    is_label_of_another,
    label_of,
    says_what_happened,
    sentence_goes_on,
)
from chronology.documents.publication.page_home import ANYWHERE
from chronology.documents.publication.written_days import (
    WrittenDay,
    day_of,
    days_around,
    days_in,
)
from chronology.languages.english import pages
from chronology.sources import Declared

_SHORTEST_HEADLINE = 6
_MOST_TOLD = 12
_FIRST_LEVELS = 2
_LEAST_SHARE = 0.4
_ABOVE_IT = {"shown": "shown-above"}
_BETWEEN = re.compile(r"\s[|–—·•:»-]{1,2}\s|\s?[|»]\s?")


def shown(
    text: str, places: Sequence[Place], scopes: Sequence[Scope], titles: Sequence[str]
) -> tuple[Declared, ...]:
    """Return the dates that a page shows, the likeliest first, and its headline.

    Their keys are `headline`, or `heading` where nothing calls the page so; `shown` for a date by
    it, `shown-above` for one above it, `shown-published` for one that is called that of the
    publication, `shown-far` for one elsewhere in the page's own text, and `modified`.

    Args:
        text: the page's text.
        places: its headlines and dates.
        scopes: its parts.
        titles: what the page is called.
    """
    named = _headline(text, places, titles)
    headline = named or _only_heading(places)
    own, sections = OwnParts(headline, scopes), Sections(text, places, headline)
    found = list(_by_elements(places, own, sections, headline))
    if headline is None:
        return tuple(dict.fromkeys(_nearest(found)))[:_MOST_TOLD]
    taken = [(one.begin, one.end) for one in places if not one.level]
    found += dates_of_lines(sections, scopes, own, headline, taken)
    words = folded(text[headline.begin : headline.end])[:LONGEST_WORDS]
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
        if (size := _size_named(letters_of(text[one.begin : one.end][: 2 * LONGEST_WORDS]), called))
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


def _by_elements(
    places: Sequence[Place], own: OwnParts, sections: Sections, headline: Place | None
) -> Iterator[tuple[int, Declared]]:
    """Yield the dates of elements that belong to the page's own text, each with its distance."""
    text = sections.text
    begins = text_begins(text, headline) if headline is not None else 0
    for place in places:
        if place.level or not own.holds(place):
            continue
        away = _distance(place, headline)
        is_near = headline is not None and away >= -ABOVE and place.begin <= begins
        for key, told in _dates_of_element(text, place, headline):
            if key in {"modified", "other"}:
                yield FAR, told
            elif _stands_elsewhere(place, key, sections):
                yield FAR, attrs.evolve(told, key="other")
            elif place.states and not told.words:
                yield 0, attrs.evolve(told, key="published")
            elif place.publishes or key == "shown-published":
                yield away, attrs.evolve(told, key="shown-published" if is_near else "shown-far")
            elif is_near:
                is_above = headline is not None and place.begin < headline.begin
                yield away, attrs.evolve(told, key="shown-above") if is_above else told
            else:
                yield away, attrs.evolve(told, key="shown-far")


def _stands_elsewhere(place: Place, key: str, sections: Sections) -> bool:
    """Say whether an element is of another text's heading, or the day on which a page was seen."""
    is_called = place.states or place.publishes or key == "shown-published"
    if sections.are_of_another(place.begin, place.end, called=is_called):
        return True
    return not is_called and sections.is_of_an_occasion(place.begin, place.end)


def _distance(place: Place, headline: Place | None) -> int:
    """Return how far below the headline an element stands; less than 0 above it."""
    if headline is None:
        return FAR
    return min(0, place.end - headline.begin) or max(0, place.begin - headline.end)


def _nearest(found: Sequence[tuple[int, Declared]]) -> Iterator[Declared]:
    """Yield dates, those near the headline first; of several, those not beside it are far."""
    found = _without_others_works(found)
    for key in ("published", "shown-published", "shown"):
        told = [(away, one) for away, one in found if one.key in {key, _ABOVE_IT.get(key)}]
        days = {day.readings for _, one in told if (day := day_of(one.value)) is not None}
        beside = [one for away, one in told if away <= BESIDE]
        if key == "published" or len(days) < 2 or not beside:  # noqa: PLR2004 - two differ
            yield from (one for _, one in told)
        else:
            yield from beside
            yield from (attrs.evolve(one, key="shown-far") for away, one in told if away > BESIDE)
    yield from (one for _, one in found if one.key in {"modified", "other", "shown-far"})


def _without_others_works(found: Sequence[tuple[int, Declared]]) -> list[tuple[int, Declared]]:
    """Return dates, those of a publication by somebody as of what the text is about.

    "Published 3 May 1998 by Penguin" stands below a by-line with a day of its own where a book is
    reviewed. Below a bare day it is one of two days that are shown.
    """
    own = [(away, one) for away, one in found if one.key in {"shown", "shown-above"}]
    return [(away, attrs.evolve(one, key=_key_beside(away, one, own))) for away, one in found]


def _key_beside(away: int, one: Declared, own: Sequence[tuple[int, Declared]]) -> str:
    if one.key != "shown-published" or not pages.PUBLISHED_BY.search(one.words):
        return one.key
    above = [other for place, other in own if place < away and other.value != one.value]
    if any(not other.words or pages.BYLINE.match(other.words) for other in above):
        return "other"
    return "shown" if above else one.key


def _dates_of_element(
    text: str, place: Place, headline: Place | None
) -> Iterator[tuple[str, Declared]]:
    """Yield what an element tells: whether the publication or a change, and the date."""
    words = text[place.begin : place.end].strip()
    line_begin = text.rfind("\n\n", 0, place.begin) + 1
    if headline is not None and headline.end <= place.begin:  # which is no label of a day
        line_begin = max(line_begin, headline.end)
    before = text[max(line_begin, place.begin - LABEL) : place.begin]
    beside = text[max(line_begin, place.begin - LONGEST_WORDS) : place.begin]
    if pages.CAPTURED.search(beside) and (place.value or words):
        yield from (("other", told) for told in _of_a_sentence(words, place))
        return
    is_called = place.states or label_of(before) == "published"
    if not (is_called or place.publishes) and sentence_goes_on(text, place.end):
        yield from (("other", told) for told in _of_a_sentence(words, place))
        return
    if place.value and (day := day_of(place.value)) is not None:
        above = before if before.strip() else _line_above(text, place, headline)
        is_led = says_what_happened(before.strip("\n")) or is_label_of_another(above)
        if not is_called and is_led:
            yield "other", _as_day_shown(day, words, "other", place)
            return
        label = "" if place.states else label_of(_words_before_the_day(words)) or label_of(before)
        key = KEYS["changed" if place.changes and label != "published" else label]
        yield key, _as_day_shown(day, words, key, place)
        return
    if len(words) > LONGEST_WORDS:
        return
    for line in dated(words, before if before.strip() else _line_above(text, place, headline)):
        changes = line.changes or (place.changes and not line.publishes)
        key = "modified" if changes else KEYS["published" if line.publishes else ""]
        key = "other" if line.happens and not changes else key
        said = folded(words[line.day.start : line.day.end])
        element = f"{place.element}{folded(words)}"
        yield key, Declared(key=key, value=with_weekday(words, line), element=element, words=said)


def _line_above(text: str, place: Place, headline: Place | None) -> str:
    """Return the line above an element, if that is a label with a colon."""
    begin = max(0, place.begin - LABEL)
    if headline is not None and headline.end <= place.begin:
        begin = max(begin, headline.end)
    words = text[begin : place.begin].rstrip()
    return words[words.rfind("\n") + 1 :] if words.endswith((":", "：")) else ""


def _of_a_sentence(words: str, place: Place) -> Iterator[Declared]:
    """Yield the day of an element within a sentence, which tells of something else."""
    value = place.value or folded(words)[:LONGEST_WORDS]
    if day_of(value) is not None:
        yield Declared(key="other", value=value, element=place.element)


def _as_day_shown(day: WrittenDay, words: str, key: str, place: Place) -> Declared:
    """Return the day that an element shows of its moment, which is that on the page's clock."""
    own = day_of(words) if len(words) <= LONGEST_WORDS else None
    if own is None or day.at is None or day.offset or len(own.readings) > 1:
        return Declared(key=key, value=place.value, element=place.element)
    if own.readings[0] not in days_around(day.at, ANYWHERE):
        return Declared(key=key, value=place.value, element=place.element)
    said = folded(words[own.start : own.end])
    return Declared(key=key, value=own.readings[0].isoformat(), element=place.element, words=said)


def _words_before_the_day(words: str) -> str:
    """Return the words before the first day, or the first figure."""
    day = next(days_in(words), None) if len(words) <= LONGEST_WORDS else None
    if day is not None:
        return words[: day.start]
    return re.split(r"\d", words, maxsplit=1)[0]

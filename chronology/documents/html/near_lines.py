"""The dates of lines by a page's headline that say nothing else, and of its datelines and foot."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import attrs

from chronology.documents.html.dates import Kind, Place, Scope
from chronology.documents.html.names import folded
from chronology.documents.html.own_parts import OwnParts
from chronology.documents.html.sections import Sections
from chronology.documents.publication.dated_lines import (
    DatedLine,
    dated,
    label_of,
    tells_of_its_text,
    told_of_itself,
)
from chronology.documents.publication.first_lines import dateline
from chronology.documents.publication.written_days import days_in
from chronology.languages.english import pages
from chronology.languages.mail_heads import HEADER
from chronology.languages.page_words import SURE
from chronology.sources import Declared

ABOVE = 300
"""Code points above the headline in which a date may stand."""
BESIDE = 400
"""Code points below the headline in which its date mostly stands."""
LABEL = 40
"""Code points before a date in which its label stands."""
LONGEST_WORDS = 200
KEYS = {"changed": "modified", "published": "shown-published", "": "shown"}
_BELOW = 2_500  # code points below the headline in which a date may stand
_LONG_LINE = 100  # code points of a line of the text itself
_LINES_OF_TEXT = 3  # after so many of these the text has begun
_FIRST_LINES = 12
_MOST_LINES = 5_000  # of a page that are looked at
FAR = 1_000_000
_LINES_OF_AN_EVENT = 4  # around its day, in which its place and hour stand
_SHORT_LINE = 100
_FIGURES = re.compile(r"\d{4}")


def text_begins(text: str, headline: Place) -> int:
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


def dates_of_lines(
    sections: Sections,
    scopes: Sequence[Scope],
    own: OwnParts,
    headline: Place,
    taken: Iterable[tuple[int, int]],
) -> Iterator[tuple[int, Declared]]:
    """Yield the dates of lines by the headline that say nothing else, each with its distance.

    Args:
        sections: the page's text, and what stands under other headings.
        scopes: its parts.
        own: those that belong to the headline's text.
        headline: the headline.
        taken: the elements that are read as dates by themselves.
    """
    text = sections.text
    gone = _merged(
        (
            *((one.begin, one.end) for one in scopes if not one.article and not own.has(one)),
            *(place for place in taken if place[1] - place[0] <= LONGEST_WORDS),
        )
    )
    begin = max(0, text.rfind("\n", 0, max(0, headline.begin - ABOVE)))
    begins = text_begins(text, headline)
    above = _lines_outside(text, begin, headline.begin, gone)
    below = _lines_outside(text, headline.end, begins, gone)
    yield from _of_lines(below, headline.end, sections)
    yield from _of_datelines(text, headline, gone)
    for away, one in _of_lines(above, headline.end, sections):
        yield away, attrs.evolve(one, key="shown-above") if one.key == "shown" else one
    rest = islice(_lines_outside(text, begins, len(text), gone), _MOST_LINES)
    for _, one in _of_lines(rest, headline.end, sections):
        if one.key == "shown-published" and SURE.search(one.words):
            yield FAR, attrs.evolve(one, key="shown-far")
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
                value = with_weekday(line, one)
                yield FAR, Declared(key="modified", value=value, element=f"“{said}”", words=said)


def _of_datelines(
    text: str, headline: Place, gone: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, Declared]]:
    """Yield the day with which the text itself begins: "BERLIN, 18 August 2023 – …"."""
    lines = _lines_outside(text, headline.end, headline.end + _BELOW, gone)
    for at, line in islice(lines, _FIRST_LINES):
        if _FIGURES.search(line, 0, ABOVE) and (told := dateline(line)) is not None:
            yield at - headline.end, told


def _of_lines(
    lines: Iterable[tuple[int, str]], below: int, sections: Sections
) -> Iterator[tuple[int, Declared]]:
    """Yield the dates of lines that say nothing else, each with its distance from a place."""
    label, above = "", ""
    listed = list(lines)
    for number, (at, line) in enumerate(listed):
        if pages.BEHIND.fullmatch(line):
            return
        if len(line) > LONGEST_WORDS or not _FIGURES.search(line):
            label, above = line if len(line) <= LABEL else "", line
            continue
        all_days = list(dated(line, label))
        if all_days and tells_of_its_text(line, all_days[0].day):
            all_days = [told_of_itself(all_days[0])]
        days = [one for one in all_days if one.alone]
        for one in days:
            key = "modified" if one.changes else KEYS["published" if one.publishes else ""]
            if key == "shown" and pages.HAPPENS.match(line):
                continue
            is_other = one.happens or _is_of_an_event(listed, number, label)
            is_other |= "\t" in line and _is_of_a_row(listed, number)
            end = at + (one.day.end if one is days[-1] else len(line))
            is_other |= _is_none_of_its_own((at, end), (above, line), key, sections)
            if key != "modified" and is_other:
                key = "other"
            key = "shown-far" if key == "shown" and at - below > BESIDE else key
            said = folded(line)
            yield (
                max(0, at - below),
                Declared(key=key, value=with_weekday(line, one), element=f"“{said}”", words=said),
            )
        label, above = line if len(line) <= LABEL and not days else "", line


def _is_none_of_its_own(
    place: tuple[int, int], lines: tuple[str, str], key: str, sections: Sections
) -> bool:
    """Say whether a date line is that of another text, or of what is quoted.

    Args:
        place: where it begins, and where its day ends.
        lines: the line above it, and the line itself.
        key: what it says of its day.
        sections: what stands under other headings.
    """
    is_called = key == "shown-published"
    if sections.are_of_another(*place, called=is_called):
        return True
    has_begun = sections.has_begun(place[0])
    if is_called:  # within the text "Sent:", "Date:", "Issued:" head a quotation
        return has_begun and not any(map(SURE.search, lines))
    if has_begun and HEADER.match(lines[1]):  # in whatever language a mail program wrote it
        return True
    is_led = lines[0].endswith(":") and has_begun and not label_of(lines[0])
    return is_led or sections.is_of_an_occasion(*place)


def _is_of_a_row(lines: list[tuple[int, str]], number: int) -> bool:
    """Say whether a line is one of several rows beside it that begin with a day each."""
    beside = lines[max(0, number - 2) : number] + lines[number + 1 : number + 3]
    return any(
        "\t" in line
        and (day := next(days_in(line[:LABEL]), None)) is not None
        and line[day.end : day.end + 1] == "\t"
        for _, line in beside
    )


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
    return any(pages.HAPPENS.match(f"{line[:LABEL]}:") for line in around)


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


def with_weekday(words: str, line: DatedLine) -> str:
    """Return a date with what stands before it, which may be the day of the week."""
    return folded(words[max(0, line.day.start - 12) : line.day.end + 12])

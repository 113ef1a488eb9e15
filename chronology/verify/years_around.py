"""Old years that are told before a time without its year, and may be its own.

"He was born in 1850. He married in May", "The year was 1914. On 3 August it burnt", a heading of a
year, or a row with one: which year is meant, the words do not say then. A year that only tells
which thing one speaks of ("the 2019 agreement") says nothing of what is told beside it.
"""

import re
from collections.abc import Iterator

import attrs

from chronology.expressions import Basis, Tense, TimeExpression
from chronology.languages.english.years import YEAR_TOLD
from chronology.meanings.meaning import outer_days
from chronology.timespan import TimeSpan
from chronology.timespan.civil import civil, day_number
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.verify.surroundings import Surroundings, excludes, seen_from
from chronology.vocabulary import Attachment, Modality

_YEAR = r"(?P<year>1[0-9]\d\d|20\d\d)"
_TOLD = re.compile(rf"(?i:{YEAR_TOLD}){_YEAR}(?!\w|[.,-]\d)")
_LINE_OF_A_YEAR = re.compile(rf"[^\w\n|]{{0,12}}{_YEAR}(?!\w)[^\w\n|]{{0,12}}")
_OPENS_ITS_LINE = re.compile(rf"[^\w\n|]{{0,12}}{_YEAR}(?: ?[:–—]|[.)\]*_]{{1,4}}| -)[*_]{{0,2}}\s")
_HEADING = re.compile(r"[ \t]{0,3}(?P<level>#{1,6})[ \t]")
_IN_A_HEADING = re.compile(rf"(?<![\w.,/-]){_YEAR}(?![\w/-]|[.,]\d)")
_CELL = re.compile(rf"(?:\A|[|\t;])[ \t*_]{{0,20}}{_YEAR}[ \t*_]{{0,20}}(?=[|\t;]|\Z)")
_PARTS_CELLS = frozenset("|\t;")
_FAR = 20_000  # code points of what one heading may head
_LONGEST = 120  # code points of a heading
_ROW = 400  # code points of a row on either side
_MOST_LEVEL = 7  # one below the lowest level of a heading
_A_YEAR = 365  # days


def years_told(
    expression: TimeExpression, place: tuple[int, int], around: Surroundings, case: Case
) -> Iterator[tuple[TimeSpan, str]]:
    """Yield what a time is in the old year that is told before it, with the words of the year.

    Args:
        expression: the time, whose words do not tell its year.
        place: where it stands in its source's text.
        around: what stands around it.
        case: the claim.
    """
    for ways in (_in_its_row, _told_before_it, _headed_by):
        for year, words in ways(place, around, case):
            span = _in_the_year(year, expression)
            if _is_old_year(year, case) and span is not None:
                if excludes(span, expression.span):
                    yield span, words
                return


def _in_the_year(year: int, expression: TimeExpression) -> TimeSpan | None:
    first = day_number(year, 1, 1)
    told = attrs.evolve(expression, span=TimeSpan.days(first, first))
    return seen_from(told, expression, Tense.FUTURE)


def _is_old_year(year: int, case: Case) -> bool:
    """Say whether a year began at least a year before the statement."""
    days = outer_days(case.stated)
    return days is not None and day_number(year, 1, 1) + _A_YEAR <= days[0]


def _told_before_it(
    place: tuple[int, int], around: Surroundings, case: Case
) -> Iterator[tuple[int, str]]:
    """Yield the years told before a time: of a plan in its sentence, else in the one before too.

    The nearest is the first.
    """
    first, _ = around.sentence_of(around.text, *place)
    if case.claim.modality is not Modality.PLANNED:
        before = len(around.text[: max(first, around.paragraph)].rstrip())
        if before > around.paragraph:
            first, _ = around.sentence_of(around.text, before - 1, before)
    first = max(first, around.paragraph)
    told = [
        (one.end, civil(days[1])[0], one.text)
        for one in around.within(first, place[0])
        if (days := _days_told_by(one, around, case)) is not None
    ]
    told += [
        (one.end(), int(one["year"]), one["year"])
        for one in _TOLD.finditer(around.text, first, place[0])
    ]
    yield from ((year, words) for _, year, words in sorted(told, reverse=True))


def _days_told_by(one: TimeExpression, around: Surroundings, case: Case) -> tuple[int, int] | None:
    """Return the first and last day of a time that tells when something was; `None` of others."""
    reader = reader_of(case.source)
    is_sound = one.basis is Basis.WORDS and one.fault is None and one.calendar
    if not is_sound or one.span is None or reader is None:
        return None
    if one.span.earliest is None or one.span.latest is None:
        return None
    sentence = around.sentence_of(around.text, one.start, one.end)
    at = reader.attached(around.text, (one.start, one.end), sentence)
    is_told = at.kind is Attachment.EVENT and not at.is_compared
    return outer_days(one.span) if is_told else None


def _headed_by(
    place: tuple[int, int], around: Surroundings, case: Case
) -> Iterator[tuple[int, str]]:
    """Yield the year of the heading under which a time stands, or that opens its own line."""
    del case
    text, level = around.text, _MOST_LEVEL
    start = text.rfind("\n", max(0, place[0] - _FAR), place[0]) + 1
    if opening := _OPENS_ITS_LINE.match(text, start, place[0]):
        yield int(opening["year"]), opening["year"]
    lines = text[max(0, start - _FAR) : start].split("\n")
    for line in reversed(lines):
        if len(line) > _LONGEST:
            continue
        heading = _HEADING.match(line)
        if heading is not None and len(heading["level"]) < level:
            level = len(heading["level"])
            years = {one["year"] for one in _IN_A_HEADING.finditer(line)}
            if len(years) == 1:
                yield int(min(years)), line.strip()
        elif level == _MOST_LEVEL and (alone := _LINE_OF_A_YEAR.fullmatch(line)):
            yield int(alone["year"]), alone["year"]


def _in_its_row(
    place: tuple[int, int], around: Surroundings, case: Case
) -> Iterator[tuple[int, str]]:
    """Yield the one year that is a cell of the row in which a time stands."""
    del case
    text = around.text
    start = text.rfind("\n", max(0, place[0] - _ROW), place[0]) + 1 or max(0, place[0] - _ROW)
    stop = text.find("\n", place[1], place[1] + _ROW)
    row = text[start : place[1] + _ROW if stop < 0 else stop]
    years = {one["year"] for one in _CELL.finditer(row)}
    if len(years) == 1 and not _PARTS_CELLS.isdisjoint(row):
        year = min(years)
        yield int(year), year

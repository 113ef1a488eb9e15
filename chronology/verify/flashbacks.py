"""Passages that tell of a time long before, whose days count from no paper's day.

"Joan remembers the strike of 1984. On Friday two vans were set alight": that Friday may be one of
1984. So may any day without its own year be, behind a sentence or under a heading that turns to
another time, until the text is back in the present: then both are named, and `when` says which.

Any old year may be that of what follows: "her 2003 diary" as "In 2003". None are those that a
clause put in tells of a thing ("The quarry, founded in 1887, …"), that stand in brackets, and those
of papers that are in force ever since ("the 2018 Act").
"""

import re
from collections.abc import Iterable, Iterator

import attrs

from chronology.expressions import Basis, TimeExpression
from chronology.languages import Reader
from chronology.languages.english.past_tales import (
    LASTING_PAPERS,
    LEADS_TO_A_YEAR,
    LOOKING_BACK,
    RETURNING,
    RETURNING_AT_ONCE,
    SET_DOWN,
    YEAR_OF_A_THING,
    YEAR_OPENS,
)
from chronology.meanings.meaning import outer_days
from chronology.timespan import DAY, TimeSpan
from chronology.timespan.civil import day_number
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.verify.surroundings import Surroundings, is_one_day
from chronology.vocabulary import Attachment, Modality

_A_YEAR = 366  # days
_OF = re.compile(r"([^\W\d_]+) of (?:the )?(?:[^\W\d_]{3,9} (?:of )?)?\Z", re.IGNORECASE)
_BEHIND = re.compile(r"(?: [^\W\d_]{1,30}){1,3}")
_PLURAL = re.compile(r" [^\W\d_]{1,30}s\b")
_BRACKET = re.compile(r"[(\[][^()\[\]]{0,40}\Z")
_YEAR_LINE = re.compile(
    r"[^\n]{0,50}?(?<![\w.,/-])(1[0-9]\d\d|20\d\d)(?:[/–-]\d\d)?(?![\w-]|[.,]\d)"
)
_MOST_SENTENCES = 8  # of a paragraph that are looked at before a time
_MOST_LINES = 40  # of a text that are looked at for a heading
_LONGEST_HEADING = 60  # code points
_MOST_LEVEL = 7  # one below the lowest level of a heading
_MARKUP = "#*_= \t\r"
_ENDS_A_SENTENCE = (".", "!", "?", ":", ";", ",", "”", '"')
_ROUND = 50
_FAR = 6_000  # code points of what one heading may head


@attrs.frozen(kw_only=True)
class _Tale:
    """What a passage tells of, before a time in it.

    Attributes:
        span: when that was.
        words: the words that tell so.
    """

    span: TimeSpan
    words: str


def told_of_then(
    place: tuple[int, int], around: Surroundings, case: Case
) -> Iterator[tuple[TimeSpan, str]]:
    """Yield the time long before of which a passage tells, with the words that tell so.

    Args:
        place: where a time without its year stands in its source's text.
        around: what stands around it.
        case: the claim.
    """
    reader, days = reader_of(case.source), outer_days(case.stated)
    if reader is None or days is None or case.claim.modality is Modality.PLANNED:
        return
    own = around.sentence_of(around.text, *place)
    if RETURNING_AT_ONCE.search(around.text[slice(*own)]):
        return
    if reader.attached(around.text, place, own).kind is Attachment.TELLING:
        return
    look = _Look(around=around, reader=reader, latest=days[0] - _A_YEAR)
    tale = look.opened_by(around.text[own[0] : place[0]])
    tale = tale or look.before(own[0]) or look.headed(own[0])
    if tale is not None:
        yield tale.span, tale.words


@attrs.frozen(kw_only=True)
class _Look:
    """What looks for a tale of another time.

    Attributes:
        around: what stands around the time.
        reader: of its language.
        latest: the last day number that is long before the statement.
    """

    around: Surroundings
    reader: Reader
    latest: int

    def opened_by(self, words: str) -> _Tale | None:
        """Return the tale of an old year with which a sentence begins: "1912 was a bad year"."""
        found = YEAR_OPENS.search(words)
        year = found and (found["by"] or found["year"] or found["told"])
        return self._of_year(int(year), year) if year else None

    def before(self, start: int) -> _Tale | None:
        """Return the tale to which the sentences before a place belong; `None` if to none."""
        for first, last in self._sentences(start):
            words = self.around.text[first:last]
            times = self.around.within(first, last)
            if RETURNING_AT_ONCE.search(words) or any(map(self._is_present, times)):
                return None
            tale = self.opened_by(words) or self._told_in(times, first)
            if tale := tale or self._of_a_thing(first, last):
                return tale
            if back := LOOKING_BACK.search(words):
                return _Tale(span=TimeSpan.within(None, self.latest * DAY + DAY - 1), words=back[0])
            if RETURNING.search(words):
                return None
        return None

    def _of_year(self, year: int, words: str) -> _Tale | None:
        """Return the tale of a year; `None` of one that is not long over."""
        first, last = day_number(year, 1, 1), day_number(year, 12, 31)
        return _Tale(span=TimeSpan.days(first, last), words=words) if last <= self.latest else None

    def _told_in(self, times: Iterable[TimeExpression], first: int) -> _Tale | None:
        """Return the tale of the first old time of which a sentence tells; `None` if of none."""
        told = next((one for one in times if self._is_told(one, first)), None)
        return None if told is None else _Tale(span=told.span or TimeSpan(), words=told.text)

    def _sentences(self, start: int) -> Iterator[tuple[int, int]]:
        """Yield the sentences before a place, the nearest first, and that before a paragraph.

        Papers begin a paragraph with every other sentence.
        """
        text, sentence_of = self.around.text, self.around.sentence_of
        for _ in range(_MOST_SENTENCES):
            end = len(text[:start].rstrip())
            if end == 0:
                return
            first, last = sentence_of(text, end - 1, end)
            if first >= start:
                return
            yield first, min(last, start)
            if first <= self.around.paragraph:
                return
            start = first

    def _is_present(self, one: TimeExpression) -> bool:
        """Say whether a time by its own words is of the time in which the text is told."""
        days = None if one.span is None or one.fault is not None else outer_days(one.span)
        return one.basis is Basis.WORDS and days is not None and days[1] > self.latest

    def _is_told(self, one: TimeExpression, first: int) -> bool:
        """Say whether a time is of long before, and that of what its sentence tells."""
        days = None if one.span is None or one.fault is not None else outer_days(one.span)
        if one.basis is not Basis.WORDS or not one.calendar or days is None:
            return False
        if days[1] > self.latest or self._is_of_a_paper(one.phrase_start, one.end):
            return False
        text = self.around.text
        before = text[first : one.phrase_start]
        is_opening = LEADS_TO_A_YEAR.fullmatch(before.strip()) is not None
        if _BRACKET.search(before) or not (first >= self.around.paragraph or is_opening):
            return False
        sentence = self.around.sentence_of(text, one.start, one.end)
        at = self.reader.attached(text, (one.start, one.end), sentence)
        is_aside = at.in_relative or (at.kind is Attachment.THING and bool(at.words))
        is_put_in = is_aside and at.words.lower() not in SET_DOWN
        return is_opening or not (at.is_compared or is_put_in)

    def _is_of_a_paper(self, start: int, end: int) -> bool:
        """Say whether a year is that of what is in force ever since: "the 2018 Act"."""
        text = self.around.text
        behind = _BEHIND.match(text, end)
        spoken = [] if behind is None else behind[0].lower().split()
        if (of := _OF.search(text[max(0, start - _LONGEST_HEADING) : start])) is not None:
            spoken = [of[1].lower()]
        return not LASTING_PAPERS.isdisjoint(spoken)

    def _of_a_thing(self, first: int, last: int) -> _Tale | None:
        """Return the tale of a year that no rule of time words finds: "memoir of 1953 begins"."""
        text = self.around.text
        for found in YEAR_OF_A_THING.finditer(text, first, last):
            start, end = found.span("year")
            is_count = int(found["year"]) % _ROUND == 0 and _PLURAL.match(text, end) is not None
            is_found = any(one.end > start for one in self.around.within(first, end))
            if is_found or is_count or self._is_of_a_paper(start, end):
                continue
            if _BRACKET.search(text[first:start]) is None and first >= self.around.paragraph:
                return self._of_year(int(found["year"]), found["year"])
        return None

    def headed(self, start: int) -> _Tale | None:
        """Return the tale that a heading of an old year opens; `None` if none does."""
        end, lowest = start, _MOST_LEVEL
        for _ in range(_MOST_LINES):
            end = self.around.text.rfind("\n", max(0, start - _FAR), end)
            if end < 0:
                return None
            begin = self.around.text.rfind("\n", 0, end) + 1
            line = self.around.text[begin:end]
            level = len(line) - len(line.lstrip("#")) or _MOST_LEVEL
            if level > lowest or not _is_heading(line):
                continue
            found = _YEAR_LINE.match(line.strip(_MARKUP))
            is_dated = any(map(is_one_day, self.around.within(begin, end)))
            if found is not None and not (is_dated and level == _MOST_LEVEL):
                return self._of_year(int(found[1]), line.strip(_MARKUP))
            lowest = level - 1 if level < _MOST_LEVEL else lowest
        return None


def _is_heading(line: str) -> bool:
    """Say whether a line is a heading by its length, marks and end."""
    words = line.strip(_MARKUP)
    is_short = 0 < len(words) <= _LONGEST_HEADING
    return is_short and not words.endswith(_ENDS_A_SENTENCE) and not {"|", "\t"} & set(line)

"""Under which heading of a page something stands: its headline, or another text's.

A heading below the headline with words between the two begins a section of its own: a teaser, the
next post, a chapter of a timeline. One right below it is its subtitle. Another text's heading may
stand above the headline as well, and the day of the page's visit in its masthead.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from chronology.documents.html.dates import HEADS_NO_TEXT, Place
from chronology.documents.html.names import letters_of
from chronology.documents.publication.written_days import days_in
from chronology.languages.english import pages
from chronology.languages.page_words import AT_A_VENUE, WEEKDAY

_LONGEST_WORDS = 200
_SECOND_LEVEL = 3  # of a heading that may head a text in a list: `h2` and below
_FEWEST_WORDS = 2  # of a heading that names a text and no section
_WORDS_OF_A_SENTENCE = 4
_BELOW = 2_500  # code points below the headline in which its date may stand
_END = 8
_SENTENCE = re.compile(r"[^\W\d_]{2}[.!?…][\"”’')\]]{0,2}\s{0,3}\Z")
_UNDER = 200  # code points behind a heading in which the day of its text stands
_LONGEST_LABEL = 60  # code points
_LONGEST_OF_A_LIST = 400  # code points between the days of two texts of a list
_LONGEST_ITEM = 25  # code points of an entry of a menu
_WORDS_OF_AN_ITEM = 2
_FEWEST_ITEMS = 3
_MENU = re.compile(r"\t[^\t\n]{1,30}")


class Sections:
    """Tells what stands under another heading than a page's headline."""

    def __init__(self, text: str, places: Sequence[Place], headline: Place | None) -> None:
        self.text = text
        self._headline = headline
        own = letters_of(self._words(headline)) if headline is not None else ""
        self._heads = [] if headline is None else [
            one
            for one in sorted(places, key=lambda one: one.begin)
            if one.level
            and one.begin < one.end
            and HEADS_NO_TEXT.search(one.element.replace("_", "-").lower()) is None
            and (one.end <= headline.begin or headline.end <= one.begin)
            and (letters := letters_of(self._words(one)))
            and pages.FURNITURE.match(self._words(one)) is None
            and letters not in own
            and own not in letters
        ]  # fmt: skip
        self._is_long_past = headline is not None and bool(
            pages.LONG_PAST.match(self._words(headline))
        )
        self._days_of_lists = [
            *self._days_of_a_list(above=True),
            *self._days_of_a_list(above=False),
        ]
        self._begins = [one.begin for one in self._heads]
        self._articles = [
            one for one in (headline.scopes if headline is not None else ()) if one.article
        ]
        self._subtitle_ends = self._end_of_subtitles()
        self._text_begins = self._end_of_first_sentence()

    def are_of_another(self, begin: int, end: int, *, called: bool) -> bool:
        """Say whether the words of a day stand under another text's heading.

        Args:
            begin: where the day begins.
            end: where it ends.
            called: whether it is called that of a publication.
        """
        headline = self._headline
        if headline is None:
            return False
        if self._is_of_a_list(begin, end):
            return True
        heading = self._above(begin)
        if heading is None or self._text_between(heading.end, begin):
            return False
        if heading.begin >= headline.end:
            is_own = called and not self.has_begun(heading.begin)
            return heading.begin >= self._subtitle_ends and not is_own
        if end > headline.begin:
            return False
        words = self._words(heading).lower().split()
        return (
            heading.level >= _SECOND_LEVEL
            and len(words) >= _FEWEST_WORDS
            and " ".join(words) not in pages.SECTIONS
        )

    def _is_of_a_list(self, begin: int, end: int) -> bool:
        """Say whether a day is one of several that stand by a heading each, with little between."""
        return any(first < end and begin < last for first, last in self._days_of_lists)

    def _days_of_a_list(self, *, above: bool) -> list[tuple[int, int]]:
        """Return where days by the headings of a list stand, all above or all below them."""
        found = list[tuple[int, int]]()
        headline = self._headline
        heads = self._heads if headline is not None else []
        for one in heads:
            if headline is None or one.begin < headline.end or one.level < _SECOND_LEVEL:
                continue
            begin, end = self._line_above(one.begin) if above else self._line_below(one.end)
            if (
                end - begin <= _LONGEST_LABEL
                and begin >= headline.end
                and self._is_a_day(begin, end)
            ):
                found.append((begin, end))
        close = {
            stretch
            for one, other in pairwise(found)
            if other[0] - one[1] <= _LONGEST_OF_A_LIST
            for stretch in (one, other)
        }
        return sorted(close) if self._has_two_days(close) else []

    def _line_above(self, at: int) -> tuple[int, int]:
        words = self.text[max(0, at - _LONGEST_WORDS) : at]
        bare = words.rstrip()
        end = at - len(words) + len(bare)
        return end - len(bare) + bare.rfind("\n") + 1, end

    def _line_below(self, at: int) -> tuple[int, int]:
        words = self.text[at : at + _LONGEST_WORDS]
        bare = words.lstrip()
        begin = at + len(words) - len(bare)
        return begin, begin + len(bare.partition("\n")[0])

    def _is_a_day(self, begin: int, end: int) -> bool:
        return next(days_in(self.text[begin:end]), None) is not None

    def _has_two_days(self, stretches: Iterable[tuple[int, int]]) -> bool:
        days = (next(days_in(self.text[begin:end])).readings for begin, end in stretches)
        return len(set(days)) > 1

    def is_of_an_occasion(self, begin: int, end: int) -> bool:
        """Say whether a bare day is that of a visit, of an event, or of something long past."""
        if self._is_long_past or self._is_in_masthead(begin, end):
            return True
        above = self.text[max(0, begin - _LONGEST_LABEL) : begin].rstrip()
        label = above[above.rfind("\n") + 1 :]
        is_apart = self._headline is None or begin - len(label) >= self._headline.end
        if is_apart and pages.UPCOMING.match(label):
            return True
        patterns = (pages.AT_A_VENUE, pages.DOORS, AT_A_VENUE)
        return any(pattern.match(self.text, end) for pattern in patterns)

    def _is_in_masthead(self, begin: int, end: int) -> bool:
        """Say whether a day stands above the page's text, as that of a visit does.

        One that is a heading by itself heads the posts of that day.

        Args:
            begin: where the day begins.
            end: where it ends.
        """
        headline = self._headline
        if headline is None or end > headline.begin:
            return False
        if any(one.level and one.begin <= end and begin <= one.end for one in self._heads):
            return False
        if any(one.begin >= end for one in self._articles):
            return True
        if not self._articles and self._is_todays(begin, end, headline):
            return True
        between = self.text[end : headline.begin]
        items = (line.split() for line in between.split("\n") if line[:_LONGEST_ITEM] == line)
        is_list = sum(0 < len(words) <= _WORDS_OF_AN_ITEM for words in items) >= _FEWEST_ITEMS
        return is_list or _MENU.search(between) is not None

    def _is_todays(self, begin: int, end: int, headline: Place) -> bool:
        """Say whether a day above the headline has a day of the week or a log-in beside it."""
        line_begin = self.text.rfind("\n", max(0, begin - _LONGEST_LABEL), begin) + 1
        line_begin = line_begin or max(0, begin - _LONGEST_LABEL)
        own = self.text[line_begin : min(end + _LONGEST_LABEL, headline.begin)]
        between = self.text[end : headline.begin][:_LONGEST_WORDS]
        line = own.partition("\n")[0]
        is_of_a_week = bool(pages.WEEKDAY.search(line) or WEEKDAY.search(line))
        return is_of_a_week or any(map(pages.BESIDE_TODAY.search, (own, between)))

    def _text_between(self, begin: int, end: int) -> bool:
        """Say whether more stands between a heading and a day than what is told of its text."""
        return len(self.text[begin:end].strip()) > _UNDER

    def has_begun(self, at: int) -> bool:
        """Say whether a sentence of the text stands between the headline and a place."""
        return at >= self._text_begins

    def _words(self, one: Place) -> str:
        return " ".join(self.text[one.begin : one.end][:_LONGEST_WORDS].split())

    def _end_of_subtitles(self) -> int:
        """Return where the headings end that stand right below the headline."""
        if self._headline is None:
            return 0
        at = self._headline.end
        for one in self._heads:
            if one.begin >= at:
                if self.text[at : one.begin].strip():
                    break
                at = one.end
        return at

    def _end_of_first_sentence(self) -> int:
        """Return where the first line below the headline ends that is a sentence."""
        if self._headline is None:
            return len(self.text) + 1
        at = self._headline.end
        limit = min(len(self.text), at + _BELOW)
        while at < limit:
            end = self.text.find("\n", at, limit)
            end = limit if end < 0 else end
            line = self.text[at:end]
            if _SENTENCE.search(line[-_END:]) and len(line.split()) >= _WORDS_OF_A_SENTENCE:
                return end
            at = end + 1
        return limit

    def _above(self, at: int) -> Place | None:
        """Return the last heading above a place that stands in no part which ended before it."""
        for number in range(bisect_right(self._begins, at) - 1, -1, -1):
            one = self._heads[number]
            if one.end <= at and all(scope.begin <= at <= scope.end for scope in one.scopes):
                return one
        return None

"""What the year of an event tells of the times behind it: "the siege of 1683 began in July"."""

import attrs

from chronology.expressions.places import Places
from chronology.meanings.terms import TimeFault, unclear

_REACH = (
    80  # code points before the end of a year in which an event may be named, with its sentence
)
_LONGEST = 800  # days: a winter may be that of either year
_SHORTEST = 364  # days
_MONTH = 31  # days
_EVENT_IS_PAST = 30 * 366  # days after which an event is no longer spoken of as going on
_THING_IS_OLD = 30 * 366  # days after which what is told beside it may rather be as old
_EITHER = unclear("it may be of the year named before, or of that of the telling")


@attrs.frozen(kw_only=True)
class OfAYear:
    """A year that a text has named, and how.

    Attributes:
        places: the sentences of the text.
        named: its first and last day number, and where its words end.
    """

    places: Places
    named: tuple[int, int, int]

    def holds_at(self, start: int, today: int | None) -> bool:
        """Say whether it is the year of what is told at a place: an old event's."""
        is_old = today is None or self.named[1] < today - _EVENT_IS_PAST
        return is_old and self.is_here(start) and self._is_of_event(start)

    def doubt_at(
        self, start: int, days: tuple[int, int] | None, today: int | None
    ) -> TimeFault | None:
        """Return that it may be the year of what is told at a place.

        Args:
            start: the place.
            days: the first and last day of the time there, if it is of the year of the telling.
            today: the day of the telling.
        """
        if today is None or not self.is_here(start) or not self._is_of_thing:
            return None
        is_same = days is not None and self.named[0] <= days[0] <= days[1] <= self.named[1]
        is_near = days is not None and today - _MONTH <= days[1] <= today
        is_old = today - self.named[1] > _THING_IS_OLD
        is_gone = self.named[1] < today and self._is_of_event(start)
        return _EITHER if (is_old or is_gone) and not (is_near or is_same) else None

    def is_here(self, start: int) -> bool:
        """Say whether a whole year is named, in the sentence of a place and before it."""
        first, last, end = self.named
        is_year = _SHORTEST <= last - first <= _LONGEST
        return is_year and end <= start and self.places.same_sentence(end, start)

    def _is_of_event(self, start: int) -> bool:
        """Whether an event with its year opens the sentence, and is told of to a place."""
        language, end = self.places.language, self.named[2]
        first, _ = self.places.sentence_of(end)
        opening = self.places.text[max(first, end - _REACH) : end]
        between = self.places.text[end:start]
        is_event = first >= end - _REACH and language.event_of_year_pattern.match(opening)
        return bool(is_event) and language.told_later_pattern.search(between) is None

    @property
    def _is_of_thing(self) -> bool:
        end = self.named[2]
        before = self.places.text[max(0, end - _REACH) : end]
        return self.places.language.thing_of_year_pattern.search(before) is not None

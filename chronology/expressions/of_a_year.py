"""What the year of an event tells of the times behind it: "the siege of 1683 began in July"."""

import attrs

from chronology.expressions.places import Places
from chronology.meanings.terms import TimeFault, unclear

_REACH = 64  # code points before the end of a year in which an event may be named
_LONGEST = 800  # days: a winter may be that of either year
_SHORTEST = 364  # days
_A_YEAR = 366  # days
_EVENT_IS_PAST = 30 * 366  # days after which an event is no longer spoken of as going on
_THING_IS_OLD = 60 * 366  # days after which what is told beside it may rather be as old
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
        return is_old and self.is_here(start) and self._is_event

    def doubt_at(self, start: int, today: int | None) -> TimeFault | None:
        """Return that it may be the year of what is told at a place."""
        if today is None or not self.is_here(start) or not self._is_thing:
            return None
        age = today - self.named[1]
        is_open = age > _THING_IS_OLD or (self._is_event and age > _A_YEAR)
        return _EITHER if is_open else None

    def is_here(self, start: int) -> bool:
        """Say whether a whole year is named, in the sentence of a place and before it."""
        first, last, end = self.named
        is_year = _SHORTEST <= last - first <= _LONGEST
        return is_year and end <= start and self.places.same_sentence(end, start)

    @property
    def _is_event(self) -> bool:
        return self.places.language.event_of_year_pattern.search(self._before) is not None

    @property
    def _is_thing(self) -> bool:
        return self.places.language.thing_of_year_pattern.search(self._before) is not None

    @property
    def _before(self) -> str:
        end = self.named[2]
        return self.places.text[max(0, end - _REACH) : end]

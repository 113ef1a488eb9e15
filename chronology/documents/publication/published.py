"""Which of the dates that a page states and shows is that of its publication.

What it states of itself (`published`) counts first, what stands by its headline (`shown`) next,
what stands elsewhere in its text last. One instant may be written twice; a moment in UTC may be
of two days, and the day that the page shows is then the one. Where what is stated differs, what
else the page says decides, or nothing is taken: a wrong date is worse than none.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence

import attrs

from chronology.documents.publication.page_home import ANYWHERE, hours_ahead, order_at_home
from chronology.documents.publication.written_days import (
    WrittenDay,
    day_of,
    days_around,
    days_in,
    order_of,
)
from chronology.sources import Declared
from chronology.timespan import TimeSpan

_MONTH = re.compile(r"(?P<year>\d{4})[-/](?P<month>\d{1,2})", re.ASCII)
_OF_A_MONTH = ("citation_",)  # journals and reports state no day
_SHOWN = ("shown-published", "shown")
_LAST_MONTH = 12


@attrs.frozen(kw_only=True)
class Candidate:
    """A date of a document that was not taken for that of its publication.

    Attributes:
        day: the date as it stands there, or as the day that it gives.
        place: the element or the words that bear it.
        why: why it was not taken, as a clause.
    """

    day: str
    place: str
    why: str

    def __str__(self) -> str:
        """Return day and place: `11 July 2023 (<time datetime="2023-07-11">)`."""
        return f"{self.day} ({self.place})"


@attrs.frozen(kw_only=True)
class Found:
    """What was found.

    Attributes:
        when: the day, or the days or the month of which it is one; `None` if none is taken.
        by: what states it.
        words: the words of the text that say it too, or empty.
        candidates: what was not taken.
    """

    when: TimeSpan | None = None
    by: Declared | None = None
    words: str = ""
    candidates: tuple[Candidate, ...] = ()


@attrs.frozen(kw_only=True)
class _Dated:
    """A day that is told, with all days that it may be where the page is at home."""

    day: WrittenDay
    by: Declared
    days: frozenset[dt.date]

    @property
    def key(self) -> str:
        return self.by.key


def published(declared: Sequence[Declared], language: str = "") -> Found:
    """Return when a file says that it was published.

    Args:
        declared: what it states and shows.
        language: the language that it is in, as a subtag of BCP 47, if that is known.
    """
    dates = _days_told(declared, language)
    first = [one for one in dates if one.key in _FIRST]
    dates = [one for one in dates if one.key not in _FIRST]
    stamps = _without_years(_with_key(dates, "published"))
    changed = _with_key(dates, "modified")
    changes = frozenset(day for one in changed for day in one.day.readings)
    shown = [one for key in _SHOWN for one in _with_key(dates, key)]
    is_headed = all(one.key != "heading" for one in declared)
    address = _with_key(dates, "address")
    if stamps:
        taken = _by_stamps(stamps, shown, address, changed, is_headed=is_headed)
    else:
        taken = _by_what_is_shown(dates, address, changes)
    if not taken and not any(one.key != "other" for one in dates):
        taken, dates, first = _common(_with_key(first, "first")), [*dates, *first], []
    if not taken and not dates:
        return _by_month(declared)
    if not taken:
        return Found(candidates=_candidates((*dates, *first), "another day is told as well"))
    if any(not one.days & taken for one in first):
        own = (one for one in dates if one.key not in {"modified", "other"})
        return Found(candidates=_candidates((*own, *first), "the text was published on two days"))
    by = next((one.by for one in (*stamps, *shown, *dates) if one.days & taken), None)
    others = [one for one in dates if not one.days & taken or one.key == "other"]
    words = [
        one.by.words for one in dates if one.by.words and one.days == taken and one.key != "other"
    ]
    return Found(
        when=_span(taken),
        by=by,
        words=by.words if by is not None and by.words else next(iter(words), ""),
        candidates=_candidates(others, "the page says another"),
    )


def _days_told(declared: Sequence[Declared], language: str) -> list[_Dated]:
    """Return the days that are told, figures read in the order of the file."""
    found = [(day, one) for one in _called(declared) if (day := _day_told(one)) is not None]
    # A day that is shown is the page's own, whatever the clock.
    days = [attrs.evolve(day, at=None, offset=None) if one.words else day for day, one in found]
    stamps = [day for day, one in zip(days, found, strict=True) if one[1].key in _STATED]
    countries = {one.value for one in declared if one.key == "country"}
    order = order_of([day for day, _ in found])
    at_home = order_at_home(stamps, countries, language) if order is None else order
    of_dotted = None if order is None and at_home is False else at_home
    hours = hours_ahead(stamps, countries, language)
    zones = _zones_of_clocks(day for day, _ in found)
    return [
        _Dated(day=day, by=one, days=_days_possible(day, hours, {} if one.words else zones))
        for written, (_, one) in zip(days, found, strict=True)
        for day in (written.ordered(day_first=of_dotted if written.dotted else at_home),)
    ]


_STATED = frozenset({"published", "modified"})
_FIRST = frozenset({"first", "first-elsewhere"})
_TOLD = _FIRST | {
    "another",
    "published",
    "modified",
    "shown",
    "shown-published",
    "shown-far",
    "shown-above",
    "address",
    "other",
}


def _called(declared: Sequence[Declared]) -> Iterator[Declared]:
    """Yield what tells days; what shows but the day of an event that the page states is another.

    So is a bare day above the headline, if the page's address tells another.
    """
    told = ((one, _day_told(one)) for one in declared if one.key == "address")
    addresses = {day.readings for _, day in told if day is not None}
    events = {day.readings for one in declared if one.key == "event" and (day := _day_told(one))}
    for one in declared:
        if one.key not in _TOLD:
            continue
        if one.key == "shown-above":
            above = _day_told(one)
            is_own = not addresses or (above is not None and above.readings in addresses)
            one = attrs.evolve(one, key="shown" if is_own else "other")  # noqa: PLW2901 - as it counts
        day = _day_told(one) if events and one.key in {"shown", "shown-far"} else None
        is_event = day is not None and day.readings in events
        yield attrs.evolve(one, key="other") if is_event else one


def _day_told(one: Declared) -> WrittenDay | None:
    return next(days_in(one.value), None) if one.words else day_of(one.value)


def _zones_of_clocks(stamps: Iterable[WrittenDay]) -> dict[tuple[dt.date, str], set[int | None]]:
    """Return with which offsets each day and time of day stands in the file.

    One instant that stands there with two offsets, or with and without one, is still one: a
    program wrote its own zone behind another's clock.
    """
    found: dict[tuple[dt.date, str], set[int | None]] = {}
    for one in stamps:
        if one.clock and len(one.readings) == 1:
            found.setdefault((one.readings[0], one.clock), set()).add(one.offset)
    return found


def _days_possible(
    day: WrittenDay,
    hours: tuple[float, float],
    zones: dict[tuple[dt.date, str], set[int | None]],
) -> frozenset[dt.date]:
    """Return the days that a written day may be where the page is at home."""
    if len(day.readings) != 1:
        return frozenset(day.readings)
    offsets = zones.get((day.readings[0], day.clock), {day.offset})
    if 0 not in offsets or day.at is None:
        return frozenset(day.readings)
    around = days_around(day.at, hours)
    return frozenset(around if len(offsets) == 1 else (*around, *day.readings))


def _with_key(dates: Iterable[_Dated], key: str) -> list[_Dated]:
    return [one for one in dates if one.key == key]


def _by_stamps(
    stamps: Sequence[_Dated],
    shown: Sequence[_Dated],
    address: Sequence[_Dated],
    changed: Sequence[_Dated],
    *,
    is_headed: bool,
) -> frozenset[dt.date]:
    """Return the day that is stated, or the days of which it is one.

    What is shown contradicts it only by a headline that is the page's for sure.
    """
    others = _without_moments(stamps, changed)
    stamps = others if _common(others) else stamps
    changes = frozenset(day for one in changed for day in one.day.readings)
    common = _common(stamps)
    if not common:
        unchanged = [one for one in stamps if not one.days <= changes]
        if len(unchanged) < len(stamps) and _common(unchanged):
            return _by_stamps(unchanged, shown, address, changed, is_headed=is_headed)
        return _supported(stamps, shown, address)
    if both := _as_shown(common, stamps, (*shown, *address), changes):
        return both
    if both := _by_clocks_without_zone(stamps, shown):
        return both
    if is_headed and _is_contradicted(common, shown, address, changes):
        called = _common(_with_key(shown, "shown-published"))
        return called if common <= changes and len(called) == 1 else frozenset()
    return common if len(common) == 1 or _is_of_one_moment(stamps) else frozenset()


def _without_years(stamps: Sequence[_Dated]) -> Sequence[_Dated]:
    """Return the stamps without a journal's first of January, which is but the year of others."""
    full = [one for one in stamps if not _is_a_year(one)]
    years = {day.year for one in full for day in one.days}
    return [one for one in stamps if not _is_a_year(one) or not {*_years_of(one)} & years]


def _is_a_year(one: _Dated) -> bool:
    is_first = all((day.month, day.day) == (1, 1) for day in one.days)
    return is_first and any(f'"{name}' in one.by.element for name in _OF_A_MONTH)


def _years_of(one: _Dated) -> Iterator[int]:
    return (day.year for day in one.days)


def _without_moments(stamps: Iterable[_Dated], changed: Iterable[_Dated]) -> list[_Dated]:
    """Return the stamps that are not, to the minute, those of a change."""
    moments = {(one.day.readings, one.day.clock) for one in changed if one.day.clock}
    return [one for one in stamps if (one.day.readings, one.day.clock) not in moments]


def _as_shown(
    common: frozenset[dt.date],
    stamps: Sequence[_Dated],
    witnesses: Iterable[_Dated],
    changes: frozenset[dt.date],
) -> frozenset[dt.date]:
    """Return the one of the days stated that the page shows, or its address."""
    home = {one.day.readings[0] for one in stamps if one.day.in_utc}
    for witness in witnesses:
        both = witness.days & common
        # Of several days, that of a change is the publication's only if it is so called.
        is_change = len(common) > 1 and both <= changes and not both & home
        if len(both) == 1 and not (is_change and witness.key == "shown"):
            return both
    return frozenset()


def _by_clocks_without_zone(
    stamps: Sequence[_Dated], shown: Iterable[_Dated]
) -> frozenset[dt.date]:
    """Return the day that the page shows, if times without a zone, were they in UTC, allow it."""
    if any(one.day.at is None or one.day.offset is not None for one in stamps):
        return frozenset()
    around = frozenset[dt.date]().union(
        *(days_around(one.day.at, ANYWHERE) for one in stamps if one.day.at is not None)
    )
    told = [one.days for one in shown if one.by.words and len(one.days) == 1]
    days = frozenset[dt.date]().union(*told)
    return days if len(days) == 1 and days <= around else frozenset()


def _is_contradicted(
    common: frozenset[dt.date],
    shown: Iterable[_Dated],
    address: Sequence[_Dated],
    changes: frozenset[dt.date],
) -> bool:
    """Say whether the page shows another day than it states, and its address bears it out."""
    others = [one for one in shown if not one.days & changes]
    return bool(others) and not _common(address) & common


def _common(dates: Sequence[_Dated]) -> frozenset[dt.date]:
    """Return the days on which all dates can lie; two moments in UTC of two days are not one."""
    in_utc = {one.day.readings for one in dates if one.day.in_utc}
    if not dates or len(in_utc) > 1:
        return frozenset()
    return frozenset.intersection(*(one.days for one in dates))


def _is_of_one_moment(stamps: Sequence[_Dated]) -> bool:
    """Say whether it is a time zone that leaves two days, and not the order of figures."""
    return all(len(one.day.readings) == 1 for one in stamps)


def _supported(
    stamps: Sequence[_Dated], shown: Sequence[_Dated], address: Sequence[_Dated]
) -> frozenset[dt.date]:
    """Return the one day of several that are stated which the page shows, or its address."""
    told = {day for one in (*shown, *address) for day in one.days if len(one.days) == 1}
    days = {day for one in stamps for day in one.days}
    both = days & told
    return frozenset(both) if len(both) == 1 else frozenset()


def _by_what_is_shown(
    dates: Sequence[_Dated], address: Sequence[_Dated], changes: frozenset[dt.date]
) -> frozenset[dt.date]:
    """Return the one day that the page shows as its own."""
    for keys in (("shown-published",), _SHOWN, ("shown-far",)):
        told = [one for key in keys for one in _with_key(dates, key)]
        own = [one for one in told if not one.days & changes] or [
            one for one in told if one.key == "shown-published"
        ]
        if not own:
            continue
        common = _common(own)
        if len(common) == 1 or (common and _is_of_one_moment(own)):
            return (common & frozenset().union(*(one.days for one in address))) or common
        supported = _supported(own, (), address)
        if supported or common or keys != _SHOWN[:1]:
            return supported
    return _common(address) if len(_common(address)) == 1 else frozenset()


def _by_month(declared: Sequence[Declared]) -> Found:
    """Return the month that a journal states, if no day is stated."""
    months = {
        (int(found["year"]), int(found["month"])): one
        for one in declared
        if one.key == "published"
        and any(f'"{name}' in one.element for name in _OF_A_MONTH)
        and (found := _MONTH.fullmatch(one.value))
        and 1 <= int(found["month"]) <= _LAST_MONTH
    }
    if len(months) != 1:
        return Found()
    (month, by) = months.popitem()
    return Found(when=TimeSpan.months(*month), by=by)


def _span(days: frozenset[dt.date]) -> TimeSpan:
    first, last = (TimeSpan.of_date(pick(days)) for pick in (min, max))
    return first if len(days) == 1 else first.hull(last)


def _candidates(dates: Iterable[_Dated], why: str) -> tuple[Candidate, ...]:
    told = (
        Candidate(day=_readings_in_words(one), place=one.by.element, why=_why(one, why))
        for one in dates
    )
    return tuple(dict.fromkeys(told))


def _readings_in_words(one: _Dated) -> str:
    return " or ".join(str(TimeSpan.of_date(day)) for day in one.day.readings)


def _why(one: _Dated, otherwise: str) -> str:
    if one.key in {"other", "first-elsewhere"}:
        return "it is the day of something else"
    if one.key == "modified":
        return "it is called a change, or another date"
    if one.key == "another":
        return "the text tells it of something else"
    if len(one.day.readings) > 1:
        return "the order of its figures is not known"
    if one.key == "shown-far":
        return "it stands far from the headline"
    return otherwise

"""Whether a text with heads of days was written day by day, or tells about those days."""

import re
from collections.abc import Sequence
from enum import Enum, auto
from typing import Protocol

from chronology.documents.parts.date_lines import DateLine
from chronology.documents.parts.lines import Line
from chronology.documents.parts.titles import (
    is_called_a_diary,
    is_called_a_schedule,
    is_called_an_archive,
    is_title,
)
from chronology.languages.english.dated_heads import PRIVATE, TOGETHER
from chronology.languages.written_heads import CLOCK
from chronology.timespan import TimeSpan

_PRIVATE = re.compile(rf"(?<![\w’'])(?:{'|'.join(PRIVATE)})(?![\w’'])")
_PERSONAL = re.compile(rf"(?<![\w’'])(?:{'|'.join((*PRIVATE, *TOGETHER))})(?![\w’'])")
_SPOKEN = re.compile(r"“[^”]{0,2000}”|\"[^\"\n]{0,2000}\"")
_CLOCKED = re.compile(rf"[ \t|*•–-]{{0,8}}\(?(?:(?:um|à|at|from|ab) )?{CLOCK}", re.IGNORECASE)
_MOST = 4_000  # code points of an entry that are looked at


class Form(Enum):
    """How a text with heads of days is written."""

    DAILY = auto()
    ABOUT = auto()
    OPEN = auto()


class Headed(Protocol):
    """A stretch with the line that names its day."""

    @property
    def at(self) -> int:
        """The number of its first line."""

    @property
    def line(self) -> DateLine | None:
        """The line that names its day."""


def form_of(lines: Sequence[Line], cuts: Sequence[Headed], above: Sequence[str]) -> Form:
    """Return how a text is written, of which the heads and what stands above them are known."""
    if is_called_a_schedule(above):
        return Form.ABOUT
    days = [cut.line.day.day for cut in cuts if cut.line is not None and cut.line.day.day]
    if not _are_in_order(days) or _may_be_dated_below(lines, cuts, above):
        return Form.OPEN
    if is_called_a_diary(above) or _is_an_archive(lines, cuts, days, above):
        return Form.DAILY
    entries = _entries(lines, cuts)
    if sum(_PRIVATE.search(one) is not None for one in entries) * 2 >= len(entries):
        return Form.DAILY
    has_weekdays = all(cut.line is not None and cut.line.has_weekday for cut in cuts)
    # The words are English, under heads that are not: of a programme that was translated, or told.
    is_abroad = any(cut.line is not None and cut.line.is_abroad for cut in cuts)
    tells = sum(_PERSONAL.search(one) is not None for one in entries) * 3 >= len(entries)
    if has_weekdays and (tells or not is_abroad) and not _are_appointments(lines, cuts):
        return Form.DAILY
    return Form.OPEN


def _may_be_dated_below(
    lines: Sequence[Line], cuts: Sequence[Headed], above: Sequence[str]
) -> bool:
    """Say whether each day may stand under what was written on it: the last has nothing below."""
    if any(line.words.strip() for line in lines[cuts[-1].at + 1 :]):
        return False
    return any(words.rstrip().endswith((".", "!", "?", "”")) for words in above)


def _is_an_archive(
    lines: Sequence[Line], cuts: Sequence[Headed], days: Sequence[TimeSpan], above: Sequence[str]
) -> bool:
    """Say whether a text holds what was published day by day, each piece under its title."""
    keys = [day.sort_key for day in days]
    is_newest_first = keys == sorted(keys, reverse=True) and len(set(keys)) > 1
    if not is_called_an_archive(above, is_newest_first=is_newest_first):
        return False
    return (
        are_titled_above(lines, cuts) or _are_titled_below(lines, cuts) or _are_titled_beside(cuts)
    )


def _are_in_order(days: Sequence[TimeSpan]) -> bool:
    keys = [day.sort_key for day in days]
    return sorted(keys) in (keys, keys[::-1])


def are_titled_above(lines: Sequence[Line], cuts: Sequence[Headed]) -> bool:
    """Say whether a title stands directly over each head of a day, and nothing over that."""
    return all(
        cut.at > 0
        and is_title(lines[cut.at - 1].words)
        and not (cut.at > 1 and lines[cut.at - 2].words.strip())
        and not is_title(_next_words(lines, cut.at + 1, 1))
        for cut in cuts
    )


def _are_titled_below(lines: Sequence[Line], cuts: Sequence[Headed]) -> bool:
    """Say whether a title stands under each head of a day, and nothing directly over that."""
    return all(
        is_title(_next_words(lines, cut.at + 1, 2))
        and not (cut.at and lines[cut.at - 1].words.strip())
        for cut in cuts
    )


def _are_titled_beside(cuts: Sequence[Headed]) -> bool:
    """Say whether each head of a day is a heading that has a title behind it as well."""
    named = [cut.line for cut in cuts if cut.line is not None]
    return len(named) == len(cuts) and all(one.is_set_off and bool(one.behind) for one in named)


def _next_words(lines: Sequence[Line], at: int, most: int) -> str:
    """Return the first line with words among the next ones; empty if there is none."""
    return next((line.words for line in lines[at : at + most] if line.words.strip()), "")


def _entries(lines: Sequence[Line], cuts: Sequence[Headed]) -> list[str]:
    """Return the words under each head, without what is quoted in them."""
    ends = [*(cut.at for cut in cuts[1:]), len(lines)]
    entries = []
    for cut, end in zip(cuts, ends, strict=True):
        own = lines[cut.at + 1 : end]
        words = "\n".join(line.words[:_MOST] for line in own[:100] if not line.depth)[:_MOST]
        entries.append(_SPOKEN.sub(" ", words))
    return entries


def _are_appointments(lines: Sequence[Line], cuts: Sequence[Headed]) -> bool:
    """Say whether most stretches begin with an hour, as those of a programme do."""
    begun = 0
    for cut in cuts:
        own = (line.words for line in lines[cut.at + 1 : cut.at + 4] if line.words.strip())
        begun += _CLOCKED.match(next(own, "")) is not None
    return begun * 2 >= len(cuts)

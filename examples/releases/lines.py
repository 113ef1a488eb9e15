"""Releases by their names, and in which mood a line speaks that no word marks."""

import datetime as dt
import math
import re
from functools import lru_cache

import attrs

from chronology import Modality, TimeSpan, expressions
from releases.words import FINAL, MOODS, STAGES, VERBS, VERSION, Milestone, Words

Said = tuple[str, TimeSpan | str]  # an event, and its date or the words for it
Order = tuple[str, tuple[int, ...], int, int]  # series, version, stage, its count


def order_of(name: str, project: str) -> Order | None:
    """Return a release's series and place, from its name; `None` for other milestones."""
    match = VERSION.fullmatch(name)
    if match is None:
        return None
    number = tuple(int(part) for part in match["number"].split("."))
    stage = STAGES[(match["stage"] or "").lower()]
    of = " ".join(w for w in match["of"].split() if w.lower() not in {"release", "version"})
    series = f"{of or project} {number[0]}.{number[1]}".strip()
    count = int(match["count"] or 1) if stage < FINAL else 0
    return series, (*number, 0, 0)[:4], stage, count


_SHARED = re.compile(r"(\d+(?:\.\d+)+)/(\d+(?:\.\d+)+)(\s.*)?")


def names_of(name: str) -> tuple[str, ...]:
    """Return one name, or both of "2.7/3.2 alpha 1"."""
    both = _SHARED.fullmatch(name)
    if both is None:
        return (name,)
    return tuple(f"{number}{both[3] or ''}" for number in both.group(1, 2))


# In which mood a line speaks that no word marks


@attrs.frozen
class Line:
    """A milestone of a version, and what follows from the words alone."""

    event: str
    name: str
    milestone: Milestone
    order: Order | None
    span: TimeSpan | None
    age: float  # how many days ago its date was over when the version was stated

    @property
    def said(self) -> Said:
        """The event and its date, by which a line is known again."""
        return self.event, self.span or (self.milestone.date.text if self.milestone.date else "")

    @property
    def has_its_year(self) -> bool:
        """Whether its date is known by itself, whenever it is read."""
        date = self.milestone.date
        return date is not None and span_of(date.text, None) is not None

    @property
    def only_names(self) -> bool:
        """Whether the words for its mood are a verb in the line itself, such as "released"."""
        words, quote = self.milestone.mood_quote, self.milestone.quote
        if words is None or VERBS.fullmatch(words.text) is None:
            return False
        return quote.start <= words.start < quote.start + len(quote.text)

    def is_after(self, other: "Line") -> bool:
        """Say whether its number comes after another's, but its date before the other's."""
        if self.order is None or other.order is None or self.order[0] != other.order[0]:
            return False
        if self.span is None or other.span is None:
            return False
        return other.order < self.order and self.span.definitely_before(other.span)


def mood_of(line: Line, *, was_planned: bool) -> Modality:
    """Return in which mood a line speaks: its words' own, or as a reader goes by time.

    "Released" and the like, beside a date that is still to come, only name the milestone. A date
    that was planned once, and that no word marks, is a plan when it comes back.
    """
    said, is_over = line.milestone.mood, line.age >= 0 and not was_planned
    if said is Modality.REPORTED and not is_over and line.only_names:
        return Modality.PLANNED
    return said or (Modality.REPORTED if is_over else Modality.PLANNED)


def mood_words(line: Line, mood: Modality) -> Words | None:
    """Return the words for a mood; for a plan whose name sounds like a report, its date to come."""
    milestone = line.milestone
    sounds = milestone.mood is not mood and MOODS.search(milestone.quote.text) is not None
    if mood is Modality.PLANNED and sounds and milestone.date is not None:
        return milestone.date
    return milestone.mood_quote if milestone.mood is mood else None


def foreign(order: Order | None, series: str) -> str:
    """Say that a release is of another series than its document, as by a slip of the pen."""
    number = tuple(int(part) for part in series.split(".") if part)
    if order is None or order[1][: len(number)] == number:
        return ""
    return f"it names a release of {order[0]} in the schedule of {series}"


def out_of_order(line: Line, lines: list[Line]) -> str:
    """Say that a date that is over, and that no word marks, cannot be the release's."""
    lower = next((other for other in lines if line.age > 0 and line.is_after(other)), None)
    if lower is None:
        return ""
    return f"{line.span} lies before {lower.name}, {lower.span}, and no word says what it is"


def age_of(span: TimeSpan | None, stated: dt.datetime) -> float:
    """Return how many days ago a date was over; less than none if it was not."""
    last, today = span.latest if span else None, TimeSpan.of_date(stated.date()).latest
    return today.day - last.day if last and today else -math.inf


@lru_cache(maxsize=20_000)
def span_of(words: str, published: TimeSpan | None) -> TimeSpan | None:
    """Return the date of some words; one with its year is read once for all versions."""
    found = expressions.resolve(words, None)
    if published is not None and (found is None or (found.span is None and not found.fault)):
        found = expressions.resolve(words, published)
    return None if found is None or found.fault else found.span

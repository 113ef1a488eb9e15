"""Releases by their names, and in which mood a line speaks that no word marks."""

import datetime as dt
import math
import re
from functools import lru_cache

import attrs

from chronology import Claim, Modality, TimeSpan, expressions
from releases.words import FINAL, STAGES, VERSION, Milestone

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

    def is_as(self, claim: Claim, span: TimeSpan | None) -> bool:
        """Say whether a claim of the version before gave it the same date."""
        words = self.milestone.date.text if self.milestone.date else ""
        known = claim.date_quote.exact if claim.date_quote else ""
        return words == known or (span is not None and span == self.span)

    def is_after(self, other: "Line") -> bool:
        """Say whether its number comes after another's, but its date before the other's."""
        if self.order is None or other.order is None or self.order[0] != other.order[0]:
            return False
        if self.span is None or other.span is None:
            return False
        return other.order < self.order and self.span.definitely_before(other.span)


def mood_of(line: Line, known: list[Claim]) -> Modality:
    """Return in which mood a line speaks: its words' own, or as a reader goes by time."""
    was_planned = any(claim.modality is Modality.PLANNED for claim in known)
    has_come = line.age > 0 or (line.age == 0 and not was_planned)
    return line.milestone.mood or (Modality.REPORTED if has_come else Modality.PLANNED)


def may_be_corrected(claim: Claim) -> bool:
    """Say whether a report rests on no word: whoever edits it corrects it."""
    return claim.modality is Modality.REPORTED and claim.modality_quote is None


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

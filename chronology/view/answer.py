"""What the first lines of a report are made of: answers, each a sentence and what it names."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

import attrs

from chronology.view.dates import text_of
from chronology.view.report import Report
from chronology.view.rows import ClaimRow, FindingRow

Row = TypeVar("Row")
MOST_ITEMS = 12
"""So many items stand in the first lines of one answer; of more, their number does."""


@attrs.frozen(kw_only=True)
class Item:
    """One thing that an answer names.

    Attributes:
        anchor: of the row below that says it in full: a finding or a claim.
        about: the event that it is about; empty if it is about none.
        sentence: what is said of it.
    """

    anchor: str
    about: str
    sentence: str

    @property
    def in_words(self) -> str:
        """The event and what is said of it."""
        return f"{self.about}: {self.sentence}" if self.about else self.sentence


@attrs.frozen(kw_only=True)
class Answer:
    """One of the first things that a report says.

    Attributes:
        sentence: what was found, counted.
        items: each of them.
        rest: how many more there are that are not among the items.
    """

    sentence: str
    items: tuple[Item, ...] = ()
    rest: int = 0

    @property
    def folded(self) -> str:
        """That there are more, and where; empty if there are none."""
        return f"and {self.rest} more, below" if self.rest else ""


def answer_of(
    rows: Sequence[Row],
    sentence: Callable[[int], str],
    item: Callable[[Row], Item],
    number: Callable[[Sequence[Row]], int] = len,
) -> Iterator[Answer]:
    """Yield an answer on some rows, if there are any; it counts them, or what they are of.

    Args:
        rows: what is told of.
        sentence: says how many there are.
        item: tells one of them.
        number: counts them.
    """
    if rows:
        shown = tuple(item(row) for row in rows[:MOST_ITEMS])
        rest = len(rows) - len(shown)
        yield Answer(sentence=sentence(number(rows)), items=shown, rest=rest)


def events_of(rows: Sequence[FindingRow]) -> int:
    """Count the events of findings: what begins late and ends late is one of them."""
    return len({row.events[:1] for row in rows})


def of_codes(report: Report, *codes: str) -> list[FindingRow]:
    """Return the findings of some codes that nobody acknowledged, in the order of their events.

    Those of one event stand in the order in which the last of their claims was stated.
    """
    events = {anchor: place for place, anchor in enumerate(report.event_of)}
    claims = {
        anchor: place
        for event in report.event_of.values()
        for place, anchor in enumerate(event.claims)
    }

    def place(row: FindingRow) -> tuple[list[int], int]:
        last = max((claims.get(claim, 0) for claim in row.claims), default=0)
        return [events.get(event, len(events)) for event in row.events], last

    rows = [row for row in report.findings if row.code in codes and not row.acknowledged]
    return sorted(rows, key=place)


def found(row: FindingRow) -> Item:
    """Return a finding in its own words, which name the event."""
    return Item(anchor=row.anchor, about="", sentence=row.in_titles)


def who_said(claim: ClaimRow, report: Report) -> str:
    """Return whose word a claim is, in what, who published that, and when it was said."""
    source = report.source_of[claim.source]
    voice = "" if claim.speaker in {"", source.id, source.name} else claim.voice
    publisher = "" if source.publisher == claim.speaker else source.publisher
    parts = (voice, f"“{source.name}”", publisher, text_of(claim.stated))
    return ", ".join(filter(None, parts))

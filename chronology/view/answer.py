"""What the first lines of a report are made of: answers, each a sentence and what it names."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

import attrs

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

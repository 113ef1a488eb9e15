"""Days as texts declare them, each with its words."""

from chronology.documents.html.names import folded
from chronology.documents.publication.written_days import WrittenDay
from chronology.sources import Declared


def around(line: str, day: WrittenDay) -> str:
    """Return a date with what stands before it, which may be the day of the week."""
    return folded(line[max(0, day.start - 12) : day.end + 12])


def declared_day(key: str, value: str, words: str) -> Declared:
    """Return a day that the words of a text declare."""
    return Declared(key=key, value=value, element=f"“{words}”", words=words)

"""What word processors keep beside the text of a document, and how it is told."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from chronology.documents.changes import Change, in_words
from chronology.documents.extracted import clauses, counted, not_shown

UNREAD = "\ufffd"
"""Stands in a text for what cannot be read of its file, or is nobody's word."""
_LONGEST_EDGE = 60
_MOST_EDGES = 3
_SET_ANEW = re.compile(
    r"(?:\s*|\s*(?:QUOTE|IF|SET|COMPARE|=)[^\\]*?[{\s\"])"
    r"(?:DATE|TIME|SAVEDATE|PRINTDATE|EDITTIME)\b",
    re.IGNORECASE,
)


def is_set_anew(code: str) -> bool:
    """Say whether a field of a word processor shows a date that it sets anew by itself."""
    return _SET_ANEW.match(code) is not None


class Beside:
    """What was found beside a text while it was read.

    Attributes:
        inserted: what tracked changes inserted or moved there.
        deleted: what they deleted or moved away.
        hidden: how many hidden stretches were passed over.
        left_out: what is no text, by its name for one and for many, and how often.
        set_anew: dates that the program sets anew whenever the file is opened, as last shown.
        notes: how many footnotes and endnotes stand behind the text.
        edges: the words of the heads and feet of its pages.
    """

    def __init__(self) -> None:
        self.inserted: list[Change] = []
        self.deleted: list[Change] = []
        self.hidden = self.notes = 0
        self.set_anew: list[str] = []
        self.left_out: Counter[tuple[str, str]] = Counter()
        self.edges: list[str] = []

    def told(self, *more: str) -> tuple[str, ...]:
        """Return what is not in the text, or not where it stands in the document."""
        return clauses((*self._told(), *more))

    def _told(self) -> Iterator[str]:
        yield from in_words(self.deleted, "deletion", "no evidence")
        yield from in_words(self.inserted, "insertion", "read as text")
        for kind, number in self.left_out.items():
            yield counted(number, *kind)
        yield not_shown(self.hidden)
        yield from _anew_in_words(self.set_anew)
        notes = counted(self.notes, "note")
        yield f"the place of {notes}: read behind the text" if notes else ""
        yield from _edges_in_words(self.edges)


def _anew_in_words(shown: list[str]) -> Iterator[str]:
    number = counted(len(shown), "date or time that is", "dates or times that are")
    known = [f"“{one.strip()[:_LONGEST_EDGE]}”" for one in shown if one.strip()]
    last = f" (last {', '.join(known[:_MOST_EDGES])})" if known else ""
    if number:
        yield f"{number} set anew whenever the file is opened{last}: no evidence"


def _edges_in_words(edges: Iterable[str]) -> Iterator[str]:
    known = list(dict.fromkeys(one for one in edges if any(map(str.isalpha, one))))
    if known:
        shown = ", ".join(f"“{one[:_LONGEST_EDGE]}”" for one in known[:_MOST_EDGES])
        yield f"the heads and feet of its pages ({shown})"

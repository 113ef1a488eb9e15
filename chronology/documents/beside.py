"""What word processors keep beside the text of a document, and how it is told."""

from collections import Counter
from collections.abc import Iterable, Iterator

from chronology.documents.changes import Change, in_words
from chronology.documents.extracted import clauses, counted, not_shown

_LONGEST_EDGE = 60
_MOST_EDGES = 3


class Beside:
    """What was found beside a text while it was read.

    Attributes:
        inserted: what tracked changes inserted or moved there.
        deleted: what they deleted or moved away.
        hidden: how many hidden stretches were passed over.
        left_out: what is no text, by its name for one and for many, and how often.
        set_anew: dates that the program sets anew whenever the file is opened.
        notes: how many footnotes and endnotes stand behind the text.
        edges: the words of the heads and feet of its pages.
    """

    def __init__(self) -> None:
        self.inserted: list[Change] = []
        self.deleted: list[Change] = []
        self.hidden = self.set_anew = self.notes = 0
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
        yield counted(
            self.set_anew,
            "date or time that is set anew whenever the file is opened",
            "dates or times that are set anew whenever the file is opened",
        )
        notes = counted(self.notes, "note")
        yield f"the place of {notes}: read behind the text" if notes else ""
        yield from _edges_in_words(self.edges)


def _edges_in_words(edges: Iterable[str]) -> Iterator[str]:
    known = list(dict.fromkeys(one for one in edges if any(map(str.isalpha, one))))
    if known:
        shown = ", ".join(f"“{one[:_LONGEST_EDGE]}”" for one in known[:_MOST_EDGES])
        yield f"the heads and feet of its pages ({shown})"

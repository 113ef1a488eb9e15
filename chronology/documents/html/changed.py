"""Tracked changes of a page: what `del` took out of its text, and `ins` put in.

Programs that turn a document with tracked changes into a page may write them as `span` elements of
a class, with the author beside; they are read alike.
"""

import re
from collections.abc import Iterator

import attrs

from chronology.documents.changes import Change, in_words
from chronology.documents.html.owner import Attributes

DELETION, INSERTION = "deletion", "insertion"
_BY_NAME = {"del": DELETION, "ins": INSERTION}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@attrs.frozen(kw_only=True, eq=False)
class Changing:
    """A change of which the words are being read.

    Attributes:
        kind: whether it took them out or put them in.
        author: who made it, or empty.
        day: the day on which, or empty.
        words: what was read of it.
    """

    kind: str
    author: str = ""
    day: str = ""
    words: list[str] = attrs.field(factory=list)


def kind_of(name: str, attributes: Attributes) -> str:
    """Return which change an element stands for; empty if for none."""
    if name == "span" and attributes.get("data-author"):
        classes = (attributes.get("class") or "").lower().split()
        return next((one for one in (DELETION, INSERTION) if one in classes), "")
    return _BY_NAME.get(name, "")


class Changed:
    """The changes of a page."""

    def __init__(self) -> None:
        self._found: list[Changing] = []

    def begun(self, name: str, attributes: Attributes) -> Changing | None:
        """Return the change that an element stands for; nothing if it stands for none."""
        kind = kind_of(name, attributes)
        if not kind:
            return None
        day = _DAY.match(attributes.get("datetime") or attributes.get("data-date") or "")
        author = attributes.get("data-author") or ""
        made = Changing(kind=kind, author=author, day=day.group() if day else "")
        self._found.append(made)
        return made

    def told(self) -> Iterator[str]:
        """Yield what was changed, a clause for each sort of change."""
        yield from in_words(self._of(DELETION), DELETION, "no evidence")
        yield from in_words(self._of(INSERTION), INSERTION, "read as text")

    def _of(self, kind: str) -> Iterator[Change]:
        for one in self._found:
            words = " ".join("".join(one.words).split())
            if one.kind == kind and words:
                yield Change(words=words, author=one.author, day=one.day)

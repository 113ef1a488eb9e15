"""The groups of a file of rich text: how their words are read, and where they go."""

import attrs

from chronology.documents.rtf.colours import Colours

BREAK = "\x00"
"""Stands for the end of a paragraph."""


@attrs.frozen(kw_only=True)
class Sink:
    """Where words go.

    Attributes:
        kind: which group they are of: the body of the text, one of `APART`, or nothing.
        pieces: the words: of the body as HTML.
    """

    kind: str
    pieces: list[str] = attrs.field(factory=list)

    @property
    def words(self) -> str:
        """The words in one line."""
        return " ".join("".join(self.pieces).replace(BREAK, " ").split())


class Group:
    """How a group is read."""

    def __init__(self, sink: Sink) -> None:
        self.sink = sink
        self.owns_sink = False  # whether its words go there alone
        self.away = frozenset[str]()  # what puts its paragraph out of sight
        self.flags: frozenset[str] = frozenset()
        self.codec = "cp1252"
        self.skip = 1  # bytes behind a character that stand for it
        self.font = -1
        self.colours = Colours()
        self.author = self.stamp = 0  # of tracked changes
        self.begins = True  # nothing stood in it so far but the asterisk
        self.is_marked = False  # the asterisk: whoever does not know it passes over it

    def inner(self) -> "Group":
        """Return a group that begins in this one."""
        made = Group.__new__(Group)  # a file may have a group for each three bytes
        made.__dict__.update(self.__dict__)
        made.colours = self.colours.copied()
        made.begins, made.is_marked = True, False
        made.owns_sink = False
        return made

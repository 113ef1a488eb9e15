"""What a page sets off: its headings, what it quotes, and what was inserted into it."""

_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
_QUOTED = "blockquote"
_INSERTED = "ins"


class SetOff:
    """Where headings begin in a text in the making, and what is quoted in it."""

    def __init__(self) -> None:
        self._headings: list[tuple[int, int]] = []
        self._open: list[int] = []
        self._quoted: list[tuple[int, int]] = []
        self._level = self._begun = 0
        self._insertions: list[int] = []
        self._inserted: list[tuple[int, int]] = []

    def started(self, name: str, at: int) -> None:
        """Take note of an element that begins."""
        if name in _HEADINGS:
            self._level, self._begun = int(name[1]), at
        elif name == _QUOTED:
            self._open.append(at)
        elif name == _INSERTED:
            self._insertions.append(at)

    def ended(self, name: str, at: int) -> None:
        """Take note of an element that ends."""
        if name in _HEADINGS and self._level and self._begun < at:
            self._headings.append((self._begun, self._level))
            self._level = 0
        elif name == _QUOTED and self._open:
            self._quoted.append((self._open.pop(), at))
        elif name == _INSERTED and self._insertions:
            self._inserted.append((self._insertions.pop(), at))

    def headings(self, text: str) -> tuple[tuple[int, int], ...]:
        """Return where headings begin in a text, and how high each is, 1 for the highest."""
        return tuple((_first_word(text, at), level) for at, level in self._headings)

    def quoted(self, text: str) -> tuple[tuple[int, int], ...]:
        """Return where what is quoted begins and ends."""
        ends = (*self._quoted, *((at, len(text)) for at in self._open))
        return tuple((_first_word(text, start), end) for start, end in ends if start < end)

    def inserted(self, text: str) -> tuple[tuple[int, int], ...]:
        """Return where words begin and end that stand in an `ins` element."""
        places = ((_first_word(text, start), end) for start, end in self._inserted)
        return tuple(sorted((start, end) for start, end in places if start < end))


def _first_word(text: str, at: int) -> int:
    """Return where words begin that are written behind a place: white space comes first."""
    while at < len(text) and text[at].isspace():
        at += 1
    return at

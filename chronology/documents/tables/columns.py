"""The names of a table's columns: each has one, and no two are alike."""

from collections.abc import Iterator, Sequence

from chronology.documents.extracted import counted

MOST_COLUMNS = 16_384
"""As many as a spreadsheet has; what stands further to the right is not read, and told."""

_LETTERS = 26
_MOST_TOLD = 5


def letters_of(place: int) -> str:
    """Return what a spreadsheet calls a column: A for the place 0, AA for 26."""
    name, rest = "", place + 1
    while rest:
        rest, letter = divmod(rest - 1, _LETTERS)
        name = f"{chr(ord('A') + letter)}{name}"
    return name


class Columns:
    """The columns of a table; a column that nobody named is called as a spreadsheet calls it.

    Attributes:
        names: their names, in order.
        unnamed: the places of those whose name the table leaves empty.
        repeated: the places of those whose name another column has already.
        added: how many the rows have beyond those of the header.
    """

    def __init__(self) -> None:
        self.names: list[str] = []
        self.unnamed: list[int] = []
        self.repeated: list[int] = []
        self.added = 0
        self._taken: set[str] = set()

    @classmethod
    def of(cls, header: Sequence[str]) -> "Columns":
        """Return the columns that a header names; empty cells at its end name none."""
        columns = cls()
        named = [at for at, name in enumerate(header[:MOST_COLUMNS]) if name]
        for name in header[: named[-1] + 1 if named else 0]:
            columns.add(name)
        return columns

    def add(self, name: str) -> None:
        """Add a column; one without a name, or with another's, is told by its letter too."""
        at = len(self.names)
        if not name:
            self.unnamed.append(at)
            name = f"column {letters_of(at)}"
        elif name in self._taken:
            self.repeated.append(at)
            name = f"{name} (column {letters_of(at)})"
        while name in self._taken:
            name = f"{name}*"
        self._taken.add(name)
        self.names.append(name)

    def reach(self, number: int) -> None:
        """Add columns without a name until there are so many."""
        while len(self.names) < number:
            self.added += 1
            self.add("")

    def notes(self) -> Iterator[str]:
        """Yield what a reader must know of the names, a clause each."""
        unnamed = [at for at in self.unnamed if at < len(self.names) - self.added]
        if unnamed:
            told = counted(len(unnamed), "column")
            yield f"the names of {told} without any: called {self._called(unnamed)}"
        if self.repeated:
            told = counted(len(self.repeated), "column")
            bear = "bears" if len(self.repeated) == 1 else "bear"
            yield f"that {told} {bear} the name of another: called {self._called(self.repeated)}"

    def _called(self, places: Sequence[int]) -> str:
        shown = ", ".join(f"“{self.names[at][:60]}”" for at in places[:_MOST_TOLD])
        return f"{shown}, …" if len(places) > _MOST_TOLD else shown

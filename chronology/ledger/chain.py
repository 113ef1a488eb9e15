"""The blocks of a ledger's text as a chain: found by their entry, put in and taken out at once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

import attrs
import tomlkit
from tomlkit.exceptions import TOMLKitError

from chronology.ledger.locate import KeyPath
from chronology.ledger.salvage import ORDER


@attrs.define(eq=False)
class Block:
    """A stretch of the text.

    Attributes:
        entry: the table that it holds: a name and its key or position, a name alone, or
            nothing for what stands before the first header; `LOOSE` for blank lines and the
            comments between tables, `BROKEN` for what could not be read.
    """

    entry: KeyPath
    _text: str
    _document: tomlkit.TOMLDocument | TOMLKitError | None = None
    _is_edited: bool = False

    @property
    def text(self) -> str:
        """Its lines, with their ends."""
        if self._is_edited and isinstance(self._document, tomlkit.TOMLDocument):
            self._text, self._is_edited = self._document.as_string(), False
        return self._text

    @text.setter
    def text(self, value: str) -> None:
        self._text, self._document, self._is_edited = value, None, False

    @property
    def rank(self) -> int:
        """The place of its table in the order of tables; -1 if it is of none."""
        first = self.entry[0] if self.entry else ""
        return ORDER.index(str(first)) if first in ORDER else -1

    def parsed(self) -> tomlkit.TOMLDocument:
        """Return its text as a document; what is changed in it, `edited` brings into the text.

        Raises:
            TOMLKitError: it is no TOML.
        """
        if self._document is None:
            try:
                self._document = tomlkit.parse(self.text)
            except TOMLKitError as error:
                self._document = error
        if isinstance(self._document, TOMLKitError):
            raise self._document.with_traceback(None)
        return self._document

    def edited(self) -> None:
        """Say that its document was changed."""
        self._is_edited = True


class Blocks:
    """Blocks in order. Each is found, put in or taken out in constant time."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self._before: dict[Block | None, Block | None] = {None: None}
        self._behind: dict[Block | None, Block | None] = {None: None}
        self._own: defaultdict[KeyPath, dict[Block, None]] = defaultdict(dict)
        self._first: dict[int, Block] | None = None
        for block in blocks:
            self.insert(block, None)

    def __iter__(self) -> Iterator[Block]:
        block = self._behind[None]
        while block is not None:
            yield block
            block = self._behind[block]

    def own(self, entry: KeyPath) -> list[Block]:
        """Return the blocks of an entry, in order."""
        return list(self._own.get(entry, ()))

    def before(self, block: Block | None) -> Block | None:
        """Return the block before one, or the last one; `None` if there is none."""
        return self._before[block]

    def behind(self, block: Block | None) -> Block | None:
        """Return the block behind one, or the first one; `None` if there is none."""
        return self._behind[block]

    def first_of(self, rank: int) -> Block | None:
        """Return the first block of a table, by its place in the order of tables."""
        if self._first is None:
            self._first = {}
            for block in self:
                self._first.setdefault(block.rank, block)
        return self._first.get(rank)

    def insert(self, new: Block, place: Block | None) -> None:
        """Put a block of an entry that has none, or its last, before another; or at the end."""
        above = self._before[place]
        self._behind[above], self._before[new] = new, above
        self._behind[new], self._before[place] = place, new
        self._own[new.entry][new] = None
        if self._first is not None and self._first.get(new.rank) in {None, place}:
            self._first[new.rank] = new

    def remove(self, block: Block) -> None:
        """Take a block out."""
        above, below = self._before.pop(block), self._behind.pop(block)
        self._behind[above], self._before[below] = below, above
        del self._own[block.entry][block]
        if self._first is not None and self._first.get(block.rank) is block:
            self._first = None

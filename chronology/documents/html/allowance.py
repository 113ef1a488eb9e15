"""How many elements pages may have: far more than the words of their file can need."""

_ALWAYS, _OF_ONE = 60_000, 25  # elements that any file may have, and bytes for one more
_PACKED_WELL = 4  # by how much words are packed


class Allowance:
    """How many elements the pages of one file may still have together.

    Args:
        size: the bytes of the file.
        is_packed: whether it is an archive.

    Attributes:
        left: how many.
    """

    def __init__(self, size: int, *, is_packed: bool = False) -> None:
        self.left = _ALWAYS + size * (_PACKED_WELL if is_packed else 1) // _OF_ONE

    def takes_one(self) -> bool:
        """Say whether there may be one element more, and count it."""
        self.left -= 1
        return self.left >= 0

    def has_room_for(self, markup: str) -> bool:
        """Say whether all elements of a page that one of our readers wrote may be, uncounted.

        Such a page has no comments and no scripts: each `<` in it begins or ends an element.
        """
        return markup.count("<") - markup.count("</") <= self.left

"""The pieces of a style sheet: comments, strings, addresses, signs that part it, and the rest."""

import re
from collections.abc import Iterator

_PIECE = re.compile(
    r"/\*.*?(?:\*/|\Z)|\"(?:[^\"\\\n]|\\.)*+[\"\n]?|'(?:[^'\\\n]|\\.)*+['\n]?|<!--|-->|\\.|[{};]"
    r"|[^\\\"'{};/<-]++|.",
    re.DOTALL,
)
_ADDRESS = re.compile(r"(?<![\w-])url\((?P<begun>[^()]*+)\Z", re.IGNORECASE)


def pieces_of(sheet: str) -> Iterator[str]:
    """Yield the pieces of a sheet in one pass; in an address without quotes nothing parts it.

    >>> list(pieces_of("a{b:url(c;d)}"))
    ['a', '{', 'b:url(c;d)', '}']
    """
    at, end = 0, len(sheet)
    while at < end and (found := _PIECE.match(sheet, at)) is not None:
        piece, at = found[0], found.end()
        address = _ADDRESS.search(piece, max(0, piece.lower().rfind("url(") - 1))
        is_bare = address is not None and (
            address["begun"].strip() or sheet[at : at + 1] not in "\"'"
        )
        if is_bare and not piece.startswith(("/*", '"', "'")):
            closed = sheet.find(")", at)
            until = end if closed < 0 else closed + 1
            piece, at = piece + sheet[at:until], until
        yield piece

"""Offsets in code points as people and other programs count them."""

import attrs

from chronology.errors import ChronologyError


@attrs.frozen(kw_only=True)
class OffsetOutside(ChronologyError):
    """An offset does not lie within its text.

    Attributes:
        offset: the offset as given, in code points.
        length: the length of the text, in code points.
    """

    offset: int
    length: int

    def __str__(self) -> str:
        return f"offset {self.offset} lies outside a text of {self.length} code points"


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    r"""Return the line and the column of an offset, both from 1, in code points.

    Lines end with `\n`, `\r\n` or `\r`, as in an editor; a line end belongs to its line.

    Raises:
        OffsetOutside: the offset is negative or beyond the end of the text.
    """
    if not 0 <= offset <= len(text):
        raise OffsetOutside(offset=offset, length=len(text))
    inside = text[offset - 1 : offset + 1] == "\r\n" if offset else False
    stop = offset - inside
    line = text.count("\n", 0, stop) + text.count("\r", 0, stop) - text.count("\r\n", 0, stop)
    return line + 1, offset - max(text.rfind("\n", 0, stop), text.rfind("\r", 0, stop))


def utf16_offset(text: str, offset: int) -> int:
    """Return an offset in UTF-16 code units, as JavaScript and the DOM count, for code points.

    Raises:
        OffsetOutside: the offset is negative or beyond the end of the text.
    """
    if not 0 <= offset <= len(text):
        raise OffsetOutside(offset=offset, length=len(text))
    return len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2

"""Which rows and columns of a sheet no reader is shown."""

import re
from collections.abc import Iterator

from chronology.documents.tables.columns import MOST_COLUMNS

_ATTRIBUTE = re.compile(rb"""([\w:]{1,40})\s{0,9}=\s{0,9}(?:"([^"<>]*)"|'([^'<>]*)')""")
_ROW = re.compile(rb"<(?:\w{1,20}:)?row\s([^<>]*)>")
_HIDDEN = re.compile(rb"""\bhidden=["'](?:1|true)["']""")
_NO_HEIGHT = re.compile(rb"""(?:^|\s)ht=["'](?:[01]?\.[0-9]{1,30}|[01])["']""")
_NO_WIDTH = re.compile(rb"""(?:^|\s)width=["'](?:0?\.[0-9]{1,30}|0)["']""")
_COLUMNS = re.compile(rb"<(?:\w{1,20}:)?col\s([^<>]*)>")
_HIDES_OTHERS = re.compile(rb"""<(?:\w{1,20}:)?sheetFormatPr\s[^<>]*zeroHeight=["'](?:1|true)""")
_FORMAT_OF_SHEET = rb"<(?:\w{1,20}:)?sheetFormatPr\s(?:[^<>]*\s)?"
_NO_HEIGHTS = re.compile(
    _FORMAT_OF_SHEET + rb"""defaultRowHeight=["'](?:[01]?\.[0-9]{1,30}|[01])["']"""
)
_NO_WIDTHS = re.compile(_FORMAT_OF_SHEET + rb"""defaultColWidth=["'](?:0?\.[0-9]{1,30}|0)["']""")
_HEIGHT = re.compile(rb"""(?:^|\s)ht=["']""")
_WIDTH = re.compile(rb"""(?:^|\s)width=["']""")
_NUMBER = re.compile(rb"""(?:^|\s)r=["'](\d{1,7})["']""")
_PLACE = re.compile(r"[0-9]{1,5}")


def hidden_rows(xml: bytes) -> Iterator[int]:
    """Yield the numbers of the rows that a sheet hides, or that are too low to be read."""
    is_low = _NO_HEIGHTS.search(_before_rows(xml)) is not None
    for number, found in enumerate(_ROW.finditer(xml), 1):
        lacks_height = is_low and _HEIGHT.search(found[1]) is None
        if lacks_height or _HIDDEN.search(found[1]) or _NO_HEIGHT.search(found[1]):
            told = _NUMBER.search(found[1])
            yield int(told[1]) if told else number


def hides_others(xml: bytes) -> bool:
    """Say whether a sheet hides all rows that are not in the file."""
    return _HIDES_OTHERS.search(_before_rows(xml)) is not None


def _before_rows(xml: bytes) -> bytes:
    """Return what of a sheet stands before its cells."""
    end = xml.find(b"sheetData")
    return xml if end < 0 else xml[:end]


def hidden_columns(xml: bytes) -> Iterator[tuple[int, int]]:
    """Yield the first and the last of columns of a sheet that no reader is shown, from 0."""
    head = _before_rows(xml)
    if _NO_WIDTHS.search(head) is not None:
        yield from _narrow_between(sorted(_columns_in(head, is_wide=True)))
    yield from _columns_in(head, is_wide=False)


def _narrow_between(wide: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the columns that have no width of their own."""
    at = 0
    for first, last in wide:
        if first > at:
            yield at, first - 1
        at = max(at, last + 1)
    if at < MOST_COLUMNS:
        yield at, MOST_COLUMNS - 1


def _columns_in(head: bytes, *, is_wide: bool) -> Iterator[tuple[int, int]]:
    """Yield the columns to which a sheet gives a width, or those that it hides."""
    for found in _COLUMNS.finditer(head):
        is_hidden = _HIDDEN.search(found[1]) or _NO_WIDTH.search(found[1])
        if not (_WIDTH.search(found[1]) if is_wide else is_hidden):
            continue
        told = told_by_element(found[1])
        first, last = told.get("min", ""), told.get("max", "")
        if not (_PLACE.fullmatch(first) and _PLACE.fullmatch(last)):
            continue
        if 1 <= int(first) <= int(last) <= MOST_COLUMNS:
            yield int(first) - 1, int(last) - 1


def told_by_element(words: bytes) -> dict[str, str]:
    """Return the attributes of an element, by name."""
    from html import unescape

    return {
        found[1].decode(): unescape((found[2] or found[3] or b"").decode("utf-8", "replace"))
        for found in _ATTRIBUTE.finditer(words)
    }

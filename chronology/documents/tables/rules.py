"""Rules by which a sheet shows its cells otherwise, where they hold (conditional formats).

Whether one holds is not counted: what it may hide, strike out or show as other words is no
evidence.
"""

import re
from collections.abc import Iterator

from chronology.documents.tables.columns import MOST_COLUMNS
from chronology.documents.tables.places import MOST_ROWS, Area, area_of
from chronology.documents.tables.styles import veiling_rules

_FORMATS = re.compile(
    rb"<(?:\w{1,20}:)?conditionalFormatting(?=[\s>])([^<>]*+)>(.*?)"
    rb"</(?:\w{1,20}:)?conditionalFormatting\s*>",
    re.DOTALL,
)
_CELLS = re.compile(rb"""\bsqref\s*=\s*["']([^"'<>]*)["']|<(?:\w{1,20}:)?sqref\s*>([^<>]*)<""")
_STYLE = re.compile(rb"""\bdxfId\s*=\s*["'](\d{1,6})["']""")
_HIDES_VALUE = re.compile(rb"""\bshowValue\s*=\s*["'](?:0|false)["']""")
_OWN_STYLE = re.compile(rb"<(?:\w{1,20}:)?(?:numFmt|strike|color)[\s/>]")
_EVERYWHERE = Area(first_row=1, last_row=MOST_ROWS, first=0, last=MOST_COLUMNS - 1)


def veiled_in(xml: bytes, styles: bytes | None, theme: bytes = b"") -> Iterator[Area]:
    """Yield the areas of a sheet that a rule may hide, or show as other words.

    Args:
        xml: the sheet.
        styles: the styles of its workbook; `None` if it has none.
        theme: its theme; empty if it has none.
    """
    if b"conditionalFormatting" not in xml:
        return
    veiling = veiling_rules(styles, theme)
    for found in _FORMATS.finditer(xml):
        used = {int(one[1]) for one in _STYLE.finditer(found[2])}
        is_veiled = used if veiling is None else used & veiling
        if not (is_veiled or _HIDES_VALUE.search(found[2]) or _OWN_STYLE.search(found[2])):
            continue
        named = _CELLS.search(found[1]) or _CELLS.search(found[2])
        words = b"" if named is None else named[1] or named[2] or b""
        for one in words.decode("ascii", "replace").split() or [""]:
            yield area_of(one) or _EVERYWHERE

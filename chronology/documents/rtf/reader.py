"""Rich text (RTF 1.9): its text, its notes and comments; what was changed in it is told.

It is written as HTML and read as any page is. What a tracked change deleted, and hidden text, is no
text. Notes stand behind the text, and behind them the comments, each with its author and day.
"""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import attrs

from chronology.documents.extracted import Extracted, encodable, refused
from chronology.documents.html.allowance import Allowance
from chronology.documents.html.reader import extract_html
from chronology.documents.joined import APART
from chronology.documents.remarks import with_remarks
from chronology.documents.rtf.reading import Reading, TooDeep
from chronology.sources import Declared

_EXTRACTOR = "rtf 1"
_AGAIN = "open it in a word processor and save it as .docx, or its text as .txt"
_CUT_OFF = "what follows where the file breaks off"
_BEGINS = b"{\\rtf"


def extract(raw: bytes, path: Path) -> Extracted:
    r"""Return the text of an RTF file, its notes and comments behind it.

    Raises:
        DocumentUnreadable: it does not begin with `{\rtf`, is nested too deep, or holds a null
            character.
    """
    if not raw[:100].lstrip().startswith(_BEGINS):
        raise refused(path, "it is no RTF: it does not begin with {\\rtf", _AGAIN)
    reading = Reading()
    try:
        reading.read(raw)
    except TooDeep as error:
        raise refused(path, "it is nested too deep", _AGAIN) from error
    read = extract_html(
        encodable(reading.markup()).encode(),
        path,
        charset="utf-8",
        tells_changes=False,
        allowance=Allowance(len(raw)),
    )
    body = attrs.evolve(
        read,
        extractor=f"{_EXTRACTOR} ({read.extractor})",
        unread=(*read.unread, *reading.beside.told(_CUT_OFF if reading.is_cut_off else "")),
        declared=tuple(_declared_by_info(reading)),
        headings=read.headings or None,
    )
    return with_remarks(body, reading.remarks, APART)


def _declared_by_info(reading: Reading) -> Iterator[Declared]:
    """Yield what the file states; the days on which it was made are not its text's own."""
    if reading.title:
        yield Declared(key="title", value=reading.title, element="{\\title}")
    for name, numbers in reading.made.items():
        try:
            day = dt.date(*numbers).isoformat()
        except ValueError:
            continue
        yield Declared(key="other", value=day, element=f"{{\\{name}}}")

"""What is read of rich text, written as HTML."""

import datetime as dt
from html import escape

from chronology.documents.rtf.groups import BREAK

_TAGS = (("inserted", "ins"), ("struck", "s"), ("raised", "sup"))
_LOWEST = 6  # of headings


def tagged(text: str, flags: frozenset[str]) -> str:
    """Return text as HTML; what stands for the ends of paragraphs stands for nothing else."""
    written = escape(text.replace(BREAK, "\ufffd").replace("\x01", "\ufffd"), quote=False)
    for flag, tag in _TAGS:
        written = f"<{tag}>{written}</{tag}>" if flag in flags else written
    return written


def as_paragraph(words: str) -> str:
    """Return a paragraph as HTML: a heading, if a level stands behind it; nothing for no words."""
    body, _, level = words.partition("\x01")
    tag = f"h{min(int(level), _LOWEST)}" if level.isdecimal() else "p"
    return f'<{tag} style="white-space: pre-wrap">{body.strip()}</{tag}>' if body.strip() else ""


def day_of_stamp(stamp: int) -> str:
    """Return the day of a stamp of Word: years since 1900, month and day in some of its bits."""
    bits = stamp & 0xFFFFFFFF
    try:
        day = dt.date(1900 + (bits >> 20 & 0x1FF), bits >> 16 & 0xF, bits >> 11 & 0x1F)
    except ValueError:
        return ""
    return day.isoformat()

"""Labels of lists that have words, as word processors keep them beside the text.

A reader is shown them before the item: "It is not true that (1) the mill was closed". Their numbers
are counted whenever the document is shown, and a sign stands for them.
"""

import re

from chronology.documents.beside import UNREAD

_WORD = re.compile(r"[^\W\d_]{3,40}|\bno\b", re.IGNORECASE)
_ROMAN = re.compile(r"[ivxlcdm]{1,40}", re.IGNORECASE)
_NUMBER = re.compile(rf"[(\[]{UNREAD}[)\]]")  # no word of a sentence
_LONGEST = 200


def has_words(label: str) -> bool:
    """Say whether a label is more than a number, a letter or a mark."""
    found = (one.group() for one in _WORD.finditer(label[:_LONGEST]))
    return any(_ROMAN.fullmatch(word) is None for word in found)


def in_text(label: str) -> str:
    """Return a label as it stands before its item, or nothing for one without words.

    Args:
        label: its words, with U+FFFD for what is counted.
    """
    if not has_words(label):
        return ""
    shown = _NUMBER.sub("", label[:_LONGEST])
    return f"{' '.join(shown.split())} "


def of_pattern(pattern: str) -> str:
    """Return the label of a pattern such as `Article %1.`."""
    return re.sub(r"%\d", UNREAD, pattern[:_LONGEST])

r"""Words that a mark of direction (U+202E) has written backwards: what is shown is another text.

"\\u202e31\\u202c May" shows "13 May". Marks that only say which way a line runs turn no figures.
"""

import re

from chronology.documents.extracted import counted

_BACKWARDS = re.compile("\u202e[^\u202c\u2069\n\u2029]*")


def backwards_in(text: str) -> tuple[tuple[int, int], ...]:
    """Return where words stand that are written backwards, in order."""
    if "\u202e" not in text:
        return ()
    return tuple(
        found.span() for found in _BACKWARDS.finditer(text) if any(map(str.isalnum, found[0]))
    )


def told_backwards(number: int) -> str:
    """Say of how many passages it is so; nothing of none."""
    passages = counted(number, "passage", "passages")
    return f"{passages} that a mark (U+202E) has written backwards: no evidence" if number else ""

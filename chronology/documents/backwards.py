r"""Words that a mark of direction (U+202E) has written backwards: what is shown is another text.

"\\u202e31\\u202c May" shows "13 May", and so does "&#x202e;31&#x202c; May" in Markdown. Marks that
only say which way a line runs turn no figures.
"""

import re

from chronology.documents.extracted import counted

_BACKWARDS = re.compile("\u202e[^\u202c\u2069\n\u2029]*")
_AS_ENTITY = re.compile(
    r"&(?:amp;){0,3}#(?:x0{0,8}202e|0{0,8}8238);"
    "(?:[^\u202c\u2069\n\u2029&]|&(?!(?:amp;){0,3}#(?:x0{0,8}20(?:2c|69)|0{0,8}82(?:36|97));))*+",
    re.IGNORECASE,
)


def backwards_in(text: str) -> tuple[tuple[int, int], ...]:
    """Return where words stand that are written backwards, in order."""
    found = [one.span() for one in _BACKWARDS.finditer(text)] if "\u202e" in text else []
    found += [one.span() for one in _AS_ENTITY.finditer(text)] if "&" in text else []
    return tuple(
        (begin, end) for begin, end in sorted(found) if any(map(str.isalnum, text[begin:end]))
    )


def told_backwards(number: int) -> str:
    """Say of how many passages it is so; nothing of none."""
    passages = counted(number, "passage", "passages")
    return f"{passages} that a mark (U+202E) has written backwards: no evidence" if number else ""

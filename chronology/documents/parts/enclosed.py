"""What lies behind the signature of a letter: enclosures, of whomever and of no known day.

A page, a rule or a list of enclosures ends the letter once it is signed. What stands on the same
page below its signature, such as a postscript, is still of who signed it.
"""

import re
from collections.abc import Iterator, Sequence

from chronology.documents.parts.letters import (
    is_head_only,
    is_salutation,
    name_behind,
    strongly_closes,
)
from chronology.documents.parts.lines import Line
from chronology.languages.english import dated_heads as english
from chronology.parts import Part
from chronology.vocabulary import PartKind

_LONGEST = 160
_RULE = re.compile(r"[\s>]{0,8}(?:-{3,}|={3,}|\*{3,}|_{3,}|[─━—]{3,})\s*\Z")
_LISTED = re.compile(rf"[\s*_(]{{0,40}}(?:{'|'.join(english.ENCLOSED)})(?![\w])", re.IGNORECASE)


def enclosed_in(lines: Sequence[Line], end: int) -> Iterator[Part]:
    """Yield what lies behind the signature of a letter that is all of a paper, if anything does.

    Args:
        lines: its own lines.
        end: where it ends.
    """
    greeted = next((at for at, line in enumerate(lines) if is_salutation(line.words)), None)
    if greeted is None or not is_head_only(lines, 0, greeted):
        return
    close = next(
        (at for at in range(greeted + 1, len(lines)) if strongly_closes(lines[at].words)), None
    )
    if close is None:
        return
    first = _first_enclosed(lines, name_behind(lines, close)[1])
    if first is not None and any(line.words.strip() for line in lines[first:]):
        doubt = "it stands behind the signature of a letter, and may be anybody's"
        yield Part(
            kind=PartKind.SECTION, start=lines[first].start, end=end, is_quoted=True, doubt=doubt
        )


def _first_enclosed(lines: Sequence[Line], behind: int) -> int | None:
    """Return the first line of what is no more of the letter; `None` if there is none."""
    is_listed = any(_LISTED.match(line.words[:_LONGEST]) for line in lines[behind - 1 : behind])
    for at in range(behind, len(lines)):
        words = lines[at].words
        if "\f" in words or (len(words) <= _LONGEST and _RULE.match(words)):
            return at
        if is_listed and not words.strip():
            return at
        is_listed |= _LISTED.match(words[:_LONGEST]) is not None
    return None

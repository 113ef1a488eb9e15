"""A paper that is one signed letter or statement, and what lies behind its signature.

A page, a rule or a list of enclosures ends the letter once it is signed. What stands on the same
page below its signature, such as a postscript, is still of who signed it.
"""

import re
from collections.abc import Iterator, Sequence

from chronology.documents.parts.endings import is_numbered_sheet
from chronology.documents.parts.letters import (
    is_head_only,
    is_salutation,
    name_behind,
    strongly_closes,
)
from chronology.documents.parts.lines import Line
from chronology.languages.english import dated_heads as english
from chronology.languages.english import papers
from chronology.parts import Part
from chronology.vocabulary import PartKind

_LONGEST = 160
_MOST_TOP = 40  # lines in which a statement says whose it is
_NEAR = 3  # lines at the top of a page in which the head of an exhibit stands
_RULE = re.compile(r"[\s>]{0,8}(?:-{3,}|={3,}|\*{3,}|_{3,}|[─━—]{3,})\s*\Z")
_LISTED = re.compile(rf"[\s*_(]{{0,40}}(?:{'|'.join(english.ENCLOSED)})(?![\w])", re.IGNORECASE)


def enclosed_in(lines: Sequence[Line], end: int) -> Iterator[Part]:
    """Yield the one letter or statement that a paper is, and what lies behind its signature.

    Args:
        lines: the paper's own lines.
        end: where it ends.
    """
    signed = _signed_letter(lines) or _statement(lines)
    if signed is None:
        return
    author, kind, first = signed
    has_more = first is not None and any(line.words.strip() for line in lines[first:])
    until = lines[first].start if first is not None and has_more else end
    if author:
        yield Part(
            kind=kind,
            start=lines[0].start,
            end=until,
            author=author,
            is_quoted=True,
            of_the_whole=True,
        )
    if until < end:
        doubt = f"it stands behind the end of a {kind}, and may be anybody's"
        yield Part(kind=PartKind.SECTION, start=until, end=end, is_quoted=True, doubt=doubt)


def _signed_letter(lines: Sequence[Line]) -> tuple[str, PartKind, int | None] | None:
    """Return who signed the letter that a paper is, and where what is enclosed begins."""
    greeted = next((at for at, line in enumerate(lines) if is_salutation(line.words)), None)
    if greeted is None or not is_head_only(lines, 0, greeted):
        return None
    close = next(
        (at for at in range(greeted + 1, len(lines)) if strongly_closes(lines[at].words)), None
    )
    if close is None:
        return None
    author, behind = name_behind(lines, close)
    return author, PartKind.LETTER, _first_enclosed(lines, behind)


def _statement(lines: Sequence[Line]) -> tuple[str, PartKind, int | None] | None:
    """Return who makes the statement or affidavit that a paper is, and where exhibits begin."""
    top = "\n".join(line.words[:_LONGEST] for line in lines[:_MOST_TOP])
    if not any(papers.STATEMENT.match(line.words[:_LONGEST]) for line in lines[:_MOST_TOP]):
        return None
    names = [" ".join(found["name"].split()) for found in papers.DEPONENT.finditer(top)]
    if len({name.casefold() for name in names}) != 1:
        return None
    exhibits = (
        at
        for at, line in enumerate(lines)
        if "\f" in line.words
        and any(is_numbered_sheet(one.words.strip("\f ")) for one in lines[at : at + _NEAR])
    )
    name = names[0].title() if names[0].isupper() else names[0]
    return name, PartKind.SECTION, next(exhibits, None)


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

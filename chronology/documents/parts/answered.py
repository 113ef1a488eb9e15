"""Where answers may stand, without a mark, among the words that they answer.

"See my answers below", "my comments in red": what a mail quotes is then not all of whoever wrote
it first. Nor is it where somebody else's name stands under it, or where a line that says who wrote
goes on as a sentence.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from chronology.documents.parts.endings import says_that_answers_follow
from chronology.documents.parts.heads import Head
from chronology.documents.parts.lines import Line, following
from chronology.languages.english.threads import CONTINUES

INITIALS = re.compile(
    r"[ \t]{0,4}(?:\[[A-Z][A-Za-z]{1,3}\]|<[A-Z]{2,4}>|\([A-Z]{2,4}\)"
    r"|[*_]{1,2}[A-Z]{2,3}:[*_]{1,2})[ \t:]"
)
"""Begins a paragraph of somebody who answers within another's words: "[KB] The driver was ill."."""
_LONGEST_NAME = 60


def may_hold_answers(lines: Sequence[Line], heads: Mapping[int, Head]) -> dict[int, str]:
    """Return why answers may stand in what heads lead, by where each head begins."""
    found: dict[int, str] = {}
    done, writers = 0, list[str]()
    ends = [*(head.first for head in heads.values()), len(lines)][1:]
    for (at, head), end in zip(heads.items(), ends, strict=False):
        told = _announced(lines[done : head.first], lines[at:end], head)
        if not told and not head.leads_quoted:
            told = _continues(lines, at, head) or _signed_by_another(lines[at:end], head, writers)
        if told:
            found[head.start] = told
        writers.append(head.author)
        done = at
    return found


def _announced(above: Sequence[Line], own: Sequence[Line], head: Head) -> str:
    """Return the words above a head that say that answers stand below it, where no mark does."""
    if any(INITIALS.match(line.words) for line in own):
        return ""
    for line in above:
        is_shown = says_that_answers_follow(line.words) if line.depth <= head.depth else None
        if is_shown or (is_shown is False and not head.leads_quoted):
            return f"“{_shortened(line.words)}”: answers may stand in it"
    return ""


def _continues(lines: Sequence[Line], at: int, head: Head) -> str:
    """Say that a line such as "On 2 May, Ann wrote:" may be of a sentence that goes on below it."""
    first = None if head.is_block else following(lines, at)
    words = first.words.split() if first is not None and first.depth == head.depth else []
    if not words or words[0] not in CONTINUES:
        return ""
    return "its head may be of a sentence that goes on below it"


def _signed_by_another(own: Sequence[Line], head: Head, writers: Sequence[str]) -> str:
    """Say that the name of somebody who wrote above it stands alone under words of a message."""
    others = {name.casefold() for name in _names(writers) if name not in _forms(head.author)}
    is_begun = False
    for line in own:
        words = line.words.strip(" -–—*_~\t")
        if line.depth != head.depth or not words:
            continue
        if is_begun and len(words) <= _LONGEST_NAME and words.casefold() in others:
            return f"“{_shortened(words)}” stands under words in it"
        is_begun = True
    return ""


def _names(writers: Sequence[str]) -> Iterator[str]:
    for one in dict.fromkeys((*writers[:1], *writers[-1:])):
        yield from _forms(one)


def _forms(author: str) -> tuple[str, ...]:
    """Return how somebody may sign: with the whole name, or the first."""
    first, _, rest = author.partition(" ")
    return tuple(filter(None, (author, first if rest else "")))


def _shortened(words: str) -> str:
    return " ".join(words.split())[:_LONGEST_NAME]

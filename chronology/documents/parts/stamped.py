"""Lines that begin with a moment or a day, in chats that are not read, logs, tables and lists.

What such a line tells was told at its moment or is of it, and nobody knows which. What counts from
a day is refused there; whose word it is stays as the document has it.
"""

import re
from collections.abc import Iterator, Sequence

from chronology.languages.english import threads as english
from chronology.languages.english.dated_heads import ORDINAL
from chronology.languages.page_words import MONTH_OF
from chronology.parts import Part
from chronology.patterns import when_used
from chronology.vocabulary import PartKind

_CLOCK = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[ \u202f\u00a0]?[AaPp]\.?[Mm]\.?)?(?![\d.])"
_DATE = (
    r"(?:\d{1,4}(?P<joint>[/.-]|\. )\d{1,2}(?P=joint)\d{1,4}"
    r"|\d{1,2}\.? [^\W\d_]{3,10}\.?,? \d{4}|[^\W\d_]{3,10}\.? \d{1,2},? \d{4})"
)
_MOMENT = when_used(
    # Behind nothing, brackets, or a name and a comma: "Ann Marsh, [13.03.2023 17:40]".
    r"^[ \t]{0,4}[\u200e\u200f]?(?:[A-Z][\w.'’-]{0,30}(?: [A-Z][\w.'’-]{0,30}){0,3},? )?[\[(]?"
    rf"(?:{_DATE}[.,;T]?[ \t]{{0,3}}{_CLOCK}|{_CLOCK}, {_DATE.replace('joint', 'mark')})",
    re.MULTILINE,
)
_MONTH = "|".join(sorted(MONTH_OF, key=len, reverse=True))
_DAY = when_used(
    # "2021-05-03 | …", "- 3 May 2021: …", "28 Dec  Fri  …": something sets the day apart.
    r"^[ \t]{0,8}(?:[-*•+|][ \t]{0,3})?[*_]{0,2}(?:[A-Za-z]{3,9},? )?"
    r"(?P<day>\d{4}-\d\d-\d\d|\d{1,2}(?P<sign>[/.])\d{1,2}(?P=sign)(?:\d{4}|\d\d)"
    rf"|\d{{1,2}}{ORDINAL} (?:{_MONTH})\.?,? \d{{4}}|(?:{_MONTH})\.? \d{{1,2}}, \d{{4}}"
    rf"|\d{{1,2}} (?:{_MONTH})\.?(?=[ \t]{{2}}))[*_]{{0,2}}"
    r"(?:,(?![ \t])|[ \t]{0,3}[:;|–—-][ \t]|[ \t]{2,20}|\t)(?=[^\n]*\w)",
    re.MULTILINE | re.IGNORECASE,
)
_SHORT_DAY = when_used(
    # "12/5 call with L.", "Fri 12 May - call": notes leave the year out.
    r"(?:\A|(?<=\n)[ \t\r]*\n)[ \t]{0,4}(?:[-*•#]{1,4}[ \t])?(?:[A-Z][a-z]{2,8}\.?,? )?"
    rf"(?P<day>\d{{1,2}}/\d{{1,2}}|\d{{1,2}}{ORDINAL} (?:{_MONTH})(?!\w)|(?:{_MONTH})\.? \d{{1,2}}"
    rf"{ORDINAL}(?![\d\w])|\d{{1,2}}\.\d{{1,2}}\.)(?:[:,][ \t]|[ \t]{{1,3}}[–—-]?[ \t]?)"
    r"(?=[^\W\d_][^\n]{0,60}$)",
    re.MULTILINE | re.IGNORECASE,
)
_FOOT = when_used(
    rf"^[ \t]{{0,8}}(?:{english.FOOT_OF_COMMENT}[ \t·•|,\n]{{1,4}}){{0,4}}(?:{english.AGO})"
    rf"(?:[ \t·•|,\n]{{1,4}}(?:{english.FOOT_OF_COMMENT}|\d{{1,5}})){{1,5}}[ \t\r]*$"
    rf"|^[ \t]{{0,8}}{english.FOOT_OF_COMMENT}(?:[ \t·•|,\n]{{1,4}}{english.FOOT_OF_COMMENT})"
    rf"{{1,4}}[ \t·•|,\n]{{1,4}}(?:{english.AGO})[ \t\r]*$",
    re.MULTILINE | re.IGNORECASE,
)
_EDITED_ALONE = when_used(
    rf"(?:{english.EDITED}|{english.AGO}|[ \t·•|,\r])*\n?(?:{english.EDITED}|[ \t·•|,\r])*",
    re.IGNORECASE,
)
_MOST_ABOVE_A_FOOT = 4_000  # code points of a comment over its foot
_PARAGRAPH = when_used(r"\n[ \t\r]*\n")
_PARAGRAPH_ENDS = when_used(r"\n[ \t\r]*\n[ \t]*\Z")
_FEWEST = 2
_MONTHS, _DAYS = 12, 31
_OF_A_READER = "a reader wrote it, on a day that was not read"


def stamped_in(text: str) -> tuple[Part, ...]:
    """Return what stands behind moments at the begin of lines, where there are several."""
    starts = {found.start() for found in _MOMENT.finditer(text)}
    days = {found.start(): found["day"] for found in _DAY.finditer(text)}
    if len(set(days.values())) >= _FEWEST:
        starts |= set(days)
    short = {found.start("day"): found["day"] for found in _SHORT_DAY.finditer(text)}
    if len(set(short.values())) >= _FEWEST and _are_days(tuple(short.values())):
        starts |= set(short)
    if len(starts) < _FEWEST:
        return ()
    alone = sorted(found.start() for found in _MOMENT.finditer(text) if _is_alone(text, found))
    if len(alone) >= _FEWEST:
        return (_around_all(text, alone[0]),)
    return tuple(_sections(text, sorted(starts)))


def _is_alone(text: str, found: re.Match[str]) -> bool:
    """Say whether a moment is all of its paragraph, but for a name before it."""
    before = text[max(0, found.start() - 80) : found.start()]
    is_first = not before.strip() or _PARAGRAPH_ENDS.search(before) is not None
    behind = _PARAGRAPH.search(text, found.end())
    rest = text[found.end() : len(text) if behind is None else behind.start()]
    return is_first and not any(map(str.isalnum, rest))


def _around_all(text: str, first: int) -> Part:
    """Return all from the paragraph above a moment: each may stand under its words, or over."""
    above = text.rfind("\n\n", 0, len(text[:first].rstrip()))
    return Part(
        kind=PartKind.SECTION,
        start=max(0, above),
        end=len(text),
        doubt="moments stand between its paragraphs, and each may be of either",
    )


def commented_in(text: str) -> Iterator[Part]:
    """Yield what stands over lines such as "2y Like Reply": a reader's, of no day that is told."""
    done = 0
    for foot in _FOOT.finditer(text):
        if _EDITED_ALONE.fullmatch(foot.group()):
            continue  # it may stand in the head of what is below it as well
        first = max(done, foot.start() - _MOST_ABOVE_A_FOOT)
        breaks = list(_PARAGRAPH.finditer(text, first, max(first, foot.start() - 1)))
        start = breaks[-1].end() if breaks else first
        yield Part(
            kind=PartKind.COMMENT, start=start, end=foot.end(), is_quoted=True, doubt=_OF_A_READER
        )
        done = foot.end()


def _are_days(written: Sequence[str]) -> bool:
    """Say whether figures may be days and months, and with full stops no numbers of sections."""
    pairs = [
        (int(first), int(second))
        for words in written
        for first, second in re.findall(r"(\d+)[/.](\d+)", words)
    ]
    dotted = [int(words.partition(".")[0]) for words in written if words.endswith(".")]
    if dotted and not (min(dotted) > 1 and max(dotted) > _MONTHS):
        return False
    return all(0 < min(one) <= _MONTHS and max(one) <= _DAYS for one in pairs)


def _sections(text: str, starts: list[int]) -> Iterator[Part]:
    for start, following in zip(starts, [*starts[1:], len(text)], strict=True):
        paragraph = _PARAGRAPH.search(text, start, following)
        yield Part(
            kind=PartKind.SECTION,
            start=start,
            end=following if paragraph is None else paragraph.start(),
            doubt="it begins with a moment of its own, from which it may count, or not",
        )

"""Where a text has another's words, and where it tells of their being said.

"We signed the order yesterday," the minister said on Friday: it was signed on Thursday, whenever
that is told. Words stand in speech between quotation marks, or behind a colon. What tells of them
stands before, in the sentence that they end, or behind, in the sentence that they open; of more
words by the same speaker it may stand in a paragraph before. What was said stands there, too, in
"She gave evidence on 3 May." before it, or in "Transcript of 7 June" at the head of the text.
"""

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from chronology.languages.english.speech import OCCASION, WRITTEN_WHOLE

Stretch: TypeAlias = tuple[int, int]
SentenceOf: TypeAlias = Callable[[str, int, int], Stretch]
"""Gives where the sentence of a stretch of a text begins and ends."""

_LONGEST = 4000  # code points of a paragraph that are looked through on either side
_LONGEST_TELLING = 400  # code points of what tells of a speech
_MOST_PARAGRAPHS = 8  # of one speaker's words
_MARK = re.compile(r"[\"“”„«»]|(?<!\w)['‘]|['’](?!\w)")  # no apostrophe
_CLOSED_BY = {'"': '"', "“": "”", "„": "“”", "«": "»", "»": "«", "'": "'’", "‘": "'’"}
_BEFORE = 400  # code points before a speech in which its occasion is told
_HEAD = 600  # code points of a text in which its occasion is told
_LABEL = 60  # code points of the name of who speaks: "KELLER: …"
_LINE_OF_ITS_OWN = re.compile(r"[.!?:;][^\S\n]{0,4}\n")
_HEADING = 80  # code points of a heading
_ANSWER = re.compile(r"\s{0,8}[QA][.:]\s")
_BREAK = re.compile(r"\n[^\S\n]{0,80}\n")
_SENTENCE_ENDS = (".", "!", "?", "…")


def tellings(text: str, place: Stretch, sentence_of: SentenceOf) -> Iterator[Stretch]:
    """Yield the stretches of a text that tell of the speech in which a place of it stands.

    Args:
        text: the text.
        place: where the place begins, and the code point after it.
        sentence_of: gives the sentence of a stretch of the text.
    """
    paragraph = _paragraph(text, *place)
    speeches = _speeches(text, paragraph)
    own = next((one for one in speeches if one[0] < place[0] and place[1] <= one[1]), None)
    if own is None:
        yield from _of_what_is_introduced(text, place, paragraph, sentence_of)
        return
    yield from _of_speech(text, own, paragraph, sentence_of)
    for _ in range(_MOST_PARAGRAPHS):
        if _end_before(text, speeches[0][0]) > paragraph[0] or not paragraph[0]:
            return  # the paragraph does not open with another's words
        end = _end_before(text, paragraph[0])
        if text.endswith(":", 0, end):
            yield _sentence_at(text, end, sentence_of)
            return
        paragraph = _paragraph(text, end - 1, end)
        speeches = _speeches(text, paragraph)
        if not speeches:
            return
        for one in speeches:
            yield from _of_speech(text, one, paragraph, sentence_of)


def occasions(text: str, place: Stretch, sentence_of: SentenceOf) -> Iterator[Stretch]:
    """Yield the sentences before a speech, and at the head of its text, that may tell of it.

    Args:
        text: the text.
        place: where a place in it begins, and the code point after it.
        sentence_of: gives the sentence of a stretch of the text.
    """
    paragraph = _paragraph(text, *place)
    speech = next((one for one in _speeches(text, paragraph) if one[0] < place[0] < one[1]), None)
    colon = text.find(":", paragraph[0], min(place[0], paragraph[0] + _LABEL))
    if speech is None and colon < 0 and not _ANSWER.match(text, _line_begin(text, place[0])):
        return
    end = _end_before(text, paragraph[0] if speech is None else speech[0])
    limit = max(0, end - _BEFORE)
    while end > limit:
        begin, _ = sentence_of(text, end - 1, end)
        begin = min(begin, end - 1)
        if OCCASION.search(text, max(begin, limit), end):
            yield max(begin, limit), end
        end = _end_before(text, begin)
    if speech is None:
        for line in re.finditer(r"[^\n]{1,300}", text[: min(_HEAD, paragraph[0])]):
            if OCCASION.search(line[0]):
                yield line.span()


def heading_of(text: str, place: Stretch) -> Stretch | None:
    """Return the heading right above the paragraph of a place that tells of what is said there."""
    end = _end_before(text, _paragraph(text, *place)[0])
    begin = _line_begin(text, end)
    is_alone = not text[max(0, begin - 2) : begin].strip()
    if not begin < end <= begin + _HEADING or not is_alone:
        return None
    if text.endswith(_SENTENCE_ENDS, 0, end) or text.find(":", begin, end) >= 0:
        return None
    return (begin, end) if OCCASION.search(text, begin, end) else None


def _line_begin(text: str, at: int) -> int:
    return text.rfind("\n", max(0, at - _LONGEST), at) + 1


def _of_what_is_introduced(
    text: str, place: Stretch, paragraph: Stretch, sentence_of: SentenceOf
) -> Iterator[Stretch]:
    """Yield what stands before the colon behind which words stand without quotation marks."""
    begin, _ = sentence_of(text, *place)
    begin = max(begin, paragraph[0])
    colon = text.rfind(": ", begin, place[0])
    if colon >= 0:
        yield max(begin, colon - _LONGEST_TELLING), colon
    label = text.find(": ", paragraph[0], min(place[0], paragraph[0] + _LABEL))
    if label >= 0 and not _LINE_OF_ITS_OWN.search(text, label, place[0]):
        yield paragraph[0], label
    first = paragraph
    for back in range(_MOST_PARAGRAPHS):
        head = _end_before(text, first[0])
        if not head:
            return
        if text.endswith(":", 0, head):
            begin, end = _sentence_at(text, head, sentence_of)
            if not back or _may_go_on(text, first, paragraph, (begin, end)):
                yield begin, end
            return
        first = _paragraph(text, head - 1, head)


def _may_go_on(text: str, first: Stretch, paragraph: Stretch, telling: Stretch) -> bool:
    """Say whether what is introduced may go on from its first paragraph to another."""
    if text[first[0] : first[1]].lstrip()[:1] in _CLOSED_BY:
        return False  # marks show where it ends
    is_set_off = text[first[0] : first[0] + 1].isspace()
    if is_set_off and not text[paragraph[0] : paragraph[0] + 1].isspace():
        return False
    return WRITTEN_WHOLE.search(text, *telling) is not None


def _of_speech(
    text: str, speech: Stretch, paragraph: Stretch, sentence_of: SentenceOf
) -> Iterator[Stretch]:
    """Yield what tells of one speech in its own paragraph."""
    head = _end_before(text, speech[0])
    if head > paragraph[0]:
        begin, end = _sentence_at(text, head, sentence_of)
        if not text.endswith(_SENTENCE_ENDS, 0, head):
            yield begin, end
        elif (closed := _last_close(text, begin, end)) is not None:
            yield closed, end  # "…," she said on 3 May. "…"
    behind = text[speech[1] : paragraph[1]].lstrip()
    if text.endswith(",", 0, speech[1] - 1) or behind[:1].islower() or behind[:1] == ",":
        end = sentence_of(text, speech[1], min(speech[1] + 1, len(text)))[1]
        yield speech[1], min(end, speech[1] + _LONGEST_TELLING)


def _paragraph(text: str, start: int, end: int) -> Stretch:
    """Return where a paragraph begins and ends, or its parts on either side of a place."""
    first = max(0, start - _LONGEST)
    breaks = [found.end() for found in _BREAK.finditer(text, first, start)]
    ended = _BREAK.search(text, end, end + _LONGEST)
    last = min(len(text), end + _LONGEST) if ended is None else ended.start()
    return (breaks[-1] if breaks else first), last


def _end_before(text: str, at: int) -> int:
    """Return the code point after the last character before a place that is no white space."""
    first = max(0, at - _LONGEST)
    return first + len(text[first:at].rstrip())


def _sentence_at(text: str, end: int, sentence_of: SentenceOf) -> Stretch:
    """Return the sentence that ends, or is broken off, at a place; of a long one the last part."""
    begin, _ = sentence_of(text, end - 1, end)
    return max(begin, end - _LONGEST_TELLING), end


def _speeches(text: str, paragraph: Stretch) -> list[Stretch]:
    """Return the stretches of a paragraph between quotation marks; the last may stay open."""
    found = list[Stretch]()
    opened: int | None = None
    for mark in _MARK.finditer(text, *paragraph):
        if opened is None:
            is_apostrophe = mark[0] == "'" and text[mark.start() - 1 : mark.start()].isalnum()
            opened = mark.start() if mark[0] in _CLOSED_BY and not is_apostrophe else None
        elif mark[0] in _CLOSED_BY[text[opened]]:
            found.append((opened, mark.end()))
            opened = None
    return found if opened is None else [*found, (opened, paragraph[1])]


def _last_close(text: str, start: int, end: int) -> int | None:
    """Return the place behind the last speech that ends in a stretch of a text."""
    closed = [stop for _, stop in _speeches(text, (start, end)) if stop < end]
    return closed[-1] if closed else None

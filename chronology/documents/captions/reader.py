"""Subtitles (SubRip, `.srt`) and captions (WebVTT, `.vtt`).

Numbers and timecodes of cues, and tags in them, are passed over, so that a sentence is read on over
the cues it is cut into; a timecode counts from the beginning of a recording and is no time of
anything told. Where cues name who speaks (`<v Ann Marsh>`), his cues are a part each, said on the
day of the whole. Notes, styles and captions without times are shown to nobody. Cues that stand out
of the order of time are put into it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import groupby
from pathlib import Path

import attrs

from chronology.documents.charsets import text_of
from chronology.documents.extracted import Extracted, clauses, counted, not_shown, refused
from chronology.documents.markdown_marks import entities
from chronology.documents.reference_marks import in_order
from chronology.languages.english.transcripts import SOUNDS
from chronology.parts import Part
from chronology.sources import OF_PARTS, Declared
from chronology.vocabulary import PartKind, QuoteFold

_EXTRACTOR = "captions 1"
_CLOCK = r"(?:\d{1,4}:)?\d{1,2}:\d\d[.,]\d{1,3}"
_TIMES = re.compile(
    rf"[ \t]{{0,9}}(?P<from>{_CLOCK})[ \t]{{1,9}}-->[ \t]{{1,9}}{_CLOCK}[^\n]{{0,400}}"
)
_VOICE = re.compile(r"<v(?:\.[^\s<>]{1,60})?[ \t\r\n]{1,9}(?P<name>[^<>]{1,100})>")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>|</?\d[\d:.]{0,20}>|\{\\[^{}\n]{0,60}\}")
_SOUND = re.compile(
    rf"\s{{0,9}}+(?:[\[(](?i:{'|'.join(sorted(SOUNDS))})[\])]|[♪♫ \n]{{1,9}}+)\s{{0,9}}+"
)
"""Words of a cue that says only what is heard: `[music]`, `(applause)`."""
_UNSHOWN = re.compile(r"(?:NOTE|STYLE|REGION)(?:[ \t]|\Z)")
_LANGUAGE = re.compile(r"Language:[ \t]{0,9}(?P<code>[A-Za-z-]{2,20})[ \t]{0,9}\r?\Z")
_HEAD = "WEBVTT"
_LONGEST_TIMES = 500  # code points of a line of times, with where it is shown
_LINE = re.compile(r"[^\n]*\n?")
_REMEDY = "save what is said in it as .txt"


@attrs.frozen(kw_only=True)
class _Cue:
    """A stretch of what is said.

    Attributes:
        head: where what stands before its words begins: its number and its times.
        start: where its words begin.
        end: where they end.
        at: when it is shown, as it is written.
        speaker: who says it, or empty.
    """

    head: int
    start: int
    end: int
    at: str
    speaker: str


def extract(raw: bytes, path: Path, encoding: str = "") -> Extracted:
    """Return the text of subtitles as it stands in the file, its cues in the order of time.

    Raises:
        DocumentUnreadable: it has no timecodes, holds a null byte, or is in a character set that
            is not told.
    """
    read = text_of(raw, path, encoding)
    text, moved = _in_time(read.text)
    blocks = list(_cue_blocks(text))
    cues = [one for block in blocks for one in _cues_of_block(text, block)]
    if not cues:
        raise refused(path, f"it has no timecodes, as {path.suffix.lower()} files do", _REMEDY)
    unseen = tuple(_unseen_in(text, blocks, sorted({cue.head for cue in cues})))
    tags = [one.span() for cue in cues for one in _TAG.finditer(text, cue.start, cue.end)]
    marks = [(*one, QuoteFold.TIMECODES) for one in _timecodes(text, cues)]
    marks += [(*one, QuoteFold.MARKUP) for one in (*unseen, *tags)]
    sounds = (one for cue in cues if (one := _SOUND.fullmatch(text, cue.start, cue.end)))
    marks += [(*_words_within(one), QuoteFold.MARKUP) for one in sounds]
    marks += entities(text)
    return Extracted(
        text=text,
        extractor=_EXTRACTOR,
        unread=clauses(
            (*read.notes, _out_of_time(moved), not_shown(_notes_to_editors(text, unseen)))
        ),
        declared=tuple(_declared_by_head(text)),
        passed_over=in_order(marks),
        unseen=unseen,
        parts=tuple(_turns_of_speakers(cues)),
    )


def _in_time(text: str) -> tuple[str, int]:
    """Return subtitles with their cues in the order of time, and how many stood out of it.

    Players show them so, wherever they stand; a sentence is read on as it is shown.
    """
    pieces, times, at, late = list[tuple[int, str]](), list[int](), 0, 0
    for block in _cue_blocks(text):
        for cue in _whole_cues(text, block):
            pieces.append((times[-1] if times else -1, text[at : cue.head]))
            at = cue.head
            time = _milliseconds(cue.at)
            late += bool(times) and time < max(times[-1], 0)
            times.append(time)
    if not late:
        return text, 0
    pieces.append((times[-1], text[at:]))
    ordered = sorted(pieces, key=lambda one: one[0])
    return "".join(f"{piece.rstrip()}\n\n" for _, piece in ordered if piece.strip()), late


def _milliseconds(clock: str) -> int:
    """Return a time of a recording, such as `01:02:03,400` or `02:03.4`, in milliseconds."""
    whole, _, part = clock.replace(",", ".").partition(".")
    seconds = 0
    for one in whole.split(":"):
        seconds = seconds * 60 + int(one)
    return seconds * 1000 + int(part.ljust(3, "0"))


def _out_of_time(number: int) -> str:
    cues = counted(number, "cue stands", "cues stand")
    return f"that {cues} out of the order of time: read in it" if number else ""


def _cue_blocks(text: str) -> Iterator[tuple[int, int]]:
    """Yield where stretches of lines begin and end that empty lines part."""
    start = end = -1
    for line in _LINE.finditer(text):
        if line.group().strip():
            start = line.start() if start < 0 else start
            end = line.end()
        elif start >= 0:
            yield start, end
            start = -1
    if start >= 0:
        yield start, end


def _cues_of_block(text: str, block: tuple[int, int]) -> Iterator[_Cue]:
    """Yield the cue of a block; several where no empty line parts them, or voices change."""
    for cue in _whole_cues(text, block):
        yield from _by_voice(text, cue)


def _whole_cues(text: str, block: tuple[int, int]) -> Iterator[_Cue]:
    """Yield the cues of a block, whoever speaks in them."""
    lines = [(one.start(), one.end()) for one in _LINE.finditer(text, *block) if one.group()]
    timed = [
        (number, found)
        for number, (start, end) in enumerate(lines)
        if (found := _TIMES.match(text[start : min(end, start + _LONGEST_TIMES)])) is not None
    ]
    heads = [_first_line_of(text, lines, number, place) for place, (number, _) in enumerate(timed)]
    ends = [*heads[1:], len(lines)]
    for (number, found), head, behind in zip(timed, heads, ends, strict=False):
        start, end = lines[number][1], lines[max(behind, number + 1) - 1][1]
        yield _Cue(head=lines[head][0], start=start, end=end, at=found["from"], speaker="")


def _first_line_of(text: str, lines: Sequence[tuple[int, int]], timed: int, place: int) -> int:
    """Return on which line a cue begins: that of its times, or the one before, its number or name.

    Args:
        text: the text.
        lines: the lines of its block.
        timed: which of them bears its times.
        place: how many cues stand before it in the block: behind words only a number is one.
    """
    if not timed or (place and not _numbers_a_cue(text, lines[timed - 1])):
        return timed
    return timed - 1


def _by_voice(text: str, cue: _Cue) -> Iterator[_Cue]:
    """Yield a cue, cut where another speaks in it."""
    voices = list(_VOICE.finditer(text, cue.start, cue.end))
    if not voices:
        yield cue
    ends = [*(one.start() for one in voices[1:]), cue.end]
    for number, (voice, end) in enumerate(zip(voices, ends, strict=False)):
        speaker = " ".join(unescape(voice["name"]).split())
        own = attrs.evolve(cue, end=end, speaker=speaker)
        yield attrs.evolve(own, head=voice.start(), start=voice.end()) if number else own


def _timecodes(text: str, cues: list[_Cue]) -> Iterator[tuple[int, int]]:
    """Yield what stands before each cue's words, with the empty line if its speaker goes on."""
    before: _Cue | None = None
    for cue in cues:
        start = cue.head
        goes_on = before is not None and before.speaker == cue.speaker
        if before is not None and goes_on and not text[before.end : start].strip():
            words = text[before.start : start].rstrip()
            start = min(start, before.start + len(words) + 1)  # one space parts words
        yield start, cue.start
        before = cue


def _words_within(sound: re.Match[str]) -> tuple[int, int]:
    """Return where the words of a cue begin and end, without the line ends about them."""
    words = sound[0]
    start = sound.start() + len(words) - len(words.lstrip())
    return start, start + len(words.strip())


def _numbers_a_cue(text: str, line: tuple[int, int]) -> bool:
    return text[line[0] : line[1]].strip().isdecimal()


def _unseen_in(
    text: str, blocks: Sequence[tuple[int, int]], heads: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Yield what is shown to nobody: the head, notes and styles, and captions without times.

    Args:
        text: the text.
        blocks: where its blocks begin and end.
        heads: where its cues begin, in order.
    """
    is_vtt = text.startswith(_HEAD)
    for start, end in blocks:
        at = bisect_left(heads, start)
        until = min(heads[at], end) if at < len(heads) else end
        first = text[start : start + 200].partition("\n")[0].strip()
        if start < until and (is_vtt or (until == end and _UNSHOWN.match(first) is not None)):
            yield start, until


def _notes_to_editors(text: str, unseen: tuple[tuple[int, int], ...]) -> int:
    """Return how many of the blocks that nobody is shown are more than the file's head."""
    return sum(not text.startswith(_HEAD, start) for start, _ in unseen)


def _declared_by_head(text: str) -> Iterator[Declared]:
    """Yield that nothing that is said dates the whole, and the language that the file declares."""
    yield OF_PARTS
    if not text.startswith(_HEAD):
        return
    head = text[:2000].partition("\n\n")[0]
    found = (_LANGUAGE.match(line) for line in head.split("\n"))
    for code in (one["code"] for one in found if one is not None):
        yield Declared(key="language", value=code, element=f"Language: {code}")


def _turns_of_speakers(cues: list[_Cue]) -> Iterator[Part]:
    """Yield what one speaker says in cues one behind the other; nothing where none is named."""
    if not any(cue.speaker for cue in cues):
        return
    for speaker, group in groupby(cues, key=lambda one: one.speaker):
        own = list(group)
        times = f"{own[0].at} {speaker}".strip()
        yield Part(
            kind=PartKind.CUE,
            start=own[0].start,
            end=own[-1].end,
            author=speaker,
            head=times,
            head_start=own[0].head,
            head_end=own[0].start,
            is_quoted=True,
            of_the_whole=True,
        )

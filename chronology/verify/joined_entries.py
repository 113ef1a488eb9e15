"""A quote that joins the words of one entry of a log or a list to the date of another.

An entry is a line that begins as others around it do: with a mark of a list, a number, the edge of
a table's row, or a time; or that ends with a time as they do. A line before the first entry may
head them all, and so may its date.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

import attrs

from chronology import expressions
from chronology.languages.grammar import Grammar
from chronology.verify.case import Case
from chronology.verify.evidence import reader_of
from chronology.verify.words import TimeWords
from chronology.vocabulary import QuoteRole

_MARK = re.compile(r"[ \t>]{0,20}(?:([-*•+–—|])(?=[ \t])|[(\[]?(?:\d{1,3}|[a-z])([.)\]])(?=\s))")
_BEFORE_STAMP = re.compile(r"[ \t>*•–—|\[(#-]{0,20}")
_BEFORE_TAIL = re.compile(r"(?:\t| {2}|[|:,;–—-] ?)\Z")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?!\d)")
_RUNS_ON = re.compile(r"(?P<word>[^\W\d_]{1,20})[ \t]*\Z|,[ \t]*\Z")
_END = " \t|.;,)]"
_WORD = re.compile(r"[^\W\d_]{2,}")
_LONGEST = 400  # code points of a line that are looked at
_MOST = 40  # lines of a quote that are
_LAST = 40  # code points at the end of a line in which its last word stands
_BESIDE = 3  # lines on either side of it
_STAMP, _TAIL = "stamp", "tail"


@attrs.frozen(kw_only=True)
class _Line:
    """A line of a text.

    Attributes:
        start: where it begins.
        end: where it ends.
        sorts: how it begins, and how it ends, if that makes an entry of it.
    """

    start: int
    end: int
    sorts: frozenset[str]


def joined_entries(case: Case, times: TimeWords) -> str:
    """Return why a quote's date is that of another entry than its words; empty if it is not.

    Args:
        case: the claim, its quotes looked for.
        times: the time words of the claim.
    """
    quote, document = case.evidence[0], case.source.document
    is_own = case.dating.role is QuoteRole.QUOTE
    reader = reader_of(case.source)
    if document is None or document.rows is not None or reader is None:
        return ""
    if not (is_own and times.own):
        return ""
    if quote.start is None or quote.end is None:
        return ""
    text = document.legible
    if "\n" not in text[quote.start : quote.end]:
        return ""
    entries = list(_entries_over(text, (quote.start, quote.end), reader.grammar))
    places = (case.dated.place_of(one.start, one.end) for one in times.own)
    dates = [place for place in places if place is not None]
    for start, end in dates:
        dated = next((n for n, one in enumerate(entries) if one[0] <= start < one[1]), None)
        if dated is None:
            continue
        if any(
            _tells_something(text, one, quote.parts) for n, one in enumerate(entries) if n != dated
        ):
            words = " ".join(text[start:end].split())
            return f"“{words}” is the date of one entry, and the words are those of another"
    return ""


def _entries_over(
    text: str, stretch: tuple[int, int], grammar: Grammar
) -> Iterator[tuple[int, int]]:
    """Yield where the entries begin and end over which a stretch runs; none if it is of no list."""
    lines = list(islice(_lines_over(text, *stretch), _MOST))
    around = [
        *_lines_beside(text, lines[0].start, back=True),
        *_lines_beside(text, lines[-1].end, back=False),
    ]
    first: int | None = None
    for at, line in enumerate(lines):
        others = (*lines[:at], *lines[at + 1 :], *around)
        is_alone = not any(line.sorts & other.sorts for other in others)
        if is_alone or (at > 0 and _sentence_runs_on(text, lines[at - 1], grammar)):
            continue
        if first is not None:
            yield first, line.start
        first = line.start
    if first is not None:
        yield first, stretch[1]


def _sentence_runs_on(text: str, line: _Line, grammar: Grammar) -> bool:
    """Say whether the sentence of a line goes on in the next: "was opened on"."""
    found = _RUNS_ON.search(text, max(line.start, line.end - _LAST), line.end)
    if found is None:
        return False
    word = (found["word"] or "").lower()
    return not word or word in grammar.nouns.prepositions | grammar.nouns.determiners


def _lines_over(text: str, start: int, end: int) -> Iterator[_Line]:
    at = text.rfind("\n", max(0, start - _LONGEST), start) + 1
    while at < end:
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        if text[at:stop].strip():
            yield _Line(
                start=at,
                end=stop,
                sorts=frozenset(_sorts_of_line(text[at : min(stop, at + _LONGEST)])),
            )
        at = stop + 1


def _lines_beside(text: str, place: int, *, back: bool) -> Sequence[_Line]:
    """Return the lines directly before a place, or behind it."""
    reach = _BESIDE * _LONGEST
    if back:
        return list(_lines_over(text, max(0, place - reach), place - 1))[-_BESIDE:] if place else []
    return list(islice(_lines_over(text, place + 1, min(len(text), place + reach)), _BESIDE))


def _sorts_of_line(line: str) -> Iterator[str]:
    """Yield what makes an entry of a line, if others beside it have the same."""
    if (mark := _MARK.match(line)) is not None:
        yield mark[1] or mark[2]
    begin = _BEFORE_STAMP.match(line)
    first = 0 if begin is None else begin.end()
    found = [one for one in expressions.find(line, None) if one.text[:1].isdigit()]
    if any(one.start == first for one in found) or _CLOCK.match(line, first):
        yield _STAMP
    last = len(line.rstrip(_END))
    if any(one.end == last and _BEFORE_TAIL.search(line, 0, one.start) for one in found):
        yield _TAIL


def _tells_something(text: str, entry: tuple[int, int], parts: Sequence[tuple[int, int]]) -> bool:
    """Say whether a quote has words of an entry besides its date."""
    for start, end in parts:
        words = text[max(start, entry[0]) : min(end, entry[1])]
        found = expressions.find(words, None)
        told = (one for one in _WORD.finditer(words))
        if any(not any(t.start <= one.start() < t.end for t in found) for one in told):
            return True
    return False

"""Words of one entry of a log, a list or a table with the date of another.

A quote may join them, or a `date_quote` name a date that is of another entry than the quote.

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
from chronology.vocabulary import PartKind, QuoteRole

_MARK = re.compile(r"[ \t>]{0,20}(?:([-*•+–—|])(?=[ \t])|[(\[]?(?:\d{1,3}|[a-z])([.)\]])(?=\s))")
_BEFORE_STAMP = re.compile(r"[ \t>*•–—|\[(#-]{0,20}(?:[A-Z]{4,8}[\]:]{0,2}[ \t]{1,3}[\[(]?(?=\d))?")
_BEFORE_TAIL = re.compile(r"(?:\t| {2}|[|:,;–—(\[-] ?)\Z")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?!\d)")
_RUNS_ON = re.compile(r"(?P<word>[^\W\d_]{1,20})[ \t]*\Z|,[ \t]*\Z")
_END = " \t|.;,)]"
_WORD = re.compile(r"[^\W\d_]{2,}")
_LONGEST = 400  # code points of a line that are looked at
_FARTHEST = 2_000  # code points before a place in which its line begins
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
    reader = reader_of(case.source)
    if document is None or quote.start is None or quote.end is None:
        return ""
    if (document.whole or document).rows is not None:
        return _of_another_row(case)
    if reader is None:
        return ""
    is_own = case.dating.role is QuoteRole.QUOTE
    against = _of_a_joined_entry if is_own else _of_another_entry
    return against(case, times, document.legible, reader.grammar)


def _of_a_joined_entry(case: Case, times: TimeWords, text: str, grammar: Grammar) -> str:
    """Return that a quote joins the date of one entry to words of another; empty if not."""
    quote = case.evidence[0]
    if not (times.own or times.others) or quote.start is None or quote.end is None:
        return ""
    if "\n" not in text[quote.start : quote.end]:
        return ""
    entries = list(_entries_over(text, (quote.start, quote.end), grammar))
    for start, end in _dates(case, times):
        dated = next((n for n, one in enumerate(entries) if one[0] <= start < one[1]), None)
        if dated is None:
            continue
        if any(
            _tells_something(text, one, quote.parts) for n, one in enumerate(entries) if n != dated
        ):
            return _date_of_another(text[start:end], "entry")
    return ""


def _date_of_another(words: str, what: str) -> str:
    plain = " ".join(words.split())
    return f"“{plain}” is the date of one {what}, and the words are those of another"


def _dates(case: Case, times: TimeWords) -> list[tuple[int, int]]:
    """Return where the times of a claim stand in its document, be they all of other things."""
    dates = times.own or times.others
    places = (case.dated.place_of(one.start, one.end) for one in dates)
    return [place for place in places if place is not None]


def _of_another_row(case: Case) -> str:
    """Return that a `date_quote` stands in another row than the quote; empty if it does not."""
    own, other = case.part, case.dating_part
    if own is None or other is None or own == other:
        return ""
    is_apart = own.kind is PartKind.ROW and other.kind is PartKind.ROW
    return _date_of_another(case.dating.quote.exact, "row") if is_apart else ""


def _of_another_entry(case: Case, times: TimeWords, text: str, grammar: Grammar) -> str:
    """Return that a `date_quote` is of another entry than the quote; empty if it is not."""
    quote, dating = case.evidence[0], case.dating
    if dating.start is None or dating.end is None:
        return ""
    for start, end in _dates(case, times) or [(dating.start, dating.end)]:
        other = _entry_at(text, start, grammar)
        if other is None:
            continue
        for own in _entries_told(text, quote.parts, grammar):
            is_apart = own.start != other.start and own.sorts & other.sorts
            if is_apart and not _heads_entry(text, other, own):
                return _date_of_another(text[start:end], "entry")
    return ""


def _entries_told(text: str, parts: Sequence[tuple[int, int]], grammar: Grammar) -> Iterator[_Line]:
    """Yield the first lines of the entries of which a quote has words besides dates."""
    for part in parts:
        for line in islice(_lines_over(text, *part), _MOST):
            if _tells_something(text, (line.start, line.end), [part]):
                entry = _entry_at(text, max(line.start, part[0]), grammar)
                if entry is not None:
                    yield entry


def _entry_at(text: str, place: int, grammar: Grammar) -> _Line | None:
    """Return the line with which the entry begins in which a place stands; `None` if in none.

    What is nothing but a date begins no entry: it heads others, or is of the one it is set under.
    """
    own: _Line | None = None
    before = list(islice(_lines_back(text, place), _MOST))
    for at, line in enumerate(before):
        if own is None:
            own = line
        above = before[at + 1] if at + 1 < len(before) else None
        shared = line.sorts & _sorts_beside(text, line)
        if line is not own and shared <= {_TAIL} and _TAIL in line.sorts:
            return None  # its date ends it: what follows is no part of it
        runs_on = above is not None and _sentence_runs_on(text, above, grammar)
        if shared and not runs_on and _is_more_than_a_date(text, line):
            is_of_it = _is_more_than_a_date(text, own) or _indent(text, own) > _indent(text, line)
            return attrs.evolve(line, sorts=shared) if is_of_it else None
    return None


def _lines_back(text: str, place: int) -> Iterator[_Line]:
    """Yield the line of a place, and those above it up to an empty one."""
    at = place
    while True:
        start = text.rfind("\n", max(0, at - _FARTHEST), at) + 1
        line = next(_lines_over(text, start, start + 1), None)
        if line is None or (start == 0 and at > _FARTHEST):
            return
        yield line
        if start == 0:
            return
        at = start - 1


def _sorts_beside(text: str, line: _Line) -> frozenset[str]:
    """Return how the lines around one begin, and end."""
    beside = [
        *_lines_beside(text, line.start, back=True),
        *_lines_beside(text, line.end, back=False),
    ]
    return frozenset(sort for one in beside for sort in one.sorts)


def _heads_entry(text: str, entry: _Line, other: _Line) -> bool:
    """Say whether an entry heads another: it ends with a colon, or the other is set under it."""
    if entry.start > other.start:
        return False
    if text[entry.start : min(entry.end, entry.start + _LONGEST)].rstrip().endswith(":"):
        return True
    lines = list(islice(_lines_over(text, entry.end + 1, other.end), _MOST))
    own = _indent(text, entry)
    is_near = any(one.start == other.start for one in lines)
    return is_near and all(_indent(text, one) > own for one in lines)


def _indent(text: str, line: _Line) -> int:
    words = text[line.start : min(line.end, line.start + _LONGEST)]
    return len(words) - len(words.lstrip())


def _is_more_than_a_date(text: str, line: _Line) -> bool:
    """Say whether a line is more than a date."""
    return _tells_something(text, (line.start, line.end), [(line.start, line.start + _LONGEST)])


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
    has_figures = any(map(str.isdigit, line))
    times = expressions.find(line, None) if has_figures else ()
    found = [one for one in times if one.text[:1].isdigit()]
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

"""What a reader sees on either side of words: not what their page or their markup put there.

Whether words are cut off from others is judged so: "The deputy", a page's foot, "minister left".
Only a little of the text is looked at, so that a question costs the same in any text.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import count
from operator import itemgetter

import attrs

from chronology.quotes.boundaries import IGNORED
from chronology.quotes.conventions import OF_PAGES, Passed, loosened
from chronology.quotes.model import Stretch
from chronology.vocabulary import QuoteFold

REACH = 80  # code points that a reader sees of what stands on either side
_INNER = 200  # code points of a stretch that are looked at from each of its ends
_MOST_MARKS = 200  # that are looked at before a stretch, at either end of it, and behind
_LONGEST_LINE = 200  # code points within which the line before, or behind, is sought
_JOINER = "\u2060"  # has no width
_FIGURES = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_PAGE = "\f"  # stands for whatever a page put there
_HYPHENS = "-\u2010\u00ad"
_UNSEEN = rf"[\s{''.join(sorted(IGNORED))}]"
_INTERRUPTED = re.compile(
    rf"[\f\v\x85\u2028\u2029{''.join(sorted(IGNORED))}{_FIGURES}]"
    r"|[-\u2010][ \t]{0,8}[\r\n]|\n[ \t]{0,12}\d|\[\d"
)
_GAP = re.compile(
    rf"(?<=[^\W_])(?P<hyphen>[{_HYPHENS}])[ \t\u00a0{_JOINER}]{{0,8}}"
    rf"(?=[\r\n\f\v\x85\u2028\u2029]){_UNSEEN}*+(?=[^\W_])"
    rf"|{_UNSEEN}++"
)
_LINE_END = re.compile(r"\r\n?|[\n\v\x85\u2028\u2029]")
_NUMBER_OF_LINE = re.compile(r"(?:(?<=[\n\f])|\A)[ \t]{0,12}(\d{1,3})[ \t]{1,12}(?=\S)")
# What may be the mark of a note, though it is not sure enough to be passed over by quotes.
_MARK = re.compile(
    rf"(?<=[^\s\[])(?:\[\d{{1,3}}\])++|(?<=[^\W{_FIGURES}])[{_FIGURES}]{{1,3}}+(?!\w)"
)
_A_SPACE = 3  # spaces that part two words, and no columns
_ENDED = re.compile(r"[.!?:;][”\"'’)]?\Z")
_WORD_BEFORE = re.compile(r"[^\W_]+\Z")
_LONGEST_WORD = 40  # code points of a word that a line end divides
_PARTED = "\n\n"  # nothing belongs together over it


@attrs.frozen(kw_only=True)
class Seen:
    """A stretch as a reader sees it, and what he sees on either side of it.

    Attributes:
        text: what is seen; of a long stretch its begin and its end only.
        places: for each character of it, its code point in the text as it was read.
        start: where the stretch begins in it.
        end: where the stretch ends in it.
    """

    text: str
    places: tuple[int, ...]
    start: int
    end: int

    def raw(self, start: int, end: int) -> Stretch:
        """Return where the same stands in the text as it was read; of something, not of nothing."""
        return self.places[start], self.places[end - 1] + 1


def is_interrupted(text: str, passed: Sequence[Passed], start: int, end: int) -> bool:
    """Say whether a reader may see at the edges of a stretch what is not written side by side."""
    first, last = max(0, start - REACH), end + REACH
    near = min(end, start + _INNER), max(start, end - _INNER)
    return any(
        _INTERRUPTED.search(text, a, b) is not None or _next_mark(passed, a) < b
        for a, b in ((first, near[0]), (near[1], last))
    )


def _next_mark(passed: Sequence[Passed], at: int) -> float:
    """Return where the first mark begins that ends behind an offset."""
    index = bisect_right(passed, at, key=itemgetter(1))
    return passed[index][0] if index < len(passed) else float("inf")


def seen(
    text: str,
    passed: Sequence[Passed],
    stretch: Stretch,
    *,
    reach: int = REACH,
    inner: int = _INNER,
) -> Seen:
    """Return a stretch of a text as a reader sees it, with what stands beside it.

    Args:
        text: the text as it was read.
        passed: what its page or its markup put there, in order.
        stretch: where it begins and ends.
        reach: how many code points are seen on either side.
        inner: how many code points of the stretch are looked at from each of its ends.
    """
    start, end = stretch
    before, within, behind = _marks_beside(passed, start, end)
    first, last = (
        _enough_before(before, start, reach),
        min(len(text), _enough_behind(behind, end, reach)),
    )
    marks = [*before, *within, *behind]
    is_long = end - start > 2 * inner
    bounds = [(first, start + inner), (end - inner, last)] if is_long else [(first, last)]
    characters, places = list[str](), list[int]()
    for begin, stop in bounds:
        for character, place in _seen_characters(text, marks, begin, stop):
            characters.append(character)
            places.append(place)
    return Seen(
        text="".join(characters),
        places=tuple(places),
        start=bisect_left(places, start),
        end=bisect_left(places, end),
    )


def _marks_beside(
    passed: Sequence[Passed], start: int, end: int
) -> tuple[Sequence[Passed], list[Passed], Sequence[Passed]]:
    """Return the marks before a stretch, within it, and behind it, as far as they are near.

    Within it, what is its own words is none: a page's head may be quoted itself.
    """
    first = bisect_right(passed, start, key=itemgetter(1))
    last = max(first, bisect_left(passed, end, key=itemgetter(0)))
    within = [
        *passed[first : min(last, first + _MOST_MARKS)],
        *passed[max(first + _MOST_MARKS, last - _MOST_MARKS) : last],
    ]
    return (
        passed[max(0, first - _MOST_MARKS) : first],
        [one for one in within if not _is_of_own_words(one, start, end)],
        passed[last : last + _MOST_MARKS],
    )


def _is_of_own_words(mark: Passed, start: int, end: int) -> bool:
    """Say whether a stretch is words of a mark, or begins or ends with words of a page's edge."""
    begin, stop, fold = mark
    opens, ends = begin <= start < stop, begin < end <= stop
    return (opens and ends) or (fold in OF_PAGES and (opens or ends))


def _enough_before(marks: Sequence[Passed], at: int, reach: int) -> int:
    """Return from where on a reader sees enough before an offset."""
    for begin, end, _ in reversed(marks):
        if at - end >= reach:
            break
        reach -= max(0, at - end)
        at = min(at, begin)
    return max(0, at - reach)


def _enough_behind(marks: Sequence[Passed], at: int, reach: int) -> int:
    """Return up to where a reader sees enough behind an offset."""
    for begin, end, _ in marks:
        if begin - at >= reach:
            break
        reach -= max(0, begin - at)
        at = max(at, end)
    return at + reach


def _seen_characters(
    text: str, passed: Sequence[Passed], begin: int, stop: int
) -> Iterator[tuple[str, int]]:
    """Yield what a reader sees of a stretch, each character with its place."""
    laid_out = _laid_out(text, passed, begin, stop)
    done = 0
    for gap in _GAP.finditer(laid_out):
        yield from _with_places(laid_out[done : gap.start()], begin + done)
        yield from _with_places(_of_gap(gap)[: len(gap[0])], begin + gap.start())
        done = gap.end()
    yield from _with_places(laid_out[done:], begin + done)


def _with_places(characters: str, at: int) -> Iterator[tuple[str, int]]:
    return zip(characters, count(at), strict=False)


def _of_gap(gap: re.Match[str]) -> str:
    """Return what a reader sees of white space, and of characters without width."""
    run, behind = gap.group(), gap.string[gap.end() : gap.end() + 1]
    lines = len(_LINE_END.findall(run))
    if gap["hyphen"]:
        return _PARTED if _PAGE not in run and lines > 1 else _of_hyphen(gap, behind)
    if _PAGE in run:
        is_ended = _ENDED.search(gap.string, max(0, gap.start() - 2), gap.start())
        return _PARTED if is_ended else " " if behind.isalpha() else "\n"
    if lines > 1:
        return _PARTED
    spaces = "".join(character for character in run if character.isspace())
    if lines:
        return "\n" + _LINE_END.split(spaces)[-1]
    return " " if 0 < len(spaces) <= _A_SPACE else spaces


def _of_hyphen(gap: re.Match[str], behind: str) -> str:
    """Return what a reader sees of a hyphen at a line end: nothing, its own, or two words."""
    at = gap.start()
    word = _WORD_BEFORE.search(gap.string, max(0, at - _LONGEST_WORD), at)
    is_named = word is not None and not word[0][0].islower()
    if not (behind.islower() or is_named):
        return _PARTED
    is_divided = behind.islower() and gap.string[at - 1].isalpha()
    return "" if is_divided or gap["hyphen"] == "\u00ad" else gap["hyphen"]


def _laid_out(text: str, passed: Sequence[Passed], begin: int, stop: int) -> str:
    """Return a stretch of a text in which marks have no width; it is as long as before."""
    first = bisect_right(passed, begin, key=itemgetter(1))
    last = bisect_left(passed, stop, key=itemgetter(0))
    pieces, done = list[str](), begin
    for start, end, fold in passed[first:last]:
        if end > done:
            start = max(start, done)  # noqa: PLW2901  # two marks may overlap
            pieces += (text[done:start], _seen_instead(text, start, min(end, stop), fold))
            done = min(end, stop)
    laid_out = _MARK.sub(_joiners_for, "".join([*pieces, text[done:stop]]))
    if "\n" not in laid_out and _PAGE not in laid_out:
        return laid_out
    return _NUMBER_OF_LINE.sub(
        lambda found: (
            _JOINER * len(found[0])
            if _numbers_a_line(text, begin + found.start(), int(found[1]))
            else found[0]
        ),
        laid_out,
    )


def _joiners_for(found: re.Match[str]) -> str:
    return _JOINER * len(found[0])


def _seen_instead(text: str, start: int, end: int, fold: QuoteFold) -> str:
    """Return what a reader sees of a mark, filled up to its length."""
    written, length = text[start:end], end - start
    if not written.strip(f"\n{_JOINER}"):
        return written  # what is not shown, or is seen already
    if fold in OF_PAGES and fold is not QuoteFold.LINE_NUMBERS:
        return _PAGE * length
    if fold is QuoteFold.LINE_NUMBERS or written.lstrip()[:1] in {"", ">"}:
        return _JOINER * length
    before, behind = text[max(0, start - 1) : start], text[end : end + 1]
    if _JOINER in written:  # what an entity stands for
        return written
    if fold is QuoteFold.REFERENCE_MARKS and before.isalnum() and behind.isalnum():
        return _JOINER * (length - 1) + " "
    return loosened(written, {fold}, ((0, length, fold),))


def _numbers_a_line(text: str, at: int, number: int) -> bool:
    """Say whether a number at the begin of a line counts it, as that before or behind does."""
    ends = text.rfind("\n", max(0, at - _LONGEST_LINE), max(0, at - 1))
    is_near = ends >= 0 or 0 < at <= _LONGEST_LINE
    before = _NUMBER_OF_LINE.match(text, ends + 1, at) if is_near else None
    if before is not None and int(before[1]) == number - 1:
        return True
    ends = text.find("\n", at, at + _LONGEST_LINE)
    behind = _NUMBER_OF_LINE.match(text, ends + 1) if ends >= 0 else None
    return behind is not None and int(behind[1]) == number + 1

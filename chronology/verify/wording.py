"""The source's own words for a quote that is near or altered."""

from chronology.quotes import Difference, Location
from chronology.quotes.boundaries import cuts
from chronology.quotes.ellipses import between_ellipses
from chronology.sources import Quote
from chronology.verify.passage import UNSEEN
from chronology.vocabulary import Verdict

_OTHERWISE = frozenset({Verdict.NEAR, Verdict.ALTERED})
_LONGEST_WORD = 60  # code points by which a stretch grows so as not to cut a word
_SHOWN = 120  # code points of a wording that a sentence shows
_BEFORE = 40  # of them, those before the first difference


def true_wording(text: str, quote: Quote, found: Location) -> str:
    """Return the source's own words where a quote is near or altered; empty where it is not.

    They are those of the whole stretch, no word or number of it cut. Of a quote that leaves
    words out, and of which one part only is otherwise, the rest stays as it is quoted.

    Args:
        text: the source's text.
        quote: the quote as entered.
        found: what became of looking for it.
    """
    if found.verdict not in _OTHERWISE or found.start is None or found.end is None:
        return ""
    if len(found.parts) == 1 and len(between_ellipses(quote.exact)) > 1:
        return _with_differences(quote.exact, found.differences)
    return text[slice(*whole_words(text, found.start, found.end))]


def _with_differences(words: str, differences: tuple[Difference, ...]) -> str:
    """Return a quote's words with the source's own where they differ."""
    for one in sorted(differences, key=lambda one: one.quoted_start, reverse=True):
        before, behind = words[: one.quoted_start], words[one.quoted_end :]
        found = one.found
        if not one.quoted and before[-1:].strip() and found[:1].isalnum():
            found = f" {found}"
        if not one.quoted and behind[:1].isalnum() and found[-1:].strip():
            found = f"{found} "
        words = f"{before}{found}{behind}"
    return words


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch of text, grown at both ends until it cuts no word or number."""
    first, last = max(0, start - _LONGEST_WORD), min(len(text), end + _LONGEST_WORD)
    begin = next((at for at in range(start, first - 1, -1) if not cuts(text, at)), start)
    stop = next((at for at in range(end, last + 1) if not cuts(text, at)), end)
    return begin, stop


def in_one_line(wording: str) -> str:
    """Return a source's words as a person types them: no line ends, no word divided by one."""
    return " ".join(UNSEEN.sub("", wording).split())


def shown_wording(wording: str, quoted: str) -> str:
    """Return a wording for a sentence: in a line, and of a long one what differs first."""
    words, other = in_one_line(wording), in_one_line(quoted)
    if len(words) <= _SHOWN:
        return words
    same = next((n for n, (a, b) in enumerate(zip(words, other, strict=False)) if a != b), 0)
    begin = words.rfind(" ", 0, max(0, same - _BEFORE)) + 1
    stop = words.rfind(" ", begin, begin + _SHOWN)
    stop = stop if stop > begin and begin + _SHOWN < len(words) else begin + _SHOWN
    return f"{'…' if begin else ''}{words[begin:stop]}{'…' if stop < len(words) else ''}"

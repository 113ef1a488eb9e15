"""English words that change what a sentence says: none of them may be left out or altered."""

import re
from collections.abc import Iterator

from chronology.languages.english.quoting import telling as known
from chronology.quotes.model import Stretch

_FOOTNOTE = re.compile(r"(?<=[^\W\d])[\d\u00b2\u00b3\u00b9\u2070-\u2079]{1,3}\Z")  # "not1"
_SHORT_YEAR = re.compile(r"'\d\d")
_YEAR_OR_PART = re.compile(r"[12]\d{3}s?|(?:[qh]|fy)\d{1,4}|\d{1,2}[:/]\d{2}")
_PAIR_REACH = 40  # code points on either side of a seam, more than the longest pair takes


def telling_words(folded: str, begin: int, end: int) -> Iterator[Stretch]:
    """Yield the folded stretches of what was left out that may forbid leaving it out."""
    before, last = "", (begin, begin)
    for token in known.TOKEN.finditer(folded, begin, end):
        word = token.group().strip("'_")
        short_year = _SHORT_YEAR.fullmatch(token.group())
        if (
            short_year
            or _forbids(word)
            or _forbids(_FOOTNOTE.sub("", word))
            or (before == "to" and word in known.INFINITIVES)
        ):
            yield token.span()
        before, last = word, token.span()
    if before == "to":  # "is to … open"
        yield last
    yield from _torn_count(folded, begin, end)
    for seam, left_out in ((begin, 2), (end, 1)):
        yield from _torn_pairs(folded, seam, left_out)


def _forbids(word: str) -> bool:
    return (
        word in known.TELLING
        or word.partition("'")[0] in known.TELLING
        or word.endswith(known.CONTRACTED)
        or known.DENIED_VERBS.fullmatch(word) is not None
        or _YEAR_OR_PART.fullmatch(word) is not None
    )


def _torn_count(folded: str, begin: int, end: int) -> Iterator[Stretch]:
    """Yield a number that was left out though what it counts was not: "over 100 … people"."""
    count = known.COUNT.search(folded, max(begin, end - _PAIR_REACH), end)
    if count and (not count.group()[0].isalpha() or count.group().strip(" -") in known.COUNTS):
        yield count.start(), count.start() + len(count.group().strip(" -"))


def _torn_pairs(folded: str, seam: int, left_out: int) -> Iterator[Stretch]:
    """Yield the left-out half of a pair such as "17 and 18" or "June 17" torn at a seam."""
    window = max(0, seam - _PAIR_REACH), seam + _PAIR_REACH
    for pair in known.PAIR.finditer(folded, *window):
        if pair.end(1) <= seam <= pair.start(2):
            yield pair.span(left_out)

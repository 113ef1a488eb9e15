"""English words that change what a sentence says: none of them may be left out or altered."""

import re
from collections.abc import Iterator

from chronology.quotes.model import Stretch


def words_of(text: str) -> frozenset[str]:
    """Return the words of a list that is written with spaces."""
    return frozenset(text.split())


NEGATIONS = words_of(
    "not no non never none nobody nothing nowhere neither nor without hardly barely scarcely"
    " rarely seldom cannot unless deny denies denied refuse refuses refused fail fails failed"
    " cancel cancels cancelled canceled postpone postpones postponed delay delays delayed"
    " reject rejects rejected suspend suspends suspended rule rules ruled false falsely untrue"
    " wrong far almost nearly only claim claims claimed either"
)
MODALS = words_of(
    "may might can could would should will shall must ought if"
    " plan plans planned planning expect expects expected schedule scheduled intend intends"
    " intended propose proposes proposed supposed likely unlikely possibly probably perhaps"
    " alleged allegedly reportedly"
)
TIME_WORDS = words_of(
    "today tomorrow yesterday tonight now currently previously formerly originally recently"
    " circa about around approximately roughly eve noon am pm"
    " earlier later soon already yet ago since until till before after"
    " minute minutes hour hours day days daily night nights morning evening afternoon noon"
    " midnight week weeks weekly weekend month months monthly quarter quarters quarterly"
    " year years yearly annual annually decade decades century centuries"
    " spring summer autumn winter"
    " january february april june july september october november december"
    " monday tuesday wednesday thursday friday saturday sunday"
)
# Time words only with a capital: in lower case they are other words.
NAMES = words_of(
    "march august jan feb mar apr jun jul aug sep sept oct nov dec"
    " mon tue tues wed thu thur thurs fri sat sun"
)
# What takes back a clause, or a part of it, or tells it as another's word.
_HEDGES = words_of(
    "due set going hope hopes hoped aim aims aimed seek seeks sought want wants wanted vow vows"
    " vowed promise promises promised forecast prevent prevented stop stopped kept unable"
    " abandon abandoned pretend pretended dismissed said says claimed believed rumoured rumored"
    " supposedly allegedly partly partially half temporarily symbolically nominally wrongly"
    " anything doubt lack lacks lacked aint scrapped closed"
    " third fourth fifth sixth seventh eighth ninth tenth percent ll d"
)
_TELLING = NEGATIONS | MODALS | TIME_WORDS | NAMES | _HEDGES
_INFINITIVES = frozenset({"be", "have", "become", "get"})
_CONTRACTED = ("n't", "'ll", "'d")
_SHORT_YEAR = re.compile(r"'\d\d")
_YEAR_OR_PART = re.compile(r"[12]\d{3}s?|(?:[qh]|fy)\d{1,4}|\d{1,2}[:/]\d{2}")
# The "no." of "no. 5" is no negation.
_TOKEN = re.compile(r"\d{1,2}[:/]\d{2}(?!\w)|(?<![\w'])(?!nos?\. ?\d)[\w']+")
_NUMBER = (
    r"(?:\d{1,2}(?:st|nd|rd|th)?|january|february|march|april|may|june|july|august|september"
    r"|october|november|december)"
)
_PAIR = re.compile(
    rf"(?<!\w)({_NUMBER})[ ,/&-]{{1,3}}(?:(?:and|or|to|through) )?(?=({_NUMBER})(?!\w))"
)
_PAIR_REACH = 40  # code points on either side of a seam, more than the longest pair takes


def telling_words(folded: str, begin: int, end: int) -> Iterator[Stretch]:
    """Yield the folded stretches of what was left out that may forbid leaving it out."""
    before, last = "", (begin, begin)
    for token in _TOKEN.finditer(folded, begin, end):
        word = token.group().strip("'")
        short_year = _SHORT_YEAR.fullmatch(token.group())
        if short_year or _forbids(word) or (before == "to" and word in _INFINITIVES):
            yield token.span()
        before, last = word, token.span()
    if before == "to":  # "is to … open"
        yield last
    for seam, left_out in ((begin, 2), (end, 1)):
        yield from _torn_pairs(folded, seam, left_out)


def _forbids(word: str) -> bool:
    return (
        word in _TELLING
        or word.partition("'")[0] in _TELLING
        or word.endswith(_CONTRACTED)
        or _YEAR_OR_PART.fullmatch(word) is not None
    )


def _torn_pairs(folded: str, seam: int, left_out: int) -> Iterator[Stretch]:
    """Yield the left-out half of a pair such as "17 and 18" or "June 17" torn at a seam."""
    window = max(0, seam - _PAIR_REACH), seam + _PAIR_REACH
    for pair in _PAIR.finditer(folded, *window):
        if pair.end(1) <= seam <= pair.start(2):
            yield pair.span(left_out)

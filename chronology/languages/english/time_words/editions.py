"""Years that are part of a thing's name: "the 2029 Notes", "the 2021 Plan", "the 2015 Barolo"."""

import re

from chronology.languages.english.time_words import lexicon
from chronology.languages.english.time_words.words import Match, S, before, one_of, word_before

_WHEN = frozenset({"after", "before", "by", "during", "from", "in", "since", "till", "until"})
_CALLED = r"(?:[A-Z0-9][\w.&’'%-]{0,18}\s{1,3}){0,4}?"
# With a capital it is the name of one: "the 2018 Act", but not "a 2018 act of folly".
_PAPER = re.compile(rf"(?:{S}|-){_CALLED}(?:{one_of(lexicon.NAMED_PAPERS)})s?\b")
_COPY = re.compile(rf"{S}(?:\w{{1,16}}{S})?(?i:{one_of(lexicon.COPIES)})s?\b")
_WINE = re.compile(rf"{S}(?:[A-Z][\w’'-]{{1,16}}{S}){{0,2}}?(?:{one_of(lexicon.WINES)})\b")
_DUE = re.compile(rf"\b(?:{one_of(lexicon.DEBTS)})s?,?{S}[Dd]ue{S}\Z")


def is_edition(match: Match) -> bool:
    """Whether a year tells which security, paper, model or wine is meant, and no time.

    "The 2019 flood" is the one that was then; "the 2029 Notes" are those of that name.
    """
    if _DUE.search(before(match)):
        return True
    preceding, end = word_before(match).lower(), match.end()
    if _WINE.match(match.string, end):
        return preceding not in _WHEN
    is_named = any(words.match(match.string, end) is not None for words in (_PAPER, _COPY))
    return is_named and preceding not in _WHEN | {"of", "to"}

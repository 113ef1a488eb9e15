"""What a quote may leave out of a text, and still say what its source says.

A remark in brackets, an apposition, a relative clause between commas, adjectives and adverbs of
closed lists, parts of a list, whole sentences between whole sentences. There is no list of what
may *not* be left out: whatever is not known to be one of these may decide.
"""

from chronology.languages.grammar import Grammar
from chronology.languages.omissions.gap import Gap
from chronology.languages.omissions.lists import is_modifier, is_part_of_a_list
from chronology.languages.omissions.remarks import remark
from chronology.languages.omissions.sentences import LONGEST, is_whole, may_be_left_out
from chronology.languages.sentences import sentence_around
from chronology.languages.words import Words
from chronology.vocabulary import Omission

__all__ = ["LONGEST", "is_whole", "omission"]


def omission(text: str, start: int, end: int, grammar: Grammar) -> Omission | None:
    """Return what sort of words a stretch of a text is that may be left out; `None` for others."""
    abbreviations = grammar.spelling.abbreviations
    begin, stop = sentence_around(text, max(0, start - 1), start, abbreviations)
    if not begin <= start <= end < stop:
        left_out = may_be_left_out(text, start, end, grammar)
        return Omission.SENTENCES if left_out else None
    words = Words.around(text, (max(0, start - 1), end + 1), (start, end), grammar)
    if words.first == 0:
        return None
    gap = Gap.of(words)
    if kind := remark(gap):
        return kind
    if is_modifier(gap):
        return Omission.MODIFIERS
    return Omission.LIST if is_part_of_a_list(gap) else None

"""Stretches of a page's text that are kept from its reader: put in order, and told."""

from collections import Counter
from collections.abc import Iterator
from sys import maxsize

from chronology.documents.extracted import counted
from chronology.documents.html.sheets import Rule
from chronology.vocabulary import Hidden

_LONGEST_SENTENCE = 2_000
_SENTENCE_ENDS = (". ", "! ", "? ", "\n")

Stretch = tuple[int, int, Hidden]
Found = tuple[int, int, Hidden | None]  # `None` of what is shown within what is not


def painted(found: list[Found]) -> Iterator[Stretch]:
    """Yield where what is hidden stands, the innermost element first where several say so."""
    open_ones, at = list[Found](), 0
    for one in (*sorted(found, key=lambda one: (one[0], -one[1])), (maxsize, maxsize, None)):
        while open_ones and open_ones[-1][1] <= one[0]:
            _, end, why = open_ones.pop()
            if why is not None and at < end:
                yield at, end, why
            at = max(at, end)
        if open_ones and (why := open_ones[-1][2]) is not None and at < one[0]:
            yield at, one[0], why
        at = max(at, one[0])
        open_ones.append(one)


def sentences_at(text: str, begin: int, end: int, rule: Rule) -> Stretch:
    """Return the sentences that words of a style sheet are shown in or beside."""
    if rule.selector.generated == "before":
        at = begin
        while at < end and text[at].isspace():
            at += 1
    else:
        at = end
    first = max(text.rfind(one, max(0, at - _LONGEST_SENTENCE), at) for one in _SENTENCE_ENDS)
    stops = [text.find(one, at, at + _LONGEST_SENTENCE) for one in _SENTENCE_ENDS]
    last = min((one for one in stops if one >= 0), default=min(len(text), at + _LONGEST_SENTENCE))
    return max(0, first + 1), max(last, end), Hidden.WRITTEN


def doubted_as(doubt: Hidden, hidden: tuple[Stretch, ...], text: str) -> tuple[Stretch, ...]:
    """Return stretches, those of which it is not known if they are seen told as another says it.

    Args:
        doubt: why they may not be seen; `MAYBE` leaves all as they are.
        hidden: the stretches, in order.
        text: the text that they stand in.
    """
    if doubt is Hidden.MAYBE:
        return hidden
    found = list[Stretch]()
    for begin, end, why in hidden:
        told = doubt if why is Hidden.MAYBE else why
        if found and found[-1][2] is told and not text[found[-1][1] : begin].strip():
            begin = found.pop()[0]  # noqa: PLW2901 - they are one passage
        found.append((begin, end, told))
    return tuple(found)


def told_hidden(hidden: tuple[Stretch, ...]) -> Iterator[str]:
    """Yield what is said of stretches that a page keeps from readers, a clause for each kind."""
    many = Counter(why for _, _, why in hidden)
    for why in Hidden:
        if many[why] and why is not Hidden.MOVED:  # most are shown whole, beside others
            yield f"{counted(many[why], 'passage', 'passages')} where {why}: no evidence"

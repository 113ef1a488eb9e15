"""The opinion under which a quote stands, where it is not the court's: "Dissenting opinion of …".

It goes on until another opinion, or an order, has its heading; what is headed within it ("1.
Facts") is of it too.
"""

from bisect import bisect_left
from functools import lru_cache

from chronology.languages.english import opinions as own
from chronology.languages.governors import Governor
from chronology.languages.grammar import Grammar
from chronology.languages.tokens import tokens
from chronology.vocabulary import Governing

_LONGEST = 160  # code points of a heading
_WORDS = 18  # words of one
_FEW = 4  # words of one that only ends an opinion
_NUMBER = 3  # letters of what only numbers a heading: "IV"


def minority_opinion(text: str, place: int, begin: int, grammar: Grammar) -> Governor | None:
    """Return the heading of the opinion in which a place stands, if it is not the court's.

    Args:
        text: the text.
        place: a code point of it.
        begin: where its message begins, or 0.
        grammar: the words of its language.
    """
    known = _headings_of_opinions(text, grammar)
    at = bisect_left(known, (place, 0, False)) - 1
    if at < 0:
        return None
    start, end, is_of_others = known[at]
    if start < begin or end > place or not is_of_others:
        return None
    return Governor(kind=Governing.UNVOUCHED, start=start, end=end, words=text[start:end])


@lru_cache(maxsize=8)
def _headings_of_opinions(text: str, grammar: Grammar) -> tuple[tuple[int, int, bool], ...]:
    """Return where opinions are headed, and whether they are not the court's; in order."""
    found = dict[int, tuple[int, int, bool]]()
    for one in own.OPINION.finditer(text):
        floor = max(0, one.start() - _LONGEST)
        start = text.rfind("\n", floor, one.start()) + 1
        stop = text.find("\n", one.end(), one.end() + _LONGEST)
        end = stop if stop >= 0 else min(len(text), one.end() + _LONGEST)
        if start in found or (not start and floor) or end - start > _LONGEST:
            continue
        made = _whose(text[start:end], grammar)
        if made is not None:
            first = start + len(text[start:end]) - len(text[start:end].lstrip(" \t#>*_"))
            found[start] = (first, start + len(text[start:end].rstrip(" \t*_:")), made)
    return tuple(found[start] for start in sorted(found))


def _whose(line: str, grammar: Grammar) -> bool | None:
    """Say whether a line heads what is not the court's own; `None` for no such heading."""
    spoken = [one.text for one in tokens(line, 0, len(line), ()) if one.text[0].isalpha()]
    if not 0 < len(spoken) <= _WORDS or any(map(grammar.is_auxiliary, spoken)):
        return None
    is_open = line.rstrip().endswith((".", "!", "?", ";", ","))
    is_of_others = own.DISSENTING.search(line) is not None
    if is_of_others and (not is_open or line.rstrip(" .").lower().endswith("dissenting")):
        return True
    if is_open:
        return None
    if not own.OF_THE_COURT.isdisjoint(spoken) and not own.ENDING.isdisjoint(spoken):
        return False
    if own.OF_ONE.search(line) is not None:
        return True
    names = [one for one in spoken if len(one) > _NUMBER or one in own.ENDING]
    is_alone = len(names) == 1 or (bool(names) and names[0] in own.ENDING)
    return False if is_alone and len(names) <= _FEW and names[0] in own.ENDING else None

"""What words at the end of a stretch take back of it: "was sold in 2019, *or so he says*"."""

from collections.abc import Iterator

import attrs

from chronology.languages.asides import said_of_nobody
from chronology.languages.behind import behind
from chronology.languages.following import denied_later
from chronology.languages.governors import Governor
from chronology.languages.tokens import ASIDES_OPEN
from chronology.languages.words import Words

_MARKS = ASIDES_OPEN | {","}


def in_the_tail(words: Words, head: int | None, *, is_done: bool) -> Iterator[Governor]:
    """Yield what the end of a stretch makes of its verb, as if it stood behind the stretch.

    Args:
        words: the sentence.
        head: the verb of the stretch; `None` if none is known.
        is_done: as in `behind`.
    """
    first = words.first if head is None else head + 1
    hearsay = (said_of_nobody(words, n) for n in range(first, words.last) if words[n] in _MARKS)
    if (said := next(filter(None, hearsay), None)) is not None:
        yield said[0]
        return
    own = () if head is None else range(head + 1, words.last)
    mark = next((n for n in own if words[n] in _MARKS), None)
    if mark is None:
        return
    cut = attrs.evolve(words, last=mark)
    yield from behind(cut, in_noun_clause=False, of_a_plan=False, is_done=is_done)
    if (denied := denied_later(cut)) is not None:
        yield denied

"""What only the second and later pages of a letter bear at their edges, each once.

"Brightlaw LLP / 11 September 2023 / Page 2" over a page, "- 2 -", "/cont'd" below one: such lines
stand on one page of two, so that no other shows that they are none of the text. The number in them
is that of the page, or they can be nothing else.
"""

import re
from collections.abc import Iterator, Sequence

from chronology.documents.pages.heads import is_set_apart
from chronology.documents.pages.lines import PageLine
from chronology.languages.english.page_marks import (
    CONTINUED,
    DATED_LINE,
    MARKED_PAGE,
    NAMED_PAGE,
    OF_THE_PAGE,
    SAYING,
    SPEAKS_OF_PAGE,
)

_MOST = 4  # lines of a head
_LONGEST = 60  # code points of a line of it
_MOST_WORDS = 9
_BETWEEN_DASHES = re.compile(r"(?<=\s)[-–—] ?(?P<number>\d{1,3}) ?[-–—](?=\s|\Z)")
_SECOND = 2
_WORD = re.compile(r"[^\W\d_]+")
_LONG_WORD = 4  # letters of one that a title has in capitals


def continued_edges(
    page: Sequence[PageLine], before: Sequence[PageLine], number: int, leading: float
) -> set[int]:
    """Return the lines of a page that only tell that a letter goes on there, or on the next.

    Args:
        page: its lines.
        before: those of the page before it; none for the first.
        number: which page it is, from 1.
        leading: how far lines lie apart, in points.
    """
    found = {at for at in (0, len(page) - 1) if page and CONTINUED.fullmatch(page[at].words)}
    if number > 1 and before:
        found |= set(_head_of_page(page, before, number, leading))
    return found


def _head_of_page(
    page: Sequence[PageLine], before: Sequence[PageLine], number: int, leading: float
) -> Iterator[int]:
    """Yield the lines of a head over a page in which its number stands."""
    at = next((n for n, line in enumerate(page[:_MOST]) if _number_in(line.words)), None)
    if at is None or not _follows_on(_number_in(page[at].words), before, number):
        return
    last = at
    while last + 1 < min(len(page), _MOST) and not is_set_apart(
        page[last], page[last + 1], leading
    ):
        last += 1
    if last + 1 >= len(page) or not is_set_apart(page[last], page[last + 1], leading):
        last = at  # nothing parts it from the text
        if MARKED_PAGE.fullmatch(page[at].words) is None:
            return
    others = [page[n].words for n in range(last + 1) if n != at]
    is_spoken_of = SPEAKS_OF_PAGE.search(before[-1].words) and OF_THE_PAGE.match(
        page[last + 1].words if last + 1 < len(page) else ""
    )
    if not is_spoken_of and all(map(_may_head, others)):
        yield from range(last + 1)


def _follows_on(own: int, before: Sequence[PageLine], number: int) -> bool:
    """Say whether a page's number may be its own: in a bundle, each letter counts anew."""
    edges = (*before[:_MOST], *before[_MOST:][-_MOST:])
    return own in {number, _SECOND} or any(_number_in(line.words) == own - 1 for line in edges)


def _number_in(words: str) -> int:
    """Return the number of a page that a line bears, marked as such; 0 for none."""
    if len(words) > _LONGEST:
        return 0
    found = MARKED_PAGE.fullmatch(words)
    if found is not None:
        return int(found["marked"] or found["named"])
    named = NAMED_PAGE.search(words) or _BETWEEN_DASHES.search(words)
    is_its = named is not None and named["number"].isdecimal() and _may_head(words)
    return int(named["number"]) if named is not None and is_its else 0


def _may_head(words: str) -> bool:
    """Say whether a line may be of a head: a date, or a name, and nothing that says something."""
    if len(words) > _LONGEST or len(words.split()) > _MOST_WORDS:
        return False
    rest = DATED_LINE.sub("", _BETWEEN_DASHES.sub("", NAMED_PAGE.sub("", words))).strip(" ,;:|–—-")
    if not rest:
        return True
    long = [word for word in _WORD.findall(rest) if len(word) >= _LONG_WORD]
    is_title = rest[0].isupper() and all(word[0].isupper() for word in long)
    return is_title and not SAYING.search(rest) and not rest.endswith((".", ",", ";", "?", "!"))

"""Readers' comments that no class or id sets apart: they stand under "2 responses to …".

A heading that counts nothing, "Kommentare", is one over such comments only where a name may stand
below it.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from chronology.languages.english.pages import COUNTED_ABOVE
from chronology.languages.page_words import HEADING_OF_READERS

_LONGEST = 200
_LONGEST_NAMED = 80  # of a line that says who wrote, and when
_Places = Sequence[tuple[int, int]]


def unmarked_comments(
    text: str, headings: Mapping[int, int], blocks: _Places, known: _Places
) -> Iterator[tuple[int, int]]:
    """Yield where comments stand that only a heading over them tells of.

    Args:
        text: the page's text.
        headings: where its headings begin, and how high each is.
        blocks: where its blocks begin and end, the outer before those in them.
        known: where comments are known to stand.
    """
    starts = sorted(headings)
    done = 0
    for at in starts:
        stop = text.find("\n", at, at + _LONGEST)
        words = text[at : stop if stop >= 0 else at + _LONGEST].strip()
        if at < done or HEADING_OF_READERS.fullmatch(words) is None:
            continue
        if not _is_counting(words) and not _stands_over_a_name(text, stop):
            continue
        if any(begin <= at < end for begin, end in known):
            continue
        done = min(
            _end_of_block(text, at + len(words), blocks), _next_heading(at, starts, headings)
        )
        yield at, max(at, done)


def _is_counting(words: str) -> bool:
    return COUNTED_ABOVE.fullmatch(words) is not None or any(map(str.isdigit, words))


def _stands_over_a_name(text: str, stop: int) -> bool:
    """Say whether the line below a heading is as short as a name, and no sentence."""
    below = text[stop : stop + _LONGEST].strip() if stop >= 0 else ""
    first = below.partition("\n")[0].strip()
    return bool(first) and len(first) <= _LONGEST_NAMED and not first.endswith((".", ";", ":", ","))


def _end_of_block(text: str, behind: int, blocks: _Places) -> int:
    """Return where the innermost block ends that holds a heading and words below it."""
    ends = (end for begin, end in blocks if begin < behind < end and text[behind:end].strip())
    return min(ends, default=len(text))


def _next_heading(at: int, starts: Sequence[int], headings: Mapping[int, int]) -> int:
    """Return where the next heading as high begins."""
    later = starts[bisect_right(starts, at) :]
    return next((one for one in later if headings[one] <= headings[at]), 1 << 60)

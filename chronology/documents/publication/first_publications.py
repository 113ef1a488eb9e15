"""When a text says that it came out before: "This article was first published on …"."""

import re
from collections.abc import Iterator
from itertools import islice

from chronology.documents.html.names import folded
from chronology.documents.publication.dated_lines import says_what_happened
from chronology.documents.publication.declared_days import around, declared_day
from chronology.documents.publication.written_days import days_in
from chronology.languages.english import pages as known
from chronology.languages.page_words import FIRST_PUBLISHED
from chronology.sources import Declared

_FIRST = re.compile(
    r"\b(?:first|originally|previously|initially|zuerst|zuvor|erstmals|ursprünglich|première fois"
    r"|initialement)\b",
    re.IGNORECASE,
)
_MOST_FIRST = 100
_BEFORE_FIRST = 100  # code points in which the sentence begins that says so


def first_publications(text: str) -> Iterator[Declared]:
    """Yield the days on which a text says that it came out first: "first published on …".

    Their key is `first`, or `first-elsewhere` if it says that this was in another's paper.

    Args:
        text: the whole text.
    """
    for found in islice(_FIRST.finditer(text), _MOST_FIRST):
        earliest = max(0, found.start() - _BEFORE_FIRST)
        begin = max(text.rfind("\n", earliest, found.start()) + 1, earliest)
        line = text[begin : found.end() + 2 * _BEFORE_FIRST].partition("\n")[0]
        for day in islice(days_in(line), 2):
            before = line[: day.start]
            named = known.FIRST_PUBLISHED.search(before) or FIRST_PUBLISHED.search(before)
            if named is None or known.BY_SOMEBODY.match(line[day.end :]):
                continue
            begins = named.start() + len(named.group()) - len(named.group().lstrip(" .!?:|(•*_>-"))
            words = folded(line[begins : day.end])
            key = "first-elsewhere" if says_what_happened(before) else "first"
            yield declared_day(key, around(line, day), words)
            break

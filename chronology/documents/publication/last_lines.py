"""The day that stands under a text: where it is dated, sworn or signed."""

import re
from collections.abc import Iterator, Sequence

from chronology.documents.html.names import folded
from chronology.documents.publication.declared_days import around, declared_day
from chronology.documents.publication.heads import (
    Head,
    ends_so,
    goes_on,
    is_a_day,
    is_an_oath,
    is_occasion,
    is_placed,
    is_sworn_on,
    labels_another,
)
from chronology.documents.publication.written_days import WrittenDay, days_in
from chronology.languages.english import pages as known
from chronology.languages.english import papers
from chronology.sources import Declared

_TAIL = 500  # code points of a text in which its last lines stand
_LAST_LINES = 6
_BESIDE = 2  # lines beside a date in which it is signed
_LONGEST_LINE = 200
_LAST_SENTENCE = re.compile(r"\A.*[a-z]{3,}[.;] (?=\S)", re.DOTALL)


def by_last_lines(
    text: str, head: Head, found: Sequence[Declared], *, whole: bool
) -> Iterator[Declared]:
    """Yield the day under a text: "Dated: May 1, 2023", "Sworn …", "Berlin, 18 August 2023".

    A date under a letter that has none above is its own. One that a head holds alone, and
    another under the text, are rivals, unless what the text is decides.
    """
    if any(one.key == "shown-published" for one in found):
        return
    is_dated = any(one.key == "shown" for one in found)
    if is_dated and (head.is_letter or head.is_transcript or head.is_minutes):
        return
    key = "shown" if is_dated and not head.is_statement else "shown-published"
    seen = {one.words for one in found}
    for line, day, above, beside in _last_days(text, seen):
        before, behind = line[: day.start].lstrip(), line[day.end :]
        is_dated_so = papers.SIGNATURE.search(beside) and papers.DATE_KEY.match(before) is not None
        is_sworn = is_sworn_on(line, day) or any(
            is_an_oath(words.lstrip(), behind)
            for words in (
                _LAST_SENTENCE.sub("", before) if head.is_statement else "",
                f"{above} {before}" if papers.BESIDE_SWORN.match(before) else "",
            )
        )
        is_sworn |= _is_signed(line, day, beside)
        if is_sworn or (is_dated_so and ends_so(behind)):
            yield declared_day(key, around(line, day), folded(line[: day.end]))
        elif not is_dated and whole and not behind.strip(" ."):
            is_under_a_letter = head.is_letter and any(map(papers.CLOSE.match, beside.splitlines()))
            is_at_a_place = is_placed(before) and not is_occasion(before)
            if is_at_a_place or (is_under_a_letter and is_a_day(line)):
                yield declared_day("shown", around(line, day), folded(line))


def _is_signed(line: str, day: WrittenDay, beside: str) -> bool:
    """Say whether a line is but who signed and when, and below it only others sign."""
    if papers.SIGNED_BY.match(line[: day.start].lstrip()) is None or line[day.end :].strip(" .*_"):
        return False
    below = beside.partition(line)[2].splitlines()
    return all(papers.SIGNS.match(one) for one in below if one.strip())


def _last_days(text: str, seen: set[str]) -> Iterator[tuple[str, WrittenDay, str, str]]:
    """Yield the days of the last lines that are not seen, with the line above and those beside."""
    lines = text[-_TAIL:].splitlines()[len(text) > _TAIL :]
    behind = (n for n, line in enumerate(lines) if known.BEHIND.fullmatch(line.strip()))
    lines = lines[: next(behind, len(lines))]
    filled = [number for number, line in enumerate(lines) if line.strip()]
    for place, number in list(enumerate(filled))[-_LAST_LINES:]:
        line = lines[number]
        above = lines[filled[place - 1]] if place else ""
        days = [*days_in(line[:_LONGEST_LINE])]
        is_own = (
            len(days) == 1 and folded(line) not in seen and not labels_another(above, first=False)
        )
        if is_own and not goes_on(lines, number, above):
            near = filled[max(0, place - _BESIDE) : place + _BESIDE + 1]
            beside = "\n".join(lines[one] for one in near)
            yield line, days[0], above, beside

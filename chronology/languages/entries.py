"""The entries of a form above a text: "Contractor: Orrell Ltd", "Status: Cancelled".

An entry is a line of a label with its colon and a few words that make no sentence. What stands
below it is not said by whom or what its label names; a value may say that it is not so.
"""

import re
from collections.abc import Iterator

from chronology.languages.english import record_words as of_records

_ENTRY = re.compile(
    r"[ \t>*_-]{0,6}(?P<label>[A-Z][\w’' /-]{1,30}):[*_]{0,3}[ \t]{1,9}(?P<value>[^\n]{1,80})"
)
_OF_A_NAME = r"(?:[A-Z0-9&(][\w.'’&/)-]{0,40}|&|[a-z]{1,3})"
ENTRY_OF_A_NAME = (
    r"(?:(?<=\n)|\A)[ \t>*_-]{0,6}(?=[^:\n]{0,31}[a-z])[A-Z][\w’' /-]{1,30}:[*_]{0,3}[ \t]{1,9}"
    rf"{_OF_A_NAME}(?:[ \t]{_OF_A_NAME}){{0,7}}[ \t]{{0,9}}\n(?=[\"“]?[A-Z])(?![^:\n]{{1,31}}:)"
)
"""A line that is an entry whose value is a name: "Employer: Ann Lee"; the next begins anew."""
_CLOSED = re.compile(r"[.!?,;…][\"”’')\]*_]{0,4}[ \t]*\Z")
_NAME = re.compile(_OF_A_NAME)
_SMALL = re.compile(r"[a-z]")
_LONGEST = 160  # code points of a line
_MOST = 20  # lines above a place that are looked at
_REACH = 3_000  # code points above a place
_WORDS = 8  # words of a value


def is_entry(line: str) -> bool:
    """Say whether a line is an entry of a form, whose value is a name: "Employer: Ann Lee"."""
    found = _entry_in(line)
    if found is None or _SMALL.search(found["label"]) is None:
        return False  # "KELLER: Yes" is a turn of a talk
    return all(map(_NAME.fullmatch, found["value"].split()))


def takes_back(value: str) -> bool:
    """Say whether a value is no more than words that take back what stands with it: "Exercise"."""
    spoken = [word.strip(".,!()").lower() for word in value.split()]
    known = of_records.ALONE | of_records.ACTIVITIES
    return not known.isdisjoint(spoken) and known.union(of_records.BESIDE).issuperset(spoken)


def values_above(text: str, place: int) -> Iterator[tuple[int, int]]:
    """Yield where the values of the entries directly above a place stand, the nearest first.

    One blank line may part them from it; the first line that is no entry ends them.
    """
    begin = text.rfind("\n", max(0, place - _REACH), place) + 1
    floor = max(0, begin - _REACH)
    above = text[floor:begin].splitlines(keepends=True)[-_MOST:]
    at = begin
    for number, line in enumerate(reversed(above)):
        at -= len(line)
        if not line.strip():
            if number:
                return
            continue
        found = _entry_in(line.rstrip())
        if found is None:
            return
        yield at + found.start("value"), at + found.end("value")


def _entry_in(line: str) -> re.Match[str] | None:
    """Return the label and the value of a line that is an entry, and no sentence."""
    if len(line) > _LONGEST or _CLOSED.search(line):
        return None
    found = _ENTRY.fullmatch(line.rstrip())
    return found if found is not None and len(found["value"].split()) <= _WORDS else None

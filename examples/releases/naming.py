"""What a milestone's name leaves to the words over it: the freeze of which release?"""

import re
from collections import defaultdict
from collections.abc import Iterable

from releases.versions import Version
from releases.words import Milestone, holds_a_date

Said = tuple[Version, list[Milestone]]
Shared = frozenset[tuple[str, str]]  # documents, and the names they give to several events

_NUMBER = re.compile(
    r"(?:\b(?P<word>[^\W\d][\w+#-]*) )?\b(?P<number>v?\d{1,4}(?:\.\d{1,4}){0,3})\b"
)
_NUMBERED = re.compile(r"\d\.\d")
_COMMON = {"release", "releases", "version", "for", "of", "the", "current", "next", "series"}


def numbered(milestone: Milestone, version: Version) -> str:
    """Return a milestone's name, with the number of the section under which it stands.

    "Code freeze" under "v1.28" is "1.28 Code freeze". The number of the document's own series
    adds nothing, and a name with a number of its own needs none.
    """
    if _NUMBERED.search(milestone.name):
        return milestone.name
    places = (_place(label, version.project) for label in milestone.scope)
    place = next(filter(None, places), "")
    is_own = place.rpartition(" ")[2] == version.number
    return milestone.name if is_own or not place else f"{place} {milestone.name}"


def _place(label: str, project: str) -> str:
    found = _NUMBER.search(label)
    if found is None or holds_a_date(label):
        return ""
    word, number = found["word"] or "", found["number"].lstrip("v")
    if "." not in number:
        return f"{word} {number}" if word or found["number"] != number else ""
    plain = word.lower() in _COMMON or word.lower() == project.lower()
    return number if plain else f"{word} {number}".strip()


def shared(versions: Iterable[Said]) -> Shared:
    """Return the names that some version gives to several things: under two titles, two dates."""
    found: set[tuple[str, str]] = set()
    for version, milestones in versions:
        said: defaultdict[tuple[str, object], set[tuple[str, str]]] = defaultdict(set)
        for milestone in milestones:
            if milestone.date is not None:
                place = _title(milestone)
                key = numbered(milestone, version).lower(), milestone.mood
                said[key].add((place, milestone.date.text))
        for (name, _), pairs in said.items():
            places, dates = zip(*pairs, strict=True)
            if len(set(places)) > 1 and len(set(dates)) > 1:
                found.add((version.document, name))
    return frozenset(found)


def named(milestone: Milestone, version: Version, several: Shared) -> str:
    """Return a name that is one event's only: if need be, with the title over it."""
    name, title = numbered(milestone, version), _title(milestone)
    return f"{title} {name}".strip() if (version.document, name.lower()) in several else name


def _title(milestone: Milestone) -> str:
    """Return what a milestone stands under; a number sets apart only names without one."""
    title = milestone.scope[0] if milestone.scope else ""
    numbers = (_NUMBERED.search(words) for words in (milestone.name, title))
    return "" if all(numbers) else title
